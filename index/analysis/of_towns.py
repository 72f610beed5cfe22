"""The places of which a word is an adjective: лубенська of Лубни, прилуцький of Прилуки, ялтинский of Ялта.

The ending melts into what it stands behind (г, ж, з and с, к, ц, ч), and a vowel may slip in before it.  Each place
that the word could be made of is named; few of them exist.
"""

from collections.abc import Iterator

from index.patterns import regex

_ADJECTIVE = {
    "uk": regex(r"(.{2,})([зсц])ьк(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими)"),
    "ru": regex(r"(.{2,})([сц])к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)"),
}
"""Language -> the adjectives of places, with their stem and the consonant of the ending."""
_MELTED = {
    "uk": {"с": ("", "с", "ш", "х"), "з": ("з", "ж", "г"), "ц": ("ц", "к", "ч", "т")},
    "ru": {"с": ("", "с"), "ц": ("ц", "к", "т")},
}
"""Language -> the consonant of the ending -> those that it may have come of."""
_SOFTENED = {"ж": "г", "ш": "х", "ч": "к"}
"""What a Russian stem ends in, and what the place does: рижский, of Рига."""
_ENDINGS = {
    "uk": ("", "и", "і", "а", "е", "о", "ь", "я", "ів"),
    "ru": ("", "ы", "и", "а", "е", "о", "ь", "я"),
}
"""Language -> how the names of places end."""
_SLIPPED_IN = ("ен", "ян", "ан", "ин", "ів", "ов", "ев")
"""What stands between a place and the ending: сарненський of Сарни, смілянська of Сміла, сочинский of Сочи."""
_OF_OTHERS = frozenset({
    "чита", "бур", "русин", "нарин", "галль", "бар", "хам", "хан", "хань", "горня", "венет", "дроздов",
})  # fmt: skip
"""Stems of adjectives that are of people and things, though there is a place too: читацький is of readers."""
_LEAST = 4
"""Letters of a place at least; shorter ones are parts of too many words."""


def places_of(word: str, language: str) -> Iterator[str]:
    """The folded names of the places of which a folded word may be the adjective.

    Args:
        word: to be looked at.
        language: of it; in others than Ukrainian and Russian nothing is found.

    >>> "лубни" in places_of("лубенська", "uk"), "прилуки" in places_of("прилуцький", "uk")
    (True, True)
    >>> "рига" in places_of("рижского", "ru"), list(places_of("Riga", "en"))
    (True, [])
    """
    found = _ADJECTIVE[language].fullmatch(word) if language in _ADJECTIVE and "к" in word[-5:-1] else None
    if not found:
        return
    stem, consonant = found.groups()
    if stem in _OF_OTHERS:
        return
    for name in dict.fromkeys(_made_of(stem, consonant, language)):
        if len(name) >= _LEAST:
            yield name


def _made_of(stem: str, consonant: str, language: str) -> Iterator[str]:
    soft = "ь" if language == "uk" else ""
    yield f"{stem}{consonant}{soft}к"  # Донецьк
    endings = _ENDINGS[language]
    stems = [stem + end for end in _MELTED[language][consonant]]
    if consonant == "ц":
        yield f"{stem}ець" if language == "uk" else f"{stem}ец"
        if stem.endswith("е"):
            stems.append(f"{stem[:-1]}ц")  # чернівецький
    if consonant == "с":
        if language == "ru" and stem[-1] in _SOFTENED:
            stems.append(stem[:-1] + _SOFTENED[stem[-1]])
        if stem.endswith(("й", "ь")):
            stems.append(stem[:-1])  # коломийський
            yield f"{stem[:-1]}ія" if language == "uk" else f"{stem[:-1]}я"
        if stem.endswith(_SLIPPED_IN):
            stems.append(stem[:-2])
            if stem.endswith("ен"):
                stems.append(f"{stem[:-2]}н")  # лубенський
    for some in stems:
        for ending in endings:
            yield some + ending
