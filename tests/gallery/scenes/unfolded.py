"""Unfolded: what a link to a file becomes in a message."""

from __future__ import annotations

from cards import unfolded
from cards.words import Language
from tests.gallery.scenes.shared import Scenes

URL = "https://stafet.example.org/handouts/x"


def show(language: Language) -> Scenes:
    network = {"da": "AMK-netværket", "en": "The AMK network"}[language]
    yield "a sheet", unfolded.file("decisions.csv", network, f"{URL}/decisions.csv").card
    yield "the whole year", unfolded.file("2026.docx", network, f"{URL}/2026.docx").card
