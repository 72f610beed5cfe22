"""Whether a sentence gives the kind of thing that a question wants: a number, a day, a person, a reason, ..."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from index import analyse
from index.analyse import FUNCTION, NAME, PERSON, PLACE, Term
from index.lexicon import NAMES
from index.normalise import fold, nfc
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
    "lev", "baht", "rupiah", "ringgit", "tenge", "lari", "cent", "denar", "rial", "kuna", "kip", "riel", "kyat",
    "manat", "birr", "naira", "kwacha", "guarani", "taka", "afghani", "lek",
})  # fmt: skip
_CURRENCY_STEMS = (
    "thaler", "taler", "koruna", "shilling", "guilder", "florin", "ducat", "drachma", "bolivar", "quetzal", "dinar",
    "dirham", "forint", "rupee",
)  # fmt: skip
"""Currencies that the lexicon lacks, or may lack: their words keep their endings."""
_CAUSES: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:because|due to|since|as a result|over|so that|in order to|owing to|after|for|to|part of)\b"
    ),
    "uk": re.compile(r"\b(?:бо|через|тому що|оскільки|внаслідок|щоб|задля|унаслідок|з метою|частин\w+|зважаючи)\b"),
    "ru": re.compile(
        r"\b(?:из-за|потому что|поскольку|так как|вследствие|чтобы|ради|с целью|благодаря|в связи с|част\w+|ввиду"
        r"|после)\b"
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
        wanted.REASON: lambda: bool(_CAUSES.get(sentence.article.language, _NOTHING).search(sentence.text)),
        wanted.SPEECH: lambda: bool(QUOTED.search(sentence.text)) or bool(sentence.keys & known[wanted.SPEECH]),
        wanted.ROLE: lambda: any(known[wanted.PERSON] & _with_parts(t) for t in terms),
        wanted.AGE: lambda: _tells(_AGES, sentence),
        wanted.CLOCK: lambda: _tells(_CLOCKS, sentence),
        wanted.NAMED: lambda: any(t.kind in NAMES for t in terms) or bool(_TITLE.search(sentence.text)),
    }
    return frozenset(kind for kind in kinds if kind in tests and tests[kind]())


_AGES: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b[\w-]+[- ]years?[- ]olds?\b|\b(?:aged?|age of|turn(?:s|ed)) \d{1,3}\b|, \d{1,3}, |\bborn in \d{4}\b"
    ),
    "uk": re.compile(
        r"\b\d{1,3}[- ]?річн\w+|\b(?:віком|у віці|виповнилося|народи\w+)\b|, \d{1,3}(?: (?:рік|роки|років))?,"
    ),
    "ru": re.compile(r"\b\d{1,3}[- ]?летн\w+|\b(?:в возрасте|исполнилось|родил\w+)\b|, \d{1,3}(?: (?:год|года|лет))?,"),
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
    return bool(table.get(sentence.article.language, _NOTHING).search(fold(nfc(sentence.text))))


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
    return bool(_SURE_CAUSES.get(sentence.article.language, _NOTHING).search(sentence.text))


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
    called = _called(sentence.analysis.terms, places)
    return any(
        t.kind == PLACE
        or (t.kind == NAME and (t in called or at.search(text[max(sentence.span.start, t.start - 20) : t.start])))
        or places & _with_parts(t)
        for t in terms
    )


def _called(terms: Sequence[Term], places: frozenset[str]) -> frozenset[Term]:
    """The names that stand after a thing that is a place, or after another such name: the city of Almera."""
    found: list[Term] = []
    for n, term in enumerate(terms):
        before = [t for t in terms[max(n - 2, 0) : n] if t.kind != FUNCTION][-1:]
        if term.kind == NAME and any(t in found or places & _with_parts(t) for t in before):
            found.append(term)
    return frozenset(found)


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
    of_currency = bool(heads & _CURRENCY) or any(word.startswith(_CURRENCY_STEMS) for word in heads)
    about_money = of_currency or any(set(t.keys) <= sums for t in sentence.analysis.terms)
    return about_money and _has_number(sentence, terms)


def _has_duration(sentence: Read, periods: frozenset[str]) -> bool:
    """A number beside a unit of time, or a word that says both (half a year, six-week)."""
    terms = sentence.analysis.terms
    if _tells(_SPANS, sentence):
        return True
    if any(
        a.kind == analyse.NUMBER and any(not periods.isdisjoint(b.keys) for b in terms[i + 1 : i + 3])
        for i, a in enumerate(terms)
    ):
        return True
    start = sentence.span.start
    follows = {start + end for end in _numerals_end(sentence.text, sentence.article.language)}
    return any(b.start - 1 in follows and not periods.isdisjoint(b.keys) for b in terms)


@lru_cache(maxsize=2000)
def _numerals_end(text: str, language: str) -> tuple[int, ...]:
    """Where the numbers in words end in a sentence; a word that may be one is one beside a unit of time."""
    return tuple(numeral.place.end for numeral in numerals(text, language))


_SPANS: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:for|in|within|over|about|than|nearly|almost|another|lasted|last|takes?|took) an? (?:whole |full |half )?"
        r"(?:day|week|fortnight|month|year|decade|century|hour|minute)\b|\bhalf an? (?:hour|year|century|day|decade)\b"
        r"|\b(?:several|few|couple of|dozens of|hundreds of|many) (?:day|week|month|year|decade|hour|minute|second)s\b"
    ),
    "uk": re.compile(
        r"\b(?:на|за|протягом|впродовж|упродовж|понад|близько|майже|цілий|цілу|увесь|весь|усю|всю) (?:цілий |цілу )?"
        r"(?:день|дня|добу|доби|тиждень|тижня|місяць|місяця|рік|року|годину|години|хвилину|десятиліття|століття)\b"
        r"|\bпів ?(?:року|години|доби|століття|місяця|дня)\b|\b(?:кілька|декілька|багато) (?:дн|тижн|місяц|рок|годин"
        r"|хвилин|десятиліт)\w+|\b(?:дво|три|чотири|п'яти|шести|семи|восьми|дев'яти|десяти|багато|\w+адцяти)"
        r"(?:денн|тижнев|місячн|річн|годинн|хвилинн)\w+|\b\d+-?(?:денн|тижнев|місячн|годинн|хвилинн)\w+"
    ),
    "ru": re.compile(
        r"\b(?:на|за|в течение|более|около|почти|целый|целую|весь|всю) (?:целый |целую )?"
        r"(?:день|дня|сутки|суток|неделю|недели|месяц|месяца|год|года|час|часа|минуту|десятилетие|столетие)\b"
        r"|\bпол ?(?:года|часа|суток|столетия|месяца|дня)\b|\b(?:несколько|много) (?:дн|недел|месяц|лет|час|минут"
        r"|десятилет)\w*|\b(?:дву|двух|тр[её]х|четырех|пяти|шести|семи|восьми|девяти|десяти|много|\w+адцати)"
        r"(?:дневн|недельн|месячн|летн|часов|минутн)\w+|\b\d+-?(?:дневн|недельн|месячн|часов|минутн)\w+"
    ),
    "vi": re.compile(
        r"(?<!\w)(?:vài|mấy|nửa|cả|suốt|trong một|nhiều) (?:ngày|tuần|tháng|năm|giờ|phút|tiếng|thập niên|thập kỷ"
        r"|thế kỷ)(?!\w)"
    ),
}
"""How a text tells a span of time without a number beside its unit."""


def counts_things(asked: Asked, sentence: Read) -> bool:
    """Whether a number stands near the thing that the question counts."""
    terms = sentence.analysis.terms
    places = [i for i, t in enumerate(terms) if not asked.things.isdisjoint(t.keys)]
    numbers = [i for i, t in enumerate(terms) if t.kind == analyse.NUMBER]
    return any(0 < abs(i - j) <= NEAR_TERMS for i in places for j in numbers)
