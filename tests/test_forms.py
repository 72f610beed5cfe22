"""Words that tables of dictionary forms misjudge, read by their endings."""

import pytest

from index.analyse import Analyser
from index.analysis.forms import may_be_form_of
from index.analysis.participles import may_be_done_by
from index.lexicon import Lexicon


def meant(analyser: Analyser, lexicon: Lexicon, text: str, language: str) -> set[str]:
    """The first English word of every concept in a text."""
    keys = [key for term in analyser.analyse(text, language).terms for key in term.keys]
    return {lexicon.concepts[int(key[1:])].terms["en"] for key in keys if key[:1] == "c"}


@pytest.mark.parametrize(
    ("language", "text", "name", "word"),
    [
        ("uk", "Уряд Індії відповів.", "India", ""),
        ("uk", "Вибори в Данії відклали.", "Denmark", "the given"),
        ("uk", "Удари по Газі тривають.", "Gaza", "natural gas"),
        ("uk", "Про перемир’я в Сирії домовилися.", "Syria", "raw"),
        ("uk", "Санкції проти Куби зняли.", "Cuba", "cube"),
        ("uk", "Він утік із Лівії.", "Libya", "left-wing"),
        ("uk", "Саміт у Ризі почався.", "Riga", ""),
        ("uk", "Він вилетів до Панами.", "Panama", "master"),
        ("uk", "Завод біля Лінцу зупинили.", "Linz", ""),
        ("uk", "Протести в Гонг-Конгу вщухли.", "Hong Kong", ""),
        ("uk", "Летять до Лос-Анджелеса сьогодні.", "Los Angeles", ""),
        ("uk", "Обстріл Рівного тривав годину.", "Rivne", ""),
        ("uk", "Слова Лаврова повторили.", "Lavrov", ""),
        ("uk", "Заява Тихановської з’явилася вчора.", "Tsikhanouskaya", ""),
        ("uk", "Режим Олександра Лукашенка впав.", "Oleksandr", ""),
        ("uk", "Переговори з Лавровим тривали.", "Lavrov", ""),
        ("ru", "Переговоры с Кенией начались.", "Kenya", ""),
        ("ru", "Слова Зеленского повторили.", "Zelensky", "Zelenska"),
        ("ru", "Передали Зеленскому письмо.", "Zelensky", "Zelenska"),
        ("ru", "Слова Зеленской повторили.", "Zelenska", "Zelensky"),
        ("uk", "Слова Зеленської повторили.", "Zelenska", "Zelensky"),
        ("uk", "Говорили із Зеленською вчора.", "Zelenska", "Zelensky"),
        ("uk", "Слова Зеленського повторили.", "Zelensky", "Zelenska"),
        ("uk", "Візит Сі Цзіньпіна почався.", "Xi Jinping", ""),
        ("ru", "Встреча с Си Цзиньпином началась.", "Xi Jinping", ""),
        ("uk", "Зустріч із Кім Чен Ином почалася.", "Kim Jong Un", ""),
        ("ru", "Визит Ким Чен Ына начался.", "Kim Jong Un", ""),
        ("uk", "Візит То Лама почався.", "To Lam", "break"),
        ("ru", "Он был в Соединенных Штатах.", "United States", "connect"),
        ("uk", "Війни Близького Сходу тривають.", "Middle East", "stairs"),
        ("ru", "Санкции против Кубы сняли.", "Cuba", "cube"),
    ],
)
def test_a_declined_name_is_no_form_of_an_ordinary_word(
    analyser: Analyser, lexicon: Lexicon, language: str, text: str, name: str, word: str
) -> None:
    found = meant(analyser, lexicon, text, language)
    assert name in found
    assert word not in found


@pytest.mark.parametrize(
    ("language", "text", "word", "name"),
    [
        ("uk", "Ціна газу зросла в Києві.", "natural gas", "Gaza"),
        ("uk", "Газу бракує всій країні.", "natural gas", "Gaza"),
        ("uk", "Курс франка в Берні впав.", "franc", "Ivan Franko"),
        ("uk", "Він програв гру в Києві.", "match", "GRU"),
        ("uk", "Банк утратив клієнтів у Києві.", "customer", ""),
        ("uk", "Вона жила в Києві.", "live", ""),
        ("uk", "банк утратив клієнтів", "customer", ""),
        ("en", "The wives were in Kyiv.", "wife", ""),
        ("uk", "Порти України заблоковані.", "port", "Porto"),
        ("uk", "хто в колі підозрюваних", "circle", "Helmut Kohl"),
        ("uk", "Учора Тихановська заявила про це.", "Tsikhanouskaya", "Tsikhanouski"),
        ("uk", "ЦІНИ НА ПОСТАВКИ ГАЗУ ЗРОСЛИ", "natural gas", ""),
        ("uk", "Хто бачив олега в Києві?", "Oleh", ""),
        ("uk", "Учора бачили іри в Києві.", "", "Irish Republican Army"),
        ("uk", "чому українці хочуть рівного доступу", "want", "Rivne"),
        ("ru", "Слова Иванова повторили.", "Ivanov", ""),
        ("ru", "Он позвонил вчера.", "phone call", ""),
        ("ru", "Это сгоревший дом.", "fire", ""),
        ("ru", "Вот женщина, купившая дом.", "buy", ""),
    ],
)
def test_a_form_of_an_ordinary_word_is_no_name(
    analyser: Analyser, lexicon: Lexicon, language: str, text: str, word: str, name: str
) -> None:
    found = meant(analyser, lexicon, text, language)
    assert not word or word in found
    assert name not in found


def test_a_question_without_capitals_finds_a_declined_name_that_is_nothing_else(
    analyser: Analyser, lexicon: Lexicon
) -> None:
    assert "India" in meant(analyser, lexicon, "хто приїхав до індії", "uk")
    assert "Gaza" not in meant(analyser, lexicon, "скільки коштує куб газу", "uk")


def test_an_unknown_name_is_no_form_of_a_word(analyser: Analyser, lexicon: Lexicon) -> None:
    terms = analyser.analyse("Учора Лісавів пішов до пана Ваганова.", "uk").terms
    assert not any(key.startswith("c") for term in (terms[1], terms[-1]) for key in term.keys)


def test_a_surname_is_no_plural_of_a_first_name(analyser: Analyser, lexicon: Lexicon) -> None:
    assert "Ivan" not in meant(analyser, lexicon, "Вчера Сергей Иванов ушел.", "ru")


def test_a_word_keeps_a_stem() -> None:
    assert list(may_be_form_of("ом", "uk")) == []
    assert all(len(found) >= 2 for found in may_be_form_of("оком", "uk"))


@pytest.mark.parametrize(
    ("language", "text", "meant_by"),
    [
        ("uk", "Список випущених в'язнів оприлюднили.", "release"),
        ("uk", "Прізвища проданих гравців назвали.", "sell"),
        ("uk", "Дії узгоджено з союзниками.", "coordinate"),
        ("uk", "Викладені у мережу знімки зникли.", "post"),
        ("uk", "Обладнаний камерами дрон упав.", "equip"),
        ("ru", "Работа остановлена из-за аварии.", "stop"),
        ("ru", "Список пропущенных встреч опубликован.", "miss"),
        ("ru", "Постановление отменено судом.", "repeal"),
        ("ru", "Победители награждены вчера.", "award"),
        ("ru", "Запущенный завод работает.", "launch"),
    ],
)
def test_a_passive_participle_is_a_form_of_its_verb(
    analyser: Analyser, lexicon: Lexicon, language: str, text: str, meant_by: str
) -> None:
    assert meant_by in meant(analyser, lexicon, text, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("щоденний", "uk"),
        ("государственный", "ru"),
        ("военного", "ru"),
        ("ресторан", "ru"),
        ("тан", "uk"),
        ("open", "en"),
    ],
)
def test_what_is_no_participle_is_of_no_verb_of_the_lexicon(lexicon: Lexicon, word: str, language: str) -> None:
    entries = lexicon.tables[language].entries
    assert not any(verb in entries for verb in may_be_done_by(word, language))
