"""What the leader should know, one under the other."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.events import Reason
from meeting.intents import (
    CorrectStatement,
    EnterPhase,
    GiveFloor,
    NextSpeaker,
    ParkQuestion,
    Past,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.minutes import statement
from meeting.statement_terms import Category, Said
from meeting.template import RuleId
from store.errors import DiskFull
from tests.tui.family import EN, scene
from tests.tui.live import Evening
from tests.tui.minutes.page_host import HALF, SMALL, WHOLE, at_page, said
from tests.tui.minutes.table_with_minutes import written
from tui.view.lines import plain, width
from tui.view.overview_page import overview, overview_ids, overview_rows
from tui.widgets.overview_page import OverviewPage

TALL = (80, 60)
WORRY = said("w", "ida", "Maya giver op i matematik", Category.WORRY)
ASKED = said("q", "amina", "Hvem ringer jeg til?", Category.QUESTION)
PAST = tuple(Past(rule, Reason.NOT_ENOUGH_TIME) for rule in RuleId)


def evening() -> Evening:
    return Evening().opened()


@pytest.mark.rule("R15")
async def test_enter_at_a_worry_writes_what_must_be_different() -> None:
    async with at_page(OverviewPage, evening().do(WORRY)) as writer:
        while "► Ida" not in writer.text:
            await writer.press("<down>")
        assert writer.keys(60).startswith(" Enter what must be different")
        await writer.press("<enter>")
        assert "What must be different?" in writer.text
        assert "Maya giver op i matematik" in writer.text
        await writer.press("En voksen ved bordet", "<enter>")
        item = statement(writer.state, "w")
        assert item is not None
        assert (item.said.change, item.other) == ("En voksen ved bordet", None)
        assert "Maya giver op" not in writer.text


async def test_words_corrected_meanwhile_stay_and_so_does_a_change_written_by_two() -> None:
    base = WORRY.said
    corrected = replace(base, text="Maya giver op i dansk")
    async with at_page(OverviewPage, evening().do(WORRY)) as writer:
        while "► Ida" not in writer.text:
            await writer.press("<down>")
        await writer.press("<enter>", "Mindre hold")
        await writer.elsewhere(CorrectStatement("w", corrected, (), base))
        await writer.elsewhere(CorrectStatement("w", replace(corrected, change="En voksen"), (), corrected))
        await writer.press("<enter>")
        item = statement(writer.state, "w")
        assert item is not None
        assert item.other is not None
        assert item.said == replace(corrected, change="Mindre hold")
        assert item.other.said.change == "En voksen"


async def test_what_must_be_different_is_not_lost_when_it_cannot_be_saved() -> None:
    there = evening().do(WORRY)
    async with at_page(OverviewPage, there) as writer:
        while "► Ida" not in writer.text:
            await writer.press("<down>")
        there.log.broken = DiskFull(path="x")
        await writer.press("<enter>", "En voksen", "<enter>")
        assert any(row.strip() == "En voksen" for row in writer.rows)
        await writer.press("<escape>", "<escape>")
        assert writer.says.startswith("A half-written text is lost.")
        assert writer.desk.closed == 0
        there.log.broken = None
        await writer.press("<enter>", "<enter>")
        item = statement(writer.state, "w")
        assert item is not None
        assert item.said.change == "En voksen"


@pytest.mark.rule("R104")
async def test_a_question_that_is_kept_comes_back_with_its_words() -> None:
    async with at_page(OverviewPage, evening().do(ASKED), TALL) as writer:
        rows = [row.strip("► ") for row in writer.rows]
        assert rows.index("Questions not kept for the reflection") < rows.index("Amina      Hvem ringer jeg til?")
        while "► Amina      Hvem" not in writer.text:
            await writer.press("<down>")
        await writer.press("<enter>")
        assert writer.asked == [ParkQuestion(statement="q")]
        rows = [row.strip("► ") for row in writer.rows]
        assert "Questions not kept for the reflection" not in rows
        at = rows.index("Questions for the reflection")
        assert "Hvem ringer jeg til?" in rows[at + 1]
        assert "Hvem ringer jeg til?" not in str(writer.state.questions)


@pytest.mark.rule("R101", "R66", "R120")
async def test_lists_silent_people_and_parts_without_a_sum_up_stand_there() -> None:
    acts = (
        said("more", "amina", "Ro om morgenen", Category.WISH_MORE),
        said("less", "ida", "Uro i frikvarteret", Category.WISH_LESS),
        said("idea", "amina", "Vi kan gå sammen", Category.IDEA),
        EnterPhase("reflection", past=PAST),
    )
    async with at_page(OverviewPage, evening().do(*acts), TALL) as writer:
        rows = [row.strip("► ") for row in writer.rows]
        assert rows[rows.index("More of") + 1] == "Amina      Ro om morgenen"
        assert rows[rows.index("Less of") + 1] == "Ida        Uro i frikvarteret"
        assert rows[rows.index("No idea and no part in an agreement yet") + 1] == "Ida, Tove, Jonas"
        assert rows[rows.index("Parts without a sum-up") + 1] == "Descriptive round"
        assert rows[rows.index("Not heard in: Descriptive round") + 1] == "Maya, Amina, Ida, Tove, Jonas"


@pytest.mark.rule("R100")
async def test_who_is_heard_is_no_longer_named() -> None:
    async with at_page(OverviewPage, evening().do(GiveFloor("maya"), NextSpeaker()), TALL) as writer:
        rows = [row.strip("► ") for row in writer.rows]
        assert rows[rows.index("Not heard in: Descriptive round") + 1] == "Ida, Tove, Jonas"


@pytest.mark.rule("R118")
async def test_what_touches_a_topic_that_is_not_shared_is_named_and_not_told() -> None:
    health = said("h", "amina", "Medicinen gør træt", Category.WISH_LESS, "helbred")
    secret = said("s", "amina", "Hvem giver medicin?", Category.QUESTION, "helbred")
    acts = (health, secret, ParkQuestion(statement="s"), WithdrawConsent("helbred", "amina"))
    async with at_page(OverviewPage, evening().do(*acts), TALL) as writer:
        assert "edicin" not in writer.text
        assert "hidden, because the topic is not shared" in writer.text
        assert "helbred · not shared: Amina · 2 statements · 0 agreements" in writer.text


async def test_every_line_for_the_leader_stands_in_full() -> None:
    seen = scene(written(), look=EN)
    rows = [plain(row) for row in overview_rows(seen, overview(seen), "", TALL).lines]
    assert rows[1] == " To Mette"


async def test_the_sign_goes_to_the_next_when_its_own_line_goes() -> None:
    second = said("w2", "tove", "Far er træt", Category.WORRY)
    async with at_page(OverviewPage, evening().do(WORRY, second), TALL) as writer:
        while "► Ida" not in writer.text:
            await writer.press("<down>")
        await writer.elsewhere(WithdrawStatement("w"))
        assert "► Tove       Far er træt" in writer.text


async def test_where_there_is_nothing_it_says_so() -> None:
    async with at_page(OverviewPage, Evening()) as writer:
        assert "There is nothing to look after now." in writer.text
        await writer.press("<down>", "<enter>", "<escape>")
        assert (writer.asked, writer.desk.closed) == ([], 1)


@pytest.mark.parametrize("size", [SMALL, HALF, (80, 15), WHOLE])
def test_every_size_shows_the_sign_and_says_what_lies_above_and_below(size: tuple[int, int]) -> None:
    seen = scene(written(), look=EN)
    sections = overview(seen)
    ids = overview_ids(sections)
    assert len(ids) == len(set(ids))
    for at in ids:
        rows = overview_rows(seen, sections, at, size).lines
        assert len(rows) <= size[1]
        assert all(width(row) <= size[0] for row in rows)
        assert sum("►" in plain(row) for row in rows) == 1
    assert "↓" in plain(overview_rows(seen, sections, ids[0], size).lines[0])
    assert "↑" in plain(overview_rows(seen, sections, ids[-1], size).lines[0])


def test_a_statement_of_many_lines_is_wrapped_and_steers_nothing() -> None:
    item = replace(
        written().minutes.statements[4], said=Said("per", "En\x1b[2J lang\n" + "ord " * 60, Category.WISH_LESS)
    )
    seen = scene(written(statements=(item,)), look=EN)
    rows = overview_rows(seen, overview(seen), "less:s5", HALF).lines
    assert all(width(row) <= HALF[0] for row in rows)
    assert "\x1b" not in "".join(map(plain, rows))
