"""Amendments: was a decision written down rightly, and what it should say instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Tick, Turn
from bot.features.decisions import deciding
from cards.decisions import amendments as show
from cards.decisions import decisions as taps
from cards.kit import Card, claiming
from cards.votes import statements
from storage import people
from storage.decisions import amendments as kept
from storage.decisions import decisions
from storage.decisions.decisions import Decision
from storage.votes import votes

amendments = Feature("amendments")


@amendments.tap(taps.Confirm, by=Right.guest, does=undone(Reach.ONE))
def confirm(turn: Turn, tap: taps.Confirm) -> Card:
    """It was written down rightly, says whoever taps; the card tells the hosts and all others who did."""
    one = deciding.of(turn, tap.decision)
    one.may_be_confirmed(turn.now)
    if kept.confirm(turn.db, one.id, turn.person.id, turn.now):
        turn.note("confirmed", deciding.thing(one))
        turn.redraw(one.id)
    return deciding.shown(turn, one.id)


@amendments.form(statements.WordForm, by=Right.guest)
def word_form(turn: Turn, tap: statements.WordForm) -> Card:
    one = _to_word(turn, tap.decision)
    one.worded(one.title, turn.now)
    return statements.word_form(one)


@amendments.tap(statements.Word, by=Right.guest, does=undone(Reach.ONE))
def word(turn: Turn, tap: statements.Word) -> Card:
    """The starter puts otherwise what was proposed as the wording; what was asked stays beside it."""
    one = _to_word(turn, tap.decision)
    words = decisions.word(turn.db, one, tap.text, turn.now)
    turn.note("worded", deciding.thing(one), before={"title": one.title}, after={"title": words})
    deciding.redraw(turn, one)
    return deciding.shown(turn, one.id)


def _to_word(turn: Turn, decision: UUID) -> Decision:
    """Of whoever started the vote, or a host; raises NotYoursToWord."""
    one = deciding.of(turn, decision)
    poll = votes.poll(turn.db, turn.home.id, one.poll) if one.poll else None
    if (poll is None or poll.opened_by != turn.person.id) and turn.right < Right.host:
        raise decisions.NotYoursToWord
    return one


@amendments.form(taps.CorrectForm, by=Right.guest)
def correct_form(turn: Turn, tap: taps.CorrectForm) -> Card:
    return show.correct_form(deciding.of(turn, tap.decision))


@amendments.tap(taps.Correct, by=Right.guest, does=undone(Reach.ONE))
def correct(turn: Turn, tap: taps.Correct) -> Card:
    """A proposal about the record, told to whoever can settle it; the record itself stays (US-17)."""
    one = deciding.of(turn, tap.decision)
    decisions.titled(tap.text)
    proposal = kept.propose(turn.db, one.id, turn.person, tap.text.strip(), turn.now)
    turn.note("proposed a correction", deciding.thing(one), after={"text": proposal.text})
    turn.redraw(one.id)
    for person in {one.closed_by, one.owner} - {None, turn.person.id}:
        assert person is not None
        card = claiming(
            show.correction(one, proposal), "correction", deciding.thing(one), correction=str(proposal.id)
        )
        turn.post(card, to=people.by_id(turn.db, person), network=turn.home)
    return deciding.shown(turn, one.id)


@amendments.letter("correction")
def draw_correction(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until it is taken in or declined, or the decision has another in its place."""
    proposal = kept.amendment(query.db, UUID(about["correction"]))
    one = decisions.decision(query.db, query.network.id, proposal.decision) if proposal else None
    if one is None or proposal is None or proposal.status != kept.OPEN or one.status == decisions.CHANGED:
        return None
    return show.correction(one, proposal)


@amendments.tap(taps.Settle, by=Right.guest, does=undone(Reach.ONE))
def settle(turn: Turn, tap: taps.Settle) -> Card:
    """Taken in, it becomes a record of its own that supersedes the old one; both link to each other."""
    proposal = still(kept.amendment(turn.db, tap.correction))
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
        method=decisions.CORRECTION,
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
        snapshot=one.of_the_question,
    )
    turn.note("recorded", deciding.thing(fresh), after={"number": fresh.label, "supersedes": one.label})
    deciding.change(turn, one, "superseded", status=decisions.CHANGED, confirm_until=None)
    return fresh


@amendments.every
def stop_asking(tick: Tick) -> None:
    """The days in which anybody could speak are over: the record stands."""
    for one in decisions.confirmed(tick.db, tick.now):
        decisions.change(tick.db, one.id, confirm_until=None)
        tick.note("stands", deciding.thing(one), tick.network(one.network))
        tick.redraw(one.id)
        if one.poll is not None:
            tick.redraw(one.poll)
