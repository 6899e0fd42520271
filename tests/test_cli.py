"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest

from kg.cli import cli, main
from kg.cli.options import LIKELY
from kg.graph import Graph
from kg.show.layout import width_of
from tests.conftest import SAMPLE
from tests.read.articles import RUSSIAN

ARTICLE = """Publisher: The Courier
Date: 2020-01-02

Ministry and rebels disagree over depot

Turkey said on Monday that Russian warplanes had bombed Aleppo. Russia denied that its warplanes
had bombed Aleppo.
"""

KG = [sys.executable, "-c", "import sys; from kg.cli import main; sys.exit(main())"]


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[str], list[str]]:
    """The exit code, and the lines on standard output and standard error."""
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out.splitlines(), captured.err.splitlines()


def process(
    *arguments: object, stdin: str = "", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """`kg` as a process of its own."""
    return subprocess.run(
        [*KG, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of one article, and one file that was rejected."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "foreign.txt").write_text(RUSSIAN, encoding="utf-8")
    assert main(["build", str(folder), "--graph", str(folder / "small.graph")]) == 1
    return folder / "small.graph"


# Help


def test_help_names_every_command_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--help")
    text = "\n".join(out)
    assert code == 0
    assert set(cli.commands) == {
        "build", "claims", "contradictions", "cypher", "decisions", "demo", "entities", "explain",
        "export", "extract", "info", "merge", "rejected", "split", "sparql",
    }  # fmt: skip
    for word in (*cli.commands, "65", "69", "75", "130"):
        assert word in text


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_has_help_with_an_example(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    code, out, _ = run(capsys, name, "--help")
    assert code == 0
    assert any(line.strip().startswith(f"kg {name}") for line in out[2:])
    for parameter in cli.commands[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts} says nothing of itself"


LISTERS = ["claims", "contradictions"]
SELECTING = [
    "actor", "target", "source", "side", "place", "since", "until", "kind", "min_confidence",
    "limit",
]  # fmt: skip


@pytest.mark.parametrize("name", LISTERS)
def test_listers_share_their_options(name: str) -> None:
    names = {parameter.name for parameter in cli.commands[name].params}
    assert names >= {*SELECTING, "graph", "format_"}


def test_help_needs_nothing_heavy() -> None:
    code = (
        "import sys; from kg.cli import main; main(['--help']); "
        "heavy = {'spacy', 'numpy', 'onnxruntime', 'rdflib', 'pyoxigraph', 'trafilatura', 'lxml',"
        " 'networkx', 'arcadedb_embedded', 'sqlite3'}; print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_comes_at_once() -> None:
    def seconds(*command: str) -> float:
        before = os.times()
        subprocess.run([sys.executable, *command], capture_output=True, check=True)
        after = os.times()
        # Processor time: the machine may be busy with other things.
        return sum(after[2:4]) - sum(before[2:4])

    bare = min(seconds("-c", "pass") for _ in range(5))
    with_help = min(seconds("-c", "from kg.cli import main; main(['--help'])") for _ in range(5))
    assert with_help - bare < 0.15


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nonsense"], "kg: No such command 'nonsense' (see kg --help)"),
        (["build"], "kg: Missing argument 'FILES...' (see kg build --help)"),
        (["claims", "--limit", "many"], None),
        (["claims", "--since", "May"], None),
        (["build", "x.csv", "--map", "text"], None),
        (["build", "x.csv", "--map", "body=text"], None),
        (["cypher"], None),
        (["extract", "x.txt", "--tokenized"], None),
        (["claims", "--format", "xml"], None),
    ],
)
def test_wrong_use_is_one_line_and_two(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str | None
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out, len(err)) == (2, [], 1)
    assert err[0].startswith("kg: ")
    if message:
        assert err == [message]


@pytest.mark.parametrize("name", ["claims", "contradictions", "info", "rejected"])
def test_a_graph_that_is_not_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    graph = tmp_path / "none.graph"
    assert run(capsys, name, "--graph", graph) == (
        69, [], [f"kg: {graph} is not a graph directory; `kg build` makes one"],
    )  # fmt: skip
    assert not graph.exists()


# Building


def test_build_says_what_it_did(capsys: pytest.CaptureFixture[str], article: Path) -> None:
    graph = article.parent / "my.graph"
    code, out, err = run(capsys, "build", article, "--graph", graph)
    assert (code, err) == (0, [])
    assert out[0].startswith(f"{graph}: 1 document, ")
    assert out[1].startswith("this run: 1 new, 0 already known, 0 rejected; ")
    code, out, err = run(capsys, "build", article, "--graph", graph)
    assert (code, err) == (0, [])
    assert out[1].startswith("this run: 0 new, 1 already known, 0 rejected; 0 words in ")


def test_build_goes_on_past_bad_files(capsys: pytest.CaptureFixture[str], article: Path) -> None:
    graph = article.parent / "my.graph"
    bad = article.parent / "bad.txt"
    bad.write_text(RUSSIAN, encoding="utf-8")
    missing = article.parent / "missing.txt"
    code, out, err = run(capsys, "build", bad, missing, article, "--graph", graph)
    assert code == 1
    assert err == [
        f"kg: {bad}: is not English (it looks Russian)",
        f"kg: {missing}: no such file or folder",
    ]
    assert "1 new, 0 already known, 2 rejected" in out[1]
    code, out, _ = run(capsys, "rejected", "--graph", graph, "--format", "csv")
    assert (code, out) == (
        0,
        ["name,reason", f"{bad},is not English (it looks Russian)",
         f"{missing},no such file or folder"],
    )  # fmt: skip


def test_build_without_any_usable_input(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, "build", tmp_path / "none", "--graph", tmp_path / "my.graph")
    assert (code, out) == (65, [])
    assert err == [f"kg: {tmp_path / 'none'}: no such file or folder", "kg: no usable input"]


def test_a_mended_file_is_no_longer_rejected(
    capsys: pytest.CaptureFixture[str], article: Path
) -> None:
    graph = article.parent / "my.graph"
    article.write_text(RUSSIAN, encoding="utf-8")
    assert run(capsys, "build", article, "--graph", graph)[0] == 65
    article.write_text(ARTICLE, encoding="utf-8")
    assert run(capsys, "build", article, "--graph", graph)[0] == 0
    assert run(capsys, "rejected", "--graph", graph, "--format", "csv")[1] == ["name,reason"]


def test_the_graph_directory_may_come_from_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, small: Path
) -> None:
    monkeypatch.setenv("KG_GRAPH", str(small))
    code, out, _ = run(capsys, "info", "--format", "json")
    found = json.loads(out[0])
    assert code == 0
    assert (found["documents"], found["rejected"], found["current"]) == (1, 1, True)


# Listing


def test_claims_as_a_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, small: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    code, out, err = run(capsys, "claims", "--graph", small, "--actor", "russia")
    assert (code, err) == (0, [])
    assert out[0].split() == ["ID", "SOURCE", "ACTOR", "ACTION", "TARGET", "WHEN", "PUBLISHER"]
    rows = [line.split()[1:] for line in out[1:]]
    assert ["Turkey", "Russia", "bomb", "Aleppo", "pub.", "2020-01-02", "The", "Courier"] in rows
    assert [
        "Russia",
        "Russia",
        "not",
        "bomb",
        "Aleppo",
        "pub.",
        "2020-01-02",
        "The",
        "Courier",
    ] in rows
    assert all(len(line) <= 110 for line in out)


def test_claims_as_records(capsys: pytest.CaptureFixture[str], small: Path) -> None:
    code, out, _ = run(capsys, "claims", "--graph", small, "--format", "jsonl")
    records = [json.loads(line) for line in out]
    assert code == 0
    assert all(record["publisher"] == "The Courier" for record in records)
    bombed = [record for record in records if record["action"]["lemma"] == "bomb"]
    assert {record["polarity"] for record in bombed} == {"positive", "negative"}
    assert {record["actor"]["name"] for record in bombed} == {"Russia"}


def test_claims_as_csv(capsys: pytest.CaptureFixture[str], small: Path) -> None:
    _, out, _ = run(capsys, "claims", "--graph", small, "--format", "csv", "--source", "Russia")
    rows = list(csv.DictReader(io.StringIO("\n".join(out))))
    assert rows
    assert {row["source"] for row in rows} == {"Russia"}
    assert {row["polarity"] for row in rows} == {"negative"}


def test_limit_and_kind(capsys: pytest.CaptureFixture[str], small: Path) -> None:
    assert len(run(capsys, "claims", "-g", small, "-f", "jsonl", "--limit", 1)[1]) == 1
    code, out, err = run(capsys, "claims", "-g", small, "--kind", "NONSENSE")
    assert (code, out, err) == (0, [], ["kg: no claim fits"])


def test_contradictions_stand_side_by_side(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, small: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = run(capsys, "contradictions", "--graph", small)
    text = "\n".join(out)
    assert code == 0
    assert out[0].startswith("1. DENIAL: Turkey says ")
    assert '[bombed] [Aleppo]."' in text
    assert "The Courier · 2020-01-02 · Ministry" in text
    assert "1 publisher: The Courier " in text
    assert "score 0." in text
    assert max(map(len, out)) <= 80
    assert sum(" | " in line or line.endswith(" |") for line in out) >= 6


def test_contradictions_as_records_and_csv(capsys: pytest.CaptureFixture[str], small: Path) -> None:
    _, out, _ = run(capsys, "contradictions", "--graph", small, "--format", "jsonl")
    record = json.loads(out[0])
    assert set(record) == {"id", "kind", "score", "parts", "a", "b", "why", "gates"}
    _, out, _ = run(capsys, "contradictions", "--graph", small, "--format", "csv")
    row = next(csv.DictReader(io.StringIO("\n".join(out))))
    assert (row["id"], row["kind"]) == (record["id"], record["kind"])
    assert row["a_sentence"] == record["a"]["sentence"]["text"]


def test_explaining_a_claim(capsys: pytest.CaptureFixture[str], small: Path) -> None:
    _, out, _ = run(capsys, "claims", "-g", small, "-f", "jsonl", "--source", "Russia")
    record = json.loads(out[0])
    code, out, _ = run(capsys, "explain", record["id"][:14], "--graph", small)
    text = "\n".join(out)
    assert code == 0
    assert out[0] == record["id"]
    assert out[1] == "Russia: Russia - not bomb - Aleppo"
    for rule in record["rules"]:
        assert f"  {rule}" in text
    assert "polarity    negative" in out
    assert (
        '  denied because of "denied": The cue rejects what it reports: "denied", "dismissed".'
        in out
    )
    assert any(line.startswith("denied ") and line.endswith("root VERB  ← cue") for line in out)
    assert all(width_of(line) <= 100 for line in out)


def test_every_field_of_a_claim_says_what_it_rests_on(
    capsys: pytest.CaptureFixture[str], small: Path
) -> None:
    _, out, _ = run(capsys, "claims", "-g", small, "-f", "jsonl", "--source", "Russia")
    claim = json.loads(out[0])
    code, out, _ = run(capsys, "explain", claim["id"], "-g", small, "--format", "json")
    record = json.loads(out[0])
    assert (code, record["claim"]) == (0, claim)
    fields = {field["field"]: field for field in record["fields"]}
    assert list(fields) == (
        "action,event type,actor,target,polarity,certainty,tense,mood,source,time,place,quantity,"
        "confidence"
    ).split(",")
    assert all(field["because"] for field in fields.values())
    rules = {reason["rule"] for field in fields.values() for reason in field["because"]}
    assert rules - {None} == set(claim["rules"])
    assert fields["certainty"]["because"][0]["text"] == "nothing found that weakens it"
    (denied,) = (r for r in fields["polarity"]["because"] if r["rule"] == "denied")
    body = ARTICLE.partition("\n\n")[2]
    assert body[denied["start"] : denied["end"]] == denied["words"] == "denied"
    action = claim["action"]
    assert [w["text"] for w in record["tree"] if "action" in w["parts"]] == [action["phrase"]][-1:]
    assert sum(word["head"] == -1 for word in record["tree"]) == 1


def test_explaining_a_contradiction(capsys: pytest.CaptureFixture[str], small: Path) -> None:
    _, out, _ = run(capsys, "contradictions", "-g", small, "-f", "jsonl")
    record = json.loads(out[0])
    code, out, _ = run(capsys, "explain", record["id"], "--graph", small)
    assert code == 0
    assert "parts of the score" in out
    for gate in record["gates"]:
        assert any(line.strip().startswith(f"{gate}:") for line in out)


@pytest.mark.parametrize(("id", "words"), [("nothing", "no claim"), ("c", "begin so"), ("", "no")])
def test_explaining_what_is_not_there(
    capsys: pytest.CaptureFixture[str], small: Path, id: str, words: str
) -> None:
    code, out, err = run(capsys, "explain", id, "--graph", small)
    assert (code, out, len(err)) == (2, [], 1)
    assert words in err[0]


# Extracting


def test_extract_prints_claims_in_text_order(
    capsys: pytest.CaptureFixture[str], article: Path
) -> None:
    code, out, err = run(capsys, "extract", article)
    records = [json.loads(line) for line in out]
    assert (code, err) == (0, [])
    starts = [record["sentence"]["start"] for record in records]
    assert starts == sorted(starts)
    body = ARTICLE.partition("\n\n")[2]
    for record in records:
        action = record["action"]
        assert body[action["start"] : action["end"]] == action["phrase"]


def test_extract_leaves_out_what_is_less_sure_than_wanted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    _, every, _ = run(capsys, "extract", path)
    sure = sorted({json.loads(line)["confidence"] for line in every})
    _, some, _ = run(capsys, "extract", path, "--min-confidence", sure[-1])
    assert some == [line for line in every if json.loads(line)["confidence"] == sure[-1]]
    code, _, err = run(capsys, "extract", path, "-f", "openie", "--min-confidence", "0.5")
    assert code == 2
    assert "--min-confidence does not go with --format openie" in err[-1]
    code, out, _ = run(capsys, "extract", path, "-f", "conllu", "--min-confidence", "1")
    assert code == 0
    assert not [line for line in out if line.startswith("# claim")]


def test_a_table_of_claims_tells_how_many_less_sure_ones_it_leaves_out(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    graph = tmp_path / "kg.graph"
    run(capsys, "build", SAMPLE, "--graph", graph)
    _, records, _ = run(capsys, "claims", "-g", graph, "-f", "jsonl")
    unsure = sum(json.loads(record)["confidence"] < LIKELY for record in records)
    assert 1 < unsure < len(records) / 2
    note = f"kg: {unsure} less sure claims left out; --min-confidence 0 shows all"
    for command in (["claims", "-g", graph], ["extract", SAMPLE, "-f", "table"]):
        assert run(capsys, *command)[2] == [note]
        assert run(capsys, *command, "--min-confidence", 0)[2] == []
    assert run(capsys, "claims", "-g", graph, "--kind", "NONSENSE")[1:] == (
        [],
        ["kg: no claim fits"],
    )


def test_extract_reads_standard_input() -> None:
    done = process("extract", "-", "-f", "table", "--min-confidence", 0, stdin=ARTICLE)
    assert (done.returncode, done.stderr) == (0, "")
    assert "bomb" in done.stdout


def test_extract_without_usable_input(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, "extract", tmp_path / "none")
    assert (code, out, err[-1]) == (65, [], "kg: no usable input")


def test_open_extraction_of_tokenised_sentences(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "sentences.txt"
    path.write_text("The army shelled the town .\n\nRebels  left . They fled north .\n")
    code, out, _ = run(capsys, "extract", path, "--tokenized", "--format", "openie")
    rows = [line.split("\t") for line in out]
    assert code == 0
    lines = ["The army shelled the town .", "Rebels left . They fled north ."]
    assert list(dict.fromkeys(row[0] for row in rows)) == lines
    assert ["The army shelled the town .", "shelled", "The army", "the town"] in [
        [row[0], *row[2:]] for row in rows
    ]
    assert all(0 <= float(row[1]) <= 1 for row in rows)


# Questions and exports


def test_questions_in_cypher(small: Path) -> None:
    asked = ["cypher", "--graph", small]
    done = process(*asked, "MATCH (c:Claim) RETURN count(c) > 2 AS many", "--format", "json")
    assert (done.returncode, done.stdout, done.stderr) == (0, '[{"many": true}]\n', "")
    done = process(*asked, "-", "-p", 'x=["a", 2]', "-f", "csv", stdin="RETURN $x[0] AS a, 2 AS b")
    assert (done.returncode, done.stdout) == (0, "a,b\na,2\n")
    done = process(*asked, "MATCH (c:Claim) DETACH DELETE c")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "kg: only queries that read are allowed\n"


def test_questions_in_sparql(capsys: pytest.CaptureFixture[str], small: Path) -> None:
    query = "SELECT (COUNT(?c) > 2 AS ?many) WHERE { ?c a kg:Claim }"
    code, out, _ = run(capsys, "sparql", query, "--graph", small, "--format", "json")
    assert (code, json.loads(out[0])) == (0, [{"many": True}])
    code, out, _ = run(capsys, "sparql", query, "--graph", small)
    assert (code, out[0]) == (0, "many")
    code, out, err = run(capsys, "sparql", "SELECT nonsense", "--graph", small)
    assert (code, out, len(err)) == (2, [], 1)


def test_shipped_queries_are_asked_by_name(
    capsys: pytest.CaptureFixture[str], small: Path, tmp_path: Path
) -> None:
    code, out, _ = run(
        capsys, "sparql", "--name", "who-acts-on-whom", "--graph", small, "--format", "jsonl"
    )
    assert code == 0
    assert any("Aleppo" in line for line in out)
    code, _, err = run(capsys, "sparql", "--name", "nonsense", "--graph", small)
    assert code == 2
    assert "who-acts-on-whom" in err[0]
    (tmp_path / "ask.rq").write_text("ASK { ?c a kg:Claim }")
    assert run(capsys, "sparql", "--file", tmp_path / "ask.rq", "--graph", small)[0] == 0


def test_exports_go_to_a_file_or_to_standard_output(
    capsys: pytest.CaptureFixture[str], small: Path, tmp_path: Path
) -> None:
    path = tmp_path / "out.graphml"
    assert run(capsys, "export", "graphml", "-o", path, "--graph", small)[0] == 0
    assert "<graphml" in path.read_text(encoding="utf-8")
    done = process("export", "jsonl", "--graph", small)
    assert done.returncode == 0
    assert json.loads(done.stdout.splitlines()[0])["publisher"] == "The Courier"
    code, _, err = run(capsys, "export", "nonsense", "--graph", small)
    assert code == 2
    assert "graphml" in err[0]


def test_the_package_is_a_command_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kg", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("kg, version ")


# Terminals and pipes


def test_nothing_of_a_document_reaches_the_terminal_raw(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "article.jsonl"
    hostile = "Evil\x1b]0;owned\x07 \x9b31m\u202e News"
    text = "Russia\x1b[31m said on Monday that its warplanes bombed a depot near Aleppo."
    record = {"title": hostile, "publisher": hostile, "published": "2020-01-02", "text": text}
    path.write_text(json.dumps(record) + "\n")
    graph = tmp_path / "my.graph"
    run(capsys, "build", path, "--graph", graph)
    id = json.loads(run(capsys, "claims", "-g", graph, "-f", "jsonl", "-n", 1)[1][0])["id"]
    for arguments in (
        ["claims"], ["claims", "-f", "csv"], ["claims", "-f", "jsonl"], ["contradictions"],
        ["explain", id],
    ):  # fmt: skip
        main([*arguments, "--graph", str(graph)])
        shown = capsys.readouterr().out
        assert not set("\x1b\x07\x9b\u202e") & set(shown), arguments


def test_colour_is_for_terminals_only(small: Path) -> None:
    done = process("contradictions", "--graph", small)
    assert "\x1b" not in done.stdout


def _on_a_terminal(arguments: Sequence[str], environment: dict[str, str]) -> str:
    """What the command prints where standard output is a terminal."""
    pty = pytest.importorskip("pty")
    main_end, its_end = pty.openpty()
    started = subprocess.Popen(
        [*KG, *arguments], stdout=its_end, env={**os.environ, "TERM": "xterm", **environment}
    )
    os.close(its_end)
    shown = b""
    while True:
        try:
            part = os.read(main_end, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    started.wait()
    os.close(main_end)
    return shown.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
def test_marks_are_bold_on_a_terminal_unless_that_is_not_wanted(small: Path) -> None:
    asked = ["contradictions", "--graph", str(small)]
    assert "\x1b[1;4m" in _on_a_terminal(asked, {})
    assert "\x1b" not in _on_a_terminal(asked, {"NO_COLOR": "1"})
    assert "\x1b" not in _on_a_terminal(asked, {"TERM": "dumb"})
    assert "\x1b" not in _on_a_terminal([*asked, "--no-color"], {})
    assert "\x1b" not in _on_a_terminal(["--no-color", *asked], {})


@pytest.mark.skipif(sys.platform == "win32", reason="has other pipes")
def test_a_reader_that_goes_away_is_no_error(small: Path) -> None:
    command = " ".join(f"'{part}'" for part in KG) + f" claims -f csv -g '{small}' | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.stderr == ""


# The demonstration


def test_the_demonstration_tells_what_it_found(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    graph = tmp_path / "demo.graph"
    code, out, err = run(capsys, "demo", "--graph", graph)
    text = "\n".join(out)
    assert (code, err) == (0, [])
    assert "Who did what to whom, according to whom" in out
    assert "Who contradicts whom" in out
    assert "1. " in text
    assert f"kg contradictions --graph {graph}" in text
    assert Graph(graph).counts()["documents"] >= 12
