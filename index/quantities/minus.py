"""A word beside a number, in figures or in words, that makes it negative."""

import re

from index.analysis.words import Word
from index.normalise import NOTHING
from index.patterns import regex
from index.quantities.scales import is_minus

_BELOW: dict[str, re.Pattern[str]] = {
    "en": regex(r" ?(?:degrees|°)(?: ?c(?:elsius)?)? below zero\b", re.IGNORECASE),
    "uk": regex(r" ?(?:градус\w*|°c?)(?: цельсія)? (?:морозу|нижче (?:нуля|0))(?!\w)", re.IGNORECASE),
    "ru": regex(r" ?(?:градус\w*|°c?)(?: цельсия)? (?:мороза|ниже (?:нуля|0))(?!\w)", re.IGNORECASE),
    "vi": regex(r" ?(?:độ|°)(?: ?c)? dưới (?:không|0)(?!\w)", re.IGNORECASE),
}
"""Behind degrees: so many of frost."""


def called_negative(text: str, words: list[Word], i: int, end: int, language: str) -> bool:
    """Whether a word before a number makes it negative, and not one of both signs (plus or minus 3).

    Args:
        text: in NFC.
        words: of the text, hyphenated ones in their parts.
        i: number of the word with which the number begins.
        end: index after the number's last character.
        language: ISO 639-1 of the text.
    """
    if _BELOW.get(language, NOTHING).match(text, end):
        return True
    if i == 0 or text[words[i - 1].end : words[i].start] not in (" ", "\u00a0"):
        return False
    both = i > 1 and words[i - 2].key in ("or", "чи", "або", "или")
    return is_minus(words[i - 1].key, text, end, language) and not both
