"""What languages are called, by their code."""

from __future__ import annotations

from tui.view.words import Words, mark

_TONGUES = {
    "am": mark("Amharic"),
    "ar": mark("Arabic"),
    "bs": mark("Bosnian"),
    "da": mark("Danish"),
    "de": mark("German"),
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
