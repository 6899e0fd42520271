"""Where to draw the nodes of a small network, in whole pixels and the same on every machine.

Force-directed placement (Fruchterman and Reingold 1991) of each connected part by itself, then
labels are pushed apart, then the parts are put on shelves, the largest first. Only exactly rounded
arithmetic is used, so that no library or processor changes a picture.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

Point = tuple[float, float]
Places = dict[str, Point]

LENGTH = 150.0
ROUNDS = 160
HEIGHT = 64.0
MARGIN = 70.0


def layout(
    labels: Mapping[str, str], links: Iterable[tuple[str, str]]
) -> dict[str, tuple[int, int]]:
    """The centre of each node; `labels` are the texts under them, `links` pairs of nodes."""
    near = _neighbours(labels, links)
    parts = []
    for members in _components(near):
        places = _forced(members, near)
        stretched = {id: (x * 1.4, y) for id, (x, y) in places.items()}
        parts.append(_apart(stretched, {id: _width(labels[id]) for id in members}))
    shelved = _shelved(parts, labels)
    return {id: (round(x), round(y)) for id, (x, y) in sorted(shelved.items())}


def _neighbours(
    labels: Mapping[str, str], links: Iterable[tuple[str, str]]
) -> dict[str, list[str]]:
    near: dict[str, set[str]] = {id: set() for id in sorted(labels)}
    for a, b in links:
        if a != b:
            near[a].add(b)
            near[b].add(a)
    return {id: sorted(others) for id, others in near.items()}


def _components(near: Mapping[str, list[str]]) -> list[list[str]]:
    """The connected parts, each from its best connected node outwards, the largest first."""
    seen: set[str] = set()
    parts = []
    for start in sorted(near, key=lambda id: (-len(near[id]), id)):
        if start in seen:
            continue
        part = [start]
        seen.add(start)
        for id in part:
            fresh = [other for other in near[id] if other not in seen]
            seen.update(fresh)
            part += fresh
        parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _forced(members: list[str], near: Mapping[str, list[str]]) -> Places:
    places = dict(zip(members, _spiral(len(members)), strict=True))
    for step in range(ROUNDS):
        limit = LENGTH * (1 - step / ROUNDS) + 1
        moves = {id: _force(id, places, near[id]) for id in members}
        for id, (x, y) in moves.items():
            size = math.sqrt(x * x + y * y) or 1.0
            share = min(size, limit) / size
            places[id] = (places[id][0] + x * share, places[id][1] + y * share)
    return places


def _spiral(count: int) -> list[Point]:
    """Points of a square spiral from the middle outwards, a little askew."""
    points: list[Point] = []
    x = y = 0
    right, down = 1, 0
    run = 1
    while len(points) < count:
        for _ in range(2):
            for _ in range(run):
                points.append((x * LENGTH + y * 7, y * LENGTH + x * 5))
                x, y = x + right, y + down
            right, down = -down, right
        run += 1
    return points[:count]


def _force(id: str, places: Places, near: list[str]) -> Point:
    x, y = places[id]
    push_x = push_y = 0.0
    for other, (there_x, there_y) in places.items():
        if other != id:
            dx, dy = x - there_x, y - there_y
            share = LENGTH * LENGTH / max(dx * dx + dy * dy, 1.0)
            push_x, push_y = push_x + dx * share, push_y + dy * share
    for other in near:
        dx, dy = places[other][0] - x, places[other][1] - y
        share = math.sqrt(dx * dx + dy * dy) / LENGTH
        push_x, push_y = push_x + dx * share, push_y + dy * share
    return push_x, push_y


def _width(label: str) -> float:
    return 8.5 * min(len(label), 20) + 26


def _apart(places: Places, widths: Mapping[str, float]) -> Places:
    """The same places with the boxes of nodes and labels pushed apart."""
    found = dict(places)
    ids = sorted(found)
    for _ in range(120):
        moved = False
        for number, a in enumerate(ids):
            for b in ids[number + 1 :]:
                moved |= _pushed(found, a, b, (widths[a] + widths[b]) / 2)
        if not moved:
            break
    return found


def _pushed(places: Places, a: str, b: str, width: float) -> bool:
    (ax, ay), (bx, by) = places[a], places[b]
    over_x, over_y = width - abs(ax - bx), HEIGHT - abs(ay - by)
    if over_x <= 0 or over_y <= 0:
        return False
    if over_x < over_y:
        shift = (over_x / 2 + 1) * (1 if ax >= bx else -1)
        places[a], places[b] = (ax + shift, ay), (bx - shift, by)
    else:
        shift = (over_y / 2 + 1) * (1 if ay >= by else -1)
        places[a], places[b] = (ax, ay + shift), (bx, by - shift)
    return True


def _shelved(parts: list[Places], labels: Mapping[str, str]) -> Places:
    boxes = [_box(part, labels) for part in parts]
    area = sum(width * height for _, _, width, height in boxes)
    widest = max([math.sqrt(area * 1.25), *(box[2] for box in boxes)], default=0.0)
    found: Places = {}
    x = y = shelf = 0.0
    for part, (left, top, width, height) in zip(parts, boxes, strict=True):
        if x and x + width > widest:
            x, y, shelf = 0.0, y + shelf, 0.0
        for id, (px, py) in part.items():
            found[id] = (px - left + x, py - top + y)
        x, shelf = x + width, max(shelf, height)
    return found


def _box(part: Places, labels: Mapping[str, str]) -> tuple[float, float, float, float]:
    """Left, top, width and height of a part with its labels and a margin."""
    half = {id: _width(labels[id]) / 2 for id in part}
    left = min(x - half[id] for id, (x, _) in part.items())
    right = max(x + half[id] for id, (x, _) in part.items())
    top = min(y for _, y in part.values())
    bottom = max(y for _, y in part.values())
    return left, top, right - left + MARGIN, bottom - top + HEIGHT + MARGIN / 2
