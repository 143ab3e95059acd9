"""Care: whom to turn to in need, and the number to call in danger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cards import directory
from cards.help import Try
from cards.kit import Card, box, button, buttons, card, link, said, text, tight, title
from cards.words import Say, say
from storage.directory import Role


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to talk to, and what they are."""

    role: Say
    person: Role


def emergency(*, life: bool = False) -> Card:
    """The number first, and hardly anything else: nobody reads now."""
    return card(
        title(say("safety-call"), size="extraLarge"),
        text(say("safety-call-how")),
        life and text(say("safety-life")),
        summary=say("safety-call-summary"),
        buttons=[
            link(say("safety-call-tap"), "tel:112"),
            life and link(say("safety-life-tap"), "tel:+4570201201"),
        ],
    )


def routes(contacts: Sequence[Contact], *, ask: str) -> Card:
    """Whom to talk to. Nothing of what was written stands on it; `ask` finds the own unit's AMR."""
    return card(
        title(say("safety-title")),
        text(say("safety-not-kept")),
        text(say("safety-trust")),
        [_contact(one) for one in contacts],
        tight(
            text(say("safety-hr")),
            text(say("safety-counselling")),
            text(say("safety-not-anonymous"), subtle=True),
            gap="small",
        ),
        text(say("safety-danger"), bold=True),
        summary=say("safety-summary"),
        buttons=() if contacts else button(ask, Try(ask)),
    )


def _contact(one: Contact) -> Any:
    return box(
        tight(
            said(say("directory-beside", role=one.role, name=one.person.name), bold=True),
            directory.contact(one.person),
        ),
        one.person.mail and buttons(directory.chat(one.person)),
    )


def invitation(bot: str) -> Card:
    """In a channel: nothing of the matter, only the way to the personal chat."""
    return card(
        text(say("safety-alone")),
        summary=say("safety-alone"),
        buttons=link(say("safety-alone-tap"), f"https://teams.microsoft.com/l/chat/0/0?users={bot}"),
    )
