"""The form an agreement is written in, against the drawings and at the edges."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Resource, Terms
from meeting.state import Agreements
from tests.tui.drawn import part, text
from tests.tui.family import DA, EN, FRIDAY, FRIDAYS, SECOND, TODAY, at_table, changed, scene
from tui.view import agreement_draft
from tui.view.agreement_draft import Desk, Draft, Field, draft_of, fresh, offers, terms_of
from tui.view.agreement_form import form
from tui.view.agreement_places import Writing
from tui.view.lines import width


def desk(terms: Terms = FRIDAYS, today: date = TODAY) -> Desk:
    meeting = at_table(agreements=Agreements((changed(SECOND, terms=terms),)))
    now = datetime.combine(today, time(12), UTC)
    return agreement_draft.desk(scene(meeting, now), 2)


def test_the_form_beside_the_floor_is_the_drawing() -> None:
    draft = replace(draft_of(DA.words, FRIDAYS, desk()), starts="fre")
    drawn = form(DA, Writing(draft, desk(), Field.STARTS), 48, 13)
    assert text(drawn.lines) == part("d-80x24", 31, 9, 48, 13)


def test_the_form_on_a_small_wall_is_the_drawing() -> None:
    draft = fresh(DA.words).put(Field.WHO, "Ida, mor")
    drawn = form(DA, Writing(draft, desk()), 58, 12)
    assert text(drawn.lines) == part("d-60x20", 1, 6, 58, 11)


def test_a_new_agreement_begins_today_and_is_followed_up_at_the_next_meeting() -> None:
    for look in (DA, EN):
        terms = terms_of(fresh(look.words), desk())
        assert (terms.starts, terms.follow_up) == (TODAY, FollowUp())


@pytest.mark.parametrize(
    "terms",
    [
        FRIDAYS,
        Terms(),
        Terms("ringer", ("per",), starts=TODAY, follow_up=FollowUp(date(2027, 1, 8)), resource=Resource.PRIVATE),
        Terms("søger", ("jonas",), ("tove", "sami"), FRIDAY, FollowUp(), date(2027, 2, 1), Resource.PROFESSIONAL),
    ],
)
def test_terms_written_out_and_read_again_are_the_same(terms: Terms) -> None:
    for look in (DA, EN):
        meeting = at_table()
        table = agreement_draft.desk(scene(meeting, look=look), 3)
        assert terms_of(draft_of(look.words, terms, table), table) == terms


def test_a_date_of_the_first_day_stands_when_the_meeting_goes_on_another_day() -> None:
    tomorrow = desk(today=date(2026, 12, 5))
    assert terms_of(draft_of(DA.words, FRIDAYS, tomorrow), tomorrow) == FRIDAYS


@pytest.mark.rule("R96")
def test_a_child_is_offered_to_take_part_but_never_to_be_responsible() -> None:
    draft = Draft(who="sa", taking_part="sa")
    assert offers(draft, desk(), Field.WHO) == ()
    assert [choice.id for choice in offers(draft, desk(), Field.TAKING_PART)] == ["sami"]
    assert terms_of(Draft(who="Sami, Ida"), desk()).responsible == ("ida",)


def test_whoever_stands_in_the_field_is_not_offered_again() -> None:
    assert [choice.id for choice in offers(Draft(who="Mormor, mor"), desk(), Field.WHO)] == ["amina"]


def test_the_full_date_stands_beside_what_is_typed_and_instead_of_it_afterwards() -> None:
    draft = fresh(DA.words).put(Field.FOLLOW_UP, "uge 50")
    typing = "\n".join(text(form(DA, Writing(draft, desk(), Field.FOLLOW_UP), 58, 14).lines))
    assert "uge 50    fredag den 11. december" in typing
    after = "\n".join(text(form(DA, Writing(draft, desk(), Field.WHO), 58, 14).lines))
    assert "uge 50" not in after
    assert "Følges op    fredag den 11. december" in after


def test_what_few_agreements_need_stands_where_there_is_room_or_when_asked_for() -> None:
    small = form(DA, Writing(fresh(DA.words), desk()), 58, 12)
    assert [spot.field for spot in small.spots][-1] is Field.ABOUT
    more = form(DA, Writing(fresh(DA.words), desk(), Field.DEADLINE, more=True), 58, 12)
    assert [spot.field for spot in more.spots][-2:] == [Field.DEADLINE, Field.RESOURCE]
    large = form(DA, Writing(fresh(DA.words), desk()), 84, 18)
    assert [spot.field for spot in large.spots][-2:] == [Field.DEADLINE, Field.RESOURCE]


LINES = st.text("abcdeæøå ,/1259", max_size=180)
LONG = Draft("Ida, mor", "taler sammen hver fredag " * 7, "Sami", "Sami", "fre", "uge 50", "9/12", "pri")


@example(draft=LONG, focus=Field.WHO, more=True, size=(58, 10))
@example(draft=LONG, focus=Field.RESOURCE, more=True, size=(48, 13))
@given(
    draft=st.builds(Draft, LINES, LINES, LINES, LINES, LINES, LINES, LINES, LINES),
    focus=st.sampled_from(Field),
    more=st.booleans(),
    size=st.sampled_from([(48, 13), (58, 12), (58, 10), (58, 14), (78, 18), (84, 18)]),
)
def test_whatever_is_typed_the_form_keeps_its_size_and_every_field_its_place(
    draft: Draft, focus: Field, more: bool, size: tuple[int, int]
) -> None:
    drawn = form(DA, Writing(draft, desk(), focus, more), *size)
    assert len(drawn.lines) <= size[1]
    assert all(width(row) == size[0] for row in drawn.lines)
    for spot in drawn.spots:
        assert 0 < spot.y < len(drawn.lines) - 1
        assert spot.y + spot.height <= len(drawn.lines) - 1
        assert spot.x + spot.width <= size[0] - 2
    assert drawn.spot(focus).field is focus
