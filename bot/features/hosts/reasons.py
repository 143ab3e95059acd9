"""Reasons: why it is whose turn, how often somebody has hosted, and how the order goes (mechanisms RO-8)."""

from __future__ import annotations

from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.hosts import seating
from bot.features.hosts.seating import Rota, SeatRefused
from cards.hosts import hosts as show_hosts
from cards.hosts import reasons as show
from cards.kit import Card
from storage.db import Refused
from storage.hosts.hosts import Place
from storage.meetings import Meeting
from storage.people import Person

reasons = Feature("reasons")


class NoDuty(Refused):
    """Whoever asks hosts none of the meetings to come."""

    key = "host-of-none"


@reasons.question(
    da=[
        "hvorfor mig",
        "hvorfor [lige] (er|blev|skal) jeg [være] vært",
        "hvorfor er det (mig|min tur) [der er vært]",
        "hvorfor står jeg for tur",
        "hvorfor er det altid mig",
        "hvorfor skal jeg [igen]",
        "hvorfor er jeg (vært igen|allerede vært)",
    ],
    en=["why me", "why (am|was) i [the|a] (host|hosting)", "why do i [have to] host", "why is it my turn"],
    means=[
        "ME HOST LAST WHY AGAIN",
        "WHY CHOOSE ME HOST",
        "ME HOST WHY",
        "HOST LAST WHY ME",
        "ME HOST! LAST WHY",
        "WHY ME",
        "WHY ME HOST",
        "WHY MY SEAT",
        "NOT MY SEAT",
        "WHY ALWAYS ME",
        "WHY ME AGAIN",
        "ALWAYS ME",
        "WHY CHOOSE ME",
    ],
    by=Right.guest,
)
def why_me(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    for meeting, seat in rota.of(turn.person.id):
        return show.why(seating.row(rota, meeting), seat)
    raise NoDuty


@reasons.tap(show_hosts.Why, by=Right.guest)
def why_this(turn: Turn, tap: show_hosts.Why) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    seat, meeting = rota.seat(Place(tap.meeting, tap.seat)), rota.meeting(tap.meeting)
    if seat is None or meeting is None or seat.person != turn.person.id:
        raise TooOld
    return show.why(seating.row(rota, meeting), seat)


@reasons.question(
    da=[
        "hvorfor [ikke] {name}",
        "hvorfor er {name} [ikke] vært",
        "hvorfor er det [ikke] {name} tur",
        "hvorfor skal {name} [ikke] være vært",
        "hvorfor slipper {name}",
    ],
    en=[
        "why [not] {name}",
        "why is {name} [not] (host|hosting|the host)",
        "why (does not|does) {name} host",
        "why is it [not] {name} turn",
    ],
    means=[
        "WHY {name}",
        "WHY {name} HOST",
        "WHY NOT {name}",
        "WHY NOT {name} HOST",
        "WHY {name} SEAT",
        "WHY {name} EXEMPT",
        "{name} NOT HOST WHY",
    ],
    by=Right.guest,
)
def why_somebody(turn: Turn, name: str) -> Card:
    """How somebody stands beside the hosts of the next meeting, and when their own turn comes."""
    rota = Rota(turn.db, turn.home, turn.now)
    person = seating.guessed(turn, rota, name)
    if person.id == turn.person.id:
        return why_me(turn)
    turns = [meeting for meeting, _ in rota.of(person.id)]
    if not rota.ahead:
        return show_hosts.turns_of(person, turns)
    coming = rota.ahead[0]
    standing = next((one for one in rota.line_at(coming) if rota.ids[one.member] == person.id), None)
    told = seating.told_standing(rota, standing) if standing else None
    return show.of_somebody(person, turns, seating.row(rota, coming), told, _in_the_way(rota, person, coming))


def _in_the_way(rota: Rota, person: Person, coming: Meeting) -> str | None:
    """What keeps somebody from the seats of the meeting, where anything does."""
    seats = rota.seats_of.get(coming.id, ())
    if not seats or any(seat.person == person.id for seat in seats):
        return None
    try:
        rota.check(person.id, Place(coming.id, 1))
    except SeatRefused as refused:
        return refused.key.removeprefix("seat-")
    return None


@reasons.question(
    da=[
        "hvordan (vælges|findes|fordeles) (værterne|værtskaberne|værter)",
        "hvordan går (turen|det) på skift",
        "hvem bestemmer hvem der er vært",
        "hvad er reglen for værter",
    ],
    en=[
        "how are [the] hosts (chosen|picked|found)",
        "how does the (rota|rotation|hosting) work",
        "who decides who hosts",
    ],
    means=[
        "RULE ROTA",
        "? RULE HOST",
        "WHAT RULE ROTA",
        "RULE WHO HOST",
        "? RULE WHO HOST",
        "WHO MAKE ROTA",
        "HOW SEAT RULE",
        "WHAT RULE CHOOSE HOST",
        "HOW FIND WHO HOST",
        "WHO DECIDE ROTA",
        "WHO DECIDE ROTA HOST",
        "HOW DECIDE! HOST",
        "HOW (CHOOSE|FIND) HOST",
        "WHAT RULE HOST",
        "HOW (ROTA|SEAT)",
        "WHO DECIDE HOST",
        "HOW HOST RULE",
        "HOW WORKS ROTA",
        "RULE HOST",
        "? FAIR HOST",
        "WHO CHOOSE HOST",
        "HOW DECIDE HOST",
    ],
    by=Right.guest,
)
def the_rule(turn: Turn) -> Card:
    return show.rule(Rota(turn.db, turn.home, turn.now).next_in_line())


@reasons.question(
    da=[
        "hvor (tit|ofte) har jeg været vært",
        "hvor mange gange har jeg været vært",
        "hvornår var jeg sidst vært",
        "hvor (tit|ofte) har {name} været vært",
        "hvor mange gange har {name} været vært",
    ],
    en=[
        "how (often|many times) have i hosted",
        "when did i last host",
        "how (often|many times) has {name} hosted",
    ],
    means=[
        "LONG_TIME HOST ME",
        "LONG_TIME LAST HOST ME",
        "MORE HOST ME",
        "? MORE HOST ME OTHERS",
        "HOST ME OTHERS",
        "WHO HOST OFTEN",
        "WHO HOST MORE",
        "? HOST ME LAST",
        "OFTEN HOST ME",
        "OFTEN HOST {name}",
        "WHEN LAST HOST ME",
        "OFTEN HOST",
        "LAST HOST ME",
        "WHEN LAST HOST {name}",
        "HOW_MANY HOST ME",
        "HOW_MANY HOST {name}",
    ],
    by=Right.guest,
)
def how_often(turn: Turn, name: str = "") -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    person = seating.guessed(turn, rota, name) if name else turn.person
    hosted = [
        seat.starts_at for seat in rota.seats if seat.person == person.id and seat.starts_at <= turn.now
    ]
    return show.how_often(person if name else None, hosted)
