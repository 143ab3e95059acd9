"""Decisions: one with its origin, or a list of those that were found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cards.kit import Card, box, card, said, text, title
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
        [_one(decision) for decision in decisions[:MOST]] or text(say("decisions-none")),
        len(decisions) > MOST and text(say("decisions-more", number=len(decisions) - MOST), subtle=True),
        summary=_summary(decisions),
    )


def _summary(decisions: Sequence[Decision]) -> Say:
    if not decisions:
        return say("decisions-none")
    return say("decision-line", number=decisions[0].label, title=decisions[0].title)


def _one(decision: Decision) -> Any:
    return box(
        said(say("decision-line", number=decision.label, title=decision.title), bold=True),
        text(say("decision-when", day=When(decision.decided_at, "day"), method=say(f"method-{decision.method}"))),
        _votes(decision),
        [
            said(say("vote-objection-by", name=objection["by"], reason=objection["reason"]))
            for objection in decision.snapshot.get("objections", [])
        ],
    )


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
