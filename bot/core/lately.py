"""What was just said between somebody and the bot, so that `ja`, `nej, den anden` and `flyt den til torsdag`
mean something.

Of each person in each conversation the buttons of the bot's last question, and what its last answer was
about and showed; for ten minutes, in this process alone, and never where somebody is in need. The next turn
replaces it.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.core.turn import Awaited, Incoming
from bot.language.reasons import is_one
from bot.language.replies import about, beside, drops, plain, refuses, reply
from cards.kit import Subject, Tap, packed
from cards.words import Language

SPAN = timedelta(minutes=10)
LATE = timedelta(days=1)
"""For so long a no is still one to it: it does nothing."""

MOST, MOST_CARDS = 5_000, 200
"""So many conversations are remembered, and of so many the cards, which are far larger."""

_ASKS = re.compile(r"(?:hv\w+|who|what|when|where|which|how|why)\b", re.IGNORECASE)

Whose = tuple[str, str, str]
"""Tenant, person and conversation."""

YES, TRY, WHICH = "asking.Yes", "help.Try", "which.Meant"
INSTEAD = "undoing.Instead"
NETWORK = "people.InNetwork"
NAMES_ONE = (WHICH, NETWORK)
"""Buttons of which each is one that may be meant, and is called so."""

ANSWERED_BY_WORDS = (YES, INSTEAD, TRY, *NAMES_ONE)
"""Buttons that a word can stand for: the yes to a question, a guess, one of several."""

CORRECTS = "nej"
"""What strikes what was said before it, in either language."""

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
    title: str = ""
    """What stands on it."""


@dataclass(frozen=True, slots=True)
class Left:
    """Nothing of what was asked about is wanted."""


@dataclass(frozen=True, slots=True)
class _Last:
    at: datetime
    buttons: tuple[Tapped, ...]
    about: str
    thing: Subject | None
    awaits: Awaited | None = None
    did: str = ""
    """The sentence that was just done."""

    @property
    def asks(self) -> bool:
        """Whether something is to be done."""
        return bool(self.buttons) and all(one.verb in (YES, INSTEAD) for one in self.buttons)


def asks(words: str) -> bool:
    """A question, and so no answer to one."""
    return words.endswith("?") or _ASKS.match(words) is not None


class Lately:
    """A short memory of conversations."""

    def __init__(self) -> None:
        self._last: OrderedDict[Whose, _Last] = OrderedDict()
        self._told: OrderedDict[Whose, tuple[Any, ...]] = OrderedDict()
        """What was told, of those who spoke last: looked into only where words may mean a button of it."""

    def answer(self, incoming: Incoming) -> Tapped | Left | None:
        """What a short answer to the bot's own question stands for; None where it is no answer to one."""
        last = self._recall(incoming)
        if last and last.asks and incoming.mends is None and drops(incoming.text or ""):
            return Left()
        if last and incoming.mends is None and (named := _meant(incoming.text or "", last.buttons)):
            return named
        said = reply(incoming.text or "") if last and last.buttons else None
        if last is None or said is None or incoming.mends is not None or self.tells_otherwise(incoming):
            return None
        if said.agrees is False:
            return self._no(last)
        at = said.among(len(last.buttons))
        return None if at is None else last.buttons[at]

    def tells_otherwise(self, incoming: Incoming) -> bool:
        """`jo, jeg kan godt` to whether `jeg melder afbud` is to be noted: a yes that tells what somebody can
        is none to a sentence that the bot repeats, and may say the very contrary of it."""
        last, said = self._recall(incoming), reply(incoming.text or "")
        repeats = last is not None and any(map(_repeats_a_sentence, last.buttons))
        return repeats and said is not None and said.able

    def amended(self, incoming: Incoming) -> str | None:
        """`nej, den 17.` and `ja, men kl. 10` to whether something is to be done: the sentence that was asked
        about, with what is said in the place of what it said."""
        sentence, said = self._asked_about(incoming), beside(incoming.text or "")
        return f"{sentence}, {CORRECTS} {said}" if sentence and said else None

    def refused(self, incoming: Incoming) -> bool:
        """Whether it begins with a no to what is to be done, whatever else it says."""
        last = self._recall(incoming) if incoming.mends is None else None
        return last is not None and last.asks and refuses(incoming.text or "")

    def _asked_about(self, incoming: Incoming) -> str:
        last = self._recall(incoming) if incoming.mends is None else None
        [only] = last.buttons if last and last.asks and len(last.buttons) == 1 else [None]
        return str(only.values.get("sentence") or "") if only else ""

    def asked(self, incoming: Incoming) -> tuple[str, ...]:
        """Which questions a no is to; one of an edited message is to none."""
        return _names(self._recall(incoming)) if incoming.mends is None else ()

    def asked_before(self, incoming: Incoming) -> tuple[str, ...]:
        """Which it is to that comes late, where nothing was said since."""
        last = self._recall(incoming, LATE) if incoming.mends is None else None
        return _names(last) if last and last.asks else ()

    def _no(self, last: _Last) -> Tapped | Left:
        """A no to the question whether no is meant says it; to any other it leaves all as it is."""
        [only] = last.buttons if len(last.buttons) == 1 else [None]
        return only if only and only.values.get("says_no") else Left()

    def told_why(self, incoming: Incoming) -> Tapped | None:
        """The button of a card that asks why, with the answer filled in, although it could be a request; None
        where that was not asked or is not told."""
        last = self._recall(incoming)
        asked = last.awaits if last else None
        return self._filled(incoming) if asked and asked.is_why and is_one(incoming.text or "") else None

    def told(self, incoming: Incoming) -> Tapped | None:
        """What nothing else is understood of: the words of a button of the last answer, or those that a card
        asked for, filled in."""
        last = self._recall(incoming)
        if last is None or incoming.mends is not None:
            return None
        shown = tuple(_shown(self._told.get(_whose(incoming), ())))
        return _called(incoming.text or "", shown) or self._filled(incoming)

    def _filled(self, incoming: Incoming) -> Tapped | None:
        """The button of a card that asks for words, with these; a yes, a no and a question are no answer."""
        last, words = self._recall(incoming), (incoming.text or "").strip()
        if last is None or last.awaits is None or incoming.mends is not None:
            return None
        if asks(words) or reply(words) is not None or drops(words):
            return None
        return Tapped(last.awaits.tap.verb, {**packed(last.awaits.tap), last.awaits.field: words})

    def did(self, incoming: Incoming) -> str:
        """What was done just before, as it was said."""
        last = self._recall(incoming) if incoming.mends is None else None
        return last.did if last else ""

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
        awaits: Awaited | None = None,
        did: str = "",
    ) -> None:
        """After a turn; an answer of a door is about its feature, and asks nothing that a word answers,
        unless it says what a `yes` to it is, or which words it `awaits`."""
        whose, about = _whose(incoming), door.partition(".")[0]
        before = self._recall(incoming)
        if self._recall(incoming, LATE) and not door and self._is_stray(incoming):
            self._remember(whose, (*self._told.get(whose, ()), *told))
            return
        self._last.pop(whose, None)
        self._told.pop(whose, None)
        buttons = () if door else tuple(_buttons(told))
        if yes is not None:
            buttons = (Tapped(yes.verb, packed(yes)),)
        if before and door in POLITE:
            about, thing = before.about, before.thing
        if not buttons and not door and awaits is None:
            return
        self._last[whose] = _Last(incoming.at, buttons, about, thing, awaits, did)
        self._remember(whose, tuple(told))
        while len(self._last) > MOST:
            self._last.popitem(last=False)

    def _remember(self, whose: Whose, told: tuple[Any, ...]) -> None:
        self._told[whose] = told
        while len(self._told) > MOST_CARDS:
            self._told.popitem(last=False)

    def _is_stray(self, incoming: Incoming) -> bool:
        """A yes or a no that answers nothing that was asked here: what was asked still is."""
        said = reply(incoming.text or "")
        if self.tells_otherwise(incoming):
            return False
        return said is not None and said.agrees is not None and self.answer(incoming) is None

    def _recall(self, incoming: Incoming, span: timedelta = SPAN) -> _Last | None:
        last = self._last.get(_whose(incoming))
        return last if last and abs(incoming.at - last.at) <= span else None


def _names(last: _Last | None) -> tuple[str, ...]:
    """Of the questions that were asked."""
    named = [one.values.get("asked") for one in last.buttons] if last else []
    return tuple(name for name in named if isinstance(name, str) and name)


def _whose(incoming: Incoming) -> Whose:
    return incoming.place.tenant, incoming.sender.aad_id, incoming.place.conversation


def _repeats_a_sentence(button: Tapped) -> bool:
    return button.verb == TRY or (button.verb == YES and bool(button.values.get("sentence")))


def _called(words: str, buttons: Sequence[Tapped]) -> Tapped | None:
    """The one button on which these words stand; a suggested sentence is read as it was written."""
    said = plain(words)
    found = [one for one in buttons if said and one.verb != TRY and plain(one.title) == said]
    return found[0] if len(found) == 1 else None


def _meant(words: str, buttons: Sequence[Tapped]) -> Tapped | None:
    """Of several that were offered the one that is called so, or alone has these words in its name: `risø` of
    the Risø-gruppen, `den om frugt`."""
    whole = _called(words, buttons)
    some = about(words)
    offered = [one for one in buttons if one.verb in NAMES_ONE]
    if whole or not some or len(offered) < 2:
        return whole
    found = [one for one in offered if some <= set(plain(one.title).split())]
    return found[0] if len(found) == 1 else None


def _shown(told: Sequence[Any]) -> Iterator[Tapped]:
    """The buttons of the cards that were told, but for those of forms, which words alone do not fill in."""
    for message in told:
        if not any(str(one.get("type", "")).startswith("Input.") for one in _elements(message)):
            yield from _executed(message)


def _executed(message: Any) -> Iterator[Tapped]:
    for action in _actions(message):
        verb, data, title = action.get("verb"), action.get("data"), action.get("title")
        if isinstance(verb, str) and isinstance(data, Mapping):
            yield Tapped(verb, data, str(title or ""))


def _buttons(told: Sequence[Any]) -> Iterator[Tapped]:
    """Those of the cards that were told, in their order."""
    for message in told:
        yield from (one for one in _executed(message) if one.verb in ANSWERED_BY_WORDS)


def _actions(message: Any) -> Iterator[Mapping[str, Any]]:
    return (one for one in _elements(message) if str(one.get("type", "")).startswith("Action."))


def _elements(within: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(within, Mapping):
        yield within
        for inner in within.values():
            yield from _elements(inner)
    elif isinstance(within, list):
        for inner in within:
            yield from _elements(inner)
