"""Words and forms by which a text gives a kind of thing, by language: ages, times of day, spans of time.

All are looked for in a folded text, but for what stands before a name.
"""

import re

from index.patterns import regex

HONORIFICS: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Professor)\.? $"),
    "uk": regex(r"(?<!\w)(?:пан|пані|панові|паном)[а-яіїєґ]* $", re.IGNORECASE),
    "ru": regex(r"(?<!\w)(?:господин|госпожа)[а-я]* $", re.IGNORECASE),
    "vi": regex(r"(?<!\w)(?:ông|bà|anh|chị|cô|ngài) $", re.IGNORECASE),
}

_IS_ALL = r"(?=[.,;!?](?!\d)| (?:and|but|when|та|і|але|коли|и|но|когда) |\W*$)"
"""After an age that is said by a figure alone: nothing that the figure would count."""
_EN_AGE = (
    r"(?:\d{1,3}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten"
    r"|eleven|twelve|one|two|three|four|five|six|seven|eight|nine)"
)
HAS_AGE: dict[str, re.Pattern[str]] = {
    "en": regex(rf",? (?:is|was|turns|turned)(?: only| just| already| now)? \d{{1,3}}{_IS_ALL}"),
    "uk": regex(
        rf"(?:,? [-\u2013\u2014]|,| було)(?: уже| вже| лише| тільки| нині| зараз)? \d{{1,3}} (?:рік|роки"
        rf"|років){_IS_ALL}"
    ),
    "ru": regex(
        rf"(?:,? [-\u2013\u2014]|,| было)(?: уже| всего| лишь| только| сейчас)? \d{{1,3}} (?:год|года|лет){_IS_ALL}"
    ),
}
"""What makes a figure the age of the name before it: Yavorskyi is 33; Бісквіт — 6 років."""
AGES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b[\w-]+[- ]years?[- ]olds?\b|\b(?:aged?|age of|turn(?:s|ed)) \d{1,3}\b|, \d{1,3}[,.](?!\d)|\bborn in \d{4}\b"
        rf"|\b(?:he|she|who) (?:is|was) (?:only |just |already |now )?\d{{1,3}}{_IS_ALL}"
        rf"|, now \d{{1,3}}{_IS_ALL}|, then \d\d,(?!\d)|\bage of {_EN_AGE}\b|\baged {_EN_AGE}\b"
        r"|\bin (?:his|her|their) (?:early |mid[- ]|late )?(?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties"
        r"|\d0s)\b"
        r"|\b(?:(?:dies|died|passed away)(?: \w+){0,3}|dead) at (?:1[3-9]|[2-9]\d|1[01]\d)"
        rf"(?:{_IS_ALL}| (?:of|from|after|in|on|following)\b)"
        r"|\b(?:youngest|oldest|eldest)\b[^.,;:\d]{0,40},? (?:is|was|are|were|just|only|aged?|at) (?:only |just )?"
        rf"\d{{1,3}}{_IS_ALL}"
    ),
    "uk": regex(
        r"\b\d{1,3}[- ]?річн\w+|\b(?:віком|у віці|виповнилося|народи\w+)\b|, \d{1,3}(?: (?:рік|роки|років))?[,.](?!\d)"
        r"|\b(?:йому|їй|якому|якій|яким|їм) (?:було |уже |вже |лише |тільки |нині )?\d{1,3}(?: (?:рік|роки|років))?"
        + _IS_ALL
        + r"|\bна \d{1,3}[- ]?\w{0,3} році (?:життя|свого)"
        + r"|\bроків (?:двадцяти|тридцяти|сорока|п'ятдесяти|шістдесяти|сімдесяти)\b"
        + r"|\bнай(?:молодш|старш)(?:ому|ій|им)\b[^.,;:\d]{0,40} \d{1,3}(?: (?:рік|роки|років))?"
        + _IS_ALL
        + r"|^\W*(?!(?:тому|усі|всі|ці|ті|перші|останні|наступні|минулі|довгі|ще|уже|вже)\b)\w{2,}(?:[уюії]|ій)"
        + r"(?: (?!\w*(?:ли|ло|ла|ть|но|є|ти|тися|лось|[ая]в|ив)\b)[\w'’-]+){0,3}? \d{1,3} (?:рік|роки|років)"
        + _IS_ALL
    ),
    "ru": regex(
        r"\b\d{1,3}[- ]?летн\w+|\b(?:в возрасте|исполнилось|родил\w+)\b|, \d{1,3}(?: (?:год|года|лет))?[,.](?!\d)"
        r"|\b(?:ему|ей|которому|которой|которым|им) (?:было |уже |всего |лишь |только )?\d{1,3}(?: (?:год|года|лет))?"
        + _IS_ALL
        + r"|\bна \d{1,3}[- ]?\w{0,3} году (?:жизни|своей)"
        + r"|\bлет (?:двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти)\b"
        + r"|\b(?:само(?:му|й) )?(?:младше|старше)(?:му|й)\b[^.,;:\d]{0,40} \d{1,3}(?: (?:год|года|лет))?"
        + _IS_ALL
        + r"|^\W*(?!(?:потому|более|менее|после|свыше|уже|еще|все|те|вообще)\b)\w{2,}(?<![ыи]е)(?<=[уюейи])(?<!ти)"
        + r"(?: (?!\w*(?:ли|ло|ла|[еиаюуя]т|но|ть|ться|лось|[аеияу]л)\b)[\w-]+){0,3}? \d{1,3} (?:год|года|лет)"
        + _IS_ALL
    ),
    "vi": regex(
        r"\d{1,3} tuổi|(?<!\w)(?:sinh năm \d{4}|(?:hưởng )?(?:thọ|dương) \d{1,3}(?![\d.,]*\d)(?! \w*km)"
        r"|tuổi \d{1,3})(?!\w)|(?<!\w)(?:mươi(?: \w+)?|mười(?: \w+)?) tuổi(?!\w)"
    ),
}
"""How a text tells somebody's age."""
CLOCKS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b\d{1,2}(?:[:.]\d{2})? ?(?:a\.?m\b|p\.?m\b|o['’]clock)|\b\d{1,2}:\d{2}\b|\b(?:noon|midnight|dawn)\b"
        r"|\b(?:half past|(?:a )?quarter (?:past|to)) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve|\d)"
        r"|\bat (?:[01]?\d|2[0-3])\.[0-5][05]\b(?!\.\d|[ \u00a0]?(?:%|per|million|billion|points?|dollars?|euros?"
        r"|pounds?))"
        r"|\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: in the|,|\.| o)"
        r"|\b\d{1,2} (?:o['’]clock )?in the (?:morning|afternoon|evening)\b"
    ),
    "uk": regex(
        r"\b\d{1,2}:\d{2}\b|\bо(?:б)? \d{1,2}(?:[.:]\d{2}|-й|-ій)?\b(?! \w+(?:ів|ей)\b)|\b(?:опівночі|опівдні)\b"
        r"|на світанку|\b(?:пів|чверть) на \w+|\bза чверть \w+|\b\d{1,2}(?:-(?:ї|й|ої|ій))? (?:годин\w+ )?(?:ранку"
        r"|вечора|ночі)\b"
        r"|\b(?:із|зі?|до|від|після|близько) (?:[01]?\d|2[0-3])\.[0-5]0\b"
        r"(?!\.\d|[ \u00a0]?(?:%|відс|млн|тис|грн|дол))"
        r"|\b(?:об?|із|зі?|до|після|близько) (?:перш|друг|трет|четверт|п'ят|шост|сьом|восьм|дев'ят|десят|одинадцят"
        r"|дванадцят)\w+ (?:ранку|вечора|ночі|дня|години (?:ранку|вечора|ночі|дня))\b"
    ),
    "ru": regex(
        r"\b\d{1,2}:\d{2}\b|\bв \d{1,2}(?:[.:]\d{2}| час\w*| утра| вечера| дня| ночи)\b"
        r"|\b(?:полночь|полуночи|полдень)\b|на рассвете|\bв половине (?:перв|втор|трет|четверт|пят|шест|седьм|восьм"
        r"|девят|десят|одиннадцат|двенадцат)\w+"
        r"|\bчетверть (?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)\w+"
        r"|\bбез четверти \w+|\b\d{1,2}(?:-\w{1,2})? (?:час\w* )?(?:утра|вечера|ночи)\b"
        r"|\b(?:с|до|от|после|около) (?:[01]?\d|2[0-3])[.]00\b(?!\.\d|[ \u00a0]?(?:%|проц|млн|тыс|руб|долл))"
        r"|\bв (?:два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|час)"
        r" (?:час\w* )?(?:утра|дня|вечера|ночи)\b"
    ),
    "vi": regex(
        r"(?:lúc|vào|khoảng|hồi|từ|đến) \d{1,2}(?: giờ|[hg]\d{0,2}\b)|\d{1,2}[hg]\d{2}\b|\d{1,2}:\d{2}"
        r"|\d{1,2} giờ (?:\d{1,2}|sáng|trưa|chiều|tối|đêm)"
        r"|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai) giờ"
        r" (?:sáng|trưa|chiều|tối|đêm|rưỡi|kém|mười|mười lăm|hai mươi|ba mươi)(?!\w)"
        r"|(?<!\w)(?:nửa đêm|rạng sáng|giữa trưa)(?!\w)"
    ),
}
"""How a text tells the time of day."""

SPANS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bhalf an? (?:hour|year|century|day|decade)\b|\b(?:day|week|month|year|decade)-?long\b|\ball (?:night|day"
        r"|week|month|year|summer|winter)\b(?! (?:of|the)\b)"
        r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several)-(?:minute|hour|day|week|month|year"
        r"|decade)s?\b(?!-)"
        r"|\b(?:(?:several|few|couple of|dozens of|many|for|took|lasted) (?:days|weeks|months|years|decades|centuries"
        r"|hours|minutes)|(?:for|within|over|than|nearly|almost|least|lasted|takes?|took|another|to) an? "
        r"(?:whole |full )?(?:day|week|fortnight|month|year|decade|century|hour))\b(?! (?:ago|before|earlier|later))"
    ),
    "uk": regex(
        r"\b(?:(?:де)?кільк(?:а|ох)|багат(?:о|ьох)) (?:днів|тижнів|місяців|років|годин|хвилин|десятиліть|століть)\b"
        r"(?! тому)|\bпів ?(?:року|години|доби|століття|місяця|дня)\b|\bпівтор[аи] (?:дня|тижня|місяця|року|години)\b"
        r"|\b(?:протягом|впродовж|упродовж|понад|близько|майже|цілий|цілу|увесь|весь|усю|всю) (?:ніч|дня|день|добу|доби"
        r"|тиждень|тижня|місяць|місяця|рік|року|годину|години|десятиліття|століття)\b"
        r"|(?<!останніми )(?<!минулими )(?<!попередніми )(?<!\d )(?<!\bз )\b(?:тижнями|місяцями|роками"
        r"|годинами|десятиліттями)\b"
        r"|\b(?:одно|дво|три|чотири|п'яти|шести|семи|восьми|дев'яти|десяти|сорока|півтора|багато|\w+[аи]дцяти|\d+-?)"
        r"(?:денн|тижнев|місячн|годинн|хвилинн)\w+|\bбагаторічн\w+"
    ),
    "ru": regex(
        r"\b(?:нескольк(?:о|их)|мног(?:о|их)) (?:дней|недель|месяцев|лет|часов|минут|десятилетий|столетий)\b(?! назад)"
        r"|\bпол ?(?:года|часа|суток|столетия|месяца|дня)\b|\bполтор[аы] (?:дня|недели|месяца|года|часа)\b"
        r"|\b(?:в течение|более|около|почти|целый|целую|весь|всю) (?:ночь|дня|день|сутки|суток|неделю|недели|месяц"
        r"|месяца"
        r"|год|года|час|часа|десятилетие|десятилетия|столетие|столетия)\b"
        r"|(?<!последними )(?<!прошлыми )(?<!предыдущими )(?<!\d )(?<!\bс )\b(?:неделями|месяцами|годами"
        r"|десятилетиями|сутками)\b"
        r"|\b(?:одно|дву|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|сорока|полутора|много|\w+[аи]дцати"
        r"|\d+-?)"
        r"(?:дневн|недельн|месячн|часов|минутн)\w+|\bмноголетн\w+"
    ),
    "vi": regex(
        r"(?<!\w)(?:(?:vài|mấy|vài chục|hàng chục|nửa|suốt|nhiều) (?:ngày|tuần|tháng|năm|giờ|phút|thập niên"
        r"|thập k[ỷỉ]|thế k[ỷỉ])|cả (?:ngày|đêm|tuần|tháng)|suốt đêm|kéo dài hàng (?:giờ|ngày|tuần|tháng|năm)"
        r"|(?:một|hai|ba|bốn|năm|\d+) (?:giờ|ngày|tuần|tháng|năm) rưỡi)(?!\w)(?! trước)"
        r"|(?<!\w)\d+ (?:ngày|tuần|tháng|năm) trước khi(?!\w)"
    ),
}
"""How a text tells a span of time in words."""
_OVER = r"(?=[^\w\s’'-]| (?:and|or|of|but|when|after|before|if|as|to|from|with|at|by|because|says?|said|\d{4})\b|\W*$)"
"""After a season that is a time: not in "the spring session"."""
SEASONS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:(?:in|by|until|till|since|during|before|after|from|over|throughout|for) (?:the )?"
        r"(?:(?:early|late|mid)[ -])?|this |next "
        r"|last |(?:early|late|mid)[ -]|(?:end|beginning|middle|start) of (?:the )?)(?:coming |following )?"
        rf"(?:spring|summer|autumn|winter){_OVER}|\b(?:this|next|last) fall{_OVER}|\bin the fall(?! of\b(?! \d)){_OVER}"
    ),
    "uk": regex(
        r"\b(?:навесні|влітку|восени|взимку|(?:до|з|від|після|наприкінці|кінця|кінець|початку|початок|середини|цієї"
        r"|минулої|наступної|торішньої) (?:весни|осені|зими)|(?:до|від|після|наприкінці|кінця|початку|середини|цього"
        r"|минулого|наступного|торішнього) літа)\b"
    ),
    "ru": regex(
        r"\b(?:весной|(?<!с )осенью|(?<!\d )летом|зимой|(?:до|с|от|после|конца|конце|начала|начале|середины|этой"
        r"|прошлой|минувшей|следующей|будущей) (?:весны|осени|зимы)|к (?:весне|лету|осени|зиме)"
        r"|(?:конца|конце|начала|начале|середины|этого|прошлого|минувшего|следующего) лета)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:(?:vào|trong|đầu|cuối|giữa|đến|tới|từ|sau|trước|suốt) (?:dịp )?mùa (?:xuân|hè|hạ|thu|đông)"
        r"|mùa (?:xuân|hè|hạ|thu|đông) (?:này|tới|năm|trước|qua|sau|vừa)|(?:đầu|cuối|giữa|dịp) (?:xuân|hè|thu|đông)"
        r"|(?:xuân|hè|thu|đông) (?:này|năm (?:nay|ngoái|sau|\d)))(?!\w)"
    ),
}
"""A season as a time: in spring, цієї осені, vào mùa hè."""
COINS: dict[str, re.Pattern[str]] = {
    "en": regex(r" ?(?:crowns?|francs?|pounds?|kron(?:a|e|er|or)|thalers?|guilders?|zlotys?|shillings?|talents?)\b"),
    "uk": regex(
        r" ?(?:крон[аиу]?|фунт\w*|злот\w*|франк\w*|єн\w?|юан\w*|лір[аи]?|рупі\w*|песо|динар\w*"
        r"|талер\w*|гульден\w*|форинт\w*|шилінг\w*)\b"
    ),
    "ru": regex(
        r" ?(?:крон[аы]?|фунт\w*|злот\w*|франк\w*|иен\w?|юан\w*|лир[аы]?|рупи\w*|песо|динар\w*"
        r"|талер\w*|гульден\w*|форинт\w*|шиллинг\w*)\b"
    ),
    "vi": regex(
        r" ?(?:crown|krone|krona|franc|bảng anh|yên|nhân dân tệ|rúp|rupee|peso|thaler|lia"
        r"|đồng(?! (?:phạm|nghiệp|đội|chí|minh|hồ|bào|hương|tác giả)))(?!\w)"
    ),
}
"""Names of coins, right after a figure with its scale; such words have other meanings too."""
