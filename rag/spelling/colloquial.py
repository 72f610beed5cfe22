"""Questions as people type them in Ukrainian and Russian, in the words of the written language: скіки -> скільки.

A closed table; a word that is another one elsewhere (чого, чё) is read so only where its neighbours leave no doubt.
"""

import re

from index.patterns import regex

_START = r"(?:^\W*|(?<=[.!?] )|(?<=\bа )|(?<=\bі )|(?<=\bи )|(?<=\bну ))"
_WANTS_UK = (
    r"(?:так |не |вже |знову )?"
    r"(?:хо[чт]|бажа|вимага|бої|боя|побою|досяг|потребу|чека|прагн|домага|очіку|сто[ія]|навча|навчи|вч[иа]|кошту|варт"
    r"|вистача|браку|торка|уника|дотриму|позбав|стерег|остеріга|стосу|набра|наї|шука|домоги|просит|прося|сподіва|нема)"
)
_WANTS_RU = (
    r"(?:так |не |уже |опять )?"
    r"(?:хо[чт]|жела|требу|бо[ия]|опаса|достиг|жд[еу]|добива|ожида|каса|стои|сто[ия]|уч[иа]|науч|хвата|избега|лиш"
    r"|придержив|остерега|ищ|добил|прос|нет\b)"
)
_UK_VERB = (
    r"(?:(?:так |не |вже |знову )?"
    r"[\w']{2,}(?:ли|ла|ло|лися|лася|лося|ив|їв|ав|яв|вся|ють|уть|ять|ать|ть|ться|є))\b"
)
_RU_VERB = r"(?:(?:так |не |уже |опять )?\w{2,}(?:ли|ла|ло|лись|лась|лось|ал|ил|ел|ял|лся|ют|ут|ят|ат|ет|ит|тся))\b"
_UK_WHOM = r"(?:(?:його|її|їх|йому|їй|їм|він|вона|вони|воно) )?"
_RU_WHOM = r"(?:(?:его|е[её]|их|ему|ей|им|он|она|они|оно) )?"
"""Who does it, or to whom it is done, may stand before the verb: чого його закрили."""
_TABLE: dict[str, tuple[tuple[str, str], ...]] = {
    "uk": (
        (r"\b(?:скіки|скіко|скок|скока|скоко|скілки|скілько)\b", "скільки"),
        (r"\b(?:із-за|из-за) (?:чого|чого ж|шо|чо)\b", "через що"),
        (r"\bшо\b", "що"),
        (r"\bшось\b", "щось"),
        (rf"{_START}(?:чо|чого)(?: ж)? (?={_UK_WHOM}{_UK_VERB})(?!{_UK_WHOM}{_WANTS_UK})", "чому "),
        (r"\bпочім(?: зараз)?\b(?= \w)", "скільки коштує"),
        (r"\b(?:щас|січас)\b", "зараз"),
    ),
    "ru": (
        (r"\b(?:скок|скока|скоко|скіки|скіко)\b", "сколько"),
        (r"\b(?:из-за|с-за) (?:чё|чо)\b", "из-за чего"),
        (r"\b(?:шо|што|чё|чо)\b", "что"),
        (rf"{_START}чего(?: ж)? (?={_RU_WHOM}{_RU_VERB})(?!{_RU_WHOM}{_WANTS_RU})", "почему "),
        (r"\bпоч[её]м(?: сейчас)?\b(?= \w)", "сколько стоит"),
        (r"\b(?:щас|ща)\b", "сейчас"),
    ),
}  # fmt: skip
_PATTERNS = {
    language: tuple((regex(pattern, re.IGNORECASE), plain) for pattern, plain in table)
    for language, table in _TABLE.items()
}


def plain(text: str, language: str) -> str:
    """A question with its colloquial words in those of the written language.

    Args:
        text: a question.
        language: ISO 639-1 of it.

    >>> plain("Скіки грошей украли?", "uk"), plain("чого подорожчали яйця", "uk"), plain("Чого хоче Росія?", "uk")
    ('Скільки грошей украли?', 'чому подорожчали яйця', 'Чого хоче Росія?')
    """
    for pattern, words in _PATTERNS.get(language, ()):
        text = pattern.sub(lambda found, words=words: _as(found.group(), words), text)  # type: ignore[misc]
    return text


def _as(surface: str, words: str) -> str:
    return words[0].upper() + words[1:] if surface.lstrip()[:1].isupper() else words
