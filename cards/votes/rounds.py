"""Rounds: a question to everybody, how many have answered it, and what they answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards import unread
from cards.directory.directory import unit_name
from cards.kit import (
    Card,
    Home,
    Subject,
    Tap,
    Words,
    box,
    button,
    card,
    choose,
    line,
    pressed,
    said,
    text,
    tight,
    typed,
)
from cards.shortening import begun
from cards.votes import list_title, over_title, title
from cards.votes.votes import BUTTON_BYTES
from cards.words import Leaf, Say, When, beside, say
from storage.directory.directory import Unit
from storage.votes.poll import FEWEST_SHOWN
from storage.votes.rounds import KIND, LONGEST_ANSWER, LONGEST_QUESTION, Answer, Kind, Round

ANSWERS = "round-answers"
"""The card that tells the channel what was answered."""

MOST_ON_A_PAGE = 10
PAGE_BYTES = 9000
MOST_LISTED = 12


@dataclass(frozen=True)
class Form(Tap, verb="rounds.Form"):
    """Ask everybody, perhaps about an item of the agenda before its meeting."""

    opens_form = True

    network: Home
    item: UUID | None = None


@dataclass(frozen=True)
class Ask(Tap, verb="rounds.Ask"):
    """The question to everybody, filled in."""

    network: Home
    item: UUID | None = None
    question: str = typed(LONGEST_QUESTION)
    closes: str = typed(80)
    names: str = typed(16, Kind.NAMED.value)


@dataclass(frozen=True)
class AnswerForm(Tap, verb="rounds.AnswerForm"):
    """The form in which a round is answered."""

    opens_form = True

    round: UUID


@dataclass(frozen=True)
class GiveAnswer(Tap, verb="rounds.GiveAnswer"):
    """My answer, or another in its place."""

    round: UUID
    words: str = typed(LONGEST_ANSWER)


@dataclass(frozen=True)
class TakeBack(Tap, verb="rounds.TakeBack"):
    """As if I had not answered."""

    round: UUID


@dataclass(frozen=True)
class Close(Tap, verb="rounds.Close"):
    """Nobody needs more time."""

    round: UUID


@dataclass(frozen=True)
class Look(Tap, verb="rounds.Look"):
    """How the round looks to me."""

    only_looks = True

    round: UUID


@dataclass(frozen=True)
class See(Tap, verb="rounds.See"):
    """What was answered, a page of it."""

    only_looks = True

    round: UUID
    page: int = 0


@dataclass(frozen=True)
class Open(Tap, verb="rounds.Open"):
    """One answer, and what can be made of it."""

    only_looks = True

    round: UUID
    answer: UUID


@dataclass(frozen=True)
class ToItem(Tap, verb="rounds.ToItem"):
    """The form of an item of the agenda, with this answer in it."""

    opens_form = True

    round: UUID
    answer: UUID


@dataclass(frozen=True)
class ToInput(Tap, verb="rounds.ToInput"):
    """The form of an input, with this answer in it."""

    opens_form = True

    round: UUID
    answer: UUID


@dataclass(frozen=True)
class ToDecision(Tap, verb="rounds.ToDecision"):
    """The form of a decision, with this answer in it."""

    opens_form = True

    round: UUID
    answer: UUID


@dataclass(frozen=True, slots=True)
class Whole:
    """A round, how many have answered it and how many could; what the reader answered, if they may see it."""

    round: Round
    answered: int
    asked: int
    mine: Answer | None = None
    has_answered: bool = False
    may_close: bool = False


def single(whole: Whole, *, until: bool = True) -> Card:
    """The round as it stands, with what the reader has answered by name, and `until` when it may be."""
    one = whole.round
    return card(
        tight(
            title(one.question, kind=say("round-kind"))
            if one.is_open
            else over_title(state(whole), one.question, say("round-kind")),
            text(say("round-asked-by", name=one.asker), subtle=True, size="small"),
            gap="small",
        ),
        tight(
            until and one.is_open and text(state(whole)),
            one.is_open and text(progress(whole)),
            one.is_open
            and not (one.is_named or whole.has_answered)
            and text(say("round-nameless-how"), subtle=True, size="small"),
            gap="small",
        ),
        one.is_open and _mine(whole),
        summary=say("round-summary", question=one.question) if one.is_open else ended(whole),
        buttons=_buttons(whole),
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def state(whole: Whole) -> Say:
    """Until when, or how it ended."""
    one = whole.round
    if one.is_open:
        return say("round-open", until=When(one.closes_at))
    if not whole.answered:
        return say("round-nobody")
    if not one.is_named and whole.answered < FEWEST_SHOWN:
        return say("round-too-few", number=whole.answered, fewest=FEWEST_SHOWN)
    return say("round-closed", number=whole.answered, of=whole.asked)


def ended(whole: Whole) -> Leaf:
    """What came of it, in one line."""
    return beside([state(whole), whole.round.question])


def progress(whole: Whole) -> Say:
    return say("round-progress", number=whole.answered, of=whole.asked)


def _shown(whole: Whole) -> bool:
    """By name whoever has answered sees it; whoever has not is told so when they ask."""
    one = whole.round
    if one.is_open:
        return one.is_named and whole.answered > 0
    return one.shows_answers(has_answered=False, answered=whole.answered) and whole.answered > 0


def _mine(whole: Whole) -> Any:
    if whole.mine:
        return box(
            said(say("round-mine", words=whole.mine.words)), text(say("round-mine-until"), subtle=True)
        )
    return whole.has_answered and box(text(say("round-mine-nameless")))


def _buttons(whole: Whole) -> list[Any]:
    one = whole.round
    can = one.is_open and (one.is_named or not whole.has_answered)
    words = say("round-change") if whole.mine else say("round-answer")
    return [
        can and button(words, AnswerForm(one.id), style="default" if whole.mine else "positive"),
        _shown(whole) and button(say("round-see"), See(one.id)),
        one.is_open and whole.mine and button(say("round-take-back"), TakeBack(one.id)),
        whole.may_close and button(say("round-close"), Close(one.id)),
    ]


# --- asking and answering ---------------------------------------------------------------------------------


def form(
    network: UUID,
    question: str = "",
    closes: str = "",
    item: UUID | None = None,
    *,
    kind: Kind = Kind.NAMED,
    left: Sequence[str] = (),
) -> Card:
    """What a round needs; only the question must be. What of a sentence was `left` unread is told."""
    return card(
        title(say("round-form-title")),
        unread.notice(left=left),
        text(say("round-form-how"), subtle=True),
        line(
            "question",
            label=say("round-form-question"),
            placeholder=say("round-form-question-hint"),
            most=LONGEST_QUESTION,
            filled=question[:LONGEST_QUESTION],
            needed=say("round-without-question"),
        ),
        line(
            "closes",
            label=say("round-form-closes"),
            placeholder=say("round-form-closes-hint"),
            most=80,
            filled=closes,
        ),
        choose(
            "names",
            label=say("round-form-names"),
            options={one.value: say(f"round-form-{one}") for one in (Kind.NAMED, Kind.NAMELESS)},
            style="compact",
            filled=kind.value,
        ),
        summary=say("round-form-title"),
        buttons=button(say("round-form-ask"), Ask(network, item), style="positive"),
    )


def answer_form(one: Round, mine: Answer | None, said: str = "") -> Card:
    """With what they had answered, or with what they just `said` as an answer."""
    how = say("round-named-how") if one.is_named else say("round-nameless-how")
    return card(
        title(one.question, kind=say("round-answer-title")),
        text(how, subtle=True),
        line(
            "words",
            label=say("round-answer-label", most=LONGEST_ANSWER),
            most=LONGEST_ANSWER,
            many_lines=True,
            filled=said or (mine.words if mine else ""),
        ),
        summary=say("round-summary", question=one.question),
        buttons=button(say("round-answer-give"), GiveAnswer(one.id), style="positive"),
    )


# --- what was answered ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, its place among all, and the unit of whoever gave it by name."""

    place: int
    answer: Answer
    unit: Unit | None = None


def pages(found: Sequence[Told]) -> list[list[Told]]:
    """Ten answers a page, fewer of long ones: a card holds so much and no more."""
    made: list[list[Told]] = [[]]
    weight = 0
    for one in found:
        bytes_ = len(one.answer.words.encode())
        if made[-1] and (len(made[-1]) == MOST_ON_A_PAGE or weight + bytes_ > PAGE_BYTES):
            made.append([])
            weight = 0
        made[-1].append(one)
        weight += bytes_
    return made


def answers(whole: Whole, found: Sequence[Told], page: int = 0) -> Card:
    """What was answered; a row is pressed to make something of it."""
    one, all_pages = whole.round, pages(found)
    at = min(max(page, 0), len(all_pages) - 1)
    return card(
        title(one.question, kind=say("round-answers-kind")),
        tight(
            text(state(whole), subtle=True),
            text(say("round-answers-how"), subtle=True),
            len(all_pages) > 1 and text(say("round-page", page=at + 1, of=len(all_pages)), subtle=True),
        ),
        [_row(one, told) for told in all_pages[at]],
        summary=say("round-answers-summary", question=one.question),
        buttons=[
            at + 1 < len(all_pages) and button(say("round-next"), See(one.id, at + 1)),
            at > 0 and button(say("round-earlier"), See(one.id, at - 1)),
        ],
        shows=Subject(ANSWERS, one.id),
        look=See(one.id, at),
    )


def _row(one: Round, told: Told) -> Any:
    by, words = _by(told), told.answer.words
    name = say("poll-option", place=told.place, words=begun(words, BUTTON_BYTES))
    shown = tight(
        said(say("poll-option", place=told.place, words=words)), by and text(by, subtle=True, size="small")
    )
    return pressed(name, Open(one.id, told.answer.id), shown)


def _by(told: Told) -> Leaf | None:
    """By whom, from which unit, and in which language where the network has two."""
    one = told.answer
    if not one.name:
        return None
    return beside(
        [
            one.name,
            *([unit_name(told.unit)] if told.unit else []),
            *([say(f"round-in-{one.language}")] if one.language else []),
        ]
    )


def one_answer(one: Round, told: Told, page: int) -> Card:
    """An answer alone, and what it can become: each by the form that it has anyway."""
    by, ids = _by(told), (one.id, told.answer.id)
    return card(
        title(one.question, kind=say("round-one-kind")),
        box(said(told.answer.words), by and text(by, subtle=True, size="small")),
        summary=say("round-summary", question=one.question),
        buttons=[
            button(say("round-to-item"), ToItem(*ids)),
            button(say("round-to-input"), ToInput(*ids)),
            button(say("round-to-decision"), ToDecision(*ids)),
            button(say("round-back"), See(one.id, page)),
        ],
    )


# --- all of them, and what waits --------------------------------------------------------------------------


def listing(found: Sequence[Whole]) -> Card:
    nothing = None if found else say("rounds-none")
    told = say("rounds-number", number=sum(one.round.closed_at is None for one in found))
    return card(
        list_title(say("rounds-title"), nothing, told),
        [listed_one(place, one) for place, one in enumerate(found[:MOST_LISTED], 1)],
        len(found) > MOST_LISTED and text(say("rounds-more", number=len(found) - MOST_LISTED), subtle=True),
        summary=nothing or told,
    )


def listed_one(place: int, whole: Whole) -> Any:
    """A row that opens it."""
    one = whole.round
    numbered = say("poll-option", place=place, words=begun(one.question, BUTTON_BYTES))
    told = tight(
        said(say("poll-option", place=place, words=one.question), bold=True), text(state(whole), subtle=True)
    )
    return pressed(numbered, Look(one.id), told)


def unanswered(one: Round) -> Say:
    """One line among all that waits for somebody."""
    return say("round-waits", question=one.question, until=When(one.closes_at))


def to_answer(one: Round) -> Say:
    """The title of the button to it."""
    return say("round-to-answer", question=begun(one.question, BUTTON_BYTES))


def asks_you(whole: Whole) -> Card:
    """To one who has not answered: the round itself, so that it is answered here."""
    return until_above(whole, single(whole, until=False), whole.round.question)


def until_above(whole: Whole, shown: Card, what: Words) -> Card:
    """A card that does not say it itself, under a line that says until when one is asked."""
    words = say("round-reminder", until=When(whole.round.closes_at))
    return Card(
        beside([words, what]), (box(text(words, bold=True), style="accent"), *shown.body), shown.actions
    )


def sure_to_close(one: Round) -> tuple[Say, list[Say], Say]:
    """Before it closes early: the heading, what becomes of it, and the button."""
    told = [
        say("round-sure-told"),
        *([] if one.is_named else [say("round-sure-nameless", fewest=FEWEST_SHOWN)]),
    ]
    return say("round-sure", question=one.question), told, say("round-sure-yes")
