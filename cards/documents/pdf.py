"""A paper as PDF in a font that is shipped along, the same bytes every time."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    KeepTogether,
    ListFlowable,
    ListItem,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    TableStyle,
)
from reportlab.platypus import Table as Grid

from cards.documents.paper import Block, Facts, Heading, Links, NewPage, Paper, Points, Quote, Table, Text

FONTS = Path(__file__).parents[1] / "fonts"
PLAIN, BOLD = "Stafet", "Stafet-Bold"
GREEN, RED, GREY, LINE, GROUND = map(HexColor, ("#2f5d50", "#a4262c", "#555555", "#bbbbbb", "#eef3f1"))
WIDTH = A4[0] - 36 * mm


def pdf(paper: Paper) -> bytes:
    """The paper as PDF; the same paper gives the same bytes, hence no compression, which differs by zlib."""
    _fonts()
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=18 * mm,
        rightMargin=18 * mm,
        topMargin=18 * mm,
        bottomMargin=18 * mm,
        title=paper.title,
        author="",
        lang=paper.language,
        invariant=1,
        pageCompression=0,
    )
    flow = [part for block in paper.blocks for part in _drawn(block)]
    document.build(flow, onFirstPage=_numbered, onLaterPages=_numbered)
    return out.getvalue()


@cache
def _fonts() -> None:
    pdfmetrics.registerFont(TTFont(PLAIN, FONTS / "DejaVuSans.ttf"))
    pdfmetrics.registerFont(TTFont(BOLD, FONTS / "DejaVuSans-Bold.ttf"))


def _numbered(canvas: Any, document: Any) -> None:
    canvas.setFont(PLAIN, 8)
    canvas.setFillColor(GREY)
    canvas.drawRightString(A4[0] - 18 * mm, 10 * mm, str(document.page))


def _style(name: str, size: float, **more: Any) -> ParagraphStyle:
    looks = {"fontName": PLAIN, "fontSize": size, "leading": size * 1.4, "spaceAfter": 4, **more}
    return ParagraphStyle(name, **looks)


BODY = _style("body", 9.5)
STYLES = {
    "plain": BODY,
    "small": _style("small", 8.5, textColor=GREY),
    "alert": _style("alert", 9.5, fontName=BOLD, textColor=RED),
}
HEADINGS = {
    1: _style("h1", 17, fontName=BOLD, spaceAfter=10),
    2: _style("h2", 12.5, fontName=BOLD, textColor=GREEN, spaceBefore=12, keepWithNext=1),
    3: _style("h3", 10.5, fontName=BOLD, spaceBefore=8, keepWithNext=1),
}
CELL, NAME = _style("cell", 8.5, spaceAfter=0), _style("name", 8.5, fontName=BOLD, spaceAfter=0)
QUOTED = _style("quoted", 9.5, leftIndent=10, borderColor=GREEN)


def _drawn(block: Block) -> list[Any]:
    match block:
        case Heading(level, words):
            return [_words(words, HEADINGS[level])]
        case Text(words, tone):
            return [_words(words, STYLES[tone])]
        case Facts(rows):
            return [_grid([list(row) for row in rows], [55 * mm, WIDTH - 55 * mm])]
        case Points(rows):
            items = [
                ListItem(_words(words, STYLES["alert" if alert else "plain"]), leftIndent=12)
                for words, alert in rows
            ]
            return [_bullets(items)]
        case Links(rows):
            linked = [ListItem(_link(words, url), leftIndent=12) for words, url in rows]
            return [_bullets(linked)]
        case Table(head, rows):
            wide = (WIDTH - 30 * mm) / 2
            return [_grid([list(head), *map(list, rows)], [30 * mm, wide, wide], has_head=True)]
        case Quote(by, words):
            quoted = [_words(by, NAME), _words(words, QUOTED)]
            return [
                KeepTogether(quoted) if len(words) < LONG else quoted[0],
                *(quoted[1:] if len(words) >= LONG else []),
            ]
        case NewPage():
            return [PageBreak()]


def _bullets(items: list[Any]) -> Any:
    return ListFlowable(items, bulletType="bullet", start="•", bulletFontName=PLAIN, leftIndent=12)


def _link(words: str, url: str) -> Paragraph:
    address = escape(url, {'"': "&quot;"})
    return Paragraph(
        f'<link href="{address}">{escape(words)}</link><br/><font color="#555555">{escape(url)}</font>', BODY
    )


LONG = 1000
"""A longer quotation may break over pages."""


def _words(words: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph("<br/>".join(escape(line) for line in words.splitlines()) or " ", style)


def _grid(rows: list[list[str]], widths: list[float], *, has_head: bool = False) -> Any:
    cells = [
        [
            _words(cell, NAME if place == 0 or (has_head and number == 0) else CELL)
            for place, cell in enumerate(row)
        ]
        for number, row in enumerate(rows)
    ]
    look = [
        ("GRID", (0, 0), (-1, -1), 0.5, LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    if has_head:
        look.append(("BACKGROUND", (0, 0), (-1, 0), GROUND))
    made = Grid(cells, colWidths=widths, repeatRows=1 if has_head else 0, splitInRow=1)
    made.setStyle(TableStyle(look))
    made.spaceAfter = 6
    return made
