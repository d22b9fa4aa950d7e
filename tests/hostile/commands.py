"""The plain commands with hostile texts in their files and words: carried out or refused in one sentence."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from meeting.plan import Plan
from meeting.plan_file import read_plan
from meeting.presets import templates
from tests.hostile.doors import Doors, Texts
from tests.meeting.plan_texts import PLAN
from tests.pty.desk import Desk

_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MOST_SAID = 900
_MOST_OF_NAME = 90
_FIELDS = ('name = "Karen"', 'role = "nabo"', 'place = "Rådhuset, lokale 3"', 'name = "Familien A."')
_MOST_REFUSED = 12
_ARGUMENT = 100_000
"""Bytes; a longer one no shell can hand over."""


def runs(desk: Desk, *arguments: str, allowed: Sequence[int], typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end; nothing that it says steers, and an error is short."""
    command = [*desk.program, *(each.replace("\x00", "") for each in arguments)]
    done = subprocess.run(
        [each.encode("utf-8", "surrogateescape") for each in command],
        env=desk.environ(),
        input=typed,
        capture_output=True,
        timeout=60,
        check=False,
    )
    said = (done.stdout + done.stderr).decode()
    assert done.returncode in allowed, (arguments, said[-2000:])
    assert not _STEERS.search(said), (arguments, said[-2000:])
    assert "Traceback" not in said
    assert max(map(len, done.stderr.decode().splitlines()), default=0) <= _MOST_SAID
    return done


def plans(doors: Doors, texts: Texts, folder: Path) -> int:
    """Put each into a plan file: those that are plans are stored together, of the others some; return how many."""
    accepted, refused = list[str](), list[str]()
    for number, data in _plan_files(texts):
        file = folder / f"{number}.toml"
        file.write_bytes(data)
        (accepted if isinstance(read_plan(data, templates(lambda _: None)), Plan) else refused).append(str(file))
    if accepted:
        runs(doors.desk, "plan", *accepted, allowed=(0,))
    before = doors.log.newest()
    if refused:
        said = runs(doors.desk, "plan", *refused[:_MOST_REFUSED], allowed=(2,)).stderr.decode()
        assert said
    assert doors.log.newest() == before
    return len(accepted)


def _plan_files(texts: Texts) -> Iterator[tuple[int, bytes]]:
    """Yield plan files with a text as a value, and now and then with a text as it is in the midst of the file."""
    for number, text in texts:
        plan = PLAN.replace("2026-014", f"H{number}", 1)
        field = _FIELDS[number % len(_FIELDS)]
        if number % 4:
            key = field.partition(" ")[0]
            value = json.dumps(text.encode("utf-8", "replace").decode()[:_MOST_OF_NAME]).replace("\\u007f", "")
            plan = plan.replace(field, f"{key} = {value}", 1)
        else:
            plan = plan.replace(field, field + "\n" + text, 1)
        yield number, plan.encode("utf-8", "surrogatepass")


def exchange(doors: Doors, texts: Texts, other: Desk, folder: Path) -> None:
    """Take the whole meeting out and into another store; refuse each file in which a text stands that is not of it."""
    kept = other.made(doors.kept.ref)
    series = doors.kept.ref.partition("/")[0]
    document = runs(doors.desk, "export", series, allowed=(0,)).stdout
    runs(other, "import", "-", allowed=(0,), typed=document)
    assert [row.payload for row in kept.rows()] == [row.payload for row in doors.kept.rows()]
    for number, text in texts[:3]:
        file = folder / f"{number}.json"
        file.write_bytes(_spoilt(document, number, text))
        runs(other, "import", str(file), allowed=(2,))
    assert kept.problems() == []


def _spoilt(document: bytes, number: int, text: str) -> bytes:
    inside = json.dumps(text).encode() if number % 2 else text.encode("utf-8", "surrogatepass")
    at = document.index(b'"', len(document) // 2)
    return document[:at] + b'"' + inside + b'": ' + document[at:]


def searches(doors: Doors, texts: Texts) -> None:
    """Look for each in this process, and for some as a word of the command line, or of its options."""
    for _, text in texts:
        assert len(doors.log.search(text, 10)) <= 10
    for number, text in texts[:3]:
        word = text.encode("utf-8", "surrogatepass")[:_ARGUMENT].decode("utf-8", "surrogateescape")
        runs(doors.desk, "search", "--json", "--", word, allowed=(0, 1, 2))
        runs(doors.desk, *(("show", word) if number % 2 else ("export", word)), allowed=(2,))


def looks(doors: Doors) -> None:
    """Have everything told that is kept."""
    for told in (("list",), ("show", doors.kept.ref), ("show", doors.kept.ref, "--json"), ("log", doors.kept.ref)):
        runs(doors.desk, *told, allowed=(0,))
