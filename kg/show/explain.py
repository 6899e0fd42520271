"""Why a claim or contradiction is there."""

from __future__ import annotations

from collections.abc import Iterator

from kg.contradict import explain
from kg.errors import ConfigError
from kg.lookup import Lookup
from kg.model import Claim, Contradiction, Entity, Mention, Quantity, Span
from kg.show.definitions import definition
from kg.show.layout import bold, mark, plain, wrap
from kg.show.pairs import contradiction_lines
from kg.show.words import View, claiming_spans, source_of, statement
from kg.store.ledger import Ledger
from kg.support import publishers_behind

INDENT = "  "


def explained(ledger: Ledger, id: str, width: int, colour: bool = False) -> Iterator[str]:
    """The explanation of a claim or contradiction, in lines; the beginning of its id is enough.

    Raises ConfigError if no id or several begin so.
    """
    view = View(Lookup(ledger.entity), Lookup(ledger.document), colour, width)
    found = find(ledger, id)
    if isinstance(found, Claim):
        return claim_explained(found, view)
    return contradiction_explained(found, ledger, view)


def find(ledger: Ledger, id: str) -> Claim | Contradiction:
    """The claim or contradiction whose id begins so; ConfigError if there is none or several."""
    exact = ledger.claim(id) or ledger.contradiction(id)
    if exact:
        return exact
    found: list[Claim | Contradiction] = [
        each
        for stream in (ledger.claims(), ledger.contradictions())
        for each in stream
        if id and (each.id.startswith(id) or each.id.partition("-")[2].startswith(id))
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise ConfigError(f"{plain(id)}: no claim or contradiction has this id")
    shown = ", ".join(each.id for each in found[:4])
    raise ConfigError(f"{plain(id)}: {len(found)} ids begin so: {shown}")


def claim_explained(claim: Claim, view: View) -> Iterator[str]:
    """A claim with its text, its fields and its rules."""
    yield claim.id
    told = f"{source_of(claim, view.entities)}: {statement(claim, view.entities)}"
    yield from wrap(told, view.width)
    yield ""
    yield from _sentence(claim, view)
    yield ""
    for name, value in _fields(claim, view):
        yield f"{name:<11} {value}"
    yield ""
    yield "rules"
    for rule in claim.rules:
        yield from _indented(f"{rule}: {definition(rule)}", view.width)


def _sentence(claim: Claim, view: View) -> Iterator[str]:
    text = mark(claim.sentence_text, claiming_spans(claim), view.colour)
    yield from bold(wrap(text, view.width))
    document = view.documents.get(claim.document)
    title, url = (document.title, document.url) if document else (None, None)
    where = [plain(part) for part in (claim.publisher, claim.published, title, url) if part]
    if where:
        yield from wrap(" · ".join(where), view.width)
    yield f"{claim.document}, characters {claim.sentence.start} to {claim.sentence.end}"


def _fields(claim: Claim, view: View) -> Iterator[tuple[str, str]]:
    yield "actor", _mention(claim.actor, view)
    yield (
        "action",
        " ".join(filter(None, (claim.action.lemma, claim.action.event_type)))
        + (f" {_words(claim.action.phrase, claim.action.span)}"),
    )
    yield "target", _mention(claim.target, view)
    for role in claim.roles:
        yield role.role, _mention(role.mention, view)
    for name in ("polarity", "certainty", "tense", "mood"):
        yield name, getattr(claim, name).value
    if claim.quantity:
        yield "quantity", _quantity(claim.quantity)
    if claim.when:
        value = f"{claim.when.value} ({claim.when.precision})" if claim.when.value else "unknown"
        yield "time", f"{value} {_words(claim.when.text, claim.when.span)}"
    for link in claim.attribution:
        manner = "rejects it" if link.denied else "is quoted" if link.quoted else "says so"
        cue = _words(link.cue_text, link.cue) if link.cue else ""
        yield "source", f"{_mention(link.source, view)} {manner} {cue}".rstrip()
    yield "confidence", f"{claim.confidence:.2f}"


def _quantity(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is not None and low == high:
        number = f"{low:g}"
    elif low is None:
        number = f"at most {high:g}" if high is not None else "an unknown number"
    else:
        number = f"at least {low:g}" if high is None else f"{low:g} to {high:g}"
    return f"{number} {plain(quantity.of)}".rstrip()


def _words(text: str, span: Span) -> str:
    return f'"{plain(text)}" [{span.start}-{span.end}]'


def _mention(mention: Mention | None, view: View) -> str:
    if mention is None:
        return "not stated"
    entity = view.entities.get(mention.entity or "")
    words = f'"{plain(mention.text)}" [{mention.span.start}-{mention.span.end}]'
    return f"{_entity(entity, view)} {words}" if entity else words


def _entity(entity: Entity, view: View) -> str:
    side = view.entities.get(entity.side or "")
    aside = f", side {plain(side.name)}" if side and side.id != entity.id else ""
    return f"{plain(entity.name)} ({entity.kind}{aside})"


def contradiction_explained(found: Contradiction, ledger: Ledger, view: View) -> Iterator[str]:
    """A contradiction with the rule, the parts of its score and the gates it passed."""
    claims: Lookup[Claim] = Lookup(ledger.claim)
    behind = publishers_behind(ledger.events(), [found], claims)
    pair = claims[found.a], claims[found.b]
    yield from contradiction_lines(1, found, pair, (behind[found.a], behind[found.b]), view)
    yield ""
    yield "rule"
    documents = {claim.document for claim in pair}
    around = [claim for claim in ledger.claims() if claim.document in documents]
    for trial in explain(*pair, around, view.entities, view.documents):
        if trial.outcome == "printed" and trial.kind == found.kind.value:
            yield from _indented(f"{trial.rule}: {trial.definition}", view.width)
    yield "parts of the score"
    for name, value in found.parts:
        yield from _indented(f"{value:.2f} {name.replace('_', ' ')}", view.width)
    yield "gates passed: none of these is so"
    for gate in found.gates:
        yield from _indented(f"{gate}: {definition(gate.replace(' ', '_'))}", view.width)


def _indented(text: str, width: int) -> Iterator[str]:
    first, *rest = wrap(plain(text).rstrip(": "), width - len(INDENT) * 2)
    yield INDENT + first
    yield from (INDENT * 2 + line for line in rest)
