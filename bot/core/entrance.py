"""Through the door that was found, in one transaction: once, by right, and asked about first
where it must be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.core import (
    asking,
    held_back,
    lacking,
    mending,
    rights,
    seeking,
    undoing,
    which,
)
from bot.core.arrivals import Defaults, arrive, in_network
from bot.core.choosing import CERTAINLY
from bot.core.deeds import Question
from bot.core.feature import Door, House
from bot.core.finder import Finder
from bot.core.found import Declined, Found, Repeated, tapped
from bot.core.heard import Lacking, Offer
from bot.core.lately import Lately, asks
from bot.core.outcome import (
    Outcome,
    answered,
    is_to_live,
    logged,
    no_body,
    own_copy,
    shown_by,
)
from bot.core.responses import Refilled
from bot.core.said_again import was_just_said
from bot.core.saying import saying
from bot.core.taps import TooOld, is_for
from bot.core.turn import Again, Agreed, Answer, Ask, Incoming, Pass, Turn, message
from bot.core.waiting import Put
from bot.core.which import There, Which
from bot.language.phrases import Mood, denies, mood
from bot.language.replies import forgets, says_so
from bot.language.second_thoughts import leaves_it, only_leaves_it, takes_back
from cards import asking as show_asking
from cards.kit import Card, Tap, headed
from cards.network.people import told_apart
from cards.words import Leaf, say
from storage import stirring, turns
from storage.db import Db, Refused
from storage.networks import Network

NOTHING_MORE: Mapping[str, Any] = {"": ""}
"""What a yes carries where its door was known and needed nothing: its sentence need not mean it by itself."""


class Entrance:
    """Enters the door that was found: everything of one activity, within one transaction."""

    def __init__(self, house: House, finder: Finder, talk: Lately, defaults: Defaults) -> None:
        self.house = house
        self._finder = finder
        self.defaults = defaults
        self._talk = talk
        self._lately: dict[UUID, datetime] = {}

    def run(self, db: Db, incoming: Incoming, found: Found) -> Outcome:
        looks = found.door is not None and found.door.only_looks
        if not looks and not turns.take(db, incoming.place.conversation, incoming.activity, incoming.at):
            raise Repeated
        try:
            turn = arrive(db, incoming, found.language, self.defaults)
        except Refused as refused:
            raise Declined(
                which.told(refused, "", (), None), self.defaults.reader(found.language)
            ) from refused
        turn.waits, turn.back = self.house.waits, self.house.back
        turn.sentence, turn.mentions = incoming.text or "", incoming.mentions
        turn.spoken_of, turn.spoken_at = self._talk.thing(incoming), self._talk.told_at(incoming)
        outcome = self._answered_back(turn, found)
        stirring.by(db, turn.network.id if turn.network else None, turn.person.id, turn.person.tenant)
        return outcome

    def opened_again(self, db: Db, incoming: Incoming, no: Declined) -> Outcome | None:
        """The dialog in which something was refused: nothing that was filled in is lost. None where its form
        is not to be had any more, or what is wrong has a card of its own."""
        form = dict(incoming.form)
        verb, action = form.pop("verb", None), form.pop("action", None)
        if isinstance(no.told, Card) or not isinstance(verb or action, str):
            return None
        refilled = Refilled(incoming.values, no.told, no.at)
        opened = replace(incoming, verb=verb, action=action, values=form, refilled=refilled)
        found = self._finder.find(opened)
        if found.door is None or found.door.noun not in ("form", "message_action"):
            return None
        try:
            return self.run(db, opened, found)
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
        found = self._finder.named(turn, found, sentence) or found
        door = found.door
        if found.refused:
            raise found.refused
        if found.left or (found.agreed is None and leaves_it(sentence)):
            return self._as_it_is(turn, found, sentence)
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
        if not found.for_others and (held := held_back.held(turn, door, found, sentence)):
            return answered(turn, None, self.house.held_back(turn, held), keep=False)
        if door.asks_which_network and turn.is_personal and len(turn.networks) > 1:
            which = self.house.which_network(
                turn, sentence, offered=found.offered, for_others=found.for_others
            )
            return answered(turn, None, which)
        of_each = self._of_each(turn, door, found) if _is_of_several(turn, door) else None
        return of_each or self._enter(turn, door, found, sentence)

    def _otherwise(self, turn: Turn, found: Found, sentence: str) -> Outcome:
        if found.corrected:
            return self._put_right(turn, found.corrected)
        if not found.struck and (known := self._finder.of_title(turn, sentence)):
            again, retold = known
            return self._through(replace(turn, sentence=retold), again, retold)
        if answer := self._answer_more(turn, sentence):
            return answer
        if (matter := held_back.someones_own(turn, sentence)) is not None:
            return answered(turn, None, self.house.held_back(turn, matter), keep=False)
        if found.struck:
            return answered(turn, None, say("asking-struck"))
        if asked := self._asked_back(turn, found, sentence):
            return asked
        if sentence == turn.incoming.text and (told := self._talk.told(turn.incoming)):
            return self._through(turn, tapped(self.house.taps.get(told.verb), told.values), sentence)
        return self._not_understood(turn, found, sentence)

    def _answer_more(self, turn: Turn, sentence: str) -> Outcome | None:
        """An answer that is more than a yes or a no: to what was just asked, or beneath a card."""
        if amended := self._amended(turn, sentence):
            return amended
        is_beneath = not turn.is_personal and turn.about
        beneath = self._answer_beneath(turn, sentence) if is_beneath else None
        return beneath or self._chosen_among(turn, sentence)

    def _chosen_among(self, turn: Turn, sentence: str) -> Outcome | None:
        """`2 til støj og 1 til lys`: what there is to choose from is named, so that it is shown."""
        if asks(sentence):
            return None
        found = [one for _, one in self._put_to(turn) if one.is_chosen_among(sentence)]
        if len(found) != 1:
            return None
        shown = [(one.words, one.button, one.look) for one in found]
        return answered(turn, None, show_asking.answer_to_what(say("asking-answer-to-this"), shown))

    def _called(self, turn: Turn, sentence: str) -> Outcome | None:
        """`fredag`, where one of the days to choose from is called so, and nothing else is understood."""
        if asks(sentence) or denies(sentence):
            return None
        found = [(*put, answer) for put in self._put_to(turn) if (answer := put[1].named(sentence))]
        if len(found) != 1:
            return None
        home, one, answer = found[0]
        return self._put_before(turn, home, one, answer, say("asking-put-this"))

    def _asked_back(self, turn: Turn, found: Found, sentence: str) -> Outcome | None:
        """Whether it is meant what was understood, or what of it is still to be said."""
        if found.instead and self._finder.read(found.instead).door:
            return self._asked(turn, Ask(found.instead, offered=True))
        if found.supposed and any(map(turn.may, found.supposed.door.rights)):
            door, given = found.supposed.door, found.supposed.given
            meant = Ask(sentence, offered=True, mentions=turn.mentions, door=door.name, given=given)
            return self._asked(turn, meant)
        return self._asked_for(turn, found, found.lacking, sentence) if found.lacking else None

    def _not_understood(self, turn: Turn, found: Found, sentence: str) -> Outcome:
        suggested = self._suggested(turn, found.near, sentence)
        if sentence == turn.incoming.text and self._talk.refused(turn.incoming) and not asks(sentence):
            left = self._left(turn)
            if not suggested:
                return left
            turn.remarks.append(say("asking-left"))
        elif not turn.incoming.event and (called := self._called(turn, sentence)):
            return called
        if turn.incoming.part_of is not None:
            turn.remarks.append(say("several-this", sentence=sentence))
        return answered(turn, None, None if turn.incoming.event else self.house.otherwise(turn, suggested))

    def _amended(self, turn: Turn, sentence: str) -> Outcome | None:
        """What was just asked about is asked anew, as it is meant by now; the one before asks no more."""
        meant = self._finder.amended(turn.incoming) if sentence == turn.incoming.text else None
        if meant is None:
            return None
        asking.leave(turn, self._talk.asked(turn.incoming))
        return self._asked(turn, Ask(meant, offered=True, mentions=turn.mentions))

    def _put_right(self, turn: Turn, meant: str) -> Outcome:
        """What was just done is to be otherwise: whether it is taken back and done so is asked; what cannot
        be taken back is only done anew."""
        deed = undoing.to_put_right(turn, self._finder.read(meant).door)
        if deed is None:
            return self._asked(turn, Ask(meant, offered=True, mentions=turn.mentions))
        if undoing.others_went_on(turn, deed):  # why not, and what to do instead, is what an undo says
            return self._asked(turn, Ask(self._undo_in_words(turn)))
        return answered(turn, None, undoing.instead(turn, deed, meant))

    def _undo_in_words(self, turn: Turn) -> str:
        undo = next(one for one in self._finder.ears.doors if one.deed.takes_back and one.deed.of)
        said = saying(undo, turn.language, {})
        assert said is not None, "it has no slots"
        return said

    def _suggested(self, turn: Turn, near: Sequence[Offer], sentence: str) -> list[tuple[str, Tap]]:
        """What came near and this person may do, as buttons that only ask; none says the same once more."""
        near = [one for one in near if one.text.casefold() != sentence.casefold().strip(" .!?")]
        open_to = [one for one in near if any(map(turn.may, one.door.rights)) and self._finder.leads(one)]
        return [lacking.suggested(turn, one, sentence) for one in _fitting(open_to, sentence)]

    def _near(self, turn: Turn, door: Door, found: Found, sentence: str) -> list[tuple[str, Tap]]:
        """What else may have been meant, where it is not sure that it was what this door shows."""
        return self._beside(turn, door, found, sentence) if found.doubtful else []

    def _beside(self, turn: Turn, door: Door, found: Found, sentence: str) -> list[tuple[str, Tap]]:
        """What other than this door is near."""
        if turn.incoming.in_response:
            return []
        others = [one for one in found.near if one.is_near and one.door is not door]
        return self._suggested(turn, others, sentence)

    def _answer_to(self, turn: Turn, agrees: bool) -> Outcome | None:
        """A yes or a no belongs to the card that it replies to, else to what was put to that person alone;
        of several, or of what everybody is asked, the person says which. None for an `ok` to nothing."""
        put = self._put_to(turn)
        about = [(home, one) for home, one in put if one.thing == turn.about]
        own = about or [(home, one) for home, one in put if one.alone and turn.is_personal]
        if len(own) == 1 and (answer := own[0][1].answer(agrees=agrees)):
            heading = say("asking-put-yes" if agrees else "asking-put-no")
            return self._put_before(turn, *own[0], answer, heading, says_no=not agrees)
        if not own and not agrees and (late := self._talk.asked_before(turn.incoming)):
            asking.leave(turn, late)
            return answered(turn, None, say("asking-left"))
        if not own and not says_so(turn.sentence):
            return None
        named = own if about else [*own, *(pair for pair in put if pair not in own and not pair[1].alone)]
        shown = [(one.words, one.button, one.look) for _, one in named]
        heading = say("asking-yes-to-what" if agrees else "asking-no-to-what")
        return answered(turn, None, show_asking.answer_to_what(heading, shown))

    def _answer_beneath(self, turn: Turn, sentence: str) -> Outcome | None:
        """What is said beneath the card of something that everybody is asked is an answer to it, unless it
        asks: the one that is called so, or which of its buttons."""
        found = next(((home, one) for home, one in self._put_to(turn) if one.thing == turn.about), None)
        if found is None or asks(sentence):
            return None
        home, one = found
        if answer := one.named(sentence):
            return self._put_before(turn, home, one, answer, say("asking-put-this"))
        shown = [(one.words, one.button, one.look)]
        return answered(turn, None, show_asking.answer_to_what(say("asking-answer-to-this"), shown))

    def _bare(self, turn: Turn, agrees: bool) -> Outcome | None:
        """A yes or a no to nothing that this conversation just asked; None for an `ok` to nothing."""
        dropped = not agrees and forgets(turn.sentence)
        return self._forgotten(turn) if dropped else self._answer_to(turn, agrees)

    def _left(self, turn: Turn) -> Outcome:
        """A no to what was just asked."""
        asking.leave(turn, self._talk.asked(turn.incoming))
        return answered(turn, None, say("asking-left"))

    def _as_it_is(self, turn: Turn, found: Found, sentence: str) -> Outcome:
        """What was asked is not wanted; where nothing was, what is to stay as it was has been done."""
        was_done = not found.left and only_leaves_it(sentence) and not self._talk.asked(turn.incoming)
        return self._forgotten(turn) if was_done else self._left(turn)

    def _forgotten(self, turn: Turn) -> Outcome:
        """Nothing was asked: it may be what was done just before, which is asked about."""
        undo = next(one for one in self._finder.ears.doors if one.deed.takes_back and one.deed.of)
        try:
            assert undo.deed.of is not None
            undo.deed.of(turn)
        except Refused:
            return self._answer_to(turn, agrees=False) or answered(turn, None, say("asking-left"))
        return self._asked(turn, Ask(self._undo_in_words(turn), offered=True))

    def _put_to(self, turn: Turn) -> list[tuple[Network, Put]]:
        """What was put to this person, and is not answered, in each network that they may mean."""
        return [(home, one) for home in self._homes(turn) for one in self.house.put_to(turn.task_query(home))]

    def _homes(self, turn: Turn) -> Sequence[Network]:
        return turn.networks if turn.is_personal else [turn.network] if turn.network else []

    def _put_before(
        self,
        turn: Turn,
        home: Network,
        put: Put,
        answer: tuple[Leaf, Tap],
        heading: Leaf,
        *,
        says_no: bool = False,
    ) -> Outcome:
        """What was asked once more, with the answer as its one button: a second yes or no gives it."""
        words, tap = answer
        there = turn if turn.network and turn.network.id == home.id else in_network(turn, home)
        asked = Question(put.words, words, [heading], state="put")
        made = asking.before(there, self.house.taps[tap.verb].name, tap, asked, says_no=says_no)
        return answered(turn, None, made)

    def _asked_for(self, turn: Turn, found: Found, meant: Lacking, sentence: str) -> Outcome:
        """What a door needs and was not told, of who may enter it."""
        if not any(map(turn.may, meant.door.rights)):
            raise turn.refusal(meant.door.by)
        if meant.door.asks_which_network and turn.is_personal and len(turn.networks) > 1:
            which_one = self.house.which_network(turn, sentence, offered=False, for_others=found.for_others)
            return answered(turn, None, which_one)
        turn.awaits = lacking.awaited(turn, meant, sentence)
        return answered(turn, None, lacking.card(turn, meant, sentence))

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
            held_back.at_hand(turn)
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
            near = near or self._beside(turn, door, found, sentence)
            if not near or isinstance(refused, Which | There):  # it asks, or leads on, by itself
                raise
            answer = _refusal(turn, refused)
        if isinstance(answer, Ask):
            return self._asked(turn, replace(answer, for_others=answer.for_others or found.for_others))
        if isinstance(answer, Agreed):
            return self._agreed(turn, answer)
        if isinstance(answer, Again):
            again = tapped(self.house.taps.get(answer.verb), answer.values)
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
        read = self._finder.meant(ask) if ask.door else self._finder.read(ask.sentence)
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
        found = self._finder.agreed_on(yes)
        if found.door is None or found.door.name != yes.door:
            raise asking.ended(turn, yes.asked) if is_answered else found.refused or TooOld
        if found.language and turn.person.language is None:
            turn.language = found.language
        if home := asking.network_of(turn, yes):
            turn = in_network(turn, home)
        turn = replace(turn, sentence=yes.sentence, mentions=yes.mentions, meant=yes.card)
        if is_answered:
            raise asking.answered_before(turn, yes, found.door, found.given)
        return self._through(
            turn, replace(found, agreed=yes.about, question=yes.asked, for_others=True), yes.sentence
        )


def _refusal(turn: Turn, refused: Refused) -> Card | Leaf:
    """Why there is no answer, as one."""
    return which.told(refused, turn.sentence, turn.mentions, turn.network.id if turn.network else None)


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


def _asked_first(turn: Turn, door: Door, found: Found, sentence: str) -> Outcome | None:
    """The question before a deed, unless there is none, or a yes to it has just come."""
    is_new = door.noun == "command" and found.agreed is None and not turn.incoming.event
    unsure = is_new and (takes_back(sentence) or asking.is_unsure(turn, door, found.given, sentence))
    if door.noun == "tap" and found.agreed is None:
        unsure = asking.is_form_for_fewer(door, found.given)
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
    near = [one for one in near if one.door.offered or one.score >= CERTAINLY]
    near = [one for one in near if _may_be_said(one) or denies(one.text) is denied]
    looks = [one for one in near if one.door.deed.looks or one.lacking]
    looks += [one for one in near if one.safe and one not in looks] if how is Mood.SUPPOSES else []
    deeds = [one for one in near if one not in looks]
    if how is Mood.SUPPOSES or (how is Mood.ASKS and not looks and not any(one.clear for one in deeds)):
        return looks
    return [*looks, *deeds] if how is Mood.ASKS else [one for one in near if one in looks or one in deeds]


def _may_be_said(one: Offer) -> bool:
    """It shows something, it clearly is meant, or it only asks for what it lacks, and nothing that was said
    denies it: `don't bother me before 10`."""
    return one.door.deed.looks or one.clear or (one.lacking is not None and one.safe)


def _is_said_again(turn: Turn, door: Door, found: Found) -> bool:
    """A command that makes something, and that the same person gave in the same words just before."""
    makes = door.noun == "command" and door.makes and (not door.deed.asks or door.deed.undone)
    return makes and was_just_said(turn, door, found.given)
