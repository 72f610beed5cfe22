"""How a sentence means what it says: as done, as wished or planned, as denied, as not known.

News reports what somebody wants, plans or denies in the words of what would be done ("wants to reopen the
embassy"), so a sentence that holds all words of a question may still not answer it.  Tables of patterns, after
the cue words of Morante & Daelemans (2012); a language without a row has no modality.
"""

import re
from functools import lru_cache

from index.normalise import fold_whole
from index.patterns import regex
from index.sentences import Span
from rag.evidence.cause_words import DUE_TO_DO

DENIED, PLANNED, UNKNOWN = "denied", "planned", "unknown"
"""What should not be is no denial: it may well have been."""

REPELLED_UK = (
    r"(?! (?:[\w'-]+ ){0,2}?(?:атак|наступ\b|наступу\b|ворог|ворож|загарбник|росіян|окупант|штурм|напад|противник"
    r"|десант|назад)\w*)"
)
"""Not after the Ukrainian for rejecting: an attack is beaten off, and that it was made is not denied."""
_CUES: dict[str, dict[str, str]] = {
    "en": {
        DENIED: r"\b(?:no|(?<!should )(?<!must )(?:not(?! only)|never)|nor|neither"
        r"|none|nobody|nothing|cannot|without|fail\w*|unable|refus\w*"
        r"|declin\w*|den(?:y|ied|ies)|reject\w*|hardly|unlikely|impossible|yet to|rul(?:e[sd]?|ing) (?:(?:it|this"
        r"|that|them) )?out|false"
        r"|dismiss\w* (?:\w+ ){0,3}(?:claims?|allegations?|reports?|accusations?|idea|suggestions?|charges?"
        r"|rumou?rs?|criticism|concerns?|complaints?|as))\b|n't\b",
        PLANNED: r"\b(?:wants?|wanted|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|intend\w*|would|will|could|might"
        r"|(?<!in )(?<!of )(?<!\d )may(?! \d)|aim\w*"
        r"|seek\w*|sought|threaten\w*|vow(?:s|ed|ing)?|pledg\w+|scheduled|dream(?:s|ed|t|ing)?|prepar(?:e|es|ed"
        r"|ing) (?:to|for)"
        rf"|{DUE_TO_DO}|consider\w*|possib\w+|prospects?|expect\w*|ready to|prepared to|call(?:s|ed)? (?:for|on)"
        r"|urg\w+|if|whether|propos\w+|promis\w+|demand\w*|should|discuss\w*|negotiat\w+|ahead of)\b",
        UNKNOWN: r"\b(?:unclear|unknown|undecided|undisclosed|unspecified|mystery|(?:kept|remains?) (?:a )?secret"
        r"|(?<!had )(?<!have )(?<!has )never known|never been known|never (?:been )?(?:explained|disclosed|revealed"
        r"|identified|confirmed|made public)|not (?:yet )?(?:been )?(?:known(?<!had not known)(?<!have not known)"
        r"(?<!has not known)|made public|explained"
        r"|clear|specif\w+|disclos\w+|reveal\w*|announc\w+|confirm\w+|determined|established"
        r"|decided|named|given|chosen|published|identified|immediately)"
        r"|(?:did|does|do|has|have|had|could|would)(?: not|n't)"
        r"(?: \w+)? (?:specify|say|state|know|disclose|name|give|provide|elaborate|reveal|confirm|respond|comment"
        r"|identify|explain|explained|specified|said|stated|disclosed|named|given|provided|revealed|confirmed"
        r"|determine|verify|decided"
        r"|published|mention(?:ed)?|establish(?:ed)?|clarif(?:y|ied)"
        r"|releas(?:e|ed) (?:(?:the|any|his|her|its|their) )?(?:[\w'’-]+ )?(?:names?|identit\w+|details|figures|numbers"
        r"|causes?"
        r"|results|data|information|list|terms))"
        r"|(?:not|hasn't|haven't) (?:yet )?been (?:set(?! (?:up|on|off|free|in|to|back|aside|out)\b)|fixed|agreed"
        r"|settled|scheduled|finali[sz]ed|decided|disclosed|announced)"
        r"|declined to(?: \w+)?|refused to (?:say|comment|name|explain|disclose|reveal)|(?:nobody|no one"
        r"|none of them) knows"
        r"|no (?:details|word|information|comment|date|timetable|explanation)|(?:gave|giving|given) no reason"
        r"|(?:gave|giving|given|released|provided|offered|cited) no (?:figures?|numbers?|names?|estimates?"
        r"|breakdown|cost|data)"
        r"|no reason (?:was|has been) given|(?<!goes )(?<!went )without (?:saying|naming"
        r"|specifying|disclosing|elaborating)|yet to)\b",
    },
    "uk": {
        DENIED: r"\b(?:не(?! лише| тільки| повин| слід| варто)"
        r"|ні|ані|без|нема|немає|жод\w+|ніхто|нікого|нічого|ніколи|відмов\w+"
        rf"|запереч\w+|спрост\w+|відхил\w+|виключ(?:ив|ил[аио]|ає|ають)(?! (?:з|із|зі|його|її|їх)\b)"
        rf"|відки[дн]\w+{REPELLED_UK}|неможлив\w+|навряд|хибн\w+|неправд\w+)\b",
        PLANNED: r"\b(?:хоч\w+|хотіл\w+|план\w+|намір\w*|намаг\w+|сподіва\w+|може|можуть|міг|могли|можлив\w+|прагн\w+"
        r"|готов\w+|готу\w+(?:ся|ться)|заплан\w+|погрож\w+|покля\w+|присяг\w+|мрі(?:є|ють|я\w+)|закли\w+|якби|якщо"
        r"|чи|би?|очіку\w+|обговор\w+|пропону\w+|запропон\w+|обіця\w+|пообіця\w+"
        r"|вимаг\w+|має|мають|буде|будуть|перспектив\w+|збира\w+|переговор\w+|напередодні|розгляда\w+)\b",
        UNKNOWN: r"\b(?:невідом\w+|незрозуміл\w+|неясн\w+|не (?:\w+ )?(?:уточн\w+|повідом\w+|вказ\w+|розкри\w+|назв\w+"
        r"|назива\w+|зна(?:є|ють|ємо)|сказа\w+|обра(?:ли|но|в|ла)|призначен\w+|вирішен\w+"
        r"|розголош\w+|оприлюдн\w+|опубліко\w+|публік\w+|зазнач\w+|підтвер\w+|відом\w+|зрозуміл\w+|оголо\w+|визнач\w+"
        r"|комент\w+|відпов\w+|поясн\w+|став\w* відомо|каж(?:е|уть)|говор(?:ить|ять)(?! (?:по-|\w+ською\b))"
        r"|змогл\w+ підтвердити|призначи(?:в|л[аио])|згаду\w+|встанов(?:ле\w+|ив|ил[аио])"
        r"(?=\W*$|[.,;:]| (?:хто|що|чому|скільки|чи|де|коли|як\w*|причин\w+|особ\w+|обставин\w+|винн\w+|кільк\w+)\b))"
        r"|(?:немає|нема|без|жодн\w+) (?:\w+ )?(?:інформаці\w+|даних(?! про осіб)|відомостей|подробиць|деталей"
        r"|коментар\w+|пояснен\w+)"
        r"|(?:інформації|даних|відомостей|подробиць) (?:про [\w'-]+ )?(?:поки |наразі |ще )?(?:немає|нема|не було)"
        r"|(?:цифр|даних|подробиць|деталей|причин|імен|прізвищ) (?:\w+ )?не (?:нав|пода|нада|дав|дал)\w+"
        r"|загадк(?:а|ою)|(?:трима|зберіга)\w+ (?:\w+ )?[ву] (?:таємниці|секреті)|(?:лиша|залиша|лиши"
        r"|залиши)\w+ таємниц\w+|відмов\w+ (?:від комент\w+|комент\w+|назв\w+|назива\w+|повідом\w+|відповід\w+)"
        r"|(?:назва|назива|комент|повідом|уточн|пояснити|розкри)\w* (?:\w+ )?відмови\w+)\b",
    },
    "ru": {
        DENIED: r"\b(?:не(?! только| лишь| долж| след| стоит)"
        r"|ни|нет|без|нельзя|никто|никого|никому|ничего|никогда|отказ\w+|отрица\w+"
        r"|отверг\w+|отклон\w+|опроверг\w+|исключ(?:ил[аио]?|ает|ают)(?! (?:из|его|ее|их)\b)|невозможн\w+|вряд"
        r"|ложн\w+|неправд\w+)\b",
        PLANNED: r"\b(?:хоч\w+|хот(?:ят|им|ите|ел\w*)|план\w+|намер\w+|пыта\w+|наде\w+|может|могут|мог|могл\w+"
        r"|возможн\w+|стрем\w+|готов\w+|заплан\w+|гроз(?:ит|ят|ил\w*)(?:ся|сь)?|угрожа\w+|покля\w+|кля(?:н|л)\w+"
        r"|мечта\w+|призв\w+|призыв\w+|если|ли|бы|ожида\w+|обсужд\w+|обсуд\w+|предлага\w+"
        r"|предлож\w+"
        r"|обеща\w+|пообеща\w+|требу\w+|потребова\w+|должн\w+|будет|будут|перспектив\w+|собира\w+|переговор\w+"
        r"|накануне|рассматрива\w+)\b",
        UNKNOWN: r"\b(?:неизвестн\w+|непонятн\w+|неясн\w+|не (?:\w+ )?(?:уточн\w+|сообщ\w+|указ\w+|раскры\w+|назв\w+"
        r"|зна(?:ет|ют|ем)|сказа\w+|выбра(?:ли|но|л|ла)|назначен\w+|решен\w+"
        r"|разглаша\w+|обнародо\w+|опубликов\w+|публик\w+|назыв\w+|подтвер\w+|извест\w+|ясно|понятно|объяв\w+"
        r"|определ\w+"
        r"|коммент\w+|ответ\w+|поясн\w+|объясн\w+|говор(?:ит|ят)(?! (?:по-|на ))"
        r"|смогл\w+ подтвердить|назначи(?:л[аио]?)|упомина\w+|установ(?:ле\w+|ил[аио]?)"
        r"(?=\W*$|[.,;:]| (?:кто|что|почему|сколько|где|когда|как\w*|причин\w+|личност\w+|обстоятельств\w+|виновн\w+"
        r"|количеств\w+)\b))"
        r"|(?:нет|без|никаких) (?:\w+ )?(?:информации|данных|сведений|подробностей|деталей|комментари\w+|объяснений)"
        r"|(?:информации|данных|сведений|подробностей) (?:об? [\w-]+ )?(?:пока |еще )?(?:нет|не было)"
        r"|(?:цифр|данных|подробностей|деталей|причин|имен|фамилий) (?:\w+ )?не (?:прив|предост|дал)\w+"
        r"|загадк(?:а|ой)|держ\w+ (?:\w+ )?в (?:тайне|секрете)|оста\w+ тайной|отказ\w+ (?:от коммент\w+|коммент\w+"
        r"|назв\w+|назыв\w+|сообщ\w+|отвеч\w+)"
        r"|(?:назва|назыв|коммент|сообщ|уточн|пояснить|объяснить|раскры)\w* (?:\w+ )?отказа\w+)\b",
    },
    "vi": {
        DENIED: r"(?<!\w)(?:không(?! chỉ| nên)|chưa|chẳng|chả|đừng|từ chối|phủ nhận|bác bỏ|khó có|loại trừ"
        r"|sai sự thật|bác(?= (?:đơn|kháng cáo|yêu cầu|đề nghị)))(?!\w)",
        PLANNED: r"(?<!\w)(?:muốn|dự định|kế hoạch|hy vọng|mong|sẽ|có thể|khả năng|dự kiến|kêu gọi|nếu|sẵn sàng|định"
        r"|chuẩn bị|đe dọa|dọa|thề"
        r"|đề xuất|đề nghị|hứa|cam kết|yêu cầu|xem xét|cân nhắc|thảo luận|đàm phán|liệu|triển vọng|tìm cách|nên)(?!\w)",
        UNKNOWN: r"(?<!\w)(?:chưa rõ|không rõ|bí ẩn|giữ (?:kín|bí mật)|không ai (?:biết|rõ)"
        r"|chưa (?:\w+ )?(?:xác định|làm rõ|trả lời|công bố|xác nhận|có thông tin|biết|tiết lộ|nêu|nói|chọn|chốt"
        r"|quyết định|ấn định|có (?:lịch|ngày|kết quả|số liệu))"
        r"|(?<!hàng )không (?:thể )?(?:\w+ )?(?:nêu|nói|giải thích|bật mí|cho biết|tiết lộ|nói rõ|công bố|xác nhận"
        r"|đề cập|chỉ rõ|cung cấp|trả lời|nhắc (?:đến|tới)|có (?:thông tin|chi tiết|bình luận)"
        r"|đưa ra (?:con số|lý do|chi tiết|bình luận|lời giải thích)"
        r"|phản hồi)"
        r"|từ chối (?:bình luận|tiết lộ|cho biết|trả lời|nêu))(?!\w)",
    },
}
_EXTREMES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:most|least|highest|lowest|largest|biggest|longest|oldest|youngest|strongest|worst|best|first|last"
        r"|greatest"
        r"|\w{3,}est|record|only)\b"
    ),
    "uk": regex(r"\b(?:най\w+|перш\w+|останн\w+|рекорд\w+|єдин\w+)\b"),
    "ru": regex(
        r"\b(?:сам(?:ый|ая|ое|ые|ого|ой|ым|ых|ую)|наи\w+|перв\w+|последн\w+|рекорд\w+|единствен\w+"
        r"|(?!дальн|ближ|старейшин)\w{3,}(?:ейш|айш)(?:ий|ая|ее|ие|его|ему|им|их|ую|ей|ими)|(?:худш|лучш)\w+)\b"
    ),
    "vi": regex(r"(?<!\w)(?:nhất|đầu tiên|cuối cùng|kỷ lục|duy nhất)(?!\w)"),
}
_TAKES_BACK: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"^\W*(?:(?:but|however|in fact|in reality),? )?(?:it|that|this|(?:that|this|the|these|those) (?:claims?"
        r"|reports?"
        r"|information|statements?|story|news|figures?|posts?)) (?:is|was|are|were|has been|have been|proved|turned out"
        r"(?: to be)?) (?:(?!the |an? )\w+ ){0,2}?(?:false|untrue|incorrect|inaccurate|wrong(?! (?:with|about|to"
        r"|for)\b)|mistaken|bogus|fake"
        r"|not (?:true(?! (?:of|for))|correct|accurate|the case)|retracted)\b"
        r"|^\W*(?:(?:but|however|in fact|in reality),? )?(?:it|that|this) (?:is|was) an? (?:fake|hoax|lie"
        r"|fabrication)(?=\W*$|[.,;:])"
    ),
    "uk": regex(
        r"^\W*(?:(?:але|однак|проте|насправді),? )?(?:це|(?:ця|ці) (?:інформаці\w+|заяв\w+|дані|новин\w+|чутк\w+"
        r"|цифр\w+)"
        r"|це (?:твердження|повідомлення|число)"
        r"|цей допис) (?:\w+ ){0,2}?(?:не відповіда\w+ (?:дійсност|правд)|неправд|не правд|фейк\b|вигадк|хибн"
        r"|недостовірн|помилков(?:а|е|і|ий)\b|наклеп)"
    ),
    "ru": regex(
        r"^\W*(?:(?:но|однако|на самом деле),? )?(?:это|(?:эта|эти) (?:информаци\w+|данные|новост\w+|слух\w+|цифр\w+)"
        r"|это (?:сообщение|заявление|утверждение|число)"
        r"|этот пост) (?:\w+ ){0,2}?(?:не соответству\w+ (?:действительност|правд)|неправд"
        r"|не правд|фейк\b|вымысел|ложь\b|ложн|неверн|недостоверн|ошибочн(?:а|о|ы|ая|ое|ые)\b|клевет)"
    ),
    "vi": regex(
        r"^\W*(?:nhưng |tuy nhiên,? |thực tế,? )?(?:thông tin|tin|điều|con số|tuyên bố|số liệu|bài viết|cáo buộc)"
        r" (?:này|đó|trên|ấy) (?:\w+ ){0,2}?(?:không (?:chính xác|đúng|có thật)|sai(?: sự thật)?(?= ?[.,;:]|\W*$)"
        r"|bịa đặt"
        r"|giả)(?!\w)|^\W*(?:nhưng |tuy nhiên,? |thực tế,? )?(?:đây|đó) là (?:tin giả|tin đồn thất thiệt"
        r"|thông tin sai)(?!\w)"
    ),
}
"""How a sentence takes back what the one before it says."""
_COUNTERS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bput(?:s|ting)? (?:it|(?:the|that|this) (?:\w+ ){0,2}(?:figure|number|toll|total|count|cost|sum|damage))"
        r" (?:\w+ ){0,3}?at\b"
        r"|\b(?:lower|higher|smaller|larger|different|own|real|actual|true)"
        r" (?:figure|number|estimate|toll|count|total|sum|cost)\b(?! than)"
        r"|\b(?:disput|challeng|contest|reject|den(?:y|ied|ies)|question)\w* (?:the|that|this|those|these) (?:\w+ )?"
        r"(?:figure|number|estimate|toll|count|total|claim)s?\b"
    ),
    "uk": regex(
        r"\b(?:менш|нижч|більш|вищ|інш|власн|реальн|справжн)\w+ (?:цифр|числ|оцінк|підрахун|кільк"
        r"|сум)\w+\b(?!,? (?:ніж|за)\b)"
        r"|\b(?:цю|ця|ці|цими|такі|таку|цього|цієї) (?:цифр|числ|оцінк|сум|дан)\w+ (?:завищ|заниж|перебільш|неправ"
        r"|хибн)\w+"
        r"|\b(?:оскарж|оспор|запереч|спрост)\w+ (?:цю|ці|таку|такі) (?:цифр|числ|оцінк|сум|дан)\w+"
    ),
    "ru": regex(
        r"\b(?:меньш|больш|друг|ин(?:ую|ая|ые)\b|собственн|реальн|настоящ|ниже|выше)\w* (?:цифр|числ|оценк|подсч"
        r"|количеств|сумм)"
        r"\w+\b(?!,? чем)"
        r"|\b(?:эту|эта|эти|этими|такие|такую|этой) (?:цифр|числ|оценк|сумм|данн)\w+ (?:завыш|заниж|преувелич"
        r"|неправ|ложн)\w+"
        r"|\b(?:оспар|оспор|отриц|опроверг)\w+ (?:эту|эти|такую|такие) (?:цифр|числ|оценк|сумм|данн)\w+"
    ),
    "vi": regex(
        r"(?<!\w)(?:con số|số liệu|ước tính|mức) (?:\w+ )?(?:thấp|cao|khác|ít|nhiều|nhỏ"
        r"|lớn)(?: hơn)?(?: nhiều)?(?!\w)(?! (?:\w+ ){0,3}so với)"
        r"|(?<!\w)(?:con số|số liệu) (?:thực tế|thật|này|đó|trên)(?: \w+)? (?:là|thổi phồng|phóng đại"
        r"|không chính xác)(?!\w)|(?<!\w)(?:bác bỏ|phủ nhận|phản bác) (?:con số|số liệu|ước tính) (?:này|đó|trên"
        r"|ấy)(?!\w)"
    ),
}
"""How a sentence gives a figure of another's against the one before it."""
_DENIES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?<!not )(?<!never )(?<!n't )(?<!to )(?<!or )(?<!nobody )(?<!no one )(?<!immediately )"
        r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|dismiss(?:es"
        r"|ed)?|contest(?:s|ed)?"
        r"|refut(?:es|ed)) (?:both |all )?(?:(?:this|that|it)(?=\W*$|[.,;:”\"]| (?:on|in|and|but|as|at|to|yesterday"
        r"|when)\b)|(?:this|that|these|those|the) (?:claims?|allegations?|accusations?|versions?|accounts?|criticism"
        r"|reports?|charges?)(?=\W*$|[.,;:]| (?:and|but|as|on|in|saying)\b))"
        r"|\b(?:call(?:s|ed)|describ(?:es|ed)) (?:this|that|it|the (?:claims?|allegations?|accusations?))"
        r" (?:as )?(?:an? )?\W?(?:slander|lies?|nonsense|untrue|false|baseless|fabricat\w+|absurd|rubbish)\b"
        r"|\bdisagree(?:s|d)?(?: with (?:this|that|it))?\W*$"
    ),
    "uk": regex(
        r"\b(?:це|цього|такі звинувачення|ці звинувачення|(?:цю|таку) (?:інформаці\w+|верси\w+|версію|заяву))"
        r" (?:(?!не\b)\w+ )?(?:запереч(?:у(?:є|ють)|ив|ил[аио])|спрост(?:ову(?:є|ють)|ував|увал[аио])|відкида(?:є"
        r"|ють|в|л[аио])"
        r"|відкину(?:в|ла|ло|ли))\b|\b(?<!не )(?:запереч(?:у(?:є|ють)|ив|ил[аио])|спрост(?:ову(?:є|ють)|ував|увал[аио])"
        r"|відкида(?:є|ють|в|л[аио])|відкину(?:в|ла|ло|ли)) (?:це|(?:ці|такі|цю|таку) (?:звинувач|закид|заяв|верс"
        r"|інформац)\w+)"
        r"\b(?!,? що\b)|\b(?:з|із) (?:цим|ними|таким) (?:категорично )?не (?:згод\w+|погодж\w+|погоди\w+)"
        r"|\bназва\w+ (?:це|ці (?:слова|звинувачення)|такі звинувачення) (?:\w+ )?\W?(?:наклеп|брехн|неправд|вигад"
        r"|маячн)"
    ),
    "ru": regex(
        r"\b(?:это|эти обвинения|такие обвинения|(?:эту|такую) (?:информаци\w+"
        r"|версию)) (?:(?!не\b)\w+ )?(?:отрица(?:ет|ют|л"
        r"|л[аио])|опроверг(?:ает|ают|л[аио])?|отверг(?:ает|ают|л[аио])?)\b|\b(?<!не )(?:отрица(?:ет|ют|л|л[аио])"
        r"|опроверг(?:ает|ают|л[аио])?|отверг(?:ает|ают|л[аио])?) (?:это|(?:эти|такие|эту|такую) (?:обвинен|упрек"
        r"|заявлен"
        r"|верси|информац)\w+)\b(?!,? что\b)|\bс (?:этим|ними|таким) (?:категорически )?не соглас\w+"
        r"|\bназ[ыв]\w+ (?:это|эти (?:слова|обвинения)|такие обвинения) (?:\w+ )?\W?(?:клевет|лож|неправд|вымысл"
        r"|бред)"
    ),
    "vi": regex(
        r"(?<!\w)(?<!không )(?<!chưa )(?<!chẳng )(?<!hay )(?<!hoặc )(?:bác bỏ|phủ nhận|phản bác"
        r"|không đồng ý với|bác) (?:các |những "
        r"|hoàn toàn )?(?:cáo buộc|điều|thông tin"
        r"|chỉ trích|tuyên bố|ý kiến|lời tố cáo|nhận định|việc)(?: \w+)? (?:này|đó|trên|ấy)(?!\w)"
        r"|(?<!\w)gọi (?:đây|đó|điều này|cáo buộc này) là \W?(?:vu khống|bịa đặt|dối trá|sai sự thật|vô căn cứ)(?!\w)"
    ),
}
"""How a sentence says that somebody denies what the one before it says."""
_COMPILED = {language: {name: regex(pattern) for name, pattern in rows.items()} for language, rows in _CUES.items()}


@lru_cache(maxsize=20_000)
def modality(text: str, language: str) -> frozenset[str]:
    """Which of `DENIED`, `PLANNED` and `UNKNOWN` a sentence shows signs of.

    >>> sorted(modality("It wants to reopen the embassy.", "en")), sorted(modality("Chưa rõ khi nào.", "vi"))
    (['planned'], ['denied', 'unknown'])
    """
    folded = fold_whole(text)
    return frozenset(name for name, pattern in _COMPILED.get(language, {}).items() if pattern.search(folded))


def places_of(text: str, language: str, name: str) -> tuple[Span, ...]:
    """Where a sentence shows a sign, by the places of its folded text.

    >>> places_of("She did not say who it was.", "en", UNKNOWN)
    (Span(start=4, end=15),)
    """
    found = _COMPILED.get(language, {}).get(name)
    return tuple(Span(*match.span()) for match in found.finditer(fold_whole(text))) if found else ()


def takes_back(text: str, language: str) -> bool:
    """Whether a sentence says of the one before it that it is not so.

    >>> takes_back("This is incorrect: she has not appealed.", "en"), takes_back("Thông tin này không chính xác.", "vi")
    (True, True)
    >>> takes_back("This is the wrong bridge to burn.", "en"), takes_back("Це правда.", "uk")
    (False, False)
    """
    found = _TAKES_BACK.get(language)
    return bool(found and found.search(fold_whole(text)))


def counters(text: str, language: str) -> bool:
    """Whether a sentence gives somebody's figure against the one that stands before it.

    >>> counters("The government gave a lower figure, 167.", "en"), counters("Chính phủ đưa ra con số thấp hơn.", "vi")
    (True, True)
    >>> counters("A higher number than last year came.", "en"), counters("Con số này cao hơn nhiều so với 31.", "vi")
    (False, False)
    """
    found = _COUNTERS.get(language)
    return bool(found and found.search(fold_whole(text)))


def denies(text: str, language: str) -> bool:
    """Whether a sentence says that somebody denies what stands before it.

    >>> denies("His lawyer denied this.", "en"), denies("Công ty bác bỏ cáo buộc này.", "vi")
    (True, True)
    >>> denies("He denied this woman a visa.", "en"), denies("Це запам'ятають.", "uk")
    (False, False)
    """
    found = _DENIES.get(language)
    return bool(found and found.search(fold_whole(text)))


@lru_cache(maxsize=20_000)
def is_extreme(text: str, language: str) -> bool:
    """Whether a sentence speaks of the most or the least of something, of the first or the last.

    >>> is_extreme("The highest wave was 9 metres.", "en"), is_extreme("Хвилі були високі.", "uk")
    (True, False)
    """
    found = _EXTREMES.get(language)
    return bool(found and found.search(fold_whole(text)))
