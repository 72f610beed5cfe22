"""A word before a number, in figures or in words, that makes it negative."""

from index.analysis.words import Word
from index.quantities.scales import is_minus


def called_negative(text: str, words: list[Word], i: int, end: int, language: str) -> bool:
    """Whether a word before a number makes it negative, and not one of both signs (plus or minus 3).

    Args:
        text: in NFC.
        words: of the text, hyphenated ones in their parts.
        i: number of the word with which the number begins.
        end: index after the number's last character.
        language: ISO 639-1 of the text.
    """
    if i == 0 or text[words[i - 1].end : words[i].start] not in (" ", "\u00a0"):
        return False
    both = i > 1 and words[i - 2].key in ("or", "чи", "або", "или")
    return is_minus(words[i - 1].key, text, end, language) and not both
