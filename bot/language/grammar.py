"""Word classes of both languages: verbs that may stand before who does it, who that may be, what is over, and
how a thing ends that is *the* one."""

from __future__ import annotations

from bot.language.phrases.words import folded

INVERTS = folded(
    "er har kan skal må vil bliver blev kommer findes var havde ligger gælder is are do does did has "
    "have was were will can could should may would am hører mangler står virker fik får ved hedder "
    "stemte sagde bør kunne skulle ville isnt arent dont doesnt didnt hasnt havent wasnt wont cant"
)

SUBJECTS = folded(
    "jeg du han hun vi i de det der den man nogen alle you he she we they it there anybody anyone the "
    "this that my our your min mit mine vores any all everybody everyone everything alt"
)

PERFECT, BEEN, HOW_FAR_ON = folded("har have has ve"), folded("været haft been had"), 4
"""`jeg har været syg`, `I have been away`."""

PAST = folded("var havde blev was were had became")

FINITE = INVERTS | PAST

DEFINITE = ("en", "et", "ne")
"""How a Danish noun ends that is *the* one."""
