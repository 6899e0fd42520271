"""The scores of a tiny world made by hand."""

from dataclasses import replace
from pathlib import Path

from kg.model import (
    Action,
    Attribution,
    Claim,
    Contradiction,
    ContradictionKind,
    Document,
    Entity,
    Mention,
    Polarity,
    Span,
)
from scoring.gold import OWN_VOICE, GoldPair, GoldTriple, Quote, read_gold
from scoring.score import Step, World, best, printed

TEXT = "Moscow said jets hit rebels. The mayor denied it."
DOCUMENT = Document("doc-1", TEXT, publisher="Gazette")
RUSSIA = Entity("e-ru", "Russia", "Country", aliases=("Russian Federation", "Moscow"))
JETS = Entity("e-jets", "jets", "Vehicle", side="e-ru")
GOLD = GoldTriple(
    Quote("a", "jets hit rebels"), "Moscow", "Russia", ("hit",), "rebels", ("positive",)
)


def mention(text: str, entity: str | None = None) -> Mention:
    start = TEXT.index(text)
    span = Span(start, start + len(text))
    return Mention(span, text, "", span, entity)


HIT = Claim(
    id="c-1",
    document="doc-1",
    sentence=Span(0, 28),
    sentence_text=TEXT[:28],
    actor=mention("jets", "e-jets"),
    action=Action("hit", "hit", Span(17, 20)),
    target=mention("rebels"),
    attribution=(Attribution(mention("Moscow", "e-ru"), Span(7, 11), "said", (Span(12, 27),)),),
)
DENIED = replace(
    HIT,
    id="c-2",
    sentence=Span(29, 49),
    sentence_text=TEXT[29:],
    polarity=Polarity.NEGATIVE,
    attribution=(Attribution(mention("The mayor"), Span(39, 45), "denied", (Span(46, 48),)),),
)


def world(*claims: Claim, found: tuple[Contradiction, ...] = ()) -> World:
    entities = {"e-ru": RUSSIA, "e-jets": JETS}
    return World({"a": DOCUMENT}, {"a": ("Gazette",)}, claims, entities, found)


def test_a_claim_that_agrees_in_all_reaches_the_source() -> None:
    assert best(world(HIT), GOLD) is Step.SOURCE


def test_each_difference_stops_at_its_step() -> None:
    cases = {
        Step.NOTHING: replace(HIT, sentence=Span(29, 49)),
        Step.SENTENCE: replace(HIT, action=Action("see", "see", Span(17, 20))),
        Step.TRIPLE: replace(HIT, polarity=Polarity.NEGATIVE),
        Step.POLARITY: replace(HIT, attribution=()),
    }
    assert {step: best(world(claim), GOLD) for step, claim in cases.items()} == {
        step: step for step in cases
    }


def test_the_own_voice_is_an_empty_chain_and_may_be_named_as_the_outlet() -> None:
    told = replace(HIT, attribution=())
    for source in (OWN_VOICE, "Gazette"):
        assert best(world(told), replace(GOLD, source=source)) is Step.SOURCE
        assert best(world(HIT), replace(GOLD, source=source)) is Step.POLARITY


def test_an_empty_actor_accepts_any_and_an_unknown_one_none() -> None:
    passive = replace(HIT, actor=None)
    assert best(world(passive), replace(GOLD, actor="")) is Step.SOURCE
    assert best(world(passive), replace(GOLD, actor="unidentified bomber")) is Step.SOURCE
    assert best(world(passive), GOLD) is Step.SENTENCE


def test_a_pair_is_found_in_either_order() -> None:
    one = Contradiction("x-1", ContradictionKind.DENIAL, "c-2", "c-1", 0.5, (), "why")
    pair = GoldPair("DENIAL", Quote("a", "jets hit"), Quote("a", "denied it"), "")
    assert printed(world(HIT, DENIED, found=(one,)), pair) == [one]
    assert printed(world(HIT, DENIED), pair) == []


def test_the_golden_folder_is_read_with_quotes_that_stand_in_the_texts() -> None:
    root = Path(__file__).parents[2]
    sets = read_gold(root / "tests" / "golden")
    assert sum(len(one.triples) for one in sets) >= 250
    assert sum(len(one.contradictions) for one in sets) >= 50
    assert sum(len(one.traps) for one in sets) >= 20
    for one in sets:
        pairs = one.contradictions + one.traps
        quotes = [t.quote for t in one.triples] + [q for p in pairs for q in (p.a, p.b)]
        for quote in quotes:
            name = quote.article.removesuffix(".txt") + ".txt"
            assert quote.text in (root / "kg" / "sample" / name).read_text(encoding="utf-8")


def test_a_target_may_be_part_of_the_action() -> None:
    told = replace(HIT, action=Action("fire rocket", "fired", Span(17, 20)), target=None)
    wanted = replace(GOLD, actions=("fire",), target="a rocket")
    assert best(world(told), wanted) is Step.SOURCE
