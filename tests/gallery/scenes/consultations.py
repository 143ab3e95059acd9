"""Texts put out for consultation: their cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cards.agenda import consultations
from cards.agenda.consultations import FORMS, Whole
from cards.words import Both, Language, Leaf
from storage.agenda.consultations import Consultation, Remark, Verdict
from tests.gallery.scenes.shared import ANNA, BO, NETWORK, NOW, Scenes, thing

TITLE = {"da": "Retningslinje for alenearbejde", "en": "Guideline on lone work"}
TEXT = {
    "da": (
        "Ingen arbejder alene med gas, tryk eller stærke syrer efter kl. 18.",
        "Den, der arbejder alene, aftaler med en kollega, hvornår de taler sammen.",
        "Lederen godkender arbejdet skriftligt, før det begynder.",
    ),
    "en": (
        "Nobody works alone with gas, pressure or strong acids after 6 pm.",
        "Whoever works alone agrees with a colleague when they talk.",
        "The leader approves the work in writing before it begins.",
    ),
}
REMARKS = {
    "da": ("Rigtig godt, at vi får den.", "Hvad med weekender?", "Må det være en besked i Teams?"),
    "en": ("Very good that we get it.", "What about weekends?", "May it be a message in Teams?"),
}
REASON = {"da": "weekender står i afsnit 2 nu", "en": "weekends are in paragraph 2 now"}


def show(language: Language) -> Scenes:
    one = Consultation(
        id=thing("consultation"),
        network=NETWORK,
        title=TITLE[language],
        text="\n".join(TEXT[language]),
        asked_by=ANNA.id,
        asked_at=NOW,
        closes_at=NOW + timedelta(days=14),
        opened_at=NOW,
        asker=ANNA.name,
    )
    found = [
        Remark(thing(f"remark {number}"), one.id, number, paragraph, BO.id, words, NOW, name=BO.name)
        for number, paragraph, words in zip((1, 2, 3), (0, 1, 3), REMARKS[language], strict=True)
    ]
    told = [
        replace(found[0], verdict=Verdict.TAKEN),
        replace(found[1], verdict=Verdict.PARTLY, reason=REASON[language]),
        found[2],
    ]
    over = replace(one, closed_at=NOW)
    files: dict[str, Leaf] = {
        form: Both(*[f"https://bot.example.org/handouts/x/consultation.{form}"] * 2) for form in FORMS
    }
    running = Whole(one, 3, 1, 0, 2, 11, {})
    ended = Whole(over, 3, 1, 2, 2, 11, files)
    yield "to begin with", consultations.form(NETWORK)
    yield "a file that waits", consultations.form(NETWORK, replace(one, opened_at=None, closes_at=None))
    yield "not sent", consultations.dropped()
    yield "open", consultations.single(running)
    yield "open, with mine", consultations.single(replace(running, mine=2))
    yield "open, nothing to remark", consultations.single(replace(running, is_silent=True))
    yield "open, before its sender", consultations.single(replace(running, is_asker=True, may_run=True))
    yield "the text", consultations.read(running, 0)
    yield "the form of a remark", consultations.remark_form(one, 2)
    yield "my remarks only", consultations.remarks(replace(running, mine=1), found[1:2])
    yield "all remarks", consultations.remarks(ended, told)
    yield "one remark, before its sender", consultations.one_remark(one, found[1], mine=False, is_asker=True)
    yield "one remark, mine", consultations.one_remark(one, found[1], mine=True, is_asker=False)
    yield "one remark, answered", consultations.one_remark(over, told[1], mine=False, is_asker=False)
    yield "the form that changes a remark", consultations.remark_form(one, 1, found[1])
    yield "my remarks are answered", consultations.answered(over, told[:2])
    yield "my remark is answered", consultations.answered(over, told[1:2])
    yield "to answer", consultations.answer_form(one, found[1], None, "")
    yield "to answer anew", consultations.asks_anew(one, found[1])
    yield "more time", consultations.prolong_form(one)
    yield "what became of mine", consultations.became(one, told[:2])
    yield "mine has no answer yet", consultations.became(one, found[:1])
    yield "who has said nothing, to whoever asked", consultations.silent(one, 2, [ANNA.name, BO.name])
    yield "how many have said nothing", consultations.silent(one, 9, ())
    yield "the end, in the channel", consultations.outcome(ended)
    yield "closed", consultations.single(ended)
    yield "closed, nobody", consultations.outcome(replace(ended, remarks=0, people=0, answered=0, files={}))
    yield "who has not read it", consultations.asks_you(running)
    yield "all", consultations.listing(NETWORK, [running, ended], may_ask=True)
    yield "none", consultations.listing(NETWORK, [], may_ask=True)
