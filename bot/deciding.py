"""Deciding: how a decision is written down and changed, and how it looks with all that became of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from bot.rights import Right
from bot.rules import moments
from bot.taps import TooOld
from bot.turn import Turn
from cards import decisions as show
from cards.kit import Card, Thing
from storage import agenda, amendments, journal, minutes, people
from storage import decisions as kept
from storage.db import Db
from storage.decisions import Decision
from storage.networks import Network

AFTER_A_MEETING = timedelta(days=7)


def of(turn: Turn, decision: UUID) -> Decision:
    found = kept.decision(turn.db, turn.home.id, decision)
    if found is None:
        raise TooOld
    return found


def thing(one: Decision) -> Thing:
    return Thing(kept.KIND, one.id)


def shown(turn: Turn, decision: UUID) -> Card:
    """The decision as it is now, in answer to a tap on it."""
    return whole(turn.db, of(turn, decision), turn.home)


def whole(db: Db, one: Decision, network: Network) -> Card:
    """A decision with where it came from and all that has become of it."""
    item = agenda.item(db, network.id, one.item) if one.item else None
    return show.whole(
        one,
        show.Origin(
            owner=people.by_id(db, one.owner).name if one.owner else "",
            recorded_by=people.by_id(db, one.closed_by).name if one.closed_by else "",
            item=item.title if item else None,
            supersedes=kept.decision(db, network.id, one.supersedes) if one.supersedes else None,
            superseded_by=kept.superseding(db, network.id, one.id),
            corrections=amendments.of_decision(db, one.id),
            history=journal.of_thing(db, one.id),
            minutes=minutes.of_thing(db, kept.KIND, one.id),
        ),
    )


def write_down(
    turn: Turn,
    text: str,
    kind: str,
    *,
    source: dict[str, str] | None = None,
    meeting: UUID | None = None,
    item: UUID | None = None,
) -> Decision:
    """Entered by whoever speaks, with some days in which anybody can say that it is wrong (DE-7)."""
    words = text.strip()
    decision = kept.record(
        turn.db,
        turn.home.id,
        turn.today.year,
        title=kept.titled(words),
        text=words,
        kind=kind,
        method="meeting",
        decided_at=turn.now,
        closed_by=turn.person.id,
        meeting=meeting or _meeting(turn),
        item=item,
        source=source,
        to_kamu=kind == "nothing-to-report",
        confirm_until=moments.confirmed(turn.now, turn.calendar),
        snapshot={},
    )
    turn.note("recorded", thing(decision), after={"number": decision.label, "text": words, "kind": kind})
    return decision


def _meeting(turn: Turn) -> UUID | None:
    """The meeting that is on, or was within the last week."""
    begun = [
        one.id
        for one in agenda.all_meetings(turn.db, turn.home.id)
        if one.starts_at <= turn.now < one.ends_at + AFTER_A_MEETING
    ]
    return begun[-1] if begun else None


def to_change(turn: Turn, decision: UUID) -> Decision:
    """The decision, of whoever may change it; raises NotYourDecision."""
    one = of(turn, decision)
    one.may_be_changed_by(turn.person.id, is_host=turn.right >= Right.host)
    return one


def change(turn: Turn, one: Decision, deed: str, **values: Any) -> None:
    """What was before and after goes into the history, which is only ever added to."""
    changed = {name: value for name, value in values.items() if getattr(one, name) != value}
    if changed:
        kept.change(turn.db, one.id, **changed)
        before = {name: _plain(getattr(one, name)) for name in changed}
        turn.note(deed, thing(one), before, {name: _plain(value) for name, value in changed.items()})
        turn.redraw(one.id)


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int | None) else str(value)
