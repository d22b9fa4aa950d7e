"""What a letter of invitation says, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from documents.appointment import Appointment
from documents.dates import clock, length, when
from documents.document import Block, Fact, Facts, Paragraph, Run
from documents.names import person_name, whole_name
from documents.phrases import DANISH, Phrases
from documents.pieces import figure, labelled, planned
from documents.recipients import held_back, invitees, leader_id
from meeting.people import Interval, Participant, participants_only
from meeting.state import Meeting


class Invited(Struct, frozen=True):
    """One who is invited, and to what."""

    meeting: Meeting
    appointment: Appointment
    person: Participant
    mailed: bool
    """Whether it goes by e-mail, with a calendar entry."""
    taken_back: bool = False
    """Whether it takes an invitation back from this one alone; the appointment is then put off."""


def said(invited: Invited, words: Phrases) -> tuple[Block, ...]:
    """Return what a letter says: what it is, when and where, and who sends it; the leader only when and where."""
    leader = Paragraph(((words.run("invitation.regards"),), (_leader(invited),)))
    return (
        Paragraph(tuple((words.run(key),) for key in _opening(invited))),
        Facts(tuple(_facts(invited, words))),
        *(Paragraph(((words.run(key),),)) for key in _closing(invited)),
        *(() if _leads(invited) else (leader,)),
    )


def _leads(invited: Invited) -> bool:
    return invited.person.id == leader_id(invited.meeting)


def _leader(invited: Invited) -> Run:
    return planned(person_name(invited.meeting, leader_id(invited.meeting)), "leader")


def _opening(invited: Invited) -> Iterator[str]:
    known = invited.appointment
    if invited.taken_back:
        yield "invitation.taken_back"
        return
    if known.put_off:
        yield "invitation.put_off"
        return
    if _leads(invited):
        yield "invitation.leads"
    else:
        yield "invitation.goes_on" if known.goes_on else "invitation.invited"
    if known.revision:
        yield "invitation.instead"


def _closing(invited: Invited) -> Iterator[str]:
    if not invited.appointment.put_off and not _leads(invited):
        yield "invitation.purpose_apart"
        yield "invitation.answer"
    if invited.mailed and not invited.appointment.put_off:
        yield "letter.attached"


def _facts(invited: Invited, words: Phrases) -> Iterator[Fact]:
    known, person = invited.appointment, invited.person
    if not (person.is_child or _leads(invited)):
        yield labelled(words, "invitation.to", (planned(whole_name(person), f"participant {person.id}"),))
    starts = figure(when(known.starts, words.lang), words.lang)
    if known.put_off:
        yield labelled(words, "invitation.was_planned", (starts,))
        return
    yield labelled(words, "shared.time", (starts,))
    yield labelled(words, "invitation.ends", (figure(_clock(known, words), words.lang),))
    yield labelled(words, "invitation.length", (figure(length(known.length_min, words.lang), words.lang),))
    yield labelled(words, "shared.place", (planned(known.place, "place"),))
    if not _leads(invited):
        yield labelled(words, "shared.leader", (_leader(invited),))
    if person.present and not known.goes_on:
        stays = ", ".join(_stay(each, words) for each in person.present)
        yield labelled(words, "invitation.your_time", (figure(stays, words.lang),))
    if person.is_interpreter:
        yield from _for_interpreter(invited, words)


def _for_interpreter(invited: Invited, words: Phrases) -> Iterator[Fact]:
    """Yield what an interpreter is booked by: the language, and how many sit there (domain 3).

    Those count too who wait for the parents' yes: a room that is fuller than told is harder to interpret in.
    """
    people = participants_only((*invitees(invited.meeting), *held_back(invited.meeting)))
    yield labelled(words, "invitation.languages", (figure(_language(invited.person.interprets)),))
    yield labelled(words, "invitation.people", (figure(str(len(people))),))


def _language(code: str) -> str:
    """Return the Danish name of a language; its code where nobody has told us one."""
    from babel import Locale  # noqa: PLC0415 - 0.1 s that only papers should pay

    return Locale(DANISH).languages.get(code.replace("-", "_")) or code


def _clock(known: Appointment, words: Phrases) -> str:
    return f"kl. {clock(known.ends)}" if words.lang == DANISH else clock(known.ends, words.lang)


def _stay(stay: Interval, words: Phrases) -> str:
    return f"{clock(stay.start, words.lang)}–{clock(stay.end, words.lang)}"
