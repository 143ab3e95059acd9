"""The border: who may talk to Stafet, in which form, and what is answered to the rest."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.microsoft import FOREIGN_TENANT, Key, Microsoft, Sent, Team, buttons, person, words
from tests.process import Stafet, free_port
from tests.protocol.outside import SDKS

ANNA = person("Anna Krogh")
BO = person("Bo Madsen")
SIGNE = person("Signe Holm")
HELP = "hjælp"
SUPPORT = "Jeg støtter"
LARGEST = 256 * 1024
ACCEPTED = {200, 201, 202}


@pytest.fixture(scope="module")
def microsoft() -> Iterator[Microsoft]:
    with Microsoft(team=Team(members=[ANNA, BO, SIGNE])) as microsoft:
        yield microsoft


@pytest.fixture(scope="module", params=SDKS)
def stafet(microsoft: Microsoft, request: pytest.FixtureRequest) -> Iterator[Stafet]:
    """The bot in production's form, started as an administrator starts it, and installed in the team."""
    env = microsoft.env(ACTIONS_PER_PERSON="0", SEND_LIMITS="0", TEAMS_SDK=request.param)
    with Stafet(env, afresh=True) as stafet:
        before = len(microsoft.sent)
        assert stafet.post(microsoft.installed(by=SIGNE), microsoft.token()).status in ACCEPTED
        microsoft.wait_sent(before + 1)
        yield stafet
        assert "Traceback" not in stafet.log


@pytest.fixture
def untouched(microsoft: Microsoft) -> Iterator[None]:
    """For requests that must have no effect: nothing is sent while the test runs."""
    before = len(microsoft.sent)
    yield
    time.sleep(0.02)  # an answer that nobody waits for would come a moment later
    assert microsoft.sent[before:] == []


# -- who it is ---------------------------------------------------------------------------------------


def test_a_signed_message_is_accepted_and_answered(microsoft: Microsoft, stafet: Stafet) -> None:
    before = len(microsoft.sent)

    assert stafet.post(microsoft.message(HELP, by=ANNA), microsoft.token()).status in ACCEPTED

    assert microsoft.wait(lambda: microsoft.sent[before:])


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize(
    "header",
    [None, "", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic c3RhZmV0OnN0YWZldA==", "x" * 4000],
    ids=["none", "empty", "no-token", "blank", "no-jwt", "no-jwt-in-three", "basic", "long"],
)
def test_without_a_token_the_door_is_shut(microsoft: Microsoft, stafet: Stafet, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}

    assert stafet.post(microsoft.message(HELP, by=ANNA), headers=headers).status == 401


def _bad_tokens() -> dict[str, dict[str, Any]]:
    now = int(time.time())
    return {
        "expired": {"exp": now - 600},
        "without an end": {"exp": None},
        "not yet valid": {"nbf": now + 900},
        "for another bot": {"aud": "0d3e2a54-0000-4000-8000-000000000000"},
        "for nobody": {"aud": None},
        "by a foreign issuer": {"iss": "https://api.botframework.example"},
        "by the emulator's issuer": {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
        "by no issuer": {"iss": None},
        "unsigned": {"algorithm": "none"},
        "signed with the public key": {"algorithm": "HS256"},
        "of another algorithm": {"algorithm": "RS384"},
        "of a key nobody knows": {"signed_by": Key()},
    }


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("fault", _bad_tokens())
def test_a_bad_token_is_refused(microsoft: Microsoft, stafet: Stafet, fault: str) -> None:
    token = microsoft.token(**_bad_tokens()[fault])

    assert stafet.post(microsoft.message(HELP, by=ANNA), token).status == 401


@pytest.mark.usefixtures("untouched")
def test_a_forged_signature_under_a_known_key_id_is_refused(microsoft: Microsoft, stafet: Stafet) -> None:
    known = microsoft.issuer.keys[-1].kid
    token = microsoft.token(signed_by=Key(), kid=known)

    assert stafet.post(microsoft.message(HELP, by=ANNA), token).status == 401


@pytest.mark.usefixtures("untouched")
def test_an_altered_token_is_refused_although_its_original_was_accepted(
    microsoft: Microsoft, stafet: Stafet
) -> None:
    token = microsoft.token()
    assert stafet.post(microsoft.message("x", by=ANNA, mention=False), token).status in ACCEPTED
    body = microsoft.token(aud="someone-else").split(".")[1]
    head, _, signature = token.split(".")

    assert stafet.post(microsoft.message(HELP, by=ANNA), f"{head}.{body}.{signature}").status == 401


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("claim", [None, "https://smba.example.org/emea/"])
def test_a_token_for_another_service_url_is_refused(
    microsoft: Microsoft, stafet: Stafet, claim: str | None
) -> None:
    token = microsoft.token(serviceurl=claim)

    assert stafet.post(microsoft.message(HELP, by=ANNA), token).status in {401, 403}


@pytest.mark.parametrize("claims", [{"exp": -240}, {"nbf": 240}])
def test_clocks_may_differ_by_five_minutes(
    microsoft: Microsoft, stafet: Stafet, claims: dict[str, Any]
) -> None:
    shifted: dict[str, Any] = {name: int(time.time()) + seconds for name, seconds in claims.items()}
    token = microsoft.token(**shifted)

    assert stafet.post(microsoft.message("x", by=ANNA, mention=False), token).status in ACCEPTED


def test_a_new_signing_key_is_known_within_a_minute() -> None:
    with Microsoft() as microsoft, Stafet(microsoft.env()) as stafet:
        assert _quiet(microsoft, stafet) in ACCEPTED
        microsoft.issuer.rotate(keep=False)

        deadline = time.monotonic() + 65
        while (status := _quiet(microsoft, stafet)) == 401 and time.monotonic() < deadline:
            time.sleep(1)

        assert status in ACCEPTED


def test_a_key_that_does_not_vouch_for_teams_signs_nothing() -> None:
    with Microsoft() as microsoft:
        microsoft.issuer.rotate(endorsements=("webchat",))
        with Stafet(microsoft.env()) as stafet:
            assert _quiet(microsoft, stafet) == 403


def test_keys_that_cannot_be_fetched_stop_nobody_else() -> None:
    with Microsoft() as microsoft, Stafet(microsoft.env()) as stafet:
        microsoft.hangs(where="keys")
        with ThreadPoolExecutor(1) as beside:
            waiting = beside.submit(_quiet, microsoft, stafet)
            assert stafet.get("/livez").status == 200
            microsoft.recovers()
            assert waiting.result() in ACCEPTED | {401, 503}


def _quiet(microsoft: Microsoft, stafet: Stafet) -> int:
    """The status of a message that is addressed to nobody, and so has no answer."""
    return stafet.post(microsoft.message("x", by=ANNA, mention=False), microsoft.token()).status


# -- in which form -----------------------------------------------------------------------------------


def _nested(depth: int) -> Any:
    tree: Any = "x"
    for _ in range(depth):
        tree = {"deeper": tree}
    return tree


MALFORMED: dict[str, Any] = {
    "nothing": b"",
    "no JSON": b"{",
    "no text": b"\xff\xfe{}",
    "a list": b"[]",
    "a number": b"5",
    "no type": {"type": None},
    "type is a number": {"type": 5},
    "type is a list": {"type": ["message"]},
    "text is a number": {"text": 123},
    "from is a text": {"from": "Anna"},
    "conversation is a list": {"conversation": []},
    "channelData is a text": {"channelData": "x"},
    "entities are a text": {"entities": "x"},
    "too deep": {"value": _nested(40)},
    "far too deep": b'{"value":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
}


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("fault", MALFORMED)
def test_what_is_no_activity_is_refused(microsoft: Microsoft, stafet: Stafet, fault: str) -> None:
    sent = MALFORMED[fault]
    if isinstance(sent, dict):
        sent = microsoft.message(HELP, by=ANNA) | sent

    assert stafet.post(sent, microsoft.token()).status == 400


@pytest.mark.usefixtures("untouched")
def test_over_256_kib_is_refused_before_all_else(microsoft: Microsoft, stafet: Stafet) -> None:
    assert stafet.post(b"x" * (LARGEST + 1)).status == 413
    assert stafet.post(_sized(microsoft, LARGEST + 1), microsoft.token()).status == 413


@pytest.mark.usefixtures("untouched")
def test_a_body_in_chunks_has_the_same_limit(stafet: Stafet) -> None:
    chunks = iter([b"x" * 1024] * 257)

    answer = stafet.ask("POST", "/api/messages", chunks, {"Content-Type": "application/json"})

    assert answer.status == 413


def test_exactly_256_kib_is_read(microsoft: Microsoft, stafet: Stafet) -> None:
    assert stafet.post(_sized(microsoft, LARGEST), microsoft.token()).status in ACCEPTED


def _sized(microsoft: Microsoft, size: int) -> bytes:
    activity = microsoft.message("", by=ANNA, mention=False, attachments=[])
    activity["text"] = "x" * (size - len(json.dumps(activity)))
    raw = json.dumps(activity).encode()
    assert len(raw) == size
    return raw


@pytest.mark.usefixtures("untouched")
def test_the_order_is_size_token_form_origin(microsoft: Microsoft, stafet: Stafet) -> None:
    foreign = microsoft.message(HELP, by=ANNA, channelId="webchat")

    assert stafet.post(b"{" * (LARGEST + 1), "x").status == 413
    assert stafet.post(b"{", "x").status == 401
    assert stafet.post(foreign, "x").status == 401
    assert stafet.post(foreign | {"text": 123}, microsoft.token()).status == 400
    assert stafet.post(foreign, microsoft.token()).status == 403


# -- from where --------------------------------------------------------------------------------------


def _foreign(microsoft: Microsoft) -> dict[str, dict[str, Any]]:
    ours = microsoft.message(HELP, by=ANNA)
    foreign = {"tenant": {"id": FOREIGN_TENANT}}
    bare = {name: part for name, part in ours["channelData"].items() if name != "tenant"}
    return {
        "another channel": {"channelId": "webchat"},
        "the emulator": {"channelId": "emulator"},
        "no channel": {"channelId": None},
        "another tenant": {
            "channelData": ours["channelData"] | foreign,
            "conversation": ours["conversation"] | {"tenantId": FOREIGN_TENANT},
        },
        "another tenant's data": {"channelData": ours["channelData"] | foreign},
        "another tenant's conversation": {
            "conversation": ours["conversation"] | {"tenantId": FOREIGN_TENANT}
        },
        "no tenant": {
            "channelData": bare,
            "conversation": ours["conversation"] | {"tenantId": None},
        },
    }


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize(
    "origin",
    [
        "another channel",
        "the emulator",
        "no channel",
        "another tenant",
        "another tenant's data",
        "another tenant's conversation",
        "no tenant",
    ],
)
def test_a_foreign_origin_is_refused(microsoft: Microsoft, stafet: Stafet, origin: str) -> None:
    activity = microsoft.message(HELP, by=ANNA) | _foreign(microsoft)[origin]
    present = {name: value for name, value in activity.items() if value is not None}

    assert stafet.post(present, microsoft.token()).status == 403


def _foreign_hosts(microsoft: Microsoft) -> list[str]:
    return [
        "https://smba.trafficmanager.net.example.org/emea/",
        "https://127.0.0.1:9/emea/",
        "https://example.trafficmanager.net/",
        f"http://{microsoft.host}/emea/",
        f"https://{microsoft.host}@192.0.2.7/emea/",
        f"https://192.0.2.7/{microsoft.host}/",
        "file:///etc/passwd",
        "https://",
    ]


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("number", range(8))
def test_a_foreign_host_is_never_talked_to(microsoft: Microsoft, stafet: Stafet, number: int) -> None:
    url = _foreign_hosts(microsoft)[number]
    activity = microsoft.message(HELP, by=ANNA, serviceUrl=url)

    assert stafet.post(activity, microsoft.token(serviceurl=url)).status == 403


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("url", [None, ""])
def test_an_activity_must_say_where_it_comes_from(
    microsoft: Microsoft, stafet: Stafet, url: str | None
) -> None:
    activity = microsoft.message(HELP, by=ANNA)
    del activity["serviceUrl"]
    if url is not None:
        activity["serviceUrl"] = url

    assert stafet.post(activity, microsoft.token()).status in {400, 401, 403}


# -- what is answered --------------------------------------------------------------------------------


@pytest.mark.usefixtures("untouched")
def test_an_unknown_invoke_is_not_implemented(microsoft: Microsoft, stafet: Stafet) -> None:
    assert stafet.post(microsoft.invoke("stafet/unknown", {}, by=ANNA), microsoft.token()).status == 501


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("kind", ["typing", "messageReaction", "trace", "somethingNew"])
def test_an_unknown_kind_of_activity_has_no_effect(microsoft: Microsoft, stafet: Stafet, kind: str) -> None:
    activity = microsoft.message(HELP, by=ANNA) | {"type": kind}

    assert stafet.post(activity, microsoft.token()).status == 200


def test_a_message_that_comes_twice_is_answered_once(microsoft: Microsoft, stafet: Stafet) -> None:
    before = len(microsoft.sent)
    activity = microsoft.message(HELP, by=BO)

    first = stafet.post(activity, microsoft.token())
    microsoft.wait(lambda: microsoft.sent[before:])
    second = stafet.post(activity, microsoft.token())

    time.sleep(0.5)
    assert second == first
    assert len(microsoft.sent[before:]) == 1


def test_a_tap_that_comes_five_times_at_once_counts_once(microsoft: Microsoft, stafet: Stafet) -> None:
    poll = _vote(microsoft, stafet, "start afstemning: Skal vi prøve et år uden referat?")
    tap = _tap(microsoft, poll, SUPPORT)

    with ThreadPoolExecutor(5) as at_once:
        answers = list(at_once.map(lambda _: stafet.post(tap, microsoft.token()), range(5)))
    later = stafet.post(tap, microsoft.token())

    assert [answer.status for answer in [*answers, later]] == [200] * 6
    assert all(answer == later for answer in answers)
    assert later.body["type"] == "application/vnd.microsoft.card.adaptive"
    assert _count(later.body["value"], SUPPORT) == 1


def test_a_tampered_tap_gets_a_friendly_no(microsoft: Microsoft, stafet: Stafet) -> None:
    poll = _vote(microsoft, stafet, "start afstemning: Skal vi mødes på Risø?")
    tap = _tap(microsoft, poll, SUPPORT)
    tap["value"]["action"]["data"] = {
        name: "0" * len(str(value)) for name, value in tap["value"]["action"]["data"].items()
    }

    answer = stafet.post(tap, microsoft.token())

    assert answer.status == 200
    assert answer.body["type"] == "application/vnd.microsoft.activity.message"
    assert words(answer.body)


@pytest.mark.parametrize("value", [None, {}, {"action": None}, {"action": {"type": "Action.Execute"}}])
def test_a_tap_without_an_action_is_malformed(microsoft: Microsoft, stafet: Stafet, value: Any) -> None:
    activity = microsoft.invoke("adaptiveCard/action", value, by=ANNA)

    assert stafet.post(activity, microsoft.token()).status == 400


def _vote(microsoft: Microsoft, stafet: Stafet, sentence: str) -> Sent:
    before = len(microsoft.sent)
    assert stafet.post(microsoft.message(sentence, by=ANNA), microsoft.token()).status in ACCEPTED
    return microsoft.wait(
        lambda: [one for one in microsoft.sent[before:] if SUPPORT in _titles(one.body)],
    )[0]


def _titles(body: dict[str, Any]) -> list[str]:
    return [str(button.get("title")) for button in buttons(body)]


def _tap(microsoft: Microsoft, poll: Sent, title: str) -> dict[str, Any]:
    button = next(button for button in buttons(poll.body) if button["title"] == title)
    thread = poll.conversation.partition(";messageid=")[2] or None
    return microsoft.tap(poll.id, button["verb"], dict(button["data"]), by=ANNA, thread=thread)


def _count(card: dict[str, Any], label: str) -> int:
    """The number beside a label: `label: n` in a text, or a fact with that title and value."""
    facts = [fact for element in _elements(card) for fact in element.get("facts", ())]
    for fact in facts:
        if fact["title"].rstrip(": ") == label:
            return int(fact["value"])
    said = words({"type": "application/vnd.microsoft.card.adaptive", "value": card})
    return int(said.partition(f"{label}: ")[2].split()[0].rstrip(".,;"))


def _elements(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from _elements(part)


# -- health ------------------------------------------------------------------------------------------


def test_it_says_that_it_lives_and_is_ready(stafet: Stafet) -> None:
    assert stafet.get("/livez").status == 200
    ready = stafet.get("/readyz")
    assert ready.status == 200
    assert isinstance(ready.body, dict)


def test_metrics_stand_beside_the_others_on_loopback(stafet: Stafet) -> None:
    answer = stafet.get("/metrics")

    assert answer.status == 200
    assert "# TYPE" in answer.body


def test_metrics_have_a_port_of_their_own_where_one_is_set() -> None:
    port = free_port()
    with Stafet({"METRICS_PORT": str(port)}) as stafet:
        assert "# TYPE" in stafet.get("/metrics", port=port).body
        assert stafet.get("/metrics").status == 404


# -- which configuration may serve -------------------------------------------------------------------


@pytest.fixture
def idle() -> Iterator[Stafet]:
    """Not started yet; what it leaves behind is taken away."""
    stafet = Stafet()
    yield stafet
    stafet.__exit__()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "stafet.example.org"])
def test_without_an_app_id_only_loopback_is_served(idle: Stafet, host: str) -> None:
    idle.env["HOST"] = host

    assert idle.launch().wait(15) != 0
    assert "HOST" in idle.log
    assert "Traceback" not in idle.log


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"MICROSOFT_APP_TYPE": "MultiTenant"}, "MICROSOFT_APP_TYPE"),
        ({"MICROSOFT_APP_PASSWORD": ""}, "MICROSOFT_APP_PASSWORD"),
        ({"MICROSOFT_APP_TENANT_ID": ""}, "MICROSOFT_APP_TENANT_ID"),
        ({"OPENID_METADATA_URL": "http://127.0.0.1/keys"}, "OPENID_METADATA_URL"),
    ],
)
def test_a_half_configured_production_does_not_start(
    idle: Stafet, microsoft: Microsoft, changed: dict[str, str], named: str
) -> None:
    idle.env |= microsoft.env(**changed)

    assert idle.launch().wait(15) != 0
    assert named in idle.log
    assert "Traceback" not in idle.log


def test_without_an_app_id_anybody_on_this_machine_is_answered_in_the_clear() -> None:
    with (
        Microsoft(tls=False, team=Team(members=[ANNA])) as microsoft,
        Stafet({"HOST": "localhost"}) as stafet,
    ):
        assert stafet.post(microsoft.installed(by=ANNA)).status in ACCEPTED
        microsoft.wait_sent(1)
        assert stafet.post(microsoft.message(HELP, by=ANNA)).status in ACCEPTED
        microsoft.wait_sent(2)

        assert all(call.token is None for call in microsoft.calls)
        away = microsoft.message(HELP, by=ANNA, serviceUrl="http://192.0.2.7/")
        assert stafet.post(away).status == 403
        assert stafet.post(microsoft.message(HELP, by=ANNA, channelId="webchat")).status == 403
