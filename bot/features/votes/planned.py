"""Planned votes: they open by the clock on the day that was said, once or again and again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from bot.core import which as which_one
from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Tick, Turn
from bot.core.which import Which
from bot.features.votes import circles, voting
from bot.language import moments, titles
from bot.language.workdays import Calendar
from cards.kit import Card, Subject
from cards.shortening import begun
from cards.votes import planned as show
from cards.votes.starting import Draft
from cards.votes.votes import BUTTON_BYTES
from cards.words import Say, When, say
from storage.db import Db, Refused
from storage.network import members
from storage.networks import Network
from storage.people import Person
from storage.votes import planned as kept
from storage.votes import votes as polls
from storage.votes.planned import KIND, Every, Planned
from storage.votes.poll import Among

planned = Feature("planned")

FARTHEST = timedelta(days=400)


class OpensInThePast(Refused):
    key = "planned-in-the-past"


class OpensWhen(Refused):
    """The form says no day."""

    key = "planned-when"


class OpensTooFar(Refused):
    key = "planned-too-far"


class ClosesBefore(Refused):
    """It would close before it opens."""

    key = "planned-closes-before"


class PlannedAlready(Refused):
    key = "planned-already"


class NonePlanned(Refused):
    key = "planned-none"


class WhichPlanned(Which):
    key = "which-planned"


def keep(
    turn: Turn, draft: Draft, opens: datetime, closes: datetime | None, item: UUID | None = None
) -> Card:
    """Keeps it until then; it opens on the day that was said, or the first working day after it."""
    day = turn.calendar.local(opens).date()
    opens = on_a_working_day(day, turn.calendar.local(opens).time(), turn.calendar)
    _must_be_later(turn, draft.question, opens)
    closes = closes or moments.default_closing(opens, turn.calendar)
    if closes <= opens:
        raise ClosesBefore(opens=When(opens))
    voting.say_if_closed(turn, closes, draft.kind, draft.options, runs=False)
    made = Planned(
        id=uuid4(),
        network=turn.home.id,
        question=draft.question.strip(),
        kind=draft.kind,
        terms=draft.terms,
        options=draft.options,
        item=item,
        day=day,
        opens_at=opens,
        closes_at=closes,
        every=draft.every,
        planned_by=turn.person.id,
        planned_at=turn.now,
        planner=turn.person.name,
    )
    kept.plan(turn.db, made)
    turn.note("planned", _thing(made), after={"opens_at": opens.isoformat(), "every": made.every.value})
    return show.single(made)


def next_round(turn: Turn, draft: Draft, closes: datetime, item: UUID | None) -> Card:
    """Behind one that has just been opened, and is held again."""
    day = draft.every.after(turn.today)
    opens = on_a_working_day(day, turn.calendar.local(turn.now).time(), turn.calendar)
    ends = turn.calendar.local(opens + (closes - turn.now))
    return keep(turn, draft, opens, on_a_working_day(ends.date(), ends.time(), turn.calendar), item)


def _must_be_later(turn: Turn, question: str, opens: datetime) -> None:
    if opens <= turn.now:
        raise OpensInThePast
    if opens > turn.now + FARTHEST:
        raise OpensTooFar
    for one in kept.coming_in(turn.db, turn.home.id):
        if titles.equal(one.question, question):
            raise PlannedAlready(question=one.question, opens=When(one.opens_at))


def on_a_working_day(day: date, clock: time, calendar: Calendar) -> datetime:
    return calendar.at(calendar.on_or_after(day), clock)


# --- what is planned ---------------------------------------------------------------------------------------


@planned.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    return show.listing(kept.coming_in(turn.db, turn.home.id))


@planned.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return show.single(_one(turn, tap.planned))


@planned.living(KIND)
def draw(db: Db, wanted: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, wanted)
    return show.single(found) if found else None


# --- calling off, and opening sooner -----------------------------------------------------------------------


def _of(turn: Turn, which: str = "", **_: str) -> tuple[Say, Subject]:
    one = _meant(turn, which)
    return show.called(one), _thing(one)


@planned.command(
    slots={"which": voting.may_name}, by=Right.member, does=undone(Reach.ONE, of=_of), makes=False
)
def call_off_in_words(turn: Turn, which: str = "") -> Card:
    return _call_off(turn, _meant(turn, which))


@planned.tap(show.CallOff, by=Right.member, does=undone(Reach.ONE))
def call_off(turn: Turn, tap: show.CallOff) -> Card:
    return _call_off(turn, _one(turn, tap.planned))


def _call_off(turn: Turn, one: Planned) -> Card:
    one.may_be_changed_by(turn.person.id, is_host=turn.right >= Right.host)
    over = kept.change(turn.db, one, replace(one, over_at=turn.now))
    turn.redraw(one.id)
    turn.note("called off", _thing(one))
    return show.single(over)


@planned.tap(show.OpenNow, by=Right.member, does=undone(Reach.ONE, instead="undo-instead-vote"))
def open_now(turn: Turn, tap: show.OpenNow) -> Card:
    """With as long to answer as it would have had."""
    one = _one(turn, tap.planned)
    one.may_be_changed_by(turn.person.id, is_host=turn.right >= Right.host)
    voting.is_new(turn, one.question)
    among = circles.anew(turn.db, turn.home.id, one.terms.among, turn.now, turn.today)
    closes = turn.now + (one.closes_at - one.opens_at)
    voting.say_if_closed(turn, closes, one.kind, one.options)
    poll = voting.begin(turn.db, turn.home.id, turn.person, _draft(one, among), turn.now, closes, one.item)
    turn.note("opened", voting.thing(poll), after=voting.opened(poll, one.options))
    turn.post(voting.drawn(turn.db, poll), to=turn.home)
    _moved_on(turn.db, one, turn.now, turn.calendar)
    turn.redraw(one.id)
    return show.single(_one(turn, one.id))


def _meant(turn: Turn, which: str) -> Planned:
    """By words of its question; one alone need not be named."""
    if turn.about and turn.about.kind == KIND:
        return _one(turn, turn.about.id)
    coming = kept.coming_in(turn.db, turn.home.id)
    if not coming:
        raise NonePlanned
    named = titles.named(which, [one.question for one in coming]).sure if which else range(len(coming))
    found = [coming[at] for at in named]
    if len(found) == 1:
        return found[0]
    raise WhichPlanned(
        *(which_one.thing(begun(one.question, BUTTON_BYTES), _thing(one)) for one in found or coming)
    )


# --- the clock --------------------------------------------------------------------------------------------


@planned.every
def open_what_is_due(tick: Tick) -> None:
    for one in kept.due(tick.db, tick.now):
        network = tick.network(one.network)
        calendar = tick.calendar(network)
        why = _opened(tick, network, one, calendar)
        after = _moved_on(tick.db, one, tick.now, calendar, opened=why is None)
        tick.redraw(one.id)
        if why is not None:
            _tell(tick, network, after, why)


def _opened(tick: Tick, network: Network, one: Planned, calendar: Calendar) -> Say | None:
    """Puts it to the vote; else why it cannot be."""
    today = calendar.local(tick.now).date()
    by = _planner(tick.db, network, one, today)
    if by is None:
        return say("planned-left", name=one.planner)
    if any(titles.equal(open_one.question, one.question) for open_one in polls.open_in(tick.db, network.id)):
        return say("planned-runs-already")
    try:
        among = circles.anew(tick.db, network.id, one.terms.among, tick.now, today)
    except (circles.NoHostsYet, circles.NobodyInGroup):
        return say("planned-nobody")
    closes = one.closes_at
    if closes <= tick.now + (one.closes_at - one.opens_at) / 2:  # it was away: all are given their time
        closes = moments.default_closing(tick.now, calendar)
    poll = voting.begin(tick.db, network.id, by, _draft(one, among), tick.now, closes, one.item)
    tick.note("opened", voting.thing(poll), network, after=voting.opened(poll, one.options))
    tick.post(voting.drawn(tick.db, poll), to=network)
    return None


def _planner(db: Db, network: Network, one: Planned, today: date) -> Person | None:
    """Whoever planned it, while they are of the network."""
    there = (*members.members(db, network.id, today), *members.facilitators(db, network, today))
    return next((person for person in there if person.id == one.planned_by), None)


def _moved_on(db: Db, one: Planned, now: datetime, calendar: Calendar, *, opened: bool = True) -> Planned:
    """To the round after this one, which is still to come; without one it is over."""
    if one.every is Every.ONCE:
        return kept.change(db, one, replace(one, over_at=now, was_opened=opened))
    day, opens = one.day, one.opens_at
    clock = calendar.local(one.opens_at).time()
    while opens <= max(now, one.opens_at):
        day = one.every.after(day)
        opens = on_a_working_day(day, clock, calendar)
    closes = _closes(one, opens, calendar)
    return kept.change(db, one, replace(one, day=day, opens_at=opens, closes_at=closes))


def _closes(one: Planned, opens: datetime, calendar: Calendar) -> datetime:
    """As many working days behind its opening as in this round."""
    begin, end = calendar.local(one.opens_at), calendar.local(one.closes_at)
    days = (end.date() - begin.date()).days
    closes = on_a_working_day(calendar.local(opens).date() + timedelta(days=days), end.time(), calendar)
    return closes if closes > opens else moments.default_closing(opens, calendar)


def _tell(tick: Tick, network: Network, one: Planned, why: Say) -> None:
    """Whoever planned it, or the facilitators where they have left."""
    today = tick.calendar(network).local(tick.now).date()
    planner = _planner(tick.db, network, one, today)
    for person in [planner] if planner else members.facilitators(tick.db, network, today):
        tick.post(show.hindered(one, why), to=person, network=network)


def _draft(one: Planned, among: Among | None) -> Draft:
    return Draft(one.question, one.kind, replace(one.terms, among=among), one.options)


def _one(turn: Turn, wanted: UUID) -> Planned:
    return still(kept.one(turn.db, turn.home.id, wanted))


def _thing(one: Planned) -> Subject:
    return Subject(KIND, one.id)
