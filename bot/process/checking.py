"""Checking: what is tried before serving in Teams, all of it at once, a line for each fault."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from tempfile import TemporaryFile

import aiohttp
import orjson

from bot.core.settings import Settings
from bot.core.transport import NoToken
from bot.graph.client import Declined, Graph, NotConsented, Unanswered
from bot.teams import credentials
from bot.teams.trust import LEEWAY, Keys, Unauthorized
from storage import migrating
from storage.db import Store

PATIENCE = 15.0
"""Seconds after which whatever is asked counts as silent."""

REACHED = "this machine to reach it (docs/operations.md has the list)"
AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt"
"""Where Debian, and the image, keep those that everybody trusts; PostgreSQL's library does not look there."""

KEYS = "the address of Teams' signing keys"

Trial = Awaitable[list[str]]


async def faults(
    told: Settings, file: Path | None, session: aiohttp.ClientSession, now: Callable[[], datetime]
) -> list[str]:
    """Of all that can be tried with these settings; `file` is SQLite's."""
    trials: list[Trial] = [asyncio.to_thread(store_faults, told, file), _host(told)]
    if not told.local:
        trials += [_tokens(told, session), _keys(told, session, now), _teams(told, session)]
    if told.public_url:
        trials.append(_public(told, session))
    found = await asyncio.gather(*trials)
    return [fault for some in found for fault in some]


def store_faults(told: Settings, file: Path | None) -> list[str]:
    """A store that is not there yet is made at the first start, if it can be."""
    if file is not None and not file.exists():
        return _folder_faults(file)
    store = Store(told.database_url)
    try:
        fault = migrating.fault(store)
    finally:
        store.close()
    return [f"DATABASE_URL: the store cannot be used: {fault}; expected {_wanted(fault)}"] if fault else []


def _wanted(fault: str) -> str:
    """What a store that cannot be used was expected to be."""
    return next((wanted for sign, wanted in _WANTED.items() if sign in fault), "one that can be written")


_WANTED = {
    "trusted by": f"sslrootcert={AUTHORITIES}, or the authority's own file",
    "not trusted": "the file of its authority in sslrootcert",
    "another host's": "the name of its certificate after the @",
    "no TLS": "a server with TLS, or another sslmode",
    "contradict": "sslmode=verify-full beside sslrootcert",
    "no such host": "its server's name after the @",
    "cannot be reached": "its server to run, and to let this machine in",
    "does not answer in time": "its server to have room for one more",
    "the user or the password": "those of the database's owner",
    "no such database": "an empty database, and a user who owns it",
    "an option": "the options that PostgreSQL knows, such as sslmode=verify-full",
    "no SQLite database": "the file of a store, or none yet",
    "cannot be opened": "a file that the bot's own user may write",
    "full": "room on its disk",
    "locked": "nothing else to hold it, such as another program that looks into it",
    "schema": "a store of this version",
}


def _folder_faults(file: Path) -> list[str]:
    """Whether a file can be made is tried: rights, disks and containers each say no in their own way."""
    folder = next(one for one in file.absolute().parents if one.exists())
    try:
        with TemporaryFile(dir=folder):
            return []
    except OSError as error:
        return [
            f"DATABASE_URL: no store can be made in {folder} ({_short(error)}): "
            "expected a folder that the bot's own user may write"
        ]


def authority_faults(file: str | None) -> list[str]:
    """Of SSL_CERT_FILE: one that cannot be read is passed over in silence, and then nobody is trusted."""
    if not file:
        return []
    try:
        ssl.create_default_context(cafile=file)
    except OSError as error:
        why = "no certificate stands there" if isinstance(error, ssl.SSLError) else _short(error)
        return [f"SSL_CERT_FILE is {file!r}: {why}; expected a file of certificates (PEM)"]
    return []


async def _host(told: Settings) -> list[str]:
    """Is it an address of this machine? The port may be a running bot's."""
    try:
        server = await asyncio.get_running_loop().create_server(asyncio.Protocol, told.host, 0)
    except (OSError, UnicodeError) as error:
        return [
            f"HOST is {told.host!r}: nothing can listen there ({_short(error)}); expected an address of this "
            "machine, such as 127.0.0.1"
        ]
    server.close()
    return []


async def _tokens(told: Settings, session: aiohttp.ClientSession) -> list[str]:
    """Where the bot gets no token at all, it gets none for Graph either, and that is no second fault."""
    own = await _token(told)
    return own or (await _graph(told, session) if told.asks_graph else [])


async def _token(told: Settings) -> list[str]:
    """The same way as the bot's own; what msal says of a wrong secret is a word, without the secret."""
    own = credentials.of(told)
    try:
        if own is not None:
            await asyncio.wait_for(own.token(), PATIENCE)
    except (NoToken, TimeoutError) as none:
        managed = told.microsoft_app_type == "UserAssignedMSI"
        giver = "this machine's managed identity" if managed else told.login_url
        return [f"MICROSOFT_APP_ID: no token for it from {giver}: {_meaning(none, managed=managed)}"]
    return []


def _meaning(none: Exception, *, managed: bool = False) -> str:
    """What is said in its place, in a word, and what was expected."""
    said = str(none) or "no answer"
    nobody = "the Azure machine that has it" if managed else REACHED
    return f"{said}; expected {_ERRORS.get(said, nobody)}"


_ERRORS = {
    "invalid_client": "MICROSOFT_APP_PASSWORD to be the value of a secret that has not run out",
    "unauthorized_client": "an app of the tenant: MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID",
    "invalid_request": "a tenant that there is: MICROSOFT_APP_TENANT_ID",
    "invalid_scope": "OAUTH_SCOPE to be Teams' own",
    "invalid_resource": "OAUTH_SCOPE to be Teams' own",
}


async def _keys(told: Settings, session: aiohttp.ClientSession, now: Callable[[], datetime]) -> list[str]:
    """Teams' signing keys, whose they are, and what the clock says where they are kept."""
    name, url = "OPENID_METADATA_URL", told.openid_metadata_url
    try:
        async with session.get(url, allow_redirects=False) as response:
            status, at = response.status, response.headers.get("Date")
            answer = orjson.loads(await response.read()) if status == 200 else None
    except _SILENT as error:
        return [f"{name}: {url} does not answer ({_short(error)}); expected {REACHED}"]
    except orjson.JSONDecodeError:
        answer = None
    found = _clock(at, now())
    if not isinstance(answer, dict):
        return [*found, f"{name}: {url} leads to no signing keys (HTTP {status}); expected {KEYS}"]
    if answer.get("issuer") != told.token_issuer:
        found.append(
            f"TOKEN_ISSUER is {told.token_issuer!r}: expected {answer.get('issuer')!r}, as the keys say"
        )
    keys = Keys(url, session, when_read=lambda: None)
    with suppress(Unauthorized):  # no key has that name, but all have been read
        await keys.find("")
    return found if keys.by_id else [*found, f"{name}: {url} leads to no signing keys; expected {KEYS}"]


def _clock(said: str | None, at: datetime) -> list[str]:
    """Against that of the machine that answered: tokens are taken with so much difference and no more."""
    try:
        off = at - parsedate_to_datetime(said or "")
    except (TypeError, ValueError):
        return []
    if abs(off) <= timedelta(seconds=LEEWAY):
        return []
    which = "ahead" if off > timedelta() else "behind"
    return [
        f"this machine's clock is {abs(off).total_seconds() / 60:.0f} min. {which}: tokens are refused; "
        "expected it to follow a time server (NTP)"
    ]


async def _teams(told: Settings, session: aiohttp.ClientSession) -> list[str]:
    """One of the hosts is enough: each cloud has its own."""
    reached = await asyncio.gather(*(_reach(session, f"https://{host}/") for host in told.service_hosts))
    if not reached or None in reached:
        return []
    silent = "; ".join(f"{host} ({why})" for host, why in zip(told.service_hosts, reached, strict=True))
    return [f"SERVICE_HOSTS: none of them answers: {silent}; expected {REACHED}"]


async def _public(told: Settings, session: aiohttp.ClientSession) -> list[str]:
    """Something answers there over https; the bot itself may not run yet."""
    why = await _reach(session, told.public_url)
    wanted = "its name, proxy and certificate to lead here"
    return [f"PUBLIC_URL: {told.public_url} does not answer ({why}); expected {wanted}"] if why else []


async def _reach(session: aiohttp.ClientSession, url: str) -> str | None:
    """Any answer will do; else what went wrong."""
    try:
        async with session.get(url, allow_redirects=False):
            return None
    except _SILENT as error:
        return _short(error)


async def _graph(told: Settings, session: aiohttp.ClientSession) -> list[str]:
    proof = credentials.graph(told)
    assert proof is not None
    graph = Graph(session, told.graph_url, proof, sleep=_at_once)
    try:
        await proof.token()
        await asyncio.wait_for(graph.one("users", "delta", select="id"), PATIENCE)
    except NoToken as none:
        return [f"GRAPH_URL: no token for {told.graph_url}: {_meaning(none)}"]
    except NotConsented:
        return ["GRAPH_URL: expected an administrator's consent to User.Read.All, or no such line"]
    except Declined as no:
        return [f"GRAPH_URL: {told.graph_url} refuses what is asked ({no}); expected Graph's own address"]
    except (Unanswered, TimeoutError) as error:
        return [f"GRAPH_URL: {told.graph_url} does not answer ({_short(error)}); expected {REACHED}"]
    return []


async def _at_once(_seconds: float) -> None:
    """It is tried again without a pause."""


_SILENT = (aiohttp.ClientError, TimeoutError, OSError, ValueError)


def _short(error: BaseException) -> str:
    """What kind of thing went wrong, in a few words."""
    if isinstance(error, aiohttp.ClientConnectorDNSError | socket.gaierror):
        return "no such name"
    if isinstance(error, aiohttp.ClientSSLError | aiohttp.ClientConnectorCertificateError):
        return "its certificate is not trusted"
    if isinstance(error, TimeoutError):
        return "no answer"
    if isinstance(error, Unanswered):
        return str(error)
    return os.strerror(error.errno) if isinstance(error, OSError) and error.errno else type(error).__name__


def settled(found: Sequence[str]) -> list[str]:
    """Each fault once, in the order in which they were found."""
    return list(dict.fromkeys(found))
