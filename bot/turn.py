"""A turn: what somebody said, tapped or did in Teams, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.dropped import Dropped
from bot.rights import Right, right_of
from bot.rules.workdays import Calendar
from bot.waiting import Outlook, Waiting, Waits
from cards.kit import Card, Thing, render
from cards.words import Language, Leaf, Reader, read
from storage import cards, hosts, journal, members, outbox
from storage.db import Db
from storage.members import Company, Standing
from storage.networks import Network
from storage.people import Person, Profile

Kind = Literal["personal", "channel", "group"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was said: a conversation of a tenant, reached through a service address."""

    tenant: str
    conversation: str
    kind: Kind
    service_url: str
    bot: str
    team: str | None = None
    team_name: str | None = None
    channel: str | None = None

    @property
    def room(self) -> str:
        """The conversation without its thread."""
        return self.conversation.partition(";")[0]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A message that somebody chose an action on: what it says, who wrote it, and where it stands."""

    text: str
    author: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An activity as the rest of the bot knows it; `at` is when it arrived, `clicked_at` what Teams says.

    `in_response`: the answer goes into the HTTP body, as a card's, or `in_dialog` as a dialog's.
    """

    place: Place
    activity: str
    sender: Profile
    at: datetime
    clicked_at: datetime
    text: str | None = None
    verb: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    about: str | None = None
    event: str | None = None
    file: Dropped | None = None
    profiles: tuple[Profile, ...] = ()
    in_response: bool = False
    in_dialog: bool = False
    action: str | None = None
    quoted: Quoted | None = None
    roster: tuple[Profile, ...] = ()
    asked_teams: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """An answer that is another question: the sentence is read as if the person had written it here."""

    sentence: str
    network: Network | None = None


@dataclass(frozen=True, slots=True)
class Pass:
    """An answer that is none: the sentence was heard, but it means something else."""


Answer = Card | Leaf | Ask | Pass | Sequence[Card] | None
"""What a handler returns to whoever asked."""


def message(shown: Card | Leaf | str, reader: Reader) -> dict[str, Any]:
    """The activity that shows a card or says words."""
    if isinstance(shown, Card):
        content = render(shown, reader)
        attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": content}
        return {"type": "message", "summary": content["fallbackText"], "attachments": [attachment]}
    return {"type": "message", "textFormat": "plain", "text": read(shown, reader)}


def _nothing_waits(_outlook: Outlook) -> list[Waiting]:
    return []


@dataclass
class _Leaving:
    """What both a turn and a tick leave behind, in the transaction of their cause."""

    db: Db
    now: datetime
    waits: Waits = field(default=_nothing_waits, kw_only=True)
    cause: str | None = field(default=None, kw_only=True)
    leaves_letters: bool = field(default=False, kw_only=True)
    changes_cards: bool = field(default=False, kw_only=True)

    def post(
        self,
        shown: Card | Leaf,
        *,
        to: Network | Person,
        network: Network | None = None,
        once: str | None = None,
        expires_at: datetime | None = None,
        policy: str = outbox.AGAIN,
    ) -> None:
        """To a network's channel in its language, or to a person alone in theirs; sent after the commit."""
        home = to if isinstance(to, Network) else network
        language = _language_of(to, home)
        self._write(
            shown,
            Reader(language, home.zone if home else UTC_ZONE),
            once=once,
            expires_at=expires_at,
            policy=policy,
            **_address(to, home),
        )

    def post_drawn(
        self,
        drawing: str,
        about: Mapping[str, Any],
        *,
        to: Person,
        network: Network,
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """To a person, drawn by the letter of that name when it leaves, from the store as it is then.

        `due_at` is when it should have been said, where that was before now.
        """
        outbox.write(
            self.db,
            self.now,
            language=_language_of(to, network),
            cause=self.cause,
            draws=drawing,
            body=dict(about),
            due_at=due_at or self.now,
            expires_at=expires_at,
            **_address(to, network),
        )
        self.leaves_letters = True

    def redraw(self, thing: UUID) -> None:
        """The cards that show this thing are drawn anew, soon and not more often than is good."""
        cards.changed(self.db, thing)
        self.changes_cards = True

    def _write(self, shown: Card | Leaf, reader: Reader, **letter: Any) -> None:
        lives = isinstance(shown, Card) and shown.shows
        content: dict[str, Any] = (
            {"kind": shown.shows.kind, "thing": shown.shows.id}  # type: ignore[union-attr]
            if lives
            else {"body": message(shown, reader)}
        )
        outbox.write(self.db, self.now, language=reader.language, cause=self.cause, **content, **letter)
        self.leaves_letters = True


UTC_ZONE = ZoneInfo("UTC")


def _language_of(to: Network | Person, home: Network | None) -> Language:
    chosen = to.language or (home.language if home else None)
    return "en" if chosen == "en" else "da"


def _address(to: Network | Person, home: Network | None) -> dict[str, Any]:
    if isinstance(to, Network):
        return {
            "tenant": to.tenant,
            "network": to.id,
            "conversation": to.channel,
            "service_url": to.service_url,
        }
    return {
        "tenant": to.tenant,
        "network": home.id if home else None,
        "person": to.id,
        "conversation": to.chat,
        "service_url": to.service_url or (home.service_url if home else None),
    }


@dataclass
class Turn(_Leaving):
    """One message, tap or event of one person, inside its transaction. It can neither send nor fetch."""

    incoming: Incoming
    person: Person
    standing: Standing
    network: Network | None
    networks: Sequence[Network]
    language: Language
    calendar: Calendar

    @property
    def zone(self) -> ZoneInfo:
        return self.calendar.timezone

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def reader(self) -> Reader:
        return Reader(self.language, self.zone)

    @property
    def is_personal(self) -> bool:
        return self.incoming.place.kind == "personal"

    @cached_property
    def home(self) -> Network:
        """The network this is about; a door that asks for less than a guest must not need it."""
        assert self.network is not None, "a door open to anyone needs no network"
        return self.network

    def outlook(self, network: Network) -> Outlook:
        """What there is to ask every capability about this person in a network now."""
        return Outlook(self.db, network, self.now, Calendar(network.zone, self.calendar.closed), self.person)

    @cached_property
    def company(self) -> Company:
        return members.company(self.db, self.home.id, self.today)

    @cached_property
    def right(self) -> Right:
        """How far the person's right reaches: a member who is a host now stands above the other members."""
        own = self._right_without_a_seat
        return Right.host if own is Right.member and self._has_a_seat else own

    def may(self, needed: Right) -> bool:
        """Does the person's right reach so far? The store is asked for seats only where they decide."""
        return self._right_without_a_seat >= needed or (needed is Right.host and self.right >= needed)

    def hosts(self, meeting: UUID) -> bool:
        """May the person do what this meeting's hosts may: has a seat at it, or facilitates?"""
        own = self._right_without_a_seat
        return own is Right.facilitator or (
            own is Right.member and self.person.id in hosts.hosts_of(self.db, meeting)
        )

    @cached_property
    def _right_without_a_seat(self) -> Right:
        return right_of(self.person, self.standing, self.network, lambda: self.company)

    @cached_property
    def _has_a_seat(self) -> bool:
        return self.person.id in hosts.on_duty(self.db, self.home.id, self.now)

    @cached_property
    def about(self) -> Thing | None:
        """The thing on the card that was tapped or replied to, or that the thread is about."""
        found = cards.about(self.db, self.incoming.about) if self.incoming.about else None
        found = found or cards.in_thread(self.db, self.incoming.place.conversation)
        return Thing(*found) if found else None

    def note(
        self,
        deed: str,
        thing: Thing,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Into the journal: what this person did to the thing."""
        journal.note(
            self.db,
            at=self.now,
            network=self.network.id if self.network else None,
            person=self.person.id,
            deed=deed,
            kind=thing.kind,
            thing=thing.id,
            before=before,
            after=after,
            activity=self.cause,
        )

    def reply(self, shown: Card | Leaf, *, for_all: bool = False) -> None:
        """To where the person is, as a letter; what is for all in the network's language."""
        place = self.incoming.place
        reader = self.reader
        if for_all and self.network:
            reader = Reader(_language_of(self.network, self.network), self.zone)
        self._write(
            shown,
            reader,
            tenant=place.tenant,
            network=self.network.id if self.network else None,
            conversation=place.conversation,
            service_url=place.service_url,
            reply_to=None if self.is_personal else self.incoming.activity,
        )


@dataclass
class Tick(_Leaving):
    """One beat of the clock, inside its transaction."""

    closed_days: frozenset[tuple[int, int]] = frozenset()
    keep_years: int = 5

    def calendar(self, network: Network) -> Calendar:
        return Calendar(network.zone, self.closed_days)

    def outlook(self, network: Network, person: Person | None = None) -> Outlook:
        """What there is to ask every capability about the network now."""
        return Outlook(self.db, network, self.now, self.calendar(network), person)

    def note(
        self,
        deed: str,
        thing: Thing,
        network: Network,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Into the journal: what the clock did to the thing."""
        journal.note(
            self.db,
            at=self.now,
            network=network.id,
            person=None,
            deed=deed,
            kind=thing.kind,
            thing=thing.id,
            before=before,
            after=after,
            activity=None,
        )
