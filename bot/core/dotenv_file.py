"""The file `.env`: whether it can be read, and what stands there that no setting gets to hear of."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from io import StringIO
from pathlib import Path

from dotenv.parser import parse_stream

logging.getLogger("dotenv.main").setLevel(logging.ERROR)  # it would say of a lost line what is said here

ENCODING = "utf-8-sig"
"""Editors on Windows write a mark before the first line."""

NEAR = 0.75
NEARLY_THE_SAME = 0.9
"""From which likeness a name is taken for another: in a file that is ours, and among all of a machine's."""

SYSTEMDS = ";"
"""A comment, too, where the file is systemd's at the same time."""

REGISTRATION = "MICROSOFT_APP_"
"""How every setting of the registration begins, and nothing else of a machine."""

CURLED = "“”„‟‘’‚‛«»"
"""What a word processor makes of the quotes around a value: they become part of it."""


@dataclass(frozen=True)
class Line:
    """One that sets something; `name` is None where that cannot be read."""

    number: int
    name: str | None
    value: str


def unreadable(path: str | Path | None) -> str | None:
    """Why nothing of it can be read, and what was expected; None where it can, or where there is none."""
    if path is None:
        return None
    file = Path(path)
    try:
        file.read_text(encoding=ENCODING)
    except FileNotFoundError:
        return (
            f"{path} leads nowhere: expected a file behind that link, or none" if file.is_symlink() else None
        )
    except IsADirectoryError:
        return f"{path} is a folder: expected a file, or none"
    except UnicodeDecodeError:
        return f"{path} is not UTF-8 text: expected it saved as UTF-8"
    except OSError as error:
        why = os.strerror(error.errno or 0)
        return f"{path} cannot be read ({why}): expected to be run by the bot's own user, who may"
    return None


def lost_lines(path: str | Path | None) -> list[str]:
    """Those that set nothing, although they are no comment; what they say is not repeated."""
    return [
        f"{path} line {line.number} sets nothing: expected NAME=value, with quotes that end"
        for line in _lines(path)
        if line.name is None
    ]


def oddities(path: str | Path | None, names: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """What is likely to be meant otherwise, one line each; `names` are those of all settings."""
    lines = [line for line in _lines(path) if line.name and line.value]
    given = {line.name.upper() for line in lines if line.name} | {name.upper() for name in environment}
    missing = [name for name in names if name not in given]
    here = [
        f"{path} line {line.number} sets {line.name}, which is no setting: expected {meant}"
        for line in lines
        if line.name and (meant := _meant(line.name, names, missing, NEAR))
    ]
    around = [
        f"the environment sets {name}, which is no setting: expected {meant}"
        for name in environment
        if (meant := _meant(name, names, missing, NEARLY_THE_SAME))
    ]
    return [*here, *around, *_twice(path, lines), *_curled(path, lines)]


def _lines(path: str | Path | None) -> list[Line]:
    if path is None or unreadable(path) or not Path(path).exists():
        return []
    text = Path(path).read_text(encoding=ENCODING)
    return [
        Line(_number(one.original.line, one.original.string), one.key, one.value or "")
        for one in parse_stream(StringIO(text))
        if one.key or (one.error and not one.original.string.lstrip().startswith(SYSTEMDS))
    ]


def _number(first: int, said: str) -> int:
    """Counted from 1; empty lines before it belong to what was read with it."""
    return first + said[: len(said) - len(said.lstrip())].count("\n")


def _meant(name: str, names: Sequence[str], missing: Sequence[str], likeness: float) -> str | None:
    """The setting that is missing and called nearly so: MICROSOFT_APPID, MicrosoftAppId, TENANT_ID."""
    if name.upper() in names:
        return None
    near = [(_likeness(name, one), one) for one in missing]
    best, meant = max(near, default=(0.0, ""))
    if best >= likeness:
        return meant
    family = [one for one in names if one.startswith(REGISTRATION)]
    return ", ".join(family) if name.upper().startswith(REGISTRATION) else None


def _likeness(name: str, setting: str) -> float:
    said, asked = _bare(name), _bare(setting)
    return 1.0 if said == asked else SequenceMatcher(None, said, asked).ratio()


def _bare(name: str) -> str:
    """Without what people leave out or add: underscores, capitals, the company's name."""
    return name.upper().replace("_", "").replace("-", "").removeprefix("MICROSOFT")


def _twice(path: str | Path | None, lines: Iterable[Line]) -> Iterator[str]:
    first: dict[str, Line] = {}
    for line in lines:
        name = (line.name or "").upper()
        before = first.setdefault(name, line)
        if before.value != line.value:
            yield f"{path} sets {name} in lines {before.number} and {line.number}: expected one of them"


def _curled(path: str | Path | None, lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        if line.value[0] in CURLED or line.value[-1] in CURLED:
            yield f"{path} line {line.number} has curled quotes: expected none, or straight ones"
