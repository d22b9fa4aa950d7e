"""A plan file to a checked plan, or to everything that is wrong with it (design 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from msgspec.structs import replace

from meeting.cpr import without_cpr
from meeting.danish_time import COPENHAGEN
from meeting.people import Participant, Role
from meeting.plan import EarlierAgreement, Override, Plan, Series
from meeting.plan_absences import absence_problems
from meeting.plan_day import birth_problems
from meeting.plan_format import (
    TABLES,
    MeetingRow,
    OpenAgreementRow,
    OverrideRow,
    ParticipantRow,
    SeriesRow,
)
from meeting.plan_ids import id_problems
from meeting.plan_numbers import number_problems, too_short
from meeting.plan_people import foreign, kind_of, participant
from meeting.plan_prepared import days_to_come, prepared, prepared_problems
from meeting.plan_roles import role_problems
from meeting.plan_times import MeetingTime, meeting_time, read_start
from meeting.problem import Problem, Where, has_error, mark
from meeting.state import EPOCH
from meeting.tables import Tables
from meeting.template import Frame, Template
from meeting.template_rules import length_problems
from meeting.toml_text import MOST_BYTES, Document, cpr_places, cpr_problems, read_toml

Templates = Callable[[str], Template | tuple[Problem, ...]]
"""Finds a template by the name in a plan file; `presets.templates` makes one."""

_MOST_SAID = 100


def read_plan(
    data: bytes, templates: Templates, most_bytes: int = MOST_BYTES, today: date | None = None
) -> Plan | tuple[Problem, ...]:
    """Return the plan in the bytes of a plan file, or all that is wrong with it, warnings too; no bytes raise.

    `plan_problems` of the plan gives the warnings of one that can be stored. With a local `today`, nothing in it is
    done on a later day.
    """
    document = read_toml(data, most_bytes)
    if isinstance(document, Problem):
        return (document,)
    plan, problems = _checked(document, templates, cpr_problems(data, document))
    problems += tuple(days_to_come(plan, today)) if plan and today else ()
    if plan is None or has_error(problems):
        return _first(problems)
    return plan


def check_document(document: Document, templates: Templates) -> tuple[Plan | None, tuple[Problem, ...]]:
    """Return the plan in the tables of a plan file as far as it can be read, and all that is wrong, warnings too.

    It can be stored when none of the problems is an error. Without a template or participants there is no plan yet.
    """
    return _checked(document, templates, cpr_places(document))


def plan_problems(plan: Plan) -> tuple[Problem, ...]:
    """Return what the rules of its template find in a plan, errors and warnings."""
    people = (*id_problems(plan), *role_problems(plan), *prepared_problems(plan))
    return (*people, *number_problems(plan), *birth_problems(plan), *absence_problems(plan))


def _checked(
    document: Document, templates: Templates, found: Iterable[Problem]
) -> tuple[Plan | None, tuple[Problem, ...]]:
    """Return a plan and its problems after those that were found before."""
    tables = Tables(document, list(found))
    plan = _read(tables, templates)
    problems = (*tables.problems, *(plan_problems(plan) if plan else ()))
    return plan, tuple(map(_without_cpr, problems))


def _read(tables: Tables, templates: Templates) -> Plan | None:
    """Return the plan as far as it can be read, blank where it cannot; None without a template or participants."""
    tables.only(TABLES)
    series = tables.one("series", SeriesRow)
    row = tables.one("meeting", MeetingRow)
    starts = _starts(tables, row)
    template = _template(tables, row, templates)
    people = _People(tables, starts)
    overrides = tables.several("override", OverrideRow, "rule")
    earlier = tables.several("open_agreement", OpenAgreementRow, "ref")
    settled = prepared(tables, [(row, where) for row, where, _ in people.rows])
    if template is None or not people.rows:
        people.placed(None)
        return None
    template = _of_length(template, row.minutes, interpreted=people.interpreted)
    frame = template.framed(interpreted=people.interpreted)
    if row.minutes is not None:
        tables.problems += length_problems(template, frame, Where("meeting", field="minutes"))
        tables.problems += too_short(row.minutes)
    return Plan(
        series=Series(series.ref, series.name, foreign(series.language), series.reopened),
        number=row.number,
        template=template,
        starts=starts or EPOCH,
        place=row.place,
        purpose=row.purpose,
        leader=row.leader,
        minute_taker=row.minute_taker,
        participants=people.placed(meeting_time(starts, frame.target_min) if starts else None),
        purpose_for_child=row.purpose_for_child,
        inviters=row.inviters,
        leader_uninvolved=row.leader_uninvolved,
        child_absent_reason=row.child_absent_reason,
        overrides=tuple(Override(it.rule, it.reason) for it, _ in overrides),
        open_agreements=tuple(EarlierAgreement(it.ref, it.what, it.responsible, it.follow_up) for it, _ in earlier),
        prepared=settled,
    )


class _People:
    """The rows of the participants: first who interprets, for the length of the meeting; then, with its times, all."""

    def __init__(self, tables: Tables, starts: datetime | None) -> None:
        year = starts.astimezone(COPENHAGEN).year if starts else None
        listed = tables.several("participant", ParticipantRow, "id", needed=True)
        self._tables = tables
        self.rows = [(row, where, kind_of(row, year)) for row, where in listed]
        self.interpreted = any(kind is Role.INTERPRETER for _, _, kind in self.rows)

    def placed(self, time: MeetingTime | None) -> tuple[Participant, ...]:
        """Return the participants; without the time of the meeting their own times are not read."""
        people = []
        for row, where, kind in self.rows:
            person, found = participant(row, where, kind, time)
            self._tables.problems += found
            people.append(person)
        return tuple(people)


def _starts(tables: Tables, row: MeetingRow) -> datetime | None:
    if row.starts is None:
        return None
    starts = read_start(row.starts, Where("meeting", field="starts"))
    if isinstance(starts, Problem):
        tables.problems.append(starts)
        return None
    return starts


def _template(tables: Tables, row: MeetingRow, templates: Templates) -> Template | None:
    found = templates(row.template) if row.template else ()
    if isinstance(found, Template):
        return found
    tables.problems += found
    return None


def _of_length(template: Template, minutes: int | None, *, interpreted: bool) -> Template:
    """Return the template with the planned length of a plan file, if it has one of its own."""
    if minutes is None:
        return template
    frame: Frame = replace(template.framed(interpreted=interpreted), target_min=minutes)
    return replace(template, with_interpreter=frame) if interpreted else replace(template, frame=frame)


def _first(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return as many problems as somebody can mend at a time, and how many there are beside."""
    if len(problems) <= _MOST_SAID:
        return problems
    rest = Problem(mark("More problems: {number}."), params={"number": len(problems) - _MOST_SAID})
    return (*problems[:_MOST_SAID], rest)


def _without_cpr(problem: Problem) -> Problem:
    """Return a problem that repeats no CPR-like number, whatever it quotes from the file."""
    params = {key: without_cpr(value) if isinstance(value, str) else value for key, value in problem.params.items()}
    where = replace(
        problem.where,
        table=without_cpr(problem.where.table),
        entry=without_cpr(problem.where.entry),
        field=without_cpr(problem.where.field),
    )
    return replace(problem, params=params, where=where)
