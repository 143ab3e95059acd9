"""Covers: a host who cannot asks everybody, and the first who says yes has the seat."""

from __future__ import annotations

from uuid import UUID

from bot import seating
from bot.feature import Feature
from bot.rights import Right
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


class NoCallOfYours(Refused):
    key = "cover-none-of-yours"


class WhichCall(Refused):
    key = "cover-which"


class NothingToGiveBack(Refused):
    key = "cover-nothing-to-give-back"


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
        "jeg (mangler|søger) en afløser",
        "kan nogen (tage|overtage) (mit|min) (værtskab|plads|tur|værtstur)",
        "kan nogen (tage|overtage) (mit|min) (værtskab|plads|tur) (den|til) {when}",
        "kan nogen (tage over|afløse mig|hjælpe mig) [for mig]",
        "er der [nogen|en] der (kan|vil) (tage|overtage) (mit|min) (værtskab|plads|tur)",
        "kan en anden (være vært|tage den)",
        "er der [nogen|en] der (kan|vil) være vært [i stedet] for mig",
    ],
    en=[
        "find [me] [a] cover",
        "find [me] [a] cover (for|on) {when}",
        "i need [a] cover",
        "(can|could) (someone|anyone|somebody|anybody) [else] take [over] my (seat|turn|hosting|place)",
        "can (someone|anyone|somebody|anybody) [else] take [over] my (seat|turn|place) as [the|a] host",
        "can (someone|anyone|somebody|anybody) take my (seat|turn) on {when}",
        "can (someone|anyone|somebody|anybody) else host",
        "can (someone|anyone|somebody|anybody) cover for me",
    ],
    by=Right.member,
)
def call_by_words(turn: Turn, when: str = "") -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    return _call(turn, rota, *seating.seat_meant(rota, turn.person, when, turn.calendar))


@covers.tap(show.DeclineForm, by=Right.member)
def decline_form(turn: Turn, tap: show.DeclineForm) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    meeting, seat = seating.mine(rota, turn.person.id, Place(tap.meeting, tap.seat))
    return show.decline_form(turn.home.id, meeting, seat.seat)


@covers.question(
    da=[
        "jeg kan ikke (være vært|nå at være vært|klare at være vært)",
        "jeg vil ikke være vært",
        "jeg har ikke tid til at være vært",
        "sig fra som vært",
        "(må|kan) jeg (slippe for|blive fri for|springe over) at være vært",
        "jeg vil [gerne] (slippe for|fri for) at være vært",
        "jeg vil [gerne] give (min plads|mit værtskab|min tur) (videre|fra mig)",
    ],
    en=[
        "i (cannot|can't|can not) [be] (host|the host) [next time]",
        "i do not want to [be] host",
        "i have no time to host",
        "decline hosting",
        "(can|may) i (skip|be excused from|get out of) hosting",
    ],
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


@covers.command(
    da=[
        "jeg kan [godt] alligevel [godt] være vært",
        "jeg kan [godt] være vært alligevel",
        "jeg er vært alligevel",
    ],
    en=["i can host after all", "i will host after all"],
    by=Right.member,
    makes=False,
)
def withdraw_by_words(turn: Turn) -> Card:
    for cover in kept.open_in(turn.db, turn.home.id):
        if cover.absent == turn.person.id:
            return withdraw(turn, show.Withdraw(turn.home.id, cover.id))
    raise NoCallOfYours


@covers.command(
    da=[
        "find [en] afløser for {name}",
        "find [en] afløser for {name} (den|til) {when}",
        "vi mangler en afløser for {name}",
    ],
    en=["we need a cover for {name}", "find [a] cover for {name} on {when}"],
    by=Right.facilitator,
)
def call_on_behalf(turn: Turn, name: str, when: str = "") -> Card:
    """A facilitator asks everybody for a host who cannot, and who hears of it."""
    rota = seating.held(turn.db, turn.home, turn.now)
    person = seating.named(rota, name)
    mine = person.id == turn.person.id
    meeting, seat = seating.seat_meant(rota, person, when, turn.calendar, mine=mine)
    card = _call(turn, rota, meeting, seat)
    if not mine:
        turn.post(card, to=person, network=turn.home)
    return card


@covers.question(
    da=[
        "(mangler|søger) (vi|nogen) [en] (vært|værter|afløser)",
        "er der (ledige|åbne) pladser",
        "hvem mangler en afløser",
        "hvilke (møder|pladser) mangler [en] (vært|værter)",
    ],
    en=[
        "(are|is) (there|any) [any] (open|free|vacant) seats",
        "do we need [a] (host|hosts)",
        "who needs a cover",
    ],
    by=Right.guest,
)
def open_calls(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    return show.open_calls([seating.call_of(rota, one) for one in kept.open_in(turn.db, turn.home.id)])


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
