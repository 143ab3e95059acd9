"""Covers: a host who cannot asks everybody, and the first who says yes has the seat."""

from __future__ import annotations

from uuid import UUID

from bot import seating
from bot.feature import Feature
from bot.rights import Right
from bot.rules import periods
from bot.seating import Rota
from bot.taps import TooOld
from bot.turn import Turn
from cards import covers as show
from cards.kit import Card
from storage import covers as kept
from storage import hosts
from storage.agenda import Meeting
from storage.covers import Cover, State
from storage.db import Db, Refused
from storage.hosts import Kind, Place, Seat
from storage.networks import Network

covers = Feature("covers")


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
    cover = seating.open_call(turn, rota, seat, turn.calendar, by=turn.person.id, reason=reason)
    turn.note("called", seating.thing_of(cover), after={"meeting": str(meeting.id), "reason": reason})
    return show.called(seating.call_of(rota, cover))


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
        return show.yours(seating.call_of(rota, cover))
    change = cover.take(turn.person.id, taker.name if taker else "", turn.now)
    seating.put(rota, [(cover.place, turn.person.id)], Kind.COVER, cover.id, turn.person.id)
    kept.change(turn.db, cover.id, **change)
    told = seating.was_taken(turn, rota, cover)
    turn.note("took", seating.thing_of(cover), after={"meeting": str(cover.meeting), "seat": cover.seat})
    return show.yours(told)


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
    told = seating.call_of(rota, _cover(turn, cover.id))
    turn.redraw(cover.id)
    turn.note("gave back", seating.thing_of(cover))
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
    turn.note("withdrew", seating.thing_of(cover))
    return show.call(seating.call_of(rota, _cover(turn, cover.id)))


@covers.living(kept.KIND)
def draw(db: Db, cover: UUID, network: Network) -> Card | None:
    found = kept.cover(db, network.id, cover)
    return show.call(seating.call_of(Rota(db, network, found.opened_at), found)) if found else None


# --- which call -------------------------------------------------------------------------------------------


def _cover(turn: Turn, cover: UUID) -> Cover:
    found = kept.to_take(turn.db, turn.home.id, cover)
    if found is None:
        raise TooOld
    return found
