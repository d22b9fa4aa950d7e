"""What there is a picture of in the pane of the minute-taker."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager

from meeting.evaluation_terms import Group, Sheet
from meeting.events import (
    AgreementAccepted,
    AgreementConfirmed,
    AgreementProposed,
    BreakEnded,
    BreakStarted,
    ChildAsked,
    EvaluationAnswered,
    PhaseEntered,
    ReadBackStarted,
    ReservationNoted,
    TurnEnded,
)
from tests.scenes import stations
from tests.scenes.story import Story
from tests.scenes.written import CALLS, written, wrote
from tests.screenshots.situations import Situation, pressing
from tests.tui.driver import Hand
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import writing
from tui.view.words import Language

HALF = (78, 20)
"""Columns and rows of half a terminal."""
_SHEETS = (
    Sheet(Group.PARENTS, (9, 8, 9, 7, 8, 8), "Kortere velkomst"),
    Sheet(Group.PARENTS, (7, 7, 8, 7, 6, 9)),
    *(Sheet(Group.PROFESSIONALS, (8, score, 8, 7, 6, score)) for score in (6, 7, 8, 9)),
    Sheet(Group.CHILD, (5, 3)),
)


def _pane(evening: Evening, size: tuple[int, int], language: Language) -> AbstractAsyncContextManager[Hand]:
    """Take the minutes, as Jonas does in the drawings."""
    return writing(evening, size, person="jonas", language=language)


def _typing(text: str, seconds: float, shows: str) -> Callable[[Hand], Awaitable[None]]:
    """Return the typing of a statement this long after the pane was opened, until its draft is kept."""

    async def type_in(writer: Hand) -> None:
        writer.evening.clock.advance(seconds)
        await writer.type(text)
        await writer.shows(shows)

    return type_in


def _agreeing() -> Story:
    """15:32, one agreement was read back and the next is being made."""
    story = written().tell("14:17", TurnEnded("ida"), PhaseEntered("reflection"))
    story.tell("14:52", BreakStarted(10)).tell("15:02", BreakEnded())
    story.tell("15:27", PhaseEntered("agreements"), ReadBackStarted("calls", CALLS))
    story.tell("15:29", AgreementConfirmed("calls", "Ida ringer til PPR om en tid.", CALLS))
    wrote(story, "15:29", AgreementAccepted("calls", "amina", CALLS), AgreementAccepted("calls", "yusuf", CALLS))
    wrote(story, "15:30", ChildAsked("calls", "sami", "ja", "mormor"))
    wrote(story, "15:30", ReservationNoted("calls", "lise", "Ventetiden er tre uger", CALLS))
    return wrote(story, "15:31", AgreementProposed("two", stations.FRIDAYS))


def _evaluating() -> Story:
    """15:50, some sheets are entered."""
    story = _agreeing().tell("15:46", PhaseEntered("next_meeting"), PhaseEntered("evaluation"))
    return wrote(story, "15:49", *map(EvaluationAnswered, _SHEETS))


_NOW = _typing(">At Sami kan komme ti minutter før de andre og få en rolig start sammen med Je", 19, "14:16:07")

MINUTES = (
    Situation("minutes", written, "14:15:48", act=_NOW, languages=("da", "en"), pane=_pane),
    Situation(
        "minutes-narrow",
        lambda: written("13:45"),
        "13:44:51",
        HALF,
        _typing(">Flere ture i svømmehallen", 15, "13:45:06"),
        pane=_pane,
    ),
    Situation("minutes-agreements", _agreeing, "15:32", act=pressing("tab", "up"), pane=_pane),
    Situation("minutes-overview", written, "14:16", act=pressing("tab", "tab", "tab"), pane=_pane),
    Situation("minutes-evaluation", _evaluating, "15:50", act=pressing("escape", "e"), pane=_pane),
)
"""The pane as a statement is typed, in half a terminal, and its pages."""
