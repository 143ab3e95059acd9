"""The small pictures on cards: the mark of each kind of card, and bars, drawn here and carried in the card.

A mark brings its own ground, so that it is seen in light, in dark and in high contrast, and no two have the
same figure. They are drawn on a board of 32 × 32 units, larger than needed, and shrunk for soft edges.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from io import BytesIO
from math import cos, radians, sin

from PIL import Image, ImageDraw

BOARD, PIXELS, OVERSIZE = 32, 64, 4
TONES = 12
"""So many shades of a mark are enough, and keep it at some hundred bytes."""

WHITE = "#ffffff"

Point = tuple[float, float]
Line = tuple[Point, ...]


def _arc(middle: Point, radius: float, begins: float = 0, ends: float = 360) -> Line:
    turns = (radians(begins + (ends - begins) * step / 40) for step in range(41))
    return tuple((middle[0] + radius * cos(turn), middle[1] + radius * sin(turn)) for turn in turns)


def _box(left: float, top: float, right: float, bottom: float) -> Line:
    return ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))


def _dot(x: float, y: float) -> Line:
    return _arc((x, y), 0.5)


CHECK: Line = ((11.6, 16.4), (14.8, 19.6), (20.6, 12.8))
SMALL_CHECK: Line = ((13.4, 11.8), (15.4, 13.8), (18.8, 9.8))
BELL = ((7, 21.6), (10, 18.4), *_arc((16, 12.8), 6, 180, 360), (22, 18.4), (25, 21.6), (7, 21.6))
BUBBLE = ((6.6, 7.8), (25.4, 7.8), (25.4, 21), (16.4, 21), (11, 25.8), (11, 21), (6.6, 21), (6.6, 7.8))
CLOTH: Line = ((9.5, 7.5), (24.5, 7.5), (20.8, 12.5), (24.5, 17.5), (9.5, 17.5))
SHOULDERS = ((7, 25.4), *_arc((16, 25), 8.6, 190, 350), (25, 25.4))
SLIP: Line = ((10.6, 18), (10.6, 6.6), (21.4, 6.6), (21.4, 18))
TRAY: Line = ((6.6, 18.5), (6.6, 25), (25.4, 25), (25.4, 18.5))
WALLS: Line = ((9.2, 14), (9.2, 25), (22.8, 25), (22.8, 14))

MARKS: dict[str, tuple[str, tuple[Line, ...]]] = {
    "agenda": (
        "#0b6661",
        tuple(part for y in (9.5, 16, 22.5) for part in (_dot(8.2, y), ((13.5, y), (24.5, y)))),
    ),
    "meeting": (
        "#1f5fa8",
        (
            _box(7, 9, 25, 25),
            ((7, 14.4), (25, 14.4)),
            ((12, 6.4), (12, 10)),
            ((20, 6.4), (20, 10)),
            _dot(16, 19.8),
        ),
    ),
    "theme": ("#6b5a00", (((9.5, 6.5), (9.5, 26)), CLOTH)),
    "decision": ("#1e6b34", (_arc((16, 16), 9.8), CHECK)),
    "plan": ("#a3266b", (TRAY, ((16, 6.4), (16, 19)), ((11.2, 14.4), (16, 19.2), (20.8, 14.4)))),
    "vote": ("#6b3fa0", (_box(6.6, 18, 25.4, 25.4), SLIP, SMALL_CHECK)),
    "network": ("#4a4f55", (BUBBLE, _dot(11.6, 14.4), _dot(16, 14.4), _dot(20.4, 14.4))),
    "reminder": ("#b3261e", (BELL, ((14.6, 25.4), (17.4, 25.4)))),
    "hosts": ("#a04a00", (((6, 16.4), (16, 7), (26, 16.4)), WALLS, ((16, 20.6), (16, 25)))),
    "people": ("#5b4636", (_arc((16, 11.4), 4.6), SHOULDERS)),
}
"""The ground of each, and what is drawn on it in white: an accent, and a figure for whoever sees none."""


@cache
def mark(name: str) -> str:
    """The mark of that name, as an address that carries it."""
    ground, lines = MARKS[name]
    scale = PIXELS * OVERSIZE / BOARD
    large = Image.new("RGBA", (PIXELS * OVERSIZE, PIXELS * OVERSIZE), ground + "00")
    pen = ImageDraw.Draw(large)
    pen.rounded_rectangle((0, 0, large.width - 1, large.height - 1), radius=7 * scale, fill=ground)
    for line in lines:
        _stroke(pen, [(x * scale, y * scale) for x, y in line], 2.3 * scale)
    return _address(large.resize((PIXELS, PIXELS), Image.Resampling.BOX).quantize(TONES))


def _stroke(pen: ImageDraw.ImageDraw, line: list[Point], width: float) -> None:
    pen.line(line, fill=WHITE, width=round(width), joint="curve")
    for x, y in (line[0], line[-1]):
        pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=WHITE)


STEPS = 40
"""As many lengths a bar has: it shows how much about, and the figure beside it how much."""

BAR, TRACK = "#8b7bd0", "#8a8a8a66"
"""Seen on the grounds of light and of dark cards alike."""


@cache
def bar(filled: int) -> str:
    """A bar of so many of its steps; an address like a mark's."""
    wide, high, scale = 320, 14, OVERSIZE
    large = Image.new("RGBA", (wide * scale, high * scale), BAR + "00")
    pen = ImageDraw.Draw(large)
    for length, colour in ((STEPS, TRACK), (filled, BAR)):
        reach = max(high, wide * length // STEPS) * scale
        if length:
            pen.rounded_rectangle((0, 0, reach - 1, high * scale - 1), radius=high * scale // 2, fill=colour)
    return _address(large.resize((wide, high), Image.Resampling.BOX).quantize(TONES))


def _address(picture: Image.Image) -> str:
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return "data:image/png;base64," + b64encode(out.getvalue()).decode()
