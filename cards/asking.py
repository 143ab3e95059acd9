"""Asking first: what will happen, to what and to how many, and the one button that does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from cards.examples import MOST_LETTERS
from cards.kit import MOST_BUTTONS, Card, Tap, Words, button, buttons, card, text, tight, title
from cards.words import Leaf, Say, say

LONGEST_SENTENCE = 1000

MOST_NEAR = 2
"""What else may have been meant stands beneath an answer, and is no list to read."""


@dataclass(frozen=True)
class Yes(Tap, verb="asking.Yes"):
    """Yes, do what was asked about: by this door, with that sentence or those values, about that thing."""

    network: UUID | None
    door: str
    about: str
    sentence: str = ""
    values: tuple[tuple[str, str | int | float | bool], ...] = ()
    kind: str = ""
    thing: UUID | None = None
    named: str = ""
    says_no: bool = False
    """What is agreed on is a no, so that `nej` says it, too."""
    asked: str = ""
    """Which question this is, so that it is answered once; none on cards from before that was kept."""


@dataclass(frozen=True)
class No(Tap, verb="asking.No"):
    """No, leave it as it is: this question asks no more. Only who was asked says so."""

    asked: str
    who: UUID


def question(
    heading: Words,
    told: Sequence[Words],
    yes: Words,
    tap: Yes,
    *,
    no: No | None = None,
    anew: bool = False,
    destroys: bool = False,
) -> Card:
    """`anew`: it was asked before, and something has changed since. `destroys`: what is there goes away."""
    return card(
        title(heading),
        anew and text(say("asking-anew"), bold=True),
        tight([text(one) for one in told]),
        summary=heading,
        buttons=[
            button(yes, tap, style="destructive" if destroys else "positive"),
            no and button(say("asking-no"), no),
        ],
    )


def left() -> Card:
    """What stands in the place of a question that was answered with a no."""
    words = say("asking-left")
    return card(title(words), summary=words)


def answer_to_what(heading: Leaf, questions: Sequence[tuple[Words, Words, Tap]]) -> Card:
    """To a yes, a no or other words that may be an answer to any of these, or to nothing at all."""
    shown = questions[:MOST_BUTTONS]
    return card(
        title(heading),
        text(say("asking-waits" if shown else "asking-nothing-waits"), subtle=bool(shown)),
        tight([text(words) for words, _, _ in shown]),
        summary=heading,
        buttons=[button(words, look) for _, words, look in shown],
    )


def with_near(answer: Sequence[Card | Leaf], near: Sequence[tuple[str, Tap]]) -> list[Card]:
    """An answer, and beneath it what else may have been meant; a card that is drawn anew as things change
    stays as it is, with a card of its own behind it."""
    shown = [one if isinstance(one, Card) else card(title(one, spoken=True), summary=one) for one in answer]
    tried = [button(words, tap) for words, tap in near if len(words) <= MOST_LETTERS][:MOST_NEAR]
    if not (shown and tried):
        return shown
    heading, (*before, last) = say("unclear-or"), shown
    if last.shows is None and last.claim is None:
        beneath = (text(heading, subtle=True, apart=True), buttons(tried))
        return [*before, replace(last, body=(*last.body, *beneath))]
    return [*shown, card(title(heading), summary=heading, buttons=tried)]


def offered(
    sentence: str,
    reach: str,
    network: str,
    of: Words | None = None,
    *,
    for_some: bool = False,
    nameless: bool = False,
) -> tuple[Say, tuple[Any, ...], Say]:
    """Of what was only suggested: the heading, what it is and what it is done to, and the button. `for_some`:
    the words are not for everybody, and everybody will read them. `nameless`: they are to come from nobody,
    and will have a name."""
    reached = say("asking-with-name") if nameless else say(f"asking-reach-{reach}", network=network)
    whom = say("asking-all-read") if for_some else reached
    told = (say("asking-sentence", sentence=sentence), *([of] if of else []), whom)
    return say("asking-offered"), told, say("asking-yes")
