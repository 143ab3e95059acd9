"""What many tests of a file begin with is said and done once; every other test begins with a copy.

    @once
    async def planned(network: Network) -> Network: ...

is a fixture as `@pytest.fixture` makes it, of a network and of people of it alone. What the store holds then,
and all that stands in Teams and is remembered beside it, is kept and put in place of doing it again. Where
something else was done in between, and on PostgreSQL, it is done anew.
"""

from __future__ import annotations

import contextlib
import functools
import inspect
import io
import pickle
import sqlite3
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import pytest

from storage.db import AtHand, Db, Store
from tests.dialog import Network, Someone

T = TypeVar("T")
Step = Callable[..., Any]
Key = tuple[Step, ...]


class CountingStore(Store):
    """Knows how many pieces of work it was given."""

    works = 0

    def run(self, work: Callable[[Db], T]) -> Future[T]:
        self.works += 1
        return super().run(work)


@dataclass(frozen=True)
class _Kept:
    """A network after some steps: its store, and what stands beside it."""

    content: sqlite3.Connection
    at_hand: AtHand
    rest: bytes


@dataclass(frozen=True)
class _Stand:
    """How far a network has come by such steps alone, and whom it then knew."""

    key: Key
    people: list[Someone]
    seen: tuple[Any, ...]


_kept: dict[Key, _Kept] = {}
_stands: WeakKeyDictionary[Network, _Stand] = WeakKeyDictionary()


def once(step: Step) -> Any:
    """A fixture that is made once for the tests of a file."""

    def made(**given: Any) -> Any:
        network = _network_of(given.values())
        before = _stand(network)
        key = (*before.key, step) if before else ()
        if before is not None and key in _kept:
            return _put_in_place(network, before, key)
        return _keep(network, before, key, step(**given))

    async def made_in_talk(**given: Any) -> Any:
        network = _network_of(given.values())
        before = _stand(network)
        key = (*before.key, step) if before else ()
        if before is not None and key in _kept:
            return _put_in_place(network, before, key)
        return _keep(network, before, key, await step(**given))

    return pytest.fixture(functools.wraps(step)(made_in_talk if inspect.iscoroutinefunction(step) else made))


def forget() -> None:
    """What the tests of one file begin with is hardly asked for by another, and takes room."""
    for one in _kept.values():
        one.content.close()
    _kept.clear()


def _network_of(given: Iterable[Any]) -> Network:
    found = [one.network if isinstance(one, Someone) else one for one in given]
    assert all(isinstance(one, Network) and one is found[0] for one in found), "of one network alone"
    return found[0]


def _stand(network: Network) -> _Stand | None:
    """None where something was done that no such step did."""
    if not isinstance(network.store, CountingStore) or network.store.is_shared:
        return None
    stand = _stands.get(network)
    if stand is None:
        return None if network.store.works else _Stand((), [], _seen(network))
    return stand if stand.seen == _seen(network) else None


def _seen(network: Network) -> tuple[Any, ...]:
    """What is other when something was done."""
    assert isinstance(network.store, CountingStore)
    names = [one.name for one in network.people]
    return network.store.works, network.clock, names, network.teams.posts, sorted(network.files)


def _keep(network: Network, before: _Stand | None, key: Key, given: T) -> T:
    if before is None:
        return given
    assert not network.delivery._journeys, "what is under way cannot be kept"
    people = list(before.people)
    kept = sqlite3.connect(":memory:", check_same_thread=False)
    with contextlib.closing(network.store.engine.raw_connection()) as store:
        store.driver_connection.backup(kept)  # type: ignore[union-attr]
    _kept[key] = _Kept(kept, dict(network.store._at_hand), _pickled(network, people, given))
    _stands[network] = _Stand(key, people, _seen(network))
    return given


def _put_in_place(network: Network, before: _Stand, key: Key) -> Any:
    kept, people = _kept[key], list(before.people)
    with contextlib.closing(network.store.engine.raw_connection()) as store:
        kept.content.backup(store.driver_connection)  # type: ignore[arg-type]
    network.store._at_hand.update(kept.at_hand)
    given = _unpickled(kept.rest, network, people)
    _stands[network] = _Stand(key, people, _seen(network))
    return given


def _pickled(network: Network, people: list[Someone], given: Any) -> bytes:
    """All that a network remembers outside of the store, and what the step gave."""
    beside = {"store", "router", "clockwork", "delivery", "teams"}
    mine = {name: told for name, told in vars(network).items() if name not in beside}
    router, delivery = network.router, network.delivery
    remembered = (
        router.entrance._lately,
        vars(router._talk),
        router._pace,
        delivery._paused,
        delivery._redrawing._missed,
    )
    file = io.BytesIO()
    pickler = _Pickler(file, network, people)
    pickler.dump((mine, vars(network.teams), remembered, given))
    described = 0
    while described < len(people):  # whoever is described may know others
        pickler.dump(vars(people[described]))
        described += 1
    return file.getvalue()


def _unpickled(told: bytes, network: Network, people: list[Someone]) -> Any:
    file = io.BytesIO(told)
    unpickler = _Unpickler(file, network, people)
    mine, teams, remembered, given = unpickler.load()
    described = 0
    while described < len(people):
        vars(people[described]).update(unpickler.load())
        described += 1
    vars(network).update(mine)
    vars(network.teams).update(teams)
    router, delivery = network.router, network.delivery
    lately, talk, router._pace, delivery._paused, delivery._redrawing._missed = remembered
    router.entrance._lately = lately
    vars(router._talk).update(talk)  # the finder and the entrance remember by it as well
    return given


class _Pickler(pickle.Pickler):
    """The network stands for itself, and people for their place among all that are known."""

    def __init__(self, file: io.BytesIO, network: Network, people: list[Someone]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._network = network
        self._people = people

    def persistent_id(self, one: Any) -> Any:
        if one is self._network:
            return "network"
        if one is self._network.store:
            return "store"
        if not isinstance(one, Someone):
            return None
        if one not in self._people:
            self._people.append(one)
        return self._people.index(one)


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, network: Network, people: list[Someone]) -> None:
        super().__init__(file)
        self._network = network
        self._people = people

    def persistent_load(self, name: Any) -> Any:
        if name == "network":
            return self._network
        if name == "store":
            return self._network.store
        while len(self._people) <= name:
            self._people.append(Someone.__new__(Someone))
        return self._people[name]
