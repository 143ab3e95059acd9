"""Seating: who hosts which meeting as things stand, planned anew after every change, and who may take a seat.

The rule is `bot/rules/rotation.py`; here it meets what the store knows. Whoever changes a seat holds the
network's rotation first, so that of two at once the second sees what the first did.
"""

from bot.seating.agreeing import MovedOn, put, take_off
from bot.seating.calling import call_of, open_call, thing_of, was_taken
from bot.seating.hours import may_write, working_days_on
from bot.seating.meant import (
    HasNoSeat,
    NobodyNamed,
    NoMeetingThen,
    NotThatDay,
    NotYourSeat,
    SeveralNamed,
    meeting_meant,
    meetings_meant,
    mine,
    named,
    next_of,
    seat_meant,
)
from bot.seating.offering import NoSeatChosen, WithYourself, holder_of, offer, seen, thing, told_of
from bot.seating.planning import Move, held, replan, settle, told_standing
from bot.seating.rota import Rota, SeatRefused
from bot.seating.shown import row, rows

__all__ = [
    "HasNoSeat",
    "Move",
    "MovedOn",
    "NoMeetingThen",
    "NoSeatChosen",
    "NobodyNamed",
    "NotThatDay",
    "NotYourSeat",
    "Rota",
    "SeatRefused",
    "SeveralNamed",
    "WithYourself",
    "call_of",
    "held",
    "holder_of",
    "may_write",
    "meeting_meant",
    "meetings_meant",
    "mine",
    "named",
    "next_of",
    "offer",
    "open_call",
    "put",
    "replan",
    "row",
    "rows",
    "seat_meant",
    "seen",
    "settle",
    "take_off",
    "thing",
    "thing_of",
    "told_of",
    "told_standing",
    "was_taken",
    "working_days_on",
]
