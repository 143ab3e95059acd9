"""Who is AMR where: loaded from two files, asked for by every employee, and never shown to another tenant."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

import pytest

from tests.microsoft import Person, Sent, Team, cards, personal_chat, words
from tests.microsoft.people import TENANT
from tests.protocol.outside import Outside, card_of, is_ballot, room_of, running, titles, today

pytestmark = pytest.mark.xdist_group("protocol-directory")

TICK = 0.3
OTHERS = [str(uuid5(NAMESPACE_DNS, f"tenant {number}")) for number in range(5)]
EAST, WEST, NEWS, EMPTY, CAPITALS = OTHERS
UNITS = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to"
ROLES = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on"
)
TODAY = today()
LONG_AGO, SOON = TODAY - timedelta(days=400), TODAY + timedelta(days=90)

_numbers = itertools.count(1)


def unit(key: str, name: str, english: str = "", **cells: str) -> str:
    told = {"key": key, "name_da": name, "name_en": english or name, "kind": "institut", **cells}
    return ";".join(told.get(column, "") for column in UNITS.split(";"))


def role(unit: str, role: str, name: str = "", **cells: str) -> str:
    """A row of the directory; whoever has a name has a mail too."""
    mail = f"{name.lower().replace(' ', '.')}@example.org" if name else ""
    told = {"unit": unit, "role": role, "name": name, "mail": mail}
    told |= {column.rstrip("_"): cell for column, cell in cells.items()}
    return ";".join(told.get(column, "") for column in ROLES.split(";"))


REGISTRY = [
    unit("u-nano", "DTU Nanolab"),
    unit("u-kemi", "DTU Kemi", "DTU Chemistry", aliases="Institut for Kemi|kemi|chemistry"),
    unit("u-kt", "DTU Kemiteknik", "DTU Chemical Engineering", aliases="KT|kemi"),
    unit("u-bib", "DTU Bibliotek", "DTU Library", aliases="biblioteket|library"),
    unit("u-aqua", "DTU Aqua", former_names="DTU Miljø"),
    unit("u-byg", "DTU Byg", "DTU Civil Engineering", valid_to="31-12-2021"),
    unit("u-con", "DTU Construct", successor_of="u-byg", valid_from="01-01-2022"),
    unit("u-miljo", "DTU Miljø", "DTU Environment", valid_to="2021-12-31"),
    unit("u-sus", "DTU Sustain", successor_of="u-byg|u-miljo", valid_from="2022-01-01"),
    unit("u-vand", "DTU Vandbygning", "DTU Hydraulics", valid_to="1999-12-31"),
    unit("u-hydro", "DTU Hydro", successor_of="u-vand", valid_to="2010-12-31"),
    unit("u-vind", "DTU Vind", "DTU Wind", successor_of="u-hydro"),
    unit("u-foto", "DTU Fotonik", "DTU Photonics", aliases="lys", valid_to="2021-12-31"),
    unit("u-fys", "DTU Fysik", "DTU Physics", aliases="lys"),
]
PEOPLE = [
    role(
        "u-nano",
        "AMR",
        "Peter Lind",
        group="N1",
        area_da="renrum",
        area_en="cleanroom",
        buildings="346|347",
        phone="+45 45 25 00 11",
        languages="da|en",
        confirmed_on="12-10-2025",
    ),
    role("u-nano", "AMR", "Yusuf Demir", group="N2", area_da="kontorer", area_en="offices", buildings="307"),
    role("u-nano", "AMK", "Anna Krogh"),
    role("u-kemi", "AMR", "Hanne Brix", group="K1", phone="+45 45 25 00 12"),
    role("u-kemi", "AMK", "Dorte Iversen"),
    role("u-kemi", "TR", "Ole Friis", phone="+45 45 25 00 13"),
    role("u-kemi", "TR", "Vera Skov", public="yes"),
    role("u-kemi", "FVA", "Inger Ploug"),
    role("u-kt", "AMR", "Ole Rask", group="KT1"),
    role("u-bib", "AMR", group="B1", area_da="hele enheden", area_en="the whole unit"),
    role("u-bib", "LEADER", "Jens Ravn", group="B1"),
    role("u-bib", "AMK", "Lone Qvist"),
    role(
        "u-aqua",
        "AMR",
        "Poul Kjær",
        group="A1",
        mail="poul@example.org",
        leave_from=f"{LONG_AGO}",
        leave_to=f"{SOON}",
    ),
    role("u-aqua", "AMR_SUBSTITUTE", "Eva Lund", group="A1", substitute_for="Poul Kjær"),
    role("u-aqua", "AMK", "Bo Madsen"),
    role("u-con", "AMR", "Sara Tofte", group="C1", from_="2020-01-01", to=f"{LONG_AGO}"),
    role("u-con", "LEADER", "Nils Berg", group="C1"),
    role("u-sus", "AMR", "Ida Winther", group="S1"),
    role("u-vind", "AMR", "Jonas Hald", group="V1"),
    role("u-fys", "AMR", "Kim Dal", group="F1", public="no", phone="+45 45 25 00 14"),
    role("u-fys", "AMK", "Rie Juhl"),
]
NAMED = [name for row in PEOPLE if (name := row.split(";")[7])]
KEMI, RENRUM, KONTORER = (
    {"Hanne Brix", "Dorte Iversen"},
    {"Peter Lind", "Anna Krogh"},
    {"Yusuf Demir", "Anna Krogh"},
)
"""The AMR of one group is told together with the unit's AMK."""


class Files:
    """units.csv and directory.csv, as a spreadsheet saves them: with a mark and Windows line ends."""

    def __init__(self, folder: Path) -> None:
        self.units, self.directory = folder / "units.csv", folder / "directory.csv"

    def write(self, units: list[str], roles: list[str]) -> None:
        self.units.write_bytes("\r\n".join([UNITS, *units, ""]).encode("utf-8-sig"))
        self.directory.write_bytes("\r\n".join([ROLES, *roles, ""]).encode("utf-8-sig"))

    def load(
        self, outside: Outside, tenant: str | None = None, *, close: bool = False
    ) -> CompletedProcess[str]:
        """Loads them beside the running service, which must go well."""
        done = self.attempt(outside, tenant, close=close)
        assert done.returncode == 0, done.stderr
        return done

    def attempt(
        self, outside: Outside, tenant: str | None = None, *, close: bool = False
    ) -> CompletedProcess[str]:
        return outside.stafet.load(self.units, self.directory, tenant, close=close)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outside]:
    with running(ALLOWED_TENANTS=",".join([TENANT, *OTHERS]), TICK_SECONDS=f"{TICK}") as outside:
        files = Files(tmp_path_factory.mktemp("loaded"))
        files.write(REGISTRY, PEOPLE)
        files.load(outside)
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    """A team of the app's tenant, whose directory is loaded."""
    return first.another()


@pytest.fixture
def noah(outside: Outside) -> Person:
    return employee(outside)


def employee(outside: Outside, name: str = "", mail: str | None = "") -> Person:
    """Somebody of the tenant who is in no team with the bot."""
    number = next(_numbers)
    one = outside.person(name or f"Noah Winkel {number}", mail)
    outside.microsoft.teams.append(Team(f"Uden Stafet {number}", outside.tenant, [one]))
    return one


def inside(first: Outside, tenant: str) -> Outside:
    return Outside(first.microsoft, first.stafet, tenant)


def asked(outside: Outside, by: Person, text: str) -> str:
    return words(outside.chats(by, text).body)


def named_in(said: str) -> set[str]:
    return {name for name in NAMED if name in said}


def links(sent: Sent) -> set[str]:
    """What can be followed; a picture cannot."""
    followed = (node for card in cards(sent.body) for node in nodes(card) if node.get("type") != "Image")
    return {node["url"] for node in followed if "url" in node}


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from nodes(part)


# -- asking ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "names", "says"),
    [
        ("hvem er AMR på DTU Nanolab?", {"Peter Lind", "Yusuf Demir"}, "AMR"),
        ("hvem har vi som arbejdsmiljørepræsentant i nanolab", {"Peter Lind", "Yusuf Demir"}, "renrum"),
        ("HVEM ER AMR PÅ NANOLAB", {"Peter Lind", "Yusuf Demir"}, "kontorer"),
        ("hvem er amr i bygning 307?", KONTORER, "bygning 307"),
        ("hvem er AMK på DTU Kemi?", {"Dorte Iversen"}, "AMK"),
        ("hvem er AMR på Institut for Kemi", KEMI, "DTU Kemi"),
        ("who is AMR at DTU Nanolab?", {"Peter Lind", "Yusuf Demir"}, "cleanroom"),
        ("who is the health and safety representative at Nanolab", {"Peter Lind", "Yusuf Demir"}, "offices"),
        ("who is the AMK of DTU Chemistry?", {"Dorte Iversen"}, "work environment coordinator"),
        ("who is AMR in building 346?", RENRUM, "buildings 346 and 347"),
        ("who is AMR at DTU Chemical Engineering?", {"Ole Rask"}, "health and safety representative"),
    ],
)
def test_every_employee_is_answered_in_the_language_of_the_question(
    outside: Outside, noah: Person, question: str, names: set[str], says: str
) -> None:
    said = asked(outside, noah, question)

    assert named_in(said) == names
    assert says in said


def test_the_answer_has_ways_to_reach_whoever_is_named(outside: Outside, noah: Person) -> None:
    answer = outside.chats(noah, "hvem er AMR på DTU Kemi?")

    said = words(answer.body)
    assert "hanne.brix@example.org" in said
    assert "+45 45 25 00 12" in said
    assert {link.partition(":")[0] for link in links(answer)} == {"https", "mailto", "tel"}


def test_the_answer_says_for_which_area_and_when_it_was_confirmed(outside: Outside, noah: Person) -> None:
    said = asked(outside, noah, "hvem er AMR på DTU Nanolab?")

    assert "renrum, bygning 346 og 347" in said
    assert "12. okt. 2025" in said


def test_the_chosen_language_goes_before_that_of_the_question(outside: Outside, noah: Person) -> None:
    outside.chats(noah, "speak English")

    assert "cleanroom" in asked(outside, noah, "hvem er AMR på DTU Nanolab?")


def test_whose_unit_is_not_known_is_asked_once_and_it_is_remembered(outside: Outside, noah: Person) -> None:
    asking = outside.chats(noah, "hvem er AMR i min enhed?")
    assert not named_in(words(asking.body))
    *likely, another = titles(asking.body)
    assert len(likely) == 5
    assert not {"DTU Byg", "DTU Vandbygning"} & set(likely)
    listed = outside.taps(noah, another, asking)
    [choice] = [node for node in nodes(listed.body) if "choices" in node]
    offered = {one["title"]: one["value"] for one in choice["choices"]}
    assert "DTU Byg" not in offered

    button = next(node for node in nodes(listed.body) if node.get("verb"))
    typed = {**button["data"], choice["id"]: offered["DTU Kemi"]}
    answer = outside.post(outside.tells.tap(asking.id, button["verb"], typed, by=noah, in_="personal"))

    assert named_in(card_of(answer)) == KEMI
    assert named_in(asked(outside, noah, "who is AMR in my unit?")) == KEMI
    assert named_in(asked(outside, noah, "hvem er vores AMK")) == {"Dorte Iversen"}


def test_the_own_unit_can_be_said_and_changed(outside: Outside, noah: Person) -> None:
    asked(outside, noah, "min enhed er DTU Kemi")
    assert named_in(asked(outside, noah, "hvem er AMR i min enhed?")) == KEMI

    asked(outside, noah, "my unit is DTU Wind")
    assert named_in(asked(outside, noah, "hvem er AMR i min enhed?")) == {"Jonas Hald"}


def test_whoever_holds_a_role_in_a_unit_belongs_to_it(outside: Outside) -> None:
    inger = employee(outside, "Inger Ploug")

    assert named_in(asked(outside, inger, "hvem er AMR i min enhed?")) == KEMI


def test_in_a_channel_the_answer_stands_in_the_thread_of_the_question(outside: Outside) -> None:
    outside.installs()
    told = outside.tells.message("hvem er AMR på DTU Kemi?", by=outside.anna)
    before = outside.seen

    outside.tell(told)

    [answer] = outside.come(1, before)
    assert named_in(words(answer.body)) == KEMI
    assert room_of(answer) == outside.team.channel
    assert told["id"] in (answer.reply_to, answer.conversation.partition(";messageid=")[2])


@pytest.mark.parametrize(
    "sentence",
    [
        "foreslå punkt: alenearbejde",
        "start afstemning: Må jeg være med?",
        "vis dagsordenen",
        "planlæg møde 11-11-2031 kl. 12-15.30",
        "hvem er vært næste gang?",
        "hvad besluttede vi om referat?",
        "luk afstemningen",
    ],
)
def test_outside_every_team_nothing_else_is_open(outside: Outside, noah: Person, sentence: str) -> None:
    outside.installs()
    before = outside.seen

    outside.tell(outside.tells.message(sentence, by=noah, in_="personal"))

    [refused] = outside.come(1, before)
    assert refused.conversation == personal_chat(noah.id)
    assert "team" in words(refused.body)
    assert not is_ballot(refused)


# -- which unit --------------------------------------------------------------------------------------------


def test_an_alias_of_two_units_is_asked_back_and_a_tap_answers(outside: Outside, noah: Person) -> None:
    asking = outside.chats(noah, "hvem er AMR på kemi?")

    assert not named_in(words(asking.body))
    assert set(titles(asking.body)) == {"DTU Kemi", "DTU Kemiteknik"}
    assert named_in(card_of(outside.taps(noah, "DTU Kemiteknik", asking))) == {"Ole Rask"}
    assert named_in(card_of(outside.taps(noah, "DTU Kemi", asking))) == KEMI


def test_in_english_the_same_is_asked_in_english(outside: Outside, noah: Person) -> None:
    asking = outside.chats(noah, "who is AMR at kemi?")

    assert set(titles(asking.body)) == {"DTU Chemistry", "DTU Chemical Engineering"}
    assert "Which unit" in words(asking.body)


@pytest.mark.parametrize(("place", "names"), [("DTU Kemi", KEMI), ("KT", {"Ole Rask"})])
def test_a_full_name_or_an_alias_of_one_unit_is_not_asked_back(
    outside: Outside, noah: Person, place: str, names: set[str]
) -> None:
    assert named_in(asked(outside, noah, f"hvem er AMR på {place}?")) == names


def test_an_alias_that_only_one_open_unit_has_is_that_unit(outside: Outside, noah: Person) -> None:
    """A closed unit had it too: `ambiguous` is what two open units share."""
    assert "DTU Fotonik" not in words(outside.chats(noah, "hvem er AMK på lys?").body)
    assert named_in(asked(outside, noah, "hvem er AMK på lys?")) == {"Rie Juhl"}


def test_a_closed_unit_with_one_successor_answers_at_once_and_says_so(outside: Outside, noah: Person) -> None:
    for question, closed in [
        ("hvem er AMR på DTU Miljø?", "DTU Miljø er nedlagt"),
        ("who is AMR at DTU Environment?", "DTU Environment has closed"),
    ]:
        said = asked(outside, noah, question)
        assert named_in(said) == {"Ida Winther"}  # not Aqua's, of which it is but a former name
        assert closed in said


def test_a_closed_unit_with_several_successors_offers_them(outside: Outside, noah: Person) -> None:
    asking = outside.chats(noah, "hvem er AMR på DTU Byg?")

    assert not named_in(words(asking.body))
    assert "nedlagt" in words(asking.body)
    assert set(titles(asking.body)) == {"DTU Construct", "DTU Sustain"}
    assert named_in(card_of(outside.taps(noah, "DTU Sustain", asking))) == {"Ida Winther"}


def test_a_closed_unit_whose_successor_closed_too_answers_for_the_last(
    outside: Outside, noah: Person
) -> None:
    said = asked(outside, noah, "hvem er AMR på DTU Vandbygning?")

    assert named_in(said) == {"Jonas Hald"}
    assert "nedlagt" in said


@pytest.mark.parametrize("place", ["u-kemi", "u-kt", "u kemi", "u-bib", "Hogwarts", "DTU"])
def test_a_key_is_no_name_and_nobody_is_guessed(outside: Outside, noah: Person, place: str) -> None:
    assert not named_in(asked(outside, noah, f"hvem er AMR på {place}?"))


# -- what is said of whom ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("hvem er AMR på biblioteket?", "ikke valgt"),
        ("who is AMR at the library?", "elected at the moment"),
    ],
)
def test_a_vacancy_says_so_and_whom_to_ask(outside: Outside, noah: Person, question: str, says: str) -> None:
    said = asked(outside, noah, question)

    assert says in said
    assert named_in(said) == {"Jens Ravn", "Lone Qvist"}


def test_who_is_on_leave_is_named_with_the_substitute(outside: Outside, noah: Person) -> None:
    said = asked(outside, noah, "hvem er AMR på DTU Aqua?")

    assert {"Poul Kjær", "Eva Lund"} <= named_in(said)
    assert "fraværende" in said
    assert f"{SOON.day}. " in said


def test_whose_term_is_over_is_named_with_that(outside: Outside, noah: Person) -> None:
    said = asked(outside, noah, "hvem er AMR på DTU Construct?")

    assert "Sara Tofte" in said
    assert "udløb" in said
    assert f"{LONG_AGO.year}" in said


@pytest.mark.parametrize("question", ["hvem er AMR på DTU Fysik?", "who is AMR at DTU Physics?"])
def test_who_is_not_public_is_not_named_but_there_is_one_and_somebody_to_ask(
    outside: Outside, noah: Person, question: str
) -> None:
    answer = outside.chats(noah, question)

    everything = json.dumps(answer.body, ensure_ascii=False).casefold()
    assert not [told for told in ("kim dal", "kim.dal", "45 25 00 14", "4525") if told in everything]
    said = words(answer.body)
    assert named_in(said) == {"Rie Juhl"}
    assert "ikke valgt" not in said
    assert "elected at the moment" not in said


def test_a_tr_is_named_only_where_the_file_says_so(outside: Outside, noah: Person) -> None:
    assert named_in(asked(outside, noah, "hvem er TR på DTU Kemi?")) == {"Vera Skov", "Dorte Iversen"}


@pytest.mark.parametrize("question", ["hvem er AMR på DTU Fysik?", "who is AMR in my unit?"])
def test_the_units_own_amk_is_told_who_is_not_public(outside: Outside, question: str) -> None:
    assert "Kim Dal" in named_in(asked(outside, employee(outside, "Rie Juhl"), question))


def test_another_units_amk_is_not_told(outside: Outside) -> None:
    dorte = employee(outside, "Dorte Iversen")

    assert "Kim Dal" not in asked(outside, dorte, "hvem er AMR på DTU Fysik?")


def test_in_the_channel_nobody_is_told_who_is_not_public(outside: Outside) -> None:
    rie = outside.person("Rie Juhl")
    outside.team.members.append(rie)
    outside.installs()

    assert "Kim Dal" not in words(outside.asks(rie, "hvem er AMR på DTU Fysik?").body)


# -- tenants -----------------------------------------------------------------------------------------------


def test_each_tenant_has_its_own_units_and_people(first: Outside, files: Files) -> None:
    east, west = inside(first, EAST), inside(first, WEST)
    in_east, in_west, at_home = employee(east, "Noah E"), employee(west, "Noah W"), employee(first)
    files.write([unit("u-kemi", "DTU Kemi"), unit("u-ost", "Østhuset")], [role("u-kemi", "AMR", "Ea Øst")])
    files.load(first, EAST)
    files.write([unit("u-kemi", "DTU Kemi")], [role("u-kemi", "AMR", "Vibe Vest", group="W1")])
    files.load(first, WEST)

    question = "hvem er AMR på DTU Kemi?"
    answers = [asked(of, by, question) for of, by in [(east, in_east), (west, in_west), (first, at_home)]]

    everybody = ("Ea Øst", "Vibe Vest", "Hanne Brix")
    assert [{name for name in everybody if name in said} for said in answers] == [
        {name} for name in everybody
    ]
    assert "Ea Øst" not in asked(west, in_west, "hvem er AMR på Østhuset?")
    assert not named_in(asked(east, in_east, "hvem er AMR på DTU Nanolab?"))


def test_a_button_carried_into_another_tenant_tells_nothing(first: Outside) -> None:
    asking = first.chats(employee(first), "hvem er AMR på kemi?")
    elsewhere = inside(first, EMPTY)

    answer = elsewhere.taps(employee(elsewhere), "DTU Kemi", asking)

    assert answer.status == 200
    assert not named_in(words(answer.body))
    assert "kemi" not in words(answer.body).casefold()


@pytest.mark.parametrize("question", ["hvem er AMR på DTU Kemi?", "hvem er AMR i min enhed?"])
def test_a_tenant_without_a_directory_is_answered_and_offered_nothing(first: Outside, question: str) -> None:
    empty = inside(first, EMPTY)

    answer = empty.chats(employee(empty), question)

    assert words(answer.body).strip()
    assert not [node for card in cards(answer.body) for node in nodes(card) if node.get("choices") == []]
    assert not titles(answer.body)


# -- loading -----------------------------------------------------------------------------------------------


def within_a_tick(look: Callable[[], bool]) -> bool:
    """True where it is so by the time that the service has to know it."""
    deadline = time.monotonic() + TICK
    while not (found := look()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return found


def test_beside_a_running_service_a_load_is_answered_from_and_a_second_one_too(
    first: Outside, files: Files
) -> None:
    news = inside(first, NEWS)
    noah = employee(news)
    files.write(
        [unit("u-a", "DTU Aqua"), unit("u-b", "DTU Byg")], [role("u-a", "AMR", "Linh Tran", group="A")]
    )
    files.load(first, NEWS)
    assert within_a_tick(lambda: "Linh Tran" in asked(news, noah, "hvem er AMR på DTU Aqua?"))
    asked(news, noah, "min enhed er DTU Aqua")

    files.write(
        [unit("u-a", "DTU Akva", former_names="DTU Aqua"), unit("u-n", "DTU Ny", aliases="den nye")],
        [role("u-a", "AMR", "Poul Sø", group="A"), role("u-n", "AMR", "Nye Nan", group="N")],
    )
    assert "--close" in files.attempt(first, NEWS).stderr  # all that stood there is gone
    files.load(first, NEWS, close=True)

    assert within_a_tick(lambda: "Nye Nan" in asked(news, noah, "hvem er AMR på den nye?"))
    said = asked(news, noah, "hvem er AMR på DTU Aqua?")
    assert "Poul Sø" in said
    assert "Linh Tran" not in said
    assert "Poul Sø" in asked(news, noah, "hvem er AMR i min enhed?")  # what was chosen survives a load


def test_a_tenants_id_is_the_same_however_it_is_written(first: Outside, files: Files) -> None:
    files.write([unit("u-a", "DTU Store")], [role("u-a", "AMR", "Karl Kapital", group="A")])
    files.load(first, CAPITALS.upper())

    capitals = inside(first, CAPITALS)
    assert "Karl Kapital" in asked(capitals, employee(capitals), "hvem er AMR på DTU Store?")


def test_a_faulty_file_names_every_line_and_writes_nothing(
    outside: Outside, noah: Person, files: Files
) -> None:
    files.write(
        [unit("u-nano", "Det Nye Nanolab"), unit("", "Uden Nøgle"), unit("u-x", "X", successor_of="u-nix")],
        [
            role("u-nano", "AMR", "Ny Mand", group="N1"),
            role("u-nix", "AMR", "Uden Enhed"),
            role("u-nano", "KONGE", "Kong Hans"),
            role("u-nano", "AMK", "Bad Date", from_="31-02-2026"),
            role("u-nano", "AMK", "Bad Term", from_="2026-05-01", to="2026-04-01"),
            role("u-nano", "AMR_SUBSTITUTE", "Eva Lund", substitute_for="Ingen Kendt"),
            role("u-nano", "AMK", "Bad Yes", public="maybe"),
            role("u-nano", "AMK", "Too Many") + ";;mere",
            role("u-nano", "AMK"),
        ],
    )

    done = files.attempt(outside)

    assert done.returncode == 2
    faults = done.stderr.splitlines()
    for path, lines in [(files.units, [3, 4]), (files.directory, list(range(3, 11)))]:
        mine = [fault.removeprefix(f"{path}:") for fault in faults if fault.startswith(f"{path}:")]
        assert sorted({int(fault.partition(":")[0]) for fault in mine}) == lines, done.stderr
        assert all(fault.partition(": ")[2].strip() for fault in mine)
    time.sleep(TICK)
    assert "Ny Mand" not in asked(outside, noah, "hvem er AMR på DTU Nanolab?")
    assert "Peter Lind" in asked(outside, noah, "hvem er AMR på DTU Nanolab?")
    assert "Ny Mand" not in asked(outside, noah, "hvem er AMR på Det Nye Nanolab?")


def test_a_substitute_whose_name_fits_two_people_is_a_fault(outside: Outside, files: Files) -> None:
    files.write(
        REGISTRY,
        [
            role("u-nano", "AMR", "Per Lund", group="N1", mail="per1@example.org"),
            role("u-nano", "AMR", "Per Lund", group="N2", mail="per2@example.org"),
            role("u-nano", "AMR_SUBSTITUTE", "Eva Lund", substitute_for="Per Lund"),
        ],
    )

    done = files.attempt(outside)

    assert done.returncode == 2
    assert f"{files.directory}:4: " in done.stderr
