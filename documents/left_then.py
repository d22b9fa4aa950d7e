"""The agreements of a series as one of its meetings left them, with what the family shares by now (R118, seed 004)."""

from __future__ import annotations

from msgspec.structs import replace

from documents.dossier import Dossier
from meeting.once import once
from meeting.series import Series, agreements
from meeting.series_agreements import Promise
from meeting.sharing_now import said_of_sharing
from meeting.state import Meeting, Word


@once
def left_then(dossier: Dossier) -> tuple[Promise, ...]:
    """Return what was agreed up to a meeting, without what later meetings answered.

    What is kept back by now is without its words here too, and what was kept back then and is shared again has them.
    """
    hidden = {promise.ref for promise in agreements(dossier.series) if promise.withheld}
    so_far = [each for each in dossier.series.meetings if each.planned.number <= dossier.number]
    said = said_of_sharing(dossier.series.meetings)
    meetings = (*(_saying(each, ()) for each in so_far[:-1]), *(_saying(each, said) for each in so_far[-1:]))
    then = agreements(Series(dossier.series.ref, meetings))
    return tuple(replace(each, withheld=each.withheld or each.ref in hidden) for each in then)


def _saying(meeting: Meeting, words: tuple[Word, ...]) -> Meeting:
    consent = replace(meeting.minutes.consent, words=words)
    return replace(meeting, minutes=replace(meeting.minutes, consent=consent))
