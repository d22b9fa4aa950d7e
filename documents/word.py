"""A paper as a .docx, for those who must edit it before it is filed; needs the extra `word`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from documents.document import Document

_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


class WordMissing(Exception):  # noqa: N818  it is no fault of anybody's that an extra is not installed
    """python-docx is not installed."""

    def __init__(self) -> None:
        super().__init__("A .docx file needs python-docx: pip install 'ordstyrer[word]'.")


def render(document: Document) -> bytes:
    """Return a paper as a .docx; the same paper gives the same bytes. Raises WordMissing without python-docx."""
    try:
        import_module("docx")
    except ModuleNotFoundError as missing:
        raise WordMissing from missing
    parts: Mapping[str, bytes] = import_module("documents.word_paper").parts(document)
    drawn = BytesIO()
    with ZipFile(drawn, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(_timeless(name), content)
    return drawn.getvalue()


def _timeless(name: str) -> ZipInfo:
    """Return an entry of an archive that says neither when nor on which system it was made."""
    entry = ZipInfo(name, _FIRST_ZIP_DATE)
    entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
    return entry
