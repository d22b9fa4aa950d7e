"""Where a face is put together: the meeting, the screen, the terminal. The command line calls nothing else here."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.deciding.leading import CANNOT_WRITE
from meeting.events import Face
from meeting.presence import seat
from meeting.state import Meeting
from meeting.text import clean, sentence
from store.clock import Clock
from store.live import LiveMeeting
from store.log import Log, ReadLog
from tui import hatches, trouble
from tui.series import brought_along, earlier_aims
from tui.terminal import at_a_terminal, borrowed
from tui.view.look import Look
from tui.view.words import Words

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.screen import Screen

    from store.home import HomeLog


class FaceSetting(Struct, frozen=True):
    """What a face needs besides its meeting."""

    look: Look
    clock: Clock
    folder: Path | None
    """Where a note of an unexpected error goes; None where no file may be written, and the system's log gets it."""
    theme: str | None = None
    """As asked for; the terminal has the last word."""
    driver: Callable[[], type[Driver]] | None = None
    """Loads the driver to draw with; None for Textual's own."""
    documents: Path | None = None
    """The folder under which documents go unless somebody says otherwise; None for the user's own documents."""


def run_lead(log: Log, meeting_ref: str, setting: FaceSetting, *, private: bool = False) -> int:
    """Lead a meeting until the leader leaves; returns an exit status. A store that cannot be read is a `StoreError`."""
    live = LiveMeeting(log, meeting_ref, Face.LEAD, setting.clock)
    earlier = partial(brought_along, log, meeting_ref)

    def screen() -> Screen[None]:
        from tui.screens.lead import Lead

        return Lead(live, setting.look, private=private, earlier=earlier)

    return _run(screen, setting)


def run_room(log: Log, meeting_ref: str, setting: FaceSetting) -> int:
    """Show the wall of a meeting until the window is left; returns an exit status, as `run_lead` does."""
    live = LiveMeeting(log, meeting_ref, Face.ROOM, setting.clock)

    def screen() -> Screen[None]:
        from tui.screens.room import Room

        return Room(live, setting.look)

    return _run(screen, setting)


def run_minutes(log: Log, meeting_ref: str, setting: FaceSetting, person: str = "") -> int:
    """Write the minutes as this participant, or as the plan's minute-taker; returns an exit status, as `run_lead` does.

    Somebody who is not of the meeting, or has another part in it, is complained about in one sentence, with status 2.
    """
    live = LiveMeeting(log, meeting_ref, Face.MINUTES, setting.clock)
    person = person or live.state.lead.minute_taker
    if complaint := _cannot_write(setting.look.words, live.state, person):
        sys.stderr.write(sentence(complaint) + "\n")
        return 2

    def screen() -> Screen[None]:
        from tui.screens.minutes import Minutes

        pane = Minutes(live, setting.look, person)
        pane.aims_before = partial(earlier_aims, log, meeting_ref)
        pane.documents = partial(_documents, log, meeting_ref, setting)
        return pane

    return _run(screen, setting)


def run_review(log: ReadLog, ref: str, setting: FaceSetting) -> int:
    """Show what was: a series, a meeting as `REF/NUMBER`, or, of an empty `ref`, what there is to choose from.

    Returns an exit status, as `run_lead` does.
    """
    from tui.review_kept import Kept, state_folder
    from tui.review_way import Way

    way = Way(log, ref, Kept(state_folder(), setting.folder) if setting.folder else None)

    def screen() -> Screen[None]:
        from tui.screens.review import Review

        return Review(log, setting.look, setting.clock, way=way)

    return _run(screen, setting)


def run_home(log: HomeLog, setting: FaceSetting, *, plain: bool = False) -> int:
    """Show today, what is owed and the series until the window is left; `plain` says that the store is not encrypted.

    Returns an exit status, as `run_lead` does.
    """
    from store.home import load_home
    from tui.home_keys import AT_ONCE

    home = load_home(log, local_day(setting.clock.now()), AT_ONCE)

    def screen() -> Screen[None]:
        from tui.screens.home import HomeScreen

        first = HomeScreen(log, setting.look, setting.clock, home)
        first.folder, first.root, first.plain = setting.folder, setting.documents, plain
        return first

    return _run(screen, setting)


def _documents(log: Log, meeting_ref: str, setting: FaceSetting) -> Screen[None]:
    """Return the documents of a meeting, for whoever takes its minutes: they know everybody's name."""
    from tui.screens.documents import Documents
    from tui.screens.documents_known import Way

    way = Way(names=True, aside=True, root=setting.documents, store=setting.folder)
    return Documents(log, setting.look, setting.clock, meeting_ref, way=way)


def _cannot_write(words: Words, meeting: Meeting, person: str) -> str:
    found = seat(meeting, person)
    if found is None:
        ids = ", ".join(each.participant.id for each in meeting.presence.seats)
        return words.text("Nobody at this meeting has the id {id}; there are {ids}.", id=clean(person), ids=ids)
    if found.participant.kind in CANNOT_WRITE:
        return words.text("{name} cannot take the minutes.", name=clean(found.participant.name))
    return ""


def _run(screen: Callable[[], Screen[None]], setting: FaceSetting) -> int:
    words = setting.look.words
    if not at_a_terminal():
        sys.stderr.write(words.text("This needs a terminal to draw on; `ordstyrer show` writes to a pipe.") + "\n")
        return 2
    hatches.close(os.environ)
    from tui.app import OrdstyrerApp

    def on_trouble(error: BaseException) -> None:
        if setting.folder is None:
            trouble.tell_system(error)
            return
        # A full disk must not keep the sentence below from being said.
        with suppress(OSError):
            trouble.note(error, setting.folder, setting.clock.now())

    driver = setting.driver() if setting.driver else None
    app = OrdstyrerApp(screen, on_trouble, theme=setting.theme, driver_class=driver)
    with borrowed(os.environ.get("TERM", "")):
        app.run()
    if app.return_code:
        sys.stderr.write(words.text("ordstyrer had to stop. Everything saved is safe; start it again.") + "\n")
        return 1
    return 0
