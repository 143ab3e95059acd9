"""Weighing: backing an input, scoring it, and doubting it in words that go to KAMU as they are."""

from __future__ import annotations

from bot import committee, given
from bot.feature import Feature
from bot.rights import Right
from bot.turn import Turn
from cards import inputs as show
from cards.kit import Card, Thing
from storage import inputs as kept

weighing = Feature("weighing")


@weighing.tap(show.Back, by=Right.guest)
def back(turn: Turn, tap: show.Back) -> Card:
    """Counted once a person, however often it is tapped; in the pack it is units that count."""
    found = given.one(turn, tap.input)
    if kept.back(turn.db, found.id, turn.person.id, _unit(turn), turn.now):
        turn.redraw(found.id)
        turn.note("backed", Thing(kept.KIND, found.id))
    return given.card(turn, given.one(turn, found.id))


@weighing.tap(show.Unback, by=Right.guest)
def unback(turn: Turn, tap: show.Unback) -> Card:
    found = given.one(turn, tap.input)
    if kept.withdraw(turn.db, found.id, turn.person.id):
        turn.redraw(found.id)
        turn.note("no longer backed", Thing(kept.KIND, found.id))
    return given.card(turn, given.one(turn, found.id))


@weighing.form(show.Doubt, by=Right.guest)
def doubt(turn: Turn, tap: show.Doubt) -> Card:
    found = given.one(turn, tap.input)
    mine = [one for one in kept.remarks_on(turn.db, found.id) if one.person == turn.person.id]
    _, score = kept.backed(turn.db, found.id, turn.person.id)
    return show.remark_form(found, score, mine[0] if mine else None)


@weighing.tap(show.Remarked, by=Right.guest)
def remark(turn: Turn, tap: show.Remarked) -> Card:
    """A score, a remark carried verbatim, or both."""
    found = given.one(turn, tap.input)
    score = int(tap.score) if tap.score in {str(one) for one in show.SCORES} else None
    if score is not None:
        kept.back(turn.db, found.id, turn.person.id, _unit(turn), turn.now, score)
    if tap.words.strip() or score is None:
        kept.remark(turn.db, found.id, turn.person.id, _unit(turn), tap.words, turn.now)
    turn.redraw(found.id)
    turn.note("weighed", Thing(kept.KIND, found.id), after={"score": score, "remark": tap.words.strip()})
    return given.card(turn, given.one(turn, found.id))


def _unit(turn: Turn) -> str | None:
    return committee.unit_of(turn.db, turn.person, turn.today)
