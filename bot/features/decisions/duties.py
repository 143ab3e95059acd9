"""Who sees to what minutes say was decided, and until when: beside it, in brackets or in the next line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language import beside, dates, names

# --- labels in running text -------------------------------------------------------------------------------

_LABEL = re.compile(
    r"(?<![\w(])(?:(?:Møded|D)ato|Tid|Tidspunkt|Sted|Lokale|Deltag\w+|Til stede|Fraværende|Afbud|Referent"
    r"|Mødeleder|Dagsorden|Beslutning(?:er)?|Aftaler?|Aktion(?:er|spunkt(?:er)?)?|Handling(?:er|spunkt(?:er)?)?"
    r"|Opfølgning|Konklusion(?:er)?|Ansvarlige?|Ansvar|Tovholder|Ejer|Frist|Deadline|Begrundelse|Baggrund"
    r"|Næste møde|Eventuelt|Date|Time|Place|Room|Present|Participants|Apologies|Decisions?|Agreements?"
    r"|Actions?(?: items?| points?)?|Follow-up|Conclusions?|Owner|Responsible|Due(?: date)?|Reason|Background"
    r"|Next meeting): "
)
_GOES_ON = re.compile(r"\b(?:til|af|om|for|med|ny|to|of|on|new)\s*$", re.IGNORECASE)
_BULLET = re.compile(r"[-*•·–—●▪◦o] $|\d{1,2}(?:\.\d{1,2})?[.)] $|[a-h]\) $")


def parted(line: str) -> Iterator[str]:
    """A line in which several labels stand, each with what it tells: pasted text has lost its line ends.

    What stands in brackets is told beside, and stays where it is.
    """
    begin = 0
    for found in _LABEL.finditer(line):
        before = line[begin : found.start()]
        if not before.strip() or _BULLET.search(before) or _GOES_ON.search(before):
            continue
        if line.count("(", 0, found.start()) > line.count(")", 0, found.start()):
            continue
        yield before.strip()
        begin = found.start()
    yield line[begin:].strip()


# --- what is told beside a decision -----------------------------------------------------------------------

_OWNER = re.compile(
    r"(?:ansvarlige?|ansvar|ejer|tovholder|hvem|owner|owned by|responsible|who)\b"
    r"\s*(?:er|is|:)?\s*(?P<who>\S.*)"
    r"|v/\s*(?P<by>\S.*)"
    r"|(?P<is>.+?)\s+(?:er|bliver|har|is|has)\s+"
    r"(?:ansvarlig|ansvaret|tovholder|responsible|the responsibility)"
    r"(?:\s+(?:for (?:det|dette|this|it)))?",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"(?:(?:the\s+)?(?:frist(?:en)?|deadline(?:n)?|hvornår|due(?:\s+date)?|when)\b\s*(?:er|is|:)?"
    r"|senest|inden|by|before)\s*(?P<when>\S.*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[;,/]\s+(?:og|and)?\s*|\s+(?:og|and)\s+(?=(?:fristen?|deadline|the deadline|due)\b)|(?<!\d)\.\s+"
)
_BRACKET = re.compile(r"^(?P<words>.*\S)\s*[(\[](?P<told>[^()\[\]]{2,160})[)\]]\s*[.;]?$", re.DOTALL)
_DASH = re.compile(r"^(?P<words>.*\S)\s+[–—-]\s+(?P<who>[A-ZÆØÅ][^–—,;:()]{1,60})$", re.DOTALL)
_FIRST = re.compile(r"^(?P<who>[A-ZÆØÅ][^:,;()]{1,60}):\s+(?P<words>\S.*)$", re.DOTALL)
_NAME = re.compile(r"(?:[A-ZÆØÅ][\w'’.-]*)(?:\s+[A-ZÆØÅ][\w'’.-]*){0,3}(?:\s*[,/&]\s*[A-ZÆØÅ][\w'’.-]*)*")
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Duty:
    """What is to be done, who sees to it, and until when, as it was written."""

    words: str = ""
    owner: str = ""
    due: str = ""


def told(sentence: str) -> Duty | None:
    """A sentence that tells nothing but who, or until when: `Ansvarlig: Bo Madsen`, `Fristen er 1. maj`."""
    owner = due = ""
    for clause in _BETWEEN.split(sentence.strip(" .;")):
        who, when = _who(clause), _when(clause)
        if when and not due:
            due = when
        elif who and not owner:
            owner = who
        else:
            return None
    return Duty("", owner, due) if owner or due else None


def _who(clause: str) -> str:
    found = _OWNER.fullmatch(clause.strip(" ."))
    who = next((part for part in found.groups() if part), "") if found else ""
    return who.strip(" .:") if len(who) <= LONGEST_NAME and not re.search(r"[.!?] ", who) else ""


def _when(clause: str) -> str:
    found = _DUE.fullmatch(clause.strip(" ."))
    when = found["when"].strip(" .:") if found else ""
    return when if dates.only(when) else ""


def cut(words: str, known: Sequence[str] = ()) -> Duty:
    """What was decided, without who and until when where these are told beside it.

    Of somebody whom the network `known` a name alone is enough, behind a dash or before a colon.
    """
    if in_brackets := _bracketed(words, known):
        return in_brackets
    cut_off = beside.cut(words)
    if set(cut_off.said) <= {"owner", "due"} and not cut_off.left and cut_off.said:
        return Duty(cut_off.words, cut_off.values.get("owner", ""), cut_off.values.get("due", ""))
    for found in (_DASH.match(words), _FIRST.match(words)):
        if found and is_one_of(found["who"], known):
            return Duty(found["words"], found["who"])
    doer = beside.promised(beside.Told(words), known)
    return Duty(words, doer.values.get("owner", ""), doer.values.get("due", ""))


def _bracketed(words: str, known: Sequence[str]) -> Duty | None:
    """`… (BM, frist 1. december)`; a bracket that tells anything else is part of the words."""
    found = _BRACKET.match(words)
    if found is None:
        return None
    clauses = [one for one in _BETWEEN.split(found["told"]) if one.strip()]
    due = next((when for one in clauses if (when := _when(one))), "")
    owner = next((who for one in clauses if (who := _who(one))), "")
    bare = [one.strip() for one in clauses if not _who(one) and not _when(one)]
    day = next((one for one in bare if not due and dates.only(one)), "")
    name = next((one for one in bare if one != day and not owner and _NAME.fullmatch(one)), "")
    if len(bare) > bool(day) + bool(name):
        return None
    if not (due or owner) and not (name and (day or is_one_of(name, known))):
        return None
    return Duty(found["words"], owner or name, due or day)


def is_one_of(words: str, known: Sequence[str]) -> bool:
    return len(names.meant(words, known).sure) == 1
