"""A meeting whose day went by, or that was put off without a new one: its overview says so first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting.state import Stage
from tests.tui import family
from tests.tui.home.drawn_home import coming, plan
from tui.view.preparing.overview import points
from tui.view.preparing.pages import Page, Seen


@pytest.mark.rule("R85")
def test_the_overview_says_first_that_a_meeting_wants_a_new_date_and_leads_there() -> None:
    held = coming(plan())
    week_after = Seen(held, family.TODAY + timedelta(weeks=1))
    put_off = Seen(replace(held, stage=Stage.POSTPONED), family.TODAY)
    told = [points(family.EN, each)[0] for each in (week_after, put_off)]
    assert [(point.text, point.page) for point in told] == [
        ("The day of the meeting went by. Find a new one.", Page.MEETING),
        ("The meeting has no date. Find a new one.", Page.MEETING),
    ]
    assert not any("Find a new one" in point.text for point in points(family.EN, Seen(held, family.TODAY)))
