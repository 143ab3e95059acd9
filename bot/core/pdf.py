"""PDF: the text of such a file, paragraph by paragraph, read by a process of its own.

    python -m bot.core.pdf < FILE

A PDF holds lines, not paragraphs, and a small one can take for ever or unpack to anything: whoever reads it
has so much time and memory, nothing of ours in its environment, and is ended where that is not enough.
"""

from __future__ import annotations

import io
import re
import subprocess  # nosec B404
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import orjson

from bot.core.uploads import Wordless

SECONDS = 6
"""Teams waits 10 to 15 for us, and the file had to be fetched before."""

MOST_MEMORY = 768 * 1024 * 1024
MOST_PAGES = 80
LEAST_LETTERS = 20
"""Of a page on the whole; what has fewer is a picture of one."""

ROOT = Path(__file__).parents[2]

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": ""}
_PAGE = re.compile(r"(?:side|page|s\.|p\.)?\s*\d+(?:\s*(?:af|of|/)\s*\d+)?", re.IGNORECASE)
_BEGINS = re.compile(
    r"(?:[-–—•·▪*\uf0b7o]\s|\(?(?:\d+(?:\.\d+)*|[a-zæøå]|[ivx]+)[.)]\s|\d+\.\d|[^\W\d][\w ]{0,30}:(?:\s|$))",
    re.IGNORECASE,
)
"""A point of a list, a numbered heading, or a label: never in the middle of a paragraph."""

_FULL, _ENDED = 0.75, 0.9
"""A line ends where the next word has no room: so much of the longest, as letters are of different widths;
more where it ends a sentence."""

_TOGETHER = re.compile(r"[a-zæøå]-$")
_AND = re.compile(r"(?:og|eller|and|or)\b")


class NoText(Exception):
    """There is none, and why."""

    def __init__(self, why: Wordless) -> None:
        super().__init__(why)
        self.why = why


def text_of(content: bytes) -> str:
    """A paragraph a line; raises NoText."""
    reader = [sys.executable, "-m", "bot.core.pdf"]
    try:
        done = subprocess.run(  # noqa: S603  # nosec B603  its only word is ours; the file comes on stdin
            reader, input=content, capture_output=True, timeout=SECONDS, cwd=ROOT, env={}, check=False
        )
        told = orjson.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise NoText("too-much") from None
    except orjson.JSONDecodeError:
        raise NoText("no-document") from None
    if fault := told.get("fault"):
        raise NoText(fault)
    return str(told["text"])


def paragraphs(pages: Sequence[str]) -> str:
    """What stands on the pages, without what stands on each of them, a paragraph a line."""
    read = [[" ".join(line.split()) for line in page.splitlines()] for page in pages]
    return "\n".join(_unwrapped([line for page in _without_margins(read) for line in page]))


def _without_margins(pages: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """Without numbers of pages, and what stands first or last on most of them."""
    ends = Counter(mark for page in pages for mark in {_mark(line) for line in _ends(page)})
    often = {mark for mark, number in ends.items() if len(pages) > 2 and number * 2 > len(pages)}
    for page in pages:
        left = list(page)
        for at in (0, -1):
            while left and (not left[at] or _mark(left[at]) in often or _PAGE.fullmatch(left[at])):
                left.pop(at)
        yield left


def _ends(page: Sequence[str]) -> list[str]:
    told = [line for line in page if line]
    return [*told[:1], *told[-1:]]


def _mark(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Lines that go on in the next are one paragraph."""
    lengths = sorted(len(line) for line in lines if line)
    longest = lengths[-1 - len(lengths) // 30] if lengths else 0
    held = last = ""
    for line in lines:
        if held and line and _goes_on(last, line, longest):
            held = _joined(held, line)
        else:
            if held:
                yield held
            held = line
        last = line
    if held:
        yield held


def _goes_on(line: str, following: str, longest: int) -> bool:
    """There was no room for the next word, and nothing begins there."""
    word = following.split(maxsplit=1)[0]
    full = _ENDED if line.endswith((".", "!", "?", ":")) else _FULL
    return len(line) + 1 + len(word) > longest * full and not _BEGINS.match(following)


def _joined(before: str, line: str) -> str:
    if _TOGETHER.search(before) and line[:1].islower() and not _AND.match(line):
        return before[:-1] + line
    return before + line if before.endswith(("-", "/")) and not _AND.match(line) else f"{before} {line}"


def _read(content: bytes) -> dict[str, str]:
    """Here, in the process of its own."""
    from pypdf import PdfReader  # noqa: PLC0415  the bot itself has no need of it

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        return {"fault": "locked"}
    if len(reader.pages) > MOST_PAGES:
        return {"fault": "too-much"}
    pages = [page.extract_text(extraction_mode="layout") for page in reader.pages]
    told = [_plain(page) for page in pages]
    if sum(map(len, told)) < LEAST_LETTERS * len(told):
        return {"fault": "scanned"}
    return {"text": paragraphs(told)}


def _plain(page: str) -> str:
    for sign, letters in _LIGATURES.items():
        page = page.replace(sign, letters)
    return page


def _bound() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main() -> None:
    """Writes what it read, or why there is nothing, as JSON; a file that is broken ends it without a word."""
    _bound()
    try:
        told = _read(sys.stdin.buffer.read())
    except MemoryError:
        told = {"fault": "too-much"}
    sys.stdout.buffer.write(orjson.dumps(told))


if __name__ == "__main__":
    main()
