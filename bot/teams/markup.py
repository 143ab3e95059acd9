"""Markup: what a person meant by a text that the client wrote down with tags, quotes and entities."""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_LINES = ("p", "div", "br", "li", "tr", "ul", "ol", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6")
_QUOTES = ("quoted", "quote", "legacyquote", "blockquote", "attachment")
_LOOKS = (
    *("a", "b", "i", "u", "s", "em", "strong", "span", "font", "sub", "sup", "code", "codeblock", "hr"),
    *("del", "ins", "strike", "mark", "small", "big", "td", "th", "tbody", "thead", "img", "emoji", "at"),
    *("readonly", "html", "body", "systemeventmessage"),
)
_TAG = re.compile(rf"<(/?)({'|'.join((*_LINES, *_QUOTES, *_LOOKS))})\b([^<>]*)>", re.IGNORECASE)
"""Only what the client writes: `<5 ppm` and `<navn>` are what somebody typed."""

_MENTION = re.compile(r"schema\.skype\.com/Mention", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
MOST_MARKED = 40_000
"""Longer texts are cut before they are read: Teams itself stops at some 28,000 bytes."""

_IS_HTML = re.compile(rf"\s*<(?:{'|'.join(_LINES)})\b", re.IGNORECASE)
_QUOTED_LINE = re.compile(r"\s*>(?:\s|$|>|[^\W\d])")
_QUOTE_MARKS = re.compile(r"^\s*>+[^\S\n]*(?!\d)", re.MULTILINE)
_BLANKS, _EMPTY_LINES = re.compile(r"\s+"), re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text as its entity tells it; `own` is the bot's."""

    text: str
    own: bool


@dataclass
class _Piece:
    """A stretch of the text; of a mention, what stands between its tags."""

    text: str = ""
    mention: bool = False
    own: bool = False


@dataclass
class _Reading:
    """One pass over the tags of a text."""

    keeps_quotes: bool
    closings: Counter[str]
    depth: Counter[str] = field(default_factory=Counter)
    pieces: list[_Piece] = field(default_factory=lambda: [_Piece()])
    spans: list[bool] = field(default_factory=list)

    def words(self, text: str) -> None:
        if self.keeps_quotes or not any(self.depth.values()):
            self.pieces[-1].text += text

    def tag(self, closes: bool, name: str, more: str) -> None:
        if name in _QUOTES:
            self._quote(closes, name, more)
        elif name in _LINES:
            self.words("\n")
        elif name == "at":
            self._mention(closes)
        elif name == "span":
            self._span(closes, more)
        elif alt := _ALT.search(more) if name in ("img", "emoji") else None:
            self.words(alt[1][1:-1])

    def _quote(self, closes: bool, name: str, more: str) -> None:
        """What is never closed quotes nothing: the rest of the message is not lost to it."""
        if closes:
            self.closings[name] -= 1
            self.depth[name] -= self.depth[name] > 0
        elif not more.rstrip().endswith("/") and self.closings[name] > self.depth[name]:
            self.depth[name] += 1
        self.words("\n")

    def _span(self, closes: bool, more: str) -> None:
        if not closes and not more.rstrip().endswith("/"):
            self.spans.append(bool(_MENTION.search(more)))
            if self.spans[-1]:
                self._mention(False)
        elif closes and self.spans and self.spans.pop():
            self._mention(True)

    def _mention(self, closes: bool) -> None:
        if not any(self.depth.values()) or self.keeps_quotes:
            self.pieces.append(_Piece(mention=not closes))


def plain(marked: str, mentions: Sequence[Mention] = (), bot: str = "") -> str:
    """The text without the bot's own mention, quotes, tags and entities, as it would have been typed.

    Where nothing but a quote was sent, that is what was said.
    """
    whole = marked[:MOST_MARKED]
    is_html = bool(_IS_HTML.match(whole))
    if is_html:
        whole = _BLANKS.sub(" ", whole)
    said = _without_quoted_lines(_joined(whole, mentions, bot, keeps_quotes=False))
    said = said or _QUOTE_MARKS.sub("", _joined(whole, mentions, bot, keeps_quotes=True)).strip()
    return _EMPTY_LINES.sub("\n", said) if is_html else said


def quotes(marked: str) -> bool:
    """Is something quoted in it?"""
    return any(tag[2].lower() in _QUOTES for tag in _TAG.finditer(marked, 0, MOST_MARKED))


def unescaped(text: str) -> str:
    """Each entity as the character that it stands for; what has no semicolon is no entity."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text).replace("\xa0", " ")


def _joined(marked: str, mentions: Sequence[Mention], bot: str, *, keeps_quotes: bool) -> str:
    pieces = _pieces(marked, keeps_quotes)
    _find_own(pieces, mentions, bot)
    return unescaped("".join(" " if one.own else one.text for one in pieces)).strip()


def _pieces(marked: str, keeps_quotes: bool) -> list[_Piece]:
    tags = list(_TAG.finditer(marked))
    reading = _Reading(keeps_quotes, Counter(tag[2].lower() for tag in tags if tag[1]))
    end = 0
    for tag in tags:
        reading.words(marked[end : tag.start()])
        reading.tag(bool(tag[1]), tag[2].lower(), tag[3])
        end = tag.end()
    reading.words(marked[end:])
    return reading.pieces


def _find_own(pieces: list[_Piece], mentions: Sequence[Mention], bot: str) -> None:
    """Each entity belongs to the first tag of its name; a tag of the bot's name without one is its own."""
    free: dict[str, deque[_Piece]] = defaultdict(deque)
    for one in pieces:
        if one.mention:
            free[_name(one.text)].append(one)
    for mention in mentions:
        if named := free[_name(mention.text)]:
            named.popleft().own = mention.own
        elif mention.own and mention.text:
            _take_out(pieces, mention.text)
    for one in free[_name(bot)] if bot else ():
        one.own = True


def _take_out(pieces: list[_Piece], text: str) -> None:
    """A mention without tags stands in the words themselves."""
    holder = next((one for one in pieces if text in one.text), None)
    if holder:
        holder.text = holder.text.replace(text, " ", 1)


def _name(marked: str) -> str:
    bare = unescaped(_TAG.sub("", marked)).strip()
    return " ".join(bare.removeprefix("@").split()).casefold()


def _without_quoted_lines(text: str) -> str:
    return "\n".join(_own_lines(text)).strip()


def _own_lines(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if not _QUOTED_LINE.match(line))
