"""A form of a plan as it is shown: one field has the cursor, the others are text, with what is wrong below each."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import TextArea

from tui.preparing_plan import Drafted
from tui.view.clock import clock_with_seconds
from tui.view.lines import Line
from tui.view.preparing.form import Form, Item, Sheet, Spot, form
from tui.view.preparing.form_fields import Kind
from tui.view.preparing.form_problems import not_stored
from tui.view.scene import Scene
from tui.view.unsaved import unsaved_text
from tui.widgets.paragraph import Paragraph
from tui.widgets.typing_panel import Place, TypingPanel

_GOES_ON = frozenset({Kind.PEOPLE, Kind.STAYS, Kind.DAYS})
_SHORT = 100
"""Characters of a field that is marked where the cursor comes to it, so that the first letter replaces it."""

_NOWHERE = Spot(0, 0, 1)
"""Where one types in a row without a text: a blank cell of the title."""
_APART = "   "
_AROUND = 2
"""Cells of the row of what is said that stay free."""


class PlanSheet(TypingPanel):
    """Shows a plan that is made, and holds the text of one field where it is typed."""

    DEFAULT_CSS = """
    PlanSheet Paragraph {
        position: absolute;
    }
    """

    def __init__(self, drafted: Drafted, *, key: str) -> None:
        """Show a plan, the cursor in the first field."""
        super().__init__(drafted.scene(), key=key)
        self.drafted = drafted
        self.paragraph = Paragraph(key="text")
        """Where one types. It has the cursor in every row: keys that went to two widgets could change their order."""
        self.place = ""
        """Where the cursor is; empty in the first row."""
        self.insists = False
        """Whether what is missing is said everywhere."""
        self.refused = False
        """Whether Enter was pressed in this field, and what stands there cannot be taken."""
        self.held = ""
        """The text of the field as it was last known here; what stands where one types may be newer."""
        self._objection = ""
        self._form = Form(())

    def title(self) -> str:
        """Return what stands over the fields. Every form has its own."""
        raise NotImplementedError

    def items(self) -> tuple[Item, ...]:
        """Return the rows that the cursor comes to. Every form has its own."""
        raise NotImplementedError

    @property
    def sheet(self) -> Sheet:
        """The form as it is now."""
        items = self.items()
        at = next((n for n, item in enumerate(items) if mark_of(item) == self.place), 0)
        drafted = self.drafted
        return Sheet(self.title(), items, at, drafted.checked.desk, drafted.checked.found, self.insists, self.refused)

    def compose(self) -> ComposeResult:
        """Yield the one place to type; it is put where the field with the cursor stands."""
        yield self.paragraph

    def on_mount(self) -> None:
        """Begin in the first field, and hear of the draft."""
        self.drafted.hears = self.redraw
        self.hold()

    def on_unmount(self) -> None:
        """Hear of nothing any more."""
        if self.drafted.hears == self.redraw:
            self.drafted.hears = _nothing

    def place_to_type(self) -> Place:
        """Return it, also in a row without a text, whose keys are the form's."""
        return self.paragraph

    def draw(self) -> tuple[Line, ...]:
        """Return the form."""
        return self._form.lines

    def redraw(self) -> None:
        """Draw the form anew and put the cursor where its field stands now."""
        item = self.sheet.item
        if self.is_mounted and item.field and self.paragraph.text == self.held != item.text:
            # Somebody else changed this field, and nothing is typed in it here.
            self._fill()
        across, height = self.size
        if across:
            self._form = form(self.scene.look, self.sheet, across, height, self._form.top)
            self._put()
        self.says = self._objection or self.saying()
        super().redraw()

    def object(self, text: str) -> None:
        """Say what speaks against the text, or ask something, until a key does something else; empty ends it."""
        self._objection = text
        self.say(text or self.saying())

    def follow(self, scene: Scene) -> None:
        """Go on with the newest plan in the log; what is typed stays."""
        self.drafted.follow()
        super().follow(scene)

    def go_to(self, place: str) -> None:
        """Put the cursor into a row."""
        self.place, self.refused, self._objection = place, False, ""
        self.hold()

    def hold(self) -> None:
        """Hold the text of the row with the cursor where one types."""
        self._fill()
        self.redraw()
        self.put_cursor()

    def _fill(self) -> None:
        item, place = self.sheet.item, self.paragraph
        place.show_cursor, self.held = item.field is not None, item.text if item.field else ""
        with self.prevent(TextArea.Changed):
            place.hold(self.held, item.field.most if item.field else 0, wraps=True)
        if item.field is not None and item.field.most <= _SHORT and item.field.kind not in _GOES_ON:
            place.select_all()

    def _put(self) -> None:
        spot = self._form.spot or _NOWHERE
        styles = self.paragraph.styles
        styles.offset = (spot.x, spot.y)
        styles.width, styles.height = spot.width, spot.height

    def saying(self) -> str:
        """Return the truth about saving: what was stored and when, or what lies in the draft and why."""
        words, drafted = self.scene.words, self.drafted
        if drafted.is_unkept:
            return unsaved_text(words, erased=drafted.live.erased)
        if drafted.lacks:
            return not_stored(words, drafted.lacks, drafted.checked.error, self.size.width - _AROUND)
        if drafted.begun:
            draft = drafted.draft_at and words.text("draft {clock}", clock=clock_with_seconds(drafted.draft_at))
            said = (words.text("not stored yet"), draft or "") if drafted.stored else (draft or "",)
            return _APART.join(filter(None, said))
        return words.text("saved {clock}", clock=clock_with_seconds(drafted.kept_at)) if drafted.kept_at else ""


def _nothing() -> None:
    """Stands for who hears of the draft where nobody does."""


def mark_of(item: Item) -> str:
    """Return what tells a row of a form from the others."""
    return item.place or item.does.value
