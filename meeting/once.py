"""What follows from a state alone is worked out once for it: a screen asks for the same things every second."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from meeting.state import Meeting

P = ParamSpec("P")
T = TypeVar("T")


def once(work: Callable[Concatenate[Meeting, P], T]) -> Callable[Concatenate[Meeting, P], T]:
    """Return `work` so that it is done once for a state and the same further arguments, which must be hashable.

    Only the newest state is remembered, and told by its identity: a state never changes, and comparing takes longer.
    """
    known: tuple[Meeting | None, dict[object, T]] = (None, {})

    @wraps(work)
    def remembered(meeting: Meeting, /, *args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal known
        state, found = known
        if state is not meeting:
            found = {}
            known = meeting, found
        asked = (args, *kwargs.items()) if kwargs else args
        if asked not in found:
            found[asked] = work(meeting, *args, **kwargs)
        return found[asked]

    return remembered
