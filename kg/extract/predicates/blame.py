"""Who is said to be behind an event: "was behind the strikes", "claimed responsibility for it"."""

from __future__ import annotations

from kg.contradict.actions import event_type, is_a
from kg.extract.grammar import is_nobody
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.frames import NOBODY, Argument, Frame, Scene, distributed
from kg.extract.predicates.objects import direct_object
from kg.extract.predicates.relatives import meant
from kg.extract.predicates.roles import roles
from kg.extract.predicates.whereabouts import nearest
from kg.extract.tree import Word

GUILTY = frozenset("responsible guilty culpable accountable behind liable complicit".split())
PART = frozenset("responsibility involvement role part hand complicity participation blame".split())
TAKING = frozenset(
    """claim take accept admit acknowledge assume deny reject disclaim disavow have play refute
    dismiss confess bear""".split()
)
PUTTING = frozenset("blame pin attribute ascribe put lay place".split())


def blamed(scene: Scene, index: int) -> list[Frame]:
    """Return the frames of an event that the words at a position make somebody's doing."""
    word = scene.tree.words[index]
    for rule in (behind_event, taken_part, put_on, held_responsible):
        found = rule(scene, word)
        if found:
            return found
    return []


def behind_event(scene: Scene, word: Word) -> list[Frame]:
    """Who is behind an event or responsible for it has done it."""
    tree = scene.tree
    event: Word | None = None
    if tree.child(word.index, "cop") is None:
        return []
    if tree.marker(word.index) == "behind":
        event = word
    elif word.lower in GUILTY:
        event = _after(scene, word.index, ("for", "of", "in"))
    elif word.lower == "blame":
        event = _after(scene, word.index, ("for",))
    subject = arguments.subject(scene, word.index)
    if event is None and tree.child(word.index, "obl", "ccomp", "advcl") is None:
        event = _before(scene, word) if word.lower in GUILTY else None
    elif event is not None and event.lower in ("it", "this", "that"):
        event = _before(scene, event)
    if event is None or subject is None or not arguments.could_act(scene, subject.head):
        return []
    return _frames(scene, word.index, event.index, subject, "behind_event")


def _before(scene: Scene, word: Word) -> Word | None:
    """The nearest event of violence before a word in its sentence: that is what is meant."""
    tree = scene.tree
    first, _ = tree.sentences[word.sentence]
    for index in range(word.index - 1, max(first, word.index - 30) - 1, -1):
        if index in scene.phrases and tree.words[index].upos == "NOUN":
            kind = nouns.event_of(scene, index)
            if any(is_a(kind, hit) for hit in nouns.VIOLENT) and nouns.tells_event(scene, index):
                return tree.words[index]
    return None


def taken_part(scene: Scene, word: Word) -> list[Frame]:
    """Who claims responsibility for an event says to have done it, who denies it, not to have."""
    if word.lemma not in TAKING or word.upos != "VERB":
        return []
    tree = scene.tree
    noun = tree.child(word.index, "obj")
    if noun is None or noun.lemma not in PART:
        return []
    marks = ("for", "in", "of", "with")
    event = _after(scene, noun.index, marks) or _after(scene, word.index, marks)
    subject = arguments.subject(scene, word.index)
    if event is None and word.lemma in DENYING and subject is not None and subject is not NOBODY:
        return _involved(scene, noun, subject)
    if event is None or subject is None or subject is NOBODY or arguments.passive(tree, word.index):
        return []
    if is_nobody(tree, tree.words[subject.head]):
        return []
    owner = tree.child(noun.index, "nmod:poss")
    if owner is not None and owner.upos != "PRON" and owner.index in scene.phrases:
        # "Denied Tripoli's responsibility for the attack": it is Tripoli that did not do it.
        subject = Argument(owner.index, ("possessor",), 0.85)
    trigger = word.index if word.lemma in ("have", "play", "bear", "take") else noun.index
    return _frames(scene, trigger, event.index, subject, "taken_part")


def _where(scene: Scene, event: int) -> Argument | None:
    """place_as_target: the place of an attack that is said to hit nothing else."""
    tree = scene.tree
    kind = nouns.event_of(scene, event)
    if not any(is_a(kind, hit) for hit in ("ASSAULT", "INVADE", "DESTROY")):
        return None
    near = roles(scene, event, frozenset())
    if tree.child(tree.words[event].head, "expl") is not None:
        near += roles(scene, tree.words[event].head, frozenset())
    places = [head for role, head in near if role == "place"]
    return Argument(nearest(scene, places), ("place_as_target",), 0.8) if places else None


DENYING = frozenset("deny reject refute dismiss disclaim disavow admit acknowledge".split())


def _involved(scene: Scene, noun: Word, subject: Argument) -> list[Frame]:
    """denied_part: "denied any involvement": by his own account he was not involved."""
    frames = []
    for who in distributed(scene, subject):
        if who is not None:
            rules = ("denied_part", *who.rules)
            lemma = "be involved" if noun.lemma != "responsibility" else "be responsible"
            here = (noun.index, noun.index)
            kind = event_type(lemma)
            frames.append(
                Frame(noun.index, here, lemma, who.head, None, rules, 0.8 * who.sure, (), kind)
            )
    return frames


def put_on(scene: Scene, word: Word) -> list[Frame]:
    """Who blames an event on somebody claims that he has done it."""
    tree = scene.tree
    if word.lemma not in PUTTING or word.upos != "VERB" or arguments.passive(tree, word.index):
        return []
    thing = tree.child(word.index, "obj")
    if thing is None or thing.lemma in ("siege", "call"):
        return []
    noun = meant(scene, thing.index)
    event: Word | None = thing if noun is None else tree.words[noun]
    if thing.lemma in ("blame", "responsibility"):
        event = _after(scene, word.index, ("for",)) or _after(scene, thing.index, ("for",))
    doer = _bearer(scene, word, 0) or _bearer(scene, thing, 2)
    if event is None or doer is None:
        return []
    subject = arguments.subject(scene, word.index)
    accuser = None if subject is None or subject is NOBODY else (subject.head, word.index)
    return _frames(scene, event.index, event.index, doer, "put_on", accuser)


def held_responsible(scene: Scene, word: Word) -> list[Frame]:
    """Who holds somebody responsible for an event claims that he has done it."""
    tree = scene.tree
    if word.lemma not in ("hold", "find", "deem") or word.upos != "VERB":
        return []
    doer = direct_object(scene, word.index)
    if doer is None:
        return []
    state = tree.child(word.index, "xcomp") or tree.child(doer.head, "amod", "acl")
    if state is None or state.lower not in GUILTY:
        return []
    event = _after(scene, state.index, ("for", "of")) or _after(scene, word.index, ("for", "of"))
    subject = arguments.subject(scene, word.index)
    if event is None or arguments.passive(tree, word.index):
        return []
    accuser = None if subject is None or subject is NOBODY else (subject.head, word.index)
    return _frames(scene, event.index, event.index, doer, "held_responsible", accuser)


def _after(scene: Scene, index: int, markers: tuple[str, ...]) -> Word | None:
    tree = scene.tree
    for child in tree.children(index, "obl", "nmod"):
        if tree.marker(child.index) in markers and child.index in scene.phrases:
            return child
    return None


def _bearer(scene: Scene, word: Word, depth: int) -> Argument | None:
    """On whom it is put; a parse may hang that below the event, down to some depth."""
    tree = scene.tree
    for child in tree.children(word.index, "obl", "nmod"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or phrase.mention.kind in ("Time", "Event", "Abstract", "Quantity"):
            continue
        if tree.marker(child.index) in ("on", "upon", "to"):
            return Argument(child.index, (), 0.9)
        if depth:
            found = _bearer(scene, child, depth - 1)
            if found is not None:
                return found
    return None


def _frames(
    scene: Scene,
    trigger: int,
    event: int,
    subject: Argument,
    rule: str,
    accuser: tuple[int, int] | None = None,
) -> list[Frame]:
    counted = nouns.counted(scene, event)
    if not nouns.tells_event(scene, counted):
        return []
    hit = nouns.sides(scene, counted).target
    if hit is None or hit.head == subject.head:
        # "Blamed the attack on X": X stands accused of it and was not its target.
        hit = _where(scene, counted)
    frames = []
    for who in distributed(scene, subject):
        for whom in distributed(scene, hit):
            if who is None:
                continue
            parts = [part for part in (who, whom) if part is not None]
            sure = 0.85
            for part in parts:
                sure *= part.sure
            rules = dict.fromkeys((rule, *(name for part in parts for name in part.rules)))
            frames.append(
                Frame(
                    trigger,
                    (counted, counted),
                    nouns.verb_of(scene, counted),
                    who.head,
                    whom.head if whom else None,
                    tuple(rules),
                    sure,
                    (),
                    nouns.event_of(scene, counted),
                    None,
                    accuser,
                    counted,
                )
            )
    return frames
