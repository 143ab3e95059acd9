"""Sharing: the address of a decision, and the card that it becomes in a message."""

from __future__ import annotations

from datetime import timedelta

from cards.decisions import finding, sharing
from cards.words import Both, Language
from tests.gallery.scenes.decisions import one
from tests.gallery.scenes.shared import BO, NOW, Scenes

URL = "https://stafet.example.org/handouts/eyJhbGciOiJIUzI1NiJ9.eyJraW5kIjoiZGVjaXNpb24ifQ.x/decision.html"


def show(language: Language) -> Scenes:
    decision = one(language, owner=BO.id)
    yield "the address", sharing.address(decision, Both(URL, URL), NOW + timedelta(days=365))
    yield "in a message", finding.hit(decision, BO.name, None, URL).card
