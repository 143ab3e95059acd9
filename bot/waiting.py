"""Waiting: what each capability says waits for people, for `mine opgaver` and the one reminder a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from bot.rules.workdays import Calendar
from cards.kit import Card, Tap, Thing
from cards.words import Leaf
from storage import members
from storage.db import Db
from storage.networks import Network
from storage.people import Person


@dataclass(frozen=True)
class Outlook:
    """What every capability is asked: what waits in this network now, for one person or for everybody."""

    db: Db
    network: Network
    now: datetime
    calendar: Calendar
    person: Person | None = None

    @property
    def today(self) -> date:
        return self.calendar.local(self.now).date()

    @cached_property
    def everybody(self) -> list[Person]:
        """All the network's members, whoever is asked about."""
        return members.members(self.db, self.network.id, self.today)

    @cached_property
    def members(self) -> list[Person]:
        """The network's members; when one person is asked about, that one or nobody."""
        return [one for one in self.everybody if self.is_about(one.id)]

    @cached_property
    def speakers(self) -> list[tuple[Person, Person]]:
        """Who speaks for each member now, and for whom: the member, or while away a deputy.

        When one person is asked about, only of that one's place and of the place they stand in for: each
        costs a look, and everybody is asked about once a minute.
        """
        db, network, today = self.db, self.network.id, self.today
        asked = [*self.members, *self._represented]
        return [(members.standing_in_for(db, network, one, today) or one, one) for one in asked]

    @property
    def _represented(self) -> list[Person]:
        """Whom the one asked about stands in for; where all are asked about they are among the members."""
        if self.person is None:
            return []
        found = members.represented_by(self.db, self.network.id, self.person, self.today)
        return [found] if found else []

    def is_about(self, person: UUID | None) -> bool:
        """Is what waits for this person wanted here?"""
        return person is not None and (self.person is None or self.person.id == person)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for one person; it is said no more once its capability stops naming it.

    `stage` says how far the thing is: each is reminded of twice at most. `remind_at` are the moments of its
    reminders, none for what only stands in `mine opgaver`; `until` is when its purpose is past, and its
    `deadline` unless it has none or says it itself (`ends_quietly`). `button`
    names the thing, so that several can be told apart; it sends `card`, or does `opens`. `card` is also the
    reminder where nothing else waits. `late`: the day that `words` name for it is over.
    """

    person: UUID
    thing: Thing
    stage: str
    words: Leaf
    button: Leaf | None = None
    until: datetime | None = None
    remind_at: tuple[datetime, ...] = ()
    urgent: bool = False
    opens: Tap | None = None
    card: Callable[[], Card] | None = None
    ends_quietly: bool = False
    late: bool = False

    @property
    def deadline(self) -> datetime | None:
        return None if self.ends_quietly else self.until

    @property
    def key(self) -> str:
        """The thing and the stage: with a moment, what is said only once."""
        return f"{self.thing.kind}/{self.thing.id}/{self.stage}"


Waits = Callable[[Outlook], list[Waiting]]
"""Asks all capabilities."""
