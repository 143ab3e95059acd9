"""The processes of one run of the benchmark, each on the core that it is measured on."""

from __future__ import annotations

import http.client
import json
import os
import ssl
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import trustme

from tests.microsoft import Activities, Issuer, Team
from tests.process import ROOT, free_port, pin

MEASURED, BESIDE = 0, 1
_SERVICE = "/emea/"


def cores(which: int) -> set[int] | None:
    """The core for what is measured, or the one for all that stands around it."""
    return {_OURS[min(which, len(_OURS) - 1)]} if _OURS else None


# Asked once, before this process pins itself.
_OURS = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


class Process:
    """A program of this folder as a process of its own; a context manager."""

    def __init__(
        self, which: int, module: str, *words: str, log: Path, told: dict[str, Any] | None = None
    ) -> None:
        with log.open("wb") as kept:
            self.process = subprocess.Popen(
                [sys.executable, "-m", f"tests.bench.{module}", *words],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=kept,
                stderr=kept,
            )
        pin(cores(which), self.process.pid)
        assert self.process.stdin
        self.process.stdin.write(json.dumps(told).encode())
        self.process.stdin.close()

    @property
    def pid(self) -> int:
        return self.process.pid

    def wait_until(self, look: Callable[[], Any], what: str) -> None:
        try:
            wait_for(look, what, 20)
        except RuntimeError:
            self.__exit__()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(10)


class Standin(Process):
    """The stand-in connector, with the signing keys and the login that a bot asks for beside it."""

    def __init__(self, team: Team, folder: Path, tls: bool) -> None:
        self.port = free_port()
        self.base = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self.activities = Activities(f"{self.base}{_SERVICE}", team=team)
        self.issuer = Issuer()
        self.authority = folder / "authority.pem"
        self.trust = _certified(self.authority, folder / "certificate.pem") if tls else None
        told = {
            "port": self.port,
            "certificate": str(folder / "certificate.pem") if tls else None,
            "members": [one.member for one in team.members],
            "answers": self._answers(),
        }
        super().__init__(BESIDE, "connector", log=folder / f"connector-{self.port}.log", told=told)
        self.wait_until(lambda: self.ask("/count") is not None, "the connector")

    @property
    def metadata_url(self) -> str:
        return f"{self.base}/v1/.well-known/openidconfiguration"

    def token(self) -> str:
        return self.issuer.token(self.activities.app_id, self.activities.service_url)

    def env(self) -> dict[str, str]:
        """The settings of a bot process that trusts this stand-in."""
        return {
            "MICROSOFT_APP_ID": self.activities.app_id,
            "MICROSOFT_APP_PASSWORD": "the stand-in's secret",
            "MICROSOFT_APP_TENANT_ID": self.activities.tenant,
            "OPENID_METADATA_URL": self.metadata_url,
            "TOKEN_ISSUER": self.issuer.name,
            "LOGIN_URL": self.base,
            "SERVICE_HOSTS": f"127.0.0.1:{self.port}",
            "SSL_CERT_FILE": str(self.authority),
        }

    def ask(self, path: str) -> Any:
        connection = self._connection()
        try:
            connection.request("GET", path)
            return json.loads(connection.getresponse().read())
        except OSError:
            return None
        finally:
            connection.close()

    def _connection(self) -> http.client.HTTPConnection:
        if self.trust:
            return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=5, context=self.trust)
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)

    def _answers(self) -> dict[str, Any]:
        tenant = f"{self.base}/{self.activities.tenant}"
        login = f"{tenant}/oauth2/v2.0/token"
        token = {"token_type": "Bearer", "expires_in": 3599, "access_token": "the-bots-own-token"}
        authority = {"issuer": f"{tenant}/v2.0", "token_endpoint": login, "authorization_endpoint": login}
        return {
            "/v1/.well-known/openidconfiguration": self.issuer.metadata(f"{self.base}/v1/.well-known/keys"),
            "/v1/.well-known/keys": self.issuer.published(),
            f"/{self.activities.tenant}/v2.0/.well-known/openid-configuration": authority,
            f"/{self.activities.tenant}/oauth2/v2.0/token": token,
        }


class Server(Process):
    """One of the bots that are not Stafet, ready to be asked."""

    def __init__(self, module: str, folder: Path, *words: str) -> None:
        self.port = free_port()
        store, log = folder / f"{module}.db", folder / f"{module}.log"
        super().__init__(MEASURED, module, str(self.port), str(store), *words, log=log)
        self.wait_until(lambda: _answers_at(self.port), module)


def wait_for(look: Callable[[], Any], what: str, patience: float) -> Any:
    """What `look` finds as soon as that is true; RuntimeError after `patience` seconds."""
    deadline = time.monotonic() + patience
    while not (found := look()):
        if time.monotonic() > deadline:
            raise RuntimeError(f"Waited {patience:g} s in vain for {what}")
        time.sleep(0.02)
    return found


def cpu(pid: int) -> float:
    """How many seconds a process has worked, all its threads together; 0 where the system does not tell."""
    told = Path(f"/proc/{pid}/stat")
    if not told.exists():
        return 0.0
    user, system = told.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _answers_at(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status > 0
    except OSError:
        return False
    finally:
        connection.close()


def _certified(authority_path: Path, certificate_path: Path) -> ssl.SSLContext:
    """Writes an authority and a certificate of it; gives back what trusts them."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(authority_path))
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(certificate_path))
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    return trust
