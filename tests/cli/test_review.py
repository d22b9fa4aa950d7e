"""Reviewing from the command line: which series may be seen, and all of it as text."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.event_index import EventIndexer
from store.log import NewRow, ReadLog, Row
from store.opening import open_store
from tests.cli.user import User
from tests.clock import FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.store.support import unwritable_folder
from tui.demo import series
from tui.start import FaceSetting
from tui.view.scene import Scene

OWN, OTHER = "2026-014", "2026-099"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the series of the demo and a meeting of another family."""
    path = tmp_path_factory.mktemp("reviewed") / "kept.db"
    log = open_store(path, None, create=True, plain=True, indexer=EventIndexer())
    series.make(log, FakeClock(datetime(2026, 12, 2, 12, 0, tzinfo=UTC)))
    plan = planned()
    Held(log, replace(plan, series=replace(plan.series, ref=OTHER, name="Familien B."))).opens()
    log.close()
    return path


@pytest.fixture
def reader(user: User, made: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    monkeypatch.setenv("ORDSTYRER_STORE", str(made))
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    return user


Shown = list[tuple[ReadLog, str, FaceSetting]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Stands where the pane is: keeps what it would show."""
    kept: Shown = []

    def run(log: ReadLog, ref: str, setting: FaceSetting) -> int:
        log.meetings()
        kept.append((log, ref, setting))
        return 0

    monkeypatch.setattr("tui.start.run_review", run, raising=False)
    return kept


@pytest.mark.parametrize(
    ("args", "ref"),
    [
        ([], ""),
        ([OWN], OWN),
        ([f"{OWN}/2"], f"{OWN}/2"),
        (["--series", OWN], OWN),
        (["--series", OWN, f"{OWN}/3"], f"{OWN}/3"),
        (["--series", OWN, "--series", OTHER], ""),
        (["--series", OWN, "--series", OTHER, OTHER], OTHER),
    ],
)
def test_the_pane_opens_on_what_was_named_or_on_the_one_series_there_is(
    reader: User, shown: Shown, args: list[str], ref: str
) -> None:
    assert reader("review", *args).status == 0
    assert [opened for _, opened, _ in shown] == [ref]


def test_only_the_series_named_can_be_seen_and_then_nothing_is_kept_anywhere(
    reader: User, made: Path, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[set[str], set[str], Path | None]] = []

    def run(log: ReadLog, _: str, setting: FaceSetting) -> int:
        found = {hit.meeting for hit in log.search("familien", 500)}
        seen.append(({row.ref for row in log.meetings()}, found, setting.folder))
        return 0

    monkeypatch.setattr("tui.start.run_review", run, raising=False)
    reader("review")
    reader("review", "--series", OTHER)
    assert shown == []
    everything, scoped = seen
    assert (everything[0], everything[2]) == ({OWN, OTHER}, made.parent)
    assert (scoped[0], scoped[2]) == ({OTHER}, None)
    assert all(meeting.startswith(OTHER) for meeting in scoped[1])


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--series", "2026-1"], "The store has no series 2026-1; ordstyrer list shows those it has."),
        (
            ["--series", OWN, "--series", "2026-1"],
            "The store has no series 2026-1; ordstyrer list shows those it has.",
        ),
        (["--series", OWN, OTHER], f"The store has no series {OTHER}; ordstyrer list shows those it has."),
        (
            ["--series", OWN, f"{OTHER}/1"],
            f"The store has no meeting {OTHER}/1; ordstyrer list shows those it has.",
        ),
        ([f"{OWN}/9"], f"The store has no meeting {OWN}/9; ordstyrer list shows those it has."),
        (["2026-014/x"], "2026-014/x does not name a meeting; write it as 2026-014/2."),
        (["--series", ""], "The store has no series ; ordstyrer list shows those it has."),
        (["--series"], "--series does not stand right; --help shows how."),
        (["one", "two"], "That is too much for ordstyrer review; --help shows what it takes."),
    ],
)
@pytest.mark.parametrize("plain", [[], ["--plain"]])
def test_what_may_not_be_seen_is_as_if_it_were_not_there(
    reader: User, shown: Shown, args: list[str], plain: list[str], sentence: str
) -> None:
    answer = reader("review", *plain, *args)
    assert (answer.status, answer.sentence, shown) == (2, sentence, [])


@pytest.mark.parametrize("plain", [[], ["--plain"]])
def test_a_key_of_ssh_whose_line_forgets_env_i_opens_nothing(
    reader: User, shown: Shown, plain: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.7 50000 192.0.2.1 22")
    answer = reader("review", "--series", OWN, *plain)
    sentence = "--series holds over SSH only behind env -i; README has the line, Reviewing over SSH."
    assert (answer.status, answer.sentence, shown) == (2, sentence, [])
    assert reader("review", OWN).status == 0


def test_a_series_as_text_tells_its_meetings_and_what_became_of_the_agreements(reader: User) -> None:
    told = reader("review", "--plain", OWN).out
    assert told.startswith("Familien A., 2026-014\nPurpose: Hvordan får Sami en god hverdag i skolen?\n")
    facts = "lasted 2 h 24 min, 14 present, 1 interpreter, 12 of 14 heard, 3 agreements, 12 weeks to the next"
    assert f"Rådhuset, lokale 3: {facts}, usual are 8 to 11: the leader decided so\n" in told
    yusuf = "1.3 Yusuf øver dansk to aftener om ugen. Meeting 1: agreed; Meeting 2: not, »Yusuf har haft aftenvagter"
    assert f"  {yusuf} hele tiden.«; Meeting 3: changed" in told
    assert [line for line in told.splitlines() if re.match(r"Meeting \d, 2026-014/\d$", line)] == [
        f"Meeting {n}, 2026-014/{n}" for n in (1, 2, 3)
    ]


def test_one_meeting_as_text_tells_who_was_heard_and_what_was_left(reader: User) -> None:
    told = reader("review", "--plain", f"{OWN}/2").out
    assert told.startswith("Meeting 2, 2026-014/2\n")
    assert "\n  Sami, barn: heard through Jens, at " in told
    assert "\nAgreements from before\n  1.1 Ida ringer til PPR om en tid." in told
    assert "\nRules set aside\n" in told


def test_of_several_series_the_text_is_a_list_that_names_no_family(reader: User) -> None:
    told = reader("review", "--plain").out
    assert {line.split(":")[0] for line in told.splitlines()} == {OWN, OTHER}
    assert f"{OWN}: 3 meetings, the last " in told
    assert "Familien" not in told


def test_text_of_one_series_holds_nothing_of_another(reader: User) -> None:
    assert "Familien B." in reader("review", "--plain", "--series", OTHER).out
    assert "Sami" in reader("review", "--plain", "--series", OWN).out
    assert "Familien B." not in reader("review", "--plain", "--series", OWN).out
    assert OTHER not in reader("review", "--plain", "--series", OWN).out


def test_text_draws_nothing_and_tells_no_last_name(reader: User) -> None:
    told = reader("review", "--plain", OWN).out
    assert not re.search("[\u2500-\u25ff\x1b✓►]", told)
    assert not any(hidden in told for hidden in ("Madsen", "Krogh", "Friis", "example.dk"))


def test_reading_changes_no_byte_of_the_store(reader: User, made: Path) -> None:
    before = hashlib.sha256(made.read_bytes()).hexdigest()
    for args in ([OWN], [f"{OWN}/2"], ["--series", OWN], []):
        assert reader("review", "--plain", *args).status == 0
    assert hashlib.sha256(made.read_bytes()).hexdigest() == before


def test_it_reads_in_the_middle_of_another_window_s_writing(reader: User, made: Path) -> None:
    told: list[str] = []

    def decide(_: Sequence[Row]) -> Sequence[NewRow]:
        told.append(reader("review", "--plain", "--series", OWN).out)
        return ()

    log = open_store(made, None, create=False, plain=True, indexer=EventIndexer())
    log.append(f"{OWN}/4", 0, decide)
    log.close()
    assert told == [reader("review", "--plain", "--series", OWN).out]
    assert told[0]


def test_it_reads_where_nothing_can_be_written_beside_the_store(reader: User, made: Path) -> None:
    def fill(folder: Path) -> None:
        shutil.copyfile(made, folder / "kept.db")

    told = reader("review", "--plain", "--series", OWN).out
    with unwritable_folder(fill) as folder:
        again = reader("review", "--plain", "--series", OWN, "--store", str(folder / "kept.db"))
        assert (again.out, again.err, again.status) == (told, "", 0)
        assert [file.name for file in folder.iterdir()] == ["kept.db"]


def _breaks(scene: Scene) -> tuple[str, ...]:
    raise KeyError(scene.meeting.planned.series.name)


def test_an_error_of_the_program_shows_no_name_and_leaves_no_file(
    reader: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("syslog.syslog", lambda _level, row: told.append(row))
    monkeypatch.setattr(
        "tui.view.review.plain_meeting.people_lines", lambda scene: {}[scene.meeting.planned.series.name]
    )
    before = {file for file in tmp_path.rglob("*") if file.is_file()}
    answer = reader("review", "--plain", "--series", OWN)
    assert (answer.status, answer.err) == (1, "ordstyrer: Something went wrong inside ordstyrer.\n")
    assert told[0] == "ordstyrer: KeyError"
    assert not any("Familien" in row for row in told)
    assert {file for file in tmp_path.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("name", ["show", "log", "list"])
def test_a_command_whose_arguments_one_types_has_no_such_fence(reader: User, name: str) -> None:
    answer = reader(name, "--series", OWN)
    assert (answer.status, answer.sentence) == (2, "There is no option --series.")
