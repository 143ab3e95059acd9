"""Covers: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.hosts import covers
from cards.hosts.covers import Told
from cards.words import Language
from storage.hosts.covers import Cover, State
from tests.gallery.scenes.agenda import MEETING, NEXT_MEETING
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, NOW, Scenes, thing

COVER = Cover(
    thing("cover"),
    NETWORK,
    MEETING.id,
    2,
    BO.id,
    "Jeg er til eksamen hele dagen.",
    BO.id,
    NOW,
    NOW + timedelta(days=3),
    State.OPEN,
    None,
    None,
)
OPEN = Told(COVER, MEETING, BO, None)


LAST = replace(OPEN, cover=replace(COVER, until=MEETING.starts_at))


SHARED = replace(OPEN, cover=replace(COVER, reason="", opened_by=None), beside=ANNA, can=True)
LACKING = [covers.Lack(MEETING, ANNA), covers.Lack(NEXT_MEETING, None), covers.Lack(NEXT_MEETING, BO, ANNA)]


def became(state: State) -> Told:
    taken = state in (State.TAKEN, State.ASSIGNED)
    return replace(OPEN, cover=replace(COVER, state=state), taker=ANNA if taken else None)


def show(language: Language) -> Scenes:
    yield "a call", covers.call(OPEN)
    yield "a call since two hosts are of one unit", covers.call(SHARED)
    yield "two hosts are of one unit", covers.called(SHARED)
    yield "the other host is of your unit", covers.stays(SHARED)
    yield "a call for somebody who has left", covers.call(replace(OPEN, has_left=True))
    for state in (State.TAKEN, State.ASSIGNED, State.WITHDRAWN, State.UNFILLED):
        yield f"a call that is {state}", covers.call(became(state))
    yield "the call is out", covers.called(OPEN)
    yield "the seat is yours", covers.yours(became(State.TAKEN))
    yield "the seat is yours by turn", covers.yours(became(State.ASSIGNED))
    yield "somebody hosts for you", covers.relieved(became(State.TAKEN))
    yield "the seat was given back", covers.relieved(OPEN)
    why = covers.SayWhy(NETWORK, thing("cover"), COVER.reason)
    yield "may the reason be said", covers.may_be_said(why)
    yield "the reason is said", covers.is_said(COVER.reason)
    yield "why can you not", covers.decline_form(NETWORK, MEETING, 2)
    yield "open seats", covers.open_calls([OPEN, replace(OPEN, absent=None)])
    yield "seats that lack a host", covers.open_calls([OPEN], LACKING)
    yield "a call until the meeting begins", covers.call(LAST)
    yield "the call waits for the channel", covers.called(OPEN, is_closed=True)
    yield "the call reaches nobody", covers.called(OPEN, reached=False)
    yield "the call reaches nobody, nor the channel", covers.called(LAST, is_closed=True, reached=False)
    yield "that call is out", covers.called(LAST)
    yield "no open seats", covers.open_calls([])
