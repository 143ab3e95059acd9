"""Lookup: who has which role, for somebody who writes a message to others: by place, by role or by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.directory.asked import called, holders, question
from bot.features.directory.asked.holders import Look
from bot.features.directory.asked.mine import candidates, named, names, units_at
from bot.features.directory.asked.places import Names
from cards.directory import directory as show
from cards.kit import Hit
from storage.directory import directory as kept
from storage.directory.directory import Unit

lookup = Feature("lookup")

USUAL = (kept.AMR, kept.LEADER, kept.AMK)
"""Whom most look for, where no role was said."""


@lookup.search("people", by=Right.anyone)
def sought(turn: Turn, words: str) -> Iterator[Hit]:
    """Before anything is typed those of one's own unit."""
    known = names(turn.db, turn.person.tenant)
    if not words:
        return _in_units(turn, USUAL, candidates(turn.db, turn.person, turn.today))
    return chain(_at_places(turn, known, words), _called(turn, known, words))


def _at_places(turn: Turn, known: Names, words: str) -> Iterator[Hit]:
    asked = [one for one in question.read(words, known, turn.today) if one.places]
    for one in asked:
        yield from _in_units(turn, one.roles, units_at(one.places, known, turn.today))
    if not asked:
        yield from _in_units(turn, USUAL, named(known, words, turn.today))


def _in_units(turn: Turn, roles: Sequence[str], units: Sequence[Unit]) -> Iterator[Hit]:
    for unit in units:
        rows = kept.roles_in(turn.db, unit.tenant, unit.key, eyes=turn.eyes)
        for role in roles:
            part = holders.part(role, unit, rows, Look(turn.today))
            if part.groups:
                yield show.hit([part])


def _called(turn: Turn, known: Names, words: str) -> Iterator[Hit]:
    for rows in called.begun(turn.db, turn.person.tenant, words, turn.today, turn.eyes):
        parts = [
            holders.of_one(row, known.units[row.unit], Look(turn.today))
            for row in rows
            if row.unit in known.units
        ]
        if parts:
            yield show.hit(parts, by_name=True)
