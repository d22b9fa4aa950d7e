"""What becomes of what is said about agreements and questions, in every pane that writes.

The messages of panels are handled by the names Textual gives them, so that no panel is imported before it is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from meeting import eligible
from meeting.intents import Amend, AskChild, NoteReservation, ParkQuestion, Propose, PutAside, ReadBack
from meeting.minutes import known_topics
from tui.key import KeyId
from tui.pane import Pane
from tui.view.places import Room
from tui.view.scene import Scene
from tui.view.statement_text import beyond_words
from tui.view.topics import without_labels

if TYPE_CHECKING:
    from tui.widgets.agreement_choice import AgreementChoicePanel
    from tui.widgets.agreement_form import AgreementForm
    from tui.widgets.agreements_page import AgreementsPage
    from tui.widgets.child_view import ChildViewPanel
    from tui.widgets.choosing import ChoosingPanel
    from tui.widgets.short_text import ShortText

RESERVED_BY, RESERVATION = "reserved-by", "reservation"


class Reserving(Struct, frozen=True):
    """A reservation that is being asked for."""

    agreement: str = ""
    person: str = ""


class ReservingPane(Pane, Protocol):
    """A pane that has `Agreeing` mixed in."""

    reserving: Reserving


class Agreeing:
    """Carries out what is agreed. Mixed into a Textual screen that is a `Pane`; every handler says so by its `self`."""

    reserving = Reserving()

    def on_agreement_form_submitted(self: Pane, event: AgreementForm.Submitted) -> None:
        """Keep an agreement, once; what was typed stays until it is saved."""
        if event.form is not None and event.form is not self.panel:
            return
        scene = self.current()
        terms, topics = without_labels(event.terms, beyond_words(known_topics(scene.meeting)))
        written = (
            Amend(event.agreement, terms, scene.today, event.base, topics)
            if event.agreement
            else Propose(terms, scene.today, event.statement, topics)
        )
        if self.done(written):
            self.drafts.made(event.form, event.form.kept_as if event.form else event.agreement)

    def on_agreement_form_written(self: Pane, event: AgreementForm.Written) -> None:
        """Keep what was written, a moment later."""
        self.drafts.write(event.form, event.form.kept_as, event.draft)

    def on_agreement_form_put_aside(self: Pane, event: AgreementForm.PutAside) -> None:
        """Keep every letter for the next time this form is opened, and say where it has gone."""
        self.drafts.lay_aside(event.kept_as, event.draft if event.begun else None)
        self.close()
        if event.begun:
            self.say_laid_aside(event.number, event.kept_as)

    def on_agreement_choice_panel_mend(self: Pane, event: AgreementChoicePanel.Mend) -> None:
        """Change an agreement."""
        self.open_form(event.agreement)

    def on_agreement_choice_panel_read_back(self: Pane, event: AgreementChoicePanel.ReadBack) -> None:
        """Read an agreement to the room."""
        self.done(ReadBack(event.agreement))

    def on_agreement_choice_panel_put_aside(self: Pane, event: AgreementChoicePanel.PutAside) -> None:
        """Leave an agreement for now."""
        self.act(PutAside(event.agreement))

    def on_agreement_choice_panel_take(self: Pane, event: AgreementChoicePanel.Take) -> None:
        """Keep one of two wordings; the list stays."""
        self.act(Amend(event.agreement, event.terms, self.current().today, event.base))

    def on_agreements_page_mend(self: Pane, event: AgreementsPage.Mend) -> None:
        """Write an agreement, or change one."""
        self.open_form(event.agreement)

    def on_agreement_choice_panel_new(self: Pane) -> None:
        """Write another agreement."""
        self.open_form()

    def on_agreement_choice_panel_left(self: Pane) -> None:
        """Close the list."""
        self.close()

    def on_child_view_panel_asked(self: Pane, event: ChildViewPanel.Asked) -> None:
        """Keep that a child was asked."""
        self.done(AskChild(event.agreement, event.child, event.view, event.through))

    def on_child_view_panel_left(self: Pane) -> None:
        """Close the question."""
        self.close()

    def on_agreement_choice_panel_reserve(self: ReservingPane, event: AgreementChoicePanel.Reserve) -> None:
        """Ask who agrees with a reservation (R109, seed 004)."""
        from tui.view.people_lists import people
        from tui.widgets.choosing import ChoosingPanel

        def asked(scene: Scene) -> ChoosingPanel:
            title = scene.words.text("Who agrees with a reservation?")
            return ChoosingPanel(scene, title, lambda at: people(at, eligible.responsible(at.meeting)), key=RESERVED_BY)

        self.reserving = Reserving(event.agreement)
        self.show_panel(asked, Room.BESIDE)

    def on_choosing_panel_picked(self: ReservingPane, event: ChoosingPanel.Picked) -> None:
        """Ask which reservation."""
        from tui.widgets.short_text import ShortText

        if event.panel.key == RESERVED_BY:
            self.reserving = Reserving(self.reserving.agreement, event.id)
            title = event.panel.scene.words.text("Which reservation?")
            self.show_panel(lambda scene: ShortText(scene, title, key=RESERVATION), Room.BESIDE)

    def on_choosing_panel_left(self: Pane) -> None:
        """Close the list."""
        self.close()

    def on_short_text_said(self: ReservingPane, event: ShortText.Said) -> None:
        """Keep a question for the reflection, or a reservation."""
        match event.panel.key:
            case KeyId.PARK:
                self.done(ParkQuestion(event.text))
            case key if key == RESERVATION:
                self.done(NoteReservation(self.reserving.agreement, self.reserving.person, event.text))
            case _:
                pass

    def on_short_text_left(self: Pane, event: ShortText.Left) -> None:
        """Close the row."""
        del event
        self.close()
