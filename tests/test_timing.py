"""How a sentence lies in time to what is asked."""

from datetime import date

import pytest

from index.workshop import Workshop
from rag.extract import Extractor
from tests.reading import passage, rows_of


@pytest.mark.parametrize(
    ("sentence", "other", "none"),
    [
        ("Coale was in Minsk on 11 September.", 0, 0),
        ("Coale was in Minsk in September 2025.", 0, 0),
        ("Coale was in Minsk on 12 December.", 1, 0),
        ("Coale was in Minsk.", 0, 1),
    ],
)
def test_the_time_of_the_question_is_held_against_that_of_the_sentence(
    workshop: Workshop, extractor: Extractor, sentence: str, other: int, none: int
) -> None:
    question = "Where was Coale on 11 September 2025?"
    ((_, row, _),) = rows_of(workshop, extractor, question, [passage(sentence, "a.txt", "en", date(2025, 12, 20))])
    assert (row["time_other"], row["time_none"]) == (other, none)


@pytest.mark.parametrize(
    ("question", "text", "background"),
    [
        ("How many kiosks burned?", "In 2021 the market burned and 30 kiosks were lost.", (1, 1)),
        ("How many kiosks burned in 2022?", "In 2021 the market burned and 30 kiosks were lost.", (1, 0)),
        ("How many kiosks burned in 2021?", "In 2021 the market burned and 30 kiosks were lost.", (0, 0)),
        ("How many kiosks burned?", "On Monday 30 kiosks were lost.", (0, 0)),
    ],
)
def test_what_is_long_past_is_background_all_the_more_where_no_time_is_asked_about(
    workshop: Workshop, extractor: Extractor, question: str, text: str, background: tuple[int, int]
) -> None:
    news = passage(text, "a.txt", "en", date(2025, 11, 26))
    ((_, row, _),) = rows_of(workshop, extractor, question, [news])
    assert (row["background"], row["background_now"]) == background
