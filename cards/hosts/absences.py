"""Absences: what somebody told of being away, and the meetings that they should have hosted then."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Literal, Protocol
from uuid import UUID

from cards.hosts import covers, swaps, title
from cards.kit import Card, Home, Tap, box, button, buttons, card, said, text, tight
from cards.meeting import when
from cards.words import Leaf, Say, When, listed, say
from storage.hosts.absences import Absence
from storage.hosts.hosts import Place, Seat
from storage.meetings import Meeting


@dataclass(frozen=True)
class Remove(Tap, verb="absences.Remove"):
    """I am not away after all."""

    network: Home
    absence: UUID


@dataclass(frozen=True)
class Note(Tap, verb="absences.Note"):
    """Away on these days, each as `first/last` with a comma between; of somebody else with their id."""

    network: Home
    days: str
    person: UUID | None = None


class Days(Protocol):
    """The first and the last day, both included; without a last, until further notice."""

    @property
    def starts(self) -> date: ...

    @property
    def ends(self) -> date | None: ...


def asked(network: UUID, days: Sequence[Days], why: str, *, person: UUID | None = None) -> Card:
    """What was understood of days that cannot be noted as they were said, each with its button."""
    why = "repeats-none" if why == "repeats" and not days else why
    headline = say(f"absence-asked-{why}")
    shown = days[:MOST_SHOWN]
    several = len(days) > 1
    return card(
        title(headline),
        len(days) > MOST_SHOWN and tight(text(_days(one.starts, one.ends)) for one in days),
        summary=headline,
        buttons=[
            *(button(_to_note(one), Note(network, _written([one]), person)) for one in shown),
            *([button(say("absence-note-all"), Note(network, _written(days), person))] if several else []),
        ],
    )


MOST_SHOWN = 5
"""More buttons than these and one for all of them no card has room for."""


def _to_note(days: Days) -> Say:
    return say("absence-note", days=_days(days.starts, days.ends))


def _written(days: Sequence[Days]) -> str:
    return ",".join(f"{one.starts}/{one.ends or ''}" for one in days)


Why = Literal["near", "waited", "asked"]
"""Why somebody is asked for: the meeting was near, nobody was found in time, or somebody asked for it."""


def told(
    absence: Absence,
    conflicts: Sequence[tuple[Meeting, Seat]],
    *,
    name: str = "",
    by: str = "",
    call_on: datetime | None = None,
    sought: Mapping[Place, Why] = MappingProxyType({}),
    may_last: bool = False,
    nobody: Collection[Place] = (),
    not_coming: Sequence[Meeting] = (),
    carrying: Sequence[date] = (),
) -> Card:
    """What was noted; for the first meeting that the person should host then, what can be done.

    `by`: who noted it, told to whom it is about. `call_on`: when somebody is asked for, where nobody was by
    then; None where that is over. `nobody`: the seats that nobody else can have. `not_coming`: the meetings
    that the person had said they would come to. `carrying`: KAMU's days on which they are its messenger.
    """
    return card(
        title(period(absence, name, by), kind=say("absence-title")),
        [
            _conflict(meeting, seat, open_=at == 0, sought=seat.place in sought)
            for at, (meeting, seat) in enumerate(conflicts)
        ],
        [text(one, subtle=True) for one in _what_next(conflicts, sought, call_on, nobody)],
        not_coming and text(_not_coming(not_coming)),
        [
            text(say("absence-carries-of" if name else "absence-carries", day=When(one, "day")))
            for one in carrying
        ],
        not conflicts
        and not carrying
        and not absence.exempt
        and text(say("absence-no-conflict"), subtle=True),
        not absence.exempt and text(say("absence-quiet-of" if name else "absence-quiet"), subtle=True),
        may_last and text(say("absence-may-last"), subtle=True),
        summary=period(absence, name, by),
        buttons=button(say("absence-remove"), Remove(absence.network, absence.id)),
    )


def _not_coming(ahead: Sequence[Meeting]) -> Say:
    return say("absence-not-coming", days=listed([When(one.starts_at, "day") for one in ahead]))


def _what_next(
    conflicts: Sequence[tuple[Meeting, Seat]],
    sought: Mapping[Place, Why],
    call_on: datetime | None,
    nobody: Collection[Place],
) -> list[Say]:
    """That somebody is asked for and why, or when it will be, while the meeting is still ahead then."""
    called = dict.fromkeys(sought[seat.place] for _, seat in conflicts if seat.place in sought)
    left = [(meeting, seat) for meeting, seat in conflicts if seat.place not in sought]
    others = [meeting for meeting, seat in left if seat.place not in nobody]
    later = call_on if any(_is_ahead(meeting, call_on) for meeting in others) else None
    return [
        *[say(f"absence-called-{why}") for why in called],
        *([say("absence-call", day=When(later, "day"))] if later else []),
        *([say("absence-call-soon")] if others and not later else []),
        *([say("absence-nobody-else")] if len(others) < len(left) else []),
    ]


def _is_ahead(meeting: Meeting, call_on: datetime | None) -> bool:
    """Where the call would come on the day itself, it has come already."""
    if call_on is None:
        return False
    return call_on.date() < meeting.starts_at.astimezone(call_on.tzinfo).date()


def period(absence: Absence, name: str = "", by: str = "") -> Say:
    """From when to when, in words; with a name, whose; to themselves, by whom it was noted."""
    told: dict[str, Any] = {"by": by} if by else {"name": name} if name else {}
    kind = _kind(absence)
    if kind != "exempt":
        told["start"] = When(absence.starts, "day")
    if kind == "period" and absence.ends:
        told["end"] = When(absence.ends, "day")
    what = f"{kind}-by" if by else f"{kind}-of" if name else kind
    return say(f"absence-told-{what}", **told)


def _kind(absence: Absence) -> str:
    if absence.exempt:
        return "exempt"
    if absence.ends is None:
        return "open"
    return "day" if absence.ends == absence.starts else "period"


def _conflict(meeting: Meeting, seat: Seat, *, open_: bool, sought: bool) -> object:
    place = (meeting.network, seat.meeting, seat.seat)
    words = say("absence-conflict-sought" if sought else "absence-conflict", when=when(meeting))
    return box(
        tight(text(words, bold=True)),
        open_
        and buttons(
            button(say("host-swap"), swaps.Begin(*place)),
            not sought and button(say("host-cover"), covers.Call(*place)),
        ),
        style="warning",
    )


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody is away on these days; without a last, until further notice."""

    name: str
    starts: date
    ends: date | None


def who_is_away(first: date, last: date | None, away: Sequence[Away]) -> Card:
    """To whoever asks: who, and until when."""
    days, number = _days(first, last), len({one.name for one in away})
    headline = say("absence-who", day=days, number=number) if away else say("absence-who-none", day=days)
    return card(title(headline), tight(said(_away(one, first)) for one in away), summary=headline)


def away_of(name: str, today: date, spans: Sequence[Away]) -> Card:
    """When this one is away, to whoever asks."""
    headline = say("absence-of", name=name, number=len(spans)) if spans else say("absence-of-none", name=name)
    return card(title(headline), tight(said(_away(one, today)) for one in spans), summary=headline)


def _days(first: date, last: date | None) -> Leaf:
    if last == first:
        return say("absence-days-one", start=When(first, "day"))
    if last is None:
        return say("absence-days-on", start=When(first, "day"))
    return say("absence-days", start=When(first, "day"), end=When(last, "day"))


def _away(one: Away, first: date) -> Say:
    """When it begins is told where it has not begun by then."""
    start = When(one.starts, "day")
    if one.ends is None:
        began = one.starts <= first
        return (
            say("absence-who-open", name=one.name)
            if began
            else say("absence-who-from", name=one.name, start=start)
        )
    if one.starts <= first:
        return say("absence-who-until", name=one.name, end=When(one.ends, "day"))
    return say("absence-who-days", name=one.name, days=_days(one.starts, one.ends))


def ended(absences: Sequence[Absence], taken: Sequence[tuple[Meeting, str]] = ()) -> Say:
    """Which of them no longer hold, and who still hosts in the person's place."""
    days = listed([_span(one) for one in absences])
    if not taken:
        return say("absence-ended", days=days)
    hosts = listed([say("absence-taken", name=name, when=when(one)) for one, name in taken])
    return say("absence-ended-taken", days=days, hosts=hosts)


_NAMED: Mapping[str, Sequence[str]] = {
    "exempt": (),
    "open": ("start",),
    "day": ("start",),
    "period": ("start", "end"),
}


def _span(absence: Absence) -> Say:
    told = {"start": When(absence.starts, "day"), "end": When(absence.ends or absence.starts, "day")}
    return say(f"absence-span-{_kind(absence)}", **{name: told[name] for name in _NAMED[_kind(absence)]})


def _stands(absence: Absence) -> Say:
    """What stands there of it, as a line of a list."""
    told = {"start": When(absence.starts, "day"), "end": When(absence.ends or absence.starts, "day")}
    return say(f"absence-is-{_kind(absence)}", **{name: told[name] for name in _NAMED[_kind(absence)]})


def list_of(absences: Sequence[Absence], why: Say | None = None) -> Card:
    """What the person has told, today and later; `why` it is shown where something else was wanted."""
    told = say("absence-number", number=len(absences)) if absences else say("absence-none")
    return card(
        title(why or told),
        tight(text(_stands(one)) for one in absences) or (why and text(say("absence-none"))),
        summary=why or told,
        buttons=_to_remove(absences)[:6],
    )


def _to_remove(absences: Sequence[Absence]) -> list[Any]:
    """One of each day and length; where several begin on one day, the last day tells them apart."""
    starts = [one.starts for one in absences]
    each = {(one.starts, one.ends): one for one in absences}
    return [
        button(_remove_one(one, alone=starts.count(one.starts) == 1), Remove(one.network, one.id))
        for one in each.values()
    ]


def _remove_one(absence: Absence, *, alone: bool) -> Say:
    start = When(absence.starts, "day")
    if alone or absence.ends in (None, absence.starts):
        return say("absence-remove-one", start=start)
    return say("absence-remove-until", start=start, end=When(absence.ends, "day"))
