"""What a deed does to others: whom it reaches, and whether it is asked about first or can be taken back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from cards.kit import Subject, Words
from cards.words import Leaf


class Reach(StrEnum):
    """Whom a deed changes something for."""

    NOBODY = "nobody"
    ME = "me"
    ONE = "one thing"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before a deed: what will happen, to what and to how many.

    `thing` is what the answer is about: a yes to another thing does nothing. A yes to anything else than what
    it would say now is asked anew, and so is one to another `state`, which is what it does not say. Where
    `kind` says what the thing is, the yes means that one, whatever else there is then. `done` is said
    to whoever answered, where the deed's own card goes to others. `destroys`: what is there goes away.
    """

    title: Words
    yes: Words
    told: Sequence[Words] = ()
    thing: UUID | None = None
    state: str = ""
    done: Leaf | None = None
    kind: str = ""
    destroys: bool = False

    @property
    def about(self) -> str:
        said = repr((self.title, self.yes, tuple(self.told), self.state))
        return f"{self.thing or ''}/{hashlib.sha256(said.encode()).hexdigest()[:20]}"


Of = Callable[..., tuple[Words, Subject | None] | None]
"""Given the turn and what the handler is given: what the deed would be done to, where the words need not name
it; raises what the handler would raise."""

Asking = Callable[..., Question | None]
"""Given the turn and what the handler is given; None where there is nothing to ask about, and raises what
the handler would raise."""


@dataclass(frozen=True, slots=True)
class Does:
    """What a door says of its deed. Made by `undone`, `undone_by`, `takes_back`, `asked` and `asked_by`."""

    reach: Reach
    undone: bool = False
    undone_by: str = ""
    asks: Asking | None = None
    asked_by: str = ""
    recorded: bool = False
    instead: str = ""
    takes_back: bool = False
    of: Of | None = None
    """Told where the deed was only suggested, so that nobody says yes to something else than they think."""

    @property
    def looks(self) -> bool:
        return self.reach is Reach.NOBODY

    @property
    def is_told(self) -> str:
        """How it is taken back or asked about, in the table of doors."""
        if self.asks:
            return "asked first, else undone" if self.undone else "asked first"
        if self.asked_by:
            return f"asked by {self.asked_by}"
        if self.takes_back:
            return "takes back"
        return f"undone by {self.undone_by}" if self.undone_by else "undone" if self.undone else "–"


LOOKS = Does(Reach.NOBODY)
"""It shows something, and changes nothing that anybody would want back."""


def takes_back(of: Of | None = None) -> Does:
    """It takes back what the person did last."""
    return Does(Reach.ONE, takes_back=True, of=of)


def undone(reach: Reach, instead: str = "", *, of: Of | None = None) -> Does:
    """For ten minutes one tap takes it back, and so does `fortryd`.

    `instead` is the key of what is said to do where others have gone on from it.
    """
    return Does(reach, undone=True, recorded=True, instead=instead, of=of)


def undone_by(
    reach: Reach, door: str, *, recorded: bool = True, of: Of | None = None, asks: Asking | None = None
) -> Does:
    """The card that answers it has a button that takes it back: that of this door; `fortryd` does it, too.

    What is not `recorded` is done so often that `fortryd` asks the capability itself to take it back. `asks`:
    where something must be asked about first.
    """
    return Does(reach, undone_by=door, recorded=recorded, of=of, asks=asks)


def asked(
    reach: Reach, question: Asking, *, else_undone: bool = False, instead: str = "", of: Of | None = None
) -> Does:
    """It is asked about first, however it was reached; then it is done.

    `else_undone`: where there is nothing to ask about, it can be taken back. `instead` is the key of what is
    said to who wants it back all the same.
    """
    return Does(reach, undone=else_undone, asks=question, recorded=else_undone, instead=instead, of=of)


def asked_by(reach: Reach, door: str) -> Does:
    """Its button stands on the card alone with which this door asks about it, and says what will happen."""
    return Does(reach, asked_by=door)


def names(does: Does) -> tuple[str, ...]:
    """The doors that it relies on."""
    return tuple(name for name in (does.undone_by, does.asked_by) if name)
