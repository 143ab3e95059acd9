"""The directory is kept true by those who know: nothing is lost, and loads obey."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from storage import loading
from storage.directory import directory
from storage.directory.directory import Role
from tests.dialog import BEGIN, CHANNEL, TENANT, Network, Someone, inputs
from tests.once import once

TODAY = BEGIN.date()
UNITS = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to\n"
HEADER = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on\n"
)
PETER = (
    "nanolab;N1;renrum;clean room;346;lab;AMR;Peter Lind;peter.lind@example.org;+45 45 25 00 01;da;"
    "2025-03-01;2027-02-28;;;;;\n"
)
ANNA = "nanolab;;;;;;AMK;Anna Krogh;anna.krogh@example.org;;;;;;;;;\n"


@once
def anna(network: Network) -> Someone:
    network.unit("nanolab", "DTU Nanolab")
    network.unit("kemi", "DTU Kemi", english="DTU Chemistry")
    anna = network.member("Anna Krogh", "nanolab")
    network.role(
        "AMR",
        "Peter Lind",
        "nanolab",
        group="N1",
        area_da="renrum",
        area_en="clean room",
        buildings=["346"],
        work_type="lab",
        phone="+45 45 25 00 01",
        languages=["da"],
        starts=date(2025, 3, 1),
        ends=date(2027, 2, 28),
    )
    network.role("LEADER", "Susan Holt", "nanolab", group="N1", area_da="renrum", area_en="clean room")
    return anna


def roles(network: Network, day: date | None = None, unit: str = "nanolab") -> list[Role]:
    return network.store.now(lambda db: directory.roles_in(db, TENANT, unit, day))


def amr(network: Network, day: date | None = None) -> str:
    return ", ".join(one.name for one in roles(network, day) if one.role == "AMR")


async def opens(someone: Someone, name: str, title: str = "Ret rollen") -> str:
    """The form of somebody's role, chosen on the unit's card."""
    [role] = [one for one in roles(someone.network) if one.name == name]
    return await someone.taps(title, role=str(role.id))


def form(someone: Someone, **typed: str) -> dict[str, str]:
    """What stands in the open form, with what somebody types over it."""
    assert someone.dialog is not None
    return {**inputs(someone.dialog), **typed}


class TestTheOwnUnit:
    async def test_is_shown_with_what_it_lacks(self, anna: Someone) -> None:
        shown = await anna.asks("ret min enhed")

        assert "DTU Nanolab: sådan står det til" in shown
        assert "5 af 9 felter ok – 4 at rette" in shown
        assert "TR-listen er tom" in shown

    async def test_in_english(self, network: Network, anna: Someone) -> None:
        camille = network.member("Camille Rossi", "kemi", language="en")

        assert "DTU Chemistry: how it stands" in await camille.asks("edit my unit")
        assert anna

    async def test_belongs_to_its_amk(self, network: Network, anna: Someone) -> None:
        bo = network.member("Bo Madsen", "kemi")
        noah = network.employee("Noah Winkel")

        assert "kun enhedens AMK" in await bo.asks("ret enheden DTU Nanolab")
        assert "kun enhedens AMK" in await noah.asks("ret min enhed")
        await anna.asks("ret min enhed")
        _, confirm = anna.button("Bekræft alt")
        assert "kun enhedens AMK" in await bo.presses(confirm)
        assert "kun enhedens AMK" in await noah.presses(confirm)

    async def test_and_to_the_secretariat(self, network: Network, anna: Someone) -> None:
        signe = network.facilitator()

        assert "DTU Nanolab" in await signe.asks("ret enheden DTU Nanolab")
        assert "DTU Nanolab" in await signe.asks("ret enheden nanolb")
        assert "ikke præcis én enhed" in await signe.asks("ret enheden Hogwarts")
        assert anna

    async def test_a_deputy_only_while_no_amk_is_there(self, network: Network, anna: Someone) -> None:
        network.role("AMK_DEPUTY", "Dorte Iversen", "nanolab")
        dorte = network.guest("Dorte Iversen")
        assert "kun enhedens AMK" in await dorte.asks("ret min enhed")

        network.unit("aqua", "DTU Aqua")
        network.role("AMK", "Ole Rask", "aqua", leave_from=date(2026, 11, 1))
        network.role("AMK_DEPUTY", "Eva Lund", "aqua")
        eva = network.guest("Eva Lund")
        assert "DTU Aqua: sådan står det til" in await eva.asks("ret min enhed")
        assert anna

    async def test_is_confirmed_in_one_tap(self, network: Network, anna: Someone) -> None:
        await anna.asks("ret min enhed")

        assert "er bekræftet i dag: 3 roller" in await anna.taps("Bekræft alt")
        assert {one.confirmed_on for one in roles(network)} == {TODAY}
        assert "Anna Krogh har bekræftet oplysningerne om DTU Nanolab" in network.channel[-1].words
        assert "Sidst bekræftet 23. nov. 2026" in await anna.asks("hvem er AMR på DTU Nanolab?")


class TestARole:
    async def test_another_person_ends_the_row_and_begins_a_new_one(
        self, network: Network, anna: Someone
    ) -> None:
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        said = await anna.fills(
            "Gem", **form(anna, name="Mette Dahl", mail="mette.dahl@example.org", phone="")
        )

        assert "gemt" in said
        assert amr(network) == "Mette Dahl"
        assert amr(network, date(2026, 2, 1)) == "Peter Lind"
        assert amr(network, date(2026, 11, 22)) == "Peter Lind"
        assert amr(network, TODAY) == "Mette Dahl"
        assert (
            "DTU Nanolab har fået ny AMR i renrum: Mette Dahl. Skrevet af Anna Krogh."
            in network.channel[-1].words
        )
        assert "Mette Dahl" in await anna.asks("hvem er AMR på DTU Nanolab?")

    async def test_a_new_name_of_the_same_mail_is_the_same_person(
        self, network: Network, anna: Someone
    ) -> None:
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        await anna.fills("Gem", **form(anna, name="Peter Lind-Holm"))

        assert amr(network) == "Peter Lind-Holm"
        assert amr(network, date(2026, 11, 22)) == "Peter Lind"
        assert len([one for one in roles(network) if one.role == "AMR"]) == 1

    async def test_an_area_is_the_whole_groups(self, network: Network, anna: Someone) -> None:
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        await anna.fills("Gem", **form(anna, area_da="renrum og kælder", buildings="346, 347"))

        assert {one.area_da for one in roles(network) if one.group} == {"renrum og kælder"}
        assert {one.buildings for one in roles(network) if one.group} == {("346", "347")}
        assert {one.area_da for one in roles(network, date(2026, 6, 1)) if one.group} == {"renrum"}

    async def test_is_ended_and_remembered(self, network: Network, anna: Someone) -> None:
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        await anna.fills("Afslut rollen i dag")

        assert amr(network) == ""
        assert amr(network, date(2026, 11, 22)) == "Peter Lind"
        assert "Anna Krogh har afsluttet en rolle på DTU Nanolab: AMR i renrum." in network.channel[-1].words

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ({"mail": "peter"}, "ikke en mailadresse"),
            ({"phone": "=1+1"}, "ikke et telefonnummer"),
            ({"starts": "31-02-2026"}, "ikke en dato"),
            ({"ends": "i morgen"}, "ikke en dato"),
            ({"starts": "01-03-2027"}, "ligger før"),
            ({"ends": "02-03-2029"}, "fire år"),
            ({"leave_from": "01-03-2027", "leave_to": "01-02-2027"}, "ligger før"),
            ({"name": "=cmd()"}, "ligner en formel"),
            ({"name": "  "}, "Skriv et navn"),
            ({"area_da": "@x"}, "ligner en formel"),
        ],
    )
    async def test_what_cannot_be_is_said_and_changes_nothing(
        self, network: Network, anna: Someone, typed: dict[str, str], words: str
    ) -> None:
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        before = roles(network)

        assert words in await anna.fills("Gem", **form(anna, **typed))
        assert roles(network) == before

    async def test_what_was_ended_meanwhile_is_said(self, network: Network, anna: Someone) -> None:
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        stale = anna.dialog
        await anna.fills("Afslut rollen i dag")
        anna.dialog = stale

        assert "afsluttet i mellemtiden" in await anna.fills("Gem")

    async def test_none_chosen(self, anna: Someone) -> None:
        await anna.asks("ret min enhed")

        assert "Vælg først" in await anna.taps("Ret rollen")

    async def test_of_another_unit_is_not_ones_own(self, network: Network, anna: Someone) -> None:
        network.role("AMR", "Hanne Brix", "kemi", group="K1")
        [hanne] = roles(network, unit="kemi")
        await anna.asks("ret min enhed")

        assert "kun enhedens AMK" in await anna.taps("Ret rollen", role=str(hanne.id))

    async def test_of_an_amk_is_the_secretariats(self, network: Network, anna: Someone) -> None:
        await anna.asks("ret min enhed")

        assert "kun enhedens AMK og sekretariatet" in await opens(anna, "Anna Krogh")

    async def test_a_private_name_is_not_said_in_the_channel(self, network: Network, anna: Someone) -> None:
        await anna.asks("ret min enhed")
        await anna.taps("Ny rolle")
        await anna.fills("Gem", kind="TR", name="Ole Friis", mail="ole.friis@example.org", public="no")

        assert "Ole Friis" not in network.channel[-1].words
        assert "tilføjet en rolle på DTU Nanolab" in network.channel[-1].words


class TestANewRole:
    async def test_of_an_amr_lasts_two_years_and_fills_the_vacancy(
        self, network: Network, anna: Someone
    ) -> None:
        network.role("AMR", "", "nanolab", group="N2", area_da="kontorer", area_en="offices")
        await anna.asks("ret min enhed")
        await anna.taps("Ny rolle")
        await anna.fills("Gem", kind="AMR", group="N2", name="Mette Dahl", starts="1.12.2026")

        [new] = [one for one in roles(network) if one.name == "Mette Dahl"]
        assert (new.starts, new.ends, new.area_da) == (date(2026, 12, 1), date(2028, 12, 1), "kontorer")
        assert not any(one.is_vacant for one in roles(network))

    async def test_comes_of_a_sentence(self, anna: Someone) -> None:
        assert "Ny rolle på DTU Nanolab" in await anna.asks("ny AMR")
        assert "A new role at DTU Nanolab" in await anna.asks("new AMR")

    @pytest.mark.parametrize(
        ("sentence", "name", "mail"),
        [
            ("ny AMR: Mette Dahl, mette@dtu.dk", "Mette Dahl", "mette@dtu.dk"),
            ("ny AMR på Nanolab: Mette Dahl", "Mette Dahl", ""),
            ("vi har fået en ny AMR, Mette Dahl", "Mette Dahl", ""),
            ("vores nye AMR hedder Mette Dahl", "Mette Dahl", ""),
            ("tilføj Mette Dahl (mette@dtu.dk) som AMR på Nanolab", "Mette Dahl", "mette@dtu.dk"),
            ("new AMR: Mette Dahl", "Mette Dahl", ""),
            ("we have a new AMR: Mette Dahl, mette@dtu.dk.", "Mette Dahl", "mette@dtu.dk"),
            ("our new AMR is Mette Dahl", "Mette Dahl", ""),
            ("add Mette Dahl as AMR", "Mette Dahl", ""),
        ],
    )
    async def test_of_somebody_who_was_named_is_filled_in_and_saved_by_a_tap_alone(
        self, network: Network, anna: Someone, sentence: str, name: str, mail: str
    ) -> None:
        said = await anna.asks(sentence)

        assert "DTU Nanolab" in said
        form = inputs(network.said_to(anna)[-1].card or {})
        assert (form["kind"], form["name"], form.get("mail", "")) == ("AMR", name, mail)
        assert amr(network) == "Peter Lind"

    async def test_of_another_unit_is_refused_whoever_was_named(
        self, network: Network, anna: Someone
    ) -> None:
        said = await anna.asks("ny AMR på DTU Kemi: Mette Dahl")

        assert "kun enhedens AMK og sekretariatet" in said
        assert not roles(network, unit="kemi")

    async def test_stands_once(self, network: Network, anna: Someone) -> None:
        await anna.asks("ret min enhed")
        await anna.taps("Ny rolle")
        filled = {"kind": "AMR", "group": "N1", "name": "Peter Lind", "mail": "peter.lind@example.org"}

        assert "allerede" in await anna.fills("Gem", **filled, starts="01-03-2025")
        assert amr(network) == "Peter Lind"

    async def test_needs_a_group_and_is_none_that_only_the_secretariat_gives(self, anna: Someone) -> None:
        await anna.asks("ret min enhed")
        await anna.taps("Ny rolle")

        assert "arbejdsmiljøgruppe" in await anna.fills("Gem", kind="AMR", name="Mette Dahl", group="")
        for kind in ("SECRETARIAT", "AMK"):
            await anna.taps("Ny rolle")
            assert "for gammelt" in await anna.fills("Gem", kind=kind, name="Anna Krogh", group="N1")


class TestALoad:
    def load(self, network: Network, folder: Path, *rows: str) -> loading.Loaded:
        (folder / "units.csv").write_text(
            UNITS + "nanolab;DTU Nanolab;DTU Nanolab;institut;;;;;\n", encoding="utf-8"
        )
        (folder / "directory.csv").write_text(HEADER + "".join(rows), encoding="utf-8")
        return loading.load(
            network.store, TENANT, folder / "units.csv", folder / "directory.csv", TODAY, BEGIN, close=True
        )

    async def test_leaves_what_a_form_said_until_the_file_says_something_new(
        self, network: Network, anna: Someone, tmp_path: Path
    ) -> None:
        self.load(network, tmp_path, PETER, ANNA)
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        await anna.fills("Gem", **form(anna, phone="+45 45 25 00 02", ends="31-12-2026"))

        assert self.load(network, tmp_path, PETER, ANNA).changed == 0
        [peter] = [one for one in roles(network) if one.role == "AMR"]
        assert (peter.phone, peter.ends) == ("+45 45 25 00 02", date(2026, 12, 31))

        assert (
            self.load(network, tmp_path, PETER.replace("+45 45 25 00 01", "+45 45 25 00 03"), ANNA).changed
            == 1
        )
        [peter] = [one for one in roles(network) if one.role == "AMR"]
        assert (peter.phone, peter.ends) == ("+45 45 25 00 03", date(2026, 12, 31))

    @pytest.mark.both_databases
    async def test_leaves_a_new_mail_and_who_has_it(
        self, network: Network, anna: Someone, tmp_path: Path
    ) -> None:
        self.load(network, tmp_path, PETER, ANNA)
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        await anna.fills("Gem", **form(anna, mail="peter@dtu.example.org"))

        assert self.load(network, tmp_path, PETER, ANNA) == loading.Loaded(0, 0, 0, 0)
        assert [one.mail for one in roles(network) if one.role == "AMR"] == ["peter@dtu.example.org"]

    async def test_closes_nothing_that_was_entered_in_a_form(
        self, network: Network, anna: Someone, tmp_path: Path
    ) -> None:
        self.load(network, tmp_path, PETER, ANNA)
        await anna.asks("ret min enhed")
        await anna.taps("Ny rolle")
        await anna.fills("Gem", kind="AMR", group="N2", name="Mette Dahl", mail="mette@example.org")

        assert self.load(network, tmp_path, PETER, ANNA).closed == 0
        assert amr(network) == "Peter Lind, Mette Dahl"

    async def test_brings_nobody_back_whom_the_amk_has_ended(
        self, network: Network, anna: Someone, tmp_path: Path
    ) -> None:
        self.load(network, tmp_path, PETER, ANNA)
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind")
        await anna.fills("Afslut rollen i dag")

        assert self.load(network, tmp_path, PETER, ANNA) == loading.Loaded(0, 0, 0, 0)
        assert amr(network) == ""
        confirmed = PETER.removesuffix(";\n") + ";2026-12-01\n"
        assert self.load(network, tmp_path, confirmed, ANNA).added == 1
        assert amr(network) == "Peter Lind"

    async def test_leaves_training_and_closes_what_is_gone(
        self, network: Network, anna: Someone, tmp_path: Path
    ) -> None:
        self.load(network, tmp_path, PETER, ANNA)
        await anna.asks("ret min enhed")
        await opens(anna, "Peter Lind", "Valg og uddannelse")
        await anna.fills("Gem", trained_on="2.5.2025", elected_on="1-2-2025")

        self.load(network, tmp_path, PETER.replace("+45 45 25 00 01", "+45 45 25 00 03"), ANNA)
        [peter] = [one for one in roles(network) if one.role == "AMR"]
        assert (peter.trained_on, peter.elected_on) == (date(2025, 5, 2), date(2025, 2, 1))

        assert self.load(network, tmp_path, ANNA).closed == 1
        assert amr(network) == ""
        assert amr(network, date(2026, 2, 1)) == "Peter Lind"


class TestCoverage:
    async def test_of_the_network_names_no_unit(self, network: Network, anna: Someone) -> None:
        network.member("Bo Madsen", "kemi")
        signe = network.facilitator()

        shown = await signe.asks("dækning")

        assert "0 af 2 enheder har alle felter ok" in shown
        assert "Alle grupper har en AMR: 2 af 2" in shown
        assert "Nanolab" not in shown
        assert "DTU Nanolab: how it stands" in await signe.asks("coverage for DTU Nanolab")
        assert anna


class TestOnesOwnContactData:
    async def test_is_changed_wherever_one_stands_and_said_in_one_line(
        self, network: Network, anna: Someone
    ) -> None:
        network.role("TR", "Peter Lind", "nanolab")
        peter = network.employee("Peter Lind")
        await peter.asks("ret mine kontaktoplysninger")
        await peter.taps("Ret mine oplysninger")
        said = await peter.fills(
            "Gem",
            mail="peter.lind@example.org",
            phone="+45 45 25 00 00",
            languages="dansk, engelsk",
            prefers="phone",
        )

        assert "rettet" in said
        mine = [one for one in roles(network) if one.name == "Peter Lind"]
        assert {(one.phone, one.languages, one.prefers) for one in mine} == {
            ("+45 45 25 00 00", ("da", "en"), "phone")
        }
        assert network.channel[-1].words == "Peter Lind har rettet sine kontaktoplysninger."
        assert anna

    async def test_a_new_mail_keeps_the_person(self, network: Network, anna: Someone) -> None:
        peter = network.employee("Peter Lind")
        await peter.asks("mine kontaktoplysninger")
        await peter.taps("Ret mine oplysninger")
        await peter.fills("Gem", mail="peter@dtu.example.org", phone="", languages="da", prefers="teams")

        await peter.asks("mine kontaktoplysninger")
        assert "peter@dtu.example.org" in str(await peter.taps("Ret mine oplysninger")) + str(peter.dialog)
        assert anna

    async def test_nobody_takes_somebody_elses_mail(self, network: Network, anna: Someone) -> None:
        """Whoever is known by a mail has its roles: the secretariat's would be a key to everything."""
        network.facilitator()
        peter = network.employee("Peter Lind")
        await peter.asks("mine kontaktoplysninger")

        for other in ("signe.holm@example.org", "anna.krogh@example.org", "SIGNE.HOLM@example.org"):
            await peter.taps("Ret mine oplysninger")
            assert "hører til en anden" in await peter.fills(
                "Gem", mail=other, phone="", languages="", prefers=""
            )
        assert anna

    async def test_whoever_has_no_role_has_none(self, network: Network) -> None:
        noah = network.employee("Noah Winkel")

        assert "ikke med en rolle" in await noah.asks("mine kontaktoplysninger")


async def test_an_edit_in_the_chat_says_one_line_in_the_channel(network: Network, anna: Someone) -> None:
    await anna.asks("ret min enhed")
    await opens(anna, "Peter Lind")
    before = len(network.channel)
    await anna.fills("Gem", **form(anna, phone="+45 45 25 00 09"))

    assert [one.words for one in network.channel[before:]] == [
        "Anna Krogh har rettet DTU Nanolab: AMR i renrum."
    ]
    assert network.channel[-1].conversation == CHANNEL
