"""The action plan: showing a year's focus areas, what goes on in the next, and saying how each is going."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID

from bot.core import which as asking_which
from bot.core.deeds import Question, Reach, asked, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.core.which import Which
from bot.language import beside, titles
from cards.kit import Card, Subject, Words
from cards.plan import plan as show
from cards.words import both, listed, say
from storage.db import Refused
from storage.plan import kamu
from storage.plan import plan as kept
from storage.plan.plan import Area, Progress

plan = Feature("plan")


class NotKept(Refused):
    """Something was told beside its name that a focus area does not have."""

    key = "beside-not-kept"


_YEAR = re.compile(r"\b20\d\d\b")


@plan.question(by=Right.guest)
def show_plan(turn: Turn, year: str = "") -> Card:
    wanted = _year_in(year) or _plan_year(turn)
    areas = kept.of_year(turn.db, turn.home.id, wanted)
    return show.plan(turn.home.id, wanted, areas, may_edit=turn.may(Right.host))


@plan.question(by=Right.guest)
def continuing(turn: Turn, year: str = "") -> Card:
    """What the plan before that year says goes on, with what that year's own plan already has."""
    wanted = _year_in(year) or turn.today.year + 1
    areas = kept.all_areas(turn.db, turn.home.id)
    going_on = [one for one in areas if one.year == wanted - 1 and one.status is Progress.CONTINUES]
    return show.continuing(wanted, going_on)


@plan.command(by=Right.host, does=undone(Reach.ONE))
def add(turn: Turn, title: str) -> Card:
    """`nyt indsatsområde: sprog i AMO i 2027`; without a year it is the plan that KAMU speaks about next.
    One of several years, `2026-2028`, stands in the plan of each, where it goes its own way."""
    behind = None if _YEARS.search(title) else _year_in(title)
    told = beside.cut(_without_year(title, behind))
    if left := [*told.left, *(said for name, said in told.said.items() if name != "owner")]:
        raise NotKept(words=listed(left))
    if several := _YEARS.search(told.words):
        return _add_to_each(turn, told, several)
    year = behind or _plan_year(turn)
    words = _without_year(told.words, year)
    text: dict[str, str] = {turn.language: words}
    owner = told.values.get("owner", "")
    made = kept.add(turn.db, turn.home.id, year, text, turn.person.id, turn.now, owner=owner)
    turn.note("added", Subject(kept.KIND, made.id), after=kept.values(made))
    return show.changed(made)


def _without_year(title: str, year: int | None) -> str:
    """What stands before it: `støj, ansvarlig Anna, i 2027`."""
    return re.sub(rf"\s*[,(]?\s*\b(?:i|in|for)?\s*{year}\)?\s*$", "", title).strip() if year else title


_YEARS = re.compile(
    r"[\s,(]*\b(?:(?:i|in|for|fra|from)\s+)?(?P<first>20\d\d)\s*(?:[-–—]|til|to|until)\s*(?P<last>20\d\d)\)?\s*$",
    re.IGNORECASE,
)
MOST_YEARS = 5


class YearsOddly(Refused):
    """The last year is before the first, or too long after it."""

    key = "area-years-oddly"


def _add_to_each(turn: Turn, told: beside.Told, several: re.Match[str]) -> Card:
    first, last = int(several["first"]), int(several["last"])
    if not first < last < first + MOST_YEARS:
        raise YearsOddly(most=MOST_YEARS)
    text: dict[str, str] = {turn.language: told.words[: several.start()].strip()}
    owner = told.values.get("owner", "")
    made = [
        kept.add(turn.db, turn.home.id, year, text, turn.person.id, turn.now, owner=owner)
        for year in range(first, last + 1)
    ]
    for one in made:
        turn.note("added", Subject(kept.KIND, one.id), after=kept.values(one))
    turn.remarks.append(say("area-years", years=listed([str(one.year) for one in made])))
    return show.changed(made[0])


@plan.question(by=Right.host, asks_which=True)
def edit(turn: Turn) -> Card:
    return _form(turn, _plan_year(turn))


@plan.form(show.Edit, by=Right.host)
def edit_by_tap(turn: Turn, tap: show.Edit) -> Card:
    return _form(turn, tap.year)


@plan.tap(show.Update, by=Right.host, does=undone(Reach.ONE))
def update(turn: Turn, tap: show.Update) -> Card:
    area = still(kept.area(turn.db, turn.home.id, _id(tap.area)) if tap.network == turn.home.id else None)
    told = {
        name: value for name, value in (("owner", tap.owner.strip()), ("note", tap.note.strip())) if value
    }
    status = Progress(tap.status) if tap.status in set(Progress) else area.status
    changed = kept.change(turn.db, area, turn.person.id, turn.now, status=status, **told)
    turn.note("changed", Subject(kept.KIND, area.id), kept.values(area), kept.values(changed))
    return show.changed(changed)


class WhichArea(Which):
    """Several have the words, or none."""

    key = "area-which"


class NoAreas(Refused):
    key = "area-none"


def choices(turn: Turn) -> Iterator[tuple[str, Words]]:
    for one in kept.of_year(turn.db, turn.home.id, _plan_year(turn)):
        yield next(iter(one.title.values())), both(one.title)


def will_remove(turn: Turn, which: str = "") -> Question:
    area = _named(turn, which)
    title, told, yes = show.sure_to_remove(area)
    return Question(title, yes, told, area.id, destroys=True)


@plan.command(by=Right.host, does=asked(Reach.ONE, will_remove), makes=False, among={"which": choices})
def remove_in_words(turn: Turn, which: str = "") -> Card:
    area = _named(turn, which)
    kept.remove(turn.db, area)
    turn.note("removed", Subject(kept.KIND, area.id), before=kept.values(area))
    return show.removed(area)


def _named(turn: Turn, words: str) -> Area:
    """The one of the plan's year of that number, or whose title has these words; raises WhichArea."""
    known = kept.of_year(turn.db, turn.home.id, _plan_year(turn))
    if not known:
        raise NoAreas
    if turn.meant and (chosen := next((one for one in known if one.id == turn.meant.id), None)):
        return chosen
    if not words.strip():
        fits = known
    elif words.strip().isdecimal():
        fits = [one for one in known if one.number == int(words)]
    else:
        found = titles.named(words, [" ".join(one.title.values()) for one in known])
        fits = [known[at] for at in found.sure or found.near]
    if len(fits) != 1:
        raise WhichArea(
            *(asking_which.thing(both(one.title), Subject(kept.KIND, one.id)) for one in fits or known)
        )
    return fits[0]


@plan.question(by=Right.guest)
def export(turn: Turn) -> Card:
    return show.as_text(kept.written(kept.all_areas(turn.db, turn.home.id)))


def _form(turn: Turn, year: int) -> Card:
    areas = kept.of_year(turn.db, turn.home.id, year)
    if not areas:
        return show.plan(turn.home.id, year, [], may_edit=True)
    return show.form(turn.home.id, year, areas)


def _plan_year(turn: Turn) -> int:
    """This year's plan where there is one, else the newest, else the one that KAMU speaks about next."""
    years = {one.year for one in kept.all_areas(turn.db, turn.home.id)}
    if turn.today.year in years:
        return turn.today.year
    ahead = next((one for one in kamu.sittings_of(turn.db, turn.home.id) if one.day >= turn.today), None)
    return max(years, default=ahead.plan_year if ahead else turn.today.year)


def _year_in(words: str) -> int | None:
    found = _YEAR.search(words)
    return int(found[0]) if found else None


def _id(told: str) -> UUID:
    try:
        return UUID(told)
    except ValueError:
        raise TooOld from None
