"""Dated statements: which sentences name a calendar date, and which year they mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.quantities.dated import LONGEST, named_days, statements

PUBLISHED = date(2025, 12, 13)

HARD: list[tuple[str, str, date | None, list[str]]] = [
    ("They met on 11 September 2025.", "en", None, ["2025-09-11"]),
    ("They met on September 11, 2025, and on 2025-09-12.", "en", None, ["2025-09-11", "2025-09-12"]),
    ("They met on 12 December.", "en", PUBLISHED, ["2025-12-12"]),
    ("They will meet on 5 January.", "en", PUBLISHED, ["2026-01-05"]),
    ("They met on 12 December.", "en", None, ["unknown"]),
    ("They met in September.", "en", PUBLISHED, ["2025-09"]),
    ("They met in January.", "en", PUBLISHED, ["2026-01"]),
    ("They met in January.", "en", date(2025, 11, 26), ["2025-01"]),
    ("They met in September.", "en", None, ["unknown"]),
    # Words beside a date tell its year; what is to come lies ahead.
    ("They will marry on 12 June next year.", "en", PUBLISHED, ["2026-06-12"]),
    ("They met in March last year.", "en", PUBLISHED, ["2024-03"]),
    ("They met on 12 June next year.", "en", None, ["unknown"]),
    ("A vote would follow in March.", "en", PUBLISHED, ["2026-03"]),
    ("A vote will follow in December.", "en", PUBLISHED, ["2025-12"]),
    ("A vote would have followed in March.", "en", PUBLISHED, ["2025-03"]),
    ("A vote will follow, as they said in March.", "en", PUBLISHED, ["2025-03"]),
    ("A vote followed in March; another will.", "en", PUBLISHED, ["2025-03"]),
    ("Весілля відбудеться 12 червня наступного року.", "uk", PUBLISHED, ["2026-06-12"]),
    ("Весілля було 12 жовтня торік.", "uk", PUBLISHED, ["2024-10-12"]),
    ("Вибори відбудуться у березні.", "uk", PUBLISHED, ["2026-03"]),
    ("Вибори відбулися у березні.", "uk", PUBLISHED, ["2025-03"]),
    ("Свадьба состоится 12 июня следующего года.", "ru", PUBLISHED, ["2026-06-12"]),
    ("Выборы состоятся в марте.", "ru", PUBLISHED, ["2026-03"]),
    ("Выборы состоялись в марте.", "ru", PUBLISHED, ["2025-03"]),
    ("Đám cưới diễn ra ngày 12/6 năm sau.", "vi", PUBLISHED, ["2026-06-12"]),
    ("Cuộc bầu cử sẽ diễn ra vào tháng 3.", "vi", PUBLISHED, ["2026-03"]),
    ("Cuộc bầu cử diễn ra vào tháng 3.", "vi", PUBLISHED, ["2025-03"]),
    ("In September 2024 they met.", "en", None, ["2024-09"]),
    ("It may rain, and they march on; Mrs May and the august house agreed.", "en", PUBLISHED, []),
    ("It rose from 3.5 to 4.5, or 1/2, in 2025.", "en", PUBLISHED, []),
    ("They met on 05/06/2025.", "en", PUBLISHED, []),
    ("They met on 25/06/2025.", "en", PUBLISHED, ["2025-06-25"]),
    ("They met on 29 February.", "en", date(2023, 12, 13), ["2024-02-29"]),
    ("They met on 31 November.", "en", PUBLISHED, []),
    ("They met on Dec. 5.", "en", PUBLISHED, ["2025-12-05"]),
    ("In the 1990s, or the third quarter of 2024.", "en", PUBLISHED, []),
    ("Зустріч відбулася 11 вересня 2025 року.", "uk", None, ["2025-09-11"]),
    ("Зустріч відбулася 11.09.2025.", "uk", None, ["2025-09-11"]),
    ("У вересні вони зустрілися.", "uk", PUBLISHED, ["2025-09"]),
    ("Травма, липа, серп і люта зима; 5 травм, 3 липи.", "uk", PUBLISHED, []),
    ("Ціни зросли на 3.5, тобто 24/7.", "uk", PUBLISHED, []),
    ("12 лютого все скінчилося.", "uk", PUBLISHED, ["2026-02-12"]),
    ("Cuộc gặp diễn ra vào ngày 12/12 (Ảnh: Reuters).", "vi", PUBLISHED, ["2025-12-12"]),
    ("Belarus hôm 11.9 đã trả tự do cho 52 tù nhân.", "vi", None, ["unknown"]),
    ("Ngày 11 tháng 9 năm 2025, hai bên gặp nhau.", "vi", None, ["2025-09-11"]),
    ("Vào tháng 11, Mỹ nới lỏng trừng phạt.", "vi", PUBLISHED, ["2025-11"]),
    ("Lãi suất từ 3.5% và 4.2% mở cửa 24/7, đạt 1/2.", "vi", PUBLISHED, []),
    ("In 2025 nothing happened.", "en", PUBLISHED, []),
    ("They met on 6 and 8 December.", "en", PUBLISHED, ["2025-12-06", "2025-12-08"]),
    ("They met between 3 and 5 December.", "en", PUBLISHED, ["2025-12"]),
    ("Вони зустрілися 6 та 8 грудня.", "uk", PUBLISHED, ["2025-12-06", "2025-12-08"]),
    ("Hai bên gặp nhau từ 10 đến 12/12.", "vi", PUBLISHED, ["2025-12"]),
    ("В марте они встретились.", "ru", PUBLISHED, ["2025-03"]),
    ("Они встретились 11 сентября 2025 года.", "ru", None, ["2025-09-11"]),
    ("Марта маршировала.", "ru", PUBLISHED, []),
    ("Hai bên gặp nhau vào tháng Tư.", "vi", PUBLISHED, ["2025-04"]),
    ("Hai bên gặp nhau hồi tháng mười hai.", "vi", PUBLISHED, ["2025-12"]),
    ("Hai bên gặp nhau ba tháng một lần.", "vi", PUBLISHED, []),
    ("", "en", PUBLISHED, []),
    ("They met on 12 December.", "en", date.max, ["9999-12-12"]),
    ("They met on 12 December.", "en", date.min, ["0001-12-12"]),
]  # fmt: skip


def shown(sentence: str, language: str, published: date | None) -> list[str]:
    """The days that a sentence names, a month by its first seven signs."""
    return [
        "unknown" if d is None else d.first.isoformat()[: 10 if d.first == d.last else 7]
        for d in named_days(sentence, language, published)
    ]


@pytest.mark.parametrize(("sentence", "language", "published", "days"), HARD, ids=[row[0][:40] for row in HARD])
def test_hard_sentences(sentence: str, language: str, published: date | None, days: list[str]) -> None:
    assert shown(sentence, language, published) == days


def test_statements_stand_where_they_say_and_metadata_is_none() -> None:
    text = (
        "---\npublished: 2025-12-13\n---\nThey met on 12 December. They left.\nOn 2025-11-01 and 2025-11-02 it rained."
    )
    body = text.index("They")
    article = Article("root", "a.md", text, "en", "0" * 64, body, published=PUBLISHED)
    found = [(text[s.start : s.end], s.days.first.day if s.days else None) for s in statements(article)]
    rained = "On 2025-11-01 and 2025-11-02 it rained."
    assert found == [("They met on 12 December.", 12), (rained, 1), (rained, 2)]


PIECES = st.sampled_from([
    "12 December 2025 ", "tháng 11 ", "ngày 12/12 ", "у вересні ", "31.02.2025 ", "2025-13-40 ", "9999-12-31 ",
    "0000-00-00 ", ". ", "\n", "%", "May ", "- ",
])  # fmt: skip


@given(
    st.lists(PIECES, max_size=12),
    st.sampled_from(["en", "uk", "vi", "de", ""]),
    st.none() | st.dates(date(2, 1, 1), date(9998, 12, 31)),
)
def test_any_text_gives_sentences_of_it_and_days_or_months(
    pieces: list[str], language: str, published: date | None
) -> None:
    text = "".join(pieces)
    article = Article("root", "a.txt", text, language, "0" * 64, published=published)
    for statement in statements(article):
        assert 0 <= statement.start < statement.end <= len(text)
        if statement.days:
            first, last = statement.days
            assert 0 <= (last - first).days < LONGEST
            assert (first.year, first.month) == (last.year, last.month)
        else:
            assert published is None
