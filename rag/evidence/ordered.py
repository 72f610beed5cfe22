"""A place in an order that tells how many: "already the fourth strike this year" for how many strikes there were.

So it is only where the order begins with the time that is told beside it: the fourth strike counts four, the fourth
floor nothing.  Tables of patterns by language, over folded text.
"""

import re

from index.analyse import FUNCTION, Term
from index.lemmas import lemma
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.evidence.sought import Read
from rag.question.kinds import with_parts

ORDERS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
"""The English of words for a place in an order, by the place."""
_REACH = 2
"""So many terms behind the ordinal stands what it counts: the fourth nationwide strike."""
_ORDINAL: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six"
        r"|seven|eigh"
        r"|nine)teenth|twentieth|\d+(?:st|nd|rd|th))\b"
    ),
    "uk": regex(
        r"\b(?:(?:друг|четверт|п'ят|шост|сьом|восьм|дев'ят|десят|(?:оди|два|три|чотир|п'ят|шіст|сім|вісім|дев'ят)надцят"
        r"|двадцят)(?:ий|а|е|у|ого|ої|им|ою)|трет(?:ій|я|є|ю|ього|ьої|ім|ьою)|\d+-?(?:й|ий|а|я|е|є|го|ї|у|ю))\b"
    ),
    "ru": regex(
        r"\b(?:(?:втор|шест|седьм|восьм)(?:ой|ая|ое|ую|ого|ым)|(?:четверт|пят|девят|десят|(?:один|две|три|четыр|пят"
        r"|шест|сем"
        r"|восем|девят)надцат|двадцат)(?:ый|ая|ое|ую|ого|ой|ым)|трет(?:ий|ья|ье|ью|ьего|ьей|ьим)|\d+-?(?:й|ый|ая|я|ое|е"
        r"|го|ую|ю))\b"
    ),
    "vi": regex(
        r"(?<!\w)(?<!hôm )(?<!sáng )(?<!trưa )(?<!chiều )(?<!tối )(?<!đêm )(?<!ngày )thứ"
        r" (?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: \w+)?|\d+)(?!\w)"
    ),
}
_SO_FAR: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:since|so far|this (?:year|month|week|season|summer|winter|spring|autumn)|already|in (?:\w+ ){1,2}"
        r"(?:years|months|weeks|days))\b"
    ),
    "uk": regex(
        r"\b(?:вже|уже|від (?:початку|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня"
        r"|листопада|грудня)|з початку|цього (?:року|місяця|тижня|сезону|літа)|цьогоріч"
        r"|за (?:останн\w+|рік|місяць|тиждень|\w+ (?:років|роки|місяц\w+|тижн\w+|дн\w+)))\b"
    ),
    "ru": regex(
        r"\b(?:уже|с (?:начала|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
        r"|в этом (?:году|месяце|сезоне)|на этой неделе"
        r"|за (?:последн\w+|год|месяц|неделю|\w+ (?:лет|года|месяц\w+|недел\w+|дн\w+)))\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:(?:đây|đó) (?:đã |cũng )?là"
        r"|kể từ|từ (?:đầu|tháng)|trong (?:tuần này|mùa này|năm|tháng|vòng)|(?:năm|tháng) nay)(?!\w)"
    ),
}
"""From when on the order is counted."""


def counts_by_order(sentence: Read, things: frozenset[str]) -> bool:
    """Whether a sentence tells how many of some things there were by calling one the fourth since a time that it tells.

    Args:
        sentence: read.
        things: keys of what is counted.
    """
    language = sentence.article.language
    folded, start = fold_whole(sentence.text), sentence.span.start
    since = [place.span() for place in _SO_FAR.get(language, NOTHING).finditer(folded)]
    if len(folded) != len(sentence.text) or not since:
        return False
    terms, order = sentence.analysis.terms, _ORDINAL.get(language, NOTHING)
    for found in order.finditer(folded):
        if language == "vi" and sentence.text[: found.end()].split()[-1][0].isupper():
            continue  # thứ Sáu is Friday
        if not any(_is_beside(found, place, folded, language) for place in since):
            continue
        before = [t for t in terms if t.end <= start + found.start()][-_REACH:]
        after = [t for t in terms if t.start >= start + found.end()][:_REACH]
        near = before if language == "vi" else _behind(found, after, folded, start, language)  # cuộc biểu tình thứ chín
        if any(not things.isdisjoint(with_parts(t)) for t in near):
            return True
    return False


def _behind(found: re.Match[str], near: list[Term], folded: str, start: int, language: str) -> list[Term]:
    """The term behind an ordinal, and the next one if that is what the other describes: not the fourth day of a strike,
    четвертий учасник протесту."""
    if len(near) < _REACH or any(t.kind == FUNCTION for t in near):
        return near[:1]
    described = folded[near[0].start - start : near[0].end - start]
    cyrillic = "а" <= found[0].rstrip("-0123456789")[-1:] <= "ї"
    agree = described[-1:].translate(_HARD) == found[0][-1:].translate(_HARD)
    unit = near[0].gloss.split()[:1] in _UNITS
    return near[:1] if unit or (cyrillic and not (agree and _is_adjective(described, language))) else near


def _is_adjective(word: str, language: str) -> bool:
    """Whether a Cyrillic word is an adjective by its dictionary form: учасниця agrees with четверта, and is none."""
    return lemma(word, language).endswith(("ий", "ій", "ый", "ой"))


def _is_beside(found: re.Match[str], since: tuple[int, int], folded: str, language: str) -> bool:
    """Whether the time from which an order is counted stands near the ordinal, with no other clause between them."""
    start, end = min(found.end(), since[1]), max(found.start(), since[0])
    return end - start <= _FAR and not _APART.get(language, NOTHING).search(folded, start, max(start, end))


_FAR = 80
"""Characters between an ordinal and the time from which it is counted."""
_SIGNS = r"[.;:!?()«»“”\"—–]"
_APART: dict[str, re.Pattern[str]] = {
    "en": regex(rf"{_SIGNS}|,? (?:which|who|that|where|when|after|before|but|although|because)\b|, and\b"),
    "uk": regex(rf"{_SIGNS}|, (?:(?:\w+ )?як\w+|що|де|коли|бо|але|а|після|щоб|хоча)\b"),
    "ru": regex(rf"{_SIGNS}|, (?:(?:\w+ )?котор\w+|что|где|когда|но|а|после|чтобы|хотя)\b"),
    "vi": regex(rf"{_SIGNS}|(?<!\w)(?:nhưng|song|mà|vốn|trong khi|sau khi|trước khi|vì)(?!\w)"),
}
"""Between them where the time is told of something else: the fourth strike hit the port, which is shut since May."""


_HARD = str.maketrans("яєью", "аеау")
_UNITS = (["day"], ["week"], ["month"], ["year"], ["hour"], ["time"])
