"""Inputs: their cards."""

from __future__ import annotations

from dataclasses import replace

from cards.plan import feedback as answers
from cards.plan import inputs
from cards.plan.inputs import Whole
from cards.words import Both, Language, When, say
from storage.plan.feedback import Answer, Outcome
from storage.plan.inputs import Attachment, Byline, Input, InputKind, Remark
from tests.gallery.scenes.kamu import MOMENTS, SITTING
from tests.gallery.scenes.shared import AQUA, BO, NANOLAB, NETWORK, NOW, Scenes, thing
from tests.gallery.scenes.votes import vote

TITLE = {
    "da": "Gøre arbejdsmiljøarbejdet tilgængeligt for alle (sprog)",
    "en": "Make work environment work accessible to everyone (language)",
}
WHY = {
    "da": "Hver tredje i laboratorierne læser ikke dansk, og *instrukserne* findes kun på dansk.",
    "en": "One in three in the laboratories reads no Danish, and the *instructions* exist in Danish only.",
}
EFFECT = {
    "da": "Alle kan læse, hvem deres AMR er, og hvad man gør, når noget er farligt.",
    "en": "Everybody can read who their AMR is, and what to do when something is dangerous.",
}
DOUBT = {
    "da": "Vi er ikke enige i, at alt skal oversættes; det vigtige er instrukserne.",
    "en": "We do not agree that everything should be translated; the instructions matter.",
}


def given(**more: object) -> Input:
    row: dict[str, object] = {
        "id": thing("input"),
        "network": NETWORK,
        "number": 4,
        "sitting": SITTING.id,
        "title": TITLE,
        "gloss": {},
        "why": WHY,
        "effect": EFFECT,
        "units": "",
        "kind": InputKind.NEW,
        "byline": Byline.UNIT,
        "proposed_by": BO.id,
        "unit": "aqua",
        "late": False,
        "submitted_at": NOW,
        "heading": None,
        "earlier": None,
        "proposer": BO.name,
        "backers": 0,
        "backing_units": 0,
        **more,
    }
    return Input(**row)  # type: ignore[arg-type]


def answer(language: Language) -> Answer:
    reason = {"da": "sprogpolitik undersøges", "en": "a language policy is being looked into"}[language]
    place = {"da": "indsatsområde 3", "en": "focus area 3"}[language]
    return Answer(SITTING.id, thing("input"), NETWORK, Outcome.PARTLY, reason, place, NOW)


def show(language: Language) -> Scenes:
    own = given(title={language: TITLE[language]}, why={language: WHY[language]}, effect={})
    unit = inputs.Said(Both("DTU Aqua", "DTU Aqua"), DOUBT[language], disagrees=True)
    backed = given(backers=7, backing_units=6, score=4.2, units="DTU Nanolab, DTU Kemi")
    yield "call", inputs.window(SITTING, 5, 4, 12)
    yield "call, over", inputs.window(replace(SITTING, closed_at=MOMENTS[3]), 9, 7, 12)
    yield "form", inputs.form(NETWORK)
    yield "withdrawn", inputs.withdrawn(given())
    yield "mine", inputs.single(Whole(given(), AQUA, ()), mine=True)
    yield "receipt", inputs.receipt(Whole(own, AQUA, ()), SITTING.day, late=False, earlier=None)
    yield (
        "receipt, late and recurring",
        inputs.receipt(Whole(own, AQUA, ()), SITTING.day, late=True, earlier=given(number=2)),
    )
    late_one = given(late=True)
    yield (
        "receipt, late and admitted",
        inputs.receipt(Whole(late_one, AQUA, ()), SITTING.day, late=True, earlier=None, admitted=True),
    )
    yield (
        "receipt, late, nothing planned",
        inputs.receipt(Whole(late_one, AQUA, ()), None, late=True, earlier=None),
    )
    yield "admitted", inputs.admitted(late_one, SITTING.day)
    yield "receipt, nothing planned", inputs.receipt(Whole(own, AQUA, ()), None, late=False, earlier=None)
    yield "one", inputs.single(Whole(given(), AQUA, ()))
    yield "one, backed and doubted", inputs.single(Whole(backed, NANOLAB, [unit]), backs=True)
    linked = given(attachments=(Attachment("Målinger i hal 3", "https://dtu.example/a.pdf"),))
    yield "one, with an attachment", inputs.single(Whole(linked, AQUA, ()))
    yield "one, named", inputs.single(Whole(given(byline=Byline.NAMED, kind=InputKind.CONCERN), AQUA, ()))
    network = given(byline=Byline.NETWORK, kind=InputKind.CHANGE)
    yield "one, of the network", inputs.single(Whole(network, None, ()))
    late = given(late=True, kind=InputKind.CONTINUE)
    became = answers.short(answer(language))
    yield (
        "one, late and answered",
        inputs.single(Whole(late, AQUA, (), TITLE[language], became), is_open=False),
    )
    yield (
        "weight and remark",
        inputs.remark_form(backed, 4, Remark(backed.id, BO.id, "aqua", DOUBT[language])),
    )
    yield (
        "one, backed against the unit",
        inputs.single(Whole(backed, AQUA, [unit]), backs=True, overruled=True),
    )
    yield "to who started a vote about it", inputs.voted_on_gone(own, vote(language))
    yield "weight and remark, anew", inputs.remark_form(backed, None, None)
    yield "in the other language", inputs.other_language(own, "en" if language == "da" else "da")
    heading = say("kamu-for", day=When(SITTING.day, "day"), quarter=SITTING.quarter)
    many = [Whole(given(number=number, backing_units=20 - number), AQUA, ()) for number in range(1, 15)]
    yield "all", inputs.listing(heading, many, MOMENTS[3], NETWORK, is_open=True)
    yield "none", inputs.listing(say("inputs-waiting"), [], None, NETWORK, is_open=True)
    yield "of a unit", inputs.listing(heading, many[:1], MOMENTS[3], NETWORK, is_open=True, unit=AQUA)
    yield "none of a unit", inputs.listing(heading, [], None, NETWORK, is_open=False, unit=NANOLAB)
    yield "reminder", inputs.reminder(SITTING, MOMENTS[3], NETWORK)
