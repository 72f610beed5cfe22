"""What stands for a word of several senses where those beside it tell which: a table by language and word.

A flight is cancelled and a sanction lifted, and a year before its number is no five.
"""

from collections.abc import Mapping

from index.glossing.gloss_cases import NOTHING, Case, case
from index.glossing.gloss_english import ENGLISH, ENGLISH_LEMMAS

_PRISONERS = (
    r"\s+(?:\w+\s+){0,2}(?:політв|політич|в'язн|бранц|полонен|заручник|затриман|заарештован|ув'язнен|засуджен"
    r"|утримуван)"
)
_GATHERINGS = (
    r"(?:рейс|потяг|поїзд|матч|концерт|зустріч|візит|захід|заходи|тур|виступ|поїздк|фестивал|парад|занятт|урок|бронюв"
    r"|замовлен|страйк|виліт|вильот|перегон|показ|прем'єр|гонк|саміт)"
)
_AGO = (
    r"(?:\d|рок[иуів]+|рік|місяц\w*|тижн\w*|тиждень|дні|днів|день|доб[иу]|годин\w*|хвилин\w*|секунд\w*|століт\w*"
    r"|десятиліт\w*)\s+"
)
_LASTING = (
    r"\s+(?:план|срок|период|контракт|договор|закон|соглашен|войн|конфликт|исследован|программ|истори|перерыв|рекорд"
    r"|минимум|максимум|годовщин|запрет|перемири|приговор|опыт|кризис|юбиле|стаж|пик)"
)
_SPOKE = (
    r"\s+(?:tuyên bố|nói|cho biết|khẳng định|cảnh báo|cam kết|hứa|đề xuất|đề nghị|kêu gọi|bày tỏ|thừa nhận|chỉ trích"
    r"|phủ nhận|chia sẻ|là|làm|có|bị|được|giữ|đảm nhiệm|phục vụ|tham gia|đoạt|giành|vô địch|xảy ra|xuất hiện|gặp|sống"
    r"|học|khoác áo|ra|đến|thừa|gây|đứng|công tác|lập|thi đấu|dẫn dắt|yêu cầu|nhận|mắc)\b"
)
_CAPITAL_OF = (
    r"(?<!\btăng\s)(?<!\bgóp\s)(?<!\bvay\s)(?<!\bgọi\s)(?<!\bmất\s)(?<!\bcó\s)(?<!\bnguồn\s)(?<!\bsố\s)(?<!\bđộng\s)"
    r"(?<!\bthu hồi\s)(?<!\brót\s)"
)
_LAST = (
    r"\s+(?:(?:khoảng|hơn|gần|ít nhất|tới|đến|từ|thêm)\s+)?(?:\d[\d.,]*|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|vài"
    r"|nhiều|cả)\s+(?:(?:đến|tới|-)\s+\d+\s+)?(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm(?!\s+\d))\b"
    r"(?!\s+(?:sau|trước)\b)"
)
"""So much time, and not when somebody died."""
_NINE = r"\s+(?:tuổi|người|tháng|năm|ngày|giờ|lần|nước|bàn|trận|nạn nhân|triệu|tỷ|nghìn|chiếc|tàu|quốc gia)\b"
_REGIONS = (
    r"(?:губернатор\w*|глав\w+|власт\w+|министр\w*(?:\s+\w+)?|жител\w+|столиц\w+|прокуратур\w+|(?-i:[А-Я])\w+ск\w+"
    r"|приморск\w+)\s+"
)
_INFINITIVE = (
    r",?\s+(?!(?:част|пят|шест|десят|дев\w*т|двадцат|тридцат|област|власт|сет|реч|очеред|ноч|помощ)[ьи]\b"
    r"|\w+ост[ьи]\b)"
    r"(?:не\s+)?\w{2,}(?:ть|ти|чь|ться|тись)\b"
)
"""And not a thing that ends alike: решить часть проблем."""
_HOMELAND = (
    r"\s+(?!\w+\s+без\b)(?:(?:свою|рідну|її|цю|власн\w+|країн\w+)\s+)?(?:батьківщин|країн|міст|домівк|дім|помешкан|територ"
    r"|будівл|посад|україн|росі|білорус|клуб|зал|місце|пост)"
)
_A_TIME = r"\b(?:lần|vụ|cơn|trận|đợt|ca|người|bên|đứng|hạng|lớn)\s+(?:tăng\s+|giảm\s+|liên tiếp\s+|bão\s+|mưa\s+)?"
_TURNS = (
    ("thứ hai", "second", "другий", "второй"), ("thứ ba", "third", "третій", "третий"),
    ("thứ tư", "fourth", "четвертий", "четвертый"), ("thứ năm", "fifth", "п'ятий", "пятый"),
    ("thứ sáu", "sixth", "шостий", "шестой"), ("thứ bảy", "seventh", "сьомий", "седьмой"),
)  # fmt: skip
"""Ordinals of Vietnamese that are days of the week as well."""
_AMOUNT = (
    r"\s+(?:(?:около|более|почти|менее|примерно|свыше|всего|до)\s+)?"
    r"(?:\d|одн(?:у|о|ого|ой|им)\b|дв(?:а|е|ух|умя)\b|дв(?:адцат|ест)|тр(?:и|ех|ём|ем|емя|еть)\b|тр(?:идцат|иста)|четыр"
    r"|пят|сот|тысяч|миллион|половин)"
)
_ENVOYS = r"\s+(?:\w+\s+){0,2}(?:посл[аіу]|повірен|дипломат(?!ич|и[яюи]|і[яюї])|поверенн)"
_MONTHS = {
    "giêng": ("January", "січень", "январь"), "hai": ("February", "лютий", "февраль"),
    "ba": ("March", "березень", "март"), "tư": ("April", "квітень", "апрель"), "năm": ("May", "травень", "май"),
    "sáu": ("June", "червень", "июнь"), "bảy": ("July", "липень", "июль"), "tám": ("August", "серпень", "август"),
    "chín": ("September", "вересень", "сентябрь"), "mười": ("October", "жовтень", "октябрь"),
}  # fmt: skip
"""Months of Vietnam by their numbers, in English, Ukrainian and Russian."""
SENSES: Mapping[tuple[str, str], tuple[Case, ...]] = {
    **ENGLISH,
    ("uk", "тому"): (case(_AGO, r"(?!,?\s+(?:що|й|і|щоб)\b)", en="ago", ru="назад", vi="trước"),),
    ("uk", "так"): (
        case(r"[?!«“\"—–]\s*",
             r"\s*(?:,(?!\s*(?:щоб|що|як|наприклад|зокрема|приміром)\b)|[.!?»”\"]|\s[—–])",
             en="yes", ru="да", vi="vâng"),
    ),
    ("uk", "друга"): (
        case(r"(?<!\w\s)", r"\s+(?:[—–]|(?:\w+а|\w+ія|\w+ість)\b)", en="second", ru="вторая", vi="thứ hai"),
    ),
    **dict.fromkeys(
        (("uk", "масове звільнення"), ("uk", "масового звільнення"), ("uk", "масові звільнення")),
        (case(None, _PRISONERS, en="mass release", ru="массовое освобождение", vi="thả hàng loạt"),),
    ),
    **dict.fromkeys(
        (("ru", "самый"), ("ru", "самая"), ("ru", "самое"), ("ru", "самые"), ("ru", "самого"), ("ru", "самой"),
         ("ru", "самую"), ("ru", "самым"), ("ru", "самых"), ("ru", "самом")),
        (case(None, r"\s+(?-i:[а-яё])\w*(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ую|юю|ых|их|ым|им|ом|ем)\b",
              en="most", uk="най", vi="nhất"),),
    ),
    **dict.fromkeys(
        (("ru", "край"), ("ru", "края"), ("ru", "крае"), ("ru", "краю")),
        (case(_REGIONS, None, en="territory", uk="край", vi="vùng"),),
    ),
    **dict.fromkeys(
        (("ru", "один"), ("ru", "одна"), ("ru", "одно"), ("ru", "одного"), ("ru", "одной"), ("ru", "одному")),
        (case(None, r"\s+(?:процент|человек|из|раз|год|месяц|день|миллион|миллиард|мужчин|женщин|ребен|поги)",
              en="one", uk="один", vi="một"),),
    ),
    **{("vi", day): (case(_A_TIME, None, en=en, uk=uk, ru=ru),) for day, en, uk, ru in _TURNS},
    ("uk", "умовно"): (
        case(r"(?:рок[иуів]+|рік|місяц\w+)\s+", None, en="suspended", ru="условно", vi="án treo"),
        case(None, r"\s+(?:до|на)\s+\d", en="suspended", ru="условно", vi="án treo"),
    ),
    **dict.fromkeys(
        (("uk", "діб"), ("uk", "доби"), ("uk", "добу"), ("uk", "доба")),
        (case(r"(?:\d|дві|три|чотири|п'ять|десять|за|на|протягом|упродовж|щонайменше|минул\w+|кільк\w+)\s+", None,
              en="day", ru="сутки", vi="ngày đêm"),),
    ),
    ("vi", "mất"): (case(None, _LAST, en="take", uk="тривати", ru="занять"),),
    ("vi", "chậm"): (
        case(None, r"\s+(?:khoảng\s+|hơn\s+|gần\s+)?(?:\d+|một|hai|ba|bốn|năm|sáu|vài|nhiều)\s+(?:phút|giờ|tiếng|ngày"
             r"|tuần|tháng|năm)\b", en="late by", uk="із запізненням на", ru="с опозданием на"),
    ),
    ("vi", "mới"): (case(None, r"\s+(?:chỉ\s+)?\d+\s+tuổi\b", en="only", uk="лише", ru="только"),),
    ("vi", "chiếm"): (
        case(None, r"\s+(?:khoảng\s+|hơn\s+|gần\s+|tới\s+)?(?:\d(?![\d.,]*\s+(?:ngôi\s+)?(?:làng|thị trấn|thành phố"
             r"|vị trí|cứ điểm|khu|đảo|xã)\b)|một nửa|đa số|phần lớn)", en="account for",
             uk="становити", ru="составлять"),
    ),
    ("vi", "năm"): (
        case(None, r"\s+(?:1[0-9]|20)\d\d\b", en="year", uk="рік", ru="год"),
        case(r"\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|chục|vài|mấy|nhiều)\s+", r"\s+(?:qua|nữa|trước|liền|tới|sau|tù)\b",
             en="years", uk="років", ru="лет"),
    ),
    ("uk", "голів"): (
        case(r"(?:\d|забив|забила|забили|забиває|забити|пропустив|автор\w*|п'ять|шість|сім|десять)\s+"
             r"(?:\w+\s+)?", r"(?!\s+(?:\w+\s+){0,2}(?:худоб|овець|вівц|свин|корів|птиці|рад\b|комітет|держав"
             r"|уряд|громад|адмін))",
             en="goals", ru="голов", vi="bàn thắng"),
    ),
    **dict.fromkeys(
        (("uk", "загрожує"), ("uk", "загрожувало")),
        (case(None, r"\s+(?:(?:від|до)\b|штраф|довічн|\d|ув'язненн|позбавленн|тюремн"
              r"|(?:п'ят|шіст|сім|вісім|десят)\w*\s+рок)",
              en="faces", ru="грозит", vi="đối mặt với"),),
    ),
    ("uk", "березі"): (case(None, None, en="shore", ru="берег", vi="bờ"),),
    **dict.fromkeys(
        (("uk", "усе"), ("uk", "все")),
        (case(None, r"(?!\s+(?:ще|більше|частіше|одно|ж|таки|менше|далі|більш)\b)", en="all", ru="все", vi="tất cả"),),
    ),
    **dict.fromkeys(
        (("uk", "з"), ("uk", "із"), ("uk", "зі")),
        (case(None, r"\s+(?:\w+(?:ом|ем|єм|ою|ею|єю|ами|ями|им|ими|ома|ьма)|ним|нею|ними|мною|нами|вами)\b", en="with",
              ru="с", vi="với"),
         case(None, r"\s+(?-i:[А-ЯІЇЄ])\w+", en="from", ru="из", vi="từ"),
         case(None, r"\s+\w+(?:ів|їв|их|ого|ої|ох|ьох|и|і|ї|у|ю|а|я)\b", en="from", vi="từ")),
    ),
    ("vi", "qua"): (
        case(r"\b(?:tối|đêm|sáng|chiều|trưa|hôm)\s+", None, en="yesterday", uk="вчора", ru="вчера"),
        case(r"\b(?:năm|tháng|tuần|ngày|giờ|thời gian|thập kỷ|thập niên|thế kỷ)\s+", r"(?=\s*(?:[.,;)]|$|\s\w))",
             en="past", uk="минулі", ru="прошлые"),
    ),
    ("vi", "tuyến"): (
        case(None, r"(?!\s+(?:giáp|tụy|yên|tiền liệt|mồ hôi|vú|lệ|thượng thận|nước bọt|ức))", en="line", uk="лінія",
             ru="линия"),
    ),
    ("vi", "phải"): (
        case(r"[(]", r"[)]", en="right", uk="праворуч", ru="справа"),
        case(r"\bchứ\s+không\s+", None, en=NOTHING, uk=NOTHING, ru=NOTHING),
        case(r"\bkhông\s+", r"\s+là\b", en=NOTHING, uk=NOTHING, ru=NOTHING),
    ),
    ("vi", "báo"): (
        case(None, r"\s+(?:rằng|nhầm|sai|cho|với)\b", en="report", uk="повідомити", ru="сообщить"),
    ),
    ("vi", "bao"): (
        case(r"(?:\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mỗi|nửa|chục|vài|mấy|nhiều))\s+",
             r"(?!\s+(?:nhiêu|giờ|lâu|xa|cấp|vây)\b)", en="bag", uk="мішок", ru="мешок"),
    ),
    ("vi", "như"): (case(None, r"\s+\w", en="as", uk="як", ru="как"),),
    ("vi", "như vậy"): (case(r"\w\s+", None, en="such", uk="такий", ru="такой"),),
    **dict.fromkeys(
        (("vi", "lên tới"), ("vi", "lên đến")),
        (case(None, r"\s+(?:\d|hơn|khoảng|gần|hàng|mức)", en="reach", uk="сягати", ru="достигать"),),
    ),
    ("vi", "được"): (
        case(r"\b(?:đo|bắt|tìm|ghi|nghe|thu|đạt|hiểu|kiếm|làm|cứu|xác định|phát hiện|giữ|mua|bán|giành|nhìn)\s+", None,
             en=NOTHING, uk=NOTHING, ru=NOTHING),
    ),
    ("vi", "cách"): (
        case(None, r"\s+(?:[^.,;]{1,40}\s)?\d[\d.,]*\s*(?:km|m|mét|cây số|dặm|hải lý)\b", en="away from", uk="від",
             ru="от"),
    ),
    ("vi", "về"): (
        case(r"\b(?:bay|chạy|lái|di chuyển|hướng|đổ)\s+", r"\s+(?-i:[A-ZĐ])", en="to", uk="до", ru="в"),
        case(None, r"\s+(?:nước|nhà|quê)\b", en="back to", uk="назад у", ru="обратно в"),
        case(r"\b(?:nhập|trở|đưa|mang|quay|chuyển|rút|kéo|thu|gửi)\s+", None, en="back", uk="назад", ru="обратно"),
    ),
    **{
        ("vi", word): (case(r"\b(?:đầu|cuối|giữa)\s+tháng\s+", r"(?!\s+\d{1,2}\b)", en=en, uk=uk, ru=ru),)
        for word, (en, uk, ru) in _MONTHS.items()
        if word not in ("năm", "chín")
    },
    ("vi", "chín"): (
        case(r"\b(?:đầu|cuối|giữa)\s+tháng\s+", None, en="September", uk="вересень", ru="сентябрь"),
        case(r"\bcả\s+", r"\s+\w", en="nine", uk="дев'ять", ru="девять"),
        case(None, _NINE, en="nine", uk="дев'ять", ru="девять"),
    ),
    ("vi", "vốn"): (
        case(_CAPITAL_OF, r"\s+(?:đã|là|có|không|được|bị|rất|chỉ|luôn|dự báo|ủng hộ|gồm|dĩ|nổi tiếng|thuộc|đang"
             r"|phải|chưa|nằm|quen)\b",
             en="originally", uk="від початку", ru="изначально"),
    ),
    ("vi", "từng"): (
        case(r"\b(?:đã|chưa|cũng|chẳng|không|ai)\s+", None, en="ever", uk="колись", ru="когда-то"),
        case(None, _SPOKE, en="once", uk="колись", ru="когда-то"),
    ),
    ("vi", "lên"): (
        case(r"\b(?:áp đặt|áp|đè|tác động|áp lực|sức ép|đánh thuế|ảnh hưởng|đặt|trút)\s+", None,
             en="on", uk="на", ru="на"),
    ),
}  # fmt: skip
"""(language, word) -> what stands for it in some places, the first that fits."""
SENSES_OF_LEMMAS: Mapping[tuple[str, str], tuple[Case, ...]] = {
    **ENGLISH_LEMMAS,
    ("uk", "втратити"): (case(None, None, en="lose", ru="потерять", vi="mất"),),
    ("uk", "відвідати"): (
        case(None, r"(?!\s+(?:\w+\s+)?(?:засіданн|церемон|похорон|зустріч|занятт|урок|концерт|матч))",
             en="visit", ru="посетить", vi="thăm"),
    ),
    **dict.fromkeys(
        (("uk", "залишати"), ("uk", "залишити")),
        (case(None, _HOMELAND, en="leave", ru="покинуть", vi="rời"),),
    ),
    ("ru", "отклонить"): (case(None, None, en="reject", uk="відхилити", vi="bác bỏ"),),
    ("ru", "составить"): (case(None, _AMOUNT, en="amount to", uk="становити", vi="lên tới"),),
    **dict.fromkeys(
        (("uk", "викликати"), ("ru", "вызвать")),
        (case(None, _ENVOYS, en="summon", uk="викликати", ru="вызвать", vi="triệu tập"),),
    ),
    **dict.fromkeys(
        (("uk", "перевести"), ("ru", "перевести")),
        (case(None, r"\s+на\b(?!\s+(?:\w+\s+){0,2}(?:язык|мов)|\s+\w+(?:ский|ську)\b)",
              en="transfer", uk="перевести", ru="перевести", vi="chuyển"),),
    ),
    ("ru", "решить"): (case(None, _INFINITIVE, en="decide", uk="вирішити", vi="quyết định"),),
    ("ru", "обратиться"): (
        case(None, r"\s+за\b|\s+(?:\w+\s+){0,3}за\s+(?:\w+\s+)?помощью", en="turn for", uk="звернутися", vi="tìm đến"),
        case(r"\bза\s+(?:\w+\s+)?помощью\s+", None, en="turn for", uk="звернутися", vi="tìm đến"),
    ),
    ("ru", "сократить"): (
        case(None, r"\s+(?:(?!на\b)\w+\s+){0,3}(?:сотрудник|работник|служащ|рабочих мест|персонал|человек)",
             en="lay off", uk="скоротити", vi="cắt giảm"),
    ),
    ("uk", "визнати"): (case(None, r",?\s+що\b", en="admit", ru="признать", vi="thừa nhận"),),
    **dict.fromkeys(
        (("uk", "випускати"), ("uk", "випустити")),
        (case(None, r"\s+[«“„\"]?(?:\w+\s+)?(?:бандит|в'язн|полонен|заручник|ув'язнен|затриман|людей|політв|нардеп)",
              en="release", ru="выпустить", vi="thả"),),
    ),
    ("uk", "виписати"): (
        case(None, r"\s+(?:\w+\s+){0,2}(?:штраф|чек|рахун|ордер)", en="issue", ru="выписать", vi="ra"),
    ),
    ("uk", "термін"): (
        case(r"(?:\d-річн\w+|тюремн\w+|ув'язненн\w+|довічн\w+|умовн\w+)\s+", None,
             en="sentence", ru="срок", vi="án tù"),
        case(None, r"\s+(?:ув'язненн|за\s+ґратами|позбавленн)", en="term", ru="срок", vi="thời hạn"),
    ),
    ("uk", "скасувати"): (
        case(rf"\b{_GATHERINGS}\w*\s+(?:\w+\s+){{0,2}}", None, en="cancel", ru="отменить", vi="hủy"),
        case(None, rf"\s+(?:\w+\s+){{0,2}}{_GATHERINGS}", en="cancel", ru="отменить", vi="hủy"),
    ),
    ("uk", "звільнення"): (
        case(None, _PRISONERS, en="release", ru="освобождение", vi="trả tự do"),
    ),
    ("ru", "летний"): (
        case(r"\d-", _LASTING, en="year", uk="річний", vi="năm"),
        case(r"\d-", None, en="year-old", uk="річний", vi="tuổi"),
    ),
}  # fmt: skip
"""The same by the dictionary form of a word."""
