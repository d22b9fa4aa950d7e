"""The fields in which a meeting is planned: their labels, what may stand in them, and what is asked for."""

from __future__ import annotations

from enum import StrEnum, auto

from msgspec import Struct

from tui.view.words import mark

NEW = "+"
"""Stands for the id of somebody new until there is a name to make it from; no id begins so."""
SERIES, MEETING, PERSON, OVERRIDE = "series", "meeting", "participant", "override"
"""The tables of a plan file that have fields here."""

_NO_LANGUAGE = mark('No language is called that; write its code, as in "ar" for Arabic.')
_ROW, _LABEL, _SENTENCE = 100, 60, 300
"""Characters that fit; they are those of the plan file."""


class Kind(StrEnum):
    """What is typed in a field."""

    TEXT = auto()
    ROLE = auto()
    """Free text, in which the usual roles are offered."""
    NUMBER = auto()
    START = auto()
    CLOCK = auto()
    STAYS = auto()
    DAYS = auto()
    TEMPLATE = auto()
    LANGUAGE = auto()
    NETWORK = auto()
    MODE = auto()
    YES_NO = auto()
    PERSON = auto()
    PEOPLE = auto()
    CHILD = auto()
    """A child on the list, or the name of one that does not come."""


class Field(Struct, frozen=True):
    """One field: a key in a table of a plan file."""

    table: str
    key: str
    """With a dot for a key within a key, `contact.email`."""
    label: str
    """Msgid."""
    asks: str
    """Msgid of the sentence that says what would be right here."""
    kind: Kind = Kind.TEXT
    most: int = _ROW
    """Characters."""
    unread: str = ""
    """Msgid of what is said of a text that cannot be read, where that is another sentence."""

    def place(self, entry: str = "") -> str:
        """Return where this stands in a plan; `entry` is the id of a participant, or the rule that is set aside."""
        return f"{self.table}/{entry}/{self.key}"


def entry_of(place: str) -> str:
    """Return whose place it is: the id of a participant, or a rule; empty for what belongs to the meeting."""
    return place.split("/")[1]


REF = Field(
    SERIES, "ref", mark("Reference"), mark('Write your own reference without spaces, as in "2026-014".'), most=40
)
REOPENED = Field(
    SERIES,
    "reopened",
    mark("Goes on because"),
    mark("The series had ended. Write why it goes on after all."),
    most=_SENTENCE,
)
NUMBER = Field(
    MEETING, "number", mark("Meeting number"), mark("Write 1 for the first meeting of the series."), Kind.NUMBER, 3
)
STARTS = Field(
    MEETING, "starts", mark("Begins"), mark('Write date and time, as in "2/12 at 13" or "Wednesday 13".'), Kind.START
)
_NAME = Field(SERIES, "name", mark("Family"), mark("Write what you call the series, as in the family's name."))
_LANGUAGE = Field(
    SERIES,
    "language",
    mark("Parents' language"),
    mark("Only if it is not Danish."),
    Kind.LANGUAGE,
    _LABEL,
    _NO_LANGUAGE,
)
_TEMPLATE = Field(MEETING, "template", mark("Kind of meeting"), mark("Choose how the meeting goes."), Kind.TEMPLATE)
_MINUTES = Field(
    MEETING,
    "minutes",
    mark("Length in minutes"),
    mark("Only if it is not the usual length; write a number, as in 120."),
    Kind.NUMBER,
    3,
)
_PLACE = Field(MEETING, "place", mark("Place"), mark("Write where you meet."))
_PURPOSE = Field(
    MEETING,
    "purpose",
    mark("Purpose"),
    mark("Write in one sentence why you meet; it is what the room sees first."),
    most=_SENTENCE,
)
_FOR_CHILD = Field(
    MEETING,
    "purpose_for_child",
    mark("For the child"),
    mark("Write the purpose in words that the child understands."),
    most=_SENTENCE,
)
_LEADER = Field(MEETING, "leader", mark("Leader"), mark("Write who of the list leads the meeting."), Kind.PERSON)
_WRITER = Field(
    MEETING, "minute_taker", mark("Minute-taker"), mark("Write who of the list takes the minutes."), Kind.PERSON
)
_INVITERS = Field(
    MEETING,
    "inviters",
    mark("Invited by"),
    mark("Write who of the list invites, with a comma between them."),
    Kind.PEOPLE,
    _SENTENCE,
)
_UNINVOLVED = Field(
    MEETING,
    "leader_uninvolved",
    mark("Leader uninvolved"),
    mark("Write yes if the leader has no part in the case, else no."),
    Kind.YES_NO,
)
_ABSENT = Field(
    MEETING,
    "child_absent_reason",
    mark("Child stays away"),
    mark("Write why, if no child comes and nobody speaks for it."),
    most=_SENTENCE,
)

OF_MEETING = (_NAME, _LANGUAGE, _TEMPLATE, STARTS, _MINUTES, _PLACE, _PURPOSE, _FOR_CHILD)
"""What is settled of a meeting before it is said who comes."""
OF_LEADING = (_LEADER, _WRITER, _INVITERS, _UNINVOLVED, _ABSENT)
"""What is settled among those who come."""

NAME = Field(PERSON, "name", mark("Name"), mark("Write the name."))
ROLE = Field(
    PERSON, "role", mark("Role"), mark('Write the role as people say it, as in "klasselærer".'), Kind.ROLE, _LABEL
)
NETWORK = Field(
    PERSON, "network", mark("Belongs to"), mark("Choose where this person speaks in the order."), Kind.NETWORK
)
WHY = Field(
    PERSON,
    "why",
    mark("Comes because"),
    mark("Write what this person has to do with the family and the purpose."),
    most=_SENTENCE,
)
_SHOWN_AS = Field(
    PERSON, "shown_as", mark("On the wall"), mark("Only where the role tells the room too much."), most=_LABEL
)
_SPEAKS = Field(
    PERSON, "speaks", mark("Speaks"), mark("Only if it is not Danish."), Kind.LANGUAGE, _LABEL, _NO_LANGUAGE
)
_BORN = Field(PERSON, "born", mark("Born"), mark("Write the year alone, as in 2017."), Kind.NUMBER, 4)
_LEAVES = Field(PERSON, "leaves_at", mark("Leaves at"), mark('Write it as in "15.45".'), Kind.CLOCK, 20)
_PRESENT = Field(
    PERSON,
    "present",
    mark("Is there"),
    mark('Only if not for the whole meeting; write it as in "13.00-13.40, 14.50-15.10".'),
    Kind.STAYS,
)
_REPRESENTS = Field(
    PERSON, "represents", mark("Speaks for"), mark("Write the child this person can speak for."), Kind.CHILD, _LABEL
)
_EMAIL = Field(PERSON, "contact.email", mark("E-mail"), mark('Write it as in "amina@example.dk".'), most=200)
_PHONE = Field(PERSON, "contact.phone", mark("Phone"), mark('Write it as in "20 00 00 00".'), most=30)
_AWAY = Field(
    PERSON,
    "away",
    mark("Is away"),
    mark('Write first and last day, as in "20/12 to 3/1"; nobody sees why.'),
    Kind.DAYS,
    _SENTENCE,
)
INTERPRETS = Field(
    PERSON, "interprets", mark("Interprets"), mark("Write the language that is interpreted."), Kind.LANGUAGE, _LABEL
)
MODE = Field(PERSON, "mode", mark("Interprets by"), mark("Write how the interpreter takes part."), Kind.MODE)
_BOOKED = Field(PERSON, "booked_until", mark("Booked until"), mark('Write it as in "16.30".'), Kind.CLOCK, 20)
SUPPORTS = Field(
    PERSON, "supports", mark("Supports"), mark("Write whom of the list this person supports."), Kind.PERSON
)

OF_INTERPRETER = (INTERPRETS, MODE, _BOOKED)
"""What is asked of an interpreter alone."""
OF_EVERYBODY = (NAME, ROLE, NETWORK, WHY)
OF_MOST = (_SHOWN_AS, _SPEAKS, _BORN, _LEAVES, _PRESENT, _REPRESENTS, _EMAIL, _PHONE, _AWAY)

REASON = Field(
    OVERRIDE,
    "reason",
    mark("All the same, why"),
    mark("Write the reason, if it is to be so all the same."),
    most=_SENTENCE,
)
"""A rule that is set aside; its entry is the rule (R57, seed 000)."""

FIELDS = {
    (field.table, field.key): field
    for field in (
        *(REF, REOPENED, NUMBER, *OF_MEETING, *OF_LEADING, REASON),
        *(*OF_EVERYBODY, *OF_INTERPRETER, SUPPORTS, *OF_MOST),
    )
}
"""Every field by its table and key."""


def field_at(place: str) -> Field:
    """Return the field of a place; KeyError where there is none."""
    table, _, key = place.split("/")
    return FIELDS[table, key]
