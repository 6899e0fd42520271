"""What the words before an event noun, and its of-phrase, make of it."""

from __future__ import annotations

from kg.contradict.actions import noun_type, vocabulary
from kg.extract import lexicon
from kg.extract.phrases.kinds import modified
from kg.extract.tree import Tree, Word


def compound_lemma(tree: Tree, noun: int) -> str:
    """Return the lemma of a noun with its modifiers before it ("drone strike")."""
    word = tree.words[noun]
    before = [w.lemma for w in tree.children(noun, "compound", "amod") if w.index < noun]
    return " ".join([*before, word.lemma])


def before_event(tree: Tree, word: Word) -> bool:
    """Whether a group named before a noun is that of an event ("rebel rocket fire")."""
    event = modified(word, tree)
    named = compound_lemma(tree, event.index) if event.lemma == "fire" else event.lemma
    return leader(tree, word) or bool(noun_type(named))


def leader(tree: Tree, word: Word) -> bool:
    """Whether a word before "led" names the group that leads an event ("rebel-led offensive")."""
    led = tree.words[word.head]
    if led.lower != "led" or led.dep != "amod" or word.index > led.index:
        return False
    groups = lexicon.GROUPS | lexicon.BODIES
    own = any(w.lemma in groups for w in tree.children(led.head, "compound"))
    return word.lemma in groups and not own and bool(noun_type(compound_lemma(tree, led.head)))


def of_compound(tree: Tree, noun: int) -> str:
    """Return a noun's lemma with that of its of-phrase where the two are one word of the
    vocabulary ("state of emergency"), else "".
    """
    for child in tree.children(noun, "nmod"):
        if tree.marker(child.index) == "of":
            whole = f"{tree.words[noun].lemma} of {child.lemma}"
            if whole in vocabulary().nouns:
                return whole
    return ""


def by_kind(tree: Tree, noun: int) -> str:
    """Return the lemma that says of which kind an attack is ("shelling" in "shelling attack")."""
    whole = noun_type(compound_lemma(tree, noun))
    if tree.words[noun].lemma != "attack" or whole not in (noun_type("attack"), ""):
        return ""
    near = [w.lemma for w in tree.children(noun, "compound") if w.index == noun - 1]
    return next((lemma for lemma in near if lemma.endswith("ing") and noun_type(lemma)), "")


CRITICS = frozenset(
    """activist analyst campaigner commentator congressman critic democrat editorial lawmaker
    legislator media observer opponent opposition organisation organization parliament party
    politician press public rapporteur republican right senator union watchdog""".split()
)
"""Who is heard rather than armed."""
BEHIND = ("nmod", "obl", "obl:agent", "acl", "advcl")


def under_fire(tree: Tree, word: Word) -> str:
    """The type of what is done to those under fire: critics do it with words, or for a reason."""
    if word.lemma != "fire" or tree.marker(word.index) != "under":
        return ""
    above = tree.words[word.head]
    near = [*tree.children(word.index), *(tree.children(above.index) if word.dep == "obl" else ())]
    for child in near:
        told = tree.child(child.index, "mark")
        marker = told.lower if told is not None else tree.marker(child.index)
        if child.index < word.index or child.dep not in BEHIND:
            continue
        before = [w.lemma for w in tree.children(child.index, "compound", "amod")]
        heard = not CRITICS.isdisjoint((child.lemma, *before))
        if marker in ("for", "over") or (marker in ("from", "by") and heard):
            return "CONDEMN"
    return "SHOOT"
