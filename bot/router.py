"""The router: finds the one door for what came in, and runs it once, in one transaction, by right."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from typing import Any
from zoneinfo import ZoneInfo

from bot import answering, rights
from bot.arrivals import Defaults, arrive, in_network
from bot.awaiting import done
from bot.dropped import NoSuchFile, NotFetched, WantsFile
from bot.feature import Door, House
from bot.pace import Pace
from bot.phrases import Entry, Phrasebook, Reading, Suggestion, Understood, language_of
from bot.rights import Right
from bot.sending import Held, SendFailed, Throttled, backoff
from bot.taps import TooOld, tap_from
from bot.turn import Answer, Ask, Incoming, Pass, Tick, Turn, message
from cards.kit import Card
from cards.words import LANGUAGES, Language, Leaf, Reader, Say, listed, say
from storage import networks, outbox, people, turns
from storage.db import Db, Refused, Store
from storage.networks import Network

OK = turns.Answer(200)
MOST_TRIES = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn came to: the HTTP answer, what is said directly, and what waits for delivery."""

    answer: turns.Answer = OK
    says: tuple[dict[str, Any], ...] = ()
    leaves_letters: bool = False
    changes_cards: bool = False
    door: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The door that is meant and what to call it with; or none, and what came near.

    `others` may be meant where that door passes. Where it is `closed` to who asks and no other is meant,
    that is the answer.
    """

    door: Door | None
    given: dict[str, Any]
    language: Language | None = None
    near: tuple[Suggestion[Door], ...] = ()
    refused: Refused | None = None
    others: tuple[Door, ...] = ()
    closed: Refused | None = None

    def without_door(self, sentence: str) -> Found:
        """What is left when the door has passed: the next that heard the sentence, or none."""
        door = self.others[0] if self.others else None
        return replace(self, door=door, given={"sentence": sentence}, others=self.others[1:])


class Repeated(Exception):
    """The activity was taken before: its answer stands in the store, or soon will."""


class NotYet(Exception):
    """The same sentence was said in the same breath, and what it made cannot be seen before its commit."""


class Declined(Exception):
    """A refusal on its way out of the transaction, which it rolls back, to the one who reads it."""

    def __init__(self, refused: Refused, reader: Reader) -> None:
        super().__init__(refused.key)
        self.words = say(refused.key, **refused.words)
        self.reader = reader


class Router:
    """Everything that comes in goes through `take`, and what the clock does through `beat`."""

    def __init__(self, house: House, store: Store, defaults: Defaults, pace: Pace) -> None:
        self.house = house
        self.store = store
        self._defaults = defaults
        self._pace = pace
        self._book = phrasebook(house)

    async def take(self, incoming: Incoming) -> Outcome:
        """Run what came in; returns after the commit.

        Raises Wants where Teams must be asked first, and WantsFile where it must give a file.
        """
        found = self._find(incoming)
        acts = incoming.event is None and not (found.door and (found.door.only_looks or found.door.urgent))
        if acts and not self._pace.allows(incoming.sender.aad_id, incoming.at):
            return self.words(incoming, say("too-fast"), found.language)
        for _ in range(MOST_TRIES):
            try:
                return await self._taken(incoming, found)
            except NotYet:
                continue  # its twin waits for the same commit, and has been committed now
        return Outcome()

    async def _taken(self, incoming: Incoming, found: Found) -> Outcome:
        try:
            return await done(self.store.run(partial(self._run, incoming=incoming, found=found)))
        except Declined as no:
            return _said(incoming, no.words, no.reader)
        except Repeated:
            place, activity = incoming.place, incoming.activity
            answered = self.store.run(lambda db: turns.answer(db, place.conversation, activity))
            return Outcome(await done(answered), door="repeated")

    async def beat(self, deed: Callable[[Tick], None], now: datetime) -> bool:
        """One of the clock's deeds, in a transaction of its own; True when it left letters."""

        def work(db: Db) -> bool:
            tick = Tick(
                db,
                now,
                self._defaults.closed_days,
                self._defaults.keep_years,
                waits=self.house.waits,
            )
            deed(tick)
            return tick.leaves_letters

        return await done(self.store.run(work))

    async def networks(self) -> list[Network]:
        """Those that the bot is in."""
        return await done(self.store.run(networks.active))

    async def leave(
        self, incoming: Incoming, activity: dict[str, Any], under: str | None, failed: SendFailed
    ) -> None:
        """A reply that Teams would not take now goes into the outbox; a try that was one is counted."""
        place = incoming.place
        due_at = incoming.at + backoff(0, failed)
        tried = isinstance(failed, Throttled) and not isinstance(failed, Held)

        def work(db: Db) -> None:
            outbox.write(
                db,
                incoming.at,
                due_at=due_at,
                tenant=place.tenant,
                conversation=place.conversation,
                service_url=place.service_url,
                reply_to=under,
                language=self._defaults.language,
                body=activity,
                cause=incoming.activity,
                attempts=int(tried),
                flagged=isinstance(failed, Throttled) and failed.perhaps_taken,
            )

        await done(self.store.run(work))

    def words(self, incoming: Incoming, told: Say, language: Language | None = None) -> Outcome:
        """Words to somebody of whom nothing was looked up."""
        return _said(incoming, told, self._reader(language))

    def _reader(self, language: Language | None) -> Reader:
        return Reader(language or self._defaults.language, ZoneInfo(self._defaults.timezone))

    # --- which door ---------------------------------------------------------------------------------------

    def _find(self, incoming: Incoming) -> Found:
        if incoming.verb is not None:
            return self._find_tap(incoming)
        if incoming.action is not None:
            return self._find_action(incoming)
        if incoming.event is not None:
            return Found(self.house.events.get(incoming.event), {})
        if incoming.file is not None:
            door = self.house.files.get(incoming.file.kind)
            return Found(door, {"file": incoming.file}, refused=None if door else self._no_such_file())
        return self._read(incoming.text or "")

    def _find_tap(self, incoming: Incoming) -> Found:
        door = self.house.taps.get(incoming.verb or "")
        if door is None or door.tap is None:
            return Found(None, {}, refused=TooOld())
        try:
            return Found(door, {"tap": tap_from(door.tap, incoming.values)})
        except Refused as refused:
            return Found(None, {}, refused=refused)

    def _no_such_file(self) -> NoSuchFile:
        known = sorted(f".{kind}" for kind in self.house.files)
        return NoSuchFile(kinds=listed(known))

    def _find_action(self, incoming: Incoming) -> Found:
        door = self.house.actions.get(incoming.action or "")
        if door is None:
            return Found(None, {}, refused=TooOld())
        return Found(door, {"quoted": incoming.quoted})

    def _read(self, sentence: str) -> Found:
        reading = self._book.read(sentence)
        hearing = self._hearing(sentence, reading)
        if isinstance(reading, Understood) and not (hearing and hearing[0].urgent):
            door, given = reading.door, {**reading.slots, **reading.meant}
            given = {"sentence": sentence} if door.hears else given
            rest = tuple(one for one in hearing if one is not door)
            return Found(door, given, reading.language, others=rest)
        language = reading.language if isinstance(reading, Understood) else language_of(sentence)
        near = () if isinstance(reading, Understood) else reading.suggestions
        first = hearing[0] if hearing else None
        return Found(first, {"sentence": sentence}, language, near, others=tuple(hearing[1:]))

    def _hearing(self, sentence: str, reading: Reading[Door]) -> list[Door]:
        """The doors that hear it, the urgent first; those not where a whole phrase means another door."""
        whole = isinstance(reading, Understood) and not reading.in_part and not reading.door.hears
        doors = [door for door in self.house.hearing if not (door.urgent and whole)]
        return [door for door in doors if door.hears and door.hears(sentence)]

    # --- one transaction ----------------------------------------------------------------------------------

    def _run(self, db: Db, incoming: Incoming, found: Found) -> Outcome:
        looks = found.door is not None and found.door.only_looks
        if not looks and not turns.take(db, incoming.place.conversation, incoming.activity, incoming.at):
            raise Repeated
        try:
            turn = arrive(db, incoming, found.language, self._defaults)
        except Refused as refused:
            raise Declined(refused, self._reader(found.language)) from refused
        turn.waits = self.house.waits
        try:
            return self._through(turn, found, incoming.text or "")
        except Refused as refused:
            raise Declined(refused, turn.reader) from refused

    def _through(self, turn: Turn, found: Found, sentence: str) -> Outcome:
        door = found.door
        if found.refused:
            raise found.refused
        if door is None:
            if found.closed:
                raise found.closed
            return self._otherwise(turn, found)
        if door.asks_which_network and turn.is_personal and len(turn.networks) > 1:
            return _answered(turn, None, self.house.which_network(turn, sentence))
        if door.noun == "command" and door.makes and _was_just_said(turn, sentence):
            return _answered(turn, door, None)
        return self._enter(turn, door, found, sentence)

    def _otherwise(self, turn: Turn, found: Found) -> Outcome:
        near = [one.text for one in found.near if "…" not in one.text and one.door.by <= turn.right]
        return _answered(turn, None, None if turn.incoming.event else self.house.otherwise(turn, near))

    def _enter(self, turn: Turn, door: Door, found: Found, sentence: str) -> Outcome:
        if not turn.may(door.by):
            if not turn.standing.in_network and found.others:  # who is outside may be meant by another door
                rest = replace(found.without_door(sentence), closed=rights.refusal(Right.guest))
                return self._through(turn, rest, sentence)
            raise rights.refusal(door.by if turn.standing.in_network else Right.guest)
        if door.noun == "file":
            _at_hand(turn)
        answer = door.handler(turn, **found.given)
        if isinstance(answer, Ask):
            return self._asked(turn, answer)
        if isinstance(answer, Pass):
            return self._through(turn, found.without_door(sentence), sentence)
        return _answered(turn, door, answer)

    def _asked(self, turn: Turn, ask: Ask) -> Outcome:
        """A button that stands for a sentence: read it as if it had been written, in that network."""
        found = self._read(ask.sentence)
        if ask.network is not None:
            turn = in_network(turn, ask.network)
        if found.language and turn.person.language is None:
            turn.language = found.language
        return self._through(turn, found, ask.sentence)


@cache
def phrasebook(house: House) -> Phrasebook[Door]:
    """All that the doors listen for, in both languages; it takes half a second, and never changes.

    It is a hundred thousand nodes that stay for good: searching them for garbage would take as long again
    here, and a little of every turn later.
    """
    entries = [
        Entry(door, language, patterns, door.slots, acts=door.changes)
        for door in house.doors
        for language, patterns in zip(LANGUAGES, (door.da, door.en), strict=True)
        if patterns
    ]
    gc.disable()
    try:
        return Phrasebook(entries)
    finally:
        gc.freeze()
        gc.enable()


def _at_hand(turn: Turn) -> None:
    """The file that was dropped is here; raises WantsFile while nobody asked for it yet."""
    file = turn.incoming.file
    assert file is not None, "a file's door is found by a file"
    if file.fault:
        raise NotFetched(file.fault)
    if file.content is None:
        raise WantsFile(file)


def _was_just_said(turn: Turn, sentence: str) -> bool:
    """The same changing sentence by the same person here, again within two minutes: show what it made."""
    incoming = turn.incoming
    words = " ".join(sentence.casefold().split())
    said = hashlib.sha256(
        f"{incoming.place.room}\n{turn.network and turn.network.id}\n{words}".encode()
    ).hexdigest()
    people.hold(turn.db, turn.person.id)  # of two at once, on two replicas, the second waits for the first
    earlier = turns.same_command(turn.db, turn.person.id, said, incoming.activity, turn.now)
    if earlier is None:
        turns.remember_said(turn.db, incoming.place.conversation, incoming.activity, turn.person.id, said)
        return False
    again = outbox.repeat(
        turn.db,
        turn.now,
        earlier,
        incoming.activity,
        room=incoming.place.room,
        conversation=incoming.place.conversation,
        reply_to=None if turn.is_personal else incoming.activity,
    )
    if not again:
        raise NotYet
    turn.leaves_letters = True
    return True


def _answered(turn: Turn, door: Door | None, answer: Answer) -> Outcome:
    """Where an answer goes: a tap's into the response, a question's directly, a command's into the outbox."""
    says = _shown(answer)
    given, told = _empty(turn), tuple[dict[str, Any], ...]()
    if door is not None and door.noun == "command":
        _leave(turn, says)
    elif turn.incoming.in_response and len(says) == 1:
        given = turns.Answer(200, _in_response(turn.incoming, says[0], turn.reader))
    elif door is not None and door.changes:
        _leave(turn, says)
    else:
        told = tuple(message(one, turn.reader) for one in says)
    if given.body is not None and not (door and door.only_looks):
        turns.keep_answer(turn.db, turn.incoming.place.conversation, turn.incoming.activity, given)
    return Outcome(given, told, turn.leaves_letters, turn.changes_cards, _named(door))


def _named(door: Door | None) -> str:
    """For the log and the figures, which do not tell who was in need."""
    return "" if door is None or door.urgent else door.name


def _shown(answer: Answer) -> list[Card | Leaf]:
    """What is to be shown: nothing, one thing, or several cards."""
    if answer is None or isinstance(answer, Ask | Pass):
        return []
    return list(answer) if isinstance(answer, Sequence) else [answer]


def _leave(turn: Turn, says: Sequence[Card | Leaf]) -> None:
    """A command's answer: here; but what the whole network is to see goes to its channel."""
    cards = [one for one in says if isinstance(one, Card)]
    for_all = any(card.for_all for card in cards)
    if not (turn.is_personal and for_all):
        for one in says:
            turn.reply(one, for_all=for_all)
        return
    for card in cards:
        turn.post(card, to=turn.home)
    turn.reply(say("posted-in-channel", network=turn.home.name))


def _empty(turn: Turn) -> turns.Answer:
    """A message's answer has no body; a tap that was answered with letters says that all went well."""
    if not turn.incoming.in_response:
        return turns.Answer(200)
    return turns.Answer(200, _in_response(turn.incoming, say("done"), turn.reader))


def _said(incoming: Incoming, told: Say, reader: Reader) -> Outcome:
    if incoming.in_response:
        return Outcome(turns.Answer(200, _in_response(incoming, told, reader)))
    return Outcome(says=(message(told, reader),))


def _in_response(incoming: Incoming, shown: Card | Leaf, reader: Reader) -> bytes:
    return answering.body(shown, reader, in_dialog=incoming.in_dialog)
