"""The evaluation: sheets without names, of which only counts and means of three or more stand here (domain 5)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from meeting.evaluation import ItemResult, Mean, Results, all_are_in, told
from meeting.evaluation_terms import Group, Item, Sheet, items, span
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, edges, line, pad_text, wrapped
from tui.view.page import Block, Picture, heading, scrolled
from tui.view.scene import Scene
from tui.view.smileys import smiley, smileys
from tui.view.words import Words, mark

GROUPS = {
    Group.CHILD: mark("the children"),
    Group.PARENTS: mark("the parents"),
    Group.PRIVATE: mark("the private network"),
    Group.PROFESSIONALS: mark("the professionals"),
}
"""Msgids of the groups, in the order of the digits that pick them."""
ITEMS = {
    Item.HEARD: mark("I was heard."),
    Item.UNDERSTOOD: mark("I understood what was talked about."),
    Item.IMPORTANT: mark("We talked about what matters to me."),
    Item.CLEAR: mark("It is clear who does what."),
    Item.REALISTIC: mark("The agreements are realistic."),
    Item.FAIR_TIME: mark("Time was shared fairly between us."),
    Item.LISTENED_TO: mark("Did we listen to you?"),
    Item.TOO_LONG: mark("What did you think of how long it took?"),
}
"""Msgids of what is asked."""
NEXT_TIME = mark("What should we do differently next time?")


class Filling(Struct, frozen=True):
    """A sheet while it is entered."""

    group: Group
    typed: tuple[str, ...]
    """The digits of each item, none where nothing was answered."""
    at: int = 0
    """Which item is asked; after the last one, the text is."""
    fresh: bool = True
    """Whether nothing was typed since we came to this item; then a digit begins its answer anew."""

    @property
    def begun(self) -> bool:
        """Whether there is any answer."""
        return any(self.typed)

    @property
    def at_text(self) -> bool:
        """Whether the text is asked."""
        return self.at >= len(self.typed)

    def moved(self, by: int) -> Filling:
        """Return the sheet at another item; it stays within."""
        return replace(self, at=max(0, min(len(self.typed), self.at + by)), fresh=True)

    def with_digit(self, digit: str) -> Filling | None:
        """Return the sheet with one digit more at this item; None where that is no answer of this group."""
        digits = ("" if self.fresh else self.typed[self.at]) + digit
        return self._answered(digits) if int(digits) in span(self.group) else None

    def erased(self) -> Filling:
        """Return the sheet with one digit less at this item."""
        return self._answered(self.typed[self.at][:-1])

    def _answered(self, digits: str) -> Filling:
        typed = (*self.typed[: self.at], digits, *self.typed[self.at + 1 :])
        return replace(self, typed=typed, fresh=False)

    def sheet(self, text: str) -> Sheet:
        """Return the sheet that was entered."""
        return Sheet(self.group, tuple(int(digits) if digits else None for digits in self.typed), text)


def empty(group: Group) -> Filling:
    """Return a sheet without answers."""
    return Filling(group, ("",) * len(items(group)))


def group_numbered(digit: str) -> Group | None:
    """Return the group with this number."""
    return dict(zip("1234", GROUPS, strict=True)).get(digit)


def evaluation_ids(scene: Scene) -> tuple[str, ...]:
    """Return where the sign can stand: the groups, and the items there are means of."""
    means = _means_of(told(scene.meeting))
    return (*(group.value for group in GROUPS), *(result.item.value for result in means))


def evaluation_rows(scene: Scene, at: str, size: tuple[int, int]) -> Picture:
    """Return how many sheets each group has filled in, and the means that may be told."""
    found = told(scene.meeting)
    words = scene.words
    blocks = [_group(scene, number, group, found, at) for number, group in enumerate(GROUPS, 1)]
    means = _means_of(found)
    if means:
        blocks += [heading(words.text("Means, where three or more have answered"))]
        blocks += [_means(scene, result, at, size[0]) for result in means]
    else:
        none, later = mark("A mean comes when three have answered."), mark("Means come once all have filled in.")
        nothing = words.text(none if all_are_in(scene.meeting) else later)
        blocks += [Block((BLANK, line(" ", Span(nothing, Paint.QUIET))))]
    if scene.meeting.ending.evaluated:
        done = f"{scene.look.alphabet.done} {words.text('The evaluation is filled in')}"
        blocks += [Block((BLANK, line(" ", Span(done, Paint.DONE))))]
    return Picture(scrolled(scene, words.text("Who fills in a sheet?"), blocks, at, size))


def sheet_rows(scene: Scene, filling: Filling, text: str, size: tuple[int, int]) -> Picture:
    """Return the sheet that is being entered, its field in the row below the last question."""
    across, height = size
    words = scene.words
    number = sum(sheet.group is filling.group for sheet in scene.meeting.minutes.evaluation) + 1
    group = words.text(GROUPS[filling.group])
    title = f"{group[:1].upper()}{group[1:]} {scene.look.alphabet.dot} {words.text('sheet {n}', n=number)}"
    scale = span(filling.group)
    hint = f"{scale[0]}–{scale[-1]}, {words.text('empty: no answer')}"
    rows = [edges(line(" ", Span(title, Paint.INK_BOLD)), line(Span(hint, Paint.QUIET), " "), across)]
    if filling.group is Group.CHILD:
        rows.append(line(" ", Span(smileys(words, across - 1), Paint.QUIET)))
    asked = [words.text(ITEMS[item]) for item in items(filling.group)]
    longest = max(map(cells, asked))
    rows += [_item(scene, filling, at, pad_text(question, longest)) for at, question in enumerate(asked)]
    rows += [_question(scene, filling), line("   ", "" if filling.at_text else text)]
    return Picture(tuple(cut(row, across) for row in rows[:height]), 3, min(height, len(rows)) - 1)


def _item(scene: Scene, filling: Filling, at: int, question: str) -> Line:
    here, digits = at == filling.at, filling.typed[at]
    sign = scene.look.alphabet.now if here else scene.look.alphabet.done if digits else scene.look.alphabet.waiting
    shown = smiley(scene.words, int(digits)) if filling.group is Group.CHILD and digits else digits.rjust(2)
    cursor = scene.look.alphabet.cursor if here else ""
    return line(f" {sign} ", Span(question, Paint.INK_BOLD if here else Paint.INK), f"  {shown}{cursor}")


def _question(scene: Scene, filling: Filling) -> Line:
    sign = scene.look.alphabet.now if filling.at_text else scene.look.alphabet.waiting
    return line(f" {sign} ", Span(scene.words.text(NEXT_TIME), Paint.INK_BOLD if filling.at_text else Paint.INK))


def _means_of(found: Results) -> tuple[ItemResult, ...]:
    return tuple(result for result in (*found.adults, *found.children) if result.together or result.groups)


def _group(scene: Scene, number: int, group: Group, found: Results, at: str) -> Block:
    words, here = scene.words, group.value == at
    longest = max(cells(words.text(name)) for name in GROUPS.values())
    name = Span(pad_text(words.text(GROUPS[group]), longest), Paint.INK_BOLD if here else Paint.INK)
    count = words.plural("{n} sheet", "{n} sheets", found.sheets[group])
    sign = scene.look.alphabet.now if here else " "
    return Block((line(f" {sign} {number} ", name, Span(f"   {count}", Paint.QUIET)),), group.value)


def _means(scene: Scene, result: ItemResult, at: str, across: int) -> Block:
    words = scene.words
    together = ((words.text("all"), result.together),) if result.together else ()
    groups = ((words.text(GROUPS[group]), mean) for group, mean in result.groups.items())
    said = f" {scene.look.alphabet.dot} ".join(f"{name} {_figure(words, mean)}" for name, mean in (*together, *groups))
    here = result.item.value == at
    asked = words.text(ITEMS[result.item])
    first = line(f" {scene.look.alphabet.now if here else ' '} ", Span(asked, Paint.INK_BOLD if here else Paint.INK))
    if cells(asked) + cells(said) + len("   ") * 2 <= across:
        return Block((edges(first, line(Span(said, Paint.QUIET), " "), across),), result.item.value)
    rows = (line("     ", Span(row, Paint.QUIET)) for row in wrapped(said, across - len("     ") - 1))
    return Block((first, *rows), result.item.value)


def _figure(words: Words, mean: Mean) -> str:
    whole, tenth = divmod(round(mean.value * 10), 10)
    return words.text("{whole}.{tenth}", whole=whole, tenth=tenth)
