"""Whether a sentence gives the kind of thing that a question wants: a number, a day, a person, a reason, ..."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from index import analyse
from index.analyse import FUNCTION, NAME, PERSON, PLACE, Term
from index.lexicon import NAMES
from index.normalise import fold_whole
from index.numerals import numerals
from index.sentences import Span
from index.values import numbers_in
from rag import wanted
from rag.sought import Read
from rag.wanted import Asked

NEAR_TERMS = 4
"""So many terms apart are a number and the thing it counts."""

QUOTED = re.compile(r"[«»“”„\"]")
_FRACTIONS = frozenset({"half", "third", "quarter", "majority"})
_CURRENCY = frozenset({
    "dollar", "euro", "pound", "yen", "yuan", "ruble", "hryvnia", "dong", "zloty", "franc", "crown", "koruna", "krone",
    "krona", "mark", "rupee", "peso", "lira", "dinar", "dirham", "riyal", "won", "rand", "shekel", "forint", "leu",
    "lev", "baht", "rupiah", "ringgit", "tenge", "lari", "cent", "denar", "rial", "kuna", "riel", "kyat",
    "manat", "birr", "naira", "kwacha", "guarani", "taka", "afghani",
})  # fmt: skip
_UNKNOWN_CURRENCY = re.compile(r"(?:thaler|taler|shilling|guilder|drachma|quetzal|cedi|dram)(?:s|iv|ov|a|i|y|am|ami)?")
"""Currencies that the lexicon lacks: such a word stands with its ending, in Latin letters."""
_CAUSES: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:because|due to|since|as a result|over|so that|in order to|owing to|after|for|to|part of|blam\w+"
        r"|explain\w*|reasons?|causes?)\b"
    ),
    "uk": re.compile(
        r"\b(?:бо|через|тому що|оскільки|внаслідок|щоб|задля|унаслідок|з метою|частин\w+|зважаючи"
        r"|поясн\w+|(?:с?причин)\w+)\b"
    ),
    "ru": re.compile(
        r"\b(?:из-за|потому что|поскольку|так как|вследствие|чтобы|ради|с целью|благодаря|в связи с|част\w+|ввиду"
        r"|после|объясн\w+|причин\w+)\b"
    ),
    "vi": re.compile(r"(?<!\w)(?:vì|do|bởi|nhằm|để|nên|bởi vì|một phần|trong bối cảnh|nguyên nhân|lý do)(?!\w)"),
}


def given(
    kinds: frozenset[str], sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]
) -> frozenset[str]:
    """Which of the wanted kinds of thing a sentence holds, beyond what the question says itself.

    Args:
        kinds: that are wanted.
        sentence: read.
        known: the classes of `rag.wanted.classes`.
        own: the question's own keys.
    """
    if not kinds:
        return kinds
    terms = [t for t in sentence.analysis.terms if own.isdisjoint(t.keys)]
    tests = {
        wanted.NUMBER: lambda: _has_number(sentence, terms),
        wanted.SHARE: lambda: _has_share(sentence, terms),
        wanted.MONEY: lambda: _has_money(sentence, terms, known[wanted.MONEY]),
        wanted.DURATION: lambda: _has_duration(sentence, known[wanted.PERIOD]),
        wanted.DATE: lambda: any(t.kind == analyse.TIME for t in terms) or bool(sentence.moments),
        wanted.DAY: lambda: any(m.days.first == m.days.last for m in sentence.moments),
        wanted.PERSON: lambda: any(t.kind in (PERSON, NAME) for t in terms),
        wanted.PLACE: lambda: _has_place(sentence, terms, known[wanted.PLACE]),
        wanted.REASON: lambda: _tells(_CAUSES, sentence),
        wanted.SPEECH: lambda: bool(QUOTED.search(sentence.text)) or bool(sentence.keys & known[wanted.SPEECH]),
        wanted.ROLE: lambda: any(known[wanted.PERSON] & _with_parts(t) for t in terms),
        wanted.AGE: lambda: _tells(_AGES, sentence),
        wanted.CLOCK: lambda: _tells(_CLOCKS, sentence),
        wanted.NAMED: lambda: any(t.kind in NAMES for t in terms) or bool(_TITLE.search(sentence.text)),
    }
    return frozenset(kind for kind in kinds if kind in tests and tests[kind]())


_AGES: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b[\w-]+[- ]years?[- ]olds?\b|\b(?:aged?|age of|turn(?:s|ed)) \d{1,3}\b|, \d{1,3}[,.]|\bborn in \d{4}\b"
        r"|\b(?:he|she|who) (?:is|was) (?:only |just |already |now )?\d{1,3}\b(?! (?:percent|%))"
    ),
    "uk": re.compile(
        r"\b\d{1,3}[- ]?річн\w+|\b(?:віком|у віці|виповнилося|народи\w+)\b|, \d{1,3}(?: (?:рік|роки|років))?[,.]"
        r"|\b(?:йому|їй|якому|якій|яким|їм) (?:було |уже |вже |лише |тільки |нині )?\d{1,3}\b(?! (?:дн|міс|тиж|год))"
    ),
    "ru": re.compile(
        r"\b\d{1,3}[- ]?летн\w+|\b(?:в возрасте|исполнилось|родил\w+)\b|, \d{1,3}(?: (?:год|года|лет))?[,.]"
        r"|\b(?:ему|ей|которому|которой|которым|им) (?:было |уже |всего |лишь |только )?\d{1,3}\b(?! (?:дн|мес|нед"
        r"|час))"
    ),
    "vi": re.compile(r"\d{1,3} tuổi|(?<!\w)sinh năm \d{4}"),
}
"""How a text tells somebody's age."""
_CLOCKS: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b\d{1,2}(?:[:.]\d{2})? ?(?:a\.?m\b|p\.?m\b|o['’]clock)|\b\d{1,2}:\d{2}\b|\b(?:noon|midnight|dawn)\b"
        r"|\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: in the|,|\.| o)"
    ),
    "uk": re.compile(
        r"\b\d{1,2}:\d{2}\b|\bо(?:б)? \d{1,2}(?:[.:]\d{2}|-й|-ій)?\b(?! \w+(?:ів|ей)\b)|\b(?:опівночі|опівдні)\b"
        r"|на світанку"
    ),
    "ru": re.compile(
        r"\b\d{1,2}:\d{2}\b|\bв \d{1,2}(?:[.:]\d{2}| час\w*| утра| вечера| дня| ночи)\b"
        r"|\b(?:полночь|полуночи|полдень)\b|на рассвете"
    ),
    "vi": re.compile(
        r"(?:lúc|vào|khoảng|hồi|từ|đến) \d{1,2}(?: giờ|[hg]\d{0,2}\b)|\d{1,2}[hg]\d{2}\b|\d{1,2}:\d{2}"
        r"|\d{1,2} giờ (?:\d{1,2}|sáng|trưa|chiều|tối|đêm)|(?<!\w)(?:nửa đêm|rạng sáng|giữa trưa)(?!\w)"
    ),
}
"""How a text tells the time of day."""
_TITLE = re.compile(r"[«“„\"]\w[^«»“”„\"]{1,60}[»”“\"]")
"""A name in quotation marks, as ships and firms have it."""


def _tells(table: Mapping[str, re.Pattern[str]], sentence: Read) -> bool:
    return bool(table.get(sentence.article.language, _NOTHING).search(fold_whole(sentence.text)))


_SURE_CAUSES: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:because|due to|owing to|as a result|so that|in order to|aim(?:s|ed)? (?:to|at)|in an? (?:bid"
        r"|effort|attempt)"
        r"|thanks to|caused? by|blam\w+|reasons?|(?:to|would) (?:prevent|avoid|protect|curb|keep|ensure|help"
        r"|allow|stop|reduce"
        r"|secure|make|let|hold)|fear\w*|worr\w+|out of concern|in (?:protest|response|retaliation|return)"
        r"|over (?:the|its|his"
        r"|her|their)|as (?:the|it|he|she|they)|since (?:the|it|he|she|they)|which is why)\b"
    ),
    "uk": re.compile(
        r"\b(?:бо|через|тому що|оскільки|внаслідок|унаслідок|щоб|аби|задля|з метою|зважаючи|завдяки|адже|причин\w+"
        r"|спричин\w+|викликан\w+|побою\w+|боять\w+|боїть\w+|на знак протесту|у відповідь|пояснив?л?\w*)\b"
    ),
    "ru": re.compile(
        r"\b(?:из-за|потому что|поскольку|так как|вследствие|чтобы|с целью|благодаря|в связи с|ввиду|причин\w+"
        r"|вызван\w+"
        r"|опаса\w+|боят\w+|боит\w+|в знак протеста|в ответ|объясн\w+)\b"
    ),
    "vi": re.compile(
        r"(?<!\w)(?:vì|bởi|nhằm|do(?! đó)|để|bởi vì|nguyên nhân|lý do|nhờ|lo ngại|lo sợ|phản đối|đáp trả|khiến|dẫn đến"
        r"|giải thích|xuất phát từ)(?!\w)"
    ),
}
"""Words that hardly stand in a sentence without a cause, an aim or a fear."""
_HONORIFICS: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Professor)\.? $"),
    "uk": re.compile(r"(?<!\w)(?:пан|пані|панові|паном)[а-яіїєґ]* $", re.IGNORECASE),
    "ru": re.compile(r"(?<!\w)(?:господин|госпожа)[а-я]* $", re.IGNORECASE),
    "vi": re.compile(r"(?<!\w)(?:ông|bà|anh|chị|cô|ngài) $", re.IGNORECASE),
}


def gives_cause(sentence: Read) -> bool:
    """Whether a sentence hardly does without a cause, an aim or a fear."""
    return _tells(_SURE_CAUSES, sentence)


def gives_person(sentence: Read, known: Mapping[str, frozenset[str]], own: frozenset[str]) -> bool:
    """Whether a sentence names a person that the question does not name, beyond doubt.

    A person that the lexicon knows, two names side by side (Agnes Torvald), or one after an honorific or a role.
    """
    terms, text = sentence.analysis.terms, sentence.article.text
    honorific = _HONORIFICS.get(sentence.article.language, _NOTHING)
    for i, term in enumerate(terms):
        if term.kind not in (PERSON, NAME) or not own.isdisjoint(term.keys):
            continue
        if term.kind == PERSON or honorific.search(text[max(sentence.span.start, term.start - 14) : term.start]):
            return True
        before = terms[i - 1] if i else None
        if before and text[before.end : term.start] == " ":
            named = before.kind in (PERSON, NAME) and own.isdisjoint(before.keys)
            if named or not known[wanted.PERSON].isdisjoint(before.keys):
                return True
    return False


VALUES = frozenset({
    wanted.NUMBER, wanted.SHARE, wanted.MONEY, wanted.DURATION, wanted.DATE, wanted.DAY, wanted.AGE, wanted.CLOCK,
})  # fmt: skip
"""Kinds that a sentence gives for certain or not at all."""


def values_of(kinds: frozenset[str]) -> frozenset[str]:
    """Those of some kinds that are values; money is a number, so that where both may be meant either will do.

    >>> sorted(values_of(frozenset({"money", "number", "person"})))
    ['number']
    """
    return frozenset(kinds & VALUES - ({wanted.MONEY} if wanted.NUMBER in kinds else set()))


_NOTHING = re.compile(r"(?!)")


_AT: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:in|at|near|from|to|into|on|off|outside|around|across)(?: the)? $", re.IGNORECASE),
    "uk": re.compile(r"\b(?:у|в|на|до|з|із|від|біля|під|поблизу|через)(?: \w+)? $", re.IGNORECASE),
    "ru": re.compile(r"\b(?:в|во|на|до|из|от|у|возле|около|под|близ|через)(?: \w+)? $", re.IGNORECASE),
    "vi": re.compile(r"(?:ở|tại|đến|tới|từ|gần|sang|về|qua) (?:\w+ )?$", re.IGNORECASE),
}


def _has_place(sentence: Read, terms: Sequence[Term], places: frozenset[str]) -> bool:
    """A place by name, a name after a word like "in" or "city", or a thing that is a place (the airport)."""
    text, at = sentence.article.text, _AT.get(sentence.article.language, _NOTHING)
    called = _called(sentence, places)
    return any(
        t.kind == PLACE
        or (t.kind == NAME and (t in called or at.search(text[max(sentence.span.start, t.start - 20) : t.start])))
        or places & _with_parts(t)
        for t in terms
    )


def _called(sentence: Read, places: frozenset[str]) -> frozenset[Term]:
    """The names that stand right after a thing that is a place, or after another such name: the city of Almera."""
    found: list[Term] = []
    terms, text = [t for t in sentence.analysis.terms if t.kind != FUNCTION], sentence.article.text
    for before, term in pairwise(terms):
        between = text[before.end : term.start].strip().casefold()
        named = between in _OF and not places.isdisjoint(_with_parts(before))
        if term.kind == NAME and (named or (between in _AND and before in found)):
            found.append(term)
    return frozenset(found)


_OF = frozenset({"", "of"})
_AND = frozenset({"and", "і", "й", "та", "и", "và"})


def _with_parts(term: Term) -> frozenset[str]:
    """The keys of a term and of the terms inside it: a railway bridge is a bridge, a former judge a judge."""
    return frozenset(term.keys).union(*term.parts)


def _has_number(sentence: Read, terms: Sequence[Term]) -> bool:
    """A number that is no part of a date."""
    start = sentence.span.start
    dated = [Span(start + m.place.start, start + m.place.end) for m in sentence.moments]
    return any(t.kind == analyse.NUMBER and not any(d.start <= t.start < d.end for d in dated) for t in terms)


def _has_share(sentence: Read, terms: Sequence[Term]) -> bool:
    return "percent" in _units(sentence.text, sentence.article.language) or any(t.gloss in _FRACTIONS for t in terms)


@lru_cache(maxsize=2000)
def _units(text: str, language: str) -> frozenset[str | None]:
    """The units of the numbers in a sentence."""
    return frozenset(n.unit for _, n in numbers_in(text, language))


def _has_money(sentence: Read, terms: Sequence[Term], sums: frozenset[str]) -> bool:
    """A number beside a currency, or beside a cost, a price, a wage: not every currency is in the lexicon."""
    if _units(sentence.text, sentence.article.language) & {"usd", "eur"}:
        return True
    heads = {word for t in terms for word in t.gloss.split()}
    of_currency = bool(heads & _CURRENCY) or any(_UNKNOWN_CURRENCY.fullmatch(word) for word in heads)
    about_money = of_currency or any(set(t.keys) <= sums for t in sentence.analysis.terms)
    return about_money and _has_number(sentence, terms)


def _has_duration(sentence: Read, periods: frozenset[str]) -> bool:
    """A number beside a unit of time, be it a word of several meanings (ba tuần), or a span that is said otherwise."""
    terms = sentence.analysis.terms
    if any(
        a.kind == analyse.NUMBER and any(not periods.isdisjoint(b.keys) for b in terms[i + 1 : i + 3])
        for i, a in enumerate(terms)
    ):
        return True
    start = sentence.span.start
    follows = {start + end + 1 for end in _doubtful_numbers(sentence.text, sentence.article.language)}
    return any(t.start in follows and not periods.isdisjoint(t.keys) for t in terms) or _tells(_SPANS, sentence)


@lru_cache(maxsize=2000)
def _doubtful_numbers(text: str, language: str) -> tuple[int, ...]:
    """Where the words end that are numbers beside a unit of time and other things elsewhere: one, ba, chín."""
    return tuple(
        place.end
        for place, value, sure in numerals(text, language)
        if (not sure or value == 1) and not _ORDINAL.search(text, 0, place.start) and not _YEAR.match(text, place.end)
    )


_ORDINAL = re.compile(r"(?:tháng|thứ|ngày|mùng|quận|tập|quý|lần|năm) $", re.IGNORECASE)
"""Before a number that counts nothing: the third month, Tuesday, district 3."""
_YEAR = re.compile(r" năm \d")

_SPANS: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\bhalf an? (?:hour|year|century|day|decade)\b|\b(?:day|week|month|year|decade)-?long\b"
        r"|\b(?:(?:several|few|couple of|dozens of|many|for|took|lasted) (?:days|weeks|months|years|decades|centuries"
        r"|hours|minutes)|(?:for|within|over|than|nearly|almost|least|lasted|takes?|took|another|to) an? "
        r"(?:whole |full )?(?:day|week|fortnight|month|year|decade|century|hour))\b(?! (?:ago|before|earlier|later))"
    ),
    "uk": re.compile(
        r"\b(?:(?:де)?кільк(?:а|ох)|багат(?:о|ьох)) (?:днів|тижнів|місяців|років|годин|хвилин|десятиліть|століть)\b"
        r"(?! тому)|\bпів ?(?:року|години|доби|століття|місяця|дня)\b|\bпівтор[аи] (?:дня|тижня|місяця|року|години)\b"
        r"|\b(?:протягом|впродовж|упродовж|понад|близько|майже|цілий|цілу|увесь|весь|усю|всю) (?:дня|день|добу|доби"
        r"|тиждень|тижня|місяць|місяця|рік|року|годину|години|десятиліття|століття)\b"
        r"|\b(?:одно|дво|три|чотири|п'яти|шести|семи|восьми|дев'яти|десяти|сорока|півтора|багато|\w+[аи]дцяти|\d+-?)"
        r"(?:денн|тижнев|місячн|годинн|хвилинн)\w+|\bбагаторічн\w+"
    ),
    "ru": re.compile(
        r"\b(?:нескольк(?:о|их)|мног(?:о|их)) (?:дней|недель|месяцев|лет|часов|минут|десятилетий|столетий)\b(?! назад)"
        r"|\bпол ?(?:года|часа|суток|столетия|месяца|дня)\b|\bполтор[аы] (?:дня|недели|месяца|года|часа)\b"
        r"|\b(?:в течение|более|около|почти|целый|целую|весь|всю) (?:дня|день|сутки|суток|неделю|недели|месяц|месяца"
        r"|год|года|час|часа|десятилетие|десятилетия|столетие|столетия)\b"
        r"|\b(?:одно|дву|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|сорока|полутора|много|\w+[аи]дцати"
        r"|\d+-?)"
        r"(?:дневн|недельн|месячн|часов|минутн)\w+|\bмноголетн\w+"
    ),
    "vi": re.compile(
        r"(?<!\w)(?:(?:vài|mấy|vài chục|hàng chục|nửa|suốt|nhiều) (?:ngày|tuần|tháng|năm|giờ|phút|thập niên"
        r"|thập k[ỷỉ]|thế k[ỷỉ])|cả (?:ngày|tuần|tháng))(?!\w)(?! trước)"
    ),
}
"""How a text tells a span of time in words."""


def counts_things(asked: Asked, sentence: Read) -> bool:
    """Whether a number stands near the thing that the question counts."""
    terms = sentence.analysis.terms
    places = [i for i, t in enumerate(terms) if not asked.things.isdisjoint(t.keys)]
    numbers = [i for i, t in enumerate(terms) if t.kind == analyse.NUMBER]
    return any(0 < abs(i - j) <= NEAR_TERMS for i in places for j in numbers)
