"""Whom: which of the network's people a name means; for a deed for certain, for a question most likely."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core import which
from bot.core.turn import Turn
from bot.core.which import Which
from bot.language import names
from bot.language.names import Meant
from cards.words import say
from storage import networks
from storage.db import Refused
from storage.people import Person


class NobodyNamed(Refused):
    key = "host-nobody-named"


class NotAMember(Refused):
    """Somebody of the team who is none of those that this is about."""

    key = "host-not-a-member"


class WhichPerson(Which):
    key = "which-person"


class IsItThisPerson(Which):
    """The name is nearly somebody's: nothing is done for likeness alone."""

    key = "which-is-it"


def named(
    turn: Turn, words: str, among: Sequence[Person], *, owner: bool = False, besides: Person | None = None
) -> Person:
    """Whom a mention or the letters of a name mean for certain.

    Raises NobodyNamed, NotAMember, or asks back: WhichPerson, IsItThisPerson. Of two who share a name
    `besides` is the one meant before.
    """
    if names.is_oneself(words):
        return _oneself(turn, among)
    if found := _mentioned(turn, words, among, besides):
        return found
    meant = _meant(turn, words, among, owner)
    sure = [among[at] for at in meant.sure]
    if len(sure) > 1 and besides in sure:
        sure.remove(besides)
    if len(sure) == 1:
        return sure[0]
    raise _asked(words, sure, [among[at] for at in meant.near])


def guessed(turn: Turn, words: str, among: Sequence[Person]) -> Person:
    """The same for a question: a single likely one is taken for granted, and the answer says so."""
    try:
        return named(turn, words, among, owner=True)
    except IsItThisPerson:
        near = _meant(turn, words, among, owner=True).near
        if len(near) > 1:
            raise
        remark = say("which-taken-for-granted", name=among[near[0]].name)
        turn.remarks = [*(one for one in turn.remarks if one != remark), remark]
        return among[near[0]]


def _oneself(turn: Turn, among: Sequence[Person]) -> Person:
    if turn.person.id not in {one.id for one in among}:
        raise NotAMember(name=turn.person.name)
    return turn.person


def _mentioned(turn: Turn, words: str, among: Sequence[Person], besides: Person | None) -> Person | None:
    """Who is mentioned in these words, whatever others are called; raises NotAMember."""
    those = list(dict.fromkeys(one.who for one in turn.mentions if names.is_of(words, one.words)))
    if not those:
        return None
    found = [one for who in those for one in among if who in (str(one.id), one.teams_id, one.aad_id)]
    if not found:
        raise NotAMember(name=words)
    if found[0] != besides:
        return found[0]
    return found[1] if len(found) > 1 else None


def _meant(turn: Turn, words: str, among: Sequence[Person], owner: bool) -> Meant:
    """Places in `among`; who is called exactly so and is none of them is not mistaken for another."""
    known = {one.id for one in among}
    others = [one for one in networks.everybody(turn.db, turn.home.id) if one.id not in known]
    meant = names.meant(words, [one.own_name for one in (*among, *others)], owner=owner)
    meant = meant if meant.sure else _by_what_is_shown(words, among, meant)
    sure = tuple(at for at in meant.sure if at < len(among))
    if meant.sure and not sure:
        raise NotAMember(name=words)
    return Meant(sure, tuple(at for at in meant.near if at < len(among)))


def _by_what_is_shown(words: str, among: Sequence[Person], otherwise: Meant) -> Meant:
    """Of two who share a name each is shown with what tells them apart; that can be written, too."""
    found = names.meant(words, [one.name for one in among])
    return found if found.sure else otherwise


def _asked(words: str, sure: Sequence[Person], near: Sequence[Person]) -> Refused:
    likely = sorted(sure or near, key=lambda one: one.name)
    choices = [which.person(one.name, words, one.id) for one in likely]
    if not choices:
        return NobodyNamed(name=words)
    if sure or len(near) > 1:
        return WhichPerson(*choices, name=words)
    return IsItThisPerson(*choices, name=likely[0].name)
