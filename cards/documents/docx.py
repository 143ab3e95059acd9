"""A paper as a Word document, the same bytes every time: no clock, no compression, one order of its parts."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from cards.documents.paper import Block, Facts, Heading, Links, Paper, Points, Quote, Table, Text, numbering

RED = RGBColor(0xA4, 0x26, 0x2C)
GREY = RGBColor(0x55, 0x55, 0x55)
GREEN = RGBColor(0x2F, 0x5D, 0x50)
EPOCH = (1980, 1, 1, 0, 0, 0)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def docx(paper: Paper) -> bytes:
    """The paper as .docx; the same paper gives the same bytes."""
    made = Document()
    _look(made, paper.language)
    _without_ballast(made)
    _page(made, paper)
    for block in paper.blocks:
        _add(made, block)
    _pin(made, paper)
    out = BytesIO()
    made.save(out)
    return _packed_alike(out.getvalue())


LANGUAGES = {"da": "da-DK", "en": "en-GB"}
WIDTH, MARGIN, NAME = Mm(210), Mm(22), Mm(46)


def _look(made: Any, language: str) -> None:
    told = made.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    told.set(qn("w:val"), LANGUAGES[language])
    made.styles["Normal"].font.name = "Calibri"
    made.styles["Normal"].font.size = Pt(11)
    for level in (1, 2, 3):
        made.styles[f"Heading {level}"].font.color.rgb = GREEN
        made.styles[f"Heading {level}"].font.name = "Calibri"


def _page(made: Any, paper: Paper) -> None:
    """A4, and at its foot what it is, and which page of how many."""
    [section] = made.sections
    section.page_width, section.page_height = WIDTH, Mm(297)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Mm(20), Mm(24)
    foot = section.footer.paragraphs[0]
    for stop in [*foot.style.paragraph_format.tab_stops]:
        foot.paragraph_format.tab_stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
    foot.paragraph_format.tab_stops.add_tab_stop(WIDTH - 2 * MARGIN, WD_TAB_ALIGNMENT.RIGHT)
    before, between, after = numbering(paper.language)
    for words, field in ((f"{_clean(paper.foot)}\t{before}", "PAGE"), (between, "NUMPAGES"), (after, "")):
        _toned(foot.add_run(words), "small")
        if field:
            _toned(_field(foot, field), "small")


def _field(paragraph: Any, name: str) -> Any:
    """A number that Word fills in."""
    told = OxmlElement("w:fldSimple")
    told.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    told.append(run._r)
    paragraph._p.append(told)
    return run


def _without_ballast(made: Any) -> None:
    """The template's picture, its styles for Word 2007, and the table styles that nothing uses."""
    for rels, ballast in ((made.part.rels, "stylesWithEffects"), (made.part.package.rels, "thumbnail")):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(ballast)]:
            del rels[key]
    for style in [one for one in made.styles if one.type == WD_STYLE_TYPE.TABLE and one.name not in USED]:
        style.delete()


USED = ("Normal Table", "Table Grid")


def _add(made: Any, block: Block) -> None:
    match block:
        case Heading(level, words):
            made.add_heading(_clean(words), level)
        case Text(words, tone):
            _toned(made.add_paragraph().add_run(_clean(words)), tone)
        case Facts(rows):
            _facts(made, rows)
        case Points(rows):
            _points(made, rows)
        case Links(rows):
            _links(made, rows)
        case Table(head, rows):
            _table(made, head, rows)
        case Quote(by, words):
            quoted = made.add_paragraph(style="Intense Quote")
            quoted.add_run(f"{_clean(by)}: ").bold = True
            quoted.add_run(_clean(words))


def _points(made: Any, rows: tuple[tuple[str, bool], ...]) -> None:
    for words, alert in rows:
        run = made.add_paragraph(style="List Bullet").add_run(_clean(words))
        _toned(run, "alert" if alert else "plain")


def _links(made: Any, rows: tuple[tuple[str, str], ...]) -> None:
    for words, url in rows:
        _link(made, _clean(words), _clean(url))


def _link(made: Any, words: str, url: str) -> None:
    """The name opens the address, which stands below it for whoever reads on paper."""
    paragraph = made.add_paragraph(style="List Bullet")
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), made.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    named = paragraph.add_run(words)
    named.font.underline = True
    link.append(named._r)
    paragraph._p.append(link)
    address = paragraph.add_run()
    address.add_break()
    address.add_text(url)
    _toned(address, "small")


def _facts(made: Any, rows: tuple[tuple[str, str], ...]) -> None:
    """A line each: its value begins where those of the others do."""
    for name, words in rows:
        paragraph = made.add_paragraph()
        look = paragraph.paragraph_format
        look.left_indent, look.first_line_indent, look.space_after = NAME, -NAME, Pt(3)
        look.tab_stops.add_tab_stop(NAME)
        paragraph.add_run(f"{_clean(name)}\t").bold = True
        paragraph.add_run(_clean(words))


def _table(made: Any, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    table = made.add_table(rows=0, cols=len(head), style="Table Grid")
    for number, row in enumerate((head, *rows)):
        line = table.add_row()
        about = line._tr.get_or_add_trPr()
        about.append(OxmlElement("w:cantSplit"))
        if number == 0:
            about.append(OxmlElement("w:tblHeader"))
        for place, words in enumerate(row):
            run = line.cells[place].paragraphs[0].add_run(_clean(words))
            run.bold = place == 0 or number == 0
    made.add_paragraph()


def _toned(run: Any, tone: str) -> None:
    if tone == "alert":
        run.bold, run.font.color.rgb = True, RED
    if tone == "small":
        run.font.size, run.font.color.rgb = Pt(9.5), GREY


def _clean(words: str) -> str:
    """What XML can hold."""
    return _UNPRINTABLE.sub("", words)


def _pin(made: Any, paper: Paper) -> None:
    """Its properties say the pack's moment, and no machine's or person's name."""
    about = made.core_properties
    about.title, about.language = _clean(paper.title), LANGUAGES[paper.language]
    about.author, about.last_modified_by, about.comments = _clean(paper.author), "", ""
    about.created = about.modified = paper.made_at.replace(tzinfo=None, microsecond=0)
    about.revision = 1


def _packed_alike(saved: bytes) -> bytes:
    """The same parts in one order, without the moment of saving; and not compressed: that differs by zlib."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(saved)) as was, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        names = sorted(was.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            part = zipfile.ZipInfo(name, EPOCH)
            part.create_system = 0
            made.writestr(part, was.read(name))
    return out.getvalue()
