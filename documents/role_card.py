"""Rollekort: a parent's own part in the meeting (R89, seed 003), and a paper for the child (R36, R38, seed 000)."""

from __future__ import annotations

from collections.abc import Iterator

from documents.appointment import Appointment, appointment
from documents.childs_paper import at_clock, childs_blocks
from documents.dates import when
from documents.decisions_agreements import what_lines
from documents.document import Block, Bullets, Cell, Document, Fact, Facts, Heading, Paragraph
from documents.dossier import Dossier
from documents.kinds import Audience, Kind
from documents.names import people_names, person_name
from documents.own_language import speaks
from documents.phrases import DANISH, Phrases, phrases, with_banner
from documents.pieces import figure, labelled, planned, stacked
from documents.recipients import leader_id
from meeting.people import Participant, Role
from meeting.presence import interpreters
from meeting.state import Meeting
from meeting.translations import PURPOSE

_WHAT = ("role_card.what_people", "role_card.what_for")
_PART = ("role_card.part_tell", "role_card.part_wish", "role_card.part_agree")
_TOGETHER = ("role_card.together_who", "role_card.together_what")
_MAY = ("role_card.may_pass", "role_card.may_break", "role_card.may_companion", "role_card.may_ask")
_SILENCE = ("role_card.silence_duty", "role_card.silence_notify", "role_card.silence_others")
"""The duty to notify stands beside that of silence: nobody is promised that all stays in the room (domain 4.2)."""
_INTERPRETER = ("role_card.interpreter_all", "role_card.interpreter_no_side")


def build(dossier: Dossier, lang: str = DANISH) -> tuple[Document, ...]:
    """Return a card for each parent, and a paper for each child that takes part, if the plan says the child's purpose.

    In another language only for those who speak it. None once the meeting has begun.
    """
    known, meeting = appointment(dossier), dossier.meeting
    if known is None or meeting.timebox.opened_at is not None:
        return ()
    people = (seat.participant for seat in meeting.presence.seats)
    readers = (each for each in people if lang in {DANISH, speaks(meeting, each)})
    return tuple(_card(meeting, known, each, lang) for each in readers if each.is_parent or _has_paper(meeting, each))


def _has_paper(meeting: Meeting, person: Participant) -> bool:
    plan = meeting.planned
    return person.is_child and bool(plan.purpose_for_child.strip()) and not plan.child_absent_reason


def _card(meeting: Meeting, known: Appointment, person: Participant, lang: str) -> Document:
    said = phrases(lang)
    blocks = childs_blocks if person.is_child else _blocks
    document = Document(
        Kind.ROLE_CARD,
        meeting.planned.ref,
        Audience.ONE,
        said.text("role_card.your_child" if person.is_child else "role_card.title"),
        tuple(blocks(meeting, known, person, said)),
        known.stamp,
        lang,
        person.id,
    )
    return with_banner(document)


def _blocks(meeting: Meeting, known: Appointment, person: Participant, said: Phrases) -> Iterator[Block]:
    name = planned(person_name(meeting, person.id), f"participant {person.id}", strong=True)
    yield Paragraph(((name,), *stacked(said, "role_card.welcome")))
    yield Facts(tuple(_facts(meeting, known, said)))
    people = [seat.participant for seat in meeting.presence.seats]
    advised = any(each.kind is Role.CASEWORKER for each in people)
    parts = (
        ("role_card.what", (*_WHAT, *(("role_card.what_authority",) if advised else ()))),
        ("role_card.part", _PART),
        ("role_card.together", _TOGETHER),
        ("role_card.may", _MAY),
        ("role_card.child", tuple(_about_child(meeting, people))),
        ("role_card.silence", _SILENCE),
        ("role_card.interpreter", _INTERPRETER if interpreters(meeting) else ()),
    )
    for title, keys in parts:
        if keys:
            yield Heading((said.run(title),))
            yield Bullets(tuple(Cell(stacked(said, key)) for key in keys))


def _about_child(meeting: Meeting, people: list[Participant]) -> Iterator[str]:
    """Yield that a child answers for nothing (R96), and may go out, if one comes (R90, seed 003)."""
    yield "role_card.child_free"
    if any(each.is_child for each in people) and not meeting.planned.child_absent_reason:
        yield "role_card.child_stay"


def _facts(meeting: Meeting, known: Appointment, said: Phrases) -> Iterator[Fact]:
    purpose = planned(meeting.planned.purpose, "purpose")
    yield labelled(said, "shared.purpose", *what_lines(meeting, said, PURPOSE, purpose))
    yield from _times(known, said)
    yield labelled(said, "shared.place", (planned(known.place, "place"),))
    yield labelled(said, "shared.leader", (planned(person_name(meeting, leader_id(meeting)), "leader"),))
    if found := interpreters(meeting):
        names = people_names(meeting, (each.id for each in found))
        yield labelled(said, "shared.interpreter", (planned(names, "interpreter"),))


def _times(known: Appointment, said: Phrases) -> Iterator[Fact]:
    """Yield when the meeting is and until when, or that nobody knows yet."""
    if known.put_off:
        yield labelled(said, "shared.time", *stacked(said, "agreement_list.date_open"))
        return
    yield labelled(said, "shared.time", (figure(when(known.starts, said.lang), said.lang),))
    yield labelled(said, "invitation.ends", (figure(at_clock(known.ends, said.lang), said.lang),))
