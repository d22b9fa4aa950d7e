"""A save that is unclear: the store kept it and says it did not, or cannot be asked."""

from __future__ import annotations

import pytest

from meeting.events import Face
from meeting.intents import CorrectStatement
from meeting.statement_terms import Said
from store.errors import DiskFull
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import in_round, kept, writing

FULL_DISK = DiskFull(path="Samis sag.db")


def unsure(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the log keep what it is given, and then say that it could not."""
    monkeypatch.setattr(evening.log, "unflushed", FULL_DISK)


async def test_a_log_that_keeps_it_and_says_it_did_not_has_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        with monkeypatch.context() as patch:
            unsure(evening, patch)
            await pen.press("enter")
            await pen.shows("NOT saved since")
        await pen.catch_up()
        await pen.press("enter")
        await pen.hides("NOT saved")
        assert pen.texts == [("maya", "Det går")]
        assert pen.line == ""


async def test_what_was_kept_after_all_and_mended_since_stands_once_as_it_was_mended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det gør")
        with monkeypatch.context() as patch:
            unsure(evening, patch)
            await pen.press("enter")
        await pen.press("backspace", "backspace")
        await pen.write("år")
        await pen.press("enter")
        assert pen.texts == [("maya", "Det går")]
        assert pen.statements[0].other is None


@pytest.mark.parametrize("fails", ["after it was kept", "as it is read back"])
@pytest.mark.parametrize("news", [True, False])
@pytest.mark.parametrize(
    "keys",
    [
        ("escape", "k", *"Hvem henter"),
        ("f3", *"id", "enter", "enter", *"ringer", *["enter"] * 5),
        ("escape", "j", "n", *"Ro"),
        ("escape", "e", "2", *("7", "enter") * 6),
    ],
    ids=["question", "agreement", "goal", "sheet"],
)
async def test_what_has_no_name_of_its_own_is_there_once_however_often_enter_tries(
    keys: tuple[str, ...], fails: str, news: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.burst(*keys)
        await pen.second()
        before = len(pen.pane.live.entries)
        with monkeypatch.context() as patch:
            if fails == "after it was kept":
                unsure(evening, patch)
            else:
                patch.setattr(pen.pane.live, "read_back", lambda: None)
            while "NOT saved since" not in pen.text:
                await pen.press("enter")
            await pen.press("enter")
        if news:
            await pen.catch_up()
        await pen.press("enter")
        await pen.hides("NOT saved")
        state = pen.pane.live.state
        made = [*state.questions, *state.agreements.items, *state.minutes.goals, *state.minutes.evaluation]
        assert (len(made), len(pen.pane.live.entries) - before) == (1, 1)


@pytest.mark.parametrize("typed_on", ["", " ondt"])
async def test_what_another_corrected_before_a_late_try_stands_beside_it(
    typed_on: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det gør")
        with monkeypatch.context() as patch:
            unsure(evening, patch)
            await pen.press("enter")
        other = evening.pane(Face.MINUTES)
        (noted,) = other.state.minutes.statements
        theirs = Said("maya", "Det går", children=("maya",))
        assert other.do(CorrectStatement(noted.id, theirs, base=noted.said)) is None
        await pen.write(typed_on)
        await pen.press("enter")
        await pen.hides("NOT saved")
        (item,) = pen.statements
        standing = [item.said.text, *([item.other.said.text] if item.other else [])]
        assert standing == (["Det gør ondt", "Det går"] if typed_on else ["Det går"])


async def test_a_draft_whose_statement_was_saved_after_all_is_not_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        unsure(evening, monkeypatch)
        await pen.press("enter")
    assert kept(evening, "tove") is not None
    monkeypatch.undo()
    async with writing(evening) as pen:
        assert pen.line == ""
        assert pen.texts == [("maya", "Det går")]
