"""The table of sources is whole."""

from __future__ import annotations

import pytest

from meeting.sources import Level, Source, When, source, sources


def test_every_rule_from_1_to_151_is_there_once_and_in_order() -> None:
    assert list(sources()) == [f"R{number}" for number in range(1, 152)]


@pytest.mark.parametrize("entry", sources().values(), ids=list(sources()))
def test_a_rule_says_where_it_stands_and_what_it_asks(entry: Source) -> None:
    assert entry.seed in {"000", "001", "002", "003", "004"}
    assert entry.publication
    assert entry.lines == tuple(sorted(set(entry.lines)))
    assert entry.lines[0] > 0
    assert entry.phrase == entry.phrase.strip() != ""
    assert entry.english.endswith(".")
    assert entry.phases


def test_a_rule_that_repeats_another_names_one_that_stands_for_itself() -> None:
    for entry in sources().values():
        if entry.same_as:
            assert source(entry.same_as).same_as is None
            assert entry.same_as != entry.rule


def test_what_is_not_for_software_says_why_in_a_sentence() -> None:
    reasons = [entry.not_for_software for entry in sources().values() if entry.not_for_software is not None]
    assert reasons
    assert all(reason.endswith(".") for reason in reasons)


def test_the_source_of_a_break_warning_can_be_shown() -> None:
    found = source("R35")
    assert found.publication == "Social- og Boligstyrelsen: Hvad er netværksmøder?"
    assert (found.seed, found.lines) == ("000", (88,))
    assert found.phrase == "der skal holdes mindst 2 pauser"
    assert (found.level, found.phases) == (Level.MUST, (When.LIVE,))


def test_an_id_that_no_source_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        source("R152")
