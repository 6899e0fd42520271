"""The unit records of PETRARCH: sentences with coded events, and how our claims are held to them.

Actors are codes; CODES below says which names stand for them, after the dictionary that belongs to
the records (UniversalPetrarch, MIT). Most event codes are those of WEIS (McClelland 1976), some of
CAMEO; a class is right where it fits the code read in either way. Codes that only test the
machinery (34x, 90x …) have no class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from kg.contradict.actions import is_a
from kg.contradict.plover import plover
from kg.model import Claim, Entity, Mention

CODES = """
ARN=Arnor ARG=Argentin AUS=Australia BRE=Bree,Romendacil BUL=Bulgar HUN=Budapest
CAF=Central_African_Republic CAL=Calenardhon,Calimehtar CYP=Cyprus CZE=Czech DAG=Dagolath,Telemar
DNK=Denmark,Danish,Zealand DOL=Dol_Amroth EGY=Egypt UAR=Egypt ELF=Caras_Galadhon,Elrond,Galadriel
ELR=Lorien GAL=Lorien ENT=Ent ERI=Eriador ETH=Ethiopia FOR=Fornost FRA=France,French
FRO=Shire,Frodo BIL=Shire,Bilbo SAM=Shire,Sam GON=Gondor,Minas_Tirith,Anorien
HOB=Frodo,Bilbo,Gollum,Smeagol,Slinker,Stinker,Gamgee,Fairbairn ORC=Gamgee,Orc MRG=Morgul
ISR=Israel ITA=Italy,Italian ITH=Ithilen JOR=Jordan KOR=South_Korea,Seoul KUW=Kuwait LBY=Libya
MOR=Mordor,Barad-dur,Cirith_Ungol,Durthang NZE=New_Zealand NOR=Norway,Norwegian
OSG=Osgiliath PAK=Pakistan PHL=Philippines PRK=North_Korea,Pyongyang,Hermit_Kingdom PSE=Hamas,Gaza
RAD=Radagast RNG=Aragorn ROH=Rohan RUS=Russia SHR=White_Downs,Michel_Delving,Brandybuck
TOK=Tuckborough USA=United_States,U.S.,Washington,White_House,Bush,KU,K.U. UNO=United_Nations,U.N.
WIZ=Gandalf YEM=Yemen ZBW=Zimbabwe RHO=Zimbabwe HGW=Quibbler GMW=West_German
IGO=European_Union,AU,EU,International_Criminal_Court
GRY=McGonagall NGM=Amnesty,rights NGO=MSF,Red_Cross ONO=Onodoher AMR=Amroth_tanks IRN=Iran IRQ=Iraq
"""
WEIS = """
01=CONCEDE,RETREAT 02= 03=CONSULT,AGREE 04=SUPPORT,CONSULT 05=AGREE,SUPPORT
06=SUPPORT,COOPERATE,AID,CONCEDE,RETREAT 07=AID 08=AGREE,SUPPORT,COOPERATE,CONCEDE 09=REQUEST
10=REQUEST,AGREE 11=REJECT 12=ACCUSE 13=ACCUSE,PROTEST 14=REJECT 15=REQUEST 16=THREATEN
17=THREATEN,COERCE 18=PROTEST,MOBILIZE 19=SANCTION,REJECT,ASSAULT
20=SANCTION,COERCE 21=COERCE,ASSAULT 22=ASSAULT
"""


NO_CLASS = frozenset({"1010", "1717"})
"""Codes that neither scheme has."""


class Coded(NamedTuple):
    """One event of a record: who, to whom (codes or quoted words), and the event code."""

    source: str
    target: str
    code: str


class Record(NamedTuple):
    """One sentence with the events that were coded in it."""

    id: str
    text: str
    events: tuple[Coded, ...]


def records(path: Path) -> list[Record]:
    """The sentences with events; those that are to give none or an error are left out."""
    found = []
    for sentence in ElementTree.parse(path).iter("Sentence"):
        text = " ".join((sentence.findtext("Text") or "").split())
        events = tuple(
            Coded(coding.get("sourcecode", ""), coding.get("targetcode", ""), code)
            for coding in sentence.iter("EventCoding")
            for code in [coding.get("eventcode", "")]
            if code
        )
        if text and events:
            found.append(Record(sentence.get("id", ""), text, events))
    return found


class Telling(NamedTuple):
    """One reading of a claim: who acts, the parties it may be done to, the classes it may be."""

    claim: Claim
    actor: Mention | None
    parties: tuple[Mention | None, ...]
    classes: frozenset[str]


Hit = tuple[bool, bool, bool | None]
"""Whether source, target and class are right; no class where the code has none."""
COMMENT = "02"
"""Codes of comments: what the one says of the other."""
MUTUAL = ("CLASH", "SIGN", "ESTABLISH_TIES", "BREAK_TIES", "HALT_TALKS", "EXERCISE_JOINTLY")
"""Types of what two sides do with each other, beside all that is CONSULT in PLOVER."""


def hits(record: Record, claims: Iterable[Claim], entities: Mapping[str, Entity]) -> list[Hit]:
    """For each event whether source, target and class are told, by one claim for each.

    First come the claims that name both parties of an event. Such a claim stands for one event of
    each pair of codes, because the coders write an event for each pair where a claim has a target
    and several parties concerned, or an actor who is several ("the envoys of X and Y"), or where a
    name has several codes. What is left over is held to the best of the claims that stand for
    nothing yet. Three readings of a claim count (`tellings`).
    """
    told = list(claims)
    found: list[Hit | None] = [None] * len(record.events)
    paired: set[tuple[int, str, str]] = set()
    taken: set[int] = set()
    for place, event in enumerate(record.events):
        judged = [
            (_judge(event, reading, entities), reading)
            for reading in tellings(record, event, told)
            if (id(reading.claim), event.source, event.target) not in paired
        ]
        whole = [pair for pair in judged if pair[0][0] and pair[0][1]]
        if whole:
            found[place], reading = max(whole, key=lambda pair: _weight(pair[0]))
            taken.add(id(reading.claim))
            paired.add((id(reading.claim), event.source, event.target))
    for place, event in enumerate(record.events):
        if found[place] is not None:
            continue
        left = [claim for claim in told if id(claim) not in taken]
        judged = [
            (_judge(event, reading, entities), reading) for reading in tellings(record, event, left)
        ]
        best = max(judged, key=lambda pair: _weight(pair[0]), default=None)
        if best is not None:
            found[place] = best[0]
            taken.add(id(best[1].claim))
    return [
        hit or (False, False, None if _classes(event.code) is None else False)
        for hit, event in zip(found, record.events, strict=True)
    ]


def tellings(record: Record, event: Coded, claims: Iterable[Claim]) -> Iterator[Telling]:
    """The readings of claims to which an event is held.

    A claim tells what its actor does to its target, and to whom else it names as recipient,
    partner, topic or party concerned. What two do with each other (meet, visit and host, sign,
    clash) is told of both sides, where the record codes it both ways. A comment (codes 02x) is a
    claim's attribution: what its source says of the claim's parties.
    """
    both = Coded(event.target, event.source, "")[:2] in {other[:2] for other in record.events}
    for claim in claims:
        classes = frozenset({claim.action.root, plover(claim.action.event_type)})
        parties = (claim.target, *_others(claim))
        yield Telling(claim, claim.actor, parties, classes)
        if both and _mutual(claim):
            for party in parties:
                yield Telling(claim, party, (claim.actor,), classes)
        if event.code.startswith(COMMENT):
            for link in claim.attribution:
                yield Telling(claim, link.source, (claim.actor, *parties), frozenset({""}))


def _others(claim: Claim) -> tuple[Mention, ...]:
    kept = ("recipient", "partner", "concerned", "topic")
    return tuple(role.mention for role in claim.roles if role.role in kept)


def _mutual(claim: Claim) -> bool:
    kind = claim.action.event_type
    joint = any(is_a(kind, each) for each in MUTUAL) or plover(kind) == "CONSULT"
    return joint or any(role.role == "partner" for role in claim.roles)


def _weight(hit: Hit) -> float:
    return 2.0 * hit[0] + 2.0 * hit[1] + 1.0 * bool(hit[2])


def _judge(event: Coded, told: Telling, entities: Mapping[str, Entity]) -> Hit:
    right = _classes(event.code)
    return (
        _named(event.source, told.actor, entities),
        any(_named(event.target, mention, entities) for mention in told.parties),
        None if right is None else bool(told.classes & right),
    )


def _named(code: str, mention: Mention | None, entities: Mapping[str, Entity]) -> bool:
    if mention is None:
        return False
    entity = entities.get(mention.entity or "")
    side = entities.get(entity.side or "") if entity else None
    words = " ".join((mention.text, *(each.name for each in (entity, side) if each)))
    words = words.replace("_", " ")
    return any(name.lower() in words.lower() for name in names(code))


def names(code: str) -> tuple[str, ...]:
    """The names that a code stands for: of its first three letters, or the quoted words."""
    if code.startswith('"'):
        return (code.strip('"').split()[-1],)
    table = dict(entry.split("=") for entry in CODES.split())
    known = [table[part] for part in re.findall("...", code) if part in table]
    return tuple(known[0].replace("_", " ").split(",")) if known else ("",)


def _classes(code: str) -> frozenset[str] | None:
    """The PLOVER types that an event code may be; None where it only tests the machinery."""
    table = dict(entry.split("=") for entry in WEIS.split())
    if code[:2] not in table or not code.isdigit() or code in NO_CLASS:
        return None
    return frozenset(table[code[:2]].split(","))
