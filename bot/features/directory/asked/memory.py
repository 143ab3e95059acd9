"""What was just asked: so that `og suppleanten?` and the answer to the bot's own question are understood.

Of each person in each conversation the last question's roles, units and people, and whether a place was asked
for; and in which groups of their unit they said to sit: keys and never words, for ten minutes, in the process
alone: another replica asks.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from cards.words import Language

SPAN = timedelta(minutes=10)
MOST = 5_000

Whose = tuple[str, str, str]
"""Tenant, person and conversation."""


@dataclass(frozen=True, slots=True)
class Last:
    """The roles asked for, the units answered and the rows of whoever was named; `wants_place` where the bot
    asked which unit is whose who asks; the language of the answer."""

    roles: tuple[str, ...]
    units: tuple[str, ...] = ()
    people: tuple[UUID, ...] = ()
    wants_place: bool = False
    language: Language | None = None


_LAST: OrderedDict[Whose, tuple[datetime, Last]] = OrderedDict()


def remember(whose: Whose, last: Last, now: datetime) -> None:
    _LAST[whose] = (now, last)
    _LAST.move_to_end(whose)
    while len(_LAST) > MOST:
        _LAST.popitem(last=False)


def recall(whose: Whose, now: datetime) -> Last | None:
    at, last = _LAST.get(whose, (now, None))
    return last if abs(now - at) <= SPAN else None


_GROUPS: OrderedDict[Whose, tuple[datetime, str, frozenset[str]]] = OrderedDict()


def sits_in(whose: Whose, unit: str, groups: frozenset[str], now: datetime) -> None:
    """Where somebody said to sit in their unit; no groups where they named the unit alone."""
    _GROUPS[whose] = (now, unit, groups)
    _GROUPS.move_to_end(whose)
    while len(_GROUPS) > MOST:
        _GROUPS.popitem(last=False)


def groups_in(whose: Whose, unit: str, now: datetime) -> frozenset[str]:
    """The groups of that unit in which they said to sit."""
    at, there, groups = _GROUPS.get(whose, (now, unit, frozenset[str]()))
    return groups if there == unit and abs(now - at) <= SPAN else frozenset()


def forget_all() -> None:
    _LAST.clear()
    _GROUPS.clear()
