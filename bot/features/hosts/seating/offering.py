"""Offers: what one person asks of another about their seats, sent to them; nothing moves before the yes."""

from __future__ import annotations

from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.hosts.seating.hours import working_days_on
from bot.features.hosts.seating.rota import Rota, SeatRefused
from cards.hosts import swaps as show
from cards.kit import Card, Subject, claiming, told_alone
from storage import pauses, people
from storage.db import Db, Refused
from storage.hosts import swaps as kept
from storage.hosts.hosts import Place, Seat
from storage.hosts.swaps import Swap
from storage.meetings import meeting_by_id
from storage.people import Person


class WithYourself(Refused):
    key = "swap-with-yourself"


class NoSeatChosen(Refused):
    key = "swap-nothing-chosen"


def offer(
    turn: Turn,
    rota: Rota,
    asker: Person,
    other: Person,
    *,
    gives: Place | None = None,
    gets: Place | None = None,
) -> Card:
    """Keep the offer and send it; nothing moves before the other agrees. What was asked already, by either of
    the two, is not asked twice: the other's offer of just that is there to say yes to."""
    if other.id == asker.id:
        raise WithYourself
    must_fit(rota, asker, other, gives, gets)
    for one in kept.open_in(turn.db, turn.home.id):
        if one.expires_at > turn.now and one.is_of(asker.id, other.id, gives, gets):
            return asked(turn.db, told_of(turn.db, one), may_agree=turn.right >= Right.facilitator)
        if one.expires_at > turn.now and one.is_of(other.id, asker.id, gets, gives):
            return told_alone(show.offer(told_of(turn.db, one)))
    swap = Swap(
        kept.new_id(),
        turn.home.id,
        asker.id,
        other.id,
        gives,
        gets,
        asked_by=turn.person.id,
        asked_at=turn.now,
        expires_at=working_days_on(turn.now, kept.WORKING_DAYS, turn.calendar),
        on_behalf=turn.person.id != asker.id or _is_vacant(rota, gives),
    )
    return _send(turn, swap)


def _is_vacant(rota: Rota, gives: Place | None) -> bool:
    seat = rota.seat(gives) if gives else None
    return seat is not None and seat.person is None


def holder_of(rota: Rota, seat: Seat) -> Person:
    """Whoever has the seat; raises NoSeatChosen where nobody does."""
    found = rota.named(seat.person)
    if found is None:
        raise NoSeatChosen
    return found


def _send(turn: Turn, swap: Swap) -> Card:
    """The offer on its way, and what whoever asked sees."""
    kept.ask(turn.db, swap)
    turn.note("asked", thing(swap), after=seen(swap))
    told = told_of(turn.db, swap)
    turn.post(show.offer(told), to=told.other, network=turn.home, expires_at=swap.expires_at)
    if swap.on_behalf and not swap.fills:
        turn.post(asked(turn.db, told), to=told.asker, network=turn.home)
    return asked(turn.db, told, may_agree=turn.right >= Right.facilitator)


def asked(db: Db, told: show.Told, *, may_agree: bool = False) -> Card:
    """To whoever asked, until it is answered."""
    card = show.asked(told, may_agree=may_agree, reached=pauses.reaches(db, told.other))
    return claiming(card, "swap-asked", thing(told.swap), swap=str(told.swap.id), may_agree=may_agree)


def settled(told: show.Told) -> Card:
    """What came of it, until something else does."""
    about = {"swap": str(told.swap.id), "state": told.swap.state.value}
    return claiming(show.settled(told), "swap-settled", thing(told.swap), **about)


def must_fit(rota: Rota, asker: Person, other: Person, gives: Place | None, gets: Place | None) -> None:
    """Refused now what would be refused at the other's yes."""
    if gives and gets and gives.meeting == gets.meeting:
        raise SeatRefused("same-meeting")
    if gets:
        rota.check(asker.id, gets)
    if gives:
        rota.check(other.id, gives)


def told_of(db: Db, swap: Swap) -> show.Told:
    return show.Told(
        swap,
        people.by_id(db, swap.asker),
        people.by_id(db, swap.other),
        meeting_by_id(db, swap.gives.meeting) if swap.gives else None,
        meeting_by_id(db, swap.gets.meeting) if swap.gets else None,
    )


def thing(swap: Swap) -> Subject:
    return Subject(kept.KIND, swap.id)


def seen(swap: Swap) -> dict[str, object]:
    return {
        "state": swap.state.value,
        "gives": swap.gives and [str(swap.gives.meeting), swap.gives.seat],
        "gets": swap.gets and [str(swap.gets.meeting), swap.gets.seat],
        "on_behalf": swap.on_behalf,
    }
