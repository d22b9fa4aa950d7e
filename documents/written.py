"""All that people wrote in a series: when, whether a child said it, and whether it may be shared now."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from documents.dossier import Dossier
from documents.fields import Field, fields
from documents.private import Secret
from meeting.events import MeetingPlanned
from meeting.fold import undone_acts
from meeting.minutes import is_childs, withheld
from meeting.sharing_now import as_shared_now
from meeting.state import EPOCH, Meeting

When = tuple[int, float]
"""A meeting's number, then the place in its log, or the second at which it was written; later ones are greater.

A plan comes before all that is said at its meeting, and after all that was said at the meetings before.
"""
_ANY_MEETING = 0


class Written(Struct, frozen=True):
    """A text that stands in a series, or stood there once."""

    field: Field
    meeting: int
    """The number of the meeting it was written at, or in whose plan it stands."""
    when: When
    planned: bool
    """Whether it stands in a plan."""
    undone: bool
    """Whether the act that wrote it was taken back."""
    childs: bool
    """Whether a child said it (R40, seed 000)."""
    withheld: bool
    """Whether it touches a topic that may not be shared now (R118, seed 004)."""


def written(dossier: Dossier) -> Iterator[Written]:
    """Yield every text of a series; of the meeting that the papers are of, also what was written otherwise since."""
    meetings = as_shared_now(dossier.series.meetings)
    hidden = frozenset(touched for meeting in meetings for touched in _touched(meeting))
    for meeting in meetings:
        number = meeting.planned.number
        children, said = _children(meeting), _said_by_children(meeting)
        logged = bool(dossier.log) and number == dossier.number
        for field, when, planned, undone in _logged(dossier) if logged else _standing(meeting):
            childs = field.about in said if field.secret is Secret.STATEMENT else field.whose in children
            touches = (number, field.about) in hidden or (_ANY_MEETING, field.about) in hidden
            yield Written(field, number, when, planned, undone, childs, touches)


def _logged(dossier: Dossier) -> Iterator[tuple[Field, When, bool, bool]]:
    undone = undone_acts(dossier.log)
    for entry in dossier.log:
        planned = isinstance(entry.event, MeetingPlanned)
        for field in fields(entry.event):
            yield field, (dossier.number, float(entry.seq)), planned, entry.act in undone


def _standing(meeting: Meeting) -> Iterator[tuple[Field, When, bool, bool]]:
    for field in fields(meeting):
        at = field.at or meeting.last_at
        yield field, (meeting.planned.number, at.timestamp()), at == EPOCH, False


def _children(meeting: Meeting) -> frozenset[str]:
    people = (*meeting.planned.participants, *(seat.participant for seat in meeting.presence.seats))
    return frozenset(person.id for person in people if person.is_child)


def _said_by_children(meeting: Meeting) -> frozenset[str]:
    """Return the ids of the statements that are a child's, as it was put right since; one taken out is nobody's."""
    said = (item for item in meeting.minutes.statements if not item.withdrawn)
    return frozenset(item.id for item in said if is_childs(meeting, item))


def _touched(meeting: Meeting) -> Iterator[tuple[int, str]]:
    """Yield what touches a topic that is withheld: things of this meeting by their id, agreements by their ref too."""
    number, held = meeting.planned.number, meeting.agreements
    yield from ((number, of) for of in meeting.minutes.consent.topics if withheld(meeting, of))
    made = (f"{number}.{item.number}" for item in held.items if withheld(meeting, item.id))
    earlier = (*held.earlier, *meeting.planned.open_agreements)
    kept_back = meeting.minutes.consent.withdrawn
    asked = (each.ref for each in earlier if any(topic in kept_back for topic in each.topics))
    yield from ((_ANY_MEETING, ref) for ref in (*made, *asked))
