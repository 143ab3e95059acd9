"""Polls: votes with options, their forms and results."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from cards.votes import polls
from cards.votes.polls import Standing
from cards.words import Language
from storage.votes.options import Option
from storage.votes.poll import Choice, Kind, Poll, Shown, State, Terms, Vote
from tests.gallery.scenes.shared import ANNA, BO, CLOSED, NOW, Scenes, thing
from tests.gallery.scenes.votes import decision, vote

QUESTION = {"da": "Hvad skal temadagen handle om?", "en": "What should the theme day be about?"}
OPTIONS = {
    "da": ("Seniorpolitik", "Diversitet og inklusion", "Krænkende adfærd", "Støj i storrum"),
    "en": ("Senior policy", "Diversity and inclusion", "Offensive behaviour", "Noise in open-plan offices"),
}
CHOSEN = {
    "da": "Hvad skal temadagen handle om: Seniorpolitik",
    "en": "What should the theme day be about: Senior policy",
}
SLOTS = {
    "da": ("tirsdag 3. marts kl. 10-12", "onsdag 4. marts kl. 13-15", "torsdag 5. marts kl. 9-11"),
    "en": ("Tuesday 3 March 10-12", "Wednesday 4 March 13-15", "Thursday 5 March 9-11"),
}


def options(words: tuple[str, ...]) -> list[Option]:
    by = (ANNA.name, BO.name)
    return [
        Option(thing(f"option {place}"), thing("ballot"), place, one, by if place == 2 else by[:1], None)
        for place, one in enumerate(words, start=1)
    ]


def standing(
    known: list[Option], *numbers: Any, winners: int = 1, tied: int = 0, rounds: Any = ()
) -> Standing:
    ids = [option.id for option in known]
    given = {
        one: (number,) if isinstance(number, int) else number
        for one, number in zip(ids, numbers, strict=True)
    }
    order = tuple(sorted(ids, key=lambda one: given[one], reverse=True))
    left = order[winners : winners + tied]
    return Standing(order, given, order[:winners], left, rounds)


def poll(language: Language, kind: Kind, **more: Any) -> Poll:
    return vote(language, question=QUESTION[language], kind=kind, counts={Choice.ANSWERED: 9}, **more)


def answered(known: list[Option], *numbers: int) -> Vote:
    told = {str(option.id): number for option, number in zip(known, numbers, strict=True) if number}
    return Vote(thing("ballot"), BO.id, Choice.ANSWERED, "", NOW, NOW, answer=told)


def show(language: Language) -> Scenes:
    known, slots = options(OPTIONS[language]), options(SLOTS[language])
    none = standing(known, 0, 0, 0, 0)
    choice = poll(language, Kind.CHOICE, terms=Terms(adds=True))
    yield "choose one", polls.poll(replace(choice, counts={}), known, none)
    counts = standing(known, 4, 3, 2, 0)
    yield "choose one, answered", polls.poll(choice, known, counts, answered(known, 1, 0, 0, 0))
    why = replace(answered(known, 1, 0, 0, 0), reason="Det er tættest på de fleste")
    yield "choose one, and why", polls.poll(replace(choice, terms=Terms()), known, counts, why)
    yield "choose one, the form to say why", polls.form(choice, known, why)
    hidden = replace(choice, terms=Terms(up_to=2, shown=Shown.AFTER_VOTE, adds=True))
    yield "choose two, hidden until answered", polls.poll(hidden, known, counts)
    yield "choose two, the form", polls.form(hidden, known, None)
    yield "another option", polls.add_form(hidden, known)
    dots = poll(language, Kind.DOTS, terms=Terms(places=2))
    yield "dots", polls.poll(dots, known, standing(known, 9, 8, 8, 2), answered(known, 2, 1, 0, 0))
    yield "dots, the form", polls.form(dots, known, answered(known, 2, 1, 0, 0))
    tie = standing(known, 9, 8, 8, 2, winners=1, tied=2)
    tied = replace(dots, state=State.TIED, closed_at=CLOSED)
    yield "dots, a tie", polls.poll(tied, known, tie)
    yield "to the hosts: a tie", polls.tie(tied, known, tie)
    score = poll(language, Kind.SCORE)
    yield "score, the form", polls.form(score, known, answered(known, 5, 3, 0, 1))
    yield from show_ranked(language, known)
    time = poll(language, Kind.TIME)
    yield "times", polls.poll(time, slots, standing(slots, (6, 2), (8, 0), (3, 5)), answered(slots, 2, 1, 0))
    yield "times, the form", polls.form(time, slots, None)
    never = replace(choice, terms=Terms(shown=Shown.NEVER, adds=True, quorum=Fraction(3, 4)))
    yield "numbers never shown", polls.poll(never, known, counts, answered(known, 1, 0, 0, 0))
    came_out = replace(never, state=State.ADOPTED, closed_at=CLOSED)
    won = standing(known, 4, 3, 2, 0, winners=1)
    yield (
        "numbers never shown, closed",
        polls.poll(came_out, known, won, decision=decision(8, CHOSEN[language])),
    )
    secret = replace(dots, terms=Terms(confidential=True))
    yield "confidential", polls.poll(secret, known, none, answered(known, 1, 0, 0, 0))


def show_ranked(language: Language, known: list[Option]) -> Scenes:
    ids = [option.id for option in known]
    rounds = (
        dict(zip(ids, (4, 2, 1, 5), strict=True)),
        dict(zip((ids[0], ids[1], ids[3]), (5, 2, 5), strict=True)),
        dict(zip((ids[0], ids[3]), (7, 5), strict=True)),
    )
    ranked = poll(language, Kind.RANKED)
    yield "ranked, the form", polls.form(ranked, known, answered(known, 1, 0, 2, 0))
    result = standing(known, 7, 0, 0, 5, rounds=rounds)
    done = replace(ranked, state=State.ADOPTED, closed_at=CLOSED)
    yield "ranked, decided", polls.poll(done, known, result, decision=decision(4, CHOSEN[language]))
