"""A sentence as the rules read it: word by word, from left to right."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
Rule = Callable[["Words"], T | None]


@dataclass(frozen=True)
class Token:
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        return self.text.casefold()


_ENDS = tuple(",;.:!?)]")
_TOKEN = re.compile(r"(?:kl|uge|week)(?=\d)|(?<!\w)d\.(?=\s*\d)|[^\W\d_]\w*|\d+|[^\w\s]|_", re.IGNORECASE)


def tokens_of(text: str) -> list[Token]:
    return [Token(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(text)]


class Words:
    """The sentence, read from left to right; a rule that finds nothing leaves its place as it was."""

    def __init__(self, tokens: Sequence[Token], at: int = 0) -> None:
        self.tokens, self.at = tokens, at

    @property
    def word(self) -> str:
        return self.tokens[self.at].word if self.at < len(self.tokens) else ""

    @property
    def text(self) -> str:
        """The next word as it was written."""
        return self.tokens[self.at].text if self.at < len(self.tokens) else ""

    @property
    def last(self) -> str:
        return self.tokens[self.at - 1].word if self.at else ""

    @property
    def touches(self) -> bool:
        """The next word follows the last without a space."""
        return 0 < self.at < len(self.tokens) and self.tokens[self.at].start == self.tokens[self.at - 1].end

    def at_end(self) -> bool:
        rest = [token.text for token in self.tokens[self.at :]]
        return rest in ([], ["."], ["!"])

    def ends_here(self) -> bool:
        """A clause ends at the next sign: it stands before a space or the end, or closes a bracket."""
        if self.text not in _ENDS:
            return False
        after = self.at + 1
        return after == len(self.tokens) or self.tokens[self.at].end < self.tokens[after].start

    def take(self, *wanted: str) -> bool:
        found = bool(self.word) and self.word in wanted
        self.at += found
        return found

    def take_all(self, wanted: Sequence[str]) -> bool:
        """Takes these words, one after the other, or none of them."""
        begin = self.at
        if all(self.take(word) for word in wanted):
            return True
        self.at = begin
        return False

    def skip(self, *fillers: str) -> bool:
        """Takes up to five of these; always true, so that it can stand in a chain."""
        return all(self.take(*fillers) for _ in range(5)) or True

    def joined(self, *wanted: str) -> bool:
        """Takes a sign that touches what stands before it and the number after it."""
        begin = self.at
        if self.touches and self.take(*wanted) and self.touches and self.word.isdecimal():
            return True
        self.at = begin
        return False

    def one_of(self, meanings: Mapping[str, T]) -> T | None:
        found = meanings.get(self.word)
        self.at += found is not None
        return found

    def number(self, low: int, high: int, digits: int = 4) -> int | None:
        if not (self.word.isdecimal() and len(self.word) <= digits and low <= int(self.word) <= high):
            return None
        self.at += 1
        return int(self.tokens[self.at - 1].word)

    def first(self, *rules: Rule[T]) -> T | None:
        """What the first of the rules that fits finds."""
        begin = self.at
        for rule in rules:
            if (found := rule(self)) is not None:
                return found
            self.at = begin
        return None


def said(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def named(*groups: str) -> dict[str, int]:
    """Numbers the groups of names from 1."""
    return {name: number for number, names in enumerate(groups, 1) for name in names.split()}
