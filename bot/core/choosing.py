"""Choosing: of all doors that may be meant by a sentence how certain each is, and which goes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.core.feature import Door
from bot.language.reader import Bid
from bot.language.sheet import Sheet
from bot.language.weighing import Evidence, chances

DOES, SHOWS = 0.2, 0.4
"""How certain it must be that a door is meant: before it does something, which a complete meaning alone does
and half of which is enough where that meaning is a telling one, and before it shows something."""

LISTENED, HEARS_ITS_OWN, TELLING, LISTENS_FIRST = 0.69, 0.6, 3, 0.5
"""How sure whoever listens to whole sentences is when asked for an answer, and for one of its own matter; how
many concepts tell enough; and how likely something else must be to go before them."""

CLEARLY, CERTAINLY, HARDLY = 0.8, 0.9, 0.02
"""From which certainty hardly anything else can be meant; from which it is shown though nothing of it was
said; and below which something can hardly be meant."""

OUTSHINES = 20
"""How many times as likely another door must be to go before a meaning that leaves nothing over."""

IN_USE = 0.95
"""How certain a deed must be to be done where words were said that only people's usage explains."""

ASKED_FOR = 0.5
"""How likely a deed must be beside that nothing is asked for."""

CONFIRMS = 0.7
"""How certain a deed must be to be asked about alone."""

ASKED_ABOUT = 0.6
"""How certain a deed must be to be asked about though a mark speaks against it: what people say for it was
counted with its denials and reports, and with as many that ask for nothing."""

SOUNDS_LIKE = 0.85
"""From which share of likeness a denial of something else, or a time left open, keeps nobody from asking."""

LACKS = 0.5
"""How certain a door must be to be asked for what it lacks, which changes nothing."""

PLAIN = 0.85
"""From which fit of a meaning the whole sentence is not taken apart."""

WHOLE = 1.0


@dataclass(frozen=True, slots=True)
class Meant:
    """A door that may be meant, with what it is given; `enters`: it may be entered without asking.

    What a meaning of it makes of the sentence is its `bid`; whoever listens to whole sentences has none.
    """

    door: Door
    given: Mapping[str, Any]
    score: float
    enters: bool
    why: str = ""
    offered: bool = True
    """It may be asked back: nothing denies it, tells of it or only thinks of it."""

    bid: Bid[Door] | None = None
    clear: bool = False
    """Hardly anything else can be meant."""

    lacks: bool = False
    """Something that it needs was not said."""

    asks: bool = False
    """That may be asked for: nothing speaks against it."""

    heard: float = 0.0
    likely: float = 0.0
    """Its share of what the sentence sounds like."""

    rivalled: bool = False
    """It would be entered, did no meaning of another door fit as well."""

    @property
    def surely(self) -> bool:
        """It is no door that listens in case it has an answer."""
        return not self.heard or self.heard >= LISTENED

    @property
    def is_doubtful(self) -> bool:
        """It only shows something, which may be another thing than was meant: no phrase, no whole meaning and
        nobody who listens to whole sentences knows better."""
        is_told = self.exact >= TELLING and self.score >= CONFIRMS
        knows = self.heard or is_told or self.score >= CERTAINLY
        return not (self.door.changes or self.door.urgent or knows)

    @property
    def told(self) -> frozenset[str]:
        return self.bid.told if self.bid else frozenset()

    @property
    def carried(self) -> int:
        return self.bid.carried if self.bid else 0

    @property
    def slots(self) -> Mapping[str, Any]:
        return self.bid.slots if self.bid else {}

    @property
    def exact(self) -> int:
        """Of how many concepts its meaning is, where nothing of it is lacking and nothing left over."""
        return self.bid.steps * self.bid.exact if self.bid else 0

    @property
    def sure(self) -> bool:
        return self.bid is not None and self.bid.sure

    @property
    def safe(self) -> bool:
        return self.bid is not None and self.bid.safe


def best(several: Iterable[Meant]) -> list[Meant]:
    """Each door once, the likeliest first."""
    best = (max(one, key=_may_then_fits) for one in of_each_door(several))
    return sorted(best, key=lambda one: (-one.score, one.door.name))


def of_each_door(several: Iterable[Meant]) -> list[list[Meant]]:
    of_door: dict[Door, list[Meant]] = {}
    for one in several:
        of_door.setdefault(one.door, []).append(one)
    return list(of_door.values())


def certain(
    found: Sequence[Sequence[Meant]], evidence: Sequence[Evidence], nothing: float, *, asks: bool
) -> list[Meant]:
    """Each door once, its score how likely it is to be meant by all that speaks for it."""
    *certain, none = chances(evidence, nothing, asks=asks)
    first = [_as_one(one) for one in found]
    barred = sum(
        chance for one, chance in zip(first, certain, strict=True) if not (one.enters or one.offered)
    )
    told = [
        replace(_as_likely(one, chance, barred, none), likely=known.share)
        for one, chance, known in zip(first, certain, evidence, strict=True)
    ]
    told = _or_as_meant(first, told)
    likeliest = max(told, key=lambda one: one.score, default=None)
    matter = "" if likeliest is None or likeliest.door.changes else _matter(likeliest.door)
    best = likeliest.score if likeliest else 0.0
    return sorted(told, key=lambda one: (-_turn(one, matter, best), one.door.name))


def _as_one(found: Sequence[Meant]) -> Meant:
    """What a door is given at best, with all that is known of it."""
    best, bid = max(found, key=_may_then_fits), max(found, key=lambda one: one.bid is not None).bid
    return replace(best, heard=max(one.heard for one in found), bid=best.bid or bid)


def _or_as_meant(first: Sequence[Meant], told: list[Meant]) -> list[Meant]:
    """Where nothing is likely enough, since nobody ever said anything like it, what a meaning that fits well
    shows is shown."""
    if (
        any(one.enters and not one.heard for one in told)
        or max((one.score for one in told), default=0) >= CONFIRMS
    ):
        return told
    fits = [one for one in first if one.enters and not one.door.changes and one.score >= PLAIN]
    best = max(fits, key=lambda one: one.score, default=None)
    return [replace(one, enters=True) if best is not None and one.door is best.door else one for one in told]


def _turn(one: Meant, matter: str, best: float) -> float:
    """Who listens to whole sentences knows which of them it has an answer to, of what is its matter, and can
    pass, and who has read every word of it needs nobody's likeness; a meaning of several concepts that leaves
    nothing over is no accident, where the `best` is not likelier by far, nor one that holds what stands
    behind a colon."""
    if one.enters and one.heard >= WHOLE:
        return WHOLE
    if not one.enters or (one.heard and not one.exact and one.score < HARDLY):
        return one.score
    if one.sure and one.bid is not None and one.bid.holds_own:
        return max(one.score, CERTAINLY)
    may_be = one.door.cares or one.heard >= CERTAINLY or one.score * OUTSHINES >= best
    if may_be and one.heard >= HEARS_ITS_OWN and _matter(one.door) == matter:
        return WHOLE
    if one.exact >= TELLING and not one.door.changes and one.score * OUTSHINES >= best:
        return max(one.score, PLAIN + one.exact / 100)
    listens = one.heard >= LISTENED and may_be
    return max(one.score, LISTENS_FIRST) if listens or one.exact >= TELLING else one.score


def _matter(door: Door) -> str:
    """The domain that it belongs to, of those in bot/features."""
    return door.handler.__module__.rpartition(".")[0]


def _may_then_fits(one: Meant) -> tuple[bool, float]:
    return one.enters, one.score


def evidence(found: Sequence[Meant], share: float, sheet: Sheet) -> Evidence:
    return Evidence(
        share,
        meaning=max(one.score for one in found),
        core=any(one.bid is not None and one.bid.core for one in found),
        exact=max(one.exact for one in found),
        sure=any(one.sure for one in found),
        safe=any(one.safe for one in found),
        lacks=all(one.lacks for one in found),
        heard=max(one.heard for one in found),
        orders=found[0].door.changes and sheet.asks_something,
        leaves_label=all(one.bid is not None and one.bid.leaves_label for one in found),
    )


def _as_likely(one: Meant, chance: float, barred: float, none: float) -> Meant:
    """As likely as it is; entered only where that is enough for what it does, and nothing is done where it is
    likelier that nothing is asked for. What may not be meant takes nothing from a meaning that is
    complete."""
    if one.door.changes:
        least = DOES / 2 if one.exact >= TELLING else DOES
        least = IN_USE if one.bid is not None and one.bid.by_use else least
    else:
        is_named = bool(one.told) or any(slot in one.door.checks for slot in one.given)
        least = 0.0 if one.heard or one.exact >= TELLING else SHOWS if is_named else CERTAINLY
    least *= 1 - barred if one.sure or one.exact else 1.0
    enters = one.enters or _is_done(one, chance)
    asked_for = not one.door.changes or chance >= none * ASKED_FOR
    enters = enters and (one.door.urgent or (chance >= least and asked_for))
    return replace(one, score=chance, enters=enters, clear=chance >= CLEARLY)


def _is_done(one: Meant, chance: float) -> bool:
    """Before what hardly can be meant it needs no better fit."""
    return one.rivalled and chance >= CERTAINLY


def of_one_matter(near: Sequence[Meant]) -> Iterator[Meant]:
    """Of a single clause, those that are as likely as the first or about the same. Of two about the same the
    one that carries more: who said a day or a name is not asked whether a deed without it is meant."""
    for one in near:
        if not any(carries_more(other, one) for other in near):
            yield one


def carries_more(other: Meant, one: Meant) -> bool:
    return (one.door.changes or one.asks) and other.carried > one.carried and bool(other.told & one.told)


def urgent_first(weighed: list[Meant]) -> list[Meant]:
    """Care goes before all, but for a command that keeps words: there the gate asks first."""
    urgent = [one for one in weighed if one.door.urgent]
    others = [one for one in weighed if not one.door.urgent]
    first = next((one for one in others if one.enters), None)
    if urgent and first is not None and first.door.noun == "command" and first.door.keeps_words:
        return [first, *urgent, *(one for one in others if one is not first)]
    return [*urgent, *others]
