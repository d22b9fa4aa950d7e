"""Home at the keys: marking, opening, names on asking, and the one thing it keeps."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from meeting.events import Face, PaperSent
from meeting.intents import EndSeries, MarkSent
from meeting.papers import Paper
from meeting.presets import preset
from store.live import LiveMeeting, load
from store.log import Log
from tests.clock import START, FakeClock
from tests.people import interpreted
from tests.store.meetings import Held
from tests.tui.home.home_driver import NAMES, at_home, filled, kept, numbered
from tui.screens.review import Review

MINUTES_OF = "2026-011/2"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the store lies."""
    filled(tmp_path)
    return tmp_path


def sent(log: Log) -> list[PaperSent]:
    """What was marked as sent and not taken back."""
    meeting = load(log, MINUTES_OF)
    return [PaperSent(paper, on) for paper, on in meeting.papers.items()]


async def test_it_begins_with_today_and_goes_through_all_that_can_be_marked(folder: Path) -> None:
    async with at_home(folder) as me:
        seen = [me.marked]
        for _ in range(5):
            await me.press("down")
            seen.append(me.marked)
        assert [row.split()[-1] for row in seen[:2]] == ["arabisk", "25/11"]
        assert ["2026-014" in seen[2], "2026-011" in seen[3], "2026-020" in seen[4]] == [True, True, True]
        assert seen[5] == seen[4]
        await me.press("pageup")
        assert me.marked == seen[0]
        await me.press("pagedown", "up")
        assert me.marked == seen[3]


async def test_no_name_stands_there_until_v_and_none_after_v_again(folder: Path) -> None:
    async with at_home(folder) as me:
        assert not any(name in me.text for name in NAMES)
        await me.press("v")
        assert all(name in me.text for name in NAMES)
        assert "v skjul navne" in me.rows[-1]
        await me.press("V")
        assert not any(name in me.text for name in NAMES)


async def test_a_meeting_of_today_says_how_it_is_led_and_begins_nothing(folder: Path) -> None:
    async with at_home(folder) as me:
        before = me.log.newest()
        await me.press("enter")
        await me.shows("ordstyrer lead 2026-014/4", "ordstyrer minutes 2026-014/4")
        assert "Familien A." not in me.text
        await me.press("escape")
        await me.shows("Det skal nås")
        assert me.log.newest() == before


@pytest.mark.rule("R121", "R128")
async def test_a_paper_is_marked_as_sent_after_one_question_and_that_can_be_taken_back(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("down")
        assert "x sendt" in me.rows[-1]
        await me.press("x")
        assert "Er referatet fra 25/11 sendt til alle?" in me.text
        await me.press("escape")
        assert sent(me.log) == []
        await me.press("x", "enter")
        await me.shows("Gemt: sendt i dag.", "Intet venter")
        assert sent(me.log) == [PaperSent(Paper.MINUTES, START.date())]
        await me.press("z")
        await me.shows("Fortrudt.", "send referat fra 25/11")
        assert sent(me.log) == []
        await me.press("z")
        await me.shows("Der er ikke mere at fortryde.")


@pytest.mark.parametrize("key", ["space", "y", "j", "x", "down", "1"])
async def test_only_enter_says_yes(folder: Path, key: str) -> None:
    async with at_home(folder) as me:
        await me.press("down", "x", key)
        assert sent(me.log) == []
        assert "Er referatet" not in me.text


async def test_x_on_what_is_no_paper_says_what_to_do(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("x")
        await me.shows("Vælg først det, der skal sendes.")
        assert "x sendt" not in me.rows[-1]
        await me.press("enter", "escape")
        assert sent(me.log) == []


async def test_what_another_pane_keeps_is_seen_and_what_is_marked_stays_marked(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("pagedown", "up")
        assert "2026-011" in me.marked
        with kept(folder) as other:
            LiveMeeting(other, MINUTES_OF, Face.HOME, FakeClock()).do(MarkSent(Paper.MINUTES, START.date()))
        await me.shows("Intet venter")
        assert "2026-011" in me.marked
        me.clock.advance(24 * 3600)
        await me.shows("torsdag den 3. december", "Ingen møder i dag")


async def test_a_series_opens_its_review_and_esc_comes_back(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("pagedown", "up", "enter", "enter")
        await me.until(lambda: isinstance(me.home.app.screen, Review))
        await me.shows("Møderække", "2026-011", "kun læsning")
        await me.press("escape")
        await me.shows("Det skal nås")
        assert "2026-011" in me.marked


async def test_what_is_owed_opens_the_series_it_is_owed_in(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("down", "enter", "enter")
        await me.shows("2026-011", "kun læsning")


async def test_where_names_are_hidden_it_asks_before_it_opens_pages_that_have_them(folder: Path) -> None:
    async with at_home(folder, language="en") as me:
        for marked in ("down", "pagedown"):
            before = (await me.press(marked)).rows[:-1]
            await me.press("enter")
            await me.shows("Names stand there.   Enter: open   Esc: back")
            assert not any(name in me.text for name in NAMES)
            for key in ("escape", "space", "v", "down"):
                await me.press(key)
                assert me.rows[:-1] == before
                assert me.home.app.screen is me.home
                await me.press("enter")
            await me.press("escape")
        await me.press("enter", "enter")
        await me.shows("read only")


async def test_where_names_are_shown_it_asks_nothing(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("v", "pagedown", "enter")
        await me.shows("kun læsning")


async def test_s_searches_everything_and_esc_comes_back(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.burst("s", *"hverdag")
        await me.until(lambda: isinstance(me.home.app.screen, Review))
        await me.shows("Hvordan får Sami en god hverdag")
        await me.press("escape")
        await me.shows("Det skal nås")


async def test_help_has_every_key_and_any_key_closes_it(folder: Path) -> None:
    async with at_home(folder, (60, 20)) as me:
        await me.press("question_mark")
        await me.shows("Fortryd det, så længe", "intet er i gang her")
        await me.press("escape")
        await me.shows("Det skal nås")
        await me.press("f1", "down")
        assert "arabisk" in me.marked


async def test_q_leaves(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("q")
        assert me.home.app.return_code == 0


async def test_a_key_without_a_meaning_says_so(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("w")
        await me.shows("Den tast gør ingenting her.")


async def test_a_store_that_can_only_be_read_is_read_and_nothing_is_kept(folder: Path) -> None:
    async with at_home(folder, read_only=True) as me:
        await me.press("down", "x", "enter")
        await me.shows("Her kan databasen kun læses.", "send referat fra 25/11")
        await me.press("pagedown", "enter", "enter")
        await me.shows("kun læsning")


async def test_any_window_shows_what_fits_and_comes_back(folder: Path) -> None:
    async with at_home(folder) as me:
        for columns, rows in ((2, 1), (10, 3), (59, 20), (60, 19)):
            await me.window(columns, rows)
            assert "2026-014" not in me.text
        await me.shows("Vinduet er for lille.")
        await me.window(180, 50)
        assert me.rows[0].startswith(" " * 21 + "ordstyrer")
        assert "uge 49" in me.rows[0]


async def test_more_series_come_as_one_goes_down(tmp_path: Path) -> None:
    with kept(tmp_path) as log:
        for number in range(1, 36):
            plan = numbered(f"2026-{number:03}", 1, "Familien", 6)
            Held(log, plan, FakeClock(START - timedelta(days=1, minutes=number)))
    async with at_home(tmp_path) as me:
        assert "2026-001" in me.marked
        await me.press("pagedown", "pagedown", "pagedown")
        assert "2026-030" in me.marked
        await me.press("pagedown")
        assert "2026-035" in me.marked


async def test_an_empty_store_says_how_to_begin_and_no_key_breaks_it(tmp_path: Path) -> None:
    async with at_home(tmp_path) as me:
        await me.shows("ordstyrer plan --example")
        await me.press("down", "pagedown", "enter", "x", "enter", "z", "v", "?", "escape", "up")
        await me.shows("ordstyrer plan --example")


async def test_p_prepares_the_meeting_that_is_marked_after_one_question(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("p")
        await me.shows("Her står navne.   Enter: åbn")
        assert "Familien A." not in me.text
        await me.press("escape", "p", "enter")
        await me.shows("Før 4. møde · Familien A.")
        await me.press("escape")
        await me.shows("Det skal nås")
        await me.press("v", "pagedown", "p")
        await me.shows("Før 1. møde · Familien C.")


async def test_a_meeting_of_today_is_prepared_from_its_page_too(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("v", "enter")
        assert "p planlæg møde" in me.rows[-1]
        await me.press("p")
        await me.shows("Før 4. møde · Familien A.")
        await me.press("escape")
        await me.shows("Det skal nås")


async def test_what_is_answered_there_is_told_at_home(folder: Path) -> None:
    async with at_home(folder) as me:
        assert "Vi mangler at tale med barnet før mødet" in me.text
        await me.press("v", "p", "5", "down", "space")
        await me.shows("Gemt: Vi har talt med barnet før mødet")
        await me.press("escape")
        await me.shows("Det skal nås")
        assert "Vi mangler at tale med barnet før mødet" not in me.text


async def test_p_on_a_series_without_a_planned_meeting_plans_its_next_one(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("v", "pagedown", "up", "p")
        await me.shows("Planlæg det næste møde", "2026-011/3")
        await me.press("escape")
        await me.shows("Det skal nås")
        assert all(row.number != 3 for row in me.log.meetings())


async def test_p_on_minutes_that_are_owed_has_the_list_after_that_meeting(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("v", "down", "p")
        await me.shows("Efter 2. møde · Familien B.", "Punkter og aftaler er ikke journaliseret endnu")


async def test_n_plans_a_new_series_and_says_so_where_a_series_is_marked(folder: Path) -> None:
    async with at_home(folder) as me:
        assert "n ny møderække" not in me.rows[-1]
        await me.press("pagedown")
        assert "n ny møderække" in me.rows[-1]
        await me.press("n")
        await me.shows("Planlæg en ny møderække", "1 af ")
        await me.press("escape")
        await me.shows("Det skal nås")


async def test_a_meeting_of_today_that_is_over_is_read_and_not_led(folder: Path) -> None:
    with kept(folder) as log:
        today = numbered("2026-014", 4, "Familien A.", 0, interpreted(template=preset("follow_up")))
        held = Held(log, today, FakeClock()).opens()
        async with at_home(folder) as me:
            await me.press("enter")
            await me.shows("ordstyrer lead 2026-014/4")
            held.closes()
            await me.shows("Det skal nås", "slut")
            assert "ordstyrer lead" not in me.text
            await me.press("enter", "enter")
            await me.shows("Møderække", "2026-014", "kun læsning")


async def test_what_is_to_be_erased_is_told_from_its_day_on_without_a_name(folder: Path) -> None:
    filed = START - timedelta(days=29)
    with kept(folder) as log:
        over = Held(log, numbered("2025-003", 3, "Familien D.", -5), FakeClock(START - timedelta(weeks=5))).opens()
        over.does(EndSeries("Det går godt.")).closes().does(MarkSent(Paper.RECORD, filed.date()))
    async with at_home(folder, language="en") as me:
        assert "to be erased" not in me.text
        me.clock.advance(24 * 3600)
        await me.shows("1 series is to be erased: ordstyrer list --due-erasure")
        assert "Familien D." not in me.text
