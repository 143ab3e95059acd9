"""The action plan: its focus areas by year, what goes on, and the form that says how one is going."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.kit import Card, Home, Tap, Words, a_list, button, card, choose, line, said, text, tight, typed
from cards.plan import list_title, title
from cards.plan.inputs import labelled
from cards.words import Both, Say, say
from storage.plan.plan import LONGEST_NOTE, LONGEST_OWNER, Area, Progress

MOST_SHOWN = 20
MOST_NOTE_SHOWN = 200


@dataclass(frozen=True)
class Update(Tap, verb="plan.Update"):
    """How a focus area is going, as filled in; what is left empty stays."""

    network: Home
    area: str = typed(40)
    status: str = typed(16)
    owner: str = typed(LONGEST_OWNER)
    note: str = typed(LONGEST_NOTE)


@dataclass(frozen=True)
class Edit(Tap, verb="plan.Edit"):
    """The form for how the areas of a year are going."""

    opens_form = True

    network: Home
    year: int


def both(words: Mapping[str, str]) -> Both:
    return Both(words.get("da", ""), words.get("en", ""))


def plan(network: UUID, year: int, areas: Sequence[Area], *, may_edit: bool) -> Card:
    """A year's focus areas."""
    heading = say("plan-title", year=str(year))
    nothing = None if areas else say("plan-empty", year=str(year))
    told = say("plan-number", number=len(areas), year=str(year))
    return card(
        list_title(heading, nothing, told),
        a_list(_line(one) for one in areas[:MOST_SHOWN]),
        len(areas) > MOST_SHOWN and text(say("plan-more", number=len(areas) - MOST_SHOWN), subtle=True),
        summary=nothing or told,
        buttons=areas and may_edit and button(say("plan-edit"), Edit(network, year)),
    )


def _line(one: Area) -> list[Any]:
    return tight(
        said(say("plan-line", number=one.number, title=both(one.title)), bold=True, apart=True),
        text(progress(one.status)),
        one.owner and said(say("plan-owner", name=one.owner), subtle=True),
        one.note and said(one.note[:MOST_NOTE_SHOWN], subtle=True),
    )


def progress(one: Progress) -> Say:
    return say(f"plan-status-{one.value}")


def continuing(year: int, areas: Sequence[Area]) -> Card:
    """What goes on in a year, out of the plan before it."""
    told = say("plan-continues", number=len(areas), year=str(year))
    return card(
        title(told, kind=say("plan-continues-title", year=str(year))),
        [_line(one) for one in areas[:MOST_SHOWN]],
        summary=told,
    )


def changed(one: Area) -> Card:
    return card(title(say("plan-changed")), _line(one), shared=True, summary=say("plan-changed"))


def form(network: UUID, year: int, areas: Sequence[Area]) -> Card:
    """Choose an area, and say how it is going."""
    return card(
        title(say("plan-edit-title", year=str(year))),
        text(say("plan-edit-how"), subtle=True),
        choose(
            "area",
            label=say("plan-edit-which"),
            options={str(one.id): both(one.title) for one in areas[:60]},
        ),
        choose(
            "status", label=say("plan-edit-status"), options={one.value: progress(one) for one in Progress}
        ),
        line(
            "owner", label=say("plan-edit-owner"), placeholder=say("plan-edit-owner-hint"), most=LONGEST_OWNER
        ),
        line(
            "note",
            label=say("plan-edit-note"),
            placeholder=say("plan-edit-note-hint"),
            most=LONGEST_NOTE,
            many_lines=True,
        ),
        summary=say("plan-edit-title", year=str(year)),
        buttons=[button(say("plan-edit-save"), Update(network), style="positive")],
    )


def as_text(csv: str) -> Card:
    """The plan's file, to be copied."""
    return card(title(say("plan-csv-how")), said(csv, size="small"), summary=say("plan-csv-how"))


def sure_to_remove(one: Area) -> tuple[Say, Sequence[Words], Say]:
    """Before it is taken out of the plan: which one, of which year, and the button."""
    return say("area-remove-sure", year=str(one.year)), [labelled(one.title)], say("area-remove-yes")


def removed(one: Area) -> Card:
    told = say("area-removed", year=str(one.year), title=labelled(one.title))
    return card(title(told), summary=told)
