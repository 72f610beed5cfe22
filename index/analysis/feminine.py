"""Ukrainian words for what somebody is by the masculine title they belong to: міністерки -> міністр, ексзаступник.

An entry of several words (міністр оборони) is listed with the masculine title; whoever writes of a woman in that office
writes of the same office.  A former office is that office too; that it is over say the words around.
"""

from collections.abc import Callable, Iterator

_FORMS: dict[str, tuple[str, ...]] = {
    "ка": ("ка", "ки", "ці", "ку", "кою", "ко", "кам", "ками", "ках", "ок"),
    "иця": ("иця", "иці", "ицю", "ицею", "иць", "ицям", "ицями", "ицях"),
    "иня": ("иня", "ині", "иню", "инею", "инь", "иням", "инями", "инях"),
}
"""Ending of a feminine title -> those of its case forms."""
_TITLES = """
    міністерка:міністр прем'єрка:прем'єр прем'єр-міністерка:прем'єр-міністр віцепрем'єрка:віцепрем'єр
    віцепрем'єр-міністерка:віцепрем'єр-міністр президентка:президент віцепрезидентка:віцепрезидент директорка:директор
    гендиректорка:гендиректор прокурорка:прокурор генпрокурорка:генпрокурор депутатка:депутат нардепка:нардеп
    сенаторка:сенатор редакторка:редактор адвокатка:адвокат журналістка:журналіст авторка:автор лікарка:лікар
    експертка:експерт канцлерка:канцлер губернаторка:губернатор комісарка:комісар єврокомісарка:єврокомісар
    держсекретарка:держсекретар тренерка:тренер дипломатка:дипломат активістка:активіст волонтерка:волонтер
    менеджерка:менеджер координаторка:координатор інспекторка:інспектор ректорка:ректор лідерка:лідер
    військовослужбовиця:військовослужбовець посадовиця:посадовець науковиця:науковець фахівчиня:фахівець
    бойовиця:боєць заступниця:заступник замміністерка:замміністр речниця:речник керівниця:керівник
    начальниця:начальник очільниця:очільник радниця:радник представниця:представник помічниця:помічник
    засновниця:засновник власниця:власник чиновниця:чиновник захисниця:захисник рятувальниця:рятувальник
    виконувачка:виконувач членкиня:член аналітикиня:аналітик політикиня:політик
"""
FORMER = "екс"
"""With this begins a word for what somebody was."""
_LEAST = 8
"""Letters of the shortest word that may be of somebody who was something: ексмер is listed, if at all."""
_SHORT_TITLES = ("нардеп", "держсекретар", "очільни", "посадов", "генпрокурор", "гендиректор", "замміністр", "радни")
"""What tables of dictionary forms lack and may stand after the syllable for former."""


def _forms() -> Iterator[tuple[str, str]]:
    for pair in _TITLES.split():
        feminine, masculine = pair.split(":")
        ending = next(ending for ending in _FORMS if feminine.endswith(ending))
        yield from ((feminine.removesuffix(ending) + form, masculine) for form in _FORMS[ending])


_MASCULINE = dict(_forms())


def masculine(word: str, language: str) -> str | None:
    """The masculine title to which a case form of a feminine one belongs; None for another word.

    Args:
        word: folded.
        language: ISO 639-1 of it.

    >>> masculine("міністерки", "uk"), masculine("заступницею", "uk"), masculine("книжки", "uk")
    ('міністр', 'заступник', None)
    """
    return _MASCULINE.get(word) if language == "uk" else None


def office(word: str, language: str, is_known: Callable[[str], bool]) -> str | None:
    """What somebody was, from a word that begins with the syllable for former; None for another word.

    Args:
        word: folded.
        language: ISO 639-1 of it.
        is_known: whether a table of dictionary forms holds a word.

    >>> known = {"заступник", "експерт", "порт"}.__contains__
    >>> office("ексзаступник", "uk", known), office("експерт", "uk", known), office("експорт", "uk", known)
    ('заступник', None, None)
    """
    if language != "uk" or not word.startswith(FORMER) or len(word) < _LEAST or is_known(word):
        return None
    rest = word[len(FORMER) :].removeprefix("-")
    return rest if len(rest) > _LEAST // 2 and (is_known(rest) or rest.startswith(_SHORT_TITLES)) else None
