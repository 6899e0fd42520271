"""A contradiction with its two sides next to each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import Claim, Contradiction
from kg.show.layout import bold, plain, width_of, wrap
from kg.show.words import View, quote_of, source_of, statement

SEPARATOR = " | "
SHOWN = 4


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
    sides = (side(claim, names, view) for claim, names in zip(pair, publishers, strict=True))
    for left, right in zip(*sides, strict=True):
        yield from beside(wrap(left, column), wrap(right, column), column)
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


def side(claim: Claim, publishers: Sequence[str], view: View) -> list[str]:
    """One side in paragraphs: who says what, the quote, where it stands, who else says it."""
    document = view.documents.get(claim.document)
    title = document.title if document else None
    where = [plain(part) for part in (claim.publisher, claim.published, title) if part]
    named = ", ".join(publishers[:SHOWN]) + (", …" if len(publishers) > SHOWN else "")
    number = f"{len(publishers)} {'publisher' if len(publishers) == 1 else 'publishers'}"
    return [
        f"{source_of(claim, view.entities)}:",
        statement(claim, view.entities),
        "",
        f'"{quote_of(claim, view.colour)}"',
        "",
        " · ".join(where),
        f"{number}: {plain(named)}" if publishers else "",
        claim.id,
    ]
