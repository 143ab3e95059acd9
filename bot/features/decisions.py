"""Decisions: finding again what the network decided, by words or by number."""

from __future__ import annotations

import re

from bot.feature import Feature
from bot.rights import Right
from bot.rules import searching
from bot.taps import TooOld
from bot.turn import Quoted, Turn
from cards import decisions as show
from cards.kit import Card, Thing
from storage import decisions as kept

decisions = Feature("decisions")

_NUMBER = re.compile(r"\bd-?(\d{4})-?(\d{1,4})\b", re.IGNORECASE)


@decisions.question(
    da=[
        "hvad besluttede vi om {words}",
        "hvad (har|blev|er) [vi] besluttet om {words}",
        "hvad (vedtog|aftalte) vi om {words}",
        "hvilke beslutninger har vi [taget] om {words}",
        "find beslutning[en] om {words}",
        "vis beslutning[en] {words}",
    ],
    en=[
        "what did we decide (about|on) {words}",
        "what have we decided (about|on) {words}",
        "what was decided (about|on) {words}",
        "show decision {words}",
        "find [the] decision (about|on) {words}",
    ],
    by=Right.guest,
)
def search(turn: Turn, words: str) -> Card:
    if number := _NUMBER.search(words):
        one = kept.numbered(turn.db, turn.home.id, int(number[1]), int(number[2]))
        return show.found(words, [one] if one else [])
    register = kept.all_decisions(turn.db, turn.home.id)
    best = searching.best(words, {decision.id: decision.title for decision in register})
    named = {decision.id: decision for decision in register}
    return show.found(words, [named[one] for one in best])


@decisions.question(
    da=["vis [alle] beslutningerne", "hvad har vi besluttet", "hvad besluttede vi", "[alle] beslutninger"],
    en=["show [all|the] decisions", "what have we decided", "what did we decide", "[all] decisions"],
    by=Right.guest,
)
def show_all(turn: Turn) -> Card:
    return show.found("", kept.all_decisions(turn.db, turn.home.id), turn.home.id)


@decisions.question(
    da=["referat", "vis referatet", "hvor er referatet", "vis referat [fra] [sidste] [møde]"],
    en=["minutes", "show the minutes", "where are the minutes"],
    by=Right.guest,
)
def minutes(turn: Turn) -> Card:
    """The network keeps no minutes: here are the decisions."""
    return show.found("", kept.all_decisions(turn.db, turn.home.id), turn.home.id, no_minutes=True)


# --- writing one down -------------------------------------------------------------------------------------


@decisions.message_action("decide", by=Right.member)
def from_message(turn: Turn, quoted: Quoted) -> Card:
    """A message of the channel is to become a decision."""
    return show.form(turn.home.id, quoted.text, quoted.author, quoted.link)


@decisions.form(show.Form, by=Right.member)
def form(turn: Turn, tap: show.Form) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    return show.form(turn.home.id)


@decisions.tap(show.Record, by=Right.member)
def record(turn: Turn, tap: show.Record) -> Card:
    if tap.network != turn.home.id or tap.kind not in kept.KINDS:
        raise TooOld
    source = {"author": tap.source_author, "link": tap.source_link} if tap.source_link else None
    decision = kept.record(
        turn.db,
        turn.home.id,
        turn.today.year,
        title=kept.titled(tap.text),
        kind=tap.kind,
        method="meeting",
        decided_at=turn.now,
        closed_by=turn.person.id,
        snapshot={"text": tap.text.strip(), "source": source},
    )
    turn.note("recorded", Thing(kept.KIND, decision.id), after={"number": decision.label})
    return show.found("", [decision])
