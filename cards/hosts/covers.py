"""Covers: a seat whose host cannot, and the call for somebody who takes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cards.hosts import list_title, title
from cards.kit import (
    Card,
    Home,
    Subject,
    Tap,
    a_list,
    box,
    brief,
    button,
    card,
    line,
    said,
    text,
    tight,
    typed,
)
from cards.meeting import when
from cards.words import Leaf, Say, When, say
from storage.hosts.covers import KIND, LONGEST_REASON, Cover, State
from storage.meetings import Meeting
from storage.people import Person

MOST_CALLS = 6
"""As many as a card has buttons for."""


@dataclass(frozen=True)
class Call(Tap, verb="covers.Call"):
    """Find somebody who takes my seat."""

    network: Home
    meeting: UUID
    seat: int


@dataclass(frozen=True)
class DeclineForm(Tap, verb="covers.DeclineForm"):
    """I cannot host: why?"""

    only_looks = True

    network: Home
    meeting: UUID
    seat: int


@dataclass(frozen=True)
class Decline(Tap, verb="covers.Decline"):
    """I cannot host, for this reason."""

    network: Home
    meeting: UUID
    seat: int
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class SayWhy(Tap, verb="covers.SayWhy"):
    """All may read why I cannot host."""

    network: Home
    cover: UUID
    reason: str


@dataclass(frozen=True)
class Take(Tap, verb="covers.Take"):
    """I take it: the first has the seat, at the meeting that begins then."""

    cover: UUID
    begins: datetime | None = None


@dataclass(frozen=True)
class Look(Tap, verb="covers.Look"):
    """The call, as it stands."""

    only_looks = True

    network: Home
    cover: UUID


@dataclass(frozen=True)
class Withdraw(Tap, verb="covers.Withdraw"):
    """I can host after all."""

    network: Home
    cover: UUID


@dataclass(frozen=True)
class GiveBack(Tap, verb="covers.GiveBack"):
    """I took a seat, and give it back within a day."""

    network: Home
    cover: UUID


@dataclass(frozen=True, slots=True)
class Told:
    """A call with the people and the meeting that it is about."""

    cover: Cover
    meeting: Meeting
    absent: Person | None
    taker: Person | None
    has_left: bool = False
    beside: Person | None = None
    """The other host, of the same unit, where that is why somebody is sought."""

    can: bool = False
    """They could host, for all that they have said."""

    @property
    def yes(self) -> Take:
        """To the day that stands on the card."""
        return Take(self.cover.id, self.meeting.starts_at)

    @property
    def why(self) -> Say | None:
        """Why the host does not; None where it is not known."""
        if self.absent is None:
            return None
        if self.has_left:
            return say("cover-left", name=self.absent.name)
        if self.beside:
            return say("cover-same-unit", name=self.absent.name, other=self.beside.name)
        return None if self.can else say("cover-for", name=self.absent.name)


@dataclass(frozen=True, slots=True)
class Lack:
    """A meeting that lacks a host: nobody has it, they are away, or of one unit with the one `beside`."""

    meeting: Meeting
    host: Person | None
    beside: Person | None = None


def call(told: Told, *, moved: bool = False) -> Card:
    """To the channel, and to those who hosted longest ago. `moved`: to another day while they answered."""
    cover = told.cover
    return card(
        title(headline(told), kind=say("cover-title" if cover.is_open else "hosts-title")),
        moved and box(text(say("attendance-moved-now")), style="warning"),
        not cover.is_open and text(say("cover-when", when=when(told.meeting)), bold=True),
        cover.is_open and told.why and text(told.why),
        cover.reason and said(say("cover-reason", reason=cover.reason), subtle=True),
        cover.is_open and text(_how(told), subtle=True),
        summary=headline(told),
        buttons=cover.is_open and button(say("host-take"), told.yes, style="positive"),
        shows=Subject(KIND, cover.id),
    )


def headline(told: Told) -> Say:
    """That somebody is sought, or what came of it."""
    if told.cover.is_open:
        return say("cover-summary", when=when(told.meeting))
    return outcome(told)


def _how(told: Told) -> Say:
    """Just before the meeting nobody gets it without a yes."""
    until = told.cover.until
    return say("cover-how", until=When(until)) if until < told.meeting.starts_at else say("cover-how-last")


def open_calls(calls: Sequence[Told], lacking: Sequence[Lack] = ()) -> Card:
    """The seats that somebody is sought for, each with its button, and those that lack a host anyway."""
    shown = calls[:MOST_CALLS]
    nothing = None if calls or lacking else say("cover-none-open")
    told = say("cover-open-number", number=len(calls) + len(lacking))
    return card(
        list_title(say("cover-open-title"), nothing, told),
        a_list([text(_wanted(one)) for one in shown], [text(_lacks(one)) for one in lacking]),
        lacking and text(say("cover-lacking-how"), subtle=True),
        summary=nothing or told,
        buttons=[
            button(
                say("cover-take-day", name=_whose(one), day=When(one.meeting.starts_at, "day")),
                one.yes,
            )
            for one in shown
        ],
    )


def _wanted(told: Told) -> Say:
    if told.absent is None:
        return say("cover-one-vacant", when=when(told.meeting))
    return say("cover-one", name=told.absent.name, when=when(told.meeting))


def _lacks(one: Lack) -> Say:
    if one.host is None:
        return say("cover-vacant", when=when(one.meeting))
    if one.beside:
        return say("cover-too-many", name=one.host.name, other=one.beside.name, when=when(one.meeting))
    return say("cover-away", name=one.host.name, when=when(one.meeting))


def _whose(told: Told) -> Leaf | str:
    return told.absent.name if told.absent else say("host-nobody")


def outcome(told: Told) -> Say:
    """What came of the call."""
    if told.taker:
        assigned = told.cover.state is State.ASSIGNED
        return say("cover-assigned" if assigned else "host-gone", name=told.taker.name)
    return say(f"cover-{told.cover.state}")


def called(told: Told, *, is_closed: bool = False, reached: bool = True) -> Card:
    """To whoever asked for a cover; the channel may be closed to the bot, and so may the others' chats."""
    headline = say("called-title" if reached or not is_closed else "called-title-not-yet")
    return card(
        title(headline),
        brief(
            [
                text(say("called-about", when=when(told.meeting))),
                told.beside and text(say("called-same-unit", other=told.beside.name)),
            ],
            [
                text(say("called-reached" if reached else "called-nobody-reached")),
                text(say("called-channel-closed" if is_closed else "called-channel"), subtle=True),
            ],
            text(_called_until(told)),
        ),
        summary=headline,
        buttons=not told.beside
        and button(say("cover-withdraw"), Withdraw(told.cover.network, told.cover.id)),
    )


def _called_until(told: Told) -> Say:
    until = told.cover.until
    return (
        say("called-until", until=When(until))
        if until < told.meeting.starts_at
        else say("called-until-taken")
    )


def stays(told: Told) -> Card:
    """To the one of two hosts of one unit who keeps the seat, while somebody is sought for the other's."""
    headline = say("cover-stays", when=when(told.meeting))
    other = told.absent.name if told.absent else say("host-nobody")
    return card(
        title(headline, kind=say("hosts-title")),
        text(say("cover-stays-why", name=other)),
        summary=headline,
    )


def yours(told: Told) -> Card:
    """To whoever has the seat now."""
    assigned = told.cover.state is State.ASSIGNED
    words = say("cover-yours-assigned" if assigned else "cover-yours", when=when(told.meeting))
    return card(
        tight(
            title(words, kind=say("hosts-title")),
            told.absent and text(say("cover-instead", name=told.absent.name)),
        ),
        text(say("swap-undo-how"), subtle=True),
        summary=words,
        buttons=button(say("cover-give-back"), GiveBack(told.cover.network, told.cover.id)),
    )


def relieved(told: Told) -> Card:
    """To the host in whose place somebody hosts now, or again not."""
    words = (
        say("cover-relieved", name=told.taker.name, when=when(told.meeting))
        if told.taker
        else say("cover-open-again", when=when(told.meeting))
    )
    return card(title(words, kind=say("hosts-title")), summary=words)


def may_be_said(why: SayWhy) -> Card:
    """The reason that was written to the bot alone: it stands nowhere unless its writer says so."""
    return card(
        title(say("cover-why")),
        said(say("cover-reason", reason=why.reason)),
        text(say("cover-why-how"), subtle=True),
        summary=say("cover-why"),
        buttons=button(say("cover-why-yes"), why),
    )


def is_said(reason: str) -> Card:
    return card(
        title(say("cover-why-said")),
        said(say("cover-reason", reason=reason)),
        summary=say("cover-why-said"),
    )


def decline_form(network: UUID, meeting: Meeting, seat: int) -> Card:
    """Why the host cannot; everybody who might take the seat reads it."""
    return card(
        title(say("decline-title")),
        text(say("decline-how", when=when(meeting))),
        line(
            "reason",
            label=say("decline-reason"),
            placeholder=say("decline-reason-hint"),
            most=LONGEST_REASON,
        ),
        summary=say("decline-title"),
        buttons=button(say("host-decline"), Decline(network, meeting.id, seat), style="positive"),
    )
