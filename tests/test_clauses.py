"""Questions that ask twice: where their clauses stand, what each asks for, and what is one question only."""

import pytest

from index.workshop import Workshop
from rag.question.clauses import MOST, clauses


@pytest.mark.parametrize(
    ("language", "asked", "parts"),
    [
        ("en", "Who wrote the ruling, and who dissented?", ("Who wrote the ruling, and ", "who dissented?")),
        ("en", "Who opened the library and who criticised it?", ("Who opened the library and ", "who criticised it?")),
        ("en", "How many were freed, and on what day?", ("How many were freed, and ", "on what day?")),
        ("en", "Who signed it? And when was it signed?", ("Who signed it? And ", "when was it signed?")),
        ("en", "When and where did they meet?", ()),
        ("en", "Who runs the mine and the port?", ()),
        ("en", "Did the man who fled and who fired resign?", ()),
        ("uk", "Коли склав присягу і кого призначив?", ("Коли склав присягу і ", "кого призначив?")),
        ("uk", "Скільки тонн вивезли й на скільки впала ціна?", ("Скільки тонн вивезли й ", "на скільки впала ціна?")),
        ("uk", "Хто очолює порт і завод?", ()),
        ("uk", "Мер сказав, що міст закрито і що його відремонтують?", ()),
        ("ru", "Когда принёс присягу и кого назначил?", ("Когда принёс присягу и ", "кого назначил?")),
        ("ru", "Сколько человек погибло и раненых?", ()),
        ("vi", "Ai viết phán quyết và ai phản đối?", ("Ai viết phán quyết và ", "ai phản đối?")),
        (
            "vi", "Đảng mang đi bao nhiêu nghị sĩ, và khối Tự do có bao nhiêu ghế?",
            ("Đảng mang đi bao nhiêu nghị sĩ, và ", "khối Tự do có bao nhiêu ghế?"),
        ),
        ("vi", "Người ủng hộ và người phản đối mang theo gì?", ()),
        ("vi", "Sau đợt trao đổi, còn bao nhiêu binh sĩ bị giam?", ()),
        ("xx", "Who wrote it, and who signed it?", ()),
    ],
)  # fmt: skip
def test_a_question_that_asks_twice_has_its_clauses(
    workshop: Workshop, language: str, asked: str, parts: tuple[str, ...]
) -> None:
    assert tuple(clause.text for clause in clauses(asked, language, workshop.analyser)) == parts


def test_a_clause_asks_for_its_own_kinds_and_has_words_of_its_own(workshop: Workshop) -> None:
    first, second = clauses("How many prisoners were freed, and who freed the prisoners?", "en", workshop.analyser)
    assert (first.wish.kinds, second.wish.kinds) == ({"number"}, {"person"})
    assert first.keys & second.keys
    assert not first.own & second.own


def test_a_question_has_so_many_clauses_at_most(workshop: Workshop) -> None:
    text = "Who came, and who went, and who slept, and who sang, and who wept?"
    assert len(clauses(text, "en", workshop.analyser)) == MOST
