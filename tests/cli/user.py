"""Somebody who types commands, and what the program answers."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui.cli.running import run


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on stderr; there is nothing else."""
        [line] = self.err.splitlines()
        assert self.out == ""
        return line.removeprefix("ordstyrer: ")


class User:
    """Types commands in this process, which is quicker, or in one of their own."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    def __call__(self, *args: str) -> Answer:
        self._capsys.readouterr()
        status = run(args)
        said = self._capsys.readouterr()
        return Answer(status, said.out, said.err)

    def apart(self, *args: str, then: str = "pass", **environ: str) -> Answer:
        """Run a command as a process of its own; `then` is Python that runs in it afterwards."""
        code = f"import sys; from tui.__main__ import main; status = main(); {then}; sys.exit(status)"
        ended = subprocess.run(
            [sys.executable, "-c", code, *args],
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONWARNINGS": "error", **environ},
            stdin=subprocess.DEVNULL,
        )
        return Answer(ended.returncode, ended.stdout, ended.stderr)

    def writes(self, name: str, text: str) -> Path:
        """Write a file into the home."""
        file = self.home / name
        file.write_text(text, encoding="utf-8")
        return file
