"""What a sentence leaves open that says of something that it is not known: who, when, where, why, how much, whether.

Told by the asking word that follows the word of not knowing or begins the clause before it ("did not say when", "хто це
зробив, невідомо"), or by the noun that it governs ("the names were not given").  Tables of patterns over folded text.
"""

import re

from index.patterns import regex
from index.sentences import Span
from rag.question import wanted

WHO, WHEN, WHERE, WHY, SIZE, WHETHER, ANYTHING = "who", "when", "where", "why", "size", "whether", "anything"
NAME = "name"
"""Of a person or of whatever the question chooses from: which companies."""
SO = "so"
"""What follows only says that something is so."""

KINDS_OF: dict[str, frozenset[str]] = {
    WHO: frozenset({wanted.PERSON, wanted.NAMED, wanted.ROLE}),
    NAME: frozenset({wanted.PERSON, wanted.NAMED, wanted.ROLE}),
    WHEN: frozenset({wanted.DATE, wanted.DAY, wanted.CLOCK, wanted.DURATION}),
    WHERE: frozenset({wanted.PLACE, wanted.NAMED}),
    WHY: frozenset({wanted.REASON}),
    SIZE: frozenset({wanted.NUMBER, wanted.MONEY, wanted.SHARE, wanted.DURATION, wanted.AGE}),
}
"""Which kinds of thing are asked for by a question that is left open so."""

_ASKING: dict[str, dict[str, str]] = {
    "en": {
        WHO: r"who(?:m|se)?(?: else)?", WHEN: r"when|how long|by when|since when"
        r"|until when", WHERE: r"where", WHY: r"why",
        SIZE: r"how (?:many|much|big|large|old|high|far|tall|deep|wide|heavy|fast|strong)", WHETHER: r"whether|if",
        ANYTHING: r"what|which|how",
    },
    "uk": {
        WHO: r"хто|кого|кому|ким|чи(?:й|я|є|ї)", WHEN: r"коли|як довго|відколи|доки", WHERE: r"де|куди"
        r"|звідки", WHY: r"чому|навіщо|через що|для чого|з якої причини",
        SIZE: r"скільк\w+|наскільки", WHETHER: r"чи", ANYTHING: r"що саме|чого|як|як(?:ий|а|е|і|их|им|ої|у|ого|ому"
        r"|ій|ою|ими)",
    },
    "ru": {
        WHO: r"кто|кого|кому|кем|чей|чь[яеи]", WHEN: r"когда|как долго|с каких пор|до каких пор", WHERE: r"где|куда"
        r"|откуда", WHY: r"почему|зачем|отчего|из-за чего|для чего|по какой причине",
        SIZE: r"скольк\w+|насколько", WHETHER: r"\w+ ли|ли", ANYTHING: r"что именно|чего|как|как(?:ой|ая|ое|ие|их|им"
        r"|ую|ого|ому|ом|ими)",
    },
    "vi": {
        WHO: r"ai|người nào", WHEN: r"khi nào|bao giờ|lúc nào|bao lâu|ngày nào|tháng nào|năm nào", WHERE: r"ở đâu"
        r"|đâu|nơi nào",
        WHY: r"vì sao|tại sao|do đâu|vì đâu|vì lý do gì", SIZE: r"bao nhiêu|mấy", WHETHER: r"liệu|hay không|có phải",
        ANYTHING: r"gì|nào|thế nào|ra sao",
    },
}  # fmt: skip
_EN_DATA = (
    r"(?:(?:stolen|leaked|lost|missing|personal|private|sensitive|confidential|hacked|(?:customer|client|user|patient"
    r"|voter|passenger|employee)s?'?(?:s')?) data"
    r"|data (?:(?:that )?(?:was|were|is|are|(?:had|has|have|may have|might have) been) )?(?:lost|stolen|leaked|taken"
    r"|copied|exposed|hacked|accessed|compromised|deleted|breach\w*|leaks?|theft|loss|thieves)"
    r"|(?:theft|loss|leak) of (?:the )?(?:\w+ )?data)"
)
"""Data that are lost, stolen or leaked are no figures."""
_NOUNS: dict[str, dict[str, str]] = {
    "en": {
        ANYTHING: _EN_DATA,
        NAME: r"(?:names?|identit(?:y|ies))", WHEN: r"(?:dates?|timetable|timing|schedule"
        r"|deadline)", WHERE: r"(?:whereabouts|location)",
        WHY: r"(?:causes?|reasons?|motives?)",
        SIZE: r"(?:number|toll|price|cost|sum|amount|fee|value|salary|figures?|data|estimates?)",
    },
    "uk": {
        ANYTHING: r"(?:(?:викрад|вкрад|втрач|злит|персональн|особист|конфіденційн|клієнтськ|зашифрован)\w* дан(?:і|их)"
        r"|(?:вит(?:ік|ок|оку)|крадіжк\w+|викраденн\w+|втрат\w+|злам\w*) (?:\w+ )?даних"
        r"|дан(?:і|их),? (?:\w+ ){0,2}?(?:викра|вкра|втра[тч]|злил|зливал|потрапи|загуб|клієнт|пацієнт|користувач)\w*)",
        NAME: r"(?:ім(?:ен\w*|'я)|імен|назв|особ[ау]|прізвищ\w*)", WHEN: r"(?:дат[ауи]?|термін\w*|строк\w*|графік\w*"
        r"|розклад\w*)",
        WHERE: r"місц[еяюі]м? ?(?:його |її |їх(?:нє|нього)? )?(?:перебуван|знаходжен)н\w+", WHY: r"(?:причин\w*"
        r"|мотив\w*)",
        SIZE: r"(?:кільк(?:ість|ості)|сум[ау]|вартіст\w*|вартості|цін[ау]|розмір\w*|дан(?:і|их)|цифр\w*)",
    },
    "ru": {
        ANYTHING: r"(?:(?:похищ|украд|утерян|потерян|утраче|утекш|слит|персональн|личн|конфиденциальн|зашифрован)\w*"
        r" данны[ех]|(?:утечк\w+|краж\w+|хищени\w+|потер\w+|взлом\w*) (?:\w+ )?данных"
        r"|данны[ех],? (?:\w+ ){0,2}?(?:похи[тщ]|укра|утек|утрат|утрач|потер|слил|попал|клиент|пациент"
        r"|пользовател)\w*)",
        NAME: r"(?:им(?:ен\w*|я)|имен|названи\w*|личност\w+|фамили\w+)", WHEN: r"(?:дат[ауы]?|срок\w*|график\w*"
        r"|расписани\w*)",
        WHERE: r"мест[оауе]м? ?(?:его |ее |их )?(?:нахожд|пребыв|располож)\w*ни\w+", WHY: r"(?:причин\w*|мотив\w*)",
        SIZE: r"(?:количеств[оа]|числ[оа]|сумм[ау]|стоимост\w+|цен[ау]|размер\w*|данны[ех]|цифр\w*)",
    },
    "vi": {
        ANYTHING: r"số liệu (?:\w+ ){0,2}?bị (?:mất|đánh cắp|rò rỉ|lộ|đánh mất|xóa)|mất số liệu",
        NAME: r"(?:tên|danh tính)", WHEN: r"(?:ngày|thời điểm|thời gian|lịch)", WHERE: r"(?:nơi ở|chỗ ở|tung tích"
        r"|nơi ẩn náu|vị trí)",
        WHY: r"(?:nguyên nhân|lý do|động cơ)", SIZE: r"(?:số tiền|số lượng|số người|mức|giá|chi phí|con số|số liệu)",
    },
}  # fmt: skip
_THAT: dict[str, str] = {
    "en": r"that", "uk": r"що", "ru": r"что", "vi": r"rằng",
}  # fmt: skip
_SOMEBODY: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"unknown (?:\w+ )?(?:gunm[ae]n|m[ae]n|wom[ae]n|people|persons?|attackers?|assailants?|assassins?|thie(?:f|ves)"
        r"|perpetrators?|suspects?|vandals?|group|victims?|clients?|donors?|authors?|(?!numbers?|orders?|factors?"
        r"|rivers?|cancers?|disorders?|answers?|letters?|matters?|powers?|errors?|computers?"
        r"|papers?|waters?|weather|monitors?|chapters?|layers?)\w{3,}(?:er|ist)s?)\b"
    ),
    "uk": regex(
        r"невідом(?:і|ий|их|им|ими|ого) (?:чоловік|люд|особ|нападник|стріл|озброєн|зловмисник|злочин|викрад|злоді"
        r"|покуп|донор|автор|художник|хакер|снайпер|водій|водії|водія|палі[йї]|вандал|грабіжник"
        r"|[ву]бивц|груп|клієнт|меценат|благодійник|жертв|солдат)"
        r"|(?<![^\s])невідом(?:і|ими) \w+(?:ли|лися|ний|на|но|ні)\b"
    ),
    "ru": regex(
        r"неизвестн(?:ые|ый|ых|ым|ыми|ого) (?:мужчин|человек|люд|лиц|нападавш|стрел|вооруж|злоумышленник|преступник"
        r"|вор|покупат|донор|автор|художник|хакер|снайпер|водител|поджигат|вандал|грабител|похитител|убийц|групп"
        r"|клиент|меценат"
        r"|благотворит|жертв|солдат)|неизвестны(?:е|ми) \w+(?:ли|лись|ный|на|но|ны)\b"
    ),
}
"""Not known is who it was, whatever else is told of them: unknown gunmen, невідомі вбили."""
NEAR, BEFORE = 45, 70
"""Characters after and before a word of not knowing within which stands what it leaves open."""
_STOPS = r"[.;:!?«»“”\"]"
_CUT = regex(rf"{_STOPS}|, (?=and |but |while )| (?:but|але|но|nhưng|song) ")


def _any(rows: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in rows.items())


_AFTER = {
    language: regex(rf"(?<!\w)(?:{_any({SO: _THAT[language], **rows})})(?!\w)") for language, rows in _ASKING.items()
}
_BEGINS = {
    language: regex(rf"(?:^|[{'.;:' if language == 'en' else '.;:,—'}])\W*(?:{_any(rows)})(?!\w)")
    for language, rows in _ASKING.items()
}
"""In English who and which stand after a comma for what was named before."""
_NOUN = {language: regex(rf"(?<!\w)(?:{_any(rows)})(?!\w)") for language, rows in _NOUNS.items()}


def left_open(folded: str, cue: Span, language: str) -> tuple[str | None, Span]:
    """What a word of not knowing leaves open, and the place of the word that tells it; None where nothing tells.

    Args:
        folded: the sentence, folded.
        cue: where the word stands in it.
        language: of the sentence.

    >>> left_open("she would not say who did it.", Span(4, 17), "en")
    ('who', Span(start=18, end=21))
    >>> left_open("де постане нова, не визначено.", Span(17, 29), "uk")
    ('where', Span(start=0, end=2))
    """
    if language not in _AFTER:
        return None, cue
    if language in _SOMEBODY and _SOMEBODY[language].match(folded, cue.start):
        return WHO, cue
    cut = _CUT.search(folded, cue.end)
    end = min(cut.start() if cut else len(folded), cue.end + NEAR)
    after = _AFTER[language].search(folded, cue.start, end)
    noun = _NOUN[language].search(folded, cue.start, end)
    first = min((found for found in (after, noun) if found), key=lambda found: found.start(), default=None)
    if first is not None:
        return first.lastgroup, Span(*first.span(first.lastgroup or 0))
    start = max(cue.start - BEFORE, 0)
    before = [*_BEGINS[language].finditer(folded, start, cue.start)]
    before += [*_NOUN[language].finditer(folded, start, cue.start)]
    last = max(before, key=lambda found: found.start(), default=None)
    if last is None or re.search(_STOPS.replace(":", ""), folded[last.end() : cue.start]):
        return None, cue
    return last.lastgroup, Span(*last.span(last.lastgroup or 0))
