"""Decisions: written down at the meeting, from a message or in a sentence, and looked at again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from bot.core import whom
from bot.core.deeds import Question, Reach, asked, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld
from bot.core.turn import Ask, Quoted, Tick, Turn
from bot.features.decisions import deciding, nothing, superseding
from bot.features.hosts import meeting
from bot.language import beside, reasons
from bot.language.beside import Told
from bot.language.slots import Type
from cards.decisions import decisions as show
from cards.kit import Card
from cards.words import say
from storage.db import Db, Refused
from storage.decisions import decisions as kept
from storage.decisions.decisions import Decision
from storage.network import members
from storage.networks import Network
from storage.people import Person

decisions = Feature("decisions")


class NoSuchDate(Refused):
    key = "decision-no-such-date"


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
    _must_be_new(turn, quoted.link)
    return show.form(turn.home.id, quoted.text, quoted.author, quoted.link, members=_choices(turn))


@decisions.question(by=Right.member, asks_which=True, opens=["decisions.record_in_words"])
def ask_for_decision(turn: Turn) -> Card:
    """What was decided was not said yet: the form asks for it."""
    return show.form(turn.home.id, members=_choices(turn))


@decisions.question(by=Right.member, asks_which=True, opens=["decisions.agree_in_words"])
def ask_for_agreement(turn: Turn) -> Card:
    return show.form(turn.home.id, kind="agreement", members=_choices(turn))


@decisions.form(show.Form, by=Right.member)
def form(turn: Turn) -> Card:
    return show.form(turn.home.id, members=_choices(turn))


@decisions.tap(show.Record, by=Right.member, does=undone(Reach.ONE, instead="undo-instead-decision"))
def record(turn: Turn, tap: show.Record) -> Card:
    if tap.kind not in kept.KINDS:
        raise TooOld
    link = tap.source_link if tap.source_link.startswith("https://") else ""
    _must_be_new(turn, link)
    source = {"author": tap.source_author, "link": link} if link or tap.source_author else None
    decision = _written(turn, tap, source)
    card = deciding.whole(turn.db, decision, turn.home)
    turn.post(card, to=turn.home)
    return card


class WrittenAlready(Refused):
    """Somebody made a decision of that message before."""

    key = "decision-written-already"


def _must_be_new(turn: Turn, link: str) -> None:
    """Of one message one decision: raises WrittenAlready, of what still holds."""
    for one in kept.all_decisions(turn.db, turn.home.id) if link else ():
        if one.is_in_force and one.source and one.source.get("link") == link:
            raise WrittenAlready(number=one.label, title=one.title)


def _written(turn: Turn, tap: show.Record, source: dict[str, str] | None) -> Decision:
    if tap.kind == kept.NOTHING:
        kept.titled(tap.text)
        return nothing.report(turn, nothing.meant(turn, ""), tap.text.strip())
    chosen = {str(one.id): one.id for one in _members(turn)}
    more = _beside(turn, {"due": tap.due, "review": tap.review_on})
    if tap.owner in chosen:
        more["owner"] = chosen[tap.owner]
    return _record(turn, tap.text, tap.kind, {**more, "source": source})


@decisions.command(by=Right.host, does=undone(Reach.ONE, instead="undo-instead-decision"))
def record_in_words(turn: Turn, text: str) -> Card | Ask:
    """What ends in a question mark has not been decided: a vote on it is offered."""
    if text.rstrip().endswith("?"):
        begins = "start vote" if turn.reader.language == "en" else "start afstemning"
        return Ask(f"{begins}: {text}", offered=True)
    if agreed := _AGREED.match(text):
        return _in_words(turn, text[agreed.end() :], "agreement")
    return _in_words(turn, text, "decision")


_AGREED = re.compile(
    r"(?:vi\s+(?:har\s+)?aftal\w*|we(?:'ve|\s+have)?\s+agreed)\s+(?:at|that|to)\s+", re.IGNORECASE
)
"""Whoever has `vi har aftalt at …` written down means an agreement, which has somebody who does it."""


@decisions.command(by=Right.host, does=undone(Reach.ONE, instead="undo-instead-decision"))
def agree_in_words(turn: Turn, text: str) -> Card:
    return _in_words(turn, text, "agreement")


def _in_words(turn: Turn, text: str, kind: str) -> Card:
    """With owner, due and review where they are told beside it; what cannot be kept is asked back."""
    told = beside.cut(text)
    if kind == "agreement":
        told = beside.promised(told, [one.name for one in _members(turn)])
    more = _beside(turn, told.values)
    earlier = deciding.named(turn, told.values.get("supersedes", ""))
    unkept = [said for name, said in told.said.items() if name == "supersedes" and earlier is None]
    left = [*told.left, *unkept, *_unowned(told, more)]
    if left:
        return _ask(turn, told, kind, more, left)
    made = _record(turn, told.words, kind, more)
    if earlier:
        superseding.take_place(turn, made, earlier)
    return deciding.shown(turn, made.id)


def _unowned(told: Told, more: Mapping[str, Any]) -> Iterator[str]:
    """An owner who is nobody here."""
    if "owner" in told.said and "owner" not in more:
        yield told.said["owner"]


def _record(turn: Turn, words: str, kind: str, more: Mapping[str, Any]) -> Decision:
    """Written down; whoever else owns it hears of it."""
    made = deciding.write_down(turn, words, kind, **more)
    deciding.tell_owner(turn, made)
    return made


def _beside(turn: Turn, told: Mapping[str, str]) -> dict[str, Any]:
    """Owner and dates, of the values that were told; raises what says that a date is none.

    An owner who is nobody here is left out; of several likely ones it is asked who is meant.
    """
    days = {"due": told.get("due", ""), "review_on": told.get("review", "")}
    found: dict[str, Any] = {name: _day(turn, words) for name, words in days.items() if words.strip()}
    if told.get("owner"):
        with suppress(whom.NobodyNamed, whom.NotAMember):
            found["owner"] = whom.named(turn, told["owner"], _members(turn)).id
    return found


def _day(turn: Turn, words: str) -> date:
    found = meeting.day_in(turn, words)
    if found is None:
        raise NoSuchDate
    return deciding.to_come(turn, found)


def _members(turn: Turn) -> list[Person]:
    return members.members(turn.db, turn.home.id, turn.today)


def _ask(turn: Turn, told: Told, kind: str, more: Mapping[str, Any], left: Sequence[str]) -> Card:
    return show.form(
        turn.home.id,
        told.words,
        kind=kind,
        members=_choices(turn),
        owner=str(more.get("owner", "")),
        due=told.values.get("due", ""),
        review_on=told.values.get("review", ""),
        why=say("decision-supersedes-how") if "supersedes" in told.values else None,
        left=left,
    )


def _choices(turn: Turn) -> list[tuple[UUID, str]]:
    return [(one.id, one.name) for one in _members(turn)]


@decisions.command(by=Right.host, does=undone(Reach.EVERYBODY))
def nothing_to_report(turn: Turn, day: str = "") -> Card:
    """The null outcome, a decision like any other (mechanisms DE-5)."""
    text = nothing.at_all(turn, day)
    decision = nothing.report(turn, nothing.meant(turn, day), text)
    return deciding.whole(turn.db, decision, turn.home)


# --- who else is told -------------------------------------------------------------------------------------


@decisions.tap(show.ToManagement, by=Right.member, does=undone(Reach.ONE))
def to_management(turn: Turn, tap: show.ToManagement) -> Card:
    deciding.change(turn, deciding.of(turn, tap.decision), "to management", to_management=True)
    return deciding.shown(turn, tap.decision)


@decisions.command(
    by=Right.member,
    slots={"number": Type.decision},
    does=undone(Reach.ONE),
    makes=False,
    among={"number": deciding.choices},
)
def to_kamu_in_words(turn: Turn, number: str) -> Card:
    return to_kamu(turn, show.ToKamu(_numbered(turn, number).id))


def _numbered(turn: Turn, number: str) -> Decision:
    found = deciding.named(turn, f"D-{number}")
    if found is None:
        raise NoSuchNumber
    return found


@decisions.tap(show.ToKamu, by=Right.member, does=undone(Reach.ONE))
def to_kamu(turn: Turn, tap: show.ToKamu) -> Card:
    deciding.change(turn, deciding.to_change(turn, tap.decision), "to kamu", to_kamu=True)
    return deciding.shown(turn, tap.decision)


# --- whether it still stands --------------------------------------------------------------------------------


@decisions.tap(show.Reviewed, by=Right.member, does=undone(Reach.ONE))
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


def will_expire(turn: Turn, number: str) -> Question | None:
    one = deciding.to_change(turn, _numbered(turn, number).id)
    if one.status not in (kept.VALID, kept.DONE):
        return None
    title, told, yes = show.sure_to_expire(one)
    return Question(title, yes, told, one.id, one.status, kind=kept.KIND, destroys=True)


@decisions.command(
    by=Right.guest,
    slots={"number": Type.decision},
    does=asked(Reach.ONE, will_expire),
    makes=False,
    among={"number": deciding.choices},
)
def no_longer(turn: Turn, number: str) -> Card:
    """It stays in the register as expired, once whoever may change it has said yes."""
    one = deciding.to_change(turn, _numbered(turn, number).id)
    if one.status in (kept.VALID, kept.DONE):
        why = reasons.because(turn.sentence)[: kept.LONGEST_TEXT]
        deciding.change(turn, one, "expired", why=why, status=kept.EXPIRED, review_on=None)
    return deciding.shown(turn, one.id)


@decisions.every
def ask_again(tick: Tick) -> None:
    """A review date asks the network whether the decision still stands."""
    for one in kept.to_review(tick.db, tick.now.date() + timedelta(days=1)):
        network = tick.network(one.network)
        assert one.review_on is not None
        moment = tick.calendar(network).at(one.review_on, time(9))
        if moment <= tick.now and tick.may_write(network):
            once = f"{kept.KIND}/{one.id}/review/{one.review_on}"
            tick.post(show.review(one), to=network, once=once)
