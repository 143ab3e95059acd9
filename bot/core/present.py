"""Present: who is named as somebody to turn to is in the network now; of one who has left that is said."""

from __future__ import annotations

from uuid import UUID

from cards.words import Leaf, say
from storage import networks, people
from storage.db import Db


def named(db: Db, network: UUID, person: UUID | None) -> Leaf | str:
    """What somebody is called who has something to do now; nobody is ""."""
    if person is None:
        return ""
    found = people.by_id(db, person)
    stays = found.is_erased or networks.is_in(
        db, network, person
    )  # of whom nothing is known that is said anyway
    return found.name if stays else say("has-left", name=found.name)


def only(db: Db, network: UUID, person: UUID | None) -> str:
    """The same, of those alone who are here."""
    return people.by_id(db, person).name if person and networks.is_in(db, network, person) else ""
