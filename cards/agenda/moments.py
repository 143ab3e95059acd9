"""Safety moments by turn: whose the next one is, and those that there were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from cards.agenda import list_title, title
from cards.agenda.asks import Whole, came_of
from cards.kit import Card, Home, Subject, Tap, a_list, button, card, said, text, tight
from cards.words import Say, When, beside, both, listed, say
from storage.agenda.moments import KIND, Moment
from storage.meetings import Meeting, Text

MOST_SHOWN = 10


@dataclass(frozen=True)
class Take(Tap, verb="moments.Take"):
    """I bring the safety moment to this meeting, if it is still held on that day."""

    meeting: UUID
    begins: datetime | None = None


@dataclass(frozen=True)
class PassOn(Tap, verb="moments.PassOn"):
    """I do not bring it this time."""

    meeting: UUID


@dataclass(frozen=True)
class Look(Tap, verb="moments.Look"):
    """Whose it is, as I see it."""

    only_looks = True

    meeting: UUID


@dataclass(frozen=True)
class Earlier(Tap, verb="moments.Earlier"):
    """What was brought before."""

    only_looks = True

    network: Home


@dataclass(frozen=True, slots=True)
class InLine:
    """Somebody in the line, and how often they have had it."""

    name: str
    times: int
    is_reader: bool = False


@dataclass(frozen=True, slots=True)
class Whose:
    """A meeting's safety moment: who brings it, what it is about, and who would be next."""

    meeting: Meeting
    holder: str = ""
    about: Text | None = None
    line: Sequence[InLine] = ()
    is_mine: bool = False
    asks: Sequence[Whole] = ()
    """What the units were asked for since the last one, and what number it came to."""

    @property
    def is_over(self) -> bool:
        """Nothing can be promised for it any more."""
        held = self.meeting
        return bool(held.cancelled_at or held.began_at or held.finished_at or held.over_at)

    @property
    def is_readers_turn(self) -> bool:
        return not self.holder and bool(self.line) and self.line[0].is_reader


def single(one: Whose, *, lives: bool = False, moved: bool = False) -> Card:
    """`lives`: it is kept up to date. `moved`: its meeting is no longer held on the day of the card that was
    tapped."""
    head = say("moments-moved", day=_day(one)) if moved else headline(one)
    return card(
        title(head, kind=say("item-type-safety-moment")),
        one.about and said(both(one.about), bold=True),
        not one.is_over and text(say("moments-how" if one.is_mine else "moments-what"), subtle=True),
        a_list(*(text(_in_line(each, at)) for at, each in enumerate(one.line))),
        a_list(one.asks and [text(say("since-asks"), bold=True, apart=True), *map(came_of, one.asks)]),
        summary=head,
        buttons=_buttons(one),
        shows=Subject(KIND, one.meeting.id) if lives else None,
        look=Look(one.meeting.id) if lives else None,
    )


def headline(one: Whose) -> Say:
    if one.meeting.cancelled_at:
        return say("moments-off", day=_day(one))
    if one.is_over and not one.holder:
        return say("moments-nobody-had", day=_day(one))
    if one.is_over:
        return say("moments-had", name=one.holder, day=_day(one))
    if one.is_mine:
        return say("moments-yours", day=_day(one))
    if one.holder:
        return say("moments-held", name=one.holder, day=_day(one))
    return say("moments-your-turn" if one.is_readers_turn else "moments-free", day=_day(one))


def _day(one: Whose) -> When:
    return When(one.meeting.starts_at, "day")


def _in_line(one: InLine, at: int) -> Say:
    if one.is_reader:
        return say("moments-you-next" if at == 0 else "moments-you-then", times=one.times)
    return say("moments-next" if at == 0 else "moments-then", name=one.name, times=one.times)


def _buttons(one: Whose) -> list[Any]:
    meeting = one.meeting
    take = button(say("moments-take"), Take(meeting.id, meeting.starts_at), style="positive")
    leave = button(say("moments-give-back" if one.is_mine else "moments-pass"), PassOn(meeting.id))
    return [
        not (one.holder or one.is_over) and take,
        (one.is_mine or one.is_readers_turn) and not one.is_over and leave,
        button(say("moments-earlier"), Earlier(meeting.network)),
    ]


def open_it(one: Meeting) -> Say:
    return say("moments-open", day=When(one.starts_at, "date"))


def archive(found: Sequence[Moment], about: str = "") -> Card:
    """The newest first; `about`: what was looked for."""
    none = say("moments-none-about", words=about) if about else say("moments-none")
    told = say("moments-number", number=len(found))
    return card(
        list_title(say("moments-earlier"), None if found else none, told),
        a_list(*map(_row, list(reversed(found))[:MOST_SHOWN])),
        summary=told if found else none,
    )


def _row(one: Moment) -> list[Any]:
    day = When(one.starts_at, "day")
    by = say("item-presented-by", names=listed(one.presenters)) if one.presenters else None
    return tight(
        said(both(one.title), bold=True, apart=True),
        text(beside([day, by]) if by else day, subtle=True, size="small"),
        one.message and said(one.message),
        one.outcome and said(one.outcome),
    )
