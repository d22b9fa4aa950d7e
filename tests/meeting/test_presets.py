"""The six templates that come with the program, held against their sources."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from msgspec.structs import fields

from meeting.parts import parts
from meeting.people import ROLE_WORDS, Network, Role, role_of
from meeting.presets import PRESETS, preset, templates
from meeting.sources import sources
from meeting.template import ForChildren, Frame, Order, PhaseKind, RuleId, Strength, Template, TemplateKind
from meeting.usual_roles import usual_network

FIRST_MEETINGS = PRESETS[:-1]


@pytest.fixture(params=PRESETS)
def template(request: pytest.FixtureRequest) -> Template:
    return preset(request.param)


def strength(template_id: str, rule: RuleId) -> Strength:
    return preset(template_id).rule(rule).strength


@pytest.mark.rule("R2", "R45")
def test_a_template_is_data_with_a_name_a_version_and_its_seeds(template: Template) -> None:
    assert (preset(template.id), template.version) == (template, 1)
    assert template.title
    assert {sources()[source].seed for rule in template.rules for source in rule.source} >= set(template.seeds)


def test_every_rule_has_a_strength_and_a_source_in_every_template(template: Template) -> None:
    assert [rule.id for rule in template.rules] == list(RuleId)
    assert all(rule.source and set(rule.source) <= sources().keys() for rule in template.rules)


@pytest.mark.parametrize("name", PRESETS)
def test_every_number_of_the_method_is_written_in_the_template_and_none_comes_from_the_code(name: str) -> None:
    written = tomllib.loads(files("meeting").joinpath("templates", f"{name}.toml").read_text(encoding="utf-8"))
    numbers = {field.name for field in fields(Template) if not field.required} - {"recording_notice"}
    assert numbers <= written["template"].keys()
    assert {field.name for field in fields(Frame)} == written["with_interpreter"].keys()


def test_a_name_that_is_no_preset_is_no_template() -> None:
    with pytest.raises(KeyError):
        preset("example_plan")
    found = templates(lambda _: None)("first_meting")
    assert isinstance(found, tuple)
    assert found[0].params == {"guess": "first_meeting"}


# --- the parts ------------------------------------------------------------------------------------------------------


@pytest.mark.rule("R102", "R103", "R104", "R105", "R112")
@pytest.mark.parametrize("name", FIRST_MEETINGS)
def test_a_first_meeting_welcomes_describes_reflects_agrees_and_sets_the_next(name: str) -> None:
    template = preset(name)
    assert template.kind is TemplateKind.FIRST
    assert [(phase.id, phase.kind) for phase in template.phases] == [
        ("welcome", PhaseKind.PRESENTATION),
        ("descriptive", PhaseKind.ROUND),
        ("reflection", PhaseKind.ROUND),
        ("agreements", PhaseKind.AGREEMENTS),
        ("next_meeting", PhaseKind.NEXT_MEETING),
        ("evaluation", PhaseKind.EVALUATION),
    ]


@pytest.mark.rule("R103")
def test_the_folder_asks_its_own_questions_in_the_descriptive_round() -> None:
    assert preset("first_meeting").phase("descriptive").questions == (
        "What do you want help with?",
        "What do you want more of?",
        "What do you want less of?",
    )


@pytest.mark.rule("R106")
def test_a_follow_up_has_an_agenda_of_its_own_that_begins_with_what_came_of_the_agreements() -> None:
    template = preset("follow_up")
    assert template.kind is TemplateKind.FOLLOW_UP
    assert [phase.id for phase in template.phases][:3] == ["welcome", "since_last_time", "descriptive"]
    assert template.phase("since_last_time").kind is PhaseKind.FOLLOW_UP


@pytest.mark.rule("R114", "R138", "R140")
def test_the_welcome_says_purpose_roles_and_who_decides(template: Template) -> None:
    assert set(template.phase("welcome").points) >= {"purpose", "roles", "authority_role"}


@pytest.mark.rule("R149")
def test_the_family_begins_to_describe_and_has_the_last_word_in_the_reflection(template: Template) -> None:
    assert template.phase("descriptive").order is Order.CHILD_FAMILY_FIRST
    assert template.phase("reflection").order is Order.PROFESSIONALS_FIRST


@pytest.mark.rule("R39", "R41")
def test_a_child_is_asked_its_own_questions_and_does_not_hear_everything(template: Template) -> None:
    assert template.phase("descriptive").child_questions
    assert template.phase("reflection").for_children is ForChildren.NO


# --- the numbers ----------------------------------------------------------------------------------------------------


@pytest.mark.rule("R98")
def test_every_meeting_takes_one_and_a_half_to_three_hours(template: Template) -> None:
    for frame in (template.frame, template.with_interpreter):
        assert 90 <= frame.least_min <= frame.target_min <= frame.most_min <= 180


@pytest.mark.rule("R34", "R35", "R84")
def test_with_an_interpreter_every_meeting_takes_three_hours_and_two_breaks(template: Template) -> None:
    held = template.with_interpreter
    assert (held.target_min, held.breaks, held.break_min) == (180, 2, 10)
    assert (held.work_soon_min, held.work_due_min, held.work_overdue_min) == (45, 50, 60)
    assert held.speech_factor == 2.0


def test_without_an_interpreter_there_are_no_break_lines(template: Template) -> None:
    assert not template.frame.warns_of_breaks
    assert template.frame.target_min == 120


@pytest.mark.rule("R31", "R84", "R141")
def test_the_lengths_of_the_sources_that_differ() -> None:
    assert preset("sbst").frame.least_min == 120
    assert preset("sbst").with_interpreter.least_min == 180
    assert preset("aalborg_2013").frame.most_min == 120
    assert preset("processual").with_interpreter.most_min == 180


@pytest.mark.rule("R86")
def test_the_next_meeting_is_eight_to_eleven_weeks_away(template: Template) -> None:
    assert template.interval_weeks == (8, 11)


def test_the_end_is_protected(template: Template) -> None:
    closing = ("agreements", "next_meeting", "evaluation")
    assert template.closing_min == sum(template.phase(name).minutes for name in closing) == 35


def test_the_follow_up_with_an_interpreter_is_the_meeting_of_the_drawings() -> None:
    template = preset("follow_up")
    shared = [minutes for _, minutes in parts(template, template.with_interpreter)]
    assert shared == [15, 15, 50, 45, 20, 5, 10]
    assert sum(shared) + 2 * 10 == 180


def test_the_parts_and_breaks_fill_every_frame(template: Template) -> None:
    for frame in (template.frame, template.with_interpreter):
        assert (
            sum(minutes for _, minutes in parts(template, frame)) + frame.breaks * frame.break_min == frame.target_min
        )


# --- how hard the rules hold ----------------------------------------------------------------------------------------


@pytest.mark.rule("R69", "R81", "R115")
def test_the_caseworker_leads_in_no_template(template: Template) -> None:
    assert template.rule(RuleId.CASEWORKER_LEADS).strength is Strength.BLOCK


@pytest.mark.rule("R55", "R116")
def test_only_where_the_source_says_so_an_involved_leader_is_refused() -> None:
    blocking = {name for name in PRESETS if strength(name, RuleId.LEADER_INVOLVED) is Strength.BLOCK}
    assert blocking == {"involving_2023", "aalborg_2013"}


@pytest.mark.rule("R30", "R35", "R46", "R92", "R144")
@pytest.mark.parametrize(
    "rule",
    [
        RuleId.PARENT_PRESENT,
        RuleId.INTERPRETER_PRESENT,
        RuleId.EVERYONE_HEARD,
        RuleId.BREAKS_HELD,
        RuleId.CHILD_VIEW,
        RuleId.NEXT_MEETING_SET,
    ],
)
def test_what_the_sources_demand_takes_a_reason_to_set_aside(template: Template, rule: RuleId) -> None:
    assert template.rule(rule).strength is Strength.BLOCK


# --- roles ----------------------------------------------------------------------------------------------------------


@pytest.mark.rule("R28")
@pytest.mark.parametrize(
    ("role", "network"),
    [
        ("Klasselærer i 2.b", Network.EVERYDAY),
        ("pædagog i SFO", Network.EVERYDAY),
        ("praktiserende læge", Network.TREATING),
        ("psykolog i PPR", Network.TREATING),
        ("familiebehandler", Network.TREATING),
        ("SSP-konsulent", Network.PROFESSIONAL),
        ("støttekontaktperson", Network.PROFESSIONAL),
        ("uu-vejleder", Network.PROFESSIONAL),
        ("socialrådgiver", Network.AUTHORITY),
        ("husvært", None),
        ("egen", None),
    ],
)
def test_the_usual_professions_tell_their_network(role: str, network: Network | None) -> None:
    assert usual_network(role) is network


@pytest.mark.rule("R111")
@pytest.mark.parametrize("role", ["Mormor", "onkel", "tante", "kæreste", "nabo", "fodboldtræner"])
def test_the_private_network_is_known_by_its_relations(role: str) -> None:
    assert usual_network(role) is Network.PRIVATE


def test_a_role_word_names_one_role_only() -> None:
    words = [word for some in ROLE_WORDS.values() for word in some]
    assert len(words) == len(set(words))
    assert all(role_of(f" {word.upper()} ") is role for role, some in ROLE_WORDS.items() for word in some)


def test_a_stepparent_is_family_and_no_parent() -> None:
    assert (role_of("stedfar"), usual_network("stedfar")) == (Role.PARTICIPANT, Network.FAMILY)
