"""Links in a sentence: cut out whole, with what is left, and named by their file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import links

PDF = "https://dtu.example/sites/amk/m%C3%A5linger.pdf"


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        (f"Bedre lys {PDF}", [PDF], "Bedre lys"),
        (f"Bedre lys ({PDF}).", [PDF], "Bedre lys."),
        (f"Bedre lys, se {PDF}, og gulve", [PDF], "Bedre lys, se, og gulve"),
        (f"{PDF}\n{PDF}?a=1", [PDF, f"{PDF}?a=1"], ""),
        (f"<{PDF}> {PDF}", [PDF], ""),
        ("Bedre lys http://dtu.example", [], "Bedre lys http://dtu.example"),
        ("", [], ""),
    ],
)
def test_what_is_cut_and_what_is_left(text: str, found: list[str], rest: str) -> None:
    assert links.cut(text) == (found, rest)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (PDF, "målinger.pdf"),
        ("https://dtu.example/a/b/", "b"),
        ("https://dtu.example", "dtu.example"),
        ("https://dtu.example/x?file=y", "x"),
    ],
)
def test_a_link_is_called_as_its_file(url: str, name: str) -> None:
    assert links.name(url) == name


@given(st.text(max_size=200))
def test_no_sentence_loses_words_that_are_no_link(text: str) -> None:
    found, rest = links.cut(text)

    assert all(one.lower().startswith("https://") for one in found)
    assert found or rest == text.strip()
