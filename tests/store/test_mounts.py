"""Which file system a store lies on, by tables like /proc/mounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.mounts import kind_of, read_mounts, refuse_network
from store.place_errors import NetworkFileSystem

TABLE = r"""
/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/vdb /home/ida/usb\040stick vfat rw 0 0
//host/share /mnt/f\303\246lles cifs rw 0 0
ida@host:/ /mnt/ssh fuse.sshfs rw 0 0
portal /run/user/1000/doc fuse.portal rw 0 0
share /srv/one ext4 rw 0 0
share /srv/one virtiofs rw 0 0
half
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/meetings.db", "ext4"),
        ("/home/ida/meetings.db", "nfs4"),
        ("/home/ida/usb stick/meetings.db", "vfat"),
        ("/homes/meetings.db", "ext4"),
        ("/mnt/ssh/a/b/meetings.db", "fuse.sshfs"),
        ("/srv/one/meetings.db", "virtiofs"),
    ],
)
def test_the_nearest_mount_counts(path: str, kind: str) -> None:
    assert kind_of(Path(path), TABLE) == kind


@pytest.mark.parametrize("path", ["/home/ida/m.db", "/mnt/ssh/m.db", "/srv/one/m.db"])
def test_a_share_is_refused(path: str) -> None:
    with pytest.raises(NetworkFileSystem, match="choose a local folder"):
        refuse_network(Path(path), TABLE)


@pytest.mark.parametrize("path", ["/var/m.db", "/home/ida/usb stick/m.db", "/run/user/1000/doc/m.db"])
def test_a_local_drive_is_taken(path: str) -> None:
    refuse_network(Path(path), TABLE)


def test_a_link_to_a_share_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("/home/ida")
    assert kind_of(link / "meetings.db", TABLE) == "nfs4"


def test_without_a_table_nothing_is_known() -> None:
    assert kind_of(Path("/var/m.db"), "") == ""


def test_this_machine_has_a_table_where_it_is_a_linux() -> None:
    table = read_mounts()
    assert (kind_of(Path("/proc/self"), table) == "proc") == Path("/proc/self/mounts").exists()
