"""What a part came to, in as many lines as it takes."""

from __future__ import annotations

import pytest

from meeting.events import Reason
from meeting.intents import EnterPhase, Past, SumUp
from meeting.statement_terms import Category
from meeting.template import RuleId
from store.errors import DiskFull
from tests.tui.family import EN, scene
from tests.tui.live import Evening
from tests.tui.minutes.page_host import HALF, SMALL, WHOLE, Writer, at_page, said
from tests.tui.minutes.table_with_minutes import summed_up, written
from tui.view.lines import plain, width
from tui.view.sum_up_panel import part_to_sum_up, sum_up_rows
from tui.widgets.sum_up_panel import SumUpPanel

PAST = tuple(Past(rule, Reason.NOT_ENOUGH_TIME) for rule in RuleId)


def evening(*parts: str) -> Evening:
    there = Evening().opened().do(said("w", "ida", "Maya giver op", Category.WORRY))
    return there.do(*(EnterPhase(part, past=PAST) for part in parts))


def sum_ups(writer: Writer) -> dict[str, str]:
    return {phase: each.text for phase, each in writer.state.minutes.sum_ups.items()}


@pytest.mark.rule("R120")
async def test_it_begins_in_the_part_that_was_left_last_and_enter_keeps_it() -> None:
    async with at_page(SumUpPanel, evening("reflection")) as writer:
        assert writer.rows[0] == " Sum-up · Descriptive round"
        assert writer.rows[1] == " 1 statement · 1 worry"
        await writer.press("Vi vil have ro", "<ctrl+j>", "Ida taler med PPR", "<enter>")
        assert writer.asked == [SumUp("descriptive", "Vi vil have ro\nIda taler med PPR")]
        assert "✓ written at" in writer.rows[0]
        assert writer.rows[3:5] == (" Vi vil have ro", " Ida taler med PPR")


async def test_with_nothing_owed_it_is_about_the_part_we_are_in() -> None:
    async with at_page(SumUpPanel, evening()) as writer:
        assert writer.rows[0] == " Sum-up · Descriptive round"
    assert part_to_sum_up(written(sum_ups=summed_up(descriptive="x"))) == "reflection"


async def test_before_the_first_part_it_says_so() -> None:
    async with at_page(SumUpPanel, Evening()) as writer:
        assert "No part has begun yet." in writer.text
        await writer.press("<enter>", "<down>", "<escape>")
        assert writer.desk.closed == 1


async def test_arrows_beyond_the_text_go_to_another_part_and_each_text_stays() -> None:
    async with at_page(SumUpPanel, evening("reflection")) as writer:
        await writer.press("Ro", "<ctrl+j>", "PPR", "<up>", "<down>", "<down>", "Idéer")
        assert writer.rows[0] == " Sum-up · Reflection"
        await writer.press("<down>", "<up>")
        assert writer.rows[0] == " Sum-up · Descriptive round"
        assert writer.rows[3:5] == (" Ro", " PPR")
        await writer.press("<enter>")
        assert sum_ups(writer) == {"descriptive": "Ro\nPPR"}
        await writer.press("<down>")
        assert writer.rows[3] == " Idéer"


async def test_pasted_lines_stay_lines_and_steer_nothing() -> None:
    async with at_page(SumUpPanel, evening("reflection")) as writer:
        await writer.paste("Ro\r\nPPR\x1b[2J\nملخص")
        await writer.press("<enter>")
        assert sum_ups(writer) == {"descriptive": "Ro\nPPR\ufffd[2J\nملخص"}


async def test_esc_closes_the_text_and_a_second_one_asks_before_it_is_lost() -> None:
    async with at_page(SumUpPanel, evening("reflection")) as writer:
        await writer.press("Halvt", "<escape>")
        assert writer.desk.closed == 0
        assert "Halvt" in writer.text
        await writer.press("<escape>")
        assert writer.says.startswith("A half-written text is lost.")
        await writer.press("<enter>", " og helt", "<enter>", "<escape>")
        assert sum_ups(writer) == {"descriptive": "Halvt og helt"}
        assert writer.desk.closed == 1


async def test_a_text_that_could_not_be_saved_stays() -> None:
    there = evening("reflection")
    async with at_page(SumUpPanel, there) as writer:
        there.log.broken = DiskFull(path="x")
        await writer.press("Ro", "<enter>")
        assert " Ro" in writer.rows
        there.log.broken = None
        await writer.press("<enter>")
        assert sum_ups(writer) == {"descriptive": "Ro"}


async def test_what_another_kept_meanwhile_is_not_replaced_unasked() -> None:
    async with at_page(SumUpPanel, evening("reflection")) as writer:
        await writer.press("Min")
        await writer.elsewhere(SumUp("descriptive", "Den anden"))
        await writer.press("<enter>")
        assert writer.says == "Another was kept meanwhile.   Enter: this one   Esc: look"
        assert sum_ups(writer) == {"descriptive": "Den anden"}
        await writer.press("<escape>")
        assert writer.rows[3:7] == (" Min", "", " Kept before:", " Den anden")
        await writer.press("<enter>", "<enter>")
        assert sum_ups(writer) == {"descriptive": "Min"}


async def test_typing_and_part_stay_while_the_meeting_goes_on() -> None:
    async with at_page(SumUpPanel, evening()) as writer:
        await writer.press("Vi er ")
        await writer.elsewhere(EnterPhase("reflection", past=PAST), said("n", "tove", "Nyt"))
        await writer.press("enige", "<enter>")
        assert sum_ups(writer) == {"descriptive": "Vi er enige"}


async def test_keys_typed_fast_fall_into_the_text_in_their_order() -> None:
    async with at_page(SumUpPanel, evening("reflection")) as writer:
        await writer.burst("Ro", "<ctrl+j>", "og", "<enter>", "<enter>")
        assert sum_ups(writer) == {"descriptive": "Ro\nog"}


@pytest.mark.rule("R118")
def test_an_agreement_that_must_not_be_shared_is_counted_and_not_told() -> None:
    seen = scene(written(), look=EN)
    rows = [plain(row) for row in sum_up_rows(seen, "descriptive", "", WHOLE).lines]
    assert rows[2] == " Agreement 1  Mormor henter Sami om onsdagen"
    kept = written().minutes.consent
    hidden = written(consent=type(kept)(kept.topics, {"transport": ("amina",)}))
    rows = [plain(row) for row in sum_up_rows(scene(hidden, look=EN), "descriptive", "", WHOLE).lines]
    assert rows[2] == " Agreement 1  hidden, because the topic is not shared"


@pytest.mark.parametrize("size", [SMALL, HALF, (80, 15), WHOLE])
def test_every_size_leaves_rows_to_write_in(size: tuple[int, int]) -> None:
    picture = sum_up_rows(scene(written(), look=EN), "descriptive", "ord " * 200, size)
    assert size[1] - picture.y >= 4
    assert len(picture.lines) <= size[1]
    assert all(width(row) <= size[0] for row in picture.lines)


async def test_an_empty_field_asks_for_its_text_and_a_letter_takes_its_place() -> None:
    async with at_page(SumUpPanel, evening()) as writer:
        assert "What did we arrive at?" in writer.text
        await writer.press("Ro i klassen")
        assert "What did we arrive at?" not in writer.text
        assert "Ro i klassen" in writer.text
