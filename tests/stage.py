"""A network in December with something of everything, and people of each kind: for walks over all doors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from bot.features.votes import closing
from bot.language.workdays import Calendar
from storage import migrating, networks
from storage.db import Db, Store
from storage.directory import directory
from storage.networks import Network as Home
from storage.votes import votes
from storage.votes.poll import Choice, Kind, Shown, Terms, Vote
from tests.dialog import COPENHAGEN, Network, Someone, here
from tests.walking import Known

NAMES = (
    "Anna Krogh",
    "Bo Madsen",
    "Camille Rossi",
    "Dorte Iversen",
    "Emil Bach",
    "Farah Aziz",
    "Ida Winther",
)
TOVE = "Tove Tavs"
"""TR of DTU Kemi, who is not to be named."""

LIS = "Lis Lund"
"""Secretariat, but not by the command line: she facilitates, and keeps no directory."""

CANARIES = ("Kanariepunkt om en leder", "Kanariepunkt om en kollega")
"""What only hosts and the secretariat may read."""

WORDS = {
    "": ["noget", "Støj", "1"],
    "sentence": ["noget om støj", "hvem er TR på DTU Kemi?", "hvem er Tove Tavs?", "opmærksomhedspunkter"],
    "place": ["DTU Kemi", "DTU Aqua"],
    "unit": ["kemi", "aqua"],
    "words": ["støj", "KAMU", "I-1"],
    "name": ["Bo", "Ida Winther", TOVE],
    "person": [TOVE, "Anna Krogh"],
    "who": ["Bo Madsen", TOVE],
    "number": ["1", "2", "D-2026-001"],
    "which": ["1", "trapper"],
    "when": ["8. december", "fredag", "i morgen"],
    "day": ["8. december 2026", "2026-12-18"],
    "year": ["2026", "2027"],
    "then": ["8. december 2026"],
    "answer": ["ja", "nej", "støtter"],
    "kind": ["LSU", "new"],
    "outcome": ["declined", "discussed", "corrected"],
    "reason": ["fordi det larmer"],
    "role": ["TR", "AMR", "AMK"],
    "title": ["Mindre støj"],
    "text": ["Vi lukker døren"],
    "seen_by": ["all", "hosts"],
    "mail": ["ny.mail@example.org", ""],
    "phone": [""],
    "languages": ["da"],
    **{key: [""] for key in ("starts", "ends", "leave_from", "leave_to", "area_da", "area_en", "buildings")},
    **{key: ["1. december 2026"] for key in ("documented_on", "called_on", "elected_on", "trained_on")},
    **{key: [""] for key in ("supplement_offered_on", "supplement_done_on", "yearly_done_on")},
    "group": ["K1"],
    "public": ["true"],
    "headcounts": [""],
    "link": ["https://example.org/bilag"],
    "choice": ["support", "yes"],
    "also": [""],
}

DIRECTORY = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on\n"
    "kemi;;;;;;AMK;Ny Leder;ny.leder@example.org;;;;;;;;;\n"
    "cas;;;;;;SECRETARIAT;Signe Holm;signe.holm@example.org;;;;;;;;;\n"
)
FILES = {
    "csv": DIRECTORY.encode(),
    "txt": "Referat af møde 8. december 2026\n\n1. Støj\nBeslutning: Vi lukker døren.\n".encode(),
    "md": "# Referat af møde 8. december 2026\n\n## 1. Støj\nBeslutning: Vi lukker døren.\n".encode(),
}


@dataclass(frozen=True)
class Polls:
    """Votes of which something is hidden: what was answered, or how much of it."""

    confidential: UUID
    few: UUID
    after_close: UUID
    after_vote: UUID
    never: UUID


@dataclass(frozen=True)
class Stage:
    network: Network
    known: Known
    people: dict[str, Someone]
    polls: Polls


async def staged(folder: Path) -> Stage:
    store = Store(f"sqlite:///{folder}/stafet.db")
    migrating.migrate(store.engine)
    network = Network(store)
    network.clock = here(2026, 10, 5, 9)
    persons = _people(network)
    await _autumn(network, persons)
    polls = store.now(lambda db: _ballots(db, network))
    store.now(network._set_roster)
    return Stage(network, Known.of(network, WORDS, FILES), persons, polls)


def _people(network: Network) -> dict[str, Someone]:
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    network.unit("aqua", "DTU Aqua")
    network.role("AMR", "Hanne Brix", "kemi", group="K1")
    network.role("TR", TOVE, "kemi", public=False, phone="+45 45 25 11 11", confirmed_on=date(2025, 1, 1))
    anna = network.member(NAMES[0], "kemi", since=date(2024, 2, 1))
    others = [network.member(name, since=date(2020 + n, 2, 1)) for n, name in enumerate(NAMES[1:])]
    network.role(directory.AMK, "Gitte Lorentzen", "aqua", leave_from=date(2026, 1, 1))
    network.role(directory.AMK_DEPUTY, "Tine Holst", "aqua")
    found = {
        "amk": anna,
        **dict(zip(("host", "cohost", "raiser", "emil", "member", "ida"), others, strict=True)),
    }
    found["absent"] = network.guest("Gitte Lorentzen")
    found["deputy"] = network.guest("Tine Holst")
    found["guest"] = network.guest("Noah Winkel")
    network.role(directory.SECRETARIAT, LIS, "cas", vouched=False)
    found["facilitator"] = network.guest(LIS)
    found["secretariat"] = network.facilitator()
    found["employee"] = network.employee("Olga Riis")
    return found


async def _autumn(network: Network, persons: dict[str, Someone]) -> None:
    signe, anna = persons["secretariat"], persons["amk"]
    for someone in persons.values():
        await someone.asks("hjælp")
    await _consultation(persons["member"], persons["ida"], "Ingen arbejder alene med gas")
    for sentence in (
        "planlæg møde 10-11-2026 kl. 12-15.30",
        "planlæg møde 12-01-2027 kl. 12-15.30",
        "KAMU mødes 4. december 2026, budbringer Farah Aziz",
        "KAMU mødes 11. januar 2027, budbringer Farah Aziz",
        "foreslå punkt: trapper, 10 min",
        "input til handleplanen: Bedre lys på gangene",
        "sæt støj på bruttolisten",
        "registrér beslutning: Vi mødes i Lyngby",
        "nyt indsatsområde: Støj",
        "spørg alle enheder: Gå på trapper",
        "send I-1 til min leder",
    ):
        await signe.asks(sentence)
    await signe.drops("directory.csv", FILES["csv"])
    await persons["emil"].asks("jeg er på ferie den 12/1")
    await _template(network, anna)
    await persons["ida"].asks("byt med Emil")
    await anna.asks("DTU Kemi er forkert")
    await network.is_at(here(2026, 11, 9, 9))
    await _points(persons["raiser"], CANARIES[0])
    await network.is_at(here(2026, 12, 16, 9))
    await _points(persons["raiser"], CANARIES[1])
    await _lone(persons["employee"])
    await _consultation(persons["cohost"], persons["ida"], "Alle øver brand om foråret")
    await persons["member"].says("opmærksomhedspunkt: glatte trapper")
    await persons["emil"].says("input til handleplanen: Flere cykelstativer")


async def _consultation(asker: Someone, other: Someone, text: str) -> None:
    """A text that everybody is asked about, and what one of them says of it."""
    await asker.asks(f"send i høring: {text}")
    await asker.taps("Send i høring")
    told = await other.asks("bemærkning til afsnit 1: Hvad med weekender?")
    assert "Bemærkning 1" in told, told


async def _template(network: Network, anna: Someone) -> None:
    """What a unit's lone-work forms start from, and the leader who is to decide about them."""
    network.role(directory.LEADER, "Susan Holt", "kemi", group="K1")
    await anna.asks("skabelon for alenearbejde")
    await anna.taps("Skriv skabelonen")
    await anna.fills("Gem", contact="mobil")


async def _lone(employee: Someone) -> None:
    """Somebody will work alone, no further ahead than may be approved."""
    await employee.asks("min enhed er DTU Kemi")
    await employee.asks("jeg skal arbejde alene")
    await employee.taps("Udfyld")
    told = await employee.fills(
        "Gem",
        where="kemi/K1",
        place="bygning 202, rum 12",
        what="Måling",
        day="28. december",
        hours="18-21",
        contact="mobil",
        hazards="",
    )
    assert "Susan Holt" in told, told


async def _points(raiser: Someone, words: str) -> None:
    await raiser.asks("nyt opmærksomhedspunkt")
    await raiser.taps("Meld et punkt", words=words, seen_by="hosts")


def _ballots(db: Db, network: Network) -> Polls:
    home = networks.active(db)[0]
    closes = network.clock.replace(day=18)

    def opened(question: str, terms: Terms, kind: Kind = Kind.MAJORITY) -> UUID:
        by = next(one for one in networks.everybody(db, home.id) if one.name == "Ida Winther")
        made = votes.open_poll(db, home.id, question, by, network.clock, closes, kind, terms)
        for name, choice in zip(
            ("Bo Madsen", "Camille Rossi", "Emil Bach", "Ida Winther", "Dorte Iversen"), "yyynn", strict=True
        ):
            if kind is Kind.MAJORITY and (question != "Få" or name.startswith(("B", "C", "I"))):
                _cast(db, made.id, home, name, Choice.YES if choice == "y" else Choice.NO, terms, network)
        return made.id

    few = opened("Få", Terms(confidential=True, least=3))
    made = votes.poll(db, home.id, few)
    assert made is not None
    closing.settle(db, made, home, made.closes_at, Calendar(COPENHAGEN, frozenset()))
    return Polls(
        opened("Fortrolig", Terms(confidential=True)),
        few,
        opened("Skjult", Terms(shown=Shown.AFTER_CLOSE)),
        opened("Skjult til stemt", Terms(shown=Shown.AFTER_VOTE)),
        opened("Aldrig", Terms(shown=Shown.NEVER)),
    )


def _cast(db: Db, poll: UUID, home: Home, name: str, choice: Choice, terms: Terms, network: Network) -> None:
    person = next(one for one in networks.everybody(db, home.id) if one.name == name)
    vote = Vote(poll, person.id, choice, "", network.clock, network.clock)
    votes.keep_confidential(db, vote) if terms.confidential else votes.keep(db, vote)
