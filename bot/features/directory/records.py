"""Records: an AMK writes down how nearness was weighed, and that candidates for AMR were called for."""

from __future__ import annotations

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.directory import keepers, units
from cards.directory import records as show
from cards.directory.registry import saved
from cards.kit import Card
from storage.directory import directory, forms
from storage.directory import records as kept

records = Feature("records")


@records.form(show.WriteProximity, by=Right.anyone)
def proximity_form(turn: Turn, tap: show.WriteProximity) -> Card:
    unit = keepers.mine(turn, tap.unit)
    last = kept.proximity_of(turn.db, unit.tenant, unit.key)
    return show.proximity_form(unit, keepers.groups(turn, unit), last[0] if last else None, turn.today)


@records.tap(show.SaveProximity, by=Right.anyone, does=undone(Reach.ONE))
def save_proximity(turn: Turn, tap: show.SaveProximity) -> Card:
    unit = keepers.mine(turn, tap.unit)
    made = kept.document(
        turn.db,
        tenant=unit.tenant,
        unit=unit.key,
        documented_on=forms.day(tap.documented_on) or turn.today,
        occasion=forms.occasion(tap.occasion),
        considerations=tap.considerations.strip(),
        decided_by=forms.plain(tap.decided_by),
        headcounts=forms.counts(tap.headcounts),
        person=turn.person.id,
        written_at=turn.now,
    )
    directory.touch(turn.db, unit.tenant, unit.key, turn.now)
    turn.note("documented", keepers.thing(unit), after={"record": str(made.id)})
    keepers.tell(turn, unit, show.line_proximity(turn.person.name, unit))
    return saved(unit)


@records.form(show.WriteCall, by=Right.anyone)
def call_form(turn: Turn, tap: show.WriteCall) -> Card:
    unit = keepers.mine(turn, tap.unit)
    return show.call_form(unit, units.standing(turn.db, unit, turn.today).vacancies, turn.today)


@records.tap(show.SaveCall, by=Right.anyone, does=undone(Reach.ONE))
def save_call(turn: Turn, tap: show.SaveCall) -> Card:
    """That candidates were called for is the unit's own evidence (L12); the channel is not told."""
    unit = keepers.mine(turn, tap.unit)
    made = kept.log_call(
        turn.db,
        tenant=unit.tenant,
        unit=unit.key,
        group=forms.group(tap.group),
        called_on=forms.day(tap.called_on) or turn.today,
        how=forms.plain(tap.how),
        person=turn.person.id,
    )
    directory.touch(turn.db, unit.tenant, unit.key, turn.now)
    turn.note("called", keepers.thing(unit), after={"group": made.group, "on": made.called_on.isoformat()})
    return saved(unit)
