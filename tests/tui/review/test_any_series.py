"""Whatever happened at the meetings of a series, its pages can be drawn in every window, in cells and rows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.series import Series, agreements
from tests.clock import START
from tests.meeting.moves import begun, moves
from tests.tui.family import DA, EN
from tui.view.alphabet import PLAIN
from tui.view.lines import width
from tui.view.look import Look
from tui.view.review.agreement_course import course
from tui.view.review.agreements import agreement_rows
from tui.view.review.briefing import briefing_rows
from tui.view.review.scales import scale_rows
from tui.view.review.series import series_rows

SIZES = [(60, 19), (80, 23), (140, 40)]
SEEDS = st.integers(0, 2**64 - 1)
MOVES, WRITING_OFTEN = 60, 0.5
SOME = 15


def held(seed: int, number: int) -> Series:
    """A series of one meeting in which anything happened."""
    table = begun(in_round=seed % 2 == 0)
    for move in moves(seed, MOVES, writing=WRITING_OFTEN):
        move.happen(table)
    plan = replace(table.state.planned, number=number)
    return Series(plan.series.ref, (replace(table.state, plan=plan),))


@pytest.mark.parametrize("look", [DA, EN, Look(DA.words, PLAIN)], ids=["da", "en", "plain"])
@settings(max_examples=SOME, phases=(Phase.generate,))
@given(first=SEEDS, second=SEEDS)
def test_every_page_can_be_drawn_in_every_window(look: Look, first: int, second: int) -> None:
    series = Series("2026-014", (*held(first, 1).meetings, *held(second, 2).meetings))
    now = START + timedelta(weeks=9)
    for size in SIZES:
        pages = [scale_rows(look, series, size, now)]
        pages += [series_rows(look, series, chosen, size, now) for chosen in (0, 1, 9)]
        pages += [agreement_rows(look, series, chosen, size, now) for chosen in (0, 3, 99)]
        for page in pages:
            assert len(page) == size[1]
            assert all(width(row) <= size[0] for row in page)
        for promise in agreements(series):
            assert all(width(row) <= size[0] for row in course(look, series, promise, size[0]))
        assert all(width(row) <= size[0] for row in briefing_rows(look, series, size[0], now))
