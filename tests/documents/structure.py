"""What a file is put together from, whatever words stand in it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZipFile

import icalendar

from documents import translation
from documents.dossier import Dossier
from documents.file import File
from tests.documents.invited import mail
from tests.documents.reading import tags

_PARTS_OF_WORD = re.compile(r"<w:(tbl|tr|tc|pStyle|hdr|ftr|sectPr)[ />]")


def structure(file: File, dossier: Dossier) -> object:
    """Return the form of a file: tags, tables, fields and their names; two files of one form are equal."""
    ending = file.name.rpartition(".")[2]
    if ending == "txt":
        read, problems = translation.read(file.content, dossier)
        return read is None, [(each.wrong, str(each.where)) for each in problems]
    return _OF[ending](file.content)


def _of_pdf(content: bytes) -> object:
    return tags(content)


def _of_word(content: bytes) -> object:
    with ZipFile(BytesIO(content)) as archive:
        names = sorted(archive.namelist())
        body = archive.read("word/document.xml").decode()
    return names, Counter(_PARTS_OF_WORD.findall(body))


def _of_calendar(content: bytes) -> object:
    read = icalendar.Calendar.from_ical(content)
    return [(each.name, sorted(each.keys()), sorted(_parameters(each))) for each in read.walk()]


def _parameters(component: icalendar.Component) -> list[tuple[str, tuple[str, ...]]]:
    found = component.property_items(recursive=False)
    return [(name, tuple(sorted(getattr(value, "params", ())))) for name, value in found]


def _of_mail(content: bytes) -> object:
    message = mail(content)
    assert content.isascii()
    return [(part.get_content_type(), part.keys()) for part in message.walk()], message.defects


def _of_json(content: bytes) -> object:
    return _form(json.loads(content))


def _form(value: object) -> object:
    if isinstance(value, dict):
        return {name: _form(each) for name, each in value.items()}
    return [_form(each) for each in value] if isinstance(value, list) else type(value).__name__


_OF: Mapping[str, Callable[[bytes], object]] = {
    "pdf": _of_pdf,
    "docx": _of_word,
    "ics": _of_calendar,
    "eml": _of_mail,
    "json": _of_json,
}
