"""The demo network's files agree with one another, and show what their README says they show."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

DEMO = Path(__file__).parent.parent / "storage" / "demo"
LOADED_ON = date(2025, 9, 10)

UNIT_COLUMNS = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to"
DIRECTORY_COLUMNS = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on"
)
ROLES = {
    *("AMR", "AMR_SUBSTITUTE", "LEADER", "AMK", "AMK_DEPUTY"),
    *("TR", "FVA", "LSU", "LSU_CHAIR", "STUDENT", "SECRETARIAT"),
}
GROUP_ROLES = {"AMR", "AMR_SUBSTITUTE", "LEADER"}
WORK_TYPES = {"lab", "workshop", "office", "field", "other"}
ITEM_TYPES = {
    *("orientation", "discussion", "decision", "kamu_input"),
    *("attention", "exchange", "safety_moment", "any_other"),
}
MEMBERS = {"anna", "bo", "camille", "farah"}

Row = dict[str, str]


def rows_of(name: str) -> list[Row]:
    with (DEMO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";", strict=True))


def header_of(name: str) -> str:
    return (DEMO / name).read_text(encoding="utf-8").splitlines()[0]


def loaded(name: str) -> Any:
    return json.loads((DEMO / name).read_text(encoding="utf-8"))


UNITS = rows_of("units.csv")
DIRECTORY = rows_of("directory.csv")
PEOPLE = loaded("people.json")
AGENDA = loaded("agenda.json")
OPEN_UNITS = sorted(unit["key"] for unit in UNITS if not unit["valid_to"])
NAMED = [row for row in DIRECTORY if row["name"]]


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def rows(**wanted: str) -> list[Row]:
    return [row for row in DIRECTORY if all(row[column] == value for column, value in wanted.items())]


class TestUnits:
    def test_have_the_columns_of_the_contract(self) -> None:
        assert header_of("units.csv") == UNIT_COLUMNS
        assert all(None not in unit and None not in unit.values() for unit in UNITS)

    def test_have_a_key_each_and_successors_of_closed_units_only(self) -> None:
        keys = [unit["key"] for unit in UNITS]
        closed = {unit["key"] for unit in UNITS if unit["valid_to"]}

        assert len(keys) == len(set(keys))
        assert {unit["successor_of"] for unit in UNITS if unit["successor_of"]} == closed

    def test_show_a_closed_unit_with_one_successor_and_one_with_two(self) -> None:
        successors: defaultdict[str, set[str]] = defaultdict(set)
        for unit in UNITS:
            if unit["successor_of"]:
                successors[unit["successor_of"]].add(unit["key"])

        assert successors == {"byg": {"sustain", "construct"}, "elektro": {"electro"}}

    def test_share_one_alias_on_purpose(self) -> None:
        aliases = [alias for unit in UNITS for alias in unit["aliases"].split("|") if alias]

        assert {alias for alias in aliases if aliases.count(alias) > 1} == {"kemi"}


class TestDirectory:
    def test_has_the_columns_of_the_contract(self) -> None:
        assert header_of("directory.csv") == DIRECTORY_COLUMNS
        assert all(None not in row and None not in row.values() for row in DIRECTORY)

    def test_names_known_units_roles_and_kinds_of_work(self) -> None:
        assert {row["unit"] for row in DIRECTORY} <= set(OPEN_UNITS)
        assert {row["role"] for row in DIRECTORY} == ROLES
        assert {row["work_type"] for row in DIRECTORY} <= WORK_TYPES | {""}
        assert {row["public"] for row in DIRECTORY} <= {"yes", "no", ""}

    def test_puts_group_roles_in_groups_and_no_others(self) -> None:
        for row in DIRECTORY:
            in_group = (row["group"], row["area_da"], row["area_en"], row["work_type"])
            assert all(in_group) if row["role"] in GROUP_ROLES else not any(in_group), row

    def test_describes_a_group_alike_in_all_its_rows(self) -> None:
        groups: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for row in DIRECTORY:
            if row["group"]:
                columns = ("unit", "area_da", "area_en", "buildings", "work_type")
                groups[row["group"]].add(tuple(row[column] for column in columns))

        assert [group for group, looks in groups.items() if len(looks) > 1] == []

    def test_has_no_role_twice(self) -> None:
        same = ("unit", "group", "role", "mail", "from")
        roles = [tuple(row[column] for column in same) for row in NAMED]

        assert len(roles) == len(set(roles))

    def test_gives_one_person_one_mail_one_phone_and_one_set_of_languages(self) -> None:
        people: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        names: defaultdict[str, set[str]] = defaultdict(set)
        for row in NAMED:
            people[row["mail"]].add((row["name"], row["phone"], row["languages"]))
            names[row["name"]].add(row["mail"])

        assert [mail for mail, looks in people.items() if len(looks) > 1] == []
        assert [name for name, mails in names.items() if len(mails) > 1] == []

    def test_gives_no_phone_to_two_people(self) -> None:
        phones = {(row["phone"], row["mail"]) for row in NAMED if row["phone"]}

        assert len(phones) == len({phone for phone, _ in phones})

    def test_can_name_no_real_person(self) -> None:
        for row in NAMED:
            assert re.fullmatch(r"[a-z.-]+@example\.org", row["mail"]), row
            assert re.fullmatch(r"(\+45 45 25 00 \d\d)?", row["phone"]), row
            assert re.fullmatch(r"[a-z]{2}(\|[a-z]{2})*", row["languages"]), row

    def test_has_dates_that_follow_one_another(self) -> None:
        for row in DIRECTORY:
            starts, ends = day(row["from"]), day(row["to"])
            leaves, returns = day(row["leave_from"]), day(row["leave_to"])
            confirmed = day(row["confirmed_on"])

            assert starts is None or ends is None or starts < ends, row
            assert (leaves is None) == (returns is None), row
            assert leaves is None or returns is None or leaves < returns, row
            assert confirmed is None or confirmed <= LOADED_ON, row

    def test_knows_whom_each_substitute_stands_in_for(self) -> None:
        for row in rows(role="AMR_SUBSTITUTE") + rows(role="AMK_DEPUTY"):
            fits = {
                other["mail"]
                for other in NAMED
                if row["substitute_for"] in (other["name"], other["mail"])
                and (other["unit"], other["group"]) == (row["unit"], row["group"])
            }
            assert len(fits) == 1, row
        assert {row["role"] for row in DIRECTORY if row["substitute_for"]} == {"AMR_SUBSTITUTE", "AMK_DEPUTY"}

    @pytest.mark.parametrize("unit", OPEN_UNITS)
    def test_has_a_group_with_amr_and_leader_in_every_open_unit(self, unit: str) -> None:
        amr = {row["group"] for row in rows(unit=unit, role="AMR")}
        leaders = {row["group"] for row in rows(unit=unit, role="LEADER")}

        assert amr
        assert amr == leaders
        assert rows(unit=unit, role="FVA")


class TestCases:
    """What the README promises that the directory shows, on the day of loading."""

    def test_nobody_is_elected(self) -> None:
        vacant = [(row["unit"], row["group"], row["role"]) for row in DIRECTORY if not row["name"]]

        assert vacant == [("cas", "CA3", "AMR"), ("bibliotek", "B1", "AMR")]

    def test_somebody_is_away_with_and_without_a_substitute(self) -> None:
        away = {
            row["group"]: row["mail"]
            for row in rows(role="AMR")
            if row["leave_from"] and row["leave_from"] <= LOADED_ON.isoformat() <= row["leave_to"]
        }
        covered = {row["group"] for row in rows(role="AMR_SUBSTITUTE")}

        assert set(away) == {"SD1", "OF1"}
        assert set(away) & covered == {"SD1"}

    def test_a_term_ended_yesterday(self) -> None:
        ended = [row["name"] for row in DIRECTORY if row["to"] and row["to"] < LOADED_ON.isoformat()]

        assert ended == ["Kim Dalgaard"]
        assert rows(name="Kim Dalgaard")[0]["to"] == str(LOADED_ON - timedelta(days=1))

    def test_a_unit_has_several_groups(self) -> None:
        assert {row["group"] for row in rows(unit="nanolab") if row["group"]} == {"N1", "N2"}

    def test_some_representatives_are_named_and_some_are_not(self) -> None:
        assert {row["public"] for row in rows(role="TR")} == {"yes", "no", ""}

    def test_one_unit_has_no_coordinator(self) -> None:
        assert set(OPEN_UNITS) - {row["unit"] for row in rows(role="AMK")} == {"learnforlife"}

    def test_something_was_never_confirmed_and_something_long_ago(self) -> None:
        half_a_year_ago = (LOADED_ON - timedelta(days=180)).isoformat()
        old = {row["unit"] for row in DIRECTORY if row["confirmed_on"] < half_a_year_ago}

        assert old == {"offshore", "management", "entrepreneurship"}


class TestPeople:
    def test_are_six_with_ids_of_their_own(self) -> None:
        assert [person["key"] for person in PEOPLE] == [*sorted(MEMBERS), "signe", "noah"]
        for unique in ("mail", "name", "aad_object_id"):
            assert len({person[unique] for person in PEOPLE}) == len(PEOPLE)
        assert all(str(UUID(person["aad_object_id"])) == person["aad_object_id"] for person in PEOPLE)

    def test_speak_a_language_and_have_a_role_in_both(self) -> None:
        assert {person["language"] for person in PEOPLE} == {"da", "en"}
        assert all(person["role"]["da"] and person["role"]["en"] for person in PEOPLE)
        assert {person["unit"] for person in PEOPLE} <= set(OPEN_UNITS)

    def test_are_four_members_one_facilitator_and_one_who_stands_nowhere(self) -> None:
        roles = {
            person["key"]: {row["role"] for row in rows(mail=person["mail"], name=person["name"])}
            for person in PEOPLE
        }

        assert {key: roles[key] for key in MEMBERS} == {member: {"AMK"} for member in MEMBERS}
        assert roles["signe"] == {"SECRETARIAT"}
        assert roles["noah"] == set()

    def test_belong_to_the_unit_that_the_directory_says(self) -> None:
        for person in PEOPLE:
            assert {row["unit"] for row in rows(mail=person["mail"])} <= {person["unit"]}


def points(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for item in items:
        yield item
        yield from points(item.get("items", []))


def strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from strings(part)


def bilingual(node: Any) -> Iterator[dict[str, str]]:
    """Every place of the agenda where a text stands in a language."""
    if isinstance(node, dict) and {"da", "en"} & node.keys():
        yield node
    elif isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from bilingual(part)


class TestAgenda:
    items = AGENDA["items"]

    def test_has_the_eight_numbered_items_of_a_meeting(self) -> None:
        assert [item["number"] for item in self.items] == list(range(1, 9))
        assert {point["type"] for point in points(self.items) if "type" in point} == ITEM_TYPES
        assert all(item["type"] in ITEM_TYPES and item["presenters"] for item in self.items)

    def test_fits_into_the_meeting(self) -> None:
        meeting = AGENDA["meeting"]
        starts, ends = (datetime.strptime(meeting[hour], "%H:%M") for hour in ("starts", "ends"))  # noqa: DTZ007
        minutes = sum(item["minutes"] for item in self.items) + meeting["break"]["minutes"]

        assert all(item["minutes"] > 0 for item in self.items)
        assert ends - starts == timedelta(minutes=minutes)
        assert meeting["break"]["after"] in range(1, len(self.items))

    def test_says_everything_in_both_languages(self) -> None:
        said = list(bilingual(AGENDA))

        assert len(said) > len(self.items)
        assert all(text.get("da") and text.get("en") for text in said)

    def test_grows_no_older(self) -> None:
        for text in strings(AGENDA):
            assert not re.search(r"\b(19|20)\d\d\b", text), text
            assert set(re.findall(r"\{(.*?)\}", text)) <= {"year", "next_year"}

    def test_marks_what_stands_in_an_item_in_order(self) -> None:
        for point in points(self.items):
            marks = [inner["mark"] for inner in point.get("items", [])]
            expected = ["i", "ii", "iii"] if "mark" in point else list("abcde")
            assert marks == expected[: len(marks)]

    def test_is_presented_by_people_of_the_directory(self) -> None:
        presenters = [who for point in points(self.items) for who in point.get("presenters", [])]

        assert presenters
        for who in presenters:
            assert rows(name=who["name"], mail=who["mail"], unit=who["unit"]), who

    def test_has_annexes_in_order_that_its_items_refer_to(self) -> None:
        annexes = [(annex, item) for item in self.items for annex in item["attachments"]]

        for number, (annex, item) in enumerate(annexes, start=1):
            assert annex["label"] == {"da": f"Bilag {number}", "en": f"Annex {number}"}
            assert annex["url"].startswith("https://example.org/")
            for language, label in annex["label"].items():
                inner = " ".join(point["text"][language] for point in points(item["items"]))
                assert f"({label.lower()})" in inner
