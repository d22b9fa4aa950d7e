"""What the screens bring along from the earlier meetings of its series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from meeting.aims_before import AimBefore, aims_before
from meeting.people import Participant
from meeting.plan import EarlierAgreement
from store.earlier import kept_back
from store.log import Log, split_meeting
from store.series import load_series, open_agreements
from tui.view.names import shown


class Brought(Struct, frozen=True):
    """What a meeting begins with, as `OpenMeeting` takes it."""

    agreements: tuple[EarlierAgreement, ...] = ()
    """Those that wait for an answer; people stand by the names of the wall."""
    kept_back: tuple[tuple[str, str], ...] | None = None


def brought_along(log: Log, meeting_ref: str) -> Brought:
    """Return what the earlier meetings of a series left open, and what is kept back by then."""
    return Brought(open_agreements(log, meeting_ref, _called), kept_back(log, meeting_ref))


def earlier_aims(log: Log, meeting_ref: str) -> tuple[AimBefore, ...]:
    """Return the goals and scales of the earlier meetings, for the page of the minute-taker."""
    ref, number = split_meeting(meeting_ref)
    return aims_before(load_series(log, ref), number)


def _called(people: Sequence[Participant]) -> Mapping[str, str]:
    return {person: seen.called for person, seen in shown(people).items()}
