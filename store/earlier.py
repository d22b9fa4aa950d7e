"""What the earlier meetings of a series hand to one that is planned for the first time, or begins."""

from __future__ import annotations

from collections.abc import Iterator

from meeting.carrying_on import carried_on
from meeting.events import MeetingPlanned, SharingSettled
from meeting.fold import undone_acts
from meeting.plan import Plan
from meeting.prepared import Sharing
from meeting.sharing_now import said_of_sharing, withheld_now
from meeting.state import Word
from store.live import recorded
from store.log import ReadLog, split_meeting
from store.series import load_series


def carried(log: ReadLog, plan: Plan) -> Plan:
    """Return a plan that is to be stored, with what the family agreed to earlier if the log has no plan of it yet.

    Raises `NewerEvent` for an event of a newer program.
    """
    # A form stores a plan at every field, and a long series takes a quarter of a second to read.
    if any(row.kind == MeetingPlanned.__name__ for row in log.since(plan.ref, 0)):
        return plan
    meetings = load_series(log, plan.series.ref).meetings
    return carried_on([meeting for meeting in meetings if meeting.planned.number < plan.number], plan)


def kept_back(log: ReadLog, meeting_ref: str) -> tuple[tuple[str, str], ...]:
    """Return the topics that nobody may tell of when a meeting begins, and by whom they are kept back (R118, seed 004).

    It is the last word of each that counts, whether it was said at an earlier meeting or when this one was prepared.
    """
    ref, number = split_meeting(meeting_ref)
    before = [meeting for meeting in load_series(log, ref).meetings if meeting.planned.number < number]
    words = sorted((*said_of_sharing(before), *_settled(log, meeting_ref)), key=lambda word: word.at)
    return tuple((topic, by) for topic, owners in withheld_now(words).items() for by in owners)


def _settled(log: ReadLog, meeting_ref: str) -> Iterator[Word]:
    """Yield what was said of sharing when a meeting was prepared; what is taken back counts as shared again."""
    entries = [recorded(row) for row in log.since(meeting_ref, 0)]
    undone = undone_acts(entries)
    for entry in (entry for entry in entries if entry.act not in undone):
        match entry.event:
            case MeetingPlanned(plan):
                for topic, said in plan.prepared.sharing.items():
                    for by, sharing in said.items():
                        yield Word(topic, by, sharing is not Sharing.WITHHELD, entry.at)
            case SharingSettled(topic, by, sharing):
                yield Word(topic, by, sharing is not Sharing.WITHHELD, entry.at)
            case _:
                pass
