"""A turn: what somebody said, tapped or did in Teams, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from bot.core import reminding
from bot.core.responses import Refilled
from bot.core.rights import NetworkRests, Right, keeps_directory, refusal, right_of
from bot.core.uploads import Dropped
from bot.core.waiting import Ahead, Task, TaskQuery, Waits
from bot.core.which import Mention
from bot.language.workdays import Calendar
from cards.kit import Card, Subject, Tap, packed, render
from cards.words import Language, Leaf, Reader, read
from storage import cards, journal, networks, outbox
from storage.db import Db, Refused
from storage.directory import directory
from storage.hosts import hosts
from storage.network import members
from storage.network.members import Company, Standing
from storage.networks import Network
from storage.people import EVERYBODY, Eyes, Person, Profile

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
class Sought:
    """What somebody looks for while they write a message: by which command, which words, and of what is found
    how many, behind those that they have seen."""

    command: str
    words: str = ""
    skip: int = 0
    count: int = 25


@dataclass(frozen=True, slots=True)
class Incoming:
    """An activity as the rest of the bot knows it; `at` is when it arrived, `clicked_at` what Teams says.

    `in_response`: the answer goes into the HTTP body, as a card's, or `in_dialog` as a dialog's, or
    `in_message` as what can be put into a message that somebody writes. What is handed in came from a `form`
    that was opened so, and what was refused is `refilled`. `mends` is the message whose words
    were changed to these, `mentions` are the people whom they name by a mention. Of a message of several
    requests each is `part_of` it. `client_language` is the one that the sender's Teams is in.
    """

    place: Place
    activity: str
    sender: Profile
    at: datetime
    clicked_at: datetime
    text: str | None = None
    mentions: tuple[Mention, ...] = ()
    verb: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    about: str | None = None
    event: str | None = None
    file: Dropped | None = None
    profiles: tuple[Profile, ...] = ()
    in_response: bool = False
    in_dialog: bool = False
    form: Mapping[str, Any] = field(default_factory=dict)
    refilled: Refilled | None = None
    in_message: bool = False
    sought: Sought | None = None
    action: str | None = None
    quoted: Quoted | None = None
    mends: str | None = None
    part_of: str | None = None
    client_language: Language | None = None
    roster: tuple[Profile, ...] = ()
    asked_teams: bool = False
    roster_of: str = ""
    """The conversation whose people the roster is, where it is everybody's."""

    @property
    def message(self) -> str:
        """The message under which an answer stands."""
        return self.mends or self.part_of or self.activity


@dataclass(frozen=True, slots=True)
class Ask:
    """An answer that is another question: the sentence is read as if the person had written it here.

    Where it was only `offered` to them, what changes something is asked about first. It may be settled which
    network, which thing and which people are meant, and that it is `for_others`.
    """

    sentence: str
    network: Network | None = None
    offered: bool = False
    about: Subject | None = None
    mentions: tuple[Mention, ...] = ()
    for_others: bool = False
    door: str = ""
    """It is known what is meant by it: this door, `given` what was understood."""

    given: Mapping[str, Any] = field(default_factory=dict)
    filled: Mapping[str, str] = field(default_factory=dict)
    """What was typed or chosen for slots that were not said."""

    fills: bool = False
    """What the door lacks is asked for."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """An answer that is a yes: what was asked about is done, unless `about` is something else by now.

    It was asked for by a sentence, or by a tap's `values`; `card` is the thing whose card was meant,
    `mentions` the people.
    """

    door: str
    about: str
    sentence: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    network: UUID | None = None
    card: Subject | None = None
    mentions: tuple[Mention, ...] = ()
    asked: str = ""
    """Which question it answers."""


@dataclass(frozen=True, slots=True)
class Again:
    """An answer that is a tap which was held back: it goes through its door now, `for_others` or not yet."""

    verb: str
    values: Mapping[str, Any]
    for_others: bool


@dataclass(frozen=True, slots=True)
class Pass:
    """An answer that is none: the sentence was heard, but it means something else."""


Answer = Card | Leaf | Ask | Again | Agreed | Pass | Sequence[Card] | None
"""What a handler returns to whoever asked."""


def message(shown: Card | Leaf | str, reader: Reader) -> dict[str, Any]:
    """The activity that shows a card or says words."""
    if isinstance(shown, Card):
        content = render(shown, reader)
        attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": content}
        told = {"type": "message", "summary": content["fallbackText"], "attachments": [attachment]}
        return told | _suggested(shown, reader)
    return {"type": "message", "textFormat": "plain", "text": read(shown, reader)}


def _suggested(shown: Card, reader: Reader) -> dict[str, Any]:
    """What is tapped there is said as if it had been written."""
    sentences = [read(one, reader) for one in shown.suggests]
    actions = [{"type": "imBack", "title": one, "value": one} for one in sentences]
    return {"suggestedActions": {"actions": actions}} if actions else {}


LOOK = "look"
"""The letter that is a card as its one reader sees it."""


def looked(tap: Tap) -> dict[str, Any]:
    """What is kept of a look, to look so again."""
    return {"verb": tap.verb, "data": packed(tap)}


def _nothing_waits(_outlook: TaskQuery) -> list[Task]:
    return []


@dataclass
class Leaving:
    """What both a turn and a tick leave behind, in the transaction of their cause."""

    db: Db
    now: datetime
    waits: Waits = field(default=_nothing_waits, kw_only=True)
    cause: str | None = field(default=None, kw_only=True)
    leaves_letters: bool = field(default=False, kw_only=True)
    changes_cards: bool = field(default=False, kw_only=True)
    posted: Card | Leaf | None = field(default=None, kw_only=True)
    """What a network's channel is told first."""
    tells_channel: bool = field(default=False, kw_only=True)

    @property
    def actor(self) -> UUID | None:
        """Who did it; nobody where it was the clock."""
        return None

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
        if isinstance(to, Network):
            self.posted, self.tells_channel = self.posted or shown, True
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
        of: Sequence[Subject],
        to: Network | Person,
        network: Network | None = None,
        once: str | None = None,
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """To a channel or a person, drawn by the letter of that name from the store, as it is when it leaves.

        Whenever one `of` these things changes it is drawn again, and where it is no longer so it says that.
        `due_at` is when it should have been said, where that was before now, or is to be said later.
        """
        home = to if isinstance(to, Network) else network
        self.tells_channel |= isinstance(to, Network)
        outbox.write(
            self.db,
            self.now,
            language=_language_of(to, home),
            cause=self.cause,
            caused_by=self.actor,
            draws=drawing,
            body=dict(about),
            things=_kept(of),
            once=once,
            due_at=due_at or self.now,
            expires_at=expires_at,
            **_address(to, home),
        )
        self.leaves_letters = True

    def redraw(self, thing: UUID) -> None:
        """The cards that show this thing are drawn anew, soon and not more often than is good."""
        cards.changed(self.db, thing)
        self.changes_cards = True

    def _write(self, shown: Card | Leaf, reader: Reader, **letter: Any) -> None:
        content = _content(shown, reader, alone=letter.get("person") is not None)
        whose = {"cause": self.cause, "caused_by": self.actor}
        outbox.write(self.db, self.now, language=reader.language, **whose, **content, **letter)
        self.leaves_letters = True


def _content(shown: Card | Leaf, reader: Reader, *, alone: bool) -> dict[str, Any]:
    """What is kept of a letter: what it shows, to be drawn when it leaves, or else the message itself."""
    if isinstance(shown, Card) and shown.claim is not None:
        told = shown.claim
        return {"draws": told.letter, "body": dict(told.about), "things": _kept(told.of)}
    if not isinstance(shown, Card) or shown.shows is None:
        return {"body": message(shown, reader)}
    if alone and shown.look is not None:
        return {"draws": LOOK, "body": looked(shown.look), "things": _kept([shown.shows])}
    return {"kind": shown.shows.kind, "thing": shown.shows.id}


def _home_of(shown: Card | Leaf) -> UUID | None:
    """The network of a card that says itself which one it is about."""
    return shown.claim.home if isinstance(shown, Card) and shown.claim is not None else None


def _kept(things: Sequence[Subject]) -> list[list[str]]:
    return [[one.kind, str(one.id)] for one in things]


UTC_ZONE = ZoneInfo("UTC")


def _language_of(to: Network | Person, home: Network | None) -> Language:
    own = to.reads if isinstance(to, Person) else to.language
    chosen = own or (home.language if home else None)
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


@dataclass(frozen=True, slots=True)
class Awaited:
    """A field of a card that asks for words, and the button that hands them in."""

    tap: Tap
    field: str
    is_why: bool = False
    """What tells why is so taken although it could be a request: `we have no fridge yet`."""


@dataclass(frozen=True, slots=True)
class TakingBack:
    """How capabilities take back what is not recorded, by its kind and its name in the journal; and, by the
    door, what is done instead where nothing can be taken back."""

    ways: Mapping[tuple[str, str], Callable[[Turn, UUID], Answer]] = field(default_factory=dict)
    instead: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Turn(Leaving):
    """One message, tap or event of one person, inside its transaction. It can neither send nor fetch."""

    incoming: Incoming
    person: Person
    standing: Standing
    network: Network | None
    networks: Sequence[Network]
    language: Language
    calendar: Calendar
    admins: frozenset[str] = frozenset()
    done: Leaf | None = None
    """What is said to a tap whose own answer goes to others."""
    asked_about: Leaf | str | None = None
    """What was asked before this, where it was."""
    taken_back_by: Tap | None = None
    """The button that takes back what this turn does."""
    back: TakingBack = field(default_factory=TakingBack)

    sentence: str = ""
    """What is being read: what was written, or what a button stands for."""

    mentions: tuple[Mention, ...] = ()
    meant: Subject | None = None
    """What the sentence is about, where that was asked and answered."""

    spoken_of: Subject | None = None
    spoken_at: datetime | None = None
    """What was shown just before."""

    yes: Tap | None = None
    """The button of the answer that a yes stands for."""

    awaits: Awaited | None = None
    """What was asked for, which the next words here may tell."""

    tells_of: Subject | None = None
    """What the answer is about, where its card does not say so itself."""

    of_several: bool = False
    """Is the person in several networks, so that each answer says which one it is from?"""

    remarks: list[Leaf] = field(default_factory=list)
    """What is said above the answer: what was taken for granted."""

    @property
    def actor(self) -> UUID | None:
        return self.person.id

    @property
    def zone(self) -> ZoneInfo:
        return self.calendar.timezone

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def reader(self) -> Reader:
        home = str(self.network.id) if self.network and self.is_personal and self.of_several else ""
        return Reader(self.language, self.zone, home)

    @property
    def is_personal(self) -> bool:
        return self.incoming.place.kind == "personal"

    @cached_property
    def home(self) -> Network:
        """The network this is about; a door that asks for less than a guest must not need it."""
        assert self.network is not None, "a door open to anyone needs no network"
        return self.network

    def task_query(self, network: Network) -> TaskQuery:
        """What there is to ask every capability about this person in a network now."""
        return TaskQuery(
            self.db, network, self.now, Calendar(network.zone, self.calendar.closed), self.person
        )

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
        if needed is Right.keeper:
            return keeps_directory(self.person, self.standing, self.admins)
        return self._right_without_a_seat >= needed or (needed is Right.host and self.right >= needed)

    def refusal(self, needed: Right) -> Refused:
        """Why not: whoever is in a network, and in none that is open to the bot, hears that it rests."""
        inside = self.standing.in_network
        rests = None if inside or needed is Right.keeper else networks.resting_of(self.db, self.person.id)
        return NetworkRests(network=rests.name) if rests else refusal(needed, in_network=inside)

    def hosts(self, meeting: UUID) -> bool:
        """May the person do what this meeting's hosts may: has a seat at it, or facilitates?"""
        own = self._right_without_a_seat
        return own is Right.facilitator or (
            own is Right.member and self.person.id in hosts.hosts_of(self.db, meeting)
        )

    @cached_property
    def eyes(self) -> Eyes:
        """Whose eyes the answer is for: where others read along, everybody's; so they do in a message."""
        if self.incoming.in_message or not (self.is_personal or self.incoming.in_response):
            return EVERYBODY
        held = directory.roles_of(self.db, self.person.tenant, self.person.directory_mail or "", self.today)
        alone = self.is_personal or self.incoming.in_dialog
        own = {one.unit for one in held if one.role == directory.AMK and alone}
        return Eyes(self.person.id, self.may(Right.host), frozenset(own))

    @cached_property
    def _right_without_a_seat(self) -> Right:
        return right_of(self.person, self.standing, self.network, lambda: self.company)

    @cached_property
    def _has_a_seat(self) -> bool:
        return self.person.id in hosts.on_duty(self.db, self.home.id, self.now)

    @cached_property
    def about(self) -> Subject | None:
        """The thing that was chosen, that the card shows which was tapped or replied to, or the thread's."""
        if self.meant is not None:
            return self.meant
        found = cards.about(self.db, self.incoming.about) if self.incoming.about else None
        found = found or cards.in_thread(self.db, self.incoming.place.conversation)
        return Subject(*found) if found else None

    def note(
        self,
        deed: str,
        thing: Subject,
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
        """To where the person is, as a letter; what is for all in the network's language.

        A card of their `own` is drawn for them, and again when what it shows has changed.
        """
        place = self.incoming.place
        own = isinstance(shown, Card) and (shown.is_own or (shown.claim is not None and self.is_personal))
        reader = self.reader
        if for_all and self.network:
            reader = Reader(_language_of(self.network, self.network), self.zone)
        self._write(
            shown,
            reader,
            tenant=place.tenant,
            network=self.network.id if self.network else _home_of(shown),
            person=self.person.id if own else None,
            route=place.room,
            conversation=place.conversation,
            service_url=place.service_url,
            reply_to=None if self.is_personal else self.incoming.message,
        )


@dataclass
class Tick(Leaving):
    """One beat of the clock, inside its transaction."""

    closed_days: frozenset[tuple[int, int]] = frozenset()
    keep_years: int = 5
    ahead: Ahead | None = None
    looked_at: set[UUID] = field(default_factory=set)
    """The networks that it has to do with: where it changes something, they are asked anew what is due."""

    def has_come(self, moment: datetime) -> bool:
        """Is it now or past? In a network's round, one that is not yet is when to ask again."""
        return moment <= self.now if self.ahead is None else self.ahead.has_come(moment)

    def may_write(self, network: Network) -> bool:
        """May it say something there by itself now? What came to be said at another time waits until then."""
        return self.has_come(reminding.opens(self.now, self.calendar(network)))

    def network(self, one: UUID) -> Network:
        """The network of something that is looked at."""
        self.looked_at.add(one)
        return networks.by_id(self.db, one)

    def calendar(self, network: Network) -> Calendar:
        return Calendar(network.zone, self.closed_days)

    def task_query(self, network: Network, person: Person | None = None) -> TaskQuery:
        """What there is to ask every capability about the network now."""
        return TaskQuery(self.db, network, self.now, self.calendar(network), person, self.ahead)

    def note(
        self,
        deed: str,
        thing: Subject,
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
