"""Who is the subject and what the object of a verb, also where it stands in another clause."""

from __future__ import annotations

from kg.extract.factuality import scopes
from kg.extract.predicates.charged import charge, charged, reproach
from kg.extract.predicates.control import (
    ACTING,
    CALLING,
    GIVERS,
    MEANS,
    MOVING,
    OBJECT_CONTROL,
    SENT,
    SETTING,
    SIDES,
    SUBJECT_CONTROL,
    TIMES,
    TOUGH,
    called_upon,
    lasting,
    meanwhile,
    owners,
    receiver_behind,
    to_be_done,
    with_agent,
    without_subject,
)
from kg.extract.predicates.directives import directed_subject
from kg.extract.predicates.frames import DOING_TO, HARMING, NOBODY, Argument, Scene
from kg.extract.predicates.relatives import (
    STANDING_FOR,
    SUBJECTS,
    doing,
    identified,
    meant,
    relative,
    settled,
    subject_word,
    told_of,
)
from kg.extract.tree import Tree
from kg.model import MentionForm

PREDICATES = frozenset({"VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV"})
DEPTH = 10


def passive(tree: Tree, verb: int) -> bool:
    """Whether a verb's surface subject is what the action is done to."""
    word = tree.words[verb]
    if tree.child(verb, "aux:pass", "obl:agent") is not None:
        return True
    if any(w.lemma == "have" for w in tree.children(verb, "aux")):
        return False
    if tree.child(verb, "nsubj:pass", "csubj:pass") is not None:
        return True
    if tree.child(verb, "aux", "cop") is not None:
        return False
    downed = word.lemma == "shoot" and tree.child(verb, "compound:prt") is not None
    if (
        (word.lemma in HARMING or word.lemma in DOING_TO or downed)
        and word.xpos in ("VBN", "VBD")
        and _suffers(tree, verb)
    ):
        return True
    if word.dep == "conj" and word.lemma in HARMING and word.xpos in ("VBN", "VBD"):
        bare = tree.child(verb, "obj", "xcomp") is None and tree.child(verb, "nsubj") is not None
        if bare and passive(tree, word.head):
            # "Four were killed and a nurse wounded": the auxiliary serves both.
            return True
    if word.dep == "acl" and word.xpos == "VBD" and word.lemma not in MOVING | CALLING:
        beside = (tree.child(w.index, "obj") for w in tree.children(verb, "conj"))
        return tree.child(verb, "obj", "nsubj", "ccomp", "xcomp") is None and not any(beside)
    if word.xpos != "VBN":
        return False
    if word.dep in ("acl", "amod", "advcl", "acl:relcl"):
        return tree.child(verb, "obj", "nsubj") is None
    if word.dep == "conj":
        if tree.child(verb, *SUBJECTS) is not None:
            return False
        first = tree.words[word.head]
        state = first.upos == "ADJ" and first.dep == "xcomp" and tree.child(verb, "obj") is None
        return state or passive(tree, word.head)
    return word.dep in ("root", "ccomp", "parataxis", "xcomp") and tree.child(verb, "obj") is None


def _suffers(tree: Tree, verb: int) -> bool:
    """Whether "12 wounded" lacks its auxiliary: people as subject of harm done to nobody else."""
    subject = tree.child(verb, "nsubj")
    if tree.child(verb, "obj", "ccomp", "xcomp") is not None or subject is None:
        return False
    for joined in tree.children(verb, "conj"):
        doing = joined.lemma not in HARMING | DOING_TO or tree.child(joined.index, "obj")
        own = tree.child(joined.index, "nsubj", "nsubj:pass")
        if joined.upos == "VERB" and own is None and doing:
            return False
    if tree.words[verb].lemma not in HARMING or tree.words[verb].lemma in DOING_TO:
        return not relative(subject)
    counted = subject.upos == "NUM" or tree.child(subject.index, "nummod") is not None
    if subject.mention == "person" and subject.upos == "NOUN":
        # "Militants killed in Homs": who kills is not told without whom.
        return not tree.children(verb, "obl:unmarked")
    return counted or subject.lemma in ("dozen", "hundred", "score", "several", "many", "thousand")


def subject(scene: Scene, verb: int, depth: int = 0) -> Argument | None:
    """Return the surface subject of a predicate, by the first rule that finds one."""
    if depth > DEPTH:
        return None
    for rule in SUBJECT_RULES:
        found = rule(scene, verb, depth)
        if found is not None:
            return found
    return None


def own_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """own_subject: the subject stands in the clause itself."""
    found = subject_word(scene.tree, verb)
    if found is None and scene.tree.words[verb].xpos == "VBG":
        # "Opinion against troops staying": the preposition belongs to the whole clause.
        found = next((w for w in scene.tree.children(verb, "nsubj") if w.index < verb), None)
    if found is None or relative(found):
        return None
    noun = meant(scene, found.index)
    if noun == found.index and to_be_done(scene.tree, verb, found) and not could_act(scene, noun):
        # "Its aim is to stop the fire": an aim stops nothing, who has it does.
        whose = owners(scene, found)
        return Argument(whose[0], ("infinitive_of_noun",), 0.75) if whose else NOBODY
    if noun == found.index or (noun is not None and found.lower in STANDING_FOR):
        return Argument(noun, ("own_subject",))
    return None if found.lower == "that" else NOBODY


def relative_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """The subject of a relative clause is "who", "which" or "that", or left out: its antecedent."""
    tree = scene.tree
    found = subject_word(tree, verb)
    word = tree.words[verb]
    if found is not None:
        asked = tree.child(verb, "case", "mark") is not None and found.lower in ("who", "which")
        noun = None if asked or found.lower == "what" else meant(scene, found.index)
        if noun is not None and noun == told_of(tree, word):
            noun = identified(scene, doing(scene, noun, word))
    elif word.dep == "acl:relcl":
        if any(w.xpos == "WRB" for w in tree.children(verb, "advmod")):
            # "A group where he served": the noun is where, its own subject was not found.
            return NOBODY
        noun = identified(scene, doing(scene, word.head, word))
    else:
        return None
    return NOBODY if noun is None else Argument(noun, ("relative_clause",), 0.95)


def reported_relative(scene: Scene, verb: int, depth: int) -> Argument | None:
    """What a relative clause reports without a subject is told of its noun ("that X says fell")."""
    tree = scene.tree
    word = tree.words[verb]
    cue = tree.words[word.head]
    if word.dep != "ccomp" or cue.dep != "acl:relcl" or cue.index > verb:
        return None
    own = tree.child(cue.index, "nsubj")
    finite = word.xpos in ("VBD", "VBZ", "VBP") or tree.child(verb, "aux", "aux:pass", "cop")
    if own is None or relative(own) or not finite or own.index > cue.index:
        return None
    lead = tree.words[min(tree.subtree(own.index)) - 1] if own.index else own
    if lead.lower not in ("which", "that", "who"):
        return None
    noun = identified(scene, doing(scene, cue.head, word))
    return None if noun is None else Argument(noun, ("reported_relative",), 0.85)


def shared_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """A coordinated predicate without a subject has that of the first one."""
    word = scene.tree.words[verb]
    first = scene.tree.words[word.head]
    if word.dep != "conj" or first.upos not in PREDICATES:
        return None
    there = scene.tree.child(first.index, "expl") is not None and first.lemma == "be"
    if there and word.upos == "VERB" and word.lemma != "be":
        # "For there to be success and defeat them": what there is does nothing.
        return NOBODY
    found = subject(scene, first.index, depth + 1)
    if found is None or found is NOBODY:
        return found
    gerund = word.xpos == "VBG" and scene.tree.child(verb, "aux") is None
    if gerund and first.upos == "NOUN" and not could_act(scene, found.head):
        # "Their focus is on the safety of the crew and supporting families".
        return NOBODY
    return Argument(found.head, (*found.rules, "shared_subject"), found.sure * 0.95)


def participle_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """The noun that a participle modifies is its subject ("rebels holding", "the town shelled")."""
    tree = scene.tree
    word = tree.words[verb]
    if word.dep not in ("acl", "amod") or word.upos != "VERB" or tree.child(verb, "mark", "case"):
        return None
    behind = word.index > word.head or tree.child(verb, "obl:agent") is not None
    if word.dep == "amod" and not (word.xpos == "VBN" and behind):
        return None
    head = tree.words[word.head]
    if head.mention == "abstract" and word.xpos == "VBG":
        for owner in owners(scene, head):
            return Argument(owner, ("participle", "infinitive_of_noun"), 0.75)
    noun = identified(scene, settled(scene, word.head, word))
    alone = noun == head.index and any(w.index > verb for w in tree.children(noun, "conj"))
    return NOBODY if noun is None else Argument(noun, ("participle",), 0.9, alone)


def infinitive_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """Who has the plan, order or intention does what it says ("Iran's plan to strike")."""
    tree = scene.tree
    word = tree.words[verb]
    if word.dep != "acl" or tree.child(verb, "mark", "case") is None:
        return None
    noun = tree.words[word.head]
    living = noun.index in scene.phrases and scene.phrases[noun.index].mention.kind in ACTING
    for owner in () if living else owners(scene, noun):
        return Argument(owner, ("infinitive_of_noun",), 0.8)
    governor = tree.words[noun.head]
    if noun.dep in ("obj", "nsubj:pass") and governor.lemma in GIVERS:
        receiver = tree.child(governor.index, "iobj") or receiver_behind(tree, governor.index)
        if receiver is not None and receiver.index in scene.phrases:
            return Argument(receiver.index, ("infinitive_of_noun", "recipient_acts"), 0.8)
    if (
        noun.dep == "obj"
        and (living or (governor.lemma in OBJECT_CONTROL and noun.mention != "abstract"))
        and noun.index in scene.phrases
    ):
        return Argument(noun.index, ("object_control",), 0.85)
    if noun.dep in ("obj", "obl") and governor.upos == "VERB":
        found = subject(scene, governor.index, depth + 1)
        if found is not None and found is not NOBODY and not passive(tree, governor.index):
            return Argument(found.head, (*found.rules, "infinitive_of_noun"), found.sure * 0.85)
        return NOBODY
    if not (living or noun.mention in ("person", "organization", "place")):
        return NOBODY
    head = identified(scene, noun.index)
    return NOBODY if head is None else Argument(head, ("infinitive_of_noun",), 0.8)


def controlled_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """An open complement is done by the object of its verb ("ordered X to"), else the subject."""
    tree = scene.tree
    word = tree.words[verb]
    if word.dep != "xcomp":
        return None
    above = tree.words[word.head]
    other = tree.child(above.index, "iobj") if above.lemma in GIVERS else None
    other = other or tree.child(above.index, "obj", "iobj")
    asked = other is not None and other.lower in ("what", "that") and above.lemma == "have"
    if asked or other is None or above.lemma in SUBJECT_CONTROL or other.index > verb:
        other = None
    elif above.lemma not in OBJECT_CONTROL and not could_act(scene, other.index):
        for owner in owners(scene, other):
            return Argument(owner, ("infinitive_of_noun",), 0.8)
        if other.lemma in scopes.GOVERNING_NOUNS and word.xpos == "VB":
            # "Welcome any chance to meet": no chance does it, but who welcomes it.
            found = subject(scene, above.index, depth + 1)
            if found is None or found is NOBODY or not could_act(scene, found.head):
                return NOBODY
            return Argument(found.head, (*found.rules, "infinitive_of_noun"), found.sure * 0.8)
    if other is not None:
        noun = meant(scene, other.index)
        return NOBODY if noun is None else Argument(noun, ("object_control",), 0.9)
    if above.upos == "ADJ" and above.lemma in TOUGH and word.xpos == "VB":
        return NOBODY
    called = called_upon(scene, above.index) if above.lemma in CALLING else None
    if called is not None and word.xpos == "VB":
        return Argument(called, ("called_upon",), 0.88)
    found = subject(scene, above.index, depth + 1)
    if found is None or found is NOBODY:
        return found
    return Argument(found.head, (*found.rules, "subject_control"), found.sure * 0.95)


def adverbial_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """An adverbial participle or infinitive is done by who acts in its main clause.

    Of a passive main clause that is its agent; without one, "after", "before", "while" and
    participles of the passive take the surface subject, all others have no known subject.
    """
    tree = scene.tree
    word = tree.words[verb]
    if word.dep != "advcl" or word.xpos not in ("VBG", "VBN", "VB", "NN", "JJ"):
        return None
    main = word.head
    marks = [w.lower for w in tree.children(verb, "mark", "case")]
    if word.xpos == "VB" and tree.words[main].lemma in CALLING:
        called = called_upon(scene, main)
        if called is not None:
            return Argument(called, ("called_upon",), 0.88)
    if word.xpos == "VB" and "to" in marks:
        found = _set_to(scene, main, verb, depth)
        if found is not None:
            return found
    if charge(tree, verb):
        if passive(tree, main):
            found = subject(scene, main, depth + 1)
            return found and Argument(found.head, (*found.rules, "object_control"), 0.85)
        who = charged(scene, main)
        if who is not None and (reproach(tree, main) or could_act(scene, who)):
            alone = any(w.index > verb for w in tree.children(who, "conj"))
            return Argument(who, ("object_control",), 0.85, alone)
    if passive(tree, main) and word.xpos != "VBN":
        agent = agents(scene, main)
        if agent and not meanwhile(tree, main, marks):
            return Argument(agent[0].head, (*agent[0].rules, "adverbial_clause"), 0.8)
        if TIMES.isdisjoint(marks) and not lasting(tree, word, marks):
            return NOBODY
    found = subject(scene, main, depth + 1)
    if found is None or found is NOBODY:
        return found
    return Argument(found.head, (*found.rules, "adverbial_clause"), found.sure * 0.85)


def _set_to(scene: Scene, main: int, verb: int, depth: int) -> Argument | None:
    """object_control: whom one presses to do something is to do it.

    Behind "hard to" or "sufficient to" it is open who would do it.
    """
    tree = scene.tree
    above = tree.words[main]
    if above.lemma in SENT and passive(tree, main):
        found = subject(scene, main, depth + 1)
        return found and Argument(found.head, (*found.rules, "object_control"), 0.85)
    if above.lemma in SETTING:
        other = tree.child(main, "iobj") or tree.child(main, "obj")
        if other is not None and other.index < verb and could_act(scene, other.index):
            return Argument(other.index, ("object_control",), 0.85)
    if above.upos == "ADJ" and above.lemma in TOUGH:
        return NOBODY
    if above.upos == "ADJ" and above.lemma in MEANS:
        found = subject(scene, main, depth + 1)
        if found is not None and (found is NOBODY or not could_act(scene, found.head)):
            return NOBODY
    return None


def could_act(scene: Scene, index: int) -> bool:
    """Whether a phrase names someone or something that acts, no thing or notion."""
    phrase = scene.phrases.get(index)
    named = phrase and (phrase.name or phrase.form is MentionForm.PRONOUN)
    return bool(named or (phrase and phrase.mention.kind in (*ACTING, "Place")))


def complement_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """A gerund or infinitive that is a complement clause without subject has that of its verb."""
    word = scene.tree.words[verb]
    if word.dep not in ("ccomp", "obl", "advcl:relcl") or not without_subject(scene.tree, verb):
        return None
    if word.dep == "ccomp" and scene.tree.child(verb, "mark") is None and word.xpos == "VB":
        return None
    above = scene.tree.words[word.head]
    seen = scene.tree.child(above.index, "obj")
    if word.xpos == "VBG" and seen is not None and above.index < seen.index < verb:
        # "The video shows officers using batons": who is seen acts.
        noun = meant(scene, seen.index)
        return NOBODY if noun is None else Argument(noun, ("object_control",), 0.85)
    if above.upos == "ADJ" and above.lemma in TOUGH:
        return NOBODY
    found = subject(scene, above.index, depth + 1)
    if found is None or found is NOBODY:
        return found
    return Argument(found.head, (*found.rules, "complement_clause"), found.sure * 0.8)


SUBJECT_RULES = (
    own_subject,
    relative_subject,
    reported_relative,
    shared_subject,
    participle_subject,
    directed_subject,
    infinitive_subject,
    controlled_subject,
    adverbial_subject,
    complement_subject,
)


def agents(scene: Scene, verb: int) -> list[Argument]:
    """agent_phrase: who does what the passive tells stands in its by-phrase."""
    tree = scene.tree
    found: list[Argument] = []
    verb = with_agent(tree, verb)
    for child in tree.children(verb, "obl:agent", "obl"):
        if child.index not in scene.phrases or child.lemma in SIDES:
            continue
        if child.dep == "obl:agent" or tree.marker(child.index) == "by":
            if scene.phrases[child.index].mention.kind not in ("Time", "Quantity"):
                noun = meant(scene, child.index)
                if noun is not None:
                    found.append(Argument(noun, ("agent_phrase",), 0.97))
    return found
