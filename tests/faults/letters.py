"""Letters written into the outbox beside the bot, which has to carry them, and what became of each."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from storage import outbox
from storage.db import Db
from storage.networks import networks
from tests.faults.cluster import Cluster
from tests.microsoft import personal_chat

ON_THE_WAY = (outbox.DUE, outbox.CLAIMED, outbox.POSTING)


@dataclass(frozen=True)
class Planned:
    """A letter as the experiment knows it: its words are its own."""

    words: str
    conversation: str
    due_at: datetime | None = None
    expires_at: datetime | None = None


def write(cluster: Cluster, planned: Iterable[Planned], policy: str = outbox.AGAIN) -> None:
    """All of them in one transaction."""
    now = datetime.now(UTC)
    team = networks.c.team == cluster.outside.team.id
    network: UUID = cluster.rows(select(networks.c.id).where(team))[0]["id"]

    def work(db: Db) -> None:
        for one in planned:
            outbox.write(
                db,
                now,
                due_at=one.due_at or now,
                expires_at=one.expires_at,
                tenant=cluster.microsoft.tenant,
                network=network,
                conversation=one.conversation,
                service_url=cluster.microsoft.service_url,
                language="da",
                policy=policy,
                body={"type": "message", "text": one.words},
            )

    cluster.store.now(work)


def to_the_channel(cluster: Cluster, number: int, name: str = "brev") -> list[Planned]:
    return [Planned(f"{name} {one}", cluster.outside.team.channel) for one in range(number)]


def to_the_group(cluster: Cluster, number: int, name: str = "brev") -> list[Planned]:
    """To the same people's group chat."""
    return [Planned(f"{name} {one}", cluster.outside.team.chat) for one in range(number)]


def to_each(cluster: Cluster, number: int, name: str = "besked") -> list[Planned]:
    """To the personal chats, in turn."""
    chats = [personal_chat(one.id) for one in cluster.people]
    return [Planned(f"{name} {one}", chats[one % len(chats)]) for one in range(number)]


def all_ended(cluster: Cluster, patience: float) -> bool:
    """Waits until no letter is on its way any more; whether that came about."""
    asked = select(func.count().label("number")).where(outbox.letters.c.state.in_(ON_THE_WAY))
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if not cluster.rows(asked)[0]["number"]:
            return True
        time.sleep(0.1)
    return False


def rows(cluster: Cluster, planned: Iterable[Planned]) -> dict[str, dict[str, Any]]:
    """What the store says of each, by its words."""
    mine = {one.words for one in planned}
    found = cluster.rows(select(outbox.letters).where(outbox.letters.c.kind.is_(None)))
    said = {str((row["body"] or {}).get("text")): row for row in found}
    return {words: row for words, row in said.items() if words in mine}


def copies(cluster: Cluster, planned: Iterable[Planned]) -> Counter[str]:
    """How often each arrived."""
    mine = {one.words for one in planned}
    return Counter(words for sent in cluster.microsoft.sent if (words := sent.body.get("text")) in mine)


def is_flagged(row: dict[str, Any]) -> bool:
    """Whether its row says that it may stand twice."""
    return bool(row.get("flagged")) or row["reason"] == "perhaps sent before"
