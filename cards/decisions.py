"""Decisions: one with its origin, or a list of those that were found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cards.kit import Card, card, said, text, tight, title
from cards.votes import objection
from cards.words import Say, When, say
from storage.decisions import Decision

MOST = 8


def found(wanted: str, decisions: Sequence[Decision], *, no_minutes: bool = False) -> Card:
    """What was found on a question, the best first."""
    heading = say("decisions-about", wanted=wanted) if wanted else say("decisions-title")
    return card(
        title(say("decisions-title")),
        no_minutes and text(say("no-minutes")),
        wanted and text(heading, subtle=True),
        [_one(decision) for decision in decisions[:MOST]] or text(_none(wanted)),
        len(decisions) > MOST and text(say("decisions-more", number=len(decisions) - MOST), subtle=True),
        summary=_summary(wanted, decisions),
    )


def _none(wanted: str) -> Say:
    return say("decisions-none") if wanted else say("decisions-none-yet")


def _summary(wanted: str, decisions: Sequence[Decision]) -> Say:
    if not decisions:
        return _none(wanted)
    return say("decision-line", number=decisions[0].label, title=decisions[0].title)


def _one(decision: Decision) -> Any:
    how = say("decision-when", day=When(decision.decided_at, "day"), method=say(f"method-{decision.method}"))
    return [
        tight(
            said(say("decision-line", number=decision.label, title=decision.title), bold=True, apart=True),
            text(how, subtle=True),
            _votes(decision),
        ),
        [objection(one["by"], one["reason"]) for one in decision.snapshot.get("objections", [])],
    ]


def _votes(decision: Decision) -> Any:
    counts = decision.snapshot.get("counts")
    if counts is None:
        return None
    return text(
        say(
            "decision-counts",
            support=counts.get("support", 0),
            neither=counts.get("neither", 0),
            objection=counts.get("objection", 0),
            eligible=decision.snapshot.get("eligible", 0),
        ),
        subtle=True,
    )
