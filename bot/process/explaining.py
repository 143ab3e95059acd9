"""Explaining: how a sentence is read, in lines for whoever maintains the words: `app.py explain "…"`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.core.choosing import Meant
from bot.core.heard import Heard
from bot.core.listening import Ears
from bot.language.care import need_in
from bot.language.pieces import Piece
from bot.language.sheet import Sheet

MOST = 8


def explained(ears: Ears, sentence: str) -> Iterator[str]:
    """The sheet, what danger or need is heard, the doors that may be meant, and what comes of it."""
    read, heard = ears.reader.sheet(sentence), ears.hear(sentence)
    yield "words"
    yield from (f"  {_piece(read, piece)}" for piece in read.pieces)
    yield from _signs(read)
    if need := need_in(sentence):
        yield f"need: {need.value}"
    yield "doors"
    yield from (f"  {_meant(one)}" for one in heard.weighed[:MOST])
    yield f"choice: {_choice(heard)}"


def _piece(read: Sheet, piece: Piece) -> str:
    concepts = " ".join(sorted(piece.concepts)) or "–"
    more = [piece.role.value, piece.entity.value if piece.entity else "", "slip" if piece.slips else ""]
    return f"{read.said(piece.first, piece.after):20} {concepts:28} {' '.join(filter(None, more))}"


def _signs(read: Sheet) -> Iterator[str]:
    spans = [f"{one.kind.value} {read.said(one.first, one.after)!r}" for one in read.entities]
    if spans:
        yield f"spans: {', '.join(spans)}"
    signs = [*sorted(read.marks | read.asks), *(["question"] if read.asks_something else [])]
    signs += [
        name for name, is_so in (("request", read.requests), ("others", read.speaks_of_others)) if is_so
    ]
    if read.verbatim:
        signs.append(f"own words {read.verbatim[1]!r}")
    if signs:
        yield f"signs: {', '.join(signs)}"


def _meant(one: Meant) -> str:
    may = "enters" if one.enters else "may be offered" if one.offered else "not offered"
    return f"{one.score:.2f} {one.door.name:32} {may:14} {_slots(one.given)}{one.why}"


def _slots(given: Mapping[str, Any]) -> str:
    told = ", ".join(f"{name}={value!r}" for name, value in given.items() if name != "sentence")
    return f"{told}; " if told else ""


def _choice(heard: Heard) -> str:
    """Doors that only listen whether they are meant are tried before anything is asked back."""
    if heard.tries and heard.tries[0].surely:
        return f"enters {heard.tries[0].door.name}"
    listening = ", ".join(one.door.name for one in heard.tries)
    return f"unless {listening} has an answer: {_asked(heard)}" if listening else _asked(heard)


def _asked(heard: Heard) -> str:
    if heard.confirm:
        return f"asks whether {heard.confirm!r} is meant"
    if heard.offers:
        return "asks back: " + " | ".join(one.text for one in heard.offers)
    return "says that it did not understand"
