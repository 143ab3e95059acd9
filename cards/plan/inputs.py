"""Inputs: the call for them, the form, each one with its support and doubts, and what was merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cards import backed
from cards.kit import (
    Card,
    Home,
    Subject,
    Tap,
    Words,
    a_list,
    anchor,
    bar_of_most,
    box,
    brief,
    button,
    card,
    choose,
    line,
    measured,
    said,
    text,
    tight,
    typed,
)
from cards.origins import origin_of_input
from cards.plan import list_title, title
from cards.words import Both, Leaf, Reader, Say, When, read, say
from storage.directory.directory import Unit
from storage.origins import Minutes
from storage.plan import kamu
from storage.plan.inputs import (
    KIND,
    LONGEST_LINK,
    LONGEST_REMARK,
    LONGEST_TEXT,
    LONGEST_TITLE,
    Byline,
    Input,
    InputKind,
    Remark,
)
from storage.plan.kamu import CommitteeMeeting
from storage.votes.poll import Poll

MOST_SHOWN = 12
MOST_REMARKS = 5
SHOWN_LETTERS = 900
"""So much of a text stands on the card; the pack has all of it."""

SCORES = (1, 2, 3, 4, 5)
AGAINST, COMMENT = "against", "comment"
"""What a remark is: disagreement, which is never counted as backing, or words that take no side."""


@dataclass(frozen=True)
class HandIn(Tap, verb="inputs.HandIn"):
    """The form of an input, filled in."""

    network: Home
    title: str = typed(LONGEST_TITLE)
    gloss: str = typed(LONGEST_TEXT)
    why: str = typed(LONGEST_TEXT)
    units: str = typed(LONGEST_TITLE)
    effect: str = typed(LONGEST_TEXT)
    kind: str = typed(16)
    byline: str = typed(16)
    link: str = typed(LONGEST_LINK)


@dataclass(frozen=True)
class Begin(Tap, verb="inputs.Begin"):
    """Show the form of an input."""

    opens_form = True

    network: Home


@dataclass(frozen=True)
class Back(Tap, verb="inputs.Back"):
    """We back this input."""

    input: UUID


@dataclass(frozen=True)
class Unback(Tap, verb="inputs.Unback"):
    """We back it no more."""

    input: UUID


@dataclass(frozen=True)
class Look(Tap, verb="inputs.Look"):
    """How the input looks to me."""

    only_looks = True

    input: UUID


@dataclass(frozen=True)
class Doubt(Tap, verb="inputs.Doubt"):
    """Show the form of a remark and of a score."""

    opens_form = True

    input: UUID


@dataclass(frozen=True)
class Remarked(Tap, verb="inputs.Remarked"):
    """A remark and a score, as filled in."""

    input: UUID
    words: str = typed(LONGEST_REMARK)
    score: str = typed(1)
    stance: str = typed(16)


@dataclass(frozen=True)
class Other(Tap, verb="inputs.Other"):
    """Show the form for the words in the other language."""

    opens_form = True

    input: UUID


@dataclass(frozen=True)
class Translated(Tap, verb="inputs.Translated"):
    """The words in the other language, as filled in."""

    input: UUID
    language: str
    title: str = typed(LONGEST_TITLE)
    gloss: str = typed(LONGEST_TEXT)
    why: str = typed(LONGEST_TEXT)
    effect: str = typed(LONGEST_TEXT)


@dataclass(frozen=True)
class Withdraw(Tap, verb="inputs.Withdraw"):
    """I take back what I gave."""

    input: UUID


@dataclass(frozen=True)
class TakeOver(Tap, verb="inputs.TakeOver"):
    """I stood behind what was taken back, and want to give it myself: show the form."""

    opens_form = True

    network: Home
    input: UUID


@dataclass(frozen=True)
class LookAtWindow(Tap, verb="inputs.LookAtWindow"):
    """How the call for input looks to me."""

    only_looks = True

    sitting: UUID


@dataclass(frozen=True, slots=True)
class Labelled:
    """Content in one or both languages; where the reader's is missing, that is said behind it."""

    da: str
    en: str

    def read(self, reader: Reader) -> str:
        here, there = (self.da, self.en) if reader.language == "da" else (self.en, self.da)
        if here or not there:
            return here
        return f"{there} {read(say('only-in-danish' if self.da else 'only-in-english'), reader)}"


def labelled(words: Mapping[str, str]) -> Labelled:
    return Labelled(words.get("da", ""), words.get("en", ""))


def unit_name(unit: Unit | None) -> Leaf | str:
    return Both(unit.name_da, unit.name_en) if unit else ""


# --- the call for input -----------------------------------------------------------------------------------


def window(one: CommitteeMeeting, inputs: int, given: int, units: int) -> Card:
    """The call for input to a committee meeting: until when, and how many units have answered it."""
    assert one.close_at is not None, "a call that went out has an end"
    is_open = one.closed_at is None
    told = say("kamu-open" if is_open else "kamu-input-closed", at=When(one.close_at))
    return card(
        title(told, kind=say("kamu-for", day=When(one.day, "day"), quarter=one.quarter)),
        is_open and text(say("kamu-open-how")),
        tight(
            text(say("kamu-open-count", inputs=inputs), apart=True),
            text(say("kamu-open-units", given=given, units=units)),
        ),
        summary=told,
        buttons=is_open and [button(say("input-give"), Begin(one.network), style="positive")],
        shows=Subject(kamu.KIND, one.id),
        look=LookAtWindow(one.id),
    )


def form(network: UUID, words: str = "", gloss: str = "") -> Card:
    """What an input needs, to fill in; only the title must be. `words` and `gloss` stand in it already."""
    return card(
        title(say("input-form-title")),
        text(say("input-form-how"), subtle=True),
        line(
            "title",
            label=say("input-form-what"),
            placeholder=say("input-form-what-hint"),
            most=LONGEST_TITLE,
            filled=words[:LONGEST_TITLE],
            needed=say("input-without-title"),
        ),
        _long("gloss", gloss[:LONGEST_TEXT]),
        _long("why"),
        line(
            "units",
            label=say("input-form-units"),
            placeholder=say("input-form-units-hint"),
            most=LONGEST_TITLE,
        ),
        _long("effect"),
        line("link", label=say("input-form-link"), placeholder=say("item-form-link-hint"), most=LONGEST_LINK),
        choose("kind", label=say("input-form-kind"), options={one.value: kind(one) for one in InputKind}),
        choose(
            "byline",
            label=say("input-form-byline"),
            options={one.value: say(f"input-form-byline-{one.value}") for one in Byline},
        ),
        summary=say("input-form-title"),
        buttons=[button(say("input-form-send"), HandIn(network), style="positive")],
    )


def _long(name: str, filled: str = "") -> Any:
    return line(
        name,
        label=say(f"input-form-{name}"),
        placeholder=say(f"input-form-{name}-hint"),
        most=LONGEST_TEXT,
        many_lines=True,
        filled=filled,
    )


def kind(one: InputKind) -> Say:
    return say(f"input-kind-{one.value}")


# --- one input --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """A remark, and the unit that it is by."""

    by: Leaf | str
    words: str
    disagrees: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """An input with all that stands on its card."""

    input: Input
    unit: Unit | None
    remarks: Sequence[Said]
    heading: str = ""
    answer: Leaf | None = None
    source: Minutes | None = None


def receipt(
    whole: Whole, next_day: Any, *, late: bool, earlier: Input | None, admitted: bool = False
) -> Card:
    """To whoever handed it in: its number, and where it goes."""
    one = whole.input
    told = say("input-received", number=one.label)
    return card(
        title(told),
        brief(
            said(labelled(one.title), bold=True),
            text(_goes(next_day, late=late, admitted=admitted)),
            [
                earlier and said(say("input-recurs", number=earlier.label, title=labelled(earlier.title))),
                text(say("input-fill-in", number=one.label), subtle=True),
            ],
        ),
        summary=told,
        buttons=[button(say(f"input-other-to-{_lacking(one)}"), Other(one.id))],
    )


def _goes(day: Any, *, late: bool, admitted: bool) -> Say:
    if not day:
        return say("input-waits-late" if late else "input-waits")
    if admitted:
        return say("input-goes-admitted", day=When(day, "day"))
    return say("input-goes-late" if late else "input-goes", day=When(day, "day"))


def admitted(one: Input, day: date) -> Card:
    """To whoever handed it in too late: it goes to that meeting after all."""
    told = say("input-admitted", day=When(day, "day"))
    return card(title(told, number=one.label), said(labelled(one.title), bold=True), summary=told)


def single(
    whole: Whole, *, backs: bool = False, overruled: bool = False, is_open: bool = True, mine: bool = False
) -> Card:
    """An input as all see it; with `backs`, that the reader does, `overruled` where their unit disagrees;
    `mine`: the reader gave it."""
    one = whole.input
    return card(
        tight(
            title(labelled(one.title), kind=say("input-heading", number=one.label, kind=kind(one.kind))),
            said(byline(whole), subtle=True, size="small"),
            origin_of_input(whole.source),
            gap="small",
        ),
        brief(
            whole.answer and box(said(whole.answer), style="accent"),
            [_part(name, getattr(one, name)) for name in ("gloss", "why", "effect")],
            _supported(one, backs=backs, overruled=overruled),
            _remarks(whole.remarks),
            one.late and box(text(say("late")), style="warning"),
            whole.heading and said(say("input-under", title=whole.heading), subtle=True),
            one.units and tight(text(say("input-part-units"), bold=True), said(one.units)),
            one.attachments and tight(text(say("input-part-attachments"), bold=True), *attached(one)),
            above=1,
        ),
        summary=say("input-summary", number=one.label, title=labelled(one.title)),
        buttons=is_open
        and [
            not backs and button(say("input-back"), Back(one.id)),
            backs and button(say("input-unback"), Unback(one.id)),
            button(say("input-doubt"), Doubt(one.id)),
            _is_half(one) and button(say(f"input-other-to-{_lacking(one)}"), Other(one.id)),
            mine and button(say("input-withdraw"), Withdraw(one.id)),
        ],
        shows=Subject(KIND, one.id),
        look=Look(one.id),
    )


def _supported(one: Input, *, backs: bool, overruled: bool) -> list[Any]:
    return tight(
        text(say("input-backing", number=one.backers), apart=True),
        text(say("input-backing-units", number=one.backing_units), subtle=True),
        one.score is not None and text(say("input-score", score=_decimal(one.score)), subtle=True),
        backs and text(say("input-overruled" if overruled else "input-backed-by-you"), subtle=True),
    )


def named(one: Input) -> Say:
    return say("input-line", number=one.label, title=labelled(one.title))


def sure_to_withdraw(one: Input, others: int, votes: Sequence[str]) -> tuple[Say, Sequence[Words], Say]:
    """Before what others stand behind, or vote on, is taken back: what, who hears of it, and the button."""
    told: list[Words] = [named(one)]
    if others:
        told.append(say("input-withdraw-backed", others=others))
    told += [say("input-withdraw-voted-on", question=each) for each in votes]
    return say("input-withdraw-sure"), told, say("input-withdraw-yes")


def gone(one: Input, by: str) -> Card:
    """To whoever backed what was taken back."""
    keep = TakeOver(one.network, one.id)
    what, how = labelled(one.title), say("input-gone-how")
    return backed.gone(by, what, one.label, how, say("input-gone-keep"), keep)


def voted_on_gone(one: Input, poll: Poll) -> Card:
    """To whoever started a vote about what was taken back: it runs on until somebody ends it."""
    told = say("input-voted-on-gone")
    question = said(poll.question, bold=True)
    return card(title(told, number=one.label), question, text(say("input-voted-on-how")), summary=told)


def withdrawn(one: Input) -> Card:
    """Where it stood."""
    told = say("input-withdrawn", title=labelled(one.title))
    return card(title(told, number=one.label), summary=told)


def attached(one: Input) -> list[Any]:
    """Its links, by their names."""
    return [said(anchor(each.title, each.url)) for each in one.attachments]


def is_seen_from(whole: Whole, unit: Unit) -> bool:
    """Whether its card says that it comes from there."""
    return whole.unit is not None and whole.unit.key == unit.key and whole.input.byline is not Byline.NETWORK


def byline(whole: Whole) -> Leaf:
    """Who stands behind it, as they chose."""
    one = whole.input
    if one.byline is Byline.NETWORK or not (one.unit or one.proposer):
        return say("input-by-network")
    unit = unit_name(whole.unit)
    if one.byline is Byline.NAMED and one.proposer:
        return (
            say("input-by-person-in", name=one.proposer, unit=unit)
            if unit
            else say("input-by", who=one.proposer)
        )
    return say("input-by", who=unit) if unit else say("input-by-member")


def _part(name: str, words: Mapping[str, str]) -> list[Any]:
    if not any(words.values()):
        return []
    shown = {language: _short(text) for language, text in words.items()}
    return tight(text(say(f"input-part-{name}"), bold=True), said(labelled(shown)))


def _short(words: str) -> str:
    return words if len(words) <= SHOWN_LETTERS else f"{words[:SHOWN_LETTERS].rpartition(' ')[0]} …"


def _lacking(one: Input) -> str:
    """The language in which there is less of it."""
    texts = (one.title, one.gloss, one.why, one.effect)
    return "da" if any(words.get("en") and not words.get("da") for words in texts) else "en"


def _is_half(one: Input) -> bool:
    """Something of it is missing in one of the two languages."""
    texts = (one.title, one.gloss, one.why, one.effect)
    return any(
        words.get("da", "") == "" or words.get("en", "") == "" for words in texts if any(words.values())
    )


def _decimal(number: float) -> Any:
    return Both(f"{number:.1f}".replace(".", ","), f"{number:.1f}")


def _remarks(remarks: Sequence[Said]) -> Any:
    shown = remarks[:MOST_REMARKS]
    return shown and box(
        [tight(said(_from(one), bold=True), said(_short(one.words))) for one in shown],
        len(remarks) > len(shown) and text(say("remarks-more", number=len(remarks) - len(shown))),
        style="warning",
    )


def _from(one: Said) -> Say:
    return say("remark-against-from" if one.disagrees else "remark-from", unit=one.by)


def remark_form(one: Input, score: int | None, mine: Remark | None, *, disagrees: bool = True) -> Card:
    """A remark in one's own words, whether it is disagreement, and how much the input weighs."""
    return card(
        title(say("remark-form-title"), number=one.label),
        said(labelled(one.title)),
        score is not None and text(say("remark-form-score-now", score=score), subtle=True),
        choose(
            "score",
            label=say("remark-form-score"),
            options={str(score): say(f"remark-score-{score}") for score in SCORES},
        ),
        line(
            "words",
            label=say("remark-form-words"),
            placeholder=say("remark-form-words-hint"),
            most=LONGEST_REMARK,
            many_lines=True,
            filled=mine.words if mine else "",
        ),
        choose(
            "stance",
            label=say("remark-form-stance"),
            options={stance: say(f"remark-stance-{stance}") for stance in (AGAINST, COMMENT)},
            style="expanded",
            filled=AGAINST if disagrees else COMMENT,
        ),
        summary=say("remark-form-title"),
        buttons=[button(say("remark-form-send"), Remarked(one.id), style="positive")],
    )


def other_language(one: Input, language: str) -> Card:
    """The words that there are, and lines for them in the language that is missing."""
    other = "en" if language == "da" else "da"
    filled = [name for name in ("gloss", "why", "effect") if any(getattr(one, name).values())]
    return card(
        title(say(f"input-other-title-{language}"), number=one.label),
        said(one.title.get(other, "")),
        line(
            "title",
            label=say("input-form-what"),
            placeholder=say("input-form-what-hint"),
            most=LONGEST_TITLE,
            filled=one.title.get(language, ""),
            needed="" if filled else say("input-without-title"),
        ),
        [
            [
                said(getattr(one, name).get(other, ""), subtle=True),
                _long(name, getattr(one, name).get(language, "")),
            ]
            for name in filled
        ],
        summary=say(f"input-other-title-{language}"),
        buttons=[button(say("input-other-save"), Translated(one.id, language), style="positive")],
    )


def listing(
    heading: Leaf,
    wholes: Sequence[Whole],
    close: datetime | None,
    network: UUID,
    *,
    is_open: bool,
    unit: Unit | None = None,
    late: Sequence[Whole] = (),
) -> Card:
    """The inputs of a committee meeting, with the most backed first; of a `unit`, where one was named. Those
    that came too `late` for its pack stand below."""
    nothing = (
        None
        if wholes or late
        else say("inputs-none-of", unit=unit_name(unit))
        if unit
        else say("inputs-none")
    )
    told = say("inputs-number", number=len(wholes) + len(late))
    return card(
        list_title(say("inputs-title"), nothing, told),
        tight(
            text(heading, subtle=True),
            unit and wholes and said(say("input-by", who=unit_name(unit)), subtle=True),
        ),
        a_list(
            [_line(one, wholes[0].input.backing_units) for one in wholes[:MOST_SHOWN]],
            len(wholes) > MOST_SHOWN
            and text(say("inputs-more-listed", number=len(wholes) - MOST_SHOWN), subtle=True),
        ),
        a_list([_line(one, 0) for one in late[:MOST_SHOWN]]),
        late and text(say("inputs-late-how", number=late[0].input.label), subtle=True),
        close and is_open and text(say("inputs-until", at=When(close)), subtle=True),
        summary=nothing or told,
        buttons=is_open and button(say("input-give"), Begin(network)),
    )


def _line(whole: Whole, most: int) -> list[Any]:
    one = whole.input
    return tight(
        said(say("input-line", number=one.label, title=labelled(one.title)), bold=True, apart=True),
        said(byline(whole), subtle=True),
        measured(
            text(say("input-backing-units", number=one.backing_units), subtle=True),
            most > 0 and bar_of_most(one.backing_units, most),
        ),
        one.late and text(say("late")),
        whole.heading and said(say("input-under", title=whole.heading), subtle=True),
        whole.answer and said(whole.answer),
    )


def reminder(one: CommitteeMeeting, close: datetime, network: UUID) -> Card:
    """To a member whose unit has given nothing yet."""
    told = say("input-reminder", day=When(one.day, "day"), at=When(close))
    return card(
        title(told),
        text(say("kamu-open-how")),
        summary=told,
        buttons=[button(say("input-give"), Begin(network), style="positive")],
    )
