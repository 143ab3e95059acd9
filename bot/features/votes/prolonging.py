"""Prolonging: whoever started a vote, or a host, gives it more time while it runs; never less."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.deeds import Question, Reach, asked
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.votes import outcomes, starting, voting
from bot.language import lengths, moments
from bot.language.dates import WEEKDAYS
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.slots import Type, holds
from cards.kit import Card
from cards.votes import prolonging as show
from cards.words import When
from storage.db import Refused
from storage.votes import options
from storage.votes import votes as kept
from storage.votes.poll import KIND, Poll

prolonging = Feature("prolonging")

LATEST = timedelta(days=366)
"""So far from now a vote may close; what is later is a slip of the finger in a year."""


_CLOSES = frozenset(("CLOSE", "STOP", "END", "FINISH"))
A_WEEK = timedelta(days=7)


class NotLater(Refused):
    """Whoever plans to answer on the last day must not find it closed."""

    key = "vote-not-later"


class OverAYearAhead(Refused):
    key = "vote-much-later"


def _may_be_when(words: str) -> bool:
    """A moment, or so much more."""
    return bool(lengths.days_more(words)) or holds(Type.moment, words, lexicon(), asked_for=True)


def will_prolong(turn: Turn, when: str, which: str = "") -> Question:
    poll = _to_prolong(turn, which)
    later = _later(turn, poll, when)
    title, told, yes = show.sure(poll, later)
    return Question(title, yes, told, poll.id, poll.closes_at.isoformat(), kind=KIND)


@prolonging.command(
    by=Right.member,
    slots={"when": _may_be_when},
    does=asked(Reach.EVERYBODY, will_prolong, instead="undo-instead-vote"),
    makes=False,
)
def prolong(turn: Turn, when: str, which: str = "") -> Card:
    """The channel is told once, with the new deadline and whose it is."""
    poll = _to_prolong(turn, which)
    later = _later(turn, poll, when)
    voting.say_if_closed(turn, later, poll.kind, [one.words for one in options.of_poll(turn.db, poll.id)])
    kept.change(turn.db, poll.id, closes_at=later)
    before, after = {"closes_at": poll.closes_at.isoformat()}, {"closes_at": later.isoformat()}
    turn.note("prolonged", voting.thing(poll), before, after)
    turn.redraw(poll.id)
    fresh = kept.poll(turn.db, turn.home.id, poll.id)
    assert fresh is not None, "it is held"
    return outcomes.prolonged(turn, fresh)


def _to_prolong(turn: Turn, which: str) -> Poll:
    """The vote that is meant; raises VotingIsOver or NotYoursToProlong."""
    poll = voting.to_end(turn, which)
    poll.may_be_prolonged_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    return poll


def _later(turn: Turn, poll: Poll, when: str) -> datetime:
    """The new deadline; raises NotLater, OverAYearAhead, or what is wrong with the words."""
    later = _moment(turn, poll, when)
    if later <= poll.closes_at:
        raise NotLater(until=When(poll.closes_at))
    if later > turn.now + LATEST:
        raise OverAYearAhead
    if early := voting.first_of_its_times_before(turn.db, poll, later, turn.calendar):
        raise starting.too_late_for(early, turn.now)
    return later


def _moment(turn: Turn, poll: Poll, when: str) -> datetime:
    """`to dage` and `en uge mere` are counted from the deadline, everything else from now."""
    if days := lengths.days_more(when):
        return poll.closes_at + timedelta(days=days)
    said = moments.until(when, turn.now, turn.calendar)
    if said is None:
        raise starting.ClosesWhen
    closes = starting.closing_at(said)
    return closes if closes > poll.closes_at else _behind(turn, poll, when) or closes


def _behind(turn: Turn, poll: Poll, when: str) -> datetime | None:
    """`forlæng til mandag` of a vote that closes on Friday is the Monday behind it, also where today is one;
    whoever wants to close it on a day means the next."""
    read = parse(turn.sentence, lexicon())
    closes = any(piece.concepts & _CLOSES for piece in read.pieces)
    if closes or WEEKDAYS.keys().isdisjoint(word.key for word in parse(when, lexicon()).words):
        return None
    said = moments.until(when, poll.closes_at, turn.calendar)
    later = starting.closing_at(said) if said else poll.closes_at
    return later if poll.closes_at < later <= poll.closes_at + A_WEEK else None
