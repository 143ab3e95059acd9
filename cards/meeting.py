"""A meeting as every card calls it: when it is, and who hosts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cards.words import Leaf, Say, When, listed, say
from storage.meetings import Meeting
from storage.people import Person


def when(coming: Meeting) -> Say:
    return say(
        "meeting-when",
        day=When(coming.starts_at, "week"),
        start=When(coming.starts_at, "hour"),
        end=When(coming.ends_at, "hour"),
    )


@dataclass(frozen=True, slots=True)
class Host:
    """Who has a seat; `sought`: somebody else is sought for it; `away`: they cannot host then, and nobody is
    sought yet; `left`: they are no longer a member."""

    person: Person
    sought: bool = False
    away: bool = False
    left: bool = False

    @property
    def name(self) -> Leaf | str:
        if self.left and not self.sought:
            return say("has-left", name=self.person.name)
        if self.sought or self.away:
            return say("host-sought" if self.sought else "host-away", name=self.person.name)
        return self.person.name


def hosted_by(hosts: Sequence[Host | None]) -> Say:
    """The hosts in words; a seat without one is said to be open."""
    names = [host.name if host else say("host-nobody") for host in hosts] or [say("host-nobody")]
    return say("hosts-are", names=listed(names))
