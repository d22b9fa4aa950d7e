"""The report on a meeting, which a screen reader reads and a pipe takes."""

from __future__ import annotations

import json

import pytest

from meeting.state import Agreements, Reservation
from tests.tui.family import FIRST, at_table, changed, scene
from tui.view.report.agreements import agreement_lines
from tui.view.report.facts import facts


@pytest.mark.rule("R109")
def test_a_reservation_stands_with_its_agreement() -> None:
    reserved = changed(FIRST, reservations=(Reservation("lise", "ikke om mandagen"),))
    at = scene(at_table("agreements", agreements=Agreements((reserved,))))
    (said,) = agreement_lines(at)
    assert said.endswith("Forbehold fra Lise: ikke om mandagen.")
    assert '"reservations": [{"person": "lise", "text": "ikke om mandagen"}]' in json.dumps(facts(at))
