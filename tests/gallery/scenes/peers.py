"""Small groups: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.network import peers
from cards.network.peers import Circle, Other
from cards.words import Language
from storage.network.peers import Group, Peer
from tests.gallery.scenes.rounds import QUESTION
from tests.gallery.scenes.shared import ANNA, BO, CAMILLE, NANOLAB, NETWORK, NOW, Scenes, thing

LINE = {"da": "Prøv korte gåmøder om mandagen", "en": "Try short walking talks on Mondays"}


def show(language: Language) -> Scenes:
    others = [
        Other(BO.name, BO.mail, NANOLAB, ("da", "en")),
        Other(CAMILLE.name, CAMILLE.mail, NANOLAB, ("en",)),
    ]
    today, group = NOW.date(), Group(thing("group"), NETWORK, thing("drawn"))
    mine = Peer(NETWORK, ANNA.id, NOW)
    drawn = Circle(NETWORK, 14, NOW + timedelta(days=42), 4, NOW)
    yield "nobody yet", peers.single(Circle(NETWORK, 0))
    yield "some, before the first groups", peers.single(Circle(NETWORK, 5, NOW + timedelta(days=14)))
    yield "drawn", peers.single(drawn, mine, today)
    pauses = replace(mine, paused_until=today + timedelta(days=30))
    yield "paused", peers.single(drawn, pauses, today)
    yield "too few", peers.single(Circle(NETWORK, 2, drawn_at=NOW, too_few=True))
    yield "whom I meet", peers.group(group, others, QUESTION[language])
    yield "with nothing to begin with", peers.group(group, others, "")
    met = replace(group, met_at=NOW, line=LINE[language])
    yield "met", peers.group(met, others, QUESTION[language])
    yield "what came of it", peers.met_form(met)
    yield (
        "for the pause",
        peers.trios(
            [["Anna Krogh", "Bo Madsen", "Camille Rossi"], ["Dorte Iversen", "Emil Bach", "Farah Aziz"]],
            "Hvordan bruger I runderingen?",
        ),
    )
