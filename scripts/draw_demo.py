"""Draws contradictions of the bundled sample as a picture for the README (SVG).

Each row shows two sources with the sentences that claim it, and the kind between them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

WIDTH, MARGIN, BOX, LINE, CHARACTERS = 980, 14, 400, 17, 50
COLOURS = {
    "DENIAL": "#b3261e", "BLAME": "#8e4585", "TARGET": "#0b6e4f", "QUANTITY": "#1f5fa8",
    "CONTROL": "#9a5b00", "CHARACTER": "#555555", "WORD_DEED": "#7a3e9d",
    "EXCLUSIVITY": "#006d77", "SELF": "#3d5a80",
}  # fmt: skip

SPEECH = ("ACCUSE", "DENY", "REJECT")

Record = dict[str, Any]


def main() -> None:
    """Reads the contradictions of a graph and writes the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graph", help="graph directory made by `kg demo --graph DIR`")
    parser.add_argument("out", type=Path, help="SVG file to write")
    parser.add_argument("--rows", type=int, default=6, help="how many pairs (default: 6)")
    arguments = parser.parse_args()
    chosen = choose(contradictions(arguments.graph), arguments.rows)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(picture(chosen), encoding="utf-8")


def contradictions(graph: str) -> list[Record]:
    """What `kg contradictions --format jsonl` prints."""
    command = [sys.executable, "-m", "kg", "contradictions", "--graph", graph, "--format", "jsonl"]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def choose(records: Sequence[Record], rows: int) -> list[Record]:
    """The best-scored pairs: of several outlets and kinds before others, no article twice."""
    chosen: list[Record] = []
    ranked = sorted(records, key=_rank)
    for fresh_kind in (True, False):
        for record in ranked:
            documents = {record[side]["document"] for side in "ab"}
            used = {one[side]["document"] for one in chosen for side in "ab"}
            kinds = {one["kind"] for one in chosen}
            if documents & used or (fresh_kind and record["kind"] in kinds):
                continue
            if len(chosen) < rows:
                chosen.append(record)
    return chosen


def _rank(record: Record) -> tuple[bool, float, str]:
    one_outlet = record["a"]["publisher"] == record["b"]["publisher"]
    return (one_outlet, -record["score"], record["id"])


def picture(records: Sequence[Record]) -> str:
    """The whole SVG; all text is escaped."""
    top, parts = MARGIN, []
    for record in records:
        a, b = (card(record[side]) for side in "ab")
        height = LINE * (max(len(a), len(b)) + 1)
        right = WIDTH - MARGIN - BOX
        colour = COLOURS.get(record["kind"], "#333333")
        parts += [*box(MARGIN, top, height, a, colour), *box(right, top, height, b, colour)]
        middle, centre = top + height / 2, MARGIN + BOX
        parts.append(
            f'<path d="M{centre} {middle}H{right}" stroke="{colour}" stroke-width="2" '
            f'stroke-dasharray="5 4"/><rect x="{WIDTH / 2 - 52}" y="{middle - 12}" width="104" '
            f'height="24" rx="12" fill="{colour}"/><text x="{WIDTH / 2}" y="{middle + 4.5}" '
            f'fill="white" text-anchor="middle" font-weight="bold">{escape(record["kind"])}</text>'
        )
        top += height + MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" '
        f'height="{top}" font-family="Helvetica, Arial, sans-serif" font-size="13" role="img" '
        'aria-label="Pairs of claims that cannot both be true">\n'
        f'<rect width="{WIDTH}" height="{top}" fill="white"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def card(claim: Record) -> list[tuple[str, str]]:
    """The lines of a box with their style: who says so, where, and the sentence."""
    chain = [link["source"]["name"] for link in claim["attribution"] if link["source"]]
    speaks = claim["action"]["event_type"] in SPEECH and claim["actor"]
    source = claim["actor"]["name"] if speaks else chain[-1] if chain else claim["publisher"]
    where = f"{claim['publisher']}, {str(claim['published'])[:10]}"
    sentence = " ".join(claim["sentence"]["text"].split())
    body = textwrap.wrap(textwrap.shorten(sentence, 260, placeholder=" …"), CHARACTERS)
    return [(source, "bold"), (where, "grey"), *((line, "plain") for line in body)]


def box(
    left: int, top: float, height: float, lines: Sequence[tuple[str, str]], colour: str
) -> Iterator[str]:
    """A frame with its lines of text."""
    yield (
        f'<rect x="{left}" y="{top}" width="{BOX}" height="{height}" rx="8" fill="#fafafa" '
        f'stroke="{colour}"/>'
    )
    styles = {"bold": 'font-weight="bold"', "grey": 'fill="#666666"', "plain": ""}
    for number, (text, style) in enumerate(lines):
        y = top + LINE * (number + 1.4)
        yield f'<text x="{left + 12}" y="{y}" {styles[style]}>{escape(text)}</text>'


if __name__ == "__main__":
    main()
