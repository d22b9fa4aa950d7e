"""What the leading screen brings along from the earlier meetings of its series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from meeting.people import Participant
from meeting.plan import EarlierAgreement
from store.log import Log
from store.series import open_agreements
from tui.view.names import shown


def opening_agreements(log: Log, meeting_ref: str) -> tuple[EarlierAgreement, ...]:
    """Return what the earlier meetings left open, for `OpenMeeting`; people stand by the names of the wall."""
    return open_agreements(log, meeting_ref, _called)


def _called(people: Sequence[Participant]) -> Mapping[str, str]:
    return {person: seen.called for person, seen in shown(people).items()}
