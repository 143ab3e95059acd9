"""Decisions: written down at the meeting, from a message or in a sentence, and looked at again."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any
from uuid import UUID

from bot import committee, deciding
from bot.feature import Feature
from bot.rights import Right
from bot.taps import TooOld
from bot.turn import Quoted, Tick, Turn
from cards import decisions as show
from cards.kit import Card
from storage import decisions as kept
from storage import kamu, networks
from storage.db import Db, Refused
from storage.decisions import Decision
from storage.networks import Network

decisions = Feature("decisions")


class NoSuchNumber(Refused):
    key = "decision-no-number"


@decisions.living(kept.KIND)
def draw(db: Db, decision: UUID, network: Network) -> Card | None:
    found = kept.decision(db, network.id, decision)
    return deciding.whole(db, found, network) if found else None


# --- writing one down -------------------------------------------------------------------------------------


@decisions.message_action("decide", by=Right.member)
def from_message(turn: Turn, quoted: Quoted) -> Card:
    """A message of the channel is to become a decision."""
    return show.form(turn.home.id, quoted.text, quoted.author, quoted.link)


@decisions.question(
    da=[
        "(registrér|notér|skriv|opret) [en|den] [ny] beslutning [ned]",
        "skriv (det|dette) ned [som] [en] beslutning",
        "gør (det|dette) til [en] beslutning",
        "[ny] beslutning",
    ],
    en=[
        "(record|register|note|write down|add) [a|the] [new] decision",
        "make (this|that|it) a decision",
        "new decision",
    ],
    by=Right.member,
    asks_which=True,
)
def ask_for_decision(turn: Turn) -> Card:
    """What was decided was not said yet: the form asks for it."""
    return show.form(turn.home.id)


@decisions.question(
    da=[
        "(registrér|notér|skriv|opret) [en|den] [ny] aftale [ned]",
        "gør (det|dette) til [en] aftale",
        "ny aftale",
    ],
    en=["(record|register|note|write down|add) [an|the] [new] agreement", "make (this|that|it) an agreement"],
    by=Right.member,
    asks_which=True,
)
def ask_for_agreement(turn: Turn) -> Card:
    return show.form(turn.home.id, kind="agreement")


@decisions.form(show.Form, by=Right.member)
def form(turn: Turn, tap: show.Form) -> Card:
    if tap.network != turn.home.id:
        raise TooOld
    return show.form(turn.home.id)


@decisions.tap(show.Record, by=Right.member)
def record(turn: Turn, tap: show.Record) -> Card:
    if tap.network != turn.home.id or tap.kind not in kept.KINDS:
        raise TooOld
    link = tap.source_link if tap.source_link.startswith("https://") else ""
    source = {"author": tap.source_author, "link": link} if link or tap.source_author else None
    decision = deciding.write_down(turn, tap.text, tap.kind, source=source)
    card = deciding.whole(turn.db, decision, turn.home)
    turn.post(card, to=turn.home)
    return card


@decisions.command(
    da=[
        "(registrér|notér|opret) [en] [ny] beslutning[:] {text}",
        "(registrér|notér) [en] beslutning om[:] {text}",
        "skriv [en] beslutning ned: {text}",
        "skriv ned: {text}",
        "gør (det|dette) til [en] beslutning: {text}",
        "beslutning: {text}",
        "vi [har] (besluttede|besluttet|vedtog|vedtaget)[:] {text}",
        "vi [har] (besluttede|besluttet) at {text}",
    ],
    en=[
        "(record|register|note) [a] [new] decision[:] {text}",
        "write down [a] decision: {text}",
        "make (this|that|it) a decision: {text}",
        "decision: {text}",
        "we [have] decided[:] {text}",
        "we [have] decided that {text}",
    ],
    by=Right.host,
)
def record_in_words(turn: Turn, text: str) -> Card:
    return deciding.whole(turn.db, deciding.write_down(turn, text, "decision"), turn.home)


@decisions.command(
    da=[
        "(registrér|notér|opret) [en] [ny] aftale[:] {text}",
        "skriv [en] aftale ned: {text}",
        "gør (det|dette) til [en] aftale: {text}",
        "aftale: {text}",
        "vi [har] (aftalte|aftalt)[:] {text}",
        "vi [har] (aftalte|aftalt) at {text}",
    ],
    en=[
        "(record|register|note) [an] [new] agreement[:] {text}",
        "write down [an] agreement: {text}",
        "make (this|that|it) an agreement: {text}",
        "agreement: {text}",
        "we [have] agreed[:] {text}",
        "we [have] agreed that {text}",
    ],
    by=Right.host,
)
def agree_in_words(turn: Turn, text: str) -> Card:
    return deciding.whole(turn.db, deciding.write_down(turn, text, "agreement"), turn.home)


@decisions.command(
    da=["ingen specifikke punkter til kamu [{day}]", "vi har ingen punkter til kamu [{day}]"],
    en=["no specific points for kamu [{day}]", "we have no points for kamu [{day}]"],
    by=Right.host,
)
def nothing_to_report(turn: Turn, day: str = "") -> Card:
    """The null outcome, a decision like any other (mechanisms DE-5)."""
    text = show.nothing_for_kamu(turn.reader, day.strip())
    stage = committee.collecting(turn.db, turn.home.id, turn.now, turn.calendar)
    if stage is not None:  # the deadline need not record it again
        kamu.points_settled(turn.db, stage.sitting, turn.now)
    return deciding.whole(turn.db, deciding.write_down(turn, text, "nothing-to-report"), turn.home)


# --- who else is told -------------------------------------------------------------------------------------


@decisions.tap(show.ToManagement, by=Right.member)
def to_management(turn: Turn, tap: show.ToManagement) -> Card:
    deciding.change(turn, deciding.of(turn, tap.decision), "to management", to_management=True)
    return deciding.shown(turn, tap.decision)


@decisions.command(
    da=["[beslutning] d-{number} skal til kamu"],
    en=["[decision] d-{number} (goes|must go) to kamu"],
    by=Right.member,
    makes=False,
)
def to_kamu_in_words(turn: Turn, number: str) -> Card:
    return to_kamu(turn, show.ToKamu(_numbered(turn, number).id))


def _numbered(turn: Turn, number: str) -> Decision:
    found = deciding.named(turn, f"D-{number}")
    if found is None:
        raise NoSuchNumber
    return found


@decisions.tap(show.ToKamu, by=Right.member)
def to_kamu(turn: Turn, tap: show.ToKamu) -> Card:
    deciding.change(turn, deciding.to_change(turn, tap.decision), "to kamu", to_kamu=True)
    return deciding.shown(turn, tap.decision)


# --- whether it still stands --------------------------------------------------------------------------------


@decisions.tap(show.Reviewed, by=Right.member)
def reviewed(turn: Turn, tap: show.Reviewed) -> Card:
    """The review date has come: it stands, or its time is past."""
    one = deciding.of(turn, tap.decision)
    if one.status == kept.VALID and one.review_on and one.review_on <= turn.today:
        change: dict[str, Any] = {"review_on": None}
        if not tap.stands:
            one.may_be_changed_by(turn.person.id, is_host=turn.right >= Right.host)
            change |= {"status": kept.EXPIRED}
        deciding.change(turn, one, "reviewed", **change)
    return deciding.shown(turn, one.id)


@decisions.every
def ask_again(tick: Tick) -> None:
    """A review date asks the network whether the decision still stands."""
    for one in kept.to_review(tick.db, tick.now.date() + timedelta(days=1)):
        network = networks.by_id(tick.db, one.network)
        assert one.review_on is not None
        moment = tick.calendar(network).at(one.review_on, time(9))
        if network.active and moment <= tick.now:
            once = f"{kept.KIND}/{one.id}/review/{one.review_on}"
            tick.post(show.review(one), to=network, once=once)
