"""Hosts: who drives which meeting, planned a year ahead by turns; everybody can ask when, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from bot.core.deeds import Question, Reach, asked
from bot.core.feature import Feature, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.features.hosts import meeting as meant
from bot.features.hosts import planning, seating
from bot.features.hosts.seating import Rota
from bot.language import meetings
from bot.language.meetings import Fault, Heard
from bot.language.slots import Type
from cards.agenda import meetings as show_meeting
from cards.hosts import covers as show_covers
from cards.hosts import hosts as show
from cards.hosts import swaps as show_swaps
from cards.kit import Card, Subject, Tap, claiming
from cards.words import Say, say
from storage.db import Db, Refused
from storage.hosts import covers, swaps
from storage.hosts import hosts as kept
from storage.hosts.hosts import Place, Seat
from storage.meetings import MEETING, Meeting, all_meetings, meeting_by_id, meeting_of
from storage.meetings import next_meeting as the_next_meeting
from storage.network import members
from storage.networks import Network

hosts = Feature("hosts")


def will_plan(turn: Turn, when: str) -> Question | None:
    """Two meetings at one time are seldom meant."""
    return planning.sure(turn, meetings.planned(when, turn.now, turn.calendar))


def will_plan_from_form(turn: Turn, tap: show_meeting.Plan) -> Question | None:
    return planning.sure(turn, meetings.planned(f"{tap.day}, {tap.hours}", turn.now, turn.calendar))


@hosts.command(
    by=Right.facilitator,
    slots={"when": Type.tail},
    does=asked(Reach.EVERYBODY, will_plan, else_undone=True, instead="undo-instead-meeting"),
)
def plan_meeting(turn: Turn, when: str) -> Card:
    """Plans the meeting, and publishes who hosts it; what was not read whole is asked back."""
    found = meetings.planned(when, turn.now, turn.calendar)
    return planning.form(turn, found) if isinstance(found, Fault) else planning.plan(turn, found)


@hosts.question(by=Right.facilitator, asks_which=True, opens=["hosts.plan_meeting"])
def plan_form(turn: Turn) -> Card:
    return show_meeting.plan_form(turn.home.id)


@hosts.tap(
    show_meeting.Plan,
    by=Right.facilitator,
    does=asked(Reach.EVERYBODY, will_plan_from_form, else_undone=True, instead="undo-instead-meeting"),
)
def plan_from_form(turn: Turn, tap: show_meeting.Plan) -> Card:
    """As it was filled in; where that is no time yet, the form says why and stays."""
    found = meetings.planned(f"{tap.day}, {tap.hours}", turn.now, turn.calendar)
    if isinstance(found, Fault):
        return planning.form(
            turn, replace(found, heard=Heard(tap.day, tap.hours, tap.place, found.heard.left))
        )
    card = planning.plan(turn, replace(found, place=tap.place.strip() or None))
    turn.post(card, to=turn.home)
    return card


# --- who, and when ----------------------------------------------------------------------------------------


@hosts.question(by=Right.guest)
def next_hosts(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    coming = the_next_meeting(turn.db, turn.home.id, turn.now)
    return _hosted(turn, rota, coming) if coming else show.none_planned(rota.next_in_line())


def _hosted(turn: Turn, rota: Rota, one: Meeting, *, is_instead: bool = False) -> Card:
    turn.tells_of = meant.thing(one)
    return show.next_meeting(one, rota.hosts_of(one), is_instead=is_instead)


@hosts.question(by=Right.guest, slots={"when": Type.day})
def hosts_then(turn: Turn, when: str) -> Card:
    """Of the meetings within the days that were said; where there is none, the next one's."""
    rota = Rota(turn.db, turn.home, turn.now)
    found = seating.meetings_asked_of(rota, when, turn.calendar)
    if not found and _WAS.search(turn.sentence):
        found = seating.meetings_held(rota, when, turn.calendar)
    if not found and rota.ahead:
        return _hosted(turn, rota, rota.ahead[0], is_instead=True)
    if not found:
        return show.none_planned(rota.next_in_line())
    if len(found) == 1:
        return _hosted(turn, rota, found[0])
    return show.plan(turn.home.id, [one for one in seating.rows(rota) if one.meeting in found], lives=False)


_WAS = re.compile(r"\b(var|holdt|havde|was|were|hosted|held|ran)\b", re.IGNORECASE)


@hosts.question(by=Right.guest)
def last_hosts(turn: Turn) -> Card | Say:
    """Of the meeting that began last, as it was held."""
    rota = Rota(turn.db, turn.home, turn.now)
    held = [one for one in rota.meetings if one.starts_at <= turn.now]
    return show.last_meeting(held[-1], rota.hosts_of(held[-1])) if held else say("hosts-none-held")


@hosts.question(by=Right.guest)
def hosts_after(turn: Turn) -> Card:
    """Of the meeting that follows the next one."""
    rota = Rota(turn.db, turn.home, turn.now)
    if len(rota.ahead) < 2:
        raise seating.NoMeetingThen
    return _hosted(turn, rota, rota.ahead[1])


@hosts.question(by=Right.guest)
def turns_of(turn: Turn, name: str) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    person = seating.guessed(turn, rota, name)
    return show.turns_of(person, [meeting for meeting, _ in rota.of(person.id)])


@hosts.question(by=Right.guest, slots={"when": Type.day})
def next_meeting(turn: Turn, when: str = "") -> Card:
    """When and where it is, or the one in the time that was said; in a chat alone also whether one comes."""
    coming = meant.coming(turn, when) if when else the_next_meeting(turn.db, turn.home.id, turn.now)
    if coming is None:
        return show.none_planned(Rota(turn.db, turn.home, turn.now).next_in_line())
    if turn.is_personal:
        return meant.for_one(turn.db, coming, turn.person.id, meant.in_time(turn.db, coming, turn.now))
    thing = Subject(MEETING, coming.id)
    return claiming(meant.told_of(turn.db, coming, turn.now), "next-meeting", thing, meeting=str(coming.id))


@hosts.letter("next-meeting")
def draw_next(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """When and where it is now; it is none that was held or is not held."""
    one = meeting_of(query.db, query.network.id, UUID(about["meeting"]))
    is_over = one is None or not one.is_open
    return None if one is None or is_over else meant.told_of(query.db, one, query.now)


@hosts.question(by=Right.guest)
def show_plan(turn: Turn) -> Card:
    """In the channel a living card; alone with somebody, just for them."""
    rota = Rota(turn.db, turn.home, turn.now)
    return show.plan(turn.home.id, seating.rows(rota))


@hosts.tap(show.Look, by=Right.guest)
def look(turn: Turn) -> Card:
    return show.plan(turn.home.id, seating.rows(Rota(turn.db, turn.home, turn.now)))


@hosts.letter("seats-moved")
def draw_moved(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """What of it is so still: whose turn moved may have moved again."""
    assert query.person is not None, "it is about one person"
    found = {name: _meetings(query, about[name]) for name in ("gained", "lost")}
    seated = {
        one.id: query.person.id in kept.hosts_of(query.db, one.id)
        for one in (*found["gained"], *found["lost"])
    }
    gained = [one for one in found["gained"] if seated[one.id]]
    lost = [one for one in found["lost"] if not seated[one.id]]
    because = say(about["because"][0], **about["because"][1]) if about["because"] else None
    return show.moved(gained, lost, because) if gained or lost else None


def _meetings(query: TaskQuery, told: Sequence[str]) -> list[Meeting]:
    """Those that are held."""
    found = (meeting_of(query.db, query.network.id, UUID(one)) for one in told)
    return [one for one in found if one and not one.cancelled_at]


@hosts.letter("unfilled")
def draw_unfilled(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until somebody has the seat, or the meeting is not held."""
    found = _meetings(query, [about["meeting"]])
    open_ = bool(found) and any(one is None for one in kept.of_meeting(query.db, found[0].id))
    return show.unfilled(found[0]) if open_ else None


@hosts.living(kept.KIND)
def draw(db: Db, plan: UUID, network: Network) -> Card | None:
    """The plan as of its last change: whatever has begun since falls out at the next one."""
    if plan != network.id:
        return None
    checked = kept.rotation(db, network.id).checked_at
    return show.plan(network.id, seating.rows(Rota(db, network, checked or network.installed_at)))


@hosts.question(by=Right.guest)
def my_turns(turn: Turn) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    sought = covers.sought(turn.db, turn.home.id)
    mine = [(seating.row(rota, meeting, sought), seat) for meeting, seat in rota.of(turn.person.id)]
    return show.mine(mine, _undo(turn))


@hosts.tap(show.Mine, by=Right.guest)
def my_turns_by_tap(turn: Turn) -> Card:
    return my_turns(turn)


@hosts.tap(show.Duty, by=Right.guest)
def my_duty(turn: Turn, tap: show.Duty) -> Card:
    rota = Rota(turn.db, turn.home, turn.now)
    place = Place(tap.meeting, tap.seat)
    for meeting, seat in rota.of(turn.person.id):
        if seat.place == place:
            sought = covers.sought(turn.db, turn.home.id)
            return show.duty(seating.row(rota, meeting, sought), seat, _undo(turn))
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
def coming_duties(query: TaskQuery) -> Iterator[Task]:
    """Each host's meetings to come: told when the seat was published, and when the work begins."""
    for seat in kept.all_seats(query.db, query.network.id):
        if not query.has_come(seat.starts_at) and seat.is_held and query.is_about(seat.person):
            yield _duty(query, seat)


def _duty(query: TaskQuery, seat: Seat) -> Task:
    assert seat.person is not None
    meeting = meeting_by_id(query.db, seat.meeting)
    day = query.calendar.local(seat.starts_at).date()
    begins = query.calendar.morning(day, -ANNOUNCED)
    told = (seat.published_at,) if seat.override is None else ()  # who agreed to it knows already
    return Task(
        seat.person,
        Subject(MEETING, seat.meeting),
        f"host-{day.isoformat()}",
        show.waits(meeting),
        show.waits_button(meeting),
        until=seat.starts_at,
        remind_at=(*told, begins) if begins > seat.since else told,
        opens=show.Duty(query.network.id, seat.meeting, seat.seat),
    )


# --- how the network takes turns --------------------------------------------------------------------------

NUMBERS = {1: ("1", "en", "one"), 2: ("2", "to", "two"), 3: ("3", "tre", "three")}


class NoSuchSeats(Refused):
    """As many hosts cannot share a meeting."""

    key = "seats-not-so-many"


def will_set_seats(turn: Turn, seats: str) -> Question | None:
    number = _number(turn, seats)
    if kept.rotation(turn.db, turn.home.id).seats == number:
        return None
    return _asked_to_deal_anew(turn, say("seats-sure", number=number), str(number))


def will_use_buddies(turn: Turn) -> Question | None:
    return _asked_about_buddies(turn, buddies=True)


def will_use_no_buddies(turn: Turn) -> Question | None:
    return _asked_about_buddies(turn, buddies=False)


def _asked_about_buddies(turn: Turn, *, buddies: bool) -> Question | None:
    if kept.rotation(turn.db, turn.home.id).buddies is buddies:
        return None
    return _asked_to_deal_anew(turn, say("buddies-sure-on" if buddies else "buddies-sure-off"), str(buddies))


def _asked_to_deal_anew(turn: Turn, title: Say, state: str) -> Question:
    """Who hosts the meetings to come changes, for those that are not locked."""
    ahead = [one for one in all_meetings(turn.db, turn.home.id) if one.starts_at > turn.now]
    told = [say("deal-anew", meetings=len(ahead)), say("deal-anew-told")]
    return Question(title, say("deal-anew-yes"), told, turn.home.id, state)


def _number(turn: Turn, seats: str) -> int:
    """How many share a meeting; raises NoSuchSeats for more than can, or for none."""
    said = next((number for number, words in NUMBERS.items() if seats.casefold() in words), None)
    most = min(max(NUMBERS), len(members.members(turn.db, turn.home.id, turn.today)))
    if said is None or said > most:
        raise NoSuchSeats(most=most)
    return said


@hosts.command(
    by=Right.facilitator,
    does=asked(Reach.EVERYBODY, will_set_seats),
    slots={"seats": Type.number},
    makes=False,
)
def set_seats(turn: Turn, seats: str) -> Say:
    """For the meetings whose hosts are not locked yet."""
    number = _number(turn, seats)
    before = kept.rotation(turn.db, turn.home.id).seats
    kept.set_rotation(turn.db, turn.home.id, seats=number)
    turn.note("set", Subject(kept.KIND, turn.home.id), {"seats": before}, {"seats": number})
    seating.settle(turn, turn.home, because=say("moved-seats", number=number))
    return say("seats-set", number=number)


@hosts.command(by=Right.facilitator, does=asked(Reach.EVERYBODY, will_use_buddies), makes=False)
def use_buddies(turn: Turn) -> Say:
    """A new host beside an experienced one, where one is near in line (mechanisms RO-2)."""
    return _set_buddies(turn, buddies=True)


@hosts.command(by=Right.facilitator, does=asked(Reach.EVERYBODY, will_use_no_buddies), makes=False)
def use_no_buddies(turn: Turn) -> Say:
    return _set_buddies(turn, buddies=False)


def _set_buddies(turn: Turn, *, buddies: bool) -> Say:
    before = kept.rotation(turn.db, turn.home.id).buddies
    kept.set_rotation(turn.db, turn.home.id, buddies=buddies)
    turn.note("set", Subject(kept.KIND, turn.home.id), {"buddies": before}, {"buddies": buddies})
    seating.settle(turn, turn.home, because=say("moved-buddies"))
    return say("buddies-on" if buddies else "buddies-off")
