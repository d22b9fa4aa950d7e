"""The wall on a screen: what Textual shows is what was drawn, and only what changed is shown again."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from textual.app import App
from textual.screen import Screen
from textual.widgets import Input

from tests.scenes import drawn, stations
from tests.scenes.story import Story, at
from tests.tui.drawn import drawing
from tests.tui.test_wall import DRAWN, said
from tui.screens.wall import Wall
from tui.theme import themes
from tui.view.composing import composed
from tui.view.lines import plain
from tui.view.places import Part, Room
from tui.view.scene import Scene
from tui.view.wall import wall
from tui.widgets.presence import RollCall
from tui.widgets.rows import Rows

WAY = [
    (stations.planned(), "12:56"),
    (stations.welcome(), "13:05"),
    (stations.since_last_time(), "13:20"),
    (drawn.break_soon(), "13:45"),
    (drawn.on_break(), "13:55"),
    (drawn.gathered(), "14:02"),
    (drawn.mid_round(), "14:16"),
    (stations.neutral(), "14:17"),
    (stations.child_returned(), "15:10"),
    (stations.agreeing(), "15:31"),
    (stations.evaluating(), "15:50"),
    (stations.closed(), "15:58"),
]
"""From before the opening to the end."""


class Projector(App[None]):
    """An app that shows one scene on the wall."""

    def __init__(self, story: Story, clock: str) -> None:
        super().__init__()
        for theme in themes():
            self.register_theme(theme)
        self.theme = "light"
        self.scene = story.scene(clock)
        self.wall = Wall(self.scene.look)

    def get_default_screen(self) -> Screen[None]:
        return self.wall

    def on_mount(self) -> None:
        self.wall.show(self.scene.meeting, self.scene.now, said(self.scene))


def text_of(app: App[None]) -> tuple[str, ...]:
    """Return the whole screen as text, every cell of it."""
    return tuple(strip.text for strip in app.screen._compositor.render_strips())


@pytest.mark.parametrize(("name", "story", "clock"), DRAWN, ids=[name for name, *_ in DRAWN])
async def test_the_screen_is_as_drawn(name: str, story: Story, clock: str) -> None:
    columns, height = map(int, name.rpartition("-")[2].split("x"))
    app = Projector(story, clock)
    async with app.run_test(size=(columns, height)) as pilot:
        await pilot.pause()
        assert text_of(app) == drawing(name)


async def test_a_window_that_grows_is_drawn_anew() -> None:
    app = Projector(drawn.mid_round(), "14:16")
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.resize_terminal(120, 36)
        assert text_of(app) == drawing("a-120x36")
        await pilot.resize_terminal(80, 24)
        assert text_of(app) == drawing("a-80x24")


async def test_a_second_draws_nothing_but_the_rows_it_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Projector(drawn.mid_round(), "14:16")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown: list[tuple[str | None, int]] = []
        draw = Rows.render_line

        def counted(rows: Rows, y: int) -> object:
            shown.append((rows.id, y))
            return draw(rows, y)

        monkeypatch.setattr(Rows, "render_line", counted)
        quiet = 0
        for second in range(1, 61):
            shown.clear()
            app.wall.show(app.scene.meeting, at("14:16") + timedelta(seconds=second), said(app.scene))
            await pilot.pause()
            assert set(shown) <= {(Part.HEAD, 0), (Part.HEAD, 2), (Part.FLOOR, 5)}
            quiet += not shown
        assert quiet > 40


async def test_a_panel_stands_below_the_floor_and_gets_the_keys() -> None:
    app = Projector(drawn.mid_round(), "14:16")
    async with app.run_test(size=(80, 24)) as pilot:
        app.wall.put(Input(), Room.BESIDE)
        await pilot.press("x")
        panel = app.wall.panel
        assert isinstance(panel, Input)
        assert panel.value == "x"
        assert panel.region.y == 9
        assert "Ida har ordet" in text_of(app)[5]
        app.wall.take_away()
        await pilot.pause()
        assert text_of(app) == drawing("a-80x24")


async def test_a_panel_is_drawn_also_when_its_place_was_looked_up_before_it_was_laid_out() -> None:
    app = Projector(drawn.mid_round(), "14:16")
    async with app.run_test(size=(80, 24)) as pilot:
        app.wall.put(panel := RollCall(app.scene, {}), Room.WHOLE)
        while panel not in app.wall._compositor.full_map:
            # What drawing any widget does where another has just been mounted.
            app.wall._compositor._full_map_invalidated = True
            await asyncio.sleep(0)
        await pilot.pause()
        assert panel.lines


async def test_what_is_typed_never_goes_where_nobody_sees_it() -> None:
    app = Projector(drawn.mid_round(), "14:16")
    async with app.run_test(size=(80, 24)) as pilot:
        app.wall.put(field := Input(select_on_focus=False), Room.BESIDE)
        await pilot.press("x")
        resting = drawn.on_break().scene("13:58:30")
        app.wall.show(resting.meeting, resting.now, said(resting))
        await pilot.press("y")
        assert field.value == "x"
        app.wall.show(app.scene.meeting, app.scene.now, said(app.scene))
        await pilot.press("z")
        assert field.value == "xz"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "plain"])
async def test_every_theme_shows_the_same_cells(theme: str) -> None:
    app = Projector(drawn.mid_round(), "14:16")
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        await pilot.pause()
        assert text_of(app) == drawing("a-80x24")


async def test_the_speaker_stands_on_the_only_filled_ground() -> None:
    app = Projector(drawn.mid_round(), "14:16")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        grounds = {_ground(app, y) for y in range(4, 21)}
        assert grounds <= {frozenset({"#faf8f2"}), frozenset({"#faf8f2", "#0a3461"})}
        assert sum(len(ground) == 2 for ground in grounds) == 1


def _ground(app: App[None], y: int) -> frozenset[str]:
    strip: Sequence[object] = list(app.screen._compositor.render_strips()[y])
    styles = (getattr(segment, "style", None) for segment in strip)
    return frozenset(style.bgcolor.get_truecolor().hex for style in styles if style and style.bgcolor)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
async def test_what_is_kept_from_the_picture_before_is_what_would_be_drawn_anew(size: tuple[int, int]) -> None:
    app = Projector(stations.planned(), "12:55")
    async with app.run_test(size=size) as pilot:
        for story, clock in WAY:
            scene = story.scene(clock)
            for second in ("", ":30"):
                app.wall.show(scene.meeting, at(clock + second), said(scene))
                await pilot.pause()
                fresh = Scene(scene.look, scene.meeting, at(clock + second), scene.people)
                assert text_of(app) == tuple(plain(row) for row in composed(wall(fresh, size, says=said(scene)), size))
