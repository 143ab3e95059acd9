"""What stands in Teams beside what the store says now: no card may believe that it is new, and be old."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy import ColumnElement, select

from bot.core.feature import Tick
from bot.features.network.tasks import by_person, keep_true
from storage import cards, networks
from storage.cards import Shown
from storage.db import Db
from storage.record import fields_of
from tests.dialog import Network, words

ASKED_ANEW = ("tasks.Look",)
"""A list of all that waits is about whatever there is: a client asks for it again when it is shown."""


def untrue(network: Network) -> list[str]:
    """Every message that shows something else than would be drawn now for its reader, and is not due.

    The clock has looked before: within a minute it sees what time alone has ended.
    """
    network.store.now(lambda db: _clock_looks(db, network))
    return network.store.now(lambda db: [*_old(db, network), *_left_alone(db, network)])


def _clock_looks(db: Db, network: Network) -> None:
    tick = Tick(
        db, network.clock, network.router.entrance.defaults.closed_days, waits=network.router.house.waits
    )
    for home in networks.active(db):
        keep_true(tick, home, by_person(tick.waits(tick.task_query(home))))


def _old(db: Db, network: Network) -> Iterator[str]:
    until = cards.shown.c.until
    for card in _standing(db, until.is_(None) | (until > network.clock)):
        if card.version > card.drawn or card.retired or card.network is None:
            continue
        home = networks.by_id(db, card.network)
        now = network.delivery._shown_now(db, card, home)
        stands = orjson.loads(network.teams.written.get(card.activity, b"null"))
        if stands and now and home.active and _lasting(stands) != _lasting(now):
            yield f"{card.kind} {card.draws or ''} in {card.conversation}:\n{_between(stands, now)}"


def _lasting(activity: dict[str, Any]) -> Any:
    """Without what is offered for ten minutes only: whoever taps it later is told so; without where the bot's
    own pages are, which a setting says; and without for whom it is drawn anew, which it says to nobody."""
    told = orjson.loads(orjson.dumps(activity))
    for attached in told.get("attachments", []):
        shown = attached["content"]
        shown.get("refresh", {}).pop("userIds", None)
        left = [one for one in shown.pop("actions", []) if not _is_undo(one)]
        shown |= {"actions": left} if left else {}
    return _without_addresses(told)


def _without_addresses(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_addresses(one) for one in node]
    if not isinstance(node, dict):
        return node
    return {key: _without_addresses(value) for key, value in node.items() if key != "url"}


def _is_undo(action: dict[str, Any]) -> bool:
    return str(action.get("verb") or (action.get("data") or {}).get("verb")).startswith("undoing.")


def _between(stands: dict[str, Any], now: dict[str, Any]) -> str:
    before, after = words(stands).splitlines(), words(now).splitlines()
    gone = [f"- {one}" for one in before if one not in after]
    come = [f"+ {one}" for one in after if one not in before]
    return "\n".join(gone + come) or f"the same words on another card: {_parted(stands, now)}"


def _parted(stands: Any, now: Any, at: str = "") -> str:
    """Where two cards of the same words are not the same."""
    if isinstance(stands, dict) and isinstance(now, dict) and stands.keys() == now.keys():
        return " ".join(_parted(stands[key], now[key], f"{at}.{key}") for key in stands)
    if isinstance(stands, list) and isinstance(now, list) and len(stands) == len(now):
        return " ".join(_parted(one, other, at) for one, other in zip(stands, now, strict=True))
    return "" if stands == now else f"{at}: {stands!r} {now!r}"


def _left_alone(db: Db, network: Network) -> Iterator[str]:
    """A card that every reader sees as their own is kept up to date wherever it stands."""
    followed = {card.activity for card in _standing(db)}
    for message in network.teams.messages:
        look = (message.card or {}).get("refresh")
        if look and look["action"]["verb"] not in ASKED_ANEW and message.id not in followed:
            yield f"nobody keeps it up to date, in {message.conversation}:\n{message.words}"


def _standing(db: Db, *now: ColumnElement[bool]) -> list[Shown]:
    asked = select(*fields_of(Shown)).where(cards.shown.c.activity.is_not(None), *now)
    return [Shown(**row) for row in db.execute(asked).mappings()]
