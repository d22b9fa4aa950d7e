"""What follows from a state alone is worked out once for it: a screen asks for the same things every second."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
State = TypeVar("State")
"""A meeting, or whatever else is made of states and never changes."""


def once(work: Callable[Concatenate[State, P], T]) -> Callable[Concatenate[State, P], T]:
    """Return `work` so that it is done once for a state and the same further arguments, which must be hashable.

    Only the newest state is remembered, and told by its identity: a state never changes, and comparing takes longer.
    """
    known: tuple[State | None, dict[object, T]] = (None, {})

    @wraps(work)
    def remembered(state: State, /, *args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal known
        newest, found = known
        if newest is not state:
            found = {}
            known = state, found
        asked = (args, *kwargs.items()) if kwargs else args
        if asked not in found:
            found[asked] = work(state, *args, **kwargs)
        return found[asked]

    return remembered
