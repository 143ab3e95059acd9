"""Decisions: one with its origin, or a list of those that were found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import Card, Tap, button, card, choose, line, said, text, tight, title, typed
from cards.votes import objection
from cards.words import Say, When, say
from storage.decisions import KINDS, Decision

MOST = 8
LONGEST_TEXT = 4000


@dataclass(frozen=True)
class Record(Tap):
    """A decision written down, perhaps from a message of the channel."""

    network: UUID
    text: str = typed(LONGEST_TEXT)
    kind: str = typed(32, "decision")
    source_author: str = ""
    source_link: str = ""


@dataclass(frozen=True)
class Form(Tap):
    """Write down a decision."""

    opens_form = True

    network: UUID


def form(network: UUID, words: str = "", author: str = "", link: str = "") -> Card:
    """What a decision needs, to fill in; `words` is what somebody wrote that is to become one."""
    return card(
        title(say("decision-form-title")),
        text(say("decision-form-how"), subtle=True),
        line(
            "text",
            label=say("decision-form-text"),
            placeholder=say("decision-form-text-hint"),
            most=LONGEST_TEXT,
            many_lines=True,
            filled=words[:LONGEST_TEXT],
        ),
        choose(
            "kind",
            label=say("decision-form-kind"),
            options={kind: say(f"decision-kind-{kind}") for kind in KINDS},
            style="compact",
            filled="decision",
        ),
        summary=say("decision-form-title"),
        buttons=[
            button(
                say("decision-form-record"),
                Record(network, source_author=author, source_link=link),
                style="positive",
            )
        ],
    )


def found(
    wanted: str, decisions: Sequence[Decision], network: UUID | None = None, *, no_minutes: bool = False
) -> Card:
    """What was found on a question, the best first; with a `network`, one can be written down there."""
    heading = say("decisions-about", wanted=wanted) if wanted else say("decisions-title")
    return card(
        title(say("decisions-title")),
        no_minutes and text(say("no-minutes")),
        wanted and text(heading, subtle=True),
        [_one(decision) for decision in decisions[:MOST]] or text(_none(wanted)),
        len(decisions) > MOST and text(say("decisions-more", number=len(decisions) - MOST), subtle=True),
        summary=_summary(wanted, decisions),
        buttons=network and [button(say("decision-form-title"), Form(network))],
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
