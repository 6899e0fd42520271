"""How many independent publishers stand behind a claim: ten reprints of one agency are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.model import Claim, Contradiction, Event, Mood


def publishers_behind(
    events: Iterable[tuple[Event, Sequence[str]]],
    contradictions: Iterable[Contradiction],
    claims: Mapping[str, Claim],
) -> dict[str, tuple[str, ...]]:
    """For each claim of the contradictions the publishers whose articles claim the same, sorted.

    The same is claimed where an event is shared and both affirm it or both deny it. A text that
    is told word for word by several is counted for its first publisher alone.
    """
    wanted = {id for each in contradictions for id in (each.a, each.b)}
    same: dict[str, list[str]] = {id: [id] for id in wanted}
    for _, ids in events:
        for id in ids:
            if id in wanted:
                same[id].extend(ids)
    return {id: _publishers(claims[id], [claims[other] for other in same[id]]) for id in same}


def _publishers(claim: Claim, others: Iterable[Claim]) -> tuple[str, ...]:
    agreeing = [
        other
        for other in others
        if other.polarity is claim.polarity and (other.mood is Mood.ASSERTED or other is claim)
    ]
    agreeing.sort(key=lambda other: (other.published or "9999", other.publisher or "", other.id))
    words: set[str] = set()
    found: set[str] = set()
    for other in agreeing:
        text = " ".join(other.sentence_text.split()).casefold()
        if text not in words and other.publisher:
            found.add(other.publisher)
        words.add(text)
    return tuple(sorted(found))
