"""Where articles say who somebody is."""

import pytest

from index.workshop import Workshop
from tests.reading import read as read_articles
from tests.reading import whole


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
