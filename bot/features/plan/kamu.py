"""KAMU: entering, moving and cancelling the committee's meetings, and the deadlines that follow from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace
from datetime import date, datetime
from uuid import UUID

from bot.core import present, whom
from bot.core.deeds import Question, Reach, asked, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Turn
from bot.core.waiting import Task, TaskQuery
from bot.features.hosts import meeting
from bot.features.plan import following
from bot.features.plan.committee import (
    MORNING,
    NoCommitteeMeeting,
    Stage,
    collecting,
    coming,
    keepers,
    stage_of,
    stages,
)
from bot.features.plan.ladder import OutOfOrder, as_numbers, from_numbers
from bot.language import dates, naming
from bot.language.dates import NoDay as NotADay
from bot.language.meetings import Fault
from bot.language.slots import Type
from cards.decisions import agreements as show_agreements
from cards.kit import Card, Subject, Words
from cards.plan import kamu as show
from cards.votes import votes as show_votes
from cards.words import When, say
from storage import journal, networks
from storage.db import Db, Refused
from storage.decisions import decisions, points
from storage.hosts import absences
from storage.hosts.absences import Absence
from storage.network import members
from storage.networks import Network
from storage.people import Person
from storage.plan import inputs
from storage.plan import kamu as kept
from storage.plan.kamu import CommitteeMeeting, Purpose
from storage.votes import votes

kamu = Feature("kamu")

MOST_CHOICES = 60

WORDS: dict[str, str] = {
    "approved": r"\b(?:godkend|vedtag|approv|adopt)",
    "discussed": r"\b(?:drøft|droeft|diskut|discuss)",
    "messenger": r"\b(?:budbringer(?:en)?|messenger|ved|v/)\s*(?:er|is|bliver|:)?\s*(?P<name>[^,;]+)",
}


class NoDay(Refused):
    key = "kamu-no-day"


class SeveralDays(Refused):
    """Several days in one sentence: nothing is entered of which half would be left out."""

    key = "kamu-several-days"


class PastDay(Refused):
    key = "kamu-past"


class ClosedDay(Refused):
    key = "kamu-closed-day"


class WhichDay(Refused):
    key = "kamu-which-day"


class StepsOutOfOrder(Refused):
    key = "kamu-steps-out-of-order"


class NoSuchDays(Refused):
    key = "kamu-steps-no-days"


@kamu.command(by=Right.facilitator, slots={"when": Type.tail}, does=undone(Reach.EVERYBODY))
def enter(turn: Turn, when: str) -> Card:
    day, rest = _day(turn, when)
    if _perhaps_day(turn, rest)[0] is not None:
        raise SeveralDays(day=When(day, "day"))
    return _enter(turn, day, purpose(rest, day), _messenger(turn, rest))


@kamu.question(by=Right.facilitator, asks_which=True)
def enter_form(turn: Turn) -> Card:
    everybody = networks.everybody(turn.db, turn.home.id)[:MOST_CHOICES]
    return show.form(turn.home.id, {str(one.id): one.name for one in everybody})


@kamu.tap(show.Enter, by=Right.facilitator, does=undone(Reach.EVERYBODY))
def enter_from_form(turn: Turn, tap: show.Enter) -> Card:
    day, _ = _day(turn, tap.day)
    chosen = Purpose(tap.purpose) if tap.purpose in set(Purpose) else purpose("", day)
    card = _enter(turn, day, chosen, _named(turn, tap.messenger) if tap.messenger else None)
    turn.post(card, to=turn.home)
    return card


def _day(turn: Turn, words: str) -> tuple[date, str]:
    """The day that is named, and the words around it; raises NoDay."""
    day, rest = _perhaps_day(turn, words)
    if day is None:
        raise NoDay
    return day, rest


def _perhaps_day(turn: Turn, words: str) -> tuple[date | None, str]:
    day, rest = naming.day(words, turn.now, turn.calendar)
    if isinstance(day, NotADay):
        raise meeting.NoSuchTime(Fault(day.reason, day=day.day))
    return day, rest


def enter_told(turn: Turn, day: date, purpose: Purpose) -> CommitteeMeeting:
    """One that is told of, in minutes for example: what is past is over, and asks nobody for anything."""
    if day >= turn.today:
        _enter(turn, day, purpose, None)
        return _on(turn, day)
    made = kept.enter(turn.db, turn.home.id, day, purpose, None, turn.person.id, turn.now)
    return kept.is_over(turn.db, made, turn.now)


def _enter(turn: Turn, day: date, purpose: Purpose, messenger: UUID | None) -> Card:
    _must_be_possible(turn, day)
    by = turn.person.id
    carried = messenger or _next_messenger(turn, day)
    made = kept.enter(turn.db, turn.home.id, day, purpose, carried, by, turn.now)
    close = stage_of(turn.db, made, turn.calendar).ladder.close
    made = kept.closes(turn.db, made, close, turn.now)
    _take_what_waits(turn)
    _redraw_absences(turn, made)
    turn.note(ENTERED, Subject(kept.KIND, made.id), after={"day": day.isoformat(), "purpose": purpose.value})
    return show.entered(_shown(turn.db, turn.home, made, close))


def _take_what_waits(turn: Turn) -> None:
    """Input and points that came while no meeting was planned go to the first that still takes them."""
    first = collecting(turn.db, turn.home.id, turn.now, turn.calendar)
    if first is not None:
        _hand_over(turn, None, first.sitting.id)


def _hand_over(turn: Turn, before: UUID | None, after: UUID | None) -> None:
    if before:
        following.redraw(turn, before)
    inputs.hand_over(turn.db, turn.home.id, before, after)
    points.hand_over(turn.db, turn.home.id, before, after)
    if after:
        following.redraw(turn, after)


def _must_be_possible(turn: Turn, day: date) -> None:
    if day < turn.today:
        raise PastDay
    if not turn.calendar.is_working_day(day):
        raise ClosedDay


def purpose(words: str, day: date) -> Purpose:
    """As said; else the last quarter's meeting approves the plan and the others discuss it."""
    if re.search(WORDS["approved"], words, re.IGNORECASE):
        return Purpose.APPROVED
    said = re.search(WORDS["discussed"], words, re.IGNORECASE)
    return Purpose.DISCUSSED if said or day.month < 10 else Purpose.APPROVED


def _messenger(turn: Turn, words: str) -> UUID | None:
    found = re.search(WORDS["messenger"], words, re.IGNORECASE)
    return _named(turn, found["name"]) if found else None


def _named(turn: Turn, name: str) -> UUID:
    """Anybody of the team; a form carries who was chosen, a sentence what they are called."""
    everybody = networks.everybody(turn.db, turn.home.id)
    chosen = next((one for one in everybody if str(one.id) == name), None)
    return (chosen or whom.named(turn, name, everybody)).id


def _next_messenger(turn: Turn, day: date) -> UUID | None:
    """It goes in turn: the member who carried it longest ago, or never (stories US-41), and is there then."""
    last = {one.messenger: one.day for one in kept.sittings_of(turn.db, turn.home.id) if one.messenger}
    everybody = _there_on(turn, day, members.members(turn.db, turn.home.id, turn.today))
    ordered = sorted(everybody, key=lambda one: (last.get(one.id, date.min), one.name, str(one.id)))
    return ordered[0].id if ordered else None


def _there_on(turn: Turn, day: date, of: Sequence[Person]) -> list[Person]:
    away = {one.person for one in absences.told_by_people_of(turn.db, turn.home.id) if one.is_away_on(day)}
    return [one for one in of if one.id not in away]


# --- changing one -----------------------------------------------------------------------------------------


def will_move(turn: Turn, when: str, old: str = "") -> Question:
    moved, to = _to_move(turn, f"{old} {when}".strip())
    close = stage_of(turn.db, replace(moved, day=to), turn.calendar).ladder.close
    title, told, yes = show.sure_to_move(moved.day, to, turn.home.name, close, turn.now)
    return Question(title, yes, told, moved.id, f"{moved.day} {to}")


def _to_move(turn: Turn, when: str) -> tuple[CommitteeMeeting, date]:
    """Which meeting, and to which day; without a month `den 14.` is of the meeting's own."""
    if number := dates.day_of_month_alone(when):
        moved = _in_month(turn, when) or _next(turn).sitting
        to = _in_its_month(moved.day, number)
        _must_be_possible(turn, to)
        return moved, to
    first, rest = _day(turn, when)
    second, _ = _perhaps_day(turn, rest)
    moved = _on(turn, first) if second else _next(turn).sitting
    to = second or first
    _must_be_possible(turn, to)
    return moved, to


def _in_month(turn: Turn, words: str) -> CommitteeMeeting | None:
    """The one ahead in the month that is named."""
    month = dates.month_in(words)
    ahead = (one for one in kept.sittings_of(turn.db, turn.home.id) if one.day >= turn.today)
    found = next((one for one in ahead if one.day.month == month), None)
    if month and found is None:
        raise WhichDay
    return found


def _in_its_month(day: date, number: int) -> date:
    """Raises NoDay where the month has no such day."""
    try:
        return day.replace(day=number)
    except ValueError:
        raise NoDay from None


def _to_come(turn: Turn) -> Iterator[tuple[str, Words]]:
    """The meetings that are ahead, by their days."""
    for one in kept.sittings_of(turn.db, turn.home.id):
        if one.day >= turn.today:
            yield f"{one.day:%d-%m-%Y}", When(one.day, "day")


def will_cancel(turn: Turn, when: str) -> Question:
    gone = _to_cancel(turn, when)
    title, told, yes = show.sure_to_cancel(gone.day, turn.home.name)
    return Question(title, yes, told, gone.id, str(gone.day), destroys=True)


def _to_cancel(turn: Turn, when: str) -> CommitteeMeeting:
    day, _ = _day(turn, when)
    return _on(turn, day)


@kamu.command(by=Right.facilitator, does=asked(Reach.EVERYBODY, will_move))
def move(turn: Turn, when: str, old: str = "") -> Card:
    """`flyt KAMU fra 1. december til 8. december`, or only the new day for the next one."""
    moved, to = _to_move(turn, f"{old} {when}".strip())
    before = stage_of(turn.db, moved, turn.calendar)
    after = stage_of(turn.db, kept.move(turn.db, moved, to), turn.calendar)
    changed = following.deadlines(turn, before, after)
    _redraw_absences(turn, moved, changed)
    note = {"day": moved.day.isoformat()}, {"day": to.isoformat()}
    turn.note(MOVED, Subject(kept.KIND, moved.id), *note)
    return show.moved(_shown(turn.db, turn.home, changed, after.ladder.close))


@kamu.command(
    by=Right.facilitator, does=asked(Reach.EVERYBODY, will_cancel), makes=False, among={"when": _to_come}
)
def cancel(turn: Turn, when: str) -> Card:
    gone = _to_cancel(turn, when)
    kept.cancel(turn.db, gone, turn.now)
    _redraw_absences(turn, gone)
    instead = collecting(turn.db, turn.home.id, turn.now, turn.calendar)
    _hand_over(turn, gone.id, instead.sitting.id if instead else None)
    turn.note("cancelled", Subject(kept.KIND, gone.id), before={"day": gone.day.isoformat()})
    return show.cancelled(gone)


@kamu.command(by=Right.host, does=undone(Reach.EVERYBODY), makes=False)
def name_messenger(turn: Turn, name: str) -> Card:
    return _name(turn, name)


@kamu.form(show.Another, by=Right.host)
def another(turn: Turn, tap: show.Another) -> Card:
    stage = _next(turn)
    everybody = _there_on(turn, stage.sitting.day, networks.everybody(turn.db, turn.home.id))[:MOST_CHOICES]
    shown = _shown(turn.db, turn.home, stage.sitting, stage.ladder.close)
    return show.another(tap.network, shown, {str(one.id): one.name for one in everybody})


@kamu.tap(show.Named, by=Right.host, does=undone(Reach.EVERYBODY))
def name_by_form(turn: Turn, tap: show.Named) -> Card:
    card = _name(turn, tap.messenger)
    turn.post(card, to=turn.home)
    return card


def _name(turn: Turn, name: str) -> Card:
    stage = _next(turn)
    changed = kept.name_messenger(turn.db, stage.sitting, _named(turn, name))
    _redraw_absences(turn, stage.sitting, changed)
    turn.note(NAMED, Subject(kept.KIND, changed.id), after={"messenger": str(changed.messenger)})
    turn.redraw(changed.id)
    return show.messenger_named(_shown(turn.db, turn.home, changed, stage.ladder.close))


def _on(turn: Turn, day: date) -> CommitteeMeeting:
    found = next((one for one in kept.sittings_of(turn.db, turn.home.id) if one.day == day), None)
    if found is None:
        raise WhichDay
    return found


def _next(turn: Turn) -> Stage:
    found = coming(turn.db, turn.home.id, turn.today, turn.calendar)
    if found is None:
        raise NoCommitteeMeeting
    return found


# --- what was told of it ----------------------------------------------------------------------------------

ENTERED, MOVED, NAMED = "entered", "moved", "messenger named"
_TELLS = {ENTERED: show.entered, MOVED: show.moved, NAMED: show.messenger_named}


@kamu.living(show.NOTICE)
def draw_notice(db: Db, sitting: UUID, network: Network) -> Card | None:
    """What the channel was told last of it, as it is now."""
    one = kept.sitting(db, network.id, sitting)
    if one is None or one.close_at is None:
        return None
    if one.cancelled_at is not None:
        return show.cancelled(one)
    told = [entry.deed for entry in journal.of_thing(db, sitting) if entry.deed in _TELLS]
    return _TELLS[told[-1] if told else ENTERED](_shown(db, network, one, one.close_at))


# --- asking -----------------------------------------------------------------------------------------------


@kamu.question(by=Right.guest)
def calendar(turn: Turn) -> Card:
    ahead = [one for one in stages(turn.db, turn.home.id, turn.calendar) if one.sitting.day >= turn.today]
    shown = [_shown(turn.db, turn.home, one.sitting, one.ladder.close) for one in ahead]
    latest, may_enter = kept.latest(turn.db, turn.home.id), turn.may(Right.facilitator)
    return show.calendar(turn.home.id, shown, latest, may_enter=may_enter)


@kamu.question(by=Right.guest)
def deadlines(turn: Turn) -> Card:
    found = coming(turn.db, turn.home.id, turn.today, turn.calendar)
    if found is None:
        return calendar(turn)
    return show.deadlines(found.sitting, astuple(found.ladder), turn.now)


@kamu.question(by=Right.guest)
def all_deadlines(turn: Turn) -> Card:
    """Whoever says of nothing that its deadline is meant hears all that there are."""
    running = [vote for vote in votes.open_in(turn.db, turn.home.id) if vote.is_open]
    owed = [one for one in decisions.open_ones(turn.db, turn.home.id) if one.due]
    others = [
        *show_votes.deadlines(sorted(running, key=lambda one: one.closes_at)),
        *(show_agreements.owed(one) for one in sorted(owed, key=lambda one: str(one.due))),
    ]
    found = coming(turn.db, turn.home.id, turn.today, turn.calendar)
    if found is not None:
        return show.deadlines(found.sitting, astuple(found.ladder), turn.now, others)
    return show.only_others(others) if others else deadlines(turn)


@kamu.tap(show.Deadlines, by=Right.guest)
def deadlines_by_tap(turn: Turn) -> Card:
    return deadlines(turn)


# --- the ladder's own steps -------------------------------------------------------------------------------


@kamu.question(by=Right.facilitator, asks_which=True)
def steps_form(turn: Turn) -> Card:
    return show.steps_form(turn.home.id, as_numbers(from_numbers(kept.steps(turn.db, turn.home.id))))


@kamu.tap(show.SetStep, by=Right.facilitator, does=undone(Reach.EVERYBODY))
def set_step(turn: Turn, tap: show.SetStep) -> Card:
    if tap.step not in show.STEPS:
        raise TooOld
    if not tap.days.strip().isdecimal():
        raise NoSuchDays
    before = from_numbers(kept.steps(turn.db, turn.home.id))
    try:
        after = before.with_step(tap.step, int(tap.days))
    except OutOfOrder:
        raise StepsOutOfOrder from None
    stood = stages(turn.db, turn.home.id, turn.calendar)
    kept.set_steps(turn.db, turn.home.id, as_numbers(after))
    for earlier, now in zip(stood, stages(turn.db, turn.home.id, turn.calendar), strict=True):
        if earlier.sitting.day >= turn.today and earlier.ladder != now.ladder:
            following.deadlines(turn, earlier, now)
    turn.note("deadlines set", Subject("network", turn.home.id), as_numbers(before), as_numbers(after))
    return show.steps_form(turn.home.id, as_numbers(after))


def _shown(db: Db, network: Network, one: CommitteeMeeting, close: datetime) -> show.Shown:
    away = _away(db, one) is not None
    return show.Shown(one, present.named(db, network.id, one.messenger), close, away)


def _redraw_absences(turn: Turn, *stood: CommitteeMeeting) -> None:
    """What a messenger was told of their absence says whether they are to be at KAMU then."""
    for off in (_away(turn.db, one) for one in stood):
        if off is not None:
            turn.redraw(off.id)


def _away(db: Db, one: CommitteeMeeting) -> Absence | None:
    """What its messenger told of, where they are away that day."""
    told = absences.told_by_people_of(db, one.network) if one.messenger else ()
    return next((off for off in told if off.person == one.messenger and off.is_away_on(one.day)), None)


@kamu.waiting
def messenger_is_away(query: TaskQuery) -> Iterator[Task]:
    """Whoever keeps the pack names another, so that it comes to KAMU."""
    stage = coming(query.db, query.network.id, query.today, query.calendar)
    off = _away(query.db, stage.sitting) if stage else None
    if stage is None or off is None or stage.sitting.messenger is None:
        return
    name = present.named(query.db, query.network.id, stage.sitting.messenger)
    for keeper in keepers(query):
        if keeper.id != stage.sitting.messenger and query.is_about(keeper.id):
            yield Task(
                person=keeper.id,
                thing=Subject(kept.KIND, stage.sitting.id),
                stage="messenger",
                words=show.messenger_away(stage.sitting, name),
                button=say("kamu-messenger-another"),
                opens=show.Another(query.network.id),
                until=query.calendar.at(stage.sitting.day, MORNING),
                remind_at=(off.told_at, stage.ladder.final),
            )
