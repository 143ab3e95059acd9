"""A network of twelve members, a deputy and the secretariat, under a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.microsoft import Person, Sent, words
from tests.microsoft.activities import Place
from tests.microsoft.reading import cards
from tests.protocol.outside import Clock, Outside, card_of, running, titles

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
UNITS = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to"
ROLES = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on"
)
MEMBERS = {
    "Anna Krogh": ("DTU Nanolab", "2019-02-01"),
    "Bo Madsen": ("DTU Aqua", "2019-05-01"),
    "Camille Rossi": ("DTU Compute", "2020-01-15"),
    "Dorte Iversen": ("DTU Kemi", "2020-03-01"),
    "Emil Bach": ("DTU Construct", "2021-08-01"),
    "Farah Aziz": ("DTU Sundhedsteknologi", "2021-09-01"),
    "Gitte Lorentzen": ("DTU Fødevareinstituttet", "2022-01-01"),
    "Henrik Toft": ("DTU Space", "2022-10-01"),
    "Ida Winther": ("DTU Sustain", "2023-02-01"),
    "Jonas Fabricius": ("DTU Wind", "2023-11-01"),
    "Kirsten Bang": ("Campus Service", "2024-04-01"),
    "Lone Qvist": ("DTU Bibliotek", "2025-08-15"),
}
DEPUTY = ("Tine Holst", "DTU Aqua")
SECRETARIAT = {"Signe Holm": "Campus Service", "Thomas Lund": "Koncern HR"}


def at(day: int, month: int, hour: int, minute: int = 0, second: int = 0, year: int = 2025) -> datetime:
    return datetime(year, month, day, hour, minute, second, tzinfo=COPENHAGEN)


def first(one: Person | str) -> str:
    """A first name, as the people are called by."""
    return (one if isinstance(one, str) else one.name).split(maxsplit=1)[0].lower()


def says(sent: Sent, part: str) -> bool:
    return part in words(sent.body)


def with_button(sent: Sent, title: str) -> bool:
    return title in titles(sent.body)


def chat(here: Outside, who: Person, text: str, part: str = "") -> Sent:
    """Writes in the personal chat, and waits for the answer that says so; reminders may come before it."""
    before = here.seen
    here.tell(here.tells.message(text, by=who, in_="personal"))
    return here.wait(lambda: [sent for sent in here.to(who, before) if says(sent, part)])[0]


def choices(sent: Sent, name: str) -> list[dict[str, str]]:
    """What can be chosen in the input of that name."""
    card = sent.body["attachments"][0]["content"]
    return list(next(one for one in card["body"] if one.get("id") == name)["choices"])


def row(**told: str) -> str:
    """A line of the directory's file."""
    return ";".join(told.get(column, "") for column in ROLES.split(";"))


def load(here: Outside, folder: Path, units: Sequence[str], rows: Sequence[str]) -> None:
    """The registry from two files, as an administrator loads it."""
    folder.mkdir(exist_ok=True)
    known, roles = folder / "units.csv", folder / "directory.csv"
    known.write_text(
        "\n".join([UNITS, *(f"{key_of(name)};{name};{name};;;;;;" for name in units), ""]), "utf-8"
    )
    roles.write_text("\n".join([ROLES, *rows, ""]), encoding="utf-8")
    done = here.stafet.load(known, roles)
    assert done.returncode == 0, done.stderr


def _actions(sent: Sent) -> list[dict[str, Any]]:
    """The buttons at the end of a card, those that open a form too."""
    return [action for card in cards(sent.body) for action in card.get("actions", [])]


def key_of(unit: str) -> str:
    return unit.removeprefix("DTU ").casefold().replace(" ", "-")


class Network:
    """The people by their first names, and what they do and see at which moment."""

    def __init__(self, here: Outside, clock: Clock) -> None:
        self.here = here
        self.clock = clock
        everybody = [*MEMBERS, DEPUTY[0], *SECRETARIAT]
        self.people = {first(name): here.person(name) for name in everybody}
        self.members = [self.people[first(name)] for name in MEMBERS]
        here.signe = self.people["signe"]
        here.team.members[:] = self.people.values()

    def __getattr__(self, name: str) -> Person:
        try:
            return self.__dict__["people"][name]  # type: ignore[no-any-return]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def seen(self) -> int:
        return self.here.seen

    def is_at(
        self, day: int, month: int, hour: int, minute: int = 0, second: int = 0, year: int = 2025
    ) -> int:
        """Moves the clock on, once all is said that was to be said; gives how many messages there were."""
        self.settles()
        before = self.here.seen
        self.clock.is_at(at(day, month, hour, minute, second, year))
        return before

    def chats(self, who: Person, text: str, part: str = "") -> Sent:
        return chat(self.here, who, text, part)

    def writes(self, who: Person, text: str, part: str = "") -> Sent:
        """Writes in the channel, and waits for what comes there and says so."""
        before = self.here.seen
        self.here.tell(self.here.tells.message(text, by=who, in_="channel"))
        return self.channel(before, part)

    def channel(self, before: int, part: str) -> Sent:
        return self.here.wait(lambda: [one for one in self.here.in_channel(before) if says(one, part)])[0]

    def told(self, who: Person, before: int, part: str) -> Sent:
        """What comes to somebody alone and says so."""
        return self.here.wait(lambda: [one for one in self.here.to(who, before) if says(one, part)])[0]

    def taps(self, who: Person, title: str, on: Sent, **typed: Any) -> str:
        """Taps a button; gives the words of the card that it becomes."""
        return card_of(self.here.taps(who, title, on, typed))

    def goes_on(self, who: Person, title: str, on: Sent, **typed: Any) -> Sent:
        """Taps a button; gives the message as the tapper then sees it, to be tapped again."""
        answer = self.here.taps(who, title, on, typed)
        card_of(answer)
        return Sent(on.id, on.conversation, answer.body, None)

    def fills(self, who: Person, title: str, on: Sent, **typed: str) -> str:
        """Opens the form behind a button and hands it in; gives the words of what then stands there."""
        [opens] = [one for one in _actions(on) if one.get("title") == title]
        in_: Place = "personal" if on.conversation.startswith("a:") else "channel"
        asked = {"data": {name: told for name, told in opens["data"].items() if name != "msteams"}}
        answer = self.here.post(self.here.tells.invoke("task/fetch", asked, who, in_, replyToId=on.id))
        form = answer.body["task"]["value"]["card"]["content"]
        [sends] = [one for one in form["actions"] if one["type"] == "Action.Submit"]
        handed = {"data": {**sends["data"], **typed}}
        done = self.here.post(self.here.tells.invoke("task/submit", handed, who, in_, replyToId=on.id))
        assert done.status == 200, done
        return str(done.body)

    def prints_pack(self) -> str:
        """The newest pack's Markdown, as whoever runs the bot exports it."""
        folder = self.here.stafet.folder / "printed"
        done = self.here.stafet.run("export", "pack", "--to", str(folder))
        assert done.returncode == 0, done.stderr
        return "\n".join(one.read_text(encoding="utf-8") for one in sorted(folder.rglob("*.md")))

    def settles(self) -> None:
        """The clock has looked for what is due, and all of that has arrived."""
        ticks = self._measured("stafet_ticks_total")
        self.here.wait(lambda: self._measured("stafet_ticks_total") >= ticks + 2)
        self.here.wait(lambda: self._measured("stafet_letters_waiting") == 0)

    def _measured(self, name: str) -> float:
        lines = self.here.stafet.get("/metrics").body.splitlines()
        return next(float(line.split()[1]) for line in lines if line.startswith(f"{name} "))

    def once_each(self, before: int) -> set[str]:
        """Who got a message of their own since then, once all is said; nobody may have got two."""
        self.settles()
        found = self.asked(before)
        several = {
            name: [words(one.body)[:80] for one in sent] for name, sent in found.items() if len(sent) > 1
        }
        assert not several, several
        return set(found)

    def asked(self, before: int) -> dict[str, list[Sent]]:
        """Who got how many messages of their own since then."""
        found = {name: self.here.to(person, before) for name, person in self.people.items()}
        return {name: sent for name, sent in found.items() if sent}


@contextmanager
def story(folder: Path, begins: Callable[[], datetime] = lambda: at(10, 9, 8, 40)) -> Iterator[Network]:
    """The network with its registry loaded and the bot just installed by Signe."""
    clock = Clock(folder / "clock")
    clock.starts_at(begins())
    with running(**clock.env, TICK_SECONDS="0.1") as here:
        network = Network(here, clock)
        _load(network, folder / "files")
        here.installs()
        yield network


def _load(network: Network, folder: Path) -> None:
    rows = [
        row(unit=key_of(unit), role="AMK", name=name, mail=mail(network, name), **{"from": since})
        for name, (unit, since) in MEMBERS.items()
    ]
    rows.append(row(unit=key_of(DEPUTY[1]), role="AMK_DEPUTY", name=DEPUTY[0], mail=mail(network, DEPUTY[0])))
    rows += [
        row(unit=key_of(unit), role="SECRETARIAT", name=name, mail=mail(network, name))
        for name, unit in SECRETARIAT.items()
    ]
    units = dict.fromkeys([*(unit for unit, _ in MEMBERS.values()), *SECRETARIAT.values()])
    load(network.here, folder, list(units), rows)


def mail(network: Network, name: str) -> str:
    return network.people[name.split(maxsplit=1)[0].lower()].mail or ""
