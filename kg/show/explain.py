"""Why a claim or contradiction is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kg.contradict import explain
from kg.contradict.explain import Trial
from kg.errors import ConfigError
from kg.extract.tree import Tree, tree
from kg.lookup import Lookup
from kg.model import Claim, Contradiction, Document, Entity
from kg.records import Record, claim_record, contradiction_record
from kg.show.decisions import Decision, Reason, decisions
from kg.show.definitions import definition
from kg.show.drawn import drawn
from kg.show.layout import bold, mark, plain, wrap
from kg.show.pairs import contradiction_lines
from kg.show.words import View, claiming_spans, source_of, statement
from kg.store.ledger import Ledger
from kg.support import publishers_behind

INDENT = "  "
FIELD = 12
SHOWN = 4
Parse = Callable[[Document], Tree]


def parsing(parser: str | None = None) -> Parse:
    """Parses a document anew with the shipped parser or another: the graph keeps no trees."""

    def parse(document: Document) -> Tree:
        from kg.parse import load

        return tree(load(parser)(document.text))

    return parse


def explained(
    ledger: Ledger, id: str, width: int, colour: bool = False, parse: Parse | None = None
) -> Iterator[str]:
    """The explanation of a claim or contradiction, in lines; the beginning of its id is enough.

    Raises ConfigError if no id or several begin so.
    """
    view = View(Lookup(ledger.entity), Lookup(ledger.document), colour, width)
    found = find(ledger, id)
    if isinstance(found, Claim):
        return claim_explained(found, view, _parsed(found, view, parse))
    return contradiction_explained(found, ledger, view)


def explained_record(ledger: Ledger, id: str, parse: Parse | None = None) -> Record:
    """The same as JSON values: the claim or contradiction, and what it rests on."""
    entities: Lookup[Entity] = Lookup(ledger.entity)
    view = View(entities, Lookup(ledger.document))
    found = find(ledger, id)
    if isinstance(found, Claim):
        parsed = _parsed(found, view, parse)
        return {
            "claim": claim_record(found, entities),
            "fields": [_decision_record(each) for each in decisions(found, view, parsed)],
            "tree": _tree_record(found, parsed) if parsed else None,
        }
    claims: Lookup[Claim] = Lookup(ledger.claim)
    return {
        "contradiction": contradiction_record(found, claims, entities),
        "rules": [
            {"rule": trial.rule, "definition": trial.definition}
            for trial in _trials(found, ledger, view)
        ],
        "gates": [{"gate": gate, "definition": _gate(gate)} for gate in found.gates],
    }


def find(ledger: Ledger, id: str) -> Claim | Contradiction:
    """The claim or contradiction whose id begins so; ConfigError if there is none or several."""
    exact = ledger.claim(id) or ledger.contradiction(id)
    if exact:
        return exact
    beginnings = (id, f"claim-{id}", f"contradiction-{id}") if id else ()
    several = {each.id: each for start in beginnings for each in ledger.beginning(start, SHOWN + 1)}
    found = list(several.values())
    if len(found) == 1:
        return found[0]
    if not found:
        raise ConfigError(f"{plain(id)}: no claim or contradiction has this id")
    shown = ", ".join(each.id for each in found[:SHOWN])
    count = len(found) if len(found) <= SHOWN else "several"
    raise ConfigError(f"{plain(id)}: {count} ids begin so: {shown}")


def claim_explained(claim: Claim, view: View, parsed: Tree | None = None) -> Iterator[str]:
    """A claim with its text, its tree, and what each of its fields rests on."""
    yield claim.id
    told = f"{source_of(claim, view.entities)}: {statement(claim, view.entities)}"
    yield from wrap(told, view.width)
    yield ""
    yield from _sentence(claim, view)
    yield ""
    if parsed is not None:
        yield from drawn(parsed, *_marked(claim, parsed), view.width)
        yield ""
    for decision in decisions(claim, view, parsed):
        first, *rest = wrap(f"{decision.field:<{FIELD}}{decision.value}", view.width)
        # `wrap` keeps one space of several.
        yield f"{decision.field:<{FIELD}}{first[len(decision.field) :].lstrip()}"
        yield from (INDENT * 3 + line for line in rest)
        for reason in decision.reasons:
            yield from _indented(_reason(reason), view.width)


def _reason(reason: Reason) -> str:
    if not reason.rule:
        return reason.text
    met = f' because of "{reason.words}"' if reason.words else ""
    return f"{reason.rule}{met}: {reason.text}"


def _parsed(claim: Claim, view: View, parse: Parse | None) -> Tree | None:
    """The tree of a claim's document, None where it does not have the claim's sentence."""
    document = view.documents.get(claim.document)
    if parse is None or document is None:
        return None
    found = parse(document)
    return found if _sentence_of(claim, found) is not None else None


def _sentence_of(claim: Claim, parsed: Tree) -> int | None:
    start = claim.action.span.start
    return next((word.sentence for word in parsed.words if word.start == start), None)


def _marked(claim: Claim, parsed: Tree) -> tuple[int, dict[int, str]]:
    """The number of a claim's sentence, and which of its words are what to the claim."""
    spans = [("action", claim.action.span)]
    mentions = [("actor", claim.actor), ("target", claim.target)]
    mentions += [(role.role, role.mention) for role in claim.roles]
    mentions += [("source", link.source) for link in claim.attribution]
    spans += [(name, mention.head) for name, mention in mentions if mention is not None]
    spans += [("cue", link.cue) for link in claim.attribution if link.cue]
    sentence = _sentence_of(claim, parsed) or 0
    first, end = parsed.sentences[sentence]
    notes: dict[int, list[str]] = {}
    for name, span in spans:
        for word in parsed.words[first:end]:
            if span.start <= word.start and word.end <= span.end:
                notes.setdefault(word.index, []).append(name)
    return sentence, {index: f"← {', '.join(names)}" for index, names in notes.items()}


def _tree_record(claim: Claim, parsed: Tree) -> list[Record]:
    """The words of a claim's sentence; heads are positions among them, -1 for none."""
    sentence, notes = _marked(claim, parsed)
    first, end = parsed.sentences[sentence]
    words = [word for word in parsed.words[first:end] if word.upos != "SPACE"]
    places = {word.index: place for place, word in enumerate(words)}
    return [
        {
            "text": word.text,
            "lemma": word.lemma,
            "upos": word.upos,
            "xpos": word.xpos,
            "relation": word.dep,
            "head": -1 if word.head == word.index else places.get(word.head, -1),
            "start": word.start,
            "end": word.end,
            "parts": notes.get(word.index, "").removeprefix("← ").split(", ")
            if word.index in notes
            else [],
        }
        for word in words
    ]


def _decision_record(decision: Decision) -> Record:
    reasons: list[dict[str, Any]] = []
    for reason in decision.reasons:
        span = reason.span
        reasons.append(
            {
                "rule": reason.rule or None,
                "text": reason.text,
                "words": reason.words or None,
                "start": span.start if span else None,
                "end": span.end if span else None,
            }
        )
    return {"field": decision.field, "value": decision.value, "because": reasons}


def _sentence(claim: Claim, view: View) -> Iterator[str]:
    text = mark(claim.sentence_text, claiming_spans(claim), view.colour)
    yield from bold(wrap(text, view.width))
    document = view.documents.get(claim.document)
    title, url = (document.title, document.url) if document else (None, None)
    where = [plain(part) for part in (claim.publisher, claim.published, title, url) if part]
    if where:
        yield from wrap(" · ".join(where), view.width)
    yield f"{claim.document}, characters {claim.sentence.start} to {claim.sentence.end}"


def contradiction_explained(found: Contradiction, ledger: Ledger, view: View) -> Iterator[str]:
    """A contradiction with the rule, the parts of its score and the gates it passed."""
    claims: Lookup[Claim] = Lookup(ledger.claim)
    behind = publishers_behind(ledger.events(), [found], claims)
    pair = claims[found.a], claims[found.b]
    yield from contradiction_lines(1, found, pair, (behind[found.a], behind[found.b]), view)
    yield ""
    yield "rule"
    for trial in _trials(found, ledger, view):
        yield from _indented(f"{trial.rule}: {trial.definition}", view.width)
    yield "parts of the score"
    for name, value in found.parts:
        yield from _indented(f"{value:.2f} {name.replace('_', ' ')}", view.width)
    yield "gates passed: none of these is so"
    for gate in found.gates:
        yield from _indented(f"{gate}: {_gate(gate)}", view.width)


def _gate(gate: str) -> str:
    return definition(gate.replace(" ", "_"))


def _trials(found: Contradiction, ledger: Ledger, view: View) -> list[Trial]:
    """The rules by which two claims contradict each other in this way."""
    claims: Lookup[Claim] = Lookup(ledger.claim)
    pair = claims[found.a], claims[found.b]
    documents = sorted({claim.document for claim in pair})
    around = [claim for document in documents for claim in ledger.claims_of(document)]
    around.sort(key=lambda claim: claim.id)
    trials = explain(*pair, around, view.entities, view.documents)
    return [each for each in trials if (each.outcome, each.kind) == ("printed", found.kind.value)]


def _indented(text: str, width: int) -> Iterator[str]:
    first, *rest = wrap(plain(text).rstrip(": "), width - len(INDENT) * 2)
    yield INDENT + first
    yield from (INDENT * 2 + line for line in rest)
