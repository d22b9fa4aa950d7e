"""The documents screen at the keys: ticking, seeing, choosing a folder, making, and marking what went out."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from documents.folder import CannotWrite, Trouble
from documents.kinds import Kind
from documents.leaks import Leak
from documents.making import LeakFound
from documents.private import Secret
from meeting.danish_time import local_day
from meeting.events import Face
from meeting.intents import Amend, MarkSent
from meeting.papers import Paper
from store.live import LiveMeeting
from tests.tui.documents.documents_driver import CLOSED, Sender, sending
from tests.tui.documents.stand_in import OFFERED, PAPERS, StandIn, paper
from tui.screens.documents_known import Way
from tui.view.documents.seen import Page

MADE = "files are in"


def ticked(me: Sender) -> list[Kind]:
    """What is ticked now."""
    return list(me.screen.seen.ticked)


async def test_everything_that_goes_out_now_is_ticked_and_the_agreement_list_waits(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        assert ticked(me) == [kind for kind in OFFERED if kind is not Kind.AGREEMENTS]
        await me.shows("Close the meeting off · Familien A. · Meeting 4", "(4 documents ticked)")
        assert "[✓] Descriptive minutes" in me.marked


async def test_space_digits_and_a_tick(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.press("space")
        assert Kind.DESCRIPTIVE not in ticked(me)
        await me.press("3")
        assert Kind.AGREEMENTS in ticked(me)
        assert "Agreement list" in me.marked
        await me.press("9", "0")
        await me.press("a")
        assert ticked(me) == [*OFFERED]
        await me.press("a")
        assert ticked(me) == []
        await me.press("f9")
        await me.shows("Tick at least one document.")


async def test_a_document_is_read_before_it_is_made(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.press("enter")
        await me.shows("Descriptive minutes", "Linje 0")
        await me.press(*["down"] * 5)
        await me.hides("Linje 0\n")
        await me.press("pagedown", "pagedown", "pagedown", "pagedown", "down")
        await me.shows("Linje 59")
        await me.press("escape")
        await me.shows("Put them in the folder")


async def test_ones_own_papers_are_read_one_after_the_other(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.press("down", "down", "down", "enter")
        await me.shows("My agreements: Amina   1 of 3", "mine amina")
        await me.press("right")
        await me.shows("My agreements: Ida   2 of 3", "mine ida")
        await me.press("right", "right", "left")
        await me.shows("2 of 3")


async def test_what_is_no_paper_has_nothing_to_see(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.press("up", *["down"] * 4, "enter")
        await me.shows("There is nothing to see of it before it is made.")


@pytest.mark.rule("R40")
@pytest.mark.parametrize(
    ("downs", "asks"), [(0, "It holds what everybody said.   Enter: open"), (1, "Names stand there.   Enter: open")]
)
async def test_where_names_are_hidden_it_asks_before_one_reads(tmp_path: Path, downs: int, asks: str) -> None:
    async with sending(tmp_path, language="en", maker=StandIn(), way=Way()) as me:
        await me.known()
        assert "Familien A." not in me.text
        await me.press(*["down"] * downs, "enter")
        await me.shows(asks)
        await me.press("space")
        assert me.page() is Page.LIST
        await me.press("enter", "escape")
        assert me.page() is Page.LIST
        await me.press("enter", "enter")
        assert me.page() is Page.PREVIEW


async def test_v_shows_and_hides_names(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn(), way=Way()) as me:
        await me.known()
        await me.press("down")
        assert not any(name in me.text for name in ("Familien", "Amina"))
        await me.press("v")
        await me.shows("Familien A.", "To ", "Amina")
        await me.press("v")
        await me.hides("Familien A.", "Amina")


async def test_they_are_made_and_it_says_how_many_and_where(tmp_path: Path) -> None:
    maker = StandIn()
    async with sending(tmp_path, language="en", maker=maker) as me:
        maker.goes_on.clear()
        await me.press("f9")
        await me.shows("0 of 4 made")
        await me.press("space", "down", "escape", "a")
        assert "[✓] Descriptive minutes" in me.marked
        maker.goes_on.set()
        await me.shows("4 files are in", "2026-014-4")
        assert [order.kinds for order in maker.orders] == [(*OFFERED[:2], *OFFERED[3:])]
        assert maker.orders[0].language == "da"
        assert len(me.files) == 4


async def test_what_is_left_from_before_is_named_and_only_counted_where_names_are_hidden(tmp_path: Path) -> None:
    maker = StandIn()
    maker.left_over = ("2026-12-02_mine_aftaler_jonas_da.pdf",)
    async with sending(tmp_path, language="en", maker=maker) as me:
        await me.press("f9")
        await me.shows("4 files are in", "1 file is still there from before and was not made now", "_jonas_da.pdf")
    async with sending(tmp_path, language="en", maker=maker, way=Way(root=tmp_path / "out")) as me:
        await me.press("f9")
        await me.shows("1 file is still there from before and was not made now")
        assert "jonas" not in me.text


async def test_enter_on_the_last_row_makes_them_and_once_more_does_not_say_that_they_went_out(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.until(lambda: me.screen.seen.offers[1].due is not None)
        await me.press(*["down"] * 9)
        assert "Put them in the folder" in me.marked
        await me.press("enter")
        await me.shows("Did the decision minutes go to everybody today?", "x yes, today")
        await me.press("enter", "enter")
        await me.shows("Did the decision minutes go to everybody today?")
        assert me.meeting.papers == {}


@pytest.mark.rule("R121", "R128")
async def test_what_went_out_is_kept_and_taken_back(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.until(lambda: me.screen.seen.offers[1].due is not None)
        await me.press("f9")
        await me.shows("Did the decision minutes go to everybody today?")
        await me.press("x")
        await me.shows("Kept: sent today.   z: undo", "sent 2/12")
        assert me.meeting.papers == {Paper.MINUTES: local_day(me.clock.now())}
        await me.press("z")
        await me.shows("Undone.")
        assert me.meeting.papers == {}
        await me.press("z")
        await me.shows("There is nothing more to undo.")


@pytest.mark.parametrize("key", ["escape", "down", "y", "space"])
async def test_x_on_a_paper_asks_and_only_enter_says_yes(tmp_path: Path, key: str) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.press("x")
        await me.shows("Which paper was sent? Mark one that is to be sent.")
        await me.press("down", "x")
        await me.shows("Did the decision minutes go to everybody today?", "Enter yes, today")
        await me.press(key)
        await me.hides("Did the decision minutes")
        assert me.meeting.papers == {}
        await me.press("x", "enter")
        await me.shows("Kept: sent today.")
        assert [*me.meeting.papers] == [Paper.MINUTES]


async def test_what_another_pane_marks_is_seen_and_ticks_stay(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.press("space", "down")
        other = LiveMeeting(me.log, CLOSED, Face.HOME, me.clock)
        assert other.do(MarkSent(Paper.MINUTES, local_day(me.clock.now()))) is None
        await me.shows("sent 2/12")
        assert Kind.DESCRIPTIVE not in ticked(me)
        assert "Decision minutes" in me.marked


@pytest.mark.rule("R121")
async def test_a_version_made_after_it_went_out_goes_out_again(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        day = local_day(me.clock.now())
    second = paper(Kind.DECISIONS, version=2, stamp=me.clock.now().replace(year=day.year + 1))
    async with sending(tmp_path, language="en", maker=StandIn({Kind.DECISIONS: (second,)})) as me:
        await me.known()
        await me.press("x", "enter")
        await me.shows("goes out again, version 2")


@pytest.mark.rule("R121")
async def test_a_version_made_on_the_day_the_one_before_went_out_is_to_go_out_again(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en") as me:
        await me.known()
        await me.press("down", "x", "enter")
        await me.shows("Kept: sent today.", "sent 2/12, version 1")
        await me.press("x")
        await me.shows("It is marked as sent today already.")
        await me.press("space")
        assert Kind.DECISIONS not in ticked(me)
        me.clock.advance(60)
        item = me.meeting.agreements.items[1]
        corrected = Amend(item.id, replace(item.terms, what="øver dansk om mandagen"), local_day(me.clock.now()))
        assert LiveMeeting(me.log, CLOSED, Face.MINUTES, me.clock).do(corrected) is None
        await me.shows("goes out again, version 2", "Version 1 was sent 2/12; version 2 is to go to everybody.")
        assert Kind.DECISIONS in ticked(me)
        me.clock.advance(60)
        await me.press("x")
        await me.shows("Version 1 was sent 2/12. Did version 2 go out today?")
        await me.press("enter")
        await me.shows("sent 2/12, version 2")
        await me.hides("goes out again")


@pytest.mark.rule("R143")
async def test_the_record_is_filed_and_filed_again_once_something_was_corrected(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.press(*["down"] * 4)
        assert "x filed" in me.rows[-1]
        await me.press("x")
        await me.shows("Was the meeting filed in the record system today?", "Enter yes, today")
        await me.press("enter")
        await me.shows("Kept: filed today.   z: undo", "the record system  filed 2/12")
        assert me.meeting.papers == {Paper.RECORD: local_day(me.clock.now())}
        await me.press("x")
        await me.shows("It is marked as filed today already.")
        await me.press("space")
        assert Kind.RECORD not in ticked(me)
        item = me.meeting.agreements.items[1]
        corrected = Amend(item.id, replace(item.terms, what="øver dansk om mandagen"), local_day(me.clock.now()))
        assert LiveMeeting(me.log, CLOSED, Face.MINUTES, me.clock).do(corrected) is None
        await me.shows("to be filed again", "It was filed 2/12 and changed since: to be filed again.")
        assert Kind.RECORD in ticked(me)
        await me.press("x")
        await me.shows("Filed 2/12, and changed since. Filed again today?")
        await me.press("enter")
        await me.shows("the record system  filed 2/12")
        await me.hides("to be filed again")
        await me.press("z")
        await me.shows("Undone.", "to be filed again")


@pytest.mark.rule("R143")
async def test_that_it_was_filed_on_another_day_is_asked_about_with_that_day(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.press(*["down"] * 4, "x", "enter")
        await me.shows("filed 2/12")
        me.clock.advance(24 * 3600)
        await me.press("x")
        await me.shows("Filed 2/12 already. Filed again today?")
        await me.press("enter")
        await me.shows("filed 3/12")


async def test_one_that_went_out_on_another_day_is_asked_about_with_that_day(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.press("down", "x", "enter")
        await me.shows("Kept: sent today.")
        me.clock.advance(24 * 3600)
        await me.press("x")
        await me.shows("Sent 2/12 already. Sent again today?")


async def test_a_folder_that_cannot_be_is_told_of_when_it_is_typed_and_the_old_count_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    async def types(me: Sender, folder: str) -> None:
        await me.press("f", "ctrl+u")
        await me.type(folder)
        await me.press("enter")

    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.press("2", "f9")
        await me.shows(MADE)
        await types(me, "~/no/such")
        await me.shows("The folder ~/no is not there.")
        await me.hides(MADE)
        await types(me, "~/store.db")
        await me.shows("~/store.db is no folder.")
        await types(me, "~/new")
        await me.hides("is no folder.")


async def test_a_folder_that_cannot_be_written_is_said_and_stays_said(tmp_path: Path) -> None:
    maker = StandIn()
    maker.fails = CannotWrite(Trouble.NOT_ALLOWED, Path("/somewhere"))
    async with sending(tmp_path, language="en", maker=maker) as me:
        await me.press("f9")
        await me.shows("Nothing was written: /somewhere cannot be written here.")
        await me.press("down", "down", "v")
        await me.shows("Nothing was written: /somewhere cannot be written here.")
        maker.fails = None
        await me.press("f9")
        await me.shows(MADE)
        await me.hides("Nothing was written")


@pytest.mark.rule("R40")
async def test_a_leak_is_told_by_its_place_and_that_document_is_not_made(tmp_path: Path) -> None:
    maker = StandIn()
    leak = Leak("Aftaler", "agreement 2", Secret.STATEMENT, "amina")
    maker.refuses = {Kind.DECISIONS: LeakFound(PAPERS[Kind.DECISIONS][0], (leak,))}
    async with sending(tmp_path, language="en", maker=maker) as me:
        await me.shows("cannot be made")
        assert Kind.DECISIONS not in ticked(me)
        await me.press("down")
        await me.shows("Decision minutes is not made: under »Aftaler« stands what its readers may", "a statement")
        await me.press("space", "x")
        assert Kind.DECISIONS not in ticked(me)
        await me.press("enter")
        assert me.page() is Page.LIST
        maker.fails, maker.refuses = maker.refuses[Kind.DECISIONS], {}
        await me.press("f9")
        await me.shows("[ ] Decision minutes")
        assert me.files == []


async def test_the_folder_is_typed_and_remembered(tmp_path: Path) -> None:
    maker = StandIn()
    async with sending(tmp_path, language="en", maker=maker) as me:
        await me.press("f", "end", *["backspace"] * 4)
        await me.type("/qx9")
        await me.press("enter")
        await me.shows("/qx9")
        assert str(me.screen.folder).endswith("/qx9")
        await me.press("f9")
        await me.shows(MADE)
        assert maker.orders[0].folder == me.screen.folder
        assert not maker.orders[0].is_usual
    async with sending(tmp_path, language="en", maker=maker) as me:
        assert str(me.screen.folder).endswith("/qx9")
        await me.press("f", "ctrl+u")
        await me.type("other")
        await me.press("escape")
        assert str(me.screen.folder).endswith("/qx9")
        await me.press("f", "ctrl+u", "enter")
        assert me.screen.folder == me.screen.usual


async def test_a_tilde_is_ones_home_and_f9_takes_the_folder_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    maker = StandIn()
    async with sending(tmp_path, language="en", maker=maker) as me:
        await me.press("f", "ctrl+u")
        await me.type("~/referater")
        await me.press("f9")
        await me.shows("4 files are in ~/referater")
        assert maker.orders[0].folder == tmp_path / "referater"


async def test_the_parents_language_is_switched_on(tmp_path: Path) -> None:
    maker = StandIn()
    async with sending(tmp_path, language="en", maker=maker) as me:
        await me.known()
        await me.press("s")
        await me.shows("Danish and Arabic")
        await me.press("down", "enter")
        await me.shows("Also made in Arabic; it stands in its file.")
        await me.press("escape", "f9")
        await me.shows(MADE)
        assert maker.orders[0].language == "ar"


async def test_the_other_meetings_of_the_series_are_a_key_away(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.press("right")
        await me.shows("The series has no further meeting that way.")
        await me.press("left")
        await me.shows("Meeting 3")
        await me.press("left", "left")
        await me.shows("Meeting 1")
        await me.press("right")
        await me.shows("Meeting 2")


async def test_a_store_that_is_only_read_makes_documents_and_keeps_nothing(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()):
        pass
    async with sending(tmp_path, language="en", maker=StandIn(), read_only=True) as me:
        await me.press("down", "x", "enter")
        await me.shows("This store can only be read here.")
        await me.press("f", "x", "enter", "f9")
        await me.shows(MADE)
        await me.hides("Did the decision minutes")


async def test_help_tells_every_key_in_the_smallest_window(tmp_path: Path) -> None:
    async with sending(tmp_path, (60, 20), language="en", maker=StandIn()) as me:
        await me.press("f1")
        await me.shows("What leaves the building")
        await me.press("pagedown", "pagedown", "pagedown")
        await me.shows("Leave this screen.")
        await me.press("escape")
        await me.shows("Put them in the folder")


async def test_a_key_without_a_meaning_says_so(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.press("w")
        await me.shows("That key does nothing here.")


async def test_any_window_shows_what_fits_and_comes_back(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.press("f")
        for size in ((60, 20), (20, 5), (140, 50), (80, 24)):
            await me.window(*size)
        await me.shows("this folder", "Folder")
        await me.press("escape", "q")
        assert me.screen.app.return_code == 0


@pytest.mark.parametrize("key", ["q", "ctrl+q", "escape"])
async def test_over_a_pane_of_the_meeting_leaving_goes_back_there(tmp_path: Path, key: str) -> None:
    async with sending(tmp_path, maker=StandIn(), way=Way(names=True, aside=True)) as me:
        below = me.screen.app.screen_stack[0]
        await me.press(key)
        await me.until(lambda: me.on_top is below)
        assert below.app.return_code is None


async def test_keys_typed_faster_than_drawn_keep_their_order(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.burst("f", "end", "a", "b", "enter", "up", "space")
        await me.until(lambda: not me.screen.is_typed_in())
        assert str(me.screen.folder).endswith("4ab")


async def test_the_real_papers_are_made_whole_and_closed_to_others(tmp_path: Path) -> None:
    async with sending(tmp_path) as me:
        await me.known()
        await me.press("a", "s", "f9")
        await me.made()
        made = [path for path in me.out.rglob("*") if path.is_file()]
        pdfs = [path for path in made if path.suffix == ".pdf"]
        assert {path.stat().st_mode & 0o777 for path in made} == {0o600}
        assert all(path.read_bytes().startswith(b"%PDF-") for path in pdfs)
        assert any(path.name.endswith("beslutningsreferat_ar.pdf") for path in pdfs)
        assert me.screen.seen.result.startswith(str(len(made)))
