"""The builtin embedding."""

import logging
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index import static
from index.base_embedding import LexiconEmbedding
from index.workshop import Workshop


def embed(workshop: Workshop, text: str, language: str) -> np.ndarray:
    return workshop.embedder.embed([text], [workshop.analyser.analyse(text, language).glosses])[0]


@settings(max_examples=50, deadline=None)  # the first word in another script loads its lemmas
@given(st.text())
def test_a_vector_has_length_one_or_nothing_to_say(workshop: Workshop, text: str) -> None:
    vector = embed(workshop, text, "en")
    assert (vector.shape, vector.dtype) == ((256,), np.float32)
    assert np.isclose(np.linalg.norm(vector), 1, atol=1e-5) or not vector.any()


def test_translations_are_near_and_other_things_are_not(workshop: Workshop) -> None:
    english = embed(workshop, "political prisoners were released", "en")
    same = embed(workshop, "політичних в'язнів звільнили", "uk")
    other = embed(workshop, "giá cà phê tăng mạnh", "vi")
    assert english @ same > 0.7
    assert english @ other < 0.4


def test_a_text_is_the_sum_of_its_words_in_any_order(workshop: Workshop) -> None:
    assert np.allclose(embed(workshop, "bridge fell", "en"), embed(workshop, "fell bridge", "en"), atol=1e-6)


@given(
    st.lists(st.lists(st.sampled_from(["bridge", "fall", "", "political prisoner", "minsk"]), max_size=9), max_size=9)
)
def test_texts_together_have_the_vectors_that_each_has_alone(texts: list[list[str]]) -> None:
    together = static.mean_vectors(texts)
    assert together.shape == (len(texts), static.DIMENSIONS)
    for text, row in zip(texts, together, strict=True):
        assert np.array_equal(static.mean_vectors([text])[0], row)


def test_a_text_longer_than_the_table_has_the_mean_of_all_its_words() -> None:
    words = [f"w{n}" for n in range(2 * static.AT_ONCE + 7)]
    parts = static.mean_vectors([[word] for word in words])
    long = static.mean_vectors([["x"], words, ["y"]])[1]
    assert np.isclose(np.linalg.norm(long), 1, atol=1e-5)
    assert long @ parts.sum(axis=0) > 0


def test_an_empty_batch_is_an_empty_matrix(workshop: Workshop) -> None:
    assert workshop.embedder.embed([], []).shape == (0, 256)


def test_vectors_are_those_of_the_library() -> None:
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    import wordllama  # it calls logging.basicConfig, which is not a library's to decide

    root.setLevel(level)
    root.handlers[:] = handlers
    folder = Path(wordllama.__file__).parent
    theirs = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
    texts = ["bridge", "political prisoners", "tù nhân", "x" * 3000, "🌉"]
    ours = static.mean_vectors([[text] for text in texts])
    assert np.allclose(ours, [theirs.embed(text, norm=True)[0] for text in texts], atol=1e-5)


def test_other_pipelines_get_the_same_vectors(workshop: Workshop) -> None:
    embedding = LexiconEmbedding(workshop)
    texts = ["tù nhân chính trị", "political prisoners"]
    assert np.allclose(embedding.get_text_embedding_batch(texts), [embedding.get_text_embedding(t) for t in texts])
    assert np.allclose(embedding.get_query_embedding(texts[1]), embed(workshop, texts[1], "en"))
