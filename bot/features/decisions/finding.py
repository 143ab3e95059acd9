"""Finding: what was decided, by number, words, year, owner or date, and that there are no minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from bot.core import whom
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Pass, Turn
from bot.features.decisions import deciding
from bot.language import searching
from bot.language.filling import Type
from bot.language.looking_back import Behind, behind
from bot.language.periods import Period
from cards.decisions import decisions as show_one
from cards.decisions import finding as show
from cards.kit import Card, Hit, Words
from cards.words import say
from storage.db import Db
from storage.decisions import decisions as kept
from storage.decisions import finding as words_of
from storage.decisions.decisions import Decision
from storage.network import members

finding = Feature("finding")


@finding.question(
    da=[
        "hvad besluttede vi om {words}",
        "hvad (har|blev|er) [vi] besluttet om {words}",
        "hvad (vedtog|aftalte) vi om {words}",
        "hvad blev vi enige om (om|ang|angående|vedrørende) {words}",
        "har vi (besluttet|aftalt|vedtaget) noget om {words}",
        "vi har (ikke|aldrig) (besluttet|aftalt|vedtaget) noget om {words}",
        "vi (besluttede|aftalte|vedtog) (ikke|aldrig) noget om {words}",
        "der (er|blev) (ikke|aldrig) (besluttet|aftalt|vedtaget) noget om {words}",
        "har vi (taget stilling til|[taget] en beslutning om) {words}",
        "(er|findes) der [taget] [en] beslutning[er] om {words}",
        "hvad er [vores|den] (beslutning|beslutningen|aftale|aftalen) om {words}",
        "beslutning[en|er|erne] om {words}",
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
        "we (have not|have never) (decided|agreed) [on] anything (about|on) {words}",
        "we (did not decide|never decided|did not agree|never agreed) [on] anything (about|on) {words}",
        "nothing (was|has been) decided (about|on) {words}",
        "what did we (agree|agree on) (about|on) {words}",
        "what (was|is) [the|our] (decision|agreement) (about|on) {words}",
        "[is there] (any|a) (decision|agreement) (about|on) {words}",
        "[find] decisions (about|on) {words}",
        "find [the] decision (about|on) {words}",
        "who owns [decision] {words}",
    ],
    means=[
        "WHAT DECIDE {words}",
        "WHAT (DECIDE|DECIDE!|AGREE|AGREE!) {words}",
        "DECISION {words}",
        "? DECIDE {words}",
        "? AGREE! {words}",
        "WHAT SAY! {words}",
        "WHAT TALK! {words}",
        "? (DECISION|AGREEMENT) {words}",
        "WHAT (DECISION|AGREEMENT) {words}",
        "(FIND|SHOW) (DECISION|AGREEMENT) {words}",
        "WHO OWN DECISION {words}",
        "WHO OWN {words}",
        "WHO DECIDE! {words}",
        "WHEN DECIDE! {words}",
        "WHY DECIDE! {words}",
        "WHAT RULE {words}",
    ],
    by=Right.guest,
)
def search(turn: Turn, words: str) -> Card:
    """By number, by the days it was decided on, else by words: each in any of its forms, and where nothing
    has them, nearly."""
    if deciding.names_one(words):
        return _numbered(turn, words)
    if (then := behind(turn.sentence, turn.today)) and (dated := _of_days(turn, words, then)):
        return dated
    found = _beside(turn, words_of.by_words(turn.db, turn.home.id, words) or _nearly(turn, words))
    if len(found) == 1:
        return deciding.whole(turn.db, found[0], turn.home)
    return show.found(words, found, instead=_instead(turn))


def _of_days(turn: Turn, words: str, then: Behind) -> Card | None:
    """What was decided then, about what else is said; None where nothing was about that, as the days may be
    part of what it was about."""
    about = then.left_of(words)
    known = words_of.by_words(turn.db, turn.home.id, about) or _nearly(turn, about) if about else None
    register = kept.all_decisions(turn.db, turn.home.id) if known is None else known
    found = [one for one in register if _is_in(turn, one, then.days)]
    if about and not found:
        return None
    return show.found(about, found, days=_pair(then.days), instead=_instead(turn))


def _pair(days: Period) -> tuple[date, date]:
    return days.starts, days.ends or days.starts


def _is_in(turn: Turn, one: Decision, days: Period) -> bool:
    return days.starts <= one.decided_at.astimezone(turn.zone).date() <= (days.ends or date.max)


def _beside(turn: Turn, found: Sequence[Decision]) -> list[Decision]:
    """Before one that another took the place of stands that other, whatever its words are."""
    instead = _instead(turn)
    told: dict[UUID, Decision] = {}
    for one in found:
        chain = [one]
        while chain[-1].id in instead:
            chain.append(instead[chain[-1].id])
        told |= {each.id: each for each in reversed(chain) if each.id not in told}
    return list(told.values())


def _instead(turn: Turn) -> dict[UUID, Decision]:
    """What took the place of what."""
    register = kept.all_decisions(turn.db, turn.home.id)
    return {one.supersedes: one for one in register if one.supersedes}


def _nearly(turn: Turn, words: str) -> list[Decision]:
    register = {one.id: one for one in kept.all_decisions(turn.db, turn.home.id)}
    best = searching.best(words, {one.id: one.title for one in register.values()})
    return [register[one] for one in best]


@finding.question(
    da=[
        "(vis|åbn|find) [mig] [beslutning] d-{number}",
        "hvem (ejer|har|står for|er ansvarlig for|har ansvaret for) [beslutning] d-{number}",
        "(hvad er|hvad siger|hvad står der i|hvad blev der af|hvordan går det med) d-{number}",
        "[hvad er] status (på|for) [beslutning] d-{number}",
    ],
    en=[
        "(show|open|find) [me] [decision] d-{number}",
        "who (owns|has|is responsible for) [decision] d-{number}",
        "(what is|what does|what became of|what is the status of|status of) d-{number} [say]",
    ],
    means=[
        "STATUS_OF {number}",
        "WHO OWN {number}",
        "SHOW {number}",
        "WHAT {number}",
        "DECISION {number}",
    ],
    by=Right.guest,
    slots={"number": Type.decision},
    hears=lambda sentence: 0.75 if deciding.names_one(sentence) else 0.0,
)
def by_number(turn: Turn, sentence: str) -> Card | Pass:
    """Whatever is said with a number of the register, and is no command, asks for that record."""
    return _numbered(turn, sentence) if deciding.names_one(sentence) else Pass()


def _numbered(turn: Turn, words: str) -> Card:
    one = deciding.named(turn, words)
    return deciding.whole(turn.db, one, turn.home) if one else show.no_such_number(deciding.label_in(words))


@finding.question(
    da=[
        "vis [mig] [alle|vores] (beslutningerne|beslutninger|beslutningsregisteret)",
        "hvad har vi [egentlig] besluttet [indtil nu]",
        "hvad besluttede vi [sidst|sidste gang]",
        "[alle] beslutninger",
        "hvilke beslutninger (har vi|er der)",
    ],
    en=[
        "show [me] [all|the|our] [the] decisions",
        "what have we decided [so far]",
        "what did we decide [last time]",
        "[all] decisions",
        "which decisions (do we have|are there)",
    ],
    means=[
        "EVERYTHING DECIDE!",
        "ALL DECIDE!",
        "DECISION_LOG",
        "(SHOW|WHAT|WHERE) DECISION_LOG",
        "DECISION",
        "(SHOW|WHAT|ALL) DECISION",
        "WHAT DECIDE!",
        "REGISTRY DECISION",
        "OVERVIEW DECISION",
        "? DECIDE!",
        "WHAT DECIDE LAST",
        "HOW_MANY DECISION",
    ],
    by=Right.guest,
)
def show_all(turn: Turn) -> Card:
    if (then := behind(turn.sentence, turn.today)) and (dated := _of_days(turn, "", then)):
        return dated
    register = kept.all_decisions(turn.db, turn.home.id)
    return show.found("", register, turn.home.id, instead=_instead(turn))


def _years(turn: Turn) -> Iterator[tuple[str, str]]:
    """Those of which there are decisions, the last first."""
    years = {one.year for one in kept.all_decisions(turn.db, turn.home.id)}
    return ((str(year), str(year)) for year in sorted(years, reverse=True))


@finding.question(
    da=[
        "hvad besluttede vi i {year}",
        "besluttede vi [noget] i {year}",
        "hvad blev [der] besluttet i {year}",
        "[vis] beslutninger[ne] (fra|i) {year}",
        "hvilke beslutninger tog vi i {year}",
        "hvad besluttede vi [i] (denne|sidste|forrige) {year}",
        "har vi besluttet noget (i|denne|sidste) {year}",
    ],
    en=[
        "what did we decide in {year}",
        "did we decide [anything] in {year}",
        "[show] [the] decisions (from|in) {year}",
        "what did we decide (this|last) {year}",
        "what was decided (in|this|last) {year}",
        "have we decided anything (in|this|last) {year}",
    ],
    means=[
        "DECISION TAKE! {year}",
        "WHAT DECIDE {year}",
        "DECIDE {year}",
        "DECISION {year}",
        "WHAT DECIDE! {year}",
    ],
    by=Right.guest,
    among={"year": _years},
)
def of_year(turn: Turn, year: str) -> Card:
    """Of the days that are said; what says none is looked for as words."""
    then = behind(turn.sentence, turn.today) or behind(f"i {year}", turn.today)
    return (_of_days(turn, "", then) if then else None) or search(turn, year)


@finding.question(
    da=[
        "[vis] [de|alle] åbne (aftaler|beslutninger)",
        "hvilke (aftaler|beslutninger) er [stadig] åbne",
        "hvilke (aftaler|beslutninger) (mangler|er ikke udført)",
        "hvad mangler vi at gøre",
        "[vis] aftaleoversigten",
    ],
    en=[
        "[show] [the|all] [the] open (agreements|decisions)",
        "which (agreements|decisions) are [still] open",
        "which (agreements|decisions) are not done",
        "what do we still have to do",
        "[show] the overview of agreements",
    ],
    means=[
        "WHAT LACK AGREEMENT STILL",
        "WHAT AGREEMENT LACK",
        "WHAT AGREEMENT NOT CLOSE",
        "AGREEMENT NOT CLOSE",
        "WHAT AGREEMENT STILL",
        "WHAT STILL (OPEN_NOW|LACK)",
        "WHAT OPEN_NOW AGREEMENT",
        "(OPEN_NOW|LACK|ALL) AGREEMENT",
        "OPEN_NOW DECISION",
        "WHAT NOT FINISH (AGREE!|AGREEMENT|DECISION|DECIDE!)",
        "WHAT LACK FINISH WE",
        "(AGREEMENT|DECISION) NOT FINISH",
        "WHAT LACK (AGREEMENT|AGREE!)",
        "OVERVIEW AGREEMENT",
        "SHOW AGREEMENT",
        "? AGREEMENT FINISH",
        "WHAT AGREEMENT",
        "WHO NOT FINISH AGREEMENT",
    ],
    by=Right.guest,
)
def open_ones(turn: Turn) -> Card:
    """Agreements that are still to be done, the first due first."""
    found = _named(turn.db, kept.open_ones(turn.db, turn.home.id))
    return show.agreements(found, turn.today, say("agreements-title"), say("agreements-none"))


@finding.question(
    da=[
        "hvad forfalder [snart]",
        "hvilke (aftaler|beslutninger) forfalder [snart]",
        "hvilke (aftaler|beslutninger) har [en] frist [snart]",
        "hvilke frister har vi",
    ],
    en=[
        "what is due [soon]",
        "which (agreements|decisions) are due [soon]",
        "which due dates do we have",
    ],
    means=[
        "? SOMETHING DUE",
        "SOMETHING DUE",
        "WHAT FINISH SOON",
        "WHAT DUE SEASON",
        "? DUE",
        "WHAT DUE",
        "(AGREEMENT|DECISION|WHAT) (DUE|DEADLINE) [SOON]",
        "WHAT DEADLINE SOON",
        "DEADLINE SOON",
        "WHAT DEADLINE WE",
        "WHAT REACH SOON",
    ],
    by=Right.guest,
)
def due_ones(turn: Turn) -> Card:
    dated = [one for one in kept.open_ones(turn.db, turn.home.id) if one.due]
    found = _named(turn.db, dated)
    return show.agreements(found, turn.today, say("agreements-due"), say("agreements-due-none"))


@finding.question(
    da=[
        "[vis] mine [åbne] (beslutninger|aftaler)",
        "hvad (ejer jeg|er jeg ansvarlig for|har jeg ansvaret for)",
        "hvilke (beslutninger|aftaler) (har|ejer) jeg",
    ],
    en=[
        "[show] my [open] (decisions|agreements)",
        "what (do i own|am i responsible for)",
        "which (decisions|agreements) (do i have|are mine)",
    ],
    means=[
        "WHAT ME OWN",
        "WHAT ME LEAD",
        "MY (DECISION|AGREEMENT)",
        "WHAT OWN ME",
        "WHAT (AGREEMENT|DECISION) ME",
    ],
    by=Right.guest,
    of_oneself=True,
)
def mine(turn: Turn) -> Card:
    own = [one for one in kept.open_ones(turn.db, turn.home.id) if one.owner == turn.person.id]
    found = _named(turn.db, own)
    return show.agreements(found, turn.today, say("agreements-mine"), say("agreements-mine-none"))


@finding.question(
    da=[
        "(hvad|hvilke beslutninger|hvilke aftaler) ejer {person}",
        "[vis] (beslutninger|aftaler) ejet af {person}",
        "hvilke (beslutninger|aftaler) (har|står) {person} [for]",
        "hvad har {person} ansvaret for",
        "hvad er {person} ansvarlig for at gøre",
    ],
    en=[
        "what does {person} own",
        "[show] (decisions|agreements) (owned by|of) {person}",
        "which (decisions|agreements) does {person} have",
        "what is {person} responsible for doing",
    ],
    means=[
        "? LACK {person}",
        "? SOMETHING LACK {person}",
        "? OWN {person}",
        "? TASK {person}",
        "WHAT LACK {person}",
        "WHAT OWN {person}",
        "WHAT (OWN|AGREE!) {person}",
        "(AGREEMENT|DECISION) {person}",
        "WHAT (AGREEMENT|DECISION) {person}",
        "WHAT TASK {person}",
        "WHAT {person} FINISH",
    ],
    by=Right.guest,
)
def of_owner(turn: Turn, person: str) -> Card:
    """Done ones, too: each says how it stands."""
    owner = whom.guessed(turn, person, members.members(turn.db, turn.home.id, turn.today))
    owned = [(one, owner.name) for one in kept.all_decisions(turn.db, turn.home.id) if one.owner == owner.id]
    kind, none = say("agreements-of", name=owner.name), say("agreements-of-none", name=owner.name)
    return show.agreements(owned, turn.today, kind, none)


@finding.question(
    da=[
        "referat",
        "vis referatet",
        "hvor er referatet",
        "hvor (er|finder jeg|ligger) (referatet|referat) fra {meeting}",
        "vis referat [fra] [sidste] [møde]",
        "[kan jeg] [få|se] referatet [fra] (sidst|sidste gang|sidste møde|mødet)",
        "(må|kan) jeg (få|se) referatet [fra] [sidst|sidste gang|sidste møde]",
    ],
    en=["minutes", "show the minutes", "where are the minutes"],
    means=[
        "MINUTES",
        "MINUTES MEETING",
        "? MINUTES",
        "WHERE MINUTES",
        "(SHOW|GET|FIND|MAKE|WRITE|SEND) MINUTES",
        "WHO WRITE MINUTES",
    ],
    by=Right.guest,
)
def minutes(turn: Turn, **_meeting: str) -> Card:
    """The network keeps no minutes: here are the decisions."""
    register = kept.all_decisions(turn.db, turn.home.id)
    return show.found("", register, turn.home.id, no_minutes=True, instead=_instead(turn))


@finding.search("decisions", by=Right.guest)
def sought(turn: Turn, words: str) -> Iterator[Hit]:
    """By number or by words; before anything is typed the newest."""
    instead = _instead(turn)
    for one in _sought(turn, words):
        onward = show.asks_for(one, turn.incoming.place.bot)
        yield show.hit(one, deciding.owned_by(turn.db, one), instead.get(one.id), onward)


def _sought(turn: Turn, words: str) -> Sequence[Decision]:
    if not words:
        register = kept.all_decisions(turn.db, turn.home.id)
        return sorted(register, key=lambda one: (one.year, one.number), reverse=True)
    if deciding.names_one(words):
        return [one for one in [deciding.named(turn, words)] if one]
    return _beside(turn, words_of.by_words(turn.db, turn.home.id, words) or _nearly(turn, words))


def _named(db: Db, found: Sequence[Decision]) -> list[tuple[Decision, Words]]:
    """Each with its owner's name."""
    return [(one, deciding.owned_by(db, one)) for one in found]


@finding.tap(show_one.Open, by=Right.guest)
def open_one(turn: Turn, tap: show_one.Open) -> Card:
    return deciding.shown(turn, tap.decision)
