"""Weighing: backing an input, scoring it, and doubting it in words that go to KAMU as they are."""

from __future__ import annotations

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.plan import committee, given
from cards.kit import Card, Subject
from cards.plan import inputs as show
from storage.plan import inputs as kept
from storage.plan.inputs import Input, Remark

weighing = Feature("weighing")


@weighing.tap(show.Back, by=Right.guest, does=undone_by(Reach.ONE, "weighing.unback"))
def back(turn: Turn, tap: show.Back) -> Card:
    """Counted once a person, however often it is tapped; in the pack it is units that count.

    Whoever speaks for no unit may back it, too: their unit is not counted by that.
    """
    found = given.one(turn, tap.input)
    if kept.back(turn.db, found.id, turn.person.id, _unit(turn), turn.now):
        turn.redraw(found.id)
        turn.note("backed", Subject(kept.KIND, found.id))
    return given.card(turn, given.one(turn, found.id))


@weighing.tap(show.Unback, by=Right.guest, does=undone_by(Reach.ONE, "weighing.back"))
def unback(turn: Turn, tap: show.Unback) -> Card:
    found = given.one(turn, tap.input)
    if kept.withdraw(turn.db, found.id, turn.person.id):
        turn.redraw(found.id)
        turn.note("no longer backed", Subject(kept.KIND, found.id))
    return given.card(turn, given.one(turn, found.id))


@weighing.form(show.Doubt, by=Right.guest)
def doubt(turn: Turn, tap: show.Doubt) -> Card:
    found = given.one(turn, tap.input)
    return show.remark_form(
        found,
        kept.weight(turn.db, found.id, turn.person.id),
        _mine(turn, found),
        disagrees=_stance(turn, found) == show.AGAINST,
    )


def _mine(turn: Turn, found: Input) -> Remark | None:
    return next((one for one in kept.remarks_on(turn.db, found.id) if one.person == turn.person.id), None)


def _stance(turn: Turn, found: Input) -> str:
    """What their words are unless they say otherwise: as before, and of whoever backs it a comment."""
    mine = _mine(turn, found)
    takes_no_side = not mine.disagrees if mine else kept.backs(turn.db, found.id, turn.person.id)
    return show.COMMENT if takes_no_side else show.AGAINST


@weighing.tap(show.Remarked, by=Right.guest, does=undone(Reach.ONE))
def remark(turn: Turn, tap: show.Remarked) -> Card:
    """A weight, words carried verbatim, or both; neither backs the input."""
    found = given.one(turn, tap.input)
    score = int(tap.score) if tap.score in {str(one) for one in show.SCORES} else None
    if score is not None:
        kept.weigh(turn.db, found.id, turn.person.id, score, turn.now)
    if tap.words.strip() or score is None:
        disagrees = (tap.stance or _stance(turn, found)) == show.AGAINST
        told = (turn.person.id, _unit(turn), tap.words, turn.now)
        kept.remark(turn.db, found.id, *told, disagrees=disagrees)
    turn.redraw(found.id)
    turn.note("weighed", Subject(kept.KIND, found.id), after={"score": score, "remark": tap.words.strip()})
    return given.card(turn, given.one(turn, found.id))


def _unit(turn: Turn) -> str | None:
    return committee.speaks_for(turn.db, turn.home, turn.person, turn.today)
