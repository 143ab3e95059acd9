"""Starting a vote: with a sentence, with a form, after a template, or about an item of the agenda."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.features.hosts import meeting
from bot.features.votes import circles, voting
from bot.features.votes.planned import OpensInThePast, OpensWhen, keep, next_round
from bot.language import drafts, moments, wishes
from bot.language.meetings import Fault
from bot.language.moments import Past, Unclear, Until
from cards.kit import Card, Subject, Words
from cards.votes import starting as show
from cards.votes.starting import Draft
from cards.votes.votes import Again, Start, put
from cards.words import say
from storage.agenda import agenda, consultations
from storage.db import Refused
from storage.decisions import points
from storage.network import members
from storage.plan import inputs
from storage.themes import themes
from storage.votes import options, templates
from storage.votes import votes as kept
from storage.votes.planned import Every
from storage.votes.poll import FEWEST_SHOWN, KIND, LONGEST_QUESTION, Kind, Poll, Shown, Terms

starting = Feature("starting")

FEWEST_OPTIONS = 2
MOST_DOTS = 20
HIGHEST_SCORE = 10


class QuestionMissing(Refused):
    key = "vote-without-question"
    field = "question"


class QuestionTooLong(Refused):
    key = "vote-question-too-long"


class ClosesInThePast(Refused):
    key = "vote-closes-in-the-past"


class ClosesWhen(Refused):
    """The form says no time."""

    key = "vote-closes-unread"


class ClosesAfterATime(Refused):
    """A poll about times would close when one of them has come."""

    key = "vote-closes-after"


class TimeHasCome(Refused):
    """No deadline is early enough for it."""

    key = "vote-time-has-come"


def too_late_for(early: tuple[str, datetime], now: datetime) -> Refused:
    """Why a vote may not close after one of its times has begun."""
    words, begins = early
    return (TimeHasCome if begins <= now else ClosesAfterATime)(option=words)


class NoSuchPoint(Refused):
    """None of that number, or one that is for the hosts alone."""

    key = "point-unknown"


class QuorumTooLarge(Refused):
    """More than there are members."""

    key = "quorum-too-large"


class TooFewForSecret(Refused):
    """With so few voters a confidential vote could have no result that is shown."""

    key = "vote-too-few-for-confidential"


class NoneEnded(Refused):
    """There is no vote to be held again."""

    key = "vote-none-ended"


class StillOpen(Refused):
    key = "vote-still-open"


class WhichQuorum(Refused):
    key = "quorum-not-understood"


class NumberOutOfRange(Refused):
    key = "vote-number-out-of-range"


STARTED = undone(Reach.ONE, instead="undo-instead-vote")

# --- by a sentence ----------------------------------------------------------------------------------------


@starting.command(
    slots={"circle": lambda words: wishes.circle(words) is not None, "beside": drafts.stands_beside},
    by=Right.member,
    does=STARTED,
)
def start(turn: Turn, sentence: str, circle: str = "", beside: str = "") -> Card:
    """`beside`: what was said of the vote in front of all else: `a unanimous vote`."""
    return _by_sentence(turn, _behind(beside, sentence), Draft(), wishes.circle(circle))


def _behind(beside: str, sentence: str) -> str:
    return f"{beside}: {sentence}" if beside else sentence


@starting.command(by=Right.member, does=STARTED)
def start_confidential(turn: Turn, sentence: str) -> Card:
    """An objection has a reason, by name: so what is confidential is decided by majority."""
    return _by_sentence(turn, sentence, Draft(kind=Kind.MAJORITY, terms=Terms(confidential=True)))


KINDS = (
    *(Kind.SILENCE, Kind.MAJORITY, Kind.CHOICE, Kind.DOTS),
    *(Kind.SCORE, Kind.RANKED, Kind.TIME, Kind.SIGNAL),
)
"""Those that are asked for by name."""


def _starts(kind: Kind) -> Callable[[Turn, str], Card]:
    def start_it(turn: Turn, sentence: str, beside: str = "") -> Card:
        return _by_sentence(turn, _behind(beside, sentence), Draft(kind=kind))

    start_it.__name__ = f"start_{kind}"
    return start_it


for _kind in KINDS:
    starting.command(slots={"beside": drafts.stands_beside}, by=Right.member, does=STARTED)(_starts(_kind))


def _by_sentence(
    turn: Turn,
    sentence: str,
    draft: Draft,
    circle: wishes.Circle | None = None,
    *,
    waits: bool = False,
) -> Card:
    """Starts what the sentence says, or asks back with all that was understood of it."""
    if to := wishes.addressed(sentence):
        circle, sentence = to
    said = drafts.read(
        sentence,
        turn.now,
        turn.calendar,
        chooses=draft.kind.has_options,
        times=draft.kind is Kind.TIME,
        waits=waits,
    )
    circle = circle or said.wishes.circle
    among = circles.said(turn, circle) if circle else None
    draft = _drafted(turn, draft, replace(said, question=_named(turn, said.question)))
    draft = replace(draft, terms=replace(draft.terms, among=among))
    unknown = (circle.group,) if circle and among is None else ()
    left = (*said.left, *_unfit(draft.kind, said), *unknown)
    opens_at = opening_at(said.opens) if said.opens else None
    at = _closes_at(turn, said.closes.words, opens_at) if said.closes else None
    draft = replace(draft, opens=said.opens.words if said.opens else "")
    early = _first_time_before(turn, draft, at)
    asks_when = waits and opens_at is None
    if left or said.perhaps or said.perhaps_closes or early or asks_when or _lacks_options(draft):
        return _ask(turn, draft, said, left, early)
    return _start(turn, draft, at, opens_at=opens_at)


_LABEL = re.compile(r"([ito])\s?-\s?(\d{1,5})", re.IGNORECASE)


def _named(turn: Turn, question: str) -> str:
    """A vote about `I-1`, `T-2` or `O-1` asks with its words, one about the text with the name of that which
    was consulted on last; raises what says that there is no such."""
    if wishes.is_the_text(question) and (sent := consultations.all_sent(turn.db, turn.home.id)):
        return sent[0].title
    found = _LABEL.fullmatch(question.strip(" .?!"))
    if found is None:
        return question
    letter, number = found[1].upper(), int(found[2])
    words = _words_of(turn, letter, number)
    return f"{letter}-{number}: {words.get(turn.home.language) or next(iter(words.values()), '')}"


def _words_of(turn: Turn, letter: str, number: int) -> Mapping[str, str]:
    if letter == "I":
        return inputs.numbered(turn.db, turn.home.id, number).title
    if letter == "T":
        return themes.numbered(turn.db, turn.home.id, number).title
    everybodys = points.all_points(turn.db, turn.home.id)
    point = next((one for one in everybodys if one.number == number), None)
    if point is None:
        raise NoSuchPoint(number=f"O-{number}")
    return point.words


def _drafted(turn: Turn, draft: Draft, said: drafts.Draft) -> Draft:
    kind = draft.kind
    if kind is Kind.CONSENT and (said.lists or said.wishes.share or said.wishes.majority):
        kind = Kind.CHOICE if said.lists else Kind.MAJORITY
    return Draft(
        said.question,
        kind,
        _wished(turn, draft.terms, kind, said.wishes),
        tuple(options.listed(list(said.options))),
        said.closes.words if said.closes else "",
        every=Every(said.wishes.every) if said.wishes.every else Every.ONCE,
    )


def closing_at(until: Until) -> datetime:
    """When that is; raises what is wrong with it."""
    if isinstance(until.at, Past):
        raise ClosesInThePast
    if isinstance(until.at, Unclear):
        raise meeting.NoSuchTime(Fault(until.at.reason, day=until.at.day))
    return until.at


def opening_at(opens: Until) -> datetime:
    """When that is; raises what is wrong with it."""
    if isinstance(opens.at, Past):
        raise OpensInThePast
    return closing_at(opens)


def _closes_at(turn: Turn, words: str, opens_at: datetime | None) -> datetime:
    """`åbner mandag, til fredag`: the Friday after that Monday."""
    said = moments.until(words, opens_at or turn.now, turn.calendar)
    if said is None:
        raise ClosesWhen
    return closing_at(said)


def _unfit(kind: Kind, said: drafts.Draft) -> Iterator[str]:
    """What was wished and this kind of vote has not: dots in a consent, options that others add."""
    for words in said.wished:
        wish = wishes.wished(words, alone=True) or wishes.NONE
        fits = {
            "number": kind in (Kind.CHOICE, Kind.DOTS, Kind.SCORE),
            "places": kind in (Kind.CHOICE, Kind.DOTS, Kind.SCORE, Kind.RANKED),
            "adds": kind.has_options,
            "share": kind is Kind.MAJORITY,
            "majority": kind is Kind.MAJORITY,
        }
        if any(getattr(wish, name) and not fit for name, fit in fits.items()):
            yield words
    if said.options and not kind.has_options:
        yield ", ".join(said.options)


def _lacks_options(draft: Draft) -> bool:
    return draft.kind.has_options and len(draft.options) < FEWEST_OPTIONS


def _first_time_before(turn: Turn, draft: Draft, closes_at: datetime | None) -> tuple[str, datetime] | None:
    closes = closes_at or moments.default_closing(turn.now, turn.calendar)
    return voting.first_time_before(draft.kind, draft.options, turn.now, closes, turn.calendar)


def _ask(
    turn: Turn,
    draft: Draft,
    said: drafts.Draft,
    left: Sequence[str],
    early: tuple[str, datetime] | None,
) -> Card:
    why = say("vote-perhaps-choice") if said.perhaps else None
    if said.closes and said.perhaps_closes and why is None:
        why = say("vote-perhaps-closes", closes=said.closes.words)
    if early:
        better = moments.closing_before(early[1], turn.now, turn.calendar)
        draft = replace(draft, closes=f"{better:%d/%m %Y kl. %H}" if better else "")
        refused = too_late_for(early, turn.now)
        why = say(refused.key, **refused.words)
    return show.form(turn.home.id, draft, circles=circles.offered(turn), why=why, left=left)


def _wished(turn: Turn, terms: Terms, kind: Kind, wish: wishes.Wishes) -> Terms:
    """The terms with what was wished of them in words."""
    if wish.quorum:
        terms = _with_quorum(turn, terms, wish.quorum)
    if wish.number:
        terms = _with_number(terms, kind, str(wish.number))
    return replace(
        terms,
        shown=Shown(wish.shown) if wish.shown else terms.shown,
        places=wish.places or terms.places,
        adds=terms.adds or (wish.adds and kind.has_options),
        confidential=terms.confidential or wish.confidential,
        share=wish.share if wish.share and kind is Kind.MAJORITY else terms.share,
    )


def _with_quorum(turn: Turn, terms: Terms, quorum: wishes.Quorum) -> Terms:
    """Of more members than there are, a plain number is meant per cent; raises QuorumTooLarge."""
    if quorum.share:
        return replace(terms, quorum=quorum.share, least=0)
    there = len(members.members(turn.db, turn.home.id, turn.today))
    if quorum.number <= there:
        return replace(terms, least=quorum.number)
    if quorum.plain and quorum.number <= 100:
        return replace(terms, quorum=Fraction(quorum.number, 100), least=0)
    raise QuorumTooLarge(number=there)


@starting.command(by=Right.member, does=undone(Reach.ONE))
def plan(turn: Turn, sentence: str) -> Card:
    """What is to be voted on later; where no day was said it is asked for."""
    return _by_sentence(turn, sentence, Draft(), waits=True)


# --- by a form --------------------------------------------------------------------------------------------


@starting.question(
    by=Right.member,
    asks_which=True,
    opens=[
        "starting.start",
        "starting.start_choice",
        "starting.start_confidential",
        "starting.start_dots",
        "starting.start_majority",
        "starting.start_ranked",
        "starting.start_score",
        "starting.start_signal",
        "starting.start_silence",
        "starting.plan",
    ],
)
def start_form(turn: Turn) -> Card:
    return show.form(turn.home.id, Draft(), circles=circles.offered(turn))


@starting.question(by=Right.member, asks_which=True, opens=["starting.start_time"])
def time_form(turn: Turn) -> Card:
    return show.form(turn.home.id, Draft(kind=Kind.TIME), circles=circles.offered(turn))


@starting.form(show.Form, by=Right.member)
def form(turn: Turn, tap: show.Form) -> Card:
    """The form, about an item of the agenda or after a template."""
    known = {one.id: one for one in templates.of_network(turn.db, turn.home.id)}
    template = known.get(tap.template) if tap.template else None
    draft = Draft(kind=template.kind, terms=template.terms, options=template.options) if template else Draft()
    if tap.item:
        draft = replace(draft, question=_title(turn, tap.item))
    return show.form(turn.home.id, draft, tap.item, circles=circles.offered(turn))


def _title(turn: Turn, item: UUID) -> str:
    found = still(agenda.item(turn.db, turn.home.id, item))
    return found.title.get(turn.language) or next(iter(found.title.values()), "")


@starting.tap(Start, by=Right.member, does=undone(Reach.ONE))
def start_from_older_form(turn: Turn, tap: Start) -> Card:
    """A form that was posted before there were other kinds."""
    return begin(turn, show.Begin(tap.network, question=tap.question, closes=tap.closes))


@starting.tap(show.Begin, by=Right.member, does=STARTED)
def begin(turn: Turn, tap: show.Begin) -> Card:
    if tap.kind not in set(Kind):
        raise TooOld
    question = tap.question.strip()
    if not question:
        raise QuestionMissing
    draft = _draft(turn, tap, question)
    if draft.kind.has_options and len(draft.options) < FEWEST_OPTIONS and not draft.terms.adds:
        raise options.TooFewOptions
    opens_at = _opens_at(turn, tap.opens) if tap.opens.strip() else None
    closes_at = _closes_at(turn, tap.closes, opens_at) if tap.closes.strip() else None
    if early := _first_time_before(turn, draft, closes_at):
        raise too_late_for(early, turn.now)
    card = _start(turn, draft, closes_at, tap.item, opens_at)
    if tap.template.strip():
        _save(turn, tap.template.strip(), draft)
    if opens_at is None:
        turn.post(card, to=turn.home)
    return card


def _opens_at(turn: Turn, words: str) -> datetime:
    said = moments.opening(words, turn.now, turn.calendar, is_said=True)
    if said is None:
        raise OpensWhen
    return opening_at(said)


def _draft(turn: Turn, tap: show.Begin, question: str) -> Draft:
    kind, also = Kind(tap.kind), tap.also.split(",")
    terms = Terms(
        shown=Shown(tap.shown) if tap.shown in set(Shown) else Shown.ALWAYS,
        adds=show.ADDS in also and kind.has_options,
        confidential=show.CONFIDENTIAL in also,
        share=Fraction(tap.share) or None if tap.share in show.MAJORITIES else None,
        places=_number(tap.places, 1, options.MOST_OPTIONS),
        among=circles.chosen(turn, tap.among),
    )
    if tap.quorum.strip():
        quorum = wishes.quorum(tap.quorum)
        if quorum is None:
            raise WhichQuorum
        terms = _with_quorum(turn, terms, quorum)
    words = tuple(options.listed(tap.options.splitlines())) if kind.has_options else ()
    every = Every(tap.every) if tap.every in set(Every) else Every.ONCE
    return Draft(question, kind, _with_number(terms, kind, tap.number), words, every=every)


def _with_number(terms: Terms, kind: Kind, words: str) -> Terms:
    """The number that the kind has: how many to choose, how many dots, how many points at most."""
    match kind:
        case Kind.CHOICE:
            return replace(terms, up_to=_number(words, 1, options.MOST_OPTIONS))
        case Kind.DOTS:
            return replace(terms, dots=_number(words, 3, MOST_DOTS))
        case Kind.SCORE:
            return replace(terms, highest=_number(words, 5, HIGHEST_SCORE))
        case _:
            return terms


def _number(words: str, otherwise: int, most: int) -> int:
    if not words.strip():
        return otherwise
    if not words.strip().isdecimal() or not 1 <= int(words) <= most:
        raise NumberOutOfRange(most=most)
    return int(words)


def _start(
    turn: Turn,
    draft: Draft,
    closes_at: datetime | None,
    item: UUID | None = None,
    opens_at: datetime | None = None,
) -> Card:
    """At once, or on a day to come."""
    question = draft.question.strip()
    if not question:
        raise QuestionMissing
    if len(question) > LONGEST_QUESTION:
        raise QuestionTooLong(most=LONGEST_QUESTION)
    for words in (question, *draft.options):
        voting.must_be_a_time(turn, words)
    _must_be_decidable(turn, draft.terms)
    if item is None and turn.about and turn.about.kind == agenda.KIND:
        item = turn.about.id  # asked for on an item's card, or in its thread
    if opens_at is not None:
        return keep(turn, replace(draft, question=question), opens_at, closes_at, item)
    voting.is_new(turn, question)
    closes_at = closes_at or moments.default_closing(turn.now, turn.calendar)
    draft = replace(draft, question=question)
    voting.say_if_closed(turn, closes_at, draft.kind, draft.options)
    poll = voting.begin(turn.db, turn.home.id, turn.person, draft, turn.now, closes_at, item)
    turn.note("opened", voting.thing(poll), after=voting.opened(poll, draft.options))
    if draft.every is not Every.ONCE:
        turn.reply(next_round(turn, draft, closes_at, item))
    return voting.drawn(turn.db, poll)


def _must_be_decidable(turn: Turn, terms: Terms) -> None:
    """Raises what keeps a vote from ever having a result, however all would answer."""
    there = len(circles.entitled(turn.db, turn.home.id, terms.among, turn.now, turn.today))
    if terms.least > there:
        raise QuorumTooLarge(number=there)
    if terms.confidential and there < FEWEST_SHOWN:
        raise TooFewForSecret(number=there, fewest=FEWEST_SHOWN)


# --- once more ---------------------------------------------------------------------------------------------


def _would_repeat(turn: Turn, which: str = "") -> tuple[Words, Subject | None]:
    return put(_to_repeat(turn, which)), None


@starting.command(by=Right.member, does=replace(STARTED, of=_would_repeat))
def again_in_words(turn: Turn, which: str = "") -> Card:
    return _again(turn, _to_repeat(turn, which))


def _to_repeat(turn: Turn, which: str) -> Poll:
    """The one that is named, over or not; where none is, the one that was replied to, or that ended last."""
    if not voting.told_apart(which):
        return _ended_last(turn)
    found = voting.named_of_all(turn, which)
    if found is None:
        raise NoneEnded
    return found


def _ended_last(turn: Turn) -> Poll:
    """The vote whose card was replied to, else the one that ended last: a closed one is not opened again."""
    meant = turn.about.id if turn.about and turn.about.kind == KIND else None
    found = kept.poll(turn.db, turn.home.id, meant) if meant else kept.latest(turn.db, turn.home.id)
    if found is None:
        raise NoneEnded
    return found


@starting.tap(Again, by=Right.member, does=STARTED)
def again(turn: Turn, tap: Again) -> Card:
    found = still(kept.poll(turn.db, turn.home.id, tap.poll))
    card = _again(turn, found)
    turn.post(card, to=turn.home)
    return card


def _again(turn: Turn, before: Poll) -> Card:
    """The same text, kind, options and terms; a deadline of its own."""
    if before.is_open:
        raise StillOpen
    words = tuple(one.words for one in options.of_poll(turn.db, before.id))
    terms = replace(
        before.terms, among=circles.anew(turn.db, turn.home.id, before.terms.among, turn.now, turn.today)
    )
    return _start(turn, Draft(before.question, before.kind, terms, words), None, before.item)


# --- templates --------------------------------------------------------------------------------------------


@starting.question(by=Right.member, asks_which=True)
def show_templates(turn: Turn) -> Card:
    return show.templates(turn.home.id, templates.of_network(turn.db, turn.home.id))


def _save(turn: Turn, name: str, draft: Draft) -> None:
    templates.save(
        turn.db,
        turn.home.id,
        name,
        draft.kind,
        replace(draft.terms, among=None),
        draft.options,
        turn.person.id,
        turn.now,
    )
    turn.note(
        "saved a template", Subject("network", turn.home.id), after={"name": name, "kind": draft.kind.value}
    )
