"""Votes: answering with a tap or in words, and closing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bot.core.deeds import LOOKS, Question, Reach, asked, undone_by
from bot.core.feature import Feature, Put, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Ask, Awaited, Pass, Tick, Turn
from bot.features.votes import circles, closing, outcomes, voting
from bot.features.votes.voting import Voter
from bot.language import moments, reasons, replies
from bot.language.slots import Type
from cards.kit import Card, Subject, Tap, Words, claiming, own, told_alone
from cards.lacking import FIELD, LONGEST_SENTENCE, Fill
from cards.votes import objections, polls
from cards.votes import votes as show
from cards.words import Leaf, Lines, say
from storage import people
from storage.db import Db, Refused
from storage.decisions import decisions
from storage.hosts import hosts
from storage.network import members
from storage.networks import Network
from storage.people import Person
from storage.votes import objections as kept_objections
from storage.votes import options, rounds
from storage.votes import votes as kept
from storage.votes.poll import KIND, TAKEN_BACK, Choice, Kind, Poll, ReasonMissing, Shown, State, Vote
from storage.votes.rounds import Round

votes = Feature("votes")

_SAYS_WHY = 0.97
"""So surely a yes with its reason is an answer, where something is voted on."""

SAID_TWICE = timedelta(minutes=2)
MOST_SHOWN = 5

IN_FAVOUR = {Kind.SILENCE: Choice.APPROVE, Kind.MAJORITY: Choice.YES}
"""What somebody means who supports it, where that is not the kind's word."""


class NothingToTakeBack(Refused):
    key = "no-vote-of-yours"


class NobodysBusiness(Refused):
    """Who answered what in a confidential vote, or in one whose result is not shown yet."""

    key = "votes-are-confidential"


class NotShownYet(Refused):
    key = "votes-not-shown-yet"


class NeverShown(Refused):
    key = "votes-never-shown"


# --- answering --------------------------------------------------------------------------------------------


@votes.tap(show.Cast, by=Right.guest, does=undone_by(Reach.ME, "votes.take_back", recorded=False))
def cast(turn: Turn, tap: show.Cast) -> Card:
    return _cast_on(turn, tap, version=1)


@votes.tap(show.CastAnew, by=Right.guest, does=undone_by(Reach.ME, "votes.take_back", recorded=False))
def cast_anew(turn: Turn, tap: show.CastAnew) -> Card:
    return _cast_on(turn, tap, tap.version)


def _of(turn: Turn, which: str = "", **_: str) -> tuple[Words, Subject] | None:
    """The vote that an answer in words is given to."""
    found = kept.poll(turn.db, turn.home.id, voting.meant(turn, which))
    return (show.put(found), voting.thing(found)) if found else None


def _cast_on(turn: Turn, tap: show.Cast | show.CastAnew, version: int) -> Card:
    """An answer to a text that was changed meanwhile does not count: the new one is shown (DE-2)."""
    poll, voter, earlier = _to_cast_on(turn, tap.poll)
    if poll.is_open and version != poll.version:
        return voting.drawn(turn.db, poll, earlier, reworded=True)
    try:
        vote = poll.cast(voter.person, tap.choice, tap.reason, turn.now, turn.incoming.clicked_at)
    except ReasonMissing:
        return _asked_why(turn, poll, tap.choice, earlier)
    return _cast(turn, poll, vote, voter, earlier)


def _asked_why(turn: Turn, poll: Poll, choice: Choice, earlier: Vote | None) -> Card:
    """The field for the words: on the poll, unless the answer is a message that others read, too."""
    if choice is Choice.OBJECTION:
        turn.awaits = _why_in_words(turn, poll)
    if not turn.incoming.in_response:
        return show.why(poll, choice)
    return voting.ask_why(turn, poll, earlier)


def _why_in_words(turn: Turn, poll: Poll) -> Awaited:
    """What it would take may be told in the next words, too."""
    whose = turn.network.id if turn.network else None
    fill = Fill("votes.object_in_words", turn.sentence[:LONGEST_SENTENCE], (("which", poll.question),), whose)
    return Awaited(fill, f"{FIELD}reason", is_why=True)


def _to_cast_on(turn: Turn, poll: UUID) -> tuple[Poll, Voter, Vote | None]:
    """The poll, whose vote the person casts, and what was answered for them."""
    found, mine = kept.to_cast_on(turn.db, turn.home.id, poll, turn.person.id)
    if found is None:
        raise TooOld
    voter = voting.voter(turn, found)
    if voter.cast_by:
        _, mine = kept.to_cast_on(turn.db, turn.home.id, poll, voter.person)
    return found, voter, mine


def _cast(turn: Turn, poll: Poll, vote: Vote, voter: Voter, earlier: Vote | None) -> Card:
    if not voting.keep(turn, poll, vote, voter, earlier):  # a later click came before it, and stands
        return look(turn, show.Look(poll.id))
    if voting.follow_objection(turn, vote, earlier):
        _tell_of_objection(turn, poll, vote)
    return voting.drawn(turn.db, poll, vote if vote.counts else None, for_whom=voter.name)


@votes.form(show.WhyForm, by=Right.guest)
def why_form(turn: Turn, tap: show.WhyForm) -> Card:
    """Of an answer that is given: the same answer once more, with the words."""
    poll, _, earlier = _to_cast_on(turn, tap.poll)
    if earlier is None or not poll.is_answered_by(earlier) or earlier.choice not in poll.choices:
        raise TooOld
    return show.why_form(poll, earlier)


@votes.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    """The poll in the reader's language, with their own answer on it."""
    return still(voting.looks(turn, tap.poll))


@votes.command(
    by=Right.guest,
    slots={"reason": Type.reason},
    does=undone_by(Reach.ME, "votes.take_back", recorded=False, of=_of),
    makes=False,
)
def support_in_words(turn: Turn, which: str = "", reason: str = "") -> Card:
    return _answer_in_words(turn, None, which, reason)


@votes.command(
    by=Right.guest,
    slots={"reason": Type.reason, "which": Type.target},
    does=undone_by(Reach.ME, "votes.take_back", recorded=False, of=_of),
    makes=False,
)
def oppose_in_words(turn: Turn, which: str = "", reason: str = "") -> Card:
    return _answer_in_words(turn, Choice.NO, which, reason)


@votes.command(
    by=Right.guest,
    slots={"reason": Type.reason, "which": Type.target},
    does=undone_by(Reach.ME, "votes.take_back", recorded=False, of=_of),
    makes=False,
)
def not_support_in_words(turn: Turn, which: str = "", reason: str = "") -> Card | Leaf:
    """A no where there is one; where an objection would stop it, not to support is not to object."""
    poll, _, earlier = _to_cast_on(turn, voting.meant(turn, which))
    if Choice.OBJECTION not in poll.choices or Choice.NO in poll.choices:
        return _answer_in_words(turn, Choice.NO, which, reason)
    return _asked_for_answer(turn, say("objection-or-neither"), poll, earlier)


@votes.command(by=Right.guest, slots={"which": Type.target}, does=LOOKS, makes=False)
def no_objection_in_words(turn: Turn, which: str = "") -> Card | Leaf:
    """Who has nothing against it may be for it or neither: that is theirs to say, with one tap. Where silence
    approves, there is nothing to choose between."""
    poll, _, earlier = _to_cast_on(turn, voting.meant(turn, which))
    if earlier is not None and earlier.choice is Choice.OBJECTION:
        return _asked_for_answer(turn, say("no-objection-yet"), poll, earlier)
    approves = poll.kind is Kind.SILENCE
    return _asked_for_answer(
        turn, say("no-objection-approves" if approves else "no-objection-then"), poll, earlier
    )


def _asked_for_answer(turn: Turn, told: Leaf, poll: Poll, earlier: Vote | None) -> Card | Leaf:
    """The vote's card for that person alone, with what they are asked above it."""
    card = _for_them(voting.drawn(turn.db, poll, earlier))
    if turn.is_personal:
        turn.remarks.append(told)
        return card
    for one in (told, card):
        turn.post(one, to=turn.person, network=turn.home)
    return say("told-alone")


@votes.command(
    by=Right.guest,
    slots={"reason": Type.reason},
    does=undone_by(Reach.ME, "votes.take_back", recorded=False, of=_of),
    makes=False,
)
def abstain_in_words(turn: Turn, which: str = "", reason: str = "") -> Card:
    return _answer_in_words(turn, Choice.NEITHER, which, reason)


def will_object(turn: Turn, reason: str = "", which: str = "") -> Question | None:
    """Words that stand are not written over unasked, nor are words taken for an objection to which nothing
    leads: they may say that it is gone."""
    poll, _, earlier = _to_cast_on(turn, voting.meant(turn, which))
    if not reason or not poll.is_open or Choice.OBJECTION not in poll.choices:
        return None
    own = poll.is_answered_by(earlier) and earlier is not None and earlier.choice is Choice.OBJECTION
    stands = earlier.reason if own and earlier else ""
    if stands == reason or (not stands and reasons.is_led_to(turn.sentence, reason)):
        return None
    title, told, yes = objections.sure(reason, stands)
    return Question(title, yes, told, poll.id, stands, kind=KIND)


@votes.command(
    by=Right.guest,
    slots={"reason": Type.reason, "which": Type.target},
    does=undone_by(Reach.ME, "votes.take_back", recorded=False, of=_of, asks=will_object),
    makes=False,
)
def object_in_words(turn: Turn, reason: str = "", which: str = "") -> Card:
    return _answer_in_words(turn, Choice.OBJECTION, which, reason)


def _answer_in_words(turn: Turn, choice: Choice | None, which: str, reason: str = "") -> Card:
    poll, voter, earlier = _to_cast_on(turn, voting.meant(turn, which))
    if choice is None:
        choice = IN_FAVOUR.get(poll.kind, Choice.SUPPORT)
    if choice is Choice.NEITHER and Choice.BLANK in poll.choices:
        choice = Choice.BLANK
    if choice is Choice.NO and Choice.OBJECTION in poll.choices:
        choice = Choice.OBJECTION  # where one vote against stops it, it says what it would take
    if choice not in poll.choices:
        return _for_them(voting.drawn(turn.db, poll, earlier))
    reason = reason or voting.why_told(turn, which)
    try:
        vote = poll.cast(voter.person, choice, reason, turn.now, turn.incoming.clicked_at)
    except ReasonMissing:
        turn.awaits = _why_in_words(turn, poll)
        return show.why(poll, choice)
    _cast(turn, poll, vote, voter, earlier)
    return show.saved(poll, vote)


def _for_them(poll: Card) -> Card:
    """The same card as an answer to one person: no card of the channel's."""
    return own(poll)


def _says_why(sentence: str) -> float:
    return _SAYS_WHY if replies.with_reason(sentence) else 0.0


@votes.question(by=Right.guest, hears=_says_why, offered=False)
def say_why(turn: Turn, sentence: str) -> Ask | Pass:
    """`ja, fordi det er tæt på`, where something is voted on: an answer with its reason. A yes may be said to
    many a thing, so that it is asked about, unless it was said to the very card."""
    told = replies.with_reason(turn.incoming.text or sentence) or replies.with_reason(sentence)
    running = [one for one in kept.open_in(turn.db, turn.home.id) if not one.kind.has_options]
    about = next((one for one in running if turn.about and turn.about.id == one.id), None)
    if told is None or not running or (turn.about and not about):
        return Pass()
    agrees, why = told
    door = "votes.support_in_words" if agrees else "votes.oppose_in_words"
    return Ask(sentence, offered=about is None, about=turn.about, door=door, given={"reason": why})


@votes.command(by=Right.guest, does=undone_by(Reach.ME, "votes.cast", recorded=False, of=_of), makes=False)
def take_back(turn: Turn, which: str = "") -> Card:
    poll, voter, earlier = _to_cast_on(turn, voting.meant(turn, which))
    if earlier is None:
        raise NothingToTakeBack
    vote = poll.withdraw(voter.person, turn.now, turn.incoming.clicked_at)
    _cast(turn, poll, vote, voter, earlier)
    return show.taken_back(poll)


@votes.takes_back(KIND, "voted")
def take_this_back(turn: Turn, poll: UUID) -> Card:
    """`fortryd`, said after a vote."""
    turn.about = Subject(KIND, poll)
    return take_back(turn)


# --- who answered what ------------------------------------------------------------------------------------


@votes.question(by=Right.guest)
def who_voted(turn: Turn, answer: str = "", which: str = "") -> Sequence[Card]:
    """By name on each vote by name; a confidential one tells nobody, and says why."""
    found = voting.spoken_of(turn, which) if which or not answer else _answered_or_named(turn, answer)
    if len(found) == 1:
        return [_by_name(turn, found[0], answer)]
    return [_or_why_not(turn, one, answer) for one in found]


def _answered_or_named(turn: Turn, answer: str) -> list[Poll]:
    """`for Prøve med lever`: behind the answer a vote may be named."""
    first, _, rest = answer.partition(" ")
    if rest and show.is_an_answer(first):
        try:
            return voting.spoken_of(turn, rest)
        except voting.NoVoteKnown:
            pass
    return voting.spoken_of(turn)


def _or_why_not(turn: Turn, poll: Poll, answer: str) -> Card:
    try:
        return _by_name(turn, poll, answer)
    except Refused as refused:
        return show.not_told(poll, say(refused.key))


def _by_name(turn: Turn, poll: Poll, answer: str) -> Card:
    if poll.terms.confidential:
        raise NobodysBusiness
    if poll.terms.shown is Shown.NEVER:
        raise NeverShown
    mine = turn.person.id in kept.voters(turn.db, poll)
    if not poll.shows_counts(to_a_voter=mine):
        raise NotShownYet
    named = [voting.as_it_counts(turn.db, poll, one) for one in kept.named(turn.db, poll)]
    return show.by_name(poll, named, options.of_poll(turn.db, poll.id), answer)


def _tell_of_objection(turn: Turn, poll: Poll, vote: Vote) -> None:
    """To the proposer and the hosts, who can work it into the text; once for each version of it."""
    card = claiming(
        objections.objected(kept.counted(turn.db, poll), vote.reason, turn.person.name),
        "objection",
        voting.thing(poll),
        poll=str(poll.id),
        version=poll.version,
        by=str(vote.person),
    )
    told = {poll.opened_by} | hosts.on_duty(turn.db, turn.home.id, turn.now)
    for person in sorted(told - {turn.person.id}):
        once = f"{KIND}/{poll.id}/objection/{poll.version}/{person}"
        turn.post(card, to=people.by_id(turn.db, person), network=turn.home, once=once)


@votes.letter("objection")
def draw_objection(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as it stands against the text that it was made to."""
    poll = _still_open(query, about)
    made = kept_objections.standing(query.db, UUID(about["poll"]), UUID(about["by"]))
    if poll is None or made is None or poll.version != about["version"]:
        return None
    return objections.objected(poll, *made)


def _still_open(query: TaskQuery, about: Mapping[str, Any]) -> Poll | None:
    found = kept.poll(query.db, query.network.id, UUID(about["poll"]))
    return found if found and found.is_open else None


@votes.question(by=Right.guest)
def who_has_not(turn: Turn, which: str = "") -> Sequence[Card] | Ask:
    """The members without an answer, of each vote; of a confidential one only how many they are. They are
    named to whoever asked and to nobody else; where a question to all or a pulse is all that is open, of
    that."""
    if not (which or turn.about or kept.open_in(turn.db, turn.home.id)):
        if questions := rounds.open_in(turn.db, turn.home.id):
            return [told_alone(_not_heard(turn, one)) for one in questions[:MOST_SHOWN]]
        if rounds.open_pulse(turn.db, turn.home.id):
            return Ask(turn.sentence, door="pulse.latest")
    return [
        told_alone(_missing(turn, one)) if one.is_open else _as_it_is(turn, one)
        for one in _of_now(turn, which)
    ]


def _not_heard(turn: Turn, one: Round) -> Card:
    there = rounds.participants(turn.db, one.id)
    asked = members.members(turn.db, turn.home.id, turn.today)
    left = [each.name for each in asked if each.id not in there]
    return show.not_answered(one.question, left, len(asked), named=one.is_named)


def _missing(turn: Turn, poll: Poll) -> Card:
    voted = kept.voters(turn.db, poll)
    asked = circles.voters_of(turn.db, poll, turn.today)
    left = [one.name for one in asked if one.id not in voted]
    return show.missing(poll, left, len(asked))


@votes.question(by=Right.guest)
def show_open(turn: Turn) -> Sequence[Card]:
    """What is being voted on, each as the reader may see it, with their own answer."""
    running = kept.open_in(turn.db, turn.home.id)[:MOST_SHOWN]
    if not running:
        raise voting.none_open(turn)
    return [card for poll in running if (card := voting.looks(turn, poll.id))]


class NoneClosed(Refused):
    key = "vote-none-closed"


@votes.question(by=Right.guest)
def show_ended(turn: Turn) -> Card:
    """Those that are over, the last one first, each with how it ended."""
    found = kept.ended_in(turn.db, turn.home.id)
    if not found:
        raise NoneClosed
    last = [kept.counted(turn.db, one) for one in found[: show.MOST_ENDED]]
    told = [(one, decisions.of_poll(turn.db, one.id)) for one in last]
    return show.ended(told, more=len(found) - len(last))


@votes.question(by=Right.guest)
def over_time(turn: Turn) -> Card:
    """How many of the members answered, vote by vote, and how many came to something."""
    found = kept.ended_in(turn.db, turn.home.id)
    if not found:
        raise NoneClosed
    last = [kept.counted(turn.db, one) for one in found[: show.MOST_OVER_TIME]]
    return show.over_time(
        [
            show.Turnout(one, decisions.of_poll(turn.db, one.id), len(kept.voters(turn.db, one)))
            for one in last
        ]
    )


@votes.question(by=Right.guest)
def show_last(turn: Turn) -> Sequence[Card]:
    """The vote that ended last, as it ended."""
    found = kept.latest(turn.db, turn.home.id)
    if found is None:
        raise NoneClosed
    return [_as_it_is(turn, found)]


@votes.question(by=Right.guest)
def who_started(turn: Turn, which: str = "") -> Leaf:
    """Of each vote that is open, or that was named or replied to."""
    return Lines(tuple(show.started(one) for one in voting.spoken_of(turn, which)))


# --- until when -------------------------------------------------------------------------------------------


@votes.question(by=Right.guest, opens=["prolonging.prolong"])
def until_when(turn: Turn, which: str = "", **_when: str) -> Leaf | Sequence[Card]:
    """The deadline, what prolongs it by rule (DE-2, DE-3), and who may give more time."""
    found = _of_now(turn, which)
    if not found[0].is_open:
        return [_as_it_is(turn, one) for one in found]
    return Lines(tuple(show.deadlines(found)))


def _of_now(turn: Turn, which: str) -> list[Poll]:
    """What is asked about a vote that runs; one that is over must be named, or have been replied to."""
    found = voting.spoken_of(turn, which)
    if not which and not turn.about and not any(one.is_open for one in found):
        raise voting.none_open(turn)
    return found


def _as_it_is(turn: Turn, poll: Poll) -> Card:
    return _for_them(look(turn, show.Look(poll.id)))


@votes.question(by=Right.guest)
def result(turn: Turn, which: str = "") -> Sequence[Card]:
    """How a vote stands or ended, as the reader may see it."""
    found = voting.spoken_of(turn, which)
    if found and all(one.is_open for one in found):
        turn.remarks.append(say("vote-not-yet"))
    return [_as_it_is(turn, one) for one in found]


# --- closing ----------------------------------------------------------------------------------------------


def will_close(turn: Turn, which: str = "") -> Question | None:
    """What would come of it, as far as the reader may know it before the close."""
    if _just_closed(turn):
        return None
    poll = _to_be_closed(turn, which)
    told = closing.foreseen(turn.db, poll, turn.home, turn.now, turn.person.id)
    lines = show.what_closing_does(told.answered, told.eligible, told.outcome, told.gone)
    title = say("vote-close-sure", question=poll.question)
    return Question(title, say("vote-close-yes"), lines, poll.id, told.state, kind=KIND)


def _to_be_closed(turn: Turn, which: str) -> Poll:
    poll = voting.to_end(turn, which)
    poll.may_be_closed_by(turn.person.id, is_facilitator=turn.right >= Right.facilitator)
    return poll


@votes.command(
    by=Right.member,
    slots={"which": voting.may_name},
    does=asked(Reach.EVERYBODY, will_close, instead="undo-instead-closed"),
    makes=False,
)
def close(turn: Turn, which: str = "") -> Card:
    if before := _just_closed(turn):
        return outcomes.ended(turn.db, before)
    poll = _to_be_closed(turn, which)
    outcome = closing.settle(turn.db, poll, turn.home, turn.now, turn.calendar, by=turn.person.id)
    turn.redraw(poll.id)
    turn.note("closed", voting.thing(poll), after={"state": outcome.state, "reason": outcome.reason})
    _ask_hosts(turn, outcome, turn.home)
    return outcomes.by_hand(turn, outcome)


def _just_closed(turn: Turn) -> Poll | None:
    """Said twice (Teams does, too): with none open, what the person closed a moment ago."""
    if turn.about or kept.open_in(turn.db, turn.home.id):
        return None
    return kept.closed_by(turn.db, turn.home.id, turn.person.id, turn.now - SAID_TWICE)


@votes.living(KIND)
def draw(db: Db, poll: UUID, network: Network) -> Card | None:
    found = kept.poll(db, network.id, poll)
    return voting.drawn(db, found) if found else None


@votes.every
def close_what_is_due(tick: Tick) -> None:
    for poll in kept.due(tick.db, tick.now):
        network = tick.network(poll.network)
        settled = closing.settle(tick.db, poll, network, tick.now, tick.calendar(network))
        tick.redraw(poll.id)
        after = {"state": settled.state.value, "closes_at": settled.closes_at.isoformat()}
        tick.note("settled", voting.thing(poll), network, after=after)
        outcomes.announce(tick, settled, network)


@votes.letter(show.OUTCOME)
def draw_outcome(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """What the channel is told has become of a vote."""
    found = kept.poll(query.db, query.network.id, UUID(about["poll"]))
    return outcomes.drawn(query.db, found, about) if found else None


def _ask_hosts(turn: Turn, poll: Poll, network: Network) -> None:
    """A tie or an objection is the hosts' to settle; without hosts a facilitator's.

    Where the clock closed the vote it waits for them, in the one message of the day.
    """
    is_paused = poll.is_open and poll.paused
    if not (is_paused or poll.state is State.TIED):
        return
    card = objections.paused(poll) if is_paused else voting.tie(turn.db, poll)
    about = {"poll": str(poll.id), "version": poll.version}
    for person in voting.deciders(turn.task_query(network)):
        told = claiming(card, "paused" if is_paused else "tie", voting.thing(poll), **about)
        turn.post(told, to=person, network=network)


@votes.letter("paused")
def draw_paused(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """While the objection that paused the vote stands."""
    poll = _still_open(query, about)
    if poll is None or poll.version != about["version"]:
        return None
    if not closing.is_objected_to(query.db, poll, query.network, query.now):
        return None
    return objections.paused(poll)


@votes.letter("tie")
def draw_tie(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until somebody has broken it."""
    found = kept.poll(query.db, query.network.id, UUID(about["poll"]))
    return voting.tie(query.db, found) if found and found.state is State.TIED else None


@votes.waiting
def paused(query: TaskQuery) -> Iterator[Task]:
    """An objection that stood at the deadline waits for whoever settles it."""
    for poll in kept.open_in(query.db, query.network.id):
        if poll.paused and closing.is_objected_to(query.db, poll, query.network, query.now):
            for person in voting.deciders(query):
                if query.is_about(person.id):
                    yield _paused(query, poll, person)


def _paused(query: TaskQuery, poll: Poll, person: Person) -> Task:
    since = moments.shortened(poll.closes_at, query.calendar)
    return Task(
        person.id,
        voting.thing(poll),
        "paused",
        objections.waits(poll),
        show.answer(poll),
        until=poll.closes_at,
        remind_at=(since,),
        card=partial(objections.paused, poll),
    )


@votes.waiting
def unanswered(query: TaskQuery) -> Iterator[Task]:
    """Each open poll, for those whose place has not answered its text and nobody else."""
    for poll in kept.open_in(query.db, query.network.id):
        if not query.has_come(poll.closes_at) and poll.kind is not Kind.SIGNAL:
            voted = kept.voters(query.db, poll)
            for person, member in _places(query, poll):
                if query.is_about(person.id) and member.id not in voted:
                    yield _unanswered(query, poll, person)


@votes.became(KIND)
def became(query: TaskQuery, wanted: UUID, _stage: str) -> Leaf | None:
    """Withdrawn, answered, or closed without."""
    poll = kept.poll(query.db, query.network.id, wanted)
    if poll is None or query.person is None:
        return None
    if poll.reason == TAKEN_BACK:
        return say("reminder-withdrawn")
    if kept.has_answered(query.db, poll, query.person.id):
        return say("reminder-answered")
    return None if poll.is_open else say("reminder-closed")


@votes.puts
def put(query: TaskQuery) -> Iterator[Put]:
    """What everybody is asked: a yes or a no says by itself to none of it, unless to its very card."""
    for poll in kept.open_in(query.db, query.network.id):
        mine = any(query.is_about(person.id) for person, _ in _places(query, poll))
        if mine and not query.has_come(poll.closes_at):
            favour, against = IN_FAVOUR.get(poll.kind, Choice.SUPPORT), _against(poll)
            yield Put(
                voting.thing(poll),
                show.put(poll),
                show.answer(poll),
                show.Look(poll.id),
                show.casting(poll, favour) if favour in poll.choices else None,
                show.casting(poll, against) if against else None,
                answers=_named_answers(query, poll),
                choices=_choices(query, poll),
            )


def _named_answers(query: TaskQuery, poll: Poll) -> Sequence[tuple[str, tuple[Leaf, Tap]]]:
    """Where one option is the whole answer, each of them by its words."""
    if not polls.takes_one(poll):
        return ()
    return [(one.words, polls.picking(poll, one)) for one in options.of_poll(query.db, poll.id)]


def _choices(query: TaskQuery, poll: Poll) -> Sequence[str]:
    return [one.words for one in options.of_poll(query.db, poll.id)] if poll.kind.has_options else ()


def _against(poll: Poll) -> Choice | None:
    """What a no is; one that stops a vote is asked what it would take."""
    return next((one for one in (Choice.NO, Choice.OBJECTION) if one in poll.choices), None)


def _places(query: TaskQuery, poll: Poll) -> Iterator[tuple[Person, Person]]:
    """Who fills the place of each who may vote; a deputy with a place of their own votes for nobody else
    (DE-8)."""
    there = {one.id for one in query.everybody}
    them = circles.voters_of(query.db, poll, query.today) if poll.terms.among else query.everybody
    own = {one.id for one in them}
    for speaks, member in query.speakers:
        if member.id in own:
            yield (member if speaks.id in own else speaks), member
    yield from ((one, one) for one in them if one.id not in there and query.is_about(one.id))


def _unanswered(query: TaskQuery, poll: Poll, person: Person) -> Task:
    prolonged = "-paused" if poll.paused else "-extended" if poll.extended else ""
    return Task(
        person.id,
        voting.thing(poll),
        f"closes-soon{prolonged}",
        show.unanswered(poll),
        show.answer(poll),
        until=poll.closes_at,
        remind_at=moments.reminder_times(poll.opened_at, poll.closes_at, query.calendar),
        card=lambda: show.closing_soon(poll, voting.drawn(query.db, poll)),
    )
