"""One is one: no sentence of either catalogue counts a single thing as several."""

from __future__ import annotations

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import cards
from cards.words import LANGUAGES, Language, Reader, Say

COUNTS = """
number units people points open inputs days minutes months weeks given eligible needed late hours
most places corrections persons missing
"""
COUNTED = frozenset(COUNTS.split())
NEVER_ONE = """
item-minutes guests-too-many kit-full too-many-options input-too-many-attachments no-such-score
vote-rule-score
"""
LIMITS = frozenset(NEVER_ONE.split())
"""What names a limit of the product's, which is never one; and points from 0 to the highest."""

SEVERAL = {
    "da": r"(?:arbejds)?dage|enheder|personer|prikker|bemærkninger|ændringer|(?:opmærksomheds)?punkter|uger"
    r"|måneder|muligheder|møder|aftaler|beslutninger|afstemninger|pladser|gæster|medlemmer|ulykker|minutter"
    r"|åbne svar|opgaver|rettelser",
    "en": r"(?:working )?days|units|people|persons|dots|(?:more )?remarks|(?:more )?changes|inputs|weeks"
    r"|months|options|meetings|agreements|decisions|votes|seats|guests|members|injuries|minutes"
    r"|(?:open )?answers"
    r"|(?:attention )?points|(?:more )?attachments|tasks|corrections",
}


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def counting(language: Language) -> list[tuple[str, set[str]]]:
    catalogue = Path(cards.__file__).parent / f"{language}.ftl"
    found = []
    for entry in FluentParser().parse(catalogue.read_text(encoding="utf-8")).body:
        if isinstance(entry, ftl.Message):
            seen = _Variables()
            seen.visit(entry)
            if seen.names & COUNTED and entry.id.name not in LIMITS:
                found.append((entry.id.name, seen.names))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_is_never_several(language: Language) -> None:
    reader = Reader(language, ZoneInfo("Europe/Copenhagen"))
    wrong = []
    for key, names in counting(language):
        words = tuple((name, 1 if name in COUNTED else "x") for name in sorted(names))
        said = Say(key, words).read(reader)
        if re.search(rf"(?<![\d.,-])1 (?:{SEVERAL[language]})\b", said):
            wrong.append(f"{key}: {said}")
    assert wrong == []
