"""Polls: answering a vote with options, adding and merging them, and breaking a tie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from bot.core import backed
from bot.core.deeds import Question, Reach, asked, undone, undone_by
from bot.core.feature import Feature, Put, Task, TaskQuery
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Ask, Pass, Turn
from bot.features.hosts import planning
from bot.features.votes import closing, outcomes, voting
from bot.features.votes.voting import Voter
from bot.language import drafts, meetings, moments, reasons, suits, titles
from bot.language.meetings import Fault, MeetingTime
from bot.language.slots import Type
from cards.kit import Card, Subject, own
from cards.votes import polls as show
from cards.votes import votes
from cards.words import Say, say
from storage.db import Refused
from storage.meetings import all_meetings
from storage.votes import options
from storage.votes import votes as kept
from storage.votes.options import Option
from storage.votes.poll import CAN, KIND, MAYBE, Kind, NotAnOption, Poll, RankedTwice, State, Vote

polls = Feature("polls")


class NoReason(Refused):
    key = "tie-needs-reason"


class WrongNumber(Refused):
    key = "tie-wrong-number"


class NotANumber(Refused):
    key = "not-a-number"


class WhichOptions(Refused):
    key = "which-options"


class NoOptions(Refused):
    """A vote of yes and no has nothing to add to or to merge."""

    key = "vote-has-no-options"


# --- answering --------------------------------------------------------------------------------------------


@polls.form(show.AnswerForm, by=Right.guest)
def answer_form(turn: Turn, tap: show.AnswerForm) -> Card:
    poll, _, mine = _to_answer(turn, tap.poll)
    now = mine and voting.as_it_counts(turn.db, poll, mine)
    return show.form(poll, options.of_poll(turn.db, poll.id), now)


@polls.tap(show.GiveAnswer, by=Right.guest, does=undone_by(Reach.ME, "polls.undo", recorded=False))
def give_answer(turn: Turn, tap: show.GiveAnswer) -> Card:
    return _answer(turn, tap.poll, _numbers(tap), tap.reason)


@polls.tap(show.Pick, by=Right.guest, does=undone_by(Reach.ME, "polls.undo", recorded=False))
def pick(turn: Turn, tap: show.Pick) -> Card:
    return _answer(turn, tap.poll, {str(tap.option): 1}, tap.reason)


@polls.tap(show.Undo, by=Right.guest, does=undone_by(Reach.ME, "polls.pick", recorded=False))
def undo(turn: Turn, tap: show.Undo) -> Card:
    poll, voter, earlier = _to_answer(turn, tap.poll)
    if earlier is not None:
        vote = poll.withdraw(voter.person, turn.now, turn.incoming.clicked_at)
        voting.keep(turn, poll, vote, voter, earlier)
    return _looks(turn, poll.id)


@polls.command(by=Right.guest, does=undone_by(Reach.ME, "polls.undo", recorded=False), makes=False)
def choose_in_words(turn: Turn, option: str, which: str = "") -> Card | Ask | Pass:
    """An option by its words; where several votes have it, it is asked which one is meant."""
    about = turn.about.id if turn.about and turn.about.kind == KIND else None
    if which:
        about = voting.meant(turn, which, lambda one: one.kind.has_options)
    running = [one for one in kept.open_in(turn.db, turn.home.id) if about in (None, one.id)]
    found, why = _chosen(turn, running, option), ""
    if not found:
        named, why = reasons.apart(option)
        found = _chosen(turn, running, named)
    if not found:
        return _as_support(turn, running, option)
    if len(found) > 1:
        raise voting.WhichVote(*voting.choices([one for one, _ in found]))
    [(poll, meant)] = found
    if len(meant) > 1 or not show.takes_one(poll):
        return own(_looks(turn, poll.id))  # how much of it, or which of them, is said on the card
    return own(_answer(turn, poll.id, {str(meant[0]): 1}, why))


def _says_what_suits(sentence: str) -> float:
    return 1.0 if suits.read(sentence) else 0.0


@polls.question(by=Right.guest, hears=_says_what_suits)
def say_what_suits(turn: Turn, sentence: str) -> Card | Say | Ask | Pass:
    """`jeg kan kun den 8.`, where times are voted on, and no meeting is that day."""
    told = suits.read(words := turn.incoming.text or sentence) or suits.read(words := sentence)
    if told is None:
        return _shows_times(turn)
    found = _suited(turn, told)
    if not found:
        return Pass()
    _one_of(turn, found)
    return Ask(words, door="polls.suits_in_words", given={"days": words})


def _shows_times(turn: Turn) -> Card | Say:
    """Whoever would answer and names no day is shown the times."""
    running: list[Suited] = [(poll, {}) for poll in _of_times(turn) if poll.is_open]
    return own(_looks(turn, _one_of(turn, running)[0].id)) if running else say("vote-no-times")


@polls.command(
    slots={"days": lambda words: suits.read(words) is not None},
    by=Right.guest,
    does=undone_by(Reach.ME, "polls.undo", recorded=False),
    makes=False,
)
def suits_in_words(turn: Turn, days: str) -> Card | Pass:
    """What is said of some of the times only changes an answer that was given; who has not answered yet, and
    only rules some out, is shown them all."""
    told = suits.read(days)
    found = _suited(turn, told) if told else []
    if not found or told is None:
        return Pass()
    poll, how = _one_of(turn, found)
    rules_out = _only_rules_out(turn, poll, how)
    before = _earlier(turn, poll) if told.besides or rules_out else None
    if rules_out and before is None:
        return own(_looks(turn, poll.id))
    return own(_answer(turn, poll.id, {**(before or {}), **how}, ""))


def speaks_of_times(turn: Turn) -> bool:
    """Days on which nothing is planned, and that are voted on or were lately."""
    told = suits.read(turn.sentence)
    return told is not None and bool(_suited(turn, told))


Suited = tuple[Poll, dict[str, int]]


def _suited(turn: Turn, told: suits.Told) -> list[Suited]:
    """The votes on times of which these may be, each with how much its options suit."""
    if _is_of_a_meeting(turn, told):
        return []
    return [(poll, how) for poll in _of_times(turn) if (how := _suiting(turn, poll, told))]


def _one_of(turn: Turn, found: Sequence[Suited]) -> Suited:
    running = [(poll, how) for poll, how in found if poll.is_open]
    if not running:
        raise voting.has_ended(turn, found[-1][0])
    if len(running) > 1:
        raise voting.WhichVote(*voting.choices([poll for poll, _ in running]))
    return running[0]


def _earlier(turn: Turn, poll: Poll) -> dict[str, int] | None:
    _, _, mine = _to_answer(turn, poll.id)
    return dict(voting.as_it_counts(turn.db, poll, mine).answer or {}) if mine and mine.counts else None


def _only_rules_out(turn: Turn, poll: Poll, how: Mapping[str, int]) -> bool:
    """It says of some that they do not suit, and nothing of the others."""
    return not any(how.values()) and len(how) < len(options.of_poll(turn.db, poll.id))


def _of_times(turn: Turn) -> list[Poll]:
    """The votes on times that are open, else the last, where it was one."""
    running = [one for one in kept.open_in(turn.db, turn.home.id) if one.kind is Kind.TIME]
    about = turn.about.id if turn.about and turn.about.kind == KIND else None
    last = None if running else voting.remembered(turn)
    return [one for one in running if about in (None, one.id)] or ([last] if last else [])


def _suiting(turn: Turn, poll: Poll, told: suits.Told) -> dict[str, int] | None:
    """How much each option suits, by its id; none of those that were not spoken of."""
    if poll.kind is not Kind.TIME:
        return None
    known = options.of_poll(turn.db, poll.id)
    begins = [drafts.begins(one.words, poll.opened_at, turn.calendar) for one in known]
    times = [turn.calendar.local(at) for at in begins if at is not None]
    found = told.of(times) if len(times) == len(known) else None
    return {str(known[at].id): _WILLING[how] for at, how in found.items()} if found else None


_WILLING = {suits.Suits.YES: CAN, suits.Suits.MAYBE: MAYBE, suits.Suits.NO: 0}


def _is_of_a_meeting(turn: Turn, told: suits.Told) -> bool:
    """A meeting is planned on one of the days: whether somebody comes to it may be meant."""
    starts = [turn.calendar.local(one.starts_at) for one in all_meetings(turn.db, turn.home.id)]
    return any(day.is_on(at) for day, _ in told.days for at in starts)


def _chosen(turn: Turn, running: Sequence[Poll], option: str) -> list[tuple[Poll, list[UUID]]]:
    """The votes that have an option of these words."""
    named = [(one, _options_named(turn, one, option)) for one in running if one.kind.has_options]
    return [(one, meant) for one, meant in named if meant]


def _as_support(turn: Turn, running: Sequence[Poll], said: str) -> Ask | Pass:
    """`jeg støtter kaffe, fordi …` where kaffe is no option, but what is voted on."""
    proposals = [one.question for one in running if not one.kind.has_options]
    may_be = (said, reasons.apart(said)[0])
    if not any(titles.named(one, proposals).sure for one in may_be) and voting.told_apart(may_be[1]):
        return Pass()
    return Ask(turn.sentence, door="votes.support_in_words", given={"which": said})


def _options_named(turn: Turn, poll: Poll, option: str) -> list[UUID]:
    known = options.of_poll(turn.db, poll.id)
    return [known[at].id for at in titles.named(option, [one.words for one in known]).sure]


def _answer(turn: Turn, poll: UUID, numbers: dict[str, int], reason: str) -> Card:
    found, voter, earlier = _to_answer(turn, poll)
    known = [option.id for option in options.of_poll(turn.db, poll)]
    vote = found.answer(voter.person, numbers, known, turn.now, turn.incoming.clicked_at, reason)
    voting.keep(turn, found, vote, voter, earlier)
    return _looks(turn, poll)


def _to_answer(turn: Turn, poll: UUID) -> tuple[Poll, Voter, Vote | None]:
    found, mine = kept.to_cast_on(turn.db, turn.home.id, poll, turn.person.id)
    if found is None or not found.kind.has_options:
        raise TooOld
    voter = voting.voter(turn, found)
    if voter.cast_by:
        _, mine = kept.to_cast_on(turn.db, turn.home.id, poll, voter.person)
    return found, voter, mine


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


def _looks(turn: Turn, poll: UUID) -> Card:
    found = voting.looks(turn, poll)
    assert found is not None, "it was answered just now"
    return found


# --- options ----------------------------------------------------------------------------------------------


@polls.form(show.AddForm, by=Right.guest)
def add_form(turn: Turn, tap: show.AddForm) -> Card:
    poll = still(kept.poll(turn.db, turn.home.id, tap.poll))
    poll.takes_options(turn.now)
    return show.add_form(poll, options.of_poll(turn.db, poll.id))


@polls.tap(show.Add, by=Right.guest, does=undone(Reach.ONE))
def add(turn: Turn, tap: show.Add) -> Card:
    """Another option; one that stands already keeps both proposers."""
    poll = still(kept.to_close(turn.db, turn.home.id, tap.poll))
    return _add(turn, poll, tap.words)


@polls.command(by=Right.guest, does=undone(Reach.ONE), makes=False)
def add_in_words(turn: Turn, words: str, which: str = "") -> Card:
    """To the one that takes options, where several are open."""
    return _add(turn, _running(turn, which, lambda one: one.terms.adds), words)


def _add(turn: Turn, poll: Poll, words: str) -> Card:
    poll.takes_options(turn.now)
    voting.must_be_a_time(turn, words)
    option = options.add(turn.db, poll.id, words, turn.person.id, turn.now)
    turn.redraw(poll.id)
    after = {"option": option.words, "proposers": list(option.by)}
    turn.note("added an option", Subject(KIND, poll.id), after=after)
    return _looks(turn, poll.id)


@polls.command(
    slots={"first": Type.item, "second": Type.item}, by=Right.member, does=undone(Reach.ONE), makes=False
)
def merge(turn: Turn, first: str, second: str, which: str = "") -> Card:
    """Two options, by their numbers, become one with the words and proposers of both."""
    poll = _running(turn, which, lambda one: one.kind.has_options)
    poll.may_be_merged_by(turn.person.id, turn.now, is_host=turn.right >= Right.host)
    if not (first.strip().isdecimal() and second.strip().isdecimal()):
        raise WhichOptions
    whole, gone = options.merge(turn.db, poll.id, int(first), int(second))
    turn.redraw(poll.id)
    before = {"kept": whole.words, "merged": gone.words}
    after = {"words": whole.words, "proposers": list(whole.by)}
    turn.note("merged options", Subject(KIND, poll.id), before, after)
    backed.tell_merged(turn, _theirs(turn, poll, gone), gone.words, whole.words, votes.Look(poll.id))
    return _looks(turn, poll.id)


def _theirs(turn: Turn, poll: Poll, gone: Option) -> set[UUID]:
    """Who proposed or chose it. Whose answer is nobody's to know is told whatever they chose."""
    proposed = options.proposed_by(gone)
    if poll.terms.confidential:
        return proposed | kept.voters(turn.db, poll)
    return proposed | {one.person for one in kept.named(turn.db, poll) if str(gone.id) in (one.answer or {})}


def _running(turn: Turn, which: str, fits: Callable[[Poll], bool]) -> Poll:
    """The vote with options that is meant, held for the turn; raises NoOptions where it has none."""
    poll = kept.to_close(turn.db, turn.home.id, voting.meant(turn, which, fits))
    if poll is None or not poll.kind.has_options:
        raise NoOptions
    return poll


# --- ties -------------------------------------------------------------------------------------------------


def will_break(turn: Turn, tap: show.Break) -> Question | None:
    poll = kept.poll(turn.db, turn.home.id, tap.poll)
    if poll is None or poll.state is not State.TIED:
        return None
    end = _broken(turn, poll, tap)
    title, told, yes = show.sure_to_break(poll, end.title)
    return Question(title, yes, told, poll.id, end.title)


@polls.tap(show.Break, by=Right.host, does=asked(Reach.EVERYBODY, will_break))
def break_tie(turn: Turn, tap: show.Break) -> Card:
    """The hosts say which of those that are equal, and why; the register says that it was them (DE-4)."""
    poll = still(kept.to_close(turn.db, turn.home.id, tap.poll))
    if poll.state is State.TIED:
        _break(turn, poll, tap)
    return _looks(turn, poll.id)


def _broken(turn: Turn, poll: Poll, tap: show.Break) -> closing.End:
    """How it ends with those that the host picked, and a reason; raises what is wrong with them."""
    picks = [one for one in tap.picks.split(",") if one]
    known = options.of_poll(turn.db, poll.id)
    standing = voting.standing(turn.db, poll, known)
    chosen = [option.id for option in known if str(option.id) in picks]
    if not set(chosen) <= set(standing.tied):
        raise NotAnOption
    places = poll.terms.places - len(standing.winners)
    if len(chosen) != places:
        raise WrongNumber(places=places)
    if not tap.reason.strip():
        raise NoReason
    return closing.chosen(poll, known, standing, [*standing.winners, *chosen])


def _break(turn: Turn, poll: Poll, tap: show.Break) -> None:
    end, reason = _broken(turn, poll, tap), tap.reason.strip()
    settled = closing.finish(
        turn.db,
        poll,
        turn.home,
        turn.now,
        turn.calendar,
        end,
        eligible=poll.eligible or 0,
        by=turn.person.id,
        method="host",
        why=reason,
    )
    turn.redraw(poll.id)
    turn.note("broke a tie", Subject(KIND, poll.id), after={"title": end.title, "reason": reason})
    outcomes.announce(turn, settled, turn.home)


# --- a time that won -------------------------------------------------------------------------------------


def will_meet(turn: Turn, tap: votes.Meet) -> Question | None:
    poll, found = _then(turn, tap)
    if isinstance(found, Fault):
        return None
    planning.must_be_free(turn, found)
    title, told, yes = votes.sure_to_meet(poll, found.start, found.end)
    return Question(title, yes, told, thing=poll.id)


@polls.tap(
    votes.Meet,
    by=Right.member,
    does=asked(Reach.EVERYBODY, will_meet, else_undone=True, instead="undo-instead-meeting"),
)
def meet(turn: Turn, tap: votes.Meet) -> Card:
    """The time that won becomes a meeting with hosts and invitations; what it lacks, its form asks for."""
    _, found = _then(turn, tap)
    if isinstance(found, Fault):
        return planning.form(turn, found)
    card = planning.plan(turn, found)
    turn.post(card, to=turn.home)
    return card


def _then(turn: Turn, tap: votes.Meet) -> tuple[Poll, MeetingTime | Fault]:
    """The vote, and when the meeting would be: the words mean what they meant when they were put to it."""
    poll = kept.poll(turn.db, turn.home.id, tap.poll)
    if poll is None or poll.meets_at is None:
        raise TooOld
    poll.may_be_planned_by(turn.person.id, is_facilitator=turn.right >= Right.facilitator)
    words = next(one.words for one in options.all_of(turn.db, poll.id) if one.id == poll.meets_at)
    found = meetings.planned(words, poll.opened_at, turn.calendar)
    if isinstance(found, MeetingTime):
        return poll, found if found.start > turn.now else Fault("past")
    return poll, replace(found, heard=replace(found.heard, day=_dated(words, poll, turn)))


def _dated(words: str, poll: Poll, turn: Turn) -> str:
    """The day as a date, which a form may be handed in with later."""
    on = meetings.day(words, poll.opened_at, turn.calendar)
    start = drafts.begins(words, poll.opened_at, turn.calendar)
    on = turn.calendar.local(start).date() if start else on
    return f"{on:%d-%m-%Y}" if isinstance(on, date) else ""


@polls.puts
def put(query: TaskQuery) -> Iterator[Put]:
    """A tie is put to whoever may settle it, and a yes settles none."""
    for poll in kept.tied_in(query.db, query.network.id):
        if any(query.is_about(person.id) for person in voting.deciders(query)):
            thing, look = Subject(KIND, poll.id), votes.Look(poll.id)
            yield Put(thing, show.tied(poll), show.break_it(poll), look, alone=True)


@polls.waiting
def ties(query: TaskQuery) -> Iterator[Task]:
    """A tie waits for the hosts; of one that somebody left by closing they were told at once."""
    for poll in kept.tied_in(query.db, query.network.id):
        assert poll.closed_at is not None
        at_once = () if poll.closed_by else (poll.closed_at,)
        for person in voting.deciders(query):
            if query.is_about(person.id):
                yield Task(
                    person.id,
                    Subject(KIND, poll.id),
                    "tied",
                    show.tied(poll),
                    show.break_it(poll),
                    remind_at=(*at_once, moments.prolonged(poll.closed_at, query.calendar)),
                    card=lambda poll=poll: voting.tie(query.db, poll),  # type: ignore[misc]
                )
