"""Reporting clauses glued to what they report: text that has lost its commas and quotation marks.

"The shells hit a market activists said": the parser finds the verb, but takes the speaker for a
part of the clause before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.cues import Cue, frame, nouns, verbs
from kg.extract.grammar import SUBJECTS, is_passive, own_subject, verb_group
from kg.extract.reporting.reports import Draft
from kg.extract.tree import Tree, Word
from kg.model import Span

INSIDE = frozenset(
    {"compound", "flat", "nmod", "amod", "nmod:desc", "nmod:poss", "appos", "nummod"}
)
LOOSE = frozenset({"root", "advcl", "acl", "conj", "dep", "parataxis", "ccomp", "acl:relcl"})
SPEAKERS = frozenset({"person", "organization", "place", ""})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SAYABLE = frozenset("thing word sentence line way something anything everything nothing".split())
ENDS = frozenset({";", "—", "–", "--", "\n"})


def glued_cue(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A finite verb of speech late in its sentence, without a subject, right after a noun phrase.

    The phrase is the speaker, and what stands before it in the sentence is the content.
    """
    cue = frame(verb.lemma, "q")
    if cue is None or frame(verb.lemma, "c") is None or verb.dep not in LOOSE:
        return
    if verb.dep == "acl:relcl" and own_subject(tree, verb.index) is not None:
        yield from _closing(tree, verb, cue)
        return
    if verb.xpos not in ("VBD", "VBZ", "VBP", "VBN"):
        return
    if tree.child(verb.index, "aux", "aux:pass", "obl:agent", "nsubj:pass"):
        return
    if own_subject(tree, verb.index) is not None or tree.child(verb.index, "mark", "cc", "obj"):
        return
    after = tree.child(verb.index, "ccomp", "xcomp")
    if after is not None and after.index > verb.index:
        return
    found = phrase_before(tree, verb)
    first, _ = tree.sentences[verb.sentence]
    if found is None or found[0] - first < 2 or _goes_on(tree, verb):
        return
    start, head = found
    if verb.xpos == "VBN" and tree.words[head].mention not in ("person", "organization"):
        return
    group = verb_group(tree, verb.index)
    content = {i for i in range(first, start) if tree.words[i].upos != "SPACE"}
    if not any(tree.words[i].upos in ("VERB", "AUX") for i in content):
        return
    span = Span(tree.words[start].start, tree.words[group[0] - 1].end)
    yield Draft(
        "glued_cue",
        cue.kind,
        verb.index,
        group,
        head,
        content,
        cue.kind == "deny",
        source_span=span,
    )


def _closing(tree: Tree, verb: Word, cue: Cue) -> Iterator[Draft]:
    """ "Among the dead was a child he added": a speaker and a verb that end the sentence."""
    words = tree.words
    above, speaker = words[verb.head], own_subject(tree, verb.index)
    first, end = tree.sentences[verb.sentence]
    rest = [w for w in words[verb.index + 1 : end] if w.upos not in ("PUNCT", "SPACE")]
    goes_on = bool(rest) and rest[0].xpos == "VBG" and rest[0].lemma in verbs()
    if goes_on:
        # "He added indicating that": he goes on in the participle.
        rest = []
    if speaker is None or rest or cue.kind != "say" or verb.xpos not in ("VBD", "VBZ"):
        return
    start = min(tree.subtree(speaker.index))
    thing = above.upos in ("NOUN", "PROPN", "NUM") and above.lemma not in SAYABLE
    if (
        not thing
        or above.lemma in nouns()
        or not (start == above.index + 1 or (goes_on and words[start - 1].upos == "NOUN"))
        or speaker.index > verb.index
    ):
        return
    content = {i for i in range(first, start) if words[i].upos != "SPACE"}
    if any(words[i].upos in ("VERB", "AUX") for i in content):
        group = verb_group(tree, verb.index)
        yield Draft("glued_cue", cue.kind, verb.index, group, speaker.index, content)


def unparsed_clause(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A clause behind a verb of saying that the parser tied to something else.

    It begins at the first "that" behind the verb, has a subject and a finite verb of its own, and
    goes on to the end of the sentence.
    """
    cue = frame(verb.lemma, "c")
    if cue is None or cue.kind not in ("say", "deny") or verb.upos != "VERB":
        return
    if is_passive(tree, verb.index) or tree.child(verb.index, "obj", "xcomp"):
        return
    speaker = own_subject(tree, verb.index)
    if speaker is None or speaker.index > verb.index:
        return
    words = tree.words
    group = verb_group(tree, verb.index)
    _, end = tree.sentences[verb.sentence]
    start = next((i for i in range(verb.index, end) if words[i].lower == "that"), end)
    if start == end or words[start].upos != "SCONJ" or words[start].dep != "mark":
        return
    clause = words[words[start].head]
    if clause.dep == "ccomp" and clause.head != verb.index:
        return
    stop = next((i for i in range(start, end) if words[i].text in ENDS), end)
    content = set(range(start, stop))
    finite = [i for i in content if words[i].upos in ("VERB", "AUX") and words[i].xpos in FINITE]
    named = [i for i in content if words[i].dep in SUBJECTS]
    if not finite or not named or min(named) > max(finite):
        return
    yield Draft(
        "unparsed_clause", cue.kind, verb.index, group, speaker.index, content, cue.kind == "deny"
    )


def restarted(tree: Tree, verb: Word, draft: Draft) -> Draft:
    """A subject that swallowed the end of the content gives it back at its second article.

    "…killed 126 people the Observatory said": one phrase cannot hold "people the Observatory".
    """
    words = tree.words
    if draft.source is None or draft.source > verb.index or max(draft.content) > verb.index:
        return draft
    group = verb_group(tree, verb.index)
    inside = tree.subtree(draft.source)
    if not inside or inside[-1] != group[0] - 1:
        return draft
    second = _second_article(tree, inside) or _behind_preposition(tree, inside, draft.source)
    if second is None:
        return draft
    start, head = second
    span = Span(words[start].start, words[group[0] - 1].end)
    content = draft.content | {i for i in inside if i < start}
    return replace(draft, source=head, content=content, source_span=span)


def _behind_preposition(tree: Tree, inside: list[int], head: int) -> tuple[int, int] | None:
    """Where a subject that opens with a preposition truly begins: behind the noun it marks."""
    marker = tree.words[inside[0]]
    if marker.dep != "case" or not inside[0] < marker.head < head:
        return None
    if inside[-1] - inside[0] >= len(inside):
        return None
    return marker.head + 1, head


def phrase_before(tree: Tree, verb: Word) -> tuple[int, int] | None:
    """The first word and the head of the noun phrase that ends right before a verb."""
    words = tree.words
    last = verb_group(tree, verb.index)[0] - 1
    if last > 0 and words[last].text == "," and words[last - 1].upos == "PROPN":
        last -= 1
    if last > 0 and words[last].text in (")", "]"):
        opening = [i for i in range(max(0, last - 6), last) if words[i].text in ("(", "[")]
        last = opening[-1] - 1 if opening else last
    if last < 0 or words[last].upos not in ("NOUN", "PROPN", "PRON"):
        return None
    head = last
    while words[head].dep in INSIDE and words[head].head < verb.index:
        above = words[head].head
        if _bare_name(tree, head, last) and words[above].mention not in ("person", "organization"):
            break
        named = words[head].mention in ("person", "organization") and words[head].dep == "nmod"
        speaks = words[above].mention in ("person", "organization")
        if words[above].upos not in ("NOUN", "PROPN") or above == head or (named and not speaks):
            break
        head = above
    inside = [i for i in tree.subtree(head) if i <= last]
    second = _second_article(tree, inside)
    start, head = second or (_narrowed(tree, inside[0], head), head)
    if start > 0 and words[start - 1].dep == "case":
        start = _after_noun(tree, start, head)
        if start < 0:
            return None
    if any(words[i].xpos in ("WDT", "WP", "WP$", "WRB") for i in range(start, last + 1)):
        return None
    start = _first_conjunct(tree, start)
    if words[head].mention not in SPEAKERS or words[head].lower in ("who", "which", "that"):
        return None
    return start, head


def _bare_name(tree: Tree, head: int, last: int) -> bool:
    """Whether a phrase is a name of several words that no mark or preposition ties to a thing.

    In "a clinic in Harim district Walid Tamer said" the name is no part of the clinic.
    """
    words = tree.words
    names = range(head, last + 1)
    alone = len(names) > 1 and all(words[i].xpos == "NNP" for i in names)
    loose = words[head].dep in ("nmod", "appos") and not tree.child(head, "case", "punct")
    return alone and loose and words[head - 1].upos == "NOUN" and words[head].mention != "place"


def _second_article(tree: Tree, inside: list[int]) -> tuple[int, int] | None:
    """The last article inside a phrase that follows a noun with nothing between, and its noun."""
    words = tree.words
    for i in reversed(inside[1:]):
        if words[i].upos == "DET" and words[i - 1].upos in ("NOUN", "PROPN", "NUM"):
            return (i, words[i].head) if words[i].head in inside else None
    return None


def _first_conjunct(tree: Tree, start: int) -> int:
    """Where two speakers joined by "and" begin, if the first has an article: "a monitor and X"."""
    words = tree.words
    if start < 3 or words[start - 1].lower != "and":
        return start
    for i in range(start - 2, max(start - 7, 0), -1):
        if words[i].upos == "DET" and words[i - 1].upos in ("NOUN", "PROPN", "NUM"):
            return i
        if words[i].upos not in ("NOUN", "PROPN", "ADJ", "PART"):
            break
    return start


def _after_noun(tree: Tree, start: int, head: int) -> int:
    """Where a phrase begins that a preposition stands before: its first noun is the preposition's.

    In "in the old town activists said" the town is the place, so that only "activists" speak.
    """
    words = tree.words
    first = head
    while first > start and words[first - 1].dep == "amod" and words[first - 1].head == head:
        first -= 1
    nouns = [i for i in range(start, first) if words[i].upos in ("NOUN", "PROPN")]
    return first if nouns else -1


def _narrowed(tree: Tree, start: int, head: int) -> int:
    """Where the phrase truly begins: after a preposition, at an article, or where a noun is
    followed by an adjective or a plural noun by another noun, which no single phrase has."""
    words = tree.words
    first = head
    while first > start:
        left, right = words[first - 1], words[first]
        if left.dep in ("case", "mark", "cc") or left.upos in ("AUX", "ADV"):
            break
        if (left.upos == "VERB" and left.dep != "amod") or (
            left.dep == "punct" and left.text != "-"
        ):
            break
        if left.upos in ("NOUN", "PROPN") and right.upos in ("ADJ", "DET"):
            break
        if left.xpos == "NNS" and left.dep == "compound":
            break
        first -= 1
        if words[first].upos == "DET":
            break
    return first


def _goes_on(tree: Tree, verb: Word) -> bool:
    """Whether another clause with its own subject follows the verb in its sentence."""
    _, end = tree.sentences[verb.sentence]
    return any(w.dep in SUBJECTS and w.head > verb.index for w in tree.words[verb.index + 1 : end])
