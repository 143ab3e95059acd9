"""What was not said is asked for."""

from __future__ import annotations

from cards import lacking
from cards.words import Language
from tests.gallery.scenes.shared import Scenes


def show(language: Language) -> Scenes:
    danish = language == "da"
    move = "flyt mødet til …" if danish else "move the meeting to …"
    tap = lacking.Fill("meetings.move", "flyt mødet" if danish else "move the meeting")
    yield "a day is lacking", lacking.form(move, [lacking.Field("when", "whole")], tap)
    merge = "saml tema … og …" if danish else "merge theme … and …"
    two = [lacking.Field("first", "number"), lacking.Field("second", "number")]
    yield "two numbers are lacking", lacking.form(merge, two, tap)
    gone = "træk invitationen til … tilbage" if danish else "withdraw the invitation to …"
    who = [lacking.Choice(name, "who", name) for name in ("Ida Lund", "Bo Madsen")]
    yield "one of two guests", lacking.form(gone, [lacking.Field("who", "person")], tap, who)
