"""Described: what docs/openapi.yaml says of the HTTP interface is so, for requests that are made from it.

A small number in each run, the same each time: schemathesis makes what fits it, and what does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from bot.teams import envelope
from tests.microsoft import Microsoft, Team, person
from tests.process import ROOT, Stafet

PAGE: dict[str, Any] = yaml.safe_load((ROOT / "docs" / "openapi.yaml").read_text(encoding="utf-8"))
OPERATIONS = [(path, method) for path, methods in PAGE["paths"].items() for method in methods]
METHODS = ("get", "post", "put", "patch", "delete", "options", "trace")
ANNA = person("Anna Krogh")
EACH = 20
"""Requests of a kind and an operation."""


@pytest.fixture(scope="module")
def described() -> Any:
    import schemathesis  # reading it takes as long as many tests, and every worker collects

    return schemathesis.openapi.from_dict(PAGE)


@pytest.fixture(scope="module")
def microsoft() -> Iterator[Microsoft]:
    with Microsoft(team=Team(members=[ANNA])) as microsoft:
        yield microsoft


@pytest.fixture(scope="module")
def stafet(microsoft: Microsoft) -> Iterator[Stafet]:
    with Stafet(microsoft.env(ACTIONS_PER_PERSON="0", SEND_LIMITS="0")) as stafet:
        yield stafet
        assert "Traceback" not in stafet.log
        assert "turn failed" not in stafet.log


def test_everything_that_is_served_is_described_and_nothing_else(stafet: Stafet) -> None:
    """By what is answered to a method that is not served there: 405 where the path is one, else 404."""
    for path, method in OPERATIONS:
        there = path.format(token="t", name="n")
        others = [one for one in METHODS if one not in PAGE["paths"][path]]
        assert {stafet.ask(one.upper(), there, None, {}).status for one in others} == {405}, path
        assert (
            str(stafet.ask(method.upper(), there, None, {}).status)
            in PAGE["paths"][path][method]["responses"]
        )
    for unknown in ("/", "/api", "/api/messages/", "/handouts/", "/handouts/t", "/docs", "/openapi.yaml"):
        assert stafet.get(unknown).status == 404, unknown


def test_an_activity_is_described_as_it_is_read() -> None:
    fields = PAGE["components"]["schemas"]["Activity"]["properties"]

    assert set(fields) == {"type", "value", *envelope._OPTIONAL}
    assert fields["type"]["maxLength"] == PAGE["components"]["schemas"]["Id"]["maxLength"] == envelope.MAX_ID


ASKED = [
    *((path, method, "POSITIVE", False) for path, method in OPERATIONS),
    ("/api/messages", "post", "POSITIVE", True),
    *(("/api/messages", "post", "NEGATIVE", signed) for signed in (True, False)),
]
"""A path, its method, whether what is asked fits the description, and whether Teams has signed it."""


@pytest.mark.parametrize(("path", "method", "mode", "signed"), ASKED)
def test_whatever_is_asked_gets_an_answer_that_is_described(
    described: Any, microsoft: Microsoft, stafet: Stafet, path: str, method: str, mode: str, signed: bool
) -> None:
    """Among them is no fault of ours: 503 is for a store that is down, which it is not."""
    from schemathesis import GenerationMode
    from schemathesis.specs.openapi import checks

    form = [
        checks.status_code_conformance,
        checks.content_type_conformance,
        checks.response_schema_conformance,
    ]
    asked = described[path][method.upper()].as_strategy(generation_mode=GenerationMode[mode])
    token = {"Authorization": f"Bearer {microsoft.token()}"} if signed else {}

    @settings(max_examples=EACH, suppress_health_check=list(HealthCheck))
    @given(asked)
    def held(case: Any) -> None:
        answer = case.call(base_url=f"http://127.0.0.1:{stafet.port}", headers=token)
        case.validate_response(answer, checks=form)
        assert answer.status_code != 503

    held()
