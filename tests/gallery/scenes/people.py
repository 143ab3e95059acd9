"""The welcome and its like."""

from __future__ import annotations

from cards.network import people
from cards.network.help import tried
from cards.words import Language
from tests.gallery.scenes.shared import (
    ANNA,
    BO,
    READERS,
    Scenes,
    network,
)


def show(language: Language) -> Scenes:
    yield "welcome", people.welcome([tried("agenda", READERS[language]), tried("amr", READERS[language])])
    sentence = {"da": "start afstemning: Vi mødes *online*", "en": "start vote: We meet *online*"}[language]
    networks = [
        network("AMK-netværket"),
        network("Laboratoriesikkerhed"),
        network("Psykisk arbejdsmiljø, Risø"),
    ]
    yield "who is in the network", people.members([ANNA.name, BO.name])
    yield "which network", people.which_network(networks, sentence)
    yield "which network first", people.prefer(networks)
