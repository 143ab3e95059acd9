"""A vote: its question, its rule in words, the counts, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cards.kit import Card, Tap, Thing, box, button, card, line, said, text, title, typed
from cards.words import Say, When, say
from storage.decisions import Decision
from storage.people import Person
from storage.votes import KIND, LONGEST_QUESTION, LONGEST_REASON, Ballot, Choice, State, Vote

SHORTEST_LIST = 5
"""So many objections are shown in full; the rest is counted, so that the card stays small."""


@dataclass(frozen=True)
class Cast(Tap):
    """One of the three answers to a ballot, with the reason where one was typed."""

    ballot: UUID
    choice: Choice
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class Start(Tap):
    """The form of a new vote, filled in."""

    question: str = typed(LONGEST_QUESTION)
    closes: str = typed(80)


def ballot(
    vote: Ballot, by: Person, mine: Vote | None = None, decision: Decision | None = None
) -> Card:
    """The ballot as all see it; with `mine`, what the reader has answered stands on it too."""
    question = said(vote.question, bold=True, size="large")
    return card(
        text(say("vote-heading"), subtle=True, size="small"),
        question,
        text(say("vote-started-by", name=by.name), subtle=True),
        text(_rule(vote)) if vote.is_open else None,
        None if vote.is_open else box(text(_result(vote, decision), bold=True), style=_ground(vote)),
        _counts(vote),
        _objections(vote),
        mine and vote.is_open and text(say("vote-yours", choice=choice_name(mine.choice), until=When(vote.closes_at))),
        vote.is_open
        and line(
            "reason",
            label=say("vote-reason-label"),
            placeholder=say("vote-reason-hint"),
            most=LONGEST_REASON,
            many_lines=True,
        ),
        summary=say("vote-summary", question=vote.question),
        buttons=[button(choice_name(choice), Cast(vote.id, choice)) for choice in Choice if vote.is_open],
        shows=Thing(KIND, vote.id),
    )


def choice_name(choice: Choice) -> Say:
    return say(f"vote-{choice.value}")


def _rule(vote: Ballot) -> Say:
    if vote.paused:
        return say("vote-rule-paused", until=When(vote.closes_at))
    return say("vote-rule-extended" if vote.extended else "vote-rule", until=When(vote.closes_at))


def _counts(vote: Ballot) -> list[object]:
    return [
        text(say("vote-count", choice=choice_name(choice), number=vote.count(choice))) for choice in Choice
    ]


def _objections(vote: Ballot) -> object:
    shown = [
        said(say("vote-objection-by", name=objection.by, reason=_short(objection.reason)))
        for objection in vote.objections[:SHORTEST_LIST]
    ]
    rest = len(vote.objections) - SHORTEST_LIST
    return shown and box(shown, rest > 0 and text(say("vote-objections-more", number=rest)), style="warning")


def _short(reason: str, most: int = 600) -> str:
    return reason if len(reason) <= most else reason[: most - 1] + "…"


def _result(vote: Ballot, decision: Decision | None) -> Say:
    if decision is not None:
        return say("vote-adopted", number=decision.label)
    return say(f"vote-undecided-{vote.reason}")


def _ground(vote: Ballot) -> str:
    return "good" if vote.state is State.ADOPTED else "warning"


def form(question: str = "") -> Card:
    """What a vote needs, to fill in."""
    return card(
        title(say("vote-form-title")),
        text(say("vote-form-how"), subtle=True),
        line("question", label=say("vote-form-question"), placeholder=say("vote-form-question-hint"), most=LONGEST_QUESTION),
        line("closes", label=say("vote-form-closes"), placeholder=say("vote-form-closes-hint"), most=80),
        summary=say("vote-form-title"),
        buttons=[button(say("vote-form-start"), Start())],
    )


def closing_soon(vote: Ballot, by: Person, mine: Vote | None = None) -> Card:
    """To one member who has not voted: the ballot itself, so that it can be answered here."""
    shown = ballot(vote, by, mine)
    reminder = say("vote-closes-soon", question=vote.question, until=When(vote.closes_at))
    return Card(reminder, (text(reminder, bold=True), *shown.body), shown.actions)


def closed(vote: Ballot, decision: Decision | None, at: datetime) -> Card:
    """What came of a vote, to whoever closed it."""
    return card(
        said(vote.question, bold=True),
        text(_result(vote, decision)),
        _counts(vote),
        summary=_result(vote, decision),
    )
