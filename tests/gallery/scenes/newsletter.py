"""The newsletter: its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.agenda import newsletter
from cards.agenda.asks import Whole
from cards.words import Language
from storage.agenda.asks import Ask, Question
from tests.gallery.scenes.shared import ANNA, NANOLAB, NETWORK, NOW, SIGNE, Scenes, thing

NAMES = {"da": "Arbejdsmiljø Info nr. 3", "en": "Work Environment Info no. 3"}
THEMES = {"da": "Støj i storrum\nFald i niveau", "en": "Noise in open offices\nFalls on the level"}
QUESTIONS = {
    "da": ("Gælder det også gæster i laboratoriet?", "Hvem måler støjen?"),
    "en": ("Does it apply to guests in the lab, too?", "Who measures the noise?"),
}


def show(language: Language) -> Scenes:
    due, link = NOW.date() + timedelta(days=10), "https://info.example.org/3"
    one = Ask(thing("newsletter"), NETWORK, NAMES[language], SIGNE.id, NOW, due, THEMES[language], link)
    asked = [
        (Question(thing(words), one.id, words, bool(name), ANNA.id, NOW), name)
        for words, name in zip(QUESTIONS[language], (ANNA.name, ""), strict=True)
    ]
    yield "put up", newsletter.single(Whole(one, 5, 12), 2)
    yield "sent on", newsletter.single(Whole(one, 6, 12), 0, mine=True)
    yield "without a link", newsletter.single(Whole(replace(one, link=""), 0, 12), 0)
    yield "questions", newsletter.questions(one, asked)
    yield "no questions", newsletter.questions(one, [])
    yield "the form of a question", newsletter.ask_form(one)
    yield "asked", newsletter.asked(one, asked[0][0].words, named=True)
    yield "asked without a name", newsletter.asked(one, asked[0][0].words, named=False)
    yield "text with what is in it", newsletter.text(NANOLAB, None, one)
    yield "text in both languages", newsletter.text(NANOLAB, None)
    yield "text in one language, of nobody's unit", newsletter.text(None, language)
