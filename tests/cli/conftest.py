"""A user at a command line, with an empty home."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.user import User
from tests.documents.shelf import opened, put_at

OURS = ("ORDSTYRER_STORE", "ORDSTYRER_KEY_FILE", "ORDSTYRER_LANG", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[User]:
    """Somebody with a home of their own, who speaks English to the program."""
    before = os.umask(0o022)
    for name in OURS:
        monkeypatch.delenv(name, raising=False)
    for name, folder in (
        ("HOME", "home"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "run"),
    ):
        (tmp_path / folder).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setenv("ORDSTYRER_LANG", "en")
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.chdir(tmp_path / "home")
    yield User(tmp_path / "home", capsys)
    os.umask(before)


@pytest.fixture
def store(user: User, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An unencrypted store in the usual place of this user."""
    path = user.home / "meetings.db"
    monkeypatch.setenv("ORDSTYRER_STORE", str(path))
    assert user("init", "--plain").status == 0
    return path


@pytest.fixture
def here(user: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user whose store holds four meetings."""
    monkeypatch.setenv("ORDSTYRER_STORE", str(put_at(user.home / "here.db")))
    return user


@pytest.fixture
def there(user: User) -> Path:
    """Another store, with nothing in it."""
    path = user.home / "there.db"
    opened(path).close()
    return path
