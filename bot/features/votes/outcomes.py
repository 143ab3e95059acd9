"""Outcomes: what the channel is told once, whoever or whatever ended a vote or gave it more time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.core import reminding
from bot.core.turn import Leaving, Tick, Turn
from bot.features.votes import closing, voting
from cards.kit import Card, claiming
from cards.votes import polls
from cards.votes import votes as show
from cards.votes.votes import OUTCOME, MoreTime
from storage import journal, people
from storage.db import Db
from storage.decisions import decisions
from storage.networks import Network
from storage.votes import options
from storage.votes import votes as kept
from storage.votes.poll import Poll


def announce(leaving: Leaving, poll: Poll, network: Network, **more: str) -> None:
    """To the channel, once for each time that something became of it."""
    told = _told(leaving.db, poll, network, leaving.now) | more
    moment = poll.closed_at or poll.closes_at
    leaving.post_drawn(
        OUTCOME,
        told,
        of=[voting.thing(poll)],
        to=network,
        network=network,
        once=f"{OUTCOME}/{poll.id}/{poll.state}/{moment.isoformat()}",
        due_at=_due_at(leaving, poll, network),
    )


def _due_at(leaving: Leaving, poll: Poll, network: Network) -> datetime | None:
    """That the clock gave a vote more time is told on no closed day, but on the morning after."""
    if not isinstance(leaving, Tick) or not poll.is_open:
        return None
    calendar = leaving.calendar(network)
    is_closed = not calendar.is_working_day(calendar.local(leaving.now).date())
    return reminding.opens(leaving.now, calendar) if is_closed else None


def by_hand(turn: Turn, poll: Poll) -> Card:
    """The answer to whoever ended it: in the channel it is what all are told, elsewhere that is said, too."""
    shown = ended(turn.db, poll)
    if turn.is_personal or turn.incoming.place.room != turn.home.channel:
        announce(turn, poll, turn.home)
        return shown
    told = _told(turn.db, poll, turn.home, turn.now)
    return replace(claiming(shown, OUTCOME, voting.thing(poll), **told), shared=True)


def prolonged(turn: Turn, poll: Poll) -> Card:
    """The same, to whoever gave it more time."""
    by = str(turn.person.id)
    told = _told(turn.db, poll, turn.home, turn.now) | {"by": by}
    shown = drawn(turn.db, poll, told)
    if turn.is_personal or turn.incoming.place.room != turn.home.channel:
        announce(turn, poll, turn.home, by=by)
        return shown
    return replace(claiming(shown, OUTCOME, voting.thing(poll), **told), shared=True)


def ended(db: Db, poll: Poll) -> Card:
    """How it ended, by whom, and what was answered."""
    whole = kept.counted(db, poll)
    by = people.by_id(db, poll.closed_by).name if poll.closed_by else ""
    why = (
        journal.last_of(db, poll.id, poll.closed_by, ["withdrew"]).get("reason", "") if poll.closed_by else ""
    )
    return show.closed(whole, decisions.of_poll(db, poll.id), _numbers(db, whole), by=by, why=why)


def _numbers(db: Db, poll: Poll) -> list[Any]:
    if not poll.kind.has_options:
        return show.counts(poll, None)
    known = options.of_poll(db, poll.id)
    return polls.numbers(poll, known, voting.standing(db, poll, known))


def _told(db: Db, poll: Poll, network: Network, now: datetime) -> dict[str, Any]:
    """What the letter is about; of more time also what it was given for, which is so for good."""
    about: dict[str, Any] = {"poll": str(poll.id)}
    if not poll.is_open:
        return about
    eligible = closing.eligible_for(db, poll, network, now)
    return about | {
        "paused": poll.paused,
        "until": poll.closes_at.isoformat(),
        "answered": poll.answered,
        "eligible": eligible,
        "needed": poll.needed(eligible),
    }


def drawn(db: Db, poll: Poll, about: Mapping[str, Any]) -> Card:
    """What the channel is told, as it is now."""
    if "until" not in about:
        return ended(db, poll)
    rest = {name: about[name] for name in ("paused", "answered", "eligible", "needed")}
    by = people.by_id(db, UUID(about["by"])).name if "by" in about else ""
    told = MoreTime(until=datetime.fromisoformat(about["until"]), by=by, **rest)
    return show.more_time(poll, decisions.of_poll(db, poll.id), told)
