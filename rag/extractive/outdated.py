"""What has become of a value or a day: newer reports that replace the one of the best sentence.

"The toll rose from 118 to 158", "410, not 340" name the value that no longer holds; "it will not open by 1 December,
as promised; the new date is 15 March" names the day so.  Tables of patterns by language, over folded text.
"""

import re
from collections.abc import Sequence
from math import isclose
from typing import Any

from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.times import moments
from index.sentences import Span
from rag.coverage import names_among
from rag.disputes.amounts import FIGURES, values
from rag.evidence.amounts import DATES, amounts_in
from rag.extract import Extract
from rag.extractive.beside import follows
from rag.understand import Question

LEAST = 0.15
"""Of the best sentence's likelihood, a newer one must have this much to go before it."""
LIKELIEST = 30
"""So many of the likeliest sentences are looked through for it."""
_SCALES = (1e3, 1e6, 1e9)
_FIGURE = regex(r"\d+(?:[.,]\d+)*")
_REACH = 30
"""Characters before and after a value in which it may be said to be the former one."""
_NOT: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:not|instead of|rather than)(?: the)? $"),
    "uk": regex(r"\b(?:не|замість) $"),
    "ru": regex(r"\b(?:не|вместо) $"),
    "vi": regex(r"(?<!\w)(?:không phải|thay vì|thay cho)(?: là)? $"),
}
"""Right before a value that is not so; one that is only not reached has another word between them."""
_FROM: dict[str, re.Pattern[str]] = {
    "en": regex(r"\bfrom(?: the)? $"),
    "uk": regex(r"\b(?:зі|із|з|від) $"),
    "ru": regex(r"\b(?:со?|от) $"),
    "vi": regex(r"(?<!\w)từ(?: mức)? $"),
}
"""Right before a value that was left behind."""
_TO: dict[str, re.Pattern[str]] = {
    "en": regex(r"[^.;]{0,20}? to (?:\w+ ){0,2}?\W?\d"),
    "uk": regex(r"[^.;]{0,20}? до (?:\w+ ){0,2}?\W?\d"),
    "ru": regex(r"[^.;]{0,20}? до (?:\w+ ){0,2}?\W?\d"),
    "vi": regex(r"[^.;]{0,20}? (?:lên|xuống|còn|thành) (?:\w+ ){0,2}?\W?\d"),
}
"""Right after it."""
_CHANGED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:rose|risen|rises?|rising|grew|grown|increas\w+|climb\w+|jump\w+|fell|fallen|drop\w*|decreas\w+|declin\w+"
        r"|rais\w+|lower\w+|revis\w+|updat\w+|correct\w+|went|gone|cut|reduc\w+)\b"
    ),
    "uk": regex(r"\b(?:зрос|збільш|зменш|скорот|підви[щс]|зни[зж]|виріс|вирос|[ув]па[влд]|уточн|онов|перегля)"),
    "ru": regex(r"\b(?:вырос|возрос|увелич|уменьш|сокра|повы[сш]|сни[зж]|упа[лд]|уточн|обнов|пересмотр)"),
    "vi": regex(r"(?<!\w)(?:tăng|giảm|nâng|hạ|điều chỉnh|cập nhật)(?!\w)"),
}
"""Without a word of change, from 10 to 20 is a range."""
_FORMER: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:not|cannot)\b|n['’]t\b|\bas (?:\w+ )?(?:promised|planned|scheduled|announced)\b"
        r"|\b(?:originally|initially|previously|earlier)\b|\bpostponed\b|\bdelayed\b|\bmissed\b"
        r"|\b(?:was|were) (?:due|supposed|meant|scheduled) "
    ),
    "uk": regex(r"\bне \w+|\bраніше\b|\bспочатку\b|\bспершу\b|\bпереносят|\bперенес|\bвідкла|\b(?:мал[аиоі]|мав) "),
    "ru": regex(r"\bне \w+|\bран(?:ее|ьше)\b|\bсначала\b|\bперенос|\bперенес|\bотлож|\bдолж(?:ен|на|но|ны) был"),
    "vi": regex(
        r"(?<!\w)(?:không|chưa|ban đầu|trước đó|như đã hứa|như (?:đã )?(?:hứa|dự kiến|kế hoạch)|hoãn|lùi|dời)(?!\w)"
    ),
}
"""The day that a sentence gives is perhaps not, or no longer, the one."""
_NEW: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bnew (?:\w+ )?(?:date|deadline|term|day|target|schedule|opening)\b|\b(?:is|are) now \w+|\binstead\b"
        r"|\b(?:moved|postponed|rescheduled|put back|pushed back) (?:\w+ )?to\b"
    ),
    "uk": regex(r"\bнов(?:ий|а|у|ого|ою|им|ої) (?:\w+ )?(?:термін|дат|строк|дедлайн)|\bтепер\b|\bнатомість\b"),
    "ru": regex(r"\bнов(?:ый|ая|ую|ого|ым|ой) (?:\w+ )?(?:срок|дат|дедлайн)|\bтеперь\b|\bвместо этого\b"),
    "vi": regex(
        r"(?<!\w)(?:thời hạn|ngày|hạn|mốc|thời điểm|lịch)(?: \w+){0,3} mới(?!\w)|(?<!\w)thay vào đó(?!\w)"
        r"|(?<!\w)(?:dời|lùi|hoãn) (?:\w+ ){0,2}(?:sang|đến|tới)(?!\w)"
    ),
}
"""The next sentence gives the one that holds."""


def replacing(best: Extract, candidates: Sequence[Extract], question: Question) -> Extract | None:
    """The newest sentence of a later report which says that the best one's figure holds no more; None where none does.

    Args:
        best: the sentence that goes first.
        candidates: best first.
        question: understood.
    """
    day = best.article.published
    if day is None or not question.asked.kinds & FIGURES or question.asked.initial or question.moments:
        return None
    told = values(best, question)
    if not told:
        return None
    names = names_among(question.terms) & (best.held | best.titled)
    newer = [
        c
        for c in candidates[:LIKELIEST]
        if c.article.published
        and c.article.published > day
        and c.score >= LEAST * best.score
        and (names or best.held) <= c.held | c.titled
        and not c.neighbours.taken_back
        and _replaces(c, frozenset(told), question)
    ]
    return max(newer, key=lambda c: (c.article.published or day, c.score), default=None)


def corrected(best: Extract, candidates: Sequence[Extract], question: Question) -> Extract | None:
    """The note by which a later report says that an earlier one had the value or the day of the best sentence wrong.

    Arguments are those of `replacing`.
    """
    kinds, day = question.asked.kinds & (FIGURES | DATES), best.article.published
    if not kinds or question.asked.initial or best.read is None or best.read.note:
        return None
    given = _given(best, question)
    for note in candidates[:LIKELIEST] if given else ():
        later = day is not None and note.article.published is not None and note.article.published >= day
        if note.read is None or not note.read.note or not (later or note.article.key == best.article.key):
            continue
        if best.held <= note.held | note.titled and not given.isdisjoint(_given(note, question)):
            return note
    return None


def _given(extract: Extract, question: Question) -> frozenset[Any]:
    """The figures or the times that a sentence states, as far as the question asks for such."""
    language, day = extract.article.language, extract.article.published
    if question.asked.kinds & DATES:
        return frozenset(m.days for m in moments(extract.text, language, day))
    found = amounts_in(extract.text, language, day, question.asked.kinds & FIGURES, True)
    return frozenset(value for value, _ in found)


def new_date(first: Extract, candidates: Sequence[Extract], question: Question) -> Extract | None:
    """The next sentence, if it gives the new day where the one before gives the former or a denied one.

    Args:
        first: the sentence that goes first.
        candidates: best first.
        question: understood.
    """
    kinds, language = question.asked.kinds & DATES, first.article.language
    if not kinds or question.asked.initial or not _FORMER.get(language, NOTHING).search(fold_whole(first.text)):
        return None
    return next(
        (
            c
            for c in candidates
            if follows(first, c) and kinds & c.gives and _NEW.get(language, NOTHING).search(fold_whole(c.text))
        ),
        None,
    )


def is_former(text: str, language: str, place: Span) -> bool:
    """Whether a sentence says of a value that it is not, or no longer, so, and which one is instead.

    Args:
        text: the sentence, folded.
        language: of it.
        place: of the value.

    >>> (
    ...     is_former("it rose from 118 to 158", "en", Span(13, 16)),
    ...     is_former("it costs from 118 to 158", "en", Span(14, 17)),
    ... )
    (True, False)
    """
    figure = _FIGURE.match(
        text, place.start, place.end
    )  # a span's first end has the second one's scale: 4.1 to 5 million
    end = figure.end() if figure else place.end
    before, after = text[max(0, place.start - _REACH) : place.start], text[end : end + _REACH]
    if _NOT.get(language, NOTHING).search(before):
        return True
    left = _FROM.get(language, NOTHING).search(before) and _TO.get(language, NOTHING).match(after)
    return bool(left and _CHANGED.get(language, NOTHING).search(text))


def _replaces(extract: Extract, told: frozenset[float], question: Question) -> bool:
    """Whether a sentence names one of some values as the former one, and gives another."""
    language, kinds = extract.article.language, question.asked.kinds & FIGURES
    found = amounts_in(extract.text, language, extract.article.published, kinds, True)
    if len({value for value, _ in found}) < 2:
        return False
    folded, most = fold_whole(extract.text), max(value for value, _ in found)
    return any(_may_be(value, most, told) and is_former(folded, language, place) for value, place in found)


def _may_be(value: float, most: float, told: frozenset[float]) -> bool:
    """Whether a value is one of some, be it that its thousand or million is said of the other only: not 340 but 410
    thousand."""
    scales = (scale for scale in _SCALES if value < _SCALES[0] and most >= scale)
    return value in told or any(isclose(value * scale, one) for scale in scales for one in told)
