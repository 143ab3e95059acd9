"""Help, and what was not understood."""

from __future__ import annotations

from cards import help  # noqa: A004  its own word
from cards.words import Language, read, say
from tests.gallery.scenes.shared import (
    READERS,
    Scenes,
)


def show(language: Language) -> Scenes:
    reader = READERS[language]
    examples = [help.tried(name, reader) for name in ("amr", "hosts", "decisions")]
    yield "help for a member", help.overview(help.FOR_MEMBERS, more=True)
    yield "help for a guest", help.overview(help.IN_A_NETWORK, more=True)
    yield "help for a host", help.overview(help.FOR_HOSTS, more=True)
    yield "help for the secretariat", help.overview(help.FOR_FACILITATORS, more=True)
    yield "help for an employee", help.overview(help.FOR_ALL, more=False)
    yield "more help", help.others([topic for topic in help.EXAMPLES if topic not in help.FOR_MEMBERS])
    for topic in help.EXAMPLES:
        yield f"help: {topic}", help.about(topic, reader)
    yield "help in the channel", help.here("28:stafet")
    yield "hello", help.greeting(examples[:2])
    yield "not understood, with suggestions", help.not_understood(examples)
    yield "not understood", help.not_understood([read(say("help-word"), reader)])
