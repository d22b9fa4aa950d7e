"""Preparing a meeting at the keys: each answer, topic and line is in the log at once, and can be taken back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from meeting.events import Face, Reason
from meeting.intents import AnswerInvitation, OpenMeeting, SettleSharing, TakeLead, TickItem
from meeting.prepared import Answer, Item, Sharing
from meeting.state import Stage
from meeting.template import RuleId
from tests.clock import START
from tests.tui.preparing.preparing_driver import Preparer, filled, preparing

TODAY = START.date()
SIZES = [(80, 24), (60, 20), (120, 36)]


async def marked_on(me: Preparer, page: str, text: str) -> Preparer:
    """Open a page and put the sign at a row."""
    await me.press(page, "pageup", "pageup")
    while text not in me.marked:
        before = me.marked
        await me.press("down")
        assert me.marked != before, f"{text} is not on the page:\n{me.text}"
    return me


async def test_it_begins_with_what_is_missing_and_every_page_has_its_digit(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        assert "Før 1. møde · Familien A." in me.text
        assert "► 1 Overblik" in me.rows[1]
        assert "Vi mangler svar fra mor om 4 deltagere" in me.text
        for digit, title in (("2", "Deltagere"), ("3", "Mødet"), ("4", "Hvad må deles"), ("5", "Tjekliste")):
            await me.press(digit)
            assert f"► {digit} {title}" in me.rows[1]
        await me.press("tab")
        assert "► 1 Overblik" in me.rows[1]
        await me.press("shift+tab")
        assert "► 5 Tjekliste" in me.rows[1]


@pytest.mark.rule("R80", "R133")
@pytest.mark.parametrize("size", SIZES)
async def test_answers_are_kept_at_once_and_z_takes_them_back(tmp_path: Path, size: tuple[int, int]) -> None:
    async with preparing(tmp_path, size) as me:
        await marked_on(me, "2", "Ida")
        assert "Hvad siger Amina til, at Ida er med?" in me.text
        await me.press("j", "right", "h")
        await me.shows("Gemt: Yusuf om Ida: helst ikke.   z: fortryd", "✓ ja", "helst ikke")
        assert me.meeting.prepared.answers == {"ida": {"amina": Answer.YES, "yusuf": Answer.RATHER_NOT}}
        await me.press("n")
        assert me.meeting.prepared.answers["ida"]["yusuf"] is Answer.NO
        await me.press("delete")
        await me.shows("Gemt: Yusuf skal spørges om Ida.")
        await me.press("z", "z", "z")
        await me.shows("Fortrudt: Yusuf om Ida.")
        assert me.meeting.prepared.answers == {"ida": {"amina": Answer.YES}}
        await me.press("z", "z")
        await me.shows("Der er ikke mere at fortryde.")
        assert me.meeting.prepared.answers == {}


async def test_the_people_begin_where_there_is_something_to_ask(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await me.press("2")
        assert "Hvad siger Amina til, at Mormor er med?" in me.text


async def test_nobody_is_asked_about_parents_child_or_leader(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await marked_on(me, "2", "Mette")
        assert "Familien bliver ikke spurgt om Mette." in me.text
        await me.press("j")
        await me.shows("Om forældre og mødeleder bliver familien ikke spurgt")
        assert me.meeting.prepared.answers == {}


@pytest.mark.rule("R118")
async def test_a_topic_is_typed_and_kept_with_what_is_agreed(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await me.press("4")
        await me.shows("Intet er aftalt endnu")
        await me.press("+")
        await me.type("Helbred")
        await me.press("enter")
        await me.shows("► helbred", "Det gemmes med svaret.")
        assert me.meeting.prepared.sharing == {}
        await me.press("right", "i")
        await me.shows("Gemt: Amina om helbred: må ikke deles.")
        await me.press("right", "e", "left", "left", "d")
        assert me.meeting.prepared.sharing == {
            "helbred": {"amina": Sharing.WITHHELD, "yusuf": Sharing.OWN_WORDS, "sami": Sharing.SHARED}
        }
        await me.press("backspace")
        assert "sami" not in me.meeting.prepared.sharing["helbred"]


@pytest.mark.rule("R36", "R125", "R126", "R139")
async def test_a_line_is_ticked_with_its_day_and_taken_back(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await marked_on(me, "5", "tale med barnet")
        await me.press("space")
        await me.shows("Gemt: Vi har talt med barnet før mødet, 2/12.   z: fortryd")
        await me.press("left")
        assert me.meeting.prepared.done == {Item.CHILD_TALKED_WITH: TODAY - timedelta(days=1)}
        assert me.marked.endswith("1/12")
        await me.press("right", "right")
        await me.shows("Den dag er ikke kommet endnu.")
        await me.press("enter")
        assert me.meeting.prepared.done == {}
        await me.press("left")
        await me.shows("Det er ikke gjort endnu.   mellemrum: i dag")


@pytest.mark.rule("R93")
@pytest.mark.parametrize("size", SIZES)
async def test_invitations_before_the_parents_yes_ask_why(tmp_path: Path, size: tuple[int, int]) -> None:
    async with preparing(tmp_path, size) as me:
        await marked_on(me, "5", "Invitationerne")
        await me.press("space")
        await me.shows("Forældrene har endnu ikke sagt ja til alle.", "2  tiden rækker ikke", "4  skrives efter mødet")
        for key in ("7", "x", "q", "down", "tab"):
            await me.press(key)
            await me.shows("Svar først: vælg hvorfor, eller Esc.", "2  tiden rækker ikke")
        await me.press("escape")
        await me.shows("Ikke gemt.", "Inden mødet begynder")
        assert me.meeting.prepared.done == {}
        await me.press("space", "2")
        await me.shows("Gemt: Invitationerne er sendt, 2/12.")
        assert me.meeting.prepared.done == {Item.INVITATIONS_SENT: TODAY}
        assert [(each.rule, each.reason) for each in me.meeting.overrides] == [
            (RuleId.PARENTS_APPROVE, Reason.NOT_ENOUGH_TIME)
        ]


async def test_enter_goes_from_what_is_missing_to_where_it_is_put_right(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await marked_on(me, "1", "svar fra far")
        await me.press("enter")
        assert "Mormor" in me.marked
        assert "Hvad siger Yusuf til, at Mormor er med?" in me.text
        await marked_on(me, "1", "Pjecen")
        await me.press("enter")
        assert "Pjecen er ikke sendt" in me.marked


async def test_what_another_pane_keeps_is_followed_and_the_sign_stays(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await marked_on(me, "2", "Karen")
        me.elsewhere(AnswerInvitation("karen", "amina", Answer.NO), TickItem(Item.LEAFLET_SENT, TODAY))
        await me.until(lambda: "nej" in me.marked)
        await me.press("5")
        await me.shows("Pjecen er sendt med invitationen")


async def test_when_the_meeting_begins_only_the_list_after_it_is_left(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await me.press("2")
        me.elsewhere(TakeLead(), OpenMeeting(("amina", "mette")), face=Face.LEAD)
        await me.shows("Mødet er begyndt.", "Efter mødet")
        assert "Deltagere" not in me.text
        await me.press("2")
        assert "► 5 Tjekliste" in me.rows[1]
        assert "Under 1. møde" in me.rows[0]
        await me.press("space")
        await me.shows("Det gøres efter mødet, og mødet er ikke slut endnu.")
        assert me.meeting.prepared.done == {}
        assert me.meeting.stage is Stage.OPEN


@pytest.mark.rule("R125")
async def test_what_comes_after_the_meeting_is_not_ticked_before_it(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await marked_on(me, "5", "Barnet har ikke hørt endnu")
        await me.press("space")
        await me.shows("Det gøres efter mødet, og mødet er ikke slut endnu.")
        assert me.meeting.prepared.done == {}


async def test_a_store_that_can_only_be_read_says_so(tmp_path: Path) -> None:
    filled(tmp_path)
    async with preparing(tmp_path, read_only=True) as me:
        await marked_on(me, "2", "Ida")
        await me.press("j")
        await me.shows("Her kan databasen kun læses.")
        assert me.meeting.prepared.answers == {}


async def test_what_cannot_be_saved_is_said_loudly_until_something_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with preparing(tmp_path) as me:
        await marked_on(me, "2", "Ida")
        with monkeypatch.context() as broken:
            broken.setattr(type(me.log), "append", _full)
            await me.press("j")
            await me.shows("Computeren kan ikke gemme lige nu. Vi ser på det.")
            await me.press("down", "up")
            assert "Computeren kan ikke gemme lige nu." in me.text
        await me.press("j")
        await me.shows("Gemt: Amina om Ida: ja.")
        assert "Computeren" not in me.text


def _full(*_: object) -> None:
    from store.errors import DiskFull

    raise DiskFull(path="x")


@pytest.mark.parametrize("size", SIZES)
async def test_every_page_and_its_help_fit_every_window(tmp_path: Path, size: tuple[int, int]) -> None:
    async with preparing(tmp_path, size) as me:
        me.elsewhere(SettleSharing("helbred", "amina", Sharing.WITHHELD))
        for page in "12345":
            await me.press(page)
            assert me.rows[-1].endswith("Esc tilbage")
            await me.press("question_mark")
            await me.shows("Her forbereder vi mødet med familien.")
            assert size[1] == 20 or "z   " in me.text
            await me.press("pagedown", "down")
            assert "Gå ud; alt er gemt." in me.text
            await me.press("escape")
        for columns, rows in ((2, 1), (59, 20), (60, 19)):
            await me.window(columns, rows)
            assert "helbred" not in me.text


async def test_a_key_without_a_meaning_says_so_and_space_confirms_nothing(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await me.press("2", "space")
        await me.shows("Den tast gør ingenting her.")
        assert me.meeting.prepared.answers == {}
