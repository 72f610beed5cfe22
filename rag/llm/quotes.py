"""Where a model's quote stands in an article, exactly; or nowhere.

Typography is forgiven: quotation marks, apostrophes, dashes, white space, Unicode forms, invisible characters.
So is how a cut is marked: dots at the edges or between two parts, the case of the first letter, and which vowel of
a Vietnamese syllable bears the tone.  Words are not: a changed digit, letter or a dropped "not" is another text, and
there is no near enough.
"""

import unicodedata
from array import array
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from index.article import Article
from index.normalise import nfc, place_tones
from index.patterns import regex
from index.sentences import Span, split_sentences

MAX_QUOTE = 400
"""Characters of one citation."""
MAX_FOUND = 1000
MAX_SENTENCES = 3
"""What a model may quote in one piece; more is stitched together or copied without thought."""

MIN_PART = 6
"""Characters of a part of a quote in which something is left out; less may stand anywhere."""
MAX_PARTS = 4

_MARKS = dict.fromkeys("'\"`´’‘‚‛“”„‟«»‹›′″ʼʹ＇＂", '"')
_DASHES = dict.fromkeys("-‐‑‒–—―−－", "-")
_FORM = {**_MARKS, **_DASHES, "…": "...", "\u00ad": ""}
_LEFT_OUT = regex(r" ?[\[(]?\.{3,}[\])]? ?")
_GROUP = regex(r"\d{3}(?!\d)")
_JAMO = range(0x1160, 0x1200)
_BREAK = regex(r"[,;:—–)»”\"]\s|\s")


class Folded(NamedTuple):
    """A text in the form in which quotes are looked for.

    Attributes:
        text: folded.
        starts, ends: for each of its characters, where in the original it begins and ends.
    """

    text: str
    starts: "array[int]"
    ends: "array[int]"


def _joins(char: str) -> bool:
    """Whether a character belongs to the one before it."""
    return unicodedata.combining(char) != 0 or ord(char) in _JAMO


@lru_cache(maxsize=20_000)
def _folded_cluster(cluster: str) -> str:
    return "".join(_FORM.get(c, c) for c in nfc(cluster) if unicodedata.category(c) != "Cf" or c in _FORM)


@lru_cache(maxsize=64)
def fold_text(text: str) -> Folded:
    """A text folded, with the way back.

    >>> fold_text("«a\\u2019\\u00a0 b»").text
    '"a" b"'
    """
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    i, length = 0, len(text)
    while i < length:
        j = i + 1
        if text[i].isspace():
            while j < length and text[j].isspace():
                j += 1
            form = " "
        else:
            while j < length and ord(text[j]) > 0x2FF and _joins(text[j]):
                j += 1
            form = _folded_cluster(text[i:j])
        parts.append(form)
        for _ in form:
            starts.append(i)
            ends.append(j)
        i = j
    return Folded("".join(parts), starts, ends)


@lru_cache(maxsize=64)
def _toned(text: str) -> str:
    """Folded Vietnamese with one placement of tones, place by place the same characters."""
    toned = place_tones(text)
    return toned if len(toned) == len(text) else text


def _searched(text: str, language: str) -> Folded:
    folded = fold_text(text)
    return folded._replace(text=_toned(folded.text)) if language == "vi" else folded


def _wanted(words: str, language: str) -> list[str]:
    """The forms in which some words are looked for, the closest first; none for what holds no letter or digit."""
    if not any(c.isalnum() for c in words):
        return []
    exact = _searched(words, language).text.strip(' "')
    trimmed = _trimmed(exact)
    forms = [exact, trimmed, _other_case(exact), _other_case(trimmed)]
    return list(dict.fromkeys(form for form in forms if form))


def _trimmed(words: str) -> str:
    """Words without the dots that are set where something was cut off."""
    for mark in ("[...]", "(...)"):
        words = words.removeprefix(mark).removesuffix(mark)
    words = words.rstrip(' ".')
    return words.lstrip(' ".') if words.lstrip(' "').startswith("..") else words.lstrip(' "')


def _other_case(words: str) -> str:
    """Words with their first letter in the other case: a part of a sentence quoted as a whole, or the reverse."""
    first = words[:1].swapcase()
    return first + words[1:] if len(first) == 1 else words


def _is_border(text: str, at: int) -> bool:
    """Whether no word and no number goes on across a place: 400 does not stand in 1,400."""
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return False
    inside_left = before in ".," and after.isdigit() and at > 1 and text[at - 2].isdigit()
    inside_right = after in ".," and before.isdigit() and at + 1 < len(text) and text[at + 1].isdigit()
    # 1 400 too, but only where a group of three digits follows: "on 5 400 people" is as rare as it is unclear.
    grouped = (before == " " and at > 1 and text[at - 2].isdigit() and _GROUP.match(text, at)) or (
        after == " " and before.isdigit() and _GROUP.match(text, at + 1)
    )
    return not (inside_left or inside_right or grouped)


def _occurrences(words: str, text: str, start: int, end: int) -> list[int]:
    found: list[int] = []
    at = text.find(words, start, end)
    while at >= 0 and len(found) < 50:
        if _whole(words, text, at):
            found.append(at)
        at = text.find(words, at + 1, end)
    return found


def _whole(words: str, text: str, at: int) -> bool:
    # Ideographs have no spaces between words; everything else ends where its letters end.
    return ord(words[0]) > 0x2E80 or (_is_border(text, at) and _is_border(text, at + len(words)))


def locate(first: str, last: str, article: Article, start: int, end: int) -> Span | None:
    """Where a quote stands in ``article.text[start:end]``.

    Args:
        first: the whole quote, or its first words.
        last: its last words, or empty when `first` is the whole.
        article: where to look.
        start, end: the passage's borders.

    Returns:
        Its place in the article's text, or None: it is not there word for word, or is longer than `MAX_FOUND`
        characters or `MAX_SENTENCES` sentences.
    """
    folded = _searched(article.text[start:end], article.language)
    for head in _wanted(first, article.language):
        for tail in _wanted(last, article.language) or [""]:
            for a, b in _runs(head, tail, folded.text):
                found = Span(start + folded.starts[a], start + folded.ends[b - 1])
                short = found.end - found.start <= MAX_FOUND
                if short and len(_sentences(article, start, end, found)) <= MAX_SENTENCES:
                    return found
    return None


def _runs(head: str, tail: str, text: str) -> Iterator[tuple[int, int]]:
    """From each place of the first words to the nearest place after it where the last ones end."""
    for a in _occurrences(head, text, 0, len(text)):
        b = a + len(head)
        if tail:
            ends = [i + len(tail) for i in _occurrences(tail, text, a, min(a + MAX_FOUND, len(text)))]
            b = next((end for end in ends if end >= b), 0)
        if b:
            yield a, b


def places(first: str, last: str, article: Article, start: int, end: int) -> list[Span]:
    """Where a quote stands: in one place, or in those of its parts where it leaves out what is between ("a … b").

    The parts must follow one another, and lie in `MAX_SENTENCES` sentences together.  Arguments are those of `locate`.

    Returns:
        Places in the article's text, in order; empty where the quote, or a part of it, is not there word for word.
    """
    whole = locate(first, last, article, start, end)
    if whole or last.strip():
        return [whole] if whole else []
    parts = _LEFT_OUT.split(_trimmed(fold_text(first).text.strip(' "')))
    if not 1 < len(parts) <= MAX_PARTS or min(map(len, parts)) < MIN_PART:
        return []
    found: list[Span] = []
    for part in parts:
        place = locate(part, "", article, found[-1].end if found else start, end)
        if place is None:
            return []
        found.append(place)
    touched = {sentence for place in found for sentence in _sentences(article, start, end, place)}
    return found if len(touched) <= MAX_SENTENCES else []


@lru_cache(maxsize=2000)
def sentences_of(article: Article, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of a passage, as quotes are cited by them."""
    return tuple(split_sentences(article.text, article.language, start, end))


def _sentences(article: Article, start: int, end: int, place: Span) -> list[Span]:
    return [s for s in sentences_of(article, start, end) if s.start < place.end and place.start < s.end]


def cited(article: Article, start: int, end: int, place: Span) -> list[Span]:
    """The citations for a quote: the sentences it lies in, whole, so that no "not" is cut off.

    A sentence longer than `MAX_QUOTE` is cited in the parts that the quote touches.

    Args:
        article: where the quote stands.
        start, end: the passage's borders.
        place: from `locate`.
    """
    spans: list[Span] = []
    for sentence in _sentences(article, start, end, place):
        parts = [sentence] if sentence.end - sentence.start <= MAX_QUOTE else _parts(article.text, sentence)
        spans.extend(part for part in parts if part.start < place.end and place.start < part.end)
    return spans


def _parts(text: str, sentence: Span) -> list[Span]:
    """A long sentence in pieces of at most `MAX_QUOTE` characters, cut where it breaks."""
    parts = []
    at = sentence.start
    while sentence.end - at > MAX_QUOTE:
        breaks = [found.end() for found in _BREAK.finditer(text, at + 1, at + MAX_QUOTE)]
        cut = breaks[-1] if breaks else at + MAX_QUOTE
        parts.append(Span(at, at + len(text[at:cut].rstrip())))
        at = cut
    parts.append(Span(at, sentence.end))
    return [part for part in parts if part.end > part.start]
