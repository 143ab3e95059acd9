"""Hosts: who drives which meeting, planned a year ahead by turns; everybody can ask when, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from uuid import UUID

from bot import seating
from bot.feature import Feature, Outlook, Waiting
from bot.rights import Right
from bot.rules import moments
from bot.seating import Rota
from bot.taps import TooOld
from bot.turn import Turn
from cards import covers as show_covers
from cards import hosts as show
from cards import meetings as show_meeting
from cards import swaps as show_swaps
from cards.kit import Card, Tap, Thing
from cards.words import Say, say
from storage import agenda, covers, rhythms, swaps
from storage import hosts as kept
from storage.db import Db, Refused
from storage.hosts import Place, Seat
from storage.networks import Network

hosts = Feature("hosts")


class NoSuchTime(Refused):
    """The sentence says no time that a meeting could have; the fault's name ends the key."""

    def __init__(self, reason: str) -> None:
        self.key = f"meeting-{reason}"  # type: ignore[misc]
        super().__init__()


@hosts.command(
    da=["planlæg [et] [nyt] møde[:] {when}", "planlæg mødet[:] {when}"],
    en=["plan [a] [new] meeting[:] {when}", "schedule [a] [new] meeting[:] {when}"],
    by=Right.facilitator,
)
def plan_meeting(turn: Turn, when: str) -> Card:
    """Plans the meeting, and publishes who hosts it."""
    found = moments.meeting(when, turn.now, turn.calendar)
    if isinstance(found, moments.Fault):
        raise NoSuchTime(found.reason)
    place = {"da": found.place, "en": found.place} if found.place else {}
    coming = agenda.plan(
        turn.db,
        turn.home.id,
        title={"da": turn.home.name, "en": turn.home.name},
        starts_at=found.start,
        ends_at=found.end,
        place=place,
        planned_by=turn.person.id,
        planned_at=turn.now,
        break_minutes=rhythms.of_network(turn.db, turn.home.id).break_minutes,
    )
    seating.settle(turn, turn.home, because=say("moved-planned"))
    seated = Rota(turn.db, turn.home, turn.now).hosts_of(coming)
    turn.note("planned", Thing(agenda.MEETING, coming.id), after={"starts_at": found.start.isoformat()})
    return show_meeting.meeting(coming, seated, {}, agenda.agenda(turn.db, turn.home.id, coming.id))


# --- who, and when ----------------------------------------------------------------------------------------


@hosts.question(
    da=[
        "hvem er vært næste gang",
        "hvem er (vært|værter) [ved|til|for|på] [det] [næste] (møde|gang)",
        "hvem er de næste værter",
        "hvem er (vært|værter|værterne)",
        "hvem (holder|driver|styrer|planlægger|har) [det] næste møde",
        "næste værter",
    ],
    en=[
        "who hosts next time",
        "who (hosts|is hosting|are the hosts)",
        "who (hosts|is hosting) [the] [next] (time|meeting|next)",
        "who (is|are) [the] [next] (host|hosts) [next] [time]",
        "who (runs|drives|plans) [the] next meeting",
        "next hosts",
    ],
    by=Right.guest,
)
def next_hosts(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    coming = agenda.next_meeting(turn.db, turn.home.id, turn.now)
    return (
        show.next_meeting(coming, rota.hosts_of(coming)) if coming else show.none_planned(rota.next_in_line())
    )


@hosts.question(
    da=[
        "hvem (er|skal være|bliver) (vært|værter) (den|d|i|til|efter) {when}",
        "hvem (er|skal være|bliver) (vært|værter) (ved|til) mødet (den|d|i|efter) {when}",
    ],
    en=["who (hosts|is hosting|will host) (on|in|after) {when}", "who are the hosts (on|in) {when}"],
    by=Right.guest,
)
def hosts_then(turn: Turn, when: str) -> Card:
    """Of the meetings within the days that were said."""
    rota = Rota(turn.db, turn.home, turn.now)
    found = seating.meetings_meant(rota, when, turn.calendar)
    if not found:
        raise seating.NoMeetingThen
    if len(found) == 1:
        return show.next_meeting(found[0], rota.hosts_of(found[0]))
    return show.plan(turn.home.id, [one for one in seating.rows(rota) if one.meeting in found], lives=False)


@hosts.question(
    da=["hvornår er {name} vært [igen|næste gang]", "hvornår er det {name} tur [til at være vært]"],
    en=[
        "when does {name} host [again|next]",
        "when is {name} [the|a] host",
        "when is it {name} turn [to host]",
    ],
    by=Right.guest,
)
def turns_of(turn: Turn, name: str) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    person = seating.named(rota, name)
    return show.turns_of(person, [meeting for meeting, _ in rota.of(person.id)])


@hosts.question(
    da=[
        "hvornår er [det] næste (møde|netværksmøde|amkmøde|amk-møde)",
        "hvornår (mødes|skal) vi [mødes] [næste] [gang]",
        "[det] næste møde",
        "hvornår (ses|samles) vi [næste] [gang]",
        "hvornår er [det] næste møde og hvem er (vært|værter)",
        "hvornår er mødet",
        "hvornår holder vi [næste] møde [næste gang]",
        "hvad tid (er|begynder|starter) mødet",
        "hvor er [det] næste (møde|netværksmøde)",
        "hvor (mødes|skal) vi [mødes|være|hen] [næste] [gang]",
        "(i|på) hvilket lokale (mødes vi|er mødet)",
    ],
    en=[
        "where is [the|our] [next] meeting",
        "when is [the|our] next meeting and who (hosts|is hosting)",
        "who hosts [the|our] next meeting and when [is it]",
        "when do we see each other [next]",
        "where do we meet [next]",
        "which room is the meeting in",
        "(what time|when) (is|does) (the|our) meeting [begin|start]",
        "when is [the] next [network|amk] meeting",
        "when do we meet [next]",
        "[the] next meeting",
    ],
    by=Right.guest,
)
def next_meeting(turn: Turn) -> Card:
    return next_hosts(turn)


@hosts.command(
    da=[
        "vis [mig] (værtsplanen|værtsplan|planen)",
        "(værtsplan|værtsplanen)",
        "vis [alle] (værter|værterne|værtskaber|værtskaberne)",
        "hvem er (vært|værter) hvornår",
        "hvem er (vært|værter) [i|til] [det] (år|fremover|kommende)",
    ],
    en=[
        "show [me] [the] host plan",
        "[the] (host|hosting) (plan|schedule|rota)",
        "show [me] [all|the] hosts",
        "who hosts when",
    ],
    by=Right.guest,
    makes=False,
)
def show_plan(turn: Turn) -> Card:
    """In the channel a living card; alone with somebody, just for them."""
    rota = Rota(turn.db, turn.home, turn.now)
    return show.plan(turn.home.id, seating.rows(rota), lives=not turn.is_personal)


@hosts.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    return show.plan(turn.home.id, seating.rows(Rota(turn.db, turn.home, turn.now)))


@hosts.living(kept.KIND)
def draw(db: Db, plan: UUID, network: Network) -> Card | None:
    """The plan as of its last change: whatever has begun since falls out at the next one."""
    if plan != network.id:
        return None
    checked = kept.rotation(db, network.id).checked_at
    return show.plan(network.id, seating.rows(Rota(db, network, checked or network.installed_at)))


@hosts.question(
    da=[
        "hvornår er jeg vært [igen|næste gang]",
        "hvornår skal jeg være vært [igen|næste gang]",
        "er jeg vært [snart|næste gang]",
        "hvornår er det min tur [til at være vært]",
        "(mit|mine) (værtskab|værtskaber)",
        "vis (mit|mine) (værtskab|værtskaber)",
        "hvem er jeg vært (sammen med|med)",
        "hvem er vært (sammen med|med) mig",
    ],
    en=[
        "when do i host [again|next]",
        "when am i [a|the] host [again|next]",
        "when am i hosting [again|next]",
        "when is my turn [to host]",
        "am i [a|the] host [soon|next time]",
        "my hosting",
        "who (am i hosting|do i host) with",
        "who hosts with me",
    ],
    by=Right.guest,
)
def my_turns(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    mine = [(seating.row(rota, meeting), seat) for meeting, seat in rota.of(turn.person.id)]
    return show.mine(mine, _undo(turn))


@hosts.tap(show.Mine, by=Right.guest)
def my_turns_by_tap(turn: Turn, tap: show.Mine) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    return my_turns(turn)


@hosts.tap(show.Duty, by=Right.guest)
def my_duty(turn: Turn, tap: show.Duty) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    place = Place(tap.meeting, tap.seat)
    for meeting, seat in rota.of(turn.person.id):
        if seat.place == place:
            return show.duty(seating.row(rota, meeting), seat, _undo(turn))
    raise TooOld


def _undo(turn: Turn) -> Tap | None:
    """What the person agreed on within the last day, and can still take back."""
    since = turn.now - kept.UNDO
    for swap in swaps.agreed_by(turn.db, turn.home.id, turn.person.id, since):
        return show_swaps.Undo(turn.home.id, swap.id)
    for cover in covers.taken_since(turn.db, turn.home.id, since):
        if cover.taken_by == turn.person.id:
            return show_covers.GiveBack(turn.home.id, cover.id)
    return None


# --- what waits -------------------------------------------------------------------------------------------

ANNOUNCED = 20
"""So many working days before a meeting its hosts are reminded that it is theirs."""


@hosts.waiting
def coming_duties(outlook: Outlook) -> Iterator[Waiting]:
    """Each host's meetings to come: told when the seat was published, and when the work begins."""
    for seat in kept.all_seats(outlook.db, outlook.network.id):
        if seat.starts_at > outlook.now and seat.is_held and outlook.is_about(seat.person):
            yield _duty(outlook, seat)


def _duty(outlook: Outlook, seat: Seat) -> Waiting:
    assert seat.person is not None
    meeting = agenda.meeting(outlook.db, seat.meeting)
    day = outlook.calendar.local(seat.starts_at).date()
    begins = outlook.calendar.at(outlook.calendar.add_working_days(day, -ANNOUNCED), time(8, 30))
    told = (seat.published_at,) if seat.override is None else ()  # who agreed to it knows already
    return Waiting(
        seat.person,
        Thing(agenda.MEETING, seat.meeting),
        f"host-{day.isoformat()}",
        show.waits(meeting),
        show.waits_button(meeting),
        until=seat.starts_at,
        remind_at=(*told, begins) if begins > seat.since else told,
        opens=show.Duty(outlook.network.id, seat.meeting, seat.seat),
    )


# --- how the network takes turns --------------------------------------------------------------------------

NUMBERS = {1: ("1", "en", "one"), 2: ("2", "to", "two"), 3: ("3", "tre", "three")}


@hosts.command(
    da=["(brug|sæt|vælg) {seats} (vært|værter) [pr|per|ved|til] [hvert] [møde]"],
    en=["(use|set) {seats} (host|hosts) [per|for|a] [each|every] [meeting]"],
    by=Right.facilitator,
    slots={"seats": [word for words in NUMBERS.values() for word in words]},
    makes=False,
)
def set_seats(turn: Turn, seats: str) -> Say:
    """For the meetings whose hosts are not locked yet."""
    number = next(number for number, words in NUMBERS.items() if seats.casefold() in words)
    before = kept.rotation(turn.db, turn.home.id).seats
    kept.set_rotation(turn.db, turn.home.id, seats=number)
    turn.note("set", Thing(kept.KIND, turn.home.id), {"seats": before}, {"seats": number})
    seating.settle(turn, turn.home, because=say("moved-seats", number=number))
    return say("seats-set", number=number)


@hosts.command(
    da=["brug makkerordning", "sæt nye værter sammen med erfarne"],
    en=["use buddies", "pair new hosts with experienced ones"],
    by=Right.facilitator,
    makes=False,
)
def use_buddies(turn: Turn) -> Say:
    """A new host beside an experienced one, where one is near in line (mechanisms RO-2)."""
    return _set_buddies(turn, buddies=True)


@hosts.command(
    da=["ingen makkerordning", "drop makkerordningen"],
    en=["no buddies", "stop using buddies"],
    by=Right.facilitator,
    makes=False,
)
def use_no_buddies(turn: Turn) -> Say:
    return _set_buddies(turn, buddies=False)


def _set_buddies(turn: Turn, *, buddies: bool) -> Say:
    before = kept.rotation(turn.db, turn.home.id).buddies
    kept.set_rotation(turn.db, turn.home.id, buddies=buddies)
    turn.note("set", Thing(kept.KIND, turn.home.id), {"buddies": before}, {"buddies": buddies})
    seating.settle(turn, turn.home, because=say("moved-buddies"))
    return say("buddies-on" if buddies else "buddies-off")
