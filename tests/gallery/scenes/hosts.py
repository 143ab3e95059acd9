"""Hosts: their cards."""

from __future__ import annotations

from cards import hosts
from cards.words import Language
from tests.gallery.scenes.agenda import MEETING, NEXT_MEETING
from tests.gallery.scenes.shared import (
    ANNA,
    BO,
    Scenes,
)


def show(language: Language) -> Scenes:
    yield "next meeting", hosts.next_meeting(MEETING, [ANNA, BO])
    yield "next meeting, a seat is open", hosts.next_meeting(MEETING, [ANNA, None])
    yield "no meeting planned", hosts.none_planned([ANNA, BO])
    yield "no meeting and nobody yet", hosts.none_planned([])
    yield "when I host", hosts.mine([MEETING, NEXT_MEETING])
    yield "I host nothing", hosts.mine([])
