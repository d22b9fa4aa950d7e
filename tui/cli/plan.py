"""`ordstyrer plan`: plan files are checked together and stored, or nothing is (design 4)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.setting import Setting, setting
from tui.cli.sorry import NotUnderstood
from tui.cli.telling import complain, tell
from tui.view.words import Words, mark

if TYPE_CHECKING:
    from meeting.plan import Plan
    from meeting.problem import Problem
    from meeting.state import Meeting
    from store.sqlite_log import SqliteLog

_MOST_BYTES = 50_000_000
"""A file is read no further than this; far shorter ones are refused already."""

_REFUSED = {
    "already_open": mark("{meeting} has begun, so it can no longer be planned anew."),
    "closed": mark("{meeting} is over, so it can no longer be planned anew."),
}
_OPEN = (
    mark("One thing is open before the meeting; ordstyrer show {meeting} tells it."),
    mark("{n} things are open before the meeting; ordstyrer show {meeting} lists them."),
)


def command(words: Words) -> click.Command:
    """Return the command."""
    from meeting.presets import PRESETS

    return click.Command(
        "plan",
        callback=_plan,
        help=words.text(
            "Check plan files and store them. If one has an error, all problems are listed and nothing is stored. The "
            "same ref and number again replace the plan, as long as the meeting has not begun."
        ),
        params=[
            click.Argument(["files"], nargs=-1, type=click.Path(path_type=Path), metavar=words.text("FILE…")),
            click.Option(["--example"], is_flag=True, help=words.text("Print a whole plan file to start from.")),
            click.Option(
                ["--template"],
                type=click.Choice(PRESETS),
                metavar=words.text("NAME"),
                help=words.text(
                    "Print a template that comes with the program, to make one of your own of: {names}.",
                    names=", ".join(PRESETS),
                ),
            ),
        ],
    )


@click.pass_context
def _plan(ctx: click.Context, /, *, files: Sequence[Path], example: bool, template: str | None) -> None:
    asked = setting(ctx)
    if example or template:
        from meeting.presets import example_plan, preset_file

        told = preset_file(template) if template else example_plan(asked.words.language)
        tell(told.rstrip("\n"))
        return
    if not files:
        raise NotUnderstood(asked.words.text("Name a plan file; ordstyrer plan --example prints one to start from."))
    plans = _checked(ctx, asked.words, files)
    from tui.cli.stores import noted, opened

    log = opened(asked)
    try:
        _store(asked, log, plans)
        for ref in dict.fromkeys(plan.series.ref for plan in plans):
            noted(asked, log, "plan", ref)
    finally:
        log.close()


def _checked(ctx: click.Context, words: Words, files: Sequence[Path]) -> list[Plan]:
    """Return the plans of all files; lists every problem, and ends with 2 if one is an error."""
    from meeting.problem import has_error
    from tui.view.problems import problem_lines

    plans: dict[str, Plan] = {}
    wrong = False
    for file in files:
        found, problems = _read(words, file)
        if found is not None and found.ref in plans:
            raise NotUnderstood(words.text("Two of the files are {meeting}; nothing was stored.", meeting=found.ref))
        if found is not None:
            plans[found.ref] = found
        for line in problem_lines(words, str(file), problems):
            complain(line)
        wrong = wrong or has_error(problems)
    if wrong:
        complain(words.text("Nothing was stored."))
        ctx.exit(NotUnderstood.exit_code)
    return list(plans.values())


def _read(words: Words, file: Path) -> tuple[Plan | None, Sequence[Problem]]:
    """Return the plan in a file with its warnings, or None with all that is wrong."""
    from meeting.danish_time import local_day
    from meeting.plan import Plan
    from meeting.plan_file import plan_problems, read_plan
    from meeting.presets import templates
    from store.clock import MachineClock

    try:
        data = _bytes(file)
    except OSError:
        raise NotUnderstood(words.text("{file} cannot be read; nothing was stored.", file=file)) from None

    def read_beside(name: str) -> bytes | None:
        place = file.parent / name
        try:
            # A pipe, which the plan of somebody else may name, would be waited for.
            return _bytes(place) if place.is_file() else None
        except OSError:
            return None

    read = read_plan(data, templates(read_beside), today=local_day(MachineClock().now()))
    return (read, plan_problems(read)) if isinstance(read, Plan) else (None, read)


def _bytes(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(_MOST_BYTES)


def _store(asked: Setting, log: SqliteLog, plans: Sequence[Plan]) -> None:
    from meeting.danish_time import local_day
    from meeting.decide import decide
    from meeting.events import Face
    from meeting.intents import PlanMeeting
    from store.clock import MachineClock
    from store.earlier import carried
    from store.live import LiveMeeting
    from tui.view.plain import when_and_where

    _refuse_ended(asked.words, log, plans)
    clock = MachineClock()
    panes = [LiveMeeting(log, plan.ref, Face.LEAD, clock) for plan in plans]
    for pane, plan in zip(panes, plans, strict=True):
        _refuse(asked.words, plan, decide(pane.state, PlanMeeting(plan), pane.now(), pane.pane, str))
    today = local_day(clock.now())
    for pane, plan in zip(panes, plans, strict=True):
        _refuse(asked.words, plan, pane.do(PlanMeeting(carried(log, plan))))
        stored = when_and_where(asked.words, plan.starts, plan.place, today)
        tell(asked.words.text("{meeting} is stored: {when_and_where}.", meeting=plan.ref, when_and_where=stored))
        _tell_open(asked.words, pane.state)


def _tell_open(words: Words, meeting: Meeting) -> None:
    """Say how many things a meeting lacks; nothing where it is prepared."""
    from meeting.before import lacking

    if number := len(lacking(meeting)):
        tell(words.text(_OPEN[number > 1], n=number, meeting=meeting.planned.ref))


def _refuse_ended(words: Words, log: SqliteLog, plans: Sequence[Plan]) -> None:
    """Say that a series has ended, where no plan says why it goes on."""
    from store.reopening import ended_at

    for plan in plans:
        ended = ended_at(log, plan.ref)
        since = (each for each in plans if each.series.ref == plan.series.ref and ended < each.number <= plan.number)
        if ended and not any(each.series.reopened for each in since):
            sentence = words.text(
                "The series of {meeting} ended with meeting {n}. Write under [series] why it goes on, as in "
                'reopened = "…".',
                meeting=plan.ref,
                n=ended,
            )
            raise NotUnderstood(sentence)


def _refuse(words: Words, plan: Plan, answer: object) -> None:
    """Say that a meeting is past planning, if that is the answer to a plan."""
    from meeting.refusal import Refused

    if isinstance(answer, Refused):
        raise NotUnderstood(words.text(_REFUSED[answer.why], meeting=plan.ref))
