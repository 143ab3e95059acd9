"""Starting a vote: with a sentence, with a form, after a template, or about an item of the agenda."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from bot import voting
from bot.feature import Feature
from bot.rights import Right
from bot.rules import moments, wishes
from bot.taps import TooOld
from bot.turn import Turn
from cards import starting as show
from cards.kit import Card, Thing
from cards.starting import Draft
from cards.votes import Start
from storage import agenda, members, options, templates
from storage import votes as kept
from storage.ballots import KIND, LONGEST_QUESTION, Ballot, Kind, Shown, Terms
from storage.db import Refused

starting = Feature("starting")

FEWEST_OPTIONS = 2
MOST_DOTS = 20
HIGHEST_SCORE = 10
_LIST = re.compile(r"[;|\n]")
_AMONG = re.compile(
    r"[,:]?\s+(?:med|with|imellem|mellem|between|among)\s+(?:de\s+|the\s+|these\s+)?"
    r"(?:valg)?(?:muligheder(?:ne)?|options|choices)\s*:?\s+(?P<options>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_AND = re.compile(r",|\s+(?:og|eller|and|or)\s+", re.IGNORECASE)


class QuestionMissing(Refused):
    key = "vote-without-question"


class QuestionTooLong(Refused):
    key = "vote-question-too-long"


class ClosesInThePast(Refused):
    key = "vote-closes-in-the-past"


class QuorumTooLarge(Refused):
    """More than there are members."""

    key = "quorum-too-large"


class WhichQuorum(Refused):
    key = "quorum-not-understood"


class NumberOutOfRange(Refused):
    key = "vote-number-out-of-range"


# --- by a sentence ----------------------------------------------------------------------------------------


@starting.command(
    da=[
        "start [en] [ny] (afstemning|samtykkeafstemning|votering)[:] {sentence}",
        "start [en] [ny] (afstemning|samtykkeafstemning) om[:] {sentence}",
        "(lav|opret|sæt) [en] [ny] afstemning[:] {sentence}",
        "(lav|opret|sæt) [en] afstemning (om|i gang om)[:] {sentence}",
        "[ny] afstemning: {sentence}",
        "(lad os|skal vi) stemme om[:] {sentence}",
        "(sæt|send) {sentence} til afstemning",
        "(jeg vil gerne|kan du) (starte|lave|sætte) [en] afstemning [i gang] om[:] {sentence}",
    ],
    en=[
        "start [a] [new] (vote|consent vote)[:] {sentence}",
        "start [a] [new] (vote|consent vote) (on|about)[:] {sentence}",
        "(make|create|open|set up) [a] [new] vote[:] {sentence}",
        "(make|create|open|set up) [a] vote (on|about)[:] {sentence}",
        "[new] vote: {sentence}",
        "(let us|lets|let's) vote (on|about)[:] {sentence}",
        "put {sentence} to [a|the] vote",
        "(i would like to|can you) (start|make) [a] vote (on|about)[:] {sentence}",
    ],
    by=Right.member,
)
def start(turn: Turn, sentence: str) -> Card:
    return _by_sentence(turn, sentence, Draft())


@starting.command(
    da=["start [en] (fortrolig|hemmelig|anonym) (afstemning|flertalsafstemning) [om][:] {sentence}"],
    en=["start [a] (confidential|secret|anonymous) (vote|majority vote) [on|about][:] {sentence}"],
    by=Right.member,
)
def start_confidential(turn: Turn, sentence: str) -> Card:
    """An objection has a reason, by name: so what is confidential is decided by majority."""
    return _by_sentence(turn, sentence, Draft(kind=Kind.MAJORITY, terms=Terms(confidential=True)))


@dataclass(frozen=True, slots=True)
class Said:
    """How one asks for something, in each language."""

    da: Sequence[str]
    en: Sequence[str]


KINDS: Mapping[Kind, Said] = {
    Kind.SILENCE: Said(
        da=[
            "start [en] (stille|stiltiende) godkendelse [af|om][:] {sentence}",
            "(godkend|vedtag) i stilhed[:] {sentence}",
            "(få|skal vi få) {sentence} godkendt i stilhed",
        ],
        en=["start [a] silent approval [of|on][:] {sentence}", "approve by silence[:] {sentence}"],
    ),
    Kind.MAJORITY: Said(
        da=[
            "(start|lav) [en] (flertalsafstemning|ja nej afstemning) [om][:] {sentence}",
            "start [en] afstemning (med|ved) flertal [om][:] {sentence}",
        ],
        en=[
            "start [a] (majority|yes no) vote [on|about][:] {sentence}",
            "start [a] vote by majority [on|about][:] {sentence}",
        ],
    ),
    Kind.CHOICE: Said(
        da=[
            "(start|lav) [en] valgafstemning [om][:] {sentence}",
            "start [et] valg (mellem|om)[:] {sentence}",
            "lad os vælge [mellem][:] {sentence}",
        ],
        en=[
            "start [a] choice vote [on|about][:] {sentence}",
            "start [a] (choice|poll) (between|on|about)[:] {sentence}",
            "(let us|lets) choose [between][:] {sentence}",
        ],
    ),
    Kind.DOTS: Said(
        da=[
            "(start|lav) [en] (prikafstemning|prioritering) [om|af][:] {sentence}",
            "start [en] afstemning med prikker [om][:] {sentence}",
        ],
        en=[
            "start [a] (dot vote|dot poll|prioritisation|prioritization) [on|about|of][:] {sentence}",
            "start [a] vote with dots [on|about][:] {sentence}",
        ],
    ),
    Kind.SCORE: Said(
        da=[
            "(start|lav) [en] pointafstemning [om][:] {sentence}",
            "start [en] afstemning med point [om][:] {sentence}",
        ],
        en=["start [a] score (vote|poll) [on|about][:] {sentence}"],
    ),
    Kind.RANKED: Said(
        da=["(start|lav) [en] (rangordning|rangafstemning|rangering) [af|om][:] {sentence}"],
        en=["start [a] (ranked vote|ranked choice vote|ranking) [on|about|of][:] {sentence}"],
    ),
    Kind.TIME: Said(
        da=[
            "(start|lav) [en] (tidsafstemning|datoafstemning) [om|for][:] {sentence}",
            "find [en|et] (dato|tid|tidspunkt)[:] {sentence}",
            "(lav|start) [en] doodle [om|for|til][:] {sentence}",
        ],
        en=[
            "start [a] (time|date) poll [for|on][:] {sentence}",
            "find a (date|time)[:] {sentence}",
            "(make|start) [a] doodle [for|on|about][:] {sentence}",
        ],
    ),
    Kind.SIGNAL: Said(
        da=["(start|lav) [en] (støttetilkendegivelse|stemningsmåling) [om|for][:] {sentence}"],
        en=["start [a] (support signal|sense check) [on|about|for][:] {sentence}"],
    ),
}


def _starts(kind: Kind) -> Callable[[Turn, str], Card]:
    def start_it(turn: Turn, sentence: str) -> Card:
        return _by_sentence(turn, sentence, Draft(kind=kind))

    start_it.__name__ = f"start_{kind}"
    return start_it


for _kind, _said in KINDS.items():
    starting.command(da=_said.da, en=_said.en, by=Right.member)(_starts(_kind))


def _by_sentence(turn: Turn, sentence: str, draft: Draft) -> Card:
    wish = wishes.read(sentence)
    said = moments.closing(wish.sentence, turn.now, turn.calendar)
    if isinstance(said, moments.Past):
        raise ClosesInThePast
    rest = wishes.read(said.question)  # what was wished before the closing time
    question = rest.sentence
    for each in (wish, rest):
        draft = replace(draft, terms=_wished(turn, draft.terms, draft.kind, each))
    if draft.kind is Kind.CONSENT and _AMONG.search(question):
        draft = replace(draft, kind=Kind.CHOICE)
    if not draft.kind.has_options:
        return _start(turn, replace(draft, question=question), said.at)
    question, words = _split(question)
    draft = replace(draft, question=question, options=tuple(options.listed(words)))
    if len(draft.options) < FEWEST_OPTIONS:  # it lacks something: the form asks for it
        return show.form(turn.home.id, draft)
    return _start(turn, draft, said.at)


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


def _split(sentence: str) -> tuple[str, list[str]]:
    """The question, and what to choose among: `Hvad vælger vi? Trapper; Støj`, `Tema: Trapper, Støj`,
    `tema med mulighederne Trapper og Støj`."""
    if named := _AMONG.search(sentence):
        return sentence[: named.start()].strip(), _AND.split(named["options"].rstrip(" .?!"))
    for sign in ("?", ":"):
        question, found, rest = sentence.partition(sign)
        if found and rest.strip():
            words = _LIST.split(rest) if _LIST.search(rest) else rest.split(",")
            return question.strip() + ("?" if sign == "?" else ""), words
    return sentence.strip(), []


# --- by a form --------------------------------------------------------------------------------------------


@starting.question(
    da=[
        "start [en] [ny] afstemning",
        "ny afstemning",
        "(lav|opret) [en] [ny] afstemning",
        "hvordan (starter|laver|opretter) (jeg|man|vi) [en] afstemning",
        "jeg vil [gerne] (starte|lave) [en] afstemning",
        "vi skal stemme [om noget]",
    ],
    en=[
        "start [a] [new] vote",
        "new vote",
        "(make|create) [a] [new] vote",
        "how do (i|we) (start|make|create) a vote",
        "i (want|would like) to (start|make) a vote",
        "we need to vote [on something]",
    ],
    by=Right.member,
    asks_which=True,
)
def start_form(turn: Turn) -> Card:
    return show.form(turn.home.id, Draft())


@starting.question(
    da=["(lav|start) [en] (doodle|tidsafstemning|datoafstemning)", "find [en] (dato|tid) [til|for] [os]"],
    en=["(make|start) [a] (doodle|time poll|date poll)", "find a (date|time) [for us]"],
    by=Right.member,
    asks_which=True,
)
def time_form(turn: Turn) -> Card:
    return show.form(turn.home.id, Draft(kind=Kind.TIME))


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
    draft = _draft(turn, tap, question)
    if draft.kind.has_options and len(draft.options) < FEWEST_OPTIONS and not draft.terms.adds:
        raise options.TooFewOptions
    card = _start(turn, draft, _closing(turn, tap), tap.item)
    if tap.template.strip():
        _save(turn, tap.template.strip(), draft)
    turn.post(card, to=turn.home)
    return card


def _draft(turn: Turn, tap: show.Begin, question: str) -> Draft:
    kind, also = Kind(tap.kind), tap.also.split(",")
    terms = Terms(
        shown=Shown(tap.shown) if tap.shown in set(Shown) else Shown.ALWAYS,
        adds=show.ADDS in also and kind.has_options,
        confidential=show.CONFIDENTIAL in also,
        places=_number(tap.places, 1, options.MOST_OPTIONS),
    )
    if tap.quorum.strip():
        quorum = wishes.quorum(tap.quorum)
        if quorum is None:
            raise WhichQuorum
        terms = _with_quorum(turn, terms, quorum)
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


def _closing(turn: Turn, tap: show.Begin) -> datetime | None:
    if not tap.closes.strip():
        return None
    said = moments.closing(f"{tap.question.strip()}. til {tap.closes}", turn.now, turn.calendar)
    if isinstance(said, moments.Past):
        raise ClosesInThePast
    return said.at


def _start(turn: Turn, draft: Draft, closes_at: datetime | None, item: UUID | None = None) -> Card:
    question = draft.question.strip()
    if not question:
        raise QuestionMissing
    if len(question) > LONGEST_QUESTION:
        raise QuestionTooLong(most=LONGEST_QUESTION)
    if item is None and turn.about and turn.about.kind == agenda.KIND:
        item = turn.about.id  # asked for on an item's card, or in its thread
    closes_at = closes_at or moments.default_closing(turn.now, turn.calendar)
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
