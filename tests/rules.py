"""Which rules are held by which tests: `make rules`."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from meeting.sources import source, sources

TESTS = Path(__file__).parent

REQUIRED = frozenset(
    f"R{number}"
    for number in (
        *(2, 4, *range(6, 11), 13, 14, 15, 17, 18, *range(28, 36), *range(39, 44), 46, 53, 54, 55, 57, 59, 66, 69, 70),
        *(84, 85, 86, 90, 92, *range(96, 107), *range(108, 111), *range(112, 117), 118, 120, 122, 136, 137, 138, 140),
        *(141, 144, 149),
    )
)
"""The rules a live meeting stands on: a test fails when one of them is held by no test."""


def holders() -> Mapping[str, tuple[str, ...]]:
    """Return the tests that hold each rule, a rule that repeats another sharing its tests; unheld rules are left out.

    Raises ValueError for a mark that does not name a rule with its own letters.
    """
    marked: dict[str, set[str]] = defaultdict(set)
    for path in sorted(TESTS.rglob("test_*.py")):
        name = path.relative_to(TESTS.parent).as_posix()
        for rule, test in _marks(ast.parse(path.read_text(encoding="utf-8")), name):
            if rule not in sources():
                raise ValueError(f"{test} holds {rule}, which no source has")
            marked[_first(rule)].add(test)
    return {rule: tuple(sorted(marked[_first(rule)])) for rule in sources() if _first(rule) in marked}


def _first(rule: str) -> str:
    return source(rule).same_as or rule


def _marks(node: ast.AST, name: str) -> Iterator[tuple[str, str]]:
    """Yield every rule id marked under a node, with the test, class or file it is marked on."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        name = f"{name}::{node.name}"
    if isinstance(node, ast.Call) and _is_mark(node.func):
        for argument in node.args:
            yield str(argument.value if isinstance(argument, ast.Constant) else ast.unparse(argument)), name
    for child in ast.iter_child_nodes(node):
        yield from _marks(child, name)


def _is_mark(called: ast.expr) -> bool:
    # Writing every call out to compare it took ten seconds.
    return isinstance(called, ast.Attribute) and called.attr == "rule" and ast.unparse(called) == "pytest.mark.rule"


def main() -> None:
    """Print the held rules with their tests, then those not held yet, then those that are not for software."""
    held = holders()
    apart = {rule: entry.not_for_software for rule, entry in sources().items() if entry.not_for_software}
    open_rules = [rule for rule in sources() if rule not in held and rule not in apart]

    print(f"Held by tests: {len(held)}")
    for rule, tests in held.items():
        print(f"  {rule:5}{source(rule).english}")
        print(*(f"       {test}" for test in tests), sep="\n")
    print(f"\nNot yet: {len(open_rules)}")
    for rule in open_rules:
        print(f"  {rule:5}{source(rule).english}{'  (required)' if rule in REQUIRED else ''}")
    print(f"\nNot for software: {len(apart)}")
    for rule, reason in apart.items():
        print(f"  {rule:5}{source(rule).english} {reason}")
    print(f"\nHeld of the {len(REQUIRED)} rules that a live meeting stands on: {len(REQUIRED & held.keys())}")


if __name__ == "__main__":
    main()
