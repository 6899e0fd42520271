"""Entities across articles: what is put together by itself, and what the analyst decides."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg import decisions
from kg.cli import main
from kg.errors import ConfigError, StoreError
from kg.export import export_graph
from kg.model import Decision, Entity, Resolved, Selection, content_id
from kg.pipeline import compare
from kg.resolve.names.across import full_name, linked, same_people
from kg.resolve.names.folding import fold
from kg.store.ledger import Ledger
from tests.store import world
from tests.store.conftest import VERSION

NOBODY = decisions.Analyst("ann", "2021-03-06T10:00:00+00:00", "seen on video")
FORMATS = ("nquads", "jsonl", "graphml", "html")


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    directory = tmp_path / "kg.graph"
    with Ledger(directory, write=True) as ledger:
        for each in world.resolved():
            ledger.add(each, VERSION)
        compare(ledger)
    return directory


def exported(graph: Path, name: str) -> dict[str, bytes]:
    found = {}
    for format in FORMATS:
        path = graph.parent / f"{name}.{format}"
        export_graph(graph, format, str(path))
        found[format] = path.read_bytes()
    return found


def person(document: str, name: str, side: str | None = None, role: str | None = None) -> Entity:
    id = content_id("entity", document, "Person", fold(name))
    return Entity(id, name, "Person", side=side, role=role)


def told(*people: Entity) -> list[tuple[str, Entity]]:
    return [(f"doc-{number}", each) for number, each in enumerate(people)]


# By themselves


def test_people_of_one_full_name_are_one_across_articles() -> None:
    one, two = person("doc-0", "Ivo Brandt"), person("doc-1", "Ivo Brandt", role="colonel")
    found = same_people(told(one, two), {})
    assert {member for member, _ in found} == {one.id, two.id}
    assert len({whole for _, whole in found}) == 1


def test_articles_and_doubled_letters_do_not_tell_two_names_apart() -> None:
    one, two = person("doc-0", "Mohammed al-Halak"), person("doc-1", "Mohamed Halak")
    assert len(same_people(told(one, two), {})) == 2


@pytest.mark.parametrize(
    "people",
    [
        (("Ivo Brandt", "norland", None), ("Ivo Brandt", "sudia", None)),
        (("Ivo Brandt", None, "striker"), ("Ivo Brandt", None, "army colonel")),
        (("Brandt", None, None), ("Brandt", None, None)),
        (("Sudanese Official", None, None), ("Sudanese Official", None, None)),
        (("Ivo Brandt", None, None), ("Ivana Brandt", None, None)),
    ],
)
def test_other_sides_roles_names_and_mere_surnames_stay_apart(
    people: tuple[tuple[str, str | None, str | None], ...],
) -> None:
    several = [person(f"doc-{n}", *each) for n, each in enumerate(people)]
    assert same_people(told(*several), {}) == []


def test_somebody_without_a_side_is_not_joined_to_one_of_two() -> None:
    several = [
        person("doc-0", "Ivo Brandt", "norland"),
        person("doc-1", "Ivo Brandt", "norland"),
        person("doc-2", "Ivo Brandt", "sudia"),
        person("doc-3", "Ivo Brandt"),
    ]
    found = {member for member, _ in same_people(told(*several), {})}
    assert found == {several[0].id, several[1].id}


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Abu Bakr al-Halabi", True),
        ("Jean-Pierre Lacroix", True),
        ("Michael O’Hara", True),
        ("John F. Kerry", True),
        ("J. Kerry", False),
        ("Kerry", False),
        ("senior defence official", False),
        ("Army Chief", False),
        ("South Sudanese", False),
        ("North Koreans", False),
        ("Unit 731", False),
    ],
)
def test_a_full_name_is_a_first_and_a_last_name(name: str, full: bool) -> None:
    assert full_name(name) is full


def test_the_order_of_articles_makes_no_difference_to_links() -> None:
    several = told(*(person(f"doc-{n}", "Ivo Brandt") for n in range(4)))
    sides = {entity.id: None for _, entity in several}
    assert linked(several, sides, ()) == linked(several[::-1], sides, ())


def namesakes(directory: Path) -> list[Entity]:
    """A graph in which a man of the same full name speaks in two of three articles."""
    made = []
    with Ledger(directory, write=True) as ledger:
        for each in world.resolved():
            man = person(each.document.id, "Anton Varga", role="spokesman")
            ledger.add(_spoken_by(each, man), VERSION)
            made.append(man)
        compare(ledger)
    return made


def _spoken_by(told: Resolved, man: Entity) -> Resolved:
    claims = []
    for claim in told.claims:
        link = claim.attribution[0] if claim.attribution else None
        if link is not None and link.source is not None:
            source = replace(link.source, entity=man.id, kind="Person", text="Anton Varga")
            claim = replace(claim, attribution=(replace(link, source=source),))
        claims.append(claim)
    return replace(told, claims=tuple(claims), entities=(*told.entities, man))


def test_namesakes_are_listed_with_the_reason_and_can_be_taken_apart(tmp_path: Path) -> None:
    made = namesakes(tmp_path / "g")
    graph = kg.open(tmp_path / "g")
    before = exported(tmp_path / "g", "before")
    shown = graph.entity("Anton Varga")
    assert shown["documents"] == 3
    assert {each["why"] for each in shown["merged"]} == {"same full name"}
    decision = graph.split("Anton Varga", by="ann", note="two men")
    apart = [each for each in graph.entities(kind="person") if each["name"] == "Anton Varga"]
    assert {each["id"] for each in apart} == {each.id for each in made}
    graph.split(decision)
    assert exported(tmp_path / "g", "after") == before


def test_what_one_article_says_is_taken_out_of_a_merge(tmp_path: Path) -> None:
    namesakes(tmp_path / "g")
    graph = kg.open(tmp_path / "g")
    before = exported(tmp_path / "g", "before")
    document = world.document("Coast Radio").id
    decision = graph.split("Anton Varga", document=document)
    found = [each for each in graph.entities() if each["name"] == "Anton Varga"]
    assert sorted(each["documents"] for each in found) == [1, 2]
    alone = next(each for each in found if each["documents"] == 1)
    assert [each["document"] for each in graph.claims(source=alone["id"])] == [document]
    assert len(list(graph.claims(source="Anton Varga"))) == 4
    graph.split(decision)
    assert exported(tmp_path / "g", "after") == before


# By decision


def test_a_merge_is_seen_everywhere_and_taking_it_back_restores_every_byte(graph: Path) -> None:
    before = exported(graph, "before")
    with Ledger(graph) as ledger:
        ids = [claim.id for claim in ledger.claims()]
        fingerprint = ledger.fingerprint()
    merged = decisions.merge(graph, "Sudia Royal Palace", "Ivo Brandt", NOBODY)
    between = exported(graph, "between")
    assert all(between[format] != before[format] for format in ("nquads", "jsonl"))
    with Ledger(graph) as ledger:
        assert [claim.id for claim in ledger.claims()] == ids
        assert ledger.fingerprint() != fingerprint
        palace = ledger.entity(world.SPOKESMAN.id)
        assert palace is not None
        assert (palace.name, palace.kind, palace.aliases) == (
            "Sudia Royal Palace", "Organization", ("Ivo Brandt",),
        )  # fmt: skip
        sources = [list(ledger.select_claims(Selection(source=name))) for name in palace.aliases]
        assert sources == [list(ledger.select_claims(Selection(source=palace.name)))]
        assert {c.source.entity for c in sources[0] if c.source} == {world.PALACE.id}
        assert {c.source.kind for c in sources[0] if c.source} == {"Organization"}
    decisions.split(graph, merged.decision.id, NOBODY)
    assert exported(graph, "after") == before
    with Ledger(graph) as ledger:
        assert ledger.fingerprint() == fingerprint


def test_events_follow_the_merged_entity(graph: Path) -> None:
    decisions.merge(graph, "Norland", "Sudia", NOBODY)
    with Ledger(graph) as ledger:
        actors = {event.actor for event, _ in ledger.events()}
        entities = {each.id: each for each in ledger.entities()}
    assert world.SUDIA.id not in {*actors, *entities}
    assert entities[world.PALACE.id].side is None or entities[world.PALACE.id].side in entities
    assert entities[world.CITY.id].within == world.NORLAND.id


def test_both_query_languages_see_the_merge(graph: Path) -> None:
    pytest.importorskip("pyoxigraph")
    opened = kg.open(graph)
    asked = "SELECT ?n WHERE { ?c kg:claimedBy ?e . ?e kg:name ?n } ORDER BY ?n"
    before = opened.sparql(asked).rows
    assert ["Ivo Brandt"] in [list(row) for row in before]
    decision = opened.merge("Sudia Royal Palace", "Ivo Brandt")
    assert ["Ivo Brandt"] not in [list(row) for row in opened.sparql(asked).rows]
    opened.split(decision)
    assert opened.sparql(asked).rows == before


def test_merges_of_merges_come_apart_one_by_one(graph: Path) -> None:
    opened = kg.open(graph)
    before = exported(graph, "before")
    first = opened.merge("Norland Defence Ministry", "Ivo Brandt")
    middle = exported(graph, "middle")
    second = opened.merge("Sudia Royal Palace", "Ivo Brandt")
    assert opened.entity("Ivo Brandt")["name"] == "Sudia Royal Palace"
    with pytest.raises(ConfigError, match="several decisions"):
        opened.split("Ivo Brandt")
    opened.split(second)
    assert exported(graph, "again") == middle
    opened.split(first)
    assert exported(graph, "after") == before


def test_decisions_outlive_reading_all_articles_again(graph: Path) -> None:
    decisions.merge(graph, "Sudia Royal Palace", "Ivo Brandt", NOBODY)
    before = exported(graph, "before")
    with Ledger(graph, write=True) as ledger:
        for each in reversed(world.resolved()):
            ledger.add(each, "2")
        assert not ledger.derived_current("1")
        compare(ledger)
    assert exported(graph, "after") == before


def test_the_same_decisions_have_the_same_ids_and_a_repeated_one_another(graph: Path) -> None:
    opened = kg.open(graph)
    first = opened.merge("Norland", "Sudia", by="ann")
    opened.split(first)
    again = opened.merge("Norland", "Sudia", by="bob", note="after all")
    assert first == content_id("decision", "merge", world.NORLAND.id, world.SUDIA.id, "", "", 0)
    assert again != first
    kept = list(opened.decisions())
    assert [each["kind"] for each in kept] == ["merge", "retract", "merge"]
    assert [each["state"] for each in kept] == ["taken back", "holds", "holds"]
    assert [each["by"] for each in kept][::2] == ["ann", "bob"]


def test_a_merge_of_what_is_gone_has_no_effect() -> None:
    here = person("doc-0", "Ivo Brandt")
    gone = Decision("decision-1", 1, "merge", "entity-gone", other=here.id)
    assert linked(told(here), {here.id: None}, [gone]) == ()


def test_one_name_is_taken_out_of_an_entity_and_put_back(graph: Path) -> None:
    opened = kg.open(graph)
    before = exported(graph, "before")
    decision = opened.split("Norland", alias="Norland troops")
    found = {each["name"]: each for each in opened.entities()}
    assert found["norland troops"]["kind"] == "Country"
    assert found["norland troops"]["claims"] == 1
    targets = opened.claims(target="norland troops")
    assert [each["action"]["lemma"] for each in targets] == ["attack"]
    assert all(each["target"]["text"] != "Norland troops" for each in opened.claims(target="RN"))
    opened.split(decision)
    assert exported(graph, "after") == before


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda g: g.merge("Norland", "Nobody"), "no entity has the name or id 'Nobody'"),
        (lambda g: g.merge("Norland", "Royal Palace"), r"there is Sudia Royal Palace \(Organ"),
        (lambda g: g.merge("Norland", "norlandic republic"), "are one entity: country-norland"),
        (lambda g: g.split("decision-ff"), "no decision decision-ff"),
        (lambda g: g.split("Tamar"), r"Tamar \(Place in Sudia, place-tamar\) was not merged"),
        (lambda g: g.split("Norland", document="doc-0"), "no one article"),
        (lambda g: g.split("Ivo Brandt", document="doc-"), "is the only article"),
        (lambda g: g.split("Norland", alias="Atlantis"), "no claim calls Norland 'Atlantis'"),
        (lambda g: g.entity("place-"), "no entity has the name"),
    ],
)
def test_what_cannot_be_decided_is_said_and_changes_nothing(
    graph: Path, call: object, message: str
) -> None:
    opened = kg.open(graph)
    before = opened.counts()
    with pytest.raises(ConfigError, match=message):
        call(opened)  # type: ignore[operator]
    assert opened.counts() == before
    assert list(opened.decisions()) == []


def test_a_name_of_several_lists_them(tmp_path: Path) -> None:
    one = world.hill_post()
    twin = replace(world.CITY, id="place-other", within="country-norland")
    with Ledger(tmp_path / "g", write=True) as ledger:
        ledger.add(replace(one, entities=(*one.entities, twin)), VERSION)
        compare(ledger)
    wanted = (
        r"'tamar' is the name of Tamar \(Place in Norland, place-other\), "
        r"Tamar \(Place in Sudia, place-tamar\): give an id"
    )
    with pytest.raises(ConfigError, match=wanted):
        kg.open(tmp_path / "g").merge("tamar", "Norland")


def test_a_decision_that_is_cut_short_leaves_nothing(
    graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = exported(graph, "before")

    def stopped(ledger: Ledger) -> None:
        compare(ledger)
        raise KeyboardInterrupt

    monkeypatch.setattr(decisions, "compare", stopped)
    with pytest.raises(KeyboardInterrupt):
        decisions.merge(graph, "Norland", "Sudia", NOBODY)
    with Ledger(graph) as ledger:
        assert list(ledger.decisions()) == []
        assert list(ledger.links()) == []
    assert exported(graph, "after") == before


def test_nobody_decides_while_another_writes(graph: Path) -> None:
    with Ledger(graph, write=True), pytest.raises(StoreError, match="another process"):
        decisions.merge(graph, "Norland", "Sudia", NOBODY)


def test_deciding_makes_no_graph(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not a graph directory"):
        decisions.merge(tmp_path / "none", "Norland", "Sudia", NOBODY)
    assert not (tmp_path / "none").exists()


# On the command line


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_listing_narrows_and_prints_three_formats(
    graph: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capsys, "entities", "-g", graph, "--side", "Norland", "-f", "jsonl")
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {each["name"] for each in found} == {"Norland", "Norland Defence Ministry", "Ivo Brandt"}
    assert [each["claims"] for each in found] == sorted((e["claims"] for e in found), reverse=True)
    _, out, _ = run(capsys, "entities", "-g", graph, "--place", "Sudia", "-f", "csv")
    rows = out.splitlines()
    assert rows[0].startswith("id,name,kind,side,")
    assert any(row.startswith("place-tamar,Tamar,Place,,,,geonames:1234,Sudia,") for row in rows)
    _, out, _ = run(capsys, "entities", "-g", graph, "--kind", "group", "--limit", "1")
    assert "Free Hill Brigade" in out.splitlines()[1]
    assert run(capsys, "entities", "-g", graph, "--since", "2022")[1:] == (
        "", "kg: no entity fits\n",
    )  # fmt: skip


def test_one_entity_is_shown_with_what_was_taken_for_it(
    graph: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "merge", "-g", graph, "Norland", "Sudia", "--note", "one crown", "--by", "ann")
    code, out, _ = run(capsys, "entities", "-g", graph, "Sudia")
    assert code == 0
    assert out.startswith("Norland (Country)")
    assert "name in a longer phrase" in out
    assert "one crown" in out
    _, out, _ = run(capsys, "entities", "-g", graph, "--merges", "-f", "jsonl")
    assert [json.loads(line)["names"] for line in out.splitlines()] == [["Norland", "Sudia"]]
    _, out, _ = run(capsys, "decisions", "-g", graph)
    assert "Norland; Sudia" in out
    code, out, _ = run(capsys, "split", "-g", graph, "Norland")
    assert code == 0
    assert "is taken back" in out


def test_a_wrong_name_is_one_line_and_two(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["merge", "Norland", "Nobody"], ["split", "Nobody"], ["entities", "Nobody"]):
        code, out, err = run(capsys, *command, "-g", graph)
        assert (code, out) == (2, "")
        assert err == "kg: no entity has the name or id 'Nobody'\n"
