"""The next date, against cases that were worked by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from meeting.next_dates import after_meeting, propose
from meeting.next_meeting_text import Appointment, read_appointment
from meeting.plan import Plan
from meeting.presets import preset
from tests.meeting.next_date_cases import CASES, Case
from tests.people import planned

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def meeting(case: Case) -> Plan:
    held = datetime.fromisoformat(f"{case.held}T13:00").replace(tzinfo=COPENHAGEN)
    return replace(planned(*case.people, template=preset("sbst")), starts=held.astimezone(UTC))


@pytest.mark.rule("R86")
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_days_that_are_proposed(case: Case) -> None:
    plan = meeting(case)
    found = propose(after_meeting(plan), plan.template, plan.participants)
    starred = [f"{day}{'*' if day == found.best else ''}" for day in found.days]
    assert " ".join(starred) == case.days
    assert " ".join(str(left.day) for left in found.left_out) == case.out
    assert tuple(left.why for left in found.left_out) == case.why


@pytest.mark.parametrize("case", [case for case in CASES if case.days], ids=lambda case: case.name)
def test_we_meet_at_the_same_time_by_the_clock(case: Case) -> None:
    plan = meeting(case)
    days = propose(after_meeting(plan), plan.template, plan.participants).days
    chosen = [read_appointment(str(n), plan.starts, date.fromisoformat(case.held), days) for n in (1, 2, 3)]
    starts = [each.starts for each in chosen if isinstance(each, Appointment)]
    assert [f"{at.astimezone(COPENHAGEN):%Y-%m-%d %H:%M}" for at in starts] == [f"{day} 13:00" for day in days]
    if case.utc:
        assert " ".join(str(at.hour) for at in starts) == case.utc


def test_there_are_thirty_of_them() -> None:
    assert len(CASES) >= 30
