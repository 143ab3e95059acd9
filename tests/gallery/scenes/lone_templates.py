"""Lone-work templates: their cards."""

from __future__ import annotations

from cards.directory import lone_templates
from cards.words import Language
from storage.directory.lone_templates import Template
from tests.gallery.scenes.shared import ANNA, AQUA, KEMI, NANOLAB, NOW, Scenes

MEASURES = {"chemicals": "Stinkskab, briller og handsker", "gas": "Bærbar iltmåler, alarm ved 19 %"}
AGREED = Template(
    "dtu", "nanolab", MEASURES, "Mobil, ellers vagten", "Vagten går derned", ANNA.id, NOW, None, NOW
)
DRAFT = Template("dtu", "nanolab", MEASURES, "Mobil", "", ANNA.id, NOW, "kemi")


def show(_: Language) -> Scenes:
    yield "none yet", lone_templates.own(NANOLAB, None, None, [KEMI, AQUA])
    yield "draft", lone_templates.own(NANOLAB, DRAFT, KEMI, [KEMI])
    yield "approved", lone_templates.own(NANOLAB, AGREED, None, [])
    yield "form", lone_templates.form(NANOLAB, AGREED)
