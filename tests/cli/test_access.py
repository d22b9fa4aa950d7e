"""Who had the store open to write, and who took something out of it, as the program tells it."""

from __future__ import annotations

import json
import os
import pwd
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store.errors import DiskFull
from store.log import Access
from store.sqlite_log import SqliteLog
from tests.cli.user import User
from tests.documents.shelf import opened
from tests.store.support import unwritable_folder
from tui.noting import account

REF = "2026-014"


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """No note can be kept any more."""

    def note_access(self: SqliteLog, _: Access) -> None:
        raise DiskFull(path=self.path)

    monkeypatch.setattr(SqliteLog, "note_access", note_access)


def test_each_note_is_a_line_with_when_who_what_and_where_to(here: User) -> None:
    log = opened(here.home / "here.db")
    log.note_access(Access(datetime(2026, 12, 2, 13, 5, tzinfo=UTC), "mette", "lead", REF))
    log.note_access(Access(datetime(2026, 12, 3, 6, 0, tzinfo=UTC), "jonas", "export", REF, "/home/jonas/ud\n.json"))
    log.note_access(Access(datetime(2027, 1, 4, 6, 0, tzinfo=UTC), "mette", "home"))
    log.note_access(Access(datetime(2027, 1, 4, 6, 1, tzinfo=UTC), "mette", "recovery"))
    log.close()
    rows = [re.sub("-20..", "", row) for row in here("access").out.splitlines()]
    assert rows == [
        "2/12 14:05 mette: lead 2026-014",
        "3/12 07:00 jonas: export 2026-014, put in /home/jonas/ud .json",
        "4/1 07:00 mette: home",
        "4/1 07:01 mette: recovery, shown on the screen or handed to another program",
    ]
    assert len(here("access", REF).out.splitlines()) == 2


def test_after_an_erasure_it_is_said_what_is_told_no_more(here: User) -> None:
    here("export", REF, "--out", "ud.json")
    assert here("erase", REF, "--yes").status == 0
    [row] = here("access").out.splitlines()
    assert row.endswith(f"{account()}: erase, of a series that is named no more; the notes of it went with it")
    assert REF not in row


def test_programs_get_the_same_as_json(here: User) -> None:
    here("export", REF, "--out", "ud.json")
    [noted] = json.loads(here("access", REF, "--json").out)["accesses"]
    assert datetime.now(UTC) - datetime.fromisoformat(noted.pop("at")) < timedelta(minutes=5)
    assert noted == {
        "who": account(),
        "command": "export",
        "series": REF,
        "place": str(here.home / "ud.json"),
    }


def test_without_a_note_it_says_so_and_a_series_it_does_not_know_is_named(here: User) -> None:
    assert here("access").out == "There is no note of anybody yet.\n"
    answer = here("access", "2026-1")
    sentence = "The store has no series 2026-1; ordstyrer list shows those it has."
    assert (answer.status, answer.sentence) == (2, sentence)


def test_who_it_was_is_the_account_whatever_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("USER", "LOGNAME", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody-else")
    assert account() == pwd.getpwuid(os.getuid()).pw_name
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_001)
    assert account() == "4000000001"


def test_a_paper_is_noted_before_it_has_its_name_and_a_refused_one_is_not(here: User) -> None:
    assert here("documents", f"{REF}/4", "--what", "agreements", "--out", "gone/deeper").status == 2
    assert here("documents", f"{REF}/4", "--what", "invitation", "--out", "ud").status == 2
    assert here("access").out == "There is no note of anybody yet.\n"
    assert here("documents", f"{REF}/4", "--what", "agreements", "--out", "ud").status == 0
    assert here("access").out.endswith(f": documents {REF}, put in {here.home / 'ud'}\n")


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    "args",
    [
        ("export", REF, "--out", "ud.json"),
        ("documents", f"{REF}/4", "--what", "agreements", "--out", "ud"),
        ("plan", "p.toml"),
    ],
)
def test_what_cannot_be_noted_is_said_and_done(here: User, args: tuple[str, ...]) -> None:
    here.writes("p.toml", here("plan", "--example").out.replace("2026-014", "2026-021"))
    answer = here(*args)
    assert answer.status == 0
    assert f"It could not be noted in the store that {args[0]} was run." in answer.err.splitlines()


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("face", ["lead", "minutes"])
def test_a_meeting_is_led_although_it_cannot_be_noted_and_that_is_said_afterwards(
    here: User, face: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def shown(_: object, meeting: str, *_others: object, **_options: object) -> int:
        seen.append(meeting)
        return 0

    monkeypatch.setattr(f"tui.start.run_{face}", shown)
    answer = here(face, f"{REF}/4")
    assert (answer.status, seen) == (0, [f"{REF}/4"])
    assert answer.sentence == f"It could not be noted in the store that {face} was run."


def test_what_is_taken_out_where_nothing_can_be_written_is_taken_out_and_said(here: User) -> None:
    told = here("export", REF).out

    def fill(folder: Path) -> None:
        (folder / "here.db").write_bytes((here.home / "here.db").read_bytes())

    with unwritable_folder(fill) as folder:
        answer = here("export", REF, "--store", str(folder / "here.db"))
    assert (answer.status, answer.out) == (0, told)
    assert answer.err.splitlines() == ["It could not be noted in the store that export was run."]
