"""Plan files: checked together, stored together, or not at all."""

from __future__ import annotations

import json
import os
import re
import tomllib
from pathlib import Path

import pytest

from meeting.events import Face, Reason
from meeting.intents import CloseMeeting, Intent, OpenMeeting, TakeLead
from meeting.presence import expected
from store.event_index import EventIndexer
from store.live import LiveMeeting
from store.opening import open_store
from tests.cli.user import Answer, User
from tests.clock import FakeClock

pytestmark = pytest.mark.usefixtures("store")

STORED = "2026-014/1 is stored: Wednesday 2 December at 13:00, Rådhuset, lokale 3.\n"
OPEN = "11 things are open before the meeting; ordstyrer show 2026-014/1 lists them.\n"


@pytest.fixture
def example(user: User) -> str:
    return user("plan", "--example").out


def stages(user: User) -> dict[str, str]:
    rows = json.loads(user("list", "--json").out)["meetings"]
    return {f"{row['ref']}/{row['number']}": row["stage"] for row in rows}


def events(user: User, meeting: str) -> list[str]:
    return [json.loads(line)["kind"] for line in user("log", meeting).out.splitlines()]


def keys_of(text: str) -> list[str]:
    """The lines that give a key a value, those that are set aside too, without what is told of them."""
    keys = (re.match(r"(# )?\w+ = .*?(?=  #|$)", line) for line in text.splitlines())
    return [key.group() for key in keys if key]


def plan(user: User, text: str) -> Answer:
    user.writes("p.toml", text)
    return user("plan", "p.toml")


def test_the_example_is_stored_as_it_is_printed(user: User, example: str) -> None:
    assert plan(user, example) == Answer(0, STORED + OPEN, "")
    assert stages(user) == {"2026-014/1": "planned"}


def test_the_same_plan_again_changes_nothing_and_another_one_replaces_it(user: User, example: str) -> None:
    plan(user, example)
    assert plan(user, example) == Answer(0, STORED + OPEN, "")
    moved = plan(user, example.replace("lokale 3", "lokale 7"))
    assert moved.out.endswith(f"lokale 7.\n{OPEN}")
    assert events(user, "2026-014/1") == ["MeetingPlanned", "MeetingPlanned"]


@pytest.mark.parametrize(
    ("acts", "sentence"),
    [
        ([], "2026-014/1 has begun, so it can no longer be planned anew."),
        ([CloseMeeting(Reason.LEADER_DECIDES)], "2026-014/1 is over, so it can no longer be planned anew."),
    ],
)
def test_a_meeting_that_has_begun_keeps_its_plan(
    user: User, store: Path, example: str, acts: list[Intent], sentence: str
) -> None:
    plan(user, example)
    log = open_store(store, None, create=False, plain=True, indexer=EventIndexer())
    leader = LiveMeeting(log, "2026-014/1", Face.LEAD, FakeClock())
    here = expected(leader.state.planned)
    for act in (TakeLead(), OpenMeeting(here), *acts):
        assert leader.do(act) is None
    log.close()
    user.writes("other.toml", example.replace("2026-014", "2026-015"))
    user.writes("p.toml", example)
    answer = user("plan", "other.toml", "p.toml")
    assert (answer.status, answer.sentence) == (2, sentence)
    assert set(stages(user)) == {"2026-014/1"}


def test_in_danish_the_example_is_told_in_danish(user: User, example: str) -> None:
    danish = user("--lang", "da", "plan", "--example").out
    assert danish.startswith("# En plan for ét møde.")
    assert tomllib.loads(danish) == tomllib.loads(example)
    assert keys_of(danish) == keys_of(example)


def test_a_template_of_ones_own_is_made_of_one_that_comes_with_the_program(user: User, example: str) -> None:
    user.writes("ours.toml", user("plan", "--template", "sbst").out.replace('id = "sbst"', 'id = "ours"'))
    assert plan(user, example.replace('"involving_2023"', '"ours.toml"')).status == 0


def test_a_template_that_there_is_not_is_a_mistake(user: User) -> None:
    answer = user("plan", "--template", "ours")
    assert (answer.status, answer.out) == (2, "")
    assert "sbst" in answer.err


@pytest.mark.rule("R57")
def test_a_warning_is_said_and_the_plan_is_stored(user: User, example: str) -> None:
    answer = plan(user, example.replace('minute_taker = "jonas"', 'minute_taker = "mette"'))
    assert (answer.status, answer.out) == (0, STORED + OPEN.replace("11", "12"))
    assert answer.err.startswith("p.toml, [meeting], minute_taker: note: ")
    assert "(R53)" in answer.err


def test_every_problem_is_listed_with_its_place_and_what_would_be_right(user: User, example: str) -> None:
    wrong = example.replace('network = "treating"', 'network = "helpers"').replace(
        'leader = "mette"', 'leader = "metta"'
    )
    answer = plan(user, wrong)
    assert (answer.status, answer.out) == (2, "")
    lines = answer.err.splitlines()
    assert any(line.startswith("p.toml, [[participant]] lise, network: ") for line in lines)
    assert any(line.startswith("p.toml, [meeting], leader: ") for line in lines)
    assert lines[-1] == "Nothing was stored."
    assert stages(user) == {}


@pytest.mark.parametrize(
    ("data", "begins"),
    [
        (b"", "p.toml: The file is empty."),
        (b"x = 1\n" * 1_000_000, "p.toml: The file is 6000 kB; a plan takes at most 200 kB."),
        (bytes(range(256)) * 40, "p.toml: This is no text file."),
        (b'[series]\nref = "2026-014', "p.toml, line 2: "),
    ],
)
def test_what_is_no_plan_at_all_is_one_problem(user: User, data: bytes, begins: str) -> None:
    (user.home / "p.toml").write_bytes(data)
    answer = user("plan", "p.toml")
    assert answer.status == 2
    [problem, last] = answer.err.splitlines()
    assert problem.startswith(begins)
    assert last == "Nothing was stored."


def test_one_wrong_file_keeps_the_others_out_too(user: User, example: str) -> None:
    user.writes("good.toml", example)
    user.writes("bad.toml", "")
    assert user("plan", "good.toml", "bad.toml").status == 2
    assert stages(user) == {}


def test_several_files_are_stored_together(user: User, example: str) -> None:
    user.writes("one.toml", example)
    user.writes("two.toml", example.replace("2026-014", "2026-015"))
    assert user("plan", "one.toml", "two.toml").status == 0
    assert stages(user) == {"2026-014/1": "planned", "2026-015/1": "planned"}


def test_two_files_for_one_meeting_are_a_mistake(user: User, example: str) -> None:
    user.writes("one.toml", example)
    user.writes("two.toml", example)
    answer = user("plan", "one.toml", "two.toml")
    assert (answer.status, answer.sentence) == (2, "Two of the files are 2026-014/1; nothing was stored.")


def test_a_local_template_lies_beside_the_plan_file(user: User, example: str) -> None:
    folder = user.home / "plans"
    folder.mkdir()
    ours = (Path(__file__).parents[2] / "meeting" / "templates" / "involving_2023.toml").read_text()
    (folder / "ours.toml").write_text(ours.replace('id = "involving_2023"', 'id = "ours"'))
    (folder / "p.toml").write_text(example.replace('"involving_2023"', '"ours.toml"'))
    assert user("plan", "plans/p.toml").status == 0
    [row] = json.loads(user("list", "--json").out)["meetings"]
    assert row["template"] == "ours 1"


def test_a_local_template_that_is_not_there(user: User, example: str) -> None:
    answer = plan(user, example.replace('"involving_2023"', '"ours.toml"'))
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("p.toml, [meeting], template: The template ours.toml cannot be read.")


def test_a_pipe_that_a_plan_names_as_its_template_is_not_waited_for(user: User, example: str) -> None:
    os.mkfifo(user.home / "ours.toml")
    answer = plan(user, example.replace('"involving_2023"', '"ours.toml"'))
    assert answer.status == 2
    assert answer.err.startswith("p.toml, [meeting], template: The template ours.toml cannot be read.")


def test_a_file_that_cannot_be_read(user: User) -> None:
    answer = user("plan", "none.toml")
    assert (answer.status, answer.sentence) == (2, "none.toml cannot be read; nothing was stored.")
    (user.home / "folder").mkdir()
    assert user("plan", "folder").status == 2


def test_no_file_at_all(user: User) -> None:
    answer = user("plan")
    sentence = "Name a plan file; ordstyrer plan --example prints one to start from."
    assert (answer.status, answer.sentence) == (2, sentence)


def test_markup_in_a_text_is_text(user: User, example: str) -> None:
    answer = plan(user, example.replace('place = "Rådhuset, lokale 3"', 'place = "[bold] {place}"'))
    assert answer.out.endswith(f", [bold] {{place}}.\n{OPEN}")


def test_a_name_that_steers_a_terminal_never_reaches_it(user: User, example: str) -> None:
    answer = plan(user, example.replace('ref = "2026-014"', 'ref = "\\u001b]0;x\\u0007"'))
    assert answer.status == 2
    assert "\x1b" not in answer.err
    assert "\x1b" not in user("plan", "\x1b[2J").err
