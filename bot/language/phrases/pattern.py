"""The little language of phrases: `hvem er vært [til] næste [møde|gang]`, `start (vote|poll): {it}`."""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.language.phrases.words import keys

MOST_VARIANTS = 512
_SIGN = re.compile(r"\{[^{}]*\}|[\[\]()|:{}]|[^\s\[\]()|:{}]+")
_CLOSED_BY = {"[": "]", "(": ")"}


class PatternError(ValueError):
    """A phrase that nobody could ever say, or that two doors claim; it stops the start."""


@dataclass(frozen=True)
class Slot:
    """A place for the person's own words; after a colon they are kept to the last character."""

    name: str
    verbatim: bool = False


Step = str | Slot
Variant = tuple[Step, ...]


def variants(pattern: str) -> list[Variant]:
    """Every way to say a pattern, in the order written: literal words and slots.

    Raises PatternError, naming the pattern and the fault.
    """
    reader = _Reader(pattern)
    spelled = reader.alternatives(until=None)
    return list(dict.fromkeys(_checked(pattern, steps) for steps in spelled))


def example(pattern: str, slots: Mapping[str, object] = MappingProxyType({})) -> str:
    """How a person might write it: optional parts left out, the first of alternatives, `…` for an open
    slot."""
    plain = pattern
    while plain != (shorter := re.sub(r"\s*\[[^\[\]]*\]", "", plain)):
        plain = shorter
    while plain != (shorter := re.sub(r"\(([^()|]*)[^()]*\)", r"\1", plain)):
        plain = shorter
    plain = re.sub(r"\s+", " ", plain)
    return re.sub(r"\{([^{}]*)\}", lambda slot: str(slots.get(slot[1], "…")), plain).strip()


class _Reader:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.signs = _SIGN.findall(pattern)
        self.at = 0

    def fault(self, reason: str) -> PatternError:
        return PatternError(f"phrase {self.pattern!r}: {reason}")

    def alternatives(self, until: str | None) -> list[Variant]:
        found = self.sequence(until)
        while self.at < len(self.signs) and self.signs[self.at] == "|":
            if until is None:
                raise self.fault("'|' stands outside of brackets")
            self.at += 1
            found += self.sequence(until)
        return found

    def sequence(self, until: str | None) -> list[Variant]:
        parts: list[list[Variant]] = []
        while self.at < len(self.signs) and self.signs[self.at] not in ("|", until):
            parts.append(self.part())
        if not parts:
            raise self.fault("something is empty")
        count = 1
        for part in parts:
            count *= len(part)
        if count > MOST_VARIANTS:
            raise self.fault(f"more than {MOST_VARIANTS} ways to say it; write several phrases")
        return [tuple(itertools.chain(*chosen)) for chosen in itertools.product(*parts)]

    def part(self) -> list[Variant]:
        sign = self.signs[self.at]
        self.at += 1
        if sign in _CLOSED_BY:
            return self.group(sign)
        if sign in ("]", ")", "{", "}"):
            raise self.fault(f"unexpected {sign!r}")
        if sign.startswith("{"):
            return [(self.slot(sign[1:-1].strip()),)]
        if sign == ":":
            return [(":",)]
        return [keys(sign)]

    def group(self, opening: str) -> list[Variant]:
        closing = _CLOSED_BY[opening]
        inside = self.alternatives(until=closing)
        if self.at == len(self.signs):
            raise self.fault(f"{opening!r} is never closed")
        self.at += 1
        return [*inside, ()] if opening == "[" else inside

    def slot(self, name: str) -> Slot:
        if not name.isidentifier():
            raise self.fault(f"{name!r} is no name for a slot")
        return Slot(name)


def _checked(pattern: str, steps: Variant) -> Variant:
    variant = _colons(pattern, steps)
    names = [step.name for step in variant if isinstance(step, Slot)]
    if not variant:
        raise PatternError(f"phrase {pattern!r}: all of it may be left out")
    if len(set(names)) < len(names):
        raise PatternError(f"phrase {pattern!r}: a slot stands twice")
    if any(isinstance(step, Slot) and step.verbatim for step in variant[:-1]):
        raise PatternError(f"phrase {pattern!r}: nothing can follow a slot that stands after a colon")
    return variant


def _colons(pattern: str, steps: Variant) -> Variant:
    """Colons become a property of the slot behind them; a stray question mark beside words says nothing."""
    kept: list[Step] = []
    colon = False
    for step in steps:
        if (colon and not isinstance(step, Slot)) or (step == ":" and not kept):
            raise PatternError(f"phrase {pattern!r}: a colon stands between words and a slot")
        if step != ":" and (step != "?" or len(steps) == 1):
            kept.append(Slot(step.name, verbatim=colon) if isinstance(step, Slot) else step)
        colon = step == ":"
    if colon:
        raise PatternError(f"phrase {pattern!r}: nothing follows the colon")
    return tuple(kept)
