"""What the pages of the preparation say where they have little room, or while the meeting runs."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.events import InvitationAnswered, ItemTicked, SharingSettled
from meeting.plan_without import without
from meeting.prepared import Answer, Item
from meeting.state import Stage
from tests.tui import family
from tests.tui.home.drawn_home import coming, plan
from tests.tui.preparing.test_pages import PREPARED, crowd, rows, seen
from tui.preparing_keys import preparing_hints
from tui.view.hints import keys_row
from tui.view.lines import plain
from tui.view.preparing.page import TOP_ROWS
from tui.view.preparing.pages import Page
from tui.view.preparing.undone import undone_plan_text, undone_text
from tui.view.words import words_in


def test_the_row_of_keys_of_the_smallest_window_has_what_the_page_is_for() -> None:
    for look in (family.DA, family.EN):
        topics = plain(keys_row(look, preparing_hints(Page.SHARING), 60)).split("  ")
        assert f"+ {look.words.text('topic')}" in [each.strip() for each in topics]
        assert {each.strip()[:2] for each in topics} >= {"d ", "e ", "i "}
        people = plain(keys_row(look, preparing_hints(Page.PEOPLE), 60)).split("  ")
        assert f"Enter {look.words.text('amend')}" in [each.strip() for each in people]


def test_columns_without_room_are_people_and_no_hidden_rows() -> None:
    assert rows(seen(Page.SHARING), (60, 20))[TOP_ROWS].startswith("   … og 1 person til ")
    assert rows(seen(Page.PEOPLE, 3, 0, coming(crowd(), PREPARED)), (60, 20))[TOP_ROWS].startswith("   … og 3 til → ")


@pytest.mark.parametrize(
    ("stage", "when"), [(Stage.PLANNED, "Før"), (Stage.OPEN, "Under"), (Stage.PAUSED, "Under"), (Stage.CLOSED, "Efter")]
)
def test_the_head_says_whether_the_meeting_is_over(stage: Stage, when: str) -> None:
    meeting = replace(coming(plan(), PREPARED), stage=stage)
    assert rows(seen(Page.CHECKLISTS, meeting=meeting))[0].startswith(f" {when} 4. møde")


def test_what_was_taken_back_is_said() -> None:
    words, before = words_in("da"), plan()
    said = [
        undone_text(words, before, (fact,))
        for fact in (
            InvitationAnswered("ida", "amina", Answer.NO),
            SharingSettled("helbred", "yusuf", None),
            ItemTicked(Item.INVITATIONS_SENT, family.TODAY),
            ItemTicked(Item.INVITATIONS_SENT, None),
            InvitationAnswered("somebody-else", "amina", Answer.NO),
        )
    ]
    assert said == [
        "Fortrudt: Amina om Ida.",
        "Fortrudt: Yusuf om helbred.",
        "Fortrudt: Invitationerne er sendt.",
        "Fortrudt: Invitationerne er ikke sendt.",
        "Fortrudt.",
    ]
    people = tuple(replace(each, why="underviser") if each.id == "ida" else each for each in before.participants)
    assert [
        undone_plan_text(words, undone, back)
        for undone, back in (
            (before, without(before, "ida")),
            (without(before, "ida"), before),
            (replace(before, participants=people), before),
            (replace(before, place="Biblioteket"), before),
        )
    ] == [
        "Fortrudt: Ida er ikke på listen mere.",
        "Fortrudt: Ida er på listen igen.",
        "Fortrudt: rettelsen om Ida.",
        "Fortrudt: rettelsen om mødet.",
    ]
