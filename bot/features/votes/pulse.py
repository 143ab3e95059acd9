"""Pulse: twice a year everybody says by one to five how the network is, and all see what that comes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from statistics import mean, pstdev
from uuid import UUID

from bot.core.deeds import Question, Reach, asked, asked_by, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery, Tick
from bot.core.reminding import before_close
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.core.which import There
from bot.features.votes.rounds import became, close_each, closed, counted, not_answered
from bot.language.workdays import Calendar
from cards.kit import Card, Subject, own
from cards.votes import pulse as show
from cards.votes.pulse import Figure
from cards.votes.rounds import Whole
from cards.words import When, say
from storage import networks
from storage.db import Db, Refused
from storage.network import members
from storage.networks import Network
from storage.people import Person
from storage.votes import rounds as kept
from storage.votes.poll import FEWEST_SHOWN
from storage.votes.rounds import HIGHEST, PULSE, SCALES, Asked, Kind, Round

pulse = Feature("pulse")

APART = timedelta(days=60)
"""Sooner nothing can have changed, and nobody answers the same again."""

MONTHS = (3, 9)
"""In March and in September it starts by itself."""

OPENS = time(9)
DAYS_TO_ANSWER = 10


class TooSoon(Refused):
    """Another one was less than sixty days ago."""

    key = "pulse-too-soon"


class TooFewMembers(Refused):
    """With so few members it could have no result that is shown."""

    key = "pulse-too-few-members"


class NotAllFive(Refused):
    key = "pulse-not-all"


class PulseRuns(There, Refused):
    """One at a time: the one that is open is shown."""

    key = "pulse-runs-already"


class NonePulse(Refused):
    """There has been none."""

    key = "pulse-none"


@pulse.command(by=Right.facilitator, does=undone(Reach.EVERYBODY, instead="undo-instead-round"), keeps=False)
def start(turn: Turn) -> Card:
    there = len(members.members(turn.db, turn.home.id, turn.today))
    if there < FEWEST_SHOWN:
        raise TooFewMembers(number=there, fewest=FEWEST_SHOWN)
    if last := _last(turn.db, turn.home):
        if last.is_open:
            raise PulseRuns(until=When(last.closes_at)).behind(show.unanswered(last), show.Look(last.id))
        if turn.now < last.asked_at + APART:
            raise TooSoon(last=When(last.asked_at, "day"), again=When(last.asked_at + APART, "day"))
    made = _begin(turn.db, turn.home, turn.person, turn.now, turn.calendar)
    turn.note("asked", _thing(made))
    return _drawn(turn.db, made, turn.home)


@pulse.every_network
def start_by_itself(tick: Tick, network: Network) -> None:
    """From the first working day of its month on, unless there was one just before; a new network waits."""
    calendar = tick.calendar(network)
    today = calendar.local(tick.now).date()
    opens = _opens(today, calendar)
    if opens is None or not network.pulse or not tick.has_come(opens) or network.installed_at >= opens:
        return
    last = _last(tick.db, network)
    if last and (last.is_open or tick.now < last.asked_at + APART):
        return
    if len(members.members(tick.db, network.id, today)) < FEWEST_SHOWN or not tick.may_write(network):
        return
    made = _begin(tick.db, network, None, tick.now, calendar)
    tick.note("asked", _thing(made), network)
    tick.post(_drawn(tick.db, made, network), to=network)


def _opens(today: date, calendar: Calendar) -> datetime | None:
    """When it starts by itself in this month; None in one in which it does not."""
    if today.month not in MONTHS:
        return None
    return calendar.at(calendar.on_or_after(today.replace(day=1)), OPENS)


def _begin(db: Db, network: Network, by: Person | None, now: datetime, calendar: Calendar) -> Round:
    day = calendar.add_working_days(calendar.local(now).date(), DAYS_TO_ANSWER)
    return kept.ask(db, network.id, Asked("", Kind.PULSE, calendar.at(day, time(12))), by, now)


# --- whether it starts by itself --------------------------------------------------------------------------


@pulse.command(by=Right.facilitator, does=undone_by(Reach.ONE, "pulse.turn_on"), keeps=False, makes=False)
def turn_off_in_words(turn: Turn) -> Card:
    return own(turn_off(turn, show.TurnOff(turn.home.id)))


@pulse.tap(show.TurnOff, by=Right.facilitator, does=undone_by(Reach.ONE, "pulse.turn_on"))
def turn_off(turn: Turn, tap: show.TurnOff) -> Card:
    """None starts by itself any more; one that is open runs to its end, and the secretariat may start one."""
    return _switched(turn, tap.network, on=False)


@pulse.command(by=Right.facilitator, does=undone_by(Reach.ONE, "pulse.turn_off"), keeps=False, makes=False)
def turn_on_in_words(turn: Turn) -> Card:
    return own(turn_on(turn, show.TurnOn(turn.home.id)))


@pulse.tap(show.TurnOn, by=Right.facilitator, does=undone_by(Reach.ONE, "pulse.turn_off"))
def turn_on(turn: Turn, tap: show.TurnOn) -> Card:
    return _switched(turn, tap.network, on=True)


def _switched(turn: Turn, network: UUID, *, on: bool) -> Card:
    if network != turn.home.id:
        raise TooOld
    if turn.home.pulse != on:
        networks.change(turn.db, network, pulse=on)
        turn.note("turned on" if on else "turned off", Subject(PULSE, network))
    return show.switched(network, on=on)


# --- answering --------------------------------------------------------------------------------------------


@pulse.form(show.AnswerForm, by=Right.member)
def answer_form(turn: Turn, tap: show.AnswerForm) -> Card:
    one = _one(turn, tap.pulse)
    one.must_be_open(turn.now)
    if kept.has_taken_part(turn.db, one.id, turn.person.id):
        raise kept.AnsweredByNobody
    return show.form(one)


@pulse.tap(show.Give, by=Right.member, does=asked_by(Reach.ME, "pulse.answer_form"), keeps=False)
def give(turn: Turn, tap: show.Give) -> Card:
    """Nobody and nothing knows whose it is, so that it is final, as the form says."""
    one = still(kept.to_close(turn.db, turn.home.id, tap.pulse))
    kept.answer_by_nobody(turn.db, one, turn.person.id, turn.now, scores=_scores(tap))
    turn.redraw(one.id)
    turn.note("answered", _thing(one))
    return look(turn, show.Look(one.id))


def _scores(tap: show.Give) -> dict[str, int]:
    """Raises NotAllFive."""
    given = dict(
        zip(SCALES, (tap.relations, tap.exchange, tap.knowledge, tap.influence, tap.time), strict=True)
    )
    if not all(score in map(str, range(1, HIGHEST + 1)) for score in given.values()):
        raise NotAllFive
    return {scale: int(score) for scale, score in given.items()}


# --- what it comes to -------------------------------------------------------------------------------------


def figures(
    scores: Sequence[Mapping[str, int]], earlier: Sequence[Mapping[str, int]] = ()
) -> dict[str, Figure]:
    """Of each scale the mean, the spread, and how much the mean is more than that of the last pulse."""
    if len(scores) < FEWEST_SHOWN:
        return {}
    before = _means(earlier) if earlier else {}
    return {
        scale: Figure(
            one,
            _rounded(pstdev(answer[scale] for answer in scores)),
            one - before[scale] if scale in before else None,
        )
        for scale, one in _means(scores).items()
    }


def _means(scores: Sequence[Mapping[str, int]]) -> dict[str, Decimal]:
    return {scale: _rounded(mean(answer[scale] for answer in scores)) for scale in SCALES}


def _rounded(number: float) -> Decimal:
    return Decimal(str(number)).quantize(Decimal("0.1"))


@pulse.question(by=Right.guest)
def latest(turn: Turn) -> Card:
    """The one that is open, else the last one."""
    last = _last(turn.db, turn.home)
    if last is None:
        raise NonePulse
    return look(turn, show.Look(last.id))


@pulse.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    one = _one(turn, tap.pulse)
    whole = replace(
        counted(turn.db, one, turn.home),
        has_answered=kept.has_taken_part(turn.db, one.id, turn.person.id),
        may_close=one.is_open and turn.may(Right.host),
    )
    return _shown(turn.db, whole)


@pulse.living(PULSE)
def draw(db: Db, wanted: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, wanted)
    return _drawn(db, found, network) if found else None


def _drawn(db: Db, one: Round, network: Network) -> Card:
    return _shown(db, counted(db, one, network))


def _shown(db: Db, whole: Whole) -> Card:
    one = whole.round
    if not one.shows_answers(has_answered=False, answered=whole.answered):
        return show.single(whole, {})
    return show.single(whole, came_to(db, one))


def came_to(db: Db, one: Round) -> dict[str, Figure]:
    """What a closed one came to, beside the last one before it of which something is shown."""
    told = (kept.scores_of(db, last) for last in kept.pulses(db, one.network) if last.asked_at < one.asked_at)
    earlier = next((scores for scores in told if len(scores) >= FEWEST_SHOWN), ())
    return figures(kept.scores_of(db, one), earlier)


# --- the close --------------------------------------------------------------------------------------------


def will_close(turn: Turn, tap: show.Close) -> Question | None:
    one = _one(turn, tap.pulse)
    if not one.is_open:
        return None
    one.must_be_open(turn.now)
    title, told, yes = show.sure_to_close()
    more = say("round-sure-nameless", fewest=FEWEST_SHOWN)
    return Question(title, yes, [*told, more], one.id)


@pulse.tap(
    show.Close, by=Right.host, does=asked(Reach.EVERYBODY, will_close, instead="undo-instead-round-closed")
)
def close(turn: Turn, tap: show.Close) -> Card:
    one = still(kept.to_close(turn.db, turn.home.id, tap.pulse))
    one.must_be_open(turn.now)
    over = closed(turn.db, one, turn.home, turn.now)
    turn.note("closed", _thing(one))
    turn.redraw(one.id)
    turn.post(_drawn(turn.db, over, turn.home), to=turn.home)
    return look(turn, show.Look(one.id))


@pulse.every
def close_what_is_due(tick: Tick) -> None:
    close_each(tick, kept.due_pulses(tick.db, tick.now), _thing, _drawn)


@pulse.waiting
def unanswered(query: TaskQuery) -> Iterator[Task]:
    """For the members who have not answered it: told once, and reminded once."""
    last = _last(query.db, query.network)
    if last is None or not last.is_open:
        return
    for person in not_answered(query, last):
        yield _unanswered(query, last, person)


pulse.became(PULSE)(became)


def _unanswered(query: TaskQuery, one: Round, person: Person) -> Task:
    return Task(
        person.id,
        _thing(one),
        "open",
        show.unanswered(one),
        say("pulse-to-answer"),
        until=one.closes_at,
        remind_at=(one.asked_at, *before_close(one.asked_at, one.closes_at, query.calendar)),
        card=lambda: show.asks_you(counted(query.db, one, query.network)),
    )


def _last(db: Db, network: Network) -> Round | None:
    return next(iter(kept.pulses(db, network.id)), None)


def _one(turn: Turn, wanted: UUID) -> Round:
    return still(kept.one(turn.db, turn.home.id, wanted))


def _thing(one: Round) -> Subject:
    return Subject(PULSE, one.id)
