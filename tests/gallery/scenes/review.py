"""The year in review: its card."""

from __future__ import annotations

from dataclasses import replace

from cards.agenda import review
from cards.agenda.review import Review
from cards.votes import votes
from cards.votes.rounds import Whole
from cards.words import Language
from storage.plan.feedback import Outcome
from storage.votes.poll import State
from storage.votes.rounds import Kind, Round
from tests.gallery.scenes.rounds import QUESTION
from tests.gallery.scenes.shared import ANNA, CLOSED, NETWORK, NOW, Scenes, thing
from tests.gallery.scenes.votes import STATEMENT, counts, decision, vote

YEAR = Review(
    network=NETWORK,
    name="AMK-netværket",
    year=2026,
    is_over=True,
    meetings=4,
    hosts=["Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach"],
    answered=44,
    came=37,
    decisions=14,
    to_do=9,
    done=6,
    votes=11,
    eligible=132,
    voted=118,
    inputs=7,
    became=[(Outcome.ADOPTED, 3), (Outcome.PARTLY, 2), (Outcome.DEFERRED, 1)],
    themes=3,
    rounds=2,
    replies=19,
    consultations=1,
    remarks=14,
    figures={"injuries": 7, "hours": 6_670_000, "frequency": "1.05"},
)


def show(language: Language) -> Scenes:
    yield "in the channel", review.single(YEAR)
    first = replace(
        YEAR, meetings=1, is_over=False, hosts=["Anna Krogh"], decisions=1, to_do=1, done=0, votes=0,
        eligible=0, inputs=1, became=(), themes=0, rounds=0, consultations=0, figures=None,
    )  # fmt: skip
    yield "of a year that goes on, to a member alone", review.single(first, may_share=True)
    yield "shown", review.shared(2026)
    done = vote(language, state=State.ADOPTED, closed_at=CLOSED, eligible=12, counts=counts(9, 2))
    over = Round(
        id=thing("round"),
        network=NETWORK,
        kind=Kind.NAMED,
        question=QUESTION[language],
        asked_by=ANNA.id,
        asked_at=NOW,
        closes_at=CLOSED,
        closed_at=CLOSED,
        asker=ANNA.name,
    )
    went = [votes.Turnout(done, decision(1, STATEMENT[language]), 9)]
    yield "how votes and rounds went", review.how_they_went(NETWORK, 2026, went, [Whole(over, 9, 12)])
