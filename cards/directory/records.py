"""Records: how nearness was weighed, and that candidates were called for, written down in forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cards.directory import title
from cards.directory.directory import unit_name
from cards.fields import field_of
from cards.kit import Card, Tap, button, card, choose, line, said, text, typed
from cards.words import Say, listed, say
from storage.directory.directory import Unit
from storage.directory.forms import LONGEST, written
from storage.directory.records import OCCASIONS, Proximity


@dataclass(frozen=True)
class WriteProximity(Tap, verb="records.WriteProximity"):
    """Open the form in which nearness is written down."""

    opens_form = True

    unit: str


@dataclass(frozen=True)
class SaveProximity(Tap, verb="records.SaveProximity"):
    """How nearness was weighed."""

    unit: str
    documented_on: str = typed(LONGEST["day"])
    occasion: str = typed(16)
    considerations: str = typed(4000)
    decided_by: str = typed(256)
    headcounts: str = typed(500)


@dataclass(frozen=True)
class WriteCall(Tap, verb="records.WriteCall"):
    """Open the form in which a call for candidates is written down."""

    opens_form = True

    unit: str


@dataclass(frozen=True)
class SaveCall(Tap, verb="records.SaveCall"):
    """Candidates were called for."""

    unit: str
    group: str = typed(LONGEST["group"])
    called_on: str = typed(LONGEST["day"])
    how: str = typed(256)


def proximity_form(shown: Unit, groups: Sequence[str], last: Proximity | None, today: date) -> Card:
    """How nearness was weighed; what was written last stands there to go on from."""
    counts = last.headcounts if last else {}
    return card(
        title(say("form-proximity", unit=unit_name(shown))),
        text(say("form-proximity-how"), subtle=True),
        field_of("documented_on", written(today), day=True),
        choose(
            "occasion",
            label=say("form-occasion"),
            options={one: say(f"occasion-{one}") for one in OCCASIONS},
            style="compact",
            filled=OCCASIONS[-1] if last else OCCASIONS[0],
        ),
        line(
            "considerations",
            label=say("form-considerations"),
            placeholder=say("form-considerations-hint"),
            most=4000,
            many_lines=True,
            filled=last.considerations if last else "",
        ),
        field_of("decided_by", last.decided_by if last else ""),
        line(
            "headcounts",
            label=say("form-headcounts"),
            placeholder=say("form-headcounts-hint"),
            most=500,
            filled=", ".join(f"{group}={counts[group]}" for group in counts),
        ),
        groups and said(say("form-groups", groups=listed(groups)), subtle=True, size="small"),
        summary=say("form-proximity", unit=unit_name(shown)),
        buttons=[button(say("form-save"), SaveProximity(shown.key), style="positive")],
    )


def call_form(shown: Unit, vacant: Sequence[str], today: date) -> Card:
    """A call for candidates."""
    return card(
        title(say("form-call", unit=unit_name(shown))),
        text(say("form-call-how"), subtle=True),
        field_of("group", vacant[0] if vacant else "", needed=say("form-no-group")),
        field_of("called_on", written(today), day=True),
        line("how", label=say("form-how"), placeholder=say("form-how-hint"), most=256),
        summary=say("form-call", unit=unit_name(shown)),
        buttons=[button(say("form-save"), SaveCall(shown.key), style="positive")],
    )


def line_proximity(who: str, shown: Unit) -> Say:
    return say("registry-line-proximity", who=who, unit=unit_name(shown))
