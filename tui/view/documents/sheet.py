"""The documents screen as it is put into a window: its rows, and where one types the folder."""

from __future__ import annotations

from tui.view.centre import in_the_middle, sentence
from tui.view.documents.listed import LABEL_CELLS, folder_row
from tui.view.hints import Hint, keys_row
from tui.view.lines import BLANK, Line
from tui.view.look import Look
from tui.view.notice import NoticeLine, notice_row
from tui.view.places import Box
from tui.view.review.paper import Paper, Part, is_too_small, room_for

_NOWHERE = Box(0, 0, 1, 1)
"""Where one types while one does not: under the page, which hides it."""


def sheet(
    look: Look, body: tuple[Line, ...], keys: tuple[Hint, ...], size: tuple[int, int], said: NoticeLine, *, typing: bool
) -> Paper:
    """Return a page in a window; what is `said` stands in its last row, and where one is `typing` the page is in two.

    The first part then ends with the row of the folder, on which the line to type in lies.
    """
    columns, rows = size
    across, height = room_for(size)
    if is_too_small(size):
        asks = sentence(look.words.text("The window is too small. Try Ctrl and −."), across)
        body, typing = in_the_middle(asks, across, height), False
    elif said.text and height:
        body = (*body[: height - 1], *[BLANK] * (height - 1 - len(body)), notice_row(look, said, across))
    left = (columns - across) // 2
    at = folder_row(body, look) + 1 if typing else 0
    places = {
        Part.LINE: Box(left + LABEL_CELLS, at - 1, max(1, across - LABEL_CELLS - 1), 1) if typing else _NOWHERE,
        Part.BODY: Box(left, at, across, max(1, height - at)),
        Part.KEYS: Box(left, rows - 1, across, 1),
    }
    if typing:
        places[Part.TOP] = Box(left, 0, across, at)
    lines = {Part.TOP: body[:at], Part.BODY: body[at:], Part.KEYS: (keys_row(look, keys, across),)}
    return Paper(lines, places)
