"""The tables and keys of a plan file: what is missing, unknown or does not fit is said all together."""

from __future__ import annotations

import pytest

from tests.meeting.plan_texts import (
    MEETING,
    PLAN,
    SERIES,
    changed,
    errors_of,
    person,
    said,
)


def test_a_missing_table_is_one_problem_and_not_one_for_each_of_its_keys() -> None:
    assert said(errors_of("# nothing yet\n")) == [
        "series: The table is missing. Write [series] on a line of its own and its keys below it.",
        "meeting: The table is missing. Write [meeting] on a line of its own and its keys below it.",
        "participant: There is none. Write [[participant]] with two brackets before each.",
    ]


def test_all_problems_are_listed_together_each_with_its_place() -> None:
    text = changed(
        PLAN,
        ('ref = "2026-014"', 'ref = "2026 014"'),
        ("number = 1", "number = 0"),
        ('purpose = "Hvordan får Sami en god hverdag i skolen?"\n', ""),
        ('leader = "mette"', 'leader = "meta"'),
        ('role = "barn"', 'role = "barn"\nnetwork = "famly"\nborn = "2017"'),
        ('id = "ida"', 'id = "ida"\nshwon_as = true'),
        ('role = "nabo"', 'role = "husvært"'),
    )
    karen = "participant karen network: The role does not tell where this person sits in the speaking order. "
    assert said(errors_of(text)) == [
        'series ref: This does not fit. Write your own reference without spaces, as in "2026-014"; never a CPR number.',
        "meeting number: This does not fit. Write 1 for the first meeting of the series, 2 for the next, and so on.",
        "meeting purpose: This is missing. Write in one sentence why you meet; it is what the room sees first.",
        'participant sami network: This does not fit. Did you mean "family"?',
        "participant sami born: This does not fit. Write the year alone, as in 2017.",
        'participant ida shwon_as: There is no such key. Did you mean "shown_as"?',
        karen + "Write network: family, private, everyday, treating, professional or authority.",
        'meeting leader: Nobody on the list has this id. Did you mean "mette"?',
    ]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("[series]", "[serie]"), 'serie: There is no such key. Did you mean "series"?'),
        (("place =", "placs ="), 'meeting placs: There is no such key. Did you mean "place"?'),
        (
            ("leader_uninvolved = true", 'leader_uninvolved = "ja"'),
            "meeting leader_uninvolved: This does not fit. Write true",
        ),
        (
            ('inviters = ["jonas"]', 'inviters = "jonas"'),
            "meeting inviters: This does not fit. Write a list in square brackets",
        ),
        (
            ('"mor"', '"mor"\ncontact = "20 00 00 00"'),
            "participant amina contact: This does not fit. Write it as in contact = {",
        ),
        (
            ('"mor"', '"mor"\ncontact = { email = "amina" }'),
            "participant amina contact.email: This does not fit. Write it as in",
        ),
        (
            ('"mor"', '"mor"\ncontact = { mail = "a@b.dk" }'),
            'participant amina contact.mail: There is no such key. Did you mean "em',
        ),
        (
            ('"mor"', '"mor"\nspeaks = "arabisk"'),
            "participant amina speaks: This does not fit. Write the code of the language",
        ),
        (('id = "sami"', 'id = "sami a"'), "participant #1 id: This does not fit. Write a short id without spaces"),
        (('"sbst"', '"sbs"'), 'meeting template: There is no such template. Did you mean "sbst"?'),
        (
            ('"sbst"', '"ours.toml"'),
            "meeting template: The template ours.toml cannot be read. Put the file beside the plan file.",
        ),
        (("number = 1", "number = true"), "meeting number: This does not fit. Write 1 for the first meeting"),
    ],
)
def test_a_key_that_does_not_fit_says_what_would(change: tuple[str, str], line: str) -> None:
    assert any(found.startswith(line) for found in said(errors_of(changed(PLAN, change))))


def test_participants_written_with_one_bracket_are_told_of_two() -> None:
    text = SERIES + MEETING + person("sami", "barn").replace("[[participant]]", "[participant]")
    assert "participant: This is not a list of tables. Write [[participant]] with two brackets before each." in said(
        errors_of(text)
    )


def test_a_local_template_is_a_file_beside_the_plan_and_its_problems_name_it() -> None:
    text = changed(PLAN, ('"sbst"', '"ours.toml"'))
    found = errors_of(text, {"ours.toml": "[template]\nid = 'ours'\n"})
    assert {problem.where.file for problem in found} == {"ours.toml"}


def test_of_thousands_of_problems_a_hundred_are_listed_and_the_rest_is_counted() -> None:
    lines = said(errors_of("[[participant]]\n" * 2_000))
    assert len(lines) == 101
    assert lines[-1] == ": More problems: 5902."
