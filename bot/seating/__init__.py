"""Seating: who hosts which meeting as things stand, planned anew after every change, and who may take a seat.

The rule is `bot/rules/rotation.py`; here it meets what the store knows. Whoever changes a seat holds the
network's rotation first, so that of two at once the second sees what the first did.
"""

from bot.seating.agreeing import MovedOn, put, take_off
from bot.seating.calling import call_of, open_call, thing_of, was_taken
from bot.seating.hours import may_write, working_days_on
from bot.seating.meant import HasNoSeat, NobodyNamed, NotYourSeat, SeveralNamed, mine, named, next_of
from bot.seating.offering import NoSeatChosen, WithYourself, must_fit, offer, seen, thing, told_of
from bot.seating.planning import Move, held, replan, settle
from bot.seating.rota import Rota, SeatRefused
from bot.seating.shown import row, rows

__all__ = [
    "HasNoSeat",
    "Move",
    "MovedOn",
    "NoSeatChosen",
    "NobodyNamed",
    "NotYourSeat",
    "Rota",
    "SeatRefused",
    "SeveralNamed",
    "WithYourself",
    "call_of",
    "held",
    "may_write",
    "mine",
    "must_fit",
    "named",
    "next_of",
    "offer",
    "open_call",
    "put",
    "replan",
    "row",
    "rows",
    "seen",
    "settle",
    "take_off",
    "thing",
    "thing_of",
    "told_of",
    "was_taken",
    "working_days_on",
]
