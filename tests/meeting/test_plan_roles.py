"""What the rules of the method say of a plan, before anybody has come."""

from __future__ import annotations

import pytest

from meeting.presets import PRESETS
from meeting.problem import Severity
from meeting.template import RuleId
from tests.meeting.plan_texts import (
    NADIA,
    PLAN,
    changed,
    errors_of,
    found,
    of_template,
    override,
    person,
    plan_of,
    said,
    sentence,
    warnings_of,
)


def test_the_plain_plan_is_right_in_every_template() -> None:
    for template in PRESETS:
        assert said(warnings_of(of_template(template))) == []


# --- who leads and who writes ---------------------------------------------------------------------------------------


@pytest.mark.rule("R69", "R115", "R57")
@pytest.mark.parametrize("template", PRESETS)
def test_the_caseworker_does_not_lead_unless_a_reason_is_written(template: str) -> None:
    text = changed(of_template(template), ('leader = "mette"', 'leader = "jonas"'), ('"jonas"\ninv', '"mette"\ninv'))
    [problem] = errors_of(text)
    assert "R69" in problem.source
    assert (problem.where.table, problem.where.field) == ("meeting", "leader")
    assert sentence(problem) == (
        "Jonas Friis is the caseworker and leads the meeting. "
        'Choose another leader, or write [[override]] with rule = "caseworker_leads" and the reason.'
    )
    plan = plan_of(text + override("caseworker_leads"))
    assert plan.overrides_rule(RuleId.CASEWORKER_LEADS)


@pytest.mark.rule("R53")
def test_a_leader_who_takes_the_minutes_is_warned_about() -> None:
    warnings = warnings_of(changed(PLAN, ('minute_taker = "jonas"', 'minute_taker = "mette"')))
    assert found(warnings, "R53") == [
        "Mette Lund both leads and takes the minutes. Choose somebody else to take the minutes."
    ]


@pytest.mark.rule("R54")
def test_the_minute_taker_is_one_of_those_who_invited() -> None:
    assert found(warnings_of(changed(PLAN, ('inviters = ["jonas"]', 'inviters = ["ida"]'))), "R54")
    assert not found(warnings_of(PLAN), "R54")


@pytest.mark.rule("R87")
@pytest.mark.parametrize(("taker", "severity"), [("sami", Severity.ERROR), ("amina", Severity.WARNING)])
def test_neither_a_child_nor_a_parent_takes_the_minutes(taker: str, severity: Severity) -> None:
    text = changed(PLAN, ('minute_taker = "jonas"', f'minute_taker = "{taker}"'))
    problems = errors_of(text) if severity is Severity.ERROR else warnings_of(text)
    assert [problem.severity for problem in problems if "R87" in problem.source] == [severity]


@pytest.mark.rule("R55", "R116")
def test_how_much_the_leader_may_be_involved_depends_on_the_template() -> None:
    involved = ("leader_uninvolved = true", "leader_uninvolved = false")
    unsaid = ("leader_uninvolved = true\n", "")
    preferably, must = of_template("sbst"), of_template("involving_2023")
    assert found(warnings_of(changed(preferably, involved)), "R55")
    assert not found(warnings_of(changed(preferably, unsaid)), "R55")
    assert found(errors_of(changed(must, involved)), "R116")
    assert found(warnings_of(changed(must, unsaid)), "R116")
    assert not found(warnings_of(changed(must, involved) + override("leader_involved")), "R116")


def test_one_of_the_family_who_leads_is_involved() -> None:
    assert found(errors_of(changed(of_template("aalborg_2013"), ('leader = "mette"', 'leader = "karen"'))), "R116")


@pytest.mark.rule("R136")
def test_neither_a_child_nor_an_interpreter_leads() -> None:
    for leader in ("sami", "nadia"):
        [problem] = errors_of(changed(PLAN + NADIA, ('leader = "mette"', f'leader = "{leader}"')))
        assert problem.source == ("R136",)


@pytest.mark.parametrize("line", ['supports = "amina"', 'represents = "sami"'])
def test_who_takes_the_part_of_one_of_the_family_and_leads_is_involved(line: str) -> None:
    text = changed(of_template("involving_2023"), ('role = "mødeleder"', f'role = "mødeleder"\n{line}'))
    assert found(errors_of(text), "R116")


# --- two roles that do not go together ------------------------------------------------------------------------------


CASEWORKER = ('role = "børne- og ungerådgiver"', 'role = "børne- og ungerådgiver"\nrepresents = "sami"')


@pytest.mark.rule("R114")
def test_the_caseworker_does_not_speak_for_the_child() -> None:
    for template, problems in (("involving_2023", errors_of), ("sbst", warnings_of)):
        [line] = found(problems(changed(of_template(template), CASEWORKER)), "R114")
        assert line == (
            "Jonas Friis is the caseworker and would speak for the child. "
            'Find somebody else for it, or write [[override]] with rule = "role_conflict" and the reason.'
        )
    assert not found(warnings_of(changed(PLAN, CASEWORKER) + override("role_conflict")), "R114")


@pytest.mark.rule("R114")
@pytest.mark.parametrize("line", ['supports = "amina"', 'represents = "sami"'])
def test_an_interpreter_takes_nobodys_part(line: str) -> None:
    [said_of_nadia] = found(warnings_of(PLAN + changed(NADIA, ('role = "tolk"', f'role = "tolk"\n{line}'))), "R114")
    assert said_of_nadia.startswith("Nadia K. interprets, and would support or speak for somebody as well.")


@pytest.mark.rule("R114")
@pytest.mark.parametrize(
    ("of", "born", "too_young"),
    [("sami", 2012, True), ("sami", 2011, False), ("sami", 0, False), ("amina", 2012, False)],
)
def test_whoever_supports_a_child_is_15_or_older(of: str, born: int, *, too_young: bool) -> None:
    bo = person("bo", "bisidder", f'supports = "{of}"', f"born = {born}" if born else "")
    problems = warnings_of(PLAN + bo)
    assert [(problem.where.entry, problem.where.field) for problem in problems] == [("bo", "supports")] * too_young


# --- the family -----------------------------------------------------------------------------------------------------


@pytest.mark.rule("R18")
@pytest.mark.parametrize("template", PRESETS)
def test_a_parent_is_on_the_list_or_the_reason_is_written(template: str) -> None:
    text = changed(of_template(template), ('role = "mor"', 'role = "stedmor"'))
    assert found(errors_of(text), "R18")
    assert plan_of(text + override("parent_present")).overrides_rule(RuleId.PARENT_PRESENT)


@pytest.mark.rule("R110")
def test_the_child_is_there_or_represented_or_the_reason_is_written() -> None:
    absent = changed(of_template("involving_2023"), ('role = "barn"', 'role = "ven"'))
    assert found(errors_of(absent), "R110")
    represented = changed(absent, ('role = "klasselærer"', 'role = "klasselærer"\nrepresents = "Lina"'))
    assert not found(warnings_of(represented), "R110")
    reasoned = changed(absent, ("[meeting]", '[meeting]\nchild_absent_reason = "Lina er på lejrskole."'))
    assert plan_of(reasoned).child_absent_reason == "Lina er på lejrskole."
    assert found(warnings_of(changed(absent, ('"involving_2023"', '"sbst"'))), "R110")


@pytest.mark.parametrize("represents", ["ida", "samy"])
def test_who_is_represented_is_a_child(represents: str) -> None:
    [problem] = errors_of(changed(PLAN, ('role = "nabo"', f'role = "nabo"\nrepresents = "{represents}"')))
    assert (problem.where.entry, problem.where.field) == ("karen", "represents")


def test_a_sister_of_twelve_is_a_child_by_her_year() -> None:
    people = plan_of(
        PLAN + person("lina", "søster", "born = 2014") + person("noor", "søster", "born = 2004")
    ).participants
    assert [one.is_child for one in people if one.role == "søster"] == [True, False]


@pytest.mark.rule("R60", "R111")
def test_a_meeting_without_the_private_network_is_warned_about_where_the_method_wants_it() -> None:
    alone = ('role = "nabo"', 'role = "pædagog"')
    assert found(warnings_of(changed(of_template("involving_2023"), alone)), "R60")
    assert not found(warnings_of(changed(of_template("sbst"), alone)), "R60")


@pytest.mark.rule("R140")
@pytest.mark.parametrize("purpose", ['purpose = ""', 'purpose = "  "', "# purpose"])
def test_a_meeting_has_a_purpose(purpose: str) -> None:
    [problem] = errors_of(changed(PLAN, ('purpose = "Hvordan får Sami en god hverdag i skolen?"', purpose)))
    assert problem.where.field == "purpose"


# --- interpreters ---------------------------------------------------------------------------------------------------


@pytest.mark.rule("R46")
@pytest.mark.parametrize(
    "who", [('name = "Familien A."', 'name = "Familien A."\nlanguage = "ar"'), ('"mor"', '"mor"\nspeaks = "ar"')]
)
def test_another_language_needs_an_interpreter_or_a_reason(who: tuple[str, str]) -> None:
    text = changed(PLAN, who)
    assert found(errors_of(text), "R46") == [
        'Nobody interprets the language "ar". Put an interpreter on the list with interprets = "ar".'
    ]
    assert plan_of(text + NADIA).interpreted
    assert not plan_of(text + override("interpreter_present")).interpreted


def test_danish_needs_no_interpreter() -> None:
    assert plan_of(changed(PLAN, ('"mor"', '"mor"\nspeaks = "da"'))).participants[1].speaks == ""


@pytest.mark.rule("R42")
@pytest.mark.parametrize("child", [("barn", ""), ("tolk", "born = 2010"), ("søster", "born = 2012")])
def test_a_child_never_interprets(child: tuple[str, str]) -> None:
    role, born = child
    assert found(errors_of(PLAN + person("lina", role, 'interprets = "ar"', born)), "R42") == [
        "A child never interprets. Find a trained interpreter."
    ]


def test_the_family_does_not_interpret_for_itself() -> None:
    [problem] = errors_of(changed(PLAN, ('role = "mor"', 'role = "mor"\ninterprets = "ar"')))
    assert sentence(problem).startswith('Amina A. cannot interpret as "mor".')
    friend = changed(NADIA, ('role = "tolk"', 'role = "tolk"\nnetwork = "private"'))
    assert found(warnings_of(PLAN + friend), "R46")[0].startswith("Nadia K. belongs to the family's own network")


def test_an_interpreter_says_which_language() -> None:
    [problem] = errors_of(PLAN + changed(NADIA, ('interprets = "ar"\n', "")))
    assert (problem.where.entry, problem.where.field) == ("nadia", "interprets")
