"""A contradiction with its two sides next to each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import Claim, Contradiction
from kg.show.layout import bold, plain, width_of, wrap
from kg.show.words import View, quote_of, source_of, statement

SEPARATOR = " | "


def contradiction_lines(
    number: int,
    contradiction: Contradiction,
    pair: tuple[Claim, Claim],
    publishers: tuple[Sequence[str], Sequence[str]],
    view: View,
) -> Iterator[str]:
    """A contradiction with its two sides next to each other, in lines of the view's width."""
    heading = f"{number}. {contradiction.kind.value}: {plain(contradiction.why)}"
    yield from wrap(heading, view.width)
    column = (view.width - len(SEPARATOR)) // 2
    left, right = (
        side_lines(claim, names, view, column)
        for claim, names in zip(pair, publishers, strict=True)
    )
    yield from beside(left, right, column)
    yield from wrap(score_line(contradiction), view.width)


def score_line(contradiction: Contradiction) -> str:
    """The score with its parts and the id."""
    parts = " x ".join(
        f"{plain(name).replace('_', ' ')} {value:.2f}" for name, value in contradiction.parts
    )
    return (
        f"score {contradiction.score:.2f}"
        + (f" = {parts}" if parts else "")
        + (f"; {contradiction.id}")
    )


def beside(left: list[str], right: list[str], column: int) -> Iterator[str]:
    """Two columns of lines next to each other."""
    height = max(len(left), len(right))
    left, right = left + [""] * (height - len(left)), right + [""] * (height - len(right))
    for raw, a, b in zip(left, bold(left), bold(right), strict=True):
        yield (a + " " * (column - width_of(raw)) + SEPARATOR + b).rstrip()


def side_lines(claim: Claim, publishers: Sequence[str], view: View, width: int) -> list[str]:
    """One side of a contradiction: who says it, where it stands, the quote, who else says it."""
    document = view.documents.get(claim.document)
    where = [
        claim.publisher or "",
        claim.published or "",
        (document.title or "") if document else "",
    ]
    number = len(publishers)
    behind = ", ".join(publishers[:4]) + (", …" if number > 4 else "")
    paragraphs = [
        f"{source_of(claim, view.entities)}:",
        statement(claim, view.entities),
        "",
        quote_of(claim, view.colour),
        "",
        " · ".join(plain(part) for part in where if part),
        f"{number} {'publisher' if number == 1 else 'publishers'}: {plain(behind)}"
        if number
        else "",
        claim.id,
    ]
    lines = [line for paragraph in paragraphs for line in wrap(paragraph, width)]
    return lines
