"""What is done in a meeting that is held: at 100 % of the store beside 1 %, act by act in turn."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.figures import Figure, median, ms
from benchmarks.large.making import A_SERIES, ref
from meeting.events import Face
from meeting.intents import CorrectStatement, GiveConsent, Intent, NoteStatement, OpenMeeting, TakeLead, WithdrawConsent
from meeting.statement_terms import Said
from store.live import LiveMeeting
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tui.demo.people import PEOPLE

_BAR = 2.0
_TIMES = 40
_HIDDEN = 12
"""So many statements touch the topic that is kept back."""
_TOPIC = "skolen"
_SAID = "Han siger, at det går bedre hjemme end i skolen, og at han gerne vil have flere venner."


class _Held:
    """The last meeting of the newest series, which was planned."""

    def __init__(self, log: SqliteLog) -> None:
        self._clock = FakeClock(START)
        self._meeting = LiveMeeting(log, f"{ref(0)}/{A_SERIES}", Face.LEAD, self._clock)
        self.does(TakeLead())
        self.does(OpenMeeting(tuple(person.id for person in PEOPLE)))
        for number in range(_HIDDEN):
            self.does(NoteStatement(f"kept-{number}", Said("ida", f"{_SAID} {number}"), (_TOPIC,)))

    def does(self, intent: Intent) -> float:
        """Carry an act out; return the processor seconds it took."""
        self._clock.advance(1)
        began = time.process_time()
        refused = self._meeting.do(intent)
        took = time.process_time() - began
        assert refused is None, (intent, refused)
        return took


def acts(small: SqliteLog, large: SqliteLog) -> Iterator[Figure]:
    """Yield what each act costs in the one store beside the other; both are written to."""
    pair = _Held(small), _Held(large)
    took: dict[str, tuple[list[float], list[float]]] = {}
    for number in range(_TIMES):
        for name, intent in _intents(number):
            both = took.setdefault(name, ([], []))
            for held, samples in zip(pair, both, strict=True):
                samples.append(held.does(intent))
    for name, both in took.items():
        few, many = map(median, both)
        yield Figure(f"large store: {name}", many / few, _BAR, "times", f"{ms(many)} at 100 %, {ms(few)} at 1 %")


def _intents(number: int) -> Iterator[tuple[str, Intent]]:
    said = f"said-{number}"
    yield "a statement", NoteStatement(said, Said("ida", f"{_SAID} {number}"))
    yield "a statement corrected", CorrectStatement(said, Said("ida", f"{_SAID} Også i dag."))
    yield "consent taken back", WithdrawConsent(_TOPIC, "amina")
    yield "consent given again", GiveConsent(_TOPIC, "amina")
