"""A paper as Markdown: people's own words stay what they are, whatever signs are in them."""

from __future__ import annotations

import re

from cards.documents.paper import Block, Facts, Heading, Links, Paper, Points, Quote, Table, Text

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_STARTS = re.compile(r"^(\s*\d*)([-+=>.)])(?=\s|$)", re.MULTILINE)


def markdown(paper: Paper) -> str:
    """The same paper gives the same text to the last byte (mechanisms KP-1)."""
    return "\n\n".join(_block(block) for block in paper.blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, words):
            return f"{'#' * level} {_plain(words)}"
        case Text(words, tone):
            return f"**{_plain(words)}**" if tone == "alert" else _plain(words)
        case Facts(rows):
            return "\n".join(f"- {_plain(name)}: {_plain(value)}" for name, value in rows)
        case Points(rows):
            return "\n".join(f"- {_bold(_plain(words), alert)}" for words, alert in rows)
        case Links(rows):
            return "\n".join(f"- [{_plain(words)}]({_address(url)})" for words, url in rows)
        case Table(head, rows):
            lines = [head, tuple("---" for _ in head), *rows]
            return "\n".join(_row(line, is_rule=number == 1) for number, line in enumerate(lines))
        case Quote(by, words):
            return f"{_plain(by)}:\n\n" + "\n".join(f"> {_plain(line)}" for line in words.splitlines())


def _address(url: str) -> str:
    """An address without a sign that would end it."""
    return re.sub(r"[()<>\\]", lambda sign: f"%{ord(sign[0]):02X}", url)


def _row(cells: tuple[str, ...], *, is_rule: bool) -> str:
    return "| " + " | ".join(cell if is_rule else _plain(" ".join(cell.split())) for cell in cells) + " |"


def _bold(words: str, is_bold: bool) -> str:
    return f"**{words}**" if is_bold else words


def _plain(words: str) -> str:
    """Words without a sign that Markdown would read."""
    return _STARTS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", words))
