"""Who comes, and what parents and child say of each: a word in a column for everybody who is asked (R80, R93, R133)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from meeting.inviting import answer, asked, invited
from meeting.people import Participant
from meeting.prepared import Answer
from tui.view.lines import BLANK, Line, Paint, Span, line
from tui.view.look import Look
from tui.view.names import shown
from tui.view.preparing.grid import Cell, Grid, GridRow, grid_rows
from tui.view.preparing.pages import Body, Seen
from tui.view.preparing.said import ANSWERS, NETWORKS, UNASKED


def people(seen: Seen) -> tuple[Participant, ...]:
    """Return who stands on the page, in the order of the list."""
    return seen.meeting.planned.participants


def askers(seen: Seen) -> tuple[Participant, ...]:
    """Return who is asked, a column each."""
    return asked(seen.meeting.planned)


def people_body(look: Look, seen: Seen, across: int) -> Body:
    """Return the list with the answers, and what is known of whoever is marked."""
    everybody = people(seen)
    if not everybody:
        return Body((), (line("   ", look.words.text("Nobody is on the list yet.   +: somebody new")),))
    heading, rows = grid_rows(look, _grid(look, seen), (seen.row, seen.column), across)
    person = everybody[seen.row]
    return Body((heading,), rows, seen.row, (BLANK, *_told(look, person)), _question(look, seen, person))


def heads(people: Sequence[Participant]) -> tuple[str, ...]:
    """Return what people are called over a column: by their role, or by name where the role is not theirs alone."""
    named, same = shown(people), Counter(person.role.casefold() for person in people)
    return tuple(
        person.role if person.role and same[person.role.casefold()] == 1 else named[person.id].called
        for person in people
    )


def _grid(look: Look, seen: Seen) -> Grid:
    meeting, by = seen.meeting, askers(seen)
    about = {person.id for person in invited(meeting.planned)}
    named = shown(people(seen))
    rows = (
        GridRow(
            named[person.id].name,
            named[person.id].role,
            tuple(_cell(look, answer(meeting, person.id, each.id)) if person.id in about else Cell() for each in by),
        )
        for person in people(seen)
    )
    words = tuple(map(look.words.text, (*ANSWERS.values(), UNASKED)))
    return Grid(heads(by), tuple(rows), words)


def _cell(look: Look, said: Answer | None) -> Cell:
    if said is None:
        return Cell(look.words.text(UNASKED), look.alphabet.waiting)
    return Cell(look.words.text(ANSWERS[said]), look.alphabet.done if said is Answer.YES else "")


def _question(look: Look, seen: Seen, person: Participant) -> str:
    named, by = shown(people(seen)), askers(seen)
    name = named[person.id].called
    if person.id not in {each.id for each in invited(seen.meeting.planned)}:
        return look.words.text("The family is not asked about {name}.", name=name)
    if not by:
        return look.words.text("No parent and no child is on the list.")
    return look.words.text("What does {by} say to {name} being there?", by=named[by[seen.column].id].called, name=name)


def _told(look: Look, person: Participant) -> tuple[Line, Line]:
    """Return what is known of somebody in two rows: who it is and how to reach them, and why they come (R19, R129)."""
    dot, text = f" {look.alphabet.dot} ", look.words.text
    reached = dot.join(filter(None, (person.email, person.phone))) or text("no e-mail and no phone")
    who = dot.join(filter(None, (person.name, person.role, text(NETWORKS[person.network]), reached)))
    why = person.why or (text("It is not written why {name} comes.", name=person.name) if _needs_why(person) else "")
    return line(" ", Span(who, Paint.QUIET)), line(" ", Span(why, Paint.QUIET))


def _needs_why(person: Participant) -> bool:
    """Whether the reason for coming is to be written: of those who come because of their work (R19, seed 000)."""
    return person.is_professional
