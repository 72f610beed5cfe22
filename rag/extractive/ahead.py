"""The day that is still to come, where a question asks when something will be.

"When will the bridge open" is not answered by the day on which it was closed.  That a question asks of what is to
come is told by its tense, and in Vietnamese by the place of the asking word: "khi nào" before the verb asks of what
will be, behind it of what was.  Tables of patterns by language, over the folded question.
"""

import re
from collections.abc import Sequence
from datetime import date

from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.times import Moment, in_year
from index.quantities.values import Days
from rag.coverage import names_among
from rag.evidence.giving import SEASONS
from rag.evidence.modality import PLANNED, modality
from rag.extract import Extract
from rag.extractive.totals import names_another_place
from rag.question import wanted
from rag.understand import Question

LEAST = 0.15
"""Of the best sentence's likelihood, one that tells what is to come must have this much to go before it."""
_UK_WILL = r"\w{2,}(?:[уюая]|[иї])ть(?:ся)?|\w{2,}(?:[дчжшщнм]е|є)(?:ться)?|буд(?:е|уть)"
_RU_WILL = r"\w{2,}(?:[уюаяеи])т(?:ся)?|буд(?:ет|ут)"
_WILL: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bwhen(?:'ll| will| (?:is|are|am) (?!\w+ (?:known|believed|thought|said|reported)\b)[^?]*?\b(?:due|to be"
        r"|going to|expected|scheduled|planned|supposed|set to|\w+ing)\b| (?:do|does|can|could|must|should) )"
        r"|\bby when (?:will|must|should|can)\b|\b(?:which|what) (?:day|date|month|year|time) will\b"
    ),
    "uk": regex(
        rf"\b(?:коли|відколи|доки|до якого числа|з якого числа|якого числа|з якого часу) (?:(?:ж|вже|знову|нарешті|це"
        rf"|[ув] \w+) ){{0,2}}(?:{_UK_WILL})\b"
        r"|\b(?:коли|якого числа)\b[^?]*\b(?:буд(?:е|уть)|\w+[аиіїюя]тиме(?:ться)?)\b"
        r"|\bз якого числа [^?]*\w+(?:тиме|ють|ить)\b"
    ),
    "ru": regex(
        rf"\b(?:когда|до какого числа|с какого числа|какого числа) (?:(?:же|уже|снова|наконец|это|в \w+) ){{0,2}}"
        rf"(?:{_RU_WILL})\b|\b(?:когда|какого числа)\b[^?]*\bбуд(?:ет|ут)\b"
    ),
    "vi": regex(r"^\W*(?:(?:vậy|thế|và|rồi) )?(?:khi nào|bao giờ|chừng nào)(?: thì)? |(?<!\w)(?:sẽ|sắp)(?!\w)"),
}
"""How a question asks when something will be."""
_UK_NOUNS = r"(?:школ|сил|сел|тіл|микол|правил|джерел)[аои]\b|(?:світл|житл|тепл)[оа]\b"
_RU_NOUNS = r"(?:школ|сил|сел|тел|никол|правил)[аои]\b|(?:павел|михаил|вокзал|финал|канал|материал|сигнал|портал|зал)\b"
"""Nouns that end as verbs of the past do."""
_WAS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bwhen (?:did|was|were|had|has|have)\b"
        r"|\bwhen (?:do|does|can) [^?]*?\b(?:say|think|believe|claim|estimate|report|reckon|suggest)\b"
        r"(?![^?]*\b(?:will|would|is|are|to|can|must|due)\b)"
    ),
    "uk": regex(
        rf"\b(?!(?:від)?коли\b|числа\b|{_UK_NOUNS})(?:\w{{2,}}(?:[аиоуюя]в|ла|ло|ли)|\w*(?:хот|сид|гор|лет|хвор|вел|дзвен)ів)(?:ся)?\b"
    ),
    "ru": regex(rf"\b(?!числа\b|{_RU_NOUNS})\w{{2,}}(?:[аиеоуюяы]л|ла|ло|ли)(?:ся|сь)?\b"),
    "vi": regex(r"(?<!\w)(?:đã|từng|vừa|xảy ra|nổ ra|qua đời|thiệt mạng|tử vong)(?!\w)"),
}
"""Words of the past, with which it asks of nothing that is to come."""

_WAS_PLANNED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bhad been (?:\w+ )?(?:promised|planned|scheduled|due|expected|set)\b"
        r"|\b(?:was|were) (?:(?:originally|initially|first|previously) )?(?:due|scheduled|supposed|meant|to have)\b"
        r"|\b(?:originally|initially|previously) (?:due|planned|scheduled|expected|promised|set)\b"
    ),
    "uk": regex(
        r"\b(?:ма(?:в|ла|ло|ли) \w+ти(?:ся)?|(?:спочатку|спершу|раніше|первісно) (?:\w+ )?(?:план|обіця|мал|мав|очіку))"
    ),
    "ru": regex(
        r"\bдолж(?:ен|на|но|ны) был|\b(?:сначала|ран(?:ее|ьше)|изначально|первоначально) (?:\w+ )?"
        r"(?:план|обеща|должн|ожид)"
    ),
    "vi": regex(
        r"(?<!\w)(?:ban đầu|trước đó|trước đây|từng)(?: [^\W\d]+){0,3} (?:dự kiến|hứa|lên kế hoạch|định)(?!\w)"
    ),
}
"""What was to be by a day, and is perhaps no longer."""
_BY: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:by|until|till|before|no earlier than|not before)(?: the)?(?: end of)? $"),
    "uk": regex(r"\b(?:до|не раніше|не пізніше|після)(?: (?:кінця|початку|середини))? $"),
    "ru": regex(r"\b(?:до|к|не ранее|не раньше|не позднее|после)(?: (?:конца|концу|начала|началу|середины))? $"),
    "vi": regex(r"(?<!\w)(?:đến|tới|trước|sau|hết)(?: ngày| hết| cuối)? $"),
}
"""Right before a time until which, or after which, something is to be done."""
_FROM: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:from|on or after|as of|starting|beginning|effective)(?: on)? $"),
    "uk": regex(r"\b(?:зі|із|з|від) $"),
    "ru": regex(r"\b(?:с|со|от) $"),
    "vi": regex(r"(?<!\w)(?:từ|kể từ)(?: ngày)? $"),
}
"""The same before a day; a month that stands so is mostly one since which something is done."""
_REACH = 24


def asks_ahead(question: Question) -> bool:
    """Whether a question asks when something will be.

    Args:
        question: understood.
    """
    if not question.asked.kinds & {wanted.DATE, wanted.DAY}:
        return False
    folded, language = fold_whole(question.meant), question.language
    return bool(_WILL.get(language, NOTHING).search(folded)) and not _WAS.get(language, NOTHING).search(folded)


def still_to_come(best: Extract, candidates: Sequence[Extract], question: Question) -> Extract | None:
    """The likeliest sentence that tells a day to come, where a question asks for one and the best sentence tells only
    what is past; None where the best one tells what is to come too, or no other does.

    Args:
        best: the sentence that would go first.
        candidates: the likeliest sentences, best first.
        question: understood.
    """
    if not asks_ahead(question) or not (_is_past(best) or _was_planned(best)):
        return None
    names = names_among(question.terms) & (best.held | best.titled)
    return next(
        (
            c
            for c in candidates
            if c.score >= LEAST * best.score
            and (c.article.key == best.article.key or c.held)
            and (
                names <= c.held | c.titled
                or (c.article.key == best.article.key and not names_another_place(c, question))
            )
            and question.asked.kinds & c.gives
            and _lies_ahead(c)
            and not _was_planned(c)
        ),
        None,
    )


def without_past(first: Extract, candidates: Sequence[Extract], question: Question) -> list[Extract]:
    """The sentences without those that tell only days that are past, where the first one tells a day to come and a
    question asks for that.

    Args:
        first: the sentence that goes first.
        candidates: the likeliest sentences.
        question: understood.
    """
    if not asks_ahead(question) or not _lies_ahead(first):
        return list(candidates)
    dated = question.asked.kinds & {wanted.DATE, wanted.DAY}
    return [c for c in candidates if not (dated & c.gives and _is_past(c))]


def _is_past(extract: Extract) -> bool:
    """Whether all times that a sentence states are those of its article or lie before it, and it plans nothing."""
    day, stated = extract.article.published, extract.read.moments if extract.read else ()
    if day is None or not stated or any(m.days.last > day for m in stated) or _lies_ahead(extract):
        return False
    folded, language = fold_whole(extract.text), extract.article.language
    return PLANNED not in modality(extract.text, language) and not SEASONS.get(language, NOTHING).search(folded)


def _lies_ahead(extract: Extract) -> bool:
    """Whether a sentence states a day after that of its article; one without a year, which may lie ahead, does where
    it bounds something or is planned."""
    day, stated = extract.article.published, extract.read.moments if extract.read else ()
    if day is None:
        return False
    folded, language = fold_whole(extract.text), extract.article.language
    planned = PLANNED in modality(extract.text, language)

    def bounds(moment: Moment) -> bool:
        one_day = moment.days.first == moment.days.last
        before = (_BY, _FROM) if one_day else (_BY,)
        start = moment.place.start
        return any(table.get(language, NOTHING).search(folded, max(0, start - _REACH), start) for table in before)

    return any(
        m.days.first > day or (not m.has_year and _nearest(m, day).first > day and (planned or bounds(m)))
        for m in stated
    )


def _was_planned(extract: Extract) -> bool:
    return bool(_WAS_PLANNED.get(extract.article.language, NOTHING).search(fold_whole(extract.text)))


def _nearest(moment: Moment, day: date) -> Days:
    """The days of a time; where it states no year, in the year in which they lie nearest to a day."""
    if moment.has_year:
        return moment.days
    years = (in_year(moment.days, day.year + n) for n in (-1, 0, 1))
    return min((days for days in years if days), key=lambda d: abs((d.first - day).days), default=moment.days)
