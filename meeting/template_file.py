"""A template file to a checked template, or to everything that is wrong with it (R2, R45, seed 000)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from meeting.problem import Problem
from meeting.tables import Tables
from meeting.template import Frame, PhaseTemplate, Rule, RuleId, Strength, Template
from meeting.template_rules import template_problems
from meeting.toml_text import MOST_BYTES, read_toml

TABLES = ("template", "frame", "with_interpreter", "phase", "rules")


def read_template(data: bytes, most_bytes: int = MOST_BYTES) -> Template | tuple[Problem, ...]:
    """Return the template in the bytes of a TOML file, or all that is wrong with it; no bytes raise."""
    document = read_toml(data, most_bytes)
    if isinstance(document, Problem):
        return (document,)
    tables = Tables(document)
    tables.only(TABLES)
    parts = {
        "frame": tables.one("frame", Frame),
        "with_interpreter": tables.one("with_interpreter", Frame),
        "phases": tuple(phase for phase, _ in tables.several("phase", PhaseTemplate, "id", needed=True)),
        "rules": _rules(tables),
    }
    template = tables.one("template", Template, given=parts)
    return tuple(tables.problems) or tuple(template_problems(template)) or template


class RuleRow(Struct, frozen=True):
    """One line of `[rules]`: how hard the rule holds, and where it comes from."""

    strength: Strength
    source: tuple[str, ...] = ()


def _rules(tables: Tables) -> tuple[Rule, ...]:
    """Return the rules of `[rules]` in the order of `RuleId`; one that is not there is only noted."""
    rules = tables.inside("rules")
    rules.only([rule.value for rule in RuleId])
    held = [(rule, rules.one(rule.value, RuleRow)) for rule in RuleId if rule.value in rules.document]
    tables.problems += (
        replace(problem, where=replace(problem.where, table="rules", entry=problem.where.table))
        for problem in rules.problems
    )
    return tuple(Rule(rule, row.strength, row.source) for rule, row in held)
