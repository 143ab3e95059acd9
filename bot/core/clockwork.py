"""What the clock does, each deed in a transaction of its own: for all, or where something may be due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from bot.core.arrivals import Defaults
from bot.core.feature import House, Round
from bot.core.futures import done
from bot.core.turn import Tick
from bot.core.waiting import Ahead
from storage import networks, stirring
from storage.db import Db, Store
from storage.networks import Due, Network


class Clockwork:
    """The house's deeds that nobody asks for."""

    def __init__(self, house: House, store: Store, defaults: Defaults) -> None:
        self.house = house
        self._store = store
        self._defaults = defaults

    async def beat(self, deed: Callable[[Tick], None], now: datetime) -> bool:
        """One of the clock's deeds, in a transaction of its own; True when it left letters."""

        def work(db: Db) -> bool:
            tick = self.tick(db, now)
            deed(tick)
            if stirring.changed_a_network(db):
                for network in tick.looked_at:
                    stirring.network(db, network)
            return tick.leaves_letters

        return await done(self._store.run(work))

    def tick(self, db: Db, now: datetime) -> Tick:
        closed, years = self._defaults.closed_days, self._defaults.keep_years
        return Tick(db, now, closed, years, waits=self.house.waits)

    async def round(self, deed: Round, network: Network, now: datetime) -> datetime | None:
        """A deed in a network, in a transaction of its own: when it is to be done there again.

        None where it changed something: that may concern another deed, too.
        """

        def work(db: Db) -> datetime | None:
            tick = self.tick(db, now)
            ahead = tick.ahead = Ahead(now, tick.calendar(network))
            deed(tick, network)
            return None if stirring.changed_a_network(db) else ahead.first

        return await done(self._store.run(work))

    async def take_due(self, now: datetime, mark: datetime, after: Network | None) -> list[Due]:
        """The next networks whose moment has come."""
        return await done(self._store.run(lambda db: networks.take_due(db, now, mark, after)))

    async def ask_again(self, mark: datetime, moments: Mapping[UUID, datetime]) -> None:
        """When nothing can be due in these networks before."""

        def work(db: Db) -> None:
            for network, moment in moments.items():
                networks.ask_again_at(db, network, mark, moment)

        await done(self._store.run(work))

    async def ask_everywhere(self) -> bool:
        """All networks at the next round."""
        await done(self._store.run(stirring.everywhere))
        return True
