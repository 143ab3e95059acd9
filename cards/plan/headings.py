"""Headings: inputs merged under one, told to every proposer, who can object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import Card, Subject, Tap, box, button, card, said, text, tight
from cards.plan import title
from cards.plan.inputs import Whole, byline, labelled
from cards.words import Say, When, say
from storage.plan.headings import KIND, Heading

MOST_SHOWN = 10


@dataclass(frozen=True)
class Object(Tap, verb="headings.Object"):
    """I do not want my input merged: everything is as before."""

    heading: UUID


@dataclass(frozen=True)
class Unmerge(Tap, verb="headings.Unmerge"):
    """Take it apart again, as whoever keeps the pack."""

    heading: UUID


@dataclass(frozen=True)
class Look(Tap, verb="headings.Look"):
    """How the heading looks to me."""

    only_looks = True

    heading: UUID


def heading(one: Heading, members: Sequence[Whole]) -> Card:
    """A merge as all see it, with the originals attached."""
    return card(
        title(one.title, kind=say("heading-kind")),
        (one.stands and text(say("heading-until", at=When(one.object_until))))
        or box(text(say("heading-undone")), style="warning"),
        _originals(members),
        summary=say("heading-summary", title=one.title),
        buttons=one.stands
        and [button(say("heading-object"), Object(one.id)), button(say("heading-unmerge"), Unmerge(one.id))],
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def sure_to_merge_again(before: Heading, wanted: str) -> tuple[Say, Sequence[Say], Say]:
    """Before what was parted by a proposer is merged anew: the heading, what is known, and the button."""
    told = [say("heading-again-was", title=before.title), say("heading-again-what")]
    return say("heading-again-sure", title=wanted), told, say("heading-again-yes")


def _originals(members: Sequence[Whole]) -> list[Any]:
    return [
        tight(
            said(
                say("input-line", number=whole.input.label, title=labelled(whole.input.title)),
                bold=True,
                apart=True,
            ),
            said(byline(whole), subtle=True),
        )
        for whole in members[:MOST_SHOWN]
    ]


def told(one: Heading, members: Sequence[Whole], by: str) -> Card:
    """To a proposer: their input was merged, with what, and until when they can object."""
    words = say("heading-told", name=by, title=one.title)
    return card(
        title(words),
        _originals(members),
        text(say("heading-until", at=When(one.object_until))),
        summary=words,
        buttons=[button(say("heading-object"), Object(one.id))],
    )


def undone(one: Heading) -> Card:
    """To a proposer: the merge is taken back."""
    words = say("heading-undone-told", title=one.title)
    return card(title(words), summary=words)
