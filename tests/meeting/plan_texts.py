"""A small plan file that is right, and what one changes in it."""

from __future__ import annotations

from collections.abc import Iterable

from meeting.plan import Plan
from meeting.plan_file import plan_problems, read_plan
from meeting.presets import templates
from meeting.problem import Problem, Severity

SERIES = """
[series]
ref = "2026-014"
name = "Familien A."
"""

MEETING = """
[meeting]
number = 1
template = "sbst"
starts = 2026-12-02T13:00:00
place = "Rådhuset, lokale 3"
purpose = "Hvordan får Sami en god hverdag i skolen?"
leader = "mette"
minute_taker = "jonas"
inviters = ["jonas"]
leader_uninvolved = true
"""

PEOPLE = """
[[participant]]
id = "sami"
name = "Sami"
role = "barn"

[[participant]]
id = "amina"
name = "Amina A."
role = "mor"

[[participant]]
id = "karen"
name = "Karen"
role = "nabo"

[[participant]]
id = "ida"
name = "Ida Krogh"
role = "klasselærer"

[[participant]]
id = "jonas"
name = "Jonas Friis"
role = "børne- og ungerådgiver"

[[participant]]
id = "mette"
name = "Mette Lund"
role = "mødeleder"
"""

PLAN = SERIES + MEETING + PEOPLE

NADIA = """
[[participant]]
id = "nadia"
name = "Nadia K."
role = "tolk"
interprets = "ar"
"""


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Return a text with each first part replaced by the second; the first must be there."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def person(person_id: str, role: str, *more: str) -> str:
    """Return one `[[participant]]` with these further lines."""
    return "\n".join(("[[participant]]", f'id = "{person_id}"', f'name = "{person_id}"', f'role = "{role}"', *more, ""))


def guests(number: int, role: str = "nabo") -> str:
    """Return so many participants of one role."""
    return "\n".join(person(f"guest{one}", role) for one in range(number))


def of_template(template: str) -> str:
    """Return the plan with another template."""
    return changed(PLAN, ('"sbst"', f'"{template}"'))


def override(rule: str) -> str:
    """Return a rule set aside with a reason."""
    return f'[[override]]\nrule = "{rule}"\nreason = "Vi er for få i dag."\n'


def found(problems: list[Problem], source: str) -> list[str]:
    """Return the problems that come from a source, as sentences."""
    return [sentence(problem) for problem in problems if source in problem.source]


def read(text: str | bytes, beside: dict[str, str] | None = None) -> Plan | tuple[Problem, ...]:
    """Return what `read_plan` makes of a text, with these files beside it."""
    files = {name: content.encode() for name, content in (beside or {}).items()}
    return read_plan(text if isinstance(text, bytes) else text.encode(), templates(files.get))


def plan_of(text: str | bytes) -> Plan:
    """Return the plan of a text that is right."""
    plan = read(text)
    assert isinstance(plan, Plan), said(plan)
    return plan


def errors_of(text: str | bytes, beside: dict[str, str] | None = None) -> list[Problem]:
    """Return what keeps a text from being a plan."""
    found = read(text, beside)
    assert not isinstance(found, Plan)
    return [problem for problem in found if problem.severity is Severity.ERROR]


def warnings_of(text: str) -> list[Problem]:
    """Return what is said of a plan that is stored all the same."""
    return list(plan_problems(plan_of(text)))


def said(problems: Iterable[Problem]) -> list[str]:
    """Return problems as sentences in English, each with its place."""
    return [f"{_place(problem)}: {sentence(problem)}" for problem in problems]


def sentence(problem: Problem) -> str:
    """Return what is wrong and what would be right in English."""
    return f"{problem.wrong} {problem.right}".format(**problem.params).strip()


def _place(problem: Problem) -> str:
    where = problem.where
    parts = (where.file, where.table, where.entry, where.field, f"line {where.line}" if where.line else "")
    return " ".join(part for part in parts if part)
