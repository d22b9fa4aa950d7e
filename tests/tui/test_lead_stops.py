"""A meeting that stops for a while or for good today: broken off, put off, or resting behind a break."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.intents import FreeFloor, NextSpeaker, OpenMeeting
from meeting.plan import EarlierAgreement
from meeting.presence import is_here
from meeting.state import Stage
from meeting.template import PhaseKind, PhaseTemplate
from tests.tui import table
from tests.tui.driver import leading
from tests.tui.live import Evening


def _all_heard() -> Evening:
    return Evening().opened().do(*(NextSpeaker(),) * 5)


async def test_a_fire_alarm_breaks_the_meeting_off_and_it_goes_on_where_it_was() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "l")
        await leader.shows("u fortsæt en anden gang")
        await leader.press("u")
        await leader.shows("Vi stopper her for nu. Hvornår fortsætter vi?", "Maya har ordet")
        await leader.press("enter")
        await leader.shows("Vi stopper her for nu.", "Enter vi fortsætter")
        await leader.hides("Maya", "Inden vi slutter")
        assert evening.state.stage is Stage.PAUSED
        await leader.press("enter")
        await leader.shows("Vi fortsætter med Maya", "Vi er i: Beskrivende runde", "Vi mangler at høre 5")


async def test_we_go_on_tomorrow_says_when_and_a_date_nobody_can_read_says_so() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("l", "u")
        await leader.type("snart")
        await leader.press("enter")
        await leader.shows("Datoen kan ikke læses.")
        assert evening.state.stage is Stage.OPEN
        await leader.press(*["backspace"] * 5)
        await leader.type("i morgen kl. 9.30")
        await leader.shows("torsdag den 3. december kl. 09.30")
        await leader.press("enter")
        await leader.shows("Vi fortsætter torsdag den 3. december kl. 09.30.")


async def test_whoever_does_not_stop_after_all_comes_back_to_the_list() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("l", "u", "escape")
        await leader.shows("Inden vi slutter")
        await leader.press("escape")
        await leader.hides("Inden vi slutter")
        assert evening.state.stage is Stage.OPEN


async def test_a_meeting_that_has_not_begun_is_put_off_to_another_day() -> None:
    evening = Evening()
    async with leading(evening) as leader:
        await leader.shows("l ny dato")
        await leader.press("l")
        await leader.shows("Hvornår mødes vi i stedet?")
        await leader.type("9/12 kl. 10")
        await leader.press("enter")
        await leader.shows("Mødet er flyttet.", "Vi mødes onsdag den 9. december kl. 10.00.", "Enter hvem er her")
        assert evening.state.stage is Stage.POSTPONED


@pytest.mark.rule("R46")
async def test_while_we_wait_for_the_interpreter_the_welcome_says_so() -> None:
    async with leading(Evening(table.plan(interpreted=True))) as leader:
        await leader.press("enter", "7", "enter", "1")
        await leader.shows("Velkommen", "Vi venter på tolken.")
        await leader.press("enter")
        await leader.shows("○ Nadia    ikke kommet")


@pytest.mark.rule("R46")
async def test_the_reasons_to_begin_without_the_interpreter_are_the_only_numbers() -> None:
    evening = Evening(table.plan(interpreted=True))
    async with leading(evening) as leader:
        await leader.press("enter", "7", "enter", "4")
        await leader.shows("gå videre – vælg hvorfor", "1  efter eget ønske")
        await leader.hides("1: vent")
        await leader.press("2")
        await leader.until(lambda: evening.state.stage is Stage.OPEN)


@pytest.mark.rule("R35")
async def test_a_break_shows_its_own_keys_and_the_panel_comes_back_after_it() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("m", "f4")
        await leader.shows("Vi fortsætter kl.", "mellemrum vi fortsætter")
        await leader.hides("Esc tilbage")
        await leader.press("1", "space")
        await leader.shows("Hvem er her?", "Esc tilbage")
        assert is_here(evening.state, "maya")


@pytest.mark.parametrize(("rest", "back"), [("n", "n"), ("b", "space")])
async def test_behind_a_resting_wall_no_key_does_what_nobody_could_see(rest: str, back: str) -> None:
    evening = _all_heard().do(FreeFloor())
    before = evening.state
    async with leading(evening) as leader:
        await leader.press(rest, "f", "enter", "a", "escape", "m", "1", "k", "l", "o", "p", "h", "g", "1", back)
        await leader.shows("► Beskrivende runde", "Alle er hørt")
        assert evening.state.phases == before.phases
        assert evening.state.presence == before.presence
        assert evening.state.stage is Stage.OPEN


@pytest.mark.rule("R32")
async def test_a_line_that_offers_enter_waits_while_a_panel_takes_it() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.advance(minutes=80)
        await leader.second()
        await leader.shows("Skal turene være lidt kortere?   Enter: ja   Esc: nej")
        await leader.press("k")
        await leader.hides("Skal turene være lidt kortere?")
        await leader.press("escape")
        await leader.shows("Skal turene være lidt kortere?   Enter: ja   Esc: nej")


@pytest.mark.rule("R41")
async def test_a_reason_that_the_room_should_not_read_waits_in_the_notes() -> None:
    async with leading(_all_heard()) as leader:
        await leader.press("f")
        await leader.shows("Skal vi gå videre?   Enter: ja   Esc: nej", "• se noter")
    async with leading(_all_heard(), private=True) as leader:
        await leader.press("f")
        await leader.shows("Maya er her.")
        await leader.hides("se noter")


@pytest.mark.rule("R131")
async def test_last_times_agreements_go_from_the_wall_with_their_part() -> None:
    since = PhaseTemplate("since", "Since last time", PhaseKind.FOLLOW_UP)
    template = replace(table.TEMPLATE, phases=(table.TEMPLATE.phases[0], since, *table.TEMPLATE.phases[1:]))
    evening = Evening(replace(table.plan(table.AMINA, table.METTE), template=template))
    earlier = (EarlierAgreement("1.3", "øver dansk to aftener om ugen sammen med de andre på holdet", "Yusuf"),)
    evening.do(OpenMeeting(("amina", "mette"), earlier), NextSpeaker())
    async with leading(evening) as leader:
        await leader.press("f", "enter")
        await leader.shows(
            "► 1.3 Yusuf øver dansk to aftener om ugen sammen med de andre på holdet",
            "1 holdt   2 delvist   3 ikke   4 ændret   5 bortfaldt",
        )
        await leader.press("z")
        await leader.shows("► Beskrivende runde")
        await leader.hides("5 bortfaldt")
