"""Whether a text denies what it speaks of, and whether it tells it as planned or as done: cues by language.

What is a "not" in one language is a refusal, a lack or a ban in another.  So hard words, which alone demand that a
quote denies too, are told apart from soft ones, which only show that it does.
"""

import re

from index.normalise import fold_whole
from index.patterns import regex


def _table(rows: dict[str, str], edge: str = r"\b") -> dict[str, re.Pattern[str]]:
    """Words by language as patterns; a Vietnamese word is told from the one that it begins by more than a border."""
    return {
        language: regex(rf"(?<!\w)(?:{words})(?!\w)" if language == "vi" else rf"{edge}(?:{words}){edge}")
        for language, words in rows.items()
    }


_HARD = _table({
    "en": r"no(?!\.? ?\d| (?:less|fewer|more) than)|not(?! only| least)|never|nor|neither|none|nobody|nothing|cannot"
          r"|unable|refus\w*|declin(?:e[ds]?|ing) to|deny|denied|denies|reject\w*|yet to|\w+n't",
    "uk": r"не(?! лише| тільки| менш| більш)|ні|ані|нема|немає|жод\w+|ніхто|нікого|нічого|ніколи|відмов(?:ив|ил|ля)\w*"
          r"|запереч\w+|відкид\w+|відкин\w+|неможлив\w+",
    "ru": r"не(?! только| лишь| мен[еь]| бол[еь])|ни|нет|нельзя|никто|никого|никому|ничего|никогда|отказ(?:ал|ыв)\w*"
          r"|отрица\w+|отверг\w+|отклон\w+|опроверг\w+|невозможн\w+",
    "vi": r"(?<!hàng )(?<!hay )(?<!phòng )(?<!trên )không"
          r"(?! chỉ| người lái| gian| khí| quân| kích| lực| phận| lưu| dưới| quá| kém| ngừng| tặc| trung)"
          r"|chưa|chẳng|chả(?! giò| cá)|đừng|từ chối|phủ nhận|bác bỏ",
})  # fmt: skip
"""Words that deny or refuse, whatever they stand beside."""
_FIRM = _table({
    "en": r"fail(?:ed|s)? to|unclear|unknown|unlikely|impossible|declined",
    "uk": r"невідом\w+|незрозуміл\w+|неясн\w+|навряд",
    "ru": r"неизвестн\w+|непонятн\w+|неясн\w+|вряд",
    "vi": r"khó có",
})  # fmt: skip
"""Words after which nothing is as the rest says; a sentence may use them of what a quote tells otherwise."""
_SOFT = _table({
    "en": r"without|disallow\w*|ignor\w*|fail\w*|lack\w*|hardly|clear(?:ed|s)? of|acquit\w*"
          r"|turn(?:ed|s)? (?:\w+ ){0,4}down|withh\w+|rul(?:es?|ed|ing) out|dismiss\w*|missing|stranded|barred"
          r"|forb\w+|ban(?:s|ned)?|prohibit\w*|open|undecided|free|freed|at liberty|rather than|instead"
          r"|stop(?:s|ped)?|only|just|withdr\w+|empty|against|intact|untouched|oppos\w+|boycott\w*|cancel\w*|annul\w*"
          r"|overturn\w*|revok\w+|scrap(?:ped|s)?|suspend\w*|halt\w*|avoid\w*|prevent\w*|block\w*|absent|absence"
          r"|unaware|false\w*|untrue|exempt\w*|exclud\w+|short(?:age)? of|shortage|void|invalid\w*|disput\w+",
    "uk": r"без|ігнор\w+|відмов\w*|відсутн\w+|виправда\w+|бракує|бракува\w+|забор\w+|спрост\w+|відхил\w+|замість"
          r"|натомість|лише|тільки|самост\w+|скас\w+|порожн\w+|проти|на волі|зник\w+|припин\w+|зірва\w+|відклик\w+"
          r"|нестач\w+|дефіцит\w*|уник\w+|недійсн\w+|оскарж\w+",
    "ru": r"без|игнор\w+|отказ\w*|отсутств\w+|оправда\w+|нехват\w+|недоста\w+|запре\w+|вместо|только|лишь|отмен\w+"
          r"|пуст\w+|против|на свободе|пропа\w+|прекра\w+|сорва\w+|отозва\w+|дефицит\w*|избе\w+|недействительн\w+"
          r"|никак\w+|оспор\w+",
    "vi": r"thiếu|vắng|trắng án|cấm|thay vì|bỏ|mất tích|ngừng|dừng|hủy|chỉ|vô hiệu|trống|chống|phản đối|bãi bỏ|khước từ"
          r"|tránh|miễn|sai|đình chỉ|vô tội",
})  # fmt: skip
"""Words that tell a lack, a ban or a limit: with them a text denies in other words."""
_ENDS = _table({
    "en": r"too|ended|closed|dropped|r[au]n out|broke down|collapsed|quit|resign\w*|less|few|vacan\w+|silent"
          r"|spar(?:ed|es)|abandon\w*",
    "uk": r"вакант\w+|вичерп\w+|вільн\w+|зупин\w+|обійш\w+|провал\w+|уціл\w+|менш\w+|покину\w+|мовч\w+|закри\w+|надто"
          r"|стоя\w+|відстав\w+",
    "ru": r"вакант\w+|исчерп\w+|закончил\w+|свободн\w+|останов\w+|провал\w+|уцел\w+|обошл\w+|менее|меньше|покину\w+"
          r"|молч\w+|закры\w+|слишком|стоял\w*|отстав\w+",
    "vi": r"rút|hết|ít|thất bại|đổ vỡ|im lặng|tạm hoãn|còn nguyên|quá|đóng cửa|kết thúc|từ chức",
})  # fmt: skip
"""Words of an end or an excess, which in a quote may be what a sentence tells with a "no longer" or a "not enough"."""
_OTHER_THAN = {
    "en": regex(
        r"\bnot (?!only\b)[^,.;]{1,40}?,? but\b|(?:, (?:and )?| and )not (?=[^,.;]{1,20}(?:[,.;]|$))[\w ]{1,20}"
    ),
    "uk": regex(r"\bне (?!лише|тільки)[^,.;]{1,40}?, а\b|,? а не [\w']+(?: [\w']+)?"),
    "ru": regex(r"\bне (?!только|лишь)[^,.;]{1,40}?, а\b|,? а не [\w']+(?: [\w']+)?"),
    "vi": regex(r"(?:không phải|không) (?!chỉ)[^,.;]{1,40}?,? mà(?: là)?(?!\w)|,? chứ không(?: phải)?(?: \w+){1,3}"),
}
"""Not this but that: what stands is that."""
_LEST = {
    "en": regex(r"\bso that [^,.;]* (?:would|could|should|can|will) not\b|\bif not\b|\bunless\b"),
    "uk": regex(r"\b(?:щоб|аби|якщо|поки)(?: [\w']+){0,3} не\b"),
    "ru": regex(r"\b(?:чтобы|если|пока)(?: \w+){0,3} не\b"),
    "vi": regex(r"(?<!\w)(?:để|nếu)(?: \w+){0,3} không(?!\w)|trừ khi"),
}
"""What is to be kept from happening denies nothing of what is told beside it."""
_LEADING = regex(r"^\W*(?:no|nope|ні|нет|không|chưa)\s*[,:;.!—–-]+\s*")

_PLANNED = _table({
    "en": r"wants? to|plan(?:s|ned|ning)? to|(?:is|are|being) planned|hop(?:es|ing) to|intends? to"
          r"|(?<!political )(?<!good )(?<!free )(?<!the )(?<!a )(?<!his )will|would(?! (?:have|often|not)\b)"
          r"|could(?! (?:not|see|hear|feel|only)\b)|(?<!military )(?<!the )might|(?:is|are) expected to|to be held"
          r"|(?:is|are) going to|(?:is|are) due to|(?<!in )(?<!of )(?<!early )(?<!late )(?<!\d )may(?! \d)|if convicted"
          r"|(?:is|are) considering|(?:is|are) discussing|promis(?:es|ed) to|pledg(?:es|ed) to|vow(?:s|ed) to"
          r"|agreed to(?! (?:an?|the|\d))|(?:is|are) set to|(?:is|are) to be",
    "uk": r"хоч(?:е|уть)|плану\w+|ма(?:є|ють) намір|сподіва(?:є|ють)ся|може|можуть|обіця(?:є|ють)|пообіця\w+"
          r"|буде|будуть|збира(?:є|ють)ться|\w{3,}тиме(?:ться)?|\w{3,}тимуть(?:ся)?|обговорю(?:є|ють)"
          r"|погоди(?:в|ла|ли)ся \w+ти(?:ся)?",
    "ru": r"хочет|хотят|планиру(?:ет|ют)|планируется|намерен\w*|надее?(?:тся|ются)|может|могут|обеща(?:ет|ют|л|ла|ли)"
          r"|пообеща\w+|будет|будут|собира(?:ет|ют)ся|обсужда(?:ет|ют)|согласил(?:ся|ась|ись) \w+ть(?:ся)?",
    "vi": r"muốn|dự định|hy vọng|sẽ|có thể(?! (?:thấy|nhìn|nghe))|dự kiến|đồng ý|hứa|cam kết|chưa có lịch",
})  # fmt: skip
"""Words with which a quote clearly speaks of what is planned or possible."""
_NO_VERB = regex(r"(?<=[\w,][ -])(?:May|Will)\b|(?<!\w)Will(?= [A-Z])")
"""A month or a name that is written as an English verb is but for its capital."""
_HEDGED = _table({
    "en": r"wants?|wanted|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|intend\w*|intention\w*|would|will|could|might|shall"
          r"|can|possib\w+|potential\w*|prospect\w*|expect\w*|ready|prepar\w+|promis\w+|propos\w+|going to"
          r"|(?:is|are|was|were) to|set to|set for|due|should|must|ha(?:ve|s|d) to|seek\w*|sought|discuss\w*|may|if"
          r"|whether|suspect\w*|suspicion|thought|believ\w+|alleg\w*|accus\w*|claim\w*|demand\w*|ask\w*|charge[ds]?"
          r"|su(?:e|ed|es|ing)|lawsuit\w*|pledg\w*|vow\w*|agree\w*|accept\w*|consider\w*|mull\w*|warn\w*|threat\w*"
          r"|risk\w*|likely|unlikely|forecast\w*|estimat\w*|predict\w*|schedul\w+|about to|announc\w*|decid\w*|aim\w*"
          r"|target\w*|call(?:s|ed)? (?:for|on)|urg\w+|recommend\w*|future|next|tomorrow|upcoming|offer\w*"
          r"|negotiat\w*|talks|fac(?:e|es|ed|ing)|draft|bill|until|deadline|postpon\w*|delay\w*|put(?:s)? the|fear\w*"
          r"|suggest\w*|invit\w*|open to|willing\w*|mov(?:ed|ing) (?:from|to)|slipped|\w+'ll|\w+'d",
    "uk": r"хоч\w+|домов\w+|хот\w+|план\w+|запланов\w+|намір\w*|намага\w+|сподіва\w+|може|можуть|міг|могл\w+"
          r"|можлив\w+|прагн\w+|готов\w+|готу\w+|якщо|якби|б|би|чи|обговор\w+|пропон\w+|запропон\w+|обіця\w+"
          r"|пообіця\w+|має|мають|мав|мала|мали|матиме|буде|будуть|збира\w+|\w+тиме(?:ться)?|\w+тимуть(?:ся)?"
          r"|погоди\w+|згод\w+|ймовірн\w+|підозр\w+|вважа\w+|звинувач\w+|вимаг\w+|позов\w*|попере[дж]\w+|загро\w+"
          r"|ризик\w*|очіку\w+|прогноз\w*|розрахов\w+|призна\w+|анонс\w+|оголо\w+|виріш\w+|рішення|закли\w+|просит\w+"
          r"|прос\w+|наступн\w+|майбутн\w+|завтра|переговор\w+|проєкт\w*|проект\w*|поки|доки|перен\w+|відкла\w+"
          r"|перспектив\w*|розгля\w+|побою\w+|оцін\w+|припус\w+|щоб|аби|повин\w+|треба|потріб\w+|чека\w+|небезпек\w*",
    "ru": r"хоч\w+|договор\w+|хот\w+|план\w+|заплан\w+|намер\w+|пыта\w+|наде\w+|может|могут|мог|могл\w+|возможн\w+"
          r"|готов\w+|если|ли|бы|обсу\w+|предл\w+|обеща\w+|пообеща\w+|долж\w+|будет|будут|собира\w+|соглас\w+"
          r"|вероятн\w+|подозр\w+|счита\w+|обвин\w+|требу\w+|потреб\w+|иск\w*|предупре\w+|угро\w+|риск\w*|ожида\w+"
          r"|прогноз\w*|назнач\w+|объяв\w+|реш\w+|призв\w+|призыв\w+|прос\w+|попрос\w+|следующ\w+|будущ\w+|завтра"
          r"|переговор\w+|проект\w*|пока|перен\w+|отлож\w+|предсто\w+|перспектив\w*|рассм\w+|опас\w+|оцен\w+"
          r"|предпол\w+|чтобы|нужн\w+|надо|анонс\w+",
    "vi": r"muốn|dự định|định|kế hoạch|hy vọng|sẽ|có thể|dự kiến|nếu|sẵn sàng|đề xuất|đề nghị|hứa|cam kết|đồng ý|liệu"
          r"|triển vọng|sắp|phải|nghi|nghi ngờ|cáo buộc|tuyên bố|cho rằng|thảo luận|bàn|đòi|kiện|yêu cầu|được cho là"
          r"|cảnh báo|nguy cơ|đe dọa|dự báo|ước tính|thông báo|quyết định|kêu gọi|tới|đàm phán|dự thảo|cân nhắc|xem xét"
          r"|thỏa thuận|lên lịch|khả năng|ấn định|hoãn|lùi|cần|nên|mong|chuẩn bị|đến khi|sau này|tương lai",
})  # fmt: skip
"""Words with which a sentence may speak of the same; whatever may be a hedge is one."""
_SAYING = _table({
    "en": r"said|told|added|stated|explained|spoke|reported|noted|warned",
    "uk": r"(?:за)?явив|(?:за)?явила|(?:за)?явили|сказа(?:в|ла|ли)|каза(?:в|ла|ли)|дода(?:в|ла|ли)|повідоми(?:в|ла|ли)"
          r"|поясни(?:в|ла|ли)|зазначи(?:в|ла|ли)|розпові(?:в|ла|ли)",
    "ru": r"заяви(?:л|ла|ли)|сказа(?:л|ла|ли)|говори(?:л|ла|ли)|добави(?:л|ла|ли)|сообщи(?:л|ла|ли)|поясни(?:л|ла|ли)"
          r"|отмети(?:л|ла|ли)|рассказа(?:л|ла|ли)",
    "vi": r"(?:đã )?(?:nói|cho biết|cho hay|thông tin|phát biểu)",
})  # fmt: skip
_DONE = _table({
    "en": r"ha(?:s|ve|d)|was|were|did|(?!(?:hundred|united|indeed|speed|exceed|succeed|proceed)\b)\w{3,}ed"
          r"|sold|began|won|took|gave|made|went|came|built|paid|rose|fell|left|cut"
          r"|met|brought|bought|found|got|held|lost|sent|spent|struck|ran|broke|chose|drew|led|quit|shut|became|grew"
          r"|hit",
    "uk": r"\w{2,}(?:ував|ював|[бвжзлмнпрсчшщ]ив|ідав|идав|няв|[нв]іс|віз|[аеєиїоуюя]вся"
          r"|[аеєиіїуюяй]л(?:а|о|и)(?:ся|сь)?|ено|ано|ято|уто|ито|єно)",
    "ru": r"\w{2,}(?:[иы]л|исал|азал|овал|ывал|ивал|ержал|ял|[аеиоуыюя]лся|[аеиуыюя]л(?:а|о|и)(?:сь)?|ято|яты|ута|уто)"
          r"|\w{4,}[ае]н(?:а|о|ы)?",
    "vi": r"đã|vừa|xong",
})  # fmt: skip
"""Forms that tell something as done."""


def can_deny(language: str) -> bool:
    """Whether the words of a language that deny are known."""
    return language in _HARD


def _stands(text: str, language: str) -> str:
    """A text folded, without what it sets beside what stands: a leading no, "not this but", "lest"."""
    folded = _LEADING.sub("", fold_whole(text))
    return _LEST[language].sub(" ", _OTHER_THAN[language].sub(" ", folded)) if language in _HARD else folded


def denies(text: str, language: str) -> bool:
    """Whether a text denies something, so that nothing but a denial supports it.

    >>> denies("No, it was not sold.", "en"), denies("No: it was sold.", "en"), denies("Four men, not three.", "en")
    (True, False, False)
    """
    return language in _HARD and bool(_HARD[language].search(_stands(text, language)))


def denies_all(text: str, language: str) -> bool:
    """Whether a text denies what it tells, so that nothing but a denial tells it again.

    >>> denies_all("It failed to open.", "en"), denies_all("Бракує двох ланок.", "uk")
    (True, False)
    """
    stands = _stands(text, language)
    return language in _HARD and any(table[language].search(stands) for table in (_HARD, _FIRM))


def may_deny(text: str, language: str) -> bool:
    """Whether anything in a text denies, lacks, forbids or limits something.

    >>> may_deny("Бракує двох ланок.", "uk"), may_deny("He was cleared of it.", "en"), may_deny("It rained.", "en")
    (True, True, False)
    """
    folded = fold_whole(text)
    return language in _HARD and any(table[language].search(folded) for table in (_HARD, _FIRM, _SOFT))


def supports_denial(text: str, language: str) -> bool:
    """Whether a quote may be what a sentence denies something on the strength of.

    >>> supports_denial("The office was closed.", "en"), supports_denial("It rained.", "en")
    (True, False)
    """
    return may_deny(text, language) or bool(language in _ENDS and _ENDS[language].search(fold_whole(text)))


def is_planned(text: str, language: str) -> bool:
    """Whether a text clearly speaks of something planned or possible.

    >>> is_planned("She wants to reopen it.", "en"), is_planned("It opened in May.", "en")
    (True, False)
    """
    if language not in _PLANNED:
        return False
    if language == "en":
        text = _NO_VERB.sub(" ", text)
    return bool(_PLANNED[language].search(fold_whole(text)))


def is_done(text: str, language: str) -> bool:
    """Whether a text tells something as done, without a word that might hedge it or deny it.

    >>> is_done("It has been replaced.", "en"), is_done("He said that it will be.", "en"), is_done("Її закрили.", "uk")
    (True, False, True)
    """
    if language not in _DONE or denies_all(text, language):
        return False
    folded = fold_whole(text)
    said = _SAYING[language].sub(" ", folded)
    return not _HEDGED[language].search(folded) and bool(_DONE[language].search(said))
