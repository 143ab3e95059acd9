"""Safety moments by turn: somebody brings one thing learnt at home, whoever did so least often first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from itertools import islice
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.agenda.asks import ended_before
from bot.features.hosts import meeting
from bot.language import searching
from bot.language.phrases import language_of
from bot.language.slots import Type
from cards.agenda import moments as show
from cards.agenda.asks import Whole
from cards.agenda.moments import InLine, Whose
from cards.kit import Card, Subject, Words, own
from cards.meeting import when as in_words
from cards.words import LANGUAGES, Reader, When, read, say
from storage.agenda import agenda
from storage.agenda import moments as kept
from storage.agenda.moments import Moment
from storage.db import Db, Refused
from storage.hosts import absences, hosts
from storage.meetings import Meeting, all_meetings, meeting_of
from storage.network import members
from storage.networks import Network
from storage.people import Person

moments = Feature("moments")

MINUTES = 10
SHOWN = 3
"""So many of those in line are named."""

ASKED, ASKED_AGAIN, READY = 10, 5, 2
"""Working days before the meeting: whose turn it is hears of it, then again; whoever brings it gets ready."""


class TakenAlready(Refused):
    key = "moments-taken"


# --- whose it is ------------------------------------------------------------------------------------------


@moments.question(by=Right.guest, slots={"when": Type.day})
def whose(turn: Turn, when: str = "") -> Card:
    one = meeting.coming(turn, when)
    turn.tells_of = meeting.thing(one)
    return show.single(_whose(turn.db, turn.home, one, reader=turn.person.id))


@moments.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    one = meeting.of(turn, tap.meeting)
    return show.single(_whose(turn.db, turn.home, one, reader=turn.person.id), lives=True)


@moments.living(kept.KIND)
def draw(db: Db, of: UUID, network: Network) -> Card | None:
    one = meeting_of(db, network.id, of)
    return show.single(_whose(db, network, one), lives=True) if one else None


def _whose(db: Db, network: Network, one: Meeting, *, reader: UUID | None = None) -> Whose:
    """To somebody alone with who would be next; the channel's own card says only who brings it."""
    every = kept.moments(db, network.id)
    here = _on(every, one)
    holder = _holder(db, network, one, here)
    line: list[InLine] = []
    if reader and holder is None and not (here and here.presenters) and not one.cancelled_at:
        first = islice(_line(db, network, one, every), SHOWN)
        line = [InLine(each.name, times, each.id == reader) for each, times in first]
    name = holder.name if holder else ", ".join(here.presenters) if here else ""
    mine = reader is not None and holder is not None and holder.id == reader
    ended = [each for each in _asked_before(db, network, one) if each.ask.ended_at]
    return Whose(one, name, here.title if here and here.is_named else None, line, is_mine=mine, asks=ended)


def _asked_before(db: Db, network: Network, one: Meeting) -> list[Whole]:
    """What the units had been asked for since the meeting before."""
    before = [each for each in all_meetings(db, network.id) if each.starts_at < one.starts_at]
    return ended_before(db, network, _day(network, one), _day(network, before[-1]) if before else None)


def _on(every: Sequence[Moment], one: Meeting) -> Moment | None:
    """What stands on that meeting's agenda; of several the first that is open."""
    here = [each for each in every if each.meeting == one.id]
    return next((each for each in here if each.is_open), here[0] if here else None)


def _holder(db: Db, network: Network, one: Meeting, here: Moment | None) -> Person | None:
    """Whoever said that they bring it, or the member by whose name it stands on the agenda."""
    everybody = members.members(db, network.id, _day(network, one))
    bring = {each.person for each in kept.of_meeting(db, one.id) if each.brings}
    named = set(here.presenters) if here else set()
    told = [each for each in everybody if each.id in bring]
    return next(iter(told or [each for each in everybody if each.name in named]), None)


def _line(db: Db, network: Network, one: Meeting, every: Sequence[Moment]) -> Iterator[tuple[Person, int]]:
    """Who may bring it, in their order, and how often each has: none who said not this time or is away on
    that day; whoever hosts that meeting has enough to do, and comes last."""
    day = _day(network, one)
    everybody = members.members(db, network.id, day)
    had = _had(db, network, everybody, every, besides=one)
    passed = {each.person for each in kept.of_meeting(db, one.id) if not each.brings}
    busy = hosts.hosts_of(db, one.id)
    for each in sorted(in_order(everybody, had), key=lambda each: each.id in busy):
        if each.id not in passed and not absences.is_away(db, each, day):
            yield each, len(had[each.id])


def in_order(them: Sequence[Person], had: Mapping[UUID, Sequence[datetime]]) -> list[Person]:
    """The fewest first; of those with as many whoever had it longest ago, and of those by name."""
    return sorted(them, key=lambda one: (len(had[one.id]), list(had[one.id])[-1:], one.name, one.id))


def _had(
    db: Db, network: Network, everybody: Sequence[Person], every: Sequence[Moment], *, besides: Meeting
) -> dict[UUID, list[datetime]]:
    """When each brought it, or is to: as they said, or as it stands on an agenda by their name."""
    bring = {(each.meeting, each.person) for each in kept.all_turns(db, network.id) if each.brings}
    others = [each for each in every if each.meeting != besides.id]
    return {
        one.id: sorted(
            {
                each.starts_at
                for each in others
                if (each.meeting, one.id) in bring or one.name in each.presenters
            }
        )
        for one in everybody
    }


def _day(network: Network, one: Meeting) -> date:
    return one.starts_at.astimezone(network.zone).date()


# --- taking it, and giving it back ------------------------------------------------------------------------


def _of(turn: Turn, when: str = "", **_: str) -> tuple[Words, Subject | None]:
    one = meeting.coming(turn, when)
    return in_words(one), meeting.thing(one)


@moments.command(by=Right.member, does=undone(Reach.ONE, of=_of), makes=False, slots={"when": Type.day})
def take(turn: Turn, when: str = "", words: str = "") -> Card:
    return _take(turn, meeting.coming(turn, when), " ".join(words.split()))


@moments.tap(show.Take, by=Right.member, does=undone(Reach.ONE))
def take_by_tap(turn: Turn, tap: show.Take) -> Card:
    """One for another day, which the meeting has meanwhile left, is not promised for the new one."""
    one = meeting.of(turn, tap.meeting)
    if meeting.is_elsewhere(one, tap.begins, turn.calendar):
        return show.single(_whose(turn.db, turn.home, one, reader=turn.person.id), moved=True)
    return _take(turn, one, "")


def _take(turn: Turn, one: Meeting, words: str) -> Card:
    one.may_be_moved(turn.now)
    here = _on(kept.moments(turn.db, turn.home.id), one)
    holder = _holder(turn.db, turn.home, one, here)
    if holder is not None and holder.id != turn.person.id:
        raise TakenAlready(name=holder.name, day=When(one.starts_at, "day"))
    kept.say(turn.db, one.id, turn.person.id, turn.now, brings=True)
    _stands_on_agenda(turn, one, here, words)
    turn.redraw(one.id)
    turn.note("takes the safety moment", Subject(kept.KIND, one.id))
    return _shown(turn, one)


def _stands_on_agenda(turn: Turn, one: Meeting, here: Moment | None, words: str) -> None:
    """By the name of whoever brings it; where there is no safety moment on the agenda, one is put there."""
    by = [{"name": turn.person.name}]
    title: dict[str, str] = {language_of(words) or turn.language: words} if words else _title(turn)
    if here is None:
        made = agenda.propose(
            turn.db,
            turn.home.id,
            one.id,
            title,
            type=kept.TYPE,
            minutes=MINUTES,
            presenters=by,
            proposed_by=turn.person.id,
            proposed_at=turn.now,
        )
        turn.note("proposed", Subject(agenda.KIND, made.id), after={"title": next(iter(title.values()))})
        return
    said = {"title": title} if words else {}
    agenda.change_item(turn.db, here.item, presenters=by, **said)
    turn.redraw(here.item)


def _title(turn: Turn) -> dict[str, str]:
    readers = (Reader(language, turn.zone) for language in LANGUAGES)
    return {reader.language: read(say("item-type-safety-moment"), reader) for reader in readers}


@moments.command(
    by=Right.member,
    does=undone(Reach.ONE, of=_of),
    makes=False,
    slots={"when": Type.day},
    keeps=False,
)
def pass_on(turn: Turn, when: str = "") -> Card:
    return _pass_on(turn, meeting.coming(turn, when))


@moments.tap(show.PassOn, by=Right.member, does=undone(Reach.ONE))
def pass_on_by_tap(turn: Turn, tap: show.PassOn) -> Card:
    return _pass_on(turn, meeting.of(turn, tap.meeting))


def _pass_on(turn: Turn, one: Meeting) -> Card:
    """Of that meeting alone; the item stays on the agenda, without them."""
    one.may_be_moved(turn.now)
    here = _on(kept.moments(turn.db, turn.home.id), one)
    kept.say(turn.db, one.id, turn.person.id, turn.now, brings=False)
    if here and here.is_open and turn.person.name in here.presenters:
        others = [{"name": name} for name in here.presenters if name != turn.person.name]
        agenda.change_item(turn.db, here.item, presenters=others)
        turn.redraw(here.item)
    turn.redraw(one.id)
    turn.note("passes the safety moment on", Subject(kept.KIND, one.id))
    return _shown(turn, one)


def _shown(turn: Turn, one: Meeting) -> Card:
    """For all to read where it was said to all."""
    shown = show.single(_whose(turn.db, turn.home, one, reader=turn.person.id), lives=True)
    return own(shown) if turn.is_personal else shown


# --- what was brought -------------------------------------------------------------------------------------


@moments.question(by=Right.guest)
def archive(turn: Turn, words: str = "") -> Card:
    """Of meetings that were, all or those that have these words."""
    were = [each for each in kept.moments(turn.db, turn.home.id) if each.starts_at <= turn.now]
    if not words:
        return show.archive(were)
    by_item = {each.item: each for each in were}
    found = searching.best(words, {each.item: each.words for each in were})
    return show.archive(sorted((by_item[item] for item in found), key=lambda one: one.starts_at), words)


@moments.tap(show.Earlier, by=Right.guest)
def earlier(turn: Turn, tap: show.Earlier) -> Card:
    del tap
    return archive(turn)


# --- who is reminded --------------------------------------------------------------------------------------


@moments.waiting
def due(query: TaskQuery) -> Iterator[Task]:
    """Whoever brings it; else, where one stands on the agenda by nobody's name, whose turn it is."""
    coming = query.coming
    if coming is None:
        return
    every = kept.moments(query.db, query.network.id)
    here = _on(every, coming)
    holder = _holder(query.db, query.network, coming, here)
    if holder is not None:
        yield from _task(query, coming, holder, "brings", READY)
    elif here and here.is_open and not here.presenters and _is_near(query, coming):
        first = next(_line(query.db, query.network, coming, every), None)
        if first is not None:
            yield from _task(query, coming, first[0], f"turn of {first[0].id}", ASKED, ASKED_AGAIN)


def _is_near(query: TaskQuery, coming: Meeting) -> bool:
    return query.has_come(query.calendar.morning(_day(query.network, coming), -ASKED))


def _task(query: TaskQuery, coming: Meeting, person: Person, stage: str, *before: int) -> Iterator[Task]:
    if not query.is_about(person.id):
        return
    whole = partial(_whose, query.db, query.network, coming, reader=person.id)
    yield Task(
        person.id,
        Subject(kept.KIND, coming.id),
        stage,
        show.headline(whole()),
        show.open_it(coming),
        until=coming.starts_at,
        remind_at=tuple(query.calendar.morning(_day(query.network, coming), -days) for days in before),
        card=lambda: show.single(whole()),
        ends_quietly=True,
    )
