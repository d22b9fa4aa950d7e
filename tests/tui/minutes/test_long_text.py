"""The rows of the line are those a text area would show, with its cursor and what is selected."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widgets import TextArea

from tui.widgets.long_text import LongText

TEXTS = [
    "",
    "Det går",
    "Han giver op i matematik, før han er begyndt, og så går han ud.",
    "to\n\nlinjer og et ganskelangtordudenmellemrumsomskaldeles her",
    "مرحبا بكم في الاجتماع، 👍🏽 og 漢字漢字漢字漢字漢字漢字漢字",
    "slutter med mellemrum      " * 3,
]


class Both(App[None]):
    """Our text area and Textual's own, one above the other."""

    CSS = "TextArea { width: 24; height: 8; border: none; padding: 0; scrollbar-size: 0 0; }"

    def compose(self) -> ComposeResult:
        for kind in (LongText, TextArea):
            area = kind(compact=True, highlight_cursor_line=False)
            area.cursor_blink = False
            yield area


def shown(area: TextArea) -> list[tuple[str, bool]]:
    """Return each cell of an area and whether it stands out: it has the cursor, or is selected."""
    strips: list[Strip] = [area.render_line(y) for y in range(area.size.height)]
    plain = area.rich_style.bgcolor
    return [
        (letter, bool(segment.style and segment.style.bgcolor not in (None, plain)))
        for strip in strips
        for segment in strip.crop_extend(0, 24, None)
        for letter in segment.text
    ]


@pytest.mark.parametrize("text", TEXTS)
async def test_every_row_shows_what_a_text_area_shows(text: str) -> None:
    app = Both()
    async with app.run_test(size=(24, 16)) as pilot:
        ours, theirs = app.query(TextArea)
        for area in (ours, theirs):
            area.load_text(text)
        for place in ((0, 0), (0, len(text.split("\n", maxsplit=1)[0])), ours.document.end):
            rows = []
            for area in (ours, theirs):
                area.focus()
                await pilot.pause()
                area.move_cursor(place)
                await pilot.pause()
                rows.append(shown(area))
            assert rows[0] == rows[1]


async def test_what_is_selected_stands_out_over_the_end_of_a_row() -> None:
    app = Both()
    async with app.run_test(size=(24, 16)) as pilot:
        ours, theirs = app.query(TextArea)
        rows = []
        for area in (ours, theirs):
            area.load_text(TEXTS[2])
            area.focus()
            await pilot.pause()
            area.move_cursor((0, 10))
            area.move_cursor((0, 40), select=True)
            await pilot.pause()
            rows.append(shown(area))
        assert rows[0] == rows[1]
        assert sum(stands_out for _, stands_out in rows[0]) >= 30
