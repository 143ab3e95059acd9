"""The newsletter: a short text with which a coordinator sends it on, in Danish and English."""

from __future__ import annotations

from bot.core.feature import Feature
from bot.core.rights import Right
from bot.core.turn import Turn
from bot.features.plan import committee
from cards.kit import Card
from cards.themes import newsletter as show
from storage.directory import directory

newsletter = Feature("newsletter")

LETTER = "(infobrevet|infobrev|nyhedsbrevet)"


@newsletter.question(
    da=[
        f"[giv mig|skriv|lav] [en] [kort] tekst (om|til) {LETTER}",
        f"[giv mig|skriv|lav] [en] [kort] tekst (om|til) {LETTER} på {{language}}",
        f"(kan|må) jeg få en [kort] tekst (om|til) {LETTER} [på] [{{language}}]",
        f"hvordan sender jeg {LETTER} videre [på] [{{language}}]",
        f"hjælp mig med at sende {LETTER} videre [på] [{{language}}]",
    ],
    en=[
        "[give me|write] [a] [short] text (about|for) the (newsletter|infobrev)",
        "[give me|write] [a] [short] text (about|for) the (newsletter|infobrev) in {language}",
        "(can|may) i have a [short] text (about|for) the (newsletter|infobrev) [in] [{language}]",
        "how do i forward the (newsletter|infobrev) [in] [{language}]",
    ],
    means=[
        "WRITE SHORT_TEXT FORWARD",
        "SHORT_TEXT FORWARD",
        "(MAKE|GIVE|WRITE) SHORT_TEXT SEND",
        "SHORT_TEXT NEWSLETTER",
        "SHORT_TEXT NEWSLETTER {language}",
        "(FORWARD|SEND) NEWSLETTER",
        "FORWARD NEWSLETTER {language}",
        "NEWSLETTER {language}",
        "WHAT WRITE NEWSLETTER",
        "(WRITE|MAKE|GIVE|WANT) NEWSLETTER [SHORT_TEXT]",
    ],
    by=Right.guest,
    slots={"language": ("dansk", "engelsk", "Danish", "English")},
)
def text(turn: Turn, language: str = "") -> Card:
    """In the language that was named, else in both; the unit's name stands in it."""
    unit = directory.unit_of(turn.db, turn.person, turn.today)
    known = committee.unit_names(turn.db, turn.person.tenant).get(unit or "")
    return show.text(known, _LANGUAGE.get(language.casefold()))


_LANGUAGE = {"dansk": "da", "danish": "da", "engelsk": "en", "english": "en"}
