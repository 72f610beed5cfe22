"""The list after a sentence that only announces it."""

import pytest

from index.workshop import Workshop
from rag.extractive.announced import listed
from tests.reading import read, whole


@pytest.mark.parametrize(
    ("language", "question", "told", "after", "taken"),
    [
        ("en", "Which conditions did Carla Boone set?", "Carla Boone set three conditions on Monday.",
         "She wants the risks to be shared, the loan to be secured and the port to be reopened.", True),
        ("en", "What steps will the port of Tarn take?", "The port of Tarn will take several steps.",
         "First, it will hire more crane drivers.", True),
        ("uk", "Які умови висунула Карла Бун?", "Carla Boone set three conditions.",
         "She wants the risks to be shared.", True),
        ("uk", "Які кроки зробить порт Одеси?", "Порт Одеси зробить кілька кроків.",
         "По-перше, він найме кранівників.", True),
        ("ru", "Какие условия выдвинула Карла Бун?", "Карла Бун выдвинула два условия.",
         "Она хочет разделить риски и открыть порт.", True),
        ("vi", "Bà Carla Boone đưa ra những điều kiện gì?", "Bà Carla Boone đưa ra ba điều kiện.",
         "Bà muốn chia sẻ rủi ro và mở lại cảng.", True),
        # The list is there already; how many is asked; the next does not go on; nothing so counted is asked for.
        ("en", "Which conditions did Carla Boone set?",
         "Carla Boone set three conditions: shared risks, a secured loan and an open port.",
         "She left on Monday.", False),
        ("en", "For how many months is the ban suspended?", "The ban is suspended for six months.",
         "This is how the port answered.", False),
        ("en", "Why were the batches recalled?", "The port recalled two batches.", "They were sent to Tarn.", False),
        ("en", "How many conditions did Carla Boone set?", "Carla Boone set three conditions.",
         "She wants the risks to be shared.", False),
        ("en", "Which conditions did Carla Boone set?", "Carla Boone set three conditions.",
         "Rain fell in Tarn on Monday.", False),
        ("en", "Which conditions did Carla Boone set?", "On 3 May conditions were set by Carla Boone.",
         "They were drunk on Monday.", False),
        ("en", "Which conditions did Carla Boone set?", "Carla Boone spoke for three hours.",
         "She wants the risks to be shared.", False),
        ("en", "Which conditions did Carla Boone set?",
         "Carla Boone set three conditions before the loan could be paid, and nobody there thought that a good idea.",
         "She left on Monday.", False),
    ],
)  # fmt: skip
def test_what_is_announced_is_followed_by_its_list(
    workshop: Workshop, language: str, question: str, told: str, after: str, taken: bool
) -> None:
    written = "en" if told.isascii() and "Bà" not in told else language
    asked, _, extracts = read(workshop, question, whole(f"{told} {after}", written))
    by_text = {e.text: e for e in extracts}
    found = listed([by_text[told]], extracts, asked)
    assert (found.text if found else None) == (after if taken else None)
