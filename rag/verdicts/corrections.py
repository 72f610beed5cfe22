"""How an article puts right what it or an earlier report said wrongly.

"An earlier version of this article said 53" states what is not so; what is so stands in the next sentence.  "Earlier
reports spoke of 4.5 tonnes" states what was so thought; the new figure stands in the sentence before.  Tables of
patterns by language, over folded text.
"""

import re

from index.normalise import NOTHING, fold_whole
from index.patterns import regex

_WRONG_BEFORE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:earlier|previous|original|first|initial) (?:\w+ )?(?:version|edition|draft)s? of (?:(?:this"
        r"|our) (?:article|story"
        r"|report|piece|news|text)|the article)\b(?! (?:is|was) (?:available|published))"
        r"|^\W*(?:an? )?(?:correction|clarification|corrigendum|erratum)s?\b(?: \([^)]*\))?(?::|,| -)(?=.*\b(?:said"
        r"|stated"
        r"|gave|given|reported|wrote|named|called|put|misspelled|misspelt|misstated|wrongly|incorrectly|mistakenly)\b)"
        r"|\b(?:this|the|our) (?:article|story|report) (?:originally|initially|previously|wrongly|incorrectly"
        r"|mistakenly"
        r"|first) (?:said|stated|gave|reported|named|identified|put)\b"
        r"|(?<![“„«\"])\bwe (?:wrongly|incorrectly|mistakenly|erroneously)"
        r" (?:said|stated|gave|reported|wrote|named|put)\b"
    ),
    "uk": regex(
        r"\b(?:перш|попередн|ранішн|початков)\w+ верс\w+ (?:(?:цієї |цього |нашої |нашого )?(?:новин"
        r"|матеріал|статт|повідомл|публікац)|(?:цього|нашого) текст)\w*|^\W*(?:уточнення|виправлення"
        r"|спростування)\W*[:.—](?=.*\b(?:йшлося"
        r"|ішлося|зазнач\w+|вказ\w+|назва\w+|повідом\w+|написа\w+|помилк\w+)\b)"
        r"|(?<![“„«\"])\bми помилково (?:написали|вказали|зазначили|назвали|повідомили)\b"
    ),
    "ru": regex(
        r"\b(?:в )?(?:перв|предыдущ|ранн|первоначальн|прежн)\w+ верси\w+ (?:(?:этой |этого |нашей |нашего )?(?:новост"
        r"|материал"
        r"|стать|сообщен|публикац|заметк)|(?:этого|нашего) текст)\w*"
        r"|^\W*(?:исправление|уточнение|поправка)\W*[:.—](?=.*\b(?:говорилось"
        r"|указ\w+|назва\w+|сообщ\w+|написа\w+|ошиб\w+|речь шла)\b)"
        r"|(?<![“„«\"])\bмы (?:ошибочно|по ошибке) (?:написали|указали|назвали|сообщили)\b"
        r"|\bв предыдущей версии,? (?:\w+ ){0,3}?(?:говорилось|сообщал\w*|было указано|ошиб\w+)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:bản tin|bài viết|bài báo|phiên bản) (?:trước|trước đó|đầu tiên|ban đầu),? (?:\w+ ){0,4}?(?:viết"
        r"|ghi|nêu"
        r"|đưa|nói|đăng)(?: \w+)? ?(?:sai|nhầm|rằng|là)(?!\w)"
        r"|(?<![\w“„«\"])chúng tôi đã (?:viết|ghi|nêu|đưa tin) (?:sai|nhầm)(?!\w)|^\W*(?:đính chính"
        r"|cải chính)\W*[:.—](?=.*(?<!\w)(?:đã (?:viết"
        r"|nêu|ghi|đưa)|viết sai|ghi sai|nhầm|sai)(?!\w))"
    ),
}
_PUT_RIGHT: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:rather than|instead of|not \S+,? as|the correct|in fact)\b|[,;] not (?!known)"
        r"|\b(?:has|have) (?:since )?been (?:corrected|updated) to\b|; (?:it|he|she|they|the)\b"
    ),
    "uk": regex(r"\b(?:а не|замість|насправді|правильно)\b|, не \d|; "),
    "ru": regex(r"\b(?:а не|вместо|на самом деле|правильно|верно)\b|, не \d|; "),
    "vi": regex(r"(?<!\w)(?:không phải|thay vì|thực tế|đúng là|chính xác là)(?!\w)|; "),
}
"""The same sentence says what is so."""
_EARLIER: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*(?:(?:earlier|previous) (?:\w+ )?(?:reports?|estimates?|figures?|counts?|tall(?:y|ies)|data)"
        r"(?: had| have)?|(?:initial|first|preliminary) (?:\w+ )?(?:reports?|estimates?|figures?|counts?|tall(?:y|ies)"
        r"|data) had) (?:sp(?:oke|oken|eak) of|said|put|gave|given|suggested|was|were|stood at|mentioned"
        r"|spoken)\b|^\W*(?:earlier|previously|initially),? (?:it was|the (?:figure|number|toll) was"
        r"|(?:officials|police|authorities) had (?:said|put|given|reported|spoken|counted|estimated))\b"
    ),
    "uk": regex(
        r"^\W*(?:раніше|спершу|спочатку|до цього|доти) (?:\w+ )?(?:йшлося|ішлося|мова йшла|повідомляли|повідомлялося"
        r"|називали"
        r"|оцінювали)\b"
    ),
    "ru": regex(
        r"^\W*(?:раньше|ранее|сначала|сперва|прежде|до этого) (?:\w+ )?(?:речь шла|шла речь|говорилось|сообщали"
        r"|сообщалось"
        r"|называли|оценивали)\b"
    ),
    "vi": regex(
        r"^\W*(?:trước đó|ban đầu|lúc đầu|trước đây),? (?:\w+ ){0,4}?(?:con số|số liệu|thông tin|báo cáo"
        r"|tin) (?:\w+ ){0,3}?"
        r"(?:là|cho biết|nói|ước tính)(?!\w)"
    ),
}
"""A sentence that says nothing but what an earlier report gave."""
_FIRST: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:initially|originally|at first|first|earlier|previously) (?:said|put|reported|gave|spoke|told|announced"
        r"|counted|estimated|believed|thought|listed)\b|^\W*(?:initial|first|early|preliminary|earlier|previous)"
        r" (?:\w+ )?(?:reports?|estimates?|figures?|counts?|information|data)\b|^\W*(?:initially|at first|earlier),"
    ),
    "uk": regex(
        r"^\W*(?:раніше|спершу|спочатку|до цього|доти)\b.{0,40}?\b(?:повідом(?:ля|ил)\w+|ішлося|йшлося|називал\w+"
        r"|казал\w+"
        r"|заявлял\w+|вважал\w+|оцінювал\w+)|^\W*за (?:попередн|перш|первинн|початков)\w+ (?:\w+ )?(?:дани|інформаці"
        r"|оцінк)\w+|\b(?:спершу|спочатку) (?:повідомля\w+|повідоми\w+|казал\w+|заяви\w+|називал\w+)"
    ),
    "ru": regex(
        r"^\W*(?:ранее|раньше|сначала|сперва|первоначально|до этого)\b.{0,40}?\b(?:сообщ(?:ал|ил)\w+|говорилось"
        r"|шла речь"
        r"|речь шла|называл\w+|заявлял\w+|считал\w+|оценивал\w+)|^\W*по (?:предварительн|перв|первоначальн)\w+"
        r" (?:\w+ )?(?:данн|информаци|оценк|сведени)\w+|\b(?:сначала|первоначально) (?:сообщ\w+|заяв\w+|назва\w+"
        r"|называл\w+)"
    ),
    "vi": regex(
        r"^\W*(?:(?:thông tin|báo cáo|số liệu|con số|thống kê|ước tính) (?:ban đầu|trước đó|sơ bộ)|theo (?:thông tin"
        r"|báo cáo|số liệu|thống kê) (?:ban đầu|trước đó|sơ bộ)|(?:ban đầu|trước đó"
        r"|lúc đầu),? (?:\w+ ){0,5}?(?:cho biết"
        r"|thông báo|đưa tin|nói|báo cáo|công bố|cho rằng|xác định|ghi nhận))(?!\w)"
    ),
}
"""A sentence that says what was reported first, in which the next one may put it right."""
_REVISED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*(?:(?:but|however|later|on \w+),? )?(?:the|that|this|its) (?:\w+ )?(?:figure|number|toll|count|total"
        r"|estimate)s? (?!of )(?:\w+ ){0,3}?(?:revised|updated|corrected|raised|lowered|increased|reduced|adjusted)\b"
        r"|^\W*(?:it|they|this|officials|police|authorities) (?:\w+ ){0,3}?(?:revised|updated|corrected|raised|lowered"
        r"|adjusted) (?:it|this|that|(?:the|its|their) (?:\w+ )?(?:figure|number|toll|count|total|estimate)s?|to|up"
        r"|down)\b|^\W*(?:(?:but|however),? )?(?:according to )?(?:the )?(?:revised|updated|corrected|adjusted)"
        r" (?:\w+ )?(?:figures?|data|information|reports?|counts?|estimates?|numbers?|toll)\b"
    ),
    "uk": regex(
        r"^\W*за (?:уточнен|оновлен|скоригован)\w+ (?:\w+ )?(?:дани|інформаці|підрахунк|оцінк)\w+"
        r"|^\W*(?:(?:пізніше|згодом|потім|але|однак|проте),? )?(?:\w+ )?(?:цю|ці|це|її|їх|цифру|число|кількість|дані)"
        r" (?:\w+ ){0,2}?(?:уточни|переглянул|виправи|скоригува|оновил)\w*"
        r"|^\W*(?:пізніше|згодом|потім) (?:\w+ )?(?:уточни|переглянул|виправи|скоригува)\w+|^\W*уточнен\w+ (?:дані|цифр"
        r"|кільк|числ)\w*"
    ),
    "ru": regex(
        r"^\W*по (?:уточненн|обновленн|скорректированн)\w+ (?:\w+ )?(?:данн|информаци|подсчет|оценк|сведени)\w+"
        r"|^\W*(?:(?:позже|позднее|затем|но|однако),? )?(?:\w+ )?(?:эту|эти|это|ее|их|цифру|число|количество|данные)"
        r" (?:\w+ ){0,2}?(?:уточнил|пересмотрел|исправил|скорректировал|обновил)\w*"
        r"|^\W*(?:позже|позднее|затем) (?:\w+ )?(?:уточнил|пересмотрел|исправил|скорректировал)\w*"
        r"|^\W*уточненн\w+ (?:данные|цифр|количеств|числ)\w*"
    ),
    "vi": regex(
        r"^\W*(?:(?:sau đó|tuy nhiên|nhưng|đến nay),? )?(?:(?:theo )?(?:số liệu|con số|thông tin|thống kê)"
        r" (?:\w+ ){0,3}?(?:cập nhật|điều chỉnh|đính chính)|(?:cơ quan \w+ |cảnh sát |giới chức |chính quyền )?(?:đã )?"
        r"(?:cập nhật|điều chỉnh|đính chính)(?: \w+){0,3}? (?:thành|lên|xuống|là|còn))(?!\w)"
    ),
}
"""A sentence that puts right what was reported first."""


def is_note(text: str, language: str) -> bool:
    """Whether a sentence says what a report said wrongly, be it that it says at once what is so.

    >>> is_note("Correction: the toll was given as 11; it is 10.", "en"), is_note("She corrected him.", "en")
    (True, False)
    """
    return bool(_WRONG_BEFORE.get(language, NOTHING).search(fold_whole(text)))


def corrects(text: str, language: str) -> bool:
    """Whether a sentence says what a report said wrongly, and leaves what is so to the next one.

    >>> corrects("An earlier version of this article gave her age as 53.", "en"), corrects("She corrected him.", "en")
    (True, False)
    >>> corrects("Correction: the toll was given as 11; it is 10.", "en")
    False
    """
    return is_note(text, language) and not _PUT_RIGHT[language].search(fold_whole(text))


def tells_earlier(text: str, language: str) -> bool:
    """Whether a sentence says nothing but what was reported earlier than the sentence before it.

    >>> tells_earlier("Раньше речь шла о 4,5 тонны.", "ru"), tells_earlier("Раньше здесь шла дорога.", "ru")
    (True, False)
    """
    return bool(_EARLIER.get(language, NOTHING).search(fold_whole(text)))


def tells_first(text: str, language: str) -> bool:
    """Whether a sentence says what was reported first: so it stands unless the next one puts it right.

    >>> tells_first("Police initially said five people had died.", "en"), tells_first("Five people had died.", "en")
    (True, False)
    """
    return bool(_FIRST.get(language, NOTHING).search(fold_whole(text)))


def puts_right(text: str, language: str) -> bool:
    """Whether a sentence gives the newer figure in place of the one before it.

    >>> puts_right("The figure was later revised to seven.", "en"), puts_right("За уточненими даними, їх 81.", "uk")
    (True, True)
    """
    return bool(_REVISED.get(language, NOTHING).search(fold_whole(text)))
