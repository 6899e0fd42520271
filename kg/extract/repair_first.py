"""The corrections that come before all others, in their order."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.columns import Columns
from kg.extract.repair_apposed import apposed
from kg.extract.repair_called import called
from kg.extract.repair_closing import closing_speakers
from kg.extract.repair_fronted import fronted
from kg.extract.repair_glued import glued
from kg.extract.repair_harmed import second_subjects
from kg.extract.repair_interposed import interposed
from kg.extract.repair_inverted import inverted_speakers
from kg.extract.repair_joined import joined
from kg.extract.repair_kunya import glosses, kunyas
from kg.extract.repair_listed import listed
from kg.extract.repair_names import flat_names
from kg.extract.repair_reports import according_to_bodies
from kg.extract.repair_shifted import shifted
from kg.extract.repair_voice import relatives

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
    inverted_speakers,
    interposed,
    second_subjects,
    called,
    shifted,
)
