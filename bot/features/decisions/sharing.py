"""Sharing: the address of one decision; behind it stands the decision as it is when it is opened."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from bot.core import downloads
from bot.core.downloads import Handout, Unfolded
from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.decisions import deciding, superseding
from bot.language.slots import Type
from cards.decisions import decisions as show_one
from cards.decisions import finding as show_found
from cards.decisions import sharing as show
from cards.documents.html import html
from cards.kit import Card, Words
from cards.words import Language, Reader
from storage import networks
from storage.db import Db, Refused
from storage.decisions import decisions as kept
from storage.decisions.decisions import Decision

sharing = Feature("sharing")

KEPT = timedelta(days=365)
"""So long an address leads somewhere from when it was asked for."""

FILE = "decision.html"


class NotReachable(Refused):
    """The bot has none that people reach."""

    key = "share-no-address"


DA = "(link|adresse|linket|adressen) til [beslutning|beslutningen|aftale|aftalen] d-{number}"
EN = "(link|address|url) (to|for|of) [decision|agreement] d-{number}"


@sharing.question(by=Right.guest, slots={"number": Type.decision}, among={"number": deciding.choices})
def link_in_words(turn: Turn, number: str) -> Card:
    return _address(turn, superseding.named(turn, f"D-{number}"))


@sharing.tap(show_one.Share, by=Right.guest)
def share(turn: Turn, tap: show_one.Share) -> Card:
    return _address(turn, deciding.of(turn, tap.decision))


def _address(turn: Turn, one: Decision) -> Card:
    until = turn.now + KEPT
    url = downloads.link(turn.db, deciding.thing(one), until, FILE)
    if url is None:
        raise NotReachable
    return show.address(one, url, until)


@sharing.handout(kept.KIND)
def page(db: Db, decision: UUID, language: Language, now: datetime) -> Handout | None:
    """As it stands when it is opened."""
    one = kept.known(db, decision)
    if one is None:
        return None
    reader = Reader(language, networks.by_id(db, one.network).zone)
    paper = show.paper(one, deciding.owned_by(db, one), _after(db, one), reader, now)
    return Handout(FILE, "text/html; charset=utf-8", html(paper).encode())


@sharing.unfolds(kept.KIND)
def unfolded(db: Db, decision: UUID, url: Words) -> Unfolded | None:
    one = kept.known(db, decision)
    if one is None:
        return None
    shown = show_found.hit(one, deciding.owned_by(db, one), _after(db, one), url)
    return shown, networks.by_id(db, one.network)


def _after(db: Db, one: Decision) -> Decision | None:
    return kept.superseding(db, one.network, one.id)
