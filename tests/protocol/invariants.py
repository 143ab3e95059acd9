"""What must hold of a network whatever has happened in it, as it can be seen from outside."""

from __future__ import annotations

import json
import re

from tests.microsoft import Sent, words
from tests.protocol.network import MEMBERS, SECRETARIAT, Network

_METER = re.compile(r"\b(\d+) (?:af|of) (\d+) (?:enheder|har|units|have|onlinemøder|online)")
_UNREAD = re.compile(r"\{ ?\$|\bNone\b|\bnull\b|Traceback|<at>|&nbsp;")


def hold(n: Network) -> None:
    n.settles()
    meters_are_parts_of_their_wholes(n)
    nothing_is_left_unread(n)
    decisions_are_numbered_without_gaps(n)
    hosts_are_of_two_units(n)


def meters_are_parts_of_their_wholes(n: Network) -> None:
    said = [words(sent.body) for sent in (*n.here.in_channel(), *_alone(n))]
    counted = [found for one in said for found in _METER.findall(one)]
    assert counted, "some meters there were"
    assert [pair for pair in counted if int(pair[0]) > int(pair[1])] == []


def nothing_is_left_unread(n: Network) -> None:
    """No mark of a text that was not filled in, nor of a fault, stands anywhere."""
    said = [words(sent.body) for sent in (*n.here.in_channel(), *_alone(n))]
    assert [one for one in said if _UNREAD.search(one)] == []


def decisions_are_numbered_without_gaps(n: Network) -> None:
    """In each year from one on."""
    done = n.here.stafet.run("export", "decisions", "--format", "json")
    assert done.returncode == 0, done.stderr
    years: dict[str, list[int]] = {}
    for one in json.loads(done.stdout):
        _, year, number = one["number"].split("-")
        years.setdefault(year, []).append(int(number))
    assert years
    for numbers in years.values():
        assert sorted(numbers) == list(range(1, len(numbers) + 1))


def hosts_are_of_two_units(n: Network) -> None:
    """Nobody twice at a meeting, no two of one unit, and nobody who is not a member."""
    plan = words(n.chats(n.signe, "vis værtsplanen", "Ligger fast").body)
    units = {name: unit for name, (unit, _) in MEMBERS.items()}
    lines = [line.removeprefix("Værter: ") for line in plan.splitlines() if line.startswith("Værter: ")]
    assert lines
    for line in lines:
        names = line.split(" og ")
        assert not set(names) - set(units), f"{set(SECRETARIAT)} host nothing"
        assert len({units[name] for name in names}) == len(names)


def _alone(n: Network) -> list[Sent]:
    return [sent for person in n.people.values() for sent in n.here.to(person)]
