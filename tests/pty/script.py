"""The fourth meeting of the demo as its leader leads it, key by key: from the welcome to the goodbye."""

from __future__ import annotations

from collections.abc import Sequence

from tests.pty.leader import Act, Step, Typed

DESCRIPTIVE, REFLECTION, REST = "descriptive", "reflection", "rest"
ROUNDS = (DESCRIPTIVE, REFLECTION)
"""What belongs to a round, from the first one who gets the floor to the last; all else is `REST`."""

_SAYING = "Med en sætning, hvis der er en:"
_CHANGED = "Hvad er det ændret til? Med en sætning:"
_FAMILY = ("Sami", "Amina", "Yusuf", "Mormor")
_OTHERS = ("Omar", "Per", "Ida", "Jens", "Lise", "Karen", "Bo", "Anne", "Tove", "Jonas")


def whole() -> tuple[Act, ...]:
    """Return everything the leader does, in order."""
    parts = (
        (REST, (*welcome(), *since_last_time(), *to_the_descriptive_round())),
        (DESCRIPTIVE, descriptive()),
        (REST, to_the_reflection()),
        (REFLECTION, reflection()),
        (REST, (*after_the_reflection(), *agreements(), *next_meeting(), *evaluation(), *close())),
    )
    return tuple(Act(steps, part) for part, acts in parts for steps in acts)


Steps = tuple[Step, ...]


def one(key: str, shows: str) -> Steps:
    """Return an act of one key."""
    return (Step(key, shows),)


def speaks(name: str) -> Steps:
    """Return the act that gives the next one the floor."""
    return one("space", f"{name} har ordet")


def go_on(to: str) -> Steps:
    """Return the act that enters the next part."""
    return (Step("f", "Enter: ja"), Step("enter", f"► {to}"))


def person_moves(letters: str, shows: str) -> Steps:
    """Return the act of somebody coming or leaving; the list is left with the next act."""
    return (Step("m", "Hvem er her?"), Step(Typed(letters), f"{letters}▌"), Step("enter", shows))


def welcome() -> Sequence[Steps]:
    """The roll call, a hello from everybody, and what is said at the beginning."""
    points = ("✓ formål", "✓ roller", "✓ myndighed", "✓ tavshedspligt", "✓ tolk")
    return (
        (Step("enter", "Hvem er her?"), Step("enter", "Vi mangler at hilse på 16")),
        *(speaks(name) for name in ("Mette", "Nadia", *_FAMILY, *_OTHERS)),
        one("space", "Alle har sagt goddag"),
        *(one(str(number), point) for number, point in enumerate(points, start=1)),
    )


def since_last_time() -> Sequence[Steps]:
    """Each agreement of last time has its answer."""
    answers = (("4", "Nu er det hver søndag"), ("2", "Kommunen har svaret"), ("1", ""), ("3", "Tiden blev flyttet"))
    asked = (_CHANGED, _SAYING, _SAYING, _SAYING)
    opened = Step("enter", "1 holdt", unless="1 holdt")
    shows = ("► 2.3", "► 3.1", "► 3.2", "Alle aftaler fra sidst er gennemgået.")
    return (
        go_on("Siden sidst"),
        *(
            (opened, Step(digit, asks), *((Step(Typed(said)),) if said else ()), Step("enter", seen))
            for (digit, said), asks, seen in zip(answers, asked, shows, strict=True)
        ),
    )


def to_the_descriptive_round() -> Sequence[Steps]:
    """The list of last time's agreements is left."""
    return ((Step("escape", "g giv ordet", unless="g giv ordet"), *go_on("Beskrivende runde")),)


def descriptive() -> Sequence[Steps]:
    """Yusuf passes and speaks at the end, Mormor comes later, and there is a break in the middle."""
    return (
        speaks("Sami"),
        speaks("Amina"),
        one("t", "Nadia tolker"),
        one("t", "Amina har ordet"),
        speaks("Yusuf"),
        one("p", "Mormor har ordet"),
        one("r", "Omar har ordet"),
        *(speaks(name) for name in ("Per", "Ida")),
        one("b", "║ Pause efter Ida."),
        one("space", "Vi fortsætter kl."),
        one("space", "Vi fortsætter med Jens"),
        *(speaks(name) for name in (*_OTHERS[3:], "Mormor", "Yusuf")),
    )


def to_the_reflection() -> Sequence[Steps]:
    """Sami goes out while Yusuf still speaks."""
    return (
        person_moves("sam", "Sami er gået."),
        (Step("escape", "mellemrum næste", unless="mellemrum næste"), *go_on("Refleksion")),
    )


def reflection() -> Sequence[Steps]:
    """The professionals begin."""
    return (*(speaks(name) for name in (*_OTHERS, "Mormor", "Amina", "Yusuf")), one("space", "Vi mangler at høre 1"))


def after_the_reflection() -> Sequence[Steps]:
    """Sami, who is out, is heard through Mormor; the second break."""
    return (
        (
            Step("h", "Hvem er hørt gennem en anden?"),
            Step("enter", "Hvem talte for Sami?"),
            Step(Typed("mormor"), "mormor▌"),
            Step("enter", "Alle er hørt"),
        ),
        one("b", "Vi fortsætter kl."),
        one("space", "Alle er hørt"),
    )


def agreement(number: int, *written: Step, before: Steps = ()) -> Sequence[Steps]:
    """Return the acts of an agreement: it is written, read back and confirmed."""
    return (
        (*before, Step("a", f"Aftale {number} "), *written, Step("enter", "ikke læst op", again=True)),
        one("o", "Er det sådan, vi har aftalt det?"),
        one("enter", f"✓ {number} "),
    )


def in_field(label: str, text: str, shows: str = "") -> Steps:
    """Return the steps to a field and what is typed there."""
    return (Step("enter", field=label), Step(Typed(text), shows))


def agreements() -> Sequence[Steps]:
    """Three agreements, each read back and confirmed; Sami is back for them."""
    return (
        go_on("Aftaler"),
        person_moves("sam", "Sami er kommet."),
        *agreement(
            1,
            *in_field("Hvem", "mormor", "»Mormor"),
            *in_field("Gør hvad", "henter Sami om onsdagen", "onsdagen. Det"),
            *in_field("Handler om", "sami"),
            before=(Step("escape", "a aftale", unless="a aftale"),),
        ),
        *agreement(
            2,
            *in_field("Hvem", "ida", "»Ida"),
            *in_field("Gør hvad", "ringer hjem hver fredag", "fredag. Det"),
            *in_field("Sammen med", "amina"),
            *in_field("Begynder", "om 2 uger"),
        ),
        *agreement(
            3,
            *in_field("Hvem", "jonas", "»Jonas"),
            *in_field("Gør hvad", "skriver til kommunen", "kommunen. Det"),
            *in_field("Følges op", "uge 50"),
        ),
    )


def next_meeting() -> Sequence[Steps]:
    """The first of the proposed dates."""
    return (
        go_on("Nyt møde"),
        (Step("enter", "Dato", unless="Dato"), Step("1", "► 1 "), Step("enter", "g giv ordet")),
    )


def evaluation() -> Sequence[Steps]:
    """The evaluation is filled in."""
    return (go_on("Evaluering"), one("enter", "✓ Evalueringen er udfyldt"))


def close() -> Sequence[Steps]:
    """Sami is asked about the agreement that is about him; then nothing is missing."""
    return (
        (Step("l", "Inden vi slutter"), Step("1", "Hvad siger Sami til aftale 1?"), Step("enter", "Alt er på plads.")),
        (Step("l", "Alt er på plads.", unless="Alt er på plads."), Step("l", "Tak for i dag")),
    )
