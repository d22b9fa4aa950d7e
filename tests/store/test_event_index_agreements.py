"""The list of agreements: as far as each has come, what became of it later, and none of the words nobody may read."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlite_utils import Database

from meeting.agreement_terms import Outcome
from meeting.intents import (
    CorrectStatement,
    FollowUpAgreement,
    GiveConsent,
    Leave,
    MarkTopics,
    NoteStatement,
    PostponeMeeting,
    Propose,
    SumUp,
    Undo,
    WithdrawConsent,
)
from meeting.plan import EarlierAgreement
from meeting.statement_terms import Said
from store.errors import OlderVersion
from store.event_index import EventIndexer
from store.indexing import IndexChange
from store.log import AgreementIndexRow, Row
from store.migrations import _MIGRATIONS
from store.opening import open_store
from store.schema import APPLICATION_ID
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.table import terms

FIRST = planned()
REF = FIRST.series.ref
ASKED = (EarlierAgreement("1.1", "ringer", "Ida"), EarlierAgreement("1.2", "henter", "Ida"))


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store, looked through at the end."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    assert kept.check() == []
    kept.close()


def listed(log: SqliteLog) -> list[AgreementIndexRow]:
    return list(log.agreements(REF))


def meeting(log: SqliteLog, number: int) -> Held:
    starts = START + timedelta(weeks=9 * (number - 1))
    return Held(log, replace(FIRST, number=number, starts=starts), FakeClock(starts))


def test_they_are_numbered_as_the_meeting_numbers_them(log: SqliteLog) -> None:
    held = meeting(log, 1).opens()
    held.proposes(terms("ringer"))
    held.proposes(terms("henter"))
    assert [(row.number, row.what) for row in listed(log)] == [(1, "ringer"), (2, "henter")]
    held.does(Undo())
    assert [(row.number, row.what) for row in listed(log)] == [(1, "ringer")]
    held.proposes(terms("cykler"))
    assert [(row.number, row.what) for row in listed(log)] == [(1, "ringer"), (2, "cykler")]


@pytest.mark.rule("R10")
def test_without_a_parent_it_is_listed_as_a_proposal(log: SqliteLog) -> None:
    held = meeting(log, 1).opens().does(Leave("amina"), Leave("yusuf"))
    held.agrees(terms("ringer"), "Ida ringer.")
    assert [row.standing for row in listed(log)] == ["proposal"]


def test_one_that_lacks_something_is_listed_so(log: SqliteLog) -> None:
    meeting(log, 1).opens().proposes(terms("ringer", starts=None))
    assert [row.standing for row in listed(log)] == ["incomplete"]


@pytest.mark.rule("R131")
def test_what_became_of_it_is_what_the_latest_meeting_said_last(log: SqliteLog) -> None:
    first = meeting(log, 1).opens()
    first.proposes(terms("ringer"))
    first.proposes(terms("henter"))
    first.closes()
    second = meeting(log, 2).opens(ASKED)
    third = meeting(log, 3).opens(ASKED)
    third.does(FollowUpAgreement("1.1", Outcome.KEPT))
    second.does(FollowUpAgreement("1.1", Outcome.PARTLY), FollowUpAgreement("1.2", Outcome.PARTLY))
    second.does(FollowUpAgreement("1.2", Outcome.CHANGED))
    assert [(row.outcome, row.answered_in) for row in listed(log)] == [("kept", 3), ("changed", 2)]
    second.does(Undo())
    third.does(Undo())
    assert [(row.outcome, row.answered_in) for row in listed(log)] == [("partly", 2), ("partly", 2)]


def test_an_answer_that_came_before_its_agreement_is_not_lost(log: SqliteLog) -> None:
    meeting(log, 2).opens(ASKED).does(FollowUpAgreement("1.1", Outcome.LAPSED))
    meeting(log, 1).opens().proposes(terms("ringer"))
    assert [row.outcome for row in listed(log)] == ["lapsed"]


@pytest.mark.rule("R118")
def test_the_words_of_one_that_may_not_be_shared_are_not_listed(log: SqliteLog) -> None:
    held = meeting(log, 1).opens()
    agreed = held.agrees(terms("betaler"), "Ida betaler.")
    held.does(WithdrawConsent("økonomi", "amina"))
    assert [row.what for row in listed(log)] == ["betaler"]
    held.does(MarkTopics(agreed, ("økonomi",)))
    [row] = listed(log)
    assert (row.number, row.what, row.responsible, row.standing) == (1, "", (), "agreed")
    held.does(MarkTopics(agreed, ()))
    assert [row.what for row in listed(log)] == ["betaler"]


@pytest.mark.rule("R118")
def test_a_topic_that_is_taken_back_later_hides_what_was_agreed_about_it_before(log: SqliteLog) -> None:
    first = meeting(log, 1).opens()
    first.does(MarkTopics(first.agrees(terms("betaler cyklen"), "Ida betaler cyklen."), ("økonomi",)))
    first.agrees(terms("låner en cykel"), "Ida låner en cykel.")
    first.closes()
    asked = (EarlierAgreement("1.1", "betaler cyklen", "Ida", topics=("økonomi",)), ASKED[1])
    second = meeting(log, 2).opens(asked).does(FollowUpAgreement("1.1", Outcome.PARTLY, "Halvt"))
    assert len(log.search("cykel")) + len(log.search("cyklen")) == 4
    second.does(WithdrawConsent("økonomi", "amina"))
    assert (log.search("cyklen"), log.search("halvt"), len(log.search("cykel"))) == ([], [], 2)
    assert [(row.what, row.outcome) for row in listed(log)] == [("", "partly"), ("låner en cykel", "")]
    first.does(SumUp("welcome", "Alle kender hinanden"), NoteStatement("s1", Said("ida", "Vi ses")))
    assert log.search("cyklen") == []
    second.does(FollowUpAgreement("1.1", Outcome.KEPT, "Helt"))
    assert (log.search("helt"), [row.outcome for row in listed(log)]) == ([], ["kept", ""])
    second.does(GiveConsent("økonomi", "amina"))
    assert (len(log.search("cyklen")), len(log.search("helt")), listed(log)[0].what) == (2, 1, "betaler cyklen")


@pytest.mark.rule("R40")
def test_neither_are_those_of_a_child_although_that_was_found_out_later(log: SqliteLog) -> None:
    held = meeting(log, 1).opens().does(NoteStatement("s1", Said("ida", "Jeg vil gerne sove længe")))
    held.does(Propose(terms("Jeg vil gerne sove længe"), START.date(), statement="s1"))
    assert [row.what for row in listed(log)] == ["Jeg vil gerne sove længe"]
    held.does(CorrectStatement("s1", Said("sami", "Jeg vil gerne sove længe")))
    assert [row.what for row in listed(log)] == [""]


def test_a_meeting_put_off_without_a_date_is_listed_without_one(log: SqliteLog) -> None:
    held = meeting(log, 1).does(PostponeMeeting(None))
    assert [(row.stage, row.starts) for row in log.meetings()] == [("postponed", None)]
    held.does(Undo())
    assert [row.stage for row in log.meetings()] == ["planned"]


def test_a_store_of_the_first_version_is_brought_up_to_date_with_everything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    log = open_store(path, None, create=True, plain=True, indexer=EventIndexer())
    meeting(log, 1).opens().agrees(terms("ringer"), "Ida ringer.")
    rows = log.series_events(REF)
    log.close()
    path.unlink()

    made = Database(path, recursive_triggers=False, execute_plugins=False, strict=True)
    _MIGRATIONS.apply(made, stop_before="002_outcomes_people_and_quick_beginnings")
    fields = ("number", "meeting", "seq", "id", "act", "pane", "kind", "version", "payload")
    for row in rows:
        made.table("event").insert({"at": row.at.isoformat(), **{name: getattr(row, name) for name in fields}})
    made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    made.execute("PRAGMA user_version = 1")
    made.conn.commit()
    made.close()

    with pytest.raises(OlderVersion):
        open_store(path, None, create=False, plain=True, read_only=True, indexer=EventIndexer())
    log = open_store(path, None, create=False, plain=True, indexer=EventIndexer())
    assert log.check() == []
    assert [(hit.text, hit.names) for hit in log.search("ida ringer.")] == [
        ("Ida ringer.", ("Ida",)),
        ("ringer", ("Ida",)),
    ]
    log.close()


def test_whoever_only_reads_is_told_that_an_earlier_program_made_the_lists(tmp_path: Path) -> None:
    class Earlier(EventIndexer):
        version = 1

        def index(self, row: Row) -> IndexChange | None:
            del row
            return None

    path = tmp_path / "store.db"
    open_store(path, None, create=True, plain=True, indexer=Earlier()).close()
    with pytest.raises(OlderVersion, match="start ordstyrer once"):
        open_store(path, None, create=False, plain=True, read_only=True, indexer=EventIndexer())
