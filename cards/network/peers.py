"""Peers: who takes part in the small groups, and the two or three others whom somebody meets next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cards.chats import ChatWith
from cards.directory.directory import unit_name
from cards.kit import Card, Home, Subject, Tap, box, button, card, line, link, said, text, tight, title, typed
from cards.words import Say, When, beside, listed, say
from storage.directory.directory import Unit
from storage.network.peers import GROUP, KIND, LONGEST_LINE, Group, Peer


@dataclass(frozen=True)
class Join(Tap, verb="peers.Join"):
    """I take part, from now on."""

    network: Home


@dataclass(frozen=True)
class Leave(Tap, verb="peers.Leave"):
    """Not right now."""

    network: Home


@dataclass(frozen=True)
class Look(Tap, verb="peers.Look"):
    """How the small groups look to me."""

    only_looks = True

    network: Home


@dataclass(frozen=True)
class LookAtGroup(Tap, verb="peers.LookAtGroup"):
    """Whom I meet."""

    only_looks = True

    group: UUID


@dataclass(frozen=True)
class MetForm(Tap, verb="peers.MetForm"):
    """We have met: what came of it?"""

    opens_form = True

    group: UUID


@dataclass(frozen=True)
class Met(Tap, verb="peers.Met"):
    """We have met, with a line of what came of it."""

    group: UUID
    line: str = typed(LONGEST_LINE)


@dataclass(frozen=True, slots=True)
class Circle:
    """How many take part, when the next groups are drawn, and how many there are since when."""

    network: UUID
    number: int
    draws: datetime | None = None
    groups: int = 0
    drawn_at: datetime | None = None
    too_few: bool = False


def single(circle: Circle, mine: Peer | None = None, today: date | None = None) -> Card:
    """What the channel sees; `mine`: the reader takes part."""
    until = mine.paused_until if mine and mine.paused_until and today else None
    paused = until if until and today and until > today else None
    return card(
        title(say("peers-number", number=circle.number), kind=say("peers-kind")),
        text(say("peers-how"), subtle=True),
        tight(
            circle.groups > 0
            and circle.drawn_at
            and text(say("peers-drawn", number=circle.groups, day=When(circle.drawn_at, "day"))),
            circle.too_few and text(say("peers-too-few")),
            circle.draws and text(say("peers-next", day=When(circle.draws, "day"))),
        ),
        mine and box(text(say("peers-paused", day=When(paused, "day")) if paused else say("peers-mine"))),
        summary=say("peers-number", number=circle.number),
        buttons=[
            (paused or not mine) and button(say("peers-join"), Join(circle.network), style="positive"),
            mine and button(say("peers-leave"), Leave(circle.network)),
        ],
        shows=Subject(KIND, circle.network),
        look=Look(circle.network),
    )


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody of one's group: their name, mail, unit, and the languages that they speak."""

    name: str
    mail: str | None
    unit: Unit | None = None
    languages: tuple[str, ...] = ()


def group(one: Group, others: Sequence[Other], about: str) -> Card:
    """To each of them: who the others are, of what they could talk, and the way to a chat with all."""
    mails = tuple(other.mail for other in others if other.mail)
    names = [other.name for other in others]
    headline = say("peers-you-met", names=listed(names)) if one.met_at else yours(names)
    return card(
        title(headline, kind=say("peers-kind")),
        [_other(other) for other in others],
        not one.met_at
        and bool(others)
        and text(say("peers-about", words=about) if about else say("peers-about-nothing")),
        one.met_at
        and box(
            text(say("peers-met", day=When(one.met_at, "day")), bold=True),
            one.line and said(one.line),
            one.line and text(say("peers-to-theme"), subtle=True, size="small"),
        ),
        summary=headline,
        buttons=[
            len(mails) == len(others) > 0
            and link(say("peers-chat"), ChatWith(mails, say("peers-first-line"))),
            one.met_at and button(say("peers-line-edit"), MetForm(one.id)),
            not one.met_at and bool(others) and button(say("peers-we-met"), MetForm(one.id)),
        ],
        shows=Subject(GROUP, one.id),
        look=LookAtGroup(one.id),
    )


def yours(names: Sequence[str]) -> Say:
    """Whom somebody meets; where all others have left, that."""
    return say("peers-yours", names=listed(names)) if names else say("peers-nobody-left")


def look_at_it(names: Sequence[str]) -> Say:
    return say("peers-look", names=listed(names))


def _other(other: Other) -> Any:
    spoken = [say(f"language-{one}") if one in ("da", "en") else one for one in other.languages]
    told = [
        *([unit_name(other.unit)] if other.unit else []),
        *([say("directory-speaks", languages=listed(spoken))] if spoken else []),
    ]
    return tight(said(other.name, bold=True, apart=True), told and text(beside(told), subtle=True))


def met_form(one: Group) -> Card:
    return card(
        title(say("peers-we-met")),
        text(say("peers-line-how"), subtle=True),
        line(
            "line",
            label=say("peers-line"),
            placeholder=say("peers-line-hint"),
            most=LONGEST_LINE,
            filled=one.line,
        ),
        summary=say("peers-we-met"),
        buttons=button(say("peers-line-give"), Met(one.id), style="positive"),
    )


def sure_to_draw(number: int) -> tuple[Say, list[Say], Say]:
    """Before a host draws: the heading, what happens, and the button."""
    return say("peers-sure", number=number), [say("peers-sure-told")], say("peers-sure-yes")


def trios(groups: Sequence[Sequence[str]], about: str) -> Card:
    """Who goes together in the pause, and what they can begin with."""
    return card(
        title(say("trios-title", number=len(groups)), kind=say("peers-kind")),
        [text(listed(names), apart=place > 0) for place, names in enumerate(groups)],
        text(say("peers-about", words=about) if about else say("peers-about-nothing"), subtle=True),
        summary=say("trios-title", number=len(groups)),
    )


def sure_of_trios(number: int) -> tuple[Say, list[Say], Say]:
    """Before a host draws: the heading, who is in it, and the button."""
    return say("trios-sure", number=number), [say("trios-sure-told")], say("peers-sure-yes")
