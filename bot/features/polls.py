"""Polls: answering a vote with options, adding and merging them, and breaking a tie."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from bot import closing, voting
from bot.feature import Feature, Outlook, Waiting
from bot.rights import Right
from bot.rules import moments
from bot.taps import TooOld
from bot.turn import Turn
from bot.voting import Seat
from cards import polls as show
from cards.kit import Card, Thing
from storage import hosts, options
from storage import votes as kept
from storage.ballots import KIND, Ballot, NotAnOption, RankedTwice, State, Vote
from storage.db import Refused

polls = Feature("polls")


class NoReason(Refused):
    key = "tie-needs-reason"


class WrongNumber(Refused):
    key = "tie-wrong-number"


class NotANumber(Refused):
    key = "not-a-number"


class WhichOptions(Refused):
    key = "which-options"


# --- answering --------------------------------------------------------------------------------------------


@polls.form(show.AnswerForm, by=Right.guest)
def answer_form(turn: Turn, tap: show.AnswerForm) -> Card:
    ballot, _, mine = _to_answer(turn, tap.ballot)
    return show.form(ballot, options.of_ballot(turn.db, ballot.id), mine)


@polls.tap(show.GiveAnswer, by=Right.guest)
def give_answer(turn: Turn, tap: show.GiveAnswer) -> Card:
    return _answer(turn, tap.ballot, _numbers(tap))


@polls.tap(show.Pick, by=Right.guest)
def pick(turn: Turn, tap: show.Pick) -> Card:
    return _answer(turn, tap.ballot, {str(tap.option): 1})


@polls.tap(show.Undo, by=Right.guest)
def undo(turn: Turn, tap: show.Undo) -> Card:
    ballot, place, earlier = _to_answer(turn, tap.ballot)
    if earlier is not None:
        vote = ballot.withdraw(place.person, turn.now, turn.incoming.clicked_at)
        voting.keep(turn, ballot, vote, place, earlier)
    return _looks(turn, ballot.id)


def _answer(turn: Turn, ballot: UUID, numbers: dict[str, int]) -> Card:
    found, place, earlier = _to_answer(turn, ballot)
    known = [option.id for option in options.of_ballot(turn.db, ballot)]
    vote = found.answer(place.person, numbers, known, turn.now, turn.incoming.clicked_at)
    voting.keep(turn, found, vote, place, earlier)
    return _looks(turn, ballot)


def _to_answer(turn: Turn, ballot: UUID) -> tuple[Ballot, Seat, Vote | None]:
    found, mine = kept.to_cast_on(turn.db, turn.home.id, ballot, turn.person.id)
    if found is None or not found.kind.has_options:
        raise TooOld
    place = voting.seat(turn, found)
    if place.cast_by:
        _, mine = kept.to_cast_on(turn.db, turn.home.id, ballot, place.person)
    return found, place, mine


def _numbers(tap: show.GiveAnswer) -> dict[str, int]:
    """What was filled in: a number for each option, a rank for some, or the options that were ticked."""
    given = {option: _number(words) for option, words in tap.option if words.strip()}
    for rank, option in tap.rank:
        if option in given:
            raise RankedTwice
        if option not in ("", "-"):
            given[option] = _number(rank)
    return given | {option: 1 for option in tap.picks.split(",") if option}


def _number(words: str) -> int:
    """Teams gives numbers as text, some clients as `3.0`."""
    whole, _, rest = words.strip().partition(".")
    if not whole.isdecimal() or rest.strip("0") or len(whole) > 4:
        raise NotANumber
    return int(whole)


def _looks(turn: Turn, ballot: UUID) -> Card:
    found = voting.looks(turn, ballot)
    assert found is not None, "it was answered just now"
    return found


# --- options ----------------------------------------------------------------------------------------------


@polls.form(show.AddForm, by=Right.guest)
def add_form(turn: Turn, tap: show.AddForm) -> Card:
    ballot = kept.ballot(turn.db, turn.home.id, tap.ballot)
    if ballot is None:
        raise TooOld
    ballot.takes_options(turn.now)
    return show.add_form(ballot, options.of_ballot(turn.db, ballot.id))


@polls.tap(show.Add, by=Right.guest)
def add(turn: Turn, tap: show.Add) -> Card:
    """Another option; one that stands already keeps both proposers."""
    ballot = kept.to_close(turn.db, turn.home.id, tap.ballot)
    if ballot is None:
        raise TooOld
    return _add(turn, ballot, tap.words)


@polls.command(
    da=["tilføj mulighed[en][:] {words}", "ny mulighed[:] {words}"],
    en=["add [an] option[:] {words}", "new option[:] {words}"],
    by=Right.guest,
    makes=False,
)
def add_in_words(turn: Turn, words: str) -> Card:
    return _add(turn, _running(turn), words)


def _add(turn: Turn, ballot: Ballot, words: str) -> Card:
    ballot.takes_options(turn.now)
    option = options.add(turn.db, ballot.id, words, turn.person.name, turn.now)
    turn.redraw(ballot.id)
    after = {"option": option.words, "proposers": list(option.proposers)}
    turn.note("added an option", Thing(KIND, ballot.id), after=after)
    return _looks(turn, ballot.id)


@polls.command(
    da=["saml [mulighed] {first} og {second}", "læg [mulighed] {first} og {second} sammen"],
    en=["merge [option] {first} and {second}", "join [option] {first} and {second}"],
    by=Right.member,
    makes=False,
)
def merge(turn: Turn, first: str, second: str) -> Card:
    """Two options, by their numbers, become one with both proposers."""
    ballot = _running(turn)
    ballot.may_be_merged_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    if not (first.strip().isdecimal() and second.strip().isdecimal()):
        raise WhichOptions
    whole, gone = options.merge(turn.db, ballot.id, int(first), int(second))
    turn.redraw(ballot.id)
    before = {"kept": whole.words, "merged": gone.words}
    turn.note("merged options", Thing(KIND, ballot.id), before, {"proposers": list(whole.proposers)})
    return _looks(turn, ballot.id)


def _running(turn: Turn) -> Ballot:
    """The vote with options whose card was replied to, else the single open one; held for the turn."""
    if turn.about and turn.about.kind == KIND:
        meant = turn.about.id
    else:
        found = [one for one in kept.open_in(turn.db, turn.home.id) if one.kind.has_options]
        if len(found) != 1:
            raise WhichOptions
        meant = found[0].id
    ballot = kept.to_close(turn.db, turn.home.id, meant)
    if ballot is None or not ballot.kind.has_options:
        raise WhichOptions
    return ballot


# --- ties -------------------------------------------------------------------------------------------------


@polls.tap(show.Break, by=Right.host)
def break_tie(turn: Turn, tap: show.Break) -> Card:
    """The hosts say which of those that are equal, and why; the register says that it was them (DE-4)."""
    ballot = kept.to_close(turn.db, turn.home.id, tap.ballot)
    if ballot is None:
        raise TooOld
    if ballot.state is State.TIED:
        _break(turn, ballot, [one for one in tap.picks.split(",") if one], tap.reason.strip())
    return _looks(turn, ballot.id)


def _break(turn: Turn, ballot: Ballot, picks: list[str], reason: str) -> None:
    known = options.of_ballot(turn.db, ballot.id)
    standing = voting.standing(turn.db, ballot, known)
    chosen = [option.id for option in known if str(option.id) in picks]
    if not set(chosen) <= set(standing.tied):
        raise NotAnOption
    places = ballot.terms.places - len(standing.winners)
    if len(chosen) != places:
        raise WrongNumber(places=places)
    if not reason:
        raise NoReason
    end = closing.chosen(ballot, known, standing, [*standing.winners, *chosen])
    closing.finish(
        turn.db,
        ballot,
        turn.home,
        turn.now,
        end,
        eligible=ballot.eligible or 0,
        by=turn.person.id,
        method="host",
        why=reason,
    )
    turn.redraw(ballot.id)
    turn.note("broke a tie", Thing(KIND, ballot.id), after={"title": end.title, "reason": reason})


@polls.waiting
def ties(outlook: Outlook) -> Iterator[Waiting]:
    """A tie waits for the hosts."""
    for ballot in kept.tied_in(outlook.db, outlook.network.id):
        assert ballot.closed_at is not None
        for person in hosts.on_duty(outlook.db, outlook.network.id, outlook.now):
            if outlook.is_about(person):
                yield Waiting(
                    person,
                    Thing(KIND, ballot.id),
                    "tied",
                    show.tied(ballot),
                    show.break_it(ballot),
                    remind_at=(moments.prolonged(ballot.closed_at, outlook.calendar),),
                    card=lambda ballot=ballot: voting.tie(outlook.db, ballot),  # type: ignore[misc]
                )
