"""What ends at a full stop or a closing quotation mark inside a line: tables by language for what sentencex misses.

Where a stop may be both an end and not (2025 р., обл., an initial), the next word decides: before a word that opens
sentences (Він, Потім, The) it is an end, before another it is not.
"""

import re
from typing import NamedTuple

from index.patterns import regex

_OPENING = "(«“„\"‘'[—–"
_QUOTED = ("»", "”", '"', "“", "’")
_SPOKEN = ("!", "?", "…")
_SAID = _SPOKEN + _QUOTED
_NEVER_FIRST = (",", ";")
# «Never again!» — said the president: who spoke belongs to what was said.
_WHO_SPOKE = regex(r"\s*[—–-]\s+(?P<letter>[^\W\d_])")
_WORD = regex(r"[^\W\d_]+")
_LISTED = regex(r"\d{1,3}(?:\.\d{1,3})*\.")
"""A number of a list: 1., 2.3."""
_LISTED_FIRST = regex(r"(?:[IVX]{1,4}|[A-ZА-ЯІЇЄҐĐ])\.")
"""A letter or Roman figure of a list, where a line begins with it."""
_ROMAN = "IVXLCІХС"
_WINDOW = 48
"""Characters before a stop that are looked at."""
_LONGEST = 12
"""Characters of the longest word in the tables, its stop included."""

# Kinds of abbreviations.
_NEVER = 1  # no end: PGS. Nguyễn, Gen. Smith
_BEFORE_OPENER = 2  # an end only before a word that opens sentences: вул. Хрещатик, обл. Він
_BEFORE_CAPITAL = 3  # an end before every capital: і т. д. Вона, 5 грн. Уряд
_NUMBER = 5  # no end before a figure: No. 5
_RANK = 6  # as 2, but a noun of its own after an adjective: полк. Іванов, 3-й полк. Командир
_YEAR = 7  # after a figure: 2025 р.
_HOUR = 8  # 5 p.m. Tuesday
_MONTH = 9  # no end between figures: 12 груд. 2025
_MEASURE = 10  # after a figure an end before every capital: 600 mm. Bão; elsewhere as sentencex says


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _in_every_case(words: str) -> list[str]:
    return [form for word in words.split() for form in (word, word.lower(), word.capitalize(), word.upper())]


def _kinds(**tables: str) -> dict[str, int]:
    """The kind of each abbreviation; the words of a pair are joined by an underscore."""
    numbers = {
        "never": _NEVER, "before_opener": _BEFORE_OPENER, "before_capital": _BEFORE_CAPITAL,
        "number": _NUMBER, "rank": _RANK, "year": _YEAR, "hour": _HOUR, "month": _MONTH,
    }  # fmt: skip
    return {word.replace("_", " "): numbers[kind] for kind, words in tables.items() for word in _in_every_case(words)}


_EXACT = "Gov. Sen. Rep. Gen. Lt. Col. Maj. Sgt. Adm. Amb. Atty. Brig. Capt. Cmdr. Supt."
"""English titles, which are written with a capital: rep. and gen. may end a sentence."""
_ABBREVIATIONS: dict[str, dict[str, int]] = {
    "en": _kinds(number="No. Nos. Art. Vol. Fig. Sec.", hour="a.m. p.m.")
    | dict.fromkeys(_EXACT.split(), _NEVER)
    | dict.fromkeys(("m.", "mm.", "cm."), _MEASURE)
    | {"May.": _BEFORE_CAPITAL},  # no short form, though sentencex takes it for one as the other months
    "uk": _kinds(
        before_opener="м. с. смт. обл. вул. просп. пл. бул. бульв. пров. наб. ім. св. гр. акад. проф. доц. заст. о. ст."
        " див. т.зв. т._зв. т.ч. т._ч.",
        never="п. пп. ч. рис. табл.",
        before_capital="грн. тис. млн. млрд. ін. т.д. т._д. т.п. т._п. т.ін. год. хв. м/с. км/год."
        " кв._м. куб._м. кв._км.",
        rank="ген. полк.",
        year="р. рр. ст.",
        month="січ. лют. бер. берез. квіт. трав. черв. лип. серп. вер. верес. жовт. листоп. груд.",
    )
    | dict.fromkeys(("км.", "кг.", "га.", "мм.", "см."), _MEASURE),
    "ru": _kinds(
        before_opener="обл. ул. просп. пл. бул. бульв. пер. наб. пос. пгт. им. св. гр. акад. проф. доц. зам. о. ст."
        " т.е. т._е. т.н. т._н. т.ч. т._ч. т.к. т._к.",
        never="п. пп. ч. рис. табл.",
        before_capital="руб. тыс. млн. млрд. др. т.д. т._д. т.п. т._п. и_пр. м/с. км/ч. кв._м. куб._м. кв._км.",
        rank="ген. полк.",
        year="г. гг. в. вв.",
        month="янв. фев. февр. мар. апр. июн. июл. авг. сен. сент. окт. ноя. нояб. дек.",
    )
    | dict.fromkeys(("км.", "кг.", "га.", "м.", "мм.", "см."), _MEASURE),
    "vi": _kinds(
        never="TP. TX. TT. GS. TS. PGS. ThS. BS. CKI. CKII. KS. KTS. LS. DS. NSND. NSƯT. NGND. NGƯT. Q. P. Tr. St.",
        before_capital="v.v. v._v.",
    )
    | dict.fromkeys(("m.", "mm.", "cm."), _MEASURE),
}
_OF_PAIRS = ("т.", "и", "v.", "кв.", "куб.")
"""The first words of the pairs among them."""
OPENERS: dict[str, frozenset[str]] = {
    "en": _words(
        "the a an he she it they we you i his her its their our my this that these those there here then now but and"
        " or so if when while as in on at by for from to of with after before since until although though however yet"
        " not no also even only what who why how where which some many most all both each few one two meanwhile still"
        " later earlier last next today another other such"
    ),
    "uk": _words(
        "він вона воно вони його її їх їм їй йому це цей ця ці той та те ті тоді потім там тут тепер зараз сьогодні"
        " вчора завтра раніше пізніше згодом нині наразі також однак проте але а і й або якщо коли хоча хоч як що хто"
        " чому де куди скільки який яка яке які бо адже отже тож тому так ні не у в на з із зі за до від для під"
        " після перед про при через між крім серед без над по протягом щодо згідно водночас натомість навіть лише"
        " тільки ще вже усі всі все кожен жоден ми ви я ти мене мені нас нам вас вам наш наша наші їхній їхня їхні"
        " чи нехай був була було були є буде такий така такі цього цієї цих цим цьому того тих тим деякі інші один"
        " одна багато саме зокрема наприклад втім зрештою загалом"
    ),
    "ru": _words(
        "он она оно они его ее её их им ей ему это этот эта эти тот та те то тогда потом затем там тут здесь теперь"
        " сейчас сегодня вчера завтра ранее позже также однако но а и или если когда хотя как что кто почему где"
        " куда сколько который какой какая какие ведь поэтому так нет не у в во на с со из за до от для под после"
        " перед о об при через между кроме среди без над по к ко против согласно даже лишь только еще ещё уже все"
        " всё каждый мы вы я ты меня мне нас нам вас вам наш наша наши свой был была было были есть будет такой"
        " такая такие этого этой этих этим этому того тех тем некоторые другие один одна много именно"
        " например впрочем"
    ),
    "vi": _words(
        "ông bà anh chị cô theo sau trước khi tuy nhưng và các những một đây đó trong ngoài tại từ với cũng hiện nếu"
        " vì do để còn tôi họ chúng ở đến ngay ngày năm tháng hôm được có không thì mà nó vậy như qua bên trên dưới"
        " về lúc bởi nhờ mặc dù cả mỗi mọi toàn nhiều việc người điều"
    ),
}
"""Words with which sentences begin and which are nobody's name."""
_FIGURE = r"\d\w*|[IVXІХ]+"
_ONLY_DATE = {
    "uk": regex(
        r"[\W_]*(?:(?:у|в|на|з|із|зі|до|від|за|по|після|перед|протягом|впродовж|упродовж|станом|наприкінці|напередодні"
        r"|навесні|влітку|восени|взимку|узимку|і|й|та|а|але|ще|вже|уже|лише|тільки|почат\w+|кін\w+|середин\w+"
        r"|половин\w+|квартал\w*|півріч\w+|підсумк\w+|результат\w+|січ\w+|лют\w+|берез\w+|квіт\w+|трав\w+|черв\w+"
        r"|лип\w+|серп\w+|верес\w+|жовт\w+|листопад\w*|груд\w+|місяц\w+|перш\w+|друг\w+|треть\w+|четверт\w+|остан\w+"
        rf"|понеділ\w+|вівтор\w+|серед\w+|четвер\w*|п['’ʼ]ятниц\w+|субот\w+|неділ\w+|{_FIGURE})[\s,.–—-]+)+(?:рр?\.)?",
        re.IGNORECASE,
    ),
    "ru": regex(
        r"[\W_]*(?:(?:у|в|во|на|с|со|из|до|от|за|по|к|после|перед|накануне|весной|летом|осенью|зимой|и|а|но|еще|ещё|уже"
        r"|лишь|только|состоянию|течение|начал\w+|кон[це]\w+|середин\w+|половин\w+|квартал\w*|полугоди\w+|итог\w+"
        r"|результат\w+|январ\w+|феврал\w+|март\w*|апрел\w+|ма[йяею]\w*|июн\w+|июл\w+|август\w*|сентябр\w+|октябр\w+"
        r"|ноябр\w+|декабр\w+|месяц\w+|перв\w+|втор\w+|треть\w+|четверт\w+|последн\w+|понедельник\w*|сред[уые]"
        rf"|четверг\w*|пятниц\w+|суббот\w+|воскресень\w+|{_FIGURE})[\s,.–—-]+)+(?:гг?\.)?",
        re.IGNORECASE,
    ),
}
"""A sentence that so far has nothing but the day on which something was, so that what was follows."""
_LONGEST_DATE = 80
_INITIALS = {
    "en": frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "uk": frozenset("АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ"),
    "ru": frozenset("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
    "vi": frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂĐÊÔƠƯ"),
}
"""Letters that stand for a name; Á and Ý are words (châu Á), and a Latin letter among Cyrillic ones is a figure."""
_NAMED_BY_LETTER = {
    "en": regex(r"(?:plan|group|class|grade|vitamin|hepatitis|type|category|serie|option|point|team)s?$"),
    "uk": regex(r"(?:груп|план|клас|вітамін|гепатит|категорі|тип|сері|варіант|пункт|літер|корпус)"),
    "ru": regex(r"(?:групп|план|класс|витамин|гепатит|категори|тип|сери|вариант|пункт|литер|корпус)"),
    "vi": regex(r"(?:lớp|nhóm|bảng|khối|vitamin|gan|hạng|loại|điểm|phương|án|đội)$"),
}
"""Nouns that a letter follows: group A, plan B."""
_NAME = r"(?P<name>\w[\w’'.-]*(?: \w[\w’'.-]*){0,4}?) "
_SPEAKS = {
    "en": regex(
        _NAME + r"(?:said|says|told|asked|added|wrote|posted|shouted|cried|yelled|tweeted|replied|declared|exclaimed"
        r"|warned|joked|chanted|insisted)\b"
    ),
    "vi": regex(
        _NAME + r"(?:nói|hỏi|viết|đáp|kêu gọi|cho biết|cho hay|chia sẻ|khẳng định|tuyên bố|nhấn mạnh|bày tỏ|thốt lên|kể"
        r"|trả lời)\b"
    ),
}
"""A name, up to five words of it, and a saying verb: “We will win!” Trump said."""
_AFTER_HOUR = regex(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Mountain|Pacific|[A-Z]{1,4}T\b|[A-Z]\w+ time\b"
)


class Place(NamedTuple):
    """A place in a line where a sentence may end.

    Attributes:
        line: the line.
        begin: where the sentence begins that may end.
        at: where the next one would begin.
        offered: sentencex says that it does.
    """

    line: str
    begin: int
    at: int
    offered: bool


def _opens(place: Place, language: str) -> bool:
    """Whether the next word is one that opens sentences; a letter with a full stop is an initial."""
    word = _WORD.match(place.line, place.at)
    if not word or word.group().lower() not in OPENERS[language]:
        return False
    return len(word.group()) > 1 or not place.line.startswith(".", word.end())


def _year_ends(place: Place, language: str, word: str, before: str) -> bool:
    number = word.rstrip("рстгв.") or before
    if not number[-1:].isdigit():
        roman = bool(number) and not number.strip(_ROMAN + "–-—")
        return (place.offered or roman) and _opens(place, language)
    if not place.line[place.at].isupper():
        return place.offered
    so_far = place.line[place.begin : place.at].strip()
    only = _ONLY_DATE.get(language) if len(so_far) <= _LONGEST_DATE else None
    return not (only and only.fullmatch(so_far)) or _opens(place, language)


def _abbreviation_ends(place: Place, language: str, word: str, before: str, kind: int) -> bool:
    following = place.line[place.at]
    if kind == _NEVER:
        return False
    if kind == _BEFORE_CAPITAL:
        return following.isupper()
    if kind == _YEAR:
        return _year_ends(place, language, word, before)
    if kind == _NUMBER:
        return place.offered and not following.isdigit()
    if kind == _MONTH:
        return place.offered and not (following.isdigit() and before[-1:].isdigit())
    if kind == _HOUR:
        return place.offered and not _AFTER_HOUR.match(place.line, place.at)
    if kind == _MEASURE and (before[-1:].isdigit() or word[0].isdigit()):
        return following.isupper()
    if kind == _RANK and before.endswith("й") and word.islower():
        return place.offered
    return (kind == _MEASURE and place.offered) or _opens(place, language)


def _initial_ends(place: Place, language: str, word: str, before: str) -> bool:
    if not place.offered:
        return False
    if word[-2] not in _INITIALS[language]:
        return True
    following = place.line[place.at]
    if not following.isalpha() or before[-1:].isdigit() or _NAMED_BY_LETTER[language].match(before.lower()):
        return True
    return following.isupper() and _opens(place, language)


def _is_listed(place: Place, word: str) -> bool:
    """Whether all of a sentence so far is the number of what follows; a letter or Roman figure opens its line."""
    if place.begin < place.at - _WINDOW:
        return False
    return bool(_LISTED.fullmatch(word) or (not place.begin and _LISTED_FIRST.fullmatch(word)))


def _stop_ends(place: Place, language: str, tail: str) -> bool:
    words = tail.rsplit(None, 2)
    word = words[-1].lstrip(_OPENING)
    if len(word) > _LONGEST:
        return place.offered
    if len(words) == 1 and _is_listed(place, word):
        return False
    kinds = _ABBREVIATIONS.get(language)
    if kinds is None:
        return place.offered
    before = words[-2] if len(words) > 1 else ""
    kind = (kinds.get(f"{before} {word}") if before in _OF_PAIRS else None) or kinds.get(word)
    if kind is None and word[0].isdigit():
        glued = kinds.get(word.lstrip("0123456789–-,."))
        kind = glued if glued in (_YEAR, _MEASURE) else None  # 2025р., 600mm.
    elif kind is None and "." in word[:-3]:
        kind = kinds.get(word[word.rindex(".", 0, -1) + 1 :])  # PGS.TS.
    if kind is not None:
        return _abbreviation_ends(place, language, word, before, kind)
    if word[-2:-1].isupper() and (len(word) == 2 or word[-3] in ".-"):
        return _initial_ends(place, language, word, before)
    return place.offered


def _speaks(line: str, at: int, language: str) -> bool:
    """Whether somebody who is named, not by a pronoun, says something next."""
    speaks = _SPEAKS.get(language)
    said = speaks and speaks.match(line, at)
    if not said:
        return False
    names = said["name"].split()
    return all(name[0].isupper() for name in names) and names[0].lower() not in OPENERS[language]


def ends(place: Place, language: str) -> bool:
    """Whether a sentence ends at a place.

    Args:
        place: where it may.
        language: ISO 639-1; for one without tables of its own the general rules hold.

    >>> line = "Глава МЗС А. Сибіга заявив. Потім він пішов."
    >>> ends(Place(line, 0, 13, True), "uk"), ends(Place(line, 0, 28, True), "uk")
    (False, True)
    """
    line, begin, at, offered = place
    tail = line[max(begin, at - _WINDOW) : at].rstrip()
    if tail.endswith("."):
        return _stop_ends(place, language, tail)
    if not offered or line[at] in _NEVER_FIRST:
        return False
    if not tail.endswith(_SAID):
        return True
    spoke = _WHO_SPOKE.match(line, at)
    if spoke:
        return not spoke["letter"].islower()
    if not tail.endswith(_QUOTED):
        return True
    return not line[at].islower() and not (tail[:-1].endswith(_SPOKEN) and _speaks(line, at, language))
