"""A meeting that was put off without a new date: no page tells the day it was planned for as if it stood."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from meeting.events import Face, MeetingPostponed
from meeting.intents import PostponeMeeting, TakeLead
from meeting.state import Stage
from meeting.steps import moments
from store.live import LiveMeeting
from store.log import MeetingIndexRow, MeetingLog
from tests.clock import FakeClock
from tests.scenes import series_drawn
from tests.scenes.meeting_days import series_of
from tests.tui.drawn import text
from tests.tui.family import DA
from tests.tui.review.shelf import Shelf, at_demo
from tui.review_reading import Reading
from tui.view.lines import Line
from tui.view.outside import outside
from tui.view.plain import Listed, meeting_list
from tui.view.report.facts import facts
from tui.view.report.text import report
from tui.view.review.agreements import agreement_rows
from tui.view.review.briefing import briefing_rows
from tui.view.review.listed import ListedSeries, listed_rows
from tui.view.review.meeting import meeting_rows
from tui.view.review.plain import series_list, series_text
from tui.view.review.plain_meeting import meeting_text
from tui.view.review.scales import scale_rows
from tui.view.review.series import series_rows
from tui.view.scene import scene_of

STORY = series_drawn.fourth().tell("12:30", MeetingPostponed())
SERIES = series_of(series_drawn.first(), series_drawn.second(), series_drawn.third(), STORY)
NOW = series_drawn.NOW
MOMENT = moments(STORY.log)[-1]
SIZE = (80, 23)
PAGES = {
    "series": series_rows(DA, SERIES, 3, SIZE, NOW),
    "agreements": agreement_rows(DA, SERIES, 0, SIZE, NOW),
    "scales": scale_rows(DA, SERIES, SIZE, NOW),
    "briefing": briefing_rows(DA, SERIES, 80, NOW),
    "meeting": meeting_rows(DA, SERIES, 4, 0, MOMENT, SIZE, NOW),
}
TEXTS = {
    "series": series_text(DA, SERIES, NOW),
    "meeting": meeting_text(DA, SERIES, 4, NOW),
    "show": report(scene_of(DA, STORY.meeting, NOW)),
}


@pytest.mark.rule("R85")
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_no_page_tells_the_abandoned_day(page: tuple[Line, ...]) -> None:
    shown = "\n".join(text(page))
    assert "2/12" not in shown
    assert "2. december" not in shown
    assert "udsat" in shown or "uden ny dato" in shown


@pytest.mark.rule("R85")
@pytest.mark.parametrize("told", TEXTS.values(), ids=TEXTS)
def test_no_text_tells_it_either(told: str) -> None:
    assert "2. december" not in told
    assert "udsat, uden ny dato" in told
    assert "Planlagt:" not in told


def test_for_programs_it_is_planned_for_no_time() -> None:
    found = facts(scene_of(DA, STORY.meeting, NOW))
    assert json.loads(json.dumps(found))["planned"] == {"from": None, "to": None}
    stands = facts(scene_of(DA, series_drawn.fourth().meeting, NOW))
    assert json.loads(json.dumps(stands))["planned"]["from"] == "2026-12-02T12:00:00+00:00"


def test_the_wall_says_that_we_find_another_day() -> None:
    assert "Vi finder en ny dato." in "\n".join(text(outside(scene_of(DA, STORY.meeting, NOW), 80, 20)))
    later = series_drawn.fourth().tell("12:30", MeetingPostponed(NOW + timedelta(days=7)))
    assert "Vi finder" not in "\n".join(text(outside(scene_of(DA, later.meeting, NOW), 80, 20)))


@pytest.mark.rule("R85")
def test_the_lists_say_that_it_is_put_off() -> None:
    waits = ListedSeries("2026-014", "Familien A.", 3, NOW - timedelta(weeks=11), put_off=True)
    (row,) = (row for row in text(listed_rows(DA, [waits], 0, SIZE, NOW, names=False)) if "2026-014" in row)
    assert row.split() == ["►", "2026-014", "3", "16/9", "udsat"]
    assert series_list(DA.words, [waits], NOW.date()).endswith(", næste udsat, uden ny dato")
    assert "  2026-014/4: udsat, uden ny dato" in meeting_list(
        DA.words, [Listed("2026-014/4", None, "Skolen", Stage.POSTPONED)], NOW.date()
    )


class Rows(Shelf):
    """A log with a list of its own."""

    def __init__(self, *rows: MeetingIndexRow) -> None:
        super().__init__()
        self._listed = rows

    def meetings(self) -> list[MeetingIndexRow]:
        """Latest start first; those without a start come last."""
        dated = sorted((row for row in self._listed if row.starts), key=lambda row: row.starts or "", reverse=True)
        return [*dated, *(row for row in self._listed if not row.starts)]


def row(number: int, stage: Stage, starts: str | None, *, following: str | None = None) -> MeetingIndexRow:
    """A meeting as the lists know it."""
    return MeetingIndexRow("2026-014", number, starts=starts, stage=stage.value, next_starts=following)


HELD = row(1, Stage.CLOSED, "2026-09-16T11:00:00+00:00", following="2026-12-02T12:00:00+00:00")
WAITS = row(2, Stage.POSTPONED, None)
IN_JANUARY = datetime(2027, 1, 13, 12, tzinfo=UTC)


@pytest.mark.rule("R85")
@pytest.mark.parametrize(
    ("rows", "coming", "put_off"),
    [
        ((HELD,), datetime(2026, 12, 2, 12, tzinfo=UTC), False),
        ((HELD, WAITS), None, True),
        ((HELD, WAITS, row(3, Stage.PLANNED, IN_JANUARY.isoformat())), IN_JANUARY, False),
        ((HELD, row(2, Stage.POSTPONED, IN_JANUARY.isoformat())), IN_JANUARY, False),
        ((WAITS,), None, True),
    ],
    ids=["agreed", "put off", "taken over by a later one", "put off to a day", "never held"],
)
def test_the_next_meeting_of_a_series_is_the_one_with_a_date(
    rows: tuple[MeetingIndexRow, ...], coming: datetime | None, *, put_off: bool
) -> None:
    (listed,) = Reading(Rows(*rows)).listed()
    assert (listed.coming, listed.put_off) == (coming, put_off)


@pytest.mark.rule("R85")
def test_put_off_while_somebody_reads_the_list_says_so() -> None:
    shelf = at_demo()
    assert Reading(shelf).listed()[0].coming is not None
    leader = LiveMeeting(cast("MeetingLog", shelf), "2026-014/4", Face.LEAD, FakeClock())
    assert [leader.do(act) for act in (TakeLead(), PostponeMeeting())] == [None, None]
    (listed,) = Reading(shelf).listed()
    assert (listed.coming, listed.put_off) == (None, True)
