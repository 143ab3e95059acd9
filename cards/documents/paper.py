"""The pack as a paper: its pages as blocks of words in one language, before any format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cards.words import LANGUAGES, Language, Reader, Say, When, read, say

Content = Mapping[str, Any]
Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the paper's own, 2 a section's, 3 an input's."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `tone` is `plain`, `small` for what is beside the point, or `alert` for what is owed."""

    words: str
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list; a row that is `alert` is drawn as something owed, and says so in words."""

    rows: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Links:
    """A list of addresses with what each is called; on paper both can be read."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; the first column names the row."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, to the letter."""

    by: str
    words: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = Heading | Text | Facts | Points | Links | Table | Quote | NewPage


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed from the version before, in one row of the pack."""

    section: str
    label: str
    part: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole pack in one language, ready for a format."""

    title: str
    language: Language
    made_at: datetime
    blocks: tuple[Block, ...]


def paper(
    content: Content,
    language: Language,
    zone: ZoneInfo,
    *,
    version: int,
    signed: int,
    differences: Sequence[Difference] = (),
) -> Paper:
    """The pack in its order (mechanisms 7.3), with a summary in both languages on its second page."""
    writer = _Writer(content, Reader(language, zone))
    blocks = [
        *writer.cover(version, signed),
        *writer.participation(),
        NewPage(),
        *(block for one in _first(language) for block in _Writer(content, Reader(one, zone)).summary()),
        NewPage(),
        *writer.inputs(),
        *writer.points(),
        *writer.earlier(),
        *writer.figures(),
        *writer.decisions(),
        *writer.attachments(),
        *writer.changed(version, differences),
    ]
    at = datetime.fromisoformat(content["made_at"])
    return Paper(writer.title(), language, at, tuple(blocks))


def _first(language: Language) -> list[Language]:
    return [language, *(one for one in LANGUAGES if one != language)]


class _Writer:
    """Writes the sections of one pack in one language."""

    def __init__(self, content: Content, reader: Reader) -> None:
        self.content = content
        self.reader = reader

    def tell(self, words: Say) -> str:
        return read(words, self.reader)

    def day(self, iso: str) -> str:
        return read(When(date.fromisoformat(iso), "day"), self.reader)

    def own(self, words: Words) -> str:
        """Content in the reader's language, else in the other with its label."""
        here, there = words.get(self.reader.language, ""), _other(words, self.reader.language)
        if here or not there:
            return here
        return f"{there} {self.tell(_only(self.reader.language))}"

    def title(self) -> str:
        told = say("pack-title", number=self.content["label"], year=str(self.content["plan_year"]))
        return self.tell(told)

    def cover(self, version: int, signed: int) -> Iterator[Block]:
        content = self.content
        yield Heading(1, self.title())
        yield Text(self.tell(say("pack-from", network=content["network"])))
        at = When(datetime.fromisoformat(content["made_at"]))
        since = self.day(content["since"]) if content["since"] else self.tell(say("pack-first"))
        purpose = {
            "approved": say("kamu-purpose-approved"),
            "discussed": say("kamu-purpose-discussed"),
        }[content["purpose"]]
        yield Facts(
            (
                (self.tell(say("pack-meeting")), f"{self.day(content['day'])} ({content['quarter']})"),
                (self.tell(say("pack-purpose")), self.tell(purpose)),
                (self.tell(say("pack-since")), since),
                (self.tell(say("pack-version")), str(version)),
                (self.tell(say("pack-made")), read(at, self.reader)),
                (self.tell(say("pack-signed-label")), self.tell(_signed(signed))),
            )
        )

    def participation(self) -> Iterator[Block]:
        there = self.content["participation"]
        yield Heading(2, self.tell(say("pack-participation")))
        yield Text(self.tell(say("pack-units", given=there["given"], units=there["units"])))
        if there["names"]:
            yield Text(", ".join(sorted(self.own(name) for name in there["names"] if name)), "small")

    def summary(self) -> Iterator[Block]:
        """At most a page: what is asked, what worries, what is owed."""
        content = self.content
        yield Heading(2, self.tell(say("pack-summary")))
        there = content["participation"]
        told = say(
            "pack-summary-counts",
            inputs=len(content["inputs"]),
            given=there["given"],
            units=there["units"],
            points=len(content["points"]),
            open=sum(one["open"] for one in content["earlier"]),
        )
        yield Text(self.tell(told))
        if content["inputs"]:
            rows = [
                f"{one['label']}: {_short(self.own(one['title']))}"
                for one in content["inputs"][:MOST_IN_SUMMARY]
            ]
            yield Points(tuple((row, False) for row in rows))
        if not content["points"]:
            yield Text(self._no_points())

    def _no_points(self) -> str:
        sentence = self.tell(say("kamu-none-points", day=self.day(self.content["day"])))
        number = self.content["null"]
        return f"{sentence} ({number})." if number else f"{sentence}."

    def inputs(self) -> Iterator[Block]:
        yield Heading(2, self.tell(say("pack-inputs")))
        if not self.content["inputs"]:
            yield Text(self.tell(say("pack-no-inputs")))
        under = ""
        for one in self.content["inputs"]:
            if one["heading"] and one["heading"] != under:
                yield Heading(3, self.tell(say("pack-under", title=one["heading"])))
            under = one["heading"]
            yield from self._input(one)

    def _input(self, one: Mapping[str, Any]) -> Iterator[Block]:
        yield Heading(3, f"{one['label']}: {_one_of(one['title'], self.reader.language)}")
        yield Text(" · ".join(self._marks(one)), "small")
        yield Table(
            ("", self.tell(say("pack-in-danish")), self.tell(say("pack-in-english"))), tuple(self._texts(one))
        )
        if one["affects"]:
            yield Facts(((self.tell(say("input-part-units")), one["affects"]),))
        yield Text(self._backing(one))
        for remark in one["remarks"]:
            unit = self.own(remark["unit"]) or self.tell(say("input-by-member"))
            key = "remark-against-from" if remark.get("against") else "remark-from"
            yield Quote(self.tell(say(key, unit=unit)), remark["words"])

    def _marks(self, one: Mapping[str, Any]) -> Iterator[str]:
        kinds = {
            "new": say("input-kind-new"),
            "change": say("input-kind-change"),
            "continue": say("input-kind-continue"),
            "concern": say("input-kind-concern"),
        }
        yield self.tell(kinds[one["kind"]])
        yield self._by(one["by"])
        if one["late"]:
            yield self.tell(say("late"))
        if one["again"]:
            yield self.tell(say("pack-again", number=one["again"]))

    def _by(self, by: Mapping[str, Any]) -> str:
        unit = self.own(by.get("unit") or {})
        if by.get("name"):
            return self.tell(
                say("input-by-person-in", name=by["name"], unit=unit)
                if unit
                else say("input-by", who=by["name"])
            )
        return self.tell(say("input-by", who=unit) if unit else say("input-by-network"))

    def _texts(self, one: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        """Danish and English side by side; a missing one is labelled."""
        names = {
            "title": say("input-form-what"),
            "gloss": say("input-part-gloss"),
            "why": say("input-part-why"),
            "effect": say("input-part-effect"),
        }
        for name, label in names.items():
            words = one[name]
            if any(words.values()):
                sides = [words.get(language) or self.tell(_only(language)) for language in LANGUAGES]
                yield (self.tell(label), sides[0], sides[1])

    def _backing(self, one: Mapping[str, Any]) -> str:
        units = self.content["participation"]["units"]
        backing = self.tell(say("pack-backing", number=one["backing"]["units"], units=units))
        if one["score"] is None:
            return backing
        score = f"{one['score']:.1f}"
        return f"{backing} " + self.tell(
            say("input-score", score=score.replace(".", ",") if self.reader.language == "da" else score)
        )

    def points(self) -> Iterator[Block]:
        yield Heading(2, self.tell(say("pack-points")))
        if not self.content["points"]:
            yield Text(self._no_points())
            return
        rows = []
        for one in self.content["points"]:
            units = ", ".join(self.own(unit) for unit in one["units"] if unit)
            reach = say("pack-common") if one["common"] else say("pack-single")
            rows.append((f"{one['label']}: {self.own(one['words'])} ({self.tell(reach)}: {units})", False))
        yield Points(tuple(rows))

    def earlier(self) -> Iterator[Block]:
        yield Heading(2, self.tell(say("pack-earlier")))
        if not self.content["earlier"]:
            yield Text(self.tell(say("pack-no-earlier")))
            return
        yield Points(tuple((self._status(one), one["open"]) for one in self.content["earlier"]))

    def _status(self, one: Mapping[str, Any]) -> str:
        outcomes = {
            "": say("pack-unanswered", day=self.day(one["since"])),
            "adopted": say("fb-adopted"),
            "partly": say("fb-partly"),
            "deferred": say("fb-deferred"),
            "declined": say("fb-declined"),
            "noted": say("fb-noted"),
        }
        outcome = self.tell(outcomes[one["outcome"]])
        because = f": {one['reason']}" if one["reason"] else ""
        still = f" ({self.tell(say('pack-open'))})" if one["open"] else ""
        return f"{one['label']}: {self.own(one['title'])}. {outcome}{because}{still}"

    def figures(self) -> Iterator[Block]:
        figures = self.content["figures"]
        names = {
            "groups": say("pack-groups"),
            "amr": say("pack-amr"),
            "vacant": say("pack-vacant"),
            "leaders": say("pack-leaders"),
        }
        yield Heading(2, self.tell(say("pack-figures")))
        yield Facts(
            (
                *((self.tell(label), str(figures[name])) for name, label in names.items()),
                (self.tell(say("pack-confirmed")), f"{figures['confirmed']} %"),
            )
        )

    def decisions(self) -> Iterator[Block]:
        yield Heading(2, self.tell(say("pack-decisions")))
        rows = [
            (f"{one['label']}: {self.own(one['title'])} ({self.day(one['day'])})", False)
            for one in self.content["decisions"]
        ]
        yield Points(tuple(rows)) if rows else Text(self.tell(say("pack-no-decisions")))

    def attachments(self) -> Iterator[Block]:
        yield Heading(2, self.tell(say("pack-attachments")))
        rows = tuple(
            (self.tell(say("pack-attachment", number=number, of=label, title=title)), url)
            for number, (label, title, url) in enumerate(attachments(self.content), 1)
        )
        yield Links(rows) if rows else Text(self.tell(say("pack-no-attachments")))

    def changed(self, version: int, differences: Sequence[Difference]) -> Iterator[Block]:
        """The page that a later version has on top: what is other than in the one before."""
        if version == 1:
            return
        yield NewPage()
        yield Heading(2, self.tell(say("pack-changes", version=version - 1)))
        rows = [(self._change(one), False) for one in differences]
        yield Points(tuple(rows)) if rows else Text(self.tell(say("pack-no-changes")))

    def _change(self, one: Difference) -> str:
        if one.part == "added":
            return self.tell(say("pack-added", number=one.label, title=one.after))
        if one.part == "removed":
            return self.tell(say("pack-removed", number=one.label, title=one.before))
        told = say("pack-changed", number=one.label, before=one.before or "–", after=one.after or "–")
        return self.tell(told)


def attachments(content: Content) -> list[tuple[str, str, str]]:
    """All links of a pack in their order: the input's number, what each is called, and the address.

    A pack from before inputs had any has none.
    """
    return [
        (one["label"], link["title"], link["url"])
        for one in content["inputs"]
        for link in one.get("attachments", ())
    ]


MOST_IN_SUMMARY = 15
SHORT = 140


def _short(words: str) -> str:
    return words if len(words) <= SHORT else f"{words[:SHORT].rpartition(' ')[0]} …"


def _other(words: Words, language: str) -> str:
    return words.get("en" if language == "da" else "da", "")


def _one_of(words: Words, language: str) -> str:
    return words.get(language) or _other(words, language)


def _only(language: str) -> Say:
    """What stands where this language is missing."""
    return say("only-in-english" if language == "da" else "only-in-danish")


def _signed(number: int) -> Say:
    """How many, and not who: what is handed on to the committee names nobody of the network."""
    return say("pack-signed", number=number) if number else say("pack-unsigned")
