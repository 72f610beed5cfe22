"""Which names and times of a question its quotes, and the heads of their articles, do not hold."""

from datetime import date

import pytest

from index.workshop import Workshop
from rag.evidence.features import OPENING
from rag.extractive.choose import Chosen, Considered
from rag.extractive.unnamed import unnamed
from tests.reading import read, whole

FAR = "It rained in the hills for a week. " * (OPENING // 30)
TEXT = f"Washington wants to reopen its embassy.\n{FAR}\nLithuania keeps its border shut.\n"


def names(
    workshop: Workshop, asked: str, text: str, title: str | None = None, published: date | None = None
) -> tuple[str, ...]:
    """What an answer by the best sentence of one English article leaves unnamed."""
    question, needs, extracts = read(workshop, asked, whole(text, title=title, published=published))
    return unnamed(Considered(question, needs, extracts), Chosen(tuple(extracts[:1])), workshop)


@pytest.mark.parametrize(
    ("asked", "title", "left"),
    [
        ("Did Lithuania reopen its embassy?", None, ("Lithuania",)),
        ("Did Lithuania reopen its embassy?", "Lithuania and its neighbours", ()),
        ("Чи відкриє Вашингтон посольство?", None, ()),
        ("Did Korvax reopen the embassy?", None, ("Korvax",)),
        ("Was the embassy reopened?", None, ()),
        ("Who besides Lithuania wants to reopen an embassy?", None, ()),
    ],
)
def test_a_name_is_told_that_neither_the_quote_nor_the_head_of_its_article_holds(
    workshop: Workshop, asked: str, title: str | None, left: tuple[str, ...]
) -> None:
    question, needs, extracts = read(workshop, asked, whole(TEXT, title=title))
    opening = tuple(extract for extract in extracts if extract.text.startswith("Washington"))
    assert unnamed(Considered(question, needs, extracts), Chosen(opening), workshop) == left


NAMED = f"Rescuers found Mai Thi Lan in An Lao.\n{FAR}\nAngela Holm was not found, nor was Tsikhanouski.\n"


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("Mai Thị Lan được tìm thấy ở đâu?", ()),
        ("Đội cứu hộ tìm thấy Mai Thị Lan ở xã Đông Hải?", ("Đông Hải",)),
        ("Đội cứu hộ tìm thấy Mai Thị Hà ở đâu?", ("Mai Thị Hà",)),
        ("Đội cứu hộ tìm thấy ông Lan ở huyện An Lão?", ()),
        ("Where did rescuers find Mai Thi Lan?", ()),
        ("Did rescuers find Ha?", ("Ha",)),
        ("Did rescuers find Boris Katz?", ("Boris Katz",)),
        ("Did rescuers find Boris Lan?", ("Boris",)),
        ("Did rescuers in Lithuania find Mai Thi Lan?", ("Lithuania",)),
    ],
)
def test_a_name_is_told_whole_and_only_where_it_stands_nowhere(
    workshop: Workshop, asked: str, left: tuple[str, ...]
) -> None:
    assert names(workshop, asked, NAMED) == left


def of_quote(workshop: Workshop, asked: str, text: str, language: str) -> tuple[str, ...]:
    """What an answer by the last sentence of an article leaves unnamed."""
    passage = whole(f"{FAR}\n{text}", language)
    question, needs, extracts = read(workshop, asked, passage)
    last = max(extracts, key=lambda e: e.span.start)
    assert passage.article.text.endswith(last.text)
    return unnamed(Considered(question, needs, extracts), Chosen((last,)), workshop)


@pytest.mark.parametrize(
    ("asked", "language", "text", "left"),
    [
        ("What did Salcedo say of prisoners?", "en", "Dana Salcedo leads it. She said 871 prisoners were left.", ()),
        ("What did Salcedo say of prisoners?", "en", "Dana Salcedo leads it. It grows. She said 9 prisoners died.", ()),
        ("What is the price of Velmont's order?", "en", "Velmont bought ships. The price was not told.", ()),
        ("Що обіцяв Гончар про школу?", "uk", "Громаду очолює Тарас Гончар. Він обіцяв нову школу.", ()),
        ("Что Гончар обещал про школу?", "ru", "Общину возглавил Тарас Гончар. «Школа будет», — обещал он.", ()),
        ("Ông Mai Thái Bình nói gì về gạo?", "vi", "Ông Mai Thái Bình bán gạo. Ấn Độ bán gạo rẻ, ông nói.", ()),
        ("Bộ có trả lời Tổ chức Di cư Quốc tế không?", "vi",
         "Tổ chức Di cư Quốc tế gửi đơn. Bộ Ngoại giao chưa trả lời đề nghị này.", ()),
        # What stands by itself leans on nothing, nor does anything on another paragraph or on one that is far.
        ("How many prisoners did Salcedo count?", "en", "Dana Salcedo leads it. Minsk holds 871 prisoners.",
         ("Salcedo",)),
        ("What did Salcedo say of prisoners?", "en", "Dana Salcedo leads it.\nShe said 871 prisoners were left.",
         ("Salcedo",)),
        ("What did Salcedo say of prisoners?", "en", "Salcedo left. It ended. It grew. She said 871 prisoners died.",
         ("Salcedo",)),
        ("What did Katz say of prisoners?", "en", "Dana Salcedo leads it. She said 9 prisoners died.", ("Katz",)),
        ("Що обіцяв Гончар про школу?", "uk", "Громаду очолює Олег Мороз. Він обіцяв нову школу.", ("Гончар",)),
        ("Что Гончар обещал про школу?", "ru", "Общину возглавил Тарас Гончар. Минск обещал новую школу.", ("Гончар",)),
        ("Ông Mai Thái Bình nói gì về gạo?", "vi", "Ông Mai Thái Bình bán gạo. Ấn Độ bán gạo rẻ, ông Đức nói.",
         ("Mai Thái Bình",)),
    ],
)  # fmt: skip
def test_a_quote_that_leans_on_the_sentences_before_it_is_read_with_them(
    workshop: Workshop, asked: str, language: str, text: str, left: tuple[str, ...]
) -> None:
    assert of_quote(workshop, asked, text, language) == left


@pytest.mark.parametrize(
    ("asked", "language", "text", "left"),
    [
        ("Хто отримав Гарроґейтську премію?", "en", "A novelist, 67, won the Harrogate Prize.", ()),
        ("Хто отримав Гарроґейтську премію?", "en", "A novelist, 67, won the Harlow Prize.", ("Гарроґейтську",)),
        ("How many Talmarian prisoners were freed?", "uk", "Рувенія звільнила 32 талмарських полонених.", ()),
        ("How many Talmarian prisoners were freed?", "uk", "Рувенія звільнила 32 келмських полонених.", ("Talmarian",)),
        ("How many prisoners did Talmar free?", "en", "Some 32 Talmarian prisoners were freed.", ()),
        ("Сколько туристов приехало в Виньхи?", "vi", "Vịnh Vĩnh Hy đón 412.000 khách du lịch.", ()),
        ("Сколько туристов приехало в Виньхи?", "vi", "Vịnh Hạ Long đón 412.000 khách du lịch.", ("Виньхи",)),
        ("Скільки туристів у Гарроумірі?", "en", "Harrowmere counted 900 tourists.", ()),
        ("Чому пором відвели до Лісгарда?", "vi", "Tàu đã đưa phà về Lysgard vì sóng lớn.", ()),
        ("Nguyễn Thanh Trường hòa với ai?", "ru", "Нгуен Тхань Чыонг сыграл вничью с Волынским.", ()),
        (
            "Nguyễn Thanh Trường hòa với ai?",
            "ru",
            "Нгуен Тхань Ха сыграл вничью с Волынским.",
            ("Nguyễn Thanh Trường",),
        ),
        ("What did Nino Kavtaradze say?", "ru", "Суд выслушал то, что сказала Нино Кавтарадзе.", ()),
        # A surname alone is somebody who was named before; beside another name it is somebody else's.
        ("What did Iryna Bondarenko say?", "uk", "«Ми бачимо лише скорочення», — сказала Бондаренко.", ()),
        (
            "What did Iryna Bondarenko say?",
            "uk",
            "«Ми бачимо лише скорочення», — сказала Олена Бондаренко.",
            ("Iryna",),
        ),
        # One name is told as one; short forms of ordinary words are none.
        ("What does Pham Thai Binh export?", "vi", "Ấn Độ bán gạo rẻ nhất.", ("Pham Thai Binh",)),
        ("Has Lud-Ugol paid compensation?", "en", "Minsk has not paid compensation.", ("Lud-Ugol",)),
        ("Why did three MPs not vote?", "en", "Three members did not vote.", ()),
    ],
)
def test_a_name_counts_in_every_form_and_is_told_as_one(
    workshop: Workshop, asked: str, language: str, text: str, left: tuple[str, ...]
) -> None:
    assert of_quote(workshop, asked, text, language) == left


FREED = "Belarus freed 52 people in September."
LATER = date(2025, 11, 26)


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("How many were freed in September and in December?", ("December",)),
        ("How many were freed in September?", ()),
        ("How many were freed on 11 September?", ()),  # a month may be that of a day
        ("How many were freed on 12 October 2025?", ("12 October 2025",)),
        ("How many were freed on 12/10/2025?", ("12/10/2025",)),
        ("How many were freed in December, and who?", ("December",)),
        ("How many were freed in September 2024?", ("September 2024",)),
        ("How many were freed in 2025?", ()),
        ("How many were freed in November?", ()),  # the month of publication
        ("Скільки людей звільнили в грудні?", ("грудні",)),
        ("Сколько человек освободили в декабре?", ("декабре",)),
        ("Bao nhiêu người được thả hồi tháng 12?", ("tháng 12",)),
        ("Ngày 15/10 bao nhiêu người được thả?", ("15/10",)),
        ("Tối 15-10 bao nhiêu người được thả?", ("15-10",)),
        ("Ngày 11/9 bao nhiêu người được thả?", ()),
        ("Bao nhiêu người được thả sau ngày 15/10?", ()),
        ("Bao nhiêu phần, 3/10 hay 5/10, được thả?", ()),
        # Bounds, choices and what is set aside are no times that an answer must be of.
        ("How many were freed before 15 December 2025?", ()),
        ("How many were freed between 1 and 15 October 2025?", ()),
        ("Were more people freed in September or in October?", ()),
        ("Were more people freed in October or in September?", ()),
        ("Скільки людей звільнили після 3 жовтня?", ()),
        ("Bao nhiêu người được thả từ tháng 10?", ()),
        ("How many people were sent to the border in December?", ("December",)),  # "to" governs another word
        ("Скільки людей звільнили з тюрми в грудні?", ("грудні",)),
        # Nor are numbers, and words that are also something else.
        ("Were 2000 people freed?", ()),
        ("Why did people march when others were freed?", ()),
        ("Чи звільнили 3.5 чи 4 відсотки людей?", ()),
        ("Sau 3 tháng 12 ngày, ai được thả?", ()),
        ("How many of the freed may return?", ()),
        ("Who led the Women's March?", ()),
        ("Скільки людей відвідав Червоний Хрест?", ("Червоний Хрест",)),  # no June, but a name
        ("Кого освободила Марта?", ()),
        ("How many were freed?", ()),
    ],
)
def test_a_time_is_told_that_is_not_the_quote_s_nor_its_article_s(
    workshop: Workshop, asked: str, left: tuple[str, ...]
) -> None:
    assert names(workshop, asked, FREED, published=LATER) == left


@pytest.mark.parametrize(
    ("head", "title", "published", "left"),
    [
        (f"The talks of 12 December failed.\n{FAR}", None, LATER, ()),
        (f"The talks of 2025 failed.\n{FAR}", None, LATER, ("December",)),  # a year says next to nothing
        (FAR, "What December brought", LATER, ()),
        (FAR, None, LATER, ("December",)),
        (FAR, None, date(2026, 1, 2), ()),  # just after
        (FAR, None, date(2026, 2, 2), ("December",)),
        (FAR, None, None, ("December",)),
    ],
)
def test_a_time_may_stand_at_the_head_of_the_article(
    workshop: Workshop, head: str, title: str | None, published: date | None, left: tuple[str, ...]
) -> None:
    text = f"{head}\n{FREED}"
    assert names(workshop, "How many people did Belarus free in December?", text, title, published) == left


@pytest.mark.parametrize(("month", "day"), [("January", 20), ("February", 20), ("February", 28), ("March", 2)])
def test_every_month_is_that_of_its_days_of_publication(workshop: Workshop, month: str, day: int) -> None:
    published = date(2025, ["January", "February", "March"].index(month) + 1, day)
    assert names(workshop, f"How many were freed in {month}?", "Belarus freed 52 people.", published=published) == ()


def test_a_date_without_a_year_is_of_the_article_s_or_of_the_year_before(workshop: Workshop) -> None:
    text = "Belarus freed 52 people on 20 December."
    asked = "How many people did Belarus free on 20 December {}?"
    told = {year: names(workshop, asked.format(year), text, published=date(2026, 3, 1)) for year in (2024, 2025, 2026)}
    assert {year for year, left in told.items() if left} == {2024}


def test_without_an_answer_nothing_is_told(workshop: Workshop) -> None:
    assert names(workshop, "Did Lithuania win?", "Prices rose.") == ()
