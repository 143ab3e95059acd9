"""A paper as a tagged PDF (PDF/UA-1), in fonts that are shipped along, the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import typst

from cards.documents.letters import FAMILIES, FONTS, drawable
from cards.documents.paper import Block, Heading, Paper, numbering

LOOK = Path(__file__).with_name("paper.typ")


def pdf(paper: Paper) -> bytes:
    """The paper as PDF. What people wrote goes in as data, never as part of the source (`paper.typ`)."""
    made = typst.compile(
        LOOK.read_bytes(),
        format="pdf",
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(_data(paper))},
        pdf_standards="ua-1",
        timestamp=int(paper.made_at.timestamp()),
    )
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _data(paper: Paper) -> Mapping[str, Any]:
    told = {
        "title": _named(paper.title),
        "author": paper.author,
        "language": paper.language,
        "foot": paper.foot,
        "numbering": numbering(paper.language),
        "blocks": [*_blocks(paper.blocks)],
    }
    return {**_drawable(told), "fonts": FAMILIES}


def _blocks(blocks: Sequence[Block]) -> Iterator[Mapping[str, Any]]:
    """The standard wants the first heading at level 1, and each at most one below the one before it."""
    above = 0
    for one in blocks:
        told = asdict(one)
        if isinstance(one, Heading):
            above = min(one.level, above + 1)
            told |= {"level": above, "words": _named(one.words)}
        yield {"kind": type(one).__name__, **told}


def _named(words: str) -> str:
    """A heading says something, where nothing of it can be drawn, too."""
    return words if drawable(words).strip() else "–"


def _drawable(told: Any) -> Any:
    """The same values, their words as they can be drawn."""
    if isinstance(told, str):
        return drawable(told)
    if isinstance(told, Mapping):
        return {name: _drawable(value) for name, value in told.items()}
    return [_drawable(one) for one in told] if isinstance(told, list | tuple) else told
