"""What a verb without an object has in its place: an infinitive, a gerund, a phrase, a state.

A predicate that says nothing by itself ("come", "do", "there is doubt") makes no claim unless one
of these completes it.
"""

from __future__ import annotations

from dataclasses import replace

from kg.contradict.actions import event_type, is_a, vocabulary
from kg.extract.predicates import arguments
from kg.extract.predicates.charged import blames
from kg.extract.predicates.deeds import verb_lemma
from kg.extract.predicates.frames import UNTYPED, Frame, Scene
from kg.extract.predicates.objects import REFLEXIVE, direct_object
from kg.extract.predicates.relatives import relative, stood_for
from kg.extract.predicates.roles import is_time
from kg.extract.predicates.standing import control_of
from kg.extract.tree import Tree, Word

HOLLOW = frozenset(
    """be come go get do have make take put turn set bring give keep include become let seem mean
    highlight""".split()
)
"""Verbs that say nothing without what they take."""

POSTPOSED = frozenset({"involve", "retire", "concern"})
"""Participles that only describe their noun ("the munitions involved", "a retired general")."""
MEASURED = frozenset("fly travel walk run drive march advance rise fall drop sail climb".split())
UNITS = frozenset(
    "mile kilometer kilometre km meter metre yard foot inch percent % point degree mph".split()
)
VAGUE = frozenset("it this that so same something nothing anything what thing things all".split())
COMPLETING = frozenset("to on of about into against from over upon toward towards".split())
HOLLOW_MARKERS = COMPLETING | frozenset("with for through under in out at behind beyond".split())
GOVERNED = frozenset(
    """appear before|agree with|argue with|begin with|come before|compete with|comply with|
    continue with|cope with|deal with|depend upon|differ from|disagree with|engage with|lock in|
    grapple with|interact with|look at|look for|look like|live with|proceed with|reckon with|
    refrain from|rely upon|resonate with|seem like|sound like|struggle with|suffer from|
    sympathise with|sympathize with|testify before|wait for|watch for|work for|work like""".replace(
        "\n    ", ""
    ).split("|")
)
"""Verbs with the preposition that carries their meaning, whatever role its phrase could have."""

OF_WHAT = frozenset("speak talk write think hear die warn conceive despair partake come go".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
GERUND_MARKERS = frozenset("about from of on against to for over with".split())
OUTCOME = frozenset("result succeed engage participate persist assist".split())
"""Verbs whose "in" with a gerund tells what they are about, and not how."""

CEASING = frozenset("stop quit plead appeal restrain".split())
"""Verbs whose type is not that of what they do to a deed: who stops digging obstructs nobody."""

ONWARD = frozenset(
    """forward ahead home back away together apart down up off around along through out far
    further abroad nowhere anywhere there underway public wrong well""".split()
)
AWAY = frozenset("forward ahead home back away together apart down up off around along out".split())
TOLD = frozenset("place time origin destination instrument partner reason event".split())
"""Roles that tell a circumstance, so that their phrase is not what completes the verb."""

TAKEN_AS = frozenset("see view regard perceive know treat use portray depict recognise".split())


def completed(scene: Scene, word: Word, found: list[Frame]) -> list[Frame]:
    """Return a verb's frames with what completes them, without those that say nothing."""
    return [whole for frame in found for whole in _completed(scene, word, frame)]


def _completed(scene: Scene, word: Word, frame: Frame) -> list[Frame]:
    tree = scene.tree
    if "existential_predicate" in frame.rules:
        return [frame]
    if "speech_act" in frame.rules:
        return [_spoken_of(scene, word, frame)]
    if word.lemma == "do" and frame.lemma == "do":
        return _connected(scene, word, frame)
    if frame.lemma == "have" and frame.target is not None:
        return [] if tree.words[frame.target].lower in VAGUE else [frame]
    if frame.actor is None and word.lemma in POSTPOSED and word.dep in ("acl", "amod"):
        return [] if tree.child(word.index, "obl") is None else [frame]
    if frame.target is not None and word.lemma in MEASURED and _measure(tree, frame.target):
        return [replace(frame, target=None, kind=UNTYPED)]
    itself = tree.child(word.index, "obj")
    if itself is not None and itself.lower in REFLEXIVE and itself.index in scene.phrases:
        himself = _taken_as(scene, word, _reflexive(frame, itself.index))
        return [] if word.lemma == "call" else [himself]
    if frame.actor is None and frame.target == word.head and word.dep == "acl":
        # "Those injured" tells of somebody, not that he was injured.
        bare = tree.child(word.index, "obl") is None or tree.child(word.head, "cop") is not None
        return [] if bare and tree.words[word.head].lower == "those" else [frame]
    if frame.target is not None and word.lemma in TAKEN_AS:
        return [_taken_as(scene, word, frame)]
    if frame.target is not None or frame.event is not None or frame.actor is None:
        return [frame]
    if arguments.passive(tree, word.index) or " " in frame.lemma and not _particle(word, frame):
        return [frame]
    for rule in (_deed_below, _state_below, _phrase_behind):
        whole = rule(scene, word, frame)
        if whole is not None:
            return [whole]
    return [] if _says_nothing(scene, word, frame) else [_onward(tree, word, frame)]


def _taken_as(scene: Scene, word: Word, frame: Frame) -> Frame:
    """taken_as: "sees X as a traitor", "is known as Y": what it is taken for is in the action."""
    tree = scene.tree
    for child in tree.children(word.index, "obl", "advcl", "xcomp"):
        marks = [w.lower for w in tree.children(child.index, "case", "mark")]
        named = child.upos in ("NOUN", "PROPN", "ADJ") and child.index > word.index
        if marks == ["as"] and named and tree.child(child.index, "nsubj", "cop") is None:
            shown = child.text if child.upos == "PROPN" else child.lemma
            lemma = f"{frame.lemma} as {shown}"
            rules = (*frame.rules, "taken_as")
            return replace(frame, lemma=lemma, kind=_typed(frame, word), rules=rules)
    return frame


def _connected(scene: Scene, word: Word, frame: Frame) -> list[Frame]:
    """connected_with: "has nothing to do with X"; whoever just does something tells nothing."""
    tree = scene.tree
    if frame.target is not None and tree.words[frame.target].lower not in VAGUE:
        return [frame]
    for child in tree.children(word.index, "obl"):
        if tree.marker(child.index) == "with" and child.index in scene.phrases:
            rules = (*frame.rules, "connected_with")
            if word.dep == "acl" or (frame.target is not None and frame.target < word.index):
                return [replace(frame, lemma="have to do with", target=child.index, rules=rules)]
    return []


def _measure(tree: Tree, head: int) -> bool:
    """Whether a noun tells how far or how much something moves and not what it acts on."""
    counted = tree.child(head, "nummod") is not None or tree.words[head].upos == "NUM"
    return tree.words[head].lemma in UNITS and counted


def _particle(word: Word, frame: Frame) -> bool:
    """Whether a lemma is a verb with its particle alone, and not one with a noun or a state."""
    return frame.lemma.startswith(f"{word.lemma} ") and frame.words[1] - word.index <= 2


def _reflexive(frame: Frame, itself: int) -> Frame:
    """reflexive_object: who blows himself up acts on himself."""
    if frame.target is not None and "place_as_target" not in frame.rules:
        return frame
    kind = frame.kind or event_type(frame.lemma)
    rules = tuple(r for r in frame.rules if r != "place_as_target")
    return replace(
        frame,
        target=itself,
        kind=kind if is_a(kind, "ASSAULT") else UNTYPED,
        rules=(*rules, "reflexive_object"),
    )


def _typed(frame: Frame, word: Word, joint: str = "") -> str:
    whole = f"{frame.lemma} {joint}"
    if joint and whole in vocabulary().verbs:
        return event_type(whole)
    if word.lemma in CEASING:
        return UNTYPED
    return frame.kind or event_type(frame.lemma) or UNTYPED


def _lower(tree: Tree, verb: int) -> tuple[Word, str] | None:
    """The infinitive or gerund that a verb takes, with what joins the two."""
    word = tree.words[verb]
    for child in tree.children(verb, "xcomp", "ccomp", "advcl", "obl"):
        if child.upos != "VERB" or not 0 < child.index - verb <= 6:
            continue
        if tree.child(child.index, "nsubj", "nsubj:pass", "aux", "aux:pass") is not None:
            continue
        if any(w.lower in ("not", "never") for w in tree.children(child.index, "advmod")):
            continue
        marks = [w.lower for w in tree.children(child.index, "mark", "case") if w.index > verb]
        if child.xpos == "VB" and child.dep == "xcomp" and marks == ["to"]:
            return child, "to"
        if child.xpos != "VBG" or len(marks) > 1:
            continue
        if not marks and child.dep in ("xcomp", "ccomp"):
            return child, ""
        bound = marks and (
            marks[0] in GERUND_MARKERS or (marks[0] == "in" and word.lemma in OUTCOME)
        )
        if bound:
            return child, marks[0]
    return None


def _deed_below(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """lower_deed: "considers grounding the fleet", "stop investigating him", "worry about losing
    it": the verb below belongs to the action, its object is the target.
    """
    tree = scene.tree
    below = _lower(tree, word.index)
    kind = "" if below is None else _typed(frame, word, below[1])
    if below is None or is_a(kind, "DENY") or blames(word.lemma):
        return None
    parts, last, at = _way(tree, word, frame), frame.words[1], word
    for _ in range(3):
        if below is None:
            break
        at, joint = below
        own, end = verb_lemma(tree, at)
        shown = own.replace(at.lemma, at.lower, 1) if at.xpos == "VBG" else own
        parts += [joint, shown] if joint else [shown]
        last = end if end - word.index <= 8 else last
        below = _lower(tree, at.index)
    target, marker = _object_of(scene, at)
    if not marker and (gained := control_of(scene, at)) is not None:
        parts, target, marker = [*parts, "control"], gained.head, "of"
    if at.lemma == "do" and (target is None or tree.words[target].lower in VAGUE):
        return None
    parts += [marker] if marker else []
    return replace(
        frame,
        lemma=" ".join(parts),
        words=(frame.words[0], max(last, frame.words[1])),
        target=target if target != frame.actor else None,
        rules=(*frame.rules, "lower_deed"),
        roles=tuple(role for role in frame.roles if role[1] != target),
        kind=kind,
    )


def _object_of(scene: Scene, verb: Word) -> tuple[int | None, str]:
    """What a verb acts on, with the preposition that brings it in."""
    tree = scene.tree
    thing = direct_object(scene, verb.index)
    if thing is not None:
        return thing.head, ""
    for child in tree.children(verb.index, "obl"):
        phrase = scene.phrases.get(child.index)
        marker = tree.marker(child.index)
        if (
            phrase is not None
            and not is_time(child, phrase)
            and marker
            and child.index > verb.index
        ):
            return child.index, marker
    return None, ""


def _spoken_of(scene: Scene, word: Word, frame: Frame) -> Frame:
    """The action of "agreed to freeze X" is to agree to freeze, that of "refused to testify to X"
    to refuse to testify to.
    """
    tree = scene.tree
    below = tree.child(word.index, "xcomp")
    if below is None or below.upos != "VERB" or frame.target is None:
        return frame
    own, last = verb_lemma(tree, below)
    path = [tree.words[frame.target]]
    while path[-1].head not in (below.index, path[-1].index) and len(path) < 4:
        path.append(tree.words[path[-1].head])
    if path[-1].head != below.index:
        return frame
    parts = [frame.lemma, "to", own]
    for step in reversed(path):
        marker = tree.marker(step.index)
        parts += [marker] if marker else []
        if step.index != frame.target:
            parts.append(step.lemma)
    kind = frame.kind or event_type(frame.lemma)
    end = last if last - word.index <= 6 else frame.words[1]
    return replace(
        frame, lemma=" ".join(parts), words=(frame.words[0], max(end, frame.words[1])), kind=kind
    )


def _state_below(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """state_in_action: "pleaded not guilty", "labels X a foe": the state belongs to the action."""
    tree = scene.tree
    state = tree.child(word.index, "xcomp", "ccomp")
    if "resulting_state" in frame.rules:
        return None
    if state is None or not 0 < state.index - word.index <= 10:
        return None
    if state.upos not in ("ADJ", "NOUN", "PROPN") or tree.child(state.index, "cop", "mark", "aux"):
        return None
    own = tree.child(state.index, "nsubj")
    thing = own.index if own is not None and own.index in scene.phrases else None
    if thing is None and (state.upos != "ADJ" or state.index - word.index > 2):
        return None
    if thing is not None and not word.index < thing < state.index:
        return None
    denied = [w.lower for w in tree.children(state.index, "advmod") if w.lower == "not"]
    joint = [tree.marker(state.index)] if tree.marker(state.index) else []
    last = state.index if state.index - word.index <= 3 else frame.words[1]
    return replace(
        frame,
        lemma=" ".join([frame.lemma, *joint, *denied, state.lower]),
        words=(frame.words[0], last),
        target=thing,
        rules=(*frame.rules, "state_in_action"),
        kind=UNTYPED if thing is None else _typed(frame, word),
    )


def _phrase_behind(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """phrase_in_action: "came into effect", "relates to X", "spoke of X": the preposition belongs
    to the action.
    """
    tree = scene.tree
    kind = frame.kind or event_type(frame.lemma)
    if kind not in ("", "SAY", "OCCUR") or word.lemma == "do":
        return None
    if word.dep in ("acl", "amod") and word.xpos != "VBG":
        return None
    told = {head for role, head in frame.roles if role in TOLD}
    for child in tree.children(word.index, "obl"):
        marker = tree.marker(child.index)
        behind = stood_for(scene, child)
        noun, phrase = behind.index, scene.phrases.get(behind.index)
        if phrase is None or is_time(child, phrase):
            continue
        if MONTHS.intersection(phrase.mention.text.lower().split()):
            continue
        if marker == "of" and word.lemma not in OF_WHAT:
            continue
        if min(tree.subtree(child.index)) - frame.words[1] > 2:
            continue
        governed = f"{frame.lemma} {marker}" in GOVERNED
        if marker not in (HOLLOW_MARKERS if word.lemma in HOLLOW else COMPLETING) and not governed:
            continue
        if kind == "OCCUR" and not governed:
            continue
        apart = noun in told and marker != "of" and not governed
        if noun == frame.actor or (apart and not _bare(scene, word, behind)):
            continue
        if kind == "SAY" and marker not in ("of", "about", "to", "against"):
            continue
        if child.index < word.index and not relative(child):
            continue
        return replace(
            frame,
            lemma=" ".join([*_way(tree, word, frame), marker]),
            target=noun,
            rules=(*frame.rules, "phrase_in_action"),
            roles=tuple(role for role in frame.roles if role[1] != noun),
            kind=UNTYPED if kind == "OCCUR" else _typed(frame, word, marker),
        )
    return None


def _bare(scene: Scene, word: Word, noun: Word) -> bool:
    """Whether a hollow verb and a noun without article are one ("came into force")."""
    phrase = scene.phrases[noun.index]
    single = phrase.mention.span == phrase.mention.head
    return word.lemma in HOLLOW and noun.upos == "NOUN" and noun.xpos == "NN" and single


def _says_nothing(scene: Scene, word: Word, frame: Frame) -> bool:
    """Whether a verb without target tells nothing: a hollow one, or one whose clause is lost."""
    tree = scene.tree
    kind = frame.kind or event_type(frame.lemma)
    if tree.child(word.index, "ccomp") is not None and not kind:
        return True
    if frame.lemma != word.lemma or word.lemma not in HOLLOW or kind:
        return False
    if word.lemma in ("go", "come", "get") and any(
        role in ("place", "destination", "recipient", "origin") for role, _ in frame.roles
    ):
        return frame.actor is not None and tree.words[frame.actor].lower == "it"
    return not _directions(tree, word)


def _directions(tree: Tree, word: Word) -> list[Word]:
    near = tree.children(word.index, "advmod")
    return [w for w in near if w.lower in ONWARD and 0 < w.index - word.index <= 2]


def _way(tree: Tree, word: Word, frame: Frame) -> list[str]:
    """The words of an action with where it goes or how it stands ("shy away", "plead guilty")."""
    near = [w for w in _directions(tree, word)[:1] if w.lower in AWAY]
    near += [
        w
        for w in tree.children(word.index, "xcomp", "advmod")
        if (w.dep == "xcomp" and w.upos == "ADJ" and w.index - word.index == 1)
        or (w.lower == "short" and w.index > word.index)
    ]
    said = frame.lemma.split(" ")
    return [frame.lemma, *(w.lower for w in near[:1] if w.lower not in said)]


def _onward(tree: Tree, word: Word, frame: Frame) -> Frame:
    """Where something comes or goes belongs to the action: "come forward", "go ahead"."""
    ways = _directions(tree, word)
    if word.lemma not in HOLLOW or frame.lemma != word.lemma or not ways:
        return frame
    words = (frame.words[0], max(frame.words[1], ways[0].index))
    return replace(frame, lemma=f"{frame.lemma} {ways[0].lower}", words=words)
