"""Swaps: the yes or no to an offer, taking it back, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from bot.core import which
from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature, Put, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Tick, Turn
from bot.core.which import Which
from bot.features.hosts import meeting, seating
from bot.features.hosts.seating import Rota
from cards.hosts import swaps as show
from cards.kit import Card, own
from cards.words import Leaf, say
from storage import pauses, people
from storage.db import Db, Refused
from storage.hosts import hosts
from storage.hosts import swaps as kept
from storage.hosts.hosts import Kind
from storage.hosts.swaps import Swap
from storage.networks import Network
from storage.record import save

swaps = Feature("swaps")


class NothingToUndo(Refused):
    key = "swap-nothing-to-undo"


class OneIsGone(Refused):
    """What two agreed on is not as it was before where one of them is there no more."""

    key = "swap-one-is-gone"


class WhichSwap(Which):
    key = "which-swap"


class NothingBetweenThem(Refused):
    key = "swap-nothing-between"


@swaps.tap(show.Agree, by=Right.guest, does=undone_by(Reach.ONE, "swaps.undo"))
def agree(turn: Turn, tap: show.Agree) -> Card:
    """Both have agreed: two overrides of one id lie on the plan (mechanisms RO-4). A yes to another day,
    which a meeting has meanwhile left, is none to the new one."""
    rota = seating.held(turn.db, turn.home, turn.now)
    swap = _swap(turn, tap.swap)
    told = seating.told_of(turn.db, swap)
    days = ((told.gives, tap.gives), (told.gets, tap.gets))
    if swap.is_open and any(one and meeting.is_elsewhere(one, begins, turn.calendar) for one, begins in days):
        return own(show.offer(told, moved=True))
    after = swap.agree(turn.person.id, turn.now, on_behalf=turn.right >= Right.facilitator)
    _still_holds(rota, swap)
    both = [(swap.gives, swap.other), (swap.gets, swap.asker)]
    kind = Kind.SWAP if swap.gives and swap.gets else Kind.TAKE if swap.gets else Kind.COVER
    on_behalf = after.on_behalf and not swap.fills
    moves = [(place, person) for place, person in both if place]
    seating.put(rota, moves, kind, swap.id, turn.person.id, on_behalf=on_behalf)
    return _ended(turn, swap, after)


@swaps.tap(show.Decline, by=Right.guest, does=undone(Reach.ONE))
def decline(turn: Turn, tap: show.Decline) -> Card:
    hosts.hold(turn.db, turn.home.id)
    swap = _swap(turn, tap.swap)
    facilitates = turn.right >= Right.facilitator
    return _ended(turn, swap, swap.decline(turn.person.id, turn.now, tap.reason, on_behalf=facilitates))


@swaps.tap(show.Withdraw, by=Right.guest, does=undone(Reach.ONE))
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    hosts.hold(turn.db, turn.home.id)
    swap = _swap(turn, tap.swap)
    return _ended(
        turn, swap, swap.withdraw(turn.person.id, turn.now, on_behalf=turn.right >= Right.facilitator)
    )


@swaps.tap(show.Undo, by=Right.guest, does=undone(Reach.ONE))
def undo(turn: Turn, tap: show.Undo) -> Card:
    """The plan below shows again, as if nothing had been agreed on (mechanisms I7)."""
    rota = seating.held(turn.db, turn.home, turn.now)
    swap = _swap(turn, tap.swap)
    if {swap.asker, swap.other} - {swap.asked_by if swap.fills else None} - rota.members.keys():
        raise OneIsGone
    after = swap.undo(turn.person.id, turn.now, on_behalf=turn.right >= Right.facilitator)
    seating.take_off(rota, swap.id, turn.person.id)
    return _ended(turn, swap, after)


@swaps.command(
    by=Right.member,
    does=undone(Reach.ONE, of=lambda turn: (_called(turn, _mine(turn)), seating.thing(_mine(turn)))),
    makes=False,
)
def undo_by_words(turn: Turn) -> Card:
    swap = _mine(turn)
    if swap.is_open:
        return withdraw(turn, show.Withdraw(turn.home.id, swap.id))
    return undo(turn, show.Undo(turn.home.id, swap.id))


def _mine(turn: Turn) -> Swap:
    """The offer that I have open, or what I agreed on within the last day; of several it is asked which."""
    mine = [one for one in kept.open_in(turn.db, turn.home.id) if one.asker == turn.person.id]
    mine += kept.agreed_by(turn.db, turn.home.id, turn.person.id, turn.now - hosts.UNDO)
    about = turn.about.id if turn.about and turn.about.kind == kept.KIND else None
    meant = [one for one in mine if one.id == about] or mine
    if not meant:
        raise NothingToUndo
    if len(meant) > 1:
        raise WhichSwap(*(which.thing(_called(turn, one), seating.thing(one)) for one in meant))
    return meant[0]


def _called(turn: Turn, swap: Swap) -> Leaf:
    told = seating.told_of(turn.db, swap)
    return told.asked if swap.is_open else told.ended


@swaps.command(by=Right.facilitator, does=undone(Reach.ONE), makes=False)
def undo_on_behalf(turn: Turn, name: str, other: str) -> Card:
    """What the two agreed on within the last day, or the offer that still stands between them."""
    rota = Rota(turn.db, turn.home, turn.now)
    one = seating.named(turn, rota, name)
    both = {one.id, seating.named(turn, rota, other, besides=one).id}
    for swap in reversed(kept.open_in(turn.db, turn.home.id)):
        if {swap.asker, swap.other} == both:
            return withdraw(turn, show.Withdraw(turn.home.id, swap.id))
    for swap in kept.agreed_by(turn.db, turn.home.id, min(both), turn.now - hosts.UNDO):
        if {swap.asker, swap.other} == both:
            return undo(turn, show.Undo(turn.home.id, swap.id))
    raise NothingBetweenThem


def _ended(turn: Turn, swap: Swap, after: Swap) -> Card:
    """Keep what came of it; the other side is told, and the plan is brought up to date."""
    save(turn.db, swap, after)
    turn.redraw(swap.id)
    turn.note(after.state.value, seating.thing(swap), seating.seen(swap), seating.seen(after))
    told = seating.told_of(turn.db, after)
    for person in {swap.asker, swap.other, swap.asked_by} - {turn.person.id}:
        turn.post(seating.settled(told), to=people.by_id(turn.db, person), network=turn.home)
    seating.settle(turn, turn.home, because=say("moved-cover"))
    return seating.settled(told)


class MeetingOff(Refused):
    key = "swap-meeting-off"


def _still_holds(rota: Rota, swap: Swap) -> None:
    """An offer is about the seats as they were: whoever had them must have them still."""
    if seating.told_of(rota.db, swap).is_off:
        raise MeetingOff
    giver = None if swap.fills else swap.asker
    for place, holder in ((swap.gives, giver), (swap.gets, swap.other)):
        if place is None:
            continue
        seat = rota.seat(place)
        if seat is None or seat.person != holder:
            raise seating.MovedOn


@swaps.living(kept.KIND)
def draw(db: Db, swap: UUID, network: Network) -> Card | None:
    found = kept.swap(db, network.id, swap)
    return show.offer(seating.told_of(db, found)) if found else None


@swaps.letter("swap-asked")
def draw_asked(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until it is answered."""
    found = kept.swap(query.db, query.network.id, UUID(about["swap"]))
    told = seating.told_of(query.db, found) if found and found.is_open else None
    if told is None:
        return None
    reached = pauses.reaches(query.db, told.other)
    return show.asked(told, may_agree=about["may_agree"], reached=reached)


@swaps.letter("swap-settled")
def draw_settled(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until something else comes of it."""
    found = kept.swap(query.db, query.network.id, UUID(about["swap"]))
    if found is None or found.state.value != about["state"]:
        return None
    return show.settled(seating.told_of(query.db, found))


@swaps.waiting
def to_answer(query: TaskQuery) -> Iterator[Task]:
    """Offers that wait for somebody's yes or no; the day before one runs out they are reminded."""
    for swap in kept.open_in(query.db, query.network.id):
        if query.is_about(swap.other) and not query.has_come(swap.expires_at):
            told = seating.told_of(query.db, swap)
            if told.is_off:
                continue
            last_day = query.calendar.local(swap.expires_at).date()
            asked = query.calendar.morning(last_day, -1)
            yield Task(
                swap.other,
                seating.thing(swap),
                "answer",
                told.offered,
                show.answer(told),
                until=swap.expires_at,
                remind_at=(asked,) if asked > swap.asked_at else (),
                card=partial(show.offer, told),
            )


@swaps.puts
def put(query: TaskQuery) -> Iterator[Put]:
    """An offer is put to one person."""
    for swap in kept.open_in(query.db, query.network.id):
        told = seating.told_of(query.db, swap)
        if query.is_about(swap.other) and not query.has_come(swap.expires_at) and not told.is_off:
            yield Put(
                seating.thing(swap),
                told.offered,
                show.answer(told),
                show.Look(swap.network, swap.id),
                (say(f"offer-yes-{told.kind}"), told.yes),
                (say("offer-no"), show.Decline(swap.id)),
                alone=True,
            )


@swaps.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    found = still(kept.swap(turn.db, turn.home.id, tap.swap))
    return own(show.offer(seating.told_of(turn.db, found)))


@swaps.every
def expire(tick: Tick) -> None:
    """Nobody answered within five working days: both are told, and nothing has moved."""
    for swap in kept.run_out(tick.db, tick.now):
        network = tick.network(swap.network)
        if not tick.may_write(network):
            continue
        after = save(tick.db, swap, swap.run_out(tick.now))
        tick.redraw(swap.id)
        tick.note("expired", seating.thing(swap), network, seating.seen(swap), seating.seen(after))
        told = seating.told_of(tick.db, after)
        tick.post(seating.settled(told), to=told.asker, network=network)


@swaps.every_network
def end_what_nobody_can_answer(tick: Tick, network: Network) -> None:
    """Whoever was asked has left, or a yes could not be granted: who asked hears it, while there is time to
    ask somebody else."""
    waiting = kept.open_in(tick.db, network.id)
    rota = Rota(tick.db, network, tick.now) if waiting else None
    here = rota.members if rota else ()
    for swap in waiting:
        if swap.other not in here:
            _end(tick, network, swap, swap.other_left(tick.now), "left")
        elif rota and not _may_be_granted(rota, swap):
            _end(tick, network, swap, swap.no_longer_possible(tick.now), "impossible")


def _may_be_granted(rota: Rota, swap: Swap) -> bool:
    """A meeting that is off may be held after all."""
    told = seating.told_of(rota.db, swap)
    try:
        _still_holds(rota, swap)
        seating.must_fit(rota, told.asker, told.other, swap.gives, swap.gets)
    except MeetingOff:
        return True
    except (seating.MovedOn, seating.SeatRefused):
        return False
    return True


def _end(tick: Tick, network: Network, swap: Swap, over: Swap, deed: str) -> None:
    after = save(tick.db, swap, over)
    tick.redraw(swap.id)
    tick.note(deed, seating.thing(swap), network, seating.seen(swap), seating.seen(after))
    told = seating.told_of(tick.db, after)
    tick.post(seating.settled(told), to=told.asker, network=network)


def _swap(turn: Turn, swap: UUID) -> Swap:
    return still(kept.to_answer(turn.db, turn.home.id, swap))
