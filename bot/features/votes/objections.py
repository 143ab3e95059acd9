"""Objections: worked into the text, or the proposal is off the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from bot.core.deeds import Question, Reach, asked, undone
from bot.core.feature import Feature, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Ask, Turn
from bot.features.votes import closing, outcomes, voting
from bot.language import reasons
from bot.language.slots import Type
from cards.kit import Card, claiming, own
from cards.votes import objections as show
from cards.votes import votes as taps
from cards.words import say
from storage import networks, people
from storage.db import Refused
from storage.votes import votes as kept
from storage.votes.poll import KIND, TAKEN_BACK, Choice, Poll, State

objections = Feature("objections")


class NewTextMissing(Refused):
    key = "reword-without-text"
    field = "text"


@objections.form(taps.RewordForm, by=Right.member)
def reword_form(turn: Turn, tap: taps.RewordForm) -> Card:
    poll = still(kept.poll(turn.db, turn.home.id, tap.poll))
    poll.may_be_reworded_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    return show.reword_form(poll)


@objections.tap(taps.Reword, by=Right.member, does=undone(Reach.ONE, instead="undo-instead-vote"))
def reword(turn: Turn, tap: taps.Reword) -> Card:
    """A new version of the text; nothing is carried over to it, and whoever had answered is asked again."""
    poll = kept.to_close(turn.db, turn.home.id, tap.poll)
    if poll is None or tap.version != poll.version:
        raise TooOld
    return _reword(turn, poll, tap.text)


def will_reword(turn: Turn, text: str, which: str = "") -> Question | None:
    """A text that no sign leads to may be something else: `edit the text for the minutes`."""
    poll = _to_reword(turn, which)
    words = " ".join(text.split())
    if reasons.is_led_to(turn.sentence, text):
        return None
    title, told, yes = show.sure_of_text(words)
    return Question(title, yes, told, poll.id, str(poll.version), kind=KIND)


@objections.question(
    by=Right.member,
    slots={"which": Type.target},
    asks_which=True,
    opens=["objections.reword_in_words"],
)
def reword_which(turn: Turn, which: str = "") -> Card | Ask:
    """Where the new words were not said, the text as it stands, to be changed; what names no vote may be
    they."""
    if which and not voting.is_named(turn, which):
        return Ask(turn.sentence, offered=True, door="objections.reword_in_words", given={"text": which})
    poll = still(kept.poll(turn.db, turn.home.id, _meant(turn, which)))
    poll.may_be_reworded_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    return show.reword_form(poll)


def _meant(turn: Turn, which: str) -> UUID:
    """Of several open votes one that this person may put otherwise."""

    def fits(poll: Poll) -> bool:
        try:
            poll.may_be_reworded_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
        except Refused:
            return False
        return True

    return voting.meant(turn, which, fits)


def _to_reword(turn: Turn, which: str) -> Poll:
    poll = kept.to_close(turn.db, turn.home.id, _meant(turn, which))
    if poll is None:
        raise voting.none_open(turn)
    poll.may_be_reworded_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    return poll


@objections.command(
    by=Right.member,
    slots={"which": Type.target},
    does=asked(Reach.ONE, will_reword, else_undone=True, instead="undo-instead-vote"),
    makes=False,
)
def reword_in_words(turn: Turn, text: str, which: str = "") -> Card:
    return _reword(turn, _to_reword(turn, which), text)


def _reword(turn: Turn, poll: Poll, text: str) -> Card:
    poll.may_be_reworded_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    words = " ".join(text.split())
    if not words or words == poll.question:
        raise NewTextMissing
    voting.is_new(turn, words, besides=poll.id)
    here = {one.id for one in networks.everybody(turn.db, turn.home.id)}
    asked = (kept.ever_voted(turn.db, poll.id) & here) - {turn.person.id}
    fresh = kept.reword(turn.db, poll, words)
    turn.note("reworded", voting.thing(poll), {"text": poll.question}, {"text": words})
    turn.redraw(poll.id)
    about = {"poll": str(fresh.id), "version": fresh.version}
    card = claiming(
        show.ask_again(fresh, voting.drawn(turn.db, fresh)), "reworded", voting.thing(fresh), **about
    )
    for person in sorted(asked):
        turn.post(card, to=people.by_id(turn.db, person), network=turn.home)
    return show.reworded(fresh, len(asked))


@objections.letter("reworded")
def draw_reworded(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until this text has their answer, or is no more."""
    assert query.person is not None, "it asks one person"
    found = kept.poll(query.db, query.network.id, UUID(about["poll"]))
    if found is None or not found.is_open or found.version != about["version"]:
        return None
    if kept.has_answered(query.db, found, query.person.id) or not query.is_here(query.person.id):
        return None
    return show.ask_again(found, voting.drawn(query.db, found))


@objections.question(by=Right.guest)
def objects_too(turn: Turn, **_whose: str) -> Sequence[Card]:
    """Whoever shares somebody's objection supports nothing, and says what they need themselves."""
    found = [one for one in voting.spoken_of(turn) if one.is_open]
    if not found:
        raise voting.none_open(turn)
    turn.remarks.append(say("objection-is-ones-own"))
    open_to = [one for one in found if Choice.OBJECTION in one.choices]
    return [own(card) for one in open_to or found if (card := voting.looks(turn, one.id))]


def will_withdraw(turn: Turn, which: str = "", reason: str = "") -> Question:
    poll = _own(turn, which)
    answered = kept.counted(turn.db, poll).answered
    title, told, yes = show.sure_to_withdraw(poll, answered, reasons.bare(reason))
    return Question(title, yes, told, poll.id, str(answered), kind=KIND, destroys=True)


def _own(turn: Turn, which: str) -> Poll:
    poll = voting.to_end(turn, which)
    poll.may_be_closed_by(turn.person.id, is_facilitator=turn.right >= Right.facilitator)
    return poll


@objections.command(
    by=Right.member,
    slots={"reason": reasons.is_one, "which": voting.may_name},
    does=asked(Reach.EVERYBODY, will_withdraw, instead="undo-instead-closed"),
    makes=False,
)
def withdraw(turn: Turn, which: str = "", reason: str = "") -> Card:
    """The proposal is off the table: no result, and no number; why is told with it."""
    poll = _own(turn, which)
    end = closing.End(State.UNDECIDED)
    eligible = closing.eligible_for(turn.db, poll, turn.home, turn.now)
    closed = closing.finish(
        turn.db,
        poll,
        turn.home,
        turn.now,
        turn.calendar,
        end,
        eligible=eligible,
        by=turn.person.id,
        reason=TAKEN_BACK,
    )
    turn.redraw(poll.id)
    turn.note(
        "withdrew", voting.thing(poll), after={"reason": why} if (why := reasons.bare(reason)) else None
    )
    return outcomes.by_hand(turn, closed)
