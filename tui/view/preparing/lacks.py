"""What a meeting lacks before it begins, and what is in order, in words without names and without blame (screens j)."""

from __future__ import annotations

from collections.abc import Mapping

from meeting.before import Booked, Lack, LackKind, bookings, lacking
from meeting.people import Participant
from meeting.postponing import without_date
from meeting.state import Meeting
from meeting.template import RuleId
from tui.view.clock import clock_in_sentence
from tui.view.look import Look
from tui.view.preparing.said import LACKING_ITEMS
from tui.view.words import Words, mark

RULES: Mapping[RuleId, str] = {
    RuleId.PARENT_PRESENT: mark("No parent is on the list"),
    RuleId.INTERPRETER_PRESENT: mark("An interpreter is missing for a language"),
    RuleId.CASEWORKER_LEADS: mark("The caseworker leads, and no reason is written"),
    RuleId.LEADER_INVOLVED: mark("The leader is involved in the case"),
    RuleId.LEADER_TAKES_MINUTES: mark("The leader takes the minutes too"),
    RuleId.MINUTE_TAKER_INVITED: mark("The minute-taker is not among those who invited"),
    RuleId.CHILD_INVOLVED: mark("The child has no part in the meeting"),
    RuleId.PRIVATE_NETWORK: mark("Nobody of the private network is on the list"),
    RuleId.PARTICIPANT_COUNT: mark("There are more people than the method counts on"),
    RuleId.PROFESSIONAL_RATIO: mark("There are many professionals for few of the family"),
    RuleId.DURATION: mark("The meeting is shorter or longer than its template"),
    RuleId.OWN_SPEECH: mark("There is little time for each to speak in a round"),
    RuleId.ROLE_CONFLICT: mark("A participant has two roles that do not go together"),
}
"""What a plan lacks by a rule of its template."""


def before_rows(look: Look, meeting: Meeting) -> tuple[tuple[bool, str], ...]:
    """Return what is known before a meeting: whether it is in order, and a sentence; what is missing first."""
    lacks = ((False, text) for each in lacking(meeting) if (text := lack_text(look.words, meeting, each)))
    booked = () if without_date(meeting) else bookings(meeting.planned)
    return (*lacks, *((True, booked_text(look.words, each)) for each in booked if each.enough))


def lack_text(words: Words, meeting: Meeting, lack: Lack) -> str:
    """Return one thing that is missing as a sentence without a full stop; empty for a rule that has none."""
    match lack:
        case Lack(LackKind.RULE, rule=rule):
            return words.text(RULES.get(rule, "")) if rule else ""
        case Lack(LackKind.ITEM, item=item):
            return words.text(LACKING_ITEMS[item]) if item else ""
        case Lack(LackKind.OBJECTED):
            return _counted(words, _OBJECTED, lack, by=_role(meeting, lack.by))
        case Lack(LackKind.UNASKED):
            asked = _person(meeting, lack.by)
            if asked is not None and asked.is_child:
                return _counted(words, _CHILD_UNASKED, lack)
            return _counted(words, _UNASKED, lack, by=_role(meeting, lack.by))
        case Lack(LackKind.PURPOSE_FOR_CHILD):
            return words.text("The purpose is not written in words for the child")
        case Lack(LackKind.BOOKING):
            return _booking(words, meeting, lack.by)
        case Lack(LackKind.WHY):
            return _counted(words, _WHY, lack)
        case _:
            return _counted(words, _CONTACT, lack)


_OBJECTED = (
    mark("We need to talk with {by} about a participant"),
    mark("We need to talk with {by} about {n} participants"),
)
_UNASKED = (
    mark("We lack an answer from {by} about a participant"),
    mark("We lack an answer from {by} about {n} participants"),
)
_CHILD_UNASKED = (
    mark("We have not asked the child about a participant yet"),
    mark("We have not asked the child about {n} participants yet"),
)
_WHY = (
    mark("It is not written why a professional comes"),
    mark("It is not written why {n} professionals come"),
)
_CONTACT = (
    mark("We have no e-mail and no phone for a participant"),
    mark("We have no e-mail and no phone for {n} participants"),
)


def _counted(words: Words, msgids: tuple[str, str], lack: Lack, **params: object) -> str:
    count = len(lack.people)
    return words.text(msgids[count != 1], n=count, **params)


def booked_text(words: Words, booked: Booked) -> str:
    """Return how long an interpreter is booked, and the planned end where that is later."""
    time = clock_in_sentence(words, booked.until)
    if booked.enough:
        return words.text("The interpreter is booked to {time}", time=time)
    until = clock_in_sentence(words, booked.ends)
    return words.text("The interpreter is booked to {time}, the plan ends {until}", time=time, until=until)


def _booking(words: Words, meeting: Meeting, interpreter: str) -> str:
    person = _person(meeting, interpreter)
    until = person.booked_until if person else None
    booked = next((each for each in bookings(meeting.planned) if each.until == until), None)
    if booked is None:
        return words.text("It is not written how long the interpreter is booked")
    return booked_text(words, booked)


def _person(meeting: Meeting, person_id: str) -> Participant | None:
    return next((person for person in meeting.planned.participants if person.id == person_id), None)


def _role(meeting: Meeting, person_id: str) -> str:
    """Return the role of somebody as people say it: it names nobody."""
    person = _person(meeting, person_id)
    return person.role if person else ""
