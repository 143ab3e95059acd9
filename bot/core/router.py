"""The router: finds the one door for what came in, and runs it once, in one transaction, by right."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson

from bot.core import asking, gate, lacking, mending, rights, seeking, several, titled, undoing, which
from bot.core.arrivals import Defaults, arrive, in_network
from bot.core.choosing import Meant
from bot.core.deeds import Question
from bot.core.feature import Door, House
from bot.core.futures import done
from bot.core.gate import Matter
from bot.core.heard import Lacking, Offer
from bot.core.lately import ANSWERED_BY_WORDS, Lately, Left, Tapped
from bot.core.listening import Ears
from bot.core.outcome import (
    Outcome,
    answered,
    is_to_live,
    logged,
    no_body,
    own_copy,
    said_to,
    shown_by,
    together,
)
from bot.core.rate_limit import Pace
from bot.core.responses import Refilled
from bot.core.saying import known, lacks, named, saying
from bot.core.taps import TooOld, is_for, tap_from
from bot.core.transport import Held, SendFailed, Throttled, backoff
from bot.core.turn import Again, Agreed, Answer, Ask, Incoming, Pass, Turn, message
from bot.core.uploads import Dropped, NoSuchFile, NotFetched, WantsFile
from bot.core.waiting import Put
from bot.core.which import Which
from bot.language.care import case_in
from bot.language.once import hearing
from bot.language.phrases import Mood, denies, language_of, mood
from bot.language.replies import forgets, reply, says_so
from bot.language.second_thoughts import leaves_it, takes_back
from cards import asking as show_asking
from cards.kit import Card, Tap, headed
from cards.network.people import told_apart
from cards.words import Language, Leaf, Reader, Say, listed, say
from storage import networks, outbox, people, stirring, turns
from storage.db import Db, Refused, Store
from storage.networks import Network
from storage.people import Profile

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


@dataclass(frozen=True, slots=True)
class Found:
    """The door that is meant and what to call it with; or none, and what came near.

    `others` may be meant where that door passes. Where it is `closed` to who asks and no other is meant,
    that is the answer. What was only `offered` is asked about first; `agreed` is what a yes was about. It is
    `for_others` where whoever wrote it said so.
    """

    door: Door | None
    given: Mapping[str, Any]
    language: Language | None = None
    near: tuple[Offer, ...] = ()
    refused: Refused | None = None
    others: tuple[Meant, ...] = ()
    closed: Refused | None = None
    offered: bool = False
    agreed: str | None = None
    question: str = ""
    """Which question the yes answers."""

    for_others: bool = False
    instead: str = ""
    """A sentence that says what was understood, to be asked about."""

    supposed: Meant | None = None
    """What was understood, to be asked about, where no sentence says it."""

    lacking: Lacking | None = None
    """What was understood without what it needs, which is asked for."""

    struck: bool = False
    """A deed that was taken back in the same breath."""

    doubtful: bool = False
    """What the door shows may not be what was meant: what came near stands beneath it."""

    called: str = ""
    """What the door does, for who is asked whether it is meant."""

    left: bool = False
    """A no to what was just asked."""

    bare: bool | None = None
    """A yes or a no to something that this conversation did not just ask."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def without_door(self) -> Found:
        """What is left when the door has passed: the next that may be meant, or none. One that was read as
        itself and had no answer is not asked back either."""
        near = tuple(one for one in self.near if one.door is not self.door or one.door.hears)
        if not self.others:
            return replace(self, door=None, given={}, near=near, doubtful=False)
        first, *others = self.others
        rest = replace(self, others=tuple(others), near=near, doubtful=first.is_doubtful)
        return replace(rest, door=first.door, given=first.given)


class Repeated(Exception):
    """The activity was taken before: its answer stands in the store, or soon will."""


class NotYet(Exception):
    """The same sentence was said in the same breath, and what it made cannot be seen before its commit."""


class Declined(Exception):
    """A refusal on its way out of the transaction, which it rolls back, to the one who reads it."""

    def __init__(self, told: Card | Leaf, reader: Reader, at: str = "") -> None:
        super().__init__()
        self.told = told
        self.reader = reader
        self.at = at


class Router:
    """Everything that comes in goes through `take`."""

    def __init__(self, house: House, store: Store, defaults: Defaults, pace: Pace) -> None:
        self.house = house
        self.store = store
        self._defaults = defaults
        self._pace = pace
        self._reading = pace.with_most(READING * pace.most)
        self._too_fast = pace.with_most(SAID_TOO_FAST)
        self.ears = Ears(house)
        self._lately: dict[UUID, datetime] = {}
        self._talk = Lately()

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
            return self._find(incoming)
        return await asyncio.get_running_loop().run_in_executor(_aside, self._find, incoming)

    def _keep_in_mind(self, incoming: Incoming, outcome: Outcome) -> None:
        """What was asked or answered, for what is said next; a repeated delivery says nothing new."""
        if incoming.event is not None or incoming.in_message or outcome.door == REPEATED:
            return
        told: list[Any] = list(outcome.says)
        if outcome.answer.body and incoming.verb in ANSWERED_BY_WORDS:
            told.append(orjson.loads(outcome.answer.body))
        self._talk.keep(incoming, outcome.door, told, outcome.showed, outcome.yes, outcome.awaits)

    def _kept_nowhere(self, incoming: Incoming, outcome: Outcome, language: Language | None) -> Outcome:
        """An answer to words that are somebody's own matter must not wait in the outbox with them."""
        if not outcome.says or not case_in(incoming.text or "", given=True):
            return outcome
        return replace(outcome, instead=message(say("safety-send-again"), self._reader(language)))

    async def _taken(self, incoming: Incoming, found: Found) -> Outcome:
        work = partial(self._run, incoming=incoming, found=found)
        heard = copy_context()  # whoever works for the store knows what was heard already
        try:
            return await done(self.store.run(lambda db: heard.run(work, db)))
        except Declined as no:
            again = None
            if incoming.in_dialog and incoming.form:
                again = await done(self.store.run(partial(self._opened_again, incoming=incoming, no=no)))
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
                language=self._defaults.language,
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

    def words(self, incoming: Incoming, told: Say, language: Language | None = None) -> Outcome:
        """Words to somebody of whom nothing was looked up."""
        return said_to(incoming, told, self._reader(language))

    def _reader(self, language: Language | None) -> Reader:
        return Reader(language or self._defaults.language, ZoneInfo(self._defaults.timezone))

    # --- which door ---------------------------------------------------------------------------------------

    def _find(self, incoming: Incoming) -> Found:
        if incoming.verb is not None:
            return self._find_tap(incoming)
        if incoming.action is not None:
            return self._find_action(incoming)
        if incoming.sought is not None:
            return Found(self.house.searches.get(incoming.sought.command), {})
        if incoming.event is not None:
            return Found(self.house.events.get(incoming.event), {})
        if incoming.file is not None:
            door = self.house.files.get(incoming.file.kind)
            return Found(door, {"file": incoming.file}, refused=None if door else self._no_such_file())
        return self._find_sentence(incoming)

    def _find_sentence(self, incoming: Incoming) -> Found:
        """An answer to what was just asked, or a sentence of its own."""
        answer = self._talk.answer(incoming)
        if isinstance(answer, Left):
            return Found(None, {}, left=True)
        if isinstance(answer, Tapped):
            return _tapped(self.house.taps.get(answer.verb), answer.values)
        sentence = incoming.text or ""
        found = self._read(sentence)
        said = reply(sentence) if incoming.mends is None else None
        if said is not None and said.agrees is not None and _may_be_an_answer(sentence, found.door):
            return replace(found, door=None, given={}, others=(), instead="", bare=said.agrees)
        told = self._talk.told(incoming) if found.doubtful else self._talk.told_why(incoming)
        if told and not (found.door and found.door.urgent):
            tapped = _tapped(self.house.taps.get(told.verb), told.values)
            return replace(tapped, language=language_of(sentence))
        return self._of_it(incoming, sentence, found) or found

    def _of_it(self, incoming: Incoming, sentence: str, found: Found) -> Found | None:
        """`flyt den til torsdag` after the meeting was told of is `flyt mødet til torsdag`: answered, or
        asked about before it is done."""
        noun = self._talk.noun(incoming, found.language or language_of(sentence) or self._defaults.language)
        retold = self.ears.retold(sentence, noun) if noun else None
        if retold is None:
            return None
        heard, plain = self.ears.hear(retold), self.ears.hear(sentence)
        first = next(iter(heard.tries), None)
        if first is None or first.door.urgent or any(one.score >= first.score for one in plain.tries):
            return None
        return (
            replace(found, door=None, given={}, others=(), instead=retold)
            if first.door.changes
            else self._read(retold)
        )

    def _find_tap(self, incoming: Incoming) -> Found:
        return _tapped(self.house.taps.get(incoming.verb or ""), incoming.values)

    def _no_such_file(self) -> NoSuchFile:
        known = sorted(f".{kind}" for kind in self.house.files)
        return NoSuchFile(kinds=listed(known))

    def _find_action(self, incoming: Incoming) -> Found:
        door = self.house.actions.get(incoming.action or "")
        if door is None:
            return Found(None, {}, refused=TooOld())
        return Found(door, {"quoted": incoming.quoted})

    def _read(self, sentence: str) -> Found:
        heard = self.ears.hear(sentence)
        found = Found(None, {}, heard.language, heard.offers, others=heard.tries, instead=heard.confirm)
        found = replace(found, supposed=heard.supposed, lacking=heard.lacking, struck=heard.struck)
        return found.without_door()

    # --- one transaction ----------------------------------------------------------------------------------

    def _run(self, db: Db, incoming: Incoming, found: Found) -> Outcome:
        looks = found.door is not None and found.door.only_looks
        if not looks and not turns.take(db, incoming.place.conversation, incoming.activity, incoming.at):
            raise Repeated
        try:
            turn = arrive(db, incoming, found.language, self._defaults)
        except Refused as refused:
            raise Declined(which.told(refused, "", (), None), self._reader(found.language)) from refused
        turn.waits, turn.back = self.house.waits, self.house.back
        turn.sentence, turn.mentions = incoming.text or "", incoming.mentions
        turn.spoken_of, turn.spoken_at = self._talk.thing(incoming), self._talk.told_at(incoming)
        outcome = self._answered_back(turn, found)
        stirring.by(db, turn.network.id if turn.network else None, turn.person.id, turn.person.tenant)
        return outcome

    def _opened_again(self, db: Db, incoming: Incoming, no: Declined) -> Outcome | None:
        """The dialog in which something was refused: nothing that was filled in is lost. None where its form
        is not to be had any more, or what is wrong has a card of its own."""
        form = dict(incoming.form)
        verb, action = form.pop("verb", None), form.pop("action", None)
        if isinstance(no.told, Card) or not isinstance(verb or action, str):
            return None
        refilled = Refilled(incoming.values, no.told, no.at)
        opened = replace(incoming, verb=verb, action=action, values=form, refilled=refilled)
        found = self._find(opened)
        if found.door is None or found.door.noun not in ("form", "message_action"):
            return None
        try:
            return self._run(db, opened, found)
        except Declined:
            return None

    def _answered_back(self, turn: Turn, found: Found) -> Outcome:
        """What the turn comes to; a refusal undoes it, and may ask which of several was meant."""
        try:
            if turn.incoming.sought is not None:
                return seeking.found(turn, found.door, turn.incoming.sought)
            return self._through(turn, found, turn.sentence)
        except Refused as refused:
            network = turn.network.id if turn.network else None
            told = which.told(refused, turn.sentence, turn.mentions, network)
            raise Declined(told, turn.reader, refused.field) from refused

    def _through(self, turn: Turn, found: Found, sentence: str) -> Outcome:
        found = self._named(turn, found, sentence) or found
        door = found.door
        if found.refused:
            raise found.refused
        if found.left or (found.agreed is None and leaves_it(sentence)):
            return answered(turn, None, say("asking-left"))
        if found.bare is not None and (owned := self._bare(turn, found.bare)):
            return owned
        if turn.incoming.mends is not None and (door is None or door.noun == "command"):
            standing = mending.made(turn, self.house.drawings)
            if door is not None or standing is not None:
                return answered(turn, None, mending.told(turn, standing))
        if door is None:
            if found.closed:
                raise found.closed
            return self._otherwise(turn, found, sentence)
        if not found.for_others and (held := _held(turn, door, found, sentence)):
            return answered(turn, None, self.house.held_back(turn, held), keep=False)
        if door.asks_which_network and turn.is_personal and len(turn.networks) > 1:
            which = self.house.which_network(
                turn, sentence, offered=found.offered, for_others=found.for_others
            )
            return answered(turn, None, which)
        of_each = self._of_each(turn, door, found) if _is_of_several(turn, door) else None
        return of_each or self._enter(turn, door, found, sentence)

    def _otherwise(self, turn: Turn, found: Found, sentence: str) -> Outcome:
        if not found.struck and (known := self._titled(turn, sentence)):
            again, retold = known
            return self._through(replace(turn, sentence=retold), again, retold)
        if (matter := _someones_own(turn, sentence)) is not None:
            return answered(turn, None, self.house.held_back(turn, matter), keep=False)
        if found.struck:
            return answered(turn, None, say("asking-struck"))
        if found.instead and self._read(found.instead).door:
            return self._asked(turn, Ask(found.instead, offered=True))
        if found.supposed and any(map(turn.may, found.supposed.door.rights)):
            door, given = found.supposed.door, found.supposed.given
            meant = Ask(sentence, offered=True, mentions=turn.mentions, door=door.name, given=given)
            return self._asked(turn, meant)
        if found.lacking:
            return self._asked_for(turn, found, found.lacking, sentence)
        if sentence == turn.incoming.text and (told := self._talk.told(turn.incoming)):
            return self._through(turn, _tapped(self.house.taps.get(told.verb), told.values), sentence)
        suggested = self._suggested(turn, found.near, sentence)
        if turn.incoming.part_of is not None:
            turn.remarks.append(say("several-this", sentence=sentence))
        return answered(turn, None, None if turn.incoming.event else self.house.otherwise(turn, suggested))

    def _suggested(self, turn: Turn, near: Sequence[Offer], sentence: str) -> list[tuple[str, Tap]]:
        """What came near and this person may do, as buttons that only ask; none says the same once more."""
        near = [one for one in near if one.text.casefold() != sentence.casefold().strip(" .!?")]
        open_to = [one for one in near if any(map(turn.may, one.door.rights)) and self._leads(one)]
        return [lacking.suggested(turn, one, sentence) for one in _fitting(open_to, sentence)]

    def _near(self, turn: Turn, door: Door, found: Found, sentence: str) -> list[tuple[str, Tap]]:
        """What else may have been meant, where it is not sure that it was what this door shows."""
        if not found.doubtful or turn.incoming.in_response:
            return []
        others = [one for one in found.near if one.is_near and one.door is not door]
        return self._suggested(turn, others, sentence)

    def _answer_to(self, turn: Turn, agrees: bool) -> Outcome | None:
        """A yes or a no belongs to the card that it replies to, else to what was put to that person alone;
        of several, or of what everybody is asked, the person says which. None for an `ok` to nothing."""
        put = [(home, one) for home in self._homes(turn) for one in self.house.put_to(turn.task_query(home))]
        about = [(home, one) for home, one in put if one.thing == turn.about]
        own = about or [(home, one) for home, one in put if one.alone and turn.is_personal]
        if len(own) == 1 and (answer := own[0][1].answer(agrees=agrees)):
            return self._put_before(turn, *own[0], answer, agrees=agrees)
        if not own and not says_so(turn.sentence):
            return None
        named = own if about else [*own, *(pair for pair in put if pair not in own and not pair[1].alone)]
        shown = [(one.words, one.button, one.look) for _, one in named]
        return answered(turn, None, show_asking.answer_to_what(shown, agrees=agrees))

    def _bare(self, turn: Turn, agrees: bool) -> Outcome | None:
        """A yes or a no to nothing that this conversation just asked; None for an `ok` to nothing."""
        dropped = not agrees and forgets(turn.sentence)
        return self._forgotten(turn) if dropped else self._answer_to(turn, agrees)

    def _forgotten(self, turn: Turn) -> Outcome:
        """Nothing was asked: it may be what was done just before, which is asked about."""
        undo = next(one for one in self.ears.doors if one.deed.takes_back and one.deed.of)
        try:
            assert undo.deed.of is not None
            undo.deed.of(turn)
        except Refused:
            return self._answer_to(turn, agrees=False) or answered(turn, None, say("asking-left"))
        said = saying(undo, turn.language, {})
        assert said is not None, "it has no slots"
        return self._asked(turn, Ask(said, offered=True))

    def _homes(self, turn: Turn) -> Sequence[Network]:
        return turn.networks if turn.is_personal else [turn.network] if turn.network else []

    def _put_before(
        self, turn: Turn, home: Network, put: Put, answer: tuple[Leaf, Tap], *, agrees: bool
    ) -> Outcome:
        """What was asked once more, with the answer as its one button: a second yes or no gives it."""
        words, tap = answer
        there = turn if turn.network and turn.network.id == home.id else in_network(turn, home)
        asked = Question(
            put.words, words, [say("asking-put-yes" if agrees else "asking-put-no")], state="put"
        )
        made = asking.before(there, self.house.taps[tap.verb].name, tap, asked, says_no=not agrees)
        return answered(turn, None, made)

    def _leads(self, one: Offer) -> bool:
        """Whether the sentence that is offered means its door, so that a yes leads there."""
        return one.lacking is not None or self._read(one.text).door is one.door

    def _asked_for(self, turn: Turn, found: Found, meant: Lacking, sentence: str) -> Outcome:
        """What a door needs and was not told, of who may enter it."""
        if not any(map(turn.may, meant.door.rights)):
            raise turn.refusal(meant.door.by)
        if meant.door.asks_which_network and turn.is_personal and len(turn.networks) > 1:
            which_one = self.house.which_network(turn, sentence, offered=False, for_others=found.for_others)
            return answered(turn, None, which_one)
        turn.awaits = lacking.awaited(turn, meant, sentence)
        return answered(turn, None, lacking.card(turn, meant, sentence))

    def _titled(self, turn: Turn, sentence: str) -> tuple[Found, str] | None:
        """What is meant once it is known that some words are the title of something that is open here; what
        is denied, told of or supposed names nothing that is to be handled."""
        correction = self.ears.correction(sentence)
        sheet = self.ears.reader.sheet(correction.reading if correction else sentence)
        for retold in [] if sheet.marks else titled.retold(turn, sheet):
            if not self._may_be_title(retold):
                continue
            again = self._read(retold.sentence)
            while again.door is not None:
                given = retold.given(again.door, again.given)
                if given is not None:
                    return replace(again, given=given, others=()), retold.sentence
                again = again.without_door()
        return None

    def _may_be_title(self, retold: titled.Retold) -> bool:
        """A single word that doors are about (`KAMU`) is a title only where something is done with it."""
        known = self.ears.knows(self.ears.reader.sheet(retold.title))
        return not known or self.ears.does_more(self.ears.reader.sheet(retold.rest))

    def _named(self, turn: Turn, found: Found, sentence: str) -> Found | None:
        """Who listens to whole sentences does not hear what is a title here: `støt støj i kantinen` says
        nothing of noise. None where the words may be meant as they are said."""
        door = found.door
        if door is None or not door.hears or door.urgent or door.noun == "command":
            return None
        ears, read = self.ears, self.ears.reader.sheet(sentence)
        if not ears.handles(read):  # most questions do nothing with anything: no title is looked up for them
            return None
        if not any(ears.handles(ears.reader.sheet(one.rest)) for one in titled.retold(turn, read)):
            return None
        return replace(found, door=None, given={}, others=(), near=(), instead="", supposed=None)

    def _enter(self, turn: Turn, door: Door, found: Found, sentence: str) -> Outcome:
        if not any(map(turn.may, door.rights)):
            refused = turn.refusal(door.by)
            if found.others and (not turn.standing.in_network or found.others[0].door.urgent):
                # who is outside may be meant by another door, and whoever is in need is
                rest = replace(found.without_door(), closed=refused)
                return self._through(turn, rest, sentence)
            raise refused
        if door.tap and not is_for(found.given["tap"], turn.network):
            raise TooOld
        if door.noun == "file":
            _at_hand(turn)
        if first := _asked_first(turn, door, found, sentence):
            return first
        asking.answer(turn, found.question)
        if _is_said_again(turn, door, found):
            return answered(turn, door, None)
        return self._after(turn, door, replace(found, question="") if found.question else found, sentence)

    def _after(self, turn: Turn, door: Door, found: Found, sentence: str) -> Outcome:
        """The deed, and where its answer leads."""
        near = self._near(turn, door, found, sentence)
        try:
            answer = self._done(turn, door, found.given)
        except Refused as refused:
            if not near:
                raise
            answer = _refusal(turn, refused)
        if isinstance(answer, Ask):
            return self._asked(turn, replace(answer, for_others=answer.for_others or found.for_others))
        if isinstance(answer, Agreed):
            return self._agreed(turn, answer)
        if isinstance(answer, Again):
            again = _tapped(self.house.taps.get(answer.verb), answer.values)
            return self._through(turn, replace(again, for_others=answer.for_others), "")
        if isinstance(answer, Pass):
            return self._passed(turn, found, sentence)
        return answered(turn, door, show_asking.with_near(shown_by(answer), near) if near else answer)

    def _passed(self, turn: Turn, found: Found, sentence: str) -> Outcome:
        """Another door may be meant; what was agreed to is not asked back once more."""
        if found.agreed is not None and not found.others:
            raise asking.MeansNothing
        return self._through(turn, found.without_door(), sentence)

    def _of_each(self, turn: Turn, door: Door, found: Found) -> Outcome | None:
        """A question of somebody in several networks: each answers, and says which one it is.

        Where one has an answer, nobody hears of another that it refuses to give one. None where the door
        passes.
        """
        first = sorted(turn.networks, key=lambda one: turn.network is None or one.id != turn.network.id)
        names = told_apart(turn.networks)
        told, refused = list[dict[str, Any]](), list[Refused]()
        for home in first:
            there = replace(in_network(turn, home), remarks=[])
            try:
                told += _named_answers(there, names[home.id], door, found)
            except Refused as no:
                refused.append(no)
            turn.leaves_letters |= there.leaves_letters
        answered = bool(told) or turn.leaves_letters
        if not answered and not refused:
            return None
        if not answered:
            raise refused[0]
        return Outcome(no_body(turn), tuple(told), turn.leaves_letters, turn.changes_cards, logged(door))

    def _done(self, turn: Turn, door: Door, given: Mapping[str, Any]) -> Answer:
        """The deed itself; what it changes is kept a while where it can be taken back."""
        undoing.begin(turn, door)
        answer = self._told_alone(turn, door, given) if _is_own_question(door) else door.answer(turn, given)
        if undoing.keep(turn, door, shown_by(answer)):
            self._lately[turn.person.id] = turn.now
        if door.only_looks and isinstance(answer, Card) and turn.person.id in self._lately:
            return undoing.offered_on(turn, answer)
        return answer

    def _told_alone(self, turn: Turn, door: Door, given: Mapping[str, Any]) -> Answer:
        """Why there is no answer is somebody's own as well; nothing was done that it would have to undo."""
        try:
            return door.answer(turn, given)
        except Refused as refused:
            return _refusal(turn, refused)

    def _asked(self, turn: Turn, ask: Ask) -> Outcome:
        """A button that stands for a sentence: read it as if it had been written, in that network."""
        read = self._meant(ask) if ask.door else self._read(ask.sentence)
        found = replace(read, offered=ask.offered, for_others=ask.for_others)
        if ask.network is not None and (turn.is_personal or ask.network != turn.network):
            turn = in_network(turn, ask.network)
        turn = replace(turn, sentence=ask.sentence, mentions=ask.mentions, meant=ask.about, remarks=[])
        if found.language and turn.person.language is None:
            turn.language = found.language
        return self._answered_back(turn, found)

    def _agreed(self, turn: Turn, yes: Agreed) -> Outcome:
        """A yes: what was asked about comes in again, and goes through the same door or through none."""
        is_answered = asking.is_answered(turn, yes)
        found = self._agreed_on(yes)
        if found.door is None or found.door.name != yes.door:
            raise asking.AnsweredBefore if is_answered else found.refused or TooOld
        if found.language and turn.person.language is None:
            turn.language = found.language
        if home := asking.network_of(turn, yes):
            turn = in_network(turn, home)
        turn = replace(turn, sentence=yes.sentence, mentions=yes.mentions, meant=yes.card)
        if is_answered:
            raise asking.answered_before(turn, found.door, found.given)
        return self._through(
            turn, replace(found, agreed=yes.about, question=yes.asked, for_others=True), yes.sentence
        )

    def _agreed_on(self, yes: Agreed) -> Found:
        """What a sentence meant by itself, or what was understood of it; else a button."""
        if not yes.sentence:
            return self._tapped_by_name(yes)
        if not yes.values:
            return self._read(yes.sentence)
        given = {name: value for name, value in yes.values.items() if name}
        return self._known(yes.door, given, yes.sentence)

    def _meant(self, ask: Ask) -> Found:
        """A door that is known, with what was understood and what was filled in; raises TooOld where there is
        none."""
        if not ask.fills:
            return self._known(ask.door, ask.given, ask.sentence)
        door, given = self._door(ask.door), dict(ask.given)
        given |= {slot: self.ears.held(door, slot, said) for slot, said in ask.filled.items()}
        if lacks(door, given):
            return Found(None, {}, language_of(ask.sentence), lacking=Lacking(door, given))
        return self._known(ask.door, given, ask.sentence)

    def _door(self, name: str) -> Door:
        """The door to which a sentence may lead, by its name; raises TooOld where there is none."""
        door = next((one for one in self.ears.doors if one.name == name), None)
        if door is None:
            raise TooOld
        return door

    def _known(self, name: str, given: Mapping[str, Any], sentence: str) -> Found:
        """The door of that name, with what of its slots was understood; raises TooOld where there is none."""
        door = self._door(name)
        if not known(door, given):
            raise TooOld
        language = language_of(sentence)
        called = named(door, language or self._defaults.language, given)
        return Found(door, given, language, called=f"{called}: {sentence}" if "…" in called else called)

    def _tapped_by_name(self, yes: Agreed) -> Found:
        return _tapped(
            next((door for door in self.house.taps.values() if door.name == yes.door), None), yes.values
        )


def _refusal(turn: Turn, refused: Refused) -> Card | Leaf:
    """Why there is no answer, as one."""
    return which.told(refused, turn.sentence, turn.mentions, turn.network.id if turn.network else None)


def _part(incoming: Incoming, number: int, sentence: str) -> Incoming:
    """One of several requests, under the same message; each is taken once."""
    activity = f"{incoming.activity}/{number}" if number else incoming.activity
    mentions = tuple(one for one in incoming.mentions if one.words in sentence)
    return replace(incoming, text=sentence, activity=activity, part_of=incoming.activity, mentions=mentions)


def _is_said_again(turn: Turn, door: Door, found: Found) -> bool:
    """A command that makes something, and that the same person gave in the same words just before."""
    makes = door.noun == "command" and door.makes and (not door.deed.asks or door.deed.undone)
    return makes and _was_just_said(turn, door, found.given)


def _may_be_an_answer(sentence: str, door: Door | None) -> bool:
    """A word that may as well be an answer is one, unless it asks for what is only shown, or for help."""
    is_answer = says_so(sentence) or forgets(sentence)
    return door is None or door.changes or (is_answer and not door.urgent)


def _is_own_question(door: Door) -> bool:
    return door.of_oneself and not door.changes


def _is_of_several(turn: Turn, door: Door) -> bool:
    """Is it a question that each of the person's networks may have an answer to?"""
    of_a_network = door.noun == "question" and door.by > rights.Right.anyone
    return of_a_network and turn.is_personal and len(turn.networks) > 1


def _named_answers(there: Turn, name: str, door: Door, found: Found) -> list[dict[str, Any]]:
    """What one of several networks answers, under its name there; what it asks back is an answer, too."""
    if not any(map(there.may, door.rights)):
        raise there.refusal(door.by)
    try:
        shown = shown_by(door.answer(there, found.given))
    except Which as asked:
        shown = [which.told(asked, there.sentence, there.mentions, there.home.id)]
    lines = [say("in-network", network=name), *there.remarks]
    if is_to_live(door, shown):
        for one in headed(shown, lines, at_once=False):
            there.reply(own_copy(one))
        return []
    return [message(one, there.reader) for one in headed(shown, lines, at_once=True)]


def _tapped(door: Door | None, values: Mapping[str, Any]) -> Found:
    """The door of a button, with what the tap carries."""
    if door is None or door.tap is None:
        return Found(None, {}, refused=TooOld())
    try:
        return Found(door, {"tap": tap_from(door.tap, values)}, values=values)
    except Refused as refused:
        return Found(None, {}, refused=refused)


def _asked_first(turn: Turn, door: Door, found: Found, sentence: str) -> Outcome | None:
    """The question before a deed, unless there is none, or a yes to it has just come."""
    is_new = door.noun == "command" and found.agreed is None and not turn.incoming.event
    unsure = is_new and (takes_back(sentence) or asking.is_unsure(turn, door, found.given, sentence))
    doubtful = found.offered or unsure
    asked = asking.question(turn, door, found.given, found.called or sentence, offered=doubtful)
    if asked is None or (found.agreed is not None and not asking.still_asked(asked, found.agreed)):
        if asked is not None:
            turn.done = asked.done or say("done")
            # what says itself what was done needs no headline of the question beside it
            turn.asked_about = asked.title if door.deed.asks and asked.done is None else None
        return None
    values = (found.given or NOTHING_MORE) if found.called else found.values
    card = asking.card(turn, door.name, asked, sentence, values, anew=found.agreed is not None)
    return answered(turn, None, card)


def _fitting(near: Sequence[Offer], sentence: str) -> list[Offer]:
    """What may be offered to somebody who said that: no deed before a question's answer, none at all to who
    supposes or tells, and none that denies what was said or says what was denied, unless it clearly means
    that: `I can't go along with it`."""
    how, denied = mood(sentence), denies(sentence)
    near = [one for one in near if one.door.offered]
    near = [one for one in near if one.door.deed.looks or one.clear or denies(one.text) is denied]
    looks = [one for one in near if one.door.deed.looks or one.lacking]
    deeds = [one for one in near if one not in looks]
    if how is Mood.SUPPOSES or (how is Mood.ASKS and not looks and not any(one.clear for one in deeds)):
        return looks
    return [*looks, *deeds] if how is Mood.ASKS else [one for one in near if one in looks or one in deeds]


def _at_hand(turn: Turn) -> Dropped:
    """The file that was dropped is here; raises WantsFile while nobody asked for it yet."""
    file = turn.incoming.file
    assert file is not None, "a file's door is found by a file"
    if file.fault:
        raise NotFetched(file.fault)
    if file.content is None:
        raise WantsFile(file)
    return file


def _held(turn: Turn, door: Door, found: Found, sentence: str) -> Matter | None:
    """What of this must be asked about before it is kept, also of somebody who may not do it anyway."""
    if not door.keeps_words:
        return None
    if door.noun == "command":
        held = gate.in_sentence(sentence, found.given.values(), partial(_names_here, turn))
    elif door.noun == "tap":
        held = gate.in_tap(found.given["tap"], partial(_names_here, turn))
    else:
        held = _held_file(turn, door)
    return None if held and gate.is_sent_again(turn, held) else held


def _someones_own(turn: Turn, sentence: str) -> Matter | None:
    """What nothing was understood of, where others read: a matter of somebody's own is taken aside."""
    if turn.is_personal or turn.incoming.event or not sentence:
        return None
    return gate.in_sentence(sentence, (), partial(_names_here, turn), given=True)


def _held_file(turn: Turn, door: Door) -> Matter | None:
    """A file is fetched only for whoever may drop it."""
    if not turn.may(door.by):
        return None
    return gate.in_file(_at_hand(turn), partial(_names_here, turn))


def _names_here(turn: Turn) -> list[str]:
    """Of everybody in the person's networks: whoever is written about may be any of them."""
    everybody = (one for home in turn.networks for one in networks.everybody(turn.db, home.id))
    return [one.own_name for one in everybody]


NOTHING_MORE: Mapping[str, Any] = {"": ""}
"""What a yes carries where its door was known and needed nothing: its sentence need not mean it by itself."""


def _plainly(words: Any) -> str:
    """Without what does not change what is asked for: capitals, blanks, signs around it."""
    return " ".join(str(words).casefold().split()).strip(" .,:;!?-–—\"'")


def _was_just_said(turn: Turn, door: Door, given: Mapping[str, Any]) -> bool:
    """The same deed with the same words by the same person here, within two minutes: show what it made."""
    incoming = turn.incoming
    words = f"{door.name} {[(name, _plainly(given[name])) for name in sorted(given)]}"
    meant = [turn.meant, *turn.mentions]
    said = hashlib.sha256(
        f"{incoming.place.room}\n{turn.network and turn.network.id}\n{words}\n{meant}".encode()
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
        reply_to=None if turn.is_personal else incoming.message,
        by=turn.person.id,
    )
    if not again:
        raise NotYet
    turn.leaves_letters = True
    return True


def _goes_on(incoming: Incoming) -> bool:
    """Whether it was taken up before, and only lacked something of Teams'."""
    return incoming.asked_teams or (incoming.file is not None and incoming.file.is_here)
