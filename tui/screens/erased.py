"""What stands in a window whose series was erased: that it is, and the keys that leave."""

from __future__ import annotations

from textual import events
from textual.screen import Screen

from tui.keys import name_of
from tui.screens.rows_shown import RowsShown
from tui.view.erased import erased_hints, erased_rows
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.look import Look


class Erased(RowsShown):
    """Takes no key but those that leave; `q` asks once, because somebody may be typing for what was there before."""

    _asked = False
    """Whether `q` was pressed once."""

    def lines(self, size: tuple[int, int]) -> tuple[Line, ...]:
        """Return that the series is erased."""
        return erased_rows(self.look, size)

    def hints(self) -> tuple[Hint, ...]:
        """Return the keys that leave."""
        return erased_hints(asked=self._asked, back=self._has_list)

    def on_mount(self) -> None:
        """Show it."""
        self.draw()

    def on_key(self, event: events.Key) -> None:
        """Leave at the second `q`; everything else only takes the first one back."""
        event.stop()
        event.prevent_default()
        self._press(name_of(event.key, event.character))

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C are as `q`."""
        self._press("q")

    def _press(self, name: str) -> None:
        asked, self._asked = self._asked, name == "q"
        if asked and self._asked:
            self.app.exit()
        elif name == "escape" and not asked and self._has_list:
            for _ in self.app.screen_stack[1:]:
                self.app.pop_screen()
        else:
            self.draw()

    @property
    def _has_list(self) -> bool:
        """Whether home lies under what was shown."""
        return isinstance(self.app.screen_stack[0], RowsShown)


def give_way(pane: Screen[None], look: Look) -> None:
    """Put that screen over a pane whose series was erased, and over all that was opened from it."""
    app = pane.app
    # It is told each second, and once more while the pane goes because somebody went back to home.
    if pane in app.screen_stack and not isinstance(app.screen, Erased):
        app.push_screen(Erased(look))
