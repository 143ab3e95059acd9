"""Turns what somebody typed into plain text and comparable words, however the letters were written."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from bot.language.once import once

_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]")
# Control, bidi and zero-width marks, lone surrogates. The two joiners stay: emojis need them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_LETTERS = "[^\\W_](?:[^\\W_]|[\u0300-\u036f\u200c\u200d])*"
_WORD = re.compile(f"({_LETTERS})(?:['’´`]({_LETTERS}))?")
_SPELT_OUT = re.compile("(?<=a)[ae]+|(?<=o)e+")
_OTHER_LETTERS = str.maketrans(
    {"æ": "a", "ø": "o", "ð": "d", "đ": "d", "ł": "l", "þ": "th", "\u200c": "", "\u200d": ""}
)

_IS = ("who", "what", "when", "where", "why", "how", "that", "it", "there", "here", "he", "she", "which")
_ER = ("hvem", "hvad", "hva", "hvor")
_AFTER_APOSTROPHE = {"re": "are", "m": "am", "ll": "will", "d": "would", "ve": "have"}
_SAID_TOGETHER = {
    "whos": ("who", "is"),
    "whats": ("what", "is"),
    "whens": ("when", "is"),
    "wheres": ("where", "is"),
    "dont": ("do", "not"),
    "cant": ("can", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
}
_AS_SPOKEN = {
    "hva": "hvad",
    "ka": "kan",
    "ku": "kunne",
    "sku": "skulle",
    "ska": "skal",
    "ik": "ikke",
    "ikk": "ikke",
    "blir": "bliver",
}


class Word(NamedTuple):
    """One word as it is compared, and where it stands in the cleaned text."""

    key: str
    start: int
    end: int


def clean(text: str) -> str:
    """The text as a person sees it: without invisible marks, with ordinary spaces and line ends."""
    if text.isascii() and text.isprintable():
        return text.strip()
    seen = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", seen)).strip()


def fold(word: str) -> str:
    """One spelling for many: `Vært`, `vaert` and `vart` are the same word."""
    low = word.casefold()
    if not low.isascii():
        low = _bare(_bare(low)).translate(_OTHER_LETTERS)
    return _SPELT_OUT.sub("", low)


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


@once
def words(text: str) -> list[Word]:
    """The words of a cleaned text; a text of nothing but question marks is the word `?`."""
    found = [word for match in _WORD.finditer(text) for word in _resolve(match)]
    if not found and "?" in text:
        return [Word("?", text.index("?"), text.rindex("?") + 1)]
    return found


def folded(text: str) -> frozenset[str]:
    """A list of words, written with blanks between, as they are compared."""
    return frozenset(fold(word) for word in text.split())


def keys(text: str) -> tuple[str, ...]:
    """The comparable words of a phrase."""
    return tuple(word.key for word in words(clean(text)))


def _resolve(match: re.Match[str]) -> Iterator[Word]:
    start, end = match.span()
    stem = fold(match[1]) or match[1]
    pair = _pair(stem, fold(match[2])) if match[2] else _SAID_TOGETHER.get(stem)
    if pair is None:  # amr'en, TR's: the ending says nothing here
        yield Word(_AS_SPOKEN.get(stem, stem), start, end)
        return
    middle = match.end(1) if match[2] else end - 1
    yield Word(pair[0], start, middle)
    yield Word(pair[1], middle, end)


def _pair(stem: str, ending: str) -> tuple[str, str] | None:
    if ending == "s" and stem in _IS:
        return stem, "is"
    if ending == "s" and stem in _ER:
        return stem, "er"
    if ending == "t" and stem.endswith("n"):
        return {"can": "can", "won": "will"}.get(stem, stem[:-1]), "not"
    spoken = _AFTER_APOSTROPHE.get(ending)
    return (stem, spoken) if spoken else None
