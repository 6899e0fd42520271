"""What a relative pronoun or clause stands for: the noun that it is told of."""

from __future__ import annotations

from kg.contradict.actions import event_type, is_a
from kg.extract.predicates.frames import Scene
from kg.extract.tree import Tree, Word

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer")
INNER_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
CLEFT = frozenset("it this that there".split())
MOST_OF = frozenset({"most", "many", "few"})
NONE_OF = frozenset({"none", "neither"})
ALL_OF = frozenset({"all", "both", "each"})
STANDING_FOR = ALL_OF | NONE_OF | MOST_OF | {"what"}
VIOLENT_VERBS = frozenset("kill wound injure hit strike target destroy damage leave".split())


def told_of(tree: Tree, word: Word) -> int | None:
    """The noun that a relative clause, or what somebody says in one, hangs on."""
    above = tree.words[word.head]
    clause = above if word.dep == "ccomp" and above.dep == "acl:relcl" else word
    return clause.head if clause.dep == "acl:relcl" else None


def relative(word: Word) -> bool:
    """Whether a word is a relative pronoun: who, which, that in a relative clause."""
    if word.upos not in ("PRON", "DET", "SCONJ"):
        return False
    return word.xpos in RELATIVE_TAGS or word.lower in ("who", "which", "whom")


def antecedent(tree: Tree, index: int) -> int | None:
    """Return what the relative clause above a word modifies, or None."""
    word = tree.words[index]
    while word.head != word.index:
        if word.dep == "acl:relcl" or word.dep == "acl":
            return word.head
        if word.dep == "ccomp" and _brought_in(tree, index, tree.words[word.head]):
            return tree.words[word.head].head
        if word.dep in ("ccomp", "advcl", "root", "advcl:relcl"):
            return None
        word = tree.words[word.head]
    return None


def _brought_in(tree: Tree, pronoun: int, cue: Word) -> bool:
    """Whether "which" belongs inside what a relative clause reports ("which X said was Y")."""
    own = tree.child(cue.index, "nsubj")
    return cue.dep == "acl:relcl" and own is not None and pronoun < own.index < cue.index


def meant(scene: Scene, index: int) -> int | None:
    """Return the phrase head that a word stands for, a relative pronoun for its antecedent.

    A predicate noun stands for the subject of its copula ("X is the force that fights Y"): the
    one who fights is X.
    """
    tree = scene.tree
    word = tree.words[index]
    if word.lower == "what":
        for clause in tree.children(index, "acl:relcl"):
            thing = named_by(tree, clause)
            if thing is not None:
                return thing.index if thing.index in scene.phrases else None
    if relative(word) or (
        word.lower == "that" and word.upos == "PRON" and _in_relative(tree, word)
    ):
        found = antecedent(tree, index)
        return None if found is None else identified(scene, found)
    if word.lower in ALL_OF:
        # "Chad and Niger, both of which have troops there": the two have them.
        for child in tree.children(index, "nmod"):
            if tree.marker(child.index) == "of" and relative(child):
                return meant(scene, child.index)
    if word.lower in NONE_OF or (word.lower in MOST_OF and word.upos == "ADJ"):
        # Behind an adjective the parser hangs "of the city" as a free phrase.
        for child in tree.children(index, "nmod" if word.lower in NONE_OF else "obl"):
            if tree.marker(child.index) == "of" and child.index in scene.phrases:
                return index if _told_whole(scene, index, child) else child.index
    return index if index in scene.phrases else None


def stood_for(scene: Scene, word: Word) -> Word:
    """What a relative word behind a preposition stands for: in "the town from which X fled" the
    town. Other words stand for themselves.
    """
    noun = meant(scene, word.index) if relative(word) else None
    return word if noun is None else scene.tree.words[_place_before(scene, word, noun)]


def found_by(word: Word, rule: str) -> tuple[str, ...]:
    """A rule, and that a relative clause has what it found from its noun."""
    return (rule, "relative_clause") if relative(word) else (rule,)


SPATIAL = frozenset("from in to at near into inside through around outside".split())
LOCATED = frozenset({"Place", "Country", "Facility"})


def _place_before(scene: Scene, word: Word, noun: int) -> int:
    """In "raids on a town, from which X fled" they fled from the town, not from the raids.

    A clause without comma is of the noun right before it. Of an attack by X, "in which" is of the
    attack.
    """
    tree = scene.tree
    above = tree.words[tree.words[noun].head]
    if tree.words[noun].dep == "obl:agent" and above.dep == "acl":
        above = tree.words[above.head]
    done = tree.words[noun].mention in ("person", "organization", "object")
    done = done and above.mention == "event" and above.index in scene.phrases
    if done and above.index < noun and tree.marker(word.index) in ("in", "during"):
        return above.index
    lead = min((w.index for w in tree.children(word.index, "case")), default=word.index)
    comma = tree.words[lead - 1].upos == "PUNCT"
    near = tree.words[lead - 2 if comma else lead - 1]
    while near.dep in ("flat", "compound") and noun < near.head:
        near = tree.words[near.head]
    phrase = scene.phrases.get(near.index)
    if phrase is None or near.index <= noun:
        return noun
    placed = phrase.mention.kind in LOCATED and tree.marker(word.index) in SPATIAL
    if placed and scene.phrases[noun].mention.kind not in LOCATED:
        return near.index
    if near.dep == "appos" and not comma:
        found = identified(scene, near.index)
        return noun if found is None else found
    return noun


def _told_whole(scene: Scene, index: int, part: Word) -> bool:
    """ "Held most of Darfur": the words for how much of it belong to the name."""
    whole, named = scene.phrases.get(index), scene.phrases[part.index]
    return (
        whole is not None
        and bool(named.name)
        and scene.tree.words[index].lower not in NONE_OF
        and whole.mention.span.contains(named.mention.span)
    )


NAMING = frozenset("call term dub label brand describe deem consider".split())


def named_by(tree: Tree, clause: Word) -> Word | None:
    """What a clause with "what" calls something: "in what X called a massacre"."""
    free = clause.dep == "acl:relcl" and tree.words[clause.head].lower == "what"
    if not free or clause.lemma not in NAMING:
        return None
    behind = [
        w for w in tree.children(clause.index, "xcomp", "obj", "obl") if w.index > clause.index
    ]
    named = (
        w for w in behind if w.upos in ("NOUN", "PROPN") and tree.marker(w.index) in ("", "as")
    )
    return next(named, None)


def _in_relative(tree: Tree, word: Word) -> bool:
    above = tree.words[word.head]
    while above.dep == "conj" and above.head != above.index:
        above = tree.words[above.head]
    return above.dep == "acl:relcl"


def settled(scene: Scene, noun: int, verb: Word) -> int:
    """What a passive participle is told of: a truce that is brokered, and no side of it.

    So is damage to a place, and not the place, what is caused by somebody.
    """
    word, above = scene.tree.words[noun], scene.tree.words[scene.tree.words[noun].head]
    if verb.lemma in ("cause", "inflict") and verb.xpos != "VBG" and word.dep == "nmod":
        return above.index if above.lemma in HARM else noun
    return noun if verb.lemma == "hold" else _happening_above(scene.tree, noun, verb)


def identified(scene: Scene, noun: int) -> int | None:
    """Return what a noun is said to be: the subject of its copula, the name it stands beside.

    In "Madaya, a town besieged by X" it is Madaya that is besieged.
    """
    tree = scene.tree
    named = tree.words[tree.words[noun].head]
    if tree.words[noun].dep == "appos" and named.index < noun and named.index in scene.phrases:
        described = tree.words[noun].upos == "NOUN" and tree.child(noun, "det") is not None
        by_name = any(w.upos == "PROPN" for w in (named, *tree.children(named.index, "compound")))
        if described and by_name:
            return named.index
    if tree.child(noun, "cop") is not None and not tree.marker(noun):
        subject = subject_word(tree, noun)
        if subject is not None and subject.lower not in CLEFT:
            found = meant(scene, subject.index)
            if found is not None:
                return found
    return noun if noun in scene.phrases else None


def subject_word(tree: Tree, verb: int) -> Word | None:
    """Of several words labelled subject the one nearest before the verb, without preposition."""
    for deps in (INNER_SUBJECTS, SUBJECTS):
        found = [w for w in tree.children(verb, *deps) if not tree.marker(w.index)]
        before = [w for w in found if w.index < verb]
        if found:
            return before[-1] if before else found[0]
    return None


def doing(scene: Scene, noun: int, verb: Word) -> int:
    """Of an attack on a place the attack does harm, whichever of the two a clause hangs on."""
    tree = scene.tree
    noun = _happening_above(tree, _person_above(scene, noun, verb), verb)
    placed = tree.words[noun].mention == "place"
    leading = verb.lemma in LEADING or (verb.lemma in BRINGING and placed)
    while leading and tree.words[noun].dep == "nmod":
        above = tree.words[noun].head
        if tree.words[noun].mention == "event" or tree.words[above].mention != "event":
            break
        noun = above
    harmful = verb.lemma in VIOLENT_VERBS or _takes_lives(tree, verb)
    done_to = tree.child(verb.index, "aux:pass", "nsubj:pass") is not None
    asked = any(w.lower == "who" for w in tree.children(verb.index, "nsubj"))
    harmful = harmful and not done_to and not asked
    while harmful and tree.words[noun].dep == "nmod":
        if not _unable(scene, noun) and not _struck(tree, noun):
            break
        noun = tree.words[noun].head
    coming = verb.lemma in ("result", "lead", "end") and tree.child(verb.index, "obj") is None
    if harmful or coming:
        if _unable(scene, noun) or (not asked and _thing_hit(tree, noun)):
            return _who_did(scene, noun)
    return noun


LEADING = frozenset({"result", "lead"})
BRINGING = frozenset("cause coincide displace follow prompt spark threaten trigger".split())
HITTING = frozenset("attack bomb bombard hit pound raid shell storm strafe strike target".split())


def _thing_hit(tree: Tree, noun: int) -> bool:
    """Whether a noun is what was hit, which harms nobody ("hit positions which killed two")."""
    word = tree.words[noun]
    while word.dep == "conj" and word.head < word.index:
        word = tree.words[word.head]
    living = word.mention in ("person", "organization", "event", "animal")
    return word.dep == "obj" and tree.words[word.head].lemma in HITTING and not living


def _takes_lives(tree: Tree, verb: Word) -> bool:
    thing = tree.child(verb.index, "obj")
    return verb.lemma in ("claim", "take", "cost") and thing is not None and thing.lemma == "life"


def _unable(scene: Scene, noun: int) -> bool:
    """Whether a noun names a place or time, which harms nobody."""
    phrase = scene.phrases.get(noun)
    return phrase is not None and phrase.mention.kind in ("Place", "Country", "Time", "Facility")


def _struck(tree: Tree, noun: int) -> bool:
    """Whether a noun is what the event above it hits: "an attack on a convoy that killed ten"."""
    event = tree.words[tree.words[noun].head].mention == "event" != tree.words[noun].mention
    return event and tree.marker(noun) in ("on", "against", "at", "of")


def _who_did(scene: Scene, noun: int) -> int:
    """In "fired shells at the town, which resulted in X" the one who fired brought X about."""
    tree = scene.tree
    above = tree.words[tree.words[noun].head]
    while above.upos != "VERB" and above.head != above.index:
        above = tree.words[above.head]
    deed = any(is_a(event_type(above.lemma), kind) for kind in ("ASSAULT", "CLASH"))
    deed = deed and above.lemma not in ("die", "perish")
    if not deed or not above.index < noun or tree.child(above.index, "aux:pass"):
        return noun
    own = tree.child(above.index, "nsubj")
    fits = own is not None and not relative(own) and own.index in scene.phrases
    return own.index if own is not None and fits else noun


HARM = frozenset("casualty damage death destruction displacement harm injury loss".split())
HAPPENING = frozenset("occur erupt expire happen last".split())
SETTLED = frozenset(
    "agree begin broker conclude end hold mediate negotiate reach sign start".split()
)
"""What is done to events and agreements, and not to those who take part in them."""


def _happening_above(tree: Tree, noun: int, verb: Word) -> int:
    """In "a truce between X and Y that was brokered by Z" it is the truce that was brokered."""
    word, thing = tree.words[noun], tree.child(verb.index, "obj")
    placed = verb.lemma == "take" and thing is not None and thing.lower == "place"
    passive = tree.child(verb.index, "aux:pass", "nsubj:pass", "obl:agent") is not None
    if not (placed or verb.lemma in HAPPENING or (passive and verb.lemma in SETTLED)):
        return noun
    if word.mention not in ("person", "organization", "place"):
        return noun
    while word.dep == "conj" and word.head < word.index:
        word = tree.words[word.head]
    above = tree.words[word.head]
    while above.dep == "nmod" and above.mention != "event" and word.dep == "nmod":
        word, above = above, tree.words[above.head]
    return above.index if word.dep == "nmod" and above.mention == "event" else noun


def _person_above(scene: Scene, noun: int, verb: Word) -> int:
    """In "the author of the book, who paid Y" it is the author who paid."""
    tree = scene.tree
    asked = any(w.lower == "who" for w in tree.children(verb.index, "nsubj", "nsubj:pass"))
    word, above = tree.words[noun], tree.words[tree.words[noun].head]
    things = ("object", "abstract", "event", "time", "substance", "place")
    if asked and word.dep == "nmod" and word.mention in things and above.mention == "person":
        return above.index
    if asked and word.dep == "obl" and word.mention in ("place", "time"):
        beside = tree.child(above.index, "obj")
        if beside is not None and beside.mention == "person" and beside.index < word.index:
            return beside.index
    return noun
