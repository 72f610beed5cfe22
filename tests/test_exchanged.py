"""Who gives and who gets, where a question asks what somebody got in return, or gave."""

import pytest

from index.workshop import Workshop
from rag.extractive.exchanged import GETS, GIVES, other_way, way_of
from rag.understand import understand
from tests.reading import read, whole


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("What did Poland get in return?", GETS),
        ("What did Poland receive in exchange for the prisoners?", GETS),
        ("What did Poland give in return?", GIVES),
        ("What did Poland win in exchange?", GETS),
        ("What did Poland pay in exchange?", GIVES),
        ("Що здобула Польща взамін?", GETS),
        ("Що Польща надала натомість?", GIVES),
        ("Чего добилась Польша взамен?", None),
        ("Что выиграла Польша взамен?", GETS),
        ("Что Польша предоставила взамен?", GIVES),
        ("What did Poland get for its birthday?", None),
        ("Where did Poland return the prisoners?", None),
        ("Що Польща отримала натомість?", GETS),
        ("В обмін на що Польща звільнила в'язнів?", GETS),
        ("Що Польща дала натомість?", GIVES),
        ("Що отримала Польща?", None),
        ("Что Польша получила взамен?", GETS),
        ("В обмен на что Польша освободила заключённых?", GETS),
        ("Что Польша отдала взамен?", GIVES),
        ("Đổi lại, Ba Lan được gì?", GETS),
        ("Đổi lại, Ba Lan phải làm gì?", GIVES),
        ("Ba Lan được gì?", None),
    ],
)
def test_a_question_may_ask_for_one_side_of_an_exchange(workshop: Workshop, question: str, way: str | None) -> None:
    assert way_of(understand(question, workshop)) == way


EN = ("Poland released 52 prisoners.", "Norway lifted its sanctions on Poland.")
UK = ("Польща звільнила 52 в'язнів.", "Норвегія зняла санкції з Польщі.")
RU = ("Польша освободила 52 заключённых.", "Норвегия сняла санкции с Польши.")
VI = ("Ba Lan thả 52 tù nhân.", "Na Uy dỡ bỏ lệnh trừng phạt với Ba Lan.")


@pytest.mark.parametrize(
    ("question", "language", "texts", "goes"),
    [
        ("What did Poland get in return?", "en", EN, True),
        ("What did Poland get in return?", "en", EN[::-1], False),
        ("What did Poland give in return?", "en", EN[::-1], True),
        ("What did Poland give in return?", "en", EN, False),
        ("When did Poland release the prisoners?", "en", EN, False),
        ("What did Poland get in return?", "en", (EN[0], "Poland was freed of its sanctions."), False),
        ("What did Poland get in return?", "en", (EN[0], "Norway lifted its sanctions on Cuba."), False),
        ("What did Poland get in return?", "en", (EN[0], "Poland is glad of the exchange."), False),
        ("Що Польща отримала натомість?", "uk", UK, True),
        ("Що Польща дала натомість?", "uk", UK[::-1], True),
        ("Что Польша получила взамен?", "ru", RU, True),
        ("Что Польша получила взамен?", "ru", RU[::-1], False),
        ("Đổi lại, Ba Lan được gì?", "vi", VI, True),
        ("Đổi lại, Ba Lan được gì?", "vi", VI[::-1], False),
    ],
)
def test_who_gives_tells_which_side_of_an_exchange_answers(
    workshop: Workshop, question: str, language: str, texts: tuple[str, str], goes: bool
) -> None:
    best, other = texts
    asked, _, extracts = read(workshop, question, whole(best, language, 0), whole(other, language, 1))
    by_text = {e.text: e for e in extracts}
    first = other_way(by_text[best], [by_text[other]] if other in by_text else [], asked)
    assert (first.text if first else None) == (other if goes else None)
