"""The templates and the example that come with the program, and how a plan file names a template."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from msgspec.structs import replace

from meeting.problem import Problem, Where, mark
from meeting.rows import nearest
from meeting.template import Template
from meeting.template_file import read_template

PRESETS = ("first_meeting", "involving_2023", "processual", "aalborg_2013", "sbst", "follow_up")
"""The ids of the templates that come with the program, the usual first meeting first."""

_ENDING = ".toml"
_WHERE = Where("meeting", field="template")


@cache
def preset(name: str) -> Template:
    """Return a template that comes with the program; KeyError for a name that is not in `PRESETS`."""
    if name not in PRESETS:
        raise KeyError(name)
    template = read_template(_packaged(f"{name}{_ENDING}"))
    if not isinstance(template, Template):
        raise TypeError(f"the template {name} that comes with the program is wrong: {template}")
    return template


def example_plan(lang: str = "en") -> str:
    """Return a whole plan file to start from, as `plan --example` prints it; in Danish it is told in Danish."""
    return _packaged("example_plan.da.toml" if lang == "da" else "example_plan.toml").decode()


def preset_file(name: str) -> str:
    """Return a template that comes with the program as its file, to make one's own of, as `plan --template` does."""
    return _packaged(f"{name}{_ENDING}").decode()


def templates(read_beside: Callable[[str], bytes | None]) -> Callable[[str], Template | tuple[Problem, ...]]:
    """Return how `read_plan` finds a template: by the name of a preset, or as a file beside the plan file.

    `read_beside` gets a name that ends in `.toml` and returns the bytes of that file, None if it cannot be read.
    """

    def find(name: str) -> Template | tuple[Problem, ...]:
        if name in PRESETS:
            return preset(name)
        if not name.endswith(_ENDING):
            return (_unknown(name),)
        data = read_beside(name)
        if data is None:
            right = mark("Put the file beside the plan file.")
            return (Problem(mark("The template {name} cannot be read."), right, {"name": name}, _WHERE),)
        found = read_template(data)
        if isinstance(found, Template):
            return found
        return tuple(replace(problem, where=replace(problem.where, file=name)) for problem in found)

    return find


def _unknown(name: str) -> Problem:
    wrong = mark("There is no such template.")
    if guess := nearest(name, PRESETS):
        return Problem(wrong, mark('Did you mean "{guess}"?'), {"guess": guess}, _WHERE)
    right = mark('Write one of: {choices}; or a file beside the plan file, as in "ours.toml".')
    return Problem(wrong, right, {"choices": ", ".join(PRESETS)}, _WHERE)


def _packaged(name: str) -> bytes:
    return files("meeting").joinpath("templates", name).read_bytes()
