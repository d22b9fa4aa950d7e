"""A meeting told in plain text or as facts, as it stands or as it stood."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.evaluation_terms import Group, Sheet
from meeting.intents import (
    Accept,
    AnswerEvaluation,
    MarkTopics,
    NoteStatement,
    SumUp,
    TakeMinutes,
    WithdrawConsent,
)
from meeting.statement_terms import Category, Said
from store.event_index import EventIndexer
from store.opening import open_store
from tests.cli.user import User
from tests.clock import FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.table import terms
from tui.demo import series

HELD = "2026-014/2"
LISTED = "Han giver op\n- i matematik\n- i dansk"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("held") / "demo.db"
    log = open_store(path, None, create=True, plain=True, indexer=EventIndexer())
    series.make(log, FakeClock(datetime(2026, 12, 2, 12, 0, tzinfo=UTC)))
    log.close()
    return path


@pytest.fixture
def teller(user: User, made: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user whose store holds the series of the demo."""
    monkeypatch.setenv("ORDSTYRER_STORE", str(made))
    return user


def under(heading: str, told: str) -> list[str]:
    """Return the lines under a heading."""
    [part] = [part for part in told.split("\n\n") if part.startswith(f"{heading}\n")]
    return [line.strip() for line in part.splitlines()[1:]]


def test_the_head_says_which_meeting_this_is_and_how_it_stands(teller: User) -> None:
    head = teller("show", HELD).out.splitlines()[:6]
    assert head == [
        "Network meeting 2 · Familien A., 2026-014/2",
        "Wednesday 1 July 2026 at 13:00, Rådhuset, lokale 3",
        "Purpose: Hvordan får Sami en god hverdag i skolen?",
        "State: over",
        "Leader: Mette",
        "Minute-taker: Jonas",
    ]


def test_what_was_planned_and_what_became_of_it(teller: User) -> None:
    told = teller("show", HELD).out
    assert under("Time", told)[:2] == ["Planned: 13:00 to 16:00", "Held: 13:02 to 15:26"]
    assert under("Parts", told)[0] == "1. Welcome: over, 13:02 to 13:15, planned 15 min"


@pytest.mark.rule("R30", "R100")
def test_every_person_in_a_round_has_a_word_for_their_state(teller: User) -> None:
    lines = under("Reflection", teller("show", HELD).out)
    assert len(lines) == 14
    assert lines[0] == "Omar, onkel: heard"
    assert lines[-1] == "Sami, barn: heard through Jens"
    assert "Anne, psykolog: left before their turn" in lines


@pytest.mark.rule("R57")
def test_a_rule_that_was_set_aside_stands_with_its_reason_and_source(teller: User) -> None:
    assert under("Rules set aside", teller("show", HELD).out) == [
        "The next meeting lies within the usual weeks: set aside, the leader decided so (R86)",
        "Everyone is heard: set aside, written after the meeting (Anne, Reflection) (R30, R100)",
    ]


@pytest.mark.rule("R120", "R131")
def test_agreements_stand_with_the_wording_that_was_read_back_and_earlier_ones_with_what_became_of_them(
    teller: User,
) -> None:
    told = teller("show", HELD).out
    first = "1. agreed: Per ringer til Amina, når Sami ikke kommer til træning. Det begynder onsdag den 1. juli."
    assert under("Agreements", told)[0].startswith(first)
    earlier = "1.1, Ida: ringer til PPR om en tid: kept. Ida fik en tid hos Lise efter to uger."
    assert under("Agreements from before", told)[0] == earlier


def test_what_the_close_asked_for(teller: User) -> None:
    lines = under("Before we close", teller("show", HELD).out)
    assert "in place: Two breaks are held" in lines
    assert "missing: Anne left before their turn" in lines


@pytest.mark.parametrize("typed", ["13:30", "13.30", "2026-07-01T13:30", "2026-07-01 11:30:00+00:00"])
def test_a_moment_of_the_meeting_as_it_stood_then(teller: User, typed: str) -> None:
    told = teller("show", HELD, "--at", typed).out
    assert "State: going on" in told
    [floor] = under("The floor", told)
    assert floor == "Amina has the floor, then Yusuf"
    assert "\n\nReflection\n" not in told
    assert "4. Reflection: to come" in told


def test_before_the_meeting_it_was_only_planned(teller: User) -> None:
    told = teller("show", HELD, "--at", "2026-06-30").out
    assert "State: planned; ordstyrer lead begins it" in told


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("late", "late is no time; write 14:16 or 2026-12-02T14:16."),
        ("25:00", "25:00 is no time; write 14:16 or 2026-12-02T14:16."),
        ("2020-01-01", "Nothing was known of the meeting at 2020-01-01."),
        (
            "2026-10-25T02:30",
            "2026-10-25T02:30 is not one moment that night; write it with its offset, as in 2026-10-25T02:30+01:00.",
        ),
    ],
)
def test_a_time_that_cannot_be_meant(teller: User, typed: str, sentence: str) -> None:
    answer = teller("show", HELD, "--at", typed)
    assert (answer.status, answer.sentence) == (2, sentence)


def test_the_facts_of_a_meeting_are_one_document(teller: User) -> None:
    facts = json.loads(teller("show", HELD, "--json").out)
    assert (facts["meeting"], facts["stage"]) == (HELD, "closed")
    assert facts["planned"]["from"] == "2026-07-01T11:00:00+00:00"
    assert [each["phase"] for each in facts["rounds"]] == ["descriptive", "reflection"]
    assert all(person["final"] for each in facts["rounds"] for person in each["people"])
    assert {each["standing"] for each in facts["agreements"]} == {"agreed"}
    assert facts["next_meeting"]["starts"] == "2026-09-23T11:00:00+00:00"
    assert {each["rule"] for each in facts["overrides"]} == {"next_meeting_interval", "everyone_heard"}
    assert [each["check"] for each in facts["closing"] if not each["done"]] == ["left_unheard"]


@pytest.mark.rule("R14")
@pytest.mark.parametrize("args", [["show", HELD], ["show", HELD, "--json"], ["show", "2026-014/3"], ["list"]])
def test_nothing_is_told_that_a_wall_must_not_show(teller: User, args: list[str]) -> None:
    told = teller(*args).out
    for hidden in ("Madsen", "Krogh", "Friis", "example.dk", "2017", "Ja, det må Per godt", "Hvem ringer skolen"):
        assert hidden not in told


@pytest.mark.parametrize("meeting", [HELD, "2026-014/4"])
def test_plain_text_draws_nothing_and_paints_nothing(teller: User, meeting: str) -> None:
    told = teller("show", meeting).out
    assert not re.search("[\u2500-\u25ff\x1b✓►«]", told)


def test_a_list_tells_today_what_comes_and_what_was(teller: User, monkeypatch: pytest.MonkeyPatch) -> None:
    class Then(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # only called with UTC here
            del tz
            return datetime(2026, 9, 23, 8, 0, tzinfo=UTC)

    monkeypatch.setattr("tui.cli.list.datetime", Then)
    assert teller("list").out.splitlines() == [
        "Today",
        "  2026-014/3: today at 13:00, Rådhuset, lokale 3 – over",
        "",
        "To come",
        "  2026-014/4: Wednesday 2 December at 13:05, Rådhuset, lokale 3 – planned",
        "",
        "Earlier",
        "  2026-014/2: Wednesday 1 July at 13:00, Rådhuset, lokale 3 – over",
        "  2026-014/1: Wednesday 22 April at 13:00, Rådhuset, lokale 3 – over",
    ]
    assert teller().out == teller("list").out


def test_a_list_for_programs_is_one_document(teller: User) -> None:
    rows = json.loads(teller("list", "--json").out)["meetings"]
    assert [row["number"] for row in rows] == [4, 3, 2, 1]
    assert rows[0]["stage"] == "planned"


@pytest.mark.usefixtures("store")
def test_an_empty_list_says_how_to_begin(user: User) -> None:
    assert user("list").out == "There are no meetings yet. ordstyrer plan --example prints a plan file to start from.\n"


def test_the_log_is_one_object_a_line_in_order(teller: User) -> None:
    rows = [json.loads(line) for line in teller("log", HELD).out.splitlines()]
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    assert (rows[0]["kind"], rows[-1]["kind"]) == ("MeetingPlanned", "PaperSent")
    assert {row["meeting"] for row in rows} == {HELD}
    assert teller("log", HELD, "--json").out == teller("log", HELD).out


def test_the_log_in_plain_text_has_a_line_for_each_event(teller: User) -> None:
    lines = teller("log", HELD, "--plain").out.splitlines()
    assert len(lines) == len(teller("log", HELD).out.splitlines())
    assert any(re.fullmatch(r"\d+\. 2026-07-01 13:4\d:\d\d Left: person sami", line) for line in lines)


@pytest.fixture
def written(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user whose store holds a meeting with a statement of several lines, a sum-up, a yes and two sheets."""
    path = tmp_path / "written.db"
    log = open_store(path, None, create=True, plain=True, indexer=EventIndexer())
    held = Held(log, planned()).opens().does(TakeMinutes("karen"))
    held.does(NoteStatement("s1", Said("ida", LISTED, Category.WORRY, "En voksen ved bordet"), ("økonomi",)))
    held.does(Accept(held.agrees(terms("ringer"), "Ida ringer."), "amina"), SumUp("welcome", "Vi kender hinanden"))
    held.does(AnswerEvaluation(Sheet(Group.PARENTS, (3, None, 9, 9, 9, 9), "Start til tiden")))
    held.does(AnswerEvaluation(Sheet(Group.CHILD, (5, 1))), WithdrawConsent("økonomi", "yusuf"))
    log.close()
    monkeypatch.setenv("ORDSTYRER_STORE", str(path))
    return user


@pytest.mark.rule("R14", "R40")
@pytest.mark.parametrize("args", [["show", "2026-014/1"], ["show", "2026-014/1", "--json"], ["list"]])
def test_no_statement_no_figure_and_no_consent_is_told(written: User, args: list[str]) -> None:
    told = written(*args).out
    assert "2026-014/1" in told
    for hidden in ("giver op", "matematik", "voksen ved", "kender hinanden", "Start til", "økonomi", "worry", "9, 9"):
        assert hidden not in told


def test_that_there_are_minutes_is_told(written: User) -> None:
    assert under("In the minutes", written("show", "2026-014/1").out) == ["0 statements", "Summed up: Welcome"]
    assert under("Agreements", written("show", "2026-014/1").out)[0].endswith("Yes from Amina.")


def test_the_log_tells_the_leader_everything_in_full(written: User) -> None:
    rows = {each["kind"]: each["event"] for each in map(json.loads, written("log", "2026-014/1").out.splitlines())}
    assert rows["StatementNoted"]["said"]["text"] == LISTED
    assert rows["PhaseSummedUp"]["text"] == "Vi kender hinanden"
    assert rows["EvaluationAnswered"]["sheet"]["scores"] == [5, 1]
    assert rows["ConsentWithdrawn"] == {"topic": "økonomi", "person": "yusuf"}


def test_in_plain_text_too_and_what_was_written_in_lines_stays_one_line(written: User) -> None:
    lines = written("log", "2026-014/1", "--plain").out.splitlines()
    assert len(lines) == len(written("log", "2026-014/1").out.splitlines())
    told = [re.sub(r"^\d+\. \S+ \S+ ", "", line) for line in lines]
    assert (
        "StatementNoted: statement s1, said (person ida, text Han giver op / - i matematik / - i dansk, "
        "category worry, change En voksen ved bordet), phase welcome"
    ) in told
    assert "PhaseSummedUp: phase welcome, text Vi kender hinanden" in told
    assert "EvaluationAnswered: sheet (group parents, scores (3, –, 9, 9, 9, 9), text Start til tiden)" in told
    assert "ConsentWithdrawn: topic økonomi, person yusuf" in told


@pytest.mark.rule("R118")
def test_what_is_taken_back_at_a_later_meeting_is_not_told_of_an_earlier_one(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "series.db"
    monkeypatch.setenv("ORDSTYRER_STORE", str(path))
    log = open_store(path, None, create=True, plain=True, indexer=EventIndexer())
    first = Held(log, planned()).opens()
    first.does(MarkTopics(first.agrees(terms("taler med lægen"), "Ida taler med lægen."), ("helbred",)))
    told = [user("show", "2026-014/1", *options).out for options in ((), ("--json",))]
    assert all("lægen" in each for each in told)
    Held(log, replace(planned(), number=2)).opens().does(WithdrawConsent("helbred", "amina"))
    log.close()
    for options in ((), ("--json",), ("--at", "2026-12-02T13:30")):
        assert "lægen" not in user("show", "2026-014/1", *options).out
