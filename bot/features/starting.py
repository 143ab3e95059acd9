"""Starting a vote: with a sentence, with a form, after a template, or about an item of the agenda."""

from __future__ import annotations

import re
from dataclasses import replace
from uuid import UUID

from bot import voting
from bot.feature import Feature
from bot.rights import Right
from bot.rules import moments
from bot.taps import TooOld
from bot.turn import Turn
from cards import starting as show
from cards.kit import Card, Thing
from cards.starting import Draft
from cards.votes import Start
from storage import agenda, options, templates
from storage import votes as kept
from storage.ballots import KIND, LONGEST_QUESTION, Ballot, Kind, Shown, Terms
from storage.db import Refused

starting = Feature("starting")

FEWEST_OPTIONS = 2
MOST_DOTS = 20
HIGHEST_SCORE = 10
_LIST = re.compile(r"[;|\n]")


class QuestionMissing(Refused):
    key = "vote-without-question"


class QuestionTooLong(Refused):
    key = "vote-question-too-long"


class ClosesInThePast(Refused):
    key = "vote-closes-in-the-past"


class NumberOutOfRange(Refused):
    key = "vote-number-out-of-range"


# --- by a sentence ----------------------------------------------------------------------------------------


@starting.command(
    da=[
        "start [en] afstemning[:] {sentence}",
        "start [en] afstemning om[:] {sentence}",
        "lav [en] afstemning[:] {sentence}",
        "[ny] afstemning: {sentence}",
    ],
    en=["start [a] vote[:] {sentence}", "start [a] vote (on|about)[:] {sentence}", "[new] vote: {sentence}"],
    by=Right.member,
)
def start(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.CONSENT)


@starting.command(
    da=[
        "start [en] (stille|stiltiende) godkendelse [af|om][:] {sentence}",
        "godkend i stilhed[:] {sentence}",
    ],
    en=["start [a] silent approval [of|on][:] {sentence}", "approve by silence[:] {sentence}"],
    by=Right.member,
)
def start_silence(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.SILENCE)


@starting.command(
    da=["start [en] flertalsafstemning [om][:] {sentence}", "lav [en] flertalsafstemning [om][:] {sentence}"],
    en=["start [a] majority vote [on|about][:] {sentence}"],
    by=Right.member,
)
def start_majority(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.MAJORITY)


@starting.command(
    da=["start [en] valgafstemning [om][:] {sentence}", "lad os vælge[:] {sentence}"],
    en=["start [a] choice vote [on|about][:] {sentence}", "let us choose[:] {sentence}"],
    by=Right.member,
)
def start_choice(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.CHOICE)


@starting.command(
    da=["start [en] (prikafstemning|prioritering) [om|af][:] {sentence}"],
    en=["start [a] (dot vote|prioritisation) [on|about|of][:] {sentence}"],
    by=Right.member,
)
def start_dots(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.DOTS)


@starting.command(
    da=["start [en] pointafstemning [om][:] {sentence}"],
    en=["start [a] score vote [on|about][:] {sentence}"],
    by=Right.member,
)
def start_score(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.SCORE)


@starting.command(
    da=["start [en] (rangordning|rangafstemning) [af|om][:] {sentence}"],
    en=["start [a] (ranked vote|ranking) [on|about|of][:] {sentence}"],
    by=Right.member,
)
def start_ranked(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.RANKED)


@starting.command(
    da=[
        "start [en] (tidsafstemning|datoafstemning) [om|for][:] {sentence}",
        "find [en] (dato|tid)[:] {sentence}",
    ],
    en=["start [a] (time|date) poll [for|on][:] {sentence}", "find a (date|time)[:] {sentence}"],
    by=Right.member,
)
def start_time(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.TIME)


@starting.command(
    da=["start [en] (støttetilkendegivelse|stemningsmåling) [om][:] {sentence}"],
    en=["start [a] (support signal|sense check) [on|about][:] {sentence}"],
    by=Right.member,
)
def start_signal(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Kind.SIGNAL)


def _by_sentence(turn: Turn, sentence: str, kind: Kind) -> Card:
    said = moments.closing(sentence, turn.now, turn.calendar)
    if isinstance(said, moments.Past):
        raise ClosesInThePast
    if not kind.has_options:
        return _start(turn, Draft(said.question, kind), said)
    question, words = _split(said.question)
    draft = Draft(question, kind, options=tuple(options.listed(words)))
    if len(draft.options) < FEWEST_OPTIONS:  # it lacks something: the form asks for it
        return show.form(turn.home.id, draft)
    return _start(turn, draft, said)


def _split(sentence: str) -> tuple[str, list[str]]:
    """The question, and what to choose among: `Hvad vælger vi? Trapper; Støj`, `Tema: Trapper, Støj`."""
    for sign in ("?", ":"):
        question, found, rest = sentence.partition(sign)
        if found and rest.strip():
            words = _LIST.split(rest) if _LIST.search(rest) else rest.split(",")
            return question.strip() + ("?" if sign == "?" else ""), words
    return sentence.strip(), []


# --- by a form --------------------------------------------------------------------------------------------


@starting.question(
    da=["start [en] afstemning", "ny afstemning", "lav en afstemning"],
    en=["start [a] vote", "new vote", "make a vote"],
    by=Right.member,
    asks_which=True,
)
def start_form(turn: Turn) -> Card:
    return show.form(turn.home.id, Draft())


@starting.form(show.Form, by=Right.member)
def form(turn: Turn, tap: show.Form) -> Card:
    """The form, about an item of the agenda or after a template."""
    if tap.network != turn.home.id:
        raise TooOld
    known = {one.id: one for one in templates.of_network(turn.db, turn.home.id)}
    template = known.get(tap.template) if tap.template else None
    draft = Draft(kind=template.kind, terms=template.terms, options=template.options) if template else Draft()
    if tap.item:
        draft = replace(draft, question=_title(turn, tap.item))
    return show.form(turn.home.id, draft, tap.item)


def _title(turn: Turn, item: UUID) -> str:
    found = agenda.item(turn.db, turn.home.id, item)
    if found is None:
        raise TooOld
    return found.title.get(turn.language) or next(iter(found.title.values()), "")


@starting.tap(Start, by=Right.member)
def start_from_older_form(turn: Turn, tap: Start) -> Card:
    """A form that was posted before there were other kinds."""
    return begin(turn, show.Begin(tap.network, question=tap.question, closes=tap.closes))


@starting.tap(show.Begin, by=Right.member)
def begin(turn: Turn, tap: show.Begin) -> Card:
    if tap.network != turn.home.id or tap.kind not in set(Kind):
        raise TooOld
    question = tap.question.strip()
    if not question:
        raise QuestionMissing
    draft = _draft(tap, question)
    if draft.kind.has_options and len(draft.options) < FEWEST_OPTIONS and not draft.terms.adds:
        raise options.TooFewOptions
    said = _closing(turn, tap)
    card = _start(turn, draft, said, tap.item)
    if tap.template.strip():
        _save(turn, tap.template.strip(), draft)
    turn.post(card, to=turn.home)
    return card


def _draft(tap: show.Begin, question: str) -> Draft:
    kind, also = Kind(tap.kind), tap.also.split(",")
    terms = Terms(
        shown=Shown(tap.shown) if tap.shown in set(Shown) and kind is not Kind.CONSENT else Shown.ALWAYS,
        adds=show.ADDS in also and kind.has_options,
        confidential=show.CONFIDENTIAL in also,
        places=_number(tap.places, 1, options.MOST_OPTIONS),
    )
    words = tuple(options.listed(tap.options.splitlines())) if kind.has_options else ()
    return Draft(question, kind, _with_number(terms, kind, tap.number), words)


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


def _closing(turn: Turn, tap: show.Begin) -> moments.Closing:
    if not tap.closes.strip():
        return moments.Closing(tap.question, None)
    said = moments.closing(f"{tap.question.strip()}. til {tap.closes}", turn.now, turn.calendar)
    if isinstance(said, moments.Past):
        raise ClosesInThePast
    return said


def _start(turn: Turn, draft: Draft, said: moments.Closing, item: UUID | None = None) -> Card:
    question = draft.question.strip()
    if not question:
        raise QuestionMissing
    if len(question) > LONGEST_QUESTION:
        raise QuestionTooLong(most=LONGEST_QUESTION)
    if item is None and turn.about and turn.about.kind == agenda.KIND:
        item = turn.about.id  # asked for on an item's card, or in its thread
    closes_at = said.at or moments.default_closing(turn.now, turn.calendar)
    ballot = kept.open_ballot(
        turn.db, turn.home.id, question, turn.person, turn.now, closes_at, draft.kind, draft.terms, item
    )
    options.put(turn.db, ballot.id, draft.options, turn.person.name, turn.now)
    turn.note("opened", Thing(KIND, ballot.id), after=_opened(ballot, draft))
    return voting.drawn(turn.db, ballot)


def _opened(ballot: Ballot, draft: Draft) -> dict[str, object]:
    return {
        "question": ballot.question,
        "closes_at": ballot.closes_at.isoformat(),
        "kind": ballot.kind.value,
        "terms": ballot.terms.as_json,
        "options": list(draft.options),
    }


# --- templates --------------------------------------------------------------------------------------------


@starting.question(
    da=["[vis] afstemningsskabeloner[ne]", "[vis] skabelonerne", "hvilke skabeloner har vi"],
    en=["[show] [the] vote templates", "[show] [the] templates", "which templates do we have"],
    by=Right.member,
    asks_which=True,
)
def show_templates(turn: Turn) -> Card:
    return show.templates(turn.home.id, templates.of_network(turn.db, turn.home.id))


def _save(turn: Turn, name: str, draft: Draft) -> None:
    templates.save(
        turn.db,
        turn.home.id,
        name,
        draft.kind,
        draft.terms,
        draft.options,
        turn.person.id,
        turn.now,
    )
    turn.note(
        "saved a template", Thing("network", turn.home.id), after={"name": name, "kind": draft.kind.value}
    )
