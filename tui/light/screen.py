"""What a terminal shows, and the fewest codes that make it show something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.light import letters
from tui.light.picture import Picture
from tui.light.row import Row
from tui.light.style import PLAIN, Style, towards

_NEAR = 4
"""So many cells that are right already are written again rather than jumped over: a jump takes as many bytes."""
_ERASED = 8
"""So many blanks are worth erasing a row for that nothing is known of."""


class Screen:
    """The cells of a terminal as far as they are known, its cursor, and the style it writes in."""

    def __init__(self, *, fills: bool) -> None:
        """Know nothing yet; `fills` tells whether the terminal erases with the ground it writes on (bce)."""
        self._fills = fills
        self._columns = self._height = 0
        self._rows: dict[int, Row] = {}
        self._at: tuple[int, int] | None = None
        self._style: Style | None = None
        self._sent: list[str] = []

    def forget(self, size: tuple[int, int]) -> None:
        """Know nothing but the columns and rows of the terminal."""
        self._columns, self._height = size
        self._rows.clear()
        self._at = self._style = None

    def settle(self) -> str:
        """Return what makes the terminal write in no style; empty if it does."""
        self._pick(PLAIN)
        return self._taken()

    def show(self, picture: Picture) -> str:
        """Return what makes the terminal show the picture, cursor and all; empty if it does."""
        for y in sorted(picture.touched):
            if y < self._height:
                self._show_row(y, picture.rows[y])
        picture.touched.clear()
        if picture.moved:
            self._move(min(picture.y, self._height - 1), min(picture.x, self._columns - 1))
        return self._taken()

    def _taken(self) -> str:
        sent = "".join(self._sent)
        self._sent.clear()
        return sent

    def _show_row(self, y: int, wanted: Row) -> None:
        shown = self._rows.get(y)
        width = min(len(wanted.texts), self._columns)
        if not width or (shown is not None and wanted.same(shown)):
            return
        self._rows[y] = wanted.copy()
        shown = shown or self._erased(y, wanted, width)
        if letters.steady("".join(wanted.texts)) and letters.steady("".join(shown.texts)):
            changed = _changed(wanted, shown, width)
            blank = self._blank_from(wanted, width)
        else:
            changed, blank = list(range(width)), width
        written = [x for x in changed if x < blank]
        for start, end in _runs(written, wanted.styles):
            self._write(y, start, end, wanted)
        if len(written) < len(changed):
            self._erase(y, changed[len(written)], wanted.styles[blank])

    def _blank_from(self, row: Row, width: int) -> int:
        """Return the column from which a row holds only blanks that can be erased; its width if there are none."""
        style = row.styles[width - 1]
        if not self._erases(style, width):
            return width
        while width and row.texts[width - 1] == " " and row.styles[width - 1] is style:
            width -= 1
        return width

    def _erases(self, style: Style, width: int) -> bool:
        """Whether blanks of a style can be erased to the end of a row that is so wide."""
        return width == self._columns and style.blanks and (self._fills or not style.ground)

    def _erased(self, y: int, wanted: Row, width: int) -> Row:
        """Erase a row nothing is known of where many of its cells are blank; return what is known of it then."""
        shown = Row()
        blanks = [style for text, style in zip(wanted.texts, wanted.styles, strict=True) if text == " "]
        # There is one value of each style, and a style takes long to hash.
        commonest, times = Counter(map(id, blanks)).most_common(1)[0] if blanks else (0, 0)
        if times > _ERASED:
            style = next(each for each in blanks if id(each) == commonest)
            if self._erases(style, width):
                self._erase(y, 0, style)
                shown.put(0, " " * width, style)
        return shown

    def _erase(self, y: int, x: int, style: Style) -> None:
        self._move(y, x)
        self._pick(style)
        self._sent.append("\x1b[K")

    def _write(self, y: int, start: int, end: int, row: Row) -> None:
        """Write the cells of a row from one column up to another."""
        texts, styles = row.texts, row.styles
        self._move(y, start)
        while start < end:
            style, until = styles[start], start + 1
            while until < end and styles[until] is style:
                until += 1
            self._pick(style)
            text = "".join(texts[start:until])
            if letters.sure(text):
                self._sent.append(text)
            else:
                self._place(y, start, texts[start:until])
            start = until
        self._at = (y, end) if end < self._columns else None

    def _place(self, y: int, x: int, texts: Sequence[str]) -> None:
        """Write letters on whose width terminals disagree, so that each stands in its column all the same."""
        for at, text in enumerate(texts, x):
            if letters.sure(text):
                self._sent.append(text)
                continue
            wide = next((n for n, other in enumerate(texts[at - x + 1 :], 1) if other), len(texts) - (at - x))
            self._sent.append(f"{' ' * wide}\x1b[{y + 1};{at + 1}H{text}\x1b[{y + 1};{at + wide + 1}H")

    def _pick(self, style: Style) -> None:
        if style is not self._style:
            self._sent.append(towards(self._style, style))
            self._style = style

    def _move(self, y: int, x: int) -> None:
        """Move the cursor, by the shortest way we know."""
        if self._at == (y, x):
            return
        way = f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H"
        if self._at is not None and self._at[0] == y:
            steps = x - self._at[1]
            along = f"\x1b[{abs(steps) if abs(steps) > 1 else ''}{'C' if steps > 0 else 'D'}"
            way = min("\r" if x == 0 else way, along, way, key=len)
        self._sent.append(way)
        self._at = (y, x)


def _changed(wanted: Row, shown: Row, width: int) -> list[int]:
    """Return the columns in which a row has to be another."""
    cells = zip(wanted.texts[:width], shown.texts, wanted.styles, shown.styles, strict=False)
    changed = [x for x, (text, old, style, before) in enumerate(cells) if text != old or style is not before]
    changed.extend(range(len(shown.texts), width))
    return changed


def _runs(columns: Sequence[int], styles: Sequence[Style]) -> Iterator[tuple[int, int]]:
    """Yield from where to where to write so that these columns are written, and little else."""
    if not columns:
        return
    start = last = columns[0]
    for x in columns[1:]:
        if x - last > 1 and (x - last > _NEAR or any(styles[each] is not styles[x] for each in range(last, x))):
            yield start, last + 1
            start = x
        last = x
    yield start, last + 1
