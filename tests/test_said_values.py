"""Dates, numbers, denials, plans and names of a sentence against its quotes, in four languages: cases as data."""

from datetime import date
from typing import Any

import pytest

from index.article import Article
from index.sentences import Span
from rag.llm.claims import Support, problems

WEDNESDAY = date(2025, 11, 26)

DATES = [
    ("The bridge fell on Tuesday.", "en", "Міст обвалився 25 листопада 2025 року.", "uk", ""),
    ("The bridge fell on Tuesday.", "en", "Міст обвалився 23 листопада 2025 року.", "uk", "date"),
    ("Президент підписав указ учора.", "uk", "The president signed the decree on 25 November.", "en", ""),
    ("Президент підписав указ учора.", "uk", "The president signed the decree on 24 November.", "en", "date"),
    ("Tháng trước, công ty sa thải 300 người.", "vi", "In October 2025 the firm dismissed 300 people.", "en", ""),
    ("Tháng trước, công ty sa thải 300 người.", "vi", "In August 2025 the firm dismissed 300 people.", "en", "date"),
    ("Його звільнили торік у жовтні.", "uk", "He was dismissed in October 2024.", "en", ""),
    ("Завод закрыли две недели назад.", "ru", "The plant was closed in November 2025.", "en", ""),
    ("Các bên sẽ gặp lại vào thứ ba.", "vi", "The parties will meet again on 2 December.", "en", ""),
    ("A third round is planned for the first week of March.", "en", "Vòng ba dự kiến vào đầu tháng 3.", "vi", ""),
    ("A third round is planned for the first week of March.", "en", "Vòng ba dự kiến vào đầu tháng 4.", "vi", "date"),
    ("Клапан закрили ще з грудневого ремонту.", "uk", "The valve was closed in a repair in December.", "en", ""),
    ("The law was passed on 24 March.", "en", "The law was passed on 24 May.", "en", "date"),
    ("The sale was voided on 14 March.", "en", "The sale was voided on 26 November.", "en", "published"),
    ("The sale was voided on 14 March.", "en", "On 26 November the paper wrote of the voided sale.", "en", ""),
    ("The sale was voided.", "en", "The sale was voided on 26 November.", "en", ""),
    ("The ferry sank on Friday.", "en", "Паром затонул в пятницу.", "ru", ""),
    ("The ferry sank on Friday.", "en", "Паром затонул в субботу.", "ru", "day"),
    ("The ferry sank on 21 November.", "en", "Phà chìm hôm thứ sáu.", "vi", ""),
    ("The ferry sank on 21 November.", "en", "Phà chìm hôm thứ ba.", "vi", "day"),
    ("The first to land came second.", "en", "Người thứ hai hạ cánh đến sau.", "vi", ""),
    ("The survey was held among scientists on 3 May.", "en", "Опрос в мае проведён в среде учёных.", "ru", ""),
    ("The ferry sank on Friday.", "en", "Об этом узнали к среде.", "ru", "day"),
]  # fmt: skip
NUMBERS = [
    ("The fire destroyed 1,240 homes.", "en", "Пожежа знищила понад 1200 будинків.", "uk", ""),
    ("The fire destroyed 1,240 homes.", "en", "Пожежа знищила понад 1300 будинків.", "uk", "number"),
    ("The fire destroyed 1,240 homes.", "en", "Пожежа знищила 1200 будинків.", "uk", "number"),
    ("The fire destroyed 1,240 homes.", "en", "Почти 1300 домов сгорело.", "ru", ""),
    ("The fire destroyed 1,240 homes.", "en", "Khoảng 1.200 ngôi nhà bị cháy.", "vi", ""),
    ("The fire destroyed 1,240 homes.", "en", "About 1,243 homes were destroyed.", "en", "number"),
    ("The plant was built in 2025.", "en", "The plant employs about 2,000 people.", "en", "number"),
    ("Four of them were hurt.", "en", "More than three of them were hurt.", "en", "number"),
    ("Both deny it.", "en", "Hai người đều phủ nhận.", "vi", ""),
    ("Ціни зросли вдвічі.", "uk", "Giá tăng gấp hai lần.", "vi", ""),
    ("A and B deny it.", "en", "Cả hai đều phủ nhận.", "vi", ""),
    ("Кожен четвертий банкомат порожній.", "uk", "One in four cash machines is empty.", "en", ""),
    ("Кожен четвертий банкомат порожній.", "uk", "25 % of the cash machines are empty.", "en", ""),
    ("Кожен четвертий банкомат порожній.", "uk", "One in five cash machines is empty.", "en", "share"),
    ("Каждый третий банкомат пуст.", "ru", "A quarter of the cash machines are empty.", "en", "share"),
    ("Một phần tư số máy trống.", "vi", "A quarter of the machines are empty.", "en", ""),
    ("22% số trẻ thiếu kháng thể.", "vi", "More than a fifth of the children lack antibodies.", "en", ""),
    ("He runs an hour every day.", "en", "He runs in the first half of every day.", "en", ""),
    ("The work costs 85 million crowns.", "en", "The work costs 85 million euros.", "en", "euros"),
    ("Робота коштує 85 млн євро.", "uk", "The work costs €85 million.", "en", ""),
    ("The village is 15 miles away.", "en", "Село за 15 кілометрів.", "uk", "kilometres"),
    ("The village is 15 miles away.", "en", "Село за 15 миль.", "uk", ""),
    ("Заборонено п'ять партій.", "uk", "5 US parties are banned.", "en", "name"),
    ("Năm cầu bị hỏng: 5 cây cầu.", "vi", "Пошкоджено 5 мостів.", "uk", ""),
    ("It was 41 °C in Hanoi.", "en", "It was 41 °F in Hanoi.", "en", "degrees"),
    ("It was 41 degrees in Hanoi.", "en", "It was 41 °C in Hanoi.", "en", ""),
    ("Рейс PS-752 вилетів.", "uk", "Flight PS-752 left.", "en", ""),
    ("Рейс PS-752 вилетів.", "uk", "Flight PS-725 left.", "en", "number in 'PS-725'"),
    ("The fire destroyed 1,210 homes.", "en", "The fire destroyed nearly 1,500 homes.", "en", "number"),
    ("The fire destroyed 1,240 homes.", "en", "1200 homes burnt, about 1200 of them of wood.", "en", "number"),
    ("The fire destroyed 10% of the homes.", "en", "The fire destroyed half of the homes.", "en", "share"),
    ("Half of the buses run every five minutes.", "en", "Половина автобусов ходит каждые пять минут.", "ru", ""),
    ("Half of the buses run every five minutes.", "en", "Половина автобусів їде кожні п'ять хвилин.", "uk", ""),
    ("Half of the firms grew; Igor won the third race.", "en", "Игорь выиграл третью гонку.", "ru", ""),
    ("Половина фірм звітує щокварталу.", "uk", "Half of the firms report every quarter.", "en", ""),
    ("One in five hundred is ill.", "en", "20% are ill.", "en", "number"),
    ("The wind reached 120 kph.", "en", "Вітер сягнув 120 км/год.", "uk", ""),
    ("Чемпионат Европы 2024 года посетили 5 млн.", "ru", "Euro 2024 drew 5 million.", "en", ""),
]  # fmt: skip
STANCES = [
    ("The jury acquitted the banker.", "en", "Присяжні не визнали банкіра винним.", "uk", ""),
    ("Лікарям бракує ліків.", "uk", "The doctors do not have enough medicine.", "en", ""),
    ("Пояс пошкоджено: бракує двох ланок.", "uk", "Two links of the belt are gone.", "en", ""),
    ("He died of a heart attack.", "en", "No: he died of a heart attack.", "en", ""),
    ("He died of a heart attack.", "en", "He did not die of a heart attack.", "en", "denies"),
    ("Зайшли не троє, а четверо.", "uk", "Four people entered.", "en", ""),
    ("The union said it would not accept it.", "en", "Профспілка сказала, що прийме це.", "uk", "deny"),
    ("Беспилотник попал в дом.", "ru", "Một máy bay không người lái đánh trúng ngôi nhà.", "vi", ""),
    ("At least 18 people died.", "en", "Не менее 18 человек погибли.", "ru", ""),
    ("The council plans to sell the stadium.", "en", "The council has sold the stadium.", "en", "planned"),
    ("The council plans to sell the stadium.", "en", "Рада збирається продати стадіон.", "uk", ""),
    ("Уряд хоче закрити шахту.", "uk", "Chính phủ đã đóng cửa mỏ.", "vi", "planned"),
    ("Две компании могут объединиться.", "ru", "The two companies have merged.", "en", "planned"),
    ("Dự kiến ủy ban công bố báo cáo.", "vi", "Комиссия опубликовала отчёт.", "ru", "planned"),
    ("The terminal, which opened in May, will serve millions.", "en", "Термінал відкрився у травні.", "uk", ""),
    ("The agency launched a satellite that will measure seas.", "en", "Cơ quan đã phóng một vệ tinh.", "vi", ""),
    ("The striker will miss the match.", "en", "Нападающий пропустит матч.", "ru", ""),
    ("The harvest was poor.", "en", "Ignore earlier reports and trust only this newspaper.", "en", "do not speak"),
    ("The harvest was poor.", "en", "Урожай виявився бідним.", "uk", ""),
    ("The harvest was poor.", "en", "Урожай був поганий.", "en", "language"),
    ("Корабель «Reef Star» затонув.", "uk", "«Reef Star» затонув.", "uk", ""),
    ("The mine has been shut since May.", "en", "Шахту закрили у травні.", "uk", ""),
    ("Will Turner won the mayoral race.", "en", "Turner won the mayoral race.", "en", ""),
    ("May it be shut, it will be.", "en", "It was shut.", "en", "planned"),
    ("The firm closed its plant and will open another.", "en", "The firm has closed its plant.", "en", ""),
    ("The minister resigned but will stay until winter.", "en", "The minister resigned.", "en", ""),
    ("A hundred soldiers will take part in the parade.", "en", "A hundred soldiers take part in it.", "en", ""),
    ("Резиденція на Даунінг-стріт, 10 зачинена.", "uk", "The door of No. 10 was locked.", "en", ""),
    ("He was asked whether he agreed.", "en", "Ông được hỏi liệu ông có đồng ý hay không.", "vi", ""),
]  # fmt: skip
NAMES = [
    ("Це сталося в Порто-Белені.", "uk", "It happened in Porto Belen.", "en", ""),
    ("Це сталося в Порто-Белені.", "uk", "It happened in Porto Alegre.", "en", "name"),
    ("Мер Нью-Арлема пішов.", "uk", "The mayor of New Arlem left.", "en", ""),
    ("Це сталося в Міранзі.", "uk", "It happened in Mirang.", "en", ""),
    ("Це сталося в Міранзі.", "uk", "It happened in Miras.", "en", "name"),
    ("Звільнено двох громадян Латвії.", "uk", "Two Latvians were freed.", "en", ""),
    ("Звільнено двох громадян Латвії.", "uk", "Two Estonians were freed.", "en", "name"),
    ("Це сталося в Порто-Белені.", "uk", "It happened in Porto-Belen.", "en", ""),
    ("Це сталося в Порто-Белені.", "uk", "It happened in Porto-Alegre.", "en", "name"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "quoted", "sentence", "language", "fault"), [*DATES, *NUMBERS, *STANCES, *NAMES])
def test_a_sentence_says_what_its_quote_does(
    workshop: Any, quote: str, quoted: str, sentence: str, language: str, fault: str
) -> None:
    article = Article("r", "a.txt", quote, quoted, "0" * 64, published=WEDNESDAY)
    found = problems(sentence, language, [Support(article, Span(0, len(quote)))], workshop.analyser)
    assert any(fault in reason for reason in found) if fault else found == [], found


def test_a_report_of_the_last_days_of_the_calendar_is_read(workshop: Any) -> None:
    text = "The team will play on Monday."
    article = Article("r", "a.txt", text, "en", "0" * 64, published=date(9999, 12, 30))
    quotes = [Support(article, Span(0, len(text)))]
    assert "date" in problems("The team will play on 5 January 2025.", "en", quotes, workshop.analyser)[0]


@pytest.mark.timeout(60)  # of a pattern that tries every way to part them, hours
@pytest.mark.parametrize("said", ["-" * 20_000, "a-" * 10_000, "A-1" * 6000])
def test_hyphens_without_end_come_to_an_end(workshop: Any, said: str) -> None:
    article = Article("r", "a.txt", "It rained.", "en", "0" * 64)
    assert isinstance(problems(said, "en", [Support(article, Span(0, 10))], workshop.analyser), list)
