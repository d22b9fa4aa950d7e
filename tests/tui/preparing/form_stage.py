"""A form on a stage, in the room that the screen of the preparation gives it."""

from __future__ import annotations

from tests.tui.stage import Seen
from tui.view.places import Box
from tui.widgets.plan_sheet import PlanSheet

SMALL = Box(0, 3, 60, 15)
USUAL = Box(0, 3, 80, 19)
LARGE = Box(0, 3, 120, 31)


def sheet(stage: Seen) -> PlanSheet:
    """The form on the stage."""
    panel = stage.app.panel
    assert isinstance(panel, PlanSheet)
    return panel


async def go_to(stage: Seen, where: str) -> None:
    """Walk down to a field."""
    for _ in range(60):
        if sheet(stage).sheet.item.place == where:
            return
        await stage.press("<down>")
    raise AssertionError(where)


def shown(stage: Seen, text: str) -> bool:
    """Whether a text stands in the form, wherever its rows break."""
    return text in " ".join(" ".join(row.split()) for row in stage.rows())
