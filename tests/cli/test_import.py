"""What cannot be taken in: every flaw is one sentence with its place, and nothing was written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from msgspec import json as typed

from documents.open_json import OneMeeting, WholeSeries
from meeting.state_hash import state_hash
from tests.cli.user import User
from tests.documents.shelf import opened
from tui.cli import import_

REF = "2026-014"
Change = Callable[[str], str]


@pytest.fixture
def exported(here: User) -> str:
    """The export of four meetings."""
    return here("export", REF).out


def replaced(old: str, new: str) -> Change:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def without_line(number: int) -> Change:
    return lambda text: "".join(line for at, line in enumerate(text.splitlines(keepends=True)) if at != number)


def line_twice(number: int) -> Change:
    def change(text: str) -> str:
        lines = text.splitlines(keepends=True)
        return "".join((*lines[:number], lines[number - 1], *lines[number:]))

    return change


def meeting_twice(text: str) -> str:
    whole = json.loads(text)
    return json.dumps(whole | {"meetings": [*whole["meetings"], whole["meetings"][0]]})


def at_first_entry(at: str) -> Change:
    return lambda text: re.sub(r'"at":"[^"]*"', f'"at":"{at}"', text, count=1)


def planned_for(starts: str) -> Change:
    return lambda text: re.sub(r'"starts":"[^"]*"', f'"starts":"{starts}"', text, count=1)


def without_plan(text: str) -> str:
    """Only that somebody took the lead, with the stage and the hash that belong to it."""
    whole = json.loads(text)
    taken = next(entry for entry in whole["meetings"][0]["events"] if entry["kind"] == "LeadTaken")
    return alone(whole, [taken | {"seq": 1}])


def without_entries(text: str) -> str:
    return alone(json.loads(text), [])


def alone(whole: dict[str, object], entries: list[object]) -> str:
    """A series of one meeting with these entries, and the stage and the hash that belong to them."""
    one = {"meeting": f"{REF}/1", "stage": "", "hash": "", "events": entries}
    state = typed.decode(json.dumps(one), type=OneMeeting).state
    known = one | {"stage": state.stage, "hash": state_hash(state)}
    return json.dumps(whole | {"meetings": [known]})


def put(text: str) -> Change:
    return lambda _: text


WRITES = "{} is not as ordstyrer export writes it at"
DEEP = "[" * 5000 + "]" * 5000
FLAWS: Mapping[str, tuple[Change, str]] = {
    "empty": (put(""), "{} is no whole JSON: it goes wrong or breaks off in line 1"),
    "broken off": (lambda text: text[:5000], "{} is no whole JSON: it goes wrong or breaks off in line 3"),
    "deep": (put(DEEP), "{} is not what ordstyrer export writes"),
    "deep inside": (put('{"x":' + DEEP + "}"), "{} has more brackets inside each other than ordstyrer export writes"),
    "a list": (put("[]"), "{} is not what ordstyrer export writes"),
    "another document": (put("{}"), "{} is not what ordstyrer export writes"),
    "newer": (replaced('"version":1', '"version":2'), "{} was written by a newer ordstyrer (version 2)"),
    "newer entry": (
        replaced('"kind":"LeadTaken"', '"kind":"TeaServed"'),
        "{} was written by a newer ordstyrer (2026-014/1: 2 TeaServed)",
    ),
    "number for a name": (replaced('"act":"', '"act":5,"x":"'), f"{WRITES} meetings[0].events[0].act"),
    "nothing for a number": (replaced('"seq":1,', ""), f"{WRITES} meetings[0].events[0].seq"),
    "no instant": (replaced('"at":"20', '"at":"no'), f"{WRITES} meetings[0].events[0].at"),
    "no time zone": (replaced('Z","pane"', '","pane"'), f"{WRITES} meetings[0].events[0].at"),
    "an instant before all calendars": (
        at_first_entry("0001-01-01T00:00:00+14:00"),
        f"{WRITES} 2026-014/1: 1",
    ),
    "an instant after them": (at_first_entry("9999-12-31T23:30:00-12:00"), f"{WRITES} 2026-014/1: 1"),
    "a start after them": (planned_for("9999-12-31T23:30:00Z"), f"{WRITES} 2026-014/1: 1"),
    "a start without a time zone": (planned_for("2026-04-22T11:00:00"), f"{WRITES} 2026-014/1: 1"),
    "no plan": (without_plan, "{}: the entries of 2026-014/1 cannot follow each other"),
    "no entries": (without_entries, "{}: the entries of 2026-014/1 cannot follow each other"),
    "other fields": (replaced('{"plan":', '{"plane":'), f"{WRITES} 2026-014/1: 1"),
    "text that steers": (replaced("Familien A.", r"Familien \u202eA."), f"{WRITES} 2026-014/1: 1"),
    "pane that steers": (replaced('"pane":"', r'"pane":"\u001b'), f"{WRITES} 2026-014/1: 1"),
    "a family in two rows": (
        replaced("Familien A.", r"Familien\nA."),
        f"{WRITES} 2026-014/1: 1, series.name",
    ),
    "a person without a name": (replaced('"name":"Sami"', '"name":""'), f"{WRITES} 2026-014/1: 1, participant.name"),
    "a purpose as long as a book": (
        replaced('"purpose":"', '"purpose":"' + "x" * 300),
        f"{WRITES} 2026-014/1: 1, meeting.purpose",
    ),
    "more than there is": (replaced('"version":1,"program"', '"version":1,"x":1,"program"'), f"{WRITES} x"),
    "deep in an entry": (
        replaced('{"plan":', '{"x":' + DEEP + ',"plan":'),
        "{} has more brackets inside each other than ordstyrer export writes",
    ),
    "another series": (
        replaced('"series":"2026-014"', '"series":"2026-015"'),
        "{} has 2026-014/1, which is no meeting of its series",
    ),
    "another plan": (
        replaced('"ref":"2026-014"', '"ref":"2026-015"'),
        "{} has 2026-014/1, which is no meeting of its series",
    ),
    "no number": (replaced('"2026-014/1"', '"2026-014/01"'), "{} has 2026-014/01, which is no meeting of its series"),
    "an entry less": (without_line(3), "{} has something else where entry 2026-014/1: 2 belongs"),
    "an entry twice": (line_twice(4), "{} has something else where entry 2026-014/1: 3 belongs"),
    "a meeting twice": (meeting_twice, "{} has 2026-014/1 twice"),
    "another name": (replaced("Familien A.", "Familien B."), "{}: 2026-014/1 was changed after it was exported"),
    "another stage": (
        replaced('"stage":"closed"', '"stage":"open"'),
        "{}: 2026-014/1 was changed after it was exported",
    ),
}


REFERENCES = (
    "a\n22/11 03:00 jonas: export B",
    "2026-014\n",
    "a\tb",
    "a b",
    "\u00a0",
    "a\u2028b",
    "a\u200bb",
    "A/1",
    "..",
    "-rf",
    "e\u0301",
    "x" * 41,
    "",
)


@pytest.mark.parametrize("ref", REFERENCES)
def test_a_reference_that_no_plan_can_have_is_taken_in_from_nowhere(
    here: User, there: Path, exported: str, ref: str
) -> None:
    here.writes(
        "bad.json", exported.replace(f'"{REF}/', json.dumps(f"{ref}/")[:-1]).replace(f'"{REF}"', json.dumps(ref))
    )
    answer = here("import", "bad.json", "--store", str(there))
    sentence = "bad.json is not as ordstyrer export writes it at series; nothing was taken in."
    assert (answer.status, answer.sentence) == (2, sentence)


@pytest.mark.parametrize("number", ["0", "1000"])
def test_a_number_that_no_meeting_can_have(here: User, there: Path, exported: str, number: str) -> None:
    here.writes("bad.json", exported.replace(f'"{REF}/1"', f'"{REF}/{number}"'))
    answer = here("import", "bad.json", "--store", str(there))
    sentence = f"bad.json has {REF}/{number}, which is no meeting of its series; nothing was taken in."
    assert (answer.status, answer.sentence) == (2, sentence)


@pytest.mark.parametrize("flaw", FLAWS)
def test_a_flaw_is_one_sentence_with_its_place_and_nothing_is_taken_in(
    here: User, there: Path, exported: str, flaw: str
) -> None:
    change, sentence = FLAWS[flaw]
    here.writes("bad.json", change(exported))
    answer = here("import", "bad.json", "--store", str(there))
    assert (answer.status, answer.sentence) == (2, sentence.format("bad.json") + "; nothing was taken in.")
    log = opened(there)
    assert log.newest() == 0
    log.close()


def test_what_is_no_text_is_one_sentence(here: User, exported: str) -> None:
    (here.home / "bad.json").write_bytes(exported.encode().replace(b"Familien", b"Famili\xff", 1))
    answer = here("import", "bad.json")
    sentence = "bad.json is no whole JSON: it goes wrong or breaks off in line 3; nothing was taken in."
    assert (answer.status, answer.sentence) == (2, sentence)


def test_an_id_that_stands_twice_is_named(here: User, there: Path, exported: str) -> None:
    whole = json.loads(exported)
    whole["meetings"][1]["events"][4]["id"] = whole["meetings"][0]["events"][0]["id"]
    here.writes("bad.json", json.dumps(whole))
    answer = here("import", "bad.json", "--store", str(there))
    assert answer.sentence == "bad.json has 2026-014/2: 5 twice; nothing was taken in."


def test_entries_that_cannot_follow_each_other_are_named_by_their_meeting(
    here: User, there: Path, exported: str
) -> None:
    whole = json.loads(exported)
    one = whole["meetings"][0]
    one["events"] = [{**event, "seq": seq} for seq, event in enumerate(one["events"][1:], start=1)]
    here.writes("bad.json", json.dumps(whole))
    answer = here("import", "bad.json", "--store", str(there))
    assert answer.sentence == "bad.json: the entries of 2026-014/1 cannot follow each other; nothing was taken in."


def test_an_id_that_another_series_has_is_a_conflict(here: User, exported: str) -> None:
    whole = json.loads(exported.replace("2026-014", "2026-015"))
    for one, told in zip(
        typed.decode(json.dumps(whole).encode(), type=WholeSeries).meetings, whole["meetings"], strict=True
    ):
        # Whoever gives a series another name can write another hash as well.
        told["hash"] = state_hash(one.state)
    here.writes("bad.json", json.dumps(whole))
    answer = here("import", "bad.json")
    assert answer.sentence == "The store has something else in 2026-015/1 at entry 1; nothing was taken in."
    assert here("export", "2026-015").status == 2


@pytest.mark.parametrize("name", ["no.json", "."])
def test_what_cannot_be_read_is_one_sentence(here: User, name: str) -> None:
    answer = here("import", name)
    assert (answer.status, answer.sentence) == (2, f"{name} cannot be read; nothing was taken in.")


def test_a_file_is_read_no_further_than_any_export_is_long(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_, "_MOST_BYTES", 1_000_000)
    with (here.home / "x.json").open("wb") as stream:
        stream.truncate(300_000_000)
    answer = here("import", "x.json")
    assert (answer.status, answer.sentence) == (2, "x.json is larger than 1 MB; nothing was taken in.")


def test_a_folder_that_everything_was_exported_to_is_taken_in_whole(here: User, there: Path) -> None:
    here.writes("p.toml", here("plan", "--example").out.replace("2026-014", "2026-099"))
    assert here("plan", "p.toml").status == 0
    assert here("export", "--all", "--out", "out").status == 0
    answer = here("import", "out", "--store", str(there))
    assert (answer.status, answer.err) == (0, "")
    assert [line.partition(":")[0] for line in answer.out.splitlines()] == [
        "2026-014 is taken in",
        "2026-099 is taken in",
    ]
    assert here("list", "--store", str(there)).out == here("list").out


def test_of_several_files_those_that_are_refused_are_named_and_the_others_taken_in(here: User, there: Path) -> None:
    here("export", "2026-014", "--out", "one.json")
    here.writes("another.json", "{}")
    answer = here("import", "another.json", "one.json", "--store", str(there))
    assert (answer.status, answer.out) == (2, "2026-014 is taken in: 843 entries in 4 meetings.\n")
    assert answer.err.splitlines() == [
        "another.json is not what ordstyrer export writes; nothing was taken in.",
        "ordstyrer: What is not named here was taken in.",
    ]


def test_a_folder_without_such_files_is_one_sentence(here: User) -> None:
    (here.home / "empty").mkdir()
    answer = here("import", "empty")
    assert (answer.status, answer.sentence) == (2, "empty cannot be read; nothing was taken in.")
