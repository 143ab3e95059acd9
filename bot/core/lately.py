"""What was just said between somebody and the bot, so that `ja`, `nej, den anden` and `flyt den til torsdag`
mean something.

Of each person in each conversation the buttons of the bot's last question, and what its last answer was
about and showed; for ten minutes, in this process alone, and never where somebody is in need. The next turn
replaces it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.core.turn import Incoming
from bot.language.replies import drops, reply
from cards.kit import Subject, Tap, packed
from cards.words import Language

SPAN = timedelta(minutes=10)
MOST = 5_000

Whose = tuple[str, str, str]
"""Tenant, person and conversation."""

YES = "asking.Yes"
ANSWERED_BY_WORDS = (YES, "help.Try", "which.Meant")
"""Buttons that a word can stand for: the yes to a question, a guess, one of several."""

POLITE = ("people.thanks",)
"""Doors after which one goes on about the same."""

NOUNS: dict[str, dict[Language, str]] = {
    "meetings": {"da": "mødet", "en": "the meeting"},
    "hosts": {"da": "mødet", "en": "the meeting"},
    "attending": {"da": "mødet", "en": "the meeting"},
    "running": {"da": "mødet", "en": "the meeting"},
    "votes": {"da": "afstemningen", "en": "the vote"},
    "starting": {"da": "afstemningen", "en": "the vote"},
    "objections": {"da": "afstemningen", "en": "the vote"},
}
"""What `it` is after an answer of one of these features, where there is only one of it."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button that words stand for."""

    verb: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Left:
    """Nothing of what was asked about is wanted."""


@dataclass(frozen=True, slots=True)
class _Last:
    at: datetime
    buttons: tuple[Tapped, ...]
    about: str
    thing: Subject | None

    @property
    def asks(self) -> bool:
        """Whether something is to be done."""
        return bool(self.buttons) and all(one.verb == YES for one in self.buttons)


class Lately:
    """A short memory of conversations."""

    def __init__(self) -> None:
        self._last: OrderedDict[Whose, _Last] = OrderedDict()

    def answer(self, incoming: Incoming) -> Tapped | Left | None:
        """What a short answer to the bot's own question stands for; None where it is no answer to one."""
        last = self._recall(incoming)
        if last and last.asks and incoming.mends is None and drops(incoming.text or ""):
            return Left()
        said = reply(incoming.text or "") if last and last.buttons else None
        if last is None or said is None or incoming.mends is not None:
            return None
        if said.agrees is False:
            return self._no(last)
        at = said.among(len(last.buttons))
        return None if at is None else last.buttons[at]

    def _no(self, last: _Last) -> Tapped | Left:
        """A no to the question whether no is meant says it; to any other it leaves all as it is."""
        [only] = last.buttons if len(last.buttons) == 1 else [None]
        return only if only and only.values.get("says_no") else Left()

    def noun(self, incoming: Incoming, language: Language) -> str | None:
        """What the last answer was about, in a word."""
        last = self._recall(incoming)
        return NOUNS.get(last.about, {}).get(language) if last else None

    def thing(self, incoming: Incoming) -> Subject | None:
        """What the last answer showed, where that was one thing."""
        last = self._recall(incoming)
        return last.thing if last else None

    def told_at(self, incoming: Incoming) -> datetime | None:
        """When that was."""
        last = self._recall(incoming)
        return last.at if last else None

    def keep(
        self,
        incoming: Incoming,
        door: str,
        told: Sequence[Any],
        thing: Subject | None = None,
        yes: Tap | None = None,
    ) -> None:
        """After a turn; an answer of a door is about its feature, and asks nothing that a word answers,
        unless it says what a `yes` to it is."""
        whose, about = _whose(incoming), door.partition(".")[0]
        before = self._recall(incoming)
        self._last.pop(whose, None)
        buttons = () if door else tuple(_buttons(told))
        if yes is not None:
            buttons = (Tapped(yes.verb, packed(yes)),)
        if before and door in POLITE:
            about, thing = before.about, before.thing
        if not buttons and not door:
            return
        self._last[whose] = _Last(incoming.at, buttons, about, thing)
        while len(self._last) > MOST:
            self._last.popitem(last=False)

    def _recall(self, incoming: Incoming) -> _Last | None:
        last = self._last.get(_whose(incoming))
        return last if last and abs(incoming.at - last.at) <= SPAN else None


def _whose(incoming: Incoming) -> Whose:
    return incoming.place.tenant, incoming.sender.aad_id, incoming.place.conversation


def _buttons(told: Sequence[Any]) -> Iterator[Tapped]:
    """Those of the cards that were told, in their order."""
    for message in told:
        for action in _actions(message):
            verb, data = action.get("verb"), action.get("data")
            if verb in ANSWERED_BY_WORDS and isinstance(data, Mapping):
                yield Tapped(verb, data)


def _actions(within: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(within, Mapping):
        if str(within.get("type", "")).startswith("Action."):
            yield within
        for inner in within.values():
            yield from _actions(inner)
    elif isinstance(within, list):
        for inner in within:
            yield from _actions(inner)
