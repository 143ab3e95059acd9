"""What the bots of the benchmark that are not Stafet do with a vote: one row, and a card."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

CHOICES = ("Jeg støtter", "Hverken for eller imod", "Jeg har en indvending")
MADE = "AMR i Enhed 07 er Vibeke Prøve, vibeke.proeve@example.org, +45 45 00 00 07."

Row = tuple[str, str, str, str]

TABLE = """
CREATE TABLE IF NOT EXISTS votes (
    ballot TEXT NOT NULL, voter TEXT NOT NULL, choice TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (ballot, voter)
) WITHOUT ROWID
"""
UPSERT = """
INSERT INTO votes (ballot, voter, choice, at) VALUES (?, ?, ?, ?)
ON CONFLICT (ballot, voter) DO UPDATE SET choice = excluded.choice, at = excluded.at
WHERE excluded.at > votes.at
"""


def opened(path: Path) -> sqlite3.Connection:
    """A durable store: nothing that was committed is lost when the power goes."""
    store = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    store.execute("PRAGMA journal_mode = WAL")
    store.execute("PRAGMA synchronous = FULL")
    store.execute(TABLE)
    return store


def row(activity: dict[str, Any]) -> Row:
    data = activity["value"]["action"]["data"]
    return data["ballot"], activity["from"]["aadObjectId"], data["choice"], activity["timestamp"]


def card(choice: str) -> dict[str, Any]:
    return {
        "type": "AdaptiveCard",
        "version": "1.5",
        "body": [
            {"type": "TextBlock", "text": "Skal vi prøve et år uden referat?", "wrap": True, "size": "Large"},
            {"type": "TextBlock", "text": f"Du har svaret: {choice}", "wrap": True},
            {"type": "FactSet", "facts": [{"title": one, "value": "0"} for one in CHOICES]},
            {"type": "Input.Text", "id": "reason", "label": "Din indvending", "isMultiline": True},
        ],
        "actions": [
            {
                "type": "Action.Execute",
                "title": one,
                "verb": "vote",
                "data": {"ballot": "7d4f2a1e-4c0f-4a6b-9a51-0f4f8f7c3b21", "choice": one},
                "fallback": {"type": "Action.Submit", "title": one, "data": {"verb": "vote"}},
            }
            for one in CHOICES
        ],
    }


def answered(activity: dict[str, Any]) -> dict[str, Any]:
    choice = activity["value"]["action"]["data"]["choice"]
    return {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": card(choice)}
