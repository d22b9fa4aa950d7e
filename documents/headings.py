"""The headings of a paper as readers aloud need them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from documents.document import Block, Heading


def orderly(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks whose headings have words, begin at level 1 and go down one level at a time, as PDF/UA asks."""
    level = 0
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif any(run.text.strip() for run in block.line):
            level = max(1, min(block.level, level + 1))
            yield replace(block, level=level)
