"""What the minute-taker has written at the table of the drawings, as a state to draw from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from meeting.evaluation_terms import Group, Sheet
from meeting.state import (
    Agreements,
    Consent,
    Goal,
    Meeting,
    Minutes,
    PhaseEntry,
    Phases,
    Question,
    Scale,
    Statement,
    SumUp,
)
from meeting.statement_terms import Category, Said
from tests.tui.family import FIRST, STARTS, at_table, changed

SCHOOL = Goal("school", 1, "Sami kommer glad i skole hver dag, også når der er matematik i første time", STARTS)
MORNINGS = Goal("mornings", 2, "Morgenerne er rolige", STARTS)
CLOSE = Scale(
    "close", 1, "Hvor tæt er vi på det, du ønsker?", "school", {"sami": 4, "amina": 6, "yusuf": 7, "ida": 5, "omar": 8}
)
CALM = Scale("calm", 2, "Hvor rolig er en almindelig morgen?", "mornings")
SAFE = Scale("safe", 3, "Hvor tryg er du ved det, vi har talt om?", "", {"mormor": 9})

_SAID = (
    ("sami", "Det er sjovt at spille med Per", Category.WORKS, "", "descriptive"),
    ("amina", "Ro om morgenen, så vi når skolen", Category.WISH_MORE, "", "descriptive"),
    ("amina", "Han sover ikke, når der er uro", Category.WORRY, "En fast aftenrytme", "descriptive"),
    ("omar", "Hvem ringer jeg til, hvis han ikke vil hjem?", Category.QUESTION, "", "descriptive"),
    ("per", "At vi hører det for sent efter en svær dag", Category.WISH_LESS, "", "descriptive"),
    ("ida", "Han giver op i matematik, før han er begyndt", Category.WORRY, "", "descriptive"),
    ("anne", "Medicinen gør ham træt om eftermiddagen", Category.WORRY, "", "reflection"),
    ("sami", "Skal jeg skifte skole?", Category.QUESTION, "", "reflection"),
    ("yusuf", "Jeg kan køre ham, hvis jeg møder kl. 9", Category.IDEA, "", "reflection"),
)
STATEMENTS = tuple(
    Statement(f"s{n}", Said(person, words, kind, change), phase, STARTS + timedelta(minutes=30 + n), "jonas")
    for n, (person, words, kind, change, phase) in enumerate(_SAID, 1)
)
QUESTIONS = (
    Question("q1", "", "omar", STARTS, statement="s4"),
    Question("q2", "Hvem har nøglen til hallen?", "per", STARTS),
    Question("q3", "Hvornår er der ferie?", "ida", STARTS, taken=True),
)
TOPICS: Mapping[str, tuple[str, ...]] = {"s7": ("helbred",), "s3": ("søvn", "helbred"), "one": ("transport",)}
SHEETS = (
    Sheet(Group.PARENTS, (9, 8, 9, 7, 8, 8), "Kortere velkomst"),
    Sheet(Group.PARENTS, (7, 7, 8, 7, 6, 9)),
    *(Sheet(Group.PROFESSIONALS, (8, score, 8, 7, 6, score)) for score in (6, 7, 9)),
    Sheet(Group.CHILD, (5, 3)),
)


def written(**minutes: object) -> Meeting:
    """Return the meeting in its reflection with what was written; keywords put other parts in place."""
    meeting = at_table("reflection", agreements=Agreements((FIRST,)))
    visited = (
        PhaseEntry("descriptive", STARTS - timedelta(minutes=5), STARTS + timedelta(minutes=35)),
        PhaseEntry("reflection", STARTS + timedelta(minutes=35)),
    )
    kept = Minutes(
        STATEMENTS,
        {},
        (SCHOOL, MORNINGS),
        (CLOSE, CALM, SAFE),
        Consent(TOPICS, {"helbred": ("amina",)}),
        SHEETS,
    )
    return changed(meeting, phases=Phases(visited), questions=QUESTIONS, minutes=changed(kept, **minutes))


def summed_up(**texts: str) -> Mapping[str, SumUp]:
    """Return sum-ups by phase."""
    return {phase: SumUp(phase, text, STARTS) for phase, text in texts.items()}
