"""A vote: its question, its rule in words, the counts, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from cards.kit import Card, Tap, Thing, box, button, card, folded, line, said, text, tight, title, typed
from cards.words import Say, When, say
from storage.decisions import Decision
from storage.votes import KIND, LONGEST_QUESTION, LONGEST_REASON, Ballot, Choice, Objection, Vote

MOST_OBJECTIONS = 5
"""So many objections are shown; the rest is counted, so that the card stays small."""

OPEN_BYTES = 280
"""So much of an objection stands open; a longer one is unfolded with a button."""

BUTTON_BYTES = 60
"""So much of a question stands on a button."""

OBJECTION_BYTES = 8_000
"""What the long objections share among them, of the 25 KB that a card may weigh."""


@dataclass(frozen=True)
class Cast(Tap):
    """One of the three answers to a ballot, with the reason where one was typed."""

    ballot: UUID
    choice: Choice
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class Look(Tap):
    """How the ballot looks to me."""

    only_looks = True

    ballot: UUID


@dataclass(frozen=True)
class Start(Tap):
    """The form of a new vote in a network, filled in."""

    network: UUID
    question: str = typed(LONGEST_QUESTION)
    closes: str = typed(80)


def ballot(vote: Ballot, mine: Vote | None = None, decision: Decision | None = None) -> Card:
    """The ballot as all see it; with `mine`, what the reader has answered stands on it too."""
    return card(
        tight(
            text(say("vote-heading"), subtle=True, size="small"),
            said(vote.question, bold=True, size="large"),
            text(say("vote-started-by", name=vote.starter), subtle=True, size="small"),
            vote.closed_at and _closed_at(vote.closed_at),
            gap="small",
        ),
        _rule(vote) if vote.is_open else _result(vote, decision),
        box(_counts(vote), mine and vote.is_open and text(_recorded(vote, mine), apart=True)),
        _objections(vote),
        vote.is_open and _reason(),
        summary=say("vote-summary", question=vote.question),
        buttons=[button(choice_name(choice), Cast(vote.id, choice)) for choice in Choice if vote.is_open],
        shows=Thing(KIND, vote.id),
        look=Look(vote.id) if vote.is_open else None,
    )


def choice_name(choice: Choice) -> Say:
    return say(f"vote-{choice.value}")


def _rule(vote: Ballot) -> list[Any]:
    """Until when, and in small print what makes it a decision; more time is said with its reason."""
    how = text(say("vote-rule"), subtle=True, size="small")
    until = When(vote.closes_at)
    if vote.paused:
        return [box(text(say("vote-paused", until=until)), style="warning"), how]
    if vote.extended:
        return [box(text(say("vote-extended", until=until)), style="accent"), how]
    return tight(text(say("vote-open", until=until)), how, gap="small")


def _closed_at(at: datetime) -> Any:
    return text(say("vote-closed", at=When(at)), subtle=True, size="small")


def _result(vote: Ballot, decision: Decision | None) -> Any:
    return box(text(_outcome(vote, decision), bold=True), style="good" if decision else "warning")


def _outcome(vote: Ballot, decision: Decision | None) -> Say:
    if decision is not None:
        return say("vote-adopted", number=decision.label)
    return say(f"vote-undecided-{vote.reason}")


def _counts(vote: Ballot) -> list[Any]:
    return tight(
        *(text(say("vote-count", choice=choice_name(choice), number=vote.count(choice))) for choice in Choice)
    )


def _recorded(vote: Ballot, mine: Vote) -> Say:
    return say("vote-yours", choice=choice_name(mine.choice), until=When(vote.closes_at))


def _objections(vote: Ballot) -> Any:
    shown = vote.objections[:MOST_OBJECTIONS]
    rest = len(vote.objections) - len(shown)
    share = OBJECTION_BYTES // (sum(map(_is_long, shown)) or 1)
    return shown and box(
        [_objection(one, f"objection-{place}", share) for place, one in enumerate(shown)],
        rest > 0 and text(say("vote-objections-more", number=rest)),
        style="warning",
    )


def _objection(one: Objection, name: str, share: int) -> list[Any]:
    if not _is_long(one):
        return objection(one.by, one.reason)
    short = objection(one.by, _begun(one.reason, OPEN_BYTES))
    return folded(
        name, say("vote-objection-more", name=one.by), short, objection(one.by, _begun(one.reason, share))
    )


def _is_long(one: Objection) -> bool:
    return _weight(one.reason) > OPEN_BYTES


def _weight(words: str) -> int:
    """Bytes in the card's JSON, where some letters are written as two."""
    return len(orjson.dumps(words))


def objection(by: str, reason: str) -> list[Any]:
    """Who objects, and what it would take."""
    return tight(said(say("vote-objection-by", name=by), bold=True), said(reason))


def _begun(words: str, most: int) -> str:
    """At most so many bytes of them, to the end of a word where there is one."""
    if _weight(words) <= most:
        return words
    begun = words[:most]
    while _weight(begun) > most:
        begun = begun[: len(begun) * 9 // 10]
    return (begun.rpartition(" ")[0] or begun).rstrip() + "…"


def _reason() -> Any:
    return line(
        "reason",
        label=say("vote-reason-label"),
        placeholder=say("vote-reason-hint"),
        most=LONGEST_REASON,
        many_lines=True,
    )


def form(network: UUID, question: str = "") -> Card:
    """What a vote needs, to fill in."""
    return card(
        title(say("vote-form-title")),
        text(say("vote-form-how"), subtle=True),
        line(
            "question",
            label=say("vote-form-question"),
            placeholder=say("vote-form-question-hint"),
            most=LONGEST_QUESTION,
            filled=question,
        ),
        line("closes", label=say("vote-form-closes"), placeholder=say("vote-form-closes-hint"), most=80),
        summary=say("vote-form-title"),
        buttons=[button(say("vote-form-start"), Start(network), style="positive")],
    )


def unanswered(vote: Ballot) -> Say:
    """One line among all that waits for a member."""
    return say("vote-unanswered", question=vote.question)


def answer(vote: Ballot) -> Say:
    """The title of the button to it."""
    return say("vote-answer", question=_begun(vote.question, BUTTON_BYTES))


def closing_soon(vote: Ballot) -> Card:
    """To one member who has not voted: the ballot itself, so that it can be answered here."""
    shown = ballot(vote)
    until = When(vote.closes_at)
    reminder = box(text(say("vote-reminder", until=until), bold=True), style="accent")
    return Card(
        say("vote-closes-soon", question=vote.question, until=until), (reminder, *shown.body), shown.actions
    )


def closed(vote: Ballot, decision: Decision | None, at: datetime) -> Card:
    """What came of a vote, to whoever closed it."""
    return card(
        tight(said(vote.question, bold=True), _closed_at(at), gap="small"),
        _result(vote, decision),
        _counts(vote),
        summary=_outcome(vote, decision),
    )
