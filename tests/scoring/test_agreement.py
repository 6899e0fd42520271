import pytest

from scoring.agreement import actions_agree, head, names_agree, words


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("Russia", "Russian warplanes and Russia"),
        ("ISIS", "eight ISIS positions"),
        ("U.S. official", "a US official with knowledge of the matter"),
        ("Foua and Kefraya evacuees", "3,000 residents of Foua and Kefraya"),
        ("civilians", "at least 36 civilians, including five children"),
        ("Assad’s army", "the army of Assad"),
        ("António Guterres", "Antonio Guterres"),
    ],
)
def test_names_agree_by_head_or_half_of_the_words(wanted: str, offered: str) -> None:
    assert names_agree(wanted, offered)


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("Russia", "Syria"),
        ("Russian Defense Ministry", "Russia"),
        ("Syrian National Coalition", "the Syrian army"),
        ("", "Russia"),
        ("Russia", "the"),
        ("Mali", "Malian soldiers of Niger"),
    ],
)
def test_other_names_do_not_agree(wanted: str, offered: str) -> None:
    assert not names_agree(wanted, offered)


def test_the_head_stands_before_prepositions_and_brackets() -> None:
    assert head("the head of the council") == "head"
    assert head("Syrian Observatory for Human Rights") == "observatory"
    assert head("Ole Solvang (Human Rights Watch)") == "solvang"


def test_words_drop_accents_plurals_possessives_and_dots() -> None:
    assert words("the U.S.’s Médecins' hospitals") == ["us", "medecin", "hospital"]


@pytest.mark.parametrize(
    ("accepted", "lemma"),
    [
        (["conduct airstrike", "strike"], "conduct airstrike"),
        (["carry out"], "carry out strike"),
        (["shoot down"], "shoot"),
        (["be"], "be"),
        (["be in"], "be"),
    ],
)
def test_actions_agree_in_a_lemma(accepted: list[str], lemma: str) -> None:
    assert actions_agree(accepted, lemma)


@pytest.mark.parametrize(
    ("accepted", "lemma"),
    [(["carry out"], "find out"), (["be in place"], "be"), (["strike"], "target")],
)
def test_particles_alone_are_no_agreement(accepted: list[str], lemma: str) -> None:
    assert not actions_agree(accepted, lemma)
