"""Agreements: the form of owner and dates, and what an owner is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from cards.decisions import LONGEST_DAY, TO_KAMU, TO_MANAGEMENT, Edit, opened
from cards.kit import Card, button, card, choose, line, said, text, title
from cards.votes import BUTTON_BYTES, begun
from cards.words import Say, When, say
from storage.decisions import LONGEST_SCOPE, Decision


def owed(one: Decision) -> Say:
    """One line among all that waits for its owner."""
    if one.due:
        return say("decision-owed-until", number=one.label, title=one.title, day=When(one.due, "day"))
    return say("decision-owed", number=one.label, title=one.title)


def open_it(one: Decision) -> Say:
    """The title of the button to it."""
    return say("decision-line", number=one.label, title=begun(one.title, BUTTON_BYTES))


def edit_form(one: Decision, members: Sequence[tuple[UUID, str]]) -> Card:
    """Owner, dates, for whom it holds, and who else is told."""
    also = [name for name, so in ((TO_MANAGEMENT, one.to_management), (TO_KAMU, one.to_kamu)) if so]
    return card(
        title(say("decision-edit")),
        said(say("decision-line", number=one.label, title=one.title), bold=True),
        choose(
            "owner",
            label=say("decision-edit-owner"),
            options={str(person): name for person, name in members},
            style="compact",
            filled=str(one.owner or ""),
        ),
        _day("due", say("decision-edit-due"), one.due),
        _day("review_on", say("decision-edit-review"), one.review_on),
        line(
            "scope",
            label=say("decision-edit-scope"),
            placeholder=say("decision-edit-scope-hint"),
            most=LONGEST_SCOPE,
            filled=one.scope,
        ),
        choose(
            "also",
            label=say("decision-edit-also"),
            options={TO_MANAGEMENT: say("decision-to-management"), TO_KAMU: say("decision-to-kamu")},
            style="expanded",
            filled=",".join(also),
            several=True,
        ),
        summary=say("decision-edit"),
        buttons=[button(say("decision-save"), Edit(one.id), style="positive")],
    )


def _day(name: str, label: Say, day: date | None) -> Any:
    filled = f"{day:%d-%m-%Y}" if day else ""
    return line(name, label=label, placeholder=say("decision-edit-day-hint"), most=LONGEST_DAY, filled=filled)


def handed_over(one: Decision, by: str) -> Card:
    """To a new owner."""
    words = say("decision-handed-over", name=by, number=one.label, title=one.title)
    return card(
        text(words),
        one.due and text(say("decision-due", day=When(one.due, "day"))),
        summary=words,
        buttons=[opened(one)],
    )
