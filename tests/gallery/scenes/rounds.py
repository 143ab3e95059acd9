"""Questions to everybody: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.votes import rounds
from cards.votes.rounds import Told, Whole
from cards.words import Language
from storage.votes.rounds import Answer, Kind, Round
from tests.gallery.scenes.shared import ANNA, BO, NANOLAB, NETWORK, NOW, Scenes, thing

QUESTION = {"da": "Hvordan bruger I runderingen?", "en": "How do you use the walk-round?"}
WORDS = {
    "da": (
        "Vi går den sammen med lederen hver måned og skriver tre ting ned, som vi følger op på næste gang.",
        "Ærligt talt ikke nok. Den er blevet en pligt, og vi taler mest om kabler.",
        "Vi lader de nye gå forrest: De ser det, vi andre er holdt op med at se.",
    ),
    "en": (
        "We walk it with the leader each month and write down three things to follow up next time.",
        "Not enough, to be honest. It has become a duty, and we mostly talk about cables.",
        "We let the new ones go first: they see what the rest of us no longer do.",
    ),
}


def show(language: Language) -> Scenes:
    one = Round(
        id=thing("round"),
        network=NETWORK,
        kind=Kind.NAMED,
        question=QUESTION[language],
        asked_by=ANNA.id,
        asked_at=NOW,
        closes_at=NOW + timedelta(days=7),
        asker=ANNA.name,
    )
    nameless = replace(one, kind=Kind.NAMELESS)
    over = replace(one, closed_at=one.closes_at)
    given = [
        Answer(thing(f"answer {at}"), one.id, ANNA.id, words, language=language, name=(ANNA, BO)[at % 2].name)
        for at, words in enumerate(WORDS[language])
    ]
    mine = replace(given[0], name=ANNA.name)
    told = [Told(place, answer, NANOLAB) for place, answer in enumerate(given, 1)]
    unsigned = [
        Told(place, replace(answer, person=None, name="", language=None))
        for place, answer in enumerate(given, 1)
    ]
    yield "asked", rounds.single(Whole(one, 0, 12))
    yield "answered, to whoever asked", rounds.single(Whole(one, 8, 12, mine, True, may_close=True))
    yield "without names", rounds.single(Whole(nameless, 3, 12))
    yield "answered without names", rounds.single(Whole(nameless, 4, 12, has_answered=True))
    yield "closed", rounds.single(Whole(over, 9, 12))
    yield "nobody answered", rounds.single(Whole(over, 0, 12))
    yield "too few to show", rounds.single(Whole(replace(nameless, closed_at=one.closes_at), 3, 12))
    yield "the form", rounds.form(NETWORK, QUESTION[language], left=("5 %",))
    yield "to answer", rounds.answer_form(one, None)
    yield "to answer without names", rounds.answer_form(nameless, None)
    yield "the answers", rounds.answers(Whole(over, 3, 12), told)
    yield (
        "many answers",
        rounds.answers(Whole(over, 12, 12), [replace(told[0], place=at) for at in range(1, 13)]),
    )
    yield "answers without names", rounds.answers(Whole(replace(nameless, closed_at=NOW), 6, 12), unsigned)
    yield "one answer", rounds.one_answer(over, told[0], 0)
    yield "all questions", rounds.listing([Whole(one, 8, 12), Whole(over, 9, 12)])
    yield "no questions", rounds.listing([])
    yield "to be answered", rounds.asks_you(Whole(one, 2, 12))
