"""Offers: asking somebody to swap seats, to take one's seat or to give one."""

from __future__ import annotations

import re
from uuid import UUID

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.hosts import seating
from bot.features.hosts.seating import NoSeatChosen, Rota, SeatRefused, WithYourself
from bot.language import dates
from bot.language.lexicon import lexicon
from bot.language.slots import Type, holds
from cards.hosts import swaps as show
from cards.kit import Card
from cards.words import Leaf
from storage.db import Refused
from storage.hosts.hosts import Place, Seat
from storage.meetings import Meeting
from storage.people import Person

offers = Feature("offers")

MOST_CHOICES = 40


class NobodyChosen(Refused):
    key = "swap-nobody-chosen"


class NotYoursToGive(Refused):
    key = "put-in-not-yours"


# --- asking -----------------------------------------------------------------------------------------------


@offers.tap(show.Begin, by=Right.member)
def begin(turn: Turn, tap: show.Begin) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    return _form(turn, rota, *seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat)))


@offers.question(by=Right.member, asks_which=True)
def begin_by_words(turn: Turn, when: str = "") -> Card:
    """My seat of the day that was said, else my next one: whom of the others do I ask?"""
    rota = Rota(turn.db, turn.home, turn.now)
    return _form(turn, rota, *seating.seat_meant(rota, turn.person, when, turn.calendar))


@offers.question(by=Right.member, asks_which=True, opens=["covers.call_by_words"])
def who_could(turn: Turn) -> Card:
    """Whom I could ask, before I ask anybody."""
    return begin_by_words(turn)


def _form(turn: Turn, rota: Rota, meeting: Meeting, seat: Seat) -> Card:
    others = _others(rota, turn.person.id, seat.place)
    return show.form(turn.home.id, meeting, seat.seat, others, _helpers(rota, seat.place))


@offers.tap(show.Ask, by=Right.member, does=undone_by(Reach.ONE, "swaps.withdraw"))
def ask(turn: Turn, tap: show.Ask) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    _, mine = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    theirs = _chosen(rota, tap.place)
    other = seating.holder_of(rota, theirs)
    return seating.offer(turn, rota, turn.person, other, gives=mine.place, gets=theirs.place)


@offers.command(by=Right.member, does=undone_by(Reach.ONE, "swaps.withdraw"))
def ask_by_name(turn: Turn, name: str, when: str = "", then: str = "") -> Card:
    """My next seat for theirs, or mine of one day for theirs of another; a single day is one of either's."""
    rota = seating.held(turn.db, turn.home, turn.now)
    other = _another(turn, rota, name)
    of_mine = when if then or seating.is_of_mine(turn.sentence, when) else ""
    _, mine = seating.seat_meant(rota, turn.person, of_mine, turn.calendar)
    _, theirs = seating.seat_meant(rota, other, then, turn.calendar, mine=False)
    if when and not then and not of_mine:
        mine, theirs = _on_one_of(turn, rota, other, when, mine, theirs)
    return seating.offer(turn, rota, turn.person, other, gives=mine.place, gets=theirs.place)


def _on_one_of(
    turn: Turn, rota: Rota, other: Person, when: str, mine: Seat, theirs: Seat
) -> tuple[Seat, Seat]:
    """With the seat of the day that was said, mine or theirs; raises NotThatDay where neither hosts then."""
    days = {one.id for one in seating.meetings_meant(rota, when, turn.calendar)}
    for _, seat in rota.of(turn.person.id):
        if seat.meeting in days:
            return seat, theirs
    for _, seat in rota.of(other.id):
        if seat.meeting in days:
            return mine, seat
    raise seating.NotThatDay


# --- taking somebody's seat -------------------------------------------------------------------------------


@offers.tap(show.TakeForm, by=Right.member)
def take_form(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    return show.take_form(turn.home.id, _others(rota, turn.person.id, None))


@offers.question(by=Right.member, asks_which=True)
def take_by_words(turn: Turn) -> Card:
    return take_form(turn)


@offers.question(by=Right.member, asks_which=True)
def take_a_day_by_words(turn: Turn, when: str) -> Card:
    """Whose seat at that meeting would I take?"""
    rota = Rota(turn.db, turn.home, turn.now)
    meeting = seating.meeting_meant(rota, when, turn.calendar)
    return show.take_form(turn.home.id, _others(rota, turn.person.id, None, only=meeting))


@offers.tap(show.OfferToTake, by=Right.member, does=undone_by(Reach.ONE, "swaps.withdraw"))
def offer_to_take(turn: Turn, tap: show.OfferToTake) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    theirs = _chosen(rota, tap.place)
    return seating.offer(turn, rota, turn.person, seating.holder_of(rota, theirs), gets=theirs.place)


@offers.command(by=Right.member, does=undone_by(Reach.ONE, "swaps.withdraw"))
def offer_to_take_by_name(turn: Turn, name: str = "", owner: str = "") -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    other = _another(turn, rota, name or owner, owner=bool(owner))
    _, theirs = seating.next_of(rota, other.id, whose=other)
    return seating.offer(turn, rota, turn.person, other, gets=theirs.place)


# --- giving one's own to a single person ------------------------------------------------------------------


@offers.tap(show.AskToCover, by=Right.member, does=undone_by(Reach.ONE, "swaps.withdraw"))
def ask_to_cover(turn: Turn, tap: show.AskToCover) -> Card:
    """Only the one who was chosen is asked."""
    rota = seating.held(turn.db, turn.home, turn.now)
    _, mine = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    other = next((one for one in rota.members.values() if str(one.id) == tap.person), None)
    if other is None:
        raise NobodyChosen
    return seating.offer(turn, rota, turn.person, other, gives=mine.place)


@offers.command(by=Right.member, does=undone_by(Reach.ONE, "swaps.withdraw"))
def ask_to_cover_by_name(turn: Turn, name: str, when: str = "") -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    other = _another(turn, rota, name)
    _, mine = seating.seat_meant(rota, turn.person, when, turn.calendar)
    return seating.offer(turn, rota, turn.person, other, gives=mine.place)


def _may_name(words: str) -> bool:
    """`byt den 2/2 med Camille` and `byt min tur i maj med Emil` are of one's own seat, of nobody's else."""
    said = words.strip(" .?!")
    is_day = bool(said) and (said[-1].isdecimal() or dates.only(said))
    return bool(said) and not (is_day or _OWN_SEAT.match(said)) and holds(Type.person, said, lexicon())


_OWN_SEAT = re.compile(r"(?:min|mit|my)\s", re.IGNORECASE)


@offers.command(
    by=Right.facilitator,
    slots={"name": _may_name, "other": _may_name},
    does=undone_by(Reach.ONE, "swaps.withdraw"),
)
def ask_on_behalf(turn: Turn, name: str, other: str) -> Card:
    """A facilitator asks in somebody's name; the other still has to agree, and both are told."""
    rota = seating.held(turn.db, turn.home, turn.now)
    asker = seating.named(turn, rota, name)
    asked = seating.named(turn, rota, other, besides=asker)
    _, mine = seating.next_of(rota, asker.id, whose=asker)
    _, theirs = seating.next_of(rota, asked.id, whose=asked)
    return seating.offer(turn, rota, asker, asked, gives=mine.place, gets=theirs.place)


# --- putting somebody in a seat ---------------------------------------------------------------------------


@offers.command(by=Right.member, does=undone(Reach.ONE))
def put_in(turn: Turn, name: str, when: str) -> Card:
    """The person is asked and says yes first; it lies on top of the plan, and can be taken off (RO-4)."""
    rota = seating.held(turn.db, turn.home, turn.now)
    person = seating.named(turn, rota, name)
    meeting = seating.meeting_meant(rota, when, turn.calendar)
    seats = rota.seats_of.get(meeting.id, ())
    if any(seat.person == person.id for seat in seats):
        raise SeatRefused("twice", name=person.name)
    open_to_turn = [seat for seat in seats if _may_give(turn, seat)]
    if not open_to_turn:
        raise NotYoursToGive
    vacant = [seat for seat in open_to_turn if seat.person is None or seat.person == turn.person.id]
    if len(open_to_turn) == 1 or vacant:
        return _put_in(turn, rota, [*vacant, *open_to_turn][0], person)
    holders = [(seat, seating.holder_of(rota, seat)) for seat in open_to_turn]
    return show.whose_place(turn.home.id, meeting, person, holders)


@offers.tap(show.PutIn, by=Right.member, does=undone(Reach.ONE))
def put_in_by_tap(turn: Turn, tap: show.PutIn) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    seat, person = rota.seat(Place(tap.meeting, tap.seat)), rota.members.get(tap.person)
    if seat is None or person is None:
        raise TooOld
    if not _may_give(turn, seat):
        raise NotYoursToGive
    return _put_in(turn, rota, seat, person)


def _may_give(turn: Turn, seat: Seat) -> bool:
    """The secretariat asks about any seat, everybody about their own."""
    return turn.right >= Right.facilitator or seat.person == turn.person.id


def _put_in(turn: Turn, rota: Rota, seat: Seat, person: Person) -> Card:
    """In the name of whoever has the seat; a vacant one is offered by the secretariat itself."""
    asker = rota.named(seat.person) or turn.person
    return seating.offer(turn, rota, asker, person, gives=seat.place)


# --- who and what is meant --------------------------------------------------------------------------------


def _another(turn: Turn, rota: Rota, name: str, *, owner: bool = False) -> Person:
    """The member meant, who is somebody else."""
    found = seating.named(turn, rota, name, owner=owner)
    if found.id == turn.person.id:
        raise WithYourself
    return found


def _helpers(rota: Rota, place: Place) -> dict[str, Leaf | str]:
    """Who could take this seat without one in return, the first in line first."""
    line = [rota.members[rota.ids[one.member]] for one in rota.line_for(place)]
    return {str(one.id): one.name for one in line[:MOST_CHOICES]}


def _others(rota: Rota, person: UUID, mine: Place | None, *, only: Meeting | None = None) -> dict[str, Leaf]:
    """Seats of others that fit: that the person could have, and whose holder could have theirs."""
    found: dict[str, Leaf] = {}
    for meeting in [only] if only else rota.ahead:
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
