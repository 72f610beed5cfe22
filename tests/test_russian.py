"""The fourth language, added by a file and by rows of tables: it is read, asks and is answered like the others."""

from datetime import date

import pytest

from evals.crosslingual import measure
from index.analyse import Analyser
from index.analysis.names import nominative, same_name
from index.article import Article
from index.lexicon import Lexicon
from index.quantities.numerals import numerals
from index.quantities.times import moments
from index.quantities.values import Number, dates, numbers
from index.sentences import Span
from index.settings import PROJECT
from index.workshop import Workshop
from rag import Assistant
from rag.evidence.modality import modality
from rag.llm.claims import Support, problems
from rag.question.inherited import hear
from rag.question.leans import Lean
from rag.question.wanted import DATE, DURATION, NUMBER, PERSON, PLACE, REASON, ROLE, asked

SAME = [
    ("санкции против банков", "sanctions against banks"),
    ("политических заключённых освободили", "political prisoners were released"),
    ("министр иностранных дел Литвы", "the foreign minister of Lithuania"),
    ("подписать и подписывать договор", "sign and signing a treaty"),
    ("подорожавший рис и самолёты", "rice and airplanes"),
    ("ВОЗ предупредила о холере", "the WHO warned of cholera"),
    ("три миллиона беженцев в мае", "three million refugees in May"),
]
SEEDS = {
    "Что США получили взамен?": {"001_764f2a8dc53a973a.txt"},
    "Какие санкции сняли с калия?": {"001_764f2a8dc53a973a.txt"},
    "Сколько граждан Литвы помиловали?": {"002_c921a7b290a26246.txt"},
    "Кого лично поблагодарил президент Литвы?": {"002_c921a7b290a26246.txt"},
    "Хочет ли Вашингтон вновь открыть посольство в Минске?": {
        "000_7879b45fdbed92c3.txt", "001_764f2a8dc53a973a.txt", "004_9f5bfb20eb9dfd48.txt",
    },
    "Кто такой Джон Коул?": {"001_764f2a8dc53a973a.txt", "003_538e3e1aaf46960d.txt", "004_9f5bfb20eb9dfd48.txt",
                             "002_c921a7b290a26246.txt"},
}  # fmt: skip
"""Questions, and the articles of other languages of which one must be cited."""
WANTED = {
    "Сколько человек освободили?": NUMBER,
    "Как долго длились переговоры?": DURATION,
    "Когда откроют посольство?": DATE,
    "Кто такой Коул?": ROLE,
    "Кого поблагодарил президент?": PERSON,
    "Где прошли переговоры?": PLACE,
    "Почему сняли санкции?": REASON,
    "В какой стране прошли переговоры?": PLACE,
}
DAY = date(2025, 11, 26)
TIMES = {
    "на прошлой неделе": date(2025, 11, 17), "в прошлом месяце": date(2025, 10, 1), "вчера": date(2025, 11, 25),
    "в понедельник": date(2025, 11, 24), "в прошлом году": date(2024, 1, 1), "12 мая": date(2025, 5, 12),
    "в марте 2024": date(2024, 3, 1),
}  # fmt: skip


@pytest.mark.parametrize(("russian", "english"), SAME, ids=[row[0] for row in SAME])
def test_words_share_concepts_with_english(lexicon: Lexicon, russian: str, english: str) -> None:
    analyser = Analyser(lexicon)
    shared = set(analyser.analyse(russian, "ru").keys) & set(analyser.analyse(english, "en").keys)
    assert len([key for key in shared if key[0] == "c"]) >= 2


def test_yo_may_be_written_as_ye(lexicon: Lexicon) -> None:
    analyser = Analyser(lexicon)
    assert analyser.analyse("самолёт ещё взлетает", "ru").keys == analyser.analyse("самолет еще взлетает", "ru").keys


@pytest.mark.parametrize(("question", "documents"), SEEDS.items(), ids=SEEDS)
def test_a_question_is_answered_from_articles_in_other_languages(
    seeds_assistant: Assistant, question: str, documents: set[str]
) -> None:
    answer = seeds_assistant.ask(question)
    assert (answer.language, answer.abstained) == ("ru", False)
    assert documents & {citation.doc_id for citation in answer.citations}
    assert answer.text.startswith("Сообщение на ")


@pytest.mark.parametrize("question", ["Кто выиграл чемпионат мира по хоккею?", "Сколько стоит билет до Токио?"])
def test_what_no_article_tells_is_not_answered(seeds_assistant: Assistant, question: str) -> None:
    answer = seeds_assistant.ask(question)
    assert (answer.language, answer.abstained, answer.citations) == ("ru", True, ())
    assert "не дают на это ответа" in answer.text


@pytest.mark.parametrize(("question", "kind"), WANTED.items(), ids=WANTED)
def test_what_is_asked_for_is_known(workshop: Workshop, question: str, kind: str) -> None:
    assert kind in asked(question, workshop.analyser.analyse(question, "ru"), workshop.analyser).kinds


@pytest.mark.parametrize(("text", "first"), TIMES.items(), ids=TIMES)
def test_times_are_resolved_against_the_day_of_publication(text: str, first: date) -> None:
    assert [moment.days.first for moment in moments(text, "ru", DAY)] == [first]


def test_numbers_and_dates_are_values() -> None:
    assert numbers("3,5 млн долларов и 7 процентов, 1 500,5", "ru") == [
        Number(3.5e6, "usd"), Number(7, "percent"), Number(1500.5),
    ]  # fmt: skip
    assert [n.value for n in numerals("пятьдесят два из двухсот пяти тысяч, четырёх", "ru")] == [52, 205_000, 4]
    assert dates("12 декабря", "ru", 2025) == dates("on 12 December", "en", 2025)
    assert dates("машина марки", "ru", 2025) == []


def test_declined_names_meet_other_scripts() -> None:
    assert nominative("коулом", "ru") == "коул"
    assert same_name("Лукашенко", "Lukashenka")
    assert same_name("Уиткоффом", "Uitkoff")


def test_modality_denial_and_reference_are_seen(workshop: Workshop) -> None:
    assert modality("Вашингтон хочет открыть посольство.", "ru") == {"planned"}
    assert modality("Пока неизвестно, когда это будет.", "ru") >= {"unknown"}
    assert modality("Он не подписал договор.", "ru") == {"denied"}
    text = "Посольство открыли."
    quote = Support(Article("r", "a.txt", text, "ru", "0" * 64), Span(0, len(text)))
    assert problems("Посольство не открыли.", "ru", [quote], workshop.analyser)
    question = "Когда её освободили?"
    assert hear(question, workshop, "ru").lean == Lean.WHOLLY


def test_parallel_sentences_are_found_first(workshop: Workshop) -> None:
    files = [PROJECT / "evals" / "gold" / f"parallel.{code}" for code in ("en", "uk", "vi", "ru")]
    fused = [f for f in measure(files, workshop) if f.channel == "fused" and "ru" in (f.query, f.documents)]
    assert len(fused) == 6
    assert min(f.r1 for f in fused) >= 0.97
