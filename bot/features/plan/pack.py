"""The pack: drafted after the deadline, signed by two of three, final a week before, then versioned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import partial
from typing import Any
from uuid import UUID

from bot.core.deeds import Question, Reach, asked
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Leaving, Tick, Turn
from bot.core.waiting import Task, TaskQuery, Waits
from bot.features.plan import committee, packpaper, packs
from bot.features.plan.committee import Stage
from bot.features.plan.packing import Difference, differences, mark, must_be_read_again
from bot.features.plan.packing import since as changed_since
from bot.language.workdays import Calendar
from cards.kit import Card, Subject, claiming
from cards.plan import pack as show
from cards.words import When, say
from storage import journal
from storage.db import Db
from storage.networks import Network
from storage.plan import kamu
from storage.plan import pack as kept
from storage.plan.pack import Pack, PackState

pack = Feature("pack")

SIGNED, PUT = "signed", "put a signature"


@pack.question(by=Right.guest)
def show_pack(turn: Turn) -> Card:
    """The newest version of the next meeting's pack, else of the last one's; a draft as things stand now."""
    for stage in _nearest(turn):
        found = kept.newest(turn.db, turn.home.id, stage.sitting.id)
        if found is not None:
            return _card(turn, found)
    ahead = committee.coming(turn.db, turn.home.id, turn.today, turn.calendar)
    if ahead is None:
        raise committee.NoCommitteeMeeting
    return show.none_yet(ahead.sitting.day, ahead.ladder.draft)


def _nearest(turn: Turn) -> list[Stage]:
    found = committee.stages(turn.db, turn.home.id, turn.calendar)
    ahead = [one for one in found if one.sitting.day >= turn.today]
    past = [one for one in found if one.sitting.day < turn.today]
    return [*ahead[:1], *reversed(past)]


@pack.question(by=Right.guest)
def show_version(turn: Turn, version: str) -> Card:
    """An earlier version stays readable."""
    for stage in _nearest(turn):
        for found in kept.versions(turn.db, turn.home.id, stage.sitting.id):
            if str(found.version) == version.strip(" v.?"):
                return _card(turn, found)
    raise kept.NoPackYet


@pack.tap(show.Look, by=Right.guest)
def look(turn: Turn, tap: show.Look) -> Card:
    return _card(turn, _pack(turn, tap.pack))


def will_sign(turn: Turn, tap: show.Sign) -> Question | None:
    """The signature that freezes it is asked about; one before it is taken back as it was given."""
    found = _pack(turn, tap.pack)
    signed = {one.id for one in kept.signers(turn.db, found.id)}
    if (
        not _keeps(turn)
        or found.is_frozen
        or not _has_read(turn, found, tap)
        or len(signed | {turn.person.id}) < kept.SIGNATURES
    ):
        return None
    title, told, yes = show.sure_to_sign(found)
    return Question(title, yes, told, found.id, str(found.version))


@pack.tap(show.Sign, by=Right.guest, does=asked(Reach.EVERYBODY, will_sign, else_undone=True))
def sign(turn: Turn, tap: show.Sign) -> Card:
    """Two of the hosts and the secretariat freeze it as it stands at the second signature (stories US-35)."""
    found = _pack(turn, tap.pack)
    still(kamu.sitting(turn.db, turn.home.id, found.sitting)).must_stand()
    if not _keeps(turn):
        raise kept.NotASigner
    if not found.is_frozen and not _has_read(turn, found, tap):
        return _read_it_first(turn, found, tap)
    if not found.is_frozen:
        found = _renewed(turn, turn.home, found, _as_it_is(turn, found))
    is_signed = kept.sign(turn.db, found, turn.person.id, turn.now)
    turn.redraw(found.id)
    deed = SIGNED if is_signed else PUT
    turn.note(deed, Subject(kept.KIND, found.id), after={"read": mark(found.content)})
    return _card(turn, _pack(turn, found.id))


def _as_it_is(turn: Turn, found: Pack) -> dict[str, Any]:
    sitting = kamu.sitting(turn.db, turn.home.id, found.sitting)
    assert sitting is not None
    return packs.content(turn.db, turn.home, sitting, turn.now)


def _has_read(turn: Turn, found: Pack, tap: show.Sign) -> bool:
    """Is what stood before whoever taps what would be signed?"""
    return bool(tap.read) and tap.read == mark(_as_it_is(turn, found))


def _read_it_first(turn: Turn, found: Pack, tap: show.Sign) -> Card:
    """The pack as it is now, and what is otherwise than on the card that was tapped: nothing is signed."""
    now = replace(found, content=_as_it_is(turn, found))
    rows = changed_since(tap.read, now.content) if tap.read else []
    return _drawn(turn.db, now, turn.home, named=True, may_sign=True, since=_told(rows))


def _told(rows: Sequence[Difference]) -> list[show.Change]:
    return [show.Change(one.label, one.part, one.before, one.after) for one in rows]


def _since_signed(db: Db, found: Pack, person: UUID) -> list[show.Change] | None:
    """What has changed since somebody put their signature, which is taken off by that."""
    read = journal.last_of(db, found.id, person, (SIGNED, PUT)).get("read")
    rows = changed_since(read, found.content) if read else []
    return _told(rows) if rows else None


@pack.living(kept.KIND)
def draw(db: Db, pack_id: UUID, network: Network) -> Card | None:
    found = kept.one(db, network.id, pack_id)
    return _drawn(db, found, network) if found else None


for form in packpaper.FORMS:
    pack.handout(packpaper.kind(form))(partial(packpaper.handed_out, form=form))
    pack.unfolds(packpaper.kind(form))(partial(packpaper.unfolded, form=form))


def _drawn(
    db: Db,
    found: Pack,
    network: Network,
    *,
    named: bool = False,
    may_sign: bool = False,
    since: Sequence[show.Change] | None = None,
) -> Card:
    """`named`: who has signed is told to whoever asks; the channel's card is handed on, and names nobody."""
    newest = kept.newest(db, found.network, found.sitting)
    signers = [one.name for one in kept.signers(db, found.id)]
    return show.pack(
        found,
        len(signers),
        changes(db, found),
        packpaper.links(db, found, network.zone),
        newest=newest.version if newest else 0,
        signers=signers if named else (),
        read=mark(found.content) if may_sign else "",
        since=since,
        meeting=kamu.sitting(db, found.network, found.sitting),
    )


def changes(db: Db, found: Pack) -> list[show.Change]:
    """What this version has otherwise than the one before."""
    before = [
        one for one in kept.versions(db, found.network, found.sitting) if one.version == found.version - 1
    ]
    if not before:
        return []
    return _told(differences(before[0].content, found.content))


def _renewed(leaving: Leaving, network: Network, found: Pack, content: Mapping[str, Any]) -> Pack:
    """A draft as things stand now; who signed other words hears it at once, and signs anew."""
    fallen = kept.signers(leaving.db, found.id)
    now = kept.refresh(leaving.db, found, content, leaving.now)
    if not must_be_read_again(differences(found.content, content)):
        return now
    kept.unsign(leaving.db, found)
    for person in fallen:
        changed = _since_signed(leaving.db, now, person.id) or []
        card = show.fell(now, changed, mark(now.content))
        of = Subject(kept.KIND, now.id)
        leaving.post(claiming(card, "fell", of, pack=str(now.id)), to=person, network=network)
    return now


@pack.letter("fell")
def draw_fell(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until they sign it again, or others have."""
    found = kept.one(query.db, query.network.id, UUID(about["pack"]))
    if found is None or found.is_frozen or query.person is None:
        return None
    if query.person.id in {one.id for one in kept.signers(query.db, found.id)}:
        return None
    changed = _since_signed(query.db, found, query.person.id) or []
    return show.fell(found, changed, mark(found.content))


def _card(turn: Turn, found: Pack) -> Card:
    signed = {one.id for one in kept.signers(turn.db, found.id)}
    sitting = still(kamu.sitting(turn.db, turn.home.id, found.sitting))
    wanted = not found.is_frozen and sitting.cancelled_at is None
    may_sign = wanted and turn.person.id not in signed and _keeps(turn)
    since = _since_signed(turn.db, found, turn.person.id) if may_sign else None
    return _drawn(turn.db, found, turn.home, named=True, may_sign=may_sign, since=since)


def _keeps(turn: Turn) -> bool:
    return turn.person.id in {one.id for one in committee.keepers(turn.task_query(turn.home))}


def _pack(turn: Turn, wanted: UUID) -> Pack:
    return still(kept.one(turn.db, turn.home.id, wanted))


# --- what the clock does ----------------------------------------------------------------------------------


@pack.every
def follow_the_ladder(tick: Tick) -> None:
    """A draft when the ladder says so, which follows what happens; a version when a signed one changed."""
    for stage, network in committee.stages_around(tick):
        if (
            not stage.ladder.draft
            <= tick.now
            < tick.calendar(network).at(stage.sitting.day, committee.END_OF_DAY)
        ):
            continue
        found = kept.newest(tick.db, network.id, stage.sitting.id)
        if found is None and tick.may_write(network):
            _draft(tick, stage, network)
        elif found is not None:
            _follow(tick, stage, network, found)


def _draft(tick: Tick, stage: Stage, network: Network) -> None:
    content = packs.content(tick.db, network, stage.sitting, tick.now)
    made = kept.draft(tick.db, network.id, stage.sitting.id, content, tick.now)
    tick.post(_drawn(tick.db, made, network), to=network, once=f"pack/{made.id}")
    tick.note("drafted", Subject(kept.KIND, made.id), network)


def _follow(tick: Tick, stage: Stage, network: Network, found: Pack) -> None:
    content = packs.content(tick.db, network, stage.sitting, tick.now)
    changed = differences(found.content, content)
    if not found.is_frozen and (changed or _heads(content) != _heads(found.content)):
        found = _renewed(tick, network, found, content)
        tick.redraw(found.id)
    elif must_be_read_again(changed):
        _revise(tick, network, found, content)
    if stage.ladder.final <= tick.now:
        _finish(tick, network, kept.versions(tick.db, network.id, stage.sitting.id))


def _heads(content: Mapping[str, Any]) -> list[Any]:
    """What is said of the meeting that it is for."""
    return [content.get(name) for name in ("label", "day", "quarter", "purpose", "plan_year")]


def _revise(tick: Tick, network: Network, found: Pack, content: Mapping[str, Any]) -> None:
    """Its signatures are its own: the keepers are asked again, with what is other in it."""
    made = kept.revise(tick.db, found, content, tick.now)
    tick.note("revised", Subject(kept.KIND, made.id), network, after={"version": made.version})
    tick.redraw(found.id)
    tick.post(_drawn(tick.db, made, network), to=network, once=f"pack/{made.id}")
    for person in committee.keepers(tick.task_query(network)):
        card = claiming(
            show.revised(made, changes(tick.db, made), mark(made.content)),
            "revised",
            Subject(kept.KIND, made.id),
            pack=str(made.id),
        )
        tick.post(card, to=person, network=network, once=f"revised/{made.id}/{person.id}")


@pack.letter("revised")
def draw_revised(query: TaskQuery, about: Mapping[str, Any], _waits: Waits) -> Card | None:
    """Until that version is signed, or another came after it."""
    made = kept.one(query.db, query.network.id, UUID(about["pack"]))
    newest = kept.newest(query.db, made.network, made.sitting) if made else None
    if made is None or newest is None or made.is_frozen or newest.id != made.id:
        return None
    return show.revised(made, changes(query.db, made), mark(made.content))


def _finish(tick: Tick, network: Network, versions: Sequence[Pack]) -> None:
    """The newest that is signed goes out; where none ever was, the draft does, and says so."""
    frozen = [one for one in versions if one.is_frozen]
    found = frozen[-1] if frozen else versions[-1]
    if found.state is PackState.FINAL:
        return
    made = kept.make_final(tick.db, found, tick.now)
    tick.redraw(made.id)
    tick.post(_drawn(tick.db, made, network), to=network, once=f"pack-final/{made.id}")
    tick.note("final", Subject(kept.KIND, made.id), network)


@pack.waiting
def to_sign(query: TaskQuery) -> Iterator[Task]:
    """The hosts and the secretariat who have not signed, while fewer than two have."""
    for stage in committee.in_sight(query):
        found = kept.newest(query.db, query.network.id, stage.sitting.id)
        if found is None or found.is_frozen or stage.sitting.day < query.today:
            continue
        due = _sign_by(found, stage, query.calendar)
        signed = kept.signers(query.db, found.id)
        for person in committee.keepers(query):
            if person.id in {one.id for one in signed} or not query.is_about(person.id):
                continue
            yield Task(
                person=person.id,
                thing=Subject(kept.KIND, found.id),
                stage="sign",
                words=say("pack-waits", at=When(due.at)),
                button=say("pack-look", number=found.content["label"]),
                opens=show.Look(found.id),
                until=due.until,
                remind_at=due.remind_at,
                card=partial(_to_sign, query, found, person.id, due.at),
                ends_quietly=True,
                late=query.has_come(due.at),
            )


def _to_sign(query: TaskQuery, found: Pack, person: UUID, at: datetime) -> Card:
    signers = [one.name for one in kept.signers(query.db, found.id)]
    return show.to_sign(
        found,
        len(signers),
        at,
        packpaper.links(query.db, found, query.network.zone),
        read=mark(found.content),
        signers=signers,
        since=_since_signed(query.db, found, person),
    )


@dataclass(frozen=True, slots=True)
class SignBy:
    """Until when a version is signed, when its keepers are reminded, and when it is too late."""

    at: datetime
    until: datetime
    remind_at: tuple[datetime, ...]


def _sign_by(found: Pack, stage: Stage, calendar: Calendar) -> SignBy:
    """The first by the ladder; a later one, shown to its keepers at once, before the committee meets."""
    if found.version == 1:
        last_day = calendar.local(stage.ladder.sign_off).date()
        mornings = (stage.ladder.draft, calendar.at(last_day, committee.MORNING))
        return SignBy(stage.ladder.sign_off, stage.ladder.final, mornings)
    eve = calendar.add_working_days(stage.sitting.day, -1)
    morning = calendar.at(eve, committee.MORNING)
    return SignBy(calendar.at(eve, time(12)), calendar.at(stage.sitting.day, committee.MORNING), (morning,))
