"""Agreements: who does what until when, what an owner asks, and what is open in the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cards.decisions import title
from cards.decisions.decisions import LONGEST_DAY, TO_KAMU, TO_MANAGEMENT, Edit, Reopen, day_hint, opened
from cards.decisions.finding import agreement
from cards.kit import Card, Tap, Words, button, buttons, card, choose, line, said, text, tight, typed
from cards.shortening import begun
from cards.votes.votes import BUTTON_BYTES
from cards.words import Say, When, say
from storage.decisions.agreements import LONGEST_REASON, Request
from storage.decisions.decisions import LONGEST_SCOPE, Decision

MOST = 10


@dataclass(frozen=True)
class AskDate(Tap, verb="agreements.AskDate"):
    """Its owner asks for a new due date, and says why."""

    decision: UUID
    day: str = typed(LONGEST_DAY)
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class HandOver(Tap, verb="agreements.HandOver"):
    """Its owner asks a colleague to take it over."""

    decision: UUID
    to: str = typed(60)
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class Answer(Tap, verb="agreements.Answer"):
    """Whoever was asked agrees, or not."""

    request: UUID
    agreed: bool


def owed(one: Decision) -> Say:
    """One line among all that waits for its owner."""
    if one.due:
        return say("decision-owed-until", number=one.label, title=one.title, day=When(one.due, "day"))
    return say("decision-owed", number=one.label, title=one.title)


def ownerless(one: Decision) -> Say:
    """To whoever finds it another owner."""
    return say("decision-ownerless", number=one.label, title=one.title)


def open_it(one: Decision) -> Say:
    """The title of the button to it."""
    return say("decision-line", number=one.label, title=begun(one.title, BUTTON_BYTES))


def edit_form(one: Decision, members: Sequence[tuple[UUID, str]]) -> Card:
    """Owner, dates, for whom it holds, and who else is told."""
    also = [name for name, so in ((TO_MANAGEMENT, one.to_management), (TO_KAMU, one.to_kamu)) if so]
    return card(
        title(say("decision-edit")),
        named(one),
        _members("owner", say("decision-edit-owner"), members, str(one.owner or "")),
        _day("due", say("decision-edit-due"), one.due),
        _day("review_on", say("decision-edit-review"), one.review_on),
        line(
            "scope",
            label=say("decision-edit-scope"),
            placeholder=say("decision-edit-scope-hint"),
            most=LONGEST_SCOPE,
            filled=one.scope,
        ),
        choose(
            "also",
            label=say("decision-edit-also"),
            options={TO_MANAGEMENT: say("decision-to-management"), TO_KAMU: say("decision-to-kamu")},
            style="expanded",
            filled=",".join(also),
            several=True,
        ),
        summary=say("decision-edit"),
        buttons=[button(say("decision-save"), Edit(one.id), style="positive")],
    )


def ask_form(one: Decision, members: Sequence[tuple[UUID, str]]) -> Card:
    """To its owner: another date of the hosts, or somebody who takes it over; why is asked for both."""
    another_day = button(say("agreement-ask-date"), AskDate(one.id), style="positive")
    return card(
        title(say("agreement-ask")),
        named(one),
        one.due and text(say("decision-due", day=When(one.due, "day")), subtle=True),
        line(
            "reason",
            label=say("agreement-ask-reason"),
            placeholder=say("agreement-ask-reason-hint"),
            most=LONGEST_REASON,
            many_lines=True,
        ),
        _day("day", say("agreement-ask-day"), None),
        members and buttons(another_day),
        _members("to", say("agreement-ask-to"), members, ""),
        summary=say("agreement-ask"),
        buttons=button(say("agreement-hand-over"), HandOver(one.id)) if members else another_day,
    )


def _members(name: str, label: Say, members: Sequence[tuple[UUID, str]], filled: str) -> Any:
    options: dict[str, Any] = {str(person): called for person, called in members}
    return members and choose(name, label=label, options=options, style="compact", filled=filled)


def _day(name: str, label: Say, day: date | None) -> Any:
    filled = f"{day:%d-%m-%Y}" if day else ""
    return line(name, label=label, placeholder=day_hint(name), most=LONGEST_DAY, filled=filled)


def named(one: Decision) -> Any:
    return said(say("decision-line", number=one.label, title=one.title), bold=True)


def asked(one: Decision, request: Request) -> Card:
    """To whoever can answer: the hosts about a date, a colleague about taking it over."""
    kind = request.kind
    return card(
        title(waits(one, request), kind=say(f"agreement-asks-{kind}"), number=one.label),
        tight(
            not request.due and text(say("agreement-asks-owner-how", name=request.by)),
            one.due and text(say("agreement-due-now", day=When(one.due, "day")), subtle=True),
            request.due and text(say("agreement-due-then", day=When(request.due, "day")), bold=True),
        ),
        request.reason and said(request.reason),
        summary=waits(one, request),
        buttons=[
            button(say(f"agreement-agree-{kind}"), Answer(request.id, agreed=True), style="positive"),
            button(say(f"agreement-refuse-{kind}"), Answer(request.id, agreed=False)),
            opened(one),
        ],
    )


def waits(one: Decision, request: Request) -> Say:
    """One line among all that waits for whoever can answer."""
    return say(f"agreement-asks-{request.kind}-summary", name=request.by, title=one.title)


def answer_it(one: Decision) -> Say:
    """The title of the button to it."""
    return say("agreement-answer", number=one.label)


def asked_another(one: Decision, request: Request) -> Card:
    """To whoever was asked before, and need not answer."""
    words = say("agreement-asked-another", name=request.by, other=request.to or "", title=one.title)
    return card(title(words, number=one.label), summary=words, buttons=[opened(one)])


def answered(one: Decision, request: Request, by: str, *, agreed: bool) -> Card:
    """To the owner who had asked."""
    kind = request.kind
    words = say(
        f"agreement-agreed-{kind}" if agreed else f"agreement-refused-{kind}", name=by, title=one.title
    )
    return card(
        title(words, number=one.label),
        one.due and text(say("decision-due", day=When(one.due, "day")), subtle=True),
        summary=words,
        buttons=[opened(one)],
    )


def handed_over(one: Decision, by: str) -> Card:
    """To a new owner."""
    words = say("decision-handed-over", name=by, title=one.title)
    return card(
        title(words, number=one.label),
        one.due and text(say("decision-due", day=When(one.due, "day"))),
        summary=words,
        buttons=[opened(one)],
    )


def done_by(one: Decision, by: str) -> Card:
    """To its owner: somebody else has said that it is done."""
    words = say("decision-done-by", name=by, title=one.title)
    return card(
        title(words, number=one.label),
        summary=words,
        buttons=[opened(one), button(say("decision-reopen"), Reopen(one.id))],
    )


def is_done(one: Decision) -> Card:
    """To whoever says that it is not."""
    words = say("decision-is-done", title=one.title)
    return card(
        title(words, number=one.label),
        summary=words,
        buttons=[button(say("decision-reopen"), Reopen(one.id)), opened(one)],
    )


# --- each month -------------------------------------------------------------------------------------------


def digest(owned: Sequence[tuple[Decision, Words]], today: date) -> Card:
    """To the channel: what somebody has taken on and not done yet, the first due first."""
    late = sum(1 for one, _ in owned if one.due and one.due < today)
    return card(
        title(say("digest-how", number=len(owned), late=late), kind=say("agreements-title")),
        [agreement(one, owner, today) for one, owner in owned[:MOST]],
        len(owned) > MOST and text(say("digest-more", number=len(owned) - MOST), subtle=True),
        text(say("digest-stop"), subtle=True, size="small"),
        summary=say("digest-how", number=len(owned), late=late),
        shared=True,
    )


def digest_set(*, wanted: bool) -> Say:
    return say("digest-on" if wanted else "digest-off")
