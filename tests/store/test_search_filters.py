"""Search over meetings that were held: by whom, by what became of it, where and when; and what is never found."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.intents import (
    FollowUpAgreement,
    MarkTopics,
    NoteStatement,
    ParkQuestion,
    PlanMeeting,
    SetGoal,
    SumUp,
    WalkIn,
    WithdrawConsent,
)
from meeting.plan import EarlierAgreement, Plan, Series
from meeting.statement_terms import Said
from store.event_index import EventIndexer
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import AUNT, IDA, planned
from tests.store.meetings import Held
from tests.table import terms

FIRST = replace(
    planned(), participants=(*planned().participants[:4], replace(IDA, name="Ida Søgård"), *planned().participants[5:])
)
SECOND = replace(FIRST, number=2, starts=START + timedelta(weeks=9))
OTHER = replace(FIRST, series=Series("2026-015", "Familien B."))


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store, looked through at the end."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    assert kept.check() == []
    kept.close()


def held(log: SqliteLog, plan: Plan, earlier: tuple[EarlierAgreement, ...] = ()) -> Held:
    return Held(log, plan, FakeClock(plan.starts)).opens(earlier)


def found(log: SqliteLog, words: str) -> list[str]:
    """The texts that are found, newest first."""
    return [hit.text for hit in log.search(words)]


@pytest.mark.parametrize(
    "words", ["who:ida", "hvem:søgård", "hvem:soegaard", "hvem:Ida ro", 'who:"ida søgård"', "ida ro", "søg"]
)
def test_somebody_is_found_by_id_name_or_a_part_of_it(log: SqliteLog, words: str) -> None:
    held(log, FIRST).does(
        NoteStatement("s1", Said("ida", "Der er ro")), NoteStatement("s2", Said("amina", "Der er ro på"))
    )
    assert "Der er ro" in found(log, words)
    assert "Der er ro på" not in found(log, words)


def test_who_is_responsible_is_found_too_and_told_by_name(log: SqliteLog) -> None:
    held(log, FIRST).agrees(terms("ringer til skolen", "ida"), "Ida ringer til skolen i morgen.")
    newest, first = log.search("hvem:ida")
    assert (newest.text, newest.kind, newest.names, newest.who) == (
        "Ida ringer til skolen i morgen.",
        "agreement",
        ("Ida Søgård",),
        "",
    )
    assert (first.text, first.agreement) == ("ringer til skolen", 1)
    assert found(log, "hvem:amina") == []


def test_a_walk_in_is_found_and_so_is_what_they_say(log: SqliteLog) -> None:
    held(log, FIRST).does(
        WalkIn(replace(AUNT, name="Fatma Ö.")), NoteStatement("s1", Said("aunt", "Han kan bo hos mig"))
    )
    assert [(hit.kind, hit.text) for hit in log.search("fatma o")] == [
        ("statement", "Han kan bo hos mig"),
        ("participant", "Fatma Ö., moster"),
    ]


def test_what_the_plan_says_is_found_once_as_it_stands_and_no_way_to_reach_anybody(log: SqliteLog) -> None:
    reachable = (replace(FIRST.participants[0], email="sami@example.dk", phone="20304050"), *FIRST.participants[1:])
    at_first = Held(log, replace(FIRST, participants=reachable))
    assert [(hit.kind, hit.meeting) for hit in log.search("rådhuset hverdag søgård")] == [("plan", FIRST.ref)]
    at_first.does(PlanMeeting(replace(FIRST, participants=reachable, purpose="Ro om aftenen", place="Skolen")))
    assert (found(log, "hverdag"), found(log, "rådhuset"), len(found(log, "aftenen skolen"))) == ([], [], 1)
    assert (found(log, "example"), found(log, "20304050")) == ([], [])


def test_each_kind_of_text_is_told(log: SqliteLog) -> None:
    before = (EarlierAgreement("1.1", "henter", "Mormor"),)
    there = held(log, SECOND, before).does(SetGoal("En rolig morgen"), SumUp("welcome", "Alle er rolige"))
    there.does(ParkQuestion("Hvem er rolig?", "ida"), FollowUpAgreement("1.1", Outcome.KEPT, "Det går roligt"))
    assert [(hit.kind, hit.text) for hit in log.search("rolig")] == [
        ("answer", "1.1 Det går roligt"),
        ("question", "Hvem er rolig?"),
        ("summary", "Alle er rolige"),
        ("goal", "En rolig morgen"),
    ]


def test_agreements_are_found_by_what_became_of_them(log: SqliteLog) -> None:
    first = held(log, FIRST)
    for what in ("ringer", "henter", "cykler", "bager"):
        first.agrees(terms(what), f"Ida {what}.")
    first.closes()
    assert len(found(log, "status:open")) == 4
    earlier = tuple(EarlierAgreement(f"1.{n}", "gør noget", "Ida") for n in range(1, 5))
    second = held(log, SECOND, earlier)
    for ref, outcome in (("1.1", Outcome.KEPT), ("1.2", Outcome.PARTLY), ("1.3", Outcome.LAPSED)):
        second.does(FollowUpAgreement(ref, outcome))
    assert found(log, "status:åben") == ["Ida bager.", "Ida henter."]
    assert [found(log, f"status:{word}") for word in ("holdt", "delvist", "bortfaldt", "ikke")] == [
        ["Ida ringer."],
        ["Ida henter."],
        ["Ida cykler."],
        [],
    ]
    assert [(hit.outcome, hit.agreement) for hit in log.search("status:kept hvem:ida")] == [("kept", 1)]
    assert found(log, "status:open cykler") == []


def test_a_series_is_searched_alone(log: SqliteLog) -> None:
    for plan in (FIRST, OTHER, replace(OTHER, series=Series("2026-015-2", "C."))):
        held(log, plan).does(NoteStatement("s1", Said("ida", f"ro i {plan.ref}")))
    assert found(log, "ro række:2026-015") == ["ro i 2026-015/1"]
    assert found(log, 'series:2026-014 "ro i"') == ["ro i 2026-014/1"]
    assert (found(log, "ro series:2026"), found(log, "ro series:014")) == ([], [])


def test_after_and_before_a_day_in_denmark(log: SqliteLog) -> None:
    late = FakeClock(START.replace(hour=22, minute=59))
    there = Held(log, FIRST, late).opens().does(NoteStatement("s1", Said("ida", "sidst på dagen")))
    late.advance(minutes=5)
    there.does(NoteStatement("s2", Said("ida", "først på dagen")))
    assert found(log, "dagen efter:2026-12-03") == ["først på dagen"]
    assert found(log, "dagen før:3/12-2026 efter:2026-12-02") == ["sidst på dagen"]
    assert found(log, "after:2026-12-03") == ["først på dagen"]


@pytest.mark.rule("R118")
@pytest.mark.parametrize(
    "words", ["hemmeligt", "hvem:ida", "status:open", "series:2026-014", "after:2026-01-01", "1.1"]
)
def test_what_may_not_be_shared_is_not_found_by_any_way(log: SqliteLog, words: str) -> None:
    earlier = (EarlierAgreement("1.1", "henter", "Mormor", topics=("økonomi",)),)
    there = held(log, SECOND, earlier).does(NoteStatement("s1", Said("ida", "hemmeligt ét"), ("økonomi",)))
    agreed = there.agrees(terms("betaler hemmeligt"), "Ida betaler hemmeligt to.")
    there.does(MarkTopics(agreed, ("økonomi",)), FollowUpAgreement("1.1", Outcome.PARTLY, "hemmeligt tre"))
    assert len(found(log, "hemmeligt")) == 4
    there.does(WithdrawConsent("økonomi", "amina"))
    there.does(FollowUpAgreement("1.1", Outcome.KEPT, "hemmeligt fire"))
    assert [text for text in found(log, words) if "hemmeligt" in text] == []


@pytest.mark.parametrize("words", ["who:", "status:opne", "after:fredag", "wh:ida"])
def test_a_filter_that_cannot_be_read_finds_nothing(log: SqliteLog, words: str) -> None:
    held(log, FIRST).does(NoteStatement("s1", Said("ida", "who status after wh ida opne fredag")))
    assert found(log, words) == []


def test_punctuation_for_a_name_finds_nothing(log: SqliteLog) -> None:
    held(log, FIRST)
    assert [found(log, words) for words in ("who:–", 'series:"', "who:*", 'who:"("')] == [[], [], [], []]
