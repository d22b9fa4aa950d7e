"""Whether a template can be held at all: its parts, its frames and its rules fit together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from meeting.closed_days import unreadable
from meeting.parts import breaks_min, fixed_min, rounds_min
from meeting.prepared import AFTER, BEFORE
from meeting.problem import Problem, Where, mark
from meeting.rows import nearest
from meeting.template import Frame, PhaseKind, Template

POINTS = ("purpose", "roles", "authority_role", "confidentiality", "interpreter")
"""What a leader can be asked to tick off in a phase (R102, R114, R138, R140)."""

_CLOSING = (PhaseKind.AGREEMENTS, PhaseKind.NEXT_MEETING, PhaseKind.EVALUATION)
_LONGEST_QUESTION = 58
_LONGEST_KEPT = 3650
"""Ten years, in days."""
_SOURCE = re.compile(r"R([1-9]\d?|1[0-4]\d|15[01])", re.ASCII)
"""The ids of `sources.toml`, which takes 20 ms to read."""


def template_problems(template: Template) -> Iterator[Problem]:
    """Yield everything that makes a template impossible to hold."""
    yield from _phases(template)
    yield from _rules(template)
    yield from _numbers(template)
    yield from _checklists(template)
    for name, frame in (("frame", template.frame), ("with_interpreter", template.with_interpreter)):
        yield from _frame(frame, Where(name))
        yield from length_problems(template, frame, Where(name, field="target_min"))


def length_problems(template: Template, frame: Frame, where: Where) -> Iterator[Problem]:
    """Yield what does not fit in the planned length of a frame: the fixed parts, or breaks and protected end."""
    breaks = breaks_min(frame)
    if any(phase.is_round for phase in template.phases) and rounds_min(template, frame) <= 0:
        wrong = mark(
            "The parts take {fixed} minutes and the breaks {breaks}: of {length} minutes none is left to be heard in."
        )
        right = mark("Plan a longer meeting, or shorter parts.")
        numbers = {"fixed": fixed_min(template), "breaks": breaks, "length": frame.target_min}
        yield Problem(wrong, right, numbers, where, source=("R30",))
    elif breaks + template.closing_min > frame.target_min:
        wrong = mark(
            "The breaks take {breaks} minutes and the protected end {closing}: more than the {length} planned."
        )
        right = mark("Plan a longer meeting, or a shorter end.")
        numbers = {"breaks": breaks, "closing": template.closing_min, "length": frame.target_min}
        yield Problem(wrong, right, numbers, where, source=("R35",))


def _phases(template: Template) -> Iterator[Problem]:
    kinds = {phase.kind for phase in template.phases}
    if PhaseKind.ROUND not in kinds:
        wrong = mark("No part is a round, so nobody is sure to be heard.")
        yield Problem(wrong, mark('Write kind = "round" at one.'), where=Where("phase"), source=("R30", "R100"))
    if PhaseKind.AGREEMENTS not in kinds:
        wrong = mark("No part is for agreements.")
        yield Problem(wrong, mark('Write kind = "agreements" at one.'), where=Where("phase"), source=("R112",))
    for phase_id, number in Counter(phase.id for phase in template.phases).items():
        if number > 1:
            wrong, right = mark("This id stands more than once."), mark("Keep one of them.")
            yield Problem(wrong, right, where=Where("phase", phase_id, "id"))
    for number, phase in enumerate(template.phases, start=1):
        where = Where("phase", phase.id or f"#{number}")
        if phase.is_round and phase.minutes:
            right = mark("Leave minutes out: the rounds share what the other parts leave.")
            yield Problem(mark("A round has no minutes of its own."), right, where=replace(where, field="minutes"))
        if not phase.is_round and not phase.minutes:
            right = mark("Write how many minutes it takes.")
            yield Problem(mark("This part has no minutes."), right, where=replace(where, field="minutes"))
        for field, questions in (("questions", phase.questions), ("child_questions", phase.child_questions)):
            if any(len(question) > _LONGEST_QUESTION for question in questions):
                right = mark("Write at most {most} characters, so that it stands on one line of the wall.")
                params = {"most": _LONGEST_QUESTION}
                yield Problem(mark("A question is too long."), right, params, replace(where, field=field))
        for point in set(phase.points) - set(POINTS):
            yield _no_such_point(point, replace(where, field="points"))


def _no_such_point(point: str, where: Where) -> Problem:
    wrong = mark("There is no such point.")
    if guess := nearest(point, POINTS):
        return Problem(wrong, mark('Did you mean "{guess}"?'), {"guess": guess}, where)
    return Problem(wrong, mark("Write one of: {choices}."), {"choices": ", ".join(POINTS)}, where)


def _rules(template: Template) -> Iterator[Problem]:
    for rule in template.rules:
        if unknown := [source for source in rule.source if not _SOURCE.fullmatch(source)]:
            right = mark("Write R1 to R151, or none for a rule of your own.")
            where = Where("rules", rule.id.value, "source")
            yield Problem(mark("There is no source {unknown}."), right, {"unknown": ", ".join(unknown)}, where)


def _numbers(template: Template) -> Iterator[Problem]:
    closing = sum(phase.minutes for phase in template.phases if phase.kind in _CLOSING)
    if template.closing_min < closing:
        wrong = mark("The last parts take {closing} minutes; only {protected} are protected.")
        numbers = {"closing": closing, "protected": template.closing_min}
        right = mark("Write closing_min = {closing}.")
        yield Problem(wrong, right, numbers, Where("template", field="closing_min"))
    if template.retention_days > _LONGEST_KEPT:
        right = mark("Write a whole number from 0 to {most}, without quotes.")
        where = Where("template", field="retention_days")
        yield Problem(mark("This does not fit."), right, {"most": _LONGEST_KEPT}, where)
    yield from _weeks(template.interval_weeks, "interval_weeks", 1, ("R86",))
    yield from _weeks(template.postponed_weeks, "postponed_weeks", 0, ())
    for field, entries in (("closed_days", template.closed_days), ("school_holidays", template.school_holidays)):
        for entry in unreadable(entries):
            right = mark("Write a day, days or weeks: {example}.")
            example = '"06-05", "2027-05-07", "12-23..01-02", "week 7", "weeks 27-32", "easter"'
            params = {"entry": entry, "example": example}
            yield Problem(mark("{entry} is no day of the calendar."), right, params, Where("template", field=field))


def _checklists(template: Template) -> Iterator[Problem]:
    """Yield what stands in the other list, or twice: a line has one tick."""
    for field, items, possible in (("before", template.before, BEFORE), ("after", template.after, AFTER)):
        where = Where("template", field=field)
        for item, number in Counter(items).items():
            if item not in possible:
                right = mark("Write one of: {choices}.")
                params = {"line": item.value, "choices": ", ".join(possible)}
                yield Problem(mark("{line} does not belong in this list."), right, params, where)
            elif number > 1:
                wrong = mark("{line} stands more than once.")
                yield Problem(wrong, mark("Keep one of them."), {"line": item.value}, where)


def _weeks(weeks: tuple[int, int], field: str, least: int, source: tuple[str, ...]) -> Iterator[Problem]:
    first, last = weeks
    if not least <= first <= last:
        right = mark("Write the fewest and the most weeks, as in [8, 11].")
        yield Problem(mark("This does not fit."), right, where=Where("template", field=field), source=source)


def _frame(frame: Frame, where: Where) -> Iterator[Problem]:
    if not 1 <= frame.least_min <= frame.target_min <= frame.most_min:
        wrong = mark("{least} to {most} minutes with a target of {target} cannot be.")
        numbers = {"least": frame.least_min, "target": frame.target_min, "most": frame.most_min}
        right = mark("Write least_min, target_min and most_min from small to large.")
        yield Problem(wrong, right, numbers, replace(where, field="target_min"))
    if frame.breaks and not frame.break_min:
        right = mark("Write how many minutes a break takes.")
        yield Problem(mark("The breaks have no length."), right, where=replace(where, field="break_min"))
    lines = (frame.work_soon_min, frame.work_due_min, frame.work_overdue_min)
    if any(lines) and not 0 < lines[0] < lines[1] < lines[2]:
        right = mark("Write work_soon_min, work_due_min and work_overdue_min from small to large, or none of them.")
        wrong = mark("The minutes of work before a break are not in order.")
        yield Problem(wrong, right, where=replace(where, field="work_due_min"))
    for field, factor in (("speech_factor", frame.speech_factor), ("whispered_factor", frame.whispered_factor)):
        if not factor >= 1:
            right = mark("Write 1 or more: 2 for what is said twice.")
            yield Problem(mark("This does not fit."), right, where=replace(where, field=field))
