"""Themes: the cards of the long list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from cards.themes import themes
from cards.themes.themes import Whole
from cards.words import Language
from storage.themes.themes import Target, Theme, ThemeState
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, NOW, SIGNE, ZONE, Scenes, thing

TITLES = {
    "da": ("Krænkende adfærd: holdning og håndtering", "Seniorpolitik", "Beredskabsplan", "DEI"),
    "en": ("Offensive behaviour: attitude and handling", "Senior policy", "Emergency plan", "DEI"),
}


def listed(language: Language, number: int) -> Theme:
    return Theme(
        id=thing(f"theme {number}"),
        network=NETWORK,
        number=number,
        title={language: TITLES[language][number - 1]},
        why="",
        target=Target.AMK,
        state=ThemeState.LISTED,
        score=9 - number if number < 4 else None,
        responsible="",
        starts_at=None,
        minutes=None,
        outcome="",
        added_at=datetime(2025, 9, 10, 9, tzinfo=ZONE),
        touched_at=NOW,
        merged_into=None,
    )


def show(language: Language) -> Scenes:
    one, other = listed(language, 2), listed(language, 3)
    at = datetime(2026, 12, 9, 13, tzinfo=ZONE)
    agreed = replace(
        listed(language, 1), state=ThemeState.AGREED, starts_at=at, minutes=45, responsible=SIGNE.name
    )
    outcome = {"da": "34 deltagere. *Skabelon* på vej.", "en": "34 participants. *Template* on its way."}[
        language
    ]
    held = replace(agreed, state=ThemeState.HELD, outcome=outcome)
    yield "list", themes.listing(NETWORK, [agreed, one, other, listed(language, 4)], date(2026, 11, 23))
    yield "agreed online meetings", themes.upcoming([agreed])
    yield "no online meeting is agreed", themes.upcoming([])
    yield "list, empty", themes.listing(NETWORK, [], date(2026, 11, 23))
    yield "agreed and to come", themes.upcoming([agreed])
    yield "agreed and to come, none", themes.upcoming([])
    yield "one", themes.theme(Whole(replace(one, why=outcome, target=Target.AMO), (ANNA.name, BO.name)))
    yield "agreed", themes.theme(Whole(replace(agreed, target=Target.AMR), (ANNA.name,)))
    yield "agreed, no time", themes.theme(Whole(replace(agreed, starts_at=None, responsible=""), ()))
    yield "held", themes.theme(Whole(held, (ANNA.name,), 12, 7))
    yield "put into a message", themes.hit(replace(one, why=outcome), "28:stafet").card
    yield "put into a message, held", themes.hit(held, "28:stafet").card
    yield "what a link to its file becomes", themes.unfolded(agreed, "https://stafet.example/m.ics").card
    yield "removed", themes.theme(Whole(replace(one, state=ThemeState.REMOVED), (ANNA.name,)))
    yield "merged", themes.theme(Whole(replace(one, state=ThemeState.MERGED), (), into=other))
    yield "a year old", themes.aged(Whole(one, ()))
    yield "to reword", themes.reword_form(one, one.title[language])
    yield "to agree", themes.agree_form(NETWORK, [one, other])
    yield "to conclude", themes.outcome_form(agreed)
