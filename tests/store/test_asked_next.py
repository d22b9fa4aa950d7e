"""What the next meeting is handed is what the series says it asks for, whatever became of the agreements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.agreement_terms import Outcome, Terms
from meeting.intents import FollowUpAgreement, MarkTopics, PutAside, WithdrawConsent
from meeting.people import Participant
from meeting.series import agreements
from meeting.series_agreements import asked_for
from store.event_index import EventIndexer
from store.log import Log
from store.opening import open_store
from store.series import load_series, open_agreements
from tests.people import planned
from tests.store.meetings import Held
from tests.table import terms

MEETINGS, MOST_NEW, SOME = 4, 3, 15
TOPICS = ("skole", "helbred")


def called(people: Sequence[Participant]) -> Mapping[str, str]:
    """What people are called: by their name."""
    return {person.id: person.name for person in people}


def hold(log: Log, number: int, random: Random) -> None:
    """Hold a meeting in which some earlier agreements are answered, new ones are made and consent is taken back."""
    plan = replace(planned(), number=number)
    held = Held(log, plan).opens(open_agreements(log, plan.ref, called))
    for earlier in held.live.state.agreements.earlier:
        if random.random() < 0.7:
            held.does(FollowUpAgreement(earlier.ref, random.choice(list(Outcome)), f"Det gik {number}."))
    for n in range(random.randrange(MOST_NEW + 1)):
        what = f"gør {number}.{n}"
        made = random.choice((held.proposes, lambda given: held.agrees(given, "Aftalt.")))(terms(what))
        if random.random() < 0.3:
            held.does(PutAside(made))
        if random.random() < 0.5:
            held.does(MarkTopics(made, (random.choice(TOPICS),)))
    if random.random() < 0.3:
        held.does(WithdrawConsent(random.choice(TOPICS), "amina"))
    held.closes()


@pytest.mark.rule("R131", "R118")
@settings(max_examples=SOME, phases=(Phase.generate,), deadline=None)
@given(seed=st.integers(0, 2**64 - 1))
def test_both_tell_the_same_agreements_with_the_same_words(seed: int) -> None:
    random = Random(seed)
    with TemporaryDirectory() as folder:
        log = open_store(Path(folder) / "store.db", None, create=True, plain=True, indexer=EventIndexer())
        for number in range(1, MEETINGS):
            hold(log, number, random)
        Held(log, replace(planned(), number=MEETINGS))
        asked = asked_for(agreements(load_series(log, "2026-014")), MEETINGS)
        handed = open_agreements(log, f"2026-014/{MEETINGS}", called)
        log.close()
    assert [(each.ref, each.asked_as) for each in asked] == [(each.ref, each.what) for each in handed]
    assert all(each.withheld is not bool(each.terms.what) for each in asked)
    assert Terms() not in [each.terms for each in asked if not each.withheld]
