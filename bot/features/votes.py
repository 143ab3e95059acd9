"""Votes: answering with a tap or in words, and closing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from bot import closing, voting
from bot.feature import Feature, Outlook, Waiting
from bot.rights import Right
from bot.rules import moments
from bot.taps import TooOld
from bot.turn import Tick, Turn
from bot.voting import Seat
from cards import objections
from cards import votes as show
from cards.kit import Card
from cards.words import Say
from storage import decisions, hosts, members, networks, options, people
from storage import votes as kept
from storage.ballots import KIND, Ballot, Choice, Kind, Shown, State, Vote
from storage.db import Db, Refused
from storage.networks import Network
from storage.people import Person

votes = Feature("votes")

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


@votes.tap(show.Cast, by=Right.guest)
def cast(turn: Turn, tap: show.Cast) -> Card:
    return _cast_on(turn, tap, version=1)


@votes.tap(show.CastAnew, by=Right.guest)
def cast_anew(turn: Turn, tap: show.CastAnew) -> Card:
    return _cast_on(turn, tap, tap.version)


def _cast_on(turn: Turn, tap: show.Cast | show.CastAnew, version: int) -> Card:
    """An answer to a text that was changed meanwhile does not count: the new one is shown (DE-2)."""
    ballot, place, earlier = _to_cast_on(turn, tap.ballot)
    if ballot.is_open and version != ballot.version:
        return voting.drawn(turn.db, ballot, earlier, reworded=True)
    vote = ballot.cast(place.person, tap.choice, tap.reason, turn.now, turn.incoming.clicked_at)
    return _cast(turn, ballot, vote, place, earlier)


def _to_cast_on(turn: Turn, ballot: UUID) -> tuple[Ballot, Seat, Vote | None]:
    """The ballot, the place that the person fills, and what was answered from there."""
    found, mine = kept.to_cast_on(turn.db, turn.home.id, ballot, turn.person.id)
    if found is None:
        raise TooOld
    place = voting.seat(turn, found)
    if place.cast_by:
        _, mine = kept.to_cast_on(turn.db, turn.home.id, ballot, place.person)
    return found, place, mine


def _cast(turn: Turn, ballot: Ballot, vote: Vote, place: Seat, earlier: Vote | None) -> Card:
    if not voting.keep(turn, ballot, vote, place, earlier):  # a later click came before it, and stands
        return look(turn, show.Look(ballot.id))
    if voting.follow_objection(turn, replace(vote, person=place.person), earlier):
        _tell_of_objection(turn, ballot, vote)
    return voting.drawn(turn.db, ballot, vote if vote.counts else None, for_whom=place.name)


@votes.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    """The ballot in the reader's language, with their own answer on it."""
    found = voting.looks(turn, tap.ballot)
    if found is None:
        raise TooOld
    return found


@votes.command(
    da=[
        "jeg støtter [det|forslaget]",
        "jeg stemmer (ja|for)",
        "jeg er (for|med på (det|den))",
        "jeg (bakker op|går ind for det)",
        "min stemme er (ja|for)",
    ],
    en=[
        "i support (this|it|the proposal)",
        "i vote (yes|for|in favour)",
        "i am (in favour|for it)",
        "my vote is yes",
    ],
    by=Right.guest,
    makes=False,
)
def support_in_words(turn: Turn) -> Card:
    return _answer_in_words(turn, None)


@votes.command(
    da=["jeg stemmer (nej|imod)", "jeg er imod [det|forslaget]", "min stemme er (nej|imod)"],
    en=["i vote (no|against)", "i am against (it|this)", "my vote is no"],
    by=Right.guest,
    makes=False,
)
def oppose_in_words(turn: Turn) -> Card:
    return _answer_in_words(turn, Choice.NO)


@votes.command(
    da=[
        "[jeg har] [en] indvending",
        "jeg har [en] indvending[:] {reason}",
        "jeg har en indvending mod (det|forslaget)[:] {reason}",
        "indvending: {reason}",
        "min indvending er[:] {reason}",
        "jeg kan ikke støtte (det|forslaget)[,] (fordi|da) {reason}",
        "jeg kan ikke støtte (det|forslaget)",
    ],
    en=[
        "i have an objection",
        "i [have an] (object|objection)[:] {reason}",
        "i object (because|since|as) {reason}",
        "objection: {reason}",
        "my objection is[:] {reason}",
        "i cannot support (it|this|the proposal) (because|since|as) {reason}",
        "i cannot support (it|this|the proposal)",
    ],
    by=Right.guest,
    makes=False,
)
def object_in_words(turn: Turn, reason: str = "") -> Card:
    return _answer_in_words(turn, Choice.OBJECTION, reason)


def _answer_in_words(turn: Turn, choice: Choice | None, reason: str = "") -> Card:
    ballot, place, earlier = _to_cast_on(turn, voting.meant(turn))
    if choice is None:
        choice = IN_FAVOUR.get(ballot.kind, Choice.SUPPORT)
    if choice is Choice.NO and Choice.OBJECTION in ballot.choices:
        choice = Choice.OBJECTION  # where one vote against stops it, it says what it would take
    if choice not in ballot.choices:
        return voting.drawn(turn.db, ballot, earlier)
    vote = ballot.cast(place.person, choice, reason, turn.now, turn.incoming.clicked_at)
    _cast(turn, ballot, vote, place, earlier)
    return show.saved(ballot, vote)


@votes.command(
    da=["[jeg] (fortryd|fortryder) [min] (stemme|stemmen)", "træk min stemme tilbage", "slet min stemme"],
    en=["undo my vote", "take back my vote", "withdraw my vote", "i (regret|take back) my vote"],
    by=Right.guest,
    makes=False,
)
def take_back(turn: Turn) -> Card:
    ballot, place, earlier = _to_cast_on(turn, voting.meant(turn))
    if earlier is None:
        raise NothingToTakeBack
    vote = ballot.withdraw(place.person, turn.now, turn.incoming.clicked_at)
    _cast(turn, ballot, vote, place, earlier)
    return show.taken_back(ballot)


# --- who answered what ------------------------------------------------------------------------------------


@votes.question(
    da=["hvem stemte {answer}", "hvem har stemt [{answer}]", "hvad stemte folk", "hvad er stillingen [nu]"],
    en=["who voted {answer}", "who has voted [{answer}]", "what did people vote", "what is the count [now]"],
    by=Right.guest,
)
def who_voted(turn: Turn, answer: str = "") -> Card:
    """By name on a vote by name; a confidential one tells nobody, and says why."""
    ballot = _spoken_of(turn)
    if ballot.terms.confidential:
        raise NobodysBusiness
    if ballot.terms.shown is Shown.NEVER:
        raise NeverShown
    mine = turn.person.id in kept.voters(turn.db, ballot)
    if not ballot.shows_counts(to_a_voter=mine):
        raise NotShownYet
    known = options.all_of(turn.db, ballot.id)
    return show.by_name(ballot, kept.named(turn.db, ballot), known, answer)


def _spoken_of(turn: Turn) -> Ballot:
    """The vote whose card was replied to, else the single open one, else the one that ended last."""
    if turn.about and turn.about.kind == KIND:
        found = kept.ballot(turn.db, turn.home.id, turn.about.id)
    else:
        running = kept.open_in(turn.db, turn.home.id)
        if len(running) > 1:
            raise voting.WhichVote
        found = running[0] if running else kept.latest(turn.db, turn.home.id)
    if found is None:
        raise voting.NoOpenVote
    return found


def _tell_of_objection(turn: Turn, ballot: Ballot, vote: Vote) -> None:
    """To the proposer and the hosts, who can work it into the text; once for each version of it."""
    card = objections.objected(kept.counted(turn.db, ballot), vote.reason, turn.person.name)
    told = {ballot.opened_by} | hosts.on_duty(turn.db, turn.home.id, turn.now)
    for person in sorted(told - {turn.person.id}):
        once = f"{KIND}/{ballot.id}/objection/{ballot.version}/{person}"
        turn.post(card, to=people.by_id(turn.db, person), network=turn.home, once=once)


@votes.question(
    da=[
        "hvem (mangler|har ikke stemt|har ikke svaret)",
        "hvem mangler at (stemme|svare)",
        "hvor mange (mangler at stemme|har stemt|har svaret)",
    ],
    en=["who has not (voted|answered)", "who is missing [in the vote]", "how many have [not] voted"],
    by=Right.guest,
)
def who_has_not(turn: Turn) -> Card:
    """The members without an answer; of a confidential vote only how many they are."""
    ballot = _open_and_spoken_of(turn)
    voted = kept.voters(turn.db, ballot)
    left = [one.name for one in members.members(turn.db, turn.home.id, turn.today) if one.id not in voted]
    return show.missing(ballot, left)


@votes.question(
    da=[
        "[vis] [mig] [den|de] [åbne] (afstemning|afstemningen|afstemninger|afstemningerne)",
        "hvilke afstemninger er [der] [åbne]",
        "[vis] [alle] (mine|vores) [åbne] afstemninger",
        "hvad (stemmer vi om|skal vi stemme om|skal jeg stemme om) [lige nu]",
        "jeg vil [gerne] (ændre|rette) min stemme",
    ],
    en=[
        "[show] [me] [the] [open] (vote|votes)",
        "which votes are open",
        "[show] [all] (my|our) [open] votes",
        "what (are we voting on|do i have to vote on)",
        "i (want|would like) to change my vote",
    ],
    by=Right.guest,
)
def show_open(turn: Turn) -> Sequence[Card]:
    """What is being voted on, each as the reader may see it, with their own answer."""
    running = kept.open_in(turn.db, turn.home.id)[:MOST_SHOWN]
    if not running:
        raise voting.NoOpenVote
    return [card for ballot in running if (card := voting.looks(turn, ballot.id))]


# --- until when -------------------------------------------------------------------------------------------


@votes.question(
    da=[
        "(forlæng|udskyd|udvid) afstemningen [{when}]",
        "(kan|må) (vi|jeg) (forlænge|udskyde|få mere tid til) afstemningen [{when}]",
        "(giv os|vi skal have|kan vi få) (mere|længere) tid til [at] (stemme|afstemningen)",
        "hvornår lukker afstemningen",
        "hvor længe kan (vi|man|jeg) stemme",
        "hvornår er fristen for (at stemme|afstemningen)",
    ],
    en=[
        "(extend|prolong|postpone) the vote [{when}]",
        "can (we|i) (extend|prolong|postpone) the vote [{when}]",
        "(give us|we need) more time to vote",
        "when does the vote close",
        "until when can (we|i) vote",
        "how long can (we|i) vote",
    ],
    by=Right.guest,
)
def until_when(turn: Turn, **_when: str) -> Say:
    """The deadline stands as it was set; too few answers or an objection prolong it by rule (DE-2, DE-3)."""
    return show.deadline(_open_and_spoken_of(turn))


def _open_and_spoken_of(turn: Turn) -> Ballot:
    found = kept.ballot(turn.db, turn.home.id, voting.meant(turn))
    if found is None or not found.is_open:
        raise voting.NoOpenVote
    return found


# --- closing ----------------------------------------------------------------------------------------------


@votes.command(
    da=[
        "(luk|luk for|afslut|stop) [den|denne] (afstemning|afstemningen) [nu]",
        "(kan du|vil du) [lige] (lukke|afslutte|stoppe) [for] afstemningen [nu]",
        "(afstemningen|afstemning) (er slut|slutter nu|lukkes nu)",
        "(tæl|optæl) stemmerne",
    ],
    en=[
        "(close|end|finish|stop) [the|this] (vote|voting|poll) [now]",
        "(can you|could you) (close|end|stop) the (vote|poll) [now]",
        "[the] vote is over",
        "count the votes",
    ],
    by=Right.member,
    makes=False,
)
def close(turn: Turn) -> Card:
    if before := _just_closed(turn):
        return show.closed(before, decisions.of_ballot(turn.db, before.id), turn.now)
    ballot = kept.to_close(turn.db, turn.home.id, voting.meant(turn))
    if ballot is None:
        raise voting.NoOpenVote
    ballot.may_be_closed_by(turn.person.id, is_facilitator=turn.right >= Right.facilitator)
    outcome = closing.settle(turn.db, ballot, turn.home, turn.now, turn.calendar, by=turn.person.id)
    turn.redraw(ballot.id)
    turn.note("closed", voting.thing(ballot), after={"state": outcome.state, "reason": outcome.reason})
    _ask_hosts(turn, outcome, turn.home)
    return show.closed(outcome, decisions.of_ballot(turn.db, ballot.id), turn.now)


def _just_closed(turn: Turn) -> Ballot | None:
    """Said twice (Teams does, too): with none open, what the person closed a moment ago."""
    if turn.about or kept.open_in(turn.db, turn.home.id):
        return None
    return kept.closed_by(turn.db, turn.home.id, turn.person.id, turn.now - SAID_TWICE)


@votes.living(KIND)
def draw(db: Db, ballot: UUID, network: Network) -> Card | None:
    found = kept.ballot(db, network.id, ballot)
    return voting.drawn(db, found) if found else None


@votes.every
def close_what_is_due(tick: Tick) -> None:
    for ballot in kept.due(tick.db, tick.now):
        network = networks.by_id(tick.db, ballot.network)
        settled = closing.settle(tick.db, ballot, network, tick.now, tick.calendar(network))
        tick.redraw(ballot.id)
        after = {"state": settled.state.value, "closes_at": settled.closes_at.isoformat()}
        tick.note("settled", voting.thing(ballot), network, after=after)
        _ask_hosts(tick, settled, network)


def _ask_hosts(turn: Turn | Tick, ballot: Ballot, network: Network) -> None:
    """A tie or an objection at the deadline is the hosts' to settle; without hosts a facilitator's."""
    is_paused = ballot.is_open and ballot.paused
    if not (is_paused or ballot.state is State.TIED):
        return
    for person in voting.deciders(turn.db, network, turn.now):
        card = objections.paused(ballot) if is_paused else voting.tie(turn.db, ballot)
        turn.post(card, to=person, network=network)


@votes.waiting
def unanswered(outlook: Outlook) -> Iterator[Waiting]:
    """Each open ballot, for those whose place has not answered its text and nobody else."""
    for ballot in kept.open_in(outlook.db, outlook.network.id):
        if outlook.now < ballot.closes_at and ballot.kind is not Kind.SIGNAL:
            voted = kept.voters(outlook.db, ballot)
            for person, member in _places(outlook):
                if outlook.is_about(person.id) and member.id not in voted:
                    yield _unanswered(outlook, ballot, person)


def _places(outlook: Outlook) -> Iterator[tuple[Person, Person]]:
    """Who fills each member's place; a deputy with a place of their own votes for nobody else (DE-8)."""
    own = {one.id for one in outlook.everybody}
    for speaks, member in outlook.speakers:
        yield (member if speaks.id in own else speaks), member


def _unanswered(outlook: Outlook, ballot: Ballot, person: Person) -> Waiting:
    prolonged = "-paused" if ballot.paused else "-extended" if ballot.extended else ""
    return Waiting(
        person.id,
        voting.thing(ballot),
        f"closes-soon{prolonged}",
        show.unanswered(ballot),
        show.answer(ballot),
        until=ballot.closes_at,
        remind_at=moments.reminder_times(ballot.opened_at, ballot.closes_at, outlook.calendar),
        card=lambda: show.closing_soon(ballot, voting.drawn(outlook.db, ballot)),
    )
