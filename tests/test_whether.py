"""Whether the articles answer at all: what tells it, one thing at a time, and that it counts in the end."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from index.analyse import NAME, PERSON, PLACE
from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import Need, weigh
from rag.evidence.judgement import load_judgement
from rag.extract import Extract, Extractor
from rag.extractive.whether import ANSWER_FEATURES, NOWHERE, answer_features, confidence
from rag.understand import Question, understand

NEWS = "Belarus freed 52 prisoners.\nIt rained in Vilnius. Coale met Lukashenko on 12 December in Minsk!"


def found(workshop: Workshop, asked: str, *texts: str) -> tuple[Question, Sequence[Need], list[Extract]]:
    """A question, its needs, and the sentences of some English articles that may answer it."""
    question = understand(asked, workshop)
    needs = weigh(question.terms, {}, 10)
    passages = []
    for number, text in enumerate(texts):
        article = Article(root="r", doc_id=f"{number}.txt", text=text, language="en", sha256="0" * 64)
        passages.append(Passage(article, 0, len(text), 1.0, 1.0, 0.5, 1))
    return question, needs, Extractor(workshop).candidates(question, needs, passages)


def told(workshop: Workshop, asked: str, *texts: str) -> dict[str, float]:
    """The answer features of a question over some English articles."""
    question, needs, candidates = found(workshop, asked, *texts)
    return answer_features(candidates, needs, question.asked)


def sure(workshop: Workshop, asked: str, *texts: str) -> float:
    """The confidence, by the regressions that ship."""
    question, needs, candidates = found(workshop, asked, *texts)
    return confidence(candidates, needs, question.asked, load_judgement())


def test_the_answer_features_are_those_of_the_best_sentence_and_of_what_is_unseen(workshop: Workshop) -> None:
    question, needs, candidates = found(workshop, "Whom did Coale meet in Minsk with Zelensky?", NEWS)
    row = answer_features(candidates, needs, question.asked)
    assert set(row) == set(ANSWER_FEATURES)
    best = candidates[0].features
    assert (row["cosine"], row["article"], row["missing"]) == (best["cosine"], best["article"], best["missing"])
    assert row["name_gap"] == pytest.approx(sum(n.weight for n in needs if n.gloss == "Zelensky"))
    held = frozenset[int]().union(*(e.held for e in candidates))
    unseen = [need for n, need in enumerate(needs) if n not in held]
    assert row["unseen_name"] == float(any(need.kind in (PERSON, PLACE, NAME) for need in unseen)) == 1
    assert all(0 <= value <= NOWHERE for value in row.values())


@pytest.mark.parametrize(
    ("feature", "asked", "text", "value"),
    [
        ("no_counts_close", "How many spruces burned in Minsk?", "In Minsk 52 spruces burned.", 0),
        ("only_units", "How many seats did the party win?", "The party won 47 percent of the vote.", 1),
        ("only_units", "How many seats did the party win?", "The party won 47 seats with 51 percent.", 0),
        ("only_units", "Who won the vote?", "The party won 47 percent of the vote.", 0),
        ("thing_gap", "How many spruces burned in Minsk?", "In Minsk 52 houses burned.", 1),
        ("thing_gap", "How many spruces burned in Minsk?", "In Minsk spruces burned. 52 burned on Monday.", 0),
        ("name_gap", "What burned in Minsk?", "Spruces burned in Minsk.", 0),
        ("no_name", "Who set the spruces on fire?", "The spruces were set on fire.", 1),
        ("no_name", "Who set the spruces on fire?", "Agnes Torvald set the spruces on fire.", 0),
        ("no_name", "When were the spruces set on fire?", "The spruces were set on fire.", 0),
        ("no_day", "On what day did the spruces burn?", "The spruces burned.", 1),
        ("no_day", "On what day did the spruces burn?", "The spruces burned on 3 May 2025.", 0),
        ("doubtful_person", "Who set the spruces on fire?", "The spruces were set on fire in Toria.", 1),
        ("doubtful_person", "Who set the spruces on fire?", "The spruces were set on fire by Agnes Torvald.", 0),
        ("no_age", "How old is Dean Rigby?", "Dean Rigby was acquitted.", 1),
        ("no_age", "How old is Dean Rigby?", "Dean Rigby, 33, was acquitted.", 0),
        ("no_age", "Where is Dean Rigby?", "Dean Rigby was acquitted.", 0),
        ("no_cause", "Why did the spruces burn?", "The spruces burned for two days.", 1),
        ("no_cause", "Why did the spruces burn?", "The spruces burned because of a cigarette.", 0),
        ("no_cause", "Why did the spruces burn?", "The spruces burned. It was due to a cigarette.", 0),
        ("no_cause", "When did the spruces burn?", "The spruces burned for two days.", 0),
        ("no_money", "How much money did the spruces cost?", "The spruces cost 47 dollars.", 0),
        ("no_money", "How much money did the spruces cost?", "The spruces cost a lot.", 1),
        ("number_gap", "What burned in Minsk in 2022?", "In 2022 spruces burned in Minsk.", 0),
        ("number_gap", "What burned in Minsk in 2022?", "In 2019 spruces burned in Minsk.", 1),
        ("unknown_leading", "Who set the spruces on fire?", "It is not known who set the spruces on fire.", 1),
        ("unknown_leading", "Who set the spruces on fire?", "Agnes Torvald set the spruces on fire.", 0),
        ("planned_close", "When did the spruces burn?", "The spruces burned on 3 May 2025.", 0),
        ("planned_close", "When did the spruces burn?", "The spruces would burn on 3 May 2025.", 1),
        ("given_close", "When did the spruces burn?", "The spruces burned on 3 May 2025.", 1),
        ("given_close", "When did the spruces burn?", "The spruces burned.", 0),
        ("wordless", "When was Zelensky born?", "Zelensky met Lukashenko on 3 May 2025.", 1),
        ("wordless", "When was Zelensky born?", "Zelensky was born on 3 May 1995.", 0),
        ("wordless", "When was Zelensky born?", "Born on 3 May 1995, Zelensky met Lukashenko.", 0),
        ("wordless", "Who is Zelensky?", "Zelensky met Lukashenko on 3 May 2025.", 0),
        ("words", "When did the spruces burn?", "The spruces burned on 3 May 2025.", 1),
        ("words", "When was Zelensky born?", "Zelensky met Lukashenko on 3 May 2025.", 0),
        ("other_number", "When will the second phase begin?", "The first phase will begin in May.", 1),
        ("other_number", "When will the second phase begin?", "The second phase will begin in May.", 0),
    ],
)  # fmt: skip
def test_one_thing_at_a_time(workshop: Workshop, feature: str, asked: str, text: str, value: float) -> None:
    assert told(workshop, asked, text)[feature] == pytest.approx(value)


def test_a_name_is_met_in_the_sentence_or_at_the_beginning_of_its_article_alone(workshop: Workshop) -> None:
    asked, burned = "Which old trees burned in Minsk?", "The old trees that burned were spruces. "
    assert told(workshop, asked, "Fire in Minsk. " + burned)["name_gap"] == 0
    away = told(workshop, asked, burned + "Nobody was hurt by it. " * 40 + "Minsk is a town.")
    assert away["name_gap"] > 0


def test_what_the_title_names_is_seen(workshop: Workshop) -> None:
    asked, text = "Which old trees burned in Minsk?", "The old trees that burned were spruces. Nobody was hurt by it."
    question, needs, candidates = found(workshop, asked, text)
    minsk = frozenset(n for n, need in enumerate(needs) if need.gloss == "Minsk")
    rows = [
        answer_features([replace(e, titled=titled) for e in candidates], needs, question.asked)
        for titled in (frozenset[int](), minsk)
    ]
    assert rows[0]["name_gap"] > rows[1]["name_gap"] == 0
    assert rows[0]["unseen_name"] > rows[1]["unseen_name"] == 0


def test_rivals_are_the_articles_of_the_likeliest_sentences(workshop: Workshop) -> None:
    texts = [f"In town {number} the spruces burned." for number in range(7)]
    few, many = (told(workshop, "Which spruces burned?", *some)["rivals"] for some in (texts[:1], texts))
    assert 0 < few < many == 1


def test_nothing_found_or_nothing_asked_is_no_answer(workshop: Workshop) -> None:
    question, needs, candidates = found(workshop, "Whom did Coale meet in Minsk?", NEWS)
    assert candidates
    assert answer_features([], needs, question.asked) == {}
    assert confidence([], needs, question.asked, load_judgement()) == 0.0
    assert confidence(candidates, (), question.asked, load_judgement()) == 0.0


def test_what_no_article_holds_makes_an_answer_less_likely(workshop: Workshop) -> None:
    """The same sentence is found for both, and one question asks for more than it and its neighbours hold."""
    less = sure(workshop, "Whom did Coale meet in Minsk at the volcano of Atlantis?", NEWS)
    assert sure(workshop, "Whom did Coale meet in Minsk?", NEWS) > less


@pytest.mark.parametrize(
    ("asked", "answer", "none"),
    [
        ("Who set the spruces of Minsk on fire?", "Agnes Torvald set the spruces of Minsk on fire.",
         "The spruces of Minsk were set on fire."),
        ("How many seats did the party win?", "The party won 47 seats.", "The party won 47 percent."),
        ("On what day did the spruces of Minsk burn?", "The spruces of Minsk burned on 3 May 2025.",
         "The spruces of Minsk burned."),
        ("How many spruces burned in Minsk?", "In Minsk 52 spruces burned.", "In Minsk 52 houses burned."),
    ],
)  # fmt: skip
def test_a_sentence_that_lacks_what_is_wanted_makes_an_answer_less_likely(
    workshop: Workshop, asked: str, answer: str, none: str
) -> None:
    assert sure(workshop, asked, answer) > sure(workshop, asked, none)
