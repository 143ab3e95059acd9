"""The marks of the kinds of cards: told apart by their figures, on grounds that white stands out from."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image, ImageChops

from cards.marks import MARKS, mark

MOST_LETTERS = 1200
"""A mark goes along each time a card is drawn anew."""

NAMES = sorted(MARKS)


def picture(name: str) -> Image.Image:
    return Image.open(BytesIO(b64decode(mark(name).partition(",")[2]))).convert("RGBA")


def figure(name: str) -> Image.Image:
    """What is drawn in white, without the colour of its ground."""
    return picture(name).convert("L").point(lambda tone: 255 if tone > 160 else 0)


def luminance(colour: str) -> float:
    """As WCAG reckons it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", NAMES)
def test_the_figure_stands_out_from_its_ground(name: str) -> None:
    ground, _ = MARKS[name]

    assert 1.05 / (luminance(ground) + 0.05) >= 4.5
    assert picture(name).getpixel((32, 2)) == pytest.approx((*bytes.fromhex(ground[1:]), 255), abs=2)


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMES, 2)))
def test_no_two_have_the_same_figure(one: str, other: str) -> None:
    differs = ImageChops.difference(figure(one), figure(other)).histogram()[255]

    assert differs > 200, "they differ by little more than their colour"


@pytest.mark.parametrize("name", NAMES)
def test_a_mark_weighs_little(name: str) -> None:
    assert len(mark(name)) < MOST_LETTERS
