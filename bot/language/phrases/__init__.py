"""What people may type, in Danish and English, and how a sentence finds the one door that it means."""

from bot.language.phrases.book import Phrasebook
from bot.language.phrases.language import Language, language_of
from bot.language.phrases.mood import Mood, denies, mood
from bot.language.phrases.pattern import PatternError
from bot.language.phrases.reading import Candidate, Entry, Equal, Reading, Suggestion, Unclear, Understood
from bot.language.phrases.words import clean, fold

__all__ = [
    "Candidate",
    "Entry",
    "Equal",
    "Language",
    "Mood",
    "PatternError",
    "Phrasebook",
    "Reading",
    "Suggestion",
    "Unclear",
    "Understood",
    "clean",
    "denies",
    "fold",
    "language_of",
    "mood",
]
