"""Asking first: the question before a deed, and the yes that does it and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from bot.core import which
from bot.core.deeds import Question
from bot.core.feature import Door
from bot.core.gate import typed_into
from bot.core.rights import Right
from bot.core.taps import TooLong, TooOld
from bot.core.turn import Agreed, Turn
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.slots import OF_WORDS
from bot.language.telling import asks_leave, is_for_some, is_nameless, is_not_for_all, only_tells
from cards import asking as show
from cards.kit import Card, Subject, Tap, packed
from storage import turns
from storage.db import Refused

CHOSEN_READERS = "seen_by"
"""The field of a form in which somebody says who may read it."""


class AnotherByNow(Refused):
    """A yes to something that is not what it was: nothing is done."""

    key = "asking-another"


class AnsweredBefore(Refused):
    """A second yes to one question: what it asked about was done at the first."""

    key = "asking-answered"


class LeftBefore(Refused):
    """A yes to a question that was answered with a no: it is written anew by whoever wants it after all."""

    key = "asking-left-before"


class AskedAnother(Refused):
    """A no of somebody who was not asked: whoever was may still say yes."""

    key = "asking-asked-another"


class MeansNothing(Refused):
    """A yes to what then turns out to be about nothing that there is."""

    key = "asking-means-nothing"


def is_unsure(turn: Turn, door: Door, given: Mapping[str, Any], sentence: str) -> bool:
    """A command that may be no order: leave is asked for it, or words that others will read are only told in
    the chat between two, or are not for all of them."""
    own, read = _own_words(door, given), parse(sentence, lexicon())
    publishes = door.keeps_words and bool(own)
    told = publishes and turn.is_personal and only_tells(read)
    return told or asks_leave(read) or (publishes and (_is_for_fewer(door, own) or _is_nameless(door, own)))


def is_form_for_fewer(door: Door, given: Mapping[str, Any]) -> bool:
    """What was typed into a form of the network's says itself that it is not for all, and it will be; who may
    read it is not chosen there."""
    tap = given["tap"]
    chooses = hasattr(tap, CHOSEN_READERS)
    return door.by > Right.anyone and not chooses and bool(_not_for_all(tap))


def _not_for_all(tap: Tap) -> list[str]:
    """What is chosen of a list has no blanks: `hidden,confidential`."""
    return [words for _, words in typed_into(tap) if " " in words.strip() and is_not_for_all(words)]


def _is_for_fewer(door: Door, own: Sequence[str]) -> bool:
    """Fewer are to read it than will; a vote that is confidential shows nobody's answer, and its question."""
    return any(map(is_for_some if "beside" in door.checks else is_not_for_all, own))


def _is_nameless(door: Door, own: Sequence[str]) -> bool:
    """It is to come from nobody, and will stand there with a name. What has settings reads it as one."""
    return not door.nameless and "beside" not in door.checks and any(map(is_nameless, own))


def _own_words(door: Door, given: Mapping[str, Any]) -> list[str]:
    """Without those that only name something that there is: `opfordringen om trapper`."""
    return [
        words
        for slot, words in given.items()
        if isinstance(words, str) and words and slot not in door.among and door.type_of(slot) in OF_WORDS
    ]


def question(
    turn: Turn, door: Door, given: Mapping[str, Any], sentence: str, *, offered: bool
) -> Question | None:
    """What is asked before this door does what it does; None where it may just do it."""
    asked = door.deed.asks(turn, **given) if door.deed.asks else None
    if asked is None and offered and door.changes and not door.deed.looks:
        network = turn.network.name if turn.network else ""
        of, thing = (door.deed.of(turn, **given) if door.deed.of else None) or (None, None)
        tap = given.get("tap") if door.tap is not None else None
        for_some = bool(_not_for_all(tap)) if tap else _is_for_fewer(door, _own_words(door, given))
        sentence = " · ".join(_not_for_all(tap)) if tap else sentence
        nameless = not for_some and tap is None and _is_nameless(door, _own_words(door, given))
        title, told, yes = show.offered(
            sentence, door.deed.reach.name.lower(), network, of, for_some=for_some, nameless=nameless
        )
        kind, about = (thing.kind, thing.id) if thing else ("", None)
        return Question(title, yes, told, about, door.name, kind=kind)
    return asked


def before(turn: Turn, door: str, tap: Tap, asked: Question, *, says_no: bool = False) -> Card:
    """The question of another button, before which it is asked."""
    return card(turn, door, asked, "", packed(tap), says_no=says_no)


def card(
    turn: Turn,
    door: str,
    asked: Question,
    sentence: str,
    values: Mapping[str, Any],
    *,
    anew: bool = False,
    says_no: bool = False,
) -> Card:
    """The question; showing it changes nothing."""
    if len(sentence) > show.LONGEST_SENTENCE:
        raise TooLong(most=show.LONGEST_SENTENCE)
    home = turn.network.id if turn.network else None
    about = Subject(asked.kind, asked.thing) if asked.kind and asked.thing else turn.about
    kind, thing = (about.kind, about.id) if about else ("", None)
    named = which.settled(turn.mentions)
    this = _name_of(turn, door, asked.about)
    yes = show.Yes(home, door, asked.about, sentence, _plain(values), kind, thing, named, says_no, this)
    no = show.No(this, turn.person.id)
    return show.question(asked.title, asked.told, asked.yes, yes, no=no, anew=anew, destroys=asked.destroys)


def _name_of(turn: Turn, door: str, about: str) -> str:
    """Of one question, the same when its delivery is repeated."""
    asked = "/".join((turn.incoming.place.conversation, turn.incoming.activity, door, about))
    return hashlib.sha256(asked.encode()).hexdigest()[:32]


def _plain(values: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    """What a tap carried and what was filled in beside it, as it came."""
    kept = {name: value for name, value in values.items() if isinstance(value, str | int | float | bool)}
    return tuple(sorted(kept.items()))


def agreed(tap: show.Yes) -> Agreed:
    """What a yes stands for."""
    meant = Subject(tap.kind, tap.thing) if tap.thing else None
    named = which.mentions(tap.named)
    return Agreed(tap.door, tap.about, tap.sentence, dict(tap.values), tap.network, meant, named, tap.asked)


def is_answered(turn: Turn, yes: Agreed) -> bool:
    """Was the deed done that this question asked about?"""
    return bool(yes.asked) and turns.is_answered(turn.db, yes.asked)


def leave(turn: Turn, questions: Sequence[str]) -> None:
    """A no: these ask no more, whatever button still stands on their cards."""
    for question in questions:
        turns.leave_once(turn.db, question, turn.now)


def answered_before(turn: Turn, yes: Agreed, door: Door, given: Mapping[str, Any]) -> Refused:
    """What a second answer is told: how it ended, where that is known of the thing itself."""
    before = ended(turn, yes.asked)
    if isinstance(before, AnsweredBefore) and door.deed.asks and any(map(turn.may, door.rights)):
        try:
            door.deed.asks(turn, **given)
        except Refused as refused:
            return refused if refused.tells_end else before
    return before


def ended(turn: Turn, question: str) -> Refused:
    """How a question was answered that is answered."""
    return LeftBefore() if turns.is_left(turn.db, question) else AnsweredBefore()


def answer(turn: Turn, question: str) -> None:
    """What it asked about is being done, and it asks no more; of two yeses at once the second is refused."""
    if question and not turns.answer_once(turn.db, question, turn.now):
        raise ended(turn, question)


def still_asked(asked: Question | None, about: str) -> bool:
    """Must it be asked anew? Raises AnotherByNow where the yes was to another thing than it would be now."""
    if asked is None or asked.about == about:
        return False
    if asked.about.partition("/")[0] != about.partition("/")[0]:
        raise AnotherByNow
    return True


def network_of(turn: Turn, yes: Agreed) -> Any:
    """The network that the yes was for; raises TooOld for who is not in it."""
    if yes.network is None or (turn.network and turn.network.id == yes.network):
        return None
    found = next((one for one in turn.networks if one.id == yes.network), None)
    if found is None:
        raise TooOld
    return found
