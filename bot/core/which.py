"""Which one is meant: what is asked back where a sentence could be about several people or things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from cards import which as show
from cards.kit import Card, Subject, Tap
from cards.which import Choice
from cards.words import Leaf, Lines, listed, say
from storage.db import Refused

MOST = 12
"""More than so many nobody chooses from."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence that name one person and nobody else, by Teams' id or by ours."""

    words: str
    who: str


class Which(Refused):
    """Nothing was done: one of several must be chosen, by a button that repeats the sentence for that one."""

    key = "which-one"

    def __init__(self, *choices: Choice, **words: Any) -> None:
        super().__init__(**words)
        self.choices = choices[:MOST]


class There:
    """Of a refusal: nothing was done, for it is there already; one tap shows it."""

    title: Leaf
    look: Tap

    def behind(self, title: Leaf, look: Tap) -> Self:
        """With the button that leads there."""
        self.title, self.look = title, look
        return self


def person(name: str, words: str, who: UUID | str) -> Choice:
    """These words of the sentence mean this person, by our id or by mail."""
    return Choice(name, named=show.packed((words, str(who))))


def thing(words: Leaf | str, about: Subject) -> Choice:
    """The sentence is about this thing."""
    return Choice(words, about=about)


def settled(known: Sequence[Mention]) -> str:
    """The people that need not be asked about again, as a button carries them."""
    return show.packed(*((one.words, one.who) for one in known))


def mentions(named: str) -> tuple[Mention, ...]:
    """The people that are settled where a button is tapped."""
    return tuple(Mention(words, who) for words, who in show.unpacked(named))


def told(refused: Refused, sentence: str, known: Sequence[Mention], network: UUID | None) -> Card | Leaf:
    """A refusal in words; where it asks which one is meant, the card that offers each, and where it is there
    already, the card that leads to it."""
    words = say(refused.key, **refused.words)
    if isinstance(refused, There):
        return show.there(words, refused.title, refused.look)
    if not isinstance(refused, Which) or not refused.choices:
        return words
    if not sentence or len(sentence) > show.LONGEST_SENTENCE:
        return Lines((words, say("which-of-these", choices=listed(one.words for one in refused.choices))))
    return show.which(words, sentence, refused.choices, settled(known), network)
