"""When and where people are to come, and how often that has changed: what an invitation says, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from math import ceil

from msgspec import Struct

from documents.dossier import Dossier
from meeting.events import MeetingPaused, MeetingPlanned, MeetingPostponed, Recorded, Undone, WalkedIn
from meeting.postponing import without_date
from meeting.state import Meeting, Stage
from meeting.timebox import left_s

_STEP_S = 300


class Appointment(Struct, frozen=True):
    """A meeting as a calendar knows it; all instants are aware UTC."""

    starts: datetime
    ends: datetime
    place: str
    put_off: bool
    """Whether nobody knows until when it is put off; the instants are then those that do not hold any more."""
    goes_on: bool
    """Whether it has begun already, and goes on then."""
    revision: int
    """How often the time or the place has changed since the first plan, also by taking such a change back."""
    stamp: datetime
    """When what it says was last written down."""

    @property
    def length_min(self) -> int:
        """How long it takes, in minutes."""
        return int((self.ends - self.starts).total_seconds() / 60)


def appointment(dossier: Dossier) -> Appointment | None:
    """Return what people are invited to; None once a meeting has begun, unless it goes on another time."""
    return appointment_of(dossier.meeting, dossier.log)


def appointment_of(meeting: Meeting, log: Sequence[Recorded]) -> Appointment | None:
    """Return what people are invited to as a meeting stood after some of its events; None as in `appointment`."""
    stage, until = meeting.stage, meeting.ending.until
    if stage not in {Stage.PLANNED, Stage.POSTPONED, Stage.PAUSED} or (stage is Stage.PAUSED and until is None):
        return None
    goes_on = stage is Stage.PAUSED
    starts = until if goes_on and until is not None else meeting.planned.starts
    length = _rest(meeting) if goes_on else timedelta(minutes=meeting.planned.frame.target_min)
    changes = tuple(_changes(log))
    return Appointment(
        starts=starts,
        ends=starts + length,
        place=meeting.planned.place,
        put_off=without_date(meeting),
        goes_on=goes_on,
        revision=sum(moved for _, moved in changes),
        stamp=max((at for at, _ in changes), default=starts),
    )


def _rest(meeting: Meeting) -> timedelta:
    """Return how long a paused meeting still takes, in whole steps of five minutes; at least its protected end."""
    left = max(left_s(meeting, meeting.last_at), meeting.planned.template.closing_min * 60)
    return timedelta(seconds=ceil(left / _STEP_S) * _STEP_S)


def _changes(log: Iterable[Recorded]) -> Iterator[tuple[datetime, bool]]:
    """Yield when something was planned, put off or taken back, and whether that moved the meeting.

    An act that was taken back counts twice: invitations may have gone out in between.
    """
    known: object = None
    moving: set[str] = set()
    for entry in log:
        match entry.event:
            case MeetingPlanned(plan=plan):
                now: object = (plan.starts, plan.frame.target_min, plan.place)
            case MeetingPostponed() | MeetingPaused():
                now = entry.seq
                moving.add(entry.act)
            case Undone(act=act) if act in moving:
                now = entry.seq
            case WalkedIn():
                now = known
            case _:
                continue
        yield entry.at, known is not None and now != known
        known = now
