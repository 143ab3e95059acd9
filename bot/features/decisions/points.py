"""Attention points: the question before each KAMU meeting, raising one, 'us too', and the null outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from bot.core import backed, present
from bot.core.deeds import Question, Reach, asked, undone, undone_by
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Answer, Tick, Turn
from bot.core.waiting import Task, TaskQuery
from bot.features.decisions import nothing
from bot.features.plan import committee
from bot.features.plan.committee import Stage
from bot.language import naming
from bot.language.phrases import language_of
from cards.decisions import points as show
from cards.kit import Card, Subject, Words, own
from cards.plan import inputs as show_inputs
from cards.words import Leaf, When, say
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.decisions import points as kept
from storage.decisions.points import Point
from storage.networks import Network
from storage.plan import kamu

points = Feature("points")


class WhichPoint(Refused):
    key = "point-which"


class WhichToWithdraw(Refused):
    key = "point-which-to-withdraw"


@points.command(by=Right.guest, does=undone(Reach.ONE))
def raise_point(turn: Turn, sentence: str) -> Answer:
    point, card = _raise(turn, sentence, hosts_only=False)
    if turn.is_personal:
        turn.post(card, to=turn.home)
        return show.raised(point, _late_for(turn), _day_of(turn.db, point))
    return card


@points.question(by=Right.guest, asks_which=True, opens=["points.raise_point"])
def form(turn: Turn) -> Card:
    return show.form(turn.home.id)


@points.question(by=Right.guest, asks_which=True)
def form_with_words(turn: Turn, words: str) -> Card:
    """Without a colon it may be a question: what was written stands in the form."""
    return show.form(turn.home.id, words.strip(" :-–"))


@points.form(show.Begin, by=Right.guest)
def begin(turn: Turn) -> Card:
    return show.form(turn.home.id)


@points.tap(show.Raise, by=Right.guest, does=undone(Reach.ONE))
def raise_from_form(turn: Turn, tap: show.Raise) -> Card:
    """One for the hosts and the secretariat alone is shown to nobody else."""
    quiet = tap.seen_by == "hosts"
    point, card = _raise(turn, tap.words, hosts_only=quiet)
    if quiet:
        for keeper in committee.keepers(turn.task_query(turn.home)):
            if keeper.id != turn.person.id:
                once = f"point/{point.id}/{keeper.id}"
                seen = replace(
                    _card(turn, point), shows=Subject(kept.KIND, point.id), look=show.Look(point.id)
                )
                turn.post(own(seen), to=keeper, network=turn.home, once=once)
        return show.raised_quietly(point)
    turn.post(card, to=turn.home)
    return card


def _late_for(turn: Turn) -> date | None:
    """The meeting whose pack is being made already: what comes now is not in it."""
    closed = committee.just_closed(turn.db, turn.home.id, turn.now, turn.calendar)
    return closed.sitting.day if closed else None


def _day_of(db: Db, point: Point) -> date | None:
    sitting = kamu.sitting(db, point.network, point.sitting) if point.sitting else None
    return sitting.day if sitting else None


def _raise(turn: Turn, words: str, *, hosts_only: bool) -> tuple[Point, Card]:
    stage = committee.collecting(turn.db, turn.home.id, turn.now, turn.calendar)
    point = kept.raise_(
        turn.db,
        turn.home.id,
        {language_of(words) or turn.language: words.strip()},
        sitting=stage.sitting.id if stage else None,
        by=turn.person.id,
        unit=committee.speaks_for(turn.db, turn.home, turn.person, turn.today),
        at=turn.now,
        hosts_only=hosts_only,
    )
    turn.note("raised", Subject(kept.KIND, point.id), after=kept.values(point))
    if stage and not hosts_only:
        nothing.no_longer(turn, turn.home, stage.sitting)
    if stage:
        turn.redraw(stage.sitting.id)
    return point, draw_point(turn.db, point, turn.home)


@points.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    stage = _current(turn)
    messenger = _messenger(turn.db, stage.sitting) if stage else ""
    return show.listing(stage.sitting if stage else None, messenger, _seen(turn, stage), turn.home.id)


def _seen(turn: Turn, stage: Stage | None) -> list[Point]:
    """The points of that meeting that may be shown here to whoever asks."""
    return kept.of_sitting(turn.db, turn.home.id, stage.sitting.id if stage else None, turn.eyes)


def _current(turn: Turn) -> Stage | None:
    """The meeting that is next, whose points may still be changed or not."""
    return committee.coming(turn.db, turn.home.id, turn.today, turn.calendar)


@points.tap(show.UsToo, by=Right.guest, does=undone_by(Reach.ONE, "points.not_us"))
def us_too(turn: Turn, tap: show.UsToo) -> Card:
    """A second unit makes it common."""
    point, unit = _point(turn, tap.point), committee.unit_spoken_for(turn)
    if kept.join(turn.db, point.id, turn.person.id, unit, turn.now):
        _changed(turn, point, "us too")
    return look(turn, show.Look(point.id))


@points.command(by=Right.guest, does=undone_by(Reach.ONE, "points.not_us"), makes=False)
def us_too_in_words(turn: Turn) -> Card:
    """Said in answer to a point's card; where there is only one, that one is meant."""
    if turn.about is not None and turn.about.kind == kept.KIND:
        return us_too(turn, show.UsToo(turn.about.id))
    seen = _seen(turn, _current(turn))
    if turn.about is not None or len(seen) != 1:
        raise WhichPoint
    return us_too(turn, show.UsToo(seen[0].id))


@points.tap(show.NotUs, by=Right.guest, does=undone_by(Reach.ONE, "points.us_too"))
def not_us(turn: Turn, tap: show.NotUs) -> Card:
    point = _point(turn, tap.point)
    if point.raised_by != turn.person.id and kept.leave(turn.db, point.id, turn.person.id):
        _changed(turn, point, "not us")
    return look(turn, show.Look(point.id))


def _would_withdraw(turn: Turn, number: str = "") -> tuple[Words, Subject]:
    found = _to_withdraw(turn, number)
    return say("input-line", number=found.label, title=found.words), Subject(kept.KIND, found.id)


def will_withdraw(turn: Turn, number: str = "") -> Question | None:
    return _sure(turn, _to_withdraw(turn, number))


def will_withdraw_by_tap(turn: Turn, tap: show.Withdraw) -> Question | None:
    return _sure(turn, _point(turn, tap.point))


def _sure(turn: Turn, point: Point) -> Question | None:
    """Others stand behind it: they hear of it, which nobody can take back."""
    point.may_be_withdrawn_by(turn.person.id, keeps_the_pack=turn.may(Right.host))
    others = _others_behind(turn, point)
    if not others:
        return None
    title, told, yes = show.sure_to_withdraw(point, len(others))
    return Question(title, yes, told, point.id, destroys=True)


def _others_behind(turn: Turn, point: Point) -> list[UUID]:
    return [one for one in kept.joined_by(turn.db, point.id) if one != turn.person.id]


@points.command(
    by=Right.guest,
    does=asked(Reach.ONE, will_withdraw, else_undone=True, of=_would_withdraw),
    makes=False,
)
def withdraw_in_words(turn: Turn, number: str = "") -> Card:
    """Of `O-1`; without a number the only one of one's own that is not before KAMU yet."""
    return _withdrawn(turn, _to_withdraw(turn, number))


def _to_withdraw(turn: Turn, number: str) -> Point:
    seen = kept.all_points(turn.db, turn.home.id, turn.eyes)
    own = [one for one in _seen(turn, _current(turn)) if one.raised_by == turn.person.id]
    found = [one for one in seen if one.number in naming.numbers(f"O-{number}")] if number else own
    if len(found) != 1:
        raise WhichToWithdraw
    return found[0]


@points.tap(show.Withdraw, by=Right.guest, does=asked(Reach.ONE, will_withdraw_by_tap, else_undone=True))
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    return _withdrawn(turn, _point(turn, tap.point))


def _withdrawn(turn: Turn, point: Point) -> Card:
    point.may_be_withdrawn_by(turn.person.id, keeps_the_pack=turn.may(Right.host))
    kept.withdraw(turn.db, point, turn.now)
    _changed(turn, point, "withdrawn")
    backed.tell_gone(turn, _others_behind(turn, point), show.gone(point, turn.person.name))
    return show.withdrawn(point)


@points.form(show.TakeOver, by=Right.guest)
def take_over(turn: Turn, tap: show.TakeOver) -> Card:
    """Somebody who stood behind it raises it themselves: its words stand in the form."""
    before = still(kept.withdrawn(turn.db, turn.home.id, tap.point))
    return show.form(turn.home.id, before.words.get(turn.language) or next(iter(before.words.values()), ""))


@points.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return _card(turn, _point(turn, tap.point))


@points.living(kept.KIND)
def draw(db: Db, point: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, point)
    if found is not None:
        return draw_point(db, found, network)
    before = kept.withdrawn(db, network.id, point)
    return show.withdrawn(before) if before else None


def draw_point(db: Db, point: Point, network: Network) -> Card:
    return show.single(point, _units(db, point, network), goes=_day_of(db, point))


@points.tap(show.LookAtPrompt, by=Right.guest)
def look_at_prompt(turn: Turn, tap: show.LookAtPrompt) -> Card:
    return still(draw_prompt(turn.db, tap.sitting, turn.home))


@points.living(show.PROMPT)
def draw_prompt(db: Db, sitting: UUID, network: Network) -> Card | None:
    found = kamu.sitting(db, network.id, sitting)
    if found is None or found.close_at is None or found.points_asked_at is None:
        return None
    decided = decisions.nothing_for(db, network.id, sitting)
    points_ = kept.of_sitting(db, network.id, sitting)
    return show.prompt(found, _messenger(db, found), points_, decided.label if decided else "")


def _point(turn: Turn, wanted: UUID) -> Point:
    """One that this person may see: for others, one for the hosts alone does not exist."""
    return still(kept.one(turn.db, turn.home.id, wanted, turn.eyes))


def _changed(turn: Turn, point: Point, deed: str) -> None:
    turn.redraw(point.id)
    if point.sitting:
        turn.redraw(point.sitting)
    turn.note(deed, Subject(kept.KIND, point.id))


def _card(turn: Turn, point: Point) -> Card:
    fresh = kept.one(turn.db, turn.home.id, point.id, turn.eyes) or point
    joined = kept.has_joined(turn.db, point.id, turn.person.id)
    mine = point.raised_by == turn.person.id
    units = _units(turn.db, fresh, turn.home)
    goes = _day_of(turn.db, fresh)
    return show.single(fresh, units, goes=goes, joined=joined and not mine, mine=mine)


def _units(db: Db, point: Point, network: Network) -> list[Leaf | str]:
    names = committee.unit_names(db, network.tenant)
    return [show_inputs.unit_name(names.get(key)) for key in kept.units_behind(db, point.id) if key in names]


def _messenger(db: Db, sitting: kamu.CommitteeMeeting) -> str:
    """Whoever brings them on; of one who has left nobody is told that they do."""
    return present.only(db, sitting.network, sitting.messenger)


# --- what the clock does ----------------------------------------------------------------------------------


@points.every
def ask_and_settle(tick: Tick) -> None:
    """The question goes out with the call for input; at the deadline nothing is a result, too (US-42)."""
    for stage, network in committee.stages_around(tick):
        if stage.sitting.points_asked_at is None and stage.is_open(tick.now) and tick.may_write(network):
            _ask(tick, stage, network)
        if stage.sitting.points_settled_at is None and stage.ladder.close <= tick.now:
            _settle(tick, stage, network)
        elif stage.sitting.points_settled_at is not None and tick.now < stage.ladder.close:
            _not_settled_yet(tick, stage, network)


def _ask(tick: Tick, stage: Stage, network: Network) -> None:
    kamu.points_asked(tick.db, stage.sitting, stage.ladder.close, tick.now)
    card = draw_prompt(tick.db, stage.sitting.id, network)
    assert card is not None, "the question was just asked"
    tick.post(card, to=network, once=f"points-open/{stage.sitting.id}", expires_at=stage.ladder.close)


def _settle(tick: Tick, stage: Stage, network: Network) -> None:
    """That there is nothing is not said by itself beside a point that the hosts alone see: they decide."""
    kamu.points_settled(tick.db, stage.sitting, tick.now)
    asked, found = stage.sitting.points_asked_at, kept.is_any_of(tick.db, network.id, stage.sitting.id)
    if asked is not None and not found and not decisions.nothing_for(tick.db, network.id, stage.sitting.id):
        decision = _record_null(tick, stage, network)
        tick.note("nothing to report", Subject(decisions.KIND, decision.id), network)
    tick.redraw(stage.sitting.id)


def _not_settled_yet(tick: Tick, stage: Stage, network: Network) -> None:
    """The deadline at which there were none is ahead again; what somebody has said stands."""
    found = decisions.nothing_for(tick.db, network.id, stage.sitting.id)
    if found is not None and found.method != "deadline":
        return
    kamu.points_settled(tick.db, stage.sitting, None)
    nothing.no_longer(tick, network, stage.sitting)
    tick.redraw(stage.sitting.id)


def _record_null(tick: Tick, stage: Stage, network: Network) -> decisions.Decision:
    return decisions.record(
        tick.db,
        network.id,
        tick.now.astimezone(network.zone).year,
        title=nothing.words(network, stage.sitting),
        kind=decisions.NOTHING,
        method="deadline",
        decided_at=tick.now,
        snapshot={"null_for": str(stage.sitting.id)},
    )


@points.waiting
def owned(query: TaskQuery) -> Iterator[Task]:
    """The messenger owns the question while it is open and nobody has said that there is nothing."""
    stage = committee.open_call(query)
    if stage is None or stage.sitting.points_settled_at is not None:
        return
    carrying = query.falls_to(stage.sitting.messenger)
    if not carrying or kept.of_sitting(query.db, query.network.id, stage.sitting.id):
        return
    for person in carrying:
        yield Task(
            person=person,
            thing=Subject(show.PROMPT, stage.sitting.id),
            stage="points",
            words=say("points-waits", day=When(stage.sitting.day, "day"), at=When(stage.ladder.close)),
            button=say("points-raise"),
            opens=show.Begin(query.network.id),
            until=stage.ladder.close,
            remind_at=(stage.ladder.nudge,),
            card=partial(show.form, query.network.id),
        )
