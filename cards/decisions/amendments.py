"""Amendments: what somebody proposes that a decision should say instead."""

from __future__ import annotations

from typing import Any

from cards.decisions import title
from cards.decisions.decisions import Correct, Settle
from cards.decisions.superseding import Retire, fields
from cards.kit import Card, box, button, buttons, card, line, said, text, tight
from cards.words import say
from storage.decisions import amendments as proposals
from storage.decisions.amendments import Amendment
from storage.decisions.decisions import LONGEST_TEXT, Decision


def correct_form(one: Decision) -> Card:
    """The record as it is, to be proposed anew."""
    correct = button(say("decision-correct-give"), Correct(one.id), style="positive")
    return card(
        title(say("decision-correct")),
        said(say("decision-line", number=one.label, title=one.title), bold=True),
        text(say("decision-correct-how"), subtle=True),
        line(
            "text",
            label=say("decision-correct-label"),
            placeholder=say("decision-form-text-hint"),
            most=LONGEST_TEXT,
            many_lines=True,
            filled=one.text or one.title,
            needed=say("decision-without-text"),
        ),
        one.is_in_force and [buttons(correct), *fields()],
        summary=say("decision-correct"),
        buttons=[
            not one.is_in_force and correct,
            one.is_in_force and button(say("decision-retire-give"), Retire(one.id)),
        ],
    )


def correction(one: Decision, told: Amendment) -> Card:
    """To whoever can settle it: what somebody proposes that the record should say."""
    assert told.status == proposals.OPEN, "a correction is proposed once"
    words = say("amendment-summary", name=told.by, title=one.title)
    return card(
        title(words, kind=say("amendment-title"), number=one.label),
        box(_proposed(told)),
        text(say("amendment-how"), subtle=True),
        summary=words,
        buttons=[
            button(say("amendment-accept"), Settle(told.id, accepted=True), style="positive"),
            button(say("amendment-decline"), Settle(told.id, accepted=False)),
        ],
    )


def _proposed(told: Amendment) -> list[Any]:
    return tight(said(say("amendment-from", name=told.by), bold=True), said(told.text))
