"""A window that is open on a series while it is erased brings not one word of it back, and says why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from json import dumps
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import NoteStatement, PlanMeeting, TakeMinutes
from meeting.people import Network
from meeting.plan import Plan, Series
from meeting.statement_terms import Said
from store.errors import SeriesErased
from store.event_index import EventIndexer
from store.half_made import NEW_SERIES
from store.live import LiveMeeting
from store.log import Access
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.store.planted import Words
from tests.store.support import NOON, NotesIndexer, contents, event, keep

REF = planned().series.ref


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteLog]:
    log = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield log
    log.close()


@pytest.fixture
def eraser(store: SqliteLog) -> Iterator[SqliteLog]:
    """The same store, as another window has it."""
    log = open_store(store.path, None, create=False, plain=True, indexer=EventIndexer())
    yield log
    log.close()


def says(words: Words) -> NoteStatement:
    return NoteStatement(words.new, Said("ida", f"siger {words.new}"))


@pytest.mark.parametrize("face", [Face.LEAD, Face.MINUTES, Face.HOME])
def test_nothing_that_is_done_or_typed_comes_back(store: SqliteLog, eraser: SqliteLog, face: Face) -> None:
    words = Words()
    Held(store, planned()).opens()
    pane = LiveMeeting(store, planned().ref, face, FakeClock())
    eraser.erase(REF)
    for keeps in (
        lambda: pane.do(TakeMinutes("karen")),
        lambda: pane.do(says(words)),
        lambda: pane.do(PlanMeeting(replace(planned(), place=words.new))),
        lambda: pane.keep_draft("agreement", words.new),
        pane.catch_up,
    ):
        with pytest.raises(SeriesErased, match="was erased"):
            keeps()
        assert pane.erased
    assert words.found(store.path.parent) == {}
    assert (store.follow(0), store.drafts(planned().ref)) == ([], [])
    assert pane.state.planned.ref == planned().ref


def test_the_next_meeting_that_is_only_being_planned_brings_nothing_back(store: SqliteLog, eraser: SqliteLog) -> None:
    words = Words()
    Held(store, planned())
    pane = LiveMeeting(store, f"{REF}/2", Face.HOME, FakeClock())
    pane.keep_draft("plan", words.new)
    eraser.erase(REF)
    with pytest.raises(SeriesErased):
        pane.keep_draft("plan", words.new)
    with pytest.raises(SeriesErased):
        pane.do(PlanMeeting(replace(planned(), number=2, place=words.new)))
    assert words.found(store.path.parent) == {}
    assert eraser.traces(REF).drafts == 0


def test_a_series_that_begins_again_is_not_taken_for_the_erased_one(store: SqliteLog, eraser: SqliteLog) -> None:
    Held(store, planned())
    pane = LiveMeeting(store, planned().ref, Face.LEAD, FakeClock())
    eraser.erase(REF)
    again = Held(eraser, planned()).opens()
    kept = eraser.follow(0)
    with pytest.raises(SeriesErased):
        pane.catch_up()
    with pytest.raises(SeriesErased):
        pane.do(TakeMinutes("karen"))
    assert eraser.follow(0) == kept
    assert again.live.do(TakeMinutes("karen")) is None


def test_a_half_made_plan_goes_and_its_window_does_not_bring_it_back(store: SqliteLog, eraser: SqliteLog) -> None:
    words = Words()
    typed = dumps({"texts": {"series//ref": REF, "series//name": words.new}, "gone": []})
    pane = LiveMeeting(store, NEW_SERIES, Face.HOME, FakeClock())
    pane.keep_draft("plan", typed)
    other = LiveMeeting(store, NEW_SERIES, Face.HOME, FakeClock())
    other.keep_draft("plan", typed.replace(REF, "2026-015"))
    assert eraser.erase(REF).drafts == 1
    with pytest.raises(SeriesErased):
        pane.keep_draft("plan", typed)
    assert [draft.pane for draft in store.drafts(NEW_SERIES)] == [other.pane]
    other.keep_draft("plan", typed.replace(REF, "2026-016"))


HALF_MADE = [
    ({"series//name": " familien a. "}, True),
    ({"participant/+/name": "Sami", "participant/+/role": "barn", "participant/bo/name": "Bo Lærer"}, True),
    ({"participant/+/name": "Sami", "participant/ib/name": "Ib", "participant/ib/role": "far"}, False),
    ({"participant/+/name": "Sami", "series//name": "Familien D."}, False),
    ({"participant/+/name": "Sami", "participant/liv/name": "Liv"}, False),
    ({"participant/+/name": "Karla"}, False),
    ({"participant/+/name": "Mor", "participant/+/role": "mor"}, False),
    ({"meeting//purpose": "Sami"}, False),
    ({"series//ref": "2026-015", "series//name": "Familien A."}, False),
    ({"participant": "Sami"}, False),
]


@pytest.mark.parametrize(("texts", "goes"), HALF_MADE)
def test_a_half_made_plan_without_a_reference_goes_only_where_it_can_be_of_no_other_family(
    store: SqliteLog, texts: dict[str, str], goes: bool
) -> None:
    """R48: of another series are Liv and a Karla; what everybody calls a mother is no name."""
    Held(store, _with(planned(), ("amina", "Mor"), ("karen", "Karla")))
    Held(
        store, _with(replace(planned(), series=Series("2026-020", "Familien B.")), ("sami", "Liv"), ("amina", "Karla"))
    )
    store.save_draft(NEW_SERIES, "home-1", "plan", dumps({"texts": texts, "gone": []}), NOON)
    assert store.traces(REF).drafts == store.erase(REF).drafts == int(goes)
    assert len(store.drafts(NEW_SERIES)) == int(not goes)


def _with(plan: Plan, *names: tuple[str, str]) -> Plan:
    """The plan with other names of some people, by id, all of them of the family."""
    named = dict(names)
    people = (
        replace(each, name=named[each.id], network=Network.FAMILY) if each.id in named else each
        for each in plan.participants
    )
    return replace(plan, participants=tuple(people))


def test_what_was_restored_shorter_takes_nothing_after_what_it_lacks(store: SqliteLog) -> None:
    Held(store, planned())
    with pytest.raises(SeriesErased):
        store.append(planned().ref, 99, lambda _: [event()])


ACTS = st.lists(
    st.tuples(st.sampled_from(("keep", "draft", "half", "note", "erase")), st.sampled_from("ABC"), st.integers(1, 2)),
    min_size=4,
    max_size=30,
)


@given(acts=ACTS)
@settings(max_examples=40, deadline=timedelta(seconds=20))
def test_whatever_is_erased_and_begun_again_the_others_are_untouched(
    acts: list[tuple[str, str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    log = open_store(folder / "s.db", None, create=True, plain=True, indexer=NotesIndexer())
    log._connection.execute("PRAGMA synchronous = OFF")
    marked = 0
    for n, (act, ref, number) in enumerate(acts):
        word = f"zebra{ref}{n}"
        match act:
            case "keep":
                keep(log, f"{ref}/{number}", event(text=word))
            case "draft":
                log.save_draft(f"{ref}/{number}", f"minutes-{n}", "line", word, NOON)
            case "half":
                half = dumps({"texts": {"series//ref": ref, "series//name": word}, "gone": []})
                log.save_draft(NEW_SERIES, f"home-{n}", "plan", half, NOON)
            case "note":
                log.note_access(Access(START, "jonas", "lead", ref, f"/{word}"))
            case _:
                rest = [other for other in "ABC" if other != ref]
                before = [_held(log, other) for other in rest]
                marked += len(log.erase(ref).digests)
                assert [_held(log, other) for other in rest] == before
                left = b"".join(content.lower() for content in contents(folder).values())
                assert f"zebra{ref}".lower().encode() not in left
    assert len(log.check()) == 0
    assert log._connection.execute("SELECT count(*) FROM tombstone").fetchone() == (marked,)
    log.close()


def _held(log: SqliteLog, ref: str) -> object:
    half = [draft for draft in log.drafts(NEW_SERIES) if dumps({"series//ref": ref})[1:-1] in draft.text]
    drafts = [draft for number in (1, 2) for draft in log.drafts(f"{ref}/{number}")]
    return (log.series_events(ref), drafts, half, log.accesses(ref), [row for row in log.meetings() if row.ref == ref])
