"""The tables and keys of a plan file, with the sentence that says what may stand at each (design 4)."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from meeting.people import Mode, Network
from meeting.prepared import Sharing
from meeting.problem import mark
from meeting.template import RuleId

TABLES = ("series", "meeting", "participant", "override", "open_agreement", "sharing", "prepared")

Ref = Annotated[
    str,
    Meta(
        pattern=r"^\w[\w.-]{0,39}$",
        description=mark('Write your own reference without spaces, as in "2026-014"; never a CPR number.'),
    ),
]
PersonId = Annotated[
    str, Meta(pattern=r"^\w[\w.-]{0,39}$", description=mark('Write a short id without spaces, as in "amina".'))
]
Name = Annotated[str, Meta(min_length=1, max_length=100, description=mark("Write a name in quotes."))]
RoleWord = Annotated[
    str, Meta(min_length=1, max_length=60, description=mark('Write the role as people say it, as in "klasselærer".'))
]
Label = Annotated[str, Meta(max_length=60, description=mark("Write it in quotes, with at most 60 characters."))]
Place = Annotated[str, Meta(min_length=1, max_length=100, description=mark('Write where, as in "Rådhuset, lokale 3".'))]
Purpose = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=300,
        description=mark("Write in one sentence why you meet; it is what the room sees first."),
    ),
]
Sentence = Annotated[str, Meta(max_length=300, description=mark("Write a sentence in quotes, at most 300 characters."))]
Reason = Annotated[str, Meta(min_length=1, max_length=300, description=mark("Write the reason as a sentence."))]
Language = Annotated[
    str,
    Meta(
        pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$",
        description=mark('Write the code of the language, as in "ar" for Arabic or "so" for Somali.'),
    ),
]
MeetingNumber = Annotated[
    int, Meta(ge=1, le=999, description=mark("Write 1 for the first meeting of the series, 2 for the next, and so on."))
]
Minutes = Annotated[int, Meta(ge=1, le=999, description=mark("Write the planned length in whole minutes, as in 120."))]
Year = Annotated[int, Meta(ge=1900, le=2199, description=mark("Write the year alone, as in 2017."))]
TemplateName = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=200,
        description=mark('Write the name of a template, as in "first_meeting", or a file, as in "ours.toml".'),
    ),
]
EarlierRef = Annotated[
    str,
    Meta(
        pattern=r"^[1-9]\d{0,2}\.[1-9]\d{0,2}$",
        description=mark('Write the number of the meeting and of the agreement, as in "2.3".'),
    ),
]
Email = Annotated[
    str, Meta(pattern=r"^[^@\s]{1,100}@[^@\s]{1,100}$", description=mark('Write it as in "amina@example.dk".'))
]
Phone = Annotated[
    str, Meta(pattern=r"^[+\d][\d ()-]{3,29}$", description=mark('Write it in quotes, as in "20 00 00 00".'))
]

Topic = Annotated[
    str, Meta(min_length=1, max_length=60, description=mark('Write the topic in a word or two, as in "helbred".'))
]
Start = Annotated[object, Meta(description=mark("Write date and time without quotes, as in 2026-12-02T13:00:00."))]


class SeriesRow(Struct, frozen=True):
    """`[series]`."""

    ref: Ref
    name: Name
    language: Language = ""
    reopened: Sentence = ""


class MeetingRow(Struct, frozen=True):
    """`[meeting]`; `minutes` is the planned length where it is not the template's."""

    number: MeetingNumber
    template: TemplateName
    starts: Start
    place: Place
    purpose: Purpose
    leader: PersonId
    minute_taker: PersonId
    minutes: Minutes | None = None
    purpose_for_child: Sentence = ""
    inviters: tuple[PersonId, ...] = ()
    leader_uninvolved: bool | None = None
    child_absent_reason: Sentence = ""


class ParticipantRow(Struct, frozen=True):
    """One `[[participant]]`; its times are still as they were written."""

    id: PersonId
    name: Name
    role: RoleWord
    network: Network | None = None
    shown_as: Label = ""
    speaks: Language = ""
    interprets: Language = ""
    mode: Mode = Mode.ONSITE
    booked_until: object = None
    leaves_at: object = None
    present: object = None
    born: Year | None = None
    supports: PersonId = ""
    represents: Label = ""
    contact: object = None
    away: object = None
    why: Sentence = ""
    answers: object = None


class ContactRow(Struct, frozen=True):
    """The `contact` of a participant; it is shown on no wall."""

    email: Email = ""
    phone: Phone = ""


class OverrideRow(Struct, frozen=True):
    """One `[[override]]`: a rule set aside before the meeting."""

    rule: RuleId
    reason: Reason


class OpenAgreementRow(Struct, frozen=True):
    """One `[[open_agreement]]`: what a follow-up meeting asks for."""

    ref: EarlierRef
    what: Reason
    responsible: Name
    follow_up: Label = ""


class SharingRow(Struct, frozen=True):
    """One `[[sharing]]`: how a topic may be told of, as agreed with whose it is (R118, seed 004)."""

    topic: Topic
    by: PersonId
    sharing: Sharing
