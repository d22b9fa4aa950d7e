"""A plan without one of its people leaves nobody behind who supports, speaks for or invites as them."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.plan_without import without
from tests.people import AMINA, BO, IDA, METTE, SAMI, planned


def test_whoever_leaves_is_named_nowhere_any_more() -> None:
    speaks = replace(IDA, represents="sami")
    plan = replace(planned(SAMI, AMINA, speaks, BO, METTE), inviters=("ida", "amina"))
    left = without(plan, "amina")
    assert [person.id for person in left.participants] == ["sami", "ida", "bo", "mette"]
    assert left.inviters == ("ida",)
    assert left.participants[2].supports == ""
    assert without(plan, "sami").participants[1].represents == ""
    assert without(plan, "nobody") == plan
