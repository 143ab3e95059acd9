"""What a unit's organisation has and lacks: nine questions to its directory, each answered yes or no."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from bot.features.directory.terms import Trained, training_due

ENDS_SOON = timedelta(days=90)
FRESH = timedelta(days=180)


class Field(Enum):
    """What is looked at (directory 3.7), in the order in which it is shown."""

    areas = "areas"
    """Each area has a work-environment group."""
    seats = "seats"
    """Each group has an AMR."""
    balance = "balance"
    """There are as many AMRs as leaders, or more (L11)."""
    mail = "mail"
    """Each AMR can be written to."""
    terms = "terms"
    """No term ends within ninety days, or has ended (L1, L2)."""
    training = "training"
    """Of nobody whose training was due is it unknown whether they took it (L4, L5)."""
    fresh = "fresh"
    """All was confirmed within 180 days."""
    proximity = "proximity"
    """It is written down how nearness was weighed, since the last change (L10)."""
    union = "union"
    """Somebody is TR."""


@dataclass(frozen=True, slots=True)
class Held:
    """A role of the unit as far as coverage goes; without a name it is a vacancy."""

    role: str
    group: str
    area: str
    name: str
    mail: str | None
    ends: date | None
    confirmed_on: date | None
    trained: Trained | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which of the fields are as they should be; `what` names, where it helps, what is wrong."""

    wrong: dict[Field, tuple[str, ...]]

    @property
    def number(self) -> int:
        return len(Field)

    @property
    def right(self) -> int:
        return len(Field) - len(self.wrong)


def coverage(
    held: Sequence[Held], documented_on: date | None, changed_on: date | None, today: date
) -> Coverage:
    """The nine fields of a unit.

    `documented_on` is the newest record of nearness, `changed_on` since when the organisation stands.
    """
    amrs = [one for one in held if one.role == "AMR" and one.name]
    leaders = [one for one in held if one.role == "LEADER" and one.name]
    found: dict[Field, tuple[str, ...] | None] = {
        Field.areas: _without_group(held),
        Field.seats: _vacant(held, amrs),
        Field.balance: (f"{len(amrs)} < {len(leaders)}",) if len(amrs) < len(leaders) else None,
        Field.mail: _named(one for one in amrs if not one.mail),
        Field.terms: _named(one for one in amrs if one.ends and one.ends <= today + ENDS_SOON),
        Field.training: _named(one for one in held if _is_unreported(one, today)),
        Field.fresh: _stale(held, today),
        Field.proximity: () if not documented_on or (changed_on and documented_on < changed_on) else None,
        Field.union: None if any(one.role == "TR" and one.name for one in held) else (),
    }
    return Coverage({field: what for field, what in found.items() if what is not None})


def _named(found: Iterable[Held]) -> tuple[str, ...] | None:
    return tuple(dict.fromkeys(one.name for one in found)) or None


def _without_group(held: Sequence[Held]) -> tuple[str, ...] | None:
    """Areas that roles name outside any group; a unit without any group has all of it uncovered."""
    groups = {one.group for one in held if one.group}
    bare = tuple(dict.fromkeys(one.area for one in held if one.area and not one.group))
    return bare or (None if groups else ())


def _vacant(held: Sequence[Held], amrs: Sequence[Held]) -> tuple[str, ...] | None:
    groups = dict.fromkeys(one.group for one in held if one.group)
    seated = {one.group for one in amrs}
    return tuple(group for group in groups if group not in seated) or None


def _is_unreported(one: Held, today: date) -> bool:
    due = training_due(one.trained, today) if one.trained and one.name else None
    return due is not None and due.is_unreported(today)


def _stale(held: Sequence[Held], today: date) -> tuple[str, ...] | None:
    stale = [one for one in held if one.name and (not one.confirmed_on or today - one.confirmed_on > FRESH)]
    if held and not stale:
        return None
    return tuple(dict.fromkeys(one.name for one in stale))
