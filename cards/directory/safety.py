"""Care: whom to turn to in need, and the number to call in danger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.chats import ChatWith
from cards.directory import directory, title
from cards.examples import Try
from cards.kit import (
    Card,
    Tap,
    a_list,
    box,
    button,
    buttons,
    card,
    carried,
    line,
    link,
    said,
    text,
    tight,
    typed_each,
)
from cards.words import Say, beside, say
from storage.directory.directory import Role

SAID = "said-"
MOST_WORDS = 12_000


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to talk to, and what they are."""

    role: Say
    person: Role


def emergency(*, life: bool = False) -> Card:
    """The number first, and hardly anything else: nobody reads now."""
    return card(
        title(say("safety-call"), at_once=True),
        text(say("safety-call-how")),
        life and text(say("safety-life")),
        summary=say("safety-call-summary"),
        buttons=[
            link(say("safety-call-tap"), "tel:112", style="positive"),
            life and link(say("safety-life-tap"), "tel:+4570201201"),
        ],
    )


def routes(contacts: Sequence[Contact], *, ask: str) -> Card:
    """Whom to talk to. Nothing of what was written stands on it; `ask` finds the own unit's AMR."""
    return card(
        title(say("safety-title")),
        tight(text(say("safety-not-kept")), text(say("safety-trust")), gap="small"),
        a_list(_contact(one) for one in contacts),
        tight(
            text(say("safety-danger"), bold=True),
            text(say("safety-hr")),
            text(say("safety-counselling")),
            text(say("safety-not-anonymous"), subtle=True),
            gap="small",
        ),
        summary=beside([say("safety-title"), say("safety-summary")]),
        buttons=() if contacts else button(ask, Try(ask)),
    )


def hurt(contacts: Sequence[Contact], *, ask: str) -> Card:
    """Whom to tell of an injury or of a bad place to work; `ask` finds the own unit's AMR."""
    return card(
        title(say("hurt-title")),
        text(say("hurt-how")),
        a_list(_contact(one) for one in contacts),
        text(say("hurt-serious"), bold=True),
        summary=say("hurt-title"),
        buttons=() if contacts else button(ask, Try(ask)),
    )


def whom_to_ask(contacts: Sequence[Contact], *, ask: str) -> Card:
    """Whom to talk to about the work environment; `ask` finds the own unit's AMR."""
    return card(
        title(say("whom-title")),
        text(say("whom-how")),
        a_list(_contact(one) for one in contacts),
        summary=say("whom-title"),
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


@dataclass(frozen=True)
class Anyway(Tap, verb="safety.Anyway"):
    """Send what I wrote, though it is somebody's own matter: a form's button, or a sentence."""

    network: UUID | None = None
    of: str = ""
    rest: str = carried(MOST_WORDS)
    words: tuple[tuple[str, str], ...] = typed_each(SAID, MOST_WORDS)


@dataclass(frozen=True)
class Reworded(Tap, verb="safety.Reworded"):
    """Send it as it stands now in the field."""

    network: UUID | None = None
    of: str = ""
    rest: str = carried(MOST_WORDS)
    words: tuple[tuple[str, str], ...] = typed_each(SAID, MOST_WORDS)


@dataclass(frozen=True, slots=True)
class Readers:
    """How many would read it, and where."""

    count: int
    network: str


def ask_first(
    words: Mapping[str, str],
    anyway: Anyway,
    *,
    readers: Readers | None,
    contacts: Sequence[Contact],
    danger: bool,
    life: bool,
) -> Card:
    """Before somebody's own matter is kept or read by others: `words` to change or send."""
    return card(
        tight(
            (danger or life) and text(say("safety-call"), bold=True),
            life and text(say("safety-life")),
            gap="small",
        ),
        title(say("held-title")),
        tight(text(say("held-nothing-kept")), text(_who_reads(readers)), gap="small"),
        a_list(text(say("held-talk"), bold=True), [_contact(one) for one in contacts]),
        tight(
            not words and text(say("held-again"), bold=True),
            text(say("held-trust")),
            text(say("safety-hr")),
            text(say("safety-counselling"), subtle=True),
            gap="small",
        ),
        [
            line(
                f"{SAID}{name}",
                label=say("held-words"),
                filled=written,
                most=MOST_WORDS,
                many_lines=True,
            )
            for name, written in words.items()
        ],
        summary=say("held-title"),
        buttons=words
        and [
            button(say("held-reword"), Reworded(anyway.network, anyway.of, anyway.rest), style="positive"),
            button(say("held-anyway"), anyway),
        ],
    )


def _who_reads(readers: Readers | None) -> Say:
    if readers is None:
        return say("held-somebody-reads")
    return say("held-readers", count=readers.count, network=readers.network)


def invitation(bot: str) -> Card:
    """In a channel: nothing of the matter, only the way to the personal chat."""
    return card(
        title(say("safety-alone")),
        summary=say("safety-alone"),
        buttons=link(say("safety-alone-tap"), ChatWith((bot,))),
    )
