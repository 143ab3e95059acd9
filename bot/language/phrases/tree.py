"""All phrases in one tree of words, walked along a sentence to find every phrase that it may be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.language.phrases import courtesy
from bot.language.phrases.pattern import PatternError
from bot.language.phrases.said import Said
from bot.language.phrases.typos import Typo, edits, is_inflected
from bot.language.phrases.words import keys

FREE, VERBATIM = "free", "verbatim"
SLIP, OWN_WORD = 3, 4  # a misspelt narrow phrase is likelier than a wide one
_MOST_SKIPPED = 6
_MOST_SLOT_WORDS = 60


class Vocabulary:
    """The words that a slot may hold, and nothing else."""

    def __init__(self, entries: Iterable[str]) -> None:
        self.meant = {spoken: entry for entry in sorted(entries, reverse=True) if (spoken := keys(entry))}
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        for spoken in sorted(self.meant):
            self.by_first.setdefault(spoken[0], []).append(spoken)
        self.keys = frozenset(key for spoken in self.meant for key in spoken)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vocabulary) and self.meant == other.meant

    def __hash__(self) -> int:
        return hash(self.keys)

    def exact(self, said: list[str], at: int) -> Iterator[tuple[int, str, tuple[Typo, ...]]]:
        """Where an entry that begins at word `at` ends, and which entry it is."""
        for spoken in self.by_first.get(said[at], ()):
            if tuple(said[at : at + len(spoken)]) == spoken:
                yield at + len(spoken), self.meant[spoken], ()

    def nearly(
        self, said: list[str], at: int, known: frozenset[str]
    ) -> Iterator[tuple[int, str, tuple[Typo, ...]]]:
        """The same with slips, endings (`amren`) and a compound written as two words."""
        for spoken, entry in self.meant.items():
            for taken in {len(spoken), len(spoken) + 1} if len(spoken) == 1 else {len(spoken)}:
                heard = said[at : at + taken]
                parts = heard if taken == len(spoken) else ["".join(heard)]
                typos = _slips(parts, spoken, known) if len(heard) == taken else None
                if typos is not None:
                    yield at + taken, entry, typos


def _slips(heard: list[str], spoken: tuple[str, ...], known: frozenset[str]) -> tuple[Typo, ...] | None:
    typos = []
    for word, literal in zip(heard, spoken, strict=True):
        slips = (
            1 if is_inflected(word, literal, least=2) and word not in known else edits(word, literal, known)
        )
        if slips is None:
            return None
        if slips:
            typos.append(Typo(word, literal, slips, opens=False))
    return tuple(typos)


SlotKind = str | Vocabulary


class Filled(NamedTuple):
    """The words that stand in one slot."""

    kind: SlotKind
    first: int
    after: int
    meant: str | None = None


class Node:
    """A point in the tree: which words and slots can follow, and which phrases end here."""

    __slots__ = ("endings", "slots", "words")

    def __init__(self) -> None:
        self.words: dict[str, Node] = {}
        self.slots: dict[SlotKind, Node] = {}
        self.endings: list[Ending] = []

    def follow(self, step: str | Vocabulary, is_slot: bool) -> "Node":
        if is_slot:
            return self.slots.setdefault(step, Node())
        return self.words.setdefault(str(step), Node())


@dataclass(frozen=True, eq=False, slots=True)
class Ending:
    """The end of a phrase: whose it is (its place in the book) and what its slots are called."""

    entry: int
    pattern: str
    names: tuple[str, ...]
    own_words: int
    ends_in_slot: bool


class Path(NamedTuple):
    """How a sentence came this far."""

    start: int
    filled: tuple[Filled, ...] = ()
    typos: tuple[Typo, ...] = ()
    skipped: int = 0

    def heard(self, typo: Typo | None) -> "Path":
        return self._replace(typos=(*self.typos, typo)) if typo else self

    def fill(self, filled: Filled, typos: tuple[Typo, ...] = ()) -> "Path":
        return self._replace(filled=(*self.filled, filled), typos=self.typos + typos)


class Match(NamedTuple):
    """One phrase that the sentence may be, and how far from it the sentence is."""

    ending: Ending
    path: Path
    cost: int
    free_words: int


class Walk:
    """One walk through the tree along one sentence; with the `known` words given, slips are allowed for."""

    def __init__(self, said: Said, known: frozenset[str] | None) -> None:
        self.said, self.known = said, known
        self.found: list[Match] = []

    def matches(self, root: Node) -> list[Match]:
        for start in self.said.starts:
            self._step(root, start, Path(start))
        return self.found

    def _step(self, node: Node, at: int, path: Path) -> None:
        self._end(node, at, path)
        if node.slots:
            self._open_slots(node, at, path)
        for skipped in range(_MOST_SKIPPED):
            if at >= len(self.said.keys):
                return
            onward = path._replace(skipped=path.skipped + skipped) if skipped else path
            self._word(node, at, onward)
            self._listed_slots(node, at, onward)
            if self.said.keys[at] not in courtesy.FILLERS or at == path.start:
                return
            at += 1

    def _end(self, node: Node, at: int, path: Path) -> None:
        if not node.endings or not self.said.tail[at]:
            return
        free = sum(filled.after - filled.first for filled in path.filled if filled.kind == FREE)
        slips = sum(typo.edits for typo in path.typos)
        around = path.skipped + path.start + len(self.said.keys) - at
        for ending in node.endings:
            if not ending.ends_in_slot or path.filled[-1].kind == VERBATIM or self.said.polite_tail[at]:
                self.found.append(Match(ending, path, SLIP * slips + OWN_WORD * free + around, free))

    def _word(self, node: Node, at: int, path: Path) -> None:
        key = self.said.keys[at]
        if self.known is None:
            if after := node.words.get(key):
                self._step(after, at + 1, path)
            return
        for literal, after in node.words.items():
            slips = edits(key, literal, self.known)
            if slips is not None:
                typo = Typo(key, literal, slips, opens=at == path.start) if slips else None
                self._step(after, at + 1, path.heard(typo))
            elif key.startswith(literal[:1]):
                self._run_together(literal, after, at, path)

    def _run_together(self, literal: str, after: Node, at: int, path: Path) -> None:
        """`næstegang` for two words, `dags orden` for one."""
        key = self.said.keys[at]
        rest = key[len(literal) :]
        pair = key + self.said.keys[at + 1] if at + 1 < len(self.said.keys) else ""
        if pair == literal:
            self._step(after, at + 2, path.heard(Typo(pair, literal, 1, opens=False)))
        elif len(literal) > 1 and key.startswith(literal) and (second := after.words.get(rest)):
            self._step(second, at + 1, path.heard(Typo(key, key, 1, opens=False)))

    def _listed_slots(self, node: Node, at: int, path: Path) -> None:
        for kind, after in node.slots.items():
            if isinstance(kind, str):
                continue
            keys_said = self.said.keys
            known = self.known
            ends = kind.exact(keys_said, at) if known is None else kind.nearly(keys_said, at, known)
            for end, meant, typos in ends:
                self._step(after, end, path.fill(Filled(kind, at, end, meant), typos))

    def _open_slots(self, node: Node, at: int, path: Path) -> None:
        count = len(self.said.keys)
        if at < count and (after := node.slots.get(VERBATIM)) and self.said.after_colon(at):
            self._step(after, count, path.fill(Filled(VERBATIM, at, count)))
        if at < count and (after := node.slots.get(FREE)):
            for end in self._free_ends(after, at):
                self._step(after, end, path.fill(Filled(FREE, at, end)))

    def _free_ends(self, after: Node, at: int) -> Iterator[int]:
        """Where the person's own words may end: before a word that can follow, or with the sentence."""
        count = len(self.said.keys)
        goes_on = bool(after.words or after.slots)
        for end in range(at + 1, min(at + _MOST_SLOT_WORDS, count) + 1):
            if not self.said.is_one_sentence(at, end):
                return
            is_last = bool(after.endings) and self.said.polite_tail[end]
            if is_last or (goes_on and self._can_follow(after, end)):
                yield end
        if after.endings and count > at + _MOST_SLOT_WORDS and self.said.is_one_sentence(at, count):
            yield count

    def _can_follow(self, node: Node, at: int) -> bool:
        if at == len(self.said.keys):
            return False
        return self.known is not None or bool(node.slots) or self.said.keys[at] in node.words


def same_phrase(pattern: str, other: str) -> PatternError:
    return PatternError(f"phrases {pattern!r} and {other!r} are the same for two doors or two slots")
