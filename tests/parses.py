"""Parses kept as CoNLL-U beside the golden files, so that rules are tested on fixed trees.

MISC holds the range of the token in the text (white space between paragraphs is a token of its
own, written "_"), the kind of the mention it heads and, for named spans, an IOB label.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

MENTION = "mention_type"


def to_conllu(doc: Doc) -> str:
    """The parse as CoNLL-U, a block a sentence."""
    return "\n".join("\n".join(_rows(sentence)) + "\n" for sentence in doc.sents)


def _rows(sentence: Span) -> Iterator[str]:
    for place, token in enumerate(sentence, start=1):
        form = token.text if token.text.strip() else "_"
        head = 0 if token.head.i == token.i else token.head.i - sentence.start + 1
        misc = [f"Range={token.idx}:{token.idx + len(token.text)}"]
        if Token.has_extension(MENTION) and token._.mention_type:
            misc.append(f"Mention={token._.mention_type}")
        if token.ent_iob_ in "BI" and token.ent_type_:
            misc.append(f"Name={token.ent_iob_}-{token.ent_type_}")
        lemma = token.lemma_ if token.lemma_.strip() else "_"
        yield "\t".join(
            [str(place), form, lemma, token.pos_ or "_", token.tag_ or "_", "_"]
            + [str(head), token.dep_ or "_", "_", "|".join(misc)]
        )


def from_conllu(vocab: Vocab, text: str, conllu: str) -> Doc:
    """The Doc of a text from its kept parse. Raises ValueError where the text has changed."""
    if not Token.has_extension(MENTION):
        Token.set_extension(MENTION, default="")
    blocks = [block.split("\n") for block in conllu.strip().split("\n\n")]
    rows = [row.split("\t") for block in blocks for row in block]
    misc = [dict(part.split("=", 1) for part in row[9].split("|")) for row in rows]
    ranges = [tuple(int(end) for end in one["Range"].split(":")) for one in misc]
    starts = [start for start, _ in ranges[1:]] + [len(text)]
    doc = Doc(
        vocab,
        words=[text[start:end] for start, end in ranges],
        spaces=[following > end for (_, end), following in zip(ranges, starts, strict=True)],
        heads=list(_heads(blocks)),
        deps=[row[7] for row in rows],
        pos=["" if row[3] == "_" else row[3] for row in rows],
        tags=[row[4] for row in rows],
        lemmas=[
            text[s:e] if row[2] == "_" else row[2] for row, (s, e) in zip(rows, ranges, strict=True)
        ],
        sent_starts=[place == 0 for block in blocks for place in range(len(block))],
        ents=[one.get("Name", "O") for one in misc],
    )
    if doc.text != text:
        raise ValueError("the kept parse is of another text")
    for token, one in zip(doc, misc, strict=True):
        token._.mention_type = one.get("Mention", "")
    return doc


def _heads(blocks: list[list[str]]) -> Iterator[int]:
    base = 0
    for block in blocks:
        for place, row in enumerate(block):
            head = int(row.split("\t")[6])
            yield base + (head - 1 if head else place)
        base += len(block)
