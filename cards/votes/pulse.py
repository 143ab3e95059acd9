"""Pulse: five statements about the network that all answer by one to five, and what they come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from cards.kit import (
    Card,
    Home,
    Subject,
    Tap,
    a_list,
    bar_of_most,
    box,
    button,
    card,
    choose,
    measured,
    text,
    tight,
    typed,
)
from cards.votes import rounds, title
from cards.votes.rounds import Whole
from cards.words import Amount, Say, When, beside, say
from storage.votes.rounds import HIGHEST, PULSE, SCALES, Round


@dataclass(frozen=True)
class AnswerForm(Tap, verb="pulse.AnswerForm"):
    """The five statements, to be answered."""

    opens_form = True

    pulse: UUID


@dataclass(frozen=True)
class Give(Tap, verb="pulse.Give"):
    """How I find the five things."""

    pulse: UUID
    relations: str = typed(1)
    exchange: str = typed(1)
    knowledge: str = typed(1)
    influence: str = typed(1)
    time: str = typed(1)


@dataclass(frozen=True)
class Close(Tap, verb="pulse.Close"):
    """Nobody needs more time."""

    pulse: UUID


@dataclass(frozen=True)
class Look(Tap, verb="pulse.Look"):
    """How the pulse looks to me."""

    only_looks = True

    pulse: UUID


@dataclass(frozen=True)
class TurnOff(Tap, verb="pulse.TurnOff"):
    """It does not start by itself any more."""

    network: Home


@dataclass(frozen=True)
class TurnOn(Tap, verb="pulse.TurnOn"):
    """It starts by itself again."""

    network: Home


@dataclass(frozen=True, slots=True)
class Figure:
    """What a scale comes to: its mean, how far the answers lie apart, and the change since last time."""

    mean: Decimal
    spread: Decimal
    change: Decimal | None = None


def single(whole: Whole, figures: Mapping[str, Figure], *, until: bool = True) -> Card:
    """The pulse as it stands, `until` when it may be answered; `figures` once enough have, at the close."""
    one = whole.round
    headline = say("pulse-form-title") if one.is_open else rounds.state(whole)
    return card(
        title(headline, kind=say("pulse-title")),
        tight(
            until and one.is_open and text(rounds.state(whole)),
            one.is_open and text(rounds.progress(whole)),
            one.is_open and not whole.has_answered and text(say("pulse-nameless"), subtle=True, size="small"),
            gap="small",
        ),
        one.is_open and whole.has_answered and box(text(say("round-mine-nameless"))),
        a_list(_scale(scale, figures[scale]) for scale in SCALES if scale in figures),
        figures and text(say("pulse-how-read", most=HIGHEST), subtle=True, size="small"),
        summary=beside([say("pulse-title"), headline]),
        buttons=one.is_open
        and [
            not whole.has_answered and button(say("round-answer"), AnswerForm(one.id), style="positive"),
            whole.may_close and button(say("round-close"), Close(one.id)),
        ],
        shows=Subject(PULSE, one.id),
        look=Look(one.id),
    )


def _scale(scale: str, figure: Figure) -> list[Any]:
    told = say("pulse-figure", scale=say(f"pulse-{scale}"), mean=Amount(figure.mean, 1))
    more = [say("pulse-spread", spread=Amount(figure.spread, 1))]
    if figure.change is not None:
        more.append(_changed(figure.change))
    return tight(
        measured(text(told, bold=True), bar_of_most(figure.mean, HIGHEST)),
        text(beside(more), subtle=True, size="small"),
    )


def _changed(change: Decimal) -> Say:
    if not change:
        return say("pulse-same")
    return say("pulse-up" if change > 0 else "pulse-down", by=Amount(abs(change), 1))


def form(one: Round) -> Card:
    return card(
        title(say("pulse-form-title"), kind=say("pulse-title")),
        text(say("pulse-nameless"), subtle=True),
        [
            choose(
                scale,
                label=say(f"pulse-says-{scale}"),
                options={str(score): say(f"pulse-score-{score}") for score in range(1, HIGHEST + 1)},
                style="compact",
                placeholder=say("pulse-score"),
            )
            for scale in SCALES
        ],
        summary=say("pulse-form-title"),
        buttons=button(say("round-answer-give"), Give(one.id), style="positive"),
    )


def unanswered(one: Round) -> Say:
    """One line among all that waits for somebody."""
    return say("pulse-waits", until=When(one.closes_at))


def asks_you(whole: Whole) -> Card:
    """To one who has not answered: the pulse itself, so that it is answered here."""
    return rounds.until_above(whole, single(whole, {}, until=False), say("pulse-title"))


def switched(network: UUID, *, on: bool) -> Card:
    """Whether it starts by itself from now on, and what else there is."""
    words = say("pulse-is-on" if on else "pulse-is-off")
    other = (
        button(say("pulse-turn-off"), TurnOff(network))
        if on
        else button(say("pulse-turn-on"), TurnOn(network))
    )
    return card(
        title(words, kind=say("pulse-title")),
        text(say("pulse-on-how" if on else "pulse-off-how"), subtle=True),
        summary=words,
        buttons=other,
    )


def sure_to_close() -> tuple[Say, list[Say], Say]:
    """Before it closes early: the heading, what becomes of it, and the button."""
    return say("pulse-sure"), [say("round-sure-told")], say("round-sure-yes")
