"""Status: what could not be delivered and why, what waits, and a word to a facilitator when a door closes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from cards.kit import Card, Home, Tap, a_list, brief, button, card, said, text, tight, title
from cards.words import Leaf, Say, When, say
from storage.networks import Network
from storage.outbox import Trouble
from storage.pauses import Pause
from storage.people import Person

MOST = 5
MOST_ASKED = 3
"""Letters of which one is asked what to do: two buttons each."""


@dataclass(frozen=True)
class Resend(Tap, verb="status.Resend"):
    """Send the letter that perhaps did not arrive once more."""

    network: Home
    letter: int


@dataclass(frozen=True)
class LetLie(Tap, verb="status.LetLie"):
    """Leave the letter that perhaps did not arrive as it is."""

    network: Home
    letter: int


@dataclass(frozen=True, slots=True)
class Report:
    """How delivery is for one network."""

    network: Network
    unknown: Sequence[Trouble]
    failed: Sequence[Trouble]
    paused: Sequence[Pause]
    waiting: int
    oldest: datetime | None
    names: Mapping[UUID | str, str]

    @property
    def all_well(self) -> bool:
        return not (self.unknown or self.failed or self.paused or self.waiting)


POSTED = "posted"
"""The letter that says to whoever asked what becomes of what they had posted to the channel."""


def posted(network: str, *, waits: bool, failed: bool) -> Card:
    """It is on its way or there; or it waits for the channel; or it will not come."""
    words = posted_words(network, waits=waits, failed=failed)
    return card(title(words), summary=words)


def posted_words(network: str, *, waits: bool, failed: bool = False) -> Say:
    if failed:
        return say("not-posted", network=network)
    return say("waits-for-channel", network=network) if waits else say("posted-in-channel", network=network)


def report(told: Report) -> Card:
    """All of it on one card."""
    headline = _headline(told)
    return card(
        title(headline),
        _waiting(told),
        brief(
            a_list([_paused(one, told) for one in told.paused[:MOST]]),
            a_list(
                _several(
                    say("status-unknown"), [_letter(one, told, n) for n, one in _numbered(told.unknown)]
                ),
                len(told.unknown) > MOST_ASKED
                and text(say("status-unknown-more", number=len(told.unknown) - MOST_ASKED), subtle=True),
            ),
            a_list(
                _several(say("status-failed"), [_letter(one, told) for one in told.failed[:MOST]]),
                len(told.failed) > MOST
                and text(say("status-failed-more", number=len(told.failed) - MOST), subtle=True),
            ),
            above=1 if told.waiting else 0,
        ),
        summary=headline,
        buttons=[_asked(one, n, told.network.id) for n, one in _numbered(told.unknown)],
    )


def _headline(told: Report) -> Say:
    """How many messages are not there, as far as anybody knows; else where none can go."""
    number = told.waiting + len(told.unknown) + len(told.failed)
    if not number and told.paused:
        return say("closed-title", to=_to(told.paused[0], told))
    return say("status-title", number=number)


def _numbered(unknown: Sequence[Trouble]) -> list[tuple[int, Trouble]]:
    return list(enumerate(unknown[:MOST_ASKED], start=1))


def _waiting(told: Report) -> Any:
    if not told.waiting or told.oldest is None:
        return None
    return text(say("status-waiting", number=told.waiting, since=When(told.oldest)))


def _paused(pause: Pause, told: Report) -> Any:
    to = _to(pause, told)
    return tight(
        said(say("status-paused", to=to, since=When(pause.since)), bold=True, apart=True),
        text(say(f"status-paused-{_closing(pause)}")),
    )


def _several(heading: Say, lines: Sequence[Any]) -> Any:
    return lines and [text(heading, bold=True, apart=True), *lines]


def _letter(letter: Trouble, told: Report, number: int = 0) -> Any:
    when = When(letter.ended_at or letter.due_at)
    line = say("status-letter", to=_to(letter, told), when=when, why=why(letter.reason))
    return said(say("status-numbered", number=number, line=line) if number else line)


def _asked(letter: Trouble, number: int, network: UUID) -> list[Any]:
    return [
        button(say("status-send-again", number=number), Resend(network, letter.id)),
        button(say("status-let-lie", number=number), LetLie(network, letter.id)),
    ]


def _to(one: Trouble | Pause, told: Report) -> Leaf | str:
    known = told.names.get(one.person or one.conversation or "")
    if known is None and one.person is None:
        return say("status-to-channel", network=told.network.name)
    return known or say("status-to-somebody")


WHY = (
    ("413", "too-big"),
    ("403", "closed"),
    ("404", "gone"),
    ("401", "refused"),
    ("400", "refused"),
    ("try again", "busy"),
    ("no way", "no-way"),
    ("no token", "no-token"),
    ("no credentials", "no-token"),
    ("client", "unreachable"),
    ("connection", "unreachable"),
    ("its sender stopped", "stopped"),
    ("restored", "restored"),
    ("408", "unsure"),
    ("5", "unsure"),
    ("server", "unsure"),
    ("timeout", "unsure"),
    ("socket", "unsure"),
)
"""How the reasons begin that delivery writes down, and what they are called in plain words."""


def why(reason: str | None) -> Say:
    """Delivery's reason in plain words."""
    told = (reason or "").lower()
    found = next((key for sign, key in WHY if told.startswith(sign)), "other")
    return say(f"status-why-{found}")


# --- a word to a facilitator ------------------------------------------------------------------------------


def closed(pause: Pause, network: Network, whom: Person | None) -> Card:
    """Once, when a conversation turns out to be closed: what that means, and what to do."""
    to = whom.name if whom else say("status-to-channel", network=network.name)
    return card(
        title(say("closed-title", to=to)),
        text(say("closed-what")),
        text(say(f"status-paused-{_closing(pause)}")),
        summary=say("closed-title", to=to),
    )


Advice = Literal["person", "admin", "team", "gone"]


def _closing(pause: Pause) -> Advice:
    """Which advice fits."""
    if pause.person is not None:
        return "person"
    if "Admin" in pause.reason:
        return "admin"
    return "gone" if pause.reason.startswith("404") else "team"
