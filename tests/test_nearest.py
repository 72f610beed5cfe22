"""Where nothing answers: the sentences that come nearest, as checked quotes, no language crowded out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.build import build
from index.filters import Filters
from index.settings import Settings
from rag import Assistant
from rag.extractive.nearest import AMONG, SHOWN, nearest
from tests.invariants import hold

FERRY = {
    "ferry-1.txt": "Phà Morvena chìm ngoài khơi Kestel sáng thứ hai. Thuyền trưởng Bram Holt được cứu sống.",
    "ferry-2.txt": "Thuyền trưởng phà Morvena nói tàu chở quá tải. Công ty Kestel Lines từ chối bình luận.",
    "ferry-3.txt": "Hôm thứ ba, đội cứu hộ tìm thấy xác phà Morvena ở độ sâu 40 mét. Thuyền trưởng bị thẩm vấn.",
    "ferry-4.txt": "Thuyền trưởng phà Morvena bị cấm rời thành phố Kestel. Tòa án sẽ họp vào tháng sau.",
    "ferry-en.txt": "The weather was calm. The captain of the ferry Morvena had slept for four hours, his lawyer said.",
    "ferry-uk.txt": "Родичі загиблих приїхали до Кестеля. Капітан порома «Морвена» просить пробачення в родин.",
}
SALARY = "What is the monthly salary of the captain of the Morvena?"


@pytest.fixture
def ferry(write: Callable[..., Path], settings_for: Callable[..., Settings]) -> Assistant:
    settings = settings_for(write(FERRY))
    build(settings)
    return Assistant.open(settings)


def test_no_language_is_crowded_out_and_the_sentence_that_comes_nearest_speaks(ferry: Assistant) -> None:
    answer = ferry.ask(SALARY)
    assert answer.abstained
    hold(answer, FERRY.__getitem__)
    assert sorted(c.language for c in answer.nearest) == ["en", "uk", "vi"]
    said = {c.language: c for c in answer.nearest}
    assert said["en"].quote.startswith("The captain of the ferry Morvena")
    assert said["uk"].quote.startswith("Капітан порома")
    assert said["en"].gloss is None
    assert "captain" in (said["uk"].gloss or "").casefold()
    assert "captain" in (said["vi"].gloss or "").casefold()


def test_what_is_filtered_out_does_not_come_near(ferry: Assistant) -> None:
    answer = ferry.ask(SALARY, filters=Filters(languages=frozenset({"uk"})))
    assert {c.language for c in answer.nearest} == {"uk"}


def test_an_answer_has_nothing_nearest(ferry: Assistant) -> None:
    answer = ferry.ask("How long had the captain of the Morvena slept?")
    assert not answer.abstained
    assert answer.nearest == ()
    assert answer.to_dict()["nearest"] == []


def test_a_passage_of_which_no_sentence_holds_anything_speaks_by_its_first(ferry: Assistant) -> None:
    considered = ferry.consider(SALARY)._replace(extracts=[])
    passages = considered.ranked()
    found = nearest(considered, passages, ferry.workshop.analyser)
    assert len(found) == SHOWN
    assert all(c.start == 0 for c in found)


def test_only_the_best_passages_may_speak_for_a_language(ferry: Assistant) -> None:
    considered = ferry.consider(SALARY)
    vietnamese = [e for e in considered.extracts if e.article.language == "vi"]
    passages = considered.ranked()
    far = [replace(next(p for p in passages if p.article.language == "vi"), rank=n) for n in range(AMONG)]
    others = [p for p in passages if p.article.language != "vi"]
    found = nearest(considered._replace(extracts=vietnamese), [*far, *others], ferry.workshop.analyser)
    assert {c.language for c in found} == {"vi"}
