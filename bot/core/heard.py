"""What was heard in a sentence: what is entered, what is offered instead, and what it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.choosing import LACKS, SHOWS, Meant
from bot.core.feature import Door
from bot.language.phrases import Equal, Understood
from cards.words import Language

GUESSES, ASKS_BACK, NEAR_BEST = 0.2, 0.04, 0.06
"""How certain the first door that is asked back must be, and each of them; and how certain beside it."""

BENEATH = 0.08
"""How certain what else may be meant must be to stand beneath a doubtful answer, as nothing is done by it."""

Exact = Understood[Door] | Equal[Door] | None


@dataclass(frozen=True, slots=True)
class Lacking:
    """A door that is meant, and what was said of what it needs: the rest is asked for."""

    door: Door
    given: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence to ask back with, which leads to its door and carries what was understood."""

    door: Door
    text: str
    clear: bool = False
    """It sounds like nothing else, so that what it denies or asks is part of it."""

    lacking: Lacking | None = None
    """What it needs was not said: it is asked for, and the text only says what is meant."""

    safe: bool = False
    """Nothing that was said speaks against it, however it was said."""

    score: float = field(default=0.0, compare=False)
    """How certain it is that this is meant."""

    @property
    def is_near(self) -> bool:
        """It may as well be meant, though something else was answered."""
        return self.score >= BENEATH


@dataclass(frozen=True)
class Heard:
    """What was made of a sentence: the doors to try in turn, and what to ask back where none is entered."""

    tries: tuple[Meant, ...]
    offers: tuple[Offer, ...]
    language: Language | None
    confirm: str = ""
    """A sentence that means the one door that was understood, not surely enough to act: to be asked about."""

    supposed: Meant | None = None
    """The one door that was understood, not surely enough to act and in words that no phrase of it has."""

    lacking: Lacking | None = None
    """The one door that was understood, without what it needs."""

    struck: bool = False
    """A deed was said and taken back, and nothing in its place is surely meant."""

    weighed: tuple[Meant, ...] = field(default=(), compare=False)

    @property
    def is_plain(self) -> bool:
        """It surely means the first door."""
        return bool(self.tries) and self.tries[0].score >= SHOWS

    @property
    def likely_acts(self) -> bool:
        """It surely means a deed, or one more likely than not."""
        acts = self.is_plain and self.tries[0].door.changes
        return acts or any(one.score >= LACKS and one.door.changes for one in self.offers)

    @property
    def does_something(self) -> bool:
        """A deed would be done, asked about or offered."""
        doors = [one.door for one in self.tries[:1]] + [one.door for one in self.offers]
        supposed = [one.door for one in (self.supposed, self.lacking) if one is not None]
        return bool(self.confirm) or any(door.changes for door in (*doors, *supposed))
