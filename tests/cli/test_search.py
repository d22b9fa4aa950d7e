"""Searching from the command line: what it prints, and the exit status that a script can ask."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from store.event_index import EventIndexer
from store.opening import open_store
from tests.cli.user import User
from tests.clock import FakeClock
from tui.demo import series


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("searched") / "demo.db"
    log = open_store(path, None, create=True, plain=True, indexer=EventIndexer())
    series.make(log, FakeClock(datetime(2026, 12, 2, 12, 0, tzinfo=UTC)))
    log.close()
    return path


@pytest.fixture
def seeker(user: User, made: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user whose store holds the series of the demo."""
    monkeypatch.setenv("ORDSTYRER_STORE", str(made))
    return user


def test_a_line_for_each_says_where_and_when_and_the_words_around(seeker: User) -> None:
    answer = seeker("search", "traening", "hvem:per")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out == (
        "2026-014/2, Wednesday 1 July 2026, agreement 2.1, kept, Per Madsen: "
        "Per ringer til Amina, når Sami ikke kommer til træning. "
        "Det begynder onsdag den 1. juli. Vi følger op på næste møde.\n"
    )


def test_what_still_waits_newest_first(seeker: User) -> None:
    lines = seeker("search", "status:åben").out.splitlines()
    assert [line.split(", ")[2] for line in lines] == [
        "agreement 3.2",
        "agreement 3.1",
        "agreement 2.3",
        "agreement 1.3",
    ]
    assert seeker("search", "status:open", "--limit", "2").out.splitlines() == lines[:2]


def test_a_document_for_programs(seeker: User) -> None:
    [hit] = json.loads(seeker("search", "--json", "traening", "hvem:per").out)["hits"]
    assert (hit["meeting"], hit["kind"], hit["agreement"], hit["outcome"]) == ("2026-014/2", "agreement", 1, "kept")
    assert (hit["names"], hit["at"]) == (["Per Madsen"], "2026-07-01T13:02:53.500000Z")


def test_nothing_found_is_status_1_and_a_program_gets_an_empty_document(seeker: User) -> None:
    answer = seeker("search", "findesikke")
    assert (answer.status, answer.sentence) == (1, "Nothing was found.")
    answer = seeker("search", "findesikke", "--json")
    assert (answer.status, json.loads(answer.out), answer.err) == (1, {"hits": []}, "")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["status:opne"], "opne is no status; write open, kept, partly, not, changed or lapsed."),
        (["ro", "wh:ida"], "There is no filter wh:, did you mean who:?"),
        (["–"], "There is no word to search for."),
        (["ro", "--limit", "0"], "--limit is a number from 1 to 10000."),
        ([], "WORDS is missing."),
    ],
)
def test_what_is_not_understood_is_one_sentence_and_status_2(seeker: User, typed: list[str], sentence: str) -> None:
    answer = seeker("search", *typed)
    assert (answer.status, answer.sentence) == (2, sentence)


def test_the_help_tells_the_exit_status(seeker: User) -> None:
    told = " ".join(seeker("search", "--help").out.split())
    assert "0 if something was found, 1 if nothing was, 2 if a filter was not understood" in told


def test_it_loads_no_textual(seeker: User, made: Path) -> None:
    seen = "print([name for name in sys.modules if name.partition('.')[0] == 'textual'])"
    answer = seeker.apart("search", "ringer", then=seen, ORDSTYRER_STORE=str(made))
    assert (answer.status, answer.out.splitlines()[-1]) == (0, "[]")
