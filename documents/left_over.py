"""Papers of a meeting that an earlier making left in a folder: nothing takes them away, but whoever makes is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from documents.drawing import FILED
from documents.file_names import STEMS, file_stem
from documents.kinds import Kind
from meeting.state import Meeting

_FOR_ONE = frozenset({Kind.MINE, Kind.INVITATION, Kind.ROLE_CARD})
"""What has a participant in its name."""
_PART = "_[a-z0-9-]+"
_ENDING = r"\.(pdf|docx|eml|ics|txt)"


def left_over(out: Path, meeting: Meeting, kinds: Iterable[Kind], made: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files in a folder that are called as papers of these kinds of the meeting are, but were not made now.

    They are told by their names alone: the day of the plan, the kind, whose it is, the language; in order.
    """
    wanted = frozenset(kinds)
    found = set(_called(out, meeting, wanted))
    if Kind.RECORD in wanted:
        found |= set(_called(out / STEMS[Kind.RECORD], meeting, FILED))
    return tuple(sorted(found - {*made}))


def _called(folder: Path, meeting: Meeting, kinds: frozenset[Kind]) -> Iterator[Path]:
    if not folder.is_dir():
        return
    day = file_stem(meeting, Kind.RECORD).partition("_")[0]
    names = "|".join(STEMS[kind] + (_PART if kind in _FOR_ONE else "") for kind in kinds)
    ours = re.compile(f"{day}_({names}){_PART}{_ENDING}")
    yield from (path for path in folder.iterdir() if ours.fullmatch(path.name) and path.is_file())
