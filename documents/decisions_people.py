"""Who was at a meeting, as everybody reads it: the family first, and nobody's coming and going (R51, seed 000)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from documents.document import Block, Facts, Line, Paragraph, Run
from documents.kinds import Audience
from documents.names import role_word, whole_name
from documents.phrases import DANISH, Phrases
from documents.pieces import figure, labelled, listed, planned
from meeting.newcomer import SIGN_LANGUAGE
from meeting.people import PROFESSIONAL_NETWORKS, Network, Participant
from meeting.state import Meeting

_GROUPS = (
    ("decisions.family", frozenset({Network.FAMILY})),
    ("decisions.private", frozenset({Network.PRIVATE})),
    ("decisions.professionals", PROFESSIONAL_NETWORKS),
)
_KNOWN_AS = {"prs": "fa_AF", "kmr": "ku"}
"""Languages that babel has by another code than people use."""


def who_was_there(meeting: Meeting, said: Phrases) -> tuple[Block, ...]:
    """Return everybody who came, by group, and on one line who led, who wrote and who interpreted."""
    lead, plan = meeting.lead, meeting.planned
    leader, writer = lead.leader or plan.leader, lead.minute_taker or plan.minute_taker
    came = tuple(seat.participant for seat in meeting.presence.seats if seat.stays)
    rest = tuple(person for person in came if not person.is_interpreter and person.id != leader)
    groups = ((key, [_with_role(person) for person in rest if person.network in of]) for key, of in _GROUPS)
    facts = tuple(labelled(said, key, listed(people)) for key, people in groups if people)
    roles = (
        ("shared.leader", [_named(person) for person in came if person.id == leader]),
        ("shared.minute_taker", [_named(person) for person in came if person.id == writer]),
        ("shared.interpreter", [_interprets(said, person) for person in came if person.is_interpreter]),
    )
    line = _on_one_line(said, roles)
    return (*([Facts(facts)] if facts else []), *([Paragraph((line,))] if line else []))


def language_name(said: Phrases, code: str) -> str:
    """Return what a language is called, *arabisk*, by its code; the code itself where nobody knows it."""
    if code == SIGN_LANGUAGE:
        return said.text("decisions.sign_language")
    return _languages(said.lang).get(_KNOWN_AS.get(code, code), code)


@cache
def _languages(lang: str) -> Mapping[str, str]:
    """Return the names of languages by code; in Danish for a language whose own names nobody has told us."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 0.1 s that only papers should pay

    try:
        return dict(Locale.parse(lang).languages)
    except (UnknownLocaleError, ValueError):
        return _languages(DANISH)


def _on_one_line(said: Phrases, roles: Iterable[tuple[str, list[Line]]]) -> Line:
    pieces: list[Run] = []
    for key, people in roles:
        for place, person in enumerate(people):
            label = [figure(", ")] if place else [said.run(key, strong=True), figure(": ", said.lang)]
            pieces += [*([figure(" · ", said.lang)] if pieces and not place else []), *label, *person]
    return tuple(pieces)


def _interprets(said: Phrases, person: Participant) -> Line:
    if not person.interprets:
        return _named(person)
    return (*_named(person), figure(f" ({language_name(said, person.interprets)})", said.lang))


def _named(person: Participant) -> Line:
    return (planned(whole_name(person), f"participant {person.id}"),)


def _with_role(person: Participant) -> Run:
    role = role_word(person, Audience.EVERYBODY)
    return planned(f"{whole_name(person)} ({role})" if role else whole_name(person), f"participant {person.id}")
