"""The question before the next phase, against its drawing, and the reasons by number."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting.refusal import Refused, Why
from meeting.state import Floor, Mark, Meeting, Presence, Round, Seat, Stay, Turn
from tests.tui.drawn import part, text
from tests.tui.family import DA, EN, SPEAKERS, STARTS, at_table, scene
from tui.asking import REASONS as PICKED
from tui.view.lines import plain, width
from tui.view.question import REASONS, reasons_question, unheard_question

UNHEARD = Refused(Why.UNHEARD, ("tove", "mormor", "lise"), "reflection", needs_reason=True)
NOW = STARTS + timedelta(minutes=104)


def _three_unheard() -> Meeting:
    marks = {person: Mark.HEARD for person in SPEAKERS if person not in ("tove", "jonas")}
    marks |= {"mormor": Mark.TO_RETURN, "lise": Mark.PASSED}
    meeting = at_table(rounds={"descriptive": Round("descriptive", SPEAKERS, marks)})
    seats = tuple(
        Seat(seat.participant, (Stay(STARTS + timedelta(minutes=80)),)) if seat.participant.id == "tove" else seat
        for seat in meeting.presence.seats
    )
    turn = Turn("1", "jonas", "descriptive", NOW)
    return replace(
        meeting,
        presence=Presence(seats),
        floor=Floor((turn,)),
        timebox=replace(meeting.timebox, opened_at=STARTS),
    )


@pytest.mark.rule("R30", "R100")
def test_the_question_is_as_drawn() -> None:
    rows = text(unheard_question(scene(_three_unheard(), NOW), UNHEARD, 58, 10))
    drawn = part("f-60x20", 1, 8, 58, 10)
    assert rows == drawn[: len(rows)]
    assert not any(drawn[len(rows) :])


def test_with_many_unheard_the_rest_is_counted_and_the_ways_on_stay() -> None:
    everyone = Refused(Why.UNHEARD, SPEAKERS, "reflection", needs_reason=True)
    meeting = at_table(rounds={"descriptive": Round("descriptive", SPEAKERS)})
    for height in range(8, 20):
        rows = [plain(row) for row in unheard_question(scene(meeting), everyone, 58, height)]
        named = [row for row in rows if "○" in row]
        more = [row for row in rows if "… og" in row]
        assert len(rows) <= height
        assert rows[-1].split() == ["2", "gå", "videre", "–", "vælg", "hvorfor"]
        assert len(named) + (int(more[0].split()[2]) if more else 0) == len(SPEAKERS)


def test_every_reason_has_its_words_in_both_languages() -> None:
    assert len(REASONS) == len(PICKED)
    for look in (DA, EN):
        rows = reasons_question(scene(_three_unheard(), NOW, look), UNHEARD, 58, private=False)
        assert [plain(row).strip()[:1] for row in rows[3:]] == ["1", "2", "3", "4"]
        assert all(width(row) <= 58 for row in rows)


def test_a_private_matter_is_not_told_on_a_lone_wall() -> None:
    refused = Refused(Why.NO_PARENT, needs_reason=True)
    public = text(reasons_question(scene(_three_unheard(), NOW), refused, 58, private=False))
    private = text(reasons_question(scene(_three_unheard(), NOW), refused, 58, private=True))
    assert not any("forælder" in row for row in public)
    assert any("forælder" in row for row in private)


def test_the_question_before_the_close_begins_as_a_sentence_does() -> None:
    refused = Refused(Why.CLOSING_CHECKS, needs_reason=True)
    rows = text(reasons_question(scene(_three_unheard(), NOW), refused, 58, private=False))
    assert rows[1] == " Luk mødet – vælg hvorfor"
