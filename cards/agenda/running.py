"""A meeting under way: the hosts' run-of-show, and what came of it for the channel and for managers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from cards.agenda import meeting_title as title
from cards.agenda.agenda import ended, headline
from cards.agenda.asks import Whole, came_of
from cards.kit import (
    Card,
    Subject,
    Tap,
    a_list,
    box,
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
)
from cards.meeting import when
from cards.words import Both, Leaf, Reader, Say, When, both, listed, read, say
from storage.agenda.agenda import LONGEST_WORDS, OUTCOMES, Item
from storage.decisions.decisions import Decision
from storage.meetings import Meeting
from storage.people import Person

SINCE = "since"
"""What was settled at a meeting, as a thing that a channel sees."""

MOST_CHOICES = 100
MOST_OPEN = 25
MOST_IN_A_LINE = 3
MOST_SHOWN = 20
LONGEST_LINE = 300


@dataclass(frozen=True)
class Begin(Tap, verb="running.Begin"):
    """The meeting begins now."""

    meeting: UUID


@dataclass(frozen=True)
class BeginAnyway(Tap, verb="running.BeginAnyway"):
    """The meeting begins now, although it is planned for another day."""

    meeting: UUID


@dataclass(frozen=True)
class Show(Tap, verb="running.Show"):
    """The run-of-show as it is now."""

    only_looks = True

    meeting: UUID


@dataclass(frozen=True)
class Go(Tap, verb="running.Go"):
    """Take this item now."""

    meeting: UUID
    next: str = typed(40)


@dataclass(frozen=True)
class End(Tap, verb="running.End"):
    """The item ends so, with one sentence on it."""

    item: UUID
    outcome: str
    words: str = typed(LONGEST_WORDS)


@dataclass(frozen=True)
class Later(Tap, verb="running.Later"):
    """The item goes on to the next meeting; the sentence says why."""

    item: UUID
    words: str = typed(LONGEST_WORDS)


@dataclass(frozen=True)
class Finish(Tap, verb="running.Finish"):
    """The meeting ends now; what is open goes on to the next one."""

    meeting: UUID


@dataclass(frozen=True)
class Attended(Tap, verb="running.Attended"):
    """These were there."""

    meeting: UUID
    persons: str = typed(MOST_CHOICES * 40)


@dataclass(frozen=True)
class Since(Tap, verb="running.Since"):
    """What the meeting settled, in my language."""

    only_looks = True

    meeting: UUID


@dataclass(frozen=True)
class Forward(Tap, verb="running.Forward"):
    """The same in five lines of text, in both languages, for my manager."""

    only_looks = True

    meeting: UUID


@dataclass(frozen=True)
class Silence:
    """Who has been silent, as counts only (US-10)."""

    on_item: int
    in_votes: int


# --- the hosts' card --------------------------------------------------------------------------------------


def show(one: Meeting, items: Sequence[Item], now: datetime, silence: Silence) -> Card:
    """The clock, the item that is on, what comes next, and its ends in one tap each."""
    left = [item for item in items if item.is_open]
    current = next((item for item in left if item.began_at), None) or (left[0] if left else None)
    rest = [item for item in left if item is not current]
    heading = headline(current) if current else say("running-all-done" if items else "running-no-items")
    return card(
        tight(
            title(heading, kind=say("running-title")),
            text(say("running-done", done=len(items) - len(left), all=len(items)), subtle=True, size="small"),
            current and text(_clock(one, left, now), subtle=True, size="small"),
            gap="small",
        ),
        current and _current(current, now, silence),
        rest and _rest(one, rest),
        summary=say("running-summary", item=heading),
        buttons=[
            current and button(say("running-refresh"), Show(one.id)),
            current and button(say("item-park-tap"), Later(current.id)),
            button(say("running-finish"), Finish(one.id), style="default" if current else "positive"),
        ],
    )


def outcome_tap(outcome: str) -> Say:
    return say(f"outcome-{outcome.replace('_', '-')}")


def _clock(one: Meeting, left: Sequence[Item], now: datetime) -> Say:
    """How much time there is and how much is needed; where it was started on another day, only the latter."""
    needed = _needed(left)
    if one.ends_at - now > LONGEST_MEETING:
        day = When(one.starts_at, "day")
        return say("running-clock-early", now=When(now, "hour"), day=day, needed=needed)
    return say(
        "running-clock",
        now=When(now, "hour"),
        end=When(one.ends_at, "hour"),
        left=max(0, math.ceil((one.ends_at - now).total_seconds() / 60)),
        needed=needed,
    )


LONGEST_MEETING = timedelta(hours=12)
"""What ends later than this is another day's."""


def _current(item: Item, now: datetime, silence: Silence) -> list[Any]:
    used = int((now - item.began_at).total_seconds()) // 60 if item.began_at else 0
    over = bool(item.minutes and used > item.minutes)
    return [
        box(
            tight(
                text(_used(item, used), bold=over),
                item.wanted and text(say("item-wanted", words=both(item.wanted)), subtle=True),
                text(say("running-silent-item", number=silence.on_item), subtle=True),
                silence.in_votes > 0
                and text(say("running-silent-votes", number=silence.in_votes), subtle=True),
            ),
            style="warning" if over else "accent",
        ),
        line("words", label=say("running-words"), placeholder=say("running-words-hint"), most=LONGEST_WORDS),
        buttons([button(outcome_tap(outcome), End(item.id, outcome)) for outcome in OUTCOMES]),
    ]


def _used(item: Item, used: int) -> Say:
    return (
        say("running-used", used=used, all=item.minutes)
        if item.minutes
        else say("running-used-free", used=used)
    )


def _rest(one: Meeting, rest: Sequence[Item]) -> list[Any]:
    """What comes next, and behind a button how to go to another."""
    options = {str(item.id): headline(item) for item in rest[:MOST_OPEN]}
    there = choose(
        "next", label=say("running-choose"), options=options, style="compact", filled=str(rest[0].id)
    )
    return [
        text(say("running-next", title=headline(rest[0])), apart=True),
        folded("others", say("running-choose"), [], [there, buttons(button(say("running-go"), Go(one.id)))]),
    ]


def not_today(one: Meeting) -> Card:
    """To a host who starts a meeting of another day."""
    return card(
        title(say("running-not-today")),
        tight(text(when(one), bold=True), text(say("running-not-today-how"), subtle=True)),
        summary=say("running-not-today"),
        buttons=[button(say("running-start-anyway"), BeginAnyway(one.id))],
    )


def to_come(one: Meeting, items: Sequence[Item], *, today: bool) -> Card:
    """What is planned, in its order; on its day it can be started."""
    listed = [item for item in items if item.is_open]
    return card(
        tight(
            title(say("running-to-come")),
            text(when(one), bold=True),
            text(say("running-planned", items=len(listed), needed=_needed(listed)), subtle=True),
        ),
        tight([said(headline(item)) for item in listed[:MOST_SHOWN]]),
        summary=say("running-to-come"),
        buttons=[today and button(say("running-start-tap"), Begin(one.id), style="positive")],
    )


def _needed(items: Sequence[Item]) -> int:
    return sum(item.minutes or 0 for item in items)


def begun(one: Meeting) -> Say:
    return say("running-begun", when=when(one))


def ended_by_itself(one: Meeting, items: int) -> Say:
    return say("running-ended-by-itself", when=when(one), items=items)


def who_came(one: Meeting) -> Say:
    return say("running-attended-of", day=When(one.starts_at, "day"))


def finished(one: Meeting, members: Sequence[Person], there: Sequence[UUID], went_on: int = 0) -> Card:
    """To the hosts: thanks, or that nobody ended it; and who was there."""
    options: dict[str, Leaf | str] = {str(person.id): person.name for person in members[:MOST_CHOICES]}
    heading = say("meeting-is-past" if one.over_at else "running-finished")
    return card(
        title(heading),
        one.over_at and text(ended_by_itself(one, went_on)),
        text(say("running-attended-how"), subtle=True),
        choose(
            "persons",
            label=say("running-attended"),
            options=options,
            style="expanded",
            filled=",".join(str(person) for person in there if str(person) in options),
            several=True,
        ),
        summary=heading,
        buttons=[button(say("running-attended-save"), Attended(one.id), style="positive")],
    )


# --- since last time --------------------------------------------------------------------------------------


def since(
    one: Meeting,
    closed: Sequence[Item],
    parked: Sequence[Item],
    decisions: Sequence[Decision],
    asks: Sequence[Whole] = (),
) -> Card:
    """What came of every item, was decided without one, and what the units were asked, for the channel."""
    of_items = {decision.item: decision for decision in decisions if decision.item}
    told = [item for item in closed if item.outcome != "no_conclusion"]
    told += [item for item in closed if item.outcome == "no_conclusion"]
    others = besides(closed, decisions)
    came = say("since-came", number=len(others) + sum(item.outcome != "no_conclusion" for item in closed))
    return card(
        tight(title(came, kind=say("since-title")), text(when(one), subtle=True)),
        a_list(
            [_settled(item, of_items.get(item.id)) for item in told[:MOST_SHOWN]],
            [_besides(decision) for decision in others[:MOST_SHOWN]],
        ),
        a_list(_parked(parked)),
        a_list(asks and [text(say("since-asks"), bold=True, apart=True), *map(came_of, asks[:MOST_SHOWN])]),
        summary=came,
        buttons=[button(say("since-forward"), Forward(one.id))],
        shows=Subject(SINCE, one.id),
        look=Since(one.id),
    )


def _settled(item: Item, decision: Decision | None) -> list[Any]:
    return tight(
        said(headline(item), bold=True, apart=True),
        text(ended(item)),
        decision and text(say("since-number", number=decision.label), subtle=True),
    )


def besides(closed: Sequence[Item], decisions: Sequence[Decision]) -> list[Decision]:
    """What was decided without an item."""
    ended_here = {item.id for item in closed}
    return [decision for decision in decisions if decision.item not in ended_here]


def _besides(decision: Decision) -> list[Any]:
    kind = say(f"decision-kind-{decision.kind}")
    return tight(
        said(say("item-closed-with", outcome=kind, words=decision.title), bold=True, apart=True),
        text(say("since-number", number=decision.label), subtle=True),
    )


def _parked(parked: Sequence[Item]) -> list[Any]:
    return tight(
        parked and text(say("since-parked"), bold=True, apart=True),
        [
            text(say("since-parked-item", title=both(item.title), times=item.postponed))
            for item in parked[:MOST_SHOWN]
        ],
    )


def forward(
    one: Meeting,
    closed: Sequence[Item],
    parked: Sequence[Item],
    others: Sequence[Decision],
    after: Meeting | None,
    reader: Reader,
) -> Card:
    """Five lines a language, in a field to copy from (US-56)."""
    texts = {
        language: "\n".join(
            read(each, Reader(language, reader.zone)) for each in _five(one, closed, parked, others, after)
        )
        for language in ("da", "en")
    }
    return card(
        title(say("since-forward")),
        text(say("since-forward-how"), subtle=True),
        [
            line(
                language,
                label=label,
                placeholder=say("since-title"),
                most=4000,
                many_lines=True,
                filled=texts[language],
            )
            for language, label in (("da", say("language-in-danish")), ("en", say("language-in-english")))
        ],
        summary=say("since-forward"),
        buttons=[button(say("since-back"), Since(one.id))],
    )


def _five(
    one: Meeting,
    closed: Sequence[Item],
    parked: Sequence[Item],
    others: Sequence[Decision],
    after: Meeting | None,
) -> list[Say]:
    ended_so = {
        outcome: [
            *(_short(item) for item in closed if item.outcome == outcome),
            *(_cut(decision.title) for decision in others if decision.kind == outcome),
        ]
        for outcome in OUTCOMES
    }
    next_ = say("five-next", when=when(after)) if after else say("five-next-open")
    return [
        say("five-decisions", when=When(one.starts_at, "day"), what=_several(ended_so["decision"])),
        say("five-agreements", what=_several(ended_so["agreement"])),
        say("five-inputs", what=_several(ended_so["input"])),
        say("five-parked", what=_several([_short(item) for item in parked])),
        next_,
    ]


def _several(told: Sequence[Leaf | str]) -> Leaf:
    """The first few; the rest is counted."""
    if not told:
        return say("five-none")
    named: list[Leaf | str] = list(told[:MOST_IN_A_LINE])
    more = len(told) - MOST_IN_A_LINE
    return listed([*named, say("five-more", number=more)] if more > 0 else named)


def _short(item: Item) -> Leaf | str:
    words = item.outcome_text or ""
    if not words:
        return Both(item.title.get("da", ""), item.title.get("en", ""))
    return _cut(words)


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_LINE else words[: LONGEST_LINE - 1] + "…"


# --- before it begins and ends ----------------------------------------------------------------------------


def sure_to_start(one: Meeting, items: Sequence[Item]) -> tuple[Say, Sequence[Leaf], Say]:
    """The heading, what will happen, and the button."""
    told = [when(one), say("running-start-what", items=len(items))]
    return say("running-start-sure"), told, say("running-start-yes")


def sure_to_stop(one: Meeting, left: Sequence[Item], network: str) -> tuple[Say, Sequence[Leaf], Say]:
    told = [when(one), say("running-stop-left", items=len(left)), say("running-stop-told", network=network)]
    return say("running-stop-sure"), told, say("running-stop-yes")
