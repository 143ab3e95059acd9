"""Imports: what a dropped file would change, before anything is; or what is wrong with it, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.directory.directory import short_role, unit_name
from cards.directory.registry import MOST_GRANTS, granted
from cards.kit import Card, Home, Tap, a_list, box, button, card, said, text, tight, title
from cards.plan.plan import both, progress
from cards.words import Both, Say, listed, say
from storage import grants
from storage.csvs import Fault
from storage.directory.directory import Unit
from storage.directory.registry import RoleRow
from storage.grants import Grant
from storage.imports import Import
from storage.loading import Changes, Loaded, Missing
from storage.plan.plan import Area, News, Row

MOST_FAULTS = 12
MOST_NAMED = 8


@dataclass(frozen=True)
class Apply(Tap, verb="imports.Apply"):
    """Yes, take the file over."""

    known: UUID


@dataclass(frozen=True)
class ApplyAndClose(Tap, verb="imports.ApplyAndClose"):
    """Yes, take the file over, and close so many roles that nobody follows in."""

    known: UUID
    closing: int


@dataclass(frozen=True)
class ApplyPlan(Tap, verb="imports.ApplyPlan"):
    """Yes, take the focus areas over into this network's plan."""

    known: UUID
    network: Home


@dataclass(frozen=True)
class Discard(Tap, verb="imports.Discard"):
    """No, forget it."""

    known: UUID


def preview(kept: Import, changes: Changes, units: Iterable[Unit], *, again: bool = False) -> Card:
    """What would be added, changed and closed, with names; nothing is yet. `again`: since the last look the
    directory has changed."""
    units = list(units)
    named = {unit.key: unit_name(unit) for unit in units}
    added = [*changes.added, *(one.row for one in changes.reopened)]
    changed = [one.row for one in changes.changed]
    closed = [row for _, row in changes.closed]
    entitled = grants.of_load(changes)
    headline = say("import-title", number=len(changes.units) + len(added) + len(changed) + len(closed))
    return card(
        title(headline),
        tight(
            said(say("import-file", name=kept.name), subtle=True),
            text(say("import-how"), subtle=True),
            again and text(say("import-again"), bold=True),
            gap="small",
        ),
        entitled and _rights(entitled, {unit.key: unit for unit in units}),
        a_list(
            changes.units and _part(say("import-units", number=len(changes.units)), _units(changes)),
            added and _part(say("import-added", number=len(added)), _people(added, named)),
            changed and _part(say("import-changed", number=len(changed)), _people(changed, named)),
            closed and _part(say("import-closed", number=len(closed)), _people(closed, named)),
        ),
        summary=headline,
        buttons=[
            button(say("import-yes"), Apply(kept.id), style="positive"),
            button(say("import-no"), Discard(kept.id)),
        ],
    )


def _rights(entitled: Sequence[Grant], units: Mapping[str, Unit]) -> Any:
    """Who would have another right, each by name: it is what a spreadsheet must not do unseen."""
    rest = len(entitled) - MOST_GRANTS
    return box(
        text(say("import-rights", number=len(entitled)), bold=True),
        tight(*(said(one) for one in granted(entitled[:MOST_GRANTS], units))),
        rest > 0 and text(say("rights-more", number=rest), subtle=True),
        style="warning",
    )


def sure(kept: Import, lost: Missing, units: Iterable[Unit]) -> Card:
    """Before very much is closed by a file's silence: how much, and where nobody would be left."""
    named = {unit.key: unit_name(unit) for unit in units}
    left = [named.get(key, key) for key in lost.emptied]
    closing = say("import-sure", name=kept.name, number=lost.closed, all=lost.standing)
    return card(
        title(closing, kind=say("import-sure-title")),
        left and said(say("import-sure-units", units=_some(left))),
        text(say("import-sure-how"), subtle=True),
        summary=closing,
        buttons=[
            button(
                say("import-sure-yes", number=lost.closed),
                ApplyAndClose(kept.id, lost.closed),
                style="destructive",
            ),
            button(say("import-no"), Discard(kept.id)),
        ],
    )


def only_header(name: str) -> Card:
    """It says nothing of anybody, which is no wish to close them."""
    words = say("import-only-header", name=name)
    return card(title(words), summary=words)


def _part(heading: Say, names: Any) -> Any:
    return tight(text(heading, bold=True, apart=True), said(names))


def _units(changes: Changes) -> Any:
    return _some([unit.name_da for unit in changes.units])


def _people(rows: Sequence[RoleRow], units: Mapping[str, Both]) -> Any:
    return _some([_person(row, units.get(row.unit, row.unit)) for row in rows])


def _person(row: RoleRow, unit: Both | str) -> Say:
    if not row.name:
        return say("import-vacancy", unit=unit)
    if not row.public:
        return say("import-unnamed", role=short_role(row.role), unit=unit)
    return say("import-person", name=row.name, role=short_role(row.role), unit=unit)


def _some(names: Sequence[Any]) -> Any:
    rest = len(names) - MOST_NAMED
    shown = list(names[:MOST_NAMED])
    return listed([*shown, say("import-more", number=rest)] if rest > 0 else shown)


def nothing_new(name: str) -> Card:
    """The file says what the directory says already."""
    words = say("import-same", name=name)
    return card(title(words), summary=words)


def faulty(name: str, faults: Sequence[Fault]) -> Card:
    """What is wrong, by line; nothing was taken over."""
    rest = len(faults) - MOST_FAULTS
    return card(
        title(say("import-faulty", number=len(faults))),
        said(say("import-faulty-how", name=name), subtle=True),
        tight(*map(_fault, faults[:MOST_FAULTS]), gap="small"),
        rest > 0 and text(say("import-more-faults", number=rest), subtle=True),
        summary=say("import-faulty", number=len(faults)),
    )


def _fault(fault: Fault) -> Any:
    return said(say("import-fault", line=str(fault.line), what=say(f"csv-{fault.key}", **fault.values)))


# --- the action plan --------------------------------------------------------------------------------------


def plan_preview(kept: Import, network: UUID, news: News, *, again: bool = False) -> Card:
    """Which focus areas would come and which would change, and how; nothing is yet."""
    headline = say("import-title", number=len(news.added) + len(news.changed))
    return card(
        title(headline),
        tight(
            said(say("import-file", name=kept.name), subtle=True),
            text(say("import-plan-how"), subtle=True),
            again and text(say("import-plan-again"), bold=True),
            gap="small",
        ),
        news.added and _part(say("import-areas-added", number=len(news.added)), _some(_added(news))),
        a_list(
            news.changed
            and text(say("import-areas-changed", number=len(news.changed)), bold=True, apart=True),
            tight(*(said(_change(area, row)) for area, row in news.changed[:MOST_NAMED])),
            len(news.changed) > MOST_NAMED
            and text(say("import-more-faults", number=len(news.changed) - MOST_NAMED), subtle=True),
        ),
        summary=headline,
        buttons=[
            button(say("import-yes"), ApplyPlan(kept.id, network), style="positive"),
            button(say("import-no"), Discard(kept.id)),
        ],
    )


def _added(news: News) -> list[Say]:
    return [say("import-area", title=both(row.title), year=str(row.year)) for row in news.added]


def _change(area: Area, row: Row) -> Say:
    """How it goes, where that changes; else that its owner, note or other title do."""
    title_, year = both(area.title), str(area.year)
    if area.status is not row.status:
        before, after = progress(area.status), progress(row.status)
        return say("import-area-status", title=title_, year=year, before=before, after=after)
    return say("import-area-words", title=title_, year=year)


def plan_same(name: str) -> Card:
    words = say("import-plan-same", name=name)
    return card(title(words), summary=words)


def plan_done(name: str, news: News) -> Card:
    words = say("import-plan-done", name=name, added=len(news.added), changed=len(news.changed))
    return card(title(words), summary=words)


def plan_told(who: str, news: News) -> Say:
    """One line for the channel."""
    return say("import-plan-told", who=who, added=len(news.added), changed=len(news.changed))


# --- what became of it ------------------------------------------------------------------------------------


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
    return card(title(words), summary=words)


def discarded(name: str) -> Card:
    words = say("import-discarded", name=name)
    return card(title(words), summary=words)


def told(who: str, loaded: Loaded) -> Say:
    """One line for the channel."""
    return say("import-told", who=who, added=loaded.added, changed=loaded.changed, closed=loaded.closed)
