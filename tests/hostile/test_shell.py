"""What a shell hands over may be any bytes: words, names of files, and the environment."""

from __future__ import annotations

import os
import subprocess

import pytest

from tests.hostile.corpus import CANARY
from tests.hostile.watched import opens
from tests.pty.desk import Desk, begun

WORDS = {
    "title": b"\x1b]0;x\x07",
    "bytes": b"\xff\xfe",
    "surrogate": b"\xed\xa0\x80",
    "C1 and turned": b"\xc2\x9b2J\xe2\x80\xae",
    "long": b"a" * 20_000,
    "marks": b"a" + "\u0301".encode() * 5_000,
    "lines": b"\nordstyrer: alt er i orden\r",
    "markup": b"[@click=app.quit]x[/nope]{0.__class__}%n",
    "path": b"../../etc/passwd",
    "nothing": b"",
}
COMMANDS = (
    (b"@",),
    (b"--@",),
    (b"show", b"@"),
    (b"show", b"@/1"),
    (b"show", b"2026-014/1", b"--at", b"@"),
    (b"plan", b"@"),
    (b"import", b"@"),
    (b"export", b"@"),
    (b"search", b"status:@"),
    (b"search", b"x", b"--limit", b"@"),
    (b"review", b"@"),
    (b"minutes", b"--as", b"@"),
    (b"--store", b"@", b"list"),
    (b"--theme=@",),
    (b"documents", b"@"),
)
_NAMES = (
    "HOME",
    "LANG",
    "LC_ALL",
    "USER",
    "TZ",
    "LANGUAGE",
    "COLORTERM",
    "NO_COLOR",
    "TMUX",
    "TERM_PROGRAM",
    "XDG_STATE_HOME",
)
SURROUNDINGS = {
    "screen": {"COLUMNS": "99999999", "LINES": "-1", "TERM": "\x1b]0;x\x07"},
    "no screen": {"COLUMNS": "x", "LINES": "", "TERM": "../../etc/passwd"},
    "hatches": {
        "BROWSER": f"touch {CANARY}",
        "EDITOR": f"touch {CANARY}",
        "TEXTUAL": "devtools,debug",
        "TEXTUAL_DRIVER": "os:system",
        "TEXTUAL_PRESS": "q",
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_LOG": CANARY,
    },
    "ours": {"ORDSTYRER_LANG": "\x1b[2J", "ORDSTYRER_THEME": "[/nope]"},
    "bytes": dict.fromkeys(_NAMES, "\udcff\udcfe/\x1b[2J"),
    "long": dict.fromkeys(_NAMES, "a" * 20_000),
    "numbers": {"ESCDELAY": "99999999", "TZ": ":/dev/zero", "LANG": "da_DK.\x9bUTF-16", "NO_COLOR": "[/]"},
}


@pytest.mark.parametrize("name", WORDS)
def test_a_word_of_any_bytes_is_answered_in_one_clean_short_sentence(desk: Desk, name: str) -> None:
    begun(desk)
    word = WORDS[name]
    # Each word goes to a third of the commands; every command gets words of each third.
    for command in COMMANDS[list(WORDS).index(name) % 3 :: 3]:
        done = subprocess.run(
            [desk.program[0].encode(), *(part.replace(b"@", word) for part in command)],
            env=desk.environ(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
        said = (done.stdout + done.stderr).decode()
        assert done.returncode in {0, 1, 2}, (command, said)
        assert len(said.splitlines()) == 1 or word in (b"", b"../../etc/passwd"), (command, said)
        assert len(done.stderr.decode()) < 900
        assert said.replace("\n", "").isprintable() or not said.isascii(), (command, said)
        assert not set(said) & set("\x1b\x07\x9b\u202e\r"), (command, said)
        assert desk.troubles() == "", command


def test_a_file_may_be_called_anything(desk: Desk) -> None:
    begun(desk)
    for name in (b"\xff\x1b]0;x\x07.toml", "\u202e[bold]\n.toml".encode()):
        file = os.fsencode(desk.home) + b"/" + name
        with open(file, "wb") as plan:  # noqa: PTH123 - a path cannot be made of every name
            plan.write(b"[series]\nref = 1\n")
        done = subprocess.run(
            [desk.program[0].encode(), b"plan", file], env=desk.environ(), capture_output=True, timeout=60, check=False
        )
        assert done.returncode == 2
        assert not set(done.stderr.decode()) & set("\x1b\x07\u202e")
    assert desk.troubles() == ""


@pytest.mark.parametrize("surroundings", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_a_wall_stands_whatever_the_environment_says(desk: Desk, surroundings: dict[str, str]) -> None:
    begun(desk)
    with opens(desk, "lead", more=surroundings) as pane:
        pane.until(lambda shown: "Maya" in shown or pane.ended, what="a wall, or an end")
        pane.settle()
        if not pane.ended:
            pane.press("ctrl+q", "ctrl+q")
        assert pane.until_ended() in {0, 2}
        assert b"Traceback" not in pane.received
        assert not {
            told
            for told in pane.told()
            if told.startswith("\x1b]") and "ordstyrer" not in told and "default" not in told
        }
    assert not list(desk.home.rglob(CANARY))
    assert desk.troubles() == ""


def test_a_megabyte_that_is_no_paste_holds_up_no_wall(desk: Desk) -> None:
    kept = begun(desk)
    with opens(desk, "lead") as pane:
        pane.until("Maya")
        before = len(kept.rows())
        pane._write(b"x1 " * 350_000)
        pane.settle()
        pane.press("?")
        pane.until("Esc")
        assert len(kept.rows()) <= before + 1
        pane.press("escape", "ctrl+q", "ctrl+q")
        assert pane.until_ended() == 0
    assert desk.troubles() == ""
