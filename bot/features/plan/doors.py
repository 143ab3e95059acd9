"""The action plan: showing a year's focus areas, what goes on in the next, and saying how each is going."""

from __future__ import annotations

import re
from uuid import UUID

from bot.core.deeds import Reach, undone
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.taps import TooOld, still
from bot.core.turn import Turn
from bot.language import beside
from cards.kit import Card, Subject
from cards.plan import plan as show
from cards.words import listed
from storage.db import Refused
from storage.plan import kamu
from storage.plan import plan as kept
from storage.plan.plan import Progress

plan = Feature("plan")


class NotKept(Refused):
    """Something was told beside its name that a focus area does not have."""

    key = "beside-not-kept"


_YEAR = re.compile(r"\b20\d\d\b")


@plan.question(
    da=[
        "vis [kamu] handleplanen [for|i] [{year}]",
        "(vis|hvad er) [kamu] (handleplan|handleplanen) {year}",
        "(hvordan går det med|status på|hvad er status på) [kamu] handleplanen",
        "hvad står der i [kamu] handleplanen [{year}]",
        "(vis mig|kan jeg se|må jeg se) [kamu] handleplanen [for|i] [{year}]",
        "handleplanen",
    ],
    en=[
        "show [the|kamu] [action] plan [for|in] [{year}]",
        "(how is|status of|what is the status of) [the] action plan [going|doing]",
        "(show me|can i see|may i see) [the] action plan [for|in] [{year}]",
        "what is in [the] action plan [{year}]",
        "[the] action plan",
    ],
    means=[
        "WHAT FINISH PLAN",
        "WHAT FINISH PLAN {year}",
        "WHAT FINISH KAMU PLAN_IT",
        "WHAT FINISH KAMU PLAN_IT {year}",
        "HOW_MANY PLAN FINISH",
        "WHAT SAY PLAN",
        "WHAT SAY PLAN {words}",
        "PLAN",
        "(SHOW|WHAT|WHERE) PLAN",
        "STATUS_OF PLAN",
        "PLAN {year}",
        "FAR PLAN",
        "HOW PLAN",
        "WHAT PLAN {year}",
        "WHAT FOCUS_AREA",
        "SHOW FOCUS_AREA",
        "? PLAN {words}",
    ],
    by=Right.guest,
)
def show_plan(turn: Turn, year: str = "") -> Card:
    wanted = _year_in(year) or _plan_year(turn)
    areas = kept.of_year(turn.db, turn.home.id, wanted)
    return show.plan(turn.home.id, wanted, areas, may_edit=turn.may(Right.host))


@plan.question(
    da=[
        "hvad fortsætter",
        "hvad fortsætter (i|til) {year}",
        "hvilke (indsatsområder|områder|indsatser) fortsætter [i] [{year}]",
        "hvad (går|kører|føres) videre (i|til) {year}",
        "hvad (fortsætter|går videre) [til|i] næste år",
        "hvilke (indsatsområder|områder|indsatser) fortsætter [i|til] næste år",
    ],
    en=[
        "what continues",
        "what continues (in|into) {year}",
        "which (focus areas|areas) continue [in|into] [{year}]",
        "what (carries|goes) on in {year}",
        "which (focus areas|areas) (carry|go) (over|on) (to|in|into) {year}",
        "(what continues|which areas continue) [in|into] next year",
    ],
    means=[
        "WHAT CONTINUE",
        "WHAT CONTINUE {year}",
        "FOCUS_AREA CONTINUE",
        "FOCUS_AREA CONTINUE {year}",
        "CONTINUE {year}",
    ],
    by=Right.guest,
)
def continuing(turn: Turn, year: str = "") -> Card:
    """What the plan before that year says goes on, with what that year's own plan already has."""
    wanted = _year_in(year) or turn.today.year + 1
    areas = kept.all_areas(turn.db, turn.home.id)
    going_on = [one for one in areas if one.year == wanted - 1 and one.status is Progress.CONTINUES]
    return show.continuing(wanted, going_on)


@plan.command(
    da=[
        "nyt indsatsområde[:] {title}",
        "(tilføj|opret) [et] [nyt] indsatsområde[:] {title}",
    ],
    en=["new focus area[:] {title}", "(add|create) [a] [new] focus area[:] {title}"],
    means=[
        "(NEW|ADD|WANT|MAKE) FOCUS_AREA {title}",
        "FOCUS_AREA: {title}",
        "PLAN NEW FOCUS_AREA {title}",
    ],
    by=Right.host,
    does=undone(Reach.ONE),
)
def add(turn: Turn, title: str) -> Card:
    """`nyt indsatsområde: sprog i AMO i 2027`; without a year it is the plan that KAMU speaks about next."""
    told = beside.cut(title)
    if left := [*told.left, *(said for name, said in told.said.items() if name != "owner")]:
        raise NotKept(words=listed(left))
    year = _year_in(told.words) or _plan_year(turn)
    words = re.sub(rf"\s*[,(]?\s*\b(?:i|in|for)?\s*{year}\)?\s*$", "", told.words).strip()
    text: dict[str, str] = {turn.language: words}
    owner = told.values.get("owner", "")
    made = kept.add(turn.db, turn.home.id, year, text, turn.person.id, turn.now, owner=owner)
    turn.note("added", Subject(kept.KIND, made.id), after=kept.values(made))
    return show.changed(made)


@plan.question(
    da=["(opdater|ret|rediger) [kamu] handleplanen", "(opdater|ret) [et] indsatsområde"],
    en=["(update|edit|change) [the] [action] plan", "(update|edit) [a] focus area"],
    means=[
        "EDIT PLAN",
        "EDIT FOCUS_AREA",
        "SOMETHING PLAN EDIT",
        "PLAN (ERROR|OLD)",
    ],
    by=Right.host,
    asks_which=True,
)
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


@plan.question(
    da=[
        "(eksporter|eksportér|udtræk) handleplanen [som] [csv|regneark|fil]",
        "[hent|send|vis|kan jeg få|må jeg få] handleplanen som (csv|regneark|fil)",
    ],
    en=[
        "(export|download) [the] action plan [as] [csv|spreadsheet|file]",
        "[get|send|show|can i get|may i have] [the] action plan as (csv|[a] spreadsheet|[a] file)",
    ],
    means=[
        "EXPORT PLAN",
        "PLAN FILE",
        "(GET|SEND|WANT|SHOW) PLAN FILE",
        "PRINT PLAN",
    ],
    by=Right.guest,
)
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
