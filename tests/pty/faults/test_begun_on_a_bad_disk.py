"""A pane that is opened on a disk that is full or takes no writing: it says so, and goes on once it can."""

from __future__ import annotations

from pathlib import Path

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, begun
from tests.pty.faults.disks import Disk, fill
from tests.pty.faults.writing import CANNOT_SAVE


def test_a_leader_who_begins_on_a_full_disk_leads_when_there_is_room(tmp_path: Path, small_disk: Path) -> None:
    desk = Desk(tmp_path, small_disk)
    kept = begun(desk, GiveFloor("amina"))
    with kept.log(read_only=False):
        # Another pane is open, so that what a pane shares with others is there already.
        fill(small_disk / "ballast")
        with desk.opens("lead") as lead:
            lead.until(lambda screen: "Amina har ordet" in screen and CANNOT_SAVE in screen)
            (small_disk / "ballast").unlink()
            lead.until(lambda screen: CANNOT_SAVE not in screen)
            lead.press(".")
            lead.until("Ingen har ordet")
    assert kept.problems() == []


def test_where_nothing_can_be_written_a_face_that_writes_is_refused_and_the_wall_is_shown(
    tmp_path: Path, disk: Disk
) -> None:
    desk = Desk(tmp_path, disk.folder)
    begun(desk, GiveFloor("amina"))
    disk.takes_no_writing()
    with desk.opens("lead") as lead:
        assert lead.until_ended() == 1
        assert "kan ikke skrives i" in lead.text().replace("\n", " ")
    with desk.opens("room") as room:
        room.until("Amina har ordet")
