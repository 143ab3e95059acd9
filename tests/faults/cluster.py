"""One or several replicas of the real process on one store, and Teams with a team of many before them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any, Self

from sqlalchemy import Executable

from storage.db import Store
from tests.faults.ground import Ground
from tests.microsoft import Microsoft, Person, Sent
from tests.process import Stafet, held_back
from tests.protocol.outside import AFTER_ALL, BEFORE_ALL, Outside

WITHOUT_LIMITS = {"ACTIONS_PER_PERSON": "0", "SEND_LIMITS": "0", "TICK_SECONDS": "1"}


class Cluster:
    """`replicas` processes on one PostgreSQL, or one on a SQLite file where `replicas` is 0.

    A context manager: whatever happens, all of it is stopped at the end.
    """

    def __init__(
        self,
        ground: Ground,
        replicas: int = 0,
        people: int = 3,
        env: Mapping[str, str] | None = None,
        installs: bool = True,
    ) -> None:
        folder = ground.folder()
        self.url = ground.postgres.database() if replicas else f"sqlite:///{folder / 'stafet.db'}"
        self.microsoft = Microsoft()
        told = WITHOUT_LIMITS | {"LOG_FORMAT": "json", "DATABASE_URL": self.url} | dict(env or {})
        self.replicas: list[Stafet] = []
        for number in range(max(replicas, 1)):
            own = folder / f"replica{number}"
            own.mkdir()
            self.replicas.append(Stafet(self.microsoft.env(**told), own))
        self.outside = Outside(self.microsoft, self.replicas[0])
        self.token = self.microsoft.token(nbf=BEFORE_ALL, exp=AFTER_ALL)
        crowd = [
            self.outside.person(f"Medlem{number} af {self.outside.team.name}") for number in range(people)
        ]
        self.people: list[Person] = crowd
        self.outside.team.members.extend(crowd)
        self._store: Store | None = None
        self._installs = installs

    def start(self) -> Self:
        """The first brings the store to its schema, the others follow; then the bot is installed."""
        self.replicas[0].start()
        with ThreadPoolExecutor() as several:
            list(several.map(Stafet.start, self.replicas[1:]))
        if self._installs:
            self.outside.installs()
        return self

    def polls(self, number: int) -> list[Sent]:
        """So many votes, started in the channel."""
        starters = [self.outside.anna, self.outside.bo]
        return [
            self.outside.votes(starters[one % 2], f"start afstemning: Skal vi prøve nummer {one}?")
            for one in range(number)
        ]

    def rows(self, asked: Executable) -> list[dict[str, Any]]:
        """What the store has, past all caches of the bot's."""
        with self.store.engine.connect().execution_options(reading=True) as connection:
            return [dict(row) for row in connection.execute(asked).mappings()]

    @property
    def store(self) -> Store:
        """The same store, beside the bot."""
        self._store = self._store or Store(self.url)
        return self._store

    @property
    def log(self) -> str:
        return "\n".join(one.log for one in self.replicas)

    def held_back(self) -> float:
        """Seconds so far that this process and the replicas were ready to run and got no core: a busy machine
        is no fault of the program's."""
        return held_back(os.getpid(), *(one.pid for one in self.replicas))

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        with ExitStack() as all_of_it:
            all_of_it.callback(self.microsoft.stop)
            for one in self.replicas:
                all_of_it.callback(one.kill)
            if self._store:
                all_of_it.callback(self._store.close)
