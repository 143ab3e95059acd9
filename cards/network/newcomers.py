"""Newcomers: their welcome, with the next meeting, somebody who knows the network, and where to ask."""

from __future__ import annotations

from dataclasses import dataclass

from cards.chats import ChatWith
from cards.directory.directory import unit_name
from cards.kit import Card, button, card, link, text, title
from cards.meeting import when
from cards.network.help import Help
from cards.words import Leaf, Say, beside, say
from storage.directory.directory import Unit
from storage.meetings import Meeting
from storage.people import Person


@dataclass(frozen=True, slots=True)
class Buddy:
    """Somebody who knows the network: how they are written to, and how often they have hosted."""

    name: str
    mail: str
    unit: Unit | None
    hosted: int


def welcome(person: Person, coming: Meeting | None, buddy: Buddy | None) -> Card:
    words = waits(person)
    return card(
        title(words),
        text(say("new-here-next", when=when(coming)) if coming else say("new-here-no-meeting")),
        text(_who_knows(buddy)) if buddy else None,
        text(say("new-here-words"), subtle=True),
        summary=words,
        buttons=[
            buddy
            and link(
                say("new-here-write", name=buddy.name),
                ChatWith((buddy.mail,), say("new-here-first-line", name=buddy.name.split()[0])),
            ),
            button(say("help-word"), Help()),
        ],
    )


def _who_knows(buddy: Buddy) -> Leaf:
    told: Leaf = say("new-here-buddy", name=buddy.name, times=buddy.hosted)
    return beside([told, unit_name(buddy.unit)]) if buddy.unit else told


def waits(person: Person) -> Say:
    return say("new-here-welcome", name=person.name.split()[0])


def open_it() -> Say:
    return say("new-here-open")
