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
Box = tuple[float, float, float, float]

LENGTH = 105.0
ROUNDS = 160
HEIGHT = 62.0
MARGIN = 50.0
ASPECT = 1.15


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
    return 9.5 * min(len(label), 17) + 20


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
    """The parts side by side in rows, of a width that leaves them as large as can be shown."""
    boxes = [_box(part, labels) for part in parts]
    widths = [width for _, _, width, _ in boxes]
    tried = sorted({sum(widths[:count]) for count in range(1, len(widths) + 1)})
    rows = [_rows(boxes, max(widest, *widths)) for widest in tried if parts]
    corners = min(rows, key=lambda row: max(row[1] / ASPECT, row[2]))[0] if rows else []
    found: Places = {}
    for part, box, (x, y) in zip(parts, boxes, corners, strict=True):
        for id, (px, py) in part.items():
            found[id] = (px - box[0] + x, py - box[1] + y)
    return found


def _rows(boxes: list[Box], widest: float) -> tuple[list[Point], float, float]:
    """The corner of each box in rows no wider than that, and the width and height of all."""
    corners: list[Point] = []
    x = y = height = right = 0.0
    for box in boxes:
        if x and x + box[2] > widest + 1:
            x, y, height = 0.0, y + height, 0.0
        corners.append((x, y))
        x, height = x + box[2], max(height, box[3])
        right = max(right, x)
    return corners, right, y + height


def _box(part: Places, labels: Mapping[str, str]) -> Box:
    """Left, top, width and height of a part with its labels and a margin."""
    half = {id: _width(labels[id]) / 2 for id in part}
    left = min(x - half[id] for id, (x, _) in part.items())
    right = max(x + half[id] for id, (x, _) in part.items())
    top = min(y for _, y in part.values())
    bottom = max(y for _, y in part.values())
    return left, top, right - left + MARGIN, bottom - top + HEIGHT + MARGIN / 2
