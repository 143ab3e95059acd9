"""That is not right: its cards."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid5

from cards.directory import corrections
from cards.words import Language
from storage.directory.corrections import Correction
from storage.directory.directory import AMR
from tests.gallery.scenes.shared import AQUA, BO, NANOLAB, NETWORK, NOW, Scenes

ASKED = Correction(
    uuid5(NETWORK, "c"), "dtu", NETWORK, "nanolab", AMR, "Peter er stoppet; Mette Dahl er valgt.", BO.id, NOW
)


def show(_: Language) -> Scenes:
    yield "not right", corrections.form(NANOLAB, AMR)
    yield "said in chat", corrections.to_send([NANOLAB, AQUA], AMR, "det er forkert, Hanne er stoppet")
    yield "said of no unit", corrections.to_send([], AMR, "det er forkert")
    yield "asked", corrections.asked(ASKED, NANOLAB, told="amk")
    yield "asked of others", corrections.asked(ASKED, NANOLAB, told="others")
    yield "nobody to tell", corrections.asked(ASKED, NANOLAB, told=None)
    yield "to settle", corrections.to_settle(ASKED, NANOLAB, "Noah Winkel")
    yield "settled", corrections.settled(NANOLAB)
    yield "put right", corrections.answered(replace(ASKED, outcome="corrected", answer="Tak"), NANOLAB)
    yield "right as it stands", corrections.answered(replace(ASKED, outcome="kept"), NANOLAB)
    yield "still open", corrections.still_open(ASKED, NANOLAB)
