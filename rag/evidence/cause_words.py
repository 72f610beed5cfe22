"""Words by which a text tells a cause, an aim, a fear or a charge, by language; looked for in a folded text."""

import re

from index.patterns import regex


def _unless_after(word: str, *before: str) -> str:
    """A word but not right after some others."""
    return word + "".join(f"(?<!\\b{one} {word})" for one in before)


_AWHILE = (
    r"(?:(?:кільк\w+|декільк\w+|пару|\d[\d.,-]*|один|одну|дв[аі]|обидва|три|чотири|п'ять|шість|сім|вісім|дев'ять"
    r"|\w*десят\w*|\w+дцять|сорок|дев'яносто|сто|двісті|триста|пів|півтор[аи]|чверть|деякий|якийсь|якусь|лише|майже"
    r"|понад|близько|приблизно|довгі?|багато|ще|цілий|цілу) ){0,3}"
    r"(?:тиждень|тижні?в?|місяць|місяців|місяці|рік|рок[иу]|років|день|дні|днів|доб[уи]?|діб|годин[уи]?|хвилин[уи]?|час"
    r"|секунд[уи]?|пів(?:року|години|доби|століття)|десятилі(?:ття|ть)|століття|століть|квартал(?:и|ів)?|сезони?)\b"
)
"""What makes of the Ukrainian "because of" an "in": через два тижні."""
_VI_DO = (
    r"(?<!tự )(?<!lý )do(?! (?:đó|thái|dự|thám)(?!\w))(?! (?:\w+ ){1,6}(?:làm (?:chủ|trung gian|trưởng)|đứng đầu"
    r"|dẫn đầu|lãnh đạo"
    r"|tổ chức|điều hành|sản xuất|thực hiện|cung cấp|hậu thuẫn|chủ trì|tài trợ|sở hữu|quản lý|viết|đạo diễn|phát hành"
    r"|chế tạo|công bố|ban hành|kiểm soát|phụ trách|bổ nhiệm|soạn thảo|đề xuất|phát triển)(?!\w))"
)
"""The Vietnamese "because of": not in "free", and not before one who does something (do Qatar làm trung gian)."""

_ACROSS = (
    r"(?:(?!(?:закрит|зачинен|заблокован|зруйнован|пошкоджен|обстрілян|замерзл)\w+)[\w'-]+(?:ий|ій|у|ю|е|є|і) )?"
    r"(?:річк[уи]|міст|мости|кордони?|протоку|перевал|тунель|порти?|територі[юї]|посередник\w+|канал|суд|океан|море"
    r"|застосунок|сайт|телеграм\w*|telegram|перехід|переходи|пункти?(?! \w+ закон)|коридори?|аеропорти?)\b"
    r"|(?:литву|латвію|естонію|польщу|білорусь|румунію|молдову|словаччину|угорщину|туреччину|грузію|казахстан|німеччину"
    r"|фінляндію|швецію|норвегію|данію|чехію|австрію|болгарію|сербію|хорватію|словенію|грецію|італію|францію|бельгію"
    r"|швейцарію|іспанію|португалію|вірменію|азербайджан|йорданію|туніс|марокко|мексику"
    r"|панаму|монголію|узбекистан|туркменістан|киргизстан|таїланд|лаос|камбоджу|єгипет"
    r"|босфор|суецьк\w+)\b(?! (?:\w+ ){0,2}(?:вето|закри|відмов|посвар))"
)
"""What makes an "across" or a "by way of" of it: через річку, через польський кордон; no closed one."""
_CHEREZ = (
    _unless_after(
        "через", "міст", "моста", "мосту", "мостом", "мости", "тунель", "об'їзд", "об'їздом", "транзит", "транзиту",
        "транзитом", "проїзд", "проїзду", "прохід", "перехід", "переправа", "переправу", "маршрут", "маршрутом",
        "шлях", "газопровід", "нафтопровід", "їхати", "їхав", "їхали", "проїхати", "пройти", "пройшли", "прямує",
        "прямували", "летіти", "летіли", "перейти", "переїхати", "не",
    )
    + rf"(?! (?:{_AWHILE}|{_ACROSS}))"
)  # fmt: skip
"""The Ukrainian "because of" where it is that, and is not denied."""
_OVER = (
    _unless_after(
        "over", "bridge", "bridges", "control", "victory", "win", "wins", "won", "took", "take", "takes", "taken",
        "taking", "hand", "hands", "handed", "handing", "turn", "turned", "all", "power", "authority", "advantage",
        "preside", "presides", "presided", "fly", "flew", "flying", "flown", "flight", "flights", "lead", "rule",
        "sovereignty", "ran", "carried", "not",
    )
    + r" (?:the|its|his|her|their)(?! (?:\w+ ){0,2}(?:past|last|next|coming|previous|following|remaining|course"
    r"|weekend|years?|months?|weeks?|days?|decades?|hours?|minutes?|night|summer|winter|period|phone|rivers?|bridges?"
    r"|straits?|sea|ocean|lakes?|mountains?|valley|canal|sky|skies|airspace|city|town|village|capital|island|coast"
    r"|roofs?|railway|fence|wall|hills?|fields|horizon|bay|gulf)\b(?!'s| (?:dispute|row|conflict|clash|crisis"
    r"|crossing)))"
)  # fmt: skip
"""What people quarrel, strike or resign over: no time, and nothing that one may fly or build over."""
_TO_DO = (
    r"(?:be|reach|open|begin|meet|take|arrive|leave|return|finish|complete|hold|appear"
    r"|decide|speak|give|go|come|expire|become|make|publish|announce|resign|retire|resume|land|join|enter|pay|receive"
    r"|testify|attend|deliver|discuss|have|get|face|start|stand|sign|last|elect|hear|rule|step)\b"
)
DUE_TO_DO = f"due to {_TO_DO}"
"""What is on a timetable: due to reach Odesa."""
_DUE = rf"due to(?<!not due to)(?! {_TO_DO})"
"""Because of, and not that."""
_CITED = (
    r"(?:concerns?|fears?|reasons?|risks?|lack|shortages?|need|costs?|safety|security|health|threats?|problems?|issues?"
    r"|weather|pressure|grounds|conditions|violations?|difficulties|fatigue|exhaustion|illness|injur(?:y|ies)|drought"
    r"|floods?|demand|sanctions|inflation|losses|deficits?|crisis|uncertainty|delays?|damage|disagreements?"
    r"|differences|interference|force majeure|war|attacks?|unrest|tensions?|failures?|inability|emergency|corruption"
    r"|pollution|debts?)"
)
"""What somebody cites as a reason, and not as a source."""
_DEMANDING = (
    _unless_after("demanding", "is", "are", "was", "were", "be", "been", "of", "a", "more", "most", "very", "also")
    + r" (?:an?|the|that|to|his|her|their|its|higher|better|more|justice|answers|reforms?|change|pay|compensation)"
)
"""What somebody strikes or marches for, and not what is a demanding job or is only being demanded."""
_EMPTY = ("similar", "same", "no", "unknown", "unclear", "without", "any", "other")
_REASONS = f"(?:{_unless_after('reasons', *_EMPTY)}|{_unless_after('reason', *_EMPTY)})"
"""A reason, but not the same one as elsewhere, which tells none."""
_VI_EMPTY = r"(?! (?:một |những |các )?lý do (?:tương tự|nào|gì|đó|này|khác)(?!\w))"
_NO_SCENE = (
    r"(?! (?:\w+ )?(?:г[оі]р\w*|мор[яе]|прапор\w*|флаг\w*|неба|захо[дт]\w*|заката|будів\w+|здани\w+|церк\w+|собор\w*"
    r"|стін\w*|стен\w*|карт[иы]|пейзаж\w*|портрет\w*|плакат\w*|банер\w*|баннер\w*)\b)"
)
"""Against the background of what is no scenery: of the war, not of mountains."""
_DAYS = tuple(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))
_SPOKEN = ("said", "says", "say", "spoke", "wrote", "reported", "added", "told reporters", "told journalists")
_SETBACK = (
    _unless_after("after", *_SPOKEN, *(f"{verb} on {day}" for verb in ("said", "spoke") for day in _DAYS))
    + r" (?:[\w'-]+ ){0,4}?(?:complain\w+|criticism|pressure|protests|threats?|backlash|outcry|scandal"
    r"|warnings?|(?:sharp |steep |big )?(?:fall|drop|rise|surge|increase|decline|slump|spike|jump) in|(?:receiv|secur"
    r"|obtain)(?:ed|ing)(?! (?:[\w'-]+ ){0,4}?(?:awards?|prizes?|medals?|troph(?:y|ies)|honou?rs?|titles?|degrees?"
    r"|diplomas?|applause|ovation|oscar|nobel|knighthood|bouquets?)\b)"
    r"|assurances|guarantees|fail(?:ed|ing|ure)|los(?:t|ing|ses)|refus(?:ed|ing|al)|accus(?:ed|ing|ations?)"
    r"|testing positive|(?:string|series|run) of)\b"
)
"""What is done after some things is done because of them: after complaints, after a fall in sales; what is said after
them is only said then."""
_AFTER_UK = _unless_after(
    "після", *(verb + end for verb in ("повідоми", "заяви", "сказа", "розпові", "зазначи", "написа", "дода", "розказа")
               for end in ("в", "ла", "ли", "ло")), "розповів", "повідомляють", "повідомляє", "каже", "кажуть",
)  # fmt: skip
_AFTER_RU = _unless_after(
    "после", *(verb + end for verb in ("сообщи", "заяви", "сказа", "рассказа", "отмети", "написа", "добави")
               for end in ("л", "ла", "ли", "ло")), "сообщают", "сообщает", "говорит", "говорят",
)  # fmt: skip
_AFTER_VI = (
    "".join(rf"(?<!{verb} )" for verb in ("nói", "cho biết", "phát biểu", "tuyên bố", "viết", "chia sẻ")) + "sau"
)

FINDINGS: dict[str, str] = {
    "en": r"(?:preliminary|initial) (?:reports?|findings?|investigation|inquiry|data|results(?= of)"
    r"|conclusions|probe)\b"
    r"[^.;]{0,80}?\b(?:found|shows?|showed|suggest\w*|point\w*|indicat\w+|concluded)"
    r"(?! (?:that )?(?:at least |about |some |only |nearly )?"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|several|dozens|scores|hundreds|thousands)\b))",
    "uk": r"попередн\w+ (?:дани|версі|висновк|розслідуван|результат|інформаці)\w*[^.;]{0,120}?"
    r"\b(?:через(?! \d)|бо|внаслідок"
    r"(?! (?:[\w'-]+ ){1,7}?(?:загин|постражд|поран|травм)\w+)"
    r"|стало|стала|спричин\w+|не спрацюва\w+|відмови\w+|поруши\w+|не впора\w+|втрати\w+ керув\w+)",
    "ru": r"предварительн\w+ (?:данны|верси|вывод|расследовани|результат|информаци)\w*[^.;]{0,120}?\b(?:из-за|потому"
    r"|вследствие"
    r"(?! (?:[\w-]+ ){1,7}?(?:погиб|пострада|ранен)\w+)|стало|стала|вызва\w+|не сработа\w+"
    r"|отказа\w+|наруш\w+|не справи\w+|потеря\w+ управл\w+)",
    "vi": r"(?:dữ liệu|kết quả|điều tra|thông tin|báo cáo|kết luận|xác minh|khám nghiệm)(?: \w+){0,2} (?:ban đầu|sơ bộ)"
    r"[^.;]{0,120}?(?<!\w)(?:do|vì|bởi|nên|khiến"
    r"(?! (?:\w+ ){0,5}?(?:chết|thiệt mạng|tử vong|bị thương))|không kịp|mất lái|chập điện)",
}
"""What is first found out of how something came about: that it was so, and no count of the dead."""

CAUSES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:because|due to|since|as a result|over|amid|citing|demanding|so that|in order to|owing to"
        r"|after|for|to|part of|blam\w+|explain\w*|reasons?|causes?)\b"
    ),
    "uk": regex(
        rf"\b(?:бо|{_CHEREZ}|тому що|оскільки|внаслідок|щоб|задля|унаслідок|з метою|частин\w+|зважаючи"
        r"|вимагаючи|на тлі|поясн\w+|(?:с?причин)\w+)\b"
    ),
    "ru": regex(
        r"\b(?:из-за|потому что|поскольку|так как|вследствие|чтобы|ради|с целью|благодаря|в связи с|част\w+|ввиду"
        r"|требуя|на фоне|после|объясн\w+|причин\w+)\b"
    ),
    "vi": regex(rf"(?<!\w)(?:vì|{_VI_DO}|bởi|nhằm|để|nên|bởi vì|một phần|trong bối cảnh|nguyên nhân|lý do)(?!\w)"),
}

SURE_CAUSES: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"\b(?:{FINDINGS['en']})\b"
        rf"|\b(?:because(?<!not because)|{_DUE}|owing to|as a result|so that|in order to|aim(?:s|ed)? (?:to|at)|in an?"
        rf" (?:bid|effort|attempt)|thanks to|caused? by|blam\w+|{_REASONS}|(?:to|would) (?:prevent|avoid|protect|curb"
        r"|keep|ensure|help|allow|stop|reduce|secure|make|let|hold)|fear\w*|worr\w+|in (?:view|light) of"
        r"|for the sake of|(?:^\W*|, )given (?:the|that|how|its|his|her|their)|through the fault of"
        r"|out of (?:concern|jealousy|fear|revenge|anger|hatred|spite|love|pity|respect|solidarity|despair"
        r"|desperation|greed"
        r"|boredom|frustration|caution|necessity|curiosity)|(?:purpose|aim|goal|objective) (?:is|was) to"
        r"|over an? (?:[\w-]+ ){0,3}?(?:scandal|refusal|failure|leak|error|mistake|remarks?|comments?|post|video|lack)"
        r"|(?:a|as) (?:response|retaliation|reply) (?:to|for)|in (?:protest"
        r"|response|retaliation|return)|as (?:the|it|he|she|they)|since (?:it|he|she|they)|which is why"
        rf"|{_OVER}|over (?:\w+ )?(?:allegations|accusations|claims|concerns|suspicions|suspected|alleged)"
        r"|since the(?! (?:\w+ )?(?:start|beginning|end|outbreak|fall|collapse|war|invasion|revolution|coup|elections?"
        r"|pandemic|attacks?|\d\w*|first|second|last|early|late|mid|years?|months?|weeks?|days?|morning|spring|summer"
        r"|autumn|winter|time|age)\b)"
        r"|(?:in|after|over|during|following) an? (?:\w+ ){0,2}(?:dispute|quarrel|argument|feud"
        r"|row (?:over|about|with))\b"
        rf"|citing (?:[\w-]+ ){{0,3}}{_CITED}|explain(?:s|ed)? that|{_DEMANDING}"
        r"|amid(?! (?:[\w-]+ )?(?:celebrations?|applause|cheers|cheering|fanfare|scenes|laughter|the (?:trees|ruins"
        r"|rubble|crowds?))\b)"
        r"|(?:caused|triggered|sparked|ignited|provoked|prompted|led to|resulted in|set off)"
        rf"|{_SETBACK}|put(?:s|ting)? (?:the |much of the |some of the )?blame|attribut\w+ (?:[\w'-]+ ){{1,8}}to"
        rf"|stem\w* from"
        rf"|result(?:ed|ing) from|(?:directly|closely) (?:linked|related|connected) to|(?:main|biggest|key) obstacle"
        rf"|sticking point|stumbling block|last straw"
        r"|(?:on strike|striking|walkouts?|protest\w*|march(?:es|ed|ing)|rall(?:y|ies|ied)|demonstrat\w+)"
        r" (?:[\w'-]+ ){0,3}against"
        r"|(?:strik(?:e|es|ing)|walkouts?|protest\w*|march(?:es|ed|ing)|rall(?:y|ies|ied)|demonstrat\w+)"
        r" (?:[\w'-]+ ){0,3}for (?:better|higher)"
        rf"|on {_CITED} grounds|punish\w* (?:[\w'-]+ ){{1,6}}for(?! (?:\w+ )?(?:years?"
        rf"|months?)\b)"
        r"|(?:the|root|main|likely|possible|probable|official) causes?|to blame|died? (?:of|from))\b"
    ),
    "uk": regex(
        rf"\b(?:{FINDINGS['uk']})\b"
        rf"|\b(?:бо|{_CHEREZ}|тому що(?<!не тому що)|оскільки|внаслідок|унаслідок|щоб|аби|задля|з метою|зважаючи"
        r"|завдяки"
        rf"|адже|причин\w+"
        r"|спричин\w+|викликан\w+|побою\w+|боять\w+|боїть\w+|боя(?:вся|лася|лися)|злякав?\w*ся|остеріга\w+|заради"
        r"|з огляду на|[ву] результаті|з вини|виною"
        r"|мета(?= (?:—|-|–|полягає|була))|(?:з|із|зі) (?:ревнощів|помсти|ненависті|заздрощів|солідарності|страху|жалю"
        r"|поваги|розпачу"
        r"|відчаю|цікавості|обережності|необхідності|хуліганських|корисливих)|на знак протесту|у відповідь"
        r"|відповіддю на|пояснив?л?\w*"
        rf"|поясню(?:є|ють|ва\w+)|вимагаючи|(?:з|із) вимог(?:ою|ами)|на тлі{_NO_SCENE}"
        r"|призв\w+ до|спровокува\w+|виклика(?:в|ла|ло|ли)|(?:під час|після) (?:\w+ )?(?:сварки|суперечки|конфлікту)"
        r"|безпосередньо пов'язан\w+|приводом (?:став|стал[аио]|для)|поштовхом (?:став|стал[аио]|до)|(?:голов"
        r"|основн)\w+ перешкод\w+"
        r"|(?:страйк|протест|мітинг|демонстраці|акці)\w* (?:[\w'-]+ ){0,3}проти"
        r"|(?:помер|вмер|загину)\w* від|пов'язу(?:ють|вав|вала|вали) (?:[\w'-]+ ){0,4}?(?:із|з|зі)|(?:поклал?"
        r"|поклада)\w* (?:\w+ ){0,2}(?:провин|вин|"
        r"відповідальн)\w*|карта\w* за|покара\w+ (?:[\w'-]+ ){0,6}за"
        rf"|{_AFTER_UK} (?:[\w'-]+ ){{0,3}}?(?:скарг|критик|погроз|попереджен|протест(?!у)|скандал|невдал|невдач|провал"
        r"|поразк|програш|відмов"
        r"|гаранті|обіцян|звинувачен|тиску)\w*"
        r"|(?:посилаючись|пославшись|посила\w+ся) на (?:\w+ ){0,2}(?:брак|нестач|загроз|ризик|безпек|проблем|причин"
        r"|стан"
        r"|здоров|труднощ|необхідн|потреб|порушен|витрат|погод|побоюв|занепоко|тиск|дефіцит)\w*)\b"
    ),
    "ru": regex(
        rf"\b(?:{FINDINGS['ru']})\b"
        r"|\b(?:из-за(?<!не из-за)(?! (?:рубеж|границ|океан|стол|решет|угл|спин|кулис|рул|облак|поворот)\w*)"
        r"|потому что(?<!не потому что)|поскольку|так как|вследствие|чтобы|с целью|благодаря|в связи с|ввиду|причин\w+"
        r"|вызван\w+"
        r"|опаса\w+|боят\w+|боит\w+|боял\w+|испугал\w+|остерега\w+|ради|учитывая|с учетом|в результате|по вине|виной"
        r"|цель(?= (?:—|-|–|состоит|заключа|была))|из (?:ревности|мести|ненависти|зависти|солидарности|страха|жалости"
        r"|уважения"
        r"|отчаяния|любопытства|осторожности|необходимости|хулиганских|корыстных)|в знак протеста|в ответ|ответом на"
        r"|объясн\w+"
        rf"|требуя|с требовани(?:ем|ями)|на фоне{_NO_SCENE}"
        r"|привел\w+ к|спровоцирова\w+|вызва(?:л|ла|ло|ли)"
        r"|(?:во время|в ходе|после) (?:\w+ )?(?:ссоры|спора|конфликта)|(?:умер|сконча|погиб)\w* от"
        r"|напрямую связан\w*|поводом (?:стал[аио]?|для|послужил\w*)|толчком (?:стал[аио]?|к)|(?:главн"
        r"|основн)\w+ препятстви\w+"
        r"|(?:забастовк|протест|митинг|демонстраци|акци)\w* (?:[\w-]+ ){0,3}против"
        r"|связыва(?:ют|л|ла|ли) (?:[\w-]+ ){0,4}?со?|(?:возлож|возлага|свали)\w* (?:\w+ ){0,2}(?:вин|ответственн)\w*"
        r"|наказа\w+ (?:[\w-]+ ){0,6}за"
        rf"|{_AFTER_RU} (?:[\w-]+ ){{0,3}}?(?:жалоб|критик|угроз|предупрежден|протест(?!а)|скандал|неудач|провал"
        r"|поражен|проигрыш|отказ"
        r"|гаранти|обещан|обвинен|давлен)\w*"
        r"|(?:ссылаясь|сославшись|ссыла\w+ся|сослал\w+) на (?:\w+ ){0,2}(?:нехватк|недостат|угроз|риск|безопасн|проблем"
        r"|причин|состояни|здоров|трудност|необходим|потребн|нарушен|расход|погод|опасени|давлен|дефицит)\w*)\b"
    ),
    "vi": regex(
        rf"(?<!\w)(?:{FINDINGS['vi']})(?!\w)"
        rf"|(?<!\w)(?:(?<!không phải )vì{_VI_EMPTY}(?! (?:vậy|thế|sao|đâu)(?!\w))|(?<!không phải )bởi(?! vậy(?!\w))"
        r"|nhằm"
        rf"|(?<!không phải ){_VI_DO}|để|nguyên nhân|lý do(?! (?:tương tự|nào|gì|đó|này|khác)(?!\w))"
        r"|nhờ|lo ngại|lo sợ|đáp trả|khiến|dẫn đến"
        r"|trước tình hình|xét (?:đến|tới)|mục đích (?:là|của)|giữa (?:\w+ )?(?:bê bối|khủng hoảng|tranh cãi"
        r"|căng thẳng)"
        r"|(?:trong|giữa) bối cảnh|(?:biểu tình|đình công|bãi công|tuần hành|xuống đường|tuyệt thực)"
        r" (?:\w+ ){0,4}?(?:đòi|phản đối(?= \w))"
        r"|gây ra|châm ngòi|giải thích|xuất phát từ|bắt nguồn từ|liên quan trực tiếp (?:đến|tới)|trở ngại (?:chính"
        r"|lớn nhất)|giọt nước tràn ly|viện (?:dẫn|cớ)|đổ lỗi|quy trách nhiệm"
        r"|trừng phạt (?:\w+ ){1,6}vì"
        rf"|{_AFTER_VI} (?:khi )?(?:\w+ ){{0,3}}?(?:chỉ trích|phàn nàn|khiếu nại|đe dọa|sức ép|áp lực|bê bối"
        r"|thua|thất bại|cảnh báo|không đạt|bị tố)"
        r"|sau (?:khi )?(?:một )?(?:cuộc |vụ |trận )?(?:cãi vã|cãi nhau|tranh chấp|xích mích|mâu thuẫn))(?!\w)"
    ),
}
"""Words that hardly stand in a sentence without a cause, an aim or a fear."""
CHARGES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:(?:on|facing|face[sd]?) (?:\w+ )?charges of|(?:accused|suspected|convicted|guilty) of|on suspicion of"
        r"|(?:prosecutors|the prosecution|the indictment|investigators) (?:say|said|allege[ds]?|claim(?:s"
        r"|ed)?) (?:that )?(?:he|she|they)(?! (?:would|will|could|can|may|might"
        r"|are|were still|(?:do|did|have|had)(?:n't| not| yet)|plan|want|expect|believe"
        r"|hope|need|found|have found|had found))"
        r"|charged with|wanted (?:[\w-]+ ){0,3}?for"
        r"|(?:jailed|sentenced|arrested|detained|fined|imprisoned|sacked|dismissed|suspended)(?: [\w-]+){0,9} for"
        r"(?! (?:\d|life|(?:an?|\w+) (?:years?|months?|weeks?|days?|hours?)|\w+ years)\b))\b"
    ),
    "uk": regex(
        r"\b(?:(?:засуд|(?:за)?арешт|затрим|суд[ия]|поса[дж]|ув'язн|оштраф|покара|розшук)\w*"
        r"(?: [\w'-]+){0,5} за(?! (?:слов|дан|рішен|участ|допомог|клопотан|наказ|мотив|рік|день|тижд|годин|\d))"
        r"|за (?:підозрою|звинуваченням|обвинуваченням)|за версією (?:\w+ )?(?:слідства|обвинувачення|прокур\w+)"
        r"|[ув] справі (?:про|щодо)|підозрю\w+ [ув]|визна\w+ винн\w+ [ув]|(?:об|з)винувач\w+ [ув])\b"
    ),
    "ru": regex(
        r"\b(?:(?:осу[дж]|арест|задерж|суд[ия]|поса[дж]|оштраф|наказа|разыск)\w*(?: [\w-]+){0,5} за(?! (?:год|день"
        r"|недел|час|\d))"
        r"|по (?:подозрению|обвинению)|по версии (?:\w+ )?(?:следствия|обвинения|прокур\w+)|по делу об?|обвин\w+ в"
        r"|подозрева\w+ в|призна\w+ виновн\w+ в)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:(?:với|trước|theo) cáo buộc|theo cáo trạng|bị (?:cáo buộc|buộc tội|tình nghi|nghi(?: ngờ)?"
        r"|kết tội)|về tội)(?!\w)"
    ),
}
"""Words that tell what somebody is accused of: why he was arrested, and not why he killed."""
BARE_CAUSE = regex(r"reason|cause|explain|причин|поясн|объясн|nguyên nhân|lý do|giải thích")
"""Words that only name a cause or an explanation: where something is not known, it may be that."""
