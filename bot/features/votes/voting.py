"""Voting: whose place somebody fills in a vote, what its answers come to, and how it looks to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from bot.core import links
from bot.core import which as meant_one
from bot.core.rights import may_vote
from bot.core.turn import Turn
from bot.core.waiting import TaskQuery
from bot.core.which import There, Which
from bot.features.votes import circles, tallies
from bot.language import drafts, lengths, reasons, titles
from bot.language.lexicon import lexicon
from bot.language.slots import Type, holds
from bot.language.workdays import Calendar
from cards.kit import Card, Subject
from cards.shortening import begun
from cards.votes import polls, pulse, rounds, votes
from cards.votes.polls import Standing
from cards.votes.starting import Draft
from cards.votes.votes import BUTTON_BYTES
from cards.which import Choice
from cards.words import Leaf, When, say
from storage import cards, journal, networks, people
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.network import members
from storage.people import Person
from storage.plan import inputs
from storage.votes import objections, options
from storage.votes import rounds as asked
from storage.votes import votes as kept
from storage.votes.options import Option
from storage.votes.poll import KIND, Answer, CastByThemselves, Kind, Poll, Vote
from storage.votes.poll import Choice as Given


class MayNotVote(Refused):
    """Support is open to guests; a vote is the members'."""

    key = "may-not-vote"


class VotesThemselves(Refused):
    """A deputy fills the place of somebody who is away, and of nobody else."""

    key = "may-not-vote-for"


class NoOpenVote(Refused):
    key = "no-open-vote"


class OnlyAsked(There, Refused):
    """No vote is open, but a question to all is."""

    key = "no-open-vote-but-asked"


class OnlyPulse(There, Refused):
    """No vote is open, but the network's pulse is."""

    key = "no-open-vote-but-pulse"


def none_open(turn: Turn, otherwise: type[Refused] = NoOpenVote) -> Refused:
    """What is said where no vote is open, or nothing else of its kind: with the way to what is asked of all,
    whatever was meant."""
    found = asked.open_in(turn.db, turn.home.id)
    running = asked.open_pulse(turn.db, turn.home.id)
    if not found and running:
        return OnlyPulse().behind(pulse.unanswered(running), pulse.Look(running.id))
    if not found:
        return otherwise()
    last = found[-1]
    told = OnlyAsked(question=last.question, until=When(last.closes_at))
    return told.behind(rounds.to_answer(last), rounds.Look(last.id))


class HasEnded(Refused):
    """It is over; how it ended is said."""

    key = "vote-has-ended"
    tells_end = True


class RunsAlready(There, Refused):
    """The same is being voted on: one answer is asked for, and counted in one place."""

    key = "vote-runs-already"


class WhichVote(Which):
    key = "which-vote"


class NoVoteNamed(Which):
    """No open vote is about that; those that there are can be chosen."""

    key = "which-vote-named"


class NoVoteKnown(Refused):
    key = "vote-none-about"


MOST_SHOWN = 5

REMEMBERED = timedelta(days=7)
"""For so long a vote that is over is still the one that people have in mind."""

AT_WORDS = timedelta(minutes=30)
"""For so long the field for an objection stays with whoever asked for it, whatever others do meanwhile."""


@dataclass(frozen=True, slots=True)
class Voter:
    """A member whose vote it is, and the deputy who casts it while they are away."""

    person: UUID
    cast_by: UUID | None = None
    name: str = ""


def voter(turn: Turn, poll: Poll) -> Voter:
    """Oneself, or the absent member whose deputy one is (mechanisms DE-8); raises MayNotVote."""
    own = Voter(turn.person.id)
    if poll.terms.among:
        return _one_of_them(turn, poll, own)
    if poll.kind is Kind.SIGNAL or turn.standing.holds_member_role:
        return own
    if may_vote(turn.person, turn.standing, turn.company):
        return own
    absent = members.represented_by(turn.db, turn.home.id, turn.person, turn.today)
    if absent is None:
        raise _why_not(turn)
    return Voter(absent.id, turn.person.id, absent.name)


def _why_not(turn: Turn) -> Refused:
    there = members.deputised_by(turn.db, turn.home.id, turn.person, turn.today)
    return VotesThemselves(name=there.name) if there else MayNotVote()


def _one_of_them(turn: Turn, poll: Poll, own: Voter) -> Voter:
    """Where a part of the network votes: one of those, or the deputy of one who is away."""
    them = {one.id for one in circles.voters_of(turn.db, poll, turn.today)}
    if turn.person.id in them:
        return own
    absent = members.represented_by(turn.db, turn.home.id, turn.person, turn.today)
    if absent is None or absent.id not in them:
        raise circles.NotAmongThem(whose=votes.whose(poll.terms.among))
    return Voter(absent.id, turn.person.id, absent.name)


def voter_or_none(turn: Turn, poll: Poll) -> Voter | None:
    try:
        return voter(turn, poll)
    except (MayNotVote, VotesThemselves, circles.NotAmongThem):
        return None


def meant(turn: Turn, which: str = "", fits: Callable[[Poll], bool] = lambda _: True) -> UUID:
    """The poll that is named, whose card was replied to, or that is the single open one that `fits`.

    Raises NoOpenVote, or asks back with a button for each: WhichVote, NoVoteNamed.
    """
    if turn.about and turn.about.kind == KIND and (turn.meant or not which):
        return turn.about.id
    running = kept.open_in(turn.db, turn.home.id)
    which = told_apart(_without_reason(which, running)[0])
    if not running:
        raise _ended_just_now(turn) or none_open(turn)
    fitting = list(filter(fits, running)) or running
    return _named(fitting, which) if which else _only(fitting).id


def is_named(turn: Turn, which: str) -> bool:
    """Whether the words are, or nearly are, those of an open poll's question."""
    meant = titles.named(told_apart(which), [one.question for one in kept.open_in(turn.db, turn.home.id)])
    return bool(meant.sure or meant.near)


def why_told(turn: Turn, which: str) -> str:
    """Why somebody answers as they do: behind what they name, or behind all that they say."""
    told = _without_reason(which, kept.open_in(turn.db, turn.home.id))[1] if which else ""
    return told or reasons.because(turn.sentence)


def _without_reason(which: str, running: Sequence[Poll]) -> tuple[str, str]:
    """What is named, and why; a title may have a reason in it itself."""
    named, why = reasons.apart(which)
    in_title = why and titles.named(which, [one.question for one in running]).sure
    return (which, "") if in_title else (named, why)


def _ended_just_now(turn: Turn) -> Refused | None:
    """Who speaks of a vote where none is open means the last one, as long as it is remembered."""
    last = remembered(turn)
    return has_ended(turn, last) if last else None


def remembered(turn: Turn) -> Poll | None:
    """The vote that ended last, as long as people have it in mind."""
    last = kept.latest(turn.db, turn.home.id)
    is_so = last is not None and last.closed_at is not None and last.closed_at >= turn.now - REMEMBERED
    return last if is_so else None


def has_ended(turn: Turn, poll: Poll) -> Refused:
    told = votes.outcome(poll, decisions.of_poll(turn.db, poll.id))
    return HasEnded(question=poll.question, outcome=told)


_ANY = re.compile(
    r"(?:(?:det|den|the|this|that)\s+)?(?:forslag(?:et)?|afstemning(?:en)?|beslutning(?:en)?|sag(?:en)?|det|den|it"
    r"|proposal|vote|poll|ballot|decision|motion|alligevel|nu|så|dog|lige|igen|after\s+all|now|then|anyway|again)",
    re.IGNORECASE,
)


def told_apart(which: str) -> str:
    """Nothing where the words are those of every vote: `forslaget`, `the vote`."""
    return "" if _ANY.fullmatch(which.strip(" .,?!")) else which


def may_name(words: str) -> bool:
    """A vote is named by words of its title: neither by a time alone, nor by why somebody wants something,
    nor where it is doubted or some are excepted."""
    bare = _LEADS_TO_TIME.sub("", words)
    is_else = drafts.is_time(words) or drafts.is_time(bare) or lengths.is_one(bare) or reasons.is_one(words)
    return not is_else and holds(Type.target, words, lexicon())


_LEADS_TO_TIME = re.compile(r"^(?:på|om|den|d\.|til|on|at|by|in)\s+", re.IGNORECASE)


class NoSuchTime(Refused):
    key = "vote-no-such-time"


def must_be_a_time(turn: Turn, words: str) -> None:
    """What says a time says one that there is, also where nobody reads it before it has won: raises
    NoSuchTime."""
    if drafts.no_such_time(words, turn.now, turn.calendar):
        raise NoSuchTime(words=words)


def first_time_before(
    kind: Kind, options: Sequence[str], said_at: datetime, closes: datetime, calendar: Calendar
) -> tuple[str, datetime] | None:
    """Where people choose among times, however the vote was started, the first that has come when it closes:
    as they were meant when they were said. Elsewhere than in a poll of times, a weekday may be any."""
    times = [(drafts.begins(words, said_at, calendar), words) for words in options]
    a_week_on = said_at + timedelta(days=7)
    if kind is not Kind.TIME and not all(
        drafts.is_time(words) and drafts.begins(words, a_week_on, calendar) == at for at, words in times
    ):
        return None
    early = sorted((at, words) for at, words in times if at is not None and at < closes)
    return (early[0][1], early[0][0]) if early else None


def say_if_closed(
    turn: Turn, closes: datetime, kind: Kind, options: Sequence[str], *, runs: bool = True
) -> None:
    """A deadline on a closed day is said, and of a vote that `runs` how to have the next working day."""
    ends = turn.calendar.local(closes)
    better = turn.calendar.at(turn.calendar.on_or_after(ends.date()), ends.time())
    if better == closes:
        return
    may_be = runs and first_time_before(kind, options, turn.now, better, turn.calendar) is None
    day = When(closes, "day")
    told = say("vote-closes-closed", day=day, better=When(better)) if may_be else None
    turn.remarks.append(told or say("vote-closes-closed-only", day=day))


def first_of_its_times_before(
    db: Db, poll: Poll, closes: datetime, calendar: Calendar
) -> tuple[str, datetime] | None:
    words = [one.words for one in options.of_poll(db, poll.id)] if poll.kind.has_options else []
    return first_time_before(poll.kind, words, poll.opened_at, closes, calendar)


def is_new(turn: Turn, question: str, besides: UUID | None = None) -> None:
    """Raises RunsAlready where another open vote asks just that."""
    networks.hold(turn.db, turn.home.id)
    for one in kept.open_in(turn.db, turn.home.id):
        if one.id != besides and titles.equal(one.question, question):
            found = RunsAlready(question=one.question, until=When(one.closes_at))
            raise found.behind(votes.answer(one), votes.Look(one.id))


def to_end(turn: Turn, which: str = "") -> Poll:
    """The open poll that is meant, held for the turn; raises HasEnded, with how it ended."""
    poll = kept.to_close(turn.db, turn.home.id, meant(turn, which))
    if poll is None:
        raise none_open(turn)
    if not poll.is_open:
        raise has_ended(turn, poll)
    return poll


def _only(found: Sequence[Poll]) -> Poll:
    if len(found) > 1:
        raise WhichVote(*choices(found))
    return found[0]


def _named(running: Sequence[Poll], which: str) -> UUID:
    """By words of its title; likeness alone never chooses."""
    named = titles.named(which, [one.question for one in running])
    sure, near = [running[at] for at in named.sure], [running[at] for at in named.near]
    if sure:
        return _only(sure).id
    raise NoVoteNamed(*choices(near or running), which=which)


def named_of_all(turn: Turn, which: str) -> Poll | None:
    """Open or over, of each question the newest, None where there was never one; raises NoVoteNamed, or asks
    back which."""
    every = [*kept.open_in(turn.db, turn.home.id), *kept.ended_in(turn.db, turn.home.id)]
    newest: dict[str, Poll] = {}
    for one in sorted(every, key=lambda poll: poll.opened_at, reverse=True):
        newest.setdefault(one.question.casefold(), one)
    found = list(newest.values())
    if not found:
        return None
    named = _named(found, which)
    return next(one for one in found if one.id == named)


def spoken_of(turn: Turn, which: str = "") -> list[Poll]:
    """What a question is about: the vote whose card was replied to, those named, else all that are open.

    Where none is open it is the one that ended last; an ended one can be named, too. Raises NoOpenVote.
    """
    if turn.about and turn.about.kind == KIND and (turn.meant or not which):
        found = kept.poll(turn.db, turn.home.id, turn.about.id)
        return [found] if found else []
    running, which = kept.open_in(turn.db, turn.home.id), told_apart(which)
    if which:
        return _named_for_a_question(turn, running, which)
    latest = None if running else kept.latest(turn.db, turn.home.id)
    if not running and latest is None:
        raise none_open(turn)
    return [*running[:MOST_SHOWN], *([latest] if latest else [])]


def _named_for_a_question(turn: Turn, running: Sequence[Poll], which: str) -> list[Poll]:
    found = _likely(running, which) or _likely(kept.ended_in(turn.db, turn.home.id), which)
    if not found:
        raise NoVoteKnown(which=which)
    return found


def _likely(found: Sequence[Poll], which: str) -> list[Poll]:
    named = titles.named(which, [one.question for one in found])
    return [found[at] for at in named.sure or named.near][:MOST_SHOWN]


def choices(found: Sequence[Poll]) -> list[Choice]:
    """Each by its question; of several that ask the same also when it was opened."""
    alike = Counter(begun(one.question, BUTTON_BYTES) for one in found)
    return [meant_one.thing(_called(one, alike), thing(one)) for one in found]


def _called(one: Poll, alike: Counter[str]) -> Leaf | str:
    question = begun(one.question, BUTTON_BYTES)
    if alike[question] == 1:
        return question
    return say("vote-choice", question=question, opened=When(one.opened_at), by=one.starter)


def thing(poll: Poll) -> Subject:
    return Subject(KIND, poll.id)


def deciders(query: TaskQuery) -> list[Person]:
    """Who settles what nobody else may: the hosts, and where there are none the facilitators."""
    found = [people.by_id(query.db, person) for person in sorted(query.on_duty)]
    return found or members.facilitators(query.db, query.network, query.today)


def looks(turn: Turn, poll: UUID) -> Card | None:
    """The poll in the reader's language, with their own answer on it; None where there is none."""
    found, mine = kept.to_cast_on(turn.db, turn.home.id, poll, turn.person.id)
    if found is None:
        return None
    voter = voter_or_none(turn, found)
    if voter and voter.cast_by:
        _, mine = kept.to_cast_on(turn.db, turn.home.id, poll, voter.person)
    return drawn(
        turn.db,
        found,
        mine,
        for_whom=voter.name if voter else "",
        asks_why=found.kind.takes_reasons
        and journal.is_at_objection(turn.db, turn.person.id, poll, turn.now - AT_WORDS),
    )


def ask_why(turn: Turn, poll: Poll, mine: Vote | None) -> Card:
    """The poll with a field for the words; it stays there when the others' answers draw the card anew."""
    turn.note(journal.BEGAN, thing(poll))
    return drawn(turn.db, poll, mine, asks_why=True)


def keep(turn: Turn, poll: Poll, vote: Vote, voter: Voter, earlier: Vote | None) -> bool:
    """Keep the answer of whoever speaks; False where a later click stands already. Raises CastByThemselves.

    Of a confidential one the journal knows only that it was given.
    """
    vote = replace(vote, cast_by=voter.cast_by) if voter.cast_by else vote
    if poll.terms.confidential:
        kept.keep_confidential(turn.db, vote)
        turn.note("voted", thing(poll))
    else:
        if not kept.keep(turn.db, vote):
            if voter.cast_by and earlier and not earlier.cast_by:
                raise CastByThemselves(name=voter.name)
            return False
        deed = "voted" if vote.counts else "took their vote back"
        turn.note(deed, thing(poll), _seen(earlier), _seen(vote))
    turn.redraw(poll.id)
    return True


def _seen(vote: Vote | None) -> dict[str, object] | None:
    if vote is None:
        return None
    told: dict[str, object] = {"choice": vote.choice.value, "reason": vote.reason}
    told |= {"answer": dict(vote.answer)} if vote.answer else {}
    return told | ({"for": str(vote.person)} if vote.cast_by else {})


def begin(
    db: Db,
    network: UUID,
    by: Person,
    draft: Draft,
    at: datetime,
    closes_at: datetime,
    item: UUID | None = None,
) -> Poll:
    """Put it to the vote now."""
    terms = replace(draft.terms, meets=draft.kind is Kind.TIME)
    poll = kept.open_poll(db, network, draft.question, by, at, closes_at, draft.kind, terms, item)
    options.put(db, poll.id, draft.options, by.id, at)
    return poll


def opened(poll: Poll, words: Sequence[str]) -> dict[str, object]:
    """What the journal keeps of its beginning."""
    return {
        "question": poll.question,
        "closes_at": poll.closes_at.isoformat(),
        "kind": poll.kind.value,
        "terms": poll.terms.as_json,
        "options": list(words),
    }


def drawn(
    db: Db,
    poll: Poll,
    mine: Vote | None = None,
    *,
    for_whom: str = "",
    reworded: bool = False,
    asks_why: bool = False,
) -> Card:
    """A poll as it stands in the store; what `mine` said to an earlier text is no answer to it."""
    whole = kept.counted(db, poll)
    mine = mine if whole.is_answered_by(mine) else None
    decision = None if poll.is_open else decisions.of_poll(db, poll.id)
    told_at = _told_at(db, poll)
    withdrawn = inputs.withdrawn_among(db, poll.network, poll.question) if poll.is_open else ()
    if poll.kind.has_options:
        known, mine = options.of_poll(db, poll.id), mine and as_it_counts(db, poll, mine)
        shown = (whole, known, standing(db, whole, known), mine, decision)
        return polls.poll(*shown, told_at=told_at, withdrawn=withdrawn)
    gone = _gone(db, whole) if whole.is_open else ()
    more: dict[str, Any] = {"for_whom": for_whom, "asks_why": asks_why, "told_at": told_at, "gone": gone}
    more["withdrawn"] = withdrawn
    return votes.poll(whole, mine, decision, reworded=reworded, **more)


def _gone(db: Db, poll: Poll) -> list[str]:
    """Who objected and is in the network no more: that stands in nobody's way."""
    named = [one for one in poll.objections if one.person]
    return [one.by for one in named if one.person and not networks.is_in(db, poll.network, one.person)]


def _told_at(db: Db, poll: Poll) -> str | None:
    """The address in Teams of what the channel was told; "" where it has none, None while nothing was."""
    is_told = not poll.is_open or poll.extended or poll.paused
    told = cards.told(db, poll.id, votes.OUTCOME) if is_told else None
    if told is None:
        return None
    return links.to_message(
        told.service_url,
        networks.by_id(db, poll.network).tenant,
        told.conversation,
        told.root,
        told.activity,
    )


def tie(db: Db, poll: Poll) -> Card:
    """To a host: who is equal to whom."""
    known = options.of_poll(db, poll.id)
    return polls.tie(poll, known, standing(db, poll, known))


def standing(db: Db, poll: Poll, known: Sequence[Option]) -> Standing:
    """What the answers come to; a merged option's count for the one that it became."""
    homes = options.homes(db, poll.id)
    answers = [_at_home(poll.kind, answer, homes) for answer in kept.answers(db, poll)]
    tally = counted(poll, [option.id for option in known], answers)
    settled = (poll.result or {}).get("winners")
    winners = tuple(UUID(one) for one in settled) if settled is not None else tally.winners
    return Standing(tally.order, tally.numbers, winners, tally.tied, tally.rounds)


Said = TypeVar("Said", Vote, kept.Named)


def as_it_counts(db: Db, poll: Poll, given: Said) -> Said:
    """What somebody answered, said of the options that there are now: one that was merged is the other."""
    if not given.answer or not poll.kind.has_options:
        return given
    found = _at_home(poll.kind, given.answer, options.homes(db, poll.id))
    return replace(given, answer={str(option): number for option, number in found.items()})


def counted(poll: Poll, known: Sequence[UUID], answers: Sequence[dict[UUID, int]]) -> tallies.Tally[UUID]:
    """By the rule of its kind."""
    if poll.kind is Kind.RANKED:
        return tallies.ranked(known, answers)
    if poll.kind is Kind.TIME:
        return tallies.times(known, answers)
    return tallies.added_up(known, answers, poll.terms.places)


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
    if vote.choice is not Given.OBJECTION and not (earlier and earlier.choice is Given.OBJECTION):
        return False
    return objections.follow(turn.db, vote)
