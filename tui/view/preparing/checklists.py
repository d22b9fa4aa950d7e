"""The checklists before and after a meeting: what is done with its day, and what is not (R125, R129)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting import checklists
from meeting.before import LackKind, lacking
from meeting.prepared import Item
from meeting.state import Meeting
from tui.view.clock import short_date
from tui.view.lines import BLANK, Line, Paint, Span, edges, line
from tui.view.look import Look
from tui.view.preparing.lacks import lack_text
from tui.view.preparing.pages import Body, Seen, is_coming
from tui.view.preparing.said import ITEMS, LACKING_ITEMS
from tui.view.words import mark

_BEFORE, _AFTER = mark("Before the meeting begins"), mark("After the meeting")


def items(meeting: Meeting) -> tuple[Item, ...]:
    """Return what can be ticked, from the top; once the meeting has begun, only what comes after it."""
    return (*(checklists.before(meeting) if is_coming(meeting) else ()), *checklists.after(meeting))


def checklist_body(look: Look, seen: Seen, across: int) -> Body:
    """Return both lists, each under its title, and what is known of the contacts."""
    listed, meeting, text = items(seen.meeting), seen.meeting, look.words.text
    chosen = listed[seen.row] if listed else None
    after = _lines(look, seen, checklists.after(meeting), chosen, across)
    rows: list[Line] = [_title(text(_AFTER)), *after]
    if is_coming(meeting):
        before = _lines(look, seen, checklists.before(meeting), chosen, across)
        rows = [_title(text(_BEFORE)), *before, _contacts(look, meeting, across), BLANK, *rows]
    here = next((at for at, row in enumerate(rows) if row and look.alphabet.now in row[0].text), 0)
    count, number = seen.left
    left = line(" ", Span(left_text(look, count, number, "f"), Paint.QUIET)) if count else BLANK
    return Body((), tuple(rows), here, (BLANK, left) if count else ())


def left_text(look: Look, count: int, number: int, key: str) -> str:
    """Return how much is left after an earlier meeting, and the key that shows it."""
    if count == 1:
        return look.words.text("One thing is left after meeting {number}.   {key}: show it", number=number, key=key)
    msgid = mark("{n} things are left after meeting {number}.   {key}: show them")
    return look.words.text(msgid, n=count, number=number, key=key)


def _title(text: str) -> Line:
    return line(" ", Span(text, Paint.INK_BOLD))


def _lines(look: Look, seen: Seen, listed: Sequence[Item], chosen: Item | None, across: int) -> list[Line]:
    done = seen.meeting.prepared.done
    rows = []
    for item in listed:
        here, day = item is chosen, done.get(item)
        said = look.words.text(LACKING_ITEMS[item] if day is None else ITEMS[item])
        when = short_date(look.words, day, seen.today) if day else ""
        rows.append(_line(look, said, when, (here, day is not None), across))
    return rows


def _line(look: Look, said: str, when: str, signs: tuple[bool, bool], across: int) -> Line:
    here, done = signs
    paint = Paint.INK_BOLD if here else Paint.INK
    sign = Span(look.alphabet.done, Paint.DONE) if done else Span(look.alphabet.waiting, paint)
    left = line(Span(f" {look.alphabet.now if here else ' '} ", paint), sign, Span(f" {said}", paint))
    return edges(left, line(Span(when, Paint.QUIET), " "), across) if when else left


def _contacts(look: Look, meeting: Meeting, across: int) -> Line:
    """Return whether everybody can be reached; that is seen from the list and ticked by nobody (R129, seed 004)."""
    lack = next((each for each in lacking(meeting) if each.kind is LackKind.CONTACT), None)
    said = look.words.text("We have an e-mail or a phone for everybody")
    if lack is not None:
        said = lack_text(look.words, meeting, lack)
    return _line(look, said, "", (False, lack is None), across)
