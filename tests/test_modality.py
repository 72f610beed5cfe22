"""What a sentence shows signs of: said as done, wished or planned, denied, not known, as the most of its kind."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.workshop import Workshop
from rag.evidence.modality import (
    DENIED,
    PLANNED,
    UNKNOWN,
    counters,
    denies,
    is_extreme,
    modality,
    takes_back,
)
from rag.extract import Extractor
from tests.reading import passage, rows_of

Told = Callable[[str, str], bool]

SAID = [
    (
        "done",
        set(),
        ("Belarus freed 52 prisoners on Thursday.", "Білорусь звільнила 52 в’язнів.", "Belarus đã thả 52 tù nhân."),
    ),
    (
        "wished",
        {PLANNED},
        ("Trump wants to reopen the embassy.", "Трамп хоче відкрити посольство.", "Ông Trump muốn mở lại đại sứ quán."),
    ),
    (
        "possible",
        {PLANNED},
        ("The talks could end on Friday.", "Переговори можуть завершитися.", "Cuộc gặp có thể kết thúc."),
    ),
    (
        "promised",
        {PLANNED},
        ("The bank promised a new loan.", "Банк пообіцяв новий кредит.", "Ngân hàng hứa cho vay thêm."),
    ),
    (
        "denied",
        {DENIED},
        ("The court rejected the claim.", "Суд відкинув позов.", "Tòa án bác bỏ đơn kiện."),
    ),
    (
        "not done",
        {DENIED},
        ("Nobody was hurt.", "Ніхто не постраждав.", "Họ chưa được thả."),
    ),
]


@pytest.mark.parametrize(("name", "signs", "texts"), SAID)
def test_the_same_is_told_in_each_language(name: str, signs: set[str], texts: tuple[str, str, str]) -> None:
    assert {t: modality(t, code) for t, code in zip(texts, ("en", "uk", "vi"), strict=True)} == dict.fromkeys(
        texts, frozenset(signs)
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is unclear when the prisoners were freed.", "en"),
        ("The ministry did not specify the number of wounded.", "en"),
        ("Police have not released the man's name.", "en"),
        ("The cause has not been established.", "en"),
        ("The report does not mention it.", "en"),
        ("Дату не призначили.", "uk"),
        ("Дату не назначили.", "ru"),
        ("Причину ще не встановлено.", "uk"),
        ("Причина пока не установлена.", "ru"),
        ("Мотив залишається загадкою.", "uk"),
        ("Мотив остается загадкой.", "ru"),
        ("Умови тримають у таємниці.", "uk"),
        ("Условия держат в секрете.", "ru"),
        ("Інформації про постраждалих немає.", "uk"),
        ("Сведений о пострадавших пока нет.", "ru"),
        ("Міністерство цифр не навело.", "uk"),
        ("Министерство цифр не привело.", "ru"),
        ("Bộ không đưa ra con số.", "vi"),
        ("У звіті про це не згадується.", "uk"),
        ("В отчете об этом не упоминается.", "ru"),
        ("Officials have not yet named the victims.", "en"),
        ("The company declined to comment.", "en"),
        ("The insurers have not said whether they will pay.", "en"),
        ("The new place has not been chosen.", "en"),
        ("Who sent the letter remains a mystery.", "en"),
        ("She gave no reason.", "en"),
        ("He left without saying why.", "en"),
        ("Коли відбудеться наступний обмін, у штабі не кажуть.", "uk"),
        ("Почему, он не объяснил.", "ru"),
        ("Когда придет подмога, в штабе не говорят.", "ru"),
        ("Công ty chưa trả lời câu hỏi này.", "vi"),
        ("Nguyên nhân chưa được làm rõ.", "vi"),
        ("Коли їх звільнили, невідомо.", "uk"),
        ("У міністерстві не уточнили кількість поранених.", "uk"),
        ("Компанія відмовилася від коментарів.", "uk"),
        ("Імен затриманих поліція не називає.", "uk"),
        ("Хто його відкрив, комісія не знає.", "uk"),
        ("Кто его открыл, комиссия не знает.", "ru"),
        ("Chưa rõ khi nào họ được thả.", "vi"),
        ("Bộ này không nêu số người bị thương.", "vi"),
        ("Công ty từ chối bình luận.", "vi"),
        ("Bộ dự định công bố gói hỗ trợ, song chưa nêu số tiền.", "vi"),
        ("Danh sách chưa được chốt.", "vi"),
        ("Кто сдал чайник на продажу, в доме назвать отказались.", "ru"),
        ("Хто здав чайник, в аукціонному домі назвати відмовилися.", "uk"),
        ("Ai gửi thư vẫn là điều bí ẩn.", "vi"),
    ],
)
def test_what_is_not_known_is_told(text: str, language: str) -> None:
    assert UNKNOWN in modality(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Not only Belarus freed prisoners.", "en"),
        ("He noted the notable Norwegian knot.", "en"),
        ("Не лише Білорусь звільнила в’язнів.", "uk"),
        ("Неділя й анічогісінько.", "uk"),
        ("Không chỉ Belarus thả tù nhân.", "vi"),
    ],
)
def test_words_that_only_begin_like_a_denial_deny_nothing(text: str, language: str) -> None:
    assert DENIED not in modality(text, language)


@pytest.mark.parametrize(
    ("text", "language", "sign"),
    [
        ("NOBODY WAS HURT.", "en", DENIED),
        ("It isn\u2019t true.", "en", DENIED),
        ("Ho\u0323 kho\u0302ng \u0111o\u0302\u0300ng y\u0301.", "vi", DENIED),
        ("ТРАМП ХОЧЕ МИРУ.", "uk", PLANNED),
    ],
)
def test_capitals_apostrophes_and_separate_marks_hide_no_sign(text: str, language: str, sign: str) -> None:
    assert sign in modality(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police have not released the prisoners.", "en"),
        ("Міська рада ще не встановила камери.", "uk"),
        ("Мэрия не установила камеры.", "ru"),
    ],
)
def test_what_is_not_done_may_be_known(text: str, language: str) -> None:
    assert UNKNOWN not in modality(text, language)


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        (DENIED, ("The court rejected it.", "Суд відхилив позов.", "Tòa bác đơn.", "Суд отклонил иск.")),
        (DENIED, ("He ruled it out.", "Він виключив перемир'я.", "Ông loại trừ việc đó.", "Он исключил перемирие.")),
        (PLANNED, ("They prepare to leave.", "Вони готуються їхати.", "Họ chuẩn bị đi.", "Они готовятся уехать.")),
        (PLANNED, ("He threatened to quit.", "Він погрожує піти.", "Ông dọa từ chức.", "Он грозится уйти.")),
        (PLANNED, ("The vote is scheduled.", "Голосування заплановане.", "Dự kiến bầu.", "Голосование запланировано.")),
        (PLANNED, ("They vowed to fight.", "Вони поклялися боротися.", "Họ thề chiến đấu.", "Они поклялись бороться.")),
    ],
)
def test_plans_and_refusals_are_told_by_as_many_words_in_each_language(name: str, texts: tuple[str, ...]) -> None:
    assert all(name in modality(text, code) for text, code in zip(texts, ("en", "uk", "vi", "ru"), strict=True))


@pytest.mark.parametrize(
    ("tells", "text", "language"),
    [
        (takes_back, "The figure is wrong.", "en"),
        (takes_back, "In reality this was a fake.", "en"),
        (takes_back, "Ця цифра хибна.", "uk"),
        (takes_back, "Эта информация ложная.", "ru"),
        (takes_back, "Thực tế, đây là tin giả.", "vi"),
        (denies, "Міністерство спростувало цю інформацію.", "uk"),
        (denies, "Министерство опровергло эту информацию.", "ru"),
        (counters, "Cơ quan này bác bỏ con số trên.", "vi"),
        (is_extreme, "Это крупнейший пожар.", "ru"),
    ],
)
def test_one_sentence_takes_back_denies_or_counters_another(tells: Told, text: str, language: str) -> None:
    assert tells(text, language)


def test_the_nearest_day_is_no_extreme_in_russian() -> None:
    assert not is_extreme("В ближайшие дни пройдут дальнейшие переговоры.", "ru")


@pytest.mark.parametrize("text", ["It burned on 3 May 2025.", "It burned in May.", "May 3 was hot."])
def test_a_month_is_no_plan(text: str) -> None:
    assert modality(text, "en") == frozenset()


@settings(max_examples=100, deadline=None)
@given(st.text(), st.sampled_from(["en", "uk", "vi", "ru"]))
def test_any_text_shows_known_signs_only(text: str, language: str) -> None:
    assert modality(text, language) <= {DENIED, PLANNED, UNKNOWN}


@pytest.mark.parametrize("text", ["", "Niemand will das.", "not never"])
def test_a_language_without_a_table_shows_no_sign(text: str) -> None:
    assert modality(text, "xx") == frozenset()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They should never have been jailed.", "en"),
        ("Їх не слід було садити.", "uk"),
        ("Их не следовало сажать.", "ru"),
        ("Lẽ ra họ không nên bị bắt giam.", "vi"),
    ],
)
def test_what_should_not_be_is_no_denial(text: str, language: str) -> None:
    assert DENIED not in modality(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Он не говорит по-русски.", "ru"), ("Він не говорить українською.", "uk"),
        ("It goes without saying that he won.", "en"),
    ],
)  # fmt: skip
def test_a_language_that_is_not_spoken_is_no_silence(text: str, language: str) -> None:
    assert UNKNOWN not in modality(text, language)


@pytest.mark.parametrize(("sentence", "lacks"), [("The highest wave was 9 m.", 0.0), ("A wave was 9 m.", 1.0)])
def test_the_most_is_held_against_sentences_that_speak_of_none(
    workshop: Workshop, extractor: Extractor, sentence: str, lacks: float
) -> None:
    ((_, row, _),) = rows_of(workshop, extractor, "How high was the biggest wave?", [passage(sentence, "a", "en")])
    assert row["not_extreme"] == lacks
    ((_, row, _),) = rows_of(workshop, extractor, "How high was the wave?", [passage(sentence, "a", "en")])
    assert row["not_extreme"] == 0.0
