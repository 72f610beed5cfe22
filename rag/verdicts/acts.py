"""Acts that a story tells by their own words or by few others: who apologised, threatened, resigned, sued, paid back.

A question that asks after such an act of somebody is not answered by a story in which no word of it stands, however
much else of the question it holds.  Of most verbs that cannot be said: that somebody was hurt, agreed or gave up is
told in many ways.  Tables of patterns by language, over folded text.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from index.normalise import fold_whole
from rag.coverage import Need, names_among
from rag.extract import Extract
from rag.understand import Question

LIKELIEST = 10
"""Where a question names nobody, so many of the likeliest sentences may tell the act."""
UNTOLD = 0.3
"""No answer is surer than this where no word of the act stands in the story."""

_ACTS: dict[str, str] = {
    "en": r"""
apologi[sz](?:e[sd]?|ing) / apolog\w+|sorry|regret\w*|forgiv\w+|condolence\w*|remorse
threaten(?:s|ed|ing)? / threat\w*|warn\w*|ultimat\w+|retaliat\w+|consequences|sanction\w*|vow\w*|would respond
resign(?:s|ed|ing)? / resign\w*|step\w* (?:down|aside)|quit\w*|le(?:ft|av\w+)|dismiss\w*|sack\w*|fired|oust\w*
|remov\w+|stay\w*|remain\w*|departure|no intention
arrest(?:s|ed|ing)?|detain(?:s|ed|ing)? / arrest\w*|det(?:ain|en)\w*|custody|caught|captur\w+|jail\w*|charg\w+
|suspect\w*|at large|on the run|wanted|held|seiz\w+|raid\w*|delay\w*|prison\w*|apprehend\w*|extradit\w+
refund(?:s|ed|ing)?|reimburse[sd]? / refund\w*|reimburs\w*|compensat\w+|money back|repa(?:y|id)\w*|pa(?:y|id) back
|return\w*|vouchers?
(?<!did )(?<!does )(?<!is )(?<!was )(?<!why )sue|su(?:e[sd]|ing) / su(?:e[sd]?|ing)|lawsuits?
|court\w*|legal\w*|litigat\w+|claim\w*|damages|complaints?|appeal\w*
""",
    "uk": r"""
вибач(?:ив|ил|а[єю])\w*|перепроси\w+ / вибач\w+|перепро[сш]\w+|шкоду\w+|жал[ькю]\w*|прощен\w+|співчут\w+
погрож(?:ував|увал|у[єю])\w*|пригрози\w+ / погро\w+|загро\w+|пригро\w+|попере\w+|ультимат\w+|наслідк\w+|санкці\w+
|відпові\w+
(?:пі(?:шов|шла|де)|подав|подала) (?:\w+ ){0,2}?[ув] відставку / відстав\w+|звільн\w+|посад\w+|усун\w+|іти|піде
|залиш\w+
(?:затрима|заарештува|арештува)(?:в|ли|ла|но|ний) / затрим\w+|(?:за)?арешт\w+|підозр\w+|спійма\w+|впійма\w+|сізо
|розшук\w+|ув'язн\w+|утрим\w+|варт\w+|вилуч\w+|обшук\w+|екстрад\w+
(?:повернул\w+|поверне|повернуть) (?:\w+ )?(?:гроші|кошти) / поверн\w+|компенс\w+|відшкод\w+|ваучер\w*
(?:подав|подала|подали) (?:\w+ ){0,2}?(?:до суду|позов) / позо[вз]\w*|позива\w+|суд\w*|скарг\w+|оскарж\w+|апеляц\w+
|юрид\w+
""",
    "ru": r"""
извин(?:ил|я[ею])\w*|попроси\w+ прощения / извин\w+|прощени\w+|сожале\w+|прост(?:ить|и|ите)|соболезн\w+|раская\w+
угрожа(?:л|е|ю)\w*|пригрози\w+|грози(?:л|т)\w* / угро\w+|пригро\w+|грози\w+|предупре\w+|ультимат\w+|последств\w+
|санкци\w+|ответ\w+
(?:уш(?:ел|ла)|уйдет|подал\w*) (?:\w+ ){0,2}?в отставку / отстав\w+|увол\w+|пост\w*|должност\w+|уйд\w+|уход\w*
|покин\w+|остан\w+
(?:задержал|арестова)(?:и|а|л|ла|ли|ны|н)? / задерж\w+|арест\w+|подозр\w+|пойма\w+|сизо|розыск\w*|заключ\w+|страж\w+
|изъя\w+|обыск\w*|экстрад\w+
(?:вернул\w*|вернет|вернут) (?:\w+ )?(?:деньги|средства) / верн\w+|возвра\w+|компенс\w+|возмещ\w+|ваучер\w*
подал\w* (?:\w+ ){0,2}?(?:в суд|иск) / иск\w*|суд\w*|жалоб\w+|обжал\w+|апелляц\w+|юрид\w+
""",
    "vi": r"""
xin lỗi / xin lỗi|tạ lỗi|lấy làm tiếc|hối tiếc|hối lỗi|chia buồn|tha thứ
đe dọa|dọa / đe dọa|dọa|cảnh báo|tối hậu thư|trả đũa|hậu quả|trừng phạt|đáp trả
từ chức / từ chức|rời ghế|rời chức|thôi giữ|miễn nhiệm|cách chức|sa thải|bãi nhiệm|ở lại|từ nhiệm|nghỉ việc|tại vị
bị bắt(?! (?:buộc|đầu|gặp))|bắt giữ|bắt được|tạm giữ / bắt\w*|tạm giữ|tạm giam|giam|nghi phạm|nghi can|truy nã|khởi tố
|bị can|thu giữ|khám xét|dẫn độ|lẩn trốn|hoãn|chậm|trễ
hoàn tiền|trả lại tiền|hoàn vé / hoàn (?:lại )?tiền|hoàn vé|hoàn trả|hoàn lại|trả lại|bồi thường|đền bù|phiếu
khởi kiện|(?<!sự )(?<!điều )(?<!linh )(?<!bưu )(?<!phụ )(?<!văn )(?<!dữ )(?<!cấu )kiện(?! toàn) / kiện|tòa
|khiếu nại|pháp lý|kháng cáo|đơn
""",
}
"""An act a line, as a question asks after it and by which words a story may tell it, the same acts in every
language; a line that begins with a stroke goes on from the one before it."""


@cache
def _rows(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    lines = (line.split(" / ") for line in _ACTS.get(language, "").strip().replace("\n|", "|").splitlines())
    return tuple((re.compile(rf"(?<!\w)(?:{a})(?!\w)"), re.compile(rf"(?<!\w)(?:{b})(?!\w)")) for a, b in lines)


@lru_cache(maxsize=4000)
def acts_asked(text: str, language: str) -> frozenset[int]:
    """The acts after which a question asks, by the numbers of their lines.

    >>> (
    ...     sorted(acts_asked("Did Belarus apologise to Poland?", "en")),
    ...     sorted(acts_asked("Who apologised to whom?", "fr")),
    ... )
    ([0], [])
    """
    folded = fold_whole(text)
    return frozenset(n for n, (asks, _) in enumerate(_rows(language)) if asks.search(folded))


def is_untold(question: Question, candidates: Sequence[Extract], needs: Sequence[Need]) -> bool:
    """Whether a question asks whether or how somebody did something of which no word stands in their story: in no
    article of which any sentence holds one of those whom the question names.

    Args:
        question: understood.
        candidates: sentences, best first.
        needs: what the question asks for.
    """
    if question.asked.kinds:
        return False
    acts = acts_asked(question.meant, question.language)
    if not acts or not candidates:
        return False
    names = names_among(needs)
    of_them = {c.article.key for c in candidates if names & (c.held | c.titled)} if names else set()
    story = [c for c in candidates if c.article.key in of_them] if of_them else candidates[:LIKELIEST]
    return any(not any(_tells(c, act) for c in story) for act in acts)


def _tells(extract: Extract, act: int) -> bool:
    rows = _rows(extract.article.language)
    return not rows or bool(rows[act][1].search(fold_whole(extract.text)))
