"""The kit that cards are built from: bricks, taps, and `render`, which gives a card its language.

The `adaptivecards` package has no actions, inputs, tables or refresh, stops at version 1.2 and silently
drops a property that is misspelt; here its elements are completed in its own style and refuse what they do
not know.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise
from math import ceil
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

import orjson
from adaptivecards.baseobject import BareObject, PropertyType
from adaptivecards.containers import ActionSet, Column, ColumnSet, Container
from adaptivecards.elements import RichTextBlock, TextRun

from cards import marks
from cards.words import Leaf, Lines, Reader, Say, beside, label_of, read, say, sentences

MOST_BYTES = 25_000
HOME = "home"
"""What a tap carries beside its own fields: the network of its card, in the chat of somebody in several."""

LONGEST_TITLE = 200

Words = Leaf | str
Size = Literal["small", "default", "medium", "large", "extraLarge"]


class NotACard(Exception):
    """The card breaks a rule of the schema or of this house; a fault of ours, found by the first test."""


# --- what the package lacks -------------------------------------------------------------------------------


class Title(BareObject):  # type: ignore[misc]
    """What a card says first: its mark, what it is, and the headline with what that goes on to say.

    The headline is a heading once it is read; what Markdown would change is drawn as typed.
    """

    text = PropertyType(type=str)
    kind = PropertyType(type=str)
    mark = PropertyType(type=str)
    behind = PropertyType(type=bool)
    spoken = PropertyType(type=bool)
    spacing = PropertyType(type=str)


class Run(TextRun):  # type: ignore[misc]
    selectAction = PropertyType(type=BareObject)


class Pressed(Container):  # type: ignore[misc]
    selectAction = PropertyType(type=BareObject)


class Picture(BareObject):  # type: ignore[misc]
    type = PropertyType(type=str)
    url = PropertyType(type=str)
    altText = PropertyType(type=str)
    size = PropertyType(type=str)
    spacing = PropertyType(type=str)


class Measured(ColumnSet):  # type: ignore[misc]
    """A figure in words, and its bar at its right."""


class Part(Column):  # type: ignore[misc]
    """A column that is so wide beside the others, whatever the card's width."""

    width = PropertyType(type=int)
    verticalContentAlignment = PropertyType(type=str)


class Input(BareObject):  # type: ignore[misc]
    type = PropertyType(type=str)
    id = PropertyType(type=str)
    label = PropertyType(type=str)
    placeholder = PropertyType(type=str)
    value = PropertyType(type=str)
    isMultiline = PropertyType(type=bool)
    isRequired = PropertyType(type=bool)
    errorMessage = PropertyType(type=str)
    maxLength = PropertyType(type=int)
    choices = PropertyType(type=list)
    style = PropertyType(type=str)
    isMultiSelect = PropertyType(type=bool)
    wrap = PropertyType(type=bool)


class Number(BareObject):  # type: ignore[misc]
    type = PropertyType(type=str)
    id = PropertyType(type=str)
    label = PropertyType(type=str)
    min = PropertyType(type=int)
    max = PropertyType(type=int)
    value = PropertyType(type=int)


class Choice(BareObject):  # type: ignore[misc]
    title = PropertyType(type=str)
    value = PropertyType(type=str)


class Action(BareObject):  # type: ignore[misc]
    type = PropertyType(type=str)
    title = PropertyType(type=str)
    verb = PropertyType(type=str)
    data = PropertyType(type=dict)
    url = PropertyType(type=str)
    style = PropertyType(type=str)
    fallback = PropertyType(type=BareObject)
    targetElements = PropertyType(type=list)


MOST_BUTTONS = 6
"""Teams hides what is beyond."""

MOST_IN_SIGHT = 3


# --- taps -------------------------------------------------------------------------------------------------


class Tap:
    """What a button promises and its door gets: a frozen dataclass whose plain fields travel in the card.

    The verb is what buttons in chats know the tap by, for months: it stays as it is wherever the class goes
    and whatever it is called (`tests/verbs.txt` holds them).
    """

    verb: ClassVar[str]
    only_looks: ClassVar[bool] = False
    """True where it asks for the reader's own view of a card and changes nothing."""
    opens_form: ClassVar[bool] = False
    """True where it opens a form, in a dialog where the client has such; it changes nothing."""

    def __init_subclass__(cls, *, verb: str) -> None:
        cls.verb = verb


Home = Annotated[UUID, "where its card was"]
"""The field of a tap that says for which network its card was made: it does nothing in another."""

CARRIED_AS = {"poll": "ballot"}
"""What fields of taps are called in the cards, where buttons in chats know them by an earlier name."""


def carried_as(field: str) -> str:
    """The name under which a field of a tap travels."""
    return CARRIED_AS.get(field, field)


def typed(most: int, default: str = "") -> Any:
    """A field of a tap that the person types, into the card's input of the same name."""
    return dataclasses.field(default=default, metadata={"typed": True, "most": most})


def carried(most: int, default: str = "") -> Any:
    """A field of a tap that carries more of somebody's own words than others do."""
    return dataclasses.field(default=default, metadata={"most": most})


def typed_each(prefix: str, most: int) -> Any:
    """A field that gathers all inputs whose names begin so: pairs of the rest of the name and the content."""
    return dataclasses.field(default=(), metadata={"typed": True, "most": most, "each": prefix})


def packed(tap: Tap) -> dict[str, Any]:
    """What of a tap travels in the card: opaque ids and plain values, nothing that is trusted later."""
    return {carried_as(name): _plain(getattr(tap, name)) for name in _travelling(type(tap))}  # type: ignore[arg-type]


@cache
def _travelling(tap: type[Tap]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(tap) if not field.metadata.get("typed"))  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


# --- cards ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Subject:
    """What a living card shows: it is drawn anew from the store whenever this changes."""

    kind: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Claim:
    """What a message says of things, by the letter that draws it: it is drawn anew whenever one changes."""

    letter: str
    about: Mapping[str, Any]
    of: tuple[Subject, ...]
    home: UUID | None = None
    """The network that it is about, where whoever reads it may be in none."""


@dataclass(frozen=True, slots=True)
class Card:
    """A card in no language yet. `summary` is what notifications and old clients show in its place."""

    summary: Words
    body: tuple[Any, ...]
    actions: tuple[Any, ...]
    shows: Subject | None = None
    look: Tap | None = None
    shared: bool = False
    asks: bool = False
    is_own: bool = False
    claim: Claim | None = None
    is_told_alone: bool = False
    """It may be seen by who asked for it, and not by all who read along."""

    suggests: tuple[Words, ...] = ()
    """Sentences that Teams offers above where one writes, in a chat alone, until something else is said."""

    @property
    def for_all(self) -> bool:
        """Is it for the whole network, hence in its channel and its language?"""
        return not self.is_own and (self.shared or self.shows is not None)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that can be put into a message: the row by which it is chosen, and the card that stands there
    for everybody who reads the message."""

    title: Words
    text: Words
    card: Card


once_made = lru_cache(maxsize=4096)
"""The same words make the same brick: a card that is drawn at every tap is mostly the card before it.
Hence bricks are never changed once they are made."""

Bricks = Any
"""A brick, nothing (None, False) or a sequence of them: what is empty vanishes, what is nested lies flat."""


def card(
    *body: Bricks,
    summary: Words,
    buttons: Bricks = (),
    shows: Subject | None = None,
    look: Tap | None = None,
    shared: bool = False,
    asks: bool = False,
) -> Card:
    """A whole card of at most six buttons (Teams hides what is beyond), the most wanted first.

    Three are in sight and the others in Teams' overflow menu; but buttons of one verb are answers to the same
    question, as all are of a card that `asks`, and nobody can choose from what they do not see.

    `look` is asked for by each reader's client when the card is shown or drawn anew, so that everybody sees
    a card of many in their own language and with their own answer on it. `shared`: for the whole network,
    although it shows nothing that changes.
    """
    actions = tuple(flat((buttons,)))
    if len(actions) > MOST_BUTTONS:
        raise NotACard("more than six buttons: Teams hides what is beyond")
    return Card(summary, tuple(flat(body)), actions, shows, look, shared, asks)


def own(made: Card) -> Card:
    """The same card before one person: as they see it, in their language, drawn anew for them alone."""
    return dataclasses.replace(made, is_own=True, shared=False)


def told_alone(made: Card) -> Card:
    """The same card for the chat with whoever asked, also where they asked before others."""
    return dataclasses.replace(own(made), is_told_alone=True)


def claiming(made: Card, letter: str, *of: Subject, **about: Any) -> Card:
    """The same card as the message of that letter, which says so only as long as it is so."""
    return dataclasses.replace(made, claim=Claim(letter, about, of))


def of_network(made: Card, home: UUID) -> Card:
    """The same claim for a reader who may be in no network: it says itself which one it is about."""
    assert made.claim is not None, "only a claim is drawn again by what it is about"
    return dataclasses.replace(made, claim=dataclasses.replace(made.claim, home=home))


def under(words: Words, made: Card) -> Card:
    """The same card under a line that says what has become of the message.

    Nobody's client asks for their own view of it, in which the line would be missing.
    """
    return dataclasses.replace(made, body=(text(words, bold=True), *made.body), look=None)


def headed(shown: Sequence[Card | Leaf], remarks: Sequence[Leaf], *, at_once: bool) -> list[Card | Leaf]:
    """The same with lines above the first of it, which belong to the whole answer.

    `at_once`: it is read as it is now, and not drawn when it leaves.
    """
    if not shown or not remarks:
        return list(shown)
    first, *rest = shown
    if isinstance(first, Card) and (first.shows or first.claim) and not at_once:
        return [Lines(tuple(remarks)), *shown]  # it is drawn when it leaves, as its readers see it
    if isinstance(first, Card):
        lines = tuple(text(one, subtle=True) for one in remarks)
        return [dataclasses.replace(first, body=(*lines, *first.body)), *rest]
    return [Lines((*remarks, first)), *rest]


@dataclass(frozen=True, slots=True)
class Mark:
    """A kind of card, seen before it is read: what is drawn beside the headlines of all of its cards.

    Each domain says once which its own are; its name is read aloud (`mark-agenda`).
    """

    name: str

    def title(
        self,
        words: Words,
        *,
        kind: Words | None = None,
        number: str | None = None,
        at_once: bool = False,
        spoken: bool = False,
    ) -> Any:
        """The answer, as the heading that screen readers announce, under the `kind` of card it is and the
        `number` that the thing has in its register: nobody knows by the number alone what it is.

        The heading is one sentence: what else ours say is read under it. Where every second counts it is read
        `at_once`, before its mark. What is `spoken`, an answer that only got a button, keeps its full stop.
        """
        return _titled(self.name, words, kind, number, at_once, spoken)

    def list_title(self, name: Words, nothing: Words | None, told: Words) -> Any:
        """A list is headed by what is `told` of it; that there is `nothing` on it stands under its name."""
        return self.title(nothing, kind=name) if nothing else self.title(told)

    def over_title(self, came: Words, what: Words, kind: Words, number: str | None = None) -> Any:
        """What is over is headed by what `came` of it, and under that stands `what` it was."""
        return tight(self.title(came, kind=kind, number=number), said(what, bold=True))


OWN = Mark("network")
"""Of what is no domain's own: what is asked back, undone, or said of the network itself."""

title = OWN.title


@once_made
def _titled(
    mark: str, words: Words, kind: Words | None, number: str | None, at_once: bool, spoken: bool
) -> Any:
    small = beside([kind, number]) if kind and number else kind or number
    return _made(Title, text=words, mark=mark, behind=at_once, spoken=spoken, **_given(kind=small))


@once_made
def text(
    words: Words, *, subtle: bool = False, bold: bool = False, size: Size = "default", apart: bool = False
) -> Any:
    """A paragraph. Where it carries people's own words it is drawn without Markdown."""
    return said(words, subtle=subtle, bold=bold, size=size, apart=apart)


def fact(label: Words, words: Words) -> Any:
    """What something is called, and what it is, in one line."""
    return said(say("fact", label=label, words=words))


@once_made
def said(
    words: Words | Run,
    *,
    subtle: bool = False,
    bold: bool = False,
    size: Size = "default",
    apart: bool = False,
) -> Any:
    """Words that no Markdown reads: TextRun shows links and asterisks as they were typed.

    `apart` draws a line above them.
    """
    look = _given(isSubtle=subtle, weight="bolder" if bold else None, size=size)
    run = words if isinstance(words, Run) else _made(Run, text=words, **look)
    return _made(RichTextBlock, inlines=[run], **_given(separator=apart, spacing=apart and "medium"))


@once_made
def anchor(words: Words, url: str) -> Any:
    """Words for `said` that open an address."""
    return _made(Run, text=words, selectAction=_made(Action, type="Action.OpenUrl", url=_safe(url)))


def tight(*bricks: Bricks, gap: Literal["none", "small"] = "none") -> list[Any]:
    """Bricks that read as one block: what follows stands close, not to a headline or to a bar."""
    return _tight(tuple(flat(bricks)), gap)


@once_made
def _tight(block: tuple[Any, ...], gap: str) -> list[Any]:
    return [
        *block[:1],
        *(
            _spaced(brick, "small" if isinstance(above, Title | Measured) else gap)
            for above, brick in pairwise(block)
        ),
    ]


@once_made
def _spaced(brick: Any, gap: str) -> Any:
    """The same brick, so far from the one above it."""
    made = type(brick)()
    for name, value in {**brick.render(), "spacing": gap}.items():
        made.set_data(name, value)
    return made


def folded(name: str, words: Words, short: Bricks, whole: Bricks) -> list[Any]:
    """What is too long to stand open: a button of these words changes `short` for `whole`, and back.

    `name` is unique within the card.
    """
    open_, hidden = f"{name}-short", f"{name}-whole"
    stands = flat([short])
    turned = [open_, hidden] if stands else [hidden]
    return [
        *([_made(Container, id=open_, items=stands)] if stands else []),
        _made(Container, id=hidden, visible=False, items=flat([whole])),
        buttons(_made(Action, type="Action.ToggleVisibility", title=words, targetElements=turned)),
    ]


MOST_LINES = 3
"""So many paragraphs stand open under a headline, before what there is to press."""


def brief(*told: Bricks, above: int = 0, behind: Bricks = (), called: Words = "") -> list[Any]:
    """Paragraphs, the weightiest first: three stand open, and the others are folded.

    What is given together is one paragraph and stands close; so are a box, and a list (`a_list`).
    `above`: so many stand above these. `behind`: what is never open, and is `called` that where it alone
    stands behind the button.
    """
    there = [block for one in told if (block := _close_by(tuple(flat([one]))))]
    shown, rest = there[: MOST_LINES - above], there[MOST_LINES - above :]
    hidden = [*rest, *([text(called, bold=True), *flat([behind])] if rest and behind else flat([behind]))]
    return [*shown, *(folded("rest", say("read-on") if rest else called, [], hidden) if hidden else [])]


@once_made
def _close_by(block: tuple[Any, ...]) -> list[Any]:
    return [
        *block[:1],
        *(one if one.get_data("spacing") else _spaced(one, "small") for one in block[1:]),
    ]


def a_list(*rows: Bricks) -> Any:
    """The rows of one list that was asked for, which is read as one however many they are."""
    return _a_list(tuple(flat(rows)))


@once_made
def _a_list(rows: tuple[Any, ...]) -> Any:
    return _made(Container, items=list(rows)) if rows else None


def bar(part: float | Decimal, answers: float) -> Any:
    """What part of the answers it is, as a bar for the eye; the figure itself stands beside it in words."""
    return _bar(float(part), answers, of_most=False)


def bar_of_most(part: float | Decimal, most: float | Decimal) -> Any:
    """How much beside the most of its row, in the same way."""
    return _bar(float(part), float(most), of_most=True)


@once_made
def _bar(part: float, whole: float, *, of_most: bool) -> Any:
    share = part / whole if whole else 0.0
    heard = say("bar-of-most" if of_most else "bar", percent=round(100 * share))
    drawn = marks.bar(ceil(marks.STEPS * share))
    return _made(Picture, type="Image", url=drawn, altText=heard, size="stretch")


def measured(figure: Bricks, drawn: Any, *, apart: bool = False) -> Any:
    """A figure in words with its bar beside it, in one row, so that nobody asks which bar is whose; the
    wider the card, the wider the bar. Where nothing is drawn the words stand alone.

    `apart` draws a line above the row."""
    return _measured(tuple(flat([figure])), drawn, apart) if drawn else figure


@once_made
def _measured(figure: tuple[Any, ...], drawn: Any, apart: bool) -> Any:
    cells = [(figure, 3), ((drawn,), 2)]
    return _made(
        Measured,
        columns=[
            _made(Part, items=list(items), width=width, verticalContentAlignment="center")
            for items, width in cells
        ],
        **_given(separator=apart),
    )


def box(
    *items: Bricks,
    style: Literal["default", "emphasis", "good", "attention", "warning", "accent"] = "emphasis",
) -> Any:
    """Bricks that belong together, on a ground of their own."""
    return _boxed(tuple(flat(items)), style)


@once_made
def _boxed(items: tuple[Any, ...], style: str) -> Any:
    return _made(Container, items=list(items), style=style)


def pressed(words: Words, tap: Tap, *items: Bricks) -> Any:
    """Bricks that are one button: `words` is what screen readers and the pointer say of it."""
    return _pressed(words, tap, tuple(flat(items)))


@once_made
def _pressed(words: Words, tap: Tap, items: tuple[Any, ...]) -> Any:
    act = _older(words, tap) if tap.opens_form else _act(words, tap)
    return _made(Pressed, items=list(items), selectAction=act, separator=True)


def columns(*cells: Bricks, widths: Sequence[str] = ()) -> Any:
    """Bricks side by side; `widths` are `auto`, `stretch` or pixels (`16px`)."""
    wide = (*widths, *("stretch" for _ in cells))
    return _set_apart(tuple((tuple(flat([cell])), width) for cell, width in zip(cells, wide, strict=False)))


@once_made
def _set_apart(cells: tuple[tuple[tuple[Any, ...], str], ...]) -> Any:
    return _made(ColumnSet, columns=[_made(Column, items=list(items), width=width) for items, width in cells])


@once_made
def line(
    name: str,
    *,
    label: Words,
    placeholder: Words = "",
    most: int,
    many_lines: bool = False,
    filled: str = "",
    needed: Words = "",
) -> Any:
    """One text to type, `most` letters at most, with an example in it; its name is the tap's field.

    Where something must be typed `needed` says so, before it is handed in.
    """
    return _made(
        Input,
        type="Input.Text",
        id=name,
        label=label,
        maxLength=most,
        **_given(isMultiline=many_lines, value=filled or None, placeholder=placeholder or None),
        **_given(isRequired=bool(needed), errorMessage=needed or None),
    )


def choose(
    name: str,
    *,
    label: Words,
    options: Mapping[str, Words],
    style: Literal["filtered", "compact", "expanded"] = "filtered",
    filled: str = "",
    several: bool = False,
    needed: Words = "",
    placeholder: Words = "",
) -> Any:
    """One of many, or `several`; its name is the tap's field. Where one must be chosen `needed` says so.

    `filtered` is a list that can be searched, `compact` a list that opens, `expanded` stands open. A list in
    which nothing is chosen says that one can choose there.
    """
    choices = [_made(Choice, title=words, value=value) for value, words in options.items()]
    look = _given(value=filled or None, isMultiSelect=several, wrap=style == "expanded")
    hint = placeholder or (None if filled or style == "expanded" else say("choose-from-list"))
    look |= _given(isRequired=bool(needed), errorMessage=needed or None, placeholder=hint)
    return _made(Input, type="Input.ChoiceSet", id=name, label=label, choices=choices, style=style, **look)


def number(name: str, *, label: Words, least: int = 0, most: int, filled: int = 0) -> Any:
    """A whole number to type or to step to; its name is the tap's field, or a part of it."""
    return _made(Number, type="Input.Number", id=name, label=label, min=least, max=most, value=filled)


def ticks(name: str, *, label: Words, options: Mapping[str, Words], ticked: str) -> Any:
    """Boxes to tick, several of them; `ticked` are the values that are, with commas between them."""
    choices = [_made(Choice, title=words, value=value) for value, words in options.items()]
    look = {"style": "expanded", "isMultiSelect": True, "wrap": True, **_given(value=ticked or None)}
    return _made(Input, type="Input.ChoiceSet", id=name, label=label, choices=choices, **look)


@once_made
def button(
    words: Words,
    tap: Tap,
    *,
    style: Literal["default", "positive", "destructive"] = "default",
) -> Any:
    """A button that is a tap, with the older form of itself for clients that know no Action.Execute.

    One that opens a form has only the older: Teams opens a dialog from no other.
    """
    return _older(words, tap, style=style) if tap.opens_form else _act(words, tap, style=style)


def _act(words: Words, tap: Tap, **look: Any) -> Any:
    return _made(
        Action,
        type="Action.Execute",
        title=words,
        verb=tap.verb,
        data=packed(tap),
        fallback=_older(words, tap),
        **_given(**look),
    )


def _older(words: Words, tap: Tap, **look: Any) -> Any:
    opens = {"msteams": {"type": "task/fetch"}} if tap.opens_form else {}
    data = {**packed(tap), "verb": tap.verb, **opens}
    return _made(Action, type="Action.Submit", title=words, data=data, **_given(**look))


@once_made
def link(words: Words, url: Words, *, style: Literal["default", "positive"] = "default") -> Any:
    """A button that opens an address: https, mailto, tel, nothing else; a Leaf waits for its reader."""
    address = _safe(url) if isinstance(url, str) else url
    return _made(Action, type="Action.OpenUrl", title=words, url=address, **_given(style=style))


def _safe(url: str) -> str:
    if not url.startswith(("https://", "mailto:", "tel:")):
        raise NotACard(f"a link that is neither https, mailto nor tel: {url}")
    return url


def buttons(*made: Bricks) -> Any:
    """Buttons in the middle of a card, where they belong to what stands above them."""
    return _made(ActionSet, actions=flat(made))


# --- drawing ----------------------------------------------------------------------------------------------


def render(made: Card, reader: Reader) -> dict[str, Any]:
    """The card as JSON in the reader's language; raises NotACard where it breaks a rule."""
    face = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "fallbackText": _said_in(made.summary, reader),
        "body": _close(list(made.body), reader),
        "msteams": {"width": "Full"},
    }
    if made.actions:
        open_above = _open_verbs(face["body"])
        face["actions"] = list(_buttons(made.actions, reader, made.asks, open_above))
    if made.look:
        face["refresh"] = {"action": _close(button("refresh", made.look), reader)}
    _check(face)
    return face


@once_made
def _buttons(
    actions: tuple[Any, ...], reader: Reader, asks: bool, open_above: frozenset[str]
) -> list[dict[str, Any]]:
    closed = list(_told_apart([_close(action, reader) for action in actions]))
    return closed if asks else list(_in_sight(closed, open_above))


def _told_apart(actions: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Buttons that are called by what people and things are called, and do the same for each: of those that
    share a name the later ones are numbered."""
    met = list[tuple[str, str]]()
    for action in actions:
        met.append(called := (_verb(action), action["title"]))
        yield (
            action if met.count(called) == 1 else _called(action, f"{action['title']} ({met.count(called)})")
        )


def _called(action: dict[str, Any], name: str) -> dict[str, Any]:
    """Under another title, also in the form that older clients show."""
    older = {"fallback": {**action["fallback"], "title": name}} if "fallback" in action else {}
    return {**action, "title": name, **older}


def _open_verbs(body: Sequence[dict[str, Any]]) -> frozenset[str]:
    """What the buttons in the middle of a card do that stand open; those that unfold or lead elsewhere are
    read with the words beside them."""
    found = set[str]()
    for part in body:
        if not ("items" in part or "actions" in part) or part.get("isVisible") is False:
            continue
        if "items" in part:
            found |= _open_verbs(part["items"])
        else:
            found.update(_verb(one) for one in part["actions"] if one["type"] in _ACTING)
    return frozenset(found)


_ACTING = {"Action.Execute", "Action.Submit"}


def _in_sight(actions: Sequence[dict[str, Any]], open_above: frozenset[str]) -> Iterator[dict[str, Any]]:
    """The first three, with those in the middle of the card, and with what answers the same question as one
    of them; the others wait in the menu. One always stands at the end."""
    seen: list[str] = []
    most = max(1, MOST_IN_SIGHT - len(open_above))
    for action in actions:
        verb = _verb(action)
        if len(seen) < most or verb in seen:
            seen.append(verb)
            yield action
        else:
            yield {**action, "mode": "secondary"}


def _verb(action: dict[str, Any]) -> str:
    """What it does: of two links neither does what the other does."""
    verb = action["verb"] if "verb" in action else action.get("data", {}).get("verb")
    return str(verb or action.get("url"))


FORM = "form"
"""What a dialog hands in beside what was filled in: by which tap it was opened, to be opened so again."""


def render_in_dialog(made: Card, reader: Reader, form: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The same for a dialog: it hands in what was filled in by Action.Submit, and opens none of its own."""
    return _handed_in(render(made, reader), {FORM: dict(form)} if form else {})  # type: ignore[no-any-return]


def refused(form: Card, why: Words, at: str) -> Card:
    """The same form with what is wrong: above the field that it is `at`, else under the heading."""
    fields = [brick.get_data("id") if isinstance(brick, Input | Number) else "" for brick in form.body]
    place = fields.index(at) if at and at in fields else 1
    notice = box(said(why, bold=True), style="attention")
    return dataclasses.replace(form, body=(*form.body[:place], notice, *form.body[place:]))


def filled_in(content: Any, values: Mapping[str, Any]) -> Any:
    """A drawn form with what somebody had filled in."""
    if isinstance(content, list):
        return [filled_in(one, values) for one in content]
    if not isinstance(content, dict):
        return content
    if str(content.get("type", "")).startswith("Input.") and content.get("id") in values:
        return {**content, "value": values[content["id"]]}
    return {name: filled_in(value, values) for name, value in content.items()}


def render_in_message(made: Card, reader: Reader) -> dict[str, Any]:
    """The same for a message of somebody's own, in whatever chat: it leads to things and does nothing itself.

    Where a link becomes a card Teams draws none that is newer than 1.3.
    """
    face = {**render(made, reader), "version": "1.3"}
    if b'"Action.Execute"' in (told := orjson.dumps(face)) or b'"Action.Submit"' in told:
        raise NotACard("a button that does something, where nobody knows who taps it")
    return face


def _handed_in(node: Any, more: Mapping[str, Any]) -> Any:
    if isinstance(node, list):
        return [_handed_in(one, more) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "Action.Execute":
        node = {**node["fallback"], **{name: node[name] for name in ("style", "mode") if name in node}}
    made = {
        name: _handed_in(value, {}) if name == "data" else _handed_in(value, more)
        for name, value in node.items()
        if name not in ("msteams", "refresh")
    }
    return {**made, "data": {**made["data"], **more}} if node.get("type") == "Action.Submit" else made


def _check(face: dict[str, Any]) -> None:
    size = len(orjson.dumps(face))
    if size > MOST_BYTES:
        raise NotACard(f"{size} bytes, {MOST_BYTES} at most")
    titles = [action["title"] for action in face.get("actions", ())]
    if len(set(titles)) < len(titles):
        raise NotACard("two buttons of one title")


def _close(node: Any, reader: Reader) -> Any:
    """A brick with its words read."""
    if isinstance(node, BareObject):
        return _closed(node, reader)
    if isinstance(node, list):
        return [_close(one, reader) for one in node]
    return node if isinstance(node, int | dict) else read(node, reader)


@once_made
def _closed(brick: BareObject, reader: Reader) -> dict[str, Any]:
    if isinstance(brick, Title):
        return _title(brick, reader)
    closed = {name: _close(value, reader) for name, value in brick.render().items()}
    if "text" in closed:
        closed["text"] = _said_in(brick.get_data("text"), reader)
    if isinstance(brick, Action | Choice) and "title" in closed:
        closed["title"] = _said_in(brick.get_data("title"), reader)
    if reader.network and type(brick) is Action and "data" in closed:
        closed["data"] = {**closed["data"], HOME: reader.network}
    return _as_typed(_labelled(closed, brick, reader)) if type(brick) is RichTextBlock else closed


def _labelled(closed: dict[str, Any], brick: RichTextBlock, reader: Reader) -> dict[str, Any]:
    """A line that says what something is called and what it is: the name of it stands out."""
    [run], [drawn] = brick.get_data("inlines"), closed["inlines"]
    label = label_of(run.get_data("text"), reader)
    if not label or "weight" in drawn or "selectAction" in drawn:
        return closed
    name, value = drawn["text"][: len(label)], drawn["text"][len(label) :]
    return {**closed, "inlines": [{**drawn, "text": name, "weight": "bolder"}, {**drawn, "text": value}]}


def _title(brick: Title, reader: Reader) -> dict[str, Any]:
    """The mark, and beside it the words; those of one line stand at its middle."""
    mark, kind = brick.get_data("mark"), brick.get_data("kind")
    first, rest = sentences(brick.get_data("text"), reader)
    heading = first if begins_with_theirs(brick.get_data("text"), first, reader) else as_sentence(first)
    if not brick.get_data("spoken"):
        heading = _as_headline(heading, brick.get_data("text"), reader)
    told = [
        kind and _kind(_said_in(kind, reader), of=heading),
        {**_headline(heading), **_given(spacing=kind and "none")},
        rest and {**_close(said(rest), reader), "spacing": "small"},
    ]
    picture = {
        "type": "Image",
        "url": marks.mark(mark),
        "altText": read(say(f"mark-{mark}"), reader),
        "width": "32px",
    }
    columns = [
        {"type": "Column", "width": "auto", "items": [picture]},
        {
            "type": "Column",
            "width": "stretch",
            "verticalContentAlignment": "center",
            "items": [one for one in told if one],
        },
    ]
    return {
        "type": "ColumnSet",
        "columns": columns[::-1] if brick.get_data("behind") else columns,
        **_given(spacing=brick.get_data("spacing")),
    }


_CUT_SHORT = re.compile(r"(?:\b(?:min|kl|nr)|\.\.)\.$")
"""Words that end in a full stop of their own."""


def _as_headline(told: str, words: Words, reader: Reader) -> str:
    """A sentence of ours without its full stop; what people wrote keeps theirs."""
    if not isinstance(words, Say) or _CUT_SHORT.search(told):
        return told
    is_theirs = any(
        not isinstance(one, int | float | Say) and told.endswith(read(one, reader))
        for _, one in words.words
        if one
    )
    return told if is_theirs else told.removesuffix(".")


@once_made
def _said_in(words: Words, reader: Reader) -> str:
    told = read(words, reader)
    return told if begins_with_theirs(words, told, reader) else as_sentence(told)


def begins_with_theirs(words: Words, told: str, reader: Reader) -> bool:
    """What people wrote stands as they wrote it, also where a sentence of ours begins with it."""
    if not isinstance(words, Say):
        return True
    return any(
        not isinstance(one, int | float | Say) and told.startswith(read(one, reader))
        for _, one in words.words
        if one
    )


_AS_IT_IS = re.compile(r"\w{3}\. \d|\w{1,4}\)")


def as_sentence(words: str) -> str:
    """Ours begin with a capital; a Danish day and the mark of a part do not."""
    return words if _AS_IT_IS.match(words) else words[:1].upper() + words[1:]


def _headline(text: str) -> dict[str, Any]:
    size = "large" if len(text) <= LONGEST_LARGE else "medium"
    if is_plain(text):
        return {**_HEADING, "text": text, "size": size}
    run = {"type": "TextRun", "text": text, "size": size, "weight": "bolder"}
    return _as_typed({"type": "RichTextBlock", "inlines": [run]})


def _kind(text: str, of: str) -> dict[str, Any]:
    """What a card is, above its headline: the heading in its place where that cannot be one."""
    look = {"size": "small", "isSubtle": True, "weight": "default"}
    if not is_plain(text):
        return _as_typed({"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": text, **look}]})
    heading = {} if is_plain(of) else {"style": "heading"}
    return {"type": "TextBlock", "text": text, "wrap": True, **look, **heading}


LONGEST_LARGE = 70
"""A longer headline is drawn smaller, so that it does not fill a phone."""

_HEADING = {"type": "TextBlock", "style": "heading", "weight": "bolder", "wrap": True}

_MARKED_UP = re.compile(r"[*_\[\]<>`~\\|{}#\r\n]|://|www\.|@|&#?\w+;|^\s*(?:[-+=]|\d+[.)]\s)|^\s|\s$")
"""What Markdown, or a client that looks for addresses, would make something else of."""


def is_plain(words: str) -> bool:
    """Does it look the same to whoever reads Markdown and to whoever does not?"""
    return not _MARKED_UP.search(words)


_DATE = re.compile(r"(?<={)(?={(?:DATE|TIME)\()")


def _as_typed(block: dict[str, Any]) -> dict[str, Any]:
    """Clients put a date in the place of `{{DATE(…)}}` even in a TextRun, but not where two runs make it."""
    if any("{{" in run["text"] for run in block["inlines"]):
        block["inlines"] = [
            {**run, "text": part} for run in block["inlines"] for part in _DATE.split(run["text"])
        ]
    return block


def _made(brick: type[Any], **properties: Any) -> Any:
    """The package's own constructor drops a property it does not know; here it stops."""
    made = brick()
    for name, value in properties.items():
        made.set_data(_key(brick, name, type(value)), value)  # type: ignore[arg-type]
    return made


@cache
def _key(brick: type[Any], name: str, kind: type[Any]) -> str:
    """The property's name in the schema; raises NotACard where the brick has none that takes this kind."""
    known = _known(brick).get(name)
    if known is None:
        raise NotACard(f"{brick.__name__} has no {name}")
    if not issubclass(kind, known.type) and not issubclass(kind, Leaf):
        raise NotACard(f"{brick.__name__}.{name} is no {known.type}, but {kind}")
    return str(known.key_name)


def _known(brick: type[Any]) -> dict[str, PropertyType]:
    return {
        name: value
        for kind in reversed(brick.__mro__)
        for name, value in vars(kind).items()
        if isinstance(value, PropertyType)
    }


def _given(**properties: Any) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value not in (None, False, "default")}


def flat(bricks: Iterable[Any]) -> list[Any]:
    """Each brick of a list and of the lists in it; what is not there falls out."""
    found = list[Any]()
    for brick in bricks:
        if brick is None or brick is False or brick == "":
            continue
        found += (brick,) if isinstance(brick, BareObject) else flat(brick)
    return found
