"""What languages are called, by their code."""

from __future__ import annotations

from tui.view.picking import Choice, found
from tui.view.words import Words, mark

_TONGUES = {
    "am": mark("Amharic"),
    "ar": mark("Arabic"),
    "bs": mark("Bosnian"),
    "da": mark("Danish"),
    "de": mark("German"),
    "dts": mark("Danish sign language"),
    "en": mark("English"),
    "es": mark("Spanish"),
    "fa": mark("Persian"),
    "fo": mark("Faroese"),
    "fr": mark("French"),
    "hr": mark("Croatian"),
    "is": mark("Icelandic"),
    "kl": mark("Greenlandic"),
    "ku": mark("Kurdish"),
    "lt": mark("Lithuanian"),
    "pl": mark("Polish"),
    "prs": mark("Dari"),
    "ps": mark("Pashto"),
    "ro": mark("Romanian"),
    "ru": mark("Russian"),
    "so": mark("Somali"),
    "sq": mark("Albanian"),
    "sr": mark("Serbian"),
    "sw": mark("Swahili"),
    "ta": mark("Tamil"),
    "th": mark("Thai"),
    "ti": mark("Tigrinya"),
    "tr": mark("Turkish"),
    "uk": mark("Ukrainian"),
    "ur": mark("Urdu"),
    "vi": mark("Vietnamese"),
    "zh": mark("Chinese"),
}


def tongue(words: Words, code: str) -> str:
    """Return the name of a language by its code, *arabisk*; a code that is not known stands as it is."""
    name = _TONGUES.get(code.casefold())
    return words.text(name) if name else code


def tongues(words: Words) -> tuple[Choice, ...]:
    """Return every language that has a name here, by its code."""
    return tuple(Choice(code, words.text(name)) for code, name in _TONGUES.items())


def interpreted(words: Words, letters: str) -> tuple[str, ...]:
    """Return the codes of the languages that letters find, by code or by name; what finds none stands as it is."""
    wanted = " ".join(letters.casefold().split())
    by_name = found([choice for choice in tongues(words) if choice.id != "da"], wanted)
    by_code = (wanted,) if wanted in _TONGUES and wanted != "da" else ()
    return tuple(dict.fromkeys((*by_code, *(choice.id for choice in by_name)))) or (wanted,)
