"""What must stand beside the name that a question asks for: an office, a word of heading, of birth."""

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.coverage import weigh
from rag.evidence.given import bears, gives_person
from rag.extract import Extractor
from rag.question.wanted import classes
from rag.understand import understand


@pytest.mark.parametrize(
    ("question", "language", "text", "tells"),
    [
        ("Who is the judge?", "en", "Prosecutor Ann Carey asked for ten years.", False),
        ("Who is the judge?", "en", "Judge Ann Carey gave him ten years.", True),
        ("Кто судья по делу?", "ru", "Прокурор Анна Кири просила десять лет.", False),
        ("Кто судья по делу?", "uk", "Суддя Анна Кірі дала йому десять років.", True),
        ("Who will lead the embassy?", "en", "Foreign Minister Jan Berg was in no hurry.", False),
        ("Who will lead the embassy?", "vi", "Bà Joan Whitaker được chọn làm đại biện lâm thời.", True),
        ("Who leads the ministry?", "en", "Minister Jan Berg was in no hurry.", True),
        ("Who runs the museum?", "uk", "Директор музею Іван Гуцал зачинив зали.", True),
        ("Who runs the museum?", "uk", "Слідчий Іван Гуцал зачинив зали.", False),
        ("Хто очолює лікарню?", "uk", "Лікар Іван Гуцал оглянув хворого.", False),
        ("Хто очолює лікарню?", "uk", "Лікарню очолює Іван Гуцал.", True),
        ("Ai là giám đốc công ty?", "vi", "Luật sư Trần Văn Nam từ chối trả lời.", False),
        ("Ai là giám đốc công ty?", "en", "Chief executive Tran Van Nam declined.", True),
        ("Where was Jan Berg born?", "en", "Jan Berg worked in Lviv.", False),
        ("Where was Jan Berg born?", "uk", "Ян Берг народився у Львові.", True),
        ("Где родился Ян Берг?", "ru", "Ян Берг, уроженец Львова, молчал.", True),
        ("When did Jan Berg marry?", "en", "Jan Berg came back in April.", False),
        ("Коли одружився Ян Берг?", "en", "Jan Berg married Ann in April.", True),
        ("Where was Jan Berg educated?", "en", "Jan Berg was in no hurry in Lviv.", False),
        ("Where was Jan Berg educated?", "uk", "Ян Берг закінчив університет у Львові.", True),
        ("Who is Jan Berg's wife?", "en", "Ann Carey met Jan Berg.", False),
        ("Who is Jan Berg's wife?", "uk", "Його дружина Анна мовчала.", True),
        ("Thuyền trưởng tàu Suluan tên là gì?", "en", "Ann Carey watched the Suluan.", False),
        ("Как зовут капитана?", "vi", "Thuyền trưởng Trần Văn Nam đã đến.", True),
        ("What is the name of the ship?", "en", "It was the Aurora.", True),
        ("Who is the man who found her?", "en", "Ann Carey found her.", True),
        ("Who leads the race?", "en", "Ann Carey was ahead.", True),
        ("Who is to blame for the fire?", "en", "Ann Carey left a candle.", True),
        ("Who is Ann Carey?", "en", "Ann Carey is a nurse.", True),
        ("Who was the envoy of the president?", "en", "Envoy Ann Carey came.", True),
        ("Who is the mayor's rival?", "en", "Ann Carey will stand against him.", True),
        ("Who is the mayor now?", "en", "Ann Carey moved in.", False),
        ("Хто міністр оборони?", "uk", "Глава Міноборони Анна Кірі мовчала.", True),
        ("Who is the president of Ostvania?", "uk", "Лідер Остванії Ян Берг відлетів.", True),
        ("Who is the president of Ostvania?", "en", "Prosecutor Jan Berg flew home.", False),
        ("Who is suing the mayor?", "en", "Ann Carey filed a lawsuit.", True),
        ("Who was the judge bribed by?", "en", "Ann Carey paid him.", True),
        ("Who led Dynamo to victory?", "en", "Ann Carey scored twice.", True),
        ("Who runs for president?", "en", "Ann Carey filed her papers.", True),
        ("Хто керував автобусом?", "uk", "За кермом був Іван Гуцал.", True),
        ("Кто управлял автобусом?", "ru", "За рулём был Иван Гуцал.", True),
        ("Where did scientists study whales?", "en", "They followed whales off Iceland.", True),
        ("Where did Jan Berg study?", "en", "Jan Berg was in no hurry in Lviv.", False),
        ("Where was the married couple found?", "en", "They were found in Lviv.", True),
        ("Where was the flag born?", "en", "The flag was born in Lviv.", True),
    ],
)
def test_who_holds_an_office_is_told_where_the_office_is(
    workshop: Workshop, question: str, language: str, text: str, tells: bool
) -> None:
    extractor = Extractor(workshop)
    understood = understand(question, workshop)
    sought = extractor.sought(understood, weigh(understood.terms, {}, 10))
    article = Article(root="r", doc_id="a.txt", text=text, language=language, sha256="0" * 64)
    (sentence,) = extractor._sentences(article, 0, len(text))
    assert bears(sentence, sought.must) == tells


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("It was said by the head of NATO.", False),
        ("It was said by Mark Rutte.", True),
        ("The judge Ann Carey.", True),
        ("It was said by Mr Ford.", True),
    ],
)
def test_a_body_after_a_role_is_nobody(workshop: Workshop, text: str, sure: bool) -> None:
    article = Article(root="r", doc_id="a.txt", text=text, language="en", sha256="0" * 64)
    (sentence,) = Extractor(workshop)._sentences(article, 0, len(text))
    assert gives_person(sentence, classes(workshop.analyser), frozenset()) == sure
