"""A paper with every block, in Danish, Arabic and Tigrinya, and one with texts that people may type to break it."""

from __future__ import annotations

from datetime import UTC, datetime

from documents.document import (
    Banner,
    Blank,
    Block,
    Bullets,
    Cell,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    Paragraph,
    Run,
    Source,
    Table,
)
from documents.kinds import Audience, Kind

STAMP = datetime(2026, 12, 2, 14, 41, 7, tzinfo=UTC)

HOSTILE = (
    '#panic("x")',
    "$x$ *b* _i_ = h",
    '@ref <l> #read("/etc/passwd")',
    "=cmd|' /C calc'!A0",
    "<b>fed</b> & {{ 7*7 }}",
    "\\u{1F600} \\n // /* */ `raw` ~ --",
    "to\r\nlinjer\n\nog tre",
    "a\tb  c",
)
"""Texts that mean something to some format; each must come out as it is."""


def phrase(text: str, lang: str = "da", *, strong: bool = False) -> Run:
    """A fixed phrase of ours."""
    return Run(text, Source.PHRASE, place="example", lang=lang, strong=strong)


def plan(text: str) -> Run:
    """Something from the plan, in Danish."""
    return Run(text, Source.PLAN, place="plan")


def fact(text: str) -> Run:
    """A number, a date or a time."""
    return Run(text, Source.FACT)


def translated(text: str, lang: str) -> Run:
    """An interpreter's words."""
    return Run(text, Source.TRANSLATED, place="agreement 1", lang=lang)


def cell(*lines: Line | Run) -> Cell:
    """A cell of lines, each a line or a single run."""
    return Cell(tuple((line,) if isinstance(line, Run) else line for line in lines))


def document(title: str, blocks: tuple[Block, ...], lang: str = "da", footer: Line = ()) -> Document:
    """A paper for everybody with these blocks."""
    return Document(
        kind=Kind.DECISIONS,
        meeting="2026-014/1",
        audience=Audience.EVERYBODY,
        title=title,
        blocks=blocks,
        stamp=STAMP,
        lang=lang,
        footer=footer,
    )


AGREEMENTS = (
    ("1", "Sami bliver hentet af mormor hver tirsdag og torsdag.", "Karen (mormor)", "fra mandag den 7. december 2026"),
    (
        "2",
        "Skolen ringer til Amina samme dag, hvis Sami ikke er kommet klokken 8.15.",
        "Lone T. (klasselærer)",
        "fra 3. december; vi følger op på næste møde",
    ),
    (
        "3",
        "Der bliver søgt om en kontaktperson til Sami, og Amina får svar på tolket telefon.",
        "Jonas B. (børne- og ungerådgiver) og Amina A.",
        "senest 15. januar 2027",
    ),
)


def danish() -> Document:
    """Decision minutes in Danish, with every block."""
    rows = tuple(tuple(cell(plan(text)) for text in row) for row in AGREEMENTS)
    blocks: tuple[Block, ...] = (
        Banner(((phrase("Fortroligt. ", strong=True), phrase("Papiret er for dem, der var med til mødet.")),)),
        Facts(
            (
                Fact((phrase("Møde"),), cell((plan("Familien A."), phrase(" · "), fact("2026-014/1")))),
                Fact(
                    (phrase("Tid og sted"),),
                    cell(fact("onsdag den 2. december 2026 kl. 13.00"), plan("Rådhuset, lokale 3")),
                ),
                Fact((phrase("Formål"),), cell(plan("Hvordan får Sami en god hverdag i skolen?"))),
            )
        ),
        Heading((phrase("Aftaler"),)),
        Table(tuple((phrase(head),) for head in ("Nr.", "Hvad", "Hvem", "Hvornår")), rows, (1, 8, 5, 5)),
        Heading((phrase("Hængepartier"),)),
        Bullets(
            (
                cell(plan("Hvem kører Sami om mandagen?")),
                cell(plan("Nyt om støttetimer"), phrase("Vi tager det op igen.")),
            )
        ),
        Heading((phrase("Næste møde"),)),
        Paragraph(((fact("torsdag den 11. februar 2027 kl. 13.00"),), (plan("Rådhuset, lokale 3"),))),
        Heading((phrase("Hvem var med"),), level=2),
        Table(
            ((phrase("Navn"),), (phrase("Rolle"),)),
            tuple(
                (cell(plan(name)), cell(plan(role)))
                for name, role in (("Sami", "barn"), ("Amina A.", "mor"), ("Åse Ågård", "støtte"))
            ),
        ),
        Heading((phrase("Noter"),)),
        Blank(3),
    )
    return document(
        "Beslutningsreferat",
        blocks,
        footer=(phrase("Tavshedspligt efter loven · "), fact("Version 1 · 2. december 2026")),
    )


def arabic() -> Document:
    """Decision minutes in Arabic, with the Danish under each agreement."""
    rows = (
        (
            cell(fact("1")),
            cell(translated("تأخذ الجدة سامي كل يوم ثلاثاء وخميس الساعة 15:00–17:00.", "ar"), plan(AGREEMENTS[0][1])),
            cell((plan("Karen"), phrase(" (جدة)", "ar"))),
            cell(phrase("ابتداءً من", "ar"), fact("الاثنين، 7 ديسمبر 2026"), fact("mandag den 7. december 2026")),
        ),
        (
            cell(fact("2")),
            cell(phrase("—"), plan(AGREEMENTS[1][1])),
            cell(plan("Lone T. (klasselærer)")),
            cell(fact("kl. 8.15")),
        ),
    )
    blocks: tuple[Block, ...] = (
        Banner(
            (
                (fact("12"), phrase(" af 14 faste vendinger er ikke godkendt")),
                (phrase("12 من 14 عبارة لم تُعتمد بعد", "ar"),),
            )
        ),
        Facts(
            (
                Fact((phrase("الاجتماع", "ar"),), cell(fact("2026-001234-7"))),
                Fact(
                    (phrase("الوقت", "ar"),),
                    cell((fact("15:00–17:00"),), (phrase("هاتف: ", "ar"), fact("+45 12 34 56 78"))),
                ),
                Fact(
                    (phrase("الهدف", "ar"),),
                    cell(
                        translated("كيف يحصل سامي على يوم جيد في المدرسة؟", "ar"),
                        plan("Hvordan får Sami en god hverdag i skolen?"),
                    ),
                ),
            )
        ),
        Heading((phrase("الاتفاقات", "ar"),)),
        Table(tuple((phrase(head, "ar"),) for head in ("رقم", "ماذا", "من", "متى")), rows, (1, 8, 4, 5)),
        Heading((phrase("الاجتماع القادم", "ar"),)),
        Paragraph(((phrase("في: ", "ar"), fact("11.02.2027 15:00")), (plan("Rådhuset, lokale 3 (1. sal)"),))),
        Bullets((cell(phrase("سؤال مفتوح", "ar"), plan("Hvem kører Sami om mandagen?")),)),
        Blank(2),
    )
    return document("محضر القرارات", blocks, "ar", (phrase("سرية المعلومات · ", "ar"), fact("Version 1")))


def tigrinya() -> Document:
    """Decision minutes in Tigrinya, with the Danish under each agreement."""
    rows = (
        (
            cell(fact("1")),
            cell(translated("ሓበት ንሳሚ ነፍሲ ወከፍ ሰሉስን ሓሙስን ትወስዶ።", "ti"), plan(AGREEMENTS[0][1])),
            cell(plan("Karen (mormor)")),
            cell(fact("ሰኑይ፣ 7 ታሕሳስ 2026"), fact("mandag den 7. december 2026")),
        ),
    )
    blocks: tuple[Block, ...] = (
        Banner(
            ((fact("12"), phrase(" af 14 faste vendinger er ikke godkendt")), (phrase("ገና ዘይጸደቐ", "ti", strong=True),))
        ),
        Facts((Fact((phrase("ዕላማ", "ti"),), cell(plan("Hvordan får Sami en god hverdag i skolen?"))),)),
        Heading((phrase("ስምምዓት", "ti"),)),
        Table(tuple((phrase(head, "ti"),) for head in ("ቁጽሪ", "እንታይ", "መን", "መዓስ")), rows, (1, 8, 4, 5)),
        Heading((phrase("ዝቕጽል ኣኼባ", "ti"),)),
        Paragraph(((fact("11.02.2027 15:00"),),)),
    )
    return document("ፕሮቶኮል ውሳነታት", blocks, "ti", (phrase("ምስጢር · ", "ti"), fact("Version 1")))


def hostile(*texts: str) -> Document:
    """A paper with these texts from people in every place where a text can stand."""
    lines = tuple((plan(text),) for text in texts)
    cells = tuple(cell(plan(text)) for text in texts)
    blocks: tuple[Block, ...] = (
        Banner(lines),
        *(Heading(line) for line in lines),
        Paragraph(lines),
        Bullets(cells),
        Facts(tuple(Fact(line, value) for line, value in zip(lines, cells, strict=True))),
        Table(((plan("a"),), (plan("b"),)), tuple((value, value) for value in cells)),
    )
    return document(" ".join(texts) or "—", blocks, footer=tuple(plan(text) for text in texts))


EXAMPLES = {"da": danish, "ar": arabic, "ti": tigrinya}
"""A paper of each language that has a picture."""
