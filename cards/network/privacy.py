"""Privacy: what is kept about a person, and the question before it is erased."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cards.kit import Card, Tap, button, card, said, text, tight, title
from cards.meeting import when
from cards.words import Reader, say
from storage.meetings import Meeting
from storage.people import Person

LONGEST_SHOWN = 20_000

KEPT = {
    "you": ("people", "roster", "networks", "feeds", "lanes", "passes", "pauses", "reminded"),
    "roles": (
        "roles",
        "role_history",
        "corrections",
        "imports",
        "proximity_records",
        "unit_dialogues",
        "planned_dialogues",
        "joint_topics",
        "unit_checks",
        "vacancy_calls",
        "welcomes",
    ),
    "lone": ("lone_templates", "lone_works"),
    "messages": ("deeds", "letters", "shown", "turns"),
    "meetings": (
        "attendance",
        "figures",
        "guests",
        "items",
        "meetings",
        "safety_turns",
        "standing_items",
        "supports",
        "voices",
    ),
    "hosting": ("absences", "chores", "covers", "debts", "handovers", "overrides", "seats", "swaps"),
    "votes": (
        *("objections", "planned_votes", "polls", "templates", "votes"),
        *("rounds", "round_answers", "round_participants"),
        *("consultations", "consultation_remarks", "consulted"),
    ),
    "decisions": (
        "agreement_requests",
        "amendments",
        "brought",
        "confirmations",
        "decisions",
        "errands",
    ),
    "kamu": (
        "answers",
        "areas",
        "backings",
        "weights",
        "headings",
        "inputs",
        "joiners",
        "points",
        "remarks",
        "signatures",
        "sittings",
    ),
    "themes": (
        "asks",
        "attendances",
        "group_members",
        "peer_group_members",
        "peer_groups",
        "peer_rounds",
        "peers",
        "groups",
        "milestones",
        "minutes",
        "newsletter_questions",
        "taken_up",
        "theme_proposers",
    ),
    "journal": ("journal",),
}
"""What a person would call it, and the tables it is in."""


@dataclass(frozen=True)
class AsJson(Tap, verb="privacy.AsJson"):
    """Show all of it as JSON; what is shown is kept for no repeated delivery."""

    only_looks = True


@dataclass(frozen=True)
class Erase(Tap, verb="privacy.Erase"):
    """Yes, erase it; `told` is what the question said of votes and seats."""

    told: str = ""


@dataclass(frozen=True, slots=True)
class Json:
    """The data themselves, in no language."""

    text: str

    def read(self, reader: Reader) -> str:
        return self.text if len(self.text) <= LONGEST_SHOWN else say("privacy-too-long").read(reader)


def mine(counts: Mapping[str, int], person: Person) -> Card:
    """What is kept, by what it is about, and what of it says who somebody is. `counts`: rows by table."""
    return card(
        title(say("privacy-title")),
        tight(
            said(say("privacy-name", name=person.name)),
            person.mail and said(say("privacy-mail", mail=person.mail)),
        ),
        tight(text(say("privacy-kept"), bold=True), *_counts(counts)),
        text(say("privacy-how"), subtle=True),
        summary=say("privacy-title"),
        buttons=[button(say("privacy-json"), AsJson())],
    )


def _counts(counts: Mapping[str, int]) -> Iterator[Any]:
    for about, names in KEPT.items():
        number = sum(counts.get(name, 0) for name in names)
        if number:
            yield said(say("privacy-count", about=say(f"privacy-about-{about}"), number=number))


def facts(open_votes: int, seats: Sequence[Meeting]) -> str:
    """What the question says that may be otherwise when it is answered."""
    return ",".join([str(open_votes), *(f"{one.id}/{one.starts_at.isoformat()}" for one in seats)])


def really(
    open_votes: int = 0, seats: Sequence[Meeting] = (), *, has_roles: bool, anew: bool = False
) -> Card:
    """Before it is done: what goes, what stays, and that it cannot be undone.

    `open_votes`: so many answers of theirs are taken out; `seats`: the meetings to come that they host.
    """
    return card(
        title(say("privacy-really")),
        anew and text(say("asking-anew"), bold=True),
        tight(
            text(say("privacy-goes")),
            open_votes > 0 and text(say("privacy-votes-go", number=open_votes)),
            [text(say("privacy-seat-goes", when=when(one))) for one in seats],
            gap="small",
        ),
        tight(
            text(say("privacy-stays")),
            has_roles and text(say("privacy-roles-stay"), bold=True),
            gap="small",
        ),
        summary=say("privacy-really"),
        buttons=[button(say("privacy-erase"), Erase(facts(open_votes, seats)), style="destructive")],
    )


def erased() -> Card:
    return card(title(say("privacy-erased")), summary=say("privacy-erased"))
