"""The kit that cards are built from: some fifteen bricks, taps, and `render`, which gives a card its language.

The `adaptivecards` package has no actions, inputs, tables or refresh, stops at version 1.2 and silently drops
a property that is misspelt; here its elements are completed in its own style and refuse what they do not know.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, ClassVar, Literal
from uuid import UUID

import orjson
from adaptivecards.adaptivecard import AdaptiveCard
from adaptivecards.baseobject import BareObject, PropertyType
from adaptivecards.containers import ActionSet, Column, ColumnSet, Container, Fact, FactSet
from adaptivecards.elements import RichTextBlock, TextBlock, TextRun

from cards.words import Leaf, Reader, Say, read

MOST_BYTES = 25_000
LONGEST_TITLE = 200

Words = Leaf | str
Size = Literal["small", "default", "medium", "large", "extraLarge"]


class NotACard(Exception):
    """The card breaks a rule of the schema or of this house; a fault of ours, found by the first test."""


# --- what the package lacks -------------------------------------------------------------------------------


class Heading(TextBlock):  # type: ignore[misc]
    style = PropertyType(type=str)


class Wide(Container):  # type: ignore[misc]
    rtl = PropertyType(type=bool)


class Face(AdaptiveCard):  # type: ignore[misc]
    msteams = PropertyType(type=dict)


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


class Choice(BareObject):  # type: ignore[misc]
    title = PropertyType(type=str)
    value = PropertyType(type=str)


class Action(BareObject):  # type: ignore[misc]
    type = PropertyType(type=str)
    title = PropertyType(type=str)
    verb = PropertyType(type=str)
    data = PropertyType(type=dict)
    url = PropertyType(type=str)
    card = PropertyType(type=AdaptiveCard)
    style = PropertyType(type=str)
    tooltip = PropertyType(type=str)
    associatedInputs = PropertyType(type=str)
    fallback = PropertyType(type=BareObject)


# --- taps -------------------------------------------------------------------------------------------------


class Tap:
    """What a button promises and its door gets: a frozen dataclass whose plain fields travel in the card.

    The verb is the card file's name and the class's: `votes.Vote`. Taps live in chats for months: never
    rename one.
    """

    verb: ClassVar[str]

    def __init_subclass__(cls) -> None:
        cls.verb = f"{cls.__module__.rpartition('.')[2]}.{cls.__name__}"


def typed(most: int, default: str = "") -> Any:
    """A field of a tap that the person types, into the card's input of the same name."""
    return dataclasses.field(default=default, metadata={"typed": True, "most": most})


def packed(tap: Tap) -> dict[str, Any]:
    """What of a tap travels in the card: opaque ids and plain values, nothing that is trusted later."""
    return {name: _plain(getattr(tap, name)) for name in _travelling(type(tap))}


@cache
def _travelling(tap: type[Tap]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(tap) if not field.metadata.get("typed"))  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value.value if isinstance(value, Enum) else value


# --- cards ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Thing:
    """What a living card shows: it is drawn anew from the store whenever this changes."""

    kind: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Card:
    """A card in no language yet. `summary` is what notifications and old clients show in its place."""

    summary: Words
    body: tuple[Any, ...]
    actions: tuple[Any, ...]
    shows: Thing | None = None


Bricks = Any
"""A brick, nothing (None, False) or a sequence of them: what is empty vanishes, what is nested lies flat."""


def card(*body: Bricks, summary: Words, buttons: Bricks = (), shows: Thing | None = None) -> Card:
    """A whole card of at most six buttons (Teams hides what is beyond)."""
    actions = tuple(_flat(buttons))
    if len(actions) > 6:
        raise NotACard("more than six buttons: Teams hides what is beyond")
    return Card(summary, tuple(_flat(body)), actions, shows)


def title(words: Words, *, size: Size = "large") -> Any:
    """The heading of a card, announced as one by screen readers."""
    if _is_read_as_markdown_safely(words):
        return _made(Heading, text=words, style="heading", size=size, weight="bolder", wrap=True)
    return said(words, size=size, bold=True)


def text(
    words: Words, *, subtle: bool = False, bold: bool = False, size: Size = "default", apart: bool = False
) -> Any:
    """A paragraph. Where it carries people's own words it is drawn without Markdown."""
    return said(words, subtle=subtle, bold=bold, size=size, apart=apart)


def said(
    words: Words,
    *,
    subtle: bool = False,
    bold: bool = False,
    size: Size = "default",
    apart: bool = False,
    warning: bool = False,
) -> Any:
    """Words that no Markdown reads: TextRun shows links, asterisks and `{{DATE}}` as they were typed."""
    run = _made(
        TextRun,
        text=words,
        **_given(
            isSubtle=subtle,
            weight="bolder" if bold else None,
            size=size,
            color="attention" if warning else None,
        ),
    )
    return _made(RichTextBlock, inlines=[run], **_given(separator=apart))


def facts(lines: Mapping[Words, Words]) -> Any:
    """Titles and values side by side; both of the catalogue, never people's own words (they are Markdown)."""
    for words in [*lines.keys(), *lines.values()]:
        if not _is_read_as_markdown_safely(words):
            raise NotACard(f"people's own words in facts: {words}")
    listed = [_made(Fact, title=name, value=value) for name, value in lines.items()]
    return _made(FactSet, facts=listed)


def box(
    *items: Bricks,
    style: Literal["default", "emphasis", "good", "attention", "warning", "accent"] = "emphasis",
) -> Any:
    """Bricks that belong together, on a ground of their own."""
    return _made(Wide, items=list(_flat(items)), style=style)


def columns(*cells: Bricks, widths: Sequence[str] = ()) -> Any:
    """Bricks side by side; `widths` are `auto` or `stretch`."""
    made = [
        _made(Column, items=list(_flat([cell])), width=widths[place] if place < len(widths) else "stretch")
        for place, cell in enumerate(cells)
    ]
    return _made(ColumnSet, columns=made)


def line(name: str, *, label: Words, placeholder: Words, most: int, many_lines: bool = False) -> Any:
    """One text to type, `most` letters at most; its name is the tap's field."""
    return _made(
        Input,
        type="Input.Text",
        id=name,
        label=label,
        placeholder=placeholder,
        maxLength=most,
        **_given(isMultiline=many_lines),
    )


def choose(name: str, *, label: Words, options: Mapping[str, Words]) -> Any:
    """One of many, from a list that can be searched; its name is the tap's field."""
    choices = [_made(Choice, title=words, value=value) for value, words in options.items()]
    return _made(Input, type="Input.ChoiceSet", id=name, label=label, choices=choices, style="filtered")


def button(
    words: Words,
    tap: Tap,
    *,
    style: Literal["default", "positive", "destructive"] = "default",
    hint: Words | None = None,
) -> Any:
    """A button that is a tap, with the older form of itself for clients that know no Action.Execute."""
    data = packed(tap)
    older = _made(Action, type="Action.Submit", title=words, data={**data, "verb": tap.verb})
    return _made(
        Action,
        type="Action.Execute",
        title=words,
        verb=tap.verb,
        data=data,
        fallback=older,
        **_given(style=None if style == "default" else style, tooltip=hint),
    )


def link(words: Words, url: str) -> Any:
    """A button that opens an address: https, mailto, tel, nothing else."""
    if not url.startswith(("https://", "mailto:", "tel:")):
        raise NotACard(f"a link that is neither https, mailto nor tel: {url}")
    return _made(Action, type="Action.OpenUrl", title=words, url=url)


def buttons(*made: Bricks) -> Any:
    """Buttons in the middle of a card, where they belong to what stands above them."""
    return _made(ActionSet, actions=list(_flat(made)))


# --- drawing ----------------------------------------------------------------------------------------------


def render(made: Card, reader: Reader) -> dict[str, Any]:
    """The card as JSON in the reader's language; raises NotACard where it breaks a rule."""
    face = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "lang": reader.language,
        "fallbackText": read(made.summary, reader),
        "body": [_close(brick, reader) for brick in made.body],
        "msteams": {"width": "Full"},
    }
    if made.actions:
        face["actions"] = [_close(action, reader) for action in made.actions]
    _check(face)
    return face


def _check(face: dict[str, Any]) -> None:
    size = len(orjson.dumps(face))
    if size > MOST_BYTES:
        raise NotACard(f"{size} bytes, {MOST_BYTES} at most")
    titles = [action["title"] for action in face.get("actions", ())]
    if len(set(titles)) < len(titles):
        raise NotACard(f"two buttons of one title: {titles}")


def _close(node: Any, reader: Reader) -> Any:
    """A brick with its words read, and its properties checked by the types they were declared with."""
    if isinstance(node, BareObject):
        return {name: _close(value, reader) for name, value in node.render().items()}
    if isinstance(node, list):
        return [_close(one, reader) for one in node]
    if isinstance(node, str | int | dict):
        return node
    return node.read(reader)


def _made(brick: type[Any], **properties: Any) -> Any:
    """The package's own constructor drops a property it does not know; here it stops."""
    made = brick()
    known = _known(brick)
    for name, value in properties.items():
        if name not in known:
            raise NotACard(f"{brick.__name__} has no {name}")
        if not isinstance(value, known[name].type) and not isinstance(value, Leaf):
            raise NotACard(f"{brick.__name__}.{name} is no {known[name].type}: {value!r}")
        made.set_data(known[name].key_name, value)
    return made


@cache
def _known(brick: type[Any]) -> dict[str, PropertyType]:
    return {
        name: value
        for kind in reversed(brick.__mro__)
        for name, value in vars(kind).items()
        if isinstance(value, PropertyType)
    }


def _given(**properties: Any) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value not in (None, False, "default")}


def _flat(bricks: Bricks) -> Iterable[Any]:
    if bricks is None or bricks is False or bricks == "":
        return
    if isinstance(bricks, Iterable) and not isinstance(bricks, str | BareObject):
        for brick in bricks:
            yield from _flat(brick)
    else:
        yield bricks


def _is_read_as_markdown_safely(words: Words) -> bool:
    return isinstance(words, Say) and not words.quotes
