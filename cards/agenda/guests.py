"""Guests: what somebody invited to one item sees of it, and what the hosts see of their guests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from cards.agenda import title
from cards.agenda.agenda import asked_for, attachments, ended, kind_name
from cards.kit import (
    Card,
    Tap,
    box,
    brief,
    button,
    buttons,
    card,
    choose,
    line,
    link,
    said,
    text,
    tight,
    typed,
)
from cards.words import Leaf, Say, When, both, listed, say
from storage.agenda.agenda import Item
from storage.agenda.guests import LONGEST_PURPOSE, Guest
from storage.meetings import Meeting

LONGEST_WHO = 320


@dataclass(frozen=True)
class Form(Tap, verb="guests.Form"):
    """Whom to invite to this item, and whom no more."""

    opens_form = True

    item: UUID


@dataclass(frozen=True)
class Invite(Tap, verb="guests.Invite"):
    """Invite somebody to this item."""

    item: UUID
    who: str = typed(LONGEST_WHO)
    purpose: str = typed(LONGEST_PURPOSE)


@dataclass(frozen=True)
class Withdraw(Tap, verb="guests.Withdraw"):
    """This guest need not come."""

    item: UUID
    guest: str = typed(40)


@dataclass(frozen=True, slots=True)
class Slot:
    """When an item is likely to begin: its meeting's hours, and, where that can be said, its own."""

    meeting: Meeting
    begins: datetime | None


# --- what the guest sees ----------------------------------------------------------------------------------


def invitation(
    one: Item, slot: Slot | None, guest: Guest, network: str, file: Leaf | None = None, *, again: bool = False
) -> Card:
    """That item and nothing else of the meeting: when, where, and what is hoped for."""
    heading = (
        say("guest-invited-you") if not again else say("guest-changed") if slot else say("guest-put-off")
    )
    return card(
        title(heading),
        tight(
            text(kind_name(one.type), subtle=True, size="small"),
            said(both(one.title), bold=True),
            text(say("guest-in-network", network=network), subtle=True),
        ),
        tight(
            text(_when(one, slot), bold=True),
            slot and slot.meeting.place and text(both(slot.meeting.place)),
        ),
        brief(
            guest.purpose and said(say("guest-purpose", words=guest.purpose)),
            one.intro and said(both(one.intro)),
            asked_for(one),
            attachments(one),
            above=2,
        ),
        summary=say("guest-summary", title=both(one.title)) if not again else heading,
        buttons=[
            slot and file and link(say("meeting-calendar"), file),
            slot and slot.meeting.join_url and link(say("meeting-join"), slot.meeting.join_url),
        ],
    )


def _when(one: Item, slot: Slot | None) -> Say:
    if slot is None:
        return say("guest-no-date")
    day = When(slot.meeting.starts_at, "week")
    if slot.begins is None:
        begins, ends = When(slot.meeting.starts_at, "hour"), When(slot.meeting.ends_at, "hour")
        return say("guest-within", day=day, start=begins, end=ends)
    return say("guest-about", day=day, start=When(slot.begins, "hour"), minutes=one.minutes or 0)


def no_more(one: Item) -> Say:
    return say("guest-no-more", title=both(one.title))


def thanks(one: Item, network: str) -> Card:
    """After the meeting: thanks, and what came of the item."""
    return card(
        title(say("guest-thanks")),
        tight(said(both(one.title), bold=True), text(say("guest-thanks-from", network=network), subtle=True)),
        one.outcome and text(ended(one)),
        summary=say("guest-thanks"),
    )


# --- what the hosts see -----------------------------------------------------------------------------------


def form(one: Item, invited: Sequence[Guest]) -> Card:
    """Whom to invite and what for; below, those who are invited already."""
    invite = button(say("guest-invite"), Invite(one.id), style="positive")
    return card(
        tight(title(say("guest-form")), said(both(one.title), bold=True)),
        text(say("guest-form-how"), subtle=True),
        line(
            "who",
            label=say("guest-who"),
            placeholder=say("guest-who-hint"),
            most=LONGEST_WHO,
            needed="" if invited else say("guest-nobody-named"),  # it would bar the other button, too
        ),
        line(
            "purpose",
            label=say("guest-what-for"),
            placeholder=say("guest-what-for-hint"),
            most=LONGEST_PURPOSE,
            many_lines=True,
        ),
        invited and [buttons(invite), *_invited(invited)],
        summary=say("guest-form"),
        buttons=button(say("guest-withdraw"), Withdraw(one.id)) if invited else invite,
    )


def _invited(invited: Sequence[Guest]) -> list[Any]:
    options: dict[str, Leaf | str] = {str(guest.id): guest.name for guest in invited}
    first = str(invited[0].id)
    return [
        choose("guest", label=say("guest-already"), options=options, style="compact", filled=first),
    ]


def invited(one: Item, guest: Guest, slot: Slot | None, network: str, *, reached: bool) -> Card:
    """To the host: done; or, where the bot cannot write to the guest, what to send them."""
    names = say("guest-invited", name=guest.name, title=both(one.title))
    return card(
        title(names),
        not reached and text(say("guest-not-reached", name=guest.name)),
        not reached and _to_send_on(one, guest, slot, network),
        summary=names,
    )


def _to_send_on(one: Item, guest: Guest, slot: Slot | None, network: str) -> Any:
    return box(
        tight(
            said(say("guest-text", title=both(one.title), network=network)),
            text(_when(one, slot)),
            slot and slot.meeting.place and text(both(slot.meeting.place)),
            guest.purpose and said(say("guest-purpose", words=guest.purpose)),
        )
    )


def how(invited: Sequence[str]) -> Say:
    """Who comes already, and how one more is invited."""
    return say("guest-how-and-who", names=listed(invited)) if invited else say("guest-how")


def withdrawn(guest: Guest, one: Item) -> Say:
    return say("guest-withdrawn", name=guest.name, title=both(one.title))
