"""Offers: asking somebody to swap seats, to take one's seat or to give one."""

from __future__ import annotations

from uuid import UUID

from bot import seating
from bot.feature import Feature
from bot.rights import Right
from bot.seating import NoSeatChosen, Rota, SeatRefused, WithYourself
from bot.taps import TooOld
from bot.turn import Turn
from cards import swaps as show
from cards.kit import Card
from cards.words import Leaf
from storage.hosts import Place, Seat

offers = Feature("offers")

MOST_CHOICES = 40


# --- asking -----------------------------------------------------------------------------------------------


@offers.tap(show.Begin, by=Right.member)
def begin(turn: Turn, tap: show.Begin) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return show.form(turn.home.id, meeting, seat.seat, _others(rota, turn.person.id, seat.place))


@offers.question(
    da=[
        "byt",
        "jeg vil [gerne] bytte",
        "byt [mit] (vært|værtskab|plads|tur|værtsplads)",
        "kan jeg bytte",
        "(kan|vil) nogen bytte [med mig]",
        "er der nogen der (vil|kan) bytte [med mig]",
    ],
    en=[
        "swap",
        "i (want|would like) to swap",
        "swap [my] (seat|turn|hosting)",
        "can i swap",
        "can (someone|anyone|anybody) swap [with me]",
    ],
    by=Right.member,
    asks_which=True,
)
def begin_by_words(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    meeting, seat = seating.next_of(rota, turn.person.id)
    return show.form(turn.home.id, meeting, seat.seat, _others(rota, turn.person.id, seat.place))


@offers.tap(show.Ask, by=Right.member)
def ask(turn: Turn, tap: show.Ask) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    _, mine = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return seating.offer(turn, rota, turn.person, _chosen(rota, tap.place), gives=mine.place)


@offers.command(
    da=[
        "byt [mit] [vært|værtskab|plads|tur] med {name}",
        "spørg {name} om at bytte",
        "spørg om {name} vil bytte",
        "jeg vil [gerne] bytte med {name}",
    ],
    en=["swap [my] [seat|turn|hosting] with {name}", "ask {name} to swap"],
    by=Right.member,
)
def ask_by_name(turn: Turn, name: str) -> Card:
    """My next seat for theirs."""
    rota = seating.held(turn.db, turn.home, turn.now)
    _, mine = seating.next_of(rota, turn.person.id)
    other = seating.named(rota, name)
    if other.id == turn.person.id:
        raise WithYourself
    _, theirs = seating.next_of(rota, other.id, whose=other)
    return seating.offer(turn, rota, turn.person, theirs, gives=mine.place)


@offers.tap(show.TakeForm, by=Right.member)
def take_form(turn: Turn, tap: show.TakeForm) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    rota = Rota(turn.db, turn.home, turn.now)
    return show.take_form(turn.home.id, _others(rota, turn.person.id, None))


@offers.question(
    da=["overtag en plads", "jeg vil [gerne] være vært", "jeg vil [gerne] overtage en plads"],
    en=["take over a seat", "i (want|would like) to host", "i would like to take a seat"],
    by=Right.member,
    asks_which=True,
)
def take_by_words(turn: Turn) -> Card:
    return take_form(turn, show.TakeForm(turn.home.id))


@offers.tap(show.OfferToTake, by=Right.member)
def offer_to_take(turn: Turn, tap: show.OfferToTake) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    return seating.offer(turn, rota, turn.person, _chosen(rota, tap.place), gives=None)


@offers.command(
    da=[
        "overtag {name} plads",
        "overtag pladsen fra {name}",
        "jeg vil [gerne] være vært i stedet for {name}",
    ],
    en=["take over {name} seat", "take the seat of {name}", "i (want|would like) to host instead of {name}"],
    by=Right.member,
)
def offer_to_take_by_name(turn: Turn, name: str) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    other = seating.named(rota, name)
    if other.id == turn.person.id:
        raise WithYourself
    _, theirs = seating.next_of(rota, other.id, whose=other)
    return seating.offer(turn, rota, turn.person, theirs, gives=None)


@offers.command(
    da=["byt {name} og {other}", "byt {name} med {other}"],
    en=["swap {name} and {other}", "swap {name} with {other}"],
    by=Right.facilitator,
)
def ask_on_behalf(turn: Turn, name: str, other: str) -> Card:
    """A facilitator asks in somebody's name; the other still has to agree, and both are told."""
    rota = seating.held(turn.db, turn.home, turn.now)
    asker, asked = seating.named(rota, name), seating.named(rota, other)
    if asker.id == asked.id:
        raise WithYourself
    _, mine = seating.next_of(rota, asker.id, whose=asker)
    _, theirs = seating.next_of(rota, asked.id, whose=asked)
    return seating.offer(turn, rota, asker, theirs, gives=mine.place)


# --- who and what is meant --------------------------------------------------------------------------------


def _others(rota: Rota, person: UUID, mine: Place | None) -> dict[str, Leaf]:
    """Seats of others that fit: that the person could have, and whose holder could have theirs."""
    found: dict[str, Leaf] = {}
    for meeting in rota.ahead:
        for seat in rota.seats_of.get(meeting.id, ()):
            holder = rota.named(seat.person)
            if holder and holder.id != person and _fits(rota, person, holder.id, mine, seat.place):
                found[f"{meeting.id}/{seat.seat}"] = show.option(meeting, holder)
    return dict(list(found.items())[:MOST_CHOICES])


def _fits(rota: Rota, person: UUID, holder: UUID, mine: Place | None, theirs: Place) -> bool:
    if mine and mine.meeting == theirs.meeting:
        return False
    try:
        rota.check(person, theirs)
        if mine:
            rota.check(holder, mine)
    except SeatRefused:
        return False
    return True


def _chosen(rota: Rota, place: str) -> Seat:
    """The seat that was chosen from a list, as `meeting/seat`."""
    meeting, _, number = place.partition("/")
    found = next((one for one in rota.seats if f"{one.meeting}/{one.seat}" == place), None)
    if not meeting or not number or found is None:
        raise NoSeatChosen
    return found
