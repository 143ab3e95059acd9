"""Absences: what somebody told of being away, and the meetings that they should have hosted then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards import covers, swaps
from cards.agenda import when
from cards.kit import Card, Tap, box, button, buttons, card, text, tight, title
from cards.words import Say, When, say
from storage.absences import Absence
from storage.agenda import Meeting
from storage.hosts import Seat


@dataclass(frozen=True)
class Remove(Tap):
    """I am not away after all."""

    network: UUID
    absence: UUID


def told(
    absence: Absence,
    conflicts: Sequence[tuple[Meeting, Seat]],
    *,
    name: str = "",
    call_on: When | None = None,
    may_last: bool = False,
) -> Card:
    """What was noted; for the first meeting that the person should host then, what can be done."""
    return card(
        title(say("absence-title")),
        text(period(absence, name), bold=True),
        [_conflict(meeting, seat, first=at == 0) for at, (meeting, seat) in enumerate(conflicts)],
        call_on and text(say("absence-call", day=call_on), subtle=True),
        not conflicts and not absence.exempt and text(say("absence-no-conflict"), subtle=True),
        may_last and text(say("absence-may-last"), subtle=True),
        summary=period(absence, name),
        buttons=button(say("absence-remove"), Remove(absence.network, absence.id)),
    )


def period(absence: Absence, name: str = "") -> Say:
    """From when to when, in words; with a name, whose."""
    told: dict[str, Any] = {"name": name} if name else {}
    kind = _kind(absence)
    if kind != "exempt":
        told["start"] = When(absence.starts, "day")
    if kind == "period" and absence.ends:
        told["end"] = When(absence.ends, "day")
    what = f"{kind}-of" if name else kind
    return say(f"absence-told-{what}", **told)


def _kind(absence: Absence) -> str:
    if absence.exempt:
        return "exempt"
    if absence.ends is None:
        return "open"
    return "day" if absence.ends == absence.starts else "period"


def _conflict(meeting: Meeting, seat: Seat, *, first: bool) -> object:
    place = (meeting.network, seat.meeting, seat.seat)
    return box(
        tight(text(say("absence-conflict", when=when(meeting)), bold=True)),
        first
        and buttons(
            button(say("host-swap"), swaps.Begin(*place)), button(say("host-cover"), covers.Call(*place))
        ),
        style="warning",
    )


def list_of(absences: Sequence[Absence]) -> Card:
    """What the person has told, today and later."""
    return card(
        title(say("absence-title")),
        tight(text(period(one)) for one in absences) or text(say("absence-none")),
        summary=say("absence-title"),
        buttons=[
            button(say("absence-remove-one", start=When(one.starts, "day")), Remove(one.network, one.id))
            for one in absences[:6]
        ],
    )
