"""The joint agenda of a unit, and the look at oneself: their cards."""

from __future__ import annotations

from datetime import date

from cards.directory import directory, joint
from cards.directory.dialogues import Clock
from cards.directory.joint import Mine, Whole
from cards.words import Language, When, say
from storage.directory.dialogues import JOINT, WELLBEING, YEARLY
from storage.directory.joint import Topic
from tests.gallery.scenes.dialogues import NEXT
from tests.gallery.scenes.directory import AMK, STEWARD, TEAMS, role
from tests.gallery.scenes.shared import ANNA, AQUA, NANOLAB, NOW, Scenes, thing


def topic(words: str) -> Topic:
    return Topic(thing(words), "dtu", "nanolab", words, ANNA.id, NOW)


NOISE = topic("Opfølgning på støj i kontorerne")
WHOLE = Whole(
    NANOLAB,
    TEAMS,
    [(directory.role_name(AMK.role), AMK)],
    [
        (directory.role_name("LSU"), role("Bertil Skou", "LSU")),
        (directory.role_name("TR"), STEWARD),
    ],
    Clock(JOINT, None, None, planned=date(2026, 12, 14)),
    [NEXT, Clock(YEARLY, None, None)],
    [NOISE, topic("T-3: Seniorpolitik")],
    [
        say("joint-never-yearly"),
        say("joint-due-wellbeing", day=When(date(2027, 1, 12), "day")),
        say("joint-vacant", number=1),
        say("joint-elections", number=2),
    ],
)
EMPTY = Whole(
    AQUA, [], [], [], Clock(JOINT, None, None), [Clock(WELLBEING, None, None)], [], lacks=("LSU", "TR")
)
YEARS = [(2026, ("know", "meeting", "followed")), (2025, ("know",))]


def show(_: Language) -> Scenes:
    yield "page", joint.page(WHOLE, may_edit=True)
    yield "page of a unit without a committee", joint.page(EMPTY, may_edit=False)
    yield "as a text", joint.as_text(WHOLE)
    yield "form", joint.form(NANOLAB)
    yield "added", joint.added(NOISE, NANOLAB)
    yield (
        "self-check",
        joint.check(
            2026,
            [Mine(NANOLAB, YEARS), Mine(AQUA, [])],
            {"know": 6, "meeting": 4, "agenda": 2, "followed": 5},
            7,
        ),
    )
    yield "self-check of too few", joint.check(2026, [], None, 3)
    yield "self-check form", joint.check_form(NANOLAB, 2026, YEARS[0][1])
    yield "self-check saved", joint.checked(Mine(NANOLAB, YEARS), 2026)
