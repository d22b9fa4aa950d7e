"""Words on the way in: what a shell hands over may be any bytes."""

from __future__ import annotations

import click

from meeting.text import clean


class _Clean(click.types.StringParamType):
    """A text in which nothing steers a terminal, and that every store can be asked for."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text, U+FFFD in the place of what is none, as of a byte that is not UTF-8."""
        return clean(str(super().convert(value, param, ctx)))


CLEAN = _Clean()
