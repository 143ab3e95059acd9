"""Documents: the text of a file, as somebody would read it aloud."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

MOST_UNPACKED = 20 * 1024 * 1024
"""Bytes; a document is a zip file, and a small one could unpack to anything."""


class Unreadable(Exception):
    """It is no document, or one that unpacks to too much."""


def plain(content: bytes) -> str:
    """The text of a `.txt` or `.md` file, whichever program wrote it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def docx(content: bytes) -> str:
    """The paragraphs of a Word document, its lists with bullets or numbers; raises Unreadable.

    Word's library is loaded when somebody brings a document: it takes 9 MiB that most bots never need.
    """
    from docx import Document  # noqa: PLC0415  when wanted
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415  when wanted

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > MOST_UNPACKED:
            raise Unreadable
        document = Document(io.BytesIO(content))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as fault:
        raise Unreadable from fault
    return "\n".join(_line(paragraph) for paragraph in document.paragraphs)


def _line(paragraph: Paragraph) -> str:
    style = (paragraph.style.name or "") if paragraph.style else ""
    if style.startswith("Heading"):
        return f"# {paragraph.text}"
    if style.startswith("List Number"):
        return f"1. {paragraph.text}"
    is_listed = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    return f"- {paragraph.text}" if is_listed or style.startswith("List") else paragraph.text
