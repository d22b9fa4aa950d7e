"""Any document of a plan whose texts can be read, whatever the rules say of it."""

from __future__ import annotations

import tomllib

from hypothesis import strategies as st

from meeting.people import Network
from meeting.prepared import BEFORE, Answer, Sharing
from meeting.presets import PRESETS
from tests.meeting.plan_texts import PLAN

IDS = [f"p{number}" for number in range(6)]
TEXTS = st.sampled_from(["Åse Holm", "[x] {y}", "a", "Ro om morgenen"])
CLOCKS = st.sampled_from(["13:00", "13:40", "14:10", "15:59"])
DAYS = st.sampled_from(["2026-11-20", "2026-11-28", "2027-02-28"])
ROLES = st.sampled_from(["barn", "mor", "far", "nabo", "klasselærer", "rådgiver", "bisidder", "husvært"])


def optional(**keys: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({}, optional=keys)


@st.composite
def participants(draw: st.DrawFn, person_id: str) -> dict[str, object]:
    """Return any person of a table that holds the keys of a participant in any mixture."""
    keys = draw(
        optional(
            network=st.sampled_from([each.value for each in Network]),
            shown_as=TEXTS,
            speaks=st.sampled_from(["ar", "da", "SO"]),
            leaves_at=CLOCKS,
            present=st.just([["13:10", "13:30"], ["14:00", "14:05"]]),
            born=st.integers(1990, 2020),
            supports=st.sampled_from(IDS),
            represents=TEXTS,
            contact=optional(email=st.just("a@b.dk"), phone=st.just("20 00 00 00")),
            away=st.lists(st.tuples(DAYS).map(lambda day: [day[0], day[0]]), min_size=1, max_size=2),
            why=TEXTS,
            answers=st.dictionaries(st.sampled_from(IDS), st.sampled_from([each.value for each in Answer])),
        )
    )
    return {"id": person_id, "name": draw(TEXTS), "role": draw(ROLES), **keys}


@st.composite
def documents(draw: st.DrawFn) -> dict[str, object]:
    """Return one."""
    document = tomllib.loads(PLAN)
    settings = optional(minutes=st.integers(60, 240), leader_uninvolved=st.booleans(), purpose_for_child=TEXTS)
    owners = {"topic": TEXTS, "by": st.sampled_from(IDS), "sharing": st.sampled_from([each.value for each in Sharing])}
    return {
        "series": document["series"],
        "meeting": {**document["meeting"], "template": draw(st.sampled_from(PRESETS)), **draw(settings)},
        "participant": [draw(participants(each)) for each in IDS[: draw(st.integers(1, 6))]],
        "sharing": draw(st.lists(st.fixed_dictionaries(owners), max_size=3)),
        "prepared": draw(st.dictionaries(st.sampled_from([item.value for item in BEFORE]), DAYS, max_size=3)),
    }
