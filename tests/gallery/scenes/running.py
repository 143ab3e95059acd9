"""A meeting under way: its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from cards.agenda import running
from cards.words import Language
from storage.decisions.decisions import Decision
from tests.gallery.scenes.agenda import AGENDA, KINDS, MEETING, NEXT_MEETING, PREPARED, PROPOSED
from tests.gallery.scenes.shared import ANNA, BO, CAMILLE, NETWORK, READERS, SIGNE, Scenes, thing

NOW = MEETING.starts_at + timedelta(minutes=65)
SAID = {
    "da": ("Vi prøver et år uden referat", "Anna skriver et udkast inden jul", "Tag sproget med"),
    "en": ("We try a year without minutes", "Anna writes a draft before Christmas", "Mind the language"),
}


def show(language: Language) -> Scenes:
    decided, agreed, put_in = SAID[language]
    on = replace(PREPARED, began_at=NOW - timedelta(minutes=8))
    silence = running.Silence(8, 3)
    yield "the run of show", running.show(MEETING, [on, *AGENDA], NOW, silence)
    late = replace(on, began_at=NOW - timedelta(minutes=24))
    yield "the run of show, over its time", running.show(MEETING, [late, *KINDS], NOW, silence)
    closed = replace(on, state="closed", outcome="no_conclusion")
    yield "the run of show, all closed", running.show(MEETING, [closed], NOW, silence)
    yield "the run of show, before it begins", running.to_come(MEETING, AGENDA, today=True)
    early = MEETING.starts_at - timedelta(days=8)
    yield "the run of show, on another day", running.show(MEETING, KINDS, early, silence)
    yield "it is not today", running.not_today(MEETING)
    members, there = [ANNA, BO, CAMILLE, SIGNE], [ANNA.id, CAMILLE.id]
    yield "who was there", running.finished(MEETING, members, there)
    left_open = replace(MEETING, over_at=NOW, finished_at=NOW)
    yield "who was there, nobody ended it", running.finished(left_open, members, there, 2)
    results = [
        replace(item, state="closed", outcome=outcome, outcome_text=words)
        for item, outcome, words in zip(
            KINDS, ("decision", "agreement", "input"), (decided, agreed, put_in), strict=False
        )
    ]
    parked = [replace(PROPOSED, postponed=1), replace(PREPARED, postponed=2)]
    row: Any = (2026, 5, decided, "decision", "meeting", "valid", NOW, ANNA.id, MEETING.id, None, {})
    decision = Decision(thing("decision"), NETWORK, *row)
    yield (
        "since last time",
        running.since(
            MEETING,
            [*results, closed],
            parked,
            [replace(decision, item=results[0].id), replace(decision, number=6)],
        ),
    )
    yield "since last time, nothing", running.since(MEETING, [closed], [], [])
    reader = READERS[language]
    yield "for my manager", running.forward(MEETING, results, parked, [decision], NEXT_MEETING, reader)
