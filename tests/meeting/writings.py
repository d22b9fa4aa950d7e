"""Whatever two minute-takers may write, known or not, sensible or not, from panes of their own."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from meeting import intents
from meeting.agreement_terms import Terms
from meeting.evaluation_terms import Group, Sheet, items
from meeting.intents import Intent
from meeting.minutes import statement
from meeting.papers import Paper
from meeting.statement_terms import Category, Said
from meeting.translations import originals
from tests.table import Table, terms

TEXTS = (
    "Jeg vil sove hos mormor",
    "Jeg vil sove hos mormor",
    "Ro om morgenen",
    "Ja",
    " ",
    "To linjer.\nJeg vil hjem nu",
)
TOPICS = ((), ("helbred",), ("Helbred ", "skole"))
SOME_IDS = 6
PHASES = ("", "descriptive", "reflection", "coffee")

Make = Callable[[Table], Intent]


def written(random: Random, who: str, other: str) -> tuple[str, Make]:
    """Make an intent of somebody who writes; what it is about is looked up at the table."""
    makers = _statements(random, who, other) | _agreements(random, who) | _aims(random, who) | _sharing(random, who)
    often = ("note", "note", "correct", "correct", "amend", "propose it", "withdraw consent", "mark")
    name = random.choice((*makers, *often, "undo", "undo"))
    if name == "undo":
        return name, lambda _: intents.Undo()
    return f"{name} {who}", makers[name]


def _statements(random: Random, who: str, other: str) -> dict[str, Make]:
    fresh, index, phase = f"s{random.randrange(SOME_IDS)}", random.randrange(SOME_IDS), random.choice(PHASES)
    topics, based = random.choice(TOPICS), random.random()
    children = ("sami",) if random.random() < 0.5 else ()
    about = (other,) if random.random() < 0.2 else ()
    category = random.choice((None, *Category))
    said = Said(who, random.choice(TEXTS), category, random.choice(("", "", "En fast aftenrytme")), about, children)

    def base(table: Table) -> Said | None:
        known = statement(table.state, _statement(table, index))
        return None if based < 0.3 or known is None else known.said if based < 0.6 else Said("ida", "Ro")

    return {
        "note": lambda _: intents.NoteStatement(fresh, said, topics, phase),
        "correct": lambda table: intents.CorrectStatement(_statement(table, index), said, topics or None, base(table)),
        "withdraw": lambda table: intents.WithdrawStatement(_statement(table, index)),
        "keep as a question": lambda table: intents.ParkQuestion(statement=_statement(table, index)),
        "sum up": lambda _: intents.SumUp(phase or "welcome", said.text),
        "take the minutes": lambda _: intents.TakeMinutes(who),
    }


def _agreements(random: Random, who: str) -> dict[str, Make]:
    index, based, what = random.randrange(SOME_IDS), random.random(), random.choice(TEXTS)
    voice = random.choice((who, "amina", "yusuf"))

    def base(table: Table) -> Terms | None:
        known = [item for item in table.state.agreements.items if item.id == _agreement(table, index)]
        return None if based < 0.3 or not known else known[0].terms if based < 0.6 else terms("ringer", "ida")

    def propose(table: Table) -> Intent:
        found = statement(table.state, _statement(table, index))
        text = found.said.text if found and based < 0.5 else what
        return intents.Propose(terms(text, who), table.today, found.id if found else "")

    return {
        "propose it": propose,
        "amend": lambda table: intents.Amend(_agreement(table, index), terms(what, who), table.today, base(table)),
        "accept": lambda table: intents.Accept(_agreement(table, index), voice),
        "reserve": lambda table: intents.NoteReservation(_agreement(table, index), voice, what),
    }


def _aims(random: Random, who: str) -> dict[str, Make]:
    index, text, value = random.randrange(3), random.choice(TEXTS), random.randrange(-1, 12)

    def goal(table: Table) -> str:
        goals = table.state.minutes.goals
        return goals[index % len(goals)].id if goals and value > 3 else ""

    def scale(table: Table) -> str:
        scales = table.state.minutes.scales
        return scales[index % len(scales)].id if scales else "none"

    return {
        "set a goal": lambda table: intents.SetGoal(text, goal(table)),
        "drop a goal": lambda table: intents.DropGoal(goal(table)),
        "ask a scale": lambda table: intents.AskScale(text, goal(table)),
        "word a scale anew": lambda table: intents.AskScale(text, scale=scale(table)),
        "drop a scale": lambda table: intents.DropScale(scale(table)),
        "answer a scale": lambda table: intents.AnswerScale(scale(table), who, value),
    }


def _sharing(random: Random, who: str) -> dict[str, Make]:
    index, topics, topic = (
        random.randrange(SOME_IDS),
        random.choice(TOPICS),
        random.choice(("helbred", " Skole", "helbred", "")),
    )
    group, agreed = random.choice(tuple(Group)), random.random() < 0.7
    scores = tuple(random.choice((None, 1, 5, 11)) for _ in items(group))
    sheet, paper = Sheet(group, scores, random.choice(TEXTS)), random.choice(tuple(Paper))

    def of(table: Table) -> str:
        return _agreement(table, index) if agreed else _statement(table, index)

    return {
        "mark": lambda table: intents.MarkTopics(of(table), topics),
        "withdraw consent": lambda _: intents.WithdrawConsent(topic, who),
        "give consent": lambda _: intents.GiveConsent(topic, who),
        "answer the evaluation": lambda _: intents.AnswerEvaluation(sheet),
        "send a paper": lambda table: intents.MarkSent(paper, table.today),
        "translate": lambda table: _translation(table, sheet.text, was=agreed),
    }


def _translation(table: Table, text: str, *, was: bool) -> Intent:
    """Words for all there is to translate; with `was` for the newest agreement as it stands, confirmed or not."""
    known = table.state.agreements.items[-1:] if was else ()
    texts = ((item.id, text, item.terms.what) for item in known)
    return intents.TakeTranslation("ar", (*((each.of, text, each.danish) for each in originals(table.state)), *texts))


def _statement(table: Table, index: int) -> str:
    known = table.state.minutes.statements
    return known[index % len(known)].id if known else "none"


def _agreement(table: Table, index: int) -> str:
    known = table.state.agreements.items
    return known[-1 - index % len(known)].id if known else "none"
