"""Whether one, or nobody, died or was hurt: no figure tells so few.  Tables of patterns by language."""

import re

from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from rag.evidence.sought import Read

_ONE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\bone (?!of\b)(?:[\w-]+ )?(?:person|m[ae]n|woman|child|boy|girl|(?:work|soldi|passeng|driv|min|farm|teach"
        r"|fight|rescu"
        r"|firefight|strang|teenag|foreign|protest|prison|strik|sail|hik|climb|riot)er|civilian|resident|student"
        r"|pupil|tourist"
        r"|pedestrian|cyclist|pilot|officer|guard|policem[ae]n|firem[ae]n|fisherm[ae]n|journalist|activist"
        r"|demonstrator|employee"
        r"|volunteer|nurse|doctor|patient|victim|refugee|migrant|hostage)\b"
        r"|\bone(?= (?:dead|killed|died|wounded|injured|hurt)\b)"
    ),
    "uk": regex(
        r"\b(?:один|одна|одну|одного|однієї) (?!з)(?:[\w'-]+ )?"
        r"(?:людин\w*|чоловік\w*|жінк\w+|дитин\w+|хлоп\w+|дівчин\w+|особ\w+|цивільн\w+|військов\w+|робітни\w+|робочий"
        r"|працівни\w+|солдат\w*|боєць|бійця|пасажир\w*|воді[йяюєї]\w*|шахтар\w*|вчител\w+|учител\w+|учен\w+|учня|учень"
        r"|студент\w*|школяр\w*|підлітк\w*|підліток|турист\w*|пішох[оі]д\w*|велосипедист\w*|пілот\w*|поліцейськ\w+"
        r"|полісмен\w*|охоронц\w+|охоронець|пожежни\w+|рятувальни\w+|рибал\w+|моряк\w*|журналіст\w*|активіст\w*"
        r"|протестувальни\w+|мешкан\w+|жител\w+|медик\w*|лікар\w*|пацієнт\w*|волонтер\w*|інозем\w+|мігрант\w*)\b"
    ),
    "ru": regex(
        r"\b(?:один|одна|одну|одного|одной) (?!из\b)(?:[\w-]+ )?"
        r"(?:человек\w*|мужчин\w*|женщин\w*|реб[её]н\w+|мальчик\w*|девочк\w+|мирн\w+|военн\w+|рабоч\w+|работни\w+"
        r"|солдат\w*|боец|бойца|пассажир\w*|водител\w+|шахтер\w*|учител\w+|учени\w+|студент\w*|школьни\w+|подрост\w+"
        r"|турист\w*|пешеход\w*|велосипедист\w*|пилот\w*|полицейск\w+|охранни\w+|пожарн\w+|спасател\w+|рыбак\w*"
        r"|моряк\w*"
        r"|журналист\w*|активист\w*|протестующ\w+|жител\w+|медик\w*|врач\w*|пациент\w*|волонтер\w*|иностран\w+"
        r"|мигрант\w*)\b"
    ),
    "vi": regex(
        r"(?<!\w)(?:một|1) (?:người|nạn nhân|phụ nữ|đàn ông|thanh niên|em nhỏ|em bé|bé (?:trai|gái)|cháu|trẻ em"
        r"|binh sĩ|lính"
        r"|công nhân|nhân viên|hành khách|học sinh|sinh viên|giáo viên|du khách|tài xế|lái xe|thợ mỏ|thủy thủ"
        r"|thuyền viên|ngư dân"
        r"|nhà báo|cảnh sát|bác sĩ|y tá|phi công|cư dân|thường dân|dân thường)(?! trong)(?!\w)"
    ),
}
"""One of those who may die or be hurt."""
_NONE: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:no[ -]one|nobody|no (?:people|passengers|one else|workers|civilians|residents)"
        r"|no(?= (?:deaths?|casualties|fatalities|injuries|victims)\b))\b"
    ),
    "uk": regex(r"\b(?:ніхто|ніхто з \w+) не\b"),
    "ru": regex(r"\b(?:никто|никто из \w+) не\b"),
    "vi": regex(r"(?<!\w)không (?:có )?(?:ai|người nào)(?!\w)"),
}
_UK_HIT, _RU_HIT = (
    r"(?:загибл|жертв|постражд|поранен|травмован|померл)\w*",
    r"(?:погиб|жертв|пострадав|ранен|умер|травмир)\w*",
)
_VI_HIT = r"(?:thương vong|thiệt hại về người|người (?:chết|thiệt mạng|bị thương|tử vong)|nạn nhân|ca tử vong)"
_NO_SUCH: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:without|(?:are|were|was|been|has|have|had|reported|caused|causing|is|with) no)"
        r" (?!(?:further|more|new|other|additional|fresh)\b)(?:[\w-]+ )?"
        r"(?:deaths?|casualties|fatalities|victims|injuries|loss of life)\b|\bno lives (?:were|have been) lost\b"
    ),
    "uk": regex(
        rf"(?<!про )(?<!серед )(?<!між )(?<!зі )(?<!із )(?<!щодо )(?<!кількості )(?<!числа )(?<!списку )"
        rf"(?<!родинами )(?<!імен )(?<!з-поміж )\b{_UK_HIT}"
        r"(?: (?:внаслідок|через|у|в|на|від|після|під|за|поки|наразі|там|при)(?: [\w'-]+){0,2})? "
        rf"(?:немає|нема|не було|не зафіксовано|уникли)\b(?! (?:діт|жін|військ|цивіл|інозем))"
        rf"|\b(?:немає|нема|не було|без|уникли) (?:людських )?{_UK_HIT}(?! серед\b)"
        rf"|\bпро {_UK_HIT} (?:\w+ )?не (?:повідомля|надходи)\w+"
    ),
    "ru": regex(
        rf"(?<!о )(?<!об )(?<!про )(?<!среди )(?<!между )(?<!из )(?<!числа )(?<!количества )(?<!списка )"
        rf"(?<!имен )(?<!относительно )\b{_RU_HIT}"
        r"(?: (?:в|во|на|от|после|при|из-за|пока|там|за)(?: [\w-]+){0,2})? "
        rf"(?:нет|не было|не оказалось|не зафиксировано)\b(?! (?:дет|женщ|воен|мирн|иностр))"
        rf"|\b(?:нет|не было|без|избежали) (?:человеческих )?{_RU_HIT}(?! среди\b)"
        rf"|\bо {_RU_HIT} (?:\w+ )?не (?:сообща|поступа)\w+"
    ),
    "vi": regex(
        rf"(?<!\w)(?:không|chưa) (?:có|gây|ghi nhận|gây ra|để xảy ra)(?: (?:bất kỳ|trường hợp))? {_VI_HIT}(?!\w)"
        r"(?! (?:nào )?(?:được|khác|mới))"
    ),
}
"""There are none of them, told with the word for them itself: погибших нет, без жертв; not among them, not of them."""
_KNOWS = regex(r"know|зна[єеюя]|biết|sa[iy]|claim|confirm|[,;:]")
"""Between nobody and the dead: nobody knows how many died."""
_CLOSE = 24
"""Characters between one, or nobody, and the word for dying, at most."""


def tells_one_or_none(sentence: Read, by: frozenset[str]) -> bool:
    """Whether a sentence says that one, or nobody, died or was hurt: no figure tells so few.

    Args:
        sentence: read.
        by: the words for dying or being hurt, from `by_whom`.
    """
    if by.isdisjoint(sentence.keys):
        return False
    folded, start = fold_whole(sentence.text), sentence.span.start
    if len(folded) != len(sentence.text):
        return False
    places = [(t.start - start, t.end - start) for t in sentence.analysis.terms if not by.isdisjoint(t.keys)]
    for table in (_ONE, _NONE):
        for found in table.get(sentence.article.language, NOTHING).finditer(folded):
            for begin, end in places:
                between = folded[min(found.end(), end) : max(found.start(), begin)]
                if len(between) <= _CLOSE and not _KNOWS.search(between):
                    return True
    none = _NO_SUCH.get(sentence.article.language, NOTHING).finditer(folded)
    return any(found.start() < end and begin < found.end() for found in none for begin, end in places)
