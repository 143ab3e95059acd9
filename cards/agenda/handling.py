"""Handling an item: what its proposer and the hosts can do with it, and the forms of a new and an old one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from cards import unread
from cards.agenda import title
from cards.agenda.agenda import (
    LONGEST_LINK,
    Change,
    Edit,
    Handle,
    Hurry,
    Look,
    Move,
    Park,
    Propose,
    Withdraw,
    kind_name,
)
from cards.agenda.guests import Form as Guests
from cards.kit import Card, button, buttons, card, choose, line, text, tight
from cards.votes.rounds import Form as AskAll
from cards.words import Say, both, say
from storage.agenda.agenda import KINDS, LONGEST_TITLE, LONGEST_WORDS, Item


def handling(one: Item, place: int, among: int, *, changes: bool, hosts: bool, urgent: bool) -> Card:
    """What this person can do with an item; `changes` its words, or everything as one of the hosts."""
    return card(
        tight(
            title(both(one.title), kind=say("item-handle-what")),
            hosts and text(say("item-place", place=place, all=among), subtle=True),
        ),
        hosts
        and buttons(
            button(say("item-up-tap"), Move(one.id, -1)),
            button(say("item-down-tap"), Move(one.id, 1)),
            button(say("item-ask-all"), AskAll(one.network, one.id)),
        ),
        hosts
        and line(
            "reason", label=say("item-park-why"), placeholder=say("item-park-why-hint"), most=LONGEST_WORDS
        ),
        summary=say("item-summary", title=both(one.title)),
        buttons=[
            hosts and button(say("item-park-tap"), Park(one.id)),
            changes and button(say("item-edit-tap"), Edit(one.id)),
            hosts and button(say("guest-tap"), Guests(one.id)),
            changes and button(say("item-withdraw-tap"), Withdraw(one.id), style="destructive"),
            _hurry(one, urgent),
            button(say("item-back-tap"), Look(one.id)),
        ],
    )


def not_merged(items: Sequence[Item]) -> Card:
    """Of two that somebody wants to be one: each is a tap away."""
    named = [button(say("item-to-handle", title=both(one.title)), Handle(one.id)) for one in items]
    told = say("item-not-merged")
    return card(title(told), text(say("item-not-merged-how")), summary=told, buttons=named)


def _hurry(one: Item, urgent: bool) -> Any:
    words = say("item-no-hurry-tap") if urgent else say("item-hurry-tap")
    return button(words, Hurry(one.id, not urgent))


def form(
    network: UUID,
    words: str = "",
    *,
    minutes: str = "",
    kind: str = "discussion",
    presenters: str = "",
    preparation: str = "",
    left: Sequence[str] = (),
) -> Card:
    """What an item needs, to fill in; `words` is what somebody wrote that is to become one.

    What was read of it stands in its fields, and what was `left` unread is told.
    """
    return card(
        title(say("item-form-title")),
        unread.notice(left=left),
        text(say("item-form-how"), subtle=True),
        line(
            "title",
            label=say("item-form-what"),
            placeholder=say("item-form-what-hint"),
            most=LONGEST_TITLE,
            filled=words[:LONGEST_TITLE],
            needed=say("item-without-title"),
        ),
        _fields(minutes=minutes, kind=kind, presenters=presenters, preparation=preparation),
        summary=say("item-form-title"),
        buttons=[button(say("item-form-propose"), Propose(network), style="positive")],
    )


def edit(one: Item) -> Card:
    """The item's own words, to change; a title in both languages where it has both."""
    return card(
        title(say("item-edit-tap")),
        [
            line(
                f"title_{language}",
                label=label,
                placeholder=say("item-form-title-hint"),
                most=LONGEST_TITLE,
                filled=one.title.get(language, ""),
            )
            for language, label in (("da", say("item-form-title-da")), ("en", say("item-form-title-en")))
        ],
        _fields(one),
        summary=say("item-edit-tap"),
        buttons=[button(say("item-form-save"), Change(one.id), style="positive")],
    )


def _fields(
    one: Item | None = None,
    *,
    minutes: str = "",
    kind: str = "discussion",
    presenters: str = "",
    preparation: str = "",
) -> list[Any]:
    """What a new item may say beside its title, and what an old one says."""
    said_ = one.wanted if one else None
    asked = _any(one.preparation) if one else preparation
    names = ", ".join(presenter["name"] for presenter in one.presenters) if one else presenters
    links = [str(link["url"]) for link in one.attachments] if one else []
    return [
        _field(
            "minutes", say("item-form-minutes"), say("item-form-minutes-hint"), 20, _number(one) or minutes
        ),
        choose(
            "kind",
            label=say("item-form-kind"),
            options={kind: kind_name(kind) for kind in KINDS},
            style="compact",
            filled=one.type if one else kind,
        ),
        _field(
            "presenters", say("item-form-presenters"), say("item-form-presenters-hint"), LONGEST_TITLE, names
        ),
        _field("wanted", say("item-form-wanted"), say("item-form-wanted-hint"), LONGEST_WORDS, _any(said_)),
        _field(
            "preparation",
            say("item-form-preparation"),
            say("item-form-preparation-hint"),
            LONGEST_WORDS,
            asked,
        ),
        _field("link", say("item-form-link"), say("item-form-link-hint"), LONGEST_LINK, "".join(links[:1])),
    ]


def _field(name: str, label: Say, hint: Say, most: int, filled: str) -> Any:
    return line(name, label=label, placeholder=hint, most=most, filled=filled)


def _number(one: Item | None) -> str:
    return str(one.minutes) if one and one.minutes else ""


def _any(words: Mapping[str, str] | None) -> str:
    """In whichever language it was written."""
    return next((text for text in (words or {}).values() if text), "")
