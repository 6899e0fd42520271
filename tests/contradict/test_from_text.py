"""From text to contradiction: what is called untrue, other tolls, other doers."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.contradict import contradictions
from kg.model import Document, Resolved


def printed(nlp: Language, text: str) -> list[tuple[str, str]]:
    """Kind and reason of the contradictions of one article."""
    moment = dt.datetime(2031, 5, 3, tzinfo=dt.timezone.utc)
    document = Document("d1", text, publisher="Daily One", published=moment)
    told = analyse(document, nlp)
    assert isinstance(told, Resolved)
    entities = {entity.id: entity for entity in told.entities}
    found = contradictions(told.claims, entities, {"d1": document})
    return [(one.kind.value, one.why) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine said its forces had captured Robotyne. Moscow called the claim a lie.",
        "Armenia accused Azerbaijan of shelling a village. Baku said this was not true.",
        'Kyiv says Russian troops executed two prisoners. "This is a lie," Moscow said.',
        "Witnesses said warplanes bombed a market. The army said the reports were untrue.",
        "Rwandan troops crossed the border, Congo's army said. Kigali dismissed the accusation.",
    ],
)
def test_who_calls_it_untrue_contradicts_who_told_it(nlp: Language, text: str) -> None:
    kinds = [kind for kind, _ in printed(nlp, text)]
    assert kinds == ["DENIAL"]


def test_the_reason_names_both(nlp: Language) -> None:
    text = "Turkey said its drones destroyed a depot. The SDF called this false."
    ((_, why),) = printed(nlp, text)
    assert why.startswith("Turkey says ")
    assert "denies" in why


def test_a_bare_toll_counts_the_dead_that_were_told_before(nlp: Language) -> None:
    text = (
        "The government said 12 people died in the protests. Opposition groups put the toll at 45."
    )
    assert [kind for kind, _ in printed(nlp, text)] == ["QUANTITY"]


def test_who_tells_it_is_not_for_that_another_doer(nlp: Language) -> None:
    text = (
        "Israel said the hospital was hit by an Islamic Jihad rocket. "
        "Hamas said an Israeli air strike hit the hospital."
    )
    assert [kind for kind, _ in printed(nlp, text)] == ["BLAME"]
