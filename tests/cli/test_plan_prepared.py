"""What is settled with the family in a plan file, and what is said to be open before the meeting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from meeting.events import Face
from meeting.intents import AnswerInvitation, OpenMeeting, TakeLead, WithdrawConsent
from meeting.prepared import Answer as Said
from meeting.prepared import Sharing
from meeting.presence import expected
from store.event_index import EventIndexer
from store.live import LiveMeeting, load
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.cli.user import Answer, User
from tests.clock import FakeClock

pytestmark = pytest.mark.usefixtures("store")

PREPARED = """
[prepared]
parents_talked_with = 2020-01-01
child_talked_with = 2020-01-02
child_knows_frame = 2020-01-02
child_knows_purpose = 2020-01-02
child_knows_who = 2020-01-02
child_takes_part = 2020-01-02
invitations_sent = 2020-01-02
leaflet_sent = 2020-01-02
interpreter_briefed = 2020-01-02
"""
YES = 'answers = { amina = "yes", yusuf = "yes", sami = "yes" }'


@pytest.fixture
def example(user: User) -> str:
    return user("plan", "--example").out


def plan(user: User, text: str) -> Answer:
    user.writes("p.toml", text)
    return user("plan", "p.toml")


def settled(example: str) -> str:
    """Return the example with everything filled in."""
    head, *people = example.split("[[participant]]")
    return "[[participant]]".join((head, *map(filled_in, people))) + PREPARED


def filled_in(person: str) -> str:
    """Return a `[[participant]]` with its answers, a reason and a number to call."""
    kept = [line for line in person.splitlines() if not line.startswith(("contact =", "answers =", "why ="))]
    at = next(number for number, line in enumerate(kept) if line.startswith("id =")) + 1
    asked = kept[at - 1].removeprefix("id = ").strip('"') not in {"sami", "amina", "yusuf", "mette", "nadia"}
    more = ['contact = { phone = "20 00 00 00" }', 'why = "Ser Sami hver dag."', *([YES] if asked else [])]
    return "\n".join((*kept[:at], *more, *kept[at:], ""))


def under(heading: str, told: str) -> list[str]:
    """Return the lines under a heading."""
    [part] = [part for part in told.split("\n\n") if part.startswith(f"{heading}\n")]
    return [line.strip() for line in part.splitlines()[1:]]


def opened(store: Path) -> SqliteLog:
    return open_store(store, None, create=False, plain=True, indexer=EventIndexer())


@pytest.mark.rule("R44", "R80", "R93")
def test_what_is_open_is_listed_without_a_name(user: User, example: str) -> None:
    said = plan(user, example).out.splitlines()[1]
    lines = under("Before the meeting begins", user("show", "2026-014/1").out)
    assert said == f"{len(lines)} things are open before the meeting; ordstyrer show 2026-014/1 lists them."
    assert not any(name in " ".join(lines) for name in ("Amina", "Yusuf", "Sami", "Ida"))
    facts = json.loads(user("show", "2026-014/1", "--json").out)["open"]
    assert len(facts) == len(lines)
    assert facts[:4] == [
        {"kind": "objected", "by": "yusuf", "people": ["per"]},
        {"kind": "unasked", "by": "amina", "people": ["jens", "lise", "jonas"]},
        {"kind": "unasked", "by": "yusuf", "people": ["jens", "lise", "jonas"]},
        {"kind": "item", "item": "parents_talked_with"},
    ]


def test_of_a_meeting_that_is_prepared_nothing_is_said(user: User, example: str) -> None:
    answer = plan(user, settled(example))
    assert (answer.status, len(answer.out.splitlines())) == (0, 1), answer
    assert "Before the meeting begins" not in user("show", "2026-014/1").out


def test_one_thing_is_one(user: User, example: str) -> None:
    answer = plan(user, settled(example).replace("leaflet_sent = 2020-01-02\n", ""))
    assert answer.out.splitlines()[1] == "One thing is open before the meeting; ordstyrer show 2026-014/1 tells it."


def test_a_day_that_has_not_come_is_refused(user: User, example: str) -> None:
    answer = plan(user, f"{example}\n[prepared]\nleaflet_sent = 2199-01-02\n")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.splitlines() == [
        "p.toml, [prepared], leaflet_sent: This day has not come yet. Write the day on which it was done.",
        "Nothing was stored.",
    ]


@pytest.mark.rule("R80", "R118")
def test_the_next_meeting_goes_on_with_what_the_family_said(user: User, example: str, store: Path) -> None:
    plan(user, example)
    log = opened(store)
    home, leader = (LiveMeeting(log, "2026-014/1", face, FakeClock()) for face in (Face.HOME, Face.LEAD))
    for act in (AnswerInvitation("jens", "amina", Said.YES), AnswerInvitation("per", "yusuf", Said.YES)):
        assert home.do(act) is None
    for begin in (TakeLead(), OpenMeeting(expected(leader.state.planned)), WithdrawConsent("bolig", "yusuf")):
        assert leader.do(begin) is None
    log.close()
    second = example.replace("number = 1 ", "number = 2 ").replace("2026-12-02T13", "2027-02-10T13")
    for _ in range(2):
        assert plan(user, second).status == 0
    log = opened(store)
    prepared = load(log, "2026-014/2").prepared
    assert len(log.since("2026-014/2", 0)) == 1
    log.close()
    assert prepared.answers["jens"] == {"amina": Said.YES}
    assert prepared.answers["per"] == {"amina": Said.YES, "yusuf": Said.RATHER_NOT}
    assert prepared.sharing == {"helbred": {"amina": Sharing.OWN_WORDS}, "bolig": {"yusuf": Sharing.WITHHELD}}
