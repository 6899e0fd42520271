"""The corrections that come before all others, in their order."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.columns import Columns
from kg.extract.repair.apposed import apposed
from kg.extract.repair.called import called
from kg.extract.repair.closing import closing_speakers
from kg.extract.repair.fronted import fronted
from kg.extract.repair.glued import glued
from kg.extract.repair.harmed import second_subjects
from kg.extract.repair.interposed import interposed
from kg.extract.repair.inverted import inverted_asides, inverted_speakers
from kg.extract.repair.joined import joined
from kg.extract.repair.kunya import glosses, kunyas
from kg.extract.repair.listed import listed
from kg.extract.repair.names import flat_names
from kg.extract.repair.reports import according_to_bodies
from kg.extract.repair.shifted import shifted
from kg.extract.repair.voice import relatives

FIRST: tuple[Callable[[Columns], None], ...] = (
    relatives,
    kunyas,
    glosses,
    flat_names,
    listed,
    joined,
    glued,
    according_to_bodies,
    fronted,
    apposed,
    closing_speakers,
    inverted_asides,
    inverted_speakers,
    interposed,
    second_subjects,
    called,
    shifted,
)
