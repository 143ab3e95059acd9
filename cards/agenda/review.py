"""The year in review: what a network did in a year, on a card that one would like to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.agenda import ltif
from cards.agenda import meeting_title as title
from cards.kit import (
    Bricks,
    Card,
    Home,
    Tap,
    a_list,
    bar,
    button,
    card,
    columns,
    measured,
    text,
    tight,
)
from cards.plan.feedback import outcome
from cards.votes import rounds, votes
from cards.words import Leaf, Say, beside, listed, say
from storage.plan.feedback import Outcome


@dataclass(frozen=True)
class Archive(Tap, verb="review.Archive"):
    """The files in which all of it stands."""

    only_looks = True

    network: Home
    year: int


@dataclass(frozen=True)
class Share(Tap, verb="review.Share"):
    """Let all see it in the channel."""

    network: Home
    year: int


@dataclass(frozen=True)
class HowTheyWent(Tap, verb="review.HowTheyWent"):
    """The votes and rounds of the year, each with how it went."""

    only_looks = True

    network: Home
    year: int


@dataclass(frozen=True)
class TakeAlong(Tap, verb="review.TakeAlong"):
    """The votes, or the rounds, as a sheet."""

    only_looks = True

    network: Home
    kind: str


@dataclass(frozen=True, slots=True)
class Review:
    """What is counted of a year. Of each pair the second is a part of the first: `answered` and `came`,
    `eligible` and `voted`, `to_do` and `done`."""

    network: UUID
    name: str
    year: int
    is_over: bool
    meetings: int
    hosts: Sequence[str]
    answered: int
    came: int
    decisions: int
    to_do: int
    done: int
    votes: int
    eligible: int
    voted: int
    inputs: int
    became: Sequence[tuple[Outcome, int]]
    themes: int
    rounds: int
    replies: int
    consultations: int
    remarks: int
    figures: Mapping[str, Any] | None


def single(told: Review, *, may_share: bool = False) -> Card:
    """What there was of each; what there was none of is left out."""
    return card(
        title(say("review-title", year=str(told.year), network=told.name), kind=say("review-kind")),
        not told.is_over and text(say("review-so-far"), subtle=True),
        a_list(list(_rows(told))),
        summary=say("review-title", year=str(told.year), network=told.name),
        buttons=[
            may_share and button(say("review-share"), Share(told.network, told.year), style="positive"),
            told.votes + told.rounds > 0 and button(say("review-how"), HowTheyWent(told.network, told.year)),
            button(say("review-archive"), Archive(told.network, told.year)),
        ],
    )


MOST_SHOWN = 20


def how_they_went(
    network: UUID,
    year: int,
    ended: Sequence[votes.Turnout],
    asked: Sequence[rounds.Whole],
) -> Card:
    """Each vote and round that ended in the year: what came of it, how many answered, its card a tap away."""
    words = say("review-how-title", year=str(year))
    hidden = max(0, len(ended) - MOST_SHOWN) + max(0, len(asked) - MOST_SHOWN)
    return card(
        title(words),
        ended and text(say("review-votes", number=len(ended)), bold=True, apart=True),
        [votes.went(place, one) for place, one in enumerate(ended[:MOST_SHOWN], 1)],
        asked and text(say("review-rounds", number=len(asked)), bold=True, apart=True),
        [rounds.listed_one(place, one) for place, one in enumerate(asked[:MOST_SHOWN], 1)],
        hidden > 0 and text(say("review-how-more", number=hidden), subtle=True),
        summary=words,
        buttons=[
            bool(ended) and button(say("review-votes-sheet"), TakeAlong(network, "votes")),
            bool(asked) and button(say("review-rounds-sheet"), TakeAlong(network, "rounds")),
        ],
    )


def _rows(told: Review) -> Iterator[Any]:
    hosts = bool(told.hosts) and text(say("review-hosts", names=listed(told.hosts)), subtle=True)
    yield _row(told.meetings, "meetings", hosts, _part(told.came, told.answered, "came"))
    yield _row(told.decisions, "decisions", _part(told.done, told.to_do, "done"))
    yield _row(told.votes, "votes", _part(told.voted, told.eligible, "voted"))
    answered = sum(number for _, number in told.became)
    became = bool(told.became) and text(_became(told.became), subtle=True)
    yield _row(told.inputs, "inputs", _part(answered, told.inputs, "answered"), became)
    yield _row(told.themes, "themes")
    yield _row(told.rounds, "rounds", text(say("review-replies", number=told.replies), subtle=True))
    yield _row(
        told.consultations, "consultations", text(say("review-remarks", number=told.remarks), subtle=True)
    )
    if told.figures:
        yield _cells("", text(ltif.frequency(told.figures), bold=True))


def _row(number: int, name: str, *more: Bricks) -> Any:
    """How many there were, large, and of what."""
    return number > 0 and _cells(str(number), text(say(f"review-{name}", number=number), bold=True), *more)


def _part(part: int, whole: int, name: str) -> Any:
    """How many of them did, as a bar and in words."""
    return whole > 0 and measured(text(say(f"review-{name}", part=part, whole=whole)), bar(part, whole))


def _cells(number: str, *what: Bricks) -> Any:
    large = bool(number) and text(number, size="extraLarge", bold=True)
    return columns(large, tight(*what), widths=("44px", "stretch"))


def _became(became: Sequence[tuple[Outcome, int]]) -> Leaf:
    return beside([say("review-became", outcome=outcome(one), number=number) for one, number in became])


def sure_to_share(told: Review) -> tuple[Say, list[Say], Say]:
    """Before it stands in the channel: the heading, what happens, and the button."""
    return say("review-sure", year=str(told.year)), [say("review-sure-told")], say("review-sure-yes")


def shared(year: int) -> Card:
    words = say("review-shared", year=str(year))
    return card(title(words), summary=words)
