"""Outcomes: what the channel is told once, whoever or whatever ended a vote or gave it more time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core.turn import Leaving, Turn
from bot.features.votes import closing, voting
from cards.kit import Card, claiming
from cards.votes import polls
from cards.votes import votes as show
from cards.votes.votes import OUTCOME, MoreTime
from storage import people
from storage.db import Db
from storage.decisions import decisions
from storage.networks import Network
from storage.votes import options
from storage.votes import votes as kept
from storage.votes.ballots import Ballot


def announce(leaving: Leaving, ballot: Ballot, network: Network) -> None:
    """To the channel, once for each time that something became of it."""
    told = _told(leaving.db, ballot, network, leaving.now)
    moment = ballot.closed_at or ballot.closes_at
    leaving.post_drawn(
        OUTCOME,
        told,
        of=[voting.thing(ballot)],
        to=network,
        network=network,
        once=f"{OUTCOME}/{ballot.id}/{ballot.state}/{moment.isoformat()}",
    )


def by_hand(turn: Turn, ballot: Ballot) -> Card:
    """The answer to whoever ended it: in the channel it is what all are told, elsewhere that is said, too."""
    shown = ended(turn.db, ballot)
    if turn.is_personal or turn.incoming.place.room != turn.home.channel:
        announce(turn, ballot, turn.home)
        return shown
    told = _told(turn.db, ballot, turn.home, turn.now)
    return replace(claiming(shown, OUTCOME, voting.thing(ballot), **told), shared=True)


def ended(db: Db, ballot: Ballot) -> Card:
    """How it ended, by whom, and what was answered."""
    whole = kept.counted(db, ballot)
    by = people.by_id(db, ballot.closed_by).name if ballot.closed_by else ""
    return show.closed(whole, decisions.of_ballot(db, ballot.id), _numbers(db, whole), by=by)


def _numbers(db: Db, ballot: Ballot) -> list[Any]:
    if not ballot.kind.has_options:
        return show.counts(ballot, None)
    known = options.of_ballot(db, ballot.id)
    return polls.numbers(ballot, known, voting.standing(db, ballot, known))


def _told(db: Db, ballot: Ballot, network: Network, now: datetime) -> dict[str, Any]:
    """What the letter is about; of more time also what it was given for, which is so for good."""
    about: dict[str, Any] = {"ballot": str(ballot.id)}
    if not ballot.is_open:
        return about
    eligible = closing.eligible_for(db, ballot, network, now)
    return about | {
        "paused": ballot.paused,
        "until": ballot.closes_at.isoformat(),
        "answered": ballot.answered,
        "eligible": eligible,
        "needed": ballot.needed(eligible),
    }


def drawn(db: Db, ballot: Ballot, about: Mapping[str, Any]) -> Card:
    """What the channel is told, as it is now."""
    if "until" not in about:
        return ended(db, ballot)
    rest = {name: about[name] for name in ("paused", "answered", "eligible", "needed")}
    told = MoreTime(until=datetime.fromisoformat(about["until"]), **rest)
    return show.more_time(ballot, decisions.of_ballot(db, ballot.id), told)
