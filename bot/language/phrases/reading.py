"""What goes into a phrasebook, and what comes out of reading a sentence with it."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.language.phrases.language import Language

Door = TypeVar("Door", bound=Hashable)


@dataclass(frozen=True)
class Entry(Generic[Door]):
    """The phrases of one door in one language; `acts` where the door changes something."""

    door: Door
    language: Language
    patterns: Sequence[str]
    slots: Mapping[str, Collection[str]] = field(default_factory=dict)
    acts: bool = False
    example: str = ""


@dataclass(frozen=True)
class Suggestion(Generic[Door]):
    """A phrase to offer, how near it came (0–1), and its door."""

    door: Door
    language: Language
    text: str
    score: float


@dataclass(frozen=True)
class Understood(Generic[Door]):
    """One door is meant; `slots` as the person wrote them, `meant` the listed word of a slot with a list."""

    door: Door
    language: Language
    slots: dict[str, str]
    meant: dict[str, str] = field(default_factory=dict)
    pattern: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    """The words of each slot: the first, and the one after the last."""


@dataclass(frozen=True)
class Equal(Generic[Door]):
    """Two or more doors are meant equally: a question back."""

    suggestions: tuple[Suggestion[Door], ...]

    @property
    def doors(self) -> tuple[Door, ...]:
        return tuple(suggestion.door for suggestion in self.suggestions)


@dataclass(frozen=True)
class Unclear(Generic[Door]):
    """No door is meant; the nearest, best first, at most three, often none."""

    suggestions: tuple[Suggestion[Door], ...]
    language: Language | None


Reading = Understood[Door] | Equal[Door] | Unclear[Door]


@dataclass(frozen=True)
class Candidate(Generic[Door]):
    """For tests and the curious: a phrase that was weighed, its cost, and why it may not act."""

    door: Door
    language: Language
    pattern: str
    slots: dict[str, str]
    cost: int
    typos: tuple[str, ...]
    refused: str | None
