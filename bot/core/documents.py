"""Documents: the text of a file, as somebody would read it aloud."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from bot.core import pdf
from bot.core.uploads import Dropped

MOST_UNPACKED = 4 * 1024 * 1024
"""Bytes of the part with the words; a document is a zip file, and a small one could unpack to anything."""

MOST_PARAGRAPHS = 4_000
MOST_LETTERS = 200_000

PROSE = ("docx", "md", "pdf", "txt")
"""Files that somebody wrote, and somebody reads."""

_DOCUMENT = re.compile(r"word/document[0-9]*\.xml")
_STYLES = re.compile(r"word/styles[0-9]*\.xml")


class Unreadable(Exception):
    """It is no document, or one that unpacks to too much."""


class TooMuch(Unreadable):
    """It has more paragraphs, or letters, than are read."""


def read(file: Dropped) -> Dropped:
    """The file with its words: beside the turn, so that no transaction waits for a file to be read."""
    try:
        text = _READ.get(file.kind, plain)(file.content or b"")
    except pdf.NoText as fault:
        return replace(file, wordless=fault.why)
    except TooMuch:
        return replace(file, wordless="too-much")
    except Unreadable:
        return replace(file, wordless="no-document")
    if file.kind in PROSE and len(text) > MOST_LETTERS:
        return replace(file, wordless="too-much")
    return replace(file, text=text)


def plain(content: bytes) -> str:
    """The text of a `.txt` or `.md` file, whichever program wrote it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def docx(content: bytes) -> str:
    """The paragraphs of a Word document, each a line, in their order, lists with bullets or numbers; a row of
    a table as `| a | b |`, or its cells each a line where one holds several. Raises Unreadable or TooMuch.

    Only the parts with words are unpacked, and no more of them than a meeting fills.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            document, styles = _part(packed, _DOCUMENT), _part(packed, _STYLES)
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        SyntaxError,
        EOFError,
        RuntimeError,
        OSError,
    ) as fault:
        raise Unreadable from fault
    if document is None or not any(_name(one) == "body" for one in document):
        raise Unreadable
    return "\n".join(_lines(document, _style_names(styles)))


def _part(packed: zipfile.ZipFile, named: re.Pattern[str]) -> Element | None:
    """One part's root; None where there is none of that name."""
    found = next((name for name in packed.namelist() if named.fullmatch(name)), None)
    if found is None:
        return None
    with packed.open(found) as part:
        content = part.read(MOST_UNPACKED + 1)
    if len(content) > MOST_UNPACKED or b"<!DOCTYPE" in content[:2000] or b"<!ENTITY" in content[:2000]:
        raise Unreadable
    # It is bounded, and declares no entities.
    return ET.fromstring(content)  # noqa: S314  # nosec B314


def _name(one: Element) -> str:
    return one.tag.rpartition("}")[2]


def _value(one: Element, name: str) -> str:
    return next((value for key, value in one.attrib.items() if key.rpartition("}")[2] == name), "")


def _style_names(styles: Element | None) -> dict[str, str]:
    """What each style is called, in small letters: read once a document."""
    told = [one for one in styles if _name(one) == "style"] if styles is not None else []
    return {
        _value(one, "styleId"): _value(inner, "val").casefold()
        for one in told
        for inner in one
        if _name(inner) == "name"
    }


def _lines(document: Element, styles: Mapping[str, str]) -> Iterator[str]:
    """Each paragraph, wherever it stands, and each row of a plain table."""
    letters = number = 0
    for piece in _pieces(document):
        lines = [_line(piece, styles)] if _name(piece) == "p" else _rows(piece, styles)
        for line in lines:
            letters, number = letters + len(line), number + 1
            if number > MOST_PARAGRAPHS or letters > MOST_LETTERS:
                raise TooMuch
            yield line


def _pieces(root: Element) -> Iterator[Element]:
    """Paragraphs and plain tables in their order, without those within another: a box that floats."""
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if _name(one) == "p" or (_name(one) == "tbl" and _is_plain(one)):
            yield one
        else:
            waiting.extend(reversed(one))


def _is_plain(table: Element) -> bool:
    """No table within it, and no cell with more than one paragraph."""
    cells = [one for one in table.iter() if _name(one) == "tc"]
    return all(sum(_name(inner) in ("p", "tbl") for inner in cell.iter()) <= 1 for cell in cells)


def _rows(table: Element, styles: Mapping[str, str]) -> Iterator[str]:
    for row in (one for one in table.iter() if _name(one) == "tr"):
        cells = [
            " ".join(_line(one, styles) for one in cell.iter() if _name(one) == "p")
            for cell in row.iter()
            if _name(cell) == "tc"
        ]
        yield f"| {' | '.join(' '.join(cell.replace('|', '/').split()) for cell in cells)} |"


def _line(paragraph: Element, styles: Mapping[str, str]) -> str:
    parts = {_name(inner): inner for one in paragraph if _name(one) == "pPr" for inner in one}
    style = styles.get(_value(parts["pStyle"], "val"), "") if "pStyle" in parts else ""
    text = "".join(_said(paragraph))
    if style.startswith("heading"):
        return f"# {text}"
    if style.startswith("list number"):
        return f"1. {text}"
    return f"- {text}" if "numPr" in parts or style.startswith("list") else text


def _said(paragraph: Element) -> Iterator[str]:
    for one in paragraph.iter():
        if _name(one) == "t":
            yield one.text or ""
        elif _name(one) in ("tab", "br", "cr"):
            yield " " if _name(one) == "tab" else "\n"


_READ = {"docx": docx, "pdf": pdf.text_of}
