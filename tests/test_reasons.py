"""The sentence that tells why, beside the one that only tells what happened."""

import time
from dataclasses import replace

import pytest

from index.workshop import Workshop
from rag.evidence.causes import names_cause
from rag.extractive.reasons import _SAYS_WHY, reason_beside
from tests.reading import read, whole


def beside(workshop: Workshop, question: str, language: str, text: str, first: str) -> str | None:
    """What goes beside one sentence of an article."""
    asked, _, extracts = read(workshop, question, whole(text, language))
    chosen = next(e for e in extracts if e.text == first)
    found = reason_beside([chosen], extracts, asked)
    return found.text if found else None


@pytest.mark.parametrize(
    ("language", "question", "first", "reason"),
    [
        ("en", "Why was the bridge in Arda closed?", "The bridge in Arda was closed on Monday.",
         "The cause is a crack in a pier."),
        ("uk", "Чому закрили міст в Арді?", "Міст в Арді закрили в понеділок.", "Причина — тріщина в опорі."),
        ("ru", "Почему республика Арда не подписала договор?", "Республика Арда отказалась подписать договор.",
         "Министр экономики республики Олег Зуев объяснил, что это обошлось бы слишком дорого."),
        ("vi", "Vì sao cầu Arda đóng cửa?", "Cầu Arda đóng cửa từ hôm thứ hai.", "Lý do là một vết nứt ở trụ cầu."),
        ("en", "Why did Rudnik lose the election?", "Mayor Rudnik lost the election.",
         "Voters had punished the cabinet above all for inflation, analysts said."),
        ("en", "Why is the night bus to Arda being axed?", "The night bus to Arda will be axed in May, the firm said.",
         "It carries three passengers a night and loses 40,000 a year."),
        ("vi", "Vì sao ca sĩ Mai Lan hủy đêm nhạc?", "Ca sĩ Mai Lan hủy đêm nhạc, khiến khán giả phải ra về.",
         "Theo ban tổ chức, nữ ca sĩ bị sốt cao và mất giọng."),
        ("uk", "Чому Рудик оголосила голодування?", "Журналістка Рудик оголосила голодування у вівторок.",
         "Вона вимагає відкритого суду."),
    ],
)  # fmt: skip
def test_what_tells_the_reason_goes_beside(
    workshop: Workshop, language: str, question: str, first: str, reason: str
) -> None:
    assert beside(workshop, question, language, f"{first} {reason} Nothing else was said.", first) == reason


@pytest.mark.parametrize(
    ("language", "question", "first", "other"),
    [
        ("en", "Why was the bridge in Arda closed?", "The bridge in Arda was closed because of a flood.",
         "The cause of the fire in Tarn is a short circuit."),
        ("en", "Why did the firm pay the ransom?", "The firm did not pay the ransom.",
         "The break-in succeeded because of an old password."),
        ("en", "When was the bridge in Arda closed?", "The bridge in Arda was closed on Monday.",
         "The cause is a crack in a pier."),
        ("en", "Why was the bridge in Arda closed?", "The bridge in Arda was closed on Monday.",
         "The cause is not known."),
        ("en", "Why was the bridge in Arda closed?", "The bridge in Arda was closed, after cracks had been found.",
         "The mayor said that the town had two others."),
        ("en", "Why did Rudnik sell the house?", "Rudnik sold the house in May.", "She wants to move to Tarn."),
    ],
)  # fmt: skip
def test_what_tells_no_reason_of_what_is_asked_stays_out(
    workshop: Workshop, language: str, question: str, first: str, other: str
) -> None:
    assert beside(workshop, question, language, f"{first} {other}", first) is None


def test_the_reason_goes_beside_the_last_sentence_though_the_first_tells_an_aim(workshop: Workshop) -> None:
    told, last = "Two states signed a pledge to stop the trade.", "Arda refused to sign."
    reason = "Its minister explained that it would cost too much."
    asked, _, extracts = read(workshop, "Why did Arda refuse to sign?", whole(f"{told} {last} {reason}"))
    chosen = [next(e for e in extracts if e.text == one) for one in (told, last)]
    found = reason_beside(chosen, extracts, asked)
    assert found is not None
    assert found.text == reason


def test_where_one_blames_something_goes_what_another_blames(workshop: Workshop) -> None:
    told, one = "The metro in Tarn will be late.", "Consultants blamed late delivery of fans."
    another = "The railway board put the blame on families who refuse to leave."
    asked, _, extracts = read(workshop, "Why is the metro in Tarn late?", whole(f"{told} {one} Fares rose. {another}"))
    chosen = [next(e for e in extracts if e.text == text) for text in (told, one)]
    found = reason_beside(chosen, [replace(e, score=0.1) for e in extracts], asked)
    assert found is not None
    assert found.text == another


def test_responsibility_is_blame_too(workshop: Workshop) -> None:
    one, another = (
        "Полиция возложила вину за мост в Тарне на мэра.",
        "Оппозиция возложила ответственность на строителей.",
    )
    article = whole(f"{one} Город шумел. {another}", "ru")
    asked, _, extracts = read(workshop, "Почему рухнул мост в Тарне?", article)
    found = reason_beside([e for e in extracts if e.text == one], extracts, asked)
    assert found is not None
    assert found.text == another


def test_one_sentence_on_what_went_wrong_is_enough(workshop: Workshop) -> None:
    first, trouble = "The parliament of Tarn approved the budget on Monday.", "The deficit is 3 percent."
    article = whole(f"{first} {trouble} Three deputies were ill.")
    asked, _, extracts = read(workshop, "Why did the parliament of Tarn approve the budget?", article)
    chosen = [next(e for e in extracts if e.text == text) for text in (first, trouble)]
    assert reason_beside(chosen, extracts, asked) is None


def test_how_a_sentence_begins_is_soon_told_of_a_long_row_of_dashes() -> None:
    begun = time.perf_counter()
    assert not _SAYS_WHY.search("-" * 20_000)
    assert time.perf_counter() - begun < 1


def test_a_cause_is_found_far_from_what_it_is_the_cause_of(workshop: Workshop) -> None:
    """In an article on the matter the sentence that names the cause need hold no word of the question."""
    first = "Пожежа в Тарні спалахнула в четвер."
    between = "Медичну допомогу отримали троє. Готелі міста повні. Рейсів до столиці немає. " * 2
    reason = "Міністр туризму припустив, що причиною стало коротке замикання."
    article = whole(f"{first} {between}{reason}", "uk", title="Тарна: пожежа на саміті")
    asked, _, extracts = read(workshop, "Чому спалахнула пожежа в Тарні?", article)
    assert reason in {e.text for e in extracts}
    assert reason not in {e.text for e in read(workshop, "Коли спалахнула пожежа в Тарні?", article).extracts}


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("The board put the blame on 14 families.", "en", True),
        ("They meet to save the bridge.", "en", False),
        ("He left for family reasons.", "en", False),
        ("Причиною стала несправність.", "uk", True),
        ("Це, пояснила екологиня, дуб.", "uk", False),
        ("Поводом стал доклад инженеров.", "ru", True),
        ("Сажать будут дуб: он горит хуже, объяснила эколог.", "ru", False),
        ("Việc trì hoãn liên quan trực tiếp đến bản án.", "vi", True),
        ("Ông ra đi vì lý do gia đình.", "vi", False),
        ("A preliminary report found that the windows could not be opened.", "en", True),
        ("Initial reports showed that at least 12 died.", "en", False),
        ("За попередньою версією, у машини відмовили гальма.", "uk", True),
        ("По предварительным данным, водитель не справился с управлением.", "ru", True),
        ("По предварительным данным, погибли трое.", "ru", False),
        ("За попередніми даними, внаслідок обстрілу загинули двоє людей.", "uk", False),
        ("По предварительной информации, вследствие удара погибли двое.", "ru", False),
        ("Theo thông tin ban đầu, vụ nổ khiến 5 người chết.", "vi", False),
        ("Initial reports suggested five people were killed.", "en", False),
        ("Preliminary results showed the ruling party ahead.", "en", False),
        ("Theo dữ liệu ban đầu, máy đo hoạt động chậm nên tàu không giảm tốc kịp.", "vi", True),
        ("Theo kết quả sơ bộ, liên minh giành 53% phiếu.", "vi", False),
    ],
)
def test_a_cause_is_named_as_such(text: str, language: str, names: bool) -> None:
    assert names_cause(text, language) == names
