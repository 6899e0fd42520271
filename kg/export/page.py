"""One self-contained page to look at: who acts on whom, the evidence, and the contradictions.

The page loads nothing. Texts of documents reach it as JSON and are put into it as text alone.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from typing import IO, Any

from kg.export.layout import layout
from kg.model import Claim, Contradiction, Document, Entity, Span
from kg.protocols import GraphView
from kg.store.elements import clean
from kg.store.links import acts

NODES = 32
EVIDENCE = 25
CONTRADICTIONS = 200
PARTIES = frozenset({"Country", "Organization", "Group", "Person", "Place", "Facility"})
CYTOSCAPE = "vendor/cytoscape-3.34.4/cytoscape.min.js"
# The one rule that the library itself puts into the page.
LIBRARY_STYLE = ".__________cytoscape_container { position: relative; }"

Pair = tuple[str, str]


def html(view: GraphView, out: IO[bytes]) -> None:
    """The page; of a large graph the entities with the most claims and the best contradictions."""
    out.write(_page(page_data(view)).encode("utf-8", "replace"))


def page_data(view: GraphView) -> dict[str, Any]:
    """All that the page shows, as plain values for JSON."""
    entities = {entity.id: entity for entity in view.entities()}
    claims = {claim.id: claim for claim in view.claims()}
    ranked = sorted(view.contradictions(), key=lambda each: (-each.score, each.id))
    shown = [each for each in ranked if each.a in claims and each.b in claims][:CONTRADICTIONS]
    pairs = _pairs(claims.values(), entities)
    disputed = {id for each in ranked for id in (each.a, each.b)}
    kept = _kept(pairs, disputed, entities)
    drawn = {pair: found for pair, found in pairs.items() if set(pair) <= kept}
    evidence = _evidence(drawn, shown, claims)
    numbers = {id: number for number, id in enumerate(evidence)}
    documents = {document.id: document for document in view.documents()}
    everyone = {id for pair in pairs for id in pair}
    sides = _sides(drawn, entities)
    return {
        "counts": _counts(documents, claims, everyone, ranked),
        "cut": {"entities": len(everyone - kept), "contradictions": len(ranked) - len(shown)},
        "nodes": _nodes(drawn, sides, entities),
        "sides": sides,
        "edges": _edges(drawn, numbers, disputed),
        "claims": [_claim(claims[id], entities, documents) for id in evidence],
        "contradictions": [_contradiction(each, numbers) for each in shown],
    }


def _pairs(claims: Iterable[Claim], entities: Mapping[str, Entity]) -> dict[Pair, list[Claim]]:
    """The claims that may be drawn, by actor and target."""
    found: dict[Pair, list[Claim]] = {}
    for claim in claims:
        if acts(claim) and claim.actor and claim.target:
            pair = claim.actor.entity or "", claim.target.entity or ""
            if pair[0] in entities and pair[1] in entities:
                found.setdefault(pair, []).append(claim)
    return {pair: found[pair] for pair in sorted(found)}


def _kept(
    pairs: Mapping[Pair, Sequence[Claim]], disputed: set[str], entities: Mapping[str, Entity]
) -> set[str]:
    """The entities to draw: parties and places before things, disputed acts before others.

    Then those with the most claims; pairs that hang together with nothing else come last.
    """
    near: dict[str, set[str]] = {}
    for a, b in pairs:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)

    def rank(pair: Pair) -> tuple[bool, bool, bool, int, int, Pair]:
        things = any(entities[id].kind not in PARTIES for id in pair)
        told = any(claim.id in disputed for claim in pairs[pair])
        alone = len(near[pair[0]] | near[pair[1]]) <= 2
        size = len(near[pair[0]]) + len(near[pair[1]])
        return things, not told, alone, -len(pairs[pair]), -size, pair

    kept: set[str] = set()
    for pair in sorted(pairs, key=rank):
        if len(kept | set(pair)) <= NODES:
            kept |= set(pair)
    return kept


def _sides(drawn: Iterable[Pair], entities: Mapping[str, Entity]) -> list[Pair]:
    """The drawn entities that act for another, with the one that they act for."""
    ids = sorted({id for pair in drawn for id in pair})
    sides = ((id, entities[id].side or id) for id in ids)
    return [(id, side) for id, side in sides if side != id and side in entities]


def _evidence(
    drawn: Mapping[Pair, Sequence[Claim]],
    shown: Sequence[Contradiction],
    claims: Mapping[str, Claim],
) -> list[str]:
    """The ids of the claims whose sentences the page carries."""
    ids = {id for each in shown for id in (each.a, each.b)}
    for found in drawn.values():
        ids |= {claim.id for claim in found[:EVIDENCE]}
    return sorted(id for id in ids if id in claims)


def _counts(
    documents: Mapping[str, Document],
    claims: Mapping[str, Claim],
    everyone: set[str],
    contradictions: Sequence[Contradiction],
) -> dict[str, int]:
    return {
        "documents": len(documents),
        "claims": len(claims),
        "entities": len(everyone),
        "contradictions": len(contradictions),
    }


def _nodes(
    drawn: Mapping[Pair, Sequence[Claim]], sides: Sequence[Pair], entities: Mapping[str, Entity]
) -> list[dict[str, Any]]:
    weight = Counter({side: 0 for _, side in sides})
    for pair, claims in drawn.items():
        weight.update(dict.fromkeys(pair, len(claims)))
    labels = {id: clean(entities[id].name) for id in weight}
    places = layout(labels, [*drawn, *sides])
    return [
        {
            "id": id,
            "label": labels[id],
            "kind": entities[id].kind or "Entity",
            "side": _name(entities.get(entities[id].side or "")),
            "claims": weight[id],
            "x": places[id][0],
            "y": places[id][1],
        }
        for id in sorted(weight)
    ]


def _edges(
    drawn: Mapping[Pair, Sequence[Claim]], numbers: Mapping[str, int], disputed: set[str]
) -> list[dict[str, Any]]:
    edges = []
    for (start, end), claims in drawn.items():
        actions = Counter(clean(claim.action.lemma) for claim in claims)
        ordered = sorted(actions, key=lambda action: (-actions[action], action))
        edges.append(
            {
                "from": start,
                "to": end,
                "actions": [f"{each} ({actions[each]})" for each in ordered],
                "label": ", ".join(ordered[:2]) + (" …" if len(ordered) > 2 else ""),
                "count": len(claims),
                "disputed": any(claim.id in disputed for claim in claims),
                "claims": [numbers[claim.id] for claim in claims if claim.id in numbers],
            }
        )
    return edges


def _claim(
    claim: Claim, entities: Mapping[str, Entity], documents: Mapping[str, Document]
) -> dict[str, Any]:
    document = documents.get(claim.document)
    chain = [_called(link.source, entities) or "unnamed" for link in claim.attribution]
    return {
        "id": claim.id,
        "parts": _parts(claim),
        "says": " ← ".join(reversed(chain)) or clean(claim.publisher or "the publisher"),
        "publisher": clean(claim.publisher or ""),
        "title": clean((document.title if document else None) or ""),
        "published": clean(claim.published or ""),
        "polarity": claim.polarity.value,
        "triple": [
            _called(claim.actor, entities),
            clean(claim.action.lemma),
            _called(claim.target, entities),
        ],
    }


def _called(mention: Any, entities: Mapping[str, Entity]) -> str:
    if mention is None:
        return ""
    return _name(entities.get(mention.entity or "")) or clean(mention.text)


def _name(entity: Entity | None) -> str:
    return clean(entity.name) if entity else ""


def _parts(claim: Claim) -> list[tuple[str, str]]:
    """The sentence cut at the marked words: pieces of text, each with its role or ""."""
    marks = [(claim.action.span, "action")]
    marks += [(claim.actor.span, "actor")] if claim.actor else []
    marks += [(claim.target.span, "target")] if claim.target else []
    for link in claim.attribution:
        marks += [(link.source.span, "source")] if link.source else []
        marks += [(link.cue, "cue")] if link.cue else []
    start = claim.sentence.start
    parts: list[tuple[str, str]] = []
    for span, role in sorted(marks):
        if start <= span.start and span.end <= claim.sentence.end:
            parts += [
                (_piece(claim, start, span.start), ""),
                (_piece(claim, span.start, span.end), role),
            ]
            start = span.end
    parts.append((_piece(claim, start, claim.sentence.end), ""))
    return [(text, role) for text, role in parts if text]


def _piece(claim: Claim, start: int, end: int) -> str:
    inside = Span(start - claim.sentence.start, end - claim.sentence.start)
    return clean(claim.sentence_text[inside.start : inside.end])


def _contradiction(each: Contradiction, numbers: Mapping[str, int]) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "score": round(each.score, 2),
        "why": clean(each.why),
        "a": numbers[each.a],
        "b": numbers[each.b],
    }


def _page(data: dict[str, Any]) -> str:
    folder = resources.files("kg.export")
    text = (folder / "page.html").read_text("utf-8")
    library = (folder / CYTOSCAPE).read_text("utf-8")
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    policy = (
        f"default-src 'none'; script-src {_hash(library)} {_hash(script)}; "
        f"style-src {_hash(style)} {_hash(LIBRARY_STYLE)}; base-uri 'none'; form-action 'none'"
    )
    before, after = text.split("{policy}")
    head, rest = after.split("{data}")
    middle, tail = rest.split("{library}")
    return before + policy + head + embedded(data) + middle + library + tail


def embedded(data: object) -> str:
    """JSON that nothing in it can end or turn into markup."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
