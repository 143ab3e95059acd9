"""Decisions: written down, found again, done, handed over, corrected and looked at anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from bot import committee
from bot.feature import Feature, Outlook, Waiting
from bot.rights import Right
from bot.rules import dates, moments, searching
from bot.rules.dates import Words
from bot.taps import TooOld
from bot.turn import Quoted, Tick, Turn
from cards import decisions as show
from cards.kit import Card, Thing
from storage import agenda, amendments, finding, journal, kamu, members, networks, people
from storage import decisions as kept
from storage import minutes as minutes_taken
from storage.db import Db, Refused
from storage.decisions import Decision
from storage.networks import Network

decisions = Feature("decisions")

WARNED = (5, 1)
"""So many working days before it is due, an owner is reminded (mechanisms 7.4)."""

AFTER_A_MEETING = timedelta(days=7)

_NUMBER = re.compile(r"\bd-?(\d{4})-?(\d{1,4})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d{2})\b")


class NoSuchPerson(Refused):
    key = "decision-no-such-person"


class NoSuchDate(Refused):
    key = "decision-no-such-date"


# --- asking -----------------------------------------------------------------------------------------------


@decisions.question(
    da=[
        "hvad besluttede vi om {words}",
        "hvad (har|blev|er) [vi] besluttet om {words}",
        "hvad (vedtog|aftalte) vi om {words}",
        "hvad blev vi enige om (om|ang|angående|vedrørende) {words}",
        "har vi (besluttet|aftalt|vedtaget) noget om {words}",
        "hvad var det [vi] besluttede [vi] om {words}",
        "hvem (har ansvaret|er ansvarlig) for beslutning[en] {words}",
        "hvilke beslutninger har vi [taget] om {words}",
        "find beslutning[en] om {words}",
        "vis beslutning[en] {words}",
        "hvem ejer [beslutning[en]] {words}",
    ],
    en=[
        "what did we decide (about|on) {words}",
        "what have we decided (about|on) {words}",
        "what was decided (about|on) {words}",
        "show [the] decision {words}",
        "have we decided anything (about|on) {words}",
        "find [the] decision (about|on) {words}",
        "who owns [decision] {words}",
    ],
    by=Right.guest,
)
def search(turn: Turn, words: str) -> Card:
    """By number, else by words: each in any of its forms, and where nothing has them, nearly."""
    if number := _NUMBER.search(words):
        one = kept.numbered(turn.db, turn.home.id, int(number[1]), int(number[2]))
        return _whole(turn.db, one, turn.home) if one else show.found(words, [])
    found = finding.by_words(turn.db, turn.home.id, words) or _nearly(turn, words)
    if len(found) == 1:
        return _whole(turn.db, found[0], turn.home)
    return show.found(words, found)


def _nearly(turn: Turn, words: str) -> list[Decision]:
    register = {one.id: one for one in kept.all_decisions(turn.db, turn.home.id)}
    best = searching.best(words, {one.id: one.title for one in register.values()})
    return [register[one] for one in best]


@decisions.question(
    da=["vis [alle] beslutningerne", "hvad har vi besluttet", "hvad besluttede vi", "[alle] beslutninger"],
    en=["show [all|the] decisions", "what have we decided", "what did we decide", "[all] decisions"],
    by=Right.guest,
)
def show_all(turn: Turn) -> Card:
    return show.found("", kept.all_decisions(turn.db, turn.home.id), turn.home.id)


@decisions.question(
    da=[
        "hvad besluttede vi i {year}",
        "[vis] beslutninger[ne] (fra|i) {year}",
        "hvilke beslutninger tog vi i {year}",
    ],
    en=["what did we decide in {year}", "[show] [the] decisions (from|in) {year}"],
    by=Right.guest,
)
def of_year(turn: Turn, year: str) -> Card:
    wanted = _YEAR.search(year)
    if wanted is None:
        return search(turn, year)
    found = [one for one in kept.all_decisions(turn.db, turn.home.id) if one.year == int(wanted[1])]
    return show.found(wanted[1], found)


@decisions.question(
    da=[
        "[vis] [de] åbne (aftaler|beslutninger)",
        "hvilke (aftaler|beslutninger) er åbne",
        "hvad mangler vi at gøre",
    ],
    en=["[show] [the] open (agreements|decisions)", "which (agreements|decisions) are open"],
    by=Right.guest,
)
def open_ones(turn: Turn) -> Card:
    """Agreements that somebody still has to do, the first due first."""
    return show.agreements(_named(turn.db, _open(turn.db, turn.home)), turn.today)


@decisions.question(
    da=["hvad forfalder [snart]", "hvilke (aftaler|beslutninger) forfalder [snart]"],
    en=["what is due [soon]", "which (agreements|decisions) are due [soon]"],
    by=Right.guest,
)
def due_ones(turn: Turn) -> Card:
    dated = [one for one in _open(turn.db, turn.home) if one.due]
    return show.agreements(_named(turn.db, dated), turn.today)


@decisions.question(
    da=["[vis] mine (beslutninger|aftaler)", "hvad ejer jeg"],
    en=["[show] my (decisions|agreements)", "what do i own"],
    by=Right.guest,
)
def mine(turn: Turn) -> Card:
    own = [one for one in _open(turn.db, turn.home) if one.owner == turn.person.id]
    return show.agreements(_named(turn.db, own), turn.today)


@decisions.question(
    da=[
        "(hvad|hvilke beslutninger|hvilke aftaler) ejer {person}",
        "[vis] (beslutninger|aftaler) ejet af {person}",
    ],
    en=["what does {person} own", "[show] (decisions|agreements) owned by {person}"],
    by=Right.guest,
)
def of_owner(turn: Turn, person: str) -> Card:
    owner = _person(turn, person)
    found = [one for one in kept.all_decisions(turn.db, turn.home.id) if one.owner == owner]
    return show.agreements(_named(turn.db, found), turn.today)


@decisions.question(
    da=[
        "referat",
        "vis referatet",
        "hvor er referatet",
        "vis referat [fra] [sidste] [møde]",
        "[kan jeg] [få|se] referatet [fra] (sidst|sidste gang|sidste møde|mødet)",
        "(må|kan) jeg (få|se) referatet",
    ],
    en=["minutes", "show the minutes", "where are the minutes"],
    by=Right.guest,
)
def minutes(turn: Turn) -> Card:
    """The network keeps no minutes: here are the decisions."""
    return show.found("", kept.all_decisions(turn.db, turn.home.id), turn.home.id, no_minutes=True)


def _open(db: Db, network: Network) -> list[Decision]:
    found = [one for one in kept.all_decisions(db, network.id) if one.is_open]
    return sorted(found, key=lambda one: (one.due or date.max, one.year, one.number))


def _named(db: Db, found: Sequence[Decision]) -> list[tuple[Decision, str]]:
    """Each with its owner's name."""
    return [(one, people.by_id(db, one.owner).name if one.owner else "") for one in found]


# --- one decision -----------------------------------------------------------------------------------------


@decisions.tap(show.Open, by=Right.guest)
def open_one(turn: Turn, tap: show.Open) -> Card:
    return _whole(turn.db, _decision(turn, tap.decision), turn.home)


@decisions.living(kept.KIND)
def draw(db: Db, decision: UUID, network: Network) -> Card | None:
    found = kept.decision(db, network.id, decision)
    return _whole(db, found, network) if found else None


def _whole(db: Db, one: Decision, network: Network) -> Card:
    """A decision with where it came from and all that has become of it."""
    item = agenda.item(db, network.id, one.item) if one.item else None
    return show.whole(
        one,
        show.Origin(
            owner=people.by_id(db, one.owner).name if one.owner else "",
            recorded_by=people.by_id(db, one.closed_by).name if one.closed_by else "",
            item=item.title if item else None,
            supersedes=kept.decision(db, network.id, one.supersedes) if one.supersedes else None,
            superseded_by=kept.superseding(db, network.id, one.id),
            corrections=amendments.of_decision(db, one.id),
            history=journal.of_thing(db, one.id),
            minutes=minutes_taken.of_thing(db, kept.KIND, one.id),
        ),
    )


def _decision(turn: Turn, decision: UUID) -> Decision:
    found = kept.decision(turn.db, turn.home.id, decision)
    if found is None:
        raise TooOld
    return found


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
    link = tap.source_link if tap.source_link.startswith("https://") else ""
    source = {"author": tap.source_author, "link": link} if link or tap.source_author else None
    decision = write_down(turn, tap.text, tap.kind, source)
    card = _whole(turn.db, decision, turn.home)
    turn.post(card, to=turn.home)
    return card


@decisions.command(
    da=["(registrér|notér) [en] beslutning[:] {text}", "vi besluttede[:] {text}"],
    en=["(record|register) [a] decision[:] {text}", "we decided[:] {text}"],
    by=Right.host,
)
def record_in_words(turn: Turn, text: str) -> Card:
    return _whole(turn.db, write_down(turn, text, "decision"), turn.home)


@decisions.command(
    da=["(registrér|notér) [en] aftale[:] {text}", "vi aftalte[:] {text}"],
    en=["(record|register) [an] agreement[:] {text}", "we agreed[:] {text}"],
    by=Right.host,
)
def agree_in_words(turn: Turn, text: str) -> Card:
    return _whole(turn.db, write_down(turn, text, "agreement"), turn.home)


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
    return _whole(turn.db, write_down(turn, text, "nothing-to-report"), turn.home)


def write_down(turn: Turn, text: str, kind: str, source: dict[str, str] | None = None) -> Decision:
    """Entered by whoever speaks, with some days in which anybody can say that it is wrong (DE-7)."""
    words = text.strip()
    last = _meeting(turn)
    decision = kept.record(
        turn.db,
        turn.home.id,
        turn.today.year,
        title=kept.titled(words),
        text=words,
        kind=kind,
        method="meeting",
        decided_at=turn.now,
        closed_by=turn.person.id,
        meeting=last.id if last else None,
        source=source,
        to_kamu=kind == "nothing-to-report",
        confirm_until=moments.confirmed(turn.now, turn.calendar),
        snapshot={},
    )
    turn.note("recorded", _thing(decision), after={"number": decision.label, "text": words, "kind": kind})
    return decision


def _meeting(turn: Turn) -> agenda.Meeting | None:
    """The meeting that is on, or was within the last week."""
    begun = [
        one
        for one in agenda.all_meetings(turn.db, turn.home.id)
        if one.starts_at <= turn.now < one.ends_at + AFTER_A_MEETING
    ]
    return begun[-1] if begun else None


# --- what becomes of it -----------------------------------------------------------------------------------


@decisions.tap(show.Done, by=Right.guest)
def done(turn: Turn, tap: show.Done) -> Card:
    one = _mine_to_change(turn, tap.decision)
    if one.status == kept.VALID:
        _change(turn, one, "done", status=kept.DONE)
    return open_one(turn, show.Open(one.id))


@decisions.form(show.EditForm, by=Right.guest)
def edit_form(turn: Turn, tap: show.EditForm) -> Card:
    one = _mine_to_change(turn, tap.decision)
    present = members.members(turn.db, turn.home.id, turn.today)
    return show.edit_form(one, [(person.id, person.name) for person in present])


@decisions.tap(show.Edit, by=Right.guest)
def edit(turn: Turn, tap: show.Edit) -> Card:
    """Owner, dates, scope, and who else is told; the new owner hears of it."""
    one = _mine_to_change(turn, tap.decision)
    present = {str(person.id): person for person in members.members(turn.db, turn.home.id, turn.today)}
    owner = present[tap.owner].id if tap.owner in present else one.owner if tap.owner else None
    also = tap.also.split(",")
    _change(
        turn,
        one,
        "changed",
        owner=owner,
        due=_day(turn, tap.due),
        review_on=_day(turn, tap.review_on),
        scope=tap.scope.strip(),
        to_management=show.TO_MANAGEMENT in also,
        to_kamu=show.TO_KAMU in also,
    )
    if owner and owner not in (one.owner, turn.person.id):
        fresh = _decision(turn, one.id)
        turn.post(
            show.handed_over(fresh, turn.person.name), to=people.by_id(turn.db, owner), network=turn.home
        )
    return open_one(turn, show.Open(one.id))


@decisions.form(show.CorrectForm, by=Right.guest)
def correct_form(turn: Turn, tap: show.CorrectForm) -> Card:
    return show.correct_form(_decision(turn, tap.decision))


@decisions.tap(show.Correct, by=Right.guest)
def correct(turn: Turn, tap: show.Correct) -> Card:
    """A proposal about the record, told to whoever can settle it; the record itself stays (US-17)."""
    one = _decision(turn, tap.decision)
    kept.titled(tap.text)
    proposal = amendments.propose(turn.db, one.id, turn.person, tap.text.strip(), turn.now)
    turn.note("proposed a correction", _thing(one), after={"text": proposal.text})
    turn.redraw(one.id)
    for person in {one.closed_by, one.owner} - {None, turn.person.id}:
        assert person is not None
        card = show.correction(one, proposal)
        turn.post(card, to=people.by_id(turn.db, person), network=turn.home)
    return open_one(turn, show.Open(one.id))


@decisions.tap(show.Settle, by=Right.guest)
def settle(turn: Turn, tap: show.Settle) -> Card:
    """Taken in, it becomes a record of its own that supersedes the old one; both link to each other."""
    proposal = amendments.amendment(turn.db, tap.correction)
    if proposal is None:
        raise TooOld
    one = _mine_to_change(turn, proposal.decision)
    status = amendments.ACCEPTED if tap.accepted else amendments.DECLINED
    amendments.settle(turn.db, proposal, status, turn.person.id, turn.now)
    turn.note(f"{status} a correction", _thing(one), after={"text": proposal.text})
    turn.redraw(one.id)
    if not tap.accepted or one.status == kept.CHANGED:
        return open_one(turn, show.Open(one.id))
    fresh = _superseding(turn, one, proposal)
    card = _whole(turn.db, fresh, turn.home)
    turn.post(card, to=turn.home)
    return card


def _superseding(turn: Turn, one: Decision, proposal: amendments.Amendment) -> Decision:
    fresh = kept.record(
        turn.db,
        one.network,
        turn.today.year,
        title=kept.titled(proposal.text),
        text=proposal.text,
        kind=one.kind,
        method=one.method,
        decided_at=turn.now,
        closed_by=turn.person.id,
        meeting=one.meeting,
        item=one.item,
        source=one.source,
        owner=one.owner,
        due=one.due,
        review_on=one.review_on,
        scope=one.scope,
        to_management=one.to_management,
        to_kamu=one.to_kamu,
        supersedes=one.id,
        snapshot={**one.snapshot, "corrected_by": proposal.by},
    )
    turn.note("recorded", _thing(fresh), after={"number": fresh.label, "supersedes": one.label})
    _change(turn, one, "superseded", status=kept.CHANGED)
    return fresh


@decisions.tap(show.Reviewed, by=Right.member)
def reviewed(turn: Turn, tap: show.Reviewed) -> Card:
    """The review date has come: it stands, or its time is past."""
    one = _decision(turn, tap.decision)
    if one.status == kept.VALID and one.review_on and one.review_on <= turn.today:
        change: dict[str, Any] = {"review_on": None}
        if not tap.stands:
            one.may_be_changed_by(turn.person.id, is_host=turn.right >= Right.host)
            change |= {"status": kept.EXPIRED}
        _change(turn, one, "reviewed", **change)
    return open_one(turn, show.Open(one.id))


def _mine_to_change(turn: Turn, decision: UUID) -> Decision:
    one = _decision(turn, decision)
    one.may_be_changed_by(turn.person.id, is_host=turn.right >= Right.host)
    return one


def _change(turn: Turn, one: Decision, deed: str, **values: Any) -> None:
    """What was before and after goes into the history, which is only ever added to."""
    changed = {name: value for name, value in values.items() if getattr(one, name) != value}
    if changed:
        kept.change(turn.db, one.id, **changed)
        before = {name: _plain(getattr(one, name)) for name in changed}
        turn.note(deed, _thing(one), before, {name: _plain(value) for name, value in changed.items()})
        turn.redraw(one.id)


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int | None) else str(value)


def _day(turn: Turn, words: str) -> date | None:
    """A day as people write it; nothing for none."""
    if not words.strip():
        return None
    read = Words(dates.tokens_of(words), 0)
    found = read.first(dates.day)
    if found is None or not read.at_end():
        raise NoSuchDate
    return found(turn.now.astimezone(turn.zone), 24 * 60 - 1, turn.calendar)


def _person(turn: Turn, words: str) -> UUID:
    wanted = words.casefold().strip(" ?.!")
    present = members.members(turn.db, turn.home.id, turn.today)
    found = [person for person in present if wanted in person.name.casefold()]
    if len(found) != 1:
        raise NoSuchPerson(name=words)
    return found[0].id


# --- what the clock does ----------------------------------------------------------------------------------


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


@decisions.every
def stop_asking(tick: Tick) -> None:
    """The days in which anybody could speak are over: the record stands."""
    for one in kept.confirmed(tick.db, tick.now):
        kept.change(tick.db, one.id, confirm_until=None)
        tick.note("stands", _thing(one), networks.by_id(tick.db, one.network))
        tick.redraw(one.id)


@decisions.waiting
def owed(outlook: Outlook) -> Iterator[Waiting]:
    """What somebody has taken on and not done yet."""
    for one in _open(outlook.db, outlook.network):
        if one.owner and outlook.is_about(one.owner):
            yield Waiting(
                one.owner,
                _thing(one),
                f"due-{one.due}",
                show.owed(one),
                show.open_it(one),
                remind_at=_moments(outlook, one),
                card=lambda one=one: _whole(outlook.db, one, outlook.network),  # type: ignore[misc]
            )


def _moments(outlook: Outlook, one: Decision) -> tuple[datetime, ...]:
    if one.due is None:
        return ()
    calendar = outlook.calendar
    return tuple(calendar.at(calendar.add_working_days(one.due, -days), time(8, 30)) for days in WARNED)


def _thing(one: Decision) -> Thing:
    return Thing(kept.KIND, one.id)
