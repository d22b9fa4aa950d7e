"""The minute-taker's way to the documents: a key that comes with the close, and back into the line."""

from __future__ import annotations

from textual import events
from textual.screen import Screen

from meeting.events import Reason
from meeting.intents import CloseMeeting
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import in_round, writing
from tui.minutes_hints import pane_hints
from tui.minutes_keys import At
from tui.view.alphabet import FULL
from tui.view.hints import keys_row
from tui.view.lines import plain
from tui.view.look import Look
from tui.view.statement_draft import StatementDraft
from tui.view.words import words_in

EN = Look(words_in("en"), FULL)


def closed() -> Evening:
    """A meeting that is over."""
    return in_round().do(CloseMeeting(Reason.NOT_ENOUGH_TIME))


async def test_u_opens_the_documents_once_the_meeting_is_closed() -> None:
    async with writing(closed()) as pen:
        other: Screen[None] = Screen()
        pen.pane.documents = lambda: other
        await pen.shows("Esc u documents")
        await pen.press("escape")
        await pen.shows("u documents")
        await pen.press("u")
        assert pen.pane.app.screen is other
        pen.pane.app.pop_screen()
        await pen.press("enter")
        await pen.write("mere")
        assert pen.line == "mere"


async def test_before_the_close_it_says_when_they_are_made() -> None:
    async with writing(in_round()) as pen:
        pen.pane.documents = Screen
        assert "documents" not in pen.text
        await pen.press("escape", "u")
        await pen.shows("The documents are made once the meeting is closed.")
        assert pen.pane.app.screen is pen.pane


async def test_keys_behind_it_are_for_the_documents() -> None:
    got: list[str] = []

    class Other(Screen[None]):
        def on_key(self, event: events.Key) -> None:
            event.stop()
            got.append(event.key)

    async with writing(closed()) as pen:
        pen.pane.documents = Other
        await pen.press("escape")
        await pen.burst("u", "a", "b")
        await pen.until(lambda: got == ["a", "b"])
        assert pen.line == ""


def test_the_row_of_keys_has_it_in_the_smallest_window() -> None:
    for at, shown in ((At.LINE, "Esc u documents"), (At.OUTSIDE, "u documents")):
        row = plain(keys_row(EN, pane_hints(at, StatementDraft(), closed=True), 60))
        assert shown in row
        assert "documents" not in plain(keys_row(EN, pane_hints(at, StatementDraft()), 140))
