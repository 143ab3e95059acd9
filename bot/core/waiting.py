"""Waiting: what each capability says waits for people, for `mine opgaver` and the one reminder a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from uuid import UUID

from bot.language import titles
from bot.language.replies import plain, reply
from bot.language.workdays import Calendar
from cards.kit import Card, Subject, Tap
from cards.words import Leaf
from storage import networks
from storage.db import Db
from storage.hosts import hosts
from storage.meetings import Meeting, all_meetings, next_meeting
from storage.network import members
from storage.networks import Network
from storage.people import Person


class Ahead:
    """The first of the moments that capabilities look at and that have not come yet.

    Before it nothing can be due in a network, unless something is changed there: then it is asked anew. A new
    day is always looked at, for roles, absences and terms begin and end with one.
    """

    def __init__(self, now: datetime, calendar: Calendar) -> None:
        self._now = now
        self.first = calendar.at(calendar.local(now).date() + timedelta(days=1), time())

    def has_come(self, moment: datetime) -> bool:
        """Is it now or past? One that is not yet is when to ask again."""
        if moment <= self._now:
            return True
        self.first = min(self.first, moment)
        return False


@dataclass(frozen=True)
class TaskQuery:
    """What every capability is asked: what waits in this network now, for one person or for everybody.

    Whatever depends on the time of day is asked by `has_come`: the clock asks anew when the answer changes.
    """

    db: Db
    network: Network
    now: datetime
    calendar: Calendar
    person: Person | None = None
    ahead: Ahead | None = field(default=None, compare=False)

    def has_come(self, moment: datetime) -> bool:
        """Is it now or past?"""
        return moment <= self.now if self.ahead is None else self.ahead.has_come(moment)

    @cached_property
    def coming(self) -> Meeting | None:
        """The meeting that is next, as long as it has not begun."""
        found = next_meeting(self.db, self.network.id, self.now)
        if found is None or not (found.is_under_way or self.has_come(found.starts_at)):
            return found
        self.has_come(found.ends_at)  # then the one after it is next
        return None

    @cached_property
    def on_duty(self) -> set[UUID]:
        """Who is a host now; it changes when a meeting begins."""
        for one in all_meetings(self.db, self.network.id):
            self.has_come(one.starts_at)
        return hosts.on_duty(self.db, self.network.id, self.now)

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
        costs a look, and everybody is asked about whenever something may be due.
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

    @cached_property
    def _here(self) -> set[UUID]:
        """Everybody in the team, guests too."""
        return {one.id for one in networks.everybody(self.db, self.network.id)}

    @cached_property
    def _facilitators(self) -> list[UUID]:
        return [one.id for one in members.facilitators(self.db, self.network, self.today)]

    def instead_of(self, person: UUID | None) -> list[UUID]:
        """Who sees to what was somebody's who is not in the team any more, or nobody's: the facilitators."""
        asked = [one for one in self._facilitators if self.is_about(one)]
        return asked if asked and person not in self._here else []

    def falls_to(self, person: UUID | None) -> list[UUID]:
        """Whose a duty is now, of those who are asked about."""
        instead = self.instead_of(person)
        return instead or [one for one in [person] if one is not None and self.is_about(one)]

    def is_here(self, person: UUID) -> bool:
        """Are they in the team still, as a member or a guest?"""
        return person in self._here

    def is_about(self, person: UUID | None) -> bool:
        """Is what waits for this person wanted here?"""
        return person is not None and (self.person is None or self.person.id == person)


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for one person; it is said no more once its capability stops naming it.

    `stage` says how far the thing is: each is reminded of twice at most. `remind_at` are the moments of its
    reminders, none for what only stands in `mine opgaver`; `until` is when its purpose is past, and its
    `deadline` unless it has none or says it itself (`ends_quietly`). `button`
    names the thing, so that several can be told apart; it sends `card`, or does `opens`. `card` is also the
    reminder where nothing else waits. `late`: the day that `words` name for it is over.
    """

    person: UUID
    thing: Subject
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


Waits = Callable[[TaskQuery], list[Task]]
"""Asks all capabilities."""


@dataclass(frozen=True, slots=True)
class Put:
    """A question that was put to somebody: `ja` or `nej` may answer it, and `button` shows it by `look`.

    `yes` and `no` are its buttons and what they are called, where it has such. One that was put to them
    `alone` is what a yes in their chat is to; what everybody was asked must be named. `answers` are its other
    buttons, each with the words that name it.
    """

    thing: Subject
    words: Leaf
    button: Leaf
    look: Tap
    yes: tuple[Leaf, Tap] | None = None
    no: tuple[Leaf, Tap] | None = None
    alone: bool = False
    answers: Sequence[tuple[str, tuple[Leaf, Tap]]] = ()
    choices: Sequence[str] = ()
    """What there is to choose among, also where one of it is not the whole answer."""

    def answer(self, *, agrees: bool) -> tuple[Leaf, Tap] | None:
        return self.yes if agrees else self.no

    def named(self, words: str) -> tuple[Leaf, Tap] | None:
        """The answer that is called so, or has that place among them."""
        said, told = reply(words), titles.named(words, [called for called, _ in self.answers]).sure
        at = said.among(len(self.answers)) if said and said.which is not None else None
        place = told[0] if len(told) == 1 else at
        return self.answers[place][1] if place is not None else None

    def is_chosen_among(self, words: str) -> bool:
        """More than one of its choices is named: `2 til støj og 1 til lys`."""
        said = f" {plain(words)} "
        return sum(f" {plain(one)} " in said for one in self.choices if plain(one)) > 1
