"""Words that name a cause as such or deny it, tell what went wrong, or what is demanded; for a folded text."""

import re

from index.patterns import regex
from rag.evidence.cause_words import FINDINGS

NAMED_CAUSES: dict[str, re.Pattern[str]] = {
    "en": regex(
        rf"\b(?:{FINDINGS['en']})\b"
        r"|\b(?:causes?|reasons? (?:was|were|is|are|for|why|given|behind|he|she|they)|caused by|blam(?:ed|es|ing)|blame"
        r"|attribut\w+ (?:[\w'-]+ ){1,8}to|stem\w* from|explain(?:s|ed) that|punish\w*|(?:main|biggest|key) obstacle"
        r"|sticking point|stumbling block|last straw|(?:directly|closely) (?:linked|related|connected) to)\b"
    ),
    "uk": regex(
        rf"\b(?:{FINDINGS['uk']})\b"
        r"|\b(?:причин(?:ою|ами)|причини?:?(?= (?:—|-|–|була|стала|полягає))|причини?(?= \w+ —)|спричини\w+"
        r"|поясни(?:в|ла|ли)(?: це|,? що)|це пояснюють|пов'язу(?:ють|вав|вала|вали)\b|провин\w+|винн\w+|приводом"
        r"|поштовхом"
        r"|безпосередньо пов'язан\w+|(?:голов|основн)\w+ (?:перешкод|причин)\w+)"
    ),
    "ru": regex(
        rf"\b(?:{FINDINGS['ru']})\b"
        r"|\b(?:причин(?:ой|ами)|причины?(?= (?:—|-|–|была|стала|заключа))|причина(?= \w+ —)|объясни(?:л|ла|ли)(?: это"
        r"|,? что)"
        r"|это объясняют|связыва(?:ют|л|ла|ли)\b|вин[ау] (?:на|за)|виновн\w+|виноват\w*|поводом"
        r"|толчком|напрямую связан\w*"
        r"|(?:главн|основн)\w+ (?:препятстви|причин)\w+)"
    ),
    "vi": regex(
        rf"(?<!\w)(?:{FINDINGS['vi']})(?!\w)"
        r"|(?<!\w)(?:nguyên nhân|lý do(?! (?:gia đình|cá nhân|riêng))|giải thích|đổ lỗi|bắt nguồn từ|xuất phát từ"
        r"|liên quan trực tiếp (?:đến|tới)"
        r"|trở ngại (?:chính|lớn nhất)|giọt nước tràn ly|quy trách nhiệm)(?!\w)"
    ),
}
"""Words by which a text names a cause as such, and no aim and no fear."""
AFTERWARDS: dict[str, re.Pattern[str]] = {
    "en": regex(r", after \w+|\bafter (?:a|an|the|his|her|its|their|he|she|it|they|[\w-]+ \w+ed)\b"),
    "uk": regex(r"\bпісля (?:того|заяв|рішен|як|\w+ння)|\bтож\b|: "),
    "ru": regex(r"\bпосле (?:того|заявл|решен|\w+ния)|\bпоэтому\b|: "),
    "vi": regex(r"(?<!\w)(?:sau khi|sau vụ|nên)(?!\w)"),
}
"""Words after which a reason may well stand: a sentence with one of them hardly needs another beside it."""
TROUBLES: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:loses|losing|loss|losses|deficits?|debts?|shortages?|lack(?:s|ed|ing)?|not enough|insufficient"
        r"|too (?:few|little|expensive|costly|weak|dangerous|old|small|low|high)|damaged|cracks?|cracked|broken|broke"
        r"|faulty?|defects?|fail(?:ed|ure|ures)?|ill|illness|fever|injur(?:y|ies|ed)|sick|infect\w+|surgery|unsafe"
        r"|worn|contaminat\w+|violations?|violated|leak(?:s|ed|ing)?)\b"
    ),
    "uk": regex(
        r"\b(?:збит(?:ки|ків|кова|ковий)|борг\w*|бракує|бракувало|брак|нестач\w+|дефіцит\w*|недостатньо|замало"
        r"|застаріл\w+|пошкоджен\w*|тріщин\w+|зламав\w*|зламал\w+|несправн\w+|дефект\w*|захворі\w+|хвороб\w+|травм\w+"
        r"|заражен\w+|аварійн\w+|порушен\w+|не вистача\w+|не вистачило)\b"
    ),
    "ru": regex(
        r"\b(?:убыт(?:ки|ков|очн\w+)|долг(?:и|ов|ами)|не хвата\w+|не хватило|нехватк\w+|недостат\w+|дефицит\w*"
        r"|устаре\w+|поврежден\w*|трещин\w+|слома\w+|неисправн\w+|дефект\w*|заболе\w+|болезн\w+|травм\w+|заражен\w+"
        r"|аварийн\w+|нарушени\w+)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:thua lỗ|lỗ|nợ|thiếu|không đủ|hư hỏng|vết nứt|nứt|hỏng|sốt|ốm|bệnh tật|chấn thương|mất giọng"
        r"|nhiễm|vi phạm|rò rỉ|quá tải|xuống cấp)(?!\w)"
    ),
}
"""Words for what went wrong: told right after what was done about it, it is the reason."""
PROTESTS: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:strik(?:e|es|ing)|walk(?:ed|ing)? out|protest\w*|march\w*|rall(?:y|ying|ied)|demonstrat\w+)\b"),
    "uk": regex(r"\b(?:страйк\w*|протест\w*|мітинг\w*|голоду(?:є|ють|ва\w+)|демонстраці\w+)\b"),
    "ru": regex(r"\b(?:бастуют|бастует|басту\w+|забастов\w+|протест\w*|митинг\w*|голода(?:ет|ют|\w*л\w*))\b"),
    "vi": regex(r"(?<!\w)(?:đình công|bãi công|biểu tình|tuần hành|xuống đường|tuyệt thực)(?!\w)"),
}
"""Words of a question for what people do who demand something."""
DEMANDS: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:demand(?:s|ed|ing)?|wants?|call(?:s|ed|ing)? for|against)\b"),
    "uk": regex(r"\b(?:вимага\w+|вимог\w+|домага\w+|хочуть|проти)\b"),
    "ru": regex(r"\b(?:требу\w+|требовани\w+|добива\w+|хотят|против)\b"),
    "vi": regex(r"(?<!\w)(?:đòi|yêu cầu|phản đối|muốn|chống)(?!\w)"),
}
"""Words by which a text says what they demand."""
REFUTED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:rumou?rs?|speculation|gossip|(?:reports|claims)(?= (?:that|of|about)))\b.{0,200}?"
        r"\b(?:are|is|were|was|as|be|been) (?:(?!(?:by|with|of|from|to|for|in)\b)\w+ ){0,2}"
        r"(?:false|untrue|fabricat\w+|baseless|unfounded|groundless|made up|invented|fake|nonsense|not true)\b"
        r"|\b(?:denied|dismissed|rejected|scotched) (?:the )?(?:rumou?rs?|speculation|gossip|suggestions)\b"
    ),
    "uk": regex(
        r"\b(?:чутк|плітк|здогад|домисл)\w*.{0,200}?\b(?:вигадк|вигадан|неправд|фейк|спросту|безпідставн"
        r"|не відповіда)\w*"
        r"|\bспросту\w+ (?:\w+ )?(?:чутк|плітк|здогад|домисл)\w*"
    ),
    "ru": regex(
        r"\b(?:слух(?:и|ов|ам|ах)|сплетн\w*|домысл\w*)\b.{0,200}?\b(?:выдумк|вымысел|неправд|фейк|опроверг|беспочвенн"
        r"|не соответству)\w*|\bопроверг\w+ (?:\w+ )?(?:слух(?:и|ов)|сплетн\w*|домысл\w*)"
    ),
    "vi": regex(
        r"(?<!\w)(?:tin đồn|lời đồn|đồn đoán).{0,200}?(?:bịa đặt|sai sự thật|không đúng|vô căn cứ|không có thật)(?!\w)"
        r"|(?<!\w)(?:bác bỏ|phủ nhận) (?:\w+ )?(?:tin đồn|lời đồn|đồn đoán)(?!\w)"
    ),
}
"""A rumour, and that it is not so: what it tells is no cause."""
EFFECTS: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:caus(?:ed|ing|es)(?! by)|led to|leading to|result(?:ed|ing) in|prompt(?:ed|ing)|forc(?:ed|ing)"
        r"|trigger(?:ed|ing)(?! by)|spark(?:ed|ing)(?! by)|leaving)\b"
    ),
    "uk": regex(r"\b(?:призв\w+ до|спричини\w+|виклика(?:в|ла|ло|ли|вши)|спровокува\w+|змуси\w+)\b"),
    "ru": regex(r"\b(?:приве\w+ к|вызва(?:л|ла|ло|ли|в)|спровоцирова\w+|застави\w+)\b"),
    "vi": regex(r"(?<!\w)(?:khiến|dẫn đến|dẫn tới|gây ra|buộc)(?!\w)"),
}
"""Words before which a cause stands and after which what came of it."""
BLAMES: dict[str, re.Pattern[str]] = {
    "en": regex(r"\b(?:blam(?:ed|es|ing)|blame)\b"),
    "uk": regex(r"\b(?:поклал?|поклада)\w* (?:\w+ ){0,2}(?:провин|вин|відповідальн)\w*"),
    "ru": regex(r"\b(?:возлож|возлага|свали)\w* (?:\w+ ){0,2}(?:вин|ответственн)\w*"),
    "vi": regex(r"(?<!\w)(?:đổ lỗi|quy trách nhiệm)(?!\w)"),
}
"""Words by which somebody names what he thinks is the cause: another may name another."""
