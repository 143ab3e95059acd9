"""What people may type, in Danish and English, and how a sentence finds the one door that it means."""

from bot.phrases.book import Phrasebook
from bot.phrases.language import Language, language_of
from bot.phrases.mood import Mood, denies, mood
from bot.phrases.pattern import PatternError
from bot.phrases.reading import Candidate, Entry, Equal, Reading, Suggestion, Unclear, Understood
from bot.phrases.words import clean, fold

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
