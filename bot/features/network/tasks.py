"""Tasks: all that waits for a person, the one reminder a day, and how each wants to be reminded."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bot.core import reminding
from bot.core.copies import REMINDER
from bot.core.deeds import LOOKS, Reach, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery, Tick, Turn, Waits
from bot.core.reminding import Pace, Reminder, Told, Wish
from bot.core.rights import Right
from bot.features.hosts import seating
from bot.features.hosts.absences import away as tell_of_absence
from bot.language import meetings, stretches
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.periods import Fault, Period
from bot.language.slots import Type
from bot.language.telling import asks_of_oneself
from cards.kit import Card, own
from cards.network import tasks as show
from cards.words import Say, When, say
from storage import cards, networks, people, stirring
from storage.db import Refused
from storage.hosts import absences
from storage.network import tasks as kept
from storage.networks import Network
from storage.people import Person

tasks = Feature("tasks")

LONGEST_STAGE = timedelta(days=400)
"""How far back it matters what was said: no stage of a thing lasts longer."""

LONGEST_OFF = timedelta(days=366)
EVER = datetime.max.replace(tzinfo=UTC)

Due = tuple[Task, datetime, int]
"""What is said, for which moment, and how many moments before it were missed."""


class NoSuchDay(Refused):
    """`fri til` names no day, or one that has gone by or is more than a year off."""

    key = "reminders-no-day"


class NoSuchHours(Refused):
    """No hours are said, or none within half past eight and four."""

    key = "reminders-no-hours"


# --- what waits for me ------------------------------------------------------------------------------------


@tasks.question(by=Right.guest, of_oneself=True)
def my_tasks(turn: Turn) -> Card:
    return show.mine(_mine(turn), turn.now)


@tasks.tap(show.Look, by=Right.guest)
def look(turn: Turn) -> Card:
    return show.mine(_mine(turn), turn.now)


@tasks.tap(show.Open, by=Right.guest, does=LOOKS)
def open_task(turn: Turn, tap: show.Open) -> Card:
    """The task's own card comes below; the list stays, without what was done meanwhile."""
    waiting = _mine(turn)
    found = next((one for one in waiting if one.key == tap.key), None)
    if found is not None and found.card is not None:
        turn.reply(own(found.card()))
    return show.mine(waiting, turn.now)


def _mine(turn: Turn) -> list[Task]:
    homes = turn.networks or [turn.home]
    return _in_order(one for home in homes for one in turn.waits(turn.task_query(home)))


def _in_order(waiting: Iterable[Task]) -> list[Task]:
    """The most pressing first; what several networks name is named once."""
    once = {one.key: one for one in waiting}
    return sorted(once.values(), key=lambda one: (not one.urgent, one.until or EVER))


# --- the reminder of the day ------------------------------------------------------------------------------


@tasks.every_network
def remind(tick: Tick, network: Network) -> None:
    """Each person for whom a moment has come gets one message of all that is due (mechanisms 7.4)."""
    waits = by_person(tick.waits(tick.task_query(network)))
    keep_true(tick, network, waits)
    for person, waiting in waits.items():
        come = [at for one in waiting for at in one.remind_at if tick.has_come(at)]
        if any(network.installed_at < at for at in come):
            _remind(tick, network, people.by_id(tick.db, person), waiting)
        for one in waiting:
            if one.until is not None:
                tick.has_come(one.until)


def keep_true(tick: Tick, network: Network, waits: Mapping[UUID, list[Task]]) -> None:
    """A reminder of something that time alone has ended is drawn anew; what people do draws it by itself."""
    for letter in cards.letters(tick.db, network.id, REMINDER, tick.now):
        said = set(letter.about.get("here", ()))
        waiting = {_series(one.key) for one in waits.get(letter.person, ())}
        still = {key for key in said if _series(key) in waiting}
        if still != said:
            cards.says_less(tick.db, letter.id, {**letter.about, "here": sorted(still)})


@tasks.every_network
def begin_day(tick: Tick, network: Network) -> None:
    """What stands before people speaks of days: as one begins, it is drawn anew. So is all that names
    somebody who came, left or is called otherwise."""
    today = tick.calendar(network).local(tick.now).date()
    if network.begun != today and networks.begin(tick.db, network, today):
        cards.day_began(tick.db, network.id, tick.now, named_anew=network.begun == stirring.NAMED_ANEW)


def by_person(waiting: Iterable[Task]) -> Mapping[UUID, list[Task]]:
    found: dict[UUID, list[Task]] = defaultdict(list)
    for one in waiting:
        found[one.person].append(one)
    return found


def _remind(tick: Tick, network: Network, person: Person, waiting: Sequence[Task]) -> None:
    named = {one.key for one in waiting}
    _looks_again(tick, network, wish_of(person))
    if not _due(tick, network, person, named):
        return
    people.hold(tick.db, person.id)  # of two at once, on two replicas, the second sees what the first said
    due = _due(tick, network, person, named)
    if not due:
        return
    _remember(tick, network, person, due)
    here = named & {one.key for one, _, _ in due}
    ends = [waiting.until for waiting, _, _ in due]
    tick.post_drawn(
        REMINDER,
        {
            "stages": [waiting.key for waiting, _, _ in due],
            "here": sorted(here),
            "inside": networks.is_in(tick.db, network.id, person.id),
        },
        of=[waiting.thing for waiting, _, _ in due],
        to=person,
        network=network,
        due_at=_due_at(tick, network, [moment for _, moment, _ in due]),
        expires_at=None if None in ends else max(end for end in ends if end),
    )


def _looks_again(tick: Tick, network: Network, wish: Wish) -> None:
    """What could not be said yet may be when the person's hours begin; a new day is looked at anyway."""
    calendar = tick.calendar(network)
    tick.has_come(calendar.at(calendar.local(tick.now).date(), max(reminding.FIRST, wish.first)))


def _remember(tick: Tick, network: Network, person: Person, due: Iterable[Due]) -> None:
    """What is said now, and in the journal how much of each series was missed before it."""
    today = tick.calendar(network).local(tick.now).date()
    for waiting, moment, missed in due:
        kept.remember(tick.db, person.id, waiting.key, moment, day=today, urgent=waiting.urgent, at=tick.now)
        said = {"person": str(person.id), "stage": waiting.stage, "moment": moment.isoformat()}
        tick.note("reminded", waiting.thing, network, after=said | {"missed": missed})


def _due_at(tick: Tick, network: Network, moments_: Iterable[datetime]) -> datetime | None:
    """When it should have been said, where that was earlier today: what people put off is not late."""
    local = tick.calendar(network).local
    today = local(tick.now).date()
    return min((one for one in moments_ if one <= tick.now and local(one).date() == today), default=None)


def _due(tick: Tick, network: Network, person: Person, here: Collection[str]) -> list[Due]:
    """What is said to the person now, of all their networks: from one of which something is due by itself."""
    named = {one.key: one for one in _everything(tick.task_query(network, person), tick.waits)}
    reminders = [
        Reminder(one.key, one.remind_at, one.until, one.urgent) for one in named.values() if one.remind_at
    ]
    past = kept.of_person(tick.db, person.id, tick.now - LONGEST_STAGE)
    told = Told(past.moments, past.last_day)
    gone = absences.is_away(tick.db, person, tick.calendar(network).local(tick.now).date())
    wish = replace(wish_of(person), away=gone)
    said = partial(reminding.due, wish=wish, told=told, now=tick.now, calendar=tick.calendar(network))
    found = said(reminders) if said([one for one in reminders if one.stage in here]) else []
    return [(named[one.stage], at, reminding.missed(one, at, told)) for one, at in found]


def _everything(query: TaskQuery, waits: Waits) -> list[Task]:
    """What waits for the query's person in all networks: each gets one message a day, not one of each."""
    assert query.person is not None
    homes = networks.of_person(query.db, query.person.id)
    return _in_order(
        _since(home.installed_at, one) for home in homes for one in waits(replace(query, network=home))
    )


def _since(installed_at: datetime, one: Task) -> Task:
    """Whoever has just let the bot in is not urged at once of what fell due before it came."""
    return replace(one, remind_at=tuple(at for at in one.remind_at if at > installed_at))


@tasks.letter(REMINDER)
def draw_reminder(query: TaskQuery, about: Mapping[str, Any], waits: Waits) -> Card | None:
    """As it is when it leaves: what was done meanwhile is not said, what got more time waits until then."""
    waiting = _everything(query, waits)
    known = {one.key for one in waiting}
    went_on = {_series(key) for key in about["stages"] if key not in known}
    left = [one for one in waiting if one.key in about["stages"] or _series(one.key) in went_on]
    if len(left) == 1 and left[0].card is not None:
        return own(left[0].card())
    return show.reminder(left, query.now) if left else None


def _series(key: str) -> str:
    """The thing, and what waits there: the same where it is moved, or got more time."""
    thing, _, stage = key.rpartition("/")
    return f"{thing}/{stage.partition('-')[0]}"


def wish_of(person: Person) -> Wish:
    """How the person has chosen to be reminded."""
    return Wish(
        Pace(person.pace or Pace.DAILY),
        person.off_until,
        person.not_before or reminding.FIRST,
        person.not_after or reminding.LAST,
    )


# --- how I want to be reminded ----------------------------------------------------------------------------


@tasks.question(
    by=Right.anyone,
    of_oneself=True,
    opens=["tasks.at_once", "tasks.choose_hours", "tasks.daily", "tasks.off_until", "tasks.weekly"],
)
def settings(turn: Turn) -> Card:
    return show.settings(turn.person)


@tasks.question(by=Right.anyone, of_oneself=True)
def of_something(turn: Turn, words: str) -> Card:
    """What waits in the network is told anyway; of anything else nothing is kept, and that is said."""
    if _WAITS & parse(words, lexicon()).concepts:
        turn.remarks.append(say("reminders-come-anyway"))
        return show.settings(turn.person)
    return show.not_kept()


_WAITS = frozenset(
    ("VOTE", "MEETING", "AGENDA", "TASK", "HOST", "DEADLINE", "DECISION", "AGREEMENT", "INPUT")
)
"""What reminders are about."""


@tasks.command(by=Right.anyone, does=undone(Reach.ME), makes=False, keeps=False)
def at_once(turn: Turn) -> Card:
    return _change(turn, pace=Pace.AT_ONCE.value)


@tasks.command(by=Right.anyone, does=undone(Reach.ME), makes=False, keeps=False)
def daily(turn: Turn) -> Card:
    return _change(turn, pace=Pace.DAILY.value)


@tasks.command(by=Right.anyone, does=undone(Reach.ME), makes=False, keeps=False)
def weekly(turn: Turn) -> Card:
    return _change(turn, pace=Pace.WEEKLY.value)


@tasks.tap(show.Remind, by=Right.anyone, does=undone_by(Reach.ME, "tasks.remind_me"))
def remind_me(turn: Turn, tap: show.Remind) -> Card:
    return _change(turn, pace=tap.pace)


@tasks.command(slots={"when": Type.day}, by=Right.anyone, does=undone(Reach.ME), makes=False, keeps=False)
def off_until(turn: Turn, when: str) -> Say | Card:
    """Nothing comes up to and with that day; what falls due waits for the first working day after it.

    Whoever belongs here and is away is so for the others, too: that is noted, and their hosting looked after.
    Whoever asks whether they are off is told how it is.
    """
    if asks_of_oneself(turn.sentence):
        return settings(turn)
    until = _day_off(turn, when)
    if until is None or not turn.today <= until <= turn.today + LONGEST_OFF:
        raise NoSuchDay
    if _AWAY.search(turn.sentence) and turn.network and turn.may(Right.member):
        return tell_of_absence(turn, Period(turn.today, until))
    people.change(turn.db, turn.person.id, off_until=until)
    back = turn.calendar.on_or_after(until + timedelta(days=1))
    return say("reminders-off-now", until=When(until, "day"), back=When(back, "day"))


_AWAY = re.compile(r"\b(ferie|orlov|barsel|v.k|holiday|vacation|on leave|away|out)\b", re.IGNORECASE)
"""Not only rid of reminders."""


def _day_off(turn: Turn, when: str) -> date | None:
    """The last day off: a day that is named, else the one before a time begins, `til efter jul`."""
    day = meetings.day(when, turn.now, turn.calendar)
    if isinstance(day, date):
        return day
    found = stretches.stretch(when, turn.now, turn.calendar)
    if isinstance(found, Fault):
        return None
    is_in_it = found.starts <= turn.today or _WITH_IT.search(turn.sentence)
    return found.ends if is_in_it else found.starts - timedelta(days=1)


_WITH_IT = re.compile(r"\b(til|indtil) og med\b|\bthrough\b", re.IGNORECASE)


@tasks.command(by=Right.anyone, does=undone(Reach.ME), makes=False, keeps=False)
def back(turn: Turn) -> Card:
    return _back(turn)


@tasks.tap(show.Back, by=Right.anyone, does=undone(Reach.ME))
def back_by_tap(turn: Turn) -> Card:
    return _back(turn)


def _back(turn: Turn) -> Card:
    """Reminders come again, and whoever had told that they are away is there again."""
    for home in turn.networks or ([turn.network] if turn.network else []):
        seating.is_back(turn, home)
    return _change(turn, off_until=None)


@tasks.command(by=Right.anyone, does=undone(Reach.ME), makes=False, keeps=False)
def choose_hours(turn: Turn, hours: str) -> Card:
    """Within the hours in which anybody is reminded; all of them is no choice of one's own."""
    found = meetings.hours(hours)
    if found is None:
        raise NoSuchHours
    first, last = max(found[0], reminding.FIRST), min(found[1], reminding.LAST)
    if first >= last:
        raise NoSuchHours
    all_day = (first, last) == (reminding.FIRST, reminding.LAST)
    return _change(turn, not_before=None if all_day else first, not_after=None if all_day else last)


def _change(turn: Turn, **choice: Any) -> Card:
    people.change(turn.db, turn.person.id, **choice)
    return show.settings(replace(turn.person, **choice))
