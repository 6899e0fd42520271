"""Rules of attribution whose verb stands beside its content: "X, he said", "He said: X"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.cues import TAKES_ADDRESSEE, frame, verbs
from kg.extract.grammar import is_passive, negators, own_subject, verb_group
from kg.extract.lexicon import LYING
from kg.extract.reporting.glued import phrase_before
from kg.extract.reporting.reports import Draft
from kg.extract.reporting.source import draft_of
from kg.extract.tree import Tree, Word
from kg.model import Span

RECKONING = frozenset({"put", "place", "estimate"})
GIVING = frozenset("give report cite announce issue provide".split())
TOLLS = frozenset({"toll"})
SPEAKING = frozenset({"speak", "talk"})
LOSSES = frozenset("losses casualties deaths fatalities dead".split())
COUNTING = frozenset(
    """count report admit acknowledge concede record confirm register document tally list log cite
    announce claim note""".split()
)
OPENING = frozenset({'"', "“", "``", "„"})
CLOSING = frozenset({'"', "”", "''", "“"})
OUTSIDE = frozenset("according as per after before following during in on at".split())


def beside_clause(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A reporting verb set beside a clause: "X, he said, Y"; "He said: X"."""
    cue = frame(verb.lemma, "q")
    if cue is None or tree.child(verb.index, "ccomp"):
        return
    if _trails(tree, verb) or (verb.dep == "parataxis" and not opens(tree, verb.index)):
        content = set(tree.subtree(verb.head)) - set(tree.subtree(verb.index))
        if negators(tree, verb.index):
            # "…; Moscow did not comment" says nothing of what stands before it.
            return
        if _answers(tree, verb) or _tells_its_own(tree, verb):
            return
        if tree.child(verb.index, "obj", "xcomp") and own_subject(tree, verb.index) is None:
            return
        draft = draft_of(tree, verb, cue, "beside_clause", content)
        if draft is not None and draft.denied and tree.child(verb.index, "nsubj:pass", "obj"):
            # "Seek abroad the love denied at home" denies nothing that stands before it, and
            # "…; Y denies this" takes it up in a word of its own.
            return
    else:
        beside = next(
            (w for w in tree.children(verb.index, "parataxis") if w.index > verb.index), None
        )
        if beside is None or not opens(tree, beside.index):
            return
        content = set(tree.subtree(beside.index))
        draft = draft_of(tree, verb, cue, "opened_clause", content)
    if draft is not None:
        yield draft


def _answers(tree: Tree, verb: Word) -> bool:
    """ "Kyiv denied it; Moscow responded, saying that X": no word on what stands before it."""
    first = tree.subtree(verb.index)[0]
    before = tree.words[first].text if tree.words[first].text == ";" else tree.words[first - 1].text
    goes_on = tree.children(verb.index, "advcl", "ccomp", "xcomp")
    return before == ";" and any(w.index > verb.index and w.lemma in verbs() for w in goes_on)


def _tells_its_own(tree: Tree, verb: Word) -> bool:
    """ "Moscow admits nine dead, fighters claim 60": what it says is its object."""
    told, speaker = tree.child(verb.index, "obj"), own_subject(tree, verb.index)
    if told is None or speaker is None or verb.lemma in TAKES_ADDRESSEE:
        return False
    counted = told.upos in ("NUM", "NOUN") and told.mention not in ("person", "organization")
    return counted and speaker.index < verb.index < told.index


def _trails(tree: Tree, verb: Word) -> bool:
    """Whether a cue with its speaker closes a sentence that has a cue already: "…, Tass said"."""
    above = tree.words[verb.head]
    if verb.dep not in ("ccomp", "conj", "dep") or above.lemma not in verbs():
        return False
    speaker = own_subject(tree, verb.index)
    if speaker is None or speaker.index > verb.index or tree.child(verb.index, "mark", "cc", "obj"):
        return False
    inside = tree.subtree(verb.index)
    first, before = inside[0], tree.words[inside[0] - 1].text if inside[0] else ""
    _, end = tree.sentences[verb.sentence]
    left = [w for w in tree.words[inside[-1] + 1 : end] if w.upos not in ("PUNCT", "SPACE")]
    return above.index < first and before == "," and not left


def after_interruption(tree: Tree, draft: Draft) -> set[int]:
    """What goes on behind a cue between commas: "X, he said, until Y" is all his.

    A participle ("…, adding that"), a relative clause or a further clause with "and" is not.
    """
    words = tree.words
    told = [i for i in draft.content if words[i].upos != "PUNCT"]
    if draft.source is None or not told or max(told) > draft.head:
        return set()
    own = [i for i in tree.subtree(draft.source) if i not in draft.content]
    first, last = min(*own, draft.cue[0]), max(*own, draft.cue[-1])
    start, end = tree.sentences[words[draft.head].sentence]
    if first <= start or last + 2 >= end or words[last + 1].text != ",":
        return set()
    following = words[last + 2]
    if following.text in OPENING and words[first - 1].text == ",":
        closing = (i for i in range(last + 3, end) if words[i].text in CLOSING)
        return set(range(last + 2, next(closing, end - 1) + 1))
    goes_on = following.upos in ("SCONJ", "ADP") or following.lower in (
        "when",
        "where",
        "including",
    )
    if words[first - 1].text != "," or not goes_on or following.lower in OUTSIDE:
        return set()
    rest = range(last + 2, end)
    if any(words[i].lemma in verbs() and words[i].upos == "VERB" for i in rest):
        return set()
    return {i for i in rest if words[i].upos != "SPACE"}


def opened_before(tree: Tree, verb: Word, clause: Word) -> set[int]:
    """What a cue between commas has before it: "X, she said, “and Y”", where Y cannot open."""
    words = tree.words
    first, start = tree.subtree(clause.index)[0], tree.subtree(verb.index)[0]
    opening = [w for w in words[first : first + 3] if w.upos != "PUNCT"][:1]
    linked = opening and opening[0].upos in ("CCONJ", "SCONJ") and opening[0].lower != "that"
    quoted = any(w.text in OPENING for w in words[max(first - 1, 0) : first + 2])
    parted = "," in (words[start].text, words[start - 1].text)
    if not (linked and quoted and parted and verb.dep == "parataxis" and verb.head < start):
        return set()
    return set(tree.subtree(verb.head)) - set(tree.subtree(verb.index))


def as_clause(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A reporting verb in an as-clause takes the clause beside it: "as Reuters reported, X"."""
    cue = frame(verb.lemma, "c")
    mark = tree.child(verb.index, "mark", "case")
    if cue is None or verb.dep != "advcl" or mark is None or mark.lower != "as":
        return
    if tree.child(verb.index, "ccomp", "obj", "xcomp") or own_subject(tree, verb.index) is None:
        return
    content = set(tree.subtree(verb.head)) - set(tree.subtree(verb.index))
    draft = draft_of(tree, verb, cue, "as_clause", content)
    if draft is not None:
        yield draft


def spoken_cue(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A verb of speech with a speaker, to which a quotation beside it may belong."""
    cue = frame(verb.lemma, "q")
    if cue is None or is_passive(tree, verb.index) or verb.upos != "VERB":
        return
    draft = draft_of(tree, verb, cue, "spoken_cue", set())
    if draft is not None and draft.source is not None:
        yield draft
        return
    group = verb_group(tree, verb.index)
    after = tree.child(verb.index, "obj", "iobj", "xcomp")
    if after is not None and _inverted(tree, verb, after):
        yield Draft("spoken_cue", cue.kind, verb.index, group, after.index, set())
    elif own_subject(tree, verb.index) is None and verb.xpos in ("VBD", "VBZ", "VBN"):
        found = phrase_before(tree, verb)
        if found is not None:
            span = Span(tree.words[found[0]].start, tree.words[group[0] - 1].end)
            yield Draft(
                "spoken_cue", cue.kind, verb.index, group, found[1], set(), source_span=span
            )


def reckoning(tree: Tree, index: int) -> Iterator[Draft]:
    """Who puts a toll at a number says so: "the centre puts the death toll at 400".

    So does who gives one: "a monitor gave a toll of eight killed".
    """
    verb = tree.words[index]
    given = verb.lemma in GIVING
    if verb.upos != "VERB" or is_passive(tree, index):
        return
    toll, speaker = tree.child(index, "obj"), own_subject(tree, index)
    if speaker is None and verb.dep == "conj":
        speaker = own_subject(tree, verb.head)
    if toll is None and verb.lemma in SPEAKING:
        toll = next((w for w in tree.children(index, "obl") if tree.marker(w.index) == "of"), None)
    if toll is None or speaker is None or toll.index < index:
        return
    content = set[int]()
    if (given or verb.lemma in COUNTING | SPEAKING) and _counts_harmed(tree, toll):
        content = {*tree.subtree(toll.index)}
    elif (given or verb.lemma in RECKONING) and _toll(tree, toll):
        content = _reckoned(tree, verb, toll, given)
    if content:
        group = verb_group(tree, index)
        yield Draft("reckoning", "say", index, group, speaker.index, content)


def _counts_harmed(tree: Tree, told: Word) -> bool:
    """Whether a number is of the dead or hurt: "16 dead", "27 deaths", "the loss of three men"."""
    if told.lemma in ("figure", "total", "number"):
        of = [w for w in tree.children(told.index, "nmod") if tree.marker(w.index) == "of"]
        return any(w.upos == "NUM" and _counts_harmed(tree, w) for w in of)
    if told.upos == "NUM":
        return any(w.lower in LYING for w in tree.children(told.index, "amod", "acl"))
    if told.lemma == "loss" and told.lower == "loss":
        return any(tree.marker(w.index) == "of" for w in tree.children(told.index, "nmod"))
    if told.lower in LOSSES:
        return tree.child(told.index, "nummod") is not None
    return False


def _toll(tree: Tree, noun: Word) -> bool:
    of = {w.lower for w in tree.children(noun.index, "nmod")}
    counted = noun.lemma in ("number", "total", "count") and of & (LOSSES | LYING)
    return noun.lemma in TOLLS or noun.lower in LOSSES or bool(counted)


def _reckoned(tree: Tree, verb: Word, toll: Word, given: bool) -> set[int]:
    """What is told of a toll: the toll, and the number that it is put at."""
    index = verb.index
    if given and tree.child(toll.index, "nmod", "nummod") is None:
        return set()
    behind = [w for w in tree.children(index, "obl") if w.index > toll.index and not given]
    number = next((w for w in behind if tree.marker(w.index) == "at"), None)
    if number is None and not any(w.upos == "NUM" for w in tree.words[index : toll.index + 12]):
        return set()
    return {i for w in (toll, *behind) for i in tree.subtree(w.index)}


def _inverted(tree: Tree, verb: Word, after: Word) -> bool:
    """Whether what the parser takes for an object is the speaker: "…” said Anna Berg"."""
    if verb.lemma in TAKES_ADDRESSEE or after.mention not in ("person", "organization"):
        return False
    return min(tree.subtree(after.index)) == verb.index + 1


def opens(tree: Tree, index: int) -> bool:
    """Whether a clause stands after a colon or an opening quotation mark."""
    first = min(tree.subtree(index))
    before = [tree.words[i].text for i in range(max(0, first - 2), first + 1)]
    return any(text in (":", "“", "``", '"', "‘", "«", "„") for text in before)
