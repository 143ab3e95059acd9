"""Feedback: what KAMU made of what the network gave it, told once and found again over the years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cards.kit import (
    MOST_BUTTONS,
    Card,
    Tap,
    a_list,
    box,
    button,
    card,
    choose,
    line,
    said,
    text,
    tight,
    typed,
)
from cards.plan import title
from cards.plan.inputs import labelled
from cards.words import Leaf, Say, When, beside, say
from storage.plan.feedback import LONGEST_PLACE, LONGEST_REASON, Answer, Outcome
from storage.plan.kamu import CommitteeMeeting

MOST_THREADS = 5
MOST_ROWS = 12
MOST_ANSWERS = 6


@dataclass(frozen=True)
class Give(Tap, verb="feedback.Give"):
    """The committee's answer to one thing, as the messenger filled it in."""

    sitting: UUID
    thing: str = typed(40)
    outcome: str = typed(16)
    reason: str = typed(LONGEST_REASON)
    place: str = typed(LONGEST_PLACE)


@dataclass(frozen=True)
class Form(Tap, verb="feedback.Form"):
    """Show the messenger's form."""

    opens_form = True

    sitting: UUID


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that the committee had on its table: an input or an attention point."""

    id: UUID
    label: str
    title: Mapping[str, str]


def outcome(one: Outcome) -> Say:
    return say(f"fb-{one.value}")


def short(answer: Answer) -> Leaf:
    """What became of it, with the reason where there is one."""
    if answer.reason:
        return say("fb-answer-because", outcome=outcome(answer.outcome), reason=answer.reason)
    return say("fb-answer", outcome=outcome(answer.outcome))


def form(one: CommitteeMeeting, left: Sequence[Asked], answered: Sequence[tuple[Asked, Answer]]) -> Card:
    """One form for all: choose a thing, say what became of it; what is answered stands below."""
    heading = say("fb-form-title", day=When(one.day, "day"))
    told = say("fb-left", number=len(left)) if left else say("fb-all-answered")
    return card(
        title(told, kind=heading),
        left and _fields(left),
        answered and text(say("fb-given"), bold=True, apart=True),
        tight(*(_given(asked, answer) for asked, answer in answered[:MOST_ROWS]), gap="small"),
        summary=beside([heading, told]),
        buttons=left and [button(say("fb-save"), Give(one.id), style="positive")],
    )


def _fields(left: Sequence[Asked]) -> list[Any]:
    return [
        choose(
            "thing",
            label=say("fb-which"),
            options={
                str(one.id): say("input-line", number=one.label, title=labelled(one.title)) for one in left
            },
        ),
        choose("outcome", label=say("fb-outcome"), options={one.value: outcome(one) for one in Outcome}),
        line(
            "reason",
            label=say("fb-reason"),
            placeholder=say("fb-reason-hint"),
            most=LONGEST_REASON,
            many_lines=True,
        ),
        line("place", label=say("fb-place"), placeholder=say("fb-place-hint"), most=LONGEST_PLACE),
    ]


def _given(asked: Asked, answer: Answer) -> Any:
    return said(say("fb-row", number=asked.label, title=labelled(asked.title), answer=short(answer)))


def told(one: CommitteeMeeting, asked: Asked, answer: Answer) -> Card:
    """To a proposer: what became of their input."""
    words = say("fb-told", day=When(one.day, "day"))
    return card(
        title(words, number=asked.label),
        said(labelled(asked.title), bold=True),
        box(said(short(answer)), style="accent"),
        answer.place and said(say("fb-where", place=answer.place)),
        summary=words,
    )


def news(one: CommitteeMeeting, rows: Sequence[tuple[Asked, Answer]], missing: int) -> Card:
    """To the network: what came back from the committee, and how much is still to come."""
    heading = say("fb-news-title", day=When(one.day, "day"))
    came = say("fb-came", number=len(rows))
    return card(
        title(came, kind=heading),
        a_list(
            tight(
                said(
                    say("input-line", number=asked.label, title=labelled(asked.title)), bold=True, apart=True
                ),
                said(short(answer)),
                answer.place and said(say("fb-where", place=answer.place), subtle=True),
            )
            for asked, answer in rows[:MOST_ROWS]
        ),
        len(rows) > MOST_ROWS and text(say("inputs-more", number=len(rows) - MOST_ROWS), subtle=True),
        missing > 0 and text(say("fb-missing", number=missing), subtle=True),
        shared=True,
        summary=beside([heading, came]),
    )


def overdue(one: CommitteeMeeting, missing: int, since: date) -> Card:
    """To the channel after ten working days: how much is missing, and nobody's name.

    Whoever carries the answers fills them in there, and all others read what has come.
    """
    words = say("fb-overdue", number=missing, since=When(since, "day"))
    return card(
        title(words),
        text(say("kamu-for", day=When(one.day, "day"), quarter=one.quarter), subtle=True),
        shared=True,
        summary=words,
        buttons=button(say("fb-open", day=When(one.day, "day")), Form(one.id)),
    )


@dataclass(frozen=True, slots=True)
class Thread:
    """An input's whole way: when it came, every answer to it, and the input it repeats."""

    asked: Asked
    submitted: date
    answers: Sequence[tuple[CommitteeMeeting, Answer]]
    waits_for: CommitteeMeeting | None
    earlier: Asked | None
    has_met: bool = False
    """The committee that it waits for has met, and the answer is owed."""


def threads(wanted: str, found: Sequence[Thread], heading: Leaf | None = None) -> Card:
    """What became of the inputs that were asked about, and the way to the answers that are owed."""
    shown = found[:MOST_THREADS]
    told = _answered(found) if shown else say("fb-none")
    return card(
        title(told, kind=say("inputs-title")),
        wanted and said(say("decisions-about", wanted=wanted), subtle=True),
        heading and text(heading, subtle=True),
        a_list([_thread(one) for one in shown]),
        len(found) > MOST_THREADS and text(say("fb-more", number=len(found) - MOST_THREADS), subtle=True),
        summary=told,
        buttons=[button(say("fb-open", day=When(one.day, "day")), Form(one.id)) for one in _owed(shown)],
    )


def _answered(found: Sequence[Thread]) -> Say:
    answered = sum(bool(one.answers) for one in found)
    if answered == len(found) == 1:
        return say("fb-thread")
    return say("fb-threads", answered=answered, number=len(found))


def _owed(found: Sequence[Thread]) -> list[CommitteeMeeting]:
    """The meetings that have been, and have not answered all of it; as many as a card has room for."""
    met = {one.waits_for.id: one.waits_for for one in found if one.waits_for and one.has_met}
    return list(met.values())[:MOST_BUTTONS]


def _thread(one: Thread) -> list[Any]:
    return tight(
        said(
            say("input-line", number=one.asked.label, title=labelled(one.asked.title)), bold=True, apart=True
        ),
        text(say("fb-submitted", day=When(one.submitted, "day")), subtle=True),
        [_step(sitting, answer) for sitting, answer in one.answers[-MOST_ANSWERS:]],
        one.waits_for and text(_waits(one.waits_for, has_met=one.has_met), subtle=True),
        one.earlier
        and said(
            say("input-recurs", number=one.earlier.label, title=labelled(one.earlier.title)), subtle=True
        ),
    )


def _waits(sitting: CommitteeMeeting, *, has_met: bool) -> Say:
    return say("fb-unanswered" if has_met else "fb-waits", day=When(sitting.day, "day"))


def _step(sitting: CommitteeMeeting, answer: Answer) -> list[Any]:
    return [
        said(say("fb-step", day=When(sitting.day, "day"), answer=short(answer))),
        answer.place and said(say("fb-where", place=answer.place), subtle=True),
    ]
