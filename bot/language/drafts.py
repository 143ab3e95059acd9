"""A vote in one sentence: its question, its options, what is wished of it and when it closes, read together.

The order does not matter, nor which quotes or signs stand between them. What is read as nothing is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from bot.language import clocks, dates, labels, lengths, moments, splitting, wishes
from bot.language.moments import Until
from bot.language.sentence import Words, said, tokens_of
from bot.language.splitting import Clause
from bot.language.wishes import Wishes
from bot.language.workdays import Calendar

_AMONG = re.compile(
    r"[,:;.]?\s+(?:med|with|imellem|mellem|between|among)\s+(?:(?:de|the|these|følgende|following)\s+)*"
    r"(?:valg|svar)?(?:muligheder(?:ne)?|options|choices)\s*:?\s+(?=\S)"
    r"|(?:^|[,;.?!]\s*)(?:valg|svar)?(?:muligheder(?:ne)?|options|choices)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:^|\s*[-–,;:.(]+)\s*(?:please |venligst )?(?:svar|stem|answers?|votes?|repl(?:y|ies)|respond)"
    r"(?: gerne| venligst| please| ønskes| udbedes)?$",
    re.IGNORECASE,
)
"""`… – svar senest fredag`: the request belongs to the closing time."""

_OR = re.compile(r"\s+(?:eller|or)\s+", re.IGNORECASE)
_OR_SO = re.compile(r"\s+(?:(?:eller|or)|/)\s+", re.IGNORECASE)
_APART, _TIGHT = re.compile(r"\s+/\s+"), re.compile(r"(?<=[^\W\d])/(?=[^\W\d])")
_ONE_WORD = frozenset(said("og eller ja nej and or yes no"))
"""Beside a slash without blanks they make one word: `og/eller`, `ja/nej`."""

_AND = re.compile(r"\s+(?:og|and)\s+", re.IGNORECASE)
_CLOSED = frozenset(
    said(
        "jeg du han hun vi i man de alle der det den skal kan kunne vil må bør er var har have bliver får"
        " at om hvad hvor hvornår hvem hvilken hvilket hvilke hvorfor hvordan hvis når fordi medmindre"
        " you he she we they it there all shall should can could will would must may do does is are was has"
        " what where when who which why how if because unless whether that let"
    )
)
"""Words that make a sentence of what stands beside them: `vi mødes mandag eller fredag` is no row."""

_PROVISOS = frozenset(said("hvis når fordi medmindre if when because unless"))
_NO_OTHER = frozenset(said("ej ikke nej hvad not no what så lignende flere færre mindre mere less more so"))
"""What behind `eller` is no second thing to choose: `eller ej`, `en eller flere`."""

LONGEST_NAME = 6
"""Words that something to choose can have where nothing else says that it is one."""

_ANY_DAYS = Calendar(ZoneInfo("Europe/Copenhagen"), frozenset())
_ANY_DAY = datetime(2026, 1, 5, 9, tzinfo=_ANY_DAYS.timezone)
"""Whether words say a day does not depend on the day on which they are said."""

_STRONG = (";", "|", "line", "item")
_DASHES = ("-", "–", "—")
MOST_CLAUSES = 80
"""More than any vote can have: what stands behind them is not looked at."""

_LEADING = (":", "about")
_UNTIL = re.compile(r"\s(?=(?:ind)?til\s|until\s|till\s)", re.IGNORECASE)
_THEN_ABOUT = re.compile(r"\s(?:om|on|about)\s", re.IGNORECASE)
"""`mandag om …`, `every month on …`: behind what is said of the vote begins what is asked."""

_BESIDE = re.compile(
    r"\s+(?:og|and)\s+|\s+(?=(?:fra|på|til|indtil|åbner|from|on|starting|until|till)\s)",
    re.IGNORECASE,
)
_BESIDE_IN_FRONT = re.compile(rf"\s*,\s*|{_BESIDE.pattern}", re.IGNORECASE)
"""Where one thing that a clause says of the vote ends and another begins."""

MOST_JOINED = 3
"""So many clauses can a closing time have: `November 14th, 2026, 2 p.m.`"""


@dataclass(frozen=True)
class Draft:
    """What a sentence says of a vote; `left` are the words in it that were read as nothing.

    `lists`: it names what to choose among; `perhaps`: a row of times, or of things, that nothing calls so.
    `perhaps_closes`: what is read as its closing time may as well belong to the question.
    """

    question: str = ""
    options: tuple[str, ...] = ()
    wishes: Wishes = wishes.NONE
    closes: Until | None = None
    opens: Until | None = None
    left: tuple[str, ...] = ()
    wished: tuple[str, ...] = ()
    """The clauses that were wishes, as they were said."""
    lists: bool = False
    perhaps: bool = False
    perhaps_closes: bool = False


def read(
    text: str,
    now: datetime,
    calendar: Calendar,
    *,
    chooses: bool = False,
    times: bool = False,
    waits: bool = False,
) -> Draft:
    """`chooses`: it is of a kind that has options, in any case; `times`: of one whose options are times;
    `waits`: it opens on a day to come."""
    reading = _Reading(text, now, calendar, chooses or times, times, waits)
    reading.read()
    return Draft(
        reading.question(),
        reading.options,
        reading.wishes,
        reading.closes,
        reading.opens,
        tuple(dict.fromkeys(reading.left)),
        tuple(reading.wished),
        reading.lists,
        reading.perhaps,
        reading.perhaps_closes,
    )


def stands_beside(words: str) -> bool:
    """Do they say how a vote is held, and nothing else: `hver måned, på mandag kl. 9`?"""
    return _Reading("", _ANY_DAY, _ANY_DAYS, chooses=False, times=False, waits=False).says_aside(words)


@dataclass(frozen=True)
class _Aside:
    """What a whole clause says of the vote that within other words would be of its question: `to tredjedele`,
    `hver måned`, `på mandag kl. 9`."""

    wishes: Wishes = wishes.NONE
    opens: Until | None = None
    closes: Until | None = None

    def beside(self, other: _Aside) -> _Aside | None:
        """Both; None where they say two things of the same."""
        wished = wishes.both(self.wishes, other.wishes)
        if wished is None or (self.opens and other.opens) or (self.closes and other.closes):
            return None
        return _Aside(wished, self.opens or other.opens, self.closes or other.closes)

    @property
    def sorts(self) -> frozenset[str]:
        times = {"opens": self.opens, "closes": self.closes}
        return wishes.sorts(self.wishes) | {name for name, said in times.items() if said}


@dataclass
class _Part:
    """A clause, or several that make one closing time; what of it is neither wish nor time is `words`."""

    clause: Clause
    end: int
    after: str
    words: str
    until: Until | None = None
    wishes: bool = False
    """It held a wish, at its end or as the whole of it."""

    aside: _Aside | None = None
    """What it says of the vote, where its words belong to nothing else."""

    @property
    def says(self) -> bool:
        return bool(self.words)


@dataclass
class _Reading:
    text: str
    now: datetime
    calendar: Calendar
    chooses: bool
    times: bool
    waits: bool
    """It opens on a day to come."""
    wishes: Wishes = wishes.NONE
    closes: Until | None = None
    opens: Until | None = None
    options: tuple[str, ...] = ()
    lists: bool = False
    perhaps: bool = False
    perhaps_closes: bool = False
    wished: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    head: list[_Part] = field(default_factory=list)
    among: list[tuple[int, int]] = field(init=False)
    labels: list[tuple[int, int]] = field(init=False)
    """Where the letters or numbers of a list stand."""

    def __post_init__(self) -> None:
        self.among = [found.span() for found in _AMONG.finditer(self.text)]
        self.labels = labels.find(self.text, [end for _, end in self.among])

    def read(self) -> None:
        parts = list(self._parts())
        at = self._where_options_begin(parts)
        self.head, row = parts[:at], parts[at:]
        if all(part.aside for part in row if part.says):
            self._set(row)  # `Er mødeformen god? hver måned`
        if row and self._are_times(row) and not (self.chooses or self.lists):
            self.lists = self.perhaps = True  # `Hvilken dag? Mandag, tirsdag, fredag`
        elif self._are_names(row):
            self.lists = True  # `Hvor? Lyngby eller Risø`
        elif self._are_perhaps_names(row) and not (self.chooses or self.lists):
            self.lists = self.perhaps = True  # `Hvem skal på kursus? Anna, Bo, Ida`
        elif not (self.chooses or self.lists):
            self.head, row = parts, []
        self._set(self._behind_the_question())
        self._set([part for part in row if self._stands_apart(part, row)])
        self._find_deadline(self.head, row)
        self._close(self.head, row)
        self._choose(row)
        self._check_question()
        if not self.options:
            self._find_alternatives()

    # --- clauses ------------------------------------------------------------------------------------------

    def _parts(self) -> Iterator[_Part]:
        among = [(*span, "among") for span in (*self.among, *self.labels[:1])]
        items = [(*span, "item") for span in self.labels[1:]]
        cut = splitting.cut(self.text, [*among, *items, *self._about()])
        cut = cut[self._lead(cut) :]
        self.waits = self.waits or any(
            moments.opening(one.words, self.now, self.calendar)
            for one in cut[:MOST_CLAUSES]
            if not one.is_quoted
        )
        at = 0
        while at < len(cut):
            clause = cut[at]
            part = (
                self._part(cut, at)
                if at < MOST_CLAUSES
                else _Part(clause, clause.end, clause.after, clause.words)
            )
            yield part
            at += next(n for n, one in enumerate(cut[at:], 1) if one.end >= part.end)

    def _part(self, cut: Sequence[Clause], at: int) -> _Part:
        clause = cut[at]
        if clause.is_quoted:
            return _Part(clause, clause.end, clause.after, clause.words)
        if self._is_item(clause):
            return self._without_tails(clause)
        if self.waits and (opens := self._opening(clause, cut[at : at + MOST_JOINED])):
            return opens
        again = self.waits and wishes.repeats(clause.words)
        if wished := replace(self.wishes, every=again) if again else wishes.wished(clause.words, self.wishes):
            self.wishes = wished
            self.wished.append(clause.words)
            return _Part(clause, clause.end, clause.after, "", wishes=True)
        joinable = self._joinable(cut[at : at + MOST_JOINED])
        closing = (found for last in reversed(joinable) if (found := self._closing(clause, last)))
        part = next(closing, None) or self._without_tails(clause)
        part.aside = self._aside(self.text[clause.start : part.end])
        return part

    def _opening(self, clause: Clause, clauses: Sequence[Clause]) -> _Part | None:
        """`åbner mandag den 4. januar, kl. 9`: it says when it opens, and is no option."""
        for last in reversed(self._joinable(clauses)):
            found = moments.opening(self.text[clause.start : last.end], self.now, self.calendar)
            if found and self.opens is None:
                self.opens = found
                return _Part(clause, last.end, last.after, "", wishes=True)
        return None

    def _is_item(self, clause: Clause) -> bool:
        """A letter or number says that it is to choose, whatever else it could be."""
        return clause.before == "item" or bool(self.labels and clause.before == "among")

    def _closing(self, clause: Clause, last: Clause) -> _Part | None:
        """The clauses up to the last as a closing time, or as words with one behind them."""
        joined = self.text[clause.start : last.end]
        until = moments.until(joined, self.now, self.calendar)
        if last is not clause and until and not until.is_marked and self._is_one_of_several(clause):
            return None
        if until and self._may_close(until, clause):
            return _Part(clause, last.end, last.after, "", until)
        if last is not clause and (cut := moments.without_until(joined, self.now, self.calendar)):
            words, until = cut
            inside = len(words) < len(clause.words)
            return _Part(clause, last.end, last.after, words, until) if inside else None
        return None

    def _joinable(self, clauses: Sequence[Clause]) -> Sequence[Clause]:
        """Those that no letter or number of a list parts from the first."""
        ends = next((at for at, one in enumerate(clauses) if at and self._is_item(one)), len(clauses))
        return clauses[:ends]

    def _is_one_of_several(self, clause: Clause) -> bool:
        """`kl. 14, 24/7`, `2.1, 1.12`: an hour, or mere numbers, with a time behind it is one of a row."""
        if clause.before in _DASHES:
            return False
        read = Words(tokens_of(clause.words))
        is_hour = read.first(clocks.clock) is not None and read.at_end()
        return is_hour or not any(letter.isalpha() for letter in clause.words)

    def _may_close(self, until: Until, clause: Clause) -> bool:
        """As the first words it must say `til` and a clock time, and it is none behind a number."""
        if not clause.before:
            return until.is_marked and until.has_clock
        return not (until.is_bare and self._follows_a_number(clause))

    def _follows_a_number(self, clause: Clause) -> bool:
        """In `12 - 14.30` and `9, 10.30` the second is no time of its own."""
        before = self.text[: clause.start].rstrip(" \t\n,;-–—")
        return before[-1:].isdecimal()

    def _without_tails(self, clause: Clause) -> _Part:
        """`Vi mødes online med quorum 75 % til fredag kl. 14`: the words in front of both."""
        part = _Part(clause, clause.end, clause.after, clause.words)
        while True:
            if found := wishes.without_tail(splitting.bare(part.words), self.wishes):
                found = part.words[: len(found[0])], found[1]
                self.wished.append(part.words.removeprefix(found[0]).strip())
                part.words, self.wishes = found
                part.wishes = True
            elif part.until is None and (cut := self._without_until(part.words)):
                if clause.after == "?" and part.words == clause.words:
                    return part  # words in front of a question mark belong to the question
                part.words, part.until = cut
                self._take_wish(part)
            else:
                return part

    def _without_until(self, words: str) -> tuple[str, Until] | None:
        return moments.without_until(words, self.now, self.calendar) or self._without_earlier(words)

    def _without_earlier(self, words: str) -> tuple[str, Until] | None:
        """`8. december kl. 13 til 3. december kl. 12`: nothing ends before it begins: it closes."""
        for found in islice(_UNTIL.finditer(words), MOST_JOINED):
            before, behind = words[: found.start()], words[found.start() :].strip()
            starts = begins(before, self.now, self.calendar)
            until = moments.until(behind, self.now, self.calendar)
            if starts is None or until is None or until.is_bare or not until.has_clock:
                continue
            if isinstance(until.at, datetime) and until.at < starts:
                return before, until
        return None

    def _take_wish(self, part: _Part) -> None:
        """`3 prikker til fredag kl. 12`: what stands in front of its closing is a wish, no option."""
        if wished := wishes.wished(part.words, self.wishes):
            self.wished.append(part.words)
            part.words, part.wishes, self.wishes = "", True, wished

    # --- what stands beside the question -------------------------------------------------------------------

    def _about(self) -> Iterator[tuple[int, int, str]]:
        """Where `om` parts what is said of the vote from what is asked."""
        for found in islice(_THEN_ABOUT.finditer(self.text), MOST_JOINED):
            if self._aside(self.text[: found.start()], in_front=True):
                yield (*found.span(), "about")
                return

    def says_aside(self, words: str) -> bool:
        return self._aside(words, in_front=True) is not None

    def _lead(self, cut: Sequence[Clause]) -> int:
        """Takes what stands in front of the question's colon, and says how many clauses that are."""
        at = next((at for at, one in enumerate(cut[:-1]) if one.after in _LEADING), None)
        if at is None or any(one.is_quoted for one in cut[: at + 1]):
            return 0
        words = self.text[cut[0].start : cut[at].end]
        aside = self._aside(words, in_front=True)
        return at + 1 if aside and self._takes(aside, words) else 0

    def _aside(self, words: str, *, in_front: bool = False, behind: bool = False) -> _Aside | None:
        """`behind`: something of the vote was said before them."""
        if len(words) > wishes.LONGEST:
            return None
        if one := self._one_aside(words, in_front=in_front, behind=behind):
            return one
        for joint in (_BESIDE_IN_FRONT if in_front else _BESIDE).finditer(words):
            first = self._one_aside(words[: joint.start()], in_front=in_front, behind=behind)
            more = first and self._aside(words[joint.end() :], in_front=in_front, behind=True)
            if first and more and (both := first.beside(more)):
                return both
        return None

    def _one_aside(self, words: str, *, in_front: bool, behind: bool) -> _Aside | None:
        """In front of the question a day alone is when it opens, and `til fredag kl. 12` when it closes."""
        if wished := wishes.wished(words, alone=True):
            return _Aside(wished)
        may_close = behind or (in_front and not self.waits)
        closes = moments.until(words, self.now, self.calendar) if may_close else None
        if closes and closes.is_marked and closes.has_clock:
            return _Aside(closes=closes)
        if self.times and not in_front:
            return None
        opens = moments.opening(words, self.now, self.calendar, is_said=in_front, alone=True)
        return _Aside(opens=opens) if opens else None

    def _set(self, parts: Sequence[_Part]) -> None:
        """Takes what they say of the vote; `hver uge, hver måned` are to choose between."""
        told = [(part, part.aside) for part in parts if part.aside]
        sorts = Counter(sort for _, aside in told for sort in aside.sorts)
        for part, aside in told:
            if all(sorts[sort] == 1 for sort in aside.sorts) and self._takes(aside, part.words):
                part.words, part.until, part.wishes, part.aside = "", None, True, None

    def _takes(self, aside: _Aside, words: str) -> bool:
        """Not what contradicts what was said before."""
        both = _Aside(self.wishes, self.opens, self.closes).beside(aside)
        if both is None:
            return False
        self.wishes, self.opens, self.closes = both.wishes, both.opens, both.closes
        self.wished.append(words)
        return True

    def _behind_the_question(self) -> list[_Part]:
        begins = next(
            (at for at, part in enumerate(self.head) if part.says and not part.aside), len(self.head)
        )
        return self.head[begins:]

    def _stands_apart(self, part: _Part, row: Sequence[_Part]) -> bool:
        """It is parted from what is to choose by another sign than those are; a time beside them closes."""
        if part.until is not None:
            return False
        strong = {other.clause.before for other in row[1:] if other.says and not other.aside} & set(_STRONG)
        return part is not row[0] and part.clause.before not in (strong or (",", *_STRONG))

    # --- where the options begin --------------------------------------------------------------------------

    def _where_options_begin(self, parts: Sequence[_Part]) -> int:
        """Behind `med mulighederne`, else behind the question's mark or colon."""
        named = next((at for at, part in enumerate(parts) if part.clause.before == "among"), None)
        if named is not None:
            self.lists = True
            self.perhaps = self._are_perhaps_points(parts[:named])
            return named
        first = next((at for at, part in enumerate(parts) if part.says), len(parts))
        for sign in ("?", ":"):
            for at in range(first, len(parts) - 1):
                if parts[at].after == sign and any(part.says or part.until for part in parts[at + 1 :]):
                    return at + 1
        return len(parts)

    def _are_perhaps_points(self, head: Sequence[_Part]) -> bool:
        """`Vi beslutter: 1. … 2. …` may be one proposal with several points: nothing asks which."""
        asks = any(part.after == "?" for part in head)
        return bool(self.labels) and not (self.chooses or self.among or asks)

    def _are_times(self, row: Sequence[_Part]) -> bool:
        """Two days or more, of which none is called the closing time: `Mandag, tirsdag, fredag`."""
        said = [part for part in row if not part.wishes]
        unmarked = [part for part in said if part.until is None or not part.until.is_marked]
        return len(unmarked) > 1 and all(is_time(self._whole(part)) for part in unmarked)

    def _are_names(self, row: Sequence[_Part]) -> bool:
        """Behind the question's mark stand names with an `eller` among them, and nothing else."""
        return bool(_names(", ".join(part.words for part in row if part.says)))

    def _are_perhaps_names(self, row: Sequence[_Part]) -> bool:
        """Two names or more behind the question's mark or colon, with commas between, and nothing else."""
        said = [part for part in row if part.says]
        return (
            len(said) > 1
            and {part.clause.before for part in said[1:]} <= {","}
            and all(part.clause.is_quoted or _is_name(part.words) for part in said)
        )

    def _whole(self, part: _Part) -> str:
        """As it was written, the closing time that it may hold included."""
        return self.text[part.clause.start : part.end]

    # --- the closing time ---------------------------------------------------------------------------------

    def _close(self, head: list[_Part], row: list[_Part]) -> None:
        """It stands behind all that says something, and is no sibling of the options."""
        for parts in (row, head):
            for at in reversed(range(len(parts))):
                part = parts[at]
                if part.until is not None:
                    self._take(part, parts[at + 1 :], row if parts is row else [])

    def _take(self, part: _Part, behind: Sequence[_Part], row: Sequence[_Part]) -> None:
        assert part.until is not None
        is_last = not any(other.says for other in behind)
        is_alone = part.words == ""
        if is_last and self.closes is None and not self._is_sibling(part, row):
            self.closes = part.until
            self.perhaps_closes = self.perhaps_closes or self._stands_in(part, row) or _is_hidden(part)
            return
        until, part.until = part.until, None
        if row and self._is_sibling(part, row):
            part.words = self._whole(part)
        elif is_alone and until.is_marked:
            self.left.append(self._whole(part))  # a closing time in the middle, or a second one
            self.closes = self.closes or until
        else:
            part.words = self._whole(part)

    def _is_sibling(self, part: _Part, row: Sequence[_Part]) -> bool:
        """Is a time among the options itself one?"""
        others = [other for other in row if other is not part]
        if part.until is None or part.until.is_marked:
            inside = bool(part.words) and any(other.until and other.words for other in others)
            return inside or (bool(part.words) and self.times and clocks.ends_in_span(self._whole(part)))
        said = [self._whole(other) for other in others if not other.wishes]
        return self.times or any(map(is_time, said)) or (self._stands_in(part, row) and _is_like(part, said))

    def _stands_in(self, part: _Part, row: Sequence[_Part]) -> bool:
        """It is parted from what is to choose by no other sign than those are, and nothing marks it."""
        if part.until is None or part.until.is_marked or part.words or not any(other.says for other in row):
            return False
        strong = {other.clause.before for other in row[1:] if other.says} & set(_STRONG)
        return part.clause.before in (strong or (",", *_STRONG))

    # --- the options --------------------------------------------------------------------------------------

    def _choose(self, row: Sequence[_Part]) -> None:
        found: list[str] = []
        is_over = False
        strong = any(part.clause.before in _STRONG for part in row[1:] if part.says)
        parting = ("item",) if self.labels else _STRONG if strong else (",", "line", "?", "!")
        for part in row:
            if not part.says:
                is_over = is_over or bool(found)
                continue
            begins = not found or part.clause.before in parting
            if not self._is_item(part.clause) and self._is_beside(part, found, is_over):
                self.left.append(part.words)
            elif begins:
                found.append(part.words)
            else:
                found[-1] = self._joined(found[-1], part)
            is_over = is_over or part.wishes or part.until is not None
        self.options = tuple(_tidy(one) for one in (found if strong else self._split(found)) if _tidy(one))

    def _is_beside(self, part: _Part, found: Sequence[str], is_over: bool) -> bool:
        """It is no option, nor a piece of one."""
        signs = (".", "line") if self.labels else (".",)
        return is_over or bool(found and part.clause.before in signs) or self._is_odd(part)

    def _is_odd(self, part: _Part) -> bool:
        return wishes.looks_like_one(splitting.bare(part.words))

    def _speaks_of_closing(self, part: _Part) -> bool:
        """Does it say when, within other words or in words that were not read?"""
        words = splitting.bare(part.words)
        return moments.speaks_of_one(words) or moments.hides_one(words, self.now, self.calendar)

    def _joined(self, before: str, part: _Part) -> str:
        """`Lyngby (bygning 101)`, `Ja, tak`: with the sign that stands between."""
        sign = part.clause.before
        closed = ")" if sign == "(" else "]" if sign == "[" else ""
        space = "" if sign in ",:;" else " "
        return f"{before}{space}{sign}{'' if closed else ' '}{part.words}{closed}".replace(" ) ", " ")

    def _split(self, found: Sequence[str]) -> list[str]:
        """At `eller`; at the `og` before the last, where no other has one; a day and its hour are one."""
        if len(found) == 1 and (slashed := _slashed(found[0])):
            return list(slashed)
        parts = [one for words in _together(found) for one in _unless_quoted(_OR, words)]
        if not parts:
            return []
        last = _unless_quoted(_AND, parts[-1])
        others = any(len(_unless_quoted(_AND, one)) > 1 for one in parts[:-1])
        return [*parts[:-1], *(last if len(last) == 2 and not others else parts[-1:])]

    # --- what nothing calls so ----------------------------------------------------------------------------

    def _find_deadline(self, head: Sequence[_Part], row: Sequence[_Part]) -> None:
        """`pizza eller sushi inden jul`: behind a row of names it is the closing time, else perhaps."""
        last = next((part for part in reversed([*head, *row]) if part.says), None)
        if last is None or last.until or last.clause.is_quoted or self.times or self._asks(last):
            return
        cut = self._deadline(last.words, until_too=True)
        if cut is None:
            return
        words = last.words[: len(cut[0])]
        called = _ANSWER.search(words.rstrip())
        words = words[: called.start()] if called else words
        names = _names(", ".join(words if part is last else part.words for part in row or head if part.says))
        others = names[:-1] or tuple(part.words for part in row if part is not last)
        is_row = bool(row or names)
        if any(self._deadline(one, until_too=True) for one in others):
            return
        if not is_row and self._deadline(last.words, until_too=False) is None:
            return
        last.words, last.until, self.perhaps_closes = words, cut[1], not (is_row or called)

    def _asks(self, part: _Part) -> bool:
        """Words in front of a question mark belong to the question."""
        return part.after == "?" and part.words == part.clause.words

    def _deadline(self, words: str, *, until_too: bool) -> tuple[str, Until] | None:
        return moments.without_deadline(splitting.bare(words), self.now, self.calendar, until_too=until_too)

    def _find_alternatives(self) -> None:
        """`pizza eller sushi` are options; of `skal vi mødes i Lyngby eller Risø` two words perhaps are."""
        question = splitting.bare(self.question()).strip(" .?!")
        if names := _names(question):
            self.options, self.lists = names, True
        elif not self.chooses and (names := _perhaps_names(question)):
            self.options, self.lists, self.perhaps = names, True, True

    # --- the question -------------------------------------------------------------------------------------

    def question(self) -> str:
        said = [part for part in self.head if part.says]
        if not said:
            return ""
        last = said[-1]
        whole = self._slice(said[0], last) if self._is_whole(said) else ", ".join(part.words for part in said)
        sign = last.after if last.words == last.clause.words else ""
        return whole + (sign if sign in ("?", "!", ".") else "")

    def _is_whole(self, said: Sequence[_Part]) -> bool:
        """Nothing was taken out of its middle."""
        begin, end = self.head.index(said[0]), self.head.index(said[-1])
        return all(part.says for part in self.head[begin : end + 1]) and all(
            part.words == part.clause.words for part in said[:-1]
        )

    def _slice(self, first: _Part, last: _Part) -> str:
        end = last.clause.start + len(last.words)
        whole = self.text[first.clause.start : end]
        opened = {")": "(", "]": "["}.get(last.after, "")
        closes = opened and whole.count(opened) > whole.count(last.after)
        return splitting.bracketed(whole + (last.after if closes else ""), first.clause.before)

    def _is_over(self, part: _Part) -> bool:
        return self._is_odd(part) or self._speaks_of_closing(part)

    def _check_question(self) -> None:
        """What stands behind a wish or a time, or reads like a wish, is no part of the question, nor is what
        stands behind its mark and is no sentence: `Skal vi male? til påske`."""
        begun = over = False
        coded = wishes.has_code(self.text)
        for part in self.head:
            if part.says and begun and (over or self._is_over(part) or (not coded and _says_no_more(part))):
                self.left.append(part.words)
                part.words = ""
            over = over or (begun and not part.says) or (part.says and part.wishes)
            begun = begun or part.says


def _says_no_more(part: _Part) -> bool:
    """Behind a question's mark, a few words that are no sentence, or that say how the vote is to be held."""
    stands_alone = part.clause.is_quoted or part.clause.after == "?"
    if part.clause.before != "?" or stands_alone or not any(sign.isalnum() for sign in part.words):
        return False
    is_length = lengths.is_one(part.words.partition(" ")[2])
    return is_length or _is_name(part.words) or wishes.speaks_of_the_vote(part.words)


def _is_like(part: _Part, others: Sequence[str]) -> bool:
    """`24/7` says a date to nobody who chooses, nor `om 30 min` beside `1 uge`."""
    words = part.clause.words
    if dates.only(words) is not None:
        return not any(letter.isalpha() for letter in words)
    return not dates.is_within(words) and any(map(_has_number, others))


def _is_hidden(part: _Part) -> bool:
    """`Skal vi have åbent, 24/7`: nothing but its letters says that it is a day."""
    is_alone = part.until is not None and not part.until.is_marked and not part.words
    return is_alone and _is_like(part, ())


def _has_number(words: str) -> bool:
    return any(letter.isdecimal() for letter in words)


def _names(words: str) -> tuple[str, ...]:
    """What is to choose in a row of names and nothing else: `pizza, sushi eller salat`, `te/kaffe`."""
    if slashed := _slashed(words):
        return slashed
    *first, last = [one.strip() for one in words.split(",")]
    found = [*first, *_OR.split(re.sub(r"^(?:eller|or)\s+", "", last, flags=re.IGNORECASE))]
    has_or = len(_OR.split(f" {last}")) > 1
    if not has_or or len(found) < 2 or not all(found):
        return ()
    if not all(is_time(one) or _is_name(one) for one in found):
        return ()
    return () if _NO_OTHER & {one.split()[0].casefold() for one in found[1:]} else tuple(found)


def _slashed(words: str) -> tuple[str, ...]:
    """`Kantinen / Aulaen / Teams`, `tirsdag/onsdag`: a row with slashes and nothing else; `12/8` is a day,
    and `AMR/AMK-modellen` among other words is one of them."""
    joint = _APART if _APART.search(words) else _TIGHT
    found = tuple(one.strip() for one in joint.split(words))
    if len(found) < 2 or not all(found) or (joint is _TIGHT and any(" " in one for one in found)):
        return ()
    if joint is _TIGHT and _ONE_WORD & {one.casefold() for one in found}:
        return ()
    return found if all(is_time(one) or _is_name(one) for one in found) else ()


def _is_name(words: str) -> bool:
    return len(words.split()) <= LONGEST_NAME and not _CLOSED & _lower(words)


def _perhaps_names(words: str) -> tuple[str, ...]:
    """The last words of a sentence on both sides of its `eller`, as many here as there."""
    before, *after = _OR_SO.split(words)
    if len(after) != 1 or not before or _PROVISOS & _lower(words):
        return ()
    second = after[0].split()
    if not _is_name(after[0]) or second[0].casefold() in _NO_OTHER:
        return ()
    first = before.rpartition(",")[2].split()[-len(second) :]
    while first and first[0].casefold() in _CLOSED:
        first.pop(0)
    return (" ".join(first), after[0]) if first else ()


def _lower(words: str) -> frozenset[str]:
    return frozenset(words.casefold().split())


def begins(words: str, now: datetime, calendar: Calendar) -> datetime | None:
    """When an option that says a day begins; without a clock time with that day."""
    read = Words(tokens_of(words))
    day = span = None
    while read.word and not (day and span):
        found = read.first(dates.day) if day is None else None
        later = (
            read.first(clocks.span_by_length, clocks.span, clocks.only_start) if not (found or span) else None
        )
        day, span = day or found, span or later
        read.at += not (found or later)
    minute = span.start.minute if span else 0
    on = day.on(calendar.local(now), minute, calendar) if day else None
    return dates.instant(on, minute, calendar) if isinstance(on, date) else None


def no_such_time(words: str, now: datetime, calendar: Calendar) -> bool:
    """It says a day that no calendar has, a weekday that is another's, or an hour that no clock has."""
    read, today = Words(tokens_of(words)), calendar.local(now)
    while read.word:
        day = read.first(dates.day)
        if day is not None and not isinstance(day.on(today, 0, calendar), date):
            return True
        read.at += not day
    return any(int(one[1]) > 24 or int(one[2] or 0) > 59 for one in _CLOCK_TIME.finditer(words))


_CLOCK_TIME = re.compile(r"\bkl(?:\.|okken)?\s*(\d{1,3})(?:[.:](\d{1,2}))?\b", re.IGNORECASE)


def is_time(words: str) -> bool:
    """A day, a time or both, and nothing else: `7. december kl. 10-12`."""
    read = Words(tokens_of(words))
    found = False
    while read.word:
        taken = read.first(dates.day) or read.first(clocks.span_by_length, clocks.span, clocks.only_start)
        found = found or bool(taken)
        if not taken and not read.take(",", ".", "og", "and"):
            return False
    return found


def _together(found: Sequence[str]) -> list[str]:
    """`mandag, kl. 10` is one time, as a day and an hour are that take turns in the whole row."""
    if any(_is_hour(one) and (at == 0 or not _is_day(found[at - 1])) for at, one in enumerate(found)):
        return list(found)
    joined: list[str] = []
    for words in found:
        if joined and _is_hour(words) and _is_day(joined[-1]):
            joined[-1] = f"{joined[-1]}, {words}"
        else:
            joined.append(words)
    return joined


def _is_day(words: str) -> bool:
    """`10-12` and `1.12` in a row are no days whose hour follows."""
    found = dates.only(words)
    return found is not None and not found.is_dashed


def _is_hour(words: str) -> bool:
    return is_time(words) and dates.day(Words(tokens_of(words))) is None


def _unless_quoted(joint: re.Pattern[str], words: str) -> list[str]:
    whole = splitting.quotes(words)
    parts: list[str] = []
    start = 0
    for found in joint.finditer(words):
        if not any(begin <= found.start() < end for begin, end in whole):
            parts.append(words[start : found.start()])
            start = found.end()
    return [*parts, words[start:]]


def _tidy(option: str) -> str:
    return splitting.unquoted(option.strip(" ,;.?!"))
