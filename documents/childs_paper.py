"""A paper that a child gets before the meeting: at most eight words a line (R36, R38, seed 000; domain 10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from documents.appointment import Appointment
from documents.dates import clock, long_date
from documents.decisions_agreements import what_lines
from documents.document import Block, Bullets, Facts, Heading, Line, Paragraph, Run
from documents.kinds import Audience
from documents.names import name_and_role, person_name
from documents.phrases import DANISH, Phrases
from documents.pieces import cell, figure, labelled, planned, stacked
from documents.recipients import invitees
from meeting.danish_time import local_day
from meeting.people import Interval, Participant
from meeting.state import Meeting
from meeting.translations import PURPOSE_FOR_CHILD

_MOST_WORDS = 8
_MAY = ("role_card.child_say", "role_card.child_pass", "role_card.child_out", "role_card.child_back")
_LAST = ("role_card.child_grown_ups", "role_card.child_questions")


def childs_blocks(meeting: Meeting, known: Appointment, child: Participant, said: Phrases) -> Iterator[Block]:
    """Yield why we meet in the child's words, what the child may do, when it is, and who comes as far as it is settled.

    Nobody is named to whom the parents have not said yes (R93, seed 003).
    """
    name = planned(person_name(meeting, child.id), f"participant {child.id}", strong=True)
    yield Paragraph(((name,), *stacked(said, "role_card.child_invited")))
    yield Paragraph(tuple(_purpose(meeting, said)))
    yield Facts(
        (
            labelled(said, "role_card.child_when", *_times(known, child, said)),
            labelled(said, "shared.place", (planned(known.place, "place"),)),
        )
    )
    yield Paragraph(tuple(line for key in _MAY for line in stacked(said, key)))
    yield Paragraph(tuple(line for key in _LAST for line in stacked(said, key)))
    yield Heading((said.run("role_card.child_people"),))
    others = (each.id for each in invitees(meeting) if each.id != child.id)
    names = ((each, name_and_role(meeting, each, Audience.ONE)) for each in others)
    yield Bullets(tuple(cell(planned(name, f"participant {each}")) for each, name in names))


def _purpose(meeting: Meeting, said: Phrases) -> Iterator[Line]:
    """Yield why we meet; in another language in an interpreter's words first, and below in Danish."""
    danish = planned(meeting.planned.purpose_for_child, "purpose for the child")
    for [run] in what_lines(meeting, said, PURPOSE_FOR_CHILD, danish):
        yield from _short(run)


def _short(run: Run) -> Iterator[Line]:
    """Yield a text in lines of at most eight words."""
    every = run.text.split()
    for at in range(0, len(every), _MOST_WORDS):
        yield (replace(run, text=" ".join(every[at : at + _MOST_WORDS])),)


def _times(known: Appointment, child: Participant, said: Phrases) -> tuple[Line, ...]:
    """Return the day, and from when to when the child is there."""
    if known.put_off:
        return stacked(said, "agreement_list.date_open")
    stays = child.present or (Interval(known.starts, known.ends),)
    clocks = (f"{at_clock(each.start, said.lang)}–{clock(each.end, said.lang)}" for each in stays)
    day = long_date(local_day(known.starts), said.lang)
    return ((figure(day, said.lang),), *((figure(each, said.lang),) for each in clocks))


def at_clock(instant: datetime, lang: str) -> str:
    """Return a clock time as it stands alone: `kl. 13.00`, in other languages `13:00`."""
    return f"kl. {clock(instant)}" if lang == DANISH else clock(instant, lang)
