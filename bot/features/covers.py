"""Covers: a host who cannot asks everybody, and the first who says yes has the seat."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from bot import seating
from bot.feature import Feature
from bot.rights import Right
from bot.rules import periods, rotation
from bot.rules.workdays import Calendar
from bot.seating import Rota
from bot.taps import TooOld
from bot.turn import Tick, Turn
from cards import covers as show
from cards.kit import Card, Thing
from cards.words import say
from storage import absences, agenda, hosts, networks, people, swaps
from storage import covers as kept
from storage.agenda import Meeting
from storage.covers import Cover, State
from storage.db import Db, Refused
from storage.hosts import Kind, Place, Seat
from storage.networks import Network

covers = Feature("covers")

OFTEN = timedelta(minutes=10)
"""So often a network's plan is looked over; a roster is as old at most."""


class AlreadyCalled(Refused):
    key = "cover-already-called"


class WhyMissing(Refused):
    key = "decline-needs-reason"


class NoOpenCall(Refused):
    key = "cover-none-open"


class WhichCall(Refused):
    key = "cover-which"


class NothingToGiveBack(Refused):
    key = "cover-nothing-to-give-back"


class NotThatDay(Refused):
    key = "host-not-that-day"


# --- asking everybody -------------------------------------------------------------------------------------


@covers.tap(show.Call, by=Right.member)
def call(turn: Turn, tap: show.Call) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return _call(turn, rota, meeting, seat)


@covers.command(
    da=[
        "find [en] afløser [for mig]",
        "find [en] afløser [for mig] (til|den) {when}",
        "jeg har brug for en afløser",
        "kan nogen (tage|overtage) [mit|min] [værtskab|plads|tur]",
    ],
    en=[
        "find [me] [a] cover",
        "find [me] [a] cover (for|on) {when}",
        "i need [a] cover",
        "can (someone|anyone|somebody|anybody) take [over] my (seat|turn|hosting)",
    ],
    by=Right.member,
)
def call_by_words(turn: Turn, when: str = "") -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    return _call(turn, rota, *_meant(turn, rota, when))


@covers.tap(show.DeclineForm, by=Right.member)
def decline_form(turn: Turn, tap: show.DeclineForm) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return show.decline_form(turn.home.id, meeting, seat.seat)


@covers.question(
    da=["jeg kan ikke være vært", "jeg vil ikke være vært", "sig fra som vært"],
    en=["i (cannot|can't|can not) host", "i do not want to host", "decline hosting"],
    by=Right.member,
    asks_which=True,
)
def decline_form_by_words(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    meeting, seat = seating.next_of(rota, turn.person.id)
    return show.decline_form(turn.home.id, meeting, seat.seat)


@covers.tap(show.Decline, by=Right.member)
def decline(turn: Turn, tap: show.Decline) -> Card:
    if not tap.reason.strip():
        raise WhyMissing
    rota = seating.held(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return _call(turn, rota, meeting, seat, tap.reason.strip())


@covers.command(
    da=["jeg kan ikke være vært[,] fordi {reason}", "jeg kan ikke være vært: {reason}"],
    en=["i (cannot|can't|can not) host[,] because {reason}", "i (cannot|can't|can not) host: {reason}"],
    by=Right.member,
)
def decline_by_words(turn: Turn, reason: str) -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    return _call(turn, rota, *seating.next_of(rota, turn.person.id), reason.strip()[: kept.LONGEST_REASON])


def _meant(turn: Turn, rota: Rota, when: str) -> tuple[Meeting, Seat]:
    """My seat on the day that was said, else my next one."""
    if not when.strip():
        return seating.next_of(rota, turn.person.id)
    found = periods.period(when, turn.now, turn.calendar)
    for meeting, seat in rota.of(turn.person.id):
        day = rota.day(meeting.starts_at)
        if isinstance(found, periods.Period) and found.starts <= day <= (found.ends or day):
            return meeting, seat
    raise NotThatDay


def _call(turn: Turn, rota: Rota, meeting: Meeting, seat: Seat, reason: str = "") -> Card:
    if any(one.place == seat.place for one in kept.open_in(turn.db, turn.home.id)):
        raise AlreadyCalled
    cover = open_call(turn, rota, seat, turn.calendar, by=turn.person.id, reason=reason)
    turn.note("called", _thing(cover), after={"meeting": str(meeting.id), "reason": reason})
    return show.called(_told(rota, cover))


def open_call(
    leaving: Turn | Tick, rota: Rota, seat: Seat, calendar: Calendar, by: UUID | None, reason: str = ""
) -> Cover:
    """Once to the channel, and to the five who hosted longest ago (mechanisms RO-6)."""
    cover = kept.call(
        rota.db,
        rota.network.id,
        seat.place,
        absent=seat.person,
        opened_by=by,
        opened_at=rota.now,
        until=seating.working_days_on(rota.now, kept.WORKING_DAYS, calendar),
        reason=reason,
    )
    card = show.call(_told(rota, cover))
    leaving.post(card, to=rota.network, expires_at=cover.until)
    for person in _asked(rota, seat.place):
        leaving.post(card, to=people.by_id(rota.db, person), network=rota.network, expires_at=cover.until)
    leaving.redraw(rota.network.id)
    return cover


def _asked(rota: Rota, place: Place) -> list[UUID]:
    line = rotation.longest_waiting(rota.line_for(place))
    return [rota.ids[one.member] for one in line[: kept.ASKED]]


# --- taking it --------------------------------------------------------------------------------------------


@covers.tap(show.Take, by=Right.member)
def take(turn: Turn, tap: show.Take) -> Card:
    """The first valid yes wins; whoever comes second hears who was quicker."""
    rota = seating.held(turn.db, turn.home, turn.now)
    return _take(turn, rota, _cover(turn, tap.cover))


@covers.command(
    da=[
        "jeg tager den",
        "jeg tager [pladsen|turen|værtskabet|mødet]",
        "jeg (vil|kan) (gerne|godt) tage den",
        "den tager jeg",
    ],
    en=["i will take it", "i'll take it", "i take it", "i can take it", "i (will|can) take the seat"],
    by=Right.member,
    makes=False,
)
def take_by_words(turn: Turn) -> Card:
    """The call that was replied to, else the single open one."""
    rota = seating.held(turn.db, turn.home, turn.now)
    if turn.about and turn.about.kind == kept.KIND:
        return _take(turn, rota, _cover(turn, turn.about.id))
    found = kept.open_in(turn.db, turn.home.id)
    if not found:
        raise NoOpenCall
    if len(found) > 1:
        raise WhichCall
    return _take(turn, rota, found[0])


def _take(turn: Turn, rota: Rota, cover: Cover) -> Card:
    taker = rota.named(cover.taken_by)
    if cover.taken_by == turn.person.id:
        return show.yours(_told(rota, cover))
    change = cover.take(turn.person.id, taker.name if taker else "", turn.now)
    seating.put(rota, [(cover.place, turn.person.id)], Kind.COVER, cover.id, turn.person.id)
    kept.change(turn.db, cover.id, **change)
    told = _taken(turn, rota, cover)
    turn.note("took", _thing(cover), after={"meeting": str(cover.meeting), "seat": cover.seat})
    return show.yours(told)


def _taken(leaving: Turn | Tick, rota: Rota, cover: Cover) -> show.Told:
    """The seat has somebody now: everybody concerned is told, and the plan is brought up to date."""
    after = kept.cover(rota.db, rota.network.id, cover.id)
    assert after is not None
    told = _told(rota, after)
    leaving.redraw(cover.id)
    if told.absent and told.absent.id in rota.members:
        leaving.post(show.relieved(told), to=told.absent, network=rota.network)
    parties = [one.id for one in (told.absent, told.taker) if one]
    seating.settle(leaving, rota.network, told=parties, because=say("moved-cover"))
    return told


@covers.tap(show.GiveBack, by=Right.guest)
def give_back(turn: Turn, tap: show.GiveBack) -> Card:
    """Within a day; then the call stands open again."""
    rota = seating.held(turn.db, turn.home, turn.now)
    cover = _cover(turn, tap.cover)
    change = cover.undo(turn.person.id, turn.now, on_behalf=turn.right >= Right.facilitator)
    seating.take_off(rota, cover.id, turn.person.id)
    until = seating.working_days_on(turn.now, kept.WORKING_DAYS, turn.calendar)
    again = {"state": State.OPEN.value, "ended_at": None, "until": until}
    kept.change(turn.db, cover.id, **{**change, **again})
    told = _told(rota, _cover(turn, cover.id))
    turn.redraw(cover.id)
    turn.note("gave back", _thing(cover))
    if told.absent and told.absent.id in rota.members and told.absent.id != turn.person.id:
        turn.post(show.relieved(told), to=told.absent, network=turn.home)
    seating.settle(turn, turn.home, told=[turn.person.id, *([told.absent.id] if told.absent else [])])
    return show.relieved(told)


@covers.command(
    da=[
        "giv (pladsen|den|værtskabet) tilbage",
        "fortryd (værtskab|værtskabet|pladsen)",
        "jeg giver (pladsen|den) tilbage",
    ],
    en=["give [the] (seat|it) back", "give back [the|my] seat", "i give (it|the seat) back"],
    by=Right.member,
    makes=False,
)
def give_back_by_words(turn: Turn) -> Card:
    for cover in kept.taken_since(turn.db, turn.home.id, turn.now - hosts.UNDO):
        if cover.taken_by == turn.person.id:
            return give_back(turn, show.GiveBack(turn.home.id, cover.id))
    raise NothingToGiveBack


@covers.tap(show.Withdraw, by=Right.guest)
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    """The host can after all."""
    rota = seating.held(turn.db, turn.home, turn.now)
    cover = _cover(turn, tap.cover)
    kept.change(
        turn.db,
        cover.id,
        **cover.withdraw(turn.person.id, turn.now, on_behalf=turn.right >= Right.facilitator),
    )
    turn.redraw(cover.id)
    turn.redraw(turn.home.id)
    turn.note("withdrew", _thing(cover))
    return show.call(_told(rota, _cover(turn, cover.id)))


@covers.living(kept.KIND)
def draw(db: Db, cover: UUID, network: Network) -> Card | None:
    found = kept.cover(db, network.id, cover)
    return show.call(_told(Rota(db, network, found.opened_at), found)) if found else None


# --- what the clock does ----------------------------------------------------------------------------------


@covers.every
def assign_what_nobody_took(tick: Tick) -> None:
    """After three working days the next in line has the seat; nobody left, and the secretariat hears it."""
    for cover in kept.due(tick.db, tick.now):
        network = networks.by_id(tick.db, cover.network)
        if network.active and seating.may_write(tick.now, tick.calendar(network)):
            _assign(tick, seating.held(tick.db, network, tick.now), cover)


def _assign(tick: Tick, rota: Rota, cover: Cover) -> None:
    meeting = rota.meeting(cover.meeting)
    if meeting is None or meeting.starts_at <= tick.now:
        kept.change(tick.db, cover.id, state=State.UNFILLED.value, ended_at=tick.now)
        tick.redraw(cover.id)
        return
    line = rota.line_for(cover.place)
    if not line:
        _give_up(tick, rota, cover)
        return
    person = rota.ids[line[0].member]
    seating.put(rota, [(cover.place, person)], Kind.ASSIGNED, cover.id, None)
    kept.change(tick.db, cover.id, state=State.ASSIGNED.value, taken_by=person, ended_at=tick.now)
    tick.note("assigned", _thing(cover), rota.network, after={"person": str(person)})
    told = _taken(tick, rota, cover)
    tick.post(show.yours(told), to=people.by_id(tick.db, person), network=rota.network)


def _give_up(tick: Tick, rota: Rota, cover: Cover) -> None:
    kept.change(tick.db, cover.id, state=State.UNFILLED.value, ended_at=tick.now)
    tick.redraw(cover.id)
    tick.note("unfilled", _thing(cover), rota.network)
    seating.settle(tick, rota.network)


@covers.every
def look_after_the_plan(tick: Tick) -> None:
    """Every ten minutes: who left or is away has no seat for long, and what comes near is locked."""
    for one in hosts.not_checked_since(tick.db, tick.now - OFTEN, tick.now):
        network = networks.by_id(tick.db, one)
        if network.active and seating.may_write(tick.now, tick.calendar(network)):
            seating.settle(tick, network, because=say("moved-members"))
            _call_for_those_who_cannot(tick, seating.held(tick.db, network, tick.now))


def _call_for_those_who_cannot(tick: Tick, rota: Rota) -> None:
    """A leaver's seat at once (mechanisms RO-7); an absent host's after three working days of silence."""
    calendar = tick.calendar(rota.network)
    called = {one.place for one in kept.open_in(tick.db, rota.network.id)}
    given_up = {one.place for one in kept.unfilled_in(tick.db, rota.network.id)}
    asked = {one.gives for one in swaps.open_in(tick.db, rota.network.id)}
    for meeting, seat in rota.unable():
        if seat.place in called | given_up | asked or not _has_waited(tick, rota, meeting, seat, calendar):
            continue
        cover = open_call(tick, rota, seat, calendar, by=None)
        tick.note("called", _thing(cover), rota.network, after={"meeting": str(meeting.id)})


def _has_waited(tick: Tick, rota: Rota, meeting: Meeting, seat: Seat, calendar: Calendar) -> bool:
    if seat.person not in rota.members:
        return True
    day = rota.day(meeting.starts_at)
    told = [
        one.told_at
        for one in absences.of_network(tick.db, rota.network.id)
        if one.person == seat.person and one.covers(day)
    ]
    return not told or seating.working_days_on(min(told), kept.WORKING_DAYS, calendar) <= tick.now


# --- which call -------------------------------------------------------------------------------------------


def _cover(turn: Turn, cover: UUID) -> Cover:
    found = kept.to_take(turn.db, turn.home.id, cover)
    if found is None:
        raise TooOld
    return found


def _told(rota: Rota, cover: Cover) -> show.Told:
    meeting = agenda.meeting(rota.db, cover.meeting)
    return show.Told(cover, meeting, rota.named(cover.absent), rota.named(cover.taken_by))


def _thing(cover: Cover) -> Thing:
    return Thing(kept.KIND, cover.id)
