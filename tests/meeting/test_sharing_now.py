"""What a family shares now: each person's last word on a topic, whichever meeting it was said at (R118, seed 004)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.intents import GiveConsent, MarkTopics, NoteStatement, Undo, WithdrawConsent
from meeting.series import shared_now
from meeting.sharing_now import said_of_sharing, withheld_now
from meeting.state import Word
from meeting.statement_terms import Said
from tests.clock import START
from tests.sequel import Sequel, closed
from tests.table import terms


def word(minutes: int, topic: str, person: str, *, shares: bool) -> Word:
    """What somebody said so many minutes after the start."""
    return Word(topic, person, shares, START + timedelta(minutes=minutes))


@pytest.mark.rule("R118")
def test_the_last_word_of_each_counts_and_one_who_keeps_it_back_is_enough() -> None:
    words = [word(1, "helbred", "amina", shares=False), word(2, "helbred", "yusuf", shares=False)]
    assert withheld_now(words) == {"helbred": ("amina", "yusuf")}
    words.append(word(3, "helbred", "amina", shares=True))
    assert withheld_now(words) == {"helbred": ("yusuf",)}
    words.append(word(4, "helbred", "yusuf", shares=True))
    assert withheld_now(words) == {}
    words.append(word(5, "helbred", "amina", shares=False))
    assert withheld_now(words) == {"helbred": ("amina",)}


@pytest.mark.rule("R118")
def test_what_is_given_again_at_a_later_meeting_is_shared_at_every_meeting() -> None:
    sequel = Sequel()
    first = sequel.meets().does(NoteStatement("s1", Said("ida", "Han sover dårligt"), ("helbred",)))
    first.does(MarkTopics(first.agrees(terms("taler med lægen")), ("helbred",)))
    first.does(WithdrawConsent("helbred", "amina"))
    closed(first)
    second = sequel.meets().does(WithdrawConsent("helbred", "amina"))
    assert shared_now(sequel.series, first.state).minutes.consent.withdrawn == {"helbred": ("amina",)}
    assert sequel.promises["1.1"].withheld
    second.does(GiveConsent("helbred", "amina"))
    assert shared_now(sequel.series, first.state).minutes.consent.withdrawn == {}
    assert sequel.promises["1.1"].terms.what == "taler med lægen"
    closed(second)
    third = sequel.meets().does(WithdrawConsent("helbred", "amina"))
    assert sequel.promises["1.1"].withheld
    third.does(Undo())
    assert not sequel.promises["1.1"].withheld


@pytest.mark.rule("R118")
def test_the_order_is_when_it_was_said_not_the_number_of_the_meeting() -> None:
    sequel = Sequel()
    first = sequel.meets()
    closed(first)
    second = sequel.meets().does(WithdrawConsent("helbred", "amina")).does(GiveConsent("helbred", "amina"))
    first.wall = second.wall + timedelta(days=1)
    first.does(WithdrawConsent("helbred", "amina"))
    assert [each.shares for each in said_of_sharing(sequel.series.meetings)] == [False, True, False]
    assert shared_now(sequel.series, second.state).minutes.consent.withdrawn == {"helbred": ("amina",)}
