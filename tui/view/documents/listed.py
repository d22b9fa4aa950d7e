"""The list of documents as rows: a tick, what it is, for whom, and whether it went out (R121, R128, R130)."""

from __future__ import annotations

from datetime import date

from documents.kinds import Kind
from meeting.danish_time import local_day
from meeting.papers import Paper
from meeting.state import Stage
from tui.view.clock import long_date
from tui.view.documents.asked import again_text
from tui.view.documents.kinds import about_text, for_text, held_back_text, kind_name, names_text
from tui.view.documents.seen import Mark, Offer, Seen
from tui.view.home_rows import near_date
from tui.view.lines import BLANK, Line, Paint, Span, cells, clean, cut, edges, line, pad_text, wrapped
from tui.view.look import Look
from tui.view.review.rooms import beyond, window
from tui.view.tongues import tongue
from tui.view.words import mark

LABEL_CELLS = 13
"""The cells before the folder one types."""
_SAID, _TALL, _MOST = 2, 22, 4
"""So many rows tell of what is marked, one more where tall; as many of the last making, or at most so many."""
_GAP = "  "
_SIGN_CELLS = 13
"""The cells before a title, and between the columns."""


def folder_row(rows: tuple[Line, ...], look: Look) -> int:
    """Return the row of the list in which the folder stands."""
    label = look.words.text("Folder")
    return next((at for at, row in enumerate(rows) if len(row) > 1 and row[1].text.strip() == label), 0)


def list_rows(look: Look, seen: Seen, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the list in exactly this many columns and rows; the last row is free."""
    across, height = size
    head = (head_row(look, seen, across), BLANK)
    if not seen.offers:
        nothing = wrapped(look.words.text("There is nothing to make of this meeting now."), across - 2)
        return _filled((*head, *(line(" ", row) for row in nothing)), size)
    below = (*_where(look, seen, across), BLANK, *_told(look, seen, size))
    room = max(1, height - len(head) - len(below) - 2)
    offers = _offers(look, seen, across)
    shown = window(min(seen.row, len(offers) - 1), len(offers), room)
    more = beyond(look, shown, len(offers))
    between = line(Span(f"   {more}", Paint.QUIET)) if more else BLANK
    return _filled((*head, *(offers[at] for at in shown), between, *below), size)


def head_row(look: Look, seen: Seen, across: int) -> Line:
    """Return the first row: which meeting this is, by name only where names are shown, and its day."""
    plan, words = seen.meeting.planned, look.words
    named = plan.series.name if seen.names else plan.series.ref
    what = words.text("Close the meeting off" if _is_closed_off(seen) else "Documents")
    title = f" {look.alphabet.dot} ".join((what, named, words.text("Meeting {n}", n=plan.number)))
    day = Span(long_date(words, local_day(plan.starts), seen.today), Paint.QUIET)
    return edges(line(" ", Span(title, Paint.INK_BOLD)), line(day, " "), across)


def _is_closed_off(seen: Seen) -> bool:
    """Whether what is left of a meeting is done here: on the day of its close, and until the minutes went out."""
    closed = seen.meeting.timebox.closed_at
    if seen.meeting.stage is not Stage.CLOSED or closed is None:
        return False
    return Paper.MINUTES not in seen.meeting.papers or local_day(seen.meeting.wall(closed)) == seen.today


def _offers(look: Look, seen: Seen, across: int) -> tuple[Line, ...]:
    titles = [kind_name(look.words, offer.kind) for offer in seen.offers]
    readers = [for_text(look.words, offer) for offer in seen.offers]
    title, reader = max(map(cells, titles)), max(map(cells, readers))
    room = across - _SIGN_CELLS - title - reader
    every = [_status(look, offer, seen.today, versions=True) for offer in seen.offers]
    if max(map(cells, every)) >= room:
        every = [_status(look, offer, seen.today, versions=False) for offer in seen.offers]
    readers = readers if max(map(cells, every)) < room else []
    rows: list[Line] = []
    for at, offer in enumerate(seen.offers):
        tick = look.alphabet.done if offer.kind in seen.ticked else " "
        who = (pad_text(readers[at], reader),) if readers else ()
        columns = (f"{at + 1} [{tick}] {pad_text(titles[at], title)}", *who, every[at])
        rows.append(_row(look, _GAP.join(columns), here=at == seen.row))
    return tuple(rows)


def _status(look: Look, offer: Offer, today: date, *, versions: bool) -> str:
    """Return whether a document went out, or when it is to; `versions` says whether the first one is told too."""
    text = look.words.text
    if offer.why_not:
        return text("cannot be made")
    version = text("version {n}", n=offer.version) if offer.papers and (versions or offer.version > 1) else ""
    gone = ""
    is_record = offer.kind is Kind.RECORD
    if offer.is_outdated:
        gone = text("to be filed again") if is_record else text("goes out again")
    elif offer.sent:
        told = mark("filed {date}") if is_record else mark("sent {date}")
        gone = text(told, date=near_date(look.words, offer.sent, today))
    elif offer.due:
        gone = text("by {date}", date=near_date(look.words, offer.due, today))
    return ", ".join(filter(None, (gone, version)))


def _where(look: Look, seen: Seen, across: int) -> tuple[Line, ...]:
    words = look.words
    rows: list[Line] = []
    for each in seen.marks[len(seen.offers) :]:
        here = each is seen.marked
        match each:
            case Mark.TONGUE:
                languages = (tongue(words, "da"), tongue(words, seen.tongue))
                spoken = words.text("{one} and {other}", one=languages[0], other=languages[1])
                rows.append(_labelled(look, words.text("Language"), spoken if seen.in_both else languages[0], here))
            case Mark.FOLDER:
                folder = _end_of(look, seen.folder, across - LABEL_CELLS - 1)
                rows.append(_labelled(look, words.text("Folder"), folder, here))
            case _:
                count = words.plural("{n} document ticked", "{n} documents ticked", len(seen.ticked))
                put = words.text("Put them in the folder")
                rows.append(_row(look, f"{put}   ({count})", here=here))
    return tuple(rows)


def _told(look: Look, seen: Seen, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return what is told of the marked document, and what became of the last making, each in a few rows."""
    (across, height), offer, words = size, seen.offer, look.words
    about: tuple[str, ...] = ()
    said = _SAID + (height > _TALL)
    if offer is not None and offer.why_not:
        about = wrapped(offer.why_not, across - 2)
        said = max(said, min(len(about), _MOST))
    elif offer is not None:
        names = names_text(seen.meeting, offer) if seen.names else ""
        to = words.text("To {names}", names=names) if names else ""
        held = held_back_text(words, seen.meeting, offer.kind, names=seen.names)
        texts = (again_text(look, seen, offer), held, about_text(words, offer), to)
        about = tuple(row for text in texts for row in wrapped(text, across - 2))
    result = wrapped(seen.result, across - 2)
    return (
        *(line(" ", Span(row, Paint.QUIET)) for row in _padded(look, about, said)),
        *(line(" ", Span(row, Paint.INK_BOLD)) for row in _padded(look, result, min(max(len(result), _SAID), _MOST))),
    )


def _padded(look: Look, rows: tuple[str, ...], to: int) -> tuple[str, ...]:
    if len(rows) > to:
        rows = (*rows[: to - 1], f"{rows[to - 1]} {look.alphabet.ellipsis}")
    return (*rows, *[""] * to)[:to]


def _row(look: Look, text: str, *, here: bool) -> Line:
    sign = look.alphabet.now if here else " "
    return line(Span(f" {sign} {text}", Paint.INK_BOLD if here else Paint.INK))


def _end_of(look: Look, text: str, most: int) -> str:
    """Return a text in at most so many cells; of a longer one its end, because that tells folders apart."""
    text = clean(text)
    if cells(text) <= most:
        return text
    fits = (text[at:] for at in range(len(text)) if cells(text[at:]) < most)
    return look.alphabet.ellipsis + next(fits, "")


def _labelled(look: Look, label: str, value: str, here: bool) -> Line:
    sign = look.alphabet.now if here else " "
    paint = Paint.INK_BOLD if here else Paint.INK
    return line(f" {sign} ", Span(pad_text(label, LABEL_CELLS - 3), Paint.QUIET), Span(value, paint))


def _filled(rows: tuple[Line, ...], size: tuple[int, int]) -> tuple[Line, ...]:
    across, height = size
    return (*(cut(row, across) for row in (*rows, *[BLANK] * height)[: height - 1]), BLANK)
