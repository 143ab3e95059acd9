"""The safety moment: lost-time injuries, hours, and the frequency that they make, with one message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from cards.agenda import title
from cards.kit import (
    Card,
    Tap,
    a_list,
    bar_of_most,
    box,
    brief,
    button,
    card,
    line,
    measured,
    said,
    text,
    tight,
    typed,
)
from cards.words import Amount, Leaf, Say, When, both, say
from storage.agenda.agenda import Item
from storage.agenda.ltif import Figures as Told
from storage.agenda.ltif import Span, of_span
from storage.agenda.ltif import frequency as rate

LONGEST = 300


@dataclass(frozen=True)
class Figures(Tap, verb="ltif.Figures"):
    """Write down the figures of a safety moment."""

    opens_form = True

    item: UUID


@dataclass(frozen=True)
class Measure(Tap, verb="ltif.Measure"):
    """Here they are: this year's, and last year's of the same period where they are known."""

    item: UUID
    injuries: str = typed(20)
    hours: str = typed(30)
    last_injuries: str = typed(20)
    last_hours: str = typed(30)
    period: str = typed(40)
    causes: str = typed(LONGEST)
    message: str = typed(LONGEST)


@dataclass(frozen=True)
class AskAll(Tap, verb="ltif.AskAll"):
    """Ask all units for what the message of these figures says."""

    figures: UUID


def asked(one: Item) -> Any:
    return one.type == "safety_moment" and button(say("ltif-tap"), Figures(one.id))


MOST_EARLIER = 4
"""So many earlier safety moments stand beside the newest."""

Earlier = Sequence[tuple[datetime, Mapping[str, Any]]]


def moment(figures: Mapping[str, Any] | None, earlier: Earlier = ()) -> Any:
    """The figures as they stand on the item, beside those of earlier meetings."""
    if not figures:
        return None
    return box(text(frequency(figures), bold=True), _counted(figures, earlier))


def _counted(figures: Mapping[str, Any], earlier: Earlier = ()) -> list[Any]:
    now, last = Decimal(figures["frequency"]), Decimal(figures.get("last") or 0)
    before = [(at, Decimal(told["frequency"])) for at, told in earlier]
    most = max(now, last, *(rate for _, rate in before))
    counts = say("ltif-counts", injuries=figures["injuries"], hours=Amount(Decimal(figures["hours"])))
    return [
        tight(
            measured(text(counts), (last > 0 or before) and bar_of_most(now, most)),
            last > 0 and measured(text(say("ltif-last", last=Amount(last, 2))), bar_of_most(last, most)),
            *(
                measured(
                    text(say("ltif-earlier", day=When(at, "day"), frequency=Amount(rate, 2))),
                    bar_of_most(rate, most),
                )
                for at, rate in before
            ),
            text(say("ltif-definition"), subtle=True, size="small"),
        ),
        tight(
            figures.get("causes") and text(say("ltif-causes", causes=figures["causes"])),
            figures.get("message") and said(figures["message"], bold=True),
        ),
    ]


def frequency(figures: Mapping[str, Any]) -> Say:
    return say("ltif-frequency", frequency=Amount(Decimal(figures["frequency"]), 2))


def answer(figures: Mapping[str, Any]) -> Card:
    """To one who asks what figures make."""
    return card(title(frequency(figures)), _counted(figures), summary=frequency(figures))


MOST_SHOWN = 8
FEW = 5
"""Fewer injuries than so make a figure that one more would change."""


def history(told: Sequence[Told], span: Span | None = None, *, may_ask: bool = False) -> Card:
    """What was told of a period, else of the newest, beside the same days a year before and all others.

    `may_ask`: the reader may ask all units for what its message says.
    """
    if not told:
        words = say("ltif-none")
        return card(title(words), text(say("ltif-how"), subtle=True), summary=words)
    one = (of_span(told, span) if span else None) or told[-1]
    head = _headline(one)
    others = [each for each in told if each is not one][-MOST_SHOWN:]
    return card(
        title(head),
        brief(
            tight(_in_hours(one), text(period(one.span), subtle=True)),
            _compared(one, of_span(told, one.span.year_before))
            or (one.hours is None and text(say("ltif-hours-lack", period=period(one.span)))),
            others and a_list(tight(text(say("ltif-before"), bold=True), _rows([*others, one]))),
            one.message and said(one.message, bold=True),
            one.causes and text(say("ltif-causes", causes=one.causes)),
            _small(one),
            behind=text(say("ltif-definition"), subtle=True, size="small"),
            called=say("ltif-what"),
        ),
        summary=head,
        buttons=may_ask and bool(one.message) and button(say("ltif-ask-all"), AskAll(one.id)),
    )


def _rows(shown: Sequence[Told]) -> list[Any]:
    """The newest first, each with its bar; where hours lack there is none."""
    most = max((one.frequency or Decimal(0) for one in shown), default=Decimal(0))
    return [_row(one, most) for one in sorted(shown, key=lambda one: one.span, reverse=True)]


def _row(one: Told, most: Decimal) -> Any:
    rate = one.frequency
    if rate is None:
        return text(say("ltif-row-open", period=period(one.span), injuries=one.injuries), subtle=True)
    line_of = say("ltif-row", period=period(one.span), frequency=Amount(rate, 2), injuries=one.injuries)
    return measured(text(line_of), bar_of_most(rate, most))


def _headline(one: Told) -> Say:
    rate = one.frequency
    if rate is None:
        return say("ltif-injuries-alone", injuries=one.injuries)
    return say("ltif-frequency", frequency=Amount(rate, 2))


def _in_hours(one: Told) -> Any:
    if one.hours is None:
        return None
    return text(say("ltif-counts", injuries=one.injuries, hours=Amount(Decimal(one.hours))))


def _compared(one: Told, before: Told | None) -> Any:
    """Like with like: the same days, a year apart."""
    now, then = one.frequency, before.frequency if before else None
    if now is None or before is None or then is None:
        return None
    change = Amount(abs(now - then), 2)
    kind = "same" if now == then else "fewer" if now < then else "more"
    last = Amount(then, 2)
    return text(say(f"ltif-compared-{kind}", period=period(before.span), last=last, change=change))


def _small(one: Told) -> Any:
    more = rate(one.injuries + 1, one.hours or 0)
    if more is None or one.injuries >= FEW:
        return None
    return text(say("ltif-small", frequency=Amount(more, 2)), subtle=True)


def period(span: Span) -> Leaf:
    """Whole months by their names, else the days."""
    if not (span.starts.day == 1 and (span.ends + timedelta(days=1)).day == 1):
        return say("ltif-period", starts=When(span.starts, "day"), ends=When(span.ends, "day"))
    ends = When(span.ends, "month")
    if span.starts.year != span.ends.year:
        return say("ltif-period", starts=When(span.starts, "month"), ends=ends)
    if span.starts.month == span.ends.month:
        return ends
    return say("ltif-period", starts=When(span.starts, "month-alone"), ends=ends)


def sure(figures: Mapping[str, Any], span: Span) -> tuple[Say, Sequence[Say], Say]:
    """Figures that are likelier a slip than so."""
    counts = say("ltif-counts", injuries=figures["injuries"], hours=Amount(Decimal(figures["hours"])))
    told = [say("ltif-sure-period", period=period(span)), frequency(figures)]
    return say("ltif-sure", counts=counts), told, say("ltif-sure-yes")


def form(one: Item) -> Card:
    told = one.figures or {}
    return card(
        title(both(one.title), kind=say("ltif-tap")),
        text(say("ltif-definition"), subtle=True),
        [_field(name, str(told.get(name) or "")) for name in FIELDS],
        summary=both(one.title),
        buttons=[button(say("ltif-save"), Measure(one.id), style="positive")],
    )


FIELDS = ("injuries", "hours", "period", "last_injuries", "last_hours", "causes", "message")


def _field(name: str, filled: str) -> Any:
    key = name.replace("_", "-")
    most = LONGEST if name in ("causes", "message") else 30
    label, hint = say(f"ltif-{key}-label"), say(f"ltif-{key}-hint")
    return line(name, label=label, placeholder=hint, most=most, filled=filled)
