"""Exports: the card with the sheet to fetch."""

from __future__ import annotations

from cards.agenda import exports
from cards.documents.sheet import Sheet
from cards.words import Both, Language
from tests.gallery.scenes.agenda import AGENDA, MEETING
from tests.gallery.scenes.shared import ANNA, BO, READERS, Scenes

FILE = Both("https://stafet.example.org/handouts/da/s.csv", "https://stafet.example.org/handouts/en/s.csv")
BOOK = Both("https://stafet.example.org/handouts/da/s.xlsx", "https://stafet.example.org/handouts/en/s.xlsx")


def show(language: Language) -> Scenes:
    reader = READERS[language]
    sheet = exports.agendas([(MEETING, AGENDA)])
    yield "items to fetch", exports.ready("agendas", sheet, reader, FILE, BOOK)
    yield "items to copy", exports.ready("agendas", sheet, reader, None)
    yield (
        "hosts to fetch",
        exports.ready("hosts", exports.hosts([(MEETING, [ANNA.name, BO.name])]), reader, FILE),
    )
    yield "no decisions yet", exports.ready("decisions", Sheet((), ()), reader, FILE)
