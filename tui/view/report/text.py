"""The report as one text: headings, and under each a line for every fact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from meeting.danish_time import local_day
from meeting.postponing import without_date
from meeting.state import Stage
from tui.view.clock import clock_in_sentence, long_date
from tui.view.head import meeting_name
from tui.view.plain import STAGES, no_date, when_and_where
from tui.view.report.agreements import agreement_lines, earlier_lines, next_line
from tui.view.report.closing import closing_lines
from tui.view.report.minutes import minutes_lines
from tui.view.report.overrides import override_lines
from tui.view.report.preparing import open_after_lines, open_lines
from tui.view.report.rounds import floor_line, people_lines, round_lines, rounds_begun
from tui.view.report.times import part_lines, time_lines
from tui.view.scene import Scene

_INDENT = "  "


def report(scene: Scene) -> str:
    """Return all that may be told of a meeting as it stands at the scene's instant."""
    parts = ["\n".join(_top(scene))]
    for heading, lines in _sections(scene):
        if lines:
            parts.append("\n".join([heading, *(f"{_INDENT}{each}" for each in lines)]))
    return "\n\n".join(parts)


def _top(scene: Scene) -> Iterator[str]:
    meeting, words, plan = scene.meeting, scene.words, scene.meeting.planned
    yield f"{meeting_name(scene)}, {plan.ref}"
    yield no_date(words) if without_date(meeting) else when_and_where(words, plan.starts, plan.place, date.min)
    yield words.text("Purpose: {purpose}", purpose=plan.purpose)
    if plan.series.reopened:
        yield words.text("The series goes on: {reason}", reason=plan.series.reopened)
    yield words.text("State: {state}", state=_state(scene))
    yield words.text("Leader: {name}", name=scene.name(meeting.lead.leader or plan.leader))
    yield words.text("Minute-taker: {name}", name=scene.name(meeting.lead.minute_taker or plan.minute_taker))


def _state(scene: Scene) -> str:
    meeting, words = scene.meeting, scene.words
    stage = words.text(STAGES[meeting.stage])
    until = meeting.ending.until
    if meeting.stage in {Stage.PAUSED, Stage.POSTPONED} and until is not None:
        day = long_date(words, local_day(until), local_day(meeting.wall(scene.now)))
        when = words.text("{date} at {time}", date=day, time=clock_in_sentence(words, until))
        return words.text("{state} until {when}", state=stage, when=when)
    if meeting.stage is Stage.PLANNED:
        return words.text("{state}; ordstyrer lead begins it", state=stage)
    return stage


def _sections(scene: Scene) -> Iterator[tuple[str, tuple[str, ...]]]:
    words = scene.words
    yield words.text("Before the meeting begins"), open_lines(scene)
    yield words.text("Time"), time_lines(scene)
    yield words.text("Parts"), part_lines(scene)
    yield words.text("Participants"), people_lines(scene)
    yield words.text("The floor"), tuple(filter(None, (floor_line(scene),)))
    for phase in rounds_begun(scene):
        yield words.text(phase.title), round_lines(scene, phase)
    yield words.text("Agreements from before"), earlier_lines(scene)
    yield words.text("Agreements"), agreement_lines(scene)
    yield words.text("In the minutes"), minutes_lines(scene)
    yield words.text("Next meeting"), tuple(filter(None, (next_line(scene),)))
    yield words.text("Rules set aside"), override_lines(scene)
    yield words.text("Before we close"), closing_lines(scene)
    yield words.text("After the meeting"), open_after_lines(scene)
