"""The words by which each language asks for each kind of thing."""

from rag.question.degrees import AREA_EN, AREA_RU, AREA_UK, FAR_RU, FAR_UK, LONG_EN, MOVES_RU, MOVES_UK, STRONG_EN
from rag.question.grounds import (
    BEGINS_EN,
    BEGINS_RU,
    BEGINS_UK,
    BEGINS_VI,
    STOPS_RU,
    STOPS_UK,
    WHAT_FOR_EN,
    WHAT_FOR_RU,
    WHAT_FOR_UK,
)  # fmt: skip
from rag.question.kinds import DATE, DAY, DURATION, JOB, MONEY, NUMBER, PERSON, PLACE, REASON, ROLE, SHARE
from rag.question.rates import DUTY, RISING_EN, RISING_RU, RISING_UK, VI_PAYS, VI_PRICE

_UK_DIED = r"(\w+ ){0,3}(помер|загину|вмер|сконав|пішов з життя|пішла з життя)\w*"
_RU_DIED = r"(\w+ ){0,3}(умер|погиб|сконча|ушел из жизни|ушла из жизни)\w*"
"""What is asked of a death."""
_UK_GOES = (
    r"((треба|потрібно|ще|доведеться|доводиться|зазвичай|зараз|тепер|їм|нам|йому|їй) ){0,2}"
    r"(їхати|летіти|чекати|ждати|добиратися|добиратись|плисти)\b"
    r"|(їде|їхати[мт]е|їха(в|ла|ло)|летить|леті(в|ла)|пливе)\b|(потяг|поїзд|автобус|літак|пором) (їде|їхав"
    r"|летить|летів|іде|йде|пливе)\b"
)
_RU_GOES = (
    r"((надо|нужно|еще|придется|приходится|обычно|сейчас|теперь|им|нам|ему|ей) ){0,2}"
    r"(ехать|лететь|ждать|добираться|плыть)\b"
    r"|(едет|еха(л|ла|ло)|летит|летел[аои]?|плывет)\b|(поезд|автобус|самолет|паром) (едет|ехал|летит|летел|идет"
    r"|плывет)\b"
)
"""How long it takes to get somewhere, or one has to wait: right behind "how much"."""

RANK_EN = (
    r"\b(?:what|which) (?:place|position|rank)(?= [^?]*\b(?:finish(?:ed|es)?|rank(?:ed|s)?|table|standings|league)\b)"
    r"|\b(?:what|which) (?:place|rank)(?= (?:did|does|do|will|has|have|had) [^?]*\b(?:come|take|taken|hold|occup\w+)"
    r"(?:\W*$| (?:in|at|among)\b))"
)
RANK_UK = (
    r"\bна якому місці(?= (?:зараз|тепер|нині|наразі)\b"
    r"| [^?]*\b(?:клуб|команд|збірн|фініш|закінч|таблиц|рейтинг|залік|чемпіонат|ліг|турнір|перегон"
    r"|списк|конкурс))"
    r"|\bяке місце (?=([\w'-]+ ){0,3}(посі|зайн|займ|здобу))|\b(як|котр)\w+ за рахунком\b"
)
RANK_RU = (
    r"\bна каком месте(?= (?:сейчас|теперь)\b"
    r"| [^?]*\b(?:клуб|команд|сборн|финиш|закончи|таблиц|рейтинг|зачет|чемпионат|лиг|турнир|гонк"
    r"|списк|конкурс))"
    r"|\bкакое место (?=([\w-]+ ){0,3}(зан[яи]|посел))|\bкак\w+ по счету\b"
)
"""What is asked of a place in an order: who is first in a table, not where something stands or an office."""


ASKS: dict[str, dict[str, str]] = {
    "en": {
        NUMBER: rf"\bwhat (?=((is|was) (the )?)?(?!other )([\w-]+ )??(import )?(tariff|{DUTY}|inflation)"
        r"( (is|was|do|does|did|will|has|have|applies|on|in|for|rate)\b|\W*$))"
        rf"|\bhow (quickly|rapidly|sharply|steeply) (?={RISING_EN})"
        rf"|{RANK_EN}"
        r"|\bhow (many|much|old|far|large|big|small|high|low|tall|deep|wide|thick|heavy|fast|often|hot|cold"
        rf"|warm)\b|{STRONG_EN}|{AREA_EN}|\bhow long (?={LONG_EN})",
        SHARE: r"\bin per ?cent\b",
        MONEY: r"\b(what|how much) (?=[^,;?]*\b(?<!the )(cost|costs|costing|worth)\b)|\bwhat (?=(\w+ )?sum\b)"
        r"|\bwhat (?=(is|was) the (\w+ )?sum\b)"
        r"|\bhow much (?=(is|are|was|were) (a|an|one|1|the) )"
        r"|\bhow much (?=(did|does|do|will|would|has|have|had|must|should|is|was|were|are) [^,;?]*"
        r"\b(pay|paid|paying|earn(s|ed)?|spen[dt]|sell|sold|buy|bought|owe|charge[ds]?|fined|get|got|receive[ds]?"
        r"|invest(ed)?|raise[ds]?|borrow(ed)?|donate[ds]?)\b)"
        r"|\bhow much (?=(did|does|do|will|would|has|have|had) (?![^?]*\b(weight|water|gas|oil|energy|power"
        r"|electricity|blood|against|elections?|match|glaciers?|ice|forests?|lakes?|by(?=\W*$)"
        r"|time|sleep|space|ground|territory|land|votes?|pounds|food)\b)[^,;?]*\b(need(s|ed)?|lose|lost|requires?"
        r"|demand(s|ed)?"
        r"|ask(s|ed)? for|offer(s|ed)?|pledged?|lend|lent|allocated?|fined?|steal|stole|stolen)\b)",
        DURATION: rf"\bhow (long(?! {LONG_EN})|soon)\b"
        r"|\bhow much (more )?(time|longer|later|earlier|sooner)\b"
        rf"|\bhow quickly (?!{RISING_EN})(?=(can|could|will|would|must|should|did|was|were|has|have)\b)"
        r"|\bhow fast (?=(can|could|will|would|must|should) [^?,;]*\bbe \w+(ed|t|n)\b)",
        DATE: r"^\W*(and |but |so )?(since |until |by )?when\b"
        r"|\bwhen (?=(did|was|were|will|is|are|does|do|has|have|had|would|and|or)\b)"
        r"|\b(from|since|until|and|or) when\b|, when\b|\b(tell me|know|clear|announced|said) when\b|\bwhen\W*$",
        ROLE: r"^\W*((and|so|but|then) )?who( exactly| really)?('s| is| was| are| were)\b"
        r"|[,:;-] who (is|was|are|were) (he|she|they|that|this|it)( exactly)?\W*$"
        r"|\bwho (?=[^?,;]{2,40} (is|was)\W*$)",
        JOB: r"\bwhat (?=(did|does|do) (\w+ ){1,3}do (before|for a living)\b)"
        r"|\bwhat (?=(was|is|were|are|had|has) (?!it\b)(\w+ ){1,3}(been )?(before|previously|formerly)\b)",
        PERSON: r"\b(who|whom|whose)\b|\bwhat (is|was|are|were) the names\b|\bwhat (?=(is|was) (\w+ ){1,3}name\b)",
        PLACE: r"\bwhere\b",
        REASON: r"\bwhy\b"
        r"|\bwhat('s| is| was| are| were) the (main |official )?(reasons?|causes?|(purpose|aim|goal) (of|in|behind))\b"
        r"|\b(for what|what) reasons?\b"
        r"|\bhow come\b|\bon what grounds\b"
        r"|\bwhat ((is|has|had|have|may|might|could|really|actually|exactly|finally|first|then|also|else|probably"
        r"|likely"
        r"|eventually|apparently|been) ){0,3}(made|caused|led|prompted|drove|forced|triggered|sparked|provoked|causes"
        r"|(caus|driv)ing)\b|\bwhat (?=((is|has|had|really|actually|exactly|probably) )?(kill(ed|s|ing)|ignited|started"
        r"|brought (about|down)|set off)\b)"
        r"|\bwhat (?=(did|do|does|has|have|is|was|are|were) [^?,;]{1,60} (die|died|dying|perish) (of|from)\b)"
        r"|\bwhat (?=(is|was|are|were|has|have) [^?,;]{1,60} (accused|convicted|suspected|guilty) of\b)"
        r"|\bwhat (?=(is|was|are|were|has|have) [^?,;]{1,60} charged with\b)|\bof what (?=(did"
        r"|do) [^?,;]{1,60} die\b)|\bhow (?=(did|do) [^?,;]{1,60} (die|perish)\b)"
        r"|\b(what|which) (?=(disease|illness|ailment|condition|infection|virus) [^?,;]*\b(kill|died?|dead|death)\w*)"
        rf"|{BEGINS_EN}"
        r"|\bhow (?=(was|were) [^?,;]{1,60} (killed|injured|wounded|hurt)\b)"
        r"|\bwhat (?=(is|was|are|were) [^?,;]{1,60} (linked|related|attributed|due) to\W*$)"
        r"|\bwhat('s| is| was| lies| lay) behind\b|\bwhat for(?=\W*$|[.?!,;])|^\W*what for (?=(did|does|do|is|was|are"
        r"|were)\b)"
        rf"|{WHAT_FOR_EN}"
        r"|\bwhat (?=[^?,;]{1,60} (strik(e|es|ing)|protest(s|ing|ed)?|march(es|ing|ed)?|rall(y|ies|ied|ying)|quarrel\w*"
        r"|argu(e|ed|ing)|fall out|fell out|clash(es|ed|ing)?|resign(ed|ing)?|su(e|ed|ing)|dispute|row|fighting|angry"
        r"|complain(ed|ing)?) (over|about|against)\W*$)"
        r"|\bwhat (motivat|persuad|convinc|encourag|push)(e[ds]|ing)\b|\b(for what|to what) (purpose|end)\b"
        r"|\bon what (charges?|basis|pretext)\b"
        r"|\bwhat (?=(is|was|are|were|has|have|keeps|kept|is still|was still) (been )?(holding (up|back)|delaying"
        r"|stopping|preventing"
        r"|blocking|to blame)\b)|\bwhat (keeps|kept|blocks(?! of\b)|blocked)\b"
        r"|\bwhat (stands|stood|is standing) in the way\b"
        r"|\bwhat('s| is| was| were| are) (\w+ ){1,3}(motives?|motivation|reasoning|rationale)\b"
        r"|\bwhat (?=[^?,;]* (the|a) (\w+ )?(reason|cause)s?\b)|\bwhat (explains?|explained|accounts? for|accounted for"
        r"|held up|delayed|prevented|stopped)\b"
        r"|\bwhat (?=(is|was|are|were|does|do|did) (\w+ ){1,5}(afraid of|fear|worr(y|ied) about)\b)"
        r"|\bwhat (?=(is|was|are|were|has|have|had) (\w+ ){1,6}(caused|triggered|prompted|provoked) by\b)",
    },
    "uk": {
        NUMBER: rf"\b(наскільки|як) швидко (?={RISING_UK})"
        r"|\bскіль(ки|кох|ком|кома)\b|\bяк(е|а|у) (?=(\w+ )?(мито|інфляці[яю])\b)"
        rf"|{RANK_UK}"
        rf"|{FAR_UK}|{AREA_UK}"
        r"|\bнаскільки (?=(\w+ )?(зр[оі]с|збіль|змен|впа|підня|підви|зниз|подорож|подешев|скоро))",
        SHARE: r"\b[ву] відсотках\b",
        MONEY: r"\b(почому|почім)\b|\bяк(а|у|ої|ою|ій) (?=(\w+ )?сум[аиіу]\b)"
        r"|\bза скільки (?=(\w+ ){0,3}(купи|куплен|прода|придба"
        r"|відда))|\b[ву] скільки (?=обій|оціни|став)",
        DURATION: r"\b(як довго|скільки часу|(як|наскільки) (часто|рідко))\b|\bскільки (?=(\w+ )?(про)?трива)"
        rf"|\bскільки (?={_UK_GOES})"
        r"|\bна який (строк|термін|час|період)\b|\bна скільки (?=(років|роки|місяц\w+|тижн\w+|дн\w+|діб|годин\w*"
        r"|хвилин\w*)\b)"
        r"|\bна скільки (?=(\w+ ){0,2}(перенес|відкла|відстроч|відтерм)\w*)"
        r"|\bскільки (?=((?!\w+(ів|їв|ей)\b)[\w'-]+ ){0,2}(просид|відсид|пробу(в|ла|ли)|прожи|протрима)\w*)"
        rf"|\b(наскільки|як) швидко (?!{RISING_UK})"
        r"(?=(\w+ ){0,4}(зможе|зможуть|можна|може|можуть|вдасться|треба|потрібно|повинн\w+"
        rf"|\w{{2,}}([уюая]ть|[иїє]ть|є)(ся)?|\w{{2,}}([аеиіуяюї]в|л[аои])(ся|сь)?)\b)(?!{MOVES_UK}"
        rf"|(\w+ ){{0,4}}(зроста|збільш))",
        DATE: r"^\W*(а |і |й |та )?((до|з|від|на) коли|відколи|коли|доки)\b|\b(і|й|та|або|чи) коли\b"
        r"|, коли(?=( і| й| та|,|\W*$))|\bколи\W*$|\b(підкажіть|скажіть|скажи|знаєте|відомо|цікаво),? коли\b",
        DAY: r"\bякого числа\b|\b[ув] який день\b",
        ROLE: r"\bхто (це |ж |він |вона |вони )?так(ий|а|і)\b|\bким (?P<them>\w+ )?є\b|(це хто|\bхто (це|він|вона"
        r"|вони))\W*$",
        JOB: r"\bким (?P<whom>(\w+ ){0,2})(прац\w+|служи\w+|був|була|були)\b|\bчим (?P<who>(\w+ ){0,2})займа\w+",
        PERSON: r"\b(хто|кого|кому|ким|чий|чия|чиє|чиї)\b|\bяк (?P<whose>(\w+ )?)(звати|звуть|звали)\b",
        PLACE: r"\b(де|куди|звідки)\b",
        REASON: r"\b((?<!\bна )чому|навіщо|через що|з якої причини|з яких причин|на якій підставі|на яких підставах"
        r"|для чого)\b"
        rf"|{BEGINS_UK}"
        r"|\bз якою метою\b|\b[ву] чому (\w+ )?причин\w+"
        rf"|{WHAT_FOR_UK}"
        r"|\bчого,? (?=([\w,]+ ){0,4}(боя|боїть|побою|остеріга))"
        r"|\bяк(а|і|ою|ими) (\w+ )?(причин\w+|мета\b)|\bщо (стало|було|є) причин\w+"
        rf"|\bщо (?P<what>(\w+ )?)(спричин\w+|змус\w+|призве\w+|виклика\w+|{STOPS_UK})\b"
        r"|\bщо (?=(\w+ )?(вби(ло|ває)|вбива(є|ло)|згуби\w+)\b)"
        r"|\b[ву] чому (?=(\w+ ){0,3}((об|з)винувач|підозрю))"
        rf"|\bвід чого (?={_UK_DIED})|\bяк (?={_UK_DIED})"
        r"|\b(нащо|(з )?якого (дива|біса|переляку)|з чого (б|би|це|раптом)(?! поч)|з яких (міркувань|мотивів"
        r"|підстав)|під яким приводом|з якого приводу"
        r"|[ув] зв'язку з чим)\b"
        r"|\bз чим (?P<with>([\w'-]+ ){0,2})(по)?в'язан\w+|\bщо (?P<back>(\w+ )?)(стоїть|стояло) за\b"
        r"|\bщо (?P<push>(\w+ )?)(спонука\w+|(під)?штовхну\w+|переконало)\b|\bщо (стало|було|послужило) (приводом"
        r"|поштовхом)\b"
        r"|\bяк(ий|і|ими) (\w+ )?(мотив|привід|підстав)\w*"
        r"|\b(від|через|внаслідок) як(ої|у|ий|их|і) (\w+ )?(хвороб|недуг|причин|захворюван)\w*|\bвнаслідок чого\b"
        r"|\bчим (?P<thing>(\w+ ){0,2})(поясн\w+|зумовлен\w+|виклика\w+)\b",
    },
    "ru": {
        NUMBER: rf"\b(насколько|как) быстро (?={RISING_RU})"
        r"|\bскольк(о|их|им|ими)\b|\bкак(ая|ую|ова) (?=(\w+ )?(пошлин[ау]|инфляци[яю])\b)"
        rf"|{RANK_RU}"
        rf"|{FAR_RU}|{AREA_RU}"
        r"|\bнасколько (?=(\w+ )?(вырос|увелич|уменьш|упа|подня|повы|сниз|подорож|подешев|сокра))",
        SHARE: r"\bв процентах\b",
        MONEY: r"\bпочем\b(?! зря)|\bкак(ая|ую|ой|ова) (?=(\w+ )?сумм[аеуы]\b)"
        r"|\bза сколько (?=(\w+ ){0,3}(купи|купл|прода|приобр"
        r"|отда))|\bво сколько (?=обош|обойд|оцен)",
        DURATION: r"\b(как долго|сколько времени|(как|насколько) (часто|редко))\b|\bсколько (?=(\w+ )?(дли|продл"
        r"|продолжа))"
        rf"|\bсколько (?={_RU_GOES})"
        r"|\bна как(ой (срок|период)|ое время)\b|\bна сколько (?=(лет|года?|месяц\w*|недел\w+|дн\w+|суток|час\w*"
        r"|минут\w*)\b)"
        r"|\bна сколько (?=(\w+ ){0,2}(перенес|отлож|отсроч|отклад)\w*)"
        rf"|\b(насколько|как) быстро (?!{RISING_RU})"
        r"(?=(\w+ ){0,4}(сможет|смогут|можно|может|могут|удастся|надо|нужно|должн\w+"
        rf"|\w{{2,}}[уюаяеи]т(ся)?|\w{{2,}}([аеиоуыюя]л|л[аои])(ся|сь)?)\b)(?!{MOVES_RU}|(\w+ ){{0,4}}(раст|увелич))"
        r"|\bсколько (?=((?!\w+(ов|ев|ей)\b)[\w-]+ ){0,2}(просид|отсид|пробы(л|ла|ли)|прожи|продержа)\w*)",
        DATE: r"^\W*(а |и |но )?(с каких пор|когда|до каких пор)\b|\b(и|или) когда\b"
        r"|, когда(?=( и|,|\W*$))|\bкогда\W*$|\b(подскажите|скажите|скажи|знаете|известно|интересно),? когда\b",
        DAY: r"\bкакого числа\b|\bв какой день\b",
        ROLE: r"\bкто (это |же |он |она |они )?так(ой|ая|ие)\b|\bкем (?P<them>\w+ )?явля\w+\b|(это кто|\bкто (это|он"
        r"|она|они))\W*$",
        JOB: r"\bкем (?P<whom>(\w+ ){0,2})(работа\w+|служи\w+|был|была|были)\b|\bчем (?P<who>(\w+ ){0,2})занима\w+",
        PERSON: r"\b(кто|кого|кому|кем|ком|чей|чья|чье|чьи)\b|\bкак (?P<whose>(\w+ )?)(зовут|звали|звать)\b",
        PLACE: r"\b(где|куда|откуда)\b",
        REASON: r"\b(почему|зачем|отчего|из-за чего|по как(ой|им) причин\w+|на каком основании|для чего"
        r"|с какой целью)\b|\bв чем (\w+ )?причин\w+"
        rf"|{WHAT_FOR_RU}"
        rf"|{BEGINS_RU}"
        r"|\bчего,? (?=([\w,]+ ){0,4}(боя|боит|опаса))"
        r"|\bкак(ая|ие|овы|ова) (\w+ )?(причин\w+|цель\b)|\bчто (стало|послужило|было) причин\w+"
        rf"|\bчто (?P<what>(\w+ )?)(вызва\w+|застави\w+|привел\w+ к|{STOPS_RU})\b"
        r"|\bчто (?=(\w+ )?(уби(ло|вает)|убивает|убивало|погуби\w+"
        r"|губит)\b)"
        r"|\bв чем (?=(\w+ ){0,3}(обвин|подозрев))"
        rf"|\bот чего (?={_RU_DIED})|\bкак (?={_RU_DIED})"
        r"|\b(с чего (бы|это|вдруг)(?! нач)|с какой стати|какого (черта|лешего)|из каких (соображений|побуждений)"
        r"|под каким предлогом|по какому поводу|в связи с чем)\b"
        r"|\bс чем (?P<with>([\w-]+ ){0,2})связан\w*|\bчто (?P<back>(\w+ )?)(стоит|стояло) за\b"
        r"|\bчто (?P<push>(\w+ )?)(побуди\w+|(под)?толкну\w+|убедило)\b|\bчто (стало|было|послужило) поводом\b"
        r"|\bкак(ой|ие|ов|овы) (\w+ )?(мотив\w*|повод(ы|ом|а|у)?\b|основани\w+)"
        r"|\b(от|из-за|вследствие) как(ой|ого|их) (\w+ )?(болезн|недуг|причин|заболеван)\w*|\bвследствие чего\b"
        r"|\bчем (?P<thing>(\w+ ){0,2})(объясн\w+|обусловлен\w+|вызван\w+)\b",
    },
    "vi": {
        NUMBER: r"\b(bao nhiêu|(?<!ngày )(?<!hôm )(?<!tháng )(?<!năm )mấy|bao xa|t[ỷỉ] số)\b"
        r"|((?<=tăng )|(?<=giảm )|(?<=trưởng )|(?<=leo thang )|(?<=mất giá ))nhanh (?:như )?(?:thế|cỡ|chừng"
        r"|đến mức|tới mức) nào\b"
        r"|(?<=\w )(cao|thấp|lớn|nhỏ|to|nặng|dài|rộng|sâu|dày|mạnh|xa) (?:cỡ|chừng|đến mức|tới mức) nào\b",
        MONEY: rf"(?P<price>(?:{VI_PRICE} [^,;?]*?|{VI_PAYS} (?:\w+ ){{0,3}}?))\bbao nhiêu\b"
        r"(?=\W*$| (?:một|1|mỗi|rồi|vậy|thế|nhỉ|ạ|tiền|hôm nay|trong|ở|tại)\b| ?/)"
        r"|\bbao nhiêu(?= (?:tiền )?(?:một|1|mỗi) ?(?:lượng|chỉ|cây|k[ýí]|kg|cân|lít|mét vuông|m2|tô|ly|thùng|trái|quả"
        r"|vé|suất|đô|usd|euro|số điện)\b)",
        DURATION: r"\bbao lâu\b|\bbao nhiêu thời gian\b"
        r"|\b(bao nhiêu|mấy) (?=(năm|tháng) (tù|giam|quản thúc|cải tạo|án treo)\b)",
        DATE: r"\b(khi nào|bao giờ|lúc nào|(tháng|năm) (?=(nào|mấy)\b))",
        DAY: r"\b(ngày|hôm) (?=(nào|mấy)\b)|(?<!mỗi )(?<!một )\bngày bao nhiêu\b",
        ROLE: r"\blà (ai|người (như )?thế nào|người ra sao)( (vậy|thế|ạ|nhỉ|đấy|hả|đó|nào))*\W*$|^\W*ai là\b",
        JOB: r"\blàm (nghề|công việc|việc) gì\b|\btrước (đây|đó|khi)\b(?=.{0,60}\blàm gì\b)|\bchức (vụ )?gì\b",
        PERSON: r"\b(ai|người nào|những ai|tên (?=(của \w+ )?là gì\b)|tên gì)\b",
        PLACE: r"\b(ở đâu|(?<!do )(?<!vì )(?<!bởi )đâu|nơi nào|chỗ nào)\b",
        REASON: r"\b(tại sao|vì sao|lý do (gì|nào|là gì)|sao lại|nguyên nhân (gì|nào|là gì)"
        r"|(vì|(?<!tự )do) ((điều|cái|lẽ|cớ|tội|lý do|bệnh|căn bệnh|chứng|nguyên nhân|chuyện|việc|sự cố|hành vi|lỗi"
        r"|vấn đề|yếu tố) )?gì|(vì|do) (lý do|nguyên nhân|lẽ|cớ|hành vi|vấn đề|yếu tố|sự cố) nào|(vì|do|bởi) đâu"
        r"|từ đâu mà"
        r"|cớ (gì|sao)|(dựa )?(trên|theo) (cơ sở|căn cứ) nào|(căn cứ|dựa) (vào|trên) đâu"
        r"|(?<!ngôi )(?<!có )(?<!ra )(?<!làm )(?<!\d )sao (?=(không|chưa|chẳng|phải|bị|vẫn) \w)"
        r"|(?<=chết) (căn )?bệnh gì|(vì|do) (căn )?bệnh nào"
        rf"|{BEGINS_VI}"
        r"|để làm gì|nhằm (mục đích )?gì|(điều|cái) gì (đã )?(khiến|cản trở|giải thích|ngăn|gây ra|châm ngòi"
        r"|dẫn (đến|tới))|(điều|cái) gì (?=(đã )?(giết|làm)\b)"
        r"|((?<=cáo buộc)|(?<=buộc tội)|(?<=truy tố)|(?<=kết án)) (về )?(tội |điều )?gì"
        r"|((?<=chết)|(?<=qua đời)|(?<=thiệt mạng)|(?<=tử vong)) (như )?thế nào"
        r"|(nguyên nhân|l[ýí] do|mục đích|động cơ) (?P<what>([\w./-]+ ){1,10})là gì)\b"
        r"|^\W*(nguyên nhân|lý do)\b(?= [^?]*\?)(?!.*\b(ai|nào|đâu|bao|mấy|gì|sao|không|chưa)\b)"
        r"|^\W*động cơ (?=[^?]*\b(giết|sát hại|gây án|tấn công|hung thủ|nghi phạm|thủ phạm|kẻ|vụ)\b)"
        r"(?!.*\b(ai|nào|đâu|bao|mấy|gì|sao|không|chưa)\b)|^\W*sao\b(?! (lưu|chép|kê|y|hỏa|thủy|kim|mộc|thổ|mai"
        r"|việt|bóng|k-pop)\b)",
    },
}
"""Language -> kind -> pattern over the folded question; what the pattern covers need stand in no answer.

What stands between the words that ask is not theirs: it is in a named group, and is not covered.
"""
