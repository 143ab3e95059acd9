"""The words of a message, each with its sentence and its part of the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.language.once import once
from bot.language.phrases import clean
from bot.language.phrases.words import fold, folded, words

MOST_WORDS = 200
"""What stands behind so many words is not looked at: nobody asks who is AMR on the third page."""

_SHORTENED = folded(
    "b bygn byg bld bldg nr no inst dept afd pt tlf d den kl ca dr prof mht evt lok str st sal "
    "pga inkl ekskl vedr ang fx jf ift iht"
)
_SIGNED = folded("mvh vh kh hilsen hilsner regards cheers")
_IN_CAPITALS = ("MIT", "OUR", "MIN")
"""Names of institutions, that are small words where they are not in capitals."""

_OURS = fold("vårt")
"""Of `vår` too, which without its ring would be `var`."""

_ENDS = re.compile(r"[.!?;…]")
_PARTS = re.compile(r"[,:()\[\]|/]|\s[-–—]+\s|[–—](?=\s)")
_NEW_LINE = re.compile(r"\n\s*\n|\n(?=\s*[A-ZÆØÅ])|(?<=[.!?,:;])\s*\n")


class Token(NamedTuple):
    """A word as it is compared and as it was written; `sentence` and `part` count breaks before it."""

    key: str
    text: str
    sentence: int
    part: int
    start: int
    end: int
    glue: str = ""
    """What stands between it and the next word, where that is one sign."""


@once
def tokens_of(message: str) -> list[Token]:
    """The words up to the signature, if there is one."""
    text = clean(message)
    found: list[Token] = []
    shouted = text.isupper()
    sentence = part = last = 0
    previous = ""
    for word in words(text)[:MOST_WORDS]:
        between = text[last : word.start]
        if found and _is_end(between, previous):
            sentence, part = sentence + 1, part + 1
        elif found and _PARTS.search(between):
            part += 1
        if word.key in _SIGNED and found:
            break
        glue = text[word.end] if word.end < len(text) and not text[word.end].isspace() else ""
        written = text[word.start : word.end]
        if written in _IN_CAPITALS and not shouted:
            key = "".join(f"{letter}." for letter in word.key)
        else:
            key = _OURS if written.casefold() == "vår" else word.key
        found.append(Token(key, text[word.start : word.end], sentence, part, word.start, word.end, glue))
        last, previous = word.end, word.key
    return found


def _is_cut(between: str) -> bool:
    """`inst.f.fysik`, `ph.d.-koordinator`: a full stop with no blank behind it ends no sentence."""
    return between in (".", ".-")


def _is_end(between: str, previous: str) -> bool:
    """`bygn. 346` and `den 1. februar` go on; so does a line that was broken in the middle."""
    if _NEW_LINE.search(between):
        return True
    if not _ENDS.search(between):
        return False
    ends_none = previous in _SHORTENED or previous.isdigit()
    return not (_is_cut(between) or (between.strip() == "." and ends_none))


def keys_of(tokens: Sequence[Token]) -> list[str]:
    return [token.key for token in tokens]
