"""Documents are made in a real terminal: they stand in the folder, whole and closed to others, also after a kill."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from meeting.papers import Paper
from tests.pty.desk import Desk, Kept
from tests.pty.terminal import Terminal

CLOSED = "2026-014/3"


@pytest.fixture
def demo(desk: Desk) -> Kept:
    """The store of the demo, with three meetings that were held."""
    with desk.opens("demo", "--review") as review:
        review.until("Møderække")
        review.press("q")
        assert review.until_ended() == 0
    made = desk.demo()
    return Kept(made.path, made.key_file, CLOSED)


def opened(desk: Desk, demo: Kept, size: tuple[int, int] = (80, 24)) -> Terminal:
    """Go from home to the documents of the meeting before today's."""
    home = desk.opens(size=size, more={"ORDSTYRER_STORE": str(demo.path), "ORDSTYRER_KEY_FILE": str(demo.key_file)})
    home.until("Møderækker")
    home.press("d")
    home.until("· 4. møde")
    home.press("left")
    home.until("· 3. møde")
    return home


def folder_of(desk: Desk) -> Path:
    """Where the documents go by themselves."""
    return desk.home / "Documents" / "ordstyrer" / "2026-014-3"


def files(folder: Path) -> list[Path]:
    """What stands there, but what waits beside its name."""
    return [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]


def test_all_documents_of_a_meeting_are_made_from_home_and_marked_as_sent(desk: Desk, demo: Kept) -> None:
    before = demo.meeting().papers
    with opened(desk, demo) as home:
        home.press("a")
        home.until(lambda screen: screen.count("[✓]") == 6, what="every document ticked")
        home.press("f9")
        home.until("filer ligger i ~/Documents/ordstyrer/2026-014-3", 60)
        home.press("down", "x", "enter")
        home.until("Gemt: sendt i dag.")
        home.press("escape")
        home.until("Møderækker")
        home.press("q")
        assert home.until_ended() == 0
        assert home.outside().strip() == ""
    made = files(folder_of(desk))
    assert {path.name for path in made} >= {"journal.json"}
    assert any(path.name.endswith("beslutningsreferat_da.pdf") for path in made)
    assert all(path.read_bytes().startswith(b"%PDF-") for path in made if path.suffix == ".pdf")
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}
    assert folder_of(desk).stat().st_mode & 0o777 == 0o700
    assert demo.meeting().papers[Paper.MINUTES] > before[Paper.MINUTES]
    assert (demo.problems(), desk.troubles()) == ([], "")


def test_a_kill_while_they_are_made_leaves_no_half_file(desk: Desk, demo: Kept) -> None:
    with opened(desk, demo, (60, 20)) as home:
        home.press("a", "f9")
        home.until(lambda screen: "5 af " in screen or "filer ligger" in screen, 60, what="the midst of making")
        home.kill()
    made = files(folder_of(desk))
    assert all(path.read_bytes().endswith((b"%%EOF", b"%%EOF\n")) for path in made if path.suffix == ".pdf")
    assert all(json.loads(path.read_bytes()) for path in made if path.suffix == ".json")
    with opened(desk, demo) as home:
        home.press("a", "f9")
        home.until("filer ligger i", 60)
        home.asks_to_end()
        assert home.until_ended() == 0
    assert files(folder_of(desk))
    assert not list(folder_of(desk).rglob("*.part"))
    assert demo.problems() == []


def test_a_folder_that_cannot_be_written_is_one_sentence_and_nothing_is_left(desk: Desk, demo: Kept) -> None:
    (desk.home / "taken").write_text("a file", encoding="utf-8")
    with opened(desk, demo) as home:
        home.press("f", "\x15")
        home.press(*"~/taken", "f9")
        home.until("Intet er gemt: ~/taken er ikke en mappe.", 60)
        home.press("q")
        assert home.until_ended() == 0
        assert "Traceback" not in home.all_shown()
    assert (desk.home / "taken").read_text(encoding="utf-8") == "a file"
    assert not folder_of(desk).exists()
    assert desk.troubles() == ""


def test_those_of_the_demo_stay_with_the_demo(desk: Desk) -> None:
    with desk.opens("demo", "--home", size=(120, 36)) as home:
        home.until("Møderækker")
        home.press("d")
        home.until("Læg dem i mappen")
        assert "~/Documents" not in home.text()
        assert "/demo/documents/2026-014-4" in home.text()
        home.press("q")
        assert home.until_ended() == 0
