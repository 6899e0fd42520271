"""Claims as brat stand-off: the text, its annotations, and the two settings files of a folder.

The format is that of brat 1.3 (https://brat.nlplab.org/standoff.html). A claim is an event whose
trigger is its action; who says it is an event of the type Attribution, whose trigger is the cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.contradict.actions import vocabulary
from kg.model import (
    Attribution,
    Certainty,
    Claim,
    Entity,
    Mention,
    Mood,
    Polarity,
    Resolved,
    Span,
    Tense,
)

CLAIM, ATTRIBUTION, CUE, CONTENT = "Claim", "Attribution", "Cue", "Content"
KINDS = (
    "Person Organization Country Place Group Facility Weapon Vehicle Event Time Quantity Object "
    "Abstract Mention"
).split()
ROLES = "Actor Target Place Time Recipient Instrument Purpose Role Quantity".split()
ATTRIBUTES: Mapping[str, Sequence[str]] = {
    "Polarity": [value.value for value in Polarity],
    "Certainty": [value.value for value in Certainty],
    "Tense": [value.value for value in Tense],
    "Mood": [value.value for value in Mood],
}
FLAGS = ("Quoted", "Denied")
RELATIONS = ("ClaimedBy", "ReportedBy")

_SPACE = re.compile(r"[^\S\n]")
_SURROGATE = re.compile("[\ud800-\udfff\x00]")
_LINE = re.compile(r"[^\n]+")
_NAME = re.compile(r"[^A-Za-z0-9_-]+")


def brat_text(text: str) -> str:
    """The text as brat reads it: the same offsets, lines that end in "\\n" alone.

    Every other white space is a space, because readers of brat's files do not agree on which
    of them end a line; what UTF-8 cannot hold is a replacement character.
    """
    lines = text.replace("\r\n", " \n").replace("\r", "\n")
    return _SURROGATE.sub("\ufffd", _SPACE.sub(" ", lines))


def brat_annotations(resolved: Resolved) -> str:
    """The annotations of one document, in the order of the text; "" without a claim."""
    page = _Page(brat_text(resolved.document.text), {e.id: e for e in resolved.entities})
    for claim in sorted(resolved.claims, key=lambda c: (c.sentence, c.action.span, c.id)):
        page.add(claim)
    return page.written()


class _Page:
    """The annotations of one document as they are made; each kind is numbered by itself."""

    def __init__(self, text: str, entities: Mapping[str, Entity]) -> None:
        self._text = text
        self._entities = entities
        self._lines: list[str] = []
        self._bound: dict[tuple[str, tuple[Span, ...]], str] = {}
        self._cut: dict[tuple[Span, ...], tuple[Span, ...]] = {}
        self._notes: dict[str, str] = {}
        self._told: dict[tuple[str, ...], tuple[str, list[str], Attribution]] = {}
        self._counts = dict.fromkeys("TERA#", 0)

    def add(self, claim: Claim) -> None:
        """One claim with all that belongs to it."""
        trigger = self._span(claim.action.event_type or CLAIM, [claim.action.span])
        if trigger is None:
            return
        arguments = [("Actor", self._mention(claim.actor)), ("Target", self._mention(claim.target))]
        arguments += [(r.role.capitalize(), self._mention(r.mention)) for r in claim.roles]
        arguments.append(("Quantity", self._quantity(claim)))
        self._time(claim)
        name = self._event(claim.action.event_type or CLAIM, trigger, arguments)
        for attribute, values in ATTRIBUTES.items():
            value = getattr(claim, attribute.lower()).value
            assert value in values
            self._put("A", f"{attribute} {name} {value}")
        rules = f", rules {' '.join(claim.rules)}" if claim.rules else ""
        self._note(name, f"{claim.id}, confidence {claim.confidence:g}{rules}")
        for place, link in enumerate(reversed(claim.attribution)):
            self._attribute(name, link, RELATIONS[min(place, 1)])

    def written(self) -> str:
        """All lines, each with its line break."""
        for trigger, arguments, link in self._told.values():
            name = self._event(ATTRIBUTION, trigger, [_split(each) for each in arguments])
            for flag, set_ in zip(FLAGS, (link.quoted, link.denied), strict=True):
                if set_:
                    self._put("A", f"{flag} {name}")
        for name, note in self._notes.items():
            self._put("#", f"AnnotatorNotes {name}\t{note}")
        return "".join(f"{line}\n" for line in self._lines)

    def _put(self, kind: str, rest: str) -> str:
        self._counts[kind] += 1
        name = f"{kind}{self._counts[kind]}"
        self._lines.append(f"{name}\t{rest}")
        return name

    def _span(self, kind: str, spans: Iterable[Span]) -> str | None:
        """The name of a stretch of text, cut where a line ends; None where it is white space."""
        spans = tuple(spans)
        if spans not in self._cut:
            # Many claims stand in one content, which may be long.
            self._cut[spans] = tuple(_pieces(self._text, spans))
        pieces = self._cut[spans]
        if not pieces:
            return None
        if (kind, pieces) not in self._bound:
            offsets = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
            words = " ".join(self._text[piece.start : piece.end] for piece in pieces)
            self._bound[kind, pieces] = self._put("T", f"{kind} {offsets}\t{words}")
        return self._bound[kind, pieces]

    def _mention(self, mention: Mention | None) -> str | None:
        if mention is None:
            return None
        entity = self._entities.get(mention.entity or "")
        kind = (entity.kind if entity else "") or mention.kind
        name = self._span(kind if kind in KINDS else "Mention", [mention.span])
        if name and entity:
            side = self._entities.get(entity.side or "")
            acting = f", side {side.name}" if side else ""
            self._note(name, f"{entity.name} ({entity.id}{acting})")
        return name

    def _quantity(self, claim: Claim) -> str | None:
        quantity = claim.quantity
        name = self._span("Quantity", [quantity.span]) if quantity else None
        if name and quantity:
            low, high = (
                "?" if bound is None else f"{bound:g}" for bound in (quantity.low, quantity.high)
            )
            self._note(name, f"{low} to {high} {quantity.of}")
        return name

    def _time(self, claim: Claim) -> None:
        when = claim.when
        name = self._span("Time", [when.span]) if when else None
        if name and when:
            end = f" to {when.end}" if when.end else ""
            self._note(name, f"{when.value or 'unknown'}{end} ({when.precision})")

    def _event(self, kind: str, trigger: str, arguments: Iterable[tuple[str, str | None]]) -> str:
        """An event; several arguments of one role are told apart by a number ("Place2")."""
        counts: dict[str, int] = {}
        shown = [f"{kind}:{trigger}"]
        for role, name in dict.fromkeys(arguments):
            if name is not None:
                counts[role] = counts.get(role, 0) + 1
                shown.append(f"{role}{counts[role] if counts[role] > 1 else ''}:{name}")
        return self._put("E", " ".join(shown))

    def _attribute(self, claim: str, link: Attribution, relation: str) -> None:
        """Who says a claim: by a cue, or where there is none by a relation to the source."""
        source = self._mention(link.source)
        trigger = self._span(CUE, [link.cue]) if link.cue else None
        content = self._span(CONTENT, link.content)
        if trigger is None:
            if source is not None:
                self._put("R", f"{relation} Arg1:{claim} Arg2:{source}")
            return
        key = (trigger, source or "", content or "", str(link.quoted), str(link.denied))
        if key not in self._told:
            known = [("Source", source), ("Content", content)]
            self._told[key] = (trigger, [f"{r}:{n}" for r, n in known if n], link)
        self._told[key][1].append(f"Says:{claim}")

    def _note(self, name: str, text: str) -> None:
        self._notes.setdefault(name, " ".join(brat_text(text).split()))


def _split(argument: str) -> tuple[str, str]:
    role, _, name = argument.partition(":")
    return role, name


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The stretches of text in some spans in order, none with a line break or a space at an end."""
    end = 0
    for span in sorted(spans):
        for line in _LINE.finditer(text, max(span.start, end), span.end):
            words = line[0].strip()
            if words:
                start = line.start() + len(line[0]) - len(line[0].lstrip())
                yield Span(start, start + len(words))
        end = max(end, span.end)


def file_name(name: str, taken: Iterable[str]) -> str:
    """What a document's files are called: letters, digits, "_" and "-", as no other of `taken`.

    `taken` are names in lower case: some file systems do not tell case.
    """
    stem = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    stem = re.sub(r"\.(txt|md|html?|jsonl?|csv|tsv|gz|xz)\b", "", stem, flags=re.IGNORECASE)
    # A device of Windows ("con", "nul") cannot be the name of a file there, nor a flag of others.
    stem = _NAME.sub("-", stem).strip("-")[:80] or "document"
    if re.fullmatch(r"con|prn|aux|nul|(com|lpt)\d", stem, flags=re.IGNORECASE):
        stem = f"document-{stem}"
    known, number, found = set(taken), 1, stem
    while found.lower() in known:
        number += 1
        found = f"{stem}-{number}"
    return found


def annotation_conf() -> str:
    """brat's `annotation.conf`: which types, roles, relations and attributes there are."""
    roles = ", ".join(f"{role}*:<ANY>" for role in ROLES)
    lines = ["[entities]", *KINDS, CUE, CONTENT, "[relations]"]
    lines += [f"{name}\tArg1:<EVENT>, Arg2:<ENTITY>" for name in RELATIONS]
    lines += ["<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"]
    lines += ["[events]", f"{ATTRIBUTION}\tSource?:<ENTITY>, Content?:<ENTITY>, Says*:<EVENT>"]
    lines += [f"{CLAIM}\t{roles}"]
    lines += [f"{indent}{name}\t{roles}" for indent, name in _types("", "")]
    lines += ["[attributes]"]
    lines += [f"{name}\tArg:<EVENT>, Value:{'|'.join(v)}" for name, v in ATTRIBUTES.items()]
    lines += [f"{flag}\tArg:<EVENT>" for flag in FLAGS]
    return "\n".join(lines) + "\n"


def _types(broader: str, indent: str) -> Iterator[tuple[str, str]]:
    """The event types under another, each with its indentation."""
    for name, concept in sorted(vocabulary().types.items()):
        if concept.broader == broader:
            yield indent, name
            yield from _types(name, indent + "\t")


def visual_conf() -> str:
    """brat's `visual.conf`: the labels of event types, and how attributes are drawn."""
    labels = [
        f"{name} | {concept.label} | {concept.label.split(',')[0]}"
        for name, concept in sorted(vocabulary().types.items())
    ]
    return "\n".join(["[labels]", *labels, "[drawing]", *DRAWING]) + "\n"


# A negative claim is crossed out, an unsure one has a broken border, tense and mood a mark.
DRAWING = (
    "SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken",
    "ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5",
    "Country\tbgColor:#7fe2ff",
    "Place\tbgColor:#6fffdf",
    "Person\tbgColor:#ffccaa",
    "Organization\tbgColor:#8fb2ff",
    "Group\tbgColor:#8fb2ff",
    "Weapon\tbgColor:darkgray",
    "Time\tbgColor:#ffff99",
    "Quantity\tbgColor:#ffff99",
    "Cue\tbgColor:#ffb3d9",
    "Content\tbgColor:#f2f2f2",
    "Polarity\tbox:none|crossed",
    "Certainty\tdashArray:-|3-6|3-3|1-3",
    "Tense\tglyph:←|=|→",
    "Mood\tglyph:!|if|➚|☞|?|~",
    "Quoted\tglyph:”",
    "Denied\tbox:crossed",
)
