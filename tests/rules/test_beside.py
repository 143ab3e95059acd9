"""What is told beside the words of a decision, in whatever order, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import beside

CLAUSES: dict[str, tuple[str, str]] = {
    "ansvarlig Farah Aziz": ("owner", "Farah Aziz"),
    "owner Farah": ("owner", "Farah"),
    "v/ Bo Madsen": ("owner", "Bo Madsen"),
    "frist 1. marts": ("due", "1. marts"),
    "senest fredag den 5. marts": ("due", "fredag den 5. marts"),
    "due 1 March": ("due", "1 March"),
    "review 1 June": ("review", "1 June"),
    "genbesøges 1. juni": ("review", "1. juni"),
    "opfølgning 1. juni": ("review", "1. juni"),
    "follow-up 1 June": ("review", "1 June"),
    "erstatter D-2026-001": ("supersedes", "D-2026-001"),
    "supersedes D-2026-1": ("supersedes", "D-2026-1"),
}
WORDS = [
    "Labs får engelske skilte",
    "Vi køber kaffe, te og kage",
    "We meet by the lake (again)",
    "Ansvarlig brug af AI",
    "Vi holder øje, opfølgning på rundering",
]


@given(
    st.sampled_from(WORDS),
    st.permutations(sorted(CLAUSES)),
    st.integers(0, 4),
    st.sampled_from([", ", " – ", ". ", "; "]),
)
def test_every_order_tells_the_same(words: str, order: list[str], many: int, sign: str) -> None:
    told: dict[str, str] = {}
    said: list[str] = []
    for one in order:
        name, value = CLAUSES[one]
        if len(said) < many and name not in told:
            said.append(one if sign != ". " else one[:1].upper() + one[1:])
            told[name] = value

    found = beside.cut(sign.join([words, *said]))

    assert (found.words.rstrip("."), dict(found.values), found.left) == (words, told, ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Vi får skilte, ansvarlig 12", ("ansvarlig 12",)),
        ("Vi får skilte, frist snart", ("frist snart",)),
        ("Vi får skilte, erstatter den gamle", ("erstatter den gamle",)),
        ("Vi får skilte, ansvarlig Bo, ansvarlig Ida", ("ansvarlig Bo",)),
        ("We get signs, due when ready", ("due when ready",)),
    ],
)
def test_a_clause_that_tells_nothing_is_left_and_never_part_of_the_words(
    text: str, left: tuple[str, ...]
) -> None:
    found = beside.cut(text)

    assert found.left == left
    assert found.words in ("Vi får skilte", "We get signs")


@pytest.mark.parametrize(
    "text",
    [
        "We meet by the lake, by the big tree",
        "Vi er færdige, inden det bliver mørkt",
        "Ansvarlig Bo",
        "frist 1. marts",
    ],
)
def test_words_that_only_sound_so_stay(text: str) -> None:
    assert beside.cut(text).words == text
