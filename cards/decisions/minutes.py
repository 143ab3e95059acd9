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
    buttons,
    card,
    choose,
    folded,
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
LONGEST_NAME = 80
LONGEST_DAY = 40
LONGEST_YEAR = 4

TAKEN_AS = ("decision", "agreement", "input", "theme", "ask")
"""What a sentence may become that nothing was made of."""

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
    """Yes, take it over; `where` it belongs, as it was proposed where nothing was chosen, and the year of the
    plan that its input was for."""

    known: UUID
    where: str = typed(16)
    year: str = typed(LONGEST_YEAR)


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
    owner: tuple[tuple[str, str], ...] = typed_each("owner-", LONGEST_NAME)
    due: tuple[tuple[str, str], ...] = typed_each("due-", LONGEST_DAY)


@dataclass(frozen=True)
class LeftOut(Tap, verb="minutes.LeftOut"):
    """All that nothing is made of, a page of it."""

    only_looks = True

    known: UUID
    page: int = 0


@dataclass(frozen=True)
class TakeAlong(Tap, verb="minutes.TakeAlong"):
    """Sentences that are to become something after all: which, and what."""

    known: UUID
    which: str = typed(400)
    sort: str = typed(16)


@dataclass(frozen=True)
class Back(Tap, verb="minutes.Back"):
    """Back to what was found."""

    only_looks = True

    known: UUID


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
    has_input = any(one.sort == "input" and not one.twin for one in draft.proposals)
    return card(
        title(say("minutes-found", number=len(draft.proposals))),
        tight(text(_source(draft.held_on), subtle=True), text(say("minutes-nothing-yet"), subtle=True)),
        a_list(_part(sort, draft.proposals, means) for sort in SORTS),
        draft.cut and text(say("minutes-cut", number=len(draft.proposals)), bold=True),
        _left(known, draft),
        choose(
            "where",
            label=say("minutes-where"),
            options={ARCHIVE: say("minutes-where-archive"), CURRENT: say("minutes-where-current")},
            style="expanded",
            filled=where,
        ),
        has_input
        and line(
            "year",
            label=say("minutes-year"),
            placeholder=say("minutes-year-hint"),
            most=LONGEST_YEAR,
            filled=str(draft.plan_year or ""),
        ),
        summary=say("minutes-found", number=len(draft.proposals)),
        buttons=[
            button(say("minutes-keep"), Keep(known), style="positive"),
            button(say("minutes-rewrite"), Rewrite(known)),
            button(say("minutes-drop"), Drop(known)),
        ],
    )


ROOM = 11_000
"""Bytes of what was found and what was not; what goes beyond is a page further."""

OF_ONE = 350
"""Bytes that one thing takes beside its words."""


def _left(known: UUID, draft: Draft) -> Any:
    """What is not taken over: some of it can be unfolded here, and all taken along a page further."""
    if not draft.left:
        return None
    room = ROOM - sum(OF_ONE + 2 * len(one.words.encode()) for one in draft.proposals)
    shown = pages(draft.left, min(room, 3_000))[0] if room > 0 else range(0)
    more = len(draft.left) - len(shown)
    heading = text(say("minutes-left", number=len(draft.left)), bold=True, apart=True)
    beyond = more > 0 and text(say("minutes-left-more", number=more), subtle=True)
    listed = [said(say("minutes-line", words=draft.left[at]), subtle=True) for at in shown]
    unfolded = folded("left", say("minutes-left-show"), [], tight(*listed, beyond)) if shown else beyond
    return [heading, unfolded, buttons(button(say("minutes-left-take"), LeftOut(known)))]


PAGE_BYTES = 5_000
PAGE = 20


def pages(words: Sequence[str], most: int = PAGE_BYTES) -> list[range]:
    """Twenty sentences a page, fewer of long ones."""
    found: list[range] = []
    begins = taken = 0
    for at, one in enumerate(words):
        weight = len(one.encode())
        if at > begins and (taken + weight > most or at - begins == PAGE):
            found.append(range(begins, at))
            begins, taken = at, 0
        taken += weight
    return [*found, range(begins, len(words))]


def left_out(known: UUID, draft: Draft, page: int) -> Card:
    """Sentences to choose from, and what they are to become."""
    each = pages(draft.left)
    at = min(max(page, 0), len(each) - 1)
    return card(
        title(say("minutes-left", number=len(draft.left))),
        len(each) > 1 and text(say("round-page", page=at + 1, of=len(each)), subtle=True),
        choose(
            "which",
            label=say("minutes-left-which"),
            options={str(place): draft.left[place] for place in each[at]},
            style="expanded",
            several=True,
        ),
        choose(
            "sort",
            label=say("minutes-left-as"),
            options={sort: say(f"minutes-as-{sort}") for sort in TAKEN_AS},
            style="compact",
            filled=TAKEN_AS[0],
        ),
        summary=say("minutes-left", number=len(draft.left)),
        buttons=[
            button(say("minutes-left-along"), TakeAlong(known), style="positive"),
            at + 1 < len(each) and button(say("minutes-left-next"), LeftOut(known, at + 1)),
            at > 0 and button(say("minutes-left-before"), LeftOut(known, at - 1)),
            button(say("minutes-left-back"), Back(known)),
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
    is_decided = one.sort == "decision"
    return [
        said(say("minutes-line", words=told), subtle=bool(one.twin)),
        twin and said(twin, subtle=True, size="small"),
        is_decided and text(_decided(one), subtle=True, size="small"),
        one.responsible and not is_decided and said(_by(one), subtle=True, size="small"),
        one.annex and said(one.annex, subtle=True, size="small"),
        meant and text(meant, subtle=True, size="small"),
    ]


def _decided(one: Proposal) -> Say:
    """What kind it becomes, who sees to it, and until when."""
    kind = say(f"decision-kind-{one.kind or 'decision'}")
    day = When(one.due, "day") if one.due else None
    if one.responsible and day:
        return say("minutes-decided-owner-due", kind=kind, name=one.responsible, day=day)
    if one.responsible:
        return say("minutes-decided-owner", kind=kind, name=one.responsible)
    return say("minutes-decided-due", kind=kind, day=day) if day else kind


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
        is_decided = one.sort == "decision"
        label = say(f"decision-kind-{one.kind or 'decision'}" if is_decided else f"minutes-one-{one.sort}")
        yield line(
            f"words-{at}",
            label=label,
            placeholder=say("minutes-left-out"),
            most=LONGEST_WORDS,
            many_lines=True,
            filled=one.words,
        )
        if asks_owner(one):
            yield line(
                f"owner-{at}",
                label=say("minutes-one-contact" if one.sort == "group" else "minutes-one-owner"),
                placeholder=say(
                    "minutes-one-contact-hint" if one.sort == "group" else "minutes-one-owner-hint"
                ),
                most=LONGEST_NAME,
                filled=one.responsible,
            )
        if asks_due(one):
            yield line(
                f"due-{at}",
                label=say("minutes-one-due"),
                placeholder=say("minutes-one-due-hint"),
                most=LONGEST_DAY,
                filled=f"{one.due:%d-%m-%Y}" if one.due else "",
            )


def asks_owner(one: Proposal) -> bool:
    return asks_due(one) or one.sort in ("theme", "group")


def asks_due(one: Proposal) -> bool:
    """An approval, and that there was nothing to tell, are done as they stand."""
    return one.kind in ("decision", "agreement")


def taken(draft: Draft, made: Sequence[tuple[str, str]], *, lives: bool = True) -> Card:
    """What was taken over: each with its number, where such things have one."""
    return card(
        title(say("minutes-taken", number=len(made))),
        tight(
            text(_source(draft.held_on), subtle=True),
            text(say("minutes-taken-current" if lives else "minutes-taken-archive"), subtle=True),
        ),
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


def nothing_found(known: UUID | None = None, draft: Draft | None = None) -> Card:
    words = say("minutes-none-found")
    has_left = known is not None and draft is not None and bool(draft.left)
    return card(
        title(words),
        text(say("minutes-patterns"), subtle=True),
        summary=words,
        buttons=known and has_left and button(say("minutes-left-take"), LeftOut(known)),
    )


def dropped() -> Card:
    words = say("minutes-dropped")
    return card(title(words), summary=words)
