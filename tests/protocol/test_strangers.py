"""Strangers: before the token nothing is spent on anybody, and nothing of theirs is written down."""

from __future__ import annotations

import gzip
import json
import socket
import time
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.microsoft import Microsoft, Team, person
from tests.process import PATIENCE, Stafet, Stopwatch

ANNA = person("Anna Krogh")
CANARY = "kanariefugl"
HEAD = f"POST /api/messages HTTP/1.1\r\nHost: bot.example.org\r\nAuthorization: Bearer {CANARY}"
JSON = "Content-Type: application/json"
CHUNKS = "Transfer-Encoding: chunked\r\n\r\n"


@pytest.fixture(scope="module")
def microsoft() -> Iterator[Microsoft]:
    with Microsoft(team=Team(members=[ANNA])) as microsoft:
        yield microsoft


@pytest.fixture(scope="module")
def stafet(microsoft: Microsoft) -> Iterator[Stafet]:
    with Stafet(microsoft.env(ACTIONS_PER_PERSON="0", SEND_LIMITS="0")) as stafet:
        yield stafet
        assert "Traceback" not in stafet.log
        assert CANARY not in stafet.log


class Line:
    """A connection on which bytes are said as they are."""

    def __init__(self, stafet: Stafet, *said: bytes) -> None:
        self._socket = socket.create_connection(("127.0.0.1", stafet.port), timeout=PATIENCE)
        for one in said:
            self.says(one)

    def says(self, raw: bytes) -> bool:
        """Whether the other side still takes it."""
        try:
            self._socket.sendall(raw)
        except OSError:
            return False
        return True

    def hears(self) -> int:
        """The status of the answer; 0 where the connection ends without one."""
        try:
            first = self._socket.makefile("rb").readline()
        except ConnectionError:
            return 0
        return int(first.split()[1]) if first else 0

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()


def answer(stafet: Stafet, raw: bytes) -> int:
    with Line(stafet, raw) as line:
        return line.hears()


# --- what is packed ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "gzip, gzip", "x-unknown", "GZIP"])
@pytest.mark.parametrize("signed", [False, True])
def test_what_is_packed_is_not_unpacked(
    microsoft: Microsoft, stafet: Stafet, encoding: str, signed: bool
) -> None:
    token = microsoft.token() if signed else None
    bomb = gzip.compress(b"\0" * 10_000_000)
    for body in (bomb, zlib.compress(b"{}"), b"x" * 100):
        assert stafet.post(body, token, {"Content-Encoding": encoding}).status == 415


def test_one_line_does_not_hide_another(microsoft: Microsoft, stafet: Stafet) -> None:
    body = json.dumps(microsoft.message("hjælp", by=ANNA))
    for packed in ("gzip", "identity, gzip"):
        lines = [
            *(f"Authorization: Bearer {microsoft.token()}", f"Content-Length: {len(body)}"),
            *("Content-Encoding: identity", f"Content-Encoding: {packed}"),
        ]
        raw = "\r\n".join(["POST /api/messages HTTP/1.1", "Host: bot", *lines, "", body])
        assert answer(stafet, raw.encode()) == 415


def test_what_says_that_it_is_not_packed_is_read(microsoft: Microsoft, stafet: Stafet) -> None:
    told = microsoft.message("hjælp", by=ANNA)
    assert stafet.post(told, microsoft.token(), {"Content-Encoding": "identity"}).status == 200


# --- what is malformed ------------------------------------------------------------------------------------

MALFORMED = {
    "no HTTP": f"{CANARY} {CANARY}\r\n\r\n",
    "TLS on a plain port": "\x16\x03\x01\x02\x00\x01\x00" + CANARY,
    "bare line feeds": HEAD.replace("\r\n", "\n") + "\n\n{}",
    "a header without a colon": f"{HEAD}\r\n{CANARY}\r\n\r\n",
    "a folded header": f"{HEAD}\r\n folded: {CANARY}\r\n\r\n",
    "a blank before the colon": f"{HEAD}\r\nX-A : {CANARY}\r\n\r\n",
    "a header as long as a book": f"{HEAD}{'x' * 20_000}\r\n\r\n",
    "a path as long as a book": f"POST /{CANARY}{'x' * 20_000} HTTP/1.1\r\n\r\n",
    "a thousand headers": HEAD + "".join(f"\r\nX-{n}: {CANARY}" for n in range(1000)) + "\r\n\r\n",
    "two lengths": f"{HEAD}\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}",
    "a length that is none": f"{HEAD}\r\nContent-Length: {CANARY}\r\n\r\n",
    "a length below nought": f"{HEAD}\r\nContent-Length: -1\r\n\r\n",
    "a length and chunks": f"{HEAD}\r\nContent-Length: 2\r\n{CHUNKS}0\r\n\r\n",
    "an odd transfer encoding": f"{HEAD}\r\nTransfer-Encoding: {CANARY}\r\n\r\n",
    "a chunk that is none": f"{HEAD}\r\n{CHUNKS}{CANARY}\r\n",
    "a chunk that lies": f"{HEAD}\r\n{CHUNKS}2\r\n{CANARY}\r\n0\r\n\r\n",
    "a version that is none": f"POST /api/messages HTTP/9.9\r\nX: {CANARY}\r\n\r\n",
    "a method that is none": f"{CANARY.upper()} /api/messages HTTP/1.1\r\nHost: x\r\n\r\n",
    "an expectation that is none": f"{HEAD}\r\nExpect: {CANARY}\r\n\r\n",
    "a host that is none": f"POST /api/messages HTTP/1.1\r\nHost: [{CANARY}\r\nContent-Length: 0\r\n\r\n",
    "a path that is none": f"GET //[{CANARY}:x/%ff%00 HTTP/1.1\r\nHost: x\r\n\r\n",
    "a link that is none": f"GET /handouts/{CANARY}/%2e%2e%2f%ff HTTP/1.1\r\nHost: x\r\n\r\n",
    "an address in full": f"GET http://[{CANARY}/livez HTTP/1.1\r\nHost: x\r\n\r\n",
    "a tunnel": f"CONNECT {CANARY}:443 HTTP/1.1\r\nHost: x\r\n\r\n",
    "another protocol": f"{HEAD}\r\nConnection: upgrade\r\nUpgrade: {CANARY}\r\nContent-Length: 0\r\n\r\n",
    "bytes that are no letters": f"{HEAD}\xff\xfe\r\nContent-Length: 0\r\n\r\n",
}


@pytest.mark.parametrize("form", MALFORMED)
def test_whatever_is_malformed_is_the_senders_fault_and_is_not_written_down(
    stafet: Stafet, form: str
) -> None:
    """The fixture looks at the log at the end."""
    assert 400 <= answer(stafet, MALFORMED[form].encode("latin-1")) < 500
    assert stafet.get("/livez").status == 200


@pytest.mark.parametrize("rest", [f"{CHUNKS}zz\r\n", f"{CHUNKS}2\r\n{{}}zz\r\n0\r\n\r\n"])
def test_a_body_that_breaks_behind_a_good_token_is_malformed(
    microsoft: Microsoft, stafet: Stafet, rest: str
) -> None:
    head = HEAD.replace(CANARY, microsoft.token())
    assert answer(stafet, f"{head}\r\n{JSON}\r\n{rest}".encode()) == 400


def test_whoever_leaves_in_the_middle_leaves_nothing(microsoft: Microsoft, stafet: Stafet) -> None:
    head = HEAD.replace(CANARY, microsoft.token())
    for _ in range(20):
        with Line(stafet, f"{head}\r\n{JSON}\r\nContent-Length: 200\r\n\r\n{{".encode()):
            pass
    assert stafet.post(microsoft.message("hjælp", by=ANNA), microsoft.token()).status == 200


# --- who says nothing, or little --------------------------------------------------------------------------


def test_without_a_token_no_body_is_waited_for(stafet: Stafet) -> None:
    assert answer(stafet, f"{HEAD}\r\n{JSON}\r\nContent-Length: 1000\r\n\r\n".encode()) == 401


def test_whoever_dawdles_is_let_go_and_nobody_waits_for_them(microsoft: Microsoft, stafet: Stafet) -> None:
    """A byte now and then, in the head or in the body, with and without a token: each ends by itself."""
    begun = {
        "nothing": b"",
        "half a head": HEAD.encode(),
        "half a body": f"{HEAD}\r\n{CHUNKS}1\r\n".encode(),
        "half a body with a token": (
            f"{HEAD.replace(CANARY, microsoft.token())}\r\nContent-Length: 200000\r\n\r\n{{".encode()
        ),
    }
    lines = {name: Line(stafet, raw) for name, raw in begun.items()}
    held = dict(lines)
    until = time.monotonic() + PATIENCE
    while held and time.monotonic() < until:
        held = {name: line for name, line in held.items() if line.says(b"1" if name != "nothing" else b"")}
        took = Stopwatch(stafet.pid)
        assert stafet.get("/livez").status == 200
        assert took.seconds < 10
        if set(held) == {"nothing"}:
            assert held.pop("nothing").hears() == 0
        time.sleep(0.5)
    assert not held


def test_three_hundred_who_say_nothing_are_not_felt(microsoft: Microsoft, stafet: Stafet) -> None:
    lines = [Line(stafet) for _ in range(300)]
    try:
        with ThreadPoolExecutor(4) as pool:
            told = [
                pool.submit(stafet.post, microsoft.message("hjælp", by=ANNA), microsoft.token())
                for _ in range(20)
            ]
            assert {one.result().status for one in told} == {200}
    finally:
        for line in lines:
            line.__exit__()


# --- where there are no tokens ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def local() -> Iterator[Stafet]:
    with Stafet({"HOST": "localhost", "ALLOWED_TENANTS": "one"}) as stafet:
        yield stafet


@pytest.mark.parametrize(
    "header",
    [
        {"X-Forwarded-For": "203.0.113.7"},
        {"X-Forwarded-Proto": "https"},
        {"Forwarded": "for=203.0.113.7"},
        {"X-Real-IP": "203.0.113.7"},
        {"Via": "1.1 proxy"},
        {"Host": "bot.example.org"},
        {"Host": "[broken"},
        {"Origin": "https://evil.example"},
    ],
    ids=lambda one: " ".join(*one.items()),
)
def test_without_an_app_id_nobody_is_served_who_comes_from_elsewhere(
    local: Stafet, header: dict[str, str]
) -> None:
    """A proxy in front means the Internet behind it, and another site's page is not its reader's wish."""
    assert local.post({"type": "message"}, headers=header).status == 403
    assert local.ask("GET", "/metrics", None, header).status == 403


def test_without_an_app_id_this_machine_is_served(local: Stafet) -> None:
    assert local.get("/livez").status == 200
    assert local.post({"type": "message"}).status == 400
    assert local.post({"type": "message"}, headers={"Host": "localhost:3978"}).status == 400
