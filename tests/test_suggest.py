"""First questions about articles: names that they mention, none out of a dateline."""

from types import SimpleNamespace
from typing import Any

import pytest

from index.article import Article
from index.languages import RULES
from index.workshop import Workshop
from rag.suggest import BOTH, FRAMES, frequent_names


def test_every_language_with_rules_has_frames() -> None:
    assert set(RULES) == set(FRAMES)
    assert all(set(row) == set(FRAMES["en"]) and "{other}" in row[BOTH] for row in FRAMES.values())


@pytest.mark.parametrize(
    ("text", "language", "name", "no_name"),
    [
        ("NAIROBI, Nov 18 — Armed men seized a tanker off Mogadishu, officials said.", "en", "Mogadishu", "Nov"),
        ("LIMA, Dec. 3 (Reuters) - A court in Cusco freed the mayor of Juliaca.", "en", "Juliaca", "Dec"),
        ("HÀ NỘI, 3/12 - Tòa án ở Juliaca trả tự do cho thị trưởng.", "vi", "Juliaca", "3/12"),
    ],
)
def test_a_date_is_no_name(workshop: Workshop, text: str, language: str, name: str, no_name: str) -> None:
    assistant: Any = SimpleNamespace(workshop=workshop)
    found = [n.name for n in frequent_names(assistant, language, [Article("r", "a.txt", text, language, "0" * 64)])]
    assert name in found
    assert no_name not in found
