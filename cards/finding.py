"""Finding: lists of decisions, and of what somebody still has to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from cards.decisions import Form, numbers, opened, owned_by, when
from cards.kit import Card, button, card, said, text, tight, title
from cards.words import Say, When, say
from storage.decisions import VALID, Decision

MOST = 8
MOST_BUTTONS = 5


def found(
    wanted: str,
    decisions: Sequence[Decision],
    network: UUID | None = None,
    *,
    no_minutes: bool = False,
    instead: Mapping[UUID, Decision] | None = None,
) -> Card:
    """What was found on a question, the best first; with a `network`, one can be written down there.

    `instead`: what took the place of what.
    """
    heading = say("decisions-about", wanted=wanted) if wanted else say("decisions-title")
    return card(
        title(say("decisions-title")),
        no_minutes and text(say("no-minutes")),
        wanted and text(heading, subtle=True),
        [_one(decision, (instead or {}).get(decision.id)) for decision in decisions[:MOST]]
        or text(_none(wanted)),
        len(decisions) > MOST and text(say("decisions-more", number=len(decisions) - MOST), subtle=True),
        summary=_summary(wanted, decisions),
        buttons=[
            [opened(one) for one in decisions[:MOST_BUTTONS]],
            network and button(say("decision-form-title"), Form(network)),
        ],
    )


def no_such_number(label: str) -> Card:
    """A number that nothing has, and how to find what was meant."""
    words = say("decision-no-such-number", number=label)
    return card(title(say("decisions-title")), text(words), summary=words)


def _none(wanted: str) -> Say:
    return say("decisions-none") if wanted else say("decisions-none-yet")


def _summary(wanted: str, decisions: Sequence[Decision]) -> Say:
    if not decisions:
        return _none(wanted)
    return say("decision-line", number=decisions[0].label, title=decisions[0].title)


def _one(decision: Decision, instead: Decision | None) -> Any:
    return tight(
        said(say("decision-line", number=decision.label, title=decision.title), bold=True, apart=True),
        text(when(decision), subtle=True),
        decision.status != VALID and text(say(f"decision-status-{decision.status}"), subtle=True),
        instead and text(say("decision-superseded-by", number=instead.label), bold=True),
        numbers(decision),
    )


def agreements(owned: Sequence[tuple[Decision, str]], today: date) -> Card:
    """What somebody has taken on, the first due first."""
    return card(
        title(say("agreements-title")),
        [agreement(one, owner, today) for one, owner in owned[:MOST]] or text(say("agreements-none")),
        len(owned) > MOST and text(say("decisions-more", number=len(owned) - MOST), subtle=True),
        summary=say("decision-line", number=owned[0][0].label, title=owned[0][0].title)
        if owned
        else say("agreements-none"),
        buttons=[opened(one) for one, _ in owned[:MOST_BUTTONS]],
    )


def agreement(one: Decision, owner: str, today: date) -> Any:
    late = one.due is not None and one.due < today and one.status == VALID
    return tight(
        said(say("decision-line", number=one.label, title=one.title), bold=True, apart=True),
        owner and owned_by(owner),
        one.due and text(say("decision-late" if late else "decision-due", day=When(one.due, "day"))),
        one.status != VALID and text(say(f"decision-status-{one.status}"), subtle=True),
    )
