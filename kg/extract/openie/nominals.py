"""Open extraction from noun phrases: appositions, titles, owners and places, said without a verb.

The sentence leaves the relation unsaid: it is "is", "has", or "is" with the preposition.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.openie.drafts import Draft
from kg.extract.openie.relations import being
from kg.extract.openie.spans import case, conjuncts, noun, tidy
from kg.extract.openie.subjects import subject
from kg.extract.tree import Tree, Word

NOUNS = frozenset({"NOUN", "PROPN"})
UNREAL = frozenset({"any", "no", "every", "each"})
UNOWNED = frozenset({"event", "time", ""})
PRONOUNS = {("his", "he"), ("her", "she"), ("their", "they"), ("its", "it")}
PLACES = frozenset({"place", "organization", ""})
FIXED = frozenset({"place", "organization"})


def nominals(tree: Tree) -> Iterator[Draft]:
    """Yield the extractions of all noun phrases in text order."""
    for word in tree.words:
        rule = RULES.get(word.dep)
        if rule is not None and tree.words[word.head].upos in NOUNS:
            yield from rule(tree, word)


def apposition(tree: Tree, word: Word) -> Iterator[Draft]:
    """The same thing named twice: "X, the head of Y": X is the head of Y; a name comes first."""
    above = tree.words[word.head]
    if word.upos not in NOUNS or "time" in (above.mention, word.mention):
        return
    first, second = above, word
    if word.upos == "PROPN" and above.upos != "PROPN":
        first, second = word, above
    named = above.upos == word.upos == "PROPN"
    within = named and above.mention == word.mention == "place"
    kind = "place" if within else "names" if named else f"{above.upos}-{word.upos}".lower()
    yield Draft(
        "apposition",
        word.index,
        ("is in",) if within else being(tree, first),
        (noun(tree, first.index), noun(tree, second.index)),
        ("apposition:" + kind,),
    )


def title(tree: Tree, word: Word) -> Iterator[Draft]:
    """A description before a name: "President X": X is President."""
    above = tree.words[word.head]
    if word.upos not in NOUNS or word.text.endswith("."):
        return
    name = noun(tree, above.index, frozenset({"nmod:desc", "det", "nmod:poss"}))
    before = {p for p in noun(tree, above.index) if isinstance(p, int) and p < word.index}
    described = before | set(_positions(noun(tree, word.index)))
    yield Draft(
        "title",
        word.index,
        being(tree, above),
        (tidy(tree, {p for p in _positions(name) if p > word.index}), tidy(tree, described)),
        ("title:" + ("person" if above.mention == "person" else "other"),),
    )


def described(tree: Tree, word: Word) -> Iterator[Draft]:
    """A common noun that a name goes on: "former prosecutor X": X is a former prosecutor."""
    above = tree.words[word.head]
    if above.upos != "NOUN" or word.upos != "PROPN" or tree.child(above.index, "flat") != word:
        return
    flat = tree.children(above.index, "flat")
    name = {p for part in flat for p in tree.subtree(part.index)}
    before = {p for p in _positions(noun(tree, above.index)) if p <= above.index}
    yield Draft(
        "title",
        word.index,
        being(tree, word),
        (tidy(tree, name), tidy(tree, before)),
        ("title:" + ("person" if above.mention == "person" else "other"),),
    )


def owner(tree: Tree, word: Word) -> Iterator[Draft]:
    """A possessive: "X's Y": X has Y, unless Y is an event or time, which nobody has."""
    above = tree.words[word.head]
    if above.mention in UNOWNED:
        return
    if word.upos == "PRON":
        yield from _pronoun(tree, word)
        return
    if word.upos not in NOUNS:
        return
    owned = noun(tree, above.index, frozenset({"nmod:poss", "det"}))
    plural = word.xpos in ("NNS", "NNPS")
    yield Draft(
        "owner",
        word.index,
        ("have",) if plural else ("has",),
        (
            noun(tree, word.index),
            tidy(tree, {p for p in _positions(owned) if p > word.index}),
        ),
        (f"owner:{word.upos.lower()}", "owned:" + (above.mention or "other")),
    )


def _pronoun(tree: Tree, word: Word) -> Iterator[Draft]:
    """A possessive pronoun after the subject of its clause: "X sold his boat": X has a boat."""
    above = tree.words[word.head]
    holder = _holder(tree, word)
    if holder is None:
        return
    owned = noun(tree, above.index, frozenset({"nmod:poss", "det"}))
    plural = holder.xpos in ("NNS", "NNPS") or holder.lower in ("they", "we", "you", "i")
    yield Draft(
        "owner",
        word.index,
        ("have",) if plural else ("has",),
        (
            noun(tree, holder.index),
            tidy(tree, {p for p in _positions(owned) if p > word.index}),
        ),
        ("owner:pronoun", "owned:" + (above.mention or "other"), "by:" + holder.upos),
    )


def _holder(tree: Tree, word: Word) -> Word | None:
    for above in tree.ancestors(word.index):
        if above.upos not in ("VERB", "AUX") and tree.child(above.index, "cop") is None:
            continue
        found = subject(tree, above.index)
        if found is None or found.clause or found.head >= word.index:
            continue
        holder = tree.words[found.head]
        if word.index in tree.subtree(found.head) or not _agrees(tree, word, holder):
            continue
        return holder
    return None


def _agrees(tree: Tree, word: Word, holder: Word) -> bool:
    """Whether a possessive pronoun may stand for a noun phrase, by number and by kind."""
    plural = holder.xpos in ("NNS", "NNPS") or len(conjuncts(tree, holder.index)) > 1
    if holder.upos == "PRON":
        return (word.lower, holder.lower) in PRONOUNS
    if word.lower == "their":
        return plural or holder.mention == "organization"
    if word.lower == "its":
        return not plural and holder.mention != "person"
    return word.lower in ("his", "her") and not plural and holder.mention in ("person", "")


def examples(tree: Tree, word: Word) -> Iterator[Draft]:
    """A kind with examples: "cities such as X and Y": X is among cities."""
    above = tree.words[word.head]
    if tree.marker(word.index) not in ("such as", "including"):
        return
    begin = tree.subtree(word.index)[0]
    kind = {p for p in _positions(noun(tree, above.index)) if p < begin}
    for head in conjuncts(tree, word.index):
        yield Draft(
            "example",
            word.index,
            being(tree, tree.words[head]),
            (noun(tree, head), tidy(tree, kind)),
            ("example:" + tree.marker(word.index),),
        )


def within(tree: Tree, word: Word) -> Iterator[Draft]:
    """A place that another one follows: "Pasadena, California": Pasadena is in California."""
    above = tree.words[word.head]
    if above.upos != "PROPN" or word.upos != "PROPN" or word.mention not in ("place", ""):
        return
    if tree.words[tree.subtree(word.index)[0]].text != ",":
        return
    names = noun(tree, above.index, frozenset({"nmod:unmarked"})), noun(tree, word.index)
    yield Draft("apposition", word.index, ("is in",), names, ("apposition:place",))


def quality(tree: Tree, word: Word) -> Iterator[Draft]:
    """An adjective with its complement behind a noun: "a plan similar to Y" is similar to Y."""
    above = tree.words[word.head]
    completed = tree.child(word.index, "obl", "obl:unmarked", "xcomp")
    if word.upos != "ADJ" or word.index < above.index or completed is None:
        return
    if completed.index < word.index or completed.xpos in ("WDT", "WP"):
        return
    if tree.child(word.index, "cop", "nsubj") is not None:
        return
    bearer = {p for p in _positions(noun(tree, above.index)) if p < word.index}
    link = case(tree, completed.index)
    lead = [p for p in tree.subtree(word.index) if p < (link or (completed.index,))[0]]
    yield Draft(
        "quality",
        word.index,
        (*being(tree, above), *tidy(tree, set(lead)), *link),
        (tidy(tree, bearer), noun(tree, completed.index)),
    )


def beside(tree: Tree, word: Word) -> Iterator[Draft]:
    """A noun phrase with a preposition: where it is, or examples of it."""
    yield from located(tree, word)
    yield from examples(tree, word)


def located(tree: Tree, word: Word) -> Iterator[Draft]:
    """A place or organisation with a place: "the church in Y": the church is in Y."""
    above = tree.words[word.head]
    fixed = above.mention in FIXED or above.upos == "PROPN"
    if tree.marker(word.index) != "in" or word.mention not in PLACES or not fixed:
        return
    if word.lemma == "world" or any(w.lower in UNREAL for w in tree.children(above.index, "det")):
        return
    marker = case(tree, word.index)
    before = {p for p in _positions(noun(tree, above.index)) if p < marker[0]}
    yield Draft(
        "located",
        word.index,
        (*being(tree, above), *marker),
        (tidy(tree, before), noun(tree, word.index)),
        (f"located:{above.upos.lower()}", "located in:" + (word.mention or "other")),
    )


def _positions(words: tuple[int | str, ...]) -> set[int]:
    return {part for part in words if isinstance(part, int)}


RULES = {
    "appos": apposition,
    "amod": quality,
    "acl": quality,
    "nmod:desc": title,
    "flat": described,
    "nmod:poss": owner,
    "nmod": beside,
    "nmod:unmarked": within,
}
