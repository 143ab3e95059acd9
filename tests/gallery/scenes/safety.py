"""Care: its cards."""

from __future__ import annotations

from cards.directory import directory, safety
from cards.words import Language
from tests.gallery.scenes.directory import AMK, LEADER, STEWARD, role
from tests.gallery.scenes.shared import Scenes, thing


def show(language: Language) -> Scenes:
    ask = {"da": "Hvem er AMR i min enhed?", "en": "Who is AMR in my unit?"}[language]
    here = [role("Peter Lind"), STEWARD, LEADER, AMK]
    contacts = [safety.Contact(directory.role_name(one.role), one) for one in here]
    yield "danger", safety.emergency()
    yield "danger to one's life", safety.emergency(life=True)
    yield "a personal matter", safety.routes(contacts, ask=ask)
    yield "a personal matter, the unit unknown", safety.routes([], ask=ask)
    yield "an injury", safety.hurt(contacts[:2], ask=ask)
    yield "whom to ask", safety.whom_to_ask(contacts, ask=ask)
    yield "whom to ask, the unit unknown", safety.whom_to_ask([], ask=ask)
    yield "in a channel", safety.invitation("28:stafet")
    items = {"da": "foreslå punkt: min chef mobber mig", "en": "suggest item: my boss bullies me"}[language]
    anyway, readers = safety.Anyway(thing("network")), safety.Readers(31, "AMK-netværket")
    calm: dict[str, bool] = {"danger": False, "life": False}
    yield (
        "before others read it",
        safety.ask_first({"sentence": items}, anyway, readers=readers, contacts=contacts[:2], **calm),
    )
    yield "before it is kept", safety.ask_first({"why": items}, anyway, readers=None, contacts=[], **calm)
    yield "before a file is taken", safety.ask_first({}, anyway, readers=readers, contacts=[], **calm)
