"""Which door is meant by what came in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from bot.core import titled
from bot.core.choosing import SHOWS
from bot.core.feature import Door, House
from bot.core.found import Found, tapped
from bot.core.heard import Lacking, Offer
from bot.core.lately import Lately, Left, Tapped
from bot.core.listening import Ears
from bot.core.saying import known, lacks, named
from bot.core.taps import TooOld
from bot.core.turn import Agreed, Ask, Incoming, Turn
from bot.core.uploads import NoSuchFile
from bot.language.phrases import language_of
from bot.language.replies import forgets, reply, says_so
from bot.language.retelling import put_right
from cards.lacking import FIELD
from cards.words import Language, listed


class Finder:
    """Finds the door that is meant; it changes nothing."""

    def __init__(self, house: House, ears: Ears, talk: Lately, language: Language) -> None:
        """`language`: of whoever wrote none that is known."""
        self.ears = ears
        self._house = house
        self._talk = talk
        self._language = language

    def find(self, incoming: Incoming) -> Found:
        if incoming.verb is not None:
            return self._find_tap(incoming)
        if incoming.action is not None:
            return self._find_action(incoming)
        if incoming.sought is not None:
            return Found(self._house.searches.get(incoming.sought.command), {})
        if incoming.event is not None:
            return Found(self._house.events.get(incoming.event), {})
        if incoming.file is not None:
            door = self._house.files.get(incoming.file.kind)
            return Found(door, {"file": incoming.file}, refused=None if door else self._no_such_file())
        return self._find_sentence(incoming)

    def _find_sentence(self, incoming: Incoming) -> Found:
        """An answer to what was just asked, or a sentence of its own."""
        answer = self._talk.answer(incoming)
        if isinstance(answer, Left):
            return Found(None, {}, left=True)
        if isinstance(answer, Tapped):
            return tapped(self._house.taps.get(answer.verb), answer.values)
        sentence = incoming.text or ""
        if corrected := self._corrected(incoming):
            return Found(None, {}, language_of(sentence), corrected=corrected)
        found = self.read(sentence)
        is_reply = incoming.mends is None and not self._talk.tells_otherwise(incoming)
        said = reply(sentence) if is_reply else None
        if said is not None and said.agrees is not None and _may_be_an_answer(sentence, found.door):
            return replace(found, door=None, given={}, others=(), instead="", bare=said.agrees)
        told = self._told(incoming, found, sentence)
        if told and not (found.door and found.door.urgent):
            meant = tapped(self._house.taps.get(told.verb), _without_its_beginning(found, told))
            return replace(meant, language=language_of(sentence))
        return self._of_it(incoming, sentence, found) or found

    def _told(self, incoming: Incoming, found: Found, sentence: str) -> Tapped | None:
        """What was asked for, where it is no request of its own."""
        may_fill = found.doubtful and not self._orders(found, sentence)
        return self._talk.told(incoming) if may_fill else self._talk.told_why(incoming)

    def _orders(self, found: Found, sentence: str) -> bool:
        """Something is to be done, and no answer is given: `rykkes b til sidst`."""
        return found.door is not None and self.ears.reader.wants_something(self.ears.reader.sheet(sentence))

    def does(self, door: str) -> bool:
        """Is it a deed that is asked for in words?"""
        return door in self._deeds

    @cached_property
    def _deeds(self) -> frozenset[str]:
        return frozenset(one.name for one in self.ears.doors if one.noun == "command" and one.changes)

    def _corrected(self, incoming: Incoming) -> str | None:
        """What `nej forkert, kl. 13-15` and `ret 15 til 20` make of the deed that was done just before."""
        did = self._talk.did(incoming)
        anew = put_right(did, incoming.text or "", self._mended) if did else None
        if anew is None or anew == did:
            return None
        meant, before = self.read(anew), self.read(did)
        return anew if meant.door is not None and meant.door is before.door else None

    def _mended(self, sentence: str) -> str | None:
        found = self.ears.correction(sentence)
        return found.reading if found and found.mended and found.reading else None

    def amended(self, incoming: Incoming) -> str | None:
        """What `nej, den 17.` and `ja, men kl. 10` make of the sentence that was asked about."""
        amended = self._talk.amended(incoming)
        meant = self.ears.correction(amended) if amended else None
        is_read = meant is not None and meant.mended and bool(meant.reading)
        return meant.reading if meant and is_read and self.read(meant.reading).door else None

    def _of_it(self, incoming: Incoming, sentence: str, found: Found) -> Found | None:
        """`flyt den til torsdag` after the meeting was told of is `flyt mødet til torsdag`: answered, or
        asked about before it is done."""
        noun = self._talk.noun(incoming, found.language or language_of(sentence) or self._language)
        retold = self.ears.retold(sentence, noun) if noun else None
        if retold is None:
            return None
        heard, plain = self.ears.hear(retold), self.ears.hear(sentence)
        first = next(iter(heard.tries), None)
        heard_plainly = any(one.score >= SHOWS for one in plain.tries) or plain.confirm
        if first is None and heard.confirm and not heard_plainly:
            return replace(found, door=None, given={}, others=(), instead=heard.confirm)
        if first is None or first.door.urgent or any(one.score >= first.score for one in plain.tries):
            return None
        return (
            replace(found, door=None, given={}, others=(), instead=retold)
            if first.door.changes
            else self.read(retold)
        )

    def _find_tap(self, incoming: Incoming) -> Found:
        return tapped(self._house.taps.get(incoming.verb or ""), incoming.values)

    def _no_such_file(self) -> NoSuchFile:
        known = sorted(f".{kind}" for kind in self._house.files)
        return NoSuchFile(kinds=listed(known))

    def _find_action(self, incoming: Incoming) -> Found:
        door = self._house.actions.get(incoming.action or "")
        if door is None:
            return Found(None, {}, refused=TooOld())
        return Found(door, {"quoted": incoming.quoted})

    def read(self, sentence: str) -> Found:
        heard = self.ears.hear(sentence)
        found = Found(None, {}, heard.language, heard.offers, others=heard.tries, instead=heard.confirm)
        found = replace(found, supposed=heard.supposed, lacking=heard.lacking, struck=heard.struck)
        return found.without_door()

    def of_title(self, turn: Turn, sentence: str) -> tuple[Found, str] | None:
        """What is meant once it is known that some words are the title of something that is open here; what
        is denied, told of or supposed names nothing that is to be handled."""
        correction = self.ears.correction(sentence)
        sheet = self.ears.reader.sheet(correction.reading if correction else sentence)
        for retold in [] if sheet.marks else titled.retold(turn, sheet):
            if not self._may_be_title(retold):
                continue
            again = self.read(retold.sentence)
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

    def named(self, turn: Turn, found: Found, sentence: str) -> Found | None:
        """Who listens to whole sentences does not hear what is a title here: `støt støj i kantinen` says
        nothing of noise. None where the words may be meant as they are said; but for a complaint also where
        nothing else would be meant by them."""
        door = found.door
        if door is None or not door.hears or door.urgent or door.noun == "command":
            return None
        ears, read = self.ears, self.ears.reader.sheet(sentence)
        if not ears.handles(read):  # most questions do nothing with anything: no title is looked up for them
            return None
        if not any(ears.handles(ears.reader.sheet(one.rest)) for one in titled.retold(turn, read)):
            return None
        if not door.cares and self.of_title(turn, sentence) is None:
            return None
        return replace(found, door=None, given={}, others=(), near=(), instead="", supposed=None)

    def agreed_on(self, yes: Agreed) -> Found:
        """What a sentence meant by itself, or what was understood of it; else a button."""
        if not yes.sentence:
            return self._tapped_by_name(yes)
        if not yes.values:
            return self.read(yes.sentence)
        given = {name: value for name, value in yes.values.items() if name}
        return self._known(yes.door, given, yes.sentence)

    def meant(self, ask: Ask) -> Found:
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
        called = named(door, language or self._language, given)
        return Found(door, given, language, called=f"{called}: {sentence}" if "…" in called else called)

    def _tapped_by_name(self, yes: Agreed) -> Found:
        return tapped(
            next((door for door in self._house.taps.values() if door.name == yes.door), None), yes.values
        )

    def leads(self, one: Offer) -> bool:
        """Whether the sentence that is offered means its door, so that a yes leads there."""
        return one.lacking is not None or self.read(one.text).door is one.door


def _without_its_beginning(found: Found, told: Tapped) -> Mapping[str, Any]:
    """Whoever is asked for words may say all of it anew: of `jeg har en indvending: mangler arkiv` it is what
    stands behind the sign."""
    if found.door is None or found.door.name != told.values.get("door"):
        return told.values
    said = {f"{FIELD}{slot}": words for slot, words in found.given.items()}
    return {name: said.get(name) or value for name, value in told.values.items()}


def _may_be_an_answer(sentence: str, door: Door | None) -> bool:
    """A word that may as well be an answer is one, unless it asks for what is only shown, or for help."""
    is_answer = says_so(sentence) or forgets(sentence)
    return door is None or door.changes or (is_answer and not door.urgent)
