"""Whatever happens to the store, each statement stands once, with the words and the person it was written for."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from hypothesis import example, given
from hypothesis import strategies as st

from meeting.events import Face
from meeting.intents import GiveFloor, NextSpeaker, TakeMinutes
from store.errors import DiskFull
from store.log import NewRow, Row
from tests.tui.live import Evening
from tui.keeping import Keeping
from tui.writing import Writing

FULL_DISK = DiskFull(path="Samis sag.db")
PEOPLE = ("maya", "amina", "ida", "tove")
OPS = st.one_of(
    st.sampled_from(["letter", "letter", "letter", "enter", "enter", "fails", "unsure", "works", "restarts", "erased"]),
    st.sampled_from(PEOPLE).map(lambda person: f"floor {person}"),
    st.sampled_from(PEOPLE).map(lambda person: f"@{person}"),
)


class Never:
    """A clock on which nothing is ever due."""

    def now_s(self) -> float:
        return 0.0

    def call_in(self, delay_s: float, call: Callable[[], None]) -> Never:
        del delay_s, call
        return self

    def cancel(self) -> None:
        """Nothing waits."""


@dataclass
class Course:
    """One writer at a line, and what the minutes should say once the store works."""

    evening: Evening = field(default_factory=lambda: Evening().opened().do(NextSpeaker()))
    wanted: list[tuple[str, str]] = field(default_factory=list)
    text: str = ""
    owner: str = ""
    there: bool = False
    """Whether the store has the line already, although it said it had not."""
    mode: str = "works"

    def __post_init__(self) -> None:
        self.keep = self.evening.log.append
        self.evening.log.append = self.append  # type: ignore[method-assign] # a store that fails when it is told to
        self.names = map(str, itertools.count())
        self.begin()

    def begin(self) -> None:
        self.live = live = self.evening.pane(Face.MINUTES)
        self.keeping = Keeping(live, Never(), tried=lambda _: None)
        self.writing = Writing(live, self.keeping, "tove", lambda: next(self.names))
        self.writing.restore()
        mode, self.mode = self.mode, "works"
        assert self.writing.do(TakeMinutes("tove")) is None
        self.mode = mode

    def append(self, meeting: str, after: int, decide: Callable[[Sequence[Row]], Sequence[NewRow]]) -> Sequence[Row]:
        if self.mode == "fails":
            raise FULL_DISK
        rows = self.keep(meeting, after, decide)
        if self.mode == "unsure":
            raise FULL_DISK
        return rows

    def floor(self) -> str:
        return self.evening.state.floor.holder

    def do(self, op: str) -> None:
        match op.split():
            case ["letter"]:
                self.owner = self.owner or self.floor()
                self.text += "abc"[len(self.text) % 3]
                self.writing.written(self.text)
            case ["erased"]:
                if not self.there:
                    self.text = ""
                    self.owner = self.owner if self.writing.draft.pointed else ""
                    self.writing.written("")
            case ["floor", person]:
                mode, self.mode = self.mode, "works"
                if self.floor() != person:
                    self.evening.do(GiveFloor(person, confirmed=True))
                self.mode = mode
                self.live.catch_up()
            case ["enter"] if self.text:
                self.enter()
            case ["restarts"]:
                self.keeping.keep_now()
                if not self.still_owes():
                    self.wanted[-1:] = [(self.owner, self.text)] if self.there else self.wanted[-1:]
                    self.text, self.owner, self.there = "", "", False
                self.begin()
            case [mode] if mode in ("fails", "unsure", "works"):
                self.mode = mode
            case [pointed] if pointed[0] == "@":
                self.owner = pointed[1:]
                self.writing.point(self.owner)
            case _:
                pass

    def still_owes(self) -> bool:
        """Whether the line comes back after a new start: not where the minutes say it already."""
        return bool(self.text) and not (self.there and self.noted()[-1] == (self.owner, self.text))

    def noted(self) -> list[tuple[str, str]]:
        """Return what the minutes say, as a pane reads them that has just been opened."""
        statements = self.evening.pane(Face.MINUTES).state.minutes.statements
        assert all(item.other is None for item in statements)
        return [(item.said.person, item.said.text) for item in statements]

    def enter(self) -> None:
        said = (self.owner, self.text)
        if self.mode == "works" and self.there:
            self.wanted[-1] = said
        elif self.mode != "fails" and not self.there:
            self.wanted.append(said)
        self.there = self.there or self.mode == "unsure"
        saved = self.writing.save() is None
        assert saved is (self.mode == "works")
        if saved:
            self.text, self.owner, self.there = "", "", False


@given(st.lists(OPS, max_size=40))
@example(["letter", "unsure", "enter", "letter", "works", "enter"])
@example(["letter", "unsure", "enter", "restarts", "works", "letter", "enter"])
@example(["letter", "unsure", "enter", "letter", "enter", "restarts", "works", "letter", "enter"])
@example(["letter", "fails", "enter", "floor ida", "works", "restarts", "letter", "enter"])
def test_each_statement_stands_once_as_it_was_written_last_and_is_whose_it_was_at_its_first_letter(
    ops: list[str],
) -> None:
    course = Course()
    for op in (*ops, "works", "enter"):
        course.do(op)
    assert course.noted() == course.wanted
