"""The meeting that one reads up for: when and where, what its plan lacks, who comes, and when the child is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from meeting.briefing import Briefing
from meeting.people import OUTSIDE_THE_ROUND, Participant
from meeting.postponing import without_date
from meeting.series import Series
from meeting.state import Meeting, Stage
from tui.view.clock import clock_in_sentence
from tui.view.look import Look
from tui.view.plain import when_and_where
from tui.view.review.prepared import plan_texts
from tui.view.review.series_table import people_text
from tui.view.sentence import joined
from tui.view.tongues import tongue
from tui.view.words import mark


def meeting_texts(look: Look, series: Series, found: Briefing, today: date) -> Iterator[str]:
    """Yield when and where the next meeting is, who interprets, and what its plan knows; or why there is none."""
    words, coming = look.words, found.coming
    if coming is None:
        yield _not_planned(look, series, found, today)
        return
    yield _when(look, coming, today)
    people = coming.planned.participants
    interpreters = [tongue(words, person.interprets) for person in people if person.is_interpreter]
    if spoken := ", ".join(dict.fromkeys(interpreters)):
        yield words.text("interpreter: {languages}", languages=spoken)
    yield from plan_texts(look, coming)


def people_texts(look: Look, found: Briefing, names: Mapping[str, str]) -> Iterator[str]:
    """Yield who comes, and who of them is new or was not there last time; whoever leads is not counted."""
    if found.coming is None:
        return
    words, plan = look.words, found.coming.planned
    listed = [each for each in plan.participants if each.kind not in OUTSIDE_THE_ROUND and each.id != plan.leader]
    interpreters = sum(person.is_interpreter for person in plan.participants)
    yield f"{people_text(look, len(listed), interpreters)}: {_joined(look, listed, names)}"
    company = found.company
    for msgid, people in (
        (mark("new: {names}"), company.new),
        (mark("not there last time: {names}"), company.absent),
        (mark("there last time, not on the list: {names}"), company.gone),
    ):
        if people:
            yield words.text(msgid, names=_joined(look, people, names, with_role=people is company.new))
    for person in listed:
        if person.leaves_at is not None and not person.is_child:
            time = clock_in_sentence(words, person.leaves_at)
            yield words.text("{name} leaves at {time}", name=names[person.id], time=time)


def child_texts(look: Look, found: Briefing, child: Participant, names: Mapping[str, str]) -> Iterator[str]:
    """Yield when a child is there, and what was wished for last time on its behalf; its own words stay with it."""
    words, wished = look.words, found.wishes(child)
    if found.coming is not None:
        yield f"{names[child.id]}: {_there(look, found.coming, child)}"
    for person, text in wished.through:
        yield words.text("wished through {name}: »{text}«", name=names[person], text=" ".join(text.split()))
    if wished.own:
        yield words.text("own wishes last time: {n}, the words are not shown here", n=wished.own)


def _when(look: Look, meeting: Meeting, today: date) -> str:
    words, plan, until = look.words, meeting.planned, meeting.ending.until
    if without_date(meeting):
        return words.text("moved: {when}", when=words.text("without a new date"))
    when = when_and_where(words, until or plan.starts, plan.place, today)
    match meeting.stage:
        case Stage.POSTPONED:
            return words.text("moved: {when}", when=when)
        case Stage.PAUSED:
            return words.text("broken off, goes on {when}", when=when) if until else words.text("broken off")
        case Stage.OPEN:
            return words.text("going on")
        case _:
            return when


def _not_planned(look: Look, series: Series, found: Briefing, today: date) -> str:
    words = look.words
    if series.ended:
        return words.text("There is no further meeting: {reason}.", reason=words.text(series.ended).rstrip("."))
    ending = found.last.ending if found.last else None
    if ending is None or ending.next_starts is None:
        return words.text("no date is agreed")
    when = when_and_where(words, ending.next_starts, ending.next_place, today)
    return words.text("{when}, not planned yet", when=when)


def _there(look: Look, meeting: Meeting, child: Participant) -> str:
    """Return when a child is to be there, or the reason why it is not."""
    words, plan = look.words, meeting.planned
    if plan.child_absent_reason:
        return words.text("not there: {reason}", reason=plan.child_absent_reason.rstrip("."))
    if not child.present:
        return words.text("the whole meeting")
    spans = [f"{clock_in_sentence(words, stay.start)}–{clock_in_sentence(words, stay.end)}" for stay in child.present]
    return look.alphabet.spelled(joined(words, spans))


def _joined(look: Look, people: Sequence[Participant], names: Mapping[str, str], *, with_role: bool = False) -> str:
    return joined(look.words, [_named(person, names, with_role=with_role) for person in people])


def _named(person: Participant, names: Mapping[str, str], *, with_role: bool) -> str:
    name, role = names[person.id], person.shown_as or person.role
    return f"{name} ({role})" if with_role and role and role.casefold() != name.casefold() else name
