"""Absences: telling when one is away; the plan heeds it, and a host's seat that day is looked after."""

from __future__ import annotations

from bot import seating
from bot.feature import Feature
from bot.rights import Right
from bot.rules import instead, periods
from bot.rules.periods import Period
from bot.seating import Rota
from bot.taps import TooOld
from bot.turn import Turn
from cards import absences as show
from cards.kit import Card, Thing
from cards.words import Say, When, say
from storage import absences as kept
from storage import covers
from storage.absences import Absence
from storage.agenda import Meeting
from storage.db import Refused
from storage.hosts import Seat
from storage.people import Person

absences = Feature("absences")


class NoSuchPeriod(Refused):
    """The sentence says no days that somebody could be away; the fault's name ends the key."""

    def __init__(self, reason: str) -> None:
        self.key = f"absence-{reason}"  # type: ignore[misc]
        super().__init__()


@absences.command(
    da=[
        "jeg er på (orlov|ferie|barsel|kursus|rejse) {when}",
        "jeg er (væk|fraværende|bortrejst|syg|sygemeldt) {when}",
        "jeg (går på barsel|går på orlov|tager på ferie|rejser) {when}",
        "jeg har (orlov|ferie|barsel|fri) {when}",
        "jeg holder (orlov|ferie|barsel|fri) {when}",
        "registrer (orlov|ferie|fravær)[:] {when}",
        "(orlov|fravær|ferie)[:] {when}",
    ],
    en=[
        "i am (on leave|on holiday|on vacation|on parental leave|travelling) {when}",
        "i am (away|absent|off|sick|ill) {when}",
        "i (go|am going) on (leave|holiday|vacation|parental leave) {when}",
        "i will be (away|absent|off|on leave|on holiday) {when}",
        "(leave|absence|holiday)[:] {when}",
    ],
    by=Right.member,
)
def tell(turn: Turn, when: str) -> Card:
    """Noted; where the person should have hosted then, what can be done about it."""
    found = _period(turn, when)
    return _tell(turn, turn.person, found)


ANYONE = "(someone|anyone|anybody|somebody)"


@absences.command(
    da=[
        "jeg kan [desværre] ikke {when}[,] (kan|vil) nogen (bytte|overtage|hjælpe|tage den) [med mig]",
        "jeg kan [desværre] ikke {when}[,] er der nogen der (vil|kan) (bytte|overtage|hjælpe) [med mig]",
        "jeg kan [desværre] ikke {when}[,] er der nogen der (vil|kan) (tage den|tage min plads|tage over)",
        "jeg kan [desværre] ikke {when}[,] er der nogen (vil|kan) (bytte|overtage|hjælpe|tage den)",
        "jeg kan [desværre] ikke {when}[,] (hvem|er nogen der|er nogen) (vil|kan) (bytte|overtage|tage den)",
        "jeg kan [desværre] ikke {when}[,] (kan|vil) nogen (tage|overtage) (min plads|min tur|mit værtskab)",
        "jeg kan [desværre] ikke være vært (den|d|i|til|fra) {when}",
        "jeg kan [desværre] ikke holde mødet {when}",
    ],
    en=[
        f"i (cannot|can not) {{when}}[,] (can|could) {ANYONE} (swap|take it|help) [with me]",
        f"i (cannot|can not) make it on {{when}}[,] (can|could) {ANYONE} (swap|take it|help) [with me]",
        f"i (cannot|can not) make it {{when}}[,] (can|could) {ANYONE} (swap|take it|take over) [with me]",
        f"i (cannot|can not) make it on {{when}}[,] (can|could) {ANYONE} take my (seat|turn|place)",
        "i (cannot|can not) host (on|in|from) {when}",
    ],
    by=Right.member,
    hears=instead.is_wanted,
)
def tell_and_ask(turn: Turn, sentence: str) -> Card:
    return tell(turn, sentence)


@absences.command(
    da=[
        "jeg er [blevet] (syg|sygemeldt)",
        "jeg er [blevet] syg og kan ikke være vært",
        "jeg (er blevet syg|melder mig syg)",
    ],
    en=["i am (sick|ill)", "i am (sick|ill) and (cannot|can not) host"],
    by=Right.member,
)
def tell_of_today(turn: Turn) -> Card:
    """Away today; why is nobody's business, and is not kept."""
    return _tell(turn, turn.person, Period(turn.today, turn.today), longer=True)


@absences.command(
    da=["registrer (orlov|fravær) for {name}: {when}", "notér at {name} er (væk|på orlov|på ferie) {when}"],
    en=[
        "register (leave|absence) for {name}: {when}",
        "note that {name} is (away|on leave|on holiday) {when}",
    ],
    by=Right.facilitator,
)
def tell_on_behalf(turn: Turn, name: str, when: str) -> Card:
    """A facilitator tells it of somebody, who hears of it."""
    person = seating.named(Rota(turn.db, turn.home, turn.now), name)
    card = _tell(turn, person, _period(turn, when))
    if person.id != turn.person.id:
        turn.post(card, to=person, network=turn.home)
    return card


@absences.command(
    da=["fritag {name} for værtskab", "fritag {name} for at være vært"],
    en=["exempt {name} from hosting"],
    by=Right.facilitator,
)
def exempt(turn: Turn, name: str) -> Card:
    """Somebody hosts no meetings until further notice."""
    person = seating.named(Rota(turn.db, turn.home, turn.now), name)
    card = _tell(turn, person, Period(turn.today, None), exempt=True)
    if person.id != turn.person.id:
        turn.post(card, to=person, network=turn.home)
    return card


def _period(turn: Turn, when: str) -> Period:
    found = periods.period(when, turn.now, turn.calendar)
    if isinstance(found, periods.Fault):
        raise NoSuchPeriod(found.reason)
    return found


def _tell(turn: Turn, person: Person, days: Period, *, exempt: bool = False, longer: bool = False) -> Card:
    seating.held(turn.db, turn.home, turn.now)
    absence = kept.tell(
        turn.db,
        turn.home.id,
        person.id,
        days.starts,
        days.ends,
        by=turn.person.id,
        at=turn.now,
        exempt=exempt,
    )
    turn.note("told", _thing(absence), after=_seen(absence))
    seating.settle(turn, turn.home, because=say("moved-absence"))
    conflicts = _conflicts(Rota(turn.db, turn.home, turn.now), absence)
    call_on = seating.working_days_on(turn.now, covers.WORKING_DAYS, turn.calendar)
    name = "" if person.id == turn.person.id else person.name
    return show.told(
        absence,
        conflicts,
        name=name,
        call_on=When(call_on, "day") if conflicts else None,
        may_last=longer,
    )


def _conflicts(rota: Rota, absence: Absence) -> list[tuple[Meeting, Seat]]:
    """The seats that somebody keeps although they are away then: locked ones, and agreed ones."""
    return [
        (meeting, seat)
        for meeting, seat in rota.of(absence.person)
        if seat.is_held and absence.covers(rota.day(meeting.starts_at))
    ]


@absences.tap(show.Remove, by=Right.member)
def remove(turn: Turn, tap: show.Remove) -> Say:
    found = next((one for one in kept.of_network(turn.db, turn.home.id) if one.id == tap.absence), None)
    if found is None or not (found.person == turn.person.id or turn.right >= Right.facilitator):
        raise TooOld
    seating.held(turn.db, turn.home, turn.now)
    kept.end(turn.db, found.id, turn.now)
    turn.note("removed", _thing(found), _seen(found))
    seating.settle(turn, turn.home, because=say("moved-back"))
    return say("absence-removed")


@absences.question(
    da=["mit fravær", "vis mit fravær", "hvornår er jeg væk", "(mine|min) (ferie|orlov)"],
    en=["my (absence|absences|leave)", "show my (absence|absences|leave)", "when am i away"],
    by=Right.member,
)
def mine(turn: Turn) -> Card:
    return show.list_of(kept.of_person(turn.db, turn.home.id, turn.person.id, turn.today))


@absences.command(
    da=[
        "jeg er her igen",
        "jeg er [alligevel] ikke (væk|på ferie|på orlov|syg) [alligevel]",
        "slet (mit fravær|min orlov|min ferie)",
        "jeg kan [godt] komme alligevel",
    ],
    en=[
        "i am here again",
        "i am not (away|on holiday|on leave|sick) after all",
        "delete my (absence|leave|holiday)",
    ],
    by=Right.member,
    makes=False,
)
def back(turn: Turn) -> Say:
    """Whatever the person told of today and later no longer holds; past days stay."""
    mine = kept.of_person(turn.db, turn.home.id, turn.person.id, turn.today)
    if not mine:
        return say("absence-none")
    seating.held(turn.db, turn.home, turn.now)
    for absence in mine:
        kept.end(turn.db, absence.id, turn.now)
        turn.note("removed", _thing(absence), _seen(absence))
    seating.settle(turn, turn.home, because=say("moved-back"))
    return say("absence-removed")


def _thing(absence: Absence) -> Thing:
    return Thing(kept.KIND, absence.id)


def _seen(absence: Absence) -> dict[str, object]:
    ends = absence.ends.isoformat() if absence.ends else None
    return {
        "person": str(absence.person),
        "starts": absence.starts.isoformat(),
        "ends": ends,
        "exempt": absence.exempt,
    }
