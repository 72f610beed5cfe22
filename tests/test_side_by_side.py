"""The gold questions asked in two ways: other spellings, without a part, among other articles."""

import json
from dataclasses import replace
from os.path import commonprefix
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.ablate import THE_WHOLE, Variant, ablate, answer_of, lines, markdown, to_dict
from evals.among import compare, crowd
from evals.fitting.altered import may_be_missed, unnamed
from evals.fitting.calibrate import judged
from evals.fitting.exchanged import AWAY, exchanged, names_asked
from evals.fitting.weights import as_text, calibrate
from evals.gold import ABSTAIN, of_split, read_gold
from evals.perturb import perturb
from evals.prediction import prediction
from evals.spellings import KINDS, NO_DIACRITICS
from evals.together import SHIPPED, Asked, change, gold_sets, open_asked
from evals.validate import check_all
from index.analyse import LIGHT, NAME, PERSON, PLACE
from index.errors import UsageError
from index.readers import articles_in
from index.settings import Settings
from rag.evidence.features import FEATURES
from rag.evidence.judgement import load_judgement
from rag.extractive.whether import ANSWER_FEATURES
from rag.parts import Parts

GOLD, CORPUS = SHIPPED[0]
FEW = 36


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """Some questions of the seeds' development half, answerable and not."""
    whole = open_asked(Settings(data_dir=tmp_path_factory.mktemp("few")), GOLD, CORPUS, "dev")
    silent = [i for i in whole.items if i.expected == ABSTAIN][: FEW // 3]
    others = [i for i in whole.items if i.expected != ABSTAIN][: FEW - len(silent)]
    return Asked(whole.name, whole.bench, (*others, *silent), whole.corpus)


def test_every_question_is_changed_or_left_out(few: Asked) -> None:
    for row in perturb([few], list(KINDS)):
        assert row.asked + row.left_out == len(few.items)
        found = row.changes["correct"]
        assert (found is None) == (row.asked == 0)
        if row.kind == NO_DIACRITICS:
            assert row.asked == sum(i.lang == "vi" for i in few.items)


def test_taking_nothing_away_changes_nothing_and_no_search_finds_nothing(few: Asked) -> None:
    nothing, blind, brief = ablate(
        [few],
        "dev",
        [
            Variant("nothing"),
            Variant("search", Parts(dense=False, lexical=False)),
            Variant("more", Parts(continued=False)),
        ],
    )
    assert [c.result.difference for c in nothing.changes.values() if c] == [0] * len(nothing.changes)
    recall, over = blind.changes["recall@5"], blind.changes["over_abstention"]
    assert recall
    assert recall.second == 0 < recall.first
    assert over
    assert over.second == 1
    kept = brief.changes["recall@5"]
    assert kept
    assert kept.result.difference == 0
    rows = [nothing, blind, brief]
    assert len(markdown(rows)) == 3 + len(rows)
    assert len(lines(rows)) == 1 + sum(len(row.changes) for row in rows)
    assert json.loads(json.dumps(to_dict(rows)))["search"]["recall@5"]["second"] == 0


def test_the_whole_answers_as_the_assistant_does(few: Asked) -> None:
    assistant = few.bench.assistant
    for item in few.items[::4]:
        mine = answer_of(few, judged(assistant, item), THE_WHOLE, load_judgement())
        said = prediction(item, assistant.ask(item.question, item.history).to_dict())
        assert (mine.abstained, mine.cited, mine.passages) == (said.abstained, said.cited, said.passages)
        assert (mine.reason, mine.confidence) == (None if said.abstained else said.reason, said.confidence)
        assert mine.text == ("" if said.abstained else said.text)


def test_the_test_half_is_answered_by_regressions_of_the_development_half(few: Asked) -> None:
    groups = sorted({i.group for i in few.items})[::4]
    moved = tuple(replace(i, split="test") if i.group in groups else i for i in few.items)
    row = ablate([Asked(few.name, few.bench, moved, few.corpus)], "test", [Variant("nothing")])[0]
    found = row.changes["correct"]
    assert found is not None
    assert (found.result.difference, found.result.groups) == (0, len(groups))


def test_ablation_needs_questions_to_fit_on(few: Asked) -> None:
    with pytest.raises(UsageError, match="'dev' to fit on"):
        ablate([Asked(few.name, few.bench, (), few.corpus)], "test", [THE_WHOLE])


def test_the_same_questions_give_the_same_regressions_byte_for_byte(few: Asked) -> None:
    some = [judged(few.bench.assistant, item) for item in few.items]
    first, second = as_text(calibrate(some)), as_text(calibrate(some))
    assert first == second
    found = json.loads(first)
    assert list(found["sentence"]["weights"]) == list(FEATURES)
    assert list(found["answer"]["weights"]) == list(ANSWER_FEATURES)
    assert 0 <= found["held_out"]["hit_at_1"] <= 1
    assert all(0 < least < 1 for least in (found["least"], *found["least_of"].values()))


def test_a_question_without_its_evidence_has_passages_that_do_not_answer_it(few: Asked) -> None:
    assistant = few.bench.assistant
    for item in few.items:
        one = judged(assistant, item)
        if item.expected == ABSTAIN:
            assert one.bare is None
            continue
        assert one.bare is not None
        spans = [span for need in item.needs for span in need]
        left = [e for e in one.bare.extracts if e.article.doc_id in {span.doc for span in spans}]
        assert not any(s.doc == e.article.doc_id and s.start < e.span.end and e.span.start < s.end
                       for e in left for s in spans)  # fmt: skip
        assert not any(n.must and n.found_in(e.text) for n in item.nuggets for e in one.bare.extracts)
        places = {(e.article.key, e.span) for e in one.considered.extracts}
        assert {(e.article.key, e.span) for e in one.bare.extracts} <= places
        assert one.bare.needs == one.considered.needs


def test_a_gap_is_one_thing_asked_for_that_nothing_meets(few: Asked) -> None:
    assistant = few.bench.assistant
    for item in few.items[::3]:
        one = judged(assistant, item)
        assert (one.gap is not None) == any(map(may_be_missed, one.considered.needs))
        if one.gap is None:
            continue
        pairs = list(zip(one.considered.needs, one.gap.needs, strict=True))
        changed = [n for n, (before, after) in enumerate(pairs) if before != after]
        assert len(changed) == 1
        assert all(before.known == after.known for before, after in pairs)
        assert [before.weight for before, _ in pairs] == [after.weight for _, after in pairs]
        assert not any(n in e.held for n in changed for e in one.gap.extracts)
        again = judged(assistant, item).gap
        assert again is not None
        assert again.extracts == one.gap.extracts


def test_a_question_without_its_names_asks_for_all_the_rest(few: Asked) -> None:
    assistant = few.bench.assistant
    for item in few.items[::5]:
        whole = assistant.consider(item.question, item.history)
        rest = unnamed(assistant, whole)
        assert [need.keys for need in rest.needs] == [
            n.keys for n in whole.needs if n.kind not in (PERSON, PLACE, NAME)
        ]
        assert not rest.needs or sum(need.weight for need in rest.needs) == pytest.approx(1)
        assert rest.passages == whole.passages


def test_an_exchange_asks_for_one_other_thing_that_is_said_of_nothing_else_asked_for(few: Asked) -> None:
    assistant = few.bench.assistant
    names = names_asked(assistant, few.items)
    assert {name.language for name in names} == {"en", "uk", "vi"}
    done = 0
    for item in few.items[::4]:
        asked = exchanged(assistant, item, names)
        if asked is None:
            continue
        done += 1
        old, new = item.question, asked.question.text
        before = len(commonprefix([old, new]))
        after = len(commonprefix([old[before:][::-1], new[before:][::-1]]))
        assert old != new
        assert before + after > 0
        assert new not in {other.question for other in few.items}
        again = exchanged(assistant, item, names)
        assert again is not None
        assert again.question.text == new
        was = {key for need in assistant.consider(old, item.history).needs for key in need.keys}
        fresh = [n for n, need in enumerate(asked.needs) if not need.keys & was]
        assert fresh
        rest = {n for n, need in enumerate(asked.needs) if need.kind != LIGHT} - set(fresh)
        holding = [e for e in asked.extracts if e.held & set(fresh)]
        assert not any(
            e.held & rest and e.article.key == h.article.key and -AWAY < e.span.start - h.span.start < AWAY
            for h in holding
            for e in asked.extracts
        )
    assert done > 2


def test_a_question_without_a_name_or_time_is_not_exchanged(few: Asked) -> None:
    plain = replace(few.items[0], question="What was lifted?", lang="en", history=())
    assert exchanged(few.bench.assistant, plain, names_asked(few.bench.assistant, few.items)) is None


def test_the_articles_stay_among_others(few: Asked, tmp_path: Path) -> None:
    with crowd(Settings(data_dir=tmp_path), GOLD, CORPUS, "dev", 6) as crowded:
        assert len(crowded.bench.articles) == len(few.bench.articles) + 6
        same = Asked(few.name, crowded.bench, few.items[:4], crowded.corpus)
        found = compare(Asked(few.name, few.bench, few.items[:4], few.corpus), same)
    assert found["recall@5"] is not None
    assert list(tmp_path.glob("among-*")) == []


def test_only_items_that_both_scored_are_compared() -> None:
    found = change({"g": {"a": 1.0, "b": 0.0}, "h": {"c": 0.5}}, {"g": {"a": 0.0}, "i": {"d": 1.0}})
    assert found is not None
    assert (found.first, found.second, found.result.groups) == (1.0, 0.0, 1)
    assert change({"g": {"a": 1.0}}, {"h": {"a": 1.0}}) is None


def test_splits_and_sets_are_named_right(few: Asked) -> None:
    assert gold_sets([], [], "test") == list(SHIPPED)
    assert of_split(few.items, "test") == []
    with pytest.raises(UsageError, match="one of dev, test, all"):
        of_split(few.items, "dve")
    with pytest.raises(UsageError, match="one --corpus for each --gold"):
        gold_sets([GOLD], [])


def test_folders_to_learn_from_are_sets_of_their_own_for_development_alone(tmp_path: Path) -> None:
    some = [tmp_path, tmp_path / "none"]
    assert gold_sets([], [], "dev", some) == [*SHIPPED, (tmp_path, tmp_path / "articles")]
    assert gold_sets([], [], "test", some) == gold_sets([], [], "dev", some[1:]) == list(SHIPPED)
    assert gold_sets([GOLD], [CORPUS], "dev", some) == [(GOLD, CORPUS)]


def test_what_is_learnt_from_is_sound_and_kept_from_no_test() -> None:
    for path, corpus in gold_sets([], [], "dev")[len(SHIPPED) :]:
        texts = {doc: read.text for doc, _, read in articles_in(corpus)}
        items = read_gold(path, texts)
        assert check_all(items, texts) == []
        assert {item.split for item in items} == {"dev"}


@pytest.mark.parametrize("words", [["perturb", "--kind", "smudges"], ["ablate", "--part", "luck"]])
def test_an_unknown_kind_or_part_is_bad_input(words: list[str]) -> None:
    found = CliRunner().invoke(app, words)
    assert found.exit_code == 2
    assert "expected one of" in found.output
