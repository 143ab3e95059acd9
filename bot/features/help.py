"""Help: what can be asked, and a kind answer to what was not understood."""

from __future__ import annotations

from collections.abc import Sequence

from bot.deeds import LOOKS
from bot.feature import Feature
from bot.rights import Right
from bot.turn import Ask, Turn
from cards import help as show
from cards.kit import Card
from cards.words import read, say

help = Feature("help")  # noqa: A001  the word that people use for it


@help.question(
    da=[
        "hjælp [mig]",
        "?",
        "hvad kan du [hjælpe mig med]",
        "hvad kan jeg (skrive|spørge om)",
        "hvad kan man (skrive|spørge om)",
        "hej",
        "goddag",
        "godmorgen",
    ],
    en=["help", "help me", "what can you do", "what can i ask", "hello", "hi"],
    means=[
        "CONFUSED",
        "ME CONFUSED",
        "CONFUSED NEW",
        "NOT UNDERSTAND WORKS",
        "NOT UNDERSTAND HOW WORKS",
        "NEW WHERE BEGIN",
        "WHERE BEGIN ME",
        "HOW WORKS",
        "HOW WORKS IT",
        "NEW WHAT ME",
        "HOW BEGIN",
        "ME NEW",
        "HELP",
        "WHAT YOU",
        "WHAT (ASK|SAY|WRITE) YOU",
        "? YOU BOT",
        "? YOU HUMAN",
        "WHO YOU",
        "HOW (USE|WORKS) BOT",
        "WHAT HELP",
        "WHAT BOT",
        "WHO MAKE YOU",
        "HOW USE YOU",
        "? HELP ME",
        "WHAT USE YOU",
    ],
    by=Right.anyone,
)
def overview(turn: Turn) -> Card:
    return _overview(turn)


@help.tap(show.Help, by=Right.anyone, does=LOOKS)
def overview_by_tap(turn: Turn, tap: show.Help) -> Card:
    assert tap
    return _overview(turn)


def _overview(turn: Turn) -> Card:
    """With examples that this person may use."""
    keys: Sequence[str] = show.FOR_ALL
    if turn.right >= Right.guest:
        keys = show.FOR_MEMBERS if turn.right >= Right.member else show.IN_A_NETWORK
    more = show.FOR_FACILITATORS if turn.right >= Right.facilitator else ()
    return show.overview([read(say(key), turn.reader) for key in keys], more)


@help.otherwise
def not_understood(turn: Turn, near: Sequence[str]) -> Card:
    """Never silence, and never a guess that acts: what came near, else the way to help."""
    assert turn
    return show.not_understood(near)


@help.tap(show.Try, by=Right.anyone, does=LOOKS)
def try_example(_turn: Turn, tap: show.Try) -> Ask:
    """A guess that was tapped is still a guess: what it changes is asked about first."""
    return Ask(tap.sentence, offered=True)
