"""Planned votes: what will be asked when, how often, and that it was opened or called off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import Card, Subject, Tap, button, card, pressed, said, text, tight
from cards.shortening import begun
from cards.votes import list_title, over_title, title
from cards.votes.votes import BUTTON_BYTES, share_name, whose
from cards.words import Say, When, beside, say
from storage.votes.planned import KIND, Every, Planned

MOST_SHOWN = 8


@dataclass(frozen=True)
class Look(Tap, verb="planned.Look"):
    """One that is planned."""

    only_looks = True

    planned: UUID


@dataclass(frozen=True)
class OpenNow(Tap, verb="planned.OpenNow"):
    """Put it to the vote at once; the rounds behind it stay where they are."""

    planned: UUID


@dataclass(frozen=True)
class CallOff(Tap, verb="planned.CallOff"):
    """It is not put to the vote, nor ever again."""

    planned: UUID


def single(one: Planned) -> Card:
    """As it stands: when it opens, or that it does no more."""
    return card(
        tight(
            title(one.question, kind=say("planned-title"))
            if one.over_at is None
            else over_title(_state(one), one.question, say("planned-title")),
            text(say("planned-by", name=one.planner), subtle=True, size="small"),
            gap="small",
        ),
        tight(
            one.over_at is None and text(_state(one), bold=True),
            one.over_at is None and one.every is not Every.ONCE and text(_again(one)),
            text(_how_decided(one), subtle=True),
            one.terms.among and text(say("planned-whose", whose=whose(one.terms.among)), subtle=True),
            gap="small",
        ),
        tight(*(said(say("poll-option", place=at, words=words)) for at, words in enumerate(one.options, 1))),
        summary=say("planned-summary", question=one.question)
        if one.over_at is None
        else beside([_state(one), one.question]),
        buttons=one.over_at is None
        and [
            button(say("planned-open-now"), OpenNow(one.id)),
            button(say("planned-call-off"), CallOff(one.id)),
        ],
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def _state(one: Planned) -> Say:
    if one.over_at is None:
        return say("planned-opens", opens=When(one.opens_at), closes=When(one.closes_at))
    return say("planned-opened" if one.was_opened else "planned-called-off", at=When(one.over_at))


def _how_decided(one: Planned) -> Say:
    kind, share = say(f"vote-form-kind-{one.kind}"), one.terms.share
    if share is None:
        return say("planned-kind", kind=kind)
    if share == 1:
        return say("planned-kind-unanimous", kind=kind)
    return say("planned-kind-share", kind=kind, share=share_name(share))


def _again(one: Planned) -> Say:
    return say("planned-again", every=say(f"planned-every-{one.every}"))


def listing(found: Sequence[Planned]) -> Card:
    nothing = None if found else say("planned-none")
    told = say("planned-number", number=len(found))
    return card(
        list_title(say("planned-list"), nothing, told),
        [_row(*numbered) for numbered in enumerate(found[:MOST_SHOWN], 1)],
        len(found) > MOST_SHOWN and text(say("planned-more", number=len(found) - MOST_SHOWN), subtle=True),
        summary=nothing or told,
    )


def _row(place: int, one: Planned) -> Any:
    told = tight(
        said(say("poll-option", place=place, words=one.question), bold=True),
        text(_state(one), subtle=True),
        one.every is not Every.ONCE and text(_again(one), subtle=True),
    )
    name = say("poll-option", place=place, words=begun(one.question, BUTTON_BYTES))
    return pressed(name, Look(one.id), told)


def called(one: Planned) -> Say:
    """What it is to ask, among other things."""
    return say("vote-put", question=one.question)


def hindered(one: Planned, why: Say) -> Card:
    """To whoever planned it, or a facilitator: it did not open, and why."""
    return card(
        over_title(why, one.question, say("planned-title")),
        one.over_at is None and text(say("planned-next", opens=When(one.opens_at)), subtle=True),
        summary=beside([why, one.question]),
    )
