"""Reasons: the comparison behind a turn, in words, and how the order goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cards.hosts import title
from cards.hosts.hosts import Row, agreed
from cards.kit import Card, card, folded, text, tight
from cards.meeting import when
from cards.words import Say, When, listed, say
from storage.hosts.hosts import Seat
from storage.meetings import Meeting
from storage.people import Person


def why(row: Row, seat: Seat) -> Card:
    """The comparison with the next two in line, in words (mechanisms RO-8)."""
    return card(
        title(say("host-of", when=when(row.meeting)), kind=say("why-title")),
        _reasons(row, seat),
        _rule(),
        summary=say("host-of", when=when(row.meeting)),
    )


def _reasons(row: Row, seat: Seat) -> Any:
    if seat.override:
        return text(agreed(seat.override, row.people))
    if not seat.why:
        return text(say("why-unknown"))
    own, rivals = seat.why["mine"], seat.why["next"]
    return tight(
        text(say("why-you", standing=_standing(own))),
        own["again"] and text(say("why-again")),
        *(_rival(row, own, one, first=not place) for place, one in enumerate(rivals)),
        not rivals and text(say("why-nobody-else")),
        gap="small",
    )


def _rival(row: Row, own: Mapping[str, Any], other: Mapping[str, Any], *, first: bool) -> list[Any]:
    name = row.people[UUID(other["person"])].name
    return tight(
        text(say("why-next" if first else "why-then", name=name, standing=_standing(other)), apart=True),
        text(say(f"why-before-{_decides(own, other)}", name=name), subtle=True),
    )


def _rule() -> list[Any]:
    """The same on every card, hence for whoever wants it."""
    return folded("rule", say("rule-title"), [], text(say("why-rule"), subtle=True))


def _standing(told: Mapping[str, Any]) -> Say:
    """How often, when last, what is owed, and member since when."""
    last = date.fromisoformat(told["last"]) if told["last"] else None
    hosted = say("why-hosted", number=told["hostings"], last=When(last, "day")) if last else say("why-never")
    joined = date.fromisoformat(told["joined"]) if told["joined"] else None
    since = say("why-since", month=When(joined, "month")) if joined else None
    owes = say("why-owes", number=told["debt"]) if told["debt"] > 0 else None
    return say("why-standing", facts=listed([one for one in (hosted, owes, since) if one]))


def _decides(own: Mapping[str, Any], other: Mapping[str, Any]) -> str:
    """The first step of RO-1 on which the two differ."""
    for step in ("again", "hostings", "last", "debt", "in_all", "joined"):
        if own[step] != other[step]:
            return step.replace("_", "-")
    return "id"


# --- why somebody else ------------------------------------------------------------------------------------


def of_somebody(
    person: Person,
    turns: Sequence[Meeting],
    coming: Row,
    standing: Mapping[str, Any] | None,
    in_the_way: str | None,
) -> Card:
    """How somebody stands beside the hosts of the next meeting, and when their own turn comes."""
    return card(
        title(_turns(person, turns), kind=say("why-title-of", name=person.name)),
        tight(
            text(say("why-coming", when=when(coming.meeting)), apart=True),
            *(text(_host(coming, seat)) for seat in coming.seats if seat.person != person.id),
            bool(standing) and text(say("why-they", name=person.name, standing=_standing(standing or {}))),
            bool(in_the_way) and text(say(f"why-not-{in_the_way}", name=person.name), bold=True),
            gap="small",
        ),
        _rule(),
        summary=_turns(person, turns),
    )


def _turns(person: Person, turns: Sequence[Meeting]) -> Say:
    if not turns:
        return say("turns-none", name=person.name)
    return say("turns-of", name=person.name, when=when(turns[0]))


def _host(row: Row, seat: Seat) -> Say:
    """A host of the meeting, as the plan had it when the seat was given."""
    if seat.override:
        return agreed(seat.override, row.people)
    name = row.name(seat.person)
    if not seat.why:
        return say("why-they-host", name=name)
    return say("why-they", name=name, standing=_standing(seat.why["mine"]))


# --- the order --------------------------------------------------------------------------------------------


def rule(next_two: Sequence[Person]) -> Card:
    """How the order goes, and who is first in it."""
    return card(
        title(say("rule-title")),
        text(say("why-rule")),
        text(say("rule-more"), subtle=True),
        bool(next_two)
        and text(say("hosts-in-line", names=listed([one.name for one in next_two])), bold=True),
        summary=say("rule-title"),
    )


def how_often(person: Person | None, hosted: Sequence[datetime]) -> Card:
    """How often the reader, or somebody, has hosted, and when last."""
    words = _often(person, hosted) if hosted else _never(person)
    return card(title(words, kind=say("hosts-title")), summary=words)


def _often(person: Person | None, hosted: Sequence[datetime]) -> Say:
    number, last = len(hosted), When(hosted[-1], "day")
    if person:
        return say("often-of", name=person.name, number=number, last=last)
    return say("often", number=number, last=last)


def _never(person: Person | None) -> Say:
    return say("often-never-of", name=person.name) if person else say("often-never")
