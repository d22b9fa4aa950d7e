"""The list before the close, against the drawing and by its numbers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.closing import CheckKind, checks
from meeting.state import EPOCH, Agreement, Agreements, Break, ChildView, Ending, Mark, Meeting, Round
from meeting.template import Rule, RuleId, Strength
from tests.tui.drawn import drawing, part
from tests.tui.family import (
    EN,
    FIRST,
    FRIDAYS,
    PLAN,
    SECOND,
    SPEAKERS,
    STARTS,
    TEMPLATE,
    TODAY,
    at_table,
    changed,
    scene,
)
from tests.tui.stage import SMALL, on_stage
from tui.view.closing import check_text, closing_rows
from tui.view.lines import plain, width
from tui.widgets.closing import ClosingPanel

WARNING = tuple(Rule(rule, Strength.WARN, ("R47",)) for rule in RuleId)


@pytest.mark.rule("R86")
@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "Næste møde er om 1 dag. Vi plejer 8–11 uger"),
        (10, "Næste møde er om 10 dage. Vi plejer 8–11 uger"),
        (35, "Næste møde er om 5 uger. Vi plejer 8–11"),
    ],
)
def test_a_next_meeting_that_is_near_is_so_many_days_away(days: int, said: str) -> None:
    meeting = changed(at_the_end(), ending=Ending(next_starts=STARTS + timedelta(days=days)))
    (check,) = (each for each in checks(meeting) if each.kind is CheckKind.NEXT_INTERVAL)
    assert check_text(scene(meeting), check) == said


def at_the_end() -> Meeting:
    """The meeting of drawing g: two breaks, four agreements, Tove gone, no date yet, the evaluation filled in."""
    heard = dict.fromkeys(SPEAKERS, Mark.HEARD)
    unheard_tove = {person: Mark.HEARD for person in SPEAKERS if person != "tove"}
    rounds = {
        "descriptive": Round("descriptive", SPEAKERS, heard),
        "reflection": Round("reflection", SPEAKERS, unheard_tove),
    }
    second = changed(SECOND, wording="…", confirmed_terms=SECOND.terms, with_parent=True)
    third = Agreement("three", 3, changed(FRIDAYS, about=()), STARTS)
    fourth = Agreement("four", 4, Terms("kører til træning", starts=TODAY, follow_up=FollowUp()), STARTS)
    asked = changed(FIRST, views=(ChildView("sami", "ja", EPOCH, what=FIRST.terms.what),))
    meeting = at_table(
        "evaluation", gone=("tove",), rounds=rounds, agreements=Agreements((asked, second, third, fourth))
    )
    breaks = tuple(Break(STARTS + timedelta(minutes=m), 10, STARTS + timedelta(minutes=m + 10)) for m in (52, 112))
    entries = tuple(changed(meeting.phases.entries[0], phase=phase.id) for phase in TEMPLATE.phases)
    return changed(
        meeting,
        plan=changed(PLAN, template=changed(TEMPLATE, rules=WARNING)),
        phases=changed(meeting.phases, entries=entries),
        timebox=changed(meeting.timebox, breaks=breaks),
        ending=Ending(evaluated=True),
    )


@pytest.mark.rule("R35", "R47", "R92", "R144")
async def test_the_list_is_the_drawing() -> None:
    async with on_stage(ClosingPanel(scene(at_the_end())), SMALL) as stage:
        assert stage.rows() == part("g-60x20", 1, 4, 58, 14)
        assert stage.keys(60) == drawing("g-60x20")[19].rstrip()


async def test_a_number_goes_to_the_place_and_l_closes_all_the_same() -> None:
    async with on_stage(ClosingPanel(scene(at_the_end())), SMALL) as stage:
        await stage.press("4", "9", "l", " ", "<escape>")
        (gone,) = (each.check for each in stage.app.posted if isinstance(each, ClosingPanel.GoTo))
        assert (gone.kind, gone.person, gone.number) == (CheckKind.CHILD_NOT_ASKED, "sami", 2)
        assert len(stage.posted(ClosingPanel.Close)) == 1
        assert len(stage.posted(ClosingPanel.Left)) == 1
        assert stage.app.let_through == ["9", "space"]


async def test_the_list_grows_shorter_while_it_is_open() -> None:
    panel = ClosingPanel(scene(at_the_end()))
    async with on_stage(panel, SMALL) as stage:
        dated = changed(at_the_end(), ending=Ending(next_starts=STARTS + timedelta(weeks=10), evaluated=True))
        panel.follow(scene(dated))
        await stage.press()
        assert any("4 ting mangler" in row for row in stage.rows())
        assert any("✓   Næste møde har en dato" in row for row in stage.rows())


def test_every_kind_of_thing_has_its_sentence_in_both_languages() -> None:
    meeting = at_the_end()
    worse = changed(
        meeting,
        ending=Ending(next_starts=STARTS + timedelta(weeks=6)),
        timebox=changed(meeting.timebox, breaks=()),
        rounds={"descriptive": Round("descriptive", SPEAKERS)},
    )
    for state in (meeting, worse):
        for seen in (scene(state), scene(state, look=EN)):
            for check in checks(state):
                assert 0 < len(check_text(seen, check)) <= 54
                assert "{" not in check_text(seen, check)


@pytest.mark.parametrize("size", [(58, 14), (58, 10), (48, 13), (78, 18)])
def test_however_much_is_missing_it_fits_and_is_counted(size: tuple[int, int]) -> None:
    meeting = changed(at_the_end(), rounds={"descriptive": Round("descriptive", SPEAKERS)})
    rows = closing_rows(scene(meeting), *size)
    assert len(rows) <= size[1]
    assert all(width(row) <= size[0] for row in rows)
    assert any("ting mangler" in plain(row) for row in rows)
    assert any("… og" in plain(row) for row in rows)
