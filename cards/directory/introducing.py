"""Introducing: AMR and TR to each other, and whoever is new to what is theirs to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from cards.chats import ChatWith
from cards.directory import title
from cards.directory.directory import role_name, unit_name
from cards.kit import Card, Tap, a_list, box, button, card, link, pressed, said, text, tight
from cards.words import LANGUAGES, Language, Leaf, Say, When, listed, say
from storage.directory.directory import AMR, Role, Unit

MOST_SHOWN = 6
MOST_IN_A_CHAT = 8


@dataclass(frozen=True)
class Look(Tap, verb="introducing.Look"):
    """How to welcome whoever has this role."""

    only_looks = True

    role: UUID


@dataclass(frozen=True)
class Welcomed(Tap, verb="introducing.Welcomed"):
    """They were welcomed."""

    role: UUID


# --- AMR and TR -------------------------------------------------------------------------------------------


def each_other(unit: Unit, elected: Sequence[Role], stewards: Sequence[Role]) -> Card:
    """A message that waits to be sent, to all at once or to the AMR of one group and the TR."""
    heading = say("introduce-title", unit=unit_name(unit))
    everybody = [*elected, *stewards]
    return card(
        title(heading),
        tight([said(_who(one)) for one in everybody[:MOST_IN_A_CHAT]]),
        text(say("introduce-how"), subtle=True),
        a_list([box(said(say(f"introduce-text-{one}", unit=_called(unit, one)))) for one in LANGUAGES]),
        summary=heading,
        buttons=[
            len(everybody) <= MOST_IN_A_CHAT and link(say("introduce-all"), _chat(unit, everybody)),
            len(elected) > 1
            and [
                link(say("introduce-one", name=one.name), _chat(unit, [one, *stewards[:MOST_IN_A_CHAT]]))
                for one in elected[:MOST_SHOWN]
            ],
        ],
    )


def nobody_to_introduce(unit: Unit, lacks: str) -> Card:
    """One side of the two is not known, and who knows."""
    heading = say(f"introduce-no-{lacks.lower()}", unit=unit_name(unit))
    return card(title(heading), text(say("introduce-no-how")), summary=heading)


def _who(one: Role) -> Say:
    return say("directory-beside", role=role_name(one.role), name=one.name)


def _chat(unit: Unit, people: Sequence[Role]) -> ChatWith:
    mails = dict.fromkeys(one.mail for one in people if one.mail)
    return ChatWith(tuple(mails), say("introduce-line", unit=unit_name(unit)))


def _called(unit: Unit, language: str) -> str:
    return unit.name_da if language == "da" else unit.name_en


# --- whoever is new ---------------------------------------------------------------------------------------


def newcomers(found: Sequence[tuple[Role, Unit]]) -> Card:
    """Who came into a role a short while ago, each to be pressed."""
    heading = say("newcomer-title", number=len(found))
    return card(
        title(heading),
        [
            pressed(_who(one), Look(one.id), tight(said(_who(one)), text(unit_name(unit), subtle=True)))
            for one, unit in found[:MOST_SHOWN]
        ],
        not found and text(say("newcomer-none-how"), subtle=True),
        summary=heading,
    )


def welcome(
    one: Role, unit: Unit, leaders: Sequence[Role], coordinators: Sequence[Role], course: date | None
) -> Card:
    """What the AMK hands on, in both languages; by when the course is to be taken."""
    heading = _who(one)
    return card(
        title(heading, kind=say("newcomer-kind", unit=unit_name(unit))),
        course and text(say("newcomer-course", day=When(course, "day")), bold=True),
        text(say("newcomer-how"), subtle=True),
        a_list(
            box(
                said(
                    say(
                        f"newcomer-text-{_text_for(one, language)}",
                        name=one.name,
                        unit=_called(unit, language),
                        leaders=_names(leaders),
                        coordinators=_names(coordinators),
                    )
                )
            )
            for language in LANGUAGES
        ),
        summary=heading,
        buttons=[
            one.mail and link(say("reach-chat-alone"), _first_line(one), style="positive"),
            button(say("newcomer-done"), Welcomed(one.id), style="default" if one.mail else "positive"),
        ],
    )


def _text_for(one: Role, language: Language) -> str:
    return f"{'amr' if one.role == AMR else 'tr'}-{language}"


def _first_line(one: Role) -> ChatWith:
    return ChatWith((one.mail or "",), say("newcomer-line", name=one.name, role=role_name(one.role)))


def _names(people: Sequence[Role]) -> Leaf | str:
    return listed([one.name for one in people]) if people else "–"


def done(one: Role) -> Card:
    words = say("newcomer-was-done", name=one.name)
    return card(title(words), summary=words)


def waits(one: Role, unit: Unit, course: date | None) -> Say:
    """In `mine opgaver`."""
    if course is None:
        return say("newcomer-waits", who=_who(one), unit=unit_name(unit))
    return say("newcomer-waits-course", who=_who(one), unit=unit_name(unit), day=When(course, "day"))


def open_welcome(one: Role) -> Say:
    return say("newcomer-open", name=one.name)
