"""Offers: asking somebody to swap seats, to take one's seat or to give one."""

from __future__ import annotations

from uuid import UUID

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.hosts import seating
from bot.features.hosts.seating import NoSeatChosen, Rota, SeatRefused, WithYourself
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


@offers.question(
    da=[
        "byt",
        "jeg vil [gerne] bytte",
        "byt [mit] (vært|værtskab|plads|tur|værtsplads)",
        "kan jeg bytte [mit] [værtskab|plads|tur]",
        "(kan|vil) nogen bytte [med mig]",
        "(hvem|er der nogen der) (vil|kan) bytte [med mig]",
    ],
    en=[
        "swap",
        "i (want|would like) to swap",
        "swap [my] (seat|turn|hosting)",
        "can i swap [my] [seat|turn|hosting]",
        "(can|could|will) (someone|anyone|anybody) swap [with me]",
        "who (can|will|wants to) swap [with me]",
    ],
    means=[
        "SOMEBODY SWAP TOGETHER",
        "SWAP MEETING SOMEBODY",
        "SWAP MY SEAT SOMEBODY",
        "SOMEBODY WANT SWAP TOGETHER",
        "SWAP",
        "SWAP SEAT",
        "WANT SWAP",
        "(SOMEBODY|WHO) SWAP",
        "SWAP HOST",
        "HOW SWAP",
    ],
    by=Right.member,
    asks_which=True,
)
def begin_by_words(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    return _form(turn, rota, *seating.next_of(rota, turn.person.id))


@offers.question(
    da=[
        "hvem (kan|vil) (tage|overtage) (min|mit) (plads|tur|værtskab)",
        "hvem kan (afløse mig|tage over for mig|være vært for mig)",
    ],
    en=[
        "who (can|could|will) (take|cover) [over] my (seat|turn|hosting|place)",
        "who (can|could) (cover for me|host instead of me)",
    ],
    means=[
        "WHO ASK SWAP",
        "WHO ASK (TAKE_OVER|COVER_FOR)",
        "WHO ASK TAKE SEAT",
        "WHO VACANT (TAKE_OVER|COVER_FOR)",
        "WHO VACANT TAKE_OVER SEAT",
        "WHO ASK TAKE SEAT HOST",
        "WHO (TAKE_OVER|COVER_FOR)",
        "WHO TAKE SEAT",
        "WHO HOST INSTEAD",
        "WHO TAKE_OVER SEAT",
        "WHO COVER ME",
    ],
    by=Right.member,
    asks_which=True,
    opens=["covers.call_by_words"],
)
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


@offers.command(
    da=[
        "byt [mit|min] [vært|værtskab|plads|tur] med {name}",
        "byt [mit|min] [vært|værtskab|plads|tur] med {name} den {when}",
        "byt (min|mit) (plads|tur|værtskab) den {when} med {name} den {then}",
        "byt mig (med|og) {name}",
        "spørg {name} om at bytte [med mig]",
        "spørg om {name} vil bytte [med mig]",
        "jeg vil [gerne] bytte [vært|værtskab|plads|tur] med {name}",
        "(må|kan) jeg bytte [vært|værtskab|plads|tur] med {name}",
        "kan {name} og jeg bytte",
        "kan jeg og {name} bytte",
        "(vil|kan) {name} bytte [vært|værtskab|plads|tur] [med mig]",
    ],
    en=[
        "swap [my] [seat|turn|hosting] with {name}",
        "swap [my] [seat|turn|hosting] with {name} on {when}",
        "swap my (seat|turn) on {when} with {name} on {then}",
        "swap me (with|and) {name}",
        "ask {name} to swap [with me]",
        "(can|could) i swap [seats|turns|hosting] with {name}",
        "i (want|would like) to swap [seats|turns|hosting] with {name}",
        "(can|could|will) {name} swap [with me]",
    ],
    means=[
        "SWAP {name}",
        "SWAP SEAT {name}",
        "ASK {name} SWAP",
        "SWAP {name} {when}",
        "SWAP SEAT {when} {name} {then}",
        "WANT SWAP {name}",
    ],
    by=Right.member,
    does=undone_by(Reach.ONE, "swaps.withdraw"),
)
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


@offers.question(
    da=[
        "overtag en plads",
        "jeg vil [gerne] være vært",
        "jeg vil [gerne] overtage en plads",
        "jeg melder mig [frivilligt] som vært",
        "jeg kan godt være vært",
    ],
    en=[
        "take over a seat",
        "i (want|would like) to host",
        "i would like to take a seat",
        "i volunteer [to host|as host]",
        "i can host",
    ],
    means=[
        "VOLUNTEER HOST MEETING",
        "WANT HOST MEETING",
        "RECORD ME HOST",
        "TAKE SEAT VOLUNTEER",
        "VOLUNTEER HOST",
        "WANT HOST",
        "ME HOST VOLUNTEER",
        "TAKE_OVER SEAT",
        "WANT TAKE SEAT",
        "TAKE SEAT HOST",
        "VOLUNTEER",
        "WANT TAKE HOST",
    ],
    by=Right.member,
    asks_which=True,
)
def take_by_words(turn: Turn) -> Card:
    return take_form(turn)


@offers.question(
    da=[
        "jeg (vil|kan) [gerne|godt] være vært (den|d|til|i) {when}",
        "jeg melder mig [frivilligt] som vært (den|d|til|i) {when}",
        "jeg (vil|kan) [gerne|godt] tage mødet (den|d|i) {when}",
    ],
    en=["i (want|would like|can) to host (on|in|the) {when}", "i (can|will) host (on|in|the) {when}"],
    means=[
        "VOLUNTEER MEETING {when}",
        "VOLUNTEER TAKE MEETING {when}",
        "VOLUNTEER HOST {when}",
        "ME HOST MEETING {when}",
        "ME HOST {when}",
        "(WANT|VOLUNTEER) HOST {when}",
        "TAKE MEETING {when} [HOST]",
        "ME TAKE MEETING {when}",
        "ME LEAD MEETING {when}",
    ],
    by=Right.member,
    asks_which=True,
)
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


@offers.command(
    da=[
        "overtag {owner} (plads|tur|værtskab)",
        "jeg (overtager|tager) {owner} (plads|tur|værtskab)",
        "overtag pladsen fra {name}",
        "(må|kan) jeg (overtage|tage) {owner} (plads|tur|værtskab)",
        "jeg vil [gerne] være vært i stedet for {name}",
    ],
    en=[
        "take over {owner} (seat|turn)",
        "take the seat of {name}",
        "(can|could) i take [over] {owner} (seat|turn)",
        "i (want|would like) to host instead of {name}",
    ],
    means=[
        "ME HOST INSTEAD {owner}",
        "ME (TAKE|TAKE_OVER) SEAT {owner}",
        "(TAKE|TAKE_OVER) SEAT {name}",
        "HOST INSTEAD {name}",
        "ME COVER_FOR {name}",
        "TAKE_OVER {name}",
    ],
    by=Right.member,
    does=undone_by(Reach.ONE, "swaps.withdraw"),
)
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


@offers.command(
    da=[
        "(kan|vil) {name} (tage|overtage) (min|mit) (plads|tur|værtskab)",
        "(kan|vil) {name} (tage|overtage) (min|mit) (plads|tur|værtskab) (den|d) {when}",
        "(kan|vil) {name} være vært i stedet for mig",
        "(kan|vil) {name} (afløse mig|tage over for mig|være vært for mig)",
        "spørg {name} om (hun|han|de|vedkommende) (kan|vil) (tage|overtage) (min|mit) (plads|tur|værtskab)",
        "spørg om {name} (kan|vil) (tage|overtage) (min|mit) (plads|tur|værtskab)",
        "(bed|spørg) {name} om at (tage|overtage) (min|mit) (plads|tur|værtskab)",
        "(bed|spørg) {name} om at (afløse mig|tage over for mig|tage den)",
        "(giv|jeg giver) (min|mit) (plads|tur|værtskab) til {name}",
    ],
    en=[
        "(can|could|will) {name} take [over] my (seat|turn|place|hosting)",
        "(can|could|will) {name} take [over] my (seat|turn|place|hosting) on {when}",
        "(can|could|will) {name} (host instead of me|cover for me)",
        "ask {name} to (cover for me|host instead of me|take my seat|take my turn)",
        "ask if {name} (can|will) (cover for me|take my seat|take my turn)",
        "give my (seat|turn|hosting) to {name}",
    ],
    means=[
        "{name} COVER_FOR {when}",
        "GET {name} TAKE MY SEAT",
        "{name} TAKE {when} ME",
        "ASK {name} HOST ME",
        "{name} HOST COVER_FOR",
        "ASK {name} HOST INSTEAD",
        "{name} TAKE IT ME",
        "{name} TAKE ME",
        "{name} (TAKE|TAKE_OVER) MY SEAT",
        "{name} COVER_FOR ME",
        "{name} HOST (INSTEAD|INSTEAD_OF_ME)",
        "{name} INSTEAD_OF_ME",
        "ASK {name} (TAKE_OVER|COVER_FOR|TAKE) [SEAT]",
        "GIVE MY SEAT {name}",
        "{name} (TAKE|TAKE_OVER) MY SEAT {when}",
        "{name} (TAKE|TAKE_OVER) IT",
    ],
    by=Right.member,
    does=undone_by(Reach.ONE, "swaps.withdraw"),
)
def ask_to_cover_by_name(turn: Turn, name: str, when: str = "") -> Card:
    rota = seating.held(turn.db, turn.home, turn.now)
    other = _another(turn, rota, name)
    _, mine = seating.seat_meant(rota, turn.person, when, turn.calendar)
    return seating.offer(turn, rota, turn.person, other, gives=mine.place)


@offers.command(
    da=["byt {name} og {other}", "byt {name} med {other}"],
    en=["swap {name} and {other}", "swap {name} with {other}"],
    means=[
        "SWAP {name} {other}",
        "{name} {other} SWAP SEAT",
        "LET {name} {other} SWAP",
    ],
    by=Right.facilitator,
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


@offers.command(
    da=[
        "(sæt|indsæt|vælg|skriv) {name} [på|ind] som vært {when}",
        "gør {name} til vært {when}",
        "lad {name} være vært {when}",
    ],
    en=[
        "(put|set|choose) {name} [in|down] as [the|a] host {when}",
        "(make|let) {name} [the|a] host {when}",
        "assign {name} as [the|a] host {when}",
    ],
    means=[
        "OWN {name} MEETING {when}",
        "PUT {name} OWN MEETING {when}",
        "{name} HOST MEETING {when}",
        "GET {name} HOST MEETING {when}",
        "(ASSIGN|PUT|MAKE|LET|CHOOSE|WRITE) {name} HOST {when}",
        "{name} HOST {when}",
        "{name} TAKE MEETING {when}",
        "(ASSIGN|LET) {name} MEETING {when}",
    ],
    by=Right.member,
    does=undone(Reach.ONE),
)
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
