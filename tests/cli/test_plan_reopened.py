"""A series that was ended with a reason is taken up again with one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from meeting.events import Face, Reason
from meeting.intents import CloseMeeting, EndSeries, OpenMeeting, TakeLead
from meeting.presence import expected
from store.event_index import EventIndexer
from store.live import LiveMeeting
from store.opening import open_store
from tests.cli.user import Answer, User
from tests.clock import FakeClock

AGAIN = 'ref = "2026-014"\nreopened = "Familien beder om et møde igen."'


@pytest.fixture
def example(user: User, store: Path) -> str:
    """The example plan, of a series that ended with its first meeting."""
    text = user("plan", "--example").out
    user.writes("p.toml", text)
    user("plan", "p.toml")
    log = open_store(store, None, create=False, plain=True, indexer=EventIndexer())
    leader = LiveMeeting(log, "2026-014/1", Face.LEAD, FakeClock())
    here = expected(leader.state.planned)
    for act in (
        TakeLead(),
        OpenMeeting(here),
        EndSeries("we have reached what we wanted"),
        CloseMeeting(Reason.LEADER_DECIDES),
    ):
        assert leader.do(act) is None
    log.close()
    return text


def plan(user: User, *texts: str) -> Answer:
    files = [f"p{number}.toml" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        user.writes(file, text)
    return user("plan", *files)


def second(example: str, number: int = 2) -> str:
    kept = [line for line in example.splitlines() if not line.startswith(("number =", "template ="))]
    follow_up = ("[meeting]", f"number = {number}", 'template = "follow_up"')
    changed = "\n".join(kept).replace("[meeting]", "\n".join(follow_up))
    return changed.replace("2026-12-02T13:00:00", f"2027-0{number}-03T13:00:00")


def again(text: str) -> str:
    return text.replace('ref = "2026-014"', AGAIN)


@pytest.mark.rule("R144")
def test_without_a_reason_nothing_is_stored(user: User, example: str) -> None:
    answer = plan(user, second(example))
    assert (answer.status, answer.sentence) == (
        2,
        'The series of 2026-014/2 ended with meeting 1. Write under [series] why it goes on, as in reopened = "…".',
    )
    assert len(json.loads(user("list", "--json").out)["meetings"]) == 1


@pytest.mark.rule("R144")
def test_with_a_reason_the_series_goes_on_and_the_reason_is_kept(user: User, example: str) -> None:
    assert plan(user, again(second(example))).status == 0
    assert "The series goes on: Familien beder om et møde igen." in user("show", "2026-014/2").out
    facts = json.loads(user("show", "2026-014/2", "--json").out)
    assert facts["series"]["reopened"] == "Familien beder om et møde igen."
    assert "There is no further meeting: we have reached what we wanted." in user("show", "2026-014/1").out


def test_the_meetings_after_it_need_no_reason_of_their_own(user: User, example: str) -> None:
    assert plan(user, again(second(example)), second(example, 3)).status == 0
    assert plan(user, second(example, 4)).status == 0


def test_a_series_that_never_ended_needs_none(user: User, example: str) -> None:
    assert plan(user, second(example).replace("2026-014", "2026-015")).status == 0
