"""Words are split as the treebanks split them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.parse.chunks import split

CASES = {
    "Israel": "Israel",
    "said.": "said .",
    "U.S.": "U.S.",
    "U.S.-led": "U.S. - led",
    "Gen.": "Gen.",
    "etc.": "etc .",
    "don't": "do n't",
    "DON’T": "DO N’T",
    "dont": "do nt",
    "cannot": "can not",
    "Syria's": "Syria 's",
    "Syria’s": "Syria ’s",
    "Syrias": "Syrias",
    "states'": "states '",
    "they're": "they 're",
    "al-Assad": "al - Assad",
    "re-elected": "re-elected",
    "anti-government": "anti-government",
    "e-mail": "e-mail",
    "five-year-old": "five - year - old",
    "(Reuters)": "( Reuters )",
    "“We": "“ We",
    'war,"': 'war , "',
    "war...": "war ...",
    "attack—the": "attack — the",
    "$5m": "$ 5 m",
    "US$2bn": "US$ 2 bn",
    "7:30PM": "7:30 PM",
    "1,200": "1,200",
    "3.5%": "3.5 %",
    "10-15": "10 - 15",
    "9/11": "9/11",
    "11/28/2000": "11/28/2000",
    "and/or": "and / or",
    "AT&T": "AT&T",
    "O'Brien": "O'Brien",
    "http://example.org/a-b.": "http://example.org/a-b .",
    "desk@example.org,": "desk@example.org ,",
    "@kremlin": "@kremlin",
    "#Aleppo": "#Aleppo",
    "#1": "# 1",
    "what?!": "what ?!",
    "--": "--",
    ":-)": ":-)",
}


@pytest.mark.parametrize("chunk", CASES)
def test_a_chunk_is_split_as_in_the_treebanks(chunk: str) -> None:
    assert " ".join(split(chunk)) == CASES[chunk]


@given(st.text(st.characters(exclude_categories=["Z", "Cc", "Cs"]), max_size=60))
def test_the_words_of_a_chunk_make_up_the_chunk(chunk: str) -> None:
    assert "".join(split(chunk)) == chunk
    assert all(split(chunk))
