"""The newsletter: it is put up with its themes, sent on in every unit with a ready text, and asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID

from bot.core.deeds import Reach, undone, undone_by
from bot.core.feature import Feature, Task, TaskQuery
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.agenda.asks import drawn, look, take_up
from bot.features.agenda.asks import named as ask_of
from bot.features.decisions import deciding
from bot.features.plan import committee
from cards.agenda import asks as show_asks
from cards.agenda import newsletter as show
from cards.kit import Card, Subject, Words, own
from storage import networks, people
from storage.agenda import agenda
from storage.agenda import asks as kept
from storage.agenda.asks import Ask
from storage.db import Db, Refused
from storage.directory import directory
from storage.hosts import hosts
from storage.meetings import Meeting

newsletter = Feature("newsletter")

DAYS = 8
"""Working days in which it is to be sent on, where nothing else is said."""

_LINK = re.compile(r"https://\S+")
_THEMES = re.compile(r"\b(?:temaer(?:ne)?|tema|themes?|topics?)\s*:\s*", re.IGNORECASE)
_NAMELESS = re.compile(
    r"[\s,.;–-]*\(?(?:uden (?:mit )?navn|anonymt?|without (?:my )?name|anonymous(?:ly)?)\)?[\s.]*$",
    re.IGNORECASE,
)


class NoNewsletter(Refused):
    key = "newsletter-none"


class PutUpAlready(Refused):
    key = "newsletter-twice"


@newsletter.command(by=Right.host, does=undone(Reach.EVERYBODY))
def put_up(turn: Turn, text: str) -> Card:
    """`infobrev: Arbejdsmiljø Info nr. 3 https://… temaer: støj; trivsel, senest 15. december`."""
    link = _LINK.search(text)
    said, due = deciding.by_a_day(turn, _LINK.sub(" ", text))
    name, *told = _THEMES.split(said, maxsplit=1)
    name = " ".join(name.split()).strip(" ,;:–-")
    if any(one.is_newsletter and one.words.casefold() == name.casefold() for one in _all(turn)):
        raise PutUpAlready(words=name)
    due = due or turn.calendar.add_working_days(turn.today, DAYS)
    made = kept.ask(
        turn.db,
        turn.home.id,
        name,
        turn.person.id,
        turn.now,
        due=due,
        themes="\n".join(_themes(told[0] if told else "")),
        link=link.group().rstrip(".,;)") if link else "",
    )
    turn.note("asked", Subject(kept.KIND, made.id), after={"words": made.words})
    return drawn(turn.db, made, turn.home)


def _themes(said: str) -> list[str]:
    parts = said.split(";") if ";" in said else said.split(",")
    return [words for part in parts if (words := " ".join(part.split()).strip(" .,–-"))]


def _all(turn: Turn) -> list[Ask]:
    return kept.all_asks(turn.db, turn.home.id)


@newsletter.question(by=Right.guest)
def newest(turn: Turn) -> Card:
    return look(turn, show_asks.Look(_meant(turn).id))


def _of(turn: Turn) -> tuple[Words, Subject]:
    one = _meant(turn)
    return one.words, Subject(kept.KIND, one.id)


@newsletter.command(by=Right.guest, does=undone_by(Reach.ONE, "asks.put_down", of=_of), makes=False)
def sent_on_in_words(turn: Turn) -> Card:
    """`infobrevet er sendt videre`."""
    return own(take_up(turn, show_asks.TakeUp(_meant(turn).id)))


# --- the text to send it on with --------------------------------------------------------------------------


@newsletter.question(by=Right.guest, slots={"language": ("dansk", "engelsk", "Danish", "English")})
def text(turn: Turn, language: str = "") -> Card:
    """In the language that was named, else in both; the unit's name stands in it."""
    return _text(turn, kept.newest_newsletter(turn.db, turn.home.id), _LANGUAGE.get(language.casefold()))


_LANGUAGE = {"dansk": "da", "danish": "da", "engelsk": "en", "english": "en"}


@newsletter.tap(show.Text, by=Right.guest)
def text_of(turn: Turn, tap: show.Text) -> Card:
    return _text(turn, ask_of(turn, tap.ask), None)


def _text(turn: Turn, about: Ask | None, language: str | None) -> Card:
    unit = directory.unit_of(turn.db, turn.person, turn.today)
    known = committee.unit_names(turn.db, turn.person.tenant).get(unit or "")
    return show.text(known, language, about)


# --- questions about it -----------------------------------------------------------------------------------


@newsletter.command(by=Right.guest, does=undone(Reach.ONE), nameless=True)
def ask_in_words(turn: Turn, words: str) -> Card:
    """`uden navn` at its end keeps back who asks."""
    return _ask(turn, _meant(turn), _NAMELESS.sub("", words), named=not _NAMELESS.search(words))


@newsletter.form(show.AskForm, by=Right.guest)
def ask_form(turn: Turn, tap: show.AskForm) -> Card:
    return show.ask_form(ask_of(turn, tap.ask))


@newsletter.tap(show.AskAbout, by=Right.guest, does=undone(Reach.ONE))
def ask_about(turn: Turn, tap: show.AskAbout) -> Card:
    return _ask(turn, ask_of(turn, tap.ask), tap.words, named=tap.how != show.NAMELESS)


def _ask(turn: Turn, one: Ask, words: str, *, named: bool) -> Card:
    made = kept.question(turn.db, one.id, words, turn.person.id, turn.now, named=named)
    turn.redraw(one.id)
    turn.note("asked about", Subject(kept.KIND, one.id))
    return show.asked(one, made.words, named=named)


@newsletter.question(by=Right.guest)
def questions(turn: Turn) -> Card:
    return _questions(turn.db, _meant(turn))


@newsletter.tap(show.Questions, by=Right.guest)
def questions_of(turn: Turn, tap: show.Questions) -> Card:
    return _questions(turn.db, ask_of(turn, tap.ask))


def _questions(db: Db, one: Ask) -> Card:
    found = kept.questions(db, one.id)
    return show.questions(
        one,
        [
            (each, people.by_id(db, each.asked_by).name if each.named and each.asked_by else "")
            for each in found
        ],
    )


@newsletter.waiting
def gathered(query: TaskQuery) -> Iterator[Task]:
    """A working day before the coming meeting, for whoever presents the newsletter there; else for its hosts,
    to be passed on."""
    coming, one = query.coming, kept.newest_newsletter(query.db, query.network.id)
    number = len(kept.questions(query.db, one.id)) if coming and one else 0
    if coming is None or one is None or not number:
        return
    before = query.calendar.morning(query.calendar.local(coming.starts_at).date(), -1)
    for one_of_them in sorted(_presenters(query, coming) or hosts.hosts_of(query.db, coming.id)):
        if query.is_about(one_of_them):
            yield Task(
                one_of_them,
                Subject(kept.KIND, one.id),
                f"questions {coming.id}",
                show.waits(one, number),
                show_asks.open_it(one),
                until=coming.starts_at,
                remind_at=(before,),
                card=lambda: _questions(query.db, one),
                ends_quietly=True,
            )


_NEWSLETTER = re.compile(r"info-?brev|nyhedsbrev|newsletter|info\s?letter", re.IGNORECASE)


def _presenters(query: TaskQuery, coming: Meeting) -> set[UUID]:
    """Those of the network by whose name an item about the newsletter stands on the agenda."""
    items = agenda.agenda(query.db, query.network.id, coming.id)
    about = [one for one in items if one.is_open and _NEWSLETTER.search(" ".join(one.title.values()))]
    named = {each["name"].casefold() for one in about for each in one.presenters}
    everybody = networks.everybody(query.db, query.network.id) if named else []
    return {one.id for one in everybody if one.name.casefold() in named}


def _meant(turn: Turn) -> Ask:
    """The one that was shown or replied to, else the newest; raises NoNewsletter."""
    about = turn.meant or turn.about
    known = [one for one in _all(turn) if one.is_newsletter]
    if not known:
        raise NoNewsletter
    return next((one for one in known if about and one.id == about.id), known[-1])
