"""A series with a word of its own in every kind of field there is, and the search for those words in files."""

from __future__ import annotations

from itertools import count
from json import dumps
from pathlib import Path

from msgspec.structs import replace

from meeting.evaluation_terms import Group, Sheet
from meeting.events import Face
from meeting.intents import (
    AnswerEvaluation,
    AnswerInvitation,
    AskChild,
    AskScale,
    CorrectStatement,
    GiveConsent,
    NoteReservation,
    NoteStatement,
    ParkQuestion,
    PlanMeeting,
    SetGoal,
    SettleSharing,
    SumUp,
    TakeMinutes,
    TakeTranslation,
    WalkIn,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.people import Participant
from meeting.plan import EarlierAgreement, Override, Plan, Series
from meeting.prepared import Answer, Prepared, Sharing
from meeting.statement_terms import Category, Said
from meeting.template import RuleId
from store.half_made import NEW_SERIES
from store.live import LiveMeeting
from store.log import Access
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.table import terms


class Words:
    """Words that stand nowhere else, each handed out once; they begin alike, so that one search finds them all."""

    def __init__(self, stem: str = "quatz") -> None:
        self.stem = stem
        self._numbers = count(10)
        self.given: list[str] = []

    @property
    def new(self) -> str:
        """Return the next word, as a name is written."""
        self.given.append(f"{self.stem}{next(self._numbers)}")
        return self.given[-1].capitalize()

    def found(self, folder: Path) -> dict[str, list[str]]:
        """Return which of the words stand in which files of a folder, in names too, whatever their case."""
        files = [file for file in folder.rglob("*") if file.is_file()]
        held = {str(file): str(file).encode().lower() + file.read_bytes().lower() for file in files}
        found = {name: [word for word in self.given if word.encode() in content] for name, content in held.items()}
        return {name: words for name, words in found.items() if words}


def plant(log: SqliteLog, words: Words) -> str:
    """Hold a meeting with a word in every kind of field, plan the next one, and return the reference of the series."""
    plan = _plan(words)
    _prepare(log, plan, words)
    _hold(Held(log, plan), words)
    following = LiveMeeting(log, f"{plan.series.ref}/2", Face.HOME, FakeClock())
    following.keep_draft("plan", dumps({"texts": {"meeting//purpose": f"Vi taler om {words.new}"}, "gone": []}))
    for place, command in ((f"/home/{words.new}/papers", "documents"), (f"/mnt/{words.new}.json", "export")):
        log.note_access(Access(START, words.new, command, plan.series.ref, place))
    _half_made(log, plan, words)
    return plan.series.ref


def _plan(words: Words) -> Plan:
    people = tuple(_person(person, words) for person in planned().participants)
    return replace(
        planned(*people),
        series=Series(f"2026-{words.new}", f"Familien {words.new}", "ar"),
        place=f"Rådhuset, {words.new}",
        purpose=f"Hvordan får {words.new} en god hverdag?",
        purpose_for_child=f"Vi taler om {words.new}",
        inviters=("mette",),
        overrides=(Override(next(iter(RuleId)), f"fordi {words.new}"),),
        open_agreements=(EarlierAgreement("0.1", f"{words.new} ringer", words.new, topics=(words.new,)),),
        prepared=Prepared(sharing={words.new: {"amina": Sharing.OWN_WORDS}}),
    )


def _person(person: Participant, words: Words) -> Participant:
    if person.id not in ("sami", "amina", "ida"):
        return person
    mail, phone = f"{words.new}@example.dk", words.new
    return replace(
        person, name=words.new, role=words.new, shown_as=words.new, email=mail, phone=phone, why=f"kender {words.new}"
    )


def _prepare(log: SqliteLog, plan: Plan, words: Words) -> None:
    home = LiveMeeting(log, plan.ref, Face.HOME, FakeClock())
    for intent in (
        PlanMeeting(plan),
        AnswerInvitation("ida", "amina", Answer.RATHER_NOT),
        SettleSharing(words.new, "amina", Sharing.WITHHELD),
        TakeTranslation("ar", (("purpose", f"غرض {words.new}", plan.purpose),)),
    ):
        assert home.do(intent) is None, intent


def _hold(held: Held, words: Words) -> None:
    held.opens((EarlierAgreement("0.1", f"{words.new} henter", words.new),)).does(TakeMinutes("karen"))
    said = Said("ida", f"Jeg tror, at {words.new}", Category.WORRY, f"mere {words.new}", ("amina",))
    topic = words.new
    held.does(NoteStatement("s1", said, (topic,)), NoteStatement("s2", replace(said, text=words.new)))
    held.does(CorrectStatement("s1", replace(said, text=f"rettet {words.new}"), base=said))
    held.does(WithdrawStatement("s2"), WithdrawConsent(topic, "amina"), GiveConsent(topic, "amina"))
    held.does(NoteStatement("s3", Said("sami", f"barnets ord {words.new}"), (words.new,)))
    agreed = held.agrees(terms(f"ringer til {words.new}", about=("sami",)), f"Ida ringer til {words.new}.")
    held.does(NoteReservation(agreed, "amina", f"kun hvis {words.new}"), AskChild(agreed, "sami", f"ja, {words.new}"))
    held.proposes(terms(f"halv {words.new}"))
    held.does(ParkQuestion(f"hvad med {words.new}"), WalkIn(Participant("moster", f"Moster {words.new}", words.new)))
    held.does(SumUp("welcome", f"i alt {words.new}"), SetGoal(f"at {words.new}"), AskScale(f"hvor {words.new}"))
    held.does(AnswerEvaluation(Sheet(Group.PARENTS, (1, None, None, None, None, None), f"næste gang {words.new}")))
    for field in ("statement:karen", "agreement", "sum_up"):
        held.live.keep_draft(field, f"halvt {words.new}")


def _half_made(log: SqliteLog, plan: Plan, words: Words) -> None:
    """Leave two plans of a new series half made: one says the reference, one only names the child."""
    child = next(person.name for person in plan.participants if person.id == "sami")
    for texts in (
        {"series//ref": plan.series.ref, "meeting//place": words.new},
        {"participant/+/name": child, "meeting//purpose": words.new},
    ):
        window = LiveMeeting(log, NEW_SERIES, Face.HOME, FakeClock())
        window.keep_draft("plan", dumps({"texts": texts, "gone": []}))
