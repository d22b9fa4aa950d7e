"""Local templates as TOML files: what can be held, and what cannot."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.template import Strength, Template
from meeting.template_file import read_template
from tests.meeting.plan_texts import changed, said

FOLDER = files("meeting").joinpath("templates", "first_meeting.toml").read_text(encoding="utf-8")


def problems_of(text: str) -> list[str]:
    """Return all that is wrong with a template as sentences."""
    found = read_template(text.encode())
    assert not isinstance(found, Template)
    return said(found)


@pytest.mark.rule("R45")
def test_a_local_template_changes_what_it_likes() -> None:
    ours = changed(
        FOLDER,
        ('title = "The first network meeting"', 'title = "Netværksmøde i Åby"\nrecording_notice = "Vi optager ikke."'),
        ("minutes = 15", "minutes = 25"),
        ('caseworker_leads = { strength = "block"', 'caseworker_leads = { strength = "warn"'),
    )
    template = read_template(ours.encode())
    assert isinstance(template, Template)
    assert (template.title, template.recording_notice) == ("Netværksmøde i Åby", "Vi optager ikke.")
    assert template.phase("welcome").minutes == 25
    assert {rule.id.value for rule in template.rules if rule.strength is Strength.WARN} >= {"caseworker_leads"}


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "minutes = 15",
            "minutes = 95",
            "frame target_min: The parts take 130 minutes and the breaks 0: of 120 minutes none is left",
        ),
        (
            "breaks = 2\nbreak_min = 10",
            "breaks = 2\nbreak_min = 80",
            "with_interpreter target_min: The parts take 50 minutes and the breaks 160: of 180 minutes none is left",
        ),
        (
            "closing_min = 35",
            "closing_min = 170",
            "frame target_min: The breaks take 0 minutes and the protected end 170",
        ),
        (
            "closing_min = 35",
            "closing_min = 20",
            "template closing_min: The last parts take 35 minutes; only 20 are prot",
        ),
        ("least_min = 90", "least_min = 130", "frame target_min: 130 to 180 minutes with a target of 120 cannot be."),
        (
            "breaks = 2\nbreak_min = 10",
            "breaks = 2\nbreak_min = 0",
            "with_interpreter break_min: The breaks have no length.",
        ),
        ("work_due_min = 50", "work_due_min = 40", "with_interpreter work_due_min: The minutes of work before a break"),
        (
            "speech_factor = 2.0",
            "speech_factor = 0.5",
            "with_interpreter speech_factor: This does not fit. Write 1",
        ),
        ("speech_factor = 2.0", "speech_factor = nan", "with_interpreter speech_factor: This does not fit."),
        (
            "[8, 11]",
            "[11, 8]",
            "template interval_weeks: This does not fit. Write the fewest and the most weeks, as in [8, 11]",
        ),
        (
            "[8, 11]",
            "[8]",
            "template interval_weeks: This does not fit. Write a list in square brackets, as in [8, 11].",
        ),
        ("[1, 4]", "[4, 1]", "template postponed_weeks: This does not fit. Write the fewest and the most weeks"),
        (
            '"06-05", ',
            '"05/06", ',
            'template closed_days: 05/06 is no day of the calendar. Write a day, days or weeks: "06-05", ',
        ),
        (
            '"leaflet_sent"',
            '"leaflet_send"',
            'template before: This does not fit. Did you mean "leaflet_sent"?',
        ),
        (
            '"leaflet_sent"',
            '"journalised"',
            "template before: journalised does not belong in this list. Write one of: parents_talked_with, child_",
        ),
        (
            '"leaflet_sent"',
            '"invitations_sent"',
            "template before: invitations_sent stands more than once. Keep one of them.",
        ),
        (
            '"journalised"]',
            '"journalised", []]',
            "template after: This does not fit. Write one of: parents_talked_with",
        ),
        ('"journalised"]', '"journalised", 1]', "template after: This does not fit. Write one of: parents_talked_with"),
        ('"week 7"', '"uge 7"', "template school_holidays: uge 7 is no day of the calendar."),
        ('"weeks 27-32"', "27", "template school_holidays: This does not fit."),
        ("late_s = 120", "late_s = -1", "template late_s: This does not fit. Write a whole number from 0 to 9999"),
        (
            "retention_days = 30",
            "retention_days = 3651",
            "template retention_days: This does not fit. Write a whole number from 0 to 3650",
        ),
        ("retention_days = 30", "retention_days = -1", "template retention_days: This does not fit. Write a whole"),
        ("retention_days = 30", 'retention_days = "30"', "template retention_days: This does not fit. Write a whole"),
        (
            "least_min = 90",
            "least_min = 1" + "0" * 30,
            "frame least_min: This does not fit. Write a whole number",
        ),
        ('kind = "first"', 'kind = "firs"', 'template kind: This does not fit. Did you mean "first"?'),
        ('kind = "round"', 'kind = "rund"', 'phase descriptive kind: This does not fit. Did you mean "round"?'),
        (
            '"professionals_first"',
            '"best_first"',
            "phase reflection order: This does not fit. Write one of: child_family_first",
        ),
        (
            'id = "reflection"',
            'id = "descriptive"',
            "phase descriptive id: This id stands more than once. Keep one of them.",
        ),
        ('kind = "agreements"', 'kind = "evaluation"', "phase: No part is for agreements."),
        ("minutes = 20\n", "", "phase agreements minutes: This part has no minutes. Write how many minutes it takes."),
        (
            'kind = "round"',
            'kind = "round"\nminutes = 5',
            "phase descriptive minutes: A round has no minutes of its own.",
        ),
        ('["purpose", ', '["purpos", ', 'phase welcome points: There is no such point. Did you mean "purpose"?'),
        (
            '"What did you notice?"',
            f'"{"W" * 59}"',
            "phase reflection questions: A question is too long. Write at most 58",
        ),
        ("breaks_held = {", "break_held = {", 'rules break_held: There is no such key. Did you mean "breaks_held"?'),
        ('"R35"', '"R152"', "rules breaks_held source: There is no source R152."),
        (
            'breaks_held = { strength = "block"',
            'breaks_held = { strength = "hard"',
            "rules breaks_held strength: This does",
        ),
        ("[rules]", "[rule]", "rules: The table is missing. Write [rules] on a line of its own and its keys below it."),
        ("[frame]", "[[frame]]", "frame: This is not a table. Write [frame] on a line of its own"),
        ('id = "first_meeting"\n', "", "template id: This is missing. Write it in quotes."),
    ],
)
def test_what_cannot_be_held_is_said_with_its_place(old: str, new: str, line: str) -> None:
    assert any(found.startswith(line) for found in problems_of(changed(FOLDER, (old, new)))), problems_of(
        changed(FOLDER, (old, new))
    )


def test_a_template_without_a_round_hears_nobody() -> None:
    lines = problems_of(FOLDER.replace('kind = "round"', 'kind = "evaluation"\nminutes = 5'))
    assert 'phase: No part is a round, so nobody is sure to be heard. Write kind = "round" at one.' in lines


def test_all_problems_of_a_template_are_listed_together() -> None:
    assert len(problems_of(changed(FOLDER, ("closing_min = 35", "closing_min = 20"), ("[8, 11]", "[11, 8]")))) == 2


@pytest.mark.parametrize("data", [b"", b"\x00", b"#" * 5_000_000, b"x = [", "æ".encode("latin-1")])
def test_a_file_that_is_no_template_is_one_problem(data: bytes) -> None:
    found = read_template(data)
    assert isinstance(found, tuple)
    assert len(found) == 1


@given(st.data())
def test_no_damage_to_a_template_raises(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(FOLDER)))
    end = data.draw(st.integers(start, min(len(FOLDER), start + 60)))
    read_template((FOLDER[:start] + data.draw(st.text(max_size=20)) + FOLDER[end:]).encode())
