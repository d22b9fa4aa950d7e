"""The application around a screen: closed hatches, harmless text, no traceback."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Input, Static

from tui.app import LARGEST, OrdstyrerApp

HOSTILE = "Ida\x1b]2;owned\x07\x9b2J\u202e \x1b[31mBo"


class OneName(Screen[None]):
    def __init__(self, name: str = "Ida") -> None:
        super().__init__()
        self._shown = name
        self.left = 0
        self.pressed: list[str] = []

    def compose(self) -> ComposeResult:
        yield Static(self._shown, markup=False)

    def action_leave(self) -> None:
        self.left += 1

    def on_key(self, event: events.Key) -> None:
        self.pressed.append(event.key)
        if event.key == "x":
            raise ValueError("Amina")


@pytest.fixture(autouse=True)
def _garbage_collection_as_it_was() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


def _app(name: str = "Ida", troubles: list[BaseException] | None = None) -> OrdstyrerApp:
    kept = troubles if troubles is not None else []
    return OrdstyrerApp(lambda: OneName(name), kept.append)


async def test_no_control_character_of_a_name_reaches_the_terminal() -> None:
    app = _app(HOSTILE)
    async with app.run_test(size=(60, 3)):
        rows = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
    assert rows[0].startswith("Ida\ufffd]2;owned")
    assert all(character.isprintable() for character in "".join(rows))


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_the_keys_that_end_other_programs_ask_the_screen(key: str) -> None:
    app = _app()
    async with app.run_test() as pilot:
        await pilot.press(key)
        screen = app.screen
        assert isinstance(screen, OneName)
        assert screen.left == 1
        assert app.is_running


async def test_there_is_no_palette_no_browser_and_no_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda *_, **__: pytest.fail("a browser was opened"))
    app = _app()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        assert len(app.screen_stack) == 1
        app.open_url("https://example.dk")
        app.copy_to_clipboard("Ida")
        assert app.clipboard == ""


async def test_an_unexpected_error_ends_the_program_without_a_word_on_the_screen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    troubles: list[BaseException] = []
    app = _app(troubles=troubles)
    with pytest.raises(ValueError, match="Amina"):
        async with app.run_test() as pilot:
            await pilot.press("x")
    assert [type(error) for error in troubles] == [ValueError]
    assert app.return_code == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "")


async def test_garbage_is_collected_again_once_the_screen_stands() -> None:
    gc.disable()
    async with _app().run_test() as pilot:
        await pilot.pause()
        assert gc.isenabled()


@pytest.mark.parametrize(
    ("said", "believed"), [((9999, 9999), LARGEST), ((9999, 24), Size(LARGEST.width, 24)), ((120, 36), Size(120, 36))]
)
async def test_no_size_is_believed_that_would_take_all_the_memory(said: tuple[int, int], believed: Size) -> None:
    app = _app()
    async with app.run_test(size=(60, 3)) as pilot:
        app.post_message(events.Resize(Size(*said), Size(*said)))
        await pilot.pause()
        await pilot.pause()
        assert app.size == believed
        assert app.screen.size == believed


async def test_no_key_goes_to_a_line_that_is_gone() -> None:
    app = _app()
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, OneName)
        line = Input()
        await screen.mount(line)
        await line.remove()
        screen.focused = line
        await pilot.press("k")
        assert screen.pressed == ["k"]
        assert screen.focused is None
