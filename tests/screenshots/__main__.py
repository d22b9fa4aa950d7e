"""Draw the pictures in screenshots/ anew; with `--check` only name those that are stale."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from tests.screenshots.documents import documents
from tests.screenshots.drawing import draw, name_of
from tests.screenshots.homes import homes
from tests.screenshots.minutes import MINUTES
from tests.screenshots.papers import papers
from tests.screenshots.preparing import prepared
from tests.screenshots.review import REVIEWED
from tests.screenshots.situations import SITUATIONS

FOLDER = Path(__file__).parents[2] / "screenshots"


async def pictures() -> dict[str, bytes]:
    """Return every picture by the name of its file."""
    meetings = {
        name_of(situation, language): await draw(situation, language)
        for situation in (*SITUATIONS, *MINUTES, *REVIEWED)
        for language in situation.languages
    }
    screens = meetings | await homes() | await prepared() | await documents()
    return {name: picture.encode() for name, picture in screens.items()} | papers()


def stale(drawn: dict[str, bytes]) -> list[str]:
    """Return the names of the files that are missing, different, or of no situation."""
    there = {path.name: path.read_bytes() for path in FOLDER.glob("*")}
    return sorted(name for name in drawn.keys() | there.keys() if drawn.get(name) != there.get(name))


def main() -> int:
    """Write or check the pictures; return an exit status."""
    # Textual reads it when an app is made, and takes every colour away.
    os.environ.pop("NO_COLOR", None)
    drawn = asyncio.run(pictures())
    names = stale(drawn)
    if "--check" in sys.argv[1:]:
        if names:
            print("Stale pictures; `make screenshots` draws them anew:", *names, sep="\n  ")
        return bool(names)
    FOLDER.mkdir(exist_ok=True)
    for name in names:
        path = FOLDER / name
        if name in drawn:
            path.write_bytes(drawn[name])
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
