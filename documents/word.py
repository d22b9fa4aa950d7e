"""A paper as a .docx, for those who must edit it before it is filed; needs the extra `word`."""

from __future__ import annotations

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
    drawn = BytesIO()
    import_module("documents.word_paper").paper(document).save(drawn)
    return _timeless(drawn)


def _timeless(drawn: BytesIO) -> bytes:
    """Return the same archive without the time it was made at."""
    steady = BytesIO()
    with ZipFile(drawn) as archive, ZipFile(steady, "w", ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            entry = ZipInfo(name, _FIRST_ZIP_DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            copy.writestr(entry, archive.read(name))
    return steady.getvalue()
