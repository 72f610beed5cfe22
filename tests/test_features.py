"""Features of sentences: in range for any text, the same whatever stands beside the sentence's own passage."""

import math
import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import weigh
from rag.evidence.features import FEATURES, FOR_THE_ANSWER, features
from rag.evidence.related import families
from rag.evidence.sought import Read
from rag.extract import Extractor
from rag.question.wanted import KINDS, classes
from rag.understand import understand
from tests.reading import read as read_articles
from tests.reading import whole

COMPARED = {name for name in FEATURES if name.endswith("_best")}
RARE = {
    "rare_own", "rare_near", "soft", "soft_near", "cosine_rare", "inherited", "specific", "untold", "followed",
    "followed_square", "handed", "untold_followed", "taken_over",
}  # fmt: skip
"""Weighed by what the sentences at hand seldom hold, the same in any order."""
PLACED = {"rank", *COMPARED, *RARE, "article", "named_article", "rest_article", "recent", "latest", "initial"}
"""What other passages have a part in; all else is the sentence's and its neighbours' own."""

QUESTIONS = {
    "How many prisoners did Belarus free on 11 September?": "en",
    "Who is John Coale?": "en",
    "What did Trump say about the 52 prisoners?": "en",
    "Скільки в’язнів звільнила Білорусь?": "uk",
    "Якого числа Коул був у Мінську й чому?": "uk",
    "Ông Coale tới Minsk ngày nào?": "vi",
    "Bao nhiêu phần trăm cử tri đi bầu?": "vi",
    "the of": "en",
}
TEXTS = [
    "Belarus freed 52 prisoners. “We are glad,” Trump said on 11 September. It is unclear who paid 3.5% or $20.",
    "Білорусь звільнила 52 в’язнів. Торік вона не звільнила нікого. Коул був у Мінську два дні.",
    "Ngày 12/12, ông John Coale tới Minsk. Ông muốn mở lại đại sứ quán! Chưa rõ khi nào.",
    "It rained.\n\nNobody came.",
    "12 12 12",
    "...",
]


def passage(text: str, doc_id: str, language: str, published: date | None = None) -> Passage:
    """A passage that is a whole article."""
    article = Article(
        root="r", doc_id=doc_id, text=text, language=language, sha256="0" * 64, published=published
    )  # fmt: skip
    return Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1)


PASSAGES = [
    passage(text, f"{n}.txt", language, date(2025, 11, 26) if n % 2 else None)
    for n, (text, language) in enumerate(zip(TEXTS, ("en", "uk", "vi", "en", "xx", "en"), strict=True))
]

Rows = list[tuple[Read, dict[str, float], frozenset[str]]]


@pytest.fixture(scope="module")
def extractor(workshop: Workshop) -> Extractor:
    """Reads passages with the real analyser."""
    return Extractor(workshop)


def rows_of(workshop: Workshop, extractor: Extractor, question: str, passages: list[Passage]) -> Rows:
    """The features of the passages' sentences for a question."""
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {}, 10)
    read = [extractor._sentences(p.article, p.start, p.end) for p in passages]
    known, kin = classes(workshop.analyser), families(workshop.analyser)
    return features(extractor.sought(understood, needs), read, known, kin)


def by_sentence(rows: Rows) -> dict[tuple[str, int], dict[str, float]]:
    """Features by the sentence's place."""
    return {(read.article.doc_id, read.span.start): row for read, row, _ in rows}


def in_range(rows: Rows) -> None:
    """Each feature of each sentence is there, finite and where it belongs."""
    for _, row, gives in rows:
        assert set(row) == {*FEATURES, *FOR_THE_ANSWER}
        for name, value in row.items():
            assert math.isfinite(value), name
            least, most = (-1.0, 0.0) if name in COMPARED else (0.0, 1.0)
            assert least - 1e-6 <= value <= most + 1e-6, (name, value)
        assert gives <= set(KINDS)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_feature_is_finite_and_in_range(workshop: Workshop, extractor: Extractor, question: str) -> None:
    rows = rows_of(workshop, extractor, question, PASSAGES)
    assert {read.article.doc_id for read, _, _ in rows} == {p.article.doc_id for p in PASSAGES}
    in_range(rows)


ANY = st.one_of(
    st.lists(st.sampled_from([*" ".join(TEXTS).split(), "\n", ".", "“", "0", "٣", "½"]), max_size=25).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
)


@settings(max_examples=60, deadline=None)
@given(
    question=st.one_of(st.sampled_from(list(QUESTIONS)), ANY.filter(lambda t: bool(t.strip()))),
    texts=st.lists(st.tuples(ANY, st.sampled_from(["en", "uk", "vi", "ru", "xx"])), max_size=3),
)
def test_any_text_has_features_in_range(
    workshop: Workshop, extractor: Extractor, question: str, texts: list[tuple[str, str]]
) -> None:
    passages = [passage(text, f"{n}.txt", language) for n, (text, language) in enumerate(texts)]
    in_range(rows_of(workshop, extractor, question, passages))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(list(QUESTIONS)), st.randoms(use_true_random=False))
def test_the_order_of_the_passages_changes_only_the_rank(
    workshop: Workshop, extractor: Extractor, question: str, shuffler: random.Random
) -> None:
    one = by_sentence(rows_of(workshop, extractor, question, PASSAGES))
    other = by_sentence(rows_of(workshop, extractor, question, shuffler.sample(PASSAGES, len(PASSAGES))))
    assert set(one) == set(other)
    for place, row in one.items():
        for name in {*FEATURES, *FOR_THE_ANSWER} - {"rank"}:
            assert math.isclose(row[name], other[place][name], abs_tol=1e-5), name


def test_the_rank_of_a_passage_is_the_same_however_many_follow(workshop: Workshop, extractor: Extractor) -> None:
    question = next(iter(QUESTIONS))
    few, many = (by_sentence(rows_of(workshop, extractor, question, some)) for some in (PASSAGES[:2], PASSAGES))
    ranks = [many[place]["rank"] for place in few]
    assert ranks == [row["rank"] for row in few.values()]
    assert len(set(ranks)) == 2
    deep = rows_of(workshop, extractor, question, [passage("", "b.txt", "en")] * 99 + PASSAGES[:1])
    assert {row["rank"] for _, row, _ in deep} == {0.0}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("number", range(len(PASSAGES)))
def test_other_passages_change_nothing_of_what_is_the_sentences_own(
    workshop: Workshop, extractor: Extractor, question: str, number: int
) -> None:
    alone = by_sentence(rows_of(workshop, extractor, question, [PASSAGES[number]]))
    together = by_sentence(rows_of(workshop, extractor, question, PASSAGES))
    for place, row in alone.items():
        own = {name: value for name, value in row.items() if name not in PLACED}
        assert own == pytest.approx({name: together[place][name] for name in own}, abs=1e-6)


def test_nothing_has_no_features(workshop: Workshop, extractor: Extractor) -> None:
    assert rows_of(workshop, extractor, "Who is John Coale?", []) == []
    assert rows_of(workshop, extractor, "Who is John Coale?", [passage("", "a.txt", "en")]) == []
    in_range(rows_of(workshop, extractor, "the of", [passage("It rained.", "a.txt", "en")]))


@pytest.mark.parametrize(
    ("question", "language", "text", "kinds"),
    [
        ("How many prisoners were freed?", "en", "Belarus freed 52 prisoners.", {"number"}),
        ("How many prisoners were freed?", "en", "Belarus freed fifty-two prisoners.", {"number"}),
        ("How many prisoners were freed?", "en", "Belarus freed prisoners on 11 September 2025.", set()),
        ("Скільки в’язнів звільнили?", "uk", "Звільнили в’язнів 11 вересня 2025 року.", set()),
        ("Bao nhiêu tù nhân được thả?", "vi", "Tù nhân được thả ngày 11/9/2025.", set()),
        ("Bao nhiêu tù nhân được thả?", "vi", "52 tù nhân được thả ngày 11/9/2025.", {"number"}),
        ("How many of the 52 prisoners are foreigners?", "en", "Belarus freed 52 prisoners.", set()),
        ("How heavy is the satellite?", "en", "It weighs 74 kilograms.", {"number"}),
        ("How heavy is the satellite?", "en", "It cost 12 million dollars and took five years.", set()),
        ("How heavy is the satellite?", "uk", "Він коштував 12 мільйонів гривень.", set()),
        ("How much maize was harvested?", "uk", "Це найменший урожай за десять років.", set()),
        ("How much maize was harvested?", "uk", "Це 2,1 мільйона тонн.", {"number"}),
        ("How much maize was harvested?", "en", "Farms lost 40% in ten years.", {"number"}),
        ("Скільки кукурудзи зібрали?", "en", "It is the smallest harvest in ten years.", set()),
        ("Сколько кукурузы собрали?", "ru", "Это худший урожай за 10 лет.", set()),
        ("Thu hoạch bao nhiêu ngô?", "vi", "Vụ mùa thấp nhất trong 10 năm.", set()),
        ("Thu hoạch bao nhiêu ngô?", "vi", "Được năm tấn.", {"number"}),
        ("How much maize was harvested a year?", "en", "They worked 10 years.", {"number"}),
        ("What share of voters took part?", "en", "In all 71% of voters took part.", {"share"}),
        ("What share of voters took part?", "en", "In all 71 voters took part.", set()),
        ("What share of voters took part?", "uk", "Участь узяли 71 відсоток виборців.", {"share"}),
        ("How much money was stolen?", "en", "Thieves stole $5 million.", {"money"}),
        ("How much money was stolen?", "en", "Thieves stole 5 cars.", set()),
        ("How long did the strike last?", "en", "The strike lasted 17 days.", {"duration"}),
        ("Скільки днів тривав страйк?", "uk", "Страйк тривав 17 днів.", {"duration"}),
        ("Cuộc đình công kéo dài bao lâu?", "vi", "Cuộc đình công kéo dài 17 ngày.", {"duration"}),
        ("How long did the strike last?", "en", "They waited for half an hour.", {"duration"}),
        ("How long did the strike last?", "en", "It went on for several weeks.", {"duration"}),
        ("How long did the strike last?", "en", "The strike began a week before the vote.", set()),
        ("How long did the strike last?", "uk", "Це було шеститижневе навчання.", {"duration"}),
        ("How long did the strike last?", "uk", "Це було 12-денне навчання.", {"duration"}),
        ("How long did the strike last?", "uk", "Це тривало пів року.", {"duration"}),
        ("How long did the strike last?", "uk", "Це почалося після місяця мовчання.", set()),
        ("How long did the strike last?", "ru", "Это был двухнедельный отпуск.", {"duration"}),
        ("How long did the strike last?", "ru", "Это тянулось несколько лет.", {"duration"}),
        ("How long did the strike last?", "vi", "Chín ngày sau, tổ máy dừng.", {"duration"}),
        ("How long did the strike last?", "vi", "Hơn ba thập niên đã qua.", {"duration"}),
        ("How long did the strike last?", "vi", "Năm ngoái trời mưa.", set()),
        ("How long did the strike last?", "vi", "Tháng mười một năm 2025 trời mưa.", set()),
        ("How long did the strike last?", "vi", "Đây là lần thứ hai năm nay.", set()),
        ("How long did the strike last?", "vi", "Có nhiều tiếng nổ lớn.", set()),
        ("How long did the strike last?", "vi", "Việc đó mất vài tuần.", {"duration"}),
        ("How long did the strike last?", "uk", "Швидкість росла на годину.", set()),
        ("How long did the strike last?", "uk", "Це шестирічний хлопчик.", set()),
        ("How long did the strike last?", "uk", "Минуло кілька дніпровських вистав.", set()),
        ("How long did the strike last?", "uk", "Це тривало протягом кількох тижнів.", {"duration"}),
        ("How long did the strike last?", "ru", "Там несколько частей.", set()),
        ("How long did the strike last?", "ru", "Это было тридцатидневное молчание.", {"duration"}),
        ("How long did the strike last?", "en", "It rained several years ago.", set()),
        ("How long did the strike last?", "en", "The strike lasted two weeks.", {"duration"}),
        ("How long did the strike last?", "en", "The strike began two weeks ago.", set()),
        ("How long did the strike last?", "uk", "Страйк тривав два тижні.", {"duration"}),
        ("How long did the strike last?", "uk", "Страйк почався два тижні тому.", set()),
        ("How long did the strike last?", "ru", "Забастовка длилась две недели.", {"duration"}),
        ("How long did the strike last?", "vi", "Cuộc đình công kéo dài hai tuần.", {"duration"}),
        ("How long did the strike last?", "en", "He must serve 24 years before he is free.", {"duration"}),
        ("How many years must he serve?", "en", "He must serve 24 years before he is free.", {"duration"}),
        ("How many years must he serve?", "en", "He must serve 18 months.", {"duration"}),
        ("How many years must he serve?", "vi", "Anh phải ngồi tù 24 năm trước khi được tha.", {"duration"}),
        ("How many years must he serve?", "vi", "24 năm trước trời mưa.", set()),
        ("How many years must he serve?", "en", "The jury took nine hours.", set()),
        ("Скільки років він сидітиме?", "uk", "Присяжні радилися 9 годин.", set()),
        ("Сколько лет он просидит в тюрьме?", "ru", "Присяжные совещались 9 часов.", set()),
        ("How many hours did it take?", "en", "It took 9 hours.", {"duration"}),
        ("How many hours did it take?", "en", "He was jailed for 24 years.", set()),
        ("How much money did they get?", "en", "They got 50,000 thalers.", {"money"}),
        ("How much money did they get?", "uk", "Вони отримали 50 тисяч талерів.", {"money"}),
        ("How much money did they get?", "en", "Then Bolivar met 5 friends.", set()),
        ("How much money did they get?", "uk", "Ціна зросла з 31 до 52 крон за літр.", {"money"}),
        ("How much money did they get?", "uk", "Садівник обрізав 52 високі крони.", set()),
        ("How much money did they get?", "en", "It was hundreds of millions of euros.", {"money"}),
        ("How much money did they get?", "en", "Each got only a few cents.", {"money"}),
        ("How much money did they get?", "en", "Tens of billions, he said, of bees.", set()),
        ("How much money did they get?", "en", "They got many pounds of flour.", set()),
        ("How much money did they get?", "uk", "Йдеться про сотні мільйонів євро.", {"money"}),
        ("How much money did they get?", "uk", "Там було кілька тисяч людей.", set()),
        ("How much money did they get?", "ru", "Речь о десятках миллиардов рублей.", {"money"}),
        ("How much money did they get?", "ru", "Пришли несколько человек.", set()),
        ("How much money did they get?", "vi", "Họ nhận hàng tỷ đồng.", {"money"}),
        ("How much money did they get?", "vi", "Họ có nhiều đồng minh và nhiều xu hướng.", set()),
        ("How much money did they get?", "vi", "Họ nhận 2 triệu đồng.", {"money"}),
        ("How much money did they get?", "vi", "Họ đi cùng 3 đồng phạm.", set()),
        ("How much money did they get?", "ru", "В 2025 левые победили.", set()),
        ("How much did the dikes cost?", "en", "They cost P11.7 billion.", {"money"}),
        ("How much did the dikes cost?", "en", "They stand on P11 paper.", set()),
        ("How much did the dikes cost?", "en", "The fund paid for 63 'ghost' projects.", set()),
        ("How much did the dikes cost?", "en", "The fund paid for them in 5 provinces.", set()),
        ("How much did the dikes cost?", "en", "Workers earned a salary of 800.", {"money"}),
        ("How much did the dikes cost?", "en", "The price was 5 million Canadian dollars.", {"money"}),
        ("How much did the dikes cost?", "en", "They needed ₱500 for each.", {"money"}),
        ("How much did the dikes cost?", "en", "It took Php 500 for each.", {"money"}),
        ("How much did the dikes cost?", "en", "It was ₾2m in all.", {"money"}),
        ("How much money did they get?", "vi", "Họ giao tiền sáu lần.", set()),
        ("How much money did they get?", "vi", "Lương mỗi tháng là 20 triệu.", {"money"}),
        ("How much money did they get?", "uk", "Зарплата сягне 20 тисяч на місяць.", {"money"}),
        ("How much money did they get?", "uk", "Зарплату не платили 20 тисяч років.", set()),
        ("How much money did they get?", "uk", "Зарплату не платять 63 робітникам.", set()),
        ("How much money did they get?", "uk", "За євро на ринку просили 3,4 талена.", {"money"}),
        ("How much money did they get?", "en", "The price of the 3.4 km road is secret.", set()),
        ("How much money did they get?", "ru", "Штраф составит 5 млн UAH.", {"money"}),
        ("How much money did they get?", "en", "In 2024 Ron Smith was glad.", set()),
        ("How many packages are there?", "vi", "Đây là gói thư\u0301 21 của EU.", set()),
        ("How much money did they get?", "en", "The bottle held 500 ml gel.", set()),
        ("How many strikes were there?", "en", "It is already the fourth strike this year.", {"number"}),
        ("How many strikes were there?", "en", "It was the 4th nationwide strike since May.", {"number"}),
        ("How many strikes were there?", "en", "The fourth strike was called off.", set()),
        ("How many strikes were there?", "en", "It is already the third day of the strike.", set()),
        ("How many strikes were there?", "en", "It is already the third week and the strike goes on.", set()),
        ("How many strikes were there?", "uk", "Це вже дев'ятий загальний страйк від січня.", {"number"}),
        ("How many strikes were there?", "uk", "Це вже третій учасник страйку.", set()),
        ("How many strikes were there?", "uk", "Третій день страйку цього року.", set()),
        ("How many strikes were there?", "ru", "Это уже третья забастовка с начала года.", {"number"}),
        ("How many strikes were there?", "ru", "Это уже третий участник забастовки.", set()),
        ("How many strikes were there?", "vi", "Đây là cuộc đình công thứ tư trong năm nay.", {"number"}),
        ("How many strikes were there?", "vi", "Cuộc đình công diễn ra hôm thứ tư.", set()),
        ("How many strikes were there?", "vi", "Cuộc đình công hôm thứ Sáu là lớn nhất kể từ năm ngoái.", set()),
        ("How many strikes were there?", "vi", "Cuộc đình công thứ Sáu kéo dài, lớn nhất kể từ năm ngoái.", set()),
        ("How many strikes were there?", "uk", "Активісти 3-ї хвилі страйків уже вдома.", set()),
        ("How many strikes were there?", "uk", "Це вже четверта учасниця страйку.", set()),
        ("How many strikes were there?", "uk", "Затримали вже четверту учасницю страйку.", set()),
        ("How many strikes were there?", "uk", "Це вже четверта масова акція й страйк.", set()),
        ("How many strikes were there?", "uk", "Це вже четвертого великого страйку наслідок.", {"number"}),
        ("How many strikes were there?", "ru", "Это уже третья участница забастовки.", set()),
        ("How many strikes were there?", "ru", "Это уже третья массовая забастовка с мая.", {"number"}),
        ("How many strikes were there?", "en", "The fourth strike hit the port, which has been shut since May.", set()),
        (
            "How many strikes were there?",
            "en",
            "The fourth strike failed; the mine is shut this year.",
            set(),
        ),
        ("How many strikes were there?", "en", "Since May the port has seen its fourth strike.", {"number"}),
        ("How many strikes were there?", "uk", "Третій страйк почався в порту, який закрили цього року.", set()),
        ("How many strikes were there?", "ru", "Третья забастовка прошла в порту, который закрыт с мая.", set()),
        ("How many strikes were there?", "vi", "Cuộc đình công thứ tư nổ ra, nhưng cảng đã đóng từ tháng 5.", set()),
        (
            "How many people lived in Laos?",
            "en",
            "Before the war Laos had 4 million people, fewer than Cuba.",
            {"number"},
        ),
        (
            "How many lost power in Laos?",
            "en",
            "A storm over Cuba went on, leaving Laos with 20,000 people in the dark.",
            {"number"},
        ),
        (
            "Có bao nhiêu người biểu tình ở Hà Nội?",
            "vi",
            "Trên đường phố Hà Nội có 20 nghìn người biểu tình, nhiều hơn ở Đà Nẵng.",
            {"number"},
        ),
        ("How much money did they get?", "vi", "Hàng nghìn đồng bào và hàng trăm đồng chí tới dự.", set()),
        ("What did the minister promise?", "en", "Drivers must avoid the bridge.", set()),
        ("Công đoàn đòi gì?", "vi", "Đây không phải là lần đầu tiên.", set()),
        ("Công đoàn đòi gì?", "vi", "Lương phải tăng.", {"demand"}),
        ("Сколько лет режиссёру?", "ru", "Они живут здесь 20 лет.", set()),
        ("Сколько лет режиссёру?", "ru", "Книгу автор писал 5 лет.", set()),
        ("Скільки років режисеру?", "uk", "Справу суд розглядав 7 років.", set()),
        ("Скільки гектарів згоріло?", "uk", "Згоріло 12,5 тис. га лісу.", {"number"}),
        ("When was Coale in Minsk?", "en", "Coale was in Minsk in September 2025.", {"date"}),
        ("On what day was Coale in Minsk?", "en", "Coale was in Minsk in September 2025.", {"date"}),
        ("On what day was Coale in Minsk?", "en", "Coale was in Minsk on 11 September 2025.", {"date", "day"}),
        ("When was the market closed?", "en", "The market was closed, the mayor said on Tuesday.", set()),
        ("When will the market open?", "en", "He said in an address on Monday that it would open.", set()),
        ("When will the market open?", "en", "He said the market on Mill Street would open on Monday.", {"date"}),
        ("When will the market open?", "en", "He said it would open on Monday, that is clear.", {"date"}),
        ("When will the market open?", "uk", "Міністр сказав на зустрічі в понеділок, що його відкриють.", set()),
        ("When will the market open?", "uk", "Його відкриють у понеділок, сказав міністр.", {"date"}),
        ("When will the market open?", "ru", "Министр сообщил на встрече в понедельник, что его откроют.", set()),
        ("When will the market open?", "en", "The market will open in spring.", {"date"}),
        ("When will the market open?", "en", "It will open this autumn, the mayor said.", {"date"}),
        ("When will the market open?", "en", "It will open in the spring of the same year.", {"date"}),
        ("When will the market open?", "en", "It will open in the spring session hall.", set()),
        ("When will the market open?", "en", "It will open near the hot spring.", set()),
        ("When will the market open?", "en", "It will open after the fall of the mayor.", set()),
        ("When will the market open?", "uk", "Його відкриють навесні.", {"date"}),
        ("When will the market open?", "uk", "Його відкриють до кінця літа.", {"date"}),
        ("When will the market open?", "uk", "Хлопчикові п'ять літ, він любить осінь.", set()),
        ("When will the market open?", "ru", "Его откроют весной.", {"date"}),
        ("When will the market open?", "ru", "Его откроют к осени.", {"date"}),
        ("When will the market open?", "ru", "Это новая весенняя коллекция.", set()),
        ("When will the market open?", "vi", "Chợ sẽ mở cửa vào mùa xuân.", {"date"}),
        ("When will the market open?", "vi", "Chợ sẽ mở cửa mùa hè này.", {"date"}),
        ("When will the market open?", "vi", "Chợ bán đồ mùa đông.", set()),
        ("When was the market closed?", "en", "The market was closed on Tuesday, the mayor said.", {"date"}),
        ("When was the market closed?", "en", "The mayor said on Tuesday the market closed in May.", {"date"}),
        ("When did the mayor say that?", "en", "The mayor said that on Tuesday.", {"date"}),
        ("When was the deal announced?", "en", "The deal was announced on Tuesday.", {"date"}),
        ("When was the market closed?", "uk", "Ринок зачинено, повідомила у вівторок мерка.", set()),
        ("When was the market closed?", "uk", "Ринок зачинено у вівторок, повідомила мерка.", {"date"}),
        ("When was the market closed?", "vi", "Thị trưởng hôm qua cho biết chợ đóng cửa.", set()),
        ("When was the market closed?", "vi", "Chợ đóng cửa hôm qua.", {"date"}),
        ("When did the signal come?", "en", "The signal came at 2:17.", {"date"}),
        ("When did the signal come?", "en", "The signal came after noon, at about 3 p.m.", {"date"}),
        ("When did the signal come?", "en", "The signal came, the mayor told reporters at 2:17.", {"date"}),
        ("When did the signal come?", "en", "The signal came, said the mayor at 2:17.", {"date"}),
        ("When did the signal come?", "en", "The signal came with a score of 2:1.", set()),
        ("When did the signal come?", "uk", "Сигнал надійшов о 2:17.", {"date"}),
        ("When did the signal come?", "uk", "О 14:10 повідомили, що сигнал надійшов.", set()),
        ("When did the signal come?", "ru", "Сигнал поступил в 2 часа ночи.", {"date"}),
        ("When did the signal come?", "ru", "Сигнал поступил в 2 региона.", set()),
        ("When did the signal come?", "vi", "Tín hiệu đến lúc 2 giờ 17.", {"date"}),
        ("When did the signal come?", "vi", "Tín hiệu kéo dài 2 giờ.", set()),
        ("Who freed the prisoners?", "en", "The prisoners were freed by Lukashenko.", {"person"}),
        ("Who met Coale?", "en", "They met Coale.", set()),
        ("Where did Coale speak?", "en", "Coale spoke in Vilnius.", {"place"}),
        ("Where did Coale speak?", "en", "Coale spoke.", set()),
        ("Which village was it?", "en", "It was the village of Brodnytsia.", {"place"}),
        ("Which village was it?", "en", "For the village, Zhdanov resigned.", set()),
        ("Which village was it?", "vi", "Đó là làng Brodnytsia.", {"place"}),
        ("Which village was it?", "vi", "Đó là Brodnytsia.", set()),
        ("Why was the market closed?", "en", "The market was closed because of the flood.", {"reason"}),
        ("Why was the market closed?", "en", "Because of the flood the market was closed.", {"reason"}),
        ("Why was the market closed?", "uk", "Через повінь ринок зачинили.", {"reason"}),
        ("Why was the market closed?", "ru", "Из-за наводнения рынок закрыли.", {"reason"}),
        ("What did Coale say?", "en", "“We are glad,” Coale said.", {"speech"}),
        ("Who is John Coale?", "en", "John Coale is a lawyer.", {"role"}),
        ("Who is John Coale?", "en", "It rained on John Coale.", set()),
        ("How old is Coale?", "en", "Coale, 79, is a lawyer.", {"age"}),
        ("How old is Coale?", "en", "Coale faces 20 years in prison.", set()),
        ("Скільки років професорці?", "uk", "Це 51-річна професорка.", {"age"}),
        ("How old is Coale?", "en", "She is 44.", {"age"}),
        ("How old is Coale?", "en", "She is 44 percent owner.", set()),
        ("How old is Coale?", "en", "In May, 14,000 people cheered.", set()),
        ("How old is Coale?", "en", "He was 30 kilometres away.", set()),
        ("Скільки років професорці?", "uk", "Йому 300 тисяч гривень винні.", set()),
        ("Сколько лет профессору?", "ru", "Ему 10 лет тюрьмы дали.", set()),
        ("Скільки років професорці?", "uk", "Їй лише 29.", {"age"}),
        ("Скільки років професорці?", "uk", "Їй 29 днів тому відмовили.", set()),
        ("Скільки років професорці?", "uk", "Петро Берест, 81 рік.", {"age"}),
        ("Сколько лет профессору?", "ru", "Ей было 29, когда началась война.", {"age"}),
        ("Сколько лет профессору?", "ru", "Это 51-летний профессор.", {"age"}),
        ("Giáo sư bao nhiêu tuổi?", "vi", "Giáo sư năm nay 51 tuổi.", {"age"}),
        ("How old is Lukashenko?", "en", "Lukashenko freed Ihar Losik, 33, on Monday.", set()),
        ("Lucía Paredes bao nhiêu tuổi?", "vi", "Ông Coale, 79 tuổi, là luật sư.", set()),
        ("Lucía Paredes bao nhiêu tuổi?", "vi", "Lucía Paredes, 34 tuổi, là luật sư.", {"age"}),
        ("Bà Lucía Paredes năm nay bao nhiêu tuổi?", "vi", "Ông Coale, 79 tuổi, là luật sư.", set()),
        ("How old is Ihar Losik?", "en", "Lukashenko freed Ihar Losik, 33, on Monday.", {"age"}),
        ("How old is Lukashenko?", "en", "Lukashenko freed the 33-year-old exiled journalist Ihar Losik.", set()),
        ("How old is President Lukashenko?", "en", "Lukashenko, 71, freed Ihar Losik, 33, on Monday.", {"age"}),
        ("How old was the prisoner freed by Lukashenko?", "en", "Lukashenko freed Ihar Losik, 33.", {"age"}),
        ("Скільки років Лукашенку?", "uk", "Лукашенко звільнив 33-річного Ігаря Лосика.", set()),
        ("Скільки років Ігарю Лосику?", "uk", "Лукашенко звільнив 33-річного журналіста Ігаря Лосика.", {"age"}),
        ("Lukashenko bao nhiêu tuổi?", "vi", "Ông Lukashenko thả anh Ihar Losik, 33 tuổi.", set()),
        ("Ihar Losik bao nhiêu tuổi?", "vi", "Ông Lukashenko thả anh Ihar Losik, 33 tuổi.", {"age"}),
        ("What time did the ship leave?", "en", "The ship left at 4:25 a.m. on Tuesday.", {"clock"}),
        ("What time did the ship leave?", "en", "The ship left on Tuesday.", set()),
        ("О котрій відплив корабель?", "uk", "Корабель відплив о 04:25.", {"clock"}),
        ("Tàu rời cảng lúc mấy giờ?", "vi", "Tàu rời cảng lúc 4 giờ 25.", {"clock"}),
        ("What time did the ship leave?", "en", "It left around 4 in the morning.", {"clock"}),
        ("О котрій відчиняється ринок?", "uk", "Ринок працює із 6-ї ранку до 9-ї вечора.", {"clock"}),
        ("О котрій відчиняється ринок?", "uk", "Ринок працює з 7.00.", {"clock"}),
        ("О котрій відчиняється ринок?", "uk", "Ціна зросла з 7.50 грн.", set()),
        ("В котором часу открывается рынок?", "ru", "Рынок работает с 6 утра.", {"clock"}),
        ("В котором часу открывается рынок?", "ru", "Его открыли в четыре часа утра.", {"clock"}),
        ("В котором часу открывается рынок?", "ru", "Он шел четыре часа.", set()),
        ("Tàu rời cảng lúc mấy giờ?", "vi", "Tàu rời cảng lúc bốn giờ sáng.", {"clock"}),
        ("How many years did he get?", "ru", "Его приговорили к восьми годам лишения свободы.", {"duration"}),
        ("How many years did he get?", "uk", "Він отримав 10 років ув'язнення.", {"duration"}),
        ("How many years did he get?", "vi", "Ông nhận 8 năm tù.", {"duration"}),
        ("How many hours did it last?", "vi", "Ông nhận 8 năm tù.", set()),
        ("What is the ship called?", "en", "The ship is called Nerea Star.", {"named"}),
        ("What is the ship called?", "en", "The ship is 200 metres long.", set()),
        ("How old is Yavorskyi?", "en", "Captain Yavorskyi is 33.", {"age"}),
        ("How old is Yavorskyi?", "en", "Captain Yavorskyi is 33 metres away.", set()),
        ("How old is Coale?", "en", "Captain Yavorskyi is 33.", set()),
        ("How old is the dog?", "en", "The dog, now 11, sleeps.", {"age"}),
        ("How old is the dog?", "en", "They scored 2, then 3, goals.", set()),
        ("How old was Coale?", "en", "Coale dies at 85.", {"age"}),
        ("How old was Coale?", "en", "Coale died at 91 in hospital.", {"age"}),
        ("How old was Coale?", "en", "Coale died at 9 in the morning.", set()),
        ("How old was Coale?", "en", "Coale died at the age of ninety-one.", {"age"}),
        ("How old was Coale?", "en", "The death toll stood at 85.", set()),
        ("How old was Coale?", "uk", "Він помер на 71-му році життя.", {"age"}),
        ("How old was Coale?", "uk", "Отож Коул — 6 років.", {"age"}),
        ("How old was Coale?", "uk", "Строк — 6 років.", set()),
        ("How old was Coale?", "ru", "Он умер на 71-м году жизни.", {"age"}),
        ("How old was Coale?", "vi", "Ông thọ 91 tuổi.", {"age"}),
        ("How old was Coale?", "vi", "Ông qua đời ở tuổi 91.", {"age"}),
        ("How old was Coale?", "vi", "Ông hưởng thọ 91.", {"age"}),
        ("How old was Coale?", "vi", "Trận đấu dài 91 phút.", set()),
        ("How much did Coale donate?", "en", "He earned a salary and gave half of that.", set()),
        ("How much did Coale donate?", "en", "He earned a salary of 5,000.", {"money"}),
        ("Who freed the prisoners?", "en", "The prisoners were freed from Jan. 1 on.", set()),
        ("Who freed the prisoners?", "en", "The prisoners were freed by Jan Novak on Jan. 1.", {"person"}),
        ("Who supervises the exchange?", "en", "The Red Cross monitors it.", {"person"}),
        ("Who supervises the exchange?", "uk", "Це робить Червоний Хрест.", {"person"}),
        ("Who supervises the exchange?", "vi", "Hội Chữ thập đỏ theo dõi.", {"person"}),
        ("Who supervises the exchange?", "en", "Troops monitor it.", set()),
        ("Who won the race?", "en", "The Kremlin watched it.", set()),
        ("Who won the contract?", "en", "Siemens won it.", {"person"}),
        ("What did the mayor die of?", "en", "Doctors found pneumonia.", {"reason"}),
        ("What did the mayor die of?", "vi", "Bác sĩ phát hiện ung thư phổi.", {"reason"}),
        ("What did the mayor die of?", "en", "Nobody knew it.", set()),
        ("Why was the mayor late?", "en", "Doctors found pneumonia.", set()),
        ("How many did the storm kill in Vietnam?", "en", "Before it hit Vietnam, it killed 20 in Laos.", set()),
        ("How many did the storm kill in Vietnam?", "en", "Before it hit Laos, it killed 20 in Vietnam.", {"number"}),
        ("How many did the storm kill in Vietnam?", "en", "Before it left, it killed 20 in Vietnam.", {"number"}),
        (
            "How many did the storm kill in Vietnam?",
            "vi",
            "Trước khi vào Việt Nam, bão làm 20 người chết ở Lào.",
            set(),
        ),
        ("How many did the storm kill in Vietnam?", "uk", "Перш ніж дійти до В'єтнаму, буря вбила 20 у Лаосі.", set()),
        ("How many did the storm kill in Vietnam?", "ru", "На пути во Вьетнам шторм убил 20 в Лаосе.", set()),
        ("Скільки років Верезі?", "uk", "Верезі 47 років.", {"age"}),
        ("How old is the youngest of them?", "uk", "Наймолодшому зі звільнених 26 років.", {"age"}),
        ("How old is the oldest of them?", "uk", "Серед них семеро, найстаршому цивільному — 74.", {"age"}),
        ("How old is the youngest of them?", "en", "The youngest is 19.", {"age"}),
        ("How old is the youngest of them?", "ru", "Самому младшему из них 19 лет.", {"age"}),
        ("How old is Petrenko?", "uk", "Йому дали 12 років.", set()),
        ("How old is Petrenko?", "uk", "Усі 12 років він мовчав.", set()),
        ("How old is Petrenko?", "ru", "После этого прошло 12 лет.", set()),
        ("How many years does he face?", "uk", "Вибори пройдуть протягом трьох місяців.", set()),
        ("How many years does he face?", "uk", "Прокурор просить вісім років.", {"duration"}),
        ("How many years does he face?", "uk", "Прокурор просить кілька років.", {"duration"}),
        ("How many years does he face?", "uk", "Прокурор просить кілька місяців.", set()),
        ("How many days did it last?", "en", "It lasted two years.", set()),
        ("How many days did it last?", "en", "It lasted two weeks.", {"duration"}),
        ("How many months did it last?", "en", "It lasted one year.", {"duration"}),
        ("How long did it last?", "en", "It lasted three months.", {"duration"}),
        ("How much do dockers earn?", "en", "They want their wages raised by 25%.", set()),
        ("How much do dockers earn?", "ru", "Они просят поднять зарплату на 25 %.", set()),
        ("How much do dockers earn?", "vi", "Lương tăng 7,2%.", set()),
        ("How much do dockers earn?", "ru", "Зарплата — 9200 в месяц.", {"money"}),
        ("How many kilometres did he walk?", "en", "He met 12 people.", set()),
        ("How many kilometres did he walk?", "en", "He walked 12 km.", {"number"}),
        ("How big is the city?", "en", "It has 2 million residents.", {"number"}),
        ("How big is the city?", "en", "Its area is 6,772 square kilometres.", {"number"}),
        ("How big is the city?", "en", "It has 200 schools.", set()),
        ("How big is the loan?", "en", "It comes to 300.", {"number"}),
        ("How long was the trial postponed?", "uk", "Суд перенесли на 5 травня.", {"duration"}),
        ("How many protests has the port had?", "en", "It was the ninth nationwide protest since May.", {"number"}),
        ("How many protests has the port had?", "uk", "Це вже дев'ятий загальнонаціональний протест.", {"number"}),
        ("How many protests has the port had?", "ru", "Это уже девятый протест.", {"number"}),
        ("How many protests has the port had?", "vi", "Đây là cuộc biểu tình thứ 9.", {"number"}),
        ("How many protests has the port had?", "en", "He was the ninth speaker in the hall.", set()),
        ("How many protests has the port had?", "en", "On the ninth day of the protest he left.", set()),
        ("How much did the festival cost?", "vi", "Giải thưởng cao nhất trị giá 500 triệu đồng.", set()),
        ("How much did the festival cost?", "en", "The main prize is 5 million dollars.", set()),
        (
            "How much did the festival cost?",
            "en",
            "The prize went to Lan, and all of it took 5 million dollars.",
            {"money"},
        ),
        ("How much did the prize cost?", "en", "The main prize is 5 million dollars.", {"money"}),
        ("How long was the trial postponed?", "uk", "Суд перенесли на два тижні.", {"duration"}),
        ("How long was the trial postponed?", "uk", "Суд перенесли через хворобу судді.", set()),
    ],
)
def test_the_wanted_kinds_that_a_sentence_gives(
    workshop: Workshop, extractor: Extractor, question: str, language: str, text: str, kinds: set[str]
) -> None:
    ((_, row, gives),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", language)])
    assert gives == kinds
    assert bool(row["lacking"]) == (not kinds)


@pytest.mark.parametrize(
    ("question", "language", "text", "kinds", "own"),
    [
        ("Who was hurt?", "en", "LONDON, Dec 3 (Reuters) - Two were hurt.", set(), False),
        ("Who was hurt in Hanoi?", "en", "HANOI, Vietnam (AP) - Two were hurt in the south.", set(), False),
        ("Who was hurt in Hanoi?", "en", "HANOI, Vietnam (AP) - Two were hurt in Hanoi.", set(), True),
        ("Де їх поранили?", "uk", "КИЇВ, 12 грудня. Двох поранили.", set(), False),
        ("Де їх поранили?", "uk", "КИЇВ, 12 грудня. Двох поранили в Одесі.", {"place"}, False),
        ("Ai bị thương?", "vi", "HÀ NỘI (TTXVN) - Hai người bị thương.", set(), False),
    ],
)
def test_a_dateline_is_no_part_of_what_a_sentence_holds(
    workshop: Workshop, extractor: Extractor, question: str, language: str, text: str, kinds: set[str], own: bool
) -> None:
    ((read, row, gives),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", language)])
    place = workshop.analyser.analyse("Hanoi", "en").keys
    assert (gives, not read.keys.isdisjoint(place)) == (kinds, own)
    assert row["named_article"] in (0.5, 1.0)  # the article keeps where it was written


def test_a_number_beside_the_thing_counts_it_and_one_far_off_does_not(workshop: Workshop, extractor: Extractor) -> None:
    text = (
        "Belarus freed 52 prisoners. "
        "The 14 members of the council of the old town of Minsk spoke at great length about freed prisoners."
    )
    rows = rows_of(workshop, extractor, "How many prisoners were freed?", [passage(text, "a.txt", "en")])
    assert [row["counts"] for _, row, _ in rows] == [1.0, 0.0]


@pytest.mark.parametrize(
    ("question", "language", "text", "counts"),
    [
        ("How many people died off Crete?", "ru", "Число погибших у Крита выросло до 23.", 1),
        ("Скільки загинуло людей біля Криту?", "en", "The death toll off Crete rose to 23.", 1),
        ("Скільки загинуло людей біля Криту?", "uk", "Врятувати вдалося 48 людей.", 0),
        ("Bao nhiêu người chết?", "uk", "Кількість загиблих зросла до 23.", 1),
        ("How many people were rescued?", "en", "The toll rose to 23.", 0),
        ("How many people were injured?", "ru", "Пострадали 23 человека.", 1),
        ("How many people were released?", "vi", "Belarus hôm 11.9 đã trả tự do cho 52 tù nhân.", 1),
        ("How many people were on board?", "en", "The bus carried 30 foreign passengers.", 1),
        ("Скільки людей евакуювали?", "uk", "З шахти вивезли 12 робітників.", 1),
        ("How many people died?", "en", "The bus carried 30 passengers.", 0),
        ("How many prisoners were on board?", "en", "The bus carried 30 people.", 0),
        ("How many people were on board?", "en", "The bus drove 30 kilometres.", 0),
        ("How many people died?", "en", "One person died.", 1),
        ("How many people died?", "en", "No one was killed.", 1),
        ("Сколько человек погибло?", "ru", "Погиб один человек.", 1),
        ("Сколько человек погибло?", "ru", "Никто не погиб.", 1),
        ("Скільки людей загинуло?", "uk", "Загинула одна людина.", 1),
        ("Bao nhiêu người chết?", "vi", "Một người chết.", 1),
        ("How many people died?", "en", "Nobody knows how many died.", 0),
        ("How many people died?", "en", "He died one day later.", 0),
        ("How many people died?", "en", "One of the men who died was a judge.", 0),
    ],
)
def test_the_dead_are_counted_by_whatever_word(
    workshop: Workshop, extractor: Extractor, question: str, language: str, text: str, counts: int
) -> None:
    ((_, row, _),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", language)])
    assert row["counts"] == counts


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


def test_neighbours_count_for_near_and_the_rest_of_the_passage_for_passage(
    workshop: Workshop, extractor: Extractor
) -> None:
    text = "Coale arrived. It rained. It snowed. It hailed. Prisoners sang."
    rows = rows_of(workshop, extractor, "Did Coale meet the prisoners?", [passage(text, "a.txt", "en")])
    assert [row["own"] > 0 for _, row, _ in rows] == [True, False, False, False, True]
    assert [row["near"] > 0 for _, row, _ in rows] == [False, True, True, True, False]
    assert all(row["own"] + row["near"] + row["passage"] <= 1 + 1e-9 for _, row, _ in rows)
    held = {round(row["own"] + row["near"] + row["passage"], 6) for _, row, _ in rows}
    assert len(held) == 1


def test_a_sentence_takes_over_what_the_one_before_holds_and_is_told_by_what_it_adds(
    workshop: Workshop, extractor: Extractor
) -> None:
    text = "Belarus freed 52 prisoners. They crossed the border near Vilnius on Thursday. Rain fell in Oslo."
    freed, crossed, rain = (
        row for _, row, _ in rows_of(workshop, extractor, "Where were the freed prisoners?", [passage(text, "a", "en")])
    )
    assert freed["followed"] > crossed["followed"] > rain["followed"]
    assert crossed["soft"] < crossed["followed"]
    assert crossed["taken_over"] > 0
    assert (freed["refers"], crossed["refers"]) == (0.0, 1.0)
    assert crossed["new"] > freed["new"]


@pytest.mark.parametrize(("sentence", "lacks"), [("The highest wave was 9 m.", 0.0), ("A wave was 9 m.", 1.0)])
def test_the_most_is_held_against_sentences_that_speak_of_none(
    workshop: Workshop, extractor: Extractor, sentence: str, lacks: float
) -> None:
    ((_, row, _),) = rows_of(workshop, extractor, "How high was the biggest wave?", [passage(sentence, "a", "en")])
    assert row["not_extreme"] == lacks
    ((_, row, _),) = rows_of(workshop, extractor, "How high was the wave?", [passage(sentence, "a", "en")])
    assert row["not_extreme"] == 0.0


@pytest.mark.parametrize(
    ("question", "language", "text", "other"),
    [
        ("How many people did typhoon No. 13 kill?", "en", "Typhoon No. 10 killed 51 people.", 1.0),
        ("How many people did typhoon No. 13 kill?", "en", "Typhoon No. 13 killed 19 people, No. 10 killed 51.", 0.0),
        ("How many people did typhoon No. 13 kill?", "en", "The storm killed 19 people.", 0.0),
        ("Bão số 13 làm bao nhiêu người chết?", "vi", "Bão số 10 làm 51 người chết.", 1.0),
        ("Bão số 13 làm bao nhiêu người chết?", "vi", "Bão số 13 làm 19 người chết.", 0.0),
        ("Коли полагодять блок № 3?", "uk", "Блок № 1 полагодили в травні.", 1.0),
        ("Коли полагодять блок № 3?", "uk", "Блок № 3 полагодять у травні.", 0.0),
        ("Почему остановлен первый энергоблок?", "ru", "Второй энергоблок стоит с мая.", 1.0),
        ("Почему остановлен первый энергоблок?", "ru", "Энергоблок № 1 стоит с мая.", 0.0),
        ("Почему остановлен первый энергоблок?", "vi", "Tổ máy số 1 dừng từ tháng 5.", 0.0),
        ("Почему остановлен первый энергоблок?", "vi", "Tổ máy số 2 dừng từ tháng 5.", 1.0),
        ("When will phase 2 begin?", "en", "Phase III will begin in May.", 1.0),
        ("When will phase 2 begin?", "en", "Phase II will begin in May.", 0.0),
        ("Когда примут 20-й пакет санкций?", "en", "The 19th package was adopted in May.", 1.0),
        ("Когда примут 20-й пакет санкций?", "en", "The 20th package will be adopted in May.", 0.0),
        ("Коли ухвалять двадцятий пакет санкцій?", "uk", "У травні ухвалили 19-й пакет санкцій.", 1.0),
        ("Коли ухвалять двадцятий пакет санкцій?", "vi", "Gói trừng phạt thứ 20 có hiệu lực từ tháng 5.", 0.0),
        ("Gói trừng phạt lần thứ 20 có gì?", "ru", "19-й пакет санкций принят в мае.", 1.0),
        ("Where will the fourth round be held?", "en", "The third round was held in Oslo.", 1.0),
        ("Where will the fourth round be held?", "en", "The 4th round was held in Oslo.", 0.0),
        ("When was the 20th package adopted?", "en", "20% of the packages came in May.", 0.0),
        ("When was the 20th package adopted?", "ru", "В мае приняли 20 пакетов.", 0.0),
    ],
)
def test_another_thing_of_the_same_kind_is_told_by_its_number(
    workshop: Workshop, extractor: Extractor, question: str, language: str, text: str, other: float
) -> None:
    ((_, row, _),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", language)])
    assert row["other_number"] == other


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("How many years did Lukashenko get?", "Lukashenko said that Losik got 15 years.", 1.0),
        ("How many years did Losik get?", "Lukashenko said that Losik got 15 years.", 0.0),
        ("How many years did Lukashenko get?", "The court gave him 15 years.", 0.0),
        ("Why did Lukashenko speak?", "Losik got 15 years.", 0.0),
        ("How many years did the driver get?", "Losik got 15 years.", 0.0),
        ("Who is Losik's lawyer?", "Lednik's lawyer Olga Tur said little.", 1.0),
        ("Who is Losik's lawyer?", "The lawyer of Lednik, Olga Tur, said little.", 1.0),
        ("Who is Losik's lawyer?", "Losik's lawyer Olga Tur said little.", 0.0),
        ("Who is Losik's lawyer?", "His lawyer Olga Tur said little.", 0.0),
        ("Who is Losik's lawyer?", "The lawyer Olga Tur said little.", 0.0),
        ("When was Losik detained?", "Ihar Lednik was detained on 5 May.", 1.0),
        ("Where was Losik detained?", "Ihar Lednik was detained in Vilnius.", 1.0),
        ("When was Losik detained?", "Losik and Ihar Lednik were detained on 5 May.", 0.0),
        ("When was Losik detained?", "Ihar Lednik, his lawyer, said he was detained on 5 May.", 0.0),
        ("When was Losik detained?", "He was detained on 5 May, according to Ihar Lednik.", 0.0),
        ("When was Losik detained?", "He was detained in Vilnius on 5 May.", 0.0),
        ("When was Losik detained?", "He was detained on 5 May together with Ihar Lednik.", 0.0),
        ("When was the driver detained?", "Ihar Lednik was detained on 5 May.", 0.0),
        ("When was Vilnius bombed?", "Ihar Lednik was detained on 5 May.", 0.0),
    ],
)
def test_a_value_belongs_to_the_name_before_it(
    workshop: Workshop, extractor: Extractor, question: str, text: str, other: float
) -> None:
    ((_, row, _),) = rows_of(workshop, extractor, question, [passage(text, "a.txt", "en")])
    assert row["other_name"] == other


@pytest.mark.parametrize(
    ("asked", "texts", "introduces"),
    [
        ("Who is Jurkonis?", ["Jurkonis was not there.", "Jurkonis, 44, a bookseller, left."], [0, 1]),
        ("Who is Jurkonis?", ["The envoy Jurkonis arrived.", "Jurkonis left again."], [1, 0]),
        ("Who is Jurkonis?", ["Kukk met Jurkonis.", "Kukk, a bookseller, met Jurkonis."], [1, 0]),
        ("Where is Jurkonis?", ["Jurkonis, 44, a bookseller, left."], [0]),
        ("Кто такой Юрконис?", ["Jurkonis arrived.", "Jurkonis (the envoy) left."], [1, 1]),
    ],
)
def test_who_somebody_is_stands_beside_the_name(
    workshop: Workshop, asked: str, texts: list[str], introduces: list[float]
) -> None:
    found = {e.text: e.features["introduces"] for e in read_articles(workshop, asked, whole(" ".join(texts))).extracts}
    assert [found[text] for text in texts] == introduces
