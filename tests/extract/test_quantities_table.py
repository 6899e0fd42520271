"""A table of quantities: the words, the interval, and what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.quantities import quantities
from kg.extract.tree import tree

if TYPE_CHECKING:
    from spacy.language import Language

# A sentence | the number's words | what is counted | value | low | high (- for none).
TABLE = """
At least 12 soldiers died. | At least 12 | soldiers | 12 | 12 | -
Some 600 people fled. | Some 600 | people | 600 | 540 | 660
Nearly 300 houses burned. | Nearly 300 | houses | 300 | 270 | 300
Rockets came from three places. | three | places | 3 | 3 | 3
Dozens died. | Dozens | - | - | 24 | -
Dozens of villagers fled. | Dozens | villagers | - | 24 | -
Scores of people were hurt. | Scores | people | - | 40 | -
The motion got 162 votes. | 162 | votes | 162 | 162 | 162
Between 100 and 300 people marched. | Between 100 and 300 | people | - | 100 | 300
Up to 50 rebels surrendered. | Up to 50 | rebels | 50 | 1 | 50
As many as 40 rebels surrendered. | As many as 40 | rebels | 40 | 1 | 40
More than a dozen trucks burned. | More than a dozen | trucks | 12 | 13 | -
Fewer than 10 people stayed. | Fewer than 10 | people | 10 | 0 | 9
A couple of tanks crossed the river. | A couple | tanks | 2 | 2 | 2
Several houses burned. | Several | houses | - | 3 | 9
Half a million people fled. | Half a million | people | 500000 | 500000 | 500000
The country took in 1.2 million refugees. | 1.2 million | refugees | 1200000 | 1200000 | 1200000
Twelve men were arrested. | Twelve | men | 12 | 12 | 12
Twenty-three men were arrested. | Twenty-three | men | 23 | 23 | 23
One hundred and five men were arrested. | One hundred and five | men | 105 | 105 | 105
No soldiers were killed. | No | soldiers | 0 | 0 | 0
A handful of fighters remained. | A handful | fighters | - | 2 | 6
Hundreds of thousands of people fled. | Hundreds of thousands | people | - | 200000 | -
The deal is worth $3 billion. | 3 billion | $ | 3000000000 | 3000000000 | 3000000000
About 30 percent of the town was destroyed. | About 30 | percent of the town | 30 | 27 | 33
A third of the town was destroyed. | A third | third of the town | 0.3333 | 0.3333 | 0.3333
The army lost 10-15 men. | 10-15 | men | - | 10 | 15
The army lost 10 to 15 men. | 10 to 15 | men | - | 10 | 15
Around 70 people were hurt. | Around 70 | people | 70 | 63 | 77
About 50 people were hurt. | about 50 | people | 50 | 45 | 55
Roughly 200 fighters left. | Roughly 200 | fighters | 200 | 180 | 220
Approximately 200 fighters left. | Approximately 200 | fighters | 200 | 180 | 220
Over 40 people were hurt. | Over 40 | people | 40 | 41 | -
Under 40 people were hurt. | Under 40 | people | 40 | 0 | 39
At most 5 rockets were fired. | At most 5 | rockets | 5 | 1 | 5
Only 3 rockets were fired. | Only 3 | rockets | 3 | 3 | 3
Exactly 30 rockets were fired. | Exactly 30 | rockets | 30 | 30 | 30
The army fired 3,000 shells. | 3,000 | shells | 3000 | 3000 | 3000
The army fired almost 100 shells. | almost 100 | shells | 100 | 90 | 100
The army fired more than 100 shells. | more than 100 | shells | 100 | 101 | -
The army fired less than 20 shells. | less than 20 | shells | 20 | 0 | 19
The army fired no more than 20 shells. | no more than 20 | shells | 20 | 1 | 20
The army fired no fewer than 20 shells. | no fewer than 20 | shells | 20 | 20 | -
The army fired not less than 20 shells. | not less than 20 | shells | 20 | 20 | -
The army fired well over 20 shells. | well over 20 | shells | 20 | 21 | -
The army fired close to 20 shells. | close to 20 | shells | 20 | 18 | 20
The army fired just under 200 shells. | just under 200 | shells | 200 | 180 | 200
The army fired an estimated 200 shells. | an estimated 200 | shells | 200 | 180 | 220
The army fired a total of 20 shells. | 20 | shells | 20 | 20 | 20
The army fired another 20 shells. | 20 | shells | 20 | 20 | 20
The army fired 20 or more shells. | 20 or more | shells | 20 | 20 | -
The army fired 20 more shells. | 20 | shells | 20 | 20 | 20
The army fired five or six shells. | five or six | shells | - | 5 | 6
The army fired between five and ten shells. | between five and ten | shells | - | 5 | 10
The army fired from five to ten shells. | from five to ten | shells | - | 5 | 10
The army fired three dozen shells. | three dozen | shells | 36 | 36 | 36
The army fired half a dozen shells. | half a dozen | shells | 6 | 6 | 6
The army fired dozens of shells. | dozens | shells | - | 24 | -
The army fired hundreds of shells. | hundreds | shells | - | 200 | -
The army fired thousands of shells. | thousands | shells | - | 2000 | -
The army fired tens of thousands of shells. | tens of thousands | shells | - | 20000 | -
The army fired several hundred shells. | several hundred | shells | - | 300 | 900
The army fired several dozen shells. | several dozen | shells | - | 36 | 108
The army fired a few shells. | a few | shells | - | 2 | 6
The army fired many shells. | many | shells | - | 3 | -
The army fired numerous shells. | numerous | shells | - | 3 | -
The army fired two hundred shells. | two hundred | shells | 200 | 200 | 200
Two thousand five hundred men fled. | Two thousand five hundred | men | 2500 | 2500 | 2500
The army fired a hundred shells. | a hundred | shells | 100 | 100 | 100
The army fired a thousand shells. | a thousand | shells | 1000 | 1000 | 1000
The army fired about a hundred shells. | about a hundred | shells | 100 | 90 | 110
The army fired 2 to 3 thousand shells. | 2 to 3 thousand | shells | - | 2000 | 3000
The army fired 15-20 heavy shells. | 15-20 | heavy shells | - | 15 | 20
The blast killed 15 people and wounded 30. | 15 | people | 15 | 15 | 15
The blast killed 15 people and wounded 30. | 30 | - | 30 | 30 | 30
The blast killed at least 15. | at least 15 | - | 15 | 15 | -
Fifteen were killed. | Fifteen | - | 15 | 15 | 15
None of the soldiers died. | None | soldiers | 0 | 0 | 0
Two of the soldiers died. | Two | soldiers | 2 | 2 | 2
Ten of its members were arrested. | Ten | members | 10 | 10 | 10
Most of the 250 prisoners escaped. | 250 | prisoners | 250 | 250 | 250
All 250 prisoners escaped. | 250 | prisoners | 250 | 250 | 250
The other two pilots died. | two | pilots | 2 | 2 | 2
Two Russian pilots died. | Two | Russian pilots | 2 | 2 | 2
Five hundred Syrian army soldiers died. | Five hundred | Syrian army soldiers | 500 | 500 | 500
More than 1.5 million people need help. | More than 1.5 million | people | 1500000 | 1500001 | -
Some 3,000 to 4,000 fighters remain. | Some 3,000 to 4,000 | fighters | - | 2700 | 4400
An additional 300 troops arrived. | 300 | troops | 300 | 300 | 300
The 300 troops arrived. | 300 | troops | 300 | 300 | 300
Tens of people were hurt. | Tens | people | - | 20 | -
Millions fled. | Millions | - | - | 2000000 | -
Upwards of 500 people fled. | Upwards of 500 | people | 500 | 500 | -
A minimum of 500 people fled. | A minimum of 500 | people | 500 | 500 | -
A maximum of 500 people fled. | A maximum of 500 | people | 500 | 1 | 500
Aid worth 20 million euros arrived. | 20 million | euros | 20000000 | 20000000 | 20000000
The army holds 80% of the city. | 80 | % of the city | 80 | 80 | 80
Two thirds of the houses burned. | Two thirds | thirds of the houses | 0.6667 | 0.6667 | 0.6667
Half of the houses burned. | Half | Half of the houses | 0.5 | 0.5 | 0.5
A quarter of the houses burned. | A quarter | quarter of the houses | 0.25 | 0.25 | 0.25
The army fired 1 000 shells. | 1 000 | shells | 1000 | 1000 | 1000
The two sides exchanged 20 prisoners each. | 20 | prisoners | 20 | 20 | 20
It seized 40 kilometres of road. | 40 | kilometres | 40 | 40 | 40
"""
ROWS = [tuple(cell.strip() for cell in line.split(" | ")) for line in TABLE.strip().splitlines()]


def shown(number: float | None) -> str:
    return "-" if number is None else f"{round(number, 4):.10g}"


def found(nlp: Language, text: str) -> list[tuple[str, ...]]:
    view = tree(nlp(text))
    return [
        (view.slice(q.span).lower(), q.of or "-", *map(shown, (q.value, q.low, q.high)))
        for q in quantities(view).values()
    ]


def test_the_table_is_long() -> None:
    assert len(ROWS) >= 100
    assert len(set(ROWS)) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_quantity(nlp: Language, row: tuple[str, ...]) -> None:
    text, words, *rest = row
    assert (words.lower(), *rest) in found(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "It began on Aug. 21.",
        "The Aug. 21 attack was denied.",
        "It began at 20:37 UTC+3.",
        "They shelled the Rashideen 4 area.",
        "There was no damage.",
        "The 10th brigade left.",
        "The first tank burned.",
        "It was the third attack.",
        "The army left in 2014.",
        "The 2014 elections were postponed.",
        "An Su-24 was shot down.",
        "The T-72 burned.",
        "Flight MH17 crashed.",
        "NATO invoked Article 5.",
        "Resolution 2118 was adopted.",
        "The talks began on 5 March.",
        "The talks began on March 5, 2015.",
        "Group 47 left.",
        "Route 66 was closed.",
        "The M4 highway was closed.",
        "Channel 4 reported it.",
        "The talks began at 10:30.",
        "The vote was 2,5 too low.",
        "Windows 10 crashed.",
        "Page 3 was blank.",
    ],
)
def test_numbers_that_count_nothing(nlp: Language, text: str) -> None:
    assert [row for row in found(nlp, text) if row[2] != "1"] == []
