"""People who say, tap and see; a network of them; and time that passes when told to."""

from __future__ import annotations

import asyncio
import itertools
import re
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from bot.core import documents, listening
from bot.core.arrivals import Defaults, Wants
from bot.core.clockwork import Clockwork
from bot.core.feature import House
from bot.core.heard import Heard
from bot.core.outcome import Outcome
from bot.core.rate_limit import Pace
from bot.core.router import Router
from bot.core.transport import Draft, Gone, SendFailed
from bot.core.turn import Incoming, Place, Quoted, Sought
from bot.core.uploads import Dropped, Fault, WantsFile
from bot.core.which import Mention
from bot.delivery.worker import Delivery
from bot.features import ALL
from bot.features.directory.asked import memory
from cards.kit import FORM
from cards.words import Language
from storage import networks, people
from storage.db import Db, Store
from storage.directory import directory, twins
from storage.people import Profile
from tests.overlooked import overlooked
from tests.resting import at_rest
from tests.undoing import Trying

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
BEGIN = datetime(2026, 11, 23, 9, 0, tzinfo=COPENHAGEN)
"""A Monday morning."""

TENANT, SERVICE, BOT = "t-dtu", "https://smba.trafficmanager.net/emea/", "28:stafet"
TEAM, CHANNEL = "19:amk@thread.tacv2", "19:amk@thread.tacv2"

HOUSE = House(ALL)


class Ears(listening.Ears):
    """Hear what was said once the same again: neither who says it nor when makes a difference to them."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._heard: dict[str, Heard] = {}

    def hear(self, sentence: str) -> Heard:
        if sentence not in self._heard:
            self._heard[sentence] = super().hear(sentence)
        return self._heard[sentence]

    def forget(self) -> None:
        self._heard.clear()


@cache
def ears_of(house: House) -> Ears:
    return Ears(house)


@dataclass(frozen=True)
class Hit:
    """Something found: its row, and what stands in the message once it was chosen."""

    title: str
    text: str
    card: dict[str, Any]

    @property
    def words(self) -> str:
        return card_words(self.card)


@dataclass
class Message:
    """A message as it stands in Teams now."""

    id: str
    conversation: str
    activity: dict[str, Any]
    reply_to: str | None

    @property
    def words(self) -> str:
        return words(self.activity)

    @property
    def card(self) -> dict[str, Any] | None:
        attached = self.activity.get("attachments") or []
        return attached[0]["content"] if attached else None


@dataclass
class Teams:
    """The stand-in for Teams: keeps what was posted, in order, and fails when told to."""

    messages: list[Message] = field(default_factory=list)
    failures: list[SendFailed] = field(default_factory=list)
    opened: dict[str, str] = field(default_factory=dict)
    closed: dict[str, SendFailed] = field(default_factory=dict)
    """Conversations, and people without one, that are closed to the bot, and how Teams says so."""

    refused: dict[str, SendFailed] = field(default_factory=dict)
    """Messages of which no update is taken."""

    edit_failures: list[SendFailed] = field(default_factory=list)
    hangs: asyncio.Event | None = None
    """Nothing is answered until it is set."""

    written: dict[str, bytes] = field(default_factory=dict)
    """What the bot last wrote into each message, whatever a client shows in its place."""

    posts: int = 0
    edits: int = 0
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    async def send(
        self,
        service_url: str,
        conversation_id: str,
        activity: dict[str, Any] | Draft,
        reply_to: str | None = None,
        *,
        tenant: str = "",
    ) -> str:
        drawn = activity if isinstance(activity, dict) else await activity()
        self.posts += 1
        await self._answers()
        self._may_fail(conversation_id)
        message = Message(f"m{next(self._ids)}", conversation_id, drawn, reply_to)
        self.written[message.id] = orjson.dumps(drawn)
        self.messages.append(message)
        return message.id

    async def edit(
        self,
        service_url: str,
        conversation_id: str,
        activity_id: str,
        activity: dict[str, Any] | Draft,
        *,
        tenant: str = "",
    ) -> None:
        drawn = activity if isinstance(activity, dict) else await activity()
        self.edits += 1
        await self._answers()
        if self.edit_failures:
            raise self.edit_failures.pop(0)
        self._may_fail(conversation_id)
        if refused := self.refused.get(activity_id):
            raise refused
        self.find(activity_id).activity = drawn
        self.written[activity_id] = orjson.dumps(drawn)

    async def open(self, service_url: str, tenant: str, bot_id: str, member_id: str) -> str:
        self._may_fail(member_id)
        return self.opened.setdefault(member_id, f"a:{member_id}")

    def find(self, message: str) -> Message:
        found = next((one for one in self.messages if one.id == message), None)
        if found is None:
            raise Gone("ActivityNotFoundInConversation", 404)
        return found

    async def renew(self) -> None: ...

    async def _answers(self) -> None:
        if self.hangs is not None:
            await self.hangs.wait()

    def _may_fail(self, conversation: str = "") -> None:
        if self.failures:
            raise self.failures.pop(0)
        if closed := self.closed.get(conversation.partition(";")[0]):
            raise closed


class Network:
    """A team with the bot in it, on a real store, with a clock that is moved by hand."""

    def __init__(self, store: Store, *, language: str = "da", house: House = HOUSE) -> None:
        self.store = store
        self.teams = Teams()
        self.clock = BEGIN
        defaults = Defaults(
            "en" if language == "en" else "da", "Europe/Copenhagen", frozenset({(12, 24), (12, 31)})
        )
        self.router = Router(house, store, defaults, Pace(0, 1.0), ears=ears_of(house), enters=Trying)
        self.clockwork = Clockwork(house, store, defaults)
        self.delivery = Delivery(house, store, self.teams, lambda: self.clock, defaults.closed_days)
        self.people: list[Someone] = []
        self.files: dict[str, bytes] = {}
        self.fetched: list[str] = []
        self._works: list[Any] | None = None
        memory.forget_all()  # whoever asked before asked in another network

    # --- who there is -------------------------------------------------------------------------------------

    def unit(
        self, key: str, name: str, *, english: str = "", aliases: Sequence[str] = (), **more: Any
    ) -> str:
        row = {
            "tenant": TENANT,
            "key": key,
            "name_da": name,
            "name_en": english or name,
            "kind": "institut",
            "aliases": list(aliases),
            "former_names": [],
            "successor_of": [],
            **more,
        }
        self._write(lambda db: db.upsert(directory.units, ("tenant", "key"), row))
        self._registry_changed()
        return key

    def role(self, role: str, name: str, unit: str, **more: Any) -> None:
        """Somebody has a role in a unit."""
        row = {
            "id": uuid.uuid4(),
            "tenant": TENANT,
            "unit": unit,
            "group": "",
            "area_da": "",
            "area_en": "",
            "buildings": [],
            "work_type": "",
            "role": role,
            "name": name,
            "mail": mail_of(name) if name else None,
            "phone": "",
            "languages": [],
            "starts": None,
            "ends": None,
            "leave_from": None,
            "leave_to": None,
            "substitute_for": "",
            "public": True,
            "confirmed_on": None,
            "closed_on": None,
            "vouched": True,
            **more,
        }

        def work(db: Db) -> None:
            db.execute(directory.roles.insert(), row)
            directory.bind_people(db, TENANT)

        self._write(work)
        self._registry_changed()

    def _registry_changed(self) -> None:
        def work(db: Db) -> None:
            row = {"tenant": TENANT, "version": directory.version(db, TENANT) + 1, "loaded_at": self.clock}
            db.upsert(directory.registries, ("tenant",), row)

        self._write(work)

    def member(
        self,
        name: str,
        unit: str | None = None,
        *,
        since: date | None = None,
        language: str | None = None,
        key: str = "",
    ) -> Someone:
        """An AMK in the team; of two of one name the second has a `key` of their own."""
        of = unit or f"unit-{key or name.split(maxsplit=1)[0].lower()}"
        with self._at_once():
            if unit is None:
                self.unit(of, f"DTU {name.split(maxsplit=1)[0]}")
            self.role(
                directory.AMK, name, of, starts=since, **({"mail": f"{key}@example.org"} if key else {})
            )
            return self._joins(name, language, key)

    def members(self, names: Sequence[str], units: Sequence[str]) -> None:
        """Many AMKs at once, each of a unit that there is."""
        with self._at_once():
            for name, unit in zip(names, units, strict=True):
                self.role(directory.AMK, name, unit)
            self.people += [Someone(self, name) for name in names]
            self._write(self._set_roster)

    def ends(self, someone: Someone, on: date) -> None:
        """Somebody who is no longer in `people` has a role no longer, and is in the team no more."""

        def work(db: Db) -> None:
            mine = directory.roles.c.name == someone.name
            db.execute(directory.roles.update().where(mine).values(ends=on))
            self._set_roster(db)

        self._write(work)
        self._registry_changed()

    def facilitator(self, name: str = "Signe Holm", *, language: str | None = None) -> Someone:
        with self._at_once():
            self.role(directory.SECRETARIAT, name, "cas")
            return self._joins(name, language)

    def guest(self, name: str, *, language: str | None = None) -> Someone:
        return self._joins(name, language)

    def employee(self, name: str, *, language: str | None = None) -> Someone:
        """Somebody of the university who is in no team of ours."""
        someone = Someone(self, name)
        self._language(someone, language)
        return someone

    def _joins(self, name: str, language: str | None, key: str = "") -> Someone:
        someone = Someone(self, name, key)
        self.people.append(someone)
        self._write(self._set_roster)
        self._language(someone, language)
        return someone

    def _set_roster(self, db: Db) -> None:
        home = networks.by_team(db, TENANT, TEAM) or networks.found(
            db,
            tenant=TENANT,
            team=TEAM,
            name="AMK-netværket",
            channel=CHANNEL,
            service_url=SERVICE,
            bot=BOT,
            language=self.router.entrance.defaults.language,
            timezone="Europe/Copenhagen",
            installed_at=self.clock,
            welcomed=True,
        )
        networks.set_roster(db, home, self.roster, self.clock)
        directory.bind_people(db, TENANT)
        twins.tell_apart(db, TENANT)

    def _language(self, someone: Someone, language: str | None) -> None:
        def work(db: Db) -> None:
            person = people.meet(db, TENANT, someone.profile)
            directory.bind_people(db, TENANT)
            people.change(db, person, language=language)

        self._write(work)

    @property
    def roster(self) -> tuple[Profile, ...]:
        return tuple(someone.profile for someone in self.people)

    def _write(self, work: Any) -> None:
        if self._works is None:
            self.store.now(work)
        else:
            self._works.append(work)

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """All that is written in it is one transaction, at its end."""
        works = self._works = list[Any]()
        try:
            yield
        finally:
            self._works = None
        self.store.now(lambda db: [work(db) for work in works])

    # --- what happens -------------------------------------------------------------------------------------

    async def take(self, incoming: Incoming) -> Outcome:
        """Into the router and back, with Teams answering what it is asked; then everything is delivered."""
        outcome = await self._taken(incoming)
        for activity in outcome.says:
            under = None if incoming.place.kind == "personal" else incoming.activity
            await self.teams.send(SERVICE, incoming.place.conversation, activity, under)
        self.delivery.heard(incoming.place.room)
        await self.delivery.settled()
        await self.deliver()
        return outcome

    async def _taken(self, incoming: Incoming) -> Outcome:
        try:
            return await self.router.take(incoming)
        except Wants as wants:
            told = self.roster if wants.everybody else (incoming.sender,)
            of = wants.conversation if wants.everybody else ""
            return await self._taken(replace(incoming, roster=told, asked_teams=True, roster_of=of))
        except WantsFile as wants:
            self.fetched.append(wants.file.name)
            come = documents.read(replace(wants.file, content=self.files[wants.file.url]))
            return await self._taken(replace(incoming, file=come))

    async def hears(self, event: str) -> None:
        """Teams tells of the team."""
        await self.take(self.people[0]._incoming("channel", None, event=event))

    async def deliver(self) -> None:
        while await self.delivery.round():
            await self.delivery.settled()
        await self.delivery.settled()

    async def passes(self, **time: float) -> None:
        """So much time goes by, and the clock ticks at its end."""
        await self.is_at(self.clock + timedelta(**time))

    async def is_at(self, moment: datetime) -> None:
        self.clock = moment
        await self.delivery.tend()
        for name, deed in self.router.house.beats:
            with at_rest(self.store, name):
                await self.clockwork.beat(deed, self.clock)
        await self._asks_what_is_due()
        await self.deliver()

    async def _asks_what_is_due(self) -> None:
        """Of networks whose moment has come, as the clock does; but what fails is not swallowed."""
        mark = self.clock + timedelta(minutes=1)
        due = await self.clockwork.take_due(self.clock, mark, None)
        missed = overlooked(self.clockwork, self.store, self.clock, {one.network.id for one in due})
        assert not missed, missed
        for one in due:
            rounds = self.router.house.rounds
            moments = [await self.clockwork.round(deed, one.network, self.clock) for _, deed in rounds]
            known = [moment for moment in moments if moment is not None]
            if len(known) == len(rounds):
                await self.clockwork.ask_again(mark, {one.network.id: min(known)})

    # --- what there is to see -----------------------------------------------------------------------------

    @property
    def channel(self) -> list[Message]:
        return [one for one in self.teams.messages if one.conversation.partition(";")[0] == CHANNEL]

    def said_to(self, someone: Someone) -> list[Message]:
        return [one for one in self.teams.messages if one.conversation == someone.chat]


@dataclass(eq=False)
class Someone:
    """A person in front of Teams."""

    network: Network
    name: str
    key: str = ""
    client: Language | None = None
    """The language that their Teams is in, where it says so."""

    saw: list[dict[str, Any]] = field(default_factory=list)
    dialog: dict[str, Any] | None = None
    quoted: Quoted | None = None
    refused: str = ""
    _last: Incoming = field(init=False)

    @property
    def profile(self) -> Profile:
        key = self.key or self.name.split()[0].lower()
        mail = f"{self.key}@example.org" if self.key else mail_of(self.name)
        return Profile(f"aad-{key}", self.name, f"29:{key}", mail, mail)

    @property
    def chat(self) -> str:
        return f"a:{self.profile.teams_id}"

    def place(self, where: str) -> Place:
        if where == "personal":
            return Place(TENANT, self.chat, "personal", SERVICE, BOT)
        return Place(TENANT, CHANNEL, "channel", SERVICE, BOT, TEAM, "AMK-netværket", CHANNEL)

    async def says(
        self,
        text: str,
        *,
        where: str = "channel",
        activity: str | None = None,
        about: str | None = None,
        mentions: Sequence[Someone] = (),
    ) -> str:
        """Write to the bot; returns the words of all that came back."""
        before = len(self.network.teams.messages)
        named = tuple(Mention(one.name, f"29:{one.profile.aad_id[4:]}") for one in mentions)
        await self.network.take(self._incoming(where, activity, text=text, about=about, mentions=named))
        return "\n".join(one.words for one in self.network.teams.messages[before:])

    async def asks(self, text: str) -> str:
        """The same in the personal chat."""
        return await self.says(text, where="personal")

    async def does(self, text: str, **said: Any) -> str:
        """Write something that is asked about first, and say yes; returns the words of all that came then."""
        await self.says(text, **said)
        return await self.agrees()

    async def agrees(self) -> str:
        """Say yes to the question that stands last on the screen; returns the words of all that came then."""
        before = len(self.network.teams.messages)
        answer = await self.presses(self.question(), where=self._last.place.kind)
        posted = [one.words for one in self.network.teams.messages[before:]]
        return "\n".join([answer, *posted])

    def question(self) -> dict[str, Any]:
        """The button that says yes to what was asked last: in place of the card tapped, else in a message."""
        cards = [self.saw[-1]] if self._last.in_response and self.saw else []
        cards += [one.card for one in self.network.teams.messages[-1:] if one.card]
        for card in cards:
            for action in actions(card):
                if action.get("verb") == "asking.Yes":
                    return action
        raise AssertionError("nothing was asked")

    async def drops(self, name: str, content: bytes | str, *, fault: Fault | None = None) -> str:
        """Put a file into the personal chat; returns the words of all that came back."""
        before = len(self.network.teams.messages)
        url = f"https://dtu-my.sharepoint.com/{uuid.uuid4().hex}"
        self.network.files[url] = content.encode() if isinstance(content, str) else content
        await self.network.take(self._incoming("personal", None, file=Dropped(name, url, fault=fault)))
        return "\n".join(one.words for one in self.network.teams.messages[before:])

    async def elsewhere(self, text: str) -> None:
        """Write to the bot in another team, of the same people."""
        other = "19:other@thread.tacv2"
        place = replace(self.place("channel"), conversation=other, team=other)
        incoming = replace(self._incoming("channel", None, text=text), place=place)
        await self.network.take(incoming)

    async def taps(
        self,
        tap: str,
        *,
        on: str = "",
        activity: str | None = None,
        clicked_at: datetime | None = None,
        **typed: str,
    ) -> str:
        """Tap the newest button of that title (on a card that says `on`); returns the answer's words."""
        message, action = self.button(tap, on)
        where = "personal" if message.conversation == self.chat else "channel"
        data = dict(action.get("data", {}))
        verb = action.get("verb") or data.pop("verb")
        incoming = self._incoming(
            where,
            activity,
            verb=verb,
            values={**inputs(message.card or {}), **data, **typed},
            about=message.id,
            in_response=True,
            in_dialog="msteams" in data,
        )
        if clicked_at:
            incoming = replace(incoming, clicked_at=clicked_at)
        return self._answer(await self.network.take(incoming))

    async def presses(self, action: dict[str, Any], *, where: str = "personal", **typed: str) -> str:
        """Tap a button wherever it stood: on a card that only somebody saw, or on somebody else's."""
        data = dict(action.get("data", {}))
        verb = action.get("verb") or data.pop("verb")
        values = {**data, **typed}
        return self._answer(
            await self.network.take(
                self._incoming(
                    where, None, verb=verb, values=values, in_response=True, in_dialog="msteams" in data
                )
            )
        )

    async def looks(self) -> str:
        """The newest card of the channel as this person's client asks for it by itself."""
        card = next(one.card for one in reversed(self.network.channel) if one.card and "refresh" in one.card)
        return await self.presses(card["refresh"]["action"], where="channel")

    async def fills(self, tap: str, *, activity: str | None = None, **typed: str) -> str:
        """Hand in the dialog that is open; returns what it then says."""
        assert self.dialog, "no dialog is open"
        [data] = [action["data"] for action in actions(self.dialog) if action["title"] == tap]
        carried = {name: data[name] for name in data if name not in ("verb", FORM)}
        told = {"values": {**inputs(self.dialog), **carried, **typed}, "form": data.get(FORM, {})}
        told |= {"in_response": True, "in_dialog": True}
        incoming = self._incoming("channel", activity, verb=data["verb"], quoted=self.quoted, **told)
        return self._answer(await self.network.take(incoming))

    async def chooses(
        self, action: str, *, text: str, author: str = "Bo Madsen", link: str = "https://teams.example/m/1"
    ) -> str:
        """Choose an action in the menu of a message of the channel; returns what its dialog says."""
        self.quoted = quoted = Quoted(text, author, link)
        incoming = self._incoming(
            "channel", None, action=action, quoted=quoted, in_response=True, in_dialog=True
        )
        return self._answer(await self.network.take(incoming))

    async def seeks(
        self,
        command: str,
        words: str = "",
        *,
        where: str = "channel",
        place: Place | None = None,
        **page: int,
    ) -> list[Hit]:
        """Look for something to put into a message; of each hit its row and the words of its card."""
        told = Sought(command, words, **page)
        incoming = self._incoming(where, None, sought=told, in_response=True, in_message=True)
        outcome = await self.network.take(replace(incoming, place=place or incoming.place))
        found = orjson.loads(outcome.answer.body or b"{}")["composeExtension"]
        self.refused = found.get("text", "")
        return [Hit(**one["preview"]["content"], card=one["content"]) for one in found.get("attachments", ())]

    def _answer(self, outcome: Outcome) -> str:
        """What the client shows in the card's place, or in the dialog."""
        body = orjson.loads(outcome.answer.body or b"{}")
        task = body.get("task")
        value = task["value"] if task else body.get("value", "")
        if task:
            self.dialog = value["card"]["content"] if isinstance(value, dict) else None
            value = self.dialog or value
        if isinstance(value, dict):
            self.saw.append(value)
        return value if isinstance(value, str) else card_words(value)

    def button(self, title: str, on: str = "") -> tuple[Message, dict[str, Any]]:
        mine = [one for one in self.network.teams.messages if one.conversation in (self.chat, CHANNEL)]
        for message in reversed(mine):
            for action in actions(message.card or {}):
                if (
                    is_called(action, title)
                    and action["type"] in ("Action.Execute", "Action.Submit")
                    and on in message.words
                ):
                    return message, action
        raise AssertionError(f"no button {title!r} on a card with {on!r}")

    def _incoming(self, where: str, activity: str | None, **more: Any) -> Incoming:
        now = self.network.clock
        self.network.clock += timedelta(milliseconds=1)  # no two things are said at the same moment
        if "event" not in more:
            more |= {"client_language": self.client}
        self._last = Incoming(self.place(where), activity or uuid.uuid4().hex, self.profile, now, now, **more)
        return self._last


def mail_of(name: str) -> str:
    plain = name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z]+", ".", plain).strip(".") + "@example.org"


def words(activity: dict[str, Any]) -> str:
    """All that a person can read in a message."""
    attached = [card_words(one["content"]) for one in activity.get("attachments") or []]
    return "\n".join([activity.get("text") or "", *attached]).strip()


def card_words(card: dict[str, Any]) -> str:
    return "\n".join(_texts(card.get("body", [])) + [action["title"] for action in actions(card)])


def _texts(node: Any) -> list[str]:
    if isinstance(node, list):
        return [text for one in node for text in _texts(one)]
    if not isinstance(node, dict):
        return []
    if node.get("type") == "RichTextBlock":
        return ["".join(run["text"] for run in node["inlines"])]
    if node.get("type") == "FactSet":
        return [f"{fact['title']}: {fact['value']}" for fact in node["facts"]]
    if node.get("type") == "TextBlock":
        return [node["text"]]
    own = [node["label"]] if "label" in node else []
    return own + [text for name in ("items", "columns") for text in _texts(node.get(name))]


def inputs(card: dict[str, Any]) -> dict[str, str]:
    """What stands in a form as it is opened."""
    found = [node for node in _nodes(card.get("body", [])) if node.get("type", "").startswith("Input.")]
    return {one["id"]: one["value"] for one in found if "value" in one}


def bars(card: dict[str, Any] | None) -> list[str]:
    """What the bars of a card say to those who do not see them."""
    pictures = [node for node in _nodes((card or {})["body"]) if node.get("type") == "Image"]
    return [one["altText"].partition(" %")[0] for one in pictures if "%" in one["altText"]]


def actions(card: dict[str, Any]) -> list[dict[str, Any]]:
    """All buttons of a card, those in its middle and the rows that can be pressed too."""
    found = list(card.get("actions", []))
    for node in _nodes(card.get("body", [])):
        if node.get("type") == "ActionSet":
            found += node["actions"]
        if "selectAction" in node:
            found.append(node["selectAction"])
    return found


def is_called(action: dict[str, Any], title: str) -> bool:
    """Has it this title, with or without a count behind it?"""
    return str(action.get("title")) == title or str(action.get("title")).startswith(f"{title} · ")


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for one in node:
            yield from _nodes(one)
    elif isinstance(node, dict):
        yield node
        for name in ("items", "columns"):
            yield from _nodes(node.get(name))


def here(*parts: int) -> datetime:
    """A moment in Copenhagen."""
    return datetime(*parts, tzinfo=COPENHAGEN)  # type: ignore[arg-type, misc]
