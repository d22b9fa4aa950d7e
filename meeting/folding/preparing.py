"""Facts about the preparation: who has said yes, what may be told of, what is done."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.events import InvitationAnswered, ItemTicked, SharingSettled
from meeting.prepared import Prepared, answered, settled, ticked
from meeting.state import Meeting

FACTS = (InvitationAnswered, SharingSettled, ItemTicked)
"""They come before, after or between."""


def prepared(meeting: Meeting, event: InvitationAnswered | SharingSettled | ItemTicked) -> Meeting:
    """Take one of them down."""
    return replace(meeting, prepared=_prepared(meeting.prepared, event))


def _prepared(known: Prepared, event: InvitationAnswered | SharingSettled | ItemTicked) -> Prepared:
    match event:
        case InvitationAnswered(person, by, answer):
            return answered(known, person, by, answer)
        case SharingSettled(topic, by, sharing):
            return settled(known, topic, by, sharing)
        case ItemTicked(item, on):
            return ticked(known, item, on)
