"""Seating: who hosts which meeting as things stand, planned anew after every change, and who may take a seat.

The rule is `bot/features/hosts/rotation.py`; here it meets what the store knows. Whoever changes a seat holds
the network's rotation first, so that of two at once the second sees what the first did.
"""

from bot.features.hosts.seating.agreeing import MovedOn, put, take_off
from bot.features.hosts.seating.calling import (
    asked,
    call_for_who_cannot,
    call_of,
    called,
    called_now,
    hosts_away,
    open_call,
    relieved,
    thing_of,
    was_taken,
    yours,
)
from bot.features.hosts.seating.hours import answer_by, is_near, working_days_on
from bot.features.hosts.seating.meant import (
    HasNoSeat,
    NoMeetingThen,
    NotThatDay,
    NotYourSeat,
    guessed,
    is_of_mine,
    meeting_meant,
    meetings_asked_of,
    meetings_held,
    meetings_meant,
    mine,
    named,
    next_of,
    seat_meant,
)
from bot.features.hosts.seating.offering import (
    NoSeatChosen,
    WithYourself,
    holder_of,
    must_fit,
    offer,
    seen,
    settled,
    thing,
    told_of,
)
from bot.features.hosts.seating.planning import Move, held, replan, settle, settle_as_before, told_standing
from bot.features.hosts.seating.returning import absence_seen, end_absences, is_back, redraw_meetings
from bot.features.hosts.seating.rota import Rota, SeatRefused
from bot.features.hosts.seating.shown import row, rows

__all__ = [
    "HasNoSeat",
    "Move",
    "MovedOn",
    "NoMeetingThen",
    "NoSeatChosen",
    "NotThatDay",
    "NotYourSeat",
    "Rota",
    "SeatRefused",
    "WithYourself",
    "absence_seen",
    "answer_by",
    "asked",
    "call_for_who_cannot",
    "call_of",
    "called",
    "called_now",
    "end_absences",
    "guessed",
    "held",
    "holder_of",
    "hosts_away",
    "is_back",
    "is_near",
    "is_of_mine",
    "meeting_meant",
    "meetings_asked_of",
    "meetings_held",
    "meetings_meant",
    "mine",
    "must_fit",
    "named",
    "next_of",
    "offer",
    "open_call",
    "put",
    "redraw_meetings",
    "relieved",
    "replan",
    "row",
    "rows",
    "seat_meant",
    "seen",
    "settle",
    "settle_as_before",
    "settled",
    "take_off",
    "thing",
    "thing_of",
    "told_of",
    "told_standing",
    "was_taken",
    "working_days_on",
    "yours",
]
