"""Whether a sentence goes on from the one before it, so that what that one names holds for it too.

News names its subject once and takes it up by a pronoun, a demonstrative or a word of connection, or lets it speak.
Tables of beginnings by language, in the way of discourse cues (Marcu 2000); a language without a row has none.
"""

import re
from functools import lru_cache

_BEGINS: dict[str, str] = {
    "en": r"(?:he|she|it|they|his|her|their|its|this|that|these|those|such|both|neither|another|one of (?:them|the)"
    r"|also|however|but|and|yet|instead|meanwhile|then|there|among them|according to (?:him|her|them)|the (?:two|former"
    r"|latter|same|other|move|decision|figure|deal|agreement|announcement|incident|measure|step|sum|victims?))\b",
    "uk": r"(?:він|вона|воно|вони|його|їх|їхн\w+|ним|нею|це|цей|ця|ці|цього|цьому|цим|цією|цих|таким|так(?:ий|а|е|і|ої)"
    r"|обидв\w+|водночас|натомість|проте|однак|утім|втім|але|а|і|й|також|крім (?:того|цього)|окрім (?:того|цього)|тоді"
    r"|там|серед них|за (?:його|її|їхніми) (?:словами|даними)|при цьому|тож|тому|зокрема|ідеться|йдеться|раніше)\b",
    "ru": r"(?:он|она|оно|они|его|е[её]|их|им|ею|это|этот|эта|эти|этого|этому|этим|этой|этих|так(?:ой|ая|ое|ие)|об[ае]"
    r"|при этом|вместе с тем|однако|но|а|и|также|кроме (?:того|этого)|тогда|там|среди них|по (?:его|е[её]|их)"
    r" (?:словам|данным)|поэтому|в частности|речь идет|ранее)\b",
    "vi": r"(?:(?:ông|bà|anh|chị|cô)(?: ấy| ta)?(?= [^A-ZĐÀ-Ỹ])|họ|nó|chúng|(?:\w+ ){1,3}(?:này|đó|trên|nói trên)\b|đây"
    r"|đó|theo đó|khi đó|trong đó|trong khi đó|ngoài ra|tuy nhiên|nhưng|bên cạnh đó|đồng thời|cả hai|hai bên|do đó"
    r"|vì vậy|cùng ngày|trước đó|sau đó|như vậy)(?!\w)",
}
_OPENING = r"^[\s\"'“”„«»(–—-]*"
_COMPILED = {
    language: re.compile(_OPENING + f"(?:{pattern})", re.IGNORECASE if language != "vi" else 0)
    for language, pattern in _BEGINS.items()
}
_SPEAKS = re.compile(r"^\s*(?:[“”„«\"]|[–—-]\s)")


@lru_cache(maxsize=20_000)
def continues(text: str, language: str) -> bool:
    """Whether a sentence takes up what stands before it.

    >>> continues("They were freed on Saturday.", "en"), continues("“We are glad.”", "xx"), continues("Minsk.", "en")
    (True, True, False)
    >>> continues("Con số này cao hơn.", "vi"), continues("Ông cho biết thêm.", "vi"), continues("Ông Coale đến.", "vi")
    (True, True, False)
    """
    pattern = _COMPILED.get(language)
    small = text[:1].lower() + text[1:] if language == "vi" else text
    return bool(_SPEAKS.match(text) or (pattern and pattern.match(small)))
