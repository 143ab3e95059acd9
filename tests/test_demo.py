"""The demo network, loaded: it stands on any day as its README says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import demo, networks
from storage.agenda import agenda
from storage.db import Store
from storage.directory import directory
from storage.meetings import all_meetings, next_meeting
from storage.network import members
from storage.plan import inputs, plan
from storage.plan.plan import Progress
from storage.themes import themes
from storage.themes.themes import ThemeState

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
TENANT = "local"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=COPENHAGEN)


def load(store: Store, now: datetime = NOW) -> demo.Demo:
    return demo.load_demo(store, now.date(), now, TENANT, "da", "Europe/Copenhagen")


def test_is_loaded_into_an_empty_store_only(store: Store) -> None:
    assert demo.is_empty(store)
    load(store)
    assert not demo.is_empty(store)

    with pytest.raises(demo.DemoExists):
        load(store)
    with store.reading() as db:
        network = networks.by_team(db, TENANT, demo.TEAM.id)
        assert network is not None
        assert len(all_meetings(db, network.id)) == 1


def test_has_the_network_that_the_local_client_plays(store: Store) -> None:
    loaded = load(store).network

    assert (loaded.team, loaded.channel) == (demo.TEAM.id, demo.TEAM.channel_id)
    assert loaded.service_url == "http://127.0.0.1:56150"
    assert (loaded.language, loaded.timezone, loaded.welcomed) == ("da", "Europe/Copenhagen", False)
    with store.reading() as db:
        roster = {person.name: person for person in networks.everybody(db, loaded.id)}
        voters = [person.name for person in members.members(db, loaded.id, NOW.date())]
        facilitators = [person.name for person in members.facilitators(db, loaded, NOW.date())]

    assert len(roster) == 6
    assert {person.teams_id for person in roster.values()} == {person.teams_id for person in demo.people()}
    assert roster["Camille Rossi"].language == "en"
    assert roster["Camille Rossi"].directory_mail == "camille.rossi@example.org"
    assert roster["Noah Winkel"].directory_mail is None
    assert loaded.installed_by == roster["Signe Holm"].id
    assert voters == ["Anna Krogh", "Bo Madsen", "Camille Rossi", "Farah Aziz"]
    assert facilitators == ["Signe Holm"]


def test_has_a_meeting_with_eight_items_and_the_years_filled_in(store: Store) -> None:
    loaded = load(store)

    with store.reading() as db:
        meeting = next_meeting(db, loaded.network.id, NOW)
        assert meeting is not None
        items = agenda.agenda(db, loaded.network.id, meeting.id)
    assert meeting.starts_at == datetime(2026, 12, 8, 12, 0, tzinfo=COPENHAGEN)
    assert meeting.ends_at == datetime(2026, 12, 8, 15, 30, tzinfo=COPENHAGEN)
    assert [item.number for item in items] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert items[2].title == {"da": "KAMU's handleplan 2026", "en": "KAMU's action plan 2026"}
    assert "2027" in items[2].parts[0]["text"]["da"]
    assert items[3].presenters == [{"name": "Anna Krogh", "unit": "DTU Nanolab"}]
    assert items[0].attachments[0]["label"] == {"da": "Bilag 1", "en": "Annex 1"}
    assert items[7].parts[0]["presenters"] == [{"name": "Bo Madsen", "unit": "DTU Aqua"}]
    assert "{" not in "".join(str(words) for item in items for words in item.title.values())


def test_meets_at_noon_whatever_the_season(store: Store) -> None:
    loaded = load(store, datetime(2027, 3, 15, 23, 30, tzinfo=COPENHAGEN))

    assert loaded.meeting.starts_at.astimezone(UTC) == datetime(2027, 3, 30, 10, 0, tzinfo=UTC)


@given(st.dates(date(2025, 1, 1), date(2040, 12, 31)))
def test_meets_on_the_first_tuesday_two_weeks_off(today: date) -> None:
    day = demo.meeting_day(today, "tuesday", 14)

    assert day.isoweekday() == 2
    assert timedelta(days=14) <= day - today < timedelta(days=21)


@pytest.mark.parametrize(
    "today", [date(2025, 9, 10), date(2026, 11, 23), date(2028, 2, 29), date(2035, 1, 1)]
)
def test_shows_the_same_cases_on_any_day(today: date) -> None:
    roles = {role.name: role for role in demo.registry_on(today).roles if role.role == directory.AMR}
    away = {
        role.name
        for role in roles.values()
        if role.leave_from and role.leave_to and role.leave_from <= today <= role.leave_to
    }
    ended = [role.name for role in roles.values() if role.ends and role.ends < today]

    assert away == {"Anne-Mette Bligaard", "Bastian Krüger"}
    assert ended == ["Kim Dalgaard"]
    assert roles["Kim Dalgaard"].ends == today - timedelta(days=1)
    assert {unit.valid_to for unit in demo.registry_on(today).units} == {None, date(2021, 12, 31)}


@pytest.mark.both_databases
def test_has_the_networks_own_themes_inputs_and_plan(store: Store) -> None:
    load(store)
    with store.reading() as db:
        [network] = networks.every(db)
        listed = themes.all_themes(db, network.id)
        areas = plan.all_areas(db, network.id)
        wanted = inputs.all_inputs(db, network.id)

    assert [one.state for one in listed] == [ThemeState.AGREED] * 3 + [ThemeState.LISTED] * 4
    assert [one.title["da"] for one in listed[3:]][:3] == ["Seniorpolitik", "Beredskabsplan", "DEI"]
    assert [one.label for one in wanted] == ["I-1", "I-2", "I-3"]
    assert sum(one.status is Progress.CONTINUES for one in areas) == 2
    titles = [one.title for one in listed] + [one.title for one in wanted] + [one.title for one in areas]
    assert all(set(title) == {"da", "en"} for title in titles)
