"""Asking first: the question before each deed that reaches everybody, or that was only suggested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from cards import asking
from cards.agenda import classic, ltif, meetings, running
from cards.decisions import decisions
from cards.kit import Card, Words
from cards.meeting import when
from cards.plan import inputs, kamu, pack, plan
from cards.themes import themes
from cards.votes import objections, polls, votes
from cards.words import Language, Leaf, Say, say
from storage.plan.pack import Pack, PackState
from tests.gallery.scenes.agenda import AGENDA, MEETING
from tests.gallery.scenes.inputs import given
from tests.gallery.scenes.ltif import TOLD
from tests.gallery.scenes.plan import areas
from tests.gallery.scenes.shared import NETWORK, NOW, Scenes, thing
from tests.gallery.scenes.themes import listed
from tests.gallery.scenes.votes import decision, vote
from tests.packs import content

HERE = "AMK-netværket"


def show(language: Language) -> Scenes:
    poll = vote(language)
    yield "a suggestion that changes something", _question(*asking.offered("jeg melder afbud", "me", HERE))
    of = when(MEETING)
    yield "a suggestion, and what it is about", _question(*asking.offered("jeg kommer", "me", HERE, of))
    yield "a suggestion, for all", _question(*asking.offered("sæt temaet til fysisk", "everybody", HERE))
    cancel, what = ("meeting-cancel-sure", "meeting-cancel-yes"), meetings.what_cancelling_does
    yield (
        "cancel a meeting",
        _asked(*cancel, what(MEETING, 3, 7, HERE, another=False), destroys=True),
    )
    yield "cancel another", _asked(*cancel, what(MEETING, 1, 0, HERE, another=True), destroys=True)
    later = replace(MEETING, starts_at=MEETING.starts_at + timedelta(days=7))
    told = meetings.what_moving_does(MEETING, later, 9, HERE)
    yield "move a meeting", _asked("meeting-move-sure", "meeting-move-yes", told)
    beside = meetings.what_moving_does(MEETING, later, 9, HERE, [later])
    yield "move a meeting onto another", _asked("meeting-move-sure", "meeting-move-yes", beside)
    yield "plan a meeting beside another", _question(*meetings.sure_to_plan([MEETING]))
    yield "begin a meeting", _question(*running.sure_to_start(MEETING, AGENDA))
    yield "end a meeting", _question(*running.sure_to_stop(MEETING, AGENDA[:2], HERE))
    for outcome in ("adopted", "objection", "too-few", "hidden"):
        close = say("vote-close-sure", question=poll.question), votes.what_closing_does(5, 12, outcome)
        yield f"close a vote, {outcome}", _question(*close, say("vote-close-yes"))
    gone = votes.what_closing_does(5, 12, "all-gone", ["Bo Madsen"])
    yield "close a vote of those who left", _question(close[0], gone, say("vote-close-yes"))
    signed = Pack(thing("pack"), NETWORK, thing("sitting"), 1, PackState.DRAFT, content(), NOW)
    yield "withdraw a proposal", _question(*objections.sure_to_withdraw(poll, 5), destroys=True)
    over = decisions.sure_to_expire(decision(1, poll.question))
    yield "a decision is over", _question(*over, destroys=True)
    questions = [(votes.put(poll), votes.answer(poll), votes.Look(poll.id))]
    yield "a yes to what", asking.answer_to_what(say("asking-yes-to-what"), questions)
    yield "a no", asking.left()
    yield "a no to nothing", asking.answer_to_what(say("asking-no-to-what"), [])
    yield "settle a tie", _question(*polls.sure_to_break(poll, f"{poll.question} – Diversitet"))
    yield "the last signature", _question(*pack.sure_to_sign(signed))
    ways = date(2026, 12, 1), date(2026, 12, 8), HERE, NOW
    yield "withdraw an input", _question(*inputs.sure_to_withdraw(given(), 2, [poll.question]), destroys=True)
    yield "take a focus area out", _question(*plan.sure_to_remove(areas(language)[0]), destroys=True)
    yield "take a theme off", _question(*themes.sure_to_remove(listed(language, 1), 1), destroys=True)
    yield "KAMU, moved", _question(*kamu.sure_to_move(*ways, NOW - timedelta(days=1)))
    yield "KAMU, moved past its deadline", _question(*kamu.sure_to_move(*ways, NOW + timedelta(days=1)))
    yield "KAMU, cancelled", _question(*kamu.sure_to_cancel(date(2026, 12, 1), HERE), destroys=True)
    yield "classic mode", _asked("classic-sure-on", "classic-yes", [classic.what(HERE, on=True)])
    anew = asking.question(*close, say("vote-close-yes"), _yes(), anew=True)
    slip = {"injuries": 70, "hours": 90_000, "frequency": "777.78"}
    yield "figures that are likelier a slip", _question(*ltif.sure(slip, TOLD[2].span))
    yield "asked anew, since something happened", anew


def _asked(heading: str, button: str, told: Sequence[Leaf], *, destroys: bool = False) -> Card:
    return _question(say(heading), told, say(button), destroys=destroys)


def _question(heading: Words, told: Sequence[Words], yes: Say, *, destroys: bool = False) -> Card:
    return asking.question(heading, told, yes, _yes(), no=asking.No("", NETWORK), destroys=destroys)


def _yes() -> asking.Yes:
    return asking.Yes(NETWORK, "some.door", "/", "")
