"""Calendar files through HTTP: what is behind a meeting's buttons, planned, moved and cancelled."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar

from tests.microsoft import Sent, personal_chat, words
from tests.process import PATIENCE
from tests.protocol.outside import Outside, card_of, running

pytestmark = pytest.mark.xdist_group("protocol-meetings")

OUR_ADDRESS = "https://stafet.example.org"
PLAN = "planlæg møde 11-11-2031 kl. 12-15.30 i lokale S04"


@pytest.fixture(scope="module")
def first() -> Iterator[Outside]:
    with running(PUBLIC_URL=OUR_ADDRESS + "/") as outside:
        yield outside


@pytest.fixture
def outside(first: Outside) -> Outside:
    outside = first.another()
    outside.installs()
    return outside


@pytest.fixture
def meeting(outside: Outside) -> Sent:
    return outside.asks(outside.signe, PLAN)


def link(body: dict[str, Any], title: str) -> str:
    [card] = [one["content"] for one in body["attachments"]]
    [url] = [one["url"] for one in card["actions"] if one["title"] == title]
    assert url.startswith(OUR_ADDRESS + "/handouts/")
    return str(url)


def get(outside: Outside, url: str) -> tuple[int, dict[str, str], bytes]:
    """The same path as from outside, where a proxy ends the https."""
    here = f"http://127.0.0.1:{outside.stafet.port}{urlsplit(url).path}"
    try:
        with urllib.request.urlopen(here, timeout=PATIENCE) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, dict(refused.headers), refused.read()


def calendar(outside: Outside, url: str) -> Any:
    status, headers, body = get(outside, url)
    assert status == 200
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Content-Disposition"].startswith("attachment")
    return Calendar.from_ical(body)


def event(found: Any) -> Any:
    [one] = found.walk("VEVENT")
    return one


def test_moved_and_cancelled_it_stays_one_meeting_in_the_calendar(outside: Outside, meeting: Sent) -> None:
    card_of(outside.taps(outside.anna, "Jeg kommer", meeting))
    planned = link(meeting.body, "Føj til kalender")
    first = event(calendar(outside, planned))
    assert f"{first.start:%Y-%m-%d %H:%M %Z}" == "2031-11-11 12:00 CET"

    before = outside.seen
    outside.does(outside.signe, "flyt mødet til 18-11-2031 kl. 13")
    to_anna = personal_chat(outside.anna.id)
    notice = outside.comes(
        before, lambda sent: sent.conversation == to_anna and "Mødet er flyttet" in words(sent.body)
    )
    moved = event(calendar(outside, link(notice.body, "Ret i min kalender")))
    assert (moved["uid"], moved["sequence"]) == (first["uid"], first["sequence"] + 1)
    assert f"{moved.start:%Y-%m-%d %H:%M}" == "2031-11-18 13:00"
    assert event(calendar(outside, planned))["sequence"] == moved["sequence"]  # the old link knows it too

    before = outside.seen
    outside.does(outside.signe, "aflys mødet")
    told = outside.comes(before, lambda sent: "Mødet er aflyst" in words(sent.body))
    gone = calendar(outside, link(told.body, "Fjern fra min kalender"))
    assert gone["method"] == "CANCEL"
    assert (event(gone)["uid"], event(gone)["sequence"]) == (first["uid"], moved["sequence"] + 1)


def test_each_reads_it_in_their_own_language(outside: Outside, meeting: Sent) -> None:
    assert meeting
    danish = outside.chats(outside.anna, "giv mig en kalenderfil")
    english = outside.chats(outside.bo, "give me a calendar file")

    asked = ((danish, "Hent kalenderfilen", "da"), (english, "Get the calendar file", "en"))
    for told, title, language in asked:
        found = event(calendar(outside, link(told.body, title)))
        assert found["summary"].params["LANGUAGE"] == language


@pytest.mark.parametrize("path", ["/handouts/x/stafet.ics", "/handouts/eyJhbGciOiJub25lIn0.e30./stafet.ics"])
def test_what_the_bot_did_not_sign_leads_nowhere(outside: Outside, path: str) -> None:
    status, _, body = get(outside, path)

    assert status == 404
    assert "for gammelt" in body.decode()
    assert "too old" in body.decode()


def test_a_link_that_was_changed_leads_nowhere(outside: Outside, meeting: Sent) -> None:
    url = link(meeting.body, "Føj til kalender")
    head, claims, signature = urlsplit(url).path.split("/")[2].split(".")
    other = claims[:-4] + ("AAAA" if claims[-4:] != "AAAA" else "BBBB")

    assert get(outside, url)[0] == 200
    assert get(outside, f"/handouts/{head}.{other}.{signature}/stafet.ics")[0] == 404
