"""What answers a question that was just asked: yes, no, or which one of those that were offered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language import reasons

_SIGNS = re.compile(r"[\s.,:;!?…’'\"“”()\ufe0f\U0001f3fb-\U0001f3ff-]+")
"""What changes nothing: blanks, signs, and of what colour a thumb is."""


def _said(told: str) -> frozenset[str]:
    return frozenset(told.replace("\n", "|").split("|"))


_YES = _said("""ja|jo|jep|jeps|jaja|jada|jamen ja|ja tak|jo tak|ja gerne|gerne|ja det gør jeg|det gør jeg
ja det må du gerne|ja gør det|gør det|gør bare det|ja endelig|endelig|ja lige præcis|lige præcis
præcis|netop|ja netop|rigtigt|ja det er rigtigt|det er rigtigt|korrekt|ja den|ja det|den ja
ja selvfølgelig|selvfølgelig|ja ok|ok|okay|det er den|ja det mener jeg|det mener jeg|det er det
yes|yep|yeah|yup|sure|yes please|please do|do it|yes do it|go ahead|yes go ahead|exactly|correct
right|that s right|that is right|yes that s right|yes that one|that one|yes it is|of course|ok do it
i do|yes i do""")
_AGREES = _said("""+1|👍|👌|✅|enig|jeg er enig|helt enig|jeg er helt enig|det er jeg enig i|agree|agreed
i agree|fully agree|i fully agree""")
_YES |= _AGREES
_NO = _said("""nej|næh|nej tak|niks|nix|nej det gør jeg ikke|nej det mener jeg ikke|nej ikke det|glem det
nej glem det|lad være|nej lad være|nej det var det ikke|ellers tak|nej ellers tak|ingen af dem
👎|❌|uenig|jeg er uenig|jeg er ikke enig|det er jeg ikke enig i|i disagree|disagree
i don t agree
no|nope|nah|no thanks|no thank you|never mind|nevermind|no never mind|forget it|no forget it
don t|no don t|no not that|not that|neither|none|none of them|none of those""")
_DROPS = _said("""fortryd|fortryd det|nej fortryd|jeg fortryder|annuller|annullér|annuller det|annullér det
nej annuller|nej annullér|afbryd|stop|nej stop|drop det|nej drop det|alligevel ikke|nej alligevel ikke
undo|undo that|no undo|cancel|cancel that|cancel it|no cancel|abort|stop it|stop that|not after all""")
_FORGETS = _said("""glem det|nej glem det|glem det igen|glem det jeg skrev|glem det jeg lige skrev
glem det jeg sagde|glem det jeg lige sagde|glem hvad jeg skrev|glem hvad jeg lige skrev|glem hvad jeg sagde
glem hvad jeg lige sagde|glem min sidste besked|glem det sidste|se bort fra det
se bort fra det jeg skrev|se bort fra det jeg lige skrev|se bort fra min sidste besked|forget it
no forget it|forget that|never mind|nevermind|no never mind|forget what i wrote
forget what i just wrote|forget what i said|forget what i just said|forget my last message
ignore that|ignore what i wrote|ignore what i just wrote|ignore what i said|ignore what i just said
ignore my last message|disregard that|disregard what i just wrote|disregard my last message
scratch that""")
_NO |= _FORGETS
_LEADING = _said(
    "nej|ja|no|yes|jeg|mener|i|mean|det|er|it|is|that|så|then|tag|take|vælg|choose|den|the|nummer|number|nr"
)
_TRAILING = _said("en|one|tak|please|mulighed|option|knap|button")
_AROUND = _said("om|med|i|på|for|af|til|about|on|with|in|of|for|den der|which|hvor|skal|vi|we|should")
_WHICH = {
    word: number
    for number, words in {
        0: "1 første 1eren etteren øverste first top",
        1: "2 anden 2eren toeren second other",
        2: "3 tredje 3eren treeren third",
        -1: "sidste nederste last bottom latter",
    }.items()
    for word in words.split()
}
_NO_FIRST = _said("nej|næh|niks|nix|no|nope|nah")
_SORRY = _said("""desværre|beklager|undskyld|tak|ellers|sorry|thanks|thank|you|unfortunately|afraid|so
i|m|am|jeg|er|men|but""")
_NO_THEN = _SORRY | _said("""det|den|kan|vil|går|passer|duer|dur|ikke|gang|denne|i|mig|for|can|cant|cannot|not
t|won|wont|don|dont|want|to|able|it|that|this|one|time|doesn|doesnt|work|works|suit|me|do|rather|skal|godt|gerne
helst|lige|nu|now|really""")
_DENIES = _said("ikke|not|t|cannot|cant|wont|dont|doesnt")
_YES_FIRST = _said("ja|jo|jep|jeps|jaja|jada|yes|yep|yeah|yup|sure|okay|ok")
_YES_THEN = _said("""i|gerne|tak|det|den|kan|vil|gør|jeg|godt|fint|selvfølgelig|naturligvis|bestemt|da|helt
passer|would|d|be|am|m|happy|glad|to|of|course|please|that|it|works|fine|for|me|can|will|do|ll|certainly|gladly|love|ok
okay|mig|er|i|orden|med|på|den|swap|bytter|bytte""")
_ABLE = _said("kan|can")
_SELF = _said("jeg|i")
_BUT = _said("men|but|og|and|bare|lige|så|then|rather|hellere|hov|ups|oops")
_LONGEST_ANSWER = 8
_MIDDLE = frozenset(("midterste", "middle"))
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Reply:
    """Yes or no; or which of the offered ones, as a place in a list."""

    agrees: bool | None = None
    which: int | None = None
    able: bool = False
    """It tells what whoever says it can: a yes to being asked for that, and to no deed of another."""

    def among(self, count: int) -> int | None:
        """The place of the one that is chosen, where there are so many; None where it is none of them."""
        if self.which is None:
            return 0 if self.agrees and count == 1 else None
        return self.which % count if -count <= self.which < count else None


_PLAINLY = _said("ja|jo|jep|jeps|jaja|jada|jamen|yes|yep|yeah|yup|sure|nej|næh|niks|nix|no|nope|nah")
"""What nobody says who was asked nothing, and expects an answer by it."""


_BEGINS = re.compile(r"\w+[\s.,:;!–—-]*")


def plain(text: str) -> str:
    """Without what does not change what is said: capitals, blanks, signs."""
    return _HELD.sub(r"\1", _SIGNS.sub(" ", text.casefold())).strip()


_HELD = re.compile(r"([^\W\d_])\1{2,}")
"""`jaaa`: no word has a letter three times."""


def about(text: str) -> frozenset[str]:
    """The words that are left of a short answer to *which one*: of `den om frugt`, `frugt`."""
    words = plain(text).split()
    return frozenset(words) - _LEADING - _TRAILING - _AROUND if len(words) <= _MOST_WORDS else frozenset()


def says_so(text: str) -> bool:
    """A yes or a no in so many words: `ok` may only mean that it was read."""
    first, *then = [*(said := plain(text)).split(), ""]
    return first in _PLAINLY or said in _AGREES or (first in _YES_FIRST and len(then) > 1)


def drops(text: str) -> bool:
    """Said to a question what it asks about is not wanted; said to what is done, that it is taken back."""
    first, _, rest = plain(text).partition(" ")
    leaves = first in _NO_FIRST and rest in _LEAVES
    return plain(text) in _DROPS or leaves or _says_no_in_parts(text)


_PART = re.compile(r"[,;.!–—]+|\s-\s|\b(?:så|so|og|and|men|but|just|bare)\b", re.IGNORECASE)
_LEAVES = _said("""ikke alligevel|alligevel ikke|vent|vent lidt|nej vent|wait|hold on|lad det være
lad den være|lad det ligge|leave it|leave it be|leave that|let it be|leave it as it is|behold det
ikke nu|not now|ikke endnu|not yet|hellere ikke|rather not|better not|det er fint som det er
it is fine as it is|it s fine as it is|det var en fejl|my mistake|my bad|skip it|skip that|spring det over""")
_COURTEOUS = _said("beklager|undskyld|sorry|tak|thanks|ups|oops|hov|ok|okay|øh|hm|hmm|uh")
"""What may stand beside a no, and is none."""


def _says_no_in_parts(text: str) -> bool:
    """`nej, ikke alligevel`, `never mind, leave it`: of several parts each is a no, or only courteous."""
    parts = [said for part in _PART.split(text) if (said := plain(part))]
    parts = [said for said in parts if said not in _COURTEOUS]
    return "," in text and bool(parts) and all(map(_is_no, parts)) and not _is_answer(text)


def _is_no(said: str) -> bool:
    first, _, rest = said.partition(" ")
    is_one = said in _NO or said in _DROPS or said in _LEAVES or said in _NO_FIRST
    return is_one or (first in _NO_FIRST and _is_no(rest))


def _is_answer(text: str) -> bool:
    """It is one as a whole already, which may say a no rather than take a question back."""
    return plain(text) in _NO


def forgets(text: str) -> bool:
    """What was said or asked just before is not wanted any more; it is never about a person."""
    return plain(text) in _FORGETS


def beside(text: str) -> str | None:
    """What is said behind a yes or a no: of `ja, men kl. 10`, the time. None where it begins with neither."""
    first, *_ = [*plain(text).split(), ""]
    if first not in _PLAINLY:
        return None
    rest = _BEGINS.sub("", text.strip(), count=1)
    while (words := rest.split(maxsplit=1)) and plain(words[0]) in _BUT:
        rest = words[1] if words[1:] else ""
    return rest


def with_reason(text: str) -> tuple[bool, str] | None:
    """A yes (or a no) and why: of `nej, for det er for dyrt` that it is too expensive. None where it is
    anything else."""
    why = beside(text)
    if not why or not reasons.leads(why):
        return None
    return not refuses(text), reasons.told_of(why)


def refuses(text: str) -> bool:
    """It begins with a no, whatever is said behind it."""
    return plain(text).split(maxsplit=1)[:1] in [[word] for word in _NO_FIRST]


def reply(text: str) -> Reply | None:
    """None where it says anything beside."""
    said = plain(text)
    if said in _YES:
        return Reply(agrees=True)
    if said in _NO:
        return Reply(agrees=False)
    words = said.split()
    return _with_courtesy(words) or _which(words)


def _with_courtesy(words: list[str]) -> Reply | None:
    """`no sorry, I can't`, `ja, det kan jeg godt`: a plain yes or no, with nothing more behind it."""
    if not 1 < len(words) <= _LONGEST_ANSWER:
        return None
    first, *then = words
    denies = not _DENIES.isdisjoint(then)
    if first in _NO_FIRST and all(word in (_NO_THEN if denies else _SORRY) for word in then):
        return Reply(agrees=False)
    if first in _YES_FIRST and all(word in _YES_THEN for word in then):
        return Reply(agrees=True, able=not (_ABLE.isdisjoint(then) or _SELF.isdisjoint(then)))
    return None


def _which(words: list[str]) -> Reply | None:
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    while words and words[0] in _LEADING and words[0] not in _WHICH:
        words = words[1:]
    while words and words[-1] in _TRAILING:
        words = words[:-1]
    if len(words) != 1:
        return None
    if words[0] in _MIDDLE:
        return Reply(which=1)
    return Reply(which=_WHICH[words[0]]) if words[0] in _WHICH else None
