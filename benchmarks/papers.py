"""All papers of a closed meeting of fourteen, against the bare Typst compile of the same pages."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import typst

from benchmarks.figures import Figure, median, ms
from documents import making, pdf
from documents.document import Document
from documents.dossier import Dossier
from tests.documents.dossiers import closed_meeting

_ROUNDS = 7
_LANGUAGE = "ar"


def measure(home: Path) -> list[Figure]:
    """Return how many times longer the papers take than their pages alone, read from a state that is there."""
    del home
    dossier = closed_meeting()
    pages = _pages(dossier)
    rounds = [(_took_s(lambda: _bare(pages)), _took_s(lambda: _ours(dossier))) for _ in range(_ROUNDS + 1)][1:]
    floor, ours = (median(times) for times in zip(*rounds, strict=True))
    ratio = median([papers / bare for bare, papers in rounds])
    detail = f"{ms(ours)} against {ms(floor)}, {len(pages)} papers"
    return [Figure("papers of a closed meeting", ratio, 3.0, "x bare", detail)]


def _pages(dossier: Dossier) -> list[tuple[Document, dict[str, str]]]:
    """Return every paper with the data of its pages, as the template gets it."""
    documents = [
        document
        for kind in making.offered(dossier.meeting)
        for lang in ("da", _LANGUAGE)
        for document in making.documents_of(dossier, kind, lang)
        if document.lang == lang
    ]
    return [(document, pdf.inputs(document)) for document in documents]


def _bare(pages: list[tuple[Document, dict[str, str]]]) -> None:
    for document, data in pages:
        typst.compile(
            pdf.TEMPLATE,
            font_paths=pdf.fonts(),
            sys_inputs=data,
            pdf_standards=pdf.STANDARDS,
            timestamp=document.stamp,
        )


def _ours(dossier: Dossier) -> None:
    for _ in making.files(dossier, making.offered(dossier.meeting), _LANGUAGE):
        pass


def _took_s(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
