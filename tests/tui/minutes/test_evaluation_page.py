"""Sheets of the evaluation are entered fast, without names, and are gone from the screen when they are kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.evaluation_terms import Group, Sheet, items, span
from meeting.intents import AnswerEvaluation, FillEvaluation
from meeting.state import Ending
from store.errors import DiskFull
from tests.tui.family import EN, changed, scene
from tests.tui.live import Evening
from tests.tui.minutes.page_host import HALF, SMALL, WHOLE, Writer, at_page
from tests.tui.minutes.table_with_minutes import SHEETS, written
from tui.view.evaluation_page import Filling, empty, evaluation_ids, evaluation_rows, sheet_rows
from tui.view.lines import plain, width
from tui.widgets.evaluation_page import EvaluationPage


def evening(*sheets: Sheet) -> Evening:
    return Evening().opened().do(*(AnswerEvaluation(sheet) for sheet in sheets))


def entered(*answers: str) -> list[str]:
    """Return the keys of a whole sheet."""
    return [key for answer in answers for key in ((answer, "<enter>") if answer else ("<enter>",))]


def sheets(writer: Writer) -> tuple[Sheet, ...]:
    return writer.state.minutes.evaluation


async def test_numbers_and_enter_fill_a_sheet_and_the_next_of_the_group_begins() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("2")
        assert "The parents · sheet 1" in writer.text
        await writer.press("8", "<enter>", "10", " ", "<enter>", "7", "<down>", "0", "<enter>", "9", "<enter>")
        await writer.press("Kortere velkomst", "<enter>")
        assert sheets(writer) == (Sheet(Group.PARENTS, (8, 10, None, 7, 0, 9), "Kortere velkomst"),)
        assert "The parents · sheet 2" in writer.text
        assert "Kortere" not in writer.text
        assert not any(figure in writer.text for figure in ("8▌", "10\n", " 9"))
        assert "► I was heard." in writer.text


async def test_a_child_answers_two_items_with_smileys() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("1")
        assert "1 very sad" in writer.text
        assert "► Did we listen to you?" in writer.text
        await writer.press("5")
        assert "5 very happy" in writer.rows[2]
        await writer.press("<enter>", "6")
        assert writer.says == "From 1 to 5."
        await writer.press("3", "<enter>", "<enter>")
        assert sheets(writer) == (Sheet(Group.CHILD, (5, 3)),)


async def test_of_sheets_typed_fast_none_loses_a_number() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        one = entered("8", "7", "6", "5", "4", "10", "")
        two = entered("", "", "", "", "", "3", "mere")
        await writer.burst("4", *one, *two, "9")
        assert sheets(writer) == (
            Sheet(Group.PROFESSIONALS, (8, 7, 6, 5, 4, 10)),
            Sheet(Group.PROFESSIONALS, (None, None, None, None, None, 3), "mere"),
        )
        assert "9▌" in writer.text


async def test_up_goes_back_and_backspace_takes_a_number_away() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("3", "8", "<enter>", "7", "<up>", "<backspace>", "9", *("<enter>",) * 6, "<up>", "4")
        await writer.press("<enter>", "<enter>")
        assert sheets(writer) == (Sheet(Group.PRIVATE, (9, 7, None, None, None, 4)),)


async def test_a_number_over_ten_is_not_taken() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("2", "8", "7")
        assert writer.says == "From 0 to 10."
        assert "8▌" in writer.text


async def test_a_sheet_without_an_answer_is_not_sent() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("2", *("<enter>",) * 7)
        assert writer.says == "There is no answer on this sheet."
        assert writer.asked == []


async def test_a_begun_sheet_is_asked_about_before_it_is_left() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("2", "8", "<escape>")
        assert writer.says == "This sheet is not kept.   Enter: go on   Esc: drop it"
        await writer.press("<enter>", "<tab>")
        assert writer.desk.let_through == []
        await writer.press("<enter>", "9", "<enter>")
        assert "From" not in writer.says
        await writer.press("<escape>", "<escape>")
        assert "Who fills in a sheet?" in writer.text
        await writer.press("2")
        assert "8" not in writer.text
        await writer.press("<escape>", "<escape>")
        assert (writer.asked, writer.desk.closed) == ([], 1)


async def test_a_sheet_that_was_not_saved_is_there_again() -> None:
    there = evening()
    async with at_page(EvaluationPage, there) as writer:
        there.log.broken = DiskFull(path="x")
        await writer.press("1", "5", "<enter>", "2", "<enter>", "godt", "<enter>")
        assert "5 very happy" in writer.text
        assert "2 sad" in writer.text
        assert any(row.strip() == "godt" for row in writer.rows)
        there.log.broken = None
        await writer.press("<enter>")
        assert sheets(writer) == (Sheet(Group.CHILD, (5, 2), "godt"),)


async def test_a_half_typed_text_waits_while_the_numbers_are_looked_at() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("1", "5", "<enter>", "3", "<enter>", "Mere", "<escape>", "4", "<enter>", " pause", "<enter>")
        assert sheets(writer) == (Sheet(Group.CHILD, (5, 4), "Mere pause"),)


async def test_tab_out_of_the_text_asks_and_leads_back_to_the_numbers() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("1", "5", "<enter>", "3", "<enter>", "Mere", "<tab>")
        assert writer.says.startswith("This sheet is not kept.")
        assert writer.desk.let_through == []
        await writer.press("2", "<enter>", "<enter>")
        assert sheets(writer) == (Sheet(Group.CHILD, (5, 2), "Mere"),)


async def test_what_is_on_a_begun_sheet_is_kept_nowhere() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("1", "5", "<enter>", "<enter>", "hemmeligt")
        assert writer.desk.page.texts == {}
        assert not any(isinstance(each, EvaluationPage.Written) for each in writer.posted)


async def test_another_pane_changes_nothing_on_the_sheet() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("2", "8", "<enter>", "1")
        await writer.elsewhere(AnswerEvaluation(Sheet(Group.PARENTS, (1, 1, 1, 1, 1, 1))))
        await writer.press("0")
        assert "The parents · sheet 2" in writer.text
        assert "10▌" in writer.text


async def test_a_mean_stands_only_where_three_have_answered() -> None:
    two = (Sheet(Group.PARENTS, (9, 8, 9, 7, 8, 8)), Sheet(Group.PARENTS, (2, 7, 8, 7, 6, 9)))
    async with at_page(EvaluationPage, evening(*two), (80, 24)) as writer:
        assert "2 sheets" in writer.text
        await writer.press("u")
        assert "I was heard." not in writer.text
        assert "A mean comes when three have answered." in writer.text
        await writer.elsewhere(AnswerEvaluation(Sheet(Group.PARENTS, (7, 8, 9, 7, 8, 8))))
        assert "all 6.0 · the parents 6.0" in writer.text


async def test_while_sheets_come_in_only_their_number_stands_so_that_none_can_be_worked_out() -> None:
    three = [Sheet(Group.PARENTS, (n, n, n, n, n, n)) for n in (2, 7, 9)]
    async with at_page(EvaluationPage, evening(*three), (80, 24)) as writer:
        assert "3 sheets" in writer.text
        assert "6.0" not in writer.text
        assert "Means come once all have filled in." in writer.text
        await writer.press("u")
        assert "all 6.0 · the parents 6.0" in writer.text


async def test_the_minute_taker_says_that_all_have_filled_in() -> None:
    async with at_page(EvaluationPage, evening()) as writer:
        await writer.press("u")
        assert writer.asked == [FillEvaluation()]
        assert "✓ The evaluation is filled in" in writer.text
        assert "all have filled in" not in writer.keys(80)


answer = st.one_of(st.none(), st.integers(0, 10))
adult = st.builds(
    Sheet, st.sampled_from([Group.PARENTS, Group.PRIVATE, Group.PROFESSIONALS]), st.tuples(*[answer] * 6), st.text()
)


@given(st.lists(adult, max_size=12))
def test_of_the_texts_and_of_groups_under_three_nothing_is_shown(found: list[Sheet]) -> None:
    meeting = changed(written(evaluation=tuple(found)), ending=Ending(evaluated=True))
    shown = "\n".join(plain(row) for row in evaluation_rows(scene(meeting, look=EN), "", WHOLE).lines)
    for group, name in ((Group.PARENTS, "the parents"), (Group.PRIVATE, "the private network")):
        if sum(sheet.group is group for sheet in found) < 3:
            assert shown.count(name) == 1
    if len(found) < 3:
        assert "I was heard." not in shown


@pytest.mark.parametrize("size", [SMALL, HALF, (80, 15), WHOLE])
def test_a_sheet_of_every_group_fits_every_size(size: tuple[int, int]) -> None:
    seen = scene(written(), look=EN)
    for group in Group:
        full = Filling(group, tuple(str(span(group)[-1]) for _ in items(group)))
        for at in range(len(items(group)) + 1):
            picture = sheet_rows(seen, Filling(group, full.typed, at), "en tekst", size)
            assert len(picture.lines) <= size[1]
            assert picture.y < size[1]
            assert all(width(row) <= size[0] for row in picture.lines)
            assert sum("►" in plain(row) for row in picture.lines) == 1
    for sign in evaluation_ids(seen):
        rows = evaluation_rows(seen, sign, size).lines
        assert len(rows) <= size[1]
        assert all(width(row) <= size[0] for row in rows)
        assert sum("►" in plain(row) for row in rows) == 1


def test_the_next_sheet_of_a_group_begins_empty() -> None:
    seen = scene(written(evaluation=SHEETS), look=EN)
    rows = [plain(row) for row in sheet_rows(seen, empty(Group.PARENTS), "", SMALL).lines]
    assert rows[0].startswith(" The parents · sheet 3")
    assert not any(character.isdecimal() for row in rows[1:] for character in row)
    assert "Kortere velkomst" not in "\n".join(rows)
