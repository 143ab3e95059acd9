"""Amendments: was a decision written down rightly, and what it should say instead."""

from __future__ import annotations

from bot import deciding
from bot.feature import Feature
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Tick, Turn
from cards import amendments as show
from cards import decisions as taps
from cards.kit import Card
from storage import amendments as kept
from storage import decisions, networks, people
from storage.decisions import Decision

amendments = Feature("amendments")


@amendments.tap(taps.Confirm, by=Right.guest)
def confirm(turn: Turn, tap: taps.Confirm) -> Card:
    """It was written down rightly, says whoever taps; the card tells the hosts and all others who did."""
    one = deciding.of(turn, tap.decision)
    one.may_be_confirmed(turn.now)
    if kept.confirm(turn.db, one.id, turn.person.id, turn.now):
        turn.note("confirmed", deciding.thing(one))
        turn.redraw(one.id)
    return deciding.shown(turn, one.id)


@amendments.form(taps.CorrectForm, by=Right.guest)
def correct_form(turn: Turn, tap: taps.CorrectForm) -> Card:
    return show.correct_form(deciding.of(turn, tap.decision))


@amendments.tap(taps.Correct, by=Right.guest)
def correct(turn: Turn, tap: taps.Correct) -> Card:
    """A proposal about the record, told to whoever can settle it; the record itself stays (US-17)."""
    one = deciding.of(turn, tap.decision)
    decisions.titled(tap.text)
    proposal = kept.propose(turn.db, one.id, turn.person, tap.text.strip(), turn.now)
    turn.note("proposed a correction", deciding.thing(one), after={"text": proposal.text})
    turn.redraw(one.id)
    for person in {one.closed_by, one.owner} - {None, turn.person.id}:
        assert person is not None
        card = show.correction(one, proposal)
        turn.post(card, to=people.by_id(turn.db, person), network=turn.home)
    return deciding.shown(turn, one.id)


@amendments.tap(taps.Settle, by=Right.guest)
def settle(turn: Turn, tap: taps.Settle) -> Card:
    """Taken in, it becomes a record of its own that supersedes the old one; both link to each other."""
    proposal = kept.amendment(turn.db, tap.correction)
    if proposal is None:
        raise TooOld
    one = deciding.to_change(turn, proposal.decision)
    status = kept.ACCEPTED if tap.accepted else kept.DECLINED
    kept.settle(turn.db, proposal, status, turn.person.id, turn.now)
    turn.note(f"{status} a correction", deciding.thing(one), after={"text": proposal.text})
    turn.redraw(one.id)
    if not tap.accepted or one.status == decisions.CHANGED:
        return deciding.shown(turn, one.id)
    fresh = _superseding(turn, one, proposal)
    card = deciding.whole(turn.db, fresh, turn.home)
    turn.post(card, to=turn.home)
    return card


def _superseding(turn: Turn, one: Decision, proposal: kept.Amendment) -> Decision:
    fresh = decisions.record(
        turn.db,
        one.network,
        turn.today.year,
        title=decisions.titled(proposal.text),
        text=proposal.text,
        kind=one.kind,
        method=one.method,
        decided_at=turn.now,
        closed_by=turn.person.id,
        meeting=one.meeting,
        item=one.item,
        source=one.source,
        owner=one.owner,
        due=one.due,
        review_on=one.review_on,
        scope=one.scope,
        to_management=one.to_management,
        to_kamu=one.to_kamu,
        supersedes=one.id,
        snapshot={**one.snapshot, "corrected_by": proposal.by},
    )
    turn.note("recorded", deciding.thing(fresh), after={"number": fresh.label, "supersedes": one.label})
    deciding.change(turn, one, "superseded", status=decisions.CHANGED)
    return fresh


@amendments.every
def stop_asking(tick: Tick) -> None:
    """The days in which anybody could speak are over: the record stands."""
    for one in decisions.confirmed(tick.db, tick.now):
        decisions.change(tick.db, one.id, confirm_until=None)
        tick.note("stands", deciding.thing(one), networks.by_id(tick.db, one.network))
        tick.redraw(one.id)
