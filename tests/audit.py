"""Whether a known fault stands against anything in the lock: `make audit`.

The audit tool calls a lock clean of which it could look up nothing; here that is said to be no audit.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec


class Advisory(msgspec.Struct, frozen=True):
    """A known fault of one version."""

    id: str
    fix_versions: tuple[str, ...] = ()


class Dependency(msgspec.Struct, frozen=True):
    """What was found out about one line of the lock."""

    name: str
    version: str = ""
    skip_reason: str = ""
    """Why it could not be looked up; empty if it was."""
    vulns: tuple[Advisory, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """What the audit tool writes."""

    dependencies: tuple[Dependency, ...]


def verdict(report: bytes) -> tuple[int, Sequence[str]]:
    """Return an exit status and lines to print for a report: 1 for a known fault, 0 otherwise.

    A report that cannot be read is that of a tool that reached no database.
    """
    try:
        found = msgspec.json.decode(report, type=Report).dependencies
    except msgspec.DecodeError:
        found = ()
    looked_up = [each for each in found if not each.skip_reason]
    if not looked_up:
        return 0, ["NOT AUDITED: no database of advisories can be had from here."]
    faults = [_told(each, advisory) for each in looked_up for advisory in each.vulns]
    skipped = [f"not audited: {each.skip_reason}" for each in found if each.skip_reason]
    return int(bool(faults)), [*faults, *skipped, f"{len(looked_up)} packages audited, {len(faults)} known faults."]


def _told(dependency: Dependency, advisory: Advisory) -> str:
    mended = ", ".join(advisory.fix_versions) or "no version yet"
    return f"{dependency.name} {dependency.version}: {advisory.id}, mended in {mended}."


def main(tool: Path, locks: Sequence[str]) -> int:
    """Audit lock files with an installed audit tool; return the exit status."""
    named = [word for lock in locks for word in ("-r", lock)]
    asked = [str(tool), *named, "--disable-pip", "--require-hashes", "--format=json", "--progress-spinner=off"]
    status, lines = verdict(subprocess.run(asked, check=False, capture_output=True).stdout)
    print("\n".join(lines))
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
