"""The program as click sees it: the options that stand everywhere, and commands that are imported when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

import click

from tui.cli.handed_in import CLEAN
from tui.cli.setting import Surroundings, everywhere
from tui.cli.table import COMMANDS, module
from tui.cli.telling import tell
from tui.version import VERSION
from tui.view.words import Words

PLAIN_HOME = "list"
"""What the program does when no command is named and nobody is at a terminal."""


class Program(click.Group):
    """`ordstyrer`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; None if there is none of that name."""
        around = ctx.find_object(Surroundings)
        if cmd_name not in COMMANDS or around is None:
            return None
        make: Callable[[Words], click.Command] = import_module(module(cmd_name)).command
        made = make(around.words)
        for param in made.params:
            param.type = CLEAN if param.type is click.STRING else param.type
        made.params += everywhere(around.words)
        made.options_metavar = self.options_metavar
        return made

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, without importing one of them."""
        around = ctx.find_object(Surroundings)
        if around is not None:
            with formatter.section(around.words.text("Commands")):
                formatter.write_dl([(name, around.words.text(line)) for name, line in COMMANDS.items()])


def program(words: Words, environ: Mapping[str, str]) -> Program:
    """Return the program in one language."""
    return Program(
        "ordstyrer",
        context_settings={"obj": Surroundings(words, environ), "max_content_width": 100},
        callback=_begin,
        invoke_without_command=True,
        params=[*everywhere(words), _version(words)],
        help=words.text(
            "Runs an inclusive network meeting from the terminal, so that nobody in the room is passed over."
        ),
        options_metavar=words.text("[OPTIONS]"),
        subcommand_metavar=words.text("[COMMAND]"),
    )


@click.pass_context
def _begin(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None and isinstance(ctx.command, Program):
        plain = ctx.command.get_command(ctx, PLAIN_HOME)
        if plain is not None:
            begin: Callable[[click.Context, click.Command], None] = import_module("tui.cli.home").begin
            begin(ctx, plain)


def _version(words: Words) -> click.Option:
    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_tell_version,
        help=words.text("Show the version and exit."),
    )


def _tell_version(ctx: click.Context, param: click.Parameter, value: object) -> None:
    del param
    if value and not ctx.resilient_parsing:
        tell(f"ordstyrer {VERSION}")
        ctx.exit()
