"""What there is to know of the preparation before a meeting: what is missing, what may be told of (R88, R118)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from meeting.before import LackKind, bookings, lacking
from meeting.briefing import Briefing
from meeting.postponing import without_date
from meeting.prepared import Sharing
from meeting.state import Meeting, Stage
from tui.view.look import Look
from tui.view.preparing.lacks import booked_text, lack_text
from tui.view.sentence import joined
from tui.view.words import mark

_OF_PLAN = frozenset({LackKind.RULE, LackKind.BOOKING})
_SAID: Mapping[Sharing, str] = {
    Sharing.WITHHELD: mark("{topic}: not to be told of ({names})"),
    Sharing.OWN_WORDS: mark("{topic}: told only by {names}"),
}
"""What may be shared needs no word."""


def plan_texts(look: Look, meeting: Meeting) -> Iterator[str]:
    """Yield what a plan lacks before its meeting, and how long the interpreters are booked."""
    if meeting.stage not in {Stage.PLANNED, Stage.POSTPONED}:
        return
    for each in lacking(meeting):
        if each.kind in _OF_PLAN and (text := lack_text(look.words, meeting, each)):
            yield text
    booked = () if without_date(meeting) else bookings(meeting.planned)
    yield from (booked_text(look.words, each) for each in booked if each.enough)


def lacking_texts(look: Look, found: Briefing) -> Iterator[str]:
    """Yield what else is missing: answers, lines of the checklist, and what is not filled in."""
    meeting = found.coming
    if meeting is not None:
        yield from (lack_text(look.words, meeting, each) for each in lacking(meeting) if each.kind not in _OF_PLAN)


def sharing_texts(look: Look, found: Briefing, names: Mapping[str, str]) -> Iterator[str]:
    """Yield which topics must not be told of, and which only those tell whose they are.

    Where one keeps back what another would tell, it is kept back.
    """
    for topic, said in found.sharing.items():
        for kind in (Sharing.WITHHELD, Sharing.OWN_WORDS):
            if who := [names.get(person, person) for person, sharing in said.items() if sharing is kind]:
                yield look.words.text(_SAID[kind], topic=topic, names=joined(look.words, who))
                break
