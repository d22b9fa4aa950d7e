"""The forms of the preparation: the meeting's fields, somebody's, and a topic; each stands in place of the page."""

from __future__ import annotations

from contextlib import suppress

from msgspec.structs import replace
from textual import on

from meeting.cpr import looks_like_cpr
from meeting.minutes import topic_names
from store.errors import StoreError
from tui.preparing_plan import Drafted, planned
from tui.screens.preparing_acting import PreparingActing
from tui.view.notice import NoticeLine
from tui.view.preparing.kept import asked_again_text
from tui.view.preparing.marked import columns, marks, within
from tui.view.scene import scene_of
from tui.view.unsaved import unread_text
from tui.widgets.meeting_form import MeetingForm
from tui.widgets.panel import Panel
from tui.widgets.person_form import PersonForm
from tui.widgets.plan_fields import PlanFields
from tui.widgets.short_text import ShortText

_TOPIC = "topic"


class PreparingForms(PreparingActing):
    """Opens one form at a time; what it stores is an act from here."""

    _drafted: Drafted | None = None
    _warned_of = ""
    """The topic that was said not to be kept; the next Esc lets it go."""
    _again: frozenset[str] = frozenset()
    """About whom the family is asked again, because the form that stands here put them in somebody's place."""

    def open_meeting(self) -> None:
        """Open the fields of the meeting."""
        if drafted := self._draft():
            self.put(MeetingForm(drafted))

    def open_person(self, person: str) -> None:
        """Open the fields of somebody on the list; of somebody new where there is no id."""
        if drafted := self._draft():
            self.put(PersonForm(drafted, person))

    def ask_for_topic(self) -> None:
        """Ask for a topic; nothing of it is kept before something is settled."""
        if self._only_reads():
            return
        if self.seen.topic:
            self._warned_of = self.seen.topic
            self.say(self.look.words.text("The topic is not kept before somebody has answered.   Esc: let it go"))
        else:
            self._warned_of = ""
            self._ask_for_topic()

    def lets_topic_go(self) -> bool:
        """Let go of a topic that nobody has answered, but say first that it is not kept; False where there is none."""
        if not self.seen.topic:
            return False
        if self._is_warned(self.seen.topic):
            self.drops_topic()
        return True

    def drops_topic(self) -> None:
        """Let go of the topic that nobody has answered."""
        self._warned_of = ""
        self.seen = within(self.look, replace(self.seen, topic=""))
        self.say(self.look.words.text("The topic is let go."))

    def goes_on(self) -> None:
        """Warn anew before the topic is let go: something else was done since."""
        self._warned_of = ""

    def stand_beside(self, person: str) -> None:
        """Put the sign in somebody's column, if there is one."""
        beside = columns(self.seen)
        if person in beside:
            self.stand(self.seen.row, beside.index(person))

    def renewed(self) -> None:
        """Go on with the meeting as it is now, also in the form that stands here."""
        if self._drafted is not None and isinstance(self.form, PlanFields):
            # What cannot be read is said by whoever looks for news.
            with suppress(StoreError):
                self._drafted.follow()
            self.form.redraw()
        super().renewed()

    def notice(self) -> NoticeLine:
        """Return what is to be said, loudly where what is typed cannot be kept."""
        found = super().notice()
        unkept = isinstance(self.form, PlanFields) and self.form.drafted.is_unkept
        return replace(found, loud=found.loud or unkept)

    def on_unmount(self) -> None:
        """Keep what is half typed."""
        super().on_unmount()
        if self._drafted is not None:
            self._drafted.keep_now()

    @on(PlanFields.Stored)
    def _form_stored(self, event: PlanFields.Stored) -> None:
        event.stop()
        self.unsaved = ""
        before = self.kept_last
        self.note_plans()
        if self.kept_last != before:
            self._again |= self.asked_again(self.kept_last)
            self.say(self._asked_again)
        self.renewed()

    @on(PlanFields.Closed)
    def _form_closed(self, event: PlanFields.Closed) -> None:
        event.stop()
        person = event.form.person if isinstance(event.form, PersonForm) else ""
        self._close(event.form)
        self._stand_at(person)
        said, self._again = self._asked_again, frozenset()
        if event.form.drafted.begun:
            said = self.look.words.text("It is not stored yet; it waits as a draft.   Enter: go on")
        self.say(said)

    @on(ShortText.Said)
    def _topic_said(self, event: ShortText.Said) -> None:
        event.stop()
        self._close(event.panel)
        self._warned_of = ""
        if looks_like_cpr(event.text):
            self._ask_for_topic(event.text)
            self.say(self.look.words.text("That looks like a CPR number. Write a name instead."))
            return
        self.seen = replace(self.seen, topic=next(iter(topic_names((event.text,))), ""))
        self._stand_at(self.seen.topic)

    @on(ShortText.Left)
    def _topic_left(self, event: ShortText.Left) -> None:
        event.stop()
        self._close(event.panel)
        if event.text and not self._is_warned(event.text):
            self._ask_for_topic(event.text)

    def _ask_for_topic(self, text: str = "") -> None:
        scene = scene_of(self.look, self.live.state, self.live.now())
        self.put(ShortText(scene, self.look.words.text("What is the topic?"), text, private=True, key=_TOPIC))

    def _is_warned(self, topic: str) -> bool:
        if self._warned_of == topic:
            return True
        self._warned_of = topic
        self.say(self.look.words.text("The topic is not kept before somebody has answered.   Esc again: let it go"))
        return False

    @property
    def _asked_again(self) -> str:
        return asked_again_text(self.look.words, self.plan, self._again)

    def _close(self, panel: Panel) -> None:
        if self.form is panel:
            self.take_away()

    def _stand_at(self, mark: str) -> None:
        rows = marks(self.look, self.seen)
        if mark in rows:
            self.stand(rows.index(mark))
        self.draw()

    def _only_reads(self) -> bool:
        """Return whether nothing can be kept in this store, and say so: nobody types for nothing."""
        if self.store.read_only:
            self.say(self.look.words.text("This store can only be read here."))
        return self.store.read_only

    def _draft(self) -> Drafted | None:
        """Return the plan in the forms, or None where the store cannot be read, or only that."""
        if self._only_reads():
            return None
        try:
            if self._drafted is None:
                self._drafted = planned(self.store, self.live, self.waker, self.look, self.clock)
            self._drafted.follow()
            self.renewed()
        except StoreError:
            self.say(unread_text(self.look.words, erased=self.live.erased))
            return None
        return self._drafted
