"""People: the welcome, the choice of language, and which network is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from cards.examples import Try
from cards.kit import Card, Tap, button, card, said, text, title
from cards.words import say
from storage.networks import Network

LONGEST_SENTENCE = 500


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
        buttons=[
            button(name, Prefer(network.id))
            for name, network in zip(_told_apart(networks[:6]), networks, strict=False)
        ],
    )


def welcome(sentences: Sequence[str]) -> Card:
    """Once, when the bot comes to a team: what it is, what to try first, and in which language to go on."""
    return card(
        title(say("welcome-title")),
        text(say("welcome-what")),
        text(say("welcome-try"), subtle=True),
        text(say("welcome-other-language"), subtle=True, apart=True),
        summary=say("welcome-title"),
        buttons=[
            [button(sentence, Try(sentence)) for sentence in sentences],
            button(say("language-in-danish"), Speak("da")),
            button(say("language-in-english"), Speak("en")),
        ],
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
            for name, network in zip(_told_apart(networks[:6]), networks, strict=False)
        ],
    )


def _told_apart(networks: Sequence[Network]) -> list[str]:
    """Their names; of those that share one, the second and later are numbered."""
    names = [network.name for network in networks]
    return [
        name if names.index(name) == place else f"{name} ({names[: place + 1].count(name)})"
        for place, name in enumerate(names)
    ]
