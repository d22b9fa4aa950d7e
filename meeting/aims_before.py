"""Goals and scales of the earlier meetings of a series, to be gone on with (R9, R49, seed 000; R131, seed 004)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from meeting.minutes import goal
from meeting.series import Series
from meeting.series_aims import same_words
from meeting.state import Goal, Meeting, Scale


class AimBefore(Struct, frozen=True):
    """A goal of an earlier meeting with its scales, or scales that belong to none."""

    goal: Goal | None = None
    scales: tuple[Scale, ...] = ()

    @property
    def id(self) -> str:
        """What tells it from the others."""
        return f"before:{self.goal.id if self.goal else ''}"


def aims_before(series: Series, number: int) -> tuple[AimBefore, ...]:
    """Return what stood at the end of the meetings before this number, as it was worded last."""
    goals: dict[str, Goal] = {}
    scales: dict[tuple[str, str], Scale] = {}
    for meeting in series.meetings:
        if meeting.planned.number >= number:
            break
        for item in meeting.minutes.goals:
            goals.pop(same_words(item.text), None) if item.dropped else goals.update({same_words(item.text): item})
        for asked in meeting.minutes.scales:
            about = _about(meeting, asked)
            scales.pop((about, same_words(asked.text)), None)
            if not asked.dropped:
                scales[about, same_words(asked.text)] = replace(asked, answers={})
    of = {words: tuple(scale for (about, _), scale in scales.items() if about == words) for words in ("", *goals)}
    free = (AimBefore(None, of[""]),) if of[""] else ()
    return (*(AimBefore(item, of[words]) for words, item in goals.items()), *free)


def left_over(meeting: Meeting, before: tuple[AimBefore, ...]) -> tuple[AimBefore, ...]:
    """Return what this meeting has not taken up, nor dropped; the goals with the ids they have or get here."""
    found = (_left(meeting, aim) for aim in before)
    return tuple(aim for aim in found if aim is not None)


def _left(meeting: Meeting, aim: AimBefore) -> AimBefore | None:
    held = meeting.minutes
    here, about = aim.goal, ""
    if aim.goal is not None:
        about = same_words(aim.goal.text)
        here = next((each for each in held.goals if about == same_words(each.text)), goal(meeting, aim.goal.id))
        if here is not None and here.dropped:
            return None
    known = {same_words(each.text) for each in held.scales if _about(meeting, each) == about}
    known |= {each.id for each in held.scales}
    scales = tuple(each for each in aim.scales if not {each.id, same_words(each.text)} & known)
    taken = here is not None or aim.goal is None
    return AimBefore(here or aim.goal, scales) if scales or not taken else None


def _about(meeting: Meeting, scale: Scale) -> str:
    """Return the words of the goal a scale is about; empty where it is about none that stands."""
    about = goal(meeting, scale.goal)
    return same_words(about.text) if about and not about.dropped else ""
