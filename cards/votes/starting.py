"""Starting a vote: its form, with defaults that fit most, and the network's own templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cards import unread
from cards.kit import Card, Home, Tap, Words, button, card, choose, folded, line, said, text, tight, typed
from cards.votes import list_title, title
from cards.words import Leaf, Say, say
from storage.votes.options import LONGEST_OPTION, MOST_OPTIONS
from storage.votes.planned import Every
from storage.votes.poll import LONGEST_QUESTION, STANDARD, Kind, Shown, Terms
from storage.votes.templates import LONGEST_NAME, Template

MOST_TEMPLATES = 5
ADDS, CONFIDENTIAL = "adds", "confidential"
EVERYBODY, HOSTS = "all", "hosts"
"""Who may vote; a working group is chosen by its id."""


@dataclass(frozen=True)
class Form(Tap, verb="starting.Form"):
    """The form of a new vote, perhaps about an item of the agenda or after a template."""

    opens_form = True

    network: Home
    item: UUID | None = None
    template: UUID | None = None


@dataclass(frozen=True)
class Begin(Tap, verb="starting.Begin"):
    """The form of a new vote, filled in."""

    network: Home
    item: UUID | None = None
    question: str = typed(LONGEST_QUESTION)
    kind: str = typed(32, "consent")
    options: str = typed(LONGEST_OPTION * MOST_OPTIONS + MOST_OPTIONS)
    number: str = typed(3)
    places: str = typed(3)
    closes: str = typed(80)
    shown: str = typed(32, "always")
    quorum: str = typed(40)
    also: str = typed(64)
    share: str = typed(8)
    among: str = typed(40)
    opens: str = typed(80)
    every: str = typed(16)
    template: str = typed(LONGEST_NAME)


MAJORITIES = {"0": "simple", "2/3": "two-thirds", "3/4": "three-quarters", "1": "unanimous"}
"""The shares of those who say yes or no that a form offers, by what they are called; 0: more yes than no."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a form stands filled with as it is opened."""

    question: str = ""
    kind: Kind = Kind.CONSENT
    terms: Terms = STANDARD
    options: tuple[str, ...] = ()
    closes: str = ""
    """When it closes, as it was said."""
    opens: str = ""
    """When it opens, as it was said; at once where nothing was."""
    every: Every = Every.ONCE


def form(
    network: UUID,
    draft: Draft,
    item: UUID | None = None,
    *,
    circles: Sequence[tuple[str, Words]],
    why: Leaf | None = None,
    left: Sequence[str] = (),
) -> Card:
    """What a vote needs, to fill in; only the question must be, the rest has defaults.

    `circles` are who may vote. `why` a sentence did not start it at once, and which of its words were `left`
    unread.
    """
    return card(
        title(say("vote-form-title")),
        unread.notice(why, left=left),
        text(say("vote-form-how"), subtle=True),
        line(
            "question",
            label=say("vote-form-question"),
            placeholder=say("vote-form-question-hint"),
            most=LONGEST_QUESTION,
            filled=draft.question,
            needed=say("vote-without-question"),
        ),
        choose(
            "kind",
            label=say("vote-form-kind"),
            options={kind.value: say(f"vote-form-kind-{kind}") for kind in Kind},
            style="compact",
            filled=draft.kind.value,
        ),
        line(
            "options",
            label=say("vote-form-options"),
            placeholder=say("vote-form-options-hint"),
            most=LONGEST_OPTION * MOST_OPTIONS,
            many_lines=True,
            filled="\n".join(draft.options),
        ),
        line(
            "closes",
            label=say("vote-form-closes"),
            placeholder=say("vote-form-closes-hint"),
            most=80,
            filled=draft.closes[:80],
        ),
        folded("more", say("vote-form-more"), [], _more(draft, circles)),
        summary=why or say("vote-form-title"),
        buttons=[button(say("vote-form-start"), Begin(network, item), style="positive")],
    )


def _more(draft: Draft, circles: Sequence[tuple[str, Words]]) -> list[Any]:
    """What few change."""
    terms, among = draft.terms, draft.terms.among
    also = [name for name, so in ((ADDS, terms.adds), (CONFIDENTIAL, terms.confidential)) if so]
    return [
        choose(
            "among",
            label=say("vote-form-among"),
            options=dict(circles),
            style="compact",
            filled=EVERYBODY if among is None else str(among.thing) if among.group else HOSTS,
        ),
        line(
            "opens",
            label=say("vote-form-opens"),
            placeholder=say("vote-form-opens-hint"),
            most=80,
            filled=draft.opens[:80],
        ),
        choose(
            "every",
            label=say("vote-form-every"),
            options={every.value: say(f"planned-every-{every}") for every in Every},
            style="compact",
            filled=draft.every.value,
        ),
        line(
            "number",
            label=say("vote-form-number"),
            placeholder=say("vote-form-number-hint"),
            most=3,
            filled=_number(draft),
        ),
        line(
            "places",
            label=say("vote-form-places"),
            placeholder="1",
            most=3,
            filled=str(terms.places) if terms.places > 1 else "",
        ),
        line(
            "quorum",
            label=say("vote-form-quorum"),
            placeholder=say("vote-form-quorum-hint"),
            most=40,
            filled=_quorum(terms),
        ),
        choose(
            "share",
            label=say("vote-form-share"),
            options={share: say(f"vote-form-share-{name}") for share, name in MAJORITIES.items()},
            style="compact",
            filled=str(terms.share or "0"),
        ),
        choose(
            "shown",
            label=say("vote-form-shown"),
            options={shown.value: say(f"vote-form-shown-{shown}") for shown in Shown},
            style="compact",
            filled=terms.shown.value,
        ),
        choose(
            "also",
            label=say("vote-form-also"),
            options={ADDS: say("vote-form-adds"), CONFIDENTIAL: say("vote-form-confidential")},
            style="expanded",
            filled=",".join(also),
            several=True,
        ),
        line(
            "template",
            label=say("vote-form-template"),
            placeholder=say("vote-form-template-hint"),
            most=LONGEST_NAME,
        ),
    ]


def _number(draft: Draft) -> str:
    """As it is typed; nothing for what the kind has by itself."""
    terms, usual = draft.terms, STANDARD
    numbers = {
        Kind.CHOICE: (terms.up_to, usual.up_to),
        Kind.DOTS: (terms.dots, usual.dots),
        Kind.SCORE: (terms.highest, usual.highest),
    }
    number, standard = numbers.get(draft.kind, (0, 0))
    return "" if number == standard else str(number)


def _quorum(terms: Terms) -> str:
    """As it is typed; nothing for the half that is the rule."""
    if terms.least:
        return str(terms.least)
    return "" if terms.quorum == STANDARD.quorum else str(terms.quorum)


def templates(network: UUID, kept: Sequence[Template]) -> Card:
    """The network's own ways to vote, a button each."""
    nothing = None if kept else say("templates-none")
    told = say("templates-number", number=len(kept))
    return card(
        list_title(say("templates-title"), nothing, told),
        [_template(one) for one in kept[:MOST_TEMPLATES]],
        summary=nothing or told,
        buttons=[
            [_use(network, one) for one in kept[:MOST_TEMPLATES]],
            button(say("vote-form-title"), Form(network)),
        ],
    )


def _use(network: UUID, one: Template) -> Any:
    return button(say("template-use", name=one.name), Form(network, None, one.id))


def _template(one: Template) -> list[Any]:
    return tight(said(one.name, bold=True, apart=True), text(kind_name(one.kind), subtle=True))


def kind_name(kind: Kind) -> Say:
    return say(f"vote-form-kind-{kind}")
