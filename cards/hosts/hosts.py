"""The hosts: who drives which meeting, the plan a year ahead, and why it is whose turn."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards.hosts import covers, kits, list_title, swaps, title
from cards.kit import Card, Home, Subject, Tap, box, brief, button, card, pressed, text, tight
from cards.meeting import Host, hosted_by, when
from cards.words import Leaf, Say, When, both, listed, say
from storage.hosts.hosts import KIND, Override, Seat
from storage.meetings import Meeting
from storage.people import Person

MOST_MEETINGS = 8
"""So many meetings stand on the plan: with four a year, two years."""


@dataclass(frozen=True)
class Look(Tap, verb="hosts.Look"):
    """The plan in my language."""

    only_looks = True

    network: Home


@dataclass(frozen=True)
class Mine(Tap, verb="hosts.Mine"):
    """When do I host, and what can I do about it?"""

    only_looks = True

    network: Home


@dataclass(frozen=True)
class Duty(Tap, verb="hosts.Duty"):
    """One of my seats."""

    only_looks = True

    network: Home
    meeting: UUID
    seat: int


@dataclass(frozen=True)
class Why(Tap, verb="hosts.Why"):
    """Why is this seat mine?"""

    only_looks = True

    network: Home
    meeting: UUID
    seat: int


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting on the plan: its seats, who has them, whose place somebody took, open calls, who of the hosts
    cannot that day, and who has left."""

    meeting: Meeting
    seats: Sequence[Seat]
    people: Mapping[UUID, Person]
    sought: Sequence[Seat] = ()
    away: Collection[UUID] = ()
    left: Collection[UUID] = ()

    def name(self, person: UUID | None) -> Leaf | str:
        return self.people[person].name if person else say("host-nobody")

    @property
    def hosts(self) -> Say:
        names = [self._host(seat) for seat in self.seats] or [say("host-nobody")]
        return say("hosts-are", names=listed(names))

    def _host(self, seat: Seat) -> Leaf | str:
        if seat.person is None:
            return say("host-nobody")
        person = self.people[seat.person]
        return Host(person, seat in self.sought, seat.person in self.away, seat.person in self.left).name

    @property
    def is_locked(self) -> bool:
        return any(seat.is_locked for seat in self.seats)


def next_meeting(coming: Meeting, hosts: Sequence[Host | None], *, is_instead: bool = False) -> Card:
    """Who hosts it; `is_instead` of one that was asked about, and that is not planned."""
    return card(
        title(hosted_by(hosts), kind=say("hosts-title")),
        brief(
            is_instead and text(say("hosts-none-then")),
            tight(text(when(coming)), coming.place and text(both(coming.place))),
            behind=text(say("hosts-how"), subtle=True),
            called=say("rule-title"),
        ),
        summary=hosted_by(hosts),
    )


def last_meeting(held: Meeting, hosts: Sequence[Host | None]) -> Card:
    """Who hosted it."""
    return card(
        title(hosted_by(hosts), kind=say("hosts-title")),
        text(when(held)),
        summary=hosted_by(hosts),
    )


def none_planned(next_two: Sequence[Person]) -> Card:
    """No meeting yet: who would be first."""
    line = say("hosts-in-line", names=listed([person.name for person in next_two])) if next_two else None
    return card(
        title(say("hosts-no-meeting"), kind=say("hosts-title")),
        line and text(line, bold=True),
        text(say("hosts-plan-first"), subtle=True),
        summary=say("hosts-no-meeting"),
    )


# --- the plan ---------------------------------------------------------------------------------------------


def plan(network: UUID, rows: Sequence[Row], *, lives: bool = True, mine: bool = False) -> Card:
    """The meetings ahead with their hosts, and who agreed to what."""
    shown = rows[:MOST_MEETINGS]
    nothing = None if shown else say("hosts-no-meeting")
    told = say("hosts-plan-number", number=len(shown))
    return card(
        list_title(say("hosts-plan-title"), nothing, told),
        text(say("hosts-plan-how"), subtle=True),
        [_row(row) for row in shown],
        summary=nothing or told,
        buttons=[
            button(say("hosts-plan-mine"), Mine(network)),
            bool(shown) and button(say("hosts-plan-take"), swaps.TakeForm(network)),
        ],
        shows=Subject(KIND, network) if lives else None,
        look=Look(network) if lives or mine else None,
    )


def _row(row: Row) -> Any:
    return box(
        tight(
            text(row.hosts, bold=True),
            text(when(row.meeting)),
            text(say("hosts-plan-locked" if row.is_locked else "hosts-plan-open"), subtle=True, size="small"),
            [text(one, size="small") for one in _agreed(row)],
        )
    )


def _agreed(row: Row) -> Iterable[Say]:
    """In whose place somebody hosts, and since when; and for whom a cover is sought."""
    for seat in row.seats:
        if seat.override:
            yield agreed(seat.override, row.people)
    for seat in row.sought:
        yield say("hosts-plan-sought", name=row.name(seat.person))


def agreed(change: Override, persons: Mapping[UUID, Person]) -> Say:
    """How a seat came to somebody whom the plan had not put there."""
    name, at = persons[change.person].name, When(change.made_at, "day")
    if change.instead_of is None:
        return say("agreed-fill", name=name, at=at)
    how = "behalf" if change.on_behalf else change.kind
    return say(f"agreed-{how}", name=name, before=persons[change.instead_of].name, at=at)


# --- one's own seats --------------------------------------------------------------------------------------


def mine(seats: Sequence[tuple[Row, Seat]], undo: Tap | None = None) -> Card:
    """When the one who asks hosts, and for the next time what can be done about it."""
    if not seats:
        return card(title(say("host-of-none"), kind=say("hosts-title")), summary=say("host-of-none"))
    (row, seat), *later = seats
    return card(
        _duty(row, seat),
        [
            pressed(
                When(other.meeting.starts_at, "day"),
                Duty(other.meeting.network, held.meeting, held.seat),
                text(say("host-of", when=when(other.meeting))),
            )
            for other, held in later[:4]
        ],
        summary=say("host-of", when=when(row.meeting)),
        buttons=_choices(row, seat, undo),
    )


def duty(row: Row, seat: Seat, undo: Tap | None = None) -> Card:
    """One seat of the reader's, and what can be done about it."""
    return card(
        _duty(row, seat),
        summary=say("host-of", when=when(row.meeting)),
        buttons=_choices(row, seat, undo),
    )


def _duty(row: Row, seat: Seat) -> Any:
    others = [other for other in row.seats if other.seat != seat.seat]
    names = listed([row.name(other.person) for other in others])
    return tight(
        title(say("host-of", when=when(row.meeting)), kind=say("hosts-title")),
        bool(others) and text(say("host-with", names=names)),
        seat in row.sought and text(say("host-cover-sought"), bold=True),
        seat.override and text(agreed(seat.override, row.people), subtle=True),
    )


def _choices(row: Row, seat: Seat, undo: Tap | None) -> list[Any]:
    """What is asked of everybody already is not offered to be asked once more."""
    network = row.meeting.network
    place = (network, seat.meeting, seat.seat)
    is_sought = seat in row.sought
    return [
        undo and button(say("host-undo"), undo),
        button(say("host-swap"), swaps.Begin(*place)),
        not is_sought and button(say("host-cover"), covers.Call(*place)),
        not is_sought and button(say("host-decline"), covers.DeclineForm(*place)),
        button(say("host-why"), Why(*place)),
        button(say("host-kit"), kits.Show(network, seat.meeting)),
    ]


def waits(meeting: Meeting) -> Say:
    """A coming duty, in one line."""
    return say("host-of", when=when(meeting))


def waits_button(meeting: Meeting) -> Say:
    return say("host-of-button", day=When(meeting.starts_at, "day"))


def moved(gained: Sequence[Meeting], lost: Sequence[Meeting], because: Say | None) -> Card:
    """To somebody whose turn a new plan moved."""
    first = say("moved-gained", when=when(gained[0])) if gained else say("moved-lost", when=when(lost[0]))
    return card(
        title(first, kind=say("moved-title")),
        tight(
            *(text(say("moved-gained", when=when(one))) for one in gained[1:]),
            *(text(say("moved-lost", when=when(one))) for one in (lost if gained else lost[1:])),
        ),
        because and text(because, subtle=True),
        summary=first,
    )


def unfilled(meeting: Meeting) -> Card:
    """To the facilitators: a seat that nobody can have."""
    words = say("cover-nobody-can", when=when(meeting))
    return card(title(words, kind=say("hosts-title")), text(say("cover-nobody-how")), summary=words)


def turns_of(person: Person, turns: Sequence[Meeting]) -> Card:
    """When somebody hosts."""
    first, *later = [say("turns-of", name=person.name, when=when(one)) for one in turns] or [
        say("turns-none", name=person.name)
    ]
    return card(
        title(first, kind=say("hosts-title")),
        tight(text(one, bold=True) for one in later),
        summary=first,
    )
