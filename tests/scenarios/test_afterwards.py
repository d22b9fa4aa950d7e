"""Scenario 15: the family corrects a sentence in the minutes three days later."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.events import Reason
from meeting.intents import CloseMeeting, NoteStatement, Propose, SumUp
from meeting.presets import preset
from meeting.series import Series, agreements
from meeting.state import Stage
from meeting.statement_terms import Said
from tests.scenarios.cast import IDA, JONAS, KAREN, SAMI, YUSUF, meeting_of
from tests.table import terms
from tests.tui.family import EN
from tests.tui.live import TODAY, Evening
from tests.tui.minutes.minutes_driver import Pen, writing
from tests.tui.table import TEMPLATE
from tui.view.agreement_draft import Field
from tui.view.lines import plain
from tui.view.report.text import report
from tui.view.review.agreement_course import course
from tui.view.review.plain_meeting import meeting_text
from tui.view.scene import scene_of

STOOD = "Sami sover aldrig"
SAYS_NOW = "Sami sover dårligt om søndagen"
THREE_DAYS_MIN = 3 * 24 * 60


def three_days_later() -> Evening:
    """Return a meeting that was closed on Wednesday 2 December, on Saturday 5 December."""
    template = replace(TEMPLATE, rules=preset("involving_2023").rules)
    evening = Evening(meeting_of(SAMI, YUSUF, IDA, KAREN, JONAS, template=template)).opened()
    evening.do(NoteStatement("s1", Said("yusuf", STOOD)), Propose(terms("ringer til skolen", "ida"), TODAY))
    evening.do(CloseMeeting(Reason.NOT_ENOUGH_TIME))
    evening.clock.advance(minutes=THREE_DAYS_MIN)
    return evening


async def corrected(pen: Pen) -> None:
    """Take the statement up, as while the meeting went on, and write it otherwise."""
    await pen.press("up", "enter", "ctrl+u")
    await pen.write(SAYS_NOW)
    await pen.press("enter")


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_scenario_15_the_correction_is_added_and_dated_and_the_sentence_stays(size: tuple[int, int]) -> None:
    evening = three_days_later()
    async with writing(evening, size, person="karen") as pen:
        await corrected(pen)
        await pen.shows(STOOD, "added 5/12 by Karen", SAYS_NOW)
        assert pen.texts == [("yusuf", STOOD)]
        assert pen.line == ""
        await pen.press("up", "enter")
        assert pen.line == SAYS_NOW
    assert evening.state.stage is Stage.CLOSED


async def test_scenario_15_a_statement_is_not_taken_out_any_more() -> None:
    evening = three_days_later()
    async with writing(evening, (80, 24), person="karen") as pen:
        await pen.press("up", "delete", "enter")
        await pen.shows(STOOD)
        assert pen.texts == [("yusuf", STOOD)]


@pytest.mark.rule("R113")
async def test_scenario_15_an_agreement_is_added_to_in_its_form_and_told_in_show_and_review() -> None:
    evening = three_days_later()
    async with writing(evening, (80, 24), person="karen") as pen:
        await corrected(pen)
        await pen.press("tab", "enter", "enter", "ctrl+u")
        await pen.write("ringer til skolen om mandagen")
        for _ in range(len(Field)):
            if "Does what" in pen.text:
                await pen.press("enter")
        await pen.shows("1 Ida ringer til skolen", "Corrected", "added 5/12 by Karen")
    evening.leader.catch_up()
    (item,) = evening.state.agreements.items
    assert item.terms.what == "ringer til skolen"

    told = report(scene_of(EN, evening.state, evening.leader.now()))
    assert "added 5/12 by Karen: what Yusuf said" in told
    assert SAYS_NOW not in told
    assert "(added 5/12 by Karen: Ida ringer til skolen om mandagen." in told

    series = Series("2026-014", (evening.state,))
    read = meeting_text(EN, series, 1, evening.clock.wall)
    assert f"added 5/12 by Karen, what Yusuf said: {SAYS_NOW}" in read
    (promise,) = agreements(series)
    course_of = " ".join(" ".join(map(plain, course(EN, series, promise, 60))).split())
    assert "added 5/12 by Karen: Ida ringer til skolen om mandagen." in course_of


async def test_scenario_15_a_sum_up_is_added_to_and_stands_with_what_was_added() -> None:
    evening = three_days_later()
    phase = evening.state.phases.current
    async with writing(evening, (60, 20), person="karen") as pen:
        for text in ("Søvnen fylder.", "Den fylder om søndagen."):
            assert pen.pane.live.do(SumUp(phase, text)) is None
        await pen.press("escape", "d", "escape")
        await pen.shows("Søvnen fylder.", "added 5/12 by Karen: Den fylder om søndagen.")
