"""Inputs: handing one in by sentence or form, looking at them, and saying one in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bot.core import backed, links
from bot.core.deeds import Question, Reach, asked, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Answer, Quoted, Tick, Turn
from bot.core.waiting import Task, TaskQuery, Waits
from bot.features.directory import units
from bot.features.plan import committee, given
from bot.features.plan.committee import Stage
from bot.language import recurring
from bot.language.phrases import language_of
from cards.kit import Card, Subject, Words, claiming
from cards.plan import inputs as show
from cards.plan.inputs import Whole
from cards.words import Language, Leaf, When, say
from storage import people
from storage.db import Db, Refused
from storage.directory import directory
from storage.directory.directory import Unit
from storage.networks import Network
from storage.plan import headings, kamu, pack
from storage.plan import inputs as kept
from storage.plan.inputs import Attachment, Byline, Input, InputKind
from storage.votes import votes
from storage.votes.poll import Poll

inputs = Feature("inputs")

PLAN = "(handleplanen|handleplan|kamu|kamu handleplan|kamus handleplan|kamu handleplanen)"


@inputs.command(by=Right.guest, does=undone(Reach.ONE))
def hand_in(turn: Turn, sentence: str, year: str = "") -> Answer:
    del year  # which plan it is follows from the committee's calendar
    attached, words = _attachments(sentence)
    _, receipt, card = _hand_in(turn, {_language(turn, words): words}, attachments=attached)
    if turn.is_personal:
        turn.post(card, to=turn.home)
        return receipt
    return card


@inputs.question(by=Right.guest, asks_which=True, opens=["inputs.hand_in"])
def form(turn: Turn) -> Card:
    return show.form(turn.home.id)


@inputs.question(by=Right.guest, asks_which=True)
def form_with_words(turn: Turn, words: str) -> Card:
    """Without a colon it may be a question: what was written stands in the form, one tap from KAMU."""
    return show.form(turn.home.id, words.strip(" :-–"))


@inputs.form(show.Begin, by=Right.guest)
def begin(turn: Turn) -> Card:
    return show.form(turn.home.id)


@inputs.message_action("input", by=Right.guest)
def input_of_message(turn: Turn, quoted: Quoted) -> Card:
    """A message of the channel is to become an input: its first line, and all of it where it goes on."""
    first = quoted.text.partition("\n")[0]
    goes_on = len(first) > kept.LONGEST_TITLE or first != quoted.text
    return show.form(turn.home.id, first, quoted.text if goes_on else "")


@inputs.tap(show.HandIn, by=Right.guest, does=undone(Reach.ONE))
def hand_in_from_form(turn: Turn, tap: show.HandIn) -> Card:
    language = _language(turn, f"{tap.title} {tap.gloss} {tap.why}")
    texts = {
        name: {language: words.strip()}
        for name, words in (("gloss", tap.gloss), ("why", tap.why), ("effect", tap.effect))
        if words.strip()
    }
    kind = InputKind(tap.kind) if tap.kind in set(InputKind) else InputKind.NEW
    byline = Byline(tap.byline) if tap.byline in set(Byline) else Byline.UNIT
    title: dict[str, str] = {language: tap.title.strip()}
    attached = _named(tap.link) if tap.link.strip() else []
    told = {"kind": kind, "byline": byline, "units": tap.units.strip(), "attachments": attached}
    _, receipt, card = _hand_in(turn, title, **told, **texts)
    turn.post(card, to=turn.home)
    return receipt


def _attachments(words: str) -> tuple[list[Attachment], str]:
    """The links in what was written, and the words without them."""
    found, rest = links.cut(words)
    return [Attachment(links.name(url), url) for url in found], rest


def _named(words: str) -> list[Attachment]:
    """Links, of which a single one is called as the words beside it say; raises NotAnAttachment."""
    found, name = _attachments(words)
    if not found:
        raise kept.NotAnAttachment
    return [Attachment(name, found[0].url)] if name and len(found) == 1 else found


def _language(turn: Turn, words: str) -> Language:
    return language_of(words) or turn.language


def _hand_in(turn: Turn, title: Mapping[str, str], **told: Any) -> tuple[Input, Card, Card]:
    """The input, its receipt and its card; after a deadline it is late and goes to the next pack."""
    stage = committee.collecting(turn.db, turn.home.id, turn.now, turn.calendar)
    late = committee.just_closed(turn.db, turn.home.id, turn.now, turn.calendar) is not None
    earlier = _same_earlier(turn, next(iter(title.values())), stage)
    made = kept.hand_in(
        turn.db,
        turn.home.id,
        title,
        sitting=stage.sitting.id if stage else None,
        by=turn.person.id,
        unit=directory.unit_of(turn.db, turn.person, turn.today),
        at=turn.now,
        late=late,
        earlier=earlier.id if earlier else None,
        **told,
    )
    turn.note("handed in", Subject(kept.KIND, made.id), after=_seen(made))
    if stage:
        turn.redraw(stage.sitting.id)
    whole = given.whole(turn.db, turn.home, made)
    day = stage.sitting.day if stage else None
    receipt = show.receipt(whole, day, late=late, earlier=earlier)
    return (
        made,
        claiming(receipt, "received", Subject(kept.KIND, made.id), input=str(made.id)),
        show.single(whole),
    )


@inputs.letter("received")
def draw_received(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """To which meeting it goes may be another thing by now; what was taken back goes to none."""
    one = kept.one(query.db, query.network.id, UUID(about["input"]))
    if one is None:
        return None
    sitting = kamu.sitting(query.db, query.network.id, one.sitting) if one.sitting else None
    earlier = kept.one(query.db, query.network.id, one.earlier) if one.earlier else None
    whole = given.whole(query.db, query.network, one)
    day = sitting.day if sitting else None
    admitted = _is_admitted(query, one)
    return show.receipt(whole, day, late=one.late, earlier=earlier, admitted=admitted)


def _is_admitted(query: TaskQuery, one: Input) -> bool:
    """Is it in the pack whose deadline it missed?"""
    sitting = kamu.sitting(query.db, query.network.id, one.sitting) if one.sitting else None
    if sitting is None or not one.late:
        return False
    return committee.stage_of(query.db, sitting, query.calendar).ladder.close <= one.submitted_at


@inputs.letter("admitted")
def draw_admitted(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """As long as it is in that pack."""
    one = kept.one(query.db, query.network.id, UUID(about["input"]))
    sitting = kamu.sitting(query.db, query.network.id, one.sitting) if one and one.sitting else None
    if one is None or sitting is None or not _is_admitted(query, one):
        return None
    return show.admitted(one, sitting.day)


def _same_earlier(turn: Turn, title: str, stage: Stage | None) -> Input | None:
    """What the network asked an earlier meeting for and asks for again (stories US-40)."""
    here = stage.sitting.id if stage else None
    before = {one.id: one for one in kept.all_inputs(turn.db, turn.home.id) if one.sitting != here}
    found = recurring.same(title, {key: " ".join(one.title.values()) for key, one in before.items()})
    return before[found] if found else None


# --- looking ----------------------------------------------------------------------------------------------


@inputs.question(by=Right.guest)
def listing(turn: Turn, place: str = "") -> Card:
    """Those of the meeting that takes input now, and of the one whose pack is being made; where a unit is
    named, what it stands behind."""
    unit = _unit_named(turn, place) if place.strip() else None
    stage = committee.just_closed(turn.db, turn.home.id, turn.now, turn.calendar) or committee.collecting(
        turn.db, turn.home.id, turn.now, turn.calendar
    )
    if stage is None:
        waiting = [one for one in kept.all_inputs(turn.db, turn.home.id) if one.sitting is None]
        shown = _of_unit(given.wholes(turn.db, turn.home, waiting), unit)
        return show.listing(say("inputs-waiting"), shown, None, turn.home.id, is_open=True, unit=unit)
    found = kept.of_sitting(turn.db, turn.home.id, stage.sitting.id)
    ordered = sorted(found, key=lambda one: (-one.backing_units, -one.backers, one.number))
    heading = say("kamu-for", day=When(stage.sitting.day, "day"), quarter=stage.sitting.quarter)
    is_open = stage.takes_input(turn.now)
    shown = _of_unit(given.wholes(turn.db, turn.home, ordered), unit)
    late = _of_unit(given.wholes(turn.db, turn.home, _came_late(turn, stage)), unit)
    close = stage.ladder.close
    return show.listing(heading, shown, close, turn.home.id, is_open=is_open, unit=unit, late=late)


def _came_late(turn: Turn, stage: Stage) -> list[Input]:
    """Behind that meeting's deadline, and not in its pack."""
    came = kept.late_between(turn.db, turn.home.id, stage.ladder.close, turn.now + timedelta(seconds=1))
    return [one for one in came if one.sitting != stage.sitting.id]


def _unit_named(turn: Turn, place: str) -> Unit:
    """Raises NoSuchUnit."""
    found = units.named(turn.db, turn.person.tenant, place, turn.today)
    if found is None:
        raise units.NoSuchUnit(name=place)
    return found


def _of_unit(wholes: list[Whole], unit: Unit | None) -> list[Whole]:
    """What everybody may read that it comes from there."""
    return [one for one in wholes if unit is None or show.is_seen_from(one, unit)]


@inputs.question(by=Right.guest, among={"number": given.choices})
def show_one(turn: Turn, number: str = "") -> Card:
    """The one with that number, else one's own."""
    return given.card(turn, given.numbered(turn, number) if number else given.mine(turn))


@inputs.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return given.card(turn, given.one(turn, tap.input))


@inputs.living(kept.KIND)
def draw(db: Db, input: UUID, network: Network) -> Card | None:  # noqa: A002  the network's own word
    found = kept.one(db, network.id, input)
    if found is not None:
        return show.single(given.whole(db, network, found))
    before = kept.withdrawn(db, network.id, input)
    return show.withdrawn(before) if before else None


@inputs.tap(show.LookAtWindow, by=Right.guest)
def look_at_window(turn: Turn, tap: show.LookAtWindow) -> Card:
    return still(draw_window(turn.db, tap.sitting, turn.home))


@inputs.living(kamu.KIND)
def draw_window(db: Db, sitting: UUID, network: Network) -> Card | None:
    found = kamu.sitting(db, network.id, sitting)
    if found is None or found.close_at is None or found.opened_at is None:
        return None
    there, units = _contributions(db, network, found)
    return show.window(found, len(kept.of_sitting(db, network.id, sitting)), there, units)


def _contributions(db: Db, network: Network, sitting: kamu.CommitteeMeeting) -> tuple[int, int]:
    """How many units have given input, of how many."""
    assert sitting.close_at is not None
    day = sitting.close_at.astimezone(network.zone).date()
    units = committee.units_counted(db, network, day)
    there = {one.contributes_for for one in kept.of_sitting(db, network.id, sitting.id)} & units
    return len(there), len(units)


# --- in both languages, and late --------------------------------------------------------------------------


@inputs.form(show.Other, by=Right.guest)
def other_language(turn: Turn, tap: show.Other) -> Card:
    found = given.one(turn, tap.input)
    return show.other_language(found, "en" if found.title.get("da") and not found.title.get("en") else "da")


@inputs.tap(show.Translated, by=Right.guest, does=undone(Reach.ONE))
def translated(turn: Turn, tap: show.Translated) -> Card:
    """What was typed in the missing language; its proposer's words and the keepers' corrections stand."""
    found = given.one(turn, tap.input)
    if tap.language not in ("da", "en"):
        raise TooOld
    if any(getattr(found, name).get(tap.language) for name in ("title", "gloss", "why", "effect")):
        found.may_be_changed_by(turn.person.id, keeps_the_pack=turn.may(Right.host))
    told = {name: getattr(tap, name).strip() for name in ("title", "gloss", "why", "effect")}
    texts = {name: {**getattr(found, name), tap.language: words} for name, words in told.items() if words}
    if not texts:
        raise kept.InputMissing
    return _reworded(turn, found, texts)


# --- taking it back ----------------------------------------------------------------------------------------


def _merged(turn: Turn, found: Input) -> Refused:
    """Who can part it again: its proposer, as long as they can object, else whoever keeps the pack."""
    under = headings.heading(turn.db, turn.home.id, found.heading) if found.heading else None
    if under is None or turn.now > under.object_until:
        return kept.IsMerged(label=found.label)
    return kept.IsMergedStill(label=found.label, title=under.title, until=When(under.object_until))


class InSignedPack(Refused):
    """What was signed is not changed any more."""

    key = "input-in-signed-pack"


class InFinalPack(Refused):
    """Neither is what went out though too few had signed it."""

    key = "input-in-final-pack"


def will_withdraw(turn: Turn, number: str = "") -> Question | None:
    return _sure(turn, _to_withdraw(turn, number))


def will_withdraw_by_tap(turn: Turn, tap: show.Withdraw) -> Question | None:
    return _sure(turn, given.one(turn, tap.input))


def _sure(turn: Turn, found: Input) -> Question | None:
    """Others stand behind it, or are voting on it: they hear of it, which nobody can take back."""
    _must_be_ones_own(turn, found)
    others, polls = _others_behind(turn, found), _votes_about(turn, found)
    if not others and not polls:
        return None
    title, told, yes = show.sure_to_withdraw(found, len(others), [one.question for one in polls])
    return Question(title, yes, told, found.id, destroys=True)


def _others_behind(turn: Turn, found: Input) -> list[UUID]:
    return [one for one in kept.backers_of(turn.db, found.id) if one != turn.person.id]


def _votes_about(turn: Turn, found: Input) -> list[Poll]:
    """The open votes whose question names it."""
    return [one for one in votes.open_in(turn.db, turn.home.id) if found.number in _named_in(one.question)]


def _named_in(words: str) -> list[int]:
    return [int(one) for one in kept.LABELS.findall(words)]


def _would_withdraw(turn: Turn, number: str = "") -> tuple[Words, Subject]:
    found = _to_withdraw(turn, number)
    return say("input-line", number=found.label, title=show.labelled(found.title)), Subject(
        kept.KIND, found.id
    )


@inputs.command(
    by=Right.guest,
    does=asked(Reach.ONE, will_withdraw, else_undone=True, of=_would_withdraw),
    makes=False,
)
def withdraw_in_words(turn: Turn, number: str = "") -> Card:
    return _withdrawn(turn, _to_withdraw(turn, number))


@inputs.tap(show.Withdraw, by=Right.guest, does=asked(Reach.ONE, will_withdraw_by_tap, else_undone=True))
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    return _withdrawn(turn, given.one(turn, tap.input))


def _to_withdraw(turn: Turn, number: str) -> Input:
    return given.numbered(turn, number) if number else given.mine(turn)


def _must_be_ones_own(turn: Turn, found: Input) -> None:
    """What was signed, or merged with others', stays."""
    try:
        found.may_be_withdrawn_by(turn.person.id)
    except kept.IsMerged:
        raise _merged(turn, found) from None
    newest = pack.newest(turn.db, turn.home.id, found.sitting) if found.sitting else None
    if newest is not None and newest.is_frozen:
        is_signed = len(pack.signers(turn.db, newest.id)) >= pack.SIGNATURES
        raise (InSignedPack if is_signed else InFinalPack)(label=found.label)


def _withdrawn(turn: Turn, found: Input) -> Card:
    """Out of the pack that is still a draft; who stood behind it may go on with it."""
    _must_be_ones_own(turn, found)
    gone = kept.take_back(turn.db, found, turn.now)
    turn.note("withdrawn", Subject(kept.KIND, found.id), _seen(found))
    turn.redraw(found.id)
    if found.sitting:
        turn.redraw(found.sitting)
    backed.tell_gone(turn, _others_behind(turn, found), show.gone(found, turn.person.name))
    for poll in _votes_about(turn, found):
        turn.redraw(poll.id)
        if poll.opened_by != turn.person.id:
            turn.post(
                show.voted_on_gone(gone, poll), to=people.by_id(turn.db, poll.opened_by), network=turn.home
            )
    return show.withdrawn(gone)


@inputs.form(show.TakeOver, by=Right.guest)
def take_over(turn: Turn, tap: show.TakeOver) -> Card:
    """Somebody who stood behind it gives it as their own: its words stand in the form."""
    before = still(kept.withdrawn(turn.db, turn.home.id, tap.input))
    words = {name: _in_words_of(turn, getattr(before, name)) for name in ("title", "gloss")}
    return show.form(turn.home.id, words["title"], words["gloss"])


def _in_words_of(turn: Turn, texts: Mapping[str, str]) -> str:
    return texts.get(turn.language) or next(iter(texts.values()), "")


@inputs.command(
    by=Right.guest, does=undone(Reach.ONE), slots={"number": given.may_name}, among={"number": given.choices}
)
def correct(turn: Turn, number: str, title: str) -> Card:
    """`ret I-4: ny titel`, in the language that it is written in."""
    found = given.numbered(turn, number)
    found.may_be_changed_by(turn.person.id, keeps_the_pack=turn.may(Right.host))
    language = turn.language if turn.language in found.title else next(iter(found.title), turn.language)
    return _reworded(turn, found, {"title": {**found.title, language: title.strip()}})


@inputs.command(by=Right.guest, does=undone(Reach.ONE), among={"number": given.choices})
def attach(turn: Turn, number: str, link: str) -> Card:
    """`bilag til I-4: målinger fra hallen https://…`; the words name a single link."""
    found = given.numbered(turn, number)
    found.may_be_changed_by(turn.person.id, keeps_the_pack=turn.may(Right.host))
    attached = _named(link)
    changed = kept.attach(turn.db, found, attached)
    turn.note("attached", Subject(kept.KIND, found.id), after={"links": [one.url for one in attached]})
    turn.redraw(found.id)
    return given.card(turn, changed)


@inputs.command(by=Right.guest, does=undone(Reach.ONE), makes=False, among={"number": given.choices})
def detach(turn: Turn, number: str, first: str = "") -> Card:
    """The one that stands there; where none is named, the only one."""
    found = given.numbered(turn, number)
    found.may_be_changed_by(turn.person.id, keeps_the_pack=turn.may(Right.host))
    changed = kept.detach(turn.db, found, _place_of(found, first))
    turn.note(
        "detached", Subject(kept.KIND, found.id), before={"links": [one.url for one in found.attachments]}
    )
    turn.redraw(found.id)
    return given.card(turn, changed)


def _place_of(found: Input, said: str) -> int:
    if said.strip().isdecimal():
        return int(said)
    return 1 if len(found.attachments) == 1 else 0


def _reworded(turn: Turn, found: Input, texts: dict[str, dict[str, str]]) -> Card:
    changed = kept.reword(turn.db, found, **texts)
    turn.note("reworded", Subject(kept.KIND, found.id), _seen(found), _seen(changed))
    _follow_words(turn, found, changed)
    turn.redraw(found.id)
    return given.card(turn, changed)


def _follow_words(turn: Turn, before: Input, after: Input) -> None:
    """What was said of other words: backing is taken off, and a remark stands; both hear of it."""
    texts = ((before.title, after.title), (before.effect, after.effect))
    changed = next((one for one in texts if backed.says_otherwise(*one)), None)
    if changed is None:
        return
    look = show.Look(after.id)
    backed.tell_giver(turn, before.proposed_by, *changed, look)
    others = kept.take_backing_off(turn.db, after.id, turn.person.id)
    backed.tell(turn, others, *changed, look)
    remarked = {one.person for one in kept.remarks_on(turn.db, after.id)} - set(others)
    backed.tell(turn, remarked, *changed, look, remarked=True)


def _seen(one: Input) -> dict[str, object]:
    return {name: dict(getattr(one, name)) for name in ("title", "gloss", "why", "effect")}


@inputs.command(by=Right.facilitator, does=undone(Reach.ONE), among={"number": given.choices})
def admit(turn: Turn, number: str) -> Card:
    """A late input goes to the meeting whose deadline it missed; late stays said of it."""
    found = given.numbered(turn, number)
    missed = committee.just_closed(turn.db, turn.home.id, turn.now, turn.calendar)
    if missed is None:
        raise kept.NotLate(number=found.label)
    changed = kept.admit(turn.db, found, missed.sitting.id)
    turn.note("admitted", Subject(kept.KIND, found.id), after={"sitting": str(missed.sitting.id)})
    turn.redraw(found.id)
    turn.redraw(missed.sitting.id)
    if found.proposed_by and found.proposed_by != turn.person.id:
        told = show.admitted(changed, missed.sitting.day)
        about = claiming(told, "admitted", Subject(kept.KIND, found.id), input=str(found.id))
        turn.post(about, to=people.by_id(turn.db, found.proposed_by), network=turn.home)
    return given.card(turn, changed)


# --- what the clock does ----------------------------------------------------------------------------------


@inputs.every
def open_and_close(tick: Tick) -> None:
    """The call for input goes out when the ladder opens, and says so when the deadline has passed."""
    for stage, network in committee.stages_around(tick):
        if stage.sitting.opened_at is None and stage.is_open(tick.now) and tick.may_write(network):
            kamu.opened(tick.db, stage.sitting, stage.ladder.close, tick.now)
            card = draw_window(tick.db, stage.sitting.id, network)
            assert card is not None
            tick.post(card, to=network, once=f"input-open/{stage.sitting.id}", expires_at=stage.ladder.close)
            tick.note("opened", Subject(kamu.KIND, stage.sitting.id), network)
        if stage.sitting.closed_at is None and stage.ladder.close <= tick.now:
            kamu.closed(tick.db, stage.sitting, stage.ladder.close, tick.now)
            tick.redraw(stage.sitting.id)
            tick.note("closed", Subject(kamu.KIND, stage.sitting.id), network)


@inputs.became(kamu.KIND)
def became(query: TaskQuery, wanted: UUID, stage: str) -> Leaf | None:
    """The committee's meeting is off, the unit has given its input, or the deadline is past."""
    one = kamu.sitting(query.db, query.network.id, wanted)
    if one is None or query.person is None:
        return None
    if one.cancelled_at is not None:
        return say("kamu-cancelled", day=When(one.day, "day"))
    if stage == "messenger":
        return say("kamu-messenger-found", day=When(one.day, "day"))
    if stage != "input":
        return None
    unit = committee.speaks_for(query.db, query.network, query.person, query.today)
    given_by = {each.contributes_for for each in kept.of_sitting(query.db, query.network.id, one.id)}
    if unit in given_by:
        return say("reminder-input-given")
    return say("reminder-deadline-past") if one.close_at and query.has_come(one.close_at) else None


@inputs.waiting
def not_given(query: TaskQuery) -> Iterator[Task]:
    """Who speaks for a unit that has given nothing to the open call, at the ladder's reminder and nudge."""
    stage = committee.open_call(query)
    if stage is None:
        return
    found = kept.of_sitting(query.db, query.network.id, stage.sitting.id)
    heard = {one.contributes_for for one in found if not one.late}
    proposed = {one.proposed_by for one in found if one.byline is not Byline.NETWORK}
    for person, unit in committee.speakers(query):
        if (unit and unit in heard) or (unit is None and person.id in proposed):
            continue
        yield Task(
            person=person.id,
            thing=Subject(kamu.KIND, stage.sitting.id),
            stage="input",
            words=say("input-waits-for-you", at=When(stage.ladder.close)),
            button=say("input-give"),
            opens=show.Begin(query.network.id),
            until=stage.ladder.close,
            remind_at=(stage.ladder.reminder, stage.ladder.nudge),
            card=partial(show.reminder, stage.sitting, stage.ladder.close, query.network.id),
        )
