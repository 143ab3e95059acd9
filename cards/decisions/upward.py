"""Upward: what goes to each member's own management, the text to take along, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from cards.decisions import title
from cards.kit import Card, Subject, Tap, a_list, box, brief, button, card, line, said, text, typed
from cards.plan.inputs import labelled
from cards.words import LANGUAGES, say
from storage.decisions.upward import KIND, LONGEST_ANSWER, Errand, Mine

MOST_ANSWERS = 5


@dataclass(frozen=True)
class Brought(Tap, verb="upward.Brought"):
    """I have taken it to my management."""

    errand: UUID


@dataclass(frozen=True)
class NotBrought(Tap, verb="upward.NotBrought"):
    """I have not, after all."""

    errand: UUID


@dataclass(frozen=True)
class Answer(Tap, verb="upward.Answer"):
    """Show the form for what management said."""

    opens_form = True

    errand: UUID


@dataclass(frozen=True)
class Answered(Tap, verb="upward.Answered"):
    """What management said, as filled in."""

    errand: UUID
    words: str = typed(LONGEST_ANSWER)


@dataclass(frozen=True)
class Look(Tap, verb="upward.Look"):
    """The text for my management, and what I did with it."""

    only_looks = True

    errand: UUID


def errand(
    one: Errand, brought: int, units: int, answers: Sequence[str] = (), mine: Mine | None = None
) -> Card:
    """The text in both languages, and a meter that names nobody; with `mine`, what the reader did.

    Whoever has the manager's answer needs the text no more: the answer stands in its place.
    """
    is_over = mine is not None and bool(mine.answer)
    letters = a_list(
        box(said(say(f"upward-text-{language}", number=one.label, title=_in(one, language))))
        for language in LANGUAGES
    )
    return card(
        title(labelled(one.title), kind=say("upward-title", number=one.label)),
        brief(
            text(say("upward-mine"), bold=True) if mine else text(say("upward-how"), subtle=True),
            box(said(say("upward-my-answer", words=mine.answer))) if mine and mine.answer else letters,
            [
                text(say("upward-meter", number=brought, units=units)),
                text(say("upward-answers", number=one.answered), subtle=True),
            ],
            a_list(said(words, subtle=True) for words in _others(answers, mine)[:MOST_ANSWERS]),
            behind=is_over and letters,
            called=say("upward-letters"),
        ),
        summary=labelled(one.title),
        buttons=[
            not mine and button(say("mgmt-done"), Brought(one.id), style="positive"),
            mine and button(say("upward-answer"), Answer(one.id)),
            mine and not mine.answer and button(say("upward-not-done"), NotBrought(one.id)),
        ],
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def _others(answers: Sequence[str], mine: Mine | None) -> list[str]:
    """What others were answered; one's own stands by itself."""
    others = list(answers)
    if mine and mine.answer in others:
        others.remove(mine.answer)
    return others


def _in(one: Errand, language: str) -> str:
    """Its title in that language, else in the other."""
    return one.title.get(language) or next(iter(one.title.values()), "")


def answer_form(one: Errand, words: str) -> Card:
    return card(
        title(say("upward-answer")),
        said(labelled(one.title)),
        line(
            "words",
            label=say("upward-answer-label"),
            placeholder=say("upward-answer-hint"),
            most=LONGEST_ANSWER,
            many_lines=True,
            filled=words,
            needed=say("upward-without-answer"),
        ),
        summary=say("upward-answer"),
        buttons=[button(say("upward-save"), Answered(one.id), style="positive")],
    )
