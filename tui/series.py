"""What the screens bring along from the earlier meetings of its series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from meeting.aims_before import AimBefore, aims_before
from meeting.people import Participant
from meeting.plan import EarlierAgreement
from store.log import Log, split_meeting
from store.series import load_series, open_agreements
from tui.view.names import shown


def opening_agreements(log: Log, meeting_ref: str) -> tuple[EarlierAgreement, ...]:
    """Return what the earlier meetings left open, for `OpenMeeting`; people stand by the names of the wall."""
    return open_agreements(log, meeting_ref, _called)


def earlier_aims(log: Log, meeting_ref: str) -> tuple[AimBefore, ...]:
    """Return the goals and scales of the earlier meetings, for the page of the minute-taker."""
    ref, number = split_meeting(meeting_ref)
    return aims_before(load_series(log, ref), number)


def _called(people: Sequence[Participant]) -> Mapping[str, str]:
    return {person: seen.called for person, seen in shown(people).items()}
