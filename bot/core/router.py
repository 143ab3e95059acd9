"""The router: finds the one door for what came in, and runs it once, in one transaction, by right."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import replace
from functools import partial
from typing import Any

import orjson

from bot.core import seeking, several
from bot.core.arrivals import Defaults
from bot.core.entrance import Entrance
from bot.core.feature import House
from bot.core.finder import Finder
from bot.core.found import Declined, Found, NotYet, Repeated
from bot.core.futures import done
from bot.core.lately import ANSWERED_BY_WORDS, Lately, Tapped
from bot.core.listening import Ears
from bot.core.outcome import (
    Outcome,
    said_to,
    together,
)
from bot.core.rate_limit import Pace
from bot.core.transport import Held, SendFailed, Throttled, backoff
from bot.core.turn import Incoming, message
from bot.language.care import case_in
from bot.language.once import hearing
from bot.language.phrases import language_of
from cards.words import LANGUAGES, Language, Reader, Say, say
from storage import outbox, people, turns
from storage.db import Db, Store
from storage.people import Profile
from storage.record import but

MOST_TRIES = 3

READING = 5
"""Times as much as somebody may do, they may ask and look at; a long text counts as many."""

LETTERS = 200
"""More than these are read aside, where nobody waits for it, and each time as many count once more."""

A_FILE = 5
"""What reading a file counts."""

SAID_TOO_FAST = 3
"""How often in that time somebody is told that it goes too fast; a tap is always answered."""

_aside = ThreadPoolExecutor(1, thread_name_prefix="reading")
"""One reader for all that is long: however many send such, they share half of the time with all others."""

REPEATED = "repeated"
"""The door of what was answered before."""


class Router:
    """Everything that comes in goes through `take`."""

    def __init__(
        self,
        house: House,
        store: Store,
        defaults: Defaults,
        pace: Pace,
        *,
        ears: Ears | None = None,
        enters: type[Entrance] = Entrance,
    ) -> None:
        self.house = house
        self.store = store
        self._pace = pace
        self._reading = pace.with_most(READING * pace.most)
        self._too_fast = pace.with_most(SAID_TOO_FAST)
        self.ears = ears or Ears(house)
        self._talk = Lately()
        self.finder = Finder(house, self.ears, self._talk, defaults.language)
        self.entrance = enters(house, self.finder, self._talk, defaults)

    async def take(self, incoming: Incoming) -> Outcome:
        """Run what came in; returns after the commit.

        Raises Wants where Teams must be asked first, and WantsFile where it must give a file.
        """
        with hearing():
            return await self._take(incoming)

    async def _take(self, incoming: Incoming) -> Outcome:
        if not self._reads(incoming):
            return self._slower(incoming, language_of((incoming.text or "")[:LETTERS]))
        parts = self._parts(incoming)
        if not parts:
            outcome = await self._take_one(incoming)
            self._keep_in_mind(incoming, outcome)
            return outcome
        outcomes = [await self._take_one(part, offered=offered) for part, offered in parts]
        asked = [one for one in outcomes if one.says and not one.door]
        self._keep_in_mind(incoming, together(asked) if asked else outcomes[-1])
        return together(outcomes)

    def _parts(self, incoming: Incoming) -> list[tuple[Incoming, bool]]:
        """A message of several requests as so many messages, and which of them were only offered; none where
        it is one, or answers a question."""
        text = incoming.text or ""
        only_said = incoming.verb is None and incoming.event is None and incoming.mends is None
        if not only_said or not text or len(text) > LETTERS or self._talk.answer(incoming) is not None:
            return []
        return [
            (_part(incoming, number, one.sentence), one.offered)
            for number, one in enumerate(several.requests(self.ears, text))
        ]

    async def _take_one(self, incoming: Incoming, *, offered: bool = False) -> Outcome:
        found = await self._found(incoming)
        found = replace(found, offered=True) if offered else found
        if not self._may_act(incoming, found):
            return self._slower(incoming, found.language)
        for _ in range(MOST_TRIES):
            try:
                outcome = await self._taken(incoming, found)
                return self._kept_nowhere(incoming, outcome, found.language)
            except NotYet:
                continue  # its twin waits for the same commit, and has been committed now
        return Outcome()

    def _reads(self, incoming: Incoming) -> bool:
        """Asked before anything is read: whoever writes too much is not read, whatever it is."""
        if incoming.event is not None or _goes_on(incoming):
            return True
        cost = 1 + len(incoming.text or "") // LETTERS + (A_FILE if incoming.file else 0)
        return self._reading.allows(incoming.sender.aad_id, incoming.at, cost)

    def _may_act(self, incoming: Incoming, found: Found) -> bool:
        free = found.door and (found.door.only_looks or found.door.urgent)
        if incoming.event is not None or free or _goes_on(incoming):
            return True
        return self._pace.allows(incoming.sender.aad_id, incoming.at)

    def _slower(self, incoming: Incoming, language: Language | None) -> Outcome:
        """A friendly word; said a few times, then nothing: what answers a flood is one itself."""
        if incoming.in_response or self._too_fast.allows(incoming.sender.aad_id, incoming.at):
            return self.words(incoming, say("too-fast"), language)
        return Outcome()

    async def _found(self, incoming: Incoming) -> Found:
        if len(incoming.text or "") <= LETTERS:
            return self.finder.find(incoming)
        return await asyncio.get_running_loop().run_in_executor(_aside, self.finder.find, incoming)

    def _keep_in_mind(self, incoming: Incoming, outcome: Outcome) -> None:
        """What was asked or answered, for what is said next; a repeated delivery says nothing new."""
        if incoming.event is not None or incoming.in_message or outcome.door == REPEATED:
            return
        told: list[Any] = list(outcome.says)
        if outcome.answer.body and (incoming.verb in ANSWERED_BY_WORDS or not outcome.door):
            told.append(orjson.loads(outcome.answer.body))
        did = self._said_of(incoming) if self.finder.does(outcome.door) else ""
        self._talk.keep(incoming, outcome.door, told, outcome.showed, outcome.yes, outcome.awaits, did=did)

    def _said_of(self, incoming: Incoming) -> str:
        """The sentence that this was, or that the button stands for, tapped or meant by a `ja`."""
        meant = self._talk.answer(incoming) if incoming.text else None
        values = meant.values if isinstance(meant, Tapped) else incoming.values
        said = values.get("sentence") or incoming.text
        return said if isinstance(said, str) and len(said) <= LETTERS else ""

    def _kept_nowhere(self, incoming: Incoming, outcome: Outcome, language: Language | None) -> Outcome:
        """An answer to words that are somebody's own matter must not wait in the outbox with them."""
        if not outcome.says or not incoming.text:
            return outcome
        told, reader = incoming.text, self.entrance.defaults.reader(language)

        def instead() -> dict[str, Any] | None:
            return message(say("safety-send-again"), reader) if case_in(told, given=True) else None

        return but(outcome, instead=instead)

    async def _taken(self, incoming: Incoming, found: Found) -> Outcome:
        work = partial(self.entrance.run, incoming=incoming, found=found)
        heard = copy_context()  # whoever works for the store knows what was heard already
        try:
            return await done(self.store.run(lambda db: heard.run(work, db)))
        except Declined as no:
            again = None
            if incoming.in_dialog and incoming.form:
                again = await done(
                    self.store.run(partial(self.entrance.opened_again, incoming=incoming, no=no))
                )
            elif not await self._first_told(incoming, found):
                return Outcome(door=REPEATED)
            return again or said_to(incoming, no.told, no.reader)
        except Repeated:
            place, activity = incoming.place, incoming.activity
            answered = self.store.run(lambda db: turns.answer(db, place.conversation, activity))
            return Outcome(await done(answered), door=REPEATED)

    async def _first_told(self, incoming: Incoming, found: Found) -> bool:
        """What was said and refused is refused once: its turn was undone, and it may be delivered again."""
        is_said = incoming.text and incoming.verb is None and incoming.event is None
        if not is_said or (found.door is not None and found.door.only_looks):
            return True
        place, activity, at = incoming.place, incoming.activity, incoming.at
        return await done(self.store.run(lambda db: turns.take(db, place.conversation, activity, at)))

    async def leave(
        self, incoming: Incoming, activity: dict[str, Any], under: str | None, failed: SendFailed
    ) -> None:
        """A reply that Teams would not take now, or that a stop cut off, goes into the outbox; a try that was
        one is counted."""
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
                language=self.entrance.defaults.language,
                body=activity,
                cause=incoming.activity,
                attempts=int(tried),
                flagged=failed.perhaps_taken,
            )

        await done(self.store.run(work))

    async def meets(self, tenant: str, told: Sequence[Profile]) -> None:
        """Whoever Teams tells of, where they are many: a few a commit, and what others do comes in between.

        The turn that needs them then finds all of them known.
        """
        while len(told) > people.AT_ONCE:
            some, told = told[: people.AT_ONCE], told[people.AT_ONCE :]
            await done(self.store.run(partial(people.meet_all, tenant=tenant, profiles=some)))

    async def unfold(self, url: str) -> turns.Answer:
        """What a link becomes in a message; who writes it makes no difference, and nothing is kept of it."""

        def look() -> turns.Answer:
            with self.store.reading() as db:
                return seeking.unfolded(db, self.house, url)

        return await asyncio.to_thread(look)

    async def reader_of(self, incoming: Incoming) -> Reader:
        """As whoever sent it reads, before its turn is over."""

        def look() -> Reader:
            with self.store.reading() as db:
                person = people.by_aad(db, incoming.place.tenant, incoming.sender.aad_id)
            reads = person.reads if person else None
            return self.entrance.defaults.reader(next((one for one in LANGUAGES if one == reads), None))

        return await asyncio.to_thread(look)

    def words(self, incoming: Incoming, told: Say, language: Language | None = None) -> Outcome:
        """Words to somebody of whom nothing was looked up."""
        return said_to(incoming, told, self.entrance.defaults.reader(language))


def _part(incoming: Incoming, number: int, sentence: str) -> Incoming:
    """One of several requests, under the same message; each is taken once."""
    activity = f"{incoming.activity}/{number}" if number else incoming.activity
    mentions = tuple(one for one in incoming.mentions if one.words in sentence)
    return replace(incoming, text=sentence, activity=activity, part_of=incoming.activity, mentions=mentions)


def _goes_on(incoming: Incoming) -> bool:
    """Whether it was taken up before, and only lacked something of Teams'."""
    return incoming.asked_teams or (incoming.file is not None and incoming.file.is_here)
