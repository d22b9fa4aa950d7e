"""Panels on the wall, with everything that stays around them: the drawings d, e and g, cell by cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.app import App
from textual.screen import Screen

from meeting.agreement_terms import FollowUp, Terms
from meeting.events import (
    AgreementConfirmed,
    AgreementProposed,
    BreakEnded,
    BreakStarted,
    ChildAsked,
    EvaluationFilled,
    FloorGiven,
    Left,
    OrderChanged,
    PhaseEntered,
    ReadBackStarted,
    TurnPassed,
)
from tests.scenes.drawn import gathered, heard
from tests.scenes.stations import FRIDAYS
from tests.scenes.story import Story
from tests.tui.drawn import drawing
from tests.tui.family import SPEAKERS, TODAY
from tests.tui.stage import keys_of
from tui.screens.wall import Wall
from tui.theme import themes
from tui.view.agreement_draft import Draft
from tui.view.notice import NoticeLine
from tui.view.places import Room
from tui.view.scene import Scene
from tui.view.wall import Says
from tui.widgets.agreement_form import AgreementForm
from tui.widgets.closing import ClosingPanel
from tui.widgets.panel import Panel
from tui.widgets.readback import ReadBackPanel

REFLECTING = ("omar", "per", "ida", "jens", "lise", "karen", "bo", "anne", "tove", "jonas")
"""The professionals first, then the private network and the family."""
ORDER = (*REFLECTING, "mormor", "amina", "yusuf", "sami")
HEARD = ("sami", "amina", "yusuf", "omar")
"""Before the first break."""
OUTSIDE = ("mette",)
"""Whoever leads has a place in the order, for a day when another leads."""


def two_breaks() -> Story:
    """15:04, everybody has been heard once and the second break is over."""
    story = heard(
        gathered(), "14:03", *(person for person in SPEAKERS if person not in ("sami", "amina", "yusuf", "omar"))
    )
    story.tell("14:48", PhaseEntered("reflection"), OrderChanged("reflection", (*ORDER, *OUTSIDE)))
    return heard(story, "14:50", "omar").tell("14:54", BreakStarted(10)).tell("15:04", BreakEnded())


def reflecting() -> Story:
    """15:14, Lise speaks and Jonas has passed (d, 80x24)."""
    story = heard(two_breaks(), "15:05", "per", "ida", "jens").tell("15:11", FloorGiven("jonas", "jonas"))
    return story.tell("15:12", TurnPassed("jonas", "jonas")).tell("15:13:08", FloorGiven("lise", "lise"))


def agreeing() -> Story:
    """15:31, the second agreement is written (d, 60x20)."""
    return heard(two_breaks(), "15:05", *ORDER[1:]).tell("15:28", PhaseEntered("agreements"))


def read_back() -> Story:
    """15:36, the second agreement is read back while Sami is out (e)."""
    story = agreeing().tell("15:30", Left("sami"))
    return story.tell("15:34", AgreementProposed("two", FRIDAYS)).tell("15:35", ReadBackStarted("two", FRIDAYS))


def ending() -> Story:
    """15:52, what is missing before the close (g)."""
    story = heard(two_breaks(), "15:05", *(person for person in ORDER[1:] if person != "tove"))
    story.tell("15:20", Left("tove")).tell("15:28", PhaseEntered("agreements"), ChildAsked("one", "sami", "ja"))
    story.tell("15:34", AgreementProposed("two", FRIDAYS), ReadBackStarted("two", FRIDAYS))
    story.tell("15:36", AgreementConfirmed("two", "…", FRIDAYS))
    third = Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp())
    fourth = Terms("kører til træning", starts=TODAY, follow_up=FollowUp())
    story.tell("15:40", AgreementProposed("three", third), AgreementProposed("four", fourth))
    return story.tell("15:46", PhaseEntered("next_meeting")).tell(
        "15:50", PhaseEntered("evaluation"), EvaluationFilled()
    )


class Led(App[None]):
    """A wall with a panel on it, as the leading screen shows it."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        for theme in themes():
            self.register_theme(theme)
        self.theme = "light"
        self.scene = scene
        self.wall = Wall(scene.look)

    def get_default_screen(self) -> Screen[None]:
        return self.wall

    def on_mount(self) -> None:
        self.wall.show(self.scene.meeting, self.scene.now)

    def renew(self) -> None:
        panel = self.wall.panel
        assert isinstance(panel, Panel)
        says = Says(NoticeLine(panel.says), keys=panel.hints(self.size.width))
        self.wall.show(self.scene.meeting, self.scene.now, says)


def form_while_lise_speaks(scene: Scene) -> Panel:
    return AgreementForm(scene, draft=Draft("Ida, Mormor", FRIDAYS.what, "Sami", "Sami", "i dag", "på næste møde"))


def form_of_the_second(scene: Scene) -> Panel:
    return AgreementForm(scene, listed=True)


def page_of_the_second(scene: Scene) -> Panel:
    return ReadBackPanel(scene, "two")


@pytest.mark.parametrize(
    ("name", "story", "clock", "make", "room", "typed"),
    [
        ("d-80x24", reflecting(), "15:14", form_while_lise_speaks, Room.BESIDE, ("<down>",) * 4 + ("fre",)),
        ("d-60x20", agreeing(), "15:31", form_of_the_second, Room.BESIDE, ("ida,mor",)),
        ("e-60x20", read_back(), "15:36", page_of_the_second, Room.WHOLE, ()),
        ("g-60x20", ending(), "15:52", ClosingPanel, Room.BELOW, ()),
    ],
    ids=["d-80x24", "d-60x20", "e-60x20", "g-60x20"],
)
async def test_a_panel_and_the_wall_around_it_are_as_drawn(
    name: str, story: Story, clock: str, make: Callable[[Scene], Panel], room: Room, typed: tuple[str, ...]
) -> None:
    columns, rows = map(int, name.rpartition("-")[2].split("x"))
    app = Led(story.scene(clock))
    async with app.run_test(size=(columns, rows)) as pilot:
        app.wall.put(make(app.scene), room)
        await pilot.pause()
        await pilot.press(*keys_of(*typed))
        app.renew()
        await pilot.pause()
        shown = tuple(strip.text for strip in app.screen._compositor.render_strips())
        assert shown == tuple(row.replace("▌", " ") for row in drawing(name))
