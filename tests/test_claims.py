"""What a sentence may say on the strength of its quotes, across three languages: cases as data."""

from datetime import date
from typing import Any

import pytest

from index.analysis.names import same_name
from index.article import Article
from index.quantities.numerals import numerals
from index.sentences import Span
from rag.llm.claims import Support, problems
from tests.model_replies import RELEASED, Model, answer, repair

JANUARY = date(2026, 1, 9)


def support(text: str, language: str, published: date | None = None, source: str | None = None) -> list[Support]:
    article = Article("r", "a.txt", text, language, "0" * 64, published=published, source=source)
    return [Support(article, Span(0, len(text)))]


EN = "Exports rose to 3.5 million tonnes on 3 March, Reuters said, and 1,400 workers joined in Minsk."
UK = "Експорт зріс до 3,5 млн тонн 3 березня, заявив Коул, а понад 1 400 осіб приїхали з Вільнюса."
VI = "Xuất khẩu tăng lên 3,5 triệu tấn hôm 3/3, ông Coale nói, và hơn ba thập niên qua có 1.400 người."
NOT = "The ministry could not confirm that the envoy had left Minsk."

HOLDS = [
    (EN, "en", "Експорт зріс до 3,5 мільйона тонн 3 березня.", "uk"),
    (EN, "en", "Xuất khẩu tăng lên 3,5 triệu tấn.", "vi"),
    (EN, "en", "Exports rose to 3,500,000 tonnes.", "en"),
    (EN, "en", "In March exports rose, and one thousand four hundred workers joined.", "en"),
    (UK, "uk", "Coale said exports rose to 3.5 million tonnes on March 3.", "en"),
    (UK, "uk", "Ông Coale nói 1.400 người đến từ Vilnius.", "vi"),
    (VI, "vi", "Over three decades there were 1,400 people.", "en"),
    (VI, "vi", "За три десятиліття було тисяча чотириста людей.", "uk"),
    (NOT, "en", "Міністерство не змогло підтвердити, що посланець поїхав.", "uk"),
    (NOT, "en", "Bộ này chưa thể xác nhận.", "vi"),
    ("Лукашенка звільнили.", "uk", "Lukashenko was freed.", "en"),
    (EN, "en", "Экспорт вырос до 3,5 миллиона тонн 3 марта.", "ru"),
    (UK, "uk", "Более тысячи четырёхсот человек приехали из Вильнюса.", "ru"),
    (NOT, "en", "Министерство не смогло это подтвердить.", "ru"),
    ("Уиткоффа встретили в Минске.", "ru", "Witkoff was met in Minsk.", "en"),
    ("Двадцять п'ять осіб, серед них Сергій Тихановський.", "uk", "Among the 25 is Tsikhanouski.", "en"),
    ("The G7 met on the 21st.", "en", "The G7 met on the 21st.", "en"),
    ("He said: \"see www.example.org for more\".", "en", "He pointed to www.example.org.", "en"),
]  # fmt: skip
FAILS = [
    (EN, "en", "Exports rose to 35 million tonnes.", "en", "number"),
    (EN, "en", "Експорт зріс до 3,6 млн тонн.", "uk", "number"),
    (EN, "en", "Exports rose on 4 March.", "en", "date"),
    (EN, "en", "Exports rose in April.", "en", "date"),
    (EN, "en", "Exports rose on 3 March 2024.", "en", "date"),
    (EN, "en", "Associated Press said so in Minsk.", "en", "name"),
    (EN, "en", "1.500 người tham gia.", "vi", "number"),
    (UK, "uk", "Kellogg said exports rose.", "en", "name"),
    (UK, "uk", "1,400 people came from Warsaw.", "en", "name"),
    (VI, "vi", "Over four decades there were 1,400 people.", "en", "number"),
    (VI, "vi", "У Києві було 1400 людей.", "uk", "name"),
    (NOT, "en", "The ministry confirmed that the envoy had left Minsk.", "en", "deny"),
    (NOT, "en", "Bộ này đã xác nhận rằng đặc phái viên rời Minsk hôm nay rồi.", "vi", "deny"),
    (EN, "en", "Exports did not rise.", "en", "denies"),
    (EN, "en", "Экспорт вырос до тридцати пяти тонн.", "ru", "number"),
    (EN, "en", "Экспорт вырос 4 марта.", "ru", "date"),
    (UK, "uk", "Люди приехали из Варшавы.", "ru", "name"),
    (NOT, "en", "Министерство подтвердило, что посланник покинул Минск.", "ru", "deny"),
    (EN, "en", "Exports rose, see https://evil.example/.", "en", "link"),
    (EN, "en", "Exports rose <img src=x>.", "en", "link"),
    (EN, "en", "Exports rose [more](x).", "en", "link"),
    (EN, "en", "The B2 bomber came.", "en", "number in 'B2'"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "quoted", "sentence", "language"), HOLDS)
def test_what_a_quote_says_in_another_language_holds(
    workshop: Any, quote: str, quoted: str, sentence: str, language: str
) -> None:
    assert problems(sentence, language, support(quote, quoted), workshop.analyser) == []


@pytest.mark.parametrize(("quote", "quoted", "sentence", "language", "fault"), FAILS)
def test_what_a_quote_does_not_say_is_named(
    workshop: Any, quote: str, quoted: str, sentence: str, language: str, fault: str
) -> None:
    found = problems(sentence, language, support(quote, quoted), workshop.analyser)
    assert any(fault in reason for reason in found), found


def test_a_date_without_a_year_takes_the_report_s(workshop: Any) -> None:
    quoted = support("Вони зустрілися 28 грудня.", "uk", JANUARY)
    assert problems("They met on 28 December 2025.", "en", quoted, workshop.analyser) == []
    assert problems("They met on 28 December 2026.", "en", quoted, workshop.analyser)
    assert problems("They met in December.", "en", quoted, workshop.analyser) == []
    assert problems("They met on 28 December 2025.", "en", support("Зустріч 28 грудня.", "uk"), workshop.analyser)


def test_the_report_s_own_date_and_outlet_may_be_told(workshop: Any) -> None:
    quoted = support("The talks failed.", "en", JANUARY, "Reuters")
    assert problems("The talks failed, Reuters reported on 9 January 2026.", "en", quoted, workshop.analyser) == []
    assert problems("The talks failed, Reuters reported on 8 January 2026.", "en", quoted, workshop.analyser)


def test_a_sentence_without_quotes_never_holds(workshop: Any) -> None:
    assert problems("It rained.", "en", [], workshop.analyser)


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("fifty-two", "en", [52]), ("one hundred and five", "en", [105]), ("two thousand five hundred", "en", [2500]),
        ("twenty twenty", "en", [20, 20]), ("a dozen or two", "en", [12, 2]), ("three million", "en", [3e6]),
        ("п'ятдесят двох", "uk", [52]), ("сто двадцять п’ять", "uk", [125]), ("дві тисячі двісті", "uk", [2200]),
        ("сорок і два", "uk", [40, 2]), ("мінус двадцять", "uk", [-20]),
        ("minus five", "en", [-5]), ("plus or minus three", "en", [3]),
        ("âm mười độ", "vi", [-10]), ("phát âm hai từ", "vi", [2]),
        ("одинадцятьма", "uk", [11]), ("п'ять мільйонів", "uk", [5e6]),
        ("năm mươi hai", "vi", [52]), ("một trăm linh năm", "vi", [105]), ("mười lăm nghìn", "vi", [15000]),
        ("hai mươi mốt", "vi", [21]), ("ba trăm nghìn", "vi", [300000]), ("hai tỷ ba trăm triệu", "vi", [2.3e9]),
        ("no numbers here", "en", []), ("жодних чисел", "uk", []), ("mươi", "vi", []), ("thousands of us", "en", []),
        ("half a million", "en", [5e5]), ("a million and a half", "en", [1.5e6]), ("two dozen", "en", [24]),
        ("several dozen, a few dozen, a couple of dozen", "en", []), ("the dozen men", "en", [12]),
        ("two and a half million", "en", [2.5e6]), ("a quarter of a million", "en", [250_000]), ("a lot", "en", []),
        ("half a year", "en", []), ("two thousand five hundred million", "en", [2.5e9]), ("zero five", "en", [0, 5]),
        ("two and three", "en", [2, 3]),
        ("пів мільйона", "uk", [5e5]), ("півмільйона", "uk", [5e5]), ("півтори тисячі", "uk", [1500]),
        ("дві з половиною тисячі", "uk", [2500]), ("п'ять тис., два млн", "uk", [5000, 2e6]), ("одну", "uk", [1]),
        ("двохстах", "uk", [200]), ("п'ять-шість тисяч", "uk", [5000, 6000]), ("п'ять-шість років", "uk", [5, 6]),
        ("п'ятьма мільйонами", "uk", [5e6]), ("п'ятьмастами", "uk", [500]), ("девятьюстами", "ru", [900]),
        ("21 мільйон", "uk", []), ("півночі", "uk", []),
        ("дві сотні", "uk", [200]), ("п'ять десятків тисяч", "uk", [5e4]), ("сотні людей, десятки", "uk", []),
        ("три десятка, две сотни", "ru", [30, 200]), ("сотни людей", "ru", []), ("двадцать сотых", "ru", [20]),
        ("полмиллиона", "ru", [5e5]), ("двадцать тыс", "ru", [20_000]), ("два триллиона", "ru", [2e12]),
        ("двоим, троим", "ru", [2, 3]), ("восемьюдесятью", "ru", [80]), ("тысячи миллионов", "ru", []),
        ("ba nghìn tỷ", "vi", [3e12]), ("ba nghìn năm trăm tỷ", "vi", [3.5e12]), ("hai tỷ rưỡi", "vi", [2.5e9]),
        ("hai chục", "vi", [20]), ("vài chục", "vi", []), ("nửa triệu", "vi", [5e5]), ("ba tỷ phú", "vi", [3]),
        ("nửa tỷ lệ", "vi", []), ("mười năm tù", "vi", [10, 5]), ("hai mươi năm", "vi", [20, 5]),
        ("một trăm hai", "vi", [120]),
        ("hai nghìn năm trước", "vi", [2000, 5]), ("một trăm năm mươi", "vi", [150]), ("một triệu hai", "vi", [1.2e6]),
        ("ba triệu năm trăm nghìn", "vi", [3.5e6]), ("một trăm năm", "vi", [100, 5]),
        ("hai nghìn không đủ", "vi", [2000, 0]),
        ("hai nghìn ba", "vi", [2300]), ("một nghìn không trăm linh năm", "vi", [1005]), ("nghìn lẻ một", "vi", [1]),
        ("hai nghìn lẻ năm", "vi", [2005]), ("hai nghìn không trăm hai mươi lăm", "vi", [2025]),
    ],
)  # fmt: skip
def test_numbers_in_words(text: str, language: str, values: list[float]) -> None:
    found = numerals(text, language)
    assert [n.value for n in found] == values
    for numeral in found:
        assert text[numeral.place.start : numeral.place.end].strip()


@pytest.mark.parametrize(
    ("text", "language", "sure"),
    [
        ("one man", "en", True), ("no one", "en", False), ("the one who", "en", False), ("one of them", "en", False),
        ("one another", "en", False), ("one’s own", "en", False), ("she is one", "en", True), ("one", "en", True),
        ("the one hundred", "en", True), ("a million", "en", True), ("мільйон людей", "uk", False),
        ("the twenty-first century", "en", False), ("two-thirds of them", "en", False), ("thirty seconds", "en", True),
        ("двадцять перше століття", "uk", False), ("двадцать пять", "ru", True), ("hôm thứ hai họ đi", "vi", False),
        ("вернулся в семью", "ru", False), ("с семью миллионами", "ru", True), ("двадцатью семью", "ru", True),
    ],
)  # fmt: skip
def test_words_that_may_be_no_number_are_not_sure(text: str, language: str, sure: bool) -> None:
    assert [n.sure for n in numerals(text, language)] == [sure]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Лукашенко", "Lukashenka", True), ("Тихановська", "Tsikhanouskaya", True),
        ("Тихановський", "Tikhanovsky", True),
        ("Коул", "Coale", True), ("Науседа", "Nausėda", True), ("Шуп", "Shoupe", True), ("Джоном", "John", True),
        ("Біляцький", "Bialiatski", True), ("Лосік", "Losik", True), ("Lukashenko", "Lukashenka", True),
        ("Трамп", "Putin", False), ("Коул", "Cohen", False), ("Merz", "Merkel", False), ("Rubio", "Rabin", False),
        ("Zelensky", "Zaluzhny", False), ("Byrne", "Burns", False),
    ],
)  # fmt: skip
def test_names_meet_across_scripts_and_not_beyond(first: str, second: str, same: bool) -> None:
    assert same_name(first, second) is same
    assert same_name(second, first) is same


@pytest.mark.parametrize(
    ("text", "quotes", "fault"),
    [
        ("Lukashenko released 53 political prisoners.", [1], "number '53'"),
        ("Lukashenko released fifty-three political prisoners.", [1], "number 'fifty-three'"),
        ("Lukashenko released 52 political prisoners on 3 December.", [1], "date '3 december'"),
        ("Putin released 52 political prisoners.", [1], "name 'Putin'"),
        ("Lukashenko did not release 52 political prisoners.", [1], "denies"),
        ("Lukashenko released 52 prisoners, see [here](http://x.example).", [1], "link"),
        ("<b>Lukashenko</b> released 52 political prisoners.", [1], "link or markup"),
        ("Lukashenko released 52 political prisoners.", [], "names no quote"),
        ("Лукашенко звільнив 52 політичних в'язнів після зустрічі.", [1], "answer's language"),
    ],
)
def test_a_sentence_that_says_more_than_its_quotes_is_sent_back_with_the_reason_and_then_cut(
    ask: Any, text: str, quotes: list[int], fault: str
) -> None:
    spoiled = Model(lambda user: answer(user, [RELEASED], [(text, quotes)]))
    answered, chat = ask(spoiled)
    assert answered.mode == "extractive"
    assert fault in chat.requests[-1].messages[1].content
    mended = "Lukashenko released 52 political prisoners and pardoned 14 foreigners."
    spoiled.repaired = repair([(mended, [1])])
    answered, chat = ask(spoiled)
    assert [s.text for s in answered.sentences] == [mended]
    assert (answered.mode, answered.notice, len(chat.requests)) == ("llm", None, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Lukashenko released 52 political prisoners.",
        "Lukashenka freed fifty-two political prisoners after meeting Coale.",
        "After talks with John Coale, the US president's envoy, he pardoned fourteen foreigners [1].",
    ],
)
def test_a_sentence_in_other_words_and_another_script_holds(ask: Any, text: str) -> None:
    answered, chat = ask(Model(lambda user: answer(user, [RELEASED], [(text, [1])])))
    assert len(chat.requests) == 2, chat.requests[-1].messages[1].content
    assert "[1] [1]" not in answered.text
