"""Sentences that tell the very thing that a question names: the sum in its currency, the most of what it asks for.

A sentence with another currency, or with the thing but not that it is the biggest, comes near and answers something
else, so that one which holds as much and tells it goes first.  Tables of patterns by language, over folded text.
"""

import re
from collections.abc import Mapping, Sequence

from index.normalise import NOTHING, fold_whole
from rag.evidence.given import VALUES
from rag.extract import Extract
from rag.question.kinds import MONEY
from rag.understand import Question

_CURRENCIES: dict[str, re.Pattern[str]] = {
    "dollar": re.compile(r"\$|(?<!\w)(?:dollars?|usd|долар\w*|доллар\w*|(?:đô la|đô)(?! (?:thị|hộ|đốc))(?!\w))"),
    "euro": re.compile(r"€|(?<!\w)(?:euros?|eur|євро|евро)(?![\w-])"),
    "hryvnia": re.compile(r"₴|(?<!\w)(?:hryvni?as?|uah|грн|гривень|гривн\w+|гривен)(?!\w)"),
    "ruble": re.compile(r"₽|(?<!\w)(?:rou?bles?|rub|рубл\w+|руб|rúp)(?!\w)"),
    "pound": re.compile(
        r"£|(?<!\w)(?:pounds?(?! of)|gbp|фунт(?:и|ів|ами|ах|ов|ы|а)? стерлінгів|фунт\w*|bảng anh)(?!\w)"
    ),
    "dong": re.compile(
        r"₫|(?<!\w)(?:dongs?|vnd|донг\w*|đồng(?! (?:chí|bào|đội|nghiệp|phạm|minh|hương|lõa|loại|hồ|phục|môn|tác|thời|ý"
        r"|tình|bộ|hành|đều|nhất|ruộng|bằng))|vnđ)(?!\w)"
    ),
    "yuan": re.compile(r"(?<!\w)(?:yuan|renminbi|rmb|cny|юан\w+|nhân dân tệ)(?!\w)"),
    "yen": re.compile(r"¥|(?<!\w)(?:yen|jpy|єн(?:и|а|у)?|иен\w?|yên(?! (?:tâm|ổn|bình|lặng|tĩnh)))(?!\w)"),
    "zloty": re.compile(r"(?<!\w)(?:zlotys?|pln|злот\w+)(?!\w)"),
    "crown": re.compile(r"(?<!\w)(?:crowns?|kron(?:a|e|er|or)|крон(?:и|а|у)?)(?!\w)"),
}
"""How each currency is written, in all languages: a sum is told in that of its country anywhere."""
_COUNTED: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\bhow many (?:(?:million|billion|trillion|thousand)s? (?:of )?)?(?:us |canadian )?(?P<coin>\w+)"
    ),
    "uk": re.compile(r"\bскільки (?:(?:тисяч|мільйонів|мільярдів|млн|млрд) )?(?P<coin>\w+)"),
    "ru": re.compile(r"\bсколько (?:(?:тысяч|миллионов|миллиардов|млн|млрд) )?(?P<coin>\w+)"),
    "vi": re.compile(
        r"(?<!\w)bao nhiêu (?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm|chục) )*"
        r"(?P<coin>đô la|đô|đồng(?! (?:chí|nghiệp|đội|bào|phạm))|euro|usd|rúp|bảng anh|yên|nhân dân tệ)(?!\w)"
    ),
}
"""A question that counts coins of one currency."""
_MEASURED: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"\bhow much\b[^?]*\bin (?P<coin>dollars|euros|pounds|hryvnias?|rubles|roubles|yuan|yen|dong)\b"),
    "uk": re.compile(r"\bскільки\b[^?]*\b[ув] (?P<coin>доларах|євро|гривнях|рублях|фунтах|юанях)\b"),
    "ru": re.compile(r"\bсколько\b[^?]*\bв (?P<coin>долларах|евро|гривнах|рублях|фунтах|юанях)\b"),
}
"""A question that asks for a sum in one currency."""

_MOST: dict[str, str] = {
    "en": r"""
big: biggest|largest|greatest
small: smallest|tiniest
wide: widest|broadest
long: longest
short: shortest
young: youngest
old: oldest|eldest
dear: most expensive|costliest|priciest|dearest
cheap: cheapest|least expensive
high: highest|tallest
low: lowest
deep: deepest
strong: strongest|most powerful|mightiest
fast: fastest|quickest
heavy: heaviest
deadly: deadliest|bloodiest
rich: richest|wealthiest
""",
    "uk": r"""
big: найбільш(?:ий|а|е|і|ого|ої|ому|им|ою|их|у)|найвеличніш\w+
small: найменш(?:ий|а|е|і|ого|ої|ому|им|ою|их|у)
wide: найширш\w+
long: найдовш\w+|найтриваліш\w+
short: найкоротш\w+
young: наймолодш\w+
old: найстар(?:і)?ш\w+|найдавніш\w+
dear: найдорожч\w+
cheap: найдешевш\w+
high: найвищ\w+
low: найнижч\w+
deep: найглибш\w+
strong: найсильніш\w+|найпотужніш\w+
fast: найшвидш\w+
heavy: найважч\w+
deadly: найсмертоносніш\w+|найкривавіш\w+
rich: найбагатш\w+
""",
    "ru": r"""
big: сам\w+ (?:больш|крупн|велик)\w+|крупнейш\w+|наибольш\w+|величайш\w+
small: сам\w+ (?:маленьк|мал|мелк)\w+|наименьш\w+
wide: сам\w+ широк\w+|широчайш\w+
long: сам\w+ (?:длинн|долг|продолжительн|длительн)\w+|длиннейш\w+
short: сам\w+ коротк\w+|кратчайш\w+
young: сам\w+ (?:молод|юн)\w+
old: сам\w+ (?:стар|древн|пожил)\w+|старейш\w+|древнейш\w+
dear: сам\w+ дорог\w+|самых дорогих
cheap: сам\w+ дешев\w+
high: сам\w+ высок\w+|наивысш\w+|высочайш\w+
low: сам\w+ низк\w+
deep: сам\w+ глубок\w+|глубочайш\w+
strong: сам\w+ (?:сильн|мощн)\w+|сильнейш\w+|мощнейш\w+
fast: сам\w+ быстр\w+
heavy: сам\w+ тяжел\w+
deadly: сам\w+ (?:смертоносн|кровав|кровопролитн)\w+
rich: сам\w+ богат\w+|богатейш\w+
""",
    "vi": r"""
big: (?:lớn|to) nhất(?! là)
small: (?:nhỏ|bé) nhất
wide: rộng nhất
long: (?:dài|lâu) nhất
short: ngắn nhất
young: (?:trẻ|ít tuổi|nhỏ tuổi) nhất
old: (?:già|cao tuổi|lớn tuổi|lâu đời|cổ) nhất
dear: (?:đắt|đắt đỏ|đắt giá) nhất
cheap: rẻ nhất
high: cao nhất
low: thấp nhất
deep: sâu nhất
strong: mạnh nhất
fast: nhanh nhất
heavy: nặng nhất
deadly: (?:đẫm máu|chết chóc) nhất
rich: giàu nhất
""",
}
"""What something is the most of, the same names in every language."""
_RECORD: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))[ -](?:\w+est|most)\b"
        r"|\brecord\b"
    ),
    "uk": re.compile(r"\bрекорд\w*"),
    "ru": re.compile(r"\bрекорд\w*"),
    "vi": re.compile(r"(?<!\w)(?:kỷ lục|(?:lớn|cao|dài|rộng) thứ \w+)(?!\w)"),
}
"""That something is the most of its kind, or how near it comes to it, said without saying of what."""


def _compiled(lines: str) -> dict[str, re.Pattern[str]]:
    rows = (line.split(": ", 1) for line in lines.strip().splitlines())
    return {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for name, words in rows}


_MOST_OF = {language: _compiled(lines) for language, lines in _MOST.items()}


def told_itself(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    """The sentence that goes before the best one because it tells the sum in the currency that the question names, or
    that something is the most of what is asked, where the best one does not; None where there is none.

    Args:
        best: the sentence that would go first.
        near: other likely ones, best first.
        question: understood.
    """
    return _in_currency(best, near, question) or _the_most(best, near, question)


def currency_of(text: str, language: str) -> str | None:
    """The currency in which a question wants to be told a sum.

    Args:
        text: the question.
        language: of it, ISO 639-1.

    >>> currency_of("How many euros did the roof cost?", "en"), currency_of("How much did the roof cost?", "en")
    ('euro', None)
    """
    folded = fold_whole(text)
    found = _COUNTED.get(language, NOTHING).search(folded) or _MEASURED.get(language, NOTHING).search(folded)
    return next((name for name, words in _CURRENCIES.items() if found and words.fullmatch(found["coin"])), None)


def most_of(text: str, language: str) -> frozenset[str]:
    """What a text says something is the most of, by the names of the table.

    >>> sorted(most_of("It is the longest and widest bridge.", "en")), sorted(most_of("Найбільш відомий міст.", "uk"))
    (['long', 'wide'], [])
    """
    folded = fold_whole(text)
    return frozenset(name for name, words in _rows(language).items() if words.search(folded))


def _rows(language: str) -> Mapping[str, re.Pattern[str]]:
    return _MOST_OF.get(language, {})


def _in_currency(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    currency = currency_of(question.meant, question.language)
    if currency is None or MONEY not in question.asked.kinds or _has_currency(best, currency):
        return None
    apart = frozenset(n for n, t in enumerate(question.terms) if not question.asked.things.isdisjoint(t.keys))
    return next((c for c in near if best.held - apart <= c.held and _has_currency(c, currency)), None)


def _has_currency(extract: Extract, currency: str) -> bool:
    return MONEY in extract.gives and bool(_CURRENCIES[currency].search(fold_whole(extract.text)))


def _the_most(best: Extract, near: Sequence[Extract], question: Question) -> Extract | None:
    asked = most_of(question.meant, question.language)
    if not asked or question.asked.whether or _tells_most(best, asked):
        return None
    # what the superlative itself is of may be met by another word for it
    apart = frozenset(n for n, t in enumerate(question.terms) if most_of(f"the {t.gloss}", "en"))
    fits = [c for c in near if best.held - apart <= c.held and best.gives & VALUES <= c.gives]
    return next((c for c in fits if asked & most_of(c.text, c.article.language)), None)


def _tells_most(extract: Extract, asked: frozenset[str]) -> bool:
    """Whether a sentence tells the superlative that is asked for, a place in such an order, or a record."""
    text, language = extract.text, extract.article.language
    return bool(asked & most_of(text, language)) or bool(_RECORD.get(language, NOTHING).search(fold_whole(text)))
