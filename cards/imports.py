"""Imports: what a dropped file would change, before anything is; or what is wrong with it, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.directory import role_name, unit_name
from cards.kit import Card, Tap, button, card, said, text, tight, title
from cards.words import Both, Say, listed, say
from storage.directory import Unit
from storage.imports import Import
from storage.loading import Changes, Loaded
from storage.registry import RoleRow

MOST_FAULTS = 12
MOST_NAMED = 8


@dataclass(frozen=True)
class Apply(Tap):
    """Yes, take the file over."""

    known: UUID


@dataclass(frozen=True)
class Discard(Tap):
    """No, forget it."""

    known: UUID


def preview(kept: Import, changes: Changes, units: Iterable[Unit], *, again: bool = False) -> Card:
    """What would be added, changed and closed, with names; nothing is yet. `again`: since the last look the
    directory has changed."""
    named = {unit.key: unit_name(unit) for unit in units}
    added = [*changes.added, *(one.row for one in changes.reopened)]
    changed = [one.row for one in changes.changed]
    closed = [row for _, row in changes.closed]
    return card(
        title(say("import-title")),
        said(say("import-file", name=kept.name), subtle=True),
        again and text(say("import-again"), bold=True),
        changes.units and _part(say("import-units", number=len(changes.units)), _units(changes)),
        added and _part(say("import-added", number=len(added)), _people(added, named)),
        changed and _part(say("import-changed", number=len(changed)), _people(changed, named)),
        closed and _part(say("import-closed", number=len(closed)), _people(closed, named)),
        text(say("import-how"), subtle=True),
        summary=say("import-title"),
        buttons=[
            button(say("import-yes"), Apply(kept.id), style="positive"),
            button(say("import-no"), Discard(kept.id)),
        ],
    )


def _part(heading: Say, names: Any) -> Any:
    return tight(text(heading, bold=True, apart=True), said(names))


def _units(changes: Changes) -> Any:
    return _some([unit.name_da for unit in changes.units])


def _people(rows: Sequence[RoleRow], units: Mapping[str, Both]) -> Any:
    return _some([_person(row, units.get(row.unit, row.unit)) for row in rows])


def _person(row: RoleRow, unit: Both | str) -> Say:
    if not row.name:
        return say("import-vacancy", unit=unit)
    return say("import-person", name=row.name, role=role_name(row.role), unit=unit)


def _some(names: Sequence[Any]) -> Any:
    rest = len(names) - MOST_NAMED
    shown = list(names[:MOST_NAMED])
    return listed([*shown, say("import-more", number=rest)] if rest > 0 else shown)


def nothing_new(name: str) -> Card:
    """The file says what the directory says already."""
    words = say("import-same", name=name)
    return card(said(words), summary=words)


def faulty(name: str, faults: Iterable[str]) -> Card:
    """What is wrong, by line; nothing was taken over."""
    lines = [fault.removeprefix(f"{name}:") for fault in faults]
    rest = len(lines) - MOST_FAULTS
    return card(
        title(say("import-faulty", number=len(lines))),
        said(say("import-faulty-how", name=name), subtle=True),
        [_fault(line) for line in lines[:MOST_FAULTS]],
        rest > 0 and text(say("import-more-faults", number=rest), subtle=True),
        summary=say("import-faulty", number=len(lines)),
    )


def _fault(written: str) -> Any:
    line, _, what = written.partition(": ")
    return said(say("import-fault", line=line, what=what))


def done(name: str, loaded: Loaded) -> Card:
    """It was taken over."""
    words = say(
        "import-done",
        name=name,
        units=loaded.units,
        added=loaded.added,
        changed=loaded.changed,
        closed=loaded.closed,
    )
    return card(said(words), summary=words)


def discarded(name: str) -> Card:
    words = say("import-discarded", name=name)
    return card(said(words), summary=words)


def told(who: str, loaded: Loaded) -> Say:
    """One line for the channel."""
    return say("import-told", who=who, added=loaded.added, changed=loaded.changed, closed=loaded.closed)
