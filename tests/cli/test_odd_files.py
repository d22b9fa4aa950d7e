"""An environment that names a folder, a device, a pipe or an endless file: one sentence, no waiting, no growing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.user import User
from tests.odd_places import odd

ROOT = Path(__file__).parents[2]
WAIT_S = 60.0
MOST_BYTES = 1_500_000_000
"""Of memory that may be asked for; what is mapped but never used counts as well."""
ODD = ("a folder", "a pipe", "a socket", "/dev/zero", "/dev/tty", "/dev/full", "a circle", "an endless file")
NO_FILE = frozenset({"a folder", "a pipe", "a socket", "/dev/zero", "/dev/tty", "/dev/full"})
TAKES_STORE = (
    ("export", "2026-014", "--out", "out.json"),
    ("backup", "b.db"),
    ("erase", "2026-014", "--yes"),
    ("check",),
    ("encrypt", "--key-file", "other"),
    ("rekey", "--key-file", "other"),
    ("recovery", "--out", "key.pdf"),
    ("decrypt", "--yes"),
)
CODE = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MOST_BYTES}, {MOST_BYTES}))
from tui.__main__ import main
sys.exit(main())
"""


def run(user: User, *args: str, store: Path, key: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with little memory, and not for ever."""
    named = {"ORDSTYRER_STORE": str(store), "ORDSTYRER_KEY_FILE": str(key), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", CODE, *args],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, **named},
        cwd=user.home,
        stdin=subprocess.DEVNULL,
        timeout=WAIT_S,
    )


def assert_one_sentence(done: subprocess.CompletedProcess[str]) -> None:
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("ordstyrer: ")
    assert "inside ordstyrer" not in done.stderr


@pytest.fixture
def key(user: User) -> Path:
    """A key file, and beside it a store that it opens."""
    assert user("init", "--key-file", "key", "--store", "a.db").status == 0
    return user.home / "key"


@pytest.mark.parametrize("kind", ODD)
def test_a_store_that_is_no_file_is_one_sentence(user: User, key: Path, kind: str) -> None:
    store = odd(user.home, kind)
    for args in (["list"], ["lead"], ["room", "2026-014/1"]):
        done = run(user, *args, store=store, key=key)
        assert done.returncode == 1
        assert_one_sentence(done)
        if kind in NO_FILE:
            assert done.stderr == f"ordstyrer: {store} is no file that a store could be in.\n"


@pytest.mark.parametrize("kind", ["a pipe", "/dev/zero", "an endless file"])
@pytest.mark.parametrize("args", TAKES_STORE, ids=lambda args: args[0])
def test_what_changes_or_takes_out_the_store_waits_for_none_either(
    user: User, key: Path, args: tuple[str, ...], kind: str
) -> None:
    store = odd(user.home, kind)
    before = {file.name for file in user.home.iterdir()}
    done = run(user, *args, store=store, key=key)
    assert done.returncode in {1, 2}
    assert_one_sentence(done)
    assert {file.name for file in user.home.iterdir() if file.suffix != ".lock"} <= before


@pytest.mark.parametrize("kind", ODD)
def test_no_store_is_made_over_what_is_there(user: User, key: Path, kind: str) -> None:
    done = run(user, "init", store=odd(user.home, kind), key=key)
    assert done.returncode == 1
    assert_one_sentence(done)


@pytest.mark.parametrize("kind", ODD)
def test_a_key_file_that_is_none_is_one_sentence(user: User, key: Path, kind: str) -> None:
    odd_key = odd(user.home, kind)
    done = run(user, "list", store=key.with_name("a.db"), key=odd_key)
    assert done.returncode == 1
    assert_one_sentence(done)
    assert done.stderr == f"ordstyrer: The key file {odd_key} must hold 64 hexadecimal digits and nothing else.\n"


@pytest.mark.parametrize("kind", ["a folder", "a pipe", "/dev/zero", "an endless file"])
def test_a_store_in_the_place_of_a_key_file_opens_nothing(user: User, key: Path, kind: str) -> None:
    store = odd(user.home, kind)
    done = run(user, "list", store=store, key=store)
    assert done.returncode == 1
    assert_one_sentence(done)
    assert run(user, "list", store=key.with_name("a.db"), key=key.with_name("a.db")).returncode == 1
