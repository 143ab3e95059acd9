"""Closing: what a vote comes to when its time is up, and what the register keeps of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.features.votes import circles, statements, verdicts, voting
from bot.features.votes.verdicts import Snapshot, Verdict
from bot.language import moments
from bot.language.workdays import Calendar
from cards.votes.polls import Standing
from cards.words import Reader, read, say
from storage import cards
from storage.agenda import agenda
from storage.db import Db
from storage.decisions import decisions
from storage.decisions.decisions import Decision
from storage.networks import Network
from storage.votes import objections, options
from storage.votes import votes as kept
from storage.votes.poll import FEWEST_SHOWN, Kind, Poll, Shown, State

METHODS = {
    Kind.CONSENT: "consent",
    Kind.SILENCE: "silence",
    Kind.MAJORITY: "majority",
    Kind.CHOICE: "choice",
    Kind.DOTS: "dots",
    Kind.SCORE: "score",
    Kind.RANKED: "ranked",
    Kind.TIME: "time",
}
"""How the register names each way of deciding; a signal decides nothing."""


@dataclass(frozen=True, slots=True)
class End:
    """How a vote ends now: its state, what is decided (else it stays out of the register), and its result."""

    state: State
    title: str = ""
    result: dict[str, Any] | None = None


def settle(
    db: Db, poll: Poll, network: Network, now: datetime, calendar: Calendar, by: UUID | None = None
) -> Poll:
    """What the rule makes of the poll now: decided with a number, undecided, or given more time."""
    eligible = eligible_for(db, poll, network, now)
    outcome = verdicts.outcome(_at(db, poll, network, now, by))
    later = _prolonged(poll, calendar, now)
    if outcome.verdict in (Verdict.EXTEND, Verdict.PAUSE) and not voting.first_of_its_times_before(
        db, poll, later, calendar
    ):
        return _prolong(db, poll, outcome.verdict, later)
    if outcome.verdict is Verdict.ADOPTED:
        end = _end(db, poll)
        reason = None
    else:
        end = End(State.UNDECIDED)
        reason = outcome.reasons[0].value
    return finish(db, poll, network, now, calendar, end, eligible=eligible, by=by, reason=reason)


HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a vote would come to if it were closed by hand now; `hidden` where the reader may not know yet."""

    answered: int
    eligible: int
    outcome: str
    gone: tuple[str, ...] = ()
    """Whose objections stand in the way no more, for they are no longer there."""

    @property
    def state(self) -> str:
        """What a yes to closing it is about."""
        return f"{self.outcome} {self.answered}" if self.outcome == HIDDEN else self.outcome


def foreseen(db: Db, poll: Poll, network: Network, now: datetime, by: UUID) -> Foreseen:
    """Without closing it."""
    whole = kept.counted(db, poll)
    eligible = eligible_for(db, whole, network, now)
    outcome = verdicts.outcome(_at(db, whole, network, now, by))
    here = _here(db, whole, network, now)
    gone = tuple(one.by for one in whole.objections if one.person not in here)
    if outcome.reasons:
        return Foreseen(whole.answered, eligible, outcome.reasons[0].value, gone)
    is_known = whole.shows_counts(to_a_voter=by in kept.voters(db, whole))
    return Foreseen(whole.answered, eligible, _end(db, whole).state.value if is_known else HIDDEN, gone)


def is_objected_to(db: Db, poll: Poll, network: Network, now: datetime) -> bool:
    """Does an objection stand, of somebody who can still be asked what it takes?"""
    here = _here(db, poll, network, now)
    return any(one.person in here for one in kept.counted(db, poll).objections)


def _at(db: Db, poll: Poll, network: Network, now: datetime, by: UUID | None) -> Snapshot:
    """A leaver's answer counts, but stands in nobody's way; nothing is decided by leavers alone."""
    here, voted = _here(db, poll, network, now), kept.voters(db, poll)
    return Snapshot(
        poll.needed(len(here | voted)),
        poll.answered,
        sum(one.person in here for one in poll.objections),
        deadline_passed=now >= poll.closes_at,
        closed_by_hand=by is not None,
        extended=poll.extended,
        paused=poll.paused,
        fewest=FEWEST_SHOWN if poll.terms.confidential else 0,
        all_gone=bool(voted) and not here & voted,
    )


def _prolonged(poll: Poll, calendar: Calendar, now: datetime) -> datetime:
    """From its deadline on, or from now where the bot was away so long that this is over: nobody was told."""
    later = moments.prolonged(poll.closes_at, calendar)
    if later <= now:
        today, hour = calendar.local(now).date(), calendar.local(poll.closes_at).time()
        later = moments.prolonged(calendar.at(today, hour), calendar)
    return later


def _prolong(db: Db, poll: Poll, verdict: Verdict, later: datetime) -> Poll:
    flag = {"paused": True} if verdict is Verdict.PAUSE else {"extended": True}
    kept.change(db, poll.id, closes_at=later, **flag)
    return _anew(db, poll)


def _anew(db: Db, poll: Poll) -> Poll:
    found = kept.poll(db, poll.network, poll.id)
    assert found is not None
    return found


def _end(db: Db, poll: Poll) -> End:
    match poll.kind:
        case Kind.CONSENT | Kind.SILENCE:
            return End(State.ADOPTED, poll.question)
        case Kind.SIGNAL:
            return End(State.ENDED)
        case Kind.MAJORITY:
            return End(State.ADOPTED if poll.is_carried else State.REJECTED, poll.question)
        case _:
            return _chosen(db, poll)


def _chosen(db: Db, poll: Poll) -> End:
    known = options.of_poll(db, poll.id)
    standing = voting.standing(db, poll, known)
    if standing.tied:
        return End(State.TIED, result=_frozen(standing, standing.winners))
    return chosen(poll, known, standing, standing.winners)


def chosen(poll: Poll, known: Sequence[options.Option], standing: Standing, winners: Sequence[UUID]) -> End:
    """The options that win; without any there is nothing to decide."""
    if not winners:
        return End(State.ENDED)
    named = {option.id: option.words for option in known}
    words = statements.chosen(poll.question, ", ".join(named[one] for one in winners))
    return End(State.ADOPTED, words, _frozen(standing, winners))


def _frozen(standing: Standing, winners: Sequence[UUID]) -> dict[str, Any]:
    return {
        "winners": [str(one) for one in winners],
        "tied": [str(one) for one in standing.tied],
        "rounds": [{str(one): votes for one, votes in told.items()} for told in standing.rounds],
    }


def finish(
    db: Db,
    poll: Poll,
    network: Network,
    now: datetime,
    calendar: Calendar,
    end: End,
    *,
    eligible: int,
    by: UUID | None = None,
    reason: str | None = None,
    method: str | None = None,
    why: str = "",
) -> Poll:
    """Close it so; what is decided goes into the register, frozen (mechanisms DE-1)."""
    values = {"state": end.state.value, "reason": reason, "closed_at": now, "closed_by": by}
    kept.change(db, poll.id, **values, eligible=eligible, result=end.result)
    closed = _anew(db, poll)
    if end.state in (State.ADOPTED, State.REJECTED):
        item = agenda.item(db, network.id, poll.item) if poll.item else None
        title = _wording(poll, end, network)
        before = _same_before(db, network, title) if end.state is State.ADOPTED else None
        decisions.record(
            db,
            network.id,
            now.astimezone(network.zone).year,
            title=title,
            method=method or METHODS[poll.kind],
            status="valid" if end.state is State.ADOPTED else "rejected",
            decided_at=now,
            closed_by=by,
            poll=poll.id,
            item=poll.item,
            meeting=item.meeting if item else None,
            confirm_until=_may_be_worded(poll, end, title, calendar, now),
            snapshot=_snapshot(db, closed, eligible, why),
            supersedes=before.id if before else None,
        )
        if before:
            decisions.change(db, before.id, status=decisions.CHANGED, confirm_until=None, review_on=None)
            cards.changed(db, before.id)
    return closed


def _same_before(db: Db, network: Network, title: str) -> Decision | None:
    """Voted on again with the same outcome, one of the two stands: the new one; but what somebody still has
    to do stays theirs."""
    register = decisions.all_decisions(db, network.id)
    same = (one for one in register if one.poll and one.title == title and one.status == decisions.VALID)
    return next((one for one in same if not one.is_open), None)


def _wording(poll: Poll, end: End, network: Network) -> str:
    """A statement where the grammar leaves no doubt; else what was asked, with what was answered."""
    reader = Reader("en" if network.language == "en" else "da", network.zone)
    if end.state is State.REJECTED:
        return read(say("decision-asked-rejected", question=poll.question), reader)
    if poll.kind.has_options:
        return end.title
    return statements.decided(poll.question) or read(
        say("decision-asked-adopted", question=poll.question), reader
    )


def _may_be_worded(poll: Poll, end: End, title: str, calendar: Calendar, now: datetime) -> datetime | None:
    """For some days what is proposed as the wording can be mended; words that were voted on stand."""
    if end.state is not State.ADOPTED or title == poll.question:
        return None
    return moments.confirmed(now, calendar)


def _snapshot(db: Db, poll: Poll, eligible: int, why: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "eligible": eligible,
        "voted": poll.answered,
        "counts": _counts(poll),
        "objections": objections.at_close(db, poll.id),
        "corrections": [{"by": one.by, "reason": one.reason} for one in poll.corrections],
        "earlier": list(poll.earlier),
        "question": poll.question,
    }
    if poll.kind.has_options:
        found["options"] = _options(db, poll)
    if poll.terms.among:
        found["among"] = poll.terms.among.as_json
    return found | ({"why": why} if why else {})


def _counts(poll: Poll) -> dict[str, int]:
    """As far as anybody may ever see them: what was to be shown never is not kept where all can read it."""
    if poll.terms.shown is Shown.NEVER:
        return {}
    return {choice.value: number for choice, number in poll.counts.items()}


def _options(db: Db, poll: Poll) -> list[dict[str, Any]]:
    """Each option from the best on, who proposed it, its numbers, and whether it won.

    Where the numbers are never shown, in the order in which they were proposed, which tells nothing.
    """
    known = {option.id: option for option in options.of_poll(db, poll.id)}
    standing = voting.standing(db, poll, list(known.values()))
    never = poll.terms.shown is Shown.NEVER
    return [
        {
            "words": known[one].words,
            "by": list(known[one].proposers),
            **({} if never else {"numbers": list(standing.numbers[one]), "out": standing.out_after(one)}),
            "won": one in standing.winners,
        }
        for one in (known if never else standing.order)
    ]


def eligible_for(db: Db, poll: Poll, network: Network, now: datetime) -> int:
    """Who may vote at the close, plus leavers who had voted (mechanisms DE-8)."""
    return len(_here(db, poll, network, now) | kept.voters(db, poll))


def _here(db: Db, poll: Poll, network: Network, now: datetime) -> set[UUID]:
    """Who may vote now."""
    today = now.astimezone(network.zone).date()
    return {person.id for person in circles.voters_of(db, poll, today)}
