"""Whether the Danish catalogue says all that the program says, and no more: `python -m tests.catalogue`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
PO = ROOT / "tui" / "locale" / "da" / "LC_MESSAGES" / "ordstyrer.po"

_KEYWORDS = {"text": None, "plural": (1, 2), "mark": None}
"""The calls whose first words are msgids; `plural` has two."""

_PARAMETER = re.compile(r"\{(\w+)\}")


def said() -> Mapping[str, str]:
    """Return every msgid in the code, with the file and line where it first stands."""
    found: dict[str, str] = {}
    for package in ("meeting", "store", "tui"):
        for file, line, msgid, *_ in extract_from_dir(ROOT / package, [("**.py", "python")], keywords=_KEYWORDS):
            found.setdefault(_singular(msgid), f"{package}/{file}:{line}")
    return found


def problems() -> Iterator[str]:
    """Yield one line for each text that is missing, unused, untranslated, fuzzy, or loses or adds a parameter."""
    with PO.open("rb") as file:
        written = {_singular(message.id): message for message in read_po(file, locale="da") if message.id}
    spoken = said()
    for msgid in spoken.keys() - written.keys():
        yield f"{spoken[msgid]}: not in the catalogue: {msgid!r}"
    for msgid in written.keys() - spoken.keys():
        yield f"{PO.name}:{written[msgid].lineno}: said nowhere: {msgid!r}"
    for message in written.values():
        yield from _problems_of(message)


def _problems_of(message: Message) -> Iterator[str]:
    place = f"{PO.name}:{message.lineno}"
    if message.fuzzy:
        yield f"{place}: fuzzy: {message.id!r}"
    if not all(_forms(message.string)):
        yield f"{place}: untranslated: {message.id!r}"
    elif _parameters(message.string) != _parameters(message.id):
        yield f"{place}: not the parameters of the English: {message.string!r}"


def _forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the singular and the plural of a text that has both, else the text alone."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def _singular(msgid: str | Iterable[str] | None) -> str:
    return _forms(msgid)[0]


def _parameters(text: str | Iterable[str] | None) -> set[str]:
    return {name for form in _forms(text) for name in _PARAMETER.findall(form)}


if __name__ == "__main__":
    sys.exit("\n".join(sorted(problems())) or None)
