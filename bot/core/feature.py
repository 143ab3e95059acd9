"""A feature and its doors: what people may say and tap, what the clock does, how living cards are drawn."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, Literal, TypeVar
from uuid import UUID

from bot.core.deeds import LOOKS, Does, names
from bot.core.downloads import Handout, Unfolded
from bot.core.gate import Matter
from bot.core.rights import Right
from bot.core.turn import Answer, TakingBack, Tick, Turn
from bot.core.waiting import Put, Task, TaskQuery, Waits
from bot.language.filling import Check
from bot.language.patterns import Patterns, patterns_of
from bot.language.slots import Type, type_of
from cards.kit import Card, Hit, Tap, Words
from cards.words import Language, Leaf
from storage.db import Db
from storage.networks import Network

Hears = Callable[[str], bool | float]
"""Whether a whole sentence may be meant for a door, or how surely (0–1); behind it the sentence is read with
all that is known."""

Slots = Mapping[str, Collection[str] | Type | Check]
"""Of a slot the words that it may hold, their type, or whether words may stand in it; else its name tells."""

Chooses = Callable[[Turn], Iterable[tuple[str, Words]]]
"""What there is to choose from where a slot was not said, the likeliest first: what the slot would hold, and
how it is called."""

Handler = TypeVar("Handler", bound=Callable[..., Any])
Noun = Literal["question", "command", "tap", "form", "message_action", "search", "event", "file"]
Drawing = Callable[[Db, UUID, Network], Card | None]
Unfolding = Callable[[Db, UUID, Words], Unfolded | None]
HandoutMaking = Callable[[Db, UUID, Language, datetime], Handout | None]
Waiters = Callable[[TaskQuery], Iterable[Task]]
Putters = Callable[[TaskQuery], Iterable[Put]]
LetterDrawing = Callable[[TaskQuery, Mapping[str, Any], Waits], Card | None]
Became = Callable[[TaskQuery, UUID, str], Leaf | Card | None]
Round = Callable[[Tick, Network], None]
Otherwise = Callable[[Turn, Sequence[tuple[str, Tap]]], Answer]
WhichNetwork = Callable[..., Answer]
HeldBack = Callable[[Turn, Matter], Card]
WayBack = Callable[[Turn, UUID], Answer]


class BrokenHouse(Exception):
    """A button without a door, a door without a button, two doors for one thing: Stafet does not start."""


@dataclass(frozen=True, slots=True, eq=False)
class Door:
    """One way in: who may use it, how it is found, and what happens behind it."""

    noun: Noun
    feature: str
    handler: Callable[..., Any]
    by: Right
    da: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    slots: Slots = field(default_factory=dict)
    means: tuple[str, ...] = ()
    tap: type[Tap] | None = None
    event: str | None = None
    kind: str | None = None
    action: str | None = None
    seeks: str | None = None
    makes: bool = True
    asks_which: bool = False
    hears: Hears | None = None
    urgent: bool = False
    cares: bool = False
    of_oneself: bool = False
    does: Does | None = None
    offered: bool = True
    keeps: bool = True
    nameless: bool = False
    or_by: Right | None = None
    among: Mapping[str, Chooses] = field(default_factory=dict)
    """Of slots that it needs, what there is to choose from where they were not said."""

    opens: frozenset[str] = frozenset()
    """The deeds, by name, of which it shows the form, or what they need."""

    @property
    def rights(self) -> tuple[Right, ...]:
        """One of them is enough."""
        return (self.by,) if self.or_by is None else (self.by, self.or_by)

    @property
    def name(self) -> str:
        return f"{self.feature}.{self.handler.__name__}"

    def answer(self, turn: Turn, given: Mapping[str, Any]) -> Answer:
        """What its handler answers, which is not given a tap of which it needs nothing."""
        wanted = {name: value for name, value in given.items() if name != "tap" or _wants_tap(self.handler)}
        answer: Answer = self.handler(turn, **wanted)
        return answer

    def hits(self, turn: Turn, words: str) -> Iterable[Hit]:
        """What a search finds."""
        found: Iterable[Hit] = self.handler(turn, words)
        return found

    @property
    def lists(self) -> dict[str, Collection[str]]:
        """The slots that hold listed words."""
        return {
            name: held
            for name, held in self.slots.items()
            if not isinstance(held, Type) and not callable(held)
        }

    @property
    def checks(self) -> dict[str, Check]:
        """The slots that hold what passes."""
        return {name: held for name, held in self.slots.items() if callable(held)}

    @property
    def types(self) -> dict[str, Type]:
        return {name: held for name, held in self.slots.items() if isinstance(held, Type)}

    def type_of(self, slot: str) -> Type:
        return self.types.get(slot) or type_of(slot)

    @property
    def changes(self) -> bool:
        return self.noun != "question" and not self.only_looks

    @property
    def only_looks(self) -> bool:
        shows = self.noun in ("form", "message_action", "search")
        return shows or (self.tap is not None and self.tap.only_looks)

    @property
    def deed(self) -> Does:
        """What it does to others; a door that only looks does nothing."""
        return self.does or LOOKS

    @property
    def keeps_words(self) -> bool:
        """Whether what is written here is kept, or read by others: all that does not say otherwise."""
        return self.keeps and (self.noun in ("command", "file") or (self.tap is not None and self.changes))

    @property
    def asks_which_network(self) -> bool:
        return self.asks_which or (self.noun == "command" and self.by > Right.anyone)


@cache
def _wants_tap(handler: Callable[..., Any]) -> bool:
    return "tap" in inspect.signature(handler).parameters


class Feature:
    """A capability: the doors that stand in one file of bot/features."""

    def __init__(self, name: str, patterns: Mapping[str, Patterns] | None = None) -> None:
        """`patterns`: how its doors are asked for, each by its handler's name, unless as its file has it."""
        self.name = name
        self.patterns = patterns_of(name) if patterns is None else patterns
        self.doors: list[Door] = []
        self.drawings: dict[str, Drawing] = {}
        self.handouts: dict[str, HandoutMaking] = {}
        self.unfoldings: dict[str, Unfolding] = {}
        self.beats: list[Callable[[Tick], None]] = []
        self.rounds: list[Round] = []
        self.waiters: list[Waiters] = []
        self.putters: list[Putters] = []
        self.letters: dict[str, LetterDrawing] = {}
        self.endings: dict[str, Became] = {}
        self.fallbacks: list[Otherwise] = []
        self.choices: list[WhichNetwork] = []
        self.gates: list[HeldBack] = []
        self.ways_back: dict[tuple[str, str], WayBack] = {}

    def question(
        self,
        *,
        by: Right,
        slots: Slots | None = None,
        asks_which: bool = False,
        hears: Hears | None = None,
        urgent: bool = False,
        cares: bool = False,
        offered: bool = True,
        of_oneself: bool = False,
        among: Mapping[str, Chooses] | None = None,
        opens: Collection[str] = (),
    ) -> Callable[[Handler], Handler]:
        """Something that is asked: changes nothing, and is answered every time.

        How, `bot/language/patterns/` says. `asks_which` network is meant, of several: for forms, whose button
        does something there. A door that `hears` is given the whole `sentence` in place of slots, also where
        no phrase has its words, and answers Pass where it was not meant after all. An `urgent` one goes
        before all that is no command; where one that `cares` hears somebody, nothing is likelier. What is not
        `offered` is never suggested to somebody who said something else. What is `of_oneself` is answered in
        the chat with whoever asked, also where it was asked before others.
        A slot that it needs and that was not said is asked for; what there is `among` can be tapped.
        Where a deed is only thought of that it `opens`, it is what may be shown instead.
        """
        more: dict[str, Any] = {
            "opens": frozenset(opens),
            "asks_which": asks_which,
            "hears": hears,
            "urgent": urgent,
            "cares": cares,
        }
        more["among"] = among or {}
        more["of_oneself"] = of_oneself
        return self._says("question", by, slots, offered=offered, **more)

    def command(
        self,
        *,
        by: Right,
        does: Does | None = None,
        slots: Slots | None = None,
        makes: bool = True,
        hears: Hears | None = None,
        keeps: bool = True,
        nameless: bool = False,
        among: Mapping[str, Chooses] | None = None,
    ) -> Callable[[Handler], Handler]:
        """Something that is done by a sentence which says all that is needed; what it `does` to others.

        Where it `makes` something, the same sentence again within two minutes shows what it made. `hears` and
        `among` as of questions. One that `keeps` none of the words, only days, names and choices,
        says so, and so does one that is `nameless` where its words ask for it.
        """
        more: dict[str, Any] = {
            "does": does,
            "makes": makes,
            "hears": hears,
            "keeps": keeps,
            "nameless": nameless,
        }
        more["among"] = among or {}
        return self._says("command", by, slots, **more)

    def tap(
        self, tap: type[Tap], *, by: Right, does: Does | None = None, keeps: bool = True
    ) -> Callable[[Handler], Handler]:
        """A button, or a form that was filled in; what it `does` to others, unless it only looks.

        One that `keeps` nothing of what is typed says so.
        """
        more: dict[str, Any] = {"does": does, "keeps": keeps}
        return lambda handler: self._keep(Door("tap", self.name, handler, by, tap=tap, **more), handler)

    def form(self, tap: type[Tap], *, by: Right) -> Callable[[Handler], Handler]:
        """A button that opens a form: in a dialog where there are such, else the same card in the chat.

        It changes nothing; the form's own button is an ordinary tap, wherever it was shown.
        """
        return lambda handler: self._keep(Door("form", self.name, handler, by, tap=tap), handler)

    def message_action(self, action: str, *, by: Right) -> Callable[[Handler], Handler]:
        """An entry in the menu of every message, named `action` in the manifest; it opens a form in a dialog.

        The handler is given the message as `quoted`.
        """
        return lambda handler: self._keep(
            Door("message_action", self.name, handler, by, action=action), handler
        )

    def search(self, command: str, *, by: Right) -> Callable[[Handler], Handler]:
        """What can be looked for while a message is written, named `command` in the manifest.

        The handler is given the words, none before any were typed, and gives `Hit`s, the best first; it is
        asked in each of the person's networks. What it shows, everybody may see who reads that message.
        """
        return lambda handler: self._keep(Door("search", self.name, handler, by, seeks=command), handler)

    def event(self, event: str) -> Callable[[Handler], Handler]:
        """Something that Teams tells: installed, removed, members added or removed."""
        return lambda handler: self._keep(
            Door("event", self.name, handler, Right.anyone, event=event), handler
        )

    def file(
        self, kind: str, *, by: Right, or_by: Right | None = None, does: Does | None = None
    ) -> Callable[[Handler], Handler]:
        """A file of that ending, dropped in the personal chat; it is fetched only for who has the right.

        `or_by`: or that one, where what is in the file decides which it takes.
        """
        return lambda handler: self._keep(
            Door("file", self.name, handler, by, kind=kind, or_by=or_by, does=does), handler
        )

    def living(self, kind: str) -> Callable[[Drawing], Drawing]:
        """How a thing of this kind looks to a whole channel, drawn from the store whenever it is sent."""

        def keep(drawing: Drawing) -> Drawing:
            self.drawings[kind] = drawing
            return drawing

        return keep

    def handout(self, kind: str) -> Callable[[HandoutMaking], HandoutMaking]:
        """The file of a thing of this kind, made when somebody follows a link to it; None for none.

        It is given the thing, the reader's language and the time; `bot.core.downloads.link` makes the link.
        """

        def keep(making: HandoutMaking) -> HandoutMaking:
            self.handouts[kind] = making
            return making

        return keep

    def unfolds(self, kind: str) -> Callable[[Unfolding], Unfolding]:
        """What a link to the file of such a thing becomes in a message, and in which network; None: a link.

        It is given the thing and the link. Whoever has the link may fetch the file, so anybody may see what
        file it is; what is somebody's own unfolds to nothing.
        """

        def keep(unfolding: Unfolding) -> Unfolding:
            self.unfoldings[kind] = unfolding
            return unfolding

        return keep

    def every(self, beat: Callable[[Tick], None]) -> Callable[[Tick], None]:
        """What the clock does, each time it looks, in a transaction of its own."""
        self.beats.append(beat)
        return beat

    def every_network(self, round_: Round) -> Round:
        """What the clock does in a network in which something may be due, in a transaction of its own.

        Each time of day that it depends on it asks by `tick.has_come`: then it is done again. So it is on a
        new day, and in the minute after anything was changed in the network.
        """
        self.rounds.append(round_)
        return round_

    def waiting(self, waiters: Waiters) -> Waiters:
        """What of this capability waits for people: for `mine opgaver`, and to remind them of."""
        self.waiters.append(waiters)
        return waiters

    def puts(self, putters: Putters) -> Putters:
        """What of this capability was put to the one person asked about, for `ja` and `nej` to answer."""
        self.putters.append(putters)
        return putters

    def letter(self, name: str) -> Callable[[LetterDrawing], LetterDrawing]:
        """How a letter to a person is drawn when it leaves; None where it is needed no more."""

        def keep(letter: LetterDrawing) -> LetterDrawing:
            self.letters[name] = letter
            return letter

        return keep

    def became(self, kind: str) -> Callable[[Became], Became]:
        """What has become of a thing of which the query's person was reminded, and that waits for them no
        more: a line for above it, or a card in its place; None where that is nothing to tell.

        It is given the thing, and the stage at which they were reminded.
        """

        def keep(ending: Became) -> Became:
            self.endings[kind] = ending
            return ending

        return keep

    def otherwise(self, fallback: Otherwise) -> Otherwise:
        """What is answered to a sentence that found no door; given the phrases that came near."""
        self.fallbacks.append(fallback)
        return fallback

    def takes_back(self, kind: str, deed: str) -> Callable[[WayBack], WayBack]:
        """How `fortryd` takes back what the journal calls so, where it is not recorded; given the thing."""

        def keep(way: WayBack) -> WayBack:
            self.ways_back[kind, deed] = way
            return way

        return keep

    def which_network(self, choice: WhichNetwork) -> WhichNetwork:
        """What is asked back when a command in a personal chat could mean several networks."""
        self.choices.append(choice)
        return choice

    def held_back(self, gate: HeldBack) -> HeldBack:
        """What is asked before words are kept that are somebody's own matter."""
        self.gates.append(gate)
        return gate

    def _says(self, noun: Noun, by: Right, slots: Slots | None, **more: Any) -> Callable[[Handler], Handler]:
        def keep(handler: Handler) -> Handler:
            said = self.patterns.get(handler.__name__, Patterns())
            door = Door(noun, self.name, handler, by, said.da, said.en, slots or {}, said.means, **more)
            return self._keep(door, handler)

        return keep

    def _keep(self, door: Door, handler: Handler) -> Handler:
        self.doors.append(door)
        return handler


class House:
    """All features together, checked once: every tap has one door, every event at most one."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self.features = features
        self.doors = [door for feature in features for door in feature.doors]
        self.taps = _one_each(((door.tap.verb, door) for door in self.doors if door.tap), "tap")
        self.events = _one_each(((door.event, door) for door in self.doors if door.event), "event")
        self.files = _one_each(((door.kind, door) for door in self.doors if door.kind), "file")
        self.actions = _one_each(((door.action, door) for door in self.doors if door.action), "action")
        self.searches = _one_each(((door.seeks, door) for door in self.doors if door.seeks), "search")
        self.drawings = _one_each(
            (pair for feature in features for pair in feature.drawings.items()), "drawing"
        )
        self.letters = _one_each((pair for feature in features for pair in feature.letters.items()), "letter")
        self.endings = _one_each((pair for feature in features for pair in feature.endings.items()), "ending")
        self.handouts = _one_each(
            (pair for feature in features for pair in feature.handouts.items()), "handout"
        )
        self.unfoldings = _one_each(
            (pair for feature in features for pair in feature.unfoldings.items()), "unfolding"
        )
        self.beats = [
            (f"{feature.name}.{beat.__name__}", beat) for feature in features for beat in feature.beats
        ]
        self.rounds = [
            (f"{feature.name}.{one.__name__}", one) for feature in features for one in feature.rounds
        ]
        self._waiters = [waiters for feature in features for waiters in feature.waiters]
        self._putters = [putters for feature in features for putters in feature.putters]
        [self.otherwise] = [fallback for feature in features for fallback in feature.fallbacks]
        [self.which_network] = [choice for feature in features for choice in feature.choices]
        [self.held_back] = [gate for feature in features for gate in feature.gates]
        ways = _one_each(
            (pair for feature in features for pair in feature.ways_back.items()), "way to take back"
        )
        self.back = TakingBack(
            ways, {door.name: door.deed.instead for door in self.doors if door.deed.instead}
        )
        hearing = [door for door in self.doors if door.hears]
        self.hearing = sorted(hearing, key=lambda door: not door.urgent)
        self._check_patterns()
        self._check_taps()
        self._check_deeds()

    def waits(self, query: TaskQuery) -> list[Task]:
        """What waits, of all capabilities."""
        return [one for waiters in self._waiters for one in waiters(query)]

    def put_to(self, query: TaskQuery) -> list[Put]:
        """What was put to the person asked about, and is not answered: of all capabilities."""
        return [one for putters in self._putters for one in putters(query)]

    def _check_patterns(self) -> None:
        for feature in self.features:
            asked = {door.handler.__name__ for door in feature.doors if door.noun in ("question", "command")}
            if lonely := asked ^ set(feature.patterns):
                raise BrokenHouse(
                    f"patterns without a door, or doors without a pattern, in {feature.name}: "
                    f"{', '.join(sorted(lonely))}"
                )

    def _check_taps(self) -> None:
        promised = {tap.verb for tap in Tap.__subclasses__() if tap.__module__.startswith("cards.")}
        if lonely := promised ^ set(self.taps):
            raise BrokenHouse(
                f"buttons without a door, or doors without a button: {', '.join(sorted(lonely))}"
            )
        for door in self.doors:
            if door.tap and door.tap.opens_form is not (door.noun == "form"):
                raise BrokenHouse(f"{door.tap.verb} opens a form and has no form's door, or the reverse")

    def _check_deeds(self) -> None:
        known = {door.name for door in self.doors}
        for door in self.doors:
            if door.changes and door.noun != "event" and door.does is None:
                raise BrokenHouse(f"{door.name} does not say what it does to others, and how it is undone")
            if strangers := [name for name in names(door.deed) if name not in known]:
                raise BrokenHouse(f"{door.name} relies on no door of ours: {', '.join(strangers)}")


Found = TypeVar("Found")
Name = TypeVar("Name", bound=Hashable)


def _one_each(pairs: Iterable[tuple[Name, Found]], what: str) -> dict[Name, Found]:
    found: dict[Name, Found] = {}
    for name, one in pairs:
        if name in found:
            raise BrokenHouse(f"two doors for the {what} {name}")
        found[name] = one
    return found


__all__ = [
    "Answer",
    "BrokenHouse",
    "Door",
    "Feature",
    "House",
    "Put",
    "Task",
    "TaskQuery",
    "Tick",
    "Turn",
    "Waits",
]
