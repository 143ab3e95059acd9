"""Objections: worked into the text, or the proposal is off the table."""

from __future__ import annotations

from bot import closing, voting
from bot.feature import Feature
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Turn
from cards import objections as show
from cards import votes as taps
from cards.kit import Card
from storage import people
from storage import votes as kept
from storage.ballots import Ballot, State
from storage.db import Refused

objections = Feature("objections")


class NewTextMissing(Refused):
    key = "reword-without-text"


@objections.form(taps.RewordForm, by=Right.member)
def reword_form(turn: Turn, tap: taps.RewordForm) -> Card:
    ballot = kept.ballot(turn.db, turn.home.id, tap.ballot)
    if ballot is None:
        raise TooOld
    ballot.may_be_reworded_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    return show.reword_form(ballot)


@objections.tap(taps.Reword, by=Right.member)
def reword(turn: Turn, tap: taps.Reword) -> Card:
    """A new version of the text; nothing is carried over to it, and whoever had answered is asked again."""
    ballot = kept.to_close(turn.db, turn.home.id, tap.ballot)
    if ballot is None or tap.version != ballot.version:
        raise TooOld
    return _reword(turn, ballot, tap.text)


@objections.command(
    da=["ret forslaget til[:] {text}", "ny tekst[:] {text}", "integrér indvendingen[:] {text}"],
    en=["change the proposal to[:] {text}", "new text[:] {text}", "integrate the objection[:] {text}"],
    by=Right.member,
    makes=False,
)
def reword_in_words(turn: Turn, text: str) -> Card:
    ballot = kept.to_close(turn.db, turn.home.id, voting.meant(turn))
    if ballot is None:
        raise voting.NoOpenVote
    return _reword(turn, ballot, text)


def _reword(turn: Turn, ballot: Ballot, text: str) -> Card:
    ballot.may_be_reworded_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    words = " ".join(text.split())
    if not words or words == ballot.question:
        raise NewTextMissing
    asked = kept.ever_voted(turn.db, ballot.id) - {turn.person.id}
    fresh = kept.reword(turn.db, ballot, words)
    turn.note("reworded", voting.thing(ballot), {"text": ballot.question}, {"text": words})
    turn.redraw(ballot.id)
    shown = voting.drawn(turn.db, fresh)
    for person in sorted(asked):
        turn.post(show.ask_again(fresh, shown), to=people.by_id(turn.db, person), network=turn.home)
    return show.reworded(fresh, len(asked))


@objections.command(
    da=[
        "[jeg] (træk|trækker) (forslaget|mit forslag) [tilbage]",
        "træk afstemningen tilbage",
        "(aflys|annullér|slet) afstemningen",
    ],
    en=["[i] withdraw (the proposal|my proposal|the vote)", "cancel the vote"],
    by=Right.member,
    makes=False,
)
def withdraw(turn: Turn) -> Card:
    """The proposal is off the table: no result, and no number."""
    ballot = kept.to_close(turn.db, turn.home.id, voting.meant(turn))
    if ballot is None:
        raise voting.NoOpenVote
    ballot.may_be_closed_by(turn.person.id, is_facilitator=turn.right >= Right.facilitator)
    end = closing.End(State.UNDECIDED)
    eligible = closing.eligible_for(turn.db, ballot, turn.home, turn.now)
    closed = closing.finish(
        turn.db, ballot, turn.home, turn.now, end, eligible=eligible, by=turn.person.id, reason="withdrawn"
    )
    turn.redraw(ballot.id)
    turn.note("withdrew", voting.thing(ballot))
    return taps.closed(closed, None, turn.now)
