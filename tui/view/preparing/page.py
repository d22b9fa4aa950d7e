"""One page of the preparation in a window: which meeting it is, the pages, the page itself, and what is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from meeting.danish_time import local_day
from meeting.postponing import without_date
from meeting.state import Stage
from tui.view.clock import clock_in_sentence, long_date, short_date
from tui.view.lines import BLANK, Line, Paint, Span, cut, edges, line, width
from tui.view.look import Look
from tui.view.notice import notice_row
from tui.view.plain import no_date
from tui.view.preparing.checklists import checklist_body
from tui.view.preparing.meeting import meeting_body
from tui.view.preparing.overview import overview_body
from tui.view.preparing.pages import TITLES, Body, Page, Seen, is_coming, pages
from tui.view.preparing.people import people_body
from tui.view.preparing.topics import topics_body
from tui.view.review.rooms import beyond, window
from tui.view.words import Words

TOP_ROWS = 3
"""The head, the row of pages, and a free one."""

_BODIES: dict[Page, Callable[[Look, Seen, int], Body]] = {
    Page.OVERVIEW: overview_body,
    Page.PEOPLE: people_body,
    Page.MEETING: meeting_body,
    Page.SHARING: topics_body,
    Page.CHECKLISTS: checklist_body,
}


def top_rows(look: Look, seen: Seen, across: int) -> tuple[Line, ...]:
    """Return which meeting this is, when it is, and the pages with the open one marked."""
    plan, words = seen.meeting.planned, look.words
    number = words.text("Before meeting {n}", n=plan.number)
    if not is_coming(seen.meeting):
        is_over = seen.meeting.stage is Stage.CLOSED
        number = words.text("After meeting {n}" if is_over else "During meeting {n}", n=plan.number)
    title = line(" ", Span(f"{number} {look.alphabet.dot} {plan.series.name}", Paint.INK_BOLD))
    # What tells families apart is often the last letter of their name.
    in_full, short = (line(Span(_when(look, seen, dated), Paint.QUIET), " ") for dated in (long_date, short_date))
    when = in_full if width(title) + width(in_full) < across else short
    return edges(title, when, across), _pages_row(look, seen, across), BLANK


def body_rows(look: Look, seen: Seen, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the open page in exactly this many columns and rows; the marked row seen, what is cut counted."""
    across, height = size
    body = _body(look, seen, across)
    foot = body.foot if height >= len(body.head) + len(body.foot) + 2 else ()
    room = max(1, height - len(body.head) - len(foot))
    shown = window(body.chosen, len(body.rows), room - 1) if len(body.rows) > room else range(len(body.rows))
    rows = [*body.head, *(body.rows[at] for at in shown)]
    if len(shown) < len(body.rows):
        rows.append(line(Span(f"   {beyond(look, shown, len(body.rows))}", Paint.QUIET)))
    rows += [BLANK] * (height - len(rows) - len(foot))
    return tuple(cut(row, across, look.alphabet.ellipsis) for row in (*rows, *foot))[:height]


def said_row(look: Look, seen: Seen, across: int) -> Line:
    """Return what is said now, or else what the page asks of the marked row."""
    if seen.notice.text:
        return notice_row(look, seen.notice, across)
    return cut(line(Span(f" {_body(look, seen, across).says}", Paint.QUIET)), across, look.alphabet.ellipsis)


def _body(look: Look, seen: Seen, across: int) -> Body:
    return _BODIES[seen.page](look, seen, across)


def _when(look: Look, seen: Seen, dated: Callable[[Words, date, date], str]) -> str:
    if without_date(seen.meeting):
        return no_date(look.words)
    starts = seen.meeting.planned.starts
    day = dated(look.words, local_day(starts), seen.today)
    return look.words.text("{date} at {time}", date=day, time=clock_in_sentence(look.words, starts))


def _pages_row(look: Look, seen: Seen, across: int) -> Line:
    """Return the pages in one row, closer where it is narrow."""
    row = BLANK
    for around in ("  {} {}", " {} {}", "{} {}", "{}{}"):
        row = line(*(_named(look, seen, page, around) for page in pages(seen.meeting)))
        if width(row) < across:
            break
    return cut(row, across, look.alphabet.ellipsis)


def _named(look: Look, seen: Seen, page: Page, around: str) -> Span:
    here = page is seen.page
    text = f"{page.value} {look.words.text(TITLES[page])}"
    return Span(around.format(look.alphabet.now if here else " ", text), Paint.INK_BOLD if here else Paint.QUIET)
