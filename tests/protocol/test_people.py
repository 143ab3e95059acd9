"""Who somebody is: matched with the directory, member or guest, facilitator; which language and network."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.microsoft import Person, Sent, Team, person, personal_chat, words
from tests.protocol.outside import (
    IN_ENGLISH,
    SUPPORT,
    WANTED,
    Outside,
    card_of,
    counts,
    is_ballot,
    no_of,
    room_of,
    running,
    titles,
    today,
)

pytestmark = pytest.mark.xdist_group("protocol-people")

UNITS = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to"
ROLES = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on"
)
QUESTION = "start afstemning: Skal vi mødes på Risø?"
PLAN = "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04"
TODAY = today()

_numbers = itertools.count(1)


@dataclass(frozen=True)
class SignedIn(Person):
    """Somebody whose sign-in name is another than the mail; either may be missing."""

    upn: str | None = None

    @property
    def member(self) -> dict[str, str]:
        told = super().member | {"email": self.mail or "", "userPrincipalName": self.upn or ""}
        return {name: value for name, value in told.items() if value}


class Directory:
    """The directory of the tenant: as many holders of each role as the tests take, each taken once."""

    def __init__(self, folder: Path) -> None:
        self.units, self.roles = folder / "units.csv", folder / "directory.csv"
        self.rows: list[dict[str, str]] = []
        for role, number in [("AMK", 40), ("SECRETARIAT", 12), ("FVA", 2)]:
            for one in range(number):
                self.add(role, f"{role.title()} Nr {one}", unit=f"u{one % 2}")  # two in a row: two units
        self.add("AMK", "Færdig Amk", to=f"{TODAY - timedelta(days=1)}")
        self.add("AMK", "Kommende Amk", from_=f"{TODAY + timedelta(days=1)}")
        self.add("AMK", "Sidste Dag", to=f"{TODAY}")
        self.add("AMK", "Begge Dele")
        self.add("SECRETARIAT", "Begge Dele")
        self._free = {role: self.held_by(role) for role in ("AMK", "SECRETARIAT", "FVA")}

    def add(self, role: str, name: str, **cells: str) -> None:
        row = {
            "unit": "u0",
            "role": role,
            "name": name,
            "mail": f"{name.lower().replace(' ', '.')}@example.org",
        }
        self.rows.append(row | {column.rstrip("_"): cell for column, cell in cells.items()})

    def held_by(self, role: str) -> Iterator[str]:
        return iter([row["name"] for row in self.rows if row["role"] == role])

    def next(self, role: str) -> str:
        """The name of somebody in that role whom no test has seen."""
        return next(self._free[role])

    def load(self, outside: Outside) -> None:
        units = [UNITS, "u0;DTU Aqua;DTU Aqua;;;;;;", "u1;DTU Wind;DTU Wind;;;;;;"]
        self.units.write_text("\n".join([*units, ""]), encoding="utf-8")
        rows = [";".join(row.get(column, "") for column in ROLES.split(";")) for row in self.rows]
        self.roles.write_text("\n".join([ROLES, *rows]) + "\n", encoding="utf-8")
        done = outside.stafet.load(self.units, self.roles)
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    return Directory(tmp_path_factory.mktemp("directory"))


@pytest.fixture(scope="module")
def first(directory: Directory) -> Iterator[Outside]:
    with running() as outside:
        directory.load(outside)
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    """A team in which nobody has a role yet: Anna, Bo and Signe, who installs."""
    return first.another()


@pytest.fixture
def amk(outside: Outside, directory: Directory) -> Person:
    """Somebody whom the directory knows as an AMK, in the team."""
    return joins(outside, outside.person(directory.next("AMK")))


@pytest.fixture
def secretary(outside: Outside, directory: Directory) -> Person:
    """Somebody of the secretariat, in the team."""
    return joins(outside, outside.person(directory.next("SECRETARIAT")))


def joins(outside: Outside, one: Person) -> Person:
    if one not in outside.people:
        outside.people.append(one)
    outside.team.members.append(one)
    return one


def signed_in(name: str, mail: str | None, upn: str | None) -> SignedIn:
    told = person(f"{name} {next(_numbers)}", mail)
    return SignedIn(told.name, told.mail, told.id, told.aad, upn=upn)


def mail_of(name: str) -> str:
    return name.lower().replace(" ", ".") + "@example.org"


def announced(outside: Outside, *who: Person) -> None:
    """Teams tells of them, so that the roster is looked at again."""
    outside.tell(outside.tells.members_added(who, by=outside.signe))


def is_member(outside: Outside, one: Person, by: Person | None = None) -> bool:
    """Does the poll (started by Signe) take the vote of this person?"""
    poll = outside.votes(by or outside.signe, f"start afstemning: Er jeg medlem {next(_numbers)}?")
    answer = outside.taps(one, SUPPORT, poll)
    if answer.body["type"].endswith("message"):
        assert "medlem" in no_of(answer)
        return False
    return counts(card_of(answer)) == (1, 0, 0)


def plans(outside: Outside, by: Person) -> bool:
    """Only a facilitator may."""
    said = words(outside.asks(by, PLAN).body)
    assert ("planlagt" in said) != ("sekretariat" in said), said
    return "planlagt" in said


def said_to(outside: Outside, by: Person, text: str) -> str:
    return words(outside.chats(by, text).body)


# -- who is who --------------------------------------------------------------------------------------------


def test_matched_by_mail_whatever_its_case(outside: Outside, directory: Directory) -> None:
    mail = mail_of(directory.next("AMK")).upper()
    shouting = joins(outside, signed_in("Store Bogstaver", mail, "sb@dtu.example.org"))
    outside.installs()

    assert is_member(outside, shouting)
    assert not is_member(outside, outside.anna)  # somebody holds the role now


def test_matched_by_the_sign_in_name_where_the_mail_is_not_known(
    outside: Outside, directory: Directory
) -> None:
    upn = mail_of(directory.next("AMK")).title()
    other = joins(outside, signed_in("Andet Mail", "andet.mail@elsewhere.example.org", upn))
    outside.installs()

    assert is_member(outside, other)
    assert not is_member(outside, outside.anna)


def test_the_mail_goes_before_the_sign_in_name(outside: Outside, directory: Directory, amk: Person) -> None:
    leader, coordinator = mail_of(directory.next("FVA")), mail_of(directory.next("AMK"))
    two_fold = joins(outside, signed_in("To Navne", leader, coordinator))
    outside.installs()

    assert not is_member(outside, two_fold)
    assert is_member(outside, amk)


def test_a_match_stands_after_a_change_of_mail_in_teams(outside: Outside, amk: Person) -> None:
    outside.installs()
    assert is_member(outside, amk)
    outside.team.members.remove(amk)
    married = joins(outside, replace(amk, mail="nyt.navn@example.org"))

    announced(outside, married)

    assert is_member(outside, married)
    assert not is_member(outside, outside.anna)


def test_a_match_stands_after_a_change_of_mail_in_teams_and_directory(
    outside: Outside, directory: Directory, amk: Person
) -> None:
    outside.installs()
    assert is_member(outside, amk)
    outside.team.members.remove(amk)
    married = joins(outside, replace(amk, mail=f"gift.{amk.mail}"))
    announced(outside, married)
    [row] = [row for row in directory.rows if row["mail"] == amk.mail]
    row["mail"] = str(married.mail)

    directory.load(outside)

    assert is_member(outside, married)
    assert not is_member(outside, outside.anna)


def test_who_comes_before_the_directory_is_matched_by_its_load(
    outside: Outside, directory: Directory
) -> None:
    early = joins(outside, outside.person("Tidlig Amk"))
    outside.installs()
    assert is_member(outside, outside.anna)
    directory.add("AMK", early.name)

    directory.load(outside)

    assert is_member(outside, early)
    assert not is_member(outside, outside.anna)


# -- members and guests ------------------------------------------------------------------------------------


def test_while_nobody_has_the_role_everyone_with_a_mail_is_a_member(outside: Outside) -> None:
    guest = joins(outside, outside.person(f"Gerd Gæst {next(_numbers)}", mail=None))
    outside.installs()

    assert is_member(outside, outside.anna)
    assert is_member(outside, outside.bo)
    assert not is_member(outside, guest)


def test_a_guest_starts_no_vote_and_yet_proposes_and_supports(outside: Outside) -> None:
    guest = joins(outside, outside.person(f"Gerd Gæst {next(_numbers)}", mail=None))
    outside.installs()

    assert not is_ballot(outside.asks(guest, QUESTION))

    item = outside.asks(guest, "foreslå punkt: gæstekort, 10 min")
    assert "gæstekort" in words(item.body)
    assert f"{WANTED} · 1" in card_of(outside.taps(guest, WANTED, item))


def test_with_a_member_in_the_roster_the_others_are_guests(outside: Outside, amk: Person) -> None:
    outside.installs()

    assert not is_ballot(outside.asks(outside.anna, QUESTION))
    assert is_ballot(outside.asks(amk, QUESTION))


@pytest.mark.parametrize(
    ("name", "holds"), [("Færdig Amk", False), ("Kommende Amk", False), ("Sidste Dag", True)]
)
def test_a_member_is_who_holds_the_role_today(outside: Outside, amk: Person, name: str, holds: bool) -> None:
    dated = joins(outside, outside.person(name))
    outside.installs()

    assert is_member(outside, dated) == holds
    assert is_member(outside, amk)


def test_who_holds_the_role_outside_the_roster_counts_for_no_quorum(
    outside: Outside, directory: Directory, amk: Person
) -> None:
    joins(outside, outside.person(directory.next("AMK")))
    outside.installs()
    poll = outside.votes(amk, QUESTION)
    outside.taps(amk, SUPPORT, poll)

    closed = words(outside.does(amk, "luk afstemningen").body)  # one of two; forty are in the directory

    assert "D-" in closed


def test_only_members_of_the_roster_are_seated_as_hosts(
    outside: Outside, directory: Directory, amk: Person
) -> None:
    other = joins(outside, outside.person(directory.next("AMK")))
    outside.installs()
    assert plans(outside, outside.signe)

    hosts = words(outside.asks(outside.anna, "hvem er vært næste gang?").body)

    assert {one.name for one in outside.people if one.name in hosts} == {amk.name, other.name}
    assert "Amk Nr" not in hosts.replace(amk.name, "").replace(other.name, "")


# -- facilitators ------------------------------------------------------------------------------------------


def test_whoever_installed_it_is_the_facilitator_and_no_second_installer(outside: Outside) -> None:
    outside.installs()
    outside.tell(outside.tells.installed(by=outside.bo))

    assert not plans(outside, outside.bo)
    assert plans(outside, outside.signe)


def test_the_secretariat_in_the_roster_takes_the_installers_place(
    outside: Outside, secretary: Person
) -> None:
    outside.installs()

    assert not plans(outside, outside.signe)
    assert plans(outside, secretary)


def test_when_the_secretariat_leaves_the_installer_is_the_facilitator_again(
    outside: Outside, secretary: Person
) -> None:
    outside.installs()
    assert not plans(outside, outside.signe)
    outside.team.members.remove(secretary)

    outside.tell(outside.tells.members_removed([secretary], by=outside.signe))

    assert "planlagt" in words(outside.asks(outside.signe, PLAN.replace("12-15", "13-16")).body)


def test_the_secretariat_outside_the_roster_facilitates_nothing(
    outside: Outside, directory: Directory
) -> None:
    away = outside.person(directory.next("SECRETARIAT"))
    outside.microsoft.teams.append(Team(f"Uden Stafet {next(_numbers)}", outside.tenant, [away]))
    outside.installs()

    assert "planlagt" not in said_to(outside, away, PLAN)
    assert plans(outside, outside.signe)


def test_a_facilitator_closes_what_others_started(outside: Outside, secretary: Person) -> None:
    outside.installs()
    poll = outside.votes(outside.anna, QUESTION)
    for voter in (outside.anna, outside.bo):
        outside.taps(voter, SUPPORT, poll)

    assert "D-" not in words(outside.asks(outside.signe, "luk afstemningen").body)
    assert "D-" in words(outside.does(secretary, "luk afstemningen").body)


def test_the_secretariat_votes_where_everyone_is_a_member(outside: Outside, secretary: Person) -> None:
    outside.installs()

    assert is_member(outside, secretary)


def test_the_secretariat_alone_does_not_vote(outside: Outside, secretary: Person, amk: Person) -> None:
    outside.installs()

    assert not is_member(outside, secretary, by=amk)
    assert is_member(outside, amk, by=secretary)


def test_the_installer_alone_does_not_vote(outside: Outside, amk: Person) -> None:
    outside.installs()

    assert not is_member(outside, outside.signe)
    assert plans(outside, outside.signe)
    assert is_member(outside, amk)


def test_a_facilitator_who_is_a_member_by_role_votes(outside: Outside, amk: Person) -> None:
    both = joins(outside, outside.person("Begge Dele"))
    outside.installs()

    assert is_member(outside, both, by=amk)
    assert plans(outside, both)
    assert not is_member(outside, outside.anna, by=amk)


# -- language ----------------------------------------------------------------------------------------------


def test_the_language_is_the_chosen_one_else_the_messages_else_the_networks(outside: Outside) -> None:
    outside.installs()
    danish, english = "Det kan du spørge mig om", "What you can ask me"

    assert danish in said_to(outside, outside.anna, "hjælp")
    assert english in said_to(outside, outside.anna, "help")
    assert "forstod" in said_to(outside, outside.anna, "xyzzy")

    said_to(outside, outside.anna, "tal engelsk")
    assert english in said_to(outside, outside.anna, "hjælp")
    assert "quite get" in said_to(outside, outside.anna, "xyzzy")
    assert "I help with" in words(outside.asks(outside.anna, "hjælp").body)

    said_to(outside, outside.anna, "speak Danish")
    assert danish in said_to(outside, outside.anna, "help")


@pytest.mark.parametrize(
    ("title", "says"), [("In English", "English with you"), ("På dansk", "dansk med dig")]
)
def test_the_welcomes_button_chooses_the_language_of_whoever_taps(
    outside: Outside, title: str, says: str
) -> None:
    welcome = outside.installs()

    assert says in no_of(outside.taps(outside.anna, title, welcome))

    poll = outside.votes(outside.bo, QUESTION)
    chosen = IN_ENGLISH[SUPPORT] if title == "In English" else SUPPORT
    assert chosen in titles(outside.taps(outside.anna, SUPPORT, poll).body)
    assert SUPPORT in titles(outside.taps(outside.bo, SUPPORT, poll).body)


def test_what_all_share_is_in_the_networks_language_and_a_no_in_the_persons(outside: Outside) -> None:
    outside.installs()
    outside.asks(outside.anna, "speak English")

    poll = outside.votes(outside.anna, "start vote: Shall we meet at Risø?")

    assert set(IN_ENGLISH) <= set(titles(poll.body))
    assert "secretariat" in words(outside.asks(outside.anna, "plan meeting 2031-11-11 12:00-15:30").body)


# -- several networks --------------------------------------------------------------------------------------


@pytest.fixture
def two(outside: Outside) -> tuple[Outside, Outside]:
    """Two teams with the bot; Anna of the first is in both."""
    other = outside.another()
    other.team.members.append(outside.anna)
    for one in (outside, other):
        one.installs()
    outside.rooms |= other.rooms
    return outside, other


def asks_which(outside: Outside, sentence: str) -> Sent:
    """Anna writes in her personal chat; nothing may come there but the question which network she means."""
    before = outside.seen
    outside.tell(outside.tells.message(sentence, by=outside.anna, in_="personal"))
    [asking] = outside.wait(lambda: outside.to(outside.anna, before))
    return asking


def test_a_command_in_the_personal_chat_asks_which_and_the_button_does_it(
    two: tuple[Outside, Outside],
) -> None:
    here, there = two
    asking = asks_which(here, QUESTION)
    assert set(titles(asking.body)) == {here.team.name, there.team.name}
    before = here.seen

    answer = here.taps(here.anna, there.team.name, asking)

    assert answer.status == 200
    [poll] = [one for one in here.come(1, before) if is_ballot(one)]
    assert room_of(poll) == there.team.channel
    assert "Risø?" in words(poll.body)
    assert here.in_channel(before) == []


def test_each_button_does_it_in_its_own_network(two: tuple[Outside, Outside]) -> None:
    here, there = two
    asking = asks_which(here, QUESTION)

    for one in two:
        before = here.seen
        here.taps(here.anna, one.team.name, asking)
        assert room_of(here.comes(before, is_ballot)) == one.team.channel
    before = here.seen
    here.taps(here.anna, there.team.name, asking)  # once more: the same command
    assert len([one for one in here.come(0, before) if is_ballot(one)]) <= 1


@pytest.mark.parametrize(
    "sentence", ["foreslå punkt: trapper, 15 min", "suggest agenda item: stairs", "luk afstemningen", PLAN]
)
def test_every_command_that_changes_something_asks(two: tuple[Outside, Outside], sentence: str) -> None:
    here, there = two

    assert set(titles(asks_which(here, sentence).body)) == {here.team.name, there.team.name}


def test_it_is_asked_in_the_language_of_the_person(two: tuple[Outside, Outside]) -> None:
    here, _ = two
    here.chats(here.anna, "speak English")

    asking = asks_which(here, QUESTION)

    assert "Which network" in words(asking.body)


def test_of_two_networks_called_the_same_the_buttons_differ(outside: Outside) -> None:
    other = outside.another()
    other.team.members.append(outside.anna)
    for one in (outside, other):
        installed = one.tells.installed(by=one.signe)
        installed["channelData"]["team"]["name"] = "AMK-netværket"
        before = one.seen
        one.tell(installed)
        one.comes(before)  # the welcome

    asked = titles(asks_which(outside, QUESTION).body)

    assert len(set(asked)) == 2


def picks(outside: Outside, network: str, sentence: str) -> None:
    """Anna says in her chat what she wants and where; it is confirmed there, and stands where all read it."""
    before = outside.seen
    outside.taps(outside.anna, network, asks_which(outside, sentence))
    outside.wait(lambda: any("slår det op" in words(one.body) for one in outside.to(outside.anna, before)))
    outside.comes(before, lambda sent: sent.conversation != personal_chat(outside.anna.id))


def test_a_question_is_answered_for_the_network_last_used(two: tuple[Outside, Outside]) -> None:
    here, there = two
    there.asks(there.signe, PLAN)
    picks(here, there.team.name, QUESTION)
    assert "2031" in said_to(here, here.anna, "hvem er vært næste gang?")

    picks(here, here.team.name, "foreslå punkt: trapper")
    assert "2031" not in said_to(here, here.anna, "hvem er vært næste gang?")


def test_what_is_said_in_a_channel_uses_its_network(two: tuple[Outside, Outside]) -> None:
    here, there = two
    there.asks(there.signe, PLAN)
    anna = here.anna

    there.asks(anna, "hjælp")
    assert "2031" in said_to(here, anna, "hvem er vært næste gang?")

    here.asks(anna, "hjælp")
    assert "2031" not in said_to(here, anna, "hvem er vært næste gang?")


def test_in_a_channel_nobody_is_asked_which(two: tuple[Outside, Outside]) -> None:
    here, there = two

    assert room_of(there.votes(here.anna, QUESTION)) == there.team.channel


def test_with_one_network_nobody_is_asked_which(two: tuple[Outside, Outside]) -> None:
    here, _ = two

    assert room_of(here.votes(here.bo, QUESTION, in_="personal")) == here.team.channel


def test_an_installation_that_is_gone_is_no_longer_a_choice(two: tuple[Outside, Outside]) -> None:
    here, there = two
    there.tell(there.tells.removed(by=there.signe))

    assert room_of(here.votes(here.anna, QUESTION, in_="personal")) == here.team.channel
