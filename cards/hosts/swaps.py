"""Swaps: the offer of one person to another, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from cards.hosts import list_title, title
from cards.kit import Card, Home, Subject, Tap, box, button, buttons, card, choose, line, said, text, typed
from cards.meeting import when
from cards.words import Leaf, Say, When, say
from storage.hosts.hosts import Seat
from storage.hosts.swaps import KIND, LONGEST_REASON, State, Swap
from storage.meetings import Meeting
from storage.people import Person


@dataclass(frozen=True)
class Begin(Tap, verb="swaps.Begin"):
    """I would rather host another time: with whom can I swap this seat?"""

    only_looks = True

    network: Home
    meeting: UUID
    seat: int


@dataclass(frozen=True)
class Ask(Tap, verb="swaps.Ask"):
    """Ask whoever has the chosen seat (`meeting/seat`) to swap with mine."""

    network: Home
    meeting: UUID
    seat: int
    place: str = typed(80)


@dataclass(frozen=True)
class AskToCover(Tap, verb="swaps.AskToCover"):
    """Ask the chosen person, and nobody else, to take my seat without one in return."""

    network: Home
    meeting: UUID
    seat: int
    person: str = typed(40)


@dataclass(frozen=True)
class PutIn(Tap, verb="swaps.PutIn"):
    """Ask this person to take this seat."""

    network: Home
    meeting: UUID
    seat: int
    person: UUID


@dataclass(frozen=True)
class TakeForm(Tap, verb="swaps.TakeForm"):
    """Which seat would I take from somebody?"""

    only_looks = True

    network: Home


@dataclass(frozen=True)
class OfferToTake(Tap, verb="swaps.OfferToTake"):
    """Offer whoever has the chosen seat (`meeting/seat`) to take it."""

    network: Home
    place: str = typed(80)


@dataclass(frozen=True)
class Agree(Tap, verb="swaps.Agree"):
    """Yes to an offer, of seats at meetings that begin then."""

    swap: UUID
    gives: datetime | None = None
    gets: datetime | None = None


@dataclass(frozen=True)
class Decline(Tap, verb="swaps.Decline"):
    """No to an offer, with a reason where one was typed."""

    swap: UUID
    reason: str = typed(LONGEST_REASON)


@dataclass(frozen=True)
class Look(Tap, verb="swaps.Look"):
    """The offer, as it stands."""

    only_looks = True

    network: Home
    swap: UUID


@dataclass(frozen=True)
class Withdraw(Tap, verb="swaps.Withdraw"):
    """My offer no longer stands."""

    network: Home
    swap: UUID


@dataclass(frozen=True)
class Undo(Tap, verb="swaps.Undo"):
    """Take back what was agreed on, within a day."""

    network: Home
    swap: UUID


@dataclass(frozen=True, slots=True)
class Told:
    """A swap with the people and meetings that it is about."""

    swap: Swap
    asker: Person
    other: Person
    gives: Meeting | None
    gets: Meeting | None

    @property
    def is_off(self) -> bool:
        """One of the meetings does not take place."""
        return any(one is not None and one.cancelled_at is not None for one in (self.gives, self.gets))

    @property
    def kind(self) -> str:
        """Both give a seat, one of them takes one without a return, or somebody takes one that is vacant."""
        if self.gives and self.gets:
            return "swap"
        if self.swap.fills:
            return "fill"
        return "cover" if self.gives else "take"

    @property
    def offered(self) -> Say:
        """To the one who is asked."""
        return say(f"offer-{self.kind}", **self._named)

    @property
    def asked(self) -> Say:
        """To whoever asked."""
        return say(f"asked-{self.kind}", **self._named)

    @property
    def ended(self) -> Say:
        """What came of it."""
        outcome = f"{self.swap.state}-{self.kind}"
        return say(f"swap-{outcome}", **self._named)

    @property
    def yes(self) -> Agree:
        """To the days that stand on the card."""
        gives, gets = (one.starts_at if one else None for one in (self.gives, self.gets))
        return Agree(self.swap.id, gives, gets)

    @property
    def _named(self) -> dict[str, Any]:
        named: dict[str, Any] = {"asker": self.asker.name, "other": self.other.name}
        if self.gives:
            named["gives"] = When(self.gives.starts_at, "day")
        if self.gets:
            named["gets"] = When(self.gets.starts_at, "day")
        return named


def form(
    network: UUID,
    mine: Meeting,
    seat: int,
    others: Mapping[str, Leaf],
    helpers: Mapping[str, Leaf | str],
) -> Card:
    """With whom to swap (the seats of others that fit both), or whom alone to ask for a cover."""
    place = (network, mine.id, seat)
    nothing = None if others or helpers else say("swap-nobody")
    swap = button(say("swap-ask"), Ask(*place), style="positive")
    cover_by = say("swap-cover-by") if others else say("swap-only-cover-by")
    return card(
        list_title(say("swap-title"), nothing, say("swap-title")),
        not nothing and text(say("swap-how" if others else "swap-only-cover", when=when(mine))),
        bool(others) and choose("place", label=say("swap-with"), options=dict(others)),
        bool(others and helpers) and buttons(swap),
        bool(helpers) and choose("person", label=cover_by, options=dict(helpers)),
        summary=nothing or say("swap-title"),
        buttons=[
            bool(others) and not helpers and swap,
            bool(helpers) and button(say("swap-ask-cover"), AskToCover(*place)),
        ],
    )


def whose_place(
    network: UUID, meeting: Meeting, person: Person, holders: Sequence[tuple[Seat, Person]]
) -> Card:
    """In whose place somebody should host."""
    return card(
        title(say("put-in-title", name=person.name)),
        text(say("put-in-how", name=person.name, when=when(meeting))),
        summary=say("put-in-title", name=person.name),
        buttons=[
            button(say("put-in-instead", name=one.name), PutIn(network, meeting.id, seat.seat, person.id))
            for seat, one in holders
        ],
    )


def take_form(network: UUID, others: Mapping[str, Leaf]) -> Card:
    """Which seat to take from somebody who agrees."""
    nothing = None if others else say("take-nobody")
    return card(
        list_title(say("take-title"), nothing, say("take-title")),
        others and text(say("take-how")),
        bool(others) and choose("place", label=say("take-which"), options=dict(others)),
        summary=nothing or say("take-title"),
        buttons=[bool(others) and button(say("take-ask"), OfferToTake(network), style="positive")],
    )


def option(meeting: Meeting, holder: Person) -> Say:
    """A seat of somebody's, in a list to choose from."""
    return say("swap-option", name=holder.name, day=When(meeting.starts_at, "day"))


def offer(told: Told, *, moved: bool = False) -> Card:
    """To the one who is asked; what came of it stands on it afterwards. `moved`: a meeting of it went to
    another day while they answered."""
    swap = told.swap
    is_open = swap.is_open and not told.is_off
    return card(
        title(told.offered if swap.is_open else told.ended, kind=_kind(told, is_open=is_open)),
        moved and box(text(say("attendance-moved-now")), style="warning"),
        swap.on_behalf and not swap.fills and text(say("offer-on-behalf"), subtle=True),
        _how_it_stands(told),
        is_open
        and [
            buttons(button(say(f"offer-yes-{told.kind}"), told.yes, style="positive")),
            line(
                "reason",
                label=say("offer-reason"),
                placeholder=say("offer-reason-hint"),
                most=LONGEST_REASON,
            ),
        ],
        summary=told.offered if swap.is_open else told.ended,
        buttons=[
            is_open and button(say("offer-no"), Decline(swap.id)),
            _undo(swap),
        ],
        shows=Subject(KIND, swap.id),
    )


def _kind(told: Told, *, is_open: bool) -> Say:
    """The question, while it can be answered."""
    return say(f"offer-title-{told.kind}" if is_open else "hosts-title")


def answer(told: Told) -> Say:
    """The button of an offer among other tasks."""
    return say("offer-answer", name=told.asker.name)


def _how_it_stands(told: Told) -> Any:
    if not told.swap.is_open:
        return _said_no(told)
    return box(text(say("swap-meeting-off"), bold=True), style="warning") if told.is_off else _until(told)


def _until(told: Told) -> Any:
    return text(say("offer-until", until=When(told.swap.expires_at)), subtle=True)


def _said_no(told: Told) -> Any:
    return told.swap.reason and said(say("swap-reason", reason=told.swap.reason))


def asked(told: Told, *, may_agree: bool = False, reached: bool = True) -> Card:
    """To whoever asked: it waits for the other; a facilitator may say yes on the other's behalf."""
    network = told.swap.network
    headline = say("asked-title" if reached else "asked-not-yet", name=told.other.name)
    if told.is_off:
        over = say("swap-meeting-off")
        return card(title(over, kind=say("hosts-title")), text(told.asked, subtle=True), summary=over)
    return card(
        title(headline),
        text(told.asked if reached else say("asked-not-reached", name=told.other.name)),
        _how_it_stands(told),
        summary=headline,
        buttons=[
            may_agree and button(say("asked-agree", name=told.other.name), told.yes),
            button(say("asked-withdraw"), Withdraw(network, told.swap.id)),
        ],
    )


def settled(told: Told) -> Card:
    """What came of it, to those whom it is about; what was agreed on can be taken back for a day."""
    swap = told.swap
    return card(
        title(told.ended, kind=_kind(told, is_open=False)),
        _said_no(told),
        swap.state is State.AGREED and text(say("swap-undo-how"), subtle=True),
        summary=told.ended,
        buttons=_undo(swap),
    )


def _undo(swap: Swap) -> Any:
    return swap.state is State.AGREED and button(say("host-undo"), Undo(swap.network, swap.id))
