"""All the days on which a sentence says somebody is away, and what it says of them that cannot be noted.

The whole sentence is read: a second day, a part of a day or a rhythm is told of, wherever it stands, so that
nothing is noted that is more or less than what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from bot.language import clocks, periods
from bot.language.dates import MONTHS, WEEKDAYS
from bot.language.periods import Fault, Period
from bot.language.sentence import Token, Words, said, tokens_of
from bot.language.workdays import Calendar, monday_of

MOST_COMING = 4
"""So many of the coming days are shown where somebody is away on them again and again."""

MOST = 30
"""More days apart nobody tells in one sentence."""

_DAY = timedelta(days=1)
_JOINTS = said(", og and samt plus & ;")
_BETWEEN = said("på on igen again også så")
_ASIDE = said("undtagen bortset except excluding eller or")
_PARTS = re.compile(
    r"\w*middag\w*|morgen(?:en)?|mornings?|aften(?:en)?|evenings?|tonight|nat(?:ten)?|nights?|\w*frokost\w*"
    r"|lunch\w*|noon|midday|afternoons?|time[rn]?|timers|hours?|minut\w*|kl|klokken|halv\w*|half|fyraften"
)
_OTHERS = re.compile(
    r"uge[rn]?|ugerne|weeks?|måned\w*|months?|dage|days|weekend\w*|par|nogle|few|flere|several|midt\w*|starten"
    r"|begyndelsen|slut(?:ningen)?|udgangen|sidst\w*|medio|primo|ultimo|tidlig\w*|early|late\w*|mid|middle|beginning"
    r"|end|next|næste|forrige|last|første|first|rest\w*|cirka|ca|omkring|around|about|undtagen|bortset|except"
    r"|excluding"
)
"""Words that say less or more than the day they stand beside."""

_HOUR = re.compile(r"\d{1,2}(?:[.:]\d\d)?(?:am|pm)")
_ENDING = said("slutningen udgangen slut ultimo end")
_EVERY, _ALL = said("hver hvert every each"), said("alle all samtlige")
_OTHER = said("anden andet other second")
_UNITS = said("uge week måned month morgen morning formiddag eftermiddag aften afternoon evening")
_RHYTHM = said("ugentlig ugentligt weekly daglig dagligt daily månedlig månedligt monthly altid always")
_MANY = re.compile(r"(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?:e|ene|en)|(\w+day)s")
_AMBIGUOUS = said("fri man may mar sat sun wed ons tor to mon")
"""Words of everyday that shorten a day's or a month's name, too: days only where a day was heard."""

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_NUMBER = r"\d{1,2}(?!\d)(?:\.(?!\d)|st|nd|rd|th)?"
_ONE = (
    rf"(?:(?:på|on)\s+)?(?:(?:{_WEEKDAY})\s+)?(?:(?:den|the|d\.|d)\s+)?"
    rf"{_NUMBER}(?:\s*(?:[-–—]|til|to)\s*{_NUMBER})?"
)
_AND = r"(?:\s*,\s*(?:og|and|samt)?\s*|\s*(?:og|and|samt|&|\+)\s*)"
_ROW = rf"(?P<row>{_ONE}(?:{_AND}{_ONE})+)"
_OF_MONTH = re.compile(
    rf"(?<![\w/.]){_ROW}\s*(?P<of>(?:of\s+)?(?:{_NAMES})\b\.?(?:\s+20\d\d)?|/\s?\d{{1,2}}(?!\d)(?:[-/.]\d{{2,4}})?"
    r"|(?:i|of|in)\s+(?:næste|denne|next|this)\s+(?:måned|month))",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"\b(?P<of>{_NAMES})\s+{_ROW}(?P<year>,?\s+20\d\d)?", re.IGNORECASE)
_WEEKS = re.compile(
    rf"\b(?:uger?|ugerne|weeks?)\s+(?P<row>{_NUMBER}(?:\s*(?:[-–—]|til|to)\s*{_NUMBER})?"
    rf"(?:{_AND}(?:(?:i\s+|in\s+)?(?:uge|week)\s+)?{_NUMBER}(?:\s*(?:[-–—]|til|to)\s*{_NUMBER})?)+)"
    rf"(?!\s*\.?\s*(?:/|{_NAMES}))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"\bd(?:en|\.)?\s+(?P<row>{_NUMBER}(?:{_AND}(?:den\s+|d\.\s*)?{_NUMBER})+)(?!\s*(?:/|{_NAMES}))",
    re.IGNORECASE,
)
_APART = re.compile(_AND, re.IGNORECASE)


@dataclass(frozen=True)
class Spells:
    """The days in their order, and why they cannot be noted as they were said.

    `part`: a part of a day is meant; `repeats`: it goes on and on, and these are the next of them; `unread`:
    something beside them may change which days are meant.
    """

    days: tuple[Period, ...]
    why: Literal["", "part", "repeats", "unread"] = ""


def spells(sentence: str, when: str, now: datetime, calendar: Calendar) -> Spells | Fault:
    """All that a sentence says of when somebody is away; `when` are the days that were heard in it."""
    text = _plain(sentence, when)
    local = calendar.local(now)
    if (repeated := _repeated(text, local, calendar)) is not None:
        return repeated
    found = _read(text, local, calendar)
    if found != Fault("no-date") or text == when:
        return found
    heard = _read(when, local, calendar)
    return heard if isinstance(heard, Fault) else Spells(heard.days, heard.why or "unread")


def _plain(sentence: str, when: str) -> str:
    """Without the words that only look like days, outside of those that were heard."""
    at = sentence.casefold().find(when.casefold()) if when else -1
    if at < 0 or len(sentence.casefold()) != len(sentence):
        return _blanked(sentence)
    return _blanked(sentence[:at]) + sentence[at : at + len(when)] + _blanked(sentence[at + len(when) :])


def _blanked(text: str) -> str:
    for token in tokens_of(text):
        if token.word in _AMBIGUOUS:
            text = text[: token.start] + " " * len(token.text) + text[token.end :]
    return text


def _read(text: str, local: datetime, calendar: Calendar) -> Spells | Fault:
    words = Words(tokens_of(_each_whole(text)))
    days: list[Period] = []
    passed: list[Token] = []
    taken: list[Token] = []
    while len(days) < MOST:
        found = periods.next_period(words, local, calendar)
        if isinstance(found, Fault):
            return found
        passed += [one for one in found.passed if not (found.is_until and one.word in _ENDING)]
        taken += found.taken
        days.append(found.period)
        if not _goes_on(words):
            break
    why = _why(passed) or _behind(words.tokens[words.at :])
    is_part = any(one.word in ("aften", "tonight") for one in taken)
    return Spells(_merged(days), "part" if is_part else why)


def says_year(sentence: str) -> bool:
    """`i juli 2027`, `12/8-27`, `next year`."""
    return bool(_YEAR.search(sentence))


_YEAR = re.compile(r"\b20\d\d\b|[-/.]\d\d\b(?![-/.])|\b(?:næste år|next year)\b", re.IGNORECASE)


def narrows(word: str) -> bool:
    """Does the word, beside a day, mean more or less than that day?"""
    found = word.casefold()
    return bool(
        _HOUR.fullmatch(found)
        or _PARTS.fullmatch(found)
        or _OTHERS.fullmatch(found)
        or found in (*_EVERY, *_ALL, *_OTHER)
    )


def _goes_on(words: Words) -> bool:
    """Another day follows, behind a comma or an `og`."""
    before = words.at
    joined = words.take(*_JOINTS)
    words.skip(*_JOINTS, *_BETWEEN)
    if joined and periods.begins(words):
        return True
    words.at = before
    return False


def _why(beside: Sequence[Token]) -> Literal["", "part", "unread"]:
    """What words beside the days make of them."""
    words = Words(beside)
    part = other = False
    for at, token in enumerate(beside):
        words.at = at
        of_leave = token.word == "time" and at + 1 < len(beside) and beside[at + 1].word == "off"
        part = part or (not of_leave and bool(_PARTS.fullmatch(token.word)))
        part = part or words.first(clocks.clock) is not None
        is_day = token.word in MONTHS or token.word in WEEKDAYS or token.text[0].isdecimal()
        other = other or is_day or _OTHERS.fullmatch(token.word) is not None
    return "part" if part else "unread" if other else ""


def _behind(rest: Sequence[Token]) -> Literal["", "part", "unread"]:
    """The same of what follows; an `eller` changes only the days that it stands directly behind."""
    first = next((one.word for one in rest if one.text[0].isalnum()), "")
    return _why(rest) or ("unread" if first in _ASIDE else "")


def _merged(days: Sequence[Period]) -> tuple[Period, ...]:
    """In their order; what follows on each other is one."""
    merged: list[Period] = []
    for one in sorted(days, key=lambda one: one.starts):
        last = merged[-1] if merged else None
        if last is None or (last.ends is not None and last.ends + _DAY < one.starts):
            merged.append(one)
        else:
            ends = None if last.ends is None or one.ends is None else max(last.ends, one.ends)
            merged[-1] = Period(last.starts, ends)
    return tuple(merged)


# --- several that share a month, or the word week -----------------------------------------------------------


def _each_whole(text: str) -> str:
    """`8., 9. og 11. december` with the month behind each, `uge 50 og 52` with the week before each."""
    text = _OF_MONTH.sub(_with_month, text)
    text = _MONTH_FIRST.sub(_with_month_first, text)
    text = _NUMBERED.sub(_with_article, text)
    return _WEEKS.sub(_with_week, text)


def _with_month(found: re.Match[str]) -> str:
    of = found["of"]
    if of.startswith("/"):
        return " ; ".join(f"{one.rstrip('.')}{of}" for one in _row(found))
    return " ; ".join(f"{one} {of}" for one in _row(found))


def _with_month_first(found: re.Match[str]) -> str:
    return " ; ".join(f"{one} {found['of']}{found['year'] or ''}" for one in _row(found))


def _with_article(found: re.Match[str]) -> str:
    return " ; ".join(f"den {one.removeprefix('den ')}" for one in _row(found))


def _with_week(found: re.Match[str]) -> str:
    numbers = (re.sub(r"^(?:i |in )?(?:uge|week)\s+", "", one, flags=re.IGNORECASE) for one in _row(found))
    return " ; ".join(f"uge {one.replace('.', '')}" for one in numbers)


def _row(found: re.Match[str]) -> list[str]:
    return [one.strip() for one in _APART.split(found["row"]) if one.strip()]


# --- again and again ----------------------------------------------------------------------------------------


def _repeated(text: str, local: datetime, calendar: Calendar) -> Spells | None:
    """The coming ones of what repeats, within the days that are said beside it; None where nothing does."""
    tokens = tokens_of(text)
    found = next((one for at in range(len(tokens)) if (one := _rhythm(tokens, at))), None)
    if found is None:
        return None
    first, after, weekdays, step = found
    rest = text[: tokens[first].start] + " " + (text[tokens[after].start :] if after < len(tokens) else "")
    within = _read(rest, local, calendar)
    bounds = within.days if isinstance(within, Spells) else (Period(local.date(), None),)
    days = _days_of(bounds, weekdays, step, local.date()) if weekdays else ()
    return Spells(_merged(list(days))[:MOST], "repeats")


def _rhythm(tokens: Sequence[Token], at: int) -> tuple[int, int, list[int], int] | None:
    """From which word to which something is said to repeat, its weekdays, and every how many weeks."""
    words = Words(tokens, at)
    if words.take(*_RHYTHM):
        return at, words.at, [], 1
    if words.take(*_ALL):
        words.skip("de", "the", "of", "af")
        is_daily = words.take("dage", "days")
        weekdays = [*range(1, 8)] if is_daily else _weekdays(words) if _MANY.fullmatch(words.word) else []
        return (at, words.at, weekdays, 1) if weekdays else None
    if words.take(*_EVERY):
        step = 2 if words.take(*_OTHER) else 1
        weekdays = _weekdays(words)
        is_daily = not weekdays and words.take("dag", "day")
        if weekdays or is_daily or words.take(*_UNITS) or step > 1:
            return at, words.at, [*range(1, 8)] if is_daily else weekdays, step
        return None
    is_on = words.take("om", "on")
    many = _MANY.fullmatch(words.word)
    if many is None or (words.word.endswith("en") and not is_on):
        return None
    weekdays = _weekdays(words)
    return (at, words.at, weekdays, 1) if weekdays else None


def _weekdays(words: Words) -> list[int]:
    """One or more of them: `tirsdag`, `tirsdage og torsdage`, `Tuesday and Thursday`."""
    found: list[int] = []
    while True:
        before = words.at
        joined = not found or words.take("og", "and", ",")
        many = _MANY.fullmatch(words.word)
        name = (many[1] or many[2]) if many else words.word
        if not joined or name not in WEEKDAYS:
            words.at = before
            return found
        words.at += 1
        found.append(WEEKDAYS[name])


def _days_of(bounds: Sequence[Period], weekdays: Sequence[int], step: int, today: date) -> Iterator[Period]:
    """Within days that have no last one, the coming ones."""
    for bound in bounds:
        start = max(bound.starts, today + _DAY)
        last = bound.ends or start + timedelta(days=7 * step * MOST_COMING - 1)
        all_days = (start + timedelta(days=ahead) for ahead in range((last - start).days + 1))
        wanted = [day for day in all_days if day.isoweekday() in weekdays]
        for day in wanted:
            if (monday_of(day) - monday_of(wanted[0])).days // 7 % step == 0:
                yield Period(day, day)
