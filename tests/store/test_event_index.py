"""What a list and a search show of a meeting, as its facts come in."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.evaluation_terms import Group, Sheet
from meeting.events import Face
from meeting.intents import (
    Amend,
    AnswerEvaluation,
    AskScale,
    CorrectStatement,
    DropGoal,
    DropScale,
    EndSeries,
    FollowUpAgreement,
    GiveConsent,
    MarkSent,
    MarkTopics,
    NoteStatement,
    ParkQuestion,
    PauseMeeting,
    PostponeMeeting,
    PutAside,
    ResumeMeeting,
    SetGoal,
    SetNextMeeting,
    SumUp,
    Undo,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.papers import Paper
from meeting.plan import EarlierAgreement
from meeting.statement_terms import Category, Said
from store.event_index import EventIndexer
from store.live import LiveMeeting
from store.log import MeetingIndexRow, instant
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import START
from tests.people import planned
from tests.store.meetings import Held
from tests.table import terms

PLAN = planned()


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store, looked through at the end."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    assert kept.check() == []
    kept.close()


def row(log: SqliteLog, _after: Held | None = None) -> MeetingIndexRow:
    """The one meeting of the list, after an act."""
    (only,) = log.meetings()
    return only


def test_a_plan_is_listed(log: SqliteLog) -> None:
    held = Held(log, PLAN)
    listed = row(log)
    assert (listed.ref, listed.number, listed.series_name, listed.stage) == ("2026-014", 1, "Familien A.", "planned")
    assert (listed.starts, listed.place, listed.template) == (instant(START), "Rådhuset, lokale 3", "test 1")
    assert listed.last_at == instant(held.clock.now())


def test_its_stage_follows_the_meeting(log: SqliteLog) -> None:
    held = Held(log, PLAN)
    stages = [row(log).stage, row(log, held.opens()).stage]
    stages += [row(log, held.does(act)).stage for act in (PauseMeeting(), ResumeMeeting())]
    stages.append(row(log, held.closes()).stage)
    assert stages == ["planned", "open", "paused", "open", "closed"]
    assert row(log).closed_at == instant(held.clock.now())


def test_put_off_it_is_listed_on_its_new_day(log: SqliteLog) -> None:
    later = START + timedelta(days=7)
    held = Held(log, PLAN).does(PostponeMeeting(later))
    assert (row(log).stage, row(log).starts) == ("postponed", instant(later))
    held.does(Undo())
    assert (row(log).stage, row(log).starts) == ("planned", instant(START))


def test_put_off_without_a_date_it_has_none_until_it_begins_after_all(log: SqliteLog) -> None:
    held = Held(log, PLAN).does(PostponeMeeting())
    assert (row(log).stage, row(log).starts) == ("postponed", None)
    held.clock.advance(minutes=7 * 24 * 60)
    held.opens()
    began = instant(held.clock.now())
    assert (row(log).stage, row(log).starts) == ("open", began)
    assert instant(held.live.state.planned.starts) == began
    assert row(log, held.closes()).starts == began


def test_the_next_date_is_listed(log: SqliteLog) -> None:
    later = START + timedelta(weeks=9)
    held = Held(log, PLAN).opens().does(SetNextMeeting(later))
    assert row(log).next_starts == instant(later)
    held.does(EndSeries("Sami trives, og der er ikke brug for flere møder."))
    assert row(log).next_starts is None


def test_an_agreement_is_listed_as_far_as_it_has_come(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens()
    agreed = held.agrees(terms("ringer"), "Ida ringer til skolen.")
    standings = [log.agreements("2026-014")[0].standing]
    held.does(Amend(agreed, terms("skriver"), START.date()))
    standings.append(log.agreements("2026-014")[0].standing)
    held.does(PutAside(agreed))
    (listed,) = log.agreements("2026-014")
    assert [*standings, listed.standing] == ["agreed", "not_read_back", "put_aside"]
    assert (listed.meeting, listed.agreement, listed.what, listed.responsible) == (
        PLAN.ref,
        agreed,
        "skriver",
        ("ida",),
    )


def test_what_is_undone_is_not_listed_and_not_found(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens()
    held.proposes(terms("ringer"))
    held.does(Undo())
    assert log.agreements("2026-014") == []
    assert log.search("ringer") == []


@pytest.mark.parametrize("word", ["hverdag", "ringer", "onsdag", "halvvejs", "cyklen"])
def test_what_was_written_is_found(log: SqliteLog, word: str) -> None:
    earlier = (EarlierAgreement("1.1", "henter", "Mormor"),)
    held = Held(log, PLAN).opens(earlier)
    held.agrees(terms("ringer"), "Ida ringer hver onsdag.")
    held.does(ParkQuestion("Hvem betaler cyklen?"), FollowUpAgreement("1.1", Outcome.PARTLY, "Vi nåede halvvejs"))
    assert {hit.meeting for hit in log.search(word)} == {PLAN.ref}


def found(log: SqliteLog, words: str) -> list[str]:
    """The texts that are found, newest first."""
    return [hit.text for hit in log.search(words)]


WORRY = Said("ida", "Han giver op i matematik", Category.WORRY, "En voksen ved bordet")


def test_what_was_said_is_found_with_who_said_it(log: SqliteLog) -> None:
    Held(log, PLAN).opens().does(NoteStatement("s1", WORRY))
    assert [(hit.who, hit.text) for hit in log.search("matematik bordet")] == [
        ("ida", "Han giver op i matematik\nEn voksen ved bordet")
    ]
    assert found(log, "ida matematik")


def test_what_is_added_after_the_close_is_found_beside_what_stood(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens()
    held.does(NoteStatement("s1", WORRY))
    held.closes()
    held.does(CorrectStatement("s1", Said("ida", "Han giver op i læsning")))
    assert found(log, "giver op") == ["Han giver op i læsning", "Han giver op i matematik\nEn voksen ved bordet"]
    held.does(MarkTopics("s1", ("skole",)), WithdrawConsent("skole", "amina"))
    assert found(log, "giver op") == []


def test_a_correction_takes_the_place_of_what_stood_and_a_withdrawal_takes_it_away(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens().does(NoteStatement("s1", WORRY), NoteStatement("s2", Said("amina", "Han regner")))
    held.does(CorrectStatement("s1", Said("ida", "Han giver op i dansk"), base=WORRY))
    assert (found(log, "matematik"), found(log, "dansk")) == ([], ["Han giver op i dansk"])
    held.does(WithdrawStatement("s1"))
    assert (found(log, "dansk"), found(log, "regner")) == ([], ["Han regner"])
    held.does(Undo())
    assert (found(log, "matematik"), found(log, "dansk")) == ([], ["Han giver op i dansk"])


def test_two_wordings_that_stand_beside_each_other_are_both_found_until_one_is_chosen(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens().does(NoteStatement("s1", WORRY))
    held.does(CorrectStatement("s1", Said("ida", "Han giver op i dansk"), base=WORRY))
    held.does(CorrectStatement("s1", Said("ida", "Han giver op i sløjd"), base=WORRY))
    assert (found(log, "giver op")) == ["Han giver op i sløjd", "Han giver op i dansk"]
    held.does(CorrectStatement("s1", Said("ida", "Han giver op i begge"), base=Said("ida", "Han giver op i sløjd")))
    assert found(log, "giver op") == ["Han giver op i begge"]


def test_sum_ups_goals_and_scales_are_found_as_they_stand(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens().does(SumUp("welcome", "Vi kender hinanden"), SetGoal("Ro om morgenen"))
    held.does(AskScale("Hvor tæt er vi på det, du ønsker?"))
    assert [found(log, word) for word in ("hinanden", "morgenen", "ønsker")] == [
        ["Vi kender hinanden"],
        ["Ro om morgenen"],
        ["Hvor tæt er vi på det, du ønsker?"],
    ]
    goal = held.live.state.minutes.goals[0].id
    held.does(SumUp("welcome", "Vi har hilst"), SetGoal("Ro om aftenen", goal))
    assert (found(log, "hinanden"), found(log, "morgenen"), found(log, "hilst")) == ([], [], ["Vi har hilst"])
    assert found(log, "aftenen") == ["Ro om aftenen"]
    held.does(DropGoal(goal))
    assert found(log, "aftenen") == []
    scale = held.live.state.minutes.scales[0].id
    held.does(AskScale("Hvor trygt er det?", scale=scale))
    assert (found(log, "ønsker"), found(log, "trygt")) == ([], ["Hvor trygt er det?"])
    held.does(DropScale(scale))
    assert found(log, "trygt") == []
    held.does(Undo())
    assert found(log, "trygt") == ["Hvor trygt er det?"]


@pytest.mark.rule("R118")
def test_what_touches_a_topic_is_not_found_from_the_moment_it_may_not_be_shared(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens().does(NoteStatement("s1", WORRY, ("Skolen", "matematik")))
    agreed = held.agrees(terms("ringer til skolen"), "Ida ringer til skolen i morgen.")
    held.does(MarkTopics(agreed, ("skolen",)), NoteStatement("s2", Said("amina", "Han sover"), ("hjemmet",)))
    assert (len(found(log, "giver")), len(found(log, "ringer"))) == (1, 2)

    held.does(WithdrawConsent("skolen", "amina"))
    assert (found(log, "giver"), found(log, "ringer"), found(log, "sover")) == ([], [], ["Han sover"])
    held.does(CorrectStatement("s1", Said("ida", "Han giver næsten op")))
    held.does(Amend(agreed, terms("skriver til skolen"), START.date()))
    held.does(MarkTopics("s2", ("skolen",)), NoteStatement("s3", Said("yusuf", "Han cykler"), ("skolen",)))
    assert [found(log, word) for word in ("giver", "sover", "cykler", "skriver")] == [[], [], [], []]
    assert log.check() == []

    held.does(MarkTopics("s2", ()), GiveConsent("skolen", "amina"))
    assert (found(log, "giver"), found(log, "sover")) == (["Han giver næsten op"], ["Han sover"])
    assert (len(found(log, "skolen")), found(log, "cykler")) == (4, ["Han cykler"])
    held.does(WithdrawConsent("skolen", "amina"), Undo())
    assert found(log, "giver") == ["Han giver næsten op"]


@pytest.mark.rule("R118")
def test_a_topic_is_withheld_at_every_meeting_of_its_own_series(log: SqliteLog) -> None:
    later = replace(PLAN, number=2)
    other = replace(PLAN, series=replace(PLAN.series, ref="2026-015"))
    for plan in (PLAN, other):
        Held(log, plan).opens().does(NoteStatement("s1", WORRY, ("skolen",)))
    held = Held(log, later).opens().does(NoteStatement("s1", Said("ida", "Han giver ikke op"), ("skolen",)))
    held.does(WithdrawConsent("skolen", "amina"))
    assert [hit.meeting for hit in log.search("giver")] == [other.ref]
    held.does(GiveConsent("skolen", "amina"))
    assert {hit.meeting for hit in log.search("giver")} == {PLAN.ref, later.ref, other.ref}


def test_the_sheets_of_the_evaluation_are_not_searched(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens()
    held.does(AnswerEvaluation(Sheet(Group.PARENTS, (3, None, None, None, None, None), "Start til tiden")))
    assert found(log, "tiden") == []


@pytest.mark.rule("R143")
def test_that_its_record_is_filed_is_listed_until_something_is_written_or_taken_back(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens().closes()
    desk = LiveMeeting(log, PLAN.ref, Face.MINUTES, held.clock)
    assert desk.do(NoteStatement("s1", Said("ida", "Han er træt"))) is None
    held.does(MarkSent(Paper.RECORD, START.date()), MarkSent(Paper.MINUTES, START.date()))
    assert (row(log).record_filed, row(log).retention_days) == ("2026-12-02", PLAN.template.retention_days)
    held.does(NoteStatement("s2", Said("amina", "Han sover")))
    assert row(log).record_filed is None
    assert row(log, held.does(Undo())).record_filed == "2026-12-02"
    assert desk.do(Undo()) is None
    assert row(log).record_filed is None
    held.does(MarkSent(Paper.RECORD, START.date() + timedelta(days=1)))
    assert row(log).record_filed == "2026-12-03"
    assert row(log, held.does(Undo())).record_filed is None
