"""What there is a picture of where a meeting is prepared: half of it is settled, a week before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import PlanMeeting
from meeting.inviting import invited
from meeting.plan import Plan
from meeting.prepared import Answer, Item, Prepared, Sharing
from meeting.presets import preset
from store.live import LiveMeeting
from store.log import Log
from tests.clock import FakeClock
from tests.screenshots.drawing import cleaned
from tests.tui import family
from tests.tui.home.drawn_home import plan
from tests.tui.memory_log import MemoryLog
from tui.app import OrdstyrerApp
from tui.screens.preparing import Preparing
from tui.theme import DEFAULT
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import Language, words_in

PREPARED: tuple[tuple[str, tuple[str, ...], Language], ...] = (
    ("prepare-overview", (), "da"),
    ("prepare-people", ("2", *["down"] * 3, "right"), "da"),
    ("prepare-people", ("2", *["down"] * 3, "right"), "en"),
    ("prepare-sharing", ("4", "right"), "da"),
    ("prepare-checklists", ("5", "down"), "da"),
)
"""The name of each picture, what is pressed before it, and its language."""

_A_WEEK_BEFORE = family.STARTS - timedelta(weeks=1)
_ASKED = ("mormor", "omar", "per", "ida", "jens")


def _half_settled() -> Plan:
    """Return the plan of the drawn meeting, with what is settled of it so far."""
    drawn = replace(plan(), template=preset("follow_up"), leader_uninvolved=True)
    yes = {"amina": Answer.YES, "yusuf": Answer.YES, "sami": Answer.YES}
    answers = {person.id: yes if person.id in _ASKED else {"amina": Answer.YES} for person in invited(drawn)}
    answers["ida"] = yes | {"yusuf": Answer.RATHER_NOT}
    answers["jens"] = yes | {"sami": Answer.RATHER_NOT}
    sharing = {
        "skolen": {"sami": Sharing.SHARED, "amina": Sharing.SHARED, "yusuf": Sharing.SHARED},
        "søvn": {"sami": Sharing.OWN_WORDS},
        "helbred": {"amina": Sharing.WITHHELD, "yusuf": Sharing.OWN_WORDS},
    }
    done = {Item.PARENTS_TALKED_WITH: date(2026, 11, 18), Item.CHILD_TALKED_WITH: date(2026, 11, 20)}
    return replace(drawn, prepared=Prepared(answers, sharing, done))


async def prepared() -> dict[str, str]:
    """Return every picture by the name of its file."""
    return {f"{name}-{language}.svg": await _page(keys, language) for name, keys, language in PREPARED}


async def _page(keys: tuple[str, ...], language: Language) -> str:
    def failed(error: BaseException) -> None:
        raise error

    clock, log, planned = FakeClock(_A_WEEK_BEFORE), cast("Log", MemoryLog()), _half_settled()
    LiveMeeting(log, planned.ref, Face.HOME, clock).do(PlanMeeting(planned))
    screen = Preparing(log, Look(words_in(language), FULL), clock, planned.ref)
    app = OrdstyrerApp(lambda: screen, failed)
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = DEFAULT
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        return cleaned(app.export_screenshot())
