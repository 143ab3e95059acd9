"""Hosts: planning a meeting seats two by the fair order, and everybody can ask who drives the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.feature import Feature
from bot.rights import Right
from bot.rules import moments, rotation
from bot.rules.rotation import Candidate, Hosting
from bot.turn import Turn
from cards import hosts as show
from cards import meetings as show_meeting
from cards.kit import Card, Thing
from storage import agenda, directory, members, people, rhythms
from storage import hosts as kept
from storage.db import Db, Refused
from storage.networks import Network
from storage.people import Person

hosts = Feature("hosts")


class NoSuchTime(Refused):
    """The sentence says no time that a meeting could have; the fault's name ends the key."""

    def __init__(self, reason: str) -> None:
        self.key = f"meeting-{reason}"  # type: ignore[misc]
        super().__init__()


@hosts.command(
    da=["planlæg [et] [nyt] møde[:] {when}", "planlæg mødet[:] {when}"],
    en=["plan [a] [new] meeting[:] {when}", "schedule [a] [new] meeting[:] {when}"],
    by=Right.host,
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
    seated = seat(turn.db, turn.home, coming, turn.now)
    turn.note("planned", Thing(agenda.MEETING, coming.id), after={"starts_at": found.start.isoformat()})
    return show_meeting.meeting(coming, seated, {}, agenda.agenda(turn.db, turn.home.id, coming.id))


def seat(db: Db, network: Network, coming: agenda.Meeting, now: datetime) -> list[Person | None]:
    """Seat the meeting's hosts by the fair order and publish them (mechanisms RO-1, RO-2)."""
    line = _Line(db, network, _day(now, network))
    [line_up] = rotation.plan(
        [_day(coming.starts_at, network)],
        line.candidates,
        line.history,
        seats=kept.SEATS,
        first_meeting=line.first_meeting,
    )
    seated = [line.named[one.member] if one.member else None for one in line_up.seats]
    kept.publish(db, coming.id, [person.id if person else None for person in seated], now)
    return seated


@hosts.question(
    da=[
        "hvem er vært næste gang",
        "hvem er (vært|værter) [ved|til|for|på] [det] [næste] (møde|gang)",
        "hvem er de næste værter",
        "hvem (holder|driver|styrer|planlægger) [det] næste møde",
        "næste værter",
    ],
    en=[
        "who hosts next time",
        "who (hosts|is hosting) [the] [next] (time|meeting|next)",
        "who (is|are) [the] [next] (host|hosts) [next] [time]",
        "who (runs|drives|plans) [the] next meeting",
        "next hosts",
    ],
    by=Right.guest,
)
def next_hosts(turn: Turn) -> Card:
    coming = agenda.next_meeting(turn.db, turn.home.id, turn.now)
    if coming is None:
        return show.none_planned(_next_in_line(turn))
    seated = kept.of_meeting(turn.db, coming.id)
    return show.next_meeting(coming, [people.by_id(turn.db, person) if person else None for person in seated])


@hosts.question(
    da=["hvornår er jeg vært", "hvornår skal jeg være vært"],
    en=["when do i host", "when am i [a|the] host", "when am i hosting"],
    by=Right.guest,
)
def my_turns(turn: Turn) -> Card:
    hosted = kept.all_hosted(turn.db, turn.home.id)
    mine = {one.meeting for one in hosted if one.person == turn.person.id}
    planned = agenda.all_meetings(turn.db, turn.home.id)
    return show.mine([one for one in planned if one.id in mine and one.ends_at > turn.now])


@hosts.question(
    da=[
        "hvornår er [det] næste (møde|netværksmøde|amkmøde|amk-møde)",
        "hvornår (mødes|skal) vi [mødes] [næste] [gang]",
    ],
    en=["when is [the] next [network|amk] meeting", "when do we meet [next]"],
    by=Right.guest,
)
def next_meeting(turn: Turn) -> Card:
    return next_hosts(turn)


# --- what the rule needs to know -------------------------------------------------------------------------


def _next_in_line(turn: Turn) -> list[Person]:
    line = _Line(turn.db, turn.home, turn.today)
    found = rotation.next_in_line(
        line.candidates, line.history, on=turn.today, n=kept.SEATS, first_meeting=line.first_meeting
    )
    return [line.named[one] for one in found]


class _Line:
    """The members as the rotation sees them, and who has hosted what."""

    def __init__(self, db: Db, network: Network, today: date) -> None:
        everybody = members.members(db, network.id, today)
        hosted = kept.all_hosted(db, network.id)
        planned = agenda.all_meetings(db, network.id)
        self.named = {_id(person): person for person in everybody}
        self.history = [
            Hosting(_day(one.starts_at, network), _id(people.by_id(db, one.person))) for one in hosted
        ]
        self.candidates = [_candidate(db, person, today, self.history) for person in everybody]
        self.first_meeting = min((_day(one.starts_at, network) for one in planned), default=None)


def _id(person: Person) -> str:
    """The rotation's stable id: the mail in lower case."""
    return person.directory_mail or person.mail or str(person.id)


def _candidate(db: Db, person: Person, today: date, history: Sequence[Hosting]) -> Candidate:
    held = directory.roles_of(db, person.tenant, person.directory_mail or "", today)
    role = next((one for one in held if one.role == directory.AMK), None)
    attended = frozenset(hosting.meeting for hosting in history if hosting.member == _id(person))
    if role is None:
        return Candidate(_id(person), attended=attended)
    away = ((role.leave_from, role.leave_to or date.max),) if role.leave_from else ()
    return Candidate(_id(person), role.unit, role.starts, role.ends, absences=away, attended=attended)


def _day(moment: datetime, network: Network) -> date:
    return moment.astimezone(network.zone).date()
