"""Asks: the hosts ask every unit for something small by a day, and members say that it is done at home."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from uuid import UUID

from bot.core import which as asking_which
from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery, Tick
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.core.which import Which
from bot.features.decisions import deciding
from bot.features.plan import committee
from bot.language import titles
from cards.agenda import asks as show
from cards.agenda import newsletter as show_newsletter
from cards.kit import Card, Subject, Words, own
from storage.agenda import asks as kept
from storage.agenda.asks import Ask
from storage.db import Db, Refused
from storage.directory import directory
from storage.meetings import next_meeting
from storage.networks import Network
from storage.origins import of_thing

asks = Feature("asks")

WARNED = 5
"""Working days before its day, and on it: so often whoever has not answered is reminded."""


class NoAsk(Refused):
    key = "asks-none"


class NotTakenUp(Refused):
    """How it was taken up is told of what was."""

    key = "ask-not-taken-up"


class WhichAsk(Which):
    key = "ask-which"


@asks.command(by=Right.host, does=undone(Reach.EVERYBODY))
def ask(turn: Turn, words: str) -> Card:
    said, due = deciding.by_a_day(turn, _to_its_end(turn.sentence, words))
    return put_up(turn, said, due)


def put_up(turn: Turn, words: str, due: date | None = None) -> Card:
    made = kept.ask(turn.db, turn.home.id, words, turn.person.id, turn.now, due=due)
    turn.note("asked", Subject(kept.KIND, made.id), after={"words": made.words})
    return drawn(turn.db, made, turn.home)


def _to_its_end(sentence: str, words: str) -> str:
    """What is asked for goes on to the end of the sentence: `… to take up stairs in their unit`."""
    before, _, behind = sentence.partition(words)
    return f"{words}{behind}".strip() if before or behind else words


@asks.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    return show.listing([_whole(turn.db, one, turn.home) for one in kept.all_asks(turn.db, turn.home.id)])


@asks.tap(show.TakeUp, by=Right.guest, does=undone_by(Reach.ONE, "asks.put_down"))
def take_up(turn: Turn, tap: show.TakeUp) -> Card:
    """Once a unit, by its AMK or the deputy."""
    one, unit = named(turn, tap.ask), committee.unit_spoken_for(turn)
    one.may_be_answered()
    if kept.take_up(turn.db, one.id, unit, turn.person.id, turn.now):
        _changed(turn, one, "taken up", unit)
    return look(turn, show.Look(one.id))


@asks.tap(show.PutDown, by=Right.guest, does=undone_by(Reach.ONE, "asks.take_up"))
def put_down(turn: Turn, tap: show.PutDown) -> Card:
    one, unit = named(turn, tap.ask), committee.unit_spoken_for(turn)
    one.may_be_answered()
    if kept.put_down(turn.db, one.id, unit):
        _changed(turn, one, "not taken up", unit)
    return look(turn, show.Look(one.id))


def _open_ones(turn: Turn) -> Iterator[tuple[str, Words]]:
    return ((one.words, one.words) for one in _running(turn))


def _of(turn: Turn, which: str = "", **_: str) -> tuple[Words, Subject]:
    one = _to_answer(turn, which)
    return one.words, Subject(kept.KIND, one.id)


@asks.command(
    by=Right.guest,
    does=undone_by(Reach.ONE, "asks.put_down", of=_of),
    makes=False,
    among={"which": _open_ones},
)
def take_up_in_words(turn: Turn, which: str = "", words: str = "") -> Card:
    """`vi har taget det op: vi har malet trinene gule`; of several that run it is asked which."""
    one = _to_answer(turn, which)
    shown = take_up(turn, show.TakeUp(one.id))
    return own(_say_how(turn, one, words, named=False) if words.strip() else shown)


def _running(turn: Turn) -> list[Ask]:
    return [one for one in _asks(turn) if not one.ended_at]


def _asks(turn: Turn) -> list[Ask]:
    """Without the newsletter, of which others are asked."""
    return [one for one in kept.all_asks(turn.db, turn.home.id) if not one.is_newsletter]


def _to_answer(turn: Turn, which: str) -> Ask:
    """Raises NoAsk, or WhichAsk where several may be meant; whatever the unit has taken up is not."""
    unit, about = committee.unit_spoken_for(turn), turn.meant or turn.about
    running = _running(turn)
    if about and (spoken_of := next((one for one in running if one.id == about.id), None)):
        return spoken_of
    fits = _by_words(turn, which, running) or running
    left = [one for one in fits if unit not in kept.units(turn.db, one.id)] or fits
    if not left:
        if ended := [one for one in _asks(turn) if one.ended_at]:
            raise kept.AskIsOver(words=(_by_words(turn, which, ended) or ended)[-1].words)
        raise NoAsk
    if len(left) > 1:
        raise WhichAsk(*(asking_which.thing(one.words, Subject(kept.KIND, one.id)) for one in left))
    return left[0]


@asks.question(by=Right.guest)
def became(turn: Turn, which: str = "") -> Card:
    """How far one has come, or what number it came to."""
    return look(turn, show.Look(_meant(turn, which).id))


@asks.form(show.HowForm, by=Right.guest)
def how_form(turn: Turn, tap: show.HowForm) -> Card:
    return show.how_form(named(turn, tap.ask))


@asks.tap(show.How, by=Right.guest, does=undone(Reach.ONE))
def how(turn: Turn, tap: show.How) -> Card:
    """What it came to in their unit, in a line that all can read."""
    return _say_how(turn, named(turn, tap.ask), tap.words, named=tap.whose == show.NAMED)


def _say_how(turn: Turn, one: Ask, words: str, *, named: bool) -> Card:
    unit = committee.unit_spoken_for(turn)
    one.may_be_answered()
    if unit not in kept.units(turn.db, one.id):
        raise NotTakenUp(words=one.words)
    kept.say_how(turn.db, one.id, unit, words, named=named)
    _changed(turn, one, "said how", unit)
    return look(turn, show.Look(one.id))


@asks.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    one = named(turn, tap.ask)
    unit = committee.speaks_for(turn.db, turn.home, turn.person, turn.today)
    return drawn(turn.db, one, turn.home, unit=unit)


@asks.living(kept.KIND)
def draw(db: Db, ask: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, ask)
    return drawn(db, found, network) if found else None


def drawn(db: Db, one: Ask, network: Network, unit: str | None = None) -> Card:
    """An ask, or the newsletter, as it looks to that unit."""
    whole, mine = _whole(db, one, network), unit in kept.units(db, one.id)
    if one.is_newsletter:
        return show_newsletter.single(whole, len(kept.questions(db, one.id)), mine=mine)
    known = committee.unit_names(db, network.tenant)
    told = [(each.words, known.get(each.unit or "")) for each in kept.hows(db, one.id)]
    return show.single(whole, told, mine=mine)


def _whole(db: Db, one: Ask, network: Network) -> show.Whole:
    """Of the units that there were when they were asked, and those that took it up after they came."""
    taken = kept.units(db, one.id)
    return show.Whole(one, len(taken), len(_asked(db, one, network) | taken), of_thing(db, kept.KIND, one.id))


def _asked(db: Db, one: Ask, network: Network) -> set[str]:
    return committee.units_counted(db, network, one.asked_at.astimezone(network.zone).date())


# --- its end ----------------------------------------------------------------------------------------------


@asks.every_network
def end(tick: Tick, network: Network) -> None:
    """When its day is over, the number stands."""
    calendar = tick.calendar(network)
    for one in kept.all_asks(tick.db, network.id):
        if one.ended_at or not one.due:
            continue
        if tick.has_come(calendar.at(one.due + timedelta(days=1), time(0))):
            kept.end(tick.db, one, tick.now)
            tick.redraw(one.id)
            if coming := next_meeting(tick.db, network.id, tick.now):
                tick.redraw(coming.id)  # its safety moment tells the number
            tick.note("ended", Subject(kept.KIND, one.id), network)


def ended_before(db: Db, network: Network, day: date, since: date | None) -> list[show.Whole]:
    """Those whose day was before that of a meeting, and not before the meeting `since`."""
    return [
        _whole(db, one, network)
        for one in kept.all_asks(db, network.id)
        if one.due and one.due < day and not (since and one.due < since)
    ]


# --- who has not answered ---------------------------------------------------------------------------------


@asks.question(by=Right.guest)
def missing(turn: Turn, which: str = "") -> Card:
    """The units by name for the hosts, alone with them; all others, and the channel, see how many."""
    one = _meant(turn, which)
    left = _asked(turn.db, one, turn.home) - kept.units(turn.db, one.id)
    known = committee.unit_names(turn.db, turn.person.tenant)
    named_ = [known[unit] for unit in sorted(left & known.keys())]
    return show.missing(one, named_, len(left) - len(named_), sees=turn.eyes.hosts)


def _meant(turn: Turn, which: str) -> Ask:
    """The one that was shown or replied to, or that the words name; else the newest."""
    known = _asks(turn) or kept.all_asks(turn.db, turn.home.id)
    if not known:
        raise NoAsk
    about = turn.meant or turn.about
    spoken_of = [one for one in known if about and one.id == about.id]
    return (_by_words(turn, which, known) or spoken_of or known)[-1]


def _by_words(turn: Turn, which: str, known: list[Ask]) -> list[Ask]:
    """Those of whose words some were said."""
    every = [one.words for one in known]
    if which.strip():
        found = titles.named(which, every)
        return [known[at] for at in found.sure or found.near]
    run = titles.within(turn.sentence, every, range(len(turn.sentence)))
    if run is None:
        return []
    span = range(run.first, run.after)
    return [one for one in known if titles.within(turn.sentence, [one.words], span)]


@asks.waiting
def due(query: TaskQuery) -> Iterator[Task]:
    """For whoever speaks for a unit that was asked and has not answered, until its day is over."""
    for one in kept.ahead(query.db, query.network.id, query.today):
        owing = _asked(query.db, one, query.network) - kept.units(query.db, one.id)
        told: set[UUID] = set()
        for speaks, member in query.speakers:
            if speaks.id in told or not query.is_about(speaks.id):
                continue
            unit = directory.unit_of(query.db, member, query.today) or str(member.id)
            if unit in owing:
                told.add(speaks.id)
                yield _task(query, one, speaks.id, unit)


def _task(query: TaskQuery, one: Ask, person: UUID, unit: str) -> Task:
    assert one.due is not None, "only what has a day waits"
    early = query.calendar.morning(one.due, -WARNED)
    late = query.calendar.morning(query.calendar.on_or_before(one.due))
    return Task(
        person,
        Subject(kept.KIND, one.id),
        f"take up {one.due.isoformat()}",
        show.waits(one),
        show.open_it(one),
        until=query.calendar.at(one.due, time(23, 59)),
        remind_at=(early, late),
        card=lambda: drawn(query.db, one, query.network, unit),
    )


def named(turn: Turn, wanted: UUID) -> Ask:
    return still(kept.one(turn.db, turn.home.id, wanted))


def _changed(turn: Turn, one: Ask, deed: str, unit: str) -> None:
    turn.redraw(one.id)
    turn.note(deed, Subject(kept.KIND, one.id), after={"unit": unit})
