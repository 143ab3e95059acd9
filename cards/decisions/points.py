"""Attention points: the standing question before each KAMU meeting, and each point with its 'us too'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cards import backed
from cards.decisions import title
from cards.kit import (
    Card,
    Home,
    Subject,
    Tap,
    Words,
    a_list,
    box,
    button,
    card,
    choose,
    line,
    said,
    text,
    tight,
    typed,
)
from cards.plan.inputs import labelled
from cards.words import Leaf, Say, When, listed, say
from storage.decisions.points import KIND, LONGEST, Point
from storage.plan.kamu import CommitteeMeeting

PROMPT = "points"
"""The kind of the card that asks for points; its thing is the committee's meeting."""

MOST_SHOWN = 12


@dataclass(frozen=True)
class Raise(Tap, verb="points.Raise"):
    """The form of a point, filled in."""

    network: Home
    words: str = typed(LONGEST)
    seen_by: str = typed(16)


@dataclass(frozen=True)
class Begin(Tap, verb="points.Begin"):
    """Show the form of a point."""

    opens_form = True

    network: Home


@dataclass(frozen=True)
class UsToo(Tap, verb="points.UsToo"):
    """My unit has this, too."""

    point: UUID


@dataclass(frozen=True)
class NotUs(Tap, verb="points.NotUs"):
    """My unit has not, after all."""

    point: UUID


@dataclass(frozen=True)
class Withdraw(Tap, verb="points.Withdraw"):
    """Take the point back."""

    point: UUID


@dataclass(frozen=True)
class Look(Tap, verb="points.Look"):
    """How the point looks to me."""

    only_looks = True

    point: UUID


@dataclass(frozen=True)
class TakeOver(Tap, verb="points.TakeOver"):
    """I stood behind what was taken back, and want to raise it myself: show the form."""

    opens_form = True

    network: Home
    point: UUID


@dataclass(frozen=True)
class LookAtPrompt(Tap, verb="points.LookAtPrompt"):
    """How the question for points looks to me."""

    only_looks = True

    sitting: UUID


def prompt(one: CommitteeMeeting, messenger: str, points: Sequence[Point], decided: str) -> Card:
    """Has the network attention points (`points`: those that all may see)? Open until the deadline."""
    assert one.close_at is not None, "a question that went out has an end"
    is_open = one.closed_at is None
    heading = _asked(one, points, decided)
    return card(
        title(heading),
        tight(
            messenger and said(say("points-owner", name=messenger)),
            text(say("points-until" if is_open else "points-closed", at=When(one.close_at)), subtle=True),
        ),
        a_list([_line(point) for point in points[:MOST_SHOWN]]),
        is_open and not points and text(say("points-silence"), subtle=True),
        is_open and not points and text(say("points-none-yet"), subtle=True),
        decided and box(text(say("points-null-decided", number=decided)), style="emphasis"),
        summary=heading,
        buttons=is_open and [button(say("points-raise"), Begin(one.network), style="positive")],
        shows=Subject(PROMPT, one.id),
        look=LookAtPrompt(one.id),
    )


def _asked(one: CommitteeMeeting, points: Sequence[Point], decided: str) -> Say:
    """After the deadline nothing is asked any more; that there were none is said where it was written down,
    for the hosts may know of some that not all see."""
    day = When(one.day, "day")
    if one.closed_at is None:
        return say("points-ask", day=day)
    return say("points-were-none" if decided and not points else "points-over", day=day)


def _line(point: Point) -> list[Any]:
    return tight(
        said(say("input-line", number=point.label, title=labelled(point.words)), bold=True, apart=True),
        not point.hosts_only and text(reach(point), subtle=True),
    )


def reach(point: Point) -> Say:
    """Is it everybody's, or one unit's? (stories US-43)"""
    if point.is_common:
        return say("point-common", units=point.units)
    return say("point-single") if point.units else say("point-of-none")


def single(
    point: Point,
    units: Sequence[Leaf | str],
    *,
    goes: date | None = None,
    joined: bool = False,
    is_open: bool = True,
    mine: bool = False,
) -> Card:
    """A point as all see it: `goes` to that meeting; with `joined`, that the reader's unit is behind it."""
    return card(
        title(labelled(point.words), kind=say("point-heading"), number=point.label),
        point.hosts_only and box(text(say("point-hosts-only")), style="accent"),
        tight(
            not point.hosts_only and text(reach(point), apart=True),
            units and said(say("point-units", units=listed(units)), subtle=True),
            not point.hosts_only and text(_goes(goes), subtle=True),
            joined and text(say("point-joined"), subtle=True),
        ),
        summary=say("point-summary", number=point.label, title=labelled(point.words)),
        buttons=is_open
        and [
            not (joined or mine) and button(say("point-us-too"), UsToo(point.id)),
            joined and button(say("point-not-us"), NotUs(point.id)),
            mine and not point.is_common and button(say("point-withdraw"), Withdraw(point.id)),
        ],
        shows=None if point.hosts_only else Subject(KIND, point.id),
        look=None if point.hosts_only else Look(point.id),
    )


def form(network: UUID, words: str = "") -> Card:
    """What a point needs, to fill in; `words` stand in it already."""
    return card(
        title(say("point-form-title")),
        text(say("point-form-how"), subtle=True),
        line(
            "words",
            label=say("point-form-words"),
            placeholder=say("point-form-words-hint"),
            most=LONGEST,
            many_lines=True,
            filled=words[:LONGEST],
            needed=say("point-without-words"),
        ),
        choose(
            "seen_by",
            label=say("point-form-seen-by"),
            options={"all": say("point-form-all"), "hosts": say("point-form-hosts")},
        ),
        summary=say("point-form-title"),
        buttons=[button(say("points-raise"), Raise(network), style="positive")],
    )


def listing(one: CommitteeMeeting | None, messenger: str, points: Sequence[Point], network: UUID) -> Card:
    """The answer to 'have we attention points?'; `points` are those that the reader may see."""
    number = len(points)
    heading = (
        say("points-number", day=When(one.day, "day"), number=number)
        if one
        else say("points-number-waiting", number=number)
    )
    return card(
        title(heading),
        messenger and said(say("points-owner", name=messenger), subtle=True),
        a_list(
            [
                [_line(point), point.hosts_only and text(say("point-hosts-only"), subtle=True)]
                for point in points[:MOST_SHOWN]
            ]
        ),
        summary=heading,
        buttons=[button(say("points-raise"), Begin(network))],
    )


def _goes(day: date | None) -> Say:
    return say("point-goes", day=When(day, "day")) if day else say("point-waits")


def raised(point: Point, late_for: date | None, day: date | None) -> Say:
    """To whoever raised it; after a deadline, that it comes too late for that meeting."""
    told = say("point-raised", number=point.label)
    if late_for is None:
        return told
    return say("point-raised-late", told=told, late=When(late_for, "day"), goes=_goes(day))


def named(point: Point) -> Say:
    return say("input-line", number=point.label, title=labelled(point.words))


def gone(point: Point, by: str) -> Card:
    """To whoever stood behind what was taken back."""
    keep = TakeOver(point.network, point.id)
    what, how = labelled(point.words), say("point-gone-how")
    return backed.gone(by, what, point.label, how, say("point-gone-keep"), keep)


def sure_to_withdraw(point: Point, others: int) -> tuple[Say, Sequence[Words], Say]:
    """Before what others stand behind is taken back: what, who hears of it, and the button."""
    told = [named(point), say("point-withdraw-joined", others=others)]
    return say("input-withdraw-sure"), told, say("input-withdraw-yes")


def withdrawn(point: Point) -> Card:
    told = say("point-withdrawn", title=labelled(point.words))
    return card(title(told, number=point.label), summary=told)


def raised_quietly(point: Point) -> Card:
    """To whoever raised it: only the hosts and the secretariat see it."""
    told = say("point-raised-quietly")
    return card(
        title(told, number=point.label),
        said(labelled(point.words)),
        text(say("point-hosts-only"), subtle=True),
        summary=told,
        buttons=[button(say("point-withdraw"), Withdraw(point.id))],
    )
