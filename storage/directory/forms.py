"""Forms: what was typed into one, as values of the directory; or what about it cannot be right."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from storage import csvs
from storage.db import Refused
from storage.directory import records, registry
from storage.people import fold_mail

YES, NO = "yes", "no"
WAYS = ("teams", "mail", "phone")
"""How somebody would rather be reached."""

LONGEST = {
    "name": 256,
    "group": 64,
    "area": 256,
    "buildings": 256,
    "languages": 64,
    "day": 16,
    "mail": 320,
    "phone": 64,
}
_COUNT = re.compile(r"\s*([^=:,;]{1,64}?)\s*[=:]\s*([0-9]{1,6})\s*")


class NoName(Refused):
    key = "form-no-name"
    field = "name"


class NoGroup(Refused):
    key = "form-no-group"
    field = "group"


class NoMail(Refused):
    key = "form-no-mail"
    field = "mail"


class NoPhone(Refused):
    key = "form-no-phone"
    field = "phone"


class NoDate(Refused):
    key = "form-no-day"


class DaysReversed(Refused):
    key = "form-days-reversed"


class NoCount(Refused):
    key = "form-no-count"


class Formula(Refused):
    key = "form-formula"


def plain(written: str) -> str:
    """A text in one line; raises Formula for what a spreadsheet would compute."""
    text = " ".join(written.split())
    if text.startswith(csvs.FORMULA):
        raise Formula(what=text)
    return text


def name(written: str) -> str:
    """Somebody's; raises NoName where the words say that it is nobody's."""
    found = plain(written)
    if registry.is_nobody(found) or not registry.is_name(found):
        raise NoName
    return found


def group(written: str) -> str:
    found = plain(written)
    if not found:
        raise NoGroup
    return found


def mail(written: str) -> str | None:
    """A mail address, folded; None where none was typed."""
    found = written.strip()
    if found and not registry.is_mail(found):
        raise NoMail(what=found)
    return fold_mail(found)


def phone(written: str) -> str:
    found = " ".join(written.split())
    if found and not registry.is_phone(found):
        raise NoPhone(what=found)
    return found


def several(written: str) -> tuple[str, ...]:
    """A list, between commas, semicolons or bars."""
    return tuple(dict.fromkeys(plain(part) for part in re.split(r"[|,;]", written) if part.strip()))


def languages(written: str) -> tuple[str, ...]:
    """Codes; the two that we name ourselves also as words."""
    words = {"dansk": "da", "danish": "da", "engelsk": "en", "english": "en"}
    return tuple(words.get(one.casefold(), one.casefold())[:16] for one in several(written))


def day(written: str) -> date | None:
    """2026-11-30 or 30-11-2026; None where none was typed."""
    found = written.strip().replace(".", "-").replace("/", "-")
    read = csvs.day_of(_padded(found)) if found else None
    if found and read is None:
        raise NoDate(what=written.strip())
    return read


def _padded(written: str) -> str:
    """`1-3-2026` as people type it."""
    return "-".join(part.zfill(2) for part in written.split("-"))


def in_order(first: date | None, last: date | None) -> None:
    if first and last and last < first:
        raise DaysReversed


def counts(written: str) -> dict[str, int]:
    """`N1=25, N2=40`: how many each group is for."""
    found: dict[str, int] = {}
    for part in filter(str.strip, re.split(r"[,;\n]", written)):
        match = _COUNT.fullmatch(part)
        if match is None:
            raise NoCount(what=part.strip())
        found[match[1]] = int(match[2])
    return found


def occasion(written: str) -> str:
    return written if written in records.OCCASIONS else records.OCCASIONS[-1]


def way(written: str) -> str | None:
    return written if written in WAYS else None


def written(value: Any) -> str:
    """A value as it stands in the form before somebody changes it."""
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value or "")
