"""Common goals and scales over the meetings of a series (R9, R49, seed 000; domain 1.4).

Every meeting keeps goals and scales of its own, so it is their words that make two of them the same: the letters and
digits, whatever the case, the signs and the spaces between. A scale is the same where its goal's words are, too.
Reworded, it is another one: nobody can tell whether the old numbers answer the new question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from unicodedata import category, normalize

from msgspec import Struct

from meeting.minutes import goal
from meeting.people import Network
from meeting.presence import seat
from meeting.series import Series
from meeting.state import Meeting, Scale


class Aim(Struct, frozen=True):
    """A common goal over the meetings."""

    text: str
    """As it was worded last."""
    meetings: tuple[int, ...]
    """Where it was set, or stood again."""
    dropped_in: int = 0
    """The meeting after which it was no longer one; 0 while it is."""


class ScaleLine(Struct, frozen=True):
    """One scale over the meetings."""

    text: str
    """What is asked, as it was worded last."""
    goal: str = ""
    """What it is about; empty for a scale without a goal."""
    answers: Mapping[int, tuple[int, ...]] = {}
    """By meeting that asked: the numbers that adults of the family gave, each once, the lowest first."""

    @property
    def label(self) -> str:
        """What it is called in a legend."""
        return self.goal or self.text


def aims(series: Series) -> tuple[Aim, ...]:
    """Return the common goals of a series, in the order in which they were first set."""
    found: dict[str, Aim] = {}
    for meeting in series.meetings:
        number = meeting.planned.number
        for item in meeting.minutes.goals:
            known = found.get(same_words(item.text), Aim(item.text, ()))
            before = known.meetings
            standing = before if item.dropped else (*before, number)
            found[same_words(item.text)] = Aim(item.text, standing, number if item.dropped else 0)
    return tuple(aim for aim in found.values() if aim.meetings)


def scale_lines(series: Series) -> tuple[ScaleLine, ...]:
    """Return the scales of a series, in the order in which they were first asked."""
    found: dict[tuple[str, str], ScaleLine] = {}
    for meeting in series.meetings:
        for item, about in _asked(meeting):
            key = (same_words(about), same_words(item.text))
            before = found[key].answers if key in found else {}
            said = (*before.get(meeting.planned.number, ()), *_of_family(meeting, item))
            answers = {**before, meeting.planned.number: tuple(sorted(set(said)))}
            found[key] = ScaleLine(item.text, about, answers)
    return tuple(found.values())


def same_words(text: str) -> str:
    """Return what two texts have in common that say the same: letters and digits, in lower case."""
    return "".join(sign for sign in normalize("NFKC", text).casefold() if category(sign)[0] in "LN")


def _asked(meeting: Meeting) -> Iterator[tuple[Scale, str]]:
    """Yield the scales that were asked and not dropped, each with the words of its goal."""
    for item in meeting.minutes.scales:
        if not item.dropped:
            about = goal(meeting, item.goal)
            yield item, about.text if about and not about.dropped else ""


def _of_family(meeting: Meeting, item: Scale) -> Iterator[int]:
    """Yield what adults of the family said: a child answers with five smileys, which are no numbers up to 10."""
    for person, value in item.answers.items():
        found = seat(meeting, person)
        who = found.participant if found else None
        if who is not None and who.network is Network.FAMILY and not who.is_child:
            yield value
