"""Covers: a host who cannot asks everybody, and the first who says yes has the seat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature, Put, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.features.hosts import seating
from bot.features.hosts.meeting import is_elsewhere
from bot.features.hosts.seating import Rota
from bot.language.slots import Type
from cards.hosts import covers as show
from cards.kit import Card, Subject, Words, own
from cards.meeting import when as at
from cards.words import say
from storage.db import Db, Refused
from storage.hosts import covers as kept
from storage.hosts import hosts
from storage.hosts.covers import Cover
from storage.hosts.hosts import Kind, Place, Seat
from storage.meetings import Meeting, meeting_by_id
from storage.networks import Network
from storage.record import save

covers = Feature("covers")

JUST_TAKEN = timedelta(days=1)
"""For so long whoever comes second hears who was quicker."""


class AlreadyCalled(Refused):
    key = "cover-already-called"


class NobodyElse(Refused):
    key = "cover-nobody-else"


class WhyMissing(Refused):
    key = "decline-needs-reason"


class NoOpenCall(Refused):
    key = "cover-none-open"


class NotAskedYet(Refused):
    """A host cannot that day, and nobody is sought yet."""

    key = "cover-not-asked-yet"


class NoCallOfYours(Refused):
    key = "cover-none-of-yours"


class NotSoughtYet(Refused):
    """Nobody is sought for them yet; somebody will be, as they are away that day."""

    key = "cover-not-sought-yet"


class SeatWentOn(Refused):
    """Somebody has the seat by now, so that nobody is sought for it."""

    key = "cover-went-on"


class HostsNothing(Refused):
    key = "cover-hosts-nothing"


class WhichCall(Refused):
    key = "cover-which"


class NothingToGiveBack(Refused):
    key = "cover-nothing-to-give-back"


# --- asking everybody -------------------------------------------------------------------------------------


@covers.tap(show.Call, by=Right.member, does=undone_by(Reach.ONE, "covers.withdraw"))
def call(turn: Turn, tap: show.Call) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return _call(turn, rota, meeting, seat)


def _of_seat(turn: Turn, when: str = "") -> tuple[Words, None]:
    meeting, _ = seating.seat_meant(Rota(turn.db, turn.home, turn.now), turn.person, when, turn.calendar)
    return at(meeting), None


@covers.command(by=Right.member, does=undone_by(Reach.ONE, "covers.withdraw", of=_of_seat))
def call_by_words(turn: Turn, when: str = "") -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    return _call(turn, rota, *seating.seat_meant(rota, turn.person, when, turn.calendar))


@covers.tap(show.DeclineForm, by=Right.member)
def decline_form(turn: Turn, tap: show.DeclineForm) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return show.decline_form(turn.home.id, meeting, seat.seat)


@covers.question(
    by=Right.member, slots={"when": Type.period}, asks_which=True, opens=["covers.decline_by_words"]
)
def decline_form_by_words(turn: Turn, when: str = "") -> Card:
    """Who cannot host need not be away."""
    rota = Rota(turn.db, turn.home, turn.now)
    meeting, seat = seating.seat_meant(rota, turn.person, when, turn.calendar)
    return show.decline_form(turn.home.id, meeting, seat.seat)


@covers.tap(show.Decline, by=Right.member, does=undone_by(Reach.ONE, "covers.withdraw"))
def decline(turn: Turn, tap: show.Decline) -> Card:
    if not tap.reason.strip():
        raise WhyMissing
    rota = seating.held(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return _call(turn, rota, meeting, seat, tap.reason.strip())


@covers.command(by=Right.member, does=undone_by(Reach.ONE, "covers.withdraw"))
def decline_by_words(turn: Turn, reason: str) -> Sequence[Card]:
    """What somebody writes to the bot alone, all others read only where they say so."""
    rota = seating.held(turn.db, turn.home, turn.now)
    meeting, seat = seating.next_of(rota, turn.person.id)
    why = reason.strip()[: kept.LONGEST_REASON]
    if not turn.is_personal:
        return [_call(turn, rota, meeting, seat, why)]
    card = _call(turn, rota, meeting, seat)
    cover = next(one for one in kept.open_in(turn.db, turn.home.id) if one.place == seat.place)
    turn.yes = show.SayWhy(turn.home.id, cover.id, why)
    return [card, show.may_be_said(turn.yes)]


@covers.tap(show.SayWhy, by=Right.member, does=undone(Reach.ONE))
def say_why(turn: Turn, tap: show.SayWhy) -> Card:
    """Whoever cannot host lets all read why."""
    seating.held(turn.db, turn.home, turn.now)
    cover = _cover(turn, tap.cover)
    if cover.absent != turn.person.id or not cover.is_open or not tap.reason.strip():
        raise TooOld
    save(turn.db, cover, replace(cover, reason=tap.reason.strip()[: kept.LONGEST_REASON]))
    turn.redraw(cover.id)
    turn.note("said why", seating.thing_of(cover), after={"reason": tap.reason.strip()})
    return show.is_said(tap.reason)


def _call(turn: Turn, rota: Rota, meeting: Meeting, seat: Seat, reason: str = "") -> Card:
    if any(one.place == seat.place for one in kept.open_in(turn.db, turn.home.id)):
        raise AlreadyCalled
    if not rota.line_for(seat.place):
        raise NobodyElse(when=at(meeting))
    cover = seating.open_call(turn, rota, seat, turn.calendar, by=turn.person.id, reason=reason)
    turn.note("called", seating.thing_of(cover), after={"meeting": str(meeting.id), "reason": reason})
    return seating.called(rota, cover)


@covers.puts
def put(query: TaskQuery) -> Iterator[Put]:
    """Those who were written to are asked alone, the others in the channel."""
    rota = Rota(query.db, query.network, query.now)
    for cover in kept.open_in(query.db, query.network.id):
        told = seating.call_of(rota, cover)
        if query.person and query.person.id in rota.members and not query.is_about(cover.absent):
            yield Put(
                seating.thing_of(cover),
                show.headline(told),
                show.headline(told),
                show.Look(query.network.id, cover.id),
                (say("host-take"), told.yes),
                alone=query.person.id in seating.asked(rota, cover.place),
            )


@covers.tap(show.Look, by=Right.member)
def look(turn: Turn, tap: show.Look) -> Card:
    found = still(kept.cover(turn.db, turn.home.id, tap.cover))
    return own(show.call(seating.call_of(Rota(turn.db, turn.home, turn.now), found)))


# --- taking it --------------------------------------------------------------------------------------------


@covers.tap(show.Take, by=Right.member, does=undone_by(Reach.ONE, "covers.give_back"))
def take(turn: Turn, tap: show.Take) -> Card:
    """The first valid yes wins; whoever comes second hears who was quicker. A yes to another day, which the
    meeting has meanwhile left, is none to the new one."""
    rota = seating.held(turn.db, turn.home, turn.now)
    cover = _cover(turn, tap.cover)
    told = seating.call_of(rota, cover)
    if cover.is_open and is_elsewhere(told.meeting, tap.begins, turn.calendar):
        return own(show.call(told, moved=True))
    return _take(turn, rota, cover)


def _of_call(turn: Turn) -> tuple[Words, Subject]:
    return _told_of(turn, _call_meant(turn))


def _told_of(turn: Turn, cover: Cover) -> tuple[Words, Subject]:
    told = seating.call_of(Rota(turn.db, turn.home, turn.now), cover)
    return at(told.meeting), seating.thing_of(cover)


@covers.command(by=Right.member, does=undone_by(Reach.ONE, "covers.give_back", of=_of_call), makes=False)
def take_by_words(turn: Turn) -> Card:
    """The call that was replied to, else the single open one."""
    rota = seating.held(turn.db, turn.home, turn.now)
    return _take(turn, rota, _call_meant(turn))


def _call_meant(turn: Turn) -> Cover:
    if turn.about and turn.about.kind == kept.KIND:
        return _cover(turn, turn.about.id)
    found = kept.open_in(turn.db, turn.home.id)
    if not found:
        raise _why_none_to_take(turn)
    if len(found) > 1:
        raise WhichCall
    return found[0]


def _why_none_to_take(turn: Turn) -> Refused:
    """Somebody was quicker, or nobody has been asked yet for whoever is away."""
    rota = Rota(turn.db, turn.home, turn.now)
    taken = kept.taken_since(turn.db, turn.home.id, turn.now - JUST_TAKEN)
    if taken and (taker := rota.named(taken[0].taken_by)):
        return kept.SeatIsTaken(name=taker.name)
    for meeting, seat in rota.lacking():
        if (away := rota.named(seat.person)) and away.id != turn.person.id:
            return NotAskedYet(name=away.name, when=at(meeting))
    return NoOpenCall()


def _take(turn: Turn, rota: Rota, cover: Cover) -> Card:
    taker = rota.named(cover.taken_by)
    if cover.taken_by == turn.person.id:
        return seating.yours(seating.call_of(rota, cover))
    taken = cover.take(turn.person.id, taker.name if taker else "", turn.now)
    seating.put(rota, [(cover.place, turn.person.id)], Kind.COVER, cover.id, turn.person.id)
    save(turn.db, cover, taken)
    told = seating.was_taken(turn, rota, cover)
    turn.note("took", seating.thing_of(cover), after={"meeting": str(cover.meeting), "seat": cover.seat})
    return seating.yours(told)


@covers.tap(show.GiveBack, by=Right.guest, does=undone(Reach.ONE))
def give_back(turn: Turn, tap: show.GiveBack) -> Card:
    """Within a day; then the call stands open again."""
    rota = seating.held(turn.db, turn.home, turn.now)
    cover = _cover(turn, tap.cover)
    begins = meeting_by_id(turn.db, cover.meeting).starts_at
    until = seating.answer_by(turn.now, kept.WORKING_DAYS, begins, turn.calendar)
    facilitates = turn.right >= Right.facilitator
    again = cover.undo(turn.person.id, turn.now, until=until, on_behalf=facilitates)
    seating.take_off(rota, cover.id, turn.person.id)
    told = seating.call_of(rota, save(turn.db, cover, again))
    turn.redraw(cover.id)
    turn.redraw(cover.meeting)
    turn.note("gave back", seating.thing_of(cover))
    if told.absent and told.absent.id in rota.members and told.absent.id != turn.person.id:
        turn.post(seating.relieved(told), to=told.absent, network=turn.home)
    seating.settle(turn, turn.home, because=say("moved-cover"))
    return seating.relieved(told)


@covers.command(
    by=Right.member, does=undone(Reach.ONE, of=lambda turn: _told_of(turn, _taken_by(turn))), makes=False
)
def give_back_by_words(turn: Turn) -> Card:
    return give_back(turn, show.GiveBack(turn.home.id, _taken_by(turn).id))


def _taken_by(turn: Turn) -> Cover:
    for cover in kept.taken_since(turn.db, turn.home.id, turn.now - hosts.UNDO):
        if cover.taken_by == turn.person.id:
            return cover
    raise NothingToGiveBack


@covers.tap(show.Withdraw, by=Right.guest, does=undone(Reach.ONE))
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    """The host can after all."""
    rota = seating.held(turn.db, turn.home, turn.now)
    cover = _cover(turn, tap.cover)
    facilitates = turn.right >= Right.facilitator
    after = save(turn.db, cover, cover.withdraw(turn.person.id, turn.now, on_behalf=facilitates))
    turn.redraw(cover.id)
    turn.redraw(cover.meeting)
    turn.redraw(turn.home.id)
    turn.note("withdrew", seating.thing_of(cover))
    return show.call(seating.call_of(rota, after))


@covers.command(
    by=Right.member, does=undone(Reach.ONE, of=lambda turn: _told_of(turn, _called_for(turn))), makes=False
)
def withdraw_by_words(turn: Turn) -> Card:
    return withdraw(turn, show.Withdraw(turn.home.id, _called_for(turn).id))


def _called_for(turn: Turn) -> Cover:
    for cover in kept.open_in(turn.db, turn.home.id):
        if cover.absent == turn.person.id:
            return cover
    raise _why_none(Rota(turn.db, turn.home, turn.now), turn.person.id)


def _why_none(rota: Rota, person: UUID) -> Refused:
    """Nobody is sought for them: somebody has their seat by now, or they have it still, or never had one."""
    for meeting, seat in rota.given_by(person):
        taker = rota.named(seat.person)
        return SeatWentOn(name=taker.name if taker else "", when=at(meeting))
    for meeting, seat in rota.unable():
        if seat.person == person:
            return NotSoughtYet(when=at(meeting))
    return NoCallOfYours() if rota.of(person) else HostsNothing()


@covers.command(by=Right.facilitator, does=undone_by(Reach.ONE, "covers.withdraw"))
def call_on_behalf(turn: Turn, name: str, when: str = "") -> Card:
    """A facilitator asks everybody for a host who cannot, and who hears of it."""
    rota = seating.held(turn.db, turn.home, turn.now)
    person = seating.named(turn, rota, name)
    mine = person.id == turn.person.id
    meeting, seat = seating.seat_meant(rota, person, when, turn.calendar, mine=mine)
    card = _call(turn, rota, meeting, seat)
    if not mine:
        turn.post(card, to=person, network=turn.home)
    return card


@covers.question(by=Right.guest)
def open_calls(turn: Turn) -> Card:
    """Those that somebody is sought for, and those that nobody has, or whose host is away then."""
    rota = Rota(turn.db, turn.home, turn.now)
    calls = [seating.call_of(rota, one) for one in kept.open_in(turn.db, turn.home.id)]
    sought = {one.cover.place for one in calls}
    lacking = [_lack(rota, one, seat) for one, seat in rota.lacking() if seat.place not in sought]
    return show.open_calls(calls, lacking)


def _lack(rota: Rota, meeting: Meeting, seat: Seat) -> show.Lack:
    host = rota.named(seat.person)
    able = host is not None and rota.can(host.id, meeting)
    return show.Lack(meeting, host, rota.shares_with(host.id, meeting) if host and able else None)


def _told(query: TaskQuery, about: Mapping[str, Any]) -> show.Told | None:
    """The call as it stands; None where the meeting is not held."""
    found = kept.cover(query.db, query.network.id, UUID(about["cover"]))
    told = seating.call_of(_rota(query), found) if found else None
    return told if told and not told.meeting.cancelled_at else None


@covers.letter("cover-called")
def draw_called(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """While somebody is sought."""
    told = _told(query, about)
    if told is None or not told.cover.is_open:
        return None
    return seating.called_now(_rota(query), told)


def _rota(query: TaskQuery) -> Rota:
    return Rota(query.db, query.network, query.now)


@covers.letter("cover-stays")
def draw_stays(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """While somebody is sought in the place of the other of two hosts of one unit."""
    told = _told(query, about)
    return show.stays(told) if told and told.cover.is_open and told.beside else None


@covers.letter("cover-yours")
def draw_yours(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as the seat is theirs."""
    told = _told(query, about)
    return show.yours(told) if told and _has_it(told, about["taker"]) else None


@covers.letter("cover-relieved")
def draw_relieved(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as that one has it, or nobody and it is sought for."""
    told = _told(query, about)
    if told is None or not (_has_it(told, about["taker"]) if about["taker"] else told.cover.is_open):
        return None
    return show.relieved(told)


def _has_it(told: show.Told, taker: str) -> bool:
    return bool(told.taker) and str(told.cover.taken_by) == taker and not told.cover.is_open


@covers.living(kept.KIND)
def draw(db: Db, cover: UUID, network: Network) -> Card | None:
    found = kept.cover(db, network.id, cover)
    return show.call(seating.call_of(Rota(db, network, found.opened_at), found)) if found else None


# --- which call -------------------------------------------------------------------------------------------


def _cover(turn: Turn, cover: UUID) -> Cover:
    return still(kept.to_take(turn.db, turn.home.id, cover))
