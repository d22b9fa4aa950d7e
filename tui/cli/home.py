"""`ordstyrer` alone: the home screen at a terminal, and the list of meetings anywhere else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tui.cli.setting import Setting, setting
from tui.terminal import at_a_terminal

if TYPE_CHECKING:
    from store.sqlite_log import SqliteLog


def begin(ctx: click.Context, plain: click.Command) -> None:
    """Show home, or let `plain` tell its list where nobody can press a key or read the screen."""
    if not (at_a_terminal() and sys.stdout.isatty()):
        ctx.invoke(plain)
        return
    from store.clock import MachineClock
    from tui.cli.faces import face_setting, noting
    from tui.cli.opening_key import store_is_plain
    from tui.cli.stores import store_path
    from tui.start import run_home

    asked, clock = setting(ctx), MachineClock()
    is_plain = store_is_plain(asked)
    log = opened_at_best(asked)
    try:
        with noting(asked, log, clock, "" if log.read_only else "home"):
            status = run_home(log, face_setting(asked, store_path(asked).parent, clock), plain=is_plain)
    finally:
        log.close()
    ctx.exit(status)


def opened_at_best(asked: Setting) -> SqliteLog:
    """Open the store, only to read where it cannot be written; raises what `opened` raises."""
    from store.errors import BadPermissions
    from store.place_errors import ReadOnlyFolder
    from tui.cli.stores import opened

    return opened(asked, reads_if=(BadPermissions, ReadOnlyFolder))
