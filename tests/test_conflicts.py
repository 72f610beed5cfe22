"""Values that sources give differently: planted pairs are found, look-alikes are not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import weigh
from rag.disputes.amounts import stated
from rag.disputes.comparing import comparable
from rag.disputes.conflicts import SIDES, Value, other_side, sides
from rag.extract import Extractor
from rag.extractive.beside import source_of
from rag.question.wanted import NUMBER, Asked, asked
from rag.understand import understand
from tests.reading import read, whole

DAY = timedelta(days=1)
Told = tuple[str, str]
"""Language and text of an article."""


def sides_of(
    workshop: Workshop, question: str, *told: Told, published: date | None = None, groups: tuple[str | None, ...] = ()
) -> list[Value]:
    """The sides that articles take, read by the real analyser; as if all were shown."""
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {}, 10)
    passages = []
    for n, (language, text) in enumerate(told):
        group = groups[n] if groups else None
        article = Article("r", f"{n}.txt", text, language, "0" * 64, published=published, group=group)
        passages.append(Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1))
    candidates = Extractor(workshop).candidates(understood, needs, passages)
    found = sides(candidates, understood, source_of)
    for value in found:
        assert value.extracts
        assert all(value.said in value.extracts[0].text for _ in value.extracts)
    return found


DEAD = "How many people were killed in the flood in Odesa?"
FREED = "Скільки в’язнів звільнила Білорусь?"
HURT = "Bao nhiêu người bị thương ở Odesa?"


@pytest.mark.parametrize(
    ("question", "told", "said"),
    [
        (
            DEAD,
            [("en", "The flood in Odesa killed 12 people."), ("uk", "Унаслідок повені в Одесі загинули 20 людей.")],
            {"12", "20"},
        ),
        (
            DEAD,
            [("en", "The flood in Odesa killed 12 people."), ("vi", "Lũ lụt ở Odesa giết chết 20 người.")],
            {"12", "20"},
        ),
        (
            DEAD,
            [("en", "The flood in Odesa killed twelve people."), ("en", "In Odesa the flood killed 20 people.")],
            {"twelve", "20"},
        ),
        (
            DEAD,
            [("en", "The flood in Odesa killed 12 people."), ("en", "The flood in Odesa killed 20 people, not 12.")],
            {"12", "20"},
        ),
        (
            FREED,
            [("uk", "Білорусь звільнила 52 в’язнів."), ("uk", "Білорусь звільнила 14 в’язнів, а не 52.")],
            {"52", "14"},
        ),
        (
            FREED,
            [("uk", "Білорусь звільнила 52 в’язнів."), ("en", "Belarus released 14 prisoners.")],
            {"52", "14"},
        ),
        (
            HURT,
            [("vi", "Ở Odesa có 12 người bị thương."), ("en", "In Odesa 20 were wounded.")],
            {"12", "20"},
        ),
        (
            "What share of voters took part in the election in Varna?",
            [("en", "In Varna 61% of voters took part in the election."),
             ("uk", "У Варні у виборах узяли участь 64,5 % виборців.")],
            {"61", "64,5"},
        ),
        (
            "How many shadow tankers does the new sanctions package of Brussels blacklist?",
            [("en", "The list grew by 118 tankers, which brings the total to 558 tankers."),
             ("uk", "Список поповнили 117 танкерів, усього в ньому 558 танкерів.")],
            {"118", "117"},
        ),
        (
            "How much is the first payment to Tarnow?",
            [("en", "The first payment to Tarnow is 1.7 billion euros."),
             ("en", "For Tarnow it would be 1.5 billion euros, less than the 1.7 billion expected.")],
            {"1.7 billion", "1.5 billion"},
        ),
        (
            "Який перший платіж Тарнову?",
            [("uk", "Перший платіж Тарнову — 1,7 мільярда євро."),
             ("uk", "Тарнів дістане 1,5 мільярда євро, менше ніж очікувані 1,7 мільярда євро.")],
            {"1,7 мільярда", "1,5 мільярда"},
        ),
        (
            "On what day did Coale visit Minsk?",
            [("en", "Coale visited Minsk on 11 September."), ("uk", "Коул відвідав Мінськ 12 вересня.")],
            {"11 September", "12 вересня"},
        ),
    ],
)  # fmt: skip
def test_different_values_of_two_sources_are_two_sides(
    workshop: Workshop, question: str, told: list[Told], said: set[str]
) -> None:
    found = sides_of(workshop, question, *told)
    assert {value.said.strip() for value in found} == said
    assert {extract.article.doc_id for value in found for extract in value.extracts} == {"0.txt", "1.txt"}


@pytest.mark.parametrize(
    "told",
    [
        [("en", "Belarus freed 1,400 prisoners."), ("vi", "Belarus đã thả 1.400 tù nhân.")],
        [("en", "Belarus freed 1,400 prisoners."), ("uk", "Білорусь звільнила 1 400 в’язнів.")],
        [("uk", "Білорусь звільнила 1\u00a0400 в’язнів."), ("vi", "Belarus đã thả 1.400 tù nhân.")],
        [("en", "Belarus freed 52 prisoners."), ("en", "Belarus freed fifty-two prisoners.")],
        [("en", "Belarus freed 52 prisoners."), ("uk", "Білорусь звільнила п’ятдесят двох в’язнів.")],
        [("en", "Belarus freed 52 prisoners."), ("vi", "Belarus đã thả năm mươi hai tù nhân.")],
        [("en", "Belarus freed 2 thousand prisoners."), ("uk", "Білорусь звільнила 2 тис. в’язнів.")],
    ],
)
def test_one_value_written_differently_is_no_disagreement(workshop: Workshop, told: list[Told]) -> None:
    assert sides_of(workshop, "How many prisoners did Belarus free?", *told) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "How many prisoners did Belarus free?",
            [("en", "On 11 September Belarus freed 52 prisoners."), ("uk", "12 грудня Мінськ звільнив 123 в’язнів.")],
        ),
        (
            "How many prisoners did Belarus free?",
            [("en", "In 2023 Belarus freed 52 prisoners."), ("vi", "Năm 2024, Belarus đã thả 123 tù nhân.")],
        ),
        (
            "How many prisoners did Belarus free?",
            [("en", "Belarus freed 52 prisoners yesterday."), ("uk", "Торік Білорусь звільнила 123 в’язнів.")],
        ),
    ],
)
def test_values_of_different_times_are_no_disagreement(workshop: Workshop, question: str, told: list[Told]) -> None:
    assert sides_of(workshop, question, *told, published=date(2025, 12, 20)) == []


def test_values_of_one_time_are_a_disagreement_whatever_the_words_for_it(workshop: Workshop) -> None:
    told = [("en", "On 19 December Belarus freed 52 prisoners."), ("uk", "Учора Білорусь звільнила 123 в’язнів.")]
    found = sides_of(workshop, "How many prisoners did Belarus free?", *told, published=date(2025, 12, 20))
    assert {value.said for value in found} == {"52", "123"}


PAIR = [("en", "Belarus freed 52 prisoners."), ("en", "Belarus freed 123 prisoners.")]


def test_copies_of_one_report_are_one_source(workshop: Workshop) -> None:
    question = "How many prisoners did Belarus free?"
    assert len(sides_of(workshop, question, *PAIR)) == 2
    assert sides_of(workshop, question, *PAIR, groups=("g", "g")) == []
    assert len(sides_of(workshop, question, *PAIR, groups=("g", "h"))) == 2
    assert len(sides_of(workshop, question, *PAIR, groups=("g", None))) == 2
    together = "Belarus freed 52 prisoners. Belarus freed 123 prisoners."
    assert sides_of(workshop, question, ("en", together)) == []


def test_a_source_that_agrees_stands_on_the_same_side(workshop: Workshop) -> None:
    told = [*PAIR, ("uk", "Білорусь звільнила 52 в’язнів.")]
    found = {value.said: value.extracts for value in sides_of(workshop, "How many prisoners did Belarus free?", *told)}
    assert {said: {e.article.doc_id for e in extracts} for said, extracts in found.items()} == {
        "52": {"0.txt", "2.txt"},
        "123": {"1.txt"},
    }


def test_no_more_sides_are_shown_than_can_be_read(workshop: Workshop) -> None:
    told = [("en", f"Belarus freed {n} prisoners.") for n in (52, 123, 14, 31, 7)]
    assert len(sides_of(workshop, "How many prisoners did Belarus free?", *told)) == SIDES


def test_the_dead_of_one_report_are_no_side_against_the_injured_of_another(workshop: Workshop) -> None:
    hurt, question = ("en", "Near Odesa 17 people were injured."), "How many people were injured near Odesa?"
    assert sides_of(workshop, question, hurt, ("uk", "Під Одесою загинули троє людей, ще 19 поранені.")) == []
    told = sides_of(workshop, question, hurt, ("uk", "Під Одесою загинули троє людей, було поранено 19 людей."))
    assert {value.said for value in told} == {"17", "19"}


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("How many prisoners did Belarus free?", "Belarus freed prisoners aged over 60 percent of their term."),
        ("How many prisoners did Belarus free?", "Belarus freed prisoners after 3 years."),
        ("How many prisoners did Belarus free?", "Belarus freed 70-year-old prisoners."),
        ("How many prisoners did Belarus free?", "Belarus freed prisoners."),
        ("How many prisoners did Belarus free?", "Belarus freed 40 prisoners, and later 83 prisoners."),
        ("Who freed the 52 prisoners, and how many prisoners are left?", "Of 52 prisoners Belarus freed all."),
        ("How many prisoners did Belarus free?", "The prisons hold 583 prisoners, of whom 52 prisoners are ill."),
        ("Why did Belarus free prisoners?", "Belarus freed 123 prisoners."),
        ("Which country freed prisoners?", "Belarus freed 123 prisoners."),
    ],
)
def test_what_is_not_the_value_asked_for_takes_no_side(workshop: Workshop, question: str, other: str) -> None:
    assert sides_of(workshop, question, ("en", "Belarus freed 52 prisoners."), ("en", other)) == []


@pytest.mark.parametrize(
    ("question", "told", "said"),
    [
        ("How many people came to the square in Varna?",
         ("en", "In Varna, police said there were 15,000 people in the square; organisers spoke of 40,000."),
         ["15,000", "40,000"]),
        ("How many people came to the square in Varna?",
         ("en", "Police said that 15,000 people came to the square in Varna. Organisers, however, spoke of 40,000."),
         ["15,000", "40,000"]),
        ("Скільки людей прийшло на площу у Варні?",
         ("uk", "За даними поліції, на площу у Варні прийшло 15 тисяч людей. Проте організатори кажуть про 40 тисяч."),
         ["15 тисяч", "40 тисяч"]),
        ("Сколько людей пришло на площадь в Варне?",
         ("ru", "По данным полиции, на площадь в Варне пришло 15 тысяч человек. Но организаторы говорят о 40 000."),
         ["15 тысяч", "40 000"]),
        ("Bao nhiêu người đến quảng trường ở Varna?",
         ("vi", "Theo cảnh sát, 15.000 người đến quảng trường ở Varna. Nhưng ban tổ chức cho rằng có 40.000."),
         ["15.000", "40.000"]),
    ],
)  # fmt: skip
def test_voices_that_one_article_quotes_are_sources_of_their_own(
    workshop: Workshop, question: str, told: Told, said: list[str]
) -> None:
    assert sorted(value.said.strip() for value in sides_of(workshop, question, told)) == said


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many people came to the square in Varna?",
         "Police said that 15,000 people came to the square in Varna and that 20 were hurt."),
        ("How many people came to the square in Varna?",
         "Police said that 15,000 people came to the square in Varna. Later 20,000 people went home."),
        ("How many people came to the square in Varna?",
         "Police said that 15,000 people came to the square in Varna. But the mayor said that 12 were arrested."),
        ("How many people came in May and how many came in June?",
         "Police said that 15,000 people came in May. But the mayor said that 20,000 people came in June."),
    ],
)  # fmt: skip
def test_another_number_in_one_article_is_not_yet_another_side(workshop: Workshop, question: str, told: str) -> None:
    assert sides_of(workshop, question, ("en", told)) == []


def test_a_report_of_days_later_tells_how_the_story_went_on(workshop: Workshop) -> None:
    understood = understand("How many people did the flood in Odesa kill?", workshop)
    needs = weigh(understood.terms, {}, 10)
    for later, differ in ((date(2025, 5, 11), True), (date(2025, 5, 20), False)):
        passages = [
            Passage(Article("r", f"{n}.txt", text, "en", "0" * 64, published=day), 0, len(text), 1.0, 1.0, 0.5, 1)
            for n, (text, day) in enumerate([
                ("The flood in Odesa killed 12 people.", date(2025, 5, 10)),
                ("The flood in Odesa killed 20 people.", later),
            ])
        ]  # fmt: skip
        candidates = Extractor(workshop).candidates(understood, needs, passages)
        assert bool(sides(candidates, understood, source_of)) is differ


def test_a_number_that_the_question_states_is_not_a_value(workshop: Workshop) -> None:
    question = understand("How many prisoners were left when 52 prisoners were freed?", workshop)
    needs = weigh(question.terms, {}, 10)
    text = "When 52 prisoners were freed, 14 prisoners were left."
    passage = Passage(Article("r", "a.txt", text, "en", "0" * 64), 0, len(text), 1.0, 1.0, 0.5, 1)
    (extract,) = Extractor(workshop).candidates(question, needs, [passage])
    assert list(stated(extract, question)) == [14]
    assert set(stated(extract, replace(question, numbers=frozenset()))) == {14, 52}


def test_what_is_taken_back_is_no_other_side(workshop: Workshop) -> None:
    first = "The first payment to Tarnow is 1.7 billion euros."
    other = "The first payment to Tarnow would be 1.5 billion euros, less than the 1.7 billion expected."
    for text, found in ((other, other), (f"{other} This is incorrect.", "")):
        asked = read(workshop, "How much is the first payment to Tarnow?", whole(first), whole(text, number=1))
        mine = [e for e in asked.extracts if e.text == first]
        against = other_side(mine, asked.extracts, asked.question, source_of)
        assert (against.text if against else "") == found


def test_a_sentence_that_is_shown_is_no_other_side(workshop: Workshop) -> None:
    first, other = "A ticket costs 12 crowns.", "A ticket costs 10 crowns, less than the 12 crowns first proposed."
    asked = read(workshop, "How much does a ticket cost?", whole(first), whole(other, number=1))
    assert other_side(asked.extracts, asked.extracts, asked.question, source_of) is None
    against = other_side([e for e in asked.extracts if e.text == first], asked.extracts, asked.question, source_of)
    assert against
    assert against.text == other


def test_without_candidates_there_are_no_sides(workshop: Workshop) -> None:
    assert sides_of(workshop, DEAD) == []


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("How many died, according to different reports?", "en", True),
        ("Do the sources disagree?", "en", True),
        ("What do both sides say?", "en", True),
        ("What did the minister say?", "en", False),
        ("Скільки загинуло за різними даними?", "uk", True),
        ("Що кажуть обидві сторони?", "uk", True),
        ("Скільки загинуло?", "uk", False),
        ("Các nguồn khác nhau nói gì?", "vi", True),
        ("CA\u0301C BE\u0302N NO\u0301I GI\u0300?", "vi", True),
        ("Bao nhiêu người chết?", "vi", False),
        ("Was sagen die Quellen?", "de", False),
        ("", "en", False),
        ("Чи суперечать повідомлення одне одному?", "uk", True),
        ("Противоречат ли сообщения друг другу?", "ru", True),
        ("Що пишуть інші видання?", "uk", True),
        ("Что пишут другие издания?", "ru", True),
        ("Các báo khác viết gì?", "vi", True),
        ("Що кажуть інші країни?", "uk", False),
    ],
)
def test_a_question_may_ask_what_different_sources_say(
    text: str, language: str, wanted: bool, workshop: Workshop
) -> None:
    analyser = workshop.analyser
    assert asked(text, analyser.analyse(text, language), analyser).voices == wanted


def test_values_of_any_size_are_compared() -> None:
    number = Asked(frozenset({NUMBER}))
    assert not comparable(5e-324, 1e308, number)
    assert comparable(1e308, 5e307, number)


@pytest.mark.parametrize(
    ("question", "told", "said"),
    [
        # What something costs, is worth, was lost.
        ("How much will the wedding of Elin cost?",
         [("en", "The wedding of Elin will cost 22 million crowns."),
          ("uk", "Вартість весілля Елін оцінюють у 14 мільйонів крон.")], {"22 million", "14 мільйонів"}),
        ("How much is the villa of Shiryaev worth?",
         [("ru", "Вилла Ширяева, по данным газет, стоит 28 миллионов евро."),
          ("uk", "Віллу Ширяєва вартістю 34 мільйони євро заморозять.")], {"28 миллионов", "34 мільйони"}),
        ("Скільки коштує вілла Ширяєва?",
         [("ru", "Вилла Ширяева стоит 28 миллионов евро."), ("en", "The villa of Shiryaev is worth €34 million.")],
         {"28 миллионов", "34 million"}),
        ("Сколько стоит вилла Ширяева?",
         [("ru", "Вилла Ширяева стоит 28 миллионов евро."), ("vi", "Biệt thự của Shiryaev trị giá 34 triệu euro.")],
         {"28 миллионов", "34 triệu"}),
        ("How much is the ransom for the tanker?",
         [("en", "The ransom for the tanker is 6 million dollars."),
          ("en", "For the tanker a ransom of $4 million is asked.")],
         {"6 million", "4 million"}),
        # A relative of what is counted.
        ("How many ships did the EU blacklist?",
         [("en", "The EU blacklisted 48 tankers, 11 companies and seven people."),
          ("ru", "ЕС внёс в чёрный список 46 судов, 11 компаний и семь человек.")], {"48", "46"}),
        # An age.
        ("How old is Davit Manukyan?",
         [("en", "Davit Manukyan, 58, was freed."), ("vi", "Ông Davit Manukyan, 57 tuổi, được trả tự do.")],
         {"58", "57"}),
        ("Скільки років Давіду Манукяну?",
         [("uk", "58-річний Давід Манукян вийшов на волю."), ("ru", "57-летний Давид Манукян вышел на свободу.")],
         {"58", "57"}),
    ],
)  # fmt: skip
def test_sums_relatives_and_ages_are_compared(
    workshop: Workshop, question: str, told: list[Told], said: set[str]
) -> None:
    assert {value.said.strip() for value in sides_of(workshop, question, *told)} == said


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How much will the wedding of Elin cost?",
         [("en", "The wedding of Elin will cost 22 million crowns."),
          ("en", "The wedding of Elin will cost 3 million euros.")]),
        ("How much will the wedding of Elin cost?",
         [("en", "The wedding of Elin will cost 22 million crowns, of which 9 million for guards."),
          ("en", "The wedding of Elin will cost 22 million crowns.")]),
        ("How much will the wedding of Elin cost?",
         [("en", "The wedding of Elin will cost 22 million crowns."),
          ("en", "At the wedding of Elin 9 million will watch.")]),
        ("How much did the wedding of Elin cost?",
         [("en", "The wedding of Elin cost 22 million crowns."),
          ("en", "The guards cost 9 million crowns, less than the 22 million in 2019.")]),
        ("How old is Jonas Falkner?",
         [("en", "Jonas Falkner, 33, will marry."),
          ("en", "Princess Elin, 29, will marry the doctor Jonas Falkner.")]),
        ("How old is Jonas Falkner?",
         [("en", "Jonas Falkner, 33, will marry."), ("en", "Falkner and Elin, 29, will marry.")]),
        ("How old is Jonas Falkner?",
         [("en", "Jonas Falkner, 33, will marry."), ("uk", "33-річний Йонас Фалькнер одружиться.")]),
        ("How old is Jonas Falkner?",
         [("en", "Jonas Falkner, 33, will marry."), ("en", "Jonas Falkner, 12, won a race.")]),
        ("How many people were killed in Odesa?",
         [("en", "In Odesa 12 people were killed."),
          ("en", "The number of people killed in Odesa rose to 20 people.")]),
        ("Скільки людей загинуло в Одесі?",
         [("uk", "В Одесі загинуло 12 людей."), ("uk", "В Одесі число загиблих людей зросло до 20 людей.")]),
        ("Сколько людей погибло в Одессе?",
         [("ru", "В Одессе погибло 12 людей."), ("ru", "В Одессе число погибших людей выросло до 20 людей.")]),
        ("How many Thai people were killed in the war?",
         [("en", "In the war 38 Thai people were killed."),
          ("en", "In the war 71 people were killed, 42 Thai and 29 Khmer.")]),
        ("How much does a ticket cost?",
         [("en", "A ticket costs 10 crowns."),
          ("en", "A ticket costs 10 crowns, less than the 12 crowns first proposed.")]),
        ("Скільки коштує квиток?",
         [("uk", "Квиток коштує 10 крон."), ("uk", "Квиток коштує 10 крон, менше ніж 12 крон за першим планом.")]),
        ("Сколько стоит стадион?",
         [("ru", "Стадион стоит 40 миллионов крон."),
          ("ru", "Стадион стоит 40 миллионов крон, больше чем обещанные 33 миллиона крон.")]),
        ("How much is the loan for Tarnow?",
         [("en", "The loan for Tarnow is 40 million euros."),
          ("vi", "Khoản vay cho Tarnow là 40 triệu euro, thấp hơn 55 triệu euro dự kiến.")]),
    ],
)  # fmt: skip
def test_sums_and_ages_of_other_things_are_no_disagreement(workshop: Workshop, question: str, told: list[Told]) -> None:
    assert sides_of(workshop, question, *told) == []


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("How big were the debts, according to the management and to the court?",
         ("en", "The debts are 512 million euros, not 390 million as the management had said."),
         ["390 million", "512 million"]),
        ("Theo các nguồn khác nhau, thử nghiệm có bao nhiêu bệnh nhân?",
         ("vi", "Thử nghiệm có 1.187 bệnh nhân, ít hơn con số 1.204 công bố tháng trước."), ["1.187", "1.204"]),
        ("How big were the debts?", ("en", "The debts are 512 million euros, not 390 million."), []),
        ("How many died, according to different reports?", ("en", "44 people died, while 9 are missing."), []),
    ],
)  # fmt: skip
def test_a_sentence_may_set_two_values_against_each_other(
    workshop: Workshop, question: str, text: Told, said: list[str]
) -> None:
    assert sorted(value.said.strip() for value in sides_of(workshop, question, text)) == said


@pytest.mark.parametrize(
    ("texts", "days", "differ"),
    [
        (("The EU blacklisted 48 ships.", "The EU blacklisted 46 ships."), 3, True),
        (("The EU blacklisted 48 ships.", "The EU blacklisted 46 ships."), 4, False),
        (("The flood killed 4 people.", "The flood killed 5 people."), 2, False),
        (("The flood killed 4 people.", "The flood killed 5 people."), 1, True),
        (("The flood killed 5 people.", "In the flood another 4 people were killed."), 0, False),
        (("The flood left 14 people missing.", "The flood left 4 people missing."), 3, False),
        (("The flood left 14 people missing.", "The flood left 4 people missing."), 0, True),
        (("The roof cost 14 million crowns.", "The roof cost 22 million crowns."), 2, True),
        (("Davit Manukyan, 57, was freed.", "Davit Manukyan, 58, was freed."), 90, False),
        (("Davit Manukyan, 57, was freed.", "Davit Manukyan, 60, was freed."), 90, True),
    ],
)
def test_days_between_reports(workshop: Workshop, texts: tuple[str, str], days: int, differ: bool) -> None:
    asked_of = {"EU": "How many ships did the EU blacklist?", "flood": "How many people did the flood kill?",
                "missing": "How many people did the flood leave missing?",
                "roof": "How much did the roof cost?", "Davit": "How old is Davit Manukyan?"}  # fmt: skip
    question = understand([q for word, q in asked_of.items() if word in texts[0]][-1], workshop)
    needs = weigh(question.terms, {}, 10)
    passages = [
        Passage(Article("r", f"{n}.txt", text, "en", "0" * 64, published=day), 0, len(text), 1.0, 1.0, 0.5, 1)
        for n, (text, day) in enumerate(zip(texts, (date(2025, 5, 10), date(2025, 5, 10) + days * DAY), strict=True))
    ]
    candidates = Extractor(workshop).candidates(question, needs, passages)
    assert bool(sides(candidates, question, source_of)) is differ
    certain = [replace(c, score=0.9) for c in candidates]
    assert (other_side(certain[:1], certain[1:], question, source_of) is not None) is differ
    assert other_side(certain[:1], [replace(c, score=0.01) for c in certain[1:]], question, source_of) is None


@pytest.mark.parametrize(
    "limit",
    [
        ("en", "Coale is to have visited Minsk by 30 October."),
        ("uk", "Коул має відвідати Мінськ до 30 жовтня."),
        ("vi", "Coale phải thăm Minsk trước ngày 30 tháng 10."),
    ],
)
def test_a_day_by_which_something_is_due_is_no_side(workshop: Workshop, limit: Told) -> None:
    told = ("en", "Coale visited Minsk on 11 September.")
    assert sides_of(workshop, "On what day did Coale visit Minsk?", told, limit) == []
