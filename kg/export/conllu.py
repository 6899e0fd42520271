"""A parsed document in CoNLL-U (https://universaldependencies.org/format.html), with its claims.

Each claim is a comment of its sentence, `# claim_1 = {…}`, as `--format jsonl` prints it; `words`
in it are numbers of words, with the number of their sentence where it is another ("2:4-5").
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kg.model import Claim, Resolved, Span
from kg.records import claim_record, entity_index

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_PARAGRAPH = re.compile(r"\n\s*\n|\r\s*\r")
_ESCAPES = {" ": r"\s", "\n": r"\n", "\r": r"\r", "\t": r"\t", "\\": r"\\", "|": r"\p"}


def conllu(doc: Doc, resolved: Resolved) -> str:
    """All sentences of a document that have a word, each followed by an empty line."""
    sentences = [words for sentence in doc.sents if (words := _words(sentence))]
    page = _Page(sentences, resolved)
    return "".join(f"{line}\n" for number in range(len(sentences)) for line in page.lines(number))


def _words(sentence: Iterable[Token]) -> list[Token]:
    return [token for token in sentence if not token.text.isspace()]


class _Page:
    """What several sentences of a document need: the numbers of all words, claims, links."""

    def __init__(self, sentences: Sequence[Sequence[Token]], resolved: Resolved) -> None:
        self._sentences = sentences
        self._resolved = resolved
        self._entities = entity_index(resolved.entities)
        self._text = resolved.document.text
        self._places = [
            (sentence, number)
            for sentence, tokens in enumerate(sentences, start=1)
            for number in range(1, len(tokens) + 1)
        ]
        self._starts = [token.idx for tokens in sentences for token in tokens]
        self._ends = [token.idx + len(token.text) for tokens in sentences for token in tokens]
        self._claims: dict[int, list[Claim]] = {}
        for claim in sorted(resolved.claims, key=lambda c: (c.action.span, c.id)):
            inside = self._inside(claim.action.span)
            if inside:
                self._claims.setdefault(self._places[inside[0]][0], []).append(claim)
        self._links = self._linked()

    def lines(self, number: int) -> Iterator[str]:
        """One sentence: its comments, its words, an empty line."""
        document, tokens = self._resolved.document, self._sentences[number]
        if number == 0:
            yield f"# newdoc id = {document.id}"
            for name in ("title", "publisher", "url", "published"):
                value = getattr(document, name)
                if value:
                    shown = value.isoformat() if name == "published" else value
                    yield f"# {name} = {_line(shown)}"
        if number == 0 or _PARAGRAPH.search(self._before(number)):
            yield f"# newpar id = {document.id}-p{number + 1}"
        yield f"# sent_id = {document.id}-{number + 1}"
        yield f"# text = {_joined(tokens)}"
        # Readers keep one comment of a name.
        for place, claim in enumerate(self._claims.get(number + 1, ()), start=1):
            record = claim_record(claim, self._entities)
            record["sentence"].pop("text")
            yield f"# claim_{place} = {_json(self._numbered(record, number + 1))}"
        heads = _heads(tokens)
        first = bisect_left(self._starts, tokens[0].idx)
        for place, (token, (head, relation)) in enumerate(zip(tokens, heads, strict=True)):
            yield "\t".join(
                (str(place + 1), *_columns(token, head, relation), self._misc(token, first + place))
            )
        yield ""

    def _before(self, number: int) -> str:
        last = self._sentences[number - 1][-1]
        return self._text[last.idx + len(last.text) : self._sentences[number][0].idx]

    def _inside(self, span: Span) -> range:
        """The positions of the words that a span touches."""
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def _numbered(self, value: Any, sentence: int) -> Any:
        """A record in which every stretch of text has the numbers of its words too."""
        if isinstance(value, list):
            return [self._numbered(each, sentence) for each in value]
        if not isinstance(value, dict):
            return value
        made = {name: self._numbered(each, sentence) for name, each in value.items()}
        if {"start", "end"} <= value.keys():
            inside = self._inside(Span(value["start"], value["end"]))
            if inside:
                made["words"] = self._numbers(inside, sentence)
        return made

    def _numbers(self, inside: range, sentence: int) -> str:
        (first_in, first), (last_in, last) = self._places[inside[0]], self._places[inside[-1]]
        start = str(first) if first_in == sentence else f"{first_in}:{first}"
        if len(inside) == 1:
            return start
        return f"{start}-{last}" if last_in == first_in else f"{start}-{last_in}:{last}"

    def _linked(self) -> dict[int, str]:
        """By the position of a word: the entity that it means, in the shortest mention of one."""
        mentions = [
            mention
            for claim in self._resolved.claims
            for mention in (
                claim.actor,
                claim.target,
                *(role.mention for role in claim.roles),
                *(link.source for link in claim.attribution),
            )
            if mention is not None and mention.entity in self._entities
        ]
        found: dict[int, str] = {}
        for mention in sorted(mentions, key=lambda m: (m.span.end - m.span.start, m.span)):
            words = self._inside(mention.span)
            if not any(word in found for word in words):
                for place, word in enumerate(words):
                    found[word] = f"{'I' if place else 'B'}-{mention.entity}"
        return found

    def _misc(self, token: Token, position: int) -> str:
        end = token.idx + len(token.text)
        parts = [f"start_char={token.idx}", f"end_char={end}"]
        if token.ent_type_:
            parts.append(f"NER={token.ent_iob_}-{token.ent_type_}")
        if position in self._links:
            parts.append(f"Entity={self._links[position]}")
        space = re.compile(r"\s*").match(self._text, end)
        after = space[0] if space else ""
        if not after:
            parts.append("SpaceAfter=No")
        elif after != " ":
            parts.append("SpacesAfter=" + "".join(_ESCAPES.get(char, r"\s") for char in after))
        return "|".join(sorted(parts, key=str.lower))


def _form(token: Token) -> str:
    """A word as a cell: what would break a line or a cell is a replacement character."""
    return re.sub(r"\s", "\ufffd", _UNPRINTED.sub("\ufffd", token.text))


def _line(text: str) -> str:
    return " ".join(_UNPRINTED.sub(" ", text).split())


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _joined(tokens: Sequence[Token]) -> str:
    """The sentence as one line, a space wherever its words have something between them."""
    parts: list[str] = []
    for place, token in enumerate(tokens):
        if place and token.idx > tokens[place - 1].idx + len(tokens[place - 1].text):
            parts.append(" ")
        parts.append(_form(token))
    return "".join(parts)


def _heads(tokens: Sequence[Token]) -> list[tuple[int, str]]:
    """Each word's head and relation; the first root is the root, any other hangs on it."""
    numbers = {token.i: number for number, token in enumerate(tokens, start=1)}
    roots = [t for t in tokens if t.head.i == t.i or t.head.i not in numbers]
    root = numbers[roots[0].i]
    found = []
    for token in tokens:
        relation = token.dep_.lower() or "dep"
        if token.i == roots[0].i:
            found.append((0, "root"))
        elif token.head.i == token.i or token.head.i not in numbers:
            found.append((root, "punct" if token.pos_ == "PUNCT" else "parataxis"))
        else:
            found.append((numbers[token.head.i], "dep" if relation == "root" else relation))
    return found


def _columns(token: Token, head: int, relation: str) -> tuple[str, ...]:
    """From the form to the enhanced dependencies, which there are none of."""
    lemma = re.sub(r"\s", "\ufffd", _UNPRINTED.sub("\ufffd", token.lemma_)) or "_"
    upos = token.pos_ if token.pos_ not in ("", "SPACE") else "X"
    morph = str(token.morph) or "_"
    return _form(token), lemma, upos, token.tag_ or "_", morph, str(head), relation, "_"
