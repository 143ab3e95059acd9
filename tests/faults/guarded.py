"""What is promised of safety: each goal is held by tests of its own, which are run here and counted."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.faults.finding import Finding, experiment
from tests.faults.ground import Ground
from tests.process import ROOT


@dataclass(frozen=True)
class Held:
    """These tests, in so large a size as the environment says; `did` tells what they do."""

    did: str
    tests: tuple[str, ...]
    env: Mapping[str, str] = field(default_factory=dict)


def held(size: Held) -> Finding:
    """Each must pass, and there must be some."""
    found = Finding(size.did)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.xml"
        plainly = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--timeout", "0", f"--junitxml={told}"]
        subprocess.run(
            [sys.executable, "-m", "pytest", *plainly, *size.tests],
            cwd=ROOT,
            env=os.environ | size.env,
            capture_output=True,
            check=False,
        )
        suite = next(ET.parse(told).iter("testsuite"))
    counted = {name: int(suite.attrib[name]) for name in ("tests", "failures", "errors", "skipped")}
    failed = counted["failures"] + counted["errors"]
    passed = counted["tests"] - failed - counted["skipped"]
    found.counted |= {"tests passed": passed, "failed": failed}
    found.demand(not failed, f"{failed} failed")
    found.demand(passed > 0, "nothing was tried")
    return found


BORDER, LIMITS = "tests/protocol/test_border.py", "tests/protocol/test_limits.py"
STRANGERS, GENERATED = "tests/protocol/test_strangers.py", "tests/protocol/test_generated.py"


def _always(did: str, *tests: str) -> dict[str, Held]:
    """What has one size."""
    those = Held(did, tests)
    return {"small": those, "full": those}


@experiment(
    "S1",
    **_always(
        "tokens that are missing, forged, altered, of others, ended, or of small, rotated or unknown keys",
        "tests/trust/test_trust.py",
        BORDER,
    ),
)
def strangers_are_refused(_ground: Ground, size: Held) -> Finding:
    return held(size)


@experiment(
    "S2",
    **_always(
        "configurations that lack something, contradict themselves, or look like production without tokens",
        "tests/trust/test_settings.py",
        "tests/test_checking.py",
        f"{STRANGERS}::test_without_an_app_id_nobody_is_served_who_comes_from_elsewhere",
    ),
)
def half_configured_is_not_served(_ground: Ground, size: Held) -> Finding:
    return held(size)


@experiment(
    "S3",
    **_always(
        "addresses off the list, over http, in an activity, behind a redirect or a page of Graph",
        "tests/trust/test_messenger.py::test_the_token_goes_to_no_other_address",
        "tests/trust/test_messenger.py::test_no_redirect_is_followed",
        "tests/test_graph.py::test_the_token_follows_no_link_to_another_host",
        f"{BORDER}::test_a_foreign_host_is_never_talked_to",
    ),
)
def the_token_stays(_ground: Ground, size: Held) -> Finding:
    return held(size)


@experiment(
    "S4",
    **_always(
        "activities of another tenant, channel or service address, or that do not say where they come from",
        f"{BORDER}::test_a_foreign_origin_is_refused",
        f"{BORDER}::test_an_activity_must_say_where_it_comes_from",
        f"{LIMITS}::test_somebody_outside_cannot_speak_in_a_team_by_naming_it",
    ),
)
def foreign_origins_are_refused(_ground: Ground, size: Held) -> Finding:
    return held(size)


@experiment(
    "S5",
    **_always(
        "taps with changed verbs, ids, networks and people, and every door by whoever may not",
        f"{LIMITS}::test_two_hundred_tampered_taps_change_nothing_and_break_nothing",
        f"{LIMITS}::test_the_data_of_one_button_does_nothing_under_another_verb",
        f"{LIMITS}::test_who_taps_is_who_sent_it_whatever_the_data_say",
        f"{LIMITS}::test_a_ballot_of_another_network_is_refused",
        f"{LIMITS}::test_an_item_of_another_network_is_refused",
        f"{LIMITS}::test_decisions_and_agenda_of_another_network_are_not_seen",
        "tests/test_rights.py",
        "tests/test_keepers.py",
    ),
)
def changed_taps_change_nothing(_ground: Ground, size: Held) -> Finding:
    return held(size)


SMALL, FULL = 300, 100_000


def _generated(number: int) -> Held:
    return Held(
        f"{number} generated activities, a third as many bodies; 256 KiB and a byte, 33 levels",
        (
            GENERATED,
            f"{BORDER}::test_over_256_kib_is_refused_before_all_else",
            "tests/trust/test_envelope.py",
        ),
        {"ACTIVITIES": str(number)},
    )


@experiment("S6", small=_generated(SMALL), full=_generated(FULL))
def whatever_comes_is_no_fault_of_ours(_ground: Ground, size: Held) -> Finding:
    return held(size)


@experiment(
    "S7",
    **_always(
        "people's words that would be links, mentions, dates or markup, and cells that would be formulas",
        f"{LIMITS}::test_peoples_words_are_shown_as_they_were_written_and_never_read_as_markup",
        "tests/test_markup.py",
        "tests/test_exporting.py::test_csv_is_safe_for_spreadsheets",
    ),
)
def words_stay_words(_ground: Ground, size: Held) -> Finding:
    return held(size)


@experiment(
    "S8",
    **_always(
        "names, words, tokens and secrets before every log, and whoever was erased in every table",
        "tests/test_logs.py",
        "tests/test_erasing.py",
        f"{STRANGERS}::test_whatever_is_malformed_is_the_senders_fault_and_is_not_written_down",
    ),
)
def nothing_is_written_down(_ground: Ground, size: Held) -> Finding:
    return held(size)


@experiment(
    "S9",
    **_always(
        "one person who writes without end; the figure of it is R12's",
        "tests/test_flood.py",
        f"{LIMITS}::test_one_who_floods_does_not_slow_the_others",
    ),
)
def nobody_else_is_felt(_ground: Ground, size: Held) -> Finding:
    return held(size)


@experiment(
    "S10",
    **_always(
        "pins, hashes, licences and the bill of materials; a secret that is committed",
        "tests/test_supply.py",
    ),
)
def it_is_made_of_what_it_says(_ground: Ground, size: Held) -> Finding:
    return held(size)
