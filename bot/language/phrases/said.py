"""One message ready for reading: its words, where its matter begins, where only politeness is left."""

import re

from bot.language.phrases import courtesy
from bot.language.phrases.words import Word, clean, folded, words

_MOST_OPENINGS = 24
_BREAK = re.compile(r"[?!\n]")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_COLON = re.compile(r"\s*(?::+|[=–—\n]|-(?=\s))\s*")
_ASKING = folded("kan vil må hvem er can could will may who is")
_QUOTE = re.compile("[\"“”„‟«»‹›‚‘>`]|(?:^|\\s)['’]")
_OPENERS = "([{\"'“„‘«#@"
_CLOSERS = ")]}\"'”’»%+"


class Said:
    """What one person wrote."""

    def __init__(self, text: str) -> None:
        self.text = clean(text)
        self.words: list[Word] = words(self.text)
        self.keys = [word.key for word in self.words]
        self.starts = self._starts()
        self.tail = self._tail(courtesy.FILLERS)
        self.polite_tail = self._tail(courtesy.POLITE)
        self.breaks = self._breaks()

    def sentences(self) -> list[str]:
        return [part for part in _SENTENCE.split(self.text) if part]

    def is_quoted(self, start: int) -> bool:
        """Whether a quotation mark stands before word `start`: then somebody else's words are told."""
        return _QUOTE.search(self.text, 0, self.words[start].start) is not None

    def is_asked(self, start: int) -> bool:
        """Whether it ends in a question mark that neither a `kan du …` before word `start` explains, nor a
        phrase that asks by itself: from its first word, or in its last clause (`…, kan nogen bytte?`)."""
        if not self.text.endswith("?") or {"du", "you", "i"} & set(self.keys[:start]):
            return False
        last = words(self.text.rpartition(",")[2])
        return self.keys[start] not in _ASKING and not (last and last[0].key in _ASKING)

    def is_one_sentence(self, first: int, after: int) -> bool:
        return self.breaks[first] == self.breaks[after - 1]

    def after_colon(self, at: int) -> str | None:
        """All that follows the colon (or dash, or line end) before word `at`, to the last character."""
        if at >= len(self.words):
            return None
        colon = _COLON.match(self.text, self.words[at - 1].end)
        return self.text[colon.end() :] if colon else None

    def between(self, first: int, after: int) -> str:
        """The words `first` up to `after` as written, with their brackets, without the punctuation around."""
        start = self.words[first - 1].end if first else 0
        end = self.words[after].start if after < len(self.words) else len(self.text)
        while start < self.words[first].start and self.text[start] not in _OPENERS:
            start += 1
        while end > self.words[after - 1].end and self.text[end - 1] not in _CLOSERS:
            end -= 1
        return self.text[start:end]

    def _starts(self) -> list[int]:
        starts = [0]
        for at in starts:
            if at >= len(self.keys) or len(starts) > _MOST_OPENINGS:
                break
            steps = {at + length for length in self._courtesies(at, courtesy.EITHER)}
            if self.keys[at] in courtesy.FILLERS:
                steps.add(at + 1)
            starts += sorted(steps - set(starts))
        return starts

    def _tail(self, small_words: frozenset[str]) -> list[bool]:
        count = len(self.keys)
        tail = [False] * count + [True]
        for at in range(count - 1, -1, -1):
            if not any(tail[at + 1 : at + 6]):
                break
            tail[at] = (tail[at + 1] and self.keys[at] in small_words) or any(
                tail[at + length] for length in self._courtesies(at, courtesy.CLOSINGS)
            )
        return tail

    def _courtesies(self, at: int, phrases: dict[str, list[tuple[str, ...]]]) -> list[int]:
        known = phrases.get(self.keys[at], ())
        return [len(spoken) for spoken in known if tuple(self.keys[at : at + len(spoken)]) == spoken]

    def _breaks(self) -> list[int]:
        """For each word, how many sentence ends stand before it."""
        ends = [match.start() for match in _BREAK.finditer(self.text)]
        passed, counts = 0, []
        for word in self.words:
            while passed < len(ends) and ends[passed] < word.start:
                passed += 1
            counts.append(passed)
        return counts
