"""Themes: the long list with age and score, one theme through its life, and the forms for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from cards import backed
from cards.chats import ChatWith
from cards.kit import (
    Bricks,
    Card,
    Hit,
    Home,
    Subject,
    Tap,
    Words,
    a_list,
    box,
    brief,
    button,
    card,
    choose,
    line,
    link,
    pressed,
    said,
    text,
    tight,
    typed,
)
from cards.origins import origin
from cards.plan.inputs import labelled
from cards.themes import list_title, title
from cards.words import Leaf, Say, When, listed, say
from storage.origins import Minutes
from storage.themes.themes import KIND, LONGEST_TEXT, LONGEST_TITLE, Target, Theme, ThemeState

MOST_SHOWN = 20


@dataclass(frozen=True)
class WantToo(Tap, verb="themes.WantToo"):
    """I want this theme, too."""

    theme: UUID


@dataclass(frozen=True)
class Keep(Tap, verb="themes.Keep"):
    """It stays on the list, and is young again."""

    theme: UUID


@dataclass(frozen=True)
class Remove(Tap, verb="themes.Remove"):
    """It goes off the list."""

    theme: UUID


@dataclass(frozen=True)
class PutBack(Tap, verb="themes.PutBack"):
    """It was taken off the list, and I still wish for it."""

    theme: UUID


@dataclass(frozen=True)
class Reword(Tap, verb="themes.Reword"):
    """Show the form for other words."""

    opens_form = True

    theme: UUID


@dataclass(frozen=True)
class Reworded(Tap, verb="themes.Reworded"):
    """The theme in other words, as filled in."""

    theme: UUID
    title: str = typed(LONGEST_TITLE)
    why: str = typed(LONGEST_TEXT)
    target: str = typed(8)


@dataclass(frozen=True)
class Agree(Tap, verb="themes.Agree"):
    """Show the form that makes a theme an online meeting."""

    opens_form = True

    network: Home


@dataclass(frozen=True)
class Agreed(Tap, verb="themes.Agreed"):
    """The online meeting, as filled in; several times become a poll."""

    network: Home
    theme: str = typed(40)
    responsible: str = typed(LONGEST_TITLE)
    minutes: str = typed(10)
    times: str = typed(600)


@dataclass(frozen=True)
class WasThere(Tap, verb="themes.WasThere"):
    """I took part."""

    theme: UUID


@dataclass(frozen=True)
class Outcome(Tap, verb="themes.Outcome"):
    """Show the form for what came of the meeting."""

    opens_form = True

    theme: UUID


@dataclass(frozen=True)
class Concluded(Tap, verb="themes.Concluded"):
    """What came of the meeting, as filled in."""

    theme: UUID
    outcome: str = typed(LONGEST_TEXT)


@dataclass(frozen=True)
class Look(Tap, verb="themes.Look"):
    """How the theme looks to me."""

    only_looks = True

    theme: UUID


@dataclass(frozen=True, slots=True)
class Whole:
    """A theme with those who proposed it and those who took part."""

    theme: Theme
    proposers: tuple[str, ...]
    people: int = 0
    units: int = 0
    source: Minutes | None = None
    file: Leaf | None = None
    into: Theme | None = None
    """What it was merged into."""

    decision: str = ""
    """The number of the decision that it is a part of."""


def listing(network: UUID, found: Sequence[Theme], today: date) -> Card:
    """The agreed online meetings first, then the list, the best scored and the oldest first."""
    agreed = [one for one in found if one.state is ThemeState.AGREED]
    waiting = sorted(
        (one for one in found if one.state is ThemeState.LISTED),
        key=lambda one: (-(one.score or 0), one.number),
    )
    nothing = None if agreed or waiting else say("themes-none")
    told = say("themes-number", number=len(waiting))
    return card(
        list_title(say("themes-title"), nothing, told),
        a_list(
            agreed and text(say("themes-agreed"), bold=True, apart=True),
            [_agreed_line(one) for one in agreed[:MOST_SHOWN]],
        ),
        a_list(
            waiting and text(say("themes-listed"), bold=True, apart=True),
            [_line(one, today) for one in waiting[:MOST_SHOWN]],
            len(waiting) > MOST_SHOWN
            and text(say("themes-more", number=len(waiting) - MOST_SHOWN), subtle=True),
        ),
        summary=nothing or told,
        buttons=waiting and button(say("theme-agree"), Agree(network)),
    )


def upcoming(found: Sequence[Theme]) -> Card:
    """The agreed online meetings that are still to come."""
    nothing = None if found else say("themes-none-agreed")
    told = say("themes-agreed-number", number=len(found))
    return card(
        list_title(say("themes-agreed"), nothing, told),
        a_list(*map(_agreed_line, found[:MOST_SHOWN])),
        not found and text(say("themes-none-agreed-how"), subtle=True),
        summary=nothing or told,
    )


def _agreed_line(one: Theme) -> Any:
    return _row(
        one,
        text(say("theme-at", at=When(one.starts_at)) if one.starts_at else say("theme-no-time"), subtle=True),
        one.responsible and said(say("theme-responsible", name=one.responsible), subtle=True),
    )


def _row(one: Theme, *told: Bricks) -> Any:
    """A theme of the list, which is opened by pressing it."""
    line = say("input-line", number=one.label, title=labelled(one.title))
    return pressed(line, Look(one.id), tight(said(line, bold=True), *told))


def _line(one: Theme, today: date) -> Any:
    months = (today.year - one.added_at.year) * 12 + today.month - one.added_at.month
    return _row(
        one,
        text(say("theme-age", months=max(months, 0)), subtle=True, size="small"),
        one.score is not None and text(say("theme-score", score=one.score), subtle=True, size="small"),
    )


def theme(whole: Whole) -> Card:
    """One theme: on the list, agreed, or held."""
    one, into = whole.theme, whole.into
    is_listed, is_agreed = one.state is ThemeState.LISTED, one.state is ThemeState.AGREED
    return card(
        tight(
            title(labelled(one.title), kind=say(f"theme-state-{one.state.value}", number=one.label)),
            whole.proposers and said(say("item-proposed-by", name=listed(whole.proposers)), subtle=True),
            origin(whole.source),
            whole.decision and text(say("theme-of-decision", number=whole.decision), subtle=True),
            into and said(say("theme-merged-into", number=into.label, title=labelled(into.title)), bold=True),
            gap="small",
        ),
        brief(
            one.outcome and box(said(one.outcome), style="good"),
            is_agreed and _meeting(one),
            one.why and said(one.why),
            [
                text(say(f"theme-target-{one.target.value}"), subtle=True),
                whole.people > 0 and text(say("theme-attended", people=whole.people, units=whole.units)),
            ],
            above=1,
        ),
        summary=say("theme-summary", number=one.label, title=labelled(one.title)),
        buttons=[
            is_listed and button(say("theme-want-too"), WantToo(one.id)),
            is_listed and button(say("theme-reword"), Reword(one.id)),
            is_listed and button(say("theme-remove"), Remove(one.id)),
            (one.starts_at or one.state is ThemeState.HELD)
            and not is_listed
            and button(say("theme-was-there"), WasThere(one.id)),
            is_agreed and button(say("theme-outcome"), Outcome(one.id)),
            is_agreed and whole.file and link(say("meeting-calendar"), whole.file),
            into and button(open_it(into), Look(into.id)),
        ],
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def named(one: Theme) -> Say:
    return say("input-line", number=one.label, title=labelled(one.title))


def gone(one: Theme, by: str) -> Card:
    """To whoever wished for what was taken off."""
    what, how = labelled(one.title), say("theme-gone-how")
    return backed.gone(by, what, one.label, how, say("theme-put-back"), PutBack(one.id))


def sure_to_remove(one: Theme, others: int) -> tuple[Say, Sequence[Words], Say]:
    """Before it is taken off the list: which one, who hears of it, and the button."""
    told = [named(one), *([say("theme-remove-wished", others=others)] if others else [])]
    return say("theme-remove-sure"), told, say("theme-remove-yes")


def hit(one: Theme, bot: str) -> Hit:
    """To be put into a message: what it is about and how it stands, and the way to the rest of it."""
    return _in_message(one, link(open_it(one), ChatWith((bot,), say("theme-ask", number=one.number))))


def unfolded(one: Theme, file: Words) -> Hit:
    """What a link to the calendar file of its online meeting becomes in a message."""
    return _in_message(one, link(say("meeting-file"), file))


def _in_message(one: Theme, way: Any) -> Hit:
    state = say(f"theme-state-{one.state.value}", number=one.label)
    shown = card(
        title(labelled(one.title), kind=state),
        one.why and said(one.why),
        text(say(f"theme-target-{one.target.value}"), subtle=True),
        one.starts_at and text(say("theme-at", at=When(one.starts_at)), bold=True),
        one.outcome and box(said(one.outcome), style="good"),
        summary=say("theme-summary", number=one.label, title=labelled(one.title)),
        buttons=way,
    )
    return Hit(labelled(one.title), state, shown)


def waits(one: Theme) -> Say:
    """One line among all that waits for whoever is responsible."""
    if one.starts_at is None:
        return say("theme-waits-undated", number=one.label, title=labelled(one.title))
    return say("theme-waits", number=one.label, title=labelled(one.title), at=When(one.starts_at))


def open_it(one: Theme) -> Say:
    return say("theme-open", number=one.label)


def _meeting(one: Theme) -> list[Any]:
    """When and by whom, and the invitation to be copied."""
    responsible = one.responsible and said(say("theme-responsible", name=one.responsible))
    if one.starts_at is None:
        return [text(say("theme-no-time")), responsible]
    invitation = say(
        "theme-invitation",
        title=labelled(one.title),
        at=When(one.starts_at),
        minutes=one.minutes or 30,
        name=one.responsible or say("theme-secretariat"),
    )
    return [
        text(say("theme-at", at=When(one.starts_at)), bold=True),
        responsible,
        text(say("theme-invitation-how"), subtle=True),
        box(said(invitation)),
    ]


def aged(whole: Whole) -> Card:
    """A theme that nobody touched for a year: keep, remove or reword?"""
    one = whole.theme
    told = say("theme-aged")
    return card(
        title(told, number=one.label),
        said(labelled(one.title), bold=True),
        text(say("theme-added", day=When(one.added_at, "day")), subtle=True),
        summary=told,
        buttons=[
            button(say("theme-keep"), Keep(one.id)),
            button(say("theme-remove"), Remove(one.id)),
            button(say("theme-reword"), Reword(one.id)),
        ],
        shared=True,
    )


def reword_form(one: Theme, words: str) -> Card:
    return card(
        title(say("theme-reword-title"), number=one.label),
        line(
            "title",
            label=say("theme-form-title"),
            placeholder=say("theme-form-title-hint"),
            most=LONGEST_TITLE,
            filled=words,
            needed=say("theme-without-title"),
        ),
        line(
            "why",
            label=say("theme-form-why"),
            placeholder=say("theme-form-why-hint"),
            most=LONGEST_TEXT,
            many_lines=True,
            filled=one.why,
        ),
        choose(
            "target",
            label=say("theme-form-target"),
            options={one.value: say(f"theme-target-{one.value}") for one in Target},
        ),
        summary=say("theme-reword-title"),
        buttons=[button(say("theme-save"), Reworded(one.id), style="positive")],
    )


def agree_form(network: UUID, found: Sequence[Theme]) -> Card:
    """Which theme, who is responsible, how long, and one or several times."""
    return card(
        title(say("theme-agree")),
        choose(
            "theme",
            label=say("theme-form-which"),
            options={
                str(one.id): say("input-line", number=one.label, title=labelled(one.title)) for one in found
            },
            needed=say("theme-choose-first"),
        ),
        line(
            "responsible",
            label=say("theme-form-responsible"),
            placeholder=say("theme-form-responsible-hint"),
            most=LONGEST_TITLE,
        ),
        line("minutes", label=say("item-form-minutes"), placeholder=say("theme-form-minutes-hint"), most=10),
        line(
            "times",
            label=say("theme-form-times"),
            placeholder=say("theme-form-times-hint"),
            most=600,
            many_lines=True,
        ),
        summary=say("theme-agree"),
        buttons=[button(say("theme-agree-save"), Agreed(network), style="positive")],
    )


def outcome_form(one: Theme) -> Card:
    return card(
        title(say("theme-outcome-title"), number=one.label),
        said(labelled(one.title)),
        line(
            "outcome",
            label=say("theme-form-outcome"),
            placeholder=say("theme-form-outcome-hint"),
            most=LONGEST_TEXT,
            many_lines=True,
        ),
        summary=say("theme-outcome-title"),
        buttons=[button(say("theme-save"), Concluded(one.id), style="positive")],
    )
