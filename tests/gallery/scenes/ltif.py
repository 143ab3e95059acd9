"""The safety moment: its cards."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from cards.agenda import ltif
from cards.words import Language
from storage.agenda.ltif import Figures
from tests.gallery.scenes.agenda import MEASURED
from tests.gallery.scenes.shared import Scenes


def show(language: Language) -> Scenes:
    assert language
    assert MEASURED.figures
    yield "an answer", ltif.answer(MEASURED.figures)
    yield "the form", ltif.form(MEASURED)
    yield "as it has developed", ltif.history(TOLD)
    yield "hours are missing", ltif.history(TOLD[:1])
    yield "few injuries", ltif.history(TOLD[1:2])
    yield "nothing told yet", ltif.history(())


def _told(year: int, months: int, injuries: int, hours: int | None, **words: str) -> Figures:
    ends = date(year, months + 1, 1).toordinal() - 1
    more = {"causes": "", "message": ""} | words
    at = datetime(year, 12, 1, tzinfo=UTC)
    return Figures(
        UUID(int=year * 100 + months),
        UUID(int=1),
        date(year, 1, 1),
        date.fromordinal(ends),
        injuries,
        hours,
        told_by=None,
        told_at=at,
        **more,
    )


TOLD = (
    _told(2024, 8, 8, None),
    _told(2025, 3, 2, 2_400_000),
    _told(2025, 8, 9, 6_900_000),
    _told(2026, 3, 2, 2_500_000),
    _told(
        2026,
        8,
        7,
        6_670_000,
        causes="Fald i niveau og mellem niveauer",
        message="Gå på trapper, når I går på trapper",
    ),
)
