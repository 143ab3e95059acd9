"""Listening: of all doors that may be meant by a sentence, the one to enter, or those to ask back about."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from bot.core.choosing import (
    ASKED_ABOUT,
    CERTAINLY,
    CLEARLY,
    CONFIRMS,
    LACKS,
    PLAIN,
    SHOWS,
    SOUNDS_LIKE,
    WHOLE,
    Meant,
    best,
    certain,
    evidence,
    of_each_door,
    of_one_matter,
    urgent_first,
)
from bot.core.feature import Door, House
from bot.core.heard import ASKS_BACK, GUESSES, NEAR_BEST, Exact, Heard, Offer
from bot.core.offering import (
    BARS,
    BESIDE_IT,
    HEARD,
    MOST_LIKELY,
    MOST_OFFERED,
    NEVER,
    SUPPOSED,
    asks_about_deed,
    bars_of,
    guesses,
    is_heard,
    is_only_thought_of,
    is_until_then,
    lacked_by,
    may_be_then,
    none_beside,
    offer_of,
    says_all_of_it,
    texts,
    to_ask_about,
)
from bot.core.phrasebook import phrasebook, reader
from bot.core.saying import parameters
from bot.language import reasons
from bot.language.clauses import asks_for_it, clauses, is_reason, says_instead
from bot.language.entities import Kind
from bot.language.frames import UNSAID, Frame
from bot.language.likely import MOSTLY, NOTHING, Likely, Likeness, likeness
from bot.language.meaning import Skeletons
from bot.language.once import hearing, once
from bot.language.phrases import Equal, Phrasebook, Understood
from bot.language.phrases.words import words
from bot.language.pieces import DOUBTS, MARKS, SOMETIME, Piece, Role
from bot.language.reader import Bid, Reader
from bot.language.sheet import Sheet
from bot.language.slots import OF_TIME, OF_WORDS, Type
from bot.language.stretches import taken_apart
from bot.language.striking import Correction, corrected
from bot.language.weighing import Evidence
from cards.words import Language

IN_PART = 0.95

_SUGGESTS = 0.02
"""From which share of likeness a door is looked at that no meaning brought up."""

_EQUAL, _MARGIN = 0.9, 0.005


class Ears:
    """The house's doors, and how a sentence is held against all of them."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.doors = [door for door in house.doors if door.da or door.en]

    @cached_property
    def book(self) -> Phrasebook[Door]:
        return phrasebook(self.house)

    @cached_property
    def reader(self) -> Reader[Door]:
        return reader(self.house)

    @cached_property
    def _skeletons(self) -> Skeletons:
        return Skeletons(self.reader.lexicon)

    def open(self) -> None:
        """All that it listens with is made now, so that nobody who speaks first waits for it."""
        self.hear("")

    def hear(self, sentence: str) -> Heard:
        """The doors that are meant; what was worked out of the sentence is forgotten then."""
        with hearing():
            correction = self.correction(sentence)
            whole = self._hear_apart(sentence)
            return whole if correction is None else self._hear_corrected(whole, correction)

    def correction(self, sentence: str) -> Correction | None:
        """What somebody takes back in the same breath, and what they say instead."""
        return corrected(self.reader.sheet(sentence), self.reader.sheet)

    def _hear_corrected(self, whole: Heard, correction: Correction) -> Heard:
        """What was struck is neither done nor offered; what was said in its place is asked about first."""
        if any(one.door.urgent for one in whole.weighed[:1]):
            return whole
        found = self._as_asked(correction) if correction.reading else None
        if found is not None:
            return found
        if correction.contrast or not whole.does_something:
            return replace(whole, offers=tuple(one for one in whole.offers if not one.door.opens))
        return Heard((), (), whole.language, struck=True)

    def _as_asked(self, correction: Correction) -> Heard | None:
        """What it surely means: what it shows is shown, and its deed is asked about. A sentence of its own
        may also only judge what was struck."""
        found = self._hear_apart(correction.reading)
        first = next(iter(found.tries), None)
        if first is not None and first.surely and not first.door.urgent:
            is_deed = first.door.changes
            return replace(found, tries=(), offers=(), confirm=correction.reading) if is_deed else found
        asks = found.confirm or found.supposed or found.lacking
        return found if asks and correction.mended else None

    def _hear_apart(self, sentence: str) -> Heard:
        """A meeting may be called by its time (`januarmødet`), but not in words of one's own."""
        apart = taken_apart(sentence)
        found = self._hear_behind(apart) if apart else None
        first = found.tries[0] if found and found.tries else None
        if found and first and first.given and first.score >= SHOWS and not self._has_own_words(first):
            return found
        return self._hear_behind(sentence)

    def _has_own_words(self, one: Meant) -> bool:
        return any(one.door.type_of(slot) in OF_WORDS for slot in one.given)

    def _hear_behind(self, sentence: str) -> Heard:
        """`Nej, luk afstemningen` is what stands behind the answer, where that surely means something, and
        `obs: jeg er syg i dag` what stands behind the call for attention."""
        behind = _behind_an_answer(sentence)
        found = self._hear(behind) if behind else None
        if found and found.is_plain:
            return found
        called = self._hear(led) if (led := _behind_a_call(sentence)) else None
        if called and called.likely_acts:
            return called
        whole = self._hear(sentence)
        acts = bool(whole.tries) and whole.tries[0].door.changes
        return found if found and acts and found.offers else whole  # what is asked for is nobody's reason

    def _hear(self, sentence: str) -> Heard:
        sheet, reading = self.reader.sheet(sentence), self.book.exactly(sentence)
        weighed = self._without_ruled_out(self._weighed(sentence, sheet, reading), sheet)
        language = reading.language if isinstance(reading, Understood) else sheet.language
        tries = tuple(one for one in weighed if one.enters)
        offers = tuple(self._offers(sheet, weighed, language))
        confirm = "" if sheet.asks_something else self._to_confirm(weighed, offers)
        supposed = None if confirm else self._supposed(weighed, offers)
        lacking = lacked_by(weighed)
        if confirm or supposed or lacking:  # whoever hears the whole sentence may still take it
            tries = tuple(one for one in tries if is_heard(one))
        elif asks_about_deed(weighed, offers):
            tries = tuple(one for one in tries if is_heard(one) or not one.surely)
        return Heard(tries, offers, language, confirm, supposed, lacking, weighed=tuple(weighed))

    def held(self, door: Door, slot: str, text: str) -> str:
        """What a slot of a door holds of what was typed for it; all of it where nothing else is found."""
        with hearing():
            return self.reader.held(door, slot, text)

    def handles(self, read: Sheet) -> bool:
        """Does it tell of what is done with a thing that has a name, wherever that stands?"""
        return bool(read.concepts & self._handling)

    def knows(self, read: Sheet) -> bool:
        """Is it one word or expression, and one that doors are about?"""
        weight = self.reader.frames.weight
        said = [one for one in read.open_pieces if one.role is not Role.small]
        return len(said) == 1 and any(concept in weight for concept in said[0].concepts)

    def does_more(self, read: Sheet) -> bool:
        """Does it tell of more that is done with such a thing than to show it or to want it?"""
        return bool(read.concepts & self._doing)

    @cached_property
    def _handling(self) -> frozenset[str]:
        return self._deeds(frozenset().union(*(frame.tells for frame in self._naming())))

    @cached_property
    def _doing(self) -> frozenset[str]:
        """Also what tells little by itself: `sæt støj øverst`."""
        return self._deeds(frozenset().union(*(frame.concepts for frame in self._naming()))) - UNSAID

    def _naming(self) -> Iterator[Frame[Door]]:
        """The meanings of which a slot names a thing."""
        for frame in self.reader.frames.frames:
            if any(frame.door.type_of(slot) is Type.item for slot in frame.slots):
                yield frame

    def _deeds(self, concepts: frozenset[str]) -> frozenset[str]:
        sections = self.reader.lexicon.sections
        return frozenset(concept for concept in concepts if sections.get(concept) == "deeds")

    def retold(self, sentence: str, noun: str) -> str | None:
        """The sentence with what `it` is in its place; None where it speaks of no such, or of what it names
        itself before: `stop afstemningen, den var en fejl`."""
        read = self.reader.sheet(sentence)
        of_it = next((one for one in read.open_pieces if self.reader.stands_alone(read, one)), None)
        if of_it is None or self._names_a_thing(read, of_it.first):
            return None
        start, end = read.words[of_it.first].start, read.words[of_it.after - 1].end
        return f"{read.text[:start]}{noun}{read.text[end:]}"

    def _names_a_thing(self, read: Sheet, before: int) -> bool:
        return any(self.reader.lexicon.is_noun(word.key) for word in read.words[:before])

    def _to_confirm(self, weighed: Sequence[Meant], offers: Sequence[Offer]) -> str:
        """The first offer, where it is a deed that nothing else comes near to."""
        first = to_ask_about(weighed, CONFIRMS)
        if first is None or not offers or offers[0].door is not first.door:
            return ""
        others = {one.door for one in offers[1:]}
        if any(says_all_of_it(one, first) for one in weighed if one.door in others):
            return ""
        read = self.book.exactly(offers[0].text)
        return offers[0].text if isinstance(read, Understood) and read.door is first.door else ""

    def _supposed(self, weighed: Sequence[Meant], offers: Sequence[Offer]) -> Meant | None:
        """A deed that clearly is meant, and is none of those that are offered."""
        first = to_ask_about(weighed, CLEARLY)
        if first is None or any(one.door is first.door and self._says_itself(one) for one in offers):
            return None
        return first

    def _says_itself(self, offer: Offer) -> bool:
        """Its sentence means its door, so that a button may say it."""
        sheet, reading = self.reader.sheet(offer.text), self.book.exactly(offer.text)
        first = next((one for one in self._weighed(offer.text, sheet, reading) if one.enters), None)
        return offer.lacking is None and first is not None and first.door is offer.door

    # weighing

    def _weighed(self, sentence: str, sheet: Sheet, reading: Exact) -> list[Meant]:
        """Each door once, as sure as all that speaks for it makes it; the urgent first."""
        phrased = list(self._by_phrase(sentence, sheet, reading))
        if phrased:
            meant = [one for one in self._by_meaning(sentence, sheet) if one.score >= PLAIN]
            phrased = [replace(one, enters=one.enters and not _is_closer(one, meant)) for one in phrased]
            return urgent_first(best((*phrased, *meant, *self._by_ear(sentence, sheet))))
        weighed = certain(*self.known(sentence, sheet, likeness()), asks=sheet.asks_something)
        return urgent_first(none_beside([self._of_its_mood(one, sheet) for one in weighed]))

    def _without_ruled_out(self, weighed: list[Meant], sheet: Sheet) -> list[Meant]:
        """`jeg kan ikke støtte det, men jeg stemmer ikke imod`: what one clause denies is not read into
        another."""
        if "NOT" not in sheet.marks or not any(one.door.changes for one in weighed):
            return weighed
        told = [self.reader.sheet(one) for one in clauses(sheet)]
        if any("NOT" in one.marks and says_instead(then) for one, then in itertools.pairwise(told)):
            return [replace(one, enters=one.enters and not one.door.changes) for one in weighed]
        denied = [read for read in told if "NOT" in read.marks]
        ruled_out = {
            bid.door
            for read in denied
            for bid in self._bids(read)
            if bid.names_deed and "NOT" in bid.bars and bid.score >= PLAIN and not bid.carried
        }
        return [
            replace(one, enters=False, offered=False, asks=False) if one.door in ruled_out else one
            for one in weighed
        ]

    def _of_its_mood(self, one: Meant, sheet: Sheet) -> Meant:
        """What is not safe may be asked about where it is clear that it is meant, and shown where it only
        shows something: nothing says that it is not to be done."""
        clear = one.score >= self._clearly(one, sheet) and not one.lacks
        is_barred = self._is_barred(one, sheet)
        asked = clear and not is_barred
        clearly_shows = not one.door.changes and one.score >= CONFIRMS
        says_it = one.bid is not None and (not one.bid.lacks_deed or one.score >= CLEARLY)
        may_ask = one.lacks and one.bid is not None and (clearly_shows or says_it)
        barred = sheet.forbids and not (one.safe or one.heard or asked)
        is_named = bool(one.told) or one.score >= (SHOWS if one.door.changes else GUESSES)
        known = (bool(one.told) and one.door.offered) or one.score >= CERTAINLY
        other_deed = one.bid is not None and one.bid.of_another and one.bid.lacks_deed
        shows = asked and known and not other_deed and one.door.noun == "question"
        return replace(
            one,
            enters=(one.enters or shows) and not (barred or (sheet.asks_of_own_part and one.door.changes)),
            asks=may_ask and is_named and one.door.offered and not is_barred and not sheet.forbids,
            offered=(one.offered or asked or self._may_show(one, sheet))
            and is_named
            and not (barred or _asks_of_past(one, sheet)),
        )

    def _may_show(self, one: Meant, sheet: Sheet) -> bool:
        """A question or a form that is likelier than all else together may be asked back, whatever is told or
        supposed beside it, as nothing is done by showing it; not one that is denied itself, nor the form of a
        deed beside a denial."""
        if one.door.changes or one.bid is None or one.lacks or not one.door.offered:
            return False
        denied = one.bid.denies_deed or (one.door.asks_which and "NOT" in one.bid.bars)
        barred = denied or one.bid.of_another or sheet.forbids
        return one.score >= LACKS and not barred

    def _clearly(self, one: Meant, sheet: Sheet) -> float:
        """How likely it must be, the more where something speaks against it; what is denied before somebody
        orders it does not (`det er ikke aktuelt mere, tag det ud`)."""
        if one.bid is None or not one.door.changes:
            return CLEARLY
        bars = one.bid.bars
        if not one.bid.denies_deed and asks_for_it(sheet, self.reader.lexicon):
            bars -= {"NOT"}
        return ASKED_ABOUT if bars & (BARS | {"OTHERS"}) else CONFIRMS

    def _is_barred(self, one: Meant, sheet: Sheet) -> bool:
        """A denial that belongs to how a thing is said (`I can't keep the seat`) is none, nor what is told
        before somebody asks for it: `Bo is ill, note that`."""
        if one.bid is None or one.bid.bars & NEVER:
            return True
        usual = likeness().moods.get(one.door.name, frozenset())
        named = (one.bid.names_deed and not one.bid.denies) or sheet.forbids
        bars = one.bid.bars if named else one.bid.bars - usual
        if f"NOT{MOSTLY}" in usual and not (one.score < CLEARLY or one.bid.denies_deed or sheet.forbids):
            bars -= {"NOT"}
        if one.likely >= SOUNDS_LIKE and not (one.bid.denies_deed or sheet.forbids):
            bars -= BESIDE_IT
        of_others = "OTHERS" in bars and sheet.others_do_it
        if not one.door.changes:
            asks = sheet.asks_something or (one.score >= CERTAINLY and not one.bid.denies_deed)
            return (bool(bars & {"IF", "NOT"}) or of_others) and not asks
        if asks_for_it(sheet, self.reader.lexicon):
            return bool(bars & SUPPOSED)
        if one.score >= ASKED_ABOUT and not (one.bid.denies_deed or sheet.forbids):
            return bool(bars & DOUBTS) or of_others
        return bool(bars & BARS) or of_others

    def known(
        self, sentence: str, sheet: Sheet, sounds: Likeness
    ) -> tuple[list[list[Meant]], list[Evidence], float]:
        """Of each door that may be meant all that it may be given, and the evidence for it; and how much it
        sounds like nothing."""
        likely = sounds.of(self._without_reason(sheet), MOST_LIKELY)
        meant = [*self._by_meaning(sentence, sheet), *self._by_ear(sentence, sheet)]
        meant += self._by_likeness(sentence, sheet, likely, {one.door for one in meant})
        share = {one.door: one.share for one in likely}
        found = of_each_door(meant)
        known = [evidence(one, share.get(one[0].door.name, 0.0), sheet) for one in found]
        return found, known, share.get(NOTHING, 0.0)

    def _without_reason(self, sheet: Sheet) -> Sheet:
        """Why somebody wants something says nothing of what it is."""
        told = clauses(sheet)
        kept = [one for one in told if not is_reason(self.reader.sheet(one))]
        return self.reader.sheet(kept[0]) if len(kept) == 1 and len(told) > 1 else sheet

    def _by_likeness(
        self, sentence: str, sheet: Sheet, likely: Sequence[Likely], meant: Collection[Door]
    ) -> Iterator[Meant]:
        """What it sounds like and has no meaning that fits well: its slots, as far as they are found."""
        for one in likely:
            door = self._named.get(one.door)
            if door is None or door.urgent or door in meant or one.share < _SUGGESTS:
                continue
            bid = self.reader.bid_of(sheet, door)
            if bid is not None:
                yield from self._meant([bid], [bid], sentence)

    @cached_property
    def _named(self) -> dict[str, Door]:
        return {door.name: door for door in self.doors}

    def _by_phrase(self, sentence: str, sheet: Sheet, reading: Exact) -> Iterator[Meant]:
        if isinstance(reading, Understood):
            slots = {slot: _whole_day(sheet, said) for slot, said in reading.slots.items()}
            given = self._given(reading.door, {**slots, **reading.meant}, sentence)
            enters = not reading.door.changes or not (
                self._is_denied(reading, sheet)
                or sheet.hedged
                or self._is_anothers(reading, sheet)
                or (sheet.others_do_it and not given)
            )
            if given is not None:
                yield Meant(reading.door, given, WHOLE, enters, f"{reading.pattern!r} word by word", enters)
        elif isinstance(reading, Equal):
            for door in reading.doors:
                given = self._given(door, {}, sentence)
                if given is not None:
                    yield Meant(door, given, _EQUAL, enters=False, why="as likely as another")

    def _is_denied(self, reading: Understood[Door], sheet: Sheet) -> bool:
        """Something outside of the person's own words denies it, reports it or makes a condition of it."""
        own = self._marks_of(reading.pattern)
        for piece in sheet.open_pieces:
            if not piece.concepts & MARKS or piece.concepts & own or _is_time_told(reading, sheet, piece):
                continue
            inside = [span for span in reading.spans if span[0] <= piece.first < span[1]]
            at_an_end = not inside or piece.first == inside[0][0] or piece.after == inside[0][1]
            if at_an_end and not _is_within_reason(reading, piece):
                return True
        return False

    def _is_anothers(self, reading: Understood[Door], sheet: Sheet) -> bool:
        """Others do it, or several do, and the door's own words (`vi har et input`) do not say so."""
        own = {word.key for word in words(reading.pattern)}
        return sheet.doer not in own and any(self.reader.whose_else(sheet, reading.door))

    def _marks_of(self, pattern: str) -> frozenset[str]:
        found = self._skeletons.of_pattern(pattern)
        return frozenset(
            concept for one in found for step in one.steps for concept in step if concept in MARKS
        )

    def _by_meaning(self, sentence: str, sheet: Sheet) -> Iterator[Meant]:
        bids = self._bids(sheet)
        if (asking := self._asking_clause(sheet)) is not None:
            asked = [one for one in self._bids(asking) if not one.door.changes and one.score >= PLAIN]
            answering = {bid.door for bid in asked}
            bids = [bid for bid in bids if not asked or bid.door.changes or bid.door in answering]
            told = self._meant(asked, asked, sentence, asking.text)
            yield from (replace(one, score=one.score * IN_PART) for one in told)
        yield from self._meant(bids, bids, sentence)
        if not any(self._enters(bid, bids) and bid.score >= PLAIN for bid in bids[:1]):
            yield from self._by_clause(sentence, sheet)

    def _asking_clause(self, sheet: Sheet) -> Sheet | None:
        """The one clause that asks, where the others only say why: `jeg var væk, hvad er der sket`. None
        where they name something, or the question is about what they say."""
        if not sheet.asks:
            return None
        sheets = [self.reader.sheet(clause) for clause in clauses(sheet)]
        asking = [one for one in sheets if one.asks]
        others = [one for one in sheets if not one.asks]
        if len(asking) != 1 or not others or any(one.entities for one in others):
            return None
        asks_of_it = any(self.reader.stands_alone(asking[0], piece) for piece in asking[0].open_pieces)
        return None if asks_of_it else asking[0]

    def _bids(self, sheet: Sheet) -> list[Bid[Door]]:
        return [bid for bid in self.reader.bids(sheet) if not bid.door.urgent]

    def _meant(
        self, bids: Sequence[Bid[Door]], rivals: Sequence[Bid[Door]], sentence: str, clause: str = ""
    ) -> Iterator[Meant]:
        """Whoever listens to whole sentences, and does not hear this one, is told the clause that asks."""
        for bid in bids:
            listens = bid.door.hears and clause and not bid.door.changes
            told = clause if listens and not self._hears(bid.door, sentence) else sentence
            given = self._given(bid.door, bid.slots, told)
            enters = given is not None and self._enters(bid, rivals)
            offered = given is not None and (bid.safe or not (bid.door.changes or bid.denied))
            meant = Meant(
                bid.door, given or {}, bid.score, enters, bid.why, offered, bid, lacks=given is None
            )
            rivalled = given is not None and not enters and bid.door.changes and self._enters(bid, ())
            yield replace(meant, rivalled=rivalled)

    def _by_clause(self, sentence: str, sheet: Sheet) -> Iterator[Meant]:
        """One clause says what is wanted and the others why: then it may be done, where no other clause wants
        something else, and none asks, reports, doubts or makes a condition, or names somebody: who else is
        spoken of is part of what is wanted."""
        sheets = [self.reader.sheet(clause) for clause in clauses(sheet)]
        for at, (reason, following) in enumerate(itertools.pairwise(sheets), start=1):
            if is_reason(reason):  # `pga. ferie kommer jeg ikke`: the verb stands first and asks nothing
                asks = bool(following.asks) or following.text.endswith("?")
                sheets[at] = replace(following, asks_something=asks)
        heard = [[] if is_reason(one) else self._bids(one) for one in sheets]
        for at, bids in enumerate(heard):
            others = [one for place, one in enumerate(sheets) if place != at]
            plain = not any(one.marks - {"NOT", "THANKED"} or one.asks_something for one in others)
            plain = plain and not any(one.only_denies for one in sheets[at + 1 :])
            of_nobody = not any(one.of_kind(Kind.person) for one in others)
            beside = [(sheets[place], told) for place, told in enumerate(heard) if place != at]
            for one in self._meant(bids, bids, sentence, sheets[at].text):
                if is_until_then(one, others):
                    continue
                asks = sheets[at].asks_something
                alone = not any(self._wants_else(one, *told) for told in beside)
                enters = one.enters and alone and (of_nobody or (asks and not one.door.changes))
                enters = enters and (plain or not one.door.changes)
                enters = enters and not may_be_then(one, others)
                bars = bars_of(sheets[:at], sheets[at + 1 :])
                bid = one.bid and replace(one.bid, bars=one.bid.bars | bars)
                offered = one.offered and plain
                told = replace(one, score=one.score * IN_PART, enters=enters, rivalled=False)
                yield replace(told, offered=offered, bid=bid)

    def _wants_else(self, one: Meant, read: Sheet, told: Sequence[Bid[Door]]) -> bool:
        """Another clause wants something, and not the same once more: `forhindret, så jeg melder afbud`."""
        wanted = [bid for bid in told if _wants(bid)]
        if any(bid.door is one.door and bid.slots.items() <= one.slots.items() for bid in wanted[:1]):
            return False
        return bool(wanted) or self.reader.wants_something(read)

    def _enters(self, bid: Bid[Door], bids: Sequence[Bid[Door]]) -> bool:
        """Whether it may be entered without asking, if nothing else is likelier."""
        if bid.empty:
            return False
        if not bid.door.changes:
            if bid.denied or (bid.door.noun == "command" and not (bid.safe and bid.fitting)):
                return False
            return bid.door.offered or bid.exact
        rival = max((one.score for one in bids if one.door is not bid.door), default=0.0)
        return bid.sure and bid.in_use >= 0.8 and bid.in_use > rival + _MARGIN

    def _by_ear(self, sentence: str, sheet: Sheet) -> Iterator[Meant]:
        for door in self.house.hearing:
            if heard := self._hears(door, sentence):
                # whoever asks is answered before anything is kept
                score = (HEARD - _MARGIN * door.changes) if heard is True else heard
                may = not door.changes or not (sheet.marks or sheet.asks_something)
                yield Meant(
                    door, {"sentence": sentence}, 0.0, enters=may, why="heard", offered=False, heard=score
                )

    @once
    def _hears(self, door: Door, sentence: str) -> bool | float:
        return door.hears(sentence) if door.hears else False

    def _given(self, door: Door, slots: Mapping[str, Any], sentence: str) -> dict[str, Any] | None:
        """What the handler takes; None where something that it needs was not said."""
        if door.hears:
            return {"sentence": sentence}
        takes, needs = parameters(door)
        given = {name: value for name, value in slots.items() if name in takes}
        return given if needs <= set(given) else None

    # asking back

    def _offers(self, sheet: Sheet, weighed: Sequence[Meant], language: Language | None) -> Iterator[Offer]:
        may = [shown for one in weighed if (shown := self._may_be_asked_back(one, sheet))]
        near = [one for one in may if one.score >= ASKS_BACK]
        best = near[0].score if near else 0.0
        if best < GUESSES:
            yield from guesses(weighed, sheet, language or "da")
            return
        asked = (one.score for one in near if one.bid is None or not one.bid.of_another)
        best = max(asked, default=best)
        offered: dict[str, Offer] = {}
        several = len(near) > 1 and bool(clauses(sheet))
        for one in near if several else of_one_matter(near):
            if one.score < NEAR_BEST * best or len(offered) == MOST_OFFERED:
                break
            offer = offer_of(one, language or "da")
            offered.setdefault(offer.text, offer)
        yield from offered.values()

    def _may_be_asked_back(self, one: Meant, sheet: Sheet) -> Meant | None:
        """A door with what it was told; of a deed that is only thought of, or that asks for more than was
        said, the door that shows its form."""
        if one.door.urgent:
            return None
        if one.offered or one.asks:
            return one
        opener = self._openers.get(one.door.name)
        if opener is None or one.score < GUESSES or not is_only_thought_of(one, sheet):
            return None
        return Meant(opener, {}, one.score, enters=False, why=one.why)

    @cached_property
    def _openers(self) -> dict[str, Door]:
        """Of each deed by name the door that shows its form."""
        return {deed: door for door in self.doors for deed in sorted(door.opens)}


def _is_closer(phrased: Meant, meant: Iterable[Meant]) -> bool:
    """A meaning of another deed that explains more, also of what the phrase took for one's own words: `skriv
    ned at vi aftalte at Bo …` keeps an agreement."""
    own = texts(phrased)
    return (
        phrased.door.changes
        and not phrased.door.hears
        and any(
            one.sure
            and one.enters
            and one.door.changes
            and one.door is not phrased.door
            and any(len(said) < len(text) and text.endswith(said) for text in own for said in texts(one))
            for one in meant
        )
    )


_ANSWER = re.compile(r"\s*(nej|ja|jo|ok|okay|no|yes|yeah|yep|nope)\s*[,.!;:–—]+\s*(?=\S)", re.IGNORECASE)

_CALL = re.compile(
    r"\s*(obs|nb|n\.b\.|fyi|ps|psst|husk|note|til info|til orientering|heads[- ]?up)\s*[:,–—-]+\s*(?=\S)",
    re.IGNORECASE,
)


def _is_within_reason(reading: Understood[Door], piece: Piece) -> bool:
    """`…, for jeg kender det ikke`: a reason denies for itself alone, up to its end, and what leads to it
    (`for jeg`) is no `before I`."""
    slots = zip(reading.slots, reading.spans, strict=True)
    spans = [span for slot, span in slots if reading.door.type_of(slot) is Type.reason]
    return any(first < piece.after <= after and piece.first != first for first, after in spans)


def _asks_of_past(one: Meant, sheet: Sheet) -> bool:
    """`Er mødet aflyst?` asks whether it was done."""
    asks = one.door.changes and sheet.asks_something
    return one.bid is not None and one.bid.of_past and asks and not one.bid.fitting


def _whole_day(sheet: Sheet, said: str) -> str:
    """`den 9` is a day, and `9` is none, where the phrase has the small word before it."""
    if not said.strip(" .").isdigit():
        return said
    told = (sheet.said(one.first, one.after) for one in sheet.of_kind(Kind.time))
    return next((one for one in told if one.endswith(said.strip(" ."))), said)


def _is_time_told(reading: Understood[Door], sheet: Sheet, piece: Piece) -> bool:
    """`KAMU mødes snart`: the door is told a time that is none yet, and asks for the day."""
    said, door = sheet.said(piece.first, piece.after), reading.door
    return SOMETIME in piece.concepts and any(
        door.type_of(slot) in OF_TIME and said in told for slot, told in reading.slots.items()
    )


def _behind_an_answer(sentence: str) -> str | None:
    """What is said behind a yes or a no to something else, and a sign; why somebody says so is no more than
    that."""
    begun = _ANSWER.match(sentence)
    behind = sentence[begun.end() :] if begun else ""
    return None if not behind or reasons.leads(behind) else behind


def _behind_a_call(sentence: str) -> str | None:
    """What somebody calls attention to."""
    begun = _CALL.match(sentence)
    return sentence[begun.end() :] if begun else None


def _wants(bid: Bid[Door]) -> bool:
    """A clause that clearly means something by itself."""
    return bid.score >= PLAIN and (bid.sure or not bid.door.changes)
