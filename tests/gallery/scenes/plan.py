"""The action plan: its cards."""

from __future__ import annotations

from dataclasses import replace

from cards.plan import plan
from cards.words import Language
from storage.plan.plan import Area, Progress, written
from tests.gallery.scenes.shared import NETWORK, Scenes, thing

TITLES = (
    ("Alenearbejde", "Working alone", Progress.CONTINUES),
    (
        "Intern kompetenceudvikling i psykisk arbejdsmiljø",
        "In-house training in mental health",
        Progress.RUNNING,
    ),
    ("Faldulykker", "Slips, trips and falls", Progress.DONE),
    ("Fælles skabelon til APV", "A common template for workplace assessment", Progress.DROPPED),
)


def areas(language: Language) -> list[Area]:
    note = {"da": "Skabelon på vej fra *arbejdsgruppen*", "en": "Template on its way from the *group*"}[
        language
    ]
    return [
        Area(
            id=thing(f"area {number}"),
            network=NETWORK,
            year=2026,
            number=number,
            title={"da": danish, "en": english},
            status=status,
            owner="CAS AB" if number == 1 else "",
            note=note if number == 1 else "",
        )
        for number, (danish, english, status) in enumerate(TITLES, start=1)
    ]


def show(language: Language) -> Scenes:
    found = areas(language)
    yield "plan", plan.plan(NETWORK, 2026, found, may_edit=True)
    yield "plan, for a guest", plan.plan(NETWORK, 2026, found[:2], may_edit=False)
    yield "plan, empty", plan.plan(NETWORK, 2027, [], may_edit=True)
    yield "what continues", plan.continuing(2027, found[:1])
    yield "nothing continues", plan.continuing(2028, [])
    yield "changed", plan.changed(found[0])
    yield "taken out", plan.removed(found[0])
    yield "to update", plan.form(NETWORK, 2026, found)
    own = [replace(one, title={language: one.title[language]}) for one in found]
    yield "as a file", plan.as_text(written(own))
