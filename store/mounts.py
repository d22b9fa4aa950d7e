"""Where the store lies: on a drive of this machine, or on a share that cannot keep two panes apart."""

from __future__ import annotations

import os
import re
from pathlib import Path

from store.place_errors import NetworkFileSystem

_TABLE = Path("/proc/self/mounts")
_NETWORK = frozenset(
    (
        *("9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4"),
        *("orangefs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs"),
    )
)
_NETWORK_FUSE = re.compile(r"fuse\.(ceph|davfs|gcsfuse|glusterfs|gvfsd|osxfs|rclone|s3fs|sshfs|smbnetfs|vmhgfs)")
_OCTAL = re.compile(r"\\([0-7]{3})")


def read_mounts() -> str:
    """Return the table of mounted file systems; empty where the system has none to read."""
    try:
        return _TABLE.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def kind_of(path: Path, mounts: str) -> str:
    """Return the type of the file system that `path` lies on, by a table like /proc/mounts; empty if unknown."""
    # Links that lead round in a circle are complained about by whoever opens the file.
    place = Path(os.path.realpath(path))
    best, kind = Path(), ""
    for line in mounts.splitlines():
        _, point, found, *_ = [*line.split(" "), "", ""]
        mounted = Path(_OCTAL.sub(lambda octal: chr(int(octal[1], 8)), point))
        # A later line at the same point covers the earlier one.
        if place.is_relative_to(mounted) and len(mounted.parts) >= len(best.parts):
            best, kind = mounted, found
    return kind


def refuse_network(path: Path, mounts: str) -> None:
    """Raise `NetworkFileSystem` if the store would lie on a share: the panes meet in shared memory (measurements 8)."""
    kind = kind_of(path, mounts)
    if kind in _NETWORK or _NETWORK_FUSE.match(kind):
        raise NetworkFileSystem(path=path, kind=kind)
