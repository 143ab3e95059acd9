"""One's own contact data: its cards."""

from __future__ import annotations

from cards.directory import contact
from cards.words import Language
from tests.gallery.scenes.registry import PETER
from tests.gallery.scenes.shared import Scenes


def show(_: Language) -> Scenes:
    yield "the form", contact.contact_form(PETER)
    yield "the way there", contact.open_contact()
    yield "saved", contact.contact_saved()
