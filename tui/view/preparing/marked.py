"""What can be marked on a page of the preparation: rows by name, and how many columns there are beside them."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.inviting import invited
from tui.view.look import Look
from tui.view.preparing.checklists import items
from tui.view.preparing.overview import points
from tui.view.preparing.pages import Page, Seen, pages
from tui.view.preparing.people import askers, people
from tui.view.preparing.topics import owners, topics


def marks(look: Look, seen: Seen) -> tuple[str, ...]:
    """Return what the sign can stand at, from the top; each once."""
    match seen.page:
        case Page.OVERVIEW:
            return tuple(point.text for point in points(look, seen))
        case Page.PEOPLE:
            return tuple(person.id for person in people(seen))
        case Page.SHARING:
            return topics(seen)
        case Page.CHECKLISTS:
            return tuple(item.value for item in items(seen.meeting))
        case Page.MEETING:
            return ()


def columns(seen: Seen) -> tuple[str, ...]:
    """Return who can be marked beside a row, participant ids; nobody on a page without columns."""
    if seen.page is Page.PEOPLE:
        return tuple(person.id for person in askers(seen))
    return tuple(person.id for person in owners(seen)) if seen.page is Page.SHARING else ()


def first_to_answer(seen: Seen) -> int:
    """Return the first row of the people of whom the family is asked; the first of all where there is none."""
    about = {person.id for person in invited(seen.meeting.planned)}
    return next((row for row, person in enumerate(people(seen)) if person.id in about), 0)


def within(look: Look, seen: Seen) -> Seen:
    """Return the same with a page that there is, and with what is marked within it."""
    left = pages(seen.meeting)
    seen = seen if seen.page in left else replace(seen, page=left[0])
    rows, beside = len(marks(look, seen)), len(columns(seen))
    return replace(seen, row=_clamped(seen.row, rows), column=_clamped(seen.column, beside))


def followed(look: Look, before: Seen, after: Seen) -> Seen:
    """Return what is seen of a later meeting: what was marked stays marked where it is still there."""
    after = within(look, after)
    if after.page is not before.page:
        return after
    marked, listed = marks(look, before)[before.row : before.row + 1], marks(look, after)
    beside, now = columns(before)[before.column : before.column + 1], columns(after)
    row = listed.index(marked[0]) if marked and marked[0] in listed else after.row
    column = now.index(beside[0]) if beside and beside[0] in now else after.column
    return replace(after, row=row, column=column)


def _clamped(at: int, count: int) -> int:
    return max(0, min(count - 1, at))
