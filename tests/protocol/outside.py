"""Somebody outside who speaks to the bot as Teams does: says, taps and reads, and lets time pass."""

from __future__ import annotations

import itertools
import shutil
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar, cast, get_args
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.core.settings import TeamsSdk
from storage.db import engine_for
from tests.microsoft import (
    Activities,
    Microsoft,
    Person,
    Sent,
    Team,
    buttons,
    cards,
    person,
    personal_chat,
    words,
)
from tests.microsoft.activities import Activity, Place
from tests.process import PATIENCE, Answer, Stafet

SDKS = get_args(TeamsSdk)
"""What a file is held with that tries all that an SDK does: reading, telling kinds apart, answering."""

CARD = "application/vnd.microsoft.card.adaptive"
WORDS = "application/vnd.microsoft.activity.message"
ACCEPTED = {200, 201, 202}
SUPPORT, NEITHER, OBJECTION = "Jeg støtter", "Hverken for eller imod", "Jeg har en indvending"
IN_ENGLISH = {
    SUPPORT: "I support this",
    NEITHER: "Neither for nor against",
    OBJECTION: "I have an objection",
}
WANTED = "Vigtigt for mig"

BEFORE_ALL, AFTER_ALL = 946_684_800, 4_102_444_800  # 2000 and 2100, whatever the clock of a process says

Found = TypeVar("Found")

_numbers = itertools.count(1)


def today() -> date:
    """The bot's day: the one in Copenhagen, whatever the zone of the machine."""
    return datetime.now(ZoneInfo("Europe/Copenhagen")).date()


class Outside:
    """A team never seen before, of people never seen before, in front of one bot process.

    Signe installs the bot; Anna and Bo are in the team with her, Farah (who reads English) is not yet.
    """

    def __init__(self, microsoft: Microsoft, stafet: Stafet, tenant: str | None = None) -> None:
        self.microsoft = microsoft
        self.stafet = stafet
        self.tenant = tenant or microsoft.tenant
        self.people: list[Person] = []
        number = next(_numbers)
        self.anna = self.person(f"Anna Krogh {number}")
        self.bo = self.person(f"Bo Madsen {number}")
        self.signe = self.person(f"Signe Holm {number}")
        self.farah = self.person(f"Farah Aziz {number}", locale="en-GB")
        members = [self.anna, self.bo, self.signe]
        self.team = Team(f"Netværk {number}", self.tenant, members)
        self.tells = Activities(microsoft.service_url, microsoft.app_id, self.tenant, self.team)
        microsoft.teams.append(self.team)
        self.rooms = {self.team.id, self.team.channel, self.team.chat}
        self._token = microsoft.token(nbf=BEFORE_ALL, exp=AFTER_ALL) if microsoft.tls else None

    def person(self, name: str, mail: str | None = "", locale: str = "da-DK") -> Person:
        """Somebody of this tenant; `mail=None` makes a guest without one."""
        self.people.append(person(name, mail, locale, self.tenant))
        return self.people[-1]

    def another(self) -> Outside:
        """Another team of other people, in front of the same process."""
        return Outside(self.microsoft, self.stafet, self.tenant)

    # -- saying and tapping ----------------------------------------------------------------------------

    def post(self, activity: Activity) -> Answer:
        return self.stafet.post(activity, self._token)

    def tell(self, activity: Activity) -> Answer:
        """Something that must be accepted."""
        answer = self.until_taken(activity)
        assert answer.status in ACCEPTED, answer
        return answer

    def until_taken(self, activity: Activity) -> Answer:
        """Posted again after a 503, as Teams does: a store that is too busy says so."""

        def taken() -> Answer | None:
            answer = self.post(activity)
            return answer if answer.status != 503 else None

        return cast(Answer, self.wait(taken))

    def installs(self) -> Sent:
        """Signe brings the bot to the team; gives its welcome back."""
        before = self.seen
        self.tell(self.tells.installed(by=self.signe))
        return self.comes(before)

    def asks(self, by: Person, text: str, in_: Place = "channel", **given: Any) -> Sent:
        """Writes, and waits for the reply in the same conversation."""
        return self.answers(self.tells.message(text, by=by, in_=in_, **given))

    def chats(self, by: Person, text: str, **given: Any) -> Sent:
        """The same in the personal chat."""
        return self.asks(by, text, "personal", **given)

    def does(self, by: Person, text: str, in_: Place = "channel", **given: Any) -> Sent:
        """Writes in the channel what is asked about first, says yes, and waits for what then comes there."""
        before = self.seen
        self.tell(self.tells.message(text, by=by, in_=in_, **given))
        asked = self.comes(before, _asks_first)  # what was said before may still come in between
        before = self.seen
        assert self.agrees(by, asked).status == 200
        return self.comes(before, lambda sent: room_of(sent) == room_of(asked))

    def agrees(self, by: Person, on: Sent) -> Answer:
        """Says yes to the question that this message shows, or a card in its place."""
        return self.post(self.says_yes(by, on))

    def says_yes(self, by: Person, on: Sent) -> Activity:
        [yes] = _yeses(on)
        return self.tap(by, yes, on)

    def asked(self, by: Person, title: str, on: Sent, typed: dict[str, Any] | None = None) -> Answer:
        """Taps a button that is asked about first, and says yes."""
        question = self.taps(by, title, on, typed)
        card_of(question)
        return self.agrees(by, Sent(on.id, on.conversation, question.body, None))

    def answers(self, activity: Activity) -> Sent:
        """Posts an activity, and waits for what comes to its conversation; not for what comes late under
        another message."""
        before = self.seen
        here, _, thread = activity["conversation"]["id"].partition(";messageid=")
        under = {None, activity["id"], thread}
        self.tell(activity)
        return self.comes(
            before,
            lambda sent: room_of(sent) == here and sent.reply_to in under and not is_reminder(sent),
        )

    def votes(self, by: Person, sentence: str, in_: Place = "channel") -> Sent:
        """Starts a vote with a sentence; gives the message with the poll back."""
        before = self.seen
        self.tell(self.tells.message(sentence, by=by, in_=in_))
        return self.comes(before, is_ballot)

    def taps(
        self, by: Person, title: str, on: Sent, typed: dict[str, Any] | None = None, **given: Any
    ) -> Answer:
        """Taps a button; `typed` are its card's inputs, all else replaces parts of the activity."""
        return self.post(self.tap(by, title, on, typed, **given))

    def tap(
        self, by: Person, title: str, on: Sent, typed: dict[str, Any] | None = None, **given: Any
    ) -> Activity:
        verb, data = promise(on, title)
        in_, thread = _where(on)
        return self.tells.tap(on.id, verb, data | (typed or {}), by=by, in_=in_, thread=thread, **given)

    def submits(
        self, by: Person, title: str, on: Sent, typed: dict[str, Any] | None = None, **given: Any
    ) -> Answer:
        """Taps the button's `Action.Submit` fallback: a message with a value."""
        in_, thread = _where(on)
        data = dict(fallback(on, title))
        verb = data.pop("verb")
        told = self.tells.submit(on.id, verb, data | (typed or {}), by=by, in_=in_, thread=thread, **given)
        return self.post(told)

    # -- reading ---------------------------------------------------------------------------------------

    @property
    def seen(self) -> int:
        """How many messages there were until now."""
        return len(self.microsoft.sent)

    def since(self, before: int, of: Callable[[Sent], bool] | None = None) -> list[Sent]:
        """What came to this team and its people after the first `before` messages."""
        mine = self.rooms | {personal_chat(one.id) for one in self.people}
        return [
            one for one in self.microsoft.sent[before:] if room_of(one) in mine and (of is None or of(one))
        ]

    def wait(self, look: Callable[[], Found], timeout: float = PATIENCE) -> Found:
        """Waits until `look` finds something true; AssertionError with the latest words after `timeout` s."""
        deadline = time.monotonic() + timeout
        while not (found := look()):
            if time.monotonic() > deadline:
                latest = [words(one.body)[:300] for one in self.microsoft.sent[-3:]]
                raise AssertionError(f"It did not come within {timeout:g} s; the latest were: {latest}")
            time.sleep(0.02)
        return found

    def comes(self, before: int, of: Callable[[Sent], bool] | None = None, timeout: float = PATIENCE) -> Sent:
        """The first message of that kind after the first `before`."""
        return self.wait(lambda: self.since(before, of), timeout)[0]

    def come(self, number: int, before: int, of: Callable[[Sent], bool] | None = None) -> list[Sent]:
        """So many messages of that kind, and what came shortly after, which should be none.

        The day's list of what waits counts only where `of` says so: a tick in the working day sends it beside
        anything.
        """
        kind = of or (lambda sent: not is_reminder(sent))
        self.wait(lambda: len(self.since(before, kind)) >= number)
        time.sleep(0.4)
        return self.since(before, kind)

    def shows(self, message: Sent, part: str, timeout: float = PATIENCE) -> str:
        """Waits until the message, edited in its place, says so; gives all its words back."""
        deadline = time.monotonic() + timeout
        while part not in (said := self.reads(message)):
            assert time.monotonic() < deadline, f"It does not say {part!r} within {timeout:g} s: {said}"
            time.sleep(0.02)
        return said

    def reads(self, message: Sent) -> str:
        """What the message says now."""
        return words(self.microsoft.shown[message.id])

    def to(self, who: Person, before: int = 0) -> list[Sent]:
        return self.since(before, lambda sent: sent.conversation == personal_chat(who.id))

    def in_channel(self, before: int = 0) -> list[Sent]:
        return self.since(before, lambda sent: room_of(sent) == self.team.channel)


def room_of(sent: Sent) -> str:
    """The conversation without its thread."""
    return sent.conversation.partition(";")[0]


def is_reminder(sent: Sent) -> bool:
    """The day's list of what waits for somebody; the one that they ask for has the same headline, and is
    drawn anew whenever it is seen."""
    said = words(sent.body)
    waits = "venter på dig" in said or "waiting for you" in said
    return waits and not any("refresh" in card for card in cards(sent.body))


def _yeses(sent: Sent) -> list[str]:
    return [button["title"] for button in buttons(sent.body) if button.get("verb") == "asking.Yes"]


def _asks_first(sent: Sent) -> bool:
    return bool(_yeses(sent))


def is_ballot(sent: Sent) -> bool:
    found = set(titles(sent.body))
    return {SUPPORT, NEITHER, OBJECTION} <= found or set(IN_ENGLISH.values()) <= found


def titles(shown: dict[str, Any]) -> list[str]:
    return [str(button.get("title")) for button in buttons(shown)]


def promise(on: Sent, title: str) -> tuple[str, dict[str, Any]]:
    """Verb and data of a button."""
    button = _button(on, title)
    return str(button["verb"]), dict(button.get("data") or {})


def fallback(on: Sent, title: str) -> dict[str, Any]:
    """The data of the `Action.Submit` that stands behind a button."""
    button = _button(on, title)
    assert button["fallback"]["type"] == "Action.Submit"
    return cast(dict[str, Any], button["fallback"]["data"])


def _button(on: Sent, title: str) -> dict[str, Any]:
    found = [
        one for one in buttons(on.body) if one["title"] == title or one["title"].startswith(f"{title} · ")
    ]
    assert len(found) == 1, f"{title!r} stands {len(found)} times on {titles(on.body)}"
    return found[0]


def _where(on: Sent) -> tuple[Place, str | None]:
    """In which kind of conversation a message stands, and in which thread."""
    room, _, thread = on.conversation.partition(";messageid=")
    if room.startswith("a:"):
        return "personal", None
    return ("channel", thread or None) if room.endswith("@thread.tacv2") else ("group", None)


def card_of(answer: Answer) -> str:
    """The words of the card in a tap's answer."""
    assert answer.status == 200, answer
    assert answer.body["type"] == CARD, answer.body
    return words(answer.body)


def no_of(answer: Answer) -> str:
    """The words of a friendly no to a tap."""
    assert answer.status == 200, answer
    assert answer.body["type"] == WORDS, answer.body
    assert answer.body["value"].strip()
    return str(answer.body["value"])


def counts(said: str, labels: Sequence[str] = (SUPPORT, NEITHER, OBJECTION)) -> tuple[int, ...]:
    """The numbers beside the labels, as `label: n` says them in one text."""
    lines = said.splitlines()
    return tuple(
        next(int(line.removeprefix(f"{label}: ")) for line in lines if line.startswith(f"{label}: "))
        for label in labels
    )


# -- time --------------------------------------------------------------------------------------------------


class Clock:
    """The clock of one process, moved by hand."""

    def __init__(self, folder: Path) -> None:
        self._told = folder / "clock"
        self._seen = folder / "clock.seen"
        self.shift = timedelta()
        modules = folder / "modules"
        modules.mkdir(parents=True)
        shutil.copy(Path(__file__).with_name("shifted_clock.py"), modules / "sitecustomize.py")
        self.env = {"PYTHONPATH": str(modules), "SHIFTED_CLOCK": str(self._told)}

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + self.shift

    def passes(self, **time_: float) -> None:
        """So much time goes by, or comes back."""
        self.is_at(self.now + timedelta(**time_))

    def is_at(self, moment: datetime) -> None:
        """Sets the clock, and waits until the process, if it runs, has seen it."""
        told = self._tells(moment)
        deadline = time.monotonic() + PATIENCE
        while not (self._seen.exists() and self._seen.read_text() == told):
            assert time.monotonic() < deadline, "the process does not look at its clock"
            time.sleep(0.01)

    def starts_at(self, moment: datetime) -> None:
        """Sets the clock of a process that is not running yet."""
        self._tells(moment)

    def _tells(self, moment: datetime) -> str:
        self.shift = moment - datetime.now(UTC)
        told = str(self.shift.total_seconds())
        fresh = self._told.with_suffix(".new")
        fresh.write_text(told)
        fresh.replace(self._told)
        return told


@contextmanager
def running(**env: str) -> Iterator[Outside]:
    """Teams and a bot in production's form, fast of tick and without limits; it must leave no traceback."""
    told = {"ACTIONS_PER_PERSON": "0", "SEND_LIMITS": "0", "TICK_SECONDS": "0.3"} | env
    with Microsoft() as microsoft, Stafet(microsoft.env(**told)) as stafet:
        yield Outside(microsoft, stafet)
        _, traceback, below = stafet.log.partition("Traceback")
        assert not traceback, below[:4000]


@contextmanager
def three_replicas(server: str, **env: str) -> Iterator[list[Outside]]:
    """Three processes on one database of this PostgreSQL, in front of one Teams; each is the same team's."""
    with empty_database(server) as url, Microsoft() as microsoft, ExitStack() as stack:
        told = {"ACTIONS_PER_PERSON": "0", "SEND_LIMITS": "0", "DATABASE_URL": url} | env
        processes = [Stafet(microsoft.env(**told)) for _ in range(3)]  # on the cores of one
        for process in processes:
            process.launch()
        for process in processes:
            stack.push(process)
            _until_ready(process)
        yield [Outside(microsoft, process) for process in processes]
        assert all("Traceback" not in process.log for process in processes)


@contextmanager
def empty_database(server: str) -> Iterator[str]:
    """Of this PostgreSQL, as DATABASE_URL names it; gone afterwards."""
    name = f"r{uuid.uuid4().hex}"
    admin = engine_for(server).execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield admin.url.set(database=name, drivername="postgresql").render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


def _until_ready(process: Stafet) -> None:
    deadline = time.monotonic() + process.patience
    while True:
        try:
            if process.get("/readyz").status == 200:
                return
        except AssertionError:
            pass
        assert time.monotonic() < deadline, process.log
        time.sleep(0.1)
