"""Who does what an event noun names, where the words that govern the noun tell it."""

from __future__ import annotations

from kg.contradict.actions import is_a
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.frames import NOBODY, Argument, Scene
from kg.extract.tree import Word

PLANNING = frozenset(
    """
    plan threaten consider mull weigh contemplate prepare promise pledge vow avoid abandon
    postpone suspend cancel
    """.split()
)
"""Who does this to an event is the one who does the event, if it comes about."""
SEEKING = PLANNING | frozenset(
    """
    propose seek want offer reject refuse resume enter begin pursue favor favour oppose reach
    conclude sign hold break welcome need negotiate
    """.split()
)
"""Who does this to talks, a truce or a deal with somebody is one side of them."""
LEADING = frozenset(
    tuple(pair.split(":"))
    for pair in """respond:with retaliate:with reply:with answer:with react:with engage:in
    lock:in embroil:in embark:on prepare:for participate:in join:in resort:to ready:for
    poised:for brace:for contribute:with proceed:with""".split()
)
"""Verbs and adjectives with a preposition, whose subject does what stands behind it."""
SIDING = LEADING | frozenset(
    tuple(pair.split(":"))
    for pair in """agree:to commit:to work:on work:towards work:toward work:for return:to
    push:for press:for open:to aim:for hope:for""".split()
)
"""The like, of what is done with another side."""
COMING = frozenset("come go rush run fly ride".split())
AIDING = frozenset("aid rescue defence defense help assistance".split())
"""What somebody does who comes to it: "came to the rescue of the town"."""
STANDING_IN = frozenset("violation breach defiance support contravention pursuit".split())
OWNING = frozenset(
    """
    lack threat plan intention promise refusal attempt decision policy series wave strategy
    preparation campaign readiness willingness failure commitment string pledge vow
    responsibility
    """.split()
)
"""Nouns whose owner does what stands behind them: "X's threat of strikes"."""

DENYING = frozenset("deny reject refute dismiss disclaim disavow".split())


def undertaker(scene: Scene, word: Word, kind: str) -> Argument | None:
    """undertaken: who plans, threatens or answers with an event, or seeks one that two sides share,
    does it; so does the owner of a threat or lack of it, and who acts in defiance of something.
    """
    tree = scene.tree
    above = tree.words[word.head]
    marker = tree.marker(word.index)
    standing = marker == "in" and word.lemma in STANDING_IN
    if standing and word.dep == "nmod" and above.dep == "obj":
        above = tree.words[above.head]
    elif standing and word.dep == "nmod" and nouns.tells_event(scene, above.index):
        # "Coalition strikes in support of the army": the coalition supports it.
        return nouns.sides(scene, above.index).actor
    elif above.upos == "NOUN" and word.dep == "nmod":
        verb = tree.words[above.head]
        if above.lemma == "responsibility" and verb.lemma in DENYING:
            return None
        return _owner(scene, above) if above.lemma in OWNING and marker in ("of", "for") else None
    if above.upos not in ("VERB", "ADJ") or word.dep not in ("obj", "obl", "nmod"):
        return None
    shared = word.lemma in nouns.MUTUAL or is_a(kind, "COOPERATE")
    if word.dep == "obj":
        fits = above.lemma in (SEEKING if shared else PLANNING)
        fits = fits and not arguments.passive(tree, above.index)
    elif standing and tree.child(word.index, "det") is None:
        fits = not arguments.passive(tree, above.index)
    elif word.lemma in AIDING and above.lemma in COMING:
        fits = comes_to(scene, word)
    else:
        fits = (above.lemma, marker) in (SIDING if shared else LEADING)
    found = arguments.subject(scene, above.index) if fits else None
    if found is None or found is NOBODY or not arguments.could_act(scene, found.head):
        return None
    return Argument(found.head, (*found.rules, "undertaken"), found.sure * 0.85)


def comes_to(scene: Scene, word: Word) -> bool:
    """Whether somebody comes to the aid of another, whom he helps: "rushed to their rescue"."""
    tree = scene.tree
    verb = tree.words[word.head]
    if word.lemma not in AIDING or verb.lemma not in COMING or tree.marker(word.index) != "to":
        return False
    return not arguments.passive(tree, verb.index)


def _owner(scene: Scene, noun: Word) -> Argument | None:
    for child in scene.tree.children(noun.index, "nmod:poss", "amod", "compound"):
        phrase = scene.phrases.get(child.index)
        if phrase is None:
            continue
        if child.dep == "nmod:poss" or phrase.mention.kind in ("Country", "Organization", "Group"):
            return Argument(child.index, ("undertaken",), 0.8)
    return None
