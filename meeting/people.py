"""Who can sit at the table: roles, networks and participants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct


class Network(StrEnum):
    """The group a participant belongs to; the speaking order is built from groups (R149, seed 004)."""

    FAMILY = "family"
    PRIVATE = "private"
    EVERYDAY = "everyday"
    TREATING = "treating"
    PROFESSIONAL = "professional"
    AUTHORITY = "authority"


PROFESSIONAL_NETWORKS = frozenset({Network.EVERYDAY, Network.TREATING, Network.PROFESSIONAL, Network.AUTHORITY})
"""The networks whose members come because of their work."""


class Role(StrEnum):
    """What the rules need to know about a participant; everyone else is a `PARTICIPANT`."""

    CHILD = "child"
    PARENT = "parent"
    INTERPRETER = "interpreter"
    COMPANION = "companion"
    PARTY_REPRESENTATIVE = "party_representative"
    CHILD_REPRESENTATIVE = "child_representative"
    CASEWORKER = "caseworker"
    OBSERVER = "observer"
    PARTICIPANT = "participant"


ROLE_WORDS: dict[Role, tuple[str, ...]] = {
    Role.CHILD: ("barn", "barnet", "ung", "den unge", "søn", "datter", "child", "young person", "son", "daughter"),
    Role.PARENT: (
        "mor",
        "far",
        "forælder",
        "forældremyndighedsindehaver",
        "midlertidig forældremyndighedsindehaver",
        "værge",
        "parent",
        "mother",
        "father",
        "guardian",
    ),
    Role.INTERPRETER: (
        "tolk",
        "fremmødetolk",
        "telefontolk",
        "videotolk",
        "tegnsprogstolk",
        "interpreter",
        "sign language interpreter",
    ),
    Role.COMPANION: ("bisidder", "companion"),
    Role.PARTY_REPRESENTATIVE: ("partsrepræsentant", "party representative"),
    Role.CHILD_REPRESENTATIVE: (
        "børnerepræsentant",
        "barnets repræsentant",
        "støtteperson",
        "child representative",
        "support person",
    ),
    Role.CASEWORKER: (
        "sagsbehandler",
        "familierådgiver",
        "myndighedsrådgiver",
        "børne- og ungerådgiver",
        "børnerådgiver",
        "ungerådgiver",
        "rådgiver",
        "socialrådgiver",
        "caseworker",
        "social worker",
    ),
    Role.OBSERVER: ("observatør", "observer"),
}
"""The words of a plan file that name a role the rules know; anything else is a plain participant.

A parent is who has custody: a stepfather or a foster mother is family, but a parent has to be there beside them (R18).
"""

OUTSIDE_THE_ROUND = frozenset({Role.INTERPRETER, Role.COMPANION, Role.OBSERVER, Role.PARTY_REPRESENTATIVE})
"""Roles that have no turn of their own in a round (R29, seed 000; domain 1.3)."""


def role_of(word: str) -> Role:
    """Return the role that a role word of a plan file names, in Danish or English, whatever its case."""
    wanted = " ".join(word.casefold().split())
    return next((role for role, words in ROLE_WORDS.items() if wanted in words), Role.PARTICIPANT)


class Mode(StrEnum):
    """How an interpreter takes part."""

    ONSITE = "onsite"
    VIDEO = "video"
    PHONE = "phone"
    WHISPERED = "whispered"


class Interval(Struct, frozen=True):
    """A planned stay in the room: from and to as UTC instants."""

    start: datetime
    end: datetime


class Absence(Struct, frozen=True):
    """Days on which somebody cannot come, both included."""

    first: date
    last: date


class Participant(Struct, frozen=True):
    """One person at the table, as the plan file or a walk-in gave them; ids belong to the series."""

    id: str
    name: str
    role: str
    """The role as people say it: `mor`, `klasselærer`, `tolk`."""
    network: Network = Network.PROFESSIONAL
    kind: Role = Role.PARTICIPANT
    shown_as: str = ""
    """What the wall says instead of the role, where the role tells too much."""
    speaks: str = ""
    """Language code, if not Danish."""
    interprets: str = ""
    mode: Mode = Mode.ONSITE
    booked_until: datetime | None = None
    leaves_at: datetime | None = None
    """When this person has to go (R33, seed 000)."""
    born: int | None = None
    present: tuple[Interval, ...] = ()
    """Planned stays; empty means the whole meeting."""
    supports: str = ""
    """The participant a companion supports."""
    represents: str = ""
    """The child this participant can speak for."""
    email: str = ""
    phone: str = ""
    why: str = ""
    """What this person has to do with the family and the purpose (R19, seed 000; R134, seed 004)."""
    away: tuple[Absence, ...] = ()
    """When this person cannot come; it is said nowhere, no day is only proposed then."""

    @property
    def is_child(self) -> bool:
        """Whether this is a child or a young person."""
        return self.kind is Role.CHILD

    @property
    def is_parent(self) -> bool:
        """Whether this is a parent (R18, seed 000)."""
        return self.kind is Role.PARENT

    @property
    def is_interpreter(self) -> bool:
        """Whether this person interprets; interpreters are not counted as participants (R29, seed 000)."""
        return self.kind is Role.INTERPRETER

    @property
    def is_professional(self) -> bool:
        """Whether this person comes because of their work."""
        return self.network in PROFESSIONAL_NETWORKS and not self.is_interpreter


def participants_only(people: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return those who count as participants: all but the interpreters (R29, seed 000)."""
    return tuple(person for person in people if not person.is_interpreter)
