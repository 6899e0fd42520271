"""What inside a reported clause the writer tells himself: backgrounds, rebuttals and witnesses."""

from __future__ import annotations

from kg.extract.cues import frame
from kg.extract.grammar import own_subject
from kg.extract.reporting.reports import DOCUMENTS, SEEN, Report
from kg.extract.tree import Tree, Word

BACKGROUND = frozenset("after following amid amidst during since despite".split())
CONTRASTS = frozenset({"though", "although"})
WRITER = frozenset("me us".split())
MARKS = frozenset({'"', "“", "”", "``", "''", "„"})
AMONG = frozenset({"one", "what"})


def writers(tree: Tree, report: Report) -> set[int]:
    """The words of a content that the writer says, outside of quotation marks.

    "Accused of beating her after a protest": that there was one; "said it had closed, although a
    letter seen by the BBC calls it open": all behind "although"; "admitted that they had fled and
    he showed me a video": what the writer saw; "blamed X for a raid, even as Y claimed that Z".
    """
    found: set[int] = set()
    if report.kind not in ("say", "deny", "accuse", "believe", "pledge", "ask", "order"):
        return found
    for first, last in report.ranges:
        for index in range(first, last + 1):
            word = tree.words[index]
            if not (report.holds(word.head) and index > report.head):
                continue
            if _apart(tree, report, word) and not _quoted(tree, report.head, index):
                found.update(tree.subtree(index))
    return found


def _apart(tree: Tree, report: Report, word: Word) -> bool:
    if word.dep == "obl" and report.rules[0] == "accusation":
        return _background(tree, word)
    if word.dep == "acl":
        return _seen(tree, word)
    if word.dep == "advcl":
        return _rebuts(tree, word) or _while_another(tree, word)
    return word.dep == "conj" and _to_the_writer(tree, word)


def _background(tree: Tree, noun: Word) -> bool:
    """An event beside a charged deed: "after a protest"; ", in one of the few acts of defiance"."""
    above = tree.words[noun.head]
    if noun.index < above.index or above.upos not in ("VERB", "NOUN"):
        return False
    marker = tree.marker(noun.index)
    first = tree.subtree(noun.index)[0]
    if marker == "in":
        parted = tree.words[first].text == "," or tree.words[first - 1].text == ","
        opening = next((w for w in tree.words[first : first + 3] if w.upos != "PUNCT"), None)
        following = tree.words[opening.index + 1].lower if opening is not None else ""
        return parted and following in AMONG and noun.mention != "place"
    return marker in BACKGROUND and noun.mention == "event"


def _seen(tree: Tree, clause: Word) -> bool:
    """A participle that tells how the writer knows a text: "a letter seen by the BBC"."""
    by = tree.child(clause.index, "obl:agent") if clause.xpos in ("VBN", "VBD") else None
    return by is not None and clause.lemma in SEEN and by.mention == "organization"


def _rebuts(tree: Tree, clause: Word) -> bool:
    """ "…, although a letter describes the decision as final": a text or a witness against it."""
    mark = tree.child(clause.index, "mark")
    teller = own_subject(tree, clause.index)
    if mark is None or mark.lower not in CONTRASTS or teller is None:
        return False
    first = tree.subtree(clause.index)[0]
    if (
        "," not in (tree.words[first].text, tree.words[first - 1].text)
        or clause.index < clause.head
    ):
        return False
    known = any(_seen(tree, w) for w in tree.children(teller.index, "acl"))
    return known or (teller.lemma in DOCUMENTS and teller.upos == "NOUN")


def _while_another(tree: Tree, clause: Word) -> bool:
    """ "…, even as Y claimed that Z": somebody else says it, beside and not inside a report."""
    mark = tree.child(clause.index, "mark")
    teller = own_subject(tree, clause.index)
    if mark is None or mark.lower != "as" or mark.index == 0 or teller is None:
        return False
    even = tree.words[mark.index - 1].lower == "even" and teller.upos in ("NOUN", "PROPN")
    tells = frame(clause.lemma, "c") is not None
    return even and tells and tree.child(clause.index, "ccomp", "xcomp") is not None


def _to_the_writer(tree: Tree, clause: Word) -> bool:
    """ "… and he showed me a video": done to the writer, whom the speaker does not name so."""
    told = tree.children(clause.index, "obj", "iobj")
    return any(w.lower in WRITER for w in told) and own_subject(tree, clause.index) is not None


def _quoted(tree: Tree, cue: int, index: int) -> bool:
    """Whether a quotation that opens behind the cue is still open."""
    return sum(tree.words[i].text in MARKS for i in range(cue, index)) % 2 == 1
