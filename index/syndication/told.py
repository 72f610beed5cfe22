"""The sentences of a report as they are compared with those of another: words, numbers, names.  Pure.

Who wrote a report and where is left out, and so is what stands in brackets; lines that break inside a sentence are
joined; a number is one word, however it is written.
"""

import re
from collections.abc import Collection
from functools import cached_property, lru_cache
from typing import NamedTuple

from index.analysis.words import split_words
from index.languages import rules_for
from index.patterns import regex
from index.quantities.numerals import numerals
from index.sentences import split_sentences

_SHORT_NOT = regex(r"^(?:(ca|wo|sha)|(\w+))n't$")
_NOUGHT = "không"
"""Nought, and far more often "not"."""
_WHOLE_VERB = {"ca": "can", "wo": "will", "sha": "shall"}
_AMERICAN = tuple(
    (regex(british), american)
    for british, american in (
        (r"(?<=[a-z]{2})our(?=$|s|ed|ing|ab|ful|it|al|hood)", "or"), (r"is(?=e$|es$|ed$|er|ing$|ation)", "iz"),
        (r"ys(?=e[sdr]?$|ing$)", "yz"), (r"(?<=[btv])re(?=s?$)", "er"), (r"ll(?=ed$|ing$|er)", "l"),
        (r"mme(?=s?$)", "m"), (r"ence(?=s?$)", "ense"), (r"ogue(?=s?$)", "og"), (r"[ao]e", "e"), (r"grey", "gray"),
    )
)  # fmt: skip
_WRAPPED = regex(r"(?<![.!?…:»”\"])\n(?=[^\W\d_])")
_CLOSED = regex(r"[.!?…»\"”)]\s*$")
_QUOTES = (("«", "»"), ("“", "”"))
_ENDS = regex(r"(?<=[^\W\d_]{3}[.!?…])[»”\"]*\s+|(?<=[.!?…][»”\"])\s+")
_ASIDE = regex(r"\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\]")
_PLACE_LINE = regex(
    r"^[^\n.!?]{0,40}\([^()\n]{1,40}\)\s*[-–—]+\s+|^[A-ZА-ЯІЇЄҐ]{3,}(?:,[^\n.!?]{0,30})?\s[-–—]+\s+", re.MULTILINE
)
_BYLINE = regex(
    r"(?:^|(?<=[.;(\n]))[ \t]?(?:additional )?(?:reporting|writing|editing|edited|written) by "
    r"[^.\n)]*(?:\.|(?=[)\n])|$)",
    re.IGNORECASE,
)


def without_credits(text: str) -> str:
    """A text without who wrote it and where.

    >>> without_credits("LONDON (Alpha News) - It rained. Reporting by Ann Lee; editing by Bo Roe.")
    'It rained.'
    """
    return _BYLINE.sub("", _PLACE_LINE.sub("", text))


class Token(NamedTuple):
    """A word of a sentence.

    Attributes:
        key: as it is compared; a number's value.
        number: the value, of digits and of words that may be a number.
        name: it has a capital that its place does not ask for.
    """

    key: str
    number: float | None = None
    name: bool = False


class Sentence:
    """A sentence as it is compared.

    Args:
        text: of it.
        language: ISO 639-1.
        headline: it is a line without a full stop, whose capitals say nothing.
        credited: words that are no names, as they are the outlet's.
    """

    def __init__(self, text: str, language: str, headline: bool = False, credited: Collection[str] = ()) -> None:
        self.text, self.headline, self._language, self._credited = text, headline, language, credited

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(word.key for word in split_words(self.text, rules_for(self._language)))

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its words, in American spelling."""
        return frozenset(map(american, self.keys) if self._language == "en" else self.keys)

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words; numbers in words are one each, what stands in brackets is left out."""
        text = _ASIDE.sub(lambda match: " " * len(match.group()), self.text)
        spelled = [numeral for numeral in numerals(text, self._language) if text[slice(*numeral.place)] != _NOUGHT]
        found: list[Token] = []
        end = at = 0
        for number, word in enumerate(split_words(text, rules_for(self._language))):
            if at < len(spelled) and word.start <= spelled[at].place.start < word.end:
                found.append(Token(f"{spelled[at].value:g}" if spelled[at].sure else word.key, spelled[at].value))
                end = max(word.end, spelled[at].place.end)
                at += 1
            elif word.start < end:
                continue
            elif word.kind == "number":
                found.append(Token(word.key, _value(word.key)))
            elif short := _SHORT_NOT.match(word.key):
                found += [Token(_WHOLE_VERB.get(short[1] or "", short[2] or "")), Token("not")]
            else:
                name = number > 0 and not self.headline and word.surface[0].isupper() and word.key not in self._credited
                found.append(Token(word.key, None, name))
        return found


@lru_cache(maxsize=20_000)
def american(word: str) -> str:
    """A folded English word in a spelling that British and American texts share, which is no word always.

    >>> [american(word) == american(other) for word, other in (("labour", "labor"), ("theatre", "theater"), ("a", "b"))]
    [True, True, False]
    """
    for pattern, letters in _AMERICAN:
        word = pattern.sub(letters, word)
    return word


def _value(key: str) -> float | None:
    try:
        return float(key)
    except ValueError:
        return None


def sentences_of(text: str, language: str, credited: Collection[str] = ()) -> list[Sentence]:
    """The sentences of a text in NFC, without its credits.

    Args:
        text: any.
        language: ISO 639-1 of it.
        credited: the words of its outlet's name.

    >>> [sentence.text for sentence in sentences_of("Rain at last\\n\\nIt rained\\nin town. It snowed.", "en")]
    ['Rain at last', 'It rained in town.', 'It snowed.']
    """
    text = _WRAPPED.sub(_joined, without_credits(text))
    found = []
    for a, b in split_sentences(text, language):
        headline = _CLOSED.search(text, a, b) is None
        found += [Sentence(part, language, headline, credited) for part in _quoted_apart(text[a:b])]
    return found


def _quoted_apart(text: str) -> list[str]:
    """A sentence; where a quotation is not closed in it, or not opened, it may be several, and each by itself."""
    if all(text.count(first) == text.count(last) for first, last in _QUOTES) and text.count('"') % 2 == 0:
        return [text]
    return _ENDS.split(text)


def _joined(line_end: re.Match[str]) -> str:
    """A space where the next line begins with a small letter."""
    return " " if line_end.string[line_end.end()].islower() else "\n"
