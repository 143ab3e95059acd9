"""Care: its cards."""

from __future__ import annotations

from cards import directory, safety
from cards.words import Language
from tests.gallery.scenes.directory import AMK, LEADER, STEWARD, role
from tests.gallery.scenes.shared import Scenes


def show(language: Language) -> Scenes:
    ask = {"da": "Hvem er AMR i min enhed?", "en": "Who is AMR in my unit?"}[language]
    here = [role("Peter Lind"), STEWARD, LEADER, AMK]
    contacts = [safety.Contact(directory.role_name(one.role), one) for one in here]
    yield "danger", safety.emergency()
    yield "danger to one's life", safety.emergency(life=True)
    yield "a personal matter", safety.routes(contacts, ask=ask)
    yield "a personal matter, the unit unknown", safety.routes([], ask=ask)
    yield "in a channel", safety.invitation("28:stafet")
