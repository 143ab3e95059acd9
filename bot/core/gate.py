"""The gate: what would be kept or read by others, and is somebody's own matter, is asked about first.

Every sentence of a command, every field that somebody types and every file goes through it; nothing of what
is held back is stored, also while the question is open: the question carries the words back.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Any

from bot.core.turn import Turn
from bot.core.uploads import Dropped
from bot.language.care import Need, case_in
from cards.kit import Tap, packed
from storage import turns

SENTENCE = "sentence"
"""What the words of a message are called where they are held back."""

MOST_CARRIED = 12_000
"""Bytes; a card holds twice as many, and other things besides."""

SOON = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Matter:
    """What is held back: how much is the matter, what was typed where, and the tap it belongs to, if any.

    A file has no words: it is dropped again.
    """

    need: Need
    words: Mapping[str, str] = field(repr=False)
    tap: Tap | None = field(default=None, repr=False)

    @property
    def fits(self) -> bool:
        """Whether a card can carry it all."""
        size = len(self.rest.encode()) + sum(len(words.encode()) for words in self.words.values())
        return bool(self.words) and size <= MOST_CARRIED

    @property
    def rest(self) -> str:
        """What else the tap holds."""
        if self.tap is None:
            return ""
        values = {**packed(self.tap), **dict(typed_into(self.tap))}
        return json.dumps({name: value for name, value in values.items() if name not in self.words})


Known = Callable[[], Collection[str]]
"""What those who may be spoken of are called."""


def in_sentence(
    sentence: str, slots: Iterable[object], known: Known = tuple, *, given: bool = False
) -> Matter | None:
    """Of a command: in the whole of it, or in what was read as somebody's own words: all, if `given`."""
    typed = [words for words in slots if isinstance(words, str) and words != sentence]
    own = [case_in(words, given=True, known=known) for words in typed]
    needs = [need for need in (case_in(sentence, given=given, known=known), *own) if need]
    return Matter(min(needs, key=list(Need).index), {SENTENCE: sentence}) if needs else None


def in_tap(tap: Tap, known: Known = tuple) -> Matter | None:
    """Of all that was typed into the fields of a form."""
    found = ((name, case_in(words, given=True, known=known)) for name, words in typed_into(tap) if words)
    needs = {name: need for name, need in found if need}
    if not needs:
        return None
    words = {name: words for name, words in typed_into(tap) if name in needs}
    return Matter(min(needs.values(), key=list(Need).index), words, tap)


def in_file(file: Dropped, known: Known = tuple) -> Matter | None:
    need = case_in(file.text, given=True, known=known)
    return Matter(need, {}) if need else None


def is_sent_again(turn: Turn, held: Matter) -> bool:
    """What no button can carry is taken when it is sent a second time; only its mark is kept meanwhile."""
    if held.fits:
        return False
    said, activity = _mark(turn, held), turn.incoming.activity
    if turns.same_command(turn.db, turn.person.id, said, activity, turn.now, SOON):
        return True
    turns.remember_said(turn.db, turn.incoming.place.conversation, activity, turn.person.id, said)
    return False


def _mark(turn: Turn, held: Matter) -> str:
    """By which the same is known again, and nothing else is told."""
    file = turn.incoming.file
    content = (file.content or b"") if file else json.dumps(dict(held.words)).encode()
    return hashlib.sha256(f"{turn.incoming.place.room}\n".encode() + content).hexdigest()


def typed_into(tap: Tap) -> Iterator[tuple[str, str]]:
    """What somebody wrote into the fields of a form, by their names."""
    for one in _typed_in(type(tap)):  # type: ignore[arg-type]
        value = getattr(tap, one.name)
        if "each" in one.metadata:
            yield from ((f"{one.metadata['each']}{name}", words) for name, words in value)
        elif isinstance(value, str):
            yield one.name, value


@cache
def _typed_in(tap: type[Tap]) -> list[dataclasses.Field[Any]]:
    return [one for one in dataclasses.fields(tap) if one.metadata.get("typed")]  # type: ignore[arg-type]
