"""Minutes: what an old meeting's minutes seem to say, to be looked through; and what was taken over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID

from cards.decisions import title
from cards.kit import (
    Card,
    Home,
    Tap,
    a_list,
    button,
    card,
    choose,
    line,
    said,
    text,
    tight,
    typed,
    typed_each,
)
from cards.origins import _source
from cards.words import Say, When, say
from storage.decisions.minutes import Draft, Proposal
from storage.origins import Minutes

LONGEST_PASTED = 28_000
LONGEST_WORDS = 400

SORTS = ("meeting", "item", "present", "sitting", "figures", "decision", "input", "theme", "ask", "group")

Means = Mapping[int, Say | None]
"""By its place, what something is taken for."""


@dataclass(frozen=True)
class Paste(Tap, verb="minutes.Paste"):
    """Here is the text of the minutes."""

    network: Home
    text: str = typed(LONGEST_PASTED)


@dataclass(frozen=True)
class Keep(Tap, verb="minutes.Keep"):
    """Yes, take it over; `where` it belongs, as it was proposed where nothing was chosen."""

    known: UUID
    where: str = typed(16)


@dataclass(frozen=True)
class Rewrite(Tap, verb="minutes.Rewrite"):
    """Show all of it to be changed."""

    opens_form = True

    known: UUID


@dataclass(frozen=True)
class Rewritten(Tap, verb="minutes.Rewritten"):
    """The words as they shall be; what has none is left out."""

    known: UUID
    words: tuple[tuple[str, str], ...] = typed_each("words-", LONGEST_WORDS)


@dataclass(frozen=True)
class Drop(Tap, verb="minutes.Drop"):
    """No, take nothing over."""

    known: UUID


def paste(network: UUID) -> Card:
    """The text is pasted here, or dropped as a file."""
    return card(
        title(say("minutes-title")),
        text(say("minutes-how"), subtle=True),
        line(
            "text",
            label=say("minutes-text"),
            placeholder=say("minutes-text-hint"),
            most=LONGEST_PASTED,
            many_lines=True,
        ),
        summary=say("minutes-title"),
        buttons=button(say("minutes-read"), Paste(network), style="positive"),
    )


ARCHIVE, CURRENT = "archive", "current"


def preview(known: UUID, draft: Draft, where: str = CURRENT, means: Means = MappingProxyType({})) -> Card:
    """What was found, and where it would go; nothing is stored yet."""
    return card(
        title(say("minutes-found", number=len(draft.proposals))),
        tight(text(_source(draft.held_on), subtle=True), text(say("minutes-nothing-yet"), subtle=True)),
        a_list(_part(sort, draft.proposals, means) for sort in SORTS),
        draft.cut and text(say("minutes-cut", number=len(draft.proposals)), bold=True),
        choose(
            "where",
            label=say("minutes-where"),
            options={ARCHIVE: say("minutes-where-archive"), CURRENT: say("minutes-where-current")},
            style="expanded",
            filled=where,
        ),
        summary=say("minutes-found", number=len(draft.proposals)),
        buttons=[
            button(say("minutes-keep"), Keep(known), style="positive"),
            button(say("minutes-rewrite"), Rewrite(known)),
            button(say("minutes-drop"), Drop(known)),
        ],
    )


def _part(sort: str, proposals: Sequence[Proposal], means: Means) -> Any:
    mine = [(one, means.get(at)) for at, one in enumerate(proposals) if one.sort == sort]
    heading = say(f"minutes-sort-{sort}", number=len(mine))
    return mine and tight(text(heading, bold=True, apart=True), *(_said(*each) for each in mine))


def _said(one: Proposal, meant: Say | None = None) -> Any:
    """Its words; of a theme also whether it is agreed, and who takes care of it; of an item who presented it,
    and its annexes."""
    state = "agreed" if one.agreed else "listed"
    told = say(f"minutes-theme-{state}", title=one.words) if one.sort == "theme" else one.words
    twin = one.twin and say("minutes-twin", twin=one.twin)
    return [
        said(say("minutes-line", words=told), subtle=bool(one.twin)),
        twin and said(twin, subtle=True, size="small"),
        one.responsible and said(_by(one), subtle=True, size="small"),
        one.annex and said(one.annex, subtle=True, size="small"),
        meant and text(meant, subtle=True, size="small"),
    ]


def _by(one: Proposal) -> Say:
    if one.sort == "item":
        return say("item-presented-by", names=one.responsible)
    return say("minutes-contact" if one.sort == "group" else "theme-responsible", name=one.responsible)


def rewrite(known: UUID, draft: Draft) -> Card:
    """All of it, to be changed; an empty line leaves it out."""
    return card(
        title(say("minutes-rewrite")),
        text(say("minutes-rewrite-how"), subtle=True),
        list(_lines(draft.proposals)),
        summary=say("minutes-rewrite"),
        buttons=button(say("minutes-rewrite-save"), Rewritten(known), style="positive"),
    )


def _lines(proposals: Sequence[Proposal]) -> Iterator[Any]:
    for at, one in enumerate(proposals):
        label, hint = say(f"minutes-one-{one.sort}"), say("minutes-left-out")
        yield line(
            f"words-{at}",
            label=label,
            placeholder=hint,
            most=LONGEST_WORDS,
            many_lines=True,
            filled=one.words,
        )


def taken(draft: Draft, made: Sequence[tuple[str, str]]) -> Card:
    """What was taken over: each with its number, where such things have one."""
    return card(
        title(say("minutes-taken", number=len(made))),
        text(_source(draft.held_on), subtle=True),
        tight(*(_line(label, words) for label, words in made)),
        summary=say("minutes-taken", number=len(made)),
        shared=True,
    )


def _line(label: str, words: str) -> Any:
    return said(say("input-line", number=label, title=words) if label else say("minutes-line", words=words))


def taken_before(known: Minutes) -> Card:
    """The same text again: it was taken over then, and nothing is stored twice."""
    words = say("minutes-known", name=known.taker, day=When(known.taken_at, "day"))
    return card(title(words), text(_source(known.held_on), subtle=True), summary=words)


def nothing_found() -> Card:
    words = say("minutes-none-found")
    return card(title(words), text(say("minutes-patterns"), subtle=True), summary=words)


def dropped() -> Card:
    words = say("minutes-dropped")
    return card(title(words), summary=words)
