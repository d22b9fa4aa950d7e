"""What makes documents for the screen: on a thread, so that keys are answered meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from documents.document import Document
from documents.dossier import Dossier
from documents.kinds import Kind
from meeting.going_out import due
from meeting.series import Series
from meeting.state import Meeting
from tui.own_phrases import FOLDER
from tui.view.documents.seen import PAPERS

Told = Callable[[int, int], None]
"""Hears how many are made, of how many."""


class Order(Struct, frozen=True):
    """What is to be made, and where it goes."""

    dossier: Dossier
    kinds: tuple[Kind, ...]
    language: str
    """The code of a language besides Danish; `da` where there is none."""
    folder: Path
    is_usual: bool = False
    """Whether nobody chose the folder, so that those above it are made too."""


class Made(Struct, frozen=True):
    """What stands in the folder now."""

    files: int
    left_over: tuple[str, ...] = ()
    """Papers of the meeting that were not made now, as they are called in the folder."""


class Maker(Protocol):
    """Every call may raise CannotBeMade, LeakFound or CannotWrite; then nothing is written."""

    def offered(self, meeting: Meeting) -> tuple[Kind, ...]:
        """Return what can be made of a meeting now."""

    def papers(self, dossier: Dossier, kind: Kind) -> tuple[Document, ...]:
        """Return what a kind of document says, in Danish."""

    def make(self, order: Order, told: Told) -> Made:
        """Put documents into a folder, all or none of them, and return what stands there."""


class PaperMaker:
    """Makes them as `documents/` does."""

    def __init__(self, beside: Path | None = None) -> None:
        """Take phrases first that somebody has approved, from the folder `beside` which they lie."""
        self._phrases = beside / FOLDER if beside else None

    def offered(self, meeting: Meeting) -> tuple[Kind, ...]:
        """Return what can be made of a meeting now."""
        from documents import making

        return making.offered(meeting)

    def papers(self, dossier: Dossier, kind: Kind) -> tuple[Document, ...]:
        """Return what a kind of document says, in Danish."""
        from documents import making

        with self._own_phrases():
            return making.documents_of(dossier, kind, "da")

    def make(self, order: Order, told: Told) -> Made:
        """Put documents into a folder, all or none of them, and return what stands there."""
        from documents import folder, making
        from documents.left_over import left_over

        if order.is_usual:
            order.folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._own_phrases():
            files = making.files(order.dossier, order.kinds, order.language, told)
            written = folder.write(files, order.folder)
        left = left_over(order.folder, order.dossier.meeting, order.kinds, (each.path for each in written))
        return Made(len(written), tuple(each.relative_to(order.folder).as_posix() for each in left))

    def _own_phrases(self) -> AbstractContextManager[None]:
        from documents.phrases import own_phrases

        return own_phrases(self._phrases) if self._phrases and self._phrases.is_dir() else nullcontext()


def dues(series: Series, meeting: Meeting) -> dict[Kind, date]:
    """Return until which local day documents go out."""
    days = {kind: due(series, meeting, paper) for kind, paper in PAPERS.items()}
    return {kind: day for kind, day in days.items() if day}


def other_language(series: Series, known: Sequence[str]) -> str:
    """Return the code of the parents' language where it is one of the known ones and not Danish; else nothing."""
    tongue = series.newest.planned.series.language
    return tongue if tongue in known and tongue != "da" else ""
