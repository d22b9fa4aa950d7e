"""One meeting of a series as text: as planned and as it was, who was heard, what was agreed and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from meeting.evaluation_terms import Group
from meeting.own_speech import SpeechGroup, own_speech
from meeting.postponing import without_date
from meeting.series import Series, agreements, shared_now
from meeting.series_evaluation import Evaluated, evaluations
from meeting.series_outstanding import outstanding
from meeting.state import Meeting
from tui.view.evaluation_page import GROUPS
from tui.view.look import Look
from tui.view.plain import STAGES, no_date, when_and_where
from tui.view.report.agreements import next_line
from tui.view.report.overrides import override_lines
from tui.view.report.rounds import people_lines, rounds_begun
from tui.view.review.added import addition_lines
from tui.view.review.plain import agreement_lines, sections
from tui.view.review.plain_course import course_lines, heard_lines, part_course_lines
from tui.view.scene import Scene, scene_of
from tui.view.words import Words, mark

SPEECH: dict[SpeechGroup, str] = {
    SpeechGroup.FAMILY: mark("the family"),
    SpeechGroup.PRIVATE: mark("the private network"),
    SpeechGroup.PROFESSIONALS: mark("the professionals"),
}


def meeting_text(look: Look, series: Series, number: int, now: datetime) -> str:
    """Return one meeting of a series at an instant (UTC), without what later consent or a child's words withhold."""
    scene = _scene(look, series, number, now)
    return "\n".join(_head(scene)) + "\n\n" + sections(_parts(scene, series))


def meeting_parts(look: Look, series: Series, number: int, now: datetime) -> tuple[tuple[str, Sequence[str]], ...]:
    """Return the same in parts, each with its heading: where and when it was, and all that follows."""
    scene = _scene(look, series, number, now)
    first, *rest = _head(scene)
    return (first, rest), *(part for part in _parts(scene, series) if part[1])


def _scene(look: Look, series: Series, number: int, now: datetime) -> Scene:
    meeting = series.meeting(number)
    if meeting is None:
        raise ValueError(f"no meeting {number} in {series.ref}")
    return scene_of(look, shared_now(series, meeting), meeting.now(now))


def _head(scene: Scene) -> Iterator[str]:
    words, plan = scene.words, scene.meeting.planned
    yield f"{words.text('Meeting {n}', n=plan.number)}, {plan.ref}"
    if without_date(scene.meeting):
        yield no_date(words)
        return
    when = when_and_where(words, plan.starts, plan.place, scene.today)
    yield f"{when}: {words.text(STAGES[scene.meeting.stage])}"


def _parts(scene: Scene, series: Series) -> Iterator[tuple[str, Sequence[str]]]:
    words, meeting = scene.words, scene.meeting
    number = meeting.planned.number
    promises = agreements(series)
    here = {each.ref for each in promises if each.at(number)}
    made = {each.ref for each in promises if each.steps and each.steps[0].meeting == number}
    yield words.text("Time"), course_lines(scene)
    yield words.text("Parts"), part_course_lines(scene)
    yield words.text("Participants"), people_lines(scene)
    for phase in rounds_begun(scene):
        yield words.text(phase.title), heard_lines(scene, phase)
    before = [each for each in promises if each.ref in here - made]
    yield words.text("Agreements from before"), agreement_lines(scene.look, series, before)
    new = [each for each in promises if each.ref in made]
    yield words.text("Agreements"), agreement_lines(scene.look, series, new)
    yield words.text("Outstanding"), tuple(_outstanding(words, series, meeting))
    yield words.text("Added after the close"), addition_lines(scene)
    yield words.text("Own speech, by group"), tuple(_own_speech(words, meeting))
    found = [each for each in evaluations(series) if each.meeting == number]
    yield words.text("Evaluation"), tuple(line for each in found for line in _evaluation(words, each))
    yield words.text("Next meeting"), tuple(filter(None, (next_line(scene),)))
    yield words.text("Rules set aside"), override_lines(scene)


def _outstanding(words: Words, series: Series, meeting: Meeting) -> Iterator[str]:
    for each in outstanding(series, meeting):
        text = each.text or words.text("is not shown")
        yield f"{each.agreement} {text}".strip()


def _own_speech(words: Words, meeting: Meeting) -> Iterator[str]:
    told = own_speech(meeting)
    for share in told.shares:
        groups = " + ".join(words.text(SPEECH[group]) for group in share.groups)
        yield words.text("{group}: {n} %", group=groups, n=share.percent)
    if told.not_told_apart:
        yield words.plural("{n} turn is not counted", "{n} turns are not counted", told.not_told_apart)


def _evaluation(words: Words, found: Evaluated) -> Iterator[str]:
    yield words.plural("{n} sheet", "{n} sheets", found.sheets)
    if found.together is not None:
        yield words.text("all adults: {mean} of 10", mean=_figure(words, found.together))
    for group, mean in found.groups.items():
        most = 5 if group is Group.CHILD else 10
        shown = _figure(words, mean)
        yield words.text("{group}: {mean} of {most}", group=words.text(GROUPS[group]), mean=shown, most=most)


def _figure(words: Words, mean: float) -> str:
    whole, tenth = divmod(round(mean * 10), 10)
    return words.text("{whole}.{tenth}", whole=whole, tenth=tenth)
