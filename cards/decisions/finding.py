"""Finding: lists of decisions, and of what somebody still has to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from cards.chats import ChatWith
from cards.decisions import title
from cards.decisions.decisions import (
    Form,
    Open,
    kind_and_status,
    numbers,
    opened,
    opens,
    owned_by,
    superseded_by,
    when,
)
from cards.kit import Card, Hit, Words, button, card, link, pressed, said, text, tight
from cards.shortening import begun
from cards.words import Say, When, say
from storage.decisions.decisions import VALID, Decision

MOST = 8
LONGEST_IN_MESSAGE = 600


def found(
    wanted: str,
    decisions: Sequence[Decision],
    network: UUID | None = None,
    *,
    days: tuple[date, date] | None = None,
    no_minutes: bool = False,
    instead: Mapping[UUID, Decision] | None = None,
) -> Card:
    """What was found on a question, the best first; with a `network`, one can be written down there.

    `days`: from which day to which, where that was asked. `instead`: what took the place of what.
    Whoever asked about something reads the best of it first; a list is headed by how many it has.
    """
    heading = _heading(wanted, days)
    best = not decisions[1:] or bool(wanted)
    return card(
        no_minutes and text(say("no-minutes")),
        not best and title(_counted(decisions), kind=heading if days else None),
        [
            _one(decision, (instead or {}).get(decision.id), heading if best and not place else None)
            for place, decision in enumerate(decisions[:MOST])
        ]
        or title(_none(wanted, days), kind=heading),
        len(decisions) > MOST and text(say("decisions-more", number=len(decisions) - MOST), subtle=True),
        summary=_summary(wanted, days, decisions) if best else _counted(decisions),
        buttons=[
            [opened(one) for one in decisions[:1] if best],
            network and button(say("decision-form-title"), Form(network)),
        ],
    )


def no_such_number(label: str) -> Card:
    """A number that nothing has, and how to find what was meant."""
    words = say("decision-no-such-number", number=label)
    return card(title(words, kind=say("decisions-title")), summary=words)


def hit(one: Decision, owner: Words, instead: Decision | None, onward: Words) -> Hit:
    """To be put into a message: what was decided, and the address that leads `onward` to the rest of it."""
    words = say("decision-line", number=one.label, title=one.title)
    shown = card(
        tight(
            title(one.title, kind=kind_and_status(one, instead), number=one.label),
            text(when(one), subtle=True, size="small"),
            instead and text(superseded_by(instead), bold=True),
            gap="small",
        ),
        one.text and one.text.strip() != one.title and said(begun(one.text, LONGEST_IN_MESSAGE)),
        tight(
            owned_by(one, owner),
            one.due and text(say("decision-due", day=When(one.due, "day"))),
        ),
        summary=words,
        buttons=link(opens(one), onward),
    )
    return Hit(words, when(one), shown)


def asks_for(one: Decision, bot: str) -> ChatWith:
    """The chat with the bot, with a sentence that shows it."""
    return ChatWith((bot,), say("decision-ask", number=one.label))


def _heading(wanted: str, days: tuple[date, date] | None) -> Say:
    if days is None:
        return say("decisions-about", wanted=wanted) if wanted else say("decisions-title")
    then = _within(*days)
    return say("decisions-about-then", wanted=wanted, then=then) if wanted else then


def _within(first: date, last: date) -> Say:
    if first == last:
        return say("decisions-on", day=When(first, "day"))
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return say("decisions-within-year", year=str(first.year))
    return say("decisions-within", start=When(first, "day"), end=When(last, "day"))


def _none(wanted: str, days: tuple[date, date] | None) -> Say:
    if days is not None:
        return say("decisions-none-then")
    return say("decisions-none") if wanted else say("decisions-none-yet")


def _summary(wanted: str, days: tuple[date, date] | None, decisions: Sequence[Decision]) -> Say:
    if not decisions:
        return _none(wanted, days)
    return say("decision-line", number=decisions[0].label, title=decisions[0].title)


def _counted(decisions: Sequence[Decision]) -> Say:
    return say("decisions-number", number=len(decisions))


def _one(decision: Decision, instead: Decision | None, heading: Say | None) -> Any:
    """With the heading of them all above the first."""
    return _row(
        decision,
        heading,
        text(when(decision), subtle=True),
        decision.status != VALID and text(say(f"decision-status-{decision.status}"), subtle=True),
        instead and text(superseded_by(instead), bold=True),
        numbers(decision),
    )


def _row(decision: Decision, heading: Say | None, *told: Any) -> Any:
    """The first is the headline, and has a button; the others are pressed."""
    if heading:
        return tight(title(decision.title, kind=heading, number=decision.label), *told)
    words = say("decision-line", number=decision.label, title=decision.title)
    return pressed(opens(decision), Open(decision.id), tight(said(words, bold=True), *told))


def agreements(owned: Sequence[tuple[Decision, Words]], today: date, kind: Say, none: Say) -> Card:
    """Agreements under what they all are; `none` is said where there are none of these."""
    alone = [one for one, _ in owned] if len(owned) == 1 else []
    told = say("agreements-number", number=len(owned)) if owned else none
    return card(
        not alone and title(told, kind=kind),
        [agreement(one, owner, today, kind if alone else None) for one, owner in owned[:MOST]],
        len(owned) > MOST and text(say("decisions-more", number=len(owned) - MOST), subtle=True),
        summary=say("decision-line", number=alone[0].label, title=alone[0].title) if alone else told,
        buttons=[opened(one) for one in alone],
    )


def agreement(one: Decision, owner: Words, today: date, heading: Say | None = None) -> Any:
    late = one.due is not None and one.due < today and one.status == VALID
    return _row(
        one,
        heading,
        owned_by(one, owner),
        one.due and text(say("decision-late" if late else "decision-due", day=When(one.due, "day"))),
        one.status != VALID and text(say(f"decision-status-{one.status}"), subtle=True),
    )
