"""The pack: its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from cards.plan import pack
from cards.words import Language
from storage.plan.pack import Pack, PackState
from tests.gallery.scenes.kamu import MOMENTS, SITTING
from tests.gallery.scenes.shared import NETWORK, NOW, Scenes, thing
from tests.packs import content


def show(language: Language) -> Scenes:
    made = Pack(thing("pack"), NETWORK, SITTING.id, 1, PackState.DRAFT, content(), NOW)
    bare = replace(made, content={**content(), "inputs": [], "points": [], "earlier": []})
    final = replace(made, state=PackState.FINAL)
    changes = [
        pack.Change(
            "I-4",
            "title",
            *({"da": ("Sprog", "Sprog for alle"), "en": ("Language", "Language for all")}[language]),
        )
    ]
    files = {
        form: f"https://stafet.example.org/handouts/x/p.{form}" for form in ("pdf", "docx", "html", "md")
    }
    now = [pack.Change("I-4", "now", "", changes[0].after), pack.Change("I-2", "gone", "", "")]
    yield "draft, not read yet", pack.pack(made, 1, read="inputs/I-1:0", since=[])
    yield "draft", pack.pack(made, 0)
    yield "draft, to sign", pack.to_sign(made, 1, MOMENTS[5], files, read="inputs/I-1:0", since=now)
    yield "signed", pack.pack(replace(made, state=PackState.SIGNED), 2)
    yield "final", pack.pack(final, 2)
    yield "final, but there is a newer one", pack.pack(final, 2, newest=2)
    yield "final, not signed", pack.pack(final, 1)
    yield "with its files", pack.pack(final, 2, (), files)
    yield "second version", pack.pack(replace(final, version=2), 2, changes)
    yield "empty", pack.pack(bare, 0)
    yield "to come", pack.none_yet(date(2026, 12, 7), datetime.combine(SITTING.day, MOMENTS[4].timetz()))
    many = [pack.Change("I-7", "added", "", "Onboarding"), pack.Change("I-2", "removed", "Trapper", "")]
    yield "draft of a second version", pack.pack(replace(made, version=2), 0, [*changes, *many * 6])
    yield "signature that fell", pack.fell(made, changes, "inputs/I-1:0")
    yield "revised", pack.revised(replace(final, version=2), changes, "inputs/I-1:0")
