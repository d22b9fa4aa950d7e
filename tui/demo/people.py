"""The made-up people of the demo: a family, its own network, those who work with it, a leader and an interpreter."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from meeting.people import Interval, Network, Participant, Role

_FAMILY, _PRIVATE, _EVERYDAY = Network.FAMILY, Network.PRIVATE, Network.EVERYDAY
_TREATING, _PROFESSIONAL = Network.TREATING, Network.PROFESSIONAL

PEOPLE: tuple[Participant, ...] = (
    Participant("sami", "Sami", "barn", _FAMILY, Role.CHILD, born=2017),
    Participant("amina", "Amina A.", "mor", _FAMILY, Role.PARENT, speaks="ar"),
    Participant("yusuf", "Yusuf A.", "far", _FAMILY, Role.PARENT, speaks="ar"),
    Participant("mormor", "Mormor", "mormor", _FAMILY, speaks="ar"),
    Participant("omar", "Omar A.", "onkel", _PRIVATE),
    Participant("per", "Per Madsen", "fodboldtræner", _PRIVATE),
    Participant("ida", "Ida Krogh", "klasselærer", _EVERYDAY),
    Participant("jens", "Jens Holm", "pædagog i SFO", _EVERYDAY, represents="sami"),
    Participant("lise", "Lise Bæk", "psykolog i PPR", _TREATING),
    Participant("karen", "Karen Winther", "sundhedsplejerske", _TREATING),
    Participant("bo", "Bo Lauridsen", "familiebehandler", _TREATING),
    Participant("anne", "Anne Dam", "psykolog", _TREATING),
    Participant("tove", "Tove Skov", "jobkonsulent", _PROFESSIONAL),
    Participant("jonas", "Jonas Friis", "børne- og ungerådgiver", Network.AUTHORITY, Role.CASEWORKER),
    Participant("mette", "Mette Lund", "mødeleder", _PROFESSIONAL),
    Participant("nadia", "Nadia K.", "tolk", _PROFESSIONAL, Role.INTERPRETER, interprets="ar"),
)


def at(starts: datetime, *, without: str = "") -> tuple[Participant, ...]:
    """Return the people of a meeting that starts then: Sami for two stays, the interpreter booked for longer than it.

    Whoever is named in `without` is not part of the series yet.
    """
    return tuple(_placed(person, starts) for person in PEOPLE if person.id not in without.split())


def _placed(person: Participant, starts: datetime) -> Participant:
    if person.is_child:
        stays = ((0, 40), (145, 170))
        return replace(
            person, present=tuple(Interval(_after(starts, begin), _after(starts, end)) for begin, end in stays)
        )
    return replace(person, booked_until=_after(starts, 210)) if person.is_interpreter else person


def _after(starts: datetime, minutes: int) -> datetime:
    return starts + timedelta(minutes=minutes)
