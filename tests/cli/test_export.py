"""A series as open JSON: out of one store and into another, the same to the last entry, or not at all."""

from __future__ import annotations

import json
import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from documents import making
from documents.file import File
from documents.kinds import Kind
from meeting.events import Face
from meeting.intents import MarkSent
from meeting.papers import Paper
from meeting.state_hash import state_hash
from store.finding import Finding
from store.live import LiveMeeting, load
from tests.cli.user import User
from tests.clock import START, FakeClock
from tests.documents.shelf import opened
from tui.dossier import load_dossier

REF = "2026-014"
DAY_AFTER = START + timedelta(days=1)
MEETINGS = tuple(f"{REF}/{number}" for number in (1, 2, 3, 4))


def states(store: Path) -> dict[str, str]:
    log = opened(store)
    found = {meeting: state_hash(load(log, meeting)) for meeting in MEETINGS}
    log.close()
    return found


def papers(store: Path) -> dict[str, bytes]:
    """Everything that can be made of two of the meetings, by name."""
    log = opened(store)
    dossiers = [load_dossier(log, meeting) for meeting in MEETINGS[1::2]]
    log.close()
    made: list[File] = []
    for dossier in dossiers:
        made += making.files(dossier, [kind for kind in making.offered(dossier.meeting) if kind is not Kind.RECORD])
    return {file.name: file.content for file in made}


def problems(store: Path) -> list[Finding]:
    log = opened(store)
    found = list(log.check())
    log.close()
    return found


def test_it_comes_back_to_the_same_states_the_same_papers_and_sound_tables(here: User, there: Path) -> None:
    assert here("export", "2026-014/2", "--out", "x.json").out == "4 meetings with 843 entries are in x.json\n"
    answer = here("import", "x.json", "--store", str(there))
    assert (answer.status, answer.out) == (0, "2026-014 is taken in: 843 entries in 4 meetings.\n")
    assert states(there) == states(here.home / "here.db")
    assert papers(there) == papers(here.home / "here.db")
    assert problems(there) == []
    assert here("export", REF, "--store", str(there)).out == (here.home / "x.json").read_text(encoding="utf-8")
    found = [here("search", "aflastning", "--store", str(store)).out for store in (there, here.home / "here.db")]
    assert found[0] == found[1] != ""


def test_it_is_one_json_document_with_readable_entries_and_utc_instants(here: User) -> None:
    whole = json.loads(here("export", REF).out)
    assert {key: whole[key] for key in ("format", "version", "series")} == {
        "format": "ordstyrer",
        "version": 1,
        "series": REF,
    }
    assert [one["meeting"] for one in whole["meetings"]] == list(MEETINGS)
    first = whole["meetings"][0]["events"][0]
    assert first["event"]["plan"]["series"]["name"] == "Familien A."
    assert first["at"].endswith("Z")


def test_the_whole_series_is_named_by_its_reference_or_by_any_meeting_of_it(here: User) -> None:
    assert here("export", REF).out == here("export", "2026-014/3").out
    assert "always the whole series" in " ".join(here("export", "--help").out.split())


def test_the_file_is_its_owner_s_alone(here: User) -> None:
    file = here.home / "x.json"
    os.umask(0)
    here("export", REF, "--out", "x.json")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text(encoding="utf-8"))["series"] == REF


def test_a_file_that_holds_something_else_is_left_and_the_same_again_is_no_fault(here: User) -> None:
    file = here.writes("x.json", "something else")
    answer = here("export", REF, "--out", "x.json")
    assert (answer.status, answer.sentence) == (2, "x.json is there already; nothing was written.")
    assert file.read_text(encoding="utf-8") == "something else"
    first = here("export", REF, "--out", "y.json")
    assert here("export", REF, "--out", "y.json") == first


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["2026-015"], "The store has no meeting 2026-015; ordstyrer list shows those it has."),
        (["2026-014/9"], "The store has no meeting 2026-014/9; ordstyrer list shows those it has."),
        ([REF, "--out", "no/x.json"], "Nothing was written: the folder no is not there."),
        ([REF, "--out", "folder"], "Nothing was written: something else is called folder."),
    ],
)
def test_what_cannot_be_exported_is_one_sentence(here: User, args: list[str], sentence: str) -> None:
    (here.home / "folder").mkdir()
    answer = here("export", *args)
    assert (answer.status, answer.sentence) == (2, sentence)


def test_from_stdin_as_well(here: User, there: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here("export", REF, "--out", "x.json")
    with (here.home / "x.json").open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert here("import", "-", "--store", str(there)).status == 0
    assert states(there) == states(here.home / "here.db")


def test_the_same_again_changes_nothing(here: User) -> None:
    here("export", REF, "--out", "x.json")
    before = states(here.home / "here.db")
    answer = here("import", "x.json")
    assert (answer.status, answer.out) == (0, "The store has all of 2026-014 already.\n")
    assert states(here.home / "here.db") == before


def test_a_store_that_has_the_beginning_gets_the_rest(here: User, there: Path) -> None:
    here("export", REF, "--out", "before.json")
    here("import", "before.json", "--store", str(there))
    log = opened(here.home / "here.db")
    assert (
        LiveMeeting(log, "2026-014/4", Face.HOME, FakeClock(DAY_AFTER)).do(MarkSent(Paper.MINUTES, START.date()))
        is None
    )
    log.close()
    here("export", REF, "--out", "after.json")
    assert here("import", "after.json", "--store", str(there)).out == "2026-014 is taken in: 1 entry in 1 meeting.\n"
    assert states(there) == states(here.home / "here.db")
    assert problems(there) == []
    assert here("import", "before.json", "--store", str(there)).out == "The store has all of 2026-014 already.\n"


def test_where_the_store_says_otherwise_nothing_is_taken_in(here: User, there: Path) -> None:
    here("export", REF, "--out", "x.json")
    here("import", "x.json", "--store", str(there))
    for store, day in ((here.home / "here.db", 2), (there, 3)):
        log = opened(store)
        sent = MarkSent(Paper.MINUTES, START.date().replace(day=day))
        assert LiveMeeting(log, "2026-014/4", Face.HOME, FakeClock(DAY_AFTER)).do(sent) is None
        log.close()
    here("export", REF, "--out", "other.json")
    before = states(there)
    answer = here("import", "other.json", "--store", str(there))
    sentence = "The store has something else in 2026-014/4 at entry 219; nothing was taken in."
    assert (answer.status, answer.sentence, states(there)) == (2, sentence, before)


def test_what_was_erased_is_in_no_export_and_comes_back_with_none_of_another_series(here: User, there: Path) -> None:
    plan = here("plan", "--example").out.replace("2026-014", "2026-099")
    assert here("plan", str(here.writes("p.toml", plan))).status == 0
    here("export", "2026-099", "--out", "other.json")
    log = opened(here.home / "here.db")
    log.erase(REF)
    log.close()
    assert here("export", REF).status == 2
    assert here("import", "other.json", "--store", str(here.home / "here.db")).status == 0
    assert b"aflastning" not in (here.home / "here.db").read_bytes() + (here.home / "other.json").read_bytes()
    assert states(here.home / "here.db") == states(there)


def test_an_encrypted_store_keeps_it_encrypted(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    here("export", REF, "--out", "x.json")
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", str(here.home / "a.key"))
    assert here("init", "--store", str(here.home / "safe.db")).status == 0
    assert here("import", "x.json", "--store", str(here.home / "safe.db")).status == 0
    assert b"aflastning" not in (here.home / "safe.db").read_bytes()


def test_a_meeting_that_is_led_meanwhile_goes_on_and_is_told_as_it_was_at_one_moment(here: User, there: Path) -> None:
    log = opened(here.home / "here.db")
    live = LiveMeeting(log, "2026-014/4", Face.HOME, FakeClock(DAY_AFTER))
    assert live.do(MarkSent(Paper.MINUTES, START.date())) is None
    here("export", REF, "--out", "x.json")
    assert live.do(MarkSent(Paper.AGREEMENT_LIST, START.date())) is None
    log.close()
    assert here("import", "x.json", "--store", str(there)).status == 0
    assert load_last_seq(there) == load_last_seq(here.home / "here.db") - 1


def load_last_seq(store: Path) -> int:
    log = opened(store)
    seq = load(log, "2026-014/4").last_seq
    log.close()
    return seq
