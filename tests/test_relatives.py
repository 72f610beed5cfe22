"""Where a "who" joins and asks for nobody's name."""

import pytest

from index.workshop import Workshop
from rag.question import kinds
from tests.reading import asked_in


@pytest.mark.parametrize(
    ("text", "language", "person", "whether"),
    [
        ("Did they catch the suspect who ran off?", "en", False, True),
        ("Is the singer who was arrested free?", "en", False, True),
        ("Was it the minister who signed?", "en", False, True),
        ("When was the man who stabbed her arrested?", "en", False, False),
        ("Чи спіймали того, хто втік?", "uk", False, True),
        ("Do we know yet who shot him?", "en", True, False),
        ("Did she tell police who shot her?", "en", True, False),
        ("Did they find who did it?", "en", True, False),
        ("Поймали ли того, кто сбежал?", "ru", False, True),
        ("Did they say who ran off?", "en", True, False),
        ("Is it known who ran off?", "en", True, False),
        ("Do police know who is the owner?", "en", True, False),
        ("Who arrested the man who fled?", "en", True, False),
        ("What is known about who did it?", "en", True, False),
        ("Чи відомо, хто підпалив автобус?", "uk", True, False),
        ("Известно ли, кто поджег автобус?", "ru", True, False),
        ("Хто врятував того, хто впав?", "uk", True, False),
    ],
)
def test_a_who_that_only_joins_asks_for_nobody(
    workshop: Workshop, text: str, language: str, person: bool, whether: bool
) -> None:
    found = asked_in(workshop, text, language)
    assert (kinds.PERSON in found.kinds, found.whether) == (person, whether)
