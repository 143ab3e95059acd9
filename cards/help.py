"""Help: what can be asked, with examples to tap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cards.kit import Card, Tap, button, card, text, tight, title
from cards.words import say


@dataclass(frozen=True)
class Try(Tap):
    """An example from help or a suggestion, as if it had been written."""

    sentence: str


@dataclass(frozen=True)
class Help(Tap):
    """Show what can be asked."""


FOR_ALL = ("help-try-amr",)
IN_A_NETWORK = (*FOR_ALL, "help-try-hosts", "help-try-agenda", "help-try-decisions", "help-try-propose")
FOR_MEMBERS = (*FOR_ALL, "help-try-tasks", *IN_A_NETWORK[1:4], "help-try-vote")
"""What can be tried, by who asks."""


def overview(examples: Sequence[str], more: Sequence[str] = ()) -> Card:
    """Everything that Stafet can do today; `examples` are the sentences behind the buttons, `more` the topics
    that are not for all."""
    return card(
        title(say("help-title")),
        text(say("help-how"), subtle=True),
        [
            tight(text(say(f"help-{topic}"), bold=True, apart=True), text(say(f"help-{topic}-how")))
            for topic in (*TOPICS, *more)
        ],
        summary=say("help-title"),
        buttons=[button(sentence, Try(sentence)) for sentence in examples],
    )


TOPICS = (
    "directory",
    "safety",
    "agenda",
    "meetings",
    "votes",
    "decisions",
    "hosts",
    "kamu",
    "themes",
    "tasks",
    "registry",
    "people",
)
FOR_FACILITATORS = ("status",)


def not_understood(near: Sequence[str]) -> Card:
    """At most three suggestions; tapping one asks it."""
    return card(
        title(say("unclear")),
        near and text(say("unclear-near"), subtle=True),
        summary=say("unclear"),
        buttons=[button(sentence, Try(sentence)) for sentence in near[:3]]
        or button(say("help-word"), Help()),
    )
