"""Languages of short texts."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis.language_tables import LanguageTable, Tables
from index.language import detect_language
from index.lexicon import Lexicon

TEXTS = {
    "en": ["what did the US get in return?", "Lukashenko", "who is Coale", "prisoners released", "52", "???", "potash",
           "When was the embassy reopened", "Ukraine", "Trump Lukashenko Minsk"],
    "vi": ["Mỹ nhận lại được gì?", "tù nhân", "bao nhieu tu nhan duoc tha", "My duoc gi de doi lai", "Tổng thống",
           "Trump gặp ai?", "ai la Lukashenko", "chuyện gì xảy ra"],
    "uk": ["Що США отримали натомість?", "Лукашенко", "хто", "Коли?", "скільки", "калій", "посольство",
           "Хто такий Джон Коул"],
    "ru": ["Кто такой Коул?", "когда", "Где посольство США?", "Сколько человек отпустили?", "Что США получили взамен?"],
    "be": ["Што атрымалі ЗША ўзамен?"],
    "fr": ["Qu'est-ce que les États-Unis ont obtenu en retour ?"],
    "pl": ["Co dostały Stany Zjednoczone w zamian?"],
    "de": ["Was hat die USA im Gegenzug bekommen?"],
    "zh": ["美国得到了什么回报？"],
}  # fmt: skip
SHORT = {
    "uk": [
        "Кому особисто подякував президент Литви?", "Хто очолив уряд?", "Коли помер художник?",
        "Де шукали потерпілих?", "Чому закрили посольство?", "Скільки коштує газ?", "Яка столиця Литви?",
        "Чому подорожчав хліб?", "Коли почалася війна?", "Кого заарештували?", "Про що домовилися президенти?",
        "Чому страйкують шахтарі?", "Що сказав посол?", "Куди поїхав прем'єр?", "Кого помилували?",
        "Скільки людей загинуло?", "Хто виграв матч?", "Яку партію очолює Навальна?", "Хто такий Коул?",
        "Що отримали США?", "Чим закінчилася зустріч?", "Коли відбудуться вибори?", "На скільки зросла ставка?",
        "Хто загинув у аварії?", "Від чого помер актор?", "Що вирішив суд?", "Кому передали гроші?",
        "Скільки солдат у полоні?", "Коли зняли санкції з калію?", "Чому не поновили посольство?",
        "Хто подякував Трампу?", "Де живе Тихановський?", "Як проголосував парламент?",
    ],
    "ru": [
        "Кто такой Коул?", "когда", "Где посольство США?", "Сколько человек отпустили?", "Что США получили взамен?",
        "Кому лично подарил книгу президент?", "Кто возглавил правительство?", "Когда умер художник?",
        "Где искали пострадавших?", "Почему закрыли посольство?", "Сколько стоит газ?", "Какая столица Литвы?",
        "Когда началась война?", "Кого арестовали?", "О чем договорились президенты?", "Почему бастуют рабочие?",
        "Что сказал посол?", "Куда поехал премьер?", "Кого помиловали?", "Сколько людей погибло?",
        "Кто победил в матче?", "Какую партию возглавляет Навальная?", "Чем закончилась встреча?",
        "Когда пройдут выборы?", "На сколько выросла ставка?", "Кто погиб в аварии?", "От чего умер актер?",
        "Что решил суд?", "Кому передали деньги?", "Сколько солдат в плену?", "Когда сняли санкции с калия?",
        "Кто поблагодарил Трампа?", "Где живет Тихановский?", "Как проголосовал парламент?", "санкции против банков",
        "Что известно о взрыве?", "Президент Литвы лично поблагодарил американского посланника",
        "Какие вопросы обсуждали министры",
    ],
    "be": [
        "Што атрымалі ЗША ўзамен?", "Каму асабіста падзякаваў прэзідэнт Літвы?", "Калі адкрыюць пасольства ў Мінску?",
        "Мінск чакае гасцей з Вільні і рыхтуе сустрэчу", "Дзе знаходзіцца цяпер Ціханоўскі?",
    ],
    "bg": [
        "Кога благодари лично президентът на Литва?", "Колко затворници бяха освободени в замяна на санкциите?",
        "Защо беше затворено посолството на САЩ в Минск?",
        "Президентът на България посети Киев и се срещна с министър-председателя.",
        "Народното събрание прие бюджета за следващата година",
    ],
    "sr": [
        "Коме се лично захвалио председник Литваније?", "Колико је затвореника пуштено на слободу?",
        "Зашто је затворена амбасада САД у Минску?",
        "Председник Србије је изјавио да ће избори бити одржани у децембру.",
    ],
    "mk": [
        "Колку затвореници беа ослободени и што доби Америка за возврат?",
        "Претседателот на Македонија изјави дека изборите ќе се одржат во мај.",
    ],
}  # fmt: skip
"""Questions in Cyrillic, most of them of three to six words and without a letter that tells the language."""
NAMES = {
    "en": [
        "Who is Phạm Minh Chính?", "How many people died in the Đà Nẵng floods?", "Phạm Minh Chính visit",
        "Why was Trương Mỹ Lan sentenced to death?", "Is Võ Văn Thưởng still president?", "WHO IS PHẠM MINH CHÍNH?",
        "Who won the match Đà Nẵng - Hà Nội?", "Ho Chi Minh City fire", "Truong My Lan trial", "Da Nang floods",
        "Who is Nguyen Phu Trong?", "To Lam visit to China", "Who leads Газпром?", "What is Новая газета?",
    ],
    "vi": [
        "Phạm Minh Chính", "Vụ án Trương Mỹ Lan", "Donald Trump gặp Phạm Minh Chính", "Ai thay Phạm Minh Chính?",
        "Thủ tướng Phạm Minh Chính", "Ai Là Triệu Phú", "Hà Nội vs Đà Nẵng", "PHẠM MINH CHÍNH THĂM MỸ",
        "Thu tuong Pham Minh Chinh", "Tong thong Trump", "bao so 3 Da Nang", "Chay o Ho Chi Minh", "Газпром là gì?",
        "Truong My Lan bi tu hinh khi nao", "Israel tan cong Gaza",
    ],
    "ru": ["Кто президент Apple?", "Где завод Tesla?", "Когда вышел iPhone?", "Что Apple?", "Сколько стоит iPhone 17?"],
    "uk": ["Хто президент Apple?", "Де завод Tesla?", "Коли вийшов iPhone?", "Чому Apple?", "Скільки коштує iPhone?"],
    "fr": ["Qui est Phạm Minh Chính et que veut-il ?"],
}  # fmt: skip
"""Names of another language or script, and names alone."""
QUOTED = {
    "vi": ['Ai nói "nobody asked us"?', "Ai nói “we will never surrender”?", 'Trump: "Tôi sẽ không đi"'],
    "en": ['Who said "không ai hỏi chúng tôi"?', "Who said «никто нас не спрашивал»?", '"nobody asked us"'],
    "uk": ['Хто сказав "nobody asked us"?', "Хто сказав «никто нас не спрашивал»?", 'Що таке "съезд"?'],
    "ru": ['Кто сказал "nobody asked us"?', "Кто сказал «ніхто нас не питав»?", "Концерт в «Крыльях»"],
}
"""What is asked about a quotation, and quotations by themselves."""
CASES = [(text, code) for table in (TEXTS, SHORT, NAMES, QUOTED) for code, texts in table.items() for text in texts]


@pytest.mark.parametrize(("text", "code"), CASES, ids=[text for text, _ in CASES])
def test_short_texts(lexicon: Lexicon, text: str, code: str) -> None:
    assert detect_language(text, lexicon) == code


@pytest.mark.parametrize("text", SHORT["uk"])
def test_a_ukrainian_question_opens_nothing_of_russian(lexicon: Lexicon, text: str) -> None:
    def refuse(code: str) -> LanguageTable:
        raise AssertionError(f"the table of {code} was opened")

    ready = {code: lexicon.tables[code] for code in ("en", "uk", "vi")}
    assert detect_language(text, replace(lexicon, tables=Tables(ready, ["ru"], refuse))) == "uk"


@settings(deadline=None)  # the first words of a language load its lemmas
@given(st.text())
def test_any_text_has_a_language_of_two_letters(lexicon: Lexicon, text: str) -> None:
    code = detect_language(text, lexicon)
    assert len(code) in (2, 3)
    assert code.islower()
