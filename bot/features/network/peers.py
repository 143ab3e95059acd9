"""Peers: whoever likes meets two others every six weeks, and the same ones again as late as can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import combinations
from uuid import UUID

from bot.core.deeds import Question, Reach, asked, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery, Tick
from bot.core.rights import Right
from bot.core.taps import still
from bot.core.turn import Turn
from bot.language import meetings
from bot.language.meetings import Fault
from bot.language.slots import Type
from bot.language.workdays import Calendar
from cards.kit import Card, Subject, own
from cards.network import peers as show
from cards.network.peers import Circle, Other
from cards.words import Leaf, say
from storage import networks, people
from storage.agenda import asks, attendance
from storage.agenda.attendance import Answer
from storage.db import Db, Refused
from storage.directory import directory
from storage.hosts import absences
from storage.meetings import Meeting, next_meeting
from storage.network import members
from storage.network import peers as kept
from storage.network.peers import GROUP, KIND, Group, Round
from storage.networks import Network
from storage.people import Person
from storage.votes import rounds as questions

peers = Feature("peers")

FEWEST = 3
EVERY = timedelta(days=42)
FIRST = timedelta(days=14)
"""So long after the first has said so the first groups are drawn: by then others have heard of it."""

DRAWS = time(9)
LONGEST_ABOUT = 300


class TooFewPeers(Refused):
    key = "peers-too-few-now"


class NoMeetingToday(Refused):
    """Groups for a pause are of a meeting that is held today."""

    key = "trios-no-meeting"


class TooFewInTheRoom(Refused):
    """So few have said that they come in person."""

    key = "trios-too-few"


class PauseUntilWhen(Refused):
    """Until when somebody pauses is no day to come."""

    key = "peers-no-day"


class AboutTooLong(Refused):
    key = "peers-about-too-long"


class NotYourGroup(Refused):
    key = "peers-not-yours"


# --- taking part ------------------------------------------------------------------------------------------


@peers.command(by=Right.member, does=undone_by(Reach.ME, "peers.leave"), makes=False, keeps=False)
def join_in_words(turn: Turn) -> Card:
    """Whoever says so alone does not say it to the channel."""
    return own(join(turn))


@peers.tap(show.Join, by=Right.member, does=undone_by(Reach.ME, "peers.leave"))
def join(turn: Turn) -> Card:
    kept.join(turn.db, turn.home.id, turn.person.id, turn.now)
    return _changed(turn, "joined")


@peers.command(by=Right.member, does=undone_by(Reach.ME, "peers.join"), makes=False, keeps=False)
def leave_in_words(turn: Turn) -> Card:
    return own(leave(turn))


@peers.tap(show.Leave, by=Right.member, does=undone_by(Reach.ME, "peers.join"))
def leave(turn: Turn) -> Card:
    """The group that they are in stands; they are in no next one."""
    kept.leave(turn.db, turn.home.id, turn.person.id)
    return _changed(turn, "left")


@peers.command(by=Right.member, does=undone(Reach.ME), makes=False, keeps=False)
def pause(turn: Turn, day: str) -> Card:
    """They are in no group until then, and in the next one from that day on."""
    until = meetings.day(day, turn.now, turn.calendar)
    if until is None or isinstance(until, Fault) or until <= turn.today:
        raise PauseUntilWhen
    kept.join(turn.db, turn.home.id, turn.person.id, turn.now, until)
    return own(_changed(turn, "paused"))


def _changed(turn: Turn, deed: str) -> Card:
    turn.redraw(turn.home.id)
    turn.note(deed, Subject(KIND, turn.home.id))
    return look(turn)


@peers.question(by=Right.guest)
def listing(turn: Turn) -> Card:
    return look(turn)


@peers.tap(show.Look, by=Right.guest)
def look(turn: Turn) -> Card:
    mine = kept.peer(turn.db, turn.home.id, turn.person.id)
    return show.single(_circle(turn.db, turn.home, turn.today, turn.calendar), mine, turn.today)


@peers.living(KIND)
def draw(db: Db, _: UUID, network: Network) -> Card | None:
    """As of the day on which it was last looked at by the clock."""
    today = network.begun or network.installed_at.astimezone(network.zone).date()
    return show.single(_circle(db, network, today, Calendar(network.zone, frozenset())))


def _circle(db: Db, network: Network, today: date, calendar: Calendar) -> Circle:
    last = kept.last_round(db, network.id)
    return Circle(
        network.id,
        len(_there(db, network, today)),
        _next_at(db, network, today, calendar),
        last.groups if last else 0,
        last.drawn_at if last else None,
        too_few=bool(last and not last.groups),
    )


# --- who meets whom ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Peer:
    """Somebody who is to meet others: from which unit, and in which buildings that is."""

    id: UUID
    unit: str | None = None
    buildings: frozenset[str] = frozenset()


EXACT = 9
"""So few are divided in every way that there is; of more, what is best is looked for from many beginnings."""

TRIES = 400
PRIME = 100_003
"""By strides over so many places, each beginning has another order."""

ONCE = 720_720
"""Two who met in the last round, divided evenly by how many rounds ago it was."""

UNIT, NEAR = 10**6, 10**3


def sizes(number: int) -> tuple[int, ...]:
    """Threes, and fours where it does not divide; five are one group, fewer than three none."""
    if number < FEWEST:
        return ()
    if number <= 5:
        return (number,)
    fours = number % 3
    return (4,) * fours + (3,) * ((number - 4 * fours) // 3)


def drawn(there: Sequence[Peer], ago: Mapping[tuple[UUID, UUID], int]) -> list[list[UUID]]:
    """The groups in which the fewest meet again, the later ago the better; then few of one unit, then of one
    building. `ago`: of two, by id, how many rounds ago they met. The same for the same people and past."""
    them = sorted(there, key=lambda one: one.id)
    weigh = [[_weight(one, other, ago) for other in them] for one in them]
    cut = sizes(len(them))
    if len(them) <= EXACT:
        ways = _partitions(tuple(range(len(them))), cut)
        best = min(ways, key=lambda way: sum(_cost(group, weigh) for group in way)) if cut else ()
        return [[them[at].id for at in group] for group in best]
    return [sorted(them[at].id for at in group) for group in _sought(len(them), cut, weigh)]


def _weight(one: Peer, other: Peer, ago: Mapping[tuple[UUID, UUID], int]) -> int:
    low, high = sorted((one.id, other.id))
    rounds = ago.get((low, high), 0)
    met = ONCE // rounds if rounds else 0
    same = one.unit is not None and one.unit == other.unit
    return met * UNIT * NEAR + same * NEAR + bool(one.buildings & other.buildings)


def _cost(group: Sequence[int], weigh: Sequence[Sequence[int]]) -> int:
    return sum(weigh[one][other] for one, other in combinations(group, 2))


def _partitions(them: tuple[int, ...], cut: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every way of dividing them into groups of these sizes."""
    if not them:
        yield ()
        return
    first, rest = them[0], them[1:]
    for size in sorted(set(cut)):
        left = list(cut)
        left.remove(size)
        for others in combinations(rest, size - 1):
            remaining = tuple(one for one in rest if one not in others)
            for more in _partitions(remaining, tuple(left)):
                yield ((first, *others), *more)


def _sought(number: int, cut: tuple[int, ...], weigh: Sequence[Sequence[int]]) -> list[list[int]]:
    """From many beginnings, the same each time, two change places as long as that is better."""
    best: tuple[int, list[list[int]]] | None = None
    for stride in range(1, max(4, TRIES // number)):
        order = sorted(range(number), key=lambda at, by=stride: (at + 1) * by % PRIME)  # type: ignore[misc]
        begun = [order[sum(cut[:at]) : sum(cut[: at + 1])] for at in range(len(cut))]
        cost = _improved(begun, weigh)
        if best is None or cost < best[0]:
            best = (cost, begun)
        if not cost:
            break
    assert best is not None, "there is one try at least"
    return best[1]


def _improved(groups: list[list[int]], weigh: Sequence[Sequence[int]]) -> int:
    cost, better = sum(_cost(group, weigh) for group in groups), True
    while better and cost:
        better = False
        for here, there in combinations(groups, 2):
            for at in range(len(here)):
                for to in range(len(there)):
                    change = _change(here, there, at, to, weigh)
                    if change < 0:
                        here[at], there[to] = there[to], here[at]
                        cost, better = cost + change, True
    return cost


def _change(here: list[int], there: list[int], at: int, to: int, weigh: Sequence[Sequence[int]]) -> int:
    """What it costs more that these two change places."""
    mine, yours = weigh[here[at]], weigh[there[to]]
    change = 0
    for place, one in enumerate(here):
        if place != at:
            change += yours[one] - mine[one]
    for place, one in enumerate(there):
        if place != to:
            change += mine[one] - yours[one]
    return change


# --- drawing ----------------------------------------------------------------------------------------------


def will_draw(turn: Turn, words: str = "") -> Question | None:
    _must_be_short(words)
    there = _ready(turn.db, turn.home, turn.today)
    if len(there) < FEWEST:
        raise TooFewPeers(number=len(there), fewest=FEWEST)
    title, told, yes = show.sure_to_draw(len(there))
    return Question(title, yes, told, state=words)


@peers.command(slots={"words": Type.words}, by=Right.host, does=asked(Reach.EVERYBODY, will_draw))
def draw_now(turn: Turn, words: str = "") -> Card:
    _must_be_short(words)
    there = _ready(turn.db, turn.home, turn.today)
    if len(there) < FEWEST:
        raise TooFewPeers(number=len(there), fewest=FEWEST)
    made = _drawn(turn.db, turn.home, there, turn.now, words, turn.person.id)
    turn.note("drew", Subject(KIND, turn.home.id), after={"groups": made.groups})
    turn.redraw(turn.home.id)
    return look(turn)


def _must_be_short(words: str) -> None:
    if len(words) > LONGEST_ABOUT:
        raise AboutTooLong(most=LONGEST_ABOUT)


@peers.every_network
def draw_by_itself(tick: Tick, network: Network) -> None:
    """Every six weeks; with fewer than three it says so once, and waits until they are three."""
    calendar = tick.calendar(network)
    today = calendar.local(tick.now).date()
    at = _next_at(tick.db, network, today, calendar)
    if at is None or not tick.has_come(at) or not tick.may_write(network):
        return
    there = _ready(tick.db, network, today)
    if len(there) < FEWEST and _waits(tick.db, network):
        return
    made = _drawn(tick.db, network, there, tick.now)
    tick.note("drew", Subject(KIND, network.id), network, after={"groups": made.groups})
    tick.redraw(network.id)
    tick.post(show.single(_circle(tick.db, network, today, calendar)), to=network)


def _waits(db: Db, network: Network) -> bool:
    """It was said that too few were there."""
    last = kept.last_round(db, network.id)
    return last is not None and not last.groups


def _next_at(db: Db, network: Network, today: date, calendar: Calendar) -> datetime | None:
    """When groups are drawn next; None while too few wait."""
    there = kept.all_peers(db, network.id)
    if not there:
        return None
    last = kept.last_round(db, network.id)
    if last is None:
        day = calendar.local(there[0].joined_at).date() + FIRST
    elif last.groups:
        day = calendar.local(last.drawn_at).date() + EVERY
    elif len(_ready(db, network, today)) < FEWEST:
        return None
    else:
        day = calendar.local(last.drawn_at).date() + timedelta(days=1)
    return calendar.at(calendar.on_or_after(day), DRAWS)


def _there(db: Db, network: Network, today: date) -> list[Person]:
    """Who takes part, pauses or not, and is still of the network."""
    known = (*members.members(db, network.id, today), *members.facilitators(db, network, today))
    still_there = {one.id: one for one in known}
    return [still_there[one.person] for one in kept.all_peers(db, network.id) if one.person in still_there]


def _ready(db: Db, network: Network, today: date) -> list[Peer]:
    """Who takes part and neither pauses nor is away; nobody is there in somebody's place."""
    paused = {one.person: one.paused_until for one in kept.all_peers(db, network.id)}
    found = []
    for person in _there(db, network, today):
        until = paused[person.id]
        if (until is None or until <= today) and not absences.is_away(db, person, today):
            found.append(_peer(db, network, person, today))
    return found


def _peer(db: Db, network: Network, person: Person, today: date) -> Peer:
    unit = directory.unit_of(db, person, today)
    areas = directory.areas_in(db, network.tenant, unit) if unit else []
    return Peer(person.id, unit, frozenset(one for area in areas for one in area.buildings))


def _drawn(
    db: Db, network: Network, there: Sequence[Peer], now: datetime, words: str = "", by: UUID | None = None
) -> Round:
    networks.hold(db, network.id)
    last = kept.last_round(db, network.id)
    following = (last.number if last else 0) + 1
    about = words or _open_now(db, network)
    return kept.draw(db, network.id, drawn(there, _ago(db, network, following)), now, about, by)


def _ago(db: Db, network: Network, following: int) -> dict[tuple[UUID, UUID], int]:
    """Of each two who have met, how many rounds before the one of this number."""
    return {pair: following - number for pair, number in kept.met(db, network.id).items()}


def _open_now(db: Db, network: Network) -> str:
    """What everybody is asked anyway: the last question to all, else the last ask to the units."""
    asked_ = [one.question for one in questions.open_in(db, network.id)]
    return next(reversed(asked_ or [one.words for one in asks.all_asks(db, network.id)]), "")


@peers.waiting
def to_meet(query: TaskQuery) -> Iterator[Task]:
    """Each who is put in a group is told whom they meet, in the one message of a day; until they have, or
    others are drawn."""
    last = kept.last_round(query.db, query.network.id)
    if last is None or query.has_come(last.drawn_at + EVERY):
        return
    for one in kept.groups_of(query.db, last.id):
        here = [person for person in kept.people_in(query.db, one.id) if query.is_here(person.id)]
        for person in here:
            if one.met_at is None and len(here) > 1 and query.is_about(person.id):
                yield _to_meet(query, one, here, person, last.drawn_at)


@peers.became(GROUP)
def became(query: TaskQuery, wanted: UUID, _stage: str) -> Card | Leaf | None:
    """Whom they have met, who is left, or that other groups were made since."""
    one, last = kept.group(query.db, query.network.id, wanted), kept.last_round(query.db, query.network.id)
    if one is None or query.person is None:
        return None
    if one.met_at is None and last and last.id != one.round:
        return say("peers-newer")
    return own(_group(query.db, one, query.person.id, query.today))


def _to_meet(query: TaskQuery, one: Group, here: Sequence[Person], person: Person, at: datetime) -> Task:
    others = [other.name for other in here if other.id != person.id]
    return Task(
        person.id,
        Subject(GROUP, one.id),
        "meet",
        show.yours(others),
        show.look_at_it(others),
        until=at + EVERY,
        remind_at=(at,),
        opens=show.LookAtGroup(one.id),
        card=partial(_group, query.db, one, person.id, query.today),
        ends_quietly=True,
    )


# --- the pause of a meeting -------------------------------------------------------------------------------


def will_draw_for_the_pause(turn: Turn) -> Question:
    meeting, there = _in_the_room(turn)
    title, told, yes = show.sure_of_trios(len(there))
    return Question(title, yes, told, meeting.id)


@peers.command(by=Right.host, does=asked(Reach.EVERYBODY, will_draw_for_the_pause), makes=False)
def for_the_pause(turn: Turn) -> Card:
    """Of those who said that they come in person to today's meeting; nothing of it is kept."""
    _, there = _in_the_room(turn)
    last = kept.last_round(turn.db, turn.home.id)
    groups = drawn(there, _ago(turn.db, turn.home, (last.number if last else 0) + 1))
    names = people.names(turn.db, {one.id for one in there}, ())
    shown = show.trios([[names[one] for one in group] for group in groups], _open_now(turn.db, turn.home))
    turn.post(shown, to=turn.home)
    return shown


def _in_the_room(turn: Turn) -> tuple[Meeting, list[Peer]]:
    """Raises NoMeetingToday or TooFewInTheRoom."""
    meeting = next_meeting(turn.db, turn.home.id, turn.now)
    if meeting is None or turn.calendar.local(meeting.starts_at).date() != turn.today:
        raise NoMeetingToday
    said = attendance.of_meeting(turn.db, meeting.id)
    there = [one for one, told in said.items() if told.answer is Answer.THERE]
    if len(there) < FEWEST:
        raise TooFewInTheRoom(number=len(there), fewest=FEWEST)
    persons = [people.by_id(turn.db, one) for one in there]
    return meeting, [_peer(turn.db, turn.home, one, turn.today) for one in persons]


# --- a group ----------------------------------------------------------------------------------------------


@peers.tap(show.LookAtGroup, by=Right.guest)
def look_at_group(turn: Turn, tap: show.LookAtGroup) -> Card:
    return _group(turn.db, _mine(turn, tap.group), turn.person.id, turn.today)


@peers.form(show.MetForm, by=Right.guest)
def met_form(turn: Turn, tap: show.MetForm) -> Card:
    return show.met_form(_mine(turn, tap.group))


@peers.tap(show.Met, by=Right.guest, does=undone(Reach.ONE))
def met(turn: Turn, tap: show.Met) -> Card:
    """They have, and perhaps a line of what came of it, which the group alone reads."""
    one = _mine(turn, tap.group)
    told = kept.tell(turn.db, one, one.meet(tap.line, turn.person.id, turn.now))
    turn.redraw(one.id)
    turn.note("met", Subject(GROUP, one.id))
    return _group(turn.db, told, turn.person.id, turn.today)


@peers.question(by=Right.guest, of_oneself=True)
def my_group(turn: Turn) -> Card:
    one, last = kept.mine(turn.db, turn.home.id, turn.person.id), kept.last_round(turn.db, turn.home.id)
    is_over = one is None or last is None or one.round != last.id
    return look(turn) if one is None or is_over else _group(turn.db, one, turn.person.id, turn.today)


def _mine(turn: Turn, wanted: UUID) -> Group:
    """Raises NotYourGroup."""
    one = still(kept.group(turn.db, turn.home.id, wanted))
    if turn.person.id not in {person.id for person in kept.people_in(turn.db, one.id)}:
        raise NotYourGroup
    return one


def _group(db: Db, one: Group, reader: UUID, today: date) -> Card:
    """Whom they are to meet is here still; whom they have met is told though they left."""
    made = still(kept.one_round(db, one.round))
    others = [person for person in kept.people_in(db, one.id) if person.id != reader]
    them = [other for other in others if one.met_at or networks.is_in(db, one.network, other.id)]
    return show.group(one, [_other(db, one.network, person, today) for person in them], made.about)


def _other(db: Db, network: UUID, person: Person, today: date) -> Other:
    """Whoever has left is no longer to be written to."""
    key = directory.unit_of(db, person, today)
    unit = directory.unit(db, person.tenant, key) if key else None
    held = directory.roles_of(db, person.tenant, person.directory_mail or "", today)
    spoken = tuple(dict.fromkeys(language for role in held for language in role.languages))
    reached = networks.is_in(db, network, person.id)
    return Other(person.name, (person.upn or person.mail) if reached else None, unit, spoken)
