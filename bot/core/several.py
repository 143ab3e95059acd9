"""Several requests in one message: each is taken as if it had been said alone, and none is dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.choosing import CLEARLY, WHOLE, Meant
from bot.core.listening import Ears
from bot.language.care import case_in
from bot.language.entities import Kind
from bot.language.joints import Form, Joint, Sign, form_at, joints
from bot.language.once import hearing, once
from bot.language.phrases import Understood
from bot.language.phrases.words import folded
from bot.language.second_thoughts import takes_back
from bot.language.sheet import Sheet
from bot.language.slots import OF_WORDS

MOST = 3
"""More requests than these stay in the last of them."""

COURTESIES = ("help.greeting", "people.thanks")
"""Nobody waits for an answer to what is said around a request."""

_SUBJECTS = folded("jeg vi i we du you man han hun he she de they der there det it")


@dataclass(frozen=True, slots=True)
class Request:
    """One of several; what was only `offered` is asked about before it is done."""

    sentence: str
    offered: bool = False


def requests(ears: Ears, sentence: str) -> tuple[Request, ...]:
    """What is asked for, part by part, where each surely is a request of its own; else nothing.

    What one part supposes, reports or takes back holds for the others, and who tells of a matter of their
    own is heard as a whole.
    """
    with hearing():
        return _requests(ears, sentence)


def _requests(ears: Ears, sentence: str) -> tuple[Request, ...]:
    read = ears.reader.sheet(sentence)
    if read.marks - {"NOT"} or not any(joints(read, ears.reader.lexicon)):
        return ()
    if takes_back(sentence) or ears.correction(sentence) or case_in(sentence, given=True):
        return ()
    found = tuple(_apart(ears, read, MOST))
    return () if len(found) < 2 or _is_one(ears, sentence, found) else found


def _apart(ears: Ears, read: Sheet, most: int) -> list[Request]:
    for joint in joints(read, ears.reader.lexicon) if most > 1 else ():
        first, behind = meant(ears, joint.before), ears.reader.sheet(joint.behind)
        if first is None or not _may_part(ears, joint) or not _may_end(first, joint, behind):
            continue
        rest = _apart(ears, behind, most - 1)
        if any(meant(ears, one.sentence) is None for one in rest) and not _orders_more(ears, joint):
            continue
        return [Request(joint.before), *(_told(ears, joint, one) for one in rest)]
    return [Request(read.text)]


def _told(ears: Ears, joint: Joint, one: Request) -> Request:
    following = meant(ears, one.sentence)
    return replace(one, offered=one.offered or following is None or _may_be_of(ears, joint, following))


@once
def meant(ears: Ears, sentence: str) -> Meant | None:
    """What surely is meant, to be done, shown or asked about; none where somebody greets or is in need."""
    heard = ears.hear(sentence)
    first = next(iter(heard.tries), None)
    if first is None and (heard.confirm or heard.supposed):
        first = heard.supposed or heard.weighed[0]
    if first is None or first.door.urgent or first.door.name in COURTESIES or not first.surely:
        return None
    return first if first.score >= CLEARLY else None


def _may_part(ears: Ears, joint: Joint) -> bool:
    """A comma stands between two of a kind; what is told with a sign behind it or before it mostly says why,
    unless all of it is said as such requests are."""
    forms = [_form(ears, one) for one in (joint.before, joint.behind)]
    if None in forms:
        return False
    if joint.sign is Sign.and_:
        return True
    if Form.tell in forms:
        return all(_by_phrase(meant(ears, one)) for one in (joint.before, joint.behind))
    return joint.sign is Sign.end or forms[0] is forms[1]


def _by_phrase(one: Meant | None) -> bool:
    return one is not None and one.score == WHOLE and one.bid is None and not one.heard


def _may_end(first: Meant, joint: Joint, behind: Sheet) -> bool:
    """Words of one's own end with their sentence; with `and` only before an order that they do not tell."""
    if not first.door.changes or joint.sign is Sign.end:
        return True
    kept = [str(told) for slot, told in first.given.items() if first.door.type_of(slot) in OF_WORDS]
    own = next((told for told in kept if joint.before.endswith(told)), None)
    tells = own is not None and any(word.casefold() in _SUBJECTS for word in own.split())
    return own is None or not (behind.asks_something or tells)


def _orders_more(ears: Ears, joint: Joint) -> bool:
    """Something else is ordered with it, and whoever orders hears if it is not understood."""
    return joint.sign is Sign.and_ and _form(ears, joint.behind) is Form.order


def _form(ears: Ears, sentence: str) -> Form | None:
    return form_at(ears.reader.sheet(sentence), 0, ears.reader.lexicon)


def _may_be_of(ears: Ears, joint: Joint, following: Meant) -> bool:
    """A deed that names nothing may be about what was named before it, and one behind a question without a
    sign may belong to it: `who can close the vote and withdraw it`."""
    before = ears.reader.sheet(joint.before)
    asks = before.asks_something and joint.sign is Sign.and_
    return following.door.changes and (asks or (bool(before.entities) and not _slots(following)))


def _is_one(ears: Ears, sentence: str, found: Sequence[Request]) -> bool:
    """Is it one request after all: its parts ask the same of who hears whole sentences, do the same, or a
    phrase is just that?"""
    doors = {one.door if one else None for one in (meant(ears, request.sentence) for request in found)}
    first = next(iter(doors))
    if len(doors) == 1 and not _repeats(ears, found, labelled=bool(first and first.hears)):
        return True
    if _needs_all(ears, sentence, found):
        return True
    reading = ears.book.exactly(sentence)
    return isinstance(reading, Understood) and all(_is_in_one(told, found) for told in reading.slots.values())


def _needs_all(ears: Ears, sentence: str, found: Sequence[Request]) -> bool:
    """`I can't on 8 December, can somebody swap?`: a deed that only all of it says is meant by all of it."""
    whole = meant(ears, sentence)
    if whole is None or not (whole.heard and whole.door.changes):
        return False
    parts = (meant(ears, one.sentence) for one in found)
    return all(one is None or one.door is not whole.door for one in parts)


def _slots(one: Meant) -> list[str]:
    """What was understood of it; who hears whole sentences is given all of it."""
    return [] if one.door.hears else [str(told) for told in one.given.values()]


def _is_in_one(told: str, found: Sequence[Request]) -> bool:
    return any(told in one.sentence for one in found)


def _repeats(ears: Ears, found: Sequence[Request], *, labelled: bool) -> bool:
    """`vis D-2026-001 og vis D-2026-002`: what is wanted is said again; who hears whole sentences takes the
    place of one for all, but no label."""
    read = [ears.reader.sheet(one.sentence) for one in found]
    again = len({one.words[0].key for one in read}) == 1
    return again and not (labelled and any(not one.of_kind(Kind.decision) for one in read))
