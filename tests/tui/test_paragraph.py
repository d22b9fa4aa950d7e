"""A place to type is drawn at any moment Textual chooses."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.strip import Strip

from tui.widgets.paragraph import Paragraph


class Sheet(App[None]):
    """Nothing but a place to type."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield Paragraph(key="text")


async def test_drawn_before_it_has_its_styles_it_is_blank() -> None:
    app = Sheet()
    async with app.run_test():
        place = app.query_one(Paragraph)
        assert place.render_lines(Region(0, 0, 4, 1)) != [Strip.blank(4)]
        place._component_styles.clear()
        assert place.render_lines(Region(0, 0, 4, 2)) == [Strip.blank(4)] * 2
