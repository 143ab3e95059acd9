"""Superseding: a decision takes the place of another, or is withdrawn; its number and its words stay."""

from __future__ import annotations

import re
from typing import Any

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.decisions import deciding
from bot.language import reasons
from bot.language.slots import Type
from cards.decisions import superseding as show
from cards.kit import Card
from storage import journal
from storage.db import Refused
from storage.decisions import decisions as kept
from storage.decisions.decisions import Decision

superseding = Feature("superseding")


class NotInRegister(Refused):
    """Of two numbers in a sentence it is said which one nobody knows."""

    key = "decision-no-such-number"


# --- in words ---------------------------------------------------------------------------------------------


@superseding.command(
    by=Right.guest,
    slots={"number": Type.decision, "earlier": Type.decision},
    does=undone(Reach.ONE),
    makes=False,
    among={"number": deciding.choices, "earlier": deciding.choices},
)
def supersede(turn: Turn, number: str, earlier: str) -> Card:
    """Both lead to each other, and the earlier one holds no more."""
    fresh = take_place(turn, named(turn, f"D-{number}"), named(turn, f"D-{earlier}"))
    return deciding.shown(turn, fresh.id)


@superseding.command(
    by=Right.guest,
    slots={"number": Type.decision, "reason": Type.words},
    does=undone(Reach.ONE),
    makes=False,
    among={"number": deciding.choices},
)
def withdraw(turn: Turn, number: str, reason: str = "") -> Card:
    """Its number is never given again, and its history says who and why."""
    one = named(turn, f"D-{number}")
    _withdraw(turn, one, reasons.bare(reason) or reasons.told_behind(_behind_label(turn.sentence)))
    return deciding.shown(turn, one.id)


_LABEL = re.compile(r"\bd-?\s?(?:\d{4}-)?\d+(?:\s+(?:tilbage|back))?", re.IGNORECASE)


def _behind_label(sentence: str) -> str:
    """What was said of it beside its number; signs within a number part nothing."""
    found = _LABEL.search(sentence)
    return sentence[found.end() :] if found else ""


def named(turn: Turn, words: str) -> Decision:
    """The decision of that number; raises NotInRegister."""
    found = deciding.named(turn, words)
    if found is None:
        raise NotInRegister(number=deciding.label_in(words) if deciding.names_one(words) else words.strip())
    return found


# --- by tap -----------------------------------------------------------------------------------------------


@superseding.tap(show.Retire, by=Right.guest, does=undone(Reach.ONE))
def retire(turn: Turn, tap: show.Retire) -> Card:
    """With another one's number it is superseded by that, else withdrawn."""
    one = deciding.of(turn, tap.decision)
    if tap.instead.strip():
        take_place(turn, named(turn, tap.instead), one)
    else:
        _withdraw(turn, one, tap.reason)
    return deciding.shown(turn, one.id)


# --- both -------------------------------------------------------------------------------------------------


def take_place(turn: Turn, fresh: Decision, earlier: Decision) -> Decision:
    """Raises NotYourDecision, NoLongerInForce, or why these two cannot follow each other."""
    deciding.to_change(turn, earlier.id)
    after = kept.superseding(turn.db, turn.home.id, fresh.id)
    fresh.may_take_the_place_of(earlier, is_superseded=after is not None)
    kept.change(turn.db, fresh.id, supersedes=earlier.id)
    turn.note("took a place", deciding.thing(fresh), after={"supersedes": earlier.label})
    deciding.redraw(turn, fresh)
    gone: dict[str, Any] = {"status": kept.CHANGED, "confirm_until": None, "review_on": None}
    deciding.change(turn, earlier, "superseded", **gone)
    return fresh


def _withdraw(turn: Turn, one: Decision, reason: str) -> None:
    deciding.to_change(turn, one.id)
    one.may_be_retired()
    why = " ".join(reason.split())[: kept.LONGEST_TEXT]
    gone = {"status": kept.WITHDRAWN, "confirm_until": None, "review_on": None}
    kept.change(turn.db, one.id, **gone)
    after = {"status": kept.WITHDRAWN} | ({"reason": why} if why else {})
    turn.note("withdrawn", deciding.thing(one), {"status": one.status}, after)
    deciding.redraw(turn, one)
    if one.supersedes is not None:
        turn.redraw(one.supersedes)  # it may be let hold again


def hold_again(turn: Turn, earlier: Decision) -> None:
    """Let it hold as before another took its place, where that was withdrawn; or leave the archive."""
    if earlier.may_leave_the_archive():
        deciding.change(turn, earlier, "holds again", status=kept.VALID)
        return
    after = kept.superseding(turn.db, turn.home.id, earlier.id)
    if after is None or not earlier.may_hold_again(after):
        return
    kept.change(turn.db, after.id, supersedes=None)
    deciding.redraw(turn, after)
    deciding.change(turn, earlier, "holds again", status=_before(turn, earlier))


def _before(turn: Turn, earlier: Decision) -> str:
    """What it was when its place was taken: done, or to be done."""
    told = [one.before for one in journal.of_thing(turn.db, earlier.id) if one.deed == "superseded"]
    return str((told[-1] or {}).get("status", kept.VALID)) if told else kept.VALID
