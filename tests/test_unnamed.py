"""Which names and times of a question its quotes, and the heads of their articles, do not hold."""

from datetime import date

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.choose import Chosen, Considered
from rag.coverage import weigh
from rag.extract import Extractor
from rag.features import OPENING
from rag.understand import understand
from rag.unnamed import unnamed

FAR = "It rained in the hills for a week. " * (OPENING // 30)
TEXT = f"Washington wants to reopen its embassy.\n{FAR}\nLithuania keeps its border shut.\n"


def names(
    workshop: Workshop, asked: str, text: str, title: str | None = None, published: date | None = None
) -> tuple[str, ...]:
    """What an answer by the best sentence of one English article leaves unnamed."""
    question = understand(asked, workshop)
    needs = weigh(question.terms, {}, 10)
    article = Article("r", "a.txt", text, "en", "0" * 64, title=title, published=published)
    extracts = Extractor(workshop).candidates(question, needs, [Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1)])
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
    assert names(workshop, asked, TEXT, title) == left


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
        ("Скільки людей відвідав Червоний Хрест?", ()),
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
