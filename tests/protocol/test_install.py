"""How Stafet comes to a team, stays and goes: one welcome, nothing else unasked, and silence afterwards."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import unquote

import pytest

from tests.microsoft import buttons, words
from tests.microsoft.activities import Activity
from tests.protocol.outside import SDKS, SUPPORT, Outside, is_ballot, room_of, running

pytestmark = pytest.mark.xdist_group("protocol-install")
QUIET = 0.6


@pytest.fixture(scope="module", params=SDKS)
def first(request: pytest.FixtureRequest) -> Iterator[Outside]:
    with running(TEAMS_SDK=request.param) as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    """A team that the bot has never seen, in front of the one process."""
    return first.another()


def both(outside: Outside) -> list[Activity]:
    return [outside.tells.bot_added(by=outside.signe), outside.tells.installed(by=outside.signe)]


def another_channel(outside: Outside) -> str:
    """Another channel of the same team."""
    channel = outside.another().team.channel
    outside.rooms.add(channel)
    return channel


# -- coming ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [0, 1])
def test_each_form_of_installation_brings_one_welcome_card_and_nothing_else(
    outside: Outside, form: int
) -> None:
    before = outside.seen

    outside.tell(both(outside)[form])

    [welcome] = outside.come(1, before)
    assert room_of(welcome) == outside.team.channel
    assert "Stafet" in words(welcome.body)
    assert buttons(welcome.body)


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 0, 1, 1)])
def test_both_forms_install_once(outside: Outside, order: tuple[int, ...]) -> None:
    before = outside.seen

    for form in order:
        outside.tell(both(outside)[form])

    assert len(outside.come(1, before)) == 1


def test_both_forms_at_the_same_moment_install_once(outside: Outside) -> None:
    before = outside.seen

    with ThreadPoolExecutor(4) as at_once:
        list(at_once.map(outside.tell, [*both(outside), *both(outside)]))

    assert len(outside.come(1, before)) == 1


def test_without_a_chosen_channel_the_conversation_of_the_installation_is_it(outside: Outside) -> None:
    added = outside.tells.installed(by=outside.signe)
    del added["channelData"]["settings"]

    welcome = outside.answers(added)

    assert room_of(welcome) == outside.team.id


def test_installed_for_oneself_it_asks_nothing_of_any_team(outside: Outside) -> None:
    before = outside.seen

    outside.tell(outside.tells.installed(by=outside.anna, in_="personal"))

    time.sleep(QUIET)
    assert all(room_of(one).startswith("a:") for one in outside.since(before))
    assert len(outside.since(before)) <= 1


def test_the_message_of_a_team_never_seen_installs_it_without_a_welcome(outside: Outside) -> None:
    before = outside.seen

    poll = outside.votes(outside.anna, "start afstemning: Skal vi mødes på Risø?")

    assert is_ballot(poll)
    assert len(outside.come(1, before)) == 1


def test_who_installs_it_is_the_facilitator(outside: Outside) -> None:
    outside.installs()

    assert "planlagt" in words(
        outside.asks(outside.signe, "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04").body
    )
    assert "sekretariat" in words(outside.asks(outside.anna, "planlæg møde 12-11-2031 kl. 12-15.30").body)


# -- the channel -----------------------------------------------------------------------------------------


def test_use_this_channel_moves_what_is_posted(outside: Outside) -> None:
    outside.installs()
    other = another_channel(outside)
    told = outside.tells.message("brug denne kanal", by=outside.signe)
    told["conversation"]["id"] = f"{other};messageid={told['id']}"
    told["channelData"] |= {"channel": {"id": other}, "teamsChannelId": other}
    outside.answers(told)
    before = outside.seen

    outside.tell(outside.tells.message("start afstemning: Her?", by=outside.anna, in_="personal"))

    assert room_of(outside.comes(before, is_ballot)) == other


def test_the_channel_is_not_moved_by_just_anybody(outside: Outside) -> None:
    outside.installs()
    other = another_channel(outside)
    told = outside.tells.message("brug denne kanal", by=outside.anna)
    told["conversation"]["id"] = f"{other};messageid={told['id']}"
    outside.answers(told)
    before = outside.seen

    outside.tell(outside.tells.message("start afstemning: Her?", by=outside.anna, in_="personal"))

    assert room_of(outside.comes(before, is_ballot)) == outside.team.channel


def test_a_message_in_another_channel_of_the_team_is_answered_there_and_is_the_same_network(
    outside: Outside,
) -> None:
    outside.installs()
    outside.asks(outside.anna, "foreslå punkt: trapper, 15 min")
    other = another_channel(outside)
    told = outside.tells.message("vis dagsordenen", by=outside.bo)
    told["conversation"]["id"] = f"{other};messageid={told['id']}"
    told["channelData"] |= {"channel": {"id": other}, "teamsChannelId": other}
    before = outside.seen

    outside.tell(told)

    [shown] = outside.come(1, before)
    assert room_of(shown) == other
    assert "trapper" in words(shown.body)


# -- people come and go ------------------------------------------------------------------------------------


def test_who_is_added_belongs_to_the_network_at_once(outside: Outside) -> None:
    outside.installs()
    outside.asks(outside.anna, "foreslå punkt: gasalarmer")
    assert "gasalarmer" not in words(outside.chats(outside.farah, "show the agenda").body)
    outside.team.members.append(outside.farah)

    outside.tell(outside.tells.members_added([outside.farah], by=outside.anna))

    assert "gasalarmer" in words(outside.chats(outside.farah, "show the agenda").body)


def test_who_is_removed_is_out_at_once(outside: Outside) -> None:
    outside.installs()
    poll = outside.votes(outside.anna, "start afstemning: Skal vi tælle os selv?")
    outside.team.members.remove(outside.bo)

    outside.tell(outside.tells.members_removed([outside.bo], by=outside.anna))

    refused = outside.chats(outside.bo, "start afstemning: Må jeg?")
    assert not is_ballot(refused)
    outside.taps(outside.anna, SUPPORT, poll)
    outside.shows(poll, f"{SUPPORT}: 1")
    assert outside.bo.name not in outside.reads(poll)


def test_somebody_never_seen_who_speaks_in_the_channel_is_looked_up(outside: Outside) -> None:
    outside.installs()
    outside.asks(outside.anna, "hjælp")
    outside.team.members.append(outside.farah)

    assert is_ballot(outside.asks(outside.farah, "start vote: Do I count without being announced?"))


# -- private and shared channels ----------------------------------------------------------------------------


def in_channel_of_its_own(activity: Activity, channel: str, event: str = "") -> Activity:
    """As Teams tells of a private or shared channel: a conversation of its own, and the team's id beside."""
    activity["conversation"]["id"] = channel
    activity["channelData"] |= {"channel": {"id": channel}, "teamsChannelId": channel}
    return activity | {"channelData": activity["channelData"] | ({"eventType": event} if event else {})}


def test_in_a_private_channel_it_answers_there_for_the_teams_network(outside: Outside) -> None:
    outside.installs()
    outside.asks(outside.anna, "foreslå punkt: stiger")
    private = another_channel(outside)
    said = in_channel_of_its_own(outside.tells.message("vis dagsordenen", by=outside.bo), private)
    before = outside.seen

    outside.tell(said)

    shown = outside.comes(before)
    assert room_of(shown) == private
    assert "stiger" in words(shown.body)


def test_who_is_in_a_shared_channel_only_is_no_guest_of_the_network(outside: Outside) -> None:
    """Somebody of another team, who stands in no roster of this one."""
    outside.installs()
    outside.asks(outside.anna, "foreslå punkt: stiger")
    shared = another_channel(outside)
    came = in_channel_of_its_own(
        outside.tells.members_added([outside.farah], by=outside.anna), shared, "channelMemberAdded"
    )
    outside.tell(came)
    before = outside.seen

    outside.tell(in_channel_of_its_own(outside.tells.message("vis dagsordenen", by=outside.farah), shared))

    refused = outside.comes(before)
    assert "stiger" not in words(refused.body)
    assert not is_ballot(outside.chats(outside.farah, "start vote: May I?"))


def test_who_leaves_a_private_channel_stays_in_the_network(outside: Outside) -> None:
    outside.installs()
    outside.asks(outside.anna, "hjælp")
    left = outside.tells.members_removed([outside.bo], by=outside.anna)

    outside.tell(in_channel_of_its_own(left, another_channel(outside), "channelMemberRemoved"))

    assert is_ballot(outside.votes(outside.bo, "start afstemning: Er jeg med endnu?"))


@pytest.mark.parametrize("own", [False, True])
def test_taken_out_of_one_channel_the_bot_stays_in_the_team(outside: Outside, own: bool) -> None:
    """Where it was the network's own nothing more goes there, and a facilitator hears what to do."""
    outside.installs()
    channel = outside.team.channel if own else another_channel(outside)
    gone = outside.tells.members_removed([], by=outside.signe) | {"membersRemoved": [outside.tells.bot]}
    before = outside.seen

    outside.tell(in_channel_of_its_own(gone, channel, "channelMemberRemoved"))

    poll = outside.chats(outside.anna, "start afstemning: Er du her endnu?")
    assert "no-network" not in words(poll.body)
    if own:
        assert "brug denne kanal" in words(outside.wait(lambda: outside.to(outside.signe, before))[0].body)
        assert not outside.in_channel(before)
    else:
        assert is_ballot(outside.wait(lambda: outside.in_channel(before))[0])


# -- archived ----------------------------------------------------------------------------------------------


def test_an_archived_team_is_left_in_peace_and_goes_on_where_it_was(outside: Outside) -> None:
    outside.installs()
    poll = outside.votes(outside.anna, "start afstemning: Skal vi fortsætte?")
    outside.taps(outside.anna, SUPPORT, poll)
    outside.tell(outside.tells.befalls("teamArchived", by=outside.signe))
    before, changed = outside.seen, calls_to(outside)

    outside.tell(outside.tells.members_removed([outside.bo], by=outside.signe))
    time.sleep(3)
    assert calls_to(outside) == changed

    outside.tell(outside.tells.befalls("teamUnarchived", by=outside.signe))
    assert not outside.since(before)
    outside.taps(outside.signe, SUPPORT, poll)
    outside.shows(poll, f"{SUPPORT}: 2", timeout=15)


# -- group chats -------------------------------------------------------------------------------------------


def test_a_group_chat_is_a_network_of_its_own(outside: Outside) -> None:
    outside.installs()
    outside.asks(outside.anna, "foreslå punkt: kun for teamet")

    poll = outside.votes(outside.anna, "start afstemning: Gælder det kun her?", in_="group")

    assert room_of(poll) == outside.team.chat
    before = outside.seen
    outside.tell(outside.tells.message("vis dagsordenen", by=outside.anna, in_="group"))
    shown = outside.come(1, before)
    assert "kun for teamet" not in "\n".join(words(one.body) for one in shown)
    assert {room_of(one) for one in shown} == {outside.team.chat}


def test_a_group_chat_is_welcomed_once_too(outside: Outside) -> None:
    before = outside.seen

    for _ in range(2):
        outside.tell(outside.tells.bot_added(by=outside.anna, in_="group"))

    [welcome] = outside.come(1, before)
    assert room_of(welcome) == outside.team.chat


# -- going -------------------------------------------------------------------------------------------------


def removals(outside: Outside) -> list[Activity]:
    gone = outside.tells.members_removed([], by=outside.signe)
    gone["membersRemoved"] = [outside.tells.bot]
    return [outside.tells.removed(by=outside.signe), gone]


def calls_to(outside: Outside) -> int:
    """Everything that changes what the team sees, edits too."""
    known = (outside.team.id, outside.team.channel)
    changing = [one for one in outside.microsoft.calls if one.where == "connector" and one.method != "GET"]
    return sum(any(room in unquote(one.path) for room in known) for one in changing)


@pytest.mark.parametrize("form", [0, 1])
def test_removal_stops_all_sending_edits_too(outside: Outside, form: int) -> None:
    outside.installs()
    poll = outside.votes(outside.anna, "start afstemning: Skal vi fortsætte?")
    time.sleep(0.3)
    outside.taps(outside.anna, SUPPORT, poll)  # its card is to be drawn anew within two seconds

    outside.tell(removals(outside)[form])

    before = calls_to(outside)
    time.sleep(3)
    assert calls_to(outside) == before


def test_what_a_removed_team_had_is_kept_for_its_return(outside: Outside) -> None:
    outside.installs()
    outside.asks(outside.anna, "foreslå punkt: brandøvelse")
    for removal in removals(outside):
        outside.tell(removal)

    before = outside.seen
    for form in both(outside):
        outside.tell(form)
    assert len(outside.come(1, before)) == 1

    before = outside.seen
    outside.tell(outside.tells.message("vis dagsordenen", by=outside.bo))
    assert any("brandøvelse" in words(one.body) for one in outside.come(1, before))
    assert "planlagt" in words(outside.asks(outside.signe, "planlæg møde 11-11-2031 kl. 12-15.30").body)


def test_a_removed_team_is_no_longer_anybodys_network_in_a_personal_chat(outside: Outside) -> None:
    outside.installs()
    outside.asks(outside.anna, "foreslå punkt: stiger")

    outside.tell(outside.tells.removed(by=outside.signe))

    before = outside.seen
    refused = outside.chats(outside.anna, "start afstemning: Hører nogen os?")
    assert not is_ballot(refused)
    assert not outside.in_channel(before)
