"""Whether the Danish catalogue says all that the program says, and no more: `python -m tests.catalogue`.

With `--write` it is brought up to date: new texts come in untranslated, those said nowhere go.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from tests.msgids import ROOT, msgids

PO = ROOT / "tui" / "locale" / "da" / "LC_MESSAGES" / "ordstyrer.po"

_HEADER = r"""# What ordstyrer says in Danish. `python -m tests.catalogue --write` brings in new texts.
msgid ""
msgstr ""
"Project-Id-Version: ordstyrer\n"
"Language: da\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""

_PARAMETER = re.compile(r"\{(\w+)\}")

_NOT_SAID = re.compile(
    r"\b(?:brugere?n?|opgaven?r?|deadlines?|taler nu|klient(?:en|er)?|(?:hans|hendes|hende|hun|han|ham|sin|sit|sine)\b)"
    r"|(?<![\d}½] )\bminutter\b"
    r"|\}s\b",
    re.IGNORECASE,
)
"""Words this field does not use, and genitives and pronouns, which fit only some names (screens rule 8, section 4)."""


def said() -> Mapping[str, str]:
    """Return every msgid of the program, with the file and line where it first stands."""
    found: dict[str, str] = {}
    for msgid in msgids():
        found.setdefault(msgid.text, f"{msgid.file}:{msgid.line}")
    return found


def problems() -> Iterator[str]:
    """Yield one line for each text that is missing, said nowhere, untranslated, fuzzy or not worded as it should be."""
    catalogue = _read()
    written = {_singular(message.id): message for message in catalogue if message.id}
    spoken = said()
    for msgid in spoken.keys() - written.keys():
        yield f"{spoken[msgid]}: not in the catalogue: {msgid!r}"
    for msgid in written.keys() - spoken.keys():
        yield f"{PO.name}:{written[msgid].lineno}: said nowhere: {msgid!r}"
    for obsolete in catalogue.obsolete.values():
        yield f"{PO.name}: obsolete: {obsolete.id!r}"
    for message in written.values():
        yield from _problems_of(message)


def write() -> None:
    """Bring the catalogue up to date with the program, its texts in the order of the files that say them."""
    old = _read()
    new = Catalog(locale="da")
    for msgid in sorted(msgids(), key=lambda each: (each.file, each.line)):
        known = old.get(msgid.text)
        fits = known is not None and isinstance(known.string, tuple) == bool(msgid.plural)
        id_ = (msgid.text, msgid.plural) if msgid.plural else msgid.text
        new.add(id_, known.string if known and fits else None, locations=[(msgid.file, 0)])
    with PO.open("wb") as file:
        file.write(_HEADER.encode())
        write_po(file, new, width=120, include_lineno=False, omit_header=True)


def _read() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="da")


def _problems_of(message: Message) -> Iterator[str]:
    place = f"{PO.name}:{message.lineno}"
    if message.fuzzy:
        yield f"{place}: fuzzy: {message.id!r}"
    if not all(_forms(message.string)):
        yield f"{place}: untranslated: {message.id!r}"
    elif _parameters(message.string) != _parameters(message.id):
        yield f"{place}: not the parameters of the English: {message.string!r}"
    for form in _forms(message.string):
        if found := _NOT_SAID.search(form):
            yield f"{place}: we do not say {found[0]!r}: {form!r}"


def _forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the singular and the plural of a text that has both, else the text alone."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def _singular(msgid: str | Iterable[str] | None) -> str:
    return _forms(msgid)[0]


def _parameters(text: str | Iterable[str] | None) -> set[str]:
    return {name for form in _forms(text) for name in _PARAMETER.findall(form)}


if __name__ == "__main__":
    if "--write" in sys.argv[1:]:
        write()
    sys.exit("\n".join(sorted(problems())) or None)
