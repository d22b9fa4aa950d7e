"""A plan while it is made: kept as it is typed, checked like a plan file, stored when nothing is wrong."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.plan import Plan
from meeting.plan_document import document_of, templates_of
from meeting.plan_file import check_document
from meeting.prepared import Prepared
from meeting.problem import has_error
from store.erase import apply
from store.event_index import EventIndexer
from store.half_made import NEW_SERIES
from store.opening import open_store
from tests.tui.preparing.form_desk import Planner, example, place, planner, write_series
from tui.preparing_plan import Drafted
from tui.ticking import AT_LEAST_S, PAUSE_S
from tui.view.preparing.form_fields import FIELDS, PERSON
from tui.view.preparing.form_problems import at_place

PLACE = place("meeting", "place")


def said(drafted: Drafted, where: str) -> str:
    """What is said at a field."""
    found = at_place(drafted.checked.found, where)
    return found.sentence if found else ""


def errors(drafted: Drafted) -> list[str]:
    return [each.sentence for each in drafted.checked.found if each.is_error]


def test_a_whole_new_series_is_planned_from_nothing(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        assert errors(drafted) == []
        assert drafted.store()
        assert drafted.live.ref == "2026-077/1"
        assert drafted.kept_at == one.clock.now()
        assert not drafted.begun
        plan = one.meeting("2026-077/1").planned
        assert [person.id for person in plan.participants] == ["amina", "sami", "per", "mette"]
        assert (plan.starts, plan.leader, plan.minute_taker) == (datetime(2026, 12, 2, 12, tzinfo=UTC), "mette", "per")
        assert plan.leader_uninvolved is True
        assert not one.fresh().begun


def test_what_is_typed_is_in_the_store_after_a_pause_and_at_least_each_second(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        drafted.write(PLACE, "S")
        one.waker.run(PAUSE_S / 2)
        assert not one.fresh().begun
        one.waker.run(PAUSE_S)
        assert one.fresh().text(PLACE) == "S"
        for letters in range(2, 10):
            drafted.write(PLACE, "S" * letters)
            one.waker.run(PAUSE_S / 2)
        assert letters * PAUSE_S / 2 > AT_LEAST_S
        assert len(one.fresh().text(PLACE)) > 1


def test_a_killed_program_goes_on_with_every_letter(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        drafted.write(place("participant", "name", "+"), "Ida Kr")
        one.waker.run(AT_LEAST_S)
        typed = drafted.typed
    with planner(tmp_path) as two:
        again = two.fresh()
        assert again.typed == typed
        assert again.text(place("participant", "name", "+")) == "Ida Kr"
        assert again.store()
        assert again.typed.texts == {place("participant", "name", "+"): "Ida Kr"}


def test_what_is_wrong_keeps_the_plan_out_and_stands_at_its_field(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        for where, text, sentence in (
            (place("meeting", "starts"), "snart", 'Write date and time, as in "2/12 at 13" or "Wednesday 13".'),
            (place("meeting", "leader"), "Karl", "Nobody on the list is called that."),
            (place("participant", "role", "per"), "ven af huset 7b", ""),
            (place("participant", "contact.email", "per"), "per(at)dal", 'Write it as in "amina@example.dk".'),
            (place("participant", "speaks", "per"), "dothraki", "No language is called that"),
            (place("participant", "leaves_at", "per"), "23.59", "Write a time from 13:00 to 15:00."),
            (place("series", "name"), "010203-1234", "That looks like a CPR number. Write a name instead."),
            (place("series", "ref"), "to ord", 'Write your own reference without spaces, as in "2026-014".'),
        ):
            before = drafted.text(where)
            drafted.write(where, text)
            assert said(drafted, where).startswith(sentence)
            if sentence:
                assert not drafted.store()
                assert drafted.lacks
            drafted.write(where, before)
        assert one.log.newest() == 0
        assert drafted.store()


def test_a_character_that_turns_the_writing_round_is_refused(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        for steers in ("Skolen \u202efdp", "Skolen \x1b[2J", "Skolen \ufffd"):
            drafted.write(PLACE, steers)
            assert said(drafted, PLACE) == "This holds a character that steers a terminal."
            assert not drafted.store()


def test_a_number_like_a_cpr_number_is_kept_nowhere(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        drafted.write(place("participant", "name", "+"), "Bo 010203-1234")
        drafted.write(PLACE, "hos 0102031234")
        assert said(drafted, place("participant", "name", "+")) == "That looks like a CPR number. Write a name instead."
        drafted.keep_now()
        (kept,) = one.log.drafts(NEW_SERIES)
        assert "1234" not in kept.text
        assert "Bo …" in kept.text


@pytest.mark.rule("R57", "R18")
def test_a_rule_that_blocks_is_set_aside_with_a_reason(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        drafted.write(place("participant", "role", "amina"), "moster")
        assert [each.rule for each in drafted.checked.found if each.is_error] == ["parent_present"]
        assert not drafted.store()
        drafted.write(place("override", "reason", "parent_present"), "Mor er indlagt og ønsker mødet holdt.")
        assert drafted.store()
        (override,) = one.meeting("2026-077/1").planned.overrides
        assert override.reason == "Mor er indlagt og ønsker mødet holdt."


def test_a_reference_that_is_in_use_is_refused(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        one.stored(example())
        drafted = one.fresh()
        write_series(drafted, "2026-014")
        assert said(drafted, place("series", "ref")) == "There is a series with this reference already."
        assert not drafted.store()


def test_a_reference_that_another_window_took_meanwhile_is_refused(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        first, second = one.fresh(), one.fresh()
        for drafted in (first, second):
            write_series(drafted)
            assert errors(drafted) == []
        assert first.store()
        assert not second.store()
        assert second.lacks == "There is a series with this reference already."


def test_the_plan_file_and_the_form_agree_on_the_example(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.stored(example())
        assert drafted.checked.plan == replace(example(), prepared=Prepared())
        for (table, key), field in FIELDS.items():
            entries = [row.id for row in example().participants] if table == PERSON else [""]
            for entry in entries if table != "override" else []:
                drafted.write(field.place(entry), drafted.text(place(table, key, entry)))
        assert not drafted.begun


EDITS = st.lists(
    st.tuples(
        st.sampled_from([*FIELDS.values()]),
        st.sampled_from(["amina", "per", "mette", "+"]),
        st.one_of(
            st.text(max_size=30),
            st.sampled_from(
                ["", "mor", "tolk", "barn", "Mette Lund", "Per Dal", "arabisk", "yes", "120", "9/12 13", "13.00-13.30"]
            ),
        ),
    ),
    max_size=12,
)


@settings(max_examples=25)  # each of them has a store of its own
@given(edits=EDITS)
def test_whatever_is_typed_either_a_right_plan_is_stored_or_the_draft_is_kept(
    edits: list[tuple[object, str, str]],
) -> None:
    with TemporaryDirectory() as folder, planner(Path(folder)) as one:
        drafted = one.fresh()
        write_series(drafted)
        for field, entry, text in edits:
            assert isinstance(field, type(FIELDS["meeting", "place"]))
            drafted.write(field.place({PERSON: entry, "override": "own_speech"}.get(field.table, "")), text)
        texts = dict(drafted.typed.texts)
        _stored_or_kept(one, drafted, texts)


def _stored_or_kept(one: Planner, drafted: Drafted, texts: dict[str, str]) -> None:
    if drafted.store():
        plan = one.meeting(drafted.live.ref).planned
        again, problems = check_document(document_of(plan), templates_of(plan))
        assert isinstance(again, Plan)
        assert again == plan
        assert not has_error(problems)
        return
    assert drafted.lacks
    assert one.log.newest() == 0
    drafted.keep_now()
    assert {where: text.replace("…", "") for where, text in one.fresh().typed.texts.items()}.keys() == texts.keys()


def test_a_draft_of_an_older_program_is_read_as_far_as_it_can_be(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        for text in ('{"texts": {"meeting//gone": "x", "meeting//place": "Skolen"}}', "no JSON", '{"texts": 7}'):
            one.log.save_draft(NEW_SERIES, "home-1", "plan", text, one.clock.now())
            drafted = one.fresh()
            assert dict(drafted.typed.texts) in ({PLACE: "Skolen"}, {})
            one.clock.wall += timedelta(seconds=1)


@pytest.mark.parametrize("goes_on", [False, True], ids=["the same window", "another window"])
def test_what_was_half_made_in_an_older_copy_goes_with_the_series_that_it_became(tmp_path: Path, goes_on: bool) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        drafted.keep_now()
        one.log.copied(tmp_path / "older.db")
        if goes_on:
            drafted = one.fresh()
            drafted.write(PLACE, "Biblioteket")
        assert drafted.store()
        marks = one.log.erase("2026-077").digests
    with closing(open_store(tmp_path / "older.db", None, create=False, plain=True, indexer=EventIndexer())) as older:
        assert older.drafts(NEW_SERIES)
        apply(older._connection, marks)
        assert older.drafts(NEW_SERIES) == []


def test_two_windows_that_went_on_with_one_draft_make_two_series(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        drafted.keep_now()
        other = one.fresh()
        other.write(place("series", "ref"), "2026-078")
        for each, ref in ((drafted, "2026-077"), (other, "2026-078")):
            assert each.store()
            assert one.meeting(f"{ref}/1").planned.series.ref == ref
