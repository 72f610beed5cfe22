"""The articles that ship, and the question the project was begun for."""

import hashlib

import pytest

from index.settings import PROJECT
from rag import Assistant

DIGESTS = {
    "000_7879b45fdbed92c3.txt": "4bf202dcdcaa6d46b7c1216e020afc06025c5571784b1b9428cf9d7e35fedbf7",
    "001_764f2a8dc53a973a.txt": "36ba003e6c2891ed049d21e62586c548279e016083fa114c8bfb7a1cf94c2885",
    "002_c921a7b290a26246.txt": "00712e0813e1006b872e301e020f8632815baffad65c2cdf5298ca0d169c3cc6",
    "003_538e3e1aaf46960d.txt": "acf90e91e29acf3b36a139a227f488516b2ff227c761e08a2a0fdd9f4db0c1fd",
    "004_9f5bfb20eb9dfd48.txt": "55bfb5dc79287542d2e061d7cbb7431c1c5c11a2987a2ff5f1d1048ad2400ef3",
}


def test_the_folder_holds_the_five_articles_byte_for_byte() -> None:
    found = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (PROJECT / "seeds").iterdir()}
    assert found == DIGESTS


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("what did the US get in return?", "en"),
        ("Mỹ nhận lại được gì?", "vi"),
        ("Що США отримали натомість?", "uk"),
    ],
)
def test_what_did_the_us_get_in_return(seeds_assistant: Assistant, question: str, language: str) -> None:
    answer = seeds_assistant.ask(question)
    assert (answer.language, answer.abstained) == (language, False)
    quotes = {(c.doc_id, c.quote) for c in answer.citations}
    assert (
        "001_764f2a8dc53a973a.txt",
        "Bản tin không nêu cụ thể Belarus sẽ làm gì để đáp lại động thái của Mỹ.",
    ) in quotes


def test_dates_are_stated_or_null(seeds_assistant: Assistant) -> None:
    dates = {head.doc_id[:3]: str(head.published) for head in seeds_assistant.index.heads()}
    assert dates == {"000": "None", "001": "2025-12-13", "002": "None", "003": "2025-11-26", "004": "None"}


def test_languages_are_recognised(seeds_assistant: Assistant) -> None:
    languages = [head.language for head in seeds_assistant.index.heads()]
    assert languages == ["vi", "vi", "uk", "uk", "en"]
