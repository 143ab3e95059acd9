"""Swaps: asking somebody to swap seats, to take one's seat or to give one, and the other's yes or no."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from functools import partial
from uuid import UUID

from bot import seating
from bot.feature import Feature, Outlook, Waiting
from bot.rights import Right
from bot.seating import Rota, SeatRefused
from bot.taps import TooOld
from bot.turn import Tick, Turn
from cards import swaps as show
from cards.kit import Card, Thing
from cards.words import Leaf
from storage import agenda, hosts, networks, people
from storage import swaps as kept
from storage.db import Db, Refused
from storage.hosts import Kind, Place, Seat
from storage.networks import Network
from storage.people import Person
from storage.swaps import State, Swap

swaps = Feature("swaps")

MOST_CHOICES = 40


class WithYourself(Refused):
    key = "swap-with-yourself"


class NoSeatChosen(Refused):
    key = "swap-nothing-chosen"


class NothingToUndo(Refused):
    key = "swap-nothing-to-undo"


# --- asking -----------------------------------------------------------------------------------------------


@swaps.tap(show.Begin, by=Right.member)
def begin(turn: Turn, tap: show.Begin) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return show.form(turn.home.id, meeting, seat.seat, _others(rota, turn.person.id, seat.place))


@swaps.question(
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


@swaps.tap(show.Ask, by=Right.member)
def ask(turn: Turn, tap: show.Ask) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    _, mine = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return _offer(turn, rota, turn.person, _chosen(rota, tap.place), gives=mine.place)


@swaps.command(
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
    return _offer(turn, rota, turn.person, theirs, gives=mine.place)


@swaps.tap(show.TakeForm, by=Right.member)
def take_form(turn: Turn, tap: show.TakeForm) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    rota = Rota(turn.db, turn.home, turn.now)
    return show.take_form(turn.home.id, _others(rota, turn.person.id, None))


@swaps.question(
    da=["overtag en plads", "jeg vil [gerne] være vært", "jeg vil [gerne] overtage en plads"],
    en=["take over a seat", "i (want|would like) to host", "i would like to take a seat"],
    by=Right.member,
    asks_which=True,
)
def take_by_words(turn: Turn) -> Card:
    return take_form(turn, show.TakeForm(turn.home.id))


@swaps.tap(show.OfferToTake, by=Right.member)
def offer_to_take(turn: Turn, tap: show.OfferToTake) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    return _offer(turn, rota, turn.person, _chosen(rota, tap.place), gives=None)


@swaps.command(
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
    return _offer(turn, rota, turn.person, theirs, gives=None)


@swaps.command(
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
    return _offer(turn, rota, asker, theirs, gives=mine.place)


def _offer(turn: Turn, rota: Rota, asker: Person, theirs: Seat, gives: Place | None) -> Card:
    """Keep the offer and send it; nothing moves before the other agrees."""
    other = rota.named(theirs.person)
    if other is None:
        raise NoSeatChosen
    if other.id == asker.id:
        raise WithYourself
    _must_fit(rota, asker, other, gives, theirs.place)
    swap = Swap(
        kept.new_id(),
        turn.home.id,
        asker.id,
        other.id,
        gives,
        theirs.place,
        asked_by=turn.person.id,
        asked_at=turn.now,
        expires_at=seating.working_days_on(turn.now, kept.WORKING_DAYS, turn.calendar),
        on_behalf=turn.person.id != asker.id,
    )
    return _send(turn, swap)


def _send(turn: Turn, swap: Swap) -> Card:
    """The offer on its way, and what whoever asked sees."""
    kept.ask(turn.db, swap)
    turn.note("asked", _thing(swap), after=_seen(swap))
    told = _told(turn.db, swap)
    turn.post(show.offer(told), to=told.other, network=turn.home, expires_at=swap.expires_at)
    if swap.on_behalf:
        turn.post(show.asked(told), to=told.asker, network=turn.home)
    return show.asked(told, may_agree=turn.right >= Right.facilitator)


def _must_fit(rota: Rota, asker: Person, other: Person, gives: Place | None, gets: Place) -> None:
    """Refused now what would be refused at the other's yes."""
    if gives and gives.meeting == gets.meeting:
        raise SeatRefused("same-meeting")
    rota.check(asker.id, gets)
    if gives:
        rota.check(other.id, gives)


# --- answering --------------------------------------------------------------------------------------------


@swaps.tap(show.Agree, by=Right.guest)
def agree(turn: Turn, tap: show.Agree) -> Card:
    """Both have agreed: two overrides of one id lie on the plan (mechanisms RO-4)."""
    rota = seating.held(turn.db, turn.home, turn.now)
    swap = _swap(turn, tap.swap)
    change = swap.agree(turn.person.id, turn.now, on_behalf=turn.right >= Right.facilitator)
    _still_holds(rota, swap)
    both = [(swap.gives, swap.other), (swap.gets, swap.asker)]
    kind = Kind.SWAP if swap.gives and swap.gets else Kind.TAKE if swap.gets else Kind.COVER
    on_behalf = bool(change.get("on_behalf"))
    moves = [(place, person) for place, person in both if place]
    seating.put(rota, moves, kind, swap.id, turn.person.id, on_behalf=on_behalf)
    return _ended(turn, swap, change)


@swaps.tap(show.Decline, by=Right.guest)
def decline(turn: Turn, tap: show.Decline) -> Card:
    hosts.hold(turn.db, turn.home.id)
    swap = _swap(turn, tap.swap)
    facilitates = turn.right >= Right.facilitator
    return _ended(turn, swap, swap.decline(turn.person.id, turn.now, tap.reason, on_behalf=facilitates))


@swaps.tap(show.Withdraw, by=Right.guest)
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    hosts.hold(turn.db, turn.home.id)
    swap = _swap(turn, tap.swap)
    return _ended(
        turn, swap, swap.withdraw(turn.person.id, turn.now, on_behalf=turn.right >= Right.facilitator)
    )


@swaps.tap(show.Undo, by=Right.guest)
def undo(turn: Turn, tap: show.Undo) -> Card:
    """The plan below shows again, as if nothing had been agreed on (mechanisms I7)."""
    rota = seating.held(turn.db, turn.home, turn.now)
    swap = _swap(turn, tap.swap)
    change = swap.undo(turn.person.id, turn.now, on_behalf=turn.right >= Right.facilitator)
    seating.take_off(rota, swap.id, turn.person.id)
    return _ended(turn, swap, change)


@swaps.command(
    da=["fortryd (byttet|bytte|byt|bytningen)", "træk (byttet|tilbuddet) tilbage"],
    en=["undo [the|my] swap", "withdraw [the|my] (swap|offer)"],
    by=Right.member,
    makes=False,
)
def undo_by_words(turn: Turn) -> Card:
    """The open offer that I made last, else what I agreed on within the last day."""
    mine = [one for one in kept.open_in(turn.db, turn.home.id) if one.asker == turn.person.id]
    if mine:
        return withdraw(turn, show.Withdraw(turn.home.id, mine[-1].id))
    for swap in kept.agreed_by(turn.db, turn.home.id, turn.person.id, turn.now - hosts.UNDO):
        return undo(turn, show.Undo(turn.home.id, swap.id))
    raise NothingToUndo


def _ended(turn: Turn, swap: Swap, change: dict[str, object]) -> Card:
    """Keep what came of it; the other side is told, and the plan is brought up to date."""
    kept.change(turn.db, swap.id, **change)
    after = kept.swap(turn.db, turn.home.id, swap.id)
    assert after is not None
    turn.redraw(swap.id)
    turn.note(after.state.value, _thing(swap), _seen(swap), _seen(after))
    told = _told(turn.db, after)
    for person in (told.asker, told.other):
        if person.id != turn.person.id:
            turn.post(show.settled(told), to=person, network=turn.home)
    seating.settle(turn, turn.home, told=(told.asker.id, told.other.id))
    return show.settled(told)


def _still_holds(rota: Rota, swap: Swap) -> None:
    """An offer is about the seats as they were: whoever had them must have them still."""
    for place, holder in ((swap.gives, swap.asker), (swap.gets, swap.other)):
        if place is None:
            continue
        seat = rota.seat(place)
        if seat is None or seat.person != holder:
            raise seating.MovedOn


@swaps.living(kept.KIND)
def draw(db: Db, swap: UUID, network: Network) -> Card | None:
    found = kept.swap(db, network.id, swap)
    return show.offer(_told(db, found)) if found else None


@swaps.waiting
def to_answer(outlook: Outlook) -> Iterator[Waiting]:
    """Offers that wait for somebody's yes or no; the day before one runs out they are reminded."""
    for swap in kept.open_in(outlook.db, outlook.network.id):
        if outlook.is_about(swap.other) and outlook.now < swap.expires_at:
            told = _told(outlook.db, swap)
            last_day = outlook.calendar.local(swap.expires_at).date()
            asked = outlook.calendar.at(outlook.calendar.add_working_days(last_day, -1), time(8, 30))
            yield Waiting(
                swap.other,
                _thing(swap),
                "answer",
                told.offered,
                show.answer(told),
                until=swap.expires_at,
                remind_at=(asked,) if asked > swap.asked_at else (),
                card=partial(show.offer, told),
            )


@swaps.every
def expire(tick: Tick) -> None:
    """Nobody answered within five working days: both are told, and nothing has moved."""
    for swap in kept.run_out(tick.db, tick.now):
        network = networks.by_id(tick.db, swap.network)
        if not seating.may_write(tick.now, tick.calendar(network)):
            continue
        kept.change(tick.db, swap.id, state=State.EXPIRED.value, ended_at=tick.now)
        after = replace(swap, state=State.EXPIRED)
        tick.redraw(swap.id)
        tick.note("expired", _thing(swap), network, _seen(swap), _seen(after))
        if network.active:
            told = _told(tick.db, after)
            tick.post(show.settled(told), to=told.asker, network=network)


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


def _swap(turn: Turn, swap: UUID) -> Swap:
    found = kept.to_answer(turn.db, turn.home.id, swap)
    if found is None:
        raise TooOld
    return found


def _told(db: Db, swap: Swap) -> show.Told:
    return show.Told(
        swap,
        people.by_id(db, swap.asker),
        people.by_id(db, swap.other),
        agenda.meeting(db, swap.gives.meeting) if swap.gives else None,
        agenda.meeting(db, swap.gets.meeting) if swap.gets else None,
    )


def _thing(swap: Swap) -> Thing:
    return Thing(kept.KIND, swap.id)


def _seen(swap: Swap) -> dict[str, object]:
    return {
        "state": swap.state.value,
        "gives": swap.gives and [str(swap.gives.meeting), swap.gives.seat],
        "gets": swap.gets and [str(swap.gets.meeting), swap.gets.seat],
        "on_behalf": swap.on_behalf,
    }
