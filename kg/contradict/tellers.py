"""Who vouches for a claim: the innermost source that can speak, else the publisher."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.contradict.participants import listed
from kg.contradict.parties import Party, head_of
from kg.model import Attribution, Claim, Entity

MUTE = frozenset({"Abstract", "Event", "Object", "Time", "Quantity", "Weapon", "Vehicle"})
EVIDENCE = re.compile(r"(show|prove|mean|demonstrat|indicat|reveal|suggest|impl)", re.IGNORECASE)
POINTERS = frozenset({"which", "that", "this", "it", "these", "those", "what"})


def speaking(actor: Party | None) -> tuple[str, str, str] | None:
    """Who vouches for an accusation or denial told as an act: the one who accuses or denies."""
    if actor is None:
        return None
    side = "" if actor.side.startswith("~") else actor.side
    return actor.id or f"text:{actor.text.lower()}", side, actor.name


def teller_of(claim: Claim, entities: Mapping[str, Entity]) -> tuple[str, str, str]:
    """Key, side and name of who vouches for the claim: innermost source, else the publisher."""
    link = _vouching(claim.attribution, entities)
    if link is None:
        name = claim.publisher or "the article"
        return f"publisher:{claim.publisher or claim.document}", "", name
    if link.source is None:
        return f"unnamed:{claim.document}", "", "an unnamed source"
    source = entities.get(link.source.entity or "")
    if source is None:
        return f"text:{link.source.text.lower()}", "", link.source.text
    side = source.side if source.side and source.side != source.id else ""
    own = source.id if source.kind in ("Country", "Group") else ""
    return source.id, side or own, source.name


def _vouching(chain: Sequence[Attribution], entities: Mapping[str, Entity]) -> Attribution | None:
    """The innermost link whose source can speak, None for none: "the data show" is passed over."""
    speaking = [link for link in chain if _can_speak(link, entities)]
    saying = [link for link in speaking if not EVIDENCE.match(link.cue_text)]
    return (saying or speaking)[-1] if speaking else None


def _can_speak(link: Attribution, entities: Mapping[str, Entity]) -> bool:
    """Whether a source is one that can say something: no data, and no "which shows"."""
    source = link.source
    if source is None:
        return True
    if EVIDENCE.match(link.cue_text) and source.text.lower() in POINTERS:
        return False
    entity = entities.get(source.entity or "")
    kind = entity.kind if entity else source.kind
    return source.text[:1].isupper() and kind not in MUTE or not listed("mute", head_of(source))
