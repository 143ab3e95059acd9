"""`app.py explain`: how a sentence is read is shown, and nothing is done."""

from __future__ import annotations

import pytest

import app
from bot.core.listening import Ears
from bot.process.explaining import explained
from tests.dialog import HOUSE


def test_a_request_shows_its_words_its_day_and_the_door(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert app.main(["explain", "kan du flytte mødet til torsdag?"]) == 0

    told = capfdbinary.readouterr().out.decode()
    assert "flytte" in told
    assert "MOVE" in told
    assert "spans: time 'til torsdag'" in told or "spans: time 'torsdag'" in told
    assert "request" in told
    assert told.splitlines()[-1] == "choice: enters meetings.move"


@pytest.mark.parametrize("sentence", ["flyt ikke mødet til torsdag", "hvis vi flytter mødet til torsdag"])
def test_what_is_denied_or_supposed_shows_why_nothing_is_offered(sentence: str) -> None:
    told = list(explained(Ears(HOUSE), sentence))

    [move] = [line for line in told if "meetings.move " in line]
    assert "not offered" in move
    assert any(line.startswith("signs: ") and ("NOT" in line or "IF" in line) for line in told)


def test_a_need_is_shown_before_all_doors() -> None:
    told = list(explained(Ears(HOUSE), "min chef mobber mig, foreslå punkt: mobning"))

    assert told.index("need: personal") < told.index("doors")


def test_what_nobody_understands_is_said_so() -> None:
    assert list(explained(Ears(HOUSE), "bla bla"))[-1].endswith("says that it did not understand")
