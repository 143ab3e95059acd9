"""Titled: what is open here is known by its title, so that `flyt trapper` is `flyt punktet "trapper"`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.feature import Door
from bot.core.turn import Turn
from bot.language import titles
from bot.language.phrases import language_of
from bot.language.pieces import Role
from bot.language.sheet import Sheet
from bot.language.slots import Type
from bot.language.titles import Run
from cards.words import Language
from storage.agenda import agenda
from storage.meetings import next_meeting
from storage.votes import votes

_NOUNS: dict[str, dict[Language, str]] = {
    "item": {"da": "punktet", "en": "the item"},
    "vote": {"da": "afstemningen om", "en": "the vote about"},
}
_MOST_ENDED = 10


@dataclass(frozen=True, slots=True)
class Retold:
    """The sentence with the kind of thing said before the words of its title, which stand in quotes."""

    sentence: str
    title: str
    rest: str
    """What was said of it: the sentence with its title in quotes, where that tells nothing and keeps the
    words around it apart."""

    def given(self, door: Door, slots: Mapping[str, Any]) -> dict[str, Any] | None:
        """What the door takes, the title where it says which one; None where it does not ask for one, or
        would do something with words beside the title unread."""
        which = [
            name for name, said in slots.items() if door.type_of(name) is Type.item and self.title in said
        ]
        if not which or (door.changes and titles.tells(slots[which[0]].replace(self.title, " "))):
            return None
        return {**slots, which[0]: self.title}


def retold(turn: Turn, read: Sheet) -> Iterator[Retold]:
    """What a sentence says once it is known what is open here; nothing where it holds no title of it."""
    sentence = read.text
    if turn.network is None or '"' in sentence:
        return
    language = language_of(sentence) or turn.language
    for kind, known in (("item", _items(turn)), ("vote", _votes(turn))):
        run = titles.within(sentence, known, _matters(read))
        if run is not None:
            yield _told(sentence, run, _NOUNS[kind][language])


def _matters(read: Sheet) -> frozenset[int]:
    """Where the words begin that may be a title's: no word that asks, denies, thanks or says when, and none
    that says as what somebody is spoken of."""
    may_be = (one for one in read.pieces if one.role in (Role.content, Role.unknown))
    pieces = [one for one in may_be if "ROLE_HOLDER" not in one.concepts]
    return frozenset(read.words[at].start for one in pieces for at in range(one.first, one.after))


def _told(sentence: str, run: Run, noun: str) -> Retold:
    before, title, after = sentence[: run.first], sentence[run.first : run.after], sentence[run.after :]
    return Retold(f'{before}{noun} "{title}"{after}', title, f'{before}"{title}"{after}')


def _items(turn: Turn) -> Sequence[str]:
    coming = next_meeting(turn.db, turn.home.id, turn.now)
    listed = agenda.agenda(turn.db, turn.home.id, coming.id if coming else None)
    return [" ".join(one.title.values()) for one in listed if one.is_open]


def _votes(turn: Turn) -> Sequence[str]:
    running = votes.open_in(turn.db, turn.home.id)
    return [one.question for one in running or votes.ended_in(turn.db, turn.home.id)[:_MOST_ENDED]]
