"""A series out of the log, and what one meeting of it hands to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.changed import changed_to
from meeting.fold import replay
from meeting.minutes import topics
from meeting.people import Participant
from meeting.plan import EarlierAgreement
from meeting.series import Series
from meeting.sharing_now import as_shared_now
from meeting.shown import earlier_may_stand, goes_on
from meeting.state import Agreement, Meeting
from store.live import recorded
from store.log import ReadLog, Row, split_meeting

DONE = frozenset({Outcome.KEPT, Outcome.LAPSED})
"""Outcomes after which an agreement does not come back."""


Called = Callable[[Sequence[Participant]], Mapping[str, str]]
"""What people are called before the room, by id; who asks decides, because a last name belongs on no wall."""


def load_series(log: ReadLog, ref: str) -> Series:
    """Return a series as it stands in the log; one without meetings if the log has none of it.

    Raises `NewerEvent` for an event of a newer program.
    """
    return series_of(ref, log.series_events(ref))


def series_of(ref: str, rows: Sequence[Row]) -> Series:
    """Return a series as its rows tell it, meeting by meeting; raises `NewerEvent` for an event of a newer program."""
    by_meeting = groupby(rows, key=lambda row: row.meeting)
    meetings = (replay([recorded(row) for row in of_one]) for _, of_one in by_meeting)
    planned = (meeting for meeting in meetings if meeting.plan is not None)
    return Series(ref, tuple(sorted(planned, key=lambda meeting: meeting.planned.number)))


def open_agreements(log: ReadLog, meeting_ref: str, called: Called) -> tuple[EarlierAgreement, ...]:
    """Return the agreements of the earlier meetings of a series that still wait for an answer (R131, seed 004).

    One that was changed is asked for as it was changed; its old words stay in its course.
    """
    ref, number = split_meeting(meeting_ref)
    waiting: dict[str, EarlierAgreement] = {}
    done: set[str] = set()
    changed: dict[str, str] = {}
    for meeting in as_shared_now(load_series(log, ref).meetings):
        if meeting.planned.number >= number:
            break
        done |= {answer.ref for answer in meeting.agreements.followed_up if answer.outcome in DONE}
        answers = ((each.ref, changed_to(meeting, each.ref)) for each in meeting.agreements.followed_up)
        changed |= {answered: text for answered, text in answers if text}
        for agreement in (*meeting.agreements.earlier, *made(meeting, called)):
            waiting[agreement.ref] = _carried(meeting, waiting.get(agreement.ref), agreement)
        waiting |= _handed_over(meeting, waiting, called)
    return tuple(_as_changed(item, changed.get(item.ref, "")) for item in waiting.values() if item.ref not in done)


def _as_changed(item: EarlierAgreement, text: str) -> EarlierAgreement:
    """Return an agreement in the words it was changed to; what goes on without words gets none by it (R118)."""
    return replace(item, what=text) if text and item.what else item


def _carried(meeting: Meeting, known: EarlierAgreement | None, later: EarlierAgreement) -> EarlierAgreement:
    """Return an agreement as it goes on: once a meeting gave it without words, none after it has them (R118).

    Those that were kept back for a topic come back with it, when it is shared again.
    """
    if known is not None and known.what and known.topics and not later.what:
        later = known
    elif known is not None:
        later = replace(later, topics=tuple(dict.fromkeys((*known.topics, *later.topics))))
    silent = known is not None and not known.what
    return EarlierAgreement(later.ref, "", "") if silent or not earlier_may_stand(meeting, later) else later


def _handed_over(
    meeting: Meeting, waiting: Mapping[str, EarlierAgreement], called: Called
) -> Mapping[str, EarlierAgreement]:
    """Return the agreements that others go on with, so that it is they who are asked; none that has no words (R118)."""
    names = called([seat.participant for seat in meeting.presence.seats])
    handed = ((waiting[each.ref], names.get(each.person, "")) for each in meeting.agreements.handed_over)
    return {item.ref: replace(item, responsible=name) for item, name in handed if item.what and name}


def made(meeting: Meeting, called: Called) -> Sequence[EarlierAgreement]:
    """Return the agreements a meeting made, as the next one asks for them, and what it left open."""
    names = called([seat.participant for seat in meeting.presence.seats])
    return [_earlier(meeting, item, names) for item in meeting.agreements.items if item.terms.what.strip()]


def _earlier(meeting: Meeting, item: Agreement, names: Mapping[str, str]) -> EarlierAgreement:
    ref = f"{meeting.planned.number}.{item.number}"
    terms = item.confirmed_terms or item.terms
    if not goes_on(meeting, item):
        return EarlierAgreement(ref, "", "")
    responsible = ", ".join(names[person] for person in terms.responsible if person in names)
    follow_up = terms.follow_up.on.isoformat() if terms.follow_up and terms.follow_up.on else ""
    return EarlierAgreement(ref, terms.what, responsible, follow_up, topics(meeting, item.id))
