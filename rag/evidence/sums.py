"""Whether a sentence tells a sum of money: a number beside a currency, or one that is the amount of a cost or a wage.

Not every number in a sentence about money is one: "63 dike projects that were paid for" counts projects.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from index import analyse
from index.analyse import FUNCTION, LIGHT, Term
from index.analysis.words import MONEY_SIGNS
from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.values import numbers_in
from rag.evidence.counted import CURRENCY, undated
from rag.evidence.giving import COINS
from rag.evidence.sought import Read
from rag.question import kinds
from rag.question.counting import is_rate

FRACTIONS = frozenset({"half", "third", "quarter", "majority"})
"""The English of numbers that are shares of something."""
_UNKNOWN_CURRENCY = regex(r"(?:thaler|taler|shilling|guilder|drachma|quetzal|cedi|dram)(?:s|iv|ov|a|i|y|am|ami)?")
"""Currencies that the lexicon lacks: such a word stands with its ending, in Latin letters."""
_CODES = (
    r"(?:GBP|UAH|VND|P(?:HP|hp)|JPY|CNY|RMB|INR|THB|SGD|MYR|IDR|KRW|AUD|CAD|CHF|PLN|CZK|RON|MDL|GEL|HUF|SEK|NOK|DKK"
    r"|KZT|BYN"
    r"|RUB|BTC)"
)
_CODED = regex(rf"\b{_CODES}\s?\d|\d[.,]*(?:\s\w+)?\s?{_CODES}\b")
"""A figure with the code of a currency, in capitals as codes are written, since Ron and gel are none: 5 млн UAH."""
_SIGNED = regex(
    rf"[{MONEY_SIGNS}]\s?\d|\d\s?[{MONEY_SIGNS}]"
    r"|(?<![\w-])p\d+(?:[.,]\d+)*(?:\s(?:million|billion|trillion)\b|[mb]n?\b|(?<=,\d{3})(?![\w,]))"
)
"""A figure with the sign of a currency, or the letter that Manila writes for pesos: ₱500, P11.7 billion."""
_VAGUE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:(?:(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions) of )+"
        r"|(?:a few|several|a couple of|many) (?:(?:dozen|hundred|thousand|million|billion|trillion) )?"
        r"|(?:millions|billions|trillions) in )(?:[\w-]+ )?"
        r"(?:dollars|euros|pounds(?! of\b)|cents|pence|pesos|rupees|yuan|yen"
        r"|rubles|roubles|hryvnias?|francs|crowns|kronor|zlotys?)\b"
        r"|\b(?:bill|price tag) (?:[\w'’-]+ ){0,6}?(?:at|of|is|was) (?:[\w-]+ ){0,2}?\d[\d.,]* (?:million"
        r"|billion|trillion)\b(?! (?:[\w-]+ )?(?:people|voters|residents|citizens|signatures|members)\b)"
        r"|\b(?:five|six|seven|eight|nine|ten)-figure (?:sum|amount|settlement|salary|fee)\b"
    ),
    "uk": regex(
        r"\b(?:десят(?:ки|ків|ками)|сот(?:ні|ень|нями)|тисяч(?:і|ами)?|мільйон(?:и|ів|ами)|мільярд(?:и|ів|ами)"
        r"|кілька|декілька"
        r"|кілька(?:десят|сот))(?: (?:тисяч|мільйонів|мільярдів|сотень))? (?:\w+ )?"
        r"(?:гривень|гривні|доларів|долари|євро|фунтів|фунти|рублів|злотих|крон|франків|центів|центи|єн|юанів)\b"
        r"|\b(?:шести|семи|восьми|дев'яти)значн\w+ сум\w+"
    ),
    "ru": regex(
        r"\b(?:десятк(?:и|ов|ами)|сот(?:ни|ен|нями)|тысяч(?:и|ами)?|миллион(?:ы|ов|ами)|миллиард(?:ы|ов|ами)|несколько)"
        r"(?: (?:тысяч|миллионов|миллиардов|сотен))? (?:\w+ )?"
        r"(?:гривен|гривны|долларов|доллары|евро|фунтов|фунты|рублей|рубли|злотых|крон|франков|центов|центы|иен"
        r"|юаней)\b"
        r"|\b(?:шести|семи|восьми|девяти)значн\w+ сумм\w+"
    ),
    "vi": regex(
        r"(?<!\w)(?:hàng|vài|nhiều|mấy) (?:(?:(?:chục|trăm|nghìn|ngàn|triệu|tỉ|tỷ) )+"
        r"(?:đồng"
        r"(?! (?:chí|bào|đội|nghiệp|phạm"
        r"|minh|hương|lõa|loại|hồ|phục|môn|tác)(?!\w))|đô la|usd|euro|yên|rúp|bảng anh|nhân dân tệ)|đô la"
        r"|xu(?! (?:hướng|thế|nịnh)))(?!\w)"
    ),
}
"""A sum that no figure tells: hundreds of millions of euros, кілька тисяч гривень, hàng tỷ đồng, a few cents."""
_FREE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"(?<![\w-])(?:free of charge|for free(?! (?:and|trade|elections?|speech|movement|media|press)\b)"
        r"|free of cost|at no (?:extra |additional )?(?:cost|charge)|without charge"
        r"|(?:is|are|was|were|be|remains?) free(?=[.,;]|\W*$| (?:for (?:all|every|children|students|passengers"
        r"|residents|visitors)|to (?:enter|visit|use|all)))"
        r"|free (?:admission|entry|entrance|tickets?|ferry|bus(?:es)?|shuttles?|public transport|travel|rides?"
        r"|parking|meals?)"
        r"|(?:not |never )(?:\w+ )?a (?:single )?(?:cent|penny|dime))\b"
    ),
    "uk": regex(
        r"\b(?:безкоштовн\w+|задарма|задурно|безоплатн\w+|безплатн\w+|(?:ні|жодно(?:ї|го)) (?:копійки|цента|гривні"
        r"|долара))\b"
    ),
    "ru": regex(r"\b(?:бесплатн\w+|задаром|задарма|безвозмездн\w+|ни (?:копейки|цента|рубля|доллара))\b"),
    "vi": regex(r"(?<!\w)(?:miễn phí|không (?:mất|thu|trả|tốn|lấy) (?:tiền|phí|(?:một )?(?:xu|đồng)(?: nào)?))(?!\w)"),
}
"""What costs nothing, or for which nothing was paid."""
_PARTED = " \u00a0\u202f-\u2011'’‘\"“”«»„"
"""What stands between a number and the word that it belongs to."""
_SMALL = 3
"""Figures below so many digits are a sum only where a word for money stands right before them."""
_NEAR = 3
"""So many terms before such a number is a word for money."""
_PERCENT = regex(r"(?:\s?[-\u2013]\s?\d[\d.,]*)?\s?%")
"""Right behind a figure that is a share, whatever is paid: wages rise by 25%."""
_NO_SUM = frozenset({"time", "times", "percent", "per cent", "percentage point"})
"""The English of what makes a number no sum: six times."""


def is_prize(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether all that a sentence tells to a question about a cost is what can be won.

    Args:
        sentence: read.
        known: the classes of `rag.question.kinds.classes`.
        own: the question's own keys.
    """
    prizes, costs = known[kinds.PRIZE], known[kinds.COSTING]
    if own.isdisjoint(costs) or not own.isdisjoint(prizes) or prizes.isdisjoint(sentence.keys):
        return False
    terms, text = [t for t in sentence.analysis.terms if t.kind != FUNCTION], sentence.article.text
    won = [i for i, t in enumerate(terms) if not prizes.isdisjoint(t.keys)]
    scales = {t.end + 1 for t in terms if t.kind == analyse.NUMBER}  # million, after its figure
    numbers = [i for i, t in enumerate(terms) if t.kind == analyse.NUMBER and t.start not in scales]
    return bool(numbers) and all(
        any(0 < n - i <= _OF_PRIZE and "," not in text[terms[i].end : terms[n].start] for i in won) for n in numbers
    )


_OF_PRIZE = 3
"""So many terms after the word for a prize is its sum."""


def has_money(sentence: Read, terms: Sequence[Term], known: Mapping[str, frozenset[str]]) -> bool:
    """Whether a sentence tells a sum of money; not every currency is in the lexicon.

    Args:
        sentence: read.
        terms: of it, those of the question left out.
        known: the classes of `rag.question.kinds.classes`.
    """
    if _in_money(sentence.text, sentence.article.language):
        return True
    numbers = [t for t in undated(sentence, terms) if t.gloss not in FRACTIONS]
    if not numbers:
        return False
    sums = known[kinds.MONEY]
    of_money = [i for i, t in enumerate(sentence.analysis.terms) if set(t.keys) <= sums or _is_currency(t)]
    return any(_is_sum(number, sentence, known, of_money) for number in numbers)


def is_free(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a sentence says to a question about a cost or a payment that it is nothing.

    Args:
        sentence: read.
        known: the classes of `rag.question.kinds.classes`.
        own: the question's own keys.
    """
    if own.isdisjoint(known[kinds.COSTING] | known[kinds.MONEY]):
        return False
    return bool(_FREE.get(sentence.article.language, NOTHING).search(fold_whole(sentence.text)))


@lru_cache(maxsize=2000)
def _in_money(text: str, language: str) -> bool:
    """Whether a number of a text has a currency before it or behind its scale, or the name of a coin."""
    folded, coins = fold_whole(text), COINS.get(language, NOTHING)
    found = numbers_in(folded, language)
    if any(number.unit in ("usd", "eur") or coins.match(folded, place.end) for place, number in found):
        return True
    if _SIGNED.search(folded) or _CODED.search(text):
        return True
    return _VAGUE.get(language, NOTHING).search(folded) is not None


def _is_currency(term: Term) -> bool:
    words = term.gloss.split()
    return not CURRENCY.isdisjoint(words) or any(_UNKNOWN_CURRENCY.fullmatch(word) for word in words)


def _is_sum(number: Term, sentence: Read, known: Mapping[str, frozenset[str]], of_money: Sequence[int]) -> bool:
    """Whether a number is a sum: by the currency after it, or as the amount of what costs or is paid in its sentence.

    Args:
        number: a term of that kind.
        sentence: in which it stands.
        known: the classes of `rag.question.kinds.classes`.
        of_money: the places of the terms of the sentence that are words for money.
    """
    terms, text = sentence.analysis.terms, sentence.article.text
    if _PERCENT.match(text, number.end):
        return False
    at = next(i for i, t in enumerate(terms) if t.start == number.start)
    after, scaled = at + 1, False
    while after < len(terms) and terms[after].kind == analyse.NUMBER and _touch(text, terms[after - 1], terms[after]):
        scaled, after = True, after + 1
    following = [
        t for n, t in enumerate(terms[after : after + 2]) if _touch(text, terms[after + n - 1], t)
    ]  # 5 million Canadian dollars
    if any(map(_is_currency, following)):
        return True
    if not of_money or following and _is_counted(number, following[0], sentence, known):
        return False
    figures = sum(c.isdigit() for c in text[number.start : number.end])
    if scaled or figures >= _SMALL or "." in number.keys[0]:
        return True
    return any(0 < at - i <= _NEAR for i in of_money)


def _touch(text: str, first: Term, second: Term) -> bool:
    return not text[first.end : second.start].strip(_PARTED)


def _is_counted(number: Term, term: Term, sentence: Read, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether what follows a number is what it counts: 63 dike projects, six times, but not "500 a month"."""
    if not _NO_SUM.isdisjoint(term.gloss.split()):
        return True
    if not known[kinds.PERIOD].isdisjoint(term.keys):
        folded = fold_whole(sentence.article.text[number.start : term.end])
        placed = term._replace(start=term.start - number.start, end=term.end - number.start)
        return not is_rate(placed, folded, sentence.article.language)
    if "." in number.keys[0]:  # n:3.4: nothing is counted so
        return any(not known[name].isdisjoint(term.keys) for name in (kinds.UNIT, kinds.SHARE))
    money = not known[kinds.MONEY].isdisjoint(term.keys)
    return term.kind not in (FUNCTION, LIGHT, analyse.TIME) and not money
