"""Attention points: the question before each KAMU meeting, raising one, 'us too', and the null outcome."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from uuid import UUID

from bot import committee
from bot.committee import Stage
from bot.feature import Feature
from bot.phrases import language_of
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Answer, Tick, Turn
from bot.waiting import Outlook, Waiting
from cards import inputs as show_inputs
from cards import points as show
from cards.kit import Card, Thing
from cards.words import Language, Leaf, Reader, When, read, say
from storage import decisions, kamu, people
from storage import points as kept
from storage.db import Db, Refused
from storage.networks import Network
from storage.points import Point

points = Feature("points")


class WhichPoint(Refused):
    key = "point-which"


@points.command(
    da=[
        "(opmærksomhedspunkt|nyt opmærksomhedspunkt) [til kamu]: {sentence}",
        "(rejs|tilføj|meld) [et] [nyt] opmærksomhedspunkt [til kamu]: {sentence}",
        "(jeg|vi) har [et] opmærksomhedspunkt [til kamu]: {sentence}",
        "(obs|punkt) til kamu: {sentence}",
    ],
    en=[
        "[new] attention point [for kamu]: {sentence}",
        "(raise|add) [an|a] [new] attention point [for kamu]: {sentence}",
        "(i|we) have [an] attention point [for kamu]: {sentence}",
        "(point|note) for kamu: {sentence}",
    ],
    by=Right.guest,
)
def raise_point(turn: Turn, sentence: str) -> Answer:
    point, card = _raise(turn, sentence, hosts_only=False)
    if turn.is_personal:
        turn.post(card, to=turn.home)
        return say("point-raised", number=point.label)
    return card


@points.question(
    da=["(nyt|rejs [et]|meld [et]) opmærksomhedspunkt [til kamu]"],
    en=["(new|raise [an]) attention point [for kamu]"],
    by=Right.guest,
    asks_which=True,
)
def form(turn: Turn) -> Card:
    return show.form(turn.home.id)


@points.question(
    da=["[nyt] opmærksomhedspunkt [til kamu] {words}"],
    en=["[new] attention point [for kamu] {words}"],
    by=Right.guest,
    asks_which=True,
)
def form_with_words(turn: Turn, words: str) -> Card:
    """Without a colon it may be a question: what was written stands in the form."""
    return show.form(turn.home.id, words.strip(" :-–"))


@points.form(show.Begin, by=Right.guest)
def begin(turn: Turn, tap: show.Begin) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    return show.form(turn.home.id)


@points.tap(show.Raise, by=Right.guest)
def raise_from_form(turn: Turn, tap: show.Raise) -> Card:
    """One for the hosts and the secretariat alone is shown to nobody else."""
    if tap.network != turn.home.id:
        raise TooOld
    quiet = tap.seen_by == "hosts"
    point, card = _raise(turn, tap.words, hosts_only=quiet)
    if quiet:
        for keeper in committee.keepers(turn.db, turn.home, turn.now):
            if keeper.id != turn.person.id:
                once = f"point/{point.id}/{keeper.id}"
                turn.post(_card(turn, point), to=keeper, network=turn.home, once=once)
        return show.raised_quietly(point)
    turn.post(card, to=turn.home)
    return card


def _raise(turn: Turn, words: str, *, hosts_only: bool) -> tuple[Point, Card]:
    stage = committee.collecting(turn.db, turn.home.id, turn.now, turn.calendar)
    point = kept.raise_(
        turn.db,
        turn.home.id,
        {language_of(words) or turn.language: words.strip()},
        sitting=stage.sitting.id if stage else None,
        by=turn.person.id,
        unit=committee.unit_of(turn.db, turn.person, turn.today),
        at=turn.now,
        hosts_only=hosts_only,
    )
    turn.note("raised", Thing(kept.KIND, point.id), after=kept.values(point))
    if stage:
        turn.redraw(stage.sitting.id)
    return point, draw_point(turn.db, point, turn.home)


@points.question(
    da=[
        "har vi [nogen] opmærksomhedspunkter [til] [kamu]",
        "har netværket [nogen] opmærksomhedspunkter [til] [kamu]",
        "hvilke opmærksomhedspunkter har vi [til] [kamu]",
        "(vis|hvad er) [vores] (opmærksomhedspunkter|opmærksomhedspunkterne) [til] [kamu]",
        "[er der] [nogen] opmærksomhedspunkter [til] [kamu]",
        "har (vi|netværket) noget [særligt] til kamu",
    ],
    en=[
        "(do we have|have we) [got] [any] (attention points|points of attention) [for] [kamu]",
        "any (attention points|points of attention) [for] [kamu]",
        "(any|do we have any) points for kamu",
        "does the network have [any] attention points [for] [kamu]",
        "(show|what are) [our|the] attention points [for] [kamu]",
        "attention points",
    ],
    by=Right.guest,
)
def listing(turn: Turn) -> Card:
    stage = _current(turn)
    messenger = _messenger(turn.db, stage.sitting) if stage else ""
    return show.listing(stage.sitting if stage else None, messenger, _seen(turn, stage), turn.home.id)


def _seen(turn: Turn, stage: Stage | None) -> list[Point]:
    """The points of that meeting that whoever asks may see."""
    found = kept.all_points(turn.db, turn.home.id)
    here = [one for one in found if one.sitting == (stage.sitting.id if stage else None)]
    return [one for one in here if not one.hosts_only or (turn.is_personal and turn.may(Right.host))]


def _current(turn: Turn) -> Stage | None:
    """The meeting that is next, whose points may still be changed or not."""
    return committee.coming(turn.db, turn.home.id, turn.today, turn.calendar)


@points.tap(show.UsToo, by=Right.guest)
def us_too(turn: Turn, tap: show.UsToo) -> Card:
    """A second unit makes it common."""
    point = _point(turn, tap.point)
    unit = committee.unit_of(turn.db, turn.person, turn.today)
    if kept.join(turn.db, point.id, turn.person.id, unit, turn.now):
        _changed(turn, point, "us too")
    return look(turn, show.Look(point.id))


@points.command(
    da=[
        "(os også|også os|også hos os)",
        "det gælder også [hos] os",
        "samme her",
        "vi har (samme|det samme) problem",
    ],
    en=["(us too|same here|so do we)", "it is the same (here|with us)", "we have the same (problem|issue)"],
    by=Right.guest,
    makes=False,
)
def us_too_in_words(turn: Turn) -> Card:
    """Said in answer to a point's card; where there is only one, that one is meant."""
    if turn.about is not None and turn.about.kind == kept.KIND:
        return us_too(turn, show.UsToo(turn.about.id))
    seen = _seen(turn, _current(turn))
    if turn.about is not None or len(seen) != 1:
        raise WhichPoint
    return us_too(turn, show.UsToo(seen[0].id))


@points.tap(show.NotUs, by=Right.guest)
def not_us(turn: Turn, tap: show.NotUs) -> Card:
    point = _point(turn, tap.point)
    if point.raised_by != turn.person.id and kept.leave(turn.db, point.id, turn.person.id):
        _changed(turn, point, "not us")
    return look(turn, show.Look(point.id))


@points.tap(show.Withdraw, by=Right.guest)
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    point = _point(turn, tap.point)
    point.may_be_withdrawn_by(turn.person.id, keeps_the_pack=turn.may(Right.host))
    kept.withdraw(turn.db, point, turn.now)
    _changed(turn, point, "withdrawn")
    return show.withdrawn(point)


@points.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return _card(turn, _point(turn, tap.point))


@points.living(kept.KIND)
def draw(db: Db, point: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, point)
    return draw_point(db, found, network) if found and not found.hosts_only else None


def draw_point(db: Db, point: Point, network: Network) -> Card:
    return show.single(point, _units(db, point, network))


@points.tap(show.LookAtPrompt, by=Right.guest)
def look_at_prompt(turn: Turn, tap: show.LookAtPrompt) -> Card:
    card = draw_prompt(turn.db, tap.sitting, turn.home)
    if card is None:
        raise TooOld
    return card


@points.living(show.PROMPT)
def draw_prompt(db: Db, sitting: UUID, network: Network) -> Card | None:
    found = kamu.sitting(db, network.id, sitting)
    if found is None or found.close_at is None:
        return None
    decided = _null_decision(db, found)
    return show.prompt(found, _messenger(db, found), kept.of_sitting(db, network.id, sitting), decided)


def _null_decision(db: Db, sitting: kamu.Sitting) -> str:
    register = decisions.all_decisions(db, sitting.network)
    found = [one.label for one in register if one.snapshot.get("null_for") == str(sitting.id)]
    return found[0] if found else ""


def _point(turn: Turn, wanted: UUID) -> Point:
    """One that this person may see: for others, one for the hosts alone does not exist."""
    found = kept.one(turn.db, turn.home.id, wanted)
    if found is None:
        raise TooOld
    if found.hosts_only and found.raised_by != turn.person.id and not turn.may(Right.host):
        raise kept.HostsOnly
    return found


def _changed(turn: Turn, point: Point, deed: str) -> None:
    turn.redraw(point.id)
    if point.sitting:
        turn.redraw(point.sitting)
    turn.note(deed, Thing(kept.KIND, point.id))


def _card(turn: Turn, point: Point) -> Card:
    fresh = kept.one(turn.db, turn.home.id, point.id) or point
    joined = kept.has_joined(turn.db, point.id, turn.person.id)
    mine = point.raised_by == turn.person.id
    units = _units(turn.db, fresh, turn.home)
    return show.single(fresh, units, joined=joined and not mine, mine=mine)


def _units(db: Db, point: Point, network: Network) -> list[Leaf | str]:
    names = committee.unit_names(db, network.tenant)
    return [show_inputs.unit_name(names.get(key)) for key in kept.units_behind(db, point.id) if key in names]


def _messenger(db: Db, sitting: kamu.Sitting) -> str:
    return people.by_id(db, sitting.messenger).name if sitting.messenger else ""


# --- what the clock does ----------------------------------------------------------------------------------


@points.every
def ask_and_settle(tick: Tick) -> None:
    """The question goes out with the call for input; at the deadline nothing is a result, too (US-42)."""
    for stage, network in committee.stages_around(tick):
        if stage.sitting.points_asked_at is None and stage.is_open(tick.now):
            _ask(tick, stage, network)
        if stage.sitting.points_settled_at is None and stage.ladder.close <= tick.now:
            _settle(tick, stage, network)


def _ask(tick: Tick, stage: Stage, network: Network) -> None:
    kamu.points_asked(tick.db, stage.sitting, stage.ladder.close, tick.now)
    card = draw_prompt(tick.db, stage.sitting.id, network)
    assert card is not None, "the question was just asked"
    tick.post(card, to=network, once=f"points-open/{stage.sitting.id}", expires_at=stage.ladder.close)


def _settle(tick: Tick, stage: Stage, network: Network) -> None:
    kamu.points_settled(tick.db, stage.sitting, tick.now)
    if stage.sitting.points_asked_at is not None and not kept.of_sitting(
        tick.db, network.id, stage.sitting.id
    ):
        decision = _record_null(tick, stage, network)
        tick.note("nothing to report", Thing(decisions.KIND, decision.id), network)
    tick.redraw(stage.sitting.id)


def _record_null(tick: Tick, stage: Stage, network: Network) -> decisions.Decision:
    sentence = say("kamu-none-points", day=When(stage.sitting.day, "day"))
    language: Language = "en" if network.language == "en" else "da"
    return decisions.record(
        tick.db,
        network.id,
        tick.now.astimezone(network.zone).year,
        title=read(sentence, Reader(language, network.zone)),
        kind="nothing-to-report",
        method="deadline",
        decided_at=tick.now,
        snapshot={"null_for": str(stage.sitting.id)},
    )


@points.waiting
def owned(outlook: Outlook) -> Iterator[Waiting]:
    """The messenger owns the question while it is open and nobody has said that there is nothing."""
    stage = committee.collecting(outlook.db, outlook.network.id, outlook.now, outlook.calendar)
    if stage is None or not stage.is_open(outlook.now) or not outlook.is_about(stage.sitting.messenger):
        return
    if stage.sitting.points_settled_at is not None:
        return
    assert stage.sitting.messenger is not None
    found = kept.of_sitting(outlook.db, outlook.network.id, stage.sitting.id)
    if not found:
        yield Waiting(
            person=stage.sitting.messenger,
            thing=Thing(show.PROMPT, stage.sitting.id),
            stage="points",
            words=say("points-waits", day=When(stage.sitting.day, "day"), at=When(stage.ladder.close)),
            button=say("points-raise"),
            opens=show.Begin(outlook.network.id),
            until=stage.ladder.close,
            remind_at=(stage.ladder.nudge,),
            card=partial(show.form, outlook.network.id),
        )
