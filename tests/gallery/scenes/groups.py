"""Working groups: their cards."""

from __future__ import annotations

from dataclasses import replace

from cards.agenda import groups
from cards.agenda.groups import Whole
from cards.words import Language
from storage.agenda.groups import Group
from tests.gallery.scenes.minutes import FOUND, TAKEN
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, NOW, Scenes, thing

RESULT = {"da": "En skabelon, som alle kan bruge", "en": "A template that all can use"}


def show(language: Language) -> Scenes:
    one = Group(thing("group"), NETWORK, FOUND[language][6].words, NOW, "", None)
    done = Whole(replace(one, result=RESULT[language], done_at=NOW), (ANNA.name, BO.name))
    yield "nobody yet", groups.single(Whole(one, (), TAKEN))
    yield "at work, with me", groups.single(Whole(one, (ANNA.name, BO.name)), mine=True)
    named = replace(one, name=f"{one.name}, kontakt {BO.name}")
    yield "its contact has left", groups.single(Whole(named, (ANNA.name,), missed=(BO.name,)))
    yield "to rename", groups.rename_form(named)
    yield "done", groups.single(done)
    yield "to finish", groups.finish_form(one)
    yield "all", groups.listing([Whole(one, (ANNA.name,)), done])
    yield "none", groups.listing([])
