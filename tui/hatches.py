"""Ways into and out of the program that Textual opens through the environment (measurements 9.4)."""

from __future__ import annotations

from collections.abc import MutableMapping


def close(environ: MutableMapping[str, str]) -> None:
    """Take Textual's variables out of an environment: they load code, press keys and write pictures of the screen.

    Textual reads them when it is imported, so this comes first. Nothing of ours moves, so its animations are off.
    """
    for name in [name for name in environ if name == "TEXTUAL" or name.startswith("TEXTUAL_")]:
        del environ[name]
    environ["TEXTUAL_ANIMATIONS"] = "none"
