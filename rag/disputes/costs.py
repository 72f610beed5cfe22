"""Sums that are what something costs, loses or owes, told by the words beside them, and the currencies of sums.

A question about a price counts nothing whose name could stand beside the sum; it has a word of cost instead, as the
sentence has that answers.  Tables of patterns by language, over folded text.
"""

import re
from functools import lru_cache

from index.normalise import fold_whole
from index.patterns import regex
from index.quantities.values import numbers_in
from index.sentences import Span
from rag.evidence.giving import COINS

COST, LOSS, DEBT, RANSOM, FINE = "cost", "loss", "debt", "ransom", "fine"
"""What a sum may be; what something costs is also its price, its worth and what is paid for it."""
OTHER_COIN = "coin"
BEFORE, AFTER = 12, 40
"""Characters that may part a sum from the word that tells what it is: 14 million in costs; costs, put at 14 million."""

_WORDS: dict[str, dict[str, re.Pattern[str]]] = {
    "en": {
        COST: regex(r"\b(?:costs?|costing|pric(?:e[sd]?|ing)|worth|valued?|pa(?:ys?|id|ying)|spen[dt]\w*)\b"),
        LOSS: regex(r"\b(?:damages?|loss(?:es)?|los[et])\b"),
        DEBT: regex(r"\b(?:debts?|ow(?:es?|ed|ing))\b"),
        RANSOM: regex(r"\bransoms?\b"),
        FINE: regex(r"\b(?:fine[sd]?|penalt(?:y|ies))\b"),
    },
    "uk": {
        COST: regex(r"\b(?:кошту\w+|обій(?:шл|д)\w+|варт(?:іст|ост|у)\w*|цін[аиуоі]\w*|(?:за|с|о)?плат\w+"
                         r"|витра[тч]\w+)\b"),
        LOSS: regex(r"\b(?:збит\w+|втра[тч]\w+)\b"),
        DEBT: regex(r"\b(?:борг\w*|заборгован\w+)\b"),
        RANSOM: regex(r"\bвикуп\w*\b"),
        FINE: regex(r"\bштраф\w*\b"),
    },
    "ru": {
        COST: regex(r"\b(?:сто(?:ит|ил\w*|ят|ить|имост\w+)|обо(?:йд|ш)\w+|цен[аыуеой]\w*|(?:за|у|о)?плат\w+"
                         r"|(?:по)?тра[тч]\w+|расход\w*)\b"),
        LOSS: regex(r"\b(?:ущерб\w*|убыт\w+|потер\w+)\b"),
        DEBT: regex(r"\b(?:долг(?!о)\w*|задолжен\w+)\b"),
        RANSOM: regex(r"\bвыкуп\w*\b"),
        FINE: regex(r"\bштраф\w*\b"),
    },
    "vi": {
        COST: regex(r"(?<!\w)(?:chi phí|kinh phí|giá|tốn|trả(?! (?:tự do|lời|thù|đũa))"
                         r"|chi(?! (?:tiết|nhánh|viện)))(?!\w)"),
        LOSS: regex(r"(?<!\w)(?:thiệt hại|tổn thất|thua lỗ|mất(?! tích))(?!\w)"),
        DEBT: regex(r"(?<!\w)nợ(?!\w)"),
        RANSOM: regex(r"(?<!\w)tiền chuộc(?!\w)"),
        FINE: regex(r"(?<!\w)(?:mức phạt|tiền phạt|phạt(?! (?:tù|án)))(?!\w)"),
    },
}  # fmt: skip
_DIGIT = regex(r"\d")
_PART: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:of (?:which|that|it|them|this)|including|among them)(?: [\w$€£]+){0,2} ?$"),
    "uk": regex(r"\b(?:(?:з|із) (?:яких|них|цієї суми)|зокрема|(?:у|в) тому числі)(?: \w+){0,2} $"),
    "ru": regex(r"\b(?:из (?:которых|них|этой суммы)|в том числе|включая)(?: \w+){0,2} $"),
    "vi": regex(r"(?<!\w)(?:trong đó|bao gồm|gồm|trong số đó)(?: \w+){0,3} $"),
}
"""Right before a number that is a part of the one before it: 22 million, of which 9 million for guards."""
_REACH = 40


def sums_in(text: str, language: str) -> frozenset[str]:
    """What a text says that a sum is: ``cost``, ``loss``, ``debt``, ``ransom``, ``fine``.

    Args:
        text: a question, or a sentence.
        language: ISO 639-1.

    >>> sorted(sums_in("How much will the wedding cost?", "en")), sorted(sums_in("Який розмір викупу?", "uk"))
    (['cost'], ['ransom'])
    """
    folded = fold_whole(text)
    return frozenset(name for name, pattern in _WORDS.get(language, {}).items() if pattern.search(folded))


@lru_cache(maxsize=4000)
def _places(text: str, language: str, name: str) -> tuple[Span, ...]:
    pattern = _WORDS.get(language, {}).get(name)
    return tuple(Span(*found.span()) for found in pattern.finditer(fold_whole(text))) if pattern else ()


def is_such(text: str, place: Span, language: str, names: frozenset[str]) -> bool:
    """Whether a word beside a number, with no other number between, tells that it is such a sum.

    Args:
        text: a sentence whose folded form is as long as it.
        place: of the number in it.
        language: ISO 639-1.
        names: of `sums_in`.
    """
    for word in (word for name in names for word in _places(text, language, name)):
        if word.end <= place.start <= word.end + AFTER and not _DIGIT.search(text, word.end, place.start):
            return True
        if place.end <= word.start <= place.end + BEFORE and not _DIGIT.search(text, place.end, word.start):
            return True
    return False


def is_part(text: str, place: Span, language: str) -> bool:
    """Whether a number is called a part of another.

    Args:
        text: a sentence.
        place: of the number in it.
        language: ISO 639-1.
    """
    part = _PART.get(language)
    return bool(part and part.search(fold_whole(text), max(0, place.start - _REACH), place.start))


@lru_cache(maxsize=4000)
def currencies(text: str, language: str) -> dict[Span, str]:
    """The places of the numbers of a text that are sums of money: ``usd``, ``eur`` or ``coin`` for another.

    Args:
        text: a sentence.
        language: ISO 639-1.
    """
    folded, coins = fold_whole(text), COINS.get(language)
    units = {
        place: OTHER_COIN if not n.unit and coins and coins.match(folded, place.end) else n.unit
        for place, n in numbers_in(folded, language)
    }
    return {place: unit for place, unit in units.items() if unit in ("usd", "eur", OTHER_COIN)}
