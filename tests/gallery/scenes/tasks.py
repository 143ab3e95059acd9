"""Tasks and reminders: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from bot.core.waiting import Task
from cards.kit import Subject
from cards.network import tasks
from cards.votes import votes
from cards.words import Language
from tests.gallery.scenes.shared import (
    ANNA,
    NOW,
    ZONE,
    Scenes,
    thing,
)
from tests.gallery.scenes.votes import LONG_QUESTION, QUESTION, vote


def task(language: Language, question: str, day: int) -> Task:
    poll = vote(language, question=question, closes_at=datetime(2026, 11, day, 12, 0, tzinfo=ZONE))
    return Task(
        ANNA.id,
        Subject("ballot", thing(question)),
        "closes-soon",
        votes.unanswered(poll),
        votes.answer(poll),
        until=poll.closes_at,
        opens=votes.Look(poll.id),
    )


def show(language: Language) -> Scenes:
    several = [task(language, QUESTION[language], 26), task(language, LONG_QUESTION[language], 30)]
    yield "my tasks", tasks.mine(several, NOW)
    yield (
        "my tasks, many",
        tasks.mine([task(language, f"{QUESTION[language]} {n}", 30) for n in range(15)], NOW),
    )
    late = [task(language, QUESTION[language], 20), *several]
    yield "my tasks, one is overdue", tasks.mine(late, NOW)
    yield "nothing to do", tasks.mine([], NOW)
    yield "the reminder of the day", tasks.reminder(several, NOW)
    yield "how I am reminded", tasks.settings(ANNA)
    yield "a reminder of one's own", tasks.not_kept()
    off = replace(ANNA, pace="weekly", off_until=date(2026, 12, 4), not_before=time(9), not_after=time(15))
    yield "how I am reminded, off", tasks.settings(off)
