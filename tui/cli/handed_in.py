"""Words on the way in: what a shell hands over may be any bytes."""

from __future__ import annotations

from unicodedata import normalize

import click

from meeting.text import clean


class _Clean(click.types.StringParamType):
    """A text in which nothing steers a terminal, and that every store can be asked for."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text, U+FFFD in the place of what is none, as of a byte that is not UTF-8.

        A Danish letter is one code point from some keyboards and two from others; in a plan it is one.
        """
        return as_planned(clean(str(super().convert(value, param, ctx))))


def as_planned(text: str) -> str:
    """Return a text in the form of letters that plans are kept in, so that a reference names its series."""
    return normalize("NFC", text)


CLEAN = _Clean()
