"""Voting: whose place somebody fills in a vote, what its answers come to, and how it looks to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from bot.rights import may_vote
from bot.rules import tallies
from bot.turn import Turn
from cards import polls, votes
from cards.kit import Card, Thing
from cards.polls import Standing
from storage import decisions, hosts, members, objections, options, people
from storage import votes as kept
from storage.ballots import KIND, Answer, Ballot, CastByThemselves, Choice, Kind, Vote
from storage.db import Db, Refused
from storage.networks import Network
from storage.options import Option
from storage.people import Person


class MayNotVote(Refused):
    """Support is open to guests; a vote is the members'."""

    key = "may-not-vote"


class NoOpenVote(Refused):
    key = "no-open-vote"


class WhichVote(Refused):
    key = "which-vote"


@dataclass(frozen=True, slots=True)
class Seat:
    """The place of a member in a vote, and the deputy who fills it while they are away."""

    person: UUID
    cast_by: UUID | None = None
    name: str = ""


def seat(turn: Turn, ballot: Ballot) -> Seat:
    """One's own, or that of an absent member whose deputy one is (mechanisms DE-8); raises MayNotVote."""
    own = Seat(turn.person.id)
    if ballot.kind is Kind.SIGNAL or turn.standing.holds_member_role:
        return own
    if may_vote(turn.person, turn.standing, turn.company):
        return own
    absent = members.represented_by(turn.db, turn.home.id, turn.person, turn.today)
    if absent is None:
        raise MayNotVote
    return Seat(absent.id, turn.person.id, absent.name)


def seat_or_none(turn: Turn, ballot: Ballot) -> Seat | None:
    try:
        return seat(turn, ballot)
    except MayNotVote:
        return None


def meant(turn: Turn) -> UUID:
    """The ballot whose card was replied to, else the single open one."""
    if turn.about and turn.about.kind == KIND:
        return turn.about.id
    found = kept.open_in(turn.db, turn.home.id)
    if not found:
        raise NoOpenVote
    if len(found) > 1:
        raise WhichVote
    return found[0].id


def thing(ballot: Ballot) -> Thing:
    return Thing(KIND, ballot.id)


def deciders(db: Db, network: Network, now: datetime) -> list[Person]:
    """Who settles what nobody else may: the hosts, and where there are none the facilitators."""
    found = [people.by_id(db, person) for person in sorted(hosts.on_duty(db, network.id, now))]
    return found or members.facilitators(db, network, now.astimezone(network.zone).date())


def looks(turn: Turn, ballot: UUID) -> Card | None:
    """The ballot in the reader's language, with their own answer on it; None where there is none."""
    found, mine = kept.to_cast_on(turn.db, turn.home.id, ballot, turn.person.id)
    if found is None:
        return None
    place = seat_or_none(turn, found)
    if place and place.cast_by:
        _, mine = kept.to_cast_on(turn.db, turn.home.id, ballot, place.person)
    return drawn(turn.db, found, mine, for_whom=place.name if place else "")


def keep(turn: Turn, ballot: Ballot, vote: Vote, place: Seat, earlier: Vote | None) -> bool:
    """Keep the answer of whoever speaks; False where a later click stands already. Raises CastByThemselves.

    Of a confidential one the journal knows only that it was given.
    """
    vote = replace(vote, person=place.person, cast_by=place.cast_by)
    if ballot.terms.confidential:
        kept.keep_confidential(turn.db, vote)
        turn.note("voted", thing(ballot))
    else:
        if not kept.keep(turn.db, vote):
            if place.cast_by and earlier and not earlier.cast_by:
                raise CastByThemselves(name=place.name)
            return False
        deed = "voted" if vote.counts else "took their vote back"
        turn.note(deed, thing(ballot), _seen(earlier), _seen(vote))
    turn.redraw(ballot.id)
    return True


def _seen(vote: Vote | None) -> dict[str, object] | None:
    if vote is None:
        return None
    told: dict[str, object] = {"choice": vote.choice.value, "reason": vote.reason}
    told |= {"answer": dict(vote.answer)} if vote.answer else {}
    return told | ({"for": str(vote.person)} if vote.cast_by else {})


def drawn(
    db: Db, ballot: Ballot, mine: Vote | None = None, *, for_whom: str = "", reworded: bool = False
) -> Card:
    """A ballot as it stands in the store."""
    whole = kept.counted(db, ballot)
    decision = None if ballot.is_open else decisions.of_ballot(db, ballot.id)
    if ballot.kind.has_options:
        known = options.of_ballot(db, ballot.id)
        return polls.poll(whole, known, standing(db, whole, known), mine, decision)
    return votes.ballot(whole, mine, decision, reworded=reworded, for_whom=for_whom)


def tie(db: Db, ballot: Ballot) -> Card:
    """To a host: who is equal to whom."""
    known = options.of_ballot(db, ballot.id)
    return polls.tie(ballot, known, standing(db, ballot, known))


def standing(db: Db, ballot: Ballot, known: Sequence[Option]) -> Standing:
    """What the answers come to; a merged option's count for the one that it became."""
    homes = options.homes(db, ballot.id)
    answers = [_at_home(ballot.kind, answer, homes) for answer in kept.answers(db, ballot)]
    tally = counted(ballot, [option.id for option in known], answers)
    settled = (ballot.result or {}).get("winners")
    winners = tuple(UUID(one) for one in settled) if settled is not None else tally.winners
    return Standing(tally.order, tally.numbers, winners, tally.tied, tally.rounds)


def counted(ballot: Ballot, known: Sequence[UUID], answers: Sequence[dict[UUID, int]]) -> tallies.Tally[UUID]:
    """By the rule of its kind."""
    if ballot.kind is Kind.RANKED:
        return tallies.ranked(known, answers)
    if ballot.kind is Kind.TIME:
        return tallies.times(known, answers)
    return tallies.added_up(known, answers, ballot.terms.places)


def _at_home(kind: Kind, answer: Answer, homes: dict[UUID, UUID]) -> dict[UUID, int]:
    """Of two options that became one, dots add up; else the better of the two answers counts."""
    found: dict[UUID, int] = {}
    for option, number in answer.items():
        home = homes[UUID(option)]
        if home not in found:
            found[home] = number
        elif kind is Kind.DOTS:
            found[home] += number
        else:
            found[home] = min(found[home], number) if kind is Kind.RANKED else max(found[home], number)
    return found


def follow_objection(turn: Turn, vote: Vote, earlier: Vote | None) -> bool:
    """What becomes of the person's objections; True where a new one was made."""
    if vote.choice is not Choice.OBJECTION and not (earlier and earlier.choice is Choice.OBJECTION):
        return False
    return objections.follow(turn.db, vote)
