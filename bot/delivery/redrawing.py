"""Redrawing: keeps a living card in Teams as new as the store, never older over newer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

import orjson
import structlog

from bot.core import metrics
from bot.core.futures import done
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
from bot.core.turn import message
from cards.words import Reader, say
from storage import cards, networks
from storage.cards import Shown
from storage.db import Db, Store
from storage.networks import Network

log = structlog.get_logger()
T = TypeVar("T")
Drawing = Callable[[Db, Shown, Network], dict[str, Any] | None]
Closing = Callable[[Db, str, str, Network, str], None]
"""What is done about a conversation that turned out to be closed: route, room, network, Teams' reason."""

MOST_ATTEMPTS = 4
REST = timedelta(minutes=1)
"""After so many refusals in a row a card is left alone for so long, and then tried anew."""


def face_of(activity: Mapping[str, Any]) -> str:
    """How a message looks, in so far as two can be told apart: many changes leave a copy as it is."""
    return hashlib.sha256(orjson.dumps(activity, option=orjson.OPT_SORT_KEYS)).hexdigest()


class Redrawing:
    """One update of one card; the row is held meanwhile, so that no replica draws it at the same time."""

    def __init__(
        self,
        store: Store,
        carrier: Carrier,
        clock: Callable[[], datetime],
        me: str,
        drawing: Drawing,
        closing: Closing,
    ) -> None:
        self._store = store
        self._carrier = carrier
        self._clock = clock
        self._me = me
        self._drawing = drawing
        self._closing = closing
        self._missed: set[int] = set()

    async def redraw(self, card: Shown, leaves: Callable[[], None]) -> None:
        """Draw it when its turn has come, in the place of the message that shows it."""
        assert card.network is not None, "a living card outside all networks"
        network = card.network
        home = await self._do(lambda db: networks.by_id(db, network))
        drawn, face = card.version, card.face

        async def draft() -> dict[str, Any]:
            nonlocal drawn, face
            leaves()
            version, activity = await self._do(lambda db: self._fresh(db, card, home))
            if version is None or activity is None:
                raise Withdrawn("it is drawn elsewhere, shows nothing any more, or looks as it did")
            drawn, face = version, face_of(activity)
            return activity

        try:
            await self._carrier.edit(
                card.service_url, card.conversation, card.activity, draft, tenant=home.tenant
            )
        except Withdrawn:
            metrics.REDRAWS.labels("not needed").inc()
        except SendFailed as failed:
            reason = failed
            metrics.REDRAWS.labels(type(failed).__name__.lower()).inc()
            await self._do(lambda db: self._failed(db, card, home, drawn, reason))
        else:
            metrics.REDRAWS.labels("shown").inc()
            self._missed.discard(card.id)
            await self._do(lambda db: cards.drawn(db, card, self._me, drawn, self._clock(), face=face))

    def _fresh(self, db: Db, card: Shown, home: Network) -> tuple[int | None, dict[str, Any] | None]:
        """The version is read before the content, so that the content is never older than it says."""
        version = cards.version(db, card, self._me)
        if card.retired:
            reader = Reader("en" if card.language == "en" else "da", home.zone)
            return version, message(say("card-replaced"), reader)
        activity = self._drawing(db, card, home)
        if activity is None:
            cards.forget(db, card)
        elif version is not None and not card.failures and face_of(activity) == card.face:
            cards.drawn(db, card, self._me, version, self._clock(), face=card.face, sent=False)
            return version, None
        return version, activity

    def _failed(self, db: Db, card: Shown, home: Network, version: int, failed: SendFailed) -> None:
        now = self._clock()
        last = card.failures + 1 >= MOST_ATTEMPTS
        if isinstance(failed, Held):
            cards.not_drawn(db, card, self._me, now + backoff(0, failed), fails=False)
        elif isinstance(failed, Throttled | Unreachable):
            wait = max(REST, backoff(0, failed)) if last else backoff(card.failures, failed)
            cards.not_drawn(db, card, self._me, now + wait)
        elif isinstance(failed, Gone):
            self._refused(db, card, home, failed)
        elif isinstance(failed, Ambiguous) and card.failures:
            self._say_anew(db, card, home, failed)
        elif isinstance(failed, Ambiguous):
            cards.not_drawn(db, card, self._me, now + cards.PACE)
        else:  # refused for good: the next change tries again
            log.warning("card not redrawn", card=card.id, reason=str(failed))
            cards.drawn(db, card, self._me, version, now)

    def _refused(self, db: Db, card: Shown, home: Network, failed: Gone) -> None:
        """What may pass is tried once more; else the conversation is closed, or this one message."""
        now = self._clock()
        if failed.may_pass and not card.retired and card.id not in self._missed:
            self._missed.add(card.id)
            cards.not_drawn(db, card, self._me, now + backoff(0, failed), fails=False)
            return
        self._missed.discard(card.id)
        if failed.closes:
            self._closing(db, card.conversation, card.conversation, home, str(failed))
            cards.not_drawn(db, card, self._me, now)
        else:
            self._say_anew(db, card, home, failed)

    def _say_anew(self, db: Db, card: Shown, home: Network, failed: SendFailed) -> None:
        """What cannot be changed is said again under it, and that is kept up to date from now on.

        Should the message be there after all, it says so itself; nothing more comes of that where it is not.
        """
        if card.retired:
            cards.drawn(db, card, self._me, card.version, self._clock())
            return
        log.warning("card replaced", card=card.id, reason=str(failed))
        metrics.REDRAWS.labels("replaced").inc()
        cards.replace(db, card, home.tenant, self._clock())

    async def _do(self, work: Callable[[Db], T]) -> T:
        return await done(self._store.run(work))
