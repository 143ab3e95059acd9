"""A sentence cut into its clauses, at the signs that people put between them; what is quoted stays whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language.sentence import Token, said, tokens_of

_PAIRS = {
    '"': '"',
    "“": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "’": "’",
    "'": "'",
    "`": "`´",
}
_SIGNS = ",;|:?!.()[]-–—"
_ABBREVIATIONS = frozenset(said("kl ca nr d pr fx bl a evt inkl eks osv approx st no v pkt max min"))


@dataclass(frozen=True)
class Clause:
    """One of them: its place in the text, and the sign that stands before it.

    `line` for a new line, `among` for words that part them, `item` for a letter or number of a list.
    """

    text: str
    start: int
    end: int
    before: str = ""
    after: str = ""

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def is_quoted(self) -> bool:
        return unquoted(self.words) != self.words


def unquoted(words: str) -> str:
    """Without the marks, where they stand around all of it."""
    if len(words) > 2 and words[-1] in _PAIRS.get(words[0], "") and _quote_ends(words, 0) == len(words):
        return words[1:-1].strip()
    return words


def bracketed(words: str, before: str) -> str:
    """With the bracket that stands before them, where they close it: `[haster] støj` of `haster] støj`."""
    closing = {"(": ")", "[": "]"}.get(before, "")
    return before + words if closing and words.count(closing) > words.count(before) else words


def bare(text: str) -> str:
    """With blanks for all that is quoted."""
    for begin, end in quotes(text):
        text = text[:begin] + " " * (end - begin) + text[end:]
    return text


def quotes(text: str) -> list[tuple[int, int]]:
    """Where quoted words begin and end, marks included; an apostrophe within a word is none."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        end = _quote_ends(text, at) if text[at] in _PAIRS and _opens(text, at) else None
        if end:
            found.append((at, end))
        at = end or at + 1
    return found


def _opens(text: str, at: int) -> bool:
    return (at == 0 or not text[at - 1].isalnum()) and at + 1 < len(text) and not text[at + 1].isspace()


def _quote_ends(text: str, at: int) -> int | None:
    """Behind the mark that closes the quote that opens here: a word does not go on behind it."""
    for end in range(at + 2, len(text)):
        if text[end] in _PAIRS[text[at]] and not text[end + 1 : end + 2].isalnum():
            return end + 1
    return None


def cut(text: str, named: Sequence[tuple[int, int, str]] = ()) -> list[Clause]:
    """All clauses that say something, in their order; `named` are words that part them, too, as what."""
    found: list[Clause] = []
    start, before = 0, ""
    for begin, end, sign in [*_signs(text, named), (len(text), len(text), "")]:
        if begin < start:
            continue
        words = text[start:begin]
        if words.strip():
            inner = start + len(words) - len(words.lstrip())
            found.append(Clause(text, inner, inner + len(words.strip()), before, sign))
            before = sign
        else:
            before = sign if sign in ("among", "item") or before not in ("line", "among", "item") else before
        start = end
    return found


def _signs(text: str, named: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    tokens = tokens_of(text)
    whole = quotes(text)
    lines = [(found.start(), found.end(), "line") for found in re.finditer(r"\s*\n\s*", text)]
    signs = [
        (token.start, token.end, token.text)
        for at, token in enumerate(tokens)
        if token.text in _SIGNS and _parts(tokens, at)
    ]
    for begin, end, sign in sorted([*lines, *signs, *named], key=lambda one: (one[0], -one[1])):
        if not any(opened <= begin < closed for opened, closed in whole):
            yield begin, end, sign


def _parts(tokens: Sequence[Token], at: int) -> bool:
    """Is it a sign between clauses, and none within a number, a time, a date or an abbreviation?"""
    sign = tokens[at].text
    if sign in ",:":
        inside = _touches_number(tokens, at - 1) and _touches_number(tokens, at + 1, before=True)
        return not inside or (sign == "," and _lists(tokens, at))
    if sign in "-–—":
        return _is_spaced(tokens, at)
    return sign != "." or _ends_sentence(tokens, at)


_LIST = re.compile(r"\d+[-–./:]\d+(?:,\d+[-–./:]\d+)+|\d+(?:,\d+){2,}")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def _lists(tokens: Sequence[Token], at: int) -> bool:
    """`10-12,12-14` and `3,5,8` are several, without a blank between them; `1,5` and `10,000,000` are one."""
    first = last = at
    while first and tokens[first - 1].end == tokens[first].start:
        first -= 1
    while last + 1 < len(tokens) and tokens[last].end == tokens[last + 1].start:
        last += 1
    run = "".join(token.text for token in tokens[first : last + 1])
    return _LIST.fullmatch(run) is not None and _THOUSANDS.fullmatch(run) is None


def _touches_number(tokens: Sequence[Token], at: int, *, before: bool = False) -> bool:
    if not 0 <= at < len(tokens) or not tokens[at].text.isdecimal():
        return False
    return tokens[at].start == tokens[at - 1].end if before else tokens[at].end == tokens[at + 1].start


def _is_spaced(tokens: Sequence[Token], at: int) -> bool:
    before = at == 0 or tokens[at - 1].end < tokens[at].start
    return before and (at + 1 == len(tokens) or tokens[at].end < tokens[at + 1].start)


def _ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    """A full stop that is none of an abbreviation, a date or an ordinal."""
    if at == 0 or at + 1 == len(tokens):
        return at > 0
    before, after = tokens[at - 1], tokens[at + 1]
    if tokens[at].end == after.start:
        return False
    return after.text[0].isupper() if before.text.isdecimal() else before.word not in _ABBREVIATIONS
