"""The report on a meeting, which a screen reader reads and a pipe takes."""

from __future__ import annotations

import json

import pytest

from meeting.events import SeriesEnded
from meeting.state import Agreements, Reservation
from tests.scenes import stations
from tests.tui.family import FIRST, at_table, changed, scene
from tui.view.next_meeting_form import REASONS
from tui.view.report.agreements import agreement_lines, next_line
from tui.view.report.facts import facts


@pytest.mark.rule("R109")
def test_a_reservation_stands_with_its_agreement() -> None:
    reserved = changed(FIRST, reservations=(Reservation("lise", "ikke om mandagen"),))
    at = scene(at_table("agreements", agreements=Agreements((reserved,))))
    (said,) = agreement_lines(at)
    assert said.endswith("Forbehold fra Lise: ikke om mandagen.")
    assert '"reservations": [{"person": "lise", "text": "ikke om mandagen"}]' in json.dumps(facts(at))


@pytest.mark.rule("R144")
@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (REASONS[0], "Der er ikke flere møder: vi har nået det, vi ville."),
        ("Familien flytter til Aarhus.", "Der er ikke flere møder: Familien flytter til Aarhus."),
    ],
)
def test_why_there_is_no_further_meeting_is_told_in_the_language_of_the_reader(reason: str, told: str) -> None:
    assert next_line(stations.finding_a_date().tell("15:45", SeriesEnded(reason)).scene("15:46")) == told
