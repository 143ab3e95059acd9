"""PDF: minutes and texts in such files are read as in any other, and what has no words says why."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from bot.core import documents, pdf
from bot.core.uploads import Dropped
from bot.features.decisions import reading
from bot.language.phrases import clean
from tests.dialog import Network

MINUTES = (Path(__file__).parent / "old_minutes.txt").read_text(encoding="utf-8")
GUIDELINE = "\n".join(
    [
        "Retningslinje for alenearbejde",
        "Ingen arbejder alene med gas, tryk eller stærke syrer efter kl. 18, og den, der alligevel er nødt"
        " til det, aftaler med en kollega, hvornår de taler sammen.",
        "Lederen godkender arbejdet skriftligt, før det begynder.",
    ]
)
HEADER = "#set page(header: [Referat 2025])\n"


def printed(text: str, more: str = "") -> bytes:
    """As a word processor prints it: A4, page numbers, a paragraph a line of the text."""
    lines = [line.replace("\\", "\\\\").replace('"', '\\"') for line in text.splitlines()]
    told = "\n".join(f'#par(text("{line}"))' if line.strip() else "#v(6pt)" for line in lines)
    page = '#set page(paper: "a4", numbering: "1 / 1")\n#set text(size: 11pt)\n'
    return bytes(typst.compile((page + more + told).encode()))


def written(pdf_writer: PdfWriter) -> bytes:
    into = io.BytesIO()
    pdf_writer.write(into)
    return into.getvalue()


def locked(content: bytes, word: str) -> bytes:
    found = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    found.encrypt(word, algorithm="AES-256")
    return written(found)


def blank(pages: int) -> bytes:
    found = PdfWriter()
    for _ in range(pages):
        found.add_blank_page(595, 842)
    return written(found)


def read(content: bytes) -> Dropped:
    return documents.read(Dropped("x.pdf", "https://example.org/x.pdf", content=content))


def test_minutes_say_the_same_as_a_pdf_and_as_text() -> None:
    told, plain = reading.read(clean(read(printed(MINUTES)).text)), reading.read(clean(MINUTES))
    assert plain.found
    assert told.found == plain.found
    assert (told.held_on, told.committee) == (plain.held_on, plain.committee)


def test_lines_are_put_together_and_what_stands_on_each_page_is_left_out() -> None:
    text = "\n".join(f"{number}. Et punkt\n{'Det blev aftalt, at vi ses. ' * 30}" for number in range(1, 30))
    told = read(printed(text, HEADER)).text.splitlines()
    assert "Referat 2025" not in "\n".join(told)
    assert told == [line.strip() for line in text.splitlines()]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no-document"),
        (b"%PDF-1.7 and then nothing", "no-document"),
        (printed(GUIDELINE)[:900], "no-document"),
        (blank(1), "scanned"),
        (blank(pdf.MOST_PAGES + 1), "too-much"),
        (locked(printed(GUIDELINE), "hemmeligt"), "locked"),
    ],
    ids=["empty", "broken", "torn", "scanned", "pages", "locked"],
)
def test_what_has_no_words_says_why(content: bytes, why: str) -> None:
    assert read(content).wordless == why


def test_what_only_asks_not_to_be_changed_is_read() -> None:
    found = PdfWriter(clone_from=PdfReader(io.BytesIO(printed(GUIDELINE))))
    found.encrypt("", "owner", algorithm="AES-256")
    assert "Lederen godkender" in read(written(found)).text


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0.001)
    assert read(printed(GUIDELINE)).wordless == "too-much"


@given(st.text("abc .,-:\n", max_size=300))
def test_no_letter_is_lost_or_invented(page: str) -> None:
    assert [char for char in pdf.paragraphs([page]) if char in "abc"] == [
        char for char in page if char in "abc"
    ]


class TestDropped:
    async def test_a_text_waits_to_be_sent(self, network: Network) -> None:
        anna = network.member("Anna Krogh")
        told = await anna.drops("Retningslinje for alenearbejde.pdf", printed(GUIDELINE))
        assert "3 afsnit" in told

    async def test_minutes_are_looked_through(self, network: Network) -> None:
        signe = network.facilitator()
        assert "beslutning" in (await signe.drops("referat.pdf", printed(MINUTES))).casefold()

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (blank(2), "billede af teksten"),
            (locked(printed(GUIDELINE), "hemmeligt"), "adgangskode"),
            (b"%PDF", "kan jeg ikke læse"),
        ],
        ids=["scanned", "locked", "broken"],
    )
    async def test_whoever_drops_it_is_told_what_to_do(
        self, network: Network, content: bytes, words: str
    ) -> None:
        assert words in await network.member("Anna Krogh").drops("tekst.pdf", content)
        assert words in await network.facilitator().drops("tekst.pdf", content)
