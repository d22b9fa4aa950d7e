"""Where documents go, until when, and in which languages."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from documents.folder import CannotWrite
from documents.kinds import Kind
from meeting.danish_time import local_day
from meeting.events import Event, MeetingClosed, PaperSent, Recorded, ScreenCalmed, Undone
from meeting.going_out import is_time, sent_at
from meeting.papers import Paper
from meeting.series import Series
from tests.documents.dossiers import closed_meeting, planned_meeting
from tui.documents_maker import Order, PaperMaker, dues, other_language
from tui.documents_place import shown_folder, typed_folder, usual_folder

USUAL = Path("/documents/ordstyrer/2026-014-4")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_documents_go_to_a_folder_of_their_meeting_whatever_its_reference(tmp_path: Path) -> None:
    assert usual_folder("2026-014/4", tmp_path) == tmp_path / "2026-014-4"
    assert usual_folder("../../æ b/4", tmp_path) == tmp_path / "b-4"
    assert usual_folder("..", tmp_path) == tmp_path / "documents"


@pytest.mark.parametrize(
    ("typed", "folder"),
    [
        ("~/referater", "{home}/referater"),
        ("~", "{home}"),
        ("referater", "{home}/referater"),
        ("/srv/referater", "/srv/referater"),
        ("~nobodyhere/x", "{home}/~nobodyhere/x"),
        ("  ", str(USUAL)),
        ("", str(USUAL)),
    ],
)
def test_what_is_typed_is_a_folder(home: Path, typed: str, folder: str) -> None:
    assert typed_folder(typed, USUAL) == Path(folder.format(home=home))


def test_a_folder_is_written_with_a_tilde_for_ones_home(home: Path) -> None:
    assert shown_folder(home / "a" / "b") == "~/a/b"
    assert shown_folder(Path("/srv/a")) == "/srv/a"
    assert typed_folder(shown_folder(home / "a" / "b"), USUAL) == home / "a" / "b"


@pytest.mark.rule("R128", "R130")
def test_the_minutes_are_due_two_working_days_after_and_the_agreements_fourteen_days_before() -> None:
    dossier = closed_meeting()
    found = dues(dossier.series, dossier.meeting)
    assert found == {Kind.DECISIONS: date(2026, 12, 4), Kind.AGREEMENTS: date(2027, 1, 20)}
    before = planned_meeting()
    assert dues(before.series, before.meeting) == {}


@pytest.mark.rule("R130")
def test_the_agreement_list_waits_until_the_week_before_it_is_due() -> None:
    dossier = closed_meeting()
    starts = dossier.meeting.ending.next_starts
    assert starts is not None
    next_on = local_day(starts)
    for days, wanted in ((22, False), (21, True), (3, True)):
        on = next_on - timedelta(days=days)
        assert is_time(dossier.series, dossier.meeting, Paper.AGREEMENT_LIST, on) is wanted
        assert is_time(dossier.series, dossier.meeting, Paper.MINUTES, on)
    ended = replace(dossier.meeting, ending=replace(dossier.meeting.ending, next_starts=None))
    assert not is_time(dossier.series, ended, Paper.AGREEMENT_LIST, next_on)


@pytest.mark.rule("R121")
def test_when_a_paper_went_out_is_told_by_the_last_word_of_it_that_stands() -> None:
    log = closed_meeting().log
    closed = next(entry for entry in log if isinstance(entry.event, MeetingClosed))
    sent = PaperSent(Paper.MINUTES, local_day(closed.at))

    def said(minutes: int, act: str, event: Event) -> Recorded:
        return Recorded(0, act, act, closed.at + timedelta(minutes=minutes), "home-1", event)

    at = {n: closed.at + timedelta(minutes=n) for n in (1, 5, 9)}
    held = tuple(entry for entry in log if not isinstance(entry.event, PaperSent))
    assert sent_at(held, Paper.MINUTES) is None
    first = (*held, said(1, "a", sent))
    assert sent_at(first, Paper.MINUTES) == at[1]
    assert sent_at(first, Paper.AGREEMENT_LIST) is None
    twice = (*first, said(9, "b", sent))
    assert sent_at(twice, Paper.MINUTES) == at[9]
    assert sent_at((*twice, said(10, "c", Undone("b"))), Paper.MINUTES) == at[1]
    clock_set_back = (*first, said(5, "d", ScreenCalmed()), said(2, "e", sent))
    assert sent_at(clock_set_back, Paper.MINUTES) == at[5]


def test_the_parents_language_is_one_that_has_phrases_and_is_not_danish() -> None:
    series = closed_meeting().series
    newest = series.newest
    danish = replace(newest, plan=replace(newest.planned, series=replace(newest.planned.series, language="da")))
    assert other_language(series, ("da", "ar")) == "ar"
    assert other_language(series, ("da", "so")) == ""
    assert other_language(Series(series.ref, (danish,)), ("da", "ar")) == ""


def test_folders_above_the_usual_one_are_made_and_closed_and_above_another_they_are_not(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    usual = tmp_path / "Documents" / "ordstyrer" / "2026-014-4"
    order = Order(closed_meeting(), (Kind.DECISIONS,), "ar", usual, is_usual=True)
    made = PaperMaker().make(order, lambda *each: told.append(each))
    assert (made.files, made.left_over) == (len(list(usual.iterdir())), ()) == (2, ())
    assert usual.stat().st_mode & 0o777 == 0o700
    assert told[-1] == (2, 2)
    with pytest.raises(CannotWrite):
        PaperMaker().make(replace(order, folder=tmp_path / "no" / "such", is_usual=False), lambda *_: None)
    assert not (tmp_path / "no").exists()
