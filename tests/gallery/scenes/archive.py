"""The year's archive: the card that leads to it."""

from __future__ import annotations

from cards.agenda import archive
from cards.documents.paper import Paper
from cards.words import Language, say
from tests.gallery.scenes.shared import NOW, Scenes


def show(language: Language) -> Scenes:
    made = Paper(
        {"da": "Arkiv 2026: AMK-netværket", "en": "Archive 2026: AMK-netværket"}[language], language, NOW, ()
    )
    files = {"html": say("archive-fetch-html"), "docx": say("archive-fetch-docx")}
    yield "to fetch", archive.ready(made, 2026, files)
    yield "where nothing can be fetched", archive.ready(made, 2026, {})
