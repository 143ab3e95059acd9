"""What must come of a sentence, and whether it did."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tests.sentences.stage import Came

FOLDER = Path(__file__).parent
Verdict = Literal["right", "one tap", "dead", "wrong"]
VERDICTS: tuple[Verdict, ...] = ("right", "one tap", "dead", "wrong")
NO_ANSWER = ("", "people.thanks", "help.overview")


@dataclass(frozen=True)
class Sentence:
    """Something that somebody said, and which doors are right.

    `ask`: asking back, with one of these among the buttons, is right too. `near`: the card of one of these
    has the right button. `none`: nothing may be changed, and no more is wanted.
    """

    text: str
    lang: str
    where: str
    kind: str
    feature: str
    doors: tuple[str, ...]
    ask: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    none: bool = False
    dangerous: bool = False
    dirty: bool = False
    control: bool = False

    @property
    def wants(self) -> bool:
        """Something is to be done or answered."""
        return not self.none and bool(self.doors)


def sentences(name: str) -> Iterator[Sentence]:
    for line in (FOLDER / f"{name}.jsonl").read_text().splitlines():
        yield _sentence(json.loads(line))


def _sentence(row: Mapping[str, Any]) -> Sentence:
    known = {name: row[name] for name in Sentence.__dataclass_fields__ if name in row}
    read: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in known.items()}
    return Sentence(**read)


@dataclass(frozen=True)
class Judged:
    """A sentence with what came of it."""

    sentence: Sentence
    came: Came
    verdict: Verdict
    deed: bool
    """Something was changed that nobody asked for."""

    half: bool
    """The right door, without the words that matter."""

    button: bool
    """A deed was offered that was denied, or only spoken of."""


def judged(sentence: Sentence, came: Came) -> Judged:
    deed = came.changes and came.door not in sentence.doors
    beside = not sentence.wants and bool(set(came.deeds) - set(sentence.doors))
    half = came.door in sentence.doors and not _is_given(sentence, came)
    return Judged(sentence, came, _verdict(sentence, came), deed, half, beside)


def _verdict(sentence: Sentence, came: Came) -> Verdict:
    if not sentence.wants:
        return "wrong" if came.changes and came.door not in sentence.doors else "right"
    if came.door in sentence.doors and _is_given(sentence, came):
        return "right" if not came.asks or came.door in sentence.ask else "one tap"
    if came.door in NO_ANSWER and set(came.offers) & set(sentence.ask):
        return "right"
    if set(came.offers) & {*sentence.doors, *sentence.ask} or came.door in sentence.near:
        return "one tap"
    return "dead" if came.door in NO_ANSWER else "wrong"


def _is_given(sentence: Sentence, came: Came) -> bool:
    """The door was given the words that matter, in one of its slots, as written or as what they mean."""
    given = " ".join(str(one) for one in came.given[-1].values()).casefold() if came.given else ""
    if not given:
        return True
    return all(one.casefold() in given for one in sentence.has) and not any(
        one.casefold() in given for one in sentence.lacks
    )
