"""The hosts: who drives the next meeting, and who is next in line."""

from __future__ import annotations

from collections.abc import Sequence

from cards.agenda import hosted_by, when
from cards.kit import Card, card, text, tight, title
from cards.words import listed, say
from storage.agenda import Meeting
from storage.people import Person


def next_meeting(coming: Meeting, hosts: Sequence[Person | None]) -> Card:
    return card(
        title(say("hosts-title")),
        tight(text(hosted_by(hosts), bold=True), text(when(coming))),
        text(say("hosts-how"), subtle=True),
        summary=hosted_by(hosts),
    )


def none_planned(next_two: Sequence[Person]) -> Card:
    """No meeting yet: who would be first."""
    line = say("hosts-in-line", names=listed([person.name for person in next_two])) if next_two else None
    return card(
        title(say("hosts-title")),
        text(say("hosts-no-meeting")),
        line and text(line, bold=True),
        text(say("hosts-plan-first"), subtle=True),
        summary=say("hosts-no-meeting"),
    )


def mine(meetings: Sequence[Meeting]) -> Card:
    """When the one who asks hosts."""
    return card(
        title(say("hosts-title")),
        tight(text(say("host-of", when=when(meeting))) for meeting in meetings) or text(say("host-of-none")),
        summary=say("hosts-title"),
    )
