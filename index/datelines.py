"""Datelines, told by their shape: КИЇВ, 12 грудня. — LONDON, Dec. 3 (Reuters) - — HÀ NỘI (TTXVN 3/12) –

With a date a capitalised place is enough; without one it must be in capitals, for what is a sentence of one word is
written so far more seldom than a dateline.
"""

from index.patterns import regex
from index.stops import OPENERS

LONGEST = 64
"""Characters of a dateline at most."""
_MONTHS = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "uk": "січ лют бер кві тра чер лип сер вер жов лис гру",
    "ru": "янв фев мар апр мая июн июл авг сен окт ноя дек",
    "de": "jän mär mai okt dez",
    "fr": "fév avr mai juin juil aoû déc",
    "es": "ene abr ago dic",
    "it": "gen mag giu lug ago set ott dic",
    "pt": "fev abr mai ago set out dez",
    "pl": "sty lut kwi maj cze lip sie wrz paź lis gru",
    "tr": "oca şub nis haz tem ağu eyl eki kas ara",
}
"""How the names of the months begin; all count in every text, since reports keep the datelines of foreign agencies."""
_PARTICLES = "of upon the and de do da del di la le les du sur am an der den na на над phố"
"""Words that are written small inside the names of places."""
_PLACE_WORDS = frozenset([*_PARTICLES.split(), "bà", "năm"])
"""Words of places that open sentences elsewhere: The Hague, Bà Rịa."""
_NO_PLACES = {
    "en": "yes stop fire help thanks enough",
    "uk": "стоп дякую досить годі рятуйте",
    "ru": "стоп спасибо хватит помогите",
    "vi": "cháy đủ",
}
"""Sentences of one word that somebody may write in capitals, besides the words that open sentences."""
_CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x2000))))}]"
_NAME = rf"{_CAPITAL}[\w\u0300-\u036f’'ʼ-]*+"
# Nearly all paragraphs begin with prose, which the long pattern need not try: The road, but Rio de, HUẾ ngày.
_NO_PROSE = rf"(?!\s(?!(?:{_PARTICLES.replace(' ', '|')}|el|on|ngày)\s)[a-zа-яёіїєґ])"
_NEXT_NAME = rf"(?:,?\s|\s?[/–-]\s?)(?:{_NAME}|(?:{_PARTICLES.replace(' ', '|')})(?=\s))"
_MONTH_NAME = rf"(?i:{'|'.join(sorted({stem for stems in _MONTHS.values() for stem in stems.split()}))})[^\W\d_]*+\.?"
_MONTH_FIRST = rf"(?i:{_MONTHS['en'].replace(' ', '|')})[^\W\d_]*+\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|-?[гое]{1,3})?\.?"
_DATE = (
    rf"(?:(?:(?:le|el|am|den|on)\s)?{_DAY}\s(?:(?:of|de)\s)?{_MONTH_NAME}|{_MONTH_FIRST}\s{_DAY}"
    r"|(?:ng(?:à|a\u0300)y\s)?\d{1,2}\sth(?:á|a\u0301)ng\s\d{1,2}|ng(?:à|a\u0300)y\s\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}(?:/\d{1,2}|[.-](?:0[1-9]|1[0-2]|\d(?=[.-]\d{4}))))"
    r"(?:(?:[./-]|,?\s|\sn(?:ă|a\u0306)m\s|\sde\s)(?:19|20)\d\d)?(?:\s?(?:року|года|р|г)\b\.?)?"
)
"""3 грудня 2025 р., Dec. 3, ngày 3/12; figures with a point or hyphen only where they are no score and no decimal."""
_BRACKETS = r"(?:\([^()]{2,30}\)|\[[^\[\]]{2,30}\]|/[^/\s]{2,20}/)"
_CLOSE = r"(?:\.\s?[–—-]*+|\s?[–—-]++)\s+"
"""The full stop, the dash or both with which a dateline closes."""
_DATELINE = regex(
    r"\s*(?:(?:TP|TX|St|ST|Mt|MT|Ft|FT|м|г|с|смт|пгт)\.\s?)?"
    rf"(?P<place>{_NAME}{_NO_PROSE}(?:{_NEXT_NAME}){{0,5}}?)(?:,\s(?:D\.C\.|[A-Z][a-z]{{2,4}}\.)(?=,))?"
    rf"(?:(?P<joint>[.,]?\s|\s?[–—-]\s?){_DATE})?(?:[.,]?\s?(?P<agency>{_BRACKETS})|,\s{_NAME})?{_CLOSE}"
)
_AGENCY = regex(rf"(?:{_BRACKETS}|(?P<name>{_NAME}(?:[.\s]{_NAME}){{0,2}}?)){_CLOSE}")
_ENDS_DATED = regex(rf"(?<!\w){_DATE}\W$")


def dateline_end(line: str, language: str) -> int:
    """Where the words begin to which the dateline belongs that opens a paragraph; 0 where none does.

    Args:
        line: a line of text that opens a paragraph.
        language: ISO 639-1 code.

    >>> dateline_end("KYIV, Dec 3 (Reuters) - It rained.", "en"), dateline_end("Born May 5. It rained.", "en")
    (24, 0)
    """
    found = _DATELINE.match(line, 0, LONGEST)
    if not found:
        return 0
    place, joint, agency = found["place"], found["joint"], found["agency"]
    if joint and joint.isspace() and not place[:2].isupper():
        return 0  # Born May 5.
    dated = bool(joint or (agency and _ENDS_DATED.search(agency)))
    if not _is_place(place, language, dated):
        return 0
    end = found.end()
    more = _AGENCY.match(line, end, LONGEST)
    # КИЇВ. 3 грудня. УНН. The agency after a full stop is one in capitals: another name there may open a sentence.
    if more and (not more["name"] or more["name"][:2].isupper() or found.group().rstrip()[-1] != "."):
        end = more.end()
    # In a text in capitals throughout a place is not told from a sentence.
    return end if dated or any(map(str.islower, line[end : end + LONGEST])) else 0


def _is_place(names: str, language: str, dated: bool) -> bool:
    """Whether words with a capital each may name a dateline's place: without a date, one that is all in capitals."""
    words = names.replace(",", " ").lower().split()
    openers = OPENERS.get(language, frozenset())
    if any(word in openers and word not in _PLACE_WORDS for word in words):
        return False
    town = names.partition(",")[0]
    return dated or (
        town.isupper()
        and sum(map(str.isalpha, town)) > 2
        and len(words) <= (5 if language == "vi" else 3)
        and town.lower() not in _NO_PLACES.get(language, "").split()
    )
