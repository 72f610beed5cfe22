"""Words that ask how things stand now, or how they stood first, by language."""

import re

from index.patterns import regex

_TOLD_EN = (
    "(?:figures?|numbers?|counts?|tolls?|tall(?:y|ies)|totals?|data|estimates?|reports?|news|information|prices?|results?"
    "|updates?|statements?|articles?|forecasts?)"
)
_TOLD_UK = "(?:дан|цифр|числ|відомост|повідомл|оцін|інформаці|новин|цін|підрахун|результат|звіт|прогноз|заяв|статт)"
_TOLD_RU = "(?:данн|цифр|числ|сведени|сообщ|оцен|информаци|новост|цен|подсчет|результат|отчет|прогноз|заявл|стать)"
"""What is told or counted: newer figures are the latest, a newer ship is another ship."""
_LASTS_UK = (
    r"(?:не|закрит\w*|зачинен\w*|відкрит\w*|чинн\w+|працю\w+|сид(?:ить|ять)|перебува\w+|залиша\w+|залишил\w+"
    r"|трива\w+|діє|діють|живий|жива|живі|тримають|страйку\w+|воюю\w+)\b"
)
_LASTS_RU = (
    r"(?:не|закрыт\w*|открыт\w*|в силе|работа\w+|сид(?:ит|ят)|наход\w+|оста\w+|продолжа\w+|длится|действу\w+|жив[аы]?"
    r"|держат|бастуют|воюют)\b"
)
"""What goes on or stays, after "still": the same word before other things means more of them."""
LATEST: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:(?:the )?latest|(?:most|more) recent(?:ly)?(?! than\b)|newest|newer(?= (?:\w+ )?" + _TOLD_EN + r"\b)"
        r"|(?:(?<=\bany )|(?<=anything )|(?<=something )|(?<=nothing ))newer(?! than\b)"
        r"|currently|current|so far|as of (?:now|today|this (?:morning|evening))"
        r"|to date|by now|up to now|now|nowadays|these days|at (?:the|this) moment|finally"
        r"|still(?! (?:life|images?|photo\w*|water|born)\b)|yet(?=\W*$)|any ?more(?=\W*$)"
        r"|final(?= (?:official |death |vote |overall )?(?:number|figure|count|toll|tally|total|result|estimate|sum"
        r"|cost|price)s?\b))\b"
    ),
    "uk": regex(
        r"\b(?:останн\w+|найновіш\w+|найсвіжіш\w+|(?:нові|свіжі)ш\w+(?= (?:\w+ )?" + _TOLD_UK + r")"
        r"|(?:щось|що-небудь|нічого|є) (?:нові|свіжі)ш(?:е|ого)(?! (?:за|ніж|від)\b)"
        r"|наразі|нині|зараз|поточн\w+(?! (?:рок|рік|місяц|сезон|тиж))|тепер|поки що|зрештою|нарешті|(?:[ву]се ще"
        r"|(?:[ій] )?досі|по-старому|як і раніше)"
        r"|(?<!що )(?<!хто )(?<!кого )(?<!кому )(?<!чим )(?<!чому )ще(?= " + _LASTS_UK + r")"
        r"|(?:станом )?на (?:сьогодні|зараз|цей час|цю хвилину|цей момент|даний момент|теперішній час)"
        r"|станом на (?:ранок|вечір|сьогоднішн\w+ \w+)|до (?:цього|теперішнього) часу|вже(?= (?:\w+ ){0,2}скільки)"
        r"|(?<=скільки )(?:уже|вже)|(?<=скільки людей )(?:уже|вже)|(?:уже|вже)(?=\W*$)"
        r"|остаточн\w+(?= (?:кільк|числ|цифр|рахун|підрахун|підсум|результат|сум|варт|цін|оцін)))\b"
    ),
    "ru": regex(
        r"\b(?:последн\w+|новейш\w+|свежайш\w+|более (?:нов|свеж)\w+(?= (?:\w+ )?" + _TOLD_RU + r")"
        r"|(?:что-(?:то|нибудь|либо)|ничего|есть) (?:(?:по)?(?:новее|свежее)|более (?:нов|свеж)\w+)(?!,? чем\b)"
        r"|сейчас|теперь|ныне|нынче|текущ\w+(?! (?:год|месяц|сезон|недел))|пока что|наконец|все еще|до сих пор"
        r"|по-прежнему"
        r"|(?<!что )(?<!кто )(?<!кого )(?<!кому )(?<!чем )(?<!почему )еще(?= " + _LASTS_RU + r")"
        r"|(?:по состоянию )?на (?:данный момент|данное время|сегодня|этот час|эту минуту|текущий момент)"
        r"|по состоянию на (?:утро|вечер|сегодняшн\w+ \w+)|к (?:этому|настоящему) (?:часу|времени|моменту)"
        r"|(?<=сколько )уже|(?<=сколько человек )уже|уже(?=\W*$)"
        r"|окончательн\w+(?= (?:колич|числ|цифр|счет|подсчет|итог|результат|сумм|стоим|цен|оцен)))\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:mới nhất|gần đây nhất|gần nhất|(?:gì |(?<=tin nào )|(?<=tin )|(?<=tức )|(?<=liệu )|(?<=số )"
        r"|(?<=cáo ))"
        r"mới hơn(?! (?:so|cả)\b)|hiện nay|hiện tại|hiện(?= (?:được|đang|còn|vẫn|có|là|ở mức|giữ))"
        r"|đến nay|tới nay|(?:tính )?(?:đến|tới) (?:hôm nay|bây giờ|thời điểm này|lúc này)|bây giờ|hiện giờ|lúc này"
        r"|vẫn(?: còn| đang)?(?! là)|còn(?= (?:đang|bị|đóng|mở|hiệu lực|giam|kẹt|bao nhiêu)(?!\w))"
        r"|cuối cùng)(?!\w)"
    ),
}
"""Words that ask for the latest state of things."""
INITIAL: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:initial(?:ly)?|original(?= (?:\w+ )?(?:estimate|figure|number|count|toll|report|price|forecast|plan"
        r"|date)s?\b)|at first|originally|in the beginning|to begin with"
        r"|(?:first|early|earliest) (?:\w+ )?(?:reports?|reported|said|say|announc\w+|estimates?|counts?|figures?"
        r"|words?|account|night|day|hours?|news|results?))\b"
    ),
    "uk": regex(
        r"\b(?:спочатку|початков\w+|на початку|спершу|первісн\w+|попередн\w+|перш\w+ (?:\w+ )?(?:повідомлен|звістк|оцін"
        r"|дани|підрахун|верс|заяв|новин|результат|ніч|ноч|день|дн|годин)\w*)\b"
    ),
    "ru": regex(
        r"\b(?:сначала|сперва|изначальн\w+|начальн\w+|в начале|поначалу|первоначальн\w+|предварительн\w+"
        r"|перв\w+ (?:\w+ )?"
        r"(?:сообщени|извести|оцен|данн|подсчет|верси|заявлени|новост|результат|ноч|день|дн|час)\w*)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:ban đầu|lúc đầu|thoạt đầu|mới đầu|sơ bộ|(?:tin|báo cáo|thông báo|con số|ước tính|số liệu|kết quả"
        r"|đêm|ngày|giờ) (?:\w+ )?đầu(?: tiên)?)(?!\w)"
    ),
}
"""Words that ask how things stood first."""
