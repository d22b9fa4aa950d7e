"""Plan files as people write them, and files that are none."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from meeting.people import Mode, participants_only
from meeting.plan import EarlierAgreement, Override
from meeting.plan_file import plan_problems
from meeting.presets import example_plan
from meeting.problem import has_error
from meeting.template import RuleId
from tests.meeting.plan_texts import (
    MEETING,
    NADIA,
    PEOPLE,
    PLAN,
    SERIES,
    changed,
    errors_of,
    guests,
    person,
    plan_of,
    said,
    sentence,
)


def test_the_example_can_be_stored_without_a_word() -> None:
    plan = plan_of(example_plan())
    assert plan_problems(plan) == ()
    assert plan.ref == "2026-014/1"
    assert plan.starts == datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
    assert plan.interpreted
    assert plan.frame.target_min == 180


def test_every_key_of_the_example_comes_to_the_plan() -> None:
    plan = plan_of(example_plan())
    people = {person.id: person for person in plan.participants}
    assert (plan.series.name, plan.series.language) == ("Familien A.", "ar")
    assert plan.inviters == ("jonas",)
    assert plan.leader_uninvolved
    assert plan.purpose_for_child
    assert (people["amina"].email, people["amina"].phone) == ("amina@example.dk", "20 00 00 00")
    assert (people["nadia"].interprets, people["nadia"].mode) == ("ar", Mode.ONSITE)
    assert people["nadia"].booked_until == datetime(2026, 12, 2, 15, 30, tzinfo=UTC)
    assert people["yusuf"].leaves_at == datetime(2026, 12, 2, 14, 45, tzinfo=UTC)
    assert people["lise"].shown_as == "PPR"
    assert people["sami"].born == 2017
    assert people["jens"].represents == "sami"


def test_what_is_set_aside_and_what_waits_for_an_answer_come_to_the_plan() -> None:
    plan = plan_of(
        changed(PLAN, ('"sbst"', '"follow_up"'))
        + '[[override]]\nrule = "leader_takes_minutes"\nreason = "Referenten er syg."\n'
        + '[[open_agreement]]\nref = "1.2"\nwhat = "Karen henter Sami."\n'
        + 'responsible = "Karen"\nfollow_up = "9. december"\n'
    )
    assert plan.overrides == (Override(RuleId.LEADER_TAKES_MINUTES, "Referenten er syg."),)
    assert plan.open_agreements == (EarlierAgreement("1.2", "Karen henter Sami.", "Karen", "9. december"),)


@pytest.mark.rule("R17", "R29")
def test_24_participants_and_two_interpreters_are_warned_about_and_work() -> None:
    people = PEOPLE + guests(17, "pædagog") + person("bo", "bisidder", 'supports = "amina"')
    interpreters = NADIA + changed(NADIA, ("nadia", "omid"), ('"ar"', '"prs"'))
    plan = plan_of(SERIES + MEETING + people + interpreters)
    assert len(plan.participants) == 26
    assert len(participants_only(plan.participants)) == 24
    problems = plan_problems(plan)
    assert not has_error(problems)
    assert "24 people take part; the method counts on 20 at most." in " ".join(said(problems))


@pytest.mark.parametrize(
    "name",
    ["Åse Sørensen-Kjær", "Bo O'Neill", "Miriam al-Ḥāfiẓ", "فاطمة الزهراء", "A" * 60, "[/nope] {name} %s", "Ng Ô-Lan"],
)
def test_names_stand_as_they_are(name: str) -> None:
    plan = plan_of(changed(PLAN, ('"Amina A."', f"'''{name}'''")))
    assert next(person.name for person in plan.participants if person.id == "amina") == name


def test_a_name_loses_line_breaks_and_comes_in_composed_letters() -> None:
    plan = plan_of(changed(PLAN, ('"Amina A."', r'"  A\u030Ase\n\t Holm "')))
    assert plan.participants[1].name == "Åse Holm"


@pytest.mark.parametrize("escape", [r"\u001b[2J", r"\u0007", r"\u009b1m", r"\u202e", r"\u2066", r"\u007f"])
def test_a_character_that_steers_a_terminal_is_refused_where_it_stands(escape: str) -> None:
    [problem] = errors_of(changed(PLAN, ('"Amina A."', f'"Amina{escape}"')))
    assert (problem.where.table, problem.where.entry, problem.where.field) == ("participant", "amina", "name")


def test_two_people_may_have_one_name_but_not_one_id() -> None:
    twins = person("karen2", "nabo").replace('name = "karen2"', 'name = "Karen"')
    assert len(plan_of(PLAN + twins).participants) == 7
    [line] = said(errors_of(PLAN + person("karen", "ven")))
    assert line.startswith("participant karen id: 2 people on the list have this id.")
    assert line.endswith('Give each an id of their own, as in "karen" and "karen2".')


@pytest.mark.rule("R90")
def test_a_child_can_be_there_for_two_intervals() -> None:
    stays = 'role = "barn"\npresent = [["13:00", "13.40"], ["14:10", "14:55"]]'
    sami = plan_of(changed(PLAN, ('role = "barn"', stays))).participants[0]
    assert [(f"{stay.start:%H%M}", f"{stay.end:%H%M}") for stay in sami.present] == [("1200", "1240"), ("1310", "1355")]


@pytest.mark.rule("R46")
def test_two_interpreters_of_two_languages() -> None:
    speaks = changed(PLAN, ('role = "mor"', 'role = "mor"\nspeaks = "ar"'))
    stepfather = person("omid", "stedfar", 'speaks = "prs"')
    [problem] = errors_of(speaks + stepfather + NADIA)
    assert 'Nobody interprets the language "prs".' in sentence(problem)
    both = plan_of(speaks + stepfather + NADIA + changed(NADIA, ("nadia", "parwana"), ('"ar"', '"prs"')))
    assert sorted(one.interprets for one in both.participants if one.is_interpreter) == ["ar", "prs"]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_and_any_line_end_are_read(mark: bytes, ends: str) -> None:
    assert plan_of(mark + PLAN.replace("\n", ends).encode()) == plan_of(PLAN)


def test_times_are_danish_whatever_the_host_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert plan_of(PLAN).starts == datetime(2026, 12, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", ": The file is empty. ordstyrer plan --example prints a whole plan to start from."),
        (b" \n\n", ": The file is empty. ordstyrer plan --example prints a whole plan to start from."),
        (
            b"#" * 5_000_000,
            ": The file is 5000 kB; a plan takes at most 200 kB. ordstyrer plan --example prints a whole",
        ),
        (b"\x7fELF\x02\x01\x01\x00\x00", ": This is no text file."),
        (random.Random(1).randbytes(5_000), ": This is no text file."),
        ("\ufeff[series]".encode("utf-16"), ": The file is in UTF-16. Save it as UTF-8."),
        ("[series]\nname = 'Sørensen'".encode("latin-1"), "line 2: The line holds a character that is not UTF-8."),
        (PLAN[: len(PLAN) // 2].encode(), "line 20: The file stops in the middle"),
        (b"[series]\nref = ", "line 2: The file stops in the middle: a quote or a bracket is still open."),
        (b'[series]\nref = "2026', "line 2: "),
        (b'[series]\nref = """2026\n\n', "line 2: The file stops in the middle: a quote or a bracket is still open."),
        (
            b"[series]\nref == 3\nname = 4",
            "line 2: The line is not TOML. Look at its quotes, brackets and equals sign.",
        ),
        (b"[meeting]\n[meeting]\n", "line 2: This key or table stands in the file already."),
        (b"[meeting]\nstarts = 2026-12-02T13:00 # kl. 13\nx = 1", "line 2: The time has no seconds. Write it as 2026"),
        (b"x = " + b"[" * 990, ": The file is nested too deep, or holds a number that is too long."),
        (b"x = " + b"1" * 1_999, "line 1: The line is longer than 1000 characters."),
        (b"x" + b".x" * 90_000 + b" = 1", "line 1: The line is longer than 1000 characters."),
    ],
)
def test_a_file_that_is_no_plan_is_one_sentence(data: bytes, line: str) -> None:
    [found] = said(errors_of(data))
    assert found.startswith(line)
