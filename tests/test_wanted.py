"""Which kinds of thing a question asks for, what it counts, and which of its words no answer need hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.workshop import Workshop
from rag.question import wanted
from rag.question.wanted import KINDS
from rag.understand import understand
from tests.kinds_asked import IN_MANY_WORDINGS, PLAINLY, Row
from tests.reading import asked_in

FURTHER: list[Row] = [
    ("How many chips a year will it make?", "en", {"number"}),
    ("How many tonnes per day does it process?", "en", {"number"}),
    ("How many hours a day do they work?", "en", {"duration"}),
    ("Скільки чипів на рік вироблятиме завод?", "uk", {"number"}),
    ("Скільки на рік?", "uk", {"number"}),
    ("Скільки годин на день вони працюють?", "uk", {"duration"}),
    ("Сколько чипов в год будет выпускать завод?", "ru", {"number"}),
    ("Nhà máy sản xuất bao nhiêu chip mỗi năm?", "vi", {"number"}),
    ("Nhà máy sản xuất mỗi năm bao nhiêu con chip?", "vi", {"number"}),
    ("Mỗi ngày bao nhiêu giờ?", "vi", {"duration"}),
    ("Trong năm bao nhiêu người chết?", "vi", {"number"}),
    ("Tổng cộng bao nhiêu người chết?", "vi", {"number"}),
    ("Còn bao nhiêu người bị giam?", "vi", {"number"}),
    ("Tổng số tiền là bao nhiêu?", "vi", {"money"}),
    ("What sum was stolen?", "en", {"money"}),
    ("Яку суму вкрали?", "uk", {"money"}),
    ("Какую сумму украли?", "ru", {"money"}),
    ("Which film won?", "en", set()),
    ("Which film won the award?", "en", set()),
    ("Which film cost the most?", "en", set()),
    ("Which prize did he win?", "en", set()),
    ("What is the entry fee?", "en", {"money"}),
    ("Який фільм переміг?", "uk", set()),
    ("Какой фильм победил?", "ru", set()),
    ("Khánh Linh sẽ dự giải nào?", "vi", set()),
    ("Яка компанія заплатила штраф?", "uk", {"person"}),
    ("Which former prime minister resigned?", "en", {"person"}),
    ("Which country won the tournament?", "en", {"place"}),
    ("What is the capital of Peru?", "en", {"place"}),
    ("What did the country do?", "en", set()),
    ("What killed the fish?", "en", {"reason"}),
    ("What truck killed the man?", "en", set()),
    ("What company made the drones?", "en", {"person"}),
    ("What sparked the fire?", "en", {"reason"}),
    ("What did the mayor die of?", "en", {"reason"}),
    ("How did the mayor die?", "en", {"reason"}),
    ("What is he dying to see?", "en", set()),
    ("What is the driver accused of?", "en", {"reason"}),
    ("What was he charged with?", "en", {"reason"}),
    ("У чому його звинувачують?", "uk", {"reason"}),
    ("В чем его обвиняют?", "ru", {"reason"}),
    ("Ông ấy bị cáo buộc gì?", "vi", {"reason"}),
    ("Що вбило рибу?", "uk", {"reason"}),
    ("Від чого помер мер?", "uk", {"reason"}),
    ("Від чого залежить ціна?", "uk", set()),
    ("Як загинув журналіст?", "uk", {"reason"}),
    ("Через яку хворобу скасували концерт?", "uk", {"reason"}),
    ("Что убило рыбу?", "ru", {"reason"}),
    ("От чего умер мэр?", "ru", {"reason"}),
    ("Как погиб журналист?", "ru", {"reason"}),
    ("Điều gì giết chết cá?", "vi", {"reason"}),
    ("Ông ấy chết vì bệnh gì?", "vi", {"reason"}),
    ("Ông ấy chết thế nào?", "vi", {"reason"}),
    ("Vụ cháy do đâu?", "vi", {"reason"}),
    ("Tự do gì?", "vi", set()),
    ("What is the bank's forecast for inflation?", "en", {"speech"}),
    ("What do experts expect?", "en", {"speech"}),
    ("What does the union suggest?", "en", {"speech"}),
    ("How much growth does the bank forecast?", "en", {"number"}),
    ("Which statement did she make?", "en", {"speech"}),
    ("Який прогноз банку щодо інфляції?", "uk", {"speech"}),
    ("Який банк прогнозує зростання?", "uk", set()),
    ("Каков прогноз банка?", "ru", {"speech"}),
    ("Каков прогноз экспорта кукурузы?", "ru", {"number"}),
    ("Який прогноз експорту кукурудзи?", "uk", {"number"}),
    ("What is Ukraine's maize export forecast?", "en", {"number"}),
    ("What is the forecast of exports?", "en", {"number"}),
    ("What is the bank's forecast?", "en", {"speech"}),
    ("What is the harvest estimate?", "en", {"number"}),
    ("What did the ministry forecast for exports?", "en", {"speech"}),
    ("How low was the sea ice?", "en", {"number"}),
    ("How strong was the earthquake?", "en", {"number"}),
    ("How strong is the evidence?", "en", set()),
    ("How much time do they have?", "en", {"duration"}),
    ("How much later did it open?", "en", {"duration"}),
    ("Họ có bao nhiêu thời gian?", "vi", {"duration"}),
    ("Sóng cao cỡ nào?", "vi", {"number"}),
    ("Наскільки високі хвилі?", "uk", {"number"}),
    ("Насколько высоки волны?", "ru", {"number"}),
    ("Ngân hàng dự báo gì?", "vi", {"speech"}),
    ("Who is in charge of the port?", "en", {"person"}),
    ("Mục đích chuyến đi của tổng thống là gì?", "vi", {"reason"}),
    ("Nguyên nhân tai nạn xe khách ở đèo?", "vi", {"reason"}),
    ("Lý do từ chức được ai công bố?", "vi", {"person"}),
    ("Động cơ của vụ tấn công?", "vi", {"reason"}),
    ("Động cơ máy bay bị hỏng?", "vi", set()),
    ("Giá vàng hôm nay bao nhiêu 1 lượng?", "vi", {"money"}),
    ("Giá bạc là bao nhiêu?", "vi", {"money"}),
    ("Giá vé tàu bao nhiêu tiền?", "vi", {"money"}),
    ("Thịt heo bao nhiêu một ký?", "vi", {"money"}),
    ("Giá vàng tăng bao nhiêu phần trăm?", "vi", {"share"}),
    ("Giá vàng tăng bao nhiêu?", "vi", {"number"}),
    ("Chuyên gia đánh giá bao nhiêu hồ sơ?", "vi", {"number"}),
    ("Đấu giá bao nhiêu lô đất?", "vi", {"number"}),
    ("How much is 1 litre of petrol?", "en", {"money"}),
    ("Wann wurden sie freigelassen?", "de", set()),
    ("Скільки років Сі Цзіньпіну?", "uk", {"age"}),
    ("Скільки років То Ламу?", "uk", {"age"}),
    ("Скільки років Єрмаку загрожує у разі вироку?", "uk", {"duration"}),
    ("Скільки років в'язниці отримав Петренко?", "uk", {"duration"}),
    ("Скільки років триває війна?", "uk", {"duration"}),
    ("Сколько лет Ли Чжэ Мёну?", "ru", {"age"}),
    ("Сколько лет президенту Ли Чжэ Мёну?", "ru", {"age"}),
    ("Сколько лет идёт суд?", "ru", {"duration"}),
    ("tuổi của Lee Jae Myung", "vi", {"age"}),
    ("Tuổi thọ trung bình ở Nhật là bao nhiêu?", "vi", {"number"}),
    ("Lee Jae Myung age", "en", {"age"}),
    ("retirement age", "en", {"number"}),
    ("age of the oldest survivor", "en", {"age"}),
    ("вік Сі Цзіньпіна", "uk", {"age"}),
    ("How quickly can the bridge be rebuilt?", "en", {"duration"}),
    ("How fast will the mines be cleared?", "en", {"duration"}),
    ("How fast was the train going?", "en", {"number"}),
    ("Наскільки швидко відбудують міст?", "uk", {"duration"}),
    ("Наскільки швидко їхав потяг?", "uk", {"number"}),
    ("Как быстро построят мост?", "ru", {"duration"}),
    ("Скільки Саркозі просидів за ґратами?", "uk", {"duration"}),
    ("Скільки матчів просидів на лаві Зінченко?", "uk", {"number"}),
    ("How much gas and how much money does the firm need?", "en", {"number", "money"}),
    ("Cần nhập thêm bao nhiêu khí đốt và tốn bao nhiêu tiền?", "vi", {"number", "money"}),
    ("How many days and how many hours did it last?", "en", {"duration"}),
    ("Скільки Hyundai і Kia втратили через мита?", "uk", {"number", "money"}),
    ("Скільки танків втратила армія?", "uk", {"number"}),
    ("Скільки людей попросили повернути гроші?", "uk", {"number"}),
    ("Сколько Камбоджа потратила на войну?", "ru", {"money"}),
    ("На скільки голосів Навроцький обійшов суперника?", "uk", {"number"}),
    ("У скільки обійшовся ремонт?", "uk", {"money"}),
    ("Почому продали рис?", "uk", {"money"}),
    ("How quickly did inflation rise?", "en", {"number"}),
    ("How quickly did house prices fall last year?", "en", {"number"}),
    ("How quickly is Lagos growing?", "en", {"number"}),
    ("How quickly did the city fall?", "en", {"duration"}),
    ("How quickly did prosecutors drop the charges?", "en", {"duration"}),
    ("How quickly did the firm increase its offer?", "en", {"duration"}),
    ("Як швидко зростала інфляція?", "uk", {"number"}),
    ("Як швидко подорожчали квитки?", "uk", {"number"}),
    ("Як швидко підвищили ставку?", "uk", {"duration"}),
    ("Как быстро росла инфляция?", "ru", {"number"}),
    ("Как быстро дорожали квартиры?", "ru", {"number"}),
    ("Как быстро повысили ставку?", "ru", {"duration"}),
    ("Lạm phát tăng nhanh đến mức nào?", "vi", {"number"}),
    ("Tàu chạy nhanh đến mức nào?", "vi", set()),
    ("What duty did he neglect?", "en", set()),
    ("What was his duty?", "en", set()),
    ("What duty does Britain charge on sofas?", "en", {"number"}),
    ("What import duty applies to sofas?", "en", {"number"}),
    ("What is the duty on tea?", "en", {"number"}),
    ("What tariff applies to British sofas?", "en", {"number"}),
    ("What tariffs did Trump lift?", "en", set()),
    ("What position does Petrov hold in the ministry?", "en", {"role"}),
    ("Which place came under attack?", "en", {"place"}),
    ("На якому місці знайшли тіло?", "uk", {"place"}),
    ("На каком месте произошла авария?", "ru", {"place"}),
    ("How much did the team lose by?", "en", {"number"}),
    ("How quickly did rescuers climb to the village?", "en", {"duration"}),
    ("Яке мито на добрива?", "uk", {"number"}),
    ("На скільки перенесли вибори?", "uk", {"duration"}),
    ("На сколько отложили суд?", "ru", {"duration"}),
]
"""Rates, prizes, causes of death, forecasts, ages, speeds and duties, each beside what looks like it."""


@pytest.mark.parametrize(("text", "language", "kinds"), [*IN_MANY_WORDINGS, *PLAINLY, *FURTHER])
def test_the_kinds_of_thing_wanted_are_recognised(
    workshop: Workshop, text: str, language: str, kinds: set[str]
) -> None:
    assert asked_in(workshop, text, language).kinds == kinds
    assert understand(text, workshop, language=language).asked.kinds == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("КОЛИ?", {"date"}),
        ("Ta\u0323i sao?", {"reason"}),  # letters with separate marks
        ("WHO?", {"person"}),
        ("Whoever whenever wherever", set()),
    ],
)
def test_capitals_and_separate_marks_do_not_hide_what_is_wanted(workshop: Workshop, text: str, kinds: set[str]) -> None:
    assert set().union(*(asked_in(workshop, text, code).kinds for code in ("en", "uk", "vi"))) == kinds


@pytest.mark.parametrize(
    ("text", "language", "thing", "other"),
    [
        ("How many prisoners did Belarus release?", "en", "prisoner", "Belarus"),
        ("How many political prisoners were freed in Minsk?", "en", "political prisoner", "Minsk"),
        ("Скільки в’язнів звільнила Білорусь?", "uk", "prisoner", "Belarus"),
        ("Belarus đã thả bao nhiêu tù nhân?", "vi", "prisoner", "Belarus"),
        ("Which newspaper wrote about Minsk?", "en", "newspaper", "Minsk"),
        ("Яка газета писала про Мінськ?", "uk", "newspaper", "Minsk"),
        ("Tờ báo nào viết về Minsk?", "vi", "newspaper", "Minsk"),
        ("What is the price of potash?", "en", "price", "potash"),
    ],
)
def test_the_thing_that_is_counted_or_chosen_from_is_found_beside_the_asking_words(
    workshop: Workshop, text: str, language: str, thing: str, other: str
) -> None:
    things = asked_in(workshop, text, language).things
    (word,) = workshop.analyser.analyse(thing, "en").terms
    elsewhere = {key for term in workshop.analyser.analyse(other, "en").terms for key in term.keys}
    assert things & set(word.keys)
    assert not things & elsewhere


@pytest.mark.parametrize(
    ("text", "language", "whether"),
    [
        ("Did Lithuania reopen its embassy?", "en", True),
        ("is it true that the port was closed", "en", True),
        ("Was it hackers who turned off the lights?", "en", True),
        ("Is it Frank Warren who promotes the fight?", "en", True),
        ("Was it the ministry which closed the port?", "en", True),
        ("Is it known who closed the port?", "en", False),
        ("Was it ever announced who won?", "en", False),
        ("What did Lithuania do?", "en", False),
        ("Lithuania embassy Minsk", "en", False),
        ("Чи відкрила Литва посольство?", "uk", True),
        ("Правда, що порт закрили?", "uk", True),
        ("Порт уже закрили?", "uk", True),
        ("Хто закрив порт?", "uk", False),
        ("Открыла ли Литва посольство?", "ru", True),
        ("Порт уже закрыли?", "ru", True),
        ("Когда закрыли порт?", "ru", False),
        ("Litva có mở lại đại sứ quán không?", "vi", True),
        ("Cảng đã đóng cửa chưa?", "vi", True),
        ("Ai đóng cửa cảng?", "vi", False),
        ("Qui a fermé le port ?", "fr", False),
        ("Can you tell me who resigned?", "en", False),
        ("And the prisoners?", "en", False),
        ("Чим закінчилися переговори?", "uk", False),
        ("Что сказал президент Ли?", "ru", False),
        ("Nước nào đã mua hãng hàng không?", "vi", False),
    ],
)
def test_whether_something_is_so_is_told_from_what_is_so(
    workshop: Workshop, text: str, language: str, whether: bool
) -> None:
    assert asked_in(workshop, text, language).whether == whether


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("What happened in Minsk?", "en", "Minsk"),
        ("Tell me about the embassy", "en", "embassy"),
        ("Що сталося в Мінську?", "uk", "Мінську"),
        ("Що відомо про посольство?", "uk", "посольство"),
        ("any updates on the embassy?", "en", "embassy"),
        ("Що нового з посольством?", "uk", "посольством"),
        ("Есть ли новости о посольстве?", "ru", "посольстве"),
        ("Có gì mới về đại sứ quán?", "vi", "đại sứ quán"),
        ("Расскажи про посольство", "ru", "посольство"),
        ("А що з посольством?", "uk", "посольством"),
        ("и что с посольством", "ru", "посольством"),
        ("Có thông tin gì về đại sứ quán?", "vi", "đại sứ quán"),
        ("Ở Minsk xảy ra chuyện gì?", "vi", "Minsk"),
    ],
)
def test_words_that_ask_for_whatever_is_told_are_not_asked_for(
    workshop: Workshop, text: str, language: str, left: str
) -> None:
    assert asked_in(workshop, text, language).open
    wanted_keys = {key for term in understand(text, workshop, language=language).terms for key in term.keys}
    assert wanted_keys == set(workshop.analyser.analyse(f"x {left}", language).terms[-1].keys)


ASKING = ["how many", "when", "who", "Скільки", "Якого числа", "хто такий", "bao nhiêu", "ngày nào", "là ai", "gì"]
WORDS = st.sampled_from([*ASKING, "prisoners", "в’язнів", "tù nhân", "52", "Minsk", "day", "процент", "?", ",", "\n"])
QUESTIONS = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=60))


@settings(max_examples=150, deadline=None)
@given(QUESTIONS, st.sampled_from(["en", "uk", "vi", "de"]))
def test_whatever_is_asked_kinds_are_known_and_places_lie_in_the_text(
    workshop: Workshop, text: str, language: str
) -> None:
    found = asked_in(workshop, text, language)
    held = set(workshop.analyser.analyse(text, language).keys)
    assert found.kinds <= set(KINDS)
    assert found.types <= found.things <= held
    assert all(0 <= a < b <= len(text) for a, b in found.places)
    assert wanted.DAY not in found.kinds or wanted.DATE in found.kinds
