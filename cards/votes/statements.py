"""Statements: how the wording of what was decided is put otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import Card, Tap, button, card, line, text, typed
from cards.votes import title
from cards.words import say
from storage.decisions.decisions import Decision
from storage.votes.poll import LONGEST_QUESTION


@dataclass(frozen=True)
class WordForm(Tap, verb="statements.WordForm"):
    """Put otherwise what is proposed as the wording of a decision."""

    opens_form = True

    decision: UUID


@dataclass(frozen=True)
class Word(Tap, verb="statements.Word"):
    """The wording of what was decided."""

    decision: UUID
    text: str = typed(LONGEST_QUESTION)


def word_it(one: Decision | None) -> Any:
    """The button to it, as long as it may be done."""
    return one and one.may_still_be_worded and button(say("decision-word"), WordForm(one.id))


def word_form(one: Decision) -> Card:
    """What was asked, and what is to stand as decided."""
    return card(
        title(say("decision-word")),
        text(say("decision-asked", question=one.question)),
        line(
            "text",
            label=say("decision-word-label"),
            placeholder=say("decision-form-text-hint"),
            most=LONGEST_QUESTION,
            many_lines=True,
            filled=one.title[:LONGEST_QUESTION],
        ),
        summary=say("decision-word"),
        buttons=[button(say("decision-save"), Word(one.id), style="positive")],
    )
