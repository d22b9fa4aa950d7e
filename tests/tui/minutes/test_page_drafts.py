"""What is half typed on a page survives the pane."""

from __future__ import annotations

from meeting.events import Face
from tests.tui.hourglass import Hourglass
from tests.tui.live import Evening
from tests.tui.minutes.page_host import at_page
from tui.keeping import Keeping
from tui.page_drafts import PageDrafts
from tui.widgets.aims_page import AimsPage
from tui.widgets.evaluation_page import EvaluationPage
from tui.widgets.page import Page


class Kept:
    """The drafts of one writer in one pane."""

    def __init__(self, evening: Evening, person: str = "tove") -> None:
        self.glass = Hourglass()
        self.live = evening.pane(Face.MINUTES)
        self.drafts = PageDrafts(Keeping(self.live, self.glass, tried=lambda _: None), person)

    def texts(self, page: Page) -> dict[str, str]:
        """Return what a page gets back."""
        self.drafts.give_back(page)
        return dict(page.texts)


async def test_half_a_goal_comes_back_in_another_pane_of_the_same_writer_alone() -> None:
    evening = Evening().opened()
    first = Kept(evening)
    async with at_page(AimsPage, evening) as writer:
        await writer.press("n", "Ro om morg")
        first.drafts.write(writer.desk.page)
        first.glass.run(0.4)
        scene = writer.desk.current()
    assert Kept(evening).texts(AimsPage(scene)) == {"goal:": "Ro om morg"}
    assert Kept(evening, "jonas").texts(AimsPage(scene)) == {}


async def test_a_goal_that_was_kept_leaves_no_draft() -> None:
    evening = Evening().opened()
    kept = Kept(evening)
    async with at_page(AimsPage, evening) as writer:
        kept.drafts.give_back(writer.desk.page)
        await writer.press("n", "Ro")
        kept.drafts.write(writer.desk.page)
        kept.glass.run(0.4)
        await writer.press("<enter>")
        kept.drafts.write(writer.desk.page)
        kept.glass.run(0.4)
        assert kept.live.draft("page:aims:tove") == ""


async def test_a_begun_sheet_is_no_draft() -> None:
    evening = Evening().opened()
    kept = Kept(evening)
    async with at_page(EvaluationPage, evening) as writer:
        await writer.press("1", "5", "<enter>", "<enter>", "hemmeligt")
        kept.drafts.write(writer.desk.page)
        kept.glass.run(0.4)
        assert kept.live.draft("page:evaluation:tove") == ""


async def test_a_draft_that_cannot_be_read_is_no_text() -> None:
    evening = Evening().opened()
    kept = Kept(evening)
    kept.live.keep_draft("page:aims:tove", "[half")
    async with at_page(AimsPage, evening) as writer:
        assert kept.texts(writer.desk.page) == {}
