"""Consent is taken back and given again, topic by topic."""

from __future__ import annotations

import pytest

from meeting.intents import GiveConsent, WithdrawConsent
from meeting.minutes import withheld
from store.errors import DiskFull
from tests.tui.family import EN, scene
from tests.tui.live import Evening
from tests.tui.minutes.page_host import HALF, SMALL, WHOLE, at_page, said
from tests.tui.minutes.table_with_minutes import written
from tui.view.choosing import Choosing
from tui.view.consent_panel import consent_ids, consent_rows, sayer_rows, sayers
from tui.view.lines import plain, width
from tui.view.topics import Topic
from tui.widgets.consent_panel import ConsentPanel

MEDICINE = said("h", "amina", "Medicinen gør træt", None, "helbred")
SLEEP = said("s", "amina", "Hun sover ikke", None, "søvn", "helbred")


def evening() -> Evening:
    return Evening().opened().do(MEDICINE, SLEEP)


@pytest.mark.rule("R118")
async def test_enter_and_a_parent_take_consent_back_and_what_touches_it_is_hidden() -> None:
    async with at_page(ConsentPanel, evening()) as writer:
        assert "► helbred   may be shared   2 statements · 0 agreements" in writer.text
        await writer.press("<enter>")
        assert "Is hidden at once: 2 statements · 0 agreements" in writer.text
        assert "► 1 Amina" in writer.text
        await writer.press("<enter>")
        assert writer.asked == [WithdrawConsent("helbred", "amina")]
        assert withheld(writer.state, "h")
        assert withheld(writer.state, "s")
        assert "► helbred   not shared: Amina" in writer.text


@pytest.mark.rule("R118")
async def test_who_gives_it_again_is_found_by_letters() -> None:
    async with at_page(ConsentPanel, evening().do(WithdrawConsent("helbred", "amina"))) as writer:
        await writer.press("<enter>", "am", "<enter>")
        assert writer.asked == [GiveConsent("helbred", "amina")]
        assert not withheld(writer.state, "h")


@pytest.mark.rule("R118")
async def test_what_two_took_back_is_shared_again_when_both_give_it() -> None:
    async with at_page(ConsentPanel, evening().do(WithdrawConsent("helbred", "amina"))) as writer:
        await writer.press("n", "helbred", "<enter>", "may", "<enter>")
        assert "not shared: Amina, Maya" in writer.text
        await writer.press("<enter>", "<enter>")
        assert withheld(writer.state, "h")
        await writer.press("<enter>", "<enter>")
        assert not withheld(writer.state, "h")


async def test_a_topic_is_withheld_before_anything_touches_it() -> None:
    async with at_page(ConsentPanel, Evening().opened()) as writer:
        assert "No topic yet" in writer.text
        await writer.press("n", "#Gæld  og  lån", "<enter>")
        assert "Who says that »gæld og lån« is not to be shared?" in writer.text
        await writer.press("<enter>")
        assert dict(writer.state.minutes.consent.withdrawn) == {"gæld og lån": ("amina",)}


async def test_esc_goes_back_one_step_at_a_time() -> None:
    async with at_page(ConsentPanel, evening()) as writer:
        await writer.press("<enter>", "zz", "<enter>", "<escape>")
        assert "Topics and consent" in writer.text
        assert writer.asked == []
        await writer.press("n", "gæ", "<escape>", "<escape>")
        assert writer.says.startswith("A half-written text is lost.")
        await writer.press("<enter>")
        assert any(row.strip() == "gæ" for row in writer.rows)
        await writer.press("<escape>", "<escape>", "<escape>")
        assert writer.desk.closed == 1


async def test_what_could_not_be_saved_is_asked_again_by_enter() -> None:
    there = evening()
    async with at_page(ConsentPanel, there) as writer:
        there.log.broken = DiskFull(path="x")
        await writer.press("<enter>", "<enter>")
        assert "Who says" in writer.text
        there.log.broken = None
        await writer.press("<enter>")
        assert "helbred" in writer.state.minutes.consent.withdrawn


async def test_the_sign_stays_at_its_topic_when_another_comes() -> None:
    async with at_page(ConsentPanel, evening()) as writer:
        await writer.press("<down>")
        await writer.elsewhere(said("d", "ida", "Om penge", None, "gæld"))
        assert "► søvn" in writer.text
        assert [row.split()[0] for row in writer.rows[1:4]] == ["gæld", "helbred", "►"]


def test_parents_are_offered_first_and_interpreters_never() -> None:
    offered = [choice.id for choice in sayers(scene(written(), look=EN))]
    assert offered[:3] == ["amina", "yusuf", "sami"]
    assert "nadia" not in offered


@pytest.mark.parametrize("size", [SMALL, HALF, (80, 15), WHOLE])
def test_every_size_shows_the_sign_and_no_row_too_wide(size: tuple[int, int]) -> None:
    seen = scene(written(), look=EN)
    for at in consent_ids(seen):
        rows = consent_rows(seen, at, size).lines
        assert len(rows) <= size[1]
        assert all(width(row) <= size[0] for row in rows)
        assert sum("►" in plain(row) for row in rows) == 1
    topic = Topic("et meget langt emne om alt muligt", 12, 3)
    rows = sayer_rows(seen, topic, Choosing(sayers(seen)), size, again=False)
    assert len(rows) <= size[1]
    assert all(width(row) <= size[0] for row in rows)
