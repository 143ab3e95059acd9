"""Help: what one can want, with examples to tap; a greeting; and what was not understood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cards.chats import ChatWith
from cards.examples import MOST_LETTERS, Try
from cards.kit import Card, Tap, button, buttons, card, link, pressed, said, text, tight, title
from cards.words import Leaf, Reader, read, say


@dataclass(frozen=True)
class Help(Tap, verb="help.Help"):
    """Show what can be asked."""


@dataclass(frozen=True)
class More(Tap, verb="help.More"):
    """Show what else can be asked, beside what most people want."""


@dataclass(frozen=True)
class About(Tap, verb="help.About"):
    """Show how one of these things is asked."""

    topic: str


EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "directory": ("amr", "tr"),
    "safety": (),
    "agenda": ("show", "propose"),
    "meetings": ("agenda",),
    "votes": ("vote",),
    "decisions": ("decisions",),
    "hosts": ("hosts", "mine"),
    "kamu": ("plan",),
    "themes": ("themes",),
    "consultations": ("consultations",),
    "groups": ("groups", "milestones"),
    "tasks": ("tasks",),
    "registry": ("registry",),
    "lone": ("lone",),
    "joint": ("joint",),
    "people": ("data", "words"),
    "status": ("status",),
}
"""All that can be asked, each with the sentences to try."""

FOR_ALL = ("directory", "safety", "lone", "registry", "people")
IN_A_NETWORK = ("agenda", "meetings", "decisions", "directory", "safety", "people")
FOR_MEMBERS = ("tasks", "agenda", "votes", "decisions", "hosts", "directory")
FOR_HOSTS = ("hosts", "agenda", "meetings", "votes", "tasks", "directory")
FOR_FACILITATORS = ("meetings", "hosts", "decisions", "kamu", "registry", "status")
"""What people want most, by who they are: six things at most."""


def tried(name: str, reader: Reader) -> str:
    """A sentence to try, as this reader would write it."""
    return read(say(f"help-try-{name}"), reader)


def overview(wanted: Sequence[str], *, more: bool) -> Card:
    """What this person may want, a row each; `more`: there is something else."""
    return card(
        title(say("help-title")),
        [_tile(topic) for topic in wanted],
        summary=say("help-title"),
        buttons=more and button(say("help-more"), More()),
    )


def others(topics: Sequence[str]) -> Card:
    """All the rest, and how to write it."""
    return card(
        title(say("help-others")),
        text(say("help-how"), subtle=True),
        [_tile(topic) for topic in topics],
        summary=say("help-others"),
        buttons=button(say("help-back"), Help()),
    )


def _tile(topic: str) -> Any:
    example = EXAMPLES[topic][:1]
    return pressed(
        say(f"help-{topic}"),
        About(topic),
        tight(
            text(say(f"help-{topic}"), bold=True),
            [text(say(f"help-try-{name}"), subtle=True, size="small") for name in example],
            gap="none",
        ),
    )


def about(topic: str, reader: Reader) -> Card:
    """One of these things: examples to tap, then how else it is said."""
    examples = [tried(name, reader) for name in EXAMPLES[topic]]
    return card(
        title(say(f"help-{topic}")),
        examples and buttons(button(sentence, Try(sentence)) for sentence in examples),
        said(say(f"help-{topic}-how")),
        summary=say(f"help-{topic}"),
        buttons=button(say("help-back"), Help()),
    )


def greeting(sentences: Sequence[str], others: Sequence[str] = ()) -> Card:
    """A hello, and what one might want next; `others` are offered where one writes."""
    made = card(
        title(say("hello")),
        summary=say("hello"),
        buttons=[button(sentence, Try(sentence)) for sentence in sentences],
    )
    return replace(made, suggests=tuple(others))


def here(bot: str) -> Card:
    """In a channel, where many read: one line, more for whoever wants it, and the way to a chat alone."""
    return card(
        title(say("help-here")),
        summary=say("help-here"),
        buttons=[
            button(say("help-show"), Help()),
            link(say("help-alone"), ChatWith((bot,))),
        ],
    )


def not_understood(near: Sequence[tuple[str, Tap]], why: Leaf | None = None) -> Card:
    """At most three suggestions; tapping one asks it. `why`: what was understood of it, and keeps it from
    being done."""
    told = why or say("unclear")
    short = [(words, tap) for words, tap in near if len(words) <= MOST_LETTERS][:3]
    return card(
        title(told),
        short and text(say("unclear-near"), subtle=True),
        summary=told,
        buttons=[button(words, tap) for words, tap in short] or button(say("help-word"), Help()),
    )
