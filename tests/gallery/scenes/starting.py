"""Starting a vote: its form and the network's templates."""

from __future__ import annotations

from cards.votes import starting
from cards.votes.starting import Draft
from cards.words import Language, say
from storage.votes.poll import Kind, Terms
from storage.votes.templates import Template
from tests.gallery.scenes.polls import OPTIONS
from tests.gallery.scenes.shared import NETWORK, Scenes, thing
from tests.gallery.scenes.votes import QUESTION

CIRCLES = [
    ("all", say("vote-form-among-all")),
    ("hosts", say("vote-form-among-hosts")),
    (str(thing("group")), say("vote-form-among-group", group="Alenearbejde")),
]


def show(language: Language) -> Scenes:
    yield "form of a new vote", starting.form(NETWORK, Draft(), circles=CIRCLES)
    begun = Draft(QUESTION[language], Kind.DOTS, Terms(adds=True, places=2), OPTIONS[language])
    yield "form of a new vote, begun", starting.form(NETWORK, begun, circles=CIRCLES)
    template = Template(thing("template"), "Temadag", Kind.DOTS, Terms(places=2), ())
    yield "templates", starting.templates(NETWORK, [template])
    yield "no templates", starting.templates(NETWORK, [])
