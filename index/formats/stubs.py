"""Pages that stand in an article's place: told by what they ask of their reader, and refused by name.

Only short pages are looked at.  A page is one of these when its title or first heading is that of an error and no more,
or when next to nothing is left of it without the sentences by which it speaks to its reader; an article about cookies,
paywalls or an outage speaks of them, and of others.
"""

import re
from collections.abc import Sequence

from index.patterns import regex

_LONGEST = 1500
"""Characters from which on a page is an article, whatever it asks for besides."""
_ERROR_LONGEST = 700
_LEFT, _LEFT_OF_PAID = 60, 300
"""Letters and figures that may be left beside what a page asks for; a paywall shows how the article begins."""

_NEARLY_NOTHING = 25
"""Letters and figures of a page that is loading."""

_CODE = r"(?:[45]\d\d)"
_SAID_OF_ERRORS = (
    r"(?:page |file |article )?not found|page (?:does not|doesn['’]t) exist|access (?:is )?denied|forbidden|"
    r"bad request|"
    r"unauthori[sz]ed|gone|too many requests|internal server error|server error|bad gateway|gateway time-?out|"
    r"service (?:temporarily )?unavailable|just a moment(?:\.{3}|…)?|attention required!?|are you a robot\??|"
    r"(?:security|human) (?:check|verification)|"
    r"сторінк[ау] не знайден[оа]|такої сторінки не існує|доступ заборонено|"
    r"страница не найдена|такой страницы не существует|доступ запрещ[её]н|"
    r"không tìm thấy trang|trang không tồn tại|truy cập bị từ chối"
)
_ERROR = regex(
    rf"(?:oops!? *)?(?:(?:http|error|помилка|ошибка|lỗi)[ -]*)?(?:{_CODE}(?: *[:.–—-]* *(?:{_SAID_OF_ERRORS}|error))?|"
    rf"(?:{_SAID_OF_ERRORS})(?: *[(:–—-]* *(?:error )?{_CODE}\)?)?)[.!]*",
    re.IGNORECASE,
)
_OUTLET = regex(r"\s+[|·–—-]\s+|\s*[|»]\s*")
"""Between a title and the name of the outlet."""
_SENTENCE = regex(r"(?<=[.!?…])\s+|\n")
_READER = (
    r"\b(?:we|our|us|you|your|please|click|ми|наш\w*|ви|вам|ваш\w*|мы|вы|будь ласка|пожалуйста|"
    r"chúng tôi|bạn|vui lòng)\b"
)

_JAVASCRIPT = regex(
    r"(?=.*\bjava-?script\b).*(?:\b(?:please|you|your|this (?:page|site|website|app\w*)|we)\b|"
    r"увімкн|ввімкн|включите|будь ласка|пожалуйста|vui lòng|bật)",
    re.IGNORECASE,
)
_COOKIES = regex(
    rf"(?=.*(?:\bcookies?\b|\bconsent\b|\bprivacy\b|\bpartners\b|personali[sz]ed ad|\baccept\b|партнер\w*|прийм\w*|"
    rf"прийняти|приня\w*|quyền riêng tư|chấp nhận)).*(?:{_READER}|\A\W*(?:accept|reject|manage|прийняти|принять|chấp))",
    re.IGNORECASE,
)
_CHECK = regex(
    r"checking (?:if the site|your browser)|(?:verify|confirm|prove)\w* (?:that )?(?:you are|you['’]re)\b.{0,12}human|"
    r"\bcaptcha\b|\bray id\b|you have been blocked|are you a robot|unusual (?:traffic|activity)|"
    r"your browser will redirect|this process is automatic|ddos protection|security service to protect itself",
    re.IGNORECASE,
)
_PAID = regex(
    r"(?:to|and) (?:continue|keep|go on) reading|(?:continue|keep) reading (?:with|by)\b|"
    r"this (?:article|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for) (?:our )?"
    r"(?:\w+ )?(?:subscribers|members)|\bsubscribe\b.{0,40}\b(?:to (?:read|continue|unlock)|for full access)|"
    r"(?:log|sign) in to (?:read|continue|unlock)|"
    r"(?:unlock|read) (?:the (?:full|whole|rest of)|this) \w*\s?(?:article|story)|"
    r"(?:передплат|підписк|підпиш)\w*.{0,60}(?:чита|доступ)|(?:лише|тільки) (?:для )?(?:передплатник|підписник)\w*|"
    r"(?:подпи[сш])\w*.{0,60}(?:чита|доступ)|(?:только )(?:для )?подписчик\w*|"
    r"đăng (?:ký|nhập) để (?:đọc|xem)|dành (?:riêng )?cho (?:hội viên|thuê bao|độc giả trả phí)",
    re.IGNORECASE,
)
_OFFER = regex(
    r"already (?:a |an )?(?:subscribe[rd]|member)|\bsubscribe\b|\b(?:log|sign) in\b|\b(?:week|month|year)ly\b|"
    r"a (?:week|month|year)\b|передплат|підпис|подпис|увійти|войти|đăng (?:ký|nhập)",
    re.IGNORECASE,
)
"""What stands beside these, and below many a whole article too."""
_KINDS: tuple[tuple[re.Pattern[str], int, str, str], ...] = (
    (
        _JAVASCRIPT, _LEFT, "a page that asks for JavaScript",
        "open it in a browser and save it as the browser shows it, or as text",
    ),
    (_CHECK, _LEFT, "a check of the browser", "open the page in a browser, and save it once the article is shown"),
    (_COOKIES, _LEFT, "a question about cookies", "answer it in the browser, and save the page that follows"),
    (
        _PAID, _LEFT_OF_PAID, "a paywall with the beginning of an article at most",
        "save the whole article where you may read it, or take the file out",
    ),
)  # fmt: skip


def stub_of(text: str, headings: Sequence[str | None], unseen: str = "") -> tuple[str, str] | None:
    """What stands in an article's place, and what to do about it; None where an article may be.

    Args:
        text: of the page, a paragraph a line.
        headings: the page's title and first heading, where it has them.
        unseen: what is shown in place of the page where a browser runs no scripts; looked at where the text is nearly
            nothing.

    >>> stub_of("You need to enable JavaScript to run this app.", ["Post"])[0]
    'a page that asks for JavaScript'
    >>> stub_of("Sorry, it may have been moved.", ["Page not found | Post"])[0]
    "an error page ('Page not found')"
    """
    if len(text) <= _ERROR_LONGEST:
        for heading in (*headings, text.split("\n")[0]):
            said = _OUTLET.split((heading or "").strip())[0]
            if _ERROR.fullmatch(said):
                return f"an error page ({said!r})", "save the page again once it can be opened, or take the file out"
    if sum(map(str.isalnum, text)) <= _NEARLY_NOTHING:
        text = f"{text}\n{unseen}"
    if len(text) > _LONGEST:
        return None
    sentences = [one for one in _SENTENCE.split(text) if one.strip()]
    for sign, most, what, remedy in _KINDS:
        left = [one for one in sentences if not sign.search(one)]
        if len(left) == len(sentences):
            continue
        if sign is _PAID:
            left = [one for one in left if not _OFFER.search(one)]
        if sum(c.isalnum() for one in left for c in one) <= most:
            return what, remedy
    return None
