"""Undoing: what stands in the place of a message whose deed was taken back, and of a question answered."""

from __future__ import annotations

from uuid import UUID

from cards import undoing
from cards.words import Language, both, say
from tests.gallery.scenes.shared import ANNA, Scenes

TOLD = {"da": "Punktet ”Trapper” er sat på dagsordenen.", "en": "The item “Stairs” is on the agenda."}
CLOSED = {
    "da": "Afstemningen ”Et år uden referat” er lukket.",
    "en": "The vote “A year without minutes” is closed.",
}

DEED = UUID(int=1)
PUT_RIGHT = "planlæg møde 15. december kl. 13-15 i lokale S04"


def show(language: Language) -> Scenes:
    assert language
    yield "taken back, to whoever did it", undoing.taken_back(TOLD)
    yield "taken back, to the others", undoing.taken_back(TOLD, ANNA.name)
    yield "what was done is put right", undoing.instead(PUT_RIGHT, undoing.Instead(None, DEED, PUT_RIGHT))
    yield "a question that was answered", undoing.answered(CLOSED, ANNA.name)
    yield "a question that was answered in a chat", undoing.agreed(both(CLOSED), say("done"))
    where = say("waits-for-channel", network="AMK-netværket")
    yield "a question whose answer waits for the channel", undoing.agreed(both(CLOSED), say("done"), where)
