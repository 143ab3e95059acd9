"""A vote as the people in Teams live it: asked for, answered, changed, reminded of, closed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.microsoft import buttons, cards, words
from tests.process import Stopwatch
from tests.protocol.outside import (
    IN_ENGLISH,
    NEITHER,
    OBJECTION,
    SUPPORT,
    Clock,
    Outside,
    card_of,
    counts,
    fallback,
    is_ballot,
    no_of,
    promise,
    room_of,
    running,
    titles,
)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MONDAY = datetime(2027, 8, 16, 9, 0, tzinfo=COPENHAGEN)
pytestmark = pytest.mark.xdist_group("protocol-votes")
QUESTION = "Skal vi prøve et år uden referat?"


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    clock = Clock(tmp_path_factory.mktemp("clock"))
    clock.starts_at(MONDAY)
    return clock


@pytest.fixture(scope="module")
def first(clock: Clock) -> Iterator[Outside]:
    with running(**clock.env) as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    """A team in which nobody has a role: everyone with a mail is a member."""
    outside = first.another()
    outside.installs()
    return outside


@pytest.fixture
def monday(clock: Clock) -> datetime:
    """A Monday at 9 with no holiday near; time only goes forward, as it does."""
    now = clock.now.astimezone(COPENHAGEN)
    at_nine = now.replace(hour=9, minute=0, second=0, microsecond=0)
    if now.weekday() == 0 and now - at_nine < timedelta(minutes=30):
        return at_nine
    monday = at_nine + timedelta(days=-now.weekday() % 7 or 7)
    clock.is_at(monday)
    return monday


def with_farah(outside: Outside) -> None:
    """Farah is in the team too, and reads English."""
    outside.team.members.append(outside.farah)
    outside.asks(outside.farah, "speak English")


# -- starting --------------------------------------------------------------------------------------------


def test_asked_for_in_the_channel_the_card_is_the_reply(outside: Outside) -> None:
    before = outside.seen
    asked = outside.tells.message(f"start afstemning: {QUESTION}", by=outside.anna)

    outside.tell(asked)

    [poll] = outside.come(1, before)
    assert is_ballot(poll)
    assert poll.reply_to == asked["id"]
    assert room_of(poll) == outside.team.channel


def test_the_card_says_the_question_the_rule_and_all_counts(outside: Outside) -> None:
    said = words(outside.votes(outside.anna, f"start afstemning: {QUESTION}").body)

    assert QUESTION in said
    assert "medlem" in said.lower()
    assert "indvending" in said
    assert "halvdelen" in said
    assert counts(said) == (0, 0, 0)


def test_a_ballot_has_three_buttons_in_sight_and_no_field_in_their_way(outside: Outside) -> None:
    [card] = cards(outside.votes(outside.anna, f"start afstemning: {QUESTION}").body)

    found = list(_elements(card))
    assert not [one for one in found if str(one.get("type")).startswith("Input.")]
    assert [one["title"] for one in card["actions"]] == [SUPPORT, NEITHER, OBJECTION]
    assert {one["type"] for one in card["actions"]} == {"Action.Execute"}
    assert not [one for one in found if one.get("type") == "Action.ShowCard"]


def test_every_button_falls_back_to_a_submit_that_carries_the_verb(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")

    for title in (SUPPORT, NEITHER, OBJECTION):
        verb, data = promise(poll, title)
        assert fallback(poll, title) == data | {"verb": verb}


def test_asked_for_in_a_personal_chat_it_is_posted_in_the_channel_and_confirmed(outside: Outside) -> None:
    with_farah(outside)
    before = outside.seen

    outside.tell(outside.tells.message("start vote: Shall we meet online?", by=outside.farah, in_="personal"))

    sent = outside.come(2, before)
    [poll] = [one for one in sent if is_ballot(one)]
    [confirmed] = [one for one in sent if not is_ballot(one)]
    assert len(sent) == 2
    assert room_of(poll) == outside.team.channel
    assert titles(poll.body) == [SUPPORT, NEITHER, OBJECTION]
    assert room_of(confirmed).startswith("a:")
    assert "channel" in words(confirmed.body)


@pytest.mark.parametrize(
    "sentence",
    [
        "start afstemning: Skal vi mødes?",
        "Start en afstemning: Skal vi mødes?",
        "START AFSTEMNING: Skal vi mødes?",
        "start vote: Skal vi mødes?",
        "start a vote: Skal vi mødes?",
    ],
)
def test_both_languages_start_the_same_vote(outside: Outside, sentence: str) -> None:
    assert "Skal vi mødes?" in words(outside.votes(outside.anna, sentence).body)


# -- until when ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "days", "at", "question"),
    [
        ("Skal vi mødes?", 7, "12.00", "Skal vi mødes?"),
        ("Skal vi mødes? til fredag kl. 14", 4, "14.00", "Skal vi mødes?"),
        ("Vi mødes på Risø til fredag kl. 14", 4, "14.00", "Vi mødes på Risø"),
        ("Vi mødes på Risø, fredag", 4, "12.00", "Vi mødes på Risø"),
        ("Vi mødes på Risø. Onsdag kl. 16.30", 2, "16.30", "Vi mødes på Risø"),
        ("Vi mødes på Risø – i morgen kl. 10", 1, "10.00", "Vi mødes på Risø"),
        ("Vi mødes på Risø – tomorrow 10am", 1, "10.00", "Vi mødes på Risø"),
        ("We meet at Risø until Friday 2pm", 4, "14.00", "We meet at Risø"),
        ("We meet at Risø, Thursday 3:30 pm", 3, "15.30", "We meet at Risø"),
        ("Vi mødes på Risø fredag", 7, "12.00", "Vi mødes på Risø fredag"),
        ("Vi mødes den 3. tirsdag i måneden", 7, "12.00", "Vi mødes den 3. tirsdag i måneden"),
        ("Møder varer til kl. 15 om fredagen", 7, "12.00", "Møder varer til kl. 15 om fredagen"),
    ],
)
def test_a_vote_is_open_five_working_days_or_as_said(
    outside: Outside, monday: datetime, said: str, days: int, at: str, question: str
) -> None:
    shown = words(outside.votes(outside.anna, f"start afstemning: {said}").body)

    day = monday + timedelta(days=days)
    assert f"{day.day}. " in shown
    assert f"{day.year} kl. {at}" in shown
    assert question in [line.rstrip(".") for line in shown.splitlines()]


def test_a_date_can_be_said_with_its_month(outside: Outside, monday: datetime) -> None:
    day = monday + timedelta(days=10)
    months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    sentence = f"start vote: Do we move? until {day.day} {months[day.month - 1].title()} {day.year} 2pm"

    shown = words(outside.votes(outside.anna, sentence).body)

    assert f"{day.day}. " in shown
    assert f"{day.year} kl. 14.00" in shown


def test_half_an_hour_is_half_an_hour(outside: Outside, clock: Clock) -> None:
    shown = words(outside.votes(outside.anna, "start afstemning: Pause? om 30 min").body)

    close = clock.now.astimezone(COPENHAGEN) + timedelta(minutes=30)
    around = [close + timedelta(minutes=minutes) for minutes in (-1, 0, 1)]
    assert any(f"kl. {one:%H.%M}" in shown for one in around)


@pytest.mark.parametrize("said", [", i går kl. 9", " til 1. januar 2020 kl. 12", " until yesterday 9am"])
def test_a_closing_time_in_the_past_is_refused_and_nothing_is_posted(outside: Outside, said: str) -> None:
    before = outside.seen

    outside.tell(outside.tells.message(f"start afstemning: Skal vi?{said}", by=outside.anna))

    [refused] = outside.come(1, before)
    assert not is_ballot(refused)
    assert not buttons(refused.body)


@pytest.mark.parametrize("sentence", ["start afstemning:", "start afstemning: til fredag kl. 14"])
def test_a_vote_about_nothing_is_not_posted(outside: Outside, sentence: str) -> None:
    before = outside.seen

    outside.tell(outside.tells.message(sentence, by=outside.anna))

    [answered] = outside.come(1, before)
    assert not is_ballot(answered)


# -- answering -------------------------------------------------------------------------------------------


def test_a_tap_counts_once_can_be_changed_and_all_see_it_on_the_same_card(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    before = outside.seen

    assert counts(card_of(outside.taps(outside.anna, SUPPORT, poll))) == (1, 0, 0)
    assert counts(card_of(outside.taps(outside.anna, SUPPORT, poll))) == (1, 0, 0)
    assert counts(card_of(outside.taps(outside.bo, SUPPORT, poll))) == (2, 0, 0)
    assert counts(card_of(outside.taps(outside.anna, NEITHER, poll))) == (1, 1, 0)

    assert counts(outside.shows(poll, f"{NEITHER}: 1")) == (1, 1, 0)
    assert outside.since(before) == []


def test_the_card_of_all_says_nothing_of_whoever_tapped(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    mine = card_of(outside.taps(outside.bo, SUPPORT, poll))

    for_all = outside.shows(poll, f"{SUPPORT}: 1")

    assert for_all != mine
    assert outside.bo.name not in for_all
    assert set(for_all.splitlines()) < set(mine.splitlines())


def test_the_answer_is_in_the_tappers_language_with_the_same_verbs_and_data(outside: Outside) -> None:
    with_farah(outside)
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")

    answer = outside.taps(outside.farah, SUPPORT, poll)

    assert counts(card_of(answer), tuple(IN_ENGLISH.values())) == (1, 0, 0)
    assert _promises(answer.body) == _promises(poll.body)
    assert titles(answer.body) == list(IN_ENGLISH.values())
    assert counts(outside.shows(poll, f"{SUPPORT}: 1")) == (1, 0, 0)


def test_a_tap_on_the_answered_card_works_as_on_the_first(outside: Outside) -> None:
    with_farah(outside)
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    english = outside.taps(outside.farah, SUPPORT, poll).body
    button = next(one for one in buttons(english) if one["title"] == IN_ENGLISH[NEITHER])

    tap = outside.tells.tap(poll.id, button["verb"], dict(button["data"]), by=outside.farah)

    assert counts(card_of(outside.post(tap)), tuple(IN_ENGLISH.values())) == (0, 1, 0)


def test_a_client_that_knows_submit_only_votes_too(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    before = outside.seen

    assert outside.submits(outside.bo, OBJECTION, poll, {"reason": "mangler arkiv"}).status in {
        200,
        201,
        202,
    }

    shown = outside.shows(poll, f"{OBJECTION}: 1")
    assert "mangler arkiv" in shown
    assert outside.to(outside.bo, before) == []
    [told] = [one for one in outside.since(before) if room_of(one) != outside.team.channel]
    assert "mangler arkiv" in words(told.body)  # whoever asked hears of the objection


def test_a_refused_submit_is_answered_in_words(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    before = outside.seen

    outside.submits(outside.bo, OBJECTION, poll)

    refused = outside.comes(before)
    assert "indvending" in words(refused.body).lower()
    assert not is_ballot(refused)


@pytest.mark.parametrize("typed", [{}, {"reason": ""}, {"reason": "   \n\t"}, {"reason": "\u200b\u00a0"}])
def test_an_objection_without_a_reason_is_asked_for_it_and_the_earlier_vote_stands(
    outside: Outside, typed: dict[str, Any]
) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    outside.taps(outside.bo, SUPPORT, poll)

    asked = outside.taps(outside.bo, OBJECTION, poll, typed)

    assert counts(card_of(asked)) == (1, 0, 0)
    assert "reason" in [one.get("id") for one in _elements(cards(asked.body)[0])]
    assert counts(card_of(outside.taps(outside.anna, NEITHER, poll))) == (1, 1, 0)


def test_an_objection_with_its_reason_stands_on_the_card(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")

    card = card_of(outside.taps(outside.bo, OBJECTION, poll, {"reason": "Vi mangler et arkiv"}))

    assert counts(card) == (0, 0, 1)
    assert "Vi mangler et arkiv" in card
    assert outside.bo.name in card


def test_who_may_not_vote_gets_a_friendly_no_in_the_own_language(outside: Outside) -> None:
    guest = outside.person("Gerd Guest", mail=None)
    outside.team.members.append(guest)
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")

    assert "medlem" in no_of(outside.taps(guest, SUPPORT, poll))
    outside.asks(guest, "speak English")
    assert "member" in no_of(outside.taps(guest, SUPPORT, poll))

    assert counts(card_of(outside.taps(outside.anna, NEITHER, poll))) == (0, 1, 0)


def test_a_guest_starts_no_vote(outside: Outside) -> None:
    guest = outside.person("Gerd Guest", mail=None)
    outside.team.members.append(guest)

    assert not is_ballot(outside.asks(guest, f"start afstemning: {QUESTION}"))


def test_of_one_persons_clicks_the_newest_counts_whatever_the_order_of_arrival(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    late, early = "2027-08-16T10:00:05.0000000Z", "2027-08-16T10:00:04.0000000Z"

    outside.taps(outside.bo, NEITHER, poll, timestamp=late)
    outside.taps(outside.bo, SUPPORT, poll, timestamp=early)

    assert counts(card_of(outside.taps(outside.anna, SUPPORT, poll))) == (1, 1, 0)


# -- closing by hand -------------------------------------------------------------------------------------


def test_its_starter_closes_it_for_good(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    for voter in (outside.anna, outside.bo):
        outside.taps(voter, SUPPORT, poll)

    closed = words(outside.does(outside.anna, "luk afstemningen").body)

    number = f"D-{_year(outside)}-001"
    assert number in closed
    shown = outside.shows(poll, number)
    assert counts(shown) == (2, 0, 0)
    assert not buttons(outside.microsoft.shown[poll.id])
    assert QUESTION in no_of(outside.taps(outside.signe, NEITHER, poll))
    for asked in ("hvad besluttede vi om referat?", "what did we decide about referat?"):
        found = words(outside.asks(outside.signe, asked).body)
        assert number in found
        assert QUESTION in found


def test_a_facilitator_closes_it_and_nobody_else(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    for voter in (outside.anna, outside.bo):
        outside.taps(voter, SUPPORT, poll)

    assert "D-" not in words(outside.asks(outside.bo, "luk afstemningen").body)
    assert counts(card_of(outside.taps(outside.bo, NEITHER, poll))) == (1, 1, 0)
    assert f"D-{_year(outside)}-001" in words(outside.does(outside.signe, "close the vote").body)


def test_closed_by_hand_too_early_it_is_not_decided_and_says_why(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    outside.taps(outside.anna, SUPPORT, poll)

    closed = words(outside.does(outside.anna, "luk afstemningen").body)

    assert "ikke besluttet" in closed.lower()
    assert "D-" not in closed
    assert "få" in outside.shows(poll, "Ikke besluttet")
    assert "D-" not in words(outside.asks(outside.anna, "hvad besluttede vi om referat?").body)


def test_closed_by_hand_with_an_open_objection_it_is_not_decided(outside: Outside) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION}")
    for voter in (outside.anna, outside.signe):
        outside.taps(voter, SUPPORT, poll)
    outside.taps(outside.bo, OBJECTION, poll, {"reason": "mangler arkiv"})

    closed = words(outside.does(outside.anna, "luk afstemningen").body)

    assert "ikke besluttet" in closed.lower()
    assert "indvending" in closed


def test_of_two_open_votes_the_one_replied_to_is_closed(outside: Outside) -> None:
    outside.votes(outside.anna, "start afstemning: Den ene?")
    other = outside.votes(outside.anna, "start afstemning: Den anden?")

    assert "besluttet:" not in words(outside.asks(outside.anna, "luk afstemningen").body).lower()
    thread = other.conversation.partition(";messageid=")[2]
    closed = outside.does(outside.anna, "luk afstemningen", thread=thread, replyToId=other.id)

    assert "Den anden?" in words(closed.body)


def test_decisions_are_numbered_in_their_network(outside: Outside) -> None:
    for number in (1, 2):
        poll = outside.votes(outside.anna, f"start afstemning: Forslag {number}")
        for voter in (outside.anna, outside.bo):
            outside.taps(voter, SUPPORT, poll)
        closed = words(
            outside.does(outside.anna, "luk afstemningen" if number == 1 else "close the vote").body
        )
        assert f"D-{_year(outside)}-00{number}" in closed


# -- at its deadline -------------------------------------------------------------------------------------


def test_at_its_deadline_it_is_adopted_and_not_before(
    outside: Outside, clock: Clock, monday: datetime
) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION} til tirsdag kl. 14")
    for voter in (outside.anna, outside.bo, outside.signe):
        outside.taps(voter, SUPPORT, poll)
    clock.is_at(monday + timedelta(days=1, hours=4, minutes=59))
    time.sleep(1)
    assert "D-" not in outside.reads(poll)

    clock.is_at(monday + timedelta(days=1, hours=5))

    assert counts(outside.shows(poll, f"D-{monday.year}-001")) == (3, 0, 0)
    assert no_of(outside.taps(outside.anna, NEITHER, poll))


def test_a_tap_that_arrives_at_the_deadline_is_too_late(
    outside: Outside, clock: Clock, monday: datetime
) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION} til tirsdag kl. 14")
    on_time = "2020-01-01T00:00:00.0000000Z"  # what an activity says of itself is not what counts
    for voter in (
        outside.anna,
        outside.bo,
        outside.signe,
    ):  # so that it ends whoever comes first, clock or tap
        outside.taps(voter, SUPPORT, poll)

    clock.is_at(monday + timedelta(days=1, hours=5))

    assert QUESTION in no_of(outside.taps(outside.anna, NEITHER, poll, timestamp=on_time))


def test_without_a_quorum_it_is_extended_once_by_five_working_days(
    outside: Outside, clock: Clock, monday: datetime
) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION} til tirsdag kl. 14")
    outside.taps(outside.anna, SUPPORT, poll)
    later = monday + timedelta(days=8, hours=5)

    clock.is_at(monday + timedelta(days=1, hours=5))
    shown = outside.shows(poll, f"{later.day}. ")
    assert f"{later.year} kl. 14.00" in shown
    assert SUPPORT in titles(outside.microsoft.shown[poll.id])

    clock.is_at(later)
    assert "D-" not in outside.shows(poll, "Ikke besluttet")


def test_with_an_open_objection_it_is_paused_once_by_five_working_days(
    outside: Outside, clock: Clock, monday: datetime
) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION} til tirsdag kl. 14")
    outside.taps(outside.bo, OBJECTION, poll, {"reason": "mangler arkiv"})
    for voter in (outside.anna, outside.signe):
        outside.taps(voter, SUPPORT, poll)
    later = monday + timedelta(days=8, hours=5)

    clock.is_at(monday + timedelta(days=1, hours=5))
    assert "Ikke besluttet" not in outside.shows(poll, f"{later.day}. ")
    assert counts(card_of(outside.taps(outside.bo, SUPPORT, poll))) == (3, 0, 0)

    clock.is_at(later)
    assert outside.shows(poll, f"D-{later.year}-001")


# -- reminders -------------------------------------------------------------------------------------------


def test_only_members_who_have_not_voted_are_reminded_directly(
    outside: Outside, clock: Clock, monday: datetime
) -> None:
    with_farah(outside)
    guest = outside.person("Gerd Guest", mail=None)
    outside.team.members.append(guest)
    outside.asks(guest, "hjælp")
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION} til fredag kl. 14")
    outside.taps(outside.anna, SUPPORT, poll)
    opened, before = len(outside.microsoft.calls), outside.seen

    clock.is_at(monday + timedelta(days=2) - timedelta(minutes=31))
    time.sleep(1)
    assert outside.since(before) == []

    clock.is_at(monday + timedelta(days=2) - timedelta(minutes=30))
    reminders = outside.come(3, before)

    assert {one.conversation for one in reminders} == {
        f"a:1{one.id.removeprefix('29:')}" for one in (outside.bo, outside.signe, outside.farah)
    }
    assert len(reminders) == 3
    assert all(QUESTION in words(one.body) for one in reminders)
    [to_farah] = outside.to(outside.farah, before)
    assert "vot" in words(to_farah.body).lower()
    opening = [
        one
        for one in outside.microsoft.calls[opened:]
        if one.method == "POST" and one.path.endswith("/v3/conversations")
    ]
    here = {one.id for one in outside.people}
    assert {one.body["members"][0]["id"] for one in opening} & here == {
        one.id for one in (outside.bo, outside.signe, outside.farah)
    }

    outside.taps(outside.bo, SUPPORT, outside.to(outside.bo, before)[0])
    outside.taps(outside.farah, IN_ENGLISH[SUPPORT], to_farah)
    before = outside.seen
    clock.is_at(monday + timedelta(days=4))  # the last day at nine
    [again] = outside.come(1, before)
    assert outside.to(outside.signe, before) == [again]
    assert counts(outside.shows(poll, f"{SUPPORT}: 3")) == (3, 0, 0)


def test_a_vote_that_is_short_or_closed_reminds_nobody(
    outside: Outside, clock: Clock, monday: datetime
) -> None:
    outside.votes(outside.anna, "start afstemning: Pause? om 30 min")
    closed = outside.votes(outside.anna, "start afstemning: Luk? til onsdag kl. 14")
    outside.does(
        outside.anna,
        "luk afstemningen",
        thread=closed.conversation.partition(";messageid=")[2],
        replyToId=closed.id,
    )
    before = outside.seen

    for hours in (0.4, 0.6, 24, 48):
        clock.is_at(monday + timedelta(hours=hours))
        time.sleep(0.8)

    assert [one for one in outside.since(before) if one.conversation.startswith("a:")] == []


def test_a_removed_bot_reminds_nobody_and_edits_nothing(
    outside: Outside, clock: Clock, monday: datetime
) -> None:
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION} til fredag kl. 14")
    outside.tell(outside.tells.removed(by=outside.signe))
    before, shown = outside.seen, outside.reads(poll)

    for days in (2, 4, 5):
        clock.is_at(monday + timedelta(days=days))
        time.sleep(1)

    assert outside.since(before) == []
    assert outside.reads(poll) == shown


def test_a_clock_that_is_set_back_stops_nothing(outside: Outside, clock: Clock, monday: datetime) -> None:
    time.sleep(1)
    clock.passes(hours=-2)
    time.sleep(1)
    poll = outside.votes(outside.anna, f"start afstemning: {QUESTION} om 2 min")
    for voter in (outside.anna, outside.bo):
        outside.taps(voter, SUPPORT, poll)

    clock.passes(minutes=2)

    try:
        assert outside.shows(poll, f"D-{monday.year}-001")
    finally:
        clock.is_at(monday + timedelta(minutes=5))


def test_a_clock_that_is_set_forward_holds_up_nobody(tmp_path: Path) -> None:
    clock = Clock(tmp_path)
    clock.starts_at(MONDAY)
    with running(TICK_SECONDS="1", **clock.env) as outside:
        outside.installs()
        clock.passes(days=30)

        longest = 0.0
        until = time.monotonic() + 3
        while time.monotonic() < until:
            took = Stopwatch(outside.stafet.pid)
            assert outside.stafet.get("/livez").status == 200
            longest = max(longest, took.seconds)
            time.sleep(0.05)

        assert longest < 1


def _year(outside: Outside) -> int:
    """The year in which the process thinks it is; the module's clock stays within one."""
    return MONDAY.year


def _promises(shown: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(one["verb"], one["data"]) for one in buttons(shown)]


def _elements(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from _elements(part)
