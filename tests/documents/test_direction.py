import pytest

from documents.direction import framed, is_rtl, isolated, runs_left
from documents.document import Line, Run, Source
from tests.documents.example import fact, phrase, plan, translated

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"


def text(line: Line, lang: str = "ar") -> str:
    return "".join(run.text for run in isolated(line, lang)).replace(LRI, "<").replace(FSI, "(").replace(PDI, ">")


def test_arabic_runs_to_the_left_and_tigrinya_does_not() -> None:
    assert is_rtl("ar")
    assert not is_rtl("ti")
    assert runs_left("Sami سامي")
    assert not runs_left("ሳሚ Ж ł")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ((fact("15:00–17:00"),), "<15:00–17:00>"),
        ((phrase("هاتف: ", "ar"), fact("+45 12 34 56 78")), "هاتف: <+45 12 34 56 78>"),
        ((fact("12"), phrase(" af 14 er godkendt")), "<12 af 14 er godkendt>"),
        ((plan("Karen"), phrase(" (جدة)", "ar")), "<Karen> (جدة)"),
        (
            (phrase("من", "ar"), phrase(": "), plan("Karen"), phrase(", "), plan("Åse"), phrase(".")),
            "من: <Karen, Åse>.",
        ),
        (
            (phrase("الاتفاق", "ar"), fact(" 4, "), phrase("التغيير", "ar"), fact(": 29/29")),
            "الاتفاق 4, التغيير: <29/29>",
        ),
        ((phrase("الإصدار", "ar"), fact(" 2"), fact(" · "), fact("05.12.2026")), "الإصدار 2 · <05.12.2026>"),
        ((phrase("من", "ar"), plan(" Karen"), fact(" · "), plan("Åse")), "من <Karen> · <Åse>"),
        ((phrase("Noter"), phrase(": ")), "<Noter: >"),
        ((phrase("—"),), "—"),
        ((plan("to\nlinjer"),), "<to>\n<linjer>"),
        ((plan("سامي"),), "(سامي>"),
        ((translated("الساعة 15:00–17:00 هاتف +4512345678", "ar"),), "الساعة <15:00–17:00> هاتف <+4512345678>"),
        ((phrase("الاتفاق 3", "ar"),), "الاتفاق 3"),
        (
            (fact("الخميس، 9 أبريل 2026 15:00 (09.04.2026 kl. 15.00)"),),
            "(الخميس، 9 أبريل 2026 <15:00> (<09.04.2026 kl. 15.00>)>",
        ),
        ((translated("اتصل بـ Jonas B. 20 30 40 50 اليوم", "ar"),), "اتصل بـ <Jonas B. 20 30 40 50> اليوم"),
        ((translated("هاتف 20 30 40 50", "ar"),), "هاتف <20 30 40 50>"),
    ],
)
def test_numbers_and_names_stand_as_a_whole_in_an_arabic_paper(line: Line, expected: str) -> None:
    assert text(line) == expected


def test_an_arabic_name_stands_as_a_whole_in_a_danish_paper() -> None:
    assert text((plan("علي (mor)"), plan(" og Åse, 15:00–17:00")), "da") == "(علي (mor)> og Åse, 15:00–17:00"


def test_what_keeps_the_pieces_apart_changes_nothing_else() -> None:
    run = Run("Karen", Source.PLAN, place="plan", lang="da", strong=True)
    assert isolated((run,), "da") == (run,)
    (changed,) = isolated((run,), "ar")
    assert (changed.source, changed.place, changed.lang, changed.strong) == (Source.PLAN, "plan", "da", True)


def test_a_title_that_runs_the_other_way_stands_as_a_whole() -> None:
    assert framed("Referat", "ar") == f"{FSI}Referat{PDI}"
    assert framed("محضر", "da") == f"{FSI}محضر{PDI}"
    assert framed("Referat", "da") == "Referat"
