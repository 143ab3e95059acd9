"""Standing items: their cards."""

from __future__ import annotations

from cards.agenda import standing
from cards.words import Language
from storage.agenda.standing import Standing
from tests.gallery.scenes.shared import ANNA, NETWORK, NOW, Scenes, thing

TITLES = {
    "da": ("Safety moment", "Nyt fra enhederne", "Opfølgning på aftaler"),
    "en": ("Safety moment", "News from the units", "Follow-up on agreements"),
}


def show(language: Language) -> Scenes:
    kinds = (("safety_moment", 10, True), ("orientation", 20, False), ("discussion", None, False))
    found = [
        Standing(
            thing(f"standing {title}"),
            NETWORK,
            kind,
            {language: title},
            minutes,
            [{"name": ANNA.name}] if presented else [],
            ANNA.id,
            NOW,
        )
        for title, (kind, minutes, presented) in zip(TITLES[language], kinds, strict=True)
    ]
    yield "to the hosts", standing.listing(NETWORK, found, may_remove=True)
    yield "to others", standing.listing(NETWORK, found)
    yield "none", standing.listing(NETWORK, [])
    yield "added", standing.added(found[0], 2)
    yield "added, nothing planned", standing.added(found[2], 0)
    yield "removed", standing.removed(found[1], 1)
