"""The fair order of hosts: the scenario's plan, small networks, and bugs that others had."""

from dataclasses import replace
from datetime import date, timedelta

from bot.features.hosts.rotation import Basis, Candidate, Hosting, LineUp, next_in_line, plan

NETWORK = [
    Candidate("anna", "DTU Nanolab", date(2019, 2, 1)),
    Candidate("bo", "DTU Aqua", date(2019, 5, 1)),
    Candidate("camille", "DTU Compute", date(2020, 1, 15)),
    Candidate("dorte", "DTU Kemi", date(2020, 3, 1)),
    Candidate("emil", "DTU Construct", date(2021, 8, 1)),
    Candidate("farah", "DTU Sundhedsteknologi", date(2021, 9, 1)),
    Candidate("gitte", "DTU Fødevareinstituttet", date(2022, 1, 1)),
    Candidate("henrik", "DTU Space", date(2022, 10, 1)),
    Candidate("ida", "DTU Sustain", date(2023, 2, 1)),
    Candidate("jonas", "DTU Wind", date(2023, 11, 1)),
    Candidate("kirsten", "Campus Service", date(2024, 4, 1)),
    Candidate("lone", "DTU Bibliotek", date(2025, 8, 15)),
    Candidate("mikkel", "DTU Construct", date(2026, 3, 16)),
]
M1, M2, M3, M4, _ = MEETINGS = [
    date(2025, 11, 11), date(2026, 3, 3), date(2026, 5, 19), date(2026, 9, 8), date(2026, 11, 10),
]  # fmt: skip
FIRST = date(2025, 9, 9)
START = date(2026, 1, 6)


def hosts(line_ups: list[LineUp]) -> list[tuple[str, ...]]:
    return [line_up.members for line_up in line_ups]


def ordinary(n: int, units: int | None = None) -> list[Candidate]:
    return [
        Candidate(f"m{i:03}", f"u{i % (units or n):03}", date(2019, 1, 1) + timedelta(i)) for i in range(n)
    ]


def quarters(n: int) -> list[date]:
    return [START + timedelta(days=91 * i) for i in range(n)]


# The scenario


def test_the_first_plan() -> None:
    planned = plan(MEETINGS[:4], NETWORK, first_meeting=FIRST)

    assert hosts(planned) == [("anna", "bo"), ("camille", "dorte"), ("emil", "farah"), ("gitte", "henrik")]


def test_after_a_cover_the_absent_one_comes_first() -> None:
    away = (date(2025, 11, 1), date(2026, 1, 15))
    network = [replace(c, absences=(away,)) if c.id == "bo" else c for c in NETWORK]
    locked: dict[date, tuple[str | None, ...]] = {M1: ("anna", "ida"), M2: ("camille", "dorte")}

    planned = plan(MEETINGS[:4], network, locked=locked, debts={"bo": 1, "ida": -1}, first_meeting=FIRST)

    assert hosts(planned)[2:] == [("bo", "emil"), ("farah", "gitte")]
    assert [seat.basis for seat in planned[0].seats] == [Basis.LOCKED, Basis.LOCKED]


def test_why_me_compares_with_the_next_two_also_when_locked() -> None:
    published = {M1: ("anna", "bo"), M2: ("camille", "dorte")}
    for locked in ({}, published):
        bo = plan(MEETINGS[:4], NETWORK, locked=dict(locked), first_meeting=FIRST)[0].seats[1]

        assert bo.standing is not None
        assert (bo.standing.hostings, bo.standing.last, bo.standing.joined) == (0, None, date(2019, 5, 1))
        assert [standing.member for standing in bo.next_two] == ["camille", "dorte"]


def test_a_newcomer_hosts_only_after_a_first_meeting() -> None:
    everyone_else_hosted = [Hosting(FIRST, c.id) for c in NETWORK[:-1]]
    assert "mikkel" not in plan([M4], NETWORK, everyone_else_hosted, first_meeting=FIRST)[0].members

    network = [replace(c, attended=frozenset({M3})) if c.id == "mikkel" else c for c in NETWORK]
    assert plan([M4], network, everyone_else_hosted, first_meeting=FIRST)[0].members[0] == "mikkel"
    assert "mikkel" not in plan([M3], network, everyone_else_hosted, first_meeting=FIRST)[0].members


def test_without_a_meeting_the_next_two_in_line_are_known() -> None:
    assert next_in_line(NETWORK, on=date(2025, 9, 9)) == ("anna", "bo")
    assert next_in_line(NETWORK, [Hosting(FIRST, "anna")], on=M1) == ("bo", "camille")
    assert next_in_line([], on=M1) == ()


# Bugs that others had, and small networks


def test_the_order_goes_on_after_the_last_host_has_left() -> None:
    """A list that forgets where it was starts again at its top."""
    members = ordinary(6)
    past = [Hosting(START - timedelta(91 * (4 - i)), m.id) for i, m in enumerate(members[:4])]

    assert plan([START], [m for m in members if m.id != "m003"], past)[0].members == ("m004", "m005")


def test_a_meeting_planned_anew_books_nobody_twice() -> None:
    before = plan(quarters(3), ordinary(6))
    moved = {before[0].meeting: before[0].members}

    again = plan([*quarters(3), START], ordinary(6), locked=dict(moved))

    assert hosts(again) == hosts(before)


def test_one_member_hosts_alone_and_again() -> None:
    planned = plan(quarters(2), ordinary(1))

    assert [[seat.basis for seat in line_up.seats] for line_up in planned] == [
        [Basis.IN_TURN, Basis.UNFILLED],
        [Basis.AGAIN, Basis.UNFILLED],
    ]


def test_the_last_meetings_hosts_come_again_before_a_seat_stays_empty() -> None:
    planned = plan(quarters(3), ordinary(3))

    assert all(len(line_up.members) == 2 for line_up in planned)


def test_with_everyone_away_the_seats_are_unfilled() -> None:
    away = ((START, START),)
    (line_up,) = plan([START], [replace(c, absences=away) for c in ordinary(5)])

    assert [seat.member for seat in line_up.seats] == [None, None]
    assert all(seat.basis is Basis.UNFILLED for seat in line_up.seats)


def test_no_members_no_meetings() -> None:
    assert plan([], ordinary(3)) == []
    assert plan([START], [])[0].members == ()


def test_two_without_a_unit_may_host_together() -> None:
    assert plan([START], [Candidate("a"), Candidate("b", "")])[0].members == ("a", "b")


def test_an_open_seat_beside_a_locked_one_is_filled() -> None:
    for locked in (("m001", None), (None, "m001"), ("m001",)):
        assert set(plan([START], ordinary(4), locked={START: locked})[0].members) == {"m000", "m001"}


def test_a_seat_promised_later_keeps_its_host_off_the_meeting_before() -> None:
    first, second = quarters(2)
    planned = plan([first, second], ordinary(6), locked={second: ("m000", None)})

    assert hosts(planned) == [("m001", "m002"), ("m000", "m003")]


def test_who_left_or_is_exempt_does_not_host() -> None:
    gone = Candidate("a", "x", left=START - timedelta(1))
    last_day = Candidate("b", "y", left=START)

    assert plan([START], [gone, last_day, Candidate("c", "z", exempt=True)])[0].members == ("b",)


def test_the_last_meetings_hosts_rest_even_with_the_fewest_turns() -> None:
    ago = [START - timedelta(91 * n) for n in range(6)]
    past = [
        Hosting(ago[n], member)
        for n, member in ((5, "m000"), (5, "m001"), (4, "m000"), (4, "m001"), (1, "m002"))
    ]

    assert plan([START], ordinary(3), past, first_meeting=START)[0].members == ("m000", "m001")


def test_a_debt_goes_before_seniority_a_credit_after_and_a_seat_repays_it() -> None:
    first, second = quarters(2)
    assert plan([first], ordinary(5), debts={"m003": 1, "m000": -1})[0].members == ("m003", "m001")

    turns = plan([first, second], ordinary(2, units=1), debts={"m001": 1}, seats=1)
    assert [line_up.seats[0].standing.debt for line_up in turns if line_up.seats[0].standing] == [1, 0]
    assert turns[1].seats[0].next_two[0].debt == 0
