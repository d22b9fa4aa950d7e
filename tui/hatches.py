"""Ways into and out of the program that Textual opens through the environment (measurements 9.4)."""

from __future__ import annotations

import re
from collections.abc import MutableMapping

_SIZES = ("COLUMNS", "LINES")
_SIZE = re.compile(r"[1-9][0-9]{0,2}").fullmatch


def close(environ: MutableMapping[str, str]) -> None:
    """Take Textual's variables out of an environment: they load code, press keys and write pictures of the screen.

    Textual reads them when it is imported, so this comes first. Nothing of ours moves, so its animations are off. A
    size that no terminal has goes too; the terminal is then asked.
    """
    for name in [name for name in environ if name == "TEXTUAL" or name.startswith("TEXTUAL_")]:
        del environ[name]
    environ["TEXTUAL_ANIMATIONS"] = "none"
    for name in _SIZES:
        if not _SIZE(environ.get(name, "")):
            environ.pop(name, None)
