"""Which one is meant: the questions back."""

from __future__ import annotations

from bot.core import which as meant
from cards import which
from cards.kit import Subject
from cards.votes import votes
from cards.words import Language, When, say
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, NOW, Scenes


def show(language: Language) -> Scenes:
    sentence = {"da": "fritag Ana Krog for værtskab", "en": "exempt Ana Krog from hosting"}[language]
    near = [meant.person(ANNA.name, "Ana Krog", ANNA.id)]
    yield "is it this person", which.which(say("which-is-it", name=ANNA.name), sentence, near, "", NETWORK)
    why = say("vote-runs-already", question=sentence, until=When(NOW))
    yield "it is there already", which.there(why, say("vote-answer", question=sentence), votes.Look(NETWORK))
    alike = [
        meant.person(f"{ANNA.name} (DTU {unit})", ANNA.name, one.id)
        for unit, one in (("Fysik", ANNA), ("Kemi", BO))
    ]
    sentence = {"da": "byt med Anna Krogh", "en": "swap with Anna Krogh"}[language]
    yield "several people", which.which(say("which-person", name=ANNA.name), sentence, alike, "", NETWORK)
    many = [meant.thing(f"{ANNA.name} {number}", Subject("ballot", NETWORK)) for number in range(1, 9)]
    yield (
        "more than fit side by side",
        which.which(say("which-person", name="Anna"), sentence, many, "", None),
    )
