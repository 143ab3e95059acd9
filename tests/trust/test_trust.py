"""Whom the bot believes: every other caller gets 401 or 403, and nobody holds the bot up."""

import asyncio
import base64
import ssl
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import aiohttp
import jwt
import orjson
import pytest
from botframework.connector.auth import ChannelValidation, JwtTokenExtractor, SimpleCredentialProvider

from bot.core.settings import Settings, read
from bot.teams import trust as trust_module
from bot.teams.trust import Forbidden, Trust, Unauthorized, trusted
from tests.microsoft import APP_ID, FOREIGN_TENANT, TENANT, Key, Microsoft, person
from tests.process import Stopwatch

ANNA = person("Anna Birk")


@pytest.fixture(scope="module")
def teams() -> Iterator[Microsoft]:
    with Microsoft() as stand_in:
        yield stand_in


@pytest.fixture
async def session(teams: Microsoft) -> AsyncIterator[aiohttp.ClientSession]:
    trusting = ssl.create_default_context(cafile=str(teams.certificate))
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusting)) as opened:
        yield opened


def settings(teams: Microsoft, **changes: Any) -> Settings:
    values = {name.lower(): value for name, value in teams.env().items() if name != "SSL_CERT_FILE"}
    return read(None, **(values | changes))


@pytest.fixture
def trust(teams: Microsoft, session: aiohttp.ClientSession) -> Trust:
    teams.recovers()
    teams.forget()
    return Trust(settings(teams), session)


async def status(trust: Trust, authorization: str | None, activity: dict[str, Any]) -> int:
    """What the endpoint would answer; any other error is the test's to show."""
    try:
        claims = await trust.claims(authorization)
    except Unauthorized:
        return 401
    try:
        trust.origin(claims, activity)
    except Forbidden:
        return 403
    return 200


def fetches(teams: Microsoft) -> int:
    return sum(call.path.endswith("/keys") for call in teams.calls)


def from_now(changes: dict[str, Any]) -> dict[str, Any]:
    """Moments of a token are written as seconds from now, since a test may run long after it was read."""
    return {
        name: time.time() + value
        if name in ("exp", "nbf", "iat") and isinstance(value, int | float)
        else value
        for name, value in changes.items()
    }


def unsigned(header: Any, payload: Any, signature: bytes = b"x") -> str:
    parts = (orjson.dumps(header), orjson.dumps(payload), signature)
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)


# The matrix: what is changed about a good token (401) or a good activity (403).

TOKENS = {
    "expired": {"exp": -301},
    "expired long ago": {"exp": -86400},
    "expires never": {"exp": None},
    "expires at a word": {"exp": "tomorrow"},
    "not valid yet": {"nbf": 400},
    "issued in the future": {"iat": 4000},
    "no issuer": {"iss": None},
    "the emulator's issuer": {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
    "the emulator's issuer, v2": {"iss": f"https://login.microsoftonline.com/{FOREIGN_TENANT}/v2.0"},
    "a skill's issuer": {"iss": f"https://sts.windows.net/{TENANT}/"},
    "an issuer with a slash": {"iss": "https://api.botframework.com/"},
    "another bot's": {"aud": "11111111-1111-4111-8111-111111111111"},
    "no audience": {"aud": None},
    "several audiences": {"aud": [APP_ID, "https://graph.microsoft.com"]},
    "an empty audience": {"aud": ""},
    "the bot's own outbound token": {"aud": "https://api.botframework.com", "appid": APP_ID},
    "an unknown key": {"kid": "nobody's"},
    "signed with HS256 by the public key": {"algorithm": "HS256"},
    "signed with nothing": {"algorithm": "none"},
    "signed with RS384": {"algorithm": "RS384"},
    "signed with RS512": {"algorithm": "RS512"},
    "signed with PS256": {"algorithm": "PS256"},
}

HEADERS = {
    "none": None,
    "empty": "",
    "only the scheme": "Bearer",
    "only the scheme and a blank": "Bearer ",
    "another scheme": "Basic {token}",
    "a small scheme": "bearer {token}",
    "the token alone": "{token}",
    "two blanks": "Bearer  {token}",
    "something behind": "Bearer {token} x",
    "garbage": "Bearer garbage",
    "two dots": "Bearer ..",
    "a word in each part": "Bearer a.b.c",
    "not ASCII": "Bearer æøå.æøå.æøå",
    "a broken byte": "Bearer \udcff.\udcff.\udcff",
    "another signature": "Bearer {token}xx",
    "no signature": "Bearer {unsigned}",
    "a header that is a list": "Bearer " + unsigned([], {}),
    "a payload that is a list": "Bearer " + unsigned({"alg": "RS256", "kid": "a"}, []),
    "no key id": "Bearer " + unsigned({"alg": "RS256"}, {"aud": APP_ID}),
    "a key id that is a list": "Bearer " + unsigned({"alg": "RS256", "kid": []}, {}),
    "nested out of bounds": "Bearer " + ".".join([base64.urlsafe_b64encode(b"[" * 3000).decode()] * 3),
    "an endless number": "Bearer " + "eyJleHAiOjFlOTk5fQ.eyJleHAiOjFlOTk5fQ.eA",
}

ORIGINS = {
    "no channel": {"channelId": None},
    "an empty channel": {"channelId": ""},
    "a foreign channel": {"channelId": "emulator"},
    "a channel in capitals": {"channelId": "MSTEAMS"},
    "no service address": {"serviceUrl": None},
    "an empty service address": {"serviceUrl": ""},
    "another path than the token's": {"serviceUrl": "{base}/apac/"},
    "another host": {"serviceUrl": "https://smba.example/emea/"},
    "http": {"serviceUrl": "http://{host}/emea/"},
    "the host as a user": {"serviceUrl": "https://{host}@evil.example/emea/"},
    "the host as a beginning": {"serviceUrl": "https://{host}.evil.example/emea/"},
    "a foreign tenant": {"tenants": (FOREIGN_TENANT, FOREIGN_TENANT)},
    "tenants at odds": {"tenants": (TENANT, FOREIGN_TENANT)},
    "tenants at odds the other way": {"tenants": (FOREIGN_TENANT, TENANT)},
    "no tenant": {"tenants": (None, None)},
    "empty tenants": {"tenants": ("", "")},
    "no conversation and no channel data": {"conversation": None, "channelData": None},
}


@pytest.mark.parametrize("changes", TOKENS.values(), ids=TOKENS)
async def test_a_token_that_is_not_teams_own_is_401(trust: Trust, teams: Microsoft, changes: Any) -> None:
    assert (
        await status(trust, f"Bearer {teams.token(**from_now(changes))}", teams.message("hej", ANNA)) == 401
    )
    assert await status(trust, f"Bearer {teams.token()}", teams.message("hej", ANNA)) == 200


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
async def test_a_header_without_a_good_token_is_401(trust: Trust, teams: Microsoft, header: str) -> None:
    if header:
        whole = teams.token()
        header = header.replace("{token}", whole).replace("{unsigned}", whole.rpartition(".")[0] + ".")
    assert await status(trust, header, teams.message("hej", ANNA)) == 401


@pytest.mark.parametrize("changes", ORIGINS.values(), ids=ORIGINS)
async def test_teams_for_somebody_else_is_403(trust: Trust, teams: Microsoft, changes: Any) -> None:
    activity = teams.message("hej", ANNA)
    changes = dict(changes)
    if "tenants" in changes:
        in_data, in_conversation = changes.pop("tenants")
        activity["channelData"]["tenant"] = {"id": in_data}
        activity["conversation"]["tenantId"] = in_conversation
    activity |= {
        name: value and value.format(base=teams.base, host=teams.host) for name, value in changes.items()
    }
    assert await status(trust, f"Bearer {teams.token()}", activity) == 403


@pytest.mark.parametrize("claim", [None, "", "https://smba.trafficmanager.net/emea/", 5])
async def test_a_token_for_another_address_is_403(trust: Trust, teams: Microsoft, claim: Any) -> None:
    assert await status(trust, f"Bearer {teams.token(serviceurl=claim)}", teams.message("hej", ANNA)) == 403


@pytest.mark.parametrize("endorsements", [(), ("webchat",)])
async def test_a_key_that_may_not_speak_for_teams_is_403(
    session: aiohttp.ClientSession, endorsements: Any
) -> None:
    with Microsoft() as other:
        other.issuer.rotate(endorsements)
        async with _session(other) as opened:
            trust = Trust(settings(other), opened)
            assert await status(trust, f"Bearer {other.token()}", other.message("hej", ANNA)) == 403


def test_the_matrix_is_whole() -> None:
    assert len(TOKENS) + len(HEADERS) + len(ORIGINS) + 6 >= 59


@pytest.mark.parametrize("changes", [{}, {"exp": -200}, {"nbf": None}, {"nbf": 200}, {"exp": 5.5}], ids=str)
async def test_a_good_token_passes_within_five_minutes(trust: Trust, teams: Microsoft, changes: Any) -> None:
    assert (
        await status(trust, f"Bearer {teams.token(**from_now(changes))}", teams.message("hej", ANNA)) == 200
    )


async def test_one_tenant_named_is_enough_and_a_slash_is_no_difference(
    trust: Trust, teams: Microsoft
) -> None:
    claims = await trust.claims(f"Bearer {teams.token()}")
    activity = teams.message("hej", ANNA, serviceUrl=teams.service_url.rstrip("/"))
    del activity["conversation"]["tenantId"]
    assert trust.origin(claims, activity) == TENANT
    activity["channelData"] = None
    activity["conversation"]["tenantId"] = TENANT.upper()
    assert trust.origin(claims, activity) == TENANT


# Keys


async def test_a_small_key_is_none(trust: Trust, teams: Microsoft) -> None:
    """Whoever guessed it could speak as Teams; what else is listed beside it serves."""
    small, said = Key(bits=1024), teams.message("hjælp", by=ANNA)
    teams.issuer.keys.insert(0, small)
    try:
        assert await status(trust, f"Bearer {teams.token(signed_by=small)}", said) == 401
        assert await status(trust, f"Bearer {teams.token()}", said) == 200
    finally:
        teams.issuer.keys.remove(small)


async def test_a_rotated_key_is_believed_at_once(teams: Microsoft, session: aiohttp.ClientSession) -> None:
    with Microsoft() as other:
        async with _session(other) as opened:
            trust = Trust(settings(other), opened)
            old = f"Bearer {other.token()}"
            await trust.claims(old)
            other.issuer.rotate(keep=False)
            assert await trust.claims(f"Bearer {other.token()}")
            assert fetches(other) == 2
            with pytest.raises(Unauthorized):  # what the old key signed is not remembered beyond it
                await trust.claims(old)


async def test_a_flood_of_unknown_keys_is_no_flood_of_fetches(trust: Trust, teams: Microsoft) -> None:
    good = teams.token()
    await trust.claims(f"Bearer {good}")
    flood = [f"Bearer {teams.token(kid=f'made up {number}')}" for number in range(50)]
    answers = await asyncio.gather(*(status(trust, one, {}) for one in flood))
    for one in flood:
        answers.append(await status(trust, one, {}))
    assert set(answers) == {401}
    assert fetches(teams) == 2
    assert await trust.claims(f"Bearer {good}")


async def test_tokens_for_another_bot_cause_no_fetch(trust: Trust, teams: Microsoft) -> None:
    assert await status(trust, f"Bearer {teams.token(aud='another', kid='x')}", {}) == 401
    assert fetches(teams) == 0


async def test_many_first_callers_share_one_fetch(trust: Trust, teams: Microsoft) -> None:
    tokens = [f"Bearer {teams.token(jti=str(number))}" for number in range(20)]
    assert all(await asyncio.gather(*map(trust.claims, tokens)))
    assert fetches(teams) == 1


async def test_an_unknown_key_is_looked_for_again_after_a_minute(
    trust: Trust, teams: Microsoft, monkeypatch: pytest.MonkeyPatch
) -> None:
    await trust.claims(f"Bearer {teams.token()}")
    assert await status(trust, f"Bearer {teams.token(kid='x')}", {}) == 401
    trust.keys._not_before -= 59
    assert await status(trust, f"Bearer {teams.token(kid='x')}", {}) == 401
    assert fetches(teams) == 2
    trust.keys._not_before -= 2
    assert await status(trust, f"Bearer {teams.token(kid='x')}", {}) == 401
    assert fetches(teams) == 3


async def test_old_keys_serve_while_new_ones_cannot_be_had(trust: Trust, teams: Microsoft) -> None:
    await trust.claims(f"Bearer {teams.token()}")
    trust.keys._stale_at = 0.0
    teams.fails(times=10, where="keys")
    for number in range(5):
        assert await trust.claims(f"Bearer {teams.token(jti=str(number))}")
        await asyncio.sleep(0.01)
    assert sum(call.where == "keys" for call in teams.calls) == 3  # two that succeeded, one that failed


async def test_failures_are_not_remembered(trust: Trust, teams: Microsoft) -> None:
    teams.fails(where="keys")
    token = f"Bearer {teams.token()}"
    assert await status(trust, token, {}) == 401
    assert await status(trust, token, {}) == 401  # a moment later it is not asked again
    assert len(teams.calls) == 1
    trust.keys._not_before = 0.0
    assert await trust.claims(token)


@pytest.mark.parametrize(
    "published",
    [{}, {"keys": []}, {"keys": [{}]}, {"keys": [5, None, {"kty": "RSA", "kid": "a", "n": "!"}]}, []],
)
async def test_a_list_of_keys_that_is_none_is_401(
    trust: Trust, teams: Microsoft, monkeypatch: pytest.MonkeyPatch, published: Any
) -> None:
    monkeypatch.setattr(teams.issuer, "published", lambda: published)
    assert await status(trust, f"Bearer {teams.token()}", {}) == 401


async def test_keys_are_not_fetched_over_http(
    trust: Trust, teams: Microsoft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teams.issuer, "metadata", lambda url: {"jwks_uri": url.replace("https", "http")})
    assert await status(trust, f"Bearer {teams.token()}", {}) == 401
    assert fetches(teams) == 0


async def test_hanging_keys_hold_nobody_else_up(
    trust: Trust, teams: Microsoft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trust_module, "FETCH_SECONDS", 0.5)
    teams.hangs("keys")
    waiting = asyncio.create_task(status(trust, f"Bearer {teams.token()}", {}))
    slowest = 0.0
    while not waiting.done():
        took = Stopwatch()
        await asyncio.sleep(0.01)
        slowest = max(slowest, took.seconds)
    assert await waiting == 401
    assert slowest < 0.4


async def test_a_caller_who_leaves_does_not_end_the_others_fetch(trust: Trust, teams: Microsoft) -> None:
    teams.slow(0.2, times=2, where="keys")
    leaving = asyncio.create_task(trust.claims(f"Bearer {teams.token()}"))
    staying = asyncio.create_task(trust.claims(f"Bearer {teams.token(jti='2')}"))
    await asyncio.sleep(0.05)
    leaving.cancel()
    assert await staying


# The memory of verified tokens


async def test_a_token_is_verified_once_until_it_ends(
    trust: Trust, teams: Microsoft, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = f"Bearer {teams.token(exp=int(time.time()) + 60)}"
    first = await trust.claims(token)
    assert first
    verified = []
    monkeypatch.setattr(jwt, "decode", lambda *_, **__: verified.append(1))
    assert await trust.claims(token) is first
    assert not verified
    monkeypatch.undo()
    monkeypatch.setattr(time, "time", lambda: first.expires + 301)
    with pytest.raises(Unauthorized):
        await Trust.claims(trust, token.replace("Bearer ", "Bearer x"))
    assert trust._remembered(token.removeprefix("Bearer ")) is None


async def test_the_memory_is_bounded(trust: Trust, teams: Microsoft, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trust_module, "MEMORY", 3)
    for number in range(6):
        await trust.claims(f"Bearer {teams.token(jti=str(number))}")
    assert len(trust._verified) == 3


# Without an app id


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("http://127.0.0.1:56150/", 200),
        ("http://localhost:56150", 200),
        ("http://[::1]:9/x", 200),
        ("http://127.9.9.9", 200),
        ("https://127.0.0.1:56150/", 403),
        ("http://127.0.0.1.evil.example/", 403),
        ("http://localhost.evil.example/", 403),
        ("http://192.168.0.1/", 403),
        ("http://0.0.0.0/", 403),
        ("http://smba.trafficmanager.net/", 403),
        ("https://smba.trafficmanager.net/emea/", 403),
        ("ftp://127.0.0.1/", 403),
        ("//127.0.0.1/", 403),
        ("", 403),
        (None, 403),
    ],
)
async def test_locally_only_this_machine_is_spoken_to(
    session: aiohttp.ClientSession, teams: Microsoft, url: str, answer: Any
) -> None:
    trust = Trust(read(None), session)
    assert await status(trust, "Bearer whatever", teams.message("hej", ANNA, serviceUrl=url)) == answer


async def test_locally_there_is_one_tenant_unless_some_are_listed(
    session: aiohttp.ClientSession, teams: Microsoft
) -> None:
    activity = teams.message("hej", ANNA, serviceUrl="http://127.0.0.1:1/")
    assert Trust(read(None), session).origin(None, activity) == "local"
    listed = Trust(read(None, allowed_tenants=f"{TENANT},other"), session)
    assert listed.origin(None, activity) == TENANT
    activity["channelData"]["tenant"]["id"] = activity["conversation"]["tenantId"] = FOREIGN_TENANT
    with pytest.raises(Forbidden):
        listed.origin(None, activity)


async def test_with_an_app_id_no_claims_are_no_trust(trust: Trust, teams: Microsoft) -> None:
    with pytest.raises(Forbidden):
        trust.origin(None, teams.message("hej", ANNA))


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("https://smba.trafficmanager.net/emea/", True),
        ("https://SMBA.trafficmanager.net:443/emea/", True),
        ("https://smba.infra.gcc.teams.microsoft.com/", True),
        ("https://connector.example:8443/", True),
        ("https://connector.example/", False),
        ("https://smba.trafficmanager.net:444/", False),
        ("https://evil.trafficmanager.net/", False),
        ("https://smba.trafficmanager.net./", False),
        ("https://smba.trafficmanager.net\\@evil.example/", False),
        ("https://smba.trafficmanager.net@evil.example/", False),
        ("https://user:pw@smba.trafficmanager.net/", False),
        ("https://smba.trafficmanager.net/?x=1", False),
        ("https://smba.trafficmanager.net/#x", False),
        (" https://smba.trafficmanager.net/", False),
        ("https://smba.trafficmanager.net/\n", False),
        ("https://\uff53mba.trafficmanager.net/", False),
        ("https://[smba/", False),
        ("https://smba.trafficmanager.net:99999/", False),
        ("https:///emea", False),
    ],
)
def test_hosts_are_exact(url: str, known: bool) -> None:
    found = read(
        None,
        microsoft_app_id="app",
        service_hosts="smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com,connector.example:8443",
    )
    assert trusted(found, url) is known


# What botbuilder's own check lets pass, or breaks on, beside ours


class _Keys:
    """botbuilder's key list, without its fetching."""

    def __init__(self, key: Key) -> None:
        self.public_key = key.private.public_key()
        self.endorsements = list(key.endorsements)

    async def get(self, _: str) -> "_Keys":
        return self


@pytest.fixture
def stock(teams: Microsoft, monkeypatch: pytest.MonkeyPatch) -> Any:
    url = "https://stock.example/keys"
    monkeypatch.setitem(JwtTokenExtractor.metadataCache, url, _Keys(teams.issuer.keys[-1]))
    monkeypatch.setattr(ChannelValidation, "open_id_metadata_endpoint", url)

    async def accepts(token: str) -> bool:
        identity = await ChannelValidation.authenticate_channel_token(
            f"Bearer {token}", SimpleCredentialProvider(APP_ID, ""), "msteams"
        )
        return bool(identity.is_authenticated)

    return accepts


async def test_the_stock_check_takes_a_token_that_never_ends(
    stock: Any, trust: Trust, teams: Microsoft
) -> None:
    token = teams.token(exp=None)
    assert await stock(token)
    with pytest.raises(Unauthorized):
        await trust.claims(f"Bearer {token}")


async def test_the_stock_check_looks_at_no_tenant(stock: Any, trust: Trust, teams: Microsoft) -> None:
    token = teams.token(tid=FOREIGN_TENANT)
    assert await stock(token)
    activity = teams.message("hej", ANNA)
    activity["channelData"]["tenant"]["id"] = activity["conversation"]["tenantId"] = FOREIGN_TENANT
    assert await status(trust, f"Bearer {token}", activity) == 403


async def test_the_stock_check_breaks_on_an_expired_token_instead_of_refusing(
    stock: Any, trust: Trust, teams: Microsoft
) -> None:
    token = teams.token(exp=int(time.time()) - 4000)
    with pytest.raises(jwt.ExpiredSignatureError):
        await stock(token)
    assert await status(trust, f"Bearer {token}", {}) == 401


async def test_the_stock_key_list_breaks_on_a_rotated_key(teams: Microsoft) -> None:
    from botframework.connector.auth.jwt_token_extractor import _OpenIdMetadata

    theirs = _OpenIdMetadata("https://stock.example")
    theirs.keys = [teams.issuer.keys[-1].public()]
    with pytest.raises(IndexError):
        theirs._find("a rotated key")


def _session(of: Microsoft) -> aiohttp.ClientSession:
    trusting = ssl.create_default_context(cafile=str(of.certificate))
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusting))
