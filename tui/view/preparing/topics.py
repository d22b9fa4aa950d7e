"""What may be told of at the meeting: a row for each topic, a column for whose it is (R118)."""

from __future__ import annotations

from meeting.people import Participant
from meeting.prepared import Sharing
from tui.view.lines import BLANK, Paint, Span, line, wrapped
from tui.view.look import Look
from tui.view.names import shown
from tui.view.preparing.grid import Cell, Grid, GridRow, grid_rows
from tui.view.preparing.pages import Body, Seen
from tui.view.preparing.people import heads
from tui.view.preparing.said import SHARINGS
from tui.view.words import mark

_ASKS = mark("What is agreed with {by} about {topic}?")
_ASKS_NEW = mark("What is agreed with {by} about {topic}?   It is kept with the answer.")


def topics(seen: Seen) -> tuple[str, ...]:
    """Return the topics on the page: those that something is settled of, and the one that was just typed."""
    return tuple(dict.fromkeys(filter(None, (*seen.meeting.prepared.sharing, seen.topic))))


def owners(seen: Seen) -> tuple[Participant, ...]:
    """Return whose a topic can be, a column each: parents, children, and whoever has settled one already."""
    settled = {by for said in seen.meeting.prepared.sharing.values() for by in said}
    everybody = [person for person in seen.meeting.planned.participants if not person.is_interpreter]
    family = [person for person in everybody if person.is_parent or person.is_child]
    return (*family, *(person for person in everybody if person.id in settled and person not in family))


def topics_body(look: Look, seen: Seen, across: int) -> Body:
    """Return the topics with what is settled, or how to begin."""
    listed, whose, text = topics(seen), owners(seen), look.words.text
    if not listed or not whose:
        none = text("Nothing is settled yet of what may be told at the meeting.   +: a topic")
        return Body((), tuple(line("   ", Span(row)) for row in wrapped(none, across - 4)))
    named = shown(whose)
    rows = tuple(
        GridRow(topic, "", tuple(_cell(look, _settled(seen, topic, by.id)) for by in whose)) for topic in listed
    )
    words = tuple(map(text, SHARINGS.values()))
    heading, shown_rows = grid_rows(look, Grid(heads(whose), rows, words), (seen.row, seen.column), across)
    topic, by = listed[seen.row], named[whose[seen.column].id].called
    new = topic not in seen.meeting.prepared.sharing
    says = text(_ASKS_NEW if new else _ASKS, by=by, topic=topic)
    note = (
        line(" ", Span(text("What is not told is kept back from the first word on."), Paint.QUIET)),
        line(" ", Span(text("In the meeting, consent can always be given and taken back."), Paint.QUIET)),
    )
    return Body((heading,), shown_rows, seen.row, (BLANK, *note), says)


def _settled(seen: Seen, topic: str, by: str) -> Sharing | None:
    return seen.meeting.prepared.sharing.get(topic, {}).get(by)


def _cell(look: Look, said: Sharing | None) -> Cell:
    if said is None:
        return Cell()
    return Cell(look.words.text(SHARINGS[said]), look.alphabet.done if said is Sharing.SHARED else "")
