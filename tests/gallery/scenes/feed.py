"""The calendar feed: its cards."""

from __future__ import annotations

from datetime import timedelta

from cards.agenda import feed
from cards.words import Both, Language
from tests.gallery.scenes.shared import NOW, Scenes

URL = "https://bot.example.org/handouts/eyJhbGciOiJIUzI1NiJ9.eyJraW5kIjoiZmVlZCJ9.c2lnbmVk/stafet.ics"


def show(_language: Language) -> Scenes:
    until = NOW + timedelta(days=730)
    yield "the address", feed.address(Both(URL, URL), until)
    yield "a new address", feed.address(Both(URL, URL), until, is_new=True)
    yield "stopped", feed.stopped()
