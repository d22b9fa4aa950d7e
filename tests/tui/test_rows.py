"""The widget that shows rows as they are given."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tests.tui.test_floor import NASTY
from tui.view.alphabet import PLAIN
from tui.view.lines import BLANK, Line, Paint, Span, line
from tui.widgets.rows import Rows


class Shown(App[None]):
    """An app of one such widget."""

    def __init__(self, *lines: Line) -> None:
        super().__init__()
        self.rows = Rows(lines)

    def compose(self) -> ComposeResult:
        yield self.rows


@pytest.mark.parametrize("name", NASTY)
async def test_a_name_is_text_and_nothing_else(name: str) -> None:
    app = Shown(line(Span(name, Paint.FLOOR_BOLD)))
    async with app.run_test(size=(70, 3)) as pilot:
        strip = app.rows.render_line(0)
        assert strip.cell_length == 70
        assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in strip.text)
        assert all(segment.style is None or not segment.style.meta for segment in strip)
        await pilot.click(Rows, offset=(2, 0))
        assert app.is_running


async def test_only_changed_rows_are_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Shown(line("one"), line("two"), line("three"))
    async with app.run_test(size=(20, 5)) as pilot:
        drawn: list[int] = []
        draw = Rows.render_line

        def counted(rows: Rows, y: int) -> object:
            drawn.append(y)
            return draw(rows, y)

        monkeypatch.setattr(Rows, "render_line", counted)
        app.rows.show((line("one"), line("2"), line("three")))
        await pilot.pause()
        assert drawn == [1]
        drawn.clear()
        app.rows.show((line("one"), line("2"), line("three")))
        await pilot.pause()
        assert drawn == []


async def test_a_widget_of_its_own_height_grows_with_its_rows() -> None:
    app = Shown(line("one"))
    async with app.run_test(size=(20, 5)) as pilot:
        assert app.rows.size.height == 1
        app.rows.show((line("one"), BLANK, line("three")))
        await pilot.pause()
        assert app.rows.size.height == 3
        assert app.rows.lines[2] == line("three")


async def test_a_terminal_without_our_signs_gets_others() -> None:
    app = App[None]()
    async with app.run_test(size=(20, 3)) as pilot:
        await app.mount(rows := Rows((line("✓ Ida … ║"),), alphabet=PLAIN))
        await pilot.pause()
        assert rows.render_line(0).text.rstrip() == "+ Ida ~ |"
