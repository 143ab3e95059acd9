"""Rounds: a member asks everybody, all answer in their own words, and something comes of what they said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from bot.core.deeds import Question, Reach, asked, undone, undone_by
from bot.core.feature import Feature, Put, Task, TaskQuery, Tick
from bot.core.reminding import before_close
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.features.votes.starting import closing_at
from bot.language import drafts, moments
from bot.language.drafts import Draft
from bot.language.phrases.language import language_of
from cards.agenda import handling
from cards.decisions import decisions
from cards.kit import Card, Subject, own
from cards.plan import inputs
from cards.shortening import begun
from cards.votes import rounds as show
from cards.votes.rounds import Told, Whole
from cards.words import Leaf, When, read, say
from storage.agenda import agenda
from storage.db import Db, Refused
from storage.directory import directory
from storage.meetings import meeting_of
from storage.network import members
from storage.networks import Network
from storage.people import Person
from storage.votes import rounds as kept
from storage.votes.poll import FEWEST_SHOWN
from storage.votes.rounds import KIND, Asked, Kind, Round

rounds = Feature("rounds")

FEWEST_WORDS = 3


class NothingAsked(Refused):
    key = "round-without-question"
    field = "question"


class AsksTooLittle(Refused):
    """Of two words nobody knows what is asked."""

    key = "round-question-too-short"


class AsksTooMuch(Refused):
    key = "round-question-too-long"


class ClosesTooSoon(Refused):
    """It would be over before it has begun."""

    key = "round-closes-too-soon"


class ClosesUnread(Refused):
    """The form says no time."""

    key = "round-closes-unread"


class TooFewWithoutNames(Refused):
    """With so few members nothing of it could ever be shown."""

    key = "round-too-few-members"


class AskedAlready(Refused):
    """The same is asked in another round that is open."""

    key = "round-asked-already"


# --- asking -----------------------------------------------------------------------------------------------


@rounds.command(by=Right.member, does=undone(Reach.EVERYBODY, instead="undo-instead-round"))
def ask(turn: Turn, sentence: str) -> Card:
    """What the sentence says; where it says more than a question, a time and names, the form asks back."""
    said = drafts.read(sentence, turn.now, turn.calendar)
    until = said.closes.words if said.closes else ""
    if _says_more(said):
        return show.form(turn.home.id, sentence, left=said.left)
    closes = on_a_working_day(turn, closing_at(said.closes)) if said.closes else None
    kind = Kind.NAMELESS if said.wishes.confidential else Kind.NAMED
    if said.perhaps_closes:
        return show.form(turn.home.id, said.question, until, kind=kind)
    return _ask(turn, said.question, kind, closes, _item_spoken_of(turn))


def _says_more(said: Draft) -> bool:
    """Something to choose among, a quorum, a day on which it opens: that is a vote's."""
    others = (said.wishes.quorum, said.wishes.shown, said.wishes.share, said.wishes.every, said.wishes.circle)
    return bool(said.lists or said.opens or any(others))


def _item_spoken_of(turn: Turn) -> UUID | None:
    return turn.about.id if turn.about and turn.about.kind == agenda.KIND else None


@rounds.question(by=Right.member, asks_which=True, opens=["rounds.ask"])
def ask_form(turn: Turn) -> Card:
    return show.form(turn.home.id)


@rounds.command(by=Right.member, does=undone(Reach.EVERYBODY, instead="undo-instead-round"))
def evaluate(turn: Turn, sentence: str) -> Card:
    """The three questions that are asked of every course, without names; else a round as all are."""
    said = drafts.read(sentence, turn.now, turn.calendar)
    closes = on_a_working_day(turn, closing_at(said.closes)) if said.closes else None
    words = say("round-evaluation", course=said.question.rstrip("?. "))
    return _ask(turn, read(words, turn.reader), Kind.NAMELESS, closes, None)


@rounds.form(show.Form, by=Right.member)
def form(turn: Turn, tap: show.Form) -> Card:
    """About an item it closes before the item's meeting."""
    if tap.item is None:
        return show.form(turn.home.id)
    item = still(agenda.item(turn.db, turn.home.id, tap.item))
    coming = meeting_of(turn.db, turn.home.id, item.meeting) if item.meeting else None
    before = moments.closing_before(coming.starts_at, turn.now, turn.calendar) if coming else None
    title = item.title.get(turn.language) or next(iter(item.title.values()), "")
    closes = turn.calendar.local(before).strftime("%d-%m-%Y") if before else ""
    return show.form(turn.home.id, title, closes, item.id)


@rounds.tap(show.Ask, by=Right.member, does=undone(Reach.EVERYBODY, instead="undo-instead-round"))
def ask_from_form(turn: Turn, tap: show.Ask) -> Card:
    if tap.names not in (Kind.NAMED, Kind.NAMELESS):
        raise TooOld
    closes = None
    if tap.closes.strip():
        until = moments.until(tap.closes, turn.now, turn.calendar)
        if until is None:
            raise ClosesUnread(words=tap.closes.strip())
        closes = on_a_working_day(turn, closing_at(until))
    card = _ask(turn, tap.question, Kind(tap.names), closes, tap.item)
    turn.post(card, to=turn.home)
    return card


def on_a_working_day(turn: Turn, at: datetime) -> datetime:
    """On a working day: else on the one before it, which is said; raises ClosesTooSoon."""
    day = turn.calendar.local(at).date()
    earlier = turn.calendar.on_or_before(day)
    if earlier == day:
        return at
    closes = turn.calendar.at(earlier, turn.calendar.local(at).time())
    if closes <= turn.now:
        raise ClosesTooSoon
    turn.remarks.append(say("round-closes-earlier", day=When(at, "day"), closes=When(closes)))
    return closes


def _ask(turn: Turn, words: str, kind: Kind, closes: datetime | None, item: UUID | None) -> Card:
    question = " ".join(words.split())
    _must_be_asked(turn, question, kind)
    asked_ = Asked(question, kind, closes or moments.default_closing(turn.now, turn.calendar), item)
    made = kept.ask(turn.db, turn.home.id, asked_, turn.person, turn.now)
    after = {"question": question, "kind": kind.value, "closes_at": made.closes_at.isoformat()}
    turn.note("asked", _thing(made), after=after)
    return _drawn(turn.db, made, turn.home)


def _must_be_asked(turn: Turn, question: str, kind: Kind) -> None:
    """Raises what is wrong with it."""
    if not question:
        raise NothingAsked
    if len(question.split()) < FEWEST_WORDS:
        raise AsksTooLittle
    if len(question) > kept.LONGEST_QUESTION:
        raise AsksTooMuch(most=kept.LONGEST_QUESTION)
    there = len(members.members(turn.db, turn.home.id, turn.today))
    if kind is not Kind.NAMED and there < FEWEST_SHOWN:
        raise TooFewWithoutNames(number=there, fewest=FEWEST_SHOWN)
    for one in kept.open_in(turn.db, turn.home.id):
        if one.question.casefold() == question.casefold():
            raise AskedAlready(question=one.question, until=When(one.closes_at))


# --- answering --------------------------------------------------------------------------------------------


@rounds.form(show.AnswerForm, by=Right.member)
def answer_form(turn: Turn, tap: show.AnswerForm) -> Card:
    one = _round(turn, tap.round)
    one.must_be_open(turn.now)
    if not one.is_named and kept.has_taken_part(turn.db, one.id, turn.person.id):
        raise kept.AnsweredByNobody
    return show.answer_form(one, kept.mine(turn.db, one.id, turn.person.id))


def to_answer_in_words(turn: Turn, words: str) -> Card | None:
    """The form of the question to all that is open, with the words in it; None where none waits for them.

    Of several the one that was spoken of, else the last: the form says which question it answers.
    """
    if not turn.may(Right.member):
        return None
    found = [
        one
        for one in kept.open_in(turn.db, turn.home.id)
        if one.is_named or not kept.has_taken_part(turn.db, one.id, turn.person.id)
    ]
    about = turn.about.id if turn.about and turn.about.kind == KIND else None
    chosen = next((one for one in found if one.id == about), found[-1] if found else None)
    return show.answer_form(chosen, None, words.strip()) if chosen else None


@rounds.tap(show.GiveAnswer, by=Right.member, does=undone_by(Reach.ME, "rounds.take_back", recorded=False))
def give_answer(turn: Turn, tap: show.GiveAnswer) -> Card:
    """By name it can be changed until the close. Of one without, nobody and nothing knows whose it is."""
    one = _held(turn, tap.round)
    if one.is_named:
        language = language_of(tap.words) or turn.language
        unit = directory.unit_of(turn.db, turn.person, turn.today)
        kept.answer_by_name(turn.db, one, turn.person.id, tap.words, turn.now, language=language, unit=unit)
    else:
        kept.answer_by_nobody(turn.db, one, turn.person.id, turn.now, tap.words)
    return _changed(turn, one, "answered")


@rounds.tap(show.TakeBack, by=Right.member, does=undone_by(Reach.ME, "rounds.give_answer", recorded=False))
def take_back(turn: Turn, tap: show.TakeBack) -> Card:
    one = _held(turn, tap.round)
    if not kept.take_back(turn.db, one, turn.person.id, turn.now):
        return look(turn, show.Look(one.id))
    return _changed(turn, one, "took their answer back")


@rounds.takes_back(KIND, "answered")
def take_this_back(turn: Turn, wanted: UUID) -> Card:
    """`fortryd`, said after an answer."""
    return own(take_back(turn, show.TakeBack(wanted)))


def _changed(turn: Turn, one: Round, deed: str) -> Card:
    """The journal knows that it was answered, and not what."""
    turn.redraw(one.id)
    turn.note(deed, _thing(one))
    return look(turn, show.Look(one.id))


# --- looking ----------------------------------------------------------------------------------------------


@rounds.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    return show.listing([_whole(turn, one) for one in kept.all_rounds(turn.db, turn.home.id)])


@rounds.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return show.single(_whole(turn, _round(turn, tap.round)))


@rounds.tap(show.See, by=Right.guest)
def see(turn: Turn, tap: show.See) -> Card:
    one = _round(turn, tap.round)
    return show.answers(_whole(turn, one), _seen(turn, one), tap.page)


@rounds.tap(show.Open, by=Right.guest)
def open_answer(turn: Turn, tap: show.Open) -> Card:
    one = _round(turn, tap.round)
    found = _seen(turn, one)
    for page, told in enumerate(show.pages(found)):
        if this := next((one for one in told if one.answer.id == tap.answer), None):
            return show.one_answer(one, this, page)
    raise TooOld


def _seen(turn: Turn, one: Round) -> list[Told]:
    """What was answered, before whom it is shown; raises why it is not, or not yet."""
    there = kept.participants(turn.db, one.id)
    if not one.shows_answers(has_answered=turn.person.id in there, answered=len(there)):
        if not one.is_open:
            raise kept.TooFewToShow(fewest=FEWEST_SHOWN)
        raise kept.AnswersNotShownYet if one.is_named else kept.ShownAtTheClose
    return all_told(turn.db, one, turn.home)


def all_told(db: Db, one: Round, network: Network) -> list[Told]:
    """Its answers, before whom it shows them; by name with the units of whoever gave them."""
    units = {unit.key: unit for unit in directory.all_units(db, network.tenant)} if one.is_named else {}
    found = enumerate(kept.answers_to(db, one), 1)
    return [Told(place, answer, units.get(answer.unit or "")) for place, answer in found]


def _whole(turn: Turn, one: Round) -> Whole:
    """As the reader sees it, with what they have answered."""
    plain = counted(turn.db, one, turn.home)
    is_host = turn.may(Right.host)
    return replace(
        plain,
        mine=kept.mine(turn.db, one.id, turn.person.id) if one.is_named else None,
        has_answered=kept.has_taken_part(turn.db, one.id, turn.person.id),
        may_close=one.is_open and (turn.person.id == one.asked_by or is_host),
    )


def counted(db: Db, one: Round, network: Network) -> Whole:
    """Of those who were members when it was asked; whoever answered is one. A closed one stays as it was."""
    answered = kept.participants(db, one.id)
    if one.asked_of is not None:
        return Whole(one, len(answered), one.asked_of)
    day = (one.closed_at or one.asked_at).astimezone(network.zone).date()
    there = {person.id for person in members.members(db, network.id, day)}
    known = answered - kept.erased_among(db, one.id)
    return Whole(one, len(answered), max(len(there | known), len(answered)))


def _drawn(db: Db, one: Round, network: Network) -> Card:
    return show.single(counted(db, one, network))


@rounds.living(KIND)
def draw(db: Db, wanted: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, wanted)
    return _drawn(db, found, network) if found else None


@rounds.living(show.ANSWERS)
def draw_answers(db: Db, wanted: UUID, network: Network) -> Card | None:
    """To the channel, once it is closed."""
    found = kept.one(db, network.id, wanted)
    if found is None or found.is_open:
        return None
    return show.answers(counted(db, found, network), all_told(db, found, network))


# --- what becomes of an answer ----------------------------------------------------------------------------


@rounds.form(show.ToItem, by=Right.guest)
def to_item(turn: Turn, tap: show.ToItem) -> Card:
    """A long one is begun in the title, and stands whole where people prepare."""
    words = _words(turn, tap)
    short = begun(words, agenda.LONGEST_TITLE)
    return handling.form(turn.home.id, short, preparation=words if short != words else "")


@rounds.form(show.ToInput, by=Right.guest)
def to_input(turn: Turn, tap: show.ToInput) -> Card:
    words = _words(turn, tap)
    short = begun(words, agenda.LONGEST_TITLE)
    return inputs.form(turn.home.id, short, gloss=words if short != words else "")


@rounds.form(show.ToDecision, by=Right.member)
def to_decision(turn: Turn, tap: show.ToDecision) -> Card:
    there = members.members(turn.db, turn.home.id, turn.today)
    return decisions.form(turn.home.id, _words(turn, tap), members=[(one.id, one.name) for one in there])


def _words(turn: Turn, tap: show.ToItem | show.ToInput | show.ToDecision) -> str:
    found = _seen(turn, _round(turn, tap.round))
    this = still(next((one for one in found if one.answer.id == tap.answer), None))
    return " ".join(this.answer.words.split())


# --- the close --------------------------------------------------------------------------------------------


def will_close(turn: Turn, tap: show.Close) -> Question | None:
    one = _round(turn, tap.round)
    if not one.is_open:
        return None
    one.may_be_closed_by(turn.person.id, turn.now, is_host=turn.may(Right.host))
    title, told, yes = show.sure_to_close(one)
    return Question(title, yes, told, one.id)


@rounds.tap(
    show.Close,
    by=Right.member,
    does=asked(Reach.EVERYBODY, will_close, instead="undo-instead-round-closed"),
)
def close(turn: Turn, tap: show.Close) -> Card:
    one = _held(turn, tap.round)
    one.may_be_closed_by(turn.person.id, turn.now, is_host=turn.may(Right.host))
    over = closed(turn.db, one, turn.home, turn.now)
    turn.note("closed", _thing(one))
    turn.redraw(one.id)
    turn.post(_outcome(turn.db, over, turn.home), to=turn.home)
    return look(turn, show.Look(one.id))


def closed(db: Db, one: Round, network: Network, now: datetime) -> Round:
    """It is over, and stays one of so many who were asked."""
    return kept.close(db, one, now, counted(db, one, network).asked)


@rounds.every
def close_what_is_due(tick: Tick) -> None:
    close_each(tick, kept.due(tick.db, tick.now), _thing, _outcome)


def close_each(
    tick: Tick,
    due: Iterable[Round],
    thing: Callable[[Round], Subject],
    outcome: Callable[[Db, Round, Network], Card],
) -> None:
    """Those whose time is up are over, and the channel hears what came of them."""
    for one in due:
        network = tick.network(one.network)
        over = closed(tick.db, one, network, tick.now)
        tick.note("closed", thing(one), network)
        tick.redraw(one.id)
        tick.post(outcome(tick.db, over, network), to=network)


def _outcome(db: Db, over: Round, network: Network) -> Card:
    """To the channel: what was answered, else that there is nothing to show."""
    told = counted(db, over, network)
    if told.answered and over.shows_answers(has_answered=False, answered=told.answered):
        return show.answers(told, all_told(db, over, network))
    return show.single(told)


@rounds.waiting
def unanswered(query: TaskQuery) -> Iterator[Task]:
    """Each open round, for the members who have not answered it: told once, and reminded once."""
    for one in kept.open_in(query.db, query.network.id):
        for person in not_answered(query, one):
            yield _unanswered(query, one, person)


@rounds.puts
def put(query: TaskQuery) -> Iterator[Put]:
    """A question to all is answered in words: a yes or a no is none, and shows where."""
    for one in kept.open_in(query.db, query.network.id):
        for _ in not_answered(query, one):
            yield Put(_thing(one), show.unanswered(one), show.to_answer(one), show.Look(one.id))


@rounds.became(KIND)
def became(query: TaskQuery, wanted: UUID, _stage: str) -> Leaf | None:
    """Answered, or closed without."""
    one = kept.one(query.db, query.network.id, wanted)
    if one is None or query.person is None:
        return None
    if query.person.id in kept.participants(query.db, one.id):
        return say("reminder-answered")
    return None if one.is_open else say("reminder-closed")


def not_answered(query: TaskQuery, one: Round) -> Iterator[Person]:
    """The members whose answer is still lacking; nobody's once its time is up."""
    if not query.has_come(one.closes_at):
        there = kept.participants(query.db, one.id)
        yield from (person for person in query.members if person.id not in there)


def _unanswered(query: TaskQuery, one: Round, person: Person) -> Task:
    told = () if person.id == one.asked_by else (one.asked_at,)
    return Task(
        person.id,
        _thing(one),
        "open",
        show.unanswered(one),
        show.to_answer(one),
        until=one.closes_at,
        remind_at=(*told, *before_close(one.asked_at, one.closes_at, query.calendar)),
        card=lambda: show.asks_you(counted(query.db, one, query.network)),
    )


def _round(turn: Turn, wanted: UUID) -> Round:
    return still(kept.one(turn.db, turn.home.id, wanted))


def _held(turn: Turn, wanted: UUID) -> Round:
    return still(kept.to_close(turn.db, turn.home.id, wanted))


def _thing(one: Round) -> Subject:
    return Subject(KIND, one.id)
