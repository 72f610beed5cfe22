"""Words of denial that deny nothing of what is asked, and words that say the opposite of an action.

Tables of patterns by language, over folded text.
"""

import re
from functools import cache, lru_cache

from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.sentences import Span
from rag.evidence.modality import REPELLED_UK
from rag.extract import Extract
from rag.understand import Question

MILD: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bn(?:ot|o) (?:before|until|earlier|later|more than|less than|fewer than|longer than|enough)\b"
        r"|\bno (?:less|fewer|more) than\b"
        r"|(?<!did )(?<!does )(?<!do )(?<!has )(?<!have )(?<!had )(?<!will )(?<!would )\bnot (?:\w+ ){1,6}but\b"
        r"|, not (?:\w+ ){1,4}?(?=[\w-]+[,.;]|$)"
        r"|\b(?:cannot|can't|could not|couldn't) (?:but|help)\b|\bwithout (?:doubt|question)\b|\bno (?:doubt|wonder)\b"
        r"|\b(?:if|unless) (?:[\w'-]+ ){1,6}?(?:not|no|never)\b|\bnot (?:least|surprisingly)\b|\bdisagree\w*"
        r"|\b(?:did|do|does)(?: not|n't) agree with\b"
    ),
    "uk": regex(
        r"\bне (?:раніше|пізніше|менше|менш|більше|більш|вище|нижче|далі|довше|вистач\w+)\b|, а не\b"
        r"|\bне (?!\w+(?:в|ла|ло|ли|вся|лася|лося|лися)\b)(?:[\w'-]+ ){1,6}?а \b|\bне (?!\w+(?:в|ла|ло|ли|вся|лася"
        r"|лося|лися)\b)(?:[\w'-]+ ){0,5}[\w'-]+, а(?= )|\bне згод\w+|\bне погодж\w+ з\b"
        r"|\bбез сумнів\w+"
        r"|\b(?:якщо|якби|доки|поки) (?:[\w'-]+ ){0,6}?не\b|\bне (?:міг|могла|могли|може|можуть) не\b"
    ),
    "ru": regex(
        r"\bне (?:раньше|ранее|позже|позднее|меньше|менее|больше|более|выше|ниже|дальше|дольше|хват\w+)\b|, а не\b"
        r"|\bне (?!\w+(?:л|ла|ло|ли|лся|лась|лось|лись)\b)(?:[\w-]+ ){1,6}?а \b|\bне (?!\w+(?:л|ла|ло|ли|лся|лась"
        r"|лось|лись)\b)(?:[\w-]+ ){0,5}[\w-]+, а(?= )|\bне соглас\w+ с\b|\bне согласен\b"
        r"|\bбез сомнени\w+"
        r"|\b(?:если|пока) (?:[\w-]+ ){0,6}?не\b|\bне (?:мог|могла|могли|может|могут) не\b"
    ),
    "vi": regex(
        r"(?<!\w)không (?:sớm|muộn|ít|nhiều|quá|dưới|hơn|kém)(?!\w)|(?<!\w)không phải (?:\w+ ){1,8}?mà (?:là|do|vì"
        r"|tại)(?!\w)"
        r"|(?<!\w)nếu (?:\w+ ){0,6}?không(?!\w)|(?<!\w)chưa (?:đầy|đến|tới)(?= \d)|, (?:chứ )?không phải(?!\w)"
        r"|(?<!\w)không đồng ý với(?!\w)"
        r"|(?<!\w)hàng không(?!\w)|(?<!\w)không (?:quân|gian|khí|phận|lưu)(?!\w)"
    ),
}
"""Not but something else, no earlier than, not enough: a value or a cause is put right, the thing itself is not denied;
who does not agree says nothing of it either.  A verb is denied all the same: he did not kill but wound him."""

_CALLED_OFF: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing) off|postpon(?:e[sd]?|ing)|put off|turn(?:s|ed|ing) down"
        r"|scrapp(?:ed|ing)|(?<!an )(?<!the )abandon(?:ed|ing)|shelved|f[ae]ll(?:en)? through)\b"
    ),
    "uk": regex(
        r"\b(?:скасу\w+|скасов\w+|відклал\w+|відкладен(?:о|а|ий|і)\b|відклав|відкину(?:л\w+|в)"
        rf"{REPELLED_UK}|відхилил\w+|відхилив"
        r"|зірвал(?:ися|ись|ася|ась|ося)\b|зірва(?:в|л[аио])"
        r"(?= (?:\w+ )?(?:переговор|зустріч|домовл|угод|візит|перемир)))"
    ),
    "ru": regex(
        r"\b(?:отмени(?:л|ла|ли|ло)\b|отменил\w+|отменен(?:а|о|ы)?\b|отложи(?:л|ла|ли)\b|отложен(?:а|о|ы)?\b"
        r"|отклони(?:л|ла|ли)\b|отверг\w*|перенес(?:ла|ли)?\b"
        r"(?! (?:\w+ )?(?:операци|инсульт|инфаркт|болезн|травм|удар|потер))"
        r"|сорвал(?:ись|ась|ось)\b|сорвал[аи]?"
        r"(?= (?:\w+ )?(?:переговор|встреч|сделк|соглашен|визит|перемири)))"
    ),
    "vi": regex(
        r"(?<!\w)(?:(?<!phá )(?<!tiêu )(?<!thiêu )hủy(?! (?:hoại|diệt))(?: bỏ)?"
        r"|hoãn|bác bỏ|khước từ|từ chối|đổ vỡ)(?!\w)"
    ),
}
"""What was called off or put off did not come about."""

_ENDED: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:lift(?:s|ed|ing)?|delay(?:s|ed|ing)?|put(?:s|ting)? back|adjourn\w*"
        r"|revok\w+|repeal\w*|overturn\w*|annul\w*"
        r"|drop(?:s|ped|ping)?|cancellation|postponement)\b"
    ),
    "uk": regex(r"\b(?:зня(?:в|л[аио]|ти|то|тт\w+)|перен(?:іс|есл[аио]|есен\w+)|відтермін\w+|відкладенн\w+)\b"),
    "ru": regex(r"\b(?:сня(?:л[аио]?|ть|т[аоы]?|ти\w+)|отмен(?:а|ы|е|у|ой|ить|ят|яют|яет)|отложить|перенос\w*)\b"),
    "vi": regex(r"(?<!\w)(?:dỡ bỏ|gỡ bỏ|bãi bỏ|lùi|dời)(?!\w)"),
}
"""Words of a question for what another text calls cancelled or put off: why the ban was lifted."""

WITHOUT: dict[str, re.Pattern[str]] = {
    "en": regex(r"without\b|(?<=with )no\b"),
    "uk": regex(r"без\b"),
    "ru": regex(r"без\b"),
}
"""What was done without something was done: only what follows is denied."""

NO_FACT: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:decided|undecided|named|given|chosen|published|specif\w+|disclos\w+|reveal\w*|provide\w*|identif\w+|give"
        r"|name|announc\w+|yet to|date|timetable|determined)\b"
    ),
    "uk": regex(r"(?:вирішен|обра|призначен|назв|назива|розголо|оприлюдн|визнач|вказ|оголо|розкри)\w*"),
    "ru": regex(r"(?:решен|выбра|назначен|назв|назыв|разглаш|обнарод|определ|указ|объяв|раскры)\w*"),
    "vi": regex(r"(?:chọn|chốt|quyết định|ấn định|nêu|công bố|tiết lộ|cung cấp|có (?:lịch|ngày|kết quả))"),
}
"""Not knowing these is no word on whether something is so: a firm that has chosen no place has not found one."""

_OPPOSITES: dict[str, str] = {
    "en": r"""
rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|hik(?:e[sd]?|ing) / cuts?|cutting|lower(?:s|ed|ing)|reduc(?:e[sd]?|ing)
admit(?:s|ted|ting)?|confess(?:es|ed)?|acknowledg(?:e[sd]?|ing) / den(?:y|ies|ied|ying)
w(?:in|ins|on) / lo(?:se|ses|st)
approv(?:e[sd]?|ing) / reject(?:s|ed|ing)?|veto(?:es|ed)
acquit(?:s|ted|ting)? / convict(?:s|ed|ing)?|found guilty|sentenced|jailed
r(?:ise|ises|ose|isen)|gr(?:ow|ows|ew|own)|accelerat\w+ / (?<!in the )f(?:all|alls|ell|allen)|slow(?:s|ed|ing)?
convict(?:s|ed|ing)?|found guilty|sentenc(?:e[sd]?|ing)|jailed|imprisoned|guilty / acquit(?:s|ted|ting)?|cleared of
veto(?:e[sd]|ing)? / (?<!a )(?<!no )(?<!the )sign(?! of| that)|signed|signs(?! of| that)|signing
block(?:s|ed|ing)? / (?:let(?:s|ting)?|wav(?:e[sd]?|ing)) (?:\w+ ){0,5}through|let(?:s|ting)? (?!no)(?:\w+ ){1,5}pass
b(?:uy|uys|ought)|s(?:ell|ells|old)|purchas\w+ / (?:withdrawn|pulled|removed) from (?:the )?(?:sale|auction)|unsold
""",
    "uk": r"""
підвищ\w+|підніма\w+|підня\w+|збільш\w+ / зниж\w+|знизи\w+|зменш\w+
визна(?:в|ла|ли|ють|є|ло) / запереч\w+
вигра\w+|перем(?:іг|огл|ож)\w* / програ(?:в|л|є|ют)\w*
схвал\w+|ухвал\w+ / відхил\w+|ветува\w+
виправда(?:в|л|но|н)\w* / засуд\w+
зрос[лт]\w*|зріс|вир[оі]с\w*|прискор\w+|подорожча\w+ / [ву]па(?:в|л)\w*|подешевша\w+|(?<!через )падінн\w+|сповіл\w+
засуд\w+|отрима\w+ / виправда(?:в|л|но|н)\w*
вето|ветува\w+|заветува\w+ / підпис(?:ав|ала|али|ує|ують|ано)
(?:за)?блок(?:у\w+|ова\w+) / пропус(?:тив|тил[аио]|кає|кають|кав|кал[аио])
купи(?:в|л[аио])|придба\w+|прода[внл]\w* / зня\w+ з (?:торгів|аукціону)|з (?:торгів|аукціону|продажу) зня\w+
""",
    "ru": r"""
повыс\w+|повыш\w+|подня\w+|увелич\w+ / сниж\w+|сниз\w+|уменьш\w+|сократ\w+
призна(?:л\w*|ет|ют) / отрица\w+|опроверг\w+
выигра\w+|победил\w* / проигра(?:л|ет)\w*
одобр\w+|утверд\w+ / отклон\w+|отверг\w+
оправда(?:л|н)\w* / осужд\w+|осуди\w+|приговор\w+
вырос\w*|растет|растут|ускор\w+|подорожа\w+ / упа(?:л\w*|дет)|подешев\w+|(?<!из-за )(?<!после )падени\w+|замедл\w+
осужд\w+|осуди\w+|приговор\w+|получил\w* / оправда(?:л|н)\w*
вето|ветировал\w* / подписал\w*|подписыва(?:ет|ют)
(?:за)?блокир\w+ / пропус(?:тил|тил[аио]|кает|кают|кал|кал[аио])
купил[аио]?|приобре\w+|прода[лн][аиоы]? / снят?[лаио]* с (?:торгов|аукциона)|с (?:торгов|аукциона|продажи) снят?[лаио]*
""",
    "vi": r"""
tăng|nâng / giảm|hạ|cắt giảm
thừa nhận|nhận tội / phủ nhận
thắng|chiến thắng / thua|thất bại
thông qua|phê chuẩn|chấp thuận / bác bỏ|phủ quyết
trắng án|tha bổng / bị kết án|bị tuyên
tăng tốc|tăng / chậm lại|giảm
kết án|bị tuyên|lĩnh án|nhận án|tù / trắng án|tha bổng
phủ quyết / (?<!đăng )(?<!chữ )(?<!nhật )(?<!hồi )ký(?! (?:ức|giả|tự|túc|hiệu))
chặn|phong tỏa / cho (?!(?:biết|rằng|thấy) )(?:\w+ ){1,5}đi qua|cho (?:xe|tàu|đoàn|người|phà) (?:\w+ )?qua
mua|bán / rút khỏi (?:phiên )?(?:đấu giá|bán)
""",
}
"""An action a line and what excludes it, the same lines in the same order in every language.

Who was freed had been arrested, and what is closed may open again: such pairs exclude nothing.
"""


@cache
def opposites(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The pairs of patterns for the actions of a language and what excludes each, in the order of the table."""
    lines = (line.split(" / ") for line in _OPPOSITES.get(language, "").strip().splitlines())
    return tuple((regex(rf"(?<!\w)(?:{a})(?!\w)"), regex(rf"(?<!\w)(?:{b})(?!\w)")) for a, b in lines)


@lru_cache(maxsize=4000)
def opposites_in(text: str, language: str) -> frozenset[tuple[int, int]]:
    """Which actions of the table a text tells: the number of the line, and 0 or 1 for its side.

    >>> sorted(opposites_in("Why did the bank raise its rate?", "en")), sorted(opposites_in("НБУ знизив ставку.", "uk"))
    ([(0, 0)], [(0, 1)])
    """
    folded, pairs = fold_whole(text), enumerate(opposites(language))
    return frozenset((n, side) for n, sides in pairs for side in (0, 1) if sides[side].search(folded))


def called_off(extract: Extract, question: Question) -> tuple[Span, ...]:
    """Where a sentence says that something was called off or put off; nowhere if the question asks about that.

    Args:
        extract: the sentence.
        question: understood.
    """
    if is_called_off(question):
        return ()
    found = _CALLED_OFF.get(extract.article.language, NOTHING).finditer(fold_whole(extract.text))
    return tuple(Span(*place.span()) for place in found)


def is_called_off(question: Question) -> bool:
    """Whether a question takes for granted that something was called off or put off."""
    folded = fold_whole(question.meant)
    return any(table.get(question.language, NOTHING).search(folded) for table in (_CALLED_OFF, _ENDED))
