"""The unit records of PETRARCH: sentences with coded events, and how our claims are held to them.

Actors are codes; CODES below says which names stand for them, after the dictionary that belongs to
the records (UniversalPetrarch, MIT). Most event codes are those of WEIS (McClelland 1976), some of
CAMEO; a class is right where it fits the code read in either way. Codes that only test the
machinery (34x, 90x …) have no class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

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
IGO=European_Union,AU,EU
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


def hits(
    record: Record, claims: Iterable[Claim], entities: Mapping[str, Entity]
) -> list[tuple[bool, bool, bool | None]]:
    """For each event whether source, target and class are told by its best claim (one each)."""
    left = list(claims)
    found = []
    for event in record.events:
        judged = [(_judge(event, claim, entities), claim) for claim in left]
        best = max(judged, key=lambda pair: _weight(pair[0]), default=None)
        if best is None:
            found.append((False, False, None if _classes(event.code) is None else False))
            continue
        found.append(best[0])
        left = [claim for claim in left if claim is not best[1]]
    return found


def _weight(hit: tuple[bool, bool, bool | None]) -> float:
    return 2.0 * hit[0] + 2.0 * hit[1] + 1.0 * bool(hit[2])


def _judge(
    event: Coded, claim: Claim, entities: Mapping[str, Entity]
) -> tuple[bool, bool, bool | None]:
    roles = [
        role.mention for role in claim.roles if role.role in ("recipient", "partner", "concerned")
    ]
    given = (claim.target, *roles)
    right = _classes(event.code)
    ours = {claim.action.root, plover(claim.action.event_type)}
    return (
        any(_named(event.source, mention, entities) for mention in (claim.actor,)),
        any(_named(event.target, mention, entities) for mention in given),
        None if right is None else bool(ours & right),
    )


def _named(code: str, mention: Mention | None, entities: Mapping[str, Entity]) -> bool:
    if mention is None:
        return False
    entity = entities.get(mention.entity or "")
    side = entities.get(entity.side or "") if entity else None
    words = " ".join((mention.text, *(each.name for each in (entity, side) if each)))
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
