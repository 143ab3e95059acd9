"""Collecting: three weeks before a meeting all are asked for items, once."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.core.feature import Feature, Tick
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.language.workdays import Calendar, monday_of
from cards.agenda import collecting as show
from cards.agenda import handling
from cards.kit import Card
from storage.meetings import Meeting, all_meetings
from storage.networks import Network

collecting = Feature("collecting")

WEEKS = 3
OPENS = time(10)
LASTS = timedelta(hours=6)


@collecting.every_network
def call(tick: Tick, network: Network) -> None:
    """For a meeting that was planned before; what nobody could post that day is left unsaid."""
    calendar = tick.calendar(network)
    for meeting in all_meetings(tick.db, network.id):
        opens = opening(meeting, calendar)
        if meeting.planned_at < opens and tick.has_come(opens) and not tick.has_come(opens + LASTS):
            once = f"collecting/{meeting.id}/{opens.date().isoformat()}"
            tick.post(show.call(meeting), to=network, once=once, expires_at=opens + LASTS)


def opening(meeting: Meeting, calendar: Calendar) -> datetime:
    """Monday of the week three weeks before, or the first working day after it."""
    day = calendar.local(meeting.starts_at).date() - timedelta(weeks=WEEKS)
    return calendar.at(calendar.on_or_after(monday_of(day)), OPENS)


@collecting.form(show.Begin, by=Right.guest)
def begin(turn: Turn) -> Card:
    return handling.form(turn.home.id)
