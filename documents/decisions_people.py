"""Who was at a meeting, as everybody reads it: the family first, and nobody's coming and going (R51, seed 000)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from documents.document import Fact, Facts, Line, Run
from documents.kinds import Audience
from documents.names import role_word, whole_name
from documents.phrases import Phrases
from documents.pieces import figure, labelled, listed, planned
from meeting.newcomer import SIGN_LANGUAGE
from meeting.people import PROFESSIONAL_NETWORKS, Network, Participant
from meeting.state import Meeting

_GROUPS = (
    ("decisions.family", frozenset({Network.FAMILY})),
    ("decisions.private", frozenset({Network.PRIVATE})),
    ("decisions.professionals", PROFESSIONAL_NETWORKS),
)


def who_was_there(meeting: Meeting, said: Phrases) -> Facts:
    """Return everybody who came, by group, then who led, who wrote and who interpreted."""
    lead, plan = meeting.lead, meeting.planned
    leader, writer = lead.leader or plan.leader, lead.minute_taker or plan.minute_taker
    came = tuple(seat.participant for seat in meeting.presence.seats if seat.stays)
    rest = tuple(person for person in came if not person.is_interpreter and person.id != leader)
    lines = [(key, [_with_role(person) for person in rest if person.network in of]) for key, of in _GROUPS]
    lines.append(("shared.leader", [_named(person) for person in came if person.id == leader]))
    lines.append(("shared.minute_taker", [_named(person) for person in came if person.id == writer]))
    return Facts((*_groups(said, lines), *_interpreters(said, came)))


def language_name(said: Phrases, code: str) -> str:
    """Return what a language is called, *arabisk*, by its code; the code itself where nobody knows it."""
    from babel import Locale  # noqa: PLC0415 - 0.1 s that only papers should pay

    if code == SIGN_LANGUAGE:
        return said.text("decisions.sign_language")
    return str(Locale.parse(said.lang).languages.get(code, code))


def _groups(said: Phrases, lines: Iterable[tuple[str, list[Run]]]) -> Iterator[Fact]:
    return (labelled(said, key, listed(people)) for key, people in lines if people)


def _interpreters(said: Phrases, came: Iterable[Participant]) -> Iterator[Fact]:
    lines = tuple(_interprets(said, person) for person in came if person.is_interpreter)
    if lines:
        yield labelled(said, "shared.interpreter", *lines)


def _interprets(said: Phrases, person: Participant) -> Line:
    if not person.interprets:
        return (_named(person),)
    return (_named(person), figure(f" ({language_name(said, person.interprets)})", said.lang))


def _named(person: Participant) -> Run:
    return planned(whole_name(person), f"participant {person.id}")


def _with_role(person: Participant) -> Run:
    role = role_word(person, Audience.EVERYBODY)
    return planned(f"{whole_name(person)} ({role})" if role else whole_name(person), f"participant {person.id}")
