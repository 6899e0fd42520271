"""Which words of a text mean an annotator's canonical participant."""

from scoring.wording import doer_unnamed, less_specific, members, same_state


def test_an_unnamed_doer_is_left_out_or_told_by_the_deed() -> None:
    assert doer_unnamed("unidentified bomber", None)
    assert doer_unnamed("unidentified bomber", "A bomb blast")
    assert doer_unnamed("warplanes", "Air strikes")
    assert not doer_unnamed("unidentified bomber", "the army")
    assert not doer_unnamed("Islamic State", None)


def test_nobody_answers_to_anyone() -> None:
    assert doer_unnamed("anyone", "No one")
    assert not doer_unnamed("anyone", "the rebels")


def test_a_bare_country_stands_for_its_hands_and_for_nobody_else() -> None:
    assert same_state("Syrian government forces", ["Syria"])
    assert same_state("US-led coalition", ["the US warplanes"])
    assert not same_state("Syrian government forces", ["Syrian rebels"])
    assert not same_state("Syrian government forces", ["Russia"])
    assert not same_state("Syrian rebels", ["Iraq"])


def test_a_wider_word_is_accepted_and_another_one_is_not() -> None:
    assert less_specific("people in the old town", "32")
    assert less_specific("bus evacuees", "126 people")
    assert less_specific("convoy bombing", "the attack")
    assert not less_specific("civilians", "soldiers")
    assert not less_specific("the bridge", "people")


def test_members_of_a_pair_stand_alone() -> None:
    assert members("houses and cars") == ["houses", "cars"]
    assert members("houses") == []
