"""Help: what can be asked, and a kind answer to what was not understood."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.deeds import LOOKS
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Ask, Turn
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.pieces import Role
from cards.examples import Try
from cards.kit import Card, Tap
from cards.network import help as show
from cards.words import Leaf, say

help = Feature("help")  # noqa: A001  the word that people use for it


@help.question(by=Right.anyone)
def overview(turn: Turn) -> Card:
    """Where many read, one line; the rest is for whoever wants it."""
    return _overview(turn) if turn.is_personal else show.here(turn.incoming.place.bot)


FIRST = ("tasks", "agenda"), ("hosts", "decisions", "help")
FIRST_OF_ALL = ("amr", "help"), ("tr", "lone", "words")
"""What a greeting offers, on its card and where one writes."""


@help.question(by=Right.anyone)
def greeting(turn: Turn) -> Card:
    """A greeting is answered by one, with two things that this person may want now."""
    names, others = FIRST if turn.right >= Right.member else FIRST_OF_ALL
    offered = others if turn.is_personal else ()
    return show.greeting(*([show.tried(name, turn.reader) for name in some] for some in (names, offered)))


@help.tap(show.Help, by=Right.anyone, does=LOOKS)
def overview_by_tap(turn: Turn) -> Card:
    return _overview(turn)


def _overview(turn: Turn) -> Card:
    return show.overview(_wanted(turn), more=bool(_others(turn)))


def _wanted(turn: Turn) -> Sequence[str]:
    """What people want who may do as much as this one."""
    steps = (
        (Right.facilitator, show.FOR_FACILITATORS),
        (Right.host, show.FOR_HOSTS),
        (Right.member, show.FOR_MEMBERS),
        (Right.guest, show.IN_A_NETWORK),
    )
    return next((wanted for step, wanted in steps if turn.right >= step), show.FOR_ALL)


def _others(turn: Turn) -> Sequence[str]:
    """Outside every network only the directory can be asked; how things stand is for facilitators."""
    if turn.right < Right.guest:
        return ()
    hidden = () if turn.right >= Right.facilitator else ("status",)
    return [topic for topic in show.EXAMPLES if topic not in (*_wanted(turn), *hidden)]


@help.tap(show.More, by=Right.anyone, does=LOOKS)
def others(turn: Turn) -> Card:
    return show.others(_others(turn))


@help.tap(show.About, by=Right.anyone, does=LOOKS)
def about(turn: Turn, tap: show.About) -> Card:
    """How one thing is asked; a topic that is no more leads to all of them."""
    return show.about(tap.topic, turn.reader) if tap.topic in show.EXAMPLES else _overview(turn)


@help.otherwise
def not_understood(turn: Turn, near: Sequence[tuple[str, Tap]]) -> Card:
    """Never silence, and never a guess that acts: what came near, else why nothing was done, or help."""
    return show.not_understood(near, _left_alone(turn.sentence))


def _left_alone(sentence: str) -> Leaf | None:
    """Why a deed that was named is not done: it was told with something that no door takes."""
    read = parse(sentence, lexicon())
    if read.asks or not any(piece.role is Role.content for piece in read.pieces):
        return None  # who asks what, who or when wants nothing done
    return next((told for mark, told in _LEFT_ALONE.items() if mark in read.marks), None)


_LEFT_ALONE = {"EXCEPT": say("unclear-except"), "IF": say("unclear-if"), "THANKED": say("unclear-done")}


@help.tap(Try, by=Right.anyone, does=LOOKS)
def try_example(_turn: Turn, tap: Try) -> Ask:
    """A guess that was tapped is still a guess: what it changes is asked about first."""
    return Ask(tap.sentence, offered=True)
