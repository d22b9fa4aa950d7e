"""The rows of the page of agreements in any region, with any agreements."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from meeting.agreement_terms import FollowUp, Terms
from meeting.plan import EarlierAgreement
from meeting.state import EPOCH, Agreements, ChildView, OtherTerms, Reservation
from tests.tui.family import DA, FRIDAYS, SECOND, SPEAKERS, STARTS, at_table, changed, scene
from tui.view.agreements_page import agreements_rows
from tui.view.lines import plain, width


def _many(terms: list[Terms], *, crossed: bool, before: int) -> Agreements:
    other = OtherTerms(FRIDAYS, "jonas", STARTS)
    items = tuple(
        changed(
            SECOND,
            id=f"n{n}",
            number=n,
            terms=each,
            other=other if crossed else None,
            accepted=SPEAKERS[1:8],
            reservations=tuple(Reservation(person, "helst om fredagen " * 5) for person in SPEAKERS[8:11]),
            views=(ChildView("sami", "ja", EPOCH, "mormor", each.what),),
        )
        for n, each in enumerate(terms, 1)
    )
    return Agreements(items, earlier=tuple(EarlierAgreement(f"1.{n}", "øver dansk", "Yusuf") for n in range(before)))


TERMS = st.builds(
    Terms,
    what=st.text("abcdefgåø ", min_size=1, max_size=160),
    responsible=st.lists(st.sampled_from(SPEAKERS[1:]), max_size=6, unique=True).map(tuple),
    starts=st.sampled_from([None, date(2026, 12, 4)]),
    follow_up=st.sampled_from([None, FollowUp()]),
    about=st.sampled_from([(), ("sami",)]),
)


@given(
    terms=st.lists(TERMS, min_size=1, max_size=12),
    at=st.integers(0, 15),
    crossed=st.booleans(),
    before=st.integers(0, 4),
    size=st.sampled_from([(78, 10), (78, 11), (80, 14), (100, 18), (120, 24)]),
)
def test_the_page_keeps_to_its_region_and_always_shows_the_sign_and_what_is_read_aloud(
    terms: list[Terms], at: int, crossed: bool, before: int, size: tuple[int, int]
) -> None:
    meeting = at_table("agreements", agreements=_many(terms, crossed=crossed, before=before))
    rows = agreements_rows(scene(meeting, look=DA), f"n{min(at, len(terms) - 1) + 1}", size)
    texts = [plain(row) for row in rows]
    assert len(rows) <= size[1]
    assert all(width(row) <= size[0] for row in rows)
    assert sum(text.startswith(" ► ") for text in texts) == 1
    assert sum("»" in text for text in texts) == 1 + crossed
