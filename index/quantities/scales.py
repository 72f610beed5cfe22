"""The words around a figure or a numeral: how many of it, of what, and whether less than nothing."""

from index.patterns import regex

_FORMS = {
    "uk": ("", "а", "у", "ові", "ом", "і", "и", "ів", "ам", "ами", "ах"),
    "ru": ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"),
}
"""Language -> endings of its masculine nouns, as million, dollar and per cent are."""


def _declined(language: str, stems: dict[str, float]) -> dict[str, float]:
    return {stem + ending: value for stem, value in stems.items() for ending in _FORMS[language]}


_SHORT = {"млн": 1e6, "млрд": 1e9, "трлн": 1e12}
SCALES: dict[str, dict[str, float]] = {
    "en": {
        "hundred": 1e2, "thousand": 1e3, "million": 1e6, "millions": 1e6, "mln": 1e6, "mn": 1e6, "billion": 1e9,
        "bn": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
    },
    "uk": {
        **{f"тисяч{ending}": 1e3 for ending in ("", "а", "і", "у", "ею", "ам", "ами", "ах")},
        **_declined("uk", {"мільйон": 1e6, "мільярд": 1e9, "трильйон": 1e12}), **_SHORT, "тис": 1e3, "bn": 1e9,
    },
    "ru": {
        **{f"тысяч{ending}": 1e3 for ending in ("", "а", "и", "у", "е", "ей", "ью", "ам", "ами", "ах")},
        **_declined("ru", {"миллион": 1e6, "миллиард": 1e9, "триллион": 1e12}), **_SHORT, "тыс": 1e3, "bn": 1e9,
    },
    "vi": {"chục": 10.0, "trăm": 1e2, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "bn": 1e9},
}  # fmt: skip
"""Language -> a folded word after a number -> by what it multiplies."""
GLUED = {
    "mn": 1e6, "tn": 1e12, "trn": 1e12, "tr": 1e6, "bn": 1e9,
    "tỷ": 1e9, "triệu": 1e6, "nghìn": 1e3, "ngàn": 1e3, **_SHORT, "тис": 1e3, "тыс": 1e3,
}  # fmt: skip
"""The same, in any language, for what stands right after a figure."""
MINUS = {"en": "minus", "uk": "мінус", "ru": "минус", "vi": "âm"}
"""Language -> the word before a number that makes it negative; of the Vietnamese one see `_MEASURED`."""
_MEASURED = regex(r"\s*(?:độ(?!\w)|[°º%]|phần trăm)")
"""What follows a Vietnamese number that is negative: elsewhere âm is a sound, or the calendar of the moon."""


def is_minus(word: str, text: str, end: int, language: str) -> bool:
    """Whether the word right before a number makes it negative: minus 5, âm 5 độ.

    Args:
        word: folded.
        text: in which the number ends at `end`.
        end: of the number.
        language: ISO 639-1 of the text.

    >>> is_minus("minus", "minus 5", 7, "en"), is_minus("âm", "phát âm 5 từ", 9, "vi")
    (True, False)
    """
    return word == MINUS.get(language) and (language != "vi" or _MEASURED.match(text, end) is not None)


COMPOUNDS = {
    "tỷ": frozenset({"phú", "lệ", "giá", "số", "suất", "trọng"}), "triệu": frozenset({"phú", "tập", "chứng"}),
    "vạn": frozenset({"vật", "sự", "lý", "thọ", "phúc"}), "đô": frozenset({"thị", "vật", "đốc", "hộ", "trưởng", "đầu"}),
}  # fmt: skip
"""Vietnamese scale or unit -> syllables with which it is another word: mười tỷ phú are ten rich men."""
STOPPED = frozenset({*_SHORT, "тис", "тыс", "mln", "bn", "дол", "долл", "амер"})
"""Abbreviations behind which a full stop ends no sentence."""

_DOLLAR = [*_declined("uk", {"долар": 1}), *_declined("ru", {"доллар": 1})]
_PER_CENT = [*_declined("uk", {"процент": 1, "відсотк": 1}), *_declined("ru", {"процент": 1}), "відсоток"]
UNITS: dict[str, str] = {
    **dict.fromkeys(["percent", "pct", *_PER_CENT], "percent"),
    **dict.fromkeys(["usd", "dollar", "dollars", "дол", "долл", "đô", "đôla", *_DOLLAR], "usd"),
    **dict.fromkeys(["eur", "euro", "euros", "євро", "евро"], "eur"),
}
"""A folded word after a number -> the unit."""
AMERICAN = frozenset({"us", "american", "амер"}) | {
    stem + ending
    for stem, endings in {"американськ": "ий і их им ими ого ому", "американск": "ий ие их им ими ого ому"}.items()
    for ending in endings.split()
}
"""Words between a number and its dollars."""
MANY = frozenset({
    "acres", "barrels", "bottles", "children", "copies", "crowns", "customers", "doses", "followers", "francs",
    "homes", "households", "jobs", "litres", "members", "people", "pesos", "pounds", "refugees", "rand", "roubles",
    "rubles", "rupees", "shares", "students", "subscribers", "tonnes", "tons", "users", "vehicles", "viewers", "views",
    "visitors", "voters", "votes", "women", "men", "workers", "won", "yen", "yuan", "years",
})  # fmt: skip
"""What the English m after a figure counts by the million; of a race, a wall or a dive it is metres."""
