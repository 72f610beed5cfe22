"""What a question asks for: its language, the kinds of thing wanted, and what a follow-up takes over."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import NUMBER, TIME
from index.errors import QuestionError
from index.normalise import nfc
from index.workshop import Workshop
from rag.question.inherited import hear
from rag.question.leans import Lean
from rag.understand import MAX_QUESTION, UNSEEN, Question, check_question, understand


def turns(*questions: str) -> list[dict[str, str]]:
    """A history in which each question was answered."""
    return [
        turn
        for question in questions
        for turn in ({"role": "user", "content": question}, {"role": "assistant", "content": "An answer. [1]"})
    ]


def keys_of(question: Question) -> set[str]:
    """Everything a question asks for."""
    return {key for term in question.terms for key in term.keys}


@pytest.mark.parametrize(
    "first",
    [
        "How many political prisoners were released?",
        "Скільки політичних в’язнів звільнили?",
        "Có bao nhiêu tù nhân chính trị được thả?",
    ],
)
@pytest.mark.parametrize(
    ("follow_up", "language", "kinds"),
    [
        ("and when?", "en", {"date"}),
        ("And where?", "en", {"place"}),
        ("what about him?", "en", set()),
        ("why?", "en", {"reason"}),
        ("when was that?", "en", {"date"}),
        ("а коли?", "uk", {"date"}),
        ("А чому?", "uk", {"reason"}),
        ("а що про нього?", "uk", set()),
        ("còn khi nào?", "vi", {"date"}),
        ("Còn ông ấy thì sao?", "vi", set()),
        ("vậy tại sao?", "vi", {"reason"}),
    ],
)
def test_a_follow_up_keeps_the_subject(
    workshop: Workshop, first: str, follow_up: str, language: str, kinds: set[str]
) -> None:
    alone = understand(first, workshop)
    question = understand(follow_up, workshop, turns(first))
    assert question.follows == first
    assert keys_of(alone) <= keys_of(question)
    assert (question.text, question.language, question.asked.kinds) == (follow_up, language, kinds)


def test_what_a_follow_up_takes_over_weighs_less_than_its_own_words(workshop: Workshop) -> None:
    question = understand("and in Venezuela?", workshop, turns("Which embassy was reopened?"))
    own, *earlier = question.terms
    assert own.keys == understand("Venezuela", workshop).terms[0].keys
    assert earlier
    assert all(term.weight < own.weight for term in earlier)


def test_a_chain_of_follow_ups_keeps_the_first_subject(workshop: Workshop) -> None:
    first = "Who is John Coale?"
    question = understand("and why?", workshop, turns(first, "and when?", "what about him?"))
    assert question.follows == first


@pytest.mark.parametrize(
    "independent",
    [
        "Which European countries keep Minsk at a distance?",
        "How high is Mount Everest?",
        "What did the US get in return for lifting sanctions?",
        "Які європейські країни тримають Мінськ на відстані?",
        "Скільки коштує біткоїн у доларах?",
        "Những nước châu Âu nào giữ khoảng cách với Minsk?",
        "Đỉnh Everest cao bao nhiêu mét?",
        "Còn bao nhiêu người bị giam ở Belarus?",
    ],
)
def test_an_independent_question_takes_nothing_over(workshop: Workshop, independent: str) -> None:
    alone = understand(independent, workshop)
    after = understand(independent, workshop, turns("Who is John Coale?"))
    assert after.follows is None
    assert (after.terms, after.weights, after.language) == (alone.terms, alone.weights, alone.language)
    assert after.vector.tolist() == alone.vector.tolist()


def test_only_what_the_person_asked_is_taken_over_never_what_was_answered(workshop: Workshop) -> None:
    history = [
        {"role": "user", "content": "Who is John Coale?"},
        {"role": "assistant", "content": "Bitcoin and photosynthesis."},
    ]
    assert understand("and when?", workshop, history).follows == "Who is John Coale?"
    assert understand("and when?", workshop, history[1:]).follows is None


def test_blank_turns_are_passed_over(workshop: Workshop) -> None:
    history = [*turns("Who is John Coale?"), {"role": "user", "content": "   "}]
    assert understand("and when?", workshop, history).follows == "Who is John Coale?"


def test_a_bare_name_is_read_in_the_language_of_the_talk(workshop: Workshop) -> None:
    assert understand("Bialiatski?", workshop, turns("Ông John Coale là ai?")).language == "vi"
    assert understand("Bialiatski?", workshop).language == "en"


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0\u2003", "\ud800", " \udfff\n"])
def test_a_blank_question_is_refused(workshop: Workshop, blank: str) -> None:
    with pytest.raises(QuestionError, match="expected a question"):
        understand(blank, workshop)


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\ufeff", "\u2060", "\u202e", "\x00"])
def test_what_nobody_sees_in_a_question_is_left_out(workshop: Workshop, unseen: str) -> None:
    assert check_question(f"{unseen}Who is Luka{unseen}shenko?{unseen}") == "Who is Lukashenko?"
    with pytest.raises(QuestionError, match="expected a question"):
        understand(unseen, workshop)


def test_letters_and_figures_in_full_width_are_read_as_plain_ones() -> None:
    assert check_question("Ｗｈａｔ happened on ５ March ２０２５？") == "What happened on 5 March 2025?"
    assert check_question("５０　％") == "50 %"


@pytest.mark.parametrize(("extra", "refused"), [(0, False), (1, True)])
def test_a_question_is_refused_from_the_first_character_too_many(extra: int, refused: bool) -> None:
    text = "why " * (MAX_QUESTION // 4 - 1) + "why?" + "?" * extra
    if refused:
        with pytest.raises(QuestionError, match=rf"{MAX_QUESTION:,} characters, got {MAX_QUESTION + 1:,}"):
            check_question(text)
    else:
        assert check_question(text) == text


def test_lone_surrogates_are_left_out_and_the_rest_is_understood(workshop: Workshop) -> None:
    broken = understand("Who is \ud800John Coale\udfff?", workshop)
    assert broken.text == "Who is John Coale?"
    assert broken.terms == understand("Who is John Coale?", workshop).terms


def test_lone_surrogates_in_earlier_turns_do_no_harm(workshop: Workshop) -> None:
    question = understand("and when?", workshop, turns("Who is \ud83dJohn Coale\udfff?"))
    assert keys_of(understand("Who is John Coale?", workshop)) <= keys_of(question)


def test_an_earlier_question_of_any_length_does_no_harm(workshop: Workshop) -> None:
    question = understand("and when?", workshop, turns("Who is John Coale? " * 1000))
    assert keys_of(understand("Who is John Coale?", workshop)) <= keys_of(question)


@pytest.fixture(scope="module")
def asked(workshop: Workshop) -> Callable[..., Question]:
    """`understand` with the tools at hand: a function, since a failing example prints its arguments."""

    def understood(text: str, earlier: str) -> Question:
        return understand(text, workshop, turns(earlier))

    return understood


@settings(max_examples=80, deadline=None)
@given(text=st.text(st.characters(), max_size=80), earlier=st.text(st.characters(), max_size=40))
def test_any_text_is_understood_or_refused_as_blank(asked: Callable[..., Question], text: str, earlier: str) -> None:
    kept = nfc(UNSEEN.sub("", "".join(c for c in text if not "\ud800" <= c <= "\udfff"))).strip()
    if not kept:
        with pytest.raises(QuestionError):
            asked(text, earlier)
        return
    question = asked(text, earlier)
    assert question.text == kept
    assert all(0 <= weight <= 1 for weight in question.weights.values())
    assert all(0 < term.weight <= 1 for term in question.terms)
    assert len({term.keys for term in question.terms}) == len(question.terms)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("What happened in Minsk on 11 September 2025?", {"d:2025-09-11", "d:?-09-11"}),
        ("Скільки в’язнів звільнили у вересні 2025 року?", {"d:2025-09", "d:?-09"}),
        ("Hôm 17 tháng 3 năm 2026 ai từ chức?", {"d:2026-03-17", "d:?-03-17"}),
        ("Who resigned in 2022?", {"d:y2022"}),
    ],
)
def test_a_date_is_one_thing_that_is_asked_for(workshop: Workshop, text: str, keys: set[str]) -> None:
    terms = understand(text, workshop).terms
    assert [set(t.keys) for t in terms if t.kind in (TIME, NUMBER)] == [keys]


@pytest.mark.parametrize(
    ("earlier", "text", "kinds"),
    [
        ("How old is John Coale?", "And Vytis Jurkonis?", {"age"}),
        ("Коли заснували Белту?", "А Рейтерз?", {"date"}),
        ("Ông Coale bao nhiêu tuổi?", "Còn ông Jurkonis?", {"age"}),
        ("How old is John Coale?", "and when was he born?", {"date"}),
        ("How many prisoners were released?", "and him?", set()),
        ("What's new?", "And about Coale?", set()),
    ],
)
def test_a_follow_up_that_only_names_another_thing_wants_the_same_of_it(
    workshop: Workshop, earlier: str, text: str, kinds: set[str]
) -> None:
    wish = understand(text, workshop, turns(earlier)).asked
    assert (wish.kinds, wish.news) == (kinds, False)


@pytest.mark.parametrize(
    ("text", "lean"),
    [
        ("how many people were killed?", Lean.TOPIC),
        ("скільки людей загинуло?", Lean.TOPIC),
        ("сколько людей погибло?", Lean.TOPIC),
        ("thiệt hại bao nhiêu?", Lean.TOPIC),
        ("when is the wedding?", Lean.TOPIC),
        ("more than last year?", Lean.WHOLLY),
        ("compared with last year?", Lean.WHOLLY),
        ("більше ніж у 2024?", Lean.WHOLLY),
        ("больше чем в прошлом году?", Lean.WHOLLY),
        ("nhiều hơn năm ngoái không?", Lean.WHOLLY),
        ("so với năm ngoái?", Lean.WHOLLY),
        ("and in 2024?", Lean.WHOLLY),
        ("а торік?", Lean.WHOLLY),
        ("còn Hà Nội?", Lean.WHOLLY),
        ("Coale?", Lean.WHOLLY),
        ("why?", Lean.WHOLLY),
        ("who owns it?", Lean.WHOLLY),
        ("who is Nwosu?", Lean.ALONE),
        ("Хто такий Коул?", Lean.ALONE),
        ("Кто такой Коул?", Lean.ALONE),
        ("Did Thailand close its border?", Lean.ALONE),
        ("Did Thailand do it?", Lean.WHOLLY),
        ("Хто скасував старт чемпіонату?", Lean.ALONE),
        ("Кто отменил старт чемпионата?", Lean.ALONE),
        ("How much will the new battery cost?", Lean.TOPIC),
        ("Чи готова нова батарея?", Lean.TOPIC),
        ("Скільки коштуватиме нова батарея?", Lean.TOPIC),
        ("Когда прибудет новая батарея?", Lean.TOPIC),
        ("Compare it with last year", Lean.WHOLLY),
        ("please compare with maize", Lean.WHOLLY),
        ("Порівняй з минулим роком", Lean.WHOLLY),
        ("Сравните с прошлым годом", Lean.WHOLLY),
        ("Hãy so sánh với năm ngoái", Lean.WHOLLY),
        ("How many people died in the ferry fire?", Lean.ALONE),
        ("How much will the new Samsung battery cost?", Lean.ALONE),
        ("Скільки коштує ремонт батареї в школі?", Lean.ALONE),
        ("How do scientists compare with farmers in wages?", Lean.ALONE),
        ("How many ships were seized this year?", Lean.ALONE),
        ("Скільки коштує біткоїн у доларах?", Lean.ALONE),
        ("More than 100 people died in the city of Kyiv?", Lean.ALONE),
        ("prisoner release", Lean.ALONE),
    ],
)
def test_how_far_a_question_leans_on_those_before_it(workshop: Workshop, text: str, lean: Lean) -> None:
    assert hear(text, workshop).lean == lean


def weights_of(question: Question) -> dict[str, float]:
    """Every word of the English of a term -> its weight."""
    return {word: term.weight for term in question.terms for word in term.gloss.split()}


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        ("How many prisoners did Belarus free on Friday?", "why did it happen so quickly?"),
        ("Скільки в'язнів Білорусь звільнила в п'ятницю?", "чому вони плакали?"),
        ("Сколько заключённых Беларусь освободила в пятницу?", "почему они плакали?"),
        ("Thứ Sáu Belarus thả bao nhiêu tù nhân?", "tại sao họ khóc?"),
    ],
)
def test_what_asks_for_something_new_takes_over_names_and_topic_but_no_kind_and_no_time(
    workshop: Workshop, earlier: str, text: str
) -> None:
    question = understand(text, workshop, turns(earlier))
    weights = weights_of(question)
    assert question.asked.kinds == {"reason"}
    assert not {t.kind for t in question.terms} & {TIME}
    assert weights["Belarus"] == 0.5
    assert 0 < weights["prisoner"] < weights["Belarus"]


@pytest.mark.parametrize(
    ("earlier", "text", "gone", "kept"),
    [
        ("How many prisoners were freed in Vilnius?", "and in Minsk?", "Vilnius", "prisoner"),
        ("How many prisoners were freed in Vilnius?", "what about Minsk?", "Vilnius", "prisoner"),
        ("Скільки в'язнів звільнили у Вільнюсі?", "а в Мінську?", "Vilnius", "prisoner"),
        ("Сколько заключённых освободили в Вильнюсе?", "а в Минске?", "Vilnius", "prisoner"),
        ("Vilnius thả bao nhiêu tù nhân?", "còn Minsk?", "Vilnius", "prisoner"),
        ("How many prisoners were freed in Vilnius in 2023?", "and in 2024?", "2023", "Vilnius"),
        ("Скільки в'язнів звільнили у Вільнюсі цього року?", "а торік?", "this", "Vilnius"),
        ("How many prisoners were freed in Vilnius?", "and the guards?", "", "Vilnius"),
    ],
)
def test_the_place_or_time_that_is_put_in_the_place_of_another_replaces_it(
    workshop: Workshop, earlier: str, text: str, gone: str, kept: str
) -> None:
    question = understand(text, workshop, turns(earlier))
    assert question.asked.kinds == {"number"}
    assert kept in weights_of(question)
    assert gone not in weights_of(question)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no, I meant the second embassy", "the second embassy"),
        ("Sorry, I mean Minsk", "Minsk"),
        ("ні, я про Мінськ", "Мінськ"),
        ("я мав на увазі Мінськ", "Мінськ"),
        ("нет, я имела в виду Минск", "Минск"),
        ("нет, я про Минск", "Минск"),
        ("ý tôi là Minsk", "Minsk"),
        ("không, tôi hỏi về Minsk", "Minsk"),
    ],
)
def test_a_correction_wants_what_the_question_before_wanted(workshop: Workshop, text: str, said: str) -> None:
    question = understand(text, workshop, turns("How many embassies were opened in Vilnius?"))
    assert (question.read_as, question.asked.kinds) == (said, {"number"})
    assert ("Vilnius" in weights_of(question)) == ("Minsk" not in weights_of(question))
    assert understand(text, workshop).read_as is None


@pytest.mark.parametrize(
    ("text", "kinds", "kept", "dropped"),
    [
        ("Sorry, I meant the ships. How low did they lie?", {"number"}, "Vilnius", "embassies"),
        ("no, I meant Minsk. When were they opened?", {"date"}, "embassy", "Vilnius"),
        ("ні, я про кораблі. Скільки їх було?", {"number"}, "Vilnius", "embassy"),
        ("нет, я имел в виду корабли. Сколько их было?", {"number"}, "Vilnius", "embassy"),
        ("ý tôi là tàu. Giá bao nhiêu?", {"money"}, "Vilnius", "embassy"),
    ],
)
def test_a_correction_that_goes_on_with_a_question_wants_what_that_asks(
    workshop: Workshop, text: str, kinds: set[str], kept: str, dropped: str
) -> None:
    question = understand(text, workshop, turns("How many embassies were opened in Vilnius?"))
    assert question.asked.kinds == kinds
    assert kept in weights_of(question)
    assert dropped not in weights_of(question)


def test_a_correction_of_two_sentences_that_asks_once_wants_what_was_asked(workshop: Workshop) -> None:
    question = understand("no, I meant Minsk. Not Vilnius.", workshop, turns("How many embassies were opened there?"))
    assert question.asked.kinds == {"number"}


@pytest.mark.parametrize("text", ["Tôi muốn hỏi ai là tổng thống", "I meant what I said", "no ship was meant"])
def test_what_only_sounds_like_a_correction_is_none(workshop: Workshop, text: str) -> None:
    assert understand(text, workshop, turns("How many embassies were opened?")).read_as is None


@pytest.mark.parametrize(
    "text", ["thanks", "Ok!", "thank you very much", "дякую", "Спасибо большое.", "cảm ơn bạn", "?", "..."]
)
def test_thanks_ask_for_nothing_and_are_no_subject(workshop: Workshop, text: str) -> None:
    question = understand(text, workshop, turns("Who is John Coale?"))
    assert (question.terms, question.follows) == ((), None)
    assert understand("why?", workshop, turns("Who is John Coale?", text)).follows == "Who is John Coale?"


def test_a_question_of_thanks_is_a_question(workshop: Workshop) -> None:
    assert understand("Whom did they thank?", workshop, turns("Who is John Coale?")).terms


@pytest.mark.parametrize(
    ("asked", "answer", "text", "taken"),
    [
        ("Who led the talks?", "A paper: “The envoy John Coale led the talks.” [1]", "how old is he?", True),
        ("Who led the talks?", "A paper: “The envoy John Coale led the talks.” [1]", "how long were the talks?", False),
        ("Хто вів перемовини?", "«Перемовини вів посланець Джон Коул.» [1]", "що він сказав?", True),
        ("Кто вёл переговоры?", "«Переговоры вёл посланник Джон Коул.» [1]", "сколько ему лет?", True),
        ("Ai dẫn đầu đoàn?", "“Ông John Coale dẫn đầu đoàn.” [1]", "ông ấy bao nhiêu tuổi?", True),
        ("Who is Vytis Jurkonis?", "“Jurkonis met John Coale.” [1]", "and how old is he?", False),
    ],
)
def test_he_may_be_whom_the_answer_names(workshop: Workshop, asked: str, answer: str, text: str, taken: bool) -> None:
    history = [{"role": "user", "content": asked}, {"role": "assistant", "content": answer}]
    question = understand(text, workshop, history)
    coale = {key for term in understand("John Coale", workshop).terms for key in term.keys}
    assert bool(coale & keys_of(question)) == taken


@pytest.mark.parametrize(
    ("asked", "answer", "text", "taken"),
    [
        ("Which city is the most populous?", "A paper: “Kharkiv comes first.” [1]", "How big is it?", True),
        ("Яке місто найбільше?", "«Перше місце посідає Харків.» [1]", "а скільки там шкіл?", True),
        ("Какой город крупнее всех?", "«На первом месте Харьков.» [1]", "Сколько в нем школ?", True),
        ("Thành phố nào đông dân nhất?", "“Đứng đầu là Kharkiv.” [1]", "thành phố này rộng bao nhiêu?", True),
        ("Đô thị nào đông dân nhất?", "“Đứng đầu là Kharkiv.” [1]", "thế rộng bao nhiêu?", True),
        ("Which city is the most populous?", "A paper: “Kharkiv comes first.” [1]", "How many schools closed?", False),
        ("Which city is the most populous?", "A paper: “Kharkiv comes first.” [1]", "And in Poland?", False),
        ("When was the city founded?", "A paper: “It was founded before Kharkiv was.” [1]", "How big is it?", False),
    ],
)
def test_it_may_be_the_place_that_the_answer_names(
    workshop: Workshop, asked: str, answer: str, text: str, taken: bool
) -> None:
    history = [{"role": "user", "content": asked}, {"role": "assistant", "content": answer}]
    question = understand(text, workshop, history)
    kharkiv = {key for term in understand("Kharkiv", workshop).terms for key in term.keys}
    assert bool(kharkiv & keys_of(question)) == taken


@pytest.mark.parametrize(
    ("asked", "text", "gone", "kept"),
    [
        ("According to Reuters, how many fell ill in Vietnam?", "And in Thailand?", {"Reuters", "Vietnam"}, "ill"),
        ("За даними Reuters, скільки людей захворіло у В'єтнамі?", "А в Таїланді?", {"Reuters", "Vietnam"}, "ill"),
        ("According to Reuters, how many fell ill in May?", "And in June?", {"May"}, "Reuters"),
    ],
)
def test_another_place_is_told_of_by_others(
    workshop: Workshop, asked: str, text: str, gone: set[str], kept: str
) -> None:
    taken = " ".join(weights_of(understand(text, workshop, turns(asked))))
    assert kept in taken
    assert [name for name in gone if name in taken] == []


def test_a_long_talk_keeps_its_subject(workshop: Workshop) -> None:
    talk = turns("How many prisoners were released in Belarus?", "why?", "when?", "by whom?", "how?", "what next?")
    assert "Belarus" in weights_of(understand("how long did it take?", workshop, talk))
