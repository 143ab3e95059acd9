"""Who is meant by a name, by a mention, or by `hende` after an answer: always rows of the directory."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from datetime import date
from functools import cached_property
from uuid import UUID

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.which import Mention
from bot.features.directory.asked.sieve import BySlips
from bot.language import names
from bot.language.phrases import clean
from bot.language.phrases.words import words
from storage import people
from storage.db import Db
from storage.directory import directory as kept
from storage.directory.directory import Role
from storage.people import Eyes

_APOSTROPHE = re.compile("['’´`]")
_MOST = 100
_ONE_SLIP, _TWO_SLIPS, _MOST_SLIPS = 8, 14, 2
"""Letters of a whole name from which so many of them may be wrong."""


class Everybody:
    """The names of everybody with a role, to be found however somebody writes them."""

    def __init__(self, called: Iterable[str]) -> None:
        self._whole: dict[str, tuple[str, ...]] = {}
        self._part: dict[str, list[str]] = {}
        for name in called:
            self._learn(name)
        self._sieve = BySlips(key for key in self._whole if len(key) >= _ONE_SLIP - _MOST_SLIPS)

    def _learn(self, name: str) -> None:
        keys = _keys(name)
        whole = "".join(keys)
        self._whole[whole] = (*self._whole.get(whole, ()), name)
        for key in _parts(keys):
            self._part.setdefault(key, []).append(name)

    def with_more(self, called: Iterable[str]) -> Everybody:
        """These names too, where there are new ones; misspelt ones are found as they were.

        Names that are gone may stay: whether somebody still has a role, only their rows say.
        """
        new = [name for name in called if name not in self._whole.get("".join(_keys(name)), ())]
        if not new:
            return self
        other = copy(self)
        other.__dict__.pop("_words", None)
        touched = {key for name in new for key in _parts(_keys(name))}
        other._whole = dict(self._whole)
        other._part = self._part | {key: list(self._part.get(key, ())) for key in touched}
        for name in dict.fromkeys(new):
            other._learn(name)
        return other

    def begun(self, said: str) -> Iterator[str]:
        """The whole names of which each of the words begins a part, while somebody types them."""
        wanted = _keys(said)
        if not wanted:
            return
        longest = max(wanted, key=len)
        at = bisect_left(self._words, (longest, ""))
        met = set[str]()
        while at < len(self._words) and self._words[at][0].startswith(longest):
            name = self._words[at][1]
            keys = _keys(name) if name not in met else []
            met.add(name)
            if keys and all(any(key.startswith(word) for key in keys) for word in wanted):
                yield name
            at += 1

    @cached_property
    def _words(self) -> list[tuple[str, str]]:
        return sorted(
            {(key, name) for names in self._whole.values() for name in names for key in _keys(name)}
        )

    def called(self, said: str) -> set[str]:
        """The whole names that these words are: exactly, their beginning or a last one, or but for a slip."""
        keys = _keys(said)
        ways = [keys, [*keys[:-1], keys[-1].removesuffix("s")]] if keys else []
        for way in ways:
            key = "".join(way)
            if found := self._whole.get(key) or self._part.get(key):
                return set(found)
        return self._nearly(ways) if len(keys) > 1 else set()

    def _nearly(self, ways: Sequence[Sequence[str]]) -> set[str]:
        for key in map("".join, ways):
            slips = (len(key) >= _ONE_SLIP) + (len(key) >= _TWO_SLIPS)
            near = self._sieve.within(key, slips) if slips else ()
            found = process.extract(key, near, scorer=OSA.distance, score_cutoff=slips, limit=2)
            if len(found) == 1:
                return set(self._whole[found[0][0]])
        return set()


def rows(
    db: Db,
    tenant: str,
    said: str,
    today: date,
    eyes: Eyes,
    *,
    first_in: Iterable[str] = (),
    mentions: Sequence[Mention] = (),
) -> list[Role]:
    """The roles of whoever is meant, of today where there are any; of one who is mentioned by Teams' id."""
    wanted = said.removesuffix("'s").removesuffix("’s").rstrip("'’´`")
    if not wanted:
        return []
    if (mentioned := _mentioned(db, tenant, wanted, today, eyes, mentions)) is not None:
        return mentioned
    found = kept.named_in(db, tenant, wanted, first_in, eyes) or _anywhere(db, tenant, wanted, eyes)
    begun = [row for row in found if row.has_begun_by(today)]
    return [row for row in begun if not row.has_ended_by(today)] or begun


def begun(db: Db, tenant: str, said: str, today: date, eyes: Eyes) -> Iterator[list[Role]]:
    """Of each whose names begin as somebody types: the roles that they have today."""
    for name in everybody(db, tenant).begun(said):
        theirs: dict[str, list[Role]] = {}
        for row in kept.called(db, tenant, name, eyes):
            if row.has_begun_by(today) and not row.has_ended_by(today):
                theirs.setdefault(row.mail or row.unit, []).append(row)
        yield from theirs.values()


def again(db: Db, tenant: str, known: Iterable[UUID], eyes: Eyes) -> list[Role]:
    """The rows that were shown before, as they are now."""
    found = (kept.role(db, tenant, one, eyes) for one in known)
    return [row for row in found if row and row.name and row.closed_on is None]


def everybody(db: Db, tenant: str) -> Everybody:
    """The names in a tenant's directory, read anew when it was loaded; of a form's change, that unit's."""
    version = kept.version(db, tenant)

    def renewed(known: Everybody, since: int) -> Everybody | None:
        units = kept.edited_since(db, tenant, since, version)
        if units is None:
            return None
        return known.with_more(
            row.name for unit in units for row in kept.roles_in(db, tenant, unit) if row.name
        )

    return db.derived(("everybody", tenant), version, lambda: Everybody(kept.everybody(db, tenant)), renewed)


def _anywhere(db: Db, tenant: str, said: str, eyes: Eyes) -> list[Role]:
    """A whole name that is written as it is kept needs no other to be looked at."""
    whole = " ".join(said.split()).title()
    if " " in whole and (found := kept.called(db, tenant, whole, eyes)):
        return found
    called = sorted(everybody(db, tenant).called(said))[:_MOST]
    return [row for name in called for row in kept.called(db, tenant, name, eyes)]


def _mentioned(
    db: Db, tenant: str, said: str, today: date, eyes: Eyes, mentions: Sequence[Mention]
) -> list[Role] | None:
    """None where these words are no mention; a mention of somebody without a role means nobody else."""
    who = next((one.who for one in mentions if names.is_of(said, one.words)), None)
    if who is None:
        return None
    person = people.by_teams(db, tenant, who)
    mail = person.directory_mail if person else None
    found = kept.roles_of(db, tenant, mail, today) if mail else []
    return [row for row in (one.seen_by(eyes) for one in found) if row.name]


def _parts(keys: Sequence[str]) -> set[str]:
    """What of a name may stand for it: its last word, and each of its beginnings."""
    return {keys[-1], *("".join(keys[:many]) for many in range(1, len(keys)))} if keys else set()


def _keys(name: str) -> list[str]:
    """The words of a name; `D'Almeida` is one."""
    return [word.key for word in words(_APOSTROPHE.sub("", clean(name)))]
