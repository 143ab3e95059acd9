"""Delivery: carries letters from the outbox to Teams, and keeps living cards as new as the store."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Coroutine, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

import structlog

from bot.core import metrics
from bot.core.copies import Copies, Copy, gone
from bot.core.feature import House, TaskQuery
from bot.core.futures import done
from bot.core.suspending import pause
from bot.core.transport import (
    Ambiguous,
    Carrier,
    Gone,
    Held,
    SendFailed,
    Throttled,
    Unreachable,
    Withdrawn,
    backoff,
)
from bot.core.turn import UTC_ZONE, message
from bot.delivery.one_by_one import OneByOne
from bot.delivery.redrawing import MOST_ATTEMPTS, Redrawing, face_of
from bot.language.workdays import Calendar
from cards.kit import Card, Subject
from cards.words import Reader
from storage import cards, networks, outbox, pauses, people
from storage.cards import Shown
from storage.db import Db, Store, StoreDown, why
from storage.hosts import absences
from storage.networks import Network
from storage.outbox import Letter

log = structlog.get_logger()
T = TypeVar("T")

PATIENCE = timedelta(hours=24)
"""How long a connector that cannot be reached is waited for; those tries are not counted."""

SOON = 0.5
"""Seconds that a changed card waits for further changes before it is drawn anew."""

MOST_UNASKED = 20
"""Letters of the clock that one process claims at a time, so that replicas share them."""

TO_ARRIVE = 15.0
"""Seconds that a message on the wire gets when the process is asked to stop."""

TO_NOTE = 3.0
"""Seconds that the store gets, when the process stops, to take note of something."""

AT_LEAST, TICKS = 5.0, 6


def lease_of(tick_seconds: float) -> float:
    """Seconds for which what is under way is left alone by others; renewed at every tick."""
    return max(AT_LEAST, TICKS * tick_seconds)


@dataclass(eq=False)
class Journey:
    """A letter or a card under way; one that `leaves` may be on the wire."""

    letter: int | None = None
    card: int | None = None
    leaves: bool = False
    face: str | None = None
    task: asyncio.Task[None] | None = None

    def left(self) -> None:
        self.leaves = True


class Delivery:
    """Woken after a commit and by every tick; sends what is due, one at a time in each conversation."""

    def __init__(
        self,
        house: House,
        store: Store,
        carrier: Carrier,
        clock: Callable[[], datetime],
        closed_days: frozenset[tuple[int, int]] = frozenset(),
        *,
        lease: float = AT_LEAST,
    ) -> None:
        self._house = house
        self._store = store
        self._carrier = carrier
        self._clock = clock
        self._closed_days = closed_days
        self._lease = lease
        self._me = uuid.uuid4().hex
        self._copies = Copies(house)
        self._redrawing = Redrawing(store, carrier, clock, self._me, self._shown_now, self._close)
        self._gate = OneByOne()
        self._bell = asyncio.Event()
        self._journeys: set[Journey] = set()
        self._paused: frozenset[str] = frozenset()
        self._running: asyncio.Task[None] | None = None
        self._soon: asyncio.TimerHandle | None = None
        self._stopping = False

    def start(self) -> None:
        self._running = asyncio.create_task(self._run())

    async def begin(self) -> None:
        """At the start of a store that is this process's alone, what a dead one left is taken up at once."""
        if not self._store.is_shared:
            await self._do(self._take_up)

    def _take_up(self, db: Db) -> None:
        outbox.rescue_all(db, self._clock())
        cards.give_back(db)

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

    def heard(self, room: str) -> None:
        """Something came from that conversation: if it was closed to the bot, it is open again."""
        if room in self._paused:
            self._set_off(self._resume(room), Journey())

    async def refused(self, tenant: str, room: str, failed: Gone) -> None:
        """A direct reply was not let in: letters do not go there either, until something comes back."""
        if not failed.closes:
            return

        def work(db: Db) -> None:
            home, person = networks.of_room(db, tenant, room), people.by_chat(db, tenant, room)
            self._close(db, room, room, home, str(failed), person.id if person else None)

        try:
            await self._do(work)
        except StoreDown as down:
            log.error("delivery waits for the store", kind=why(down))

    async def _resume(self, room: str) -> None:
        def work(db: Db) -> None:
            cards.reach_changed(db, pauses.end(db, room))

        await self._do(work)
        self._paused = await self._do(pauses.rooms)

    async def tend(self) -> None:
        """At every tick: what is under way here stays ours, and what others left is taken up."""
        letters = tuple(journey.letter for journey in self._journeys if journey.letter is not None)
        drawn = tuple(journey.card for journey in self._journeys if journey.card is not None)

        def work(db: Db) -> tuple[int, frozenset[str]]:
            now = self._clock()
            if letters:
                outbox.renew(db, letters, self._me, self._lease)
            if drawn:
                cards.renew(db, drawn, self._me, self._lease)
            outbox.rescue(db, now)
            return outbox.drop_expired(db, now), pauses.rooms(db)

        await self._carrier.renew()
        dropped, self._paused = await self._do(work)
        metrics.ENDED.labels(outbox.DROPPED).inc(dropped)
        metrics.PAUSED.set(len(self._paused))

    async def stop(self, seconds: float = TO_ARRIVE) -> None:
        """Claim nothing more, give back what has not left, and let what is on the wire arrive."""
        self._stopping = True
        if self._soon is not None:
            self._soon.cancel()
        self._bell.set()
        at_the_end = asyncio.get_running_loop().time() + seconds
        await _ended([self._running] if self._running else [], seconds=TO_NOTE)
        waiting = [one.task for one in self._journeys if one.task and not one.leaves]
        for task in waiting:
            task.cancel()
        await _ended(waiting, TO_NOTE)
        await self._settle(lambda db: outbox.give_back(db, self._me))
        on_the_wire = [one.task for one in self._journeys if one.task]
        await _ended(on_the_wire, at_the_end - asyncio.get_running_loop().time())
        await self._settle(self._give_up)

    def _give_up(self, db: Db) -> None:
        outbox.give_back(db, self._me)
        outbox.give_up(db, self._clock(), self._me)
        cards.give_back(db, self._me)

    async def _settle(self, work: Callable[[Db], object]) -> None:
        try:
            await asyncio.wait_for(self._do(work), TO_NOTE)
        except (*StoreDown, TimeoutError):
            log.error("letters not given back", kind="the store does not answer")  # their leases run out

    async def _run(self) -> None:
        while not self._stopping:
            await self._bell.wait()
            self._bell.clear()
            try:
                while not self._stopping and await self.round():
                    pass
            except StoreDown as down:  # the next tick wakes us again
                log.error("delivery waits for the store", kind=why(down))
            except Exception:
                log.exception("delivery failed")

    async def round(self) -> bool:
        """Claim what is due and set it on its way; False when there was nothing."""
        now = self._clock()
        room = MOST_UNASKED - sum(one.letter is not None for one in self._journeys)

        def claim(db: Db) -> tuple[list[Letter], list[Shown], datetime | None]:
            letters = outbox.claim(db, now, self._me, self._lease)
            if room > 0:
                letters += outbox.claim(db, now, self._me, self._lease, asked_for=False, most=room)
            return letters, cards.take_stale(db, now, self._me, self._lease), cards.next_stale(db, now)

        letters, stale, later = await self._do(claim)
        if later is not None and not self._stopping:
            self.wake_soon(max(SOON, (later - now).total_seconds()))
        for letter in letters:
            journey = Journey(letter=letter.id)
            self._set_off(self._carry(letter, journey), journey)
        for card in stale:
            journey = Journey(card=card.id)
            self._set_off(self._redraw(card, journey), journey)
        return bool(letters)

    async def settled(self) -> None:
        """Everything that was set on its way has arrived, or failed to: for tests."""
        while self._journeys:
            await asyncio.gather(*(one.task for one in self._journeys if one.task))

    def _set_off(self, way: Coroutine[Any, Any, None], journey: Journey) -> None:
        journey.task = asyncio.create_task(way)
        self._journeys.add(journey)
        journey.task.add_done_callback(lambda ended: self._arrived(ended, journey))

    def _arrived(self, task: asyncio.Task[None], journey: Journey) -> None:
        self._journeys.discard(journey)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, StoreDown):  # it is claimed again when its lease has run out
            log.error("delivery waits for the store", kind=why(error))
        elif error is not None:
            log.error("delivery failed", exc_info=error)
        self._bell.set()  # the next letter of that conversation may go now

    async def _do(self, work: Callable[[Db], T]) -> T:
        return await done(self._store.run(work))

    async def _redraw(self, card: Shown, journey: Journey) -> None:
        try:
            await self._redrawing.redraw(card, journey.left)
        except StoreDown:
            raise
        except Exception:  # it cannot be drawn: the next change tries again, so that it is not tried for ever
            log.exception("card not drawn", card=card.id)
            await self._do(lambda db: cards.drawn(db, card, self._me, card.version, self._clock()))

    # --- letters ------------------------------------------------------------------------------------------

    async def _carry(self, letter: Letter, journey: Journey) -> None:
        with ExitStack() as ends:
            try:
                address = await self._address(letter)
                if address is None:
                    return
                draft = partial(self._draft, letter, *address, journey, ends)
                sent_as = await self._carrier.send(
                    address[1], address[0], draft, letter.reply_to, tenant=letter.tenant
                )
            except Withdrawn:
                pass
            except SendFailed as failed:
                reason = failed
                await self._do(lambda db: self._failed(db, letter, reason))
            except StoreDown:
                raise
            except (
                Exception
            ) as fault:  # it cannot be drawn: counted, so that it does not bar the way for ever
                log.exception("letter not drawn", letter=letter.id)
                what = type(fault).__name__
                await self._do(lambda db: self._not_drawn(db, letter, what))
            else:
                await self._do(lambda db: self._delivered(db, letter, sent_as, journey.face))

    async def _address(self, letter: Letter) -> tuple[str, str] | None:
        """Conversation and service address; a person's chat is opened where there is none yet."""
        if letter.conversation and letter.service_url:
            return letter.conversation, letter.service_url
        assert letter.person is not None, "a letter to nobody"
        person, network = await self._do(lambda db: _addressee(db, letter))
        if person.chat and person.service_url:
            return person.chat, person.service_url
        if network is None or person.teams_id is None:
            await self._do(lambda db: self._end(db, letter, outbox.FAILED, "no way to reach them"))
            return None
        chat = await self._carrier.open(network.service_url, network.tenant, network.bot, person.teams_id)
        await self._do(lambda db: people.change(db, person.id, chat=chat, service_url=network.service_url))
        return chat, network.service_url

    async def _draft(
        self, letter: Letter, conversation: str, service_url: str, journey: Journey, ends: ExitStack
    ) -> dict[str, Any]:
        """The message as it leaves; what it shows is noted in a commit of its own before it is drawn, so that
        nobody changes it unseen in between."""
        if letter.cause is None:
            ends.callback(await self._gate.begin())
        if _lives(letter):
            now = self._clock()
            await self._do(lambda db: cards.about_to_show(db, letter, conversation, service_url, now))
        journey.left()
        activity = await self._do(lambda db: self._seal(db, letter))
        if activity is None:
            raise Withdrawn("not wanted any more")
        journey.face = face_of(activity) if outbox.things_of(letter) else None
        return activity

    def _seal(self, db: Db, letter: Letter) -> dict[str, Any] | None:
        """The last look before it leaves: still wanted, still ours; a living card is drawn as it is now."""
        if letter.expires_at and letter.expires_at <= self._clock():
            self._end(db, letter, outbox.DROPPED, "past its purpose")
            return None
        home = networks.by_id(db, letter.network) if letter.network else None
        if home and not home.active and home.welcomed:
            outbox.again(db, letter, self._me, self._clock(), "the team is archived", counts=False)
            return None
        if home and not home.active:
            self._end(db, letter, outbox.DROPPED, "the bot was removed")
            return None
        if back := self._away_until(db, letter):
            outbox.again(db, letter, self._me, back, "while they are away", counts=False)
            return None
        if not outbox.posting(db, letter, self._me, self._lease):
            return None
        if letter.draws is not None:
            return self._written(db, letter, letter.draws)
        if letter.kind is None or letter.thing is None or letter.network is None:
            return dict(letter.body or {})
        home = networks.by_id(db, letter.network)
        drawn = self._drawing(db, letter.kind, letter.thing, home, letter.language)
        if drawn is None:
            self._end(db, letter, outbox.DROPPED, "there is nothing to show any more")
        return drawn

    def _away_until(self, db: Db, letter: Letter) -> datetime | None:
        """What the clock says waits for the morning of the first working day on which they are back."""
        if letter.cause is not None or letter.person is None:
            return None
        person, home = _addressee(db, letter)
        calendar = Calendar(home.zone if home else UTC_ZONE, self._closed_days)
        today = calendar.local(self._clock()).date()
        if not absences.is_away(db, person, today):
            return None
        return calendar.morning(calendar.on_or_after(absences.back_on(db, person, today)))

    def _written(self, db: Db, letter: Letter, draws: str) -> dict[str, Any] | None:
        """A letter to a person that is drawn as it leaves; what it was about may be done by now."""
        assert letter.network is not None, "what is drawn is about a network"
        home = networks.by_id(db, letter.network)
        of = tuple(Subject(*one) for one in outbox.things_of(letter))
        room = letter.conversation.partition(";")[0] if letter.conversation else None
        copy = Copy(draws, letter.body or {}, of, room)
        drawn = self._copies.drawn(self._outlook(db, home, letter.person), copy)
        if drawn is None:
            self._end(db, letter, outbox.DROPPED, "done meanwhile")
        return _message(drawn, home, letter.language)

    def _outlook(self, db: Db, home: Network, person: UUID | None) -> TaskQuery:
        reader = people.by_id(db, person) if person else None
        return TaskQuery(db, home, self._clock(), Calendar(home.zone, self._closed_days), reader)

    def _drawing(self, db: Db, kind: str, thing: UUID, home: Network, language: str) -> dict[str, Any] | None:
        return _seen_by_each(db, _message(self._house.drawings[kind](db, thing, home), home, language), home)

    def _shown_now(self, db: Db, card: Shown, home: Network) -> dict[str, Any] | None:
        """What a message that stands in Teams is to show now."""
        if card.draws is None:
            drawn = self._house.drawings[card.kind](db, card.thing, home)
            return _seen_by_each(db, _message(drawn or gone(), home, card.language), home)
        of = tuple(Subject(*one) for one in cards.things_of(db, card))
        copy = Copy(card.draws, card.about or {}, of, card.conversation)
        drawn = self._copies.again(self._outlook(db, home, card.person), copy)
        return _message(drawn, home, card.language)

    def _failed(self, db: Db, letter: Letter, failed: SendFailed) -> None:
        now = self._clock()
        log.warning(
            "letter not delivered", letter=letter.id, reason=str(failed), attempts=letter.attempts + 1
        )
        last = letter.attempts + 1 >= MOST_ATTEMPTS
        if isinstance(failed, Held) or (isinstance(failed, Unreachable) and now - letter.due_at < PATIENCE):
            self._again(db, letter, failed, counts=False)
        elif isinstance(failed, Throttled) and not last and self._may_repeat(letter, failed):
            metrics.THROTTLED.inc()
            self._again(db, letter, failed, flagged=failed.perhaps_taken)
        elif isinstance(failed, Ambiguous) and letter.policy == outbox.AGAIN and not last:
            self._again(db, letter, failed, flagged=True)
        elif isinstance(failed, Ambiguous) or not self._may_repeat(letter, failed):
            self._end(db, letter, outbox.UNKNOWN, str(failed))
        elif isinstance(failed, Gone) and not failed.closes and letter.reply_to and letter.kind:
            self._again(db, letter, failed, threaded=False)
        else:
            self._refused(db, letter, failed)
        _say_what_becomes_of(db, letter)

    def _refused(self, db: Db, letter: Letter, failed: SendFailed) -> None:
        """What finds a conversation closed waits for it, as what is written after it does."""
        if not (isinstance(failed, Gone) and failed.closes):
            self._end(db, letter, outbox.FAILED, str(failed))
            return
        # first of all: who finds it closed at the same moment waits for this one
        self._pause(db, letter, failed)
        outbox.again(db, letter, self._me, self._clock(), str(failed), counts=False)
        cards.reach_changed(db, {letter.route})

    def _may_repeat(self, letter: Letter, failed: SendFailed) -> bool:
        """What stood before Teams may have let the message through before it failed."""
        return letter.policy == outbox.AGAIN or getattr(failed, "status", 0) not in (502, 504)

    def _again(self, db: Db, letter: Letter, failed: SendFailed, **how: bool) -> None:
        metrics.RETRIES.labels(type(failed).__name__.lower()).inc()
        at = self._clock() + backoff(letter.attempts, failed)
        reason = outbox.PERHAPS_BEFORE if how.get("flagged") else str(failed)
        outbox.again(db, letter, self._me, at, reason, **how)

    def _end(self, db: Db, letter: Letter, state: str, reason: str) -> None:
        metrics.ENDED.labels(state).inc()
        outbox.end(db, letter, self._me, state, reason, self._clock())

    def _pause(self, db: Db, letter: Letter, failed: Gone) -> None:
        home = networks.by_id(db, letter.network) if letter.network else None
        chat = people.by_id(db, letter.person).chat if letter.person else None
        room = pauses.room_of(letter.conversation or chat or "")
        self._close(db, letter.route, room, home, str(failed), letter.person)

    def _close(
        self, db: Db, route: str, room: str, home: Network | None, reason: str, person: UUID | None = None
    ) -> None:
        pause(db, self._clock(), route, room or None, home, person, reason)
        self._paused |= {route, room}

    def _not_drawn(self, db: Db, letter: Letter, what: str) -> None:
        if letter.attempts + 1 >= MOST_ATTEMPTS:
            self._end(db, letter, outbox.FAILED, what)
        else:
            outbox.again(db, letter, self._me, self._clock() + timedelta(seconds=30), what)

    def _delivered(self, db: Db, letter: Letter, sent_as: str, face: str | None) -> None:
        now = self._clock()
        outbox.sent(db, letter, self._me, sent_as, now)
        if _lives(letter):
            cards.now_shown(db, letter, sent_as, face)
        _say_what_becomes_of(db, letter)
        if letter.draws is not None and letter.person is None:  # the card of it points there from now on
            for _, thing in outbox.things_of(letter):
                cards.changed(db, thing)
        metrics.ENDED.labels(outbox.SENT).inc()
        late = max(0.0, (now - letter.due_at).total_seconds())
        metrics.LATE.observe(late)
        if letter.draws == "reminder":
            metrics.REMINDERS_LATE.observe(late)


def _say_what_becomes_of(db: Db, letter: Letter) -> None:
    """Whoever had it posted to a channel was told that before it was there."""
    if letter.cause is not None and letter.person is None:
        cards.changed(db, outbox.posting_of(letter.cause))


def _lives(letter: Letter) -> bool:
    """Does it show a thing, or say something of one, that may change?"""
    return letter.kind is not None or bool(letter.things)


def _message(drawn: Card | None, home: Network, language: str) -> dict[str, Any] | None:
    return message(drawn, Reader("en" if language == "en" else "da", home.zone)) if drawn else None


def _seen_by_each(db: Db, drawn: dict[str, Any] | None, home: Network) -> dict[str, Any] | None:
    """A network's card, which its readers' clients ask for as each sees it, says for whom, where they are too
    many. All others see it in the network's language, and their own when they tap.
    """
    for attached in (drawn or {}).get("attachments", ()):
        if "refresh" in attached["content"] and (viewers := networks.viewers(db, home)):
            attached["content"]["refresh"]["userIds"] = viewers
    return drawn


def _addressee(db: Db, letter: Letter) -> tuple[people.Person, Network | None]:
    assert letter.person is not None
    return people.by_id(db, letter.person), networks.by_id(db, letter.network) if letter.network else None


async def _ended(tasks: Sequence[asyncio.Task[None]], seconds: float) -> None:
    """Waits so long for their end, and then for their being cancelled."""
    if not tasks:
        return
    _, late = await asyncio.wait(tasks, timeout=max(0.0, seconds))
    for task in late:
        task.cancel()
    if late:
        await asyncio.wait(late, timeout=1.0)
