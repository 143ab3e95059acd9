"""Standing items: what is on every agenda by itself, and what adding or removing one did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from cards.agenda import list_title, title
from cards.agenda.agenda import kind_name
from cards.kit import Card, Home, Tap, a_list, button, card, choose, said, text, tight, typed
from cards.words import Leaf, beside, both, listed, say
from storage.agenda.standing import Standing


@dataclass(frozen=True)
class Remove(Tap, verb="standing.Remove"):
    """This one is to be on no further agenda."""

    network: Home
    which: str = typed(40)


def listing(network: UUID, found: Sequence[Standing], *, may_remove: bool = False) -> Card:
    """All of them, a row each."""
    nothing = None if found else say("standing-none")
    told = say("standing-many", number=len(found))
    choice = {str(one.id): both(one.title) for one in found}
    return card(
        list_title(say("standing-title"), nothing, told),
        found and text(say("standing-how"), subtle=True),
        a_list(*map(_row, found)),
        bool(found and may_remove)
        and choose("which", label=say("standing-which"), options=choice, style="compact"),
        summary=nothing or told,
        buttons=bool(found and may_remove) and button(say("standing-remove"), Remove(network)),
    )


def _row(one: Standing) -> list[object]:
    return tight(said(both(one.title), bold=True, apart=True), text(_details(one), subtle=True, size="small"))


def _details(one: Standing) -> Leaf:
    kind = kind_name(one.type)
    parts: list[Leaf] = [
        say("item-kind-and-minutes", kind=kind, minutes=one.minutes) if one.minutes else kind
    ]
    if one.presenters:
        parts.append(say("item-presented-by", names=listed(each["name"] for each in one.presenters)))
    return beside(parts)


def added(one: Standing, meetings: int) -> Card:
    """On how many planned meetings it was put at once."""
    words = say("standing-added", title=both(one.title))
    return card(
        title(words),
        text(_details(one), subtle=True),
        text(say("standing-on-planned", meetings=meetings)),
        summary=words,
    )


def removed(one: Standing, meetings: int) -> Card:
    """From how many planned meetings it was taken off."""
    words = say("standing-removed", title=both(one.title))
    return card(title(words), text(say("standing-off-planned", meetings=meetings)), summary=words)
