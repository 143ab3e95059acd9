"""The pack on paper: the same bytes every time, in every format, with people's words as they wrote them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given as every
from hypothesis import settings
from hypothesis import strategies as st

from bot.features.plan.packing import by_weight, differences
from cards.documents import paper
from cards.documents.docx import docx
from cards.documents.html import html
from cards.documents.markdown import markdown
from cards.documents.paper import Difference, Paper
from cards.documents.pdf import pdf
from cards.words import LANGUAGES, Language
from tests.packs import content, given

FIRST_LINK = "https://dtu.example/sites/amk/m%C3%A5linger.pdf"
RELATIONS = "word/_rels/document.xml.rels"
GOLDEN = Path(__file__).parent / "golden"
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
    return paper.paper(told or content(), language, ZONE, version=version, signed=2, differences=changes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", FORMATS)
def test_the_pack_is_known_by_heart_to_the_last_byte(ending: str, language: Language) -> None:
    """Where it is meant to change, `python -m tests.test_pack_papers` writes the files anew."""
    assert FORMATS[ending](written(language)) == (GOLDEN / f"pack-{language}.{ending}").read_bytes()


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_pack_is_the_same_bytes_again(ending: str) -> None:
    assert FORMATS[ending](written()) == FORMATS[ending](written())


def test_the_order_of_its_parts() -> None:
    heads = re.findall(r"^## (.+)$", markdown(written()), re.MULTILINE)

    assert heads == [
        "Deltagelse",
        "Resumé",
        "Summary",
        "Prioriterede input",
        "Opmærksomhedspunkter",
        "Status på tidligere input",
        "Arbejdsmiljøorganisationen i tal",
        "Netværkets beslutninger til KAMU",
        "Bilag",
    ]


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
    assert f"/URI ({FIRST_LINK})".encode() in pdf(made)


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


def test_what_is_missing_in_a_language_is_labelled() -> None:
    assert "\\(kun på engelsk\\)" not in (shown := markdown(written()))
    assert "(kun på engelsk)" in shown
    assert "(Danish only)" in markdown(written("en"))


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
