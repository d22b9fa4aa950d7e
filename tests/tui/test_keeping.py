"""Half-typed texts: when they are kept, what happens when they cannot be, and who gets them back."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from meeting.events import Face
from store.errors import DiskFailed, DiskFull
from store.live import LiveMeeting
from tests.clock import START
from tests.tui.hourglass import Hourglass
from tests.tui.live import Evening
from tui.keeping import Keeping

LINE = "line"


@dataclass
class Desk:
    """Somebody who types at a minute-taker's pane."""

    evening: Evening = field(default_factory=lambda: Evening().opened())
    glass: Hourglass = field(default_factory=Hourglass)
    tried: list[bool] = field(default_factory=list)
    writes: bool = True

    def __post_init__(self) -> None:
        self.live: LiveMeeting = self.evening.pane(Face.MINUTES)
        self.keeping = Keeping(self.live, self.glass, tried=self.tried.append, may=lambda: self.writes)

    def type(self, *texts: str, every_s: float = 0.0) -> None:
        """Type on, one text after the other."""
        for text in texts:
            self.keeping.remember(LINE, text)
            self.glass.run(every_s)

    @property
    def stored(self) -> str:
        """What the store holds of the line."""
        draft = self.live.draft(LINE)
        return draft.text if draft else ""


def test_a_text_is_kept_three_tenths_of_a_second_after_its_last_letter() -> None:
    desk = Desk()
    desk.type("a", "an", every_s=0.2)
    desk.glass.run(0.05)
    assert (desk.stored, desk.keeping.owed) == ("", True)
    desk.glass.run(0.06)
    assert (desk.stored, desk.keeping.owed) == ("an", False)
    assert desk.tried == [True]


def test_whoever_types_on_is_kept_each_second() -> None:
    desk = Desk()
    desk.type(*("x" * n for n in range(1, 11)), every_s=0.1)
    assert desk.stored == "x" * 10
    desk.type(*("y" * n for n in range(1, 10)), every_s=0.1)
    assert desk.stored == "x" * 10
    desk.type("y" * 10, "z", every_s=0.1)
    assert desk.stored == "y" * 10


def test_it_says_when_it_kept_by_the_wall_clock() -> None:
    desk = Desk()
    assert desk.keeping.kept_at(LINE) is None
    desk.evening.clock.wall = START
    desk.type("a", every_s=1)
    assert (desk.keeping.kept_at(LINE), desk.keeping.kept_at("other")) == (START, None)
    desk.keeping.remember(LINE, None)
    assert desk.keeping.kept_at(LINE) is None


def test_what_cannot_be_kept_is_told_and_tried_again_until_it_is() -> None:
    desk = Desk()
    desk.evening.log.broken = DiskFull(path="x")
    desk.type("a", every_s=0.3)
    assert (desk.tried, desk.keeping.owed, desk.keeping.kept_at(LINE)) == ([False], True, None)
    desk.glass.run(1)
    assert desk.tried == [False, False]
    desk.evening.log.broken = None
    desk.glass.run(1)
    assert (desk.stored, desk.tried[-1], desk.keeping.owed) == ("a", True, False)
    desk.glass.run(10)
    assert len(desk.tried) == 3


def test_it_keeps_when_it_is_told_to_and_says_whether_it_could() -> None:
    desk = Desk()
    desk.type("a")
    desk.evening.log.broken = DiskFull(path="x")
    assert not desk.keeping.keep_now()
    desk.evening.log.broken = None
    assert desk.keeping.keep_now()
    assert desk.stored == "a"


def test_a_text_that_is_forgotten_is_gone_here_and_in_the_store() -> None:
    desk = Desk()
    desk.type("a", every_s=1)
    desk.keeping.remember(LINE, None)
    assert desk.keeping.text(LINE) == ""
    assert desk.keeping.keep_now()
    assert desk.stored == ""


def test_memory_comes_before_the_store_and_a_new_screen_has_the_store() -> None:
    desk = Desk()
    desk.type("kept", every_s=1)
    desk.type("newer")
    assert desk.keeping.text(LINE) == "newer"
    assert Desk(desk.evening).keeping.text(LINE) == "kept"


def test_a_store_that_cannot_be_read_is_not_an_empty_line() -> None:
    desk = Desk()
    desk.evening.log.unreadable = DiskFailed(path="x", reason="y")
    with pytest.raises(DiskFailed):
        desk.keeping.text(LINE)


def test_who_may_not_write_remembers_and_owes() -> None:
    desk = Desk(writes=False)
    desk.type("a", every_s=5)
    assert (desk.keeping.text(LINE), desk.stored, desk.keeping.owed, desk.tried) == ("a", "", True, [])
    desk.writes = True
    assert desk.keeping.keep_now()
    assert desk.stored == "a"


def test_a_screen_that_is_gone_keeps_nothing_more() -> None:
    desk = Desk()
    desk.type("a")
    desk.keeping.stop()
    desk.glass.run(5)
    assert (desk.stored, desk.keeping.owed) == ("", True)
