"""Erasing a series leaves none of its words in the files, and everything of the others."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.evaluation_terms import Group, Sheet
from meeting.intents import (
    Accept,
    AnswerEvaluation,
    AnswerScale,
    AskScale,
    CorrectStatement,
    GiveConsent,
    NoteReservation,
    NoteStatement,
    SetGoal,
    SumUp,
    TakeMinutes,
    Undo,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.plan import Plan
from meeting.statement_terms import Category, Said
from store.erased import NOTHING
from store.errors import ErasedNotEmptied
from store.event_index import EventIndexer
from store.half_made import NEW_SERIES
from store.indexing import IndexChange, MeetingFields, SearchText
from store.keys import RawKey
from store.log import AgreementIndexRow, Row
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.people import planned
from tests.store.meetings import Held
from tests.store.support import NOON, NotesIndexer, contents, event, keep, reopen
from tests.table import terms

SERIES = ("A", "B", "C", "D")


class Everywhere(NotesIndexer):
    """Puts the words of an event into every table there is."""

    settling = frozenset({"Said"})

    def index(self, row: Row) -> IndexChange | None:
        text = json.loads(row.payload)["text"]
        fields: MeetingFields = {"series_name": text[:20], "place": text[-9:]}
        return IndexChange(fields, text=SearchText(text[:9], text), people={text[:9]: text[:20]})

    def agreements(self, rows: Sequence[Row], withheld: Mapping[str, tuple[str, ...]]) -> Sequence[AgreementIndexRow]:
        del withheld
        newest = {f"a{row.seq % 7}": (row.meeting, json.loads(row.payload)["text"]) for row in rows}
        return [
            AgreementIndexRow(meeting, agreement, what=text, responsible=(text[:9],))
            for agreement, (meeting, text) in newest.items()
        ]


def word(series: str) -> bytes:
    return f"zebra{series}".lower().encode()


def traces(folder: Path, series: Sequence[str]) -> int:
    return sum(content.lower().count(word(ref)) for content in contents(folder).values() for ref in series)


def fill(log: SqliteLog, chance: random.Random, events: int) -> None:
    """Meetings of several series in turn, with short and long texts that all hold the word of their series."""
    for n in range(events):
        ref = chance.choice(SERIES)
        words = [f"ord{chance.randrange(200)}" for _ in range(chance.choice((3, 10, 50, 50, 50, 700)))]
        words.insert(chance.randrange(len(words)), f"Zebra{ref}" * chance.choice((1, 1, 3)) + str(n))
        new = replace(event(text=" ".join(words), act=f"act{n}", at=NOON), id=f"zebra{ref}{n}", pane=f"zebra{ref}")
        keep(log, f"{ref}/{chance.randrange(1, 4)}", new)
        if not chance.randrange(4):
            log.save_draft(f"{ref}/1", "minutes", f"field{chance.randrange(3)}", f"Zebra{ref} halv", NOON)
        if not chance.randrange(40):
            log._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def erase_some(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    log = open_store(folder / f"{seed}.db", None, create=True, plain=True, indexer=Everywhere())
    # What is tested is what is written, not that it reaches the disk.
    log._connection.execute("PRAGMA synchronous = OFF")
    fill(log, chance, events=chance.choice((60, 300)))
    gone = chance.sample(SERIES, chance.choice((1, 2, 3)))
    stay = [ref for ref in SERIES if ref not in gone]
    kept = [row for row in log.follow(0) if row.meeting[0] in stay]
    assert traces(folder, gone) > 0
    for ref in gone:
        log.erase(ref)
        assert traces(folder, [ref]) == 0
    assert log.follow(0) == kept
    assert log.check() == []
    log.close()
    for file in folder.iterdir():
        file.unlink()


@pytest.mark.parametrize("layout", [7, 16, 29])
def test_no_word_is_left_even_in_a_plain_file(tmp_path: Path, layout: int) -> None:
    """In these files secure deletion alone leaves some: in the search index, or on pages that were packed anew."""
    erase_some(tmp_path, layout)


@pytest.mark.soak
def test_no_word_is_left_in_many_plain_files(tmp_path: Path, seed: int) -> None:
    for n in range(100):
        erase_some(tmp_path, seed * 1000 + n)
    print(f"\n100 stores (seed {seed}), 0 traces of an erased series")  # noqa: T201 - the figure of the soak


def written(log: SqliteLog, plan: Plan, marker: str) -> None:
    """Hold a meeting in which the marker stands in all that a minute-taker can write, drafts too."""
    held = Held(log, plan).opens().does(TakeMinutes("karen"))
    for n in range(40):
        said = Said("ida", f"{marker} siger {n} " * (n % 7 + 1), Category.WORRY, f"{marker} anderledes", ("amina",))
        held.does(NoteStatement(f"{marker}{n}", said, (f"{marker} {n % 3}",)))
    held.does(CorrectStatement(f"{marker}1", Said("amina", f"{marker} rettet"), base=Said("ida", marker)))
    held.does(WithdrawStatement(f"{marker}2"), WithdrawConsent(f"{marker} 0", "amina"))
    held.does(WithdrawConsent(f"{marker} 1", "amina"), GiveConsent(f"{marker} 1", "amina"), Undo())
    agreed = held.agrees(terms(f"{marker} ringer"), f"Ida {marker} ringer.")
    held.does(Accept(agreed, "amina"), NoteReservation(agreed, "yusuf", f"{marker} forbehold"))
    held.does(SumUp("welcome", f"{marker} opsamling"), SetGoal(f"{marker} mål"), AskScale(f"{marker} skala"))
    held.does(AnswerScale(held.live.state.minutes.scales[0].id, "amina", 3))
    held.does(AnswerEvaluation(Sheet(Group.PARENTS, (1, None, None, None, None, None), f"{marker} næste gang")))
    for field in ("statement:karen", "agreement", "sum_up"):
        held.live.keep_draft(field, f"{marker} halvt skrevet")


def test_no_word_of_what_a_minute_taker_wrote_is_left(tmp_path: Path) -> None:
    log = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    other = replace(planned(), series=replace(planned().series, ref="B"))
    written(log, planned(), "zebraa")
    written(log, other, "zebrab")
    kept = [row for row in log.follow(0) if row.meeting == other.ref]
    assert traces(tmp_path, ["A"]) > 100
    log.erase(planned().series.ref)
    assert traces(tmp_path, ["A"]) == 0
    assert log.follow(0) == kept
    assert len(log.search("zebrab")) > 10
    assert log.check() == []
    log.close()


def test_what_was_erased_is_not_found_anywhere(log: SqliteLog) -> None:
    keep(log, "A/1", event(text="Zebra"), event("Agreed", agreement="a", what="Zebra ringer"))
    keep(log, "AB/1", event(text="Zebra"))
    log.save_draft("A/2", "minutes", "statement", "Zebra", NOON)
    log.erase("A")
    assert not [*log.series_events("A"), *log.agreements("A"), *log.drafts("A/2")]
    assert [hit.meeting for hit in log.search("zebra")] == ["AB/1"]
    assert [row.ref for row in log.meetings()] == ["AB"]
    assert log.check() == []


def test_erasing_what_is_not_there_is_harmless(log: SqliteLog) -> None:
    kept = keep(log, "A/1", event())
    log.erase("B")
    log.erase("")
    assert log.follow(0) == kept


def test_an_erased_series_can_begin_again(log: SqliteLog) -> None:
    new = event()
    keep(log, "A/1", new, event())
    log.erase("A")
    assert [(row.id, row.seq) for row in keep(log, "A/1", new)] == [(new.id, 1)]


def test_a_pane_that_holds_old_pages_is_told_of(log: SqliteLog, path: Path, key: RawKey) -> None:
    keep(log, "A/1", event())
    log._connection.execute("PRAGMA busy_timeout = 20")
    other = reopen(path, key)
    other._connection.execute("BEGIN")
    other.since("A/1", 0)
    with pytest.raises(ErasedNotEmptied, match="erase again"):
        log.erase("A")
    assert log.since("A/1", 0) == []

    other._connection.execute("ROLLBACK")
    log.erase("A")
    assert path.with_name(f"{path.name}-wal").stat().st_size == 0
    other.close()


def test_a_series_that_is_called_as_half_made_plans_are_leaves_them_to_the_others(log: SqliteLog) -> None:
    """R48: they lie under `new/0`, whatever series they are to be."""
    log.save_draft(NEW_SERIES, "pane", "plan", '{"texts": {"series//ref": "2026-99"}}', NOON)
    log.save_draft(NEW_SERIES, "other", "plan", '{"texts": {"series//name": "Familien B."}}', NOON)
    assert log.traces("new") == log.erase("new") == NOTHING
    keep(log, "new/1", event())
    assert (log.erase("new").meetings, log.traces("new")) == (1, NOTHING)
    assert [draft.pane for draft in log.drafts(NEW_SERIES)] == ["other", "pane"]
