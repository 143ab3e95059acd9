"""Lone-work templates: a unit's own start for its forms, and those of others to be taken over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cards.directory import title
from cards.directory.directory import unit_name
from cards.directory.lone import LONGEST, MEASURE
from cards.kit import Card, Tap, button, card, fact, line, text, tight, typed, typed_each
from cards.words import Say, When, say
from storage.directory.directory import Unit
from storage.directory.lone import HAZARDS
from storage.directory.lone_templates import Template

MOST_OTHERS = 5


@dataclass(frozen=True)
class OpenForm(Tap, verb="lonetemplates.OpenForm"):
    """Open the form of one's own unit's template."""

    opens_form = True

    unit: str


@dataclass(frozen=True)
class Save(Tap, verb="lonetemplates.Save"):
    """So it is usually done here."""

    unit: str
    measures: tuple[tuple[str, str], ...] = typed_each(MEASURE, LONGEST)
    contact: str = typed(LONGEST)
    silence: str = typed(LONGEST)


@dataclass(frozen=True)
class Approve(Tap, verb="lonetemplates.Approve"):
    """The unit has agreed on it."""

    unit: str


@dataclass(frozen=True)
class TakeOver(Tap, verb="lonetemplates.TakeOver"):
    """Start one's own from this unit's."""

    unit: str
    other: str


def own(unit: Unit, template: Template | None, taken_from: Unit | None, others: Sequence[Unit]) -> Card:
    """One's own first, then whose can be taken over."""
    heading = _state(template)
    return card(
        title(heading, kind=say("lone-template-kind", unit=unit_name(unit))),
        template and _content(template, taken_from),
        tight(
            text(say("lone-template-how"), subtle=True),
            others and text(say("lone-template-others")),
            gap="small",
        ),
        summary=heading,
        buttons=[
            template
            and template.is_draft
            and button(say("lone-template-approve"), Approve(unit.key), style="positive"),
            button(say("lone-template-edit" if template else "lone-template-write"), OpenForm(unit.key)),
            *(
                button(say("lone-template-take", unit=unit_name(other)), TakeOver(unit.key, other.key))
                for other in others[:MOST_OTHERS]
            ),
        ],
    )


def _state(template: Template | None) -> Say:
    if template is None:
        return say("lone-template-none")
    if template.approved_at is None:
        return say("lone-template-is-draft")
    return say("lone-template-approved", day=When(template.approved_at, "day"))


def _content(template: Template, taken_from: Unit | None) -> list[Any]:
    rows = [
        fact(say(f"lone-hazard-{name}"), template.measures[name])
        for name in HAZARDS
        if template.measures.get(name)
    ]
    beside = [
        fact(say(f"lone-field-{name}"), words)
        for name, words in (("contact", template.contact), ("silence", template.silence))
        if words
    ]
    return [
        taken_from and text(say("lone-template-from", unit=unit_name(taken_from)), subtle=True),
        tight(rows, beside),
    ]


def form(unit: Unit, template: Template | None) -> Card:
    """What is usually done against each danger, and how help is called."""
    heading = say("lone-template-form", unit=unit_name(unit))
    measures = template.measures if template else {}
    return card(
        title(heading),
        text(say("lone-template-form-how"), subtle=True),
        [
            line(
                f"{MEASURE}{name}",
                label=say(f"lone-hazard-{name}"),
                placeholder=say(f"lone-measure-hint-{name}"),
                most=LONGEST,
                filled=measures.get(name, ""),
            )
            for name in HAZARDS
        ],
        [
            line(
                name,
                label=say(f"lone-field-{name}"),
                placeholder=say(f"lone-hint-{name}"),
                most=LONGEST,
                filled=filled,
            )
            for name, filled in (
                ("contact", template.contact if template else ""),
                ("silence", template.silence if template else ""),
            )
        ],
        summary=heading,
        buttons=button(say("form-save"), Save(unit.key), style="positive"),
    )
