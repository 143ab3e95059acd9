"""Consultations: a member asks the others about a text, and says what became of each of their remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from bot.core import downloads, which
from bot.core.deeds import Question, Reach, asked, undone, undone_by
from bot.core.downloads import Handout, Unfolded
from bot.core.feature import Feature, Put, Task, TaskQuery, Tick, Waits
from bot.core.reminding import before_close
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.core.uploads import Dropped, must_have_letters
from bot.core.which import Which
from bot.features.agenda.verdicts import read_verdict
from bot.features.decisions.minutes import are_minutes, look_through
from bot.features.plan import packpaper
from bot.features.votes.rounds import ClosesTooSoon, ClosesUnread, on_a_working_day
from bot.features.votes.starting import closing_at
from bot.features.votes.voting import none_open
from bot.language import moments, naming
from bot.language.phrases import clean
from cards.agenda import consultations as show
from cards.agenda.consultation_paper import paper
from cards.agenda.consultations import FORMS, Whole
from cards.kit import Card, Subject, Words, claiming, own, told_alone
from cards.unfolded import file
from cards.words import Language, Leaf, Reader, When, say
from storage import networks, people
from storage.agenda import consultations as kept
from storage.agenda.consultations import KIND, WHOLE, Consultation, Remark, Verdict
from storage.db import Db, Refused
from storage.network import members
from storage.networks import Network

consultations = Feature("consultations")

DAYS_TO_READ = 10
"""Working days, where nothing else is said."""

ANSWERED_BY = (1, 6)
"""So many working days after the close, whoever asked is reminded of what has no answer."""

KEPT = timedelta(days=365)
"""So long after its close a link leads to the document."""


class TextUnreadable(Refused):
    """It is no document."""

    key = "consultation-unreadable"


class ConsultedAlready(Refused):
    """The same text is out already."""

    key = "consultation-asked-already"


class NoneOpen(Refused):
    key = "consultation-none-open"


class WhichConsultation(Which):
    key = "consultation-which"


class NoSuchRemark(Refused):
    key = "consultation-no-such-remark"


class NoneOfYours(Refused):
    key = "consultation-none-of-yours"


class PlaceUnread(Refused):
    """What stands in the form is no number of a paragraph."""

    key = "consultation-place-unread"
    field = "place"


class VerdictMissing(Refused):
    key = "consultation-verdict-missing"
    field = "verdict"


# --- sending a text ---------------------------------------------------------------------------------------


@consultations.command(by=Right.member, does=undone_by(Reach.ME, "consultations.drop"))
def begin(turn: Turn, text: str, when: str = "") -> Card:
    """Nothing is sent before its sender has seen the text and said until when."""
    return own(_waits(turn, text, closes=when.strip()))


@consultations.question(by=Right.member, asks_which=True)
def begin_form(turn: Turn) -> Card:
    return show.form(turn.home.id)


@consultations.form(show.Form, by=Right.member)
def form(turn: Turn) -> Card:
    return begin_form(turn)


DROPPED = undone_by(Reach.ME, "consultations.drop")


@consultations.file("txt", by=Right.facilitator, or_by=Right.member, does=DROPPED)
@consultations.file("md", by=Right.facilitator, or_by=Right.member, does=DROPPED)
@consultations.file("docx", by=Right.facilitator, or_by=Right.member, does=DROPPED)
@consultations.file("pdf", by=Right.facilitator, or_by=Right.member, does=DROPPED)
def dropped(turn: Turn, file: Dropped) -> Card:
    """Old minutes are the secretariat's to take over; any other text waits to be sent."""
    must_have_letters(file)
    if turn.may(Right.facilitator) and are_minutes(file):
        return look_through(turn, file)
    if file.wordless == "too-much":
        raise kept.TextTooLong(most=kept.LONGEST_TEXT)
    if file.wordless:
        raise TextUnreadable
    return _waits(turn, clean(file.text), file.name.rpartition(".")[0])


def _waits(turn: Turn, text: str, name: str = "", closes: str = "") -> Card:
    """Its first paragraph is what it is called, unless the file has a name."""
    told = kept.tidy(text)
    waiting = kept.draft(turn.db, turn.home.id, name or kept.called(told), told, turn.person, turn.now)
    return show.form(turn.home.id, waiting, closes)


@consultations.tap(
    show.Send, by=Right.member, does=undone(Reach.EVERYBODY, instead="undo-instead-consultation")
)
def send(turn: Turn, tap: show.Send) -> Card:
    """All get it in the channel, until a working day."""
    closes = _closes(turn, tap.closes) if tap.closes.strip() else _default(turn)
    waiting = _waiting(turn, tap.waiting) if tap.waiting else None
    text = waiting.text if waiting else kept.tidy(tap.text)
    for one in kept.open_in(turn.db, turn.home.id):
        if one.text == text:
            raise ConsultedAlready(title=one.title, until=When(one.until))
    title = tap.title
    if waiting is None:
        title = title.strip() or kept.called(text)
        waiting = kept.draft(turn.db, turn.home.id, title, text, turn.person, turn.now)
    sent = kept.send(turn.db, waiting, title, closes, turn.now)
    turn.note("asked", _thing(sent), after={"title": sent.title, "closes_at": closes.isoformat()})
    card = _drawn(turn.db, sent, turn.home)
    turn.post(card, to=turn.home)
    return card


@consultations.tap(show.Drop, by=Right.member, does=undone(Reach.ME))
def drop(turn: Turn, tap: show.Drop) -> Card:
    kept.drop(turn.db, _waiting(turn, tap.waiting))
    return show.dropped()


def _waiting(turn: Turn, wanted: UUID) -> Consultation:
    """One's own that is not sent yet."""
    found = still(kept.held(turn.db, turn.home.id, wanted))
    if found.asked_by != turn.person.id or found.opened_at is not None:
        raise TooOld
    return found


def _default(turn: Turn) -> datetime:
    day = turn.calendar.add_working_days(turn.today, DAYS_TO_READ)
    return turn.calendar.at(day, time(12))


def _closes(turn: Turn, words: str) -> datetime:
    """Of a field of a form, or of a sentence; raises what is wrong with it."""
    until = moments.until(words, turn.now, turn.calendar)
    if until is None:
        raise ClosesUnread(words=words.strip())
    at = on_a_working_day(turn, closing_at(until))
    if at <= turn.now:
        raise ClosesTooSoon
    return at


# --- remarking --------------------------------------------------------------------------------------------


@consultations.command(by=Right.member, does=undone_by(Reach.ONE, "consultations.withdraw", recorded=False))
def remark_in_words(turn: Turn, words: str, number: str = "") -> Card:
    one = _meant(turn)
    return own(_remark(turn, one, one.paragraph(_label(number)) if number.strip() else WHOLE, words))


@consultations.form(show.RemarkForm, by=Right.member)
def remark_form(turn: Turn, tap: show.RemarkForm) -> Card:
    one = _one(turn, tap.consultation)
    one.must_be_open(turn.now)
    if not WHOLE <= tap.paragraph <= len(one.paragraphs):
        raise TooOld
    return show.remark_form(one, tap.paragraph)


@consultations.tap(
    show.Give, by=Right.member, does=undone_by(Reach.ONE, "consultations.withdraw", recorded=False)
)
def give(turn: Turn, tap: show.Give) -> Card:
    one = _one(turn, tap.consultation)
    return _remark(turn, one, _paragraph(one, tap), tap.words)


def _paragraph(one: Consultation, tap: show.Give | show.Edit) -> int:
    """Of a field of a form, else that of the button; raises PlaceUnread or NoSuchParagraph."""
    return one.paragraph(_label(tap.place)) if tap.place.strip() else tap.paragraph


_LABEL = re.compile(r"(?:(?:afsnit|paragraph|§)\s*)?(\d{1,3}(?:\.\d{1,3})*)[.):]?", re.IGNORECASE)


def _label(said: str) -> str:
    """The number of a paragraph as it was said or typed, `2`, `1.2`; raises PlaceUnread."""
    found = _LABEL.fullmatch(said.strip())
    if found is None:
        raise PlaceUnread(words=said.strip())
    return found[1]


def _remark(turn: Turn, meant: Consultation, paragraph: int, words: str) -> Card:
    """The journal knows that there was one, and not what it says."""
    one = still(kept.held(turn.db, turn.home.id, meant.id))
    made = kept.remark(turn.db, one, paragraph, words, turn.person, turn.now)
    _changed(turn, one, "remarked")
    return _shown(turn, one, made)


def _would_withdraw(turn: Turn, number: str = "") -> tuple[Words, Subject]:
    one, found = _to_withdraw(turn, number)
    return show.remarked(found), _thing(one)


@consultations.command(by=Right.member, does=undone(Reach.ONE, of=_would_withdraw), makes=False)
def withdraw_in_words(turn: Turn, number: str = "") -> Card:
    one, found = _to_withdraw(turn, number)
    return own(withdraw(turn, show.Withdraw(one.id, found.id)))


def _to_withdraw(turn: Turn, number: str) -> tuple[Consultation, Remark]:
    """The remark of that number, else the last one of one's own; raises NoneOfYours or NoSuchRemark."""
    one = _meant(turn)
    last = _last_of_mine(turn, one.id)
    if last is None:
        raise NoneOfYours(title=one.title)
    return one, _numbered(turn, one, number) if number.strip() else last


def _last_of_mine(turn: Turn, wanted: UUID) -> Remark | None:
    mine = (each for each in kept.remarks_on(turn.db, wanted) if each.person == turn.person.id)
    return max(mine, key=lambda each: each.number, default=None)


def _would_edit(turn: Turn, number: str = "", words: str = "") -> tuple[Words, Subject]:
    del words
    one, found = _to_withdraw(turn, number)
    return show.remarked(found), _thing(one)


@consultations.command(by=Right.member, does=undone(Reach.ONE, of=_would_edit), makes=False)
def edit_in_words(turn: Turn, words: str, number: str = "") -> Card:
    """It stays on its paragraph."""
    one, found = _to_withdraw(turn, number)
    return own(_edit(turn, one.id, found.id, found.paragraph, words))


@consultations.question(by=Right.member, of_oneself=True)
def edit_mine(turn: Turn, number: str = "") -> Card:
    """The form, where the new words are not said."""
    one, found = _to_withdraw(turn, number)
    return edit_form(turn, show.EditForm(one.id, found.id))


@consultations.form(show.EditForm, by=Right.member)
def edit_form(turn: Turn, tap: show.EditForm) -> Card:
    one = _one(turn, tap.consultation)
    one.must_be_open(turn.now)
    found = _remark_of(turn, one, tap.remark)
    if found.person != turn.person.id:
        raise kept.NotYourRemark
    return show.remark_form(one, found.paragraph, found)


@consultations.tap(show.Edit, by=Right.member, does=undone(Reach.ONE))
def edit(turn: Turn, tap: show.Edit) -> Card:
    place = _paragraph(_one(turn, tap.consultation), tap)
    return _edit(turn, tap.consultation, tap.remark, place, tap.words)


def _edit(turn: Turn, asked: UUID, wanted: UUID, paragraph: int, words: str) -> Card:
    one = still(kept.held(turn.db, turn.home.id, asked))
    found = _remark_of(turn, one, wanted)
    changed = kept.edit(turn.db, one, found, paragraph, words, turn.person.id, turn.now)
    _changed(turn, one, "changed a remark")
    if found.verdict and changed.verdict is None:
        _ask_anew(turn, one, changed)
    return _shown(turn, one, changed)


def _ask_anew(turn: Turn, one: Consultation, changed: Remark) -> None:
    """What became of other words is no answer to these: both hear so."""
    turn.remarks.append(say("consultation-unanswered-now"))
    if one.asked_by and one.asked_by != turn.person.id:
        asker = people.by_id(turn.db, one.asked_by)
        about = {"consultation": str(one.id), "remark": str(changed.id)}
        again = claiming(show.asks_anew(one, changed), ASKED_ANEW, _thing(one), **about)
        turn.post(again, to=asker, network=turn.home)


ASKED_ANEW = "remark-asked-anew"


@consultations.letter(ASKED_ANEW)
def draw_asked_anew(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until it is answered again, or withdrawn; in the words that it has now."""
    one = kept.one(query.db, query.network.id, UUID(about["consultation"]))
    on_it = kept.remarks_on(query.db, one.id) if one else []
    found = next((each for each in on_it if str(each.id) == about["remark"] and each.verdict is None), None)
    return show.asks_anew(one, found) if one and found else None


@consultations.tap(show.Withdraw, by=Right.member, does=undone(Reach.ONE))
def withdraw(turn: Turn, tap: show.Withdraw) -> Card:
    one = still(kept.held(turn.db, turn.home.id, tap.consultation))
    kept.withdraw(turn.db, one, _remark_of(turn, one, tap.remark), turn.person.id, turn.now)
    _changed(turn, one, "took a remark back")
    return look(turn, show.Look(one.id))


@consultations.takes_back(KIND, "remarked")
def take_this_back(turn: Turn, wanted: UUID) -> Card:
    """`fortryd`, said after a remark: the last one of one's own."""
    last = still(_last_of_mine(turn, wanted))
    return own(withdraw(turn, show.Withdraw(wanted, last.id)))


def _of(turn: Turn) -> tuple[Words, Subject]:
    one = _meant(turn)
    return show.called(one), _thing(one)


@consultations.command(by=Right.member, does=undone_by(Reach.ONE, "consultations.something", of=_of))
def nothing_in_words(turn: Turn) -> Card:
    return own(nothing(turn, show.Nothing(_meant(turn).id)))


@consultations.tap(show.Nothing, by=Right.member, does=undone_by(Reach.ONE, "consultations.something"))
def nothing(turn: Turn, tap: show.Nothing) -> Card:
    one = still(kept.held(turn.db, turn.home.id, tap.consultation))
    if kept.has_nothing(turn.db, one, turn.person.id, turn.now):
        _changed(turn, one, "had nothing to remark")
    return look(turn, show.Look(one.id))


@consultations.tap(show.Something, by=Right.member, does=undone_by(Reach.ONE, "consultations.nothing"))
def something(turn: Turn, tap: show.Something) -> Card:
    one = still(kept.held(turn.db, turn.home.id, tap.consultation))
    one.must_be_open(turn.now)
    kept.has_something(turn.db, one, turn.person.id)
    _changed(turn, one, "may remark something")
    return look(turn, show.Look(one.id))


def _changed(turn: Turn, one: Consultation, deed: str) -> None:
    turn.redraw(one.id)
    turn.note(deed, _thing(one))


# --- looking ----------------------------------------------------------------------------------------------


@consultations.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    found = [_whole(turn, one) for one in kept.all_sent(turn.db, turn.home.id)]
    return show.listing(turn.home.id, found, may_ask=turn.may(Right.member))


@consultations.question(by=Right.guest, of_oneself=True)
def gathered(turn: Turn) -> Card:
    """Of the one that is spoken of or open, else of the last one."""
    return see(turn, show.See(_meant(turn, closed=True).id))


@consultations.question(by=Right.member, of_oneself=True)
def became(turn: Turn) -> Card:
    """What became of one's own remarks, as far as they are answered."""
    one = _meant(turn, closed=True)
    mine = [each for each in kept.remarks_on(turn.db, one.id) if each.person == turn.person.id]
    if not mine:
        raise NoneOfYours(title=one.title)
    return own(show.became(one, mine))


@consultations.question(by=Right.guest)
def standing(turn: Turn) -> Card:
    """Until when it is open and how many were heard; once it is closed, what came of it."""
    one = _meant(turn, closed=True)
    whole = _whole(turn, one)
    return own(show.single(whole) if one.is_open else show.outcome(whole))


@consultations.question(by=Right.guest)
def silent(turn: Turn) -> Card:
    """Whoever asked, and the hosts, see who has not been heard; all others how many."""
    one = _meant(turn)
    heard = kept.heard(turn.db, one, kept.remarks_on(turn.db, one.id)) | {one.asked_by}
    there = members.members(turn.db, turn.home.id, turn.today)
    left = [person.name for person in there if person.id not in heard]
    sees = one.asked_by == turn.person.id or turn.may(Right.host)
    return own(show.silent(one, len(left), left if sees else ()))


@consultations.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return show.single(_whole(turn, _one(turn, tap.consultation)))


@consultations.tap(show.Read, by=Right.guest)
def read(turn: Turn, tap: show.Read) -> Card:
    return show.read(_whole(turn, _one(turn, tap.consultation)), tap.page)


@consultations.tap(show.See, by=Right.guest)
def see(turn: Turn, tap: show.See) -> Card:
    one = _one(turn, tap.consultation)
    return show.remarks(_whole(turn, one), _seen(turn, one), tap.page)


@consultations.tap(show.Open, by=Right.guest)
def open_remark(turn: Turn, tap: show.Open) -> Card:
    one = _one(turn, tap.consultation)
    found = next((each for each in _seen(turn, one) if each.id == tap.remark), None)
    return _shown(turn, one, still(found))


def _seen(turn: Turn, one: Consultation) -> list[Remark]:
    """One's own, and all where they are shown."""
    everything = one.shows_remarks_to(turn.person.id)
    return [each for each in kept.remarks_on(turn.db, one.id) if everything or each.person == turn.person.id]


def _shown(turn: Turn, one: Consultation, found: Remark) -> Card:
    """Drawn anew for whoever it stands before, as long as there is such a remark that they may see. What
    became of it stands before nobody else until the deadline."""
    asks = one.asked_by == turn.person.id
    mine = found.person == turn.person.id
    between_us = turn.is_personal or asks or not one.is_open
    return own(show.one_remark(one, found, mine=mine, is_asker=asks, is_told=between_us))


def _whole(turn: Turn, one: Consultation) -> Whole:
    """As the reader sees it."""
    found = kept.remarks_on(turn.db, one.id)
    heard = kept.heard(turn.db, one, found)
    mine = sum(each.person == turn.person.id for each in found)
    asks = one.asked_by == turn.person.id
    return replace(
        _counted(turn.db, one, turn.home, found, heard),
        mine=mine,
        is_silent=not mine and turn.person.id in heard,
        is_asker=asks,
        may_run=one.is_open and (asks or turn.may(Right.host)),
    )


def counted(db: Db, one: Consultation, network: Network) -> Whole:
    found = kept.remarks_on(db, one.id)
    return _counted(db, one, network, found, kept.heard(db, one, found))


def _counted(db: Db, one: Consultation, network: Network, found: Sequence[Remark], heard: set[UUID]) -> Whole:
    """Of those who were members when it was sent, or else when it closed; whoever was heard is one."""
    day = (one.closed_at or one.asked_at).astimezone(network.zone).date()
    there = {person.id for person in members.members(db, network.id, day)} - {one.asked_by}
    return Whole(
        one,
        len(found),
        len({each.person for each in found}),
        sum(each.verdict is not None for each in found),
        len(heard - {one.asked_by}),
        len(there | (heard - {one.asked_by})),
        {} if one.is_open else _links(db, one),
    )


def _drawn(db: Db, one: Consultation, network: Network) -> Card:
    return show.single(counted(db, one, network))


@consultations.living(KIND)
def draw(db: Db, wanted: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, wanted)
    return _drawn(db, found, network) if found and found.opened_at else None


@consultations.living(show.OUTCOME)
def draw_outcome(db: Db, wanted: UUID, network: Network) -> Card | None:
    """Once it is closed; as the answers come, so does it tell of them."""
    found = kept.one(db, network.id, wanted)
    return show.outcome(counted(db, found, network)) if found and found.closed_at else None


# --- what becomes of the remarks --------------------------------------------------------------------------


@consultations.command(by=Right.member, does=undone(Reach.ONE))
def answer_in_words(turn: Turn, number: str, words: str) -> Card:
    """Where the words do not begin with what became of it, the form asks."""
    one = _meant(turn, closed=True)
    one.may_be_answered_by(turn.person.id)
    found = _numbered(turn, one, number)
    verdict, reason = read_verdict(words)
    if verdict is None:
        return _for_the_asker(one, show.answer_form(one, found, None, reason))
    return _for_the_asker(one, _answer(turn, one, found, verdict, reason))


def _for_the_asker(one: Consultation, shown: Card) -> Card:
    """Until the deadline the others do not read the remark."""
    return told_alone(shown) if one.is_open else own(shown)


@consultations.form(show.AnswerForm, by=Right.member)
def answer_form(turn: Turn, tap: show.AnswerForm) -> Card:
    one = _one(turn, tap.consultation)
    one.may_be_answered_by(turn.person.id)
    found = _remark_of(turn, one, tap.remark)
    return show.answer_form(one, found, found.verdict, found.reason)


@consultations.tap(show.Answer, by=Right.member, does=undone(Reach.ONE))
def answer(turn: Turn, tap: show.Answer) -> Card:
    one = _one(turn, tap.consultation)
    one.may_be_answered_by(turn.person.id)
    if tap.verdict not in list(Verdict):
        raise VerdictMissing
    return _answer(turn, one, _remark_of(turn, one, tap.remark), Verdict(tap.verdict), tap.reason)


def _answer(turn: Turn, one: Consultation, found: Remark, verdict: Verdict, reason: str) -> Card:
    answered = kept.answer(turn.db, found, verdict, reason, turn.person.id)
    _changed(turn, one, "answered a remark")
    if not one.told_at:
        tell_answers(turn, one, turn.home)
    elif answered != found:
        _tell(turn, one, turn.home, [answered])
    return _shown(turn, one, answered)


def tell_answers(hand: Turn | Tick, one: Consultation, network: Network) -> None:
    """Once it is closed and all is answered, those who remarked hear what became of theirs, once."""
    found = kept.remarks_on(hand.db, one.id)
    if one.is_open or not found or any(each.verdict is None for each in found):
        return
    kept.told(hand.db, one, hand.now)
    _tell(hand, one, network, found)


def _tell(hand: Turn | Tick, one: Consultation, network: Network, found: Sequence[Remark]) -> None:
    """Each who is here still in one message; whoever asked has answered themselves."""
    today = hand.now.astimezone(network.zone).date()
    for person in members.members(hand.db, network.id, today):
        mine = [each for each in found if each.person == person.id]
        if mine and person.id != one.asked_by:
            hand.post(show.answered(one, mine), to=person, network=network)


def _remark_of(turn: Turn, one: Consultation, wanted: UUID) -> Remark:
    return still(next((each for each in kept.remarks_on(turn.db, one.id) if each.id == wanted), None))


def _numbered(turn: Turn, one: Consultation, words: str) -> Remark:
    """Of `3`, among those that one sees; raises NoSuchRemark."""
    digits = naming.numbers_said(words)
    found = next((each for each in _seen(turn, one) if each.number in digits[:1]), None)
    if found is None:
        raise NoSuchRemark(number=words, title=one.title)
    return found


# --- more time, and the close -----------------------------------------------------------------------------


@consultations.command(by=Right.member, does=undone(Reach.EVERYBODY), makes=False)
def prolong_in_words(turn: Turn, when: str) -> Card:
    return own(prolong(turn, show.Prolong(_meant(turn).id, when)))


@consultations.form(show.ProlongForm, by=Right.member)
def prolong_form(turn: Turn, tap: show.ProlongForm) -> Card:
    one = _one(turn, tap.consultation)
    one.may_be_run_by(turn.person.id, turn.now, is_host=turn.may(Right.host))
    return show.prolong_form(one)


@consultations.tap(show.Prolong, by=Right.member, does=undone(Reach.EVERYBODY))
def prolong(turn: Turn, tap: show.Prolong) -> Card:
    """Later only, and all are told."""
    one = still(kept.held(turn.db, turn.home.id, tap.consultation))
    one.may_be_run_by(turn.person.id, turn.now, is_host=turn.may(Right.host))
    later = one.later(_closes(turn, tap.closes), turn.now)
    kept.prolong(turn.db, one, later)
    before, after = {"closes_at": one.until.isoformat()}, {"closes_at": later.until.isoformat()}
    turn.redraw(one.id)
    turn.note("prolonged", _thing(one), before, after)
    turn.post(show.prolonged(later), to=turn.home)
    return look(turn, show.Look(one.id))


def will_close(turn: Turn, tap: show.Close) -> Question | None:
    one = _one(turn, tap.consultation)
    if not one.is_open:
        return None
    one.may_be_run_by(turn.person.id, turn.now, is_host=turn.may(Right.host))
    title, told, yes = show.sure_to_close(one)
    return Question(title, yes, told, one.id)


@consultations.tap(show.Close, by=Right.member, does=asked(Reach.EVERYBODY, will_close))
def close(turn: Turn, tap: show.Close) -> Card:
    one = still(kept.held(turn.db, turn.home.id, tap.consultation))
    one.may_be_run_by(turn.person.id, turn.now, is_host=turn.may(Right.host))
    over = kept.close(turn.db, one, turn.now)
    _changed(turn, one, "closed")
    turn.post(show.outcome(counted(turn.db, over, turn.home)), to=turn.home)
    tell_answers(turn, over, turn.home)
    return look(turn, show.Look(one.id))


def will_close_in_words(turn: Turn) -> Question | None:
    return will_close(turn, show.Close(_meant(turn).id))


@consultations.command(by=Right.member, does=asked(Reach.EVERYBODY, will_close_in_words), makes=False)
def close_in_words(turn: Turn) -> Card:
    return own(close(turn, show.Close(_meant(turn).id)))


@consultations.every
def close_what_is_due(tick: Tick) -> None:
    for one in kept.due(tick.db, tick.now):
        network = tick.network(one.network)
        over = kept.close(tick.db, one, tick.now)
        tick.note("closed", _thing(one), network)
        tick.redraw(one.id)
        tick.post(show.outcome(counted(tick.db, over, network)), to=network)
        tell_answers(tick, over, network)


@consultations.waiting
def unheard(query: TaskQuery) -> Iterator[Task]:
    """Each open one, for the members who have said nothing to it: told once, and reminded once."""
    for one in kept.open_in(query.db, query.network.id):
        if query.has_come(one.until):
            continue
        heard = kept.heard(query.db, one, kept.remarks_on(query.db, one.id))
        for person in query.members:
            if person.id not in heard and person.id != one.asked_by:
                yield _unheard(query, one, person.id)


@consultations.puts
def put(query: TaskQuery) -> Iterator[Put]:
    """A text is remarked on in words: a yes or a no is none, and shows where."""
    for task in unheard(query):
        yield Put(task.thing, task.words, task.button or task.words, show.Look(task.thing.id))


def _unheard(query: TaskQuery, one: Consultation, person: UUID) -> Task:
    return Task(
        person,
        _thing(one),
        "open",
        show.unheard(one),
        show.to_read(one),
        until=one.until,
        remind_at=(one.asked_at, *before_close(one.asked_at, one.until, query.calendar)),
        card=lambda: show.asks_you(counted(query.db, one, query.network)),
    )


@consultations.waiting
def unanswered(query: TaskQuery) -> Iterator[Task]:
    """Remarks without an answer, for whoever asked: from the close on, until each has one."""
    for one in kept.all_sent(query.db, query.network.id):
        if one.closed_at is None or one.told_at or one.asked_by is None or not query.is_about(one.asked_by):
            continue
        found = kept.remarks_on(query.db, one.id)
        left = sum(each.verdict is None for each in found)
        if left:
            yield _unanswered(query, one, one.asked_by, one.closed_at, left)


def _unanswered(query: TaskQuery, one: Consultation, person: UUID, closed: datetime, left: int) -> Task:
    day = query.calendar.local(closed).date()
    return Task(
        person,
        _thing(one),
        "answer",
        show.unanswered(one, left),
        show.to_answer(one),
        remind_at=tuple(query.calendar.morning(day, days) for days in ANSWERED_BY),
        opens=show.See(one.id),
    )


# --- the document -----------------------------------------------------------------------------------------


def _kind(form: str) -> str:
    return f"consultation-{form}"


def _links(db: Db, one: Consultation) -> Mapping[str, Leaf]:
    until = one.until + KEPT
    found = {
        form: downloads.link(db, Subject(_kind(form), one.id), until, f"consultation.{form}")
        for form in FORMS
    }
    return {form: url for form, url in found.items() if url}


def _handed_out(db: Db, wanted: UUID, language: Language, now: datetime, *, form: str) -> Handout | None:
    """As it stands when it is fetched: the answers may come after the close."""
    one = kept.by_id(db, wanted)
    if one is None or not one.closed_at:
        return None
    home = networks.by_id(db, one.network)
    made = paper(one, kept.remarks_on(db, one.id), Reader(language, home.zone), now)
    return Handout(f"consultation.{form}", packpaper.FORMS[form], packpaper.written(made, form))


def _unfolded(db: Db, wanted: UUID, url: Words, *, form: str) -> Unfolded | None:
    one = kept.by_id(db, wanted)
    if one is None:
        return None
    home = networks.by_id(db, one.network)
    return file(f"consultation.{form}", home.name, url), home


for _form in FORMS:
    consultations.unfolds(_kind(_form))(partial(_unfolded, form=_form))
    consultations.handout(_kind(_form))(partial(_handed_out, form=_form))


# --- which one --------------------------------------------------------------------------------------------


def _meant(turn: Turn, *, closed: bool = False) -> Consultation:
    """The one that is spoken of, else the open one; raises which, or that there is none.

    `closed`: where none is open, the last one that was.
    """
    sent = kept.all_sent(turn.db, turn.home.id)
    about = turn.meant or turn.about
    if about and (found := next((one for one in sent if one.id == about.id), None)):
        return found
    meant = [one for one in sent if one.is_open] or (sent[:1] if closed else [])
    if not meant:
        raise none_open(turn, NoneOpen)
    if len(meant) > 1:
        raise WhichConsultation(*(which.thing(one.title, _thing(one)) for one in meant))
    return meant[0]


def _one(turn: Turn, wanted: UUID) -> Consultation:
    found = still(kept.one(turn.db, turn.home.id, wanted))
    if found.opened_at is None:
        raise TooOld
    return found


def _thing(one: Consultation) -> Subject:
    return Subject(KIND, one.id)
