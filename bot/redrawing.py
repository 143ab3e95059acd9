"""Redrawing: keeps a living card in Teams as new as the store, never older over newer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

import structlog

from bot import metrics
from bot.awaiting import done
from bot.sending import Ambiguous, Carrier, Gone, Held, SendFailed, Throttled, Unreachable, Withdrawn, backoff
from storage import cards, networks
from storage.cards import Shown
from storage.db import Db, Store
from storage.networks import Network

log = structlog.get_logger()
T = TypeVar("T")
Drawing = Callable[[Db, str, UUID, Network, str], dict[str, Any] | None]
Closing = Callable[[Db, str, str, Network, str], None]
"""What is done about a conversation that turned out to be closed: route, room, network, Teams' reason."""

MOST_ATTEMPTS = 4
REST = timedelta(minutes=1)
"""After so many refusals in a row a card is left alone for so long, and then tried anew."""


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

    async def redraw(self, card: Shown, leaves: Callable[[], None]) -> None:
        """Draw it when its turn has come, in the place of the message that shows it."""
        assert card.network is not None, "a living card outside all networks"
        network = card.network
        home = await self._do(lambda db: networks.by_id(db, network))
        drawn = card.version

        async def draft() -> dict[str, Any]:
            nonlocal drawn
            leaves()
            version, activity = await self._do(lambda db: self._fresh(db, card, home))
            if version is None or activity is None:
                raise Withdrawn("another replica draws it, or there is nothing to show any more")
            drawn = version
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
            await self._do(lambda db: cards.drawn(db, card, self._me, drawn, self._clock()))

    def _fresh(self, db: Db, card: Shown, home: Network) -> tuple[int | None, dict[str, Any] | None]:
        """The version is read before the content, so that the content is never older than it says."""
        version = cards.version(db, card, self._me)
        activity = self._drawing(db, card.kind, card.thing, home, card.language)
        if activity is None:
            cards.forget(db, card)
        return version, activity

    def _failed(self, db: Db, card: Shown, home: Network, version: int, failed: SendFailed) -> None:
        now = self._clock()
        last = card.failures + 1 >= MOST_ATTEMPTS
        if isinstance(failed, Held):
            cards.not_drawn(db, card, self._me, now + backoff(0, failed), fails=False)
        elif isinstance(failed, Throttled | Unreachable):
            wait = max(REST, backoff(0, failed)) if last else backoff(card.failures, failed)
            cards.not_drawn(db, card, self._me, now + wait)
        elif isinstance(failed, Gone) and (failed.status == 403 or failed.code == "ConversationNotFound"):
            cards.not_drawn(db, card, self._me, now)
            self._closing(db, card.conversation, card.conversation, home, str(failed))
        elif isinstance(failed, Gone) or (isinstance(failed, Ambiguous) and card.failures):
            self._say_anew(db, card, home, failed)
        elif isinstance(failed, Ambiguous):
            cards.not_drawn(db, card, self._me, now + cards.PACE)
        else:  # refused for good: the next change tries again
            log.warning("card not redrawn", card=card.id, reason=str(failed))
            cards.drawn(db, card, self._me, version, now)

    def _say_anew(self, db: Db, card: Shown, home: Network, failed: SendFailed) -> None:
        """What cannot be changed is said again under it, and that is kept up to date from now on."""
        log.warning("card replaced", card=card.id, reason=str(failed))
        metrics.REDRAWS.labels("replaced").inc()
        cards.replace(db, card, home.tenant, self._clock())

    async def _do(self, work: Callable[[Db], T]) -> T:
        return await done(self._store.run(work))
