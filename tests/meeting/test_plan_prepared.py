"""What a plan file says of the preparation: why somebody comes, who said yes, what may be told, what is done."""

from __future__ import annotations

from datetime import date

import pytest

from meeting.plan import Plan
from meeting.plan_file import plan_problems, read_plan
from meeting.prepared import BEFORE, Answer, Item, Prepared, Sharing
from meeting.presets import example_plan, templates
from meeting.problem import Problem
from tests.meeting.plan_texts import PLAN, changed, errors_of, override, plan_of, said, warnings_of

IDA = 'role = "klasselærer"\n'
AT_IDA = "participant ida answers"
AS_IN = 'answers = { amina = "yes", yusuf = "rather_not" }'
TODAY = date(2026, 11, 24)


def ida(*lines: str) -> str:
    """Return the plan with these further lines at the class teacher."""
    return changed(PLAN, (IDA, "\n".join((IDA.strip(), *lines, ""))))


def sharing(*rows: tuple[str, str, str]) -> str:
    """Return the plan with these topics, whose they are, and how they may be told of."""
    texts = (f'[[sharing]]\ntopic = "{topic}"\nby = "{by}"\nsharing = "{said}"\n' for topic, by, said in rows)
    return PLAN + "\n".join(texts)


def approved(text: str) -> str:
    """Return a plan in which the mother has said yes to everybody."""
    for role in ('role = "nabo"\n', IDA, 'role = "børne- og ungerådgiver"\n'):
        text = changed(text, (role, f'{role}answers = {{ amina = "yes" }}\n'))
    return text


@pytest.mark.rule("R19", "R134")
def test_why_somebody_comes_stands_with_them() -> None:
    plan = plan_of(ida('why = "Ser Sami hver dag i klassen."'))
    assert [person.why for person in plan.participants if person.id == "ida"] == ["Ser Sami hver dag i klassen."]


@pytest.mark.rule("R12", "R80", "R118", "R133")
def test_answers_sharing_and_the_checklist_come_to_the_plan() -> None:
    text = ida('answers = { amina = "yes", sami = "rather_not" }')
    topics = '[[sharing]]\ntopic = " Mors  Helbred"\nby = "amina"\nsharing = "withheld"\n'
    done = '[prepared]\nchild_talked_with = 2026-11-23\nleaflet_sent = "2026-11-24"\n'
    assert plan_of(text + topics + done).prepared == Prepared(
        {"ida": {"amina": Answer.YES, "sami": Answer.RATHER_NOT}},
        {"mors helbred": {"amina": Sharing.WITHHELD}},
        {Item.CHILD_TALKED_WITH: date(2026, 11, 23), Item.LEAFLET_SENT: TODAY},
    )


def test_two_may_say_of_one_topic_how_it_is_told() -> None:
    plan = plan_of(
        sharing(("helbred", "amina", "withheld"), ("Helbred", "sami", "own_words"), ("bolig", "ida", "shared"))
    )
    assert plan.prepared.sharing == {
        "helbred": {"amina": Sharing.WITHHELD, "sami": Sharing.OWN_WORDS},
        "bolig": {"ida": Sharing.SHARED},
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            ida('answers = { mor = "yes" }'),
            f"{AT_IDA}: Nobody on the list has this id. The ids are: sami, amina, karen, ida, jonas, mette.",
        ),
        (
            ida('answers = { amena = "yes" }'),
            'participant ida answers: Nobody on the list has this id. Did you mean "amina"?',
        ),
        (
            ida('answers = { karen = "yes" }'),
            f"{AT_IDA}: Karen is not asked who may come. Parents and children answer; the ids are: amina, sami.",
        ),
        (
            ida('answers = { amina = "yess" }'),
            'participant ida answers.amina: This does not fit. Did you mean "yes"?',
        ),
        (
            ida("answers = { amina = true }"),
            "participant ida answers.amina: This does not fit. Write one of: yes, rather_not, no.",
        ),
        (
            ida('answers = "yes"'),
            f"{AT_IDA}: This does not fit. Write who said what, as in {AS_IN}.",
        ),
        (
            sharing(("helbred", "amena", "withheld")),
            'sharing helbred by: Nobody on the list has this id. Did you mean "amina"?',
        ),
        (
            sharing(("helbred", "amina", "secret")),
            "sharing helbred sharing: This does not fit. Write one of: shared, own_words, withheld.",
        ),
        (
            sharing(("", "amina", "shared")),
            'sharing #1 topic: This does not fit. Write the topic in a word or two, as in "helbred".',
        ),
        (
            sharing(("helbred", "amina", "shared"), ("Helbred ", "amina", "withheld")),
            "sharing Helbred by: How amina shares this stands more than once. Keep one of them.",
        ),
        (
            PLAN + "[prepared]\nchild_talkd_with = 2026-11-23\n",
            'prepared child_talkd_with: There is no such key. Did you mean "child_talked_with"?',
        ),
        (
            PLAN + "[prepared]\njournalised = 2026-11-23\n",
            f"prepared journalised: There is no such key. Write one of: {', '.join(BEFORE)}.",
        ),
        (
            PLAN + "[prepared]\nleaflet_sent = true\n",
            "prepared leaflet_sent: This is no day of the calendar. Write it without quotes, as in 2026-11-28.",
        ),
        (
            PLAN + "[[prepared]]\nleaflet_sent = 2026-11-23\n",
            "prepared: This is not a table. Write [prepared] on a line of its own and its keys below it.",
        ),
    ],
)
def test_what_does_not_fit_is_one_sentence_with_its_place(text: str, line: str) -> None:
    assert said(errors_of(text)) == [line]


@pytest.mark.rule("R80")
@pytest.mark.parametrize(("role", "name"), [('role = "mor"\n', "Amina A."), ('role = "mødeleder"\n', "Mette Lund")])
def test_nobody_is_asked_of_the_parents_and_of_the_leader(role: str, name: str) -> None:
    text = changed(PLAN, (role, f'{role}answers = {{ sami = "yes" }}\n'))
    [line] = said(warnings_of(text))
    assert f"Nobody is asked whether {name} may come." in line


@pytest.mark.rule("R93")
def test_a_plan_says_that_the_invitations_are_sent_only_when_the_parents_have_said_yes_or_with_a_reason() -> None:
    sent = "[prepared]\ninvitations_sent = 2026-11-23\n"
    for preset in ("sbst", "involving_2023"):
        text = changed(PLAN, ('"sbst"', f'"{preset}"'))
        found = [problem for problem in problems_of(text + sent) if problem.where.table == "prepared"]
        assert [problem.params["names"] for problem in found] == ["Karen, Ida Krogh, Jonas Friis"]
        assert problems_of(approved(text) + sent) == []
        assert problems_of(text + sent + override("parents_approve")) == []


def problems_of(text: str) -> list[Problem]:
    found = read_plan(text.encode(), templates(lambda _: None))
    return list(plan_problems(found) if isinstance(found, Plan) else found)


def test_nothing_is_done_on_a_day_that_has_not_come() -> None:
    text = PLAN + "[prepared]\nchild_talked_with = 2026-11-24\nleaflet_sent = 2026-11-25\n"
    assert isinstance(read_on(text, date(2026, 11, 25)), Plan)
    problems = read_on(text, TODAY)
    assert not isinstance(problems, Plan)
    assert said(problems) == ["prepared leaflet_sent: This day has not come yet. Write the day on which it was done."]


def read_on(text: str, today: date) -> Plan | tuple[Problem, ...]:
    return read_plan(text.encode(), templates(lambda _: None), today=today)


def test_the_example_tells_who_said_what_and_whose_words_a_topic_needs() -> None:
    plan = plan_of(example_plan())
    assert plan.prepared.answers["mormor"] == dict.fromkeys(("amina", "yusuf", "sami"), Answer.YES)
    assert plan.prepared.sharing == {"helbred": {"amina": Sharing.OWN_WORDS}}
    assert [person.id for person in plan.participants if person.why] == ["ida"]


def test_the_checklist_of_the_example_holds_when_its_hashes_are_taken_away() -> None:
    start = example_plan().index("# [prepared]")
    end = example_plan().index("\n\n", start)
    lines = example_plan()[start:end].replace("# ", "", 1).replace("\n# ", "\n")
    done = plan_of(changed(example_plan(), (example_plan()[start:end], f"{lines}\n{override('parents_approve')}")))
    assert done.prepared.done.keys() == {
        item for item in BEFORE if item not in {Item.CHILD_KNOWS_PURPOSE, Item.CHILD_KNOWS_WHO}
    }
