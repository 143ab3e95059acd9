"""Following: what goes by a committee meeting's day, or by the network's own distances, goes with it."""

from __future__ import annotations

from uuid import UUID

from bot.core.turn import Turn
from bot.features.plan import committee
from bot.features.plan.committee import Stage
from cards.kit import Subject
from storage.decisions import points
from storage.plan import headings, inputs, kamu, pack


def deadlines(turn: Turn, before: Stage, after: Stage) -> kamu.CommitteeMeeting:
    """The deadline is another one: the call says so, what came in between is in time or stays so, and nobody
    is promised days in which it would be too late."""
    old, new, sitting = before.ladder.close, after.ladder.close, after.sitting
    sitting = kamu.closes(turn.db, sitting, new, turn.now)
    if (
        new <= turn.now < old
    ):  # that nobody had anything to say is not known of a deadline that nobody saw come
        sitting = kamu.points_settled(turn.db, sitting, turn.now)
    for late in inputs.late_between(turn.db, turn.home.id, old, new):
        _goes_there_after_all(turn, late, sitting)
    for merged in headings.all_headings(turn.db, turn.home.id):
        latest = committee.too_late_to_object(after, turn.now, turn.calendar)
        if merged.sitting == sitting.id and merged.stands and merged.object_until > latest:
            headings.may_object_until(turn.db, merged, latest)
            turn.redraw(merged.id)
    redraw(turn, sitting.id)
    return sitting


def _goes_there_after_all(turn: Turn, late: inputs.Input, sitting: kamu.CommitteeMeeting) -> None:
    inputs.is_in_time(turn.db, late, sitting.id)
    turn.note("in time", Subject(inputs.KIND, late.id), after={"sitting": str(sitting.id)})
    turn.redraw(late.id)
    if late.sitting:
        turn.redraw(late.sitting)


def redraw(turn: Turn, sitting: UUID) -> None:
    """Its own cards, those of what goes to it, and the receipts of those who gave that."""
    turn.redraw(sitting)
    for one in inputs.of_sitting(turn.db, turn.home.id, sitting):
        turn.redraw(one.id)
    for point in points.of_sitting(turn.db, turn.home.id, sitting):
        turn.redraw(point.id)
    for version in pack.versions(turn.db, turn.home.id, sitting):
        turn.redraw(version.id)
