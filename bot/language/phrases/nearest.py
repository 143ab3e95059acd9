"""What a sentence that is no phrase comes near to, to be suggested and never to be done."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.phrases import courtesy
from bot.language.phrases.language import SMALL_WORDS
from bot.language.phrases.typos import allowed_edits, edits

NEAR_ENOUGH = 0.42
_MOST_WORDS = 40


@dataclass(frozen=True)
class Skeleton:
    """The words of one way to say a phrase, without their order; `is_open` where a person adds own words."""

    entry: int
    words: frozenset[str]
    is_open: bool


class Neighbours:
    """Finds the entries whose words a sentence shares, rare words counting more than common ones."""

    def __init__(self, skeletons: Iterable[Skeleton]) -> None:
        self.skeletons = sorted(set(skeletons), key=lambda one: (one.entry, sorted(one.words), one.is_open))
        entries: dict[str, set[int]] = defaultdict(set)
        self.holding: dict[str, list[int]] = defaultdict(list)
        for place, skeleton in enumerate(self.skeletons):
            for word in skeleton.words:
                entries[word].add(skeleton.entry)
                self.holding[word].append(place)
        count = len({skeleton.entry for skeleton in self.skeletons})
        self.weight = {word: _weight(word, len(owners) / (1 + count)) for word, owners in entries.items()}
        self.usual = sum(self.weight.values()) / max(len(self.weight), 1)
        self.whole = [sum(self.weight[word] for word in skeleton.words) for skeleton in self.skeletons]
        self.by_heart = sorted(self.holding)

    def nearest(self, said: list[str]) -> dict[int, float]:
        """Each near entry with its nearness, between NEAR_ENOUGH and 1."""
        told = list(dict.fromkeys(key for key in said if key not in courtesy.FILLERS))[:_MOST_WORDS]
        heard = {key: self._heard(key) for key in told}
        weights = {word: self.weight[word] for word in sorted(filter(None, heard.values()))}
        unknown = sum(self._foreign(key) for key, word in heard.items() if word is None)
        shared = self._shared(weights)
        best: dict[int, float] = {}
        for place, weight in shared.items():
            nearness = self._nearness(place, weight, sum(weights.values()) + unknown - weight)
            if nearness >= NEAR_ENOUGH:
                entry = self.skeletons[place].entry
                best[entry] = max(nearness, best.get(entry, 0.0))
        return best

    def _shared(self, weights: dict[str, float]) -> dict[int, float]:
        """What each skeleton shares; question words and the like alone bring nothing near."""
        telling = [word for word, weight in weights.items() if weight >= self.usual * 0.5]
        shared = {place: 0.0 for word in telling for place in self.holding[word]}
        for word, weight in weights.items():
            for place in self.holding[word]:
                if place in shared:
                    shared[place] += weight
        return shared

    def _nearness(self, place: int, shared: float, extra: float) -> float:
        """The shared part of both; what else was said counts half, and hardly where own words belong."""
        if self.skeletons[place].is_open:
            extra = min(extra, self.usual)
        return shared / (self.whole[place] + extra / 2)

    def _foreign(self, key: str) -> float:
        return self.usual / 4 if key in SMALL_WORDS else self.usual

    def _heard(self, key: str) -> str | None:
        """The phrase word that a word is, or is a slip of."""
        if key in self.holding:
            return key
        if not allowed_edits(key) or key in SMALL_WORDS:
            return None
        close = process.extract(key, self.by_heart, scorer=OSA.distance, score_cutoff=3, limit=8)
        slips = [(slip, word) for word, _, _ in close if (slip := edits(key, word, frozenset())) is not None]
        return min(slips)[1] if slips else None


def _weight(word: str, share: float) -> float:
    """How much a word tells: the fewer phrases share it, the more; small words hardly anything."""
    telling = 0.2 - math.log(share)
    return telling / 4 if word in SMALL_WORDS else telling
