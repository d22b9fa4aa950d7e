"""A command that cannot go on says why in one sentence."""

from __future__ import annotations

import click

COULD_NOT = 1


class Sorry(click.ClickException):
    """The one sentence, already in the reader's language."""

    exit_code = COULD_NOT


class NotUnderstood(Sorry):
    """What was handed in cannot be used; nothing was changed."""

    exit_code = 2
