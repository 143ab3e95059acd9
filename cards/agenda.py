"""The agenda: a meeting, its items one card each, and the form of a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import (
    Card,
    Tap,
    Thing,
    anchor,
    box,
    button,
    card,
    columns,
    line,
    said,
    text,
    tight,
    title,
    typed,
)
from cards.words import Both, Leaf, Say, When, listed, say
from storage.agenda import KIND, LONGEST_TITLE, Item, Meeting
from storage.people import Person

MOST_PARTS = 20
MOST_ATTACHMENTS = 10


@dataclass(frozen=True)
class Support(Tap):
    """I would like this item on the agenda: counted once, however often it is tapped or sent."""

    item: UUID


@dataclass(frozen=True)
class Unsupport(Tap):
    """I no longer need this item on the agenda."""

    item: UUID


@dataclass(frozen=True)
class Look(Tap):
    """How the item looks to me."""

    only_looks = True

    item: UUID


@dataclass(frozen=True)
class Propose(Tap):
    """The form of a new item for a network, filled in."""

    network: UUID
    title: str = typed(LONGEST_TITLE)
    minutes: str = typed(20)


def both(words: Mapping[str, str] | None) -> Both:
    """Content in one or both languages."""
    told = words or {}
    return Both(told.get("da", ""), told.get("en", ""))


def meeting(coming: Meeting, items: Sequence[Item]) -> Card:
    """When and where, and how full the agenda is."""
    minutes = sum(item.minutes or 0 for item in items)
    return card(
        title(say("agenda-title")),
        tight(said(both(coming.title), bold=True), _when_and_where(coming)),
        text(say("agenda-size", items=len(items), minutes=minutes), subtle=True),
        shared=True,
        summary=say("agenda-title"),
    )


def _when_and_where(coming: Meeting) -> list[Any]:
    return tight(text(when(coming)), coming.place and text(both(coming.place)))


def when(coming: Meeting) -> Say:
    return say(
        "meeting-when",
        day=When(coming.starts_at, "week"),
        start=When(coming.starts_at, "hour"),
        end=When(coming.ends_at, "hour"),
    )


def item(one: Item, by: Person | None, *, supported: bool = False, coming: bool = True) -> Card:
    """An item as all see it; with `supported`, that the reader supports it."""
    return card(
        tight(
            text(_kind(one), subtle=True, size="small"),
            said(_headline(one), bold=True, size="large"),
            _who(one, by),
            gap="small",
        ),
        one.intro and said(both(one.intro)),
        _parts(one.parts),
        tight(*map(_attachment, one.attachments[:MOST_ATTACHMENTS])),
        tight(
            text(say("item-support", number=one.support), apart=True),
            supported and text(say("item-supported-by-you"), subtle=True),
            not coming and text(say("item-waits"), subtle=True),
        ),
        summary=say("item-summary", title=both(one.title)),
        buttons=[
            button(say("item-support-tap"), Support(one.id)),
            supported and button(say("item-undo-tap"), Unsupport(one.id)),
        ],
        shows=Thing(KIND, one.id),
        look=Look(one.id),
    )


def _kind(one: Item) -> Say:
    kind = say(f"item-type-{one.type.replace('_', '-')}")
    if one.minutes:
        return say("item-kind-and-minutes", kind=kind, minutes=one.minutes)
    return kind


def _headline(one: Item) -> Leaf:
    return say("item-headline", number=one.number, title=both(one.title)) if one.number else both(one.title)


def _who(one: Item, by: Person | None) -> Any:
    presenters = [_presenter(presenter) for presenter in one.presenters]
    if presenters:
        return text(say("item-presented-by", names=listed(presenters)), subtle=True)
    return by and text(say("item-proposed-by", name=by.name), subtle=True)


def _presenter(presenter: Mapping[str, str]) -> str:
    unit = presenter.get("unit", "")
    return f"{presenter['name']} ({unit})" if unit else presenter["name"]


def _parts(parts: Sequence[Mapping[str, Any]]) -> list[Any]:
    """One line each; the parts of a part are set in."""
    return tight(*map(_part, parts[:MOST_PARTS]), gap="small")


def _part(part: Mapping[str, Any]) -> list[Any]:
    within = _parts(part.get("items", ()))
    return [said(_part_words(part)), within and columns((), within, widths=("6px", "stretch"))]


def _part_words(part: Mapping[str, Any]) -> Say:
    words = both(part["text"])
    if presenters := part.get("presenters"):
        names = listed(presenter["name"] for presenter in presenters)
        return say("item-part-presented-by", mark=part["mark"], words=words, names=names)
    return say("item-part", mark=part["mark"], words=words)


def _attachment(attached: Mapping[str, Any]) -> Any:
    words = say("item-attachment", label=both(attached["label"]), title=both(attached["title"]))
    return said(anchor(words, attached["url"]))


def form(network: UUID) -> Card:
    """What an item needs, to fill in."""
    return card(
        title(say("item-form-title")),
        text(say("item-form-how"), subtle=True),
        line(
            "title",
            label=say("item-form-what"),
            placeholder=say("item-form-what-hint"),
            most=LONGEST_TITLE,
        ),
        line(
            "minutes",
            label=say("item-form-minutes"),
            placeholder=say("item-form-minutes-hint"),
            most=20,
        ),
        summary=say("item-form-title"),
        buttons=[button(say("item-form-propose"), Propose(network), style="positive")],
    )


def planned(coming: Meeting, hosts: Sequence[Person | None]) -> Card:
    """A meeting that was just planned, with its hosts."""
    return card(
        title(say("meeting-planned")),
        _when_and_where(coming),
        box(text(hosted_by(hosts))),
        shared=True,
        summary=say("meeting-planned"),
    )


def hosted_by(hosts: Sequence[Person | None]) -> Say:
    """The hosts in words; a seat without one is said to be open."""
    names = [host.name if host else say("host-nobody") for host in hosts] or [say("host-nobody")]
    return say("hosts-are", names=listed(names))


def no_meeting(items: Sequence[Item]) -> Card:
    """No meeting is planned; what was proposed waits for the first."""
    return card(
        title(say("agenda-title")),
        text(say("agenda-no-meeting")),
        text(say("agenda-waiting", items=len(items)), subtle=True),
        shared=True,
        summary=say("agenda-no-meeting"),
    )
