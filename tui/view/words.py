"""The one door to every text a person reads: English msgids in, Danish or English out.

A text is translated when it is drawn, so one process can show both languages. Only the
msgid is ever read as a pattern: a name with braces in it is put in as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import Literal

from msgspec import Struct

Language = Literal["da", "en"]

LOCALE_DIR = Path(__file__).parent.parent / "locale"

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


class Words(Struct, frozen=True):
    """The texts of one language; get one from `words_in`."""

    language: Language
    """The language the texts come out in."""
    _catalogue: NullTranslations

    def text(self, msgid: str, /, **params: object) -> str:
        """Translate an English msgid and put the parameters in its `{braces}`."""
        return _filled(self._catalogue.gettext(msgid) if msgid else "", params)

    def plural(self, one: str, many: str, n: int, /, **params: object) -> str:
        """Translate by number, as in "{n} minute" and "{n} minutes"; `{n}` is put in too."""
        return _filled(self._catalogue.ngettext(one, many, n), {**params, "n": n})


def mark(msgid: str) -> str:
    """Return the msgid untouched: it is only marked for the catalogue, and translated later."""
    return msgid


@cache
def words_in(language: Language) -> Words:
    """Return the texts of a language; without its catalogue file they are English."""
    if language == "en":
        return Words("en", NullTranslations())
    return Words(language, translation("ordstyrer", LOCALE_DIR, [language], fallback=True))


def pick_language(option: str | None, environ: Mapping[str, str]) -> Language:
    """Choose by `--lang`, then ORDSTYRER_LANG, then the locale, then Danish (design 7).

    A value that names neither language is passed over.
    """
    of_locale = next((environ[name] for name in _LOCALE_VARIABLES if environ.get(name)), None)
    for wish in (option, environ.get("ORDSTYRER_LANG"), of_locale):
        code = (wish or "").strip().lower().replace("-", "_").split("_")[0].split(".")[0]
        if code == "da":
            return "da"
        if code == "en":
            return "en"
    return "da"


def _filled(pattern: str, params: Mapping[str, object]) -> str:
    return pattern.format_map(params) if params else pattern
