"""Agreements: owner and dates, what an owner asks, and the overview of each month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cards.decisions import agreements
from cards.words import Language
from storage.decisions.agreements import Kind, Request
from tests.gallery.scenes.decisions import DECIDED, one
from tests.gallery.scenes.shared import ANNA, BO, NOW, SIGNE, Scenes, thing

REASONS = {
    "da": "Rapporten fra *Teknisk Service* kommer først i januar.",
    "en": "The report from *Technical Services* does not come until January.",
}


def show(language: Language) -> Scenes:
    owned = one(language, owner=BO.id, due=date(2026, 12, 11), review_on=date(2027, 9, 7), to_management=True)
    colleagues = [(ANNA.id, ANNA.name), (SIGNE.id, SIGNE.name)]
    yield "owner and dates", agreements.edit_form(owned, [(BO.id, BO.name), *colleagues])
    yield "what its owner can ask", agreements.ask_form(owned, colleagues)
    for request in (asked(language, due=date(2027, 1, 15)), asked(language, receiver=ANNA.id)):
        yield f"asked: {request.kind}", agreements.asked(owned, request)
        yield f"agreed: {request.kind}", agreements.answered(owned, request, SIGNE.name, agreed=True)
        yield f"refused: {request.kind}", agreements.answered(owned, request, SIGNE.name, agreed=False)
    replaced = replace(asked(language, receiver=ANNA.id), to=ANNA.name)
    yield "to whoever was asked before", agreements.asked_another(owned, replaced)
    yield "to a new owner", agreements.handed_over(owned, ANNA.name)
    yield "to its owner: somebody says that it is done", agreements.done_by(owned, ANNA.name)
    yield "to who says that it is not done", agreements.is_done(owned)
    titles = DECIDED[language]
    many = [(replace(owned, number=place, title=titles[place % 4]), BO.name) for place in range(1, 13)]
    yield "the overview of a month", agreements.digest(many[:2], date(2026, 12, 14))
    yield "the overview, more than fit", agreements.digest(many, date(2026, 12, 1))


def asked(language: Language, **more: object) -> Request:
    kind = Kind.DUE if "due" in more else Kind.OWNER
    given = {"due": None, "receiver": None, **more}
    return Request(
        id=thing("request"),
        decision=thing("decision 5"),
        kind=kind,
        asked_by=BO.id,
        by=BO.name,
        asked_at=NOW,
        to=ANNA.name,
        reason=REASONS[language],
        status="open",
        **given,  # type: ignore[arg-type]
    )
