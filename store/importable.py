"""Whether an entry that is in a store already could have come in by an import."""

from __future__ import annotations

from json import loads

from meeting.codec import unpack
from meeting.events import MeetingPlanned
from meeting.json_text import clean_json
from meeting.plan_fields import is_number, is_reference
from meeting.text import clean
from store.log import Row, split_meeting


def require_as_imported(row: Row) -> None:
    """Raise ValueError for an entry with a name or a text that no door of the program lets in.

    A backup can come from anywhere, and what a hand has put into it would be shown like everything else.
    """
    ref, number = split_meeting(row.meeting)
    if not (is_reference(ref) and is_number(number)):
        raise ValueError(f"no name of a meeting: {row.meeting!r}")
    names = (row.id, row.act, row.pane, row.kind)
    if not row.id or any(clean(name) != name for name in names) or not _is_clean(row.payload):
        raise ValueError(f"a text that steers in {row.meeting!r} at {row.seq}")
    if row.kind == MeetingPlanned.__name__:
        event = unpack(row.kind, row.version, row.payload)
        if isinstance(event, MeetingPlanned) and event.plan.ref != row.meeting:
            raise ValueError(f"the plan of another meeting than {row.meeting!r}")


def _is_clean(payload: str) -> bool:
    cleaned = clean_json(payload)
    return cleaned == payload or loads(cleaned) == loads(payload)
