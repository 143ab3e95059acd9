"""Agreements: who does what was decided until when, what an owner can ask, and what is open each month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from bot.core import which
from bot.core.deeds import Reach, undone
from bot.core.feature import Feature, Task, TaskQuery, Waits
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Tick, Turn
from bot.core.which import Which
from bot.features.decisions import deciding, superseding
from bot.features.votes import voting
from bot.language import meetings, naming, titles
from bot.language.lexicon import lexicon
from bot.language.parsing import parse
from bot.language.phrases.words import folded
from bot.language.pieces import Piece, Role
from bot.language.slots import Type
from cards.decisions import agreements as show
from cards.decisions import decisions as taps
from cards.kit import Card, Subject, claiming, under
from cards.words import Leaf, Say
from storage import people
from storage.db import Db, Refused
from storage.decisions import agreements as kept
from storage.decisions import decisions
from storage.decisions.agreements import Kind, Request
from storage.decisions.decisions import Decision
from storage.network import members
from storage.networks import Network

agreements = Feature("agreements")

WARNED = (5, 1)
"""So many working days before it is due, an owner is reminded (mechanisms 7.4)."""

DIGEST_AT = time(9)
STILL_NEWS = timedelta(days=3)
"""A digest that could not leave on its day leaves within these, else next month."""

_DONE = re.compile(
    r"(?:er|is|:)?\s*(?:nu|now)?\s*(?:udf\u00f8rt|gjort|klaret|f\u00e6rdig|done|finished)[.!]?", re.I
)
_LATER = re.compile(
    r"\b(?:uds\w+|frist\w*|senere|postpone|put off|due date|later date|new date)\b", re.IGNORECASE
)
_CANNOT = re.compile(r"\b(?:ikke|cannot|can't|not)\b", re.IGNORECASE)
_BECAUSE = re.compile(r"\s*(?:[,.;:\u2013-]\s*)?\b(?:fordi|da|because|since|as)\b\s*", re.IGNORECASE)


def _says_done(sentence: str) -> bool:
    """`D-2026-001 er udført`, `d-2026-1 is done`: the number, and that it is."""
    return (
        deciding.names_one(sentence)
        and _DONE.fullmatch(deciding.without_number(sentence).strip()) is not None
    )


class NoSuchDate(Refused):
    key = "decision-no-such-date"


class WhichAgreement(Which):
    key = "agreement-which"


class ReceiverMissing(Refused):
    key = "agreement-without-receiver"


class NotTheOwner(Refused):
    """Only its owner asks for a date or hands it over; a host changes it at once."""

    key = "agreement-not-owner"


@agreements.tap(taps.Done, by=Right.guest, does=undone(Reach.ONE))
def done(turn: Turn, tap: taps.Done) -> Card:
    return _done(turn, deciding.to_change(turn, tap.decision))


@agreements.command(
    by=Right.guest, slots={"which": Type.decision}, does=undone(Reach.ONE), makes=False, hears=_says_done
)
def done_in_words(turn: Turn, sentence: str) -> Card:
    return _done(turn, deciding.to_change(turn, _meant(turn, sentence).id))


def _done(turn: Turn, one: Decision) -> Card:
    """Whose it is hears of it, where somebody else says so."""
    if one.status == decisions.VALID:
        deciding.change(turn, one, "done", status=decisions.DONE)
        if one.owner and one.owner != turn.person.id:
            told = show.done_by(one, turn.person.name)
            turn.post(told, to=people.by_id(turn.db, one.owner), network=turn.home)
    return deciding.shown(turn, one.id)


@agreements.tap(taps.Reopen, by=Right.guest, does=undone(Reach.ONE))
def reopen(turn: Turn, tap: taps.Reopen) -> Card:
    one = deciding.to_change(turn, tap.decision)
    if one.status == decisions.DONE:
        deciding.change(turn, one, "reopened", status=decisions.VALID)
    else:
        superseding.hold_again(turn, one)
    return deciding.shown(turn, one.id)


@agreements.question(by=Right.guest, slots={"number": Type.decision}, among={"number": deciding.choices})
def not_done(turn: Turn, number: str) -> Card:
    """Where it stands as done that is said, with the button that opens it again."""
    one = deciding.named(turn, f"D-{number}")
    if one is None:
        raise WhichAgreement
    return show.is_done(one) if one.status == decisions.DONE else deciding.shown(turn, one.id)


# --- owner and dates --------------------------------------------------------------------------------------


@agreements.form(taps.EditForm, by=Right.guest)
def edit_form(turn: Turn, tap: taps.EditForm) -> Card:
    """All of it for the hosts and whoever wrote it down; for its owner what they can ask."""
    one = deciding.to_change(turn, tap.decision)
    if _asks(turn, one):
        return show.ask_form(one, _colleagues(turn, one))
    present = members.members(turn.db, turn.home.id, turn.today)
    return show.edit_form(one, [(person.id, person.name) for person in present])


def _asks(turn: Turn, one: Decision) -> bool:
    return turn.person.id not in (one.closed_by, None) and turn.right < Right.host


def _colleagues(turn: Turn, one: Decision) -> list[tuple[UUID, str]]:
    present = members.members(turn.db, turn.home.id, turn.today)
    return [(person.id, person.name) for person in present if person.id != one.owner]


@agreements.tap(taps.Edit, by=Right.guest, does=undone(Reach.ONE))
def edit(turn: Turn, tap: taps.Edit) -> Card:
    """Owner, dates, scope, and who else is told; the new owner hears of it."""
    one = deciding.of(turn, tap.decision)
    one.may_be_edited_by(turn.person.id, is_host=turn.right >= Right.host)
    present = {str(person.id): person for person in members.members(turn.db, turn.home.id, turn.today)}
    owner = present[tap.owner].id if tap.owner in present else one.owner if tap.owner else None
    also = tap.also.split(",")
    deciding.change(
        turn,
        one,
        "changed",
        owner=owner,
        due=_newly(turn, tap.due, one.due),
        review_on=_newly(turn, tap.review_on, one.review_on),
        scope=tap.scope.strip(),
        to_management=taps.TO_MANAGEMENT in also,
        to_kamu=taps.TO_KAMU in also,
    )
    if owner != one.owner:
        deciding.tell_owner(turn, deciding.of(turn, one.id))
    return deciding.shown(turn, one.id)


@agreements.letter(deciding.HANDED_OVER)
def draw_handed_over(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as it is theirs, and not done."""
    one = decisions.decision(query.db, query.network.id, UUID(about["decision"]))
    if one is None or not one.is_open or not query.is_about(one.owner):
        return None
    return show.handed_over(one, people.by_id(query.db, UUID(about["by"])).name)


def _asking(one: Decision, asked: Request) -> Card:
    return claiming(show.asked(one, asked), "asked-about", deciding.thing(one), request=str(asked.id))


@agreements.letter("asked-about")
def draw_asked(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until somebody has answered."""
    asked = kept.request(query.db, UUID(about["request"]))
    one = decisions.decision(query.db, query.network.id, asked.decision) if asked else None
    return show.asked(one, asked) if asked and one and _stands(asked, one) else None


def _stands(asked: Request, one: Decision) -> bool:
    """Is it still the asker's to be done, and the question not answered or replaced?"""
    return asked.is_open and one.is_open and one.owner == asked.asked_by


def _day(turn: Turn, words: str) -> date | None:
    """A day as people write it; nothing for none."""
    if not words.strip():
        return None
    found = meetings.day(words, turn.now, turn.calendar)
    if not isinstance(found, date):
        raise NoSuchDate
    return found


def _newly(turn: Turn, words: str, old: date | None) -> date | None:
    """A day that is changed is one to come; what is overdue may stay as it is."""
    day = _day(turn, words)
    return day if day in (None, old) else deciding.to_come(turn, day)


# --- what an owner asks -----------------------------------------------------------------------------------


@agreements.tap(show.AskDate, by=Right.guest, does=undone(Reach.ONE))
def ask_date(turn: Turn, tap: show.AskDate) -> Card:
    """Another due date, with a reason; the hosts agree to it or not."""
    day = _day(turn, tap.day)
    if day is None:
        raise NoSuchDate
    return _ask_for_date(turn, _own(turn, deciding.of(turn, tap.decision)), day, tap.reason)


def _asks_for_date(sentence: str) -> bool:
    return deciding.names_one(sentence) and _LATER.search(sentence) is not None


@agreements.command(
    by=Right.guest, slots={"rest": Type.decision}, does=undone(Reach.ONE), makes=False, hears=_asks_for_date
)
def ask_date_in_words(turn: Turn, sentence: str) -> Card:
    """`udskyd D-2026-003 til 1. april, fordi rapporten mangler`; what is missing is asked for in the form."""
    one = _own(turn, _meant(turn, sentence))
    wanted, *because = _BECAUSE.split(deciding.without_number(sentence), maxsplit=1)
    day = None if _CANNOT.search(wanted) else naming.day(wanted, turn.now, turn.calendar)[0]
    if not isinstance(day, date) or not because:
        return show.ask_form(one, _colleagues(turn, one))
    return _ask_for_date(turn, one, day, because[0])


def _ask_for_date(turn: Turn, one: Decision, day: date, reason: str) -> Card:
    deciding.to_come(turn, day)
    asked = kept.ask_for_date(turn.db, one.id, turn.person.id, day, reason, turn.now)
    turn.note(
        "asked for a date", deciding.thing(one), {"due": _iso(one.due)}, {"due": _iso(day), "reason": reason}
    )
    turn.redraw(one.id)
    for host in voting.deciders(turn.task_query(turn.home)):
        if host.id != turn.person.id:
            turn.post(_asking(one, asked), to=host, network=turn.home)
    return deciding.shown(turn, one.id)


@agreements.tap(show.HandOver, by=Right.guest, does=undone(Reach.ONE))
def hand_over(turn: Turn, tap: show.HandOver) -> Card:
    """To a colleague, who takes it or not; until then it stays with its owner."""
    one = _own(turn, deciding.of(turn, tap.decision))
    found = dict(_colleagues(turn, one))
    receiver = next((person for person in found if str(person) == tap.to), None)
    if receiver is None:
        raise ReceiverMissing
    return _offer(turn, one, receiver, tap.reason)


def _offer(turn: Turn, one: Decision, receiver: UUID, reason: str) -> Card:
    before = [known for known in kept.open_of(turn.db, one.id) if known.kind is Kind.OWNER]
    asked = kept.hand_over(turn.db, one.id, turn.person.id, receiver, reason, turn.now)
    turn.note("offered it", deciding.thing(one), after={"to": asked.to, "reason": reason})
    turn.redraw(one.id)
    turn.post(_asking(one, asked), to=people.by_id(turn.db, receiver), network=turn.home)
    for replaced in before:
        if replaced.receiver and replaced.receiver != receiver:
            told = show.asked_another(one, asked)
            turn.post(told, to=people.by_id(turn.db, replaced.receiver), network=turn.home)
    return deciding.shown(turn, one.id)


def _own(turn: Turn, one: Decision) -> Decision:
    if one.owner != turn.person.id or not one.is_open:
        raise NotTheOwner
    return one


def _meant(turn: Turn, words: str) -> Decision:
    """The one whose number or title was said, or whose card it was said to; the only one that the person owns
    where an agreement is spoken of and nothing else is said of which."""
    number = _NUMBERED.search(words)
    if number or deciding.names_one(words):
        label = f"D-{number[1]}" if number else words
        return _which_of([found] if (found := deciding.named(turn, label)) else [])
    if said_to := deciding.about(turn):
        return said_to
    held = decisions.open_ones(turn.db, turn.home.id)
    own = [one for one in held if one.owner == turn.person.id]
    return _which_of(_titled(words, held) or (own if _speaks_of_one(words) else []), own)


_NUMBERED = re.compile(
    r"\b(?:aftalen?|beslutning(?:en)?|agreement|decision)\s+(?:nr\.?|nummer|no\.?|number|#)?\s*(\d{1,3})\b"
    r"(?!\s?[-/]\s?\d|\.\s?\w)",
    re.IGNORECASE,
)


def _which_of(meant: Sequence[Decision], own: Sequence[Decision] = ()) -> Decision:
    if len(meant) != 1:
        raise WhichAgreement(*(which.thing(show.owed(one), deciding.thing(one)) for one in meant or own))
    return meant[0]


def _titled(words: str, known: Sequence[Decision]) -> list[Decision]:
    """Those of which some words stand in the sentence."""
    read = parse(words, lexicon())
    said = {
        word.start
        for one in read.pieces
        if not one.concepts & _ONE
        for word in read.words[one.first : one.after]
    }
    run = titles.within(words, [one.title for one in known], said)
    between = range(run.first, run.after) if run else ()
    return [one for one in known if run and titles.within(words, [one.title], between)]


def _speaks_of_one(words: str) -> bool:
    """`min aftale er klaret`, and neither `det her`, which may be anything, nor `aftalen om stole`."""
    read = parse(words, lexicon())
    of_one = [one for one in read.pieces if one.concepts & _ONE]
    is_of = any(word.key in _OF for one in of_one for word in read.words[one.after : one.after + 1])
    return bool(of_one) and not is_of and not any(map(_names_something, read.pieces))


_ONE, _OF = frozenset(("AGREEMENT", "DECISION", "TASK")), folded("om med for fra about on with of to")


def _names_something(piece: Piece) -> bool:
    sections = {lexicon().sections[one] for one in piece.concepts}
    tells = piece.role in (Role.content, Role.unknown) and not piece.concepts & (_ONE | {"DEADLINE"})
    return piece.entity is not None or (tells and "deeds" not in sections)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


@agreements.tap(show.Answer, by=Right.guest, does=undone(Reach.ONE))
def answer(turn: Turn, tap: show.Answer) -> Card:
    asked = still(kept.request(turn.db, tap.request))
    one = deciding.of(turn, asked.decision)
    asked.may_be_settled_by(turn.person.id, is_host=turn.right >= Right.host)
    if not _stands(asked, one):
        raise kept.AskedAnew
    kept.settle(turn.db, asked, kept.AGREED if tap.agreed else kept.REFUSED, turn.person.id, turn.now)
    _take_effect(turn, one, asked, agreed=tap.agreed)
    fresh = deciding.of(turn, one.id)
    told = show.answered(fresh, asked, turn.person.name, agreed=tap.agreed)
    turn.post(told, to=people.by_id(turn.db, asked.asked_by), network=turn.home)
    turn.redraw(one.id)
    return deciding.shown(turn, one.id)


def _take_effect(turn: Turn, one: Decision, asked: Request, *, agreed: bool) -> None:
    if not agreed:
        turn.note("refused a date" if asked.kind is Kind.DUE else "did not take it", deciding.thing(one))
    elif asked.kind is Kind.DUE:
        deciding.change(turn, one, "agreed to a date", due=asked.due)
    else:
        deciding.change(turn, one, "took it over", owner=asked.receiver)


# --- what waits -------------------------------------------------------------------------------------------


@agreements.waiting
def owed(query: TaskQuery) -> Iterator[Task]:
    """What somebody has taken on and not done yet."""
    for one in decisions.open_ones(query.db, query.network.id):
        if one.owner and query.is_about(one.owner):
            yield Task(
                one.owner,
                deciding.thing(one),
                f"due-{one.due}",
                show.owed(one),
                show.open_it(one),
                remind_at=_moments(query, one),
                card=lambda one=one: deciding.whole(query.db, one, query.network),  # type: ignore[misc]
                late=one.due is not None and one.due < query.today,
            )


@agreements.waiting
def of_nobody(query: TaskQuery) -> Iterator[Task]:
    """What belongs to somebody who has left or was erased, and wants another owner."""
    owned = [one for one in decisions.open_ones(query.db, query.network.id) if one.owner]
    for one in owned:
        for person in query.instead_of(one.owner):
            yield Task(
                person,
                deciding.thing(one),
                "ownerless",
                show.ownerless(one),
                show.open_it(one),
                remind_at=(_next_morning(query, one.decided_at),),
                card=lambda one=one: under(  # type: ignore[misc]
                    show.ownerless(one), deciding.whole(query.db, one, query.network)
                ),
            )


def _moments(query: TaskQuery, one: Decision) -> tuple[datetime, ...]:
    if one.due is None:
        return ()
    calendar = query.calendar
    return tuple(calendar.morning(one.due, -days) for days in WARNED)


@agreements.waiting
def asked_of(query: TaskQuery) -> Iterator[Task]:
    """A date that somebody asks for, and an agreement that somebody offers."""
    for asked in kept.open_in(query.db, query.network.id):
        one = decisions.decision(query.db, query.network.id, asked.decision)
        if one is not None and _stands(asked, one):
            for person in _asked(query, asked):
                yield Task(
                    person,
                    deciding.thing(one),
                    f"asked-{asked.id}",
                    show.waits(one, asked),
                    show.answer_it(one),
                    remind_at=(_next_morning(query, asked.asked_at),),
                    card=lambda one=one, asked=asked: show.asked(one, asked),  # type: ignore[misc]
                )


def _asked(query: TaskQuery, asked: Request) -> Iterator[UUID]:
    answering = [asked.receiver] if asked.receiver else [one.id for one in voting.deciders(query)]
    yield from (person for person in answering if query.is_about(person) and person != asked.asked_by)


def _next_morning(query: TaskQuery, at: datetime) -> datetime:
    calendar = query.calendar
    return calendar.morning(calendar.local(at).date(), 1)


# --- each month -------------------------------------------------------------------------------------------


@agreements.every_network
def tell_what_is_open(tick: Tick, network: Network) -> None:
    """On the first working day of a month the channel is told what is open, once, unless it said no."""
    calendar = tick.calendar(network)
    first = calendar.local(tick.now).date().replace(day=1)
    moment = calendar.at(calendar.on_or_after(first), DIGEST_AT)
    if not tick.has_come(moment) or tick.has_come(moment + STILL_NEWS) or network.installed_at >= moment:
        return
    found = [one for one in decisions.open_ones(tick.db, network.id) if one.decided_at < moment]
    if found and kept.wants_digest(tick.db, network.id) and tick.may_write(network):
        card = show.digest(_named(tick.db, found), calendar.local(tick.now).date())
        tick.post(card, to=network, once=f"agreements/digest/{network.id}/{first:%Y-%m}")


def _named(db: Db, found: list[Decision]) -> list[tuple[Decision, Leaf | str]]:
    return [(one, deciding.owned_by(db, one)) for one in found]


@agreements.command(by=Right.host, does=undone(Reach.EVERYBODY), makes=False)
def stop_telling(turn: Turn) -> Say:
    return _tell(turn, wanted=False)


@agreements.command(by=Right.host, does=undone(Reach.EVERYBODY), makes=False)
def tell_again(turn: Turn) -> Say:
    return _tell(turn, wanted=True)


def _tell(turn: Turn, *, wanted: bool) -> Say:
    before = kept.wants_digest(turn.db, turn.home.id)
    kept.set_digest(turn.db, turn.home.id, wanted=wanted)
    turn.note("set the digest", Subject("network", turn.home.id), {"wanted": before}, {"wanted": wanted})
    return show.digest_set(wanted=wanted)
