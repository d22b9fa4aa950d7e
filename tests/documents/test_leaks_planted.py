"""A secret in every private field of an earlier meeting, and all of them in each place that papers for others show.

Fields and places are found from the types: one that is added later is planted too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from documents import agreement_list, by_hand, decisions, descriptive, invitation, leaks, own_list, role_card
from documents.document import Document
from documents.dossier import Dossier
from documents.kinds import Audience
from documents.likeness import words_of
from documents.private import PRIVATE, Secret
from meeting.agreement_terms import Terms
from meeting.events import AgreementConfirmed, TranslationTaken
from meeting.people import Participant
from meeting.state import Meeting
from tests.documents.classified import types_in
from tests.documents.dossiers import closed_meeting
from tests.documents.fifth import dossier_with, earlier, places
from tests.documents.invited import told
from tests.documents.planting import Place, Planted, letters_of

BUILDERS = (decisions, agreement_list, own_list, role_card, invitation, by_hand, descriptive)
CONFIRMED: frozenset[Place] = frozenset({(Terms, "what"), (AgreementConfirmed, "wording")})
"""Where only a child's words and what touches a withheld topic are refused."""
NOT_SHOWN = {
    "AgreementConfirmed.wording",
    "EarlierAgreement.follow_up",
    "GoalSet.text",
    "PhaseTemplate.child_questions",
    "PhaseTemplate.points",
    "PhaseTemplate.questions",
    "PhaseTemplate.title",
    "Template.recording_notice",
    "Template.title",
    "TranslationTaken.danish",
}
"""Stands in no paper for others today; the test above goes through them too."""
APART: tuple[Place, ...] = ((Participant, "shown_as"), (TranslationTaken, "text"))
"""What is shown instead of something else, or only beside it as it was."""


def papers(dossier: Dossier) -> Iterator[Document]:
    for builder in BUILDERS:
        for lang in ("da", "ar"):
            yield from builder.build(dossier, lang)


def refused(document: Document, place: Place, planted: tuple[Planted, ...]) -> set[tuple[Secret, str]]:
    """Return what a paper that shows a place with all secrets in it has to be refused for."""
    if document.audience is Audience.LEADER:
        return {(each.secret, each.whose) for each in planted if each.secret is Secret.WITHHELD}
    kept = (each for each in planted if place not in CONFIRMED or each.survives_confirmation)
    own = (Secret.CONTACT, document.person)
    return {(each.secret, each.whose) for each in kept} - {own}


def place_name(place: Place) -> str:
    return f"{place[0].__name__}.{place[1]}"


@pytest.mark.rule("R40", "R118")
@pytest.mark.parametrize("place", places(), ids=place_name)
def test_no_paper_shows_a_secret_in_whatever_place_it_stands(place: Place) -> None:
    before, planted = earlier()
    words = " ".join(f"{each.text}." for each in planted)
    for planned in (False, True) if place in places(planned=True) else (False,):
        dossier = dossier_with({place: words}, before, planned=planned)
        for document in papers(dossier):
            found, shown = leaks.check(document, dossier), letters_of(document)
            known = {(leak.secret, leak.whose) for leak in found}
            there = {(each.secret, each.whose) for each in planted if words_of(each.text).letters in shown}
            assert there & refused(document, place, planted) <= known, (document.kind, document.lang)
            assert not any(each.text in repr(found) for each in planted)


@pytest.mark.rule("R40", "R118")
@pytest.mark.parametrize("place", places(planned=True), ids=place_name)
def test_no_letter_or_calendar_entry_holds_a_secret_that_stops_no_invitation(place: Place) -> None:
    before, planted = earlier()
    dossier = dossier_with({place: " ".join(f"{each.text}." for each in planted)}, before, planned=True)
    if any(leaks.check(document, dossier) for document in invitation.build(dossier)):
        return
    for person, text in told(dossier).items():
        letters = words_of(text).letters
        kept = (each for each in planted if (each.secret, each.whose) != (Secret.CONTACT, person))
        assert not any(words_of(each.text).letters in letters for each in kept)


def test_a_secret_is_planted_in_every_private_field_that_a_state_has() -> None:
    _, planted = earlier()
    of_states = {(cls, name) for cls in types_in(Meeting) for name in PRIVATE.get(cls, ())}
    assert {each.place for each in planted if each.place[1] in PRIVATE.get(each.place[0], ())} == of_states
    assert {each.secret for each in planted} == {*Secret} - {Secret.TOPIC}
    assert any(each.childs and each.secret is Secret.STATEMENT for each in planted)


def test_each_place_is_shown_by_some_paper_for_others_or_named_here() -> None:
    """Otherwise the test above would find nothing because there is nothing to find."""
    before = closed_meeting().meeting
    marks = {place: f"Harmløs tekst nummer {number} om vejret" for number, place in enumerate(places())}
    shown = set[Place]()
    apart = {place: marks.pop(place) for place in APART}
    for planned, some in product((False, True), (marks, apart)):
        dossier = dossier_with(some, before, planned=planned)
        for document in papers(dossier):
            assert leaks.check(document, dossier) == ()
            if document.audience is not Audience.LEADER:
                letters = letters_of(document)
                shown |= {place for place, text in some.items() if words_of(text).letters in letters}
    assert {place_name(place) for place in (marks | apart).keys() - shown} == NOT_SHOWN
