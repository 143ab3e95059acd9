"""The pack on paper: the same bytes every time, in every format, with people's words as they wrote them."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given as every
from hypothesis import settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.features.plan.packing import by_weight, differences
from cards.documents import paper
from cards.documents.docx import docx
from cards.documents.html import html
from cards.documents.letters import drawable
from cards.documents.markdown import markdown
from cards.documents.paper import Difference, Paper, Signature
from cards.documents.pdf import pdf
from cards.words import LANGUAGES, Language
from tests.packs import content, given

FIRST_LINK = "https://dtu.example/sites/amk/m%C3%A5linger.pdf"
RELATIONS = "word/_rels/document.xml.rels"
GOLDEN = Path(__file__).parent / "golden"
SIGNED = [
    Signature("Anna Krogh", datetime(2026, 11, 25, 9, 30, tzinfo=UTC)),
    Signature("Bo Madsen", datetime(2026, 11, 26, 8, tzinfo=UTC)),
]
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Copenhagen")


def in_bytes(made: Callable[[Paper], str]) -> Callable[[Paper], bytes]:
    return lambda paper: made(paper).encode()


FORMATS: dict[str, Callable[[Paper], bytes]] = {
    "md": in_bytes(markdown),
    "html": in_bytes(html),
    "docx": docx,
    "pdf": pdf,
}


def written(language: Language = "da", told: dict[str, Any] | None = None, version: int = 1) -> Paper:
    changes = [Difference("inputs", "I-4", "title", "Sprog", "Sprog for alle")] if version > 1 else []
    return paper.paper(
        told or content(), language, ZONE, version=version, signatures=SIGNED, differences=changes
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", FORMATS)
def test_the_pack_is_known_by_heart_to_the_last_byte(ending: str, language: Language) -> None:
    """Where it is meant to change, `python -m tests.test_pack_papers` writes the files anew."""
    assert FORMATS[ending](written(language)) == (GOLDEN / f"pack-{language}.{ending}").read_bytes()


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_pack_is_the_same_bytes_again(ending: str) -> None:
    assert FORMATS[ending](written()) == FORMATS[ending](written())


def test_what_the_committee_is_asked_to_do_stands_first() -> None:
    heads = re.findall(r"^## (.+)$", markdown(written()), re.MULTILINE)

    assert heads == [
        "Indstilling",
        "Sagsfremstilling",
        "Prioriterede input",
        "Opmærksomhedspunkter",
        "Status på tidligere input",
        "Arbejdsmiljøorganisationen i tal",
        "Netværkets beslutninger til KAMU",
        "Bilag",
    ]


def test_each_input_point_and_open_answer_is_asked_for_by_its_number() -> None:
    asked = markdown(written()).partition("## Indstilling")[2].partition("## ")[0]

    assert re.findall(r"\(([IO]-\d)\)$", asked, re.MULTILINE) == ["I-4", "I-5", "I-6", "O-1", "I-2"]


def test_of_many_inputs_the_first_are_named_and_the_others_counted() -> None:
    told = {**content(), "inputs": [given(number, {"da": f"Input {number}"}) for number in range(1, 201)]}
    asked = markdown(written(told=told)).partition("## Indstilling")[2].partition("## ")[0]

    assert "de øvrige 185 input nedenfor" in asked
    assert "### 200\\. Input 200 (I-200)" in markdown(written(told=told))


def test_who_signed_is_named_with_the_day() -> None:
    assert "Underskrevet: Anna Krogh, ons. 25. nov. 2026 · Bo Madsen, tor. 26. nov. 2026" in markdown(
        written()
    )
    assert "Underskrevet: Anna Krogh, ons. 25. nov. 2026 · én underskrift mangler" in signed_by(SIGNED[:1])
    assert "Underskrevet: Ikke underskrevet" in signed_by([])
    erased = [Signature("–", SIGNED[0].at), SIGNED[1]]
    assert "Underskrevet: (slettet), ons. 25. nov. 2026" in signed_by(erased).replace(
        "(Slettet)", "(slettet)"
    )


def signed_by(names: list[Signature]) -> str:
    return markdown(paper.paper(content(), "da", ZONE, version=1, signatures=names))


def test_what_there_is_none_of_is_not_counted() -> None:
    bare = {**content(), "points": [], "earlier": [], "inputs": content()["inputs"][:1]}
    there = {**content()["participation"], "given": 1, "units": 1}

    shown = markdown(written(told={**bare, "participation": there}))

    assert "Det drejer sig om 1 input fra 1 af 1 enhed." in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_attachment_is_listed_with_its_address(language: Language) -> None:
    word = {"da": "Bilag", "en": "Attachment"}[language]
    made = written(language)
    with zipfile.ZipFile(BytesIO(docx(made))) as parts:
        links, body = (parts.read(name).decode() for name in (RELATIONS, "word/document.xml"))

    assert f"[{word} 1 (I-4): Målinger i \\*hal 3\\*]({FIRST_LINK})" in markdown(made)
    assert f'<a href="{FIRST_LINK}">{word} 1 (I-4): Målinger i *hal 3*</a>' in html(made)
    assert "skema.xlsx?a=1&amp;b=2" in html(made)
    assert f'Target="{FIRST_LINK}" TargetMode="External"' in links
    assert f"{word} 2 (I-4): skema.xlsx" in body
    assert FIRST_LINK in [one.get_object()["/A"]["/URI"] for one in annotated(pdf(made))]


def test_a_pack_from_before_there_were_attachments_has_none() -> None:
    old = content()
    for one in old["inputs"]:
        del one["attachments"]

    assert "Ingen bilag." in markdown(written(told=old))


def test_a_minority_is_heard_word_for_word() -> None:
    shown = html(written())

    assert "Vi er ikke enige i, at alt skal oversættes;\ndet vigtige er # instrukserne." in shown
    assert "\\# instrukserne" in markdown(written())


def test_only_who_chose_so_is_named() -> None:
    shown = markdown(written())

    assert "Henrik Toft" in shown
    assert "Fra DTU Kemi" in shown
    assert "På vegne af netværket" in shown


def test_a_version_is_in_one_language() -> None:
    """What there is only in the other is labelled; what there is in both stands there once."""
    assert "Make work environment work accessible" not in (shown := markdown(written()))
    assert "Everybody can read" not in shown
    assert shown.count("(kun på engelsk)") == 2, "its title, among what is asked and at its place"
    assert "Gøre arbejdsmiljøarbejdet" not in (english := markdown(written("en")))
    assert (
        "Hver tredje læser ikke dansk, og \\*instrukserne\\* er \\<b\\>kun\\</b\\> på dansk. (Danish only)"
        in english
    )


def test_an_empty_pack_is_one_and_says_so() -> None:
    """mechanisms KP-5"""
    bare = {**content(), "inputs": [], "points": [], "earlier": [], "decisions": [], "null": "D-2026-003"}

    shown = markdown(written(told=bare))

    assert "Netværket har ingen input denne gang." in shown
    assert "Netværket har ingen specifikke punkter til KAMU man. 7. dec. 2026 (D-2026-003)." in shown
    assert pdf(written(told=bare)).startswith(b"%PDF")


def test_a_second_version_ends_with_what_is_other() -> None:
    shown = markdown(written(version=2))

    assert "## Ændringer siden version 1" in shown
    assert "I-4: Sprog → Sprog for alle" in shown


def test_the_word_document_opens_and_carries_no_name_of_a_machine() -> None:
    with zipfile.ZipFile(BytesIO(docx(written()))) as parts:
        core = parts.read("docProps/core.xml").decode()
        body = parts.read("word/document.xml").decode()

    assert "python-docx" not in core
    assert "2026-11-24T08:00:00Z" in core
    assert "&lt;b&gt;kun&lt;/b&gt;" in body


# --- the page ---------------------------------------------------------------------------------------------


def annotated(made: bytes) -> list[Any]:
    return [one for page in PdfReader(BytesIO(made)).pages for one in page.get("/Annots", [])]


def tags(made: bytes) -> list[str]:
    """The structure of a PDF: the name of each element, in the order of reading."""
    waiting: list[Any] = [PdfReader(BytesIO(made)).root_object["/StructTreeRoot"]]
    found = []
    while waiting:
        one = waiting.pop(0)
        one = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(one, list):
            waiting[:0] = one
        elif isinstance(one, dict):
            found.append(str(one.get("/S", "")))
            waiting.insert(0, one.get("/K", []))
    return [one.removeprefix("/") for one in found if one]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_says_that_it_keeps_to_pdf_ua_1(language: Language) -> None:
    """ISO 14289-1: tagged, titled, in a language, and marked as such; what is against it is not compiled."""
    made = written(language)
    read = PdfReader(BytesIO(pdf(made)))
    root: Any = read.root_object

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert read.metadata is not None
    assert (read.metadata.title, read.metadata.author) == (made.title, "AMK-netværket")


def test_each_block_has_its_tag_in_the_order_of_the_page() -> None:
    found = tags(pdf(written()))

    expected = {"Heading": "H", "Text": "P", "Facts": "L", "Points": "L", "Links": "L", "Quote": "BlockQuote"}
    assert [one for one in found if re.fullmatch(r"H\d", one)] == [
        f"H{one.level}" for one in written().blocks if isinstance(one, paper.Heading)
    ]
    for name, tag in expected.items():
        there = sum(type(one).__name__ == name for one in written().blocks)
        assert there == 0 or any(one.startswith(tag) for one in found), name
    assert found.count("Link") == 2
    assert found.count("L") == sum(
        isinstance(one, paper.Facts | paper.Points | paper.Links) for one in written().blocks
    )


def test_a_table_has_its_head_on_every_page() -> None:
    rows = tuple((str(number), "Trapper", "Vedtaget") for number in range(100))
    made = pdf(Paper("Arkiv", "da", NOON, (paper.Table(("Nr.", "Titel", "Udfald"), rows),)))

    pages = PdfReader(BytesIO(made)).pages
    assert len(pages) > 1
    assert all("Udfald" in page.extract_text() for page in pages)
    assert tags(made).count("TH") == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_a4_and_numbered(language: Language) -> None:
    made = written(language)
    pages = PdfReader(BytesIO(pdf(made))).pages
    page, of = {"da": ("Side", "af"), "en": ("Page", "of")}[language]

    assert [[round(float(side)) for side in one.mediabox[2:]] for one in pages] == [[595, 842]] * len(pages)
    for number, one in enumerate(pages, start=1):
        assert f"{page} {number} {of} {len(pages)}" in one.extract_text()
        assert "AMK-netværket · P-2026-Q4, version 1" in one.extract_text()
    with zipfile.ZipFile(BytesIO(docx(made))) as parts:
        body, foot, styles = (
            parts.read(f"word/{name}.xml").decode() for name in ("document", "footer1", "styles")
        )
    assert 'w:w="11906" w:h="16838"' in body
    assert all(field in foot for field in ('w:instr="PAGE"', 'w:instr="NUMPAGES"', f">{page} <", f"> {of} <"))
    assert f'w:val="{ {"da": "da-DK", "en": "en-GB"}[language] }"' in styles
    assert "counter(page)" in html(made)


def test_no_page_but_the_last_is_half_empty() -> None:
    """Nothing but the end of the paper ends a page early: each is filled as far as the next block allows."""
    long = {**content(), "inputs": [given(number, {"da": f"Input {number}"}) for number in range(1, 60)]}
    pages = PdfReader(BytesIO(pdf(written(told=long)))).pages

    lines = [len(page.extract_text().splitlines()) for page in pages]
    assert len(lines) > 2
    assert min(lines[:-1]) > 0.8 * max(lines)


MARKUP = [
    '#panic("read as code")',
    '#read("/etc/passwd")',
    "$ x^2 $ <label> @nobody *bold* _it_ `raw` = Heading // gone /* gone */ ~ --- \\ \\u{41}",
    "]] #let paper = none [",
    '"} ) #eval("1+1")',
    "</style><script>alert(1)</script>",
]


@pytest.mark.parametrize("words", MARKUP)
def test_what_people_write_is_text_and_never_markup(words: str) -> None:
    told = content()
    told["network"] = words
    told["inputs"][0].update(title={"da": words}, why={"da": words}, heading=words, affects=words)
    told["inputs"][0]["remarks"][0]["words"] = words
    told["inputs"][0]["attachments"][0]["title"] = words
    made = written(told=told)

    shown = "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf(made))).pages)
    assert shown.count("".join(words.split())) >= 6
    assert "<script>" not in html(made)


LETTERS = [
    "Ærø, Åge, Łukasz, Şahin, Þór, Đặng, Ñandú",
    "Ελληνικά, Кириллица, שלום, مرحبا",
    "中文, 日本語, 한국어",
    "👍 🎉 ✅ 🚀 ❤️ 👩\u200d🔬 🇩🇰",
    "CO₂ ≤ 5 µg/m³ ½ ° € – — … → ✓",
]


@pytest.mark.parametrize("words", LETTERS)
def test_every_letter_that_people_type_is_drawn(words: str) -> None:
    assert drawable(words) == words
    assert (
        len(pdf(Paper("Bogstaver", "da", NOON, (paper.Heading(2, words), paper.Text(words, "alert"))))) > 1000
    )


ODD = [
    "\x00\x07\x1b",
    "\ud800",
    "\ufeff\u202e\u2028",
    "\ue000\U0010ffff",
    "\U00012000",
    "x" * 5000,
    " ",
    "\n\n",
    "\t",
]


@pytest.mark.parametrize("words", ODD)
def test_what_no_font_has_stops_no_paper(words: str) -> None:
    blocks: list[paper.Block] = [paper.Heading(2, words), paper.Text(words), paper.Facts(((words, words),))]
    blocks += [paper.Quote(words, words), paper.Points(((words, True),))]
    blocks += [paper.Table(("a", "b"), ((words, words),))]
    made = pdf(Paper(words, "da", NOON, tuple(blocks), words, words))

    assert tags(made)


def test_a_long_word_stays_on_the_page() -> None:
    told = content()
    told["inputs"][0]["why"] = {"da": "x" * 3000}
    pages = PdfReader(BytesIO(pdf(written(told=told)))).pages

    lines = [line for page in pages for line in page.extract_text().splitlines()]
    long = [line for line in lines if "xxx" in line]
    assert max(map(len, long)) < 100
    assert sum(line.count("xxx") for line in long) > 900


def test_a_font_has_the_letters_that_are_asked_of_it() -> None:
    assert (drawable("Æ"), drawable("\U00012000"), drawable("\x07a\tb")) == ("Æ", "□", "a b")


def test_the_library_that_draws_is_not_loaded_before_somebody_wants_a_file() -> None:
    look = "import app, sys; sys.exit(any(name in sys.modules for name in ('typst', 'docx')))"

    assert subprocess.run([sys.executable, "-c", look], check=False, cwd=GOLDEN.parents[1]).returncode == 0


def test_what_is_under_one_heading_stays_together_at_the_strongest() -> None:
    rows = [
        given(1, {"da": "a"}, backing={"units": 5, "people": 5}),
        given(2, {"da": "b"}, backing={"units": 1, "people": 1}, heading="Sprog"),
        given(3, {"da": "c"}, backing={"units": 9, "people": 9}, heading="Sprog"),
    ]

    assert [one["label"] for one in by_weight(rows)] == ["I-3", "I-2", "I-1"]


def test_a_pack_has_no_difference_from_itself() -> None:
    assert differences(content(), content()) == []


def test_each_change_is_one_difference() -> None:
    later = content()
    later["inputs"][0]["title"]["da"] = "Sprog for alle"
    later["inputs"].pop()

    found = {(one.label, one.part) for one in differences(content(), later)}

    assert found == {("I-4", "title"), ("I-6", "removed")}


WORDS = st.text(min_size=1, max_size=200).filter(lambda words: words.strip())


@settings(max_examples=25, deadline=None)
@every(WORDS, WORDS)
def test_whatever_people_write_makes_every_format(title: str, remark: str) -> None:
    told = content()
    told["inputs"][0]["title"] = {"da": title}
    told["inputs"][0]["remarks"][0]["words"] = remark

    for made in FORMATS.values():
        assert made(written(told=told)) == made(written(told=told))


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for one in LANGUAGES:
        for name, made in FORMATS.items():
            (GOLDEN / f"pack-{one}.{name}").write_bytes(made(written(one)))
