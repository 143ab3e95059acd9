"""Draws Stafet's icons: two people, and the baton that one of them is handing to the other.

`python manifest/icons.py` writes color.png (192 × 192) and outline.png (32 × 32) beside this file. The
drawing lives on a board of 32 × 32 units, is drawn many times too large and shrunk once, for soft edges.
"""

from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

HERE = Path(__file__).parent
BOARD = 32
OVERSIZE = 16

TEAL = (18, 78, 84)
WHITE = (255, 255, 255)
AMBER = (255, 190, 70)

Point = tuple[float, float]
Line = list[Point]


def curve(start: Point, lean: Point, reach: Point, end: Point, steps: int = 60) -> Line:
    """A cubic Bézier as a line of points."""

    def at(t: float) -> Point:
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        points = (start, lean, reach, end)
        return (
            sum(w * p[0] for w, p in zip(weights, points, strict=True)),
            sum(w * p[1] for w, p in zip(weights, points, strict=True)),
        )

    return [at(step / steps) for step in range(steps + 1)]


HEAD = 3.7
ARM = 4.4
BATON = 4.3
GAP = 1.4  # the air around the baton, without which all would run together at 32 pixels

GIVER_HEAD: Point = (7.0, 8.4)
TAKER_HEAD: Point = (24.2, 4.7)  # a step ahead, as in a relay
GIVER = curve((3.6, 28.4), (3.6, 15), (7.6, 11.6), (12.4, 20.4))
TAKER = curve((28.4, 28.4), (28.4, 12), (23.6, 7.4), (19.2, 17.2))
BATON_LINE: Line = [(9.8, 23.8), (22.0, 17.0)]
BANDS = (0.16, 0.84)  # where on the baton its two bands sit


class Stencil:
    """A mask of `size` pixels; `scale` shrinks the drawing around the middle of the board."""

    def __init__(self, size: int, scale: float) -> None:
        self.size = size
        self.scale = scale
        self.mask = Image.new("L", (size * OVERSIZE, size * OVERSIZE), 0)
        self.pen = ImageDraw.Draw(self.mask)

    def _pixels(self, units: float) -> float:
        return units * self.size * OVERSIZE / BOARD

    def _place(self, point: Point) -> Point:
        middle = BOARD / 2
        x, y = (self._pixels(middle + (along - middle) * self.scale) for along in point)
        return x, y

    def dot(self, at: Point, radius: float) -> None:
        x, y = self._place(at)
        r = self._pixels(radius * self.scale)
        self.pen.ellipse((x - r, y - r, x + r, y + r), fill=255)

    def stroke(self, line: Line, width: float, *, round_ends: bool = True) -> None:
        placed = [self._place(point) for point in line]
        self.pen.line(placed, fill=255, width=round(self._pixels(width * self.scale)), joint="curve")
        for point in line if round_ends else line[1:-1]:
            self.dot(point, width / 2)

    def shrunk(self) -> Image.Image:
        return self.mask.resize((self.size, self.size), Image.Resampling.LANCZOS)


def people(size: int, scale: float) -> Image.Image:
    figures, air = Stencil(size, scale), Stencil(size, scale)
    figures.dot(GIVER_HEAD, HEAD)
    figures.dot(TAKER_HEAD, HEAD)
    figures.stroke(GIVER, ARM)
    figures.stroke(TAKER, ARM)
    air.stroke(BATON_LINE, BATON + 2 * GAP)
    return ImageChops.subtract(figures.shrunk(), air.shrunk())


def baton(size: int, scale: float) -> Image.Image:
    stencil = Stencil(size, scale)
    stencil.stroke(BATON_LINE, BATON)
    return stencil.shrunk()


def bands(size: int, scale: float) -> Image.Image:
    (x0, y0), (x1, y1) = BATON_LINE
    stencil = Stencil(size, scale)
    for share in BANDS:
        x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
        across = ((y0 - y1) * 0.2, (x1 - x0) * 0.2)
        stencil.stroke(
            [(x - across[0], y - across[1]), (x + across[0], y + across[1])], 0.9, round_ends=False
        )
    return ImageChops.multiply(stencil.shrunk(), baton(size, scale))


def color_icon() -> Image.Image:
    """A full square, which Teams rounds itself; the drawing keeps to the middle 120 × 120 pixels."""
    size, scale = 192, 0.64
    icon = Image.new("RGB", (size, size), TEAL)
    icon.paste(WHITE, mask=people(size, scale))
    icon.paste(AMBER, mask=baton(size, scale))
    icon.paste(TEAL, mask=bands(size, scale))
    return icon


def outline_icon() -> Image.Image:
    """White and nothing else on a transparent ground, as Teams wants it."""
    size = 32
    shape = ImageChops.lighter(people(size, 1), baton(size, 1))
    icon = Image.new("RGBA", (size, size), (*WHITE, 0))
    icon.putalpha(shape)
    return icon


if __name__ == "__main__":
    color_icon().save(HERE / "color.png", optimize=True)
    outline_icon().save(HERE / "outline.png", optimize=True)
