"""How a meeting went beside how it was planned, and who was there from when to when (R50, R90, R99)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from documents.dates import long_date, period
from documents.decisions_people import language_name
from documents.descriptive_pieces import named, people, phrase, span
from documents.document import Cell, Fact, Facts, Line, Run, Source, Table
from documents.kinds import Audience
from documents.names import role_word, whole_name
from documents.phrases import DANISH, phrases
from documents.pieces import cell, figure, labelled, planned
from documents.template_words import template_run
from meeting.course import Part, offsets, parts
from meeting.course import breaks as breaks_held
from meeting.danish_time import local_day
from meeting.people import Network
from meeting.state import Meeting, Seat
from meeting.timebox import frame, planned_end

_MINUTE = timedelta(minutes=1)


def about_meeting(meeting: Meeting) -> Facts:
    """Return why we met, who invited, led and wrote, when it was planned and held, and what was unusual about it."""
    return Facts((*_why_and_who(meeting), *_times(meeting), *_told_before(meeting)))


def attendance(meeting: Meeting) -> Table:
    """Return everybody with when they were there, in file order; who did not come too (R90, seed 003)."""
    said = phrases(DANISH)
    rows = tuple(_attended(meeting, seat) for seat in meeting.presence.seats)
    return Table(((said.run("shared.name"),), (said.run("shared.role"),), (phrase("present"),)), rows, (5, 7, 5))


def course_of(meeting: Meeting) -> Table:
    """Return the parts of the agenda, planned and as they were (R59, seed 000)."""
    rows = tuple(_part(meeting, part) for part in parts(meeting, meeting.last_at))
    return Table(((phrase("part"),), (phrase("planned"),), (phrase("held"),)), rows, (6, 3, 8))


def _why_and_who(meeting: Meeting) -> Iterator[Fact]:
    plan, said = meeting.planned, phrases(DANISH)
    yield labelled(said, "shared.meeting", (figure(f"{plan.number} · "), planned(plan.series.name, "series")))
    yield labelled(said, "shared.place", (planned(plan.place, "place"),))
    yield labelled(said, "shared.purpose", (planned(plan.purpose, "purpose"),))
    if plan.purpose_for_child:
        yield labelled(said, "decisions.for_the_child", (planned(plan.purpose_for_child, "purpose for the child"),))
    if plan.inviters:
        yield _fact("inviters", people(meeting, plan.inviters))
    yield labelled(said, "shared.leader", (named(meeting, meeting.lead.leader or plan.leader),))
    yield labelled(said, "shared.minute_taker", (named(meeting, meeting.lead.minute_taker or plan.minute_taker),))


def _times(meeting: Meeting) -> Iterator[Fact]:
    box, off = meeting.timebox, offsets(meeting)
    yield _fact("planned", (figure(period(meeting.planned.starts, meeting.wall(planned_end(meeting)))),))
    if box.opened_at is not None:
        day = long_date(local_day(meeting.wall(box.opened_at)))
        yield _fact("held", (figure(f"{day} kl. "), span(meeting, box.opened_at, box.closed_at)))
    yield from _late("late_s", off.began_s)
    yield from _late("over_s", off.ended_s)
    held = breaks_held(meeting, meeting.last_at)
    if held:
        yield _fact("breaks", *((span(meeting, *each),) for each in held))
    if (owed := frame(meeting).breaks - len(held)) > 0:
        yield _fact("breaks_not_held", (figure(str(owed)),))
    if box.pauses:
        yield _fact("paused", *((span(meeting, each.start, each.end),) for each in box.pauses))


def _late(name: str, seconds: float | None) -> Iterator[Fact]:
    minutes = round((seconds or 0) / _MINUTE.total_seconds())
    if minutes > 0:
        yield _fact(name, (figure(f"{minutes} "), phrase("minutes")))


def _told_before(meeting: Meeting) -> Iterator[Fact]:
    """Yield who of the family's own network came, which has to be considered (R107, seed 004), and what was written."""
    plan = meeting.planned
    came = [seat.participant for seat in meeting.presence.seats if seat.stays]
    private = [person.id for person in came if person.network is Network.PRIVATE and not person.is_interpreter]
    none = (phrases(DANISH).run("shared.none"),)
    yield _fact("private_network", people(meeting, private) if private else none)
    for name, text in (("child_absent", plan.child_absent_reason), ("reopened", plan.series.reopened)):
        if text:
            yield _fact(name, (Run(text, Source.REASON, name.replace("_", " ")),))


def _fact(name: str, *lines: Line) -> Fact:
    return Fact((phrase(name),), Cell(lines))


def _attended(meeting: Meeting, seat: Seat) -> tuple[Cell, ...]:
    person = seat.participant
    stays = [(span(meeting, each.start, each.end),) for each in seat.stays] or [(phrase("not_come"),)]
    return cell(planned(whole_name(person), f"participant {person.id}")), Cell(tuple(_roles(seat))), Cell(tuple(stays))


def _roles(seat: Seat) -> Iterator[Line]:
    person = seat.participant
    if role := role_word(person, Audience.LEADER):
        yield (planned(role, f"participant {person.id}"),)
    if person.is_interpreter:
        spoken = f"{language_name(phrases(DANISH), person.interprets)}, " if person.interprets else ""
        yield (*([figure(spoken)] if spoken else []), phrase(f"mode_{person.mode.value}"))
    if seat.walked_in:
        yield (phrase("walked_in"),)


def _part(meeting: Meeting, part: Part) -> tuple[Cell, ...]:
    planned_for = cell(figure(f"{part.planned_min} "), phrase("minutes")) if part.planned_min else Cell()
    visits = tuple((span(meeting, *each),) for each in part.visits) or ((phrase("left_out"),),)
    return cell(template_run(part.phase.title)), planned_for, Cell(visits)
