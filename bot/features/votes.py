"""Votes: starting one with a sentence, answering with a tap, closing it, and reminding those who have not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from bot.feature import Feature, Outlook, Waiting
from bot.rights import Right, may_vote
from bot.rules import ballots, moments
from bot.rules.ballots import Poll, Verdict
from bot.rules.workdays import Calendar
from bot.taps import TooOld
from bot.turn import Tick, Turn
from cards import votes as show
from cards.kit import Card, Thing
from storage import decisions, members, networks
from storage import votes as kept
from storage.db import Db, Refused
from storage.networks import Network
from storage.people import Person
from storage.votes import Ballot, State

votes = Feature("votes")

SAID_TWICE = timedelta(minutes=2)


class QuestionMissing(Refused):
    key = "vote-without-question"


class QuestionTooLong(Refused):
    key = "vote-question-too-long"


class ClosesInThePast(Refused):
    key = "vote-closes-in-the-past"


class NoOpenVote(Refused):
    key = "no-open-vote"


class WhichVote(Refused):
    key = "which-vote"


class MayNotVote(Refused):
    """Support is open to guests; a vote is the members'."""

    key = "may-not-vote"


@votes.command(
    da=[
        "start [en] afstemning[:] {sentence}",
        "start [en] afstemning om[:] {sentence}",
        "lav [en] afstemning[:] {sentence}",
    ],
    en=["start [a] vote[:] {sentence}", "start [a] vote (on|about)[:] {sentence}"],
    by=Right.member,
)
def start(turn: Turn, sentence: str) -> Card:
    return _start(turn, sentence)


@votes.question(
    da=["start [en] afstemning", "ny afstemning", "lav en afstemning"],
    en=["start [a] vote", "new vote", "make a vote"],
    by=Right.member,
    asks_which=True,
)
def start_form(turn: Turn) -> Card:
    return show.form(turn.home.id)


@votes.tap(show.Start, by=Right.member)
def start_from_form(turn: Turn, tap: show.Start) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    if not tap.question.strip():
        raise QuestionMissing
    card = _start(turn, f"{tap.question.strip()}. til {tap.closes}" if tap.closes.strip() else tap.question)
    turn.post(card, to=turn.home)
    return card


def _start(turn: Turn, sentence: str) -> Card:
    said = moments.closing(sentence, turn.now, turn.calendar)
    if isinstance(said, moments.Past):
        raise ClosesInThePast
    question = said.question.strip()
    if not question:
        raise QuestionMissing
    if len(question) > kept.LONGEST_QUESTION:
        raise QuestionTooLong(most=kept.LONGEST_QUESTION)
    closes_at = said.at or moments.default_closing(turn.now, turn.calendar)
    ballot = kept.open_ballot(turn.db, turn.home.id, question, turn.person, turn.now, closes_at)
    turn.note("opened", _thing(ballot), after={"question": question, "closes_at": closes_at.isoformat()})
    return show.ballot(ballot)


@votes.tap(show.Cast, by=Right.guest)
def cast(turn: Turn, tap: show.Cast) -> Card:
    ballot, earlier = kept.to_cast_on(turn.db, turn.home.id, tap.ballot, turn.person.id)
    if ballot is None:
        raise TooOld
    if not (turn.standing.holds_member_role or may_vote(turn.person, turn.standing, turn.company)):
        raise MayNotVote
    vote = ballot.cast(turn.person.id, tap.choice, tap.reason, turn.now, turn.incoming.clicked_at)
    if not kept.keep(turn.db, vote):  # clicked before what already counts, and come after it
        return look(turn, show.Look(ballot.id))
    turn.redraw(ballot.id)
    turn.note("voted", _thing(ballot), _seen(earlier), _seen(vote))
    return show.ballot(kept.counted(turn.db, ballot), vote)


@votes.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    """The ballot in the reader's language, with their own answer on it."""
    ballot, mine = kept.to_cast_on(turn.db, turn.home.id, tap.ballot, turn.person.id)
    if ballot is None:
        raise TooOld
    return show.ballot(kept.counted(turn.db, ballot), mine, decisions.of_ballot(turn.db, ballot.id))


@votes.command(
    da=["luk afstemningen", "luk [den] afstemning", "afslut afstemningen"],
    en=["close the vote", "close [the] voting", "end the vote"],
    by=Right.member,
    makes=False,
)
def close(turn: Turn) -> Card:
    if before := _just_closed(turn):
        return show.closed(before, decisions.of_ballot(turn.db, before.id), turn.now)
    ballot = kept.to_close(turn.db, turn.home.id, _meant(turn))
    if ballot is None:
        raise NoOpenVote
    ballot.may_be_closed_by(turn.person.id, is_facilitator=turn.right >= Right.facilitator)
    outcome = _settle(turn.db, ballot, turn.home, turn.now, turn.calendar, by=turn.person.id)
    turn.redraw(ballot.id)
    turn.note("closed", _thing(ballot), after={"state": outcome.state, "reason": outcome.reason})
    return show.closed(outcome, decisions.of_ballot(turn.db, ballot.id), turn.now)


def _just_closed(turn: Turn) -> Ballot | None:
    """Said twice (Teams does, too): with none open, what the person closed a moment ago."""
    if turn.about or kept.open_in(turn.db, turn.home.id):
        return None
    return kept.closed_by(turn.db, turn.home.id, turn.person.id, turn.now - SAID_TWICE)


def _meant(turn: Turn) -> UUID:
    """The ballot whose card was replied to, else the single open one."""
    if turn.about and turn.about.kind == kept.KIND:
        return turn.about.id
    found = kept.open_in(turn.db, turn.home.id)
    if not found:
        raise NoOpenVote
    if len(found) > 1:
        raise WhichVote
    return found[0].id


@votes.living(kept.KIND)
def draw(db: Db, ballot: UUID, network: Network) -> Card | None:
    found = kept.ballot(db, network.id, ballot)
    if found is None:
        return None
    return show.ballot(found, decision=decisions.of_ballot(db, ballot))


# --- what the clock does ----------------------------------------------------------------------------------


@votes.every
def close_what_is_due(tick: Tick) -> None:
    for ballot in kept.due(tick.db, tick.now):
        network = networks.by_id(tick.db, ballot.network)
        settled = _settle(tick.db, ballot, network, tick.now, tick.calendar(network))
        tick.redraw(ballot.id)
        after = {"state": settled.state.value, "closes_at": settled.closes_at.isoformat()}
        tick.note("settled", _thing(ballot), network, after=after)


@votes.waiting
def unanswered(outlook: Outlook) -> Iterator[Waiting]:
    """Each open ballot, for the members who have not voted and nobody else."""
    for ballot in kept.open_in(outlook.db, outlook.network.id):
        if outlook.now < ballot.closes_at:
            voted = kept.voters(outlook.db, ballot.id)
            yield from (
                _unanswered(outlook, ballot, person) for person in outlook.members if person.id not in voted
            )


def _unanswered(outlook: Outlook, ballot: Ballot, person: Person) -> Waiting:
    prolonged = "-paused" if ballot.paused else "-extended" if ballot.extended else ""
    return Waiting(
        person.id,
        _thing(ballot),
        f"closes-soon{prolonged}",
        show.unanswered(ballot),
        show.answer(ballot),
        until=ballot.closes_at,
        remind_at=moments.reminder_times(ballot.opened_at, ballot.closes_at, outlook.calendar),
        card=lambda: show.closing_soon(kept.counted(outlook.db, ballot)),
    )


# --- how it ends ------------------------------------------------------------------------------------------


def _settle(
    db: Db, ballot: Ballot, network: Network, now: datetime, calendar: Calendar, by: UUID | None = None
) -> Ballot:
    """What the rule makes of the ballot now: adopted with a number, undecided, or given more time."""
    eligible = _eligible(db, ballot, network, now)
    outcome = ballots.outcome(
        Poll(
            eligible,
            ballot.answered,
            len(ballot.objections),
            deadline_passed=now >= ballot.closes_at,
            closed_by_hand=by is not None,
            extended=ballot.extended,
            paused=ballot.paused,
        )
    )
    if outcome.verdict in (Verdict.EXTEND, Verdict.PAUSE):
        return _prolong(db, ballot, outcome.verdict, calendar)
    state = State.ADOPTED if outcome.verdict is Verdict.ADOPTED else State.UNDECIDED
    reason = outcome.reasons[0].value if outcome.reasons else None
    end = {"state": state.value, "reason": reason, "closed_at": now, "closed_by": by, "eligible": eligible}
    kept.change(db, ballot.id, **end)
    if state is State.ADOPTED:
        _record(db, ballot, network, now, eligible, by)
    closed = kept.ballot(db, network.id, ballot.id)
    assert closed is not None
    return closed


def _prolong(db: Db, ballot: Ballot, verdict: Verdict, calendar: Calendar) -> Ballot:
    later = moments.prolonged(ballot.closes_at, calendar)
    flag = {"paused": True} if verdict is Verdict.PAUSE else {"extended": True}
    kept.change(db, ballot.id, closes_at=later, **flag)
    fresh = kept.ballot(db, ballot.network, ballot.id)
    assert fresh is not None
    return fresh


def _eligible(db: Db, ballot: Ballot, network: Network, now: datetime) -> int:
    """The members at the close, plus leavers who had voted (mechanisms DE-8)."""
    today = now.astimezone(network.zone).date()
    entitled = {person.id for person in members.members(db, network.id, today)}
    return len(entitled | kept.voters(db, ballot.id))


def _record(db: Db, ballot: Ballot, network: Network, now: datetime, eligible: int, by: UUID | None) -> None:
    decisions.record(
        db,
        network.id,
        now.astimezone(network.zone).year,
        title=ballot.question,
        method="consent",
        decided_at=now,
        closed_by=by,
        ballot=ballot.id,
        snapshot={
            "eligible": eligible,
            "counts": {choice.value: number for choice, number in ballot.counts.items()},
            "objections": [],
        },
    )


def _thing(ballot: Ballot) -> Thing:
    return Thing(kept.KIND, ballot.id)


def _seen(vote: kept.Vote | None) -> dict[str, str] | None:
    return {"choice": vote.choice.value, "reason": vote.reason} if vote else None
