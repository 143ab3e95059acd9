"""The classic way: its card."""

from __future__ import annotations

from dataclasses import replace

from cards.agenda import classic
from cards.words import Both, Language
from tests.gallery.scenes.agenda import AGENDA, MEETING
from tests.gallery.scenes.shared import ANNA, BO, READERS, Scenes

PAGE = Both("https://stafet.example.org/handouts/da/s.html", "https://stafet.example.org/handouts/en/s.html")


def show(language: Language) -> Scenes:
    ended = [replace(AGENDA[0], outcome="agreement", outcome_text="Vi ses igen"), *AGENDA[1:3]]
    names = [ANNA.name, BO.name]
    words = classic.as_markdown(MEETING, ended, names, READERS[language], summary=True)
    yield "to print", classic.printed(words)
    yield "to print, with a page", classic.printed(words, PAGE)
