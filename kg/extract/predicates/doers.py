"""Who did what a passive, a result or an event noun tells: from the event behind the deed."""

from __future__ import annotations

from kg.contradict.actions import event_type, is_a
from kg.extract.cues import verbs
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.frames import HARMING, NOBODY, Argument, Scene, distributed
from kg.extract.predicates.relatives import relative, stood_for
from kg.extract.repair.results import RESULTS
from kg.extract.reporting.reports import DOCUMENTS
from kg.extract.tree import Tree, Word

UNDERGOING = frozenset({"die", "perish"})
ISSUING = frozenset("issue release publish post circulate distribute send write".split())
HOSTILE = ("ASSAULT", "INVADE", "DESTROY", "SHOOT")


def inferred(scene: Scene, word: Word) -> Argument | None:
    """agent_of_event: "killed in strikes by X": who did the strikes killed."""
    tree = scene.tree
    issuer = _issuer(scene, word)
    if issuer is not None:
        return issuer
    for child in tree.children(word.index, "obl", "advcl"):
        marker = tree.marker(child.index)
        if child.dep == "advcl" and marker in ("due to", "because of") and harmful(word):
            shelled = tree.child(child.index, "nsubj")
            if shelled is not None and is_a(event_type(child.lemma), "ASSAULT"):
                return Argument(shelled.index, ("own_subject", "agent_of_event"), 0.7)
        resulting = marker == "as" and child.lemma == "result"
        if (marker in BY_EVENT or resulting) and (child.dep == "obl" or child.upos == "NOUN"):
            event = nouns.counted(scene, stood_for(scene, child).index)
            for part in tree.children(child.index, "nmod") if resulting else ():
                event = part.index if tree.marker(part.index) == "of" else event
            if nouns.tells_event(scene, event):
                found = responsible(scene, event)
                if found is not None and "clash_with" in found.rules and not harmful(word):
                    found = None
                if found is not None and _two_sides(scene, found):
                    found = None
                if found is not None:
                    return Argument(found.head, (*found.rules, "agent_of_event"), found.sure * 0.8)
    return None


def _issuer(scene: Scene, word: Word) -> Argument | None:
    """Who says something "in a statement issued on Monday" has issued it."""
    tree = scene.tree
    document, said = tree.words[word.head], tree.words[tree.words[word.head].head]
    if word.dep != "acl" or word.lemma not in ISSUING or document.lemma not in DOCUMENTS:
        return None
    if document.dep != "obl" or tree.marker(document.index) != "in" or said.lemma not in verbs():
        return None
    speaker = arguments.subject(scene, said.index)
    return None if speaker is NOBODY else speaker


def _two_sides(scene: Scene, found: Argument) -> bool:
    """Whether a fight is between two: what came of it neither of them did alone."""
    return "between_phrase" in found.rules and len(distributed(scene, found)) > 1


def dying(tree: Tree, word: Word) -> bool:
    """Whether a verb tells that its subject dies: "perished", "succumbed to his wounds"."""
    if word.lemma != "succumb":
        return word.lemma in UNDERGOING
    to = [w.lemma for w in tree.children(word.index, "obl") if tree.marker(w.index) == "to"]
    return not to or to[0] in ("burn", "disease", "illness", "injury", "wound")


def harmful(word: Word) -> bool:
    """Whether a verb tells that people are killed, hurt or taken."""
    return (
        word.lemma in HARMING
        or word.lemma in UNDERGOING
        or word.lower in ("dead", "wounded", "hurt")
    )


def in_violence(scene: Scene, word: Word) -> bool:
    """Whether people are said to die in or from an attack, which kills them."""
    tree = scene.tree
    return any(
        is_a(nouns.event_of(scene, nouns.counted(scene, stood_for(scene, child).index)), "ASSAULT")
        for child in tree.children(word.index, "obl")
        if tree.marker(child.index) in ("in", "from", "by", "during")
    )


BY_EVENT = ("in", "by", "during", "from", "as a result of", "as a result", "due to", "because of")
STAGING = frozenset(
    """launch carry conduct perpetrate commit mount stage wage execute undertake make lead plan
    order""".split()
)


def responsible(scene: Scene, event: int) -> Argument | None:
    """Who did what an event noun tells, from its sides or from what is told of it in a clause.

    Of those who are harmed in clashes with somebody, that one is the doer.
    """
    tree = scene.tree
    found = nouns.sides(scene, event)
    if found.actor is not None:
        return found.actor
    if tree.words[event].lemma in CLASHES and found.target is not None:
        return Argument(found.target.head, (*found.target.rules, "clash_with"), 0.8)
    for clause in tree.children(event, "acl", "acl:relcl"):
        if clause.lemma not in STAGING:
            continue
        if arguments.passive(tree, clause.index):
            agents = arguments.agents(scene, clause.index)
            if agents:
                return Argument(agents[0].head, ("agent_phrase",), 0.9)
        else:
            own = tree.child(clause.index, "nsubj")
            if own is not None and not relative(own) and own.index in scene.phrases:
                # "Rebels were killed in a raid that they had begun": they did not kill themselves.
                verb = tree.words[tree.words[event].head]
                ours = own.upos == "PRON" and own.index > verb.index
                if ours and harmful(verb) and arguments.passive(tree, verb.index):
                    return None
                return Argument(own.index, ("relative_gap",), 0.85)
    return None


CLASHES = frozenset("battle clash combat confrontation fight fighting firefight skirmish".split())


def behind_result(scene: Scene, word: Word) -> Argument | None:
    """agent_of_event: who did the strikes that hit a place did what came of it.

    Where only a clause inside the deed is passive ("struck wells where people were gathered,
    killing"), who did the deed.
    """
    tree = scene.tree
    found = inferred(scene, tree.words[word.head])
    if found is not None:
        return found
    if word.lower not in RESULTS or tree.words[word.head].lemma in HARMING:
        return None
    for above in tree.ancestors(word.head):
        if above.upos == "VERB" and not arguments.passive(tree, above.index):
            hostile = any(is_a(event_type(above.lemma), kind) for kind in HOSTILE)
            doing = arguments.subject(scene, above.index) if hostile else None
            return None if doing is NOBODY else doing
        if above.dep not in ("acl", "acl:relcl", "obj", "obl", "nmod", "conj"):
            return None
    return None


def doer(scene: Scene, actor: Argument, kind: str) -> tuple[Argument, tuple[tuple[str, int], ...]]:
    """agent_of_event: what violence with a doer causes, the doer causes by it.

    Talks, trips and proposals are told of themselves.
    """
    event = nouns.counted(scene, actor.head)
    if not nouns.tells_event(scene, event):
        return actor, ()
    told = (kind, nouns.event_of(scene, event))
    if not any(is_a(each, one) for each in told for one in (*nouns.VIOLENT, "SHOOT", "EXPLODE")):
        return actor, ()
    clash = scene.tree.words[event].lemma in CLASHES
    found = nouns.sides(scene, event).actor if clash else responsible(scene, event)
    if found is None or found.head == actor.head or _two_sides(scene, found):
        return actor, ()
    if clash and "between_phrase" in found.rules:
        return actor, ()  # neither side alone did what the two fighting each other did
    both = Argument(
        found.head, (*actor.rules, *found.rules, "agent_of_event"), actor.sure * found.sure
    )
    return both, (("instrument", actor.head),)
