"""Help, and what was not understood."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from cards import asking
from cards.examples import Try
from cards.kit import Subject
from cards.network import help as helping
from cards.words import Language, say
from tests.gallery.scenes.shared import (
    READERS,
    Scenes,
)


def show(language: Language) -> Scenes:
    reader = READERS[language]
    examples = [helping.tried(name, reader) for name in ("amr", "hosts", "decisions")]
    yield "help for a member", helping.overview(helping.FOR_MEMBERS, more=True)
    yield "help for a guest", helping.overview(helping.IN_A_NETWORK, more=True)
    yield "help for a host", helping.overview(helping.FOR_HOSTS, more=True)
    yield "help for the secretariat", helping.overview(helping.FOR_FACILITATORS, more=True)
    yield "help for an employee", helping.overview(helping.FOR_ALL, more=False)
    yield (
        "more help",
        helping.others([topic for topic in helping.EXAMPLES if topic not in helping.FOR_MEMBERS]),
    )
    for topic in helping.EXAMPLES:
        yield f"help: {topic}", helping.about(topic, reader)
    yield "help in the channel", helping.here("28:stafet")
    yield "hello", helping.greeting(examples[:2])
    yield "not understood, with suggestions", helping.not_understood([(one, Try(one)) for one in examples])
    answer = helping.not_understood((), say("unclear-done"))
    [shown] = asking.with_near([answer], [(one, Try(one)) for one in examples])
    yield "an answer, with what else may be meant beneath", shown
    yield (
        "what else may be meant",
        asking.with_near(
            [replace(answer, shows=Subject("meetings", UUID(int=1)))], [(one, Try(one)) for one in examples]
        )[-1],
    )
    yield "what is told as done is left alone", helping.not_understood((), say("unclear-done"))
    yield "an exception is left alone", helping.not_understood((), say("unclear-except"))
    yield (
        "a condition is left alone",
        helping.not_understood([(examples[0], Try(examples[0]))], say("unclear-if")),
    )
    yield "not understood", helping.not_understood(())
