"""The pack as a paper: its pages as blocks of words in one language, before any format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cards.words import Beside, Language, Leaf, Reader, Say, When, beside, listed, read, say
from storage.plan.pack import SIGNATURES

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


Block = Heading | Text | Facts | Points | Links | Table | Quote


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed from the version before, in one row of the pack."""

    section: str
    label: str
    part: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who has put their name to it, and when."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document in one language, ready for a format; `foot` stands on each of its pages."""

    title: str
    language: Language
    made_at: datetime
    blocks: tuple[Block, ...]
    author: str = ""
    foot: str = ""


def numbering(language: Language) -> tuple[str, str, str]:
    """What stands before, between and after a page's number and how many there are."""
    mark = "\x1f"
    before, between, after = read(
        say("paper-page", page=mark, pages=mark), Reader(language, ZoneInfo("UTC"))
    ).split(mark)
    return before, between, after


def paper(
    content: Content,
    language: Language,
    zone: ZoneInfo,
    *,
    version: int,
    signatures: Sequence[Signature] = (),
    differences: Sequence[Difference] = (),
) -> Paper:
    """The pack in its order: what the committee is asked to do stands first, then what that rests on."""
    writer = _Writer(content, Reader(language, zone))
    blocks = [
        *writer.head(version, signatures),
        *writer.asks(),
        *writer.case(),
        *writer.inputs(),
        *writer.points(),
        *writer.earlier(),
        *writer.figures(),
        *writer.decisions(),
        *writer.attachments(),
        *writer.changed(version, differences),
    ]
    at = datetime.fromisoformat(content["made_at"])
    foot = writer.foot(version)
    return Paper(writer.title(), language, at, tuple(blocks), content["network"], foot)


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
        return self.tell(say("pack-title", year=str(self.content["plan_year"])))

    def foot(self, version: int) -> str:
        content = self.content
        told = say("pack-foot", network=content["network"], number=content["label"], version=version)
        return self.tell(told)

    def head(self, version: int, signatures: Sequence[Signature]) -> Iterator[Block]:
        content = self.content
        yield Heading(1, self.title())
        yield Text(self.tell(say("pack-from", network=content["network"], day=self.day(content["day"]))))
        made = When(datetime.fromisoformat(content["made_at"]), "day")
        purpose = {
            "approved": say("kamu-purpose-approved"),
            "discussed": say("kamu-purpose-discussed"),
        }[content["purpose"]]
        rows: list[tuple[Say, Leaf]] = [
            (say("pack-purpose"), purpose),
            (say("pack-number"), say("pack-numbered", number=content["label"], version=version)),
            (say("pack-made"), made),
            (say("pack-signed-label"), _signed(signatures)),
        ]
        yield Facts(tuple((self.tell(label), read(value, self.reader)) for label, value in rows))

    def asks(self) -> Iterator[Block]:
        """What the committee is asked to do."""
        content = self.content
        yield Heading(2, self.tell(say("pack-asks")))
        year = str(content["plan_year"])
        told = say(f"pack-asks-{content['purpose']}", year=year, network=content["network"])
        yield Text(self.tell(told))
        rows = tuple((self.tell(one), False) for one in self._asks())
        yield Points(rows or ((self.tell(say("pack-ask-nothing")), False),))

    def _asks(self) -> Iterator[Say]:
        content = self.content
        for one in content["inputs"][:MOST_ASKED]:
            yield self._ask(one["kind"], one["label"], one["title"])
        if more := content["inputs"][MOST_ASKED:]:
            yield say("pack-ask-rest", number=len(more))
        for one in content["points"]:
            yield self._ask("point", one["label"], one["words"])
        for one in content["earlier"]:
            if one["open"]:
                yield self._ask("answer", one["label"], one["title"])

    def _ask(self, what: str, label: str, words: Words) -> Say:
        return say(f"pack-ask-{what}", number=label, title=_short(self.own(words)))

    def case(self) -> Iterator[Block]:
        """What it rests on: how much there is, from whom, since when."""
        content = self.content
        there = content["participation"]
        counts = [
            (len(content["inputs"]), "inputs"),
            (len(content["points"]), "points"),
            (sum(one["open"] for one in content["earlier"]), "open"),
        ]
        said = [
            self.tell(say(f"pack-count-{what}", number=number, given=there["given"], units=there["units"]))
            for number, what in counts
            if number
        ]
        yield Heading(2, self.tell(say("pack-case")))
        if said:
            yield Text(self.tell(say("pack-count", what=read(listed(said), self.reader))))
        names = ", ".join(sorted(self.own(name) for name in there["names"] if name))
        since = self.day(content["since"]) if content["since"] else ""
        rows = [(say("pack-given-by"), names), (say("pack-since"), since)]
        if any(words for _, words in rows):
            yield Facts(tuple((self.tell(label), words) for label, words in rows if words))

    def _no_points(self) -> str:
        """The decision that there are none, with its number; else only that none are in it."""
        number = self.content["null"]
        if not number:
            return self.tell(say("pack-no-points"))
        sentence = self.tell(say("kamu-none-points", day=self.day(self.content["day"])))
        return f"{sentence} ({number})."

    def inputs(self) -> Iterator[Block]:
        inputs = self.content["inputs"]
        yield Heading(2, self.tell(say("pack-inputs")))
        if not inputs:
            yield Text(self.tell(say("pack-no-inputs")))
        if len(inputs) > 1:
            yield Text(self.tell(say("pack-order")), "small")
        for rank, one in enumerate(inputs, start=1):
            yield from self._input(rank, one)

    def _input(self, rank: int, one: Mapping[str, Any]) -> Iterator[Block]:
        yield Heading(3, f"{rank}. {self.own(one['title'])} ({one['label']})")
        yield Text(" · ".join(self._marks(one)), "small")
        yield Facts(tuple((self.tell(label), words) for label, words in self._parts(one) if words))
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
        if one["heading"]:
            yield self.tell(say("pack-under", title=one["heading"]))
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

    def _parts(self, one: Mapping[str, Any]) -> Iterator[tuple[Say, str]]:
        """What is said of it, each in this language, or in the other where that is all there is."""
        yield say("input-part-gloss"), self.own(one["gloss"])
        yield say("input-part-why"), self.own(one["why"])
        yield say("input-part-effect"), self.own(one["effect"])
        yield say("input-part-units"), one["affects"]
        units = self.content["participation"]["units"]
        yield say("pack-backed"), self.tell(say("pack-backing", number=one["backing"]["units"], units=units))
        if one["score"] is not None:
            score = f"{one['score']:.1f}"
            shown = score.replace(".", ",") if self.reader.language == "da" else score
            yield say("pack-weight"), self.tell(say("pack-weighed", score=shown))

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
                (
                    self.tell(say("pack-confirmed")),
                    self.tell(say("pack-confirmed-share", share=figures["confirmed"])),
                ),
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


MOST_ASKED = 15
"""So many inputs are named among what the committee is asked; the others are counted."""

SHORT = 140


def _short(words: str) -> str:
    return words if len(words) <= SHORT else f"{words[:SHORT].rpartition(' ')[0]} …"


def _other(words: Words, language: str) -> str:
    return words.get("en" if language == "da" else "da", "")


def _only(language: str) -> Say:
    """What stands where this language is missing."""
    return say("only-in-english" if language == "da" else "only-in-danish")


def _signed(signatures: Sequence[Signature]) -> Say | Beside:
    if not signatures:
        return say("pack-unsigned")
    names = [say("pack-signature", name=one.name, day=When(one.at, "day")) for one in signatures]
    lacking = SIGNATURES - len(signatures)
    return beside([*names, *([say("pack-signature-lacks", number=lacking)] if lacking > 0 else [])])
