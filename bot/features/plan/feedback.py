"""Feedback: the messenger says what KAMU made of each input; all are told, and it is found again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from itertools import pairwise, product
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Tick, Turn
from bot.core.waiting import Task, TaskQuery
from bot.features.plan import committee
from bot.features.plan.committee import Stage
from bot.language import naming, searching
from bot.language.workdays import Calendar
from cards.kit import Card, Subject
from cards.plan import feedback as show
from cards.plan.feedback import Asked, Thread
from cards.words import When, say
from storage import people
from storage.db import Db, Refused
from storage.decisions import points
from storage.networks import Network
from storage.plan import feedback as kept
from storage.plan import inputs, kamu
from storage.plan.feedback import Answer, Outcome
from storage.plan.inputs import Input
from storage.plan.kamu import CommitteeMeeting

feedback = Feature("feedback")

WEEKS = 10
"""So many weekly nudges a messenger gets at most; the channel sees the gap long before."""


@feedback.question(by=Right.guest)
def form(turn: Turn) -> Card:
    """The newest meeting that has been; who may not answer reads what came back."""
    stage = _last_met(turn)
    if stage is None:
        raise committee.NoCommitteeMeeting
    return _form(turn, stage.sitting)


@feedback.form(show.Form, by=Right.guest)
def form_by_tap(turn: Turn, tap: show.Form) -> Card:
    return _form(turn, _sitting(turn, tap.sitting))


@feedback.tap(show.Give, by=Right.guest, does=undone(Reach.EVERYBODY))
def give(turn: Turn, tap: show.Give) -> Card:
    sitting = _sitting(turn, tap.sitting)
    _must_carry(turn, sitting)
    if sitting.day > turn.today:
        raise kept.NotMetYet
    asked = next((one for one in on_table(turn.db, sitting) if str(one.id) == tap.thing), None)
    if asked is None or tap.outcome not in set(Outcome):
        raise ChooseFirst
    before = {one.thing: one for one in _answers(turn.db, sitting)}
    answer = kept.answer(
        turn.db, sitting, asked.id, Outcome(tap.outcome), tap.reason, tap.place, turn.person.id, turn.now
    )
    turn.note("answered", Subject(kept.KIND, asked.id), _seen(before.get(asked.id)), _seen(answer))
    turn.redraw(asked.id)
    _tell_proposer(turn, sitting, asked, answer)
    if not _left(turn.db, sitting):
        _tell_network(turn, sitting)
    return _form(turn, sitting)


class ChooseFirst(Refused):
    key = "feedback-choose-first"


def _must_carry(turn: Turn, sitting: CommitteeMeeting) -> None:
    """The messenger of that meeting, or a facilitator; raises NotMessenger."""
    if turn.person.id != sitting.messenger and not turn.may(Right.facilitator):
        raise kept.NotMessenger


def _tell_proposer(turn: Turn, sitting: CommitteeMeeting, asked: Asked, answer: Answer) -> None:
    for person in _askers(turn.db, turn.home.id, asked.id):
        if person.id != turn.person.id:
            once = f"answer/{sitting.id}/{asked.id}/{person.id}/{answer.outcome}"
            turn.post(show.told(sitting, asked, answer), to=person, network=turn.home, once=once)


def _askers(db: Db, network: UUID, thing: UUID) -> list[people.Person]:
    found = inputs.one(db, network, thing) or points.one(db, network, thing)
    by = found.proposed_by if isinstance(found, Input) else (found.raised_by if found else None)
    return [people.by_id(db, by)] if by else []


def _tell_network(turn: Turn, sitting: CommitteeMeeting) -> None:
    """Once all is answered, one card for all."""
    rows = _rows(turn.db, sitting)
    turn.post(show.news(sitting, rows, 0), to=turn.home, once=f"answers/{sitting.id}")


def _form(turn: Turn, sitting: CommitteeMeeting) -> Card:
    if turn.person.id != sitting.messenger and not turn.may(Right.facilitator):
        return show.news(sitting, _rows(turn.db, sitting), len(_left(turn.db, sitting)))
    return show.form(sitting, _left(turn.db, sitting), _rows(turn.db, sitting))


# --- asking what became of it -----------------------------------------------------------------------------


@feedback.question(by=Right.guest)
def what_happened(turn: Turn, words: str = "") -> Card:
    """The whole thread over the years of what was asked for, the likeliest first."""
    everything = inputs.all_inputs(turn.db, turn.home.id)
    found = _wanted(words, everything) if words.strip() else _newest_first(everything)
    return show.threads(words.strip(), [_thread(turn.db, turn.home, one, turn.today) for one in found])


def _wanted(words: str, everything: Sequence[Input]) -> list[Input]:
    numbered = [one for one in everything if one.number in _numbers(words)]
    if numbered:
        return numbered
    texts = {one.id: " ".join([*one.title.values(), *one.gloss.values()]) for one in everything}
    best = set(searching.best(words, texts))
    return [one for one in _newest_first(everything) if one.id in best]


def _numbers(words: str) -> list[int]:
    """Of `I-3`, also where only the `3` is left of it."""
    plain = words.strip(" .?!")
    return [int(plain)] if plain.isdecimal() and len(plain) < 6 else naming.numbers(words)


def _newest_first(everything: Sequence[Input]) -> list[Input]:
    return sorted(everything, key=lambda one: -one.number)


def _thread(db: Db, network: Network, one: Input, today: date) -> Thread:
    sittings = {each.id: each for each in kamu.sittings_of(db, network.id)}
    answers = [
        (sittings[answer.sitting], answer)
        for answer in kept.of_thing(db, network.id, one.id)
        if answer.sitting in sittings
    ]
    earlier = inputs.one(db, network.id, one.earlier) if one.earlier else None
    waits_for = sittings.get(one.sitting) if one.sitting and not answers else None
    return Thread(
        _asked(one),
        one.submitted_at.astimezone(network.zone).date(),
        answers,
        waits_for,
        _asked(earlier) if earlier else None,
        has_met=waits_for is not None and waits_for.day < today,
    )


# --- what the clock does ----------------------------------------------------------------------------------


@feedback.every
def show_overdue(tick: Tick) -> None:
    """Ten working days after the form the channel sees how much is missing, and nobody's name."""
    for stage, network in committee.stages_around(tick):
        if stage.ladder.overdue <= tick.now < stage.ladder.overdue + STILL_NEWS:
            missing = _left(tick.db, stage.sitting)
            if missing and tick.may_write(network):
                since = stage.ladder.feedback.astimezone(network.zone).date()
                card = show.overdue(stage.sitting, len(missing), since)
                tick.post(card, to=network, once=f"overdue/{stage.sitting.id}")


STILL_NEWS = timedelta(days=7)
"""After an outage longer than this the gap is said no more in the channel; the messenger still hears."""


@feedback.waiting
def owed(query: TaskQuery) -> Iterator[Task]:
    """The messenger owes answers from the form's day on, and is nudged weekly while some are missing."""
    for stage in committee.in_sight(query):
        if not query.has_come(stage.ladder.feedback):
            continue
        carrying = query.falls_to(stage.sitting.messenger)
        missing = _left(query.db, stage.sitting) if carrying else []
        for person, (number, (moment, ends)) in product(carrying, enumerate(_weekly(stage, query.calendar))):
            if query.has_come(moment) and not query.has_come(ends) and missing:
                yield Task(
                    person=person,
                    thing=Subject(kept.KIND, stage.sitting.id),
                    stage=f"week-{number}",
                    words=say("fb-owed", number=len(missing), day=When(stage.sitting.day, "day")),
                    button=say("fb-open", day=When(stage.sitting.day, "day")),
                    opens=show.Form(stage.sitting.id),
                    until=ends,
                    remind_at=(moment,),
                    card=partial(show.form, stage.sitting, missing, _rows(query.db, stage.sitting)),
                )


def _weekly(stage: Stage, calendar: Calendar) -> list[tuple[datetime, datetime]]:
    """Each turn with its end, which is when the next one comes: a closed day puts both off."""
    first = calendar.local(stage.ladder.feedback)
    days = [calendar.on_or_after(first.date() + timedelta(weeks=week)) for week in range(WEEKS + 1)]
    return list(pairwise(calendar.at(day, first.time()) for day in days))


# --- what lies on the committee's table -------------------------------------------------------------------


def on_table(db: Db, sitting: CommitteeMeeting) -> list[Asked]:
    """The meeting's inputs and points, and what an earlier meeting put off."""
    mine = [one for one in inputs.all_inputs(db, sitting.network) if _is_up(db, one, sitting)]
    raised = points.of_sitting(db, sitting.network, sitting.id)
    return [*map(_asked, mine), *(Asked(one.id, one.label, one.words) for one in raised)]


def _is_up(db: Db, one: Input, sitting: CommitteeMeeting) -> bool:
    if one.sitting == sitting.id:
        return True
    days = {each.id: each.day for each in kamu.sittings_of(db, sitting.network)}
    before = [
        answer
        for answer in kept.of_thing(db, sitting.network, one.id)
        if days.get(answer.sitting, sitting.day) < sitting.day
    ]
    return bool(before) and before[-1].keeps_it_open


def _asked(one: Input) -> Asked:
    return Asked(one.id, one.label, one.title)


def _answers(db: Db, sitting: CommitteeMeeting) -> list[Answer]:
    return [one for one in kept.all_answers(db, sitting.network) if one.sitting == sitting.id]


def _left(db: Db, sitting: CommitteeMeeting) -> list[Asked]:
    answered = {one.thing for one in _answers(db, sitting)}
    return [one for one in on_table(db, sitting) if one.id not in answered]


def _rows(db: Db, sitting: CommitteeMeeting) -> list[tuple[Asked, Answer]]:
    given = {one.thing: one for one in _answers(db, sitting)}
    return [(one, given[one.id]) for one in on_table(db, sitting) if one.id in given]


def _sitting(turn: Turn, wanted: UUID) -> CommitteeMeeting:
    return still(kamu.sitting(turn.db, turn.home.id, wanted))


def _last_met(turn: Turn) -> Stage | None:
    met = [
        one for one in committee.stages(turn.db, turn.home.id, turn.calendar) if one.sitting.day <= turn.today
    ]
    return met[-1] if met else None


def _seen(answer: Answer | None) -> dict[str, str] | None:
    if answer is None:
        return None
    return {"outcome": answer.outcome.value, "reason": answer.reason, "place": answer.place}
