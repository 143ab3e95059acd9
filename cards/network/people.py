"""People: the welcome, the choice of language, and which network is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from cards.examples import Try
from cards.kit import Card, Tap, button, buttons, card, said, text, title
from cards.words import listed, say
from storage.networks import Network

LONGEST_SENTENCE = 500


MOST_NETWORKS = 6
"""So many of somebody's networks are a button each."""


MOST_NAMES = 60
"""So many members stand by name."""


def members(names: Sequence[str]) -> Card:
    """How many they are, and who."""
    words, more = say("network-members", number=len(names)), len(names) - MOST_NAMES
    shown: list[Any] = list(names[:MOST_NAMES])
    told = listed([*shown, say("names-more", number=more)] if more > 0 else shown)
    return card(title(words), names and said(told), summary=words)


@dataclass(frozen=True)
class Speak(Tap, verb="people.Speak"):
    """Speak this language with me."""

    language: Literal["da", "en"]


@dataclass(frozen=True)
class InNetwork(Tap, verb="people.InNetwork"):
    """What I just wrote is meant for this network."""

    network: UUID
    sentence: str
    offered: bool = False
    for_others: bool = False


@dataclass(frozen=True)
class Prefer(Tap, verb="people.Prefer"):
    """Answer me from this network first."""

    network: UUID


def prefer(networks: Sequence[Network]) -> Card:
    """Which of one's networks is answered from first."""
    return card(
        title(say("network-first-which")),
        summary=say("network-first-which"),
        buttons=[button(name, Prefer(network.id)) for network, name in _named(networks)],
    )


def welcome(sentences: Sequence[str]) -> Card:
    """Once, when the bot comes to a team: what it is, what to try first, and in which language to go on."""
    return card(
        title(say("welcome-title")),
        text(say("welcome-what")),
        text(say("welcome-try"), subtle=True),
        text(say("welcome-other-language"), apart=True),
        buttons(
            button(say("language-in-danish"), Speak("da")), button(say("language-in-english"), Speak("en"))
        ),
        summary=say("welcome-title"),
        buttons=[button(sentence, Try(sentence)) for sentence in sentences],
    )


def which_network(
    networks: Sequence[Network], sentence: str, *, offered: bool = False, for_others: bool = False
) -> Card:
    """The command could be meant for several networks."""
    return card(
        title(say("which-network")),
        said(say("which-network-how", sentence=sentence)),
        summary=say("which-network"),
        buttons=[
            button(name, InNetwork(network.id, sentence, offered, for_others))
            for network, name in _named(networks)
        ],
    )


def _named(networks: Sequence[Network]) -> list[tuple[Network, str]]:
    """The first of them, as many as there is room for, each with what it is called."""
    names = told_apart(networks)
    return [(network, names[network.id]) for network in networks[:MOST_NETWORKS]]


def told_apart(networks: Sequence[Network]) -> dict[UUID, str]:
    """What each of somebody's networks is called to them, on a button as in a heading.

    Of those that share a name the later ones are numbered, by when Stafet came to them.
    """
    names, met = dict[UUID, str](), Counter[str]()
    for one in sorted(networks, key=lambda one: (one.installed_at, one.id)):
        met[one.name] += 1
        names[one.id] = one.name if met[one.name] == 1 else f"{one.name} ({met[one.name]})"
    return names
