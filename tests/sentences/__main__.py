"""`make sentences`: how people talk to it, run through the router; how much of it comes out right.

The open forms may be read by whoever writes lexicon and meanings, and are listed with `--show`; the held-out
ones are counted only: they tell how a stranger is understood.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from bot.core.logs import set_up
from tests.sentences.judging import VERDICTS, Judged, judged, sentences
from tests.sentences.stage import Stage

Group = Callable[[Judged], str]
BY: dict[str, Group] = {
    "kind": lambda one: one.sentence.kind,
    "language": lambda one: one.sentence.lang,
    "feature": lambda one: one.sentence.feature,
}


def measured(name: str) -> list[Judged]:
    stage = Stage()
    return [judged(one, stage.says(one.text, where=one.where)) for one in sentences(name) if not one.control]


def table(found: Sequence[Judged]) -> Iterable[str]:
    yield f"{'':24}{'number':>8}" + "".join(f"{verdict:>9}" for verdict in VERDICTS)
    yield _row("all", found)
    yield _row("that want something", [one for one in found if one.sentence.wants])
    for name, group in BY.items():
        yield f"by {name}"
        yield from (_row(f"  {key}", part) for key, part in sorted(_parts(found, group).items()))


def _parts(found: Sequence[Judged], group: Group) -> dict[str, list[Judged]]:
    parts = defaultdict(list)
    for one in found:
        parts[group(one)].append(one)
    return parts


def _row(name: str, found: Sequence[Judged]) -> str:
    shares = [sum(one.verdict == verdict for one in found) / max(len(found), 1) for verdict in VERDICTS]
    return f"{name:24}{len(found):>8}" + "".join(f"{share:>9.1%}" for share in shares)


def told(name: str, found: Sequence[Judged], seconds: float) -> Iterable[str]:
    each = 1000 * seconds / max(len(found), 1)
    yield f"\n{name}: {len(found)} sentences, {each:.1f} ms each, the handler included"
    yield from table(found)
    dangerous = sum(one.sentence.dangerous for one in found)
    yield f"wrong deeds: {sum(one.deed for one in found)} (of {dangerous} dangerous sentences)"
    yield f"wrong for want of the words that matter: {sum(one.half for one in found)}"
    yield f"deeds offered where none was wanted: {sum(one.button for one in found)}"


def shown(found: Sequence[Judged]) -> Iterable[str]:
    for one in found:
        if one.verdict != "right" or one.deed or one.button:
            came, signs = one.came, "DEED " * one.deed + "BUTTON " * one.button
            yield (
                f"{one.verdict:8}{signs}{one.sentence.text!r}"
                f" → {came.door or '–'} {came.given[-1] if came.given else ''} [{', '.join(came.offers[:4])}]"
                f" wanted {', '.join(one.sentence.doors) or '–'} {' '.join(one.sentence.has)}"
            )


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--show", action="store_true", help="list the open sentences that are not right yet")
    asked.add_argument("--only", choices=("open", "held"))
    words = asked.parse_args()
    set_up("text", "ERROR")
    for name in ("open", "held"):
        if words.only in (None, name):
            began = time.perf_counter()
            found = measured(name)
            print("\n".join(told(name, found, time.perf_counter() - began)))
            if words.show and name == "open":
                print("\n".join(shown(found)))


if __name__ == "__main__":
    main()
