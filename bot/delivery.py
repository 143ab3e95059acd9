"""Delivery: carries letters from the outbox to Teams, and keeps living cards as new as the store."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

import structlog

from bot.awaiting import done
from bot.feature import House, Outlook
from bot.rules.workdays import Calendar
from bot.sending import Ambiguous, Carrier, Gone, SendFailed, Throttled, Unreachable
from bot.turn import message
from cards.words import Reader
from storage import cards, networks, outbox, people
from storage.cards import Shown
from storage.db import Db, Store, StoreDown
from storage.networks import Network
from storage.outbox import Letter

log = structlog.get_logger()
T = TypeVar("T")

MOST_ATTEMPTS = 4
"""Of what really went out; a connector that cannot be reached is waited for, as long as PATIENCE."""

PATIENCE = timedelta(hours=24)
SOON = 0.5
"""Seconds that a changed card waits for further changes before it is drawn anew."""


class Delivery:
    """Woken after a commit and by every tick; sends what is due, one at a time in each conversation."""

    def __init__(
        self,
        house: House,
        store: Store,
        carrier: Carrier,
        clock: Callable[[], datetime],
        closed_days: frozenset[tuple[int, int]] = frozenset(),
    ) -> None:
        self._house = house
        self._store = store
        self._carrier = carrier
        self._clock = clock
        self._closed_days = closed_days
        self._me = uuid.uuid4().hex
        self._bell = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._carried: set[int] = set()
        self._running: asyncio.Task[None] | None = None
        self._soon: asyncio.TimerHandle | None = None
        self._stopping = False

    def start(self) -> None:
        self._running = asyncio.create_task(self._run())

    def wake(self) -> None:
        """There may be something to send."""
        self._bell.set()

    def wake_soon(self, seconds: float = SOON) -> None:
        """A card is out of date: it is drawn anew in a moment, with whatever else changes until then."""
        loop = asyncio.get_running_loop()
        if self._soon is not None and loop.time() < self._soon.when() <= loop.time() + seconds:
            return
        if self._soon is not None:
            self._soon.cancel()
        self._soon = loop.call_later(seconds, self._bell.set)

    async def stop(self) -> None:
        """Claim nothing more, and let what is under way arrive."""
        self._stopping = True
        if self._soon is not None:
            self._soon.cancel()
        self._bell.set()
        if self._running:
            await self._running
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _run(self) -> None:
        while not self._stopping:
            await self._bell.wait()
            self._bell.clear()
            try:
                while not self._stopping and await self.round():
                    pass
            except Exception:  # the store may be down: the next tick wakes us again
                log.exception("delivery failed")

    async def round(self) -> bool:
        """Claim what is due and set it on its way; False when there was nothing."""
        now = self._clock()

        def claim(db: Db) -> tuple[list[Letter], list[Shown], datetime | None]:
            return outbox.claim(db, now, self._me), cards.take_stale(db, now), cards.next_stale(db)

        letters, stale, later = await self._do(claim)
        if later is not None and not self._stopping:
            self.wake_soon(max(SOON, (later - now).total_seconds()))
        for letter in letters:
            self._carried.add(letter.id)
            self._set_off(self._carry(letter), letter.id)
        for card in stale:
            self._set_off(self._redraw(card))
        return bool(letters)

    async def rescue(self) -> None:
        """Letters whose sender died on the way; asked for by the clock."""
        mine = frozenset(self._carried)
        await self._do(lambda db: outbox.rescue(db, self._clock(), mine))

    async def settled(self) -> None:
        """Everything that was set on its way has arrived, or failed to: for tests."""
        while self._under_way:
            await asyncio.gather(*self._under_way)

    def _set_off(self, journey: Coroutine[Any, Any, None], letter: int | None = None) -> None:
        task = asyncio.create_task(journey)
        self._under_way.add(task)
        task.add_done_callback(lambda ended: self._arrived(ended, letter))

    def _arrived(self, task: asyncio.Task[None], letter: int | None) -> None:
        self._under_way.discard(task)
        if letter is not None:
            self._carried.discard(letter)
        if not task.cancelled() and (error := task.exception()):
            log.error("delivery failed", exc_info=error)
        self._bell.set()  # the next letter of that conversation may go now

    async def _do(self, work: Callable[[Db], T]) -> T:
        return await done(self._store.run(work))

    # --- letters ------------------------------------------------------------------------------------------

    async def _carry(self, letter: Letter) -> None:
        try:
            address = await self._address(letter)
            activity = await self._ready(letter, *address) if address else None
            if activity is None or address is None:
                return
            sent_as = await self._carrier.send(
                address[1], address[0], activity, letter.reply_to, tenant=letter.tenant
            )
        except SendFailed as failed:
            reason = failed
            await self._do(lambda db: self._failed(db, letter, reason))
        except StoreDown:
            raise  # the letter is claimed again when the store is back
        except Exception as fault:  # it cannot be drawn: counted, so that it does not bar the way for ever
            log.exception("letter not drawn", letter=letter.id)
            what = type(fault).__name__
            await self._do(lambda db: self._not_drawn(db, letter, what))
        else:
            await self._do(lambda db: _arrived(db, letter, sent_as))

    async def _address(self, letter: Letter) -> tuple[str, str] | None:
        """Conversation and service address; a person's chat is opened where there is none yet."""
        if letter.conversation and letter.service_url:
            return letter.conversation, letter.service_url
        assert letter.person is not None, "a letter to nobody"
        person, network = await self._do(lambda db: _addressee(db, letter))
        if person.chat and person.service_url:
            return person.chat, person.service_url
        if network is None or person.teams_id is None:
            await self._do(lambda db: outbox.end(db, letter, outbox.FAILED, "no way to reach them"))
            return None
        chat = await self._carrier.open(network.service_url, network.tenant, network.bot, person.teams_id)
        await self._do(lambda db: people.change(db, person.id, chat=chat, service_url=network.service_url))
        return chat, network.service_url

    async def _ready(self, letter: Letter, conversation: str, service_url: str) -> dict[str, Any] | None:
        """The message as it leaves; what it shows is noted in a commit of its own before it is drawn, so that
        nobody changes it unseen in between."""
        if letter.kind is not None:
            now = self._clock()
            await self._do(lambda db: cards.about_to_show(db, letter, conversation, service_url, now))
        return await self._do(lambda db: self._seal(db, letter))

    def _seal(self, db: Db, letter: Letter) -> dict[str, Any] | None:
        """The last look before it leaves: still wanted, still ours; a living card is drawn as it is now."""
        if letter.expires_at and letter.expires_at <= self._clock():
            outbox.end(db, letter, outbox.DROPPED, "past its purpose")
            return None
        if letter.network and not networks.by_id(db, letter.network).active:
            outbox.end(db, letter, outbox.DROPPED, "the bot was removed")
            return None
        if not outbox.posting(db, letter, self._me):
            return None
        if letter.draws is not None:
            return self._written(db, letter, letter.draws)
        if letter.kind is None or letter.thing is None or letter.network is None:
            return dict(letter.body or {})
        home = networks.by_id(db, letter.network)
        drawn = self._drawing(db, letter.kind, letter.thing, home, letter.language)
        if drawn is None:
            outbox.end(db, letter, outbox.DROPPED, "there is nothing to show any more")
        return drawn

    def _written(self, db: Db, letter: Letter, draws: str) -> dict[str, Any] | None:
        """A letter to a person that is drawn as it leaves; what it was about may be done by now."""
        person, home = _addressee(db, letter)
        assert home is not None, "what is drawn for a person is about a network"
        outlook = Outlook(db, home, self._clock(), Calendar(home.zone, self._closed_days), person)
        drawn = self._house.letters[draws](outlook, letter.body or {}, self._house.waits)
        if drawn is None:
            outbox.end(db, letter, outbox.DROPPED, "done meanwhile")
            return None
        return message(drawn, Reader("en" if letter.language == "en" else "da", home.zone))

    def _drawing(self, db: Db, kind: str, thing: UUID, home: Network, language: str) -> dict[str, Any] | None:
        drawn = self._house.drawings[kind](db, thing, home)
        reader = Reader("en" if language == "en" else "da", home.zone)
        return message(drawn, reader) if drawn else None

    def _failed(self, db: Db, letter: Letter, failed: SendFailed) -> None:
        now = self._clock()
        log.warning(
            "letter not delivered", letter=letter.id, reason=str(failed), attempts=letter.attempts + 1
        )
        last = letter.attempts + 1 >= MOST_ATTEMPTS
        if isinstance(failed, Unreachable) and now - letter.due_at < PATIENCE:
            outbox.again(db, letter, now + _pause(letter.attempts, failed), str(failed), counts=False)
        elif isinstance(failed, Throttled) and not last:
            outbox.again(db, letter, now + _pause(letter.attempts, failed), str(failed))
        elif isinstance(failed, Ambiguous) and letter.policy == outbox.AGAIN and not last:
            outbox.again(db, letter, now + _pause(letter.attempts, failed), "perhaps sent before")
        elif isinstance(failed, Ambiguous):
            outbox.end(db, letter, outbox.UNKNOWN, str(failed))
        else:
            outbox.end(db, letter, outbox.FAILED, str(failed))

    def _not_drawn(self, db: Db, letter: Letter, what: str) -> None:
        if letter.attempts + 1 >= MOST_ATTEMPTS:
            outbox.end(db, letter, outbox.FAILED, what)
        else:
            outbox.again(db, letter, self._clock() + timedelta(seconds=30), what)

    # --- living cards -------------------------------------------------------------------------------------

    async def _redraw(self, card: Shown) -> None:
        """Draw a card from the store as it is now, in the place of the message that shows it."""
        home, activity = await self._do(lambda db: self._fresh(db, card))
        if activity is None:
            await self._do(lambda db: cards.forget(db, card))
            return
        try:
            await self._carrier.edit(
                card.service_url, card.conversation, card.activity, activity, tenant=home.tenant
            )
        except Gone:
            await self._do(lambda db: cards.forget(db, card))
        except (Throttled, Unreachable) as failed:
            at = self._clock() + _pause(card.failures, failed)
            await self._do(lambda db: cards.not_drawn(db, card, at))
        except SendFailed as failed:  # refused, or perhaps taken: the next change tries again
            log.warning("card not redrawn", card=card.id, reason=str(failed))
            await self._do(lambda db: cards.drawn(db, card, self._clock()))
        else:
            await self._do(lambda db: cards.drawn(db, card, self._clock()))

    def _fresh(self, db: Db, card: Shown) -> tuple[Network, dict[str, Any] | None]:
        assert card.network is not None, "a living card outside all networks"
        home = networks.by_id(db, card.network)
        return home, self._drawing(db, card.kind, card.thing, home, card.language)


def _addressee(db: Db, letter: Letter) -> tuple[people.Person, Network | None]:
    assert letter.person is not None
    return people.by_id(db, letter.person), networks.by_id(db, letter.network) if letter.network else None


def _arrived(db: Db, letter: Letter, sent_as: str) -> None:
    outbox.sent(db, letter, sent_as)
    if letter.kind is not None:
        cards.now_shown(db, letter, sent_as)


def _pause(attempts: int, failed: SendFailed) -> timedelta:
    """What Teams asks for; else 2, 4, 8 … 120 seconds, give or take."""
    asked = getattr(failed, "retry_after", None)
    wait = asked if asked else min(2.0 ** (attempts + 1), 120.0) * random.uniform(0.8, 1.2)  # noqa: S311  jitter is no secret
    return timedelta(seconds=wait)
