"""The program around its commands: help, version, options, exit statuses, ways to end."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.cli.user import User
from tui.cli import table
from tui.version import VERSION

HEAVY = (
    "textual",
    "rich",
    "sqlcipher3",
    "sqlite_utils",
    "pendulum",
    "importlib.metadata",
    "babel",
    "holidays",
    "typst",
    "docx",
    "icalendar",
)
ROOT = Path(__file__).parents[2]
FULL, CLOSED = ">/dev/full", ">&-"
LONG = "x" * 5000


def test_the_version_is_the_project_s(user: User) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["version"] == VERSION
    assert user("--version").out == f"ordstyrer {VERSION}\n"


@pytest.mark.parametrize(
    "args",
    [
        ["--version"],
        ["--help"],
        ["plan", "--help"],
        ["documents", "--help"],
        ["import", "--help"],
        ["nothing"],
    ],
)
def test_help_and_version_load_nothing_heavy(user: User, args: list[str]) -> None:
    loaded = f"print(*[name for name in {HEAVY} if name in sys.modules])"
    assert user.apart(*args, then=loaded).out.splitlines()[-1] == ""


@pytest.mark.parametrize("args", [["list"], ["plan", "p.toml"], ["log", "2026-014/1"], ["export", "2026-014"]])
@pytest.mark.usefixtures("store")
def test_a_plain_command_loads_no_textual(user: User, args: list[str]) -> None:
    user.writes("p.toml", user("plan", "--example").out)
    user("plan", "p.toml")
    ended = user.apart(*args, then="print('textual' in sys.modules, 'holidays' in sys.modules)")
    assert (ended.status, ended.out.splitlines()[-1]) == (0, "False False")


def test_help_lists_every_command_with_a_line(user: User) -> None:
    told = user("--help")
    assert told.status == 0
    assert all(f"  {name} " in told.out for name in table.COMMANDS)


@pytest.mark.parametrize("name", table.COMMANDS)
def test_every_command_has_help_and_takes_the_options_that_stand_everywhere(user: User, name: str) -> None:
    told = user(name, "--help")
    assert told.status == 0
    assert all(option in told.out for option in ("--store", "--lang", "--theme", "--help"))


@pytest.mark.parametrize(("name", "usage"), [("lead", "[MEETING]"), ("room", "[MEETING]"), ("show", "MEETING")])
def test_help_tells_which_commands_find_todays_meeting_by_themselves(user: User, name: str, usage: str) -> None:
    assert f"{name} [OPTIONS] {usage}\n" in user(name, "--help").out


@pytest.mark.parametrize(
    "args", [["--lang", "da", "--help"], ["--help", "--lang=da"], ["list", "--help", "--lang", "da"]]
)
def test_help_is_danish_for_those_who_ask_for_it(user: User, args: list[str]) -> None:
    told = user(*args)
    assert "Usage" not in told.out
    assert "Options" not in told.out


def test_the_language_is_danish_where_nothing_says_otherwise(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORDSTYRER_LANG")
    assert "Sådan skrives det" in user("--help").out
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "Usage" in user("--help").out


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--nothing"], "There is no option --nothing."),
        (["nothing"], "There is no command nothing; ordstyrer --help lists them."),
        (["--theme", "pink"], "--theme is one of light, dark, contrast."),
        (["list", "--lang", "de"], "--lang is one of da, en."),
        (["--store"], "--store does not stand right; --help shows how."),
        (["log"], "MEETING is missing."),
        (["list", "one", "two"], "That is too much for ordstyrer list; --help shows what it takes."),
    ],
)
def test_what_is_not_understood_is_one_sentence_and_two(user: User, args: list[str], sentence: str) -> None:
    answer = user(*args)
    assert (answer.status, answer.sentence) == (2, sentence)


def test_options_stand_before_the_command_or_after_it(user: User) -> None:
    before = user("--store", str(user.home / "a.db"), "list")
    after = user("list", "--store", str(user.home / "a.db"))
    both = user("--store", str(user.home / "b.db"), "list", "--store", str(user.home / "a.db"))
    assert before == after == both
    assert str(user.home / "a.db") in before.err


def test_an_unexpected_error_is_one_sentence_and_leaves_no_word_of_the_meeting(
    user: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_setting: object) -> Path:
        raise RuntimeError("Sami")

    monkeypatch.setattr("tui.cli.stores.store_path", fail)
    answer = user("list")
    [kept] = tmp_path.rglob("trouble.log")
    assert (answer.status, answer.sentence) == (1, f"Something went wrong inside ordstyrer; {kept} says where.")
    assert "RuntimeError" in kept.read_text()
    assert "Sami" not in kept.read_text()


def test_ctrl_c_while_it_is_told_what_went_wrong_shows_no_code(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.running.complain", interrupted)
    answer = user("list", "--store", "none.db")
    assert (answer.status, answer.out, answer.err) == (1, "", "")
    monkeypatch.setattr("tui.cli.stores.store_path", lambda _: 1 // 0)
    assert user("list").status == 1


@pytest.mark.usefixtures("store")
def test_a_reader_that_has_enough_hears_no_complaint(user: User) -> None:
    user.writes("p.toml", user("plan", "--example").out)
    user("plan", "p.toml")
    command = [sys.executable, "-m", "tui", "log", "2026-014/1"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.close()
        assert writer.stderr is not None
        assert writer.stderr.read() == b""
        assert writer.wait() == 0


@pytest.mark.parametrize(
    ("args", "redirected"),
    [
        *((args, to) for args in ("list", "--version", "plan --example", "export 2026-014") for to in (FULL, CLOSED)),
        ("list --help", FULL),
    ],
)
def test_an_answer_that_nobody_takes_is_one_sentence(here: User, args: str, redirected: str, tmp_path: Path) -> None:
    ended = in_a_shell(here, args.split(), redirected)
    assert (ended.returncode, ended.stderr) == (
        1,
        "ordstyrer: The answer could not be written to stdout; make room there, or send it somewhere else.\n",
    )
    assert not [*tmp_path.rglob("trouble.log")]


def test_what_was_done_is_done_although_nobody_is_told(here: User) -> None:
    assert in_a_shell(here, ["backup", "a.db"], ">/dev/full 2>/dev/full").returncode == 1
    assert in_a_shell(here, ["backup", "b.db"], ">&- 2>&-").returncode == 1
    assert {"a.db", "b.db"} <= {file.name for file in here.home.iterdir()}


def in_a_shell(user: User, args: list[str], redirected: str) -> subprocess.CompletedProcess[str]:
    line = shlex.join([sys.executable, "-m", "tui", *args])
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    environ.pop("PYTHONUNBUFFERED", None)
    return subprocess.run(
        ["/bin/sh", "-c", f"exec {line} {redirected}"],
        check=False,
        capture_output=True,
        text=True,
        cwd=user.home,
        env=environ,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    "args",
    [
        ["list"],
        ["init", "--plain"],
        ["check"],
        ["export", "A"],
        ["erase", "A", "--yes"],
        ["encrypt", "--key-file", "key"],
        ["decrypt", "--yes"],
        ["recovery"],
        ["recovery", "--back", "key"],
    ],
    ids=" ".join,
)
def test_a_name_that_is_too_long_for_a_file_is_one_sentence(user: User, args: list[str], tmp_path: Path) -> None:
    answer = user(*args, "--store", LONG)
    assert answer.status in {1, 2}
    assert answer.sentence.startswith(("No file can have so long a name: xxx", "There is no store at xxx"))
    assert not [*tmp_path.rglob("trouble.log")]


def test_no_warning_of_python_s_steers_the_terminal(user: User) -> None:
    answer = user.apart("list", PYTHONTZPATH="x\x1b]0;own\a", PYTHONWARNINGS="")
    assert "own" not in answer.err
    assert "Warning" not in answer.err
