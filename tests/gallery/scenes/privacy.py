"""Privacy: its cards."""

from __future__ import annotations

from cards.network import privacy
from cards.words import Language
from tests.gallery.scenes.agenda import MEETING
from tests.gallery.scenes.shared import ANNA, Scenes


def show(_: Language) -> Scenes:
    counts = {"people": 1, "roster": 1, "votes": 14, "items": 3, "journal": 41, "letters": 22}
    yield "what is kept", privacy.mine(counts, ANNA)
    yield "really", privacy.really(has_roles=True)
    yield "with open votes and a meeting", privacy.really(2, [MEETING], has_roles=True, anew=True)
    yield "without a role", privacy.really(has_roles=False)
    yield "erased", privacy.erased()
